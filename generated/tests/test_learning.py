"""What is told of an answer does not depend on what its decoder saw before."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Literal, TypeAlias, cast

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waiting import steps

from binance_derivatives import Documented, Mismatch, Unknown, asdict
from binance_derivatives._answers.subclasses import untyped
from binance_derivatives._answers.decoders import Decoder, OrEmpty, typed
from binance_derivatives._answers.drifted import fitted
from binance_derivatives._answers.learning import Learner
from binance_derivatives._answers.misfits import misfits
from binance_derivatives._answers.mismatches import once_each
from binance_derivatives._answers.numerals import MOST_DIGITS, is_number, is_numeral

Json: TypeAlias = Any


class Tick(Documented, frozen=True, kw_only=True, rename="camel", tag_field="filterType", tag="TICK"):
    tick_size: Decimal


class Limit(
    Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True, tag_field="filterType", tag="LIMIT"
):
    limit: int
    kinds: list[Literal["A", "B"]] = []


class NoKnownFilter(Unknown, frozen=True, tag_field="filterType", tag=""):
    pass


class Candle(Documented, frozen=True, array_like=True):
    opened_at: int
    high: Decimal
    trades: int


class Leg(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    side: Literal["BUY", "SELL"]
    price: Decimal
    is_open: bool = False


class Symbol(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    name: str
    mark_price: OrEmpty[Decimal]
    filters: list[Tick | Limit | NoKnownFilter]
    first: Tick | Limit | NoKnownFilter | None = None
    leg: Leg
    legs: dict[str, Leg] = {}
    candles: list[Candle] = []
    sizes: list[Decimal] = []
    note: str | None = None


class Rules(Documented, frozen=True, kw_only=True, rename="camel"):
    symbols: list[Symbol]


SYMBOL: Json = {
    "name": "S", "markPrice": "1.5",
    "filters": [{"filterType": "TICK", "tickSize": "0.1"}, {"filterType": "LIMIT", "limit": 5, "kinds": ["A"]}],
    "first": {"filterType": "LIMIT", "limit": 5}, "leg": {"side": "BUY", "price": "1"},
    "legs": {"x": {"side": "SELL", "price": "2", "isOpen": True}}, "candles": [[1, "2", 3], [2, "3", 4]],
    "sizes": ["1", "2"], "note": "n",
}  # fmt: skip
RULES: Json = {"symbols": [SYMBOL, SYMBOL]}
KINDS: dict[str, tuple[Any, Json]] = {
    "an object": (Rules, RULES),
    "a list": (list[Symbol], [SYMBOL, SYMBOL]),
    "a list of kinds": (list[Tick | Limit | NoKnownFilter], SYMBOL["filters"]),
    "tuples": (list[Candle], SYMBOL["candles"]),
    "numbers": (list[Decimal], ["1", "2"]),
    "one or many": (Leg | list[Leg], [SYMBOL["leg"]] * 2),
    "one of two without a tag": (Leg | Symbol, SYMBOL),
}
GONE = object()
ODD: list[Any] = [
    GONE, "", None, True, 7, 2.0, 1.5, "x", "8", "NaN", "1_0", [], {}, [1.5], ["x"], [None], {"a": 1}, {"side": "BUY"},
    {"filterType": "NEW", "a": 1}, {"filterType": "LIMIT"}, {"filterType": 7}, {"filterType": ""}, [[1]], [1, "2", 3, 4, 5],
    2**70,
]  # fmt: skip


def items_of(value: object) -> list[tuple[Any, Json]]:
    """What stands in an object or a list, by name or position."""
    given = type(value)
    if given is dict:
        return list(cast("dict[Any, Json]", value).items())
    return list(enumerate(cast("list[Json]", value))) if given is list else []


def places(value: Json, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in JSON, by the names and positions that lead there; of objects and lists one more, that is new."""
    found = [way] + [one for name, item in items_of(value) for one in places(item, (*way, name))]
    more: dict[type, Any] = {dict: "brandNew", list: len(items_of(value))}
    return found + [(*way, more[type(value)])] if type(value) in more else found


def changed(value: Json, way: tuple[Any, ...], odd: Any) -> Json:
    """JSON with another value in one place, or with none there."""
    if not way:
        return value if odd is GONE else odd
    name, inner = way[0], dict(items_of(value))
    inner[name] = changed(inner.get(name), way[1:], odd)
    if len(way) == 1 and odd is GONE:
        del inner[name]
    return list(inner.values()) if isinstance(value, list) else inner


@st.composite
def answers(draw: st.DrawFn, whole: Json) -> Json:
    """An answer in which up to three places are odd."""
    value = whole
    for _ in range(draw(st.integers(0, 3))):
        value = changed(value, draw(st.sampled_from(places(value))), draw(st.sampled_from(ODD)))
    return value


