"""HTTP as the exchange reads and writes it, byte by byte."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import pytest
from waiting import HANG

if TYPE_CHECKING:
    from conftest import Caller

COUNT = b"GET /inv/v1/count HTTP/1.1\r\nHost: x\r\n\r\n"


@pytest.fixture
def line(caller: Caller) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", caller.port), timeout=HANG) as connection:
        yield connection


def answered(line: socket.socket, times: int = 1) -> bytes:
    """Read until as many answers of the one known body are there."""
    data = b""
    while data.count(b'{"things": 3}') < times:
        part = line.recv(65536)
        assert part, data
        data += part
    return data


def rest_of(line: socket.socket) -> bytes:
    data = b""
    while part := line.recv(65536):
        data += part
    return data


def test_a_request_may_come_byte_by_byte(line: socket.socket) -> None:
    for byte in COUNT:
        line.sendall(bytes([byte]))
    assert answered(line).startswith(b"HTTP/1.1 200 OK\r\n")


def test_requests_may_come_before_the_answers(caller: Caller, line: socket.socket) -> None:
    caller.exchange.delay("rest/count_things", 0.05, times=1)
    line.sendall(COUNT * 3)
    assert answered(line, 3).count(b"HTTP/1.1 200 OK") == 3


def test_a_body_is_waited_for(caller: Caller, line: socket.socket) -> None:
    head = (
        b"DELETE /inv/v1/thing HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\n"
    )
    line.sendall(head + b"symb")
    caller.come_round()
    assert [one.method for one in caller.exchange.received] == ["GET", "GET"]
    line.sendall(b"ol=AB" + COUNT)
    answered(line)
    assert [one.raw for one in caller.exchange.received[2:]] == [b"symbol=AB", b""]


@pytest.mark.parametrize("header", [b"Connection: close", b"connection: Close"], ids=["as usual", "in other letters"])
def test_the_last_request_ends_the_connection(line: socket.socket, header: bytes) -> None:
    line.sendall(COUNT.replace(b"Host: x", header))
    answer = rest_of(line)
    assert b"\r\nConnection: close\r\n" in answer
    assert answer.endswith(b'{"things": 3}')


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"nonsense\r\n\r\n", b"400"),
        (b"GET / HTTP/2\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nno colon\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nContent-Length: many\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nContent-Length: 9999999\r\n\r\n", b"413"),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", b"411"),
        (b"GET / HTTP/1.1\r\nX: " + b"x" * 70_000, b"431"),
    ],
)
def test_what_is_not_understood_is_refused_and_the_connection_ends(
    line: socket.socket, sent: bytes, status: bytes
) -> None:
    line.sendall(sent)
    assert rest_of(line).startswith(b"HTTP/1.1 " + status)


def test_the_date_is_that_of_the_exchange(caller: Caller) -> None:
    for skew in (0, -3_600_000, 86_400_000):
        caller.exchange.skew_clock(skew)
        date = caller.send("GET", "/inv/v1/count").headers["Date"]
        assert parsedate_to_datetime(date).timestamp() == (caller.clock.now + skew) // 1000
