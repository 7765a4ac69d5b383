"""What follows from other facts of an operation, wherever it stands."""

from __future__ import annotations

from dataclasses import replace

from tests.specs.invented import WIDGETS, spec_of

from generator.specs.model import Operation, Parameter
from generator.specs.rules import Rule
from generator.transcribe.operation.bounds import bounded


def test_an_id_that_is_unique_among_open_orders_is_not_given_twice_in_a_batch() -> None:
    own = Parameter("widgetId", "string", False, "en:3")
    rules = (
        Rule("advisory", "en:3 zh:4", of=("widgetId",), about="unique_id"),
        Rule("advisory", "en:3", about="other"),
    )
    batch = Parameter("widgets", "list<object>", True, "en:2", items=(own,), item_rules=rules)
    operation = spec_of(WIDGETS)
    assert isinstance(operation, Operation)
    found = bounded(replace(operation, parameters=(own, batch), rules=()))
    assert found.rules == (Rule("distinct_by", "en:3 zh:4", parameter="widgets", member="widgetId"),)
