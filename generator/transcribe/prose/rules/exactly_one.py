"""Exactly one of several parameters must be sent.

::

    english = "Exactly one of" P ("and" | "or") P must | ["Either"] P "or" P must notboth | "One of" P "and" P must notboth
    chinese = P ("与" | "或" | "和") P one notboth
"""

from __future__ import annotations

from generator.specs.rules import Rule
from generator.transcribe.prose.grammar import Form, Found, Scope, form, read_forms


def _exactly(names: list[str]) -> Found:
    return Found(rules=(Rule("exactly_one", at="", of=tuple(names)),))


_FORMS: tuple[Form, ...] = (
    form("Exactly one of {L} {MUST}", _exactly),
    form("(?:Either)?{O} {MUST}{NOTBOTH}", _exactly),
    form("One of {L} {MUST}{NOTBOTH}", _exactly),
    form("{L}{ONE}{NOTBOTH}", _exactly),
)


def read(text: str, scope: Scope) -> Found | None:
    return read_forms(_FORMS, text, scope)
