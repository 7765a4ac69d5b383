"""Which of two prices is the smaller one, where what lies between them is the market's.

::

    note     = side ":" price "<" market "<" trigger | side ":" price ">" market ">" trigger
    side     = "SELL" | "BUY"
    price    = "limit price" | "限价"
    market   = "last price" | "最新成交价"
    trigger  = "stop price" | "触发价"

That the last price lies between them is an advisory, ``oco_prices``.
"""

from __future__ import annotations

import re

from generator.specs.rules import Condition, Rule
from generator.transcribe.prose.grammar import Found, Scope, plain

_PRICES = re.compile(
    r"`?(SELL|BUY)`?:\s*(?:limit price|限价)\s*([<>])\s*(?:last price|最新成交价)\s*\2\s*(?:stop price|触发价)",
    re.IGNORECASE,
)
_LIMIT, _STOP = "price", "stopPrice"


def read(text: str, scope: Scope) -> Found | None:
    found = _PRICES.fullmatch(plain(text))
    if found is None or not {_LIMIT, _STOP, "side"} <= set(scope.names):
        return None
    order = (_LIMIT, _STOP) if found[2] == "<" else (_STOP, _LIMIT)
    when = (Condition("side", one_of=(found[1].upper(),)),)
    advisory = Rule("advisory", at="", of=(_LIMIT, _STOP), about="oco_prices")
    return Found((Rule("ascending", at="", of=order, when=when), advisory))
