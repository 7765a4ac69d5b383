"""Rules of one operation, each of them once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.specs.rules import Condition, EITHER, Rule
from generator.transcribe.text.provenance import extended

# Advisories of one sentence a value, which together are one.
_ADDED = frozenset({"with_type"})


def combined(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Return each rule once, with all its places; "at least" and "at most" one of the same names are "exactly one"."""
    alike: defaultdict[object, list[Rule]] = defaultdict(list)
    for rule in rules:
        alike[_key(rule)].append(rule)
    return tuple(map(_joined, alike.values()))


def demanded(one: Sequence[Rule], other: Sequence[Rule]) -> tuple[list[Rule], list[tuple[Rule | None, Rule | None]]]:
    """Merge the rules of two languages' conditional tables.

    Returns what holds, which is what the first language says where both have a table, and the pairs that differ.
    """
    if not one or not other:
        return [*one, *other], []
    others = {_subject(rule): rule for rule in other}
    kept: list[Rule] = []
    differing: list[tuple[Rule | None, Rule | None]] = []
    for rule in one:
        same = others.pop(_subject(rule), None)
        if same and set(same.of) == set(rule.of):
            kept.append(replace(rule, at=extended(rule.at, same.at)))
        else:
            kept.append(rule)
            differing.append((rule, same))
    return kept, [*differing, *((None, rule) for rule in others.values())]


def _subject(rule: Rule) -> object:
    return rule.rule, _conditions(rule)


def _conditions(rule: Rule) -> object:
    return frozenset(_unordered(condition) for condition in rule.when)


def _unordered(condition: Condition) -> Condition:
    return replace(
        condition,
        one_of=tuple(sorted(condition.one_of)),
        given=tuple(sorted(condition.given)),
        absent=tuple(sorted(condition.absent)),
    )


def _key(rule: Rule) -> object:
    kind = "either" if rule.rule in EITHER else rule.rule
    of = rule.of if rule.rule in ("window", "ascending") else frozenset(rule.of)
    values = frozenset[str]() if rule.about in _ADDED else frozenset(rule.values)
    return kind, of, rule.parameter, rule.about, values, rule.longest, _conditions(rule)


def _joined(rules: Sequence[Rule]) -> Rule:
    first, *others = rules
    kind = first.rule if all(rule.rule == first.rule for rule in others) else "exactly_one"
    values = tuple(dict.fromkeys(value for rule in rules for value in rule.values)) if others else first.values
    return replace(first, rule=kind, values=values, at=extended(first.at, *(rule.at for rule in others)))
