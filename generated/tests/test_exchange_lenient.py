"""An exchange that is not strict: what other clients send and the real one takes is let through, and told."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest

from binance_derivatives.testing import Exchange, LetThrough
from conftest import Caller, Clock
from floor import RULES, SYMBOL, Floor
from raw_streams import RawStream

LIMIT = {"symbol": SYMBOL, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1", "price": "90.00"}


@pytest.fixture
def floors(clock: Clock, caller_of: Callable[[Exchange], Caller]) -> Iterator[tuple[Floor, Floor]]:
    """A strict exchange, and one that is not."""
    symbols = {SYMBOL: {**RULES, "price": "100"}}
    with (
        Exchange("usdm", clock=clock, symbols=symbols) as strict,
        Exchange("usdm", clock=clock, symbols=symbols, strict=False) as lenient,
    ):
        yield Floor(caller_of(strict)), Floor(caller_of(lenient))


def batch(*items: dict[str, Any], separators: tuple[str, str] = (",", ":")) -> str:
    return quote(json.dumps(items, separators=separators), safe="")


def through(floor: Floor) -> list[tuple[str, str]]:
    return [(one.parameter, one.deviation) for one in floor.exchange.let_through]


BATCHES = [
    (batch(LIMIT, separators=(", ", ": ")), [("batchOrders", "blanks")]),
    (batch({**LIMIT, "recvWindow": 5000}), [("batchOrders[0].recvWindow", "recv_window_in_item")]),
    (batch(LIMIT, {**LIMIT, "quantity": 2, "price": 90.5}), None),
    (batch({**LIMIT, "reduceOnly": False}), [("batchOrders[0].reduceOnly", "flag_as_boolean")]),
    (batch({**LIMIT, "reduceOnly": "False"}), [("batchOrders[0].reduceOnly", "capital_boolean")]),
]


@pytest.mark.parametrize(("items", "expected"), BATCHES, ids=range(len(BATCHES)))
def test_batches_as_other_clients_write_them(
    floors: tuple[Floor, Floor], items: str, expected: list[tuple[str, str]] | None
) -> None:
    strict, lenient = floors
    refused = strict.send("POST", "batchOrders", batchOrders=items).json
    assert "code" in (refused[0] if isinstance(refused, list) else refused)
    answers = lenient.send("POST", "batchOrders", batchOrders=items).json
    assert [one["status"] for one in answers] == ["NEW"] * len(answers)
    numbers = [("batchOrders[1].quantity", "decimal_as_number"), ("batchOrders[1].price", "decimal_as_number")]
    assert through(lenient) == (numbers if expected is None else expected)
    assert strict.exchange.let_through == ()


def test_numbers_of_a_batch_are_as_exact_as_they_were_written(floors: tuple[Floor, Floor]) -> None:
    _, lenient = floors
    [answer] = lenient.send("POST", "batchOrders", batchOrders=batch({**LIMIT, "price": 90.5, "quantity": 1e-1})).json
    order = lenient.found(answer["orderId"])
    assert (order["price"], order["origQty"]) == ("90.5", "0.1")


def test_a_boolean_as_python_writes_it(floors: tuple[Floor, Floor]) -> None:
    strict, lenient = floors
    assert strict.send("POST", "positionSide/dual", dualSidePosition="True").code == -1102
    assert lenient.send("POST", "positionSide/dual", dualSidePosition="True").status == 200
    assert lenient.send("GET", "positionSide/dual").json == {"dualSidePosition": True}
    assert lenient.exchange.let_through == (
        LetThrough("rest/change_position_mode", "dualSidePosition", "capital_boolean"),
    )


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_a_listen_key_is_named_where_none_is_asked_for(floors: tuple[Floor, Floor], method: str) -> None:
    codes = []
    for floor in floors:
        key = floor.caller.send("POST", "/fapi/v1/listenKey").json["listenKey"]
        codes.append(floor.caller.send(method, f"/fapi/v1/listenKey?listenKey={key}").code)
    assert codes == [-1104, None]
    assert through(floors[1]) == [("listenKey", "listen_key")]


def test_a_call_that_needs_no_signature_is_signed(floors: tuple[Floor, Floor]) -> None:
    strict, lenient = floors
    assert strict.send("GET", "depth", symbol=SYMBOL).code == -1104
    assert strict.exchange.let_through == ()
    assert "bids" in lenient.send("GET", "depth", symbol=SYMBOL).json
    names = ("recvWindow", "timestamp", "signature")
    assert through(lenient) == [(name, "signed_public_call") for name in names]


def test_the_name_of_a_parameter_is_in_lower_case(floors: tuple[Floor, Floor]) -> None:
    strict, lenient = floors
    numbers = [floor.order(price="90.00").json["orderId"] for floor in floors]
    sent = {"symbol": SYMBOL, "orderidlist": f"%5B{numbers[1]}%5D"}
    assert strict.send("DELETE", "batchOrders", **sent).code == -1104
    assert [one["status"] for one in lenient.send("DELETE", "batchOrders", **sent).json] == ["CANCELED"]
    assert through(lenient) == [("orderidlist", "lower_case_name")]
    both = {**sent, "orderIdList": f"%5B{numbers[1]}%5D"}
    assert lenient.send("DELETE", "batchOrders", **both).code == -1104


def ws(floor: Floor, method: str, **params: Any) -> Any:
    return floor.caller.ask({"id": 1, "method": method, "params": floor.caller.params(**params)})[0]


def test_the_websocket_api_takes_integers_as_text_and_decimals_as_numbers(floors: tuple[Floor, Floor]) -> None:
    strict, lenient = floors
    sent = {**LIMIT, "quantity": 2, "price": 90.5}
    assert ws(strict, "order.place", **sent)["error"]["code"] == -1130
    placed = ws(lenient, "order.place", **sent)["result"]
    assert (placed["price"], placed["origQty"]) == ("90.5", "2")
    assert through(lenient) == [("quantity", "decimal_as_number"), ("price", "decimal_as_number")]
    found = {"symbol": SYMBOL, "orderId": str(placed["orderId"]), "recvWindow": "5000"}
    assert ws(lenient, "order.status", **found)["result"]["orderId"] == placed["orderId"]
    assert through(lenient)[2:] == [("orderId", "integer_as_text"), ("recvWindow", "integer_as_text")]
    assert ws(strict, "order.status", **{**found, "orderId": placed["orderId"]})["error"]["code"] == -1130


def test_the_websocket_api_takes_a_key_and_a_listen_key_where_none_is_needed(floors: tuple[Floor, Floor]) -> None:
    strict, lenient = floors
    assert ws(strict, "ticker.price", symbol=SYMBOL)["error"]["code"] == -1104
    assert ws(lenient, "ticker.price", symbol=SYMBOL)["result"]["price"] == "100"
    key = lenient.caller.send("POST", "/fapi/v1/listenKey").json["listenKey"]
    asked = {"id": 2, "method": "userDataStream.ping", "params": {"apiKey": lenient.exchange.api_key, "listenKey": key}}
    assert lenient.caller.ask(asked)[0]["status"] == 200
    proof = [(name, "signed_public_call") for name in ("apiKey", "timestamp", "signature")]
    assert sorted(through(lenient)) == sorted([*proof, ("listenKey", "listen_key")])


def test_what_was_signed_is_what_came(floors: tuple[Floor, Floor]) -> None:
    """A value that is read otherwise was signed as it was sent."""
    _, lenient = floors
    params = lenient.caller.params(**LIMIT, recvWindow="5000")
    changed = {**params, "recvWindow": "05000"}
    answers = lenient.caller.ask(*({"id": 1, "method": "order.place", "params": one} for one in (params, changed)))
    assert [answer["status"] for answer in answers] == [200, 400]
    assert answers[1]["error"]["code"] == -1022


@pytest.mark.parametrize(
    ("method", "path", "sent", "code"),
    [
        ("POST", "order", {**LIMIT, "price": "9e1"}, -1130),
        ("POST", "order", {**LIMIT, "reduceOnly": "yes"}, -4062),
        ("POST", "order", {**LIMIT, "listenKey": "a"}, -1104),
        ("POST", "order", {**LIMIT, "side": "buy"}, -1117),
        ("POST", "batchOrders", {"batchOrders": "%5B"}, -1102),
        ("POST", "batchOrders", {"batchOrders": "%5B%5D"}, -4082),
        ("POST", "batchOrders", {"batchOrders": "[" * 3000}, -1102),
        ("POST", "batchOrders", {"batchOrders": quote('[{"price":1e999999999}]')}, -1130),
        ("GET", "openOrder", {"symbol": SYMBOL, "orderId": "True"}, -1130),
    ],
)
def test_everything_else_is_refused_as_before(
    floors: tuple[Floor, Floor], method: str, path: str, sent: dict[str, str], code: int
) -> None:
    assert [floor.send(method, path, **sent).code for floor in floors] == [code, code]
    assert through(floors[1]) == []


def test_what_no_order_of_a_batch_has_is_refused_as_before(floors: tuple[Floor, Floor]) -> None:
    for floor in floors:
        told = floor.send("POST", "batchOrders", batchOrders=batch({**LIMIT, "timestamp": "1"}, LIMIT)).json
        assert [one.get("code") for one in told] == [-1104, None]


def test_what_was_let_through_is_forgotten_with_all_else(floors: tuple[Floor, Floor]) -> None:
    _, lenient = floors
    lenient.send("GET", "ping")
    assert lenient.exchange.let_through
    assert lenient.exchange.received[-1].let_through == lenient.exchange.let_through
    lenient.exchange.reset()
    assert lenient.exchange.let_through == ()


def test_a_request_about_streams_has_a_text_as_its_id(floors: tuple[Floor, Floor]) -> None:
    asked = {"method": "SUBSCRIBE", "params": ["btcusdt@aggTrade"], "id": "a-1"}
    answers = []
    for floor in floors:
        with RawStream(floor.exchange, "/market/ws") as stream:
            stream.say(asked)
            answers.append(stream.event())
    assert answers[0]["code"] == 2
    assert answers[1] == {"result": None, "id": "a-1"}
    assert floors[1].exchange.let_through == (LetThrough("SUBSCRIBE", "id", "id_as_text"),)
