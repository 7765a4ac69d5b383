"""The bytes of a request; a kept head holds the key, so nothing shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from binance_derivatives._protocol.replies import Failure
from binance_derivatives._protocol.requests import Send
from binance_derivatives._protocol.signing import Secret

_MOST_HEADS = 16


def spelling(origin: str, host: str, *, absolute: bool = False, login: Secret | None = None) -> Callable[[Send], bytes]:
    """Make the function that gives the bytes of a request to one origin, or raises a ``Failure`` where it can not be sent.

    It keeps the header fields of mappings it knows, which must not change, in its closure, where tools that show the attributes of
    objects don't come.

    Args:
        origin: ``https://host:port``; the key goes nowhere else.
        host: What the Host field says.
        absolute: Whether requests name the whole address, as an HTTP proxy needs it (RFC 9112, 3.2.2).
        login: The value of Proxy-Authorization.
    """
    start, cut = origin + "/", 0 if absolute else len(origin)
    kept: dict[int, tuple[Mapping[str, str], bytes]] = {}

    def spell(request: Send) -> bytes:
        url, headers, body, method = request.url, request.headers, request.body, request.method
        if not url.startswith(start):
            raise Failure("the request is for another host than this client's", sent=False)
        target = url[cut:]
        if not target.isprintable() or " " in target or not target.isascii():
            raise Failure("the address of the request has characters that no address has", sent=False)
        found = kept.get(id(headers))
        if found is None or found[0] is not headers:
            if len(kept) >= _MOST_HEADS:
                kept.clear()
            found = kept[id(headers)] = headers, _fields(headers, host, login)
        head = f"{method} {target} HTTP/1.1\r\n".encode("ascii") + found[1]
        if body is not None:
            return b"%bContent-Length: %d\r\n\r\n%b" % (head, len(body), body)
        # RFC 9110, 8.6: a method that has a body by its meaning says when there is none.
        return head + (b"Content-Length: 0\r\n\r\n" if method in ("POST", "PUT") else b"\r\n")

    return spell


def _fields(headers: Mapping[str, str], host: str, login: Secret | None) -> bytes:
    lines = [f"Host: {host}"] + [f"{name}: {value}" for name, value in headers.items()]
    if login is not None:
        lines.append(f"Proxy-Authorization: {login.reveal()}")
    if not all(line.isascii() and line.isprintable() for line in lines):
        del lines
        raise Failure("a header field of the request has characters that no field has", sent=False)
    return "".join([f"{line}\r\n" for line in lines]).encode("ascii")
