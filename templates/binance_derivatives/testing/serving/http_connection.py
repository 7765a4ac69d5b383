"""HTTP/1.1 as the exchange speaks it: one connection, one request after the other.

Read by hand, for two reasons: an answer can end, or be kept back, at any byte, and in a long run of orders a web framework
would take more time than the exchange. Requests have a target, a few headers, and at most a body of known length; all others are
refused. WebSocket connections begin here too, and are handed on.
"""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from http import HTTPStatus
from typing import Final, Protocol, cast

from msgspec import Struct

from binance_derivatives.testing.serving.transfer import Reply, Transfer, way

LONGEST_HEAD: Final = 64 * 1024
LONGEST_BODY: Final = 1024 * 1024
_PHRASES: Final = {status.value: status.phrase for status in HTTPStatus}
_END: Final = b"\r\n\r\n"
# Lingering for no time: closing sends a reset.
_RESET: Final = struct.pack("ii", 1, 0)


class Request(Struct, frozen=True):
    """One request; header names are in lower case."""

    method: str
    target: bytes
    headers: Mapping[str, str]
    body: bytes = b""
    last: bool = False


class Malformed(Exception):
    """What came is no request that is understood here; the status says why."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status)
        self.status = status


def read_head(head: bytes) -> Request:
    """Read the request line and the headers, without the blank line behind them.

    Raises:
        Malformed: They are not HTTP/1, or announce a body without its length.
    """
    first, *lines = head.split(b"\r\n")
    words = first.split(b" ")
    if len(words) != 3 or words[2] not in (b"HTTP/1.1", b"HTTP/1.0"):
        raise Malformed(HTTPStatus.BAD_REQUEST)
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(b":")
        if not colon or not name or name != name.strip():
            raise Malformed(HTTPStatus.BAD_REQUEST)
        headers[name.decode("latin-1").lower()] = value.strip().decode("latin-1")
    if "transfer-encoding" in headers:
        raise Malformed(HTTPStatus.LENGTH_REQUIRED)
    wishes = headers.get("connection", "").lower()
    last = wishes == "close" or (words[2] == b"HTTP/1.0" and wishes != "keep-alive")
    return Request(words[0].decode("latin-1"), words[1], headers, last=last)


def _length(request: Request) -> int:
    text = request.headers.get("content-length", "0")
    if not (text.isascii() and text.isdigit()):
        raise Malformed(HTTPStatus.BAD_REQUEST)
    if int(text) > LONGEST_BODY:
        raise Malformed(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return int(text)


def written(status: int, headers: Mapping[str, str], body: bytes) -> tuple[bytes, bytes]:
    """The head and the body of an answer."""
    return b"%b\r\nContent-Length: %d\r\n\r\n" % (start(status, headers), len(body)), body


def start(status: int, headers: Mapping[str, str]) -> bytes:
    """The status line and the header fields, without what delimits the body."""
    lines = [f"HTTP/1.1 {status} {_PHRASES.get(status, '')}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode("latin-1")


class Door(Protocol):
    """What answers requests: at once, or, given a coroutine, after a while."""

    def take(self, request: Request, line: HttpConnection) -> Coroutine[object, object, None] | None: ...

    @property
    def lines(self) -> set[HttpConnection]: ...


class HttpConnection(asyncio.Protocol):
    """One connection.

    Args:
        door: What answers its requests.
        upgraded: Gives the protocol that takes over when a request asks for another one.
    """

    def __init__(self, door: Door, upgraded: Callable[[], asyncio.Protocol]) -> None:
        self._door = door
        self._upgraded = upgraded
        self._buffer = bytearray()
        self._request: Request | None = None
        self._task: asyncio.Task[None] | None = None
        self._last = False
        self._gone: asyncio.Event | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self._door.lines.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._door.lines.discard(self)
        if self._gone is not None:
            self._gone.set()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if self._task is None:
            self._read()

    def close(self) -> None:
        """End the connection, once what was written is out."""
        self._transport.close()

    def send(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        """Send an answer, if anybody is left to be told."""
        if self._transport.is_closing():
            return
        if self._last:
            headers = {**headers, "Connection": "close"}
        self._transport.write(b"".join(written(status, headers, body)))
        if self._last:
            self.close()

    def send_half(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        """Send the head of an answer and half of its body, and end the connection."""
        if self._transport.is_closing():
            return
        head, body = written(status, headers, body)
        self._transport.write(head + body[: len(body) // 2])
        self.close()

    async def transfer(self, how: Transfer, reply: Reply, wait: Callable[[float], Awaitable[bool]]) -> None:
        """Send an answer in a way of its own, as long as ``wait`` goes on."""
        sent = way(how, reply)
        for piece in sent.pieces:
            if not await wait(piece.after):
                self.close()
            if self._transport.is_closing():
                return
            self._transport.write(piece.data)
        if sent.end == "reset":
            self._transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            self._transport.abort()
        elif sent.end == "close" or self._last:
            self.close()

    async def gone(self) -> None:
        """Wait until the other side has ended the connection."""
        self._gone = asyncio.Event()
        if not self._transport.is_closing():
            await self._gone.wait()

    def _read(self) -> None:
        """Answer what has come, until something has to wait or is not all there yet."""
        try:
            while self._task is None and not self._transport.is_closing():
                request = self._next()
                if request is None:
                    return
                self._last = request.last
                waiting = self._door.take(request, self)
                if waiting is not None:
                    self._task = asyncio.get_running_loop().create_task(waiting)
                    self._task.add_done_callback(self._go_on)
        except Malformed as found:
            self._last = True
            self.send(found.status, {"Content-Type": "application/json"}, b'{"code":-1000,"msg":"not understood"}')

    def _go_on(self, task: asyncio.Task[None]) -> None:
        self._task = None
        if task.cancelled() or task.exception() is not None:
            self._transport.abort()
        else:
            self._read()

    def _next(self) -> Request | None:
        """Take the next whole request out of what has come."""
        if self._request is None:
            end = self._buffer.find(_END)
            if end < 0:
                if len(self._buffer) > LONGEST_HEAD:
                    raise Malformed(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
                return None
            request = read_head(bytes(self._buffer[:end]))
            if request.headers.get("upgrade", "").lower() == "websocket":
                self._hand_over()
                return None
            del self._buffer[: end + len(_END)]
            self._request = request
        length = _length(self._request)
        if len(self._buffer) < length:
            return None
        request, self._request = self._request, None
        if length:
            request = Request(
                request.method, request.target, request.headers, bytes(self._buffer[:length]), request.last
            )
            del self._buffer[:length]
        return request

    def _hand_over(self) -> None:
        self._door.lines.discard(self)
        protocol = self._upgraded()
        self._transport.set_protocol(protocol)
        protocol.connection_made(self._transport)
        protocol.data_received(bytes(self._buffer))
        self._buffer.clear()
