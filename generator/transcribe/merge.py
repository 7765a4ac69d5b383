"""Two languages made one: what both say has both places, what only one says is kept, what they dispute is reported.

English comes first: it gives identifiers, types and flags, and the examples. Chinese adds what English lacks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from generator.pages.blocks import Language, Page
from generator.problems import Problem
from generator.spec.model import Example, Parameter, Request, Rule, Security, Shape, Weight
from generator.transcribe.half import Half
from generator.transcribe.provenance import both, extended, first_line
from generator.transcribe.shape_merge import Conflict, Seen, ShapeMerge

Fact: TypeAlias = str | int | bool | tuple[str, ...] | None

_PARAMETER_FACTS = ("type", "required", "values", "default", "minimum", "maximum", "max_items", "pattern")
_EITHER = frozenset({"at_least_one", "at_most_one", "exactly_one"})


@dataclass(frozen=True)
class Merged:
    """What a page says in all its languages; ``request`` and ``answer`` are None if neither says it."""

    security: Security
    request: Request | None
    weight: tuple[Weight, ...]
    parameters: tuple[Parameter, ...]
    rules: tuple[Rule, ...]
    answer: Shape | None
    examples: tuple[Example, ...]


class Merge:
    """Merges the halves of one page; ``problems`` collects their contradictions."""

    def __init__(self, pages: dict[Language, Page]) -> None:
        self._pages = pages
        self.problems: list[Problem] = []

    def halves(self, halves: Sequence[Half]) -> Merged:
        """Return the facts of one half, or of the English and the Chinese one, in this order."""
        merged = [_as_merged(half) for half in halves]
        if len(merged) == 1:
            return replace(merged[0], rules=combined(merged[0].rules))
        one, other = merged
        return Merged(
            security=self._security(halves[0], halves[1]),
            request=self._request(one.request, other.request),
            weight=self._weight(one.weight, other.weight),
            parameters=self._parameters(one.parameters, other.parameters),
            rules=combined((*one.rules, *other.rules)),
            answer=self._answer(one.answer, other.answer, halves[0].security_at),
            examples=self._examples(one.examples, other.examples),
        )

    def _security(self, one: Half, other: Half) -> Security:
        if one.security == other.security:
            return Security(one.security or "NONE", both(one.security_at, other.security_at))
        if one.security and other.security:
            self._dispute("the security type", one.security_at, one.security, other.security_at, other.security)
        stated = one if one.security else other
        return Security(stated.security or "NONE", stated.security_at)

    def _request(self, one: Request | None, other: Request | None) -> Request | None:
        if not one or not other:
            return one or other
        said = [f"{request.method} {request.path or ''}".strip() for request in (one, other)]
        if said[0] != said[1]:
            self._dispute("the request", one.at, said[0], other.at, said[1])
            return one
        return replace(one, at=both(one.at, other.at))

    def _weight(self, one: Sequence[Weight], other: Sequence[Weight]) -> tuple[Weight, ...]:
        others = {weight.counter: weight for weight in other}
        merged: list[Weight] = []
        for weight in one:
            same = others.pop(weight.counter, None)
            if same and same.cost != weight.cost:
                self._dispute(f"the weight on {weight.counter}", weight.at, weight.cost, same.at, same.cost)
                same = None
            merged.append(replace(weight, at=both(weight.at, same.at if same else None)))
        return (*merged, *others.values())

    def _parameters(self, one: Sequence[Parameter], other: Sequence[Parameter]) -> tuple[Parameter, ...]:
        others = {parameter.name: parameter for parameter in other}
        merged = [self._parameter(mine, others[mine.name]) if mine.name in others else mine for mine in one]
        names = [parameter.name for parameter in merged]
        before: str | None = None
        for parameter in other:
            if parameter.name not in names:
                position = names.index(before) + 1 if before else 0
                merged.insert(position, parameter)
                names.insert(position, parameter.name)
            before = parameter.name
        return tuple(merged)

    def _parameter(self, one: Parameter, other: Parameter) -> Parameter:
        changes: dict[str, Any] = {}
        for fact in _PARAMETER_FACTS:
            mine: Fact = getattr(one, fact)
            theirs: Fact = getattr(other, fact)
            if mine in (None, ()):
                changes[fact] = theirs
            elif theirs not in (None, ()) and not _same(mine, theirs):
                self._dispute(f"{fact} of {one.name}", one.at, _shown(mine), other.at, _shown(theirs))
        example = other.example if one.example is None else one.example
        return replace(one, **changes, example=example, at=both(one.at, other.at))

    def _answer(self, one: Shape | None, other: Shape | None, place: str) -> Shape | None:
        if not one or not other:
            return one or other
        conflicts: list[Conflict] = []
        merged = ShapeMerge(conflicts, languages=True).two(Seen(one), Seen(other), place)
        for conflict in conflicts:
            self._report(conflict.place, f"the languages differ: {conflict.message}")
        return merged.shape

    def _examples(self, one: Sequence[Example], other: Sequence[Example]) -> tuple[Example, ...]:
        roles = {example.role for example in one}
        return (*one, *(example for example in other if example.role not in roles))

    def _dispute(self, what: str, place: str, said: object, other_place: str, other_said: object) -> None:
        message = f"the languages differ on {what}: {place} says {said}, {other_place} says {other_said}"
        self._report(place, f"{message}; expected the same, or a correction")

    def _report(self, place: str, message: str) -> None:
        language, line = first_line(place)
        page = self._pages[language]
        self.problems.append(Problem(page.file, line, 0, message, page.lines[line - 1]))


def combined(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Return each rule once, with all its places; "at least" and "at most" one of the same names are "exactly one"."""
    merged: dict[object, Rule] = {}
    for rule in rules:
        key = _key(rule)
        known = merged.get(key)
        merged[key] = _joined(known, rule) if known else rule
    return tuple(merged.values())


def _key(rule: Rule) -> object:
    kind = "either" if rule.rule in _EITHER else rule.rule
    return kind, frozenset(rule.of), rule.parameter, rule.about


def _joined(one: Rule, other: Rule) -> Rule:
    kind = one.rule if one.rule == other.rule else "exactly_one"
    return replace(one, rule=kind, at=extended(one.at, other.at))


def _same(one: Fact, other: Fact) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return set(one) == set(other)
    return one == other


def _shown(fact: Fact) -> str:
    if isinstance(fact, bool):
        return "YES" if fact else "NO"
    return ", ".join(fact) if isinstance(fact, tuple) else str(fact)


def _as_merged(half: Half) -> Merged:
    return Merged(
        security=Security(half.security or "NONE", half.security_at),
        request=half.request,
        weight=half.weight,
        parameters=half.parameters,
        rules=half.rules,
        answer=half.answer,
        examples=half.examples,
    )
