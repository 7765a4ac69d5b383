"""WS API messages: reading a frame, and writing an answer without touching the text of what it carries."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, NoReturn, TypeAlias, cast

from binance_derivatives.testing import refusal
from binance_derivatives.testing.catalog import Operation
from binance_derivatives.testing.conditions import Parameter
from binance_derivatives.testing.checks import malformed
from binance_derivatives.testing.refusal import Refusal

Id: TypeAlias = int | str | None
_SPACE: Final = re.compile(r"[ \t\r\n]*")


@dataclass(frozen=True)
class Fraction:
    """A JSON number with a fraction or an exponent, as it was written."""

    text: str


class Members(dict[str, object]):
    """A JSON object that remembers the names which came more than once."""

    repeated: tuple[str, ...] = ()


class Frame:
    """One request.

    Attributes:
        texts: The parameters as text by name: what they would be in a query string, and what is signed.
        fault: Set when it is JSON but not a request; the rest is then as far as it could be read.
    """

    __slots__ = ("fault", "id", "method", "params", "texts")

    def __init__(
        self, id: Id = None, method: str = "", params: Members | None = None, fault: Refusal | None = None
    ) -> None:
        self.id = id
        self.method = method
        self.params = params if params is not None else Members()
        self.fault = fault
        self.texts = {name: _text(value) for name, value in self.params.items()}


def _members(pairs: list[tuple[str, object]]) -> Members:
    members = Members(pairs)
    if len(members) < len(pairs):
        names = [name for name, _ in pairs]
        members.repeated = tuple(sorted({name for name in names if names.count(name) > 1}))
    return members


def _no_constant(text: str) -> NoReturn:
    raise ValueError(text)


# Made once: making a decoder takes longer than reading a frame.
decode: Final[Callable[[str], object]] = json.JSONDecoder(
    object_pairs_hook=_members, parse_float=Fraction, parse_constant=_no_constant
).decode


def read_frame(text: str) -> Frame:
    """Read a frame.

    Raises:
        ValueError: It is not a JSON object.
    """
    try:
        message: object = decode(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not isinstance(message, Members):
        raise ValueError("not an object")
    method = message.get("method")
    params = message.get("params", Members())
    return Frame(
        id=_id(message),
        method=method if isinstance(method, str) else "",
        params=params if isinstance(params, Members) else Members(),
        fault=_fault(message),
    )


def _id(message: Members) -> Id:
    value = message.get("id")
    return value if isinstance(value, (int, str)) and not isinstance(value, bool) else None


def _fault(message: Members) -> Refusal | None:
    if message.repeated:
        return Refusal(refusal.TOO_MANY_PARAMETERS, about=message.repeated)
    method, params = message.get("method"), message.get("params", Members())
    if "id" not in message or (_id(message) is None and message["id"] is not None):
        return Refusal(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, about=("id",))
    if not isinstance(method, str) or not method:
        return Refusal(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, about=("method",))
    if not isinstance(params, Members):
        return Refusal(refusal.INVALID_PARAMETER, about=("params",))
    more = tuple(sorted(message.keys() - {"id", "method", "params"}))
    return Refusal(refusal.UNREAD_PARAMETERS, about=more) if more else None


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Fraction):
        return value.text
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False, default=_plain_number)


def _plain_number(value: object) -> float:
    return float(cast(Fraction, value).text)


def check_json_types(operation: Operation, params: Mapping[str, object]) -> None:
    """Refuse values of the wrong JSON type: integers are numbers, decimals are strings, lists are arrays."""
    for parameter in operation.parameters:
        value = params.get(parameter.name)
        if value is not None and not _fits(parameter, value):
            raise malformed(parameter)


def check_protocol_types(params: Mapping[str, object]) -> None:
    """Refuse a timestamp or a window that is no JSON integer, also where the operation does not list it."""
    for name, code in (
        ("timestamp", refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED),
        ("recvWindow", refusal.INVALID_PARAMETER),
    ):
        value = params.get(name)
        if value is not None and not _is_integer(value):
            raise Refusal(code, about=(name,))


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _fits(parameter: Parameter, value: object) -> bool:
    match parameter.type:
        case "int" | "long":
            return _is_integer(value)
        case "boolean":
            return isinstance(value, (bool, str))
        case "list<string>" | "list<long>" | "list<object>":
            return isinstance(value, list)
        case _:
            return isinstance(value, str)


def split_members(text: str) -> dict[str, str]:
    """Return the text of each member of a JSON object, character by character as it stands there.

    Raises:
        ValueError: The text is not a JSON object.
    """
    decoder = json.JSONDecoder()
    members: dict[str, str] = {}
    position = _after(text, 0, "{")
    while text[position : position + 1] != "}":
        name, end = cast("tuple[str, int]", decoder.raw_decode(text, position))
        start = _after(text, end, ":")
        _, end = cast("tuple[object, int]", decoder.raw_decode(text, start))
        members[name] = text[start:end]
        position = _skip(text, end)
        if text[position : position + 1] != "}":
            position = _after(text, position, ",")
    return members


def split_elements(text: str) -> list[str]:
    """Return the text of each element of a JSON array, as it stands there.

    Raises:
        ValueError: The text is not a JSON array.
    """
    decoder = json.JSONDecoder()
    elements: list[str] = []
    position = _after(text, 0, "[")
    while text[position : position + 1] != "]":
        _, end = cast("tuple[object, int]", decoder.raw_decode(text, position))
        elements.append(text[position:end])
        position = _skip(text, end)
        if text[position : position + 1] != "]":
            position = _after(text, position, ",")
    return elements


def _skip(text: str, position: int) -> int:
    space = _SPACE.match(text, position)
    return space.end() if space else position


def _after(text: str, position: int, sign: str) -> int:
    position = _skip(text, position)
    if not text.startswith(sign, position):
        raise ValueError(f"expected {sign} at character {position} of {text[:40]!r}")
    return _skip(text, position + 1)


def message(number: Id, status: int, content: bytes, limits: bytes | None) -> bytes:
    """Write an answer; the content is the error of a request that was refused, the result of any other."""
    name = b"error" if status >= 400 else b"result"
    tail = b"" if limits is None else b',"rateLimits":' + limits
    return b'{"id":%b,"status":%d,"%b":%b%b}' % (json.dumps(number).encode(), status, name, content, tail)


def cut_frame(text: bytes) -> bytes:
    """A text frame of which only the first half is there."""
    length = len(text)
    size = bytes((length,)) if length < 126 else b"\x7e" + length.to_bytes(2, "big")
    if length > 0xFFFF:
        size = b"\x7f" + length.to_bytes(8, "big")
    return b"\x81" + size + text[: length // 2]
