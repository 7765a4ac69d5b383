"""A value that a parameter cannot have, though the table names no others.

::

    note     = "The" V "transfer is not be supported" | "本接口不支持划转" V "资产"     (* V is an asset *)
"""

from __future__ import annotations

import re

from generator.specs.rules import Condition, Rule
from generator.transcribe.prose.grammar import Found, Scope, plain

_ASSET = "asset"
_EXCLUDED = re.compile(r"the ([A-Z0-9]+) transfer is not be supported|本接口不支持划转([A-Z0-9]+)资产", re.IGNORECASE)


def read(text: str, scope: Scope) -> Found | None:
    found = _EXCLUDED.fullmatch(plain(text))
    if found is None or _ASSET not in scope.names:
        return None
    excluded = (found[1] or found[2]).upper()
    return Found((Rule("refused_if", at="", when=(Condition(_ASSET, one_of=(excluded,)),)),))
