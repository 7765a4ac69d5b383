"""TLS without I/O, for both shells: bytes of the request in, bytes of the connection out, and back."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import suppress
from ssl import MemoryBIO, SSLContext, SSLError, SSLSession, SSLWantReadError, create_default_context
from typing import Final

from binance_derivatives._http.proxies import TOO_EARLY

# A record has no more (RFC 8446, 5.1).
_RECORD: Final = 16_384
# Its kind, its version and the size of what follows.
_RECORD_HEAD: Final = 5


class Settings:
    """How connections to one server are encrypted; they resume one another's sessions.

    Args:
        server_name: Whom the certificate must name.
        context: Checks certificates; the system's decide when there is none.
    """

    __slots__ = ("context", "server_name", "session")

    def __init__(self, server_name: str, context: SSLContext | None = None) -> None:
        if context is None:
            context = create_default_context()
            context.set_alpn_protocols(["http/1.1"])
        self.context, self.server_name = context, server_name
        self.session: SSLSession | None = None


class Tls:
    """One end of an encrypted connection.

    Attributes:
        ended: Whether the other side said that nothing more comes; an end without it is a cut (RFC 9112, 9.8).
        torn: Whether part of a record followed what was opened last; it can be seen on the socket no more.
    """

    __slots__ = ("_incoming", "_kept", "_object", "_outgoing", "_settings", "ended", "torn")

    def __init__(self, settings: Settings) -> None:
        self._settings, self._incoming, self._outgoing = settings, MemoryBIO(), MemoryBIO()
        self._object = settings.context.wrap_bio(
            self._incoming, self._outgoing, server_hostname=settings.server_name, session=settings.session
        )
        self.ended = self.torn = self._kept = False

    def handshake(self) -> Generator[bytes, bytes, None]:
        """Yield what to write, and be sent what was read then; what is left to write is in ``flush``.

        Raises:
            OSError: The certificate is not accepted, the other side does not go on, or it says something before it is asked.
        """
        behind, done = b"", False
        while True:
            try:
                self._object.do_handshake()
                done = True
            except SSLWantReadError:
                pass
            # Part of a record must not lie in here, as its rest would be taken for the answer.
            if done and not behind:
                break
            received = yield self._outgoing.read()
            behind = _behind_records(behind + received)
            if received:
                self._incoming.write(received)
            elif done:
                raise ConnectionError("the connection ended before anything was sent")
            else:
                self._incoming.write_eof()
        if self._incoming.pending and (self.open(b"") or self.ended):
            raise ConnectionError(TOO_EARLY)

    @property
    def whole(self) -> bool:
        return self.ended

    def seal(self, data: bytes) -> bytes:
        """Encrypt."""
        done = self._object.write(data)
        while done < len(data):
            done += self._object.write(memoryview(data)[done:])
        return self._outgoing.read()

    def open(self, data: bytes | memoryview) -> bytes:
        """Decrypt all that came, so that nothing is left in here when the connection is looked at; often there is nothing.

        Raises:
            OSError: It was damaged on the way.
        """
        self._incoming.write(data)
        pieces: list[bytes] = []
        self.torn = False
        try:
            while not self.ended:
                piece = self._object.read(_RECORD)
                if piece:
                    pieces.append(piece)
                else:
                    self.ended = True
                # An exception costs more than a look.
                if not self._incoming.pending and not self._object.pending():
                    break
        except SSLWantReadError:
            self.torn = bool(pieces)
        if pieces and not self._kept:
            # The tickets of TLS 1.3 come after the handshake (RFC 8446, 4.6.1). Python 3.11 loses the memory of each session it is asked
            # for, 5 KB, so one that can be resumed is resumed again.
            self._kept = True
            if not self._object.session_reused:
                self._settings.session = self._object.session
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def flush(self) -> bytes:
        """Give what is to be written by itself."""
        return self._outgoing.read() if self._outgoing.pending else b""

    def farewell(self) -> bytes:
        """Give what tells the other side that nothing more comes (RFC 8446, 6.1)."""
        # It waits for the other side's farewell; nobody else does.
        with suppress(SSLError):
            self._object.unwrap()
        return self._outgoing.read()


def _behind_records(data: bytes) -> bytes:
    """Give what follows the last whole record."""
    at = 0
    while (start := at + _RECORD_HEAD) <= len(data):
        end = start + int.from_bytes(data[start - 2 : start], "big")
        if end > len(data):
            break
        at = end
    return data[at:]


class Nested:
    """TLS within TLS: to a server, through a proxy that is spoken to in TLS itself."""

    __slots__ = ("_inner", "_outer")

    def __init__(self, outer: Tls, inner: Tls) -> None:
        self._outer, self._inner = outer, inner

    @property
    def ended(self) -> bool:
        return self._inner.ended or self._outer.ended

    @property
    def whole(self) -> bool:
        return self._inner.whole

    @property
    def torn(self) -> bool:
        return self._inner.torn or self._outer.torn

    def seal(self, data: bytes) -> bytes:
        return self._outer.seal(self._inner.seal(data))

    def open(self, data: bytes | memoryview) -> bytes:
        return self._inner.open(self._outer.open(data))

    def flush(self) -> bytes:
        left = self._inner.flush()
        return self._outer.seal(left) if left else self._outer.flush()

    def farewell(self) -> bytes:
        return self._outer.seal(self._inner.farewell()) + self._outer.farewell()
