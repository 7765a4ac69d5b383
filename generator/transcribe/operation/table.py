"""The table of request parameters, row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.pages.blocks import Cell, Page, Table
from generator.pages.blocks import Row as TableRow
from generator.specs.model import Parameter, ParameterType
from generator.transcribe.operation.columns import Columns, columns_of, folded, report_columns
from generator.transcribe.prose.clauses import cover_cell
from generator.transcribe.prose.rules import read_sentence
from generator.transcribe.prose.grammar import Found, Names, Row, Scope
from generator.transcribe.text.ledger import Ledger
from generator.transcribe.text.passages import Passage, passage_of
from generator.transcribe.text.provenance import at

_TYPES: dict[str, ParameterType] = {
    "string": "string",
    "long": "long",
    "int": "int",
    "integer": "int",
    "decimal": "decimal",
    "bigdecimal": "decimal",
    "enum": "enum",
    "boolean": "boolean",
    "list<long>": "list<long>",
    "list<string>": "list<string>",
    "list<json>": "list<object>",
    "list<object>": "list<object>",
    "list": "list<object>",
}
_EXPECTED_TYPES = "STRING, LONG, INT, DECIMAL, ENUM, BOOLEAN, LIST<...>"
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


@dataclass(frozen=True)
class ReadRow:
    """A row whose description is still to be read: that needs the names of all the rows."""

    parameter: Parameter
    description: Passage


def read_rows(page: Page, table: Table, ledger: Ledger) -> list[ReadRow]:
    """Return the rows that could be read; what could not is reported at its cell."""
    ledger.use(table.span)
    columns = columns_of(table)
    report_columns(page, table, columns, ledger)
    rows: dict[str, ReadRow] = {}
    for row in table.rows:
        read = _read_row(page, row, columns, ledger)
        if read and rows.setdefault(read.parameter.name, read) is not read:
            name = columns.cell(row, "name")
            ledger.refuse(passage_of(page, name.lines, name.column), "parameter is listed twice")
    return list(rows.values())


def read_descriptions(page: Page, rows: list[ReadRow], ledger: Ledger) -> Iterator[tuple[Found, Passage]]:
    """Yield what every clause that a grammar reads says, and where it stands."""
    names = Names(row.parameter.name for row in rows)
    for row in rows:
        scope = Scope(names, Row(row.parameter.name, row.parameter.type))
        if not row.description.text:
            continue
        for piece, found in cover_cell(row.description, partial(read_sentence, scope=scope)):
            if found is None:
                ledger.settle(piece)
            else:
                ledger.use(piece.lines)
                yield found, piece


def _read_row(page: Page, row: TableRow, columns: Columns, ledger: Ledger) -> ReadRow | None:
    if len(row.cells) != columns.width:
        message = f"row has {len(row.cells)} cells, expected {columns.width} as the header has"
        ledger.refuse_lines(row.span, message)
        return None
    cell = columns.cell(row, "name")
    name = _word(cell)
    if not _NAME.fullmatch(name):
        _refuse(page, row, cell, "not a parameter name, expected letters, digits and _", ledger)
        return None
    required = _mandatory(page, row, columns, ledger) if "mandatory" in columns.places else False
    kind = _type(page, row, columns.cell(row, "type"), ledger)
    description = columns.cell(row, "description")
    parameter = Parameter(name=name, type=kind, required=required, at=at(page.language, row.span))
    return ReadRow(parameter, passage_of(page, description.lines, description.column))


def _type(page: Page, row: TableRow, cell: Cell, ledger: Ledger) -> ParameterType:
    known = _TYPES.get(re.sub(r"\s+", "", _word(cell)).casefold())
    if known is None:
        _refuse(page, row, cell, f"unknown type, expected one of {_EXPECTED_TYPES}", ledger)
    return known or "string"


def _mandatory(page: Page, row: TableRow, columns: Columns, ledger: Ledger) -> bool:
    cell = columns.cell(row, "mandatory")
    known = columns.mandatory(folded(cell.text))
    if known is None:
        _refuse(page, row, cell, "unknown mandatory word, expected YES, NO or EITHER", ledger)
    return known or False


def _word(cell: Cell) -> str:
    return cell.text.replace("\\", "").strip("`* \t")


def _refuse(page: Page, row: TableRow, cell: Cell, message: str, ledger: Ledger) -> None:
    text = passage_of(page, cell.lines, cell.column)
    if text.text:
        ledger.refuse(text, message)
    else:
        ledger.refuse_lines(row.span, message)
