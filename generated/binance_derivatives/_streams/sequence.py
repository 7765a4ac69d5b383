"""The events of one subscription over all its connections: each once, in order, and a ``Gap`` wherever some may be missing.

state      an event of                      is
calm       the connection                   passed on when its number is the next one; a gap before it is told, a repeat left out
overlap    the old connection               passed on in the same way
           the new connection               held back until the old one has ended; what the old one gave is left out then
broken     the next connection              passed on, with a ``Gap`` before it unless numbers show that nothing is missing
"""

from __future__ import annotations

from collections import deque
from typing import Any, Final

from binance_derivatives._streams.continuity import Continuity, time_of
from binance_derivatives._streams.merged import OwnEvents
from binance_derivatives._streams.numbers import Succession, numbers_of
from binance_derivatives._streams.subscriptions import Stream, Subscription
from binance_derivatives._streams.tracking import Item
from binance_derivatives.streams import Gap, Message

_MOST_HELD: Final = 10_000
_INTERVAL: Final = "interval"


class Follower:
    """Follows the events of one market data stream, as ``Tracker`` says."""

    def __init__(self, subscription: Subscription[Any]) -> None:
        told = subscription.stream
        self._subscription = subscription
        self._known = told.continuity if isinstance(told, Stream) else Continuity()
        self._numbers = numbers_of(self._known, subscription.values.get(_INTERVAL, ""))
        self.follows = self._numbers.follows
        merged = None if subscription.of_all_products else self._known.merged
        self._own = None if merged is None else OwnEvents(subscription, merged)
        self._line: int | None = None
        # Of the connection that takes over, while the old one is still there.
        self._next: int | None = None
        self._held: deque[Any] = deque()
        self._reason = ""
        # How many events were left out, whose numbers have not been missed yet.
        self._dropped = 0
        self._acknowledged: set[int] = set()
        # Event time of the first event of the connection that took over.
        self._led_from: int | None = None

    def seen(self, event: Any, line: int, now: float) -> list[Item]:
        """Take an event that does not follow; give what takes its place."""
        # It brings events, whether or not that was acknowledged: when it ends, those behind this one are missing.
        self._acknowledged.add(line)
        own = event if self._own is None else self._own.of(event)
        items: list[Item] = [] if self._own is None else [*self._own.foreign(now)]
        if own is None:
            return items
        if line == self._next:
            return [*items, *self._hold(own)]
        if self._line is not None and line < self._line:
            return [*items, *self._straggling(own)]
        self._lead(line)
        return [*items, *self._passed(own)]

    def connected(self, line: int, now: float) -> list[Item]:
        self._acknowledged.add(line)
        if self._next is None:
            self._lead(line)
        return []

    def overlap(self, old: int, new: int, now: float) -> None:
        self._line, self._next = old, new
        self._settle()

    def retired(self, line: int, now: float) -> list[Item]:
        self._acknowledged.discard(line)
        return self._taken_over() if line == self._line and self._next is not None else []

    def broken(self, line: int, reason: str, now: float) -> list[Item]:
        stood = line in self._acknowledged
        self._acknowledged.discard(line)
        if line == self._next:
            # What it had will come over the old connection, which goes on.
            self._held.clear()
            self._next = None
        if line != self._line or not stood:
            return []
        self._reason = f"{self._reason}; {reason}" if self._reason and reason not in self._reason else reason
        if self._next is not None:
            return self._taken_over()
        self._numbers.broken()
        self._settle()
        return []

    def dropped(self, count: int) -> None:
        if self._numbers.unbroken:
            self._dropped += count
            self._settle()

    def _settle(self) -> None:
        calm = self._own is None and not (self._reason or self._dropped or self._numbers.catching_up)
        self._numbers.calm_on = self._line if calm else None

    def _hold(self, event: Any) -> list[Item]:
        self._held.append(event)
        # The old connection does not get on: the new one leads from here.
        return self._taken_over() if len(self._held) >= _MOST_HELD else []

    def _taken_over(self) -> list[Item]:
        held, self._held = self._held, deque()
        self._line, self._next = self._next, None
        self._led_from = time_of(held[0], self._known.time) if held else None
        self._dropped = 0
        self._numbers.taken_over()
        self._settle()
        return [item for event in held for item in self._passed(event)]

    def _lead(self, line: int) -> None:
        """Let a connection lead; one that was not expected to may bring again what another one has brought."""
        if line != self._line:
            self._numbers.broken()
        self._line = line
        self._settle()

    def _straggling(self, event: Any) -> list[Item]:
        """Take an event of a connection that another one has taken the lead from; the other one has it if it began before."""
        time = time_of(event, self._known.time)
        numbered = self._known.ids is not None
        had = time is not None and self._led_from is not None and time >= self._led_from
        self._numbers.broken()
        return self._passed(event) if numbered or not had else []

    def _passed(self, event: Any) -> list[Item]:
        if self._numbers.again(event):
            self._settle()
            return []
        since = self._numbers.time
        succession = self._numbers.judge(event)
        if succession.repeat:
            return []
        items: list[Item] = []
        if self._tells(succession, since):
            items.append(self._gap(succession, since, self._numbers.time))
        if succession.missing is not None:
            self._dropped = max(0, self._dropped - (succession.missing[1] - succession.missing[0] + 1))
        self._reason = ""
        self._settle()
        return [*items, Message(self._subscription, event)]

    def _tells(self, succession: Succession, since: int | None) -> bool:
        """Tell whether there is a gap that nothing else tells."""
        if succession.missing is not None:
            first, last = succession.missing
            return bool(self._reason) or last - first >= self._dropped
        shown = self._numbers.unbroken and since is not None
        return succession.anew or (bool(self._reason) and not shown)

    def _gap(self, succession: Succession, since: int | None, until: int | None) -> Gap:
        reason = self._reason or ("numbers begin again" if succession.anew else "numbers are missing")
        return Gap(
            subscriptions=(self._subscription,),
            since=since,
            until=until,
            reason=reason,
            ids=succession.missing,
            reload=self._reload(succession),
        )

    def _reload(self, succession: Succession) -> str:
        known = self._known
        if known.restored is not None and succession.missing is not None:
            what = "klines that opened" if known.klines is not None else "ids"
            name = known.restored.name.lower()
            return f"{what} from {succession.missing[0]} to {succession.missing[1]}: {name} by REST, as fill of the gap does"
        if self._numbers.unbroken and known.restored is None:
            return "what is built from these events, such as an order book: it is wrong from here on"
        if known.klines is not None or known.pace == "steady" or (known.ids is not None and known.restored is None):
            return "nothing: the next event has the whole state"
        return "nothing: what happened in between can not be had by this stream"
