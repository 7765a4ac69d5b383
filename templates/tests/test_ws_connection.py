"""The WebSocket API's connection against a server on 127.0.0.1: losing it, making it again, and giving everything back."""

from __future__ import annotations

import asyncio
import base64
import gc
import hashlib
import json
import select
import socket
import weakref
from typing import Any

import pytest
from aiohttp import WSMsgType, web
from invented import unused_port
from waiting import HANG, hanging_ends, leap_here, stand, turns, until
from ws_talk import LONG, QUICK, Channel, Talk, answer, at_once, conversing, frame, listening, never, talking

from binance_derivatives._protocol.replies import Failure
from binance_derivatives._ws.options import Backoff, WsOptions
from binance_derivatives._ws.transport import PicowsTransport
from binance_derivatives.hooks import ConnectionEvent

pytestmark = pytest.mark.filterwarnings("error")


async def lose_orders(channel: Channel, request: dict[str, Any]) -> None:
    """An order ends the connection without a word; anything else is answered."""
    if request["method"] == "order":
        channel.wire.abort()
    else:
        await at_once(channel, request)


def knocked(listener: socket.socket) -> bool:
    """Whether a connection was made that nobody has accepted yet."""
    return bool(select.select([listener], [], [], 0)[0])


def test_many_requests_share_one_connection_and_answers_come_in_any_order() -> None:
    held: list[dict[str, Any]] = []

    async def backwards(channel: Channel, request: dict[str, Any]) -> None:
        held.append(request)
        if len(held) == 50:
            for one in reversed(held):
                await channel.say(answer(one, one["method"]))

    async def use(talk: Talk) -> None:
        replies = await asyncio.gather(*[talk.ask(f"look.{number}") for number in range(50)])
        assert [json.loads(reply.body) for reply in replies] == [f"look.{number}" for number in range(50)]
        assert talk.server.handshakes == 1
        assert talk.kinds == ["connected"]

    talking(backwards, use)


def test_a_loss_fails_what_is_in_flight_at_once_and_the_connection_is_made_again_by_itself() -> None:
    async def use(talk: Talk) -> None:
        waiting = asyncio.ensure_future(talk.fails("wait"))
        await until(lambda: talk.server.requests)
        # At once: before any timeout, which is further away than this test lives.
        failures = [await talk.fails("order"), await waiting]
        assert [(failure.cause, failure.sent) for failure in failures] == [
            ("no answer: the connection was lost", True)
        ] * 2
        await until(lambda: len(talk.server.channels) == 2)
        assert (await talk.ask()).status == 200
        assert talk.kinds == ["connected", "lost", "reconnecting", "connected"]

    async def lose(channel: Channel, request: dict[str, Any]) -> None:
        if request["method"] != "wait":
            await lose_orders(channel, request)

    talking(lose, use)


def test_requests_wait_for_the_next_connection_and_are_sent_once() -> None:
    async def use(talk: Talk) -> None:
        await talk.fails("order")
        replies = await asyncio.gather(*[talk.ask(f"look.{number}") for number in range(5)])
        assert [reply.status for reply in replies] == [200] * 5
        assert [request["method"] for request in talk.server.requests] == ["order"] + [f"look.{n}" for n in range(5)]

    talking(lose_orders, use)


def test_a_request_that_waits_for_a_connection_longer_than_its_timeout_was_not_sent() -> None:
    async def use(talk: Talk) -> None:
        await talk.fails("order")
        waiting = asyncio.ensure_future(talk.fails(timeout=LONG))
        await turns()
        leap_here(LONG)
        failure = await waiting
        assert not failure.sent
        assert failure.cause == "no connection within 300 s: the connection was lost"

    talking(lose_orders, use, backoff=Backoff(first=2 * LONG, most=2 * LONG, jitter=0))


def test_a_refused_port_is_tried_again_until_the_timeout() -> None:
    async def use() -> Failure:
        tried: list[ConnectionEvent] = []
        options = WsOptions(timeout=LONG, backoff=QUICK)
        transport = PicowsTransport(f"ws://127.0.0.1:{unused_port()}/", options, on_event=tried.append)
        waiting = asyncio.ensure_future(transport.exchange(frame("1")))
        await until(lambda: len(tried) >= 3)
        assert not waiting.done()
        leap_here(LONG)
        with pytest.raises(Failure) as caught:
            await waiting
        await transport.close()
        return caught.value

    failure = asyncio.run(use())
    assert not failure.sent
    assert failure.cause.startswith("no connection within 300 s: ConnectionRefusedError")


