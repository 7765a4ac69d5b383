"""Local order books, ours and others', each in a process of its own that is told what to do line by line.

    python book_contenders.py NAME

A line is a JSON object with what ``messages`` of ``book_feed`` needs; the answer has the CPU nanoseconds of each changed level, without reading anything and
with reading the best bid and ask after each message, and the ten best levels. The line ``{"hundred": …}`` asks for the part of a core that
100 books take at 20,000 changes a second. Books of other clients are fed with what their decoder gives, and reach nothing beyond this machine.
"""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import os
import sys
from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from time import thread_time_ns
from typing import Any, Final

from book_feed import LEVELS, START, levels, messages

BOOKS, RATE = 100, 20_000
_TEN: Final = 10
_SYMBOL: Final = "BTCUSDT"


class Contender:
    """A book that is told differences."""

    @abstractmethod
    def take(self, raw: Sequence[bytes]) -> None:
        """Take differences, one after the other."""

    @abstractmethod
    def best(self, count: int) -> tuple[Sequence[Any], Sequence[Any]]:
        """Give the best bids and asks as pairs of price and quantity."""

    def follow(self, raw: Sequence[bytes]) -> None:
        """Take differences, and read the best bid and ask after each."""
        for number in range(len(raw)):
            self.take(raw[number : number + 1])
            self.best(1)


class Texts(Contender):
    """Texts in dicts, from the least decoder that there is. They know no order, no ids and no depth."""

    def __init__(self) -> None:
        msgspec = import_module("msgspec")
        pairs = list[tuple[str, str]]
        event = msgspec.defstruct("Event", [("b", pairs), ("a", pairs)])
        self._decode = msgspec.json.Decoder(event).decode
        self._bids, self._asks = dict(levels(-1)), dict(levels(1))

    def take(self, raw: Sequence[bytes]) -> None:
        decode, bids, asks = self._decode, self._bids, self._asks
        for one in raw:
            event = decode(one)
            for amounts, changed in ((bids, event.b), (asks, event.a)):
                for price, quantity in changed:
                    if float(quantity):
                        amounts[price] = quantity
                    else:
                        amounts.pop(price, None)

    def best(self, count: int) -> tuple[Sequence[Any], Sequence[Any]]:
        bids, asks = self._bids, self._asks
        tops = (sorted(bids, key=float, reverse=True), sorted(asks, key=float))
        return [(one, bids[one]) for one in tops[0][:count]], [(one, asks[one]) for one in tops[1][:count]]


class Decimals(Contender):
    """Decimals in dicts, from the decoder of the stream."""

    def __init__(self) -> None:
        payload = import_module("binance_derivatives.usdm.payloads.streams").DepthUpdate
        self._decode = import_module("msgspec").json.Decoder(payload).decode
        self._bids, self._asks = ({Decimal(price): Decimal(much) for price, much in levels(sign)} for sign in (-1, 1))

    def take(self, raw: Sequence[bytes]) -> None:
        decode, bids, asks = self._decode, self._bids, self._asks
        for one in raw:
            event = decode(one)
            for amounts, changed in ((bids, event.bids), (asks, event.asks)):
                for level in changed:
                    if level.quantity:
                        amounts[level.price] = level.quantity
                    else:
                        amounts.pop(level.price, None)

    def best(self, count: int) -> tuple[Sequence[Any], Sequence[Any]]:
        return sorted(self._bids.items(), reverse=True)[:count], sorted(self._asks.items())[:count]


class Ours(Contender):
    """A book of the generated client."""

    def __init__(self, symbol: str = _SYMBOL) -> None:
        from binance_derivatives.book import DIFFERENCE, Book, Snapshot

        self.book, self._decode = Book(symbol), DIFFERENCE.documented
        start = {
            "e": "depthUpdate",
            "E": 1,
            "T": 1,
            "s": symbol,
            "U": START,
            "u": START,
            "pu": START - 1,
            "b": [],
            "a": [],
        }
        self.book.receive(DIFFERENCE.decode(json.dumps(start).encode()), 0)
        sides = ([(Decimal(price), Decimal(much)) for price, much in levels(sign)] for sign in (-1, 1))
        self.book.join(Snapshot(START, *sides), 0)

    def take(self, raw: Sequence[bytes]) -> None:
        book, decode = self.book, self._decode
        for one in raw:
            difference = decode(one)
            assert difference is not None
            book.receive(difference, 0)
        assert book.synchronised, book.why

    def best(self, count: int) -> tuple[Sequence[Any], Sequence[Any]]:
        bids, asks = (self.book.depth(side, count) for side in ("bids", "asks"))
        return [(one.price, one.quantity) for one in bids], [(one.price, one.quantity) for one in asks]

    def follow(self, raw: Sequence[bytes]) -> None:
        book = self.book
        for number in range(len(raw)):
            self.take(raw[number : number + 1])
            _ = book.bid, book.ask


