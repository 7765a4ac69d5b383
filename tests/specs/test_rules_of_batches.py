"""What holds for one order holds for each of a batch: the pages of batches say so in a sentence, and leave the rules to the other page."""

from dataclasses import replace

import pytest
from tests.committed import committed

from generator.specs.authored import Specs
from generator.specs.model import Operation, Parameter
from generator.specs.rules import Rule

# Operations of a batch, each with that of one order.
BATCHES = {
    "usdm/rest/modify_multiple_orders": "usdm/rest/modify_order",
    "usdm/rest/place_multiple_orders": "usdm/rest/new_order",
    "coinm/rest/modify_multiple_orders": "coinm/rest/modify_order",
    "coinm/rest/place_multiple_orders": "coinm/rest/new_order",
    "options/rest/place_multiple_orders": "options/rest/new_order",
}


@pytest.fixture(scope="module")
def specs() -> Specs:
    return committed()


def named(rule: Rule) -> set[str]:
    conditions = [name for one in rule.when for name in (one.parameter, *one.given, *one.absent) if name]
    return {*rule.of, *conditions, *([rule.parameter] if rule.parameter else [])}


def advice(operation: Operation, of: list[Parameter]) -> list[Rule]:
    """Rules of an operation that no client checks and that say of an order what its element of a batch can have."""
    names = {one.name for one in of}
    return [
        replace(rule, at="")
        for rule in operation.rules
        if rule.rule in ("advisory", "prevails") and named(rule) <= names
    ]


@pytest.mark.parametrize("batch", sorted(BATCHES))
def test_a_batch_says_of_its_elements_what_is_said_of_one_order(batch: str, specs: Specs) -> None:
    operations = {one.key: one for one in specs.operations}
    many, one = operations[batch], operations[BATCHES[batch]]
    (elements,) = (parameter for parameter in many.parameters if parameter.items)
    said = [replace(rule, at="") for rule in (*elements.item_rules, *many.rules)]
    wanted = advice(one, list(elements.items))
    assert wanted
    assert [rule for rule in wanted if rule not in said] == []


def test_every_batch_of_orders_is_known(specs: Specs) -> None:
    batches = {one.key for one in specs.operations if one.name in ("modify_multiple_orders", "place_multiple_orders")}
    assert batches == set(BATCHES)
