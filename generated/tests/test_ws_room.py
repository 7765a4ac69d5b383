"""How many requests are in flight, and what becomes of those beyond."""

from __future__ import annotations

import asyncio
import json
import socket
from typing import Any

import pytest
from waiting import leap_here, stand, turns, until
from ws_talk import LONG, Channel, Server, Talk, answer, at_once, frame, talking

from binance_derivatives._ws.allowance import Allowance
from binance_derivatives._ws.options import WsOptions
from binance_derivatives._ws.transport import PicowsTransport

pytestmark = pytest.mark.filterwarnings("error")


class Holding:
    """Keeps requests until they are to be answered."""

    def __init__(self) -> None:
        self.held: list[tuple[Channel, dict[str, Any]]] = []
        self.most = 0

    async def __call__(self, channel: Channel, request: dict[str, Any]) -> None:
        self.held.append((channel, request))
        self.most = max(self.most, len(self.held))

    async def release(self) -> None:
        channel, request = self.held.pop(0)
        await channel.say(answer(request, request["method"]))


def test_requests_beyond_the_most_wait_for_room_first_come_first_served() -> None:
    holding = Holding()

    async def use(talk: Talk) -> None:
        tasks = [asyncio.ensure_future(talk.ask(f"look.{number}")) for number in range(10)]
        for _ in range(10):
            await until(lambda: holding.held)
            await holding.release()
        replies = [await task for task in tasks]
        assert [json.loads(reply.body) for reply in replies] == [f"look.{number}" for number in range(10)]
        assert [request["method"] for request in talk.server.requests] == [f"look.{number}" for number in range(10)]
        assert holding.most <= 3

    talking(holding, use, most_in_flight=3)


def test_a_request_that_finds_no_room_in_time_was_not_sent() -> None:
    holding = Holding()

    async def use(talk: Talk) -> None:
        first = asyncio.ensure_future(talk.ask(timeout=3 * LONG))
        await until(lambda: holding.held)
        asking = asyncio.ensure_future(talk.fails(timeout=LONG))
        await turns()
        leap_here(LONG)
        failure = await asking
        assert (failure.cause, failure.sent) == ("no room among the requests in flight within 300 s", False)
        await holding.release()
        await first
        assert len(talk.server.requests) == 1

    talking(holding, use, most_in_flight=1)


def test_a_request_given_up_makes_room() -> None:
    holding = Holding()

    async def use(talk: Talk) -> None:
        given_up = asyncio.ensure_future(talk.fails("a", timeout=LONG))
        cancelled = asyncio.ensure_future(talk.ask("b", timeout=3 * LONG))
        waiting = [asyncio.ensure_future(talk.ask(method, timeout=3 * LONG)) for method in "cd"]
        await until(lambda: len(holding.held) == 2)
        leap_here(LONG)
        cancelled.cancel()
        await until(lambda: len(holding.held) == 4)
        assert (await given_up).sent
        for _ in range(4):
            await holding.release()
        assert [(await task).status for task in waiting] == [200, 200]

    talking(holding, use, most_in_flight=2)


def test_requests_beyond_the_most_are_refused_where_that_is_wanted() -> None:
    holding = Holding()

    async def use(talk: Talk) -> None:
        flying = [asyncio.ensure_future(talk.ask()) for _ in range(2)]
        await until(lambda: len(holding.held) == 2)
        failure = await talk.fails()
        assert (failure.cause, failure.sent) == ("too many requests wait for their answers", False)
        await holding.release()
        await flying[0]
        third = asyncio.ensure_future(talk.ask())
        await until(lambda: len(talk.server.requests) == 3)
        await holding.release()
        await holding.release()
        assert (await third).status == 200

    talking(holding, use, most_in_flight=2, when_full="refuse")


