"""A countdown that cancels all orders, and when it has to be started anew so that it does not run out; without I/O.

https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Auto-Cancel-All-Open-Orders
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from math import inf
from typing import Any, Final

from msgspec import Struct

from binance_derivatives._core.operation import Call, Operation

# A countdown is started anew when a third of it is over, and what fails sooner than that: there is time for several failures.
_SHARES: Final = 3
_HASTE: Final = 4


class CountdownCalls(Struct, frozen=True):
    """The operations of a product that start its countdowns; they are imported when they are first sent.

    Attributes:
        module: The module of the operations.
        start: What starts a countdown anew, and stops it with a time of 0.
        by: The parameter that names whose orders are canceled.
        beat: What starts several that are set anew; empty where ``start`` does that.
        beats: The parameter that names them, separated by commas.
    """

    module: str
    start: str
    by: str
    beat: str = ""
    beats: str = ""

    def starting(self, names: Sequence[str], milliseconds: int) -> list[Call[Any]]:
        """Give the calls that start countdowns, or stop them with a time of 0."""
        return [self._call(self.start, {self.by: name, "countdownTime": milliseconds}) for name in names]

    def keeping(self, names: Sequence[str], milliseconds: int) -> list[Call[Any]]:
        """Give the calls that start countdowns anew that are running."""
        if not self.beat:
            return self.starting(names, milliseconds)
        return [self._call(self.beat, {self.beats: ",".join(names)})]

    def _call(self, operation: str, parameters: dict[str, object]) -> Call[Any]:
        found: Operation[Any] = getattr(import_module(self.module), operation)
        return found.call(parameters)


class CountdownCare:
    """Decides when countdowns are started anew; ``now`` is in seconds that only go forward.

    Attributes:
        may_end_at: When the first of the countdowns may run out; never, before they have been started.
        has_lapsed: A countdown may have run out, and orders with it, though it was to be kept alive.

    Args:
        seconds: How long a countdown is.
        pulse: How many seconds after the program's last sign of life a countdown is still started anew; None for always.
    """

    def __init__(self, seconds: float, pulse: float | None = None) -> None:
        if not 1 <= seconds < inf:
            raise ValueError(f"seconds is {seconds}, expected 1 or more")
        if pulse is not None and not 0 < pulse < inf:
            raise ValueError(f"pulse is {pulse}, expected a number of seconds above 0, or None")
        self.seconds = seconds
        self._pulse = pulse
        self._beaten = -inf
        self._due = inf
        self.may_end_at = inf
        self.has_lapsed = False

    @property
    def milliseconds(self) -> int:
        return round(1000 * self.seconds)

    @property
    def due(self) -> float:
        """When countdowns are to be started anew."""
        return self._due

    def beat(self, now: float) -> None:
        """Note a sign of life of the program."""
        self._beaten = now

    def may_go_on(self, now: float) -> bool:
        """Whether the program has given a sign of life lately; without one the countdowns are left to run out."""
        return self._pulse is None or now <= self._beaten + self._pulse

    def started(self, sent: float) -> None:
        """Take it that all countdowns run since they were ``sent``, at the earliest."""
        self.has_lapsed = self.has_lapsed or sent >= self.may_end_at
        self.may_end_at = sent + self.seconds
        self._due = sent + self.seconds / _SHARES

    def stopped(self, now: float) -> None:
        """Take it that none of the countdowns runs any more."""
        self.has_lapsed = self.has_lapsed or now >= self.may_end_at
        self.may_end_at = inf

    def failed(self, now: float) -> None:
        """Take it that a countdown could not be started anew, or not all of them."""
        self.has_lapsed = self.has_lapsed or now >= self.may_end_at
        self._due = now + self.seconds / _SHARES / _HASTE
