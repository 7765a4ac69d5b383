"""Objects that are not as documented, as instances of what is documented.

For a place where objects drift a subclass is made once, into which msgspec decodes at its usual speed: a member that need not come may
be unset there, one of another type is kept as it came, a new one has a slot of its own. On top of the slots of the members that
can not be relied on stand properties, which raise ``AttributeError`` when there is nothing of the documented type to give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, Final, TypeAlias, cast, get_args, get_origin

import msgspec
from msgspec import UNSET, Struct
from msgspec.structs import FieldInfo

from binance_derivatives._answers.fields import fields
from binance_derivatives._answers.holes import hole_of, is_hole
from binance_derivatives._answers.misfits import members, misfits, type_name
from binance_derivatives._answers.numerals import is_integer, is_numeral, is_whole, may_be_empty
from binance_derivatives._answers.tagged import choices, in_order, is_struct, standing

_SHOWN: Final = 60


class Documented(Struct, frozen=True, forbid_unknown_fields=True):
    """An object of an answer or a message."""

    @property
    def extra(self) -> Mapping[str, object]:
        """The members that came and that no page has, by their names in the JSON; numbers with a fraction are Decimal."""
        return {}


class Shape(Struct):
    """What was seen of the objects in one place: members by their names in Python, new ones by those in the JSON."""

    missing: set[str] = msgspec.field(default_factory=set[str])
    odd: set[str] = msgspec.field(default_factory=set[str])
    new: list[str] = msgspec.field(default_factory=list[str])


Naming: TypeAlias = Callable[[], tuple[str, str]]
"""Gives the name of the operation whose answer something is, and the address of its page, for errors."""


class Drift(Struct, frozen=True):
    """How a subclass is read: its documented type, whose answer it is, and what stands in the slots of new members."""

    kind: type[Struct]
    naming: Naming
    new: dict[str, Callable[[Any], Any]]
    names: Mapping[str, str]


def drift_of(value: object) -> Drift | None:
    """Give how a drifted object is read, None for one of a documented type."""
    return getattr(type(value), "__drift__", None)


def came(value: object, drift: Drift) -> dict[str, Any]:
    """Give the members of a drifted object that came, by their names in Python; what does not fit is as it came."""
    given: dict[str, Any] = {}
    slots = slots_of(drift.kind)
    for field in fields(drift.kind):
        one = slots[field.name](value)
        if not (field.required and (is_hole(one) or _is_nothing(one, field.type))):
            given[field.name] = _lenient(one, field.type, drift.naming)
    return given


def extra(value: object, drift: Drift) -> dict[str, object]:
    """Give the new members of a drifted object."""
    found = {name: slot(value) for name, slot in drift.new.items()}
    hole = hole_of(drift.kind)
    return in_order({name: one for name, one in found.items() if one is not hole} | getattr(value, "__dict__", {}))


def asdict(value: Struct) -> dict[str, object]:
    """Give the members of an answer by their names in Python: those that came, with the new ones by their names in the JSON.

    ``msgspec.structs.asdict`` looks past all that Python can tell it: it shows ``UNSET`` for what did not come, and no new members.
    """
    drift = drift_of(value)
    if drift is None:
        return {field.name: getattr(value, field.name) for field in fields(type(value))}
    return came(value, drift) | extra(value, drift)


def loosened(kind: type[Struct], shape: Shape, types: Mapping[str, Any], naming: Naming) -> type[Struct]:
    """Make the subclass for objects of one shape.

    Args:
        kind: The documented type.
        shape: What was seen of them.
        types: The types of members that are others than documented, since something drifts within them.
        naming: Gives the name of the operation and the address of its page, for errors.
    """
    config = kind.__struct_config__
    every, hole = config.array_like, hole_of(kind)
    made: list[tuple[str, Any, Any]] = []
    doubtful = {name: types.get(name) for name in (*shape.missing, *shape.odd)}
    declared = doubtful.keys() | types.keys()
    for field in [one for one in fields(kind) if every or one.name in declared]:
        made.append((field.name, *_redeclared(field, types, hole=hole if field.name in shape.missing else None)))
    # msgspec puts members that are declared anew behind the others; of tuples all are, so that the order stays.
    new = {name: f"new_{index}" for index, name in enumerate(shape.new)}
    made += [(new[name], Any, hole if every else msgspec.field(default=UNSET, name=name)) for name in shape.new]
    drifted = defined(kind, made, {})
    # What msgspec finds with the class it does not look for in the documented one, where types are text that is read anew each time.
    drifted.__annotations__ = _types(kind) | {name: one for name, one, _ in made}
    return _finished(drifted, kind, doubtful, new, naming)


@cache
def _types(kind: type[Struct]) -> dict[str, Any]:
    return {field.name: field.type for field in fields(kind)}


@cache
def general(kind: type[Struct], operation: str, page: str) -> type[Struct]:
    """Make the subclass for objects of any shape; it is filled by hand, and has new members in its ``__dict__``."""
    made = [(field.name, Any, hole_of(kind)) for field in fields(kind)]
    drifted: Any = defined(kind, made, {"dict": True})
    drifted.__copy__ = _copy
    # What it is filled with has its types as far as they fit.
    return _finished(drifted, kind, {field.name: None for field in fields(kind)}, {}, lambda: (operation, page))


def fitted(value: object, kind: Any, naming: Naming) -> Any:
    """Convert a value, read without a type, as far as it goes: objects that do not fit are drifted ones, all else stays as it came."""
    if not misfits(value, kind):
        try:
            return msgspec.convert(value, kind)
        except (msgspec.ValidationError, TypeError):
            pass
    return _pieces(value, kind, naming)


def restored(
    kind: type[Struct], given: Mapping[str, Any], new: Mapping[str, object], operation: str = "", page: str = ""
) -> Struct:
    """Make a drifted object of its members: what unpickles one."""
    made: Any = general(kind, operation, page)(**given)
    made.__dict__.update(new)
    return cast("Struct", made)


def defined(kind: type[Struct], made: list[tuple[str, Any, Any]], more: dict[str, Any]) -> type[Struct]:
    """Make a subclass with some members declared anew, and with other settings than the documented type has."""
    config = kind.__struct_config__
    settings: dict[str, Any] = {
        "kw_only": True,
        "tag_field": config.tag_field,
        "tag": config.tag,
        "forbid_unknown_fields": config.forbid_unknown_fields,
        "rename": _renamed(kind),
        **more,
    }
    named = {"__qualname__": kind.__qualname__, "__doc__": kind.__doc__}
    return msgspec.defstruct(kind.__name__, made, bases=(kind,), module=kind.__module__, namespace=named, **settings)


@cache
def _renamed(kind: type[Struct]) -> Callable[[str], str | None]:
    names = {field.name: field.encode_name for field in fields(kind)}
    return lambda name: names.get(name)


def _redeclared(field: FieldInfo, types: Mapping[str, Any], *, hole: object) -> tuple[Any, Any]:
    kind = types.get(field.name, field.type)
    if not field.required:
        given = field.default_factory is not msgspec.NODEFAULT
        return kind, msgspec.field(default_factory=field.default_factory) if given else field.default
    return kind, msgspec.field() if hole is None else hole


def slot_at(kind: Any, name: str) -> Callable[[Any], Any]:
    """Give what reads a slot of objects of a type, whatever stands in front of it in a subclass."""
    return cast("Callable[[Any], Any]", getattr(kind, name).__get__)


@cache
def slots_of(kind: type[Struct]) -> dict[str, Callable[[Any], Any]]:
    """Give what reads the slots of a documented type's members, by their names."""
    return {field.name: slot_at(kind, field.name) for field in fields(kind)}


