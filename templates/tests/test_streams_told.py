"""Nothing is swallowed: what ends or hinders a feed is told in it, not only where connections are reported."""

from __future__ import annotations

import asyncio

import pytest
from stream_talk import BOOK, DEPTH, Talk, talking, tickers
from waiting import leap_here, turns, until

from binance_derivatives._streams.control import Declined
from binance_derivatives.errors import StreamEnded
from binance_derivatives.streams import Connected, Disconnected, Refused


def test_a_next_attempt_that_fails_for_another_reason_is_told() -> None:
    async def use(talk: Talk) -> list[str]:
        async with talk.client.listen(BOOK) as feed:
            await talk.next(feed, Connected)
            talk.exchange.refuse_upgrades(503, times=3)
            talk.exchange.refuse_upgrades(403, times=1)
            await talk.do(talk.exchange.close_streams)
            items = [await anext(feed) for _ in range(3)]
            leap_here(10.0)
            assert isinstance(await anext(feed), Connected)
        return [one.reason for one in items if isinstance(one, Disconnected)]

    closed, busy, forbidden = talking(use)
    assert "1001" in closed and "503" in busy and "403" in forbidden


def test_a_line_whose_last_name_is_refused_is_dialled_again_for_the_next_one() -> None:
    async def use(talk: Talk) -> None:
        async with talk.client.listen(BOOK) as feed:
            await talk.next(feed, Connected)
            line = feed._keeper._lines[0][1]
            [other] = tickers(1)
            await until(lambda: line._connection is not None)
            connection = line._connection
            assert connection is not None
            await feed.subscribe(other)
            await talk.next(feed, Connected)
            await feed.unsubscribe(BOOK)
            line.declined(connection, Declined("SUBSCRIBE", (other.name,), 2, "no such stream"))
            assert (await talk.next(feed, Refused)).subscriptions == (other,)
            await talk.do(talk.exchange.close_streams)
            await until(lambda: line._task is not None and line._task.done())
            assert talk.exchange._streams.hub.names == ()
            await feed.subscribe(DEPTH)
            assert (await talk.next(feed, Connected)).subscriptions == (DEPTH,)

    if DEPTH.route == BOOK.route:
        talking(use)


def test_a_feed_that_can_not_go_on_says_so() -> None:
    def broken() -> float:
        raise ZeroDivisionError("by chance")

    async def use(talk: Talk) -> None:
        async with talk.client.listen(BOOK) as feed:
            await talk.next(feed, Connected)
            await talk.do(talk.exchange.close_streams)
            await talk.next(feed, Disconnected)
            with pytest.raises(StreamEnded, match="can not go on: ZeroDivisionError: by chance"):
                await anext(feed)

    talking(use, random=broken)


def test_a_feed_that_is_closed_says_so_to_who_subscribes_to_more_and_connects_no_more() -> None:
    async def use(talk: Talk) -> None:
        async with talk.client.listen(BOOK) as feed:
            await talk.next(feed, Connected)
        with pytest.raises(StreamEnded, match="the feed is closed"):
            await feed.subscribe(DEPTH)
        assert feed.subscriptions == ()

    talking(use)


def test_a_feed_whose_closing_is_cancelled_leaves_nothing_open() -> None:
    async def use(talk: Talk) -> None:
        for count in range(8):
            feed = talk.client.listen(BOOK)
            await talk.next(feed, Connected)
            closing = asyncio.ensure_future(feed.close())
            await turns(1 + count)
            closing.cancel()
            await asyncio.wait([closing])
            talk.client._feeds.clear()

    talking(use)
