"""Prose that states nothing but, at most, that a member is not in every message: accounted for, sentence by sentence.

Bold words above bullets only name the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.pages.blocks import Block, BulletList, Heading, Item, Line, Paragraph, Quote
from generator.transcribe.examples.presence import conditional_member
from generator.transcribe.text.ledger import Ledger
from generator.transcribe.text.naming import same_words
from generator.transcribe.text.passages import Passage, depths, passage_of

_LIST_LABEL = re.compile(r"\*\*[^*.。,，;；]{1,30}\*\*\s*[:：]?")
_SENTENCE_END = re.compile(r"\n\s*|[。！？；;]\s*|(?<!\be\.g)(?<!\bi\.e)(?<![A-Z])(?<=[^.\s])\.(?=\s+\S)\s*")
_NOTHING = re.compile(r"(?:notes?|notice|payload|or|注意|说明|备注|或)", re.IGNORECASE)


def settle(ledger: Ledger, blocks: Iterable[Block], title: str = "") -> list[str]:
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
            members += settle_lines(ledger, block.lines, title)
        elif isinstance(block, BulletList):
            members += _settle_items(ledger, block.items)
        elif isinstance(block, Quote):
            members += settle(ledger, block.blocks, title)
        elif isinstance(block, Heading):
            ledger.refuse_lines(block.span, "unknown heading, expected one that begins a part of the page")
        else:
            ledger.refuse_lines(block.span, "neither prose nor an example, which is all that is expected here")
    return members


def settle_lines(ledger: Ledger, lines: Sequence[Line], title: str = "") -> list[str]:
    text = passage_of(ledger.page, lines)
    if not text.text or _says_nothing(text.text, title):
        ledger.use(text.lines or [number for line in lines for number in line.numbers])
        return []
    members: list[str] = []
    for sentence in sentences(text):
        member = conditional_member(sentence.text)
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


def _settle_items(ledger: Ledger, items: Iterable[Item]) -> list[str]:
    members: list[str] = []
    for item in items:
        members += settle_lines(ledger, item.lines)
        members += _settle_items(ledger, item.children)
    return members
