"""The HTTP connection without its I/O: which bytes are an answer, which are refused, and whether the connection can go on."""

from __future__ import annotations

import gzip
import pickle
import re
import subprocess
import sys
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from binance_derivatives._answers import numerals
from binance_derivatives import limits as budgets
from binance_derivatives._http import connection as framing
from binance_derivatives._http.bodies import Unreadable, unpacked
from binance_derivatives._http.connection import Connection
from binance_derivatives._http.limits import STEPS, Keeping, Limits
from binance_derivatives._protocol import clock, headers, replies, signing
from binance_derivatives._protocol.headers import Headers
from binance_derivatives._protocol.replies import Reply

SMALL = Limits(body=1000, head=2000, fields=20, interim=3)
HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"


def answer(body: bytes = b"{}", *fields: str, status: str = "200 OK", length: bool = True) -> bytes:
    lines = [f"HTTP/1.1 {status}", *([f"Content-Length: {len(body)}"] if length else []), *fields]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def chunked(*chunks: bytes, trailer: bytes = b"") -> bytes:
    pieces = b"".join(b"%x\r\n%b\r\n" % (len(one), one) for one in chunks)
    return answer(pieces + b"0\r\n" + trailer + b"\r\n", "Transfer-Encoding: chunked", length=False)


def read(*pieces: bytes, limits: Limits = SMALL) -> tuple[Reply, bool]:
    """Feed pieces until the answer is whole; give it, and whether the connection can be used again."""
    connection = Connection(limits)
    for piece in pieces:
        reply = connection.feed(piece)
        if reply is not None:
            return reply, connection.keeps
    raise AssertionError("the answer is not whole")


def test_an_answer_may_be_64_mib_and_no_more_unless_a_client_is_told_otherwise() -> None:
    length = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n"
    assert Connection(Limits()).feed(length % 67_108_864) is None
    with pytest.raises(Unreadable, match="larger than the 67108864 bytes that max_body allows"):
        Connection(Limits()).feed(length % 67_108_865)


def test_limits_are_those_that_the_documents_name() -> None:
    assert (Limits().head, Limits().fields, Limits().interim) == (65_536, 256, 16)
    assert (Keeping().most, Keeping().seconds, STEPS) == (64, 45.0, 3)


def test_an_answer_with_a_length_is_read_and_the_connection_kept() -> None:
    reply, keeps = read(answer(b'{"a":1}', "X-One: 1"))
    assert (reply.status, reply.body, reply.headers["x-one"], keeps) == (200, b'{"a":1}', "1", True)


def test_answers_follow_each_other_on_one_connection() -> None:
    connection = Connection(SMALL)
    bodies = [b"first", b"", b"third"]
    made = [answer(b"first"), answer(b"", status="400 Bad"), chunked(b"th", b"ird")]
    for body, data in zip(bodies, made, strict=True):
        reply = connection.feed(data)
        assert reply is not None and reply.body == body
        assert connection.keeps


@pytest.mark.parametrize("status", [100, 102, 103, 199])
def test_interim_answers_are_read_past_and_never_shift_answers(status: int) -> None:
    connection = Connection(SMALL)
    # RFC 9110, 8.6: it has no length, and says nothing if it names one.
    length = "" if status == 199 else "Content-Length: 7\r\n"
    interim = f"HTTP/1.1 {status} Wait\r\nX-Hint: 1\r\n{length}\r\n".encode()
    for body in (b"one", b"two"):
        assert connection.feed(interim) is None
        reply = connection.feed(interim + answer(body))
        assert reply is not None
        assert (reply.status, reply.body, "x-hint" in reply.headers, connection.keeps) == (200, body, False, True)


