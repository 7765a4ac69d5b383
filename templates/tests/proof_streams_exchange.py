"""An exchange in a process of its own, on which others trade, and which writes down every event that it has to send.

    python proof_streams_exchange.py product symbol journal seed name...

It prints where it is, as ``python -m binance_derivatives.testing`` does, and obeys the same lines, and besides {"call": "rest"}: nobody
trades any more, a last event of each stream is sent, and the journal is whole. A line of the journal is the name of a stream, or ``user
data``, a tab, and the event. Events are there whether or not anybody listens, and whatever becomes of them on the way.
"""

from __future__ import annotations

import json
import random
import sys
import threading
from collections.abc import Sequence
from typing import Final, TextIO

import msgspec

from binance_derivatives.testing import Exchange
from binance_derivatives.testing.market.feed import Change
from binance_derivatives.testing.outside.lines import lines, obey
from binance_derivatives.testing.streaming.user_events import UserEvents

USER_DATA: Final = "user data"
WEALTH: Final = {"usdm": {"USDT": 10**9}, "coinm": {"BTC": 10**9}}
MIDDLE: Final = 100
REACH: Final = 5


class Nobody:
    """Listens without wanting anything, so that what a stream sends is always made."""

    def wants(self, name: str, kind: str) -> bool:
        return False

    def deliver(self, events: list[tuple[str, bytes]]) -> None:
        """Do nothing: nothing is wanted."""


class Others:
    """Trade and quote by lot, some hundred times a second."""

    def __init__(self, exchange: Exchange, symbol: str, seed: int) -> None:
        self._exchange = exchange
        self._symbol = symbol
        self._dice = random.Random(seed)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._go_on, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Trade no more, and leave nothing unsaid: on each stream something happens."""
        self._ended.set()
        self._thread.join()
        self._exchange.book(self._symbol, bids=[(MIDDLE - 2, 7)], asks=[(MIDDLE + 2, 7)])
        self._exchange.trade(self._symbol, MIDDLE, 1)
        self._exchange.book(self._symbol, bids=[(MIDDLE - 1, 9)], asks=[(MIDDLE + 1, 9)])

    def _go_on(self) -> None:
        dice = self._dice
        while not self._ended.wait(0.02 * dice.random()):
            middle = MIDDLE + dice.randint(-REACH, REACH)
            if dice.random() < 0.5:
                self._exchange.trade(self._symbol, middle, dice.randint(1, 5))
            else:
                levels = [(place, dice.randint(1, 9)) for place in range(1, 4)]
                bids, asks = [(middle - at, much) for at, much in levels], [(middle + at, much) for at, much in levels]
                self._exchange.book(self._symbol, bids=bids, asks=asks)


class Journal:
    """Keeps what an exchange has to send on some streams, and as user data."""

    def __init__(self, exchange: Exchange, names: Sequence[str], file: TextIO) -> None:
        self._exchange = exchange
        self._file = file
        self._names = frozenset(names)
        streams = exchange._dispatch.streams
        self._publish = streams.hub.publish
        setattr(streams.hub, "publish", self._published)
        for name in names:
            streams.subscribe(name, Nobody())
        venue = exchange.venue
        assert venue is not None
        # A second opinion on what happens to the account: the exchange makes no events of it while there is no listen key.
        self._events = UserEvents(venue, exchange.product)
        venue.feed.subscribe(self._changed)

    def _published(self, name: str, payload: bytes, kind: str = "") -> None:
        if name in self._names:
            self._write(name, payload)
        self._publish(name, payload, kind)

    def _changed(self, change: Change) -> None:
        for _, event in self._events.of(change):
            self._write(USER_DATA, msgspec.json.encode(event))

    def _write(self, name: str, payload: bytes) -> None:
        self._file.write(f"{name}\t{payload.decode()}\n")


def main() -> None:
    """Serve until standard input ends."""
    product, symbol, path, seed, *names = sys.argv[1:]
    rules = {"tick": "1", "step": "1", "price": MIDDLE}
    exchange = Exchange(product, keeps_orders=True, symbols={symbol: rules}, balances=WEALTH[product], remember=0)
    with open(path, "w", encoding="utf-8") as file, exchange:
        Journal(exchange, names, file)
        place = exchange.environment
        told = {name: getattr(place, name) for name in ("product", "rest", "ws_api", "streams", "user_data")}
        print(json.dumps({**told, "api_key": exchange.api_key, "api_secret": exchange.api_secret}), flush=True)
        others = Others(exchange, symbol, int(seed))
        for line in lines(sys.stdin.fileno()):
            if json.loads(line) == {"call": "rest"}:
                others.end()
                file.flush()
                print(json.dumps({"call": "rest"}), flush=True)
            else:
                print(obey(exchange, line).decode(), flush=True)


if __name__ == "__main__":
    main()
