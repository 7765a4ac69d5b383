"""Places that no type of msgspec's takes: what stands there is decoded by itself, and kept as it came where that fails.

These are numbers with a fraction where objects or lists belong, which msgspec would make floats, and objects without the member that
tells their kinds apart, since it has no union of two kinds of objects. Everything else in such a place, and within it, has its type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias, cast

import msgspec
from msgspec import Raw, Struct

from binance_derivatives._answers.misfits import is_wild
from binance_derivatives._answers.mismatches import Step, slot_of
from binance_derivatives._answers.tagged import tag_field_of

Decode: TypeAlias = Callable[[Any], Any]
_Fill: TypeAlias = Callable[[Any], None]


class Piece(Struct, frozen=True):
    """A place whose values are decoded one by one.

    Attributes:
        way: The steps to it.
        documented: Its type.
        decode: Decodes into that type, or into what is made of it for those that drift.
        untyped: Decodes without a type.
        listed: Whether they are lists of such values: where no object has a kind, one look is enough for all of a list.
    """

    way: tuple[Step, ...]
    documented: Any
    decode: Decode
    untyped: Decode
    listed: bool = False


def piecewise(decode: Decode, pieces: Iterable[Piece]) -> Decode:
    """Make what decodes an answer with some places left as they came, and then these; the outer ones first."""
    fills = [_fill(one) for one in sorted(pieces, key=lambda one: len(one.way))]
    if not fills:
        return decode

    def decode_all(raw: Any) -> Any:
        value = decode(raw)
        for fill in fills:
            fill(value)
        return value

    return decode_all


def _fill(piece: Piece) -> _Fill:
    fill = _last(piece.way[-1], _list_reader(piece) if piece.listed else _reader(piece))
    for step in reversed(piece.way[:-1]):
        fill = _above(step, fill)
    return fill


def _reader(piece: Piece) -> Decode:
    decode, untyped, documented = piece.decode, piece.untyped, piece.documented
    tag = msgspec.json.encode(tag_field_of(documented))
    tagless = False

    def read(raw: Any) -> Any:
        nonlocal tagless
        if type(raw) is not Raw:
            return raw
        if tagless:
            # Where one object has no kind the next has none either, most often; to look for it takes less than to fail.
            text = bytes(raw)
            if text[:1] == b"{" and tag not in text and b"\\" not in text:
                return untyped(text)
        tagless = False
        try:
            return decode(raw)
        except msgspec.ValidationError:
            value = untyped(raw)
            if not is_wild(value, documented):
                raise
        tagless = type(value) is dict
        return value

    return read


def _list_reader(piece: Piece) -> Decode:
    untyped, field, read = piece.untyped, tag_field_of(piece.documented), _reader(piece)
    tag = msgspec.json.encode(field)
    tagless = False

    def read_all(raw: Any) -> Any:
        nonlocal tagless
        if type(raw) is not Raw:
            return raw
        if tagless:
            text = bytes(raw)
            if text[:1] == b"[" and tag not in text and b"\\" not in text:
                return untyped(text)
        items = [read(item) for item in _split(raw)]
        tagless = bool(field and items) and type(items[-1]) is dict
        return items

    return read_all


_split = msgspec.json.Decoder(list[Raw]).decode


def _last(step: Step, read: Decode) -> _Fill:
    if step.owner is not None:
        owner, slot = step.owner, slot_of(step)
        fill = getattr(owner, step.member).__set__

        def fill_slot(value: Any) -> None:
            if isinstance(value, owner):
                fill(value, read(slot(value)))

        return fill_slot

    def fill_all(value: Any) -> None:
        for at, item in _places(value):
            value[at] = read(item)

    return fill_all


def _above(step: Step, fill: _Fill) -> _Fill:
    if step.owner is not None:
        owner, slot = step.owner, slot_of(step)
        return lambda value: fill(slot(value)) if isinstance(value, owner) else None

    def fill_each(value: Any) -> None:
        for _, item in _places(value):
            fill(item)

    return fill_each


def _places(value: object) -> Iterable[tuple[Any, Any]]:
    given = type(value)
    if given is list:
        return enumerate(cast("list[Any]", value))
    return list(cast("dict[str, Any]", value).items()) if given is dict else ()
