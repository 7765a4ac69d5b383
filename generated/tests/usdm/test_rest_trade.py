# Made by apiscribe from specs/usdm/rest; not to be edited.
"""USDⓈ-M Futures, REST: trade, tested with the documented values."""

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
from binance_derivatives.usdm import AsyncRest, Rest
from binance_derivatives.usdm.rest import trade

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (trade.adl_quantile(), ""),
    (trade.adl_quantile(symbol="ETHUSDT", recv_window=5000), "symbol=ETHUSDT&recvWindow=5000"),
    (trade.all_algo_orders(symbol="BNBUSDT"), "symbol=BNBUSDT"),
    (trade.all_algo_orders(symbol="BNBUSDT", algo_id=2146760, start_time=1600000000000, end_time=1600000000000, limit=1, recv_window=5000), "symbol=BNBUSDT&algoId=2146760&startTime=1600000000000&endTime=1600000000000&limit=1&recvWindow=5000"),
    (trade.all_orders(), ""),
    (trade.all_orders(symbol="BTCUSDT", order_id=1917641, start_time=1600000000000, end_time=1600000000000, limit=1, recv_window=5000), "symbol=BTCUSDT&orderId=1917641&startTime=1600000000000&endTime=1600000000000&limit=1&recvWindow=5000"),
    (trade.cancel_algo_order(algo_id=2146760), "algoId=2146760"),
    (trade.cancel_algo_order(client_algo_id="6B2I9XVcJpCjqPAJ4YoFX7"), "clientAlgoId=6B2I9XVcJpCjqPAJ4YoFX7"),
    (trade.cancel_algo_order(algo_id=2146760, client_algo_id="6B2I9XVcJpCjqPAJ4YoFX7", recv_window=5000), "algoId=2146760&clientAlgoId=6B2I9XVcJpCjqPAJ4YoFX7&recvWindow=5000"),
    (trade.cancel_all_open_algo_orders(symbol="my_id_1", recv_window=5000), "symbol=my_id_1&recvWindow=5000"),
    (trade.cancel_all_open_orders(symbol="my_id_1", recv_window=5000), "symbol=my_id_1&recvWindow=5000"),
    (trade.cancel_multiple_orders(symbol="BTCUSDT", orig_client_order_id_list=["my_id_1", "my_id_2"]), "symbol=BTCUSDT&origClientOrderIdList=%5B%22my_id_1%22%2C%22my_id_2%22%5D"),
    (trade.cancel_multiple_orders(symbol="BTCUSDT", order_id_list=[1234567, 2345678], recv_window=5000), "symbol=BTCUSDT&orderIdList=%5B1234567%2C2345678%5D&recvWindow=5000"),
    (trade.cancel_order(symbol="BTCUSDT", order_id=283194212), "symbol=BTCUSDT&orderId=283194212"),
    (trade.cancel_order(symbol="BTCUSDT", orig_client_order_id="my_id_1"), "symbol=BTCUSDT&origClientOrderId=my_id_1"),
    (trade.cancel_order(symbol="BTCUSDT", order_id=283194212, orig_client_order_id="my_id_1", recv_window=5000), "symbol=BTCUSDT&orderId=283194212&origClientOrderId=my_id_1&recvWindow=5000"),
    (trade.change_leverage(symbol="BTCUSDT", leverage=21, recv_window=5000), "symbol=BTCUSDT&leverage=21&recvWindow=5000"),
    (trade.change_margin_type(symbol="my_id_1", margin_type="ISOLATED", recv_window=5000), "symbol=my_id_1&marginType=ISOLATED&recvWindow=5000"),
    (trade.change_multi_assets_mode(multi_assets_margin=True, recv_window=5000), "multiAssetsMargin=true&recvWindow=5000"),
    (trade.change_position_margin(symbol="my_id_1", amount=Decimal("100.0"), type=1), "symbol=my_id_1&amount=100.0&type=1"),
    (trade.change_position_margin(symbol="my_id_1", amount=Decimal("100.0"), type=1, position_side="BOTH", recv_window=5000), "symbol=my_id_1&positionSide=BOTH&amount=100.0&type=1&recvWindow=5000"),
    (trade.change_position_mode(dual_side_position=True, recv_window=5000), "dualSidePosition=true&recvWindow=5000"),
    (trade.countdown_cancel_all(symbol="BTCUSDT", countdown_time=100000, recv_window=5000), "symbol=BTCUSDT&countdownTime=100000&recvWindow=5000"),
    (trade.force_orders(), ""),
    (trade.force_orders(symbol="BTCUSDT", auto_close_type="LIQUIDATION", start_time=1600000000000, end_time=1600000000000, limit=1, recv_window=5000), "symbol=BTCUSDT&autoCloseType=LIQUIDATION&startTime=1600000000000&endTime=1600000000000&limit=1&recvWindow=5000"),
    (trade.modify_multiple_orders(batch_orders=[{"order_id": 20072994037, "symbol": "BTCUSDT", "side": "BUY", "quantity": Decimal("1"), "price_match": "OPPONENT"}, {"order_id": 20072994037, "orig_client_order_id": "my_id_1", "symbol": "BTCUSDT", "side": "BUY", "quantity": Decimal("1"), "price_match": "OPPONENT", "modify_id": 1}], recv_window=5000), "batchOrders=%5B%7B%22orderId%22%3A20072994037%2C%22symbol%22%3A%22BTCUSDT%22%2C%22side%22%3A%22BUY%22%2C%22quantity%22%3A%221%22%2C%22priceMatch%22%3A%22OPPONENT%22%7D%2C%7B%22orderId%22%3A20072994037%2C%22origClientOrderId%22%3A%22my_id_1%22%2C%22symbol%22%3A%22BTCUSDT%22%2C%22side%22%3A%22BUY%22%2C%22quantity%22%3A%221%22%2C%22priceMatch%22%3A%22OPPONENT%22%2C%22modifyId%22%3A1%7D%5D&recvWindow=5000"),
    (trade.modify_order(symbol="BTCUSDT", side="BUY", quantity=Decimal("1"), order_id=20072994037, price_match="OPPONENT"), "orderId=20072994037&symbol=BTCUSDT&side=BUY&quantity=1&priceMatch=OPPONENT"),
    (trade.modify_order(symbol="BTCUSDT", side="BUY", quantity=Decimal("1"), order_id=20072994037, price=Decimal("30005")), "orderId=20072994037&symbol=BTCUSDT&side=BUY&quantity=1&price=30005"),
    (trade.modify_order(symbol="BTCUSDT", side="BUY", quantity=Decimal("1"), orig_client_order_id="my_id_1", price_match="OPPONENT"), "origClientOrderId=my_id_1&symbol=BTCUSDT&side=BUY&quantity=1&priceMatch=OPPONENT"),
    (trade.modify_order(symbol="BTCUSDT", side="BUY", quantity=Decimal("1"), order_id=20072994037, orig_client_order_id="my_id_1", price_match="OPPONENT", recv_window=5000, modify_id=1, reduce_only=False), "orderId=20072994037&origClientOrderId=my_id_1&symbol=BTCUSDT&side=BUY&quantity=1&priceMatch=OPPONENT&recvWindow=5000&modifyId=1&reduceOnly=false"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="STOP_MARKET", quantity=Decimal("0.01"), trigger_price=Decimal("750.000")), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&type=STOP_MARKET&quantity=0.01&triggerPrice=750.000"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="STOP_MARKET", trigger_price=Decimal("750.000"), close_position=True), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&type=STOP_MARKET&triggerPrice=750.000&closePosition=true"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="STOP", quantity=Decimal("0.01"), trigger_price=Decimal("750.000"), price_match="OPPONENT"), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&type=STOP&quantity=0.01&triggerPrice=750.000&priceMatch=OPPONENT"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="STOP_MARKET", time_in_force="GTD", quantity=Decimal("0.01"), trigger_price=Decimal("750.000"), good_till_date=0), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&type=STOP_MARKET&timeInForce=GTD&quantity=0.01&triggerPrice=750.000&goodTillDate=0"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="STOP_MARKET", position_side="LONG", trigger_price=Decimal("750.000"), close_position=True), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&positionSide=LONG&type=STOP_MARKET&triggerPrice=750.000&closePosition=true"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="BUY", type="STOP_MARKET", position_side="SHORT", trigger_price=Decimal("750.000"), close_position=True), "algoType=CONDITIONAL&symbol=BNBUSDT&side=BUY&positionSide=SHORT&type=STOP_MARKET&triggerPrice=750.000&closePosition=true"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="STOP_MARKET", position_side="LONG", quantity=Decimal("0.01"), trigger_price=Decimal("750.000")), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&positionSide=LONG&type=STOP_MARKET&quantity=0.01&triggerPrice=750.000"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="STOP_MARKET", position_side="SHORT", quantity=Decimal("0.01"), trigger_price=Decimal("750.000")), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&positionSide=SHORT&type=STOP_MARKET&quantity=0.01&triggerPrice=750.000"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="STOP", quantity=Decimal("0.01"), price=Decimal("750.000"), trigger_price=Decimal("750.000")), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&type=STOP&quantity=0.01&price=750.000&triggerPrice=750.000"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="TAKE_PROFIT", quantity=Decimal("0.01"), price=Decimal("750.000"), trigger_price=Decimal("750.000")), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&type=TAKE_PROFIT&quantity=0.01&price=750.000&triggerPrice=750.000"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="TAKE_PROFIT_MARKET", quantity=Decimal("0.01"), trigger_price=Decimal("750.000")), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&type=TAKE_PROFIT_MARKET&quantity=0.01&triggerPrice=750.000"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="TRAILING_STOP_MARKET", quantity=Decimal("0.01"), callback_rate=Decimal("0.1")), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&type=TRAILING_STOP_MARKET&quantity=0.01&callbackRate=0.1"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="TAKE_PROFIT", quantity=Decimal("0.01"), trigger_price=Decimal("750.000"), price_match="OPPONENT"), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&type=TAKE_PROFIT&quantity=0.01&triggerPrice=750.000&priceMatch=OPPONENT"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="STOP_MARKET", trigger_price=Decimal("750.000"), close_position=False), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&type=STOP_MARKET&triggerPrice=750.000&closePosition=false"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="TAKE_PROFIT_MARKET", trigger_price=Decimal("750.000"), close_position=False), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&type=TAKE_PROFIT_MARKET&triggerPrice=750.000&closePosition=false"),
    (trade.new_algo_order(algo_type="CONDITIONAL", symbol="BNBUSDT", side="SELL", type="STOP_MARKET", position_side="BOTH", time_in_force="GTC", quantity=Decimal("0.01"), price=Decimal("750.000"), trigger_price=Decimal("750.000"), working_type="CONTRACT_PRICE", close_position=False, price_protect=False, reduce_only=False, activate_price=Decimal("1"), callback_rate=Decimal("0.1"), client_algo_id="6B2I9XVcJpCjqPAJ4YoFX7", new_order_resp_type="ACK", self_trade_prevention_mode="EXPIRE_MAKER", good_till_date=0, recv_window=5000), "algoType=CONDITIONAL&symbol=BNBUSDT&side=SELL&positionSide=BOTH&type=STOP_MARKET&timeInForce=GTC&quantity=0.01&price=750.000&triggerPrice=750.000&workingType=CONTRACT_PRICE&closePosition=false&priceProtect=false&reduceOnly=false&activatePrice=1&callbackRate=0.1&clientAlgoId=6B2I9XVcJpCjqPAJ4YoFX7&newOrderRespType=ACK&selfTradePreventionMode=EXPIRE_MAKER&goodTillDate=0&recvWindow=5000"),
    (trade.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", time_in_force="GTD", quantity=Decimal("1"), price=Decimal("0"), good_till_date=1693207680000), "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTD&quantity=1&price=0&goodTillDate=1693207680000"),
    (trade.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", time_in_force="GTD", quantity=Decimal("1"), price_match="OPPONENT", good_till_date=1693207680000), "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTD&quantity=1&priceMatch=OPPONENT&goodTillDate=1693207680000"),
    (trade.new_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=Decimal("1")), "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1"),
    (trade.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", position_side="LONG", time_in_force="GTD", quantity=Decimal("1"), price=Decimal("0"), good_till_date=1693207680000), "symbol=BTCUSDT&side=BUY&positionSide=LONG&type=LIMIT&timeInForce=GTD&quantity=1&price=0&goodTillDate=1693207680000"),
    (trade.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", position_side="SHORT", time_in_force="GTD", quantity=Decimal("1"), price=Decimal("0"), good_till_date=1693207680000), "symbol=BTCUSDT&side=BUY&positionSide=SHORT&type=LIMIT&timeInForce=GTD&quantity=1&price=0&goodTillDate=1693207680000"),
    (trade.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", position_side="SHORT", time_in_force="GTD", quantity=Decimal("1"), price=Decimal("0"), new_client_order_id="my_id_1", new_order_resp_type="ACK", self_trade_prevention_mode="NONE", good_till_date=1693207680000, recv_window=5000), "symbol=BTCUSDT&side=BUY&positionSide=SHORT&type=LIMIT&timeInForce=GTD&quantity=1&price=0&newClientOrderId=my_id_1&newOrderRespType=ACK&selfTradePreventionMode=NONE&goodTillDate=1693207680000&recvWindow=5000"),
    (trade.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", time_in_force="GTD", quantity=Decimal("1"), reduce_only=False, price=Decimal("0"), good_till_date=1693207680000), "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTD&quantity=1&reduceOnly=false&price=0&goodTillDate=1693207680000"),
    (trade.open_algo_orders(), ""),
    (trade.open_algo_orders(algo_type="CONDITIONAL", symbol="BNBUSDT", algo_id=2148627, recv_window=5000), "algoType=CONDITIONAL&symbol=BNBUSDT&algoId=2148627&recvWindow=5000"),
    (trade.open_orders(), ""),
    (trade.open_orders(symbol="BTCUSDT", recv_window=5000), "symbol=BTCUSDT&recvWindow=5000"),
    (trade.order_modify_history(symbol="BTCUSDT", order_id=20072994037), "symbol=BTCUSDT&orderId=20072994037"),
    (trade.order_modify_history(symbol="BTCUSDT", orig_client_order_id="my_id_1"), "symbol=BTCUSDT&origClientOrderId=my_id_1"),
    (trade.order_modify_history(symbol="BTCUSDT", order_id=20072994037, orig_client_order_id="my_id_1", start_time=1600000000000, end_time=1600000000000, limit=1, recv_window=5000), "symbol=BTCUSDT&orderId=20072994037&origClientOrderId=my_id_1&startTime=1600000000000&endTime=1600000000000&limit=1&recvWindow=5000"),
    (trade.place_multiple_orders(batch_orders=[{"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "time_in_force": "GTC", "quantity": Decimal("1"), "price": Decimal("0")}, {"symbol": "BTCUSDT", "side": "BUY", "position_side": "SHORT", "type": "LIMIT", "time_in_force": "GTC", "quantity": Decimal("1"), "price": Decimal("0"), "new_client_order_id": "my_id_1", "new_order_resp_type": "ACK", "self_trade_prevention_mode": "EXPIRE_TAKER", "good_till_date": 1693207680000}], recv_window=5000), "batchOrders=%5B%7B%22symbol%22%3A%22BTCUSDT%22%2C%22side%22%3A%22BUY%22%2C%22type%22%3A%22LIMIT%22%2C%22timeInForce%22%3A%22GTC%22%2C%22quantity%22%3A%221%22%2C%22price%22%3A%220%22%7D%2C%7B%22symbol%22%3A%22BTCUSDT%22%2C%22side%22%3A%22BUY%22%2C%22positionSide%22%3A%22SHORT%22%2C%22type%22%3A%22LIMIT%22%2C%22timeInForce%22%3A%22GTC%22%2C%22quantity%22%3A%221%22%2C%22price%22%3A%220%22%2C%22newClientOrderId%22%3A%22my_id_1%22%2C%22newOrderRespType%22%3A%22ACK%22%2C%22selfTradePreventionMode%22%3A%22EXPIRE_TAKER%22%2C%22goodTillDate%22%3A1693207680000%7D%5D&recvWindow=5000"),
    (trade.position_margin_history(symbol="BTCUSDT"), "symbol=BTCUSDT"),
    (trade.position_margin_history(symbol="BTCUSDT", type=1, start_time=1600000000000, end_time=1600000000000, limit=1, recv_window=5000), "symbol=BTCUSDT&type=1&startTime=1600000000000&endTime=1600000000000&limit=1&recvWindow=5000"),
    (trade.position_risk_v2(), ""),
    (trade.position_risk_v2(symbol="BTCUSDT", recv_window=5000), "symbol=BTCUSDT&recvWindow=5000"),
    (trade.position_risk_v3(), ""),
    (trade.position_risk_v3(symbol="ADAUSDT", recv_window=5000), "symbol=ADAUSDT&recvWindow=5000"),
    (trade.query_algo_order(algo_id=2146760), "algoId=2146760"),
    (trade.query_algo_order(client_algo_id="6B2I9XVcJpCjqPAJ4YoFX7"), "clientAlgoId=6B2I9XVcJpCjqPAJ4YoFX7"),
    (trade.query_algo_order(algo_id=2146760, client_algo_id="6B2I9XVcJpCjqPAJ4YoFX7", recv_window=5000), "algoId=2146760&clientAlgoId=6B2I9XVcJpCjqPAJ4YoFX7&recvWindow=5000"),
    (trade.query_open_order(symbol="BTCUSDT", order_id=1917641), "symbol=BTCUSDT&orderId=1917641"),
    (trade.query_open_order(symbol="BTCUSDT", orig_client_order_id="my_id_1"), "symbol=BTCUSDT&origClientOrderId=my_id_1"),
    (trade.query_open_order(symbol="BTCUSDT", order_id=1917641, orig_client_order_id="my_id_1", recv_window=5000), "symbol=BTCUSDT&orderId=1917641&origClientOrderId=my_id_1&recvWindow=5000"),
    (trade.query_order(symbol="BTCUSDT", order_id=1917641), "symbol=BTCUSDT&orderId=1917641"),
    (trade.query_order(symbol="BTCUSDT", orig_client_order_id="my_id_1"), "symbol=BTCUSDT&origClientOrderId=my_id_1"),
    (trade.query_order(symbol="BTCUSDT", order_id=1917641, orig_client_order_id="my_id_1", recv_window=5000), "symbol=BTCUSDT&orderId=1917641&origClientOrderId=my_id_1&recvWindow=5000"),
    (trade.sign_tradfi_contract(recv_window=5000), "recvWindow=5000"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="TRAILING_STOP_MARKET", callback_rate=Decimal("0.1")), "symbol=BTCUSDT&side=BUY&type=TRAILING_STOP_MARKET&callbackRate=0.1"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="STOP_MARKET", stop_price=Decimal("9300"), close_position=True), "symbol=BTCUSDT&side=BUY&type=STOP_MARKET&stopPrice=9300&closePosition=true"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="LIMIT", time_in_force="GTD", quantity=Decimal("1"), price_match="OPPONENT", good_till_date=1693207680000), "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTD&quantity=1&priceMatch=OPPONENT&goodTillDate=1693207680000"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="TRAILING_STOP_MARKET", time_in_force="GTD", callback_rate=Decimal("0.1"), good_till_date=1693207680000), "symbol=BTCUSDT&side=BUY&type=TRAILING_STOP_MARKET&timeInForce=GTD&callbackRate=0.1&goodTillDate=1693207680000"),
    (trade.test_order(symbol="BTCUSDT", side="SELL", type="STOP_MARKET", position_side="LONG", stop_price=Decimal("9300"), close_position=True), "symbol=BTCUSDT&side=SELL&positionSide=LONG&type=STOP_MARKET&stopPrice=9300&closePosition=true"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="STOP_MARKET", position_side="SHORT", stop_price=Decimal("9300"), close_position=True), "symbol=BTCUSDT&side=BUY&positionSide=SHORT&type=STOP_MARKET&stopPrice=9300&closePosition=true"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="LIMIT", time_in_force="GTD", quantity=Decimal("1"), price=Decimal("0"), good_till_date=1693207680000), "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTD&quantity=1&price=0&goodTillDate=1693207680000"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=Decimal("1")), "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="STOP", quantity=Decimal("1"), price=Decimal("0"), stop_price=Decimal("9300")), "symbol=BTCUSDT&side=BUY&type=STOP&quantity=1&price=0&stopPrice=9300"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="TAKE_PROFIT", quantity=Decimal("1"), price=Decimal("0"), stop_price=Decimal("9300")), "symbol=BTCUSDT&side=BUY&type=TAKE_PROFIT&quantity=1&price=0&stopPrice=9300"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="STOP_MARKET", stop_price=Decimal("9300")), "symbol=BTCUSDT&side=BUY&type=STOP_MARKET&stopPrice=9300"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="TAKE_PROFIT_MARKET", stop_price=Decimal("9300")), "symbol=BTCUSDT&side=BUY&type=TAKE_PROFIT_MARKET&stopPrice=9300"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="TRAILING_STOP_MARKET", position_side="LONG", callback_rate=Decimal("0.1")), "symbol=BTCUSDT&side=BUY&positionSide=LONG&type=TRAILING_STOP_MARKET&callbackRate=0.1"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="TRAILING_STOP_MARKET", position_side="SHORT", callback_rate=Decimal("0.1")), "symbol=BTCUSDT&side=BUY&positionSide=SHORT&type=TRAILING_STOP_MARKET&callbackRate=0.1"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="STOP", quantity=Decimal("1"), stop_price=Decimal("9300"), price_match="OPPONENT"), "symbol=BTCUSDT&side=BUY&type=STOP&quantity=1&stopPrice=9300&priceMatch=OPPONENT"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="TAKE_PROFIT", quantity=Decimal("1"), stop_price=Decimal("9300"), price_match="OPPONENT"), "symbol=BTCUSDT&side=BUY&type=TAKE_PROFIT&quantity=1&stopPrice=9300&priceMatch=OPPONENT"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="TRAILING_STOP_MARKET", position_side="SHORT", time_in_force="GTD", quantity=Decimal("1"), price=Decimal("0"), new_client_order_id="my_id_1", stop_price=Decimal("9300"), close_position=False, activation_price=Decimal("1"), callback_rate=Decimal("0.1"), working_type="CONTRACT_PRICE", price_protect=False, new_order_resp_type="ACK", self_trade_prevention_mode="EXPIRE_TAKER", good_till_date=1693207680000, recv_window=5000), "symbol=BTCUSDT&side=BUY&positionSide=SHORT&type=TRAILING_STOP_MARKET&timeInForce=GTD&quantity=1&price=0&newClientOrderId=my_id_1&stopPrice=9300&closePosition=false&activationPrice=1&callbackRate=0.1&workingType=CONTRACT_PRICE&priceProtect=false&newOrderRespType=ACK&selfTradePreventionMode=EXPIRE_TAKER&goodTillDate=1693207680000&recvWindow=5000"),
    (trade.test_order(symbol="BTCUSDT", side="BUY", type="TRAILING_STOP_MARKET", reduce_only=False, callback_rate=Decimal("0.1")), "symbol=BTCUSDT&side=BUY&type=TRAILING_STOP_MARKET&reduceOnly=false&callbackRate=0.1"),
    (trade.user_trades(symbol="BTCUSDT"), "symbol=BTCUSDT"),
    (trade.user_trades(symbol="BTCUSDT", order_id=25851813, start_time=1600000000000, end_time=1600000000000, limit=1, recv_window=5000), "symbol=BTCUSDT&orderId=25851813&startTime=1600000000000&endTime=1600000000000&limit=1&recvWindow=5000"),
    (trade.user_trades(symbol="BTCUSDT", from_id=1), "symbol=BTCUSDT&fromId=1"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (trade.ADL_QUANTILE, {"recvWindow": 60001}, ["range recvWindow"]),
    (trade.ALL_ALGO_ORDERS, {}, ["required symbol"]),
    (trade.ALL_ALGO_ORDERS, {"symbol": "BNBUSDT", "startTime": 1600000000000, "endTime": 1600604800001}, ["window startTime endTime"]),
    (trade.ALL_ALGO_ORDERS, {"symbol": "BNBUSDT", "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow"]),
    (trade.ALL_ALGO_ORDERS, {"symbol": "BNBUSDT", "limit": 1001}, ["range limit"]),
    (trade.ALL_ORDERS, {"startTime": 1600000000000, "endTime": 1600604800001}, ["window startTime endTime"]),
    (trade.ALL_ORDERS, {"limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow"]),
    (trade.ALL_ORDERS, {"limit": 1001}, ["range limit"]),
    (trade.CANCEL_ALGO_ORDER, {}, ["at_least_one algoId clientAlgoId"]),
    (trade.CANCEL_ALGO_ORDER, {"algoId": 2146760, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.CANCEL_ALL_OPEN_ALGO_ORDERS, {}, ["required symbol"]),
    (trade.CANCEL_ALL_OPEN_ALGO_ORDERS, {"symbol": "my_id_1", "recvWindow": 60001}, ["range recvWindow"]),
    (trade.CANCEL_ALL_OPEN_ORDERS, {}, ["required symbol"]),
    (trade.CANCEL_ALL_OPEN_ORDERS, {"symbol": "my_id_1", "recvWindow": 60001}, ["range recvWindow"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {}, ["exactly_one orderIdList origClientOrderIdList", "required symbol"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"symbol": "BTCUSDT"}, ["exactly_one orderIdList origClientOrderIdList"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"symbol": "BTCUSDT", "orderIdList": [1234567, 2345678], "origClientOrderIdList": ["my_id_1", "my_id_2"]}, ["exactly_one orderIdList origClientOrderIdList"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"symbol": "BTCUSDT", "orderIdList": [1234567] * 11, "origClientOrderIdList": ["my_id_1"] * 11, "recvWindow": 60001}, ["exactly_one orderIdList origClientOrderIdList", "max_items orderIdList", "max_items origClientOrderIdList", "range recvWindow"]),
    (trade.CANCEL_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.CANCEL_ORDER, {"symbol": "BTCUSDT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.CANCEL_ORDER, {"symbol": "BTCUSDT", "orderId": 283194212, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.CHANGE_LEVERAGE, {}, ["required leverage", "required symbol"]),
    (trade.CHANGE_LEVERAGE, {"symbol": "BTCUSDT", "leverage": 0, "recvWindow": 60001}, ["range leverage", "range recvWindow"]),
    (trade.CHANGE_LEVERAGE, {"symbol": "BTCUSDT", "leverage": 126}, ["range leverage"]),
    (trade.CHANGE_MARGIN_TYPE, {}, ["required marginType", "required symbol"]),
    (trade.CHANGE_MARGIN_TYPE, {"symbol": "my_id_1", "marginType": "NO_SUCH_VALUE", "recvWindow": 60001}, ["range recvWindow", "values marginType"]),
    (trade.CHANGE_MULTI_ASSETS_MODE, {}, ["required multiAssetsMargin"]),
    (trade.CHANGE_MULTI_ASSETS_MODE, {"multiAssetsMargin": True, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.CHANGE_POSITION_MARGIN, {}, ["required amount", "required symbol", "required type"]),
    (trade.CHANGE_POSITION_MARGIN, {"symbol": "my_id_1", "positionSide": "NO_SUCH_VALUE", "amount": "100.0", "type": 3, "recvWindow": 60001}, ["range recvWindow", "values positionSide", "values type"]),
    (trade.CHANGE_POSITION_MODE, {}, ["required dualSidePosition"]),
    (trade.CHANGE_POSITION_MODE, {"dualSidePosition": True, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.COUNTDOWN_CANCEL_ALL, {}, ["required countdownTime", "required symbol"]),
    (trade.COUNTDOWN_CANCEL_ALL, {"symbol": "BTCUSDT", "countdownTime": 100000, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.FORCE_ORDERS, {"autoCloseType": "NO_SUCH_VALUE", "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow", "values autoCloseType"]),
    (trade.FORCE_ORDERS, {"limit": 101}, ["range limit"]),
    (trade.MODIFY_MULTIPLE_ORDERS, {}, ["required batchOrders"]),
    (trade.MODIFY_MULTIPLE_ORDERS, {"batchOrders": [{"order_id": 20072994037, "symbol": "BTCUSDT", "side": "BUY", "quantity": "1", "price_match": "OPPONENT"}, {"order_id": 20072994037, "orig_client_order_id": "my_id_1", "symbol": "BTCUSDT", "side": "BUY", "quantity": "1", "price_match": "OPPONENT", "modify_id": 1}], "recvWindow": 60001}, ["range recvWindow"]),
    (trade.MODIFY_MULTIPLE_ORDERS, {"batchOrders": [7] * 6}, ["max_items batchOrders", "type batchOrders", "type batchOrders", "type batchOrders", "type batchOrders", "type batchOrders", "type batchOrders"]),
    (trade.MODIFY_MULTIPLE_ORDERS, {"batchOrders": [{"order_id": 20072994037}, {"order_id": 20072994037, "symbol": "BTCUSDT", "side": "BUY", "quantity": "1"}, {"order_id": 20072994037, "symbol": "BTCUSDT", "side": "BUY", "quantity": "1", "price": "30005", "price_match": "OPPONENT"}, {"symbol": "BTCUSDT", "side": "BUY", "quantity": "1", "price_match": "OPPONENT"}, {"order_id": 20072994037, "symbol": "BTCUSDT", "side": "NO_SUCH_VALUE", "quantity": "-1", "price_match": "NO_SUCH_VALUE"}]}, ["at_least_one batchOrders", "exactly_one batchOrders", "exactly_one batchOrders", "exactly_one batchOrders", "range batchOrders", "required batchOrders", "required batchOrders", "required batchOrders", "values batchOrders", "values batchOrders"]),
    (trade.MODIFY_ORDER, {}, ["at_least_one orderId origClientOrderId", "exactly_one priceMatch price", "required quantity", "required side", "required symbol"]),
    (trade.MODIFY_ORDER, {"orderId": 20072994037, "symbol": "BTCUSDT", "side": "BUY", "quantity": "1"}, ["exactly_one priceMatch price"]),
    (trade.MODIFY_ORDER, {"orderId": 20072994037, "symbol": "BTCUSDT", "side": "BUY", "quantity": "1", "price": "30005", "priceMatch": "OPPONENT"}, ["exactly_one priceMatch price"]),
    (trade.MODIFY_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "quantity": "1", "priceMatch": "OPPONENT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.MODIFY_ORDER, {"orderId": 20072994037, "symbol": "BTCUSDT", "side": "NO_SUCH_VALUE", "quantity": "-1", "priceMatch": "NO_SUCH_VALUE", "recvWindow": 60001}, ["range quantity", "range recvWindow", "values priceMatch", "values side"]),
    (trade.NEW_ALGO_ORDER, {}, ["required algoType", "required side", "required symbol", "required type"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "SELL", "type": "STOP_MARKET", "quantity": "0.01", "triggerPrice": "750.000", "closePosition": True}, ["forbidden_if quantity"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "SELL", "type": "STOP_MARKET", "quantity": "0.01", "triggerPrice": "750.000", "priceMatch": "OPPONENT"}, ["one_of_values type"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "SELL", "type": "STOP_MARKET", "quantity": "0.01", "price": "750.000", "triggerPrice": "750.000", "priceMatch": "OPPONENT"}, ["at_most_one priceMatch price", "one_of_values type"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "SELL", "type": "STOP_MARKET", "triggerPrice": "750.000", "closePosition": True, "reduceOnly": False}, ["forbidden_if reduceOnly"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "SELL", "type": "STOP_MARKET", "timeInForce": "GTD", "quantity": "0.01", "triggerPrice": "750.000"}, ["required_if goodTillDate"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "BUY", "positionSide": "LONG", "type": "STOP_MARKET", "triggerPrice": "750.000", "closePosition": True}, ["one_of_values side"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "SELL", "positionSide": "SHORT", "type": "STOP_MARKET", "triggerPrice": "750.000", "closePosition": True}, ["one_of_values side"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "SELL", "type": "STOP", "triggerPrice": "750.000", "closePosition": True}, ["at_least_one price priceMatch", "one_of_values type", "required_if quantity"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "SELL", "positionSide": "LONG", "type": "STOP_MARKET", "quantity": "0.01", "triggerPrice": "750.000", "reduceOnly": False}, ["forbidden_if reduceOnly"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "SELL", "type": "STOP", "quantity": "0.01", "price": "750.000"}, ["required_if triggerPrice"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "SELL", "type": "STOP", "price": "750.000", "triggerPrice": "750.000"}, ["required_if quantity"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "SELL", "type": "STOP", "quantity": "0.01", "triggerPrice": "750.000"}, ["at_least_one price priceMatch"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "SELL", "type": "TRAILING_STOP_MARKET", "quantity": "0.01"}, ["required_if callbackRate"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "SELL", "type": "STOP_MARKET", "triggerPrice": "750.000"}, ["at_least_one quantity closePosition"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "NO_SUCH_VALUE", "symbol": "BNBUSDT", "side": "NO_SUCH_VALUE", "positionSide": "NO_SUCH_VALUE", "type": "NO_SUCH_VALUE", "timeInForce": "NO_SUCH_VALUE", "quantity": "-1", "triggerPrice": "750.000", "workingType": "NO_SUCH_VALUE", "priceMatch": "NO_SUCH_VALUE", "callbackRate": "-0.9", "clientAlgoId": "!", "newOrderRespType": "NO_SUCH_VALUE", "selfTradePreventionMode": "NO_SUCH_VALUE", "goodTillDate": 253402300799000, "recvWindow": 60001}, ["pattern clientAlgoId", "range callbackRate", "range goodTillDate", "range quantity", "range recvWindow", "values algoType", "values newOrderRespType", "values positionSide", "values priceMatch", "values selfTradePreventionMode", "values side", "values timeInForce", "values type", "values workingType"]),
    (trade.NEW_ALGO_ORDER, {"algoType": "CONDITIONAL", "symbol": "BNBUSDT", "side": "SELL", "type": "STOP_MARKET", "quantity": "0.01", "triggerPrice": "750.000", "callbackRate": "21"}, ["range callbackRate"]),
    (trade.NEW_ORDER, {}, ["required side", "required symbol", "required type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "timeInForce": "GTD", "quantity": "1", "priceMatch": "OPPONENT", "goodTillDate": 1693207680000}, ["one_of_values type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "timeInForce": "GTD", "quantity": "1", "price": "0", "priceMatch": "OPPONENT", "goodTillDate": 1693207680000}, ["at_most_one priceMatch price"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "timeInForce": "GTD", "quantity": "1", "price": "0"}, ["required_if goodTillDate"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "price": "0", "goodTillDate": 1693207680000}, ["required_if quantity", "required_if timeInForce"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET"}, ["required_if quantity"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "positionSide": "LONG", "type": "LIMIT", "timeInForce": "GTD", "quantity": "1", "reduceOnly": False, "price": "0", "goodTillDate": 1693207680000}, ["forbidden_if reduceOnly"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "timeInForce": "GTD", "quantity": "1", "goodTillDate": 1693207680000}, ["at_least_one price priceMatch"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "STOP", "timeInForce": "GTD", "quantity": "1", "price": "0", "goodTillDate": 1693207680000}, ["moved type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "STOP_MARKET", "timeInForce": "GTD", "quantity": "1", "price": "0", "goodTillDate": 1693207680000}, ["moved type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "TAKE_PROFIT", "timeInForce": "GTD", "quantity": "1", "price": "0", "goodTillDate": 1693207680000}, ["moved type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "TAKE_PROFIT_MARKET", "timeInForce": "GTD", "quantity": "1", "price": "0", "goodTillDate": 1693207680000}, ["moved type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "TRAILING_STOP_MARKET", "timeInForce": "GTD", "quantity": "1", "price": "0", "goodTillDate": 1693207680000}, ["moved type"]),
    (trade.NEW_ORDER, {"symbol": "BTCUSDT", "side": "NO_SUCH_VALUE", "positionSide": "NO_SUCH_VALUE", "type": "NO_SUCH_VALUE", "timeInForce": "NO_SUCH_VALUE", "quantity": "-1", "price": "0", "newClientOrderId": "!", "newOrderRespType": "NO_SUCH_VALUE", "priceMatch": "NO_SUCH_VALUE", "selfTradePreventionMode": "NO_SUCH_VALUE", "goodTillDate": 253402300799000, "recvWindow": 60001}, ["at_most_one priceMatch price", "pattern newClientOrderId", "range goodTillDate", "range quantity", "range recvWindow", "values newOrderRespType", "values positionSide", "values priceMatch", "values selfTradePreventionMode", "values side", "values timeInForce", "values type"]),
    (trade.OPEN_ALGO_ORDERS, {"recvWindow": 60001}, ["range recvWindow"]),
    (trade.OPEN_ORDERS, {"recvWindow": 60001}, ["range recvWindow"]),
    (trade.ORDER_MODIFY_HISTORY, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.ORDER_MODIFY_HISTORY, {"symbol": "BTCUSDT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.ORDER_MODIFY_HISTORY, {"symbol": "BTCUSDT", "orderId": 20072994037, "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow"]),
    (trade.ORDER_MODIFY_HISTORY, {"symbol": "BTCUSDT", "orderId": 20072994037, "limit": 101}, ["range limit"]),
    (trade.PLACE_MULTIPLE_ORDERS, {}, ["required batchOrders"]),
    (trade.PLACE_MULTIPLE_ORDERS, {"batchOrders": [{"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "time_in_force": "GTC", "quantity": "1", "price": "0"}, {"symbol": "BTCUSDT", "side": "BUY", "position_side": "SHORT", "type": "LIMIT", "time_in_force": "GTC", "quantity": "1", "price": "0", "new_client_order_id": "my_id_1", "new_order_resp_type": "ACK", "self_trade_prevention_mode": "EXPIRE_TAKER", "good_till_date": 1693207680000}], "recvWindow": 60001}, ["range recvWindow"]),
    (trade.PLACE_MULTIPLE_ORDERS, {"batchOrders": [7] * 6}, ["max_items batchOrders", "type batchOrders", "type batchOrders", "type batchOrders", "type batchOrders", "type batchOrders", "type batchOrders"]),
    (trade.PLACE_MULTIPLE_ORDERS, {"batchOrders": [{"symbol": "BTCUSDT"}, {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "time_in_force": "GTC", "quantity": "1", "price_match": "OPPONENT"}, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "time_in_force": "GTC", "quantity": "1", "price": "0", "price_match": "OPPONENT"}, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "time_in_force": "GTD", "quantity": "1", "price": "0"}, {"symbol": "BTCUSDT", "side": "BUY", "position_side": "LONG", "type": "LIMIT", "time_in_force": "GTC", "quantity": "1", "reduce_only": False, "price": "0"}]}, ["at_most_one batchOrders", "forbidden_if batchOrders", "one_of_values batchOrders", "required batchOrders", "required batchOrders", "required batchOrders", "required_if batchOrders"]),
    (trade.PLACE_MULTIPLE_ORDERS, {"batchOrders": [{"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "quantity": "1", "price": "0"}, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "time_in_force": "GTC", "quantity": "1"}, {"symbol": "BTCUSDT", "side": "BUY", "type": "STOP", "time_in_force": "GTC", "quantity": "1", "price": "0"}, {"symbol": "BTCUSDT", "side": "BUY", "type": "STOP_MARKET", "time_in_force": "GTC", "quantity": "1", "price": "0"}, {"symbol": "BTCUSDT", "side": "BUY", "type": "TAKE_PROFIT", "time_in_force": "GTC", "quantity": "1", "price": "0"}]}, ["at_least_one batchOrders", "moved batchOrders", "moved batchOrders", "moved batchOrders", "required_if batchOrders"]),
    (trade.PLACE_MULTIPLE_ORDERS, {"batchOrders": [{"symbol": "BTCUSDT", "side": "BUY", "type": "TAKE_PROFIT_MARKET", "time_in_force": "GTC", "quantity": "1", "price": "0"}, {"symbol": "BTCUSDT", "side": "BUY", "type": "TRAILING_STOP_MARKET", "time_in_force": "GTC", "quantity": "1", "price": "0"}, {"symbol": "BTCUSDT", "side": "NO_SUCH_VALUE", "type": "NO_SUCH_VALUE", "time_in_force": "NO_SUCH_VALUE", "quantity": "-1", "price": "0", "position_side": "NO_SUCH_VALUE", "new_client_order_id": "!", "new_order_resp_type": "NO_SUCH_VALUE", "price_match": "NO_SUCH_VALUE", "self_trade_prevention_mode": "NO_SUCH_VALUE", "good_till_date": 253402300799000}]}, ["at_most_one batchOrders", "moved batchOrders", "moved batchOrders", "pattern batchOrders", "range batchOrders", "range batchOrders", "values batchOrders", "values batchOrders", "values batchOrders", "values batchOrders", "values batchOrders", "values batchOrders", "values batchOrders"]),
    (trade.POSITION_MARGIN_HISTORY, {}, ["required symbol"]),
    (trade.POSITION_MARGIN_HISTORY, {"symbol": "BTCUSDT", "startTime": 1600000000000, "endTime": 1602592000001}, ["window startTime endTime"]),
    (trade.POSITION_MARGIN_HISTORY, {"symbol": "BTCUSDT", "type": 3, "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow", "values type"]),
    (trade.POSITION_RISK_V2, {"recvWindow": 60001}, ["range recvWindow"]),
    (trade.POSITION_RISK_V3, {"recvWindow": 60001}, ["range recvWindow"]),
    (trade.QUERY_ALGO_ORDER, {}, ["at_least_one algoId clientAlgoId"]),
    (trade.QUERY_ALGO_ORDER, {"algoId": 2146760, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.QUERY_OPEN_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.QUERY_OPEN_ORDER, {"symbol": "BTCUSDT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.QUERY_OPEN_ORDER, {"symbol": "BTCUSDT", "orderId": 1917641, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.QUERY_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.QUERY_ORDER, {"symbol": "BTCUSDT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.QUERY_ORDER, {"symbol": "BTCUSDT", "orderId": 1917641, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.SIGN_TRADFI_CONTRACT, {"recvWindow": 60001}, ["range recvWindow"]),
    (trade.TEST_ORDER, {}, ["required side", "required symbol", "required type"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "STOP_MARKET", "quantity": "1", "stopPrice": "9300", "closePosition": True}, ["forbidden_if quantity"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "STOP_MARKET", "reduceOnly": False, "stopPrice": "9300", "closePosition": True}, ["forbidden_if reduceOnly"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "timeInForce": "GTD", "quantity": "1", "priceMatch": "OPPONENT", "goodTillDate": 1693207680000}, ["one_of_values type"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "TRAILING_STOP_MARKET", "price": "0", "callbackRate": "0.1", "priceMatch": "OPPONENT"}, ["at_most_one priceMatch price", "one_of_values type"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "TRAILING_STOP_MARKET", "timeInForce": "GTD", "callbackRate": "0.1"}, ["required_if goodTillDate"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "positionSide": "LONG", "type": "STOP_MARKET", "stopPrice": "9300", "closePosition": True}, ["one_of_values side"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "SELL", "positionSide": "SHORT", "type": "STOP_MARKET", "stopPrice": "9300", "closePosition": True}, ["one_of_values side"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "stopPrice": "9300", "closePosition": True}, ["at_least_one price priceMatch", "one_of_values type", "required_if quantity", "required_if timeInForce"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "price": "0", "goodTillDate": 1693207680000}, ["required_if quantity", "required_if timeInForce"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET"}, ["required_if quantity"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "STOP", "price": "0"}, ["required_if quantity", "required_if stopPrice"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "STOP_MARKET"}, ["required_if stopPrice"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "TRAILING_STOP_MARKET"}, ["required_if callbackRate"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "positionSide": "LONG", "type": "TRAILING_STOP_MARKET", "reduceOnly": False, "callbackRate": "0.1"}, ["forbidden_if reduceOnly"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "timeInForce": "GTD", "quantity": "1", "goodTillDate": 1693207680000}, ["at_least_one price priceMatch"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "STOP", "quantity": "1", "stopPrice": "9300"}, ["at_least_one price priceMatch"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "NO_SUCH_VALUE", "positionSide": "NO_SUCH_VALUE", "type": "NO_SUCH_VALUE", "timeInForce": "NO_SUCH_VALUE", "quantity": "-1", "newClientOrderId": "!", "callbackRate": "-0.9", "workingType": "NO_SUCH_VALUE", "newOrderRespType": "NO_SUCH_VALUE", "priceMatch": "NO_SUCH_VALUE", "selfTradePreventionMode": "NO_SUCH_VALUE", "goodTillDate": 253402300799000, "recvWindow": 60001}, ["pattern newClientOrderId", "range callbackRate", "range goodTillDate", "range quantity", "range recvWindow", "values newOrderRespType", "values positionSide", "values priceMatch", "values selfTradePreventionMode", "values side", "values timeInForce", "values type", "values workingType"]),
    (trade.TEST_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "TRAILING_STOP_MARKET", "callbackRate": "6"}, ["range callbackRate"]),
    (trade.USER_TRADES, {}, ["required symbol"]),
    (trade.USER_TRADES, {"orderId": 25851813}, ["required symbol", "requires orderId symbol"]),
    (trade.USER_TRADES, {"symbol": "BTCUSDT", "startTime": 1600000000000, "endTime": 1600604800001}, ["window startTime endTime"]),
    (trade.USER_TRADES, {"symbol": "BTCUSDT", "startTime": 1600000000000, "fromId": 1}, ["at_most_one fromId startTime"]),
    (trade.USER_TRADES, {"symbol": "BTCUSDT", "endTime": 1600000000000, "fromId": 1}, ["at_most_one fromId endTime"]),
    (trade.USER_TRADES, {"symbol": "BTCUSDT", "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow"]),
    (trade.USER_TRADES, {"symbol": "BTCUSDT", "limit": 1001}, ["range limit"]),
    (trade.ADL_QUANTILE, {"recvWindow": "7", "symbol": 7, "noSuchParameter": 1}, ["type recvWindow", "type symbol", "unknown noSuchParameter"]),
    (trade.ADL_QUANTILE, {"symbol": ""}, ["empty symbol"]),
    (trade.ALL_ALGO_ORDERS, {"limit": "7"}, ["required symbol", "type limit"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"origClientOrderIdList": [7], "orderIdList": ["7"]}, ["exactly_one orderIdList origClientOrderIdList", "required symbol", "type orderIdList", "type origClientOrderIdList"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"origClientOrderIdList": [], "orderIdList": []}, ["empty orderIdList", "empty origClientOrderIdList", "exactly_one orderIdList origClientOrderIdList", "required symbol"]),
    (trade.CHANGE_MARGIN_TYPE, {"marginType": 7}, ["required symbol", "type marginType"]),
    (trade.CHANGE_MARGIN_TYPE, {"marginType": ""}, ["empty marginType", "required symbol"]),
    (trade.CHANGE_MULTI_ASSETS_MODE, {"multiAssetsMargin": 7}, ["type multiAssetsMargin"]),
    (trade.CHANGE_POSITION_MARGIN, {"amount": 0.5}, ["required symbol", "required type", "type amount"]),
    (trade.CHANGE_POSITION_MARGIN, {"amount": ""}, ["empty amount", "required symbol", "required type"]),
    (trade.MODIFY_MULTIPLE_ORDERS, {"batchOrders": [7]}, ["type batchOrders"]),
    (trade.MODIFY_MULTIPLE_ORDERS, {"batchOrders": []}, ["empty batchOrders"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (trade.ADL_QUANTILE, '[{"symbol":"ETHUSDT","adlQuantile":{"LONG":3,"SHORT":3,"HEDGE":0}},{"symbol":"BTCUSDT",' '"adlQuantile":{"LONG":1,"SHORT":2,"BOTH":0}}]'),
    (trade.ALL_ALGO_ORDERS, '[{"algoId":2146760,"clientAlgoId":"6B2I9XVcJpCjqPAJ4YoFX7","algoType":"CONDITIONAL",' '"orderType":"TAKE_PROFIT","symbol":"BNBUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC",' '"quantity":"0.01","algoStatus":"CANCELED","actualOrderId":"","actualPrice":"0.00000",' '"triggerPrice":"750.000","price":"750.000","icebergQuantity":null,"tpTriggerPrice":"0.000",' '"tpPrice":"0.000","slTriggerPrice":"0.000","slPrice":"0.000","tpOrderType":"",' '"selfTradePreventionMode":"EXPIRE_MAKER","workingType":"CONTRACT_PRICE","priceMatch":"NONE",' '"closePosition":false,"priceProtect":false,"reduceOnly":false,"createTime":1750485492076,' '"updateTime":1750514545091,"triggerTime":0,"goodTillDate":0}]'),
    (trade.ALL_ORDERS, '[{"avgPrice":"0.00000","clientOrderId":"abc","cumQuote":"0","executedQty":"0","orderId":1917641,' '"origQty":"0.40","origType":"TRAILING_STOP_MARKET","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","status":"NEW","stopPrice":"9300","closePosition":false,"symbol":"BTCUSDT",' '"time":1579276756075,"timeInForce":"GTC","type":"TRAILING_STOP_MARKET","activatePrice":"9020",' '"priceRate":"0.3","updateTime":1579276756075,"workingType":"CONTRACT_PRICE","priceProtect":false,' '"priceMatch":"NONE","selfTradePreventionMode":"NONE","goodTillDate":0}]'),
    (trade.CANCEL_ALGO_ORDER, '{"algoId":2146760,"clientAlgoId":"6B2I9XVcJpCjqPAJ4YoFX7","code":"200","msg":"success"}'),
    (trade.CANCEL_ALL_OPEN_ALGO_ORDERS, '{"code":200,"msg":"The operation of cancel all \u2026"}'),
    (trade.CANCEL_ALL_OPEN_ORDERS, '{"code":200,"msg":"The operation of cancel all \u2026"}'),
    (trade.CANCEL_MULTIPLE_ORDERS, '[{"clientOrderId":"myOrder1","cumQty":"0","cumQuote":"0","executedQty":"0","orderId":283194212,' '"origQty":"11","origType":"TRAILING_STOP_MARKET","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","status":"CANCELED","stopPrice":"9300","closePosition":false,"symbol":"BTCUSDT",' '"timeInForce":"GTC","type":"TRAILING_STOP_MARKET","activatePrice":"9020","priceRate":"0.3",' '"updateTime":1571110484038,"workingType":"CONTRACT_PRICE","priceProtect":false,"priceMatch":"NONE",' '"selfTradePreventionMode":"NONE","goodTillDate":1693207680000},{"code":-2011,' '"msg":"Unknown order sent."}]'),
    (trade.CANCEL_ORDER, '{"clientOrderId":"myOrder1","cumQty":"0","cumQuote":"0","executedQty":"0","orderId":283194212,' '"origQty":"11","origType":"TRAILING_STOP_MARKET","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","status":"CANCELED","stopPrice":"9300","closePosition":false,"symbol":"BTCUSDT",' '"timeInForce":"GTC","type":"TRAILING_STOP_MARKET","activatePrice":"9020","priceRate":"0.3",' '"updateTime":1571110484038,"workingType":"CONTRACT_PRICE","priceProtect":false,"priceMatch":"NONE",' '"selfTradePreventionMode":"NONE","goodTillDate":1693207680000}'),
    (trade.CHANGE_LEVERAGE, '{"leverage":21,"maxNotionalValue":"1000000","symbol":"BTCUSDT"}'),
    (trade.CHANGE_MARGIN_TYPE, '{"code":200,"msg":"success"}'),
    (trade.CHANGE_MULTI_ASSETS_MODE, '{"code":200,"msg":"success"}'),
    (trade.CHANGE_POSITION_MARGIN, '{"amount":100.0,"code":200,"msg":"Successfully modify position margin.","type":1}'),
    (trade.CHANGE_POSITION_MODE, '{"code":200,"msg":"success"}'),
    (trade.COUNTDOWN_CANCEL_ALL, '{"symbol":"BTCUSDT","countdownTime":"100000"}'),
    (trade.FORCE_ORDERS, '[{"orderId":6071832819,"symbol":"BTCUSDT","status":"FILLED",' '"clientOrderId":"autoclose-1596107620040000020","price":"10871.09","avgPrice":"10913.21000",' '"origQty":"0.001","executedQty":"0.001","cumQuote":"10.91321","timeInForce":"IOC","type":"LIMIT",' '"reduceOnly":false,"closePosition":false,"side":"SELL","positionSide":"BOTH","stopPrice":"0",' '"workingType":"CONTRACT_PRICE","origType":"LIMIT","time":1596107620044,"updateTime":1596107620087},' '{"orderId":6072734303,"symbol":"BTCUSDT","status":"FILLED","clientOrderId":"adl_autoclose",' '"price":"11023.14","avgPrice":"10979.82000","origQty":"0.001","executedQty":"0.001",' '"cumQuote":"10.97982","timeInForce":"GTC","type":"LIMIT","reduceOnly":false,"closePosition":false,' '"side":"BUY","positionSide":"SHORT","stopPrice":"0","workingType":"CONTRACT_PRICE","origType":"LIMIT",' '"time":1596110725059,"updateTime":1596110725071}]'),
    (trade.MODIFY_MULTIPLE_ORDERS, '[{"orderId":20072994037,"symbol":"BTCUSDT","pair":"BTCUSDT","status":"NEW",' '"clientOrderId":"LJ9R4QZDihCaS8UAOOLpgW","price":"30005","avgPrice":"0.0","origQty":"1",' '"executedQty":"0","cumQty":"0","cumBase":"0","timeInForce":"GTC","type":"LIMIT","reduceOnly":false,' '"closePosition":false,"side":"BUY","positionSide":"LONG","stopPrice":"0","workingType":"CONTRACT_PRICE",' ' "priceProtect":false,"origType":"LIMIT","priceMatch":"NONE","selfTradePreventionMode":"NONE",' '"goodTillDate":0,"updateTime":1629182711600},{"code":-2022,"msg":"ReduceOnly Order is rejected."}]'),
    (trade.MODIFY_ORDER, '{"orderId":20072994037,"symbol":"BTCUSDT","pair":"BTCUSDT","status":"NEW",' '"clientOrderId":"LJ9R4QZDihCaS8UAOOLpgW","price":"30005","avgPrice":"0.0","origQty":"1",' '"executedQty":"0","cumQty":"0","cumBase":"0","timeInForce":"GTC","type":"LIMIT","reduceOnly":false,' '"closePosition":false,"side":"BUY","positionSide":"LONG","stopPrice":"0","workingType":"CONTRACT_PRICE",' ' "priceProtect":false,"origType":"LIMIT","priceMatch":"NONE","selfTradePreventionMode":"NONE",' '"goodTillDate":0,"updateTime":1629182711600}'),
    (trade.NEW_ALGO_ORDER, '{"algoId":2146760,"clientAlgoId":"6B2I9XVcJpCjqPAJ4YoFX7","algoType":"CONDITIONAL",' '"orderType":"TAKE_PROFIT","symbol":"BNBUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC",' '"quantity":"0.01","algoStatus":"NEW","triggerPrice":"750.000","price":"750.000","icebergQuantity":null,' '"selfTradePreventionMode":"EXPIRE_MAKER","workingType":"CONTRACT_PRICE","priceMatch":"NONE",' '"closePosition":false,"priceProtect":false,"reduceOnly":false,"activatePrice":"","callbackRate":"",' '"createTime":1750485492076,"updateTime":1750485492076,"triggerTime":0,"goodTillDate":0}'),
    (trade.NEW_ORDER, '{"clientOrderId":"testOrder","cumQty":"0","cumQuote":"0","executedQty":"0","orderId":22542179,' '"avgPrice":"0.00000","origQty":"10","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT",' ' "status":"NEW","stopPrice":"9300","closePosition":false,"symbol":"BTCUSDT","timeInForce":"GTD",' '"type":"TRAILING_STOP_MARKET","origType":"TRAILING_STOP_MARKET","updateTime":1566818724722,' '"workingType":"CONTRACT_PRICE","priceProtect":false,"priceMatch":"NONE","selfTradePreventionMode":"NONE",' ' "goodTillDate":1693207680000}'),
    (trade.OPEN_ALGO_ORDERS, '[{"algoId":2148627,"clientAlgoId":"MRumok0dkhrP4kCm12AHaB","algoType":"CONDITIONAL",' '"orderType":"TAKE_PROFIT","symbol":"BNBUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC",' '"quantity":"0.01","algoStatus":"NEW","actualOrderId":"","actualPrice":"0.00000",' '"triggerPrice":"750.000","price":"750.000","icebergQuantity":null,"tpTriggerPrice":"0.000",' '"tpPrice":"0.000","slTriggerPrice":"0.000","slPrice":"0.000","tpOrderType":"",' '"selfTradePreventionMode":"EXPIRE_MAKER","workingType":"CONTRACT_PRICE","priceMatch":"NONE",' '"closePosition":false,"priceProtect":false,"reduceOnly":false,"createTime":1750514941540,' '"updateTime":1750514941540,"triggerTime":0,"goodTillDate":0}]'),
    (trade.OPEN_ORDERS, '[{"avgPrice":"0.00000","clientOrderId":"abc","cumQuote":"0","executedQty":"0","orderId":1917641,' '"origQty":"0.40","origType":"TRAILING_STOP_MARKET","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","status":"NEW","stopPrice":"9300","closePosition":false,"symbol":"BTCUSDT",' '"time":1579276756075,"timeInForce":"GTC","type":"TRAILING_STOP_MARKET","activatePrice":"9020",' '"priceRate":"0.3","updateTime":1579276756075,"workingType":"CONTRACT_PRICE","priceProtect":false,' '"priceMatch":"NONE","selfTradePreventionMode":"NONE","goodTillDate":0}]'),
    (trade.ORDER_MODIFY_HISTORY, '[{"amendmentId":5363,"symbol":"BTCUSDT","pair":"BTCUSDT","orderId":20072994037,' '"clientOrderId":"LJ9R4QZDihCaS8UAOOLpgW","time":1629184560899,"amendment":{"price":{"before":"30004",' '"after":"30003.2"},"origQty":{"before":"1","after":"1"},"count":3}},{"amendmentId":5361,' '"symbol":"BTCUSDT","pair":"BTCUSDT","orderId":20072994037,"clientOrderId":"LJ9R4QZDihCaS8UAOOLpgW",' '"time":1629184533946,"amendment":{"price":{"before":"30005","after":"30004"},"origQty":{"before":"1",' '"after":"1"},"count":2}},{"amendmentId":5325,"symbol":"BTCUSDT","pair":"BTCUSDT","orderId":20072994037,' ' "clientOrderId":"LJ9R4QZDihCaS8UAOOLpgW","time":1629182711787,"amendment":{"price":{"before":"30002",' '"after":"30005"},"origQty":{"before":"1","after":"1"},"count":1}}]'),
    (trade.PLACE_MULTIPLE_ORDERS, '[{"clientOrderId":"testOrder","cumQty":"0","cumQuote":"0","executedQty":"0","orderId":22542179,' '"avgPrice":"0.00000","origQty":"10","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT",' ' "status":"NEW","stopPrice":"0","symbol":"BTCUSDT","timeInForce":"GTC","type":"TRAILING_STOP_MARKET",' '"origType":"TRAILING_STOP_MARKET","updateTime":1566818724722,"workingType":"CONTRACT_PRICE",' '"priceProtect":false,"priceMatch":"NONE","selfTradePreventionMode":"NONE","goodTillDate":1693207680000},' '{"code":-2022,"msg":"ReduceOnly Order is rejected."}]'),
    (trade.POSITION_MARGIN_HISTORY, '[{"symbol":"BTCUSDT","type":1,"deltaType":"USER_ADJUST","amount":"23.36332311","asset":"USDT",' '"time":1578047897183,"positionSide":"BOTH"},{"symbol":"BTCUSDT","type":1,"deltaType":"USER_ADJUST",' '"amount":"100","asset":"USDT","time":1578047900425,"positionSide":"LONG"}]'),
    (trade.POSITION_RISK_V2, '[{"entryPrice":"0.00000","breakEvenPrice":"0.0","marginType":"isolated","isAutoAddMargin":"false",' '"isolatedMargin":"0.00000000","leverage":"10","liquidationPrice":"0","markPrice":"6679.50671178",' '"maxNotionalValue":"20000000","positionAmt":"0.000","notional":"0","isolatedWallet":"0",' '"symbol":"BTCUSDT","unRealizedProfit":"0.00000000","positionSide":"BOTH","updateTime":0}]'),
    (trade.POSITION_RISK_V2, '[{"symbol":"BTCUSDT","positionAmt":"0.001","entryPrice":"22185.2","breakEvenPrice":"0.0",' '"markPrice":"21123.05052574","unRealizedProfit":"-1.06214947","liquidationPrice":"19731.45529116",' '"leverage":"4","maxNotionalValue":"100000000","marginType":"cross","isolatedMargin":"0.00000000",' '"isAutoAddMargin":"false","positionSide":"LONG","notional":"21.12305052","isolatedWallet":"0",' '"updateTime":1655217461579},{"symbol":"BTCUSDT","positionAmt":"0.000","entryPrice":"0.0",' '"breakEvenPrice":"0.0","markPrice":"21123.05052574","unRealizedProfit":"0.00000000",' '"liquidationPrice":"0","leverage":"4","maxNotionalValue":"100000000","marginType":"cross",' '"isolatedMargin":"0.00000000","isAutoAddMargin":"false","positionSide":"SHORT","notional":"0",' '"isolatedWallet":"0","updateTime":0}]'),
    (trade.POSITION_RISK_V3, '[{"symbol":"ADAUSDT","positionSide":"BOTH","positionAmt":"30","entryPrice":"0.385",' '"breakEvenPrice":"0.385077","markPrice":"0.41047590","unRealizedProfit":"0.76427700",' '"liquidationPrice":"0","isolatedMargin":"0","notional":"12.31427700","marginAsset":"USDT",' '"isolatedWallet":"0","initialMargin":"0.61571385","maintMargin":"0.08004280",' '"positionInitialMargin":"0.61571385","openOrderInitialMargin":"0","adl":2,"bidNotional":"0",' '"askNotional":"0","updateTime":1720736417660}]'),
    (trade.POSITION_RISK_V3, '[{"symbol":"ADAUSDT","positionSide":"LONG","positionAmt":"30","entryPrice":"0.385",' '"breakEvenPrice":"0.385077","markPrice":"0.41047590","unRealizedProfit":"0.76427700",' '"liquidationPrice":"0","isolatedMargin":"0","notional":"12.31427700","marginAsset":"USDT",' '"isolatedWallet":"0","initialMargin":"0.61571385","maintMargin":"0.08004280",' '"positionInitialMargin":"0.61571385","openOrderInitialMargin":"0","adl":2,"bidNotional":"0",' '"askNotional":"0","updateTime":1720736417660},{"symbol":"COMPUSDT","positionSide":"SHORT",' '"positionAmt":"-1.000","entryPrice":"70.92841","breakEvenPrice":"70.900038636","markPrice":"49.72023376",' ' "unRealizedProfit":"21.20817624","liquidationPrice":"2260.56757210","isolatedMargin":"0",' '"notional":"-49.72023376","marginAsset":"USDT","isolatedWallet":"0","initialMargin":"2.48601168",' '"maintMargin":"0.49720233","positionInitialMargin":"2.48601168","openOrderInitialMargin":"0","adl":2,' '"bidNotional":"0","askNotional":"0","updateTime":1708943511656}]'),
    (trade.QUERY_ALGO_ORDER, '{"algoId":2146760,"clientAlgoId":"6B2I9XVcJpCjqPAJ4YoFX7","algoType":"CONDITIONAL",' '"orderType":"TAKE_PROFIT","symbol":"BNBUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC",' '"quantity":"0.01","algoStatus":"CANCELED","actualOrderId":"","actualPrice":"0.00000",' '"triggerPrice":"750.000","price":"750.000","icebergQuantity":null,"tpTriggerPrice":"0.000",' '"tpPrice":"0.000","slTriggerPrice":"0.000","slPrice":"0.000","tpOrderType":"",' '"selfTradePreventionMode":"EXPIRE_MAKER","workingType":"CONTRACT_PRICE","priceMatch":"NONE",' '"closePosition":false,"priceProtect":false,"reduceOnly":false,"createTime":1750485492076,' '"updateTime":1750514545091,"triggerTime":0,"goodTillDate":0}'),
    (trade.QUERY_OPEN_ORDER, '{"avgPrice":"0.00000","clientOrderId":"abc","cumQuote":"0","executedQty":"0","orderId":1917641,' '"origQty":"0.40","origType":"TRAILING_STOP_MARKET","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","status":"NEW","stopPrice":"9300","closePosition":false,"symbol":"BTCUSDT",' '"time":1579276756075,"timeInForce":"GTC","type":"TRAILING_STOP_MARKET","activatePrice":"9020",' '"priceRate":"0.3","updateTime":1579276756075,"workingType":"CONTRACT_PRICE","priceProtect":false,' '"priceMatch":"NONE","selfTradePreventionMode":"NONE","goodTillDate":0}'),
    (trade.QUERY_ORDER, '{"avgPrice":"0.00000","clientOrderId":"abc","cumQuote":"0","executedQty":"0","orderId":1917641,' '"origQty":"0.40","origType":"TRAILING_STOP_MARKET","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","status":"NEW","stopPrice":"9300","closePosition":false,"symbol":"BTCUSDT",' '"time":1579276756075,"timeInForce":"GTC","type":"TRAILING_STOP_MARKET","activatePrice":"9020",' '"priceRate":"0.3","updateTime":1579276756075,"workingType":"CONTRACT_PRICE","priceProtect":false,' '"priceMatch":"NONE","selfTradePreventionMode":"NONE","goodTillDate":0}'),
    (trade.SIGN_TRADFI_CONTRACT, '{"code":200,"msg":"success"}'),
    (trade.TEST_ORDER, '{"clientOrderId":"testOrder","cumQty":"0","cumQuote":"0","executedQty":"0","orderId":22542179,' '"avgPrice":"0.00000","origQty":"10","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT",' ' "status":"NEW","stopPrice":"9300","closePosition":false,"symbol":"BTCUSDT","timeInForce":"GTD",' '"type":"TRAILING_STOP_MARKET","origType":"TRAILING_STOP_MARKET","activatePrice":"9020","priceRate":"0.3",' ' "updateTime":1566818724722,"workingType":"CONTRACT_PRICE","priceProtect":false,"priceMatch":"NONE",' '"selfTradePreventionMode":"NONE","goodTillDate":1693207680000}'),
    (trade.USER_TRADES, '[{"buyer":false,"commission":"-0.07819010","commissionAsset":"USDT","id":698759,"maker":false,' '"orderId":25851813,"price":"7819.01","qty":"0.002","quoteQty":"15.63802","realizedPnl":"-0.91539999",' '"side":"SELL","positionSide":"SHORT","symbol":"BTCUSDT","time":1569514978020}]'),
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
    exchange = exchange_of("usdm")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert sent_blocking(Rest, exchange, call) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())


@pytest.mark.parametrize(("call", "wire"), ACCEPTED, ids=brief)
def test_an_awaited_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("usdm")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncRest, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())
