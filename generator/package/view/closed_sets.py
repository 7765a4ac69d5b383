"""Closed sets: the values that a product documents for a name, as aliases for requests and for answers.

A set of requests is what most operations take under a wire name. A set of answers is what the documentation lists for the name and
what requests take of the same list; a member has it when all that the examples show of the member is in it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, cast

from generator.names import Identifier, class_name, wire_of, words
from generator.specs.authored import Specs
from generator.specs.model import Enum, Example, Parameter
from generator.specs.yaml.places import DataPath

# Names that many different things have; the list that documents the values says which one is meant.
_VAGUE: Final = frozenset({"asset", "currency", "from", "status", "to", "type"})
_FEW: Final = 2
_SENT: Final = "What requests take."
_ANSWERED: Final = "What answers have."
_BOTH: Final = "What requests take and answers have."


@dataclass(frozen=True)
class ClosedSet:
    """An alias and its values; ``use`` says where."""

    name: Identifier
    values: tuple[str, ...]
    use: str


@dataclass(frozen=True)
class ClosedSets:
    """The sets of one product.

    Attributes:
        every: All of them, by name.
        sent: Those of requests, by the wire name of the parameter.
        answered: Those of answers, with the names that members have which may have them: on the wire, or our own as a wire or a class name.
    """

    every: tuple[ClosedSet, ...]
    sent: Mapping[str, ClosedSet]
    answered: tuple[tuple[frozenset[str], ClosedSet], ...]

    def of_parameter(self, parameter: Parameter) -> Identifier | None:
        """Return the alias of just the values that a parameter takes."""
        known = self.sent.get(parameter.name)
        return known.name if known is not None and set(known.values) == set(parameter.values) else None

    def of_member(self, wire: str, attribute: str, shown: frozenset[str]) -> Identifier | None:
        """Return the alias of what a member may be, by its names and the values that examples show."""
        called = {wire, wire_of(attribute), str(class_name(attribute))}
        fitting = [
            one.name
            for names, one in self.answered
            if not names.isdisjoint(called) and shown and shown <= set(one.values)
        ]
        return fitting[0] if len(fitting) == 1 else None


def closed_sets(specs: Specs, product: str) -> ClosedSets:
    """Find the sets of a product."""
    enums = [one for listed in specs.enums if listed.product == product for one in listed.enums if one.parameters]
    taken = _taken(specs, product)
    sent = {wire: made for wire in taken if (made := _sent(wire, taken[wire], enums)) is not None}
    shown = _all_shown(specs, product)
    answered: list[tuple[frozenset[str], ClosedSet]] = []
    for enum in enums:
        made = _answered(enum, taken, sent, shown)
        if made is not None:
            answered.append((frozenset({*enum.parameters, str(_name(enum))}), made))
    both = {one for _, one in answered}
    every = {
        one.name: ClosedSet(one.name, one.values, _BOTH if one in both and one in sent.values() else one.use)
        for one in (*sent.values(), *(one for _, one in answered))
    }
    return ClosedSets(tuple(every[name] for name in sorted(every)), sent, tuple(answered))


def named_at(specs: Specs, product: str, name: str) -> tuple[str, DataPath]:
    """Return the file, and the place in it, that a set has its name from: a list, or else a parameter."""
    for listed in specs.enums:
        for index, enum in enumerate(listed.enums):
            if listed.product == product and _name(enum) == name.removeprefix("Answered"):
                return listed.key, ("enums", index, "name")
    for operation in (one for one in specs.operations if one.product == product):
        for index, parameter in enumerate(operation.parameters):
            if any(class_name(one.name) == name for one in (parameter, *parameter.items)):
                return operation.key, ("parameters", index, "name")
    return f"{product}/product", ()


def texts_shown(examples: Iterable[Example]) -> dict[str, frozenset[str]]:
    """Return the texts that answers and messages show, by the name of the member that is or lists them."""
    found: dict[str, set[str]] = {}
    for example in examples:
        if example.role != "request":
            for name, text in _texts(json.loads(example.json)):
                found.setdefault(name, set()).add(text)
    return {name: frozenset(texts) for name, texts in found.items()}


def _texts(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, member in cast("dict[str, object]", value).items():
            yield from ((name, one) for one in _listed(member) if isinstance(one, str))
            yield from _texts(member)
    elif isinstance(value, list):
        for one in cast("list[object]", value):
            yield from _texts(one)


def _listed(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else [value]


def _taken(specs: Specs, product: str) -> dict[str, Counter[tuple[str, ...]]]:
    """Count the sets of values that parameters take, by wire name; the order of values is no difference."""
    found: dict[str, Counter[tuple[str, ...]]] = {}
    for operation in specs.operations:
        if operation.product == product:
            for parameter in (one for whole in operation.parameters for one in (whole, *whole.items)):
                if parameter.values and parameter.type in ("enum", "string"):
                    found.setdefault(parameter.name, Counter())[tuple(sorted(parameter.values))] += 1
    return found


def _sent(wire: str, sets: Counter[tuple[str, ...]], enums: Iterable[Enum]) -> ClosedSet | None:
    values = max(sets, key=lambda one: (sets[one], len(one), one))
    enum = next((one for one in enums if wire in one.parameters and not _values(one).isdisjoint(values)), None)
    if len(values) < _FEW or (enum is None and wire in _VAGUE):
        return None
    return ClosedSet(class_name(wire) if enum is None else _name(enum), _ordered(values, enum), _SENT)


def _answered(
    enum: Enum,
    taken: Mapping[str, Counter[tuple[str, ...]]],
    sent: Mapping[str, ClosedSet],
    shown: Mapping[str, frozenset[str]],
) -> ClosedSet | None:
    """Return what answers have of a list; None for one that examples show to be incomplete."""
    values = {value.value for value in enum.values}
    for wire in enum.parameters:
        for some in taken.get(wire, ()):
            values |= set(some) if not values.isdisjoint(some) else set()
    texts = {text for wire in enum.parameters for text in shown.get(wire, ())}
    if len(values) < _FEW or texts.isdisjoint(values) or any(_is_variant(other, values) for other in texts - values):
        return None
    name = _name(enum)
    twin = next((one for one in sent.values() if one.name == name), None)
    if twin is not None and set(twin.values) == values:
        return twin
    return ClosedSet(name if twin is None else Identifier(f"Answered{name}"), _ordered(values, enum), _ANSWERED)


def _is_variant(text: str, values: Iterable[str]) -> bool:
    """Tell whether a text shares a word at its beginning or end with a value: ``LIMIT_MAKER`` is a kind of ``LIMIT``."""
    first, *_, last = text.split("_") * 2
    return any(first == value.split("_")[0] or last == value.split("_")[-1] for value in values)


def _all_shown(specs: Specs, product: str) -> dict[str, frozenset[str]]:
    kinds = (specs.operations, specs.streams, specs.events)
    return texts_shown(example for ones in kinds for one in ones if one.product == product for example in one.examples)


def _name(enum: Enum) -> Identifier:
    """Name a list for the parameter that has it; for its title, in the singular, where that name is vague or a plural."""
    telling = [wire for wire in enum.parameters if wire not in _VAGUE and wire != "interval" and _is_singular(wire)]
    if telling:
        return class_name(telling[0])
    return class_name(enum.name if _is_singular(enum.name) else enum.name[:-1])


def _is_singular(name: str) -> bool:
    last = words(name)[-1].lower()
    return not last.endswith("s") or last == "status"


def _values(enum: Enum) -> set[str]:
    return {value.value for value in enum.values}


def _ordered(values: Iterable[str], enum: Enum | None) -> tuple[str, ...]:
    """Put values in the order of the documentation, those that it does not list after them."""
    listed = [] if enum is None else [value.value for value in enum.values]
    return tuple(sorted(values, key=lambda one: (listed.index(one) if one in listed else len(listed), one)))
