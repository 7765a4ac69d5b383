"""The exchange on loopback: rules that bind some requests only, objects in lists, and weights that depend on the request."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from binance_derivatives.testing import Exchange

if TYPE_CHECKING:
    from conftest import Caller

DAY = 86_400_000
SLOW = [{"parameter": "kind", "one_of": ["SLOW"]}]
MEMBERS: list[dict[str, Any]] = [
    {"name": "symbol", "type": "string", "required": True},
    {"name": "kind", "type": "enum", "values": ["FAST", "SLOW"], "default": "FAST"},
    {"name": "price", "type": "decimal"},
    {"name": "count", "type": "int"},
]
PARAMETERS: list[dict[str, Any]] = [
    {"name": "kind", "type": "enum", "values": ["FAST", "SLOW", "LATER"], "default": "FAST"},
    {"name": "whole", "type": "flag", "values": ["TRUE", "FALSE"]},
    {"name": "near", "type": "decimal"},
    {"name": "far", "type": "decimal"},
    {"name": "limit", "type": "int", "default": "500"},
    {"name": "from", "type": "long"},
    {"name": "until", "type": "long"},
    {
        "name": "orders",
        "type": "list<object>",
        "max_items": 2,
        "items": MEMBERS,
        "item_rules": [{"rule": "required_if", "of": ["price"], "when": SLOW}],
    },
]
CATALOG: dict[str, Any] = {
    "product": "usdm",
    "ws_api_path": "/ws",
    "errors": {str(code): {"name": "X", "msg": "no"} for code in (-1102, -1104, -1105, -1106, -1127, -1128, -1130)},
    "operations": [
        {
            "key": "rest/look",
            "kind": "rest",
            "method": "GET",
            "path": "/inv/v1/look",
            "security": "NONE",
            "weight": [
                {"counter": "ip", "cost": 40, "when": [{"absent": ["kind", "near"]}]},
                {"counter": "ip", "cost": 2, "when": [{"parameter": "limit", "maximum": "100"}]},
                {"counter": "ip", "cost": 5, "when": [{"parameter": "limit", "above": "100", "below": "501"}]},
                {"counter": "ip", "cost": 10},
            ],
            "parameters": PARAMETERS,
            "rules": [
                {"rule": "required_if", "of": ["near"], "when": SLOW},
                {"rule": "forbidden_if", "of": ["far"], "when": [{"parameter": "whole", "one_of": ["true"]}]},
                {"rule": "one_of_values", "parameter": "limit", "values": ["5", "500"], "when": [{"given": ["far"]}]},
                {"rule": "window", "of": ["from", "until"], "longest": "7d"},
                {"rule": "at_most_one", "of": ["near", "far"], "when": [{"parameter": "kind", "one_of": ["LATER"]}]},
                {"rule": "ascending", "of": ["near", "far"], "when": SLOW},
                {"rule": "prevails", "parameter": "near", "of": ["far"]},
            ],
        },
        {
            "key": "rest/tell",
            "kind": "rest",
            "method": "GET",
            "path": "/inv/v1/tell",
            "security": "USER_DATA",
            "parameters": [{"name": "timestamp", "type": "int", "required": True}],
        },
        {
            "key": "ws-api/look",
            "kind": "ws_api",
            "method": "look",
            "security": "NONE",
            "parameters": PARAMETERS,
            "answer": '{"id":1,"status":200,"result":{}}',
        },
    ],
}


@pytest.fixture(scope="module")
def conditional() -> Iterator[Exchange]:
    """An exchange whose one operation has rules of every conditional kind."""
    with Exchange("usdm", catalog=CATALOG, clock=lambda: 1_700_000_000_000) as running:
        yield running


@pytest.fixture
def asker(conditional: Exchange, caller_of: Callable[[Exchange], Caller]) -> Caller:
    return caller_of(conditional)


@pytest.mark.parametrize(
    ("query", "code", "about"),
    [
        ("kind=SLOW", -1102, "near"),
        ("kind=SLOW&near=1", None, ""),
        ("kind=FAST", None, ""),
        ("whole=TRUE&far=1", -1106, "far"),
        ("whole=FALSE&far=1", None, ""),
        ("whole=true", -1130, "whole"),
        ("kind=SLOW&near=9.5&far=10", None, ""),
        ("kind=SLOW&near=10&far=10", -1130, "near, far"),
        ("far=1&limit=7", -1130, "limit"),
        ("far=1&limit=5", None, ""),
        ("limit=7", None, ""),
        ("kind=LATER&near=1&far=1", -1128, "near, far"),
        ("near=1&far=1", None, ""),
        (f"from=5&until={5 + 7 * DAY}", None, ""),
        (f"from=5&until={6 + 7 * DAY}", -1127, "from, until"),
        ("from=5&until=4", -1130, "from, until"),
        ("until=4", None, ""),
    ],
)
def test_rules_that_depend_on_other_parameters(asker: Caller, query: str, code: int | None, about: str) -> None:
    reply = asker.send("GET", f"/inv/v1/look?{query}")
    assert reply.code == code
    assert code is None or reply.json["msg"].endswith(f": {about}")


@pytest.mark.parametrize(
    ("orders", "code", "about"),
    [
        ([{"symbol": "A"}], None, ""),
        ([{"symbol": "A", "kind": "SLOW", "price": "1.5", "count": 3}, {"symbol": "B"}], None, ""),
        ([{"symbol": "A"}, {"symbol": "B"}, {"symbol": "C"}], -1130, "orders"),
        ([{"symbol": "A"}, {"kind": "FAST"}], -1102, "orders[1].symbol"),
        ([{"symbol": "A", "kind": "SLOW"}], -1102, "orders[0].price"),
        ([{"symbol": "A", "kind": "HOLD"}], -1130, "orders[0].kind"),
        ([{"symbol": "A", "color": "red"}], -1104, "orders[0].color"),
        ([{"symbol": ""}], -1105, "orders[0].symbol"),
        ([{"symbol": "A", "price": 1.5}], -1130, "orders[0].price"),
        ([{"symbol": "A", "price": 1}], -1130, "orders[0].price"),
        ([{"symbol": "A", "count": True}], -1130, "orders[0].count"),
    ],
)
def test_objects_in_a_list_are_looked_at_like_requests(
    asker: Caller, orders: list[dict[str, Any]], code: int | None, about: str
) -> None:
    query = quote(json.dumps(orders, separators=(",", ":")))
    reply = asker.send("GET", f"/inv/v1/look?orders={query}")
    assert reply.code == code
    assert code is None or reply.json["msg"].endswith(f": {about}")
    [answer] = asker.ask({"id": 1, "method": "look", "params": {"orders": orders}})
    assert answer.get("error", {}).get("code") == code


@pytest.mark.parametrize(("flag", "status"), [("TRUE", 200), (True, 400), ("True", 400)])
def test_a_flag_is_one_of_its_two_texts_over_the_websocket_too(asker: Caller, flag: object, status: int) -> None:
    [answer] = asker.ask({"id": 1, "method": "look", "params": {"whole": flag}})
    assert answer["status"] == status


@pytest.mark.parametrize(
    ("query", "weight"),
    [("", 40), ("limit=5", 40), ("kind=FAST", 5), ("kind=FAST&limit=100", 2), ("near=1&limit=501", 10)],
)
def test_the_weight_of_a_request_is_the_first_that_applies(asker: Caller, query: str, weight: int) -> None:
    used = [int(asker.send("GET", f"/inv/v1/look?{query}").headers["X-MBX-USED-WEIGHT-1M"]) for _ in range(2)]
    assert used[1] - used[0] == weight


def test_a_timestamp_that_is_listed_with_too_short_a_type_is_taken_all_the_same(asker: Caller) -> None:
    query = f"timestamp={asker.clock.now}"
    reply = asker.send("GET", f"/inv/v1/tell?{query}&signature={asker.signature(query)}")
    assert reply.status == 200


def test_a_span_that_no_one_can_measure_makes_a_catalog_unusable() -> None:
    rule = {"rule": "window", "of": ["from", "until"], "longest": "a week"}
    operation = {**CATALOG["operations"][0], "rules": [rule]}
    with pytest.raises(ValueError, match="rest/look: a week is no span of time"):
        Exchange("usdm", catalog={**CATALOG, "operations": [operation]})
