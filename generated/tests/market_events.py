"""Events of market data streams as the exchange writes them, decoded as the client decodes them, and connections with their numbers."""

from __future__ import annotations

import json
from typing import Any

from binance_derivatives._streams.sequence import Follower
from binance_derivatives._streams.subscriptions import Stream, Subscription
from binance_derivatives.streams import Gap, Message, Notice
from binance_derivatives.usdm import streams

TIME = 1_700_000_000_000
AGG_TRADE: Subscription[Any] = streams.agg_trade(symbol="BTCUSDT")
DEPTH: Subscription[Any] = streams.diff_depth(symbol="BTCUSDT")
BOOK_TICKER: Subscription[Any] = streams.book_ticker(symbol="BTCUSDT")
KLINE: Subscription[Any] = streams.kline(symbol="BTCUSDT", interval="1m")
FORCE_ORDER: Subscription[Any] = streams.force_order(symbol="BTCUSDT")
MARK_PRICE: Subscription[Any] = streams.mark_price(symbol="BTCUSDT")
MINUTE = 60_000


def event(subscription: Subscription[Any], body: object) -> Any:
    assert isinstance(subscription.stream, Stream)
    return subscription.stream.payload.decoder().decode(json.dumps(body).encode(), None, "")


def trade(number: int, at: int | None = None) -> Any:
    body = {"e": "aggTrade", "E": TIME + number if at is None else at, "s": "BTCUSDT", "a": number, "p": "1", "q": "1"}
    return event(AGG_TRADE, {**body, "nq": "1", "f": number, "l": number, "T": TIME, "m": True})


def depth(first: int, last: int, previous: int, at: int | None = None) -> Any:
    body = {
        "e": "depthUpdate",
        "E": TIME + last if at is None else at,
        "T": TIME,
        "s": "BTCUSDT",
        "U": first,
        "u": last,
    }
    return event(DEPTH, {**body, "pu": previous, "b": [], "a": []})


def ticker(number: int, at: int | None = None) -> Any:
    body = {"e": "bookTicker", "u": number, "s": "BTCUSDT", "b": "1", "B": "1", "a": "2", "A": "1", "T": TIME}
    return event(BOOK_TICKER, {**body, "E": TIME + number if at is None else at})


def kline(minute: int, *, closed: bool = False, at: int = TIME) -> Any:
    opens = TIME + minute * MINUTE
    inner = {
        "t": opens,
        "T": opens + MINUTE - 1,
        "s": "BTCUSDT",
        "i": "1m",
        "f": 1,
        "L": 2,
        "o": "1",
        "c": "1",
        "h": "1",
    }
    inner |= {"l": "1", "v": "1", "n": 1, "x": closed, "q": "1", "V": "1", "Q": "1", "B": "0"}
    return event(KLINE, {"e": "kline", "E": at, "s": "BTCUSDT", "k": inner})


def mark(at: int) -> Any:
    body = {"e": "markPriceUpdate", "E": TIME + at, "s": "BTCUSDT", "p": "1", "i": "1", "P": "1", "r": "0", "T": TIME}
    return event(MARK_PRICE, body)


class Followed:
    """What a program gets of one subscription."""

    def __init__(self, subscription: Subscription[Any]) -> None:
        self.sequence = Follower(subscription)
        self.items: list[Any] = []
        self.now = 0.0

    def come(self, line: int, *events: Any) -> None:
        for one in events:
            follows = self.sequence.follows(one, line)
            self.items += [one] if follows else [_of(item) for item in self.sequence.seen(one, line, self.now)]

    def connect(self, line: int) -> None:
        self.items += self.sequence.connected(line, self.now)

    def overlap(self, old: int, new: int) -> None:
        self.sequence.overlap(old, new, self.now)

    def retire(self, line: int) -> None:
        self.items += map(_of, self.sequence.retired(line, self.now))

    def cut(self, line: int, reason: str = "cut") -> None:
        self.items += map(_of, self.sequence.broken(line, reason, self.now))

    @property
    def gaps(self) -> list[Gap]:
        return [one for one in self.items if isinstance(one, Gap)]

    @property
    def events(self) -> list[Any]:
        return [one for one in self.items if not isinstance(one, Notice)]


def _of(item: object) -> object:
    return item.event if isinstance(item, Message) else item
