"""Misbehaviour on WS API connections: in the messages, and of the connections themselves."""

from __future__ import annotations

import asyncio
import http.client
import json
import random
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from binance_derivatives.testing import Exchange
from raw_streams import RawStream
from waiting import HANG, leap_of, stand_of, until_true

if TYPE_CHECKING:
    from conftest import Caller, Clock

CANCEL = "ws-api/cancel_thing"
COUNT = "ws-api/count_things"
COUNTING = {"id": "count", "method": "v2/things.count"}
Line = aiohttp.ClientWebSocketResponse
GONE = (aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR)


def request(caller: Caller, number: Any) -> dict[str, Any]:
    return {"id": number, "method": "thing.cancel", "params": caller.params(symbol="ABC", thingId=1)}


def on_line(caller: Caller, talk: Callable[[Line], Awaitable[Any]]) -> Any:
    """Talk on one connection; pings and pongs are for the talk to see."""

    async def run() -> Any:
        async with asyncio.timeout(HANG), caller.connected() as line:
            return await talk(line)

    return asyncio.run(run())


async def nothing_came(caller: Caller, line: Line) -> bool:
    """Whether the end of the connection is the first that comes, though the exchange has taken up all that was sent to it."""
    await asyncio.to_thread(caller.come_round)
    await asyncio.to_thread(lambda: caller.exchange.cut_connections(abrupt=True))
    return (await line.receive()).type in GONE


def test_an_answer_comes_twice(caller: Caller) -> None:
    caller.exchange.duplicate(CANCEL)

    async def talk(line: Line) -> list[Any]:
        await line.send_json(request(caller, 1))
        await line.send_json(COUNTING)
        return [await line.receive_json() for _ in range(3)]

    first, second, last = on_line(caller, talk)
    assert first == second
    assert (first["id"], last["id"]) == (1, "count")
    assert len(caller.exchange.executed) == 1


def test_an_answer_is_overtaken_by_the_next(caller: Caller) -> None:
    # The exchange waits a moment for an overtaking answer, however long the requests take to come.
    stand_of(caller.exchange)
    caller.exchange.overtake(CANCEL, times=2)
    answers = caller.ask(request(caller, 1), request(caller, 2), COUNTING)
    assert [answer["id"] for answer in answers] == ["count", 2, 1]
    assert [one.key for one in caller.exchange.received] == [CANCEL, CANCEL, COUNT]


def test_an_answer_that_nothing_overtakes_comes_all_the_same(caller: Caller) -> None:
    caller.exchange.overtake(CANCEL)
    assert caller.ask(request(caller, 1))[0]["status"] == 200


@pytest.mark.parametrize("key", ["rest/cancel_thing", "rest/count_things"])
def test_rest_answers_neither_come_twice_nor_overtake(caller: Caller, key: str) -> None:
    for change in (caller.exchange.duplicate, caller.exchange.overtake):
        with pytest.raises(ValueError, match=f"{key} is REST"):
            change(key)


@pytest.mark.parametrize("executed", [True, False])
def test_a_connection_ends_in_the_middle_of_a_message(caller: Caller, executed: bool) -> None:
    caller.exchange.cut(CANCEL, executed=executed)

    async def raw(line: Line) -> bytes:
        """Read past the library, which does not show half a message."""
        reader, writer = await asyncio.open_connection("127.0.0.1", caller.port)
        writer.write(
            b"GET /ws-inv/v1 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
        )
        await reader.readuntil(b"\r\n\r\n")
        text = json.dumps(request(caller, 1)).encode()
        writer.write(b"\x81\xfe" + len(text).to_bytes(2, "big") + bytes(4) + text)
        data = await reader.read(-1)
        writer.close()
        await writer.wait_closed()
        return data

    data = on_line(caller, raw)
    length = int.from_bytes(data[2:4], "big")
    assert data[:2] == b"\x81\x7e"
    assert len(data) - 4 == length // 2
    assert data[4:].startswith(b'{"id":1,"status":200,')
    assert caller.exchange.received[-1].executed is executed
    assert len(caller.exchange.executed) == int(executed)


