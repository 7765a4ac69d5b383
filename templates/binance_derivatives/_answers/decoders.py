"""Answers: from the bytes of the exchange to typed values, and back to the JSON that is documented.

An answer is never lost to its type. What is not as documented is told as a ``Mismatch`` and decoded all the same: an object then is
an instance of a subclass in which what did not come as its type raises ``AttributeError``, and new members are in ``extra``. Only
bytes that are not JSON at all are an error. An object of a kind that the documentation does not list is ``Unknown`` and has all its members.

A ``Decimal`` is a string in the JSON, a ``Number`` is a number there; no digit of either is lost, and both go back as they came.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache, cached_property
from typing import Annotated, Any, Generic, Protocol, TypeAlias, TypeVar, cast, get_args, get_origin, overload

import msgspec
from msgspec import Meta, Struct

from binance_derivatives._answers.building import untyped
from binance_derivatives._answers.drifted import Documented, asdict
from binance_derivatives._answers.encoding import NUMBER, written
from binance_derivatives._answers.elements import Rejection, Unsettled
from binance_derivatives._answers.fields import fields
from binance_derivatives._answers.learning import Learner
from binance_derivatives._answers.mismatches import Mismatch, OnMismatch, once_each
from binance_derivatives._answers.numerals import EMPTY, long_numbers_quoted
from binance_derivatives._answers.tagged import Unknown, choices, is_struct

__all__ = [
    "Decoder",
    "Documented",
    "Mismatch",
    "Number",
    "OrEmpty",
    "OnMismatch",
    "Rejection",
    "Unknown",
    "Unsettled",
    "asdict",
    "list_or_rejections",
    "typed",
]

T = TypeVar("T")
S = TypeVar("S", bound=Struct)

Number: TypeAlias = Annotated[Decimal, Meta(extra={NUMBER: True})]
"""A Decimal that is a number in the JSON, not a string."""


OrEmpty: TypeAlias = Annotated[T | None, Meta(extra={EMPTY: True})]
"""A number that is None where the JSON has an empty text in its place, as documented."""


class Decoder(Protocol[T]):
    """Turns answers of one operation into values, and values into the documented JSON."""

    @property
    def kind(self) -> Any:
        """The documented type of the answer."""
        ...

    @property
    def members(self) -> frozenset[str]:
        """The names on the wire of the answer's members, or of those of its elements."""
        ...

    def decode(self, raw: bytes, on_mismatch: OnMismatch | None = None, source: object = "") -> T:
        """Give the value of an answer; each misfit is reported to ``on_mismatch``, once for each place and answer.

        Args:
            raw: The bytes.
            on_mismatch: Who is told.
            source: The operation, or its name, for the errors of members that did not come.

        Raises:
            ValueError: The bytes are not JSON.
        """
        ...

    @property
    def documented(self) -> Callable[[bytes], T | None]:
        """Gives the value of an answer that is as documented; None, and nothing is told or learnt, for any other."""
        ...

    def own(self) -> Decoder[T]:
        """Give another one that learns by itself: for one of several operations with the same answer."""
        ...

    def encode(self, value: T) -> bytes:
        """Give the JSON of a value: decimals as strings, conditional members left out when they are None."""
        ...


@overload
def typed(kind: type[T]) -> Decoder[T]: ...
@overload
def typed(kind: object) -> Decoder[Any]: ...
def typed(kind: Any) -> Decoder[Any]:
    """Make the decoder of answers of one type, or of one of several: ``typed(Ticker | list[Ticker])``.

    Of several structs that no tag tells apart, the first one that fits is taken.
    """
    return _Typed(kind)


def list_or_rejections(kind: type[S]) -> Decoder[list[S | Rejection | Unsettled]]:
    """Make the decoder of a list whose elements are of one type, or say why the exchange refused them.

    An element that proves neither is told from these by whoever knows what was sent.
    """
    return _ListOrRejections(kind)


@cache
def names_of(kind: Any) -> frozenset[str]:
    """Give the names on the wire of the members of a type's structs, or of the elements of its lists."""
    found: set[str] = set()
    for choice in choices(kind):
        if get_origin(choice) is list:
            found |= names_of(get_args(choice)[0])
        elif is_struct(choice):
            found |= {field.encode_name for field in fields(choice)}
    return frozenset(found)


class _Typed(Generic[T]):
    def __init__(self, kind: Any) -> None:
        self.kind = kind

    def decode(self, raw: bytes, on_mismatch: OnMismatch | None = None, source: object = "") -> T:
        value: T = self._learner.decode(raw, on_mismatch, source)
        return value

    @property
    def documented(self) -> Callable[[bytes], T | None]:
        return self._learner.documented

    def own(self) -> Decoder[T]:
        return _Typed(self.kind)

    def encode(self, value: T) -> bytes:
        return msgspec.json.encode(written(value, self.kind))

    @property
    def members(self) -> frozenset[str]:
        return names_of(self.kind)

    @cached_property
    def _learner(self) -> Learner:
        return Learner(self.kind)


class _ListOrRejections(Generic[S]):
    def __init__(self, kind: type[S]) -> None:
        self._kind = kind
        self.kind: Any = list[kind]  # type: ignore[valid-type]

    @property
    def members(self) -> frozenset[str]:
        return names_of(self._kind)

    def decode(
        self, raw: bytes, on_mismatch: OnMismatch | None = None, source: object = ""
    ) -> list[S | Rejection | Unsettled]:
        found: dict[Mismatch, None] = {}
        report = found.setdefault
        try:
            elements = _elements.decode(raw)
        except msgspec.ValidationError:
            value = self._other.decode(raw, report, source)
        else:
            value = [self._element(element, report, source) for element in elements]
        if on_mismatch is not None:
            for mismatch in once_each(found):
                on_mismatch(mismatch)
        return cast("list[S | Rejection | Unsettled]", value)

    @property
    def documented(self) -> Callable[[bytes], None]:
        return lambda raw: None

    def own(self) -> Decoder[list[S | Rejection | Unsettled]]:
        return _ListOrRejections(self._kind)

    def encode(self, value: list[S | Rejection | Unsettled]) -> bytes:
        return msgspec.json.encode(written(value, self.kind))

    @cached_property
    def _learner(self) -> Learner:
        return Learner(self._kind, "$[*]")

    @cached_property
    def _rejections(self) -> Learner:
        return Learner(Rejection, "$[*]")

    @cached_property
    def _other(self) -> Learner:
        return Learner(self.kind)

    @cached_property
    def _names(self) -> set[str]:
        return {field.encode_name for field in fields(self._kind)} - {"code", "msg"}

    def _element(self, raw: msgspec.Raw, report: OnMismatch, source: object) -> Any:
        if b'"code"' in bytes(raw) and self._is_rejection(raw):
            return self._rejections.decode(raw, report, source)
        return self._learner.decode(raw, report, source)

    def _is_rejection(self, raw: msgspec.Raw) -> bool:
        value = untyped(long_numbers_quoted(bytes(raw)))
        names = set(cast("dict[str, object]", value)) if isinstance(value, dict) else set[str]()
        return names >= {"code", "msg"} and self._names.isdisjoint(names)


_elements = msgspec.json.Decoder(list[msgspec.Raw])
