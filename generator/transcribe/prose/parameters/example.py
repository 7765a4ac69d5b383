"""An example value, in the cell of its parameter, or a list of them in the address of a request.

::

    example = ("e.g." | "e.g" | "for example" | "比如" | "例如" | "如") [":" | ","] value | pair       (* the pair: where a text is asked for *)
    value   = code | "[1, 2]" | word { "," capitals }
    pair    = "BTCUSD" | "BTCUSDT"                           (* capitals that end so *)
    note    = ("Example" | "例子") ":" "/path" "?" P "=" "[1, 2]"       (* a list of JSON, which is kept without its blanks *)
"""

from __future__ import annotations

import json
import re

from generator.transcribe.prose.grammar import Found, Scope, Setting

_EXAMPLE = re.compile(
    r"(?:e\.?g\.?|for\s+example|比如|例如|如)\s*[,，:：]?\s*"
    r"(?:`([^`]+)`|(\[[^\]]*\])|([A-Za-z0-9][\w.-]*(?:,[A-Z][\w.-]*)*))[.。,，]?",
    re.IGNORECASE | re.ASCII,
)
_PAIR = re.compile(r"[A-Z]{2,6}USDT?")


_REQUEST = re.compile(r"\**(?:example|例子)\s*[:：]\**\s*/[\w/]+\?(\w+)=(\[.*\])", re.IGNORECASE | re.ASCII | re.DOTALL)


def read_note(text: str, scope: Scope) -> Found | None:
    found = None if scope.subject else _REQUEST.fullmatch(text.strip())
    if found is None or found[1] not in scope.names:
        return None
    try:
        value: object = json.loads(found[2], parse_float=str)
    except ValueError:
        return None
    return Found(settings=(Setting(found[1], "example", json.dumps(value, separators=(",", ":"))),))


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
