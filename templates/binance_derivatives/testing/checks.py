"""Parameters and rules, as the exchange looks at them.

Both transports hand in text by name: what a query string says once decoded, and what it would have said for a WS API
request. The code for each finding:

* unknown parameter: -1104; empty value: -1105; mandatory parameter missing: -1102;
* white space around a value, control characters, a pattern not matched: -1100;
* a text that is not of the type: -1102 where the parameter is mandatory, -1130 otherwise;
* of the type, but not a documented value, out of range, or too many items: -1130;
* nothing sent of which one is needed: -1102; parameters that do not go together: -1128.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from typing import Final, NoReturn, cast

from binance_derivatives.testing import refusal
from binance_derivatives.testing.catalog import Operation, Parameter, Rule
from binance_derivatives.testing.refusal import Refusal

_INTEGER: Final = re.compile(r"-?[0-9]{1,19}")
_DECIMAL: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_JSON_STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"')
_BLANK: Final = re.compile(r"\s")
_BITS: Final = {"int": 32, "long": 64}


def check_parameters(operation: Operation, sent: Mapping[str, str], implied: Collection[str]) -> None:
    """Refuse a request whose parameters are not those of the operation.

    Args:
        operation: What the request asks for.
        sent: Value by wire name, decoded.
        implied: Names that belong to the protocol and may be sent whether or not the operation lists them.
    """
    known = {parameter.name for parameter in operation.parameters}
    _refuse_if(refusal.UNREAD_PARAMETERS, [name for name in sent if name not in known and name not in implied])
    _refuse_if(refusal.PARAM_EMPTY, [name for name, value in sent.items() if not value])
    required = [parameter.name for parameter in operation.parameters if parameter.required]
    # A body or a query string never carries the key: it goes in a header.
    missing = [name for name in required if name not in sent and name != "apiKey"]
    _refuse_if(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, missing[:1])
    for name, value in sent.items():
        if value != value.strip() or _CONTROL.search(value):
            raise Refusal(refusal.ILLEGAL_CHARS, about=(name,))
    for parameter in operation.parameters:
        if parameter.name in sent:
            check_value(parameter, sent[parameter.name])
    for rule in operation.rules:
        check_rule(rule, sent)


def _refuse_if(code: int, names: list[str]) -> None:
    if names:
        raise Refusal(code, about=tuple(names))


def malformed(parameter: Parameter) -> Refusal:
    """The refusal of a value that is not of the parameter's type."""
    code = refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED if parameter.required else refusal.INVALID_PARAMETER
    return Refusal(code, about=(parameter.name,))


def check_value(parameter: Parameter, value: str) -> None:
    """Refuse a value that is not of the type, or not among the values the parameter may have."""
    if parameter.type.startswith("list<"):
        _check_list(parameter, value)
        return
    if not _of_type(parameter, value):
        raise malformed(parameter)
    if parameter.pattern is not None and not re.fullmatch(parameter.pattern, value):
        raise Refusal(refusal.ILLEGAL_CHARS, about=(parameter.name,))
    if (parameter.values and value not in parameter.values) or not _in_range(parameter, value):
        raise Refusal(refusal.INVALID_PARAMETER, about=(parameter.name,))


def _of_type(parameter: Parameter, value: str) -> bool:
    match parameter.type:
        case "int" | "long":
            limit = 1 << (_BITS[parameter.type] - 1)
            return _INTEGER.fullmatch(value) is not None and -limit <= int(value) < limit
        case "decimal":
            return _DECIMAL.fullmatch(value) is not None
        case "boolean":
            return value in ("true", "false") or value in parameter.values
        case _:
            return True


def _in_range(parameter: Parameter, value: str) -> bool:
    if parameter.type not in ("int", "long", "decimal"):
        return True
    number = Decimal(value)
    low, high = parameter.minimum, parameter.maximum
    return (low is None or number >= Decimal(low)) and (high is None or number <= Decimal(high))


def _check_list(parameter: Parameter, value: str) -> None:
    if _BLANK.search(_JSON_STRING.sub("", value)):
        raise Refusal(refusal.ILLEGAL_CHARS, about=(parameter.name,))
    try:
        items: object = json.loads(value, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise malformed(parameter) from None
    if not isinstance(items, list):
        raise malformed(parameter)
    elements = cast("list[object]", items)
    if not elements:
        raise Refusal(refusal.PARAM_EMPTY, about=(parameter.name,))
    if not all(map(_ELEMENTS[parameter.type], elements)):
        raise malformed(parameter)
    if parameter.max_items is not None and len(elements) > parameter.max_items:
        raise Refusal(refusal.INVALID_PARAMETER, about=(parameter.name,))


def _no_constant(text: str) -> NoReturn:
    raise ValueError(text)


def _is_long(element: object) -> bool:
    return isinstance(element, int) and not isinstance(element, bool) and -(1 << 63) <= element < 1 << 63


def _is_text(element: object) -> bool:
    return isinstance(element, str) and bool(element)


def _is_object(element: object) -> bool:
    return isinstance(element, dict) and bool(cast("dict[str, object]", element))


_ELEMENTS: Final[dict[str, Callable[[object], bool]]] = {
    "list<long>": _is_long,
    "list<string>": _is_text,
    "list<object>": _is_object,
}


def check_rule(rule: Rule, sent: Collection[str]) -> None:
    """Refuse parameters that break a rule; an advisory is what nobody can check from the request alone."""
    given = [name for name in rule.of if name in sent]
    absent = [name for name in rule.of if name not in sent]
    if rule.rule in ("at_least_one", "exactly_one") and not given:
        raise Refusal(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, about=rule.of)
    if rule.rule in ("at_most_one", "exactly_one") and len(given) > 1:
        raise Refusal(refusal.OPTIONAL_PARAMS_BAD_COMBO, about=tuple(given))
    if rule.rule == "all_or_none" and given and absent:
        raise Refusal(refusal.OPTIONAL_PARAMS_BAD_COMBO, about=rule.of)
    if rule.rule == "requires" and rule.parameter in sent and absent:
        raise Refusal(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, about=tuple(absent))
