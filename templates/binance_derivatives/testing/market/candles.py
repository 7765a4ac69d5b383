"""Candles: the trades of a contract, put together by spans of time."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Final

from msgspec import Struct

from binance_derivatives.testing.market.amounts import NONE
from binance_derivatives.testing.market.contract import Contract
from binance_derivatives.testing.market.feed import Print
from binance_derivatives.testing.market.listing import Listing

_MILLISECONDS: Final = {"s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000}
# Weeks begin on a Monday; the epoch was a Thursday.
_MONDAY: Final = 4 * 86_400_000
_MOST: Final = 1500


class Candle(Struct):
    """One span: prices, what was traded (``volume``), its ``value``, and how much of both buyers took."""

    start: int
    end: int
    open: Decimal
    high: Decimal
    low: Decimal
    close: Decimal
    volume: Decimal = NONE
    value: Decimal = NONE
    count: int = 0
    bought: Decimal = NONE
    bought_value: Decimal = NONE


def candles(listing: Listing, interval: str, now: int) -> list[Candle]:
    """The candles from the first trade on, or the latest 1,500; spans without a trade stay at the price before."""
    found: list[Candle] = []
    for trade in listing.prints:
        _fill_up(found, interval, trade.time)
        if not found or trade.time > found[-1].end:
            start, end = span(trade.time, interval)
            found.append(Candle(start, end, trade.price, trade.price, trade.price, trade.price))
        add_trade(listing.contract, found[-1], trade)
    _fill_up(found, interval, now, including=True)
    return found[-_MOST:]


def span(time: int, interval: str) -> tuple[int, int]:
    """The first and the last millisecond of the span in which a time is."""
    number, unit = int(interval[:-1]), interval[-1]
    if unit == "M":
        return _month(time)
    length = number * _MILLISECONDS[unit]
    start = time - (time - _MONDAY if unit == "w" else time) % length
    return start, start + length - 1


def _fill_up(found: list[Candle], interval: str, time: int, *, including: bool = False) -> None:
    """Add the spans in which nothing was traded, before that of a time, or that one too."""
    while found and found[-1].end < time:
        start, end = span(found[-1].end + 1, interval)
        if end >= time and not including:
            return
        close = found[-1].close
        found.append(Candle(start, end, close, close, close, close))
        if len(found) > 2 * _MOST:
            del found[:_MOST]


def add_trade(contract: Contract, candle: Candle, trade: Print) -> None:
    """Add a trade to the candle in whose span it is."""
    value = contract.value(trade.price, trade.quantity)
    candle.high, candle.low = max(candle.high, trade.price), min(candle.low, trade.price)
    candle.close = trade.price
    candle.volume += trade.quantity
    candle.value += value
    candle.count += 1
    if not trade.sold:
        candle.bought += trade.quantity
        candle.bought_value += value


def _month(time: int) -> tuple[int, int]:
    there = datetime.fromtimestamp(time / 1000, UTC)
    first = datetime(there.year, there.month, 1, tzinfo=UTC)
    after = datetime(there.year + there.month // 12, there.month % 12 + 1, 1, tzinfo=UTC)
    return round(first.timestamp() * 1000), round(after.timestamp() * 1000) - 1
