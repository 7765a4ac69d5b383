# Made by apiscribe from specs/coinm/ws-api; not to be edited.
"""COIN-M Futures, WebSocket API: trade, tested with the documented values."""

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
from binance_derivatives.coinm import AsyncWsApi
from binance_derivatives.coinm.ws_api import trade

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (trade.cancel_order(symbol="BTCUSD_PERP", order_id=333245211), '{"symbol":"BTCUSD_PERP","orderId":333245211}'),
    (trade.cancel_order(symbol="BTCUSD_PERP", orig_client_order_id="my_id_1"), '{"symbol":"BTCUSD_PERP","origClientOrderId":"my_id_1"}'),
    (trade.cancel_order(symbol="BTCUSD_PERP", order_id=333245211, orig_client_order_id="my_id_1", recv_window=5000), '{"symbol":"BTCUSD_PERP","orderId":333245211,"origClientOrderId":"my_id_1","recvWindow":5000}'),
    (trade.modify_order(symbol="BTCUSD_PERP", side="BUY", quantity=Decimal("1"), order_id=333245211, price_match="OPPONENT"), '{"orderId":333245211,"symbol":"BTCUSD_PERP","side":"BUY","quantity":"1","priceMatch":"OPPONENT"}'),
    (trade.modify_order(symbol="BTCUSD_PERP", side="BUY", quantity=Decimal("1"), order_id=333245211, price=Decimal("51000")), '{"orderId":333245211,"symbol":"BTCUSD_PERP","side":"BUY","quantity":"1","price":"51000"}'),
    (trade.modify_order(symbol="BTCUSD_PERP", side="BUY", quantity=Decimal("1"), orig_client_order_id="my_id_1", price_match="OPPONENT"), '{"origClientOrderId":"my_id_1","symbol":"BTCUSD_PERP","side":"BUY","quantity":"1","priceMatch":"OPPONENT"}'),
    (trade.modify_order(symbol="BTCUSD_PERP", side="BUY", quantity=Decimal("1"), order_id=333245211, orig_client_order_id="my_id_1", price_match="OPPONENT", recv_window=5000, modify_id=1), '{"orderId":333245211,"origClientOrderId":"my_id_1","symbol":"BTCUSD_PERP","side":"BUY","quantity":"1","priceMatch":"OPPONENT","recvWindow":5000,"modifyId":1}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="LIMIT", time_in_force="GTC", quantity=Decimal("1"), price=Decimal("50000")), '{"symbol":"BTCUSD_PERP","side":"BUY","type":"LIMIT","timeInForce":"GTC","quantity":"1","price":"50000"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="STOP_MARKET", stop_price=Decimal("0"), close_position=True), '{"symbol":"BTCUSD_PERP","side":"BUY","type":"STOP_MARKET","stopPrice":"0","closePosition":"true"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="LIMIT", time_in_force="GTC", quantity=Decimal("1"), price_match="OPPONENT"), '{"symbol":"BTCUSD_PERP","side":"BUY","type":"LIMIT","timeInForce":"GTC","quantity":"1","priceMatch":"OPPONENT"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="SELL", type="STOP_MARKET", position_side="LONG", stop_price=Decimal("0"), close_position=True), '{"symbol":"BTCUSD_PERP","side":"SELL","positionSide":"LONG","type":"STOP_MARKET","stopPrice":"0","closePosition":"true"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="STOP_MARKET", position_side="SHORT", stop_price=Decimal("0"), close_position=True), '{"symbol":"BTCUSD_PERP","side":"BUY","positionSide":"SHORT","type":"STOP_MARKET","stopPrice":"0","closePosition":"true"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="MARKET", quantity=Decimal("1")), '{"symbol":"BTCUSD_PERP","side":"BUY","type":"MARKET","quantity":"1"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="STOP", quantity=Decimal("1"), price=Decimal("50000"), stop_price=Decimal("0")), '{"symbol":"BTCUSD_PERP","side":"BUY","type":"STOP","quantity":"1","price":"50000","stopPrice":"0"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="TAKE_PROFIT", quantity=Decimal("1"), price=Decimal("50000"), stop_price=Decimal("0")), '{"symbol":"BTCUSD_PERP","side":"BUY","type":"TAKE_PROFIT","quantity":"1","price":"50000","stopPrice":"0"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="STOP_MARKET", stop_price=Decimal("0")), '{"symbol":"BTCUSD_PERP","side":"BUY","type":"STOP_MARKET","stopPrice":"0"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="TAKE_PROFIT_MARKET", stop_price=Decimal("0")), '{"symbol":"BTCUSD_PERP","side":"BUY","type":"TAKE_PROFIT_MARKET","stopPrice":"0"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="TRAILING_STOP_MARKET", callback_rate=Decimal("0.1")), '{"symbol":"BTCUSD_PERP","side":"BUY","type":"TRAILING_STOP_MARKET","callbackRate":"0.1"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="LIMIT", position_side="LONG", time_in_force="GTC", quantity=Decimal("1"), price=Decimal("50000")), '{"symbol":"BTCUSD_PERP","side":"BUY","positionSide":"LONG","type":"LIMIT","timeInForce":"GTC","quantity":"1","price":"50000"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="LIMIT", position_side="SHORT", time_in_force="GTC", quantity=Decimal("1"), price=Decimal("50000")), '{"symbol":"BTCUSD_PERP","side":"BUY","positionSide":"SHORT","type":"LIMIT","timeInForce":"GTC","quantity":"1","price":"50000"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="STOP", quantity=Decimal("1"), stop_price=Decimal("0"), price_match="OPPONENT"), '{"symbol":"BTCUSD_PERP","side":"BUY","type":"STOP","quantity":"1","stopPrice":"0","priceMatch":"OPPONENT"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="TAKE_PROFIT", quantity=Decimal("1"), stop_price=Decimal("0"), price_match="OPPONENT"), '{"symbol":"BTCUSD_PERP","side":"BUY","type":"TAKE_PROFIT","quantity":"1","stopPrice":"0","priceMatch":"OPPONENT"}'),
    (trade.new_order(symbol="BTCUSD_PERP", side="BUY", type="LIMIT", position_side="BOTH", time_in_force="GTC", quantity=Decimal("1"), reduce_only=False, price=Decimal("50000"), new_client_order_id="my_id_1", stop_price=Decimal("0"), close_position=False, activation_price=Decimal("1"), callback_rate=Decimal("0.1"), working_type="CONTRACT_PRICE", price_protect=False, new_order_resp_type="ACK", self_trade_prevention_mode="EXPIRE_TAKER", recv_window=5000), '{"symbol":"BTCUSD_PERP","side":"BUY","positionSide":"BOTH","type":"LIMIT","timeInForce":"GTC","quantity":"1","reduceOnly":"false","price":"50000","newClientOrderId":"my_id_1","stopPrice":"0","closePosition":"false","activationPrice":"1","callbackRate":"0.1","workingType":"CONTRACT_PRICE","priceProtect":"false","newOrderRespType":"ACK","selfTradePreventionMode":"EXPIRE_TAKER","recvWindow":5000}'),
    (trade.position_risk(), "{}"),
    (trade.position_risk(margin_asset="my_id_1", recv_window=5000), '{"marginAsset":"my_id_1","recvWindow":5000}'),
    (trade.position_risk(pair="BTCUSD"), '{"pair":"BTCUSD"}'),
    (trade.query_order(symbol="BTCUSD_PERP", order_id=328999071), '{"symbol":"BTCUSD_PERP","orderId":328999071}'),
    (trade.query_order(symbol="BTCUSD_PERP", orig_client_order_id="my_id_1"), '{"symbol":"BTCUSD_PERP","origClientOrderId":"my_id_1"}'),
    (trade.query_order(symbol="BTCUSD_PERP", order_id=328999071, orig_client_order_id="my_id_1", recv_window=5000), '{"symbol":"BTCUSD_PERP","orderId":328999071,"origClientOrderId":"my_id_1","recvWindow":5000}'),
)
"""Calls, and the parameters each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (trade.CANCEL_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.CANCEL_ORDER, {"symbol": "BTCUSD_PERP"}, ["at_least_one orderId origClientOrderId"]),
    (trade.CANCEL_ORDER, {"symbol": "BTCUSD_PERP", "orderId": 333245211, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.MODIFY_ORDER, {}, ["at_least_one orderId origClientOrderId", "exactly_one priceMatch price", "required quantity", "required side", "required symbol"]),
    (trade.MODIFY_ORDER, {"orderId": 333245211, "symbol": "BTCUSD_PERP", "side": "BUY", "quantity": "1"}, ["exactly_one priceMatch price"]),
    (trade.MODIFY_ORDER, {"orderId": 333245211, "symbol": "BTCUSD_PERP", "side": "BUY", "quantity": "1", "price": "51000", "priceMatch": "OPPONENT"}, ["exactly_one priceMatch price"]),
    (trade.MODIFY_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "quantity": "1", "priceMatch": "OPPONENT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.MODIFY_ORDER, {"orderId": 333245211, "symbol": "BTCUSD_PERP", "side": "NO_SUCH_VALUE", "quantity": "-1", "priceMatch": "NO_SUCH_VALUE", "recvWindow": 60001}, ["range quantity", "range recvWindow", "values priceMatch", "values side"]),
    (trade.NEW_ORDER, {}, ["required side", "required symbol", "required type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "type": "STOP_MARKET", "quantity": "1", "stopPrice": "0", "closePosition": True}, ["forbidden_if quantity"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "type": "STOP_MARKET", "reduceOnly": False, "stopPrice": "0", "closePosition": True}, ["forbidden_if reduceOnly"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "type": "MARKET", "timeInForce": "GTC", "quantity": "1", "priceMatch": "OPPONENT"}, ["one_of_values type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1", "price": "50000", "priceMatch": "OPPONENT"}, ["at_most_one priceMatch price"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "positionSide": "LONG", "type": "STOP_MARKET", "stopPrice": "0", "closePosition": True}, ["one_of_values side"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "SELL", "positionSide": "SHORT", "type": "STOP_MARKET", "stopPrice": "0", "closePosition": True}, ["one_of_values side"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "type": "LIMIT", "stopPrice": "0", "closePosition": True}, ["at_least_one price priceMatch", "one_of_values type", "required_if quantity", "required_if timeInForce"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "type": "LIMIT", "price": "50000"}, ["required_if quantity", "required_if timeInForce"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "type": "MARKET"}, ["required_if quantity"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "type": "STOP", "price": "50000"}, ["required_if quantity", "required_if stopPrice"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "type": "STOP_MARKET"}, ["required_if stopPrice"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "type": "TRAILING_STOP_MARKET"}, ["required_if callbackRate"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "positionSide": "LONG", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1", "reduceOnly": False, "price": "50000"}, ["forbidden_if reduceOnly"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1"}, ["at_least_one price priceMatch"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "type": "STOP", "quantity": "1", "stopPrice": "0"}, ["at_least_one price priceMatch"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "NO_SUCH_VALUE", "positionSide": "NO_SUCH_VALUE", "type": "NO_SUCH_VALUE", "timeInForce": "NO_SUCH_VALUE", "quantity": "-1", "price": "50000", "newClientOrderId": "!", "callbackRate": "-0.9", "workingType": "NO_SUCH_VALUE", "newOrderRespType": "NO_SUCH_VALUE", "priceMatch": "NO_SUCH_VALUE", "selfTradePreventionMode": "NO_SUCH_VALUE", "recvWindow": 60001}, ["at_most_one priceMatch price", "pattern newClientOrderId", "range callbackRate", "range quantity", "range recvWindow", "values newOrderRespType", "values positionSide", "values priceMatch", "values selfTradePreventionMode", "values side", "values timeInForce", "values type", "values workingType"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1", "price": "50000", "callbackRate": "11"}, ["range callbackRate"]),
    (trade.POSITION_RISK, {"marginAsset": "my_id_1", "pair": "BTCUSD"}, ["at_most_one marginAsset pair"]),
    (trade.POSITION_RISK, {"recvWindow": 60001}, ["range recvWindow"]),
    (trade.QUERY_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.QUERY_ORDER, {"symbol": "BTCUSD_PERP"}, ["at_least_one orderId origClientOrderId"]),
    (trade.QUERY_ORDER, {"symbol": "BTCUSD_PERP", "orderId": 328999071, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.CANCEL_ORDER, {"orderId": "7", "symbol": 7, "noSuchParameter": 1}, ["type orderId", "type symbol", "unknown noSuchParameter"]),
    (trade.CANCEL_ORDER, {"symbol": ""}, ["at_least_one orderId origClientOrderId", "empty symbol"]),
    (trade.MODIFY_ORDER, {"side": 7, "quantity": 0.5}, ["at_least_one orderId origClientOrderId", "exactly_one priceMatch price", "required symbol", "type quantity", "type side"]),
    (trade.MODIFY_ORDER, {"side": "", "quantity": ""}, ["at_least_one orderId origClientOrderId", "empty quantity", "empty side", "exactly_one priceMatch price", "required symbol"]),
    (trade.NEW_ORDER, {"recvWindow": "7", "priceProtect": 7}, ["required side", "required symbol", "required type", "type priceProtect", "type recvWindow"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (trade.CANCEL_ORDER, '{"orderId":333245211,"symbol":"BTCUSD_PERP","pair":"BTCUSD","status":"CANCELED",' '"clientOrderId":"5SztZiGFAxgAqw4J9EN9fA","price":"51000","avgPrice":"0.00","origQty":"1",' '"executedQty":"0","cumQty":"0","cumBase":"0","timeInForce":"GTC","type":"LIMIT","reduceOnly":false,' '"closePosition":false,"side":"BUY","positionSide":"BOTH","stopPrice":"0","workingType":"CONTRACT_PRICE",' ' "priceProtect":false,"origType":"LIMIT","updateTime":1728416138285}'),
    (trade.MODIFY_ORDER, '{"orderId":333245211,"symbol":"BTCUSD_PERP","pair":"BTCUSD","status":"NEW",' '"clientOrderId":"5SztZiGFAxgAqw4J9EN9fA","price":"51000","avgPrice":"0.00","origQty":"1",' '"executedQty":"0","cumQty":"0","cumBase":"0","timeInForce":"GTC","type":"LIMIT","reduceOnly":false,' '"closePosition":false,"side":"BUY","positionSide":"BOTH","stopPrice":"0","workingType":"CONTRACT_PRICE",' ' "priceProtect":false,"origType":"LIMIT","updateTime":1728415765493}'),
    (trade.NEW_ORDER, '{"orderId":333245211,"symbol":"BTCUSD_PERP","pair":"BTCUSD","status":"NEW",' '"clientOrderId":"5SztZiGFAxgAqw4J9EN9fA","price":"50000","avgPrice":"0.00","origQty":"1",' '"executedQty":"0","cumQty":"0","cumBase":"0","timeInForce":"GTC","type":"LIMIT","reduceOnly":false,' '"closePosition":false,"side":"BUY","positionSide":"BOTH","stopPrice":"0","workingType":"CONTRACT_PRICE",' ' "priceProtect":false,"origType":"LIMIT","updateTime":1728413795125}'),
    (trade.POSITION_RISK, '[{"symbol":"BTCUSD_PERP","positionAmt":"0","entryPrice":"0.00000000","markPrice":"62297.60417296",' '"unRealizedProfit":"0.00000000","liquidationPrice":"0","leverage":"7","maxQty":"100",' '"marginType":"cross","isolatedMargin":"0.00000000","isAutoAddMargin":"false","positionSide":"BOTH",' '"notionalValue":"0","isolatedWallet":"0","updateTime":1726731195634,"breakEvenPrice":"0.00000000"}]'),
    (trade.QUERY_ORDER, '{"orderId":328999071,"symbol":"BTCUSD_PERP","pair":"BTCUSD","status":"NEW",' '"clientOrderId":"ArY8Ng1rln0s9x3fclmAHy","price":"58000","avgPrice":"0.00","origQty":"1",' '"executedQty":"0","cumBase":"0","timeInForce":"GTC","type":"LIMIT","reduceOnly":false,' '"closePosition":false,"side":"BUY","positionSide":"LONG","stopPrice":"0","workingType":"CONTRACT_PRICE",' ' "priceProtect":false,"origType":"LIMIT","selfTradePreventionMode":"EXPIRE_TAKER","time":1733740063619,' '"updateTime":1733740063619,"priceMatch":"NONE"}'),
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
    exchange = exchange_of("coinm")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncWsApi, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert parameters_on_wire(exchange.received[-1].raw) == wire
