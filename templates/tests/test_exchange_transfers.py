"""Ways in which an answer of REST can go out: the very bytes of each, and what happens to its connection."""

from __future__ import annotations

import gzip
import re
import socket
from typing import TYPE_CHECKING, Any

import pytest

from binance_derivatives._http.connection import Connection
from binance_derivatives._http.limits import Limits
from binance_derivatives.testing import Exchange
from binance_derivatives.testing.serving.transfer import TRANSFERS, Reply, way
from waiting import HANG

if TYPE_CHECKING:
    from conftest import Caller

CANCEL = "rest/cancel_thing"
THING = "symbol=ABC&thingId=1"
BODY = b'{"thingId":  9007199254740993, "price": "0.10"}'
LAST = rb'HTTP/1\.1 200 OK\r\n.*\r\n\r\n\{"things": 3\}'
HEAD = rb"HTTP/1\.1 200 OK\r\n[^{]*"
WHOLE = HEAD + rb"Content-Length: 47\r\n\r\n" + re.escape(BODY)
HINTS = rb"HTTP/1\.1 103 Early Hints\r\nLink: [^\r]*\r\n\r\n"
WAIT = rb"HTTP/1\.1 102 Processing\r\n\r\n"


def said(caller: Caller) -> bytes:
    """Everything that comes for two requests, of which the second is the last of its connection."""
    first = f"DELETE /inv/v1/thing?{caller.signed(THING)} HTTP/1.1\r\nX-MBX-APIKEY: {caller.exchange.api_key}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", caller.port), timeout=HANG) as line:
        line.sendall(first.encode() + b"GET /inv/v1/count HTTP/1.1\r\nConnection: close\r\n\r\n")
        data = b""
        try:
            while piece := line.recv(65536):
                data += piece
        except ConnectionResetError:
            data += b"RESET"
    return data


FORMS: dict[str, bytes] = {
    "interim": HINTS + WHOLE + LAST,
    "interims": WAIT + HINTS + WAIT + HINTS + WHOLE + LAST,
    "surplus": WHOLE + rb'HTTP/1\.1 400 Bad Request\r\nContent-Length: \d+\r\n\r\n\{"code":-2010,[^}]*\}' + LAST,
    "junk": WHOLE + rb"\x00junk" + LAST,
    "pieces": WHOLE + LAST,
    "slow_head": WHOLE + LAST,
    "slow_body": WHOLE + LAST,
    "chunked": HEAD
    + rb"Transfer-Encoding: chunked\r\n\r\n17;part=yes\r\n.{23}\r\n18;part=yes\r\n.{24}\r\n0\r\nX-Checked: yes\r\n[^\r]*\r\n\r\n"
    + LAST,
    "until_close": HEAD + rb"\r\n\r\n" + re.escape(BODY),
    "packed": rb"HTTP/1\.1 200 OK\r\n.*Content-Encoding: gzip\r\n.*" + re.escape(gzip.compress(BODY)[10:]) + LAST,
    "closing": HEAD + rb"Connection: close\r\nContent-Length: 47\r\n\r\n" + re.escape(BODY),
    "reset": rb"(HTTP/1\.1 200 OK\r\n.*)?RESET",
}


@pytest.mark.parametrize("how", FORMS)
def test_an_answer_goes_out_as_it_is_told_to_and_only_that_one(caller: Caller, how: Any) -> None:
    caller.exchange.transfer(CANCEL, how, seconds=0.0, at=(1, 20, 4000))
    assert re.fullmatch(FORMS[how], said(caller), re.DOTALL)
    first = caller.exchange.received[0]
    assert (first.status, first.executed) == (None if how == "reset" else 200, True)
    assert re.fullmatch(WHOLE + LAST, said(caller), re.DOTALL)


def test_interim_answers_without_end_go_on_until_the_other_side_has_enough(caller: Caller) -> None:
    caller.exchange.transfer(CANCEL, "endless", executed=False)
    with socket.create_connection(("127.0.0.1", caller.port), timeout=HANG) as line:
        query = caller.signed(THING)
        key = caller.exchange.api_key
        line.sendall(f"DELETE /inv/v1/thing?{query} HTTP/1.1\r\nX-MBX-APIKEY: {key}\r\n\r\n".encode())
        data = b""
        while data.count(b"102 Processing") < 3:
            data += line.recv(65536)
    assert b"HTTP/1.1 2" not in data
    assert caller.exchange.executed == ()


def test_every_way_has_its_form_here() -> None:
    assert set(FORMS) | {"endless"} == set(TRANSFERS)


def test_a_surplus_answer_says_the_contrary() -> None:
    [piece] = way("surplus", Reply(400, b"HTTP/1.1 400 Bad Request", b"{}")).pieces
    assert piece.data.startswith(b"HTTP/1.1 400 ")
    assert b"{}HTTP/1.1 200 OK\r\n" in piece.data


@pytest.mark.parametrize("how", sorted(set(TRANSFERS) - {"endless", "reset"}))
@pytest.mark.parametrize("body", [b"", b"1", b'{"a":1}'])
def test_an_answer_arrives_whole_in_every_way_that_has_an_end(how: Any, body: bytes) -> None:
    connection = Connection(Limits())
    replies = [
        connection.feed(one.data)
        for one in way(how, Reply(200, b"HTTP/1.1 200 OK", body, at=(3, 9))).pieces
        if one.data
    ]
    reply = replies[-1] or connection.ended(cleanly=True)
    assert (reply.status, reply.body) == (200, body)
    assert connection.keeps is (how not in ("surplus", "junk", "until_close", "closing"))


def test_a_way_that_there_is_not_is_refused(caller: Caller) -> None:
    wrong: Any = "by post"
    with pytest.raises(ValueError, match="there is no way 'by post' for an answer, there are: interim, interims"):
        caller.exchange.transfer(CANCEL, wrong)
    with Exchange("usdm") as exchange, pytest.raises(ValueError, match="is no REST"):
        exchange.transfer("ws-api/new_order", "interim")
