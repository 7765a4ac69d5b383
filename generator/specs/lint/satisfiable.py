"""Whether any request can satisfy a set of rules.

Requests are told apart only as far as the rules do: of the values of a parameter that the same conditions hold for, one
stands for all. The search is exhaustive over what is left; where that would take too long, it is taken that there is one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from generator.specs.model import Parameter
from generator.specs.rules import Condition, Rule, kind_of

_MOST_STEPS: Final = 20_000
_LIMITS: Final = ("minimum", "maximum", "above", "below")
# No value of any enum, and no number.
_OTHER: Final = "\0"


@dataclass(frozen=True)
class Choice:
    """What becomes of one parameter in a request; ``value`` is None where no rule asks for it."""

    given: bool
    value: str | None = None


_Request = Mapping[str, Choice]


class Requests:
    """All requests that can be made of some parameters."""

    def __init__(self, parameters: Sequence[Parameter], rules: Sequence[Rule]) -> None:
        self._parameters = {parameter.name: parameter for parameter in parameters}
        # What is refused by its value alone is not to be had by any request, and is not missed.
        self._rules = [rule for rule in rules if (kind_of(rule).allows and rule.of) or rule.rule == "one_of_values"]
        self._domains = {name: self._domain(parameter) for name, parameter in self._parameters.items()}
        involved = Counter(name for rule in self._rules for name in rule.names)
        compared = {name for name, domain in self._domains.items() if len(domain) > 2}
        self._order = sorted(involved, key=lambda name: (name not in compared, -involved[name], name))
        self._steps = 0

    def choices(self, name: str) -> tuple[Choice, ...]:
        """Return every choice for a parameter that the rules tell apart; the first one leaves it out if that may be."""
        return self._domains[name]

    def exist(self, fixed: _Request, rules: Sequence[Rule] | None = None) -> bool:
        """Tell whether some request with these choices keeps the rules, all of them unless some are given."""
        self._steps = 0
        return self._extend(dict(fixed), self._rules if rules is None else rules)

    def allow(self, rule: Rule, value: str) -> bool:
        """Tell whether a value that a rule permits under its conditions can be sent under them at all."""
        forced: list[Rule] = []
        for condition in rule.when:
            compared = (condition.parameter,) if condition.parameter else ()
            forced += [Rule("required_if", "", of=(name,)) for name in (*condition.given, *compared)]
            forced += [Rule("forbidden_if", "", of=(name,)) for name in condition.absent]
            if condition.parameter and condition.one_of:
                forced.append(Rule("one_of_values", "", parameter=condition.parameter, values=condition.one_of))
        subject = rule.parameter or ""
        tests = list(self._tests(subject))
        same = [
            choice
            for choice in self._domains[subject]
            if choice.given and all(compares(test, choice.value) == compares(test, value) for test in tests)
        ]
        return any(self.exist({subject: choice}, [*self._rules, *forced]) for choice in same)

    def _extend(self, request: dict[str, Choice], rules: Sequence[Rule]) -> bool:
        self._steps += 1
        if self._steps > _MOST_STEPS:
            return True
        if any(self._is_broken(rule, request) for rule in rules):
            return False
        name = next((name for name in self._order if name not in request), None)
        return name is None or any(self._extend({**request, name: one}, rules) for one in self._domains[name])

    def _is_broken(self, rule: Rule, request: _Request) -> bool:
        """Tell whether a rule is broken whatever becomes of the parameters that are still open."""
        if any(self._holds(condition, request) is not True for condition in rule.when):
            return False
        choices = [request.get(name) for name in rule.of]
        given = sum(choice is not None and choice.given for choice in choices)
        absent = sum(choice is not None and not choice.given for choice in choices)
        subject = request.get(rule.parameter or "")
        if rule.rule == "one_of_values":
            return subject is not None and subject.given and subject.value not in rule.values
        allows = kind_of(rule).allows
        if allows is None or (rule.parameter is not None and not (subject and subject.given)):
            return False
        there = len(choices)
        return not any(allows(sent, there) for sent in range(given, there - absent + 1))

    def _holds(self, condition: Condition, request: _Request) -> bool | None:
        """Tell whether a condition holds, or None while that depends on parameters that are still open."""
        wanted = [(name, True) for name in condition.given] + [(name, False) for name in condition.absent]
        if any(name in request and request[name].given is not given for name, given in wanted):
            return False
        if condition.parameter is not None and condition.parameter in request:
            choice = request[condition.parameter]
            text = choice.value if choice.given else self._parameters[condition.parameter].default
            if not compares(condition, text):
                return False
        names = [name for name, _ in wanted] + ([condition.parameter] if condition.parameter else [])
        return True if all(name in request for name in names) else None

    def _domain(self, parameter: Parameter) -> tuple[Choice, ...]:
        absent = () if parameter.required else (Choice(False),)
        tests = list(self._tests(parameter.name))
        if not tests:
            return (*absent, Choice(True))
        by_tests: dict[tuple[bool, ...], str] = {}
        for value in _candidates(parameter, tests):
            by_tests.setdefault(tuple(compares(test, value) for test in tests), value)
        return (*absent, *(Choice(True, value) for value in by_tests.values()))

    def _tests(self, name: str) -> Iterator[Condition]:
        for rule in self._rules:
            yield from (condition for condition in rule.when if condition.parameter == name)
            if rule.rule == "one_of_values" and rule.parameter == name:
                yield Condition(name, one_of=rule.values)


def compares(condition: Condition, text: str | None) -> bool:
    """Tell whether what a condition says of a parameter's value is true of a text; nothing is true of None."""
    if text is None or (condition.one_of and text not in condition.one_of):
        return False
    limits = [(key, limit) for key in _LIMITS if (limit := getattr(condition, key)) is not None]
    number = _number(text)
    if limits and number is None:
        return False
    return all(number is not None and _within(key, number, Decimal(limit)) for key, limit in limits)


def _within(key: str, number: Decimal, limit: Decimal) -> bool:
    match key:
        case "minimum":
            return number >= limit
        case "maximum":
            return number <= limit
        case "above":
            return number > limit
        case _:
            return number < limit


def _candidates(parameter: Parameter, tests: Sequence[Condition]) -> list[str]:
    """Return values among which there is one for every way the tests can come out."""
    if parameter.values:
        return list(parameter.values)
    if parameter.type == "boolean":
        return ["true", "false"]
    mentioned = [value for test in tests for value in test.one_of]
    limits = {Decimal(limit) for test in tests for key in _LIMITS if (limit := getattr(test, key)) is not None}
    if parameter.type not in ("int", "long", "decimal") and not limits:
        return [*mentioned, _OTHER]
    limits |= {number for value in mentioned if (number := _number(value)) is not None}
    limits |= {Decimal(limit) for limit in (parameter.minimum, parameter.maximum) if limit is not None}
    ordered = sorted(limits)
    between = [(low + high) / 2 for low, high in zip(ordered, ordered[1:], strict=False)]
    if parameter.type in ("int", "long"):
        between = [limit + 1 for limit in ordered]
    points = [*ordered, *between, *([ordered[0] - 1, ordered[-1] + 1] if ordered else [Decimal(0)])]
    return [*mentioned, *(str(point) for point in points if _allowed(parameter, point))]


def _allowed(parameter: Parameter, number: Decimal) -> bool:
    above = parameter.minimum is None or number >= Decimal(parameter.minimum)
    return above and (parameter.maximum is None or number <= Decimal(parameter.maximum))


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
