"""A value for each parameter to test with: the page's own where there is one that fits, else one made by type.

Everything here is computed from the page's text and never by the client's own code, so that the expected wire text in a
generated test and the client can disagree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final
from urllib.parse import quote

from generator.package.literals import Literal
from generator.package.view.tests import exact
from generator.package.view.tests.exact import Json, Number
from generator.specs.model import Operation, Parameter, ParameterType
from generator.specs.supplied import RECV_WINDOW
from generator.specs.times import is_time

_INTEGER: Final = re.compile(r"-?[0-9]{1,19}")
_DECIMAL: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_BITS: Final = {"int": 31, "long": 63}
_ITEMS: Final[dict[ParameterType, ParameterType]] = {"list<string>": "string", "list<long>": "long"}
# Shapes that identifiers, symbols and assets of exchanges have, for parameters that a pattern limits.
_TEXTS: Final = ("my_id_1", "BTCUSDT", "BTC", "a", "1", "a1b2c3d4e5f6a7b8", "test@example.com", "2024-01-01")
# Smaller numbers may be taken for seconds.
_MOMENT: Final = "1600000000000"
# A receive window that is always wide enough for the machine that runs the tests.
_RECEIVE_WINDOW: Final = "5000"


@dataclass(frozen=True)
class Value:
    """One value in its three forms.

    Attributes:
        text: As it stands in a query before percent-encoding.
        argument: As a Python caller gives it.
        json: As it stands in the parameters of a WebSocket API call.
    """

    text: str
    argument: Literal
    json: Json

    @property
    def encoded(self) -> str:
        return quote(self.text, safe="")

    @property
    def wire(self) -> Literal:
        """What ``Operation.violations`` takes: as the argument, a decimal as text."""
        return _spelt(self.argument)


def _spelt(argument: Literal) -> Literal:
    if isinstance(argument, Decimal):
        return str(argument)
    if isinstance(argument, list):
        return [_spelt(item) for item in argument]
    if isinstance(argument, dict):
        return {name: _spelt(member) for name, member in argument.items()}
    return argument


def value_of(operation: Operation, parameter: Parameter) -> Value | None:
    """Return the first candidate that the parameter's own limits allow and that counts as sent, or None when none does."""
    nothing = "NONE" if parameter.default == "NONE" else None
    texts = (text for text in _candidates(operation, parameter) if text != nothing)
    return next((value for text in texts if (value := read(parameter, text))), None)


def read(parameter: Parameter, text: str) -> Value | None:
    """Read a parameter's text by its type; None when it does not fit."""
    if parameter.type.startswith("list"):
        return _list(parameter, text)
    if not _fits(parameter, parameter.type, text):
        return None
    if parameter.type in ("int", "long"):
        return Value(str(int(text)), int(text), Number(int(text)))
    if parameter.type == "decimal":
        return Value(text, Decimal(text), text)
    if parameter.type == "boolean":
        return Value(text, text == "true", text == "true")
    if parameter.type == "flag":
        return Value(text, text == parameter.values[0], text)
    return Value(text, text, text)


def _candidates(operation: Operation, parameter: Parameter) -> Iterator[str]:
    if parameter.name == RECV_WINDOW:
        yield _RECEIVE_WINDOW
    if parameter.example is not None:
        yield parameter.example
    for role in ("request", "answer"):
        for example in operation.examples:
            if example.role == role:
                yield from _in_example(example.json, parameter.name)
    yield from _made(parameter)


def _in_example(text: str, name: str) -> Iterator[str]:
    value = exact.loads(text)
    if isinstance(value, dict):
        # The message around a WebSocket API request and answer.
        value = value.get("params", value.get("result", value)) if "id" in value else value
    if isinstance(value, list) and value:
        value = value[0]
    spelt = exact.text_of(value.get(name)) if isinstance(value, dict) else None
    if spelt is not None:
        yield spelt


def _made(parameter: Parameter) -> Iterator[str]:
    if parameter.type == "boolean":
        yield "true"
    elif parameter.type == "list<object>":
        yield '[{"symbol":"BTCUSDT"}]'
    elif parameter.type in _ITEMS:
        yield from (
            exact.dumps([_as_json(_ITEMS[parameter.type], text)])
            for text in _scalars(parameter, _ITEMS[parameter.type])
        )
    else:
        yield from _scalars(parameter, parameter.type)


def _scalars(parameter: Parameter, kind: ParameterType) -> Iterator[str]:
    yield from parameter.values
    if is_time(parameter):
        yield _MOMENT
    if kind in ("string", "enum", "flag"):
        yield from _TEXTS
        return
    least = None if kind == "decimal" and parameter.minimum == "0" else parameter.minimum
    yield from (text for text in (least, parameter.maximum) if text is not None)
    yield from ("1", "0.001", "1000")


def _as_json(kind: ParameterType, text: str) -> Json:
    return Number(text) if kind == "long" else text


def _fits(parameter: Parameter, kind: ParameterType, text: str) -> bool:
    if kind == "boolean":
        return text in ("true", "false")
    if kind in ("string", "enum", "flag"):
        return _text_fits(parameter, text)
    shape = _DECIMAL if kind == "decimal" else _INTEGER
    if not shape.fullmatch(text) or not _in_range(parameter, Decimal(text)):
        return False
    if kind != "decimal" and not -(1 << _BITS[kind]) <= int(text) < 1 << _BITS[kind]:
        return False
    return not parameter.values or Decimal(text) in [Decimal(value) for value in parameter.values]


def _text_fits(parameter: Parameter, text: str) -> bool:
    if not text or text != text.strip() or not text.isprintable():
        return False
    if parameter.values:
        return text in parameter.values
    return parameter.pattern is None or re.fullmatch(parameter.pattern, text) is not None


def _in_range(parameter: Parameter, number: Decimal) -> bool:
    try:
        low = parameter.minimum is None or Decimal(parameter.minimum) <= number
        return low and (parameter.maximum is None or number <= Decimal(parameter.maximum))
    except InvalidOperation:
        return False


def _list(parameter: Parameter, text: str) -> Value | None:
    try:
        items = exact.loads(text)
    except ValueError:
        return None
    most = parameter.max_items
    if not isinstance(items, list) or not items or (most is not None and len(items) > most):
        return None
    if parameter.type == "list<object>":
        return Value(exact.dumps(items), _python(items), items) if all(map(_is_object, items)) else None
    kind = _ITEMS[parameter.type]
    for item in items:
        if (
            not isinstance(item, str)
            or isinstance(item, Number) != (kind == "long")
            or not _fits(parameter, kind, item)
        ):
            return None
    return Value(exact.dumps(items), _python(items), items)


def _is_object(value: Json) -> bool:
    """Say whether an element is a flat object without fractions, which decimals would send as strings."""
    if not isinstance(value, dict) or not value:
        return False
    return all(
        isinstance(member, bool) or (isinstance(member, str) and member and not _is_fraction(member))
        for member in value.values()
    )


def _is_fraction(member: str) -> bool:
    return isinstance(member, Number) and not _INTEGER.fullmatch(member)


def _python(value: Json) -> Literal:
    if isinstance(value, Number):
        return int(value)
    if isinstance(value, list):
        return [_python(item) for item in value]
    if isinstance(value, dict):
        return {name: _python(member) for name, member in value.items()}
    return value
