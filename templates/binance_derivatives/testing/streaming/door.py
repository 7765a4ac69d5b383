"""Where stream connections begin: the handshake, its refusals, and the connections that are open."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Coroutine
from typing import Final

from aiohttp import web

from binance_derivatives.testing.serving.dispatch import pause
from binance_derivatives.testing.streaming.connection import LOOKS_EVERY, Connection
from binance_derivatives.testing.streaming.places import Place, read_place
from binance_derivatives.testing.streaming.streams import HANG, Streams

_CLOSING: Final = 0.5


class StreamDoor:
    """Answers handshakes of stream connections.

    Args:
        streams: What is streamed.
        stopping: Set when the exchange stops.
    """

    def __init__(self, streams: Streams, stopping: asyncio.Event) -> None:
        self.streams = streams
        self.stopping = stopping
        self.loop = asyncio.get_running_loop()
        self._open: set[Connection] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._looking: asyncio.TimerHandle | None = None
        self._dark_until = 0.0
        streams.open(self)

    async def __call__(self, request: web.BaseRequest) -> web.StreamResponse:
        place = read_place(self.streams.product, request.path, request.query_string)
        if place is None:
            return web.Response(status=404)
        refusal = self.streams.next_refusal()
        if self._dark or (refusal is not None and refusal.status == HANG):
            await self._hang(request)
            # Nobody is left to read it.
            return web.Response(status=503)
        if refusal is not None:
            return web.Response(status=int(refusal.status), headers=refusal.headers)
        return await self._accept(request, place)

    def start(self, work: Coroutine[object, object, None]) -> None:
        """Do something meanwhile."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def end(self, code: int, reason: str) -> None:
        """Close every connection that is open, and wait for the farewells."""
        await asyncio.gather(*(one.close(code, reason) for one in tuple(self._open)))

    async def reset(self) -> None:
        """Reset every connection that is open."""
        for one in tuple(self._open):
            one.abort(reset=True)

    async def half_open(self) -> None:
        """Leave every connection that is open to itself: whatever comes is neither read nor answered."""
        for one in self._open:
            one.die(math.inf)

    async def delay(self, seconds: float) -> None:
        """Have events be on their way for a while, on every connection that is open."""
        for one in self._open:
            one.delay(seconds)

    async def black_out(self, seconds: float) -> None:
        """Be dead for a while on every connection, and leave handshakes without an answer."""
        self._dark_until = self.loop.time() + seconds
        for one in self._open:
            one.die(seconds)

    async def say(self, text: bytes) -> None:
        """Send the same to every connection."""
        for one in self._open:
            one.say(text)

    async def look(self) -> None:
        """Do what is due by the clock, at once."""
        self.streams.look()
        now = self.streams.clock()
        for one in tuple(self._open):
            one.look(now)

    async def close(self) -> None:
        """Close every connection that is still open, and end what goes on."""
        self.streams.close(self)
        if self._looking is not None:
            self._looking.cancel()
        await self.end(1001, "")
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @property
    def _dark(self) -> bool:
        return self.loop.time() < self._dark_until

    async def _accept(self, request: web.BaseRequest, place: Place) -> web.StreamResponse:
        socket = web.WebSocketResponse(timeout=_CLOSING, autoping=False, autoclose=False, compress=False)
        connection = Connection(self, request, socket, place)
        # A client counts on events from the moment it has the answer.
        connection.subscribe(place.names)
        self._open.add(connection)
        self._look_later()
        try:
            await socket.prepare(request)
            connection.opened()
            if self.stopping.is_set():
                # Too late to be among those that are closed together.
                await connection.close(1001)
            await connection.serve()
        except ConnectionResetError:
            # Whoever knocked has gone again, perhaps before the handshake was answered.
            return socket if socket.prepared else web.Response(status=503)
        finally:
            self._open.discard(connection)
            connection.unsubscribe(connection.names)
        return socket

    async def _hang(self, request: web.BaseRequest) -> None:
        """Wait until the other side has had enough, and say nothing even then."""
        while (transport := request.transport) is not None and not transport.is_closing():
            if not await pause(LOOKS_EVERY, self.stopping):
                transport.abort()

    def _look_later(self) -> None:
        if self._looking is None and self._open and not self.stopping.is_set():
            self._looking = self.loop.call_later(LOOKS_EVERY, self._look_again)

    def _look_again(self) -> None:
        self._looking = None
        self.start(self.look())
        self._look_later()
