"""The listen key of a client, cared for against the exchange on loopback; time is moved on by the test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from importlib import import_module
from math import inf
from typing import Any, Literal

import pytest

from binance_derivatives import NO_RETRIES, StreamEnded, coinm, options, portfolio, usdm
from binance_derivatives._streams.key_care import EVERY, EXPIRED
from binance_derivatives._streams.listen_key import AccountKey, GivenKey
from binance_derivatives.testing import Exchange
from waiting import hanging_ends, leap_here, stand, turns, until

START, KEEP = "rest/start_user_data_stream", "rest/keepalive_user_data_stream"
SYMBOLS = {"usdm": "BTCUSDT", "coinm": "BTCUSD_PERP"}
STREAMS = {"usdm": usdm, "coinm": coinm, "options": options, "portfolio": portfolio}


async def nobody(method: str, params: Any) -> object:
    raise AssertionError("nothing is asked over the connection")


def calls_of(product: str, over: int = 0) -> Any:
    return import_module(f"binance_derivatives.{product}.streams").USER_DATA.keys[over]


@pytest.fixture(params=["usdm", "coinm"])
def exchange(request: pytest.FixtureRequest) -> Iterator[Exchange]:
    with Exchange(request.param, symbols={SYMBOLS[request.param]: {"price": "100"}}) as made:
        yield made


class Followed:
    """A key, and what feeds are told about it."""

    def __init__(self, key: AccountKey | GivenKey) -> None:
        self.key: Any = key
        self.changes: list[str] = []
        self.troubles: list[tuple[str, int | None]] = []
        self.leave = key.follow(self.changes.append, lambda reason, code: self.troubles.append((reason, code)))

    async def leap(self, seconds: float) -> None:
        """Move time on, once no answer is awaited whose time would be over by that."""
        await until(lambda: self.key._care.due < inf)
        leap_here(seconds)

    async def prove(self, key: str) -> str:
        return str(await self.key.prove(key, nobody))


@asynccontextmanager
async def cared_for(
    exchange: Exchange, over: Literal["AsyncRest", "AsyncWsApi"] = "AsyncRest"
) -> AsyncIterator[Followed]:
    account = exchange.environment.account(exchange.api_key, exchange.api_secret)
    client = getattr(STREAMS[exchange.product], over)(account, retries=NO_RETRIES, timeout=HANG_UP)
    async with hanging_ends(), client:
        made = Followed(AccountKey(calls_of(exchange.product, over == "AsyncWsApi"), client.send, lambda: 0.0))
        try:
            yield made
        finally:
            await made.key.close()


HANG_UP = 60.0


def asked(exchange: Exchange) -> list[str]:
    return [one.key.partition("/")[2].partition("_")[0] for one in exchange.received if "user_data_stream" in one.key]


def checked(test: Callable[[Exchange], Any]) -> Callable[[Exchange], None]:
    """Run a test that awaits, and look that no key was ever deleted."""

    def run(exchange: Exchange) -> None:
        asyncio.run(test(exchange))
        assert "close" not in asked(exchange)

    run.__name__, run.__doc__ = test.__name__, test.__doc__
    return run


@checked
async def test_a_key_is_created_kept_each_half_hour_and_left_alive(exchange: Exchange) -> None:
    async with cared_for(exchange) as one:
        key = await one.key.current()
        assert await one.prove(key) == ""
        for times in (1, 2):
            await one.leap(EVERY + 1)
            await until(lambda: asked(exchange).count("keepalive") == times)
        one.leave()
    assert asked(exchange) == ["start", "start", "keepalive", "keepalive"]
    assert (one.changes, one.troubles) == ([], [])


@checked
async def test_a_key_is_had_over_the_websocket_api_too(exchange: Exchange) -> None:
    async with cared_for(exchange, "AsyncWsApi") as one:
        assert await one.prove(await one.key.current()) == ""
        await one.leap(EVERY + 1)
        await until(lambda: "keepalive" in asked(exchange))


@checked
async def test_two_events_that_a_key_has_ended_are_one_renewal(exchange: Exchange) -> None:
    """Case 14."""
    async with cared_for(exchange) as one:
        old = await one.key.current()
        exchange.expire_listen_key()
        one.key.came(old, EXPIRED)
        one.key.came(old, EXPIRED)
        new = await one.key.current()
        one.key.came(old, EXPIRED)
        assert new != old and await one.prove(new) == ""
        assert one.changes == ["the listen key has ended"]
        assert asked(exchange) == ["start", "start", "start"], "the last one is the proof"


@checked
async def test_a_key_that_died_without_an_event_is_found_when_it_is_kept(exchange: Exchange) -> None:
    """Case 15."""
    async with cared_for(exchange) as one:
        old = await one.key.current()
        exchange.expire_listen_key(told=False)
        await one.leap(EVERY + 1)
        await until(lambda: one.changes)
        assert one.changes == ["the listen key has ended"]
        assert await one.key.current() != old


@checked
async def test_a_key_that_somebody_else_replaced_is_found_when_it_is_kept(exchange: Exchange) -> None:
    """Case 15: with another key in the answer."""
    async with cared_for(exchange) as one, cared_for(exchange) as other:
        old = await one.key.current()
        exchange.expire_listen_key(told=False)
        new = await other.key.current()
        await one.leap(EVERY + 1)
        await until(lambda: one.changes)
        assert one.changes == ["the account has another listen key now"]
        assert await one.key.current() == new != old


@checked
async def test_a_connection_by_a_key_that_has_ended_is_told_before_it_counts(exchange: Exchange) -> None:
    """Case 26."""
    async with cared_for(exchange) as one:
        old = await one.key.current()
        exchange.expire_listen_key(told=False)
        assert await one.prove(old) == "the listen key of the connection has ended"
        assert await one.prove(await one.key.current()) == ""


@checked
async def test_two_clients_of_an_account_have_one_key_and_one_that_closes_leaves_it(exchange: Exchange) -> None:
    """Case 25."""
    async with cared_for(exchange) as one:
        async with cared_for(exchange) as other:
            key = await other.key.current()
            assert await one.key.current() == key
            other.leave()
        assert await one.prove(key) == ""


@pytest.mark.parametrize(
    ("how", "code", "more"),
    [("gone", -1125, 1), ("format", -2014, 1), ("overload", None, 3), ("html", None, 1), ("drop", None, 1)],
)
def test_care_that_fails_is_told_and_goes_on(exchange: Exchange, how: str, code: int | None, more: int) -> None:
    """Case 16: told, renewed, and no hot loop."""

    def spoil() -> None:
        if how in ("gone", "format"):
            exchange.refuse(KEEP, code or 0, times=1)
        elif how == "overload":
            exchange.answer(KEEP, {"msg": "Service Unavailable."}, status=503, times=1)
            exchange.answer(START, {"msg": "Service Unavailable."}, status=503, times=2)
        elif how == "html":
            exchange.answer(KEEP, b"<html>", times=1)
        else:
            exchange.drop(KEEP, executed=False)

    async def run() -> None:
        async with cared_for(exchange) as one:
            stand(asyncio.get_running_loop())
            key = await one.key.current()
            spoil()
            before = len(asked(exchange))
            await one.leap(EVERY + 1)
            await until(lambda: one.troubles)
            (reason, told), *_ = one.troubles
            assert reason.startswith("the listen key could not be kept: ") and told == code
            for count in range(2, more + 2):
                if how != "gone":
                    await until(lambda: one.key._care.due < inf)
                    await turns()
                    assert len(asked(exchange)) - before < count, "there is a pause between two"
                    await one.leap(60.0)
                await until(lambda: len(asked(exchange)) - before == count)
            await until(lambda: one.key._care.is_settled)
            assert one.key._care.key == key

    asyncio.run(run())


def test_a_key_that_can_not_be_had_is_an_error_with_its_reason(exchange: Exchange) -> None:
    async def run() -> None:
        async with cared_for(exchange) as one:
            with pytest.raises(StreamEnded, match="the listen key could not be had: .*-2014"):
                await one.key.current()
            assert one.troubles[0][1] == -2014
            await one.leap(1.0)
            assert await one.key.current()

    exchange.refuse(START, -2014, times=1)
    asyncio.run(run())


def test_an_event_is_a_proof_while_the_exchange_does_not_answer(exchange: Exchange) -> None:
    async def run() -> None:
        async with cared_for(exchange) as one:
            key = await one.key.current()
            exchange.stall(START, executed=False)
            proving = asyncio.ensure_future(one.prove(key))
            await until(lambda: len(asked(exchange)) == 2)
            assert not proving.done()
            one.key.came(key, "ORDER_TRADE_UPDATE")
            assert await proving == ""

    asyncio.run(run())


def test_a_key_that_can_not_be_proved_is_told_and_used(exchange: Exchange) -> None:
    async def run() -> None:
        async with cared_for(exchange) as one:
            key = await one.key.current()
            exchange.refuse(START, -2014, times=1)
            assert await one.prove(key) == ""
            assert one.troubles[-1][0].startswith("whether the listen key lives is not known: the listen key could not")
            exchange.expire_listen_key(told=False)
            await one.leap(1.0)
            await until(lambda: one.changes)

    asyncio.run(run())


def test_a_given_key_is_proved_and_neither_kept_nor_renewed(exchange: Exchange) -> None:
    """Case 26: an invented key, and one that has ended."""

    async def run() -> None:
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        async with hanging_ends(), STREAMS[exchange.product].AsyncRest(account) as client:
            key = (await client.start_user_data_stream()).listen_key
            calls = calls_of(exchange.product)
            good, invented = Followed(GivenKey(key, calls, client.send)), Followed(
                GivenKey("nobodys", calls, client.send)
            )
            assert await good.prove(await good.key.current()) == ""
            assert await invented.prove("nobodys") == (
                "the listen key that was given is not the one of the account: it has ended, or is of another account"
            )
            with pytest.raises(StreamEnded, match="has ended"):
                await invented.key.current()
            good.key.came(key, EXPIRED)
            good.key.came(key, EXPIRED)
            assert good.changes == ["the listen key that was given has ended"]
            assert "keepalive" not in asked(exchange)

    asyncio.run(run())


def test_what_can_not_be_proved_is_told() -> None:
    async def run() -> None:
        unknown = Followed(GivenKey("mine", calls_of("usdm"), None))
        assert await unknown.prove("mine") == ""
        assert unknown.troubles == [
            ("whether the listen key lives is not known, since the client can not ask for it", None)
        ]

    asyncio.run(run())


@pytest.mark.parametrize("product", STREAMS)
def test_every_product_with_user_data_says_how_its_key_is_had(product: str) -> None:
    calls = calls_of(product)
    assert calls.call("start").operation.method == "POST"
    assert calls.call("keep").operation.method == "PUT"
