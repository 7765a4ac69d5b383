"""How many items a list may hold, in the cell of a list.

::

    english = ("Max" | "Maximum") ["length"] [":"] N ["orders" | "items" | "(" words ")," words]
    chinese = "最多支持" N "个订单"
"""

from __future__ import annotations

import re

from generator.transcribe.prose.grammar import Found, Scope, Setting, plain

_SIZE = re.compile(
    r"max(?:imum)?(?:\s+length)?\s*:?\s*(\d+)(?:\s+(?:orders|items)|\s+\([a-z ]+\),[a-z ]+)?|最多支持\s*(\d+)\s*个订单",
    re.IGNORECASE,
)


def read(text: str, scope: Scope) -> Found | None:
    if scope.subject is None or not scope.subject.type.startswith("list<"):
        return None
    found = _SIZE.fullmatch(plain(text))
    if not found:
        return None
    return Found(settings=(Setting(scope.subject.name, "max_items", int(found[1] or found[2])),))
