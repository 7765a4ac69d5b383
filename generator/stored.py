"""Values as bytes and back: data that becomes values of one declared type, or nothing.

Reading it runs no code but the constructors of that type, whoever wrote the bytes.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, Final, Generic, TypeVar

import msgspec

from generator.names import Identifier

T = TypeVar("T")

Encoded = msgspec.Raw
"""A value inside another one that is decoded later, when its type is known."""

# Types that are written as text, and made again by their own checks.
_OF_TEXT: Final = (Identifier, PurePosixPath)


class Form(Generic[T]):
    """How values of one type are stored: dataclasses, named tuples, and what Python has built in.

    Args:
        kind: The type, in full: what is read back is checked against it.
    """

    def __init__(self, kind: Any) -> None:
        self._kind = kind

    def encoded(self, value: T) -> bytes:
        """Return the bytes of a value; equal values without sets have equal bytes.

        Raises:
            ValueError: It holds a number or a text that cannot be stored.
        """
        try:
            return msgspec.msgpack.encode(value, enc_hook=_plain)
        except OverflowError as error:
            raise ValueError(str(error)) from error

    def decoded(self, data: bytes | Encoded) -> T:
        """Return the value again.

        Raises:
            ValueError: These are not the bytes of such a value.
        """
        found: T = self._decoder.decode(data)
        return found

    @cached_property
    def _decoder(self) -> msgspec.msgpack.Decoder[Any]:
        # Made when it is needed: a run that changes nothing needs few of them.
        return msgspec.msgpack.Decoder(self._kind, dec_hook=_made)


def _plain(value: object) -> str:
    if isinstance(value, _OF_TEXT):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot be stored")


def _made(kind: type[Any], plain: object) -> object:
    if kind is object:
        return plain
    if kind in _OF_TEXT and isinstance(plain, str):
        return kind(plain)
    raise ValueError(f"{kind.__name__} is not read from {type(plain).__name__}")