@pytest.mark.parametrize(
    "field", [b"Connection: close", b"Transfer-Encoding: chunked", b"Connection: Upgrade\r\nUpgrade: x"]
)
def test_an_interim_answer_is_read_past_whatever_its_fields_say(field: bytes) -> None:
    interim = b"HTTP/1.1 103 Early Hints\r\n%b\r\n\r\n" % field
    for pieces in ([interim + answer(b"one")], [interim, answer(b"one")]):
        reply, keeps = read(*pieces)
        # RFC 9112, 9.6: who says farewell is believed.
        assert (reply.status, reply.body, keeps) == (200, b"one", b"close" not in field)


@pytest.mark.parametrize("surplus", [b"\r\n", b"\r", b"\n", b"\r\n\r\n"])
@pytest.mark.parametrize("trailer", [b"", b"X-Late: 1\r\n"])
def test_line_ends_behind_the_last_chunk_are_surplus_wherever_they_are_cut(surplus: bytes, trailer: bytes) -> None:
    data = chunked(b"first", trailer=trailer)
    for cut in range(1, len(data)):
        reply, keeps = read(data[:cut], data[cut:] + surplus)
        assert (reply.body, keeps) == (b"first", False)
        assert read(data[:cut], data[cut:])[1] is True


def test_interim_answers_without_end_are_refused_at_a_limit() -> None:
    assert read(HINTS * 3 + answer())[0].status == 200
    with pytest.raises(Unreadable, match="more than 3 interim answers"):
        read(HINTS * 4 + answer())


def test_large_interim_answers_count_towards_the_head() -> None:
    long = b"HTTP/1.1 103 x\r\nLink: " + b"a" * 900 + b"\r\n\r\n"
    with pytest.raises(Unreadable, match="larger than 2000 bytes"):
        read(long + long + answer(b"", "X: " + "b" * 300))


@pytest.mark.parametrize(
    "surplus",
    [
        answer(b"second"),
        answer(b"second")[:9],
        b"H",
        b"junk",
        b"\r\n",
        b"\r\n\r\n",
        HINTS,
        b"\0",
    ],
)
@pytest.mark.parametrize("first", [answer(b"first"), chunked(b"fir", b"st")], ids=["length", "chunked"])
def test_what_follows_an_answer_ends_the_connection_and_the_first_answer_counts(first: bytes, surplus: bytes) -> None:
    reply, keeps = read(first + surplus)
    assert (reply.body, keeps) == (b"first", False)


@pytest.mark.parametrize("status", ["204 No Content", "304 Not Modified"])
def test_an_answer_that_has_no_body_ends_with_its_head(status: str) -> None:
    for fields in ((), ("Content-Length: 5",), ("Transfer-Encoding: chunked",)):
        reply, keeps = read(answer(b"", *fields, status=status, length=False))
        assert (reply.body, keeps) == (b"", True)
    reply, keeps = read(answer(b"12345", "Content-Length: 5", status=status, length=False))
    assert (reply.body, keeps) == (b"", False)


def test_a_body_that_nothing_delimits_ends_with_its_connection() -> None:
    connection = Connection(SMALL)
    assert connection.feed(answer(b"until ", "Connection: keep-alive", length=False)) is None
    assert connection.feed(b"the end") is None
    assert connection.ended(cleanly=True).body == b"until the end"
    assert not connection.keeps


@pytest.mark.parametrize(
    ("data", "cleanly", "why"),
    [
        (b"", True, "without an answer"),
        (b"HTTP/1.1 200", True, "before the answer did"),
        (HINTS, True, "before the answer did"),
        (answer(b"12345")[:-1], True, "before the answer did"),
        (chunked(b"12345")[:-2], True, "before the answer did"),
        (answer(b"12", length=False), False, "nothing else says where the answer ends"),
    ],
)
def test_an_answer_that_is_cut_is_none(data: bytes, cleanly: bool, why: str) -> None:
    connection = Connection(SMALL)
    if data:
        assert connection.feed(data) is None
    with pytest.raises(Unreadable, match=why):
        connection.ended(cleanly=cleanly)


