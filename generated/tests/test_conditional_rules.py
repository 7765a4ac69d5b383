"""Rules that bind some requests only, and the words they are refused with."""

from decimal import Decimal
from typing import Any
from urllib.parse import unquote

import pytest
from waiting import steps

from binance_derivatives import InvalidRequest
from binance_derivatives._core.operation import Answer, Parameter, RestOperation
from binance_derivatives._core.rules import (
    Condition,
    Rule,
    absent,
    all_or_none,
    ascending,
    at_least_one,
    at_most_one,
    distinct_by,
    exactly_one,
    forbidden_if,
    given,
    is_one_of,
    one_of_values,
    refused_if,
    required_if,
    requires,
    window,
    within,
)
from binance_derivatives._core.terms import Retry, Security

DAY = 86_400_000
KIND = is_one_of("kind", "SLOW", "LATER")
PARAMETERS = (
    Parameter("kind", "enum", values=("FAST", "SLOW", "LATER"), default="FAST"),
    Parameter("whole", "flag", values=("TRUE", "FALSE"), default="FALSE"),
    Parameter("shown", "boolean"),
    Parameter("near", "decimal"),
    Parameter("far", "decimal"),
    Parameter("count", "int", default="500"),
    Parameter("tag", "string"),
    Parameter("from", "long"),
    Parameter("until", "long"),
)


def operation(*rules: Rule, parameters: tuple[Parameter, ...] = PARAMETERS) -> RestOperation[Any]:
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


def refusals(*rules: Rule, **values: object) -> list[str]:
    """The messages of a request; a keyword may end in an underscore."""
    return [found.message for found in operation(*rules).violations({k.rstrip("_"): v for k, v in values.items()})]


def test_a_parameter_is_required_only_where_the_condition_holds() -> None:
    rule = required_if("tag", when=(KIND,))
    assert refusals(rule, kind="SLOW") == ["tag is required when kind is SLOW"]
    assert refusals(rule, kind="LATER") == ["tag is required when kind is LATER"]
    assert refusals(rule, kind="SLOW", tag="x") == refusals(rule, kind="FAST") == refusals(rule) == []


def test_each_missing_parameter_is_a_violation_of_its_own() -> None:
    found = operation(required_if("tag", "near", "far", when=(KIND,))).violations({"kind": "SLOW", "near": 1})
    assert [(one.rule, one.parameters) for one in found] == [("required_if", ("tag",)), ("required_if", ("far",))]


def test_what_is_required_in_any_case_is_told_once() -> None:
    parameters = (Parameter("kind", "string"), Parameter("tag", "string", required=True))
    found = operation(required_if("tag", when=(KIND,)), parameters=parameters).violations({"kind": "SLOW"})
    assert [one.rule for one in found] == ["required"]


def test_a_parameter_is_refused_where_the_condition_holds() -> None:
    rule = forbidden_if("near", "far", when=(is_one_of("whole", "TRUE"),))
    assert refusals(rule, whole=True, near=1, far=2) == [
        "near cannot be sent when whole is TRUE",
        "far cannot be sent when whole is TRUE",
    ]
    assert refusals(rule, whole=False, near=1) == refusals(rule, near=1) == refusals(rule, whole=True) == []


def test_a_parameter_that_is_not_sent_counts_as_its_default() -> None:
    rule = required_if("tag", when=(is_one_of("kind", "FAST"),))
    assert refusals(rule) == ["tag is required when kind is FAST by default"]
    assert refusals(rule, kind="FAST") == ["tag is required when kind is FAST"]
    assert refusals(rule, kind="SLOW") == []
    assert refusals(required_if("tag", when=(within("count", minimum="500"),))) == [
        "tag is required when count is at least 500"
    ]


@pytest.mark.parametrize("spelling", ["true", "TRUE", "True"])
def test_truth_is_recognised_however_the_condition_spells_it(spelling: str) -> None:
    assert refusals(required_if("tag", when=(is_one_of("whole", spelling),)), whole=True) != []
    assert refusals(required_if("tag", when=(is_one_of("shown", spelling),)), shown=True) != []
    assert refusals(required_if("tag", when=(is_one_of("shown", spelling),)), shown=False) == []


