"""What holds of a parameter wherever it is, though only some pages say so, and rules that a page states in its remarks alone.

The pages of error codes refuse a negative quantity (-4003) and a ``recvWindow`` of more than a minute (-1131), and no list can
have fewer than one row. An id that no other open order may have is not given twice in one batch. That ``reduceOnly`` cannot be
sent in hedge mode binds what the request itself shows to be hedge mode.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from generator.specs.model import Operation, Parameter
from generator.specs.rules import Condition, Rule
from generator.specs.supplied import RECV_WINDOW

_LEAST: Final = {"limit": "1", "quantity": "0"}
_MOST: Final = {RECV_WINDOW: "60000"}
_SIDES: Final = ("LONG", "SHORT")


def bounded(operation: Operation) -> Operation:
    """Return the operation with the limits that its parameters have by their names."""
    return replace(
        operation,
        parameters=tuple(_parameter(parameter) for parameter in operation.parameters),
        rules=(
            *_rules(operation.rules, operation.parameters),
            *(rule for parameter in operation.parameters for rule in _different(parameter)),
        ),
    )


def _parameter(parameter: Parameter) -> Parameter:
    if parameter.type in ("int", "long", "decimal"):
        parameter = replace(
            parameter,
            minimum=parameter.minimum or _LEAST.get(parameter.name),
            maximum=parameter.maximum or _MOST.get(parameter.name),
        )
    if not parameter.items:
        return parameter
    items = tuple(_parameter(item) for item in parameter.items)
    return replace(parameter, items=items, item_rules=_rules(parameter.item_rules, items))


def _rules(rules: Sequence[Rule], parameters: Sequence[Parameter]) -> tuple[Rule, ...]:
    if not any(one.name == "positionSide" and set(_SIDES) <= set(one.values) for one in parameters):
        return tuple(rules)
    return (*rules, *(_in_hedge_mode(rule) for rule in rules if rule.about == "refused_in_hedge"))


def _different(parameter: Parameter) -> Iterator[Rule]:
    # Orders of one batch are worked through side by side: which of two with one id would stand, nobody could tell.
    for rule in parameter.item_rules:
        if rule.about == "unique_id":
            yield Rule("distinct_by", at=rule.at, parameter=parameter.name, member=rule.of[0])


def _in_hedge_mode(rule: Rule) -> Rule:
    when = Condition(parameter="positionSide", one_of=_SIDES)
    return Rule("forbidden_if", at=rule.at, of=rule.of, when=(when,))