def seen(decoder: Decoder[Any], raw: bytes) -> tuple[Any, set[tuple[str, str, str]]]:
    """The value of an answer, and what is told of it."""
    found: list[Mismatch] = []
    value = decoder.decode(raw, found.append)
    assert len({one.key for one in found}) == len(found), "a misfit is reported once for each answer"
    return value, {(one.path, one.kind, one.found) for one in found}


def objects_in(value: object) -> Iterator[msgspec.Struct]:
    """Every object in a value."""
    if isinstance(value, msgspec.Struct):
        yield value
        value = None if isinstance(value, Unknown) else asdict(value)
    for _, item in items_of(value):
        yield from objects_in(item)


@pytest.mark.parametrize(("kind", "whole"), KINDS.values(), ids=KINDS)
@given(data=st.data())
@settings(max_examples=40)
def test_what_is_told_of_an_answer_does_not_depend_on_those_before_it(
    kind: Any, whole: Json, data: st.DataObject
) -> None:
    decoder = typed(kind)
    for answer in data.draw(st.lists(answers(whole), min_size=2, max_size=8)):
        raw = msgspec.json.encode(answer)
        value, told = seen(decoder, raw)
        alone = seen(typed(kind), raw)
        assert alone == (value, told)
        assert untyped(decoder.encode(alone[0])) == untyped(decoder.encode(value))
        expected = once_each(one.mismatch for one in misfits(untyped(raw), kind) if one.told)
        assert told == {(one.path, one.kind, one.found) for one in expected}
        assert seen(typed(kind), decoder.encode(value)) == alone
        for drifted in objects_in(value):
            pickled = pickle.loads(pickle.dumps(drifted))
            for twin in (copy.copy(drifted), copy.deepcopy(drifted), pickled, copy.copy(pickled)):
                assert twin == drifted and repr(twin) == repr(drifted)


FOREIGN: dict[str, Json] = {
    "a number among objects": 7,
    "a fraction among objects": 1.5,
    "null among objects": None,
    "an object without its kind": {"limit": 5},
}
BELOW: dict[str, tuple[Json, str]] = {
    "an unknown kind": ({"filterType": "NEW"}, "$.symbols[*].filters[*] is NEW, expected a documented kind"),
    "a new value": (
        {"filterType": "LIMIT", "limit": 5, "kinds": ["C"]},
        "$.symbols[*].filters[*](LIMIT).kinds[*] is C, expected a documented value",
    ),
    "a member that did not come": (
        {"filterType": "TICK"},
        "$.symbols[*].filters[*](TICK).tickSize is nothing, expected Decimal",
    ),
    "a new member": (
        {"filterType": "LIMIT", "limit": 5, "more": 1},
        "$.symbols[*].filters[*](LIMIT).more is number, expected nothing",
    ),
    "another type": (
        {"filterType": "LIMIT", "limit": "many"},
        "$.symbols[*].filters[*](LIMIT).limit is text, expected int",
    ),
}


def with_filters(*filters: Json) -> bytes:
    return msgspec.json.encode({"symbols": [{**SYMBOL, "filters": list(filters)}]})


@pytest.mark.parametrize("foreign", FOREIGN.values(), ids=FOREIGN)
@pytest.mark.parametrize(("below", "told"), BELOW.values(), ids=BELOW)
def test_what_is_wrong_in_a_list_is_told_after_something_else_stood_in_it(
    foreign: Json, below: Json, told: str
) -> None:
    decoder = typed(Rules)
    for raw, expected in ((with_filters(foreign), 0), (with_filters(below), 1), (with_filters(foreign, below), 2)):
        found: list[Mismatch] = []
        decoder.decode(raw, found.append)
        assert (told in map(str, found)) is bool(expected) and len(found) == max(1, expected)
    assert seen(decoder, with_filters(*SYMBOL["filters"]))[1] == set()


AT_SPEED: dict[str, tuple[Any, Json]] = {
    "a number among objects": (Rules, {"symbols": [{**SYMBOL, "filters": [7, *SYMBOL["filters"]]}]}),
    "a text among an answer's objects": (list[Leg], [SYMBOL["leg"], "x"]),
    "null for a list that need not come": (Symbol, {**SYMBOL, "candles": None}),
    "a list for an object": (Symbol, {**SYMBOL, "leg": [1.5]}),
    "null in a tuple": (list[Candle], [[1, None, 3]]),
    "an object without its kind": (Symbol, {**SYMBOL, "filters": [{"limit": 5}]}),
    "no object with its kind": (Symbol, {**SYMBOL, "filters": [{"limit": 5}, {"limit": 6, "kind": "x"}]}),
    "objects with their kind and without": (Symbol, {**SYMBOL, "filters": [{"limit": 5}, *SYMBOL["filters"], 1.5]}),
    "an empty kind": (Symbol, {**SYMBOL, "filters": [{"filterType": "", "limit": 5}]}),
}


