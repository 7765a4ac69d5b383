"""Lines become blocks. Every line that is not blank ends up in exactly one block or piece of furniture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from generator.pages.blocks import Block, Code, Line, Paragraph, Quote, Span
from generator.pages.headings import begins_heading, heading_at
from generator.pages.html_tables import is_html_table, read_html_table
from generator.pages.lists import read_list
from generator.pages.source import (
    CODE_INDENT,
    Context,
    Raw,
    bullet,
    code_begins,
    fence,
    is_anchored_heading,
    is_quote,
    is_rule,
    next_filled,
    without_mark,
)
from generator.pages.tables import is_table, read_table

MAX_DEPTH = 8


def parse(lines: Sequence[Raw], context: Context, depth: int = 0) -> tuple[Block, ...]:
    """Turn lines into blocks; rules and problems met on the way are left in ``context``."""
    return _Parser(lines, context, depth).blocks()


class _Parser:
    def __init__(self, lines: Sequence[Raw], context: Context, depth: int) -> None:
        self._lines = lines
        self._context = context
        self._depth = depth
        self._at = 0
        self._found: list[Block] = []

    def blocks(self) -> tuple[Block, ...]:
        while (filled := next_filled(self._lines, self._at)) < len(self._lines):
            is_code = self._is_code(filled)
            self._at = filled
            if is_code:
                self._found.append(self._indented_code())
            elif self._is_bare_fence(filled):
                self._context.skip(self._lines[filled], "fence without code")
                self._at += 1
            elif is_rule(self._lines[filled].text):
                self._context.skip(self._lines[filled], "horizontal rule")
                self._at += 1
            else:
                self._found.append(self._reader()())
        return tuple(self._found)

    def _is_code(self, filled: int) -> bool:
        """Whether indented code begins at ``filled``; editors may have emptied the indented blank line above it."""
        if code_begins(self._lines, self._at, filled):
            return True
        line = self._lines[filled]
        apart = filled == 0 or self._lines[filled - 1].blank
        return apart and line.indent >= CODE_INDENT and self._reader_at(filled) == self._paragraph

    def _is_bare_fence(self, index: int) -> bool:
        """Whether a fence ends the text: a scraper left it behind."""
        return fence(self._lines[index].text) is not None and next_filled(self._lines, index + 1) == len(self._lines)

    def _reader(self) -> Callable[[], Block]:
        return self._reader_at(self._at)

    def _reader_at(self, index: int) -> Callable[[], Block]:
        line = self._lines[index]
        if is_table(self._lines, index):
            return self._table
        if is_html_table(self._lines, index):
            return self._html_table
        if begins_heading(self._lines, index):
            return self._heading
        if fence(line.text):
            return self._fenced_code
        if is_quote(line.text):
            return self._quote
        if bullet(line.text) is not None:
            return self._list
        return self._paragraph

    def _heading(self) -> Block:
        found = heading_at(self._lines, self._at)
        assert found is not None
        self._at += found[1]
        return found[0]

    def _table(self) -> Block:
        table, self._at = read_table(self._lines, self._at, self._context.breaks)
        return table

    def _html_table(self) -> Block:
        found = read_html_table(self._lines, self._at)
        if found is None:
            return self._paragraph()
        self._at = found[1]
        return found[0]

    def _list(self) -> Block:
        bullets, self._at = read_list(self._lines, self._at, self._context)
        return bullets

    def _paragraph(self) -> Block:
        begin = self._at
        self._at += 1
        while self._at < len(self._lines) and not self._interrupts():
            self._at += 1
        lines = self._lines[begin : self._at]
        return Paragraph(self._shown(lines), Span(lines[0].number, lines[-1].number))

    def _shown(self, lines: Iterable[Raw]) -> tuple[Line, ...]:
        return self._context.lines_of(shown for line in lines for shown in line.shown())

    def _interrupts(self) -> bool:
        line = self._lines[self._at]
        if line.blank or is_rule(line.text):
            return True
        return self._reader() != self._paragraph

    def _quote(self) -> Block:
        begin = self._at
        while self._at < len(self._lines) and is_quote(self._lines[self._at].text):
            self._at += 1
        lines = self._lines[begin : self._at]
        span = Span(lines[0].number, lines[-1].number)
        inner = [without_mark(line) for line in lines]
        if self._depth < MAX_DEPTH:
            return Quote(parse(inner, self._context, self._depth + 1), span)
        self._context.report(lines[0], f"quotes are nested more than {MAX_DEPTH} deep, expected a flatter text")
        filled = self._shown(line for line in inner if not line.blank)
        return Quote((Paragraph(filled, span),) if filled else (), span)

    def _fenced_code(self) -> Block:
        begin = self._at
        opening = fence(self._lines[begin].text) or ""
        at = begin + 1
        while at < len(self._lines) and not _closes(self._lines[at].text, opening):
            if is_anchored_heading(self._lines[at].text):
                break
            at += 1
        closed = at < len(self._lines) and _closes(self._lines[at].text, opening)
        self._at = at + closed
        if not closed:
            self._context.report(self._lines[begin], f"code is not closed, expected a line {opening}")
        last = at if closed else at - 1
        span = Span(self._lines[begin].number, self._lines[last].number)
        return Code(_content(self._lines[begin + 1 : at], 0), span)

    def _indented_code(self) -> Block:
        begin = end = self._at
        while (filled := next_filled(self._lines, end)) < len(self._lines):
            if self._lines[filled].indent < CODE_INDENT or self._begins_anew(end, filled):
                break
            end = filled + 1
        self._at = end
        lines = self._lines[begin:end]
        return Code(_content(lines, CODE_INDENT), Span(lines[0].number, lines[-1].number))

    def _begins_anew(self, blanks: int, filled: int) -> bool:
        """Whether the code at ``filled`` is another block: blank lines inside code are indented with it."""
        empty = next((at for at in range(blanks, filled) if not self._lines[at].text), filled)
        return code_begins(self._lines, empty, filled)


def _closes(text: str, opening: str) -> bool:
    shown = text.strip()
    return len(shown) >= len(opening) and shown == opening[0] * len(shown)


def _content(lines: Sequence[Raw], indent: int) -> tuple[Line, ...]:
    """The lines of a code block without its indentation, trailing blanks and the blank lines around it."""
    filled = [index for index, line in enumerate(lines) if not line.blank]
    if not filled:
        return ()
    kept = lines[filled[0] : filled[-1] + 1]
    return tuple(Line(line.number, _dedented(line.text, indent).rstrip()) for line in kept)


def _dedented(text: str, indent: int) -> str:
    if text.startswith("\t"):
        return text[1:] if indent else text
    lead = len(text) - len(text.lstrip(" "))
    return text[min(lead, indent) :]
