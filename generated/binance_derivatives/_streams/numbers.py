"""How the events of a stream are numbered, and what their numbers show: repeats, gaps, events that come late.

A repeat is known by its number, never by what it says. Each kind has ``follows``, which is asked first and is quick: the event is the
one to be expected on the connection that leads, and noted. Only of another one ``judge`` says what it is.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from typing import Any, Final, Protocol

from msgspec import Struct

from binance_derivatives._streams.continuity import Continuity, Ids, Klines, reader, time_of

# Of one stream: as many symbols have numbers of their own, so many gaps may still be closed, so many events are remembered.
_ROWS: Final = 10_000
_OPEN_GAPS: Final = 64
_REMEMBERED: Final = 256
# Two servers stamp one event with times that differ a little; numbers that begin again do so later than that.
_BEGUN_ANEW: Final = 1_000
_UNITS: Final = {"s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000}
_interval = re.compile(r"(\d+)([smhdw])").fullmatch


class Succession(Struct, frozen=True, repr_omit_defaults=True):
    """How an event follows those before it, by its number.

    Attributes:
        repeat: It came before.
        missing: First and last number that were left out before it.
        anew: Its numbers have begun again, so that nothing is known of what is missing.
    """

    repeat: bool = False
    missing: tuple[int, int] | None = None
    anew: bool = False


NEXT: Final = Succession()
_REPEAT: Final = Succession(repeat=True)
_ANEW: Final = Succession(anew=True)


class Numbers(Protocol):
    """What the numbers of a stream show.

    Attributes:
        unbroken: Whether numbers show that nothing is missing.
        catching_up: Whether events of the connection that took over may have come over the old one, which only ``again`` shows.
        calm_on: The connection whose events are passed on when they follow; None while more than numbers has to be looked at.
    """

    unbroken: bool
    calm_on: int | None

    @property
    def catching_up(self) -> bool: ...

    def follows(self, event: Any, line: int | None) -> bool:
        """Tell whether an event is the one to be expected on the connection, and note it; an event that can't be read is."""
        ...

    def judge(self, event: Any) -> Succession:
        """Tell what an event is that is not to be expected, and note it."""
        ...

    def taken_over(self) -> None:
        """Note that another connection has taken over, whose events up to here may have come already."""
        ...

    def broken(self) -> None:
        """Note that the connection was lost: the next one may have been dialled before, and bring its last events again."""
        ...

    def again(self, event: Any) -> bool:
        """Tell whether an event of that connection came over the old one, where numbers do not tell."""
        ...

    @property
    def time(self) -> int | None:
        """The event time of the last event."""
        ...


def numbers_of(continuity: Continuity, interval: str = "") -> Numbers:
    """Give what follows the numbers of a stream; ``interval`` is that of its klines."""
    if continuity.ids is not None and continuity.ids.first:
        return Chained(continuity.ids, continuity.time)
    if continuity.ids is not None:
        return Growing(continuity.ids, continuity.time)
    if continuity.klines is not None:
        return Candles(continuity.klines, continuity.time, interval)
    return Unnumbered(continuity.time)


def length_of(interval: str) -> int | None:
    """Give the milliseconds of an interval of klines, ``15m``; months have no length."""
    found = _interval(interval)
    return int(found[1]) * _UNITS[found[2]] if found else None


class Unnumbered:
    """Events without numbers: only their times show which of another connection have come before."""

    unbroken = False

    def __init__(self, time: str) -> None:
        self.calm_on: int | None = None
        self._time = time
        self._recent: deque[Any] = deque(maxlen=_REMEMBERED)
        self._given: Counter[int | None] = Counter()
        self._oldest: int | None = None
        # Over the connection that was lost, until the next one brings something else.
        self._had: list[Any] = []

    @property
    def catching_up(self) -> bool:
        return bool(self._given or self._had)

    def follows(self, event: Any, line: int | None) -> bool:
        if line != self.calm_on:
            return False
        self._recent.append(event)
        return True

    def judge(self, event: Any) -> Succession:
        self._recent.append(event)
        return NEXT

    def taken_over(self) -> None:
        self._given = Counter(time_of(one, self._time) for one in self._recent)
        known = [time for time in self._given if time is not None]
        self._oldest = min(known) if known and len(self._recent) == _REMEMBERED else None

    def broken(self) -> None:
        self._had = list(self._recent)

    def again(self, event: Any) -> bool:
        """Tell it by times: of those of one time as many as came of it, so that no event stands for another.

        Behind a break, where what is missing is told anyway, only the very same event is one, its time and all.
        """
        if event in self._had:
            self._had.remove(event)
            return True
        self._had.clear()
        time = time_of(event, self._time)
        if not self._given or time is None:
            return False
        if self._oldest is not None and time <= self._oldest:
            # Of the time of the oldest that is remembered there were others before it.
            return True
        if self._given[time] > 0:
            self._given[time] -= 1
            return True
        # From here on it is ahead of the old one.
        self._given.clear()
        return False

    @property
    def time(self) -> int | None:
        return time_of(self._recent[-1], self._time) if self._recent else None


