"""Conditions over several parameters, and the violations that every check reports.

A rule may be bound to conditions: it then holds for requests in which all of them are true. A violation reads as name, fact,
rule: ``orderIdList holds 11 items, at most 10``. All of them are reported together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

__all__ = [
    "Condition",
    "Rule",
    "Violation",
    "absent",
    "all_or_none",
    "ascending",
    "at_least_one",
    "at_most_one",
    "distinct_by",
    "exactly_one",
    "forbidden_if",
    "given",
    "is_one_of",
    "moved",
    "one_of_values",
    "refused_if",
    "required_if",
    "requires",
    "window",
    "within",
]

ParameterRule: TypeAlias = Literal[
    "required", "type", "unit", "values", "range", "max_items", "pattern", "unknown", "empty"
]
GroupRule: TypeAlias = Literal[
    "at_least_one",
    "at_most_one",
    "exactly_one",
    "all_or_none",
    "requires",
    "required_if",
    "forbidden_if",
    "refused_if",
    "one_of_values",
    "window",
    "ascending",
    "moved",
    "distinct_by",
]


class Violation(Struct, frozen=True):
    """One rule that one request breaks.

    Attributes:
        parameters: Wire names of the parameters concerned; for a member of a list's items, the name of the list.
        rule: The kind of rule, by the word the specs use.
        message: What was given and what is allowed, for a person; a parameter is named as in Python, then as on the wire.
    """

    parameters: tuple[str, ...]
    rule: ParameterRule | GroupRule
    message: str

    def __str__(self) -> str:
        return self.message


class Condition(Struct, frozen=True, repr_omit_defaults=True):
    """What is true of one request; everything said must hold.

    Attributes:
        parameter: Compared as the text on the wire; when it is not sent, its default is compared.
        one_of: The values it may have.
        minimum: The least it may be, as decimal text; ``maximum`` is the most.
        above: What it must be greater than; it must be less than ``below``.
        given: Parameters that are all sent.
        absent: Parameters of which none is sent.
    """

    parameter: str | None = None
    one_of: tuple[str, ...] = ()
    minimum: str | None = None
    maximum: str | None = None
    above: str | None = None
    below: str | None = None
    given: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


class Rule(Struct, frozen=True, repr_omit_defaults=True):
    """A condition on which parameters are given and what they are.

    Attributes:
        rule: Its kind, by the word the specs use.
        of: The parameters concerned; of a ``window``, its start and its end; of an ``ascending``, the smaller one first.
        parameter: The one that ``requires`` the others, or that must be one of ``values``; of a ``distinct_by``, a list of objects.
        values: Wire texts.
        to: The operation that takes the values of one that has ``moved``; ``error`` is the code of the refusal without it.
        member: What no two objects of the list of a ``distinct_by`` may have alike.
        longest: The most that a ``window`` may span, as ``7d``; None where only its direction is checked.
        when: The rule binds requests for which all of these hold.
    """

    rule: GroupRule
    of: tuple[str, ...] = ()
    parameter: str | None = None
    values: tuple[str, ...] = ()
    longest: str | None = None
    to: str | None = None
    error: int | None = None
    member: str | None = None
    when: tuple[Condition, ...] = ()


def is_one_of(parameter: str, *values: str) -> Condition:
    """The parameter is, or is by default, one of some wire texts."""
    return Condition(parameter, one_of=values)


def within(
    parameter: str,
    *,
    minimum: str | None = None,
    maximum: str | None = None,
    above: str | None = None,
    below: str | None = None,
) -> Condition:
    """The parameter is, or is by default, a number within limits; ``above`` and ``below`` exclude the limit itself."""
    return Condition(parameter, minimum=minimum, maximum=maximum, above=above, below=below)


def given(*names: str) -> Condition:
    """All of the parameters are sent."""
    return Condition(given=names)


def absent(*names: str) -> Condition:
    """None of the parameters is sent."""
    return Condition(absent=names)


def at_least_one(*names: str, when: tuple[Condition, ...] = ()) -> Rule:
    """One or more of the parameters must be given."""
    return Rule("at_least_one", names, when=when)


def at_most_one(*names: str, when: tuple[Condition, ...] = ()) -> Rule:
    """No two of the parameters may be given together."""
    return Rule("at_most_one", names, when=when)


def exactly_one(*names: str, when: tuple[Condition, ...] = ()) -> Rule:
    """One of the parameters must be given, and no other."""
    return Rule("exactly_one", names, when=when)


def all_or_none(*names: str, when: tuple[Condition, ...] = ()) -> Rule:
    """The parameters are given together or not at all."""
    return Rule("all_or_none", names, when=when)


def requires(parameter: str, *names: str, when: tuple[Condition, ...] = ()) -> Rule:
    """When ``parameter`` is given, so must be all of ``names``."""
    return Rule("requires", names, parameter, when=when)


def required_if(*names: str, when: tuple[Condition, ...]) -> Rule:
    """Each of the parameters must be given when the conditions hold."""
    return Rule("required_if", names, when=when)


def forbidden_if(*names: str, when: tuple[Condition, ...]) -> Rule:
    """None of the parameters may be given when the conditions hold."""
    return Rule("forbidden_if", names, when=when)


def refused_if(*, when: tuple[Condition, ...]) -> Rule:
    """The conditions must not hold together."""
    return Rule("refused_if", when=when)


def one_of_values(parameter: str, values: tuple[str, ...], *, when: tuple[Condition, ...] = ()) -> Rule:
    """``parameter``, when it is given, must be one of some wire texts."""
    return Rule("one_of_values", (), parameter, values, when=when)


def moved(parameter: str, values: tuple[str, ...], to: str, error: int, *, when: tuple[Condition, ...] = ()) -> Rule:
    """``parameter`` must not be one of some wire texts, which another operation takes and this one refuses."""
    return Rule("moved", (), parameter, values, to=to, error=error, when=when)


def distinct_by(parameter: str, *, member: str, when: tuple[Condition, ...] = ()) -> Rule:
    """No two objects of the list ``parameter`` may have the same ``member``."""
    return Rule("distinct_by", (), parameter, member=member, when=when)


def window(start: str, end: str, longest: str | None = None, *, when: tuple[Condition, ...] = ()) -> Rule:
    """The time from ``start`` to ``end`` must not be negative, nor longer than ``longest``, such as ``7d`` or ``3mo``."""
    return Rule("window", (start, end), longest=longest, when=when)


def ascending(less: str, more: str, *, when: tuple[Condition, ...] = ()) -> Rule:
    """When both are given, the number ``less`` must be smaller than ``more``."""
    return Rule("ascending", (less, more), when=when)


def listed(names: Sequence[str], last: str = "and") -> str:
    """Put names into a sentence: ``a``, ``a and b``, ``a, b and c``."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def are(names: Sequence[str]) -> str:
    """Give the verb that goes with names."""
    return "is" if len(names) == 1 else "are"
