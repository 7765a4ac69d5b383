"""The bytes of a request; a kept head holds the key, so nothing shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from binance_derivatives._protocol.replies import Failure
from binance_derivatives._protocol.requests import Send
from binance_derivatives._protocol.signing import Secret

_MOST_HEADS = 16


class Requests:
    """Spells the requests to one origin.

    Args:
        origin: ``https://host:port``; the key goes nowhere else.
        host: What the Host field says.
        absolute: Whether requests name the whole address, as an HTTP proxy needs it (RFC 9112, 3.2.2).
        login: The value of Proxy-Authorization.
    """

    __slots__ = ("_cut", "_head_of", "_start")

    def __init__(self, origin: str, host: str, *, absolute: bool = False, login: Secret | None = None) -> None:
        self._start = origin + "/"
        self._cut = 0 if absolute else len(origin)
        self._head_of = _heads(host, login)

    def spell(self, request: Send) -> bytes:
        """Give the bytes of a request.

        Raises:
            Failure: It can not be sent: it is for another host, or its line or fields would not be one line each.
        """
        url, body, method = request.url, request.body, request.method
        if not url.startswith(self._start):
            raise Failure("the request is for another host than this client's", sent=False)
        target = url[self._cut :]
        if not target.isprintable() or " " in target or not target.isascii():
            raise Failure("the address of the request has characters that no address has", sent=False)
        head = f"{method} {target} HTTP/1.1\r\n".encode("ascii") + self._head_of(request.headers)
        if body is not None:
            return b"%bContent-Length: %d\r\n\r\n%b" % (head, len(body), body)
        # RFC 9110, 8.6: a method that has a body by its meaning says when there is none.
        return head + (b"Content-Length: 0\r\n\r\n" if method in ("POST", "PUT") else b"\r\n")


def _heads(host: str, login: Secret | None) -> Callable[[Mapping[str, str]], bytes]:
    """Make the function that spells header fields, and keeps those of mappings it knows; they must not change.

    What it keeps is in its closure, where tools that show the attributes of objects or the variables of frames don't come.
    """
    kept: dict[int, tuple[Mapping[str, str], bytes]] = {}

    def head_of(headers: Mapping[str, str]) -> bytes:
        found = kept.get(id(headers))
        if found is not None and found[0] is headers:
            return found[1]
        if len(kept) >= _MOST_HEADS:
            kept.clear()
        lines = [f"Host: {host}"] + [f"{name}: {value}" for name, value in headers.items()]
        if login is not None:
            lines.append(f"Proxy-Authorization: {login.reveal()}")
        if not all(line.isascii() and line.isprintable() for line in lines):
            del lines
            raise Failure("a header field of the request has characters that no field has", sent=False)
        spelled = "".join([f"{line}\r\n" for line in lines]).encode("ascii")
        kept[id(headers)] = headers, spelled
        return spelled

    return head_of
