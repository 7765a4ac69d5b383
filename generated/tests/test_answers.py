"""Answers: exact when they are as documented, readable as far as they fit when they are not."""

from decimal import Decimal
from typing import Any

import pytest
from invented import THE_TICKET, TICKET, TICKET_JSON, TICKETS, Ticket
from msgspec import Struct, field

from binance_derivatives._answers.decoders import (
    Decoder,
    Mismatch,
    Number,
    Rejection,
    asdict,
    list_or_rejections,
    typed,
)


class Leg(Struct, frozen=True, kw_only=True, rename="camel"):
    """Part of a basket."""

    leg_qty: Decimal
    filled_at: int


class Basket(Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """An answer with everything nested."""

    legs: list[Leg]
    first: Leg | None = None
    by_name: dict[str, Leg] = {}
    x: Decimal | None = field(name="X", default=None)


class Sparse(Struct, frozen=True, omit_defaults=True):
    """An answer none of whose members is always there."""

    a: int | None = None


class Candle(Struct, frozen=True, array_like=True):
    """A tuple of typed positions."""

    opened_at: int
    high: Decimal
    trades: int


class Fees(Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Decimals that are strings, and decimals that are numbers."""

    maker: Decimal
    rate: Number
    steps: list[Number]
    by_level: dict[str, Number] = {}
    lowest: Number | None = None
    extra: object = None


class PriceFilter(Struct, frozen=True, kw_only=True, rename="camel", tag_field="filterType", tag="PRICE"):
    """One of several kinds of object, told apart by a member."""

    tick_size: Decimal


class CountFilter(Struct, frozen=True, kw_only=True, rename="camel", tag_field="filterType", tag="COUNT"):
    """Another kind."""

    limit: int


class Listing(Struct, frozen=True, kw_only=True):
    """What holds objects of several kinds."""

    filters: list[PriceFilter | CountFilter]


class Added(Struct, frozen=True, kw_only=True):
    """An answer that no tag tells from Removed."""

    added: int


class Removed(Struct, frozen=True, kw_only=True):
    """An answer that no tag tells from Added."""

    removed: int


def decoded(decoder: Decoder[Any], raw: bytes) -> tuple[Any, list[str]]:
    """The value, and the mismatches as text."""
    found: list[Mismatch] = []
    value = decoder.decode(raw, found.append)
    return value, [str(mismatch) for mismatch in found]


def test_integers_and_decimals_are_exact() -> None:
    value, found = decoded(TICKET, TICKET_JSON)
    assert value == THE_TICKET
    assert value.ticket_id == 2**53 + 1
    assert str(value.price) == "0.00001000"
    assert found == []


@pytest.mark.parametrize(
    "raw",
    [
        TICKET_JSON,
        b'{"ticketId":1,"price":"0.00000000","side":"SELL","note":"x"}',
        b'{"ticketId":1,"price":"0.000000010","side":"SELL"}',
        b'{"ticketId":-9223372036854775808,"price":"-1.50","side":""}',
    ],
)
def test_encoding_gives_back_the_documented_json(raw: bytes) -> None:
    assert TICKET.encode(TICKET.decode(raw)) == raw


def test_encoding_a_list_gives_back_its_rejections() -> None:
    raw = b"[" + TICKET_JSON + b',{"code":-2011,"msg":"gone"}]'
    assert TICKETS.encode(TICKETS.decode(raw)) == raw


def test_unknown_members_and_unknown_words_are_no_mismatch() -> None:
    assert decoded(TICKET, b'{"ticketId":1,"price":"1","side":"SIDEWAYS","new":{"a":[1]}}') == (
        Ticket(ticket_id=1, price=Decimal(1), side="SIDEWAYS"),
        [],
    )


def test_what_does_not_fit_is_kept_and_reported_and_the_rest_is_converted() -> None:
    decoder = typed(Ticket)
    raw = b'{"ticketId":{"a":1.10},"price":"","note":null,"side":["x"]}'
    value, found = decoded(decoder, raw)
    with pytest.raises(
        AttributeError, match=r"ticket_id \(ticketId\) came as {'a': Decimal\('1.10'\)}, documented as int"
    ):
        print(value.ticket_id)
    with pytest.raises(AttributeError, match=r"price \(price\) did not come, documented as Decimal"):
        print(value.price)
    with pytest.raises(AttributeError, match="side"):
        print(value.side)
    assert value.note is None
    assert asdict(value) == {"ticket_id": {"a": Decimal("1.10")}, "side": ["x"], "note": None}
    assert found == [
        "$.ticketId is object, expected int",
        "$.price is empty text, expected Decimal",
        "$.side is list, expected str",
    ]


def test_what_is_missing_can_not_be_read_and_is_reported() -> None:
    value, found = decoded(typed(Ticket), b'{"ticketId":1,"side":"BUY"}')
    assert not hasattr(value, "price") and getattr(value, "price", None) is None
    assert value.ticket_id == 1
    assert found == ["$.price is nothing, expected Decimal"]


def test_a_number_in_a_string_is_read_but_reported() -> None:
    value, found = decoded(typed(Ticket), b'{"ticketId":"12","price":1.10,"side":"BUY"}')
    assert (value.ticket_id, str(value.price)) == (12, "1.10")
    assert found == ["$.ticketId is text, expected int"]


def test_misfits_are_found_at_any_depth() -> None:
    good, bad = b'{"legQty":"1","filledAt":2}', b'{"legQty":true,"filledAt":2}'
    raw = b'{"legs":[%s,%s],"first":%s,"byName":{"n":%s},"X":"0.1"}' % (good, bad, bad, bad)
    value, found = decoded(typed(Basket), raw)
    assert value.legs[0] == Leg(leg_qty=Decimal(1), filled_at=2)
    assert (hasattr(value.legs[1], "leg_qty"), value.legs[1].filled_at) == (False, 2)
    assert isinstance(value.first, Leg) and isinstance(value.by_name["n"], Leg)
    assert value.x == Decimal("0.1")
    assert sorted(found) == [
        "$.byName.*.legQty is boolean, expected Decimal",
        "$.first.legQty is boolean, expected Decimal",
        "$.legs[*].legQty is boolean, expected Decimal",
    ]


def test_defaults_stand_where_an_odd_answer_has_gaps() -> None:
    value, found = decoded(typed(Basket), b'{"legs":null}')
    assert (hasattr(value, "legs"), value.first, value.by_name) == (False, None, {})
    assert len(found) == 1


def test_an_answer_of_another_kind_altogether_is_delivered_as_it_is() -> None:
    assert decoded(TICKET, b"[1]") == ([1], ["$ is list, expected Ticket"])
    value, found = decoded(TICKETS, b'{"a":1}')
    assert value == {"a": 1}
    assert len(found) == 1 and found[0].startswith("$ is object, expected list")


def test_a_list_of_structs_is_an_answer_too() -> None:
    value, found = decoded(typed(list[Ticket]), b'[{"ticketId":null,"price":"1","side":"BUY"}]')
    assert value[0].price == Decimal(1)
    assert found == ["$[*].ticketId is null, expected int"]


def test_an_element_with_code_and_message_is_a_rejection() -> None:
    tickets = list_or_rejections(Ticket)
    raw = b'[{"code":-2011,"msg":"gone"},' + TICKET_JSON + b',{"code":"-2013","msg":"none"}]'
    value, found = decoded(tickets, raw)
    assert value == [Rejection(code=-2011, msg="gone"), THE_TICKET, Rejection(code=-2013, msg="none")]
    assert found == ["$[*].code is text, expected int"]


def test_what_no_page_has_of_a_rejection_is_kept_and_told() -> None:
    tickets = list_or_rejections(Ticket)
    raw = b'[{"code":-2011,"msg":"gone","data":{"left":1.50}}]'
    value, found = decoded(tickets, raw)
    assert isinstance(value[0], Rejection) and (value[0].code, value[0].msg) == (-2011, "gone")
    assert value[0].extra == {"data": {"left": Decimal("1.50")}} and tickets.encode(value) == raw
    assert found == ["$[*].data is object, expected nothing"]


def test_an_element_that_lacks_a_member_is_not_taken_for_a_rejection() -> None:
    value, found = decoded(list_or_rejections(Ticket), b'[{"ticketId":1,"side":"BUY","code":0,"msg":""}]')
    assert isinstance(value[0], Ticket)
    assert found == ["$[*].price is nothing, expected Decimal"]


def test_a_rejection_is_told_from_an_element_that_may_be_empty() -> None:
    value, found = decoded(list_or_rejections(Sparse), b'[{"code":-1,"msg":"m"},{"a":1},{}]')
    assert value == [Rejection(code=-1, msg="m"), Sparse(a=1), Sparse()]
    assert found == []


@pytest.mark.parametrize("raw", [b"", b"<html>", b'{"ticketId":1', b"NaN", b'{"side":"\xff"}', TICKET_JSON + b"x"])
def test_what_is_not_json_is_an_error(raw: bytes) -> None:
    for decoder in (TICKET, TICKETS):
        with pytest.raises(ValueError):
            decoder.decode(raw)


def test_a_mismatch_need_not_be_listened_to() -> None:
    assert TICKET.decode(b'{"ticketId":1,"side":"BUY"}').side == "BUY"


def test_a_tuple_is_read_by_position_and_written_as_one() -> None:
    candles = typed(list[Candle])
    raw = b'[[1499040000000,"0.80000000",308],[1499040060000,"0.10",2]]'
    value = candles.decode(raw)
    assert value[0] == Candle(1499040000000, Decimal("0.80000000"), 308)
    assert candles.encode(value) == raw


def test_positions_that_do_not_fit_or_are_missing_are_told_by_their_index() -> None:
    value, found = decoded(typed(list[Candle]), b'[[1,"2",3,"more"],[1,"?"]]')
    assert value[0] == Candle(1, Decimal(2), 3)
    assert (value[1].opened_at, hasattr(value[1], "high"), hasattr(value[1], "trades")) == (1, False, False)
    assert found == ["$[*][1] is text, expected Decimal", "$[*][2] is nothing, expected int"]


def test_a_number_stays_a_number_and_a_string_a_string_without_losing_a_digit() -> None:
    fees = typed(Fees)
    raw = b'{"maker":"0.00020000","rate":0.10000000000000000001,"steps":[1,2.50],"byLevel":{"a":0.0000001},"extra":{"x":1.10}}'
    value = fees.decode(raw)
    assert value.rate == Decimal("0.10000000000000000001")
    assert value.steps == [Decimal(1), Decimal("2.50")]
    assert value.extra == {"x": Decimal("1.10")}
    assert fees.encode(value) == raw


def test_a_number_that_is_no_number_is_kept_and_reported() -> None:
    value, found = decoded(typed(Fees), b'{"maker":"1","rate":true,"steps":[]}')
    assert not hasattr(value, "rate") and asdict(value)["rate"] is True
    assert found == ["$.rate is boolean, expected number"]


def test_objects_are_told_apart_by_their_tag() -> None:
    listing = typed(Listing)
    raw = b'{"filters":[{"filterType":"PRICE","tickSize":"0.10"},{"filterType":"COUNT","limit":200}]}'
    value = listing.decode(raw)
    assert value.filters == [PriceFilter(tick_size=Decimal("0.10")), CountFilter(limit=200)]
    assert listing.encode(value) == raw


def test_an_object_with_an_unknown_tag_is_kept_as_it_came_beside_the_others() -> None:
    raw = b'{"filters":[{"filterType":"MOOD","mood":1.50},{"filterType":"COUNT","limit":"x"}]}'
    value, found = decoded(typed(Listing), raw)
    assert value.filters[0].members == {"filterType": "MOOD", "mood": Decimal("1.50")}
    assert isinstance(value.filters[1], CountFilter)
    assert found == [
        "$.filters[*] is MOOD, expected a documented kind",
        "$.filters[*](COUNT).limit is text, expected int",
    ]


def test_an_answer_may_be_one_object_or_a_list_of_them() -> None:
    one_or_all: Decoder[Ticket | list[Ticket]] = typed(Ticket | list[Ticket])
    for raw in (TICKET_JSON, b"[" + TICKET_JSON + b"]"):
        assert one_or_all.encode(one_or_all.decode(raw)) == raw
    value, found = decoded(one_or_all, b'[{"ticketId":null,"price":"1","side":"BUY"}]')
    assert value[0].side == "BUY"
    assert found == ["$[*].ticketId is null, expected int"]


def test_of_objects_without_a_tag_the_one_that_fits_is_taken() -> None:
    either: Decoder[Added | Removed] = typed(Added | Removed)
    assert either.decode(b'{"added":1}') == Added(added=1)
    assert either.decode(b'{"removed":1}') == Removed(removed=1)
    value, found = decoded(either, b'{"moved":1}')
    assert isinstance(value, Added) and found == ["$.added is nothing, expected int"]


def test_a_map_holds_objects_under_any_name() -> None:
    by_name = typed(dict[str, Ticket])
    raw = b'{"a":' + TICKET_JSON + b"}"
    assert by_name.encode(by_name.decode(raw)) == raw
