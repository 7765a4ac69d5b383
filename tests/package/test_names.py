"""Python names of wire names."""

from __future__ import annotations

import keyword

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.names import Identifier, NotAName, class_name, constant_case, snake_case, wire_of

WIRE_NAMES = st.from_regex(r"[A-Za-z][A-Za-z0-9_]{0,20}", fullmatch=True)


@pytest.mark.parametrize(
    ("wire", "name"),
    [
        ("symbol", "symbol"),
        ("orderIdList", "order_id_list"),
        ("BNBBurn", "bnb_burn"),
        ("maxQty24h", "max_qty24h"),
        ("priceV2", "price_v2"),
        ("T", "t"),
        ("24hVolume", "n24h_volume"),
        ("from", "from_"),
        ("list", "list_"),
        ("type", "type"),
        ("avg_price", "avg_price"),
        ("CMCSupply", "cmc_supply"),
    ],
)
def test_a_wire_name_becomes_snake_case(wire: str, name: str) -> None:
    assert snake_case(wire) == name


@given(st.text(max_size=30))
def test_whatever_the_text_a_name_is_valid_or_refused(text: str) -> None:
    try:
        name = snake_case(text)
    except NotAName:
        return
    assert name.isidentifier() and name.isascii() and not keyword.iskeyword(name)


@given(WIRE_NAMES)
@example("maxQty24h")
@example("A_0a")
def test_a_struct_with_the_name_encodes_to_the_wire_name(wire: str) -> None:
    try:
        name = snake_case(wire)
    except NotAName:
        return
    struct = msgspec.defstruct("Answer", [(str(name), int)], rename="camel")
    assert struct.__struct_encode_fields__ == (wire_of(name),)


@given(st.text(max_size=30))
def test_a_class_name_is_valid_or_refused(text: str) -> None:
    try:
        name = class_name("Ticket", text)
    except NotAName:
        pytest.fail("a class name has at least the words of the class it stands in")
    assert name.isidentifier() and name.startswith("Ticket")


@pytest.mark.parametrize("text", ["", "a b", "1a", "class", "__import__", "a-b", "ünit", "a\n", "../../x", "a;b", "ﬁ"])
def test_an_identifier_can_not_be_made_of_other_text(text: str) -> None:
    with pytest.raises(NotAName, match="not a name that Python code can use"):
        Identifier(text)


def test_a_constant_is_the_function_in_capitals() -> None:
    assert constant_case("cancel_order") == "CANCEL_ORDER"
