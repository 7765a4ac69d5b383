"""Sentences inside examples: what a value means carries over from a page, its sentences do not.

A message such as the reason of a rejection is text the exchange may word differently tomorrow. In the kept example it is cut
after its first words and ends in an ellipsis; its type, and that it is text, stay as they were.
"""

from __future__ import annotations

import re

from generator.specs.model import Repair
from generator.transcribe.examples.reader import Document, JsonValue, Member, Number, line_ranges

# Runs of letters within a signature count as words, too: whoever looks for borrowed sentences sees some there.
_WORD = re.compile(r"[A-Za-z][A-Za-z'_.-]*")
_RUN, _PLAIN, _REMAINING = 8, 6, 5


def without_sentences(document: Document) -> tuple[JsonValue, tuple[Repair, ...]]:
    """Return the document's value with its sentences cut, and the repair that says on which lines, if there were any."""
    cut = [member.line for member in document.members if _is_sentence(_at(document.value, member))]
    if not cut:
        return document.value, ()
    return _cut(document.value), (Repair("sentence_cut", line_ranges(cut)),)


def _at(value: JsonValue, member: Member) -> JsonValue:
    for step in member.path:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
    return value


def _cut(value: JsonValue) -> JsonValue:
    if isinstance(value, dict):
        return {key: _cut(member) for key, member in value.items()}
    if isinstance(value, list):
        return [_cut(item) for item in value]
    if not isinstance(value, str) or not _is_sentence(value):
        return value
    end = list(_WORD.finditer(value))[_REMAINING - 1].end()
    return f"{value[:end]} …"


def _is_sentence(value: JsonValue) -> bool:
    """Say whether a text has eight words in a row of which six are ordinary ones, as prose has and names have not."""
    if not isinstance(value, str) or isinstance(value, Number):
        return False
    plain = [len(word) > 1 and word.isalpha() and (word.islower() or word.istitle()) for word in _WORD.findall(value)]
    return any(sum(plain[start : start + _RUN]) >= _PLAIN for start in range(len(plain) - _RUN + 1))
