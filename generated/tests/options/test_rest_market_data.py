# Made by apiscribe from specs/options/rest; not to be edited.
"""Options, REST: market data, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import pytest
from documented import brief, broken_rules, exact, sent_awaiting, sent_blocking, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives._core.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.options import AsyncRest, Rest
from binance_derivatives.options.rest import market_data

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (market_data.block_trades(), ""),
    (market_data.block_trades(symbol="BTC-200730-9000-C", limit=1), "symbol=BTC-200730-9000-C&limit=1"),
    (market_data.depth(symbol="BTC-200730-9000-C"), "symbol=BTC-200730-9000-C"),
    (market_data.depth(symbol="BTC-200730-9000-C", limit=10), "symbol=BTC-200730-9000-C&limit=10"),
    (market_data.exchange_info(), ""),
    (market_data.exercise_history(), ""),
    (market_data.exercise_history(underlying="BTCUSDT", start_time=1600000000000, end_time=1600000000000, limit=1), "underlying=BTCUSDT&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.index_price(underlying="BTCUSDT"), "underlying=BTCUSDT"),
    (market_data.klines(symbol="BTC-200730-9000-C", interval="1m"), "symbol=BTC-200730-9000-C&interval=1m"),
    (market_data.klines(symbol="BTC-200730-9000-C", interval="1m", start_time=1600000000000, end_time=1600000000000, limit=1), "symbol=BTC-200730-9000-C&interval=1m&startTime=1600000000000&endTime=1600000000000&limit=1"),
    (market_data.mark_price(), ""),
    (market_data.mark_price(symbol="BTC-200730-9000-C"), "symbol=BTC-200730-9000-C"),
    (market_data.open_interest(underlying_asset="my_id_1", expiration="221225"), "underlyingAsset=my_id_1&expiration=221225"),
    (market_data.ping(), ""),
    (market_data.server_time(), ""),
    (market_data.ticker_24hr(), ""),
    (market_data.ticker_24hr(symbol="BTC-200730-9000-C"), "symbol=BTC-200730-9000-C"),
    (market_data.trades(symbol="BTC-200730-9000-C"), "symbol=BTC-200730-9000-C"),
    (market_data.trades(symbol="BTC-200730-9000-C", limit=1), "symbol=BTC-200730-9000-C&limit=1"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (market_data.BLOCK_TRADES, {"limit": 0}, ["range limit"]),
    (market_data.BLOCK_TRADES, {"limit": 501}, ["range limit"]),
    (market_data.DEPTH, {}, ["required symbol"]),
    (market_data.DEPTH, {"symbol": "BTC-200730-9000-C", "limit": 1001}, ["values limit"]),
    (market_data.EXERCISE_HISTORY, {"limit": 0}, ["range limit"]),
    (market_data.EXERCISE_HISTORY, {"limit": 101}, ["range limit"]),
    (market_data.INDEX_PRICE, {}, ["required underlying"]),
    (market_data.KLINES, {}, ["required interval", "required symbol"]),
    (market_data.KLINES, {"symbol": "BTC-200730-9000-C", "interval": "NO_SUCH_VALUE", "limit": 0}, ["range limit", "values interval"]),
    (market_data.KLINES, {"symbol": "BTC-200730-9000-C", "interval": "1m", "limit": 1501}, ["range limit"]),
    (market_data.OPEN_INTEREST, {}, ["required expiration", "required underlyingAsset"]),
    (market_data.TRADES, {}, ["required symbol"]),
    (market_data.TRADES, {"symbol": "BTC-200730-9000-C", "limit": 0}, ["range limit"]),
    (market_data.TRADES, {"symbol": "BTC-200730-9000-C", "limit": 501}, ["range limit"]),
    (market_data.BLOCK_TRADES, {"limit": "7", "symbol": 7, "noSuchParameter": 1}, ["type limit", "type symbol", "unknown noSuchParameter"]),
    (market_data.BLOCK_TRADES, {"symbol": ""}, ["empty symbol"]),
    (market_data.EXERCISE_HISTORY, {"startTime": "7"}, ["type startTime"]),
    (market_data.KLINES, {"interval": 7}, ["required symbol", "type interval"]),
    (market_data.KLINES, {"interval": ""}, ["empty interval", "required symbol"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (market_data.BLOCK_TRADES, '[{"id":1125899906901081078,"tradeId":389,"symbol":"ETH-250725-1200-P","price":"342.40","qty":"-2167.20",' ' "quoteQty":"-4.90","side":-1,"time":1733950676483},{"id":1125899906901080972,"tradeId":161,' '"symbol":"XRP-250904-0.086-P","price":"3.0","qty":"-6.0","quoteQty":"-2.02","side":-1,' '"time":1733950488444}]'),
    (market_data.DEPTH, '{"bids":[["1000.000","0.1000"]],"asks":[["1900.000","0.1000"]],"T":1762780909676,"lastUpdateId":361}'),
    (market_data.EXCHANGE_INFO, '{"timezone":"UTC","serverTime":1592387337630,"optionContracts":[{"baseAsset":"BTC","quoteAsset":"USDT",' '"underlying":"BTCUSDT","settleAsset":"USDT"}],"optionAssets":[{"name":"USDT"}],' '"optionSymbols":[{"expiryDate":1660521600000,"filters":[{"filterType":"PRICE_FILTER","minPrice":"0.02",' '"maxPrice":"80000.01","tickSize":"0.01"},{"filterType":"LOT_SIZE","minQty":"0.01","maxQty":"100",' '"stepSize":"0.01"}],"symbol":"BTC-220815-50000-C","side":"CALL","strikePrice":"50000",' '"underlying":"BTCUSDT","unit":1,"liquidationFeeRate":"0.0019000","minQty":"0.01","maxQty":"100",' '"initialMargin":"0.15","maintenanceMargin":"0.075","minInitialMargin":"0.1",' '"minMaintenanceMargin":"0.05","priceScale":2,"quantityScale":2,"quoteAsset":"USDT","status":"TRADING"}],' ' "rateLimits":[{"rateLimitType":"REQUEST_WEIGHT","interval":"MINUTE","intervalNum":1,"limit":2400},' '{"rateLimitType":"ORDERS","interval":"MINUTE","intervalNum":1,"limit":1200},{"rateLimitType":"ORDERS",' '"interval":"SECOND","intervalNum":10,"limit":300}]}'),
    (market_data.EXERCISE_HISTORY, '[{"symbol":"BTC-220121-60000-P","strikePrice":"60000","realStrikePrice":"38844.69652571",' '"expiryDate":1642752000000,"strikeResult":"REALISTIC_VALUE_STRICKEN"}]'),
    (market_data.INDEX_PRICE, '{"time":1656647305000,"indexPrice":"105917.75"}'),
    (market_data.KLINES, '[[1762779600000,"1300.000","1300.000","1300.000","1300.000","0.1000",1762780499999,"130.0000000",1,' '"0.1000","130.0000000","0"]]'),
    (market_data.MARK_PRICE, '[{"symbol":"BTC-200730-9000-C","markPrice":"1343.2883","bidIV":"1.40000077","askIV":"1.50000153",' '"markIV":"1.45000000","delta":"0.55937056","theta":"3739.82509871","gamma":"0.00010969",' '"vega":"978.58874732","highPriceLimit":"1618.241","lowPriceLimit":"1068.3356","riskFreeInterest":"0.1"}]'),
    (market_data.OPEN_INTEREST, '[{"symbol":"ETH-221119-1175-P","sumOpenInterest":"4.01","sumOpenInterestUsd":"4880.2985615624",' '"timestamp":1668754020000}]'),
    (market_data.PING, "{}"),
    (market_data.SERVER_TIME, '{"serverTime":1499827319559}'),
    (market_data.TICKER_24HR, '[{"symbol":"BTC-200730-9000-C","priceChange":"-16.2038","priceChangePercent":"-0.0162",' '"lastPrice":"1000","lastQty":"1000","open":"1016.2038","high":"1016.2038","low":"0","volume":"5",' '"amount":"1","bidPrice":"999.34","askPrice":"1000.23","openTime":1592317127349,' '"closeTime":1592380593516,"firstTradeId":1,"tradeCount":5,"strikePrice":"9000",' '"exercisePrice":"3000.3356"}]'),
    (market_data.TRADES, '[{"id":2323857420768529130,"tradeId":1,"symbol":"BTC-251123-126000-C","price":"1300","qty":"0.1",' '"quoteQty":"130","side":-1,"time":1762780453623}]'),
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
    exchange = exchange_of("options")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert sent_blocking(Rest, exchange, call) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())


@pytest.mark.parametrize(("call", "wire"), ACCEPTED, ids=brief)
def test_an_awaited_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("options")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncRest, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())
