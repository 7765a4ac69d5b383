"""Arrays whose positions mean different things, and objects whose keys are data.

The documentation gives positions no names, at most comments. The names for the two kinds of array it has are these, as
reviewed: candlesticks have twelve positions, levels of an order book two. A position that its comment says to ignore is
called so, a quantity that its comment says to be of the base asset is called that, and a number of records, where nothing
is traded, is none of trades.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.specs.model import ScalarType
from generator.transcribe.examples.reader import JsonValue, Number

_CANDLESTICK: tuple[tuple[str, ScalarType], ...] = (
    ("open_time", "integer"),
    ("open", "decimal"),
    ("high", "decimal"),
    ("low", "decimal"),
    ("close", "decimal"),
    ("volume", "decimal"),
    ("close_time", "integer"),
    ("quote_volume", "decimal"),
    ("trades", "integer"),
    ("taker_buy_volume", "decimal"),
    ("taker_buy_quote_volume", "decimal"),
    ("ignore", "string"),
)
_LEVEL: tuple[tuple[str, ScalarType], ...] = (("price", "decimal"), ("quantity", "decimal"))
_BOOKS = frozenset({"bids", "asks", "b", "a"})
_IGNORED = re.compile(r"ignore|忽略", re.IGNORECASE)
# What a comment says of a position that has another name then.
_RENAMED = (
    (
        re.compile(r"base asset|标的数量", re.IGNORECASE),
        {"quote_volume": "base_volume", "taker_buy_quote_volume": "taker_buy_base_volume"},
    ),
    (re.compile(r"number of b[ai]sic data|构成记录数", re.IGNORECASE), {"trades": "update_count"}),
)
_DATA = re.compile(r"[A-Z][A-Z0-9_]{2,}")


def positions(
    elements: Sequence[JsonValue], member: str, comments: Sequence[str]
) -> list[tuple[str, ScalarType]] | None:
    """Return the name and the type of each position; None for an array of things alike.

    ``member`` is the name of the member that the array stands in, ``comments`` are those of its elements.
    """
    if member in _BOOKS and _fits(elements, _LEVEL):
        return list(_LEVEL)
    if not _fits(elements, _CANDLESTICK):
        return None
    return [
        (
            (f"ignore_{n}", _unread(kind))
            if _IGNORED.search(comment) and name != "ignore"
            else (_named(name, comment), kind)
        )
        for n, ((name, kind), comment) in enumerate(zip(_CANDLESTICK, comments, strict=True))
    ]


def _named(name: str, comment: str) -> str:
    return next((names[name] for said, names in _RENAMED if name in names and said.search(comment)), name)


def is_keyed_by_data(value: Mapping[str, JsonValue]) -> bool:
    """Tell whether the keys of an object look like symbols or words of an enum rather than names of members."""
    return bool(value) and all(_DATA.fullmatch(key) for key in value)


def _unread(kind: ScalarType) -> ScalarType:
    """Return the type of a position that may hold anything of its kind, such as numbers with white space."""
    return "string" if kind == "decimal" else kind


def _fits(elements: Sequence[JsonValue], named: Sequence[tuple[str, ScalarType]]) -> bool:
    if len(elements) != len(named):
        return False
    return all(_is(value, kind) for value, (_, kind) in zip(elements, named, strict=True))


def _is(value: JsonValue, kind: ScalarType) -> bool:
    if kind == "integer":
        return isinstance(value, Number)
    return isinstance(value, str) and not isinstance(value, Number)
