"""Spans of time as specs have them, ``5m`` or ``3mo``: how pages name their units, how long they are, how they are said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_SPAN: Final = re.compile(r"([0-9]+)(mo|s|m|h|d|y)")


@dataclass(frozen=True)
class Unit:
    """A unit by its English name and all its names on pages; months and years are as long as the longest of them."""

    name: str
    names: tuple[str, ...]
    milliseconds: int


UNITS: Final = {
    "s": Unit("second", ("second", "秒"), 1_000),
    "m": Unit("minute", ("minute", "min", "分钟"), 60_000),
    "h": Unit("hour", ("hour", "小时"), 3_600_000),
    "d": Unit("day", ("day", "天"), 86_400_000),
    "mo": Unit("month", ("month", "个月", "月"), 2_678_400_000),
    "y": Unit("year", ("year", "年"), 31_622_400_000),
}
_BY_NAME: Final = {name: letter for letter, unit in UNITS.items() for name in unit.names}
UNIT_NAMES: Final = "|".join(_BY_NAME)
"""The alternatives of a pattern that matches the name of a unit, longer names before those they begin with."""


def span_of(number: int | str, unit: str) -> str:
    """Return the span that a page states: ``7`` and ``天`` are ``7d``."""
    return f"{number}{_BY_NAME[unit.lower()]}"


def milliseconds(span: str | None) -> int | None:
    """Return how long a span is at most; None for no span."""
    match = _SPAN.fullmatch(span or "")
    return int(match[1]) * UNITS[match[2]].milliseconds if match else None


def said(span: str) -> str:
    """Put a span into words: ``5m`` is ``5 minutes``."""
    match = _SPAN.fullmatch(span)
    number, unit = (match[1], UNITS[match[2]].name) if match else (span, "")
    return f"{number} {unit}" if number == "1" else f"{number} {unit}s"
