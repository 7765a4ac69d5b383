# Made by apiscribe from specs/tide/ws-api; not to be edited.
"""Tide, WebSocket API: trade, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from decimal import Decimal
from typing import Final

import pytest
from documented import brief, broken_rules, exact, parameters_on_wire, sent_awaiting, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives._core.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.tide import AsyncWsApi
from binance_derivatives.tide.ws_api import trade

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (trade.place_ticket(symbol="ABC", side="SELL"), '{"symbol":"ABC","side":"SELL"}'),
    (trade.place_ticket(symbol="ABC", side="SELL", price=Decimal("1.50"), tags=["my_id_1"]), '{"symbol":"ABC","side":"SELL","price":"1.50","tags":["my_id_1"]}'),
)
"""Calls, and the parameters each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (trade.PLACE_TICKET, {}, ["required side", "required symbol"]),
    (trade.PLACE_TICKET, {"symbol": "ABC", "side": "NO_SUCH_VALUE"}, ["values side"]),
    (trade.PLACE_TICKET, {"tags": [7], "price": 0.5, "side": 7, "symbol": 7, "noSuchParameter": 1}, ["type price", "type side", "type symbol", "type tags", "unknown noSuchParameter"]),
    (trade.PLACE_TICKET, {"tags": [], "price": "", "side": "", "symbol": ""}, ["empty price", "empty side", "empty symbol", "empty tags"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (trade.PLACE_TICKET, '{"ticketId":7,"symbol":"ABC","price":"1.50","trigger":"2","note":"n","label":"say \\"no\\"",' '"BNBBurn":false,"fee":{"asset":"ABC","rate":0.5},"fills":[]}'),
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
def test_a_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("tide")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncWsApi, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert parameters_on_wire(exchange.received[-1].raw) == wire
