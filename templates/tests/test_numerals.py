"""Odd numbers are found in JSON, and texts that only look like them cost nothing."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from binance_derivatives._answers import numerals
from binance_derivatives._answers.numerals import is_numeral, odd_numbers_spoilt

_PIECES = (
    "1",
    "23",
    ".",
    "e",
    "E",
    "+",
    "-",
    "_",
    "0000",
    "nan",
    "sNaN",
    "inf",
    "Infinity",
    r"\u0031",
    "\uff11",
    r"\t",
    " ",
    "a",
)
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=5).map("".join)


def _is_decimal(text: str) -> bool:
    try:
        Decimal(text)
    except InvalidOperation:
        return False
    return True


@given(st.lists(_TEXTS, max_size=4))
@settings(max_examples=300)
def test_what_is_left_as_it_is_holds_no_odd_number(texts: list[str]) -> None:
    raw = f'[{",".join(f"{chr(34)}{text}{chr(34)}" for text in texts)}]'.encode()
    _, spoilt = odd_numbers_spoilt(raw)
    for text in cast("list[str]", json.loads(spoilt or raw)):
        assert not _is_decimal(text) or is_numeral(text), raw


@pytest.mark.parametrize(
    "text", ["_nan", "n_an", "in_f", "s_NaN", "1_e5", "1e_+5", "+_1", "_", r"1\u0030", "\uff11\uff12"]
)
def test_what_decimal_takes_for_a_number_is_none_and_no_name_is_touched(text: str) -> None:
    raw = f'{{"{text}":"x","a":"{text}"}}'.encode()
    odd = f'{{"{text}":"x","a":"#{text}"}}'.encode() if _is_decimal(json.loads(f'"{text}"')) else None
    assert odd_numbers_spoilt(raw) == (raw, odd)


@pytest.mark.parametrize("number", ["1e99999", "-2.5E+1234", "1e-0004"])
def test_an_exponent_that_is_too_long_makes_a_number_text_wherever_it_stands(number: str) -> None:
    for place in ("{}", "[{}]", '{{"a":{}}}', '["b", {}]'):
        raw, _ = odd_numbers_spoilt(place.format(number).encode())
        assert raw == place.format(f'"{number}"').encode()


@pytest.mark.parametrize("own_id", ["ab4e1234ab99cd0012ee34f5", "grid_1_2", "x-4_5e0001z", "web_20e12345"])
def test_ids_of_digits_and_letters_are_not_gone_over_as_numbers(own_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = json.dumps({"clientOrderId": own_id, "price": "1.50", "orderId": 7}, separators=(",", ":")).encode()
    for name in ("_texts", "_texts_and_numbers"):
        monkeypatch.setattr(numerals, name, None)
    assert odd_numbers_spoilt(raw) == (raw, None)
