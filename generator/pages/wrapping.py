"""Whether a scraper wrapped the prose of a page: where it did, the end of a line ends nothing.

Prose is wrapped at a width if every line fits into it but for its last word, and no line would have had room for the first
word of the next. Where that holds for no width, the lines end where the page breaks them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.pages.source import (
    CODE_INDENT,
    Raw,
    bullet,
    ends_by_itself,
    fence,
    is_heading,
    is_rule,
    unquoted,
)


def is_wrapped(lines: Sequence[Raw]) -> bool:
    narrowest, widest = 0, None
    before: Raw | None = None
    for line in _prose(lines):
        text = line.text.rstrip() if line else ""
        if before and line and line.number == before.number + 1 and not _begins(line) and not ends_by_itself(before):
            room = len(before.text.rstrip()) + 1 + len(unquoted(line).text.split(maxsplit=1)[0])
            widest = room if widest is None else min(widest, room)
        narrowest = max(narrowest, len(text.rpartition(" ")[0]))
        before = line
    return widest is not None and narrowest < widest


def _prose(lines: Sequence[Raw]) -> Iterator[Raw | None]:
    """Yield the lines of prose, and None for anything else."""
    opening: str | None = None
    goes_on = False
    for line in lines:
        inner = unquoted(line)
        mark = fence(inner.text)
        if mark:
            opening = mark if opening is None else None if mark.startswith(opening) else opening
        is_other = mark or opening or inner.blank or "|" in inner.text
        is_other = is_other or (inner.indent >= CODE_INDENT and not goes_on)
        is_other = is_other or is_heading(inner.text) or is_rule(inner.text) or inner.text.lstrip().startswith("<")
        goes_on = not is_other
        yield line if goes_on else None


def _begins(line: Raw) -> bool:
    """Whether a line begins a bullet, or a quotation that goes on with nothing above it."""
    return bullet(unquoted(line).text) is not None
