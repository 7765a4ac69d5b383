"""Answers that differ in one place from what is documented."""

from __future__ import annotations

import re
from itertools import cycle
from typing import Final

from binance_derivatives.testing.exact import as_list, objects, read, write
from binance_derivatives.testing.serving.message import Fraction
from binance_derivatives.testing.serving.reply import Alteration

UNHEARD_OF: Final = "unheardOf"
UNKNOWN_VALUE: Final = "NEVER_DOCUMENTED"
_ENUM: Final = re.compile(r"[A-Z][A-Z_]{1,}")
_ORDER_ID: Final = re.compile(r"(client)?(Order|Algo|Strategy)Id", re.IGNORECASE)
_OPEN: Final = (-1007, -1006, -1000)
_LIKELY: Final = ("status", "side", "type")


def altered(answer: bytes, change: Alteration, field: str | None) -> bytes:
    """Return an answer with one thing in it changed, every other number exactly as it was.

    Args:
        answer: JSON.
        change: ``wrong_type`` gives a member a value of another type, ``unknown_field`` gives each object one member
            more, ``unknown_value`` gives a member that looks like an enumeration a value that is not documented, ``another_order``
            gives its ids other values, ``open_items`` makes of each element an error that leaves open what became of it.
        field: The member to change, wherever it stands; None for the first that will do.

    Raises:
        ValueError: There is nothing that will do.
    """
    value = read(answer)
    there = list(objects(value))
    if change == "unknown_field":
        for one in there:
            one[field or UNHEARD_OF] = {"of": ["late"]}
        return write(value)
    if change == "open_items":
        return write([{"code": code, "msg": "Unknown, please check."} for _, code in zip(_items(value), cycle(_OPEN))])
    if change == "another_order":
        ids = [(one, member) for one in there for member in one if _ORDER_ID.fullmatch(member) and one[member]]
        for one, member in ids:
            one[member] = f"{one[member]}0" if isinstance(one[member], str) else int(str(one[member])) + 1
        if ids:
            return write(value)
    for one in there:
        name = _wanted(one, change, field)
        if name is not None:
            one[name] = _other_type(one[name]) if change == "wrong_type" else UNKNOWN_VALUE
            return write(value)
    if change == "wrong_type" and field is None:
        return write(_other_type(value))
    raise ValueError(f"the answer has no {field or 'member'} to make an {change} of: {answer[:80]!r}")


def _items(value: object) -> list[object]:
    items = as_list(value)
    if items != value:
        raise ValueError("the answer is no list")
    return items


def _wanted(members: dict[str, object], change: Alteration, field: str | None) -> str | None:
    if field is not None:
        return field if field in members else None
    if change == "wrong_type":
        return next(iter(members), None)
    looks = [name for name, value in members.items() if isinstance(value, str) and _ENUM.fullmatch(value)]
    return next((name for name in _LIKELY if name in looks), looks[0] if looks else None)


def _other_type(value: object) -> object:
    match value:
        case bool() | int() | Fraction():
            return ["not a number"]
        case str() | None:
            return {"not": "a text"}
        case _:
            return 7
