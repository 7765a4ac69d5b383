"""On a day on which a change may have come or not, whatever either state takes is taken, and the dearer weight counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from tests.committed import committed

from generator.specs.dates import since, state_of
from generator.specs.model import Operation, Parameter
from generator.specs.rules import Rule

SPECS = committed()


def spans(operation: Operation) -> set[str]:
    found = {change.since: since(change.since) for change in operation.changes}
    return {text for text, one in found.items() if one.by is not None and one.after != one.by}


def settled(operation: Operation, span: str, day: str) -> Operation:
    """Give an operation of which it is known on which day came what may have come between two."""
    changes = tuple(replace(one, since=day) if one.since == span else one for one in operation.changes)
    return replace(operation, changes=changes)


def states(key: str, span: str) -> tuple[Operation, Operation, Operation]:
    """Give an operation as it is on a day of a span: as nobody knows, as it was, and as it will be."""
    operation = SPECS.operation(key)
    assert operation is not None
    day = since(span).after
    was, now = settled(operation, span, LATER), settled(operation, span, EARLIER)
    return state_of(operation, day), state_of(was, day), state_of(now, day)


EARLIER, LATER = "0001-01-01", "9999-12-31"
CASES = sorted((one.key, span) for one in SPECS.operations for span in spans(one))


def told(rules: Iterable[Rule]) -> set[Rule]:
    return {replace(rule, at="") for rule in rules if rule.rule != "advisory"}


def kept(
    known: Sequence[Parameter], rules: Sequence[Rule], wide: Sequence[Parameter], loose: Sequence[Rule]
) -> Iterator[str]:
    """Yield what one state takes and a wider one would not."""
    there = {one.name: one for one in wide}
    names = {one.name for one in known}
    for one in known:
        other = there.get(one.name)
        if other is None:
            yield f"{one.name} is not taken"
            continue
        if other.required and not one.required:
            yield f"{one.name} is wanted"
        # A flag takes True and False in both states; it goes out in one spelling.
        if other.type != "flag" and other.values and not set(one.values or [""]) <= set(other.values):
            yield f"values of {one.name}"
        if other.minimum is not None and (one.minimum is None or Decimal(one.minimum) < Decimal(other.minimum)):
            yield f"minimum of {one.name}"
        if other.maximum is not None and (one.maximum is None or Decimal(one.maximum) > Decimal(other.maximum)):
            yield f"maximum of {one.name}"
        if other.pattern not in (None, one.pattern):
            yield f"pattern of {one.name}"
        yield from kept(one.items, one.item_rules, other.items, other.item_rules)
    yield from (f"{one.name} is wanted" for one in wide if one.required and one.name not in names)
    # A rule about what the state does not even take binds nobody who follows that state.
    for rule in told(loose) - told(rules):
        yield f"rule {rule.rule} of {', '.join(rule.of) or rule.parameter}"


def dearest(operation: Operation, counter: str) -> int:
    return max((one.cost for one in operation.weight if one.counter == counter), default=0)


@pytest.mark.parametrize(("key", "span"), CASES)
def test_inside_an_interval_both_states_are_taken(key: str, span: str) -> None:
    inside, was, now = states(key, span)
    for outside in (was, now):
        assert list(kept(outside.parameters, outside.rules, inside.parameters, inside.rules)) == []


@pytest.mark.parametrize(("key", "span"), CASES)
def test_inside_an_interval_the_dearer_weight_counts(key: str, span: str) -> None:
    inside, was, now = states(key, span)
    counters = {one.counter for outside in (was, now) for one in outside.weight}
    assert {one: dearest(inside, one) for one in counters} == {
        one: max(dearest(was, one), dearest(now, one)) for one in counters
    }


def test_a_parameter_under_a_new_name_is_taken_by_either_while_nobody_knows() -> None:
    inside, was, now = states("coinm/rest/top_long_short_account_ratio", "2026-01-01..2026-08-31")
    wanted = [{one.name for one in outside.parameters if one.required} for outside in (inside, was, now)]
    assert wanted == [{"period"}, {"symbol", "period"}, {"pair", "period"}]


def test_a_flag_is_spelt_as_it_was_while_nobody_knows() -> None:
    inside, was, now = states("usdm/rest/new_algo_order", "2026-01-15..2026-05-28")
    told = [next(one for one in outside.parameters if one.name == "priceProtect") for outside in (inside, was, now)]
    assert [(one.values, one.default) for one in told] == [
        *[(("TRUE", "FALSE"), "FALSE")] * 2,
        (("true", "false"), "false"),
    ]


def test_there_are_intervals() -> None:
    assert len(CASES) > 50
