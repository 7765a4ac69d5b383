"""How far back the exchange keeps what can be asked for, as an advisory named for the time: ``reach_3_months``.

::

    english = "Only the data of the latest" span "is available" | "Only supports data from within the last" span
            | ["Only"] ("support" | "supports") "querying" words ("in the past" | "that are not older than") span
            | words "history only contains data for the last" span | words "longer than" span "is not available"
    chinese = ["本"] ["接口"] ("仅支持" | "仅保留") ["查询" | "返回"] "最近" Span [Words]
    span    = (N | "one" | "a" | "three" | "six") ("hour" | "day" | "month" | "year")
    Span    = (N | "一" | "三" | "六") ["个"] ("天" | "月" | "年")
"""

from __future__ import annotations

import re
from typing import Final

from generator.specs.rules import Rule
from generator.transcribe.prose.grammar import Found, Scope, plain

_NUMBERS: Final = {"one": 1, "a": 1, "three": 3, "six": 6, "一": 1, "三": 3, "六": 6}
_UNITS: Final = {"天": "day", "月": "month", "年": "year"}
_SPAN: Final = r"(?P<number>\d+|one|a|three|six)\s*(?P<unit>hour|day|month|year)s?"
_CHINESE_SPAN: Final = r"(?P<number>\d+|[一三六])\s*个?(?P<unit>天|月|年)"
_SENTENCES: Final = tuple(
    re.compile(sentence, re.IGNORECASE)
    for sentence in (
        rf"only the data of the latest {_SPAN} is available",
        rf"(?:only )?supports? querying (?:[a-z]+ ){{0,4}}(?:in the past|that are not older than) {_SPAN}",
        rf"only supports data from within the last {_SPAN}",
        rf"\w+ history only contains data for the last {_SPAN}",
        rf"[\w ]{{1,40}} longer than {_SPAN} is not ava\w*ble",
        rf"(?:本)?(?:接口)?(?:仅支持|仅保留)(?:查询|返回)?最近\s*{_CHINESE_SPAN}\s*\w{{0,12}}",
    )
)
_TIMES: Final = ("startTime", "endTime")


def read(text: str, scope: Scope) -> Found | None:
    sentence = plain(text)
    found = next((found for one in _SENTENCES if (found := one.fullmatch(sentence))), None)
    if found is None or scope.subject:
        return None
    number = _NUMBERS.get(found["number"].lower()) or int(found["number"])
    unit = _UNITS.get(found["unit"], found["unit"].lower())
    about = f"reach_{number}_{unit}{'s' if number > 1 else ''}"
    return Found((Rule("advisory", at="", of=tuple(one for one in _TIMES if one in scope.names), about=about),))
