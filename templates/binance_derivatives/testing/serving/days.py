"""Which day's facts hold: those of the day that an exchange begins with, until it passes to another one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from binance_derivatives.testing.catalog import Catalog

NEVER: Final[Mapping[int, Catalog]] = MappingProxyType({})


class Days:
    """The catalogs of an exchange, one after another by its clock.

    May be asked and changed in any thread.

    Args:
        first: What holds at first.
        clock: The time of the exchange in milliseconds.
        later: What holds instead, by the moment from which it does.
    """

    def __init__(self, first: Catalog, clock: Callable[[], int], later: Mapping[int, Catalog] = NEVER) -> None:
        self._first = first
        self._clock = clock
        self._later = tuple(sorted(later.items(), key=_moment))
        self._turns = self._later

    def catalog(self) -> Catalog:
        """What holds now."""
        if not self._turns:
            return self._first
        now = self._clock()
        return next((one for moment, one in reversed(self._turns) if moment <= now), self._first)

    def pass_to(self, catalog: Catalog) -> None:
        """Have another catalog hold from now on, until the next moment that was set from the beginning."""
        self._turns = tuple(sorted((*self._turns, (self._clock(), catalog)), key=_moment))

    def restart(self) -> None:
        """Forget what was passed to by word."""
        self._turns = self._later


def _moment(turn: tuple[int, Catalog]) -> int:
    return turn[0]
