"""Feeds of a client from an exchange on 127.0.0.1, and runs that leave nothing behind."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from waiting import HANG, hanging_ends, until

from binance_derivatives import AsyncFeed, Hooks, Message, Stream, Subscription, usdm
from binance_derivatives._streams import subscriptions
from binance_derivatives._ws.options import Backoff
from binance_derivatives.hooks import ConnectionEvent
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm import streams

T = TypeVar("T")
QUICK = Backoff(first=0.01, most=0.05, jitter=0.0)
__all__ = ["BOOK", "DEPTH", "QUICK", "Talk", "depth", "stream_of", "talking", "ticker", "tickers"]


def stream_of(form: str) -> Stream[Any]:
    """The stream whose name is made in one way, whatever it is called."""
    return next(one for one in vars(streams).values() if isinstance(one, subscriptions.Stream) and form in one.names)


BOOK = stream_of("<symbol>@bookTicker").subscription({"symbol": "BTCUSDT"})
DEPTH = stream_of("<symbol>@depth").subscription({"symbol": "BTCUSDT"})


def tickers(count: int) -> list[Subscription[Any]]:
    """Subscriptions to as many different streams, with names of the usual length."""
    stream = stream_of("<symbol>@bookTicker")
    return [stream.subscription({"symbol": f"COIN{number:04}USDT"}) for number in range(count)]


def ticker(number: int, symbol: str = "BTCUSDT") -> dict[str, Any]:
    prices = {"b": "25.35190000", "B": "31.21000000", "a": "25.36520000", "A": "40.66000000"}
    when = {"T": 1568014460893 + number, "E": 1568014460891 + number}
    return {"e": "bookTicker", "u": number, "s": symbol, **prices, **when}


def depth(first: int, last: int, before: int) -> dict[str, Any]:
    when = {"T": 1568014460893 + last, "E": 1568014460891 + last}
    ids = {"U": first, "u": last, "pu": before}
    return {"e": "depthUpdate", **when, "s": "BTCUSDT", **ids, "b": [["0.0024", "10"]], "a": []}


class Talk:
    """An exchange, a client of its streams, and what came.

    Attributes:
        exchange: It runs in a thread of its own.
        client: Of its streams.
        changes: What the hook was told of connections.
    """

    def __init__(self, exchange: Exchange, client: usdm.AsyncStreams, changes: list[ConnectionEvent]) -> None:
        self.exchange = exchange
        self.client = client
        self.changes = changes

    @property
    def kinds(self) -> list[str]:
        return [one.kind for one in self.changes]

    async def do(self, act: Callable[..., T], *given: Any, **more: Any) -> T:
        """Have the exchange do something, from another thread."""
        return await asyncio.to_thread(act, *given, **more)

    async def push(self, *numbers: int, of: Subscription[Any] = BOOK) -> None:
        for number in numbers:
            await self.do(self.exchange.push, of.name, ticker(number))

    async def next(self, feed: AsyncFeed[Any], kind: type[T]) -> T:
        """Take items until one of a kind comes; what comes before it is of no interest."""
        async for item in feed:
            if isinstance(item, kind):
                return item
        raise AssertionError("the feed has ended")

    async def numbers(self, feed: AsyncFeed[Any], count: int) -> list[int]:
        """Take items until so many messages have come, and give their update ids."""
        found: list[int] = []
        async for item in feed:
            if isinstance(item, Message):
                found.append(item.event.u if hasattr(item.event, "u") else update_id(item.event))
                if len(found) == count:
                    return found
        raise AssertionError("the feed has ended")


def update_id(event: Any) -> int:
    """The id on the wire as ``u``, whatever the member is called."""
    names = {field.encode_name: field.name for field in __import__("msgspec").structs.fields(type(event))}
    number: int = getattr(event, names["u"])
    return number


def talking(use: Callable[[Talk], Coroutine[Any, Any, T]], exchange: Exchange | None = None, **options: Any) -> T:
    """Give what ``use(talk)`` gives; afterwards no task, descriptor or thread of the client is left."""
    changes: list[ConnectionEvent] = []
    given: dict[str, Any] = {"timeout": HANG, "backoff": QUICK, "settle": 0.05} | options
    given.setdefault("hooks", Hooks(connection=changes.append))

    async def run(place: Exchange) -> T:
        before = descriptors()
        async with hanging_ends():
            async with usdm.AsyncStreams(place.environment, **given) as client:
                result = await use(Talk(place, client, changes))
            await until(lambda: asyncio.all_tasks() == {asyncio.current_task()})
            await until(lambda: descriptors() <= before + 2)
        return result

    with exchange or Exchange("usdm") as place:
        result = asyncio.run(run(place))
    gc.collect()
    assert not [one for one in threading.enumerate() if one.name.startswith("binance-derivatives")]
    return result


def descriptors() -> int:
    """How many files and sockets this process has open; 0 where the system does not tell."""
    return len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
