"""Shapes brought into the form that can be decoded: what nothing tells apart is made one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from generator.specs.model import Field, Shape

_PLAIN: Final = ("string", "decimal", "integer", "number", "boolean", "any", "rejection")


def merged(shapes: Sequence[Shape]) -> list[Shape]:
    """Return alternatives that the JSON tells apart: all objects made one, all lists made one."""
    objects = [shape for shape in shapes if shape.type == "object"]
    lists = [shape for shape in shapes if shape.type == "list"]
    rest = [shape for shape in shapes if shape.type not in ("object", "list")]
    found: list[Shape] = []
    if objects:
        found.append(_one_object(objects))
    if lists:
        items = [one for shape in lists if shape.items for one in alternatives(shape.items)]
        found.append(replace(lists[0], items=_one_of(items)))
    return [*found, *rest]


def alternatives(shape: Shape) -> Iterator[Shape]:
    if shape.type != "union" or shape.tag is not None:
        yield shape
        return
    for one in shape.of:
        yield from alternatives(one)


def _one_object(shapes: Sequence[Shape]) -> Shape:
    if len(shapes) == 1:
        return shapes[0]
    fields: dict[str, list[Field]] = {}
    for shape in shapes:
        for member in shape.fields:
            fields.setdefault(member.name, []).append(member)
    return replace(shapes[0], fields=tuple(_one_field(found, len(shapes)) for found in fields.values()))


def _one_field(found: Sequence[Field], wanted: int) -> Field:
    conditional = len(found) < wanted or any(one.presence == "conditional" for one in found)
    shapes = list(dict.fromkeys(one for field in found for one in alternatives(field.shape)))
    return replace(
        found[0],
        shape=_one_of(shapes),
        presence="conditional" if conditional else "always",
        nullable=any(one.nullable for one in found),
        empty=any(one.empty for one in found),
    )


def _one_of(shapes: Sequence[Shape]) -> Shape:
    # The same scalar on two lines of a page is one.
    distinct = list({(one.type if one.type in _PLAIN else one): one for one in shapes}.values())
    together = merged(distinct)
    return together[0] if len(together) == 1 else Shape("union", of=tuple(together)) if together else Shape("any")
