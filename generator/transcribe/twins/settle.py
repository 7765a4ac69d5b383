"""The types that examples leave open, settled by twins.

An empty text, null, an empty list and 0 are of no type that can be read; an integer may be a number whose fraction is nothing
just there, and the text of a moment is a number in quotes. The REST and the WebSocket API, USDⓈ-M and COIN-M, an order and the query
of it show the same member among the same others, and one of them shows a value: it gives the type, and the member's lines name it. So
does the request's own parameter of that name, whose table has a type. What no twin shows stays open.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.specs.model import Field, Operation, Parameter, ScalarType, Shape, SpecFile
from generator.specs.provenance import TWIN, as_twin
from generator.transcribe.examples.shapes import is_identifier
from generator.transcribe.examples.values import JsonValue, Number
from generator.transcribe.twins.members import Documented, Member, fields_of, members, with_fields
from generator.transcribe.twins.quotes import without_quotes

# Objects with fewer members in common are of two things that have a name in common.
_ALIKE: Final = 0.25
# One letter means another thing in another message.
_SHORT: Final = 2
_ALIKE_BY_LETTERS: Final = 0.6
_DECIMAL: Final = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_MOMENT: Final = re.compile(r"1\d{12}", re.ASCII)
_NUMBERS: Final = frozenset({"decimal", "number", "integer"})
# Members of these types may tell what an integer is; of others, any member may.
_TYPES: Final = frozenset({"string", "decimal", "integer", "number", "boolean", "list"})
_TELLING: Final = {"integer": frozenset({"string", "decimal", "number"})}
_OF_PARAMETERS: Final[Mapping[str, ScalarType]] = {
    "string": "string",
    "decimal": "decimal",
    "int": "integer",
    "long": "integer",
    "boolean": "boolean",
}
_EMPTIED: Final = ("decimal", "integer")
_NOTHING: Final[tuple[JsonValue, ...]] = ("", None, [], {})


@dataclass(frozen=True)
class Donor:
    """A member whose examples tell its type, or a parameter whose table does."""

    spec: str
    title: str
    path: str
    beside: frozenset[str]
    shape: Shape

    @property
    def name(self) -> str:
        return self.spec.rpartition("/")[2]

    def is_named_like(self, spec: Documented) -> bool:
        """Tell whether the site, or the specs, call both the same."""
        return self.name == spec.name or self.title == spec.title

    def likeness(self, beside: frozenset[str]) -> float:
        return len(self.beside & beside) / len(self.beside | beside)


def with_twins(specs: Sequence[SpecFile], known: Iterable[SpecFile]) -> list[SpecFile]:
    """Return specs with what others tell of their members; ``known`` are all whose pages may, the specs themselves too."""
    twins = Twins([one for one in known if isinstance(one, Documented)])
    return [twins.settled(spec) if isinstance(spec, Documented) else spec for spec in specs]


class Twins:
    """What the pages of all specs tell of their members; examples are read when somebody asks for what they show."""

    def __init__(self, known: Iterable[Documented]) -> None:
        self._known = {spec.key: spec for spec in sorted(known, key=lambda one: one.key)}
        self._having: defaultdict[str, list[str]] = defaultdict(list)
        self._types: defaultdict[str, set[str]] = defaultdict(set)
        for key, spec in self._known.items():
            for field in fields_of(spec):
                self._types[field.name].add(field.shape.type)
                if key not in self._having[field.name][-1:]:
                    self._having[field.name].append(key)
        self._members: dict[str, list[Member]] = {}
        self._donors: dict[str, list[Donor]] = {}

    def settled(self, spec: Documented) -> Documented:
        """Return a spec with the types of twins where its examples leave one open, and with what a note of a twin says."""
        own = self._shown(spec.key) if self._known.get(spec.key) is spec else members(spec)
        found = ((member.path, self._field(spec, member)) for member in own if not _is_corrected(member))
        fields = {path: field for path, field in found if field is not None}
        return without_quotes(with_fields(spec, fields), fields)

    def _field(self, spec: Documented, member: Member) -> Field | None:
        field, other = member.field, _counterpart(spec)
        if other and field.presence == "always" and self._is_noted(other, member.path):
            return replace(field, presence="conditional", at=as_twin(field.at, other, member.path))
        if not _is_open(member):
            return None
        may_tell = self._types[field.name] & _TELLING.get(field.shape.type, _TYPES)
        for donor in (*_own(spec, member), *(self._ranked(spec, member) if may_tell else ())):
            shape = _given(member, donor.shape)
            if shape is not None:
                itself = (donor.spec, donor.path) == (spec.key, member.path)
                at = field.at if itself else as_twin(field.at, donor.spec, donor.path)
                return replace(field, shape=shape, at=at, empty=shape.type in _EMPTIED and "" in member.values)
        return None

    def _ranked(self, spec: Documented, member: Member) -> list[Donor]:
        """Return the members of that name in twins, the likest first; of equals those of the same operation and product."""
        short = len(member.field.name) <= _SHORT
        least = _ALIKE_BY_LETTERS if short else _ALIKE
        found = [
            one
            for one in self._donors_of(member.field.name)
            if (one.is_named_like(spec) and not short) or one.likeness(member.beside) >= least
        ]
        return sorted(
            found,
            key=lambda one: (
                -one.likeness(member.beside),
                not one.is_named_like(spec),
                not one.spec.startswith(f"{spec.product}/"),
                one.spec,
                one.path,
            ),
        )

    def _donors_of(self, name: str) -> list[Donor]:
        if name not in self._donors:
            named = [(key, one) for key in self._having[name] for one in self._shown(key) if one.field.name == name]
            shown = [(key, one, _type_shown(one)) for key, one in named]
            self._donors[name] = [
                Donor(key, self._known[key].title, one.path, one.beside, shape) for key, one, shape in shown if shape
            ]
        return self._donors[name]

    def _is_noted(self, key: str, path: str) -> bool:
        """Tell whether a page says of a member that all its examples have that it is not always sent."""
        spec = self._known.get(key)
        if spec is None or all(field.presence == "always" for field in fields_of(spec)):
            return False
        noted = (one for one in self._shown(key) if one.path == path and one.field.presence == "conditional")
        return any(one.everywhere and not _is_corrected(one) for one in noted)

    def _shown(self, key: str) -> list[Member]:
        if key not in self._members:
            self._members[key] = list(members(self._known[key]))
        return self._members[key]


def _is_corrected(member: Member) -> bool:
    return "corrected" in member.field.at


def _counterpart(spec: Documented) -> str | None:
    """Return the key of the same operation in the other of the two APIs."""
    if not isinstance(spec, Operation):
        return None
    return spec.key.replace("/rest/", "/ws-api/") if spec.kind == "rest" else spec.key.replace("/ws-api/", "/rest/")


def _own(spec: Documented, member: Member) -> Iterator[Donor]:
    """Yield the parameter that an answer repeats."""
    parameters: Sequence[Parameter] = spec.parameters if isinstance(spec, Operation) else ()
    for one in parameters:
        kind = _OF_PARAMETERS.get(one.type)
        if one.name == member.field.name and kind is not None:
            yield Donor(spec.key, spec.title, f"parameters.{one.name}", member.beside, Shape(kind))


def _type_shown(member: Member) -> Shape | None:
    """Return the type that a member's examples tell beyond doubt; what a twin has told is told by that twin alone."""
    shape = member.field.shape
    values = [value for value in member.values if value not in _NOTHING]
    if not values or _are_moments(values) or (shape.type in ("integer", "number") and TWIN.search(member.field.at)):
        return None
    if shape.type == "list":
        return shape if shape.items is not None and shape.items.type in ("string", "integer", "decimal") else None
    if all(isinstance(value, str) and not isinstance(value, Number) for value in values):
        numeric = all(_DECIMAL.fullmatch(str(value)) for value in values) and not is_identifier(member.field.name)
        return Shape("decimal" if numeric and shape.type in ("string", "decimal") else "string")
    return Shape(shape.type) if shape.type in ("integer", "number", "boolean") else None


