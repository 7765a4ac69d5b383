"""Exactly one of several parameters must be sent.

::

    english = "Exactly one of" P ("and" | "or") P "must be sent"
            | "Either" P "or" P "must be sent" [","] ("but" | "and") "not both"
    chinese = P ("与" | "或" | "和") P "必须" ("至少发送" | "传") "一个" "，" ("不可同时发送" | "不能同时传")
"""

from __future__ import annotations

from generator.specs.model import Rule
from generator.transcribe.prose.rules.grammar import Form, Found, Scope, form, read_forms


def _exactly(names: list[str]) -> Found:
    return Found(rules=(Rule("exactly_one", at="", of=tuple(names)),))


_FORMS: tuple[Form, ...] = (
    form("Exactly one of {L} must be sent", _exactly),
    form("Either {O} must be sent,? (?:but|and) not both", _exactly),
    form(r"{L}必须(?:至少发送|传)一个,\s*(?:不可同时发送|不能同时传)", _exactly),
)


def read(text: str, scope: Scope) -> Found | None:
    return read_forms(_FORMS, text, scope)
