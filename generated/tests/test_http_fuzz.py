"""Answers cut and glued at any byte mean what they mean when they are read whole by somebody else: the standard library."""

from __future__ import annotations

import gzip
import io
from http.client import HTTPException, HTTPResponse
from typing import Any, NamedTuple

from hypothesis import example, given, settings
from hypothesis import strategies as st

from binance_derivatives._http.bodies import Unreadable
from binance_derivatives._http.connection import Connection
from binance_derivatives._http.limits import Limits

BODIES = st.binary(max_size=120)
NAMES = st.sampled_from(["Date", "X-MBX-USED-WEIGHT-1M", "x-cache", "Via", "X-Empty"])
FIELDS = st.lists(st.tuples(NAMES, st.text("abc 019,;=", max_size=12).map(str.strip)), max_size=4)
STATUSES = st.sampled_from([200, 201, 202, 400, 404, 418, 429, 500, 503, 599])
INTERIM = st.lists(st.sampled_from([100, 102, 103]), max_size=3)


class Made(NamedTuple):
    """An answer as it was meant."""

    status: int
    body: bytes
    data: bytes
    fields: list[tuple[str, str]]


@st.composite
def answers(draw: st.DrawFn) -> Made:
    """Answers in every delimited form, with interim ones before them."""
    status, body, fields = draw(STATUSES), draw(BODIES), draw(FIELDS)
    sent, lines = body, [f"{name}: {value}" for name, value in fields]
    if draw(st.booleans()):
        sent = gzip.compress(body)
        lines.append("Content-Encoding: gzip")
    if draw(st.booleans()):
        lines.append("Transfer-Encoding: chunked")
        sizes = draw(st.lists(st.integers(1, 40), max_size=6))
        sent = _in_chunks(sent, sizes) + draw(st.sampled_from([b"", b"X-Trailer: 1\r\n"])) + b"\r\n"
    else:
        lines.append(f"Content-Length: {len(sent)}")
    before = "".join(f"HTTP/1.1 {one} Wait\r\nLink: a\r\n\r\n" for one in draw(INTERIM))
    head = "\r\n".join([f"{before}HTTP/1.1 {status} So", *draw(st.permutations(lines)), "", ""])
    return Made(status, body, head.encode() + sent, fields)


def _in_chunks(body: bytes, sizes: list[int]) -> bytes:
    pieces, left = list[bytes](), body
    for size in [*sizes, len(body) or 1]:
        piece, left = left[:size], left[size:]
        if piece:
            pieces.append(b"%x;e=1\r\n%b\r\n" % (len(piece), piece))
    return b"".join(pieces) + b"0\r\n"


def cut(data: bytes, places: list[int]) -> list[bytes]:
    marks = [0, *sorted({place % (len(data) + 1) for place in places}), len(data)]
    return [data[start:end] for start, end in zip(marks, marks[1:], strict=False) if start < end]


PLACES = st.lists(st.integers(0, 5000), max_size=12)


@given(st.lists(st.tuples(answers(), PLACES), min_size=1, max_size=4))
def test_each_request_gets_its_own_answer_wherever_the_bytes_are_cut(made: list[tuple[Made, list[int]]]) -> None:
    connection = Connection(Limits())
    for one, places in made:
        pieces = cut(one.data, places)
        replies = [connection.feed(piece) for piece in pieces]
        assert replies[:-1] == [None] * (len(pieces) - 1)
        reply = replies[-1]
        assert reply is not None
        assert (reply.status, reply.body, connection.keeps) == (one.status, one.body, True)
        for name, value in one.fields:
            assert value in reply.headers.all(name)  # type: ignore[attr-defined]


@given(answers(), answers(), st.integers(0, 5000))
def test_what_is_glued_to_an_answer_never_changes_it_and_ends_the_connection(one: Made, two: Made, size: int) -> None:
    connection = Connection(Limits())
    reply = connection.feed(one.data + two.data[: 1 + size % len(two.data)])
    assert reply is not None
    assert (reply.status, reply.body, connection.keeps) == (one.status, one.body, False)


class _Received:
    def __init__(self, data: bytes) -> None:
        self._data = data

    def makefile(self, *_: Any) -> io.BytesIO:
        return io.BytesIO(self._data)


def by_the_library(data: bytes) -> tuple[int, bytes] | None:
    """What the standard library reads; None when it refuses."""
    response = HTTPResponse(_Received(data), method="GET")  # type: ignore[arg-type]
    try:
        response.begin()
        body = response.read()
    except (HTTPException, ValueError, OSError):
        return None
    return response.status, body


PIECES = st.sampled_from(
    [
        *(b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.0 400 No\r\n", b"HTTP/1.1 103 Hint\r\n\r\n"),
        *(b"Content-Length: 2\r\n", b"Content-Length: 3\r\n", b"Transfer-Encoding: chunked\r\n", b"X: a\r\n"),
        *(b"\r\n", b"\r\n", b"{}", b"2\r\n{}\r\n", b"0\r\n\r\n", b"\n", b" ", b"\0", b"Connection: close\r\n"),
    ]
)


@given(st.lists(PIECES, max_size=9).map(b"".join), PLACES)
@settings(max_examples=300)
@example(b"HTTP/1.1 103 Hint\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", [])
def test_what_is_accepted_is_what_the_library_reads_and_cutting_changes_nothing(data: bytes, places: list[int]) -> None:
    whole, pieces = understood([data] if data else []), understood(cut(data, places))
    assert (whole is None) == (pieces is None)
    if whole is None or pieces is None:
        return
    assert whole[:2] == pieces[:2]
    # The library knows no interim answer but 100.
    rest = data
    while rest.startswith(b"HTTP/1.1 103"):
        rest = rest[rest.index(b"\r\n\r\n") + 4 :]
    assert whole[:2] == by_the_library(rest)


def understood(pieces: list[bytes]) -> tuple[int, bytes, bool] | None:
    """What the connection makes of an answer after which the other side closes; None when it refuses."""
    connection = Connection(Limits())
    try:
        for piece in pieces:
            reply = connection.feed(piece)
            if reply is not None:
                return reply.status, reply.body, connection.keeps
        reply = connection.ended(cleanly=True)
    except Unreadable:
        return None
    return reply.status, reply.body, connection.keeps
