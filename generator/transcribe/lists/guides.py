"""Prose that a person reads, not a program: acknowledged by the hash of its lines, and of those of each section.

The hash is over the text of one language that nothing else has read, as its blocks have it: where a line was wrapped, how a table is
drawn and what a heading links to are no part of it. Another text has another hash, and the sections that have changed are unexplained
until somebody has read them again. A scraper that writes headings as bold words makes other sections of the same text, which the hash of
all its lines tells.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Final, NamedTuple

from generator.pages.blocks import Block, BulletList, Code, Heading, Item, Line, Page, Paragraph, Table
from generator.specs.authored import page_path
from generator.transcribe.result import GuideEntry
from generator.transcribe.run_result import PageAccount
from generator.transcribe.text.ledger import Ledger, Prose, sentence_hash
from generator.transcribe.text.passages import problem_on
from generator.transcribe.text.sections import flattened

# A section is looked for among those of one page.
_SHORT: Final = 8
_BLANK = " \t\r\u200b>"


class GuideLedger(Ledger):
    """The account of a page part of which, or all of which, is prose to be acknowledged whole."""

    def rest(self) -> list[int]:
        """Return the lines that nothing has read so far."""
        furniture = {line for piece in self.page.furniture for line in piece.span}
        read = furniture | self._used | self._acknowledged | self._left
        return [n for n in self.page.span if n not in read and self.page.lines[n - 1].strip(_BLANK)]

    def refuse_rest(self, lines: Iterable[int], message: str) -> None:
        """Report some lines, for which all that nothing has read stays unexplained, whoever has acknowledged it."""
        self._left.update(self.rest())
        self.refuse_lines(lines, message)

    def close_rest(self, guides: Iterable[GuideEntry]) -> PageAccount:
        """Acknowledge or report what nothing has read: all of it, or the sections that somebody has not read yet."""
        lines = self.rest()
        if lines:
            found, sections = body_hash(self.page, lines), sections_of_prose(self.page, lines)
            self.readings.prose += [Prose(self.page, *section) for section in sections]
            mine = [guide for guide in guides if _is_of(guide, self.page)]
            known = max((guide for guide in mine if guide.sections), key=partial(_alike, sections), default=None)
            where = f"for {page_path(self.page.address)} in {self.page.language}"
            if any(guide.hash == found for guide in mine):
                self._acknowledged.update(lines)
            elif known and _alike(sections, known):
                self._compare(sections, known, where)
            else:
                told = ", ".join(section.hash for section in sections)
                message = f"text of {len(lines)} lines is not acknowledged, expected a guide with hash {found} {where}"
                self.refuse_lines(lines, f"{message}; its sections are {told}")
        return self.close()

    def _compare(self, sections: Sequence[ProseSection], known: GuideEntry, where: str) -> None:
        """Report the sections that are not those of a guide; one that has only moved is known."""
        gone = [one for one in known.sections if one not in {section.hash for section in sections}]
        fresh = [section for section in sections if section.hash not in known.sections]
        for section in sections:
            if section not in fresh:
                self._acknowledged.update(section.lines)
        instead = f", in place of {' or '.join(gone)}" if gone else ""
        for section in fresh:
            message = f"section {section.heading!r} is not acknowledged, expected {section.hash} among the sections of the guide"
            self.refuse_lines(section.lines, f"{message} {where}{instead}")
        if gone and not fresh:
            message = f"sections {', '.join(gone)} of the guide are gone, expected them or a guide without them {where}"
            self.problems.append(problem_on(self.page, [sections[0].lines[0]], message))


class ProseSection(NamedTuple):
    """What stands under one heading of a page and that nothing else has read."""

    heading: str
    lines: tuple[int, ...]
    hash: str


def sections_of_prose(page: Page, lines: Iterable[int]) -> list[ProseSection]:
    """Part lines by the headings of a page; what stands above the first is a section as well."""
    texts = _texts(page)
    headings = sorted((block.span.first, block.text) for block in flattened(page.blocks) if isinstance(block, Heading))
    starts = [line for line, _ in headings]
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for line in sorted(lines):
        parts[bisect_right(starts, line)].append(line)
    return [
        ProseSection(headings[n - 1][1] if n else "", tuple(part), _hash(texts, part)[:_SHORT])
        for n, part in parts.items()
    ]


def body_hash(page: Page, lines: Iterable[int]) -> str:
    """Return the 16 hexadecimal digits under which these lines of a page are acknowledged."""
    return _hash(_texts(page), sorted(lines))


def _hash(texts: Mapping[int, Sequence[str]], lines: Iterable[int]) -> str:
    return sentence_hash(" ".join(text for line in lines for text in texts.get(line, ())))


def _texts(page: Page) -> Mapping[int, Sequence[str]]:
    """Give what the blocks of a page say on each line, from left to right."""
    texts: defaultdict[int, list[str]] = defaultdict(list)
    for block in flattened(page.blocks):
        if isinstance(block, Heading):
            texts[block.span.first].append(block.text)
        else:
            for line in _lines(block):
                for number, text in line.parts:
                    texts[number].append(text)
    return texts


def _lines(block: Block | Item) -> Iterator[Line]:
    match block:
        case BulletList():
            yield from chain.from_iterable(map(_lines, block.items))
        case Item():
            yield from block.lines
            yield from chain.from_iterable(map(_lines, block.children))
        case Table():
            yield from (line for row in (block.header, *block.rows) for cell in row.cells for line in cell.lines)
        case Paragraph() | Code():
            yield from block.lines
        case _:
            return


def _is_of(guide: GuideEntry, page: Page) -> bool:
    return (guide.language, guide.page.strip("/")) == (page.language, page_path(page.address))


def _alike(sections: Iterable[ProseSection], guide: GuideEntry) -> int:
    return len({section.hash for section in sections} & set(guide.sections))
