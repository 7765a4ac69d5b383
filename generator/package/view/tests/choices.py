"""Requests for tests: such that keep all rules and together show every parameter, and such that break one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from generator.package.view.tests.conditions import Request, Table
from generator.package.view.tests.values import Value, read
from generator.specs.model import Parameter
from generator.specs.rules import Condition, Rule, kind_of
from generator.specs.spans import milliseconds

# Steps of one search; the rules of a page are mended in a dozen, and a search that takes more would find nothing.
_STEPS: Final = 300
_NUMBERS: Final = ("1", "2", "5", "10", "20", "50", "100", "200", "500", "1000", "1500", "5000", "0")


@dataclass(frozen=True)
class _State:
    """A request under way: which parameters have to stay, which have to stay away, which keep their value."""

    request: Mapping[str, Value]
    needed: frozenset[str] = frozenset()
    banned: frozenset[str] = frozenset()
    fixed: frozenset[str] = frozenset()

    def with_(self, name: str, value: Value | None) -> _State | None:
        if value is None or name in self.banned:
            return None
        return replace(self, request={**self.request, name: value}, needed=self.needed | {name})

    def without(self, *names: str) -> _State | None:
        if self.needed.intersection(names):
            return None
        rest = {name: value for name, value in self.request.items() if name not in names}
        return replace(self, request=rest, banned=self.banned.union(names))

    def changed(self, name: str, value: Value | None) -> _State | None:
        if name in self.fixed or name in self.banned or value is None:
            return None
        request = {**self.request, name: value}
        return _State(request, self.needed | {name}, self.banned, self.fixed | {name})


@dataclass
class Requests:
    """The requests that a table of parameters allows; ``values`` has one for every parameter that a caller gives."""

    table: Table
    values: Mapping[str, Value]
    _left: int = field(default=0, init=False)

    def accepted(self) -> list[Request]:
        """Return requests that break nothing and together have every parameter that some request can have.

        The least comes first, then one for each alternative and each value that conditions ask about, then the greatest;
        empty when the rules contradict one another.
        """
        least = self.completed(self._start())
        if least is None:
            return []
        found = [least, *filter(None, map(self.completed, self._turns()))]
        found.append(self._greatest(least))
        for name in self.table.by_name:
            if not any(name in request for request in found):
                found += filter(None, [self.completed(self._adding(self._start(), name))])
        return _distinct(found, self.table)

    def refused(self, least: Request) -> Iterator[Request]:
        """Yield for every rule requests that break it, each being as it must be for the rule to bind."""
        for rule in self.table.checked:
            yield from _distinct(self._spoiled(rule, least), self.table)

    def completed(self, state: _State | None) -> Request | None:
        """Mend a request until no rule is broken, or return None."""
        self._left = _STEPS
        done = self._mended(state)
        return None if done is None else self._ordered(done.request)

    def _ordered(self, request: Request) -> Request:
        return {name: request[name] for name in self.table.by_name if name in request}

    def _start(self) -> _State:
        required = frozenset(self.table.required)
        return _State({name: self.values[name] for name in self.table.required}, required)

    def _adding(self, state: _State, name: str) -> _State | None:
        return state if name in state.request else state.with_(name, self.values.get(name))

    def _turns(self) -> Iterator[_State]:
        """Yield a beginning for every alternative, and for every value that a condition compares with."""
        for rule in self.table.checked:
            names = rule.of if kind_of(rule).alternatives else ()
            for given in self._bound(rule, self._start()):
                yield from filter(None, (self._adding(given, name) for name in names))
                if not names and rule.when:
                    yield given

    def _bound(self, rule: Rule, state: _State) -> list[_State]:
        """Return beginnings for which a rule's conditions hold, one for each value they name."""
        states = [state]
        for condition in rule.when:
            states = [one for state in states for one in self._true(condition, state)]
        return states

    def _true(self, condition: Condition, state: _State) -> Iterator[_State]:
        made: _State | None = state
        for name in condition.given:
            made = made and self._adding(made, name)
        made = made and made.without(*condition.absent)
        if made is None or condition.parameter is None:
            yield from () if made is None else (made,)
            return
        for value in self._candidates(condition.parameter, condition.one_of):
            changed = made.changed(condition.parameter, value)
            if changed is not None and self.table.holds(condition, changed.request):
                yield changed
                if not condition.one_of:
                    return

    def _candidates(self, name: str, texts: Sequence[str] = ()) -> Iterator[Value]:
        parameter = self.table.by_name.get(name)
        if parameter is None:
            return
        limits = [text for text in (parameter.minimum, parameter.maximum) if text is not None]
        choices = texts or parameter.values or (*limits, *_NUMBERS)
        yield from filter(None, (read(parameter, text) for text in choices))

    def _greatest(self, least: Request) -> Request:
        """Return a request to which nothing can be added; what no rule is about is added at once."""
        ruled = {name for rule in self.table.checked for name in rule.names}
        most = least
        for name in self.table.by_name:
            if name in ruled and name not in most:
                fixed = frozenset(most)
                grown = _State(most, fixed, fixed=fixed).with_(name, self.values.get(name))
                most = self.completed(grown) or most
        free = {name: value for name, value in self.values.items() if name not in ruled and name not in most}
        return self._ordered({**most, **free})

    def _mended(self, state: _State | None) -> _State | None:
        if state is None or self._left <= 0:
            return None
        self._left -= 1
        table = self.table
        missing = next((name for name in table.required if name not in state.request), None)
        if missing is not None:
            return self._mended(self._adding(state, missing))
        rule = next(
            (r for r in table.checked if table.binds(r, state.request) and table.broken(r, state.request)), None
        )
        if rule is None:
            return state
        mended = (self._mended(repair) for repair in self._repairs(rule, state))
        return next((done for done in mended if done is not None), None)

    def _repairs(self, rule: Rule, state: _State) -> Iterator[_State]:
        """Yield what can be done about a broken rule, the least surprising first."""
        tries: list[_State | None] = []
        if allows := kind_of(rule).allows:
            tries += self._mending(rule, allows, state)
        if rule.rule == "window":
            tries.append(self._last_as_first(rule, state))
        if rule.rule == "ascending":
            tries += self._ascending(rule, state)
        if rule.rule == "one_of_values" and rule.parameter is not None:
            tries += [state.changed(rule.parameter, value) for value in self._candidates(rule.parameter, rule.values)]
        if rule.rule == "moved" and rule.parameter is not None:
            others = (one for one in self._candidates(rule.parameter) if one.text not in rule.values)
            tries += [state.changed(rule.parameter, value) for value in others]
        if rule.parameter is not None:
            tries.append(state.without(rule.parameter))
        for condition in rule.when:
            tries += self._false(condition, state)
        yield from filter(None, tries)

    def _mending(self, rule: Rule, allows: Callable[[int, int], bool], state: _State) -> Iterator[_State | None]:
        """Yield ways to send as many of a rule's parameters as it allows: one of them, all, or none."""
        missing = [name for name in rule.of if name not in state.request]
        present = [name for name in rule.of if name in state.request]
        there = len(rule.of)
        if allows(1, there):
            yield from (self._adding(state, name) for name in missing if not present)
            yield from (state.without(*(other for other in present if other != name)) for name in present)
            return
        if allows(there, there):
            made: _State | None = state
            for name in missing:
                made = made and self._adding(made, name)
            yield made
        if allows(0, there):
            yield state.without(*present)

    def _false(self, condition: Condition, state: _State) -> Iterator[_State | None]:
        """Yield ways to make a condition that holds not hold."""
        name = condition.parameter
        if name is not None:
            yield state.without(name)
            for value in self._candidates(name):
                changed = state.changed(name, value)
                if changed is not None and not self.table.holds(condition, changed.request):
                    yield changed
        yield from (state.without(given) for given in condition.given)
        yield from (self._adding(state, absent) for absent in condition.absent)

    def _last_as_first(self, rule: Rule, state: _State) -> _State | None:
        first, last = rule.of[:2]
        return state.changed(last, read(self.table.by_name[last], state.request[first].text))

    def _ascending(self, rule: Rule, state: _State) -> Iterator[_State | None]:
        """Yield requests in which one of the two numbers is another, and then the first is less than the second."""
        for name in reversed(rule.of):
            changed = filter(None, (state.changed(name, value) for value in self._candidates(name)))
            yield from [one for one in changed if not self.table.broken(rule, one.request)][:1]

    def _spoiled(self, rule: Rule, least: Request) -> Iterator[Request]:
        states = self._bound(rule, self._start())
        # Alternatives that mean the same to the rule are shown once, by the first that a request can have.
        base = next((one for state in states if (one := self.completed(state)) is not None), None)
        base = base if base is not None else (states[0].request if states else least)
        rest = {name: value for name, value in base.items() if name not in rule.of}
        subject = {} if rule.parameter is None else {rule.parameter: self.values[rule.parameter]}
        for count in kind_of(rule).broken_by:
            yield rest | subject | {name: self.values[name] for name in rule.of[:count]}
        if rule.rule == "one_of_values" and rule.parameter is not None:
            others = (one for one in self._candidates(rule.parameter) if one.text not in rule.values)
            yield from ({**base, rule.parameter: value} for value in [*others][:1])
        if rule.rule == "moved" and rule.parameter is not None:
            yield from ({**base, rule.parameter: one} for one in self._candidates(rule.parameter, rule.values))
        if rule.rule == "ascending":
            first, last = rule.of
            yield {**base, first: self.values[first], last: self.values[first]}
        if rule.rule == "window":
            yield from filter(None, [self._beyond(rule, base)])

    def _beyond(self, rule: Rule, base: Request) -> Request | None:
        """Return the request with a window that is too long, or ends before it begins where any length is allowed."""
        first, last = rule.of[:2]
        begin, most = int(self.values[first].text), milliseconds(rule.longest)
        end = begin - 1 if most is None else begin + most + 1
        parameter: Parameter = self.table.by_name[last]
        value = read(parameter, str(end))
        return None if value is None else {**base, first: self.values[first], last: value}


def _distinct(requests: Iterable[Request], table: Table) -> list[Request]:
    """Return requests without repetitions, their parameters in the order of the page."""
    found: dict[tuple[tuple[str, str], ...], Request] = {}
    for request in requests:
        ordered = {name: request[name] for name in table.by_name if name in request}
        found.setdefault(tuple((name, value.text) for name, value in ordered.items()), ordered)
    return list(found.values())
