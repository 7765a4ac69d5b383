"""Rules over several parameters, compiled for one operation.

A rule that depends on the value of a parameter is looked up by that value, so that a request pays for the rules of its own
order type and not for those of all the others. The rules are then gone through one by one only to say what is broken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, TypeAlias

from binance_derivatives._core.conditions import Given, Reasons, Test, because, discriminator, holds, number_in, spelt
from binance_derivatives._core.naming import all_named, argument, named
from binance_derivatives._core.parameter import Parameter
from binance_derivatives._core.rules import Rule, Violation, are, listed

Judge: TypeAlias = "Callable[[Given, list[Violation]], None]"

_UNITS: Final = (("d", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1000), ("ms", 1))
# A month and a year are as long as the longest there is: refused is what is too long in any case.
_SPANS: Final = {"s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000, "mo": 31 * 86_400_000, "y": 366 * 86_400_000}
_SHOWN: Final = {"m": "min"}
_longest = re.compile(r"([0-9]+)(s|mo|m|h|d|y)").fullmatch


class Rulebook:
    """The rules of one operation, or of the objects in one of its lists."""

    __slots__ = ("_always", "_bound", "_by_value", "_in_order")

    def __init__(self, rules: Sequence[Rule], parameters: Iterable[Parameter]) -> None:
        known = {parameter.name: parameter for parameter in parameters}
        self._in_order: list[tuple[Test | None, Judge]] = []
        self._always: list[Judge] = []
        self._bound: list[tuple[Test | None, Judge]] = []
        tables: dict[str, dict[str, list[tuple[Test | None, Judge]]]] = {}
        for rule in rules:
            judge = _JUDGES[rule.rule](rule, because(rule.when, known), known)
            self._in_order.append((holds(rule.when, known), judge))
            split = discriminator(rule.when, known)
            if split is not None:
                name, values, rest = split
                entry = (holds(rest, known), judge)
                for value in values:
                    tables.setdefault(name, {}).setdefault(value, []).append(entry)
            elif rule.when:
                self._bound.append((holds(rule.when, known), judge))
            else:
                self._always.append(judge)
        self._by_value = [
            (name, known[name].default if name in known else None, table) for name, table in tables.items()
        ]

    def judge(self, given: Given, found: list[Violation]) -> None:
        """Append what is broken, in the order of the rules."""
        broken: list[Violation] = []
        for judge in self._always:
            judge(given, broken)
        for name, default, table in self._by_value:
            value = given.get(name, default)
            applying = table.get(value if type(value) is str else spelt(value))
            if applying is not None:
                _run(applying, given, broken)
        if self._bound:
            _run(self._bound, given, broken)
        if broken:
            _run(self._in_order, given, found)


def _run(rules: Iterable[tuple[Test | None, Judge]], given: Given, found: list[Violation]) -> None:
    for applies, judge in rules:
        if applies is None or applies(given):
            judge(given, found)


def _count_judge(rule: Rule, reasons: Reasons, known: Mapping[str, Parameter]) -> Judge:
    of = rule.of
    low = 0 if rule.rule == "at_most_one" else 1
    high = len(of) if rule.rule == "at_least_one" else 1
    count = {"at_least_one": "at least one", "at_most_one": "at most one"}.get(rule.rule, "exactly one")

    def judge(given: Given, found: list[Violation]) -> None:
        number = 0
        for name in of:
            if name in given:
                number += 1
        if not low <= number <= high:
            present = [name for name in of if name in given]
            wanted = f"send {count} of {listed(all_named(of))}{reasons(given)}"
            found.append(Violation(of, rule.rule, f"{wanted}, {_state(present, of)}"))

    return judge


def _state(present: Sequence[str], of: Sequence[str]) -> str:
    if not present:
        return "none is given"
    if len(present) < len(of):
        return f"{listed(all_named(present))} {are(present)} given"
    return "both are given" if len(present) == 2 else "all are given"


def _all_or_none_judge(rule: Rule, reasons: Reasons, known: Mapping[str, Parameter]) -> Judge:
    of = rule.of

    def judge(given: Given, found: list[Violation]) -> None:
        present = [name for name in of if name in given]
        if present and len(present) < len(of):
            wanted = f"send all or none of {listed(all_named(of))}{reasons(given)}"
            found.append(
                Violation(of, "all_or_none", f"{wanted}, only {listed(all_named(present))} {are(present)} given")
            )

    return judge


def _requires_judge(rule: Rule, reasons: Reasons, known: Mapping[str, Parameter]) -> Judge:
    of, parameter = rule.of, rule.parameter or ""

    def judge(given: Given, found: list[Violation]) -> None:
        if parameter not in given:
            return
        missing = [name for name in of if name not in given]
        if missing:
            wanted = f"{named(parameter)} requires {listed(all_named(of))}{reasons(given)}"
            fault = f"{wanted}, {listed(all_named(missing))} {are(missing)} not given"
            found.append(Violation((parameter, *of), "requires", fault))

    return judge


def _required_judge(rule: Rule, reasons: Reasons, known: Mapping[str, Parameter]) -> Judge:
    # What is required in any case is told once.
    names = [name for name in rule.of if name not in known or not known[name].required]

    def judge(given: Given, found: list[Violation]) -> None:
        for name in names:
            if name not in given:
                found.append(Violation((name,), "required_if", f"{named(name)} is required{reasons(given)}"))

    return judge


def _forbidden_judge(rule: Rule, reasons: Reasons, known: Mapping[str, Parameter]) -> Judge:
    def judge(given: Given, found: list[Violation]) -> None:
        for name in rule.of:
            if name in given:
                found.append(Violation((name,), "forbidden_if", f"{named(name)} cannot be sent{reasons(given)}"))

    return judge


def _refused_judge(rule: Rule, reasons: Reasons, known: Mapping[str, Parameter]) -> Judge:
    compared = [condition.parameter for condition in rule.when if condition.parameter is not None]
    names = ((condition.parameter or "", *condition.given, *condition.absent) for condition in rule.when)
    about = tuple(dict.fromkeys(name for some in names for name in some if name))

    def judge(given: Given, found: list[Violation]) -> None:
        facts = [f"{named(name)} is {spelt(given[name])}" for name in compared if name in given]
        subject = f"{listed(facts)}, which" if facts else "the request"
        found.append(Violation(about, "refused_if", f"{subject} is refused{reasons(given)}"))

    return judge


def _values_judge(rule: Rule, reasons: Reasons, known: Mapping[str, Parameter]) -> Judge:
    name, values = rule.parameter or "", frozenset(rule.values)
    expected = listed(rule.values, "or")

    def judge(given: Given, found: list[Violation]) -> None:
        value = spelt(given.get(name))
        # An empty text stands for a value that is refused already.
        if value and value not in values:
            fault = f"{named(name)} is {value!r}, expected {expected}{reasons(given)}"
            found.append(Violation((name,), "one_of_values", fault))

    return judge


def _moved_judge(rule: Rule, reasons: Reasons, known: Mapping[str, Parameter]) -> Judge:
    name, values = rule.parameter or "", frozenset(rule.values)

    def judge(given: Given, found: list[Violation]) -> None:
        value = spelt(given.get(name))
        if value in values:
            fault = f"{name} is {value!r}, which the exchange refuses here with {rule.error}; {rule.to} takes it"
            found.append(Violation((name,), "moved", f"{fault}{reasons(given)}"))

    return judge


def _distinct_by_judge(rule: Rule, reasons: Reasons, known: Mapping[str, Parameter]) -> Judge:
    name, member = rule.parameter or "", rule.member or ""
    if member not in {item.name for item in known[name].items}:
        raise ValueError(f"{name} has no {member}, which is to be distinct")

    def judge(given: Given, found: list[Violation]) -> None:
        items = given.get(name)
        first: dict[object, int] = {}
        for index, item in enumerate(items if isinstance(items, tuple) else ()):
            value = item.get(member) if isinstance(item, Mapping) else None
            if value and first.setdefault(value, index) != index:
                places = f"{argument(name)}[{first[value]}] and [{index}]"
                fault = f"{places} have the same {named(member)}, {value}{reasons(given)}"
                found.append(Violation((name,), "distinct_by", fault))

    return judge


def _window_judge(rule: Rule, reasons: Reasons, known: Mapping[str, Parameter]) -> Judge:
    start, end = rule.of
    longest = None if rule.longest is None else _milliseconds(rule.longest)
    shown = "" if rule.longest is None else _limit(rule.longest)

    def judge(given: Given, found: list[Violation]) -> None:
        first, last = given.get(start), given.get(end)
        if not isinstance(first, int) or not isinstance(last, int):
            return
        if last < first:
            found.append(Violation(rule.of, "window", f"{named(end)} is before {named(start)}{reasons(given)}"))
        elif longest is not None and last - first > longest:
            fault = f"{named(start)} to {named(end)} is {_span(last - first)}, at most {shown}{reasons(given)}"
            found.append(Violation(rule.of, "window", fault))

    return judge


def _ascending_judge(rule: Rule, reasons: Reasons, known: Mapping[str, Parameter]) -> Judge:
    less, more = rule.of

    def judge(given: Given, found: list[Violation]) -> None:
        low, high = number_in(spelt(given.get(less))), number_in(spelt(given.get(more)))
        if low is not None and high is not None and low >= high:
            facts = f"{named(less)} is {spelt(given[less])} and {named(more)} is {spelt(given[more])}"
            fault = f"{facts}, expected {named(less)} to be less{reasons(given)}"
            found.append(Violation(rule.of, "ascending", fault))

    return judge


def _milliseconds(longest: str) -> int:
    number, unit = _parts(longest)
    return number * _SPANS[unit]


def _limit(longest: str) -> str:
    number, unit = _parts(longest)
    return f"{number} {_SHOWN.get(unit, unit)}"


def _parts(longest: str) -> tuple[int, str]:
    parts = _longest(longest)
    if parts is None:
        raise ValueError(f"{longest!r} is no span of time, expected one such as 90s, 30m, 1h, 7d, 3mo or 1y")
    return int(parts[1]), parts[2]


def _span(milliseconds: int) -> str:
    pieces: list[str] = []
    for unit, size in _UNITS:
        count, milliseconds = divmod(milliseconds, size)
        if count:
            pieces.append(f"{count} {unit}")
    return " ".join(pieces)


_JUDGES: Final[Mapping[str, Callable[[Rule, Reasons, Mapping[str, Parameter]], Judge]]] = {
    "at_least_one": _count_judge,
    "at_most_one": _count_judge,
    "exactly_one": _count_judge,
    "all_or_none": _all_or_none_judge,
    "requires": _requires_judge,
    "required_if": _required_judge,
    "forbidden_if": _forbidden_judge,
    "refused_if": _refused_judge,
    "one_of_values": _values_judge,
    "moved": _moved_judge,
    "distinct_by": _distinct_by_judge,
    "window": _window_judge,
    "ascending": _ascending_judge,
}
