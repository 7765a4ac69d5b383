"""Objects of several kinds that one member tells apart, and what becomes of a kind that is not documented.

msgspec refuses a whole answer for one such object. It is then decoded once more with these objects left as they came, each of
which is decoded by itself: those of known kinds as ever, the others as ``Unknown``. That takes about twice as long, where fitting
the answer value by value takes ten times as long.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Annotated, Any, TypeAlias, Union, cast, get_args, get_origin

import msgspec
from msgspec import NODEFAULT, UNSET, Raw, Struct, UnsetType
from msgspec.structs import FieldInfo, fields


class Unknown(Struct, frozen=True):
    """An object of a kind that is not documented.

    Attributes:
        members: All that it has, by the names in the JSON; numbers with a fraction are Decimal.
    """

    members: dict[str, object]


def choices(kind: Any) -> Sequence[Any]:
    """Give the types of a union, or the type itself."""
    if get_origin(kind) is Annotated:
        return choices(get_args(kind)[0])
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def is_struct(kind: Any) -> bool:
    """Tell a struct from other types."""
    return isinstance(kind, type) and issubclass(kind, Struct)


def unknown(value: object, kind: Any) -> Unknown | None:
    """Give the object of a kind that is not documented, when one may stand here and the value is one."""
    standing = _standing(kind)
    if standing is None or not isinstance(value, dict):
        return None
    members = cast("dict[str, object]", value)
    tag = members.get(_tag_field(kind))
    known = (choice.__struct_config__.tag for choice in choices(kind) if is_struct(choice) and choice is not standing)
    return standing(members) if isinstance(tag, str) and tag not in known else None


def _standing(kind: Any) -> type[Unknown] | None:
    return next((choice for choice in choices(kind) if is_struct(choice) and issubclass(choice, Unknown)), None)


def _tag_field(kind: Any) -> str:
    standing = _standing(kind)
    return (standing and standing.__struct_config__.tag_field) or ""


Close: TypeAlias = Callable[[Any], Any]


class Opened:
    """Decodes an answer in which objects of kinds that are not documented may stand."""

    def __init__(self, loose: Any, close: Close) -> None:
        self._decoder = msgspec.json.Decoder(loose, float_hook=Decimal)
        self._close = close

    def decode(self, raw: bytes) -> Any:
        """Give the value.

        Raises:
            msgspec.ValidationError: Something else than a kind is not as documented.
        """
        return self._close(self._decoder.decode(raw))


def opened(kind: Any) -> Opened | None:
    """Give the decoder of an answer, None where no unknown kind can stand in it."""
    loose, close = _loosened(kind)
    return None if close is None else Opened(loose, close)


@cache
def _loosened(kind: Any) -> tuple[Any, Close | None]:
    """Give the type that leaves objects of several kinds as they came, and what makes the documented type of its values."""
    if _standing(kind) is not None:
        several = _Several(kind)
        return Raw, _of_raw(lambda raw: several.decode(b"[" + bytes(raw) + b"]")[0])
    nothing = [choice for choice in choices(kind) if choice in (NoneType, UnsetType)]
    something = [choice for choice in choices(kind) if choice not in nothing]
    loose, close = _loosened_one(something[0]) if len(something) == 1 else (kind, None)
    if close is None:
        return kind, None
    if loose is Raw:
        return Raw, _of_raw(lambda raw: None if nothing and bytes(raw) == b"null" else close(raw))
    return Union[(loose, *nothing)], lambda value: value if value is None or value is UNSET else close(value)


def _loosened_one(kind: Any) -> tuple[Any, Close | None]:
    arguments = get_args(kind)
    if get_origin(kind) is list and _standing(arguments[0]) is not None:
        return Raw, _Several(arguments[0]).decode
    if get_origin(kind) is list:
        loose, close = _loosened(arguments[0])
        return (_list_of(loose), _each(close)) if close else (kind, None)
    if is_struct(kind) and not kind.__struct_config__.array_like:
        return _loosened_struct(kind)
    return kind, None


def _of_raw(close: Close) -> Close:
    """Leave alone what was not sent: its default is no JSON."""
    return lambda value: close(value) if isinstance(value, Raw) else value


def _list_of(kind: Any) -> Any:
    return list[kind]


def _each(close: Close) -> Close:
    return lambda values: [close(value) for value in values]


class _Several:
    """Decodes lists of objects of several kinds; unknown ones are remembered, for the next list has them too.

    A stand-in, a struct without members, takes the place of an object of an unknown kind, which is then read by itself.
    """

    def __init__(self, kind: Any) -> None:
        self._kind = kind
        self._standing: Callable[[Any], Unknown] = _standing(kind) or Unknown
        self._stand_ins: frozenset[type[Struct]] = frozenset()
        self._decode = self._decoder()

    def decode(self, raw: bytes | Raw) -> list[Any]:
        try:
            values = self._decode(raw)
        except msgspec.ValidationError:
            self._learn(raw)
            values = self._decode(raw)
        if self._stand_ins.isdisjoint(map(type, values)):
            return values
        return [
            self._standing(_untyped(part)) if type(value) in self._stand_ins else value
            for value, part in zip(values, _parts(raw), strict=True)
        ]

    def _learn(self, raw: bytes | Raw) -> None:
        """Let a stand-in take the place of each unknown kind in a list."""
        tag_field = _tag_field(self._kind)
        known = {one.__struct_config__.tag for one in self._stand_ins}
        found = [one.members[tag_field] for part in _parts(raw) if (one := unknown(_untyped(part), self._kind))]
        new = dict.fromkeys(str(tag) for tag in found if tag not in known)
        made = [msgspec.defstruct("StandIn", [], tag_field=tag_field, tag=tag) for tag in new]
        # Kinds that are made up without end are read, but no faster than anything that is not as documented.
        self._stand_ins = frozenset([*self._stand_ins, *made][:_MOST])
        self._decode = self._decoder()

    def _decoder(self) -> Callable[[bytes | Raw], list[Any]]:
        kinds: Any = Union[(*choices(self._kind), *self._stand_ins)]
        decode: Callable[[bytes | Raw], list[Any]] = msgspec.json.Decoder(_list_of(kinds), float_hook=Decimal).decode
        return decode


_MOST = 32
_untyped = msgspec.json.Decoder(float_hook=Decimal).decode
_parts = msgspec.json.Decoder(list[Raw]).decode


def _loosened_struct(kind: type[Struct]) -> tuple[Any, Close | None]:
    known = fields(kind)
    found = {field.name: _loosened(field.type) for field in known}
    closers = {name: close for name, (_, close) in found.items() if close is not None}
    if not closers:
        return kind, None
    loose = msgspec.defstruct(
        kind.__name__,
        [(field.name, found[field.name][0], *_default(field)) for field in known],
        kw_only=True,
        rename={field.name: field.encode_name for field in known},
    )
    names = [field.name for field in known]
    given: Callable[[Any], tuple[Any, ...]] = (
        attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    )

    def close(value: Any) -> Struct:
        members = dict(zip(names, given(value), strict=True))
        for name, inner in closers.items():
            members[name] = inner(members[name])
        return kind(**members)

    return loose, close


def _default(field: FieldInfo) -> tuple[Any, ...]:
    if field.default_factory is not NODEFAULT:
        return (msgspec.field(default_factory=field.default_factory),)
    return () if field.default is NODEFAULT else (field.default,)
