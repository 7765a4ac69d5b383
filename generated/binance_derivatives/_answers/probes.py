"""Telling which of the misfits that were learnt a decoded value has, at next to no cost.

Most answers have none of them, so that the time of looking is what counts. What stands in one object of the answer is looked at
together; in a list each misfit is looked for by itself, until the first item that has it. A place that takes values without a type
may have misfits that were not learnt: these are ``Unlearnt``, and learnt then.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from decimal import Decimal
from types import NoneType
from typing import Any, Final, Literal, TypeAlias, cast, get_args, get_origin

from msgspec import Struct
from msgspec.structs import astuple, replace

from binance_derivatives._answers.drifted import Drift, slots_of
from binance_derivatives._answers.holes import HOLES, hole_of
from binance_derivatives._answers.misfits import MOST_VALUES, is_composite
from binance_derivatives._answers.mismatches import (
    Misfit,
    Mismatch,
    OnMismatch,
    Step,
    found_in,
    named,
    once_each,
    slot_of,
)
from binance_derivatives._answers.numerals import is_number, is_whole
from binance_derivatives._answers.tagged import Unknown, choices, is_struct

Probe: TypeAlias = Callable[[Any], Mismatch | None]
"""Gives what is told of the first place where something is wrong."""
Teller: TypeAlias = Callable[[Any, OnMismatch], None]
MismatchOf: TypeAlias = Callable[[Misfit], Mismatch]
_Fits: TypeAlias = Callable[[Any], bool]
_Slot: TypeAlias = Callable[[Any], Any]
_Collect: TypeAlias = Callable[[Any, dict[Any, Any]], None]

_SPECIAL: Final = frozenset({str, NoneType, *map(type, HOLES)})
_OTHER: Final = object()
_TEXT: Final = object()


class Unlearnt(Exception):
    """A value is decoded, since another one was learnt in its place, and does not fit for a reason of its own."""


class _Found(dict[str, Mismatch]):
    """What is told of a misfit, by what stands there."""

    def __init__(self, mismatch: Mismatch) -> None:
        super().__init__({mismatch.found: mismatch})
        self._mismatch = mismatch

    def __missing__(self, found: str) -> Mismatch:
        return self.setdefault(found, replace(self._mismatch, found=found))


class _Doubt:
    """What may stand in a place that takes more than is documented, and what is told of it.

    Args:
        documented: The type.
        any_value: Whether another tells of new values of closed sets.

    Attributes:
        fits: Tells what is as documented.
        by_type: Whether the type of a value is enough to tell.
    """

    def __init__(self, documented: Any, *, any_value: bool) -> None:
        self.fits = _fits(documented, any_value)
        # None for what is not learnt.
        self._told: dict[object, _Found | tuple[()] | None] = {**dict.fromkeys(HOLES, ()), None: None, _OTHER: None}
        kinds = choices(documented)
        if Decimal in kinds or int in kinds:
            self._told[""] = None
        self._text: object = _TEXT if any(get_origin(kind) is Literal for kind in kinds) else _OTHER
        self._told[_TEXT] = None
        self.by_type = is_composite(documented) and "" not in self._told

    def add(self, one: Misfit, mismatch: Mismatch) -> None:
        """Have a misfit told as a mismatch from now on."""
        which = {"null": None, "missing": ""}.get(one.mismatch.kind, _OTHER)
        self._told[which] = _Found(mismatch) if one.told else ()

    def report_of(self, value: object) -> Mismatch | None:
        """Give what is told of a value that does not fit, None where there is nothing to tell.

        Raises:
            Unlearnt: That is not learnt.
        """
        given = type(value)
        which: object = value if given in _SPECIAL and value in self._told else self._text if given is str else _OTHER
        told = self._told[which]
        if told is None:
            raise Unlearnt
        return told[found_in(value)] if isinstance(told, _Found) else None


def tellers(
    found: Collection[Misfit], made_of: Callable[[Misfit], type[Struct]], mismatch_of: MismatchOf
) -> tuple[Teller, ...]:
    """Make what tells of misfits.

    Args:
        found: The misfits.
        made_of: Gives the class of the objects that may have a misfit.
        mismatch_of: Gives what is told of each.
    """
    looking = _Looking(made_of, mismatch_of, {one.mismatch.path for one in found if one.known})
    for one in found:
        looking.add(one)
    return (*(_together(steps, made, looks) for (steps, made), looks in looking.single.items()), *looking.told)


class _Looks(Struct):
    """What is looked at in one object.

    Attributes:
        gaps: Members, whether it is told that they came or that they did not, and what is told.
        doubts: Members, and what is told of their values.
    """

    gaps: list[tuple[str, bool, _Found]] = []
    doubts: list[tuple[str, _Doubt]] = []


class _Looking:
    def __init__(self, made_of: Callable[[Misfit], type[Struct]], mismatch_of: MismatchOf, values: set[str]) -> None:
        self._made_of = made_of
        self._mismatch_of = mismatch_of
        self._values = values
        self._doubts: dict[str, _Doubt] = {}
        self.single: dict[tuple[tuple[Step, ...], type[Struct]], _Looks] = {}
        self.told: list[Teller] = []

    def add(self, one: Misfit) -> None:
        kind = one.mismatch.kind
        if one.known:
            self.told.append(_new_values(one, self._mismatch_of(one)))
        elif kind == "unknown":
            self.told.append(_first(one.way, _unknown(one, self._mismatch_of(one))))
        elif kind == "new" or (kind == "missing" and not one.loose):
            self._add_gap(one, there=kind == "new")
        else:
            self._add_doubt(one)

    def _add_gap(self, one: Misfit, *, there: bool) -> None:
        made = self._made_of(one)
        drift: Drift = cast("Any", made).__drift__
        if all(step.owner for step in one.steps):
            name = drift.names[one.member] if there else one.member
            self.single.setdefault((one.steps, made), _Looks()).gaps.append(
                (name, there, _Found(self._mismatch_of(one)))
            )
            return
        slot = drift.new[one.member] if there else slots_of(drift.kind)[one.member]
        gap = hole_of(made)
        mismatch = self._mismatch_of(one)
        found = _Found(mismatch)

        def leaf(value: Any) -> Mismatch | None:
            if type(value) is not made or ((it := slot(value)) is not gap) is not there:
                return None
            return found[found_in(it)] if there else mismatch

        self.told.append(_first(one.steps, leaf))

    def _add_doubt(self, one: Misfit) -> None:
        path = one.mismatch.path
        if path not in self._doubts:
            doubt = self._doubts[path] = _Doubt(one.expected, any_value=path in self._values)
            made = None if one.owner is None else self._made_of(one)
            if made is not None and all(step.owner for step in one.way):
                self.single.setdefault((one.steps, made), _Looks()).doubts.append((one.member, doubt))
            else:
                by_type = bool(one.way) and one.way[-1].text == "[*]" and doubt.by_type
                self.told.append((_collected_by_type if by_type else _collected)(one, made, doubt))
        self._doubts[path].add(one, self._mismatch_of(one))


def _together(steps: Sequence[Step], made: type[Struct], looks: _Looks) -> Teller:
    way = tuple((step.owner, slot_of(step)) for step in steps if step.owner is not None)
    at = made.__struct_fields__.index
    gap = hole_of(made)
    missing = tuple((at(name), found) for name, there, found in looks.gaps if not there)
    new = tuple((at(name), found) for name, there, found in looks.gaps if there)
    doubtful = tuple((at(name), doubt.fits, doubt.report_of) for name, doubt in looks.doubts)

    def tell(value: Any, report: OnMismatch) -> None:
        for owner, slot in way:
            if not isinstance(value, owner):
                return
            value = slot(value)
        if type(value) is not made:
            return
        # All members at once, past the properties, in the time that two of them take one by one.
        items = astuple(value)
        for index, found in missing:
            if items[index] is gap:
                report(found["nothing"])
        for index, found in new:
            if (it := items[index]) is not gap:
                report(found[found_in(it)])
        for index, fits, report_of in doubtful:
            if not fits(it := items[index]) and (told := report_of(it)) is not None:
                report(told)

    return tell


def _first(steps: Sequence[Step], leaf: Probe) -> Teller:
    probe = leaf
    for step in reversed(steps):
        probe = _below(step, probe)

    def tell(value: Any, report: OnMismatch) -> None:
        if (mismatch := probe(value)) is not None:
            report(mismatch)

    return tell


def _collected(one: Misfit, made: type[Struct] | None, doubt: _Doubt) -> Teller:
    """Make what looks at each value in a place that may have several."""
    fits, report_of = doubt.fits, doubt.report_of

    def leaf(value: object, found: dict[Any, Any]) -> None:
        if not fits(value):
            found[report_of(value)] = None

    collect = _along(one, made, leaf, len(one.way))

    def tell(value: Any, report: OnMismatch) -> None:
        found: dict[Any, None] = {}
        collect(value, found)
        _report_each(found, report)

    return tell


def _collected_by_type(one: Misfit, made: type[Struct] | None, doubt: _Doubt) -> Teller:
    """Make what looks at the types in lists: of objects and lists these tell what fits, there are few, and one value of each is enough."""

    def leaves(value: object, found: dict[Any, Any]) -> None:
        items = _items(value)
        for given in dict.fromkeys(map(type, items)):
            if given not in found:
                found[given] = next(item for item in items if type(item) is given)

    collect = _along(one, made, leaves, len(one.way) - 1)

    def tell(value: Any, report: OnMismatch) -> None:
        found: dict[Any, Any] = {}
        collect(value, found)
        _report_each([doubt.report_of(sample) for sample in found.values() if not doubt.fits(sample)], report)

    return tell


def _report_each(found: Iterable[Mismatch | None], report: OnMismatch) -> None:
    """Report of each kind of misfit in one place what stands there first."""
    for mismatch in once_each(one for one in found if one is not None):
        report(mismatch)


def _new_values(one: Misfit, mismatch: Mismatch) -> Teller:
    """Make what tells of each new value of a closed set, up to a number of them."""
    known, told = one.known, {mismatch.found: mismatch}
    other = replace(mismatch, found="text")

    def leaf(value: object, found: dict[Any, Any]) -> None:
        if type(value) is str and value not in known:
            found[value] = None

    collect = _along(one, None, leaf, len(one.way))

    def tell(value: Any, report: OnMismatch) -> None:
        found: dict[Any, None] = {}
        collect(value, found)
        for name in dict.fromkeys(map(named, found)):
            if name not in told and len(told) < MOST_VALUES:
                told[name] = replace(mismatch, found=name)
            report(told.get(name, other))

    return tell


def _along(one: Misfit, made: type[Struct] | None, leaf: _Collect, steps: int) -> _Collect:
    """Have something looked at on the way to a misfit: in all objects that are on it, or only in those made to have it."""
    for depth in reversed(range(steps)):
        leaf = _through(one.way[depth], leaf, made if depth == one.depth else None)
    return leaf


def _through(step: Step, collect: _Collect, made: type[Struct] | None) -> _Collect:
    if step.owner is not None:
        owner, slot = made or step.owner, slot_of(step)
        return lambda value, found: collect(slot(value), found) if isinstance(value, owner) else None

    def each(value: object, found: dict[Any, Any]) -> None:
        for item in _items(value) if step.text == "[*]" else _values(value):
            collect(item, found)

    return each


def _unknown(one: Misfit, mismatch: Mismatch) -> Probe:
    tag = one.member
    return lambda value: mismatch if isinstance(value, Unknown) and value.__struct_config__.tag == tag else None


def _fits(kind: Any, any_value: bool) -> _Fits:
    """Make what tells whether a value is of a type: one that came without a type, or in a place where objects and lists have theirs."""
    known = choices(kind)
    if is_composite(kind):
        structs = tuple(choice for choice in known if is_struct(choice))
        types = frozenset(get_origin(choice) or choice for choice in known)
        return lambda value: type(value) in types or isinstance(value, structs)
    values = frozenset(one for choice in known if get_origin(choice) is Literal for one in get_args(choice))
    types = frozenset(choice for choice in known if get_origin(choice) is not Literal)
    if Decimal in known:
        return _fits_decimal(types | {int})
    if values:
        return lambda value: type(value) in types or (type(value) is str and (any_value or value in values))
    if int in known:
        return lambda value: type(value) in types or (type(value) is Decimal and is_whole(value))
    return lambda value: type(value) in types


def _fits_decimal(types: frozenset[Any]) -> _Fits:
    def fits(value: object) -> bool:
        if type(value) is not str:
            return type(value) in types
        return is_number(value)

    return fits


def _below(step: Step, found: Probe) -> Probe:
    if step.owner is not None:
        owner, slot = step.owner, slot_of(step)
        return lambda value: found(slot(value)) if isinstance(value, owner) else None
    each = _items if step.text == "[*]" else _values
    return lambda value: next(filter(None, map(found, each(value))), None)


def _items(value: object) -> Any:
    return cast("Any", value) if isinstance(value, list) else ()


def _values(value: object) -> Any:
    return cast("dict[str, Any]", value).values() if isinstance(value, dict) else ()
