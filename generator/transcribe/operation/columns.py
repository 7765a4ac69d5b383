"""Which column of a table says what: by the words of its header, in either language, wherever the column stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from generator.pages.blocks import Cell, Page, Row, Table
from generator.transcribe.text.ledger import Ledger
from generator.transcribe.text.passages import passage_of

Column: TypeAlias = Literal["name", "type", "mandatory", "description"]
_Word: TypeAlias = Column | Literal["optional"]

_NAMES: dict[_Word, str] = {
    "name": "name|parameter|parameters|parameter name|param|field|field name|名称|参数|参数名|参数名称|字段|字段名",
    "type": "type|data type|类型|数据类型|参数类型",
    "mandatory": "mandatory|required|is mandatory|is required|是否必需|是否必须|是否必填|必需|必须|必填",
    "optional": "optional|is optional|可选|是否可选",
    "description": "description|descriptions|desc|remark|remarks|note|notes|comment|描述|说明|备注|含义",
}
_HEADERS: dict[str, _Word] = {name: column for column, names in _NAMES.items() for name in names.split("|")}
# One of several is to be sent where the column says either: none of them is required, which notes or rules say more about.
_ANSWERS: Final = {
    "yes": True,
    "true": True,
    "y": True,
    "是": True,
    "no": False,
    "false": False,
    "n": False,
    "否": False,
}
_WORDS: Final = {"required": True, "mandatory": True, "必填": True, "必须": True, "必需": True}
_FREE: Final = frozenset({"optional", "可选", "选填", "非必填", "非必须", "非必需", "either", "either or both"})
_EXPECTED = "Name, Type, Mandatory (or Required, Optional) and Description"


@dataclass(frozen=True)
class Columns:
    """Where each column stands; ``inverted`` tells that the one about presence says what is optional."""

    places: Mapping[Column, int]
    width: int
    inverted: bool = False

    def cell(self, row: Row, column: Column) -> Cell:
        """Return the cell of a row; one without text where the table has no such column."""
        place = self.places.get(column)
        return Cell((), 1) if place is None else row.cells[place]

    def mandatory(self, word: str) -> bool | None:
        """Return what a cell about presence says, None if it says nothing that is known."""
        if word in _WORDS or word in _FREE:
            return word in _WORDS
        answer = _ANSWERS.get(word)
        return answer if answer is None else answer is not self.inverted


def columns_of(table: Table) -> Columns:
    """Return the columns that the header of a table names."""
    words: list[_Word | None] = [_HEADERS.get(folded(cell.text)) for cell in table.header.cells]
    places: dict[Column, int] = {}
    for place, word in enumerate(words):
        if word and word != "optional":
            places.setdefault(word, place)
    inverted = "optional" in words and "mandatory" not in places
    if inverted:
        places["mandatory"] = words.index("optional")
    elif "mandatory" not in places and (repeated := _presence(table, words, places)) is not None:
        places["mandatory"] = repeated
    return Columns(places, len(words), inverted)


def is_parameter_table(table: Table) -> bool:
    """Tell whether the header names a column of names and one of types."""
    return columns_of(table).places.keys() >= {"name", "type"}


def report_columns(page: Page, table: Table, columns: Columns, ledger: Ledger) -> None:
    """Report the columns of a table of parameters that are not known, and that none says what is mandatory."""
    for cell in _unknown(table, columns):
        text = passage_of(page, cell.lines, cell.column)
        message = f"unknown column, expected {_EXPECTED}"
        if text.text:
            ledger.refuse(text, message)
        elif any(row.cells[n].text for row in table.rows for n in _indices(table, cell) if n < len(row.cells)):
            ledger.refuse_lines(table.header.span, f"column without a name, expected {_EXPECTED}")
    if "mandatory" not in columns.places:
        ledger.refuse_lines(table.header.span, "no column says which parameters are mandatory, expected one that does")


def folded(text: str) -> str:
    """Return a word of a header or a cell without marks, case and white space that vary."""
    shown = unicodedata.normalize("NFKC", text).replace("\\", "").strip("`* \t:?")
    return " ".join(shown.casefold().split())


def _unknown(table: Table, columns: Columns) -> Iterator[Cell]:
    known = set(columns.places.values())
    yield from (cell for place, cell in enumerate(table.header.cells) if place not in known)


def _indices(table: Table, cell: Cell) -> list[int]:
    return [n for n, one in enumerate(table.header.cells) if one is cell]


def _presence(table: Table, words: Sequence[_Word | None], places: Mapping[Column, int]) -> int | None:
    """Return a column named like another one, of which every cell says whether something is mandatory."""
    speaking = {*_ANSWERS, *_WORDS, *_FREE, ""}
    for place, word in enumerate(words):
        cells = {folded(row.cells[place].text) for row in table.rows if place < len(row.cells)}
        if word in places and place not in places.values() and cells and cells - {""} and cells <= speaking:
            return place
    return None
