"""Feeds for programs that block: the same items, from connections that live in a thread of their own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import count, islice
from typing import Any

import pytest
from stream_talk import BOOK, DEPTH, QUICK, depth, ticker, tickers
from waiting import HANG, interrupted, told_for_ever, until_true

from binance_derivatives import ConnectionEvent, Hooks, Message, Overflow, StreamEnded, usdm
from binance_derivatives.streams import Connected, Disconnected, Gap
from binance_derivatives.testing import Exchange


@pytest.fixture
def exchange() -> Iterator[Exchange]:
    before = threading.active_count()
    with Exchange("usdm") as exchange:
        yield exchange
    # A thread that closes something ends a moment later than what it closes.
    until_true(lambda: threading.active_count() <= before)


@pytest.fixture
def client(exchange: Exchange) -> Iterator[usdm.Streams]:
    with usdm.Streams(exchange.environment, backoff=QUICK, settle=0.05) as client:
        yield client


def times(items: list[Any]) -> list[int]:
    return [item.event.event_time - 1568014460891 for item in items]


def settled(inbox: Any) -> bool:
    """Whether the 49th event has come and all there was too much of has gone."""
    # More may come meanwhile, and nobody can go over a queue that changes.
    queue = tuple(inbox.queue)
    return sum(channel is not None for channel, _ in queue) == 10 and b'"u":49,' in queue[-1][1]


def test_items_come_as_in_a_feed_that_is_awaited(exchange: Exchange, client: usdm.Streams) -> None:
    with client.listen(BOOK, DEPTH) as feed:
        assert next(feed) == Connected(subscriptions=(BOOK, DEPTH))
        exchange.push(BOOK.name, ticker(1))
        first = next(feed)
        assert BOOK.sent(first) and first.event.symbol == "BTCUSDT"
        exchange.close_streams(1001, "bye")
        lost, again = next(feed), next(feed)
        assert isinstance(lost, Disconnected) and "bye" in lost.reason and isinstance(again, Connected)
        exchange.push(DEPTH.name, depth(5, 6, 4))
        assert isinstance(next(feed), Gap) and DEPTH.sent(next(feed))


def test_streams_come_and_go_while_it_runs(exchange: Exchange, client: usdm.Streams) -> None:
    one, other = tickers(2)
    with client.listen(one) as feed:
        assert isinstance(next(feed), Connected)
        feed.subscribe(other)
        assert next(feed) == Connected(subscriptions=(other,)) and feed.subscriptions == (one, other)
        feed.unsubscribe(one)
        assert next(feed) == Disconnected(subscriptions=(one,), reason="unsubscribed")
        with pytest.raises(ValueError, match="is not subscribed to"):
            feed.unsubscribe(one)


def test_closing_in_another_thread_ends_the_loop_over_it(client: usdm.Streams) -> None:
    feed = client.listen(BOOK)
    assert isinstance(next(feed), Connected)
    threading.Timer(0.0, feed.close).start()
    assert list(feed) == [] and feed.closed
    until_true(lambda: not [one for one in threading.enumerate() if one.name == "binance-derivatives-streams"])


def test_a_wait_may_have_an_end(exchange: Exchange, client: usdm.Streams) -> None:
    with client.listen(BOOK) as feed:
        assert isinstance(next(feed), Connected)
        assert feed.take(timeout=0.001) is None and not feed.closed
        exchange.push(BOOK.name, ticker(1))
        assert isinstance(feed.take(timeout=60), Message)
        with told_for_ever(feed._inbox.wake) as telling:
            assert feed.take(timeout=0.01) is None and telling.is_alive()


@pytest.mark.parametrize("brought", [False, True])
def test_a_read_may_be_interrupted_anywhere_and_the_next_ones_give_what_comes(
    exchange: Exchange, client: usdm.Streams, brought: bool
) -> None:
    with client.listen(BOOK) as feed:
        assert isinstance(next(feed), Connected)
        numbers, moments = count(1), 0
        while interrupted(lambda: feed.take(0.001), moments + 1):
            moments += 1
            number = next(numbers)
            exchange.push(BOOK.name, ticker(number))
            items = iter(lambda: feed.take(HANG), None)
            assert any(BOOK.sent(one) and one.event.last_update_id == number for one in items)
            if brought:
                exchange.push(BOOK.name, ticker(next(numbers)))
                until_true(lambda: feed._inbox.queue)
        assert moments > 5


@pytest.mark.parametrize("overflow", ["wait", "drop_oldest", "fail"])
def test_what_becomes_of_more_than_may_wait_is_the_same(
    exchange: Exchange, client: usdm.Streams, overflow: Any
) -> None:
    feed = client.listen(BOOK, waiting=10, overflow=overflow)
    assert isinstance(next(feed), Connected)
    for number in range(50):
        exchange.push(BOOK.name, ticker(number))
    inbox = feed._inbox
    until_true(lambda: inbox.full or inbox.ended or (overflow == "drop_oldest" and settled(inbox)))
    if overflow == "fail":
        with pytest.raises(Overflow):
            list(feed)
    else:
        items = [item for item in islice(feed, 10) if isinstance(item, Message)]
        assert times(items) == list(range(times(items)[0], times(items)[0] + len(items)))
    feed.close()


def test_a_client_that_closes_closes_its_feeds(exchange: Exchange) -> None:
    with usdm.Streams(exchange.environment) as client:
        feeds = [client.listen(BOOK) for _ in range(3)]
        assert [type(next(feed)) for feed in feeds] == [Connected] * 3
    assert all(feed.closed and list(feed) == [] for feed in feeds)


def test_a_feed_that_is_forgotten_is_closed_with_a_warning(exchange: Exchange) -> None:
    client = usdm.Streams(exchange.environment)
    feed = client.listen(BOOK)
    assert isinstance(next(feed), Connected)
    client._feeds.clear()
    with pytest.warns(ResourceWarning, match="a feed was not closed"):
        feed.__del__()
    until_true(lambda: not [one for one in threading.enumerate() if one.name == "binance-derivatives-streams"])


def test_a_hook_in_the_thread_of_a_feed_gets_on_with_it_but_can_not_wait_for_it(exchange: Exchange) -> None:
    told: list[Any] = []

    def hook(event: ConnectionEvent) -> None:
        if event.kind == "connected":
            told.append(feed.subscriptions)
            try:
                feed.take()
            except RuntimeError as error:
                told.append(str(error))

    client = usdm.Streams(exchange.environment, hooks=Hooks(connection=hook))
    feed = client.listen(BOOK)
    with client, feed:
        assert isinstance(next(feed), Connected)
        until_true(lambda: len(told) == 2)
        exchange.push(BOOK.name, ticker(1))
        assert BOOK.sent(next(feed))
    assert told[0] == (BOOK,) and "use another thread" in told[1]


def test_feeds_whose_hooks_close_both_do_not_wait_for_each_other(exchange: Exchange) -> None:
    both, closed = threading.Barrier(2), threading.Semaphore(0)

    def close(event: ConnectionEvent) -> None:
        if event.kind == "connected":
            both.wait()
            for feed in feeds:
                feed.close()
            closed.release()

    client = usdm.Streams(exchange.environment, hooks=Hooks(connection=close), backoff=QUICK)
    feeds = [client.listen(BOOK), client.listen(DEPTH)]
    with client, feeds[0] as one, feeds[1] as other:
        assert closed.acquire(timeout=HANG) and closed.acquire(timeout=HANG)
        assert not [item for feed in (one, other) for item in feed if isinstance(item, Message)]


def test_a_hook_in_the_thread_of_the_books_may_close_them_but_can_not_wait_for_them(exchange: Exchange) -> None:
    told: list[str] = []

    def hook(event: ConnectionEvent) -> None:
        if event.kind == "connected":
            for wait in (book.ready, lambda: next(book), lambda: other.__enter__()):
                try:
                    wait()
                except RuntimeError as error:
                    told.append(str(error))
            book.close()

    with usdm.Streams(exchange.environment, hooks=Hooks(connection=hook), backoff=QUICK) as client:
        book, other = client.book("BTCUSDT"), client.book("ETHUSDT")
        with book:
            with pytest.raises(StreamEnded, match="closed"):
                book.ready(HANG)
            until_true(lambda: len(told) == 3)
        assert all("use another thread" in one for one in told)


def test_a_hook_in_the_thread_of_the_books_may_close_the_client_that_waits_for_it(exchange: Exchange) -> None:
    told, opened = list[str](), threading.Event()

    def held_elsewhere(lock: Any) -> bool:
        taken = lock.acquire(blocking=False)
        if taken:
            lock.release()
        return not taken

    def hook(event: ConnectionEvent) -> None:
        if not told:
            told.append(event.kind)
            # The lock may still be held by the opening of the first book.
            assert opened.wait(HANG)
            until_true(lambda: held_elsewhere(book._room._lock))
            client.close()

    client = usdm.Streams(exchange.environment, hooks=Hooks(connection=hook), backoff=QUICK)
    book, other = client.book("BTCUSDT"), client.book("ETHUSDT")
    with book:
        until_true(lambda: told)
        opened.set()
        # Its opening waits for the thread in which the hook is told.
        with other, pytest.raises(StreamEnded, match="closed"):
            other.ready(HANG)
    assert book.failure is not None
