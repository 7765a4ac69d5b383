"""Threads in which connections live: nobody waits for one that has ended, that was left behind by a fork, or that waits itself."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from math import inf
from typing import Any

import pytest
from book_talk import SYMBOLS, D
from invented import THE_TICKET
from stream_talk import BOOK, DEPTH, QUICK, tickers
from test_ws_blocking import READ, client_of
from test_ws_client import tickets
from waiting import HANG, until_true
from ws_talk import in_a_thread

from binance_derivatives import Hooks, NotSent, StreamEnded, usdm
from binance_derivatives._ws.room import Bell, Room
from binance_derivatives.hooks import ConnectionEvent
from binance_derivatives.streams import Connected, Disconnected
from binance_derivatives.testing import Exchange

GONE = "the client's thread is gone"


@pytest.fixture
def exchange() -> Iterator[Exchange]:
    with Exchange("usdm", symbols=SYMBOLS) as exchange:
        yield exchange
    until_true(lambda: not [one for one in threading.enumerate() if one.name.startswith("binance-derivatives")])


def streams(exchange: Exchange, hook: Callable[[ConnectionEvent], None] | None = None) -> usdm.Streams:
    return usdm.Streams(exchange.environment, backoff=QUICK, settle=0.05, hooks=Hooks(connection=hook))


def kept(exchange: Exchange, book: Any) -> Any:
    """Give a book once it is synchronised."""
    for turn in range(1000):
        exchange.book(book.symbol, bids=[(D(100 - turn % 2), D(1))], asks=[(D(102), D(1))])
        if book.ready(0.01):
            return book
    raise AssertionError("it never was")


def within(act: Callable[[], Any]) -> Any:
    """Give what something in another thread gives, which is not to wait for ever."""
    with ThreadPoolExecutor(1) as another:
        return another.submit(act).result(HANG)


def ending(*kinds: str) -> Callable[[ConnectionEvent], None]:
    """A hook that ends the loop by which it is told."""

    def hook(event: ConnectionEvent) -> None:
        if event.kind in kinds:
            sys.exit("enough")

    return hook


ends = pytest.mark.filterwarnings("ignore:Exception in thread:pytest.PytestUnhandledThreadExceptionWarning")


@ends
def test_a_hook_that_ends_the_loop_of_a_feed_ends_the_feed(exchange: Exchange) -> None:
    # One that ends in the moment in which it stands is not lost, but made again.
    with streams(exchange, ending("lost", "reconnecting")) as client, client.listen(BOOK) as feed:
        assert isinstance(next(feed), Connected)
        exchange.close_streams(1001, "bye")
        with pytest.raises(StreamEnded, match="the thread of the feed has ended|can not go on: SystemExit: enough"):
            within(lambda: [one for one in feed if not isinstance(one, Disconnected)])


@ends
def test_a_hook_that_ends_the_loop_of_books_ends_them(exchange: Exchange) -> None:
    with streams(exchange, ending("lost")) as client, client.book("BTCUSDT") as book:
        kept(exchange, book)
        exchange.close_streams(1001, "bye")
        assert within(lambda: list(book)) is not None
        assert not book.synchronised and book.failure is not None
        book.close()
        with client.book("ETHUSDT") as other:
            assert other.failure is None


@ends
def test_a_hook_that_ends_the_loop_of_the_websocket_api_ends_its_calls() -> None:
    with (
        in_a_thread(tickets) as server,
        client_of(server.address, hooks=Hooks(connection=ending("connected"))) as client,
    ):
        # The thread may have ended before the first call.
        for why in (f"the client (was|is) closed|{GONE}", GONE):
            with pytest.raises(NotSent, match=why):
                within(lambda: client.send(READ))
            room = client._shared.transport._room
            room.join()


def test_hooks_that_call_each_others_feeds_do_not_wait_for_each_other(exchange: Exchange) -> None:
    both, told = threading.Barrier(2), list[str]()

    def hook(event: ConnectionEvent) -> None:
        if event.kind == "connected":
            both.wait(HANG)
            try:
                feeds[feeds[0]._room.is_here].subscribe(*tickers(1))
                told.append("")
            except RuntimeError as error:
                told.append(str(error))

    with streams(exchange, hook) as client:
        feeds: list[Any] = [client.listen(BOOK), client.listen(DEPTH)]
        for feed in feeds:
            feed.__enter__()
        until_true(lambda: len(told) == 2)
        assert any("use another thread" in one for one in told)


def test_a_hook_that_calls_another_feed_is_answered(exchange: Exchange) -> None:
    found: list[Any] = []
    with streams(exchange) as other, other.listen(BOOK) as feed:
        hook: Any = lambda event: event.kind == "connected" and found.append(feed.subscriptions)
        with streams(exchange, hook) as client, client.listen(DEPTH) as asking:
            assert isinstance(next(asking), Connected)
            until_true(lambda: found)
    assert found == [(BOOK,)]


def test_a_hook_of_a_feed_may_call_the_websocket_api_but_not_where_that_waits_for_it(exchange: Exchange) -> None:
    both, told = threading.Barrier(2), list[Any]()

    def from_feed(event: ConnectionEvent) -> None:
        if event.kind == "connected":
            both.wait(HANG)
            told.append(outcome(lambda: client.send(READ)))

    def from_api(event: ConnectionEvent) -> None:
        if event.kind == "connected" and not both.broken:
            both.wait(HANG)
            told.append(outcome(lambda: feed.subscribe(DEPTH)))

    def outcome(act: Callable[[], Any]) -> Any:
        try:
            return act()
        except (RuntimeError, NotSent) as error:
            return str(error)

    with in_a_thread(tickets) as server:
        client, listening = client_of(server.address, hooks=Hooks(connection=from_api)), streams(exchange, from_feed)
        # Its thread may tell its hook before a name that entering it gives is there.
        feed = listening.listen(BOOK)
        with client, listening, feed:
            until_true(lambda: len(told) == 2)
        assert any("use another thread" in str(one) for one in told)
        assert all(one in (None, THE_TICKET) or "use another thread" in one for one in told)


def test_a_book_is_closed_in_a_hook_without_being_waited_for(exchange: Exchange) -> None:
    told: list[str] = []

    def hook(event: ConnectionEvent) -> None:
        if event.kind == "connected":
            book.close()
            try:
                book.ready()
            except RuntimeError as error:
                told.append(str(error))

    with streams(exchange) as other, other.book("BTCUSDT") as book, streams(exchange, hook) as client:
        with client.listen(BOOK) as feed:
            assert isinstance(next(feed), Connected)
            until_true(lambda: told and book.failure is not None)
    assert "use another thread" in told[0]


def test_a_thread_with_the_number_of_one_that_has_ended_is_another(exchange: Exchange) -> None:
    with streams(exchange) as client:
        feed = client.listen(BOOK)
        assert isinstance(next(feed), Connected)
        feed.close()
        assert [within(feed.take) for _ in range(20)] == [None] * 20


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_what_was_made_before_a_fork_says_so_after_it_and_goes_on_in_the_parent(exchange: Exchange) -> None:
    with streams(exchange) as client, client.listen(BOOK) as feed, client.book("BTCUSDT") as book:
        assert isinstance(next(feed), Connected)
        kept(exchange, book)
        with book.lock:
            child = os.fork()
        if not child:
            os._exit(_in_the_child(feed, book))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert feed.subscriptions == (BOOK,) and book.synchronised
        kept(exchange, book)


def _in_the_child(feed: Any, book: Any) -> int:
    """Give how many of these do not say so."""
    wrong = 0
    for act in (
        lambda: list(feed) and within(feed.take),
        lambda: feed.subscribe(DEPTH),
        lambda: within(feed.take),
        lambda: within(book.ready),
    ):
        try:
            act()
            wrong += 1
        except (RuntimeError, StreamEnded) as error:
            wrong += GONE not in str(error)
    wrong += book.synchronised or not within(lambda: book.lock.acquire(timeout=0))
    feed.close()
    book.close()
    return wrong


@pytest.mark.parametrize("timeout", [inf, 1e300, 1e10])
def test_a_wait_may_be_as_long_as_it_likes(exchange: Exchange, timeout: float) -> None:
    with streams(exchange) as client, ThreadPoolExecutor(2) as others:
        feed, book = client.listen(BOOK), client.book("BTCUSDT")
        with book:
            assert isinstance(feed.take(timeout), Connected)
            waiting = others.submit(feed.take, timeout), others.submit(book.ready, timeout)
            feed.close()
            assert waiting[0].result(HANG) is None
        assert isinstance(waiting[1].exception(HANG), StreamEnded)


def test_a_feed_that_is_closed_takes_no_more_subscriptions(exchange: Exchange) -> None:
    with streams(exchange) as client:
        feed = client.listen(BOOK)
        assert isinstance(next(feed), Connected)
        feed.close()
        with pytest.raises(StreamEnded, match="the feed is closed"):
            feed.subscribe(DEPTH)
        assert feed.subscriptions == ()


def test_a_feed_that_was_interrupted_while_it_began_begins_when_it_is_read_again(exchange: Exchange) -> None:
    def look(frame: Any, event: str, _argument: Any) -> None:
        if event == "call" and frame.f_code.co_name == "call_soon_threadsafe":
            raise KeyboardInterrupt

    with streams(exchange) as client:
        feed = client.listen(BOOK)
        sys.setprofile(look)
        try:
            with pytest.raises(KeyboardInterrupt):
                feed.take()
        finally:
            sys.setprofile(None)
        assert isinstance(feed.take(HANG), Connected)


def test_where_no_loop_can_be_made_nobody_waits_for_it(exchange: Exchange, monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> Any:
        raise OSError("too many open files")

    client, calls = streams(exchange), client_of("ws://127.0.0.1:1")
    feed = client.listen(BOOK)
    with monkeypatch.context() as patch:
        patch.setattr(asyncio.events, "new_event_loop", full)
        with pytest.raises(OSError, match="too many"):
            within(feed.take)
        with pytest.raises(NotSent, match="too many open files"):
            within(lambda: calls.send(READ))
    assert isinstance(feed.take(HANG), Connected)
    client.close()
    calls.close()


def test_what_a_room_is_asked_for_ends_with_it() -> None:
    begun = threading.Event()

    async def close() -> None:
        pass

    async def act() -> None:
        begun.set()
        await asyncio.get_running_loop().create_future()

    room = Room("ending", close)
    with ThreadPoolExecutor(1) as another:
        asked = another.submit(room.do, act())
        assert begun.wait(HANG)
        room.end()
        assert isinstance(asked.exception(HANG), RuntimeError)
    room.join()


def test_a_bell_rings_while_others_come() -> None:
    class Coming:
        """Somebody who begins to wait while others are told, in another thread that garbage is collected in."""

        def __init__(self) -> None:
            self.own = self

        def __del__(self) -> None:
            bell._waiting.add(threading.Lock())

    bell = Bell()
    bell._waiting.update(threading.Lock() for _ in range(60))
    before = gc.get_threshold()
    try:
        for threshold in range(1, 8):
            gc.collect()
            gc.disable()
            Coming()
            gc.set_threshold(threshold)
            gc.enable()
            bell.ring()
            gc.set_threshold(*before)
    finally:
        gc.set_threshold(*before)
        gc.enable()
    assert len(bell._waiting) > 60
