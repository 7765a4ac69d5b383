"""What stands in an object where nothing came."""

from __future__ import annotations

from enum import Enum
from typing import Final

from msgspec import UNSET, Struct


class _Gap(Enum):
    """What stands in a tuple where nothing came: what follows keeps its place, and ``msgspec`` writes null."""

    NULL = None


HOLES: Final = (UNSET, _Gap.NULL)
"""What stands where nothing came."""


def hole_of(kind: type[Struct]) -> object:
    """Give what stands in an object of a type where nothing came."""
    return _Gap.NULL if kind.__struct_config__.array_like else UNSET


def is_hole(value: object) -> bool:
    """Tell whether nothing came where a value stands."""
    return value is UNSET or value is _Gap.NULL
