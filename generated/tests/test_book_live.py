"""Books of a client keep themselves: end to end, with an exchange on 127.0.0.1 that trades."""

from __future__ import annotations

import asyncio
import gc
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from book_talk import SYMBOLS, D, Market, quoted, trading
from stream_talk import QUICK
from waiting import HANG, interrupted, leap_here, told_for_ever, turns, until

from binance_derivatives import InvalidRequest, StreamEnded, coinm, options, portfolio_pro, usdm
from binance_derivatives.book import Book, Broken, Level, Resynchronised, Top
from binance_derivatives.testing import Exchange


def test_many_books_share_a_connection() -> None:
    async def use(market: Market, client: Any) -> None:
        async with client.book("BTCUSDT") as btc, client.book("ethusdt") as eth:
            for _ in range(10):
                await market.quote("BTCUSDT", levels=3)
                await market.quote("ETHUSDT", levels=4)
            await quoted(market, btc)
            await quoted(market, eth)
            assert market.agrees(btc) and market.agrees(eth)
            assert client._connections == 1
            with pytest.raises(RuntimeError, match="btcusdt@depth@100ms has a book already"):
                async with client.book("BTCUSDT"):
                    pass
        async with client.book("ETHUSDT") as again:
            await quoted(market, again)

    trading(use)


def test_an_update_that_never_comes_is_noticed_and_a_new_snapshot_is_joined() -> None:
    async def use(market: Market, client: Any) -> None:
        async with client.book("BTCUSDT", tell="state") as book:
            changes = aiter(book)
            await quoted(market, book)
            assert isinstance(await anext(changes), Resynchronised)
            await market.do(market.exchange.bend, "btcusdt@depth@100ms", "gap")
            await market.quote("BTCUSDT")
            await market.quote("BTCUSDT")
            broken = await anext(changes)
            assert isinstance(broken, Broken) and "an update is missing" in broken.reason
            # The next snapshot is not asked for at once.
            leap_here(1)
            assert await anext(changes) == Resynchronised(book.last_update_id, True)
            await quoted(market, book)
            assert book.snapshots == 2

    trading(use)


@pytest.mark.parametrize("how", ["reset_streams", "close_streams"])
def test_a_connection_that_ends_marks_the_book_until_the_next_difference(how: str) -> None:
    async def use(market: Market, client: Any) -> None:
        async with client.book("BTCUSDT") as book:
            await quoted(market, book)
            await market.do(getattr(market.exchange, how))
            await until(lambda: not book.synchronised)
            assert "connection" in book.why and book.bid is not None
            await until(lambda: client._connections == 2)
            leap_here(300)
            await quoted(market, book)

    trading(use)


def test_a_peer_that_falls_silent_marks_the_book_until_another_connection_has_brought_the_next_difference() -> None:
    async def use(market: Market, client: Any) -> None:
        async with client.book("BTCUSDT") as book:
            await quoted(market, book)
            await market.do(market.exchange.half_open_streams)
            leap_here(30)
            await turns()
            leap_here(10)
            await until(lambda: not book.synchronised)
            assert book.why == "the exchange gave no sign of life for 40 s" and book.bid is not None
            leap_here(300)
            await quoted(market, book)

    trading(use)


def test_a_planned_takeover_in_the_midst_of_changes_leaves_the_book_what_it_is() -> None:
    async def use(market: Market, client: Any) -> None:
        async with client.book("BTCUSDT") as book:
            changes = aiter(book)
            await quoted(market, book)
            assert isinstance(await anext(changes), Resynchronised)
            leap_here(100)
            while client._connections < 2:
                await market.quote("BTCUSDT")
            while market.connections > 1:
                await market.quote("BTCUSDT")
            await quoted(market, book)
            assert book.snapshots == 1 and not book._untaken

    trading(use, lifetime=100.0)


def test_changes_are_told_as_they_were_asked_for() -> None:
    async def use(market: Market, client: Any) -> None:
        async with client.book("BTCUSDT", tell="levels", tick=D("0.1")) as book:
            changes = aiter(book)
            await quoted(market, book)
            while not isinstance(await anext(changes), Resynchronised):
                pass
            book._untaken.clear()
            await market.do(market.exchange.book, "BTCUSDT", bids=[("59000.1", "2")], asks=[("59000.3", "7")])
            told = [await anext(changes)]
            while not isinstance(told[-1], Top):
                told.append(await anext(changes))
            assert Level("bids", D("59000.1"), D(2)) in told and Level("asks", D("59000.3"), D(7)) in told
            assert told[-1] == Top(book.bid, book.ask) and book.best_ticks("bids") == 590_001

    trading(use)


def test_a_program_that_takes_no_changes_gets_how_the_book_is_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("binance_derivatives._book.fed._MOST_CHANGES", 4)

    async def use(market: Market, client: Any) -> None:
        async with client.book("BTCUSDT", tell="levels") as book:
            changes = aiter(book)
            await quoted(market, book)
            for _ in range(5):
                await market.quote("BTCUSDT")
                await until(lambda: market.agrees(book))
            assert len(book._untaken) <= 4
            told = await anext(changes)
            assert isinstance(told, Resynchronised) and not told.from_snapshot

    trading(use)


