"""The regular expression a text must match, in its cell.

::

    pattern = [lead] "`" "^" expression "$" "`"
    lead    = "Can only be string following the rule" [":"] | "必须满足正则规则" | "正则规则" [":"]

The backslashes in it belong to the expression.
"""

from __future__ import annotations

import re

from generator.transcribe.prose.rules.grammar import Found, Scope, Setting, plain

_PATTERN = re.compile(
    r"(?:(?:can\s+only\s+be\s+string\s+following\s+the\s+rule|(?:必须)?满足正则规则|正则规则)\s*:?\s*)?`(\^[^`]+\$)`",
    re.IGNORECASE,
)


def read(text: str, scope: Scope) -> Found | None:
    if scope.subject is None:
        return None
    found = _PATTERN.fullmatch(plain(text))
    return Found(settings=(Setting(scope.subject.name, "pattern", found[1]),)) if found else None
