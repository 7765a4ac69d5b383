"""What other clients send and the real exchange takes, though no page has it: read as what is documented, and told.

The checks themselves know of no leniency. A request is put into the documented form before them, and whatever is not known
here is refused by them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final, TypeAlias, cast

from binance_derivatives.testing.catalog import Operation
from binance_derivatives.testing.conditions import Parameter
from binance_derivatives.testing.ledger import Deviation, LetThrough
from binance_derivatives.testing.serving.message import Fraction, Frame, Members, decode
from binance_derivatives.testing.streaming.listen_keys import MEMBER as LISTEN_KEY
from binance_derivatives.testing.streaming.listen_keys import about_listen_keys

_Note: TypeAlias = Callable[[str, Deviation], None]
_INTEGER: Final = re.compile(r"-?[0-9]{1,19}")
_BLANK_OUTSIDE: Final = re.compile(r'"(?:[^"\\]|\\.)*"|(\s)')
_WINDOW: Final = "recvWindow"
_PROOF: Final = frozenset(("apiKey", "timestamp", _WINDOW, "signature"))
# What belongs to the protocol has a type also where no operation lists it.
_PROTOCOL: Final = {name: Parameter(name=name, type="long") for name in ("timestamp", _WINDOW)}
# No amount has more digits than this on either side of its point.
_DIGITS: Final = 40


def documented_texts(operation: Operation, sent: Mapping[str, str]) -> tuple[dict[str, str], tuple[LetThrough, ...]]:
    """Put the parameters of a REST request into the documented form, and tell what was not in it."""
    made, found = _documented(operation, sent, as_json=False)
    return cast("dict[str, str]", made), found


def documented_frame(operation: Operation, frame: Frame) -> tuple[Frame, tuple[LetThrough, ...]]:
    """Put a request of the WS API into the documented form, and tell what was not in it."""
    made, found = _documented(operation, frame.params, as_json=True)
    if not found:
        return frame, found
    params = Members(made)
    params.repeated = frame.params.repeated
    return Frame(frame.id, frame.method, params, frame.fault), found


def _documented(
    operation: Operation, sent: Mapping[str, object], *, as_json: bool
) -> tuple[dict[str, object], tuple[LetThrough, ...]]:
    found: list[LetThrough] = []

    def note(name: str, deviation: Deviation) -> None:
        found.append(LetThrough(operation.key, name, deviation))

    known = {parameter.name: parameter for parameter in operation.parameters}
    small = {name.lower(): name for name in known if name not in sent} if not as_json else {}
    made: dict[str, object] = {}
    for name, value in sent.items():
        if name not in known and name in small:
            note(name, "lower_case_name")
            name = small[name]
        surplus = _surplus(operation, name) if name not in known else None
        if surplus is not None:
            note(name, surplus)
        else:
            parameter = known.get(name) or _PROTOCOL.get(name)
            made[name] = value if parameter is None else _value(parameter, value, as_json, name, note)
    return made, tuple(found)


def _surplus(operation: Operation, name: str) -> Deviation | None:
    """Why a parameter that an operation does not list is left out; None for one that is judged like any other."""
    if name == LISTEN_KEY and about_listen_keys(operation):
        return "listen_key"
    if name in _PROOF and not operation.signed and not (name == "apiKey" and operation.needs_key):
        return "signed_public_call"
    return None


def _value(parameter: Parameter, value: object, as_json: bool, name: str, note: _Note) -> object:
    if parameter.type.startswith("list<"):
        return _list_text(parameter, value, note) if isinstance(value, str) else _elements(parameter, value, note)
    other = _other_spelling(parameter.type, value, as_json)
    if other is None:
        return value
    note(name, other[0])
    return other[1]


def _other_spelling(kind: str, value: object, as_json: bool) -> tuple[Deviation, object] | None:
    """What a value that is spelt otherwise than documented stands for; None for one that is not, or stands for nothing."""
    match kind, value:
        case ("flag", bool()):
            return "flag_as_boolean", str(value).lower()
        case ("flag" | "boolean", "True" | "False"):
            return "capital_boolean", cast(str, value).lower()
        case ("decimal", int() | Fraction()) if not isinstance(value, bool):
            number = Decimal(value.text if isinstance(value, Fraction) else value)
            return ("decimal_as_number", f"{number:f}") if abs(number.adjusted()) <= _DIGITS else None
        case ("int" | "long", str()) if as_json and _INTEGER.fullmatch(value):
            return "integer_as_text", int(value)
        case _:
            return None


def _list_text(parameter: Parameter, text: str, note: _Note) -> str:
    try:
        value = decode(text)
    except (ValueError, RecursionError):
        return text
    noted: list[tuple[str, Deviation]] = []
    if any(blank[1] for blank in _BLANK_OUTSIDE.finditer(text)):
        noted.append((parameter.name, "blanks"))
    made = _elements(parameter, value, lambda name, deviation: noted.append((name, deviation)))
    for name, deviation in noted:
        note(name, deviation)
    return json.dumps(made, separators=(",", ":"), ensure_ascii=False, default=_number) if noted else text


def _elements(parameter: Parameter, value: object, note: _Note) -> object:
    if not isinstance(value, list):
        return value
    elements = cast("list[object]", value)
    if not parameter.items:
        return elements
    return [_item(parameter, f"{parameter.name}[{index}]", one, note) for index, one in enumerate(elements)]


def _item(parameter: Parameter, label: str, item: object, note: _Note) -> object:
    if not isinstance(item, Members):
        return item
    known = {member.name: member for member in parameter.items}
    made = Members()
    for name, value in item.items():
        if name == _WINDOW and name not in known:
            note(f"{label}.{name}", "recv_window_in_item")
        else:
            member = known.get(name)
            made[name] = value if member is None else _value(member, value, False, f"{label}.{name}", note)
    return made


def _number(value: object) -> float:
    return float(cast(Fraction, value).text)
