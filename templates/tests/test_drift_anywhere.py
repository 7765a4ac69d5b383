"""Every documented answer and message, with drift at places of chance: told once, and all that was not touched as ever.

What is to be told, and what is to be read, is worked out from the change and the documented types, by code that the package does not share.
"""

from __future__ import annotations

import copy
import importlib
import json
import pickle
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from random import Random
from types import UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

import msgspec
import pytest
from documented import exact
from msgspec import Struct
from msgspec.structs import FieldInfo, fields

import binance_derivatives
from binance_derivatives import Mismatch, Rejection, Unknown
from binance_derivatives._answers.decoders import Decoder

Json: TypeAlias = Any
Way: TypeAlias = tuple[str | int, ...]
PRODUCTS = sorted(path.parent.name for path in Path(binance_derivatives.__file__).parent.glob("[a-z]*/client.py"))
ROUNDS = 2
ODD: list[Json] = [
    True, False, 0, 7, 2**70, 1.5, "", "x", "NOTED", "NaN", "1_0", " 1", None, [], {}, [1], ["a"], {"a": 1}, {"deep": {"a": [1.25]}},
]  # fmt: skip


def documented(product: str) -> Iterator[tuple[str, Decoder[Any], Json]]:
    """Yield what the tables of a product's tests have: a name, what decodes it, and the JSON."""
    for path in sorted(Path(__file__).parent.glob(f"{product}/test_*.py")):
        module = importlib.import_module(f"{product}.{path.stem}")
        for operation, text in getattr(module, "ANSWERS", ()):
            yield f"{path.stem} {operation.name} {text}", operation.answer.decoder(), json.loads(text)
        for decoder, text in getattr(module, "PAYLOADS", ()):
            yield f"{path.stem} {text}", decoder, json.loads(text)


