"""Finding what of an answer is not as documented: every misfit once for each place, however many objects have it.

A place is a path in which the items of a list are all alike: ``$.symbols[*].settlePlan``.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Annotated, Any, Final, Literal, cast, get_args, get_origin

from msgspec import UNSET, Struct
from msgspec.structs import FieldInfo

from binance_derivatives._answers.fields import fields
from binance_derivatives._answers.mismatches import Key, Kind, Misfit, Mismatch, Place, Step, found_in, named, way_to
from binance_derivatives._answers.numerals import is_number, is_whole, may_be_empty
from binance_derivatives._answers.tagged import choices, is_struct, tag_field_of


class _Plan(Struct, frozen=True):
    """What may stand in a place."""

    kind: Any
    types: frozenset[type]
    structs: tuple[type[Struct], ...] = ()
    items: Any = None
    values: Any = None
    decimal: bool = False
    anything: bool = False
    tag_field: str = ""
    known: frozenset[str] = frozenset()
    empty: bool = False

    @property
    def composite(self) -> bool:
        """Whether objects, lists or maps of types of their own may stand there."""
        return bool(self.structs) or self.items is not None or self.values is not None

    def widens_to(self, given: type) -> bool:
        """Tell whether msgspec can decode into a union of what is documented and JSON of another type.

        It has no union of two kinds of objects, nor of a Decimal and a text, and numbers with a fraction it would make floats.
        """
        objects = any(not kind.__struct_config__.array_like for kind in self.structs)
        return self.composite and not (self.decimal or self.known or given is Decimal or (given is dict and objects))


MOST_VALUES: Final = 16
"""New values of a closed set that are told apart."""

# Of a list, so many items more are looked at once one of them did not fit.
_MORE: Final = 32


class Walk:
    """Compares values, read without a type, with types.

    Args:
        known: Misfits that are passed over.
        whole: Whether lists are looked through to their end.
        every: Whether each new value of a closed set is told, up to a number of them, not only that there is one.
    """

    def __init__(self, known: frozenset[Key] = frozenset(), *, whole: bool = False, every: bool = False) -> None:
        self.found: dict[Key, Misfit] = {}
        self._known = known
        self._whole = whole
        self._values: dict[str, set[str]] | None = {} if every else None

    def visit(self, value: object, kind: Any, place: Place = None) -> None:
        self._look(value, _plan(kind), place)

    def _look(self, value: object, plan: _Plan, place: Place) -> None:
        given = type(value)
        if plan.anything or given in plan.types:
            return
        if given is str:
            if plan.known:
                if value not in plan.known:
                    self._value(place, cast("str", value), plan)
                return
            if plan.decimal and is_number(cast("str", value)):
                return
        elif given is dict:
            if self._object(cast("dict[str, object]", value), plan, place):
                return
        elif given is list:
            if self._list(cast("list[object]", value), plan, place):
                return
        elif given is Decimal and int in plan.types and is_whole(cast("Decimal", value)):
            return
        absent = value == "" and (plan.decimal or int in plan.types)
        found: Kind = "missing" if absent else "null" if value is None else "type"
        loose = value is not None and not plan.widens_to(given)
        self._report(place, found, plan.kind, value, loose=loose, told=not (absent and plan.empty))

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
            values = _plan(plan.values)
            for item in value.values():
                self._look(item, values, (place, _VALUE))
        return plan.values is not None

    def _list(self, value: list[object], plan: _Plan, place: Place) -> bool:
        for kind in plan.structs:
            if kind.__struct_config__.array_like:
                self._positions(value, kind, place)
                return True
        if plan.items is None:
            return False
        left, inner, items = len(value), (place, _ITEM), _plan(plan.items)
        for item in value:
            before = len(self.found)
            self._look(item, items, inner)
            if not self._whole and len(self.found) > before:
                left = min(left, _MORE)
            left -= 1
            if left < 0:
                break
        return True

    def _members(self, value: dict[str, object], kind: type[Struct], place: Place) -> None:
        plans = _plans(kind)
        for name, item in value.items():
            if (one := plans.get(name)) is not None:
                # Most are as documented: a look by itself takes longer than this.
                plan, given = one[0], type(item)
                if given in plan.types:
                    continue
                if given is not str or not (item in plan.known or (plan.decimal and is_number(cast("str", item)))):
                    self._look(item, plan, (place, one[1]))
            elif name != kind.__struct_config__.tag_field and kind.__struct_config__.forbid_unknown_fields:
                self._report((place, step_to(kind, name, name)), "new", None, item)
        for name in required(kind):
            if name not in value:
                plan, step = plans[name]
                self._report((place, step), "missing", plan.kind, UNSET)

    def _positions(self, value: list[object], kind: type[Struct], place: Place) -> None:
        known, needed = list(_plans(kind).items()), required(kind)
        for item, (_, (plan, step)) in zip(value, known, strict=False):
            self._look(item, plan, (place, step))
        for name, (plan, step) in known[len(value) :]:
            if name in needed:
                self._report((place, step), "missing", plan.kind, UNSET)
        if kind.__struct_config__.forbid_unknown_fields:
            for index in range(len(known), len(value)):
                self._report((place, step_to(kind, index, str(index))), "new", None, value[index])

    def _unknown(self, place: Place, tag: str, names: list[str]) -> None:
        way, path = way_to(place)
        mismatch = Mismatch(path, "a documented kind", tag, "unknown")
        for name in names:
            key = (path, "unknown", f"{tag}.{name}")
            if key not in self._known:
                self.found.setdefault(key, Misfit(mismatch, key, way, len(way), None, tag, name=name))

    def _value(self, place: Place, value: str, plan: _Plan) -> None:
        way, path = way_to(place)
        name, key = named(value), (path, "value", "")
        if self._values is not None:
            names = self._values.setdefault(path, set())
            name = name if name in names or len(names) < MOST_VALUES else "text"
            names.add(name)
            key = (path, "value", name)
        if key not in self._known and key not in self.found:
            mismatch = Mismatch(path, "a documented value", name, "value")
            self.found[key] = Misfit(mismatch, key, way, len(way), None, "", known=plan.known)

    def _report(
        self, place: Place, kind: Kind, documented: Any, value: object, *, loose: bool = False, told: bool = True
    ) -> None:
        way, path = way_to(place)
        found, wild = found_in(value), loose and is_wild(value, documented)
        key = (path, kind, found if found == "empty text" and kind == "missing" else "wild" if wild else "")
        if key in self._known or key in self.found:
            return
        expected = "nothing" if kind == "new" else type_name(documented)
        last = next((index for index in reversed(range(len(way))) if way[index].owner is not None), -1)
        owner, member = (way[last].owner, way[last].member) if last >= 0 else (None, "")
        depth = last if last >= 0 else len(way)
        mismatch = Mismatch(path, expected, found, kind)
        self.found[key] = Misfit(mismatch, key, way, depth, owner, member, documented, loose, wild, told=told)


def misfits(value: object, kind: Any, place: Place = None) -> list[Misfit]:
    """List every misfit of a value, whole lists looked through."""
    walk = Walk(whole=True, every=True)
    walk.visit(value, kind, place)
    return list(walk.found.values())


def is_wild(value: object, kind: Any) -> bool:
    """Tell whether a value stands for no object or list that is documented, and msgspec has no type for both."""
    plan, given = _plan(kind), type(value)
    if not plan.composite or plan.decimal or plan.known:
        return False
    if given is dict:
        tagless = bool(plan.tag_field) and not isinstance(cast("dict[str, object]", value).get(plan.tag_field), str)
        return tagless and plan.values is None
    return given is Decimal and given not in plan.types and not (int in plan.types and is_whole(cast("Decimal", value)))


@cache
def is_composite(kind: Any) -> bool:
    """Tell whether objects, lists or maps of types of their own may stand in a place."""
    return _plan(kind).composite


@cache
def others(kind: Any) -> tuple[Any, ...]:
    """Give the types of what else may stand where a type is documented, of those that msgspec can tell from it."""
    plan = _plan(kind)
    lists = plan.items is not None or any(one.__struct_config__.array_like for one in plan.structs)
    objects = plan.values is not None or any(not one.__struct_config__.array_like for one in plan.structs)
    return (str, int, bool, *(() if lists else (list[Any],)), *(() if objects else (dict[str, Any],)))


@cache
def members(kind: type[Struct]) -> dict[str, tuple[FieldInfo, Step]]:
    """Give the members of a struct by their names on the wire, each with the step to it."""
    by_position = kind.__struct_config__.array_like
    return {
        field.encode_name: (field, step_to(kind, index if by_position else field.encode_name, field.name))
        for index, field in enumerate(fields(kind))
    }


@cache
def members_by_step(kind: type[Struct]) -> dict[str, FieldInfo]:
    """Give the members of a struct by the text of the steps to them."""
    return {step.text: field for field, step in members(kind).values()}


def step_to(kind: type[Struct], at: str | int, member: str) -> Step:
    """Make the step to a member, by its name on the wire or its position."""
    if isinstance(at, int):
        return Step(f"[{at}]", kind, member)
    # Of a place with objects of several kinds: a member of one is not that of another.
    tag = kind.__struct_config__.tag
    return Step(f"({tag}).{at}" if tag else f".{at}", kind, member)


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


# Types such as literals take longer to be looked up by than a value takes to be compared.
@cache
def _plans(kind: type[Struct]) -> dict[str, tuple[_Plan, Step]]:
    return {name: (_plan(field.type), step) for name, (field, step) in members(kind).items()}


_ITEM: Final = Step("[*]")
_VALUE: Final = Step(".*")


@cache
def _plan(kind: Any) -> _Plan:
    types: set[type] = set()
    structs: list[type[Struct]] = []
    items: Any = None
    values: Any = None
    known: set[str] = set()
    anything = False
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
        anything = anything or choice is Any or choice is object
    decimal, tag_field = Decimal in types, tag_field_of(kind) if structs else ""
    if tag_field:
        structs = [one for one in structs if one.__struct_config__.tag]
    return _Plan(
        kind,
        frozenset(types | {int}) if decimal else frozenset(types),
        tuple(structs),
        items,
        values,
        decimal,
        anything,
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
