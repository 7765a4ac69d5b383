"""One stream connection: what comes in is answered, events go out, and it ends as it is told to."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections import deque
from collections.abc import Coroutine
from typing import Final, Protocol

from aiohttp import WSCloseCode, WSMsgType, web

from binance_derivatives.testing.serving.dispatch import pause
from binance_derivatives.testing.streaming import places
from binance_derivatives.testing.streaming.control import answer, refusal_of_text
from binance_derivatives.testing.streaming.places import Place
from binance_derivatives.testing.streaming.streams import Streams

DAY: Final = 86_400_000
PING_EVERY: Final = 180_000
PONG_WITHIN: Final = 600_000
LOOKS_EVERY: Final = 0.02
_SECOND: Final = 1.0
_FRAMES: Final = frozenset((WSMsgType.TEXT, WSMsgType.BINARY, WSMsgType.PING, WSMsgType.PONG))
# Lingering for no time: closing sends a reset.
_RESET: Final = struct.pack("ii", 1, 0)
_TEXT: Final = 0x81
_PING: Final = 0x89


def frame(data: bytes, first: int = _TEXT) -> bytes:
    """A whole frame from the server (RFC 6455, 5.2)."""
    length = len(data)
    if length < 126:
        return bytes((first, length)) + data
    if length <= 0xFFFF:
        return bytes((first, 126)) + length.to_bytes(2, "big") + data
    return bytes((first, 127)) + length.to_bytes(8, "big") + data


class Door(Protocol):
    """What a connection came in by."""

    @property
    def streams(self) -> Streams: ...

    @property
    def stopping(self) -> asyncio.Event: ...

    def start(self, work: Coroutine[object, object, None]) -> None: ...


class Connection:
    """A client that is sent events.

    Attributes:
        place: Where it connected.
        combined: Whether events come wrapped, with the name of their stream.
    """

    def __init__(self, door: Door, request: web.BaseRequest, answering: web.WebSocketResponse, place: Place) -> None:
        self.place = place
        self.combined = place.combined
        self._door = door
        self._streams = door.streams
        self._request = request
        self._socket = answering
        self._loop = asyncio.get_running_loop()
        self._names: dict[str, None] = {}
        self._arrivals: deque[float] = deque()
        # Frames that are due before the handshake is answered.
        self._early: list[bytes] | None = []
        self._dead_until = 0.0
        # What is on its way, and how many seconds it is.
        self._way: deque[bytes] = deque()
        self._delay = 0.0
        self._closing = False
        self._opened = self._pinged = self._streams.clock()
        self._unanswered: bytes | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._names)

    def subscribe(self, names: tuple[str, ...]) -> None:
        for name in names:
            if name not in self._names:
                self._names[name] = None
                self._streams.subscribe(name, self)
        if len(self._names) > self._streams.limits.names:
            self._door.start(self.close(WSCloseCode.POLICY_VIOLATION, "too many streams"))

    def unsubscribe(self, names: tuple[str, ...]) -> None:
        for name in names:
            if name in self._names:
                del self._names[name]
                self._streams.hub.unsubscribe(name, self)

    def wants(self, name: str, kind: str) -> bool:
        chosen = not kind or not self.place.events or kind in self.place.events
        return chosen and places.carries(self._streams.days.catalog().routed, self.place.route, name)

    def deliver(self, events: list[tuple[str, bytes]]) -> None:
        """Send events; to a connection that is dead they are lost."""
        if self._dead or self._closing:
            return
        if self.combined:
            data = b"".join(frame(b'{"stream":"%b","data":%b}' % (name.encode(), one)) for name, one in events)
        else:
            data = b"".join(frame(one) for _, one in events)
        if self._delay or self._way:
            self._way.append(data)
            self._loop.call_later(self._delay, self._arrive)
        else:
            self._write(data)

    def say(self, text: bytes) -> None:
        """Send a message that belongs to no stream."""
        if not self._dead and not self._closing:
            self._write(frame(text))

    def opened(self) -> None:
        """Send what came about during the handshake."""
        early, self._early = self._early, None
        if early:
            self._write(b"".join(early))

    async def serve(self) -> None:
        """Take in frames until the connection ends."""
        while True:
            arrived = await self._socket.receive()
            if arrived.type not in _FRAMES:
                if self._dead:
                    await self._outlast()
                elif arrived.type is WSMsgType.CLOSE:
                    await self.close(arrived.data or WSCloseCode.OK)
                return
            if not self._dead and not self._closing:
                await self._take(arrived.type, arrived.data)

    async def close(self, code: int, reason: str = "") -> None:
        self._closing = True
        if self._dead:
            self.abort()
        else:
            while self._way:
                self._arrive()
            await self._socket.close(code=code, message=reason.encode())

    def abort(self, *, reset: bool = False) -> None:
        """End the connection without a farewell, with a reset when asked to."""
        transport = self._request.transport
        if transport is not None:
            if reset:
                transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            transport.abort()

    def delay(self, seconds: float) -> None:
        """Have events arrive that much later."""
        self._delay = seconds

    def die(self, seconds: float) -> None:
        """Take in nothing and say nothing for a while, and keep the connection."""
        self._dead_until = self._loop.time() + seconds

    def look(self, now: int) -> None:
        """Do what is due by the clock: end after a day, send a ping, end for want of a pong."""
        if self._dead or self._closing:
            return
        if now - self._opened >= DAY:
            self._door.start(self.close(WSCloseCode.GOING_AWAY, "24 hours are over"))
        elif self._unanswered is None and now - self._pinged >= PING_EVERY:
            self._pinged, self._unanswered = now, str(now).encode()
            self._write(frame(self._unanswered, _PING))
        elif self._unanswered is not None and now - self._pinged >= PONG_WITHIN:
            self._door.start(self.close(WSCloseCode.POLICY_VIOLATION, "no pong"))

    @property
    def _dead(self) -> bool:
        return self._loop.time() < self._dead_until

    async def _take(self, kind: WSMsgType, data: str | bytes) -> None:
        if self._too_often():
            await self.close(WSCloseCode.POLICY_VIOLATION, "too many messages")
        elif kind is WSMsgType.PING and isinstance(data, (bytes, bytearray)):
            await self._socket.pong(bytes(data))
        elif kind is WSMsgType.PONG:
            self._unanswered = None if data == self._unanswered else self._unanswered
        elif isinstance(data, str):
            await self._answer(data)
        else:
            await self.close(WSCloseCode.UNSUPPORTED_DATA)

    async def _answer(self, text: str) -> None:
        try:
            said = answer(text, self, self._streams.let_through)
        except ValueError as error:
            self._write(frame(refusal_of_text(str(error))))
            await self.close(WSCloseCode.POLICY_VIOLATION, "no JSON")
            return
        self.say(said)

    def _too_often(self) -> bool:
        now = self._loop.time()
        while self._arrivals and now - self._arrivals[0] >= _SECOND:
            self._arrivals.popleft()
        self._arrivals.append(now)
        return len(self._arrivals) > self._streams.limits.messages

    async def _outlast(self) -> None:
        """Do not even say farewell: wait until the other side has had enough."""
        transport = self._request.transport
        while self._dead and transport is not None and not transport.is_closing():
            if not await pause(LOOKS_EVERY, self._door.stopping):
                return
        self.abort()

    def _arrive(self) -> None:
        if self._way and not self._dead:
            self._write(self._way.popleft())

    def _write(self, data: bytes) -> None:
        if self._early is not None:
            self._early.append(data)
            return
        transport = self._request.transport
        if transport is not None and not transport.is_closing():
            transport.write(data)
