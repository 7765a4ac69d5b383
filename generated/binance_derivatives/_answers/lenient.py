"""Fitting an answer that is not as documented to its type, value by value, as far as it goes."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, TypeAlias, cast, get_args, get_origin

import msgspec
from msgspec import Struct
from msgspec.structs import FieldInfo, fields

from binance_derivatives._answers.tagged import choices, is_struct, unknown


class Mismatch(Struct, frozen=True):
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


def fitted(value: object, kind: Any, path: str, report: OnMismatch) -> object:
    """Convert a value to a type as far as it goes.

    Args:
        value: JSON that was read without a type, numbers with a fraction as Decimal.
        kind: The documented type.
        path: Where the value stands in the answer.
        report: Told of everything that does not fit.
    """
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return _pieces(value, kind, path, report)
    except TypeError:
        # Structs without a tag in a union: each is tried by itself.
        return _first_that_fits(value, kind, path, report)


def members_of(value: object) -> dict[str, object] | None:
    """Give the members of an object, and None for anything else."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else None


def items_of(value: object) -> list[object] | None:
    """Give the items of a list, and None for anything else."""
    return cast("list[object]", value) if isinstance(value, list) else None


def _first_that_fits(value: object, kind: Any, path: str, report: OnMismatch) -> object:
    for choice in choices(kind):
        try:
            return msgspec.convert(value, choice)
        except msgspec.ValidationError:
            continue
    return _pieces(value, kind, path, report)


def _pieces(value: object, kind: Any, path: str, report: OnMismatch) -> object:
    if (standing := unknown(value, kind)) is not None:
        return standing
    members, items = members_of(value), items_of(value)
    for choice in choices(kind):
        arguments = get_args(choice)
        if is_struct(choice):
            if items is not None and choice.__struct_config__.array_like:
                return _fitted_positions(items, choice, path, report)
            if members is not None and _is_meant(members, choice):
                return _fitted_struct(members, choice, path, report)
        elif members is not None and get_origin(choice) is dict:
            return {name: fitted(one, arguments[1], f"{path}.{name}", report) for name, one in members.items()}
        elif items is not None and get_origin(choice) is list:
            return [fitted(one, arguments[0], f"{path}[{index}]", report) for index, one in enumerate(items)]
    report(Mismatch(path, _type_name(kind), _found(value)))
    return _loosely(value, kind)


def _is_meant(members: dict[str, object], kind: type[Struct]) -> bool:
    config = kind.__struct_config__
    return not config.array_like and (config.tag_field is None or members.get(config.tag_field) == config.tag)


def _loosely(value: object, kind: Any) -> object:
    """Read ``"12"`` as 12 where a number is documented; anything else stays what it is."""
    try:
        return msgspec.convert(value, kind, strict=False)
    except (msgspec.ValidationError, TypeError):
        return value


def _fitted_struct(value: dict[str, object], kind: type[Struct], path: str, report: OnMismatch) -> Struct:
    members = {field.name: _fitted_field(value, field, path, report) for field in fields(kind)}
    return kind(**members)


def _fitted_field(value: dict[str, object], field: FieldInfo, path: str, report: OnMismatch) -> object:
    where = f"{path}.{field.encode_name}"
    if field.encode_name in value:
        return fitted(value[field.encode_name], field.type, where, report)
    return _absent(field, where, report)


def _fitted_positions(value: list[object], kind: type[Struct], path: str, report: OnMismatch) -> Struct:
    members: dict[str, object] = {}
    for index, field in enumerate(fields(kind)):
        where = f"{path}[{index}]"
        there = index < len(value)
        members[field.name] = (
            fitted(value[index], field.type, where, report) if there else _absent(field, where, report)
        )
    return kind(**members)


def _absent(field: FieldInfo, where: str, report: OnMismatch) -> object:
    if not field.required:
        return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
    report(Mismatch(where, _type_name(field.type), "nothing"))
    return None


def _type_name(kind: Any) -> str:
    if get_origin(kind) is Annotated:
        # The one annotated type is that of numbers.
        return "number" if get_args(kind)[0] is Decimal else _type_name(get_args(kind)[0])
    if len(choices(kind)) > 1:
        return " | ".join(_type_name(choice) for choice in choices(kind))
    return kind.__name__ if isinstance(kind, type) and not get_args(kind) else str(kind)


_FOUND: dict[type, str] = {dict: "object", list: "list", str: "text", bool: "boolean", type(None): "null"}


def _found(value: object) -> str:
    return _FOUND.get(type(value), "number")
