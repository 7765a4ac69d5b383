# Made by apiscribe from specs/options/rest; not to be edited.
"""Options, REST: trade, tested with the documented values."""

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
from binance_derivatives.options import AsyncRest, Rest
from binance_derivatives.options.rest import trade

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (trade.cancel_all_open_orders(symbol="BTC-200730-9000-C", recv_window=5000), "symbol=BTC-200730-9000-C&recvWindow=5000"),
    (trade.cancel_all_open_orders_by_underlying(underlying="BTCUSDT", recv_window=5000), "underlying=BTCUSDT&recvWindow=5000"),
    (trade.cancel_multiple_orders(symbol="BTC-200730-9000-C", client_order_ids=["my_id_1", "my_id_2"]), "symbol=BTC-200730-9000-C&clientOrderIds=%5B%22my_id_1%22%2C%22my_id_2%22%5D"),
    (trade.cancel_multiple_orders(symbol="BTC-200730-9000-C", order_ids=[4611875134427365377, 4611875134427365378], recv_window=5000), "symbol=BTC-200730-9000-C&orderIds=%5B4611875134427365377%2C4611875134427365378%5D&recvWindow=5000"),
    (trade.cancel_order(symbol="BTC-200730-9000-C", order_id=4611875134427365377), "symbol=BTC-200730-9000-C&orderId=4611875134427365377"),
    (trade.cancel_order(symbol="BTC-200730-9000-C", client_order_id="10000"), "symbol=BTC-200730-9000-C&clientOrderId=10000"),
    (trade.cancel_order(symbol="BTC-200730-9000-C", order_id=4611875134427365377, client_order_id="10000", recv_window=5000), "symbol=BTC-200730-9000-C&orderId=4611875134427365377&clientOrderId=10000&recvWindow=5000"),
    (trade.commission_rate(recv_window=5000), "recvWindow=5000"),
    (trade.exercise_records(), ""),
    (trade.exercise_records(symbol="BTC-200730-9000-C", start_time=1593511200000, end_time=1593512200000, limit=1, recv_window=5000), "symbol=BTC-200730-9000-C&startTime=1593511200000&endTime=1593512200000&limit=1&recvWindow=5000"),
    (trade.new_order(symbol="BTC-200730-9000-C", side="BUY", type="LIMIT", quantity=Decimal("1"), price=Decimal("100")), "symbol=BTC-200730-9000-C&side=BUY&type=LIMIT&quantity=1&price=100"),
    (trade.new_order(symbol="BTC-200730-9000-C", side="BUY", type="LIMIT", quantity=Decimal("1"), price=Decimal("100"), time_in_force="GTC", reduce_only=False, post_only=True, new_order_resp_type="ACK", client_order_id="my_id_1", is_mmp=True, recv_window=5000, self_trade_prevention_mode="EXPIRE_TAKER"), "symbol=BTC-200730-9000-C&side=BUY&type=LIMIT&quantity=1&price=100&timeInForce=GTC&reduceOnly=false&postOnly=true&newOrderRespType=ACK&clientOrderId=my_id_1&isMmp=true&recvWindow=5000&selfTradePreventionMode=EXPIRE_TAKER"),
    (trade.open_orders(), ""),
    (trade.open_orders(symbol="BTC-200730-9000-C", order_id=4611875134427365377, start_time=1600000000000, end_time=1600000000000, recv_window=5000), "symbol=BTC-200730-9000-C&orderId=4611875134427365377&startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (trade.order_history(symbol="BTC-220715-2000-C"), "symbol=BTC-220715-2000-C"),
    (trade.order_history(symbol="BTC-220715-2000-C", order_id=4611922413427359795, start_time=1593511200000, end_time=1593512200000, limit=1, recv_window=5000), "symbol=BTC-220715-2000-C&orderId=4611922413427359795&startTime=1593511200000&endTime=1593512200000&limit=1&recvWindow=5000"),
    (trade.place_multiple_orders(orders=[{"symbol": "BTC-200730-9000-C", "side": "BUY", "type": "LIMIT", "quantity": Decimal("1"), "price": Decimal("100")}, {"symbol": "BTC-200730-9000-C", "side": "BUY", "type": "LIMIT", "quantity": Decimal("1"), "price": Decimal("100"), "time_in_force": "GTC", "reduce_only": False, "post_only": True, "new_order_resp_type": "ACK", "client_order_id": "my_id_1", "is_mmp": True, "self_trade_prevention_mode": "EXPIRE_TAKER"}], recv_window=5000), "orders=%5B%7B%22symbol%22%3A%22BTC-200730-9000-C%22%2C%22side%22%3A%22BUY%22%2C%22type%22%3A%22LIMIT%22%2C%22quantity%22%3A%221%22%2C%22price%22%3A%22100%22%7D%2C%7B%22symbol%22%3A%22BTC-200730-9000-C%22%2C%22side%22%3A%22BUY%22%2C%22type%22%3A%22LIMIT%22%2C%22quantity%22%3A%221%22%2C%22price%22%3A%22100%22%2C%22timeInForce%22%3A%22GTC%22%2C%22reduceOnly%22%3Afalse%2C%22postOnly%22%3Atrue%2C%22newOrderRespType%22%3A%22ACK%22%2C%22clientOrderId%22%3A%22my_id_1%22%2C%22isMmp%22%3Atrue%2C%22selfTradePreventionMode%22%3A%22EXPIRE_TAKER%22%7D%5D&recvWindow=5000"),
    (trade.position_risk(), ""),
    (trade.position_risk(symbol="BTC-200730-9000-C", recv_window=5000), "symbol=BTC-200730-9000-C&recvWindow=5000"),
    (trade.query_order(symbol="BTC-200730-9000-C", order_id=4611875134427365377), "symbol=BTC-200730-9000-C&orderId=4611875134427365377"),
    (trade.query_order(symbol="BTC-200730-9000-C", client_order_id="my_id_1"), "symbol=BTC-200730-9000-C&clientOrderId=my_id_1"),
    (trade.query_order(symbol="BTC-200730-9000-C", order_id=4611875134427365377, client_order_id="my_id_1", recv_window=5000), "symbol=BTC-200730-9000-C&orderId=4611875134427365377&clientOrderId=my_id_1&recvWindow=5000"),
    (trade.sign_tradfi_contract(recv_window=5000), "recvWindow=5000"),
    (trade.user_trades(symbol="BTC-200730-9000-C"), "symbol=BTC-200730-9000-C"),
    (trade.user_trades(symbol="BTC-200730-9000-C", from_id=4611875134427365376, start_time=1593511200000, end_time=1593512200000, limit=1, recv_window=5000), "symbol=BTC-200730-9000-C&fromId=4611875134427365376&startTime=1593511200000&endTime=1593512200000&limit=1&recvWindow=5000"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (trade.CANCEL_ALL_OPEN_ORDERS, {}, ["required symbol"]),
    (trade.CANCEL_ALL_OPEN_ORDERS, {"symbol": "BTC-200730-9000-C", "recvWindow": 60001}, ["range recvWindow"]),
    (trade.CANCEL_ALL_OPEN_ORDERS_BY_UNDERLYING, {}, ["required underlying"]),
    (trade.CANCEL_ALL_OPEN_ORDERS_BY_UNDERLYING, {"underlying": "BTCUSDT", "recvWindow": 60001}, ["range recvWindow"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {}, ["exactly_one orderIds clientOrderIds", "required symbol"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"symbol": "BTC-200730-9000-C"}, ["exactly_one orderIds clientOrderIds"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"symbol": "BTC-200730-9000-C", "orderIds": [4611875134427365377, 4611875134427365378], "clientOrderIds": ["my_id_1", "my_id_2"]}, ["exactly_one orderIds clientOrderIds"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"symbol": "BTC-200730-9000-C", "orderIds": [4611875134427365377, 4611875134427365378], "recvWindow": 60001}, ["range recvWindow"]),
    (trade.CANCEL_ORDER, {}, ["at_least_one orderId clientOrderId", "required symbol"]),
    (trade.CANCEL_ORDER, {"symbol": "BTC-200730-9000-C"}, ["at_least_one orderId clientOrderId"]),
    (trade.CANCEL_ORDER, {"symbol": "BTC-200730-9000-C", "orderId": 4611875134427365377, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.COMMISSION_RATE, {"recvWindow": 60001}, ["range recvWindow"]),
    (trade.EXERCISE_RECORDS, {"limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow"]),
    (trade.EXERCISE_RECORDS, {"limit": 1001}, ["range limit"]),
    (trade.NEW_ORDER, {}, ["required quantity", "required side", "required symbol", "required type"]),
    (trade.NEW_ORDER, {"symbol": "BTC-200730-9000-C", "side": "BUY", "type": "LIMIT"}, ["required quantity", "required_if price"]),
    (trade.NEW_ORDER, {"symbol": "BTC-200730-9000-C", "side": "NO_SUCH_VALUE", "type": "NO_SUCH_VALUE", "quantity": "-1", "price": "100", "timeInForce": "NO_SUCH_VALUE", "newOrderRespType": "NO_SUCH_VALUE", "recvWindow": 60001, "selfTradePreventionMode": "NO_SUCH_VALUE"}, ["range quantity", "range recvWindow", "values newOrderRespType", "values selfTradePreventionMode", "values side", "values timeInForce", "values type"]),
    (trade.OPEN_ORDERS, {"recvWindow": 60001}, ["range recvWindow"]),
    (trade.ORDER_HISTORY, {}, ["required symbol"]),
    (trade.ORDER_HISTORY, {"symbol": "BTC-220715-2000-C", "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow"]),
    (trade.ORDER_HISTORY, {"symbol": "BTC-220715-2000-C", "limit": 1001}, ["range limit"]),
    (trade.PLACE_MULTIPLE_ORDERS, {}, ["required orders"]),
    (trade.PLACE_MULTIPLE_ORDERS, {"orders": [{"symbol": "BTC-200730-9000-C", "side": "BUY", "type": "LIMIT", "quantity": "1", "price": "100"}, {"symbol": "BTC-200730-9000-C", "side": "BUY", "type": "LIMIT", "quantity": "1", "price": "100", "time_in_force": "GTC", "reduce_only": False, "post_only": True, "new_order_resp_type": "ACK", "client_order_id": "my_id_1", "is_mmp": True, "self_trade_prevention_mode": "EXPIRE_TAKER"}], "recvWindow": 60001}, ["range recvWindow"]),
    (trade.PLACE_MULTIPLE_ORDERS, {"orders": [7] * 11}, ["max_items orders", "type orders", "type orders", "type orders", "type orders", "type orders", "type orders", "type orders", "type orders", "type orders", "type orders", "type orders"]),
    (trade.PLACE_MULTIPLE_ORDERS, {"orders": [{"symbol": "BTC-200730-9000-C"}, {"symbol": "BTC-200730-9000-C", "side": "BUY", "type": "LIMIT"}, {"symbol": "BTC-200730-9000-C", "side": "NO_SUCH_VALUE", "type": "NO_SUCH_VALUE", "quantity": "-1", "price": "100", "time_in_force": "NO_SUCH_VALUE", "new_order_resp_type": "NO_SUCH_VALUE", "client_order_id": "!", "self_trade_prevention_mode": "NO_SUCH_VALUE"}]}, ["pattern orders", "range orders", "required orders", "required orders", "required orders", "required orders", "required_if orders", "values orders", "values orders", "values orders", "values orders", "values orders"]),
    (trade.POSITION_RISK, {"recvWindow": 60001}, ["range recvWindow"]),
    (trade.QUERY_ORDER, {}, ["at_least_one orderId clientOrderId", "required symbol"]),
    (trade.QUERY_ORDER, {"symbol": "BTC-200730-9000-C"}, ["at_least_one orderId clientOrderId"]),
    (trade.QUERY_ORDER, {"symbol": "BTC-200730-9000-C", "orderId": 4611875134427365377, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.SIGN_TRADFI_CONTRACT, {"recvWindow": 60001}, ["range recvWindow"]),
    (trade.USER_TRADES, {}, ["required symbol"]),
    (trade.USER_TRADES, {"symbol": "BTC-200730-9000-C", "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow"]),
    (trade.USER_TRADES, {"symbol": "BTC-200730-9000-C", "limit": 1001}, ["range limit"]),
    (trade.CANCEL_ALL_OPEN_ORDERS, {"recvWindow": "7", "symbol": 7, "noSuchParameter": 1}, ["type recvWindow", "type symbol", "unknown noSuchParameter"]),
    (trade.CANCEL_ALL_OPEN_ORDERS, {"symbol": ""}, ["empty symbol"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"clientOrderIds": [7], "orderIds": ["7"]}, ["exactly_one orderIds clientOrderIds", "required symbol", "type clientOrderIds", "type orderIds"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"clientOrderIds": [], "orderIds": []}, ["empty clientOrderIds", "empty orderIds", "exactly_one orderIds clientOrderIds", "required symbol"]),
    (trade.EXERCISE_RECORDS, {"limit": "7"}, ["type limit"]),
    (trade.NEW_ORDER, {"side": 7, "reduceOnly": "true"}, ["required quantity", "required symbol", "required type", "type reduceOnly", "type side"]),
    (trade.NEW_ORDER, {"side": ""}, ["empty side", "required quantity", "required symbol", "required type"]),
    (trade.PLACE_MULTIPLE_ORDERS, {"orders": [7]}, ["type orders"]),
    (trade.PLACE_MULTIPLE_ORDERS, {"orders": []}, ["empty orders"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (trade.CANCEL_ALL_OPEN_ORDERS, '{"code":0,"msg":"success"}'),
    (trade.CANCEL_ALL_OPEN_ORDERS_BY_UNDERLYING, '{"code":0,"msg":"success"}'),
    (trade.CANCEL_MULTIPLE_ORDERS, '[{"orderId":4611875134427365377,"symbol":"BTC-200730-9000-C","price":"100","quantity":"1",' '"executedQty":"0","side":"BUY","type":"LIMIT","timeInForce":"GTC","reduceOnly":false,' '"createTime":1592465880683,"updateTime":1566818724722,"status":"NEW","avgPrice":"0","source":"API",' '"clientOrderId":"","priceScale":3,"quantityScale":4,"optionSide":"CALL","quoteAsset":"USDT",' '"mmp":false}]'),
    (trade.CANCEL_ORDER, '{"orderId":4611875134427365377,"symbol":"BTC-200730-9000-C","price":"100","quantity":"1",' '"executedQty":"0","side":"BUY","type":"LIMIT","timeInForce":"GTC","reduceOnly":false,' '"createDate":1592465880683,"updateTime":1566818724722,"status":"ACCEPTED","avgPrice":"0","source":"API",' ' "clientOrderId":"","priceScale":4,"quantityScale":4,"optionSide":"CALL","quoteAsset":"USDT",' '"mmp":false}'),
    (trade.COMMISSION_RATE, '{"commissions":[{"underlying":"BTCUSDT","makerFee":"0.000240","takerFee":"0.000240"},' '{"underlying":"ETHUSDT","makerFee":"0.000240","takerFee":"0.000240"},{"underlying":"BNBUSDT",' '"makerFee":"0.000240","takerFee":"0.000240"},{"underlying":"SOLUSDT","makerFee":"0.000240",' '"takerFee":"0.000240"},{"underlying":"XRPUSDT","makerFee":"0.000240","takerFee":"0.000240"},' '{"underlying":"DOGEUSDT","makerFee":"0.000240","takerFee":"0.000240"}]}'),
    (trade.EXERCISE_RECORDS, '[{"id":"1125899906842624042","currency":"USDT","symbol":"BTC-220721-25000-C",' '"exercisePrice":"25000.00000000","quantity":"1.00000000","amount":"0.00000000","fee":"0.00000000",' '"createDate":1658361600000,"priceScale":2,"quantityScale":2,"optionSide":"CALL","positionSide":"LONG",' '"quoteAsset":"USDT"}]'),
    (trade.NEW_ORDER, '{"orderId":4611875134427365377,"symbol":"BTC-200730-9000-C","price":"100","quantity":"1",' '"executedQty":"0","side":"BUY","type":"LIMIT","timeInForce":"GTC","reduceOnly":false,' '"createTime":1592465880683,"updateTime":1566818724722,"status":"NEW","avgPrice":"0","source":"API",' '"clientOrderId":"","priceScale":2,"quantityScale":2,"optionSide":"CALL","quoteAsset":"USDT",' '"mmp":false}'),
    (trade.OPEN_ORDERS, '[{"orderId":4611875134427365377,"symbol":"BTC-200730-9000-C","price":"100","quantity":"1",' '"executedQty":"0","side":"BUY","type":"LIMIT","timeInForce":"GTC","reduceOnly":false,' '"createTime":1592465880683,"updateTime":1592465880683,"status":"NEW","avgPrice":"0","clientOrderId":"",' '"priceScale":2,"quantityScale":2,"optionSide":"CALL","quoteAsset":"USDT","mmp":false}]'),
    (trade.ORDER_HISTORY, '[{"orderId":4611922413427359795,"symbol":"BTC-220715-2000-C","price":"18000.00000000",' '"quantity":"-0.50000000","executedQty":"-0.50000000","side":"SELL","type":"LIMIT","timeInForce":"GTC",' '"reduceOnly":false,"createTime":1657867694244,"updateTime":1657867888216,"status":"FILLED",' '"avgPrice":"18000.00000000","clientOrderId":"","priceScale":2,"quantityScale":2,"optionSide":"CALL",' '"quoteAsset":"USDT","mmp":false}]'),
    (trade.PLACE_MULTIPLE_ORDERS, '[{"orderId":4611875134427365377,"symbol":"BTC-200730-9000-C","price":"100","quantity":"1",' '"executedQty":"0","side":"BUY","type":"LIMIT","timeInForce":"GTC","reduceOnly":false,' '"createTime":1592465880683,"updateTime":1566818724722,"status":"NEW","avgPrice":"0","source":"API",' '"clientOrderId":"","priceScale":2,"quantityScale":2,"optionSide":"CALL","quoteAsset":"USDT",' '"mmp":false}]'),
    (trade.POSITION_RISK, '[{"entryPrice":"1000","symbol":"BTC-200730-9000-C","side":"SHORT","quantity":"-0.1",' '"markValue":"105.00138","unrealizedPNL":"-5.00138","markPrice":"1050.0138","strikePrice":"9000",' '"expiryDate":1593511200000,"priceScale":2,"quantityScale":2,"optionSide":"CALL","quoteAsset":"USDT",' '"time":1762872654561,"bidQuantity":"0.0000","askQuantity":"0.0000"}]'),
    (trade.QUERY_ORDER, '{"orderId":4611875134427365377,"symbol":"BTC-200730-9000-C","price":"100","quantity":"1",' '"executedQty":"0","side":"BUY","type":"LIMIT","timeInForce":"GTC","reduceOnly":false,' '"createTime":1592465880683,"updateTime":1566818724722,"status":"NEW","avgPrice":"0","clientOrderId":"",' '"priceScale":2,"quantityScale":2,"optionSide":"CALL","quoteAsset":"USDT","mmp":false}'),
    (trade.SIGN_TRADFI_CONTRACT, '{"code":200,"msg":"success"}'),
    (trade.USER_TRADES, '[{"id":4611875134427365377,"tradeId":239,"orderId":4611875134427365377,"symbol":"BTC-200730-9000-C",' '"price":"100","quantity":"1","fee":"0","realizedProfit":"0.00000000","side":"BUY","type":"LIMIT",' '"liquidity":"TAKER","time":1592465880683,"priceScale":2,"quantityScale":2,"optionSide":"CALL",' '"quoteAsset":"USDT"}]'),
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
