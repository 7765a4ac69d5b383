"""Shapes that several values, or the examples of two languages, have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.spec.model import Field, Shape
from generator.transcribe.provenance import both

ANY = Shape("any")
# Known by identity: what had nothing in common once is not mended by the next element.
_MIXED = Shape("any")


@dataclass(frozen=True)
class Seen:
    """A shape and whether it may be null."""

    shape: Shape
    nullable: bool = False


@dataclass(frozen=True)
class Conflict:
    """Values that have no shape in common, and the place of the first."""

    place: str
    message: str


class ShapeMerge:
    """Merges shapes; what has nothing in common becomes ``any`` and a conflict.

    Elements of a list merge into one that fits them all: a field that some lack is conditional, and its place is where
    it stands first. With ``languages`` the second shape is the same example in another language: fields have both
    places, one that only the second has is conditional, and one that only the first has stays as it is.
    """

    def __init__(self, conflicts: list[Conflict], languages: bool = False) -> None:
        self._conflicts = conflicts
        self._languages = languages

    def all(self, seen: Sequence[Seen], place: str) -> Seen:
        """Return what fits all of them, ``any`` for none."""
        merged: Seen | None = None
        for one in seen:
            merged = one if merged is None else self.two(merged, one, place)
        return merged or Seen(ANY)

    def two(self, one: Seen, other: Seen, place: str) -> Seen:
        """Return what fits both; ``place`` is where they stand."""
        nullable = one.nullable or other.nullable
        if one.shape is _MIXED or other.shape is _MIXED:
            return Seen(_MIXED, nullable)
        if one.shape.type == "any" or other.shape.type == "any":
            return Seen(other.shape if one.shape.type == "any" else one.shape, nullable)
        return Seen(self._shapes(one.shape, other.shape, place), nullable)

    def _shapes(self, one: Shape, other: Shape, place: str) -> Shape:
        types = {one.type, other.type}
        if types == {"object"}:
            return replace(one, fields=self._fields(one.fields, other.fields))
        if types == {"list"}:
            items = [Seen(shape.items or ANY) for shape in (one, other)]
            return replace(one, items=self.all(items, place).shape)
        if "union" in types and types <= {"union", "object"}:
            return self._union(one, other, place)
        if types == {"integer", "number"}:
            return Shape("number")
        if types == {"decimal", "string"}:
            return Shape("string")
        if len(types) == 1:
            return one
        self._conflicts.append(Conflict(place, f"values have no shape in common: {one.type} and {other.type}"))
        return _MIXED

    def _union(self, one: Shape, other: Shape, place: str) -> Shape:
        parts = [part for shape in (one, other) for part in (shape.of or (shape,))]
        objects = [Seen(part) for part in parts if part.type != "rejection"]
        rejections = [part for part in parts if part.type == "rejection"]
        places = both(*(part.at for part in rejections)) if self._languages else rejections[0].at
        return Shape("union", of=(self.all(objects, place).shape, Shape("rejection", at=places)))

    def _fields(self, one: Sequence[Field], other: Sequence[Field]) -> tuple[Field, ...]:
        others = {field.name: field for field in other}
        mine = {field.name for field in one}
        merged: list[Field] = []
        for field in one:
            same = others.get(field.name)
            if same:
                merged.append(self._field(field, same))
            else:
                merged.append(field if self._languages else replace(field, presence="conditional"))
        return (*merged, *(replace(field, presence="conditional") for field in other if field.name not in mine))

    def _field(self, one: Field, other: Field) -> Field:
        places = both(one.at, other.at)
        seen = self.two(Seen(one.shape, one.nullable), Seen(other.shape, other.nullable), places)
        conditional = "conditional" in (one.presence, other.presence)
        return Field(
            name=one.name,
            shape=seen.shape,
            at=places if self._languages else one.at,
            presence="conditional" if conditional else "always",
            nullable=seen.nullable,
        )
