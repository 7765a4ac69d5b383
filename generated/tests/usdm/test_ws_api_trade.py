# Made by apiscribe from specs/usdm/ws-api; not to be edited.
"""USDⓈ-M Futures, WebSocket API: trade, tested with the documented values."""

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
from binance_derivatives.usdm import AsyncWsApi
from binance_derivatives.usdm.ws_api import trade

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (trade.cancel_algo_order(algo_id=283194212), '{"algoId":283194212}'),
    (trade.cancel_algo_order(client_algo_id="DolwRKnQNjoc1E9Bbh03ER"), '{"clientAlgoId":"DolwRKnQNjoc1E9Bbh03ER"}'),
    (trade.cancel_algo_order(algo_id=283194212, client_algo_id="DolwRKnQNjoc1E9Bbh03ER", recv_window=5000), '{"algoId":283194212,"clientAlgoId":"DolwRKnQNjoc1E9Bbh03ER","recvWindow":5000}'),
    (trade.cancel_order(symbol="BTCUSDT", order_id=283194212), '{"symbol":"BTCUSDT","orderId":283194212}'),
    (trade.cancel_order(symbol="BTCUSDT", orig_client_order_id="my_id_1"), '{"symbol":"BTCUSDT","origClientOrderId":"my_id_1"}'),
    (trade.cancel_order(symbol="BTCUSDT", order_id=283194212, orig_client_order_id="my_id_1", recv_window=5000), '{"symbol":"BTCUSDT","orderId":283194212,"origClientOrderId":"my_id_1","recvWindow":5000}'),
    (trade.modify_order(symbol="BTCUSDT", side="SELL", quantity=Decimal("0.11"), order_id=328971409, price_match="OPPONENT"), '{"orderId":328971409,"symbol":"BTCUSDT","side":"SELL","quantity":"0.11","priceMatch":"OPPONENT"}'),
    (trade.modify_order(symbol="BTCUSDT", side="SELL", quantity=Decimal("0.11"), order_id=328971409, price=Decimal("43769.1")), '{"orderId":328971409,"symbol":"BTCUSDT","side":"SELL","quantity":"0.11","price":"43769.1"}'),
    (trade.modify_order(symbol="BTCUSDT", side="SELL", quantity=Decimal("0.11"), orig_client_order_id="my_id_1", price_match="OPPONENT"), '{"origClientOrderId":"my_id_1","symbol":"BTCUSDT","side":"SELL","quantity":"0.11","priceMatch":"OPPONENT"}'),
    (trade.modify_order(symbol="BTCUSDT", side="SELL", quantity=Decimal("0.11"), order_id=328971409, orig_client_order_id="my_id_1", price_match="OPPONENT", recv_window=5000, modify_id=1, reduce_only=False), '{"orderId":328971409,"origClientOrderId":"my_id_1","symbol":"BTCUSDT","side":"SELL","quantity":"0.11","priceMatch":"OPPONENT","recvWindow":5000,"modifyId":1,"reduceOnly":"false"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="TAKE_PROFIT", quantity=Decimal("1"), price=Decimal("160000"), trigger_price=Decimal("120000")), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","type":"TAKE_PROFIT","quantity":"1","price":"160000","triggerPrice":"120000"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="STOP_MARKET", trigger_price=Decimal("120000"), close_position=True), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","type":"STOP_MARKET","triggerPrice":"120000","closePosition":"true"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="TAKE_PROFIT", quantity=Decimal("1"), trigger_price=Decimal("120000"), price_match="OPPONENT"), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","type":"TAKE_PROFIT","quantity":"1","triggerPrice":"120000","priceMatch":"OPPONENT"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="TAKE_PROFIT", time_in_force="GTD", quantity=Decimal("1"), price=Decimal("160000"), trigger_price=Decimal("120000"), good_till_date=0), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","type":"TAKE_PROFIT","timeInForce":"GTD","quantity":"1","price":"160000","triggerPrice":"120000","goodTillDate":0}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="STOP_MARKET", position_side="LONG", trigger_price=Decimal("120000"), close_position=True), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","positionSide":"LONG","type":"STOP_MARKET","triggerPrice":"120000","closePosition":"true"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="BUY", type="STOP_MARKET", position_side="SHORT", trigger_price=Decimal("120000"), close_position=True), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"BUY","positionSide":"SHORT","type":"STOP_MARKET","triggerPrice":"120000","closePosition":"true"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="TAKE_PROFIT", position_side="LONG", quantity=Decimal("1"), price=Decimal("160000"), trigger_price=Decimal("120000")), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","positionSide":"LONG","type":"TAKE_PROFIT","quantity":"1","price":"160000","triggerPrice":"120000"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="TAKE_PROFIT", position_side="SHORT", quantity=Decimal("1"), price=Decimal("160000"), trigger_price=Decimal("120000")), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","positionSide":"SHORT","type":"TAKE_PROFIT","quantity":"1","price":"160000","triggerPrice":"120000"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="STOP", quantity=Decimal("1"), price=Decimal("160000"), trigger_price=Decimal("120000")), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","type":"STOP","quantity":"1","price":"160000","triggerPrice":"120000"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="STOP_MARKET", quantity=Decimal("1"), trigger_price=Decimal("120000")), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","type":"STOP_MARKET","quantity":"1","triggerPrice":"120000"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="TAKE_PROFIT_MARKET", quantity=Decimal("1"), trigger_price=Decimal("120000")), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","type":"TAKE_PROFIT_MARKET","quantity":"1","triggerPrice":"120000"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="TRAILING_STOP_MARKET", quantity=Decimal("1"), callback_rate=Decimal("0.1")), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","type":"TRAILING_STOP_MARKET","quantity":"1","callbackRate":"0.1"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="STOP", quantity=Decimal("1"), trigger_price=Decimal("120000"), price_match="OPPONENT"), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","type":"STOP","quantity":"1","triggerPrice":"120000","priceMatch":"OPPONENT"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="STOP_MARKET", trigger_price=Decimal("120000"), close_position=False), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","type":"STOP_MARKET","triggerPrice":"120000","closePosition":"false"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="TAKE_PROFIT_MARKET", trigger_price=Decimal("120000"), close_position=False), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","type":"TAKE_PROFIT_MARKET","triggerPrice":"120000","closePosition":"false"}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="TAKE_PROFIT", position_side="SHORT", time_in_force="GTC", quantity=Decimal("1"), price=Decimal("160000"), trigger_price=Decimal("120000"), working_type="CONTRACT_PRICE", close_position=False, price_protect=False, activate_price=Decimal("1"), callback_rate=Decimal("0.1"), client_algo_id="0Xkl1p621E4EryvufmYre1", new_order_resp_type="RESULT", self_trade_prevention_mode="EXPIRE_MAKER", good_till_date=0, recv_window=5000), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","positionSide":"SHORT","type":"TAKE_PROFIT","timeInForce":"GTC","quantity":"1","price":"160000","triggerPrice":"120000","workingType":"CONTRACT_PRICE","closePosition":"false","priceProtect":"false","activatePrice":"1","callbackRate":"0.1","clientAlgoId":"0Xkl1p621E4EryvufmYre1","newOrderRespType":"RESULT","selfTradePreventionMode":"EXPIRE_MAKER","goodTillDate":0,"recvWindow":5000}'),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BTCUSDT", side="SELL", type="TAKE_PROFIT", quantity=Decimal("1"), price=Decimal("160000"), trigger_price=Decimal("120000"), reduce_only=False), '{"algoType":"CONDITIONAL","symbol":"BTCUSDT","side":"SELL","type":"TAKE_PROFIT","quantity":"1","price":"160000","triggerPrice":"120000","reduceOnly":"false"}'),
    (trade.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", time_in_force="GTC", quantity=Decimal("0.1"), price=Decimal("43187.00")), '{"symbol":"BTCUSDT","side":"BUY","type":"LIMIT","timeInForce":"GTC","quantity":"0.1","price":"43187.00"}'),
    (trade.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", time_in_force="GTC", quantity=Decimal("0.1"), price_match="OPPONENT"), '{"symbol":"BTCUSDT","side":"BUY","type":"LIMIT","timeInForce":"GTC","quantity":"0.1","priceMatch":"OPPONENT"}'),
    (trade.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", time_in_force="GTD", quantity=Decimal("0.1"), price=Decimal("43187.00"), good_till_date=0), '{"symbol":"BTCUSDT","side":"BUY","type":"LIMIT","timeInForce":"GTD","quantity":"0.1","price":"43187.00","goodTillDate":0}'),
    (trade.new_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=Decimal("0.1")), '{"symbol":"BTCUSDT","side":"BUY","type":"MARKET","quantity":"0.1"}'),
    (trade.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", position_side="LONG", time_in_force="GTC", quantity=Decimal("0.1"), price=Decimal("43187.00")), '{"symbol":"BTCUSDT","side":"BUY","positionSide":"LONG","type":"LIMIT","timeInForce":"GTC","quantity":"0.1","price":"43187.00"}'),
    (trade.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", position_side="SHORT", time_in_force="GTC", quantity=Decimal("0.1"), price=Decimal("43187.00")), '{"symbol":"BTCUSDT","side":"BUY","positionSide":"SHORT","type":"LIMIT","timeInForce":"GTC","quantity":"0.1","price":"43187.00"}'),
    (trade.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", position_side="BOTH", time_in_force="GTC", quantity=Decimal("0.1"), reduce_only=False, price=Decimal("43187.00"), new_client_order_id="my_id_1", new_order_resp_type="ACK", self_trade_prevention_mode="EXPIRE_TAKER", good_till_date=0, recv_window=5000), '{"symbol":"BTCUSDT","side":"BUY","positionSide":"BOTH","type":"LIMIT","timeInForce":"GTC","quantity":"0.1","reduceOnly":"false","price":"43187.00","newClientOrderId":"my_id_1","newOrderRespType":"ACK","selfTradePreventionMode":"EXPIRE_TAKER","goodTillDate":0,"recvWindow":5000}'),
    (trade.position_risk_v2(), "{}"),
    (trade.position_risk_v2(symbol="BTCUSDT", recv_window=5000), '{"symbol":"BTCUSDT","recvWindow":5000}'),
    (trade.position_risk_v3(), "{}"),
    (trade.position_risk_v3(symbol="BTCUSDT", recv_window=5000), '{"symbol":"BTCUSDT","recvWindow":5000}'),
    (trade.query_order(symbol="BTCUSDT", order_id=328999071), '{"symbol":"BTCUSDT","orderId":328999071}'),
    (trade.query_order(symbol="BTCUSDT", orig_client_order_id="my_id_1"), '{"symbol":"BTCUSDT","origClientOrderId":"my_id_1"}'),
    (trade.query_order(symbol="BTCUSDT", order_id=328999071, orig_client_order_id="my_id_1", recv_window=5000), '{"symbol":"BTCUSDT","orderId":328999071,"origClientOrderId":"my_id_1","recvWindow":5000}'),
)
"""Calls, and the parameters each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (trade.CANCEL_ALGO_ORDER, {}, ["at_least_one algoId clientAlgoId"]),
    (trade.CANCEL_ALGO_ORDER, {"algoId": 283194212, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.CANCEL_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.CANCEL_ORDER, {"symbol": "BTCUSDT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.CANCEL_ORDER, {"symbol": "BTCUSDT", "orderId": 283194212, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.MODIFY_ORDER, {}, ["at_least_one orderId origClientOrderId", "exactly_one priceMatch price", "required quantity", "required side", "required symbol"]),
    (trade.MODIFY_ORDER, {"orderId": 328971409, "symbol": "BTCUSDT", "side": "SELL", "quantity": "0.11"}, ["exactly_one priceMatch price"]),
    (trade.MODIFY_ORDER, {"orderId": 328971409, "symbol": "BTCUSDT", "side": "SELL", "quantity": "0.11", "price": "43769.1", "priceMatch": "OPPONENT"}, ["exactly_one priceMatch price"]),
    (trade.MODIFY_ORDER, {"symbol": "BTCUSDT", "side": "SELL", "quantity": "0.11", "priceMatch": "OPPONENT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.MODIFY_ORDER, {"orderId": 328971409, "symbol": "BTCUSDT", "side": "NO_SUCH_VALUE", "quantity": "-1", "priceMatch": "NO_SUCH_VALUE", "recvWindow": 60001}, ["range quantity", "range recvWindow", "values priceMatch", "values side"]),
    (trade.NEW_ALGO_ORDER, {}, ["required algoType", "required side", "required symbol", "required type"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "SELL", "type": "STOP_MARKET", "quantity": "1", "triggerPrice": "120000", "closePosition": True}, ["forbidden_if quantity"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "SELL", "type": "STOP_MARKET", "quantity": "1", "triggerPrice": "120000", "priceMatch": "OPPONENT"}, ["one_of_values type"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "SELL", "type": "TAKE_PROFIT", "quantity": "1", "price": "160000", "triggerPrice": "120000", "priceMatch": "OPPONENT"}, ["at_most_one priceMatch price"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "SELL", "type": "STOP_MARKET", "triggerPrice": "120000", "closePosition": True, "reduceOnly": False}, ["forbidden_if reduceOnly"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "SELL", "type": "TAKE_PROFIT", "timeInForce": "GTD", "quantity": "1", "price": "160000", "triggerPrice": "120000"}, ["required_if goodTillDate"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "BUY", "positionSide": "LONG", "type": "STOP_MARKET", "triggerPrice": "120000", "closePosition": True}, ["one_of_values side"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "SELL", "positionSide": "SHORT", "type": "STOP_MARKET", "triggerPrice": "120000", "closePosition": True}, ["one_of_values side"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "SELL", "type": "STOP", "triggerPrice": "120000", "closePosition": True}, ["at_least_one price priceMatch", "one_of_values type", "required_if quantity"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "SELL", "positionSide": "LONG", "type": "TAKE_PROFIT", "quantity": "1", "price": "160000", "triggerPrice": "120000", "reduceOnly": False}, ["forbidden_if reduceOnly"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "SELL", "type": "STOP", "quantity": "1", "price": "160000"}, ["required_if triggerPrice"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "SELL", "type": "STOP", "price": "160000", "triggerPrice": "120000"}, ["required_if quantity"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "SELL", "type": "STOP", "quantity": "1", "triggerPrice": "120000"}, ["at_least_one price priceMatch"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "SELL", "type": "TRAILING_STOP_MARKET", "quantity": "1"}, ["required_if callbackRate"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "SELL", "type": "STOP_MARKET", "triggerPrice": "120000"}, ["at_least_one quantity closePosition"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "NO_SUCH_VALUE", "symbol": "BTCUSDT", "side": "NO_SUCH_VALUE", "positionSide": "NO_SUCH_VALUE", "type": "NO_SUCH_VALUE", "timeInForce": "NO_SUCH_VALUE", "quantity": "-1", "price": "160000", "triggerPrice": "120000", "workingType": "NO_SUCH_VALUE", "priceMatch": "NO_SUCH_VALUE", "callbackRate": "-0.9", "clientAlgoId": "!", "newOrderRespType": "NO_SUCH_VALUE", "selfTradePreventionMode": "NO_SUCH_VALUE", "goodTillDate": 253402300799000, "recvWindow": 60001}, ["at_most_one priceMatch price", "pattern clientAlgoId", "range callbackRate", "range goodTillDate", "range quantity", "range recvWindow", "values algoType", "values newOrderRespType", "values positionSide", "values priceMatch", "values selfTradePreventionMode", "values side", "values timeInForce", "values type", "values workingType"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BTCUSDT", "side": "SELL", "type": "TAKE_PROFIT", "quantity": "1", "price": "160000", "triggerPrice": "120000", "callbackRate": "21"}, ["range callbackRate"]),
    (trade.NEW_ORDER, {}, ["required side", "required symbol", "required type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "timeInForce": "GTC", "quantity": "0.1", "priceMatch": "OPPONENT"}, ["one_of_values type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "0.1", "price": "43187.00", "priceMatch": "OPPONENT"}, ["at_most_one priceMatch price"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "timeInForce": "GTD", "quantity": "0.1", "price": "43187.00"}, ["required_if goodTillDate"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "price": "43187.00"}, ["required_if quantity", "required_if timeInForce"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "0.1"}, ["at_least_one price priceMatch"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET"}, ["required_if quantity"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "positionSide": "LONG", "type": "LIMIT", "timeInForce": "GTC", "quantity": "0.1", "reduceOnly": False, "price": "43187.00"}, ["forbidden_if reduceOnly"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "STOP", "timeInForce": "GTC", "quantity": "0.1", "price": "43187.00"}, ["moved type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "STOP_MARKET", "timeInForce": "GTC", "quantity": "0.1", "price": "43187.00"}, ["moved type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "TAKE_PROFIT", "timeInForce": "GTC", "quantity": "0.1", "price": "43187.00"}, ["moved type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "TAKE_PROFIT_MARKET", "timeInForce": "GTC", "quantity": "0.1", "price": "43187.00"}, ["moved type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "TRAILING_STOP_MARKET", "timeInForce": "GTC", "quantity": "0.1", "price": "43187.00"}, ["moved type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "NO_SUCH_VALUE", "positionSide": "NO_SUCH_VALUE", "type": "NO_SUCH_VALUE", "timeInForce": "NO_SUCH_VALUE", "quantity": "-1", "price": "43187.00", "newClientOrderId": "!", "newOrderRespType": "NO_SUCH_VALUE", "priceMatch": "NO_SUCH_VALUE", "selfTradePreventionMode": "NO_SUCH_VALUE", "goodTillDate": 253402300799000, "recvWindow": 60001}, ["at_most_one priceMatch price", "pattern newClientOrderId", "range goodTillDate", "range quantity", "range recvWindow", "values newOrderRespType", "values positionSide", "values priceMatch", "values selfTradePreventionMode", "values side", "values timeInForce", "values type"]),
    (trade.POSITION_RISK_V2, {"recvWindow": 60001}, ["range recvWindow"]),
    (trade.POSITION_RISK_V3, {"recvWindow": 60001}, ["range recvWindow"]),
    (trade.QUERY_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.QUERY_ORDER, {"symbol": "BTCUSDT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.QUERY_ORDER, {"symbol": "BTCUSDT", "orderId": 328999071, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.CANCEL_ALGO_ORDER, {"algoId": "7", "clientAlgoId": 7, "noSuchParameter": 1}, ["type algoId", "type clientAlgoId", "unknown noSuchParameter"]),
    (trade.CANCEL_ALGO_ORDER, {"clientAlgoId": ""}, ["empty clientAlgoId"]),
    (trade.MODIFY_ORDER, {"reduceOnly": 7, "side": 7, "quantity": 0.5}, ["at_least_one orderId origClientOrderId", "exactly_one priceMatch price", "required symbol", "type quantity", "type reduceOnly", "type side"]),
    (trade.MODIFY_ORDER, {"side": "", "quantity": ""}, ["at_least_one orderId origClientOrderId", "empty quantity", "empty side", "exactly_one priceMatch price", "required symbol"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (trade.CANCEL_ALGO_ORDER, '{"algoId":2000000002162519,"clientAlgoId":"rDMG8WSde6LkyMNtk6s825","code":"200","msg":"success"}'),
    (trade.CANCEL_ORDER, '{"clientOrderId":"myOrder1","cumQty":"0","cumQuote":"0","executedQty":"0","orderId":283194212,' '"origQty":"11","origType":"TRAILING_STOP_MARKET","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","status":"CANCELED","stopPrice":"9300","closePosition":false,"symbol":"BTCUSDT",' '"timeInForce":"GTC","type":"TRAILING_STOP_MARKET","activatePrice":"9020","priceRate":"0.3",' '"updateTime":1571110484038,"workingType":"CONTRACT_PRICE","priceProtect":false,"priceMatch":"NONE",' '"selfTradePreventionMode":"NONE","goodTillDate":0}'),
    (trade.MODIFY_ORDER, '{"orderId":328971409,"symbol":"BTCUSDT","status":"NEW","clientOrderId":"xGHfltUMExx0TbQstQQfRX",' '"price":"43769.10","avgPrice":"0.00","origQty":"0.110","executedQty":"0.000","cumQty":"0.000",' '"cumQuote":"0.00000","timeInForce":"GTC","type":"LIMIT","reduceOnly":false,"closePosition":false,' '"side":"SELL","positionSide":"SHORT","stopPrice":"0.00","workingType":"CONTRACT_PRICE",' '"priceProtect":false,"origType":"LIMIT","priceMatch":"NONE","selfTradePreventionMode":"NONE",' '"goodTillDate":0,"updateTime":1703426756190}'),
    (trade.NEW_ALGO_ORDER, '{"algoId":3000000000003505,"clientAlgoId":"0Xkl1p621E4EryvufmYre1","algoType":"CONDITIONAL",' '"orderType":"TAKE_PROFIT","symbol":"BTCUSDT","side":"SELL","positionSide":"SHORT","timeInForce":"GTC",' '"quantity":"1.000","algoStatus":"NEW","triggerPrice":"120000.00","price":"160000.00",' '"icebergQuantity":null,"selfTradePreventionMode":"EXPIRE_MAKER","workingType":"CONTRACT_PRICE",' '"priceMatch":"NONE","closePosition":false,"priceProtect":false,"reduceOnly":false,' '"createTime":1762507264142,"updateTime":1762507264143,"triggerTime":0,"goodTillDate":0}'),
    (trade.NEW_ORDER, '{"orderId":325078477,"symbol":"BTCUSDT","status":"NEW","clientOrderId":"iCXL1BywlBaf2sesNUrVl3",' '"price":"43187.00","avgPrice":"0.00","origQty":"0.100","executedQty":"0.000","cumQty":"0.000",' '"cumQuote":"0.00000","timeInForce":"GTC","type":"LIMIT","reduceOnly":false,"closePosition":false,' '"side":"BUY","positionSide":"BOTH","stopPrice":"0.00","workingType":"CONTRACT_PRICE",' '"priceProtect":false,"origType":"LIMIT","priceMatch":"NONE","selfTradePreventionMode":"NONE",' '"goodTillDate":0,"updateTime":1702555534435}'),
    (trade.POSITION_RISK_V2, '[{"entryPrice":"0.00000","breakEvenPrice":"0.0","marginType":"isolated","isAutoAddMargin":"false",' '"isolatedMargin":"0.00000000","leverage":"10","liquidationPrice":"0","markPrice":"6679.50671178",' '"maxNotionalValue":"20000000","positionAmt":"0.000","notional":"0","isolatedWallet":"0",' '"symbol":"BTCUSDT","unRealizedProfit":"0.00000000","positionSide":"BOTH","updateTime":0}]'),
    (trade.POSITION_RISK_V2, '[{"symbol":"BTCUSDT","positionAmt":"0.001","entryPrice":"22185.2","breakEvenPrice":"0.0",' '"markPrice":"21123.05052574","unRealizedProfit":"-1.06214947","liquidationPrice":"19731.45529116",' '"leverage":"4","maxNotionalValue":"100000000","marginType":"cross","isolatedMargin":"0.00000000",' '"isAutoAddMargin":"false","positionSide":"LONG","notional":"21.12305052","isolatedWallet":"0",' '"updateTime":1655217461579},{"symbol":"BTCUSDT","positionAmt":"0.000","entryPrice":"0.0",' '"breakEvenPrice":"0.0","markPrice":"21123.05052574","unRealizedProfit":"0.00000000",' '"liquidationPrice":"0","leverage":"4","maxNotionalValue":"100000000","marginType":"cross",' '"isolatedMargin":"0.00000000","isAutoAddMargin":"false","positionSide":"SHORT","notional":"0",' '"isolatedWallet":"0","updateTime":0}]'),
    (trade.POSITION_RISK_V3, '[{"symbol":"BTCUSDT","positionSide":"BOTH","positionAmt":"1.000","entryPrice":"0.00000",' '"breakEvenPrice":"0.0","markPrice":"6679.50671178","unRealizedProfit":"0.00000000",' '"liquidationPrice":"0","isolatedMargin":"0.00000000","notional":"0","marginAsset":"USDT",' '"isolatedWallet":"0","initialMargin":"0","maintMargin":"0","positionInitialMargin":"0",' '"openOrderInitialMargin":"0","adl":0,"bidNotional":"0","askNotional":"0","updateTime":0}]'),
    (trade.POSITION_RISK_V3, '[{"symbol":"BTCUSDT","positionSide":"LONG","positionAmt":"1.000","entryPrice":"0.00000",' '"breakEvenPrice":"0.0","markPrice":"6679.50671178","unRealizedProfit":"0.00000000",' '"liquidationPrice":"0","isolatedMargin":"0.00000000","notional":"0","marginAsset":"USDT",' '"isolatedWallet":"0","initialMargin":"0","maintMargin":"0","positionInitialMargin":"0",' '"openOrderInitialMargin":"0","adl":0,"bidNotional":"0","askNotional":"0","updateTime":0},' '{"symbol":"BTCUSDT","positionSide":"SHORT","positionAmt":"1.000","entryPrice":"0.00000",' '"breakEvenPrice":"0.0","markPrice":"6679.50671178","unRealizedProfit":"0.00000000",' '"liquidationPrice":"0","isolatedMargin":"0.00000000","notional":"0","marginAsset":"USDT",' '"isolatedWallet":"0","initialMargin":"0","maintMargin":"0","positionInitialMargin":"0",' '"openOrderInitialMargin":"0","adl":0,"bidNotional":"0","askNotional":"0","updateTime":0}]'),
    (trade.QUERY_ORDER, '{"avgPrice":"0.00000","clientOrderId":"abc","cumQuote":"0","executedQty":"0","orderId":1917641,' '"origQty":"0.40","origType":"TRAILING_STOP_MARKET","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","status":"NEW","stopPrice":"9300","closePosition":false,"symbol":"BTCUSDT",' '"time":1579276756075,"timeInForce":"GTC","type":"TRAILING_STOP_MARKET","activatePrice":"9020",' '"priceRate":"0.3","updateTime":1579276756075,"workingType":"CONTRACT_PRICE","priceProtect":false}'),
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
