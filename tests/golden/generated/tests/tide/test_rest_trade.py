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
from binance_derivatives._core.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.tide import AsyncRest, Rest
from binance_derivatives.tide.rest import trade

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (trade.cancel_tickets(ticket_id_list=[11, 12]), "ticketIdList=%5B11%2C12%5D"),
    (trade.place_ticket(symbol="ABCDEF", side="BUY", quantity=Decimal("0.001"), price=Decimal("0.10")), "symbol=ABCDEF&side=BUY&quantity=0.001&price=0.10"),
    (trade.place_ticket(symbol="ABCDEF", side="BUY", quantity=Decimal("0.001"), peg_to="my_id_1"), "symbol=ABCDEF&side=BUY&quantity=0.001&pegTo=my_id_1"),
    (trade.place_ticket(symbol="ABCDEF", side="BUY", quantity=Decimal("0.001"), price=Decimal("0.10"), tags=["a b", "\xfc/1"], client_ticket_id="my_id_1", post_only=True, legs=[{"symbol": "ABC", "ratio": 2}], recv_window=5000), "symbol=ABCDEF&side=BUY&quantity=0.001&price=0.10&tags=%5B%22a%20b%22%2C%22%C3%BC%2F1%22%5D&clientTicketId=my_id_1&postOnly=true&legs=%5B%7B%22symbol%22%3A%22ABC%22%2C%22ratio%22%3A2%7D%5D&recvWindow=5000"),
    (trade.place_ticket(symbol="ABCDEF", side="BUY", quantity=Decimal("0.001"), peg_to="my_id_1", peg_offset=-5), "symbol=ABCDEF&side=BUY&quantity=0.001&pegTo=my_id_1&pegOffset=-5"),
    (trade.place_tickets(tickets=[{"symbol": "my_id_1", "quantity": Decimal("1")}, {"symbol": "my_id_1", "time_in_force": "KEEP", "quantity": Decimal("1"), "until": 253402300798999, "post_only": True}]), "tickets=%5B%7B%22symbol%22%3A%22my_id_1%22%2C%22quantity%22%3A%221%22%7D%2C%7B%22symbol%22%3A%22my_id_1%22%2C%22timeInForce%22%3A%22KEEP%22%2C%22quantity%22%3A%221%22%2C%22until%22%3A253402300798999%2C%22postOnly%22%3A%22TRUE%22%7D%5D"),
    (trade.place_timed_ticket(symbol="my_id_1", type="FIXED", quantity=Decimal("1"), price=Decimal("1")), "symbol=my_id_1&type=FIXED&quantity=1&price=1"),
    (trade.place_timed_ticket(symbol="my_id_1", type="FIXED", time_in_force="UNTIL", until=1, quantity=Decimal("1"), price=Decimal("1")), "symbol=my_id_1&type=FIXED&timeInForce=UNTIL&until=1&quantity=1&price=1"),
    (trade.place_timed_ticket(symbol="my_id_1", type="LOOSE", close_all=True), "symbol=my_id_1&type=LOOSE&closeAll=true"),
    (trade.place_timed_ticket(symbol="my_id_1", type="FIXED", quantity=Decimal("1"), price_match="BEST"), "symbol=my_id_1&type=FIXED&quantity=1&priceMatch=BEST"),
    (trade.place_timed_ticket(symbol="my_id_1", type="GUARDED", guard=Decimal("1")), "symbol=my_id_1&type=GUARDED&guard=1"),
    (trade.place_timed_ticket(symbol="my_id_1", type="LOOSE", guard=Decimal("1")), "symbol=my_id_1&type=LOOSE&guard=1"),
    (trade.place_timed_ticket(symbol="my_id_1", type="FIXED", time_in_force="KEEP", until=1, quantity=Decimal("1"), price=Decimal("1"), guard=Decimal("1"), close_all=False), "symbol=my_id_1&type=FIXED&timeInForce=KEEP&until=1&quantity=1&price=1&guard=1&closeAll=false"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (trade.CANCEL_TICKETS, {}, ["required ticketIdList"]),
    (trade.CANCEL_TICKETS, {"ticketIdList": [11] * 11}, ["max_items ticketIdList"]),
    (trade.PLACE_TICKET, {}, ["exactly_one price pegTo", "required quantity", "required side", "required symbol"]),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001"}, ["exactly_one price pegTo"]),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "pegTo": "my_id_1"}, ["exactly_one price pegTo"]),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "pegOffset": -5}, ["requires pegOffset pegTo"]),
    (trade.PLACE_TICKET, {"symbol": "!", "side": "NO_SUCH_VALUE", "quantity": "-0.999", "price": "0.10", "pegOffset": -6, "tags": ["a b"] * 4, "clientTicketId": "!"}, ["max_items tags", "pattern clientTicketId", "pattern symbol", "range pegOffset", "range quantity", "requires pegOffset pegTo", "values side"]),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "pegOffset": 6}, ["range pegOffset", "requires pegOffset pegTo"]),
    (trade.PLACE_TICKET, {"symbol": "ABCDEF", "side": "BUY", "quantity": "0.001", "price": "0.10", "legs": [7, 7, 7]}, ["max_items legs", "type legs", "type legs", "type legs"]),
    (trade.PLACE_TICKETS, {}, ["required tickets"]),
    (trade.PLACE_TICKETS, {"tickets": [7, 7, 7]}, ["max_items tickets", "type tickets", "type tickets", "type tickets"]),
    (trade.PLACE_TICKETS, {"tickets": [{"symbol": "my_id_1"}, {"symbol": "my_id_1", "time_in_force": "UNTIL", "quantity": "1"}]}, ["required tickets", "required_if tickets"]),
    (trade.PLACE_TICKETS, {"tickets": [{"symbol": "my_id_1", "quantity": "1", "time_in_force": "NO_SUCH_VALUE", "until": 253402300799000}]}, ["range tickets", "values tickets"]),
    (trade.PLACE_TIMED_TICKET, {}, ["required symbol", "required type"]),
    (trade.PLACE_TIMED_TICKET, {"symbol": "my_id_1", "type": "FIXED", "timeInForce": "UNTIL", "quantity": "1", "price": "1"}, ["required_if until"]),
    (trade.PLACE_TIMED_TICKET, {"symbol": "my_id_1", "type": "FIXED", "quantity": "1", "price": "1", "priceMatch": "BEST"}, ["at_most_one price priceMatch"]),
    (trade.PLACE_TIMED_TICKET, {"symbol": "my_id_1", "type": "LOOSE", "quantity": "1", "closeAll": True}, ["forbidden_if quantity"]),
    (trade.PLACE_TIMED_TICKET, {"symbol": "my_id_1", "type": "FIXED", "price": "1"}, ["required_if quantity"]),
    (trade.PLACE_TIMED_TICKET, {"symbol": "my_id_1", "type": "FIXED", "quantity": "1"}, ["at_least_one price priceMatch"]),
    (trade.PLACE_TIMED_TICKET, {"symbol": "my_id_1", "type": "GUARDED"}, ["required_if guard"]),
    (trade.PLACE_TIMED_TICKET, {"symbol": "my_id_1", "type": "LOOSE", "timeInForce": "KEEP", "guard": "1"}, ["one_of_values timeInForce"]),
    (trade.PLACE_TIMED_TICKET, {"symbol": "my_id_1", "type": "NO_SUCH_VALUE", "timeInForce": "NO_SUCH_VALUE", "quantity": "1", "price": "1", "priceMatch": "NO_SUCH_VALUE"}, ["at_most_one price priceMatch", "values priceMatch", "values timeInForce", "values type"]),
    (trade.CANCEL_TICKETS, {"ticketIdList": ["7"], "noSuchParameter": 1}, ["type ticketIdList", "unknown noSuchParameter"]),
    (trade.CANCEL_TICKETS, {"ticketIdList": []}, ["empty ticketIdList"]),
    (trade.PLACE_TICKET, {"recvWindow": "7", "legs": [7], "postOnly": "true", "symbol": 7, "tags": [7], "pegOffset": "7", "side": 7, "quantity": 0.5}, ["exactly_one price pegTo", "requires pegOffset pegTo", "type legs", "type pegOffset", "type postOnly", "type quantity", "type recvWindow", "type side", "type symbol", "type tags"]),
    (trade.PLACE_TICKET, {"legs": [], "symbol": "", "tags": [], "side": "", "quantity": ""}, ["empty legs", "empty quantity", "empty side", "empty symbol", "empty tags", "exactly_one price pegTo"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (trade.CANCEL_TICKETS, '[{"ticketId":11,"price":"3.000"},{"code":-4001,"msg":"none"}]'),
    (trade.PLACE_TICKET, '{"ticketId":9007199254740993,"symbol":"ABCDEF","price":"0.10","note":null,"BNBBurn":true,' '"fee":{"asset":"ABC","rate":0.00040},"fills":[{"price":"0.10","T":1700000000000}]}'),
    (trade.PLACE_TICKETS, '[{"ticketId":1,"s":"ABC"},{"code":-4001,"msg":"none"}]'),
    (trade.PLACE_TIMED_TICKET, '{"ticketId":9007199254740993,"s":"ABC"}'),
)
"""Answers as they are documented."""
# fmt: on


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
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert sent_blocking(Rest, exchange, call) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())


@pytest.mark.parametrize(("call", "wire"), ACCEPTED, ids=brief)
def test_an_awaited_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("tide")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncRest, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())
