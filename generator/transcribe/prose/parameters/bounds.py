"""The least and the greatest value of a number, in its cell.

::

    greatest = ("max" | "maximum") ["value"] [":"] N | ("最大" | "最大值") [":" | "为"] N
             | "The value cannot be greater than" N | ["赋值" | "此值"] "不能" ("超过" | "大于") N
    least    = ("min" | "minimum") ["value"] [":"] N | ("最小" | "最小值") [":" | "为"] N
             | "Start from" N | "开始值" N
    range    = ("int" | "integer") "from" N "to" N | N "到" N "整数"
             | ["Range" | "The value of" word "must be within the range" | "可取值范围" | "在"] ("[" | "(") N "," N "]" ["之间"]
             | ("min" | "最小") N [","] ("max" | "最大") N
    beside   = "Minimum acceptable value is" N | "最小设为" N "(负值无效)"

An interval that is open below begins one higher where the numbers are whole; elsewhere it is left to the reader.
Beside the least value that is said so there is 0, which switches off: what lies between is refused.
"""

from __future__ import annotations

import re

from generator.specs.rules import Condition, Rule
from generator.transcribe.prose.grammar import Found, Scope, Setting, plain

_N = r"`?\s*(-?\d+(?:\.\d+)?)\s*`?"
_GREATEST = re.compile(
    rf"(?:max(?:imum)?(?:\s+value)?|最大值?)\s*(?:为|:)?\s*{_N}"
    rf"|the\s+value\s+cannot\s+be\s+greater\s+than\s+{_N}|(?:赋值|此值)?不能(?:超过|大于)\s*{_N}",
    re.IGNORECASE,
)
_LEAST = re.compile(
    rf"(?:min(?:imum)?(?:\s+value)?|最小值?)\s*(?:为|:)?\s*{_N}|(?:start\s+from|开始值)\s*{_N}", re.IGNORECASE
)
_RANGE = re.compile(
    rf"int(?:eger)?\s+from\s+{_N}\s+to\s+{_N}|(?:(?:the value of `?\w+`? must be within the )?range|可取值范围|在)?\s*[\[(]\s*{_N},\s*{_N}\s*\](?:之间)?"
    rf"|{_N}\s*到\s*{_N}\s*整数"
    rf"|(?:min|最小)\s*{_N},?\s*(?:max|最大)\s*{_N}",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"minimum acceptable value is (\d[\d,]*)|最小设为(\d+)\(负值无效\)", re.IGNORECASE)
_NUMBERS = ("int", "long", "decimal")


def read(text: str, scope: Scope) -> Found | None:
    subject = scope.subject
    if subject is None or subject.type not in _NUMBERS:
        return None
    sentence = plain(text)
    if found := _GREATEST.fullmatch(sentence):
        return Found(settings=(Setting(subject.name, "maximum", _given(found)[0]),))
    if found := _LEAST.fullmatch(sentence):
        return Found(settings=(Setting(subject.name, "minimum", _given(found)[0]),))
    if found := _BESIDE.fullmatch(sentence):
        between = Condition(subject.name, above="0", below=_given(found)[0].replace(",", ""))
        zero = Setting(subject.name, "minimum", "0")
        return Found((Rule("refused_if", at="", when=(between,)),), (zero,))
    if found := _RANGE.fullmatch(sentence):
        least, greatest = _given(found)
        if "(" in sentence and subject.type == "decimal":
            return None
        least = str(int(least) + 1) if "(" in sentence else least
        return Found(settings=(Setting(subject.name, "minimum", least), Setting(subject.name, "maximum", greatest)))
    return None


def _given(found: re.Match[str]) -> list[str]:
    return [group for group in found.groups() if group is not None]
