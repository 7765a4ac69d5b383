"""Events without ids over a takeover: each once, however far one connection is behind the other."""

from __future__ import annotations

import random
from typing import Any

import pytest

from binance_derivatives import Message
from binance_derivatives._streams.open_orders import OpenOrders
from binance_derivatives._streams.order_tracker import OrderTracker
from binance_derivatives.streams import Gap
from binance_derivatives.usdm.streams import USER_DATA
from user_events import NOW, event

OLD, NEW = 1, 2
EVENTS = [event("MARGIN_CALL", {"cw": "1", "p": []}, E=NOW + number) for number in range(12)]


class Taken:
    """What a tracker has given."""

    def __init__(self) -> None:
        self.tracker = OrderTracker(USER_DATA.subscription(), OpenOrders(USER_DATA.orders))
        self.items: list[Any] = []
        self.tracker.connected(OLD, 0.0)

    def bring(self, line: int, number: int) -> None:
        items = self.tracker.seen(EVENTS[number], line, 0.0)
        self.items += [Message(USER_DATA.subscription(), EVENTS[number])] if items is None else items

    @property
    def numbers(self) -> list[int]:
        return [EVENTS.index(one.event) for one in self.items if isinstance(one, Message)]


@pytest.mark.parametrize("seed", range(200))
def test_every_event_comes_once_and_in_order(seed: int) -> None:
    chance = random.Random(seed)
    taken = Taken()
    begun = chance.randrange(1, 8)
    for number in range(begun):
        taken.bring(OLD, number)
    taken.tracker.connected(NEW, 0.0)
    taken.tracker.overlap(OLD, NEW, 0.0)
    # The new connection may be there already for some that the old one is still to bring.
    old, new = begun, chance.randrange(begun, begun + 2)
    old_end = chance.randrange(new, len(EVENTS) + 1)
    while old < old_end or new < len(EVENTS):
        if old < old_end and (new == len(EVENTS) or chance.random() < 0.5):
            taken.bring(OLD, old)
            old += 1
            if old == old_end:
                taken.items += taken.tracker.retired(OLD, 0.0)
        elif old == old_end or chance.random() < 0.5:
            if old == old_end and taken.tracker._old:
                taken.items += taken.tracker.retired(OLD, 0.0)
            taken.bring(NEW, new)
            new += 1
    assert taken.numbers == list(range(len(EVENTS)))


def test_what_a_new_connection_brought_that_ends_first_comes_once() -> None:
    taken = Taken()
    taken.tracker.connected(NEW, 0.0)
    taken.tracker.overlap(OLD, NEW, 0.0)
    taken.bring(NEW, 0)
    taken.items += taken.tracker.broken(NEW, "it has ended", 0.0)
    for number in range(3):
        taken.bring(OLD, number)
    assert taken.numbers == [0, 1, 2] and not any(isinstance(one, Gap) for one in taken.items)


def test_equal_events_of_one_connection_are_two() -> None:
    taken = Taken()
    taken.bring(OLD, 0)
    taken.tracker.connected(NEW, 0.0)
    taken.tracker.overlap(OLD, NEW, 0.0)
    taken.items += taken.tracker.retired(OLD, 0.0)
    for number in (1, 1, 0):
        taken.bring(NEW, number)
    assert taken.numbers == [0, 1, 1, 0]
