"""What the books of a client make of all that a feed may bring, and of what becomes of their questions."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import msgspec
import pytest
from test_book import difference, snapshot
from waiting import hanging_ends, leap_here, stand, turns, until

from binance_derivatives import HeldBack, StreamEnded, usdm
from binance_derivatives._book.books import Books
from binance_derivatives._book.live import AsyncBook
from binance_derivatives._streams.subscriptions import Message, Subscription
from binance_derivatives.book import Broken
from binance_derivatives.streams import Connected, Disconnected, Dropped, Gap, Lagging, Refused, Stale, Unknown


class Line:
    """A feed that brings what a test puts on it."""

    def __init__(self) -> None:
        self.items: asyncio.Queue[Any] = asyncio.Queue()
        self.names: list[str] = []
        self.closed = False

    async def __aiter__(self) -> AsyncIterator[Any]:
        while (item := await self.items.get()) is not None:
            if isinstance(item, Exception):
                raise item
            yield item

    async def subscribe(self, *subscriptions: Subscription[Any]) -> None:
        if self.closed:
            raise StreamEnded("the feed is closed")
        self.names += [one.name for one in subscriptions]

    async def unsubscribe(self, *subscriptions: Subscription[Any]) -> None:
        self.names = [name for name in self.names if name not in {one.name for one in subscriptions}]

    async def close(self) -> None:
        self.closed = True


class Desk:
    """The books of a client, whose feed and answers a test brings."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.asked: list[tuple[str, asyncio.Future[Any]]] = []
        self.books = Books(self._listen, lambda: self, 1_000)

    def book(self, symbol: str = "BTCUSDT") -> AsyncBook:
        return AsyncBook(self.books, usdm.AsyncStreams.book_sources[0], symbol, tell="state")

    @property
    def line(self) -> Line:
        return self.lines[-1]

    def bring(self, book: AsyncBook, update: int, **more: Any) -> None:
        event = difference(update, update, update - 1, s=book.symbol, **more)
        self.line.items.put_nowait(Message(book.subscription, event))

    async def synchronise(self, book: AsyncBook, update: int = 10) -> None:
        count = len(self.asked)
        self.bring(book, update)
        await until(lambda: len(self.asked) > count)
        self.answer(update)
        await until(lambda: book.synchronised)

    def answer(self, update: int) -> None:
        told = snapshot(update)
        body = {"lastUpdateId": update, "E": 1, "T": 1, "bids": [], "asks": []}
        body |= {side: [[str(one) for one in level] for level in getattr(told, side)] for side in ("bids", "asks")}
        call, future = self.asked[-1]
        decoder = usdm.rest.market_data.DEPTH.answer.decoder()
        future.set_result(decoder.decode(msgspec.json.encode(body)))

    async def send(self, call: Any) -> Any:
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.asked.append((dict(call.parameters)["symbol"], future))
        return await future

    async def close(self) -> None:
        """The client of REST is closed with the last book."""

    def _listen(self, subscription: Subscription[Any]) -> Any:
        self.lines.append(Line())
        self.line.names.append(subscription.name)
        return self.line


def at_desk(use: Callable[[Desk], Coroutine[Any, Any, None]]) -> None:
    """Run ``use(desk)``; afterwards no task is left."""

    async def run() -> None:
        async with hanging_ends():
            await use(Desk())
            await until(lambda: asyncio.all_tasks() == {asyncio.current_task()})

    asyncio.run(run())


@pytest.mark.parametrize(
    ("notice", "why"),
    [
        (lambda one: Disconnected(subscriptions=(one,), reason="cut"), "cut"),
        (lambda one: Stale(subscriptions=(one,), reason="silent"), "silent"),
        (lambda one: Dropped(subscription=one, count=3), "3 differences were left out"),
        (lambda one: Unknown(subscription=one, raw=b"x", reason="odd"), "a difference can not be read: odd"),
    ],
)
def test_whatever_may_have_cost_a_difference_marks_the_book_until_the_next_shows_that_nothing_is_missing(
    notice: Callable[[Any], Any], why: str
) -> None:
    async def use(desk: Desk) -> None:
        async with desk.book() as book, desk.book("ETHUSDT") as other:
            await desk.synchronise(book)
            await desk.synchronise(other)
            desk.line.items.put_nowait(notice(book.subscription))
            await until(lambda: not book.synchronised)
            assert book.why == why and book.bid is not None and other.synchronised
            desk.bring(book, 11)
            await until(lambda: book.synchronised)
            assert book.snapshots == 1

    at_desk(use)


