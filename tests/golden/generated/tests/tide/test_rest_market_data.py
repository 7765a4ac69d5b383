# Made by apiscribe from specs/tide/rest; not to be edited.
"""Tide, REST: market data, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import pytest
from documented import brief, broken_rules, exact, sent_awaiting, sent_blocking, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.tide import AsyncRest, Rest
from binance_derivatives.tide.rest import market_data

ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (market_data.latest_price(), ""),
    (market_data.latest_price(symbol="ABC"), "symbol=ABC"),
    (market_data.ping(), ""),
    (market_data.price_levels(symbol="my_id_1"), "symbol=my_id_1"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (market_data.LATEST_PRICE, {"symbol": 7}, ["type symbol"]),
    (market_data.LATEST_PRICE, {"symbol": ""}, ["empty symbol"]),
    (market_data.LATEST_PRICE, {"noSuchParameter": 1}, ["unknown noSuchParameter"]),
    (market_data.PING, {"noSuchParameter": 1}, ["unknown noSuchParameter"]),
    (market_data.PRICE_LEVELS, {}, ["required symbol"]),
    (market_data.PRICE_LEVELS, {"symbol": 7}, ["type symbol"]),
    (market_data.PRICE_LEVELS, {"symbol": ""}, ["empty symbol"]),
    (market_data.PRICE_LEVELS, {"symbol": "my_id_1", "noSuchParameter": 1}, ["unknown noSuchParameter"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (market_data.LATEST_PRICE, '{"symbol":"ABC","price":"1.5"}'),
    (market_data.LATEST_PRICE, '[{"symbol":"ABC","price":"1.5"}]'),
    (market_data.PING, "{}"),
    (market_data.PRICE_LEVELS, '{"bids":[["1.0","20"],["0.9","5"]],"extra":[1,"two",null],"limits":{}}'),
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
