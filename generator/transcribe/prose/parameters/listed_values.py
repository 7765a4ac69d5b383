"""Values of a parameter as bullets, under a line that says whose they are.

::

    line   = words ("contract type" | "interval" | "intervals" | "合约类型" | "间隔") words
    bullet = (capitals | N ("s" | "m" | "h" | "d" | "w" | "M")) [Words]
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.transcribe.prose.grammar import Found, Scope, Setting, plain

_SUBJECTS = {
    "contractType": re.compile(r"\bcontract type\b|合约类型", re.IGNORECASE),
    "interval": re.compile(r"\bintervals?\b|间隔", re.IGNORECASE),
}
_BULLET = re.compile(r"([A-Z][A-Z_]+|\d{1,2}[smhdwM])(?:\s+[\u4e00-\u9fff]+)?")


def read_bullets(line: str, bullets: Sequence[str], scope: Scope) -> Found | None:
    """Return the values that bullets give the parameter named in the line above them, None if they are no values."""
    name = next((name for name, words in _SUBJECTS.items() if name in scope.names and words.search(line)), None)
    found = [_BULLET.fullmatch(plain(bullet)) for bullet in bullets]
    values = tuple(one[1] for one in found if one)
    if name is None or len(values) < 2 or len(values) < len(found):
        return None
    return Found(settings=(Setting(name, "values", values),))
