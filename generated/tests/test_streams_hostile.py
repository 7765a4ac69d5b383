"""What a stream connection may bring that no documented exchange sends: an item or an end of ours comes of it, never a hang."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import pytest
from stream_talk import BOOK, QUICK, ticker
from waiting import hanging_ends
from ws_talk import conversing

from binance_derivatives import Environment, Hooks, Message, MismatchReport, usdm
from binance_derivatives.streams import Disconnected, Gap, Refused, Unknown

_MAGIC: Final = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
TEXT, CONTINUATION, BINARY = 1, 0, 2


def frame(data: bytes, kind: int = TEXT, *, fin: bool = True, bits: int = 0) -> bytes:
    """A frame of a server (RFC 6455, 5.2)."""
    first, length = (0x80 if fin else 0) | bits | kind, len(data)
    if length < 126:
        return bytes((first, length)) + data
    if length < 65536:
        return bytes((first, 126)) + length.to_bytes(2, "big") + data
    return bytes((first, 127)) + length.to_bytes(8, "big") + data


def event(data: Any, name: str = BOOK.name) -> bytes:
    return json.dumps({"stream": name, "data": data}).encode()


@asynccontextmanager
async def serving(*turns: bytes | None) -> AsyncIterator[Environment]:
    """Answer each handshake, the last of them over and over, with one of these behind it; None drops the connection instead."""
    left = list(turns)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            said = left.pop(0) if len(left) > 1 else left[0]
            if said is not None:
                key = next(line for line in head.split(b"\r\n") if line.lower().startswith(b"sec-websocket-key"))
                accept = base64.b64encode(hashlib.sha1(key.split(b":")[1].strip() + _MAGIC).digest())
                writer.write(
                    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n" + said
                )
                await reader.read()
        except (ConnectionError, asyncio.IncompleteReadError):
            return
        finally:
            writer.close()

    async with conversing(serve) as port:
        yield Environment(streams=f"ws://127.0.0.1:{port}")


def items_of(*turns: bytes | None, count: int | None = None, **options: Any) -> list[Any]:
    """The first items that are no ``Connected``: so many, or up to the first message."""

    async def run() -> list[Any]:
        found: list[Any] = []
        async with hanging_ends(), serving(*turns) as environment:
            async with usdm.AsyncStreams(environment, backoff=QUICK, **options) as client:
                async for item in client.listen(BOOK):
                    if type(item).__name__ != "Connected":
                        found.append(item)
                    if len(found) == count or (count is None and isinstance(item, Message)):
                        break
        return found

    return asyncio.run(run())


GOOD = frame(event(ticker(1)))


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (None, "the connection was lost during the handshake"),
        (
            frame(b"a", fin=False) + frame(b"b", CONTINUATION, fin=False) * 10_001,
            "the exchange sent a message without end",
        ),
        (frame(b"x", BINARY), "the exchange sent a message that is not JSON"),
        (frame(b"x", CONTINUATION), "the exchange sent a message that is not JSON"),
        (frame(event(ticker(1)), bits=0x40), "the exchange uses an extension that nobody asked for"),
        (frame(b"\x03\xf0\xff\xfe", 8), "the exchange broke the protocol: Received CLOSE with invalid UTF-8 reason"),
    ],
    ids=["dropped handshake", "no end", "binary", "nothing to go on", "extension", "close that is no text"],
)
def test_a_connection_that_breaks_the_protocol_is_ended_and_made_again(said: bytes | None, reason: str) -> None:
    """Case 22."""
    lost, *rest = items_of(said, GOOD)
    assert isinstance(lost, Disconnected) and reason in lost.reason
    assert [type(item) for item in rest] == [Message] if said is None else [Gap, Message]


def test_a_message_in_fragments_is_put_together() -> None:
    whole = event(ticker(4))
    [message] = items_of(frame(whole[:20], fin=False) + frame(whole[20:], CONTINUATION), count=1)
    assert isinstance(message, Message) and message.subscription == BOOK


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (event({"s": "?"}).replace(b"?", b"\xff\xfe"), "it can not be read"),
        (b'{"stream":"btcusdt@bookTicker","data":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "it can not be read"),
        (b"<html>", "neither an event nor an answer"),
        (b"[" * 100_000, "neither an event nor an answer"),
        (b"\xff\xfe", "neither an event nor an answer"),
        (b'{"result":null,"id":12345}', "neither an event nor an answer"),
        (event({"e": "x"}, name="eth@bookTicker"), "an event 'x' of a stream that nobody subscribed to"),
        (b'{"stream":"btcusdt@bookTicker","data":{"e":"bookTicker"', "it can not be read"),
    ],
    ids=["no UTF-8", "nested", "HTML", "endless", "bytes", "answer to nothing", "strange stream", "cut"],
)
def test_a_message_that_nothing_can_be_made_of_is_given_out_and_the_feed_goes_on(text: bytes, reason: str) -> None:
    """Cases 20 and 22."""
    unknown, message = items_of(frame(text) + GOOD, count=2)
    assert isinstance(unknown, Unknown) and unknown.raw == text and unknown.reason.startswith(reason)
    assert isinstance(message, Message)


def test_the_exchanges_own_error_is_told() -> None:
    """Case 20."""
    refused, message = items_of(frame(b'{"code":3,"msg":"Invalid JSON: what"}') + GOOD, count=2)
    assert refused == Refused(subscriptions=(), code=3, message="Invalid JSON: what")
    assert isinstance(message, Message)


def test_members_and_values_that_are_not_documented_are_delivered_and_reported_once() -> None:
    """Case 20."""
    told: list[MismatchReport] = []
    odd = [{**ticker(number), "zz": 5, "b": True} for number in (1, 2, 3)]
    messages = items_of(b"".join(frame(event(one)) for one in odd), count=3, hooks=Hooks(mismatch=told.append))
    assert all(message.event.extra == {"zz": 5} for message in messages)
    assert not hasattr(messages[0].event, "bid_price") and messages[0].event.symbol == "BTCUSDT"
    [report] = told
    assert {one.path for one in report.mismatches} == {"$.zz", "$.b"}
    assert report.source.startswith("usdm.") and json.loads(report.raw) == odd[0]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"data": ticker(1), "stream": BOOK.name}).encode(),
        json.dumps({"stream": BOOK.name, "data": ticker(1)}, indent=2).encode(),
        event(ticker(1))[:-1] + b',"more":1}',
        event(ticker(1)) + b"\n",
        event(ticker(1)).replace(b"btcusdt@", b"btcusdt\\u0040"),
    ],
    ids=["data first", "blanks", "more members", "line feed", "escaped name"],
)
def test_a_message_may_be_written_in_any_way_that_json_allows(text: bytes) -> None:
    [message] = items_of(frame(text), count=1)
    assert isinstance(message, Message) and message.event.symbol == "BTCUSDT"
