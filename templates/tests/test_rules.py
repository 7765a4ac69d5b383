"""What is refused before anything is sent, and the words it is refused with."""

from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Any

import pytest
from invented import BUY, DROP, PLACE

from binance_derivatives import InvalidRequest, Violation
from binance_derivatives._core.operation import Answer, Parameter, RestOperation
from binance_derivatives._core.rules import Rule, all_or_none, at_least_one, at_most_one, exactly_one, requires
from binance_derivatives._core.terms import Retry, Security


def operation(*parameters: Parameter, rules: tuple[Rule, ...] = ()) -> RestOperation[Any]:
    return RestOperation(
        product="usdm",
        name="anything",
        method="GET",
        path="/inv/v1/anything",
        security=Security.NONE,
        retry=Retry.READ,
        parameters=parameters,
        rules=rules,
        answer=Answer("invented", "TICKET"),
    )


def refusals(parameter: Parameter, value: object) -> list[tuple[str, str]]:
    """Rule and message of each violation of one parameter."""
    found = operation(parameter).violations({parameter.name: value})
    assert all(violation.parameters == (parameter.name,) for violation in found)
    return [(violation.rule, violation.message) for violation in found]


class Side(StrEnum):
    BUY = "BUY"


class Number(IntEnum):
    SEVEN = 7


@pytest.mark.parametrize(
    ("value", "rule", "message"),
    [
        (1.5, "type", "p is a float, expected a Decimal, an int or a string of digits"),
        (float("nan"), "type", "p is a float, expected a Decimal, an int or a string of digits"),
        (True, "type", "p is a bool, expected a Decimal, an int or a string of digits"),
        (Decimal("NaN"), "type", "p is NaN, expected a finite number"),
        (Decimal("-Infinity"), "type", "p is -Infinity, expected a finite number"),
        ("1e-05", "type", "p is '1e-05', expected digits with at most one decimal point"),
        (" 1", "type", "p is ' 1', expected digits with at most one decimal point"),
        ("+1", "type", "p is '+1', expected digits with at most one decimal point"),
        (".5", "type", "p is '.5', expected digits with at most one decimal point"),
        ("1,5", "type", "p is '1,5', expected digits with at most one decimal point"),
        ("٣", "type", "p is '٣', expected digits with at most one decimal point"),
        ("1\n", "type", "p is '1\\n', expected digits with at most one decimal point"),
        ("NaN", "type", "p is 'NaN', expected digits with at most one decimal point"),
        ("", "empty", "p is empty"),
        (Decimal("1E+999999"), "range", "p is 1E+999999, expected at most 64 digits"),
        (Decimal("0E-999999"), "range", "p is 0E-999999, expected at most 64 digits"),
        pytest.param(10**400, "range", "p is an integer of 1329 bits, expected at most 64 digits", id="very long"),
    ],
)
def test_what_is_no_plain_number_is_not_sent_as_a_decimal(value: object, rule: str, message: str) -> None:
    assert refusals(Parameter("p", "decimal"), value) == [(rule, message)]


@pytest.mark.parametrize(
    ("value", "rule", "message"),
    [
        (2.0, "type", "p is a float, expected an integer"),
        (True, "type", "p is a bool, expected an integer"),
        ("12", "type", "p is a str, expected an integer"),
        (Decimal(1), "type", "p is a Decimal, expected an integer"),
        (2**63, "range", "p is 9223372036854775808, at most 9223372036854775807"),
        (-(2**63) - 1, "range", "p is -9223372036854775809, at least -9223372036854775808"),
        pytest.param(10**5000, "range", "p is an integer of 16610 bits, at most 9223372036854775807", id="very long"),
    ],
)
def test_what_is_no_64_bit_integer_is_not_sent_as_a_long(value: object, rule: str, message: str) -> None:
    assert refusals(Parameter("p", "long"), value) == [(rule, message)]


def test_an_int_has_32_bits() -> None:
    assert refusals(Parameter("p", "int"), 2**31 - 1) == []
    assert refusals(Parameter("p", "int"), 2**31) == [("range", "p is 2147483648, at most 2147483647")]


