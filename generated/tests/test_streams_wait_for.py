"""Waiting for an order: by events, by asking where they are missing, and no longer than makes sense."""

from __future__ import annotations

import asyncio
import threading
from datetime import UTC, datetime
from typing import Any

import pytest
from conftest import Clock
from test_streams_user_data import Desk, at_a_desk
from user_events import algo, fill, order
from waiting import HANG, leap_here, turns, until, until_true

from binance_derivatives import Message, OrderState, StatusNotReached, usdm
from binance_derivatives._core.times import moment
from binance_derivatives._streams.order_events import news_of
from binance_derivatives._streams.order_wait import OrderWait
from binance_derivatives.streams import Connected
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm.streams import USER_DATA

ANSWER = {"orderId": 1, "symbol": "BTCUSDT", "clientOrderId": "mine-1", "status": "NEW"}
ALGO = {"algoId": 7, "symbol": "BTCUSDT", "clientAlgoId": "guard-7", "algoStatus": "NEW"}


def wait_of(named: object, *wanted: str) -> OrderWait:
    return OrderWait(named, wanted or ("FILLED",), USER_DATA.orders)


def take(wait: OrderWait, *events: Any) -> list[bool]:
    taken: list[bool] = []
    for one in events:
        news = news_of(one, USER_DATA.orders)
        assert news is not None
        taken.append(wait.take(news))
    return taken


def test_an_order_is_followed_by_its_events_alone() -> None:
    wait = wait_of(ANSWER)
    assert take(wait, order(2, "FILLED"), order(1, "FILLED", s="ETHUSDT"), algo(1, "FINISHED")) == [False] * 3
    assert not wait.has_reached and not wait.has_ended
    assert take(wait, fill(1, 5, "1", "FILLED")) == [True]
    assert wait.has_reached and (wait.last.id, wait.last.status) == (1, "FILLED")


def test_an_order_that_ends_otherwise_is_not_waited_for_any_longer() -> None:
    wait = wait_of(ANSWER)
    take(wait, order(1, "CANCELED"), order(1, "NEW"))
    assert wait.has_ended and not wait.has_reached and wait.last.status == "CANCELED"


def test_a_conditional_order_goes_on_in_the_order_it_becomes() -> None:
    wait = wait_of(ALGO)
    take(wait, algo(7, "TRIGGERED", "21"))
    assert repr(wait.query) == "usdm.query_order(symbol='BTCUSDT', orderId=21)"
    take(wait, algo(7, "FINISHED", "21"))
    assert not wait.has_ended, "the order that it became goes on"
    take(wait, fill(21, 5, "1", "FILLED"))
    assert wait.has_reached and (wait.last.id, wait.last.came_from) == (21, 7)


def test_a_conditional_order_that_never_triggers_ends_as_itself() -> None:
    wait = wait_of(ALGO)
    take(wait, algo(7, "EXPIRED"))
    assert wait.has_ended and wait.last.id == 7
    assert take(reached := wait_of(ALGO, "FINISHED"), algo(7, "FINISHED", "21")) == [True]
    assert reached.has_reached


def test_an_answer_tells_as_much_as_an_event() -> None:
    wait = wait_of(ANSWER)
    assert repr(wait.query) == "usdm.query_order(symbol='BTCUSDT', orderId=1)"
    wait.answered({**ANSWER, "status": "FILLED"})
    assert wait.has_reached
    conditional = wait_of(ALGO)
    conditional.answered({**ALGO, "algoStatus": "FINISHED", "actualOrderId": "21"})
    assert conditional.became is not None and conditional.became.id == 21


def test_an_order_may_be_named_by_the_call_that_places_it() -> None:
    call = usdm.AsyncRest.new_order(
        symbol="BTCUSDT", side="BUY", type="MARKET", quantity=1, new_client_order_id="mine-1"
    )
    wait = wait_of(call)
    assert take(wait, order(1)) == [True]
    assert wait.order == OrderState(symbol="BTCUSDT", id=1, own_id="mine-1", status="NEW", query=wait.query)


@pytest.mark.parametrize("named", [{"serverTime": 1}, None, usdm.AsyncRest.server_time()])
def test_what_names_no_order_can_not_be_waited_for(named: object) -> None:
    with pytest.raises(ValueError, match="names no order"):
        wait_of(named)


