"""Two languages made one: what both say has both places, what only one says is kept, what they dispute is told.

English comes first: it gives identifiers, types and flags, and the examples. Chinese adds what English lacks.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.pages.blocks import LANGUAGES
from generator.specs.model import Example, Parameter, Quota, Request, Security, Shape, Weight
from generator.specs.rules import Rule
from generator.specs.yaml.plain import is_mapping
from generator.transcribe.languages.flags import settled_type
from generator.transcribe.languages.merge import Differences
from generator.transcribe.languages.merge_rules import combined, demanded
from generator.transcribe.operation.facts import Facts
from generator.transcribe.text.provenance import both, first_line

_PARAMETER_FACTS = ("type", "required", "values", "default", "minimum", "maximum", "max_items", "pattern")


@dataclass(frozen=True)
class Merged:
    """What a page says in all its languages; ``request`` and ``answer`` are None if neither says it."""

    security: Security
    request: Request | None
    weight: tuple[Weight, ...]
    quotas: tuple[Quota, ...]
    parameters: tuple[Parameter, ...]
    rules: tuple[Rule, ...]
    answer: Shape | None
    examples: tuple[Example, ...]
    deprecated: bool


def merged(languages: Sequence[Facts], differences: Differences) -> Merged:
    """Return the facts of one language, or of the English and the Chinese one, in this order."""
    found = _as_merged(languages[0]) if len(languages) == 1 else _Merge(differences).two(*languages)
    for facts in languages:
        differences.found += [("rules", problem) for problem in facts.unnamed]
    listed = {parameter.name for parameter in found.parameters}
    found = replace(found, answer=_placed(found.answer, both(*(facts.answer_at for facts in languages))))
    unlisted = dict(pair for facts in reversed(languages) for pair in facts.unlisted)
    differences.found += [(f"parameters.{name}", problem) for name, problem in unlisted.items() if name not in listed]
    _defaulted(found.parameters, differences, "parameters")
    if found.request is not None and found.request.path is None:
        _sent(found.request.method, [one for facts in languages for one in facts.examples], differences)
    return found


def _sent(method: str, examples: Sequence[Example], differences: Differences) -> None:
    """Dispute a method whose example sends another one."""
    for example in examples:
        message = json.loads(example.json)
        sent = message.get("method", method) if example.role == "request" and is_mapping(message) else method
        if sent != method:
            told = f"page names the method {method}, but its request sends {sent}, expected the same, or a correction"
            differences.report("request.method", example.at, told)


def _defaulted(parameters: Sequence[Parameter], differences: Differences, path: str) -> None:
    """Dispute what is mandatory and has a default, of which one says that it need not be sent."""
    for parameter in parameters:
        place = f"{path}.{parameter.name}"
        if parameter.required and parameter.default is not None:
            message = f"{parameter.name} is mandatory and has the default {parameter.default}"
            differences.report(f"{place}.required", parameter.at, f"{message}, expected one of both, or a correction")
        _defaulted(parameter.items, differences, f"{place}.items")


class _Merge:
    def __init__(self, differences: Differences) -> None:
        self._differences = differences

    def two(self, one: Facts, other: Facts) -> Merged:
        return Merged(
            security=self._security(one, other),
            request=self._request(one.request, other.request),
            weight=self._weight(one.weight, other.weight),
            quotas=self._quotas(one.quotas, other.quotas),
            parameters=self._parameters(one.parameters, other.parameters, "parameters"),
            rules=self._rules((one.rules, one.demanded), (other.rules, other.demanded), "rules"),
            answer=self._differences.shape(one.answer, other.answer, one.security_at, "answer"),
            examples=self._examples(one.examples, other.examples),
            deprecated=one.deprecated or other.deprecated,
        )

    def _security(self, one: Facts, other: Facts) -> Security:
        if one.security == other.security:
            return Security(one.security or "NONE", both(one.security_at, other.security_at))
        if one.security and other.security:
            said = (one.security, other.security)
            self._differences.differ("security.type", "the security type", (one.security_at, other.security_at), said)
        stated = one if one.security else other
        return Security(stated.security or "NONE", stated.security_at)

    def _request(self, one: Request | None, other: Request | None) -> Request | None:
        if not one or not other:
            return one or other
        said = [f"{request.method} {request.path or ''}".strip() for request in (one, other)]
        if said[0] != said[1]:
            path = "request.path" if one.method == other.method else "request.method"
            self._differences.differ(path, "the request", (one.at, other.at), said)
            return one
        return replace(one, at=both(one.at, other.at))

    def _weight(self, one: Sequence[Weight], other: Sequence[Weight]) -> tuple[Weight, ...]:
        """Merge weight by weight; where only the second language tells cases apart, or others, that is a dispute."""
        counters = {weight.counter for weight in one}
        others = {(weight.counter, weight.when): weight for weight in other}
        merged: list[Weight] = []
        for weight in one:
            same = others.pop((weight.counter, weight.when), None)
            if same and same.cost != weight.cost:
                what = f"the weight on {weight.counter}"
                self._differences.differ("weight", what, (weight.at, same.at), (weight.cost, same.cost))
                same = None
            merged.append(replace(weight, at=both(weight.at, same.at if same else None)))
        for weight in others.values():
            if weight.counter in counters:
                mine = next(mine for mine in one if mine.counter == weight.counter)
                what = f"the cases of the weight on {weight.counter}"
                self._differences.differ("weight", what, (mine.at, weight.at), (mine.cost, weight.cost))
            else:
                merged.append(weight)
        return tuple(merged)

    def _quotas(self, one: Sequence[Quota], other: Sequence[Quota]) -> tuple[Quota, ...]:
        merged = {(quota.limit, quota.per, quota.counter): quota for quota in one}
        for quota in other:
            key = (quota.limit, quota.per, quota.counter)
            known = merged.get(key)
            if known and set(known.shared) != set(quota.shared):
                said = (", ".join(known.shared), ", ".join(quota.shared))
                self._differences.differ("quotas", "what shares a quota", (known.at, quota.at), said)
            else:
                merged[key] = replace(quota, at=both(known.at, quota.at)) if known else quota
        return tuple(merged.values())

    def _parameters(self, one: Sequence[Parameter], other: Sequence[Parameter], path: str) -> tuple[Parameter, ...]:
        others = {parameter.name: parameter for parameter in other}
        names = {parameter.name for parameter in one}
        # What only the second language has stands behind what it has in front of it there.
        behind: defaultdict[str | None, list[Parameter]] = defaultdict(list)
        before: str | None = None
        for parameter in other:
            if parameter.name in names:
                before = parameter.name
            else:
                behind[before].append(parameter)
        merged = list(behind[None])
        for mine in one:
            merged.append(self._parameter(mine, others[mine.name], path) if mine.name in others else mine)
            merged += behind[mine.name]
        if one and other:
            self._only_in_one(one, other, path)
        return tuple(merged)

    def _only_in_one(self, one: Sequence[Parameter], other: Sequence[Parameter], path: str) -> None:
        known = ({parameter.name for parameter in one}, {parameter.name for parameter in other})
        for parameter in (*one, *other):
            if not all(parameter.name in names for names in known):
                language = LANGUAGES[first_line(parameter.at)[0]]
                message = f"only the {language} page lists {parameter.name}"
                # What the first has and the second has not may be new; what only the second has was perhaps taken away.
                tell = self._differences.contrary if parameter.name in known[0] else self._differences.dispute
                place = f"{path}.{parameter.name}.required"
                tell(place, parameter.at, message, ", expected both to, or a correction")

    def _parameter(self, one: Parameter, other: Parameter, path: str) -> Parameter:
        place = f"{path}.{one.name}"
        one, other = settled_type(one, other), settled_type(other, one)
        items = self._parameters(one.items, other.items, f"{place}.items")
        rules = self._rules((one.item_rules, ()), (other.item_rules, ()), f"{place}.item_rules")
        example = other.example if one.example is None else one.example
        facts = self._differences.facts(one, other, _PARAMETER_FACTS, place, one.name)
        return replace(facts, at=both(one.at, other.at), example=example, items=items, item_rules=rules)

    def _rules(
        self, one: tuple[Sequence[Rule], Sequence[Rule]], other: tuple[Sequence[Rule], Sequence[Rule]], path: str
    ) -> tuple[Rule, ...]:
        tables, differing = demanded(one[1], other[1])
        for mine, theirs in differing:
            place = both(*(rule.at for rule in (mine, theirs) if rule))
            message = "the languages differ on what a table demands"
            self._differences.contrary(path, place, message, ", expected the same, or a correction")
        return combined((*one[0], *other[0], *tables))

    def _examples(self, one: Sequence[Example], other: Sequence[Example]) -> tuple[Example, ...]:
        roles = {example.role for example in one}
        return (*one, *(example for example in other if example.role not in roles))


def _placed(answer: Shape | None, place: str) -> Shape | None:
    """Return an answer without members with its own place, so that a language that does not show it any more is told."""
    is_bare = answer is not None and not (answer.fields or answer.items or answer.of)
    return replace(answer, at=place) if answer is not None and is_bare and place else answer


def _as_merged(facts: Facts) -> Merged:
    return Merged(
        security=Security(facts.security or "NONE", facts.security_at),
        request=facts.request,
        weight=facts.weight,
        quotas=facts.quotas,
        parameters=tuple(settled_type(parameter) for parameter in facts.parameters),
        rules=combined((*facts.rules, *facts.demanded)),
        answer=facts.answer,
        examples=facts.examples,
        deprecated=facts.deprecated,
    )
