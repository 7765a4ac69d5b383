"""Ways in which an answer of REST can go out: what surrounds it, how it is delimited, in which pieces and how fast.

Each is HTTP/1.1 as RFC 9110 and 9112 have it, or breaks it in one named place.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, repeat
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

from msgspec import Struct

Transfer: TypeAlias = Literal[
    "interim",
    "interims",
    "endless",
    "surplus",
    "junk",
    "pieces",
    "slow_head",
    "slow_body",
    "chunked",
    "until_close",
    "packed",
    "closing",
    "reset",
]
TRANSFERS: Final[tuple[Transfer, ...]] = get_args(Transfer)
# RFC 8297, and RFC 2518, 10.1.
_HINTS: Final = b"HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n"
_WAIT: Final = b"HTTP/1.1 102 Processing\r\n\r\n"
_EVERY: Final = 0.01
_NO_ORDER: Final = b'{"code":-2010,"msg":"this answer is to no request"}'
_DONE: Final = b'{"orderId":1,"clientOrderId":"nobody-asked","status":"NEW"}'


class Piece(Struct, frozen=True):
    """Bytes to write, after a while."""

    data: bytes
    after: float = 0.0


class Way(Struct, frozen=True):
    """What to write for an answer, and whether the connection ends behind it, properly or with a reset."""

    pieces: Iterable[Piece]
    end: Literal["keep", "close", "reset"] = "keep"


class Reply(Struct, frozen=True):
    """An answer before it is written.

    Attributes:
        start: The status line and the header fields, without what delimits the body.
        seconds: How long what is slow waits.
        at: Where ``pieces`` are cut, in bytes from the beginning.
    """

    status: int
    start: bytes
    body: bytes
    seconds: float = 0.0
    at: tuple[int, ...] = ()

    def whole(self, *fields: bytes, body: bytes | None = None) -> bytes:
        """The answer with a length."""
        content = self.body if body is None else body
        length = b"Content-Length: %d" % len(content)
        return b"\r\n".join([self.start, *fields, length, b"", content])

    def open(self, *fields: bytes) -> bytes:
        """The head of an answer whose length is not said in it."""
        return b"\r\n".join([self.start, *fields, b"", b""])


def way(transfer: Transfer, reply: Reply) -> Way:
    """What is written for an answer that goes out in this way."""
    return _WAYS[transfer](reply)


def _interim(reply: Reply) -> Way:
    # In a piece of its own, so that a reader which stops there leaves the answer to the next request.
    return Way((Piece(_HINTS), Piece(reply.whole(), _EVERY)))


def _interims(reply: Reply) -> Way:
    return Way((Piece(_WAIT + _HINTS), Piece(_WAIT, _EVERY), Piece(_HINTS + reply.whole(), _EVERY)))


def _endless(reply: Reply) -> Way:
    return Way(repeat(Piece(_WAIT, _EVERY)))


def _surplus(reply: Reply) -> Way:
    """The second answer says the contrary, so that whoever takes it for that of the next request is wrong."""
    status, body = (b"400 Bad Request", _NO_ORDER) if reply.status < 400 else (b"200 OK", _DONE)
    second = b"HTTP/1.1 %b\r\nContent-Length: %d\r\n\r\n%b" % (status, len(body), body)
    return Way((Piece(reply.whole() + second),))


def _junk(reply: Reply) -> Way:
    return Way((Piece(reply.whole() + b"\0junk"),))


def _pieces(reply: Reply) -> Way:
    data = reply.whole()
    cuts = sorted({place % len(data) for place in reply.at})
    parts = [data[start:end] for start, end in zip([0, *cuts], [*cuts, len(data)], strict=True)]
    return Way([Piece(part, reply.seconds if number else 0.0) for number, part in enumerate(parts)])


def _slow_head(reply: Reply) -> Way:
    data = reply.whole()
    half = len(reply.start) // 2
    return Way((Piece(data[:half]), Piece(data[half:], reply.seconds)))


def _slow_body(reply: Reply) -> Way:
    data = reply.whole()
    rest = len(reply.body) - len(reply.body) // 2
    return Way((Piece(data[:-rest]), Piece(data[-rest:], reply.seconds)) if rest else (Piece(data, reply.seconds),))


def _chunked(reply: Reply) -> Way:
    half = len(reply.body) // 2
    chunks = (one for one in (reply.body[:half], reply.body[half:]) if one)
    framed = (Piece(b"%x;part=yes\r\n%b\r\n" % (len(one), one), reply.seconds) for one in chunks)
    # Trailers are no headers (RFC 9110, 6.5.1).
    last = Piece(b"0\r\nX-Checked: yes\r\nContent-Type: text/plain\r\n\r\n")
    return Way(tuple(chain((Piece(reply.open(b"Transfer-Encoding: chunked")),), framed, (last,))))


def _until_close(reply: Reply) -> Way:
    half = len(reply.body) // 2
    pieces = Piece(reply.open() + reply.body[:half]), Piece(reply.body[half:], reply.seconds)
    return Way(pieces, "close")


def _packed(reply: Reply) -> Way:
    return Way((Piece(reply.whole(b"Content-Encoding: gzip", body=gzip.compress(reply.body))),))


def _closing(reply: Reply) -> Way:
    return Way((Piece(reply.whole(b"Connection: close")),), "close")


def _reset(reply: Reply) -> Way:
    data = reply.whole()
    return Way((Piece(data[: len(data) - len(reply.body) // 2 - 1]),), "reset")


_WAYS: Final[Mapping[Transfer, Callable[[Reply], Way]]] = MappingProxyType(
    {
        "interim": _interim,
        "interims": _interims,
        "endless": _endless,
        "surplus": _surplus,
        "junk": _junk,
        "pieces": _pieces,
        "slow_head": _slow_head,
        "slow_body": _slow_body,
        "chunked": _chunked,
        "until_close": _until_close,
        "packed": _packed,
        "closing": _closing,
        "reset": _reset,
    }
)
