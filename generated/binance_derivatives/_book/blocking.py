"""A book that keeps itself, for programs that block: it is told things in a thread of its client, and read in any."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from operator import not_
from threading import Thread
from types import TracebackType
from typing import Any, Final, Self
from weakref import WeakSet

from binance_derivatives._book.books import Asker, Books, Feed
from binance_derivatives._book.changes import Change
from binance_derivatives._book.fed import FedBook
from binance_derivatives._book.messages import Difference
from binance_derivatives._book.source import BookSource
from binance_derivatives._core.locks import new_lock
from binance_derivatives._streams.subscriptions import Subscription
from binance_derivatives._ws.room import GONE, IN_ITS_THREAD, Bell, Gone, Room, is_anywhere
from binance_derivatives.errors import StreamEnded

_rooms: Final = WeakSet["BooksRoom"]()


class BooksRoom:
    """The thread in which the books of a client are told things; it lives while there is a book.

    Args:
        listen: Makes a feed of subscriptions, for the event loop of the thread.
        client: Makes a client of REST, likewise.
        weight: What snapshots may cost in a minute.
    """

    def __init__(
        self, listen: Callable[[Subscription[Difference]], Feed], client: Callable[[], Asker], weight: int
    ) -> None:
        self._made = partial(Books, listen, client, weight)
        self._books = self._made()
        self._lock = new_lock()
        self._room: Room | None = None
        _rooms.add(self)

    def open(self, book: LiveBook) -> None:
        """Begin to keep a book."""
        self.check()
        with self._lock:
            if self._room is not None and not self._room.lives:
                self._end(self._room)
            if self._room is None:
                self._room = Room("binance-derivatives-books", self._books.close_all)
            try:
                self._room.do(self._books.open(book))
            except BaseException:
                self._end_if_empty(self._room)
                raise

    def close(self, book: LiveBook) -> None:
        """Keep a book no longer; the last one takes the thread with it. Where hooks are told this is only begun."""
        if is_anywhere():
            # It would wait for itself.
            Thread(target=self.close, args=(book,), daemon=True).start()
            return
        with self._lock:
            if self._room is not None:
                # A hook may have ended it (SystemExit), and all books with it.
                with suppress(Gone):
                    self._room.do(self._books.close(book))
                self._end_if_empty(self._room)

    def close_all(self) -> None:
        """Keep none any more. Where hooks are told this is only begun."""
        if is_anywhere():
            Thread(target=self.close_all, daemon=True).start()
            return
        with self._lock:
            if self._room is not None:
                self._end(self._room)

    def check(self) -> None:
        """See that this is no thread in which hooks are told.

        Raises:
            RuntimeError: It is one, and would wait for itself, or for another one that waits for it.
        """
        if is_anywhere():
            raise RuntimeError(IN_ITS_THREAD)

    def forked(self) -> None:
        """Take it that this process is a fork of the one with the thread: nobody tells these books anything here."""
        books, self._books = self._books, self._made()
        self._room = None
        for book in books:
            if isinstance(book, LiveBook):
                book.forked()

    def _end_if_empty(self, room: Room) -> None:
        if not len(self._books) or not room.lives:
            self._end(room)

    def _end(self, room: Room) -> None:
        self._room = None
        room.end()
        room.join()


class LiveBook(FedBook):
    """A book that keeps itself from ``with`` until its end.

    It may be read at any time, in any thread; ``synchronised`` says whether it is to be trusted, ``book.ready()`` waits until it is. What is read
    under ``with book.lock`` is of one moment. ``for`` gives its changes, of the kinds that ``tell`` names; a program that takes them too
    slowly gets, in place of those that it missed, the ``Resynchronised`` or ``Broken`` that says how the book is now. A process that is
    forked does not keep it.
    """

    def __init__(self, room: BooksRoom, source: BookSource, symbol: str, **options: Any) -> None:
        """Make an empty book; clients of streams do."""
        super().__init__(source, symbol, **options)
        self.lock = self._lock = new_lock()
        self._room = room
        self._bell = Bell()

    def ready(self, timeout: float | None = None) -> bool:
        """Wait until the book is synchronised, for so many seconds; False when it is not by then.

        Raises:
            StreamEnded: It will not be: it is closed, or the exchange refuses its stream.
            RuntimeError: A hook waits, in the thread of books or of a feed.
        """
        self._room.check()
        self._wait(lambda: self.synchronised or self.failure is not None, timeout)
        with self.lock:
            if self.failure is not None:
                raise self.failure
            return self.synchronised

    def __iter__(self) -> Iterator[Change]:
        if self._untaken is None:
            self._untaken = deque()
        return self

    def __next__(self) -> Change:
        """Wait for the next change; there is none any more when the book is closed, or its feed has ended: see ``failure``."""
        self._room.check()
        changes = self._untaken = deque() if self._untaken is None else self._untaken
        while True:
            with self.lock:
                if changes:
                    return changes.popleft()
                if self.failure is not None:
                    raise StopIteration
            self._wait(lambda: bool(changes) or self.failure is not None, None)

    def __enter__(self) -> Self:
        self._room.open(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the book be as it is, and not to be trusted."""
        self._room.close(self)

    def forked(self) -> None:
        """Take it that nobody tells the book anything any more."""
        self.failure = StreamEnded(GONE)
        self.lost(GONE)

    def _wait(self, is_there: Callable[[], bool], timeout: float | None) -> None:
        # Whoever holds the lock keeps out what it waits for. All of it is let go, and taken back, in one step each, without Python: an
        # interrupt in between would leave the lock to somebody else, or to nobody.
        held: list[bool] = []
        again = map(self._lock.acquire, held)
        try:
            with suppress(RuntimeError):
                held.extend(map(not_, iter(self._lock.release, held)))
            self._bell.wait_for(is_there, timeout)
        finally:
            all(again)

    def _wake(self) -> None:
        self._bell.ring()


def _forked() -> None:
    for room in _rooms:
        room.forked()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forked)
