"""Decoding answers that are not as documented: slowly once, and from then on at the speed of those that are.

The first answer with a misfit is read without a type and compared with the documentation. What was found is learnt: a type is made
that takes it, and a probe that tells from then on which answers have it. What is learnt is limited; beyond that, each answer with
yet another misfit is converted as far as it goes, which takes long.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from functools import cached_property
from typing import Any, Final, get_args

import msgspec
from msgspec import Struct

from binance_derivatives._answers.subclasses import Made, decoder_of, untyped
from binance_derivatives._answers.drifted import fitted
from binance_derivatives._answers.fields import fields
from binance_derivatives._answers.flat import plain_numbers
from binance_derivatives._answers.misfits import Walk, is_composite, misfits
from binance_derivatives._answers.mismatches import Key, Misfit, Mismatch, OnMismatch, once_each
from binance_derivatives._answers.numerals import MOST_DIGITS, long_numbers_quoted, odd_numbers_spoilt
from binance_derivatives._answers.piecewise import Decode, piecewise
from binance_derivatives._answers.probes import Teller, Unlearnt
from binance_derivatives._answers.tagged import choices, is_struct
from binance_derivatives._core.locks import new_lock

MOST: Final = 64
"""Misfits of one operation that are learnt."""

_ROUNDS: Final = 8


class _State(Struct, frozen=True, dict=True):
    """How answers are read now.

    Attributes:
        kind: The type that they are decoded into.
        decode: Decodes them.
        choices: What it tries in turn, several where no tag tells structs apart.
        tellers: Tell what a value has of what was learnt.
    """

    kind: Any
    decode: Decode
    choices: tuple[Decode, ...]
    tellers: tuple[Teller, ...] = ()

    @cached_property
    def are_plain(self) -> Callable[[bytes], bool]:
        """Tell whether the numbers of an answer are plain; what tells it is made when it is first needed."""
        return plain_numbers(self.kind)

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
        self._lock = new_lock()
        self._learnt: dict[Key, Misfit] = {}
        self._numbers = _has_decimals(kind, set())
        self._naming = ("", "")
        self._state = _state_of(kind)
        # Reads what is as documented; None once anything else was learnt.
        self._strict: _State | None = self._state

    def documented(self, raw: bytes) -> Any:
        """Give the value of JSON that is as documented; None, and nothing is told or learnt, for any other, and after such was learnt."""
        state = self._strict
        if state is None:
            return None
        if (self._numbers or len(raw) > MOST_DIGITS) and not state.are_plain(raw):
            raw, spoilt = odd_numbers_spoilt(raw)
            if spoilt is not None:
                return None
        try:
            return state.decode(raw)
        except (ValueError, RecursionError):
            return None

    def decode(self, raw: Any, report: OnMismatch | None, source: object = "") -> Any:
        """Give the value of JSON and report each misfit in it once.

        Raises:
            ValueError: It is not JSON.
        """
        state, spoilt = self._state, None
        text = raw if type(raw) is bytes else bytes(raw)
        if (self._numbers or len(text) > MOST_DIGITS) and not state.are_plain(text):
            raw, spoilt = odd_numbers_spoilt(text)
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
            return self._learning(raw, spoilt, _except(_mismatches_before(state, value), report), source)
        return value

    def _learning(self, raw: Any, spoilt: bytes | None, report: OnMismatch | None, source: object) -> Any:
        """Learn what does not fit until the answer decodes and all is told; else give what can be had without."""
        try:
            plain = untyped(raw)
        except msgspec.ValidationError:
            # An integer that Python would not write.
            raw = long_numbers_quoted(bytes(raw))
            plain = untyped(raw)
        with self._lock:
            if source and not self._naming[0]:
                self._naming = (str(source), getattr(source, "source", ""))
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
                return value, _mismatches(self._state, value)
            except (msgspec.ValidationError, Unlearnt):
                if not learnt:
                    return None
        return None

    def _leniently(self, plain: object, report: OnMismatch | None) -> Any:
        naming = self._naming
        if report is not None:
            for mismatch in once_each(self._mismatch_of(one) for one in misfits(plain, self._kind) if one.told):
                report(mismatch)
        return fitted(plain, self._kind, lambda: naming)

    def _mismatch_of(self, one: Misfit) -> Mismatch:
        mismatch, root = one.mismatch, self._root
        return mismatch if root == "$" else msgspec.structs.replace(mismatch, path=root + mismatch.path[1:])

    def _learn(self, found: list[Misfit]) -> bool:
        new = [one for one in found if _is_learnable(one)][: MOST - len(self._learnt)]
        if not new:
            return False
        self._learnt.update((one.key, one) for one in new)
        made = Made(tuple(self._learnt.values()), self._kind, lambda: self._naming)
        self._state, self._strict = _state_of(self._kind, made, made.tellers(self._mismatch_of)), None
        return True


def _is_learnable(one: Misfit) -> bool:
    """Tell whether there is a type with which what has a misfit decodes as well."""
    if one.wild:
        return bool(one.way)
    return not one.loose or (one.owner is not None and not is_composite(one.expected))


def _except(told: list[Mismatch], report: OnMismatch) -> OnMismatch:
    keys = {mismatch.key for mismatch in told}

    def report_rest(mismatch: Mismatch) -> None:
        if mismatch.key not in keys:
            report(mismatch)

    return report_rest


def _mismatches(state: _State, value: Any) -> list[Mismatch]:
    told: list[Mismatch] = []
    for tell in state.tellers:
        tell(value, told.append)
    return told


def _mismatches_before(state: _State, value: Any) -> list[Mismatch]:
    """List what is told of a value until something is found that is not learnt."""
    told: list[Mismatch] = []
    with suppress(Unlearnt):
        for tell in state.tellers:
            tell(value, told.append)
    return told


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


def _state_of(kind: Any, made: Made | None = None, tellers: tuple[Teller, ...] = ()) -> _State:
    """Make what reads answers of a type, and of one made of it for those that drift."""
    pieces, taken = ((), kind) if made is None else (made.pieces, made.kind)
    try:
        decode = piecewise(decoder_of(taken), pieces)
    except TypeError:
        # Several structs without a tag; what is as documented is not taken for another one that drifts.
        kinds = dict.fromkeys((*choices(kind), *choices(taken)))
        decoders = tuple(piecewise(decoder_of(one), pieces) for one in kinds)
    else:
        return _State(taken, decode, (decode,), tellers)

    def decode_in_turn(raw: Any) -> Any:
        for decode in decoders[:-1]:
            try:
                return decode(raw)
            except msgspec.ValidationError:
                continue
        return decoders[-1](raw)

    return _State(taken, decode_in_turn, decoders, tellers)
