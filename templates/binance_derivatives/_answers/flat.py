"""Flat objects: whether all of their numbers are plain, at half of what a search of the bytes costs."""

from __future__ import annotations

from collections.abc import Callable
from types import NoneType
from typing import Any, Final, Literal, get_origin

import msgspec
from msgspec import UnsetType
from msgspec.structs import astuple

from binance_derivatives._answers.encoding import is_quoted
from binance_derivatives._answers.fields import fields
from binance_derivatives._answers.numerals import MOST_DIGITS
from binance_derivatives._answers.tagged import choices, is_struct

_BACKSLASH: Final = ord("\\")
# A number with a fraction or an exponent where no type is known is read one by one.
_SIMPLE: Final = (str, int, bool, NoneType, UnsetType, Any)


def plain_numbers(kind: Any) -> Callable[[bytes], bool]:
    """Make what tells of objects of a type that their numbers are nothing but digits, points and signs.

    What is told holds for numbers that ``Decimal`` takes. A no says nothing: it may be that the type is not flat.
    """
    names = _numbers_in_texts(kind)
    if not names:
        return lambda raw: False
    # As texts they show how they were spelt; the rest is passed over.
    members = {f"text_{at}": name for at, name in enumerate(names)}
    texts = msgspec.defstruct("Texts", [(member, str, "") for member in members], rename=members, gc=False)
    decode, join = msgspec.json.Decoder(texts).decode, "".join

    def are_plain(raw: bytes) -> bool:
        # An escaped digit is none of a number's, and its text does not show that it was one.
        if len(raw) > MOST_DIGITS or _BACKSLASH in raw:
            return False
        try:
            spelt = join(astuple(decode(raw)))
        except (ValueError, RecursionError):
            return False
        return spelt.isascii() and spelt.replace(".", "").replace("-", "").isdecimal()

    return are_plain


def _numbers_in_texts(kind: Any) -> list[str]:
    """List the members of a flat object that are numbers in texts, by their names on the wire; nothing for any other type."""
    if not is_struct(kind) or kind.__struct_config__.array_like:
        return []
    names: list[str] = []
    for field in fields(kind):
        if is_quoted(field.type):
            names.append(field.encode_name)
        elif not all(choice in _SIMPLE or get_origin(choice) is Literal for choice in choices(field.type)):
            return []
    return names
