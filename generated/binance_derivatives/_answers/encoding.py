"""Writing answers back as the JSON that is documented: what a number is there, and what a string."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, Final, Union, cast, get_args, get_origin

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import FieldInfo

from binance_derivatives._answers.drifted import Drift, drift_of, extra, slots_of
from binance_derivatives._answers.fields import fields
from binance_derivatives._answers.holes import is_hole
from binance_derivatives._answers.numerals import may_be_empty
from binance_derivatives._answers.tagged import Unknown, choices

NUMBER: Final = "number"
"""Marks, in ``Meta.extra``, a Decimal that is a number in the JSON."""


class _Style(Struct, frozen=True):
    """How values of a type are written: decimals in quotes, None as an empty text, and the types of items and of values by name."""

    quoted: bool = False
    empty: bool = False
    items: Any = None
    values: Any = None


def written(value: object, kind: Any) -> object:
    """Give what ``msgspec.json.encode`` writes as documented: decimals in digits, gaps of conditional members left out."""
    return _written(value, _style(kind))


def is_quoted(kind: Any) -> bool:
    """Tell whether a type is that of numbers in texts."""
    return _style(kind).quoted


def _written(value: object, style: _Style) -> object:
    if isinstance(value, Unknown):
        return _written(value.members, _UNDOCUMENTED)
    if isinstance(value, Struct):
        return _written_struct(value)
    if isinstance(value, Decimal):
        # str(Decimal("0.00000001")) is 1E-8, which is not what the exchange sends.
        spelt = format(value, "f") if value.is_finite() else str(value)
        return spelt if style.quoted or not value.is_finite() else msgspec.Raw(spelt.encode())
    if isinstance(value, Mapping):
        members, inner = cast("Mapping[str, object]", value), _style(style.values)
        return {name: _written(member, inner) for name, member in members.items()}
    if isinstance(value, list | tuple):
        items, inner = cast("list[object] | tuple[object, ...]", value), _style(style.items)
        return [_written(item, inner) for item in items]
    if type(value) is int and style.quoted:
        return str(value)
    return "" if value is None and style.empty else value


def _written_struct(value: Struct) -> object:
    drift = drift_of(value)
    if drift is not None:
        return _written_drifted(value, drift)
    config, plan = value.__struct_config__, _plan(type(value))
    if config.array_like:
        return [_written(getattr(value, field.name), style) for field, style in plan]
    members: dict[str, object] = {} if config.tag_field is None else {config.tag_field: config.tag}
    for field, style in plan:
        member: object = getattr(value, field.name)
        if not (config.omit_defaults and _is_default(member, field)):
            members[field.encode_name] = _written(member, style)
    return members


def _written_drifted(value: Struct, drift: Drift) -> object:
    """Give what came, as it came."""
    config, new, slots = drift.kind.__struct_config__, extra(value, drift), slots_of(drift.kind)
    given = [(field, slots[field.name](value), style) for field, style in _plan(drift.kind)]
    if config.array_like:
        while given and not new and is_hole(given[-1][1]):
            given.pop()
        items = [None if is_hole(one) else _written(one, style) for _, one, style in given]
        return items + [_written(one, _UNDOCUMENTED) for one in new.values()]
    members: dict[str, object] = {} if config.tag_field is None else {config.tag_field: config.tag}
    for field, one, style in given:
        if not is_hole(one) and not (config.omit_defaults and _is_default(one, field)):
            members[field.encode_name] = _written(one, style)
    return members | {name: _written(one, _UNDOCUMENTED) for name, one in new.items()}


@cache
def _plan(kind: type[Struct]) -> tuple[tuple[FieldInfo, _Style], ...]:
    return tuple((field, _style(field.type)) for field in fields(kind))


def _is_default(value: object, field: FieldInfo) -> bool:
    if field.default_factory is not msgspec.NODEFAULT:
        return bool(value == field.default_factory())
    return bool(value is field.default)


_UNDOCUMENTED: Final = _Style()


@cache
def _style(kind: Any) -> _Style:
    if kind is None:
        return _UNDOCUMENTED
    found: dict[str, Any] = {"empty": may_be_empty(kind)}
    for choice in get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,):
        base, *marks = get_args(choice) if get_origin(choice) is Annotated else (choice,)
        if Decimal in choices(base):
            # Where no decimal is documented, a number was sent.
            found["quoted"] = not any(isinstance(mark, Meta) and (mark.extra or {}).get(NUMBER) for mark in marks)
        for one in choices(base):
            if get_origin(one) is list:
                (found["items"],) = get_args(one)
            elif get_origin(one) is dict:
                _, found["values"] = get_args(one)
    return _Style(**found)
