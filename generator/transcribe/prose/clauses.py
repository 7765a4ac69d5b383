"""Cutting a note or a cell into pieces, only where that lets a grammar read one.

::

    note     = sentence { stop sentence }
    cell     = sentence { ( stop | ";" | "；" ) sentence }
    stop     = line break | "." | "。" | "！" | "？"
    sentence = clause { ( mark | blank beside Chinese | where a number, a quote or a word for a bound begins ) clause }     cells only
    mark     = "," | "，" | "、" | ":" | "："

Nothing is cut inside brackets, quotes and code spans. A sentence of a cell that states a condition ("if", "only", ...) is
not cut at all: what stands behind the comma holds under that condition only. Nor is one that goes on in dots. The longest run of pieces that a grammar
reads wins; what is left between such runs stays in one piece, and if that holds a quote or a code span, the sentence stays
whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from generator.transcribe.prose.grammar import Found
from generator.transcribe.text.passages import Passage, depths

Reader: TypeAlias = Callable[[str], Found | None]
Piece: TypeAlias = tuple[Passage, Found | None]
Run: TypeAlias = tuple[int, int, Found | None]

_CJK = "\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"
_SENTENCE_END = re.compile(r"\n\s*|[。！？]\s*|(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<=[^.\s])\.(?=\s+\S|[A-Z]|$)\s*")
_SEMICOLON = re.compile(r"[;；]\s*")
_CELL_END = re.compile(f"{_SENTENCE_END.pattern}|{_SEMICOLON.pattern}")
# Without regard to case only where there are letters: for sets of so many characters it takes long to compile.
_COMMA = re.compile(
    rf"[,，、:：]\s*|(?<=[{_CJK}])\s+|\s+(?=[{_CJK}])|(?<=\d)(?=[{_CJK}])|(?<=[{_CJK}])(?=[`\"])|(?<=[`\"])(?=默认)|(?<=[\u4e00-\u9fff])(?=如\s*[:：]?\s*[A-Za-z\d])|(?i:\s+and\s+(?=max\b)|(?<=\d)\s+(?=max\b|min\b|default\b)|\s+(?=(?:max|min|default)\s*[:：]))",
)
_CONDITION = re.compile(
    r"\b(?:if|when|only|for|unless|while|with|used|mode|in case|depending|must|cannot|can't)\b|\.\.|…|如果|若|当(?!前)|仅|模式|时(?!间)|"
    r"情况|只|不|需要此|(?<!最多)支持|使用|适用|必填|必需|必传|有效",
    re.IGNORECASE,
)
_LONGEST = 40
_MOST = 400
_VALUE_MARKS = '`"'


def cover_note(note: Passage, read: Reader) -> list[Piece]:
    """Return the sentences of a note, each with what it says or None."""
    return _pieces(note, _cover(note, _SENTENCE_END, read))


def cover_cell(cell: Passage, read: Reader) -> list[Piece]:
    """Return the pieces of a cell, each with what it says or None."""
    pieces: list[Piece] = []
    for sentence, found in _pieces(cell, _cover(cell, _CELL_END, read)):
        if found or _CONDITION.search(sentence.text):
            pieces.append((sentence, found))
        else:
            pieces.extend(_clauses(sentence, read))
    return pieces


def _clauses(sentence: Passage, read: Reader) -> list[Piece]:
    pieces = _pieces(sentence, _joined(_cover(sentence, _COMMA, read)))
    # With a value among what is left, the list of values that was read may lack it.
    left = any(mark in piece.text for piece, found in pieces if not found for mark in _VALUE_MARKS)
    return [(sentence, None)] if left else pieces


def _pieces(text: Passage, runs: list[Run]) -> list[Piece]:
    cut = [(text.part(start, end), found) for start, end, found in runs]
    return [(piece, found) for piece, found in cut if piece.text]


def _cover(text: Passage, cut: re.Pattern[str], read: Reader) -> list[Run]:
    bounds = _bounds(text, cut)
    if len(bounds) > _MOST:
        # No sentence that a person wrote: looking for its parts would take minutes.
        return [(0, len(text.text), None)]
    runs: list[Run] = []
    start = 0
    while start < len(bounds) - 1:
        end, found = _longest(text, bounds, start, read)
        runs.append((bounds[start], bounds[end], found))
        start = end
    return runs


def _longest(text: Passage, bounds: Sequence[int], start: int, read: Reader) -> tuple[int, Found | None]:
    for end in range(min(len(bounds) - 1, start + _LONGEST), start, -1):
        found = read(text.text[bounds[start] : bounds[end]].strip())
        if found:
            return end, found
    return start + 1, None


def _bounds(text: Passage, cut: re.Pattern[str]) -> list[int]:
    """Return where the parts begin, and the end; the marks that were cut at belong to the part before."""
    levels = depths(text.text)
    marks = (mark for mark in cut.finditer(text.text) if not any(levels[mark.start() : mark.end() + 1]))
    inner = {mark.end() for mark in marks} - {0, len(text.text)}
    return [0, *sorted(inner), len(text.text)]


def _joined(runs: list[Run]) -> list[Run]:
    """Return the runs with neighbours that no grammar reads put together again."""
    joined: list[Run] = []
    for start, end, found in runs:
        if joined and not found and not joined[-1][2]:
            joined[-1] = (joined[-1][0], end, None)
        else:
            joined.append((start, end, found))
    return joined
