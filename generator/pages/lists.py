"""Bullet lists, nested by indentation; a line that is no bullet goes on with the bullet above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.pages.blocks import BulletList, Item, Line, Span
from generator.pages.inline import plain
from generator.pages.source import Context, Raw, bullet, code_begins, fence, is_heading, is_quote, is_rule, next_filled
from generator.pages.tables import is_table

MAX_DEPTH = 32


@dataclass
class _Draft:
    indent: int
    lines: list[Line]
    children: list[_Draft] = field(default_factory=list["_Draft"])

    def item(self) -> Item:
        children = tuple(child.item() for child in self.children)
        last = max([self.lines[-1].number, *(child.span.last for child in children)])
        return Item(tuple(self.lines), children, Span(self.lines[0].number, last))


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
            open_items[-1].lines.append(line.shown())
        else:
            draft = _Draft(max(line.indent, context.bullets_at), [Line(line.number, plain(line.text[start:]))])
            too_deep = _place(draft, top, open_items) or too_deep
        end = following + 1
        following = _following(lines, end, open_items)
    items = tuple(draft.item() for draft in top)
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
