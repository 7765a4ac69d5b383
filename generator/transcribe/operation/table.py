"""The table of request parameters, its columns taken by position: name, type, mandatory, description."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.pages.blocks import Cell, Page, Table
from generator.pages.blocks import Row as TableRow
from generator.specs.model import Parameter, ParameterType
from generator.transcribe.prose.clauses import cover_cell
from generator.transcribe.prose.rules import read_sentence
from generator.transcribe.prose.rules.grammar import Found, Names, Row, Scope
from generator.transcribe.text.ledger import Ledger
from generator.transcribe.text.passages import Passage, passage_of
from generator.transcribe.text.provenance import at

WIDTH = 4
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
# One of several is to be sent where the column says either: none of them is required, which notes or rules say more about.
_MANDATORY = {"yes": True, "true": True, "是": True, "no": False, "false": False, "否": False}
_EITHER = frozenset({"either", "either or both"})
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


@dataclass(frozen=True)
class ReadRow:
    """A row whose description is still to be read: that needs the names of all the rows."""

    parameter: Parameter
    description: Passage


def read_rows(page: Page, table: Table, ledger: Ledger) -> list[ReadRow]:
    """Return the rows that could be read; what could not is reported at its cell."""
    ledger.use(table.span)
    rows: dict[str, ReadRow] = {}
    for row in table.rows:
        read = _read_row(page, row, ledger)
        if read and rows.setdefault(read.parameter.name, read) is not read:
            ledger.refuse(passage_of(page, row.cells[0].lines, row.cells[0].column), "parameter is listed twice")
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


def _read_row(page: Page, row: TableRow, ledger: Ledger) -> ReadRow | None:
    if len(row.cells) != WIDTH:
        message = f"row has {len(row.cells)} cells, expected {WIDTH}: name, type, mandatory, description"
        ledger.refuse_lines(row.span, message)
        return None
    name = _word(row.cells[0])
    if not _NAME.fullmatch(name):
        _refuse(page, row, row.cells[0], "not a parameter name, expected letters, digits and _", ledger)
        return None
    parameter = Parameter(
        name=name,
        type=_type(page, row, ledger),
        required=_mandatory(page, row, ledger),
        at=at(page.language, row.span),
    )
    return ReadRow(parameter, passage_of(page, row.cells[3].lines, row.cells[3].column))


def _type(page: Page, row: TableRow, ledger: Ledger) -> ParameterType:
    known = _TYPES.get(re.sub(r"\s+", "", _word(row.cells[1])).casefold())
    if known is None:
        _refuse(page, row, row.cells[1], f"unknown type, expected one of {_EXPECTED_TYPES}", ledger)
    return known or "string"


def _mandatory(page: Page, row: TableRow, ledger: Ledger) -> bool:
    word = " ".join(_word(row.cells[2]).casefold().split())
    known = False if word in _EITHER else _MANDATORY.get(word)
    if known is None:
        _refuse(page, row, row.cells[2], "unknown mandatory word, expected YES, NO or EITHER", ledger)
    return known or False


def _word(cell: Cell) -> str:
    return cell.text.replace("\\", "").strip("`* \t")


def _refuse(page: Page, row: TableRow, cell: Cell, message: str, ledger: Ledger) -> None:
    text = passage_of(page, cell.lines, cell.column)
    if text.text:
        ledger.refuse(text, message)
    else:
        ledger.refuse_lines(row.span, message)
