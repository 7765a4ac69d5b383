"""Facts that cannot come about, taken out once all of an operation is known.

Pages copy cells and tables from one another. A condition on a value that a parameter never has binds nothing, and a rule
that allows values allows only those that there are; an example is one of the values that are listed. What would be empty
without such a value is left for ``lint`` to report.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from generator.specs.model import Operation, Parameter
from generator.specs.rules import Condition, Rule


def possible(operation: Operation) -> Operation:
    """Return the operation without the values its parameters cannot have."""
    values = _values(operation.parameters)
    return replace(
        operation,
        weight=tuple(replace(weight, when=_conditions(weight.when, values)) for weight in operation.weight),
        parameters=tuple(_parameter(parameter) for parameter in operation.parameters),
        rules=_rules(operation.rules, operation.parameters),
    )


def _parameter(parameter: Parameter) -> Parameter:
    if parameter.values and parameter.example is not None and parameter.example not in parameter.values:
        parameter = replace(parameter, example=None)
    if not parameter.items:
        return parameter
    items = tuple(_parameter(item) for item in parameter.items)
    return replace(parameter, items=items, item_rules=_rules(parameter.item_rules, items))


def _rules(rules: Sequence[Rule], parameters: Sequence[Parameter]) -> tuple[Rule, ...]:
    values = _values(parameters)
    defaulted = {parameter.name for parameter in parameters if parameter.default is not None}
    there = [replace(rule, of=_required(rule, defaulted)) for rule in rules]
    return tuple(
        replace(
            rule,
            values=_still_there(rule.values, values.get(rule.parameter or "")),
            when=_conditions(rule.when, values),
        )
        for rule in there
        if rule.of or rule.rule != "required_if"
    )


def _required(rule: Rule, defaulted: AbstractSet[str]) -> tuple[str, ...]:
    """Give what a rule is about; what the exchange assumes a value for need not be sent."""
    return tuple(name for name in rule.of if rule.rule != "required_if" or name not in defaulted)


def _conditions(conditions: Sequence[Condition], values: Mapping[str, tuple[str, ...]]) -> tuple[Condition, ...]:
    return tuple(replace(one, one_of=_still_there(one.one_of, values.get(one.parameter or ""))) for one in conditions)


def _still_there(named: tuple[str, ...], there: tuple[str, ...] | None) -> tuple[str, ...]:
    kept = tuple(value for value in named if value in there) if there else named
    return kept or named


def _values(parameters: Sequence[Parameter]) -> dict[str, tuple[str, ...]]:
    return {parameter.name: parameter.values for parameter in parameters if parameter.values}
