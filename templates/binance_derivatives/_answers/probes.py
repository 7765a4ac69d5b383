"""Telling which of the misfits that were learnt a decoded value has, at next to no cost.

Most answers have none of them, so that the time of looking is what counts. What stands in one object of the answer is looked at
together; in a list each misfit is looked for by itself, until the first item that has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from types import NoneType
from typing import Any, Final, Literal, TypeAlias, cast, get_args, get_origin

from msgspec import UNSET, Struct, UnsetType, field
from msgspec.structs import replace

from binance_derivatives._answers.drifted import Drift
from binance_derivatives._answers.fields import fields
from binance_derivatives._answers.misfits import Key, Misfit, Mismatch, OnMismatch, Step, alien, named
from binance_derivatives._answers.numerals import is_numeral
from binance_derivatives._answers.tagged import Unknown, choices, is_struct

Probe: TypeAlias = Callable[[Any], bool]
Teller: TypeAlias = Callable[[Any, OnMismatch], None]
_Slot: TypeAlias = Callable[[Any], Any]

_NEVER: Final = object()
_MOST_VALUES: Final = 16
_SPECIAL: Final = frozenset({str, NoneType, UnsetType})


class _Look(Struct, frozen=True):
    """How one misfit shows in a slot of an object: the slot holds ``hole``, or anything but ``whole``, or what the test finds.

    What is tested came without a type; ``fits`` tells what needs no test, ``elsewhere`` has what is another misfit or none.
    """

    mismatch: Mismatch
    slot: _Slot
    hole: object = _NEVER
    whole: object = _NEVER
    test: Probe | None = None
    fits: Probe | None = None
    elsewhere: frozenset[object] = frozenset()
    told: bool = True

    def shows(self, value: object) -> bool:
        """Tell whether what stands in the slot is the misfit."""
        if self.test is not None:
            return self.test(value)
        return value is self.hole or (self.whole is not _NEVER and value is not self.whole)


class Unlearnt(Exception):
    """A value is decoded, since another one was learnt in its place, and does not fit for a reason of its own."""


class _Doubt(Struct):
    """What may be wrong with one slot whose values come without a type.

    Attributes:
        special: What is told of single values.
        others: What is told of all others that do not fit; None where that is not learnt.
    """

    slot: _Slot
    fits: Probe
    special: dict[object, list[Mismatch]] = field(default_factory=lambda: {UNSET: []})
    others: list[Mismatch] | None = None

    def add(self, look: _Look) -> None:
        if look.hole is not _NEVER:
            self.special.setdefault(look.hole, []).append(look.mismatch)
        elif look.test is _is_empty:
            self.special.setdefault("", []).extend([look.mismatch] if look.told else [])
        else:
            self.others = [*(self.others or []), look.mismatch]
        for value in look.elsewhere:
            self.special.setdefault(value, [])


def tellers(
    found: Iterable[tuple[Misfit, Mismatch]],
    keys: frozenset[Key] | set[Key],
    made_of: Callable[[Misfit], type[Struct]],
) -> tuple[Teller, ...]:
    """Make what tells of misfits.

    Args:
        found: The misfits, with what is told of each.
        keys: Those of all that were learnt.
        made_of: Gives the class of the objects that may have a misfit.
    """
    single: dict[tuple[tuple[Step, ...], type[Struct]], list[_Look]] = {}
    told: list[Teller] = []
    for one, mismatch in found:
        if one.owner is None:
            told.append(_new_values(one, mismatch) if one.known else _first(one.steps, _is_unknown(one), mismatch))
            continue
        made = made_of(one)
        look = _look(one, mismatch, made, keys)
        if all(step.owner for step in one.steps):
            single.setdefault((one.steps, made), []).append(look)
            continue
        if one.told:
            told.append(_first(one.steps, _leaf(look, made), mismatch))
        if look.test is _is_empty and (one.mismatch.path, "type", "") not in keys:
            told.append(_first(one.steps, _stray(look, made), None))
    return (*(_together(steps, made, looks) for (steps, made), looks in single.items()), *told)


def _together(steps: Sequence[Step], made: type[Struct], looks: Sequence[_Look]) -> Teller:
    way = tuple((step.owner, _slot_of(step)) for step in steps if step.owner is not None)
    tested = {one.slot: _Doubt(one.slot, one.fits) for one in looks if one.fits}
    plain = [one for one in looks if one.slot not in tested]
    holes = tuple((one.slot, one.hole, one.mismatch) for one in plain if one.hole is not _NEVER)
    more = tuple((one.slot, one.whole, one.mismatch) for one in plain if one.whole is not _NEVER)
    for one in looks:
        if (doubt := tested.get(one.slot)) is not None:
            doubt.add(one)
    doubtful = tuple((one.slot, one.fits, one.special, one.others) for one in tested.values())

    def tell(value: Any, report: OnMismatch) -> None:
        for owner, slot in way:
            if not isinstance(value, owner):
                return
            value = slot(value)
        if type(value) is not made:
            return
        for slot, hole, mismatch in holes:
            if slot(value) is hole:
                report(mismatch)
        for slot, whole, mismatch in more:
            if slot(value) is not whole:
                report(mismatch)
        for slot, fits, special, others in doubtful:
            if not fits(it := slot(value)):
                found = special.get(it, others) if type(it) in _SPECIAL else others
                if found is None:
                    raise Unlearnt
                for mismatch in found:
                    report(mismatch)

    return tell


def _first(steps: Sequence[Step], leaf: Probe, mismatch: Mismatch | None) -> Teller:
    probe = leaf
    for step in reversed(steps):
        probe = _below(step, probe)

    def tell(value: Any, report: OnMismatch) -> None:
        if probe(value):
            if mismatch is None:
                raise Unlearnt
            report(mismatch)

    return tell


def _look(one: Misfit, mismatch: Mismatch, made: type[Struct], keys: frozenset[Key] | set[Key]) -> _Look:
    drift: Drift = cast("Any", made).__drift__
    hole = None if made.__struct_config__.array_like else UNSET
    if one.mismatch.kind == "new":
        return _Look(mismatch, drift.new[one.member], whole=hole)
    slot = drift.slots[one.member]
    kind = next(own.type for own in fields(one.owner or made) if own.name == one.member)
    if one.mismatch.kind == "missing":
        if one.mismatch.found != "empty text":
            return _Look(mismatch, slot, hole=hole)
        if not one.inside:
            others = _others(one, keys)
            return _Look(mismatch, slot, test=_is_empty, fits=_fits(kind), elsewhere=others, told=one.told)
    if one.mismatch.kind == "null" and not one.inside:
        return _Look(mismatch, slot, hole=None)
    fits, others = _fits(kind), frozenset[object]() if one.inside else _others(one, keys)
    return _Look(
        mismatch, slot, test=lambda value: not fits(value) and not _among(value, others), fits=fits, elsewhere=others
    )


def _leaf(look: _Look, made: type[Struct]) -> Probe:
    slot, shows = look.slot, look.shows
    return lambda value: type(value) is made and shows(slot(value))


def _stray(look: _Look, made: type[Struct]) -> Probe:
    slot, fits, elsewhere = look.slot, look.fits, look.elsewhere
    return lambda value: (
        type(value) is made and not (fits is None or fits(it := slot(value)) or _among(it, elsewhere))
    )


def _new_values(one: Misfit, mismatch: Mismatch) -> Teller:
    """Make what tells of each new value of a closed set, up to a number of them."""
    known, told = one.known, {mismatch.found: mismatch}
    other = replace(mismatch, found="text")

    def leaf(value: object, found: dict[str, None]) -> None:
        if type(value) is str and value not in known:
            found[value] = None

    collect: Callable[[Any, dict[str, None]], None] = leaf
    for step in reversed(one.steps):
        collect = _through(step, collect)

    def tell(value: Any, report: OnMismatch) -> None:
        found: dict[str, None] = {}
        collect(value, found)
        for name in dict.fromkeys(map(named, found)):
            if name not in told and len(told) < _MOST_VALUES:
                told[name] = replace(mismatch, found=name)
            report(told.get(name, other))

    return tell


def _through(step: Step, collect: Callable[[Any, dict[str, None]], None]) -> Callable[[Any, dict[str, None]], None]:
    if step.owner is not None:
        owner, slot = step.owner, _slot_of(step)
        return lambda value, found: collect(slot(value), found) if isinstance(value, owner) else None

    def each(value: object, found: dict[str, None]) -> None:
        for item in _items(value) if step.text == "[*]" else _values(value):
            collect(item, found)

    return each


def _is_unknown(one: Misfit) -> Probe:
    return lambda value: isinstance(value, Unknown) and value.__struct_config__.tag == one.member


def _is_empty(value: object) -> bool:
    return value == ""


def _others(one: Misfit, keys: frozenset[Key] | set[Key]) -> frozenset[object]:
    """Give what is told as missing or as null, and so not told again."""
    others: set[object] = {UNSET}
    others |= {""} if (one.mismatch.path, "missing", "empty text") in keys else set()
    others |= {None} if (one.mismatch.path, "null", "") in keys else set()
    return frozenset(others)


def _fits(kind: Any) -> Probe:
    """Make what tells whether a value that came without a type is of a type."""
    known = choices(kind)
    types = frozenset({str if get_origin(choice) is Literal else choice for choice in known})
    if Decimal in known:
        return lambda value: _is_numeral(value) if type(value) is str else type(value) in types or type(value) is int
    if any(is_struct(choice) or get_args(choice) for choice in types):
        return lambda value: not alien(value, kind)
    return lambda value: type(value) in types


def _is_numeral(value: str) -> bool:
    # Most are digits with a point, which takes a third of the pattern's time to see.
    return bool(value) and (
        (value.isascii() and value.replace(".", "", 1).isdecimal()) or is_numeral(value) is not None
    )


def _among(value: object, others: frozenset[object]) -> bool:
    return type(value) in _SPECIAL and value in others


def _slot_of(step: Step) -> _Slot:
    return cast("_Slot", getattr(step.owner, step.member).__get__)


def _below(step: Step, found: Probe) -> Probe:
    if step.owner is not None:
        owner, slot = step.owner, _slot_of(step)
        return lambda value: isinstance(value, owner) and found(slot(value))
    if step.text == "[*]":
        return lambda value: any(map(found, _items(value)))
    return lambda value: any(map(found, _values(value)))


def _items(value: object) -> Any:
    return cast("Any", value) if isinstance(value, list) else ()


def _values(value: object) -> Any:
    return cast("dict[str, Any]", value).values() if isinstance(value, dict) else ()
