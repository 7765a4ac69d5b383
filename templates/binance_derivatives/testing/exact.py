"""JSON whose numbers keep their text, and values spelt as a documented member is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final, cast

from binance_derivatives.testing.serving.message import Fraction

_INTEGER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_TRUTH: Final = {"true": True, "false": False}


def read(text: str | bytes) -> object:
    """Read JSON; a number with a fraction or an exponent stays as it is written."""
    value: object = json.loads(text, parse_float=Fraction)
    return value


def write(value: object) -> bytes:
    """Write what ``read`` returns, every number exactly as it was."""
    numbers: list[str] = []

    def stand_in(fraction: object) -> str:
        numbers.append(cast(Fraction, fraction).text)
        return f"\x00{len(numbers) - 1}\x00"

    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False, default=stand_in)
    return re.sub(r'"\\u0000(\d+)\\u0000"', lambda match: numbers[int(match[1])], text).encode()


def as_list(value: object) -> list[object]:
    """Return a list that was read as it is; anything else is an empty one."""
    return cast("list[object]", value) if isinstance(value, list) else []


def as_object(value: object) -> dict[str, object]:
    """Return an object that was read as it is; anything else is an empty one."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def objects(value: object) -> Iterator[dict[str, object]]:
    """Yield the objects in what was read, the outer ones first."""
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        yield members
        value = list(members.values())
    if isinstance(value, list):
        for element in cast("list[object]", value):
            yield from objects(element)


def spelt(documented: object, text: str) -> object:
    """Return what was sent as text in the JSON type of a documented member; as text where it is not of that type."""
    match documented:
        case bool():
            return _TRUTH.get(text.lower(), text)
        case int() | Fraction() if _INTEGER.fullmatch(text):
            return int(text)
        case int() | Fraction() if _NUMBER.fullmatch(text):
            return Fraction(text)
        case list():
            return read(text) if text.startswith("[") else text.split(",")
        case _:
            return text


def nothing(documented: object) -> object:
    """Return the same member when there is nothing of it: no amount, not so."""
    match documented:
        case bool():
            return False
        case int():
            return 0
        case Fraction():
            return 0
        case str() if documented in _TRUTH:
            return "false"
        case str() if _NUMBER.fullmatch(documented):
            # As many digits behind the point as there are.
            return "0" + re.sub("[1-9]", "0", documented.lstrip("-0123456789"))
        case _:
            return documented
