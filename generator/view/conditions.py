"""Whether the conditions and rules of a table of parameters hold for one request, as a client must find them.

A value that is refused for itself has no text: rules know of it only that it is given.

This is worked out from the specs alone, so that what a generated test expects and what the client does can disagree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final, TypeAlias

from generator.specs.model import Condition, Parameter, Rule
from generator.view.parameters import SUPPLIED
from generator.view.rules import SAID_ONLY
from generator.view.values import Value

Breach: TypeAlias = tuple[str, tuple[str, ...]]
"""A rule's word and the parameters it concerns, as the client's violations have them."""
Request: TypeAlias = Mapping[str, Value]


_SPAN: Final = re.compile(r"([0-9]+)(mo|s|m|h|d|y)")
_MILLISECONDS: Final = {
    "s": 1_000,
    "m": 60_000,
    "h": 3_600_000,
    "d": 86_400_000,
    "mo": 2_678_400_000,
    "y": 31_622_400_000,
}


@dataclass(frozen=True)
class Table:
    """Parameters and the rules over them: those of an operation, or of the elements of a list."""

    parameters: tuple[Parameter, ...]
    rules: tuple[Rule, ...]

    @cached_property
    def by_name(self) -> Mapping[str, Parameter]:
        """What a caller gives; a rule that is about anything else is reported elsewhere."""
        return {one.name: one for one in self.parameters if one.name not in SUPPLIED}

    @cached_property
    def checked(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.rule not in SAID_ONLY)

    @cached_property
    def required(self) -> tuple[str, ...]:
        return tuple(name for name, parameter in self.by_name.items() if parameter.required)

    def holds(self, condition: Condition, request: Request) -> bool:
        """Tell whether everything that a condition says is true of a request."""
        if not all(name in request for name in condition.given) or any(name in request for name in condition.absent):
            return False
        if condition.parameter is None:
            return True
        texts = {text.lower() for text in condition.one_of} if self._is_truth(condition.parameter) else condition.one_of
        text = self.text(condition.parameter, request)
        return self._compares(condition, text.lower() if text and self._is_truth(condition.parameter) else text, texts)

    def _is_truth(self, name: str) -> bool:
        return name in self.by_name and self.by_name[name].type in ("boolean", "flag")

    def text(self, name: str, request: Request) -> str | None:
        """Return a parameter as it stands on the wire, its default when it is not sent."""
        if name in request:
            return request[name].text
        return self.by_name[name].default if name in self.by_name else None

    def binds(self, rule: Rule, request: Request) -> bool:
        return all(self.holds(condition, request) for condition in rule.when)

    def breaches(self, request: Request) -> list[Breach]:
        """Return everything that a request breaks, apart from the limits of single values."""
        found: list[Breach] = [("required", (name,)) for name in self.required if name not in request]
        for rule in self.checked:
            if self.binds(rule, request):
                found += self.broken(rule, request)
        return found

    def broken(self, rule: Rule, request: Request) -> list[Breach]:
        """Return how a request breaks a rule whose conditions hold."""
        if rule.rule == "required_if":
            missing = [name for name in rule.of if name not in request and name not in self.required]
            return [(rule.rule, (name,)) for name in missing]
        if rule.rule == "forbidden_if":
            return [(rule.rule, (name,)) for name in rule.of if name in request]
        if rule.rule == "one_of_values":
            name = rule.parameter or ""
            text = request[name].text if name in request else ""
            return [(rule.rule, (name,))] if text and text not in rule.values else []
        if rule.rule == "window":
            return [(rule.rule, rule.of)] if _is_beyond(rule, request) else []
        if _KEPT[rule.rule](rule, sum(name in request for name in rule.of), request):
            return []
        return [(rule.rule, rule.of if rule.parameter is None else (rule.parameter, *rule.of))]

    @staticmethod
    def _compares(condition: Condition, text: str | None, texts: Collection[str]) -> bool:
        if not text or (texts and text not in texts):
            return False
        limits = (condition.minimum, condition.maximum, condition.above, condition.below)
        if limits == (None,) * 4:
            return True
        number = Decimal(text)
        low, high, above, below = (None if limit is None else Decimal(limit) for limit in limits)
        within = (low is None or number >= low) and (high is None or number <= high)
        return within and (above is None or number > above) and (below is None or number < below)


def longest(rule: Rule) -> int | None:
    """Return a window's length in milliseconds."""
    match = _SPAN.fullmatch(rule.longest or "")
    return int(match[1]) * _MILLISECONDS[match[2]] if match else None


def wire_names(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield every parameter that rules are about."""
    for rule in rules:
        yield from rule.of
        yield from (rule.parameter,) if rule.parameter is not None else ()
        for condition in rule.when:
            yield from condition_names(condition)


def condition_names(condition: Condition) -> tuple[str, ...]:
    own = () if condition.parameter is None else (condition.parameter,)
    return (*own, *condition.given, *condition.absent)


def _is_beyond(rule: Rule, request: Request) -> bool:
    first, last = rule.of[:2]
    if first not in request or last not in request:
        return False
    if not request[first].text or not request[last].text:
        return False
    span, most = int(request[last].text) - int(request[first].text), longest(rule)
    return span < 0 or (most is not None and span > most)


_KEPT: Final[dict[str, Callable[[Rule, int, Request], bool]]] = {
    "at_least_one": lambda rule, count, request: count > 0,
    "at_most_one": lambda rule, count, request: count < 2,
    "exactly_one": lambda rule, count, request: count == 1,
    "all_or_none": lambda rule, count, request: count in (0, len(rule.of)),
    "requires": lambda rule, count, request: rule.parameter not in request or count == len(rule.of),
}
