"""Conditions on one request, compiled: whether they hold, and why, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from binance_derivatives._core.naming import all_named, named
from binance_derivatives._core.parameter import Parameter
from binance_derivatives._core.rules import Condition, are, listed
from binance_derivatives._core.wire import Value, text

Given: TypeAlias = "Mapping[str, Value]"
"""Checked values by wire name; a value that is refused already is an empty text."""
Test: TypeAlias = "Callable[[Given], bool]"
Reasons: TypeAlias = "Callable[[Given], str]"
Known: TypeAlias = "Mapping[str, Parameter]"


def spelt(value: Value | None) -> str:
    """Spell a value as on the wire; nothing is an empty text, which no condition names."""
    return value if type(value) is str else "" if value is None else text(value)


def discriminator(when: Sequence[Condition], known: Known) -> tuple[str, tuple[str, ...], tuple[Condition, ...]] | None:
    """Give a parameter whose value decides whether conditions can hold, those values, and what else must hold."""
    for index, condition in enumerate(when):
        name = condition.parameter
        if name is not None and condition.one_of and condition == Condition(name, one_of=condition.one_of):
            return name, _values(condition, known), (*when[:index], *when[index + 1 :])
    return None


def holds(when: Sequence[Condition], known: Known) -> Test | None:
    """Compile conditions that must hold together; None when there are none."""
    tests = [test for condition in when for test in _tests(condition, known)]
    if len(tests) < 2:
        return tests[0] if tests else None

    def all_hold(given: Given) -> bool:
        for test in tests:
            if not test(given):
                return False
        return True

    return all_hold


def because(when: Sequence[Condition], known: Known) -> Reasons:
    """Compile the end of a message, `` when timeInForce is GTD``; it is empty without conditions."""

    def reasons(given: Given) -> str:
        parts = [part for condition in when for part in _reasons(condition, known, given)]
        return f" when {' and '.join(parts)}" if parts else ""

    return reasons


def _tests(condition: Condition, known: Known) -> list[Test]:
    tests: list[Test] = []
    if condition.parameter is not None and condition.one_of:
        tests.append(_is_one_of(condition.parameter, _default(condition, known), frozenset(_values(condition, known))))
    if condition.parameter is not None and _limits(condition):
        tests.append(_is_within(condition, _default(condition, known)))
    tests.extend(_is_given(name) for name in condition.given)
    tests.extend(_is_absent(name) for name in condition.absent)
    return tests


def _default(condition: Condition, known: Known) -> str | None:
    parameter = known.get(condition.parameter or "")
    return parameter.default if parameter is not None else None


def _values(condition: Condition, known: Known) -> tuple[str, ...]:
    """Give the texts a condition compares with; those of a truth value are spelt as the parameter is on the wire."""
    parameter = known.get(condition.parameter or "")
    if parameter is None or parameter.type not in ("boolean", "flag"):
        return condition.one_of
    spellings = parameter.values if parameter.type == "flag" and parameter.values else ("true", "false")
    by_case = {"true": spellings[0], "false": spellings[-1], **{spelling.lower(): spelling for spelling in spellings}}
    return tuple(by_case.get(value.lower(), value) for value in condition.one_of)


def _is_one_of(name: str, default: str | None, values: frozenset[str]) -> Test:
    return lambda given: spelt(given.get(name, default)) in values


def _is_given(name: str) -> Test:
    return lambda given: name in given


def _is_absent(name: str) -> Test:
    return lambda given: name not in given


def _limits(condition: Condition) -> list[str]:
    limits = {
        "at least": condition.minimum,
        "above": condition.above,
        "at most": condition.maximum,
        "below": condition.below,
    }
    return [f"{word} {limit}" for word, limit in limits.items() if limit is not None]


def _is_within(condition: Condition, default: str | None) -> Test:
    name = condition.parameter or ""
    minimum, maximum = number_in(condition.minimum), number_in(condition.maximum)
    above, below = number_in(condition.above), number_in(condition.below)

    def test(given: Given) -> bool:
        value = given.get(name, default)
        number = value if type(value) is int else number_in(spelt(value))
        if number is None or (minimum is not None and number < minimum) or (maximum is not None and number > maximum):
            return False
        return not ((above is not None and number <= above) or (below is not None and number >= below))

    return test


def number_in(spelt: str | None) -> Decimal | None:
    """Read a finite number; None for any other text, and for none."""
    try:
        number = Decimal(spelt or "NaN")
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _reasons(condition: Condition, known: Known, given: Given) -> list[str]:
    name, parts = condition.parameter, list[str]()
    if name is not None and condition.one_of:
        by_default = "" if name in given else " by default"
        parts.append(f"{named(name)} is {spelt(given.get(name, _default(condition, known)))}{by_default}")
    if name is not None and _limits(condition):
        parts.append(f"{named(name)} is {' and '.join(_limits(condition))}")
    if condition.given:
        parts.append(f"{listed(all_named(condition.given))} {are(condition.given)} given")
    if condition.absent:
        parts.append(f"{listed(all_named(condition.absent))} {are(condition.absent)} not given")
    return parts
