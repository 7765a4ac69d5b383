"""An example value, in the cell of its parameter.

::

    example = ("e.g." | "e.g" | "for example" | "比如" | "例如" | "如") [":"] value
    value   = code span | "[" ... "]" | word of letters, digits, "_", "-" and "."
"""

from __future__ import annotations

import re

from generator.transcribe.rules.grammar import Found, Scope, Setting

_EXAMPLE = re.compile(
    r"(?:e\.?g\.?|for\s+example|比如|例如|如)\s*[,，:：]?\s*(?:`([^`]+)`|(\[[^\]]*\])|([A-Za-z0-9][\w.-]*))[.。]?",
    re.IGNORECASE | re.ASCII,
)


def read(text: str, scope: Scope) -> Found | None:
    if scope.subject is None:
        return None
    found = _EXAMPLE.fullmatch(text.strip())
    if not found:
        return None
    value = (found[1] or found[2] or found[3]).strip()
    return Found(settings=(Setting(scope.subject.name, "example", value.rstrip(".") if found[3] else value),))
