"""Events of one subscription over all its connections: each once, in order, and a gap wherever some may be missing."""

from __future__ import annotations

import random
from typing import Any

import pytest

from binance_derivatives._streams import numbers as numbering
from binance_derivatives._streams import sequence as sequences
from market_events import (
    AGG_TRADE,
    BOOK_TICKER,
    DEPTH,
    KLINE,
    MARK_PRICE,
    MINUTE,
    TIME,
    Followed,
    depth,
    event,
    kline,
    mark,
    ticker,
    trade,
)


def numbers(followed: Followed) -> list[int]:
    return [one.aggregate_trade_id for one in followed.events]


def test_what_comes_in_order_is_passed_on_as_it_is() -> None:
    followed = Followed(AGG_TRADE)
    followed.connect(1)
    followed.come(1, trade(5))
    assert followed.sequence.follows(trade(6), 1)


def test_numbers_that_are_left_out_by_a_cut_are_named() -> None:
    """Case 11."""
    followed = Followed(AGG_TRADE)
    followed.connect(1)
    followed.come(1, *map(trade, range(100, 200)))
    followed.cut(1, "code 1001")
    followed.connect(2)
    followed.come(2, *map(trade, range(250, 260)))
    (gap,) = followed.gaps
    assert (gap.ids, gap.since, gap.until) == ((200, 249), TIME + 199, TIME + 250)
    assert gap.reason == "code 1001"
    assert gap.subscriptions == (AGG_TRADE,)
    assert "agg_trades" in gap.reload
    assert followed.items.index(gap) == 100
    assert numbers(followed) == [*range(100, 200), *range(250, 260)]


def test_a_connection_that_was_never_acknowledged_breaks_with_a_gap_once_it_has_brought_an_event() -> None:
    followed = Followed(BOOK_TICKER)
    followed.connect(1)
    followed.come(1, ticker(1))
    followed.cut(1)
    followed.come(2, ticker(5))
    followed.cut(2, "the second is lost")
    followed.connect(3)
    followed.come(3, ticker(9))
    assert [one.until for one in followed.gaps] == [TIME + 5, TIME + 9]
    assert followed.gaps[1].reason == "the second is lost"


def test_what_a_connection_dialled_before_a_break_brings_again_is_left_out_though_it_has_no_number() -> None:
    followed = Followed(MARK_PRICE)
    followed.connect(1)
    followed.come(1, mark(1), mark(2))
    followed.cut(1)
    followed.connect(2)
    followed.come(2, mark(2), mark(3), mark(2))
    (gap,) = followed.gaps
    assert (gap.since, gap.until) == (TIME + 2, TIME + 3)
    assert followed.events == [mark(1), mark(2), mark(3), mark(2)]


def test_of_two_connections_that_nobody_expected_side_by_side_each_event_comes_once_though_it_has_no_number() -> None:
    followed = Followed(MARK_PRICE)
    followed.connect(1)
    followed.come(1, mark(1), mark(2))
    followed.connect(2)
    followed.come(2, mark(2), mark(3), mark(4))
    followed.come(1, mark(3), mark(4))
    followed.come(2, mark(5))
    assert followed.events == [mark(number) for number in range(1, 6)]


def test_a_cut_that_cost_nothing_is_no_gap() -> None:
    followed = Followed(AGG_TRADE)
    followed.connect(1)
    followed.come(1, trade(1), trade(2))
    followed.cut(1)
    followed.connect(2)
    followed.come(2, trade(2), trade(3))
    assert followed.gaps == []
    assert numbers(followed) == [1, 2, 3]


def test_a_gap_without_a_cut_is_told_before_the_event_behind_it() -> None:
    followed = Followed(DEPTH)
    followed.connect(1)
    followed.come(1, depth(1, 5, 0), depth(6, 9, 5), depth(13, 15, 12))
    (gap,) = followed.gaps
    assert gap.ids == (10, 12)
    assert "order book" in gap.reload
    assert followed.items[2] is gap


def test_events_of_a_cut_before_the_first_event_are_a_gap_without_a_beginning() -> None:
    followed = Followed(AGG_TRADE)
    followed.connect(1)
    followed.cut(1)
    followed.connect(2)
    followed.come(2, trade(7))
    (gap,) = followed.gaps
    assert (gap.since, gap.ids) == (None, None)