def choices(kind: Any) -> list[Any]:
    if get_origin(kind) is Annotated:
        return choices(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return [choice for one in get_args(kind) for choice in choices(one)]
    return [kind]


def may_be_empty(kind: Any) -> bool:
    return (
        any((mark.extra or {}).get("empty") for mark in get_args(kind)[1:]) if get_origin(kind) is Annotated else False
    )


def structs(kind: Any, *, by_position: bool) -> list[Any]:
    found = [one for one in choices(kind) if isinstance(one, type) and issubclass(one, Struct)]
    return [one for one in found if one.__struct_config__.array_like is by_position and not issubclass(one, Unknown)]


def inner_of(kind: Any, container: type) -> Any:
    return next((get_args(one)[-1] for one in choices(kind) if get_origin(one) is container), None)


@dataclass
class Place:
    """Where something stands, or, without a type, an object to which a member can be added."""

    way: Way
    path: str
    kind: Any = None
    member: FieldInfo | None = None
    owner: Any = None


def places(value: Json, kind: Any, at: Place) -> Iterator[Place]:
    yield at
    if isinstance(value, dict):
        owner = _meant(value, structs(kind, by_position=False))
        if owner is None:
            inner = inner_of(kind, dict)
            for name, item in value.items() if inner else ():
                yield from places(item, inner, Place((*at.way, name), f"{at.path}.*", inner))
            return
        tag = owner.__struct_config__.tag
        path = f"{at.path}({tag})" if tag else at.path
        yield Place(at.way, path, owner=owner)
        for one in fields(owner):
            if one.encode_name in value:
                below = Place((*at.way, one.encode_name), f"{path}.{one.encode_name}", one.type, one, owner)
                yield from places(value[one.encode_name], one.type, below)
    elif isinstance(value, list):
        for owner in structs(kind, by_position=True):
            yield Place(at.way, at.path, owner=owner)
            for index, (one, item) in enumerate(zip(fields(owner), value, strict=False)):
                yield from places(item, one.type, Place((*at.way, index), f"{at.path}[{index}]", one.type, one, owner))
        inner = inner_of(kind, list)
        for index, item in enumerate(value if inner else ()):
            yield from places(item, inner, Place((*at.way, index), f"{at.path}[*]", inner))


def _meant(value: Json, kinds: list[Any]) -> Any:
    if value.keys() >= {"code", "msg"} and not any("code" in one.__struct_fields__ for one in kinds):
        return Rejection if kinds else None
    told = [one for one in kinds if one.__struct_config__.tag in (None, value.get(one.__struct_config__.tag_field))]
    return max(told, key=lambda one: len({each.encode_name for each in fields(one)} & value.keys()), default=None)


def judged(value: Json, kind: Any) -> tuple[str, str] | None:
    """The kind of misfit that a value is, and what is told to be found where that matters."""
    known = choices(kind)
    number = Decimal in known or int in known
    words = [word for one in known if get_origin(one) is Literal for word in get_args(one)]
    if object in known or type(value) in known or (value == "" and may_be_empty(kind)) or value in words:
        return None
    if value is None:
        return ("null", "")
    if value == "" and number:
        return ("missing", "empty text")
    if isinstance(value, str) and words:
        return ("value", "empty text" if value == "" else value if value.isalpha() else "text")
    fits = isinstance(value, int | float) and not isinstance(value, bool) and Decimal in known
    return None if fits or (isinstance(value, list | dict) and inner_of(kind, type(value))) else ("type", "")


@dataclass
class Drifted:
    """JSON that has drifted.

    Attributes:
        told: What is to be told of it: path, kind, and what was found where that matters.
        gone: Where a member that has to come did not.
        odd: What stands where, and does not fit.
        fine: Where something else stands that fits.
        new: What was added where.
    """

    value: Json
    told: set[tuple[str, str, str]] = field(default_factory=set)
    gone: dict[Way, FieldInfo] = field(default_factory=dict)
    odd: dict[Way, Json] = field(default_factory=dict)
    fine: set[Way] = field(default_factory=set)
    new: dict[Way, Json] = field(default_factory=dict)

    def touched(self, way: Way) -> bool:
        every = (*self.gone, *self.odd, *self.fine, *self.new)
        return any(way[: len(one)] == one or one[: len(way)] == way for one in every)

    def once(self, kind: Any, chance: Random) -> None:
        """Drift at one more place, unless it is one that can not be told."""
        at = chance.choice(list(places(self.value, kind, Place((), "$", kind))))
        if at.kind is None:
            self._add(at, chance.choice(["brandNew", "Odd-name", "with space", "naïve", "class"]), chance.choice(ODD))
        elif at.way and not self.touched(at.way):
            # Without its code or message a rejection is none.
            fixed = at.member is None or at.owner is Rejection or at.owner.__struct_config__.array_like
            drift = chance.choice(["set"] if fixed else ["remove", "rename", "set"])
            if drift == "set":
                self._set(at, chance.choice(ODD))
                return
            old = self._removed(at)
            if drift == "rename":
                self._add(Place(at.way[:-1], at.path.rpartition(".")[0], owner=at.owner), f"{at.way[-1]}s", old)

    def _parent(self, way: Way) -> Json:
        inner = self.value
        for step in way:
            inner = inner[step]
        return inner

    def _add(self, at: Place, name: str, value: Json) -> None:
        inner = self._parent(at.way)
        if isinstance(inner, list):
            count = len(fields(at.owner))
            if len(inner) != count:
                return
            inner.append(value)
            self.new[(*at.way, count)] = value
            self.told.add((f"{at.path}[{count}]", "new", ""))
        elif name not in inner and name not in {one.encode_name for one in fields(at.owner)}:
            inner[name] = self.new[(*at.way, name)] = value
            self.told.add((f"{at.path}.{name}", "new", ""))

    def _removed(self, at: Place) -> Json:
        assert at.member is not None
        self.gone[at.way] = at.member
        if at.member.required:
            self.told.add((at.path, "missing", ""))
        return self._parent(at.way[:-1]).pop(at.way[-1])

    def _set(self, at: Place, value: Json) -> None:
        composite = structs(at.kind, by_position=False) + structs(at.kind, by_position=True)
        if isinstance(value, list | dict) and (composite or inner_of(at.kind, type(value))):
            return
        self._parent(at.way[:-1])[at.way[-1]] = value
        misfit = judged(value, at.kind)
        if misfit is None or misfit[0] == "value":
            self.fine.add(at.way)
        else:
            self.odd[at.way] = value
        if misfit is not None:
            self.told.add((at.path, *misfit))


def as_read(value: Json) -> Json:
    return json.loads(json.dumps(value), parse_float=Decimal)


def differences(usual: Any, value: Any, drift: Drifted, way: Way = ()) -> Iterator[str]:
    """Yield where a value is other than that of the documented JSON, drift aside."""
    if way in drift.fine:
        return
    if way in drift.odd:
        if value != as_read(drift.odd[way]):
            yield f"{way} came otherwise than as {value!r}"
    elif isinstance(usual, Struct) and not isinstance(usual, Unknown):
        # What is learnt and never reported, as an empty text, has a class of its own too.
        kind = next(one for one in type(usual).__mro__ if "__drift__" not in vars(one))
        if not isinstance(value, kind):
            yield f"{way} is {type(value)}"
            return
        for index, one in enumerate(fields(kind)):
            yield from _member(
                usual, value, one, drift, (*way, index if kind.__struct_config__.array_like else one.encode_name)
            )
        new = {str(place[-1]): as_read(item) for place, item in drift.new.items() if place[:-1] == way}
        if getattr(value, "extra", {}) != new:
            yield f"{way} has {new} that is new"
    elif isinstance(usual, list | dict):
        if type(value) is not type(usual) or len(value) != len(usual):
            yield f"{way} is {value!r}"
            return
        for at in usual if isinstance(usual, dict) else range(len(usual)):
            yield from differences(usual[at], value[at], drift, (*way, at))
    elif type(value) is not type(usual) or value != usual:
        yield f"{way} is {value!r}, not {usual!r}"


def _member(usual: Any, value: Any, one: FieldInfo, drift: Drifted, way: Way) -> Iterator[str]:
    if way in drift.odd or (way in drift.gone and one.required):
        if hasattr(value, one.name):
            yield f"{way} is read as {getattr(value, one.name)!r}"
    elif way in drift.gone:
        made = one.default if one.default_factory is msgspec.NODEFAULT else one.default_factory()
        if getattr(value, one.name) != made:
            yield f"{way} is not its default"
    else:
        yield from differences(getattr(usual, one.name), getattr(value, one.name), drift, way)


def same(sent: Json, back: Json) -> bool:
    """Whether JSON is the same, but for what is written as documented however it came: numbers as text, and None left out or empty."""
    if isinstance(sent, dict) and isinstance(back, dict):
        left_out = all(sent[name] in (None, False) or sent[name] == [] for name in sent.keys() - back.keys())
        return left_out and all(name in sent and same(sent[name], item) for name, item in back.items())
    if isinstance(sent, list) and isinstance(back, list):
        return len(sent) == len(back) and all(map(same, sent, back))
    as_number = isinstance(back, str) and type(sent) is int and str(sent) == back
    return (type(sent) is type(back) and sent == back) or as_number or (sent is None and back == "")


def seen(decoder: Decoder[Any], raw: bytes) -> tuple[Any, list[tuple[str, str, str]]]:
    found: list[Mismatch] = []
    value = decoder.decode(raw, found.append, "the operation")
    return value, [one.key for one in found]


@pytest.mark.parametrize("product", PRODUCTS)
def test_drift_anywhere_is_told_once_and_touches_nothing_else(product: str) -> None:
    for name, decoder, plain in documented(product):
        chance = Random(name)
        learning = decoder.own()
        usual = decoder.own().decode(json.dumps(plain).encode())
        for _ in range(ROUNDS):
            drift = Drifted(copy.deepcopy(plain))
            for _ in range(chance.choice([1, 1, 2, 3, 5])):
                drift.once(decoder.kind, chance)
            raw = json.dumps(drift.value).encode()
            # One that is new, and one that has learnt of others.
            for one in (decoder.own(), learning):
                value, told = seen(one, raw)
                again = seen(one, raw)
                assert (sorted(told), name) == (sorted(drift.told), name)
                assert again[0] == value and repr(again[0]) == repr(value) and sorted(again[1]) == sorted(told)
                assert list(differences(usual, value, drift)) == [], name
                assert same(exact(raw), exact(one.encode(value))), name
                for twin in (copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
                    assert twin == value and repr(twin) == repr(value)
