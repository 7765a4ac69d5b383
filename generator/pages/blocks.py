"""The one form every saved page is turned into: blocks that know which lines of the file they came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, Literal, TypeAlias

Language: TypeAlias = Literal["en", "zh"]
LANGUAGES: Final[Mapping[str, str]] = {"en": "English", "zh": "Chinese"}


@dataclass(frozen=True)
class Line:
    """One line as a page shows it, without the line break: the number of the file's line, counted from 1, and its text.

    A line that a scraper wrapped stands on several lines of the file: ``wrapped`` has, for each but the first, where its
    part of the text begins and its number. A line with ``<br>`` in it makes several, all of one number.
    """

    number: int
    text: str
    wrapped: tuple[tuple[int, int], ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        return (self.number, *(number for _, number in self.wrapped))

    @property
    def parts(self) -> Iterator[tuple[int, str]]:
        """Number and text of each line of the file, the blank at which it was wrapped left with the part before."""
        begins = [(0, self.number), *self.wrapped, (len(self.text), 0)]
        return ((number, self.text[begin:end]) for (begin, number), (end, _) in pairwise(begins))


def unwrapped(lines: Iterable[tuple[Line, bool]]) -> tuple[Line, ...]:
    """Join the lines that a scraper wrapped; each comes with whether it ends by itself."""
    joined: list[Line] = []
    goes_on = False
    for line, broken in lines:
        if goes_on and line.text:
            before = joined.pop()
            begin = len(before.text) + 1
            line = Line(before.number, f"{before.text} {line.text}", (*before.wrapped, (begin, line.number)))
        joined.append(line)
        goes_on = not broken
    return tuple(joined)


@dataclass(frozen=True)
class Span:
    """The lines ``first`` to ``last`` of a file, both included, counted from 1."""

    first: int
    last: int

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))


@dataclass(frozen=True)
class Heading:
    """``text`` is free of the anchor link, zero-width characters and escapes; ``anchor`` is the link's address."""

    level: int
    text: str
    anchor: str | None
    span: Span


@dataclass(frozen=True)
class Paragraph:
    """Prose. ``lines`` keeps the lines, stripped, so that a fact can name the one it stands on."""

    lines: tuple[Line, ...]
    span: Span

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True)
class Item:
    """One bullet: its own lines, stripped of the mark, and the bullets nested below it."""

    lines: tuple[Line, ...]
    children: tuple[Item, ...]
    span: Span

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True)
class BulletList:
    items: tuple[Item, ...]
    span: Span


@dataclass(frozen=True)
class Cell:
    """One cell; ``lines`` are those it is broken into, stripped. ``column`` is where its text starts in the first one."""

    lines: tuple[Line, ...]
    column: int

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines if line.text)


@dataclass(frozen=True)
class Row:
    cells: tuple[Cell, ...]
    span: Span


@dataclass(frozen=True)
class Table:
    header: Row
    rows: tuple[Row, ...]
    span: Span


@dataclass(frozen=True)
class Code:
    """A code block, without fences or indentation. ``lines`` holds its content, one entry a physical line."""

    lines: tuple[Line, ...]
    span: Span


@dataclass(frozen=True)
class Quote:
    """Blocks that stood behind ``>``."""

    blocks: tuple[Block, ...]
    span: Span


Block: TypeAlias = Heading | Paragraph | BulletList | Table | Code | Quote


@dataclass(frozen=True)
class Furniture:
    """Lines recognised as navigation, front matter or boilerplate, and by which rule."""

    span: Span
    rule: str


@dataclass(frozen=True)
class Page:
    """One language of one saved page.

    ``address`` is the canonical one: absolute, English (no ``/zh-CN``), no fragment. ``lines`` are the physical lines
    of the whole file (of both languages, when the file holds two), so that ``lines[n - 1]`` is line ``n``; ``span`` is
    the part of the file that belongs to this language.
    """

    file: str
    language: Language
    address: str
    sha256: str
    lines: tuple[str, ...]
    span: Span
    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...] = field(default=())
