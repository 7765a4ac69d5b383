"""How often each misfit came, and when that is worth telling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import Lock
from typing import Final

from binance_derivatives._answers.misfits import Mismatch

_TOLD: Final = frozenset((1, 10, 100, 1000))
_MOST: Final = 1000


class Counts:
    """Counts the misfits of each operation: the first one is told, then the tenth, the hundredth, the thousandth answer with it."""

    def __init__(self) -> None:
        self._times: dict[object, dict[Mismatch, int]] = {}
        self._different = 0
        self._lock = Lock()

    def due(self, source: object, found: Sequence[Mismatch]) -> Mapping[int, tuple[Mismatch, ...]]:
        """Count misfits of one answer; give those to be told of, by how often they came."""
        due: dict[int, tuple[Mismatch, ...]] | None = None
        with self._lock:
            counted = self._times.get(source)
            if counted is None:
                counted = self._times[source] = {}
            for one in found:
                times = counted.get(one, 0) + 1
                if times == 1:
                    if self._different == _MOST:
                        continue
                    self._different += 1
                counted[one] = times
                if times in _TOLD:
                    due = due or {}
                    due[times] = (*due.get(times, ()), one)
        return due or _NOTHING


_NOTHING: Final[Mapping[int, tuple[Mismatch, ...]]] = {}