@pytest.mark.parametrize(
    ("condition", "count", "holds"),
    [
        (within("count", minimum="10", maximum="20"), 9, False),
        (within("count", minimum="10", maximum="20"), 10, True),
        (within("count", minimum="10", maximum="20"), 20, True),
        (within("count", minimum="10", maximum="20"), 21, False),
        (within("count", above="10", below="20"), 10, False),
        (within("count", above="10", below="20"), 11, True),
        (within("count", above="10", below="20"), 20, False),
        (within("near", above="0.1"), 5, False),
    ],
)
def test_limits_of_a_condition(condition: Condition, count: int, holds: bool) -> None:
    assert bool(refusals(required_if("tag", when=(condition,)), count=count)) is holds


def test_decimals_are_compared_as_numbers_within_limits() -> None:
    rule = forbidden_if("tag", when=(within("near", above="9.5"),))
    assert refusals(rule, near="10", tag="x") == ["tag cannot be sent when near is above 9.5"]
    assert refusals(rule, near=Decimal("9.50"), tag="x") == []


def test_what_conditions_describe_is_refused() -> None:
    rule = refused_if(when=(within("near", above="0", below="5"), given("tag")))
    assert refusals(rule, near=1, tag="x") == [
        "near is 1, which is refused when near is above 0 and below 5 and tag is given"
    ]
    assert refusals(refused_if(when=(absent("far"),))) == ["the request is refused when far is not given"]
    for other in ({"near": 0, "tag": "x"}, {"near": 5, "tag": "x"}, {"near": 1}, {"tag": "x"}):
        assert refusals(rule, **other) == []


def test_two_numbers_ascend() -> None:
    rule = ascending("near", "far", when=(KIND,))
    assert refusals(rule, kind="SLOW", near="2", far=2) == [
        "near is 2 and far is 2, expected near to be less when kind is SLOW"
    ]
    assert refusals(rule, kind="SLOW", near="10", far="9.5") != []
    for other in ({"kind": "FAST", "near": 2}, {"kind": "SLOW", "far": 3}, {"kind": "SLOW", "near": "9.5", "far": 10}):
        assert refusals(rule, **({"far": 1} | other)) == []


def test_all_conditions_must_hold() -> None:
    rule = required_if("tag", when=(is_one_of("kind", "SLOW"), given("near"), absent("far", "count")))
    assert refusals(rule, kind="SLOW", near=1) == [
        "tag is required when kind is SLOW and near is given and far and count are not given"
    ]
    for other in ({"near": None}, {"far": 1}, {"count": 1}, {"kind": "LATER"}):
        assert refusals(rule, **({"kind": "SLOW", "near": 1} | other)) == []


def test_one_condition_may_say_several_things() -> None:
    condition = Condition("kind", one_of=("SLOW",), given=("near",))
    assert refusals(required_if("tag", when=(condition,)), kind="SLOW") == []
    assert refusals(required_if("tag", when=(condition,)), kind="SLOW", near=1) == [
        "tag is required when kind is SLOW and near is given"
    ]


@pytest.mark.parametrize(
    ("rule", "values", "message"),
    [
        (
            at_least_one("near", "far", when=(KIND,)),
            {},
            "send at least one of near and far when kind is SLOW, none is given",
        ),
        (
            exactly_one("near", "far", when=(KIND,)),
            {"near": 1, "far": 1},
            "send exactly one of near and far when kind is SLOW, both are given",
        ),
        (
            at_most_one("near", "far", when=(KIND,)),
            {"near": 1, "far": 1},
            "send at most one of near and far when kind is SLOW, both are given",
        ),
        (
            all_or_none("near", "far", when=(KIND,)),
            {"far": 1},
            "send all or none of near and far when kind is SLOW, only far is given",
        ),
        (requires("near", "far", when=(KIND,)), {"near": 1}, "near requires far when kind is SLOW, far is not given"),
    ],
)
def test_every_rule_may_be_bound_to_a_condition(rule: Rule, values: dict[str, object], message: str) -> None:
    assert refusals(rule, kind="SLOW", **values) == [message]
    assert refusals(rule, kind="FAST", **values) == []


