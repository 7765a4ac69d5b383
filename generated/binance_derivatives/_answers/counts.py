"""How often each misfit came, and when that is worth telling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Final

from binance_derivatives._answers.mismatches import Key, Mismatch
from binance_derivatives._core.locks import new_lock

_REPORTED: Final = frozenset((1, 10, 100, 1000))
_MOST: Final = 1000


class Counts:
    """Counts the misfits of each operation: the first one is told, then the tenth, the hundredth, the thousandth answer with it."""

    def __init__(self) -> None:
        self._times: dict[object, dict[Mismatch, count[int]]] = {}
        self._counters: dict[tuple[object, Key], count[int]] = {}
        self._different = 0
        self._lock = new_lock()

    def due(self, source: object, found: Sequence[Mismatch]) -> Mapping[int, tuple[Mismatch, ...]]:
        """Count misfits of one answer; give those to be told of, by how often they came."""
        due: Mapping[int, tuple[Mismatch, ...]] = _NOTHING
        counted = self._times.get(source, _NONE)
        for one in found:
            # A counter counts without a lock; it is one for its first time only.
            counter = counted.get(one) or self._counter(source, one)
            if counter is not None and (times := next(counter)) in _REPORTED:
                due = {**due, times: (*due.get(times, ()), one)}
        return due

    def _counter(self, source: object, mismatch: Mismatch) -> count[int] | None:
        with self._lock:
            counted = self._times.setdefault(source, {})
            if mismatch not in counted and self._different < _MOST:
                self._different += 1
                # Of one path and kind another value is the same report, with what was found now.
                counted[mismatch] = self._counters.setdefault((source, mismatch.key), count(1))
            return counted.get(mismatch)


_NOTHING: Final[Mapping[int, tuple[Mismatch, ...]]] = {}
_NONE: Final[Mapping[Mismatch, count[int]]] = {}
