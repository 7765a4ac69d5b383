"""Tables. A row is known by its pipes, not by what it starts with, and its cells may go on over several lines.

::

    separator = "|" dashes ["|"] | dashes "|" | ["|"] dashes "|" dashes { "|" dashes } ["|"]
    dashes    = "---" | "-" | ":-" | "--:"

It stands below a header of as many cells. A row is a line of as many cells, perhaps below a line with the first words of the first one
that no line break ends, and above lines on which its cells go on. Only a line break ends a line of a cell, else whoever saved the page
wrapped it; but rows without outer pipes may have lost all of them. Outer pipes are those of the header: without them a pipe at either end of a row stands beside an empty cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.pages.blocks import Cell, Line, Row, Span, Table, unwrapped
from generator.pages.inline import EMPTY_CELLS, broken, plain, split_row
from generator.pages.source import (
    CODE_INDENT,
    Raw,
    bullet,
    code_begins,
    fence,
    is_heading,
    is_quote,
    ends_by_itself,
    is_rule,
    next_filled,
)

_DASHES = re.compile(r"\s*:?-+:?\s*")


@dataclass(frozen=True)
class _Form:
    """``width`` is the number of cells of the header; ``outer`` says whether the rows stand between pipes.

    ``breaks`` says whether marks end the lines of a cell, so that a line without one was wrapped.
    """

    width: int
    outer: bool
    breaks: bool = False

    def pieces(self, text: str) -> list[tuple[int, int]]:
        """Start and end of each cell of one line."""
        begin = len(text) - len(text.lstrip())
        trimmed = text.rstrip()
        lead, tail = trimmed.startswith("|", begin), trimmed.endswith("|")
        expected = self.width + lead + tail if self.outer else self.width
        found = [(begin + a, begin + b) for a, b in split_row(trimmed[begin:], expected)]
        if not self.outer and not (lead and tail and len(found) == self.width + 2):
            return found
        # The last pipe may be an escaped one, which closes nothing.
        closed = len(found) > 1 + lead and found[-1][0] == found[-1][1]
        return found[lead : len(found) - closed]

    def text_of(self, text: str) -> list[tuple[int, int]]:
        """Start and end of what goes on with a cell, without the pipe that ends the row."""
        pieces = self.pieces(text) if self.outer else []
        return pieces if len(pieces) == 1 else [(0, len(text))]


def _separator_width(text: str) -> int | None:
    if "|" not in text or "-" not in text:
        return None
    shown = text.strip()
    inner = shown[shown.startswith("|") : len(shown) - shown.endswith("|")]
    pieces = inner.split("|")
    return len(pieces) if all(_DASHES.fullmatch(piece) for piece in pieces) else None


def _form(lines: Sequence[Raw], index: int) -> _Form | None:
    """The form of the table whose header stands at ``index``."""
    if index + 1 >= len(lines) or "|" not in lines[index].text or lines[index].indent >= CODE_INDENT:
        return None
    width = _separator_width(lines[index + 1].text)
    if width is None:
        return None
    header = lines[index].text
    forms = [_Form(width, True), _Form(width, False)] if header.lstrip().startswith("|") else [_Form(width, False)]
    return next((form for form in forms if len(form.pieces(header)) == width), None)


def is_table(lines: Sequence[Raw], index: int) -> bool:
    return _form(lines, index) is not None


def read_table(lines: Sequence[Raw], index: int, breaks: bool) -> tuple[Table, int]:
    """The table whose header stands at ``index``, and the index of the first line behind it.

    ``breaks`` says whether marks end lines on this page, or an editor may have cut them off.
    """
    form = _form(lines, index)
    assert form is not None
    # A row between pipes ends at its last one: an editor that cut off trailing blanks took no row's end away.
    form = replace(form, breaks=breaks or form.outer)
    header = _Draft(lines[index], form).row()
    reader = _Rows(lines, form)
    end = reader.read(index + 2)
    rows = tuple(draft.row() for draft in reader.drafts)
    last = rows[-1].span.last if rows else header.span.last + 1
    return Table(header, rows, Span(header.span.first, last)), end


class _Draft:
    """A row while its lines are still being collected."""

    def __init__(self, line: Raw, form: _Form) -> None:
        self._cells: list[tuple[int, list[tuple[Line, bool]]]] = []
        self._first = self.last = line.number
        self._breaks = form.breaks
        self.add(line, form.pieces(line.text))

    @property
    def width(self) -> int:
        return len(self._cells)

    def add(self, line: Raw, pieces: list[tuple[int, int]]) -> None:
        """Append cells; the first piece goes on with the last cell when there is one."""
        apart, self.last = line.number > self.last + 1, line.number
        # Asked once a line: a line of a hundred thousand cells would be looked through as often.
        line_ends = ends_by_itself(line)
        for position, (begin, end) in enumerate(pieces):
            text = line.text[begin:end]
            *ended, last = (Line(line.number, _shown(piece)) for piece in broken(text))
            shown = [*((one, True) for one in ended), (last, line_ends)]
            if position == 0 and self._cells:
                lines = self._cells[-1][1]
                if apart:
                    lines[-1] = lines[-1][0], True
                lines.extend(shown)
                continue
            column = line.shift + begin + len(text) - len(text.lstrip()) + 1
            self._cells.append((column, shown))

    def row(self) -> Row:
        joined = unwrapped if self._breaks else _as_they_are
        cells = tuple(Cell(joined(lines), column) for column, lines in self._cells)
        return Row(cells, Span(self._first, self.last))


class _Rows:
    """Collects the rows below a header."""

    def __init__(self, lines: Sequence[Raw], form: _Form) -> None:
        self.drafts: list[_Draft] = []
        self._lines = lines
        self._form = form
        # No row stands between here and the place last looked from: looking again would take quadratic time.
        self._rowless_to = 0

    def read(self, index: int) -> int:
        """Take rows from ``index`` on; the result is the index of the first line behind the table."""
        while (step := self._step(index)) is not None:
            index = step
        return index

    def _step(self, index: int) -> int | None:
        """Take one more row or continuation; None when the table is over."""
        at = next_filled(self._lines, index)
        if at == len(self._lines) or is_table(self._lines, at) or code_begins(self._lines, index, at):
            return None
        line = self._lines[at]
        if self.drafts and _completes(self.drafts[-1], line, self._form):
            self.drafts[-1].add(line, self._form.pieces(line.text))
            return at + 1
        if _is_row(line, self._form, at == index) or (at == index and self._heads_row(at)):
            self.drafts.append(_Draft(line, self._form))
            return at + 1
        if not self.drafts or _ends_cell(line):
            return None
        if at == index and self._is_wrapped(at):
            self.drafts[-1].add(line, self._form.text_of(line.text))
            return at + 1
        return self._continue_cell(at)

    def _heads_row(self, at: int) -> bool:
        """Whether a line is the first words of a row that was wrapped in its first cell."""
        line, below = self._lines[at], self._lines[at + 1 : at + 2]
        if not below or ends_by_itself(line) or _ends_cell(line) or bullet(line.text) is not None:
            return False
        begins = line.text.lstrip().startswith("|")
        if not self._form.outer:
            begins = not self.drafts or ends_by_itself(self._lines[at - 1])
        return begins and len(self._form.pieces(line.text)) == 1 and _is_row(below[0], self._form, True)

    def _is_wrapped(self, at: int) -> bool:
        """Whether a line goes on with the words of the line above it, whatever it begins with."""
        line = self._lines[at]
        return self._form.breaks and not ends_by_itself(self._lines[at - 1]) and not _ends_cell(line)

    def _continue_cell(self, begin: int) -> int | None:
        """Add the text from ``begin`` on to the last cell; None when it does not belong there.

        It does when a row of the table follows it, or when every line of it ends in a line break, as lines in cells do
        and the last line of a paragraph does not.
        """
        end = begin
        if begin >= self._rowless_to:
            end = self._next_row(begin)
        if end == begin:
            end = _end_of_broken_lines(self._lines, begin)
        for line in self._lines[begin:end]:
            if not line.blank:
                self.drafts[-1].add(line, self._form.text_of(line.text))
        return end if end > begin else None

    def _next_row(self, begin: int) -> int:
        """Index of the row that follows the text at ``begin``; ``begin`` when other blocks or the end come first."""
        empty = False
        at = begin
        while at < len(self._lines) and not _ends_cell(self._lines[at]) and not is_table(self._lines, at):
            line = self._lines[at]
            if _is_row(line, self._form, False):
                # A single pipe behind an empty line may stand in any paragraph.
                return at if self._form.width > 2 or not empty else begin
            empty = empty or not line.text
            at += 1
        self._rowless_to = at
        return begin


def _as_they_are(lines: Iterable[tuple[Line, bool]]) -> tuple[Line, ...]:
    return tuple(line for line, _ in lines)


def _shown(text: str) -> str:
    shown = plain(text)
    return "" if shown in EMPTY_CELLS else shown


def _is_row(line: Raw, form: _Form, direct: bool) -> bool:
    if "|" not in line.text or is_heading(line.text) or fence(line.text):
        return False
    width = len(form.pieces(line.text))
    if width == form.width:
        return direct or (line.indent < CODE_INDENT and bullet(line.text) is None)
    return direct and width > 1 and not is_quote(line.text) and bullet(line.text) is None


def _completes(draft: _Draft, line: Raw, form: _Form) -> bool:
    """Whether a row broken inside a cell becomes whole with this line."""
    if draft.width >= form.width or "|" not in line.text or _ends_cell(line):
        return False
    width = len(form.pieces(line.text))
    return 1 < width <= form.width and draft.width + width - 1 == form.width


def _ends_cell(line: Raw) -> bool:
    begins = is_heading(line.text) or is_quote(line.text) or fence(line.text) or is_rule(line.text)
    return bool(begins) or (not line.blank and line.indent >= CODE_INDENT)


def _end_of_broken_lines(lines: Sequence[Raw], begin: int) -> int:
    at = begin
    while at < len(lines) and lines[at].broken and not lines[at].blank and bullet(lines[at].text) is None:
        at += 1
    return at if at == len(lines) or lines[at].blank or _ends_cell(lines[at]) else begin
