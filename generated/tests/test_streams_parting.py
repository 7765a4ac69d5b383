"""What is on its way over a connection of user data when another one takes over: it comes once, or a gap is told."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from conftest import Clock
from market_events import AGG_TRADE
from stream_talk import Talk, talking
from test_streams_user_data import Desk, at_a_desk
from waiting import leap_here, leap_of, stand, turns, until

from binance_derivatives import AsyncFeed, Message
from binance_derivatives.streams import Connected, Disconnected, Gap
from binance_derivatives.testing import Exchange

DAY = 24 * 3600.0
# The other side is not asked whether it is there, so that nothing else ends a connection.
PATIENT: dict[str, Any] = {"idle": 10 * DAY, "lifetime": DAY, "patience": 10.0, "settle": 50.0}
# By then a new connection takes over. It does so no sooner, so that no stall of the machine hides that there are two.
SETTLED = 50.1


class Reading:
    """Takes whatever a feed gives."""

    def __init__(self, feed: AsyncFeed[Any]) -> None:
        self.items: list[Any] = []
        self._task = asyncio.ensure_future(self._read(feed))

    async def _read(self, feed: AsyncFeed[Any]) -> None:
        async for item in feed:
            self.items.append(item)

    def of(self, kind: type[Any]) -> list[Any]:
        return [one for one in self.items if isinstance(one, kind)]

    @property
    def orders(self) -> list[int]:
        """The orders that events told of."""
        events = [one.event for one in self.of(Message)]
        return [one.order.order_id for one in events if one.event_type == "ORDER_TRADE_UPDATE"]

    @property
    def accounts(self) -> int:
        return sum(one.event.event_type == "ACCOUNT_UPDATE" for one in self.of(Message))


async def replaced(feed: AsyncFeed[Any]) -> Any:
    """Let the life of a connection be over and give it, once another one has taken over and it was asked to end."""
    line: Any = feed._keeper._lines[0][1]
    old = line._connection
    leap_here(DAY)
    await until(lambda: line._next is not None and line._next.heard)
    leap_here(SETTLED)
    await until(lambda: old.retiring)
    return old


def test_an_order_event_on_its_way_over_the_old_connection_comes_once(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            read = Reading(feed)
            await desk.do(desk.exchange.delay_streams, 10 * DAY)
            # The old one alone is sent this; the next one may be sent the second as well.
            await desk.order("90.0")
            await replaced(feed)
            await until(lambda: read.orders == [1])
            await desk.order("91.0")
            await until(lambda: read.orders == [1, 2])
            await turns()
            assert read.orders == [1, 2] and not read.of(Gap) and not read.of(Disconnected)

    at_a_desk(use, clock, **PATIENT)


def test_an_event_that_both_connections_bring_comes_once_though_the_old_one_is_late(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.do(desk.exchange.book, desk.symbol, asks=[("101.0", "100")])
            read = Reading(feed)
            line: Any = feed._keeper._lines[0][1]
            await desk.do(desk.exchange.delay_streams, 10 * DAY)
            leap_here(DAY)
            await until(lambda: line._next is not None and line._next.heard)
            old = line._connection
            # Filled: events with ids and without.
            await desk.order("101.0")
            await until(lambda: line._next.channels[""].count)
            leap_here(1.0)
            await turns()
            assert not old.retiring, "that the new one has brought something proves nothing of the old one"
            leap_here(50.0)
            await until(lambda: read.accounts)
            await desk.order("90.0")
            await until(lambda: read.orders == [1, 1, 2])
            await turns()
            assert read.accounts == 1 and not read.of(Gap) and not read.of(Disconnected)

    at_a_desk(use, clock, **PATIENT)


def test_an_old_connection_that_never_ends_is_given_up_in_time_and_told_at_once(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.order("90.0")
            read = Reading(feed)
            await until(lambda: read.orders == [1])
            await desk.do(desk.exchange.half_open_streams)
            await desk.order("91.0")
            stand(asyncio.get_running_loop())
            old = await replaced(feed)
            leap_here(9.0)
            await turns()
            assert not old.cause
            leap_here(1.1)
            # Nothing else happens to the account.
            await until(lambda: read.of(Gap))
            [gap] = read.of(Gap)
            assert "has not ended" in gap.reason and len(gap.orders) == 1 and gap.subscriptions == feed.subscriptions
            await desk.order("92.0")
            await until(lambda: read.orders == [1, 3])
            assert not read.of(Disconnected)

    at_a_desk(use, clock, **PATIENT)


def test_a_loop_that_stood_still_does_not_give_up_what_has_come(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            read = Reading(feed)
            await desk.do(desk.exchange.half_open_streams)
            old = await replaced(feed)
            leap_here(25.0)
            await turns()
            assert not old.cause
            leap_here(10.1)
            await until(lambda: old.cause and read.of(Gap))

    at_a_desk(use, clock, **PATIENT)


def test_a_connection_that_ends_before_the_one_that_it_replaced_leaves_no_event_untold(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.do(desk.exchange.book, desk.symbol, asks=[("101.0", "100")])
            read = Reading(feed)
            await desk.do(desk.exchange.half_open_streams)
            old = await replaced(feed)
            # Held back, since the old one might bring it, too.
            await desk.order("101.0")
            await until(lambda: read.orders)
            assert not read.accounts
            await desk.do(desk.exchange.reset_streams)
            await until(lambda: read.of(Connected) and len(read.of(Gap)) == 2)
            assert old.cause and read.accounts == 1, "it is told, behind a gap"
            await desk.order("90.0")
            await until(lambda: read.orders[-1] == 2)
            assert all("lost" in one.reason for one in read.of(Gap))

    at_a_desk(use, clock, **PATIENT)


def test_no_third_connection_begins_before_the_first_has_ended(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.do(desk.exchange.book, desk.symbol, asks=[("101.0", "100")])
            read = Reading(feed)
            line: Any = feed._keeper._lines[0][1]
            await desk.do(desk.exchange.half_open_streams)
            old = await replaced(feed)
            await desk.do(desk.exchange.announce_shutdown)
            await until(lambda: line._connection.spent.done())
            leap_here(1.0)
            await turns()
            assert not old.cause and line._next is None
            await desk.order("101.0")
            leap_here(9.1)
            await until(lambda: line._next is not None and line._next.heard)
            await desk.order("101.0")
            leap_here(SETTLED)
            await until(lambda: line._next is None)
            await desk.order("101.0")
            await until(lambda: read.accounts == 3)
            await turns()
            assert read.orders == [1, 1, 2, 2, 3, 3] and read.accounts == 3 and len(read.of(Gap)) == 1

    at_a_desk(use, clock, **PATIENT)


@pytest.mark.parametrize("ends", ["closed", "reset"])
def test_a_connection_that_ends_while_it_is_replaced_is_told_at_once_where_the_next_one_stands(
    clock: Clock, ends: str
) -> None:
    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            read = Reading(feed)
            line: Any = feed._keeper._lines[0][1]
            [first] = desk.exchange._streams._door._open  # type: ignore[union-attr]
            leap_here(DAY)
            await until(lambda: line._next is not None and line._next.heard)
            loop = desk.exchange._streams._door.loop  # type: ignore[union-attr]
            if ends == "closed":
                asyncio.run_coroutine_threadsafe(first.close(1001), loop)  # type: ignore[attr-defined]
            else:
                loop.call_soon_threadsafe(lambda: first.abort(reset=True))  # type: ignore[attr-defined]
            await until(lambda: read.of(Gap))

    at_a_desk(use, clock, **PATIENT)


def test_trades_on_their_way_over_the_old_connection_come_once_and_in_order() -> None:
    async def use(talk: Talk) -> None:
        async with talk.client.listen(AGG_TRADE) as feed:
            await talk.next(feed, Connected)
            read = Reading(feed)
            await talk.do(talk.exchange.delay_streams, 10 * DAY)
            for number in range(20):
                await talk.do(talk.exchange.trade, "BTCUSDT", "100.1", str(number + 1))
            await replaced(feed)
            await talk.do(talk.exchange.trade, "BTCUSDT", "100.1", "1")
            await until(lambda: len(read.of(Message)) == 21)
            ids = [one.event.aggregate_trade_id for one in read.of(Message)]
            assert ids == list(range(ids[0], ids[0] + 21)) and not read.of(Gap)

    talking(use, Exchange("usdm", symbols={"BTCUSDT": {"tick": "0.1", "price": "100"}}), **PATIENT)


def test_events_on_their_way_arrive_in_time_and_before_the_farewell(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.do(desk.exchange.delay_streams, 100.0)
            [connection] = desk.exchange._streams._door._open  # type: ignore[union-attr]
            await desk.order("90.0")
            await until(lambda: connection._way)
            leap_of(desk.exchange, 101.0)
            assert await desk.status(feed) == "NEW"
            await desk.order("91.0")
            await until(lambda: connection._way)
            await desk.do(desk.exchange.close_streams, 1001, "it ends")
            assert await desk.status(feed) == "NEW"
            assert isinstance(await anext(feed), Disconnected)

    at_a_desk(use, clock)


def test_where_both_connections_of_a_takeover_end_the_gap_is_told_when_the_next_one_stands(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.order("90.0")
            read = Reading(feed)
            line: Any = feed._keeper._lines[0][1]
            leap_here(DAY)
            await until(lambda: line._next is not None and line._next.heard)
            line._next.abandon("the new one is lost")
            line._connection.abandon("the old one is lost")
            # What happens from here on until the next one stands, nobody is told.
            await until(lambda: read.of(Gap))
            kinds = [type(one) for one in read.items if isinstance(one, Connected | Gap)]
            assert kinds == [Connected, Gap] and "the old one" in read.of(Gap)[0].reason

    at_a_desk(use, clock, **PATIENT)
