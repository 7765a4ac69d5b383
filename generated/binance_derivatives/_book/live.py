"""A book that keeps itself, for programs that await."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Any, Self

from binance_derivatives._book.books import Books
from binance_derivatives._book.changes import Change
from binance_derivatives._book.fed import FedBook
from binance_derivatives._book.source import BookSource
from binance_derivatives.errors import StreamEnded


class AsyncBook(FedBook):
    """A book that keeps itself from ``async with`` until its end.

    It may be read at any time; ``synchronised`` says whether it is to be trusted, ``await book.ready()`` waits until it is. ``async for`` gives
    its changes, of the kinds that ``tell`` names; a program that takes them too slowly gets, in place of those that it missed, the
    ``Resynchronised`` or ``Broken`` that says how the book is now.
    """

    def __init__(self, books: Books, source: BookSource, symbol: str, **options: Any) -> None:
        """Make an empty book; clients of streams do."""
        super().__init__(source, symbol, **options)
        self._books = books
        self._woken: asyncio.Event | None = None

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

    def _wake(self) -> None:
        if self._woken is not None:
            self._woken.set()