def test_the_values_of_a_parameter_may_depend_on_another() -> None:
    rule = one_of_values("tag", ("a", "b"), when=(KIND,))
    assert refusals(rule, kind="SLOW", tag="c") == ["tag is 'c', expected a or b when kind is SLOW"]
    assert refusals(rule, kind="SLOW", tag="a") == refusals(rule, kind="SLOW") == refusals(rule, tag="c") == []
    assert refusals(one_of_values("count", ("5", "10")), count=7) == ["count is '7', expected 5 or 10"]


@pytest.mark.parametrize(
    ("longest", "span", "message"),
    [
        ("7d", 7 * DAY, None),
        ("7d", 8 * DAY, "from_ (from) to until is 8 d, at most 7 d"),
        ("7d", 7 * DAY + 1, "from_ (from) to until is 7 d 1 ms, at most 7 d"),
        ("90s", 91_500, "from_ (from) to until is 1 min 31 s 500 ms, at most 90 s"),
        ("30m", 31 * 60_000, "from_ (from) to until is 31 min, at most 30 min"),
        ("1h", 2 * 3_600_000, "from_ (from) to until is 2 h, at most 1 h"),
        ("1mo", 31 * DAY, None),
        ("1mo", 31 * DAY + 1000, "from_ (from) to until is 31 d 1 s, at most 1 mo"),
        ("1y", 366 * DAY, None),
        ("1y", 367 * DAY, "from_ (from) to until is 367 d, at most 1 y"),
        ("7d", 0, None),
        ("7d", -1, "until is before from_ (from)"),
        (None, 10_000 * DAY, None),
        (None, -5, "until is before from_ (from)"),
    ],
)
def test_a_window_is_neither_reversed_nor_longer_than_the_longest(
    longest: str | None, span: int, message: str | None
) -> None:
    start = 1_700_000_000_000
    found = operation(window("from", "until", longest)).violations({"from": start, "until": start + span})
    assert [one.message for one in found] == ([] if message is None else [message])
    assert [one.parameters for one in found] == ([] if message is None else [("from", "until")])


def test_half_a_window_has_no_length() -> None:
    rule = window("from", "until", "7d")
    assert refusals(rule, from_=5) == refusals(rule, until=5) == []


def test_a_window_that_no_one_can_measure_is_an_error_of_the_table() -> None:
    with pytest.raises(ValueError, match="'a week' is no span of time"):
        operation(window("from", "until", "a week")).violations({})


def test_a_value_that_is_refused_already_is_not_judged_again() -> None:
    assert refusals(one_of_values("tag", ("a",)), window("from", "until", "1d"), tag=5, from_="1", until=9 * DAY) == [
        "tag is an int, expected a string",
        "from_ (from) is a str, expected an integer",
    ]


def test_violations_come_in_the_order_of_the_rules_whatever_they_depend_on() -> None:
    rules = (
        required_if("tag", when=(is_one_of("kind", "SLOW"),)),
        exactly_one("near", "far"),
        required_if("count", when=(absent("tag"),)),
        forbidden_if("from", when=(is_one_of("whole", "TRUE"),)),
    )
    found = operation(*rules).violations({"kind": "SLOW", "whole": True, "from": 1})
    assert [one.rule for one in found] == ["required_if", "exactly_one", "required_if", "forbidden_if"]


ORDERS = operation(
    all_or_none("near", "far"),
    parameters=(
        Parameter(
            "orders",
            "list<object>",
            required=True,
            max_items=5,
            items=(
                Parameter("symbol", "string", required=True),
                Parameter("kind", "enum", values=("FAST", "SLOW"), default="FAST"),
                Parameter("price", "decimal"),
                Parameter("whole", "flag", values=("true", "false")),
                Parameter("ids", "list<long>"),
            ),
            item_rules=(required_if("price", when=(is_one_of("kind", "SLOW"),)),),
        ),
        Parameter("near", "decimal"),
        Parameter("far", "decimal"),
    ),
)


