"""A parameter that must be sent when another one has a value, in its cell.

::

    english = [lead] ("mandatory" | "required") ("when" | "if") P ["is"] ("set to" | "=") V
    chinese = [lead] "当" P "为" V "时" ("必传" | "必填" | "必需")
"""

from __future__ import annotations

from generator.specs.rules import Condition, Rule
from generator.transcribe.prose.grammar import Form, Found, Scope, form, read_forms


def _required(subject: str, other: list[str], values: list[str]) -> Found:
    when = (Condition(other[0], one_of=tuple(values)),)
    return Found(rules=(Rule("required_if", at="", of=(subject,), when=when),))


_FORMS: tuple[Form, ...] = (
    form(
        r"{LEAD}(?:mandatory|required) (?:when|if) {P}(?:is )?(?:set to|=)\s*{V}",
        _required,
        needs_subject=True,
    ),
    form(r"{LEAD}当{P}为{V}时(?:必传|必填|必需)", _required, needs_subject=True),
)


def read(text: str, scope: Scope) -> Found | None:
    return read_forms(_FORMS, text, scope)
