"""A line that ends in a colon and gives the premise of the bullets below it.

::

    premise = W ("with" | "配合") P "=" V ":"

The values in front, kinds of order, are not part of what it comes to: the switch is for them only.
"""

from __future__ import annotations

from generator.specs.rules import Condition
from generator.transcribe.prose.grammar import Found, Scope, Setting, form, plain, read_forms


def read_premise(text: str, scope: Scope) -> tuple[Condition, ...]:
    """Return what must hold for the bullets below, () if the line is no premise or names what the table lacks."""
    if not plain(text + "x").removesuffix("x").endswith(":"):
        return ()
    found = read_forms(_FORMS, text, scope)
    if not found or found.unknown:
        return ()
    return tuple(Condition(each.parameter, one_of=(str(each.value),)) for each in found.settings)


def _premise(_: list[str], switch: list[str], value: list[str]) -> Found:
    return Found(settings=(Setting(switch[0], "default", value[0]),))


_FORMS = (form(r"{W}(?:with|配合){P}=\s*{V}", _premise),)