@pytest.mark.parametrize(
    ("fields", "version"),
    [
        (("Connection: close",), "1.1"),
        (("Connection: foo, Close",), "1.1"),
        ((), "1.0"),
    ],
)
def test_a_server_that_closes_is_believed(fields: tuple[str, ...], version: str) -> None:
    reply, keeps = read(answer(b"{}", *fields).replace(b"HTTP/1.1", f"HTTP/{version}".encode(), 1))
    assert (reply.body, keeps) == (b"{}", False)


def test_trailers_are_no_headers_but_one_that_closes_is_believed() -> None:
    reply, keeps = read(chunked(b"{}", trailer=b"X-Late: 1\r\nDate: never\r\n"))
    assert ("x-late" in reply.headers, "date" in reply.headers, keeps) == (False, False, True)
    assert read(chunked(b"{}", trailer=b"Connection: close\r\n"))[1] is False


REFUSED = {
    "two lengths": answer(b"{}", "Content-Length: 3"),
    "two equal lengths": answer(b"{}", "Content-Length: 2"),
    "a list of lengths": answer(b"{}", "Content-Length: 2, 2", length=False),
    "a signed length": answer(b"{}", "Content-Length: +2", length=False),
    "a negative length": answer(b"{}", "Content-Length: -2", length=False),
    "an empty length": answer(b"{}", "Content-Length:", length=False),
    "a length with a dash below": answer(b"{}" * 6, "Content-Length: 1_2", length=False),
    "a length that overflows": answer(b"{}", "Content-Length: 18446744073709551618", length=False),
    "the largest length": answer(b"{}", "Content-Length: 18446744073709551615", length=False),
    "length before chunks": answer(
        b"2\r\n{}\r\n0\r\n\r\n", "Content-Length: 2", "Transfer-Encoding: chunked", length=False
    ),
    "chunks before length": answer(
        b"2\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked", "Content-Length: 2", length=False
    ),
    "another coding": answer(b"2\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: xchunked", length=False),
    "identity": answer(b"{}", "Transfer-Encoding: identity", length=False),
    "chunks within": answer(b"2\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked, gzip", length=False),
    "packed chunks": answer(b"2\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: gzip, chunked", length=False),
    "packed chunks in two fields": answer(
        b"2\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: gzip", "Transfer-Encoding: chunked", length=False
    ),
    "chunked twice": answer(
        b"2\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked", "transfer-encoding: chunked", length=False
    ),
    "chunks of HTTP/1.0": chunked(b"{}").replace(b"1.1", b"1.0", 1),
    "a chunk size that is none": answer(b"x\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked", length=False),
    "a signed chunk size": answer(b"+2\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked", length=False),
    "a chunk size in hexadecimal": answer(b"0x2\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked", length=False),
    "an empty chunk size": answer(b"\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked", length=False),
    "a chunk size that overflows": answer(b"1" + b"0" * 16 + b"\r\n", "Transfer-Encoding: chunked", length=False),
    "a chunk that is longer": answer(b"2\r\n{}}\r\n0\r\n\r\n", "Transfer-Encoding: chunked", length=False),
    "a folded field": answer(b"{}", "X: a\r\n b"),
    "NUL in a value": answer(b"{}", "X: a\0b"),
    "NUL in the reason": answer(b"{}", status="200 O\0K"),
    "a control in the reason": answer(b"{}", status="200 O\x07K"),
    "CR alone": answer(b"{}", "X: a\rY: b"),
    "LF alone": answer(b"{}", "X: a\nY: b"),
    "LF for CRLF": answer(b"{}").replace(b"\r\n", b"\n") + b"\r\n\r\n",
    "an interim answer with LF for CRLF": HINTS.replace(b"\r\n", b"\n") + answer(b"{}"),
    "a blank before the colon": answer(b"{}", "X : a"),
    "a line without a colon": answer(b"{}", "X"),
    "a field without a name": answer(b"{}", ": a"),
    "HTTP/0.9": answer().replace(b"1.1", b"0.9", 1),
    "HTTP/2.0": answer().replace(b"1.1", b"2.0", 1),
    "HTTP/1.2": answer().replace(b"1.1", b"1.2", 1),
    "small letters": answer().replace(b"HTTP", b"http", 1),
    "another protocol": b"ICY 200 OK\r\n\r\n",
    "no protocol": b"{}",
    "a line end before": b"\r\n" + answer(),
    "status 000": answer(status="000 No"),
    "status 099": answer(status="099 No"),
    "status 600": answer(status="600 No"),
    "status 999": answer(status="999 No"),
    "status 20": answer(status="20 OK"),
    "status 2000": answer(status="2000 OK"),
    "no status": answer(status="OK"),
    "another protocol from now on": answer(b"", "Connection: Upgrade", "Upgrade: x", status="101 Switching"),
    "another protocol unsaid": answer(b"", status="101 Switching"),
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_what_is_no_clean_answer_is_refused_however_it_comes(data: bytes) -> None:
    for pieces in ([data], [data[at : at + 1] for at in range(len(data))]):
        connection = Connection(SMALL)
        with pytest.raises(Unreadable):
            for piece in pieces:
                assert connection.feed(piece) is None
            connection.ended(cleanly=True)
        assert not connection.keeps


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (answer(b"x" * 1001), "larger than the 1000 bytes that max_body allows"),
        (answer(b"", "Content-Length: 1001", length=False), "larger than the 1000 bytes"),
        (chunked(b"x" * 600, b"x" * 600), "larger than the 1000 bytes"),
        (chunked(b"x" * 600, b"x" * 600)[:-9], "larger than the 1000 bytes"),
        (answer(b"x" * 1001, length=False), "larger than the 1000 bytes"),
        (answer(gzip.compress(b"x" * 1001, mtime=0), "Content-Encoding: gzip"), "larger than the 1000 bytes"),
        (answer(b"", "X: " + "x" * 2000), "head of the answer is larger than 2000 bytes"),
        (b"HTTP/1.1 200 " + b"x" * 2000, "head of the answer is larger than 2000 bytes"),
        (answer(b"", *["X: x"] * 20), "more than 20 header fields"),
    ],
)
def test_limits_end_an_answer_and_are_named(data: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        read(data)


@pytest.mark.parametrize("whole", [True, False])
def test_limits_of_a_head_hold_for_an_answer_with_a_body_in_one_piece(whole: bool) -> None:
    """What comes at once is read by a path of its own."""
    bare = len(answer(b"{}", "X: ")) - len(b"\r\n{}")
    for fields, why in (
        (["X: x"] * 19, None),
        (["X: x"] * 20, "more than 20 header fields"),
        (["A:"] * 500, "more than 20 header fields|larger than 2000 bytes"),
        (["X: " + "x" * (2000 - bare)], None),
        (["X: " + "x" * (2003 - bare)], "larger than 2000 bytes"),
    ):
        data = answer(b"{}", *fields)
        pieces = [data] if whole else [data[:30], data[30:]]
        if why is None:
            assert read(*pieces)[0].body == b"{}"
        else:
            with pytest.raises(Unreadable, match=why):
                read(*pieces)


def test_heads_of_earlier_answers_do_not_count_towards_that_of_the_next() -> None:
    connection, hints = Connection(SMALL), b"HTTP/1.1 103 x\r\nLink: " + b"a" * 900 + b"\r\n\r\n"
    for _ in range(4):
        assert connection.feed(hints) is None
        reply = connection.feed(answer(b"{}"))
        assert reply is not None and connection.keeps


def test_a_connection_that_was_kept_is_not_after_a_body_that_its_end_delimits() -> None:
    connection = Connection(SMALL)
    assert connection.feed(chunked(b"first")) is not None and connection.keeps
    assert connection.feed(answer(b"until close", length=False)) is None
    assert connection.ended(cleanly=True).body == b"until close"
    assert not connection.keeps


def test_the_connection_without_its_io_knows_no_socket_and_no_loop() -> None:
    program = "import sys, binance_derivatives._http.connection; print({'socket', 'ssl', 'asyncio', 'select'} & {*sys.modules})"
    root = Path(framing.__file__).parents[2]
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, timeout=60, check=True
    )
    assert loaded.stdout == "set()\n"