@pytest.mark.parametrize(
    ("value", "rule", "message"),
    [
        (1, "type", "p is an int, expected a string"),
        (b"x", "type", "p is a bytes, expected a string"),
        ("", "empty", "p is empty"),
        (" ", "pattern", "p is ' ', expected no blank at either end"),
        ("x\n", "pattern", "p is 'x\\n', expected no blank at either end"),
        ("a\ud800b", "type", "p is 'a\\ud800b', expected text without lone surrogates"),
    ],
)
def test_text_must_be_text_that_can_be_sent(value: object, rule: str, message: str) -> None:
    assert refusals(Parameter("p", "string"), value) == [(rule, message)]


def test_a_value_outside_the_documented_ones_is_refused_by_listing_them() -> None:
    side = Parameter("side", "enum", values=("BUY", "SELL"))
    assert refusals(side, "HOLD") == [("values", "side is 'HOLD', expected BUY or SELL")]
    assert refusals(side, "buy") == [("values", "side is 'buy', expected BUY or SELL")]
    assert refusals(Parameter("depth", "int", values=("5", "10", "20")), 7) == [
        ("values", "depth is 7, expected 5, 10 or 20")
    ]
    assert refusals(Parameter("step", "decimal", values=("0.1", "1")), "0.2") == [
        ("values", "step is 0.2, expected 0.1 or 1")
    ]
    assert refusals(Parameter("step", "decimal", values=("0.1", "1")), "0.10") == []


def test_limits_include_their_ends() -> None:
    limit = Parameter("limit", "int", minimum="1", maximum="1000")
    assert refusals(limit, 1) == refusals(limit, 1000) == []
    assert refusals(limit, 0) == [("range", "limit is 0, at least 1")]
    assert refusals(limit, 1001) == [("range", "limit is 1001, at most 1000")]
    rate = Parameter("rate", "decimal", minimum="0.1", maximum="10")
    assert refusals(rate, Decimal("0.1")) == refusals(rate, "10.000") == []
    assert refusals(rate, "0.09") == [("range", "rate is 0.09, at least 0.1")]
    assert refusals(rate, 11) == [("range", "rate is 11, at most 10")]


def test_a_pattern_must_match_the_whole_text() -> None:
    label = Parameter("label", "string", pattern="^[a-z]{1,3}$")
    assert refusals(label, "abc") == []
    assert refusals(label, "abcd") == [("pattern", "label is 'abcd', expected to match ^[a-z]{1,3}$")]


def test_a_boolean_is_true_or_false_and_nothing_like_it() -> None:
    assert refusals(Parameter("flag", "boolean"), False) == []
    assert refusals(Parameter("flag", "boolean"), 1) == [("type", "flag is an int, expected True or False")]
    assert refusals(Parameter("flag", "boolean"), "true") == [("type", "flag is a str, expected True or False")]


def test_each_item_of_a_list_is_checked_and_all_faults_are_told() -> None:
    ids = Parameter("ids", "list<long>", max_items=3)
    assert refusals(ids, [1, "2", 3.0, 4]) == [
        ("max_items", "ids holds 4 items, at most 3"),
        ("type", "ids[1] is a str, expected an integer"),
        ("type", "ids[2] is a float, expected an integer"),
    ]
    assert refusals(ids, []) == [("empty", "ids is empty")]
    assert refusals(ids, "[1]") == [("type", "ids is a str, expected a list of integers")]
    assert refusals(Parameter("names", "list<string>"), ["a", ""]) == [("empty", "names[1] is empty")]


def test_objects_in_a_list_hold_no_floats_either() -> None:
    orders = Parameter("orders", "list<object>")
    assert refusals(orders, [{"price": Decimal("1E-7"), "count": 3, "close": True, "side": "BUY", "gone": None}]) == []
    assert refusals(orders, [{"price": 0.1}, {}, 5]) == [
        ("type", "orders[0].price is a float, expected a string, an int, a Decimal or a bool"),
        ("empty", "orders[1] is empty"),
        ("type", "orders[2] is an int, expected a mapping of wire names to values"),
    ]
    call = operation(orders).call({"orders": [{"price": Decimal("1E-7"), "gone": None}]})
    assert call.params == {"orders": [{"price": "0.0000001"}]}


