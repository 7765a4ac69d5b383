"""How often an operation may be called, apart from its weight.

::

    english = "IP rate limit" N "requests" "/" per
            | "Request limitation is" N "times per" per ["," words]                               (* of the account *)
            | ("You can only use this function" | "The endpoint can only be called") N "times per" per
              ["in a rolling manner"]
    chinese = "IP限频为" N "次" "/" Per | "存在每" Per N "次的请求限制" ["," Words]
            | ["本接口"] ["滚动"] "每" Per ("仅" | "只") ("能" | "可以") ["被"] "调用" N "次" ["(" Words ")"]
    per     = [N] unit
    Per     = [N] Unit

Pages that speak to whoever uses a function do not say who is counted, an account or an address: taken is the account, which uses it.
"""

from __future__ import annotations

import re
from typing import Literal

from generator.specs.model import Quota
from generator.specs.spans import UNIT_NAMES, span_of
from generator.transcribe.prose.grammar import Found, Scope, plain

_PER = rf"(?P<count>\d+)?\s*(?P<unit>{UNIT_NAMES})s?"
_LIMIT = r"(?P<limit>\d+)"
_BY_IP = (
    re.compile(rf"IP rate limit {_LIMIT} requests/{_PER}", re.IGNORECASE),
    re.compile(rf"IP限频为{_LIMIT}次/{_PER}"),
)
_BY_ACCOUNT = (
    re.compile(rf"request limitation is {_LIMIT} times per {_PER}(?:,[\w ]+)?", re.IGNORECASE),
    re.compile(
        rf"(?:you can only use this function|the endpoint can only be called) {_LIMIT} times per {_PER}"
        r"(?: in a rolling manner)?",
        re.IGNORECASE,
    ),
    re.compile(rf"存在每{_PER}{_LIMIT}次的请求限制(?:,[\w]+)?"),
    re.compile(rf"(?:本接口)?(?:滚动)?每{_PER}[仅只](?:能|可以)被?调用{_LIMIT}次(?:\(\w+\))?"),
)


def read(text: str, scope: Scope) -> Found | None:
    sentence = plain(text)
    return _quota(_BY_IP, sentence, "ip") or _quota(_BY_ACCOUNT, sentence, "uid")


def _quota(forms: tuple[re.Pattern[str], ...], sentence: str, counter: Literal["ip", "uid"]) -> Found | None:
    found = next((found for one in forms if (found := one.fullmatch(sentence))), None)
    if found is None:
        return None
    per = span_of(found["count"] or 1, found["unit"])
    return Found(quotas=(Quota(int(found["limit"]), per, counter, at=""),))
