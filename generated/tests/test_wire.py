"""How values are spelt on the wire."""

from decimal import Decimal
from typing import Any

import pytest
from invented import PLACE

from binance_derivatives._core.wire import query, quote, text


@pytest.mark.parametrize(
    ("value", "spelt"),
    [
        (Decimal("0.00001"), "0.00001"),
        (Decimal("1E-7"), "0.0000001"),
        (Decimal("1E+3"), "1000"),
        (Decimal("43187.00"), "43187.00"),
        (Decimal("-0.50"), "-0.50"),
        (Decimal("-0.0"), "0.0"),
        (0, "0"),
        (9007199254740993, "9007199254740993"),
        (True, "true"),
        (False, "false"),
        ("BTCUSDT", "BTCUSDT"),
        ((1, 22), "[1,22]"),
        (("a", "é"), '["a","é"]'),
    ],
)
def test_a_value_is_spelt_without_exponents_and_without_blanks(value: Any, spelt: str) -> None:
    assert text(value) == spelt


def test_percent_encoding_leaves_only_unreserved_characters_bare() -> None:
    assert quote("aZ09-._~") == "aZ09-._~"
    assert quote('["my id",1/2:3*+]') == "%5B%22my%20id%22%2C1%2F2%3A3%2A%2B%5D"
    assert quote("é") == "%C3%A9"


def test_a_query_keeps_the_order_of_its_parameters_and_encodes_values() -> None:
    assert query((("b", "x&a=1"), ("a", (1, 2)))) == "b=x%26a%3D1&a=%5B1%2C2%5D"


@pytest.mark.parametrize(
    ("price", "sent"),
    [(Decimal("0.00001"), "0.00001"), (Decimal("1E-7"), "0.0000001"), (5, "5"), ("007.10", "007.10"), ("-0.0", "0.0")],
)
def test_a_price_goes_out_in_digits_whatever_number_it_was(price: Decimal | int | str, sent: str) -> None:
    call = PLACE.call({"side": "BUY", "price": price})
    assert call.query == f"side=BUY&price={sent}"
    assert call.params == {"side": "BUY", "price": sent}


def test_a_list_goes_out_as_encoded_json_over_rest_and_as_a_list_over_the_websocket() -> None:
    call = PLACE.call({"ids": [1, 2], "price": "1", "side": "SELL"})
    assert call.query == "side=SELL&price=1&ids=%5B1%2C2%5D"
    assert call.params["ids"] == [1, 2]


def test_a_call_does_not_change_when_the_list_it_was_made_from_does() -> None:
    ids = [1, 2]
    call = PLACE.call({"ids": ids, "price": "1", "side": "SELL"})
    ids.append(3)
    assert call.params["ids"] == [1, 2]
