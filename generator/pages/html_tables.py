"""Tables that a scraper left in HTML; their text is read as that of other cells is."""

from __future__ import annotations

from collections.abc import Sequence
from html.parser import HTMLParser

from generator.pages.blocks import Cell, Line, Row, Span, Table, unwrapped
from generator.pages.inline import EMPTY_CELLS, plain
from generator.pages.source import Raw

# Looking further for the end of each table that is never closed would take quadratic time.
_MOST_LINES = 5000
_BREAKS = frozenset({"br", "p", "div", "li"})
_MARKS = {"code": "`", "tt": "`", "kbd": "`", "b": "**", "strong": "**"}


def is_html_table(lines: Sequence[Raw], index: int) -> bool:
    return lines[index].text.lstrip()[:7].lower() in ("<table>", "<table ") and _end(lines, index) is not None


def read_html_table(lines: Sequence[Raw], index: int) -> tuple[Table, int] | None:
    """The table that begins at ``index``, and the index of the first line behind it; None if it has no rows."""
    end = _end(lines, index)
    if end is None:
        return None
    reader = _Reader(lines[index:end])
    rows = reader.rows()
    if not rows:
        return None
    return Table(rows[0], tuple(rows[1:]), Span(lines[index].number, lines[end - 1].number)), end


def _end(lines: Sequence[Raw], index: int) -> int | None:
    ends = (at + 1 for at in range(index, min(index + _MOST_LINES, len(lines))) if "</table>" in lines[at].text.lower())
    return next(ends, None)


class _Reader(HTMLParser):
    """Collects cells; a cell is lines, and a line pieces of text with the number of the file's line each stands on."""

    def __init__(self, lines: Sequence[Raw]) -> None:
        super().__init__(convert_charrefs=True)
        self._lines = lines
        self._rows: list[tuple[int, list[tuple[int, list[list[tuple[int, str]]]]]]] = []
        self._open = False
        self.feed("\n".join(line.text for line in lines))
        self.close()

    def rows(self) -> list[Row]:
        return [_row(number, cells) for number, cells in self._rows if cells]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        number, column = self._place()
        if tag == "tr":
            self._rows.append((number, []))
        elif tag in ("td", "th") and self._rows:
            self._rows[-1][1].append((column, [[(number, "")]]))
            self._open = True
        elif self._open and tag in _BREAKS:
            self._rows[-1][1][-1][1].append([(number, "")])
        else:
            self._mark(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self._open = False
        else:
            self._mark(tag)

    def handle_data(self, data: str) -> None:
        if not self._open:
            return
        number, _ = self._place()
        for offset, text in enumerate(data.split("\n")):
            self._rows[-1][1][-1][1][-1].append((number + offset, text))

    def _mark(self, tag: str) -> None:
        if self._open and tag in _MARKS:
            self.handle_data(_MARKS[tag])

    def _place(self) -> tuple[int, int]:
        line, column = self.getpos()
        raw = self._lines[line - 1]
        return raw.number, raw.shift + column + 1


def _row(number: int, cells: Sequence[tuple[int, list[list[tuple[int, str]]]]]) -> Row:
    read = tuple(Cell(tuple(_line(pieces) for pieces in lines), column) for column, lines in cells)
    last = max(part for _, lines in cells for pieces in lines for part, _ in pieces)
    return Row(read, Span(number, last))


def _line(pieces: Sequence[tuple[int, str]]) -> Line:
    """The line that pieces of text make; the end of a line of the file is a blank like any other."""
    texts: dict[int, str] = {}
    for number, text in pieces:
        texts[number] = texts.get(number, "") + text
    shown = [(Line(number, plain(text)), False) for number, text in texts.items() if text.strip()]
    joined = unwrapped(shown) or (Line(pieces[0][0], ""),)
    return Line(joined[0].number, "") if joined[0].text in EMPTY_CELLS else joined[0]
