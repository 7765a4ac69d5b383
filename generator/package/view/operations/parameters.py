"""Request parameters: their Python names, types, limits, and the line that describes each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from generator.names import Identifier, snake_case
from generator.package.format import LINE_LENGTH
from generator.package.literals import literal
from generator.package.view.closed_sets import ClosedSets
from generator.package.view.docstrings import Section, code, docstring, sentence
from generator.package.view.operations.rules import RuleView, condition_subjects, rule_views, said, spelling
from generator.package.view.report import Report
from generator.specs.lint.names import item_class
from generator.specs.model import Operation, Parameter
from generator.specs.rules import Rule
from generator.specs.supplied import SUPPLIED
from generator.specs.times import is_time
from generator.specs.yaml.places import DataPath

Limit: TypeAlias = "str | int | tuple[str, ...]"

_ANNOTATIONS: Final[dict[str, str]] = {
    "string": "str",
    "enum": "str",
    "decimal": "Decimal | int | str",
    "int": "int",
    "long": "int",
    "time": "datetime | int",
    "boolean": "bool",
    "flag": "bool",
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
        items: Rows of the members of a list's elements, and the rules over them.
    """

    wire: str
    name: Identifier
    type: str
    annotation: str
    required: bool
    limits: tuple[tuple[Identifier, Limit], ...]
    words: str
    items: tuple[ParameterView, ...] = ()
    item_rules: tuple[RuleView, ...] = ()
    item_type: ItemType | None = None

    @property
    def optional(self) -> str:
        """Return the type of an argument that may be left out."""
        return optional(self.name, self.annotation)


def optional(name: str, annotation: str) -> str:
    """Return the type of an argument that may be left out; one that does not fit on a line stands in brackets."""
    hint = f"{annotation} | None"
    return hint if len(f"    {name}: {hint} = None,") <= LINE_LENGTH else f"({hint})"


@dataclass(frozen=True)
class ItemMember:
    """A member of an element: its name is its key."""

    name: Identifier
    annotation: str
    required: bool


@dataclass(frozen=True)
class ItemType:
    """The ``TypedDict`` of a list's elements."""

    name: Identifier
    docstring: str
    members: tuple[ItemMember, ...]


def parameter_views(operation: Operation, report: Report) -> tuple[ParameterView, ...]:
    """Return the parameters a caller gives, in the order of the page."""
    views: list[ParameterView] = []
    wires: dict[str, str] = {}
    subjects = condition_subjects(operation.rules, operation.weight)
    for index, parameter in enumerate(operation.parameters):
        if parameter.name in SUPPLIED:
            continue
        place: DataPath = ("parameters", index, "name")
        name = report.name(snake_case, parameter.name, operation, place)
        if wires.setdefault(name, parameter.name) is not parameter.name:
            message = f"{parameter.name} and {wires[name]} would both be called {name}"
            report.operation(operation, place, message)
        views.append(_view(operation, parameter, operation.rules, name, parameter.name in subjects, place, report))
    return tuple(views)


def _without_moved(parameter: Parameter, rules: Sequence[Rule]) -> Parameter:
    """Return a parameter without the values that another operation takes: who reads of them here would send what is refused."""
    moved = {value for one in rules if one.rule == "moved" and one.parameter == parameter.name for value in one.values}
    return replace(parameter, values=tuple(value for value in parameter.values if value not in moved))


def _view(
    operation: Operation,
    parameter: Parameter,
    rules: Sequence[Rule],
    name: Identifier,
    judged: bool,
    place: DataPath,
    report: Report,
) -> ParameterView:
    """Compute a parameter, of which people are shown what ``rules`` leave; requests are judged by all of it."""
    shown = _without_moved(parameter, rules)
    words = report.specs.words.parameter(operation, parameter.name)
    if not words:
        report.words("parameters.yaml", f"{parameter.name} has no words", operation, place)
    subjects = condition_subjects(parameter.item_rules, ())
    places: list[DataPath] = [(*place[:-1], "items", index, "name") for index in range(len(parameter.items))]
    names = [report.name(snake_case, one.name, operation, at) for one, at in zip(parameter.items, places, strict=True)]
    items = tuple(
        _view(operation, one, parameter.item_rules, called, one.name in subjects, at, report)
        for one, called, at in zip(parameter.items, names, places, strict=True)
    )
    item_type = _item_type(operation, parameter, items, place[:-1], report) if items else None
    kind = "time" if is_time(parameter) else parameter.type
    limits = [(Identifier(word), limit) for word in _LIMITS if (limit := getattr(parameter, word)) not in (None, ())]
    if parameter.default is not None and (judged or parameter.default == "NONE"):
        limits.append((Identifier("default"), parameter.default))
    return ParameterView(
        wire=parameter.name,
        name=name,
        type=kind,
        annotation=(
            _annotation(shown, kind, report.closed_sets(operation.product))
            if item_type is None
            else f"Sequence[{item_type.name}]"
        ),
        required=parameter.required,
        limits=tuple(limits),
        words=_described(words or "", shown),
        items=items,
        item_rules=rule_views(parameter.item_rules),
        item_type=item_type,
    )


def _item_type(
    operation: Operation, parameter: Parameter, items: Sequence[ParameterView], path: DataPath, report: Report
) -> ItemType:
    """Return the type of the elements."""
    product = operation.product
    name = item_class(operation, parameter)
    words = report.specs.words
    for index, rule in enumerate(parameter.item_rules):
        if rule.rule == "advisory" and not (rule.about and words.advisory(rule.about, operation.product)):
            report.words(
                "advisories.yaml", f"{rule.about} has no words", operation, (*path, "item_rules", index, "about")
            )
    places = {one.wire: one.name for one in items}
    return ItemType(
        name=name,
        docstring=docstring(
            [
                f"An element of {code(snake_case(parameter.name))} of {code(operation.name)}.",
                Section("Attributes", [f"{one.name}: {one.words}" for one in items]),
                *said(
                    parameter.item_rules,
                    places,
                    parameter.items,
                    lambda about: sentence(words.advisory(about, product) or ""),
                ),
            ],
            indent=4,
        ),
        members=tuple(ItemMember(one.name, one.annotation, one.required) for one in items),
    )


def _annotation(parameter: Parameter, kind: str, sets: ClosedSets) -> str:
    if kind in ("enum", "string") and parameter.values:
        alias = sets.of_parameter(parameter)
        if alias is not None:
            return alias
        return f"Literal[{', '.join(map(literal, parameter.values))}]"
    return _ANNOTATIONS[kind]


def _described(words: str, parameter: Parameter) -> str:
    limits = [*_shape(parameter), *_range(parameter)]
    text = ", ".join([words.strip().removesuffix("."), *limits])
    if parameter.default is not None and not parameter.required:
        text += f"{';' if limits else ','} {code(spelling(parameter, parameter.default))} when left out"
    return f"{text}."


def _shape(parameter: Parameter) -> list[str]:
    found: list[str] = []
    if parameter.max_items is not None:
        found.append(f"at most {parameter.max_items}")
    if parameter.values and parameter.type != "flag":
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
