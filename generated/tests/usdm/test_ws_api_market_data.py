# Made by apiscribe from specs/usdm/ws-api; not to be edited.
"""USDⓈ-M Futures, WebSocket API: market data, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import pytest
from documented import brief, broken_rules, exact, parameters_on_wire, sent_awaiting, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives._core.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm import AsyncWsApi
from binance_derivatives.usdm.ws_api import market_data

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (market_data.book_ticker(), "{}"),
    (market_data.book_ticker(symbol="BTCUSDT"), '{"symbol":"BTCUSDT"}'),
    (market_data.depth(symbol="BTCUSDT"), '{"symbol":"BTCUSDT"}'),
    (market_data.depth(symbol="BTCUSDT", limit=5), '{"symbol":"BTCUSDT","limit":5}'),
    (market_data.ticker_price(), "{}"),
    (market_data.ticker_price(symbol="BTCUSDT"), '{"symbol":"BTCUSDT"}'),
)
"""Calls, and the parameters each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (market_data.DEPTH, {}, ["required symbol"]),
    (market_data.DEPTH, {"symbol": "BTCUSDT", "limit": 1001}, ["values limit"]),
    (market_data.BOOK_TICKER, {"symbol": 7, "noSuchParameter": 1}, ["type symbol", "unknown noSuchParameter"]),
    (market_data.BOOK_TICKER, {"symbol": ""}, ["empty symbol"]),
    (market_data.DEPTH, {"limit": "7"}, ["required symbol", "type limit"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (market_data.BOOK_TICKER, '{"lastUpdateId":1027024,"symbol":"BTCUSDT","bidPrice":"4.00000000","bidQty":"431.00000000",' '"askPrice":"4.00000200","askQty":"9.00000000","time":1589437530011}'),
    (market_data.BOOK_TICKER, '[{"lastUpdateId":1027024,"symbol":"BTCUSDT","bidPrice":"4.00000000","bidQty":"431.00000000",' '"askPrice":"4.00000200","askQty":"9.00000000","time":1589437530011}]'),
    (market_data.DEPTH, '{"lastUpdateId":1027024,"E":1589436922972,"T":1589436922959,"bids":[["4.00000000","431.00000000"]],' '"asks":[["4.00000200","12.00000000"]]}'),
    (market_data.TICKER_PRICE, '{"symbol":"BTCUSDT","price":"6000.01","time":1589437530011}'),
    (market_data.TICKER_PRICE, '[{"symbol":"BTCUSDT","price":"6000.01","time":1589437530011}]'),
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
    exchange = exchange_of("usdm")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncWsApi, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert parameters_on_wire(exchange.received[-1].raw) == wire
