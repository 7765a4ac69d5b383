"""Parameters that must all be sent, whatever their rows say: each of them is mandatory.

::

    english = "Both" P "and" P must ["," "which is different from" words]
    chinese = P "与" P ("均必须发送" | "必须全部发送") ["," "这点和" others "不同"]
    words   = "the others"
    others      = "其他接口"
"""

from __future__ import annotations

from generator.transcribe.prose.grammar import Form, Found, Scope, Setting, form, read_forms


def _required(names: list[str]) -> Found:
    return Found(settings=tuple(Setting(name, "required", True) for name in names))


_FORMS: tuple[Form, ...] = (
    form(r"Both {A} {MUST}(?:,\s*which is different from [a-z ]+)?", _required),
    form(r"{A}(?:均必须发送|必须全部发送)(?:,\s*这点和[\w ]+不同)?", _required),
)


def read(text: str, scope: Scope) -> Found | None:
    return read_forms(_FORMS, text, scope)
