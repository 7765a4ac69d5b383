"""The lines the block parser reads, and what one line by itself can be recognised as."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.pages.blocks import Furniture, Line, Span, unwrapped
from generator.pages.inline import broken, plain
from generator.problems import Problem

CODE_INDENT = 4
EXCERPT = 200
_BULLET = re.compile(r"([ \t]*)(?:(?:[*+-]|\d{1,9}[.)])(?:[ \t]+|$)|[•◦▪‣][ \t]*)")
_HEADING = re.compile(r" {0,3}#{1,6}(?:\s|$)")
_FENCE = re.compile(r"[ \t]*(`{3,}(?=[^`]*$)|~{3,})")
_HARD_BREAK = re.compile(r"(?: {2}|(?<!\\)\\)$")
_BOLD = re.compile(r"(?:\*\*|__)[^*_]+(?:\*\*|__)[:：]?")
_RULES = frozenset("*-_")
_QUOTE = re.compile(r" {0,3}>")


@dataclass(frozen=True)
class Raw:
    """What is left of a line inside its container: ``text`` begins ``shift`` characters into the file's line."""

    number: int
    text: str
    shift: int = 0

    @property
    def blank(self) -> bool:
        return not self.text or self.text.isspace()

    @property
    def indent(self) -> int:
        lead = self.text[: len(self.text) - len(self.text.lstrip(" \t"))]
        return len(lead.expandtabs(CODE_INDENT)) if lead else 0

    @property
    def broken(self) -> bool:
        """Whether it ends in the two blanks that break a line without ending its paragraph or cell."""
        return self.text.endswith("  ")

    def shown(self, begin: int = 0) -> Iterator[tuple[Line, bool]]:
        """The lines that its text from ``begin`` on makes, each with whether the line ends behind it by itself."""
        *before, last = broken(self.text[begin:])
        yield from ((Line(self.number, plain(piece)), True) for piece in before)
        if before and not last.strip():
            return
        ended = ends_by_itself(self)
        yield Line(self.number, plain(last.removesuffix("\\") if ended else last)), ended


def has_breaks(lines: Iterable[Raw]) -> bool:
    return any(_HARD_BREAK.search(line.text) for line in lines if not line.blank)


def ends_by_itself(line: Raw) -> bool:
    """Whether a mark ends the line, wrapped or not; bold words alone name what follows, which is never the same line."""
    return _HARD_BREAK.search(line.text) is not None or _BOLD.fullmatch(line.text.strip()) is not None


@dataclass
class Context:
    """What the parts of the parser share.

    Attributes:
        file: Named in problems.
        bullets_at: Indentation of top-level bullets in this format; a scraper that trims the page's text moves the
            first bullet further left, which must not make the second one its child.
        wrapped: Whether the ends of lines of prose are a scraper's, not the page's.
        breaks: Whether the page has marks that end a line, which an editor may have cut off.
    """

    file: str
    bullets_at: int
    wrapped: bool = False
    breaks: bool = False
    furniture: list[Furniture] = field(default_factory=list[Furniture])
    problems: list[Problem] = field(default_factory=list[Problem])

    def lines_of(self, shown: Iterable[tuple[Line, bool]]) -> tuple[Line, ...]:
        """The lines as the page has them; each comes with whether it ends by itself."""
        return unwrapped(shown) if self.wrapped else tuple(line for line, _ in shown)

    def report(self, line: Raw, message: str) -> None:
        self.problems.append(Problem(self.file, line.number, line.shift + 1, message, line.text[:EXCERPT]))

    def skip(self, line: Raw, rule: str) -> None:
        self.furniture.append(Furniture(Span(line.number, line.number), rule))


def is_heading(text: str) -> bool:
    return _HEADING.match(text) is not None


def is_anchored_heading(text: str) -> bool:
    """A heading with a link to itself, which no code contains."""
    address = text[text.rfind("](") + 2 :].split(maxsplit=1) if text.startswith("#") and "](" in text else []
    return bool(address) and "#" in address[0]


def is_quote(text: str) -> bool:
    return _QUOTE.match(text) is not None


def unquoted(line: Raw) -> Raw:
    """What is left of a line without the marks of quotations."""
    while is_quote(line.text):
        line = without_mark(line)
    return line


def without_mark(line: Raw) -> Raw:
    """What is left of a line of a quotation without its first mark."""
    begin = line.text.index(">") + 1
    begin += line.text.startswith(" ", begin)
    return Raw(line.number, line.text[begin:], line.shift + begin)


def is_rule(text: str) -> bool:
    marks = "".join(text.split()) if text.lstrip()[:1] in _RULES else ""
    return len(marks) >= 3 and marks.count(marks[0]) == len(marks)


def fence(text: str) -> str | None:
    """The fence that opens a code block, without what is written behind it."""
    match = _FENCE.match(text) if text.lstrip()[:3] in ("```", "~~~") else None
    return match[1] if match else None


def bullet(text: str) -> int | None:
    """Where the text of a bullet begins; None when ``text`` is none."""
    match = None if is_rule(text) else _BULLET.match(text)
    return match.end() if match else None


def next_filled(lines: Sequence[Raw], index: int) -> int:
    """Index of the first line from ``index`` on that is not blank; the number of lines when there is none."""
    while index < len(lines) and lines[index].blank:
        index += 1
    return index


def code_begins(lines: Sequence[Raw], blanks: int, filled: int) -> bool:
    """Whether the line at ``filled`` begins indented code.

    Saved pages put a blank but indented line above it; ``blanks`` is the index of the first blank line above.
    """
    if filled == len(lines) or lines[filled].indent < CODE_INDENT:
        return False
    return any(line.indent >= CODE_INDENT for line in lines[blanks:filled])
