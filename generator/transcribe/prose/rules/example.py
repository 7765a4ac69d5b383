"""An example value, in the cell of its parameter.

::

    example = ("e.g." | "e.g" | "for example" | "比如" | "例如" | "如") [":"] value
            | pair                                         the pair alone, where a text is asked for
    value   = code span | "[" ... "]" | word { "," word }         words of letters, digits, "_", "-" and "."
    pair    = capitals that end in "USD" or "USDT"
"""

from __future__ import annotations

import re

from generator.transcribe.prose.rules.grammar import Found, Scope, Setting

_EXAMPLE = re.compile(
    r"(?:e\.?g\.?|for\s+example|比如|例如|如)\s*[,，:：]?\s*"
    r"(?:`([^`]+)`|(\[[^\]]*\])|([A-Za-z0-9][\w.-]*(?:,[A-Z][\w.-]*)*))[.。,，]?",
    re.IGNORECASE | re.ASCII,
)
_PAIR = re.compile(r"[A-Z]{2,6}USDT?")


def read(text: str, scope: Scope) -> Found | None:
    if scope.subject is None:
        return None
    if scope.subject.type == "string" and _PAIR.fullmatch(text.strip()):
        return Found(settings=(Setting(scope.subject.name, "example", text.strip()),))
    found = _EXAMPLE.fullmatch(text.strip())
    if not found:
        return None
    value = (found[1] or found[2] or found[3]).strip()
    return Found(settings=(Setting(scope.subject.name, "example", value.rstrip(".") if found[3] else value),))
