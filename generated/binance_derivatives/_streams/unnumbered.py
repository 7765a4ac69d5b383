"""Streams whose events have no ids: whether one is missing can not be told, so that each break of the connection is a gap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from binance_derivatives._streams.subscriptions import Message, Subscription
from binance_derivatives._streams.tracking import Item
from binance_derivatives.streams import Gap


class Unnumbered:
    """Follows one subscription."""

    def __init__(self, subscription: Subscription[Any]) -> None:
        self._subscription = subscription
        # The last event is kept as it is: most times nobody asks for its time.
        self._last: Any = None
        self._calm = True
        self._reason = ""
        self._on: set[int] = set()
        self._old = 0

    def seen(self, event: Any, line: int, now: float) -> Sequence[Item] | None:
        if self._calm:
            self._last = event
            return None
        if self._old and line > self._old:
            return ()
        last, self._last = self._last, event
        if not self._reason:
            return None
        reason, self._reason = self._reason, ""
        self._settle()
        since, until = event_time(last), event_time(event)
        gap = Gap(subscriptions=(self._subscription,), since=since, until=until, reason=reason)
        return gap, Message(self._subscription, event)

    def connected(self, line: int, now: float) -> Sequence[Item]:
        self._on.add(line)
        return ()

    def overlap(self, old: int, new: int, now: float) -> None:
        self._old = old
        self._settle()

    def retired(self, line: int, now: float) -> Sequence[Item]:
        self._on.discard(line)
        self._old = 0
        self._settle()
        return ()

    def broken(self, line: int, reason: str, now: float) -> Sequence[Item]:
        if line in self._on:
            self._on.discard(line)
            if not self._old or line == self._old:
                self._reason = reason
            self._old = 0
            self._settle()
        return ()

    def dropped(self, count: int) -> None:
        """What was left out is told as such."""

    def _settle(self) -> None:
        self._calm = not (self._reason or self._old)


def event_time(event: Any) -> int | None:
    """Give when the exchange sent an event, in milliseconds UTC; None when it does not say."""
    one = event[0] if isinstance(event, list) and event else event
    time = getattr(one, "event_time", None)
    return time if isinstance(time, int) else None
