"""Streams that two products share: what is another product's is left out, counted and told."""

from __future__ import annotations

from typing import Any, Final

from binance_derivatives._streams.continuity import Merged, is_list, reader
from binance_derivatives._streams.subscriptions import Subscription
from binance_derivatives.streams import Foreign

# Seconds between two tellings of a stream on which another product's events come all the time.
_EVERY: Final = 60.0


class OwnEvents:
    """Gives what of the events of a stream is its own product's."""

    def __init__(self, subscription: Subscription[Any], merged: Merged) -> None:
        self._subscription = subscription
        self._member = reader(merged.member)
        self._own = merged.own
        self._left_out = 0
        self._told: float | None = None

    def of(self, event: Any) -> Any | None:
        """Give an event, or a list of events without the others; None when nothing of it is left."""
        if is_list(event):
            own = [element for element in event if self._is_own(element)]
            self._left_out += len(event) - len(own)
            return own if own or not event else None
        if self._is_own(event):
            return event
        self._left_out += 1
        return None

    def foreign(self, now: float) -> tuple[Foreign, ...]:
        """Tell what was left out: the first at once, those after it once a minute."""
        if not self._left_out or (self._told is not None and now - self._told < _EVERY):
            return ()
        self._told = now
        count, self._left_out = self._left_out, 0
        return (Foreign(subscription=self._subscription, count=count),)

    def _is_own(self, event: Any) -> bool:
        """Tell whether an event is the product's own; one that does not say whose it is is taken for that."""
        try:
            whose = self._member(event)
        except AttributeError:
            return True
        return whose is None or whose == self._own
