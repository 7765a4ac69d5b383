"""What the schema cannot say of parameters: that what is said of one fits together."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Final

from generator.specs.model import Operation, Parameter, SecurityType
from generator.specs.schema.validate import Finding
from generator.specs.supplied import TIMESTAMP
from generator.specs.yaml.places import DataPath
from generator.specs.yaml.plain import is_list, is_mapping

SIGNED: Final[frozenset[SecurityType]] = frozenset({"USER_DATA", "TRADE", "MARGIN"})

_BITS: Final = {"int": 32, "long": 64}
_NUMBER: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_INTEGER: Final = re.compile(r"-?[0-9]+")


def check_parameters(operation: Operation) -> Iterator[Finding]:
    yield from _members(operation.parameters, ("parameters",))
    for index, parameter in enumerate(operation.parameters):
        if parameter.name == TIMESTAMP and parameter.required and operation.security.type not in SIGNED:
            message = (
                f"timestamp is required although {operation.security.type} needs no signature, expected a correction"
            )
            yield Finding(("parameters", index, "name"), f"{message} of security.type or of timestamp")


def _members(parameters: Sequence[Parameter], path: DataPath) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, parameter in enumerate(parameters):
        if parameter.name in seen:
            yield Finding((*path, index, "name"), f"parameter {parameter.name} stands twice, expected it once")
        seen.add(parameter.name)
        for key, message in _limits(parameter):
            yield Finding((*path, index, key), message)
        yield from _members(parameter.items, (*path, index, "items"))


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
    if kind in ("boolean", "flag") and text.lower() not in ("true", "false"):
        return f"{text!r} is no boolean, expected true or false"
    if parameter.values and text not in parameter.values and kind != "flag":
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
