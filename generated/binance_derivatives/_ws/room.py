"""A thread with an event loop, in which something lives for callers that block."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from contextlib import suppress
from threading import Thread


class Room:
    """The thread and its event loop; they know nothing of the client, which may be forgotten.

    Args:
        name: Of the thread.
        close: Closes what lives there, before the thread ends.
    """

    loop: asyncio.AbstractEventLoop

    def __init__(self, name: str, close: Callable[[], Awaitable[None]]) -> None:
        self._close = close
        self._closing = asyncio.Event()
        started: Future[None] = Future()
        self.thread = Thread(target=self._run, args=(started,), name=name, daemon=True)
        self.thread.start()
        started.result()

    def end(self) -> None:
        """Have what lives here closed, and with it the thread."""
        if self.thread.is_alive():
            # The loop may close at any moment.
            with suppress(RuntimeError):
                self.loop.call_soon_threadsafe(self._closing.set)

    def _run(self, started: Future[None]) -> None:
        asyncio.run(self._live(started))

    async def _live(self, started: Future[None]) -> None:
        self.loop = asyncio.get_running_loop()
        started.set_result(None)
        await self._closing.wait()
        await self._close()
