"""Decoding answers that are not as documented: slowly once, and from then on at the speed of those that are.

The first answer with a misfit is read without a type and compared with the documentation. What was found is learnt: a type is made
that takes it, and a probe that tells from then on which answers have it. What is learnt is limited; beyond that, each answer with
yet another misfit is converted as far as it goes, which takes long.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from functools import reduce
from threading import Lock
from typing import Any, Final, Literal, TypeAlias, cast, get_args, get_origin

import msgspec
from msgspec import Struct

from binance_derivatives._answers.drifted import Shape, fitted, loosened, stand_in
from binance_derivatives._answers.fields import fields
from binance_derivatives._answers.misfits import Walk, misfits, others
from binance_derivatives._answers.mismatches import Key, Misfit, Mismatch, OnMismatch, Step, within
from binance_derivatives._answers.probes import Teller, ToldAs, Unlearnt, tellers
from binance_derivatives._answers.numerals import odd_numbers_spoilt
from binance_derivatives._answers.tagged import choices, is_struct, standing, tag_field_of

Decode: TypeAlias = Callable[[Any], Any]

MOST: Final = 64
"""Misfits of one operation that are learnt."""

_ROUNDS: Final = 8
_MOST_FIRST: Final = 1000


class _State(Struct, frozen=True):
    """How answers are read now.

    Attributes:
        decode: Decodes them.
        choices: What it tries in turn, several where no tag tells structs apart.
        tellers: Tell what a value has of what was learnt.
    """

    decode: Decode
    choices: tuple[Decode, ...]
    tellers: tuple[Teller, ...] = ()

    def read(self, raw: Any, spoilt: bytes | None) -> Any:
        """Decode an answer, where odd numbers were found as the first type that takes it with these spoilt."""
        if spoilt is None:
            return self.decode(raw)
        for decode in self.choices[:-1]:
            with suppress(msgspec.ValidationError):
                decode(spoilt)
                return decode(raw)
        self.choices[-1](spoilt)
        return self.choices[-1](raw)


class Learner:
    """Decodes the answers of one operation.

    Args:
        kind: The documented type.
        root: The path of what is decoded.
    """

    def __init__(self, kind: Any, root: str = "$") -> None:
        self._kind = kind
        self._root = root
        self._lock = Lock()
        self._learnt: dict[Key, Misfit] = {}
        self._first: dict[Key, Mismatch] = {}
        self._numbers = _has_decimals(kind, set())
        self._called = ("", "")
        self._state = _state_of(kind)

    def decode(self, raw: Any, report: OnMismatch | None, source: object = "") -> Any:
        """Give the value of JSON and report each misfit in it once.

        Raises:
            ValueError: It is not JSON.
        """
        spoilt = odd_numbers_spoilt(raw if type(raw) is bytes else bytes(raw)) if self._numbers else None
        state = self._state
        try:
            value = state.decode(raw) if spoilt is None else state.read(raw, spoilt)
        except msgspec.ValidationError:
            return self._learning(raw, spoilt, report, source)
        if report is None or not state.tellers:
            return value
        try:
            for tell in state.tellers:
                tell(value, report)
        except Unlearnt:
            return self._learning(raw, spoilt, _except(_told_before(state, value), report), source)
        return value

    def _learning(self, raw: Any, spoilt: bytes | None, report: OnMismatch | None, source: object) -> Any:
        """Learn what does not fit until the answer decodes and all is told; else give what can be had without."""
        plain = untyped(raw)
        with self._lock:
            if source and not self._called[0]:
                self._called = (str(source), getattr(source, "source", ""))
            read = self._read_by_learning(raw, spoilt, plain)
        if read is None:
            return self._leniently(plain, report)
        value, told = read
        if report is not None:
            for mismatch in told:
                report(mismatch)
        return value

    def _read_by_learning(self, raw: Any, spoilt: bytes | None, plain: object) -> tuple[Any, list[Mismatch]] | None:
        for attempt in range(_ROUNDS):
            # Lists are looked through in part, and to their end where that was not enough.
            walk = Walk(frozenset(self._learnt), whole=attempt == _ROUNDS - 1)
            walk.visit(plain, self._kind)
            learnt = self._learn(list(walk.found.values()))
            try:
                value = self._state.read(raw, spoilt)
                return value, _told(self._state, value)
            except (msgspec.ValidationError, Unlearnt):
                if not learnt:
                    return None
        return None

    def _leniently(self, plain: object, report: OnMismatch | None) -> Any:
        if report is not None:
            for mismatch in dict.fromkeys(self._told_as(one) for one in misfits(plain, self._kind) if one.told):
                report(mismatch)
        return fitted(plain, self._kind)

    def _told_as(self, one: Misfit) -> Mismatch:
        """Give what is told of a misfit: the same as when it was first told, whatever stands there now."""
        name = one.mismatch.found if one.mismatch.kind in ("unknown", "value") else one.key[2].replace("wild", "")
        key = (one.mismatch.path, one.mismatch.kind, name)
        mismatch = self._first.get(key)
        if mismatch is None:
            mismatch = _rooted(one.mismatch, self._root)
            if len(self._first) < _MOST_FIRST:
                mismatch = self._first.setdefault(key, mismatch)
        return mismatch

    def _learn(self, found: list[Misfit]) -> bool:
        new = [one for one in found if not (one.loose and one.owner is None) and not self._is_told_by_walking(one)]
        new = new[: MOST - len(self._learnt)]
        if not new:
            return False
        self._learnt.update((one.key, one) for one in new)
        built = _Build(tuple(self._learnt.values()), lambda: self._called)
        made = built.type_of(self._kind, "$")
        self._state = _state_of(self._kind, made, built.tellers(self._told_as))
        return True

    def _is_told_by_walking(self, one: Misfit) -> bool:
        return any(within(one, other) for other in self._learnt.values() if other.wild)


def _except(told: list[Mismatch], report: OnMismatch) -> OnMismatch:
    def report_rest(mismatch: Mismatch) -> None:
        if mismatch not in told:
            report(mismatch)

    return report_rest


def _told(state: _State, value: Any) -> list[Mismatch]:
    told: list[Mismatch] = []
    for tell in state.tellers:
        tell(value, told.append)
    return told


def _told_before(state: _State, value: Any) -> list[Mismatch]:
    """List what is told of a value until something is found that is not learnt."""
    told: list[Mismatch] = []
    with suppress(Unlearnt):
        for tell in state.tellers:
            tell(value, told.append)
    return told


class _Build:
    """Makes the types that take what was learnt, and what finds it in their values."""

    def __init__(self, learnt: tuple[Misfit, ...], called: Callable[[], tuple[str, str]]) -> None:
        self._called = called
        self._learnt = learnt
        self._values: set[str] = set()
        self._null: set[str] = set()
        self._loose: set[str] = set()
        self._wide: set[str] = set()
        self._shapes: dict[tuple[str, type[Struct]], Shape] = {}
        self._unknown: dict[str, dict[str, list[str]]] = {}
        self._made: dict[tuple[str, type[Struct]], type[Struct]] = {}
        self._drifting = {_path(one.way[:depth]) for one in learnt for depth in range(len(one.way) + 1)}
        for one in learnt:
            self._enter(one)

    def _enter(self, one: Misfit) -> None:
        kind, path = one.mismatch.kind, one.mismatch.path
        if kind == "unknown":
            names = self._unknown.setdefault(path, {}).setdefault(one.member, [])
            names += [one.name] if one.name else []
        elif kind == "value":
            self._values.add(path)
        elif kind == "null":
            self._null.add(path)
        elif one.loose:
            self._loose.add(path)
        elif kind == "type":
            self._wide.add(path)
        if one.owner is not None:
            _entered(one, self._shapes.setdefault((_path(one.steps), one.owner), Shape()))

    def type_of(self, kind: Any, path: str) -> Any:
        """Give the type that stands in a place: the documented one where nothing within it drifts."""
        if path not in self._drifting:
            return kind
        if path in self._loose:
            return Any
        found = [self._choice(choice, path) for choice in choices(kind)]
        same = all(one is choice for one, choice in zip(found, choices(kind), strict=True))
        more: list[Any] = [None] if path in self._null else []
        more += others(kind) if path in self._wide else ()
        field, unknown = tag_field_of(kind), self._unknown.get(path, {})
        more += [
            stand_in(standing(kind), field, tag, tuple(name for name in names if name != field))
            for tag, names in unknown.items()
        ]
        if "" in unknown:
            # So is that of the documented type of unknown kinds, and a tag is that of one type.
            found.remove(standing(kind))
        return kind if same and not more else reduce(_either, [*found, *more])

    def _choice(self, kind: Any, path: str) -> Any:
        origin, arguments = get_origin(kind), get_args(kind)
        if origin is Literal:
            return str if path in self._values else kind
        if origin is list:
            inner = self.type_of(arguments[0], f"{path}[*]")
            return kind if inner is arguments[0] else _list_of(inner)
        if origin is dict:
            inner = self.type_of(arguments[1], f"{path}.*")
            return kind if inner is arguments[1] else _map_of(inner)
        return self._struct(kind, path) if is_struct(kind) else kind

    def _struct(self, kind: type[Struct], path: str) -> type[Struct]:
        by_position = kind.__struct_config__.array_like
        types: dict[str, Any] = {}
        for index, field in enumerate(fields(kind)):
            where = f"{path}[{index}]" if by_position else f"{path}.{field.encode_name}"
            inner = self.type_of(field.type, where)
            if inner is not field.type:
                types[field.name] = inner
        shape = self._shapes.get((path, kind))
        if shape is None and not types:
            return kind
        made = loosened(kind, shape or Shape(), types, self._called)
        self._made[path, kind] = made
        return made

    def tellers(self, told_as: ToldAs) -> tuple[Teller, ...]:
        """Make what tells which misfits a value has."""
        walked = [one for one in self._learnt if one.wild]
        found = [one for one in self._learnt if not one.name and not any(within(one, other) for other in walked)]
        return tellers(found, self._class_of, told_as)

    def _class_of(self, one: Misfit) -> type[Struct]:
        return self._made[_path(one.steps), cast("type[Struct]", one.owner)]


def _entered(one: Misfit, shape: Shape) -> None:
    kind = one.mismatch.kind
    if kind == "new":
        if one.member.isdigit() and one.owner is not None and one.owner.__struct_config__.array_like:
            count = int(one.member) - len(fields(one.owner)) + 1
            shape.new.extend(str(len(fields(one.owner)) + at) for at in range(len(shape.new), count))
        else:
            shape.new.append(one.member)
    elif kind == "missing" and one.mismatch.found == "nothing":
        shape.missing.add(one.member)
    else:
        shape.odd.add(one.member)


def _either(one: Any, other: Any) -> Any:
    return one | other


def _list_of(kind: Any) -> Any:
    return list[kind]


def _map_of(kind: Any) -> Any:
    return dict[str, kind]


def _path(steps: tuple[Step, ...]) -> str:
    return "$" + "".join(step.text for step in steps)


def _rooted(mismatch: Mismatch, root: str) -> Mismatch:
    return mismatch if root == "$" else msgspec.structs.replace(mismatch, path=root + mismatch.path[1:])


def _has_decimals(kind: Any, seen: set[Any]) -> bool:
    found = False
    for choice in choices(kind):
        if choice is Decimal:
            return True
        inner = [field.type for field in fields(choice)] if is_struct(choice) else get_args(choice)
        if choice not in seen:
            seen.add(choice)
            found = found or any(_has_decimals(one, seen) for one in inner if not isinstance(one, str))
    return found


# Numbers with a fraction go to Decimal, so that no digit is lost on the way to where they fit.
untyped = msgspec.json.Decoder(float_hook=Decimal).decode


def _state_of(kind: Any, made: Any = None, tellers: tuple[Teller, ...] = ()) -> _State:
    """Make what reads answers of a type, and of one made of it for those that drift."""
    try:
        decode = msgspec.json.Decoder(kind if made is None else made, float_hook=Decimal).decode
    except TypeError:
        # Several structs without a tag; what is as documented is not taken for another one that drifts.
        kinds = dict.fromkeys((*choices(kind), *(() if made is None else choices(made))))
        decoders = tuple(cast("Decode", msgspec.json.Decoder(one, float_hook=Decimal).decode) for one in kinds)
    else:
        return _State(cast("Decode", decode), (cast("Decode", decode),), tellers)

    def decode_in_turn(raw: Any) -> Any:
        for decode in decoders[:-1]:
            try:
                return decode(raw)
            except msgspec.ValidationError:
                continue
        return decoders[-1](raw)

    return _State(decode_in_turn, decoders, tellers)
