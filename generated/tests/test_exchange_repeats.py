"""Nothing the exchange answers contradicts what was sent: every accepted request of the generated tables, and others like it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from repeating import BOUNDS, catalog, contradictions, documented_of, places, sent_in, text, told

from binance_derivatives import Mismatch
from binance_derivatives._core.operation import Call
from binance_derivatives.testing import Exchange
from binance_derivatives.testing.catalog import Operation
from binance_derivatives.testing.conditions import Parameter

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Caller, Clock

PRODUCTS = ("usdm", "coinm", "options", "portfolio", "portfolio_pro")
# Only a key of another kind can log on.
LOGON = "session.logon"


def rows(product: str) -> Iterator[tuple[Call[object], Operation, dict[str, Any]]]:
    """The accepted requests of a product's generated tests, each with its operation and what it sends."""
    for file in sorted((Path(__file__).parent / product).glob("test_*_*.py")):
        accepted: tuple[tuple[Call[object], str], ...] = getattr(
            import_module(f"{product}.{file.stem}"), "ACCEPTED", ()
        )
        for call, wire in accepted:
            operation = documented_of(call)
            if operation.method != LOGON:
                yield call, operation, sent_in(wire)


def answered(caller: Caller, operation: Operation, sent: dict[str, Any]) -> tuple[int, bytes]:
    """Send a request as it is written, and give status and answer; that of a message is its ``result``."""
    if operation.kind == "ws_api":
        params = {**sent, **(credentials(caller, operation, sent) if operation.needs_key else {})}
        (message,) = caller.ask({"id": 1, "method": operation.method, "params": params})
        return message["status"], json.dumps(message.get("result", message.get("error"))).encode()
    pairs = [f"{name}={quote(text(value), safe='')}" for name, value in sent.items()]
    if operation.signed:
        pairs.append(f"timestamp={caller.clock.now}")
        pairs.append(f"signature={caller.signature('&'.join(pairs))}")
    reply = caller.send(operation.method, f"{operation.path}?{'&'.join(pairs)}")
    return reply.status, reply.body


def credentials(caller: Caller, operation: Operation, sent: dict[str, Any]) -> dict[str, Any]:
    """The key, and the signature over every value as text where one is needed."""
    key = {"apiKey": caller.exchange.api_key}
    if not operation.signed:
        return key
    given = {**sent, **key, "timestamp": caller.clock.now}
    payload = "&".join(f"{name}={text(given[name])}" for name in sorted(given))
    return {**key, "timestamp": caller.clock.now, "signature": caller.signature(payload)}


def altered(parameters: tuple[Parameter, ...], sent: dict[str, Any]) -> dict[str, Any]:
    """The same request about something else: other names, ids, amounts and sides, as far as any value will do."""
    known = {one.name: one for one in parameters}
    return {name: _other(known[name], value) if name in known else value for name, value in sent.items()}


def elsewhere(operation: Operation, sent: dict[str, Any]) -> dict[str, Any]:
    """The same request about something else, with the prices of its other side."""
    other = altered(operation.parameters, sent)
    # Which of two prices is the lower one goes by the side.
    for lower, higher in {tuple(sorted(rule.of)) for rule in operation.rules if rule.rule == "ascending"}:
        other |= {lower: other[higher], higher: other[lower]}
    return other


def _other(parameter: Parameter, value: Any) -> Any:
    if parameter.name in BOUNDS or parameter.minimum or parameter.maximum:
        return value
    match parameter.type:
        case "string" if not (parameter.values or parameter.pattern):
            return f"Z{value}"
        case "enum" if parameter.name == "side":
            return "BUY" if value == "SELL" else "SELL"
        case "long" if parameter.name.endswith("Id"):
            return type(value)(int(value) + 7)
        case "decimal":
            return f"{value}5" if "." in value else f"{value}.5"
        case "list<object>":
            items = [altered(parameter.items, one) for one in (json.loads(value) if isinstance(value, str) else value)]
            return json.dumps(items, separators=(",", ":")) if isinstance(value, str) else items
        case _:
            return value


@pytest.fixture
def exchange_at(caller_of: Callable[[Exchange], Caller], clock: Clock) -> Iterator[Callable[[str], Caller]]:
    """A caller for the exchange of a product, of which nothing is known and nothing was placed."""
    running: list[Exchange] = []

    def at(product: str) -> Caller:
        exchange = Exchange(product, clock=clock)
        exchange.start()
        running.append(exchange)
        return caller_of(exchange)

    try:
        yield at
    finally:
        for exchange in running:
            exchange.stop()