@pytest.mark.parametrize(
    ("given", "said"),
    [(1_700_000_000, "is a time in seconds"), (datetime(2026, 1, 1), "has no time zone")],  # noqa: DTZ001
)
def test_moments_that_are_none_are_refused(given: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        moment(given)
    assert moment(datetime(2026, 1, 1, tzinfo=UTC)) == 1_767_225_600_000 and moment(None) is None


def test_a_fill_is_waited_for_by_events(clock: Clock) -> None:
    async def use(desk: Desk) -> OrderState:
        placed = await desk.order("90.0")
        waiting = asyncio.ensure_future(desk.streams.wait_for(placed, "FILLED"))
        # Asked for at first, and again when events come.
        await until(lambda: len(asked(desk)) == 2)
        await turns()
        await desk.do(desk.exchange.trade, desk.symbol, "90.0", "1")
        found = await waiting
        assert len(asked(desk)) == 2
        return found

    found = at_a_desk(use, clock)
    assert (found.id, found.status) == (1, "FILLED")


def test_an_order_that_was_filled_before_is_found_by_asking(clock: Clock) -> None:
    """Case 19: also where its event came before the answer."""

    async def use(desk: Desk) -> None:
        await desk.do(desk.exchange.book, desk.symbol, asks=[("101.0", "5")])
        placed = await desk.order("101.0")
        assert (await desk.streams.wait_for(placed, ["FILLED", "CANCELED"])).status == "FILLED"

    at_a_desk(use, clock)


def test_a_fill_whose_event_was_lost_is_found_by_asking(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        placed = await desk.order("90.0")
        waiting = asyncio.ensure_future(desk.streams.wait_for(placed, "FILLED"))
        await until(lambda: len(asked(desk)) == 2)
        await desk.do(desk.exchange.bend, "ORDER_TRADE_UPDATE", "gap")
        await desk.do(desk.exchange.bend, "TRADE_LITE", "gap")
        await desk.do(desk.exchange.trade, desk.symbol, "90.0", "1")
        await turns()
        leap_here(3.0)
        assert (await waiting).status == "FILLED"

    at_a_desk(use, clock)


def test_an_order_that_is_canceled_ends_the_wait(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        placed = await desk.order("90.0")
        waiting = asyncio.ensure_future(desk.streams.wait_for(placed, "FILLED"))
        await until(lambda: len(asked(desk)) == 2)
        await desk.rest.cancel_order(symbol=desk.symbol, order_id=placed.order_id)
        with pytest.raises(StatusNotReached, match="is CANCELED, not FILLED, and it has ended"):
            await waiting

    at_a_desk(use, clock)


def test_the_time_may_be_up(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        placed = await desk.order("90.0")
        with pytest.raises(StatusNotReached, match="is NEW, not FILLED, and its time is up") as told:
            await desk.streams.wait_for(placed, "FILLED", until=clock.now)
        assert told.value.order.id == placed.order_id

    at_a_desk(use, clock)


def test_a_client_that_closes_ends_the_wait(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        placed = await desk.order("90.0")
        waiting = asyncio.ensure_future(desk.streams.wait_for(placed, "FILLED"))
        await until(lambda: len(asked(desk)) == 2)
        await desk.streams.close()
        with pytest.raises(StatusNotReached, match="is NEW, not FILLED, and the client is closed"):
            await waiting

    at_a_desk(use, clock)


def test_a_blocking_client_that_closes_ends_the_waits_of_its_threads(clock: Clock) -> None:
    with Exchange("usdm", clock=clock, symbols={"BTCUSDT": {"tick": "0.1", "price": "100"}}) as exchange:
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        ended: list[str] = []
        with usdm.Rest(account, clock=clock) as rest, usdm.Streams(account, clock=clock) as streams:
            placed = [
                rest.new_order(
                    symbol="BTCUSDT", side="BUY", type="LIMIT", quantity=1, price="90.0", time_in_force="GTC"
                )
                for _ in range(2)
            ]

            def wait(order: Any) -> None:
                with pytest.raises(StatusNotReached) as told:
                    streams.wait_for(order, "FILLED")
                ended.append(told.value.why)

            waiting = [threading.Thread(target=wait, args=(order,)) for order in placed]
            for one in waiting:
                one.start()
            # One that waits asks more than once, so that two questions are not two that wait.
            asked = {str(order.order_id) for order in placed}
            until_true(lambda: asked <= {one.parameters.get("orderId") for one in exchange.received})
        for one in waiting:
            one.join(HANG)
    assert ended == ["the client is closed"] * 2


def test_a_stop_is_waited_for_until_the_order_it_becomes_is_filled(clock: Clock) -> None:
    """The algo service shows its order late; nobody is told that it does not exist."""

    async def use(desk: Desk) -> OrderState:
        await desk.do(desk.exchange.show_algo_orders_after, 40)
        await desk.do(desk.exchange.book, desk.symbol, bids=[("90.0", "5")])
        placed = await desk.rest.new_algo_order(
            algo_type="CONDITIONAL", symbol=desk.symbol, side="SELL", type="STOP_MARKET", trigger_price="95.0", quantity=1
        )  # fmt: skip
        waiting = asyncio.ensure_future(desk.streams.wait_for(placed, "FILLED"))
        await until(lambda: len(asked(desk, "query_algo_order")) == 2)
        await desk.do(desk.exchange.trade, desk.symbol, "95.0", "1")
        return await waiting

    found = at_a_desk(use, clock)
    assert (found.status, found.came_from) == ("FILLED", 1)


def asked(desk: Desk, what: str = "query_order") -> list[str]:
    return [one.key for one in desk.exchange.received if one.key == f"rest/{what}"]


def test_a_program_that_blocks_reads_the_account_and_waits_too(clock: Clock) -> None:
    with Exchange("usdm", clock=clock, symbols={"BTCUSDT": {"tick": "0.1", "price": "100"}}) as exchange:
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        with (
            usdm.Rest(account, clock=clock) as rest,
            usdm.Streams(account, clock=clock) as streams,
            streams.listen(USER_DATA.subscription()) as feed,
        ):
            while not isinstance(feed.take(), Connected):
                pass
            exchange.book("BTCUSDT", asks=[("101.0", "5")])
            placed = rest.new_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=1)
            assert streams.wait_for(placed, "FILLED").status == "FILLED"
            with pytest.raises(StatusNotReached):
                streams.wait_for(placed, "CANCELED")
            while not (isinstance(item := feed.take(), Message) and item.event.event_type == "TRADE_LITE"):
                pass
            assert feed.orders.open == ()
    assert not [one for one in threading.enumerate() if one.name.startswith("binance-derivatives")]


@pytest.mark.parametrize("until", [5, 60.0, 1_700_000_000, "tomorrow"])
def test_a_time_that_is_none_is_refused_and_not_taken_for_one_that_is_past(clock: Clock, until: Any) -> None:
    async def use(desk: Desk) -> None:
        placed = await desk.order()
        with pytest.raises(ValueError, match="expected .*milliseconds since 1970"):
            await desk.streams.wait_for(placed, "FILLED", until=until)

    at_a_desk(use, clock)
