"""Answers: from the bytes of the exchange to typed values, and back to the JSON that is documented.

An answer is never lost to its type. What is expected decodes in one fast step; if that fails, the same JSON is fitted value by
value: what fits is converted, what does not is kept as it came, what is missing is None, and each misfit is reported as a
``Mismatch``. Only bytes that are not JSON at all are an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from types import UnionType
from typing import Any, Generic, Protocol, TypeAlias, TypeVar, Union, cast, get_args, get_origin

import msgspec
from msgspec import Struct
from msgspec.structs import FieldInfo, fields

T = TypeVar("T")
S = TypeVar("S", bound=Struct)


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One value of an answer that is not of the documented type.

    Attributes:
        path: Where it stands: ``$[1].avgPrice``.
        expected: The documented type.
        found: What stands there instead: ``object``, ``list``, ``text``, ``number``, ``boolean``, ``null``, ``nothing``.
    """

    path: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.path} is {self.found}, expected {self.expected}"


OnMismatch: TypeAlias = Callable[[Mismatch], None]


class Rejection(Struct, frozen=True):
    """Stands in a list for an element that the exchange refused.

    Attributes:
        code: The exchange's code, such as -2011.
        msg: The exchange's message.
    """

    code: int
    msg: str


class Decoder(Protocol[T]):
    """Turns answers of one operation into values, and values into the documented JSON."""

    def decode(self, raw: bytes, on_mismatch: OnMismatch | None = None) -> T:
        """Give the value of an answer; misfits are kept and reported to ``on_mismatch``.

        Raises:
            ValueError: The bytes are not JSON.
        """
        ...

    def encode(self, value: T) -> bytes:
        """Give the JSON of a value: decimals as strings, conditional members left out when they are None."""
        ...


def typed(kind: type[T]) -> Decoder[T]:
    """Make the decoder of answers that are always of one type."""
    return _Typed(kind)


def list_or_rejections(kind: type[S]) -> Decoder[list[S | Rejection]]:
    """Make the decoder of a list whose elements are of one type, or say why the exchange refused them."""
    return _ListOrRejections(kind)


# Untyped numbers with a fraction go to Decimal, so that no digit is lost on the way to where they fit.
_untyped = msgspec.json.Decoder(float_hook=Decimal)


class _Typed(Generic[T]):
    def __init__(self, kind: type[T]) -> None:
        self._kind = kind
        self._fast: msgspec.json.Decoder[T] = msgspec.json.Decoder(kind)

    def decode(self, raw: bytes, on_mismatch: OnMismatch | None = None) -> T:
        try:
            return self._fast.decode(raw)
        except msgspec.ValidationError:
            return cast("T", _fitted(_untyped.decode(raw), self._kind, "$", on_mismatch or _ignored))

    def encode(self, value: T) -> bytes:
        return _encoded(value)


class _ListOrRejections(Generic[S]):
    def __init__(self, kind: type[S]) -> None:
        self._kind = kind
        self._fast: msgspec.json.Decoder[S] = msgspec.json.Decoder(kind)
        self._whole: Any = list[kind]  # type: ignore[valid-type]
        self._elements = msgspec.json.Decoder(list[msgspec.Raw])
        members = fields(kind)
        self._names = {field.encode_name for field in members} - {"code", "msg"}
        # Without a required member a rejection would pass for an element that has nothing but gaps.
        self._tells = any(field.required for field in members)

    def decode(self, raw: bytes, on_mismatch: OnMismatch | None = None) -> list[S | Rejection]:
        report = on_mismatch or _ignored
        try:
            elements = self._elements.decode(raw)
        except msgspec.ValidationError:
            return cast("list[S | Rejection]", _fitted(_untyped.decode(raw), self._whole, "$", report))
        return [self._element(element, f"$[{index}]", report) for index, element in enumerate(elements)]

    def encode(self, value: list[S | Rejection]) -> bytes:
        return _encoded(value)

    def _element(self, raw: msgspec.Raw, path: str, report: OnMismatch) -> S | Rejection:
        if self._tells:
            try:
                return self._fast.decode(raw)
            except msgspec.ValidationError:
                pass
        value: object = _untyped.decode(raw)
        names = set(_object(value) or ())
        if names >= {"code", "msg"} and self._names.isdisjoint(names):
            return cast("Rejection", _fitted(value, Rejection, path, report))
        return cast("S", _fitted(value, self._kind, path, report))


def _fitted(value: object, kind: Any, path: str, report: OnMismatch) -> object:
    """Convert a value to a type as far as it goes."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return _pieces(value, kind, path, report)


def _pieces(value: object, kind: Any, path: str, report: OnMismatch) -> object:
    members, items = _object(value), _list(value)
    for choice in _choices(kind):
        arguments = get_args(choice)
        if members is not None and isinstance(choice, type) and issubclass(choice, Struct):
            return _fitted_struct(members, choice, path, report)
        if members is not None and get_origin(choice) is dict:
            return {name: _fitted(one, arguments[1], f"{path}.{name}", report) for name, one in members.items()}
        if items is not None and get_origin(choice) is list:
            return [_fitted(one, arguments[0], f"{path}[{index}]", report) for index, one in enumerate(items)]
    report(Mismatch(path, _type_name(kind), _found(value)))
    return _loosely(value, kind)


def _loosely(value: object, kind: Any) -> object:
    """Read ``"12"`` as 12 where a number is documented; anything else stays what it is."""
    try:
        return msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError:
        return value


def _fitted_struct(value: dict[str, object], kind: type[Struct], path: str, report: OnMismatch) -> Struct:
    members = {field.name: _fitted_field(value, field, path, report) for field in fields(kind)}
    return kind(**members)


def _fitted_field(value: dict[str, object], field: FieldInfo, path: str, report: OnMismatch) -> object:
    where = f"{path}.{field.encode_name}"
    if field.encode_name in value:
        return _fitted(value[field.encode_name], field.type, where, report)
    if not field.required:
        return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
    report(Mismatch(where, _type_name(field.type), "nothing"))
    return None


def _object(value: object) -> dict[str, object] | None:
    return cast("dict[str, object]", value) if isinstance(value, dict) else None


def _list(value: object) -> list[object] | None:
    return cast("list[object]", value) if isinstance(value, list) else None


def _choices(kind: Any) -> Iterable[Any]:
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def _type_name(kind: Any) -> str:
    return kind.__name__ if isinstance(kind, type) and not get_args(kind) else str(kind)


_FOUND: dict[type, str] = {dict: "object", list: "list", str: "text", bool: "boolean", type(None): "null"}


def _found(value: object) -> str:
    return _FOUND.get(type(value), "number")


def _ignored(mismatch: Mismatch) -> None:
    """Who does not ask for mismatches is not told."""


def _encoded(value: object) -> bytes:
    return msgspec.json.encode(_plain(msgspec.to_builtins(value, builtin_types=(Decimal,))))


def _plain(value: object) -> object:
    # str(Decimal("0.00000001")) is 1E-8, which is not what the exchange sends.
    if isinstance(value, Decimal):
        return format(value, "f") if value.is_finite() else str(value)
    members, items = _object(value), _list(value)
    if members is not None:
        return {name: _plain(member) for name, member in members.items()}
    return value if items is None else [_plain(item) for item in items]
