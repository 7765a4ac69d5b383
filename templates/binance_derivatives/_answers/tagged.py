"""Objects of several kinds that one member tells apart, and objects of a kind that is not documented."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from msgspec import Struct


class Unknown(Struct, frozen=True):
    """An object of a kind that is not documented.

    Attributes:
        members: All that it has, by the names in the JSON, in their order; numbers with a fraction are Decimal.
    """

    members: dict[str, object]


def choices(kind: Any) -> Sequence[Any]:
    """Give the types of a union, or the type itself."""
    if isinstance(kind, type):
        return (kind,)
    if get_origin(kind) is Annotated:
        return choices(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return [choice for one in get_args(kind) for choice in choices(one)]
    return (kind,)


def is_struct(kind: Any) -> bool:
    """Tell a struct from other types."""
    return isinstance(kind, type) and issubclass(kind, Struct)


def standing(kind: Any) -> type[Unknown]:
    """Give the type of objects of unknown kinds in a place."""
    return next((choice for choice in choices(kind) if is_struct(choice) and issubclass(choice, Unknown)), Unknown)


@cache
def tag_field_of(kind: Any) -> str:
    """Give the member that tells the kinds apart in a place, nothing where there is none."""
    fields = {choice.__struct_config__.tag_field for choice in choices(kind) if is_struct(choice)}
    return next((field for field in fields if field), "")


def in_order(members: Mapping[str, object]) -> dict[str, object]:
    """Give undocumented members in the order of their names, whichever came or was learnt first; positions of tuples count as numbers."""
    return dict(sorted(members.items(), key=lambda one: (len(one[0]) * one[0].isdecimal(), one[0])))
