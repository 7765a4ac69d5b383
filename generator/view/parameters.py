"""Request parameters: their Python names, types, limits, and the line that describes each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from generator.literals import literal
from generator.names import Identifier, snake_case
from generator.spec.model import Operation, Parameter, ParameterType
from generator.view.docstrings import code
from generator.view.report import Report

Limit: TypeAlias = "str | int | tuple[str, ...]"

# What the client adds to a call by itself.
SUPPLIED: Final = frozenset({"timestamp", "signature", "apiKey"})

_ANNOTATIONS: Final[dict[ParameterType, str]] = {
    "string": "str",
    "enum": "str",
    "decimal": "Decimal | int | str",
    "int": "int",
    "long": "int",
    "boolean": "bool",
    "list<string>": "list[str]",
    "list<long>": "list[int]",
    "list<object>": "Sequence[Mapping[str, object]]",
}
_LIMITS: Final[tuple[Literal["values", "minimum", "maximum", "max_items", "pattern"], ...]] = (
    "values",
    "minimum",
    "maximum",
    "max_items",
    "pattern",
)


@dataclass(frozen=True)
class ParameterView:
    """One parameter as a row of the operation's table and as an argument of its function.

    Attributes:
        wire: The name the exchange knows it by.
        name: The function's argument.
        annotation: The argument's type, without the ``None`` of an optional one.
        limits: Keywords of the row after name, type and ``required``.
        words: Our description with the limits, ready for a docstring.
    """

    wire: str
    name: Identifier
    type: ParameterType
    annotation: str
    required: bool
    limits: tuple[tuple[Identifier, Limit], ...]
    words: str


def parameter_views(operation: Operation, report: Report) -> tuple[ParameterView, ...]:
    """Return the parameters a caller gives, in the order of the page."""
    views: list[ParameterView] = []
    wires: dict[str, str] = {}
    for parameter in operation.parameters:
        if parameter.name in SUPPLIED:
            continue
        place = ("parameters", operation.parameters.index(parameter), "name")
        view = _view(operation, parameter, report.name(snake_case, parameter.name, operation, place), report)
        if wires.setdefault(view.name, view.wire) is not view.wire:
            report.operation(operation, place, f"{view.wire} and {wires[view.name]} would both be called {view.name}")
        views.append(view)
    return tuple(views)


def _view(operation: Operation, parameter: Parameter, name: Identifier, report: Report) -> ParameterView:
    words = report.specs.words.parameter(operation, parameter.name)
    if not words:
        report.words("parameters.yaml", f"no line for {parameter.name}, a parameter of {operation.key}")
    return ParameterView(
        wire=parameter.name,
        name=name,
        type=parameter.type,
        annotation=_annotation(parameter),
        required=parameter.required,
        limits=tuple(
            (Identifier(word), limit) for word in _LIMITS if (limit := getattr(parameter, word)) not in (None, ())
        ),
        words=_described(words or "", parameter),
    )


def _annotation(parameter: Parameter) -> str:
    if parameter.type in ("enum", "string") and parameter.values:
        return f"Literal[{', '.join(map(literal, parameter.values))}]"
    return _ANNOTATIONS[parameter.type]


def _described(words: str, parameter: Parameter) -> str:
    limits = [*_shape(parameter), *_range(parameter)]
    if parameter.default is not None:
        limits.append(f"{code(parameter.default)} when left out")
    text = words.strip().removesuffix(".")
    return ", ".join([text, *limits]) + "."


def _shape(parameter: Parameter) -> list[str]:
    found: list[str] = []
    if parameter.max_items is not None:
        found.append(f"at most {parameter.max_items}")
    if parameter.values:
        found.append(f"one of {', '.join(map(code, parameter.values))}")
    if parameter.pattern is not None:
        found.append(f"matching {code(parameter.pattern)}")
    return found


def _range(parameter: Parameter) -> list[str]:
    low, high = parameter.minimum, parameter.maximum
    each = "each " if parameter.type.startswith("list") else ""
    if low is not None and high is not None:
        return [f"{each}from {low} to {high}"]
    if low is not None:
        return [f"{each}at least {low}"]
    return [f"{each}at most {high}"] if high is not None else []