def _is_open(member: Member) -> bool:
    """Tell whether examples leave the type open."""
    shape, values = member.field.shape, member.values
    if shape.type == "integer":
        return not is_identifier(member.field.name)
    if not values:
        return False
    if shape.type == "any" or (shape.type == "list" and shape.items == Shape("any")):
        return True
    if shape.type == "string":
        # A number that is empty at times is a number.
        texts = [value for value in values if isinstance(value, str)]
        return "" in texts and all(not text or _DECIMAL.fullmatch(text) for text in texts)
    return shape.type == "decimal" and _are_moments(values)


def _are_moments(values: Sequence[JsonValue]) -> bool:
    """Tell whether values are texts of moments in milliseconds."""
    return all(
        isinstance(value, str) and not isinstance(value, Number) and _MOMENT.fullmatch(value) for value in values
    )


def _given(member: Member, shape: Shape) -> Shape | None:
    """Return the type that a member has after a twin's, None where that is its own or contradicts what its page shows."""
    now, values = member.field.shape.type, member.values
    if now == "any":
        return shape
    if now == "list":
        return shape if shape.type == "list" else None
    if now == "string":
        return shape if shape.type in _NUMBERS else None
    if now == "integer":
        only_nothing = all(value == Number("0") for value in values)
        return shape if shape.type == "number" or (shape.type == "decimal" and only_nothing) else None
    return shape if shape.type == "integer" else None
