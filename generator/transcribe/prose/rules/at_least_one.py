"""At least one of several parameters must be sent; if both are, one may take precedence.

::

    english = ["Either"] P "or" P must | "Either" P "or" P must [","] "and the" P "will prevail if both are sent"
            | "Provide either" P "or" P | "At least one instance of" P "and" P must | ["At least"] "one of" P ("and" | "or") P must
            | P "or" P must "." P "takes precedence"
    chinese = P ("与" | "或" | "和") P one | P "与" P "必须至少发送一个" prevails
            | "至少需要发送" P ("与" | "或") P [ "中的一个" ] [ prevails ]
            | "必须发送" P "或" P [ "其中一个" ] | "必须发送" P "或" P "，" P "优先"
            | "用户应当" P "和" P "参数至少填一个"
            | "参数" P "或者" P "只需要提供其中一个"
    prevails = "，" "同时发送则以" (P | "order" Q) "为准"
    table   = "User needs to supply" some "the input" ("parameter" | "parameters")    (* of a table of two *)
    some    = ("either" | "one") "or" ("both" | "all") "of"

"Either ... or" is no promise that both are refused: several pages say in Chinese that they are, where the English has
only this sentence, and on others both may be sent.
"""

from __future__ import annotations

import re

from generator.specs.rules import Rule
from generator.specs.supplied import CARRIED
from generator.transcribe.prose.grammar import Form, Found, Scope, form, plain, read_forms


def _one_of(names: list[str], prevailing: list[str] | None = None) -> Found:
    rule = Rule("at_least_one", at="", of=tuple(names))
    if not prevailing:
        return Found(rules=(rule,))
    others = tuple(name for name in names if name != prevailing[0])
    return Found(rules=(rule, Rule("prevails", at="", of=others, parameter=prevailing[0])))


_PREVAILS = r",\s*同时发送则以\s*(?:order\s*(?=`))?{P}为准"
_FORMS: tuple[Form, ...] = (
    form("(?:Either)?{O} {MUST}", _one_of),
    form("Either {O} {MUST},? and the {P} will prevail if both are sent", _one_of),
    form("Provide either {O}", _one_of),
    form("At least one instance of {L} {MUST}", _one_of),
    form("(?:At least )?one of {L} {MUST}", _one_of),
    form(r"{O} {MUST}\. {P} takes precedence", _one_of),
    form("{L}{ONE}", _one_of),
    form(f"{{L}}必须至少发送一个{_PREVAILS}", _one_of),
    form("至少需要发送{L}(?:中的一个)?", _one_of),
    form(f"至少需要发送{{L}}(?:中的一个)?{_PREVAILS}", _one_of),
    form("必须发送{O}(?:其中一个)?", _one_of),
    form(r"必须发送{O},\s*{P}优先", _one_of),
    form("用户应当{L}参数至少填一个", _one_of),
    form("参数{O}只需要提供其中一个", _one_of),
)


_BOTH = re.compile(r"user needs to supply (?:either|one) or (?:both|all) of the input parameters?", re.IGNORECASE)


def read(text: str, scope: Scope) -> Found | None:
    if _BOTH.fullmatch(plain(text)):
        names = [name for name in scope.names if name not in CARRIED]
        return _one_of(names) if len(names) == 2 else None
    return read_forms(_FORMS, text, scope)
