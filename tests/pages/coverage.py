"""Proof that nothing of a page was lost: every line that is not blank belongs to exactly one block or furniture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.pages.blocks import Block, BulletList, Item, Line, Page, Quote


def unaccounted(pages: Sequence[Page]) -> list[Line]:
    """The lines that no block or furniture of their page holds, or more than one does; none for a page read right."""
    return [line for page in pages for line in _unaccounted(page)]


def _unaccounted(page: Page) -> Iterator[Line]:
    held = Counter(_numbers(page.blocks))
    held.update(number for piece in page.furniture for number in piece.span)
    # A line of a quote that holds nothing but its mark belongs to the quote itself.
    bare = set(_bare(page.blocks, page.lines))
    for number in page.span:
        text = page.lines[number - 1]
        if text.strip() and held[number] != 1 and not (number in bare and not held[number]):
            yield Line(number, text)


def _numbers(blocks: Iterable[Block]) -> Iterator[int]:
    for block in blocks:
        if isinstance(block, Quote):
            yield from _numbers(block.blocks)
        elif isinstance(block, BulletList):
            for item in block.items:
                yield from _item_numbers(item)
        else:
            yield from block.span


def _item_numbers(item: Item) -> Iterator[int]:
    yield from {number for line in item.lines for number in line.numbers}
    for child in item.children:
        yield from _item_numbers(child)


def _bare(blocks: Iterable[Block], lines: Sequence[str]) -> Iterator[int]:
    for block in blocks:
        if isinstance(block, Quote):
            yield from (number for number in block.span if not lines[number - 1].strip("> \t"))
            yield from _bare(block.blocks, lines)
