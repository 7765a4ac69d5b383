"""Snapshots are asked for ever less often by one book, and by many books within a budget of weight."""

from __future__ import annotations

import pytest

from binance_derivatives._book.pace import Pace, SnapshotQueue


def test_pauses_double_up_to_the_longest_and_begin_anew_after_twice_that() -> None:
    pace = Pace(0.5, 4.0)
    assert [pace.next(0) for _ in range(7)] == [0, 0.5, 1.5, 3.5, 7.5, 11.5, 15.5]
    assert pace.next(15.5 + 8) == 23.5, "this long after the last one it is still counted on"
    assert pace.next(23.5) == 27.5
    assert pace.next(27.5 + 8.1) == 35.6


@pytest.mark.parametrize(("shortest", "longest"), [(0, 1), (2, 1), (1, float("inf"))])
def test_a_pace_without_pauses_is_refused(shortest: float, longest: float) -> None:
    with pytest.raises(ValueError, match="expected 0 < shortest <= longest"):
        Pace(shortest, longest)


def test_a_hundred_books_that_break_at_once_spend_no_more_than_the_budget_in_any_minute() -> None:
    queue, now, spent = SnapshotQueue[int](weight=400, at_once=5), 0.0, list[float]()
    for book in range(100):
        queue.want(book, 20, 0, urgent=True)
    while len(spent) < 100:
        while (book := queue.take(now)) is not None:
            spent.append(now)
            queue.done(book)
        later = queue.next_at(now)
        assert later is None or later > now
        now = now if later is None else later
    assert now == 240
    assert all(sum(20 for at in spent if start <= at < start + 60) <= 400 for start in spent)


def test_no_more_than_so_many_are_on_their_way() -> None:
    queue = SnapshotQueue[str](at_once=2)
    for book in "abc":
        queue.want(book, 20, 0, urgent=True)
    assert [queue.take(0) for _ in range(3)] == ["a", "b", None]
    assert queue.next_at(0) is None, "only an answer changes anything"
    queue.done("a")
    assert (queue.next_at(0), queue.take(0)) == (0, "c")


def test_a_broken_book_goes_before_one_that_wants_to_be_known_deeper_and_each_when_its_time_has_come() -> None:
    queue = SnapshotQueue[str]()
    queue.want("deeper", 20, 0, urgent=False)
    queue.want("later", 20, 5, urgent=True)
    queue.want("broken", 20, 0, urgent=True)
    assert [queue.take(0), queue.take(0), queue.take(0)] == ["broken", "deeper", None]
    assert (queue.next_at(0), queue.take(4.9), queue.take(5)) == (5, None, "later")


def test_nothing_goes_before_the_exchange_lets_it() -> None:
    queue = SnapshotQueue[str]()
    queue.want("book", 20, 0, urgent=True)
    queue.hold(120)
    queue.hold(60)
    assert (queue.take(119), queue.next_at(0), queue.take(120)) == (None, 120, "book")


def test_a_book_has_one_wish_in_the_queue_and_can_take_it_back() -> None:
    queue = SnapshotQueue[str]()
    queue.want("book", 20, 9, urgent=False)
    queue.want("book", 20, 0, urgent=True)
    assert len(queue) == 1
    queue.forget("book")
    assert (len(queue), queue.take(0), queue.next_at(0)) == (0, None, None)


def test_a_snapshot_that_costs_more_than_the_budget_goes_alone() -> None:
    queue = SnapshotQueue[str](weight=10)
    for book in "ab":
        queue.want(book, 20, 0, urgent=True)
    assert [queue.take(0), queue.take(0), queue.next_at(0)] == ["a", None, 60]


def test_a_queue_that_lets_nothing_go_is_refused() -> None:
    with pytest.raises(ValueError, match="weight is 0 and at_once 1"):
        SnapshotQueue(0, 1)


def test_a_book_whose_snapshot_is_on_its_way_waits_for_that_and_holds_nobody_up() -> None:
    queue = SnapshotQueue[str]()
    queue.want("book", 20, 0, urgent=True)
    assert queue.take(0) == "book"
    queue.want("book", 20, 0, urgent=True)
    assert (queue.take(1), queue.next_at(1)) == (None, None), "only an answer changes anything"
    queue.want("other", 20, 5, urgent=False)
    assert (queue.next_at(1), queue.take(5)) == (5, "other")
    queue.done("book")
    assert queue.take(6) == "book"
