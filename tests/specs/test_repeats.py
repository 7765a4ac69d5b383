"""Which members of an answer repeat what was sent: by name, by position, and as far as the documented answer agrees."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.committed import committed

from generator.specs.model import (
    Example,
    Field,
    Operation,
    Parameter,
    ParameterType,
    Request,
    Security,
    Shape,
    Source,
)
from generator.specs.outcomes import Outcome
from generator.specs.repeats import conditional, misplaced, remembered, repeats

SPECS = Path(__file__).parents[2] / "specs"


def shape(value: object) -> Shape:
    """The shape of a documented value."""
    if isinstance(value, dict):
        return Shape("object", fields=tuple(Field(name, shape(member), "en:1") for name, member in value.items()))
    if isinstance(value, list):
        return Shape("list", items=shape(value[0]))
    return Shape("integer" if isinstance(value, int) else "string")


def parameter(name: str, type: ParameterType = "string", *items: Parameter) -> Parameter:
    return Parameter(name, type, False, "en:1", items=items)


def operation(answer: object, *parameters: Parameter, name: str = "add_widget") -> Operation:
    """An operation that is answered so."""
    return Operation(
        kind="rest",
        product="usdm",
        section="trade",
        name=name,
        title="Add Widget",
        source=Source("https://example.org/docs/derivatives/widgets/Add-Widget"),
        security=Security("TRADE", "en:1"),
        request=Request("POST", "en:1", "/fapi/v1/widget"),
        weight=(),
        parameters=parameters,
        rules=(),
        answer=shape(answer),
        examples=(Example("answer", "en:2", json.dumps(answer)),),
    )


@pytest.mark.parametrize(
    ("sent", "member"),
    [
        ("symbol", "symbol"),
        ("newClientOrderId", "clientOrderId"),
        ("origClientOrderId", "clientOrderId"),
        ("quantity", "origQty"),
        ("activationPrice", "activatePrice"),
        ("callbackRate", "priceRate"),
        ("type", "orderType"),
        ("isMmp", "mmp"),
    ],
)
def test_a_member_of_the_same_or_a_like_name_repeats_a_parameter(sent: str, member: str) -> None:
    assert repeats(operation({member: "x", "code": 200}, parameter(sent))) == {sent: (member,)}


def test_a_member_of_the_very_name_goes_before_one_that_is_called_alike() -> None:
    """A cancel that has an id of its own: it is answered as ``clientOrderId``, the order's as ``origClientOrderId``."""
    answer = {"origClientOrderId": "a", "clientOrderId": "b"}
    found = repeats(operation(answer, parameter("origClientOrderId"), parameter("newClientOrderId")))
    assert found == {"origClientOrderId": ("origClientOrderId",), "newClientOrderId": ("clientOrderId",)}


def test_the_original_of_a_term_repeats_it_too() -> None:
    answer = {"type": "A", "origType": "A"}
    assert repeats(operation(answer, parameter("type"))) == {"type": ("type", "origType")}


def test_items_of_a_list_come_back_at_their_position() -> None:
    orders = parameter("orders", "list<object>", parameter("price", "decimal"), parameter("newClientOrderId"))
    answer = [{"price": "1", "clientOrderId": "a", "orderId": 1}]
    assert repeats(operation(answer, orders, parameter("orderIdList", "list<long>"))) == {
        "orders[].price": ("[].price",),
        "orders[].newClientOrderId": ("[].clientOrderId",),
        "orderIdList[]": ("[].orderId",),
    }


@pytest.mark.parametrize(
    ("inner", "paths"),
    [(["ABC", "ABC"], ("symbol", "parts[].symbol")), (["ABC", "A-BC"], ("symbol",)), (["XYZ"], ("symbol",))],
)
def test_inner_members_repeat_what_they_all_say_alike(inner: list[str], paths: tuple[str, ...]) -> None:
    answer = {"symbol": "ABC", "parts": [{"symbol": one} for one in inner]}
    assert repeats(operation(answer, parameter("symbol"))) == {"symbol": paths}


def test_what_bounds_a_list_comes_back_in_no_element() -> None:
    bounds = [parameter(name, "long") for name in ("startTime", "endTime", "limit", "fromId", "timestamp")]
    answer = [{"startTime": 1, "endTime": 2, "limit": 3, "fromId": 4, "timestamp": 5}]
    assert repeats(operation(answer, *bounds)) == {}


def test_the_id_from_which_on_orders_are_listed_is_not_theirs_but_that_of_trades_is() -> None:
    asked = (parameter("orderId", "long"), parameter("limit", "int"))
    assert repeats(operation([{"orderId": 1}], *asked)) == {}
    assert repeats(operation([{"id": 2, "orderId": 1}], *asked)) == {"orderId": ("[].orderId",)}


def test_an_example_that_is_no_json_says_nothing() -> None:
    sound = operation({"symbol": "A", "parts": [{"symbol": "B"}]}, parameter("symbol"))
    broken = Operation(**{**vars(sound), "examples": (Example("answer", "en:2", "{"),)})
    assert repeats(broken) == {"symbol": ("symbol",)}


def test_what_people_wrote_replaces_what_names_say() -> None:
    one = operation({"key": "k", "label": "l"}, parameter("label"), parameter("lock"))
    outcome = Outcome("usdm/rest/add_widget", none="x", repeats=(("lock", ("key",)), ("label", ())))
    assert repeats(one, outcome) == {"lock": ("key",)}
    assert list(misplaced(one, outcome)) == []


def test_what_people_wrote_is_checked_against_the_operation() -> None:
    one = operation({"key": "k", "label": "l"}, parameter("label"), parameter("lock"))
    wrong = (("lok", ("key",)), ("lock", ("kez",)), ("label", ("label",)))
    assert list(misplaced(one, Outcome("usdm/rest/add_widget", none="x", repeats=wrong))) == [
        ("lok", "add_widget is not sent lok, expected one of label, lock"),
        ("lock", "the answer of add_widget has no member kez"),
        ("label", "the names of add_widget show that anyway, expected other members or no entry"),
    ]


def test_a_setting_is_what_the_read_that_tells_its_outcome_shows() -> None:
    setter = operation({"code": 200}, parameter("symbol"), parameter("marginType"), parameter("note"))
    query = operation([{"symbol": "A", "marginType": "CROSSED"}], parameter("symbol"), name="show")
    outcome = Outcome(setter.key, query=query.key, passes=(("symbol", "symbol"),))
    assert remembered(setter, outcome, query) == ("marginType",)
    assert remembered(setter, Outcome(setter.key, query=query.key, by=(("id", "id"),)), query) == ()
    assert remembered(setter, None, None) == ()


def test_members_that_do_not_always_come_are_told_also_of_elements() -> None:
    inner = Shape(
        "object", fields=(Field("a", Shape("string"), "en:1"), Field("b", Shape("string"), "en:1", "conditional"))
    )
    one = operation({"a": 1})
    assert conditional(Operation(**{**vars(one), "answer": inner})) == ("b",)
    assert conditional(Operation(**{**vars(one), "answer": Shape("list", items=inner)})) == ("b",)


def test_every_order_that_is_placed_shows_its_symbol_and_its_own_id_again() -> None:
    specs = committed()
    placing = [one for one in specs.operations if "side" in {parameter.name for parameter in one.parameters}]
    assert len(placing) > 15
    for one in placing:
        found = repeats(one, specs.outcomes.get(one.key))
        own_ids = [name for name in (one.name for one in one.parameters) if "lient" in name]
        assert {"symbol", "side", *own_ids} <= found.keys(), one.key