def test_a_server_that_comes_up_late_is_found() -> None:
    async def use() -> None:
        port = unused_port()
        tried: list[ConnectionEvent] = []
        options = WsOptions(timeout=LONG, backoff=QUICK)
        transport = PicowsTransport(f"ws://127.0.0.1:{port}/ws-fapi/v1", options, on_event=tried.append)
        waiting = asyncio.ensure_future(transport.exchange(frame("1")))
        await until(lambda: tried)
        async with listening(at_once, port=port):
            assert (await waiting).status == 200
            await transport.close()

    asyncio.run(use())


def test_pauses_grow_up_to_the_longest_and_less_by_chance() -> None:
    backoff = Backoff(first=0.5, factor=2, most=3, jitter=0.5)
    assert [backoff.pause(tries, 0.0) for tries in range(5)] == [0.5, 1.0, 2.0, 3.0, 3.0]
    assert [backoff.pause(tries, 1.0) for tries in range(5)] == [0.25, 0.5, 1.0, 1.5, 1.5]
    assert backoff.pause(10**9, 0.0) == 3.0


@pytest.mark.parametrize(
    "wrong",
    [
        {"timeout": 0},
        {"lifetime": float("inf")},
        {"idle": float("nan")},
        {"most_in_flight": 0},
        {"when_full": "drop"},
        {"proxy": "nowhere"},
        {"proxy": "ftp://user:word@host:1"},
        {"proxy": "http://host:port"},
    ],
)
def test_options_that_can_not_be_used_are_refused_and_a_password_is_not_shown(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))) as caught:
        WsOptions(**wrong)
    assert "word" not in str(caught.value)
    assert "word" not in repr(WsOptions(proxy="http://user:word@host:1"))


@pytest.mark.parametrize("wrong", [{"first": 0}, {"first": 9, "most": 3}, {"factor": 0.5}, {"jitter": 1.1}])
def test_a_backoff_that_can_not_be_used_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        Backoff(**wrong)


def test_a_connection_that_is_lost_again_and_again_is_made_with_growing_pauses() -> None:
    async def use(talk: Talk) -> list[float]:
        for _ in range(4):
            await talk.fails("order")
        await talk.ask()
        return [event.seconds for event in talk.events if event.kind == "reconnecting"]

    pauses = talking(lose_orders, use, backoff=Backoff(first=0.01, most=0.5, jitter=0.0))
    assert pauses == [0.01, 0.02, 0.04, 0.08]


def test_a_connection_that_lasted_makes_the_pause_short_again() -> None:
    async def use(talk: Talk) -> list[float]:
        await talk.fails("order")
        await talk.fails("order")
        await talk.ask()
        leap_here(LONG)
        await talk.fails("order")
        await talk.ask()
        return [event.seconds for event in talk.events if event.kind == "reconnecting"]

    pauses = talking(lose_orders, use, backoff=Backoff(first=0.01, most=LONG, jitter=0.0))
    assert pauses == [0.01, 0.02, 0.01]


def test_chance_is_handed_in() -> None:
    async def use(talk: Talk) -> list[float]:
        await talk.fails("order")
        await talk.ask()
        return [event.seconds for event in talk.events if event.kind == "reconnecting"]

    assert talking(lose_orders, use, backoff=Backoff(first=0.04, jitter=1.0), random=lambda: 0.75) == [0.01]


def test_a_request_without_an_answer_is_given_up_and_the_connection_goes_on() -> None:
    async def use(talk: Talk) -> None:
        failure = await talk.overdue("wait", timeout=LONG)
        assert (failure.cause, failure.sent) == ("no answer within 300 s", True)
        await talk.ask("late")
        assert (await talk.ask()).status == 200
        assert talk.server.handshakes == 1

    async def late(channel: Channel, request: dict[str, Any]) -> None:
        if request["method"] == "late":
            await channel.say(answer({"id": "1"}, "late"))
        if request["method"] != "wait":
            await at_once(channel, request)

    talking(late, use)


