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

from generator.spec.model import Example, Field, Operation, Rule

T = TypeVar("T")
_Convert = Callable[[Any], Any]

# Where the order that reads best is not that of the class with ``at`` put last.
_ORDER: Final[dict[type, tuple[str, ...]]] = {
    Rule: ("rule", "parameter", "of", "about", "at"),
    Example: ("role", "at", "repairs", "json"),
    Field: ("name", "shape", "presence", "nullable", "at"),
}
_SHAPE_KEYS: Final = ("type", "fields", "items", "of")


def to_plain(operation: Operation) -> dict[str, object]:
    """Return the operation as a spec file holds it, keys in the order they are written in.

    Raises:
        ValueError: A field's shape has an ``at`` of its own; there is no place for it beside the field's.
    """
    return _members(operation)


def from_plain(kind: type[T], plain: Mapping[str, object]) -> T:
    """Return an instance of a dataclass from data that its JSON Schema has accepted."""
    convert: _Convert = _converter(cast(Any, kind))
    return cast(T, convert(plain))


def _members(value: object) -> dict[str, object]:
    plain: dict[str, object] = {}
    kind: Any = type(value)
    for name in _key_order(kind):
        member = getattr(value, name)
        if isinstance(value, Field) and name == "shape":
            if value.shape.at is not None:
                raise ValueError(
                    f"the shape of field {value.name!r} has an `at` of its own, expected it at the field only"
                )
            plain |= _members(member)
        elif member != _defaults(kind).get(name) and member != ():
            plain[name] = _plain(member)
    return plain


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value):
        return _members(value)
    if isinstance(value, tuple):
        return [_plain(element) for element in cast("tuple[object, ...]", value)]
    return value


@cache
def _key_order(kind: Any) -> tuple[str, ...]:
    names = [member.name for member in dataclasses.fields(kind)]
    return _ORDER.get(kind) or tuple(sorted(names, key=lambda name: name == "at"))


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
        return lambda plain: _instance(cast(type, hint), plain)
    if origin is tuple:
        return lambda plain: tuple(map(_converter(arguments[0]), plain))
    if origin in (Union, types.UnionType):
        inner = next(argument for argument in arguments if argument is not type(None))
        return lambda plain: None if plain is None else _converter(inner)(plain)
    assert origin is Literal or hint in (str, int, bool, object), hint
    return lambda plain: plain


def _instance(kind: type, plain: Mapping[str, object]) -> object:
    hints = _hints(kind)
    given = {name: _converter(hints[name])(member) for name, member in plain.items()}
    absent = {name: () for name, hint in hints.items() if name not in plain and _is_bare_tuple(kind, name, hint)}
    return kind(**given, **absent)


def _is_bare_tuple(kind: type, name: str, hint: object) -> bool:
    return get_origin(hint) is tuple and name not in _defaults(kind)


def _field(plain: Mapping[str, object]) -> Field:
    shape = {key: plain[key] for key in _SHAPE_KEYS if key in plain}
    own = {key: member for key, member in plain.items() if key not in shape}
    return cast(Field, _instance(Field, {**own, "shape": shape}))


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
