"""Parameters that are a yes or a no under another type.

A text, or a word of an enum, that may only be ``true`` or ``false`` is a flag, spelled as the page spells it. Where one
language says so in small letters and the other one says boolean, which goes out as the same text, it is a boolean.
"""

from __future__ import annotations

from dataclasses import replace

from generator.specs.model import Parameter

_WORDS = ("true", "false")


def settled_type(parameter: Parameter, other: Parameter | None = None) -> Parameter:
    """Return the parameter as a flag or boolean if it is one; ``other`` is what another language says of it."""
    if parameter.items:
        return replace(parameter, items=tuple(settled_type(item) for item in parameter.items))
    values = parameter.values or (other.values if other else ())
    folded = {value.casefold(): value for value in values}
    if parameter.type not in ("string", "enum", "boolean") or set(folded) != set(_WORDS):
        return parameter
    boolean = parameter.type == "boolean" or (other is not None and other.type == "boolean")
    if boolean and set(values) == set(_WORDS):
        return replace(parameter, type="boolean", values=())
    return replace(parameter, type="flag", values=tuple(folded[word] for word in _WORDS))
