"""Tables that were damaged before they were saved, put together again.

::

    together = [words bar words bar words bar words] "---" bar "---" bar "---" bar "---" bar row { row }
    row      = name bar type bar ("YES" | "NO") bar [words] bar
    type     = "LONG" | "LIST<STRING>"                                     (* capitals *)
    bar      = "|" | "｜"

A table whose rows stand one behind the other on one line has no ends of rows left, but every row has a type and a mandatory
word between bars, which tells where it begins. Its header may stand above it as a block of code. At the end of a table,
rows of which at most the first cell is filled are no rows: what that cell says is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.pages.blocks import Block, Cell, Code, Line, Page, Paragraph, Row, Span, Table
from generator.transcribe.text.ledger import Ledger

_BAR = r"\s*[|｜]\s*"
_ROW = re.compile(
    rf"(?<!\w)(?P<name>[A-Za-z]\w*+){_BAR}(?P<type>[A-Z]+(?:<[A-Za-z]+>)?){_BAR}(?P<mandatory>YES|NO)(?:{_BAR}|\s*$)"
)
_HEAD = re.compile(r"(?:[^|｜]*+[|｜]){0,8}?\s*+\\?-{3,}+\s*+(?:[|｜]\s*+-{3,}+\s*+)+[|｜]?\s*+")
_USUAL = ("Name", "Type", "Mandatory", "Description")
_CODE_HEADER = re.compile(r"[^|{}\[\]]+(?:\|[^|{}\[\]]+){3}")


def mended(page: Page, blocks: Sequence[Block], ledger: Ledger) -> tuple[Block, ...]:
    """Return the blocks with the tables among them that can be put together."""
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Table):
            result += _cut(block, ledger)
            continue
        table = _run_together(page, block) if isinstance(block, Paragraph) else None
        if table and result and _is_header(result[-1]):
            ledger.use(result.pop().span)
        result.append(table or block)
    return tuple(result)


def _is_header(block: Block) -> bool:
    if not isinstance(block, Code):
        return False
    filled = [line.text for line in block.lines if line.text.strip()]
    return len(filled) == 1 and _CODE_HEADER.fullmatch(filled[0]) is not None


def _run_together(page: Page, block: Paragraph) -> Table | None:
    if len(block.lines) != 1:
        return None
    number = block.lines[0].number
    text = page.lines[number - 1]
    head = _HEAD.match(text)
    found = list(_ROW.finditer(text, head.end())) if head else []
    if not head or not found or text[head.end() : found[0].start()].strip(" |｜"):
        return None
    ends = [match.start() for match in found[1:]] + [len(text)]
    rows = tuple(_row(number, text, match, end) for match, end in zip(found, ends, strict=True))
    return Table(_header(number, head[0]), rows, block.span)


def _header(number: int, text: str) -> Row:
    """Return the header of a table run together, in the usual order where it stands elsewhere."""
    words = re.split(_BAR, text[: text.find("---")].strip(" \t|｜\\"))
    names = words if len(words) == len(_USUAL) else _USUAL
    return Row(tuple(Cell((Line(number, name.strip()),), 1) for name in names), Span(number, number))


def _row(number: int, text: str, match: re.Match[str], end: int) -> Row:
    spans = [match.span(name) for name in ("name", "type", "mandatory")]
    cells = [_cell(number, text, *span) for span in (*spans, (match.end(), end))]
    return Row(tuple(cells), Span(number, number))


def _cell(number: int, text: str, start: int, end: int) -> Cell:
    kept = text[start:end].strip(" \t|｜")
    return Cell((Line(number, kept),), text.find(kept, start) + 1 if kept else start + 1)


def _cut(table: Table, ledger: Ledger) -> list[Block]:
    rows = list(table.rows)
    below: list[Block] = []
    while len(table.header.cells) > 2 and rows and not any(cell.text.strip() for cell in rows[-1].cells[1:]):
        row = rows.pop()
        if row.cells[0].text.strip():
            below.insert(0, Paragraph(row.cells[0].lines, row.span))
        else:
            ledger.use(row.span)
    if len(rows) == len(table.rows):
        return [table]
    last = rows[-1].span.last if rows else table.header.span.last + 1
    return [replace(table, rows=tuple(rows), span=Span(table.span.first, last)), *below]
