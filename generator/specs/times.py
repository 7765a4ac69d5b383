"""Which parameters are times: moments in milliseconds since 1970, by their names and types."""

from __future__ import annotations

from typing import Final

from generator.names import words
from generator.specs.model import Parameter

_MOMENTS: Final = frozenset({"Time", "Date", "Timestamp", "time", "date", "timestamp"})
# A countdown is a length of time; so is a receive window, whose name does not end so.
_LENGTHS: Final = frozenset({"countdown", "frozen", "window"})


def is_time(parameter: Parameter) -> bool:
    """Tell whether a parameter is a moment, as ``startTime`` and ``goodTillDate`` are."""
    parts = words(parameter.name)
    return parameter.type in ("int", "long") and parts[-1:] != [] and parts[-1] in _MOMENTS and parts[0] not in _LENGTHS
