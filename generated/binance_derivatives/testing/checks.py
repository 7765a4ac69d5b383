"""Parameters and rules, as the exchange looks at them.

Both transports hand in text by name: what a query string says once decoded, and what it would have said for a WS API
request. The code for each finding:

* unknown parameter: -1104; empty value: -1105, of an id -1118 or -1119; mandatory parameter missing: -1102;
* white space around a value, control characters, a pattern not matched: -1100; an id of more than 36 characters: -4015;
* a text that is not of the type: -1102 where the parameter is mandatory, -1130 otherwise;
* of the type, but not a documented value, out of range, or too many items: the code of its own that the parameter has, or -1130;
* nothing sent of which one is needed, or what another parameter demands: -1102; what another parameter forbids: -1106;
* a value that another operation takes: the code that the documentation gives for it, before anything else;
* parameters that do not go together: -1128; times too far apart: -1127; an end before its start: -1023.

An object in a list is looked at like a request of its own. In a batch of orders, each is refused alone when its turn comes
(``check_alone``); what is no list of objects, or has values of JSON types that its members do not have, is refused as a whole.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal
from typing import Final, NoReturn, cast

from binance_derivatives.testing import refusal
from binance_derivatives.testing.catalog import Operation
from binance_derivatives.testing.conditions import Parameter, Rule, check_rule
from binance_derivatives.testing.refusal import Refusal

_INTEGER: Final = re.compile(r"-?[0-9]{1,19}")
_DECIMAL: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
# Longer ones would be rounded where the exchange computes with them.
_LONGEST_DECIMAL: Final = 40
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_JSON_STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"')
_BLANK: Final = re.compile(r"\s")
# Names of moments; nothing at the exchange is older than 1970.
_MOMENT: Final = re.compile(r"(?:[a-z]Time|[a-z]Date)$")
_AUTHENTICATED: Final = frozenset(("timestamp", "signature", "apiKey"))
_EMPTY_IDS: Final = {
    "newClientOrderId": (refusal.EMPTY_NEW_ID,),
    "origClientOrderId": (refusal.EMPTY_ORIGINAL_ID,),
}
# An id of the client's, which has a length of its own.
_CLIENT_ID: Final = re.compile(r"(?:new|orig)?[cC]lient\w*Id")
_LONGEST_ID: Final = 36
_TEXTS: Final = frozenset(("string", "enum"))
_BITS: Final = {"int": 32, "long": 64}


def check_parameters(operation: Operation, sent: Mapping[str, str], implied: Collection[str]) -> None:
    """Refuse a request whose parameters are not those of the operation.

    Args:
        operation: What the request asks for.
        sent: Value by wire name, decoded.
        implied: Names that belong to the protocol and may be sent whether or not the operation lists them.
    """
    _check_all(operation.parameters, operation.rules, sent, implied, operation.is_batch)


def _check_all(
    parameters: Sequence[Parameter],
    rules: Sequence[Rule],
    sent: Mapping[str, str],
    implied: Collection[str] = (),
    batch: bool = False,
) -> None:
    _check_moved(rules, sent, parameters)
    known = {parameter.name: parameter for parameter in parameters}
    _refuse_if(refusal.UNREAD_PARAMETERS, [name for name in sent if name not in known and name not in implied])
    _check_empty([name for name, value in sent.items() if not value])
    _check_mandatory(parameters, sent)
    for name, value in sent.items():
        if not value.isalnum() and (value != value.strip() or _CONTROL.search(value)):
            raise Refusal(refusal.ILLEGAL_CHARS, about=(name,))
    for name, parameter in known.items():
        # What signing needs has been looked at before, whatever type a page gives it: no timestamp fits 32 bits.
        if name in sent and name not in _AUTHENTICATED:
            check_value(parameter, sent[name], batch)
    real = {name: value for name, value in sent.items() if not (value == "NONE" and _is_none(known.get(name)))}
    for rule in rules:
        check_rule(rule, real, parameters)


def check_alone(parameter: Parameter, item: Mapping[str, str]) -> None:
    """Refuse one object of a list where the others may be carried out all the same."""
    _check_all(parameter.items, parameter.item_rules, item)


def _check_moved(rules: Sequence[Rule], sent: Mapping[str, str], parameters: Sequence[Parameter]) -> None:
    # Where an order belongs is asked first: what went along with it would else be found unknown here.
    for rule in rules:
        if rule.rule == "moved":
            check_rule(rule, sent, parameters)


def _check_empty(names: list[str]) -> None:
    if names:
        raise Refusal(*_EMPTY_IDS.get(names[0], ()), refusal.PARAM_EMPTY, about=tuple(names))


def _check_mandatory(parameters: Sequence[Parameter], sent: Mapping[str, str]) -> None:
    # A body or a query string never carries the key: it goes in a header.
    missing = [one.name for one in parameters if one.required and one.name not in sent and one.name != "apiKey"]
    _refuse_if(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, missing[:1])


def _is_none(parameter: Parameter | None) -> bool:
    return parameter is not None and parameter.default == "NONE"


def _refuse_if(code: int, names: list[str]) -> None:
    if names:
        raise Refusal(code, about=tuple(names))


def malformed(parameter: Parameter) -> Refusal:
    """The refusal of a value that is not of the parameter's type."""
    if parameter.type == "flag":
        own = refusal.codes_of_value(parameter.name, parameter.values)[:-1]
        return Refusal(*own, _malformed(parameter), about=(parameter.name,))
    return Refusal(_malformed(parameter), about=(parameter.name,))


