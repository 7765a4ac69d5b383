"""The regular expression a text must match, in its cell.

::

    pattern = [lead [":"]] "`^[A-Z]{1,20}$`"                  (* one class of characters, its least and its greatest number *)
    lead    = "Can only be string following the rule" | ["必须"] "满足正则规则" | "正则规则"

The backslashes in it belong to the expression. It is one class of characters with a count and never anything else: an expression
from a page is matched by clients, and most forms of one can be made to take for ever.
"""

from __future__ import annotations

import re

from generator.transcribe.prose.grammar import Found, Scope, Setting, plain

_PATTERN = re.compile(
    r"(?:(?:can\s+only\s+be\s+string\s+following\s+the\s+rule|(?:必须)?满足正则规则|正则规则)\s*:?\s*)?`(\^\[[^`\[\]]+\]\{\d{1,4},\d{1,4}\}\$)`",
    re.IGNORECASE,
)


def read(text: str, scope: Scope) -> Found | None:
    if scope.subject is None:
        return None
    found = _PATTERN.fullmatch(plain(text))
    if found and not _is_class(found[1]):
        return None
    return Found(settings=(Setting(scope.subject.name, "pattern", found[1]),)) if found else None


def _is_class(expression: str) -> bool:
    try:
        re.compile(expression)
    except re.error:
        return False
    return True
