"""The only values a parameter takes, in its cell.

::

    values  = ["can be set to"] quoted sep quoted { sep quoted } | word sep word { sep word }
            | ("Valid limits" | "Optional value" | "可选值") ":" "[" number { "," number } "]"
    quoted  = "`" word "`" [":" meaning] | '"' word '"' [":" meaning]      a meaning holds no quotes
    word    = upper-case word
    sep     = "," | "/" | "、" | ";" | "or" | "and" | "或" | "和"

One value alone is no set, and neither is a list that goes on in dots.
"""

from __future__ import annotations

import re

from generator.transcribe.rules.grammar import Found, Scope, Setting, plain

_LEAD = re.compile(r"^can be set to\s+(?=[`\"])", re.IGNORECASE)
_SEP = re.compile(r"\s*(?:[,/;]\s*(?:(?:or|and)\b)?|\b(?:or|and)\b|(?<=[`\"])\s*(?:or|and)\b|或|和)\s*", re.IGNORECASE)
_MEANING = r"(?:\s*:[^`\"]*)?"
_ITEMS = (
    re.compile(rf"`\s*([\w.-]+)\s*`{_MEANING}", re.ASCII),
    re.compile(rf"\"\s*([\w.-]+)\s*\"{_MEANING}", re.ASCII),
    re.compile(r"([A-Z][A-Z0-9_]+)(?!\w)", re.ASCII),
)
_NUMBERS = re.compile(r"(?:valid limits|optional values?|可选值)\s*:?\s*\[([\d\s,.]+)\]", re.IGNORECASE)


def read(text: str, scope: Scope) -> Found | None:
    subject = scope.subject
    if subject is None or subject.type.startswith("list<") or text.rstrip().endswith(("..", "…")):
        return None
    sentence = _LEAD.sub("", plain(text))
    if found := _NUMBERS.fullmatch(sentence):
        values = [value.strip() for value in found[1].split(",") if value.strip()]
        return Found(settings=(Setting(subject.name, "values", tuple(values)),))
    lists = (_values(sentence, item) for item in _ITEMS)
    members = next((values for values in lists if len(values) > 1), None)
    return Found(settings=(Setting(subject.name, "values", members),)) if members else None


def _values(sentence: str, item: re.Pattern[str]) -> tuple[str, ...]:
    """Return the values if the sentence is a list of such items from end to end, nothing otherwise."""
    values: list[str] = []
    position = 0
    while found := item.match(sentence, position):
        values.append(found[1])
        position = found.end()
        if position == len(sentence):
            return tuple(dict.fromkeys(values))
        # A meaning runs up to the next quote, and so has the separator at its end.
        gap = _SEP.match(sentence, position)
        if gap is None and not found[0].rstrip().endswith((",", "/", ";")):
            return ()
        position = gap.end() if gap else position
    return ()
