"""Books that keep themselves: those of one client share a feed and a queue for snapshots.

The task that reads the feed tells the books, so between two awaits of a program no book changes. Whatever it reads that is no message of a
book says that something may be missing: the book is not trusted until the next difference has shown that nothing is.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Callable
from decimal import Decimal
from types import TracebackType
from typing import Any, Final, Protocol, Self, cast

from binance_derivatives._book.book import Book, Tell
from binance_derivatives._book.changes import AskSnapshot, Broken, Change, Resynchronised
from binance_derivatives._book.messages import Difference
from binance_derivatives._book.pace import SnapshotQueue
from binance_derivatives._book.record import Entry, Path, Recording
from binance_derivatives._book.source import BookSource, snapshot_of
from binance_derivatives._core.operation import Call
from binance_derivatives._streams.subscriptions import Message, Subscription
from binance_derivatives.errors import Banned, BinanceError, HeldBack, RateLimited, StreamEnded
from binance_derivatives.streams import Disconnected, Dropped, Refused, Stale, Unknown

_HELD: Final = 30.0
_MOST_CHANGES: Final = 10_000


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


class AsyncBook(Book):
    """A book that keeps itself from ``async with`` until its end.

    It may be read at any time; ``synchronised`` says whether it is to be trusted, ``await book.ready()`` waits until it is. ``async for`` gives
    its changes, of the kinds that ``tell`` names; a program that takes them too slowly gets, in place of those that it missed, the
    ``Resynchronised`` or ``Broken`` that says how the book is now.

    Attributes:
        subscription: To the differences.
        call: The query for a snapshot.
        failure: Why the book is kept no longer; None while it is.
    """

    def __init__(
        self,
        books: Books,
        source: BookSource,
        symbol: str,
        *,
        tick: Decimal | None = None,
        limit: int = 1000,
        tell: Tell = "state",
    ) -> None:
        """Make an empty book; clients of streams do."""
        super().__init__(symbol.upper(), tick=tick, limit=limit, tell=tell)
        self.subscription = source.subscription(self.symbol)
        self.call = source.call(self.symbol, limit)
        self.failure: StreamEnded | None = None
        self._books = books
        self._untaken: deque[Change] | None = None
        self._recording: Recording | None = None
        self._woken: asyncio.Event | None = None

    def record(self, path: Path) -> None:
        """Write down what the book is told; to be called before ``async with``.

        Raises:
            FileExistsError: There is such a file.
            ValueError: The book was told something already.
        """
        self._recording = Recording(path, self.head())

    async def ready(self) -> None:
        """Wait until the book is synchronised.

        Raises:
            StreamEnded: It will not be: it is closed, or the exchange refuses its stream.
        """
        while not self.synchronised:
            await self._wait()

    def __aiter__(self) -> AsyncIterator[Change]:
        if self._untaken is None:
            self._untaken = deque()
        return self

    async def __anext__(self) -> Change:
        """Wait for the next change.

        Raises:
            StreamEnded: The exchange refuses the book's stream, or the feed has ended.
        """
        changes = self._untaken = deque() if self._untaken is None else self._untaken
        while not changes:
            try:
                await self._wait()
            except StreamEnded:
                if self._books.has(self):
                    raise
                raise StopAsyncIteration from None
        return changes.popleft()

    async def __aenter__(self) -> Self:
        await self._books.open(self)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Let the book be as it is, and not to be trusted."""
        await self._books.close(self)

    async def _wait(self) -> None:
        if self.failure is not None:
            raise self.failure
        if self._woken is None:
            self._woken = asyncio.Event()
        self._woken.clear()
        await self._woken.wait()

    def end(self, failure: StreamEnded) -> None:
        """Be told nothing any more."""
        self.failure = failure
        self.lost(failure.args[0])
        if self._recording is not None:
            self._recording.close()
        self._wake()

    def _wake(self) -> None:
        if self._woken is not None:
            self._woken.set()

    def told(self, entry: Entry) -> AskSnapshot | None:
        """Take what came, and give the wish for a snapshot that follows from it."""
        if self._recording is not None:
            self._write(self._recording, entry)
        asks: AskSnapshot | None = None
        effects = self.take(entry)
        for effect in effects:
            if isinstance(effect, AskSnapshot):
                asks = effect
            elif self._untaken is not None:
                self._note(self._untaken, effect)
        if effects:
            self._wake()
        return asks

    def _note(self, changes: deque[Change], change: Change) -> None:
        if len(changes) >= _MOST_CHANGES:
            changes.clear()
            change = Resynchronised(self.last_update_id, False) if self.synchronised else Broken(self.why)
        changes.append(change)

    def _write(self, recording: Recording, entry: Entry) -> None:
        try:
            recording.note(entry)
        except OSError as error:
            logging.getLogger("binance_derivatives").warning("the recording of %s has ended: %s", self.symbol, error)
            self._recording = None


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
        self._queue = SnapshotQueue[AsyncBook](weight)
        self._books: dict[str, AsyncBook] = {}
        self._feed: Feed | None = None
        self._asker: Asker | None = None
        self._reading: asyncio.Task[None] | None = None
        self._asking: set[asyncio.Task[None]] = set()
        self._later: asyncio.TimerHandle | None = None

    def has(self, book: AsyncBook) -> bool:
        """Tell whether a book is kept."""
        return self._books.get(book.subscription.name) is book

    async def open(self, book: AsyncBook) -> None:
        """Begin to keep a book.

        Raises:
            RuntimeError: There is one of that contract already, or the book was closed.
        """
        name = book.subscription.name
        if name in self._books or book.failure is not None:
            raise RuntimeError(f"{name} has a book already" if name in self._books else f"{book!r} is closed")
        self._books[name] = book
        if self._feed is None:
            self._feed = self._listen(book.subscription)
            self._reading = asyncio.get_running_loop().create_task(self._read(self._feed))
        else:
            await self._feed.subscribe(book.subscription)

    async def close(self, book: AsyncBook) -> None:
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
        await asyncio.gather(*tasks, return_exceptions=True)
        if feed is not None:
            await feed.close()
        if asker is not None:
            await asker.close()

    async def _read(self, feed: Feed) -> None:
        try:
            async for item in feed:
                self._take(item)
        except StreamEnded as error:
            for book in self._books.values():
                book.end(error)

    def _take(self, item: Any) -> None:
        match item:
            case Message():
                message = cast("Message[Any]", item)
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
            self._told(book, what)

    def _told(self, book: AsyncBook, what: Any) -> None:
        asks = book.told(Entry(asyncio.get_running_loop().time(), what))
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

    async def _fetch(self, book: AsyncBook) -> None:
        if self._asker is None:
            self._asker = self._client()
        snapshot = None
        try:
            snapshot = snapshot_of(await self._asker.send(book.call))
        except (BinanceError, AttributeError) as error:
            if isinstance(error, RateLimited | Banned | HeldBack):
                self._queue.hold(asyncio.get_running_loop().time() + _HELD)
            log = logging.getLogger("binance_derivatives")
            log.warning("there is no snapshot of %s: %s: %s", book.symbol, type(error).__name__, error)
        finally:
            self._queue.done(book)
        if self.has(book):
            self._told(book, snapshot)
        self._ask()
