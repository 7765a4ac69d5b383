"""The invented table the sentences of these tests are about, and what is read from them."""

from __future__ import annotations

from generator.specs.model import ParameterType
from generator.specs.rules import Condition, Rule, RuleKind
from generator.transcribe.prose.grammar import Found, Names, Row, Scope

NAMES = Names(("parcelId", "label", "from", "to", "weight"))
NOTE = Scope(NAMES)


def in_cell(name: str, kind: ParameterType = "string", names: tuple[str, ...] = NAMES) -> Scope:
    return Scope(Names(names), Row(name, kind))


def rule(kind: RuleKind, *of: str, parameter: str | None = None, about: str | None = None) -> Rule:
    return Rule(kind, at="", of=of, parameter=parameter, about=about)


def advisory(about: str, *of: str, values: tuple[str, ...] = (), longest: str | None = None) -> Found:
    return Found(rules=(Rule("advisory", at="", of=of, about=about, values=values, longest=longest),))


def is_one_of(parameter: str, *values: str) -> tuple[Condition, ...]:
    return (Condition(parameter, one_of=values),)


def setting(found: Found | None) -> tuple[str, str, object]:
    """The one setting a sentence makes."""
    assert found is not None and not found.rules and not found.unknown
    [only] = found.settings
    return only.parameter, only.attribute, only.value