def test_requests_that_wait_for_a_connection_are_counted_too() -> None:
    async def use(talk: Talk) -> None:
        asking = [asyncio.ensure_future(talk.fails(timeout=LONG)) for _ in range(4)]
        await turns()
        leap_here(LONG)
        failures = await asyncio.gather(*asking)
        assert sorted(failure.cause for failure in failures) == [
            *["no connection within 300 s"] * 3,
            "too many requests wait for their answers",
        ]

    async def run(port: int) -> None:
        options = WsOptions(connect_timeout=3 * LONG, most_in_flight=3, when_full="refuse")
        transport = PicowsTransport(f"ws://127.0.0.1:{port}/", options)
        try:
            await use(Talk(Server(at_once), transport, []))
        finally:
            await transport.close()

    # The system takes the connection; nobody ever reads from it.
    with socket.create_server(("127.0.0.1", 0)) as listener:
        asyncio.run(run(listener.getsockname()[1]))


def test_while_the_network_takes_no_more_requests_wait_and_nothing_is_lost() -> None:
    """The server reads nothing for a while; what was written meanwhile piles up, but not without end."""

    async def echo(channel: Channel, request: dict[str, Any]) -> None:
        if request["method"] == "stop":
            channel.wire.pause_reading()
        await channel.say(answer(request, len(request["method"])))

    async def use(talk: Talk) -> None:
        await talk.ask("stop")
        tasks = [asyncio.ensure_future(talk.ask("x" * 400_000)) for _ in range(40)]
        await turns()
        assert len(talk.server.requests) < 30
        talk.server.channels[0].wire.resume_reading()
        replies = [await task for task in tasks]
        assert {reply.body for reply in replies} == {b"400000"}
        assert len(talk.server.requests) == 41

    talking(echo, use)


async def deaf(channel: Channel, request: dict[str, Any]) -> None:
    """After its first request the server reads no more."""
    if request["method"] == "stop":
        await channel.say(answer(request))
        channel.wire.pause_reading()


def test_while_the_network_takes_no_more_requests_are_refused_where_that_is_wanted() -> None:
    async def use(talk: Talk) -> None:
        await talk.ask("stop")
        big = [asyncio.ensure_future(talk.fails("x" * 400_000, timeout=LONG)) for _ in range(40)]
        await turns()
        leap_here(LONG)
        failures = [await one for one in big]
        refused = [failure.cause for failure in failures if not failure.sent]
        assert set(refused) == {"too many requests wait for their answers"}
        assert 10 < len(refused) < 40
        talk.server.channels[0].wire.resume_reading()

    talking(deaf, use, when_full="refuse")


def test_closing_does_not_wait_for_a_network_that_takes_no_more() -> None:
    async def use(talk: Talk) -> None:
        stand(asyncio.get_running_loop())
        await talk.ask("stop")
        big = [asyncio.ensure_future(talk.fails("x" * 400_000)) for _ in range(40)]
        await turns()
        closing = asyncio.ensure_future(talk.transport.close())
        await turns()
        assert not closing.done()
        # A second is what the rest is worth.
        leap_here(1)
        await turns()
        assert closing.done()
        assert {(await one).cause for one in big} == {"no answer: the client was closed", "the client was closed"}
        talk.server.channels[0].wire.resume_reading()

    talking(deaf, use)


def test_an_id_that_is_in_flight_is_refused_and_the_first_request_goes_on() -> None:
    holding = Holding()

    async def use(talk: Talk) -> None:
        first = asyncio.ensure_future(talk.transport.exchange(frame("same")))
        await until(lambda: holding.held)
        with pytest.raises(ValueError, match="same"):
            await talk.transport.exchange(frame("same"))
        await holding.release()
        assert (await first).status == 200
        assert len(talk.server.requests) == 1

    talking(holding, use)


def test_an_allowance_lets_five_pass_in_any_second() -> None:
    allowance = Allowance()
    assert [allowance.take(moment) for moment in (0.0, 0.1, 0.2, 0.3, 0.4)] == [0.0] * 5
    assert allowance.take(0.5) == 0.5
    assert allowance.take(0.75) == 0.25
    assert allowance.take(1.0) == 0.0
    assert allowance.take(1.0) == pytest.approx(0.1)
