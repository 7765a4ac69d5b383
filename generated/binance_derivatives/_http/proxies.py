"""Proxies: what address of one is understood, and what is said to one before it is out of the way."""

from __future__ import annotations

import base64
import socket
from collections.abc import Callable, Generator
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

from binance_derivatives._protocol.headers import Headers
from binance_derivatives._protocol.replies import Reply
from binance_derivatives._protocol.signing import Secret

_PORTS: Final = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
# In TLS the client speaks first, and in HTTP too.
TOO_EARLY: Final = "something came before anything was sent"
# Of refusals, and of answers that may be the exchange's: what is as long as this is in none of those by chance.
_SHORTEST_LOGIN, _TELLING_LOGIN = 4, 8
_MOST_HEAD: Final = 16_384
# RFC 1928, 6.
_REFUSALS: Final = {
    1: "it failed",
    2: "its rules do not allow it",
    3: "the network can not be reached",
    4: "the host can not be reached",
    5: "the connection was refused",
    6: "the time to live ran out",
    7: "it does not know the command",
    8: "it does not know the kind of address",
}


class Proxy(NamedTuple):
    """A proxy; user and password are kept where nothing shows them."""

    scheme: str
    host: str
    port: int
    user: Secret | None = None
    password: Secret | None = None

    @classmethod
    def of(cls, address: str) -> Proxy:
        """Read ``http://user:password@host:port``; ``https``, ``socks5`` and ``socks5h`` are understood too.

        Raises:
            ValueError: It is no such address; as it may hold a password, the message does not show it.
        """
        try:
            parts = urlsplit(address)
            port, default = parts.port, _PORTS[parts.scheme]
            if parts.hostname and parts.path in ("", "/") and not parts.query and not parts.fragment:
                user = None if parts.username is None else Secret(unquote(parts.username))
                return cls(parts.scheme, parts.hostname, port or default, user, Secret(unquote(parts.password or "")))
        except (KeyError, ValueError):
            pass
        del address
        raise ValueError("proxy is not an address, expected http://host:port, https://, socks5:// or socks5h://")

    @property
    def speaks_http(self) -> bool:
        return self.scheme in ("http", "https")

    def login(self) -> Secret | None:
        """Give the value of Proxy-Authorization (RFC 7617)."""
        if self.user is None:
            return None
        return Secret("Basic " + base64.b64encode(_login(self, b":")).decode("ascii"))


def unrepeated(login: Secret) -> Callable[[Reply], Reply]:
    """Make the function that masks a login in an answer: a proxy that answers itself may repeat it, and errors show what came."""

    def masked(reply: Reply) -> Reply:
        packed = login.reveal().removeprefix("Basic ")
        # Without what fills it up, which an address would spell in another way.
        for said in (packed.rstrip("=").encode(), base64.b64decode(packed)):
            headers = reply.headers
            # An empty login is a colon, which JSON needs.
            shortest = _SHORTEST_LOGIN if reply.status >= 300 else _TELLING_LOGIN
            if len(said) >= shortest and isinstance(headers, Headers):
                reply = Reply(reply.status, reply.body.replace(said, b"***"), headers.without(said))
        return reply

    return masked


def tunnel(proxy: Proxy, host: str, port: int) -> Generator[bytes, bytes, None]:
    """Ask an HTTP proxy for a tunnel (RFC 9110, 9.3.6): yield what to write, be sent what was read.

    Raises:
        OSError: There is none.
    """
    where = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    login = proxy.login()
    said = _connect(where, login)
    answer = b""
    while True:
        while (end := answer.find(b"\r\n\r\n")) < 0:
            received = yield said
            if not received or len(answer) > _MOST_HEAD:
                raise ConnectionError("the proxy did not answer, or with no HTTP")
            answer, said = answer + received, b""
        status, answer = _status(answer), answer[end + 4 :]
        # Interim answers are read past (RFC 9110, 15.2); the time for a connection ends those without end.
        if not 100 <= status < 200 or status == 101:
            break
    if not 200 <= status < 300:
        raise ConnectionError(f"the proxy refused the tunnel (status {status})")
    if answer:
        raise ConnectionError(TOO_EARLY)


def _status(answer: bytes) -> int:
    line = answer[: answer.index(b"\r\n")].split(b" ", 2)
    if len(line) < 2 or not line[0].startswith(b"HTTP/1.") or not line[1].isdigit() or len(line[1]) != 3:
        raise ConnectionError("the proxy did not answer with HTTP")
    return int(line[1])


def _connect(where: str, login: Secret | None) -> bytes:
    proof = "" if login is None else f"Proxy-Authorization: {login.reveal()}\r\n"
    return f"CONNECT {where} HTTP/1.1\r\nHost: {where}\r\n{proof}\r\n".encode("ascii")


def socks(proxy: Proxy, host: str, port: int) -> Generator[bytes, bytes, None]:
    """Ask a SOCKS 5 proxy for a connection (RFC 1928, 1929), which looks the name up itself: yield what to write, be sent
    what was read.

    Raises:
        OSError: There is none.
    """
    unread = bytearray()
    yield from _answered(unread, b"\x05\x02\x00\x02" if proxy.user is not None else b"\x05\x01\x00", 2)
    version, method = _cut(unread, 2)
    if version != 5 or method not in ((0, 2) if proxy.user is not None else (0,)):
        raise ConnectionError("the proxy speaks no SOCKS 5, or wants another login")
    if method == 2:
        yield from _answered(unread, b"\x01" + _login(proxy, None), 2)
        if _cut(unread, 2)[1] != 0:
            raise ConnectionError("the proxy refused the login")
    yield from _answered(unread, b"\x05\x01\x00" + _place(host) + port.to_bytes(2, "big"), 5)
    if unread[1] != 0:
        raise ConnectionError(f"the proxy refused the connection: {_REFUSALS.get(unread[1], 'it does not say why')}")
    sizes = {1: 10, 3: 7 + unread[4], 4: 22}
    if unread[0] != 5 or unread[3] not in sizes:
        raise ConnectionError("the proxy speaks no SOCKS 5")
    size = sizes[unread[3]]
    yield from _answered(unread, b"", size)
    if len(unread) > size:
        raise ConnectionError(TOO_EARLY)


def _answered(unread: bytearray, said: bytes, size: int) -> Generator[bytes, bytes, None]:
    """Say something, and read until so many bytes are there."""
    while len(unread) < size or said:
        received = yield said
        if not received:
            raise ConnectionError("the proxy hung up")
        unread += received
        said = b""


def _cut(unread: bytearray, size: int) -> bytes:
    found = bytes(unread[:size])
    del unread[:size]
    return found


def _login(proxy: Proxy, between: bytes | None) -> bytes:
    """Give user and password with something between, or with the length of each before it (RFC 1929, 2)."""
    assert proxy.user is not None and proxy.password is not None
    both = [one.reveal().encode("utf-8", "surrogateescape") for one in (proxy.user, proxy.password)]
    if between is not None:
        return between.join(both)
    if not all(0 < len(one) < 256 for one in both):
        del both
        raise ConnectionError("user or password of the proxy is empty, or longer than 255 bytes")
    return b"".join([bytes([len(one)]) + one for one in both])


def _place(host: str) -> bytes:
    for kind, family in ((b"\x01", socket.AF_INET), (b"\x04", socket.AF_INET6)):
        try:
            return kind + socket.inet_pton(family, host)
        except OSError:
            pass
    name = host.encode("idna")
    if len(name) > 255:
        raise ConnectionError("the host is longer than 255 bytes, for which SOCKS has no room")
    return b"\x03" + bytes([len(name)]) + name
