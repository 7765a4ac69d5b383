"""What depends on the account's position mode, in a cell: an advisory, a client does not know the mode.

::

    english = "Default" V "for One-way Mode" | V "or" V "for Hedge Mode"
            | "It must be sent" ("in" | "with") "Hedge Mode" | "Cannot be sent in Hedge Mode"
    chinese = "持仓方向," "单向持仓模式下非必填," "默认且仅可填" V | "在双向持仓模式下必填," "且仅可选择" V "或" V
            | "非双开模式下默认" V | "双开模式下不接受此参数"

Only an enum or a switch takes part in this.
"""

from __future__ import annotations

from generator.specs.rules import Rule
from generator.transcribe.prose.grammar import Found, Scope, form, read_forms

_TYPES = ("enum", "string", "boolean")


def _side(subject: str, *_: list[str]) -> Found:
    return Found(rules=(Rule("advisory", at="", of=(subject,), about="side_of_mode"),))


def _refused(subject: str, *_: list[str]) -> Found:
    return Found(rules=(Rule("advisory", at="", of=(subject,), about="refused_in_hedge"),))


_FORMS = tuple(
    form(template, build, needs_subject=True)
    for template, build in (
        ("Default {V} for One-way Mode", _side),
        ("{V} or {V} for Hedge Mode", _side),
        ("It must be sent (?:in|with) Hedge Mode", _side),
        ("Cannot be sent in Hedge Mode", _refused),
        (r"持仓方向,\s*单向持仓模式下非必填,\s*默认且仅可填{V}", _side),
        (r"在双向持仓模式下必填,\s*且仅可选择{V}或{V}", _side),
        ("非双开模式下默认{V}", _refused),
        ("双开模式下不接受此参数", _refused),
    )
)


def read(text: str, scope: Scope) -> Found | None:
    if scope.subject is None or scope.subject.type not in _TYPES:
        return None
    return read_forms(_FORMS, text, scope)
