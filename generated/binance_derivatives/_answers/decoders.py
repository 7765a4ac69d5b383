"""Answers: from the bytes of the exchange to typed values, and back to the JSON that is documented.

An answer is never lost to its type. What is expected decodes in one fast step; if that fails, the same JSON is fitted value by
value: what fits is converted, what does not is kept as it came, what is missing is None, and each misfit is reported as a
``Mismatch``. Only bytes that are not JSON at all are an error. An object of a kind that the documentation does not list is no
misfit: it is ``Unknown`` and has all its members.

A ``Decimal`` is a string in the JSON, a ``Number`` is a number there; no digit of either is lost, and both go back as they came.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache, cached_property
from typing import Annotated, Any, Generic, Protocol, TypeAlias, TypeVar, cast, get_args, get_origin, overload

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import fields

from binance_derivatives._answers.encoding import NUMBER, written
from binance_derivatives._answers.lenient import Mismatch, OnMismatch, fitted, members_of
from binance_derivatives._answers.tagged import Opened, Unknown, choices, is_struct, opened

__all__ = [
    "Decoder",
    "Mismatch",
    "Number",
    "OnMismatch",
    "Rejection",
    "Unknown",
    "Unsettled",
    "list_or_rejections",
    "typed",
]

T = TypeVar("T")
S = TypeVar("S", bound=Struct)

Number: TypeAlias = Annotated[Decimal, Meta(extra={NUMBER: True})]
"""A Decimal that is a number in the JSON, not a string."""


class Rejection(Struct, frozen=True):
    """Stands in a list for an element that the exchange refused.

    Attributes:
        code: The exchange's code, such as -2011.
        msg: The exchange's message.
    """

    code: int
    msg: str


class Unsettled(Struct, frozen=True):
    """Stands in a list for an element that proves neither success nor rejection: it may have been done or not.

    Attributes:
        cause: What is known, in words.
        code: The exchange's code in the element, None when there is none.
        msg: The exchange's message there, None when there is none.
        query: The call that tells what became of it; None where there is none. ``client.settle`` asks it.
        final_at: From when its answer is final, in milliseconds UTC by the exchange's clock.
        places: It was to place an order, which stands once it is found; a change of one may still be on its way then.
    """

    cause: str
    code: int | None = None
    msg: str | None = None
    query: Any = None
    final_at: int | None = None
    places: bool = False


class Decoder(Protocol[T]):
    """Turns answers of one operation into values, and values into the documented JSON."""

    @property
    def members(self) -> frozenset[str]:
        """The names on the wire of the answer's members, or of those of its elements."""
        ...

    def decode(self, raw: bytes, on_mismatch: OnMismatch | None = None) -> T:
        """Give the value of an answer; misfits are kept and reported to ``on_mismatch``.

        Raises:
            ValueError: The bytes are not JSON.
        """
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


# Untyped numbers with a fraction go to Decimal, so that no digit is lost on the way to where they fit.
_untyped = msgspec.json.Decoder(float_hook=Decimal)


def _decoder_of(kind: Any) -> Callable[[bytes], Any]:
    try:
        return msgspec.json.Decoder(kind, float_hook=Decimal).decode
    except TypeError:
        # Several structs without a tag.
        decoders = [msgspec.json.Decoder(choice, float_hook=Decimal) for choice in choices(kind)]

    def decode(raw: bytes) -> Any:
        for decoder in decoders[:-1]:
            try:
                return decoder.decode(raw)
            except msgspec.ValidationError:
                continue
        return decoders[-1].decode(raw)

    return decode


class _Typed(Generic[T]):
    def __init__(self, kind: Any) -> None:
        self._kind = kind

    def decode(self, raw: bytes, on_mismatch: OnMismatch | None = None) -> T:
        try:
            return cast("T", self._fast(raw))
        except msgspec.ValidationError:
            return self._otherwise(raw, on_mismatch or _ignored)

    def encode(self, value: T) -> bytes:
        return msgspec.json.encode(written(value, self._kind))

    @property
    def members(self) -> frozenset[str]:
        return names_of(self._kind)

    def _otherwise(self, raw: bytes, report: OnMismatch) -> T:
        if self._opened is not None:
            try:
                return cast("T", self._opened.decode(raw))
            except msgspec.ValidationError:
                pass
        return cast("T", fitted(_untyped.decode(raw), self._kind, "$", report))

    @cached_property
    def _fast(self) -> Callable[[bytes], Any]:
        return _decoder_of(self._kind)

    @cached_property
    def _opened(self) -> Opened | None:
        return opened(self._kind)


class _ListOrRejections(Generic[S]):
    def __init__(self, kind: type[S]) -> None:
        self._kind = kind
        self._whole: Any = list[kind]  # type: ignore[valid-type]

    @property
    def members(self) -> frozenset[str]:
        return names_of(self._kind)

    def decode(self, raw: bytes, on_mismatch: OnMismatch | None = None) -> list[S | Rejection | Unsettled]:
        report = on_mismatch or _ignored
        try:
            elements = _elements.decode(raw)
        except msgspec.ValidationError:
            return cast("list[S | Rejection | Unsettled]", fitted(_untyped.decode(raw), self._whole, "$", report))
        return [self._element(element, f"$[{index}]", report) for index, element in enumerate(elements)]

    def encode(self, value: list[S | Rejection | Unsettled]) -> bytes:
        return msgspec.json.encode(written(value, self._whole))

    @cached_property
    def _fast(self) -> msgspec.json.Decoder[S]:
        return msgspec.json.Decoder(self._kind, float_hook=Decimal)

    @cached_property
    def _names(self) -> set[str]:
        return {field.encode_name for field in fields(self._kind)} - {"code", "msg"}

    @cached_property
    def _tells(self) -> bool:
        # Without a required member a rejection would pass for an element that has nothing but gaps.
        return any(field.required for field in fields(self._kind))

    def _element(self, raw: msgspec.Raw, path: str, report: OnMismatch) -> S | Rejection:
        if self._tells:
            try:
                return self._fast.decode(raw)
            except msgspec.ValidationError:
                pass
        value: object = _untyped.decode(raw)
        names = set(members_of(value) or ())
        if names >= {"code", "msg"} and self._names.isdisjoint(names):
            return cast("Rejection", fitted(value, Rejection, path, report))
        return cast("S", fitted(value, self._kind, path, report))


_elements = msgspec.json.Decoder(list[msgspec.Raw])


def _ignored(mismatch: Mismatch) -> None:
    """Who does not ask for mismatches is not told."""
