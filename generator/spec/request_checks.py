"""What the schema cannot say of parameters and rules: that they fit one another."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Final

from generator.spec.model import Operation, Parameter, Rule
from generator.spec.plain import is_list, is_mapping
from generator.spec.rule_logic import can_be_kept
from generator.spec.validate import Finding

_BITS: Final = {"int": 32, "long": 64}
_NUMBER: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_INTEGER: Final = re.compile(r"-?[0-9]+")


def check_parameters(operation: Operation) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, parameter in enumerate(operation.parameters):
        if parameter.name in seen:
            yield Finding(("parameters", index, "name"), f"parameter {parameter.name} stands twice, expected it once")
        seen.add(parameter.name)
        for key, message in _limits(parameter):
            yield Finding(("parameters", index, key), message)


def check_rules(operation: Operation) -> Iterator[Finding]:
    names = [parameter.name for parameter in operation.parameters]
    strange = False
    for index, rule in enumerate(operation.rules):
        for finding in _parties(index, rule, names):
            strange = True
            yield finding
    if not strange:
        yield from _contradictions(operation)


def misfit(parameter: Parameter, text: str) -> str | None:
    """Return why the exchange would not take a value for a parameter, or None when nothing speaks against it."""
    if not parameter.type.startswith("list<"):
        return _scalar_misfit(parameter, parameter.type, text)
    try:
        elements: object = json.loads(text)
    except ValueError:
        return f"{text!r} is no JSON list, expected one of type {parameter.type}"
    if not is_list(elements):
        return f"{text!r} is no JSON list, expected one of type {parameter.type}"
    if parameter.max_items is not None and len(elements) > parameter.max_items:
        return f"{text!r} holds {len(elements)} items, at most {parameter.max_items}"
    kind = parameter.type[len("list<") : -1]
    return next((reason for element in elements if (reason := _element_misfit(parameter, kind, element))), None)


def _limits(parameter: Parameter) -> Iterator[tuple[str, str]]:
    """Yield the key and the message of everything wrong with what limits a parameter."""
    bounds: dict[str, Decimal] = {}
    for key, text in (("minimum", parameter.minimum), ("maximum", parameter.maximum)):
        try:
            bounds |= {} if text is None else {key: Decimal(text)}
        except InvalidOperation:
            yield key, f"{key} is {text!r}, expected a number"
    if len(bounds) == 2 and bounds["minimum"] > bounds["maximum"]:
        yield "minimum", f"minimum {parameter.minimum} is above maximum {parameter.maximum}"
    if len(set(parameter.values)) < len(parameter.values):
        yield "values", f"the values of {parameter.name} are not distinct, expected each once"
    try:
        re.compile(parameter.pattern or "")
    except re.error as error:
        yield "pattern", f"pattern is no regular expression: {error}"
        return
    reason = misfit(parameter, parameter.example) if parameter.example is not None else None
    if reason:
        yield "example", f"the example does not fit {parameter.name}: {reason}"


def _scalar_misfit(parameter: Parameter, kind: str, text: str) -> str | None:
    if kind in _BITS:
        limit = 1 << (_BITS[kind] - 1)
        if not _INTEGER.fullmatch(text) or not -limit <= int(text) < limit:
            return f"{text!r} is no {kind}, expected an integer of {_BITS[kind]} bits"
    if kind == "decimal" and not _NUMBER.fullmatch(text):
        return f"{text!r} is no decimal, expected a number"
    if kind == "boolean" and text.lower() not in ("true", "false"):
        return f"{text!r} is no boolean, expected true or false"
    if parameter.values and text not in parameter.values:
        return f"{text!r} is no value of it, expected one of {', '.join(parameter.values)}"
    if parameter.pattern and not re.fullmatch(parameter.pattern, text):
        return f"{text!r} does not fit {parameter.pattern}"
    return _range_misfit(parameter, text)


def _range_misfit(parameter: Parameter, text: str) -> str | None:
    if not _NUMBER.fullmatch(text):
        return None
    if parameter.minimum is not None and Decimal(text) < Decimal(parameter.minimum):
        return f"{text} is below the minimum {parameter.minimum}"
    if parameter.maximum is not None and Decimal(text) > Decimal(parameter.maximum):
        return f"{text} is above the maximum {parameter.maximum}"
    return None


def _element_misfit(parameter: Parameter, kind: str, element: object) -> str | None:
    if kind == "object":
        return None if is_mapping(element) else f"{json.dumps(element)} is no object"
    if not isinstance(element, str if kind == "string" else int) or isinstance(element, bool):
        return f"{json.dumps(element)} is no {kind}"
    return _scalar_misfit(parameter, kind, str(element))


def _parties(index: int, rule: Rule, names: list[str]) -> Iterator[Finding]:
    """Check that a rule is about parameters, and about more than one."""
    known = f"expected one of {', '.join(names)}" if names else "the operation has no parameters"
    for place, name in enumerate(rule.of):
        if name not in names:
            yield Finding(("rules", index, "of", place), f"the rule names {name!r}, which is no parameter, {known}")
    if rule.parameter is not None and rule.parameter not in names:
        message = f"the rule names {rule.parameter!r}, which is no parameter, {known}"
        yield Finding(("rules", index, "parameter"), message)
    parties = {*rule.of, rule.parameter} if rule.rule == "requires" else set(rule.of)
    if rule.rule != "advisory" and len(parties) < 2:
        yield Finding(("rules", index, "of"), f"{rule.rule} is about one parameter only, expected at least two")


def _contradictions(operation: Operation) -> Iterator[Finding]:
    """Report the first rule that no request can keep along with those above it, or else what can never be sent."""
    always = {parameter.name: True for parameter in operation.parameters if parameter.required}
    rules = operation.rules
    for index, rule in enumerate(rules):
        if not can_be_kept(rules[: index + 1], always):
            beside = "with the rules above and the required parameters" if index else "with the required parameters"
            yield Finding(("rules", index), f"no request can keep this {rule.rule} rule along {beside}")
            return
    for index, parameter in enumerate(operation.parameters):
        if not can_be_kept(rules, {**always, parameter.name: True}):
            message = f"by the rules {parameter.name} can never be sent, expected rules that some request with it keeps"
            yield Finding(("parameters", index, "name"), message)
