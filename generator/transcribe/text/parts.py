"""The parts of a page about a stream or an event, and the prose in them.

::

    part  = heading | label                                     a label stands for a heading that a page lacks
    label = "**" heading ":**" line break ...                   the lines below it belong to the part

Bold words above bullets only name the list.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, TypeAlias

from generator.pages.blocks import Block, BulletList, Code, Heading, Item, Line, Page, Paragraph, Quote
from generator.transcribe.examples.pushed import member_pushed_sometimes
from generator.transcribe.text.ledger import Ledger
from generator.transcribe.text.passages import Passage, depths, passage_of
from generator.transcribe.text.titles import same_words

PartName: TypeAlias = Literal["lead", "description", "route", "names", "event", "speed", "payload"]

_HEADINGS: dict[str, PartName] = {
    "stream description": "description",
    "event description": "description",
    "数据流描述": "description",
    "事件描述": "description",
    "url path": "route",
    "stream name": "names",
    "event name": "event",
    "事件类型": "event",
    "update speed": "speed",
    "更新速度": "speed",
    "更新速度类型": "speed",
    "response example": "payload",
    "响应示例": "payload",
}
_LABEL = re.compile(r"\*\*([^*]+?)\s*[:：]?\s*\*\*\s*[:：]?")
_LIST_LABEL = re.compile(r"\*\*[^*.。,，;；]{1,30}\*\*\s*[:：]?")
_SENTENCE_END = re.compile(r"\n\s*|[。！？；;]\s*|(?<!\be\.g)(?<!\bi\.e)(?<![A-Z])(?<=[^.\s])\.(?=\s+\S)\s*")
_LONGEST_LABEL = 80
_NOTHING = re.compile(r"(?:notes?|notice|payload|or|注意|说明|备注|或)", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    name: PartName
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Parted:
    """A page in parts; several parts of one name are one. ``read`` are the lines of the title and the headings."""

    title: str
    title_line: int
    parts: tuple[Part, ...]
    read: tuple[int, ...]

    def blocks(self, *names: PartName) -> tuple[Block, ...]:
        """Return what stands in all the parts of these names."""
        return tuple(block for part in self.parts if part.name in names for block in part.blocks)

    def has(self, name: PartName) -> bool:
        return any(part.name == name for part in self.parts)


def parted(page: Page) -> Parted:
    """Return the title and the parts of a page; a heading that is not known stays a block where it stands."""
    title: Heading | None = None
    found: list[tuple[PartName, list[Block]]] = [("lead", [])]
    read: list[int] = []
    for block in page.blocks:
        if isinstance(block, Heading) and title is None and block.level == 1:
            title = block
            read += block.span
            continue
        name, rest = _begun(block)
        if name:
            found.append((name, list(rest)))
            read.append(block.span.first)
        else:
            found[-1][1].append(block)
    parts = tuple(Part(name, tuple(blocks)) for name, blocks in found)
    return Parted(title.text if title else "", title.span.first if title else page.span.first, parts, tuple(read))


def _begun(block: Block) -> tuple[PartName | None, Sequence[Block]]:
    """Return the part a block begins, and what of the block belongs into it."""
    if isinstance(block, Heading):
        return _HEADINGS.get(_folded(block.text)), ()
    if isinstance(block, Paragraph) and len(block.lines) > 1:
        label = _LABEL.fullmatch(block.lines[0].text[:_LONGEST_LABEL].strip())
        name = _HEADINGS.get(_folded(label[1])) if label else None
        return name, (replace(block, lines=block.lines[1:]),)
    return None, ()


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split()).rstrip(": ")


def codes(blocks: Iterable[Block]) -> list[Code]:
    """Return the code blocks, also those in quotations."""
    found: list[Code] = []
    for block in blocks:
        if isinstance(block, Quote):
            found += codes(block.blocks)
        elif isinstance(block, Code):
            found.append(block)
    return found


def without_codes(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks without the code in them, and without quotations of nothing else."""
    held = {code.span.first for code in codes(blocks)}
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Quote):
            inner = without_codes(block.blocks)
            kept += [Quote(tuple(inner), block.span)] if inner else []
        elif block.span.first not in held:
            kept.append(block)
    return kept


def settle(page: Page, ledger: Ledger, blocks: Iterable[Block], title: str = "") -> list[str]:
    """Account for prose: labels, what only restates the title, and sentences that a person has read.

    Returns:
        The members of which a sentence says that they are in some messages only.
    """
    members: list[str] = []
    listed = list(blocks)
    for n, block in enumerate(listed):
        following = listed[n + 1] if n + 1 < len(listed) else None
        if isinstance(block, Paragraph) and isinstance(following, BulletList) and _LIST_LABEL.fullmatch(block.text):
            ledger.use(block.span)
        elif isinstance(block, Paragraph):
            members += settle_lines(page, ledger, block.lines, title)
        elif isinstance(block, BulletList):
            members += _settle_items(page, ledger, block.items)
        elif isinstance(block, Quote):
            members += settle(page, ledger, block.blocks, title)
        elif isinstance(block, Heading):
            ledger.refuse_lines(block.span, "unknown heading, expected one that begins a part of the page")
        else:
            ledger.refuse_lines(block.span, "neither prose nor an example, which is all that is expected here")
    return members


def settle_lines(page: Page, ledger: Ledger, lines: Sequence[Line], title: str = "") -> list[str]:
    text = passage_of(page, lines)
    if not text.text or _says_nothing(text.text, title):
        ledger.use(text.lines or [line.number for line in lines])
        return []
    members: list[str] = []
    for sentence in sentences(text):
        member = member_pushed_sometimes(sentence.text)
        if member or _says_nothing(sentence.text, title):
            ledger.use(sentence.lines)
            members += [member] if member else []
        else:
            ledger.settle(sentence)
    return members


def sentences(text: Passage) -> list[Passage]:
    """Return the sentences of a text, cut at line breaks, full stops and semicolons outside brackets and quotes."""
    levels = depths(text.text)
    cut = [mark.end() for mark in _SENTENCE_END.finditer(text.text) if not levels[mark.start()]]
    pieces = (text.part(start, end) for start, end in pairwise([0, *cut, len(text.text)]))
    return [piece for piece in pieces if piece.text]


def _says_nothing(text: str, title: str) -> bool:
    return same_words(text, title) or _NOTHING.fullmatch(text.strip("*_:： ")) is not None


def _settle_items(page: Page, ledger: Ledger, items: Iterable[Item]) -> list[str]:
    members: list[str] = []
    for item in items:
        members += settle_lines(page, ledger, item.lines)
        members += _settle_items(page, ledger, item.children)
    return members