def test_a_snapshot_that_is_refused_is_asked_for_again_later(caplog: pytest.LogCaptureFixture) -> None:
    async def use(market: Market, client: Any) -> None:
        market.exchange.refuse("rest/depth", -1102, times=2)
        async with client.book("BTCUSDT") as book:
            while not caplog.messages:
                await market.quote("BTCUSDT")
            assert not book.synchronised
            leap_here(5)
            await until(lambda: len(caplog.messages) == 2)
            leap_here(5)
            await quoted(market, book)
        assert all("there is no snapshot of BTCUSDT" in message for message in caplog.messages)

    trading(use)


def test_what_a_book_was_told_is_recorded(tmp_path: Path) -> None:
    path = tmp_path / "btcusdt.book"

    async def use(market: Market, client: Any) -> None:
        book = client.book("BTCUSDT", tick=D("0.1"))
        book.record(path)
        async with book:
            await quoted(market, book)
            await market.do(market.exchange.bend, "btcusdt@depth@100ms", "gap")
            await market.quote("BTCUSDT")
            leap_here(300)
            await quoted(market, book)
        again = Book.replay(path)
        assert (again.last_update_id, again.snapshots, again.tick) == (book.last_update_id, book.snapshots, D("0.1"))
        assert [again.depth(side, 9) for side in ("bids", "asks")] == [book.depth(side, 9) for side in ("bids", "asks")]
        with pytest.raises(ValueError, match="was told something before"):
            book.record(tmp_path / "again")

    trading(use)


def test_a_book_that_is_closed_waits_for_nothing() -> None:
    async def use(market: Market, client: Any) -> None:
        book = client.book("BTCUSDT")
        async with book:
            waits = asyncio.create_task(book.ready())
            took = asyncio.create_task(anext(aiter(book), None))
            await until(lambda: book._woken is not None)
        with pytest.raises(StreamEnded, match="the book is closed"):
            await waits
        assert await took is None
        with pytest.raises(RuntimeError, match="is closed"):
            async with book:
                pass

    trading(use)


def test_a_client_that_is_closed_closes_its_books() -> None:
    async def use(market: Market, client: Any) -> None:
        book = client.book("BTCUSDT")
        await book.__aenter__()
        await quoted(market, book)
        await client.close()
        assert book.why == "the book is closed"

    trading(use)


def test_books_are_not_to_be_trusted_when_their_feed_has_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    async def use(market: Market, client: Any) -> None:
        async with client.book("BTCUSDT") as book:
            await quoted(market, book)
            monkeypatch.setattr(Book, "receive", lambda *_: 1 / 0)
            await market.quote("BTCUSDT")
            await until(lambda: book.failure)
            assert not book.synchronised and book.why == "ZeroDivisionError: division by zero"
            with pytest.raises(StreamEnded, match="ZeroDivisionError"):
                await anext(aiter(book))

    trading(use)


def test_programs_that_block_read_the_same_books_in_any_thread() -> None:
    with Exchange("usdm", symbols=SYMBOLS) as exchange:
        market = Market(exchange)
        with usdm.Streams(exchange.environment, timeout=HANG, backoff=QUICK, settle=0.05) as client:
            with client.book("BTCUSDT", tell="top") as book, client.book("ETHUSDT") as other:
                changes = iter(book)
                while not market.agrees(book) or not market.agrees(other):
                    asyncio.run(market.quote("BTCUSDT"))
                    asyncio.run(market.quote("ETHUSDT"))
                assert book.ready() and isinstance(next(changes), Resynchronised)
                with book.lock:
                    assert book.spread == 2 and book.price_for("asks", D(1)) is not None
                asyncio.run(market.quote("BTCUSDT"))
                assert isinstance(next(changes), Top)
                asyncio.run(market.do(exchange.reset_streams))
                while not isinstance(next(changes), Broken):
                    pass
            assert not book.synchronised and list(book) is not None
            with pytest.raises(StreamEnded, match="the book is closed"):
                book.ready()
    gc.collect()
    assert not [one for one in threading.enumerate() if one.name.startswith("binance-derivatives")]


def test_a_blocking_client_that_is_closed_closes_its_books() -> None:
    with Exchange("usdm", symbols=SYMBOLS) as exchange:
        client = usdm.Streams(exchange.environment, timeout=HANG)
        book = client.book("BTCUSDT")
        book.__enter__()
        assert not book.ready(0)
        client.close()
        assert book.why == "the book is closed" and next(iter(book), None) is None
        book.close()


