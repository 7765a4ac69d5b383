"""When snapshots are asked for: by one book, and by all that share a budget of weight."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable
from typing import Final, Generic, TypeVar

from msgspec import Struct

K = TypeVar("K", bound=Hashable)
_MINUTE: Final = 60.0


class Pace:
    """How soon one book may ask again.

    The first snapshot is asked for at once, the next ones after a pause that doubles each time. A book that did without one for long
    enough begins anew; merely being synchronised is not enough, else one that breaks every four seconds asks every four seconds.

    Args:
        shortest: Seconds after the first snapshot; the second may be needed soon, as the first may be older than the stream.
        longest: The longest pause in seconds.
    """

    def __init__(self, shortest: float = 0.25, longest: float = 60.0) -> None:
        if not 0 < shortest <= longest < float("inf"):
            raise ValueError(f"shortest is {shortest} and longest {longest}, expected 0 < shortest <= longest")
        self._shortest = shortest
        self._longest = longest
        self._asked: float | None = None
        self._pause = 0.0

    def next(self, now: float) -> float:
        """Give when the next snapshot may be asked for, and count it as asked for then."""
        if self._asked is None or now - self._asked > 2 * self._longest:
            self._pause = 0.0
            at = now
        else:
            self._pause = min(self._longest, max(self._shortest, 2 * self._pause))
            at = max(now, self._asked + self._pause)
        self._asked = at
        return at


class _Wanted(Struct, Generic[K], frozen=True):
    key: K
    weight: int
    not_before: float


class SnapshotQueue(Generic[K]):
    """Snapshots that many books want, let go within a budget of weight: what is urgent first, then who came first.

    Args:
        weight: What may be spent in any sixty seconds.
        at_once: How many may be on their way.
    """

    def __init__(self, weight: int = 1_000, at_once: int = 4) -> None:
        if weight < 1 or at_once < 1:
            raise ValueError(f"weight is {weight} and at_once {at_once}, expected at least 1")
        self._weight = weight
        self._at_once = at_once
        self._spent: deque[tuple[float, int]] = deque()
        self._used = 0
        self._on_way: set[K] = set()
        self._urgent: dict[K, _Wanted[K]] = {}
        self._others: dict[K, _Wanted[K]] = {}
        self._held_until = float("-inf")

    def __len__(self) -> int:
        return len(self._urgent) + len(self._others)

    def want(self, key: K, weight: int, not_before: float, *, urgent: bool) -> None:
        """Put a book's wish in the queue, in place of one that it has there."""
        self.forget(key)
        (self._urgent if urgent else self._others)[key] = _Wanted(key, weight, not_before)

    def forget(self, key: K) -> None:
        """Take a book's wish out of the queue."""
        self._urgent.pop(key, None)
        self._others.pop(key, None)

    def hold(self, until: float) -> None:
        """Let nothing go before a time, because the exchange said so."""
        self._held_until = max(self._held_until, until)

    def take(self, now: float) -> K | None:
        """Give whose snapshot is to be asked for now, and book its weight; None for nobody's."""
        wanted = self._next(now)
        if wanted is None or len(self._on_way) >= self._at_once or self._room_at(wanted.weight, now) > now:
            return None
        self.forget(wanted.key)
        self._on_way.add(wanted.key)
        self._spent.append((now, wanted.weight))
        self._used += wanted.weight
        return wanted.key

    def done(self, key: K) -> None:
        """Say that a snapshot came, or will not come."""
        self._on_way.discard(key)

    def next_at(self, now: float) -> float | None:
        """Give when to ``take`` again; None while only a call of ``want`` or ``done`` can change anything."""
        if not self or len(self._on_way) >= self._at_once:
            return None
        wanted = self._next(now)
        if wanted is not None:
            return self._room_at(wanted.weight, now)
        times = [
            one.not_before
            for waiting in (self._urgent, self._others)
            for one in waiting.values()
            if one.key not in self._on_way
        ]
        return max(now, min(times), self._held_until) if times else None

    def _next(self, now: float) -> _Wanted[K] | None:
        if now < self._held_until:
            return None
        for waiting in (self._urgent, self._others):
            for wanted in waiting.values():
                if wanted.not_before <= now and wanted.key not in self._on_way:
                    return wanted
        return None

    def _room_at(self, weight: int, now: float) -> float:
        """Give from when there is room for so much weight; one snapshot alone may cost more than the budget."""
        spent, weight = self._spent, min(weight, self._weight)
        while spent and spent[0][0] <= now - _MINUTE:
            self._used -= spent.popleft()[1]
        used = self._used
        for at, cost in spent:
            if used + weight <= self._weight:
                return now
            used -= cost
            if used + weight <= self._weight:
                return at + _MINUTE
        return now
