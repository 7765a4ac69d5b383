"""Numbers in strings: what is one on the wire.

``Decimal`` reads more than the exchange may send: NaN, Infinity, ``1_0``, blanks around the digits. What decodes an answer is
msgspec, which asks ``Decimal``; so the bytes are searched for the few characters that such a number can not do without, and
``Decimal`` is asked where there are any.

Python writes no integer of more than 4,300 digits, and works for hours with ``Decimal("1e999999999")``. A number of more digits than
``MOST_DIGITS`` on a side of its point, or with an exponent of four, is none here either: it stays text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Final, get_args, get_origin

from msgspec import Meta
from msgspec.json import decode

EMPTY: Final = "empty"
"""Marks, in ``Meta.extra``, a number for which an empty text may stand."""

MOST_DIGITS: Final = 3300
"""With an exponent of 999 these are as many digits as Python writes."""

_ANY, _SOME = f"[0-9]{{0,{MOST_DIGITS}}}", f"[0-9]{{1,{MOST_DIGITS}}}"
_NUMERAL: Final = rf"[+-]?(?:{_SOME}(?:\.{_ANY})?|\.{_SOME})(?:[eE][+-]?[0-9]{{1,3}})?"

is_numeral = re.compile(_NUMERAL).fullmatch
"""Tells whether a text is a number."""


def is_number(text: str) -> bool:
    """Tell whether a text is a number, as `is_numeral` does."""
    # Most are digits with a point, which takes a third of the pattern's time to see.
    plain = text.replace(".", "", 1).isdecimal() and text.isascii() and len(text) <= MOST_DIGITS
    return plain or is_numeral(text) is not None


is_integer = re.compile(f"-?{_SOME}").fullmatch

# What a context of decimals divides exactly.
_MOST_DIVIDED: Final = 28
_plain = re.compile(_NUMERAL.encode()).fullmatch
# A text, or a number outside of one. A text that does not end goes up to the end of all: a search that gave it up would begin anew at each
# quote in it.
_texts_and_numbers = re.compile(rb'"(?:[^"\\]|\\.)*(?:"|\\?\Z)|-?[0-9][0-9.eE+-]*', re.DOTALL)
# A text, and whether it is a name: names are no numbers, whatever they look like.
_texts = re.compile(rb'"((?:[^"\\]|\\.)*)(?:"|\\?\Z)(\s*:)?', re.DOTALL)
# What an outline shows stands inside of texts, too, where the digits and letters of an id look like an odd number. An odd number has a blank,
# a backslash, an underscore or a digit of another script at its start or behind digits, or an exponent with one of them or of four digits.
_odd_at_start = re.compile(rb'"[\s\\_\x80-\xff]').search
_odd_behind_digits = re.compile(rb'"[0-9.+-]+[\s\\_\x80-\xff]').search
_odd_exponent = re.compile(rb'[":,\[\s][+-]?[0-9.]+[eE][+-]?[0-9]*(?:[\s\\_\x80-\xff]|(?<=[0-9]{4}))').search
# What is searched: digits and points as 0, quotes and commas as quotes, blanks and backslashes as blanks, the letters of nan, inf and of
# exponents as small ones, underscores as they are. All else is left out, as a search for one thing takes longer than this.
_OUTLINED: Final[Mapping[str, str]] = {
    **dict.fromkeys("0123456789.", "0"),
    **dict.fromkeys('",', '"'),
    **dict.fromkeys(" \\", " "),
    **{letter: small for small in "nanife" for letter in (small, small.upper())},
    "_": "_",
}
_OUTLINE: Final = bytes(ord(_OUTLINED.get(one, " ")) for one in map(chr, range(256)))
_LEFT_OUT: Final = bytes(set(range(256)) - set("".join(_OUTLINED).encode()))
_BLANK: Final = ord(" ")
_LONG: Final = b"0" * (MOST_DIGITS + 1)


def is_whole(value: Decimal) -> bool:
    """Tell whether a number with an exponent stands for an integer; one beyond 28 digits stands for none, as it may be endless."""
    return value.adjusted() < _MOST_DIVIDED and value % 1 == 0


def fraction(spelt: str) -> Decimal | str:
    """Read a number with a fraction or an exponent; what is too long for one stays text."""
    return Decimal(spelt) if is_numeral(spelt) else spelt


def may_be_empty(kind: Any) -> bool:
    """Tell whether an empty text is documented to stand for a number."""
    marks = get_args(kind)[1:] if get_origin(kind) is Annotated else ()
    return any(isinstance(mark, Meta) and bool((mark.extra or {}).get(EMPTY)) for mark in marks)


def odd_numbers_spoilt(raw: bytes) -> tuple[bytes, bytes | None]:
    """Find in JSON what only ``Decimal`` takes for numbers.

    Returns:
        The JSON, in which numbers that are too long are text; and one in which odd numbers are none to ``Decimal`` either, None where
        there is nothing of that.
    """
    outline = raw.translate(_OUTLINE, _LEFT_OUT)
    # A search from the end takes a third of one from the start.
    endless = len(raw) > MOST_DIGITS and _LONG in outline
    long = endless or outline.rfind(b"0e0000") >= 0
    letters = outline.replace(b"_", b"")
    named = letters.rfind(b'"nan') >= 0 or letters.rfind(b'"inf') >= 0
    unusual = _BLANK in outline or not raw.isascii()
    if not (long or named or unusual or outline.rfind(b"0_") >= 0 or outline.rfind(b"_0") >= 0):
        return raw, None
    odd = endless or named or _odd_at_start(raw) or _odd_behind_digits(raw)
    if not odd and not (b"0e" in outline and _odd_exponent(b"," + raw)):
        return raw, None
    if long:
        raw = long_numbers_quoted(raw)
    spoilt = _texts.sub(_spoilt, raw)
    return raw, None if spoilt == raw else spoilt


def long_numbers_quoted(raw: bytes) -> bytes:
    """Give JSON in which a number that is too long is text."""
    return _texts_and_numbers.sub(_quoted, raw)


def _quoted(found: re.Match[bytes]) -> bytes:
    return found[0] if found[0][:1] == b'"' or _plain(found[0]) else b'"' + found[0] + b'"'


def _spoilt(found: re.Match[bytes]) -> bytes:
    if found[2] or _plain(found[1]):
        return found[0]
    try:
        Decimal(decode(found[0], type=str))
    except (InvalidOperation, ValueError):
        return found[0]
    return b'"#' + found[1] + b'"'
