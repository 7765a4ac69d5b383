"""The algo service that learns late of its orders, and a client that settles all the same what became of one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from conftest import Clock

from binance_derivatives import OutcomeUnknown, Rejected, Settlement, portfolio, usdm
from binance_derivatives.testing import Exchange

STOP = {
    "algo_type": "CONDITIONAL",
    "symbol": "BTCUSDT",
    "side": "SELL",
    "type": "STOP_MARKET",
    "quantity": 1,
    "trigger_price": "90.00",
    "client_algo_id": "mine",
}
LATE = 40


@pytest.fixture(params=["kept", "traded"])
def exchange(request: pytest.FixtureRequest, clock: Clock) -> Iterator[Exchange]:
    traded: dict[str, Any] = {"symbols": ["BTCUSDT"]} if request.param == "traded" else {"keeps_orders": True}
    with Exchange("usdm", clock=clock, **traded) as made:
        if request.param == "traded":
            made.book("BTCUSDT", bids=[("99.90", "5")], asks=[("100.00", "5")])
        made.show_algo_orders_after(LATE)
        yield made


@pytest.fixture
def client(exchange: Exchange, clock: Clock) -> Iterator[usdm.Rest]:
    with usdm.Rest(exchange.environment.account(exchange.api_key, exchange.api_secret), clock=clock) as made:
        yield made


def code(act: Callable[[], object]) -> int | None:
    with pytest.raises(Rejected) as told:
        act()
    return told.value.code


def test_an_order_that_stands_is_shown_late(exchange: Exchange, client: usdm.Rest, clock: Clock) -> None:
    number = client.new_algo_order(**STOP).algo_id
    clock.now += 1000 * LATE - 1
    assert code(lambda: client.query_algo_order(client_algo_id="mine")) == -2013
    assert code(lambda: client.query_algo_order(algo_id=number)) == -2013
    assert code(lambda: client.cancel_algo_order(client_algo_id="mine")) == -2011
    assert client.open_algo_orders() == client.all_algo_orders(symbol="BTCUSDT") == []
    assert len(exchange.executed) == 1
    clock.now += 1
    assert client.query_algo_order(client_algo_id="mine").algo_id == number
    assert [one.algo_id for one in client.open_algo_orders()] == [number]
    assert client.cancel_algo_order(algo_id=number).algo_id == number


def test_an_order_that_is_not_shown_triggers_all_the_same(clock: Clock) -> None:
    with Exchange("usdm", clock=clock, symbols=["BTCUSDT"]) as exchange:
        exchange.book("BTCUSDT", bids=[("99.90", "5")], asks=[("100.00", "5")])
        exchange.show_algo_orders_after(LATE)
        with usdm.Rest(exchange.environment.account(exchange.api_key, exchange.api_secret), clock=clock) as client:
            client.new_algo_order(**STOP)
            exchange.trade("BTCUSDT", "90.00", "1")
            assert [one.status for one in client.all_orders(symbol="BTCUSDT")] == ["FILLED"]
            assert code(lambda: client.query_algo_order(client_algo_id="mine")) == -2013


def test_other_orders_are_shown_at_once(client: usdm.Rest) -> None:
    order = client.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", quantity=1, price="50.00", time_in_force="GTC")
    assert client.query_order(symbol="BTCUSDT", order_id=order.order_id).order_id == order.order_id


def test_it_ends_at_a_word_and_with_a_reset(exchange: Exchange, client: usdm.Rest) -> None:
    client.new_algo_order(**STOP)
    exchange.show_algo_orders_after(0)
    assert client.query_algo_order(client_algo_id="mine").client_algo_id == "mine"
    exchange.show_algo_orders_after(LATE)
    exchange.reset()
    client.new_algo_order(**STOP)
    assert client.query_algo_order(client_algo_id="mine").client_algo_id == "mine"


def test_what_can_not_be_is_refused() -> None:
    with pytest.raises(ValueError, match="options has no algo orders"):
        Exchange("options").show_algo_orders_after(1)
    with pytest.raises(ValueError, match="seconds is -1, expected 0 or more"):
        Exchange("usdm").show_algo_orders_after(-1)
    Exchange("portfolio", as_of="2026-11-28").show_algo_orders_after(1)


def asked(exchange: Exchange) -> list[int | None]:
    """What each query of the order was answered with: an error code, or None where it was shown."""
    return [
        one.code
        for one in exchange.received
        if one.key.endswith(("query_algo_order", "open_algo_order", "open_um_algo_order"))
    ]


def test_an_order_whose_answer_was_lost_is_found_though_the_first_query_does_not_show_it(
    exchange: Exchange, client: usdm.Rest, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    naps: list[float] = []

    def sleep(seconds: float) -> None:
        naps.append(seconds)
        clock.now += round(1000 * seconds)

    monkeypatch.setattr("binance_derivatives._protocol.drive.time", SimpleNamespace(sleep=sleep))
    exchange.drop("rest/new_algo_order", executed=True)
    with pytest.raises(OutcomeUnknown) as lost:
        client.new_algo_order(**STOP)
    [settlement] = client.settle(lost.value)
    assert (settlement.found.client_algo_id, settlement.absent, settlement.why) == ("mine", False, "")
    assert asked(exchange) == [-2013, None] and sum(naps) > LATE


def test_an_order_that_never_came_is_told_from_one_that_is_shown_late(
    exchange: Exchange, client: usdm.Rest, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sleep(seconds: float) -> None:
        clock.now += round(1000 * seconds)

    monkeypatch.setattr("binance_derivatives._protocol.drive.time", SimpleNamespace(sleep=sleep))
    exchange.drop("rest/new_algo_order", executed=False)
    with pytest.raises(OutcomeUnknown) as lost:
        client.new_algo_order(**STOP)
    [settlement] = client.settle(lost.value)
    assert settlement.absent and asked(exchange) == [-2013, -2013]


@pytest.mark.skipif(
    not hasattr(portfolio.Rest, "new_um_algo_order"),
    reason="the package is of a day before portfolio margin had algo orders",
)
def test_a_client_that_awaits_finds_it_too(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    async def sleep(seconds: float) -> None:
        clock.now += round(1000 * seconds)

    async def settled(exchange: Exchange) -> Settlement:
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        async with portfolio.AsyncRest(account, clock=clock) as client:
            with pytest.raises(OutcomeUnknown) as lost:
                await client.new_um_algo_order(**STOP)
            [settlement] = await client.settle(lost.value)
            return settlement

    monkeypatch.setattr("binance_derivatives._protocol.drive._sleep", sleep)
    with Exchange("portfolio", clock=clock, keeps_orders=True) as exchange:
        exchange.show_algo_orders_after(LATE)
        exchange.drop("rest/new_um_algo_order", executed=True)
        settlement = asyncio.run(settled(exchange))
        assert settlement.found.client_algo_id == "mine" and asked(exchange) == [-2013, None]