def test_objects_in_a_list_go_out_as_json_without_blanks() -> None:
    order = {"kind": "SLOW", "symbol": "AB", "price": Decimal("1E-7"), "whole": False, "ids": [1, 2]}
    call = ORDERS.call({"orders": [order, {"symbol": "C D", "price": None}]})
    text = '[{"symbol":"AB","kind":"SLOW","price":"0.0000001","whole":"false","ids":[1,2]},{"symbol":"C D"}]'
    assert unquote(call.query) == f"orders={text}"
    assert not set(call.query) & set(' "[]{},:')
    assert call.params["orders"] == [
        {"symbol": "AB", "kind": "SLOW", "price": "0.0000001", "whole": "false", "ids": [1, 2]},
        {"symbol": "C D"},
    ]


def test_each_object_in_a_list_is_checked_like_a_request() -> None:
    with pytest.raises(InvalidRequest) as caught:
        ORDERS.call(
            {
                "orders": [
                    {"kind": "HOLD", "price": 0.1, "whole": "true"},
                    {"symbol": "A", "kind": "SLOW", "Price": 1},
                    {},
                    5,
                    {"symbol": "A", "ids": ["1"]},
                ],
                "near": "1",
            }
        )
    assert [one.message for one in caught.value.violations] == [
        "orders[0].symbol is required",
        "orders[0].kind is 'HOLD', expected FAST or SLOW",
        "orders[0].price is a float, expected a Decimal, an int or a string of digits",
        "orders[0].whole is a str, expected True or False",
        "orders[1]: no parameter Price; did you mean price?",
        "orders[1]: price is required when kind is SLOW",
        "orders[2] is empty",
        "orders[3] is an int, expected a mapping of names to values",
        "orders[4].ids[0] is a str, expected an integer",
        "send all or none of near and far, only near is given",
    ]
    assert {one.parameters for one in caught.value.violations} == {("orders",), ("near", "far")}


def test_a_flag_goes_out_in_the_spelling_of_the_page_over_both_transports() -> None:
    call = operation().call({"whole": True, "shown": True})
    assert call.query == "whole=TRUE&shown=true"
    assert call.params == {"whole": "TRUE", "shown": True}
    assert operation().call({"whole": False}).params == {"whole": "FALSE"}
    assert refusals(whole="TRUE") == ["whole is a str, expected True or False"]


def test_a_default_is_never_sent() -> None:
    assert operation().call({}).query == ""


KINDS = tuple(f"KIND_{number}" for number in range(40))


def test_rules_for_other_values_cost_a_request_nothing() -> None:
    """Forty kinds with ten rules each take the very steps that one kind with ten takes."""
    kind = Parameter("kind", "enum", values=KINDS)
    fields = (kind, *(Parameter(f"p{number}", "int") for number in range(10)))
    request = {"kind": "KIND_0", **{f"p{number}": number for number in range(10)}}

    def cost_of(kinds: tuple[str, ...]) -> int:
        rules = [required_if(f"p{n}", when=(is_one_of("kind", one),)) for one in kinds for n in range(10)]
        some = operation(*rules, parameters=fields)
        assert some.violations(request) == ()
        return steps(lambda: some.violations(request))

    assert cost_of(KINDS) == cost_of(KINDS[:1]) > 0


def test_objects_of_a_list_that_have_to_be_distinct_are_told_by_their_places() -> None:
    things = Parameter("things", "list<object>", items=(Parameter("thingId", "string"), Parameter("size", "int")))
    rule = distinct_by("things", member="thingId")
    ids = ({"thingId": "a"}, {"thingId": "b"}, {"thing_id": "a"}, {"size": 1}, {"thingId": "b"}, {"size": 1})
    found = operation(rule, parameters=(things,)).violations({"things": ids})
    assert [(one.parameters, one.rule, one.message) for one in found] == [
        (("things",), "distinct_by", "things[0] and [2] have the same thing_id (thingId), a"),
        (("things",), "distinct_by", "things[1] and [4] have the same thing_id (thingId), b"),
    ]
    with pytest.raises(ValueError, match="things has no name, which is to be distinct"):
        operation(distinct_by("things", member="name"), parameters=(things,)).violations({})
