"""The rows of the generated tests: calls that are accepted, requests that are refused, answers as documented."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.literals import Literal
from generator.names import Identifier
from generator.spec.model import Operation, Parameter, ParameterType
from generator.view import choices, exact
from generator.view.operations import OperationView
from generator.view.parameters import SUPPLIED
from generator.view.report import Report
from generator.view.values import Value, value_of

_WRONG_TYPE: Final[dict[ParameterType, Literal]] = {
    "string": 7,
    "enum": 7,
    "int": "7",
    "long": "7",
    "decimal": 0.5,
    "boolean": "true",
    "list<string>": [7],
    "list<long>": ["7"],
    "list<object>": [7],
}
_WIDTH: Final = 100


@dataclass(frozen=True)
class AcceptedCase:
    """A call and what it puts on the wire: a query, or for the WebSocket API the JSON of its parameters."""

    function: Identifier
    arguments: tuple[tuple[Identifier, Literal], ...]
    wire: str


@dataclass(frozen=True)
class RefusedCase:
    """Wire parameters and every violation they have: the rule's word and the names concerned, as ``required symbol``."""

    constant: Identifier
    parameters: dict[str, Literal]
    violations: list[Literal]


@dataclass(frozen=True)
class AnswerCase:
    """A documented answer; ``chunks`` are its JSON in pieces that fit on a line."""

    constant: Identifier
    chunks: tuple[str, ...]


@dataclass(frozen=True)
class Cases:
    accepted: tuple[AcceptedCase, ...] = ()
    refused: tuple[RefusedCase, ...] = ()
    answers: tuple[AnswerCase, ...] = ()

    @property
    def decimals(self) -> bool:
        """Whether a call has a ``Decimal`` to spell out."""
        return any(isinstance(value, Decimal) for case in self.accepted for _, value in case.arguments)

    def __add__(self, other: Cases) -> Cases:
        return Cases(self.accepted + other.accepted, self.refused + other.refused, self.answers + other.answers)


def cases_of(operation: Operation, view: OperationView, report: Report) -> Cases:
    """Compute an operation's rows; a value or a set of parameters that can not be found is reported."""
    values = _values(operation, report)
    sets = choices.accepted(operation)
    if not sets:
        report.operation(operation, ("rules",), "no set of parameters keeps all of these rules")
        return Cases()
    if any(not given <= values.keys() for given in sets):
        return Cases()
    return Cases(
        accepted=tuple(_accepted(operation, view, given, values) for given in sets),
        refused=tuple(_refused(operation, view, sets, values)),
        answers=tuple(_answers(operation, view)),
    )


def _values(operation: Operation, report: Report) -> Mapping[str, Value]:
    values: dict[str, Value] = {}
    for index, parameter in enumerate(operation.parameters):
        if parameter.name in SUPPLIED:
            continue
        value = value_of(operation, parameter)
        if value is None:
            message = f"no value known that fits {parameter.name}: set its `example` in specs/corrections/{operation.product}/"
            report.operation(operation, ("parameters", index), message)
        else:
            values[parameter.name] = value
    return values


def _accepted(operation: Operation, view: OperationView, given: Set[str], values: Mapping[str, Value]) -> AcceptedCase:
    chosen = [one.wire for one in view.parameters if one.wire in given]
    if operation.kind == "rest":
        wire = "&".join(f"{name}={values[name].encoded}" for name in chosen)
    else:
        wire = exact.dumps({name: values[name].json for name in chosen})
    arguments = tuple((one.name, values[one.wire].argument) for one in view.arguments if one.wire in given)
    return AcceptedCase(view.name, arguments, wire)


def _refused(
    operation: Operation, view: OperationView, sets: Sequence[frozenset[str]], values: Mapping[str, Value]
) -> Iterator[RefusedCase]:
    """Yield a row for each rule, limit and required parameter, each broken once and nothing else if that can be."""

    def case(given: Set[str], fault: str | None = None, name: str = "", value: Literal = None) -> RefusedCase:
        wire: dict[str, Literal] = {one.wire: values[one.wire].wire for one in view.parameters if one.wire in given}
        found = choices.breaches(operation, given)
        if fault is not None:
            wire[name] = value
            found.add((fault, (name,)))
        return RefusedCase(view.constant, wire, [" ".join((rule, *names)) for rule, names in sorted(found)])

    least = sets[0]
    for parameter in operation.parameters:
        if parameter.name in SUPPLIED:
            continue
        if parameter.required:
            yield case(least - {parameter.name})
        given = choices.containing(operation, sets, parameter.name)
        for fault, value in _faults(parameter, values[parameter.name]):
            yield case(given, fault, parameter.name, value)
    for given in choices.broken(operation, least):
        yield case(given)
    yield case(least, "unknown", "noSuchParameter", 1)


def _faults(parameter: Parameter, value: Value) -> Iterator[tuple[str, Literal]]:
    """Yield values that break exactly one of the parameter's own rules each."""
    yield "type", _WRONG_TYPE[parameter.type]
    listed = isinstance(value.argument, list)
    if listed:
        yield "empty", []
    elif parameter.type in ("string", "enum", "decimal"):
        yield "empty", ""
    if isinstance(value.argument, list) and parameter.max_items is not None:
        yield "max_items", [value.argument[0]] * (parameter.max_items + 1)
    for fault, one in _scalar_faults(parameter):
        yield fault, [one] if listed else one


def _scalar_faults(parameter: Parameter) -> Iterator[tuple[str, Literal]]:
    kind = {"list<string>": "string", "list<long>": "long"}.get(parameter.type, parameter.type)
    if kind in ("string", "enum"):
        if parameter.values:
            yield "values", _unlike(parameter.values)
        elif parameter.pattern is not None:
            candidates = ("!", "*" * 200, "a", "1", "A1")
            yield from (("pattern", text) for text in candidates[: _first_misfit(parameter.pattern, candidates)][-1:])
    elif kind in ("int", "long", "decimal") and not parameter.values:
        edges = ((parameter.minimum, -1), (parameter.maximum, 1))
        for number in (Decimal(edge) + step for edge, step in edges if edge is not None):
            yield "range", str(number) if kind == "decimal" else int(number)
    elif kind in ("int", "long", "decimal"):
        number = max(Decimal(one) for one in parameter.values) + 1
        yield "values", str(number) if kind == "decimal" else int(number)


def _first_misfit(pattern: str, candidates: tuple[str, ...]) -> int:
    """Return how many candidates to take so that the last is the first that the pattern refuses; 0 when it takes all."""
    return next((n for n, text in enumerate(candidates, 1) if not re.fullmatch(pattern, text)), 0)


def _unlike(values: tuple[str, ...]) -> str:
    text = "NO_SUCH_VALUE"
    while text in values:
        text += "_"
    return text


def _answers(operation: Operation, view: OperationView) -> Iterator[AnswerCase]:
    documented = [example for example in operation.examples if example.role == "answer"]
    for example in documented:
        value = exact.loads(example.json)
        if operation.kind == "ws_api" and isinstance(value, dict):
            value = value.get("result")
        yield AnswerCase(view.constant, _chunks(exact.dumps(value)))


def _chunks(text: str) -> tuple[str, ...]:
    """Cut text after commas, where the line would otherwise be too long."""
    wrapped = textwrap.TextWrapper(_WIDTH, break_long_words=False, break_on_hyphens=False, drop_whitespace=False)
    # Only a comma may end a piece, and blanks inside values must stay what they are.
    lines = wrapped.wrap(text.replace(" ", "\0").replace(",", ", "))
    return tuple(line.replace(", ", ",").replace("\0", " ") for line in lines)
