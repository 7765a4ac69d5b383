"""The members of answers and payloads, with the values that a page's own examples show for them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from generator.specs.model import Event, Field, Operation, Shape, Stream
from generator.transcribe.examples.values import JsonValue, Number

Documented = Operation | Stream | Event
"""What has members."""


@dataclass(frozen=True)
class Member:
    """A member of an object.

    Attributes:
        path: Its path as provenance has it.
        beside: The names of all members of the object.
        values: What examples show for it.
        everywhere: Whether all objects that examples show have it.
    """

    path: str
    field: Field
    beside: frozenset[str]
    values: tuple[JsonValue, ...]
    everywhere: bool


def members(spec: Documented) -> Iterator[Member]:
    root = "answer" if isinstance(spec, Operation) else "payload"
    shape = spec.answer if isinstance(spec, Operation) else spec.payload
    yield from _within(shape, root, list(_shown(spec)))


def fields_of(spec: Documented) -> Iterator[Field]:
    """Yield the members by what is known of them, whatever examples show."""
    shapes = [spec.answer if isinstance(spec, Operation) else spec.payload]
    while shapes:
        shape = shapes.pop()
        yield from shape.fields
        shapes += [field.shape for field in shape.fields]
        shapes += [*shape.of, *([shape.items] if shape.items else [])]


def with_fields(spec: Documented, fields: Mapping[str, Field]) -> Documented:
    """Return a spec with other fields at some paths."""
    if not fields:
        return spec
    if isinstance(spec, Operation):
        return replace(spec, answer=_rebuilt(spec.answer, "answer", fields))
    return replace(spec, payload=_rebuilt(spec.payload, "payload", fields))


def _shown(spec: Documented) -> Iterator[JsonValue]:
    for example in spec.examples:
        if example.role == "request":
            continue
        value: JsonValue = json.loads(example.json, parse_int=Number, parse_float=Number)
        if isinstance(spec, Operation) and spec.kind == "ws_api" and isinstance(value, dict):
            value = value.get("result", value)
        yield value


def _within(shape: Shape, path: str, values: Sequence[JsonValue]) -> Iterator[Member]:
    if shape.type == "object":
        objects = [value for value in values if isinstance(value, dict)]
        beside = frozenset(field.name for field in shape.fields)
        shown: defaultdict[str, list[JsonValue]] = defaultdict(list)
        for name, value in chain.from_iterable(one.items() for one in objects):
            shown[name].append(value)
        for field in shape.fields:
            below, found = f"{path}.fields.{field.name}", tuple(shown[field.name])
            yield Member(below, field, beside, found, len(found) == len(objects) > 0)
            yield from _within(field.shape, below, found)
    elif shape.items is not None:
        lists = [value for value in values if isinstance(value, list)]
        yield from _within(shape.items, f"{path}.items", [element for one in lists for element in one])
    for step, part in zip(_steps(shape.of), shape.of, strict=True):
        yield from _within(part, f"{path}.of.{step}", [value for value in values if _is_of(value, part, shape.tag)])


def _steps(of: Sequence[Shape]) -> Iterable[str]:
    """Return what tells alternatives apart in the paths of provenance."""
    if not of:
        return ()
    named = [part.value or "" for part in of]
    clear = all(name and "." not in name for name in named) and len(set(named)) == len(named)
    return named if clear else map(str, range(len(of)))


def _is_of(value: JsonValue, part: Shape, tag: str | None) -> bool:
    if isinstance(value, dict):
        return part.type == "object" and (tag is None or value.get(tag) == part.value)
    return isinstance(value, list) and part.type == "list"


def _rebuilt(shape: Shape, path: str, fields: Mapping[str, Field]) -> Shape:
    if not any(below.startswith(f"{path}.") for below in fields):
        return shape
    made: list[Field] = []
    for field in shape.fields:
        below = f"{path}.fields.{field.name}"
        inner = fields.get(below) or replace(field, shape=_rebuilt(field.shape, below, fields))
        made.append(inner if inner != field else field)
    of = (_rebuilt(part, f"{path}.of.{step}", fields) for step, part in zip(_steps(shape.of), shape.of, strict=True))
    items = shape.items and _rebuilt(shape.items, f"{path}.items", fields)
    return replace(shape, fields=tuple(made), items=items, of=tuple(of))