@pytest.mark.parametrize(("subscription", "before", "after"), [(BOOK_TICKER, ticker(1), ticker(2)), (MARK_PRICE, mark(1), mark(2))], ids=["growing", "none"])  # fmt: skip
def test_where_numbers_show_nothing_every_cut_is_a_gap(subscription: Any, before: Any, after: Any) -> None:
    followed = Followed(subscription)
    followed.connect(1)
    followed.come(1, before)
    followed.cut(1)
    followed.connect(2)
    followed.cut(2, "again")
    followed.cut(3, "never stood")
    followed.connect(4)
    followed.come(4, after, after)
    (gap,) = followed.gaps
    assert (gap.since, gap.until, gap.ids) == (TIME + 1, TIME + 2, None)
    assert gap.reason == "cut; again"


def test_the_same_event_twice_comes_once() -> None:
    followed = Followed(AGG_TRADE)
    followed.connect(1)
    followed.come(1, trade(1), trade(1), trade(2), trade(1), trade(2))
    assert numbers(followed) == [1, 2]
    assert followed.gaps == []


def test_an_event_that_comes_late_is_given_once_behind_the_gap_it_left() -> None:
    followed = Followed(AGG_TRADE)
    followed.connect(1)
    followed.come(1, trade(1), trade(4), trade(3), trade(3), trade(2), trade(2), trade(5))
    assert [gap.ids for gap in followed.gaps] == [(2, 3)]
    assert numbers(followed) == [1, 4, 3, 2, 5]


def test_numbers_that_begin_again_are_told_and_followed() -> None:
    followed = Followed(AGG_TRADE)
    followed.connect(1)
    followed.come(1, trade(500), trade(1, at=TIME + 10_000), trade(2, at=TIME + 10_001))
    (gap,) = followed.gaps
    assert gap.reason == "numbers begin again"
    assert numbers(followed) == [500, 1, 2]


def test_a_book_that_has_not_changed_is_sent_again_and_is_no_repeat() -> None:
    followed = Followed(BOOK_TICKER)
    followed.connect(1)
    followed.come(1, ticker(5), ticker(5), ticker(5, at=TIME + 60_000))
    assert len(followed.events) == 2
    assert followed.gaps == []


