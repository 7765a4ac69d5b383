# Made by apiscribe from specs/tide/rest; not to be edited.
"""Tide, REST: trade, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from decimal import Decimal
from typing import Final

import pytest
from documented import brief, broken_rules, exact, sent_awaiting, sent_blocking, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.tide import AsyncRest, Rest
from binance_derivatives.tide.rest import trade

ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (trade.cancel_tickets(ticket_id_list=[11, 12]), "ticketIdList=%5B11%2C12%5D"),
    (
        trade.place_ticket(symbol="ABCDEF", side="BUY", quantity=Decimal("0.001"), price=Decimal("0.10")),
        "symbol=ABCDEF&side=BUY&quantity=0.001&price=0.10",
    ),
    (
        trade.place_ticket(symbol="ABCDEF", side="BUY", quantity=Decimal("0.001"), peg_to="my_id_1"),
        "symbol=ABCDEF&side=BUY&quantity=0.001&pegTo=my_id_1",
    ),
    (
        trade.place_ticket(
            symbol="ABCDEF",
            side="BUY",
            quantity=Decimal("0.001"),
            price=Decimal("0.10"),
            tags=["a b", "\xfc/1"],
            client_ticket_id="my_id_1",
            post_only=True,
            legs=[{"symbol": "ABC", "ratio": 2}],
            recv_window=5000,
        ),
        "symbol=ABCDEF&side=BUY&quantity=0.001&price=0.10&tags=%5B%22a%20b%22%2C%22%C3%BC%2F1%22%5D&clientTicketId=my_id_1&postOnly=true&legs=%5B%7B%22symbol%22%3A%22ABC%22%2C%22ratio%22%3A2%7D%5D&recvWindow=5000",
    ),
    (
        trade.place_ticket(symbol="ABCDEF", side="BUY", quantity=Decimal("0.001"), peg_to="my_id_1", peg_offset=-5),
        "symbol=ABCDEF&side=BUY&quantity=0.001&pegTo=my_id_1&pegOffset=-5",
    ),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (trade.CANCEL_TICKETS, {}, ["required ticketIdList"]),
    (trade.CANCEL_TICKETS, {"ticketIdList": ["7"]}, ["type ticketIdList"]),
    (trade.CANCEL_TICKETS, {"ticketIdList": []}, ["empty ticketIdList"]),
    (trade.CANCEL_TICKETS, {"ticketIdList": [11] * 11}, ["max_items ticketIdList"]),
    (trade.CANCEL_TICKETS, {"ticketIdList": [11, 12], "noSuchParameter": 1}, ["unknown noSuchParameter"]),
    (trade.PLACE_TICKET, {"side": "BUY", "quantity": "0.001", "price": "0.10"}, ["required symbol"]),
    (trade.PLACE_TICKET, {"symbol": 7, "side": "BUY", "quantity": "0.001", "price": "0.10"}, ["type symbol"]),
    (trade.PLACE_TICKET, {"symbol": "", "side": "BUY", "quantity": "0.001", "price": "0.10"}, ["empty symbol"]),
    (trade.PLACE_TICKET, {"symbol": "!", "side": "BUY", "quantity": "0.001", "price": "0.10"}, ["pattern symbol"]),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "quantity": "0.001", "price": "0.10"}, ["required side"]),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": 7, "quantity": "0.001", "price": "0.10"}, ["type side"]),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": "", "quantity": "0.001", "price": "0.10"}, ["empty side"]),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "NO_SUCH_VALUE", "quantity": "0.001", "price": "0.10"},
        ["values side"],
    ),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": "BUY", "price": "0.10"}, ["required quantity"]),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": "BUY", "quantity": 0.5, "price": "0.10"}, ["type quantity"]),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": "BUY", "quantity": "", "price": "0.10"}, ["empty quantity"]),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "-0.999", "price": "0.10"},
        ["range quantity"],
    ),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": 0.5}, ["type price"]),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": ""}, ["empty price"]),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "pegTo": 7}, ["type pegTo"]),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "pegTo": ""}, ["empty pegTo"]),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "pegTo": "my_id_1", "pegOffset": "7"},
        ["type pegOffset"],
    ),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "pegTo": "my_id_1", "pegOffset": -6},
        ["range pegOffset"],
    ),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "pegTo": "my_id_1", "pegOffset": 6},
        ["range pegOffset"],
    ),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "tags": [7]},
        ["type tags"],
    ),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "tags": []},
        ["empty tags"],
    ),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "tags": ["a b"] * 4},
        ["max_items tags"],
    ),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "clientTicketId": 7},
        ["type clientTicketId"],
    ),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "clientTicketId": ""},
        ["empty clientTicketId"],
    ),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "clientTicketId": "!"},
        ["pattern clientTicketId"],
    ),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "postOnly": "true"},
        ["type postOnly"],
    ),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "legs": [7]},
        ["type legs"],
    ),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "legs": []},
        ["empty legs"],
    ),
    (
        trade.PLACE_TICKET,
        {
            "symbol": "ABCDEF",
            "side": "BUY",
            "quantity": "0.001",
            "price": "0.10",
            "legs": [{"symbol": "ABC", "ratio": 2}, {"symbol": "ABC", "ratio": 2}, {"symbol": "ABC", "ratio": 2}],
        },
        ["max_items legs"],
    ),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "recvWindow": "7"},
        ["type recvWindow"],
    ),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001"}, ["exactly_one price pegTo"]),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "pegTo": "my_id_1"},
        ["exactly_one price pegTo"],
    ),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "pegOffset": -5},
        ["requires pegOffset pegTo"],
    ),
    (
        trade.PLACE_TICKET,
        {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "noSuchParameter": 1},
        ["unknown noSuchParameter"],
    ),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (trade.CANCEL_TICKETS, '[{"ticketId":11,"price":"3.000"},{"code":-4001,"msg":"none"}]'),
    (
        trade.PLACE_TICKET,
        '{"ticketId":9007199254740993,"symbol":"ABCDEF","price":"0.10","note":null,"BNBBurn":true,'
        '"fee":{"asset":"ABC","rate":0.00040},"fills":[{"price":"0.10","T":1700000000000}]}',
    ),
)
"""Answers as they are documented."""


@pytest.mark.parametrize(("operation", "parameters", "violations"), REFUSED, ids=brief)
def test_a_request_is_refused_with_every_rule_it_breaks(
    operation: Operation[object], parameters: dict[str, object], violations: list[str]
) -> None:
    with pytest.raises(InvalidRequest) as refused:
        operation.call(parameters)
    assert broken_rules(refused.value) == violations


@pytest.mark.parametrize(("operation", "documented"), ANSWERS, ids=brief)
def test_a_documented_answer_fits_its_type_and_encodes_to_the_same_json(
    operation: Operation[object], documented: str
) -> None:
    mismatches: list[Mismatch] = []
    decoder = operation.answer.decoder()
    value = decoder.decode(documented.encode(), mismatches.append)
    assert mismatches == []
    assert exact(decoder.encode(value)) == exact(documented)


@pytest.mark.parametrize(("call", "wire"), ACCEPTED, ids=brief)
def test_a_blocking_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("tide")
    answer = set_answer(exchange, call, ANSWERS)
    assert sent_blocking(Rest, exchange, call) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())


@pytest.mark.parametrize(("call", "wire"), ACCEPTED, ids=brief)
def test_an_awaited_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("tide")
    answer = set_answer(exchange, call, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncRest, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())
