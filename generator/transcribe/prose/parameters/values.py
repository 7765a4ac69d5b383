"""The only values a parameter takes, in its cell.

::

    values   = [lead] set | "can be set to" (codes | quoted) | "For" code word "," codes "as order type" | bools | (lead | "支持") "`LIMIT/MARKET`" | only | numbers | switch
    lead     = "Valid values are" | "有效值" | "支持的值有" | "保证金模式" | "收益类型:" | [word] "触发类型:" | "调整方向"
    set      = codes | quoted | capitals [meaning] sep capitals [meaning] | digit ("," | "/" | "、" | ";") digit
    codes    = code ([brief] sep | means) code [brief | ":" words]
    quoted   = '"Limit"' ([brief] sep | means) '"Market"' [brief | ":" words]
    means    = ":" words ("," | "/" | ";")                                    (* what holds no quotes, to the next quote *)
    brief    = "(" words ")" | "for" words "orders"
    meaning  = Words | "(" Words ")"
    digit    = N ":" (words | Words)
    bools    = [["is"] words "order,"] "true" "/" "false"
    only     = ("Only support" | "Only supports") V | ["资产类型"] ["目前"] "仅支持" V | code "only"
             | "Order type:" V "(only support" V ")" | words ", only support" V "as of now"
    numbers  = ("Valid limits" | "Optional value" | "Optional values" | "可选值") [":"] "[" N { "," N } "]"
    switch   = ["Set to"] "`true`" for [";" "`false`" for]
    for      = ("for" | "to" | "代表" | "为") words
    sep      = "," | "/" | "、" | ";" | "or" | "and" | "或" | "和" | ", or" | ", and" | ", 或" | ", 和"

One value alone is no set unless the page says that it is the only one, and neither is a list that goes on in dots. A
switch is described by one of its two values or by both.
"""

from __future__ import annotations

import re

from generator.transcribe.prose.grammar import Found, Scope, Setting, plain

_LEAD = re.compile(
    r"^(?:can be set to\s+(?=[`\"])|(?:valid values are|有效值|支持的值有|保证金模式|收益类型:|支持(?=`))\s*"
    r"|(?:\w+\s)?触发类型:\s*|for `\w+` \w+,\s*(?=`.*as order type$)|(?:is )?(?:\w+ )*order,\s*(?=true/false$))",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"\s+as order type$", re.IGNORECASE)
_SEP = re.compile(
    r"\s*(?:[,/;、]\s*(?:(?:or|and)\b|或|和)?|\b(?:or|and)\b|(?<=[`\"])\s*(?:or|and)\b|或|和)\s*", re.IGNORECASE
)
_MEANING = r"(?:\s*:[^`\"]*|\s*\([^)`\"]*\)|\s+for [A-Za-z ]+ orders)?"
_CHINESE = r"(?:(?![或和与])\s?[A-Z]*[a-z]*\s?[\u4e00-\u9fff]+(?:,[\u4e00-\u9fff]+)?)"
_ITEMS = (
    re.compile(rf"`\s*([\w.-]+)\s*`{_MEANING}", re.ASCII),
    re.compile(rf"\"\s*([\w.-]+)\s*\"{_MEANING}", re.ASCII),
    re.compile(rf"([A-Z][A-Z0-9_]+)(?![A-Za-z0-9_])(?:\([\u4e00-\u9fff]+\)|{_CHINESE})?"),
    re.compile(r"(true|false)(?!\w)"),
    re.compile(r"(\d):\s*(?:[A-Za-z ]+|[\u4e00-\u9fff]+)"),
)
_NUMBERS = re.compile(r"(?:valid limits|optional values?|可选值)\s*:?\s*\[([\d\s,.]+)\]", re.IGNORECASE)
_ONE_SPAN = re.compile(r"`\s*([A-Z][A-Z0-9_]*(?:/[A-Z][A-Z0-9_]*)+)\s*`")
_ONLY = re.compile(
    r"(?:资产类型)?(?:目前)?仅支持\s*`?(?P<a>[A-Z_]+)`?|only supports?\s+`?(?P<b>[A-Z_]+)`?|`(?P<c>\w+)` only"
    r"|order type:\s*(?P<d>[A-Z_]+)\s*\(only support \w+\)|[a-z ]+,\s*only support (?P<e>[A-Z]+) as of now",
    re.IGNORECASE,
)
_MEANS = r"\s*(?:for|to|代表|为)\s*[^`\";]+"
_SWITCH = re.compile(
    rf"(?:set to )?[`\"](true|false)[`\"]{_MEANS}(?:;\s*[`\"](true|false)[`\"]{_MEANS})?", re.IGNORECASE
)
_DIRECTION = re.compile(r"^调整方向\s*")


def read(text: str, scope: Scope) -> Found | None:
    subject = scope.subject
    if subject is None or subject.type.startswith("list<") or text.rstrip().endswith(("..", "…")):
        return None
    members = _members(plain(text))
    return Found(settings=(Setting(subject.name, "values", members),)) if members else None


def _members(sentence: str) -> tuple[str, ...]:
    if found := _NUMBERS.fullmatch(sentence):
        return tuple(value.strip() for value in found[1].split(",") if value.strip())
    if found := _ONLY.fullmatch(sentence):
        return tuple(value for value in found.groups() if value)
    if found := _SWITCH.fullmatch(sentence):
        return ("TRUE", "FALSE") if found[1].isupper() else ("true", "false")
    listed = _DIRECTION.sub("", _TRAIL.sub("", _LEAD.sub("", sentence)))
    if listed != sentence and (found := _ONE_SPAN.fullmatch(listed)):
        return tuple(found[1].split("/"))
    lists = (_values(listed, item) for item in _ITEMS)
    return next((values for values in lists if len(values) > 1), ())


def _values(sentence: str, item: re.Pattern[str]) -> tuple[str, ...]:
    """Return the values if the sentence is a list of such items from end to end, nothing otherwise."""
    values: list[str] = []
    position = 0
    while found := item.match(sentence, position):
        values.append(found[1])
        position = found.end()
        if position == len(sentence):
            return tuple(dict.fromkeys(values))
        # A meaning runs up to the next quote, and so has the separator at its end.
        gap = _SEP.match(sentence, position)
        if gap is None and not found[0].rstrip().endswith((",", "/", ";")):
            return ()
        position = gap.end() if gap else position
    return ()
