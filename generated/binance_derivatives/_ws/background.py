"""A WebSocket API transport for callers that block: it lives on an event loop in a thread of its own."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Callable
from contextlib import suppress

from binance_derivatives._core.locks import new_lock
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Frame
from binance_derivatives._ws.options import Greeting, WsOptions
from binance_derivatives._ws.room import GONE, IN_ITS_THREAD, Handover, Room, is_anywhere
from binance_derivatives._ws.transport import PicowsTransport
from binance_derivatives.hooks import ConnectionEvent


class BackgroundTransport:
    """Carries requests of any number of threads at a time; its thread is started when it is first needed.

    A process that is forked has no such thread: a client made before a fork is of no use after it.

    Args:
        address: The WebSocket API's address.
        options: How the connection is kept.
        greeting: What is said first on every connection.
        on_event: Told when the connection changes, in the background thread.
    """

    def __init__(
        self,
        address: str,
        options: WsOptions,
        *,
        greeting: Greeting | None = None,
        on_event: Callable[[ConnectionEvent], None] | None = None,
    ) -> None:
        self._transport = PicowsTransport(address, options, greeting=greeting, on_event=on_event)
        self._lock = new_lock()
        self._room: Room | None = None
        self._closed = False

    @property
    def is_here(self) -> bool:
        """Whether this is the background thread, where nobody may wait for an answer: none would come."""
        return self._room is not None and self._room.is_here

    def exchange(self, request: Frame) -> Reply:
        """Send a request and wait for the message that answers it.

        Raises:
            Failure: There is no answer; it says whether the request may have left.
        """
        if not is_anywhere():
            return self._exchange(request)
        if self.is_here:
            raise Failure(IN_ITS_THREAD, sent=False)
        with self._lock:
            self._running()
            room = self._room
        assert room is not None
        try:
            with room.awaited():
                return self._exchange(request)
        except RuntimeError as error:
            raise Failure(str(error), sent=False) from None

    def start(self) -> None:
        """Connect already, without a request."""
        with self._lock:
            self._running().call_soon_threadsafe(self._transport.start)

    def close(self) -> None:
        """Close every connection and end the thread; requests in flight end as failures.

        In the thread itself this is only begun.
        """
        with self._lock:
            self._closed = True
            room = self._room
        if room is not None:
            room.end()
            room.join()

    def __del__(self) -> None:
        room: Room | None = getattr(self, "_room", None)
        if room is not None and not self._closed and room.lives:
            warnings.warn("a blocking client of the WebSocket API was not closed", ResourceWarning, stacklevel=2)
            room.end()

    def _exchange(self, request: Frame) -> Reply:
        answer: Handover[Reply] = Handover()
        loop: asyncio.AbstractEventLoop | None = None
        try:
            with self._lock:
                loop = self._running()
                loop.call_soon_threadsafe(self._transport.begin, request, answer)
            return answer.result()
        finally:
            if loop is not None and not answer.done():
                # The caller was interrupted; the connection goes on without it.
                with suppress(RuntimeError):
                    loop.call_soon_threadsafe(self._transport.give_up, request, answer)

    def _running(self) -> asyncio.AbstractEventLoop:
        """Give the event loop, whose thread runs; to be called under the lock, so that nothing comes after its end."""
        if self._closed:
            raise Failure("the client is closed", sent=False)
        if self._room is None:
            try:
                self._room = Room("binance-derivatives-ws-api", self._transport.close)
            except (OSError, RuntimeError) as error:
                raise Failure(f"no thread for the connection: {error}", sent=False) from None
        if not self._room.lives:
            raise Failure(GONE, sent=False)
        return self._room.loop
