"""The check of one value against what its parameter may be.

A check is compiled once per parameter. It returns the value as it goes out (decimals as text, lists as tuples) and appends
every violation it finds. Common types are told apart by identity, so that a correct call costs a few comparisons.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from math import ceil, floor
from typing import Final, TypeAlias, cast

from msgspec.structs import replace

from binance_derivatives._core.parameter import Parameter
from binance_derivatives._core.rules import ParameterRule, Violation, listed
from binance_derivatives._core.times import milliseconds, unit_of
from binance_derivatives._core.wire import Item, Value, decimal_text

Check: TypeAlias = "Callable[[object, str, list[Violation]], Item]"
"""Takes the value, the words that name it in a message, and the list that violations are appended to."""

_BITS: Final = {"int": 31, "long": 63}
_LONGEST_NUMBER: Final = 64
_TIME: Final = "an aware datetime or an integer of milliseconds since 1970"
_plain_decimal = re.compile(r"-?[0-9]+(?:\.[0-9]+)?").fullmatch


def compile_check(parameter: Parameter) -> Callable[[object, str, list[Violation]], Value]:
    """Make the check of one parameter, for calling as ``check(value, parameter.name, found)``."""
    item = _ITEMS.get(parameter.type)
    if item is not None:
        return list_check(parameter, item, _CHECKS[item](parameter))
    return cast("Callable[[object, str, list[Violation]], Value]", _CHECKS[parameter.type](parameter))


def _string_check(parameter: Parameter) -> Check:
    name, values = parameter.name, frozenset(parameter.values)
    expected = listed(parameter.values, "or")
    matches = re.compile(parameter.pattern).fullmatch if parameter.pattern is not None else None
    free = not values and matches is None

    def check(value: object, label: str, found: list[Violation]) -> str:
        if type(value) is not str:
            if not isinstance(value, str):
                found.append(type_violation(name, label, value, "a string"))
                return ""
            # A member of an enumeration of strings prints its own name; what is sent is its value.
            value = str.__str__(value)
        if (value.isalnum() and value.isascii()) if free else value in values:
            return value
        if not _sound(name, label, value, found):
            return ""
        if values:
            found.append(Violation((name,), "values", f"{label} is {_shown(value)}, expected {expected}"))
        elif matches and not matches(value):
            fault = f"{label} is {_shown(value)}, expected to match {parameter.pattern}"
            found.append(Violation((name,), "pattern", fault))
        return value

    return check


def _sound(name: str, label: str, value: str, found: list[Violation]) -> bool:
    rule: ParameterRule
    if not value:
        rule, fault = "empty", f"{label} is empty"
    elif value[0].isspace() or value[-1].isspace():
        rule, fault = "pattern", f"{label} is {_shown(value)}, expected no blank at either end"
    elif not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
        rule, fault = "type", f"{label} is {_shown(value)}, expected text without lone surrogates"
    else:
        return True
    found.append(Violation((name,), rule, fault))
    return False


def _integer_check(parameter: Parameter) -> Check:
    name, values = parameter.name, frozenset(int(value) for value in parameter.values)
    expected = listed(parameter.values, "or")
    edge: int = 1 << _BITS.get(parameter.type, 63)
    low = -edge if parameter.minimum is None else max(-edge, ceil(Decimal(parameter.minimum)))
    high = edge - 1 if parameter.maximum is None else min(edge - 1, floor(Decimal(parameter.maximum)))

    def check(value: object, label: str, found: list[Violation]) -> int:
        if type(value) is not int:
            if isinstance(value, bool) or not isinstance(value, int):
                found.append(type_violation(name, label, value, "an integer"))
                return 0
            value = int(value)
        if values and value not in values:
            found.append(Violation((name,), "values", f"{label} is {_shown(value)}, expected {expected}"))
        elif not low <= value <= high:
            limit = f"at least {low}" if value < low else f"at most {high}"
            found.append(Violation((name,), "range", f"{label} is {_shown(value)}, {limit}"))
        return value

    return check


def _time_check(parameter: Parameter) -> Check:
    # Nothing at the exchange is older than 1970.
    name, integer = parameter.name, _integer_check(replace(parameter, minimum=parameter.minimum or "0"))

    def check(value: object, label: str, found: list[Violation]) -> Item:
        if isinstance(value, datetime):
            if value.utcoffset() is None:
                fault = f"{label} is a datetime without a time zone, expected one with: {_TIME}"
                found.append(Violation((name,), "type", fault))
                return 0
            return integer(milliseconds(value), label, found)
        if isinstance(value, bool) or not isinstance(value, int):
            found.append(type_violation(name, label, value, _TIME))
            return 0
        unit = unit_of(value)
        if unit is not None:
            fault = f"{label} is {value}, which is a time in {unit}, expected milliseconds since 1970"
            found.append(Violation((name,), "unit", fault))
            return 0
        return integer(value, label, found)

    return check


def _decimal_check(parameter: Parameter) -> Check:
    name, values = parameter.name, frozenset(Decimal(value) for value in parameter.values)
    expected = listed(parameter.values, "or")
    low = None if parameter.minimum is None else Decimal(parameter.minimum)
    high = None if parameter.maximum is None else Decimal(parameter.maximum)
    free = low is None and high is None and not values

    def check(value: object, label: str, found: list[Violation]) -> str:
        spelt = _number(name, label, value, found)
        if free or not spelt:
            return spelt
        number = Decimal(spelt)
        if values and number not in values:
            found.append(Violation((name,), "values", f"{label} is {spelt}, expected {expected}"))
        elif low is not None and number < low:
            found.append(Violation((name,), "range", f"{label} is {spelt}, at least {parameter.minimum}"))
        elif high is not None and number > high:
            found.append(Violation((name,), "range", f"{label} is {spelt}, at most {parameter.maximum}"))
        return spelt

    return check


def _number(name: str, label: str, value: object, found: list[Violation]) -> str:
    """Spell a number in digits, or report it and return nothing."""
    if isinstance(value, str):
        if len(value) <= _LONGEST_NUMBER and _plain_decimal(value):
            return decimal_text(Decimal(value)) if value[0] == "-" else str.__str__(value)
        rule: ParameterRule = "type" if value else "empty"
        fault = f"is {_shown(value)}, expected digits with at most one decimal point" if value else "is empty"
        found.append(Violation((name,), rule, f"{label} {fault}"))
        return ""
    if isinstance(value, Decimal):
        if not value.is_finite():
            found.append(Violation((name,), "type", f"{label} is {value}, expected a finite number"))
            return ""
        if abs(value.adjusted()) < _LONGEST_NUMBER:
            spelt = decimal_text(value)
            if len(spelt) <= _LONGEST_NUMBER:
                return spelt
    elif isinstance(value, bool) or not isinstance(value, int):
        found.append(type_violation(name, label, value, "a Decimal, an int or a string of digits"))
        return ""
    elif value.bit_length() <= 3 * _LONGEST_NUMBER:
        return str(int(value))
    fault = f"{label} is {_shown(value)}, expected at most {_LONGEST_NUMBER} digits"
    found.append(Violation((name,), "range", fault))
    return ""


def _boolean_check(parameter: Parameter) -> Check:
    name = parameter.name

    def check(value: object, label: str, found: list[Violation]) -> bool:
        if value is True or value is False:
            return value
        found.append(type_violation(name, label, value, "True or False"))
        return False

    return check


def _flag_check(parameter: Parameter) -> Check:
    name = parameter.name
    true, false = parameter.values or ("true", "false")

    def check(value: object, label: str, found: list[Violation]) -> str:
        if value is True:
            return true
        if value is not False:
            found.append(type_violation(name, label, value, "True or False"))
        return false

    return check


def _object_check(parameter: Parameter) -> Check:
    name = parameter.name
    integer = _integer_check(Parameter(name, "long"))

    def check(value: object, label: str, found: list[Violation]) -> Mapping[str, Item]:
        if not isinstance(value, Mapping):
            found.append(type_violation(name, label, value, "a mapping of wire names to values"))
            return {}
        members = cast("Mapping[object, object]", value)
        kept: dict[str, Item] = {}
        for key, member in members.items():
            if not isinstance(key, str):
                found.append(type_violation(name, f"a name in {label}", key, "a string"))
            elif type(member) is int:
                kept[str.__str__(key)] = integer(member, f"{label}.{key}", found)
            elif member is not None:
                kept[str.__str__(key)] = _member(name, f"{label}.{key}", member, found)
        if not kept:
            found.append(Violation((name,), "empty", f"{label} is empty"))
        return kept

    return check


def _member(name: str, label: str, value: object, found: list[Violation]) -> Item:
    if value is True or value is False:
        return value
    if isinstance(value, str):
        _sound(name, label, value, found)
        return str.__str__(value)
    if isinstance(value, Decimal):
        return _number(name, label, value, found)
    found.append(type_violation(name, label, value, "a string, an int, a Decimal or a bool"))
    return ""


def list_check(parameter: Parameter, item: str, check_item: Check) -> Callable[[object, str, list[Violation]], Value]:
    """Make the check of a list from the check of one ``item``: a ``string``, a ``long`` or an ``object``."""
    name, most = parameter.name, parameter.max_items

    def check(value: object, label: str, found: list[Violation]) -> Value:
        if not isinstance(value, list | tuple):
            found.append(type_violation(name, label, value, f"a list of {_PLURALS[item]}"))
            return ()
        items = cast("list[object] | tuple[object, ...]", value)
        if not items:
            found.append(Violation((name,), "empty", f"{label} is empty"))
        elif most is not None and len(items) > most:
            found.append(Violation((name,), "max_items", f"{label} holds {len(items)} items, at most {most}"))
        # An element is told by the name in Python alone: orders[0].
        stem = label.partition(" ")[0]
        return tuple([check_item(one, f"{stem}[{index}]", found) for index, one in enumerate(items)])

    return check


def type_violation(name: str, label: str, value: object, expected: str) -> Violation:
    """Report a value of the wrong Python type."""
    kind = type(value).__name__
    article = "an" if kind[:1].lower() in "aeiou" else "a"
    return Violation((name,), "type", f"{label} is {article} {kind}, expected {expected}")


def _shown(value: str | int | Decimal) -> str:
    """Quote a value in a message, short enough to read; a very long int can not even be printed."""
    if isinstance(value, int) and value.bit_length() > 256:
        return f"an integer of {value.bit_length()} bits"
    spelt = repr(value) if isinstance(value, str) else str(value)
    return spelt if len(spelt) <= 80 else f"{spelt[:76]}..."


_CHECKS: Final[Mapping[str, Callable[[Parameter], Check]]] = {
    "string": _string_check,
    "enum": _string_check,
    "decimal": _decimal_check,
    "int": _integer_check,
    "long": _integer_check,
    "time": _time_check,
    "boolean": _boolean_check,
    "flag": _flag_check,
    "object": _object_check,
}
_ITEMS: Final[Mapping[str, str]] = {"list<string>": "string", "list<long>": "long", "list<object>": "object"}
_PLURALS: Final[Mapping[str, str]] = {"string": "strings", "long": "integers", "object": "mappings"}