def test_framing_that_outweighs_a_body_is_refused() -> None:
    connection = Connection(SMALL)
    assert connection.feed(answer(b"", "Transfer-Encoding: chunked", length=False)) is None
    with pytest.raises(Unreadable, match="outweighs"):
        for _ in range(80):
            assert connection.feed(b"1;" + b"e" * 1000 + b"\r\nx\r\n") is None


def test_a_body_in_many_pieces_is_put_together() -> None:
    body = bytes(range(256)) * 3
    whole = answer(body)
    reply, keeps = read(*[whole[at : at + 1] for at in range(len(whole))])
    assert (reply.body, keeps) == (body, True)
    reply, keeps = read(chunked(*[body[at : at + 1] for at in range(len(body))]))
    assert (reply.body, keeps) == (body, True)


def most_memory(work: Callable[[], object]) -> int:
    """Bytes that are in use at once while it works."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_body_in_many_pieces_takes_little_more_memory_than_in_one() -> None:
    connection, size = Connection(Limits()), 20_000
    assert connection.feed(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % size) is None

    def pieces() -> None:
        for _ in range(size // 2 - 1):
            assert connection.feed(b"ab") is None
        reply = connection.feed(b"ab")
        assert reply is not None and reply.body == b"ab" * (size // 2)

    assert most_memory(pieces) < 6 * size


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_bomb_is_not_unpacked_beyond_the_limit(coding: str) -> None:
    bomb = (gzip if coding == "gzip" else zlib).compress(bytes(20_000_000))

    def unpack() -> None:
        with pytest.raises(Unreadable, match="larger than the 1000 bytes"):
            unpacked(bomb, coding, 1000)

    assert most_memory(unpack) < 1_000_000


def test_packed_bodies_are_unpacked() -> None:
    bare = zlib.compressobj(wbits=-15)
    packed = [
        ("gzip", gzip.compress(b"[1]", mtime=0)),
        ("X-GZIP", gzip.compress(b"[1]", mtime=0)),
        ("deflate", zlib.compress(b"[1]")),
        ("deflate", bare.compress(b"[1]") + bare.flush()),
        ("identity", b"[1]"),
        ("", b"[1]"),
        ("identity, gzip", gzip.compress(b"[1]", mtime=0)),
    ]
    for coding, body in packed:
        assert read(answer(body, f"Content-Encoding: {coding}"))[0].body == b"[1]"
    assert read(answer(b"", "Content-Encoding: gzip"))[0].body == b""


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("br", b"[1]"),
        ("br", gzip.compress(b"[1]", mtime=0)),
        ("gzip, gzip", gzip.compress(gzip.compress(b"[1]", mtime=0), mtime=0)),
        ("gzip", b"[1]"),
        ("gzip", gzip.compress(b"[1]", mtime=0)[:-1]),
        ("gzip", gzip.compress(b"[1]", mtime=0) + b"x"),
        ("gzip", gzip.compress(b"[1]", mtime=0) + gzip.compress(b"[2]", mtime=0)),
        ("deflate", zlib.compress(b"[1]")[:-1]),
    ],
)
def test_a_packed_body_that_is_not_whole_or_not_asked_for_is_refused(coding: str, body: bytes) -> None:
    with pytest.raises(Unreadable):
        unpacked(body, coding, 1000)


def test_two_codings_in_two_fields_are_two_codings() -> None:
    twice = answer(
        gzip.compress(gzip.compress(b"[1]", mtime=0), mtime=0), "Content-Encoding: gzip", "content-encoding: gzip"
    )
    with pytest.raises(Unreadable, match="coding"):
        read(twice)


def test_what_interrupts_the_parser_comes_out_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(self: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Connection, "on_message_complete", interrupted)
    connection, whole = Connection(Limits()), answer()
    assert connection.feed(whole[:20]) is None
    with pytest.raises(KeyboardInterrupt):
        connection.feed(whole[20:])


HEAD = (
    b"HTTP/1.1 200 OK\r\nDate: now\r\nX-One:  1 \t\r\nx-two: a\r\nEmpty:\r\nX-TWO: b\r\nX-Latin: \xe9\r\nSet-Cookie: a\r\n"
    b"set-cookie: b\r\n"
)


def test_headers_are_found_in_any_case_and_those_that_repeat_are_not_lost() -> None:
    headers = Headers(HEAD)
    assert (headers["DATE"], headers["x-one"], headers["X-Two"], headers["x-latin"]) == ("now", "1", "a, b", "é")
    assert headers.all("set-cookie") == ["a", "b"]
    assert (
        headers.get("empty", "none") == ""
        and headers.get("one") is None
        and headers.get("HTTP/1.1 200 OK\r\nDate") is None
    )
    assert "date" in headers and "Dat" not in headers
    with pytest.raises(KeyError):
        headers["X"]
    assert dict(headers) == {
        "Date": "now",
        "X-One": "1",
        "x-two": "a, b",
        "Empty": "",
        "X-Latin": "é",
        "Set-Cookie": "a, b",
    }
    assert len(headers) == 6 and headers and list(headers.items())[1] == ("X-One", "1")


def test_headers_show_names_only_and_travel() -> None:
    headers = Headers(HEAD)
    assert repr(headers) == "Headers(Date, X-One, x-two, Empty, X-Latin, Set-Cookie)"
    assert pickle.loads(pickle.dumps(headers)) == headers == dict(headers)


# Of this a search takes milliseconds if its steps grow with the text, and minutes if they grow with its square.
LONG = 150_000
HOSTILE = (" ", "\t \t", '\\"', '"\\', '"', "0", "1.", "1e9", "a", "\r\nx:", "signature", "://@", "/ws/")
BEFORE = ("", '"', "\r\ncontent-encoding:x", "\r\nx-mbx-a:1", "signature=", ",1e")
SEARCHES = [
    one
    for module in (budgets, framing, headers, clock, replies, signing, numerals)
    for one in vars(module).values()
    if isinstance(getattr(one, "__self__", one), re.Pattern)
]


@pytest.mark.parametrize("search", SEARCHES)
def test_the_cost_of_a_search_grows_with_what_a_peer_sends_and_not_with_its_square(search: Any) -> None:
    pattern = getattr(search, "__self__", search)
    for before in BEFORE:
        for one in HOSTILE:
            text = before + one * (LONG // len(one)) + "x\r\n"
            given = text if isinstance(pattern.pattern, str) else text.encode()
            if search is pattern:
                assert pattern.sub(lambda found: found[0], given) == given
            else:
                search(given)


def test_blanks_in_a_head_are_read_past_at_once_and_those_around_a_value_are_none_of_it() -> None:
    limits = Limits(head=4 * LONG)
    padded = b"HTTP/1.1 200 OK\r\nContent-Length: \t 2 \t\r\nX: x%bx%b\r\n\r\n{}" % (b" " * LONG, b" " * LONG)
    reply, keeps = read(padded, limits=limits)
    assert (reply.body, keeps, dict(reply.headers)["X"]) == (b"{}", True, f"x{' ' * LONG}x")
    with pytest.raises(Unreadable, match="coding"):
        read(answer(b"{}", f"Content-Encoding: x{' ' * LONG}x"), limits=limits)