def test_a_library_sees_a_cut_message_as_the_end(caller: Caller) -> None:
    caller.exchange.cut(CANCEL)

    async def talk(line: Line) -> aiohttp.WSMsgType:
        await line.send_json(request(caller, 1))
        return (await line.receive()).type

    assert on_line(caller, talk) in GONE


def test_a_stalled_request_lets_the_others_be_answered(caller: Caller) -> None:
    caller.exchange.stall(CANCEL, executed=True)

    async def talk(line: Line) -> tuple[Any, bool]:
        await line.send_json(request(caller, 1))
        await line.send_json(COUNTING)
        counted = (await line.receive_json())["id"]
        leap_of(caller.exchange, 3600)
        return counted, await nothing_came(caller, line)

    assert on_line(caller, talk) == ("count", True)
    assert [one.status for one in caller.exchange.received[:2]] == [None, 200]
    assert len(caller.exchange.executed) == 1


def test_garbage_does_not_say_what_it_answers(caller: Caller) -> None:
    caller.exchange.garble(CANCEL)

    async def talk(line: Line) -> str:
        await line.send_json(request(caller, 1))
        return await line.receive_str()

    with pytest.raises(ValueError):
        json.loads(on_line(caller, talk))


def test_an_overload_is_a_message_with_an_error(caller: Caller) -> None:
    caller.exchange.overload(CANCEL, "unavailable")
    (answer,) = caller.ask(request(caller, 1))
    assert (answer["id"], answer["status"], answer["error"]) == (1, 503, {"msg": "Service Unavailable."})


def test_an_altered_message_keeps_its_id_and_status(caller: Caller) -> None:
    caller.exchange.alter(CANCEL, "wrong_type", field="price")
    (answer,) = caller.ask(request(caller, 1))
    assert (answer["id"], answer["status"], answer["result"]["price"]) == (1, 200, ["not a number"])


@pytest.mark.parametrize("path", ["/ws-fapi/v1", "/ws/btcusdt@kline_1m"])
def test_whoever_goes_in_the_middle_of_a_handshake_leaves_no_error_behind(
    caller_of: Callable[[Exchange], Caller], path: str, caplog: pytest.LogCaptureFixture
) -> None:
    with Exchange("usdm") as exchange:
        with RawStream(exchange, path, answered=False):
            pass
        # Before it answers the second of these it has taken the handshake up.
        for _ in range(2):
            assert caller_of(exchange).send("GET", "/fapi/v1/ping").status == 200
    assert caplog.records == []


def test_a_request_that_waits_is_carried_out_though_its_connection_has_gone(caller: Caller) -> None:
    caller.exchange.delay(CANCEL, 600, executed=False, times=1)

    async def talk(line: Line) -> None:
        await line.send_json(request(caller, 1))
        await line.send_json(COUNTING)
        await line.receive()

    on_line(caller, talk)
    assert caller.exchange.executed == ()
    leap_of(caller.exchange, 600)
    until_true(lambda: caller.exchange.executed)
    assert [one.key for one in caller.exchange.executed] == [CANCEL]


def test_a_revoked_key_is_answered_without_an_id(caller: Caller) -> None:
    frame = request(caller, 1)
    caller.exchange.revoke_key()
    refused, counted = caller.ask(frame, COUNTING)
    assert (refused["id"], refused["status"], refused["error"]["code"]) == (None, 401, -2015)
    assert (counted["id"], counted["status"]) == ("count", 200)


def test_a_silent_peer_neither_answers_nor_pongs_nor_carries_anything_out(caller: Caller) -> None:
    async def talk(line: Line) -> tuple[bool, str]:
        await asyncio.to_thread(caller.exchange.fall_silent, 600)
        await line.ping(b"there?")
        await line.send_json(request(caller, 1))
        async with caller.connected() as other:
            await other.send_json(COUNTING)
            counted = (await other.receive_json())["id"]
        return await nothing_came(caller, line), counted

    assert on_line(caller, talk) == (True, "count")
    assert {one.key for one in caller.exchange.received} == {COUNT, "rest/count_things"}


