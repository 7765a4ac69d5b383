"""A WebSocket client spelt out byte by byte (RFC 6455), which hides nothing of what an exchange does."""

from __future__ import annotations

import json
import socket
from typing import Any, Final, NamedTuple

from binance_derivatives.testing import Exchange
from waiting import HANG

TEXT: Final = 1
CLOSE: Final = 8
PING: Final = 9
PONG: Final = 10
_MASK: Final = b"\x01\x02\x03\x04"


class Frame(NamedTuple):
    kind: int
    data: bytes

    @property
    def json(self) -> Any:
        assert self.kind == TEXT, self
        return json.loads(self.data)

    @property
    def code(self) -> int:
        """Why the connection is closed."""
        assert self.kind == CLOSE, self
        return int.from_bytes(self.data[:2], "big")


class RawStream:
    """A connection, from the handshake on.

    Attributes:
        status: Of the answer to the handshake.
        headers: Of that answer, names in lower case.
    """

    def __init__(self, exchange: Exchange, target: str, *, answered: bool = True) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port_of(exchange)), timeout=HANG)
        self._read = bytearray()
        self._id = 0
        self._socket.sendall(
            f"GET {target} HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n".encode()
        )
        self.status, self.headers = self._head() if answered else (0, {})

    def __enter__(self) -> RawStream:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def frame(self) -> Frame:
        """The next frame."""
        first, length = self._take(2)
        if length == 126:
            length = int.from_bytes(self._take(2), "big")
        elif length == 127:
            length = int.from_bytes(self._take(8), "big")
        assert first & 0x80, "the exchange sends whole messages"
        return Frame(first & 0x0F, bytes(self._take(length)))

    def event(self) -> Any:
        """The next message."""
        return self.frame().json

    def send(self, kind: int, data: bytes = b"") -> None:
        length = len(data)
        size = bytes((0x80 | length,)) if length < 126 else b"\xfe" + length.to_bytes(2, "big")
        masked = bytes(byte ^ _MASK[place % 4] for place, byte in enumerate(data))
        self._socket.sendall(bytes((0x80 | kind,)) + size + _MASK + masked)

    def say(self, message: object) -> None:
        self.send(TEXT, message if isinstance(message, bytes) else json.dumps(message).encode())

    def ask(self, method: str, *params: object) -> Any:
        """Send a request, and give the next message."""
        self._id += 1
        self.say({"method": method, "params": list(params), "id": self._id})
        return self.event()

    def quiet(self) -> bool:
        """Whether nothing has been sent that was not read: what is asked for now comes next."""
        answer = self.ask("LIST_SUBSCRIPTIONS")
        return "result" in answer and "id" in answer

    def waiting(self) -> bool:
        """Whether something has come, without waiting for it."""
        self._socket.setblocking(False)
        try:
            return bool(self._read or self._socket.recv(1, socket.MSG_PEEK))
        except BlockingIOError:
            return False
        finally:
            self._socket.settimeout(HANG)

    def ended(self) -> bool:
        """Whether the other side has ended the connection, once everything is read."""
        while data := self._socket.recv(65536):
            self._read += data
        return True

    def was_reset(self) -> bool:
        try:
            self.ended()
        except ConnectionResetError:
            return True
        return False

    def _head(self) -> tuple[int, dict[str, str]]:
        while b"\r\n\r\n" not in self._read:
            self._read += self._more()
        head, _, rest = bytes(self._read).partition(b"\r\n\r\n")
        self._read = bytearray(rest)
        first, *lines = head.decode().split("\r\n")
        pairs = (line.partition(":") for line in lines)
        return int(first.split()[1]), {name.lower(): value.strip() for name, _, value in pairs}

    def _take(self, count: int) -> bytes:
        while len(self._read) < count:
            self._read += self._more()
        taken = bytes(self._read[:count])
        del self._read[:count]
        return taken

    def _more(self) -> bytes:
        data = self._socket.recv(65536)
        assert data, f"the connection ended behind {bytes(self._read)!r}"
        return data


def port_of(exchange: Exchange) -> int:
    return int(exchange.environment.rest.rpartition(":")[2])
