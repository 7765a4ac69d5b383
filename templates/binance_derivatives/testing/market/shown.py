"""Facts in the form of a documented answer: its members, its JSON types, and none of its values."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple, TypeAlias

from binance_derivatives.testing.exact import as_list, as_object, nothing, spelt
from binance_derivatives.testing.market.amounts import plain

Scalar: TypeAlias = str | int | bool | Decimal | None


class Whole(NamedTuple):
    """What is answered as it stands, whatever the documented answer has in its place."""

    value: object


Fact: TypeAlias = "Scalar | Whole | Mapping[str, Fact] | Sequence[Fact]"
Facts: TypeAlias = Mapping[str, Fact]
_MISSING: Final = object()


def shown(documented: object, fact: Fact, sometimes: Collection[str] = ()) -> object:
    """Return a fact as the documented value would show it.

    Args:
        documented: The value of the documented answer.
        fact: What is to be shown; a list where one is documented, and an object where a list is, are put right.
        sometimes: Members that are left out when there is nothing to say.
    """
    elements = as_list(documented)
    match fact:
        case Whole():
            return fact.value
        case Mapping():
            if isinstance(documented, list):
                return [shown(_model(elements), fact, sometimes)]
            return _object(as_object(documented), fact, sometimes)
        case str() | int() | Decimal() | None:
            return None if fact is None else spelt(documented, _text(fact))
        case _:
            model = _model(elements) if isinstance(documented, list) else documented
            return [shown(model, one, sometimes) for one in fact]


def _object(documented: Mapping[str, object], facts: Facts, sometimes: Collection[str]) -> dict[str, object]:
    members: dict[str, object] = {}
    for name, value in documented.items():
        if name in facts:
            members[name] = shown(value, facts[name], sometimes)
        elif name not in sometimes:
            members[name] = _nothing(value)
    return members


def _model(elements: list[object]) -> object:
    """The first element of a documented list, with the members that only later ones have."""
    if not elements or not isinstance(elements[0], dict):
        return elements[0] if elements else {}
    members: dict[str, object] = {}
    for element in elements:
        members = {**as_object(element), **members}
    return members


def _nothing(documented: object) -> object:
    """The same member when nobody has said anything of it; texts are empty, and so are lists and objects."""
    value = nothing(documented)
    if isinstance(value, str) and value and value.strip("0.") and value != "false":
        return ""
    return [] if isinstance(value, list) else {} if isinstance(value, dict) else value


def _text(fact: str | int | Decimal) -> str:
    if isinstance(fact, bool):
        return "true" if fact else "false"
    return plain(fact) if isinstance(fact, Decimal) else str(fact)
