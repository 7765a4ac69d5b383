"""Grammars of single sentences, one kind of rule a module, and the order in which they are tried."""

from __future__ import annotations

from generator.transcribe.rules import (
    all_sent,
    at_least_one,
    at_most_one,
    bounds,
    default,
    exactly_one,
    example,
    list_size,
    pattern,
    requires,
    values,
)
from generator.transcribe.rules.grammar import Found, Scope

_READERS = (
    exactly_one.read,
    at_least_one.read,
    at_most_one.read,
    all_sent.read,
    requires.read,
    list_size.read,
    bounds.read,
    default.read,
    pattern.read,
    values.read,
    example.read,
)
# No rule of the documentation is nearly as long.
_LONGEST = 1000


def read_sentence(text: str, scope: Scope) -> Found | None:
    """Return what a sentence, or a clause of a cell, says; None if no grammar knows it."""
    if len(text) > _LONGEST:
        return None
    return next((found for found in (read(text, scope) for read in _READERS) if found is not None), None)
