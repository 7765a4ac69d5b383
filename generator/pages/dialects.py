"""The three forms in which pages are saved, told apart by how the file begins.

* *whole*: everything the browser showed, menus included; the first link skips to the content.
* *front matter*: ``key: value`` lines between ``---``, then the English text, then the Chinese one behind ``---``.
* *comment*: ``<!-- Source: address -->`` and the text of one language with its breadcrumb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from generator.pages.blocks import Furniture, Span
from generator.pages.identity import Address, read_address
from generator.pages.inline import visible
from generator.pages.navigation import above_title, below_text, links
from generator.pages.parse import read_heading
from generator.pages.source import EXCERPT, Raw, next_filled
from generator.problems import Problem

Dialect: TypeAlias = Literal["whole", "front matter", "comment"]
_COMMENT = re.compile(r"<!--\s*Source:\s*(\S+)\s*-->", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"[A-Za-z_][\w-]*:(?:\s.*)?")
# A scraper that trims the text of a page moves its first bullet from the second column to the first.
BULLETS_AT: dict[Dialect, int] = {"whole": 2, "front matter": 2, "comment": 0}


@dataclass(frozen=True)
class Half:
    """One language of a file: all its lines, of which ``body`` are those not known to be furniture."""

    span: Span
    body: tuple[Raw, ...]
    furniture: tuple[Furniture, ...]


@dataclass(frozen=True)
class Opened:
    """A file taken apart: where it says it comes from, on which line, and its halves."""

    dialect: Dialect
    address: Address
    address_line: int
    halves: tuple[Half, ...]


class Refused(Exception):
    """The file is no page that can be read; ``problem`` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def open_page(file: str, lines: Sequence[Raw]) -> tuple[Opened, list[Problem]]:
    """Recognise the dialect and take the file apart.

    Raises:
        Refused: The dialect is not known, or the address or the title is missing or cannot be used.
    """
    first = next_filled(lines, 0)
    if first == len(lines):
        raise Refused(Problem(file, 0, 0, "the file is empty, expected a saved page"))
    text = lines[first].text.strip()
    if text == "---":
        return _open_front_matter(file, lines, first)
    if comment := _COMMENT.fullmatch(text):
        address = _usable(file, lines[first], comment[1])
        return _open_single("comment", file, lines, address, lines[first])
    if linked := _own_link(lines[first:]):
        line, address_text = linked
        return _open_single("whole", file, lines, _usable(file, line, address_text), line)
    expected = "expected the link that skips to the content, front matter with source_url, or <!-- Source: address -->"
    raise Refused(Problem(file, lines[first].number, 1, f"not a known form of saved page, {expected}", text[:EXCERPT]))


def _own_link(lines: Sequence[Raw]) -> tuple[Raw, str] | None:
    """The link above the title that names the page itself: the skip link, or else the English one of the languages."""
    named: tuple[Raw, str] | None = None
    for line in lines:
        if line.text.startswith("# "):
            break
        for link in links(line.text):
            if link["address"].endswith("#__docusaurus_skipToContent_fallback"):
                return line, link["address"]
            if named is None and link["label"] in ("English", "简体中文"):
                named = line, link["address"]
    return named


def _usable(file: str, line: Raw, text: str) -> Address:
    address = read_address(text)
    if address is None:
        column = line.text.find(text) + 1
        message = "not the address of a page, expected an absolute http or https one below /docs/"
        raise Refused(Problem(file, line.number, column, message, line.text[:EXCERPT], min(len(text), EXCERPT)))
    return address


def _title(file: str, lines: Sequence[Raw]) -> int:
    for index, line in enumerate(lines):
        if line.text.startswith("# ") and read_heading(line).text:
            return index
    first = lines[0].number if lines else 0
    raise Refused(Problem(file, first, 0, "no title, expected a line that begins with one # and a blank"))


def _open_single(
    dialect: Dialect, file: str, lines: Sequence[Raw], address: Address, address_line: Raw
) -> tuple[Opened, list[Problem]]:
    at = _title(file, lines)
    comment = [line for line in lines[:at] if dialect == "comment" and line is address_line]
    head = [line if line not in comment else replace(line, text="") for line in lines[:at]]
    furniture, unknown = above_title(head, read_heading(lines[at]).text)
    furniture += [Furniture(Span(line.number, line.number), "source comment") for line in comment]
    furniture += below_text(lines[at:], address.path)
    half = _half(lines, furniture)
    return Opened(dialect, address, address_line.number, (half,)), _unknown(file, unknown)


def _open_front_matter(file: str, lines: Sequence[Raw], first: int) -> tuple[Opened, list[Problem]]:
    close = next((at for at in range(first + 1, len(lines)) if lines[at].text.rstrip() == "---"), None)
    if close is None:
        raise Refused(Problem(file, lines[first].number, 1, "front matter is not closed, expected a line ---", "---"))
    wrong = [line for line in lines[first + 1 : close] if not line.blank and not _FRONT_MATTER.fullmatch(line.text)]
    if wrong:
        raise Refused(
            Problem(file, wrong[0].number, 1, "not front matter, expected `key: value`", wrong[0].text[:EXCERPT])
        )
    named = [line for line in lines[first + 1 : close] if line.text.startswith("source_url:")]
    if len(named) != 1:
        found = f"{len(named)} source_url lines in the front matter, expected exactly one"
        raise Refused(Problem(file, lines[first].number, 1, found, "---"))
    address = _usable(file, named[0], named[0].text.partition(":")[2].strip().strip("\"'"))
    halves: list[Half] = []
    problems: list[Problem] = []
    begins = _half_begins(lines, close + 1)
    for begin, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        part = lines[begin:end] if halves else lines[:end]
        mark = part[0].number
        body = part[1:] if halves else lines[close + 1 : end]
        rule = Span(mark, mark) if halves else Span(lines[first].number, lines[close].number)
        at = _title(file, body)
        halves.append(_half(part, [Furniture(rule, "separator of the languages" if halves else "front matter")]))
        problems += _unknown(file, [line for line in body[:at] if not line.blank])
    return Opened("front matter", address, named[0].number, tuple(halves)), problems


def _half_begins(lines: Sequence[Raw], text: int) -> list[int]:
    """Index of the first line of each language: 0 does for the first, the others begin at their separator."""
    begins = [text]
    for at in range(text, len(lines) - 2):
        if lines[at].text.rstrip() == "---" and lines[at + 1].blank and lines[at + 2].text.startswith("# "):
            begins.append(at)
    return begins


def _half(lines: Sequence[Raw], furniture: list[Furniture]) -> Half:
    claimed = {number for piece in furniture for number in piece.span}
    # A blank line in place of furniture keeps what stood around it apart.
    body = tuple(replace(line, text="") if line.number in claimed else line for line in lines)
    ordered = tuple(sorted(furniture, key=lambda piece: piece.span.first))
    return Half(Span(lines[0].number, lines[-1].number), body, ordered)


def _unknown(file: str, lines: Sequence[Raw]) -> list[Problem]:
    message = "not known as navigation, expected nothing else above the title"
    return [Problem(file, line.number, 1, message, visible(line.text)[:EXCERPT]) for line in lines]