def test_each_request_has_its_own_timeout() -> None:
    async def use(talk: Talk) -> None:
        await talk.ask("connect")
        asking = {timeout: asyncio.ensure_future(talk.fails(timeout=timeout)) for timeout in (900, 300, 600)}
        await until(lambda: len(talk.server.requests) == 4)
        for timeout in (300, 600, 900):
            leap_here(200)
            await turns()
            assert not asking[timeout].done()
            leap_here(100)
            assert (await asking[timeout]).cause == f"no answer within {timeout} s"

    async def first_only(channel: Channel, request: dict[str, Any]) -> None:
        if request["method"] == "connect":
            await at_once(channel, request)

    talking(first_only, use)


def test_cancelling_a_request_leaves_the_others_and_the_connection_alone() -> None:
    async def use(talk: Talk) -> None:
        first = asyncio.ensure_future(talk.ask("hold"))
        second = asyncio.ensure_future(talk.ask("hold"))
        await until(lambda: len(talk.server.requests) == 2)
        first.cancel()
        await asyncio.wait([first])
        assert (await talk.ask("release")).status == 200
        assert json.loads((await second).body) == "2"
        assert first.cancelled()
        assert talk.kinds == ["connected"]

    held: list[dict[str, Any]] = []

    async def hold(channel: Channel, request: dict[str, Any]) -> None:
        held.append(request)
        if request["method"] == "release":
            for one in held:
                await channel.say(answer(one, one["id"]))

    talking(hold, use)


def test_a_request_cancelled_before_it_was_sent_never_is() -> None:
    async def use(talk: Talk) -> None:
        cancelled = asyncio.ensure_future(talk.ask("order"))
        await asyncio.sleep(0)
        cancelled.cancel()
        await asyncio.wait([cancelled])
        await talk.ask("look")
        assert [request["method"] for request in talk.server.requests] == ["look"]

    talking(at_once, use)


@pytest.mark.parametrize("text", ["", "{", "\u0000", "[1]x"])
def test_a_message_that_is_not_json_ends_the_connection(text: str) -> None:
    async def babble(channel: Channel, request: dict[str, Any]) -> None:
        await (channel.say(text) if request["method"] == "order" else at_once(channel, request))

    async def use(talk: Talk) -> None:
        failure = await talk.fails("order")
        assert (failure.cause, failure.sent) == ("no answer: the exchange sent a message that is not JSON", True)
        assert (await talk.ask()).status == 200
        assert talk.server.handshakes == 2

    talking(babble, use)


def test_a_binary_message_ends_the_connection() -> None:
    async def babble(channel: Channel, request: dict[str, Any]) -> None:
        await channel.send_bytes(json.dumps(answer(request)).encode())

    async def use(talk: Talk) -> None:
        assert "not JSON" in (await talk.fails()).cause

    talking(babble, use)


def test_an_answer_in_several_frames_with_a_ping_between_is_put_together() -> None:
    async def in_parts(channel: Channel, request: dict[str, Any]) -> None:
        text = json.dumps(answer(request, "x" * 90)).encode()
        for opening, part in ((0x01, text[:40]), (0x00, text[40:80]), (0x80, text[80:])):
            channel.wire.write(bytes([opening, len(part)]) + part + b"\x89\x00")

    async def use(talk: Talk) -> None:
        assert json.loads((await talk.ask()).body) == "x" * 90

    talking(in_parts, use)


def test_the_exchange_closing_the_connection_says_why() -> None:
    async def close(channel: Channel, request: dict[str, Any]) -> None:
        await channel.close(code=1008, message=b"too old")

    async def use(talk: Talk) -> None:
        failure = await talk.fails()
        assert failure.cause == "no answer: the exchange closed the connection (code 1008): too old"
        assert failure.sent

    talking(close, use)


@pytest.mark.parametrize("code", [None, 1000, 1001, 1013, 4321])
def test_a_farewell_is_answered_with_its_own_code_or_with_none(code: int | None) -> None:
    async def close(channel: Channel, request: dict[str, Any]) -> None:
        payload = b"" if code is None else code.to_bytes(2, "big")
        channel.wire.write(bytes([0x88, len(payload)]) + payload)

    async def use(talk: Talk) -> None:
        said = "no code" if code is None else f"code {code}"
        assert (await talk.fails()).cause == f"no answer: the exchange closed the connection ({said})"
        [channel] = talk.server.channels[:1]
        await until(lambda: channel.closed)
        # 0 is what the server has for a farewell without a code; a code of 0 would be a fault to it.
        assert channel.close_code == (code or 0)

    talking(close, use)


