"""Orders that meet others of their account, that are changed, and what is answered of them, in the words of either product."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from binance_derivatives.testing import Exchange
from binance_derivatives.testing.market import venue
from floor import RULES, SYMBOL, Floor

if TYPE_CHECKING:
    from conftest import Caller, Clock

COIN = "BTCUSD_PERP"
MINUTE = 60_000


@pytest.fixture
def floor(clock: Clock, caller_of: Callable[[Exchange], Caller]) -> Iterator[Floor]:
    with Exchange("usdm", clock=clock, symbols={SYMBOL: {**RULES, "price": "100"}}) as exchange:
        yield Floor(caller_of(exchange))


@pytest.fixture
def coins(clock: Clock, caller_of: Callable[[Exchange], Caller]) -> Iterator[Floor]:
    rules = {COIN: {"tick": "0.1", "min_notional": "300", "price": "100"}}
    with Exchange("coinm", clock=clock, symbols=rules) as exchange:
        yield Floor(caller_of(exchange), "/dapi", COIN)


def changed(floor: Floor, number: int, **said: Any) -> Any:
    """Change an order to buy, and give the code of the refusal, or the answer."""
    sent = {"symbol": floor.symbol, "side": "BUY", "orderId": number, "quantity": "1", "price": "99.00", **said}
    reply = floor.send("PUT", "order", **sent)
    return reply.json if reply.status == 200 else reply.code


@pytest.mark.parametrize("mode", ["EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH"])
def test_an_order_that_is_filled_at_once_or_not_at_all_is_not_kept_from_orders_of_its_account(
    floor: Floor, mode: str
) -> None:
    stood = floor.order("BUY", "1", "100.00").json["orderId"]
    order = floor.order("SELL", "1", "100.00", timeInForce="FOK", selfTradePreventionMode=mode).json
    assert (order["status"], floor.found(stood)["status"]) == ("FILLED", "FILLED")
    assert floor.position()["positionAmt"] == "0"


def test_an_order_of_a_batch_meets_others_of_its_account_as_the_batch_documents_it(floor: Floor) -> None:
    floor.order("BUY", "1", "100.00")
    item = {"symbol": SYMBOL, "side": "SELL", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1", "price": "100.00"}
    (told,) = floor.send("POST", "batchOrders", batchOrders=quote(json.dumps([item], separators=(",", ":")))).json
    assert told["selfTradePreventionMode"] == "NONE"
    assert floor.found(told["orderId"])["status"] == "FILLED"


def test_what_is_left_of_an_order_that_only_reduces_ends_with_the_position(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, bids=[("99.00", "1")], asks=[("100.00", "1")])
    floor.order("BUY", "1", "100.00")
    assert floor.order("SELL", "3", "99.00", reduceOnly="true").json["status"] == "EXPIRED"
    assert floor.send("GET", "openOrders").json == []


def test_milliseconds_of_the_date_of_an_order_are_ignored(floor: Floor, clock: Clock) -> None:
    until = (clock.now + 20 * MINUTE) // 1000 * 1000
    order = floor.order("BUY", timeInForce="GTD", goodTillDate=until + 999).json
    assert order["goodTillDate"] == until
    clock.now = until - 1
    assert floor.found(order["orderId"])["status"] == "NEW"
    clock.now = until
    assert floor.found(order["orderId"])["status"] == "EXPIRED"


def test_an_order_with_a_date_may_be_changed_until_then(floor: Floor, clock: Clock) -> None:
    until = clock.now + 11 * MINUTE
    number = floor.order("BUY", timeInForce="GTD", goodTillDate=until).json["orderId"]
    clock.now += 5 * MINUTE
    assert changed(floor, number)["price"] == "99.00"


def test_a_change_is_refused_in_its_own_words(floor: Floor, monkeypatch: pytest.MonkeyPatch) -> None:
    number = floor.order("BUY").json["orderId"]
    assert changed(floor, number, quantity="0.01") == -5029
    assert changed(floor, number, price="100.00") == -5027
    monkeypatch.setattr(venue, "MOST_CHANGES", 2)
    assert [changed(floor, number, price=f"{price}.00") for price in (98, 97, 96)][2] == -5026
    assert floor.found(number)["price"] == "97.00"


def test_the_number_of_an_order_that_is_changed_prevails(floor: Floor) -> None:
    first = floor.order("BUY", newClientOrderId="first").json["orderId"]
    floor.order("BUY", newClientOrderId="second")
    assert changed(floor, first, origClientOrderId="second")["clientOrderId"] == "first"


def test_an_order_that_closes_a_side_may_be_changed_to_what_is_left_of_it(floor: Floor) -> None:
    floor.send("POST", "positionSide/dual", dualSidePosition="true")
    floor.exchange.book(SYMBOL, asks=[("100.00", "5")])
    floor.order("BUY", "5", "100.00", positionSide="LONG")
    number = floor.order("SELL", "5", "101.00", positionSide="LONG").json["orderId"]
    floor.exchange.trade(SYMBOL, "101.00", "2")
    assert changed(floor, number, side="SELL", quantity="6", price="102.00") == -2022
    assert changed(floor, number, side="SELL", quantity="5", price="102.00")["executedQty"] == "2"


def test_coins_are_refused_in_words_of_their_own(coins: Floor) -> None:
    assert coins.order("BUY", "2", "99.0").code == -4178
    number = coins.order("BUY", "3", "99.0").json["orderId"]
    assert changed(coins, number, quantity="3", price="99.0") == -4197
    assert changed(coins, number, quantity="2", price="99.0") == -4178
    coins.send("DELETE", "allOpenOrders", symbol=COIN)
    coins.send("POST", "marginType", symbol=COIN, marginType="ISOLATED")
    coins.exchange.book(COIN, asks=[("100.0", "9")])
    coins.order("BUY", "3", "100.0")
    assert coins.send("POST", "leverage", symbol=COIN, leverage=5).code == -4150


def test_the_price_of_contracts_in_coins_is_averaged_as_the_entry_price_is(coins: Floor) -> None:
    coins.exchange.book(COIN, asks=[("80.0", "1"), ("100.0", "3")])
    number = coins.order("BUY", "4", "100.0").json["orderId"]
    # 100 USD at 80 are 1.25 coins, 300 USD at 100 are 3.
    assert coins.found(number)["avgPrice"] == coins.position()["entryPrice"] == "94.11764706"


def test_what_a_fill_costs_is_cut_after_eight_digits_and_not_before(coins: Floor) -> None:
    coins.exchange.book(COIN, asks=[("99.0", "99"), ("101.0", "3")])
    coins.order("BUY", "99", "99.0")
    coins.order("BUY", "3", "101.0")
    told = [fill["commission"] for fill in coins.send("GET", "userTrades", symbol=COIN).json]
    # 0.04 % of 100 coins, and of 2.97029702 coins.
    assert told == ["0.04000000", "0.00118811"]
