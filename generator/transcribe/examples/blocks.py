"""Code blocks of a page read as examples, and the shape that they show together.

Several examples of an answer show it in different cases: what they have in common is one shape, an object for one symbol
and a list for all of them are two. An example of an error, beside others, is no answer. A page may show what is sent within
the message that carries it: the ``result`` of the WS API, the ``data`` of a combined connection.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from generator.pages.blocks import Code, Page
from generator.problems import Problem
from generator.specs.model import Example, Kind, Shape
from generator.specs.supplied import CARRIED
from generator.transcribe.examples.merge import Conflict, Seen, ShapeMerge
from generator.transcribe.examples.reader import Document, JsonValue, read_example, to_text
from generator.transcribe.examples.sentences import without_sentences
from generator.transcribe.examples.shapes import Inference
from generator.transcribe.text.ledger import Ledger, sentence_hash
from generator.transcribe.text.passages import passage_of
from generator.transcribe.text.provenance import at, first_line

Sent: TypeAlias = dict[str, tuple[str, int]]
"""Wire name to the value as text and the line it stands on."""
Role: TypeAlias = Literal["request", "answer", "payload"]

_REFUSAL = {"code", "msg"}
_MESSAGE = {"id", "status", "result"}
_COMBINED = {"stream", "data"}


@dataclass(frozen=True)
class Read:
    """One example and the document it was read from."""

    example: Example
    document: Document


def read_examples(role: Role, blocks: Sequence[Code], ledger: Ledger) -> list[Read]:
    """Return the examples of a section, of one request at most; errors that stand beside answers are left out."""
    read = [one for block in blocks for one in _read_block(role, block, ledger)]
    if role == "request":
        for extra in read[1:]:
            ledger.problems.append(_at_line(ledger.page, extra.document.first, "second request example, expected one"))
        return read[:1]
    answers = [one for one in read if not _is_refusal(one.document.value)]
    return answers or read


def shown_shape(documents: Sequence[Document], ledger: Ledger) -> Shape | None:
    """Return what documents have in common; None for none of them."""
    conflicts: list[Conflict] = []
    shapes: list[Shape] = []
    for document in documents:
        inference = Inference(document, ledger.page)
        shapes.append(inference.shape(document.value))
        conflicts += inference.conflicts
    shape = united(shapes, conflicts)
    for conflict in dict.fromkeys(conflicts):
        ledger.problems.append(_at_line(ledger.page, first_line(conflict.place)[1], conflict.message))
    return shape


def united(shapes: Sequence[Shape], conflicts: list[Conflict]) -> Shape | None:
    """Return the shape of answers that are shown in several cases; None for none."""
    merge = ShapeMerge(conflicts)
    kinds = list(dict.fromkeys(shape.type for shape in shapes))
    merged = [merge.all([Seen(shape) for shape in shapes if shape.type == kind], "").shape for kind in kinds]
    if len(merged) < 2:
        return merged[0] if merged else None
    if set(kinds) != {"object", "list"}:
        return merge.all([Seen(shape) for shape in merged], "").shape
    [single] = [shape for shape in merged if shape.type == "object"]
    [several] = [shape for shape in merged if shape.type == "list"]
    if several.items and several.items.type == "object":
        first, second = (single, several.items) if kinds[0] == "object" else (several.items, single)
        single = merge.two(Seen(first), Seen(second), "").shape
        several = replace(several, items=single)
    return Shape("union", of=tuple(single if kind == "object" else several for kind in kinds))


def request_values(read: Read) -> Sent:
    """Return the parameters a WS API request example sends, but for those that every request carries."""
    value = read.document.value
    params = value.get("params") if isinstance(value, dict) else None
    if not isinstance(params, dict):
        return {}
    lines = {member.path: member.line for member in reversed(read.document.members)}
    return {
        name: (_text(given), lines.get(("params", name), read.document.first))
        for name, given in params.items()
        if name not in CARRIED
    }


def answer_in(document: Document, kind: Kind) -> Document:
    """Return the answer proper; a WS API page may show it without the message that carries it."""
    carried = kind == "ws_api" and isinstance(document.value, dict) and _MESSAGE & document.value.keys()
    return _within(document, "result") if carried else document


def payload_in(document: Document) -> Document:
    """Return the message itself, without what a combined connection wraps it in."""
    combined = isinstance(document.value, dict) and set(document.value) == _COMBINED
    return _within(document, "data") if combined else document


def _within(document: Document, name: str) -> Document:
    assert isinstance(document.value, dict)
    members = tuple(replace(one, path=one.path[1:]) for one in document.members if one.path[:1] == (name,))
    return replace(document, value=document.value.get(name, {}), members=members)


def _is_refusal(value: JsonValue) -> bool:
    return isinstance(value, dict) and set(value) == _REFUSAL


def _text(value: JsonValue) -> str:
    return str(value) if isinstance(value, str) else to_text(value)


def _read_block(role: Role, block: Code, ledger: Ledger) -> list[Read]:
    reading = read_example(block.lines)
    if not reading.documents and _is_wording(block):
        ledger.settle(passage_of(ledger.page, (line for line in block.lines if line.text.strip())))
        return []
    for line, column, message in reading.problems:
        ledger.problems.append(_in_block(ledger.page, block, line, column, message))
    if not reading.documents:
        ledger.refuse_lines(block.span, f"{role} example holds no JSON document")
        return []
    if any(repair.repair == "missing_closer" for repair in reading.repairs):
        # One closer may be forgotten, or be all that is left of a page that was cut short.
        said = f"the {role} example in {ledger.page.language} ends early"
        if not ledger.readings.covers(said, ledger.page.address):
            expected = f"expected its last closer or an acknowledgement of {sentence_hash(said)} for this page"
            ledger.problems.append(_at_line(ledger.page, block.span.last, f"{said}, {expected}"))
    ledger.use(block.span)
    read: list[Read] = []
    for document in reading.documents:
        alone = len(reading.documents) == 1
        lines = block.span if alone else range(document.first, document.last + 1)
        shown = payload_in(document) if role == "payload" else document
        value, cut = without_sentences(shown)
        repairs = (*(reading.repairs if not read else ()), *cut)
        read.append(Read(Example(role, at(ledger.page.language, lines), to_text(value), repairs), shown))
    return read


def _is_wording(block: Code) -> bool:
    """Tell whether a block is a word or a sentence in place of an example; a person reads it as such."""
    texts = [line.text.strip() for line in block.lines if line.text.strip()]
    return len(texts) == 1 and not any(mark in texts[0] for mark in "{}[]")


def _in_block(page: Page, block: Code, line: int, column: int, message: str) -> Problem:
    """Return a problem of the reader, whose columns do not count the indentation of the block."""
    shown = page.lines[line - 1]
    content = next((entry.text for entry in block.lines if entry.number == line), "")
    indentation = max(shown.find(content), 0) if content else 0
    return Problem(page.file, line, column + indentation if column else 0, message, shown, 1 if column else 0)


def _at_line(page: Page, line: int, message: str) -> Problem:
    return Problem(page.file, line, 0, message, page.lines[line - 1])
