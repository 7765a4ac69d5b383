"""Request weight, as sentences state it. ``weight_table`` reads the tables.

::

    weight    = ["Weight:" | "权重:"] ( cases | counters | number [ quotas ] | quotas )
    number    = digits [ "(" ("IP" | "UID" | "Order") ")" ]                (* the heading may name the counter instead *)
    cases     = case [ separator ( case | again ) ]                        (* and so on *)
    case      = number ( "for a single" name | "with" name | "if send" name | "when the" name "parameter is omitted"
                       | "for multiple" name | "without" name | "if not send" name )
              | chinese ( "交易对" | name ) ["为"] number
    again     = chinese ["为"] number
    chinese   = "带" | "传" | "单" | "不带" | "不传" | "无"
    counters  = part [ separator part ]                                    (* and so on, each header once *)
    part      = digits "on" limit | limit "为" digits
    limit     = words "rate limit" "(" header ")"
    header    = "X-MBX-ORDER-COUNT-10S" | "X-MBX-ORDER-COUNT-1M" | "x-mbx-used-weight-1m"
    quotas    = "share" pool "rate limit with" request | "和" request "共享" pool | rate [ separator rate ]
    pool      = digits "/" digits "min" "/" ("IP" | "UID")
    rate      = digits "/" ("hour" | "day") | "每" ("小时" | "天") digits "次"
    request   = ("GET" | "POST" | "PUT" | "DELETE") path
    separator = ";" | "," | "-" | "or" | "或" | ""

What stands behind a weight on its line is left to others. A name that a case leaves out is that of the case before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.specs.model import Counter, Quota, Weight
from generator.specs.rules import Condition
from generator.specs.spans import span_of

_HEADERS: dict[str, Counter] = {
    "x-mbx-order-count-10s": "orders_10s",
    "x-mbx-order-count-1m": "orders_1m",
    "x-mbx-used-weight-1m": "ip",
}
_UNITS: dict[str, Counter] = {"": "ip", "ip": "ip", "uid": "uid", "order": "orders_1m"}
_LABEL = re.compile(r"^\**\s*(?:weight|权重)\s*[:：]\s*\**\s*", re.IGNORECASE)
_NUMBER = r"(?P<cost>\d{1,6})(?!\d|[a-z]|[ ]*/)\s*(?:\(\s*(?P<unit>ip|uid|order)\s*\))?"
_PLAIN = re.compile(rf"\s*{_NUMBER}\s*", re.IGNORECASE)
_NAME = r"(?P<name>[a-z]\w*?)s?(?!\w)"
_PRESENT = re.compile(
    rf"\s*{_NUMBER}\s*(?:for\s+a\s+single\s+{_NAME}|with\s+{_NAME.replace('name', 'with')}"
    rf"|if\s+send\s+{_NAME.replace('name', 'send')})",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    rf"\s*{_NUMBER}\s*(?:when\s+the\s+{_NAME}\s+parameter\s+is\s+omitted|for\s+mu\w+\s+{_NAME.replace('name', 'many')}"
    rf"|without\s+{_NAME.replace('name', 'without')}|if\s+not\s+send\s+{_NAME.replace('name', 'send')})",
    re.IGNORECASE,
)
_ZH_NAME = r"(?P<name>交易对|[a-z]+?(?=s?(?![a-z])))?s?"
_ZH_PRESENT = re.compile(rf"\s*(?:带|传|单)\s*{_ZH_NAME}\s*为?\s*{_NUMBER}", re.IGNORECASE)
_ZH_ABSENT = re.compile(rf"\s*(?:不带|不传|无)\s*{_ZH_NAME}\s*为?\s*{_NUMBER}", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?:[;,\-]|或|or(?!\w))?\s*", re.IGNORECASE)
_HEADER = r"[a-z0-9 ]*?rate limit\s*\(\s*(?P<header>[\w-]+)\s*\)"
_PARTS = (
    re.compile(rf"\s*+(?P<cost>\d+)\s*+on\s++{_HEADER}", re.IGNORECASE),
    re.compile(rf"\s*+{_HEADER}\s*+为\s*+(?P<cost>\d+)", re.IGNORECASE),
)
_POOL = r"(?P<limit>\d+)\s*/\s*(?P<minutes>\d+)\s*min\s*/\s*(?P<counter>ip|uid)"
_REQUEST = r"(?P<request>(?:GET|POST|PUT|DELETE)\s+/[\w/.-]+)"
_SHARED = (
    re.compile(rf"\s*share\s+{_POOL}\s+rate limit with\s+{_REQUEST}\s*", re.IGNORECASE),
    re.compile(rf"\s*和\s*{_REQUEST}\s*共享\s*{_POOL}\s*", re.IGNORECASE),
)
_RATE = (
    re.compile(r"\s*(?P<limit>\d+)\s*/\s*(?P<unit>hour|day)(?!\w)", re.IGNORECASE),
    re.compile(r"\s*每(?P<unit>小时|天)\s*(?P<limit>\d+)\s*次"),
)
_FULL_WIDTH = str.maketrans("，；：（）　", ",;:() ")


@dataclass(frozen=True)
class Stated:
    """What a sentence says about the weight, without places; ``end`` is how much of the text says it.

    Names in conditions are as the sentence has them.
    """

    weights: tuple[Weight, ...]
    quotas: tuple[Quota, ...]
    end: int


def has_label(text: str) -> bool:
    return _LABEL.match(text) is not None


def is_bare_label(text: str) -> bool:
    """Tell whether a line only announces the weight that follows it."""
    found = _LABEL.match(text)
    return found is not None and not text[found.end() :].strip("* ")


def read_weight(text: str, unit: str) -> Stated | None:
    """Return what the beginning of a text says; None if it has none of the shapes.

    ``unit`` is what the section's heading had in parentheses.
    """
    label = _LABEL.match(text)
    start = label.end() if label else 0
    # Every mark is replaced by one blank, so that places stay what they are.
    plain = re.sub(r"[*`\\]|_(?=\*)|(?<=\*)_", " ", text.translate(_FULL_WIDTH))
    for read in (_cases, _counters, _plain):
        found = read(plain, start, unit)
        if found:
            return found
    return None


def _cases(text: str, start: int, unit: str) -> Stated | None:
    weights: list[Weight] = []
    at, end, name = start, start, ""
    while case := _case(text, at):
        found, relation = case
        counter = _counter(found, unit)
        name = next((word for key, word in found.groupdict().items() if word and key not in ("cost", "unit")), name)
        if counter is None or not name:
            return None
        when = Condition(given=(name,)) if relation == "given" else Condition(absent=(name,))
        weights.append(Weight(counter, int(found["cost"]), "", (when,)))
        end = found.end()
        separator = _SEPARATOR.match(text, end)
        at = separator.end() if separator else end
    return Stated(tuple(weights), (), end) if weights else None


def _case(text: str, at: int) -> tuple[re.Match[str], Literal["given", "absent"]] | None:
    for form in (_PRESENT, _ZH_PRESENT):
        if found := form.match(text, at):
            return found, "given"
    for form in (_ABSENT, _ZH_ABSENT):
        if found := form.match(text, at):
            return found, "absent"
    return None


def _counters(text: str, start: int, unit: str) -> Stated | None:
    weights: dict[Counter, int] = {}
    at = start
    while found := _first(_PARTS, text, at):
        counter = _HEADERS.get(found["header"].lower())
        if counter is None or counter in weights:
            return None
        weights[counter] = int(found["cost"])
        separator = _SEPARATOR.match(text, found.end())
        at = separator.end() if separator else found.end()
    return Stated(tuple(Weight(counter, cost, "") for counter, cost in weights.items()), (), at) if weights else None


def _plain(text: str, start: int, unit: str) -> Stated | None:
    """Read one number, quotas, or a number with quotas behind it; nothing else may follow."""
    number = _PLAIN.match(text, start)
    counter = _counter(number, unit) if number else None
    if number and counter is None:
        return None
    weights = (Weight(counter, int(number["cost"]), ""),) if number and counter else ()
    end = number.end() if number else start
    quotas, end = _quotas(text, end, "uid" if counter == "uid" else "ip")
    if end < len(text.rstrip(" .;\n")) or not (weights or quotas):
        return None
    return Stated(weights, quotas, len(text))


def _quotas(text: str, at: int, counter: Literal["ip", "uid"]) -> tuple[tuple[Quota, ...], int]:
    if shared := _first(_SHARED, text, at):
        request = " ".join(shared["request"].split())
        pool: Literal["ip", "uid"] = "uid" if shared["counter"].lower() == "uid" else "ip"
        return (Quota(int(shared["limit"]), f"{shared['minutes']}m", pool, "", (request,)),), shared.end()
    quotas: list[Quota] = []
    end = at
    while rate := _first(_RATE, text, at):
        quotas.append(Quota(int(rate["limit"]), span_of(1, rate["unit"]), counter, ""))
        end = rate.end()
        separator = _SEPARATOR.match(text, end)
        at = separator.end() if separator else end
    return tuple(quotas), end


def _first(forms: tuple[re.Pattern[str], ...], text: str, at: int) -> re.Match[str] | None:
    matches = (form.match(text, at) for form in forms)
    return next((match for match in matches if match), None)


def _counter(found: re.Match[str], unit: str) -> Counter | None:
    return _UNITS.get((found["unit"] or unit).lower())
