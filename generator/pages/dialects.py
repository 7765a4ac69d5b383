"""What a scraper put around the text of a page: found by what it says, whichever scraper it was.

::

    file  = head page ["---" page] | [title] source page
    head  = matter | comment                                       (* lines of which one names the address of the page *)
    page  = [title source] title text                              (* the scraper's title, and the page's own *)

Menus stand above and below. What follows the separator of two languages begins with a heading of the title's level. The address is the
only value that is one; without a head, that of a source line or of the page's link to itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.pages.blocks import Furniture, Heading, Span
from generator.pages.headings import heading_at
from generator.pages.identity import Address, canonical_path, read_address
from generator.pages.inline import visible
from generator.pages.navigation import above_title, below_text, links, same_letters
from generator.pages.source import EXCERPT, Raw, next_filled
from generator.problems import Problem

# Keys are those of YAML or of TOML; a value may be a list or text on lines of its own.
_FRONT_MATTER = re.compile(r"[\"']?[A-Za-z_][\w .-]*[\"']?\s*[:=](?:\s.*)?|\s+\S.*|-\s.*|#.*")
_MARKS = ("---", "+++")
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]*]+")
# Words beside the address on a line that only says where the page is from.
_SOURCE = re.compile(
    r"(?:source|original|origin|url|link|address|page|from|saved|scraped|来源|原文|链接|地址)", re.IGNORECASE
)
_LONGEST_SOURCE = 30


@dataclass(frozen=True)
class Translation:
    """One language of a file: all its lines, of which ``body`` are those not known to be furniture."""

    span: Span
    body: tuple[Raw, ...]
    furniture: tuple[Furniture, ...]
    title: Heading


@dataclass(frozen=True)
class Opened:
    """A file taken apart: where it says it comes from, on which line, and its translations."""

    address: Address
    address_line: int
    translations: tuple[Translation, ...]


@dataclass(frozen=True)
class _Head:
    """The first ``end`` lines are the head, where there is one; ``rule`` says what it is."""

    address: Address
    line: int
    end: int
    rule: str


class Refused(Exception):
    """The file is no page that can be read; ``problem`` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def open_page(file: str, lines: Sequence[Raw]) -> tuple[Opened, list[Problem]]:
    """Take the file apart.

    Raises:
        Refused: Nothing or several things name the address, or the title is missing.
    """
    first = next_filled(lines, 0)
    if first == len(lines):
        raise Refused(Problem(file, 0, 0, "the file is empty, expected a saved page"))
    head = _head(file, lines, first)
    begins = _text_begins(lines, head.end)
    translations: list[Translation] = []
    problems: list[Problem] = []
    for begin, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        part = lines[begin:end] if translations else lines[:end]
        rule = "separator of the languages" if translations else head.rule
        translation, unknown = _translation(file, part, 1 if translations else head.end, rule, head.address)
        translations.append(translation)
        problems += unknown
    return Opened(head.address, head.line, tuple(translations)), problems


def _head(file: str, lines: Sequence[Raw], first: int) -> _Head:
    text = lines[first].text.strip()
    if text in _MARKS:
        return _front_matter(file, lines, first)
    if text.startswith("<!--") and text.endswith("-->"):
        line, address = _one_address(file, [lines[first]], "the comment")
        return _Head(address, line, first + 1, "source comment")
    above = _above_text(lines)
    own = _own_link(above)
    if own is None:
        own = next(((line, found[0]) for line in above if (found := _source_addresses(line))), None)
    if own is None:
        expected = "expected front matter, a comment or a line Source: with its address, or the link to its content"
        message = f"not a known form of saved page, {expected}"
        raise Refused(Problem(file, lines[first].number, 1, message, lines[first].text[:EXCERPT]))
    return _Head(_usable(file, *own), own[0].number, 0, "")


def _front_matter(file: str, lines: Sequence[Raw], first: int) -> _Head:
    mark = lines[first].text.strip()
    close = next((at for at in range(first + 1, len(lines)) if lines[at].text.rstrip() == mark), None)
    if close is None:
        message = f"front matter is not closed, expected a line {mark}"
        raise Refused(Problem(file, lines[first].number, 1, message, mark))
    inner = [line for line in lines[first + 1 : close] if not line.blank]
    wrong = next((line for line in inner if not _FRONT_MATTER.fullmatch(line.text)), None)
    if wrong:
        raise Refused(Problem(file, wrong.number, 1, "not front matter, expected `key: value`", wrong.text[:EXCERPT]))
    line, address = _one_address(file, inner, "the front matter")
    return _Head(address, line, close + 1, "front matter")


def _one_address(file: str, lines: Sequence[Raw], where: str) -> tuple[int, Address]:
    """The one address of a page that the lines hold, and the line it is first found on."""
    named = [(line, text) for line in lines for text in _addresses(line)]
    usable = [(line, address) for line, text in named if (address := read_address(text))]
    if len({address.path for _, address in usable}) == 1:
        chinese = [address for _, address in usable if address.language == "zh"]
        return usable[0][0].number, chinese[0] if chinese else usable[0][1]
    if len(named) == 1:
        _usable(file, *named[0])
    line = usable[0][0] if usable else lines[0] if lines else None
    number, text = (line.number, line.text) if line else (1, "")
    found = f"{len(usable)} addresses of pages" if usable else "no address of a page"
    raise Refused(Problem(file, number, 0, f"{where} has {found}, expected one, below /docs/", text[:EXCERPT]))