def test_a_silent_peer_does_not_even_say_farewell(caller: Caller) -> None:
    async def talk(line: Line) -> tuple[bool, BaseException | None]:
        await asyncio.to_thread(caller.exchange.fall_silent, 600)
        closing = asyncio.create_task(line.close())
        await asyncio.to_thread(caller.come_round)
        waited = not closing.done()
        leap_of(caller.exchange, 600)
        await closing
        return waited, line.exception()

    waited, error = on_line(caller, talk)
    assert waited
    # The exchange went away; it was not the caller that gave up waiting.
    assert not isinstance(error, TimeoutError)


def test_a_peer_that_was_silent_answers_again(caller: Caller) -> None:
    async def talk(line: Line) -> Any:
        await asyncio.to_thread(caller.exchange.fall_silent, 600)
        leap_of(caller.exchange, 600)
        await line.send_json(COUNTING)
        return (await line.receive_json())["id"]

    assert on_line(caller, talk) == "count"


@pytest.mark.parametrize("abrupt", [False, True])
def test_all_connections_are_cut_with_or_without_a_farewell(caller: Caller, abrupt: bool) -> None:
    async def talk(line: Line) -> tuple[Any, Any]:
        async with caller.connected() as other:
            # Reading meanwhile: a farewell is to be answered.
            ends = asyncio.gather(line.receive(), other.receive())
            await asyncio.to_thread(lambda: caller.exchange.cut_connections(abrupt=abrupt))
            first, second = await ends
            return first.type, second.type

    ends = on_line(caller, talk)
    for end in ends:
        assert end in GONE if abrupt else end is aiohttp.WSMsgType.CLOSE
    assert caller.ask(COUNTING)[0]["status"] == 200


def test_a_connection_ends_with_its_life(
    invented: dict[str, Any], clock: Clock, caller_of: Callable[[Exchange], Caller]
) -> None:
    async def talk(line: Line) -> Any:
        for past in (0, 599):
            leap_of(exchange, past)
            await line.send_json(COUNTING)
            assert (await line.receive_json())["id"] == "count"
        leap_of(exchange, 1)
        return (await line.receive()).type

    with Exchange("invented", clock=clock, catalog=invented, connection_life=600) as exchange:
        assert on_line(caller_of(exchange), talk) is aiohttp.WSMsgType.CLOSE


def test_a_farewell_may_be_drawn_instead_of_an_answer(caller: Caller) -> None:
    caller.exchange.faults(random.Random(1), {"farewell": 1.0}, of=frozenset((CANCEL, "rest/cancel_thing")))

    async def talk(line: Line) -> aiohttp.WSMsgType:
        await line.send_json(request(caller, 1))
        return (await line.receive()).type

    assert on_line(caller, talk) is aiohttp.WSMsgType.CLOSE
    with pytest.raises(http.client.RemoteDisconnected):
        caller.cancel(caller.signed("symbol=ABC&thingId=1"))
    assert len(caller.exchange.executed) == 2


def test_a_connection_may_be_drawn_to_fall_silent_while_others_go_on(caller: Caller) -> None:
    caller.exchange.faults(random.Random(1), {"silent": 1.0}, of=frozenset((CANCEL,)))

    async def talk(line: Line) -> tuple[bool, str]:
        await line.send_json(request(caller, 1))
        await line.send_json(COUNTING)
        await line.ping(b"there?")
        async with caller.connected() as other:
            await other.send_json(COUNTING)
            counted = (await other.receive_json())["id"]
        return await nothing_came(caller, line), counted

    assert on_line(caller, talk) == (True, "count")


def test_what_needs_connections_needs_a_running_exchange(invented: dict[str, Any]) -> None:
    exchange = Exchange("invented", catalog=invented)
    for act in (exchange.cut_connections, lambda: exchange.fall_silent(1), lambda: exchange.refuse_connections(1)):
        with pytest.raises(RuntimeError, match="the exchange is not running"):
            act()