def test_members_of_enumerations_go_out_as_their_values() -> None:
    call = PLACE.call({"side": Side.BUY, "price": "1", "ticketId": Number.SEVEN})
    assert call.parameters == (("side", "BUY"), ("price", "1"), ("ticketId", 7))
    assert type(call.parameters[0][1]) is str and type(call.parameters[2][1]) is int


@pytest.mark.parametrize(
    ("rule", "given", "message"),
    [
        (exactly_one("a", "b"), "", "send exactly one of a and b, none is given"),
        (exactly_one("a", "b"), "ab", "send exactly one of a and b, both are given"),
        (exactly_one("a", "b", "c"), "ac", "send exactly one of a, b and c, a and c are given"),
        (exactly_one("a", "b", "c"), "abc", "send exactly one of a, b and c, all are given"),
        (exactly_one("a", "b"), "b", None),
        (at_least_one("a", "b"), "", "send at least one of a and b, none is given"),
        (at_least_one("a", "b"), "ab", None),
        (at_most_one("a", "b"), "ab", "send at most one of a and b, both are given"),
        (at_most_one("a", "b"), "", None),
        (all_or_none("a", "b", "c"), "b", "send all or none of a, b and c, only b is given"),
        (all_or_none("a", "b", "c"), "ab", "send all or none of a, b and c, only a and b are given"),
        (all_or_none("a", "b"), "ab", None),
        (all_or_none("a", "b"), "", None),
        (requires("a", "b", "c"), "ac", "a requires b and c, b is not given"),
        (requires("a", "b", "c"), "a", "a requires b and c, b and c are not given"),
        (requires("a", "b"), "b", None),
        (requires("a", "b"), "ab", None),
    ],
)
def test_a_rule_over_several_parameters_says_what_is_wanted_and_what_is_given(
    rule: Rule, given: str, message: str | None
) -> None:
    some = operation(*(Parameter(name, "int") for name in "abc"), rules=(rule,))
    found = some.violations({name: 1 if name in given else None for name in "abc"})
    assert [(violation.rule, violation.message) for violation in found] == (
        [] if message is None else [(rule.rule, message)]
    )


def test_all_violations_come_at_once_in_the_order_of_parameters_then_rules() -> None:
    with pytest.raises(InvalidRequest) as caught:
        PLACE.call({"ids": [1], "recv_window": 5, "ticketId": 1.0, "side": "HOLD"})
    assert caught.value.operation == "usdm.place_ticket"
    assert [violation.rule for violation in caught.value.violations] == [
        "values",
        "required",
        "type",
        "unknown",
        "at_most_one",
    ]
    assert str(caught.value) == (
        "usdm.place_ticket: side is 'HOLD', expected BUY or SELL; price is required; ticket_id (ticketId) is a float,"
        " expected an integer; no parameter recv_window; did you mean recvWindow?; send at most one of ticket_id (ticketId)"
        " and ids, both are given"
    )
    assert caught.value.violations[1] == Violation(("price",), "required", "price is required")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ticketID", "no parameter ticketID; did you mean ticketId?"),
        ("ticket_id", "no parameter ticket_id; did you mean ticketId?"),
        ("zzz", "no parameter zzz"),
        ("timestamp", "no parameter timestamp; the client supplies it"),
    ],
)
def test_an_unknown_name_is_refused_even_without_a_value(name: str, message: str) -> None:
    assert [found.message for found in PLACE.violations({"side": "BUY", "price": "1", name: None})] == [message]


def test_none_is_not_sent_and_a_right_request_has_no_violations() -> None:
    assert PLACE.violations({"side": "BUY", "price": "1", "label": None}) == ()
    assert DROP.call({"ids": None, "labels": ["a"]}).query == "labels=%5B%22a%22%5D"


def test_a_call_knows_its_weight_and_shows_what_it_sends() -> None:
    assert BUY.weight == 2
    assert repr(BUY) == "usdm.place_ticket(side='BUY', price='0.00001')"
    assert BUY == PLACE.call({"price": "0.00001", "side": "BUY"})
