"""Markup inside one line: code spans, tags, entities, escapes, invisible characters, and the pipes that part a row."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator

_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_BACKTICKS = re.compile("`+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BREAK = re.compile(r"<br\s*+/?>", re.IGNORECASE)
_CODE_TAG = re.compile(r"<(code|tt|kbd)>((?:[^`<]|<(?!/?\1>))*+)</\1>", re.IGNORECASE)
_BOLD_TAG = re.compile(r"</?(?:b|strong)>", re.IGNORECASE)
# Tags by name: a page writes LIST<LONG> and <symbol>@depth, which are none.
_OTHER_TAG = re.compile(r"</?(?:a|div|em|font|i|p|small|span|u)(?:\s[^<>]*)?>", re.IGNORECASE)
_UNDERLINES = re.compile(r"(?<![A-Za-z0-9\\_])__(?=[^\s_])|(?<=[^\s_\\])__(?![A-Za-z0-9_])")
QUOTES = str.maketrans({"\xa0": " ", "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"'})
# What scrapers write into a cell with nothing in it.
EMPTY_CELLS = frozenset({"", "-", "–", "—"})
_MARKED = re.compile(r"[\\&<_\xa0‘’“”„]")


def visible(text: str) -> str:
    """``text`` without the zero-width characters that scrapers leave in it."""
    return _INVISIBLE.sub("", text)


def plain(text: str) -> str:
    """``text`` stripped, as any scraper would have it.

    Zero-width characters are gone, escapes undone, entities read, quotation marks straight; bold text stands between
    ``**`` and code between backticks, in which backslashes are literal.
    """
    shown = visible(text).strip()
    if not _MARKED.search(shown):
        return shown
    shown = _CODE_TAG.sub(r"`\2`", shown) if "<" in shown else shown
    parts: list[str] = []
    end = 0
    for first, last in code_spans(shown):
        parts += [_unmarked(shown[end:first]), unescaped(shown[first:last])]
        end = last
    return "".join([*parts, _unmarked(shown[end:])]).strip()


def unescaped(text: str) -> str:
    """``text`` with its entities read, those that end in a semicolon."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text


def _unmarked(text: str) -> str:
    if "<" in text:
        text = _OTHER_TAG.sub("", _BOLD_TAG.sub("**", text))
    if "__" in text:
        text = _UNDERLINES.sub("**", text)
    return _ESCAPE.sub(r"\1", unescaped(text)).translate(QUOTES)


def broken(text: str) -> list[str]:
    """The lines that ``<br>`` outside of code parts ``text`` into."""
    if "<" not in text:
        return [text]
    marks = [mark.span() for mark in _BREAK.finditer(text)]
    inside = _spans(text) if marks else []
    marks = [mark for mark in marks if not any(first < mark[0] < last for first, last in inside)]
    return [
        text[a:b] for a, b in zip([0, *(end for _, end in marks)], [*(at for at, _ in marks), len(text)], strict=True)
    ]


def _spans(text: str) -> list[tuple[int, int]]:
    tagged = [found.span() for found in _CODE_TAG.finditer(text)] if "<" in text else []
    return sorted([*code_spans(text), *tagged])


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
    outside = list(_outside(pipes, _spans(text))) if "`" in text or "<" in text else pipes
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