@pytest.mark.parametrize(("kind", "answer"), AT_SPEED.values(), ids=AT_SPEED)
def test_what_was_learnt_is_decoded_without_learning_and_without_fitting(kind: Any, answer: Json) -> None:
    decoder, raw = typed(kind), msgspec.json.encode(answer)
    value, told = seen(decoder, raw)
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(Learner, "_learning")
        assert seen(decoder, raw) == (value, told) and told


def test_objects_without_their_kinds_are_read_list_by_list_and_each_change_is_seen() -> None:
    decoder = typed(Rules)
    kindless: Json = [{"limit": 5}, {"limit": 6}]
    lists: list[Json] = [
        kindless, kindless, [{"limit": 5}, {"filterType": "TICK"}], kindless, [{"limit": "\\"}], SYMBOL["filters"], [],
        [{"filterType": "LIMIT", "limit": "x"}], kindless, 1.5, kindless, None, [7, None, 1.5, "x"], [{"filterType": 7}], kindless,
    ]  # fmt: skip
    for filters in lists:
        raw = msgspec.json.encode({"symbols": [{**SYMBOL, "filters": filters}] * 2})
        assert seen(decoder, raw) == seen(typed(Rules), raw)
        assert untyped(decoder.encode(decoder.decode(raw))) == untyped(raw)


def test_many_objects_without_their_kinds_take_few_more_steps_than_others() -> None:
    answer = {"symbols": [{**SYMBOL, "filters": [{"limit": 5}] * 50}] * 10}
    decoder, raw = typed(Rules), msgspec.json.encode(answer)
    decoder.decode(raw)
    assert steps(lambda: decoder.decode(raw)) < 10 * 50


def wide(members: int) -> tuple[int, int]:
    """How many steps it takes to learn one new member beside others, and what msgspec alone takes to read the types of such a class."""
    types: dict[str, Any] = {f"member{at}": Decimal for at in range(members)}
    kind = msgspec.defstruct("Wide", [*types.items()], bases=(Documented,), frozen=True, forbid_unknown_fields=True)
    answer = dict.fromkeys(types, "1.5")
    for _ in range(2):
        # What is kept of a type was found the first time.
        decoder = typed(kind)
        decoder.decode(msgspec.json.encode(answer))
        learning = steps(lambda: decoder.decode(msgspec.json.encode({**answer, "more": 1})))
    made = msgspec.defstruct("Made", [("more", int)], bases=(kind,), kw_only=True)
    made.__annotations__ = {**types, "more": int}
    return learning, steps(lambda: msgspec.json.Decoder(made))


def test_a_member_that_does_not_drift_takes_few_steps_of_learning_one_that_does() -> None:
    (fewer, theirs), (more, theirs_of_more) = wide(50), wide(100)
    assert more - fewer - (theirs_of_more - theirs) < 15 * 50


@pytest.mark.parametrize(
    "text",
    ["", "0", "1.5", ".5", "5.", ".", "..", "1.2.3", "-1", "+1", "1e5", "1_0", " 1", "NaN", "x", "\u0661", "\u00b2", "1\n"]
    + [sign * (MOST_DIGITS + more) for sign in "1x" for more in (0, 1)] + ["1" * MOST_DIGITS + ".1"],
)  # fmt: skip
def test_what_is_a_number_is_told_the_fast_way_as_by_the_pattern(text: str) -> None:
    assert is_number(text) is (is_numeral(text) is not None)


def test_a_map_in_whose_place_something_else_stood_is_read_by_its_type() -> None:
    decoder = typed(Symbol)
    without_side = {**SYMBOL, "legs": {"x": {"price": "2"}}}
    for answer, told in (({**SYMBOL, "legs": 1.5}, "legs"), (SYMBOL, ""), (without_side, "legs.*.side")):
        assert [path for path, *_ in seen(decoder, msgspec.json.encode(answer))[1]] == [f"$.{told}"] * bool(told)


def test_null_in_a_tuple_is_told_from_what_did_not_come_and_is_written_again() -> None:
    decoder = typed(list[Candle])
    for raw, told in (
        (b'[[1,"2"]]', "missing"),
        (b'[[1,"2",null]]', "null"),
        (b'[[1,"2"],[1,"2",null]]', "missing null"),
    ):
        value, found = seen(decoder, raw)
        assert sorted(kind for _, kind, _ in found) == told.split()
        assert decoder.encode(value) == raw


def test_an_object_without_a_kind_is_the_one_with_which_it_has_most_members_in_common() -> None:
    for members, kind in (({"name": "S", "side": 7, "markPrice": "1"}, Symbol), ({"side": 7, "isOpen": True}, Leg)):
        assert isinstance(fitted(members, Leg | Symbol, lambda: ("", "")), kind)
