"""Shapes that several values, or the examples of two languages, have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeAlias

from generator.specs.model import Field, Shape
from generator.transcribe.text.provenance import both

Path: TypeAlias = tuple[str, ...]

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
    """Values that have no shape in common, and the place of the first; ``path`` leads to them through names."""

    place: str
    message: str
    path: Path = ()


class ShapeMerge:
    """Merges shapes; what has nothing in common becomes ``any`` and a conflict.

    Elements of a list merge into one that fits them all: a field that some lack is conditional, and its place is where
    it stands first. With ``languages`` the second shape is the same example in another language: fields have both
    places, one that only the second has is conditional, one that only the first has stays as it is, and so does what
    they conflict about.
    """

    def __init__(self, conflicts: list[Conflict], languages: bool = False) -> None:
        self._conflicts = conflicts
        self._languages = languages

    def all(self, seen: Sequence[Seen], place: str, path: Path = ()) -> Seen:
        """Return what fits all of them, ``any`` for none."""
        if len(seen) > 2 and not self._languages and all(one.shape.type == "object" for one in seen):
            return self._objects(seen, (*path, "fields"))
        merged: Seen | None = None
        for one in seen:
            merged = one if merged is None else self.two(merged, one, place, path)
        return merged or Seen(ANY)

    def two(self, one: Seen, other: Seen, place: str, path: Path = ()) -> Seen:
        """Return what fits both; ``place`` is where they stand."""
        nullable = one.nullable or other.nullable
        if one.shape is _MIXED or other.shape is _MIXED:
            return Seen(_MIXED, nullable)
        if one.shape.type == "any" or other.shape.type == "any":
            return Seen(other.shape if one.shape.type == "any" else one.shape, nullable)
        return Seen(self._shapes(one.shape, other.shape, place, path), nullable)

    def _shapes(self, one: Shape, other: Shape, place: str, path: Path) -> Shape:
        types = {one.type, other.type}
        if types == {"object"}:
            return replace(one, fields=self._fields(one.fields, other.fields, (*path, "fields")))
        if types == {"list"} or types == {"map"}:
            items = [Seen(shape.items or ANY) for shape in (one, other)]
            merged = self.all(items, place, (*path, "items")).shape
            return replace(one, items=merged, keys=tuple(dict.fromkeys((*one.keys, *other.keys))))
        if types == {"tuple"} and len(one.fields) == len(other.fields):
            pairs = zip(one.fields, other.fields, strict=True)
            return replace(one, fields=tuple(self._field(mine, theirs, path) for mine, theirs in pairs))
        if one.tag or other.tag:
            return self._tagged(one, other, place, path)
        if "union" in types and types <= {"union", "object", "list"}:
            return self._union(one, other, place, path)
        if types == {"integer", "number"}:
            return Shape("number")
        if types == {"decimal", "string"}:
            return Shape("string")
        if len(types) == 1 and types != {"tuple"}:
            return one
        message = f"values have no shape in common: {one.type} and {other.type}"
        self._conflicts.append(Conflict(place, message, (*path, "type")))
        return one if self._languages else _MIXED

    def _tagged(self, one: Shape, other: Shape, place: str, path: Path) -> Shape:
        """Return the kinds of both; what is not told apart in the same way on both sides is made one object first."""
        if one.tag != other.tag:
            return self._shapes(self._one_kind(one, place, path), self._one_kind(other, place, path), place, path)
        kinds = {shape.value: shape for shape in one.of}
        for theirs in other.of:
            mine = kinds.get(theirs.value)
            if mine is None:
                kinds[theirs.value] = theirs
                continue
            merged = self._shapes(mine, theirs, place, (*path, "of", theirs.value or ""))
            kinds[theirs.value] = replace(merged, at=both(mine.at, theirs.at) if self._languages else mine.at)
        return replace(one, of=tuple(kinds.values()))

    def _one_kind(self, shape: Shape, place: str, path: Path) -> Shape:
        if not shape.tag:
            return shape
        return (
            ShapeMerge(self._conflicts)
            .all([Seen(replace(one, value=None, at=None)) for one in shape.of], place, path)
            .shape
        )

    def _union(self, one: Shape, other: Shape, place: str, path: Path) -> Shape:
        """Return the alternatives of both, those of one type merged; there is only ever one of a type."""
        merged: list[Shape] = []
        for part in (part for shape in (one, other) for part in (shape.of or (shape,))):
            same = next((n for n, known in enumerate(merged) if known.type == part.type), None)
            if same is None:
                merged.append(part)
            elif part.type == "rejection":
                places = both(merged[same].at, part.at) if self._languages else merged[same].at
                merged[same] = replace(merged[same], at=places)
            else:
                merged[same] = self._shapes(merged[same], part, place, (*path, "of", part.type))
        return Shape("union", of=tuple(merged))

    def _objects(self, seen: Sequence[Seen], path: Path) -> Seen:
        """Return what two by two gives as well, without going through all fields once for each object."""
        merged: dict[str, Field] = {}
        for field in chain.from_iterable(one.shape.fields for one in seen):
            known = merged.get(field.name)
            merged[field.name] = field if known is None else self._field(known, field, path)
        held = Counter(field.name for one in seen for field in one.shape.fields)
        fields = (
            field if held[name] == len(seen) else replace(field, presence="conditional")
            for name, field in merged.items()
        )
        return Seen(replace(seen[0].shape, fields=tuple(fields)), any(one.nullable for one in seen))

    def _fields(self, one: Sequence[Field], other: Sequence[Field], path: Path) -> tuple[Field, ...]:
        others = {field.name: field for field in other}
        mine = {field.name for field in one}
        merged: list[Field] = []
        for field in one:
            same = others.get(field.name)
            if same:
                merged.append(self._field(field, same, path))
            else:
                merged.append(field if self._languages else replace(field, presence="conditional"))
        return (*merged, *(replace(field, presence="conditional") for field in other if field.name not in mine))

    def _field(self, one: Field, other: Field, path: Path) -> Field:
        places = both(one.at, other.at)
        below = (*path, one.name)
        seen = self.two(Seen(one.shape, one.nullable), Seen(other.shape, other.nullable), places, below)
        conditional = "conditional" in (one.presence, other.presence)
        return Field(
            name=one.name,
            shape=seen.shape,
            at=places if self._languages else one.at,
            presence="conditional" if conditional else "always",
            nullable=seen.nullable,
        )
