"""The payload of one message as two languages show it: the first one's, with the places and the extra members of the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from generator.specs.model import Field, ScalarType, Shape
from generator.transcribe.text.provenance import both

Difference: TypeAlias = tuple[str, str]
"""The path of a correction that would settle it, and what differs."""

_WIDER: dict[frozenset[str], ScalarType] = {
    frozenset(("integer", "number")): "number",
    frozenset(("decimal", "string")): "string",
}


def merged_payload(one: Shape, other: Shape) -> tuple[Shape, list[Difference]]:
    """Return the first shape with what the second adds; members that only the second has are conditional."""
    merge = _Merge()
    return merge.shape(one, other, "payload"), merge.differences


class _Merge:
    def __init__(self) -> None:
        self.differences: list[Difference] = []

    def shape(self, one: Shape, other: Shape, path: str) -> Shape:
        if one.type != other.type:
            return self._different(one, other, path)
        if one.fields or other.fields:
            return replace(one, fields=self._fields(one, other, f"{path}.fields"))
        if one.items and other.items:
            return replace(one, items=self.shape(one.items, other.items, f"{path}.items"))
        if one.of and len(one.of) == len(other.of):
            pairs = enumerate(zip(one.of, other.of, strict=True))
            return replace(one, of=tuple(self.shape(a, b, f"{path}.of.{n}") for n, (a, b) in pairs))
        return one

    def _different(self, one: Shape, other: Shape, path: str) -> Shape:
        wider = _WIDER.get(frozenset((one.type, other.type)))
        if wider:
            return replace(one, type=wider)
        if "any" in (one.type, other.type):
            return other if one.type == "any" else one
        self.differences.append((f"{path}.type", f"the type of {path}: {one.type} here, {other.type} there"))
        return one

    def _fields(self, one: Shape, other: Shape, path: str) -> tuple[Field, ...]:
        others = {field.name: field for field in other.fields}
        merged = [self._field(field, others.pop(field.name, None), path) for field in one.fields]
        if one.type == "tuple":
            return tuple(merged)
        return (*merged, *(replace(field, presence="conditional") for field in others.values()))

    def _field(self, one: Field, other: Field | None, path: str) -> Field:
        if other is None:
            return one
        return replace(
            one,
            shape=self.shape(one.shape, other.shape, f"{path}.{one.name}"),
            presence="conditional" if "conditional" in (one.presence, other.presence) else "always",
            nullable=one.nullable or other.nullable,
            at=both(one.at, other.at),
        )
