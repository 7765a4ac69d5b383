"""Between the dataclasses of ``model`` and ``settings`` and the plain dicts and lists that YAML holds.

A ``Field`` is written flat: the keys of its shape stand in the field's own mapping, and the field's ``at`` is the
shape's as well. Values that equal their default are left out, as are empty tuples; ``at`` comes last.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from generator.specs.model import (
    Change,
    Enum,
    Enums,
    Errors,
    Event,
    Example,
    Field,
    Operation,
    Parameter,
    Shape,
    SpecFile,
    Stream,
)

T = TypeVar("T")
_Convert = Callable[[Any], Any]

# Where the order that reads best is not that of the class with ``at`` put last.
_ORDER: Final[dict[type, tuple[str, ...]]] = {
    Operation: (
        *("kind", "product", "section", "name", "title", "deprecated", "since", "until", "replaced_by", "source"),
        *("security", "request", "weight", "quotas", "parameters", "rules", "answer", "changes", "examples"),
    ),
    Stream: (
        *("kind", "product", "name", "title", "since", "until", "replaced_by", "source", "route", "names"),
        *("placeholders", "payload", "continuity", "notes", "changes", "examples"),
    ),
    Event: (
        *("kind", "product", "name", "title", "since", "until", "source", "event", "at", "payload", "notes"),
        *("changes", "examples"),
    ),
    Change: ("path", "since", "was", "now", "replaced_by", "evidence"),
    Enum: ("name", "parameters", "at", "values"),
    Parameter: (
        *("name", "type", "required", "values", "enum", "default", "minimum", "maximum", "max_items", "pattern"),
        *("example", "at", "items", "item_rules"),
    ),
    Shape: ("type", "value", "keys", "tag", "fields", "items", "of", "at"),
    Example: ("role", "at", "repairs", "json"),
    Field: ("name", "shape", "presence", "nullable", "empty", "at"),
}
_SHAPE_KEYS: Final = ("type", "keys", "tag", "fields", "items", "of")
_BY_KIND: Final[dict[str, type[SpecFile]]] = {
    "rest": Operation,
    "ws_api": Operation,
    "stream": Stream,
    "event": Event,
    "enums": Enums,
    "errors": Errors,
}


def to_plain(spec: object) -> dict[str, object]:
    """Return a spec, or one of its facts, as its file holds it, keys in the order they are written in.

    Raises:
        ValueError: A field's shape has an ``at`` of its own; there is no place for it beside the field's.
    """
    return _members(spec)


def spec_from_plain(plain: Mapping[str, object]) -> SpecFile:
    """Return the spec of the kind that the data, which its JSON Schema has accepted, says it is of."""
    return from_plain(_BY_KIND[str(plain["kind"])], plain)


def from_plain(kind: type[T], plain: Mapping[str, object]) -> T:
    """Return an instance of a dataclass from data that its JSON Schema has accepted."""
    convert: _Convert = _converter(cast(Any, kind))
    return cast(T, convert(plain))


def _members(value: object) -> dict[str, object]:
    plain: dict[str, object] = {}
    for name, default in _written(cast(Any, type(value))):
        member = getattr(value, name)
        if isinstance(member, Shape) and isinstance(value, Field):
            if member.at is not None:
                raise ValueError(
                    f"the shape of field {value.name!r} has an `at` of its own, expected it at the field only"
                )
            plain |= _members(member)
        elif member != default and member != ():
            plain[name] = _plain(member)
    return plain


def _plain(value: object) -> object:
    # Most are texts, which are told apart from facts in a third of the time.
    if isinstance(value, str | int):
        return value
    if isinstance(value, tuple):
        return [_plain(element) for element in cast("tuple[object, ...]", value)]
    return _members(value) if dataclasses.is_dataclass(value) else value


@cache
def _key_order(kind: Any) -> tuple[str, ...]:
    names = [member.name for member in dataclasses.fields(kind)]
    return _ORDER.get(kind) or tuple(sorted(names, key=lambda name: name == "at"))


@cache
def _written(kind: Any) -> tuple[tuple[str, object], ...]:
    """List the members in the order they are written in, each with its default."""
    return tuple((name, _defaults(kind).get(name)) for name in _key_order(kind))


@cache
def _defaults(kind: Any) -> dict[str, object]:
    return {
        member.name: member.default for member in dataclasses.fields(kind) if member.default is not dataclasses.MISSING
    }


@cache
def _converter(hint: Any) -> _Convert:
    """Return the function that makes a value of a type hint out of plain data."""
    origin, arguments = get_origin(hint), get_args(hint)
    if hint is Field:
        return _field
    if dataclasses.is_dataclass(hint):
        return _Maker(cast(type, hint))
    if origin is tuple:
        return _many(arguments[0])
    if origin in (Union, types.UnionType):
        return _optional(next(argument for argument in arguments if argument is not type(None)))
    assert origin is Literal or hint in (str, int, bool, object), hint
    return _same


def _same(plain: Any) -> Any:
    return plain


def _many(hint: Any) -> _Convert:
    # Looked up when it is needed: a class may hold instances of itself.
    return lambda plain: tuple(map(_converter(hint), plain))


def _optional(hint: Any) -> _Convert:
    return lambda plain: None if plain is None else _converter(hint)(plain)


class _Maker:
    """Makes instances of a dataclass, knowing beforehand how to make each member."""

    def __init__(self, kind: Any) -> None:
        hints = get_type_hints(kind)
        self._kind = kind
        self._absent = {name: () for name, hint in hints.items() if _is_bare_tuple(kind, name, hint)}
        found = {name: _converter(hint) for name, hint in hints.items() if not dataclasses.is_dataclass(hint)}
        # A dataclass may hold an instance of itself, whose maker is the one being made.
        self._inner: dict[str, Any] = {name: hint for name, hint in hints.items() if dataclasses.is_dataclass(hint)}
        self._members = {name: convert for name, convert in found.items() if convert is not _same}

    def __call__(self, plain: Mapping[str, Any]) -> Any:
        given = {**self._absent, **plain}
        for name, convert in self._members.items():
            if name in plain:
                given[name] = convert(plain[name])
        for name, hint in self._inner.items():
            if name in plain:
                given[name] = _converter(hint)(plain[name])
        return self._kind(**given)


def _is_bare_tuple(kind: type, name: str, hint: object) -> bool:
    return get_origin(hint) is tuple and name not in _defaults(kind)


def _field(plain: Mapping[str, Any]) -> Field:
    shape = {key: plain[key] for key in _SHAPE_KEYS if key in plain}
    own = {key: member for key, member in plain.items() if key not in shape}
    if isinstance(shape.get("type"), str) and len(shape) == 1:
        return Field(shape=_scalar(shape["type"]), **own)
    return Field(shape=_converter(Shape)(shape), **own)


@cache
def _scalar(kind: Any) -> Shape:
    return Shape(kind)
