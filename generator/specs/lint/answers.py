"""That the examples are JSON, and that the shape of the answer fits them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from generator.specs.model import Event, Field, Operation, Shape, Stream
from generator.specs.schema.validate import Finding
from generator.specs.yaml.places import DataPath
from generator.specs.yaml.plain import Plain, is_list, is_mapping

_NUMBER: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_EXPECTED: Final = {
    "string": "text",
    "decimal": "a number as text",
    "integer": "an integer",
    "number": "a number",
    "boolean": "true or false",
    "object": "an object",
    "tuple": "a list",
    "list": "a list",
    "map": "an object",
    "rejection": "an object of code and msg",
}


def check_examples(spec: Operation | Stream | Event) -> Iterator[Finding]:
    shape, root = _shape(spec)
    for index, example in enumerate(spec.examples):
        place: DataPath = ("examples", index, "json")
        try:
            value: object = json.loads(example.json, parse_constant=_refuse)
        except ValueError as error:
            yield Finding(place, f"the example is not JSON: {error}")
            continue
        if example.role != ("answer" if isinstance(spec, Operation) else "payload"):
            continue
        if not isinstance(spec, Operation) or spec.kind == "rest":
            yield from _Spot(shape, root, "$").misfits(value)
        elif is_mapping(value) and "result" in value:
            yield from _Spot(shape, root, "$.result").misfits(value["result"])
        else:
            yield Finding(place, "the example has no member 'result', expected the whole message of an answer")


def check_fields(spec: Operation | Stream | Event) -> Iterator[Finding]:
    yield from _repeated_fields(*_shape(spec))


def _shape(spec: Operation | Stream | Event) -> tuple[Shape, DataPath]:
    return (spec.answer, ("answer",)) if isinstance(spec, Operation) else (spec.payload, ("payload",))


def _repeated_fields(shape: Shape, path: DataPath) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, member in enumerate(shape.fields):
        if member.name in seen:
            message = f"field {member.name} stands twice in one object, expected it once"
            yield Finding((*path, "fields", index, "name"), message)
        seen.add(member.name)
        yield from _repeated_fields(member.shape, (*path, "fields", index))
    if shape.items:
        yield from _repeated_fields(shape.items, (*path, "items"))
    if shape.tag is not None:
        yield from _kinds(shape, shape.tag, path)
    for index, alternative in enumerate(shape.of):
        yield from _repeated_fields(alternative, (*path, "of", index))


def _kinds(shape: Shape, tag: str, path: DataPath) -> Iterator[Finding]:
    """Check the alternatives of a union that a member tells apart."""
    if any(alternative.type != "object" for alternative in shape.of):
        yield Finding((*path, "tag"), f"only objects can be told apart by {tag}, expected objects only")
    seen: set[str] = set()
    for index, alternative in enumerate(shape.of):
        place: DataPath = (*path, "of", index)
        if alternative.value is None:
            yield Finding(place, f"this object lacks its value, expected what {tag} is for it")
        elif alternative.value in seen:
            yield Finding((*place, "value"), f"{alternative.value} stands twice, expected it once")
        seen.add(alternative.value or "")


@dataclass(frozen=True)
class _Spot:
    """A shape, its path in the spec, and the path of its values in the example.

    ``corrected`` when a person had the last word on what is around: the example may then have members no field has.
    """

    shape: Shape
    path: DataPath
    where: str
    corrected: bool = False

    def misfits(self, value: object) -> Iterator[Finding]:
        if self.shape.type == "union":
            yield from self._union(value)
        elif not _is_of(self.shape.type, value):
            yield self._finding(f"is {self.shape.type} but the example has {_shown(value)}", _EXPECTED[self.shape.type])
        elif self.shape.items:
            spot = _Spot(self.shape.items, (*self.path, "items"), f"{self.where}[]", self._is_corrected(self.shape.at))
            for element in value.values() if is_mapping(value) else value if is_list(value) else ():
                yield from spot.misfits(element)
        elif is_list(value) and self.shape.type == "tuple":
            yield from self._tuple(value)
        elif is_mapping(value) and self.shape.type == "object" and self.shape.fields:
            yield from self._object(value)

    def _object(self, value: Plain) -> Iterator[Finding]:
        names = {member.name for member in self.shape.fields}
        for name in value:
            if name not in names and not self._is_corrected(self.shape.at):
                yield Finding(self.path, f"{self.where} has no field for {name!r}, which the example has")
        for index, member in enumerate(self.shape.fields):
            path, where = (*self.path, "fields", index), f"{self.where}.{member.name}"
            if self._is_corrected(member.at, around=False):
                continue
            if member.name not in value:
                if member.presence == "always":
                    message = f"{where} is missing from the example, expected presence: conditional"
                    yield Finding((*path, "name"), message)
            elif not _is_nothing(member, value[member.name]):
                yield from _Spot(member.shape, path, where).misfits(value[member.name])

    def _tuple(self, values: list[object]) -> Iterator[Finding]:
        if len(values) > len(self.shape.fields) and not self._is_corrected(self.shape.at):
            count = f"{len(values)} elements, expected {len(self.shape.fields)} positions to fit them"
            yield Finding(self.path, f"{self.where} is a tuple but the example has {count}")
        for index, member in enumerate(self.shape.fields):
            path, where = (*self.path, "fields", index), f"{self.where}.{member.name}"
            if self._is_corrected(member.at, around=False):
                continue
            if index >= len(values):
                if member.presence == "always":
                    yield Finding(
                        (*path, "name"), f"{where} is missing from the example, expected presence: conditional"
                    )
            elif not _is_nothing(member, values[index]):
                yield from _Spot(member.shape, path, where).misfits(values[index])

    def _union(self, value: object) -> Iterator[Finding]:
        corrected = self._is_corrected(self.shape.at)
        kind = value.get(self.shape.tag) if is_mapping(value) and self.shape.tag else None
        spots = [
            _Spot(alternative, (*self.path, "of", index), self.where, corrected)
            for index, alternative in enumerate(self.shape.of)
            if alternative.value == kind
        ]
        found = [list(spot.misfits(value)) for spot in spots]
        if not all(found):
            return
        near = [findings for spot, findings in zip(spots, found, strict=True) if _is_of(spot.shape.type, value)]
        if len(near) == 1:
            yield from near[0]
        else:
            yield self._finding(f"has no alternative for {_shown(value)} of the example", "one")

    def _is_corrected(self, at: str | None, around: bool = True) -> bool:
        return (around and self.corrected) or (at or "").endswith("corrected")

    def _finding(self, message: str, expected: str) -> Finding:
        return Finding(self.path, f"{self.where} {message}, expected {expected}")


def _is_of(kind: str, value: Any) -> bool:
    match kind:
        case "string":
            return isinstance(value, str)
        case "decimal":
            return _is_number(value) or isinstance(value, str) and bool(_NUMBER.fullmatch(value))
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            return _is_number(value)
        case "boolean":
            return isinstance(value, bool)
        case "object" | "map":
            return isinstance(value, dict)
        case "list" | "tuple":
            return isinstance(value, list)
        case "rejection":
            return is_mapping(value) and isinstance(value.get("code"), int) and isinstance(value.get("msg"), str)
        case _:
            return True


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _shown(value: object) -> str:
    if is_mapping(value):
        return "an object"
    return "a list" if is_list(value) else json.dumps(value)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number of JSON")


def _is_nothing(member: Field, value: object) -> bool:
    return (member.nullable and value is None) or (member.empty and value == "")
