"""How far apart the start and the end of a query may be.

::

    english = ["The"] ("time" | "difference" | "interval" | "max interval") "between" times bound span
            | times bound span | "Less than" span "between" times
            | "If both" word "and" word "are sent," "time between" times "must be less than" span
            | "The query time period must be" less span [default]
    less    = "less than" | "less then"
    bound   = ("can not" | "cannot" | "can't") ("be longer than" | "exceed" | "be more than")
            | "can only be up to" | "is" | "must be less than"
    chinese = times ["之间"] ("间隔不能超过" | "的间隔不能超过" | "最大间隔为" | "的最大间隔为" | "间隔需要小于" | "的间隔需要小于" | "最多只可以相差") span
            | "如果同时发送" times "," "间隔必须小于" span
            | "查询时间范围最大不得超过" span [", 这是确保数据正确性必须的"] [default]
    times   = ("startTime" | "start time" | "startime") ("and" | "与" | "和") ("endTime" | "end time")
    span    = (N | "一") (unit | Unit ["回"])
    default = "(default as the recent" N "days)" | "(默认查询最近" N "天内的数据)"

A sentence without names is about ``startTime`` and ``endTime``. A query exactly as long as the bound is let through
whether the page says "less than" or "up to": pages say the one in English and the other in Chinese of one query, and what
the exchange may take is not refused here. A default that stands in parentheses is an advisory, ``default_period``.
"""

from __future__ import annotations

import re

from generator.specs.rules import Rule
from generator.specs.spans import UNIT_NAMES, span_of
from generator.transcribe.prose.grammar import Found, Scope, plain

_Q = "[`'\"]?"
_NAMES = rf"{_Q}(?P<start>start ?time|startime){_Q}\s*(?:and|与|和)\s*{_Q}(?P<end>end ?time){_Q}"
_LENGTH = rf"(?P<number>\d+|一)\s*(?P<unit>{UNIT_NAMES})(?:s|回)?"
_DEFAULT = (
    r"(?P<default>\s*\(\s*(?:default as the recent (?P<days>\d+) days|默认查询最近\s*(?P<tian>\d+)\s*天内的数据)\))?"
)
_BOUND = r"(?:can ?not|can['’]t) (?:be longer than|exceed|be more than)|can only be up to|is|must be less than"
_SENTENCES = tuple(
    re.compile(sentence, re.IGNORECASE)
    for sentence in (
        rf"(?:the )?(?:time|difference|interval|max interval) between {_NAMES}\s*(?:{_BOUND}) {_LENGTH}",
        rf"{_NAMES} (?:{_BOUND}) {_LENGTH}",
        rf"less than {_LENGTH} between {_NAMES}",
        rf"if both {_Q}\w+{_Q} and {_Q}\w+{_Q} are sent, time between {_NAMES} must be less than {_LENGTH}",
        rf"the query time period must be less th[ae]n {_LENGTH}{_DEFAULT}",
        rf"{_NAMES}\s*(?:之间)?(?:的?间隔不能超过|的?最大间隔为|的?间隔需要小于|最多只可以相差)\s*{_LENGTH}",
        rf"如果同时发送{_NAMES},\s*间隔必须小于{_LENGTH}",
        rf"查询时间范围最大不得超过\s*{_LENGTH}(?:,\s*这是确保数据正确性必须的)?{_DEFAULT}",
    )
)
_TIMES = ("startTime", "endTime")


def read(text: str, scope: Scope) -> Found | None:
    if any(name not in scope.names for name in _TIMES):
        return None
    sentence = plain(text)
    found = next((found for one in _SENTENCES if (found := one.fullmatch(sentence))), None)
    if found is None:
        return None
    number = "1" if found["number"] == "一" else found["number"]
    rule = Rule("window", at="", of=_TIMES, longest=span_of(number, found["unit"]))
    default = found.groupdict()
    if not default.get("default"):
        return Found(rules=(rule,))
    recent = span_of(default["days"] or default["tian"], "day")
    return Found(rules=(rule, Rule("advisory", at="", of=_TIMES, about="default_period", longest=recent)))
