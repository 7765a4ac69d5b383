"""What a local order book does at the edges: in the order of things that nobody plans for."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from binance_derivatives._book.book import Book
from binance_derivatives._book.changes import Broken, Effect, Level, Resynchronised, Side, Top
from binance_derivatives._book.messages import DIFFERENCE, ChangedLevel, Difference
from binance_derivatives._book.pace import Pace
from binance_derivatives._book.record import Recording
from test_book import D, asked, difference, levels, snapshot, synchronised


@pytest.mark.parametrize("previous", [8, 9, 11])
def test_the_id_of_the_one_before_decides_whatever_the_first_id_says(previous: int) -> None:
    book = synchronised()
    told = book.receive(difference(11, 11, previous), 1)
    assert isinstance(told[0], Broken) and not book.synchronised and asked(told)


@pytest.mark.parametrize(
    "told",
    [
        lambda book: book.lost("the connection was lost"),
        lambda book: book.join(snapshot(9), 0),
        lambda book: book.receive(difference(8, 10, 7), 0),
    ],
)
def test_a_book_that_was_told_anything_is_not_recorded(told: Callable[[Book], object], tmp_path: Path) -> None:
    book = Book("BTCUSDT")
    assert book.is_new
    told(book)
    with pytest.raises(ValueError, match="was told something before"):
        Recording(tmp_path / "book", book.head())


def test_why_a_book_is_broken_stays_until_something_else_happens() -> None:
    book = synchronised()
    book.receive(difference(11, 11, 10, bids=[("x", "1")]), 1)
    book.receive(difference(12, 12, 11), 2)
    assert book.why.startswith("a level can not be read")
    raw = {"e": "depthUpdate", "E": 1, "T": 1, "s": "BTCUSDT", "U": 13, "u": 13, "b": [], "a": []}
    book.receive(DIFFERENCE.decode(msgspec.json.encode(raw)), 3)
    book.receive(difference(14, 14, 13), 4)
    assert book.why.startswith("a difference can not be read")


def test_what_was_not_readable_waits_for_no_snapshot() -> None:
    book = Book("BTCUSDT")
    book.receive(difference(8, 10, 7, bids=[("x", "1")]), 0)
    assert book.join(snapshot(9), 0) == () and "can not be read" in book.why
    assert asked(book.receive(difference(11, 12, 10, bids=[("97", "1")]), 0)), "only what came later can be joined"
    assert book.join(snapshot(11), 10) == (Resynchronised(12, True),)


def test_after_a_gap_what_waits_begins_anew() -> None:
    book = Book("BTCUSDT")
    book.receive(difference(8, 10, 7), 0)
    book.receive(difference(21, 22, 20, bids=[("97", "1")]), 0)
    # Joined with the first it would be without what lies between.
    assert asked(book.join(snapshot(9), 0)) and not book.synchronised
    assert book.join(snapshot(21), 10) == (Resynchronised(22, True),)


def test_a_snapshot_that_was_not_asked_for_waits_for_nothing() -> None:
    book = synchronised()
    book.join(snapshot(13, bids=[("1", "1")]), 0)
    book.receive(difference(13, 14, 12), 2)
    assert not book.synchronised and levels(book, "bids")[0] == ("99", "1")


def test_the_time_of_a_book_is_that_of_its_last_difference() -> None:
    book = synchronised()
    book.receive(difference(11, 11, 10, E=77_000), 1)
    assert (book.last_update_id, book.event_time) == (11, 77_000)


def test_a_change_of_the_ask_alone_is_a_change_of_the_top() -> None:
    book = synchronised(tell="top")
    [told] = book.receive(difference(11, 11, 10, asks=[("101", "5")]), 1)
    assert told == Top(Level("bids", D(99), D(1)), Level("asks", D(101), D(5)))


SIDES: Any = pytest.mark.parametrize("side", ["bids", "asks"])
# What the other side of one has.
OTHERS: dict[str, Any] = {"bids": {"asks": [("99.5", "1")]}, "asks": {"bids": [("99", "1")]}}


def row(side: str, start: int, step: str = "1") -> list[tuple[str, str]]:
    """Eight levels, each worse than the one before."""
    away = D(step) if side == "asks" else -D(step)
    return [(str(start + number * away), "9") for number in range(8)]


def limited(side: Side, **options: Any) -> Book:
    """A book that knows eight levels of a side, and all of the other."""
    book = Book("BTCUSDT", limit=8, pace=Pace(1, 1), **options)
    book.receive(difference(8, 10, 7), 0)
    known = row(side, 100 if side == "asks" else 98)
    book.join(snapshot(9, **{side: known}, **OTHERS[side]), 0)
    assert book.synchronised and book.complete_to(side) == D(known[-1][0])
    return book


def thinned(side: Side) -> Book:
    """The same, of whose levels one is left."""
    book = limited(side)
    gone: Any = {side: [(str(one.price), "0") for one in book.depth(side, 7)]}
    assert asked(book.receive(difference(11, 11, 10, **gone), 9)) == [9] and book.synchronised
    return book


@SIDES
def test_a_side_that_is_known_less_deep_after_all_is_left_as_it_is(side: Side) -> None:
    book = thinned(side)
    before = book.complete_to(side)
    # Between its levels others have come.
    book.join(snapshot(11, **{side: row(side, 100 if side == "asks" else 98, "0.5")}, **OTHERS[side]), 9)
    assert book.synchronised and book.snapshots == 2 and book.complete_to(side) == before


@SIDES
def test_a_side_that_few_levels_are_left_of_is_known_deeper_after_the_next_snapshot(side: Side) -> None:
    book, deeper = thinned(side), row(side, 107 if side == "asks" else 91)
    book.join(snapshot(11, **{side: deeper}, **OTHERS[side]), 9)
    assert book.synchronised and levels(book, side) == deeper
    assert book.complete_to(side) == D(deeper[-1][0])


@SIDES
def test_the_last_known_price_is_told_of_and_the_next_is_not(side: Side) -> None:
    book = limited(side, tell="levels")
    last = book.complete_to(side)
    assert last is not None
    beyond = last - 1 if side == "bids" else last + 1
    changed: Any = {side: [(str(last), "7"), (str(beyond), "7")]}
    assert book.receive(difference(11, 11, 10, **changed), 1) == (Level(side, last, D(7)),)
    assert book.quantity_at(side, last) == 7 and book.quantity_at(side, beyond) is None


def test_levels_of_a_snapshot_without_a_quantity_are_none() -> None:
    book = Book("BTCUSDT", limit=3)
    book.receive(difference(8, 10, 7), 0)
    book.join(snapshot(9, bids=[("99", "1"), ("98", "0.000"), ("97", "0")]), 0)
    assert (levels(book, "bids"), book.complete_to("bids")) == ([("99", "1")], D(97))


@pytest.mark.parametrize(
    "level",
    [("-1", "1"), ("0", "1"), ("NaN", "1"), ("Infinity", "1"), ("98", "-1"), ("98", "NaN"), ("98", "Infinity")],
)
def test_a_snapshot_that_makes_no_sense_is_not_joined(level: tuple[str, str]) -> None:
    book = Book("BTCUSDT")
    book.receive(difference(8, 10, 7), 0)
    assert book.join(snapshot(9, bids=[("99", "1"), level]), 0) == ()
    assert not book.synchronised and "can not be read" in book.why
    assert asked(book.receive(difference(11, 12, 10), 1)), "the next one may be better"


def test_quantities_that_no_sum_could_hold_break_the_book_and_no_read_raises() -> None:
    book = synchronised()
    told = book.receive(difference(11, 11, 10, bids=[("98", "1" * 10_000)]), 1)
    assert isinstance(told[0], Broken) and book.quantity_to("bids", D(1)) == 0


def test_a_difference_can_be_made_by_hand() -> None:
    book = synchronised()
    bids = [ChangedLevel("99.5", "3")]
    made = Difference(
        event_time=1,
        symbol="BTCUSDT",
        first_update_id=11,
        final_update_id=11,
        previous_final_update_id=10,
        bids=bids,
        asks=[],
    )
    effects: list[Effect] = list(book.receive(made, 1))
    assert effects == [] and book.bid == Level("bids", D("99.5"), D(3))


def test_all_levels_are_to_be_had_in_ticks() -> None:
    book = synchronised(tick=D("0.5"))
    assert book.depth_ticks("bids", 9) == [(198, Decimal(1)), (196, Decimal(2))]
    assert book.depth_ticks("asks", 1) == [(202, Decimal(1))]
    with pytest.raises(ValueError, match="the tick of BTCUSDT is not known"):
        synchronised().depth_ticks("asks", 1)


def test_a_snapshot_waits_as_long_as_it_may_and_no_longer() -> None:
    for late, waits in ((30, True), (30.5, False)):
        book = Book("BTCUSDT")
        book.receive(difference(8, 10, 7), 0)
        assert book.join(snapshot(14), 0) == ()
        told = book.receive(difference(11, 15, 10), late)
        assert book.synchronised is waits and bool(asked(told)) is not waits


def test_a_contract_may_be_worth_less_than_one() -> None:
    book = Book("BTCUSDT")
    book.receive(difference(8, 10, 7, asks=[("0.00052", "3")]), 0)
    book.join(snapshot(9, bids=[("0.0005", "1")], asks=[("0.00051", "2")]), 0)
    assert book.synchronised and levels(book, "asks") == [("0.00051", "2"), ("0.00052", "3")]
    assert book.spread == D("0.00001")


@pytest.mark.parametrize(("side", "price"), [("bids", "98.9"), ("asks", "101.1")])
def test_there_is_nothing_at_a_price_that_no_level_can_have(side: Side, price: str) -> None:
    book = synchronised(tick=D("0.5"))
    assert book.quantity_at(side, D(price)) == 0
    assert book.quantity_to(side, D(price)) == 1