def test_what_says_nothing_of_a_book_changes_nothing() -> None:
    async def use(desk: Desk) -> None:
        async with desk.book() as book:
            await desk.synchronise(book)
            one = (book.subscription,)
            for item in (
                Connected(subscriptions=one),
                Gap(subscriptions=one, since=1, until=2, reason="cut"),
                Lagging(waiting=9),
                Unknown(subscription=None, raw=b"x", reason="odd"),
            ):
                desk.line.items.put_nowait(item)
            desk.bring(book, 11)
            await until(lambda: book.last_update_id == 11)
            assert book.synchronised and book.repeated == 0

    at_desk(use)


def test_a_stream_that_the_exchange_refuses_ends_its_book_alone() -> None:
    async def use(desk: Desk) -> None:
        async with desk.book() as book, desk.book("ETHUSDT") as other:
            await desk.synchronise(other)
            desk.line.items.put_nowait(Refused(subscriptions=(book.subscription,), code=2, message="no such stream"))
            with pytest.raises(StreamEnded, match="the exchange refuses btcusdt@depth@100ms: no such stream"):
                await book.ready()
            assert other.synchronised and not book.synchronised

    at_desk(use)


@pytest.mark.parametrize(("end", "why"), [(None, "the feed has ended"), (OSError("odd"), "OSError: odd")])
def test_a_feed_that_ends_ends_its_books_and_a_later_book_has_another(end: Any, why: str) -> None:
    async def use(desk: Desk) -> None:
        async with desk.book() as book:
            await desk.synchronise(book)
            desk.line.items.put_nowait(end)
            await until(lambda: book.failure)
            assert (book.synchronised, book.why) == (False, why)
            first = desk.line
            async with desk.book("ETHUSDT") as other:
                assert first.closed and len(desk.lines) == 2
                await desk.synchronise(other)
        assert desk.line.closed

    at_desk(use)


def test_a_book_whose_loop_ends_or_cancels_its_tasks_does_not_pass_for_the_exchange_s_own() -> None:
    async def use(desk: Desk) -> None:
        async with desk.book() as book:
            await desk.synchronise(book)
            for task in asyncio.all_tasks() - {asyncio.current_task()}:
                task.cancel()
            await until(lambda: book.failure)
            assert (book.synchronised, book.why) == (False, "the feed has ended")

    at_desk(use)


def test_a_book_that_is_opened_while_the_last_one_closes_is_not_ended_with_it() -> None:
    async def use(desk: Desk) -> None:
        async with desk.book() as book:
            await desk.synchronise(book)
            closing = asyncio.ensure_future(book.close())
            await asyncio.sleep(0)
            async with desk.book("ETHUSDT") as other:
                await closing
                await desk.synchronise(other)
                assert other.failure is None

    at_desk(use)


def test_a_book_that_could_not_be_opened_can_be_opened_later() -> None:
    async def use(desk: Desk) -> None:
        async with desk.book("ETHUSDT"):
            desk.line.closed = True
            book = desk.book()
            for _ in range(2):
                with pytest.raises(StreamEnded, match="the feed is closed"):
                    await book.__aenter__()
            desk.line.closed = False
            async with book:
                await desk.synchronise(book)

    at_desk(use)


def test_a_closed_book_is_told_nothing_and_asks_for_nothing() -> None:
    async def use(desk: Desk) -> None:
        async with desk.book("ETHUSDT") as other:
            book = desk.book()
            async with book:
                desk.bring(book, 10)
                await until(lambda: desk.asked)
            assert desk.line.names == ["ethusdt@depth@100ms"]
            desk.answer(10)
            await turns()
            assert (book.snapshots, book.why) == (0, "the book is closed")
            desk.bring(book, 11)
            await desk.synchronise(other)
            assert book.last_update_id == 0

    at_desk(use)


