"""Before the exchange cuts a connection for its age, a new one takes over, and no request is lost or sent twice."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from typing import Any

import pytest
from aiohttp import web
from waiting import leap_here, until
from ws_talk import LONG, Channel, Talk, answer, at_once, never, talking

from binance_derivatives._ws.options import Backoff

pytestmark = pytest.mark.filterwarnings("error")


def test_new_requests_go_to_the_new_connection_and_the_old_one_is_closed_after_its_last_answer() -> None:
    held: list[tuple[Channel, dict[str, Any]]] = []

    async def hold(channel: Channel, request: dict[str, Any]) -> None:
        if request["method"] == "hold":
            held.append((channel, request))
        else:
            await at_once(channel, request)

    async def use(talk: Talk) -> None:
        slow = asyncio.ensure_future(talk.ask("hold", timeout=3 * LONG))
        await until(lambda: held)
        leap_here(LONG)
        await until(lambda: talk.kinds == ["connected", "taken over"])
        assert (await talk.ask()).status == 200
        old, new = talk.server.channels
        assert not old.closed
        [(channel, request)] = held
        assert channel is old
        await old.say(answer(request, "slow"))
        assert json.loads((await slow).body) == "slow"
        await until(lambda: old.closed)
        assert old.close_code == 1000
        assert not new.closed

    talking(hold, use, lifetime=LONG)


def test_an_old_connection_whose_answer_never_comes_is_closed_when_the_request_is_given_up() -> None:
    async def use(talk: Talk) -> None:
        asking = asyncio.ensure_future(talk.fails(timeout=3 * LONG))
        await until(lambda: talk.server.requests)
        leap_here(LONG)
        await until(lambda: "taken over" in talk.kinds)
        assert not talk.server.channels[0].closed
        leap_here(2 * LONG)
        failure = await asking
        assert (failure.cause, failure.sent) == ("no answer within 900 s", True)
        await until(lambda: talk.server.channels[0].closed)

    talking(never, use, lifetime=LONG)


def test_a_stream_of_requests_goes_on_through_many_lives() -> None:
    async def use(talk: Talk) -> None:
        async def ask_on(worker: int) -> None:
            for number in range(60):
                method = f"look.{worker}.{number}"
                assert json.loads((await talk.ask(method, timeout=100 * LONG)).body) == method
                if worker == 0 and number % 10 == 9:
                    leap_here(LONG)

        await asyncio.gather(*map(ask_on, range(4)))
        sent = Counter(request["method"] for request in talk.server.requests)
        assert len(sent) == 240 and set(sent.values()) == {1}
        assert talk.kinds.count("taken over") >= 3
        assert set(talk.kinds) == {"connected", "taken over"}

    talking(at_once, use, lifetime=LONG)


def test_a_takeover_that_fails_is_tried_again_while_the_old_connection_goes_on() -> None:
    async def use(talk: Talk) -> None:
        await talk.ask()
        talk.server.refusals += [web.Response(status=503), web.Response(status=500)]
        leap_here(LONG)
        await until(lambda: talk.server.handshakes >= 3)
        assert (await talk.ask()).status == 200
        await until(lambda: "taken over" in talk.kinds)
        assert talk.kinds[:4] == ["connected", "reconnecting", "reconnecting", "taken over"]

    talking(at_once, use, lifetime=LONG)


def test_a_takeover_that_is_refused_leaves_the_old_connection_in_use() -> None:
    async def use(talk: Talk) -> None:
        await talk.ask()
        talk.server.refusals.append(web.Response(status=403))
        leap_here(LONG)
        await until(lambda: talk.server.handshakes == 2)
        assert (await talk.ask()).status == 200
        assert len(talk.server.channels) == 1

    talking(at_once, use, lifetime=LONG)


def test_the_old_connection_being_cut_during_a_takeover_that_fails_is_made_good_at_once() -> None:
    async def use(talk: Talk) -> None:
        await talk.ask()
        talk.server.refusals.append(web.Response(status=503, headers={"Retry-After": "1"}))
        leap_here(LONG)
        await until(lambda: "reconnecting" in talk.kinds)
        talk.server.channels[0].wire.abort()
        await until(lambda: talk.kinds.count("connected") == 2)
        assert (await talk.ask()).status == 200

    talking(at_once, use, lifetime=LONG, backoff=Backoff(first=LONG, most=LONG, jitter=0.0))


def test_a_connection_on_which_too_much_was_never_answered_is_replaced() -> None:
    async def use(talk: Talk) -> None:
        asking = [asyncio.ensure_future(talk.fails(timeout=LONG)) for _ in range(1000)]
        await until(lambda: len(talk.server.requests) == 1000)
        leap_here(LONG)
        await asyncio.gather(*asking)
        await until(lambda: talk.kinds == ["connected", "taken over"])

    talking(never, use)
