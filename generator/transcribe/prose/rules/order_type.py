"""Parameters that are for some types of order only.

::

    only    = "only" ("available" | "avaliable") "for" W ("order" | "orders")       (* the type must be one of W when the row is sent *)
            | "触发后全部平仓," "仅支持" W              (* the row is a switch: the type must be one of W when it is true *)
    used    = ["Close-All,"] "used with" W ["order" | "orders" | "to create an iceberg order"] [more]           (* an advisory *)
            | [Words ","] ["可取值范围" "[" N "," N "]" [","] "其中" "1代表1%,"] "仅" W "需要此参数" [", 默认为" Words]
            | W "单使用" [", 默认标记价格" | ", 最小" N ", 最大" N ", 1代表1%"] | W "需要此参数"
            | "与" W ["订单"] "一起使用" ["创建 iceberg 订单"]
    more    = ", default as the" ("latest" | "mark") "price" ["(supporting different workingType)"]
            | ", min" N [","] "max" N "where 1 for 1%"
    note    = P "is only effective when" P "set to" W | P "仅在" P "为" W "时生效"          (* an advisory as well *)
            | ["Algo"] "order with type" W "," "parameter" P "can be sent" "(" "default" V ")"
            | "条件单为" W "时," "参数" P "可以使用(" "默认" V ")" | "类型为" W "的条件订单可以传入参数" P "(" "默认值为" V ")"

The type of an order is ``strategyType`` where
the table has one and ``type`` elsewhere; where it has neither, all orders are of one type and the sentence is left to a
reader.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.specs.rules import Condition, Rule
from generator.transcribe.prose.grammar import Found, Scope, Setting, form, plain, read_forms

_TYPES = ("strategyType", "type")
_N = r"(\d+(?:\.\d+)?)"
_LIST = r"((?-i:[`A-Z_/,、\s]+(?:(?:or|and|或|和)[`A-Z_/,、\s]+)*))"
_RANGE = re.compile(
    rf"(?:.*\bmin {_N},?\s*max {_N} where 1 for 1%|.*可取值范围\[{_N},\s*{_N}\],?\s*其中\s*1代表1%.*"
    rf"|.*最小{_N},\s*最大{_N},\s*1代表1%)",
    re.IGNORECASE,
)
_USED = re.compile(
    rf"(?:Close-All,\s*)?used with {_LIST}(?:orders?|to create an iceberg order)?"
    r"(?:,\s*default as the (?:latest|mark) price(?:\(supporting different `?workingType`?\))?"
    r"|,\s*min [\d.]+,?\s*max [\d.]+ where 1 for 1%)?"
    rf"|(?:[^,`]{{1,20}},\s*)?(?:可取值范围\[[\d.]+,\s*[\d.]+\],?\s*其中\s*1代表1%\s*,\s*)?仅{_LIST}需要此参数(?:,\s*默认为[^;。]+)?"
    rf"|{_LIST}单使用(?:,\s*默认标记价格|,\s*最小[\d.]+,\s*最大[\d.]+,\s*1代表1%)?|{_LIST}需要此参数"
    rf"|与{_LIST}(?:订单)?一起使用(?:创建 iceberg 订单)?",
    re.IGNORECASE,
)


def read(text: str, scope: Scope) -> Found | None:
    subject = scope.subject
    if subject is None:
        return read_forms(_NOTES, text, scope)
    sentence = plain(text)
    kind = next((name for name in _TYPES if name in scope.names and name != subject.name), None)
    if kind is None:
        return None
    if used := _USED.fullmatch(sentence):
        values = _values(next(group for group in used.groups() if group))
        advisory = Rule("advisory", at="", of=(subject.name, kind), about="order_type", values=values)
        return Found(rules=(advisory,), settings=_bounds(sentence, scope))
    limited = read_forms(_LIMITED, text, scope)
    return limited and replace(limited, rules=tuple(replace(rule, parameter=kind) for rule in limited.rules))


def _when_sent(name: str, values: list[str]) -> Found:
    return _one_of(values, Condition(given=(name,)))


def _when_true(name: str, values: list[str]) -> Found:
    return _one_of(values, Condition(name, one_of=("true",)))


def _one_of(values: list[str], when: Condition) -> Found:
    return Found(rules=(Rule("one_of_values", at="", values=tuple(values), when=(when,)),))


def _bounds(sentence: str, scope: Scope) -> tuple[Setting, ...]:
    found = _RANGE.fullmatch(sentence)
    if found is None or scope.subject is None:
        return ()
    least, greatest = (number for number in found.groups() if number)
    name = scope.subject.name
    return Setting(name, "minimum", least), Setting(name, "maximum", greatest)


def _values(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(re.findall(r"[A-Z][A-Z_]*", words)))


def _effective(first: list[str], other: list[str], values: list[str]) -> Found:
    of = (first[0], other[0])
    return Found(rules=(Rule("advisory", at="", of=of, about="only_effective", values=tuple(values)),))


def _may_be_sent(types: list[str], name: list[str], _: list[str]) -> Found:
    return Found(rules=(Rule("advisory", at="", of=(name[0],), about="with_type", values=tuple(types)),))


_LIMITED = (
    form("only (?:available|avaliable) for {W} orders?", _when_sent, needs_subject=True),
    form(r"触发后全部平仓,\s*仅支持{W}", _when_true, needs_subject=True),
)
_NOTES = (
    form("{P} is only effective when {P} set to {W}", _effective),
    form("{P}仅在{P}为{W}时生效", _effective),
    form(r"(?:Algo )?order with type {W},\s*parameter {P} can be sent\s*\(\s*default {V}\)", _may_be_sent),
    form(r"条件单为{W}时,\s*参数{P}可以使用\(默认{V}\)", _may_be_sent),
    form(r"类型为{W}的条件订单可以传入参数{P}\(默认值为{V}\)", _may_be_sent),
)