class OursAndSums(Ours):
    """The same, and a price for a quantity after each message."""

    def take(self, raw: Sequence[bytes]) -> None:
        for number in range(len(raw)):
            super().take(raw[number : number + 1])
            self.book.price_for("bids", Decimal(50))


class OnSortedDict(Ours):
    """Ours, with its prices in a SortedDict."""

    def __init__(self) -> None:
        import_module("binance_derivatives._book.book").Levels = _levels_in_sorted_dict()
        super().__init__()


class PythonBinance(Contender):
    """The book of its spot part: its futures part shows the levels of the last message alone."""

    def __init__(self) -> None:
        self._runner = asyncio.Runner()
        self._runner.run(self._open())

    async def _open(self) -> None:
        self._manager = import_module("binance").DepthCacheManager(_Snapshots(), _SYMBOL, limit=1_000)
        # It keeps what comes before the snapshot.
        self._manager._depth_message_buffer = []
        await self._manager._init_cache()

    def take(self, raw: Sequence[bytes]) -> None:
        self._runner.run(self._taken(raw))

    async def _taken(self, raw: Sequence[bytes]) -> None:
        process = self._manager._process_depth_message
        for one in raw:
            await process(json.loads(one))

    def best(self, count: int) -> tuple[Sequence[Any], Sequence[Any]]:
        cache = self._manager.get_depth_cache()
        return cache.get_bids()[:count], cache.get_asks()[:count]

    def follow(self, raw: Sequence[bytes]) -> None:
        self._runner.run(self._followed(raw))

    async def _followed(self, raw: Sequence[bytes]) -> None:
        for one in raw:
            await self._manager._process_depth_message(json.loads(one))
            self.best(1)


class _Snapshots:
    """Stands for python-binance's client of REST."""

    tld, testnet, demo = "com", False, False

    async def get_order_book(self, **_: object) -> dict[str, object]:
        bids, asks = ([list(level) for level in levels(sign)] for sign in (-1, 1))
        return {"lastUpdateId": START, "bids": bids, "asks": asks}


class CcxtPro(Contender):
    """The book of its USDⓈ-M futures, told by the function that takes messages of its socket."""

    def __init__(self) -> None:
        # Its client belongs to a loop.
        asyncio.Runner().run(self._open())

    async def _open(self) -> None:
        name = "BTC/USDT:USDT"
        exchange = import_module("ccxt.pro").binanceusdm({"enableRateLimit": False})
        kind = {"type": "swap", "swap": True, "linear": True, "contract": True, "active": True}
        market = {"id": _SYMBOL, "symbol": name, "base": "BTC", "quote": "USDT", "settle": "USDT", **kind}
        exchange.set_markets([exchange.safe_market_structure(market)])
        bids, asks = ([[float(price), float(much)] for price, much in levels(sign)] for sign in (-1, 1))
        self._book = exchange.order_book({"nonce": START, "timestamp": 1, "bids": bids, "asks": asks}, 1_000)
        self._book["symbol"] = name
        exchange.orderbooks[name] = self._book
        self._exchange, self._client = exchange, exchange.client("ws://127.0.0.1:1/none")

    def take(self, raw: Sequence[bytes]) -> None:
        handle, client = self._exchange.handle_message, self._client
        for one in raw:
            handle(client, json.loads(one))

    def best(self, count: int) -> tuple[Sequence[Any], Sequence[Any]]:
        return self._book["bids"][:count], self._book["asks"][:count]