@pytest.mark.parametrize("product", PRODUCTS)
def test_every_accepted_request_is_answered_with_what_was_sent_in_the_documented_form(
    exchange_at: Callable[[str], Caller], product: str
) -> None:
    caller = exchange_at(product)
    wrong: list[str] = []
    for call, operation, sent in rows(product):
        caller.exchange.reset()
        status, body = answered(caller, operation, sent)
        found = contradictions(operation, sent, json.loads(body)) if status == 200 else [f"{status} {body!r}"]
        mismatches: list[Mismatch] = []
        call.operation.answer.decoder().decode(body, mismatches.append)
        wrong += [f"{operation.key} {sent}: {one}" for one in (*found, *map(str, mismatches))]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_request_about_something_else_is_answered_about_that(
    exchange_at: Callable[[str], Caller], product: str
) -> None:
    """Here no documented value can shine through; of each operation whose answer repeats anything some row gets through."""
    caller = exchange_at(product)
    wrong: list[str] = []
    repeating: dict[str, bool] = {}
    for _, operation, sent in rows(product):
        caller.exchange.reset()
        other = elsewhere(operation, sent)
        status, body = answered(caller, operation, other)
        answer = json.loads(body)
        if status == 200:
            wrong += [f"{operation.key} {other}: {one}" for one in contradictions(operation, other, answer)]
        if any(name.partition("[]")[0] in sent for name in operation.repeats):
            seen = status == 200 and any(any(places(answer, path)) for path, _ in told(operation, other))
            repeating[operation.key] = repeating.get(operation.key, False) or seen
    assert not wrong, "\n".join(wrong)
    assert [key for key, seen in repeating.items() if not seen] == []


USDM_ORDER = {
    "symbol": "ETHUSDT",
    "side": "SELL",
    "type": "LIMIT",
    "quantity": "2",
    "price": "3000",
    "timeInForce": "GTC",
}


def asked(caller: Caller, key: str, **sent: Any) -> Any:
    """Send a request to an operation and give the answer, which has to be one."""
    operation = next(one for one in catalog(caller.exchange.product).operations if one.key == key)
    status, body = answered(caller, operation, sent)
    assert status == 200, body
    return json.loads(body)


@pytest.mark.parametrize("transport", ["rest", "ws-api"])
def test_an_order_is_answered_as_placed_and_nothing_else_is_made_up(
    exchange_at: Callable[[str], Caller], transport: str
) -> None:
    caller = exchange_at("usdm")
    placed = asked(caller, f"{transport}/new_order", **USDM_ORDER, newClientOrderId="mine")
    told = {
        "clientOrderId": "mine",
        "orderId": 1,
        "symbol": "ETHUSDT",
        "side": "SELL",
        "positionSide": "BOTH",
        "type": "LIMIT",
    }
    told |= {
        "origType": "LIMIT",
        "price": "3000",
        "origQty": "2",
        "status": "NEW",
        "reduceOnly": False,
        "goodTillDate": 0,
    }
    assert {name: placed[name] for name in told} == told
    assert float(placed["executedQty"]) == float(placed["stopPrice"]) == 0
    found = asked(caller, f"{transport}/query_order", symbol="ETHUSDT", orderId=1)
    assert (found["clientOrderId"], float(found["avgPrice"])) == ("mine", 0)


def test_orders_without_an_id_are_given_different_ones_and_numbers_that_grow(
    exchange_at: Callable[[str], Caller],
) -> None:
    caller = exchange_at("usdm")
    orders = [asked(caller, "rest/new_order", **USDM_ORDER) for _ in range(50)]
    assert [order["orderId"] for order in orders] == list(range(1, 51))
    ids = {order["clientOrderId"] for order in orders}
    assert len(ids) == 50
    assert all(len(one) == 22 and one.isascii() and one.isalnum() for one in ids)


