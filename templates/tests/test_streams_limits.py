"""How much is asked of the exchange: names on a connection, requests in a second."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import Any

import pytest
from stream_talk import BOOK, Talk, talking, tickers
from waiting import leap_here, turns, until

from binance_derivatives import Environment, Stream, coinm, options, usdm
from binance_derivatives.streams import Connected, Disconnected, Refused


async def connected(talk: Talk, feed: Any, count: int) -> list[Any]:
    """Take items until so many names are acknowledged; give what else came."""
    found, others = 0, list[Any]()
    async for item in feed:
        if isinstance(item, Connected):
            found += len(item.subscriptions)
            if found == count:
                return others
        else:
            others.append(item)
    raise AssertionError("the feed has ended")


@pytest.mark.parametrize("messages", [5, 10])
def test_after_a_close_for_too_many_requests_all_names_come_back_and_it_is_not_closed_again(messages: int) -> None:
    """Case 4."""

    async def use(talk: Talk) -> None:
        talk.exchange.limit_streams(messages=messages)
        async with talk.client.listen(*tickers(700)) as feed:
            assert await connected(talk, feed, 700) == []
            await talk.do(talk.exchange.close_streams, 1008, "too many messages")
            [lost] = await connected(talk, feed, 700)
            assert isinstance(lost, Disconnected) and len(lost.subscriptions) == 700
            assert len(talk.exchange._streams.hub.names) == 700
            assert talk.kinds.count("lost") == 1

    talking(use)


@pytest.mark.parametrize(("count", "connections"), [(437, 1), (1024, 1), (1025, 2)])
def test_as_few_connections_as_the_exchange_allows_carry_all_names(count: int, connections: int) -> None:
    """Case 5."""

    async def use(talk: Talk) -> None:
        async with talk.client.listen(*tickers(count)) as feed:
            assert await connected(talk, feed, count) == []
            sinks = {id(one) for kept in talk.exchange._streams.hub._sinks.values() for one in kept}
            assert len(sinks) == connections
            await until(lambda: talk.kinds == ["connected"] * connections)

    talking(use)


@pytest.mark.parametrize(("module", "most"), [(usdm, 1024), (coinm, 1024), (options, 200)])
def test_how_many_names_a_connection_carries_is_what_the_product_documents(module: Any, most: int) -> None:
    place = Environment(
        name="nowhere",
        product=module.__name__.rpartition(".")[2],
        rest="http://127.0.0.1:1",
        streams="ws://127.0.0.1:1",
    )
    streams = vars(import_module(f"{module.__name__}.streams")).values()
    of_symbols = (
        one for one in streams if isinstance(one, Stream) and [name.name for name in one.placeholders] == ["symbol"]
    )
    stream = next(of_symbols)
    for count, connections in ((most, 1), (most + 1, 2)):
        some = [stream.subscription({"symbol": f"COIN{number:04}"}) for number in range(count)]
        assert len(module.AsyncStreams(place).listen(*some)._keeper._lines) == connections


def test_fewer_names_on_a_connection_can_be_asked_for() -> None:
    async def use(talk: Talk) -> None:
        async with talk.client.listen(*tickers(5)) as feed:
            assert await connected(talk, feed, 5) == []
            await feed.subscribe(BOOK)
            assert await connected(talk, feed, 1) == []
            assert len({id(one) for kept in talk.exchange._streams.hub._sinks.values() for one in kept}) == 3

    talking(use, names=2)


def test_a_chunk_that_is_not_acknowledged_is_told_with_its_names_alone() -> None:
    """Case 5."""

    async def use(talk: Talk) -> Refused:
        some = tickers(250)
        async with talk.client.listen(*some[:50]) as feed:
            assert await connected(talk, feed, 50) == []
            await talk.do(talk.exchange._streams.do, lambda door: _deafen(door))
            await feed.subscribe(*some[50:])
            finding = asyncio.ensure_future(talk.next(feed, Refused))
            while not finding.done():
                # Each chunk is asked for twice.
                leap_here(4.1)
                await turns()
            found = await finding
            assert (await talk.next(feed, Refused)).subscriptions == tuple(some[150:])
            return found

    told = talking(use, timeout=4.0)
    assert told.code is None and len(told.subscriptions) == 100
    assert told.message == "the exchange has not acknowledged it within 4 s"


async def _deafen(door: Any) -> None:
    """Have the connections answer nothing any more."""
    for connection in door._open:
        connection._answer = _nothing


async def _nothing(text: str) -> None:
    """Say nothing."""
