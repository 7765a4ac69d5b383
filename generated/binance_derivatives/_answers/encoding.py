"""Writing answers back as the JSON that is documented: what a number is there, and what a string."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Final, cast, get_args, get_origin

import msgspec
from msgspec import UNSET, Meta, Struct
from msgspec.structs import FieldInfo

from binance_derivatives._answers.drifted import Drift, drift_of, extra
from binance_derivatives._answers.fields import fields
from binance_derivatives._answers.numerals import may_be_empty
from binance_derivatives._answers.tagged import Unknown

NUMBER: Final = "number"
"""Marks, in ``Meta.extra``, a Decimal that is a number in the JSON."""


def written(value: object, kind: Any) -> object:
    """Give what ``msgspec.json.encode`` writes as documented: decimals in digits, gaps of conditional members left out."""
    return _written(value, quoted=_is_quoted(kind))


def _written(value: object, *, quoted: bool) -> object:
    if isinstance(value, Unknown):
        return _written(value.members, quoted=False)
    if isinstance(value, Struct):
        return _written_struct(value)
    if isinstance(value, Decimal):
        # str(Decimal("0.00000001")) is 1E-8, which is not what the exchange sends.
        spelt = format(value, "f") if value.is_finite() else str(value)
        return spelt if quoted or not value.is_finite() else msgspec.Raw(spelt.encode())
    if isinstance(value, Mapping):
        members = cast("Mapping[str, object]", value)
        return {name: _written(member, quoted=quoted) for name, member in members.items()}
    if isinstance(value, list | tuple):
        items = cast("list[object] | tuple[object, ...]", value)
        return [_written(item, quoted=quoted) for item in items]
    return value


def _written_struct(value: Struct) -> object:
    drift = drift_of(value)
    if drift is not None:
        return _written_drifted(value, drift)
    config, plan = value.__struct_config__, _plan(type(value))
    if config.array_like:
        return [_written_member(getattr(value, field.name), field, quoted=quoted) for field, quoted in plan]
    members: dict[str, object] = {} if config.tag_field is None else {config.tag_field: config.tag}
    for field, quoted in plan:
        member: object = getattr(value, field.name)
        if not (config.omit_defaults and _is_default(member, field)):
            members[field.encode_name] = _written_member(member, field, quoted=quoted)
    return members


def _written_member(value: object, field: FieldInfo, *, quoted: bool) -> object:
    return "" if value is None and may_be_empty(field.type) else _written(value, quoted=quoted)


def _written_drifted(value: Struct, drift: Drift) -> object:
    """Give what came, as it came."""
    config, new = drift.kind.__struct_config__, extra(value, drift)
    given = [(field, drift.slots[field.name](value), quoted) for field, quoted in _plan(drift.kind)]
    if config.array_like:
        items = [_written_member(None if one is UNSET else one, field, quoted=quoted) for field, one, quoted in given]
        while items and not new and items[-1] is None:
            items.pop()
        return items + [_written(one, quoted=False) for one in new.values()]
    members: dict[str, object] = {} if config.tag_field is None else {config.tag_field: config.tag}
    for field, one, quoted in given:
        if one is not UNSET and not (config.omit_defaults and _is_default(one, field)):
            members[field.encode_name] = _written_member(one, field, quoted=quoted)
    return members | {name: _written(one, quoted=False) for name, one in new.items()}


@cache
def _plan(kind: type[Struct]) -> tuple[tuple[FieldInfo, bool], ...]:
    return tuple((field, _is_quoted(field.type)) for field in fields(kind))


def _is_default(value: object, field: FieldInfo) -> bool:
    if field.default_factory is not msgspec.NODEFAULT:
        return bool(value == field.default_factory())
    return bool(value is field.default)


def _is_quoted(kind: Any) -> bool:
    """Tell whether decimals in a value of this type are strings; where none is documented, a number was sent."""
    if get_origin(kind) is Annotated:
        base, *marks = get_args(kind)
        numeric = any(isinstance(mark, Meta) and (mark.extra or {}).get(NUMBER) for mark in marks)
        return not numeric and _is_quoted(base)
    return kind is Decimal or any(_is_quoted(argument) for argument in get_args(kind))
