"""A book that somebody else feeds: what it is told it writes down and passes on."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any, Final

from binance_derivatives._book.book import Book, Tell
from binance_derivatives._book.changes import AskSnapshot, Broken, Change, Resynchronised
from binance_derivatives._book.record import Entry, Path, Recording
from binance_derivatives._book.source import BookSource
from binance_derivatives.errors import StreamEnded

_MOST_CHANGES: Final = 10_000


class FedBook(Book):
    """A book, its stream and its query; changes wait in it until they are taken.

    Attributes:
        subscription: To the differences.
        call: The query for a snapshot.
        failure: Why the book is fed no longer; None while it is.
    """

    def __init__(
        self, source: BookSource, symbol: str, *, tick: Decimal | None = None, limit: int = 1000, tell: Tell = "state"
    ) -> None:
        """Make an empty book; clients of streams do."""
        super().__init__(symbol.upper(), tick=tick, limit=limit, tell=tell)
        self.subscription = source.subscription(self.symbol)
        self.call: Any = source.call(self.symbol, limit)
        self.failure: StreamEnded | None = None
        self._untaken: deque[Change] | None = None
        self._recording: Recording | None = None

    def record(self, path: Path) -> None:
        """Write down what the book is told; to be called before the book is entered.

        Raises:
            FileExistsError: There is such a file.
            ValueError: The book was told something already.
        """
        self._recording = Recording(path, self.head())

    def end(self, failure: StreamEnded) -> None:
        """Be told nothing any more."""
        with self.lock:
            self.failure = failure
            self.lost(failure.args[0])
        if self._recording is not None:
            self._recorded(self._recording.close)
            self._recording = None
        self._wake()

    def _wake(self) -> None:
        """Tell whoever waits that something is new."""
        raise NotImplementedError

    def apply(self, entry: Entry) -> AskSnapshot | None:
        """Take what came, and give the wish for a snapshot that follows from it."""
        if self._recording is not None:
            self._recorded(partial(self._recording.note, entry))
        asks: AskSnapshot | None = None
        with self.lock:
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

    def _recorded(self, work: Callable[[], None]) -> None:
        """Do something with the recording; the book goes on without one when that can not be written any more."""
        try:
            work()
        except OSError as error:
            logging.getLogger("binance_derivatives").warning("the recording of %s has ended: %s", self.symbol, error)
            self._recording = None
