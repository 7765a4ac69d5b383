"""The books of one client share a feed and a queue for snapshots.

The task that reads the feed tells the books, so between two awaits of a program no book changes. Whatever it reads that is no message of a
book says that something may be missing: the book is not trusted until the next difference has shown that nothing is.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, Final, Protocol, cast

from binance_derivatives._book.fed import FedBook
from binance_derivatives._book.messages import Difference
from binance_derivatives._book.pace import SnapshotQueue
from binance_derivatives._book.record import Entry
from binance_derivatives._book.source import snapshot_of
from binance_derivatives._core.operation import Call
from binance_derivatives._streams.subscriptions import Message, Subscription
from binance_derivatives.errors import Banned, BinanceError, HeldBack, RateLimited, StreamEnded
from binance_derivatives.streams import Disconnected, Dropped, Refused, Stale, Unknown

_HELD: Final = 30.0


class Feed(Protocol):
    """What the books of a client need of a feed."""

    def __aiter__(self) -> AsyncIterator[Any]: ...

    async def subscribe(self, *subscriptions: Subscription[Difference]) -> None: ...

    async def unsubscribe(self, *subscriptions: Subscription[Any]) -> None: ...

    async def close(self) -> None: ...


class Asker(Protocol):
    """What the books of a client need of a client of REST."""

    async def send(self, call: Call[Any], /) -> Any: ...

    async def close(self) -> None: ...


class Books:
    """The books of one client.

    Args:
        listen: Makes a feed of subscriptions.
        client: Makes a client of REST.
        weight: What snapshots may cost in a minute.
    """

    def __init__(
        self, listen: Callable[[Subscription[Difference]], Feed], client: Callable[[], Asker], weight: int
    ) -> None:
        self._listen = listen
        self._client = client
        self._queue = SnapshotQueue[FedBook](weight)
        self._books: dict[str, FedBook] = {}
        self._feed: Feed | None = None
        self._asker: Asker | None = None
        self._reading: asyncio.Task[None] | None = None
        self._asking: set[asyncio.Task[None]] = set()
        self._later: asyncio.TimerHandle | None = None

    def has(self, book: FedBook) -> bool:
        """Tell whether a book is kept."""
        return self._books.get(book.subscription.name) is book

    async def open(self, book: FedBook) -> None:
        """Begin to keep a book.

        Raises:
            RuntimeError: There is one of that contract already, or the book was closed.
        """
        name = book.subscription.name
        if name in self._books or book.failure is not None:
            raise RuntimeError(f"{name} has a book already" if name in self._books else f"{book!r} is closed")
        self._books[name] = book
        try:
            await self._begin(book.subscription)
        except BaseException:
            del self._books[name]
            raise

    async def _begin(self, subscription: Subscription[Difference]) -> None:
        if self._reading is not None and self._reading.done():
            # Nobody reads it any more.
            feed, self._feed, self._reading = self._feed, None, None
            if feed is not None:
                await feed.close()
        if self._feed is None:
            self._feed = self._listen(subscription)
            self._reading = asyncio.get_running_loop().create_task(self._read(self._feed))
        else:
            await self._feed.subscribe(subscription)

    async def close(self, book: FedBook) -> None:
        """Keep a book no longer; the last one takes the connections with it."""
        if not self.has(book):
            return
        del self._books[book.subscription.name]
        self._queue.forget(book)
        book.end(StreamEnded("the book is closed"))
        if not self._books:
            await self._finish()
        elif self._feed is not None:
            await self._feed.unsubscribe(book.subscription)

    def __len__(self) -> int:
        return len(self._books)

    def __iter__(self) -> Iterator[FedBook]:
        return iter(self._books.values())

    async def close_all(self) -> None:
        """Keep none any more."""
        for book in tuple(self._books.values()):
            await self.close(book)

    async def _finish(self) -> None:
        feed, self._feed, asker, self._asker = self._feed, None, self._asker, None
        if self._later is not None:
            self._later.cancel()
        tasks = [*self._asking, *([] if self._reading is None else [self._reading])]
        for task in tasks:
            task.cancel()
        try:
            await asyncio.gather(*tasks, return_exceptions=True)
        finally:
            # Nobody else knows of them any more, also where who waits is cancelled.
            try:
                if feed is not None:
                    await feed.close()
            finally:
                if asker is not None:
                    await asker.close()

    async def _read(self, feed: Feed) -> None:
        ended = StreamEnded("the feed has ended")
        try:
            async for item in feed:
                self._take(item)
        except Exception as error:
            ended = error if isinstance(error, StreamEnded) else StreamEnded(f"{type(error).__name__}: {error}")
        finally:
            # Whatever it was, the end of the loop too: a book that nobody tells anything any more must not pass for the exchange's own.
            if self._feed is feed:
                for book in self._books.values():
                    book.end(ended)

    def _take(self, item: Any) -> None:
        match item:
            case Message():
                message = cast("Message[object]", item)
                self._tell(message.subscription, message.event)
            case Disconnected(reason=reason) | Stale(reason=reason):
                for subscription in item.subscriptions:
                    self._tell(subscription, reason)
            case Dropped(subscription=subscription, count=count):
                self._tell(subscription, f"{count} differences were left out")
            case Unknown(subscription=Subscription() as subscription, reason=reason):
                self._tell(subscription, f"a difference can not be read: {reason}")
            case Refused(subscriptions=subscriptions, message=message):
                for subscription in subscriptions:
                    if (book := self._books.get(subscription.name)) is not None:
                        book.end(StreamEnded(f"the exchange refuses {subscription.name}: {message}"))
            case _:
                # What a gap is, each difference says itself.
                return

    def _tell(self, subscription: Subscription[Any], what: Any) -> None:
        book = self._books.get(subscription.name)
        if book is not None:
            self._apply(book, what)

    def _apply(self, book: FedBook, what: Any) -> None:
        asks = book.apply(Entry(asyncio.get_running_loop().time(), what))
        if asks is not None:
            self._queue.want(book, book.call.weight, asks.not_before, urgent=asks.urgent)
            self._ask()

    def _ask(self) -> None:
        """Let go what may go now, and come back when more may."""
        loop = asyncio.get_running_loop()
        while (book := self._queue.take(loop.time())) is not None:
            task = loop.create_task(self._fetch(book))
            self._asking.add(task)
            task.add_done_callback(self._asking.discard)
        if self._later is not None:
            self._later.cancel()
        at = self._queue.next_at(loop.time())
        self._later = None if at is None else loop.call_at(at, self._ask)

    async def _fetch(self, book: FedBook) -> None:
        if self._asker is None:
            self._asker = self._client()
        snapshot = None
        try:
            snapshot = snapshot_of(await self._asker.send(book.call))
        except (BinanceError, AttributeError, ValueError) as error:
            if isinstance(error, RateLimited | Banned | HeldBack):
                self._queue.hold(asyncio.get_running_loop().time() + _HELD)
            log = logging.getLogger("binance_derivatives")
            log.warning("there is no snapshot of %s: %s: %s", book.symbol, type(error).__name__, error)
        finally:
            self._queue.done(book)
        if self.has(book):
            self._apply(book, snapshot)
        self._ask()
