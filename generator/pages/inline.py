"""Markup inside one line: code spans, escapes, invisible characters, and the pipes that part a row into cells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_BACKTICKS = re.compile("`+")


def visible(text: str) -> str:
    """``text`` without the zero-width characters that scrapers leave in it."""
    return _INVISIBLE.sub("", text)


def plain(text: str) -> str:
    """``text`` stripped, without zero-width characters, its escapes undone; backslashes in code spans are literal."""
    shown = visible(text).strip()
    if "\\" not in shown:
        return shown
    parts: list[str] = []
    end = 0
    for first, last in code_spans(shown):
        parts += [_ESCAPE.sub(r"\1", shown[end:first]), shown[first:last]]
        end = last
    return "".join([*parts, _ESCAPE.sub(r"\1", shown[end:])])


def code_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each code span, backticks included; a run of backticks without a partner is plain text."""
    runs = [match.span() for match in _BACKTICKS.finditer(text)]
    by_length: dict[int, list[int]] = {}
    for index, (first, last) in enumerate(runs):
        by_length.setdefault(last - first, []).append(index)
    spans: list[tuple[int, int]] = []
    index = 0
    while index < len(runs):
        first, last = runs[index]
        first += _escaped(text, first)
        same = by_length.get(last - first, [])
        partner = bisect_right(same, index)
        if first == last or partner == len(same):
            index += 1
            continue
        spans.append((first, runs[same[partner]][1]))
        index = same[partner] + 1
    return spans


def split_row(text: str, expected: int | None = None) -> list[tuple[int, int]]:
    """Start and end of what stands between the pipes of ``text``, outer pipes not treated in any special way.

    A pipe in a code span or behind a backslash parts nothing. Where that does not give ``expected`` pieces and all
    pipes not escaped do, the backticks were unbalanced and the pipes count.
    """
    pipes = [index for index in _indices(text, "|") if not _escaped(text, index)]
    outside = list(_outside(pipes, code_spans(text))) if "`" in text else pipes
    if expected is not None and len(outside) + 1 != expected and len(pipes) + 1 == expected:
        outside = pipes
    return list(zip([0, *(index + 1 for index in outside)], [*outside, len(text)], strict=True))


def _escaped(text: str, index: int) -> bool:
    first = index
    while first and text[first - 1] == "\\":
        first -= 1
    return (index - first) % 2 == 1


def _indices(text: str, mark: str) -> Iterator[int]:
    index = text.find(mark)
    while index >= 0:
        yield index
        index = text.find(mark, index + 1)


def _outside(positions: list[int], spans: list[tuple[int, int]]) -> Iterator[int]:
    starts = [first for first, _ in spans]
    for position in positions:
        before = bisect_right(starts, position) - 1
        if before < 0 or spans[before][1] <= position:
            yield position