def test_an_order_nobody_placed_is_taken_to_stand_and_stays_the_same(exchange_at: Callable[[str], Caller]) -> None:
    caller = exchange_at("usdm")
    first = asked(caller, "rest/query_order", symbol="ETHUSDT", orderId=77)
    assert (first["orderId"], first["symbol"], first["status"]) == (77, "ETHUSDT", "NEW")
    named = {"symbol": "ETHUSDT", "origClientOrderId": first["clientOrderId"]}
    assert asked(caller, "rest/cancel_order", **named)["orderId"] == 77
    assert asked(caller, "rest/query_order", symbol="ETHUSDT", orderId=77)["status"] == "CANCELED"
    both = asked(caller, "rest/cancel_multiple_orders", symbol="ETHUSDT", orderIdList="[78,79]")
    assert [(one["orderId"], one["symbol"], one["status"]) for one in both] == [
        (78, "ETHUSDT", "CANCELED"),
        (79, "ETHUSDT", "CANCELED"),
    ]


def test_an_order_at_any_price_is_filled_at_the_price_last_named(exchange_at: Callable[[str], Caller]) -> None:
    caller = exchange_at("usdm")
    asked(caller, "rest/new_order", **USDM_ORDER)
    placed = asked(caller, "rest/new_order", symbol="ETHUSDT", side="BUY", type="MARKET", quantity="0.5")
    filled = asked(caller, "rest/query_order", symbol="ETHUSDT", orderId=placed["orderId"])
    assert (filled["status"], filled["executedQty"], filled["avgPrice"]) == ("FILLED", "0.5", "3000")
    assert float(filled["cumQuote"]) == 1500


def test_members_that_only_some_orders_have_come_with_those(exchange_at: Callable[[str], Caller]) -> None:
    caller = exchange_at("coinm")
    order = {"symbol": "ETHUSD_PERP", "side": "SELL", "quantity": "2"}
    limit = asked(caller, "rest/new_order", **order, type="LIMIT", price="5", timeInForce="GTC")
    trailing = {"type": "TRAILING_STOP_MARKET", "activationPrice": "9", "callbackRate": "0.7"}
    assert not {"activatePrice", "priceRate"} & limit.keys()
    assert limit["pair"] == "ETHUSD"
    placed = asked(caller, "rest/new_order", **order, **trailing)
    assert (placed["activatePrice"], placed["priceRate"]) == ("9", "0.7")


def test_settings_are_answered_as_set_and_shown_by_what_asks_for_them(exchange_at: Callable[[str], Caller]) -> None:
    caller = exchange_at("usdm")
    assert asked(caller, "rest/change_leverage", symbol="ETHUSDT", leverage="7")["leverage"] == 7
    asked(caller, "rest/change_leverage", symbol="BTCUSDT", leverage="9")
    asked(caller, "rest/change_margin_type", symbol="ETHUSDT", marginType="ISOLATED")
    for mode in ("true", "false"):
        asked(caller, "rest/change_position_mode", dualSidePosition=mode)
        assert asked(caller, "rest/position_mode") == {"dualSidePosition": mode == "true"}
    (eth,) = asked(caller, "rest/symbol_config", symbol="ETHUSDT")
    assert (eth["leverage"], eth["marginType"]) == (7, "ISOLATED")
    (position,) = asked(caller, "rest/position_risk_v2", symbol="ETHUSDT")
    assert (position["leverage"], position["marginType"]) == ("7", "isolated")
    (btc,) = asked(caller, "rest/symbol_config", symbol="BTCUSDT")
    assert (btc["leverage"], btc["marginType"]) == (9, "CROSSED")
    caller.exchange.reset()
    assert asked(caller, "rest/symbol_config", symbol="ETHUSDT")[0]["leverage"] != 7


def test_the_two_futures_accounts_of_portfolio_margin_have_modes_of_their_own(
    exchange_at: Callable[[str], Caller],
) -> None:
    caller = exchange_at("portfolio")
    asked(caller, "rest/change_um_position_mode", dualSidePosition="true")
    asked(caller, "rest/change_cm_position_mode", dualSidePosition="false")
    assert asked(caller, "rest/um_position_mode") == {"dualSidePosition": True}
    assert asked(caller, "rest/cm_position_mode") == {"dualSidePosition": False}


@pytest.mark.parametrize(("symbol", "short"), [("BTCUSDT", 2), ("XRPUSDT", 3)])
def test_a_list_asked_for_one_symbol_has_the_elements_of_one(
    exchange_at: Callable[[str], Caller], symbol: str, short: int
) -> None:
    """Those that are documented of that symbol, or those of the first one under its name."""
    (one,) = asked(exchange_at("usdm"), "rest/adl_quantile", symbol=symbol)
    assert (one["symbol"], one["adlQuantile"]["SHORT"]) == (symbol, short)