def _malformed(parameter: Parameter) -> int:
    return refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED if parameter.required else refusal.INVALID_PARAMETER


def check_value(parameter: Parameter, value: str, batch: bool = False) -> None:
    """Refuse a value that is not of the type, or not among the values the parameter may have.

    Args:
        batch: Whether objects in it may be refused one by one, later.
    """
    kind = parameter.type
    if kind.startswith("list<"):
        _check_list(parameter, value, batch)
        return
    if kind not in _TEXTS and not _of_type(parameter, value):
        raise malformed(parameter)
    if parameter.pattern is not None and not re.fullmatch(parameter.pattern, value):
        long = len(value) > _LONGEST_ID and _CLIENT_ID.fullmatch(parameter.name) is not None
        raise Refusal(*((refusal.ID_TOO_LONG,) if long else ()), refusal.ILLEGAL_CHARS, about=(parameter.name,))
    if (parameter.values and value not in parameter.values) or not _in_range(parameter, value):
        below_zero = (refusal.QTY_LESS_THAN_ZERO,) if parameter.name == "quantity" and value[0] == "-" else ()
        codes = refusal.codes_of_value(parameter.name, parameter.values)
        raise Refusal(*below_zero, *codes, about=(parameter.name,))


def _of_type(parameter: Parameter, value: str) -> bool:
    match parameter.type:
        case "int" | "long":
            limit = 1 << (_BITS[parameter.type] - 1)
            return _INTEGER.fullmatch(value) is not None and -limit <= int(value) < limit
        case "decimal":
            return len(value) <= _LONGEST_DECIMAL and _DECIMAL.fullmatch(value) is not None
        case "boolean":
            return value in ("true", "false") or value in parameter.values
        case "flag":
            return value in (parameter.values or ("true", "false"))
        case _:
            return True


def _in_range(parameter: Parameter, value: str) -> bool:
    low, high = parameter.minimum, parameter.maximum
    if value[0] == "-" and _MOMENT.search(parameter.name):
        return False
    if (low is None and high is None) or parameter.type not in ("int", "long", "decimal"):
        return True
    number = Decimal(value)
    return (low is None or number >= Decimal(low)) and (high is None or number <= Decimal(high))


def _check_list(parameter: Parameter, value: str, batch: bool) -> None:
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
        raise Refusal(*_sizes(parameter), refusal.PARAM_EMPTY, about=(parameter.name,))
    if not all(map(_ELEMENTS[parameter.type], elements)):
        raise malformed(parameter)
    if parameter.max_items is not None and len(elements) > parameter.max_items:
        raise Refusal(*_sizes(parameter), refusal.INVALID_PARAMETER, about=(parameter.name,))
    if parameter.items:
        for index, element in enumerate(elements):
            _check_item(parameter, f"{parameter.name}[{index}]", cast("dict[str, object]", element), batch)


def _sizes(parameter: Parameter) -> tuple[int, ...]:
    """The code for too many elements, or none, of orders that are placed or canceled together."""
    return (refusal.BAD_BATCH_SIZE,) if parameter.items else (refusal.TOO_MANY_CANCELS,)


def _check_item(parameter: Parameter, label: str, item: Mapping[str, object], batch: bool) -> None:
    kinds = {member.name: member.type for member in parameter.items}
    try:
        for name, value in item.items():
            if not _fits(kinds.get(name, "string"), value):
                raise Refusal(refusal.INVALID_PARAMETER, about=(name,))
        sent = {name: _spelt(value) for name, value in item.items()}
        if not batch:
            _check_all(parameter.items, parameter.item_rules, sent)
    except Refusal as found:
        raise Refusal(*found.codes, about=tuple(f"{label}.{name}" for name in found.about)) from None


def _fits(kind: str, value: object) -> bool:
    """Tell whether a member of an object is of the JSON type it is sent as; text does for everything but lists."""
    if kind.startswith("list<"):
        return isinstance(value, list)
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, str) or (isinstance(value, int) and kind in ("int", "long"))


def _spelt(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, separators=(",", ":"), ensure_ascii=False)


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
