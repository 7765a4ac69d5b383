# Made by apiscribe from specs/portfolio/rest; not to be edited.
"""Portfolio Margin, REST: trade, tested with the documented values."""

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
from binance_derivatives.portfolio import AsyncRest, Rest
from binance_derivatives.portfolio.rest import trade

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (trade.cancel_all_cm_open_conditional_orders(symbol="my_id_1", recv_window=5000), "symbol=my_id_1&recvWindow=5000"),
    (trade.cancel_all_cm_open_orders(symbol="my_id_1", recv_window=5000), "symbol=my_id_1&recvWindow=5000"),
    (trade.cancel_all_um_open_orders(symbol="my_id_1", recv_window=5000), "symbol=my_id_1&recvWindow=5000"),
    (trade.cancel_cm_conditional_order(symbol="BTCUSD", strategy_id=123445), "symbol=BTCUSD&strategyId=123445"),
    (trade.cancel_cm_conditional_order(symbol="BTCUSD", new_client_strategy_id="myOrder1"), "symbol=BTCUSD&newClientStrategyId=myOrder1"),
    (trade.cancel_cm_conditional_order(symbol="BTCUSD", strategy_id=123445, new_client_strategy_id="myOrder1", recv_window=5000), "symbol=BTCUSD&strategyId=123445&newClientStrategyId=myOrder1&recvWindow=5000"),
    (trade.cancel_cm_order(symbol="BTCUSD_200925", order_id=283194212), "symbol=BTCUSD_200925&orderId=283194212"),
    (trade.cancel_cm_order(symbol="BTCUSD_200925", orig_client_order_id="my_id_1"), "symbol=BTCUSD_200925&origClientOrderId=my_id_1"),
    (trade.cancel_cm_order(symbol="BTCUSD_200925", order_id=283194212, orig_client_order_id="my_id_1", recv_window=5000), "symbol=BTCUSD_200925&orderId=283194212&origClientOrderId=my_id_1&recvWindow=5000"),
    (trade.cancel_margin_account_all_open_orders_on_a_symbol(symbol="BTCUSDT", recv_window=5000), "symbol=BTCUSDT&recvWindow=5000"),
    (trade.cancel_margin_account_oco_orders(symbol="LTCBTC", order_list_id=0), "symbol=LTCBTC&orderListId=0"),
    (trade.cancel_margin_account_oco_orders(symbol="LTCBTC", list_client_order_id="C3wyj4WVEktd7u9aVBRXcN"), "symbol=LTCBTC&listClientOrderId=C3wyj4WVEktd7u9aVBRXcN"),
    (trade.cancel_margin_account_oco_orders(symbol="LTCBTC", order_list_id=0, list_client_order_id="C3wyj4WVEktd7u9aVBRXcN", new_client_order_id="my_id_1", recv_window=5000), "symbol=LTCBTC&orderListId=0&listClientOrderId=C3wyj4WVEktd7u9aVBRXcN&newClientOrderId=my_id_1&recvWindow=5000"),
    (trade.cancel_margin_account_order(symbol="LTCBTC", order_id=28), "symbol=LTCBTC&orderId=28"),
    (trade.cancel_margin_account_order(symbol="LTCBTC", orig_client_order_id="myOrder1"), "symbol=LTCBTC&origClientOrderId=myOrder1"),
    (trade.cancel_margin_account_order(symbol="LTCBTC", order_id=28, orig_client_order_id="myOrder1", new_client_order_id="my_id_1", recv_window=5000), "symbol=LTCBTC&orderId=28&origClientOrderId=myOrder1&newClientOrderId=my_id_1&recvWindow=5000"),
    (trade.cancel_um_order(symbol="BTCUSDT", order_id=4611875134427365377), "symbol=BTCUSDT&orderId=4611875134427365377"),
    (trade.cancel_um_order(symbol="BTCUSDT", orig_client_order_id="my_id_1"), "symbol=BTCUSDT&origClientOrderId=my_id_1"),
    (trade.cancel_um_order(symbol="BTCUSDT", order_id=4611875134427365377, orig_client_order_id="my_id_1", recv_window=5000), "symbol=BTCUSDT&orderId=4611875134427365377&origClientOrderId=my_id_1&recvWindow=5000"),
    (trade.cm_account_trade_list(symbol="BTCUSD_200626"), "symbol=BTCUSD_200626"),
    (trade.cm_account_trade_list(pair="BTCUSD"), "pair=BTCUSD"),
    (trade.cm_account_trade_list(symbol="BTCUSD_200626", start_time=1, end_time=1, limit=1000, recv_window=5000), "symbol=BTCUSD_200626&startTime=1&endTime=1&limit=1000&recvWindow=5000"),
    (trade.cm_account_trade_list(symbol="BTCUSD_200626", from_id=1), "symbol=BTCUSD_200626&fromId=1"),
    (trade.cm_position_adl_quantile_estimation(), ""),
    (trade.cm_position_adl_quantile_estimation(symbol="BTCUSD_200925", recv_window=5000), "symbol=BTCUSD_200925&recvWindow=5000"),
    (trade.get_um_futures_bnb_burn_status(recv_window=5000), "recvWindow=5000"),
    (trade.margin_account_borrow(asset="my_id_1", amount=Decimal("1"), recv_window=5000), "asset=my_id_1&amount=1&recvWindow=5000"),
    (trade.margin_account_new_oco(symbol="LTCBTC", side="BUY", quantity=Decimal("1"), price=Decimal("1"), stop_price=Decimal("1")), "symbol=LTCBTC&side=BUY&quantity=1&price=1&stopPrice=1"),
    (trade.margin_account_new_oco(symbol="LTCBTC", side="BUY", quantity=Decimal("1"), price=Decimal("1"), stop_price=Decimal("1"), list_client_order_id="JYVpp3F0f5CAG15DhtrqLp", limit_client_order_id="my_id_1", limit_iceberg_qty=Decimal("1"), stop_client_order_id="my_id_1", stop_limit_price=Decimal("1"), stop_iceberg_qty=Decimal("1"), stop_limit_time_in_force="GTC", new_order_resp_type="ACK", side_effect_type="NO_SIDE_EFFECT", recv_window=5000), "symbol=LTCBTC&listClientOrderId=JYVpp3F0f5CAG15DhtrqLp&side=BUY&quantity=1&limitClientOrderId=my_id_1&price=1&limitIcebergQty=1&stopClientOrderId=my_id_1&stopPrice=1&stopLimitPrice=1&stopIcebergQty=1&stopLimitTimeInForce=GTC&newOrderRespType=ACK&sideEffectType=NO_SIDE_EFFECT&recvWindow=5000"),
    (trade.margin_account_repay(asset="my_id_1", amount=Decimal("1"), recv_window=5000), "asset=my_id_1&amount=1&recvWindow=5000"),
    (trade.margin_account_repay_debt(asset="BNB"), "asset=BNB"),
    (trade.margin_account_repay_debt(asset="BNB", amount="0.10000000", specify_repay_assets='["USDT","BTC"]', recv_window=5000), "asset=BNB&amount=0.10000000&specifyRepayAssets=%5B%22USDT%22%2C%22BTC%22%5D&recvWindow=5000"),
    (trade.margin_account_trade_list(symbol="BNBBTC"), "symbol=BNBBTC"),
    (trade.margin_account_trade_list(symbol="BNBBTC", order_id=39324, start_time=1, end_time=1, from_id=1, limit=1000, recv_window=5000), "symbol=BNBBTC&orderId=39324&startTime=1&endTime=1&fromId=1&limit=1000&recvWindow=5000"),
    (trade.modify_cm_order(symbol="BTCUSD_PERP", side="BUY", quantity=Decimal("1"), order_id=20072994037, price_match="OPPONENT"), "orderId=20072994037&symbol=BTCUSD_PERP&side=BUY&quantity=1&priceMatch=OPPONENT"),
    (trade.modify_cm_order(symbol="BTCUSD_PERP", side="BUY", quantity=Decimal("1"), order_id=20072994037, price=Decimal("30005")), "orderId=20072994037&symbol=BTCUSD_PERP&side=BUY&quantity=1&price=30005"),
    (trade.modify_cm_order(symbol="BTCUSD_PERP", side="BUY", quantity=Decimal("1"), orig_client_order_id="my_id_1", price_match="OPPONENT"), "origClientOrderId=my_id_1&symbol=BTCUSD_PERP&side=BUY&quantity=1&priceMatch=OPPONENT"),
    (trade.modify_cm_order(symbol="BTCUSD_PERP", side="BUY", quantity=Decimal("1"), order_id=20072994037, orig_client_order_id="my_id_1", price_match="OPPONENT", recv_window=5000, modify_id=1), "orderId=20072994037&origClientOrderId=my_id_1&symbol=BTCUSD_PERP&side=BUY&quantity=1&priceMatch=OPPONENT&recvWindow=5000&modifyId=1"),
    (trade.modify_um_order(symbol="BTCUSDT", side="BUY", quantity=Decimal("1"), order_id=20072994037, price_match="OPPONENT"), "orderId=20072994037&symbol=BTCUSDT&side=BUY&quantity=1&priceMatch=OPPONENT"),
    (trade.modify_um_order(symbol="BTCUSDT", side="BUY", quantity=Decimal("1"), order_id=20072994037, price=Decimal("30005")), "orderId=20072994037&symbol=BTCUSDT&side=BUY&quantity=1&price=30005"),
    (trade.modify_um_order(symbol="BTCUSDT", side="BUY", quantity=Decimal("1"), orig_client_order_id="my_id_1", price_match="OPPONENT"), "origClientOrderId=my_id_1&symbol=BTCUSDT&side=BUY&quantity=1&priceMatch=OPPONENT"),
    (trade.modify_um_order(symbol="BTCUSDT", side="BUY", quantity=Decimal("1"), order_id=20072994037, orig_client_order_id="my_id_1", price_match="OPPONENT", recv_window=5000, modify_id=1), "orderId=20072994037&origClientOrderId=my_id_1&symbol=BTCUSDT&side=BUY&quantity=1&priceMatch=OPPONENT&recvWindow=5000&modifyId=1"),
    (trade.new_cm_conditional_order(symbol="BTCUSD_200925", side="BUY", strategy_type="TRAILING_STOP_MARKET", callback_rate=Decimal("0.1")), "symbol=BTCUSD_200925&side=BUY&strategyType=TRAILING_STOP_MARKET&callbackRate=0.1"),
    (trade.new_cm_conditional_order(symbol="BTCUSD_200925", side="BUY", strategy_type="STOP", quantity=Decimal("1"), price=Decimal("0"), stop_price=Decimal("9300")), "symbol=BTCUSD_200925&side=BUY&strategyType=STOP&quantity=1&price=0&stopPrice=9300"),
    (trade.new_cm_conditional_order(symbol="BTCUSD_200925", side="BUY", strategy_type="TAKE_PROFIT", quantity=Decimal("1"), price=Decimal("0"), stop_price=Decimal("9300")), "symbol=BTCUSD_200925&side=BUY&strategyType=TAKE_PROFIT&quantity=1&price=0&stopPrice=9300"),
    (trade.new_cm_conditional_order(symbol="BTCUSD_200925", side="BUY", strategy_type="STOP_MARKET", stop_price=Decimal("9300")), "symbol=BTCUSD_200925&side=BUY&strategyType=STOP_MARKET&stopPrice=9300"),
    (trade.new_cm_conditional_order(symbol="BTCUSD_200925", side="BUY", strategy_type="TAKE_PROFIT_MARKET", stop_price=Decimal("9300")), "symbol=BTCUSD_200925&side=BUY&strategyType=TAKE_PROFIT_MARKET&stopPrice=9300"),
    (trade.new_cm_conditional_order(symbol="BTCUSD_200925", side="BUY", strategy_type="TRAILING_STOP_MARKET", position_side="SHORT", time_in_force="GTC", quantity=Decimal("1"), reduce_only=False, price=Decimal("0"), working_type="CONTRACT_PRICE", price_protect=True, new_client_strategy_id="testOrder", stop_price=Decimal("9300"), activation_price=Decimal("1"), callback_rate=Decimal("0.1"), recv_window=5000), "symbol=BTCUSD_200925&side=BUY&positionSide=SHORT&strategyType=TRAILING_STOP_MARKET&timeInForce=GTC&quantity=1&reduceOnly=false&price=0&workingType=CONTRACT_PRICE&priceProtect=TRUE&newClientStrategyId=testOrder&stopPrice=9300&activationPrice=1&callbackRate=0.1&recvWindow=5000"),
    (trade.new_cm_order(symbol="BTCUSD_200925", side="BUY", type="MARKET", quantity=Decimal("1")), "symbol=BTCUSD_200925&side=BUY&type=MARKET&quantity=1"),
    (trade.new_cm_order(symbol="BTCUSD_200925", side="BUY", type="LIMIT", time_in_force="GTC", quantity=Decimal("1"), price_match="OPPONENT"), "symbol=BTCUSD_200925&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&priceMatch=OPPONENT"),
    (trade.new_cm_order(symbol="BTCUSD_200925", side="BUY", type="LIMIT", time_in_force="GTC", quantity=Decimal("1"), price=Decimal("0")), "symbol=BTCUSD_200925&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0"),
    (trade.new_cm_order(symbol="BTCUSD_200925", side="BUY", type="MARKET", position_side="SHORT", time_in_force="GTC", quantity=Decimal("1"), reduce_only=False, price=Decimal("0"), new_client_order_id="my_id_1", new_order_resp_type="ACK", recv_window=5000), "symbol=BTCUSD_200925&side=BUY&positionSide=SHORT&type=MARKET&timeInForce=GTC&quantity=1&reduceOnly=false&price=0&newClientOrderId=my_id_1&newOrderRespType=ACK&recvWindow=5000"),
    (trade.new_margin_order(symbol="BTCUSDT", side="SELL", type="MARKET"), "symbol=BTCUSDT&side=SELL&type=MARKET"),
    (trade.new_margin_order(symbol="BTCUSDT", side="SELL", type="MARKET", quantity=Decimal("1"), quote_order_qty=Decimal("1"), price=Decimal("1.00000000"), stop_price=Decimal("1"), new_client_order_id="my_id_1", new_order_resp_type="ACK", iceberg_qty=Decimal("1"), side_effect_type="NO_SIDE_EFFECT", time_in_force="GTC", self_trade_prevention_mode="NONE", auto_repay_at_cancel=True, recv_window=5000), "symbol=BTCUSDT&side=SELL&type=MARKET&quantity=1&quoteOrderQty=1&price=1.00000000&stopPrice=1&newClientOrderId=my_id_1&newOrderRespType=ACK&icebergQty=1&sideEffectType=NO_SIDE_EFFECT&timeInForce=GTC&selfTradePreventionMode=NONE&autoRepayAtCancel=true&recvWindow=5000"),
    (trade.new_um_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=Decimal("1")), "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1"),
    (trade.new_um_order(symbol="BTCUSDT", side="BUY", type="LIMIT", time_in_force="GTD", quantity=Decimal("1"), price_match="OPPONENT", good_till_date=1693207680000), "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTD&quantity=1&priceMatch=OPPONENT&goodTillDate=1693207680000"),
    (trade.new_um_order(symbol="BTCUSDT", side="BUY", type="MARKET", time_in_force="GTD", quantity=Decimal("1"), good_till_date=1693207680000), "symbol=BTCUSDT&side=BUY&type=MARKET&timeInForce=GTD&quantity=1&goodTillDate=1693207680000"),
    (trade.new_um_order(symbol="BTCUSDT", side="BUY", type="LIMIT", time_in_force="GTD", quantity=Decimal("1"), price=Decimal("0"), good_till_date=1693207680000), "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTD&quantity=1&price=0&goodTillDate=1693207680000"),
    (trade.new_um_order(symbol="BTCUSDT", side="BUY", type="MARKET", position_side="SHORT", time_in_force="GTD", quantity=Decimal("1"), reduce_only=False, price=Decimal("0"), new_client_order_id="my_id_1", new_order_resp_type="ACK", self_trade_prevention_mode="NONE", good_till_date=1693207680000, recv_window=5000), "symbol=BTCUSDT&side=BUY&positionSide=SHORT&type=MARKET&timeInForce=GTD&quantity=1&reduceOnly=false&price=0&newClientOrderId=my_id_1&newOrderRespType=ACK&selfTradePreventionMode=NONE&goodTillDate=1693207680000&recvWindow=5000"),
    (trade.query_all_cm_conditional_orders(), ""),
    (trade.query_all_cm_conditional_orders(symbol="BTCUSD", strategy_id=123445, start_time=1, end_time=1, limit=1000, recv_window=5000), "symbol=BTCUSD&strategyId=123445&startTime=1&endTime=1&limit=1000&recvWindow=5000"),
    (trade.query_all_cm_orders(symbol="BTCUSD_200925"), "symbol=BTCUSD_200925"),
    (trade.query_all_cm_orders(pair="BTCUSD"), "pair=BTCUSD"),
    (trade.query_all_cm_orders(symbol="BTCUSD_200925", order_id=1917641, start_time=1, end_time=1, limit=100, recv_window=5000), "symbol=BTCUSD_200925&orderId=1917641&startTime=1&endTime=1&limit=100&recvWindow=5000"),
    (trade.query_all_current_cm_open_conditional_orders(), ""),
    (trade.query_all_current_cm_open_conditional_orders(symbol="BTCUSD", recv_window=5000), "symbol=BTCUSD&recvWindow=5000"),
    (trade.query_all_current_cm_open_orders(), ""),
    (trade.query_all_current_cm_open_orders(symbol="BTCUSD_200925", pair="BTCUSD", recv_window=5000), "symbol=BTCUSD_200925&pair=BTCUSD&recvWindow=5000"),
    (trade.query_all_current_um_open_orders(), ""),
    (trade.query_all_current_um_open_orders(symbol="BTCUSDT", recv_window=5000), "symbol=BTCUSDT&recvWindow=5000"),
    (trade.query_all_margin_account_orders(symbol="BNBBTC"), "symbol=BNBBTC"),
    (trade.query_all_margin_account_orders(symbol="BNBBTC", order_id=41295, start_time=1, end_time=1, limit=500, recv_window=5000), "symbol=BNBBTC&orderId=41295&startTime=1&endTime=1&limit=500&recvWindow=5000"),
    (trade.query_all_um_orders(symbol="BTCUSDT"), "symbol=BTCUSDT"),
    (trade.query_all_um_orders(symbol="BTCUSDT", order_id=1917641, start_time=1, end_time=1, limit=1000, recv_window=5000), "symbol=BTCUSDT&orderId=1917641&startTime=1&endTime=1&limit=1000&recvWindow=5000"),
    (trade.query_cm_conditional_order_history(symbol="BTCUSD", strategy_id=123445), "symbol=BTCUSD&strategyId=123445"),
    (trade.query_cm_conditional_order_history(symbol="BTCUSD", new_client_strategy_id="abc"), "symbol=BTCUSD&newClientStrategyId=abc"),
    (trade.query_cm_conditional_order_history(symbol="BTCUSD", strategy_id=123445, new_client_strategy_id="abc", recv_window=5000), "symbol=BTCUSD&strategyId=123445&newClientStrategyId=abc&recvWindow=5000"),
    (trade.query_cm_modify_order_history(symbol="BTCUSD_PERP", order_id=20072994037), "symbol=BTCUSD_PERP&orderId=20072994037"),
    (trade.query_cm_modify_order_history(symbol="BTCUSD_PERP", orig_client_order_id="my_id_1"), "symbol=BTCUSD_PERP&origClientOrderId=my_id_1"),
    (trade.query_cm_modify_order_history(symbol="BTCUSD_PERP", order_id=20072994037, orig_client_order_id="my_id_1", start_time=1, end_time=1, limit=100, recv_window=5000), "symbol=BTCUSD_PERP&orderId=20072994037&origClientOrderId=my_id_1&startTime=1&endTime=1&limit=100&recvWindow=5000"),
    (trade.query_cm_order(symbol="BTCUSD_200925", order_id=1917641), "symbol=BTCUSD_200925&orderId=1917641"),
    (trade.query_cm_order(symbol="BTCUSD_200925", orig_client_order_id="my_id_1"), "symbol=BTCUSD_200925&origClientOrderId=my_id_1"),
    (trade.query_cm_order(symbol="BTCUSD_200925", order_id=1917641, orig_client_order_id="my_id_1", recv_window=5000), "symbol=BTCUSD_200925&orderId=1917641&origClientOrderId=my_id_1&recvWindow=5000"),
    (trade.query_current_cm_open_conditional_order(symbol="BTCUSD", strategy_id=123445), "symbol=BTCUSD&strategyId=123445"),
    (trade.query_current_cm_open_conditional_order(symbol="BTCUSD", new_client_strategy_id="abc"), "symbol=BTCUSD&newClientStrategyId=abc"),
    (trade.query_current_cm_open_conditional_order(symbol="BTCUSD", strategy_id=123445, new_client_strategy_id="abc", recv_window=5000), "symbol=BTCUSD&strategyId=123445&newClientStrategyId=abc&recvWindow=5000"),
    (trade.query_current_cm_open_order(symbol="BTCUSD_200925", order_id=1917641), "symbol=BTCUSD_200925&orderId=1917641"),
    (trade.query_current_cm_open_order(symbol="BTCUSD_200925", orig_client_order_id="my_id_1"), "symbol=BTCUSD_200925&origClientOrderId=my_id_1"),
    (trade.query_current_cm_open_order(symbol="BTCUSD_200925", order_id=1917641, orig_client_order_id="my_id_1", recv_window=5000), "symbol=BTCUSD_200925&orderId=1917641&origClientOrderId=my_id_1&recvWindow=5000"),
    (trade.query_current_margin_open_order(symbol="BNBBTC", recv_window=5000), "symbol=BNBBTC&recvWindow=5000"),
    (trade.query_current_um_open_order(symbol="BTCUSDT", order_id=1917641), "symbol=BTCUSDT&orderId=1917641"),
    (trade.query_current_um_open_order(symbol="BTCUSDT", orig_client_order_id="my_id_1"), "symbol=BTCUSDT&origClientOrderId=my_id_1"),
    (trade.query_current_um_open_order(symbol="BTCUSDT", order_id=1917641, orig_client_order_id="my_id_1", recv_window=5000), "symbol=BTCUSDT&orderId=1917641&origClientOrderId=my_id_1&recvWindow=5000"),
    (trade.query_margin_account_order(symbol="BNBBTC", order_id=213205622), "symbol=BNBBTC&orderId=213205622"),
    (trade.query_margin_account_order(symbol="BNBBTC", orig_client_order_id="my_id_1"), "symbol=BNBBTC&origClientOrderId=my_id_1"),
    (trade.query_margin_account_order(symbol="BNBBTC", order_id=213205622, orig_client_order_id="my_id_1", recv_window=5000), "symbol=BNBBTC&orderId=213205622&origClientOrderId=my_id_1&recvWindow=5000"),
    (trade.query_margin_accounts_all_oco(), ""),
    (trade.query_margin_accounts_all_oco(from_id=1, limit=500, recv_window=5000), "fromId=1&limit=500&recvWindow=5000"),
    (trade.query_margin_accounts_all_oco(start_time=1), "startTime=1"),
    (trade.query_margin_accounts_all_oco(end_time=1), "endTime=1"),
    (trade.query_margin_accounts_oco(order_list_id=27), "orderListId=27"),
    (trade.query_margin_accounts_oco(orig_client_order_id="my_id_1"), "origClientOrderId=my_id_1"),
    (trade.query_margin_accounts_oco(order_list_id=27, orig_client_order_id="my_id_1", recv_window=5000), "orderListId=27&origClientOrderId=my_id_1&recvWindow=5000"),
    (trade.query_margin_accounts_open_oco(recv_window=5000), "recvWindow=5000"),
    (trade.query_um_modify_order_history(symbol="BTCUSDT", order_id=20072994037), "symbol=BTCUSDT&orderId=20072994037"),
    (trade.query_um_modify_order_history(symbol="BTCUSDT", orig_client_order_id="my_id_1"), "symbol=BTCUSDT&origClientOrderId=my_id_1"),
    (trade.query_um_modify_order_history(symbol="BTCUSDT", order_id=20072994037, orig_client_order_id="my_id_1", start_time=1, end_time=1, limit=1000, recv_window=5000), "symbol=BTCUSDT&orderId=20072994037&origClientOrderId=my_id_1&startTime=1&endTime=1&limit=1000&recvWindow=5000"),
    (trade.query_um_order(symbol="BTCUSDT", order_id=1917641), "symbol=BTCUSDT&orderId=1917641"),
    (trade.query_um_order(symbol="BTCUSDT", orig_client_order_id="my_id_1"), "symbol=BTCUSDT&origClientOrderId=my_id_1"),
    (trade.query_um_order(symbol="BTCUSDT", order_id=1917641, orig_client_order_id="my_id_1", recv_window=5000), "symbol=BTCUSDT&orderId=1917641&origClientOrderId=my_id_1&recvWindow=5000"),
    (trade.query_users_cm_force_orders(), ""),
    (trade.query_users_cm_force_orders(symbol="BTCUSD_200925", auto_close_type="LIQUIDATION", start_time=1, end_time=1, limit=100, recv_window=5000), "symbol=BTCUSD_200925&autoCloseType=LIQUIDATION&startTime=1&endTime=1&limit=100&recvWindow=5000"),
    (trade.query_users_margin_force_orders(), ""),
    (trade.query_users_margin_force_orders(start_time=1, end_time=1, current=1, size=100, recv_window=5000), "startTime=1&endTime=1&current=1&size=100&recvWindow=5000"),
    (trade.query_users_um_force_orders(), ""),
    (trade.query_users_um_force_orders(symbol="BTCUSDT", auto_close_type="LIQUIDATION", start_time=1, end_time=1, limit=100, recv_window=5000), "symbol=BTCUSDT&autoCloseType=LIQUIDATION&startTime=1&endTime=1&limit=100&recvWindow=5000"),
    (trade.toggle_bnb_burn_on_um_futures_trade(fee_burn=True, recv_window=5000), "feeBurn=true&recvWindow=5000"),
    (trade.um_account_trade_list(symbol="BTCUSDT"), "symbol=BTCUSDT"),
    (trade.um_account_trade_list(symbol="BTCUSDT", start_time=1, end_time=1, limit=1000, recv_window=5000), "symbol=BTCUSDT&startTime=1&endTime=1&limit=1000&recvWindow=5000"),
    (trade.um_account_trade_list(symbol="BTCUSDT", from_id=1), "symbol=BTCUSDT&fromId=1"),
    (trade.um_position_adl_quantile_estimation(), ""),
    (trade.um_position_adl_quantile_estimation(symbol="ETHUSDT", recv_window=5000), "symbol=ETHUSDT&recvWindow=5000"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (trade.CANCEL_ALL_CM_OPEN_CONDITIONAL_ORDERS, {}, ["required symbol"]),
    (trade.CANCEL_ALL_CM_OPEN_ORDERS, {}, ["required symbol"]),
    (trade.CANCEL_ALL_UM_OPEN_ORDERS, {}, ["required symbol"]),
    (trade.CANCEL_CM_CONDITIONAL_ORDER, {}, ["at_least_one strategyId newClientStrategyId", "required symbol"]),
    (trade.CANCEL_CM_CONDITIONAL_ORDER, {"symbol": "BTCUSD"}, ["at_least_one strategyId newClientStrategyId"]),
    (trade.CANCEL_CM_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.CANCEL_CM_ORDER, {"symbol": "BTCUSD_200925"}, ["at_least_one orderId origClientOrderId"]),
    (trade.CANCEL_MARGIN_ACCOUNT_ALL_OPEN_ORDERS_ON_A_SYMBOL, {}, ["required symbol"]),
    (trade.CANCEL_MARGIN_ACCOUNT_ALL_OPEN_ORDERS_ON_A_SYMBOL, {"symbol": "BTCUSDT", "recvWindow": 60001}, ["range recvWindow"]),
    (trade.CANCEL_MARGIN_ACCOUNT_OCO_ORDERS, {}, ["at_least_one orderListId listClientOrderId", "required symbol"]),
    (trade.CANCEL_MARGIN_ACCOUNT_OCO_ORDERS, {"symbol": "LTCBTC"}, ["at_least_one orderListId listClientOrderId"]),
    (trade.CANCEL_MARGIN_ACCOUNT_OCO_ORDERS, {"symbol": "LTCBTC", "orderListId": 0, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.CANCEL_MARGIN_ACCOUNT_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.CANCEL_MARGIN_ACCOUNT_ORDER, {"symbol": "LTCBTC"}, ["at_least_one orderId origClientOrderId"]),
    (trade.CANCEL_MARGIN_ACCOUNT_ORDER, {"symbol": "LTCBTC", "orderId": 28, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.CANCEL_UM_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.CANCEL_UM_ORDER, {"symbol": "BTCUSDT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.CM_ACCOUNT_TRADE_LIST, {}, ["exactly_one symbol pair"]),
    (trade.CM_ACCOUNT_TRADE_LIST, {"symbol": "BTCUSD_200626", "pair": "BTCUSD"}, ["exactly_one symbol pair"]),
    (trade.CM_ACCOUNT_TRADE_LIST, {"symbol": "BTCUSD_200626", "pair": "BTCUSD", "fromId": 1}, ["at_most_one pair fromId", "exactly_one symbol pair"]),
    (trade.CM_ACCOUNT_TRADE_LIST, {"symbol": "BTCUSD_200626", "startTime": 1, "fromId": 1}, ["at_most_one fromId startTime"]),
    (trade.CM_ACCOUNT_TRADE_LIST, {"symbol": "BTCUSD_200626", "endTime": 1, "fromId": 1}, ["at_most_one fromId endTime"]),
    (trade.CM_ACCOUNT_TRADE_LIST, {"symbol": "BTCUSD_200626", "startTime": 1, "endTime": 86400002}, ["window startTime endTime"]),
    (trade.CM_ACCOUNT_TRADE_LIST, {"fromId": 1}, ["exactly_one symbol pair", "requires fromId symbol"]),
    (trade.CM_ACCOUNT_TRADE_LIST, {"symbol": "BTCUSD_200626", "limit": 1001}, ["range limit"]),
    (trade.MARGIN_ACCOUNT_BORROW, {}, ["required amount", "required asset"]),
    (trade.MARGIN_ACCOUNT_BORROW, {"asset": "my_id_1", "amount": "1", "recvWindow": 60001}, ["range recvWindow"]),
    (trade.MARGIN_ACCOUNT_NEW_OCO, {}, ["required price", "required quantity", "required side", "required stopPrice", "required symbol"]),
    (trade.MARGIN_ACCOUNT_NEW_OCO, {"symbol": "LTCBTC", "side": "BUY", "quantity": "1", "price": "1", "stopPrice": "1", "stopLimitPrice": "1"}, ["requires stopLimitPrice stopLimitTimeInForce"]),
    (trade.MARGIN_ACCOUNT_NEW_OCO, {"symbol": "LTCBTC", "side": "NO_SUCH_VALUE", "quantity": "1", "price": "1", "stopPrice": "1", "stopLimitTimeInForce": "NO_SUCH_VALUE", "newOrderRespType": "NO_SUCH_VALUE", "sideEffectType": "NO_SUCH_VALUE", "recvWindow": 60001}, ["range recvWindow", "values newOrderRespType", "values side", "values sideEffectType", "values stopLimitTimeInForce"]),
    (trade.MARGIN_ACCOUNT_REPAY, {}, ["required amount", "required asset"]),
    (trade.MARGIN_ACCOUNT_REPAY, {"asset": "my_id_1", "amount": "1", "recvWindow": 60001}, ["range recvWindow"]),
    (trade.MARGIN_ACCOUNT_REPAY_DEBT, {}, ["required asset"]),
    (trade.MARGIN_ACCOUNT_REPAY_DEBT, {"asset": "BNB", "recvWindow": 60001}, ["range recvWindow"]),
    (trade.MARGIN_ACCOUNT_TRADE_LIST, {}, ["required symbol"]),
    (trade.MARGIN_ACCOUNT_TRADE_LIST, {"symbol": "BNBBTC", "startTime": 1, "endTime": 86400002}, ["window startTime endTime"]),
    (trade.MARGIN_ACCOUNT_TRADE_LIST, {"symbol": "BNBBTC", "limit": 1001, "recvWindow": 60001}, ["range limit", "range recvWindow"]),
    (trade.MODIFY_CM_ORDER, {}, ["at_least_one orderId origClientOrderId", "exactly_one priceMatch price", "required quantity", "required side", "required symbol"]),
    (trade.MODIFY_CM_ORDER, {"orderId": 20072994037, "symbol": "BTCUSD_PERP", "side": "BUY", "quantity": "1"}, ["exactly_one priceMatch price"]),
    (trade.MODIFY_CM_ORDER, {"orderId": 20072994037, "symbol": "BTCUSD_PERP", "side": "BUY", "quantity": "1", "price": "30005", "priceMatch": "OPPONENT"}, ["exactly_one priceMatch price"]),
    (trade.MODIFY_CM_ORDER, {"symbol": "BTCUSD_PERP", "side": "BUY", "quantity": "1", "priceMatch": "OPPONENT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.MODIFY_CM_ORDER, {"orderId": 20072994037, "symbol": "BTCUSD_PERP", "side": "NO_SUCH_VALUE", "quantity": "1", "priceMatch": "NO_SUCH_VALUE"}, ["values priceMatch", "values side"]),
    (trade.MODIFY_UM_ORDER, {}, ["at_least_one orderId origClientOrderId", "exactly_one priceMatch price", "required quantity", "required side", "required symbol"]),
    (trade.MODIFY_UM_ORDER, {"orderId": 20072994037, "symbol": "BTCUSDT", "side": "BUY", "quantity": "1"}, ["exactly_one priceMatch price"]),
    (trade.MODIFY_UM_ORDER, {"orderId": 20072994037, "symbol": "BTCUSDT", "side": "BUY", "quantity": "1", "price": "30005", "priceMatch": "OPPONENT"}, ["exactly_one priceMatch price"]),
    (trade.MODIFY_UM_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "quantity": "1", "priceMatch": "OPPONENT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.MODIFY_UM_ORDER, {"orderId": 20072994037, "symbol": "BTCUSDT", "side": "NO_SUCH_VALUE", "quantity": "1", "priceMatch": "NO_SUCH_VALUE"}, ["values priceMatch", "values side"]),
    (trade.NEW_CM_CONDITIONAL_ORDER, {}, ["required side", "required strategyType", "required symbol"]),
    (trade.NEW_CM_CONDITIONAL_ORDER, {"symbol": "BTCUSD_200925", "side": "BUY", "strategyType": "STOP"}, ["required_if price", "required_if quantity", "required_if stopPrice"]),
    (trade.NEW_CM_CONDITIONAL_ORDER, {"symbol": "BTCUSD_200925", "side": "BUY", "strategyType": "STOP_MARKET"}, ["required_if stopPrice"]),
    (trade.NEW_CM_CONDITIONAL_ORDER, {"symbol": "BTCUSD_200925", "side": "BUY", "strategyType": "TRAILING_STOP_MARKET"}, ["required_if callbackRate"]),
    (trade.NEW_CM_CONDITIONAL_ORDER, {"symbol": "BTCUSD_200925", "side": "NO_SUCH_VALUE", "positionSide": "NO_SUCH_VALUE", "strategyType": "NO_SUCH_VALUE", "timeInForce": "NO_SUCH_VALUE", "workingType": "NO_SUCH_VALUE", "newClientStrategyId": "!", "callbackRate": "-0.9"}, ["pattern newClientStrategyId", "range callbackRate", "values positionSide", "values side", "values strategyType", "values timeInForce", "values workingType"]),
    (trade.NEW_CM_CONDITIONAL_ORDER, {"symbol": "BTCUSD_200925", "side": "BUY", "strategyType": "TRAILING_STOP_MARKET", "callbackRate": "6"}, ["range callbackRate"]),
    (trade.NEW_CM_ORDER, {}, ["required side", "required symbol", "required type"]),
    (trade.NEW_CM_ORDER, {"symbol": "BTCUSD_200925", "side": "BUY", "type": "MARKET", "timeInForce": "GTC", "quantity": "1", "priceMatch": "OPPONENT"}, ["one_of_values type"]),
    (trade.NEW_CM_ORDER, {"symbol": "BTCUSD_200925", "side": "BUY", "type": "MARKET", "quantity": "1", "price": "0", "priceMatch": "OPPONENT"}, ["at_most_one priceMatch price", "one_of_values type"]),
    (trade.NEW_CM_ORDER, {"symbol": "BTCUSD_200925", "side": "BUY", "type": "LIMIT", "price": "0"}, ["required_if quantity", "required_if timeInForce"]),
    (trade.NEW_CM_ORDER, {"symbol": "BTCUSD_200925", "side": "BUY", "type": "MARKET"}, ["required_if quantity"]),
    (trade.NEW_CM_ORDER, {"symbol": "BTCUSD_200925", "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1"}, ["at_least_one price priceMatch"]),
    (trade.NEW_CM_ORDER, {"symbol": "BTCUSD_200925", "side": "NO_SUCH_VALUE", "positionSide": "NO_SUCH_VALUE", "type": "NO_SUCH_VALUE", "timeInForce": "NO_SUCH_VALUE", "quantity": "1", "priceMatch": "NO_SUCH_VALUE", "newClientOrderId": "!", "newOrderRespType": "NO_SUCH_VALUE"}, ["pattern newClientOrderId", "values newOrderRespType", "values positionSide", "values priceMatch", "values side", "values timeInForce", "values type"]),
    (trade.NEW_MARGIN_ORDER, {}, ["required side", "required symbol", "required type"]),
    (trade.NEW_MARGIN_ORDER, {"symbol": "BTCUSDT", "side": "NO_SUCH_VALUE", "type": "MARKET", "newOrderRespType": "NO_SUCH_VALUE", "sideEffectType": "NO_SUCH_VALUE", "timeInForce": "NO_SUCH_VALUE", "selfTradePreventionMode": "NO_SUCH_VALUE", "recvWindow": 60001}, ["range recvWindow", "values newOrderRespType", "values selfTradePreventionMode", "values side", "values sideEffectType", "values timeInForce"]),
    (trade.NEW_UM_ORDER, {}, ["required side", "required symbol", "required type"]),
    (trade.NEW_UM_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "timeInForce": "GTD", "quantity": "1", "priceMatch": "OPPONENT", "goodTillDate": 1693207680000}, ["one_of_values type"]),
    (trade.NEW_UM_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "quantity": "1", "price": "0", "priceMatch": "OPPONENT"}, ["at_most_one priceMatch price", "one_of_values type"]),
    (trade.NEW_UM_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "timeInForce": "GTD", "quantity": "1"}, ["required_if goodTillDate"]),
    (trade.NEW_UM_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "price": "0", "goodTillDate": 1693207680000}, ["required_if quantity", "required_if timeInForce"]),
    (trade.NEW_UM_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET"}, ["required_if quantity"]),
    (trade.NEW_UM_ORDER, {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "timeInForce": "GTD", "quantity": "1", "goodTillDate": 1693207680000}, ["at_least_one price priceMatch"]),
    (trade.NEW_UM_ORDER, {"symbol": "BTCUSDT", "side": "NO_SUCH_VALUE", "positionSide": "NO_SUCH_VALUE", "type": "NO_SUCH_VALUE", "timeInForce": "NO_SUCH_VALUE", "quantity": "1", "newClientOrderId": "!", "newOrderRespType": "NO_SUCH_VALUE", "priceMatch": "NO_SUCH_VALUE", "selfTradePreventionMode": "NO_SUCH_VALUE", "goodTillDate": 253402300799000}, ["pattern newClientOrderId", "range goodTillDate", "values newOrderRespType", "values positionSide", "values priceMatch", "values selfTradePreventionMode", "values side", "values timeInForce", "values type"]),
    (trade.QUERY_ALL_CM_CONDITIONAL_ORDERS, {"startTime": 1, "endTime": 604800002}, ["window startTime endTime"]),
    (trade.QUERY_ALL_CM_CONDITIONAL_ORDERS, {"limit": 1001}, ["range limit"]),
    (trade.QUERY_ALL_CM_ORDERS, {}, ["exactly_one symbol pair"]),
    (trade.QUERY_ALL_CM_ORDERS, {"symbol": "BTCUSD_200925", "pair": "BTCUSD"}, ["exactly_one symbol pair"]),
    (trade.QUERY_ALL_CM_ORDERS, {"symbol": "BTCUSD_200925", "limit": 101}, ["range limit"]),
    (trade.QUERY_ALL_MARGIN_ACCOUNT_ORDERS, {}, ["required symbol"]),
    (trade.QUERY_ALL_MARGIN_ACCOUNT_ORDERS, {"symbol": "BNBBTC", "limit": 501, "recvWindow": 60001}, ["range limit", "range recvWindow"]),
    (trade.QUERY_ALL_UM_ORDERS, {}, ["required symbol"]),
    (trade.QUERY_ALL_UM_ORDERS, {"symbol": "BTCUSDT", "startTime": 1, "endTime": 604800002}, ["window startTime endTime"]),
    (trade.QUERY_ALL_UM_ORDERS, {"symbol": "BTCUSDT", "limit": 1001}, ["range limit"]),
    (trade.QUERY_CM_CONDITIONAL_ORDER_HISTORY, {}, ["at_least_one strategyId newClientStrategyId", "required symbol"]),
    (trade.QUERY_CM_CONDITIONAL_ORDER_HISTORY, {"symbol": "BTCUSD"}, ["at_least_one strategyId newClientStrategyId"]),
    (trade.QUERY_CM_MODIFY_ORDER_HISTORY, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.QUERY_CM_MODIFY_ORDER_HISTORY, {"symbol": "BTCUSD_PERP"}, ["at_least_one orderId origClientOrderId"]),
    (trade.QUERY_CM_MODIFY_ORDER_HISTORY, {"symbol": "BTCUSD_PERP", "orderId": 20072994037, "limit": 101}, ["range limit"]),
    (trade.QUERY_CM_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.QUERY_CM_ORDER, {"symbol": "BTCUSD_200925"}, ["at_least_one orderId origClientOrderId"]),
    (trade.QUERY_CURRENT_CM_OPEN_CONDITIONAL_ORDER, {}, ["at_least_one strategyId newClientStrategyId", "required symbol"]),
    (trade.QUERY_CURRENT_CM_OPEN_CONDITIONAL_ORDER, {"symbol": "BTCUSD"}, ["at_least_one strategyId newClientStrategyId"]),
    (trade.QUERY_CURRENT_CM_OPEN_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.QUERY_CURRENT_CM_OPEN_ORDER, {"symbol": "BTCUSD_200925"}, ["at_least_one orderId origClientOrderId"]),
    (trade.QUERY_CURRENT_MARGIN_OPEN_ORDER, {}, ["required symbol"]),
    (trade.QUERY_CURRENT_MARGIN_OPEN_ORDER, {"symbol": "BNBBTC", "recvWindow": 60001}, ["range recvWindow"]),
    (trade.QUERY_CURRENT_UM_OPEN_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.QUERY_CURRENT_UM_OPEN_ORDER, {"symbol": "BTCUSDT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.QUERY_MARGIN_ACCOUNT_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.QUERY_MARGIN_ACCOUNT_ORDER, {"symbol": "BNBBTC"}, ["at_least_one orderId origClientOrderId"]),
    (trade.QUERY_MARGIN_ACCOUNT_ORDER, {"symbol": "BNBBTC", "orderId": 213205622, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.QUERY_MARGIN_ACCOUNTS_ALL_OCO, {"fromId": 1, "startTime": 1}, ["at_most_one fromId startTime"]),
    (trade.QUERY_MARGIN_ACCOUNTS_ALL_OCO, {"fromId": 1, "endTime": 1}, ["at_most_one fromId endTime"]),
    (trade.QUERY_MARGIN_ACCOUNTS_ALL_OCO, {"limit": 501, "recvWindow": 60001}, ["range limit", "range recvWindow"]),
    (trade.QUERY_MARGIN_ACCOUNTS_OCO, {}, ["at_least_one orderListId origClientOrderId"]),
    (trade.QUERY_MARGIN_ACCOUNTS_OCO, {"orderListId": 27, "recvWindow": 60001}, ["range recvWindow"]),
    (trade.QUERY_MARGIN_ACCOUNTS_OPEN_OCO, {"recvWindow": 60001}, ["range recvWindow"]),
    (trade.QUERY_UM_MODIFY_ORDER_HISTORY, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.QUERY_UM_MODIFY_ORDER_HISTORY, {"symbol": "BTCUSDT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.QUERY_UM_MODIFY_ORDER_HISTORY, {"symbol": "BTCUSDT", "orderId": 20072994037, "limit": 1001}, ["range limit"]),
    (trade.QUERY_UM_ORDER, {}, ["at_least_one orderId origClientOrderId", "required symbol"]),
    (trade.QUERY_UM_ORDER, {"symbol": "BTCUSDT"}, ["at_least_one orderId origClientOrderId"]),
    (trade.QUERY_USERS_CM_FORCE_ORDERS, {"autoCloseType": "NO_SUCH_VALUE", "limit": 101, "recvWindow": 60001}, ["range limit", "range recvWindow", "values autoCloseType"]),
    (trade.QUERY_USERS_MARGIN_FORCE_ORDERS, {"size": 101, "recvWindow": 60001}, ["range recvWindow", "range size"]),
    (trade.QUERY_USERS_UM_FORCE_ORDERS, {"autoCloseType": "NO_SUCH_VALUE", "limit": 101, "recvWindow": 60001}, ["range limit", "range recvWindow", "values autoCloseType"]),
    (trade.TOGGLE_BNB_BURN_ON_UM_FUTURES_TRADE, {}, ["required feeBurn"]),
    (trade.UM_ACCOUNT_TRADE_LIST, {}, ["required symbol"]),
    (trade.UM_ACCOUNT_TRADE_LIST, {"symbol": "BTCUSDT", "startTime": 1, "endTime": 604800002}, ["window startTime endTime"]),
    (trade.UM_ACCOUNT_TRADE_LIST, {"symbol": "BTCUSDT", "startTime": 1, "fromId": 1}, ["at_most_one fromId startTime"]),
    (trade.UM_ACCOUNT_TRADE_LIST, {"symbol": "BTCUSDT", "endTime": 1, "fromId": 1}, ["at_most_one fromId endTime"]),
    (trade.UM_ACCOUNT_TRADE_LIST, {"symbol": "BTCUSDT", "limit": 1001}, ["range limit"]),
    (trade.CANCEL_ALL_CM_OPEN_CONDITIONAL_ORDERS, {"recvWindow": "7", "symbol": 7, "noSuchParameter": 1}, ["type recvWindow", "type symbol", "unknown noSuchParameter"]),
    (trade.CANCEL_ALL_CM_OPEN_CONDITIONAL_ORDERS, {"symbol": ""}, ["empty symbol"]),
    (trade.CM_ACCOUNT_TRADE_LIST, {"limit": "7"}, ["exactly_one symbol pair", "type limit"]),
    (trade.MARGIN_ACCOUNT_BORROW, {"amount": 0.5}, ["required asset", "type amount"]),
    (trade.MARGIN_ACCOUNT_BORROW, {"amount": ""}, ["empty amount", "required asset"]),
    (trade.MARGIN_ACCOUNT_NEW_OCO, {"side": 7}, ["required price", "required quantity", "required stopPrice", "required symbol", "type side"]),
    (trade.MARGIN_ACCOUNT_NEW_OCO, {"side": ""}, ["empty side", "required price", "required quantity", "required stopPrice", "required symbol"]),
    (trade.NEW_CM_CONDITIONAL_ORDER, {"reduceOnly": 7}, ["required side", "required strategyType", "required symbol", "type reduceOnly"]),
    (trade.NEW_MARGIN_ORDER, {"autoRepayAtCancel": "true"}, ["required side", "required symbol", "required type", "type autoRepayAtCancel"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (trade.CANCEL_ALL_CM_OPEN_CONDITIONAL_ORDERS, '{"code":"200","msg":"The operation of cancel all \u2026"}'),
    (trade.CANCEL_ALL_CM_OPEN_ORDERS, '{"code":200,"msg":"The operation of cancel all \u2026"}'),
    (trade.CANCEL_ALL_UM_OPEN_ORDERS, '{"code":200,"msg":"The operation of cancel all \u2026"}'),
    (trade.CANCEL_CM_CONDITIONAL_ORDER, '{"newClientStrategyId":"myOrder1","strategyId":123445,"strategyStatus":"CANCELED",' '"strategyType":"TRAILING_STOP_MARKET","origQty":"11","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","stopPrice":"9300","symbol":"BTCUSD","timeInForce":"GTC","activatePrice":"9020",' '"priceRate":"0.3","bookTime":1566818724710,"updateTime":1566818724722,"workingType":"CONTRACT_PRICE",' '"priceProtect":false}'),
    (trade.CANCEL_CM_ORDER, '{"avgPrice":"0.0","clientOrderId":"myOrder1","cumQty":"0","cumBase":"0","executedQty":"0",' '"orderId":283194212,"origQty":"2","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT",' '"status":"CANCELED","symbol":"BTCUSD_200925","pair":"BTCUSD","timeInForce":"GTC","type":"LIMIT",' '"updateTime":1571110484038}'),
    (trade.CANCEL_MARGIN_ACCOUNT_ALL_OPEN_ORDERS_ON_A_SYMBOL, '[{"symbol":"BTCUSDT","origClientOrderId":"E6APeyTJvkMvLMYMqu1KQ4","orderId":11,"orderListId":-1,' '"clientOrderId":"pXLV6Hz6mprAcVYpVMTGgx","price":"0.089853","origQty":"0.178622",' '"executedQty":"0.000000","cummulativeQuoteQty":"0.000000","status":"CANCELED","timeInForce":"GTC",' '"type":"LIMIT","side":"BUY"},{"orderListId":1929,"contingencyType":"OCO","listStatusType":"ALL_DONE",' '"listOrderStatus":"ALL_DONE","listClientOrderId":"2inzWQdDvZLHbbAmAozX2N","transactionTime":1585230948299,' ' "symbol":"BTCUSDT","orders":[{"symbol":"BTCUSDT","orderId":20,"clientOrderId":"CwOOIPHSmYywx6jZX77TdL"},' ' {"symbol":"BTCUSDT","orderId":21,"clientOrderId":"461cPg51vQjV3zIMOXNz39"}],' '"orderReports":[{"symbol":"BTCUSDT","origClientOrderId":"CwOOIPHSmYywx6jZX77TdL","orderId":20,' '"orderListId":1929,"clientOrderId":"pXLV6Hz6mprAcVYpVMTGgx","price":"0.668611","origQty":"0.690354",' '"executedQty":"0.000000","cummulativeQuoteQty":"0.000000","status":"CANCELED","timeInForce":"GTC",' '"type":"STOP_LOSS_LIMIT","side":"BUY","stopPrice":"0.378131","icebergQty":"0.017083"},' '{"symbol":"BTCUSDT","origClientOrderId":"461cPg51vQjV3zIMOXNz39","orderId":21,"orderListId":1929,' '"clientOrderId":"pXLV6Hz6mprAcVYpVMTGgx","price":"0.008791","origQty":"0.690354",' '"executedQty":"0.000000","cummulativeQuoteQty":"0.000000","status":"CANCELED","timeInForce":"GTC",' '"type":"LIMIT_MAKER","side":"BUY","icebergQty":"0.639962"}]}]'),
    (trade.CANCEL_MARGIN_ACCOUNT_OCO_ORDERS, '{"orderListId":0,"contingencyType":"OCO","listStatusType":"ALL_DONE","listOrderStatus":"ALL_DONE",' '"listClientOrderId":"C3wyj4WVEktd7u9aVBRXcN","transactionTime":1574040868128,"symbol":"LTCBTC",' '"orders":[{"symbol":"LTCBTC","orderId":2,"clientOrderId":"pO9ufTiFGg3nw2fOdgeOXa"},{"symbol":"LTCBTC",' '"orderId":3,"clientOrderId":"TXOvglzXuaubXAaENpaRCB"}],"orderReports":[{"symbol":"LTCBTC",' '"origClientOrderId":"pO9ufTiFGg3nw2fOdgeOXa","orderId":2,"orderListId":0,' '"clientOrderId":"unfWT8ig8i0uj6lPuYLez6","price":"1.00000000","origQty":"10.00000000",' '"executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC",' '"type":"STOP_LOSS_LIMIT","side":"SELL","stopPrice":"1.00000000"},{"symbol":"LTCBTC",' '"origClientOrderId":"TXOvglzXuaubXAaENpaRCB","orderId":3,"orderListId":0,' '"clientOrderId":"unfWT8ig8i0uj6lPuYLez6","price":"3.00000000","origQty":"10.00000000",' '"executedQty":"0.00000000","cummulativeQuoteQty":"0.00000000","status":"CANCELED","timeInForce":"GTC",' '"type":"LIMIT_MAKER","side":"SELL"}]}'),
    (trade.CANCEL_MARGIN_ACCOUNT_ORDER, '{"symbol":"LTCBTC","orderId":28,"origClientOrderId":"myOrder1","clientOrderId":"cancelMyOrder1",' '"price":"1.00000000","origQty":"10.00000000","executedQty":"8.00000000",' '"cummulativeQuoteQty":"8.00000000","status":"CANCELED","timeInForce":"GTC","type":"LIMIT","side":"SELL"}'),
    (trade.CANCEL_UM_ORDER, '{"avgPrice":"0.00000","clientOrderId":"myOrder1","cumQty":"0","cumQuote":"0","executedQty":"0",' '"orderId":4611875134427365377,"origQty":"0.40","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","status":"CANCELED","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT",' '"updateTime":1571110484038,"selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE"}'),
    (trade.CM_ACCOUNT_TRADE_LIST, '[{"symbol":"BTCUSD_200626","id":6,"orderId":28,"pair":"BTCUSD","side":"SELL","price":"8800","qty":"1",' ' "realizedPnl":"0","marginAsset":"BTC","baseQty":"0.01136364","commission":"0.00000454",' '"commissionAsset":"BTC","time":1590743483586,"positionSide":"BOTH","buyer":false,"maker":false}]'),
    (trade.CM_POSITION_ADL_QUANTILE_ESTIMATION, '[{"symbol":"BTCUSD_200925","adlQuantile":{"LONG":3,"SHORT":3,"HEDGE":0}},{"symbol":"BTCUSD_201225",' '"adlQuantile":{"LONG":1,"SHORT":2,"BOTH":0}}]'),
    (trade.GET_UM_FUTURES_BNB_BURN_STATUS, '{"feeBurn":true}'),
    (trade.MARGIN_ACCOUNT_BORROW, '{"tranId":100000001}'),
    (trade.MARGIN_ACCOUNT_NEW_OCO, '{"orderListId":0,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING",' '"listClientOrderId":"JYVpp3F0f5CAG15DhtrqLp","transactionTime":1563417480525,"symbol":"LTCBTC",' '"marginBuyBorrowAmount":"5","marginBuyBorrowAsset":"BTC","orders":[{"symbol":"LTCBTC","orderId":2,' '"clientOrderId":"Kk7sqHb9J6mJWTMDVW7Vos"},{"symbol":"LTCBTC","orderId":3,' '"clientOrderId":"xTXKaGYd4bluPVp78IVRvl"}],"orderReports":[{"symbol":"LTCBTC","orderId":2,' '"orderListId":0,"clientOrderId":"Kk7sqHb9J6mJWTMDVW7Vos","transactTime":1563417480525,"price":"0.000000",' ' "origQty":"0.624363","executedQty":"0.000000","cummulativeQuoteQty":"0.000000","status":"NEW",' '"timeInForce":"GTC","type":"STOP_LOSS","side":"BUY","stopPrice":"0.960664"},{"symbol":"LTCBTC",' '"orderId":3,"orderListId":0,"clientOrderId":"xTXKaGYd4bluPVp78IVRvl","transactTime":1563417480525,' '"price":"0.036435","origQty":"0.624363","executedQty":"0.000000","cummulativeQuoteQty":"0.000000",' '"status":"NEW","timeInForce":"GTC","type":"LIMIT_MAKER","side":"BUY"}]}'),
    (trade.MARGIN_ACCOUNT_REPAY, '{"tranId":100000001}'),
    (trade.MARGIN_ACCOUNT_REPAY_DEBT, '{"amount":"0.10000000","asset":"BNB","specifyRepayAssets":["USDT","BTC"],"updateTime":1636371437000,' '"success":true}'),
    (trade.MARGIN_ACCOUNT_TRADE_LIST, '[{"commission":"0.00006000","commissionAsset":"BTC","id":34,"isBestMatch":true,"isBuyer":false,' '"isMaker":false,"orderId":39324,"price":"0.02000000","qty":"3.00000000","symbol":"BNBBTC",' '"time":1561973357171}]'),
    (trade.MODIFY_CM_ORDER, '{"orderId":20072994037,"symbol":"BTCUSD_PERP","pair":"BTCUSD","status":"NEW",' '"clientOrderId":"LJ9R4QZDihCaS8UAOOLpgW","price":"30005","avgPrice":"0.0","origQty":"1",' '"executedQty":"0","cumQty":"0","cumBase":"0","timeInForce":"GTC","type":"LIMIT","reduceOnly":false,' '"side":"BUY","positionSide":"LONG","origType":"LIMIT","updateTime":1629182711600}'),
    (trade.MODIFY_UM_ORDER, '{"orderId":20072994037,"symbol":"BTCUSDT","status":"NEW","clientOrderId":"LJ9R4QZDihCaS8UAOOLpgW",' '"price":"30005","avgPrice":"0.0","origQty":"1","executedQty":"0","cumQty":"0","cumQuote":"0",' '"timeInForce":"GTC","type":"LIMIT","reduceOnly":false,"side":"BUY","positionSide":"LONG",' '"origType":"LIMIT","selfTradePreventionMode":"NONE","goodTillDate":0,"updateTime":1629182711600,' '"priceMatch":"NONE"}'),
    (trade.NEW_CM_CONDITIONAL_ORDER, '{"newClientStrategyId":"testOrder","strategyId":123445,"strategyStatus":"NEW",' '"strategyType":"TRAILING_STOP_MARKET","origQty":"10","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","stopPrice":"9300","symbol":"BTCUSD_200925","pair":"BTCUSD","timeInForce":"GTC",' '"activatePrice":"9020","priceRate":"0.3","bookTime":1566818724710,"updateTime":1566818724722,' '"workingType":"CONTRACT_PRICE","priceProtect":false}'),
    (trade.NEW_CM_ORDER, '{"clientOrderId":"testOrder","cumQty":"0","cumBase":"0","executedQty":"0","orderId":22542179,' '"avgPrice":"0.0","origQty":"10","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT",' '"status":"NEW","symbol":"BTCUSD_200925","pair":"BTCUSD","timeInForce":"GTC","type":"MARKET",' '"updateTime":1566818724722}'),
    (trade.NEW_MARGIN_ORDER, '{"symbol":"BTCUSDT","orderId":28,"clientOrderId":"6gCrw2kRUAF9CvJDGP16IP","transactTime":1507725176595,' '"price":"1.00000000","origQty":"10.00000000","executedQty":"10.00000000",' '"cummulativeQuoteQty":"10.00000000","status":"FILLED","timeInForce":"GTC","type":"MARKET","side":"SELL",' ' "marginBuyBorrowAmount":"5","marginBuyBorrowAsset":"BTC","fills":[{"price":"4000.00000000",' '"qty":"1.00000000","commission":"4.00000000","commissionAsset":"USDT"},{"price":"3999.00000000",' '"qty":"5.00000000","commission":"19.99500000","commissionAsset":"USDT"}]}'),
    (trade.NEW_UM_ORDER, '{"clientOrderId":"testOrder","cumQty":"0","cumQuote":"0","executedQty":"0","orderId":22542179,' '"avgPrice":"0.00000","origQty":"10","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT",' ' "status":"NEW","symbol":"BTCUSDT","timeInForce":"GTD","type":"MARKET","selfTradePreventionMode":"NONE",' ' "goodTillDate":1693207680000,"updateTime":1566818724722,"priceMatch":"NONE"}'),
    (trade.QUERY_ALL_CM_CONDITIONAL_ORDERS, '[{"newClientStrategyId":"abc","strategyId":123445,"strategyStatus":"TRIGGERED",' '"strategyType":"TRAILING_STOP_MARKET","origQty":"0.40","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","stopPrice":"9300","symbol":"BTCUSD","orderId":12123343534,"status":"NEW",' '"bookTime":1566818724710,"updateTime":1566818724722,"triggerTime":1566818724750,"timeInForce":"GTC",' '"type":"MARKET","activatePrice":"9020","priceRate":"0.3"}]'),
    (trade.QUERY_ALL_CM_ORDERS, '[{"avgPrice":"0.0","clientOrderId":"abc","cumBase":"0","executedQty":"0","orderId":1917641,' '"origQty":"0.40","origType":"LIMIT","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT",' ' "status":"NEW","symbol":"BTCUSD_200925","pair":"BTCUSD","time":1579276756075,"timeInForce":"GTC",' '"type":"LIMIT","updateTime":1579276756075}]'),
    (trade.QUERY_ALL_CURRENT_CM_OPEN_CONDITIONAL_ORDERS, '[{"newClientStrategyId":"abc","strategyId":123445,"strategyStatus":"NEW",' '"strategyType":"TRAILING_STOP_MARKET","origQty":"0.40","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","stopPrice":"9300","symbol":"BTCUSD","bookTime":1566818724710,' '"updateTime":1566818724722,"timeInForce":"GTC","activatePrice":"9020","priceRate":"0.3"}]'),
    (trade.QUERY_ALL_CURRENT_CM_OPEN_ORDERS, '[{"avgPrice":"0.0","clientOrderId":"abc","cumBase":"0","executedQty":"0","orderId":1917641,' '"origQty":"0.40","origType":"LIMIT","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT",' ' "status":"NEW","symbol":"BTCUSD_200925","pair":"BTCUSD","time":1579276756075,"timeInForce":"GTC",' '"type":"LIMIT","updateTime":1579276756075}]'),
    (trade.QUERY_ALL_CURRENT_UM_OPEN_ORDERS, '[{"avgPrice":"0.00000","clientOrderId":"abc","cumQuote":"0","executedQty":"0","orderId":1917641,' '"origQty":"0.40","origType":"LIMIT","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT",' ' "status":"NEW","symbol":"BTCUSDT","time":1579276756075,"timeInForce":"GTC","type":"LIMIT",' '"updateTime":1579276756075,"selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE"}]'),
    (trade.QUERY_ALL_MARGIN_ACCOUNT_ORDERS, '[{"clientOrderId":"D2KDy4DIeS56PvkM13f8cP","cummulativeQuoteQty":"0.00000000","executedQty":"0.00000000",' '"icebergQty":"0.00000000","isWorking":false,"orderId":41295,"origQty":"5.31000000","price":"0.22500000",' ' "side":"SELL","status":"CANCELED","stopPrice":"0.18000000","symbol":"BNBBTC","time":1565769338806,' '"timeInForce":"GTC","type":"TAKE_PROFIT_LIMIT","updateTime":1565769342148,"accountId":152950866,' '"selfTradePreventionMode":"EXPIRE_TAKER","preventedMatchId":null,"preventedQuantity":null}]'),
    (trade.QUERY_ALL_UM_ORDERS, '[{"avgPrice":"0.00000","clientOrderId":"abc","cumQuote":"0","executedQty":"0","orderId":1917641,' '"origQty":"0.40","origType":"LIMIT","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT",' ' "status":"NEW","symbol":"BTCUSDT","time":1579276756075,"timeInForce":"GTC","type":"LIMIT",' '"updateTime":1579276756075,"selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE"}]'),
    (trade.QUERY_CM_CONDITIONAL_ORDER_HISTORY, '{"newClientStrategyId":"abc","strategyId":123445,"strategyStatus":"TRIGGERED",' '"strategyType":"TRAILING_STOP_MARKET","origQty":"0.40","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","stopPrice":"9300","symbol":"BTCUSD","orderId":12123343534,"status":"NEW",' '"bookTime":1566818724710,"updateTime":1566818724722,"triggerTime":1566818724750,"timeInForce":"GTC",' '"type":"MARKET","activatePrice":"9020","priceRate":"0.3","workingType":"CONTRACT_PRICE",' '"priceProtect":false,"priceMatch":"NONE"}'),
    (trade.QUERY_CM_MODIFY_ORDER_HISTORY, '[{"amendmentId":5363,"symbol":"BTCUSD_PERP","pair":"BTCUSD","orderId":20072994037,' '"clientOrderId":"LJ9R4QZDihCaS8UAOOLpgW","time":1629184560899,"amendment":{"price":{"before":"30004",' '"after":"30003.2"},"origQty":{"before":"1","after":"1"},"count":3}},{"amendmentId":5361,' '"symbol":"BTCUSD_PERP","pair":"BTCUSD","orderId":20072994037,"clientOrderId":"LJ9R4QZDihCaS8UAOOLpgW",' '"time":1629184533946,"amendment":{"price":{"before":"30005","after":"30004"},"origQty":{"before":"1",' '"after":"1"},"count":2}},{"amendmentId":5325,"symbol":"BTCUSD_PERP","pair":"BTCUSD",' '"orderId":20072994037,"clientOrderId":"LJ9R4QZDihCaS8UAOOLpgW","time":1629182711787,' '"amendment":{"price":{"before":"30002","after":"30005"},"origQty":{"before":"1","after":"1"},' '"count":1}}]'),
    (trade.QUERY_CM_ORDER, '{"avgPrice":"0.0","clientOrderId":"abc","cumBase":"0","executedQty":"0","orderId":1917641,' '"origQty":"0.40","origType":"LIMIT","price":"0","reduceOnly":false,"side":"BUY","status":"NEW",' '"symbol":"BTCUSD_200925","pair":"BTCUSD","positionSide":"SHORT","time":1579276756075,' '"timeInForce":"GTC","type":"LIMIT","updateTime":1579276756075}'),
    (trade.QUERY_CURRENT_CM_OPEN_CONDITIONAL_ORDER, '{"newClientStrategyId":"abc","strategyId":123445,"strategyStatus":"NEW",' '"strategyType":"TRAILING_STOP_MARKET","origQty":"0.40","price":"0","reduceOnly":false,"side":"BUY",' '"positionSide":"SHORT","stopPrice":"9300","symbol":"BTCUSD","bookTime":1566818724710,' '"updateTime":1566818724722,"timeInForce":"GTC","activatePrice":"9020","priceRate":"0.3"}'),
    (trade.QUERY_CURRENT_CM_OPEN_ORDER, '{"avgPrice":"0.0","clientOrderId":"abc","cumBase":"0","executedQty":"0","orderId":1917641,' '"origQty":"0.40","origType":"LIMIT","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT",' ' "status":"NEW","symbol":"BTCUSD_200925","pair":"BTCUSD","time":1579276756075,"timeInForce":"GTC",' '"type":"LIMIT","updateTime":1579276756075}'),
    (trade.QUERY_CURRENT_MARGIN_OPEN_ORDER, '[{"clientOrderId":"qhcZw71gAkCCTv0t0k8LUK","cummulativeQuoteQty":"0.00000000","executedQty":"0.00000000",' '"icebergQty":"0.00000000","isWorking":true,"orderId":211842552,"origQty":"0.30000000",' '"price":"0.00475010","side":"SELL","status":"NEW","stopPrice":"0.00000000","symbol":"BNBBTC",' '"time":1562040170089,"timeInForce":"GTC","type":"LIMIT","updateTime":1562040170089,' '"accountId":152950866,"selfTradePreventionMode":"EXPIRE_TAKER","preventedMatchId":null,' '"preventedQuantity":null}]'),
    (trade.QUERY_CURRENT_UM_OPEN_ORDER, '{"avgPrice":"0.00000","clientOrderId":"abc","cumQuote":"0","executedQty":"0","orderId":1917641,' '"origQty":"0.40","origType":"LIMIT","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT",' ' "status":"NEW","symbol":"BTCUSDT","time":1579276756075,"timeInForce":"GTC","type":"LIMIT",' '"updateTime":1579276756075,"selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE"}'),
    (trade.QUERY_MARGIN_ACCOUNT_ORDER, '{"clientOrderId":"ZwfQzuDIGpceVhKW5DvCmO","cummulativeQuoteQty":"0.00000000","executedQty":"0.00000000",' '"icebergQty":"0.00000000","isWorking":true,"orderId":213205622,"origQty":"0.30000000",' '"price":"0.00493630","side":"SELL","status":"NEW","stopPrice":"0.00000000","symbol":"BNBBTC",' '"time":1562133008725,"timeInForce":"GTC","type":"LIMIT","updateTime":1562133008725,' '"accountId":152950866,"selfTradePreventionMode":"EXPIRE_TAKER","preventedMatchId":null,' '"preventedQuantity":null}'),
    (trade.QUERY_MARGIN_ACCOUNTS_ALL_OCO, '[{"orderListId":29,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING",' ' "listClientOrderId":"amEEAXryFzFwYF1FeRpUoZ","transactionTime":1565245913483,"symbol":"LTCBTC",' '"orders":[{"symbol":"LTCBTC","orderId":4,"clientOrderId":"oD7aesZqjEGlZrbtRpy5zB"},{"symbol":"LTCBTC",' '"orderId":5,"clientOrderId":"Jr1h6xirOxgeJOUuYQS7V3"}]},{"orderListId":28,"contingencyType":"OCO",' '"listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING",' '"listClientOrderId":"hG7hFNxJV6cZy3Ze4AUT4d","transactionTime":1565245913407,"symbol":"LTCBTC",' '"orders":[{"symbol":"LTCBTC","orderId":2,"clientOrderId":"j6lFOfbmFMRjTYA7rRJ0LP"},{"symbol":"LTCBTC",' '"orderId":3,"clientOrderId":"z0KCjOdditiLS5ekAFtK81"}]}]'),
    (trade.QUERY_MARGIN_ACCOUNTS_OCO, '{"orderListId":27,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING",' '"listClientOrderId":"h2USkA5YQpaXHPIrkd96xE","transactionTime":1565245656253,"symbol":"LTCBTC",' '"orders":[{"symbol":"LTCBTC","orderId":4,"clientOrderId":"qD1gy3kc3Gx0rihm9Y3xwS"},{"symbol":"LTCBTC",' '"orderId":5,"clientOrderId":"ARzZ9I00CPM8i3NhmU9Ega"}]}'),
    (trade.QUERY_MARGIN_ACCOUNTS_OPEN_OCO, '[{"orderListId":31,"contingencyType":"OCO","listStatusType":"EXEC_STARTED","listOrderStatus":"EXECUTING",' ' "listClientOrderId":"wuB13fmulKj3YjdqWEcsnp","transactionTime":1565246080644,"symbol":"LTCBTC",' '"orders":[{"symbol":"LTCBTC","orderId":4,"clientOrderId":"r3EH2N76dHfLoSZWIUw1bT"},{"symbol":"LTCBTC",' '"orderId":5,"clientOrderId":"Cv1SnyPD3qhqpbjpYEHbd2"}]}]'),
    (trade.QUERY_UM_MODIFY_ORDER_HISTORY, '[{"amendmentId":5363,"symbol":"BTCUSDT","pair":"BTCUSDT","orderId":20072994037,' '"clientOrderId":"LJ9R4QZDihCaS8UAOOLpgW","time":1629184560899,"amendment":{"price":{"before":"30004",' '"after":"30003.2"},"origQty":{"before":"1","after":"1"},"count":3},"priceMatch":"NONE"},' '{"amendmentId":5361,"symbol":"BTCUSDT","pair":"BTCUSDT","orderId":20072994037,' '"clientOrderId":"LJ9R4QZDihCaS8UAOOLpgW","time":1629184533946,"amendment":{"price":{"before":"30005",' '"after":"30004"},"origQty":{"before":"1","after":"1"},"count":2},"priceMatch":"NONE"},' '{"amendmentId":5325,"symbol":"BTCUSDT","pair":"BTCUSDT","orderId":20072994037,' '"clientOrderId":"LJ9R4QZDihCaS8UAOOLpgW","time":1629182711787,"amendment":{"price":{"before":"30002",' '"after":"30005"},"origQty":{"before":"1","after":"1"},"count":1},"priceMatch":"NONE"}]'),
    (trade.QUERY_UM_ORDER, '{"avgPrice":"0.00000","clientOrderId":"abc","cumQuote":"0","executedQty":"0","orderId":1917641,' '"origQty":"0.40","origType":"LIMIT","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT",' ' "status":"NEW","symbol":"BTCUSDT","time":1579276756075,"timeInForce":"GTC","type":"LIMIT",' '"updateTime":1579276756075,"selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE"}'),
    (trade.QUERY_USERS_CM_FORCE_ORDERS, '[{"orderId":165123080,"symbol":"BTCUSD_200925","pair":"BTCUSD","status":"FILLED",' '"clientOrderId":"autoclose-1596542005017000006","price":"11326.9","avgPrice":"11326.9","origQty":"1",' '"executedQty":"1","cumBase":"0.00882854","timeInForce":"IOC","type":"LIMIT","reduceOnly":false,' '"side":"SELL","positionSide":"BOTH","origType":"LIMIT","time":1596542005019,"updateTime":1596542005050}]'),
    (trade.QUERY_USERS_MARGIN_FORCE_ORDERS, '{"rows":[{"avgPrice":"0.00388359","executedQty":"31.39000000","orderId":180015097,"price":"0.00388110",' '"qty":"31.39000000","side":"SELL","symbol":"BNBBTC","timeInForce":"GTC","updatedTime":1558941374745}],' '"total":1}'),
    (trade.QUERY_USERS_UM_FORCE_ORDERS, '[{"orderId":6071832819,"symbol":"BTCUSDT","status":"FILLED",' '"clientOrderId":"autoclose-1596107620040000020","price":"10871.09","avgPrice":"10913.21000",' '"origQty":"0.001","executedQty":"0.001","cumQuote":"10.91321","timeInForce":"IOC","type":"LIMIT",' '"reduceOnly":false,"side":"SELL","positionSide":"BOTH","origType":"LIMIT","time":1596107620044,' '"updateTime":1596107620087}]'),
    (trade.TOGGLE_BNB_BURN_ON_UM_FUTURES_TRADE, '{"code":200,"msg":"success"}'),
    (trade.UM_ACCOUNT_TRADE_LIST, '[{"symbol":"BTCUSDT","id":67880589,"orderId":270093109,"side":"SELL","price":"28511.00","qty":"0.010",' '"realizedPnl":"2.58500000","quoteQty":"285.11000","commission":"-0.11404400","commissionAsset":"USDT",' '"time":1680688557875,"buyer":false,"maker":false,"positionSide":"BOTH"}]'),
    (trade.UM_POSITION_ADL_QUANTILE_ESTIMATION, '[{"symbol":"ETHUSDT","adlQuantile":{"LONG":3,"SHORT":3,"BOTH":0}},{"symbol":"BTCUSDT",' '"adlQuantile":{"LONG":0,"SHORT":0,"BOTH":2}}]'),
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
    exchange = exchange_of("portfolio")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert sent_blocking(Rest, exchange, call) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())


@pytest.mark.parametrize(("call", "wire"), ACCEPTED, ids=brief)
def test_an_awaited_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("portfolio")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncRest, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())
