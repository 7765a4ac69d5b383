"""Request weight.

::

    weight  = ["Weight:"] number [ "(" ("IP" | "UID") ")" ]          the heading may name the counter instead
            | part { ";" part }
    part    = number "on" counter                                    English
            | counter "为" number                                     Chinese
    counter = words "rate limit" "(" header ")"
    header  = "X-MBX-ORDER-COUNT-10S" | "X-MBX-ORDER-COUNT-1M" | "x-mbx-used-weight-1m"
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

Counter: TypeAlias = Literal["ip", "uid", "orders_10s", "orders_1m"]

_COUNTERS: dict[str, Counter] = {
    "x-mbx-order-count-10s": "orders_10s",
    "x-mbx-order-count-1m": "orders_1m",
    "x-mbx-used-weight-1m": "ip",
}
_UNITS: dict[str, Counter] = {"": "ip", "ip": "ip", "uid": "uid"}
_LABEL = re.compile(r"^\**\s*(?:weight|权重)\s*[:：]\s*\**\s*", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,6})\s*(?:[(（]\s*([a-z]+)\s*[)）])?", re.IGNORECASE)
_HEADER = r"[\w ]*?rate limit\s*\(\s*(?P<header>[\w-]+)\s*\)"
_PARTS = (
    re.compile(rf"(?P<cost>\d+)\s*on\s+{_HEADER}", re.IGNORECASE),
    re.compile(rf"{_HEADER}\s*为\s*(?P<cost>\d+)", re.IGNORECASE),
)


def has_label(text: str) -> bool:
    return _LABEL.match(text) is not None


def weights(text: str, unit: str) -> tuple[tuple[Counter, int], ...] | None:
    """Return the counters and what the call takes from each; None if the text has neither shape.

    ``unit`` is what the section's heading had in parentheses.
    """
    plain = _LABEL.sub("", text.strip()).replace("*", "").strip()
    if found := _NUMBER.fullmatch(plain):
        counter = _UNITS.get((found[2] or unit).lower())
        return ((counter, int(found[1])),) if counter else None
    parts = [_part(piece.strip()) for piece in re.split("[;；]", plain) if piece.strip()]
    known = [part for part in parts if part]
    distinct = len({counter for counter, _ in known}) == len(parts)
    return tuple(known) if known and distinct else None


def _part(text: str) -> tuple[Counter, int] | None:
    for form in _PARTS:
        found = form.fullmatch(text)
        if found and found["header"].lower() in _COUNTERS:
            return _COUNTERS[found["header"].lower()], int(found["cost"])
    return None
