"""What one parameter may be."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from binance_derivatives._core.rules import Rule

ParameterType: TypeAlias = Literal[
    "string", "decimal", "int", "long", "time", "boolean", "flag", "enum", "list<string>", "list<long>", "list<object>"
]


class Parameter(Struct, frozen=True, repr_omit_defaults=True):
    """One parameter under its wire name.

    Attributes:
        name: The name on the wire.
        type: A ``time`` is milliseconds since 1970 on the wire. A ``flag`` is a boolean that goes out as one of two texts; a ``boolean`` is one in JSON as well.
        required: Whether every request must have it.
        values: All it may be; of a ``flag``, the text for true and the text for false.
        minimum: The least it may be, as decimal text; ``maximum`` is the most.
        max_items: The most items a list may hold.
        pattern: A regular expression that the whole text matches.
        default: The wire text that the exchange assumes when it is not sent. It is never sent, but conditions look at it.
            A parameter that is NONE by default counts as not sent when it is NONE.
        items: Members of the objects in a ``list<object>``; without them the objects are free.
        item_rules: Conditions over the members of each object.

    ``values``, ``minimum``, ``maximum`` and ``pattern`` of a list hold for each of its items.
    """

    name: str
    type: ParameterType
    required: bool = False
    values: tuple[str, ...] = ()
    minimum: str | None = None
    maximum: str | None = None
    max_items: int | None = None
    pattern: str | None = None
    default: str | None = None
    items: tuple[Parameter, ...] = ()
    item_rules: tuple[Rule, ...] = ()
