"""The names of a stream, how often each sends, and what its placeholders may be.

::

    names   = span { [or] span } ["."] [words]
    span    = "`" name "`" | "`" "parcel@<levels>" "`"                     (* without blanks *)
    or      = "or" | "或" | "," | "，"
    example = ("e.g." | "e. g." | "for example" | "如" | "例如") [":"] ('"' name '"' | "`" name "`" | name) ["."]
    speeds  = speed { [or] speed }
    speed   = N ("ms" | "s") | "real-time" | "realtime" | "实时"
    levels  = [words] "valid" words "<" "levels" ">" words "are" numbers ["."]
            | [Words] "levels" "表示" Words "可选" numbers ["档"] ["。"]
    numbers = N { ("," | "/" | "、" | "or" | "或" | ", or") N }
    legend  = letter { (";" | "；" | "," | "，") letter }
    letter  = "d -> day" | "h -> hour"
    quoted  = '"' word '"' [","] '"' word '"' { [","] '"' word '"' } ["."]

Speeds stand in the order of the names, or one for all. Below a label that names a placeholder stand its values, quoted or each at the
beginning of a bullet, perhaps behind a legend.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

_OR = r"\s*(?:\bor\b|或|,|，)?\s*"
_NAMES = re.compile(rf"(?P<spans>`[^`]+`(?:{_OR}`[^`]+`)*)\s*\.?(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_SPAN = re.compile(r"`\s*([^`\s]+)\s*`")
_TEMPLATE = re.compile(r"(?:[!@_.A-Za-z0-9]|<[A-Za-z_][A-Za-z0-9_]*>)+")
_PLACEHOLDER = re.compile(r"<([A-Za-z_][A-Za-z0-9_]*)>")
_EXAMPLE = re.compile(
    r"(?:e\.\s?g\.?|例如|如|for example)\s*[:：,]?\s*\"?`?([!@_A-Za-z0-9]+)`?\"?\s*\.?", re.IGNORECASE
)
_SPEED = re.compile(r"(\d+)\s*(ms|s)|real-?time|实时", re.IGNORECASE)
_SPEEDS = re.compile(rf"(?:{_SPEED.pattern})(?:{_OR}(?:{_SPEED.pattern}))*", re.IGNORECASE)
_NUMBERS = r"(?P<numbers>\d+(?:\s*(?:,|/|、|\bor\b|或)+\s*(?:or\s+)?\d+)*)"
_LEVELS = (
    re.compile(rf".*\bvalid\b.*<\s*(?P<name>\w+)\s*>.*\bare\s+{_NUMBERS}\s*\.?", re.IGNORECASE | re.DOTALL),
    re.compile(rf".*?(?P<name>[a-z]+)\s*表示.*可选\s*{_NUMBERS}\s*档?\s*[.。]?", re.IGNORECASE | re.DOTALL),
)
_VALUE = re.compile(r"[A-Za-z0-9_]+")
_QUOTED = re.compile(r"\"([A-Za-z0-9_]+)\"")
_QUOTED_LIST = re.compile(rf"{_QUOTED.pattern}(?:[\s,，]*{_QUOTED.pattern})+[\s,，.]*")
_LONGEST = 500
_LEGEND = re.compile(r"[a-zA-Z] -> \w+(?:[;；,，]\s*[a-zA-Z] -> \w+)*")
_CHINESE = {"间隔": "interval", "合约类型": "contractType"}


def read_names(text: str) -> tuple[list[str], str] | None:
    """Return the templates a line states and what stands behind them; None for another line."""
    found = _NAMES.fullmatch(_one_line(text))
    if found is None:
        return None
    templates = list(dict.fromkeys(_SPAN.findall(found["spans"])))
    if not templates or not all(_TEMPLATE.fullmatch(template) for template in templates):
        return None
    return templates, found["rest"].strip()


def is_example(text: str, templates: Iterable[str]) -> bool:
    """Tell whether a text only gives an example of one of the names."""
    found = _EXAMPLE.fullmatch(_one_line(text))
    return found is not None and any(_fits(found[1], template) for template in templates)


def _fits(name: str, template: str) -> bool:
    pieces = re.split(r"<[^<>]*>", template)
    return re.fullmatch("[A-Za-z0-9_]+".join(map(re.escape, pieces)), name) is not None


def placeholders_of(templates: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for template in templates for name in _PLACEHOLDER.findall(template)))


def read_speeds(text: str) -> list[str] | None:
    """Return the speeds a line lists, as ``250ms`` or ``real-time``; None for another line."""
    plain = _one_line(re.sub(r"[*`]", "", unicodedata.normalize("NFKC", text))).rstrip(".")
    if not _SPEEDS.fullmatch(plain):
        return None
    return [f"{found[1]}{found[2].lower()}" if found[1] else "real-time" for found in _SPEED.finditer(plain)]


def paired(templates: Sequence[str], speeds: Sequence[str]) -> Sequence[str | None] | None:
    """Return the speed of each name; None when the numbers do not fit, or a name itself gives another speed."""
    if not speeds:
        return [None for _ in templates]
    if len(speeds) == 1:
        speeds = [speeds[0]] * len(templates)
    if len(speeds) != len(templates):
        return None
    own = (template.rpartition("@")[2] for template in templates)
    agree = all(_milliseconds(name) in (None, _milliseconds(speed)) for name, speed in zip(own, speeds, strict=True))
    return speeds if agree else None


def _milliseconds(text: str) -> int | None:
    found = re.fullmatch(r"(\d+)(ms|s)", text)
    return int(found[1]) * (1 if found[2] == "ms" else 1000) if found else None


def read_levels(text: str, placeholders: Sequence[str]) -> tuple[str, list[str]] | None:
    """Return a placeholder and the numbers it may be, if a sentence says just that."""
    for form in _LEVELS:
        found = form.fullmatch(_one_line(re.sub(r"[*`]", "", text)))
        name = _named(found["name"], placeholders) if found else None
        if found and name:
            return name, re.findall(r"\d+", found["numbers"])
    return None


def _named(word: str, placeholders: Sequence[str]) -> str | None:
    return next((name for name in placeholders if word.rstrip("s").lower() == name.rstrip("s").lower()), None)


def labelled(text: str, placeholders: Sequence[str]) -> str | None:
    """Return the placeholder whose values a label announces."""
    plain = re.sub(r"[*`]", "", unicodedata.normalize("NFKC", text)).strip().casefold()
    for name in placeholders:
        words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
        chinese = (mark for mark, known in _CHINESE.items() if known == name)
        if re.search(rf"\b{words}s?\b", plain) or any(mark in plain for mark in chinese):
            return name
    return None


def is_legend(text: str) -> bool:
    """Tell whether a line only says what the letters in values stand for."""
    return _LEGEND.fullmatch(_one_line(text).rstrip(".;； ")) is not None


def bullet_value(text: str) -> str | None:
    """Return the value a bullet begins with."""
    found = _VALUE.match(text.strip().strip("`*"))
    return found[0] if found else None


def quoted_values(text: str) -> list[str] | None:
    """Return the values of a line of nothing but values in quotation marks."""
    return _QUOTED.findall(text) if _QUOTED_LIST.fullmatch(_one_line(text)) else None


def _one_line(text: str) -> str:
    """Return the text with single blanks; what is too long to be any of the above is no text at all."""
    return " ".join(text.split()) if len(text) <= _LONGEST else ""
