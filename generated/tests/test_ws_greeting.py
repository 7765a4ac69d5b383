"""What is said first on every connection, such as a logon: nothing is carried before it was answered with status 200."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from itertools import count
from typing import Any, cast

import pytest
from waiting import leap_here, stand, turns, until
from ws_talk import LONG, Channel, Talk, at_once, frame, refusal, talking

from binance_derivatives._protocol.flow import Sleep
from binance_derivatives._protocol.replies import Reply
from binance_derivatives._protocol.requests import Frame
from binance_derivatives._ws.options import Backoff, Greeting

pytestmark = pytest.mark.filterwarnings("error")


def logon() -> Greeting:
    """A greeting that numbers its frames, so that a test sees that each is built anew."""
    numbers = count(1)

    def greet() -> Generator[Frame | Sleep, Reply | None, Reply]:
        return cast("Reply", (yield frame(f"logon-{next(numbers)}", "logon")))

    return greet


def methods(talk: Talk) -> list[str]:
    return [request["method"] for request in talk.server.requests]


def test_requests_follow_the_answer_to_the_greeting() -> None:
    async def slowly(channel: Channel, request: dict[str, Any]) -> None:
        if request["method"] == "logon":
            await turns()
            assert len(channel.frames) == 1
        await at_once(channel, request)

    async def use(talk: Talk) -> None:
        await asyncio.gather(talk.ask("a"), talk.ask("b"))
        assert methods(talk) == ["logon", "a", "b"]

    talking(slowly, use, greeting=logon())


def test_every_connection_has_a_greeting_of_its_own() -> None:
    async def lose(channel: Channel, request: dict[str, Any]) -> None:
        if request["method"] == "order":
            channel.wire.abort()
        else:
            await at_once(channel, request)

    async def use(talk: Talk) -> None:
        await talk.fails("order")
        await talk.ask("look")
        assert [(one["method"], one["id"]) for one in talk.server.requests] == [
            ("logon", "logon-1"),
            ("order", "1"),
            ("logon", "logon-2"),
            ("look", "2"),
        ]

    talking(lose, use, greeting=logon())


def test_a_connection_that_takes_over_is_greeted_before_it_does() -> None:
    async def use(talk: Talk) -> None:
        await talk.ask()
        leap_here(LONG)
        await until(lambda: "taken over" in talk.kinds)
        assert (await talk.ask()).status == 200
        assert [[one[1] for one in channel.frames][0] for channel in talk.server.channels[:2]] == [
            '{"id": "logon-1", "method": "logon"}',
            '{"id": "logon-2", "method": "logon"}',
        ]

    talking(at_once, use, greeting=logon(), lifetime=LONG)


@pytest.mark.parametrize("status", [400, 401, 403])
def test_a_refused_greeting_fails_all_that_wait_and_is_not_repeated_before_the_next_request(status: int) -> None:
    async def refuse_once(channel: Channel, request: dict[str, Any]) -> None:
        if request["id"] == "logon-1":
            await channel.say(refusal(request, status, -2015, "no such key"))
        else:
            await at_once(channel, request)

    async def use(talk: Talk) -> None:
        failures = await asyncio.gather(talk.fails("a"), talk.fails("b"))
        assert [(failure.cause, failure.sent) for failure in failures] == [
            (f"the greeting of the connection was refused (status {status}, code -2015): no such key", False)
        ] * 2
        leap_here(LONG)
        await turns()
        assert methods(talk) == ["logon"]
        assert (await talk.ask("c")).status == 200
        assert methods(talk) == ["logon", "logon", "c"]
        assert talk.kinds == ["refused", "connected"]

    talking(refuse_once, use, greeting=logon())


def test_requests_after_a_refused_greeting_do_not_hammer_the_exchange() -> None:
    async def refuse(channel: Channel, request: dict[str, Any]) -> None:
        await channel.say(refusal(request, 401, -2015))

    async def use(talk: Talk) -> None:
        stand(asyncio.get_running_loop())
        await talk.fails()
        for times, pause in ((1, 100.0), (2, 200.0)):
            asking = asyncio.ensure_future(talk.fails())
            leap_here(pause - 1)
            await turns()
            assert methods(talk) == ["logon"] * times
            leap_here(1)
            await asking
        assert [event.seconds for event in talk.events] == [100.0, 200.0, 400.0]
        # The next attempt is further away than this request can wait.
        failure = await talk.fails(timeout=399)
        assert "code -2015" in failure.cause
        assert methods(talk) == ["logon"] * 3

    talking(refuse, use, greeting=logon(), backoff=Backoff(first=100, most=1000, jitter=0.0))


def test_a_greeting_that_the_exchange_could_not_take_up_is_repeated_by_itself() -> None:
    async def fail_once(channel: Channel, request: dict[str, Any]) -> None:
        if request["id"] == "logon-1":
            await channel.say(refusal(request, 503, -1008, "busy"))
        else:
            await at_once(channel, request)

    async def use(talk: Talk) -> None:
        assert (await talk.ask()).status == 200
        assert methods(talk) == ["logon", "logon", "look"]
        assert "status 503, code -1008" in talk.events[0].cause

    talking(fail_once, use, greeting=logon())


def test_a_greeting_without_an_answer_is_given_up_and_repeated_on_a_new_connection() -> None:
    async def ignore_once(channel: Channel, request: dict[str, Any]) -> None:
        if request["id"] != "logon-1":
            await at_once(channel, request)

    async def use(talk: Talk) -> None:
        asking = asyncio.ensure_future(talk.ask(timeout=3 * LONG))
        await until(lambda: methods(talk) == ["logon"])
        leap_here(LONG)
        assert (await asking).status == 200
        assert talk.server.handshakes == 2
        await until(lambda: talk.server.channels[0].closed)

    talking(ignore_once, use, greeting=logon(), connect_timeout=LONG)


def test_a_connection_lost_during_the_greeting_is_made_again() -> None:
    async def lose_once(channel: Channel, request: dict[str, Any]) -> None:
        if request["id"] == "logon-1":
            channel.wire.abort()
        else:
            await at_once(channel, request)

    async def use(talk: Talk) -> None:
        assert (await talk.ask()).status == 200
        assert talk.kinds == ["reconnecting", "connected"]
        assert talk.events[0].cause == (
            "the greeting of the connection came to nothing: no answer: the connection was lost"
        )

    talking(lose_once, use, greeting=logon())


def test_a_greeting_may_take_several_messages() -> None:
    def greet() -> Generator[Frame | Sleep, Reply | None, Reply]:
        first = cast("Reply", (yield frame("first", "time")))
        yield Sleep(0.001)
        assert first.status == 200
        return cast("Reply", (yield frame("second", "logon")))

    async def use(talk: Talk) -> None:
        await talk.ask()
        assert methods(talk) == ["time", "logon", "look"]

    talking(at_once, use, greeting=greet)


def test_after_a_logon_an_answer_without_an_id_may_be_to_any_request() -> None:
    """A request that shows no key rests on the connection's: the order in flight may stand, and is not called rejected."""

    async def revoke(channel: Channel, request: dict[str, Any]) -> None:
        if request["method"] == "logon":
            await at_once(channel, request)
        elif request["method"] == "look":
            await channel.say({"id": None, "status": 401, "error": {"code": -2015, "msg": "no"}})

    async def use(talk: Talk) -> None:
        order = asyncio.ensure_future(talk.fails("order", keyed=True, timeout=2 * LONG))
        await until(lambda: "order" in methods(talk))
        assert (await talk.overdue("look", timeout=LONG)).sent
        leap_here(LONG)
        assert (await order).cause == "no answer within 600 s"

    talking(revoke, use, greeting=logon())
