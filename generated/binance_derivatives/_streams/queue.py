"""The messages of a feed that have come and were not taken yet."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from binance_derivatives.errors import Overflow, StreamEnded

if TYPE_CHECKING:
    import asyncio


class MessageQueue:
    """Messages that have come and were not taken yet.

    Args:
        most: How many may wait; one more ends the feed with ``Overflow``, since a gap would not be noticed otherwise.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._messages: deque[bytes] = deque()
        self._end: StreamEnded | None = None
        self._taker: asyncio.Future[None] | None = None

    def put(self, message: bytes) -> bool:
        """Add a message; False when nothing is taken in any more."""
        if self._end is None and len(self._messages) >= self._most:
            self.end(Overflow(f"{self._most} messages wait and are not taken"))
        if self._end is not None:
            return False
        self._messages.append(message)
        self._wake()
        return True

    def end(self, error: StreamEnded) -> None:
        """Take in no more; what has come is still given out, then the error."""
        self._end = self._end or error
        self._wake()

    async def take(self) -> bytes:
        """Wait for the next message."""
        # Making a client loads no event loop.
        from asyncio import get_running_loop

        while not self._messages:
            if self._end is not None:
                raise self._end
            if self._taker is not None:
                raise RuntimeError("the feed is being read already")
            self._taker = get_running_loop().create_future()
            try:
                await self._taker
            finally:
                self._taker = None
        return self._messages.popleft()

    def _wake(self) -> None:
        if self._taker is not None and not self._taker.done():
            self._taker.set_result(None)
