"""Messages of one shape are read like those before them, and an odd number among them is found all the same."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec import Struct

from binance_derivatives._answers.numerals import MOST_DIGITS
from binance_derivatives._answers.recurring import Recurring


class Price(Struct, frozen=True, forbid_unknown_fields=True):
    e: str
    p: Decimal


def message(price: str, kind: str = "price") -> bytes:
    return b'{"stream":"x@%b","data":{"e":"%b","p":"%b"}}' % (kind.encode(), kind.encode(), price.encode())


def test_messages_that_are_as_documented_are_read() -> None:
    recurring = Recurring(Price, "data")
    read = [recurring.documented(message(price)) for price in ("1.50", "-20", "3", "1e5", "+0.1")]
    assert read == [Price("price", Decimal(price)) for price in ("1.50", "-20", "3", "1e5", "0.1")]


@pytest.mark.parametrize(
    "price", ["NaN", "Infinity", "1_0", " 1", "1e5000", "1e-5000", "1" * (MOST_DIGITS + 1), "", "1-5", "x"]
)
def test_an_odd_number_is_no_documented_one_whatever_came_before_it(price: str) -> None:
    recurring = Recurring(Price, "data")
    assert recurring.documented(message(price)) is None
    for plain in ("1.5", "1e5", "1"):
        assert recurring.documented(message(plain)) == Price("price", Decimal(plain))
    assert recurring.documented(message(price)) is None


def test_messages_of_ever_other_shapes_are_read_as_well() -> None:
    recurring = Recurring(Price, "data")
    for kind in (letters * times for times in range(1, 20) for letters in "ab"):
        assert recurring.documented(message("1.5", kind)) == Price(kind, Decimal("1.5"))
        assert recurring.documented(message("1_5", kind)) is None


def test_nothing_is_taken_for_documented_once_it_was_stopped() -> None:
    recurring = Recurring(Price, "data")
    assert recurring.documented(message("1")) is not None
    recurring.stop()
    assert recurring.documented(message("1")) is None
