"""Objects of a kind that is not documented, decoded at the usual speed once they were seen."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

import msgspec
from msgspec import UNSET, Struct

from binance_derivatives._answers.drifted import defined, slot_at
from binance_derivatives._answers.tagged import Unknown, in_order


@cache
def stand_in(kind: type[Unknown], tag_field: str, tag: str, new: tuple[str, ...]) -> type[Struct]:
    """Make the subclass for objects of one unknown kind, with the members that were seen of it."""
    hidden = ("members", Any, msgspec.field(default=UNSET, name="\ue000"))
    made = [(f"new_{index}", Any, msgspec.field(default=UNSET, name=name)) for index, name in enumerate(new)]
    drifted: Any = defined(kind, [hidden, *made], {"tag_field": tag_field, "tag": tag, "forbid_unknown_fields": True})
    slots = {name: slot_at(drifted, f"new_{index}") for index, name in enumerate(new)}

    def found(self: Any) -> dict[str, object]:
        given = {name: slot(self) for name, slot in slots.items()}
        return in_order({tag_field: tag} | {name: one for name, one in given.items() if one is not UNSET})

    def equal(self: Any, other: object) -> bool:
        return isinstance(other, Unknown) and found(self) == other.members

    def unequal(self: Any, other: object) -> bool:
        return not equal(self, other)

    def shown(self: Any) -> str:
        return f"{kind.__name__}(members={found(self)!r})"

    def richly_shown(self: Any) -> list[tuple[str, Any]]:
        return [("members", found(self))]

    def reduced(self: Any) -> tuple[Any, ...]:
        return kind, (found(self),)

    drifted.members = property(found)
    drifted.__eq__, drifted.__ne__, drifted.__hash__ = equal, unequal, None
    drifted.__repr__, drifted.__rich_repr__, drifted.__reduce__ = shown, richly_shown, reduced
    return cast("type[Struct]", drifted)
