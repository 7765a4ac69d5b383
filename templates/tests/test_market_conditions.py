"""Conditional orders: what they wait for, and what they become."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from binance_derivatives import usdm
from binance_derivatives.testing import Exchange
from floor import SYMBOL, Floor

if TYPE_CHECKING:
    from conftest import Caller, Clock


def status(floor: Floor, algo: int) -> Any:
    return floor.send("GET", "algoOrder", algoId=algo).json["algoStatus"]


@pytest.mark.parametrize(
    ("side", "kind", "trigger", "before", "at"),
    [
        ("BUY", "STOP_MARKET", "105.00", "104.90", "105.00"),
        ("SELL", "STOP_MARKET", "95.00", "95.10", "95.00"),
        ("BUY", "TAKE_PROFIT_MARKET", "95.00", "95.10", "95.00"),
        ("SELL", "TAKE_PROFIT_MARKET", "105.00", "104.90", "105.00"),
    ],
)
def test_an_order_waits_for_its_price_and_is_then_filled_from_the_book(
    floor: Floor, side: str, kind: str, trigger: str, before: str, at: str
) -> None:
    algo = floor.algo(side, kind, triggerPrice=trigger, quantity="1").json["algoId"]
    floor.exchange.book(SYMBOL, [("90.00", "9")], [("110.00", "9")])
    floor.exchange.trade(SYMBOL, before, "1")
    assert status(floor, algo) == "NEW"
    floor.exchange.trade(SYMBOL, at, "1")
    answer = floor.send("GET", "algoOrder", algoId=algo).json
    assert (answer["algoStatus"], answer["actualOrderId"]) == ("FINISHED", str(algo + 1))
    assert floor.position()["positionAmt"] == ("1" if side == "BUY" else "-1")
    assert floor.found(algo + 1)["type"] == "MARKET"
    assert floor.send("GET", "openAlgoOrders").json == []


def test_a_stop_limit_order_becomes_a_limit_order_that_stands(floor: Floor) -> None:
    algo = floor.algo("SELL", "STOP", triggerPrice="95.00", price="96.00", quantity="1").json["algoId"]
    floor.exchange.trade(SYMBOL, "95.00", "1")
    assert status(floor, algo) == "TRIGGERED"
    (order,) = floor.send("GET", "openOrders").json
    assert (order["price"], order["side"], order["type"]) == ("96.00", "SELL", "LIMIT")
    floor.exchange.trade(SYMBOL, "96.00", "1")
    assert status(floor, algo) == "FINISHED"


def test_an_order_that_closes_the_position_closes_all_of_it_or_is_rejected(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, [("99.00", "9")], [("100.00", "3")])
    floor.order("BUY", "3")
    first = floor.algo("SELL", "STOP_MARKET", triggerPrice="98.00", closePosition="true").json["algoId"]
    second = floor.algo("SELL", "STOP_MARKET", triggerPrice="97.00", closePosition="true").json["algoId"]
    floor.exchange.trade(SYMBOL, "98.00", "1")
    assert floor.position()["positionAmt"] == "0"
    floor.exchange.trade(SYMBOL, "97.00", "1")
    assert [status(floor, one) for one in (first, second)] == ["FINISHED", "REJECTED"]


def test_every_order_whose_price_there_was_is_triggered_whatever_came_of_it(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, [("90.00", "9")], [("101.00", "1"), ("105.00", "9")])
    waiting = [
        floor.algo("BUY", "STOP_MARKET", triggerPrice=price, quantity="1").json["algoId"]
        for price in ("102.00", "103.00")
    ]
    falls = floor.algo("SELL", "STOP_MARKET", triggerPrice="95.00", quantity="1").json["algoId"]
    floor.exchange.trade(SYMBOL, "103.00", "1")
    assert [status(floor, one) for one in (*waiting, falls)] == ["FINISHED", "FINISHED", "NEW"]
    # The first to sell at 90.00 is a price that two others wait for; the last price is another one when it is their turn.
    others = [
        floor.algo("SELL", "STOP_MARKET", triggerPrice=price, quantity="1").json["algoId"]
        for price in ("94.00", "93.00")
    ]
    floor.exchange.trade(SYMBOL, "95.00", "1")
    assert [status(floor, one) for one in (falls, *others)] == ["FINISHED"] * 3


def test_a_price_that_was_not_the_last_of_what_was_traded_is_a_price(floor: Floor) -> None:
    floor.exchange.trade(SYMBOL, "95.00", "1")
    resting = floor.order("BUY", "1", "99.00").json["orderId"]
    waits = floor.algo("BUY", "STOP_MARKET", triggerPrice="98.50", quantity="1").json["algoId"]
    floor.exchange.book(SYMBOL, [], [("110.00", "9")])
    floor.exchange.trade(SYMBOL, "97.80", "2")
    assert (floor.found(resting)["status"], status(floor, waits)) == ("FILLED", "FINISHED")


def test_an_order_that_is_protected_waits_until_the_prices_agree(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, [("90.00", "9")])
    floor.exchange.mark_price(SYMBOL, "100.00")
    account = floor.exchange.environment.account(floor.exchange.api_key, floor.exchange.api_secret)
    with usdm.Rest(account, clock=floor.caller.clock) as client:
        waits = client.new_algo_order(
            algo_type="CONDITIONAL",
            symbol=SYMBOL,
            side="SELL",
            type="STOP_MARKET",
            trigger_price="95.00",
            quantity="1",
            price_protect=True,
        ).algo_id
    other = floor.algo("SELL", "STOP_MARKET", triggerPrice="94.00", quantity="1").json["algoId"]
    floor.exchange.trade(SYMBOL, "94.90", "1")
    assert status(floor, waits) == "NEW"
    floor.exchange.mark_price(SYMBOL, "99.00")
    assert [status(floor, one) for one in (waits, other)] == ["FINISHED", "FINISHED"]


def test_a_trailing_order_follows_the_best_price_once_it_is_active(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, bids=[("90.00", "9")])
    sent = {"quantity": "1", "callbackRate": "1"}
    assert floor.algo("SELL", "TRAILING_STOP_MARKET", activatePrice="99.00", **sent).code == -2021
    assert floor.algo("SELL", "TRAILING_STOP_MARKET", activatePrice="100.00", **sent).code == -2021
    assert floor.algo("SELL", "TRAILING_STOP_MARKET", activatePrice="110.05", **sent).code == -4135
    algo = floor.algo("SELL", "TRAILING_STOP_MARKET", activatePrice="110.00", **sent).json["algoId"]
    for price in ("109.00", "105.00", "110.00", "120.00", "118.90"):
        floor.exchange.trade(SYMBOL, price, "1")
        assert status(floor, algo) == "NEW"
    floor.exchange.trade(SYMBOL, "118.80", "1")
    assert status(floor, algo) == "FINISHED"


def test_an_order_may_watch_the_mark_price_instead(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, bids=[("90.00", "9")])
    sent = {"triggerPrice": "95.00", "quantity": "1", "workingType": "MARK_PRICE"}
    floor.exchange.mark_price(SYMBOL, "100")
    algo = floor.algo("SELL", "STOP_MARKET", **sent).json["algoId"]
    floor.exchange.trade(SYMBOL, "94.00", "1")
    assert status(floor, algo) == "NEW"
    floor.exchange.mark_price(SYMBOL, "94.5")
    assert status(floor, algo) == "FINISHED"


@pytest.mark.parametrize(
    ("kind", "sent", "code"),
    [
        ("STOP_MARKET", {"triggerPrice": "101.00", "quantity": "1"}, -2021),
        ("TAKE_PROFIT_MARKET", {"triggerPrice": "99.00", "quantity": "1"}, -2021),
        ("STOP_MARKET", {"triggerPrice": "99.05", "quantity": "1"}, -4014),
        ("STOP_MARKET", {"triggerPrice": "0", "quantity": "1"}, -4006),
        ("STOP_MARKET", {"triggerPrice": "99.00"}, -1102),
        ("STOP_MARKET", {"quantity": "1"}, -1102),
        ("STOP", {"triggerPrice": "99.00", "quantity": "1"}, -1102),
        ("TRAILING_STOP_MARKET", {"quantity": "1"}, -1102),
    ],
)
def test_a_condition_that_is_none_is_refused(floor: Floor, kind: str, sent: dict[str, str], code: int) -> None:
    assert floor.algo("SELL", kind, **sent).code == code
    assert floor.send("GET", "openAlgoOrders").json == []


@pytest.mark.parametrize("more", [{}, {"stopPrice": "95.00"}, {"stopPrice": "95.00", "foo": "1"}], ids=len)
def test_conditional_types_are_refused_where_they_were_taken_before(floor: Floor, more: dict[str, str]) -> None:
    order = {"symbol": SYMBOL, "side": "SELL", "type": "STOP_MARKET", "quantity": "1", **more}
    (answer,) = floor.caller.ask({"id": 1, "method": "order.place", "params": floor.caller.params(**order)})
    assert answer["error"]["code"] == -4120
    assert floor.send("POST", "order", **order).code == -4120


def test_a_batch_refuses_a_conditional_order_alone_and_what_lacks_a_side(floor: Floor) -> None:
    limit = {
        "symbol": SYMBOL,
        "side": "SELL",
        "type": "LIMIT",
        "timeInForce": "GTC",
        "quantity": "1",
        "price": "120.00",
    }
    stop = {"symbol": SYMBOL, "side": "SELL", "type": "STOP_MARKET", "quantity": "1", "stopPrice": "95.00"}
    sideless = {name: value for name, value in limit.items() if name != "side"}
    batch = quote(json.dumps([stop, limit, sideless], separators=(",", ":")))
    refused, placed, lacking = floor.send("POST", "batchOrders", batchOrders=batch).json
    assert (refused["code"], placed["status"], lacking["code"]) == (-4120, "NEW", -1102)
    assert [one["orderId"] for one in floor.send("GET", "openOrders").json] == [placed["orderId"]]


def test_a_canceled_condition_is_never_met(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, bids=[("90.00", "9")])
    algo = floor.algo("SELL", "STOP_MARKET", triggerPrice="95.00", quantity="1").json["algoId"]
    assert floor.send("DELETE", "algoOrder", algoId=algo).status == 200
    floor.exchange.trade(SYMBOL, "94.00", "1")
    assert status(floor, algo) == "CANCELED"
    assert floor.position()["positionAmt"] == "0"


@pytest.fixture
def coins(clock: Clock, caller_of: Callable[[Exchange], Caller]) -> Iterator[Floor]:
    rules = {"BTCUSD_PERP": {"tick": "0.1", "price": "100"}}
    with Exchange("coinm", clock=clock, symbols=rules) as exchange:
        yield Floor(caller_of(exchange), "/dapi", "BTCUSD_PERP")


def test_outside_of_the_algo_service_an_order_waits_in_the_book_of_the_others(coins: Floor) -> None:
    stop = {"type": "STOP_MARKET", "stopPrice": "95.0"}
    number = coins.order("SELL", "2", None, **stop).json["orderId"]
    coins.exchange.book("BTCUSD_PERP", bids=[("94.0", "5")])
    assert coins.look("depth", symbol="BTCUSD_PERP").json["asks"] == []
    coins.exchange.trade("BTCUSD_PERP", "95.0", "1")
    order = coins.found(number)
    assert (order["status"], order["type"], order["origType"]) == ("FILLED", "MARKET", "STOP_MARKET")
    assert coins.position()["positionAmt"] == "-2"
    assert coins.order("SELL", "2", None, **{**stop, "stopPrice": "94.0"}).code == -2021
