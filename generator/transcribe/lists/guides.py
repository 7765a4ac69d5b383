"""Prose that a person reads, not a program: acknowledged whole, by the hash of its lines.

The hash is over the lines of one language that nothing else has read, in normal form, without the links of headings, which
scrapers damage. Another text has another hash, and is unexplained until somebody has read it again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from generator.pages.blocks import Block, Heading, Page, Quote
from generator.specs.authored import page_path
from generator.transcribe.result import GuideEntry
from generator.transcribe.run_result import PageAccount
from generator.transcribe.text.ledger import Ledger, normal_sentence

_BLANK = " \t\r\u200b>"


class GuideLedger(Ledger):
    """The account of a page part of which, or all of which, is prose to be acknowledged whole."""

    def rest(self) -> list[int]:
        """Return the lines that nothing has read so far."""
        furniture = {line for piece in self.page.furniture for line in piece.span}
        read = furniture | self._used | self._acknowledged | self._left
        return [n for n in self.page.span if n not in read and self.page.lines[n - 1].strip(_BLANK)]

    def close_rest(self, guides: Iterable[GuideEntry]) -> PageAccount:
        """Acknowledge or report what nothing has read."""
        lines = self.rest()
        if lines:
            found = body_hash(self.page, lines)
            if covering(guides, self.page, found):
                self._acknowledged.update(lines)
            else:
                message = f"text of {len(lines)} lines is not acknowledged, expected a guide with hash {found}"
                self.refuse_lines(lines, f"{message} for {page_path(self.page.address)} in {self.page.language}")
        return self.close()


def body_hash(page: Page, lines: Iterable[int]) -> str:
    """Return the 16 hexadecimal digits under which these lines of a page are acknowledged."""
    titles = dict(_headings(page.blocks))
    normal = (normal_sentence(titles.get(line) or page.lines[line - 1]) for line in sorted(lines))
    return hashlib.sha256("\n".join(text for text in normal if text).encode()).hexdigest()[:16]


def covering(guides: Iterable[GuideEntry], page: Page, found: str) -> GuideEntry | None:
    return next((guide for guide in guides if _covers(guide, page, found)), None)


def _covers(guide: GuideEntry, page: Page, found: str) -> bool:
    return (guide.hash, guide.language, guide.page.strip("/")) == (found, page.language, page_path(page.address))


def _headings(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.span.first, block.text
        elif isinstance(block, Quote):
            yield from _headings(block.blocks)