def test_nothing_is_carried_after_a_farewell_of_ones_own() -> None:
    async def use(talk: Talk) -> None:
        await talk.ask()
        connection = talk.transport._connection
        assert connection is not None
        connection.part()
        assert (await talk.ask("order")).status == 200
        assert [len(talk.server.requests), talk.server.handshakes] == [2, 2]

    talking(at_once, use)


def test_closing_fails_what_is_in_flight_and_what_waits_and_nothing_is_carried_after_it() -> None:
    async def use(talk: Talk) -> None:
        flying = asyncio.ensure_future(talk.fails())
        await until(lambda: talk.server.requests)
        queued = asyncio.ensure_future(talk.fails())
        await asyncio.sleep(0)
        await talk.transport.close()
        failures = [await flying, await queued, await talk.fails()]
        assert [(failure.cause, failure.sent) for failure in failures] == [
            ("no answer: the client was closed", True),
            ("the client was closed", False),
            ("the client is closed", False),
        ]
        await talk.transport.close()
        assert talk.kinds == ["connected", "closed"]
        assert talk.server.channels[0].close_code == 1000

    talking(never, use, most_in_flight=1)


def test_no_timer_holds_on_to_a_transport_that_was_closed() -> None:
    async def run() -> None:
        async with listening(at_once) as server:
            transport = PicowsTransport(server.address, WsOptions())
            await transport.exchange(frame("1"))
            await server.channels[0].ping()
            await transport.close()
            held = weakref.ref(transport)
            del transport
            await turns()
            gc.collect()
            assert held() is None

    asyncio.run(run())


def test_a_transport_that_was_never_used_is_closed_in_any_event_loop() -> None:
    transport = PicowsTransport("ws://127.0.0.1:1/", WsOptions())
    asyncio.run(transport.close())
    asyncio.run(transport.close())


def test_a_transport_belongs_to_one_event_loop() -> None:
    async def use(talk: Talk) -> PicowsTransport:
        await talk.ask()
        return talk.transport

    async def again() -> None:
        with pytest.raises(Failure, match="event loop"):
            await transport.exchange(frame("9"))

    transport = talking(at_once, use)
    asyncio.run(again())


def test_closing_while_it_connects_is_quick_and_leaves_nothing() -> None:
    async def use(port: int) -> Failure:
        # Its opening may take longer than this test lives: closing does not wait for that.
        transport = PicowsTransport(f"ws://127.0.0.1:{port}/", WsOptions(timeout=LONG, connect_timeout=LONG))
        waiting = asyncio.ensure_future(transport.exchange(frame("1")))
        async with hanging_ends():
            await until(lambda: knocked(listener))
            await transport.close()
        assert asyncio.all_tasks() - {waiting} == {asyncio.current_task()}
        with pytest.raises(Failure) as caught:
            await waiting
        return caught.value

    # The system takes the connection; nobody ever reads from it.
    with socket.create_server(("127.0.0.1", 0)) as listener:
        failure = asyncio.run(use(listener.getsockname()[1]))
        accepted, _ = listener.accept()
        with accepted:
            accepted.settimeout(HANG)
            while accepted.recv(65536):
                pass
    assert (failure.cause, failure.sent) == ("the client was closed", False)


