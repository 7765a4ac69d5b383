"""Finding what of an answer is not as documented: every misfit once for each place, however many objects have it.

A place is a path in which the items of a list are all alike: ``$.symbols[*].settlePlan``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Annotated, Any, Final, Literal, TypeAlias, cast, get_args, get_origin

from msgspec import Struct
from msgspec.structs import FieldInfo

from binance_derivatives._answers.fields import fields
from binance_derivatives._answers.numerals import is_numeral, may_be_empty
from binance_derivatives._answers.tagged import choices, is_struct, tag_field_of

Key: TypeAlias = tuple[str, str, str]
_Kind: TypeAlias = Literal["missing", "new", "null", "type", "unknown", "value"]


class Mismatch(Struct, frozen=True, cache_hash=True):
    """What of an answer is not of the documented type.

    Attributes:
        path: Where it stands, the items of a list alike: ``$[*].avgPrice``; positions of tuples have their number.
        expected: The documented type; ``nothing`` for a member that no page has.
        found: What stands there instead: ``object``, ``list``, ``text``, ``number``, ``boolean``, ``null``, ``empty text``, ``nothing``.
        kind: ``missing``, ``new``, ``null``, ``type``; ``unknown`` for an object whose kind, ``found``, no page has; ``value`` for a
            member of a closed set with a value that no page has: ``found``.
    """

    path: str
    expected: str
    found: str
    kind: Literal["missing", "new", "null", "type", "unknown", "value"] = "type"

    def __str__(self) -> str:
        return f"{self.path} is {self.found}, expected {self.expected}"


OnMismatch: TypeAlias = Callable[[Mismatch], None]


class Step(Struct, frozen=True):
    """One step down: to a member of an object, where there is an owner, else to each item of a list or each value of a map."""

    text: str
    owner: type[Struct] | None = None
    member: str = ""


Place: TypeAlias = "tuple[Place, Step] | None"


class Misfit(Struct, frozen=True):
    """A mismatch, and the member that it makes unreadable.

    Attributes:
        mismatch: What is told of it.
        key: What tells it from others.
        steps: The way to the object that has the member.
        owner: The documented type of that object; None where no object is around it.
        member: The member's name in Python, on the wire if it is new; the kind of an unknown object.
        inside: It is an item within the member that does not fit, so that there is no member to leave out.
        name: Of an object of an unknown kind, one of its members on the wire.
        known: Of a closed set, its documented values.
        told: False for what is documented, and only not decoded by msgspec.
    """

    mismatch: Mismatch
    key: Key
    steps: tuple[Step, ...]
    owner: type[Struct] | None
    member: str
    inside: bool = False
    name: str = ""
    known: frozenset[str] = frozenset()
    told: bool = True


class _Plan(Struct, frozen=True):
    """What may stand in a place."""

    types: frozenset[type]
    structs: tuple[type[Struct], ...] = ()
    items: Any = None
    values: Any = None
    decimal: bool = False
    anything: bool = False
    tag_field: str = ""
    known: frozenset[str] = frozenset()
    empty: bool = False


# Of a list, so many items more are looked at once one of them did not fit.
_MORE: Final = 32


class Walk:
    """Compares values, read without a type, with types; ``known`` misfits are passed over."""

    def __init__(self, known: frozenset[Key] = frozenset(), *, whole: bool = False) -> None:
        self.found: dict[Key, Misfit] = {}
        self._known = known
        self._whole = whole

    def visit(self, value: object, kind: Any, place: Place = None) -> None:
        plan = _plan(kind)
        given = type(value)
        if plan.anything or given in plan.types:
            return
        if given is str:
            if plan.known:
                if value not in plan.known:
                    self._value(place, cast("str", value), plan)
                return
            if plan.decimal and is_numeral(cast("str", value)):
                return
        elif given is dict:
            if self._object(cast("dict[str, object]", value), plan, place):
                return
        elif given is list:
            if self._list(cast("list[object]", value), plan, place):
                return
        elif given is Decimal and int in plan.types and cast("Decimal", value) % 1 == 0:
            return
        absent = value == "" and (plan.decimal or int in plan.types)
        found: _Kind = "missing" if absent else "null" if value is None else "type"
        self._report(place, found, type_name(kind), found_in(value), told=not (absent and plan.empty))

    def _object(self, value: dict[str, object], plan: _Plan, place: Place) -> bool:
        tag = value.get(plan.tag_field) if plan.tag_field else None
        kind = _meant(value, tag, plan)
        if kind is not None:
            self._members(value, kind, place)
            return True
        if isinstance(tag, str):
            self._unknown(place, tag, ["", *value])
            return True
        if plan.values is not None:
            for item in value.values():
                self.visit(item, plan.values, (place, _VALUE))
        return plan.values is not None

    def _list(self, value: list[object], plan: _Plan, place: Place) -> bool:
        for kind in plan.structs:
            if kind.__struct_config__.array_like:
                self._positions(value, kind, place)
                return True
        if plan.items is None:
            return False
        left, inner = len(value), (place, _ITEM)
        for item in value:
            before = len(self.found)
            self.visit(item, plan.items, inner)
            if not self._whole and len(self.found) > before:
                left = min(left, _MORE)
            left -= 1
            if left < 0:
                break
        return True

    def _members(self, value: dict[str, object], kind: type[Struct], place: Place) -> None:
        known = members(kind)
        for name, item in value.items():
            if (one := known.get(name)) is not None:
                self.visit(item, one[0].type, (place, one[1]))
            elif name != kind.__struct_config__.tag_field and kind.__struct_config__.forbid_unknown_fields:
                self._report((place, Step(f".{name}", kind, name)), "new", "nothing", found_in(item))
        for name in required(kind):
            if name in value:
                continue
            self._report((place, known[name][1]), "missing", type_name(known[name][0].type), "nothing")

    def _positions(self, value: list[object], kind: type[Struct], place: Place) -> None:
        known = list(members(kind).values())
        for item, (field, step) in zip(value, known, strict=False):
            self.visit(item, field.type, (place, step))
        for field, step in known[len(value) :]:
            if field.required:
                self._report((place, step), "missing", type_name(field.type), "nothing")
        if kind.__struct_config__.forbid_unknown_fields:
            for index in range(len(known), len(value)):
                step = Step(f"[{index}]", kind, str(index))
                self._report((place, step), "new", "nothing", found_in(value[index]))

    def _unknown(self, place: Place, tag: str, names: list[str]) -> None:
        steps, path = _way(place)
        mismatch = Mismatch(path, "a documented kind", tag, "unknown")
        for name in names:
            key = (path, "unknown", f"{tag}.{name}")
            if key not in self._known:
                self.found.setdefault(key, Misfit(mismatch, key, steps, None, tag, name=name))

    def _value(self, place: Place, value: str, plan: _Plan) -> None:
        steps, path = _way(place)
        key = (path, "value", "")
        if key not in self._known and key not in self.found:
            mismatch = Mismatch(path, "a documented value", named(value), "value")
            self.found[key] = Misfit(mismatch, key, steps, None, "", known=plan.known)

    def _report(self, place: Place, kind: _Kind, expected: str, found: str, *, told: bool = True) -> None:
        steps, path = _way(place)
        key = (path, kind, found if found == "empty text" else "")
        if key in self._known or key in self.found:
            return
        last = next((index for index in reversed(range(len(steps))) if steps[index].owner is not None), -1)
        owner, member = (steps[last].owner, steps[last].member) if last >= 0 else (None, "")
        way, inside = steps[: max(last, 0)], last != len(steps) - 1
        self.found[key] = Misfit(Mismatch(path, expected, found, kind), key, way, owner, member, inside, told=told)


def _way(place: Place) -> tuple[tuple[Step, ...], str]:
    steps: list[Step] = []
    while place is not None:
        place, step = place
        steps.append(step)
    return tuple(reversed(steps)), "$" + "".join(step.text for step in reversed(steps))


def misfits(value: object, kind: Any) -> list[Misfit]:
    """List every misfit of a value, whole lists looked through."""
    walk = Walk(whole=True)
    walk.visit(value, kind)
    return list(walk.found.values())


def alien(value: object, kind: Any) -> bool:
    """Tell whether something is wrong with a value other than members of the objects in it."""
    return any(one.owner is None and one.mismatch.kind not in ("unknown", "value") for one in misfits(value, kind))


@cache
def members(kind: type[Struct]) -> dict[str, tuple[FieldInfo, Step]]:
    """Give the members of a struct by their names on the wire, each with the step to it."""
    by_position = kind.__struct_config__.array_like
    return {
        field.encode_name: (field, Step(f"[{index}]" if by_position else f".{field.encode_name}", kind, field.name))
        for index, field in enumerate(fields(kind))
    }


@cache
def required(kind: type[Struct]) -> tuple[str, ...]:
    """Give the names on the wire of the members that have to come, in the order of the documentation."""
    return tuple(field.encode_name for field in fields(kind) if field.required)


def _meant(value: dict[str, object], tag: object, plan: _Plan) -> type[Struct] | None:
    """Choose the struct that an object is meant to be: by its tag, else the one with which it has most names in common."""
    if plan.tag_field:
        return next((kind for kind in plan.structs if kind.__struct_config__.tag == tag), None)
    objects = [kind for kind in plan.structs if not kind.__struct_config__.array_like]
    return max(objects, key=lambda kind: len(members(kind).keys() & value.keys()), default=None)


_ITEM: Final = Step("[*]")
_VALUE: Final = Step(".*")


@cache
def _plan(kind: Any) -> _Plan:
    types: set[type] = set()
    structs: list[type[Struct]] = []
    items: Any = None
    values: Any = None
    known: set[str] = set()
    for choice in choices(kind):
        origin, arguments = get_origin(choice), get_args(choice)
        if is_struct(choice):
            structs.append(choice)
        elif origin is list:
            items = arguments[0]
        elif origin is dict:
            values = arguments[1]
        elif origin is Literal:
            known |= set(arguments)
        elif isinstance(choice, type):
            types.add(choice)
    decimal, tag_field = Decimal in types, tag_field_of(kind)
    if tag_field:
        structs = [one for one in structs if one.__struct_config__.tag]
    return _Plan(
        frozenset(types | {int}) if decimal else frozenset(types),
        tuple(structs),
        items,
        values,
        decimal,
        any(choice in (object, Any) for choice in choices(kind)),
        tag_field,
        frozenset(known),
        may_be_empty(kind),
    )


def type_name(kind: Any) -> str:
    """Give a type as a report names it."""
    if get_origin(kind) is Annotated:
        # The one annotated type is that of numbers.
        return "number" if get_args(kind)[0] is Decimal else type_name(get_args(kind)[0])
    if get_origin(kind) is Literal:
        return "str"
    shown = [choice for choice in choices(kind) if getattr(choice, "__name__", "") != "UnsetType"]
    if len(shown) > 1:
        return " | ".join("null" if choice is NoneType else type_name(choice) for choice in shown)
    return kind.__name__ if isinstance(kind, type) and not get_args(kind) else str(kind)


_FOUND: Final[dict[type, str]] = {dict: "object", list: "list", str: "text", bool: "boolean", NoneType: "null"}


_is_name = re.compile("[A-Za-z][A-Za-z0-9_]{0,31}").fullmatch


def named(value: str) -> str:
    """Give a value of a closed set as a report names it: what looks like none of them may be a secret at the wrong place."""
    return value if _is_name(value) else found_in(value)


def found_in(value: object) -> str:
    """Give the kind of JSON that a value came as."""
    return "empty text" if value == "" else _FOUND.get(type(value), "number")
