"""Bullet lists, nested by indentation; a line that is no bullet goes on with the bullet above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.pages.blocks import BulletList, Heading, Item, Line, Span
from generator.pages.source import (
    Context,
    Raw,
    bullet,
    code_begins,
    fence,
    is_heading,
    is_quote,
    is_rule,
    next_filled,
    unquoted,
)
from generator.pages.tables import is_table

MAX_DEPTH = 32
# Blanks before the outermost bullets; those with more are nested.
_TRIMMED = 2


@dataclass
class _Draft:
    indent: int
    lines: list[tuple[Line, bool]]
    children: list[_Draft] = field(default_factory=list["_Draft"])

    def go_on(self, line: Raw, apart: bool) -> None:
        self.lines[-1] = self.lines[-1][0], self.lines[-1][1] or apart
        self.lines += line.shown()

    def item(self, context: Context) -> Item:
        children = tuple(child.item(context) for child in self.children)
        last = max([self.lines[-1][0].number, *(child.span.last for child in children)])
        return Item(context.lines_of(self.lines), children, Span(self.lines[0][0].number, last))


def bullets_at(lines: Sequence[Raw], title: Heading) -> int:
    """Column of the outermost bullets of a page.

    A scraper that trims the text of a page moves its first bullet, directly below the title, to the first column.
    """
    inner = [unquoted(line) for line in lines]
    indents = [line.indent for line in inner if bullet(line.text) is not None]
    first = next((line for line in inner if line.number > title.span.last and not line.blank), None)
    trimmed = bool(indents[1:]) and first is not None and first.indent == 0 and bullet(first.text) is not None
    if trimmed and min(indents[1:]) <= _TRIMMED:
        return min(indents[1:])
    return min(indents, default=0)


def read_list(lines: Sequence[Raw], index: int, context: Context) -> tuple[BulletList, int]:
    """The list that begins at ``index``, and the index of the first line behind it."""
    top: list[_Draft] = []
    open_items: list[_Draft] = []
    too_deep = False
    end, following = index, index
    while following >= 0:
        line = lines[following]
        start = bullet(line.text)
        if start is None:
            open_items[-1].go_on(line, apart=following > end)
        else:
            draft = _Draft(max(line.indent, context.bullets_at), list(line.shown(start)))
            too_deep = _place(draft, top, open_items) or too_deep
        end = following + 1
        following = _following(lines, end, open_items)
    items = tuple(draft.item(context) for draft in top)
    if too_deep:
        context.report(lines[index], f"bullets are nested more than {MAX_DEPTH} deep, expected a flatter list")
    return BulletList(items, Span(lines[index].number, lines[end - 1].number)), end


def _place(draft: _Draft, top: list[_Draft], open_items: list[_Draft]) -> bool:
    """Put the bullet below the open one it is indented under; say whether it had to be raised."""
    while open_items and open_items[-1].indent >= draft.indent:
        open_items.pop()
    too_deep = len(open_items) >= MAX_DEPTH
    if too_deep:
        open_items.pop()
    (open_items[-1].children if open_items else top).append(draft)
    open_items.append(draft)
    return too_deep


def _following(lines: Sequence[Raw], index: int, open_items: list[_Draft]) -> int:
    """Index of the list's next line, with ``open_items`` closed up to the one it belongs to; -1 at the end."""
    at = next_filled(lines, index)
    if at == len(lines) or code_begins(lines, index, at):
        return -1
    line = lines[at]
    if bullet(line.text) is not None:
        return at
    if is_heading(line.text) or is_quote(line.text) or is_rule(line.text) or fence(line.text) or is_table(lines, at):
        return -1
    if at == index:
        return at
    # Behind a blank line only what is indented under a bullet still belongs to it.
    if line.indent <= open_items[0].indent:
        return -1
    while open_items[-1].indent >= line.indent:
        open_items.pop()
    return at
