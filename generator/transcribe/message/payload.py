"""What a stream or an event sends: the shape of its examples, without the wrapper of a combined connection."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.pages.blocks import Code
from generator.specs.model import Example, Field, Shape
from generator.transcribe.examples.blocks import read_examples, shown_shape
from generator.transcribe.examples.reader import Document, JsonValue
from generator.transcribe.text.ledger import Ledger


@dataclass(frozen=True)
class Payload:
    """``events`` are the values of the member ``e``, each with its line."""

    shape: Shape
    examples: tuple[Example, ...]
    events: tuple[tuple[str, int], ...]

    def with_sometimes(self, members: Sequence[str]) -> Payload:
        """Return it with these members in some messages only, wherever in it they are."""
        return replace(self, shape=_sometimes(self.shape, frozenset(members))) if members else self


def read_payload(blocks: Sequence[Code], ledger: Ledger) -> Payload | None:
    """Return what the examples show together; None without an example that can be read."""
    read = read_examples("payload", blocks, ledger)
    shape = shown_shape([one.document for one in read], ledger)
    if shape is None:
        return None
    events = [event for one in read for event in _events(one.document)]
    return Payload(shape, tuple(one.example for one in read), tuple(dict.fromkeys(events)))


def _sometimes(shape: Shape, members: frozenset[str]) -> Shape:
    def field(one: Field) -> Field:
        conditional = one.presence == "conditional" or one.name in members
        return replace(one, shape=_sometimes(one.shape, members), presence="conditional" if conditional else "always")

    return mapped(shape, field, lambda one: _sometimes(one, members))


def mapped(shape: Shape, field: Callable[[Field], Field], element: Callable[[Shape], Shape]) -> Shape:
    """Return the shape with its fields, its items and what it is a union of changed."""
    return replace(
        shape,
        fields=tuple(field(one) for one in shape.fields),
        items=element(shape.items) if shape.items else None,
        of=tuple(element(one) for one in shape.of),
    )


def _events(document: Document) -> list[tuple[str, int]]:
    elements: list[tuple[tuple[str | int, ...], JsonValue]] = [((), document.value)]
    if isinstance(document.value, list):
        elements = [((index,), element) for index, element in enumerate(document.value)]
    lines = {member.path: member.line for member in reversed(document.members)}
    found: list[tuple[str, int]] = []
    for path, element in elements:
        event = element.get("e") if isinstance(element, dict) else None
        if isinstance(event, str):
            found.append((str(event), lines.get((*path, "e"), document.first)))
    return found
