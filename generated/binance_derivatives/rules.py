"""Conditions over several parameters, and the violations that every check reports.

A violation reads as name, fact, rule: ``orderIdList holds 11 items, at most 10``. All of them are reported together.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Literal, TypeAlias

ParameterRule: TypeAlias = Literal["required", "type", "values", "range", "max_items", "pattern", "unknown", "empty"]
GroupRule: TypeAlias = Literal["at_least_one", "at_most_one", "exactly_one", "all_or_none", "requires"]


@dataclass(frozen=True, slots=True)
class Violation:
    """One rule that one request breaks.

    Attributes:
        parameters: Wire names of the parameters concerned.
        rule: The kind of rule, by the word the specs use.
        message: What was given and what is allowed, for a person.
    """

    parameters: tuple[str, ...]
    rule: ParameterRule | GroupRule
    message: str

    def __str__(self) -> str:
        return self.message


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition on which of some parameters are given; ``parameter`` is the one that ``requires`` the others."""

    rule: GroupRule
    of: tuple[str, ...]
    parameter: str | None = None

    def violation(self, given: Set[str]) -> Violation | None:
        """Say how the names that are given break the rule, or return nothing."""
        present = [name for name in self.of if name in given]
        if self.parameter is not None:
            return self._lacking(given, present)
        if self._kept(len(present)):
            return None
        if self.rule == "all_or_none":
            wanted, state = f"all or none of {listed(self.of)}", f"only {listed(present)} {_are(present)} given"
        else:
            wanted, state = f"{_COUNTS[self.rule]} of {listed(self.of)}", self._state(present)
        return Violation(self.of, self.rule, f"send {wanted}, {state}")

    def _kept(self, count: int) -> bool:
        if self.rule == "all_or_none":
            return count in (0, len(self.of))
        too_few = count == 0 and self.rule != "at_most_one"
        too_many = count > 1 and self.rule != "at_least_one"
        return not (too_few or too_many)

    def _state(self, present: Sequence[str]) -> str:
        if not present:
            return "none is given"
        if len(present) < len(self.of):
            return f"{listed(present)} {_are(present)} given"
        return "both are given" if len(present) == 2 else "all are given"

    def _lacking(self, given: Set[str], present: Sequence[str]) -> Violation | None:
        parameter = self.parameter
        if parameter is None or parameter not in given or len(present) == len(self.of):
            return None
        missing = [name for name in self.of if name not in given]
        message = f"{parameter} requires {listed(self.of)}, {listed(missing)} {_are(missing)} not given"
        return Violation((parameter, *self.of), "requires", message)


_COUNTS = {"at_least_one": "at least one", "at_most_one": "at most one", "exactly_one": "exactly one"}


def at_least_one(*names: str) -> Rule:
    """One or more of the parameters must be given."""
    return Rule("at_least_one", names)


def at_most_one(*names: str) -> Rule:
    """No two of the parameters may be given together."""
    return Rule("at_most_one", names)


def exactly_one(*names: str) -> Rule:
    """One of the parameters must be given, and no other."""
    return Rule("exactly_one", names)


def all_or_none(*names: str) -> Rule:
    """The parameters are given together or not at all."""
    return Rule("all_or_none", names)


def requires(parameter: str, *names: str) -> Rule:
    """When ``parameter`` is given, so must be all of ``names``."""
    return Rule("requires", names, parameter)


def listed(names: Sequence[str], last: str = "and") -> str:
    """Put names into a sentence: ``a``, ``a and b``, ``a, b and c``."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def _are(names: Sequence[str]) -> str:
    return "is" if len(names) == 1 else "are"
