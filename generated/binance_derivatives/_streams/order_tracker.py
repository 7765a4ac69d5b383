"""Follows the events of an account: repeats are left out, and each break names the orders that were open."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from typing import Any, Final

from binance_derivatives._streams.key_care import EXPIRED
from binance_derivatives._streams.open_orders import OpenOrders
from binance_derivatives._streams.order_events import member
from binance_derivatives._streams.subscriptions import Message, Subscription
from binance_derivatives._streams.tracking import Item
from binance_derivatives.streams import Gap

RELOAD: Final = "the orders that were open, by the queries in orders, then open orders, positions and balances"
_RECENT: Final = 256
_MOST_HELD: Final = 10_000


class OrderTracker:
    """Follows the user data of one feed.

    Events of orders have ids, and the second one with the same ids is left out, whichever connection it comes over. Other events have
    none: on one connection each of them counts, and while a connection is taken over those of the new one are held back until the old
    one has ended, and then given as far as the old one has not brought them. What only the old one has brought by its end comes over the
    new one yet, in the same order, and is left out there; so is what a lost one has brought, for the next may have been dialled before that.

    Args:
        subscription: The subscription to user data.
        orders: The orders of the account, as this feed tells of them.
    """

    def __init__(self, subscription: Subscription[Any], orders: OpenOrders) -> None:
        self._subscription = subscription
        self._orders = orders
        self._on: set[int] = set()
        self._old = 0
        self._brought: deque[Any] = deque(maxlen=_RECENT)
        self._held: deque[Any] = deque(maxlen=_MOST_HELD)
        # What was given last of events without ids; and of that what the connection behind a break may bring again.
        self._recent: deque[Any] = deque(maxlen=_RECENT)
        self._had: list[Any] = []
        self._last: int | None = None
        self._reason = ""

    def follows(self, event: Any, line: int) -> bool:
        """Tell that each event is to be looked at."""
        return False

    def seen(self, event: Any, line: int, now: float) -> Sequence[Item] | None:
        # It brings events, whether or not that was acknowledged: when it ends, those behind this one are missing.
        self._on.add(line)
        if self._orders.is_repeat(event):
            return ()
        if not (self._old and line > self._old) and self._was_had(event):
            # A connection that takes over meanwhile will bring it, too.
            self._bring(event)
            return ()
        gap = self._gap(event)
        news = self._orders.seen(event)
        if news is None or news.identity is None:
            if self._old and line > self._old:
                self._hold(event)
                return gap
            self._bring(event)
            self._recent.append(event)
        time = member(event, "E")
        if isinstance(time, int) and member(event, "e") != EXPIRED:
            # A key had ended by the time that this is told, and what happened in between was told to nobody.
            self._last = time
        return (*gap, Message(self._subscription, event)) if gap else None

    def connected(self, line: int, now: float) -> Sequence[Item]:
        """Tell of the break at once: the account may send nothing for hours, and its orders are what they are by then."""
        self._on.add(line)
        return self._gap(None)

    def overlap(self, old: int, new: int, now: float) -> None:
        self._old = old

    def retired(self, line: int, now: float) -> Sequence[Item]:
        self._on.discard(line)
        return self._released(self._brought)

    def broken(self, line: int, reason: str, now: float) -> Sequence[Item]:
        stood = line in self._on
        self._on.discard(line)
        if self._old and line != self._old:
            # What it had will come over the old connection, which goes on.
            self._old = 0
            self._held.clear()
            return ()
        if not stood:
            return ()
        # Nothing says that the next connection was there already for all that this one would still have brought.
        self._reason = reason
        return self._released(self._brought if self._old else self._recent)

    def dropped(self, count: int) -> None:
        """What was left out may have been about orders."""
        self._reason = f"{count} events were left out, since they were not taken in time"

    def _gap(self, event: Any) -> tuple[Item, ...]:
        if not self._reason:
            return ()
        reason, self._reason = self._reason, ""
        time = None if event is None else member(event, "E")
        gap = Gap(
            subscriptions=(self._subscription,),
            since=self._last,
            until=time if isinstance(time, int) else None,
            reason=reason,
            reload=RELOAD,
            orders=self._orders.queries,
        )
        return (gap,)

    def _was_had(self, event: Any) -> bool:
        """Whether the connection before has brought an event of the one that is behind it."""
        if event not in self._had:
            self._had.clear()
            return False
        # For those before it this connection was not there yet.
        del self._had[: self._had.index(event) + 1]
        return True

    def _bring(self, event: Any) -> None:
        """Note that an event was given; while a connection is taken over the new one will bring it, too."""
        if event in self._held:
            self._held.remove(event)
        else:
            self._brought.append(event)

    def _hold(self, event: Any) -> None:
        if event in self._brought:
            self._brought.remove(event)
        else:
            if len(self._held) == _MOST_HELD:
                self._reason = "more events came than are held back while a connection is taken over"
            self._held.append(event)

    def _released(self, had: Iterable[Any]) -> Sequence[Item]:
        """Let the next connection lead, which may still bring what the one before it had."""
        self._old, self._had = 0, list(had)
        held, self._held = tuple(self._held), deque[Any](maxlen=_MOST_HELD)
        self._brought.clear()
        self._recent.extend(held)
        return (
            (*self._gap(held[0] if held else None), *(Message(self._subscription, one) for one in held)) if held else ()
        )