def _finished(
    drifted: Any,
    kind: type[Struct],
    doubtful: Mapping[str, Any],
    new: Mapping[str, str],
    naming: Naming,
) -> type[Struct]:
    drift = Drift(
        kind,
        naming,
        {name: slot_at(drifted, attribute) for name, attribute in new.items()},
        new,
    )
    drifted.__drift__ = drift
    for field in [one for one in fields(kind) if one.name in doubtful]:
        setattr(drifted, field.name, _guard(kind, field, doubtful[field.name], naming))
    if "extra" not in kind.__struct_fields__:
        drifted.extra = property(lambda self: extra(self, drift))
    for method in (_eq, _ne, _hash, _repr, _rich_repr, _reduce):
        setattr(drifted, f"_{method.__name__}__", method)
    return cast("type[Struct]", drifted)


def _guard(kind: type[Struct], field: FieldInfo, made: Any, naming: Naming) -> property:
    """Make the property of a member that can not be relied on, which is decoded into a type made for it, or the documented one."""
    slot, documented, required = slot_at(kind, field.name), field.type, field.required
    plain = tuple(choice for choice in choices(documented) if isinstance(choice, type) and not get_args(choice))
    # An item that does not fit is as it came: those beside it stay readable.
    containers = tuple(origin for choice in choices(documented) if (origin := get_origin(choice)) in (list, dict))
    plain += () if made is not None and _is_untyped(made, documented) else containers

    def read(self: object) -> Any:
        value = slot(self)
        if type(value) in plain or isinstance(value, plain) and not isinstance(value, bool):
            return value
        if not required and value is field.default:
            return value
        if not (is_hole(value) or _is_nothing(value, documented)):
            fitting = _lenient(value, documented, naming)
            if type(fitting) in containers or _is(fitting, documented):
                return fitting
        operation, page = naming()
        page = page or _page(kind)
        where = f"{operation}: " if operation else ""
        why = "did not come" if is_hole(value) or value == "" else f"came as {_shown(value)}"
        source = f"; {page}" if page else ""
        text = members(kind)[field.encode_name][1].text
        raise AttributeError(
            f"{where}{field.name} ({text.rpartition('.')[2]}) {why}, documented as {type_name(documented)}{source}",
            name=field.name,
            obj=self,
        )

    return property(read, doc=f"As documented, or an ``AttributeError``: {field.name}.")


