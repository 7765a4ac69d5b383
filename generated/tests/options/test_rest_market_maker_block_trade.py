# Made by apiscribe from specs/options/rest; not to be edited.
"""Options, REST: market maker block trade, tested with the documented values."""

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
from binance_derivatives.options.rest import market_maker_block_trade

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (market_maker_block_trade.accept_block_trade_order(block_order_matching_key="my_id_1", recv_window=5000), "blockOrderMatchingKey=my_id_1&recvWindow=5000"),
    (market_maker_block_trade.block_trade_orders(), ""),
    (market_maker_block_trade.block_trade_orders(block_order_matching_key="my_id_1", end_time=1600000000000, start_time=1600000000000, underlying="my_id_1", recv_window=5000), "blockOrderMatchingKey=my_id_1&endTime=1600000000000&startTime=1600000000000&underlying=my_id_1&recvWindow=5000"),
    (market_maker_block_trade.cancel_block_trade_order(block_order_matching_key="my_id_1", recv_window=5000), "blockOrderMatchingKey=my_id_1&recvWindow=5000"),
    (market_maker_block_trade.extend_block_trade_order(block_order_matching_key="my_id_1", recv_window=5000), "blockOrderMatchingKey=my_id_1&recvWindow=5000"),
    (market_maker_block_trade.new_block_trade_order(liquidity="TAKER", legs=[{"symbol": "BNB-241101-700-C", "side": "BUY", "quantity": "1.2", "price": "2.8"}], recv_window=5000), "liquidity=TAKER&legs=%5B%7B%22symbol%22%3A%22BNB-241101-700-C%22%2C%22side%22%3A%22BUY%22%2C%22quantity%22%3A%221.2%22%2C%22price%22%3A%222.8%22%7D%5D&recvWindow=5000"),
    (market_maker_block_trade.query_block_trade_details(block_order_matching_key="my_id_1", recv_window=5000), "blockOrderMatchingKey=my_id_1&recvWindow=5000"),
    (market_maker_block_trade.user_block_trades(), ""),
    (market_maker_block_trade.user_block_trades(end_time=1600000000000, start_time=1600000000000, underlying="my_id_1", recv_window=5000), "endTime=1600000000000&startTime=1600000000000&underlying=my_id_1&recvWindow=5000"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (market_maker_block_trade.ACCEPT_BLOCK_TRADE_ORDER, {}, ["required blockOrderMatchingKey"]),
    (market_maker_block_trade.ACCEPT_BLOCK_TRADE_ORDER, {"blockOrderMatchingKey": "my_id_1", "recvWindow": 60001}, ["range recvWindow"]),
    (market_maker_block_trade.BLOCK_TRADE_ORDERS, {"recvWindow": 60001}, ["range recvWindow"]),
    (market_maker_block_trade.CANCEL_BLOCK_TRADE_ORDER, {}, ["required blockOrderMatchingKey"]),
    (market_maker_block_trade.CANCEL_BLOCK_TRADE_ORDER, {"blockOrderMatchingKey": "my_id_1", "recvWindow": 60001}, ["range recvWindow"]),
    (market_maker_block_trade.EXTEND_BLOCK_TRADE_ORDER, {}, ["required blockOrderMatchingKey"]),
    (market_maker_block_trade.EXTEND_BLOCK_TRADE_ORDER, {"blockOrderMatchingKey": "my_id_1", "recvWindow": 60001}, ["range recvWindow"]),
    (market_maker_block_trade.NEW_BLOCK_TRADE_ORDER, {}, ["required legs", "required liquidity"]),
    (market_maker_block_trade.NEW_BLOCK_TRADE_ORDER, {"liquidity": "NO_SUCH_VALUE", "legs": [{"symbol": "BNB-241101-700-C", "side": "BUY", "quantity": "1.2", "price": "2.8"}], "recvWindow": 60001}, ["range recvWindow", "values liquidity"]),
    (market_maker_block_trade.NEW_BLOCK_TRADE_ORDER, {"liquidity": "TAKER", "legs": [7, 7]}, ["max_items legs", "type legs", "type legs"]),
    (market_maker_block_trade.QUERY_BLOCK_TRADE_DETAILS, {}, ["required blockOrderMatchingKey"]),
    (market_maker_block_trade.QUERY_BLOCK_TRADE_DETAILS, {"blockOrderMatchingKey": "my_id_1", "recvWindow": 60001}, ["range recvWindow"]),
    (market_maker_block_trade.USER_BLOCK_TRADES, {"recvWindow": 60001}, ["range recvWindow"]),
    (market_maker_block_trade.ACCEPT_BLOCK_TRADE_ORDER, {"recvWindow": "7", "blockOrderMatchingKey": 7, "noSuchParameter": 1}, ["type blockOrderMatchingKey", "type recvWindow", "unknown noSuchParameter"]),
    (market_maker_block_trade.ACCEPT_BLOCK_TRADE_ORDER, {"blockOrderMatchingKey": ""}, ["empty blockOrderMatchingKey"]),
    (market_maker_block_trade.CANCEL_BLOCK_TRADE_ORDER, {"recvWindow": "7"}, ["required blockOrderMatchingKey", "type recvWindow"]),
    (market_maker_block_trade.NEW_BLOCK_TRADE_ORDER, {"legs": [7], "liquidity": 7}, ["type legs", "type liquidity"]),
    (market_maker_block_trade.NEW_BLOCK_TRADE_ORDER, {"legs": [], "liquidity": ""}, ["empty legs", "empty liquidity"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (market_maker_block_trade.ACCEPT_BLOCK_TRADE_ORDER, '{"blockTradeSettlementKey":"7d046e6e-a429-4335-ab9d-6a681febcde5","expireTime":1730172115801,' '"liquidity":"MAKER","status":"ACCEPTED","createTime":1730170315803,"legs":[{"symbol":"BNB-241101-700-C",' '"side":"SELL","quantity":"1.2","price":"2.8"}]}'),
    (market_maker_block_trade.BLOCK_TRADE_ORDERS, '[{"blockTradeSettlementKey":"7d046e6e-a429-4335-ab9d-6a681febcde5","expireTime":1730172115801,' '"liquidity":"TAKER","status":"RECEIVED","createTime":1730170315803,"legs":[{"symbol":"BNB-241101-700-C",' '"side":"BUY","quantity":"1.2","price":"2.8"}]},' '{"blockTradeSettlementKey":"28b96c28-ba05-6906-a47c-703215cfbfe6","expireTime":1730171860460,' '"liquidity":"TAKER","status":"RECEIVED","createTime":1730170060462,"legs":[{"symbol":"BNB-241101-700-C",' '"side":"BUY","quantity":"1.66","price":"20"}]}]'),
    (market_maker_block_trade.CANCEL_BLOCK_TRADE_ORDER, "{}"),
    (market_maker_block_trade.EXTEND_BLOCK_TRADE_ORDER, '{"blockTradeSettlementKey":"3668822b8-1baa-6a2f-adb8-d3de6289b361","expireTime":1730172007000,' '"liquidity":"TAKER","status":"RECEIVED","createTime":1730170088111,"legs":[{"symbol":"BNB-241101-700-C",' '"side":"BUY","quantity":"1.2","price":"2.8"}]}'),
    (market_maker_block_trade.NEW_BLOCK_TRADE_ORDER, '{"blockTradeSettlementKey":"3668822b8-1baa-6a2f-adb8-d3de6289b361","expireTime":1730171888109,' '"liquidity":"TAKER","status":"RECEIVED","legs":[{"symbol":"BNB-241101-700-C","side":"BUY",' '"quantity":"1.2","price":"2.8"}]}'),
    (market_maker_block_trade.QUERY_BLOCK_TRADE_DETAILS, '{"blockTradeSettlementKey":"12b96c28-ba05-8906-c89t-703215cfb2e6","expireTime":1730171860460,' '"liquidity":"MAKER","status":"RECEIVED","createTime":1730170060462,"legs":[{"symbol":"BNB-241101-700-C",' '"side":"SELL","quantity":"1.66","price":"20"}]}'),
    (market_maker_block_trade.USER_BLOCK_TRADES, '[{"parentOrderId":"4675011431944499201","crossType":"USER_BLOCK","legs":[{"createTime":1730170445600,' '"updateTime":1730170445600,"symbol":"BNB-241101-700-C","orderId":"4675011431944499203","orderPrice":2.8,' '"orderQuantity":1.2,"orderStatus":"FILLED","executedQty":1.2,"executedAmount":3.36,"fee":0.336,' '"orderType":"PREV_QUOTED","orderSide":"BUY","id":"1125899906900937837","tradeId":1,"tradePrice":2.8,' '"tradeQty":1.2,"tradeTime":1730170445600,"liquidity":"TAKER","commission":0.336}],' '"blockTradeSettlementKey":"7d085e6e-a229-2335-ab9d-6a581febcd25"}]'),
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
