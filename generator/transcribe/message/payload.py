"""What a stream or an event sends: the shape of its examples, without the wrapper of a combined connection.

A text of digits is text where the comment beside it says that it identifies or sorts something; names of one letter tell
nothing.
Comments also say which members are in some messages only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.pages.blocks import Code, Page
from generator.problems import Problem
from generator.specs.model import Example, Field, Shape
from generator.transcribe.examples.merge import Conflict, Seen, ShapeMerge
from generator.transcribe.examples.pushed import is_pushed_sometimes
from generator.transcribe.examples.reader import Document, JsonValue, Member, read_example, to_text
from generator.transcribe.examples.sentences import without_sentences
from generator.transcribe.examples.shapes import Inference
from generator.transcribe.text.ledger import Ledger
from generator.transcribe.text.provenance import at, first_line

_WRAPPER = {"stream", "data"}
_IDENTIFIES = re.compile(
    r"\b(?:id|alias|reason|type|status|code)\b|(?<![a-z])id(?![a-z])|编号|原因|类型|状态", re.IGNORECASE
)


@dataclass(frozen=True)
class Payload:
    """``events`` are the values of the member ``e``, each with its line."""

    shape: Shape
    examples: tuple[Example, ...]
    events: tuple[tuple[str, int], ...]

    def with_sometimes(self, members: Sequence[str]) -> Payload:
        """Return it with these members in some messages only, wherever in it they are."""
        return replace(self, shape=_sometimes(self.shape, frozenset(members))) if members else self


def read_payload(page: Page, blocks: Sequence[Code], ledger: Ledger) -> Payload | None:
    """Return what the examples show together; None without an example that can be read."""
    shapes: list[Shape] = []
    examples: list[Example] = []
    events: list[tuple[str, int]] = []
    for block in blocks:
        reading = read_example(block.lines)
        for line, column, message in reading.problems:
            ledger.problems.append(_problem(page, line, message, column))
        if not reading.documents:
            ledger.refuse_lines(block.span, "example holds no JSON document, expected a message of the exchange")
            continue
        ledger.use(block.span)
        for extra in reading.documents[1:]:
            ledger.problems.append(_problem(page, extra.first, "second document in one example, expected one"))
        document = unwrapped(reading.documents[0])
        shapes.append(_shape(page, document, ledger))
        value, cut = without_sentences(document)
        examples.append(
            Example("payload", at(page.language, block.span), to_text(value), repairs=(*reading.repairs, *cut))
        )
        events += _events(document)
    if not shapes:
        return None
    return Payload(_merged(page, shapes, examples, ledger), tuple(examples), tuple(dict.fromkeys(events)))


def unwrapped(document: Document) -> Document:
    """Return the message itself, without what a combined connection wraps it in."""
    value = document.value
    if not isinstance(value, dict) or set(value) != _WRAPPER:
        return document
    members = tuple(
        replace(member, path=member.path[1:]) for member in document.members if member.path[:1] == ("data",)
    )
    return replace(document, value=value["data"], members=members)


def _shape(page: Page, document: Document, ledger: Ledger) -> Shape:
    inference = Inference(document, page)
    shape = inference.shape(document.value)
    _report(page, inference.conflicts, ledger)
    return _commented(shape, _comments(document.members))


def _merged(page: Page, shapes: Sequence[Shape], examples: Sequence[Example], ledger: Ledger) -> Shape:
    conflicts: list[Conflict] = []
    merged = ShapeMerge(conflicts).all([Seen(shape) for shape in shapes], examples[0].at)
    _report(page, conflicts, ledger)
    return merged.shape


def _report(page: Page, conflicts: Sequence[Conflict], ledger: Ledger) -> None:
    for conflict in dict.fromkeys(conflicts):
        ledger.problems.append(_problem(page, first_line(conflict.place)[1], conflict.message))


def _comments(members: Sequence[Member]) -> dict[tuple[str, ...], str]:
    """Return the comments by the names that lead to a member: elements of a list are all alike."""
    found: dict[tuple[str, ...], str] = {}
    for member in members:
        names = tuple(step for step in member.path if isinstance(step, str))
        found[names] = f"{found.get(names, '')} {member.comment}".strip()
    return found


def _commented(shape: Shape, comments: dict[tuple[str, ...], str], path: tuple[str, ...] = ()) -> Shape:
    def field(one: Field) -> Field:
        place = (*path, one.name)
        sometimes = one.presence == "conditional" or is_pushed_sometimes(comments.get(place, ""))
        return replace(
            one,
            shape=_commented(one.shape, comments, place),
            presence="conditional" if sometimes else "always",
        )

    if shape.type == "decimal" and _IDENTIFIES.search(comments.get(path, "")):
        return replace(shape, type="string")
    if shape.type == "tuple":
        return shape
    return mapped(shape, field, lambda one: _commented(one, comments, path))


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


def _problem(page: Page, line: int, message: str, column: int = 0) -> Problem:
    shown = page.lines[line - 1]
    return Problem(page.file, line, 0, message if not column else f"{message} (column {column})", shown)
