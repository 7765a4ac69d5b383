"""Headings: behind hashes or above a line of dashes, with whatever a scraper added to them taken off.

::

    heading = hashes words [anchor] [id] [hashes] | words break ("=" | "===" | "--" | "---")
    hashes  = "#" | "##" | "######"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.pages.blocks import Block, Heading, Span
from generator.pages.inline import plain
from generator.pages.source import CODE_INDENT, Raw, bullet, fence, is_heading, is_quote, is_rule

_ANCHOR = re.compile(r"\[[#¶\u200b\u200c\u200d\u2060\ufeff]*\]\(")
_ID = re.compile(r"\s*\{#[^{}\s]*\}\s*$")
_CLOSING = re.compile(r"(?:^|(?<=\s))#+$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})\s*")
_BOLD = re.compile(r"\*\*([^*]+)\*\*\s*[:：]?")


def begins_heading(lines: Sequence[Raw], index: int) -> bool:
    """Whether a heading begins at ``index``."""
    return is_heading(lines[index].text) or _is_underlined(lines, index)


def heading_at(lines: Sequence[Raw], index: int) -> tuple[Heading, int] | None:
    """The heading that begins at ``index`` and the number of its lines."""
    if not begins_heading(lines, index):
        return None
    if is_heading(lines[index].text):
        return read_heading(lines[index]), 1
    text, anchor = _read(lines[index].text)
    level = 1 if "=" in lines[index + 1].text else 2
    return Heading(level, text, anchor, Span(lines[index].number, lines[index + 1].number)), 2


def read_heading(line: Raw) -> Heading:
    """The heading on ``line``. The anchor's title is never looked at: scrapers damage it."""
    shown = line.text.strip()
    level = len(shown) - len(shown.lstrip("#"))
    text, anchor = _read(shown[level:])
    return Heading(level, text, anchor, Span(line.number, line.number))


def levelled(blocks: Sequence[Block], title: Heading) -> tuple[Block, ...]:
    """The blocks with the levels of their headings counted from the title's, which is 1."""
    raised = title.level - 1
    return tuple(
        replace(block, level=max(block.level - raised, 1)) if isinstance(block, Heading) else block for block in blocks
    )


def _read(text: str) -> tuple[str, str | None]:
    """The words of a heading, and the address it links to."""
    rest = _CLOSING.sub("", text.strip()).rstrip()
    rest = _ID.sub("", rest)
    anchors = list(_ANCHOR.finditer(rest))
    anchor = None
    if anchors:
        address = rest[anchors[-1].end() :].split(maxsplit=1)
        anchor = address[0].removesuffix(")").strip("<>") if address else ""
        rest = rest[: anchors[-1].start()]
    words = plain(rest)
    whole = _BOLD.fullmatch(words)
    return whole[1].strip() if whole else words, anchor


def _is_underlined(lines: Sequence[Raw], index: int) -> bool:
    if index + 1 >= len(lines) or not _UNDERLINE.fullmatch(lines[index + 1].text):
        return False
    line = lines[index]
    if line.blank or line.indent >= CODE_INDENT or "|" in line.text or (index and not lines[index - 1].blank):
        return False
    begins = is_quote(line.text) or is_rule(line.text) or fence(line.text) or bullet(line.text) is not None
    return not begins
