"""The kinds of rules over several parameters, in one table: what each allows, how it is broken, and how it is said.

Lint, docstrings and the rows of generated tests read it. The client and the exchange on loopback do not: they check the same
rules with code of their own, so that a mistake here shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.specs.model import Condition, Rule, RuleKind

ALL: Final = None
"""As many as there are, in ``Kind.broken_by``."""


@dataclass(frozen=True)
class Kind:
    """One kind of rule.

    Attributes:
        clause: What it says, by the names of its parts: ``of``, ``are`` (of them), ``parameter``, ``values``, ``to``, ``window``,
            ``ascending``.
        allows: Tells by how many of ``of`` are sent, and how many there are, whether a request keeps it; None where that
            is decided by values, or where nothing is.
        broken_by: Numbers of ``of``, one after another from the first, that break it.
        alternatives: Whether each of ``of`` alone is another way to keep it.
        each: Whether every one of ``of`` that is missing, or sent, is a violation by itself.
        checked: Whether a client can refuse anything for it.
        about: Whether it singles out a ``parameter``.
        alone: Whether it may be about one parameter only.
    """

    clause: str
    allows: Callable[[int, int], bool] | None = None
    broken_by: tuple[int | None, ...] = ()
    alternatives: bool = False
    each: bool = False
    checked: bool = True
    about: bool = False
    alone: bool = False

    @property
    def least(self) -> int:
        """How many of ``of`` it must have to say something."""
        return 1 if self.each or self.about or self.alone else 2

    @property
    def counts(self) -> bool:
        """Whether all it says is how many of ``of`` are sent, at least or at most one."""
        return self.allows is not None and self.allows(1, 3)


def _all(given: int, there: int) -> bool:
    return given == there


KINDS: Final[Mapping[RuleKind, Kind]] = {
    "at_least_one": Kind("send at least one of {of}", lambda given, _: given > 0, (0,), alternatives=True),
    "at_most_one": Kind("send at most one of {of}", lambda given, _: given < 2, (2,)),
    "exactly_one": Kind("send exactly one of {of}", lambda given, _: given == 1, (0, 2), alternatives=True),
    "all_or_none": Kind("send {of} together or not at all", lambda given, there: given in (0, there), (1,)),
    "requires": Kind("{parameter} requires {of}", _all, (0,), about=True),
    "required_if": Kind("{of} {are} required", _all, (0,), each=True),
    "forbidden_if": Kind("{of} cannot be sent", lambda given, _: given == 0, (ALL,), each=True),
    "refused_if": Kind("the request is refused", lambda _given, _there: False, (0,), alone=True),
    "one_of_values": Kind("{parameter} must be {values}", about=True),
    "window": Kind("{window}"),
    "ascending": Kind("{ascending}"),
    "prevails": Kind("{parameter} counts and {of} {are} ignored when both are sent", checked=False, about=True),
    "moved": Kind("{parameter} cannot be {values}, which {to} takes", about=True, alone=True),
    "advisory": Kind("", checked=False, alone=True),
}


EITHER: Final = frozenset(name for name, kind in KINDS.items() if kind.counts and not kind.about)
"""What is said of the same parameters in more than one way: one of them, at least one, at most one."""

PLACES: Final = re.compile(r"\{(values|longest|of|first|last)\}")
"""Where the words of an advisory have its data: its values, its span, its parameters, the first and the last of them."""


def lacking(words: str, rule: Rule) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the data that the words of an advisory want and it has not, and those that it has and they do not say."""
    places = {place[1] for place in PLACES.finditer(words)}
    named = {"of", "first", "last"}
    has = {name for name, there in (("values", rule.values), ("longest", rule.longest)) if there}
    wanted = (places - named) | ({"of"} if places & named else set[str]())
    return tuple(sorted(wanted - has - ({"of"} if rule.of else set[str]()))), tuple(sorted(has - places))


def kind_of(rule: Rule) -> Kind:
    return KINDS[rule.rule]


def checked(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Return the rules that a client can refuse something for."""
    return tuple(rule for rule in rules if kind_of(rule).checked)


def names_of(rule: Rule) -> list[str]:
    """Return the parameters that a rule, or a condition it has, is about."""
    conditions = [name for condition in rule.when for name in names_in(condition)]
    return [*rule.of, *([rule.parameter] if rule.parameter else []), *conditions]


def names_in(condition: Condition) -> list[str]:
    return [*([condition.parameter] if condition.parameter else []), *condition.given, *condition.absent]
