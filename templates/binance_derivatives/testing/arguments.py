"""Arguments of a script, looked at when they are given: what is wrong with one is an error that names it.

All functions raise ``TypeError`` for a value of a wrong type and ``ValueError`` for one that can not be.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from datetime import date
from typing import TypeVar

_V = TypeVar("_V")


def whole(name: str, value: object, least: int | None = None, most: int | None = None) -> int:
    """Check a whole number, between limits that are among it."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} is {value!r}, expected a whole number")
    if (least is not None and value < least) or (most is not None and value > most):
        limits = f"at least {least}" if most is None else f"{least} to {most}"
        raise ValueError(f"{name} is {value}, expected {limits}")
    return value


def times(value: int | None) -> int | None:
    """Check how often something is to be done; None for always."""
    return None if value is None else whole("times", value, 1)


def seconds(name: str, value: object) -> float:
    """Check a span of time."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} is {value!r}, expected a number of seconds")
    if not math.isfinite(value) or value < 0:
        raise ValueError(f"{name} is {value!r}, expected 0 or more seconds")
    return value


def text(name: str, value: object) -> str:
    """Check a text that is not empty."""
    if not isinstance(value, str):
        raise TypeError(f"{name} is {value!r}, expected a text")
    if not value:
        raise ValueError(f"{name} is empty")
    return value


def truth(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{name} is {value!r}, expected True or False")
    return value


def one_of(name: str, value: _V, known: Collection[object]) -> _V:
    if value not in known:
        raise ValueError(f"{name} is {value!r}, expected one of {', '.join(map(str, known))}")
    return value


def instance(name: str, value: object, kind: type, what: str) -> None:
    if not isinstance(value, kind):
        raise TypeError(f"{name} is {value!r}, expected {what}")


def mapping(name: str, value: object) -> None:
    instance(name, value, Mapping, "a mapping")


def day(name: str, value: object) -> date:
    """Check a day, or its text such as ``2026-01-15``."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(text(name, value))
    except ValueError:
        raise ValueError(f"{name} is {value!r}, expected a day such as 2026-01-15") from None
