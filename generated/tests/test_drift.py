"""Answers that drift from the documentation: as exact as others in what came, readable nowhere else, learnt once."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any, Literal

import msgspec
import pytest
from waiting import steps

from binance_derivatives import Documented, Mismatch, Unknown, asdict
from binance_derivatives._answers.counts import Counts
from binance_derivatives._answers.decoders import Decoder, Number, OrEmpty, list_or_rejections, typed
from binance_derivatives._answers.learning import MOST, Learner


class Fill(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A part of an order.

    Source: https://exchange.invalid/fills
    """

    fill_qty: Decimal
    filled_at: int


class Tick(Documented, frozen=True, kw_only=True, rename="camel", tag_field="filterType", tag="TICK"):
    tick_size: Decimal


class Count(Documented, frozen=True, kw_only=True, rename="camel", tag_field="filterType", tag="COUNT"):
    limit: int


class Limit(Documented, frozen=True, kw_only=True, rename="camel", tag_field="filterType", tag="LIMIT"):
    limit: Decimal


class Leg(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """What has members of closed sets."""

    side: Literal["BUY", "SELL"]
    kinds: list[Literal["LIMIT", "MARKET"]] = []
    by_name: dict[str, Literal["A", "B"] | None] = {}
    inner: Leg | None = None


class Rate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """What may be empty."""

    mark_price: OrEmpty[Decimal]
    trade_id: OrEmpty[int] = None
    rate: Decimal | None = None


class NoKnownFilter(Unknown, frozen=True, tag_field="filterType", tag=""):
    pass


class Candle(Documented, frozen=True, array_like=True):
    opened_at: int
    high: Decimal
    trades: int


class Order(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of an invented operation.

    Source: https://exchange.invalid/orders
    """

    order_id: int
    price: Decimal
    side: str
    rate: Number | None = None
    note: str | None = None
    fills: list[Fill] = []
    filters: list[Tick | Count | NoKnownFilter] = []
    candles: list[Candle] = []


WHOLE = b'{"orderId":1,"price":"0.10","side":"BUY"}'
THE_ORDER = Order(order_id=1, price=Decimal("0.10"), side="BUY")
WITHOUT_PRICE = b'{"orderId":1,"side":"BUY"}'


def decoded(decoder: Decoder[Any], raw: bytes) -> tuple[Any, list[str]]:
    """The value, and the mismatches as text, the same when it is decoded again."""
    again: list[Mismatch] = []
    found: list[Mismatch] = []
    value = decoder.decode(raw, found.append, "inv.query_order")
    decoder.decode(raw, again.append)
    assert again == found
    return value, [str(one) for one in found]


DEPTHS: dict[str, tuple[Any, bytes, Any]] = {
    "the answer": (typed(Order), WITHOUT_PRICE, lambda value: value),
    "a list in a list": (
        typed(list[Order]),
        b'[{"orderId":1,"price":"1","side":"BUY","fills":[{"fillQty":"1","filledAt":1},{"filledAt":2}]}]',
        lambda value: value[0].fills[1],
    ),
    "one of several kinds": (
        typed(Order),
        b'{"orderId":1,"price":"1","side":"BUY","filters":[{"filterType":"TICK"},{"filterType":"COUNT","limit":2}]}',
        lambda value: value.filters[0],
    ),
    "an answer of numbers": (typed(Fill), b'{"filledAt":1}', lambda value: value),
    "a batch of numbers": (
        list_or_rejections(Fill),
        b'[{"fillQty":"1","filledAt":1},{"filledAt":2}]',
        lambda value: value[1],
    ),
    "a batch": (list_or_rejections(Order), b"[" + WHOLE + b"," + WITHOUT_PRICE + b"]", lambda value: value[1]),
    "a tuple": (typed(list[Candle]), b'[[1,"2",3],[1,"2"]]', lambda value: value[1]),
}


@pytest.mark.parametrize(("decoder", "raw", "part"), DEPTHS.values(), ids=DEPTHS)
def test_what_did_not_come_is_nowhere_and_all_else_as_ever(decoder: Decoder[Any], raw: bytes, part: Any) -> None:
    value, found = decoded(decoder, raw)
    assert len(found) == 1 and "is nothing" in found[0]
    drifted = part(value)
    documented = type(drifted).__mro__[1]
    assert isinstance(drifted, documented) and documented in (Order, Fill, Tick, Candle)
    gone = {name for name in documented.__struct_fields__ if not hasattr(drifted, name)}
    assert len(gone) == 1
    [name] = gone
    assert name not in repr(drifted) and repr(drifted).startswith(documented.__name__ + "(")
    # What rich shows in a terminal, and so do shells that ask it.
    assert [shown for shown, _ in drifted.__rich_repr__()] == list(asdict(drifted))
    assert asdict(drifted).keys() == set(documented.__struct_fields__) - gone
    for twin in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value)), decoder.decode(raw)):
        assert (part(twin) == drifted, part(twin) != drifted) == (True, False)
        assert not hasattr(part(twin), name) and repr(part(twin)) == repr(drifted)
    if documented is Order:
        # It has lists, so that no order has a hash.
        for order in (drifted, THE_ORDER):
            with pytest.raises(TypeError, match="unhashable"):
                hash(order)
    else:
        assert len({drifted, part(decoder.decode(raw)), part(pickle.loads(pickle.dumps(value)))}) == 1
    assert decoder.encode(value) == raw
    assert decoder.encode(pickle.loads(pickle.dumps(value))) == raw
    with pytest.raises(AttributeError, match=name):
        getattr(drifted, name)


def matched(value: object) -> str:
    """What a program that tells answers apart by their members takes a value for."""
    match value:
        case Order(price=Decimal()) | Fill(fill_qty=Decimal()) | Tick(tick_size=Decimal()) | Candle(trades=int()):
            return "whole"
        case Order(order_id=int()) | Fill(filled_at=int()) | Tick() | Candle(opened_at=int()):
            return "drifted"
        case _:
            return "something else"


@pytest.mark.parametrize(("decoder", "raw", "part"), DEPTHS.values(), ids=DEPTHS)
def test_a_pattern_that_names_what_did_not_come_does_not_match(decoder: Decoder[Any], raw: bytes, part: Any) -> None:
    value = decoder.decode(raw)
    assert matched(part(value)) == "drifted"
    whole = {Order: THE_ORDER, Fill: Fill(fill_qty=Decimal(1), filled_at=1)}
    assert [matched(one) for one in whole.values()] == ["whole", "whole"]


def test_the_error_names_operation_member_and_page() -> None:
    value, _ = decoded(typed(Order), WITHOUT_PRICE)
    with pytest.raises(AttributeError) as caught:
        print(value.price)
    assert str(caught.value) == (
        "inv.query_order: price (price) did not come, documented as Decimal; https://exchange.invalid/orders"
    )
    assert caught.value.name == "price"


def test_a_whole_object_is_as_documented_after_others_were_not() -> None:
    decoder = typed(Fill)
    decoder.decode(b'{"filledAt":2}')
    value, found = decoded(decoder, b'{"fillQty":"1","filledAt":2}')
    documented = Fill(fill_qty=Decimal(1), filled_at=2)
    assert found == []
    assert (value == documented, documented == value, documented != value) == (True, True, False)
    assert hash(value) == hash(documented) and repr(value) == repr(documented)
    assert msgspec.json.encode(value) == msgspec.json.encode(documented)
    match value:
        case Fill(fill_qty=quantity):
            assert quantity == 1


def test_objects_with_and_without_a_member_are_not_equal() -> None:
    assert decoded(typed(Order), WITHOUT_PRICE)[0] != THE_ORDER


THE_FILL = Fill(fill_qty=Decimal(1), filled_at=1)
NEW: dict[str, tuple[Any, Any, bytes, bytes]] = {
    "an answer": (Fill, THE_FILL, b'{"fillQty":"1","filledAt":1,"b":%s}', b'{"fillQty":"1","filledAt":1}'),
    "of a kind": (
        Tick,
        Tick(tick_size=Decimal(1)),
        b'{"tickSize":"1","filterType":"TICK","b":%s}',
        b'{"tickSize":"1"}',
    ),
    "a tuple": (Candle, Candle(1, Decimal(2), 3), b'[1,"2",3,%s]', b'[1,"2",3]'),
}


@pytest.mark.parametrize(("kind", "documented", "raw", "without"), NEW.values(), ids=NEW)
def test_answers_that_differ_in_new_members_alone_are_not_equal(
    kind: Any, documented: Any, raw: bytes, without: bytes
) -> None:
    decoder = typed(kind)
    one, other, listed = (decoder.decode(raw % new) for new in (b"1", b"2", b"[1]"))
    for twin in (decoder.decode(raw % b"1"), typed(kind).decode(raw % b"1"), pickle.loads(pickle.dumps(one))):
        assert (one == twin, one != twin) == (True, False) and hash(one) == hash(twin)
    for strange in (other, listed, documented):
        assert (one == strange, strange == one, one != strange, strange != one) == (False, False, True, True)
    if kind is not Tick:
        plain = decoder.decode(without)
        assert plain == documented and hash(plain) == hash(documented) and plain != one
    assert isinstance(hash(listed), int) and len({one, other, listed, documented}) == 4


ORDERS_OF_NEW: dict[str, tuple[Any, list[bytes], bytes]] = {
    "members": (Fill, [b'{"b":1}', b'{"c":1,"a":1}'], b'{"fillQty":"1","filledAt":1,"c":3,"a":1,"b":2}'),
    "positions": (
        Candle,
        [b"[]", b'[1,"2",3,4]'],
        b'[1,"2",3,%s]' % b",".join(b"%d" % at for at in range(3, 14)),
    ),
    "of an unknown kind": (
        list[Tick | NoKnownFilter],
        [b'[{"filterType":"NEW","b":1}]', b'[{"filterType":"NEW","a":1}]'],
        b'[{"c":1,"filterType":"NEW","a":1,"b":2}]',
    ),
}


@pytest.mark.parametrize(("kind", "before", "raw"), ORDERS_OF_NEW.values(), ids=ORDERS_OF_NEW)
def test_the_order_of_new_members_is_that_of_their_names_whatever_came_before(
    kind: Any, before: list[bytes], raw: bytes
) -> None:
    experienced, fresh, full = typed(kind), typed(kind), typed(kind)
    for one in before:
        experienced.decode(one)
    for number in range(2 * MOST):
        # It reads value by value then.
        full.decode(b'[{"filterType":"N%d"}]' % number if kind not in (Fill, Candle) else b'{"n%d":1}' % number)
    values = [decoder.decode(raw) for decoder in (experienced, fresh, full)]
    assert len({repr(value) for value in values}) == 1
    assert len({experienced.encode(value) for value in values}) == 1
    new = list(values[0][0].members if isinstance(values[0], list) else values[0].extra)
    assert new == sorted(new, key=lambda name: int(name) if name.isdecimal() else 0 if kind is Candle else name)


class Called(msgspec.Struct):
    """An operation, as an error names it."""

    name: str
    source: str

    def __str__(self) -> str:
        return self.name


@pytest.mark.parametrize(
    "answer", [WITHOUT_PRICE, b'{"orderId":1,"price":"1","side":"BUY","fills":[{"filledAt":2}]}'], ids=["order", "fill"]
)
@pytest.mark.parametrize("learnt", [True, False], ids=["learnt", "beyond what is learnt"])
def test_an_answer_names_its_own_operation_and_page_wherever_it_was_copied_to(answer: bytes, learnt: bool) -> None:
    shared = typed(Order)
    for name in ("rest", "ws"):
        decoder, called = shared.own(), Called(f"inv.{name}_order", f"https://exchange.invalid/{name}")
        for number in range(0 if learnt else 2 * MOST):
            decoder.decode(b'{"orderId":1,"price":"1","side":"BUY","n%d":1}' % number, None, called)
        value = decoder.decode(answer, None, called)
        pickled = pickle.loads(pickle.dumps(value))
        for twin in (value, copy.copy(value), copy.deepcopy(value), pickled, pickle.loads(pickle.dumps(pickled))):
            with pytest.raises(AttributeError) as caught:
                print(twin.fills[0].fill_qty if twin.fills else twin.price)
            assert str(caught.value).startswith(f"inv.{name}_order: ")
            assert str(caught.value).endswith(f"; https://exchange.invalid/{name}")


def test_new_members_are_named_and_reachable_and_written() -> None:
    decoder = typed(Order)
    raw = b'{"orderId":1,"price":"0.10","side":"BUY","maxMove":1.50,"sets":["A"]}'
    value, found = decoded(decoder, raw)
    assert found == ["$.maxMove is number, expected nothing", "$.sets is list, expected nothing"]
    assert value.extra == {"maxMove": Decimal("1.50"), "sets": ["A"]} and value.price == THE_ORDER.price
    assert decoder.encode(value) == raw and decoder.encode(pickle.loads(pickle.dumps(value))) == raw
    assert "extra={'maxMove'" in repr(value) and THE_ORDER.extra == {}
    assert asdict(value)["sets"] == ["A"]


def test_misfits_are_told_in_the_order_of_the_documentation() -> None:
    _, found = decoded(typed(Order), b"{}")
    assert [one.partition(" ")[0] for one in found] == ["$.orderId", "$.price", "$.side"]


def test_a_renamed_member_is_one_that_is_missing_and_one_that_is_new() -> None:
    value, found = decoded(typed(Order), b'{"orderId":1,"prices":"0.10","side":"BUY"}')
    assert sorted(found) == ["$.price is nothing, expected Decimal", "$.prices is text, expected nothing"]
    assert value.extra == {"prices": "0.10"} and not hasattr(value, "price")


def test_more_positions_of_a_tuple_are_new_members() -> None:
    decoder = typed(list[Candle])
    value, found = decoded(decoder, b'[[1,"2",3,"4",5],[1,"2",3]]')
    assert sorted(found) == ["$[*][3] is text, expected nothing", "$[*][4] is number, expected nothing"]
    assert (value[0].opened_at, value[0].high, value[0].trades) == (1, Decimal(2), 3)
    assert value[0].extra == {"3": "4", "4": 5} and value[1].extra == {}
    assert decoder.encode(value) == b'[[1,"2",3,"4",5],[1,"2",3]]'


@pytest.mark.parametrize("learnt", [False, True], ids=["at the first", "at the second"])
def test_a_member_of_one_kind_is_not_that_of_another(learnt: bool) -> None:
    decoder, limits = typed(list[Count | Limit | NoKnownFilter]), b'{"filterType":"LIMIT","limit":"5"}'
    if learnt:
        decoder.decode(b'[{"filterType":"COUNT","limit":[1]},' + limits + b"]")
    value, found = decoded(decoder, b'[{"filterType":"COUNT","limit":"x"},{"filterType":"LIMIT"},' + limits + b"]")
    assert found == [
        "$[*](COUNT).limit is text, expected int",
        "$[*](LIMIT).limit is nothing, expected Decimal",
    ]
    assert isinstance(value[2], Limit) and value[2].limit == Decimal(5)
    assert decoded(decoder, b"[" + limits + b"]") == ([Limit(limit=Decimal(5))], [])


ODD = (
    *"NaN nan NAN -NaN sNaN NaN12 nan_1 Infinity INFINITY inf -Infinity -iNF +Inf".split(),
    *"1_0 1__0 _1 -_1 1_ ._1 1_.5 1e5_0 1_e5 1e_5".split(),
    *(" 1", "1 ", "\\t1", "\\u00201", "x"),
)


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("before", [WHOLE, b'{"orderId":1,"price":"x","side":"BUY"}'])
def test_what_is_no_number_on_the_wire_is_none_here(text: str, before: bytes) -> None:
    decoder = typed(Order)
    decoder.decode(before)
    value, found = decoded(decoder, b'{"orderId":1,"price":"%s","side":"BUY"}' % text.encode())
    assert found == ["$.price is text, expected Decimal"]
    with pytest.raises(AttributeError, match="came as '"):
        print(value.price)


@pytest.mark.parametrize("text", ["1_0", " 1", "NaN", "Infinity", "_1", "nan", "BTCUSD_250926"])
def test_a_text_that_looks_like_such_a_number_stays_a_text(text: str) -> None:
    raw = b'{"orderId":1,"price":"0.10","side":"%s"}' % text.encode()
    value, found = decoded(typed(Order), raw)
    assert (value.side, found) == (text, [])


@pytest.mark.parametrize("number", ["1e28", "-1e30", "1.5e300", "1e999999", "1e999999999999999999999"])
@pytest.mark.parametrize(
    "answer",
    [
        '{{"orderId":{0},"price":"1","side":"BUY"}}',
        '{{"orderId":1,"price":"1","side":"BUY","new":[{0}]}}',
        '{{"orderId":1,"price":"1","side":"BUY","fills":[{{"fillQty":"1","filledAt":{0}}},{0}]}}',
        '{{"orderId":1,"price":"1","side":"BUY","candles":[[{0},"1",{0}]]}}',
        "{0}",
    ],
)
def test_a_number_beyond_every_integer_is_a_misfit_and_never_an_error(answer: str, number: str) -> None:
    value, told = decoded(typed(Order), answer.format(number).encode())
    assert told and repr(value)
    assert decoded(typed(list[Order]), f"[{answer.format(number)}]".encode())[1]


TOO_LONG = [
    "1" * 5000,
    "-" + "1" * 5000,
    "1" * 3301,
    "0." + "1" * 5000,
    "1e1000",
    "1E+1000000",
    "1e-999999999",
    "0e999999999",
]
WITH_NUMBERS: dict[str, tuple[Any, bytes, Any]] = {
    "a text for an integer": (Order, b'{"orderId":"%s","price":"1","side":"BUY"}', lambda value: value.order_id),
    "an integer": (Order, b'{"orderId":%s,"price":"1","side":"BUY"}', lambda value: value.order_id),
    "a decimal": (Order, b'{"orderId":1,"price":"%s","side":"BUY"}', lambda value: value.price),
    "a number for a decimal": (Order, b'{"orderId":1,"price":%s,"side":"BUY"}', lambda value: value.price),
    "a number": (Order, b'{"orderId":1,"price":"1","side":"BUY","rate":%s}', lambda value: value.rate),
    "in a list": (list[Fill], b'[{"filledAt":1,"fillQty":"1"},{"filledAt":%s,"fillQty":"1"}]', lambda value: value[1].filled_at),
    "in a batch": (None, b'[{"filledAt":%s,"fillQty":"1"}]', lambda value: value[0].filled_at),
    "in a tuple": (list[Candle], b'[[1,"%s",3]]', lambda value: value[0].high),
    "of a kind": (Count, b'{"filterType":"COUNT","limit":%s}', lambda value: value.limit),
    "where nothing is a decimal": (Leg, b'{"side":"BUY","inner":{"side":%s}}', lambda value: value.inner.side),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "frame", "read"), WITH_NUMBERS.values(), ids=WITH_NUMBERS)
@pytest.mark.parametrize("number", TOO_LONG, ids=lambda number: number[:12] + f" of {len(number)}")
def test_a_number_that_python_could_not_write_is_a_misfit_and_its_text_is_kept(
    kind: Any, frame: bytes, read: Any, number: str
) -> None:
    decoder = list_or_rejections(Fill) if kind is None else typed(kind)
    value, found = decoded(decoder, frame % number.encode())
    if kind is Leg:
        assert read(value) == number
    else:
        assert len(found) == 1 and "is text, expected" in found[0]
        with pytest.raises(AttributeError, match="came as '"):
            read(value)
    assert len(repr(value)) < 20000
    for twin in (copy.deepcopy(value), pickle.loads(pickle.dumps(value)), decoder.decode(decoder.encode(value))):
        assert twin == value and repr(twin) == repr(value)
    assert number in decoder.encode(value).decode()
    assert msgspec.json.decode(decoder.encode(value)) and "'" in repr(
        asdict(value[0] if isinstance(value, list) else value)
    )
    new = b'[{"fillQty":"1","filledAt":1,"new":%s}]' % number.encode()
    assert decoded(typed(list[Fill]), new)[0][0].extra == {"new": number}


@pytest.mark.parametrize(
    "number", ["1" * 3300, "-0." + "1" * 3300, "1e999", "1E-999", "9" * 3300 + "e999"], ids=lambda number: number[-5:]
)
@pytest.mark.parametrize("frame", ['"%s"', "%s"], ids=["text", "number"])
def test_a_number_that_python_writes_is_one(number: str, frame: str) -> None:
    value, found = decoded(typed(Order), b'{"orderId":1,"price":%s,"side":"BUY"}' % (frame % number).encode())
    assert (value.price, found) == (Decimal(number), [])
    assert str(int(value.price)) and repr(value)


def test_a_long_number_within_a_text_stays_there() -> None:
    raw = b'{"orderId":1e99999,"price":"1","side":"a 1e99999, \\"b\\": [1e99999]","note":"%s"}' % (b"1" * 5000)
    value, found = decoded(typed(Order), raw)
    assert (value.side, value.note) == ('a 1e99999, "b": [1e99999]', "1" * 5000) and len(found) == 1


@pytest.mark.parametrize("text", ["0.10", "-1", "+1", "1e-8", "1E+3", ".5", "00", "1."])
def test_every_spelling_of_a_number_is_one(text: str) -> None:
    value, found = decoded(typed(Order), b'{"orderId":1, "price":"%s", "side":"BUY"}' % text.encode())
    assert (value.price, found) == (Decimal(text), [])


def test_an_empty_text_for_a_number_counts_as_not_come() -> None:
    value, found = decoded(typed(Order), b'{"orderId":"","price":"","side":""}')
    assert sorted(found) == ["$.orderId is empty text, expected int", "$.price is empty text, expected Decimal"]
    assert not hasattr(value, "price") and not hasattr(value, "order_id")
    assert asdict(value).keys().isdisjoint({"price", "order_id"}) and value.side == ""


NEW_VALUES: dict[str, tuple[Any, bytes, str]] = {
    "a member": (Leg, b'{"side":"BOTH"}', "$.side is BOTH"),
    "an item": (Leg, b'{"side":"BUY","kinds":["LIMIT","STOP","STOP"]}', "$.kinds[*] is STOP"),
    "a value of a map": (Leg, b'{"side":"BUY","byName":{"x":"A","y":null,"z":"C"}}', "$.byName.* is C"),
    "an object in an object": (Leg, b'{"side":"BUY","inner":{"side":"BOTH"}}', "$.inner.side is BOTH"),
    "a list": (list[Leg], b'[{"side":"BUY"},{"side":"BOTH"}]', "$[*].side is BOTH"),
    "nothing": (Leg, b'{"side":""}', "$.side is empty text"),
    "what may be a secret": (Leg, b'{"side":"x-3/8 ~"}', "$.side is text"),
}


@pytest.mark.parametrize(("kind", "raw", "told"), NEW_VALUES.values(), ids=NEW_VALUES)
def test_a_new_value_of_a_closed_set_is_kept_and_told_once(kind: Any, raw: bytes, told: str) -> None:
    decoder = typed(kind)
    value, found = decoded(decoder, raw)
    assert found == [f"{told}, expected a documented value"]
    assert decoder.encode(value) == decoder.encode(pickle.loads(pickle.dumps(value))) == raw


def test_each_new_value_is_named_up_to_a_number_of_them() -> None:
    decoder = typed(list[Leg])
    value, found = decoded(decoder, b'[{"side":"NEW_1"},{"side":"NEW_2"},{"side":"BUY"},{"side":"NEW_1"}]')
    assert [one.side for one in value] == ["NEW_1", "NEW_2", "BUY", "NEW_1"]
    assert found == [f"$[*].side is NEW_{number}, expected a documented value" for number in (1, 2)]
    told: set[str] = set()
    for number in range(1000):
        value, found = decoded(decoder, b'[{"side":"NEW_%d"}]' % number)
        assert value[0].side == f"NEW_{number}" and len(found) == 1
        told.update(found)
    assert 10 < len(told) < 20 and "$[*].side is text, expected a documented value" in told
    assert decoded(decoder, b'[{"side":"BUY"}]')[1] == []


def test_where_no_value_is_new_nobody_looks_for_one() -> None:
    decoder = typed(list[Leg])
    one, many = (b"[" + b",".join([b'{"side":"BUY"}'] * times) + b"]" for times in (1, 200))
    assert len(decoder.decode(many)) == 200
    assert steps(lambda: decoder.decode(many)) == steps(lambda: decoder.decode(one)) < 20


@pytest.mark.parametrize(
    "raw", [b'{"markPrice":""}', b'{"markPrice":"","tradeId":""}', b'{"markPrice":"1.5","tradeId":""}']
)
def test_an_empty_text_that_is_documented_is_none_and_no_misfit(raw: bytes) -> None:
    decoder = typed(Rate)
    value, found = decoded(decoder, raw)
    price = Decimal("1.5") if b"1.5" in raw else None
    assert (value.mark_price, value.trade_id, found) == (price, None, [])
    assert asdict(value) == {"mark_price": price, "trade_id": None, "rate": None}
    assert value == Rate(mark_price=price) and hash(value) == hash(Rate(mark_price=price))
    for twin in (value, pickle.loads(pickle.dumps(value))):
        assert msgspec.json.decode(decoder.encode(twin))["markPrice"] == msgspec.json.decode(raw)["markPrice"]
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(Learner, "_learning")
        whole = decoder.decode(b'{"markPrice":"2.50","tradeId":7}')
    assert (whole.mark_price, whole.trade_id) == (Decimal("2.50"), 7)


@pytest.mark.parametrize(("kind", "frame"), [(Order, b"%s"), (list[Order], b"[%s]")], ids=["an object", "a list"])
@pytest.mark.parametrize(
    ("text", "told"), [(b'"x"', "text"), (b"true", "boolean"), (b"null", "null")], ids=["text", "boolean", "null"]
)
def test_what_is_wrong_where_something_else_was_wrong_before_is_told_too(
    kind: Any, frame: bytes, text: bytes, told: str
) -> None:
    decoder = typed(kind)
    decoded(decoder, frame % b'{"orderId":1,"price":"","side":"BUY"}')
    value, found = decoded(decoder, frame % b'{"orderId":1,"price":%s,"side":"BUY"}' % text)
    assert [one.partition(".")[2] for one in found] == [f"price is {told}, expected Decimal"]
    assert not hasattr(value[0] if isinstance(value, list) else value, "price")
    assert "empty text" in decoded(decoder, frame % b'{"orderId":1,"price":"","side":"BUY"}')[1][0]
    assert decoded(decoder, frame % WHOLE)[1] == []


def test_what_fits_neither_a_number_nor_an_empty_text_is_told() -> None:
    decoder = typed(Rate)
    decoded(decoder, b'{"markPrice":""}')
    value, found = decoded(decoder, b'{"markPrice":"x"}')
    assert found == ["$.markPrice is text, expected Decimal | null"] and not hasattr(value, "mark_price")
    assert decoded(decoder, b'{"markPrice":""}')[1] == []
    assert decoder.encode(Rate(mark_price=None)) == b'{"markPrice":""}'


@pytest.mark.parametrize("number", [2**63 - 1, 2**63, 2**64, -(2**64), 10**30])
@pytest.mark.parametrize("spelt", ["%d", '"%d"'])
def test_integers_of_any_size_are_exact(number: int, spelt: str) -> None:
    value, _ = decoded(typed(Order), b'{"orderId":%s,"price":"1","side":"BUY"}' % (spelt % number).encode())
    assert value.order_id == number


@pytest.mark.parametrize("wrong", ["null", "3", '{"fillQty":"1"}'])
def test_what_is_no_list_where_one_stands_can_not_be_read(wrong: str) -> None:
    decoder = typed(Order)
    raw = b'{"orderId":1,"price":"1","side":"BUY","fills":%s}' % wrong.encode()
    value, found = decoded(decoder, raw)
    assert len(found) == 1 and found[0].startswith("$.fills")
    assert not hasattr(value, "fills") and decoder.encode(value) == raw
    value, found = decoded(decoder, b'{"orderId":1,"price":"1","side":"BUY","fills":[{"fillQty":"1","filledAt":1}]}')
    assert value.fills == [Fill(fill_qty=Decimal(1), filled_at=1)] and found == []


class Shelf(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """What has lists and maps of everything."""

    fills: list[Fill] = []
    legs: list[list[Leg]] = []
    sizes: list[Decimal] = []
    levels: list[list[Decimal]] = []
    names: list[str] = []
    candles: list[Candle] = []
    filters: list[Tick | Count | NoKnownFilter] = []
    by_name: dict[str, Leg] = {}
    one_or_many: Leg | list[Leg] | None = None


class Row(Documented, frozen=True, array_like=True):
    opened_at: int
    levels: list[list[Decimal]]
    fills: list[Fill] = []


FILL, LEG = b'{"fillQty":"1","filledAt":1}', b'{"side":"BUY"}'
THE_LEG, ONE = Leg(side="BUY"), Decimal("1.5")
# The type, JSON with a place for items, what reads them, an item, its value, and what else fits there.
WITH_ITEMS: dict[str, tuple[Any, bytes, Any, bytes, Any, tuple[str, ...]]] = {
    "an answer": (list[Fill], b"[%s]", lambda value: value, FILL, THE_FILL, ("object",)),
    "a batch": (None, b"[%s]", lambda value: value, FILL, THE_FILL, ("object",)),
    "a list": (Shelf, b'{"fills":[%s]}', lambda value: value.fills, FILL, THE_FILL, ("object",)),
    "a list in a list": (Shelf, b'{"legs":[[%s]]}', lambda value: value.legs[0], LEG, THE_LEG, ("object",)),
    "lists": (Shelf, b'{"levels":[%s]}', lambda value: value.levels, b'["1.5"]', [ONE], ("list",)),
    "numbers": (Shelf, b'{"sizes":[%s]}', lambda value: value.sizes, b'"1.5"', ONE, ("number", "fraction")),
    "texts": (Shelf, b'{"names":[%s]}', lambda value: value.names, b'"x"', "x", ("text",)),
    "tuples": (Shelf, b'{"candles":[%s]}', lambda value: value.candles, b'[1,"1",3]', Candle(1, Decimal(1), 3), ("list",)),
    "objects of kinds": (
        Shelf, b'{"filters":[%s]}', lambda value: value.filters, b'{"filterType":"COUNT","limit":2}', Count(limit=2), (),
    ),
    "many of one or many": (Shelf, b'{"oneOrMany":[%s]}', lambda value: value.one_or_many, LEG, THE_LEG, ("object",)),
    "a list in a tuple": (Row, b"[1,[],[%s]]", lambda value: value.fills, FILL, THE_FILL, ("object",)),
    "numbers in a tuple": (Row, b"[1,[[%s]]]", lambda value: value.levels[0], b'"1.5"', ONE, ("number", "fraction")),
    "a list in each of many": (list[Shelf], b'[{"fills":[%s]}]', lambda value: value[0].fills, FILL, THE_FILL, ("object",)),
    "a map": (Shelf, b'{"byName":{%s}}', lambda value: list(value.by_name.values()), LEG, THE_LEG, ("object",)),
}  # fmt: skip
FOREIGN: dict[str, tuple[bytes, object]] = {
    "null": (b"null", None), "number": (b"7", 7), "fraction": (b"1.25", Decimal("1.25")), "text": (b'"y"', "y"),
    "flag": (b"true", True), "list": (b"[[]]", [[]]), "object": (b'{"nobody":1}', {"nobody": 1}),
}  # fmt: skip
UNFIT = [(place, foreign) for place in WITH_ITEMS for foreign in FOREIGN if foreign not in WITH_ITEMS[place][-1]]


@pytest.mark.parametrize(("place", "foreign"), UNFIT)
def test_items_beside_one_that_does_not_fit_are_read_as_ever_and_it_stands_there_as_it_came(
    place: str, foreign: str
) -> None:
    kind, frame, part, item, made, _ = WITH_ITEMS[place]
    other, strange = FOREIGN[foreign]
    decoder = list_or_rejections(Fill) if kind is None else typed(kind)

    def framed(*items: bytes) -> bytes:
        named = [b'"%d":%s' % (at, one) for at, one in enumerate(items)] if b"{%s}" in frame else items
        return frame % b",".join(named)

    value, found = decoded(decoder, framed(item, other, item))
    assert part(value) == [made, strange, made] and type(part(value)[1]) is type(strange) and len(found) == 1
    for twin in (copy.deepcopy(value), pickle.loads(pickle.dumps(value)), decoder.decode(decoder.encode(value))):
        assert twin == value and part(twin) == part(value) and repr(twin) == repr(value)
    assert part(decoder.decode(framed(item))) == [made] and decoded(decoder, framed(item))[1] == []


def test_what_is_learnt_is_limited_and_what_is_beyond_it_comes_all_the_same() -> None:
    decoder = typed(Order)
    for number in range(2 * MOST):
        value, found = decoded(decoder, b'{"orderId":1,"price":"0.10","side":"BUY","n%d":1}' % number)
        assert asdict(value) == asdict(THE_ORDER) | {f"n{number}": 1} and value.extra == {f"n{number}": 1}
        assert found == [f"$.n{number} is number, expected nothing"]
    value, found = decoded(decoder, b'{"orderId":1,"side":"BUY","fills":[{"filledAt":2}]}')
    assert sorted(found) == ["$.fills[*].fillQty is nothing, expected Decimal", "$.price is nothing, expected Decimal"]
    assert not hasattr(value, "price") and value.fills[0].filled_at == 2 and not hasattr(value.fills[0], "fill_qty")


def test_threads_that_learn_at_once_learn_the_same() -> None:
    raws = [
        b'{"orderId":1,"price":"1","side":"BUY","n%d":1}' % number if number % 2 else b'{"price":"1","side":"BUY"}'
        for number in range(16)
    ]
    decoder = typed(Order)

    def look(raw: bytes) -> tuple[str, list[str]]:
        found: list[Mismatch] = []
        return repr(decoder.decode(raw, found.append)), [str(one) for one in found]

    with ThreadPoolExecutor(8) as threads:
        at_once = list(threads.map(look, raws * 8))
    assert at_once == [look(raw) for raw in raws] * 8


def test_one_thread_learns_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    learn, held = Learner._learn, list[bool]()
    monkeypatch.setattr(
        Learner, "_learn", lambda self, found: held.append(self._lock._is_owned()) or learn(self, found)
    )
    decoded(typed(Order), WITHOUT_PRICE)
    assert held and all(held)


def test_what_was_told_before_something_is_learnt_is_not_told_again() -> None:
    decoder = typed(Order)
    decoded(decoder, b'{"orderId":1,"price":[1]}')
    _, found = decoded(decoder, b'{"orderId":1,"price":null}')
    assert sorted(found) == ["$.price is null, expected Decimal", "$.side is nothing, expected str"]


def test_a_misfit_is_told_first_and_then_at_ten_a_hundred_and_a_thousand() -> None:
    counts = Counts()
    one, other = Mismatch("$.a", "int", "nothing", "missing"), Mismatch("$.b", "nothing", "text", "new")
    told = [(number, due) for number in range(1, 2001) if (due := counts.due("inv.look", [one]))]
    assert told == [(times, {times: (one,)}) for times in (1, 10, 100, 1000)]
    assert counts.due("inv.look", [one, other]) == {1: (other,)}
    assert counts.due("inv.other", [one]) == {1: (one,)}


FOUND_THERE: dict[str, tuple[Any, bytes]] = {
    "a member": (Order, b'{"orderId":1,"price":%s,"side":"BUY"}'),
    "a member in a list": (
        list[Order],
        b'[{"orderId":1,"price":"1","side":"BUY"},{"orderId":1,"price":%s,"side":"BUY"}]',
    ),
    "an object": (Leg, b'{"side":"BUY","inner":%s}'),
    "an item": (Shelf, b'{"fills":[%s]}'),
    "an item of numbers": (Shelf, b'{"sizes":[%s]}'),
    "a new member": (Fill, b'{"fillQty":"1","filledAt":1,"new":%s}'),
    "a new member in a list": (list[Fill], b'[{"fillQty":"1","filledAt":1,"new":%s}]'),
    "a position": (list[Candle], b"[[1,%s,3]]"),
}


@pytest.mark.parametrize(("kind", "frame"), FOUND_THERE.values(), ids=FOUND_THERE)
def test_what_is_found_is_told_as_it_came_whatever_came_there_before_and_counted_with_it(
    kind: Any, frame: bytes
) -> None:
    decoder, counts, told = typed(kind), Counts(), []
    for there, found in ((b"true", "boolean"), (b'["x"]', "list"), (b'"x"', "text"), (b"true", "boolean")):
        mismatches: list[Mismatch] = []
        for _ in range(5):
            mismatches.clear()
            decoder.decode(frame % there, mismatches.append, "inv.look")
            assert [one.found for one in mismatches] == [found]
            told += [(times, due[0].found) for times, due in counts.due("inv.look", mismatches).items()]
    assert told == [(1, "boolean"), (10, "list")]


def test_of_several_in_one_place_the_first_is_told() -> None:
    decoder = typed(Shelf)
    for items in (b'7,"x",true', b'"x",true,7', b'true,7,"x"', b'null,[1],"x"'):
        _, found = decoded(decoder, b'{"fills":[%s]}' % items)
        first = {"7": "number", '"': "text", "t": "boolean", "n": "null"}[chr(items[0])]
        assert found[0] == f"$.fills[*] is {first}, expected Fill"
        assert len(found) == (2 if first == "null" else 1)


def test_after_the_first_a_drifted_answer_costs_about_as_much_as_a_documented_one() -> None:
    decoder = typed(list[Order])
    whole, drifted = (b"[" + b",".join([one] * 200) + b"]" for one in (WHOLE, WITHOUT_PRICE))
    decoder.decode(drifted)
    assert steps(lambda: decoder.decode(drifted)) < 100
    decoder.decode(whole)
    assert steps(lambda: decoder.decode(whole)) < 1000
