"""What a feed of user data tells of a break: whatever the order of events and news, nothing is lost in silence."""

from __future__ import annotations

from typing import Any

import pytest

from binance_derivatives._streams import order_tracker
from binance_derivatives._streams.open_orders import OpenOrders
from binance_derivatives._streams.order_tracker import OrderTracker
from binance_derivatives.streams import Gap, Message
from binance_derivatives.usdm import streams
from user_events import NOW, event, order

EVENTS = streams.user_data()


@pytest.fixture
def tracker() -> OrderTracker:
    return OrderTracker(EVENTS, OpenOrders(streams.USER_DATA.orders))


def take(tracker: OrderTracker, told: Any, line: int) -> list[Any]:
    """Take an event in, and give what the program gets."""
    items = tracker.seen(told, line, 0.0)
    return [Message(EVENTS, told)] if items is None else list(items)


def test_a_connection_that_has_brought_an_event_breaks_with_a_gap_though_it_was_never_acknowledged(
    tracker: OrderTracker,
) -> None:
    tracker.connected(1, 0.0)
    take(tracker, order(1), 1)
    tracker.broken(1, "the first is lost", 0.0)
    gap, message = take(tracker, order(2, at=NOW + 5), 2)
    assert isinstance(gap, Gap) and isinstance(message, Message) and gap.reason == "the first is lost"
    tracker.broken(2, "the second is lost", 0.0)
    (gap,) = tracker.connected(3, 0.0)
    assert isinstance(gap, Gap) and gap.reason == "the second is lost"


def test_a_connection_that_brought_nothing_and_was_never_acknowledged_breaks_without_a_word(
    tracker: OrderTracker,
) -> None:
    tracker.connected(1, 0.0)
    tracker.broken(1, "the first is lost", 0.0)
    tracker.broken(2, "the second is lost", 0.0)
    (gap,) = tracker.connected(3, 0.0)
    assert isinstance(gap, Gap) and gap.reason == "the first is lost"
    assert tracker.connected(3, 0.0) == ()


def test_a_gap_begins_before_the_event_that_a_key_has_ended(tracker: OrderTracker) -> None:
    tracker.connected(1, 0.0)
    take(tracker, order(1), 1)
    take(tracker, event("listenKeyExpired", {"listenKey": "abc", "E": NOW + 7}), 1)
    tracker.broken(1, "the listen key has ended", 0.0)
    (gap,) = tracker.connected(2, 0.0)
    assert isinstance(gap, Gap) and gap.since == NOW


def account(number: int) -> Any:
    """An event without ids."""
    return event("ACCOUNT_UPDATE", {"a": {"m": "ORDER", "B": [], "P": []}}, E=NOW + number)


def test_what_a_connection_dialled_before_a_break_brings_again_is_left_out(tracker: OrderTracker) -> None:
    tracker.connected(1, 0.0)
    told = [account(1), order(1), account(2)]
    for one in told:
        assert take(tracker, one, 1) == [Message(EVENTS, one)]
    tracker.broken(1, "it is lost", 0.0)
    assert [take(tracker, one, 2) for one in told] == [[], [], []]
    gap, message = take(tracker, account(3), 2)
    assert isinstance(gap, Gap) and message == Message(EVENTS, account(3))
    # From here on it stands for itself.
    assert take(tracker, account(2), 2) == [Message(EVENTS, account(2))]


def test_the_end_of_a_connection_that_should_take_over_gives_nothing_twice(tracker: OrderTracker) -> None:
    tracker.connected(1, 0.0)
    tracker.overlap(1, 2, 0.0)
    assert take(tracker, account(1), 2) == []
    assert tracker.broken(2, "the new one is lost", 0.0) == ()
    assert take(tracker, account(1), 1) == [Message(EVENTS, account(1))]
    assert take(tracker, account(2), 1) == [Message(EVENTS, account(2))]


def test_the_end_of_the_old_connection_before_the_new_one_has_taken_over_is_told(tracker: OrderTracker) -> None:
    tracker.connected(1, 0.0)
    tracker.overlap(1, 2, 0.0)
    take(tracker, account(1), 1)
    take(tracker, account(1), 2)
    take(tracker, account(2), 2)
    gap, message = tracker.broken(1, "the old one is lost", 0.0)
    assert isinstance(gap, Gap) and gap.since == NOW + 1 and message == Message(EVENTS, account(2))


@pytest.mark.parametrize("planned", [True, False])
def test_what_the_connection_that_took_over_brings_only_afterwards_is_given_once(
    tracker: OrderTracker, planned: bool
) -> None:
    tracker.connected(1, 0.0)
    tracker.overlap(1, 2, 0.0)
    take(tracker, account(1), 2)
    for one in (account(1), account(2)):
        assert take(tracker, one, 1) == [Message(EVENTS, one)]
    end = tracker.retired(1, 0.0) if planned else tracker.broken(1, "the old one is lost", 0.0)
    assert list(end) == [] and take(tracker, account(2), 2) == []
    *gaps, message = take(tracker, account(3), 2)
    assert message == Message(EVENTS, account(3)) and len(gaps) == (0 if planned else 1)


def test_what_is_left_out_behind_a_break_is_not_given_by_the_connection_that_takes_over_next(
    tracker: OrderTracker,
) -> None:
    tracker.connected(1, 0.0)
    take(tracker, account(1), 1)
    tracker.broken(1, "it is lost", 0.0)
    tracker.connected(2, 0.0)
    tracker.overlap(2, 3, 0.0)
    assert take(tracker, account(1), 3) == [] and take(tracker, account(1), 2) == []
    assert tracker.retired(2, 0.0) == ()


def test_more_events_than_are_held_back_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(order_tracker, "_MOST_HELD", 2)
    tracker = OrderTracker(EVENTS, OpenOrders(streams.USER_DATA.orders))
    tracker.connected(1, 0.0)
    tracker.overlap(1, 2, 0.0)
    told = [take(tracker, account(number), 2) for number in range(4)]
    gaps = [one for items in told for one in items]
    assert [type(one) for one in gaps] == [Gap] and "held back" in gaps[0].reason
    assert [one.event for one in tracker.retired(1, 0.0) if isinstance(one, Message)] == [account(2), account(3)]