def _is_untyped(made: Any, documented: Any) -> bool:
    """Tell whether something of what is documented, a member or its items, is decoded without a type."""
    if made is Any:
        return True
    known = {get_origin(choice): get_args(choice)[-1] for choice in choices(documented) if get_args(choice)}
    within = [(get_args(choice)[-1], known.get(get_origin(choice))) for choice in choices(made) if get_args(choice)]
    return any(_is_untyped(one, item) for one, item in within if item is not None)


def _page(kind: type[Struct]) -> str:
    return next((word for word in (kind.__doc__ or "").split() if word.startswith("https://")), "")


def _shown(value: object) -> str:
    text = "null" if value is None else repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _is_nothing(value: object, kind: Any) -> bool:
    """Tell whether an empty text stands for a number, undocumented."""
    if not isinstance(value, str) or value or may_be_empty(kind):
        return False
    known = choices(kind)
    return str not in known and (Decimal in known or int in known)


def _lenient(value: object, kind: Any, naming: Naming) -> Any:
    """Give a value that came without a type as its type where it fits, and as it came where not."""
    if _is(value, kind):
        return value
    if isinstance(value, str):
        known = choices(kind)
        if not value and may_be_empty(kind):
            return None
        if Decimal in known and is_numeral(value):
            return Decimal(value)
        if int in known and is_integer(value):
            return int(value)
    if isinstance(value, Decimal) and int in choices(kind) and is_whole(value):
        return int(value)
    return fitted(value, kind, naming)


def _is(value: Any, kind: Any) -> bool:
    """Tell whether a value in Python is of a type."""
    for choice in choices(kind):
        origin, arguments = get_origin(choice), get_args(choice)
        if choice in (object, Any):
            return True
        if origin is list and isinstance(value, list):
            if all(_is(item, arguments[0]) for item in cast("list[object]", value)):
                return True
        elif origin is dict and isinstance(value, dict):
            if all(_is(item, arguments[1]) for item in cast("dict[str, object]", value).values()):
                return True
        elif isinstance(choice, type) and not arguments and isinstance(value, choice):
            if not isinstance(value, bool) or choice is bool:
                return True
        elif arguments and origin not in (list, dict) and isinstance(value, str):
            # An alias of literals: any text is taken.
            return True
    return False


