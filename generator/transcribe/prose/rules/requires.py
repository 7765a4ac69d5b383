"""A parameter that can only be sent along with others.

::

    english = P "can only be sent together with" P
    chinese = P ("必须和" | "必须与") P "一起提供"
    cell    = "If provided," P "is required" | ("This" | "It") "can only be used in combination with" P
            | "如果提供，须配合提交" P | [words "," words ","] "仅支持配合" P "使用" | "必须要和参数" P "一起使用"
    words   = "价格"                                         (* what the parameter is, without a comma *)

In a cell the row is what needs the others.
"""

from __future__ import annotations

from generator.specs.rules import Rule
from generator.transcribe.prose.grammar import Form, Found, Scope, form, read_forms


def _first(first: list[str], others: list[str]) -> Found:
    return _row(first[0], others)


def _row(subject: str, others: list[str]) -> Found:
    return Found(rules=(Rule("requires", at="", of=tuple(others), parameter=subject),))


_FORMS: tuple[Form, ...] = (
    form("{P} can only be sent together with {P}", _first),
    form("{P}必须[和与]{P}一起提供", _first),
    form("If provided, {P} is required", _row, needs_subject=True),
    form("(?:This|It) can only be used in combination with {P}", _row, needs_subject=True),
    form(r"如果提供,?\s*须配合提交{P}", _row, needs_subject=True),
    form(r"(?:[^,]{1,30},\s*[^,]{1,30},\s*)?仅支持配合{P}使用", _row, needs_subject=True),
    form("必须要和参数{P}一起使用", _row, needs_subject=True),
)


def read(text: str, scope: Scope) -> Found | None:
    return read_forms(_FORMS, text, scope)
