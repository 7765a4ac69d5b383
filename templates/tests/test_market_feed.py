"""Every change of the state is told, in the order in which things happen."""

from __future__ import annotations

import pytest

from binance_derivatives.testing.market.feed import (
    AccountChange,
    Change,
    MarkChange,
    OrderChange,
    Printed,
    QuotesChange,
    SettingChange,
)
from floor import SYMBOL, Floor


@pytest.fixture
def told(floor: Floor) -> list[str]:
    found: list[str] = []
    assert floor.exchange.venue is not None
    floor.exchange.venue.feed.subscribe(lambda change: found.append(words(change)))
    return found


def words(change: Change) -> str:
    match change:
        case OrderChange(market, order, cause, _, fill):
            filled = f" {fill.quantity} at {fill.price}" if fill else ""
            return f"{market or 'order'} {order.number} {cause} {order.status}{filled}"
        case AccountChange(_, asset, wallet, _, position, _):
            return f"{asset} {wallet}, {position.quantity} held"
        case SettingChange(name, symbol, value, _):
            return f"{name} {symbol} {value}"
        case Printed(_, trade):
            return f"{trade.quantity} at {trade.price}"
        case QuotesChange(_, update, before, _):
            return f"book {before} to {update}"
        case MarkChange(_, price, _):
            return f"mark {price}"


def test_a_fill_is_told_as_a_trade_a_balance_and_an_order(floor: Floor, told: list[str]) -> None:
    floor.order("BUY", "2")
    floor.exchange.trade(SYMBOL, "100.00", "1.5")
    assert told == [
        "order 1 NEW NEW",
        "book 0 to 1",
        "1.5 at 100.00",
        "USDT 9999.97000000, 1.5 held",
        "order 1 TRADE PARTIALLY_FILLED 1.5 at 100.00",
        "book 1 to 2",
    ]


def test_a_condition_that_comes_true_is_told_before_the_order_it_becomes(floor: Floor, told: list[str]) -> None:
    floor.exchange.book(SYMBOL, bids=[("90.00", "1")])
    floor.algo("SELL", "STOP_MARKET", triggerPrice="95.00", quantity="1")
    told.clear()
    floor.exchange.trade(SYMBOL, "95.00", "1")
    assert told == [
        "1 at 95.00",
        "algo 1 TRIGGERED TRIGGERED",
        "order 2 NEW NEW",
        "1 at 90.00",
        "USDT 9999.96400000, -1 held",
        "order 2 TRADE FILLED 1 at 90.00",
        "algo 1 FINISHED FINISHED",
        "book 1 to 2",
    ]


def test_cancels_changes_and_settings_are_told(floor: Floor, told: list[str]) -> None:
    floor.order("BUY", "2", "99.00")
    told.clear()
    floor.send("PUT", "order", symbol=SYMBOL, side="BUY", orderId=1, quantity="3", price="98.00")
    floor.send("DELETE", "order", symbol=SYMBOL, orderId=1)
    floor.send("POST", "leverage", symbol=SYMBOL, leverage=5)
    floor.exchange.mark_price(SYMBOL, "101")
    assert told == [
        "order 1 AMENDMENT NEW",
        "book 1 to 2",
        "order 1 CANCELED CANCELED",
        "book 2 to 3",
        "leverage BTCUSDT 5",
        "mark 101",
    ]


def test_nothing_is_told_of_what_was_refused(floor: Floor, told: list[str]) -> None:
    floor.order("BUY", "1", "100.05")
    floor.order("BUY", "1", None)
    floor.send("DELETE", "order", symbol=SYMBOL, orderId=7)
    floor.send("POST", "leverage", symbol=SYMBOL, leverage=0)
    assert told == []