class Unicorn(Contender):
    """The book of unicorn-binance-local-depth-cache, told by the function that applies updates: it checks no ids there."""

    def __init__(self) -> None:
        manager = import_module("unicorn_binance_local_depth_cache").BinanceLocalDepthCacheManager
        # It asks nothing but snapshots of it, and none here.
        self._manager = manager(exchange="binance.com-futures", warn_on_update=False, ubra_manager=object())
        self._manager._add_depthcache(market=_SYMBOL)
        sides = ([list(level) for level in levels(sign)] for sign in (-1, 1))
        bids, asks = sides
        self._manager._apply_updates(bids=bids, asks=asks, market=_SYMBOL)
        self._manager.depth_caches[_SYMBOL.lower()]["is_synchronized"] = True

    def take(self, raw: Sequence[bytes]) -> None:
        apply, loads = self._manager._apply_updates, import_module("orjson").loads
        for one in raw:
            event = loads(one)
            apply(bids=event["b"], asks=event["a"], market=_SYMBOL)

    def best(self, count: int) -> tuple[Sequence[Any], Sequence[Any]]:
        get = self._manager.get_bids, self._manager.get_asks
        bids, asks = (one(market=_SYMBOL, limit_count=count) for one in get)
        return bids, asks


CONTENDERS: Final[Mapping[str, Callable[[], Contender]]] = {
    "texts in dicts": Texts,
    "decimals in dicts": Decimals,
    "ours": Ours,
    "ours, and a price for a quantity after each message": OursAndSums,
    "ours, in a SortedDict": OnSortedDict,
    "python-binance": PythonBinance,
    "ccxt.pro": CcxtPro,
    "unicorn": Unicorn,
}


def _levels_in_sorted_dict() -> type[Any]:
    """Make a side of a book that does what ours does, but keeps the order of prices in a SortedDict."""
    from binance_derivatives._book import levels as module

    sorted_dict = import_module("sortedcontainers").SortedDict

    class SortedLevels(module.Levels):
        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            self.quantities = sorted_dict(self.quantities)

        def first(self, count: int) -> list[int]:
            keys = self.quantities.keys()
            return list(keys[: -count - 1 : -1])

        def change(self, changed: Any, ticks: Any) -> None:
            quantities, numbers, touched = self.quantities, ticks.numbers, self._touched
            for level in changed:
                try:
                    price = numbers[level.price]
                except KeyError:
                    price = ticks.number(level.price)
                if price < self.known:
                    continue
                if level.quantity in module._ZEROS:
                    if price not in quantities:
                        continue
                    del quantities[price]
                else:
                    quantities[price] = level.quantity
                if touched is not None:
                    touched.add(price)
            self.best = quantities.peekitem(-1)[0] if quantities else None
            self.is_thin = len(quantities) < self._enough

    return SortedLevels


def hundred_books(count: int) -> float:
    """Give the part of a core that many books take, message by message in turns."""
    symbols = [f"S{number}USDT" for number in range(BOOKS)]
    each = max(1, count // BOOKS)
    books = [(Ours(symbol), messages(number, each, symbol=symbol)) for number, symbol in enumerate(symbols)]
    gc.collect()
    begun = thread_time_ns()
    for number in range(each):
        for book, raw in books:
            book.take(raw[number : number + 1])
    return (thread_time_ns() - begun) / 1e9 / (each * BOOKS * LEVELS) * RATE


def _spent(work: Callable[[Sequence[bytes]], None], raw: Sequence[bytes]) -> float:
    gc.collect()
    begun = thread_time_ns()
    work(raw)
    return (thread_time_ns() - begun) / len(raw) / LEVELS


def _stay_here(event: str, given: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.getaddrinfo") and "127.0.0.1" not in str(given):
        raise OSError(f"nothing beyond this machine is to be reached: {event}{given}")


def main(name: str) -> None:
    """Do what is asked for."""
    sys.addaudithook(_stay_here)
    logging.disable(logging.CRITICAL)
    sys.path.insert(0, str(Path(__file__).parents[2] / "generated"))
    # What a client prints is no answer.
    answers, sys.stdout = sys.stdout, sys.stderr
    contender = CONTENDERS[name]()
    for line in sys.stdin:
        asked = json.loads(line)
        if "hundred" in asked:
            answer: object = hundred_books(asked["hundred"])
        else:
            raw = messages(**asked)
            half = len(raw) // 2
            took, read = _spent(contender.take, raw[:half]), _spent(contender.follow, raw[half:])
            sides = [[[float(one[0]), float(one[1])] for one in side] for side in contender.best(_TEN)]
            answer = {"change": took, "read": read, "best": sides}
        print(json.dumps(answer), file=answers, flush=True)
    # Threads of a client end with it.
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
