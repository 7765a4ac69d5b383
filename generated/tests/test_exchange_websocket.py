"""The WS API: frames, types, signatures and many requests on one connection."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from waiting import HANG

if TYPE_CHECKING:
    from conftest import Caller


def request(number: Any, **params: Any) -> dict[str, Any]:
    return {"id": number, "method": "thing.cancel", "params": params}


def test_the_documented_message_comes_back_with_the_id_of_the_request(caller: Caller) -> None:
    params = caller.params(symbol="ABC", thingId=9007199254740993)
    frame = json.dumps(request("mine", **params))

    async def raw_answer() -> str:
        async with asyncio.timeout(HANG), caller.connected() as socket:
            await socket.send_str(frame)
            return await socket.receive_str()

    assert asyncio.run(raw_answer()) == (
        '{"id":"mine","status":200,"result":{"thingId":  9007199254740993, "price": 0.10},'
        '"rateLimits":[{"rateLimitType":"REQUEST_WEIGHT","interval":"MINUTE","intervalNum":1,"limit":2400,"count":6},'
        '{"rateLimitType":"ORDERS","interval":"SECOND","intervalNum":10,"limit":300,"count":2},'
        '{"rateLimitType":"ORDERS","interval":"MINUTE","intervalNum":1,"limit":1200,"count":1}]}'
    )
    received = caller.exchange.received[-1]
    assert (received.key, received.transport, received.method) == ("ws-api/cancel_thing", "ws_api", "thing.cancel")
    assert (received.path, received.raw) == ("/ws-inv/v1", frame.encode())
    assert received.parameters == {name: str(value) for name, value in params.items()}
    assert (received.status, received.code, received.executed) == (200, None, True)


@pytest.mark.parametrize("number", [7, -1, 2**70, "", "ä\n", None])
def test_any_integer_string_or_null_is_echoed_as_id(caller: Caller, number: Any) -> None:
    assert caller.ask({"id": number, "method": "v2/things.count"})[0]["id"] == number


def test_a_signature_is_over_the_sorted_parameters_not_encoded(caller: Caller) -> None:
    """Quotes, slashes and letters beyond ASCII are signed as they are, in UTF-8."""
    params = caller.params(symbol="ÄB&=%", tag="a:/b")
    backwards = dict(sorted(params.items(), reverse=True))
    assert caller.ask(request(1, **backwards))[0]["status"] == 200


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"apiKey": None}, 401, -2014),
        ({"apiKey": "K" * 64}, 401, -2015),
        ({"timestamp": 1}, 400, -1021),
        ({"timestamp": "1700000000000"}, 400, -1102),
        ({"timestamp": 1.7e12}, 400, -1102),
        ({"recvWindow": "5000"}, 400, -1130),
        ({"signature": "0" * 64}, 400, -1022),
        ({"signature": ""}, 400, -1102),
        ({"symbol": "XYZ"}, 400, -1022),
    ],
)
def test_key_time_and_signature_are_checked(caller: Caller, change: dict[str, Any], status: int, code: int) -> None:
    params = caller.params(symbol="ABC", thingId=1) | change
    (answer,) = caller.ask(request(1, **params))
    assert (answer["status"], answer["error"]["code"]) == (status, code)
    assert caller.exchange.received[-1].code == code


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({"thingId": 1}, -1102),
        ({"symbol": "ABC"}, -1102),
        ({"symbol": 5, "thingId": 1}, -1102),
        ({"symbol": "ABC", "thingId": "1"}, -1130),
        ({"symbol": "ABC", "thingId": 1.0}, -1130),
        ({"symbol": "ABC", "thingId": 2**63}, -1130),
        ({"symbol": "ABC", "thingId": 1, "amount": 0.1}, -1130),
        ({"symbol": "ABC", "thingId": 1, "amount": 1}, -1130),
        ({"symbol": "ABC", "thingId": 1, "amount": "1e-05"}, -1130),
        ({"symbol": "ABC", "thingId": 1, "amount": "0.00001"}, None),
        ({"symbol": "ABC", "thingId": 1, "ids": "[1]"}, -1130),
        ({"symbol": "ABC", "tag": "CAPITALS"}, -1100),
        ({"symbol": "ABC", "tag": ""}, -1105),
        ({"symbol": "ABC", "thingId": 1, "color": "red"}, -1104),
    ],
)
def test_integers_are_numbers_and_decimals_are_strings(caller: Caller, params: dict[str, Any], code: int) -> None:
    (answer,) = caller.ask(request(1, **caller.params(**params)))
    assert answer.get("error", {}).get("code") == code


def test_an_empty_value_is_refused_also_as_null(caller: Caller) -> None:
    frame = '{"id": 1, "method": "v2/things.count", "params": {"symbol": null}}'
    assert caller.ask(frame)[0]["error"] == {"code": -1105, "msg": "empty parameter: symbol"}


def test_a_user_stream_needs_the_key_alone(caller: Caller) -> None:
    frame: dict[str, Any] = {"id": 1, "method": "stream.open", "params": {"apiKey": caller.exchange.api_key}}
    without = {"id": 2, "method": "stream.open"}
    assert [answer["status"] for answer in caller.ask(frame, without)] == [200, 401]


@pytest.mark.parametrize(
    ("frame", "number", "code"),
    [
        ({"id": 4, "method": "things.cancel"}, 4, -1020),
        ({"id": 4, "method": "Thing.cancel"}, 4, -1020),
        ({"id": 4}, 4, -1102),
        ({"id": 4, "method": 5}, 4, -1102),
        ({"method": "v2/things.count"}, None, -1102),
        ({"id": 1.5, "method": "v2/things.count"}, None, -1102),
        ({"id": True, "method": "v2/things.count"}, None, -1102),
        ({"id": 4, "method": "v2/things.count", "params": []}, 4, -1130),
        ({"id": 4, "method": "v2/things.count", "param": {}}, 4, -1104),
        ('{"id": 4, "id": 5, "method": "v2/things.count"}', 5, -1101),
        ('{"id": 4, "method": "v2/things.count", "params": {"symbol": "A", "symbol": "B"}}', 4, -1101),
    ],
)
def test_a_frame_that_is_no_request_is_refused_and_the_connection_goes_on(
    caller: Caller, frame: Any, number: Any, code: int
) -> None:
    refused, counted = caller.ask(frame, {"id": "next", "method": "v2/things.count"})
    assert (refused["id"], refused["status"], refused["error"]["code"]) == (number, 400, code)
    assert (counted["id"], counted["result"]) == ("next", 3)


@pytest.mark.parametrize("frame", ["{", "[]", "4", "", '{"id": NaN}', "[" * 100_000])
def test_a_frame_that_is_no_json_object_ends_the_connection(caller: Caller, frame: str) -> None:
    async def last_words() -> tuple[Any, aiohttp.WSMsgType]:
        async with asyncio.timeout(HANG), caller.connected() as socket:
            await socket.send_str(frame)
            answer = await socket.receive_json()
            return answer, (await socket.receive()).type

    answer, end = asyncio.run(last_words())
    assert (answer["id"], answer["status"], end) == (None, 400, aiohttp.WSMsgType.CLOSE)
    received = caller.exchange.received[-1]
    assert (received.key, received.raw, received.executed) == ("", frame.encode(), False)


def test_a_binary_frame_ends_the_connection(caller: Caller) -> None:
    async def close_code() -> int | None:
        async with asyncio.timeout(HANG), caller.connected() as socket:
            await socket.send_bytes(b'{"id": 1, "method": "v2/things.count"}')
            await socket.receive_json()
            await socket.receive()
            return socket.close_code

    assert asyncio.run(close_code()) == aiohttp.WSCloseCode.UNSUPPORTED_DATA


def test_a_ping_is_answered_with_its_payload(caller: Caller) -> None:
    async def answer() -> aiohttp.WSMessage:
        async with asyncio.timeout(HANG), caller.connected() as socket:
            await socket.ping(b"still there")
            return await socket.receive()

    pong = asyncio.run(answer())
    assert (pong.type, bytes(pong.data)) == (aiohttp.WSMsgType.PONG, b"still there")


def test_many_requests_are_in_flight_on_one_connection(caller: Caller) -> None:
    frames = [request(number, **caller.params(symbol="ABC", thingId=number)) for number in range(200)]
    answers = caller.ask(*frames)
    assert sorted(answer["id"] for answer in answers) == list(range(200))
    assert [int(one.parameters["thingId"]) for one in caller.exchange.received] == list(range(200))


def test_a_delayed_answer_lets_the_others_pass(caller: Caller) -> None:
    caller.exchange.delay("ws-api/cancel_thing", 0.2)
    slow = request("slow", **caller.params(symbol="ABC", thingId=1))
    answers = caller.ask(slow, {"id": "quick", "method": "v2/things.count"})
    assert [answer["id"] for answer in answers] == ["quick", "slow"]


def test_set_answers_are_the_result_or_the_error_of_the_message(caller: Caller) -> None:
    caller.exchange.answer("ws-api/count_things", b'{"as":  "it is"}', times=1)
    caller.exchange.refuse("ws-api/count_things", -2011, times=1)
    caller.exchange.answer("ws-api/count_things", {"code": -1, "msg": "busy"}, status=503)
    frame = {"id": 1, "method": "v2/things.count"}
    set_, refused, busy = caller.ask(frame, frame, frame)
    assert set_["result"] == {"as": "it is"}
    assert (refused["status"], refused["error"]) == (400, {"code": -2011, "msg": "no such thing to cancel"})
    assert (busy["status"], busy["error"]) == (503, {"code": -1, "msg": "busy"})
    assert [one.executed for one in caller.exchange.received] == [True, False, False]


def test_the_counters_come_with_every_message_unless_they_are_not_wanted(caller: Caller) -> None:
    """The handshake weighs 5, and the one operation that counts as an order lists the order counters as well."""
    caller.exchange.answer("ws-api/cancel_thing", {})
    counting = {"id": 1, "method": "v2/things.count"}
    first, order, hidden = caller.ask(
        counting,
        request(2, **caller.params(symbol="ABC", thingId=1)),
        {**counting, "params": {"returnRateLimits": False}},
    )
    assert [(limit["rateLimitType"], limit["count"]) for limit in first["rateLimits"]] == [("REQUEST_WEIGHT", 6)]
    assert [(limit["interval"], limit["intervalNum"], limit["count"]) for limit in order["rateLimits"]] == [
        ("MINUTE", 1, 7),
        ("SECOND", 10, 2),
        ("MINUTE", 1, 1),
    ]
    assert "rateLimits" not in hidden
    shown = {**counting, "params": {"returnRateLimits": True}}
    silent, asked = caller.ask(counting, shown, query="?returnRateLimits=false")
    assert ("rateLimits" in silent, "rateLimits" in asked) == (False, True)


@pytest.mark.parametrize("executed", [True, False])
def test_a_dropped_connection_ends_without_an_answer_or_a_farewell(caller: Caller, executed: bool) -> None:
    caller.exchange.drop("ws-api/cancel_thing", executed=executed)
    frame = request(1, **caller.params(symbol="ABC", thingId=1))

    async def end() -> aiohttp.WSMessage:
        async with asyncio.timeout(HANG), caller.connected() as socket:
            await socket.send_json(frame)
            return await socket.receive()

    assert asyncio.run(end()).type in (aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR)
    received = caller.exchange.received[-1]
    assert (received.status, received.executed) == (None, executed)
    assert caller.ask(frame)[0]["status"] == 200