def test_a_wish_of_a_closed_book_is_forgotten() -> None:
    async def use(desk: Desk) -> None:
        stand(asyncio.get_running_loop())
        async with desk.book("ETHUSDT") as other:
            book = desk.book()
            async with book:
                await desk.synchronise(book)
                # It asks for another one, which has to wait.
                desk.bring(book, 20)
                await until(lambda: not book.synchronised)
            leap_here(300)
            await desk.synchronise(other)
            assert [symbol for symbol, _ in desk.asked] == ["BTCUSDT", "ETHUSDT"]

    at_desk(use)


def test_the_exchange_s_word_to_wait_holds_for_all_books() -> None:
    async def use(desk: Desk) -> None:
        stand(asyncio.get_running_loop())
        async with desk.book() as book, desk.book("ETHUSDT") as other:
            desk.bring(book, 10)
            await until(lambda: desk.asked)
            desk.asked[0][1].set_exception(HeldBack(call=book.call, until=5, banned=True))
            await until(lambda: not desk.books._asking)
            desk.bring(other, 10)
            await turns()
            leap_here(29)
            await turns()
            assert len(desk.asked) == 1
            leap_here(2)
            await until(lambda: len(desk.asked) == 3)

    at_desk(use)


def test_no_more_than_four_snapshots_are_on_their_way_and_each_answer_makes_room() -> None:
    async def use(desk: Desk) -> None:
        books = [desk.book(f"S{number}USDT") for number in range(6)]
        for book in books:
            await book.__aenter__()
            desk.bring(book, 10)
        await until(lambda: len(desk.asked) == 4)
        await turns()
        assert len(desk.asked) == 4
        desk.asked[0][1].set_exception(ValueError("odd"))
        await until(lambda: len(desk.asked) == 5)
        assert [symbol for symbol, _ in desk.asked] == [book.symbol for book in books[:5]]
        await desk.books.close_all()

    at_desk(use)


def test_changes_are_noted_while_the_lock_is_held() -> None:
    """Else a thread that takes one could find none where there was one."""

    async def use(desk: Desk) -> None:
        async with desk.book() as book:
            held: list[bool] = []

            class Lock:
                now = False

                def __enter__(self) -> None:
                    self.now = True

                def __exit__(self, *_: object) -> None:
                    self.now = False

            lock = book.lock = Lock()
            aiter(book)
            assert book._untaken is not None
            note = book._note
            book._note = lambda *given: (held.append(lock.now), note(*given))[1]  # type: ignore[method-assign]
            await desk.synchronise(book)
            desk.bring(book, 20)
            await until(lambda: not book.synchronised)
            assert held == [True, True] and isinstance(book._untaken[1], Broken)

    at_desk(use)


def test_a_program_that_takes_no_changes_learns_that_the_book_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("binance_derivatives._book.fed._MOST_CHANGES", 1)

    async def use(desk: Desk) -> None:
        async with desk.book() as book:
            changes = aiter(book)
            await desk.synchronise(book)
            desk.bring(book, 20)
            await until(lambda: not book.synchronised)
            assert await anext(changes) == Broken(book.why)

    at_desk(use)


def test_a_recording_that_can_not_be_written_ends_and_the_book_goes_on(
    tmp_path: Any, caplog: pytest.LogCaptureFixture
) -> None:
    async def use(desk: Desk) -> None:
        for fails in ("note", "close"):
            book = desk.book()
            book.record(tmp_path / fails)
            recording = book._recording
            assert recording is not None
            setattr(recording, fails, lambda *_: (tmp_path / "not" / "there").touch())
            async with book:
                await desk.synchronise(book)
                desk.bring(book, 11)
                await until(lambda: book.last_update_id == 11)
                assert (book._recording is None) is (fails == "note")
            assert book.failure is not None and book._recording is None
            recording._file.close()
        assert [one.startswith("the recording of BTCUSDT has ended: ") for one in caplog.messages] == [True, True]

    at_desk(use)