def test_a_takeover_gives_interleaved_and_late_events_once_in_order_without_a_gap() -> None:
    """Case 12, of the numbers alone."""
    followed = Followed(AGG_TRADE)
    followed.connect(1)
    followed.come(1, *map(trade, (1, 2)))
    followed.overlap(1, 2)
    followed.connect(2)
    followed.come(2, trade(2), trade(3))
    followed.come(1, trade(3))
    followed.come(2, trade(4), trade(5), trade(6))
    followed.come(1, trade(4))
    followed.retire(1)
    followed.come(2, trade(7))
    assert numbers(followed) == [1, 2, 3, 4, 5, 6, 7]
    assert followed.gaps == []


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("make", [trade, mark], ids=["numbered", "timed"])
def test_however_two_connections_interleave_each_event_comes_once(make: Any, seed: int) -> None:
    """Case 12."""
    chance = random.Random(seed)
    # Of events without numbers several may be of one millisecond.
    sent = [(number if make is trade else number // 3) for number in range(120)]
    old, new = sent[: chance.randint(60, 110)], sent[chance.randint(5, 55) :]
    followed = Followed(AGG_TRADE if make is trade else MARK_PRICE)
    followed.connect(1)
    begun = False
    while old:
        if not begun and old[0] >= new[0]:
            followed.overlap(1, 2)
            begun = True
        if begun and len(new) > 1 and chance.random() < 0.5:
            followed.come(2, make(new.pop(0)))
        else:
            followed.come(1, make(old.pop(0)))
    followed.retire(1)
    followed.come(2, *map(make, new))
    given = [one.event_time - TIME for one in followed.events]
    assert given == sent
    assert followed.gaps == []


def test_more_events_than_are_remembered_come_once_though_many_are_of_one_time() -> None:
    """Case 12."""
    followed = Followed(MARK_PRICE)
    followed.connect(1)
    followed.overlap(1, 2)
    every = [mark(number // 5) for number in range(1_003)]
    followed.come(2, *every[:1_000])
    followed.come(1, *every[:1_000])
    followed.retire(1)
    followed.come(2, *every[1_000:])
    assert followed.events == every


def test_a_connection_that_breaks_while_it_is_taken_over_leaves_a_gap_only_where_one_is() -> None:
    followed = Followed(AGG_TRADE)
    followed.connect(1)
    followed.come(1, trade(1))
    followed.overlap(1, 2)
    followed.come(2, trade(4), trade(5))
    followed.cut(1)
    assert [gap.ids for gap in followed.gaps] == [(2, 3)]
    assert numbers(followed) == [1, 4, 5]


def test_a_new_connection_that_breaks_while_it_takes_over_costs_nothing() -> None:
    followed = Followed(AGG_TRADE)
    followed.connect(1)
    followed.come(1, trade(1))
    followed.overlap(1, 2)
    followed.come(2, trade(2), trade(3))
    followed.cut(2)
    followed.come(1, trade(2), trade(3))
    assert numbers(followed) == [1, 2, 3]
    assert followed.gaps == []


def test_what_is_held_back_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sequences, "_MOST_HELD", 4)
    followed = Followed(AGG_TRADE)
    followed.connect(1)
    followed.come(1, trade(1), trade(2))
    followed.overlap(1, 2)
    followed.come(2, *map(trade, range(2, 9)))
    assert numbers(followed) == [1, 2, 3, 4, 5, 6, 7, 8]
    followed.come(1, trade(3), trade(4))
    followed.retire(1)
    assert numbers(followed) == [1, 2, 3, 4, 5, 6, 7, 8]


def test_of_events_without_numbers_an_old_connection_that_is_far_behind_gives_what_the_new_one_was_too_late_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sequences, "_MOST_HELD", 4)
    # Further behind than events are remembered.
    monkeypatch.setattr(numbering, "_REMEMBERED", 1)
    followed = Followed(MARK_PRICE)
    followed.connect(1)
    followed.come(1, mark(1))
    followed.overlap(1, 2)
    followed.come(2, *map(mark, range(3, 9)))
    followed.come(1, *map(mark, range(2, 6)))
    followed.retire(1)
    followed.come(2, mark(9))
    assert followed.events == [mark(number) for number in (1, 3, 4, 5, 6, 7, 8, 2, 9)]
    assert followed.gaps == []


def test_a_closed_kline_that_was_lost_is_named() -> None:
    """Case 13."""
    followed = Followed(KLINE)
    followed.connect(1)
    followed.come(1, kline(0), kline(0, closed=True), kline(1))
    followed.cut(1)
    followed.connect(2)
    followed.come(2, kline(3), kline(3))
    (gap,) = followed.gaps
    assert gap.ids == (TIME + MINUTE, TIME + 2 * MINUTE)
    assert "klines" in gap.reload


def test_a_kline_that_closed_before_the_cut_is_not_lost() -> None:
    followed = Followed(KLINE)
    followed.connect(1)
    followed.come(1, kline(0, closed=True))
    followed.cut(1)
    followed.connect(2)
    followed.come(2, kline(1))
    (gap,) = followed.gaps
    assert gap.ids is None


def test_a_closed_kline_that_does_not_come_is_named_without_a_cut() -> None:
    followed = Followed(KLINE)
    followed.connect(1)
    followed.come(1, kline(0), kline(1), kline(1, closed=True), kline(2), kline(2, closed=True), kline(4))
    assert [gap.ids for gap in followed.gaps] == [(TIME, TIME), (TIME + 3 * MINUTE, TIME + 3 * MINUTE)]


def test_what_a_slow_program_had_dropped_is_told_by_dropped_alone() -> None:
    followed = Followed(AGG_TRADE)
    followed.connect(1)
    followed.come(1, trade(1))
    followed.sequence.dropped(3)
    followed.come(1, trade(5), trade(6))
    assert followed.gaps == []
    followed.sequence.dropped(1)
    followed.come(1, trade(9))
    assert [gap.ids for gap in followed.gaps] == [(7, 8)]


def test_an_event_without_its_number_is_passed_on() -> None:
    followed = Followed(AGG_TRADE)
    followed.connect(1)
    followed.come(1, trade(1))
    assert followed.sequence.follows(event(AGG_TRADE, {"e": "aggTrade", "E": TIME, "s": "BTCUSDT"}), 1)


def test_a_repeat_is_left_out_also_where_the_new_connection_had_brought_nothing_when_the_old_one_ended() -> None:
    followed = Followed(MARK_PRICE)
    followed.connect(1)
    followed.come(1, mark(1), mark(2))
    followed.connect(2)
    followed.overlap(1, 2)
    followed.retire(1)
    followed.come(2, mark(2), mark(3))
    assert [one.event_time - TIME for one in followed.events] == [1, 2, 3]
