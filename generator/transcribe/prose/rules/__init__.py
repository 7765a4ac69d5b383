"""Grammars of single sentences, one kind of rule a module, and the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable

from generator.transcribe.prose.parameters import bounds, default, example, list_size, pattern, values
from generator.transcribe.prose.rules import (
    account_mode,
    all_sent,
    ascending,
    at_least_one,
    at_most_one,
    default_window,
    exactly_one,
    forbidden_if,
    order_type,
    quota,
    reach,
    refused_if,
    required_if,
    requires,
    server_side,
    window,
)
from generator.transcribe.prose.grammar import Found, Scope

_READERS = (
    exactly_one.read,
    at_least_one.read,
    at_most_one.read,
    all_sent.read,
    requires.read,
    required_if.read,
    forbidden_if.read,
    refused_if.read,
    window.read,
    ascending.read,
    default_window.read,
    quota.read,
    reach.read,
    account_mode.read,
    order_type.read,
    server_side.read,
    list_size.read,
    bounds.read,
    default.read,
    pattern.read,
    values.read,
    example.read,
    example.read_note,
)
# What a condition above a sentence does not change, or what it is about.
_GOVERNED = (
    forbidden_if.read_governed,
    default_window.read,
    order_type.read,
    ascending.read,
    server_side.read,
    example.read_note,
)
# No rule of the documentation is nearly as long.
_LONGEST = 1000


def read_sentence(text: str, scope: Scope) -> Found | None:
    """Return what a sentence, or a clause of a cell, says; None if no grammar knows it."""
    return _first(_READERS, text, scope)


def read_governed(text: str, scope: Scope) -> Found | None:
    """Return what a sentence says that holds only under the line above it, whose premise is the scope's."""
    return _first(_GOVERNED, text, scope)


def _first(readers: tuple[Callable[[str, Scope], Found | None], ...], text: str, scope: Scope) -> Found | None:
    if len(text) > _LONGEST:
        return None
    return next((found for found in (read(text, scope) for read in readers) if found is not None), None)
