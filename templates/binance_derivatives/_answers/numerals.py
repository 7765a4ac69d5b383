"""Numbers in strings: what is one on the wire.

``Decimal`` reads more than the exchange may send: NaN, Infinity, ``1_0``, blanks around the digits. What decodes an answer is
msgspec, which asks ``Decimal``; so the bytes are searched for the few characters that such a number can not do without.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Final, get_args, get_origin

from msgspec import Meta

EMPTY: Final = "empty"
"""Marks, in ``Meta.extra``, a number for which an empty text may stand."""

is_numeral = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?").fullmatch
"""Tells whether a text is a number."""

is_integer = re.compile(r"-?[0-9]+").fullmatch

_between_digits = re.compile(rb"_(?<=[0-9]_)[0-9]").search
_blank = rb"(?:\s|\\[tnrf]|\\u[0-9a-f]{4})*"
_digits = rb"[0-9_]+\.?[0-9_]*(?:e[+-]?[0-9_]+)?|\.[0-9_]+(?:e[+-]?[0-9_]+)?|s?nan[0-9]*|inf(?:inity)?"
# Names are no numbers, whatever they look like.
_like_a_number = re.compile(rb'"(' + _blank + rb"[+-]?(?:" + _digits + rb")" + _blank + rb')"(?!\s*:)', re.IGNORECASE)
# What a context of decimals divides exactly.
_MOST_DIGITS: Final = 28
_BLANK, _BACKSLASH, _CAPITAL_I, _UNDERSCORE = b" \\I_"
_plain = re.compile(rb"[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?").fullmatch


def is_whole(value: Decimal) -> bool:
    """Tell whether a number with an exponent stands for an integer; one beyond 28 digits stands for none, as it may be endless."""
    return value.adjusted() < _MOST_DIGITS and value % 1 == 0


def fraction(spelt: str) -> Decimal | str:
    """Read a number with a fraction or an exponent; what is beyond a ``Decimal`` stays text."""
    try:
        return Decimal(spelt)
    except InvalidOperation:
        return spelt


def may_be_empty(kind: Any) -> bool:
    """Tell whether an empty text is documented to stand for a number."""
    marks = get_args(kind)[1:] if get_origin(kind) is Annotated else ()
    return any(isinstance(mark, Meta) and bool((mark.extra or {}).get(EMPTY)) for mark in marks)


def odd_numbers_spoilt(raw: bytes) -> bytes | None:
    """Give JSON in which what only ``Decimal`` takes for a number is none to it either; None where there is nothing of that."""
    # A search for one byte takes a tenth of one for several.
    if not (
        _BLANK in raw
        or _BACKSLASH in raw
        or b'NaN"' in raw
        or (_CAPITAL_I in raw and (b'Infinity"' in raw or b'Inf"' in raw))
        or (_UNDERSCORE in raw and _between_digits(raw))
    ):
        return None
    spoilt = _like_a_number.sub(_spoilt, raw)
    return None if spoilt == raw else spoilt


def _spoilt(found: re.Match[bytes]) -> bytes:
    return found[0] if _plain(found[1]) else b'"#' + found[1] + b'"'
