"""A dead man's switch: orders stay while the program lives, and go when it does not."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import Clock

from binance_derivatives import NO_RETRIES, AsyncCountdownCancel, CountdownCancel, Rejected, options, portfolio, usdm
from binance_derivatives._clients.countdown import CountdownCare
from binance_derivatives.testing import Exchange
from waiting import HANG, hanging_ends, leap_here, stand, turns, until, until_true

COUNTDOWNS = ("countdownCancelAll", "countdownCancelAllHeartBeat")


@pytest.fixture
def exchange(clock: Clock) -> Iterator[Exchange]:
    with Exchange("usdm", clock=clock, symbols={"BTCUSDT": {"price": "100"}}) as made:
        yield made


@pytest.fixture
def client(exchange: Exchange, clock: Clock) -> Iterator[usdm.Rest]:
    with usdm.Rest(account_of(exchange), clock=clock, retries=NO_RETRIES) as made:
        yield made


def account_of(exchange: Exchange) -> Any:
    return exchange.environment.account(exchange.api_key, exchange.api_secret)


def patient(exchange: Exchange, clock: Clock) -> usdm.AsyncRest:
    """A client whose answers may come however far time was moved on."""
    return usdm.AsyncRest(account_of(exchange), clock=clock, retries=NO_RETRIES, timeout=1000.0)


def counted(exchange: Exchange) -> list[str]:
    """The times of the countdowns that were started, in milliseconds."""
    return [one.parameters["countdownTime"] for one in exchange.received if "countdownTime" in one.parameters]


def place(client: usdm.Rest) -> None:
    client.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", quantity=1, price="90.00", time_in_force="GTC")


def standing(client: usdm.Rest) -> int:
    return sum(one.status == "NEW" for one in client.all_orders(symbol="BTCUSDT"))


def test_a_countdown_is_kept_alive_and_stopped_at_the_end(exchange: Exchange, client: usdm.Rest, clock: Clock) -> None:
    with CountdownCancel(client, "BTCUSDT", seconds=1) as switch:
        place(client)
        until_true(lambda: len(counted(exchange)) >= 3)
        assert not switch.has_lapsed or switch.trouble is None
    assert set(counted(exchange)[:-1]) == {"1000"} and counted(exchange)[-1] == "0"
    clock.now += 10_000
    assert standing(client) == 1


def test_a_program_that_fails_leaves_the_countdown_to_run_out(
    exchange: Exchange, client: usdm.Rest, clock: Clock
) -> None:
    with pytest.raises(KeyboardInterrupt), CountdownCancel(client, "BTCUSDT", seconds=30):
        place(client)
        raise KeyboardInterrupt
    assert "0" not in counted(exchange)
    clock.now += 29_999
    assert standing(client) == 1
    clock.now += 2
    assert standing(client) == 0


def test_a_countdown_that_does_not_start_is_an_error(exchange: Exchange, client: usdm.Rest) -> None:
    exchange.refuse("rest/countdown_cancel_all", -1121, times=1)
    with pytest.raises(Rejected), CountdownCancel(client, "BTCUSDT"):
        raise AssertionError("the block must not run without its switch")


def test_a_countdown_that_does_not_stop_is_an_error(exchange: Exchange, client: usdm.Rest) -> None:
    with pytest.raises(Rejected), CountdownCancel(client, "BTCUSDT"):
        exchange.refuse("rest/countdown_cancel_all", -1121, times=1)


def test_where_one_of_several_does_not_start_none_is_left_running(exchange: Exchange, client: usdm.Rest) -> None:
    with pytest.raises(Rejected) as raised, CountdownCancel(client, "BTCUSDT", "NOSUCHUSDT", seconds=30):
        raise AssertionError("the block must not run without its switch")
    assert counted(exchange) == ["30000", "30000", "0", "0"]
    (note,) = raised.value.__notes__
    assert "NOSUCHUSDT" in note


def test_where_one_of_several_does_not_stop_the_others_do(exchange: Exchange, client: usdm.Rest) -> None:
    with pytest.raises(Rejected) as raised, CountdownCancel(client, "BTCUSDT", "BTCUSDT"):
        exchange.refuse("rest/countdown_cancel_all", -1121, times=1)
    assert counted(exchange)[-2:] == ["0", "0"]
    (note,) = raised.value.__notes__
    assert "BTCUSDT" in note


def test_an_awaiting_switch_leaves_none_running_either(exchange: Exchange, clock: Clock) -> None:
    async def run() -> None:
        async with patient(exchange, clock) as client:
            with pytest.raises(Rejected):
                async with AsyncCountdownCancel(client, "BTCUSDT", "NOSUCHUSDT", seconds=30):
                    raise AssertionError("the block must not run without its switch")
            with pytest.raises(Rejected):
                async with AsyncCountdownCancel(client, "BTCUSDT", "BTCUSDT", seconds=30):
                    exchange.refuse("rest/countdown_cancel_all", -1121, times=1)

    asyncio.run(run())
    assert counted(exchange) == ["30000", "30000", "0", "0", "30000", "30000", "0", "0"]


def test_trouble_is_told_tried_again_soon_and_over_when_it_is_over(exchange: Exchange, clock: Clock) -> None:
    told: list[str] = []

    async def run() -> None:
        async with hanging_ends(), patient(exchange, clock) as client:
            stand(asyncio.get_running_loop())
            watch = AsyncCountdownCancel(
                client, "BTCUSDT", "BTCUSDT", seconds=60, on_trouble=lambda error: told.append(type(error).__name__)
            )
            async with watch as switch:
                exchange.refuse("rest/countdown_cancel_all", -1121, times=2)
                leap_here(20.0)
                await until(lambda: told)
                assert isinstance(switch.trouble, Rejected) and not switch.has_lapsed
                leap_here(5.0)
                await until(lambda: switch.trouble is None)
                leap_here(61.0)
                assert switch.has_lapsed, "nothing was sent for longer than the countdown is"

    asyncio.run(run())
    assert told == ["Rejected"]


def test_a_program_that_gives_no_sign_of_life_is_left_to_its_countdown(exchange: Exchange, clock: Clock) -> None:
    async def run() -> None:
        async with hanging_ends(), patient(exchange, clock) as client:
            stand(asyncio.get_running_loop())
            async with AsyncCountdownCancel(client, "BTCUSDT", seconds=60, pulse=30) as switch:
                leap_here(20.0)
                await until(lambda: len(counted(exchange)) == 2)
                switch.beat()
                leap_here(20.0)
                await until(lambda: len(counted(exchange)) == 3)
                await turns()
                leap_here(20.0)
                await turns()
                assert len(counted(exchange)) == 3

    asyncio.run(run())
    assert counted(exchange)[-1] == "0"


def test_an_event_loop_that_is_canceled_leaves_the_countdown_to_run_out(exchange: Exchange, clock: Clock) -> None:
    async def block() -> None:
        async with (
            patient(exchange, clock) as client,
            AsyncCountdownCancel(client, "BTCUSDT", seconds=30),
        ):
            started.set()
            await asyncio.Event().wait()

    async def run() -> None:
        async with hanging_ends():
            task = asyncio.ensure_future(block())
            await started.wait()
            task.cancel()
            await asyncio.wait([task])

    started = asyncio.Event()
    asyncio.run(run())
    assert counted(exchange) == ["30000"]


def test_an_interrupt_on_entering_leaves_nothing_that_keeps_a_countdown_alive(
    exchange: Exchange, client: usdm.Rest, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Begun(threading.Thread):
        def start(self) -> None:
            super().start()
            begun.append(self)
            raise KeyboardInterrupt

    begun: list[threading.Thread] = []
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(threading, "Thread", Begun)
        CountdownCancel(client, "BTCUSDT", seconds=3e6).__enter__()
    (keeper,) = begun
    keeper.join(HANG)
    assert not keeper.is_alive() and counted(exchange) == ["3000000000", "0"]


def test_a_switch_can_be_used_again_and_what_was_stopped_does_not_lapse(
    exchange: Exchange, client: usdm.Rest, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch = CountdownCancel(client, "BTCUSDT", seconds=1)
    for times in (1, 2):
        with switch:
            until_true(lambda: counted(exchange)[-3:] == ["1000"] * 3)
        assert counted(exchange)[-1] == "0" and counted(exchange).count("0") == times
    lapsed, later = switch.has_lapsed, switch._now() + 3600
    monkeypatch.setattr(switch, "_now", lambda: later)
    assert switch.has_lapsed == lapsed


def test_a_countdown_may_be_longer_than_a_thread_can_wait(client: usdm.Rest) -> None:
    with CountdownCancel(client, "BTCUSDT", seconds=1e12) as switch:
        assert switch._pause(threading.Lock(), 1e12)


def test_options_start_a_countdown_and_then_give_signs_of_life(clock: Clock) -> None:
    async def run(exchange: Exchange) -> None:
        async with hanging_ends(), options.AsyncRest(account_of(exchange), clock=clock, timeout=1000.0) as client:
            stand(asyncio.get_running_loop())
            async with AsyncCountdownCancel(client, "BTCUSDT", "ETHUSDT", seconds=30):
                leap_here(10.0)
                await until(lambda: len(exchange.received) == 3)
        sent = [(one.path.rpartition("/")[2], one.parameters) for one in exchange.received]
        assert [path for path, _ in sent] == [COUNTDOWNS[0]] * 2 + [COUNTDOWNS[1]] + [COUNTDOWNS[0]] * 2
        assert sent[2][1]["underlyings"] == "BTCUSDT,ETHUSDT"

    with Exchange("options", clock=clock) as exchange:
        asyncio.run(run(exchange))


def test_what_can_not_be_is_refused(client: usdm.Rest) -> None:
    with pytest.raises(ValueError, match="portfolio has no countdown"):
        CountdownCancel(portfolio.Rest(portfolio.PRODUCTION), "BTCUSDT")
    with pytest.raises(ValueError, match="at least one"):
        CountdownCancel(client)
    with pytest.raises(ValueError, match="seconds is 0.5, expected 1 or more"):
        CountdownCancel(client, "BTCUSDT", seconds=0.5)
    with pytest.raises(ValueError, match="pulse is 0"):
        CountdownCancel(client, "BTCUSDT", pulse=0)


def test_a_countdown_may_have_run_out_once_its_time_was_over() -> None:
    care = CountdownCare(60.0)
    care.started(0.0)
    assert (care.due, care.may_end_at, care.has_lapsed) == (20.0, 60.0, False)
    care.failed(20.0)
    assert care.due == 25.0
    care.failed(61.0)
    assert care.has_lapsed
    care.started(62.0)
    assert care.has_lapsed, "orders may be gone, whatever runs now"
