"""Which parameters a test gives: sets that keep the rules over several parameters, and what sets that break them break."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import TypeAlias

from generator.spec.model import Operation, Rule
from generator.view.parameters import SUPPLIED

Breach: TypeAlias = tuple[str, tuple[str, ...]]
"""A rule's word and the parameters it concerns, as the client's violations have them."""


def breaches(operation: Operation, given: Set[str]) -> set[Breach]:
    """Return what a request with these parameters breaks, whatever their values."""
    found: set[Breach] = {
        ("required", (parameter.name,))
        for parameter in operation.parameters
        if parameter.required and parameter.name not in SUPPLIED | given
    }
    for rule in operation.rules:
        if rule.rule != "advisory" and not _kept(rule, given):
            found.add((rule.rule, rule.of if rule.parameter is None else (rule.parameter, *rule.of)))
    return found


def accepted(operation: Operation) -> list[frozenset[str]]:
    """Return sets that break nothing, and that together have every parameter some request can have.

    The least set comes first, then one for each alternative, then the greatest; empty when the rules contradict one another.
    """
    required = frozenset(one.name for one in operation.parameters if one.required) - SUPPLIED
    least = _completed(operation, required)
    sets = [least, *(_completed(operation, required | {name}) for name in _alternatives(operation))]
    if least is not None:
        sets.append(_greatest(operation, least))
    kept = list(dict.fromkeys(one for one in sets if one is not None))
    for parameter in operation.parameters if kept else ():
        if parameter.name not in SUPPLIED.union(*kept) and (more := _completed(operation, required | {parameter.name})):
            kept.append(more)
    return kept


def containing(operation: Operation, sets: Sequence[frozenset[str]], name: str) -> frozenset[str]:
    """Return the least set with this parameter that breaks nothing; if there is none, the least of all with it."""
    extended = [one | {name} for one in sets]
    return next((one for one in extended if not breaches(operation, one)), extended[0])


def broken(operation: Operation, least: frozenset[str]) -> Iterable[frozenset[str]]:
    """Yield for every rule over several parameters the sets that break it."""
    for rule in operation.rules:
        of = frozenset(rule.of)
        if rule.rule in ("at_least_one", "exactly_one"):
            yield least - of
        if rule.rule in ("at_most_one", "exactly_one"):
            yield least - of | set(rule.of[:2])
        if rule.rule == "all_or_none":
            yield least - of | set(rule.of[:1])
        if rule.rule == "requires" and rule.parameter is not None:
            yield least - of | {rule.parameter}


def _alternatives(operation: Operation) -> list[str]:
    return [name for rule in operation.rules if rule.rule in ("at_least_one", "exactly_one") for name in rule.of]


def _greatest(operation: Operation, least: frozenset[str]) -> frozenset[str]:
    most = least
    for parameter in operation.parameters:
        if parameter.name not in SUPPLIED:
            most = _completed(operation, most | {parameter.name}) or most
    return most


def _completed(operation: Operation, given: frozenset[str]) -> frozenset[str] | None:
    """Add what the rules ask for until none is broken, or return None when something would have to go."""
    # What a rule demands by name comes before what another leaves open.
    rules = sorted(operation.rules, key=lambda rule: rule.rule not in ("requires", "all_or_none"))
    for _ in range(len(operation.parameters) + 1):
        rule = next((one for one in rules if one.rule != "advisory" and not _kept(one, given)), None)
        if rule is None:
            return given
        present = given.intersection(rule.of)
        if rule.rule == "at_most_one" or (rule.rule == "exactly_one" and present):
            return None
        given |= set(rule.of[:1] if rule.rule in ("at_least_one", "exactly_one") else rule.of)
    return None


def _kept(rule: Rule, given: Set[str]) -> bool:
    count = sum(name in given for name in rule.of)
    if rule.rule == "at_least_one":
        return count > 0
    if rule.rule == "at_most_one":
        return count < 2
    if rule.rule == "exactly_one":
        return count == 1
    if rule.rule == "all_or_none":
        return count in (0, len(rule.of))
    return rule.parameter not in given or count == len(rule.of)
