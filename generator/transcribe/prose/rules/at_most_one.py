"""Parameters that exclude each other.

::

    english = P "and" P not "be" sent ("together" | "at the same time" | "simultaneously") | P "and" P "are mutually exclusive"
            | ["The parameter"] P not "be" sent "with" P { "or" P }             (* the first excludes each of the others *)
    chinese = P ("和" | "或" | "与") P ("不接受同时发送" | "不可同时发送" | "不可同时提供" | "不要同时提供" | "不能同时传" | "不能一起传")
            | "参数" P "不能和" P [ ("与" | "或") P ] "一起发送"                    (* the first excludes each *)
    cell    = not "be" sent ["together"] "with" P | "不能与" P "同时传"
            | "If supplied, neither" P "or" P "can be provided" | "提供该项后" [","] P "和" P "都不可提供"

In a cell the row is what excludes the others. A name with a value (``closePosition=true``) is another rule.
"""

from __future__ import annotations

from generator.specs.rules import Rule
from generator.transcribe.prose.grammar import Form, Found, Scope, form, read_forms


def _together(names: list[str]) -> Found:
    return Found(rules=(Rule("at_most_one", at="", of=tuple(names)),))


def _each(first: list[str], others: list[str]) -> Found:
    return _row(first[0], others)


def _row(subject: str, others: list[str]) -> Found:
    return Found(rules=tuple(Rule("at_most_one", at="", of=(subject, other)) for other in others))


_FORMS: tuple[Form, ...] = (
    form("{L} {NOT} be {SENT} (?:together|at the same time|simultaneously)", _together),
    form("{L} are mutually exclusive", _together),
    form("(?:The parameter )?{P} {NOT} be {SENT} with {P}", _each),
    form("(?:The parameter )?{P} {NOT} be {SENT} with {L}", _each),
    form("{L}(?:不接受同时发送|不可同时发送|不可同时提供|不要同时提供|不能同时传|不能一起传)", _together),
    form("参数{P}不能和{P}一起发送", _each),
    form("参数{P}不能和{L}一起发送", _each),
    form("{NOT} be {SENT} (?:together )?with {P}", _row, needs_subject=True),
    form("不能与{P}同时传", _row, needs_subject=True),
    form("If supplied, neither {L} can be provided", _row, needs_subject=True),
    form(r"提供该项后,?\s*{L}都不可提供", _row, needs_subject=True),
)


def read(text: str, scope: Scope) -> Found | None:
    return read_forms(_FORMS, text, scope)
