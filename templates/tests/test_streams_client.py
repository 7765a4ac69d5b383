"""A feed: what comes on it, of which subscription, and what it tells when connections come and go."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
import pytest
from stream_talk import BOOK, DEPTH, Talk, depth, talking, ticker, tickers
from waiting import leap_here, leap_of, stand, turns, until

from binance_derivatives import AsyncFeed, Backoff, Message, usdm
from binance_derivatives.streams import Connected, Disconnected, Gap, Unknown
from binance_derivatives.testing import Exchange

REASONS = {
    "closed": ("close_streams", (1001, "24 hours"), "the exchange closed the connection (code 1001): 24 hours"),
    "policy": ("close_streams", (1008, "too many"), "the exchange closed the connection (code 1008): too many"),
    "reset": ("reset_streams", (), "the connection was lost"),
}


def test_each_message_says_which_subscription_it_belongs_to() -> None:
    async def use(talk: Talk) -> None:
        async with talk.client.listen(BOOK, DEPTH) as feed:
            assert await talk.next(feed, Connected) == Connected(subscriptions=(BOOK, DEPTH))
            await talk.do(talk.exchange.push, DEPTH.name, depth(5, 6, 4))
            await talk.push(7)
            first, second = [await talk.next(feed, Message) for _ in range(2)]
            assert DEPTH.sent(first) and not BOOK.sent(first) and first.event.symbol == "BTCUSDT"
            assert BOOK.sent(second) and second.subscription == BOOK and not second.filled

    talking(use)


def test_streams_of_one_route_share_a_connection() -> None:
    async def use(talk: Talk) -> None:
        async with talk.client.listen(*tickers(40), BOOK, DEPTH) as feed:
            told = await talk.next(feed, Connected)
            assert len(told.subscriptions) == 42
            await until(lambda: talk.kinds == ["connected"])

    talking(use)


def test_streams_come_and_go_while_the_feed_runs_each_acknowledged() -> None:
    async def use(talk: Talk) -> None:
        one, other = tickers(2)
        async with talk.client.listen(one) as feed:
            await talk.next(feed, Connected)
            await feed.subscribe(other)
            assert await talk.next(feed, Connected) == Connected(subscriptions=(other,))
            assert feed.subscriptions == (one, other)
            await talk.push(1, of=other)
            assert other.sent(await talk.next(feed, Message))
            await feed.unsubscribe(one)
            assert await talk.next(feed, Disconnected) == Disconnected(subscriptions=(one,), reason="unsubscribed")
            await talk.push(2, of=one)
            await talk.push(3, of=other)
            assert await talk.numbers(feed, 1) == [3]
            with pytest.raises(ValueError, match="usdm.coin0000usdt@bookTicker is not subscribed to"):
                await feed.unsubscribe(one)

    talking(use)


def test_the_last_stream_that_goes_takes_its_connection_with_it() -> None:
    async def use(talk: Talk) -> None:
        async with talk.client.listen(BOOK) as feed:
            await talk.next(feed, Connected)
            await feed.unsubscribe(BOOK)
            assert await talk.next(feed, Disconnected) == Disconnected(subscriptions=(BOOK,), reason="unsubscribed")
            await until(lambda: not talk.exchange._streams.hub.names)
            await feed.subscribe(DEPTH)
            assert await talk.next(feed, Connected) == Connected(subscriptions=(DEPTH,))

    talking(use)


@pytest.mark.parametrize("way", REASONS)
def test_each_way_of_disconnecting_is_told_once_with_its_reason_and_makes_one_gap(way: str) -> None:
    """Case 7."""
    act, given, reason = REASONS[way]

    async def use(talk: Talk) -> list[Any]:
        items: list[Any] = []
        async with talk.client.listen(BOOK) as feed:
            async for item in feed:
                items.append(item)
                if items == [Connected(subscriptions=(BOOK,))]:
                    await talk.push(1)
                elif len(items) == 2:
                    await talk.do(getattr(talk.exchange, act), *given)
                elif isinstance(item, Connected):
                    await talk.push(5)
                elif isinstance(item, Message):
                    return items
        raise AssertionError

    connected, before, lost, again, gap, after = talking(use)
    assert connected == again == Connected(subscriptions=(BOOK,))
    assert lost == Disconnected(subscriptions=(BOOK,), reason=reason)
    assert isinstance(gap, Gap)
    assert (gap.subscriptions, gap.since, gap.until) == ((BOOK,), before.event.event_time, after.event.event_time)
    assert reason in gap.reason


def test_a_peer_that_gives_no_sign_of_life_is_given_up() -> None:
    """Case 7."""

    async def use(talk: Talk) -> Disconnected:
        async with talk.client.listen(BOOK) as feed:
            await talk.next(feed, Connected)
            await talk.do(talk.exchange.half_open_streams)
            leap_here(30)
            await turns()
            leap_here(10)
            lost = await talk.next(feed, Disconnected)
            await talk.next(feed, Connected)
            await until(lambda: talk.kinds == ["connected", "dead peer", "reconnecting", "connected"])
            return lost

    assert talking(use).reason == "the exchange gave no sign of life for 40 s"


def test_a_loop_that_stood_still_is_no_death_of_the_other_side() -> None:
    """Case 8."""

    async def use(talk: Talk) -> None:
        async with talk.client.listen(BOOK) as feed:
            await talk.next(feed, Connected)
            leap_here(30)
            await turns(3)
            # The ping has gone out. By the time the program lets go of the loop, the pong is there and its deadline long past.
            leap_here(25)
            await turns()
            await talk.push(1)
            assert await talk.numbers(feed, 1) == [1]
            assert talk.kinds == ["connected"]

    talking(use)


def test_thirty_refusals_of_the_upgrade_are_told_once_and_the_next_answer_is_taken() -> None:
    """Case 6."""

    async def use(talk: Talk) -> None:
        talk.exchange.refuse_upgrades(503, times=30)
        async with talk.client.listen(BOOK) as feed:
            items = [await anext(feed), await anext(feed)]
            assert items[0] == Disconnected(subscriptions=(BOOK,), reason="the handshake was refused (status 503)")
            assert items[1] == Connected(subscriptions=(BOOK,))
            await until(lambda: talk.kinds == ["reconnecting"] * 30 + ["connected"])

    talking(use)


def test_a_refusal_that_is_meant_makes_the_next_attempt_wait_as_long_as_told() -> None:
    async def use(talk: Talk) -> None:
        stand(asyncio.get_running_loop())
        talk.exchange.refuse_upgrades(429, retry_after=77)
        async with talk.client.listen(BOOK) as feed:
            await talk.next(feed, Disconnected)
            assert [(one.kind, one.seconds) for one in talk.changes] == [("reconnecting", 77.0)]
            leap_here(76)
            await turns()
            assert talk.kinds == ["reconnecting"]
            leap_here(1)
            await talk.next(feed, Connected)

    talking(use)


def test_no_more_than_300_attempts_are_made_in_five_minutes() -> None:
    async def use(talk: Talk) -> None:
        talk.exchange.refuse_upgrades(503, times=305)
        async with talk.client.listen(BOOK):
            await until(lambda: len(talk.changes) == 300)
            await turns()
            leap_here(0.05)
            await turns()
            assert talk.kinds == ["reconnecting"] * 300
            leap_here(300)
            await until(lambda: "connected" in talk.kinds)
            assert len(talk.changes) == 306

    talking(use, backoff=Backoff(first=0.0001, most=0.0001, jitter=0.0))


def test_after_a_reconnect_the_names_are_the_same_to_the_last_byte() -> None:
    async def use(talk: Talk) -> tuple[set[str], set[str]]:
        async with talk.client.listen(*tickers(150)) as feed:
            for _ in range(2):
                await talk.next(feed, Connected)
            before = set(talk.exchange._streams.hub.names)
            await talk.do(talk.exchange.close_streams)
            await talk.next(feed, Disconnected)
            for _ in range(2):
                await talk.next(feed, Connected)
            return before, set(talk.exchange._streams.hub.names)

    before, after = talking(use)
    assert before == after and len(before) == 150


def test_a_planned_takeover_is_no_failure_and_no_gap_and_nothing_is_lost_or_twice() -> None:
    """Case 27."""

    async def use(talk: Talk) -> list[Any]:
        items: list[Any] = []

        async def read(feed: AsyncFeed[Any]) -> None:
            async for item in feed:
                items.append(item)

        async with talk.client.listen(BOOK) as feed:
            reading = asyncio.ensure_future(read(feed))
            await until(lambda: items)
            await talk.push(1, 2)
            leap_here(100)
            await until(lambda: talk.kinds[-1:] == ["taken over"])
            await until(lambda: len(items) == 3)
            await talk.push(3, 4)
            await until(lambda: len(items) == 5)
            assert not reading.done()
        await reading
        return items

    items = talking(use, lifetime=100.0)
    assert items[0] == Connected(subscriptions=(BOOK,))
    assert [item.event.event_time - 1568014460891 for item in items[1:]] == [1, 2, 3, 4]


def test_the_new_connection_has_brought_what_moves_before_the_old_one_goes() -> None:
    async def use(talk: Talk) -> None:
        async with talk.client.listen(BOOK, DEPTH) as feed:
            await talk.next(feed, Connected)
            leap_here(100)
            await until(lambda: feed._keeper._lines[0][1]._next is not None)
            old = talk.exchange._streams.hub._sinks[BOOK.name][0]
            loop = talk.exchange._server._loop
            assert loop is not None
            loop.call_soon_threadsafe(old.deliver, [(BOOK.name, msgspec.json.encode(ticker(1)))])
            assert await talk.numbers(feed, 1) == [1]
            leap_here(50)
            await turns(500)
            assert talk.kinds == ["connected"]
            await talk.push(9)
            assert await talk.numbers(feed, 1) == [9]
            await until(lambda: talk.kinds == ["connected", "taken over"])

    talking(use, lifetime=100.0, settle=50.0)


def test_a_shutdown_that_is_announced_begins_a_takeover_and_is_told() -> None:
    async def use(talk: Talk) -> list[Any]:
        async with talk.client.listen(BOOK) as feed:
            await talk.next(feed, Connected)
            await talk.push(1)
            assert await talk.numbers(feed, 1) == [1]
            await talk.do(talk.exchange.announce_shutdown)
            items = [await anext(feed)]
            await until(lambda: talk.kinds[-1:] == ["taken over"])
            await talk.do(talk.exchange.push, BOOK.name, ticker(2))
            items.append(await anext(feed))
        return items

    told, message = talking(use)
    assert isinstance(told, Unknown) and b"serverShutdown" in told.raw and "takes over" in told.reason
    assert isinstance(message, Message)


def test_an_exchange_that_announces_its_shutdown_on_each_connection_is_not_dialled_at_once_again() -> None:
    async def use(talk: Talk) -> None:
        async with talk.client.listen(BOOK) as feed:
            await talk.next(feed, Connected)
            for times in range(1, 5):
                line = feed._keeper._lines[0][1]
                await until(lambda: line._connection is not None and line._next is None)
                await talk.do(talk.exchange.announce_shutdown)
                await until(lambda times=times: talk.kinds.count("taken over") == times)  # type: ignore[misc]
        pauses = [one.seconds for one in talk.changes if one.kind == "reconnecting"]
        assert pauses == [0.01, 0.02, 0.04, 0.08]

    talking(use, backoff=Backoff(first=0.01, most=1000.0, jitter=0.0))


def test_a_feed_closed_while_it_connects_leaves_nothing_open() -> None:
    """Case 10."""

    async def use(talk: Talk) -> None:
        talk.exchange.refuse_upgrades("hang")
        feed = talk.client.listen(BOOK)
        waiting = asyncio.ensure_future(anext(feed))
        await turns()
        await feed.close()
        with pytest.raises(StopAsyncIteration):
            await waiting
        assert feed.closed

    talking(use)


@pytest.mark.parametrize("stands", [False, True], ids=["dialling", "standing"])
def test_a_feed_closed_while_it_subscribes_again_leaves_nothing_open(stands: bool) -> None:
    """Case 10."""

    async def use(talk: Talk) -> None:
        async with talk.client.listen(*tickers(700)) as feed:
            await talk.next(feed, Connected)
            await talk.do(talk.exchange.close_streams)
            await talk.next(feed, Disconnected)
            await talk.next(feed, Connected)
            if stands:
                line = feed._keeper._lines[0][1]
                await until(lambda: line._connection is not None)
                assert line._connection is not None and not line._connection.settled
            await feed.subscribe(BOOK)

    talking(use)


def test_a_consumer_that_raises_ends_its_own_feed_and_no_other() -> None:
    """Case 9."""

    async def use(talk: Talk) -> None:
        other = talk.client.listen(BOOK)
        await talk.next(other, Connected)
        with pytest.raises(ZeroDivisionError):
            async with talk.client.listen(BOOK) as feed:
                async for _ in feed:
                    raise ZeroDivisionError
        await talk.push(1)
        assert await talk.numbers(other, 1) == [1]
        assert "lost" not in talk.kinds

    talking(use)


def test_environments_with_the_same_names_are_never_crossed() -> None:
    """Case 21."""

    async def use(talk: Talk) -> None:
        with Exchange("usdm") as elsewhere:
            async with usdm.AsyncStreams(elsewhere.environment) as client:
                here, there = talk.client.listen(BOOK), client.listen(BOOK)
                await talk.next(here, Connected)
                await talk.next(there, Connected)
                await talk.do(elsewhere.push, BOOK.name, ticker(1))
                await talk.push(2)
                assert (await talk.numbers(here, 1), await talk.numbers(there, 1)) == ([2], [1])

    talking(use)


def test_two_tasks_can_not_read_one_feed() -> None:
    async def use(talk: Talk) -> None:
        async with talk.client.listen(BOOK) as feed:
            await talk.next(feed, Connected)
            first = asyncio.ensure_future(anext(feed))
            await turns()
            with pytest.raises(RuntimeError, match="is being read already"):
                await anext(feed)
            await talk.push(1)
            assert isinstance(await first, Message)

    talking(use)


def test_a_wait_that_is_given_up_loses_nothing() -> None:
    async def use(talk: Talk) -> None:
        async with talk.client.listen(BOOK) as feed:
            await talk.next(feed, Connected)
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(anext(feed), 0.01)
            await talk.push(1)
            assert await talk.numbers(feed, 1) == [1]

    talking(use)


def test_what_belongs_to_no_stream_is_given_out_with_its_bytes() -> None:
    """Case 20."""

    async def use(talk: Talk) -> Unknown:
        async with talk.client.listen(BOOK) as feed:
            await talk.next(feed, Connected)
            said = b'{"e":"newsOfTheDay","E":1}'
            await talk.do(talk.exchange._streams.do, lambda door: door.say(said))
            found = await talk.next(feed, Unknown)
            await talk.push(1)
            assert await talk.numbers(feed, 1) == [1]
            return found

    found = talking(use)
    assert found.subscription is None and found.raw == b'{"e":"newsOfTheDay","E":1}'
    assert found.reason == "an event 'newsOfTheDay' of a stream that nobody subscribed to"


def test_an_exchange_that_is_dark_for_a_while_is_found_again() -> None:
    """Case 7."""

    async def use(talk: Talk) -> None:
        async with talk.client.listen(BOOK) as feed:
            await talk.next(feed, Connected)
            await talk.do(talk.exchange.black_out_streams, 300)
            leap_here(30)
            await turns()
            leap_here(10)
            assert (await talk.next(feed, Disconnected)).reason == "the exchange gave no sign of life for 40 s"
            leap_of(talk.exchange, 301)
            await talk.next(feed, Connected)

    talking(use, connect_timeout=0.2)
