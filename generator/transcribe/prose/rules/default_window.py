"""Which period is searched when its start or its end is left out: an advisory, the exchange fills it in.

::

    english = "If" times ["is" | "are"] ["both"] ["not"] "sent" ["only"] "," what
            | "If" time "is" ["not"] "sent and" time "is" ["not"] "sent," what
            | "If neither" time "nor" time "is sent," what
    chinese = ["如果" | "若" | "若无"] times missing "," what
            | "如果" ("没有传" times | "没有发送任何筛选参数(" times ")") "," what | "仅提供" time "的," what
            | "如果" ["没有"] ("发送" | "没传" | "传") ["了"] time other time "," what
            | "默认查询最近" N "天内的数据"
    missing = "没有传" | "没传" | "均未发送" | "都未发送" | "均未提供的" | "均不填" | "限制"
    other   = "且未发送" | "而发送了" | "但没有传" | "但传了"
    times   = time { ("and" | ", and" | "," | "与" | "和" | "、") time }
    time    = "startTime" | "start time" | "startime" | "endTime" | "end time" | "fromId" | "from id"
    what    = words ("return" | "set as" | "queried" | "默认" | "返回" | "使用") [which]
    which   = ["data within"] N (unit | Unit) ["to the present" | "到现在"] | ("the most recent" | "最近" | "往前") words
            | ("the most recent" | "最近") N ("records" | "条")
            | "只会返回" "endTime" words

How long the period is that is taken then is the advisory's ``longest``: ``default_period`` without both ends, ``without_start`` of an end
alone, ``without_end`` of a start alone, ``to_now`` where that reaches to the present, but no further back. ``default_latest`` says that the latest
are given without all the names that the sentence has, ``latest_counted`` how many those are, ``default_window`` is left for what else a page says. The words of ``what`` hold no "must", "cannot" or "required": those would be a rule.
"""

from __future__ import annotations

import re

from generator.specs.rules import Rule
from generator.specs.spans import UNIT_NAMES, span_of
from generator.transcribe.prose.grammar import Found, Scope, plain

_NAME = r"[`'\"]?(?:start ?time|startime|end ?time|from ?id)[`'\"]?"
_ID = re.compile(r"\bfrom ?id\b", re.IGNORECASE)
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
_SPAN = re.compile(rf"(?P<number>\d+)\s*-?\s*(?:(?P<unit>{UNIT_NAMES})s?(?![a-z])|d(?![a-z]))", re.IGNORECASE)
_ONE_END = re.compile(
    r"\bonly\b|is (?:not )?sent and|仅提供|且未|而发送|但|\bdata within\b|只会返回\W*end", re.IGNORECASE
)
# What says that the name before the other one is left out.
_FIRST_LEFT_OUT = re.compile(rf"if {_NAME}\s*is not sent\b|如果没", re.IGNORECASE)
_TO_NOW = re.compile(r"to the present|到现在", re.IGNORECASE)
_LATEST = re.compile(r"most recent|最近|往前", re.IGNORECASE)
# How many the latest are, whatever of: what has a unit of time is a period.
_COUNT = re.compile(r"(?:most recent|最近)\s*(\d+)\s*(?:records|条)", re.IGNORECASE)
_TIMES = ("startTime", "endTime")


def read(text: str, scope: Scope) -> Found | None:
    if any(name not in scope.names for name in _TIMES) or scope.subject:
        return None
    sentence = plain(text)
    if not any(one.fullmatch(sentence) for one in _SENTENCES):
        return None
    about, longest = _period_of(sentence)
    if about != "default_latest":
        return Found(rules=(Rule("advisory", at="", of=_TIMES, about=about, longest=longest),))
    left_out = ("fromId", *_TIMES) if _ID.search(sentence) and "fromId" in scope.names else _TIMES
    if (count := _COUNT.search(sentence)) is not None:
        return Found(rules=(Rule("advisory", at="", of=left_out, values=(count[1],), about="latest_counted"),))
    return Found(rules=(Rule("advisory", at="", of=left_out, about=about),))


def _period_of(sentence: str) -> tuple[str, str | None]:
    one_end = _ONE_END.search(sentence) is not None
    spans = {span_of(one["number"], one["unit"] or "day") for one in _SPAN.finditer(sentence)}
    if len(spans) == 1:
        return _one_end(sentence) if one_end else "default_period", spans.pop()
    return "default_latest" if not (one_end or spans) and _LATEST.search(sentence) else "default_window", None


def _one_end(sentence: str) -> str:
    """Say which end is left out."""
    start_first = "start" in re.findall(_NAME, sentence, re.IGNORECASE)[0].lower()
    if start_first == (_FIRST_LEFT_OUT.match(sentence) is not None):
        return "without_start"
    return "to_now" if _TO_NOW.search(sentence) else "without_end"
