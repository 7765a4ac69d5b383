"""A program that is slow: what waits, what becomes of more, and that it is told."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from stream_talk import BOOK, stream_of, ticker
from test_streams_hostile import event, frame, serving
from waiting import hanging_ends, turns, until

from binance_derivatives import AsyncFeed, Message, Overflow, Subscription, usdm
from binance_derivatives.streams import Connected, Dropped, Lagging

FIVE_SECONDS = 40_000
ALL = stream_of("!bookTicker").subscription({})


def feeding(
    said: bytes, use: Callable[[AsyncFeed[Any]], Awaitable[Any]], subscription: Subscription[Any] = BOOK, **how: Any
) -> Any:
    async def run() -> Any:
        async with hanging_ends(), serving(said) as environment, usdm.AsyncStreams(environment) as client:
            async with client.listen(subscription, **how) as feed:
                assert isinstance(await anext(feed), Connected)
                return await use(feed)

    return asyncio.run(run())


async def asleep(feed: AsyncFeed[Any], last: bytes) -> None:
    """Take nothing until the last event has arrived, or nothing more does."""
    inbox = feed._inbox

    def settled() -> bool:
        return inbox.ended or inbox.full or any(raw == last for channel, raw in [inbox.queue[-1]] if channel)

    await until(settled)
    await turns(20)


def ids(items: list[Any]) -> list[int]:
    return [item.event.event_time - 1568014460891 for item in items if isinstance(item, Message)]


SAID = [event(ticker(number)) for number in range(FIVE_SECONDS)]
BURST = b"".join(map(frame, SAID))


def test_a_feed_that_waits_loses_nothing() -> None:
    """Case 23."""

    async def use(feed: AsyncFeed[Any]) -> list[Any]:
        await asleep(feed, SAID[-1])
        # What was read in one piece is there as well.
        assert feed._inbox.full and len(feed._inbox.queue) < FIVE_SECONDS
        items: list[Any] = []
        async for item in feed:
            items.append(item)
            if isinstance(item, Message) and len(items) > FIVE_SECONDS:
                return items
        raise AssertionError

    items = feeding(BURST, use)
    lagging = [item for item in items if isinstance(item, Lagging)]
    assert items[0] == lagging[0] and lagging[0].waiting > 5_000
    assert ids(items)[:FIVE_SECONDS] == list(range(len(ids(items))))


def test_a_feed_that_drops_the_oldest_keeps_the_newest_and_tells_how_many_are_gone() -> None:
    """Case 23."""

    async def use(feed: AsyncFeed[Any]) -> list[Any]:
        await asleep(feed, SAID[-1])
        items: list[Any] = []
        async for item in feed:
            items.append(item)
            if isinstance(item, Message) and ids([item]) == [FIVE_SECONDS - 1]:
                return items
        raise AssertionError

    items = feeding(BURST, use, overflow="drop_oldest")
    kept = ids(items)
    assert kept == list(range(FIVE_SECONDS - len(kept), FIVE_SECONDS)) and len(kept) == 10_000
    assert sum(item.count for item in items if isinstance(item, Dropped)) == FIVE_SECONDS - len(kept)
    assert {item.subscription for item in items if isinstance(item, Dropped)} == {BOOK}
    assert any(isinstance(item, Lagging) for item in items)


def test_a_feed_of_the_latest_keeps_one_of_each_symbol() -> None:
    """Case 23."""
    # One symbol is told of once, long before the end.
    named = ["RARE" if number == 7 else f"S{number % 100}" for number in range(FIVE_SECONDS)]
    said = [event(ticker(number, symbol), ALL.name) for number, symbol in enumerate(named)]

    async def use(feed: AsyncFeed[Any]) -> list[Any]:
        await asleep(feed, said[-1])
        items: list[Any] = []
        async for item in feed:
            items.append(item)
            if isinstance(item, Message) and ids([item]) == [FIVE_SECONDS - 1]:
                return items
        raise AssertionError

    items = feeding(b"".join(map(frame, said)), use, ALL, overflow="latest", waiting=1000)
    symbols = Counter(item.event.symbol for item in items if isinstance(item, Message))
    assert len(symbols) == 101 and symbols["RARE"] == 1 and len(ids(items)) <= 1000
    assert sum(item.count for item in items if isinstance(item, Dropped)) == FIVE_SECONDS - len(ids(items))
    assert ids(items) == sorted(ids(items)) and set(range(FIVE_SECONDS - 100, FIVE_SECONDS)) <= set(ids(items))


def test_a_feed_that_fails_gives_out_what_waits_and_then_its_error() -> None:
    """Case 23."""

    async def use(feed: AsyncFeed[Any]) -> list[Any]:
        await asleep(feed, SAID[-1])
        items: list[Any] = []
        with pytest.raises(Overflow, match="messages wait and are not taken"):
            async for item in feed:
                items.append(item)
        with pytest.raises(Overflow):
            await anext(feed)
        assert not feed.closed
        return items

    kept = ids(feeding(BURST, use, overflow="fail"))
    assert kept == list(range(len(kept))) and 10_000 <= len(kept) < FIVE_SECONDS


@pytest.mark.parametrize("overflow", ["wait", "drop_oldest", "latest", "fail"])
def test_a_ready_consumer_gets_all_that_comes_in_one_piece(overflow: str) -> None:
    """Case 24."""
    said = b"".join(map(frame, SAID[:5000]))

    async def use(feed: AsyncFeed[Any]) -> list[Any]:
        items: list[Any] = []
        async for item in feed:
            items.append(item)
            if len(items) == 5000:
                return items
        raise AssertionError

    assert ids(feeding(said, use, overflow=overflow, waiting=1000)) == list(range(5000))


def test_a_program_that_only_takes_lets_others_run() -> None:
    async def use(feed: AsyncFeed[Any]) -> int:
        others: list[int] = []

        async def other() -> None:
            while True:
                others.append(1)
                await asyncio.sleep(0)

        running = asyncio.ensure_future(other())
        await until(lambda: len(feed._inbox.queue) >= 5000)
        before = len(others)
        for _ in range(5000):
            await anext(feed)
        running.cancel()
        return len(others) - before

    assert feeding(BURST, use, waiting=10 * FIVE_SECONDS) >= 10


def test_one_slow_feed_starves_no_other() -> None:
    """Case 23."""

    async def run() -> list[int]:
        async with hanging_ends(), serving(BURST) as environment, usdm.AsyncStreams(environment) as client:
            slow, quick = client.listen(BOOK), client.listen(BOOK)
            await anext(slow)
            await until(lambda: slow._inbox.full)
            items: list[Any] = []
            async for item in quick:
                items.append(item)
                if len(items) == 20_000:
                    break
            assert slow._inbox.full
            return ids(items)

    found = asyncio.run(run())
    assert found == list(range(len(found)))
