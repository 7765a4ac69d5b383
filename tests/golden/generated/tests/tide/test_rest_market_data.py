# Made by apiscribe from specs/tide/rest; not to be edited.
"""Tide, REST: market data, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import pytest
from documented import brief, broken_rules, exact, sent_awaiting, sent_blocking, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives._core.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.tide import AsyncRest, Rest
from binance_derivatives.tide.rest import market_data

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (market_data.latest_price(), ""),
    (market_data.latest_price(symbol="ABC"), "symbol=ABC"),
    (market_data.ping(), ""),
    (market_data.price_bars(), ""),
    (market_data.price_bars(symbol="my_id_1", start_time=1600000000000, end_time=1600000000000, limit=1), "symbol=my_id_1&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.price_levels(symbol="my_id_1"), "symbol=my_id_1"),
    (market_data.trading_limits(), ""),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (market_data.PRICE_BARS, {"startTime": 1600000000000, "endTime": 1600604800001}, ["window startTime endTime"]),
    (market_data.PRICE_BARS, {"limit": 0}, ["range limit"]),
    (market_data.PRICE_BARS, {"limit": 1001}, ["range limit"]),
    (market_data.PRICE_LEVELS, {}, ["required symbol"]),
    (market_data.LATEST_PRICE, {"symbol": 7, "noSuchParameter": 1}, ["type symbol", "unknown noSuchParameter"]),
    (market_data.LATEST_PRICE, {"symbol": ""}, ["empty symbol"]),
    (market_data.PRICE_BARS, {"limit": "7"}, ["type limit"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (market_data.LATEST_PRICE, '{"symbol":"ABC","price":"1.5"}'),
    (market_data.LATEST_PRICE, '[{"symbol":"ABC","price":"1.5"}]'),
    (market_data.PING, "{}"),
    (market_data.PRICE_BARS, '[[1499040000000,"0.01634790",0.50,"x"]]'),
    (market_data.PRICE_LEVELS, '{"bids":[["1.0","20"],["0.9","5"]],"extra":[1,"two",null],"limits":{}}'),
    (market_data.TRADING_LIMITS, '{"filters":[{"filterType":"STEP_SIZE","step":"0.10"},{"filterType":"BIG_STEP","step":"1"},' '{"filterType":"MOST_TICKETS","most":5}],"balances":{"ABC":{"free":"1.50"}},"detail":{"note":"x"}}'),
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
