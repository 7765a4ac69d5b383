"""The shape of an answer, from its example.

Numbers without a fraction are ``integer``, others ``number``. A text that is a decimal number is ``decimal``, unless the
member is named like an identifier or a code (``orderId``, ``uid``, ``code``): what it names is text even where the example
has only digits. ``null`` is an ``any`` that may be null. The elements of a list are merged: a member that some of them lack
is conditional. Objects of just ``code`` and ``msg`` between others stand for refused elements. Candlesticks and levels of
an order book are tuples; an object whose keys are data and whose values are alike is a map. Objects of several kinds that one
member tells apart are a union of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from generator.pages.blocks import Language, Page
from generator.specs.model import Field, ScalarType, Shape
from generator.transcribe.examples.merge import ANY, Conflict, Seen, ShapeMerge
from generator.transcribe.examples.positions import is_keyed_by_data, positions
from generator.transcribe.examples.presence import identifies, is_conditional, may_be_empty
from generator.transcribe.examples.reader import Document, JsonValue, Number
from generator.transcribe.examples.tags import kind_of, tag_of
from generator.transcribe.text.provenance import at

Path: TypeAlias = tuple[str | int, ...]

_IDENTIFIER = re.compile(r".*(?:Id|ID|Code)s?|(?:id|uid|code)s?")
_DECIMAL = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_INTEGER = re.compile(r"-?\d+", re.ASCII)
_WIRE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_DEEPEST = 32
# Members of messages have names so short that only their comments tell what they are.
_TELLS_NOTHING = 3


class Inference:
    """Infers the shape of one document of a page; ``conflicts`` collects what has no shape."""

    def __init__(self, document: Document, page: Page) -> None:
        self._language: Language = page.language
        self._shown = page.lines
        self._lines: dict[Path, int] = {}
        self._comments: dict[Path, str] = {}
        for member in document.members:
            self._lines.setdefault(member.path, member.line)
            self._comments.setdefault(member.path, member.comment or "")
        self._first = document.first
        self.conflicts: list[Conflict] = []

    def shape(self, value: JsonValue, path: Path = ()) -> Shape:
        return self._seen(value, path).shape

    def _seen(self, value: JsonValue, path: Path) -> Seen:
        if len(path) > _DEEPEST:
            self._conflict(path, f"nested more than {_DEEPEST} deep")
            return Seen(ANY)
        if isinstance(value, dict):
            return Seen(self._map(value, path) or Shape("object", fields=tuple(self._fields(value.items(), path))))
        if isinstance(value, list):
            return Seen(self._tuple(value, path) or Shape("list", items=self._items(value, path)))
        if value is None:
            return Seen(ANY, nullable=True)
        kind = _scalar(value, path)
        comment = self._comments.get(path, "")
        # A text that is empty at times, or identifies something, is no number, however many digits the example has.
        if kind == "decimal" and (
            may_be_empty(comment) or (len(_name(path)) <= _TELLS_NOTHING and identifies(comment))
        ):
            kind = "string"
        return Seen(Shape(kind))

    def _map(self, value: Mapping[str, JsonValue], path: Path) -> Shape | None:
        if not is_keyed_by_data(value):
            return None
        values = [self._seen(element, (*path, key)) for key, element in value.items()]
        conflicts: list[Conflict] = []
        merged = ShapeMerge(conflicts).all(values, self._at(path))
        return None if conflicts else Shape("map", items=merged.shape, keys=tuple(value))

    def _tuple(self, elements: Sequence[JsonValue], path: Path) -> Shape | None:
        member = _name(path)
        comments = [self._comments.get((*path, n), "") for n in range(len(elements))]
        named = positions(elements, member, comments) if not (path and path[-1] == member) else None
        if named is None:
            return None
        fields = (Field(name, Shape(kind), self._at((*path, n))) for n, (name, kind) in enumerate(named))
        return Shape("tuple", fields=tuple(fields))

    def _fields(self, members: Iterable[tuple[str, JsonValue]], path: Path) -> Iterable[Field]:
        for name, value in members:
            place = (*path, name)
            if not _WIRE_NAME.fullmatch(name):
                self._conflict(place, f"member {name[:40]!a} is not a field name, expected letters, digits and _")
                continue
            seen = self._seen(value, place)
            conditional = is_conditional(self._comments.get(place, ""))
            yield Field(name, seen.shape, self._at(place), "conditional" if conditional else "always", seen.nullable)

    def _items(self, elements: Sequence[JsonValue], path: Path) -> Shape:
        refused = [n for n, element in enumerate(elements) if _is_rejection(element)]
        accepted = [n for n, element in enumerate(elements) if not _is_rejection(element)]
        if not accepted or not any(isinstance(elements[n], dict) for n in accepted):
            refused, accepted = [], list(range(len(elements)))
        tag = None if refused else tag_of(elements)
        if tag is not None:
            return self._kinds(elements, tag, path)
        elements_seen = [self._seen(elements[n], (*path, n)) for n in accepted]
        merged = ShapeMerge(self.conflicts).all(elements_seen, self._at(path))
        if not refused:
            return merged.shape
        return Shape("union", of=(merged.shape, Shape("rejection", at=self._rejection_at(path, refused[0]))))

    def _kinds(self, elements: Sequence[JsonValue], tag: str, path: Path) -> Shape:
        """Return the union of the kinds of objects in a list."""
        kinds: dict[str, list[int]] = {}
        for n, element in enumerate(elements):
            if isinstance(element, dict) and (kind := kind_of(element, tag)):
                kinds.setdefault(kind, []).append(n)
        alternatives: list[Shape] = []
        for kind, places in kinds.items():
            seen = [self._seen(elements[n], (*path, n)) for n in places]
            shape = ShapeMerge(self.conflicts).all(seen, self._at(path)).shape
            alternatives.append(replace(shape, value=kind, at=self._at((*path, places[0], tag))))
        return Shape("union", tag=tag, of=tuple(alternatives))

    def _rejection_at(self, path: Path, element: int) -> str:
        below = [line for place, line in self._lines.items() if place[: len(path) + 1] == (*path, element)]
        if not below:
            return self._at(path)
        last = max(below)
        closer = last < len(self._shown) and self._shown[last].lstrip().startswith("}")
        return at(self._language, range(min(below), last + (2 if closer else 1)))

    def _at(self, path: Path) -> str:
        while path and path not in self._lines:
            path = path[:-1]
        return at(self._language, [self._lines.get(path, self._first)])

    def _conflict(self, path: Path, message: str) -> None:
        self.conflicts.append(Conflict(self._at(path), message))


def _is_rejection(value: JsonValue) -> bool:
    return isinstance(value, dict) and set(value) == {"code", "msg"}


def _scalar(value: JsonValue, path: Path) -> ScalarType:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, Number):
        return "integer" if _INTEGER.fullmatch(value) else "number"
    name = _name(path)
    if isinstance(value, str) and _DECIMAL.fullmatch(value.strip()) and not is_identifier(name):
        return "decimal"
    return "string"


def is_identifier(name: str) -> bool:
    """Tell whether a member is named like something that only looks like a number."""
    return _IDENTIFIER.fullmatch(name) is not None


def _name(path: Path) -> str:
    """Return the name of the member that a path leads to, or through."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")
