"""Whether the conditions and rules of a table of parameters hold for one request, as a client must find them.

A value that is refused for itself has no text: rules know of it only that it is given.

This is worked out from the specs alone, so that what a generated test expects and what the client does can disagree.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TypeAlias

from generator.package.view.tests.values import Value
from generator.specs.model import Parameter
from generator.specs.rules import Condition, Rule, checked, kind_of
from generator.specs.spans import milliseconds
from generator.specs.supplied import SUPPLIED

Breach: TypeAlias = tuple[str, tuple[str, ...]]
"""A rule's word and the parameters it concerns, as the client's violations have them."""
Request: TypeAlias = Mapping[str, Value]


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
        return checked(self.rules)

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
        if rule.rule == "one_of_values":
            name = rule.parameter or ""
            text = request[name].text if name in request else ""
            return [(rule.rule, (name,))] if text and text not in rule.values else []
        if rule.rule == "moved":
            name = rule.parameter or ""
            return [(rule.rule, (name,))] if name in request and request[name].text in rule.values else []
        if rule.rule == "window":
            return [(rule.rule, rule.of)] if _is_beyond(rule, request) else []
        if rule.rule == "ascending":
            return [(rule.rule, rule.of)] if _descends(rule, request) else []
        kind, given = kind_of(rule), [name for name in rule.of if name in request]
        kept = kind.allows is None or kind.allows(len(given), len(rule.of))
        if kept or (rule.parameter is not None and rule.parameter not in request):
            return []
        if kind.each:
            wrong = given or [name for name in rule.of if name not in self.required]
            return [(rule.rule, (name,)) for name in wrong]
        about = rule.of if rule.parameter is None else (rule.parameter, *rule.of)
        return [(rule.rule, about or tuple(dict.fromkeys(rule.names)))]

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


def _descends(rule: Rule, request: Request) -> bool:
    texts = [request[name].text for name in rule.of if name in request]
    return len(texts) == len(rule.of) and all(texts) and Decimal(texts[0]) >= Decimal(texts[1])


def _is_beyond(rule: Rule, request: Request) -> bool:
    first, last = rule.of[:2]
    if first not in request or last not in request:
        return False
    if not request[first].text or not request[last].text:
        return False
    span, most = int(request[last].text) - int(request[first].text), milliseconds(rule.longest)
    return span < 0 or (most is not None and span > most)
