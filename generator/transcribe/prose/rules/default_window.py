"""Which period is searched when its start or its end is left out: an advisory, the exchange fills it in.

::

    english = "If" names ["is" | "are"] ["both"] ["only"] ("not sent" | "sent") ["and" name "is not sent"] "," what
            | "If neither" name "nor" name "is sent" "," what
    chinese = ("如果" | "若" | "若无" | "仅提供" | "") names ("未发送" | "没有传" | "没传" | "均不填" | "限制" | ...) "," what
    what    = words about what is returned, searched or taken instead

The words of ``what`` hold no "must", "cannot" or "required": those would be a rule.
"""

from __future__ import annotations

import re

from generator.specs.model import Rule
from generator.transcribe.prose.rules.grammar import Found, Scope, plain

_NAME = r"[`'\"]?(?:start ?time|startime|end ?time|from ?id)[`'\"]?"
_NAMES = rf"{_NAME}(?:\s*(?:,\s*and|,|and|与|和|、)\s*{_NAME})*"
_WHAT = r"(?!.*\b(?:must|cannot|can't|required)\b).*(?:return|set as|queried|默认|返回|使用).*"
_SENTENCES = tuple(
    re.compile(sentence, re.IGNORECASE)
    for sentence in (
        rf"if {_NAMES}\s*(?:(?:is|are) )?(?:both )?(?:not )?sent(?: only)?,{_WHAT}",
        rf"if {_NAME}\s*is (?:not )?sent and {_NAME}\s*is (?:not )?sent,{_WHAT}",
        rf"if neither {_NAME} nor {_NAME} is sent,{_WHAT}",
        rf"(?:如果|若无?)?\s*{_NAMES}\s*(?:没有传|没传|均未发送|都未发送|均未提供的|均不填|限制),{_WHAT}",
        rf"如果(?:没有传|没有发送任何筛选参数\(){_NAMES}\)?,{_WHAT}",
        rf"仅提供\s*{_NAME}\s*的,{_WHAT}",
        rf"如果(?:没有)?(?:发送|没传|传)了?\s*{_NAME}\s*(?:且未发送|而发送了|但没有传|但传了)\s*{_NAME},{_WHAT}",
        r"默认查询最近\s*\d+\s*天内的数据",
    )
)
_TIMES = ("startTime", "endTime")


def read(text: str, scope: Scope) -> Found | None:
    if any(name not in scope.names for name in _TIMES) or scope.subject:
        return None
    sentence = plain(text)
    if not any(one.fullmatch(sentence) for one in _SENTENCES):
        return None
    return Found(rules=(Rule("advisory", at="", of=_TIMES, about="default_window"),))
