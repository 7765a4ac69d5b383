"""The examples of a page, and the shape of the answer they show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.pages.blocks import Code, Page
from generator.problems import Problem
from generator.spec.model import Example, Kind, Shape
from generator.transcribe.account import Ledger
from generator.transcribe.json_reader import Document, JsonValue, read_example, to_text
from generator.transcribe.provenance import at, first_line
from generator.transcribe.shapes import Inference

Sent: TypeAlias = dict[str, tuple[str, int]]
"""Wire name to the value as text and the line it stands on."""

_SUPPLIED = frozenset({"apiKey", "timestamp", "signature", "recvWindow"})


@dataclass(frozen=True)
class Read:
    """One example and the document it was read from."""

    example: Example
    document: Document


def read_examples(
    page: Page, role: Literal["request", "answer"], blocks: Sequence[Code], ledger: Ledger
) -> Read | None:
    """Return the first example of a section; every other one is reported, and so is a missing one."""
    for extra in blocks[1:]:
        ledger.refuse_lines(
            extra.span, f"second {role} example, expected one: which of them holds when is not understood"
        )
    return _read_example(page, role, blocks[0], ledger) if blocks else None


def answer_shape(page: Page, kind: Kind, read: Read, ledger: Ledger) -> Shape | None:
    """Return the shape of the answer: of the whole document, or of what a WS API message has as ``result``."""
    value = read.document.value
    path: tuple[str, ...] = ()
    if kind == "ws_api":
        if not isinstance(value, dict) or "result" not in value:
            message = "answer example has no result, expected a message with id, status and result"
            ledger.problems.append(_at_line(page, read.document.first, message))
            return None
        value, path = value["result"], ("result",)
    inference = Inference(read.document, page)
    shape = inference.shape(value, path)
    for conflict in dict.fromkeys(inference.conflicts):
        ledger.problems.append(_at_line(page, first_line(conflict.place)[1], conflict.message))
    return shape


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
        if name not in _SUPPLIED
    }


def _text(value: JsonValue) -> str:
    return str(value) if isinstance(value, str) else to_text(value)


def _read_example(page: Page, role: Literal["request", "answer"], block: Code, ledger: Ledger) -> Read | None:
    reading = read_example(block.lines)
    for line, column, message in reading.problems:
        ledger.problems.append(_in_block(page, block, line, column, message))
    if not reading.documents:
        ledger.refuse_lines(block.span, f"{role} example holds no JSON document")
        return None
    ledger.use(block.span)
    for extra in reading.documents[1:]:
        ledger.problems.append(_at_line(page, extra.first, f"second document in one {role} example, expected one"))
    document = reading.documents[0]
    example = Example(role, at(page.language, block.span), to_text(document.value), reading.repairs)
    return Read(example, document)


def _in_block(page: Page, block: Code, line: int, column: int, message: str) -> Problem:
    """Return a problem of the reader, whose columns do not count the indentation of the block."""
    shown = page.lines[line - 1]
    content = next((entry.text for entry in block.lines if entry.number == line), "")
    indentation = max(shown.find(content), 0) if content else 0
    return Problem(page.file, line, column + indentation if column else 0, message, shown, 1 if column else 0)


def _at_line(page: Page, line: int, message: str) -> Problem:
    return Problem(page.file, line, 0, message, page.lines[line - 1])
