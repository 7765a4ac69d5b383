"""Requests that a client must refuse: every rule and every limit broken once, as much as can be in one request.

A refusal lists everything at once, so one row shows many faults. What is the same with every parameter, a value of the wrong
type or an empty one, is shown once for a section and type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest
from typing import Final, TypeAlias

from generator.names import Identifier
from generator.package.literals import Literal
from generator.package.view.tests.choices import Requests
from generator.package.view.tests.conditions import Breach, Request, Table
from generator.package.view.tests.samples import elements, member_values
from generator.package.view.tests.values import Value
from generator.specs.model import Operation, Parameter, ParameterType

_Fault: TypeAlias = tuple[str, Value]
_Wrong: TypeAlias = tuple[str, str, Literal]

_WRONG_TYPE: Final[dict[ParameterType, Literal]] = {
    "string": 7,
    "enum": 7,
    "int": "7",
    "long": "7",
    "decimal": 0.5,
    "boolean": "true",
    "flag": 7,
    "list<string>": [7],
    "list<long>": ["7"],
    "list<object>": [7],
}
_ITEMS: Final[dict[ParameterType, ParameterType]] = {"list<string>": "string", "list<long>": "long"}
_ELEMENTS: Final = 5


@dataclass(frozen=True)
class RefusedCase:
    """Wire parameters and every violation they have: the rule's word and the names concerned, as ``required symbol``."""

    constant: Identifier
    parameters: dict[str, Literal]
    violations: list[Literal]


@dataclass(frozen=True)
class Refusals:
    """The rows of one operation; ``constant`` is its name in its module."""

    operation: Operation
    constant: Identifier
    requests: Requests

    def rows(self, least: Request) -> Iterator[RefusedCase]:
        """Yield rows for what is required, for rules over several parameters, and for the limits of single ones."""
        table = self.requests.table
        if table.required:
            yield self._row({})
        for request in self.requests.refused(least):
            if table.breaches(request):
                yield self._row(request)
        faults = {name: [*_faults(one, self.requests.values[name])] for name, one in table.by_name.items()}
        for row in zip_longest(*([(name, *fault) for fault in found] for name, found in faults.items())):
            yield self._faulty([entry for entry in row if entry is not None], least)
        for parameter in table.by_name.values():
            if parameter.type == "list<object>" and parameter.max_items is not None:
                yield self._overlong(parameter, parameter.max_items + 1, least)
            if parameter.items:
                yield from self._elements(parameter, least)

    def _row(self, request: Request, faults: Sequence[Breach] = ()) -> RefusedCase:
        wire = {name: value.wire for name, value in request.items()}
        return RefusedCase(self.constant, wire, said([*self.requests.table.breaches(request), *faults]))

    def _faulty(self, faults: Sequence[tuple[str, str, Value]], least: Request) -> RefusedCase:
        spoiled = {name: value for name, _, value in faults}
        request = {
            name: {**least, **spoiled}[name] for name in self.requests.table.by_name if name in {*least, *spoiled}
        }
        return self._row(request, [(fault, (name,)) for name, fault, _ in faults])

    def _overlong(self, parameter: Parameter, count: int, least: Request) -> RefusedCase:
        """Return a row with too many elements, none of which is an object, so that the row stays short."""
        wrong: list[Literal] = [7] * count
        breaches = [("max_items", (parameter.name,)), *([("type", (parameter.name,))] * count)]
        return self._row({**least, parameter.name: Value("", wrong, "")}, breaches)

    def _elements(self, parameter: Parameter, least: Request) -> Iterator[RefusedCase]:
        """Yield rows whose lists hold elements with faults, each violation being one of the list."""
        table = Table(parameter.items, parameter.item_rules)
        requests = Requests(table, member_values(self.operation, parameter) or {})
        sound = requests.accepted()[0]
        # An element without any member is refused for that alone.
        first = next(iter(requests.values))
        found: list[tuple[Request, list[Breach]]] = [({first: requests.values[first]}, [])]
        found += [(request, []) for request in requests.refused(sound)]
        faults = {name: [*_faults(one, requests.values[name])] for name, one in table.by_name.items()}
        for row in zip_longest(*([(name, *fault) for fault in one] for name, one in faults.items())):
            entries = [entry for entry in row if entry is not None]
            found.append(({**sound, **{name: value for name, _, value in entries}}, [(f, (n,)) for n, f, _ in entries]))
        broken = [(request, [*table.breaches(request), *own]) for request, own in found]
        broken = [(request, breaches) for request, breaches in broken if breaches]
        size = min(parameter.max_items or _ELEMENTS, _ELEMENTS)
        for start in range(0, len(broken), size):
            some = broken[start : start + size]
            value = elements([request for request, _ in some])
            breaches = [(rule, (parameter.name,)) for _, own in some for rule, _ in own]
            yield self._row({**least, parameter.name: value}, breaches)


