"""Parameters that must all be sent, whatever their rows say: each of them is mandatory.

::

    english = "Both" P "and" P "must be sent"
    chinese = P "与" P ("均必须发送" | "必须全部发送")
"""

from __future__ import annotations

from generator.transcribe.rules.grammar import Form, Found, Scope, Setting, form, read_forms


def _required(names: list[str]) -> Found:
    return Found(settings=tuple(Setting(name, "required", True) for name in names))


_FORMS: tuple[Form, ...] = (
    form("Both {A} must be sent", _required),
    form("{A}(?:均必须发送|必须全部发送)", _required),
)


def read(text: str, scope: Scope) -> Found | None:
    return read_forms(_FORMS, text, scope)
