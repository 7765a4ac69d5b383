"""Of flat objects it is told without a search that their numbers are plain, and only where a search finds nothing either."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Literal

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import UNSET, Struct, UnsetType

from binance_derivatives._answers import learning
from binance_derivatives._answers.decoders import Mismatch, Number, OrEmpty, typed
from binance_derivatives._answers.flat import plain_numbers
from binance_derivatives._answers.numerals import odd_numbers_spoilt


class Order(Struct, frozen=True, rename="camel", forbid_unknown_fields=True):
    client_id: str
    price: Decimal
    filled: OrEmpty[Decimal]
    order_id: int
    open: bool
    side: Literal["BUY", "SELL"]
    average: Decimal | None = None
    fee: Decimal | UnsetType = UNSET


class Nested(Struct):
    price: Decimal
    order: Order


class Listed(Struct):
    price: Decimal
    orders: list[Decimal]


class Sent(Struct):
    price: Decimal
    number: Number


class Positions(Struct, array_like=True):
    price: Decimal


class Wordy(Struct):
    text: str


GIVEN: dict[str, Any] = {
    "clientId": "a_1 e5",
    "price": "1.50",
    "filled": "-2",
    "orderId": 7,
    "open": True,
    "side": "BUY",
}
are_plain = plain_numbers(Order)
_PIECES = ("1", "23", ".", "e", "E5", "+", "-", "_", "nan", "Infinity", "\uff11", "\u0663", " ", "\t")
_NUMBERS = st.lists(st.sampled_from(_PIECES), max_size=4).map("".join)


@given(_NUMBERS, _NUMBERS, st.booleans())
@example("1", "\u0663", True)
@example("1", "\u0663", False)
@example("_1", "", False)
@example("\u0031", "nan", True)
def test_numbers_that_are_told_to_be_plain_are_no_odd_ones(price: str, filled: str, ascii_only: bool) -> None:
    raw = json.dumps({**GIVEN, "price": price, "filled": filled}, ensure_ascii=ascii_only).encode()
    try:
        msgspec.json.decode(raw, type=Order)
    except msgspec.ValidationError:
        return
    if are_plain(raw):
        assert odd_numbers_spoilt(raw) == (raw, None)


@pytest.mark.parametrize("more", [{}, {"average": "0.1"}, {"fee": "3"}, {"filled": ""}, {"new": "1_0"}])
def test_plain_numbers_are_told_to_be(more: dict[str, Any]) -> None:
    assert are_plain(json.dumps({**GIVEN, **more}).encode())


@pytest.mark.parametrize(
    "raw",
    [
        json.dumps({**GIVEN, "price": r"\u0031"}).encode().replace(b"\\\\", b"\\"),
        json.dumps({**GIVEN, "price": 1}).encode(),
        json.dumps({**GIVEN, "average": None}).encode(),
        json.dumps({**GIVEN, "price": "9" * 4000}).encode(),
        b"[]",
        b"{",
        b'{"price":"\xff"}',
    ],
)
def test_of_anything_else_nothing_is_told(raw: bytes) -> None:
    assert not are_plain(raw)


@pytest.mark.parametrize("kind", [Nested, Listed, Sent, Positions, Wordy, Order | Wordy, list[Order], Decimal])
def test_of_types_that_are_not_flat_nothing_is_told(kind: Any) -> None:
    raw = msgspec.json.encode({**GIVEN, "order": GIVEN, "orders": [], "number": 1, "text": "1"})
    assert not plain_numbers(kind)(raw)


def test_a_flat_answer_with_plain_numbers_is_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[bytes] = []

    def search(raw: bytes) -> tuple[bytes, None]:
        searched.append(raw)
        return raw, None

    monkeypatch.setattr(learning, "odd_numbers_spoilt", search)
    decoder, raw = typed(Order), json.dumps(GIVEN).encode()
    assert decoder.documented(raw) == decoder.decode(raw) == msgspec.json.decode(raw, type=Order)
    assert searched == []
    decoder.documented(json.dumps({**GIVEN, "price": "1e5"}).encode())
    assert len(searched) == 1


@pytest.mark.parametrize(
    "read", [lambda raw, told: typed(Order).decode(raw, told), lambda raw, _: typed(Order).documented(raw)]
)
def test_an_odd_number_of_a_flat_answer_is_a_misfit(read: Callable[[bytes, Any], Any]) -> None:
    told: list[Mismatch] = []
    value = read(json.dumps({**GIVEN, "price": "1_0"}).encode(), told.append)
    assert value is None or [one.path for one in told] == ["$.price"]


@pytest.mark.parametrize("change", [{"new": 1.5}, {"side": "BOTH"}, {"orderId": "x"}, {"price": UNSET}])
def test_numbers_of_flat_answers_that_drift_are_not_searched_either(
    change: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    decoder, told = typed(Order), list[Mismatch]()
    raw = msgspec.json.encode({name: one for name, one in {**GIVEN, **change}.items() if one is not UNSET})
    decoder.decode(raw, told.append)
    monkeypatch.setattr(learning, "odd_numbers_spoilt", None)
    decoder.decode(raw, told.append)
    monkeypatch.undo()
    assert len(told) == 2 and told[0] == told[1]
    decoder.decode(raw.replace(b'"-2"', b'"_2"'), told.append)
    assert sorted(one.path for one in told[2:]) == sorted(["$.filled", told[0].path])