def _pieces(value: object, kind: Any, naming: Naming) -> Any:
    for choice in choices(kind):
        origin, arguments = get_origin(choice), get_args(choice)
        if origin is list and isinstance(value, list):
            return [fitted(item, arguments[0], naming) for item in cast("list[object]", value)]
        if origin is dict and isinstance(value, dict):
            return {name: fitted(item, arguments[1], naming) for name, item in cast("dict[str, object]", value).items()}
        if is_struct(choice) and choice.__struct_config__.array_like and isinstance(value, list):
            known = [field for field, _ in members(choice).values()]
            items = cast("list[object]", value)
            given = {field.name: fitted(item, field.type, naming) for field, item in zip(known, items, strict=False)}
            return restored(choice, given, {str(at): items[at] for at in range(len(known), len(items))}, *naming())
    if isinstance(value, dict):
        return _piece(cast("dict[str, object]", value), kind, naming)
    return value


def _piece(value: dict[str, object], kind: Any, naming: Naming) -> Any:
    structs = [one for one in choices(kind) if is_struct(one) and not one.__struct_config__.array_like]
    tagged = [one for one in structs if one.__struct_config__.tag_field]
    if tagged:
        tag = value.get(tagged[0].__struct_config__.tag_field or "")
        structs = [one for one in tagged if one.__struct_config__.tag == tag and tag]
        if not structs:
            return standing(kind)(in_order(value)) if isinstance(tag, str) else value
    if not structs:
        return value
    chosen = max(structs, key=lambda one: len(members(one).keys() & value.keys()))
    known, tag_field = members(chosen), chosen.__struct_config__.tag_field
    given = {
        known[name][0].name: fitted(item, known[name][0].type, naming) for name, item in value.items() if name in known
    }
    for field, _ in known.values():
        if not field.required and field.name not in given:
            factory = field.default_factory
            given[field.name] = field.default if factory is msgspec.NODEFAULT else factory()
    new = {name: item for name, item in value.items() if name not in known and name != tag_field}
    return restored(chosen, given, new, *naming())


def _eq(self: Any, other: object) -> Any:
    kind, theirs = self.__drift__.kind, drift_of(other)
    if type(other) is not kind and (theirs is None or theirs.kind is not kind):
        return NotImplemented
    their = (asdict(cast("Struct", other)), dict[str, object]()) if theirs is None else _had(other, theirs)
    return _had(self, self.__drift__) == their


def _had(value: object, drift: Drift) -> tuple[dict[str, Any], dict[str, object]]:
    return came(value, drift), extra(value, drift)


def _ne(self: Any, other: object) -> Any:
    equal = _eq(self, other)
    return equal if equal is NotImplemented else not equal


def _hash(self: Any) -> int:
    drift = self.__drift__
    # New members may have no hash.
    given = came(self, drift)
    if all(field.name in given for field in fields(drift.kind)):
        # It may equal a documented object, whose hash msgspec makes.
        return hash(drift.kind(**given))
    return hash((drift.kind, *given.items()))


def _repr(self: Any) -> str:
    return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in _rich_repr(self))})"


def _rich_repr(self: Any) -> Iterator[tuple[str, Any]]:
    yield from came(self, self.__drift__).items()
    if new := extra(self, self.__drift__):
        yield "extra", new


def _copy(self: Any) -> Any:
    # That of msgspec copies the slots alone.
    made: Any = cast("Any", Struct).__copy__(self)
    made.__dict__.update(self.__dict__)
    return made


def _reduce(self: Any) -> tuple[Any, ...]:
    drift = self.__drift__
    return restored, (drift.kind, came(self, drift), extra(self, drift), *drift.naming())
