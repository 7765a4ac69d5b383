"""Messages that come over and over in one shape, alike but for their digits: what was found of one is known of the next."""

from __future__ import annotations

import re
from typing import Any, Final

import msgspec

from binance_derivatives._answers.numerals import MOST_DIGITS, odd_numbers_spoilt
from binance_derivatives._answers.subclasses import decoder_of

_MOST_SHAPES: Final = 16
# What is left out of a shape. Numbers of no other characters are plain, and exponents stay in it.
_IN_NUMBERS: Final = b"0123456789.+-"
_has_exponent = re.compile(rb"[0-9.][eE]").search


class Recurring:
    """Reads messages as documented: objects of which one member is what matters.

    Of two messages of one shape, either both have a number that is odd, as only ``Decimal`` takes it, or none has one.

    Args:
        kind: The documented type of the member.
        member: Its name.
    """

    def __init__(self, kind: Any, member: str) -> None:
        envelope = msgspec.defstruct("Envelope", [("content", kind)], rename={"content": member}, gc=False)
        self._decode = decoder_of(envelope)
        self._shape = b""
        self._shapes: set[bytes] = set()
        # Messages that are longer are searched: all of them where one shape is seldom like another.
        self._longest = MOST_DIGITS
        self._stopped = False

    def documented(self, raw: bytes) -> Any:
        """Give the member of a message that is as documented; None for any other, and for all once it was stopped."""
        if len(raw) > self._longest:
            if self._stopped or not _is_plain(raw):
                return None
        else:
            shape = raw.translate(None, _IN_NUMBERS)
            if shape != self._shape and not self._is_plain(shape, raw):
                return None
        decode = self._decode
        try:
            return decode(raw).content
        except (ValueError, RecursionError):
            return None

    def stop(self) -> None:
        """Take none for documented any more: where many are not, to try each of them takes twice as long."""
        self._stopped, self._longest = True, -1

    def _is_plain(self, shape: bytes, raw: bytes) -> bool:
        """Tell whether the numbers of a message are plain, and note its shape if those of all that have it are."""
        if shape not in self._shapes:
            if not _is_plain(raw):
                return False
            if _has_exponent(raw):
                # In another one it may be longer than any number's.
                return True
            self._shapes.add(shape)
            if len(self._shapes) > _MOST_SHAPES:
                self._longest = -1
                self._shapes.clear()
        self._shape = shape
        return True


def _is_plain(raw: bytes) -> bool:
    given, spoilt = odd_numbers_spoilt(raw)
    return given is raw and spoilt is None
