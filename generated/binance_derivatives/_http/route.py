"""The way to a server: whom to dial, and what to say before the first request."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from binance_derivatives._http.proxies import Proxy, socks, tunnel, unrepeated
from binance_derivatives._http.request import spelling
from binance_derivatives._protocol.signing import Secret

if TYPE_CHECKING:
    from ssl import SSLContext

    from binance_derivatives._http.tls import Settings, Tls


class Link(Protocol):
    """What encrypts a connection.

    Attributes:
        ended: Whether nothing more comes.
        whole: Whether the server itself said so, and no proxy on the way.
        torn: Whether part of a record followed what was opened last.
    """

    @property
    def ended(self) -> bool: ...

    @property
    def whole(self) -> bool: ...

    @property
    def torn(self) -> bool: ...

    def seal(self, data: bytes) -> bytes: ...

    def open(self, data: bytes | memoryview) -> bytes: ...

    def flush(self) -> bytes: ...

    def farewell(self) -> bytes: ...


class Route:
    """The way to the server of an address.

    Args:
        address: ``https://host:port/path`` or ``http://``; every request goes below its origin.
        proxy: The address of a proxy.
        context: Checks certificates, the server's and the proxy's.

    Raises:
        ValueError: An address can not be used.
    """

    __slots__ = ("_host", "_port", "_proxy", "_proxy_tls", "_tls", "dialed", "spell", "unrepeated")

    def __init__(self, address: str, proxy: Secret | None, context: SSLContext | None) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("the address of the exchange is no http:// or https:// address")
        self._host, secure = parts.hostname, parts.scheme == "https"
        self._port = parts.port or (443 if secure else 80)
        self._proxy = through = None if proxy is None else Proxy.of(proxy.reveal())
        self._tls = _settings(self._host, context) if secure else None
        self._proxy_tls = _settings(through.host, context) if through and through.scheme == "https" else None
        self.dialed = (through.host, through.port) if through else (self._host, self._port)
        plain = through is not None and through.speaks_http and not secure
        login = through.login() if plain and through else None
        # Of an answer that comes through the proxy as it is, and may be the proxy's own.
        self.unrepeated = None if login is None else unrepeated(login)
        self.spell = spelling(
            f"{parts.scheme}://{parts.netloc}",
            parts.netloc.rpartition("@")[2],
            absolute=plain,
            login=login,
        )

    def opening(self) -> Generator[bytes, bytes, Link | None]:
        """Make a connection that was dialed ready for requests: yield what to write, be sent what was read.

        What the link has to ``flush`` then must still be written; nothing of a request was.

        Raises:
            OSError: The connection can not be used.
        """
        proxy, outer = self._proxy, None
        if self._proxy_tls is not None:
            outer = _tls(self._proxy_tls)
            yield from outer.handshake()
        if proxy is not None and not proxy.speaks_http:
            yield from socks(proxy, self._host, self._port)
        elif proxy is not None and self._tls is not None:
            yield from _within(outer, tunnel(proxy, self._host, self._port))
        if self._tls is None:
            return outer
        inner = _tls(self._tls)
        yield from _within(outer, inner.handshake())
        if outer is None:
            return inner
        from binance_derivatives._http.tls import Nested

        return Nested(outer, inner)


def _within(outer: Tls | None, steps: Generator[bytes, bytes, None]) -> Generator[bytes, bytes, None]:
    """Take steps on a connection that may itself be encrypted."""
    if outer is None:
        return (yield from steps)
    try:
        said = next(steps)
        while True:
            sealed = outer.seal(said) if said else outer.flush()
            received = b"" if outer.ended else (yield sealed)
            plain = outer.open(received) if received else b""
            if plain or not received:
                said = steps.send(plain)
            else:
                # Only what concerns the outer encryption, tickets for one.
                said = b""
    except StopIteration:
        return


def _settings(host: str, context: SSLContext | None) -> Settings:
    # Whoever speaks plain HTTP loads no TLS.
    from binance_derivatives._http.tls import Settings

    return Settings(host, context)


def _tls(settings: Settings) -> Tls:
    from binance_derivatives._http.tls import Tls

    return Tls(settings)
