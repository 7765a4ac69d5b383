"""Decoding answers that are not as documented: slowly once, and from then on at the speed of those that are.

The first answer with a misfit is read without a type and compared with the documentation. What was found is learnt: a type is made
that takes it, and a probe that tells from then on which answers have it. What is learnt is limited; beyond that, each answer with
yet another misfit is converted as far as it goes, which takes long.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import reduce
from threading import Lock
from typing import Any, Final, Literal, TypeAlias, cast, get_args, get_origin

import msgspec
from msgspec import Struct

from binance_derivatives._answers.drifted import Shape, fitted, loosened, stand_in
from binance_derivatives._answers.fields import fields
from binance_derivatives._answers.misfits import Key, Misfit, Mismatch, OnMismatch, Step, Walk, misfits
from binance_derivatives._answers.probes import Teller, Unlearnt, tellers
from binance_derivatives._answers.numerals import odd_numbers_spoilt
from binance_derivatives._answers.tagged import choices, is_struct, standing, tag_field_of

Decode: TypeAlias = Callable[[Any], Any]

MOST: Final = 64
"""Misfits of one operation that are learnt."""

_ROUNDS: Final = 8


class _State(Struct, frozen=True):
    decode: Decode
    tellers: tuple[Teller, ...] = ()


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
        self._numbers = _has_decimals(kind, set())
        self._called = ("", "")
        self._state = _State(_decoder_of(kind))

    def decode(self, raw: Any, report: OnMismatch | None, source: object = "") -> Any:
        """Give the value of JSON and report each misfit in it once.

        Raises:
            ValueError: It is not JSON.
        """
        spoilt = odd_numbers_spoilt(raw if type(raw) is bytes else bytes(raw)) if self._numbers else None
        state = self._state
        try:
            if spoilt is not None:
                state.decode(spoilt)
            value = state.decode(raw)
        except msgspec.ValidationError:
            plain = untyped(raw)
            learnt = self._learning(raw, spoilt, plain, source)
            if learnt is None:
                return self._leniently(plain, report)
            value, state = learnt
        if report is None:
            return value
        try:
            for tell in state.tellers:
                tell(value, report)
        except Unlearnt:
            return self._relearnt(value, state, report, raw, spoilt, source)
        return value

    def _relearnt(
        self, value: Any, state: _State, report: OnMismatch, raw: Any, spoilt: bytes | None, source: object
    ) -> Any:
        """Learn what is wrong where something else was learnt, and report what was not reported before that was seen."""
        told, plain = _told(state, value), untyped(raw)

        def report_rest(mismatch: Mismatch) -> None:
            if mismatch not in told:
                report(mismatch)

        learnt = self._learning(raw, spoilt, plain, source)
        if learnt is None or learnt[1] is state:
            return self._leniently(plain, report_rest)
        for mismatch in _told(learnt[1], learnt[0]):
            report_rest(mismatch)
        return learnt[0]

    def _learning(self, raw: Any, spoilt: bytes | None, plain: object, source: object) -> tuple[Any, _State] | None:
        """Learn what does not fit until the answer decodes; None where it never will."""
        with self._lock:
            if source and not self._called[0]:
                self._called = (str(source), getattr(source, "source", ""))
            for _ in range(_ROUNDS):
                walk = Walk(frozenset(self._learnt))
                walk.visit(plain, self._kind)
                learnt = self._learn(list(walk.found.values()))
                try:
                    if spoilt is not None:
                        self._state.decode(spoilt)
                    return self._state.decode(raw), self._state
                except msgspec.ValidationError:
                    if not learnt:
                        break
        return None

    def _leniently(self, plain: object, report: OnMismatch | None) -> Any:
        if report is not None:
            for mismatch in dict.fromkeys(one.mismatch for one in misfits(plain, self._kind) if one.told):
                report(_rooted(mismatch, self._root))
        return fitted(plain, self._kind)

    def _learn(self, found: list[Misfit]) -> bool:
        new = [one for one in found if one.owner is not None or one.mismatch.kind in ("unknown", "value")]
        new = new[: MOST - len(self._learnt)]
        if not new:
            return False
        self._learnt.update((one.key, one) for one in new)
        built = _Build(tuple(self._learnt.values()), lambda: self._called)
        decode = _decoder_of(built.type_of(self._kind, "$"))
        self._state = _State(decode, built.tellers(self._root))
        return True


def _told(state: _State, value: Any) -> list[Mismatch]:
    """List what is told of a value, up to where something is found that is not learnt."""
    told: list[Mismatch] = []
    try:
        for tell in state.tellers:
            tell(value, told.append)
    except Unlearnt:
        pass
    return told


class _Build:
    """Makes the types that take what was learnt, and what finds it in their values."""

    def __init__(self, learnt: tuple[Misfit, ...], called: Callable[[], tuple[str, str]]) -> None:
        self._called = called
        self._learnt = learnt
        self._values: set[str] = set()
        self._shapes: dict[tuple[str, type[Struct]], Shape] = {}
        self._unknown: dict[str, dict[str, list[str]]] = {}
        self._made: dict[tuple[str, type[Struct]], type[Struct]] = {}
        self._drifting = {_path(one.steps[:depth]) for one in learnt for depth in range(len(one.steps) + 1)}
        for one in learnt:
            if one.mismatch.kind == "unknown":
                names = self._unknown.setdefault(one.mismatch.path, {}).setdefault(one.member, [])
                names += [one.name] if one.name else []
            elif one.owner is None:
                self._values.add(one.mismatch.path)
            else:
                _entered(one, self._shapes.setdefault((_path(one.steps), one.owner), Shape()))

    def type_of(self, kind: Any, path: str) -> Any:
        """Give the type that stands in a place: the documented one where nothing within it drifts."""
        if path not in self._drifting:
            return kind
        found = [self._choice(choice, path) for choice in choices(kind)]
        tags = self._unknown.get(path, {})
        if not tags and all(one is choice for one, choice in zip(found, choices(kind), strict=True)):
            return kind
        field = tag_field_of(kind)
        found += [
            stand_in(standing(kind), field, tag, tuple(name for name in names if name != field))
            for tag, names in tags.items()
        ]
        return reduce(_either, found)

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

    def tellers(self, root: str) -> tuple[Teller, ...]:
        """Make what tells which misfits a value has."""
        told = [(one, _rooted(one.mismatch, root)) for one in self._learnt if not one.name]
        return tellers(told, {one.key for one in self._learnt}, self._class_of)

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
    elif kind == "null" and not one.inside:
        shape.null.add(one.member)
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


def _decoder_of(kind: Any) -> Decode:
    try:
        return cast("Decode", msgspec.json.Decoder(kind, float_hook=Decimal).decode)
    except TypeError:
        # Several structs without a tag.
        decoders = [msgspec.json.Decoder(choice, float_hook=Decimal) for choice in choices(kind)]

    def decode(raw: Any) -> Any:
        for decoder in decoders[:-1]:
            try:
                return decoder.decode(raw)
            except msgspec.ValidationError:
                continue
        return decoders[-1].decode(raw)

    return decode
