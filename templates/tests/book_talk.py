"""Books of a client on an exchange on 127.0.0.1, and what others quote there."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Callable, Coroutine, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, TypeAlias

from stream_talk import QUICK
from waiting import HANG, hanging_ends, until

from binance_derivatives import coinm, options, usdm
from binance_derivatives.book import AsyncBook, Book
from binance_derivatives.testing import Exchange

D = Decimal
Pairs: TypeAlias = Sequence[tuple[Decimal, Decimal]]
SYMBOLS = {"BTCUSDT": {"tick": "0.1"}, "ETHUSDT": {"tick": "0.01"}}
CLIENTS: Mapping[str, Any] = {"usdm": usdm, "coinm": coinm, "options": options}
TIME: Final = 1_762_866_729_459


class Market:
    """An exchange that trades, and what others have on it."""

    def __init__(self, exchange: Exchange) -> None:
        self.exchange = exchange
        self._turn = 0

    async def quote(self, symbol: str, *, levels: int = 5) -> None:
        """Have others quote something else than before."""
        self._turn += 1
        middle = 60_000 + self._turn % 7
        bids = [(D(middle - one), D(one + self._turn % 3)) for one in range(1, levels + 1)]
        asks = [(D(middle + one), D(one + self._turn % 5)) for one in range(1, levels + 1)]
        await self.do(self.show, symbol, bids, asks)

    async def do(self, act: Callable[..., object], *given: Any, **more: Any) -> None:
        await asyncio.to_thread(act, *given, **more)

    def show(self, symbol: str, bids: Pairs, asks: Pairs) -> None:
        self.exchange.book(symbol, bids=bids, asks=asks)

    @property
    def connections(self) -> int:
        """To how many the differences go."""
        return len(self.exchange._streams.hub._sinks.get("btcusdt@depth@100ms", ()))

    def levels(self, book: Book, side: str) -> Pairs:
        """What a book ought to have."""
        assert self.exchange.venue is not None
        return self.exchange.venue.listings[book.symbol].levels(side == "bids", rpi="rpi" in _stream(book))

    def agrees(self, book: Book) -> bool:
        """Whether a book is synchronised, and is what the exchange has."""
        return book.synchronised and all(
            [(one.price, one.quantity) for one in book.depth(side, 1_000)] == self.levels(book, side)
            for side in ("bids", "asks")
        )


class OptionsMarket(Market):
    """Options, which the exchange streams and does not trade: differences are pushed, each when its snapshot can be had."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange)
        self._shown: dict[str, Pairs] = {"bids": (), "asks": ()}
        self._update = 400
        self._tell_snapshot()

    def show(self, symbol: str, bids: Pairs, asks: Pairs) -> None:
        before, self._shown = self._shown, {"bids": bids, "asks": asks}
        self._update += 1
        self._tell_snapshot()
        event = {"e": "depthUpdate", "E": TIME + self._update, "T": TIME + self._update, "s": symbol}
        event |= {"U": self._update, "u": self._update, "pu": self._update - 1}
        changed = {side[0]: _changed(before[side], self._shown[side]) for side in before}
        self.exchange.push(f"{symbol.lower()}@depth@100ms", event | changed)

    def levels(self, book: Book, side: str) -> Pairs:
        return self._shown[side]

    def _tell_snapshot(self) -> None:
        sides = {side: _written(levels) for side, levels in self._shown.items()}
        self.exchange.answer("rest/depth", {**sides, "T": TIME, "lastUpdateId": self._update})


def trading(
    use: Callable[[Any, Any], Coroutine[Any, Any, None]], product: str = "usdm", symbols: Any = SYMBOLS, **more: Any
) -> None:
    """Run ``use(market, client)``; afterwards no task is left."""

    async def run(exchange: Exchange) -> None:
        async with hanging_ends():
            given = {"timeout": HANG, "backoff": QUICK, "settle": 0.05} | more
            async with CLIENTS[product].AsyncStreams(exchange.environment, **given) as client:
                await use(OptionsMarket(exchange) if product == "options" else Market(exchange), client)
            await until(lambda: asyncio.all_tasks() == {asyncio.current_task()})

    with Exchange(product, symbols=None if product == "options" else symbols) as exchange:
        asyncio.run(run(exchange))
    gc.collect()
    assert not [one for one in threading.enumerate() if one.name.startswith("binance-derivatives")]


async def quoted(market: Market, book: AsyncBook) -> None:
    """Have others quote until the book is what the exchange has."""
    while not market.agrees(book):
        before = book.last_update_id
        await market.quote(book.symbol)
        await until(lambda: book.last_update_id != before or not book.synchronised or market.agrees(book))


def _stream(book: Book) -> str:
    return str(getattr(book, "subscription", ""))


def _written(levels: Pairs) -> list[list[str]]:
    return [[str(price), str(much)] for price, much in levels]


def _changed(before: Pairs, after: Pairs) -> list[list[str]]:
    gone = [(price, D(0)) for price in dict(before).keys() - dict(after).keys()]
    return _written([*(level for level in after if level not in before), *gone])
