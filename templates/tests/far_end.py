"""The far end of TLS without a socket, so that a test says what comes in which piece."""

from __future__ import annotations

import ssl
from contextlib import suppress
from pathlib import Path

from scripted import serving


class Far:
    """Greets, encrypts and decrypts.

    Attributes:
        greeted: Whether the handshake is done.
        parted: Whether the near end said farewell.
    """

    def __init__(self, certificate: Path, version: ssl.TLSVersion = ssl.TLSVersion.TLSv1_3) -> None:
        context = serving(certificate)
        context.maximum_version = version
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_side=True)
        self.greeted = self.parted = False

    def hears(self, data: bytes) -> bytes:
        """Take a step of the handshake; give what is said to it."""
        self._incoming.write(data)
        with suppress(ssl.SSLWantReadError):
            self._tls.do_handshake()
            self.greeted = True
        return self._outgoing.read()

    def says(self, data: bytes) -> bytes:
        self._tls.write(data)
        return self._outgoing.read()

    def opens(self, data: bytes) -> bytes:
        """Decrypt all that came."""
        self._incoming.write(data)
        pieces: list[bytes] = []
        with suppress(ssl.SSLWantReadError):
            while piece := self._tls.read(65536):
                pieces.append(piece)
            self.parted = True
        return b"".join(pieces)

    def farewell(self) -> bytes:
        with suppress(ssl.SSLError):
            self._tls.unwrap()
        return self._outgoing.read()