def general_refusals(operations: Sequence[Operation], constants: Sequence[Identifier]) -> Iterator[RefusedCase]:
    """Yield rows for what is alike in all operations of a section, shown by the first that has such a parameter."""
    shown: set[str] = set()
    for operation, constant in zip(operations, constants, strict=True):
        table = Table(operation.parameters, operation.rules)
        by_value = {
            name for rule in table.checked if rule.when or rule.rule in ("window", "ascending") for name in rule.names
        }
        rest = [one for name, one in table.by_name.items() if name not in by_value and one.type not in shown]
        faults: dict[ParameterType, Parameter] = {one.type: one for one in reversed(rest)}
        shown.update(faults)
        unknown: list[_Wrong] = [] if "unknown" in shown else [("noSuchParameter", "unknown", 1)]
        shown.add("unknown")
        yield from _alike(table, constant, list(faults.values()), unknown)


def _alike(
    table: Table, constant: Identifier, parameters: Sequence[Parameter], unknown: list[_Wrong]
) -> Iterator[RefusedCase]:
    wrong: list[_Wrong] = [(one.name, "type", _WRONG_TYPE[one.type]) for one in parameters]
    empty: list[_Wrong] = [
        (one.name, "empty", [] if one.type.startswith("list") else "")
        for one in parameters
        if one.type.startswith("list") or one.type in ("string", "enum", "decimal")
    ]
    for entries in ([*wrong, *unknown], empty):
        if entries:
            stand_ins = {name: Value("", "", "") for name, _, _ in entries if name in table.by_name}
            breaches = [*table.breaches(stand_ins), *((fault, (name,)) for name, fault, _ in entries)]
            yield RefusedCase(constant, {name: value for name, _, value in entries}, said(breaches))


def said(breaches: Sequence[Breach]) -> list[Literal]:
    return [" ".join((rule, *names)) for rule, names in sorted(breaches)]


def _faults(parameter: Parameter, value: Value) -> Iterator[_Fault]:
    """Yield values that break exactly one of the parameter's limits each."""
    argument = value.argument
    if isinstance(argument, list) and parameter.max_items is not None and parameter.type != "list<object>":
        yield "max_items", Value("", [argument[0]] * (parameter.max_items + 1), "")
    kind = _ITEMS.get(parameter.type, parameter.type)
    for fault, text in _scalar_faults(parameter, kind):
        one: Literal = int(Decimal(text)) if kind in ("int", "long") else text
        yield fault, Value("", [one] if isinstance(argument, list) else one, text)


def _scalar_faults(parameter: Parameter, kind: ParameterType) -> Iterator[tuple[str, str]]:
    if kind in ("string", "enum"):
        if parameter.values:
            yield "values", _unlike(parameter.values)
        elif parameter.pattern is not None:
            candidates = ("!", "*" * 200, "a", "1", "A1")
            misfits = [text for text in candidates if not re.fullmatch(parameter.pattern, text)]
            yield from (("pattern", text) for text in misfits[:1])
    elif kind in ("int", "long", "decimal") and parameter.values:
        yield "values", str(max(map(Decimal, parameter.values)) + 1)
    elif kind in ("int", "long", "decimal"):
        edges = ((parameter.minimum, -1), (parameter.maximum, 1))
        yield from (("range", format(Decimal(edge) + step, "f")) for edge, step in edges if edge is not None)


def _unlike(values: tuple[str, ...]) -> str:
    text = "NO_SUCH_VALUE"
    while text in values:
        text += "_"
    return text