class Candles(Unnumbered):
    """States of klines: one that never came as closed, or never came, is missing; its number is the time at which it opens."""

    def __init__(self, klines: Klines, time: str, interval: str) -> None:
        super().__init__(time)
        self._opens, self._closes = reader(klines.open), reader(klines.closed)
        self._step = length_of(interval)
        self._open: int | None = None
        self._closed = False

    def follows(self, event: Any, line: int | None) -> bool:
        if line != self.calm_on:
            return False
        try:
            opens, closed = self._opens(event), self._closes(event)
        except AttributeError:
            return super().follows(event, line)
        if self._open is not None and opens != self._open and not self._is_next(opens):
            return False
        self._open, self._closed = opens, bool(closed)
        return super().follows(event, line)

    def judge(self, event: Any) -> Succession:
        if self.follows(event, self.calm_on):
            return NEXT
        opens, before, step = self._opens(event), self._open, self._step
        assert before is not None
        super().judge(event)
        if opens < before:
            return NEXT
        first = before + (step or 0) if self._closed else before
        last = before if step is None else max(first, opens - step)
        self._open, self._closed = opens, bool(self._closes(event))
        return Succession(missing=(first, last))

    def _is_next(self, opens: int) -> bool:
        assert self._open is not None
        if not self._closed:
            return False
        return opens > self._open if self._step is None else opens == self._open + self._step


class _Row:
    """The last event of a row, its number, and what is missing before it."""

    __slots__ = ("event", "gaps", "last")

    def __init__(self, last: int, event: Any) -> None:
        self.last = last
        self.event = event
        self.gaps: deque[tuple[int, int]] = deque(maxlen=_OPEN_GAPS)

    def closes(self, first: int, last: int) -> bool:
        """Tell whether numbers were missing, and take them as come."""
        for gap in self.gaps:
            if gap[0] <= first and last <= gap[1]:
                self.gaps.remove(gap)
                parts = (gap[0], first - 1), (last + 1, gap[1])
                self.gaps.extend(part for part in parts if part[0] <= part[1])
                return True
        return False


class Growing:
    """Numbers that only grow: they show repeats, not gaps."""

    unbroken = False
    catching_up = False

    def __init__(self, ids: Ids, time: str) -> None:
        self.calm_on: int | None = None
        self._last = reader(ids.last)
        self._by = reader(ids.by) if ids.by else None
        self._times = time
        self._rows: dict[Any, _Row] = {}
        # The only one, where there is one for all events.
        self._row: _Row | None = None
        self._event: Any = None

    def follows(self, event: Any, line: int | None) -> bool:
        if line != self.calm_on:
            return False
        read = self._last
        try:
            last = read(event)
            row = self._row if self._by is None else self._rows.get(self._by(event))
        except AttributeError:
            return True
        if row is None or last <= row.last:
            return False
        row.last = last
        self._event = row.event = event
        return True

    def judge(self, event: Any) -> Succession:
        if self.follows(event, self.calm_on):
            return NEXT
        last, by = self._last(event), None if self._by is None else self._by(event)
        row = self._rows.get(by)
        if row is None:
            if len(self._rows) >= _ROWS:
                self._rows.pop(next(iter(self._rows)))
            self._rows[by] = self._row = _Row(last, event)
            self._event = event
            return NEXT
        return self._compared(row, event, last)

    def taken_over(self) -> None:
        """Do nothing: numbers show what came already."""

    def broken(self) -> None:
        """Do nothing, for the same reason."""

    def again(self, event: Any) -> bool:
        return False

    @property
    def time(self) -> int | None:
        return time_of(self._event, self._times)

    def _compared(self, row: _Row, event: Any, last: int) -> Succession:
        """Judge an event whose number is not above the last one of its row."""
        if not self._is_much_later(event, row.event):
            return _REPEAT
        anew = last < row.last
        row.last = last
        row.gaps.clear()
        self._event = row.event = event
        return _ANEW if anew else NEXT

    def _is_much_later(self, event: Any, than: Any) -> bool:
        now, before = time_of(event, self._times), time_of(than, self._times)
        return now is not None and before is not None and now > before + _BEGUN_ANEW


class Chained(Growing):
    """Numbers that follow one another: they show repeats, gaps, and events that come late."""

    unbroken = True

    def __init__(self, ids: Ids, time: str) -> None:
        super().__init__(ids, time)
        self._first = reader(ids.first)
        self._previous = reader(ids.previous) if ids.previous else None

    def follows(self, event: Any, line: int | None) -> bool:
        if line != self.calm_on:
            return False
        try:
            last = self._last(event)
            previous = self._first(event) - 1 if self._previous is None else self._previous(event)
            row = self._row if self._by is None else self._rows.get(self._by(event))
        except AttributeError:
            return True
        if row is None or not previous <= row.last < last:
            return False
        row.last = last
        self._event = row.event = event
        return True

    def _compared(self, row: _Row, event: Any, last: int) -> Succession:
        first = self._first(event)
        if last <= row.last:
            return NEXT if row.closes(first, last) else super()._compared(row, event, last)
        previous = first - 1 if self._previous is None else self._previous(event)
        missing = row.last + 1, previous
        row.gaps.append(missing)
        row.last = last
        self._event = row.event = event
        return Succession(missing=missing)