def test_a_book_that_can_not_be_opened_leaves_no_thread() -> None:
    with Exchange("usdm", symbols=SYMBOLS) as exchange:
        client = usdm.Streams(exchange.environment, timeout=HANG)
        book = client.book("BTCUSDT")
        with book:
            pass
        with pytest.raises(RuntimeError, match="is closed"), book:
            pass
        gc.collect()
        assert not [one for one in threading.enumerate() if one.name.startswith("binance-derivatives")]


def test_a_wait_for_a_book_ends_in_time_whatever_is_told_meanwhile() -> None:
    book = usdm.Streams(usdm.PRODUCTION).book("BTCUSDT")
    with told_for_ever(book._wake) as telling:
        assert not book.ready(0.01) and telling.is_alive()


def test_a_wait_for_a_book_may_be_interrupted_anywhere_and_keeps_no_lock() -> None:
    def is_free() -> bool:
        return book.lock.acquire(timeout=HANG) and book.lock.release() is None

    book = usdm.Streams(usdm.PRODUCTION).book("BTCUSDT")
    with ThreadPoolExecutor(1) as another:
        for act in (lambda: book.ready(0.001), lambda: next(iter(book), None)):
            moments = 0
            while interrupted(act, moments + 1):
                moments += 1
                assert another.submit(is_free).result()
            assert moments > 5
            # The next one does not wait.
            another.submit(book.end, StreamEnded("the book is closed")).result()


def test_a_wait_for_a_book_that_is_interrupted_gives_its_lock_back_to_who_held_it() -> None:
    def act() -> None:
        with book.lock, book.lock:
            book.ready(0.001)

    book = usdm.Streams(usdm.PRODUCTION).book("BTCUSDT")
    moments = 0
    with ThreadPoolExecutor(1) as another:
        while interrupted(act, moments + 1):
            moments += 1
            assert another.submit(book.lock.acquire, timeout=HANG).result()
            another.submit(book.lock.release).result()
    assert moments > 5


def test_a_book_whose_closing_is_cancelled_leaves_nothing_open() -> None:
    async def use(market: Market, client: Any) -> None:
        for count in range(8):
            book = await client.book("BTCUSDT").__aenter__()
            await quoted(market, book)
            closing = asyncio.ensure_future(book.close())
            await turns(1 + count)
            closing.cancel()
            await asyncio.wait([closing])

    trading(use)


def test_who_waits_for_a_book_lets_go_of_its_lock_meanwhile() -> None:
    book = usdm.Streams(usdm.PRODUCTION).book("BTCUSDT")
    with ThreadPoolExecutor(1) as another, book.lock, book.lock:
        ending = another.submit(book.end, StreamEnded("the book is closed"))
        assert not ending.done() and list(book) == []
        ending.result()
        assert not another.submit(book.lock.acquire, False).result()
    assert another._threads and book.lock.acquire(blocking=False)


def test_any_number_of_threads_may_wait_for_a_book() -> None:
    book = usdm.Streams(usdm.PRODUCTION).book("BTCUSDT")
    waiting = [threading.Thread(target=lambda: list(book)) for _ in range(3)]
    for one in waiting:
        one.start()
    book.end(StreamEnded("the book is closed"))
    for one in waiting:
        one.join(HANG)
    assert not [one for one in waiting if one.is_alive()]


def test_books_with_retail_price_improvement_are_others() -> None:
    client = usdm.AsyncStreams(usdm.PRODUCTION)
    plain, rpi = client.book("BTCUSDT"), client.book("BTCUSDT", rpi=True)
    assert (plain.subscription.name, rpi.subscription.name) == ("btcusdt@depth@100ms", "btcusdt@rpiDepth@500ms")
    assert str(plain.call) == "usdm.depth(symbol='BTCUSDT', limit=1000)"
    assert str(rpi.call) == "usdm.rpi_depth(symbol='BTCUSDT', limit=1000)"


def test_options_have_books_too() -> None:
    book = options.AsyncStreams(options.PRODUCTION).book("BTC-251123-126000-C")
    assert book.subscription.name == "btc-251123-126000-c@depth@100ms" and book.symbol == "BTC-251123-126000-C"
    assert str(book.call) == "options.depth(symbol='BTC-251123-126000-C', limit=1000)"


def test_what_no_book_can_be_made_from_is_refused() -> None:
    with pytest.raises(ValueError, match="coinm has no stream that rpi books are made from"):
        coinm.AsyncStreams(coinm.PRODUCTION).book("BTCUSD_PERP", rpi=True)
    with pytest.raises(InvalidRequest, match="limit"):
        usdm.AsyncStreams(usdm.PRODUCTION).book("BTCUSDT", limit=7)
    with pytest.raises(InvalidRequest, match="symbol"):
        usdm.AsyncStreams(usdm.PRODUCTION).book("BTC/USDT")
    with pytest.raises(ValueError, match="snapshot_weight is 0"):
        usdm.AsyncStreams(usdm.PRODUCTION, snapshot_weight=0)
    assert not hasattr(portfolio_pro, "AsyncStreams") or not portfolio_pro.AsyncStreams.book_sources