def test_a_server_that_never_shakes_hands_is_given_up_and_tried_again() -> None:
    async def use(port: int) -> tuple[Failure, list[str]]:
        events: list[str] = []
        options = WsOptions(timeout=3 * LONG, connect_timeout=LONG, backoff=QUICK)
        transport = PicowsTransport(
            f"ws://127.0.0.1:{port}/", options, on_event=lambda event: events.append(event.cause)
        )
        waiting = asyncio.ensure_future(transport.exchange(frame("1")))
        for tried in (1, 2):
            await until(lambda: knocked(listener))
            silent.append(listener.accept()[0])
            leap_here(LONG)
            await until(lambda: len(events) == tried)
        assert not waiting.done()
        leap_here(LONG)
        with pytest.raises(Failure) as caught:
            await waiting
        await transport.close()
        return caught.value, events

    silent: list[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        failure, causes = asyncio.run(use(listener.getsockname()[1]))
    for one in silent:
        one.close()
    assert not failure.sent
    assert failure.cause == "no connection within 900 s: no connection within 300 s"
    assert causes[:2] == ["no connection within 300 s"] * 2


def test_a_server_that_hangs_up_during_the_handshake_is_tried_again() -> None:
    async def use() -> None:
        async def drop(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.close()

        tried: list[ConnectionEvent] = []
        async with conversing(drop) as port:
            options = WsOptions(timeout=LONG, backoff=QUICK)
            transport = PicowsTransport(f"ws://127.0.0.1:{port}/", options, on_event=tried.append)
            waiting = asyncio.ensure_future(transport.exchange(frame("1")))
            await until(lambda: len(tried) >= 2)
            leap_here(LONG)
            with pytest.raises(Failure) as caught:
                await waiting
            assert not caught.value.sent
            assert "lost during the handshake" in caught.value.cause
            await transport.close()

    asyncio.run(use())


_CLOSES = b"\x88\x06" + (1013).to_bytes(2, "big") + b"full"


@pytest.mark.parametrize(
    ("granted", "frames", "cause"),
    [
        (b"", _CLOSES, "the exchange closed the connection (code 1013): full"),
        (b"Sec-WebSocket-Extensions: permessage-deflate\r\n", b"", "Sec-WebSocket-Extensions, which nobody asked for"),
        (b"Sec-WebSocket-Protocol: chat\r\n", b"", "Sec-WebSocket-Protocol, which nobody asked for"),
    ],
    ids=["closes", "extension", "protocol"],
)
def test_a_server_that_spoils_its_handshake_was_never_connected(granted: bytes, frames: bytes, cause: str) -> None:
    async def use() -> None:
        async def shake_and_close(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            head = await reader.readuntil(b"\r\n\r\n")
            key = head.partition(b"Sec-WebSocket-Key: ")[2].partition(b"\r\n")[0]
            accept = base64.b64encode(hashlib.sha1(key + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest())
            lines = [b"HTTP/1.1 101 Switching Protocols", b"Upgrade: websocket", b"Connection: Upgrade"]
            head = b"\r\n".join([*lines, b"Sec-WebSocket-Accept: " + accept, granted])
            writer.write(head + b"\r\n" + frames)
            await reader.read()
            writer.close()

        events: list[ConnectionEvent] = []
        async with conversing(shake_and_close) as port:
            options = WsOptions(timeout=LONG, backoff=QUICK)
            transport = PicowsTransport(f"ws://127.0.0.1:{port}/", options, on_event=events.append)
            waiting = asyncio.ensure_future(transport.exchange(frame("1")))
            await until(lambda: events)
            leap_here(LONG)
            with pytest.raises(Failure) as caught:
                await waiting
            assert not caught.value.sent
            assert caught.value.cause.endswith(cause)
            await transport.close()
            assert {event.kind for event in events} == {"reconnecting", "closed"}
            await turns()

    asyncio.run(use())


def test_a_handshake_refused_by_the_exchange_is_not_tried_again_before_the_next_request() -> None:
    async def use(talk: Talk) -> None:
        talk.server.refusals.append(web.Response(status=403, text='{"code": -1, "msg": "go away"}'))
        failures = await asyncio.gather(talk.fails(), talk.fails())
        assert [failure.sent for failure in failures] == [False, False]
        assert failures[0].cause == "the handshake was refused (status 403, code -1): go away"
        leap_here(LONG)
        await turns()
        assert talk.server.handshakes == 1
        assert (await talk.ask()).status == 200
        assert talk.kinds == ["refused", "connected"]

    talking(at_once, use)


def test_a_client_told_to_wait_does_not_knock_before_that_time() -> None:
    async def use(talk: Talk) -> None:
        talk.server.refusals.append(web.Response(status=429, headers={"Retry-After": "600"}))
        assert "status 429" in (await talk.fails()).cause
        # It is told so at once; its own timeout is further away than this test lives.
        failure = await talk.fails()
        assert not failure.sent and "status 429" in failure.cause
        assert talk.server.handshakes == 1
        assert [event.seconds for event in talk.events] == [600.0]

    talking(at_once, use)


@pytest.mark.parametrize("seconds", ["9" * 5000, "9" * 30, "99999999999"])
def test_a_handshake_that_tells_to_wait_without_measure_harms_no_later_call(seconds: str) -> None:
    async def use(talk: Talk) -> None:
        talk.server.refusals.append(web.Response(status=429, headers={"Retry-After": seconds}))
        for _ in range(3):
            failure = await talk.fails()
            assert not failure.sent and "status 429" in failure.cause
        [event] = talk.events
        assert event.seconds is not None and 0 < event.seconds <= 3 * 24 * 3600
        leap_here(3 * 24 * 3600)
        assert (await talk.ask()).status == 200

    talking(at_once, use)


@pytest.mark.parametrize("status", [408, 500, 503])
def test_a_handshake_that_failed_for_a_while_is_tried_again_by_itself(status: int) -> None:
    async def use(talk: Talk) -> None:
        talk.server.refusals.append(web.Response(status=status))
        assert (await talk.ask()).status == 200
        assert talk.server.handshakes == 2

    talking(at_once, use)


def test_a_redirect_is_not_followed() -> None:
    """An order goes to the address that its client was given, and to no other."""

    async def use(talk: Talk) -> None:
        talk.server.refusals.append(web.Response(status=302, headers={"Location": talk.server.address}))
        assert "status 302" in (await talk.fails()).cause
        assert talk.server.handshakes == 1

    talking(at_once, use)


def test_it_connects_without_a_request_when_it_is_told_to() -> None:
    async def use(talk: Talk) -> None:
        talk.transport.start()
        talk.transport.start()
        await until(lambda: talk.kinds == ["connected"])
        assert (talk.server.handshakes, talk.server.requests) == (1, [])

    talking(never, use)


def test_the_handshake_names_the_client() -> None:
    async def use(talk: Talk) -> None:
        await talk.ask()
        assert talk.server.channels[0].headers_seen["User-Agent"] == "a robot/7"

    talking(at_once, use, user_agent="a robot/7")


def test_a_ping_is_answered_with_its_payload_and_many_no_faster_than_allowed() -> None:
    async def use(talk: Talk) -> None:
        await talk.ask()
        channel = talk.server.channels[0]
        stand(asyncio.get_running_loop())
        for number in range(12):
            await channel.ping(b"ping %d" % number)
        await until(lambda: len(channel.frames) == 6)
        await turns()
        assert channel.frames[-1][1] == b"ping 4"
        leap_here(1)
        await until(lambda: channel.frames[-1][1] == b"ping 11")
        pongs = [data for kind, data in channel.frames if kind is WSMsgType.PONG]
        assert pongs == [b"ping 0", b"ping 1", b"ping 2", b"ping 3", b"ping 4", b"ping 11"]

    talking(at_once, use)


def test_a_dead_peer_is_found_after_idle_and_patience() -> None:
    async def use(talk: Talk) -> None:
        await talk.ask()
        talk.server.alive = False
        asking = asyncio.ensure_future(talk.fails("order"))
        await until(lambda: len(talk.server.requests) == 2)
        leap_here(100)
        await until(lambda: talk.server.channels[0].frames[-1][0] is WSMsgType.PING)
        assert not asking.done()
        leap_here(50)
        failure = await asking
        assert failure.sent
        assert failure.cause == "no answer: the exchange gave no sign of life for 150 s"
        talk.server.alive = True
        assert (await talk.ask()).status == 200
        assert talk.kinds[:3] == ["connected", "dead peer", "reconnecting"]

    async def look(channel: Channel, request: dict[str, Any]) -> None:
        if request["method"] == "look":
            await at_once(channel, request)

    talking(look, use, idle=100, patience=50)


def test_a_quiet_peer_that_answers_pings_is_kept() -> None:
    async def use(talk: Talk) -> None:
        await talk.ask()
        frames = talk.server.channels[0].frames
        for number in (1, 2, 3):
            leap_here(100)
            await until(lambda: [kind for kind, _ in frames].count(WSMsgType.PING) == number)
            # The pong is on its way back; it is there before the patience ends.
            await turns()
            leap_here(50)
            await turns()
        assert (await talk.ask()).status == 200
        assert talk.server.handshakes == 1

    talking(at_once, use, idle=100, patience=50)


def test_a_failing_listener_of_events_harms_nothing(caplog: pytest.LogCaptureFixture) -> None:
    async def use(talk: Talk) -> None:
        assert (await talk.ask()).status == 200

    def fail(event: object) -> None:
        raise RuntimeError("in the hook")

    talking(at_once, use, on_event=fail)
    assert "in the hook" in caplog.text