def _usable(file: str, line: Raw, text: str) -> Address:
    address = read_address(text)
    if address is None:
        column = line.text.find(text) + 1
        message = "not the address of a page, expected an absolute http or https one below /docs/"
        raise Refused(Problem(file, line.number, column, message, line.text[:EXCERPT], min(len(text), EXCERPT)))
    return address


def _above_text(lines: Sequence[Raw]) -> Sequence[Raw]:
    """The lines above the title, the title, and the first line below it."""
    at = next(_headings(lines, 0), None)
    if at is None:
        return lines
    below = next_filled(lines, at[0] + at[2])
    return lines[: below + 1]


def _own_link(lines: Sequence[Raw]) -> tuple[Raw, str] | None:
    """The link above the title that names the page itself: the skip link, or else the English one of the languages."""
    named: tuple[Raw, str] | None = None
    for line in lines:
        for link in links(line.text):
            if link["address"].endswith("#__docusaurus_skipToContent_fallback"):
                return line, link["address"]
            if named is None and link["label"] in ("English", "简体中文"):
                named = line, link["address"]
    return named


def _addresses(line: Raw) -> list[str]:
    return [text.strip("\"',") for text in _ADDRESS.findall(line.text)]


def _source_addresses(line: Raw) -> list[str]:
    """The addresses on a line that only says where the page is from."""
    found = _addresses(line)
    words = re.sub(r"[\W_]+", " ", _ADDRESS.sub(" ", line.text)).strip()
    return found if found and len(words) <= _LONGEST_SOURCE and (not words or _SOURCE.search(words)) else []


def _is_source(line: Raw, address: Address) -> bool:
    found = _source_addresses(line)
    return bool(found) and all(canonical_path(text) == address.path for text in found)


def _headings(lines: Sequence[Raw], begin: int) -> Iterator[tuple[int, Heading, int]]:
    """Each heading with text from ``begin`` on: its index, the heading, and how many lines it takes."""
    at = begin
    while at < len(lines):
        found = heading_at(lines, at)
        if found and found[0].text:
            yield at, *found
        at += found[1] if found else 1


def _text_begins(lines: Sequence[Raw], text: int) -> list[int]:
    """Index of the first line of each language: that of the text, and those of the separators."""
    begins = [text]
    title = next(_headings(lines, text), None)
    for at in range(title[0] + 1 if title else len(lines), len(lines) - 2):
        if lines[at].text.rstrip() != "---" or not lines[at + 1].blank:
            continue
        following = next_filled(lines, at + 1)
        found = heading_at(lines, following) if following < len(lines) else None
        if found and title and found[0].text and found[0].level == title[1].level:
            begins.append(at)
    return begins


def _translation(
    file: str, lines: Sequence[Raw], begin: int, rule: str, address: Address
) -> tuple[Translation, list[Problem]]:
    """Take a language apart, whose text begins at ``begin``, behind what ``rule`` says that it is."""
    furniture = [Furniture(Span(lines[next_filled(lines, 0)].number, lines[begin - 1].number), rule)] if begin else []
    at, title, around = _own_title(file, lines, begin, address)
    furniture += around
    claimed = {number for piece in around for number in piece.span}
    above = [replace(line, text="") if line.number in claimed else line for line in lines[begin:at]]
    navigation, unknown = above_title(above, title.text)
    furniture += [*navigation, *below_text(lines[at:], address.path)]
    return _cleared(lines, furniture, title), _unknown(file, unknown)


def _own_title(file: str, lines: Sequence[Raw], begin: int, address: Address) -> tuple[int, Heading, list[Furniture]]:
    """The page's own title, its index, and what a scraper put before or behind it: its own title, source lines."""
    found = next(_headings(lines, begin), None)
    if found is None:
        first = lines[begin].number if begin < len(lines) else 0
        raise Refused(Problem(file, first, 0, "no title, expected a line that begins with one # and a blank"))
    at, title, height = found
    sources = [line.number for line in lines[begin:at] if _is_source(line, address)]
    following = next_filled(lines, at + height)
    while following < len(lines) and _is_source(lines[following], address):
        sources.append(lines[following].number)
        following = next_filled(lines, following + 1)
    furniture = [Furniture(Span(number, number), "source line") for number in sources]
    again = heading_at(lines, following) if following < len(lines) else None
    if again and again[0].level == title.level and (sources or same_letters(again[0].text, title.text)):
        furniture.append(Furniture(title.span, "repeated title"))
        at, title = following, again[0]
    return at, title, furniture


def _cleared(lines: Sequence[Raw], furniture: Iterable[Furniture], title: Heading) -> Translation:
    ordered = tuple(sorted(furniture, key=lambda piece: piece.span.first))
    claimed = {number for piece in ordered for number in piece.span}
    # A blank line in place of furniture keeps what stood around it apart.
    body = tuple(replace(line, text="") if line.number in claimed else line for line in lines)
    return Translation(Span(lines[0].number, lines[-1].number), body, ordered, title)


def _unknown(file: str, lines: Sequence[Raw]) -> list[Problem]:
    message = "not known as navigation, expected nothing else above the title"
    return [Problem(file, line.number, 1, message, visible(line.text)[:EXCERPT]) for line in lines]
