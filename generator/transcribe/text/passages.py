"""Pieces of a page's text that know, letter by letter, where in the file they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.pages.blocks import Line, Page
from generator.problems import Problem

_BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "“": "”"}
_QUOTES = "`\"'"
# Letters are looked for behind a tag or an entity, not any further.
_LONGEST_MARKUP = 40


@dataclass(frozen=True)
class Passage:
    """``text`` holds ``\\n`` where the page breaks the line; ``places`` has the line and column of every letter."""

    text: str
    places: tuple[tuple[int, int], ...]

    @property
    def lines(self) -> tuple[int, ...]:
        return tuple(sorted({line for line, _ in self.places}))

    def part(self, start: int, end: int) -> Passage:
        """Return the letters from ``start`` up to ``end``, without the blanks around them."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        return Passage(self.text[start:end], self.places[start:end])


def passage_of(page: Page, lines: Iterable[Line], column: int = 1) -> Passage:
    """Return the text of ``lines``, the first of which is looked for from ``column`` on."""
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    number = 0
    for line in lines:
        if letters:
            letters.append("\n")
            places.append(places[-1])
        for part_number, text in line.parts:
            start = places[-1][1] if places and part_number == number else column - 1
            letters.extend(text)
            places.extend((part_number, found) for found in _columns(page.lines[part_number - 1], text, start))
            number, column = part_number, 1
    whole = Passage("".join(letters), tuple(places))
    return whole.part(0, len(whole.text))


def _columns(shown: str, text: str, start: int) -> Iterator[int]:
    """Yield the column of each letter of ``text``, which stands in ``shown`` from ``start`` on, with markup or without."""
    first = shown.find(text.rstrip(), start)
    if first >= 0:
        yield from range(first + 1, first + 1 + len(text))
        return
    for letter in text:
        found = shown.find(letter, start, start + _LONGEST_MARKUP)
        start = found + 1 if found >= 0 else start
        yield max(start, 1)


def passage_lines(passage: Passage) -> tuple[Line, ...]:
    """Return the passage as lines again."""
    lines: list[Line] = []
    begin = 0
    for text in passage.text.split("\n"):
        piece = passage.part(begin, begin + len(text))
        begin += len(text) + 1
        numbers = [number for number, _ in piece.places]
        wraps = ((at, numbers[at]) for at in range(1, len(numbers)) if numbers[at] != numbers[at - 1])
        lines += [Line(numbers[0], piece.text, tuple(wraps))] if numbers else []
    return tuple(lines)


def problem_at(page: Page, passage: Passage, message: str) -> Problem:
    """Return a problem that underlines the passage, as far as it stands on its first line."""
    line, column = passage.places[0]
    width = sum(1 for place in passage.places if place[0] == line)
    return Problem(page.file, line, column, message, page.lines[line - 1], width)


def problem_on(page: Page, lines: Sequence[int], message: str) -> Problem:
    """Return a problem about whole lines, shown with the first of them."""
    return Problem(page.file, lines[0], 0, message, page.lines[lines[0] - 1])


def depths(text: str) -> list[int]:
    """Return how deep in brackets, quotes and code spans each gap is: before every letter, and behind the last.

    What is never closed is no depth. A quotation mark inside a word is an apostrophe.
    """
    changes = [0] * (len(text) + 2)
    for start, end in _enclosed(text):
        changes[start + 1] += 1
        changes[end + 1] -= 1
    return list(accumulate(changes))[: len(text) + 1]


def _enclosed(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each bracket, quote and code span begins and ends."""
    opened: list[tuple[str, int]] = []
    position = 0
    while position < len(text):
        mark = text[position]
        end = _quote_end(text, position) if mark in _QUOTES else None
        if end:
            yield position, end
            position = end
        elif mark in _BRACKETS:
            opened.append((_BRACKETS[mark], position))
        elif opened and opened[-1][0] == mark:
            yield opened.pop()[1], position
        position += 1


def _quote_end(text: str, start: int) -> int | None:
    if text[start] == "'" and start and text[start - 1].isalnum():
        return None
    end = text.find(text[start], start + 1)
    return end if end > 0 else None
