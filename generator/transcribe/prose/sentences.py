"""Sentences outside tables and code: labels, what restates the title, constraints, and the rest.

::

    label = ["**"] named [":"] ["**"]
    named = "Note" | "Notes" | "Parameters" | "Request Parameters" | "Response" | "Responses" | "Payload"
          | "注意" | "说明" | "备注" | "参数" | "请求参数" | "响应"

A sentence below a line that ends in a colon, or below a bullet, holds only under what that line says, and so is not
read as a rule of the operation unless the line is a label. Where the line states a premise that can be expressed, a
bullet is read as a rule under it; bullets that are nothing but values are those of the parameter the line names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from generator.pages.blocks import Block, BulletList, Code, Heading, Item, Page, Paragraph, Quote, Table
from generator.transcribe.prose.clauses import cover_note
from generator.transcribe.prose.rules import read_governed, read_sentence
from generator.transcribe.prose.grammar import Found, Scope
from generator.transcribe.prose.parameters.listed_values import read_bullets
from generator.transcribe.prose.rules.premise import read_premise
from generator.transcribe.text.ledger import Ledger, normal_sentence
from generator.transcribe.text.naming import same_words
from generator.transcribe.text.passages import Passage, passage_of

_LABEL = re.compile(
    r"(?:notes?|parameters|request parameters|response|responses|payload|注意|说明|备注|参数|请求参数|响应)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Statement:
    """A sentence that a grammar read, and where it stands."""

    found: Found
    passage: Passage


class Prose:
    """Reads the prose of one page; ``title`` is what a description may restate, ``scope`` the names it may use."""

    def __init__(self, page: Page, ledger: Ledger, title: str, scope: Scope) -> None:
        self._page = page
        self._ledger = ledger
        self._title = title
        self._scope = scope

    def read(self, blocks: Iterable[Block], under: bool = False) -> Iterator[Statement]:
        """Yield what the blocks state; ``under`` says that a condition above them governs them all."""
        governed = under
        for block in blocks:
            if isinstance(block, Paragraph):
                text = passage_of(self._page, block.lines)
                yield from self._text(text, governed)
                governed = under or _opens_condition(text)
                continue
            if isinstance(block, BulletList):
                yield from self._items(block.items, governed)
            elif isinstance(block, Quote):
                yield from self.read(block.blocks, governed)
            else:
                self._other(block)
            governed = under

    def _items(self, items: Iterable[Item], under: bool) -> Iterator[Statement]:
        for item in items:
            text = passage_of(self._page, item.lines)
            premise = read_premise(text.text, self._scope)
            if premise:
                self._ledger.use(text.lines)
                yield from Prose(self._page, self._ledger, self._title, replace(self._scope, premise=premise))._items(
                    item.children, True
                )
                continue
            yield from self._text(text, under)
            yield from self._children(item, text, under)

    def _children(self, item: Item, text: Passage, under: bool) -> Iterator[Statement]:
        """Yield what the bullets below a bullet state: values of a parameter, or sentences it may govern."""
        bullets = [passage_of(self._page, child.lines) for child in item.children]
        listed = read_bullets(text.text, [bullet.text for bullet in bullets], self._scope)
        if listed is None:
            yield from self._items(item.children, under or not is_label(text.text))
            return
        for bullet in bullets:
            self._ledger.use(bullet.lines)
        lines = [line for child in item.children for line in child.lines]
        yield Statement(listed, passage_of(self._page, lines))

    def _text(self, text: Passage, under: bool) -> Iterator[Statement]:
        if not text.text:
            return
        if is_label(text.text) or same_words(text.text, self._title):
            self._ledger.use(text.lines)
            return
        for piece, found in cover_note(text, partial(read_governed if under else read_sentence, scope=self._scope)):
            if found is not None:
                self._ledger.use(piece.lines)
                yield Statement(found, piece)
            elif is_label(piece.text) or same_words(piece.text, self._title):
                self._ledger.use(piece.lines)
            else:
                self._ledger.settle(piece)

    def _other(self, block: Heading | Table | Code | Quote) -> None:
        if isinstance(block, Heading):
            self._ledger.refuse_lines(block.span, "unknown heading, expected one that names a section")
        elif isinstance(block, Table):
            self._ledger.refuse_lines(block.span, "table is not understood, expected four columns of parameters")
        else:
            self._ledger.refuse_lines(block.span, "code block is not understood in this section")


def is_label(text: str) -> bool:
    """Tell whether a line only names what follows it."""
    return _LABEL.fullmatch(normal_sentence(text)) is not None


def _opens_condition(text: Passage) -> bool:
    return text.text.rstrip("*_ ").endswith((":", "：")) and not is_label(text.text)
