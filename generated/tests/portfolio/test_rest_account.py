# Made by apiscribe from specs/portfolio/rest; not to be edited.
"""Portfolio Margin, REST: account, tested with the documented values."""

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
from binance_derivatives.portfolio.rest import account

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (account.account_balance(), ""),
    (account.account_balance(asset="USDT", recv_window=5000), "asset=USDT&recvWindow=5000"),
    (account.account_information(recv_window=5000), "recvWindow=5000"),
    (account.bnb_transfer(amount=Decimal("1"), transfer_side="TO_UM", recv_window=5000), "amount=1&transferSide=TO_UM&recvWindow=5000"),
    (account.change_auto_repay_futures_status(auto_repay=True, recv_window=5000), "autoRepay=true&recvWindow=5000"),
    (account.change_cm_initial_leverage(symbol="BTCUSD_200925", leverage=21, recv_window=5000), "symbol=BTCUSD_200925&leverage=21&recvWindow=5000"),
    (account.change_cm_position_mode(dual_side_position=True, recv_window=5000), "dualSidePosition=true&recvWindow=5000"),
    (account.change_um_initial_leverage(symbol="BTCUSDT", leverage=21, recv_window=5000), "symbol=BTCUSDT&leverage=21&recvWindow=5000"),
    (account.change_um_position_mode(dual_side_position=True, recv_window=5000), "dualSidePosition=true&recvWindow=5000"),
    (account.cm_notional_and_leverage_brackets(), ""),
    (account.cm_notional_and_leverage_brackets(symbol="BTCUSD_PERP", recv_window=5000), "symbol=BTCUSD_PERP&recvWindow=5000"),
    (account.fund_auto_collection(recv_window=5000), "recvWindow=5000"),
    (account.fund_collection_by_asset(asset="my_id_1"), "asset=my_id_1"),
    (account.fund_collection_by_asset(asset="my_id_1", recv_window=5000, amount=Decimal("1"), future_type="UM"), "asset=my_id_1&recvWindow=5000&amount=1&futureType=UM"),
    (account.get_auto_repay_futures_status(recv_window=5000), "recvWindow=5000"),
    (account.get_cm_account_detail(recv_window=5000), "recvWindow=5000"),
    (account.get_cm_current_position_mode(recv_window=5000), "recvWindow=5000"),
    (account.get_cm_income_history(), ""),
    (account.get_cm_income_history(symbol="my_id_1", income_type="TRANSFER", start_time=1600000000000, end_time=1600000000000, limit=1, recv_window=5000), "symbol=my_id_1&incomeType=TRANSFER&startTime=1600000000000&endTime=1600000000000&limit=1&recvWindow=5000"),
    (account.get_download_id_for_um_futures_order_history(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.get_download_id_for_um_futures_trade_history(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.get_download_id_for_um_futures_transaction_history(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.get_margin_borrow_loan_interest_history(), ""),
    (account.get_margin_borrow_loan_interest_history(asset="my_id_1", start_time=1600000000000, end_time=1600000000000, current=1, size=100, archived=True, recv_window=5000), "asset=my_id_1&startTime=1600000000000&endTime=1600000000000&current=1&size=100&archived=true&recvWindow=5000"),
    (account.get_um_account_detail(recv_window=5000), "recvWindow=5000"),
    (account.get_um_account_detail_v2(recv_window=5000), "recvWindow=5000"),
    (account.get_um_current_position_mode(recv_window=5000), "recvWindow=5000"),
    (account.get_um_futures_order_download_link_by_id(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
    (account.get_um_futures_trade_download_link_by_id(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
    (account.get_um_futures_transaction_download_link_by_id(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
    (account.get_um_income_history(), ""),
    (account.get_um_income_history(symbol="my_id_1", income_type="TRANSFER", start_time=1600000000000, end_time=1600000000000, limit=1, recv_window=5000), "symbol=my_id_1&incomeType=TRANSFER&startTime=1600000000000&endTime=1600000000000&limit=1&recvWindow=5000"),
    (account.get_user_commission_rate_for_cm(symbol="BTCUSD_PERP", recv_window=5000), "symbol=BTCUSD_PERP&recvWindow=5000"),
    (account.get_user_commission_rate_for_um(symbol="BTCUSDT", recv_window=5000), "symbol=BTCUSDT&recvWindow=5000"),
    (account.margin_max_borrow(asset="my_id_1", recv_window=5000), "asset=my_id_1&recvWindow=5000"),
    (account.portfolio_margin_um_trading_quantitative_rules_indicators(), ""),
    (account.portfolio_margin_um_trading_quantitative_rules_indicators(symbol="my_id_1", recv_window=5000), "symbol=my_id_1&recvWindow=5000"),
    (account.query_cm_position_information(), ""),
    (account.query_cm_position_information(margin_asset="my_id_1", recv_window=5000), "marginAsset=my_id_1&recvWindow=5000"),
    (account.query_cm_position_information(pair="my_id_1"), "pair=my_id_1"),
    (account.query_margin_loan_record(asset="my_id_1", tx_id=1), "asset=my_id_1&txId=1"),
    (account.query_margin_loan_record(asset="my_id_1", start_time=1600000000000), "asset=my_id_1&startTime=1600000000000"),
    (account.query_margin_loan_record(asset="my_id_1", tx_id=1, start_time=1600000000000, end_time=1600000000000, current=1, size=100, archived=True, recv_window=5000), "asset=my_id_1&txId=1&startTime=1600000000000&endTime=1600000000000&current=1&size=100&archived=true&recvWindow=5000"),
    (account.query_margin_max_withdraw(asset="my_id_1", recv_window=5000), "asset=my_id_1&recvWindow=5000"),
    (account.query_margin_repay_record(asset="my_id_1", tx_id=1), "asset=my_id_1&txId=1"),
    (account.query_margin_repay_record(asset="my_id_1", start_time=1600000000000), "asset=my_id_1&startTime=1600000000000"),
    (account.query_margin_repay_record(asset="my_id_1", tx_id=1, start_time=1600000000000, end_time=1600000000000, current=1, size=100, archived=True, recv_window=5000), "asset=my_id_1&txId=1&startTime=1600000000000&endTime=1600000000000&current=1&size=100&archived=true&recvWindow=5000"),
    (account.query_portfolio_margin_negative_balance_interest_history(), ""),
    (account.query_portfolio_margin_negative_balance_interest_history(asset="USDT", start_time=1600000000000, end_time=1600000000000, size=100, recv_window=5000), "asset=USDT&startTime=1600000000000&endTime=1600000000000&size=100&recvWindow=5000"),
    (account.query_um_position_information(), ""),
    (account.query_um_position_information(symbol="BTCUSDT", recv_window=5000), "symbol=BTCUSDT&recvWindow=5000"),
    (account.query_user_negative_balance_auto_exchange_record(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.query_user_rate_limit(recv_window=5000), "recvWindow=5000"),
    (account.repay_futures_negative_balance(recv_window=5000), "recvWindow=5000"),
    (account.um_futures_account_configuration(recv_window=5000), "recvWindow=5000"),
    (account.um_futures_symbol_configuration(), ""),
    (account.um_futures_symbol_configuration(symbol="BTCUSDT", recv_window=5000), "symbol=BTCUSDT&recvWindow=5000"),
    (account.um_notional_and_leverage_brackets(), ""),
    (account.um_notional_and_leverage_brackets(symbol="ETHUSDT", recv_window=5000), "symbol=ETHUSDT&recvWindow=5000"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (account.ACCOUNT_BALANCE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.ACCOUNT_INFORMATION, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.BNB_TRANSFER, {}, ["required amount", "required transferSide"]),
    (account.BNB_TRANSFER, {"amount": "1", "transferSide": "NO_SUCH_VALUE", "recvWindow": 60001}, ["range recvWindow", "values transferSide"]),
    (account.CHANGE_AUTO_REPAY_FUTURES_STATUS, {}, ["required autoRepay"]),
    (account.CHANGE_AUTO_REPAY_FUTURES_STATUS, {"autoRepay": True, "recvWindow": 60001}, ["range recvWindow"]),
    (account.CHANGE_CM_INITIAL_LEVERAGE, {}, ["required leverage", "required symbol"]),
    (account.CHANGE_CM_INITIAL_LEVERAGE, {"symbol": "BTCUSD_200925", "leverage": 0, "recvWindow": 60001}, ["range leverage", "range recvWindow"]),
    (account.CHANGE_CM_INITIAL_LEVERAGE, {"symbol": "BTCUSD_200925", "leverage": 126}, ["range leverage"]),
    (account.CHANGE_CM_POSITION_MODE, {}, ["required dualSidePosition"]),
    (account.CHANGE_CM_POSITION_MODE, {"dualSidePosition": True, "recvWindow": 60001}, ["range recvWindow"]),
    (account.CHANGE_UM_INITIAL_LEVERAGE, {}, ["required leverage", "required symbol"]),
    (account.CHANGE_UM_INITIAL_LEVERAGE, {"symbol": "BTCUSDT", "leverage": 0, "recvWindow": 60001}, ["range leverage", "range recvWindow"]),
    (account.CHANGE_UM_INITIAL_LEVERAGE, {"symbol": "BTCUSDT", "leverage": 126}, ["range leverage"]),
    (account.CHANGE_UM_POSITION_MODE, {}, ["required dualSidePosition"]),
    (account.CHANGE_UM_POSITION_MODE, {"dualSidePosition": True, "recvWindow": 60001}, ["range recvWindow"]),
    (account.CM_NOTIONAL_AND_LEVERAGE_BRACKETS, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.FUND_AUTO_COLLECTION, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.FUND_COLLECTION_BY_ASSET, {}, ["required asset"]),
    (account.FUND_COLLECTION_BY_ASSET, {"asset": "BNB"}, ["refused_if asset"]),
    (account.FUND_COLLECTION_BY_ASSET, {"asset": "my_id_1", "recvWindow": 60001, "futureType": "NO_SUCH_VALUE"}, ["range recvWindow", "values futureType"]),
    (account.GET_AUTO_REPAY_FUTURES_STATUS, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_CM_ACCOUNT_DETAIL, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_CM_CURRENT_POSITION_MODE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_CM_INCOME_HISTORY, {"startTime": 1600000000000, "endTime": 1617280000001}, ["window startTime endTime"]),
    (account.GET_CM_INCOME_HISTORY, {"incomeType": "NO_SUCH_VALUE", "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow", "values incomeType"]),
    (account.GET_CM_INCOME_HISTORY, {"limit": 1001}, ["range limit"]),
    (account.GET_DOWNLOAD_ID_FOR_UM_FUTURES_ORDER_HISTORY, {}, ["required endTime", "required startTime"]),
    (account.GET_DOWNLOAD_ID_FOR_UM_FUTURES_ORDER_HISTORY, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.GET_DOWNLOAD_ID_FOR_UM_FUTURES_ORDER_HISTORY, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_DOWNLOAD_ID_FOR_UM_FUTURES_TRADE_HISTORY, {}, ["required endTime", "required startTime"]),
    (account.GET_DOWNLOAD_ID_FOR_UM_FUTURES_TRADE_HISTORY, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.GET_DOWNLOAD_ID_FOR_UM_FUTURES_TRADE_HISTORY, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_DOWNLOAD_ID_FOR_UM_FUTURES_TRANSACTION_HISTORY, {}, ["required endTime", "required startTime"]),
    (account.GET_DOWNLOAD_ID_FOR_UM_FUTURES_TRANSACTION_HISTORY, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.GET_DOWNLOAD_ID_FOR_UM_FUTURES_TRANSACTION_HISTORY, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_MARGIN_BORROW_LOAN_INTEREST_HISTORY, {"startTime": 1600000000000, "endTime": 1602592000001}, ["window startTime endTime"]),
    (account.GET_MARGIN_BORROW_LOAN_INTEREST_HISTORY, {"size": 101, "recvWindow": 60001}, ["range recvWindow", "range size"]),
    (account.GET_UM_ACCOUNT_DETAIL, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_UM_ACCOUNT_DETAIL_V2, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_UM_CURRENT_POSITION_MODE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_UM_FUTURES_ORDER_DOWNLOAD_LINK_BY_ID, {}, ["required downloadId"]),
    (account.GET_UM_FUTURES_ORDER_DOWNLOAD_LINK_BY_ID, {"downloadId": "545923594199212032", "recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_UM_FUTURES_TRADE_DOWNLOAD_LINK_BY_ID, {}, ["required downloadId"]),
    (account.GET_UM_FUTURES_TRADE_DOWNLOAD_LINK_BY_ID, {"downloadId": "545923594199212032", "recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_UM_FUTURES_TRANSACTION_DOWNLOAD_LINK_BY_ID, {}, ["required downloadId"]),
    (account.GET_UM_FUTURES_TRANSACTION_DOWNLOAD_LINK_BY_ID, {"downloadId": "545923594199212032", "recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_UM_INCOME_HISTORY, {"incomeType": "NO_SUCH_VALUE", "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow", "values incomeType"]),
    (account.GET_UM_INCOME_HISTORY, {"limit": 1001}, ["range limit"]),
    (account.GET_USER_COMMISSION_RATE_FOR_CM, {}, ["required symbol"]),
    (account.GET_USER_COMMISSION_RATE_FOR_CM, {"symbol": "BTCUSD_PERP", "recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_USER_COMMISSION_RATE_FOR_UM, {}, ["required symbol"]),
    (account.GET_USER_COMMISSION_RATE_FOR_UM, {"symbol": "BTCUSDT", "recvWindow": 60001}, ["range recvWindow"]),
    (account.MARGIN_MAX_BORROW, {}, ["required asset"]),
    (account.MARGIN_MAX_BORROW, {"asset": "my_id_1", "recvWindow": 60001}, ["range recvWindow"]),
    (account.PORTFOLIO_MARGIN_UM_TRADING_QUANTITATIVE_RULES_INDICATORS, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.QUERY_CM_POSITION_INFORMATION, {"marginAsset": "my_id_1", "pair": "my_id_1"}, ["at_most_one marginAsset pair"]),
    (account.QUERY_CM_POSITION_INFORMATION, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.QUERY_MARGIN_LOAN_RECORD, {}, ["at_least_one txId startTime", "required asset"]),
    (account.QUERY_MARGIN_LOAN_RECORD, {"asset": "my_id_1"}, ["at_least_one txId startTime"]),
    (account.QUERY_MARGIN_LOAN_RECORD, {"asset": "my_id_1", "txId": 1, "startTime": 1600000000000, "endTime": 1602592000001}, ["window startTime endTime"]),
    (account.QUERY_MARGIN_LOAN_RECORD, {"asset": "my_id_1", "txId": 1, "size": 101, "recvWindow": 60001}, ["range recvWindow", "range size"]),
    (account.QUERY_MARGIN_MAX_WITHDRAW, {}, ["required asset"]),
    (account.QUERY_MARGIN_MAX_WITHDRAW, {"asset": "my_id_1", "recvWindow": 60001}, ["range recvWindow"]),
    (account.QUERY_MARGIN_REPAY_RECORD, {}, ["at_least_one txId startTime", "required asset"]),
    (account.QUERY_MARGIN_REPAY_RECORD, {"asset": "my_id_1"}, ["at_least_one txId startTime"]),
    (account.QUERY_MARGIN_REPAY_RECORD, {"asset": "my_id_1", "txId": 1, "startTime": 1600000000000, "endTime": 1602592000001}, ["window startTime endTime"]),
    (account.QUERY_MARGIN_REPAY_RECORD, {"asset": "my_id_1", "txId": 1, "size": 101, "recvWindow": 60001}, ["range recvWindow", "range size"]),
    (account.QUERY_PORTFOLIO_MARGIN_NEGATIVE_BALANCE_INTEREST_HISTORY, {"startTime": 1600000000000, "endTime": 1602592000001}, ["window startTime endTime"]),
    (account.QUERY_PORTFOLIO_MARGIN_NEGATIVE_BALANCE_INTEREST_HISTORY, {"size": 101, "recvWindow": 60001}, ["range recvWindow", "range size"]),
    (account.QUERY_UM_POSITION_INFORMATION, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.QUERY_USER_NEGATIVE_BALANCE_AUTO_EXCHANGE_RECORD, {}, ["required endTime", "required startTime"]),
    (account.QUERY_USER_NEGATIVE_BALANCE_AUTO_EXCHANGE_RECORD, {"startTime": 1600000000000, "endTime": 1608035200001}, ["window startTime endTime"]),
    (account.QUERY_USER_NEGATIVE_BALANCE_AUTO_EXCHANGE_RECORD, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.QUERY_USER_RATE_LIMIT, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.REPAY_FUTURES_NEGATIVE_BALANCE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_FUTURES_ACCOUNT_CONFIGURATION, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_FUTURES_SYMBOL_CONFIGURATION, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_NOTIONAL_AND_LEVERAGE_BRACKETS, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.ACCOUNT_BALANCE, {"recvWindow": "7", "asset": 7, "noSuchParameter": 1}, ["type asset", "type recvWindow", "unknown noSuchParameter"]),
    (account.ACCOUNT_BALANCE, {"asset": ""}, ["empty asset"]),
    (account.BNB_TRANSFER, {"amount": 0.5}, ["required transferSide", "type amount"]),
    (account.BNB_TRANSFER, {"amount": ""}, ["empty amount", "required transferSide"]),
    (account.CHANGE_AUTO_REPAY_FUTURES_STATUS, {"autoRepay": 7}, ["type autoRepay"]),
    (account.CHANGE_CM_INITIAL_LEVERAGE, {"leverage": "7"}, ["required symbol", "type leverage"]),
    (account.FUND_COLLECTION_BY_ASSET, {"futureType": 7}, ["required asset", "type futureType"]),
    (account.FUND_COLLECTION_BY_ASSET, {"futureType": ""}, ["empty futureType", "required asset"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (account.ACCOUNT_BALANCE, '[{"asset":"USDT","totalWalletBalance":"122607.35137903","crossMarginAsset":"92.27530794",' '"crossMarginBorrowed":"10.00000000","crossMarginFree":"100.00000000","crossMarginInterest":"0.72469206",' '"crossMarginLocked":"3.00000000","umWalletBalance":"0.00000000","umUnrealizedPNL":"23.72469206",' '"cmWalletBalance":"23.72469206","cmUnrealizedPNL":"","updateTime":1617939110373,"negativeBalance":"0"}]'),
    (account.ACCOUNT_BALANCE, '{"asset":"USDT","totalWalletBalance":"122607.35137903","crossMarginBorrowed":"10.00000000",' '"crossMarginFree":"100.00000000","crossMarginInterest":"0.72469206","crossMarginLocked":"3.00000000",' '"umWalletBalance":"0.00000000","umUnrealizedPNL":"23.72469206","cmWalletBalance":"23.72469206",' '"cmUnrealizedPNL":"","updateTime":1617939110373,"negativeBalance":"0"}'),
    (account.ACCOUNT_INFORMATION, '{"uniMMR":"5167.92171923","accountEquity":"122607.35137903","actualEquity":"73.47428058",' '"accountInitialMargin":"23.72469206","accountMaintMargin":"23.72469206","accountStatus":"NORMAL",' '"virtualMaxWithdrawAmount":"1627523.32459208","totalAvailableBalance":"","totalMarginOpenLoss":"",' '"updateTime":1657707212154}'),
    (account.BNB_TRANSFER, '{"tranId":100000001}'),
    (account.CHANGE_AUTO_REPAY_FUTURES_STATUS, '{"msg":"success"}'),
    (account.CHANGE_CM_INITIAL_LEVERAGE, '{"leverage":21,"maxQty":"1000","symbol":"BTCUSD_200925"}'),
    (account.CHANGE_CM_POSITION_MODE, '{"code":200,"msg":"success"}'),
    (account.CHANGE_UM_INITIAL_LEVERAGE, '{"leverage":21,"maxNotionalValue":"1000000","symbol":"BTCUSDT"}'),
    (account.CHANGE_UM_POSITION_MODE, '{"code":200,"msg":"success"}'),
    (account.CM_NOTIONAL_AND_LEVERAGE_BRACKETS, '[{"symbol":"BTCUSD_PERP","brackets":[{"bracket":1,"initialLeverage":125,"qtyCap":50,"qtyFloor":0,' '"maintMarginRatio":0.004,"cum":0.0}]}]'),
    (account.FUND_AUTO_COLLECTION, '{"msg":"success"}'),
    (account.FUND_COLLECTION_BY_ASSET, '{"msg":"success"}'),
    (account.GET_AUTO_REPAY_FUTURES_STATUS, '{"autoRepay":true}'),
    (account.GET_CM_ACCOUNT_DETAIL, '{"assets":[{"asset":"BTC","crossWalletBalance":"0.00241969","crossUnPnl":"0.00000000",' '"maintMargin":"0.00000000","initialMargin":"0.00000000","positionInitialMargin":"0.00000000",' '"openOrderInitialMargin":"0.00000000","updateTime":1625474304765}],"positions":[{"symbol":"BTCUSD_201225",' ' "positionAmt":"0","initialMargin":"0","maintMargin":"0","unrealizedProfit":"0.00000000",' '"positionInitialMargin":"0","openOrderInitialMargin":"0","leverage":"125","positionSide":"BOTH",' '"entryPrice":"0.0","maxQty":"50","updateTime":0}]}'),
    (account.GET_CM_CURRENT_POSITION_MODE, '{"dualSidePosition":true}'),
    (account.GET_CM_INCOME_HISTORY, '[{"symbol":"","incomeType":"TRANSFER","income":"-0.37500000","asset":"BTC","info":"WITHDRAW",' '"time":1570608000000,"tranId":"9689322392","tradeId":""},{"symbol":"BTCUSD_200925",' '"incomeType":"COMMISSION","income":"-0.01000000","asset":"BTC","info":"","time":1570636800000,' '"tranId":"9689322392","tradeId":"2059192"}]'),
    (account.GET_DOWNLOAD_ID_FOR_UM_FUTURES_ORDER_HISTORY, '{"avgCostTimestampOfLast30d":7241837,"downloadId":"546975389218332672"}'),
    (account.GET_DOWNLOAD_ID_FOR_UM_FUTURES_TRADE_HISTORY, '{"avgCostTimestampOfLast30d":7241837,"downloadId":"546975389218332672"}'),
    (account.GET_DOWNLOAD_ID_FOR_UM_FUTURES_TRANSACTION_HISTORY, '{"avgCostTimestampOfLast30d":7241837,"downloadId":"546975389218332672"}'),
    (account.GET_MARGIN_BORROW_LOAN_INTEREST_HISTORY, '{"rows":[{"txId":1352286576452864727,"interestAccuredTime":1672160400000,"asset":"USDT",' '"rawAsset":"USDT","principal":"45.3313","interest":"0.00024995","interestRate":"0.00013233",' '"type":"ON_BORROW"}],"total":1}'),
    (account.GET_UM_ACCOUNT_DETAIL, '{"assets":[{"asset":"USDT","crossWalletBalance":"23.72469206","crossUnPnl":"0.00000000",' '"maintMargin":"0.00000000","initialMargin":"0.00000000","positionInitialMargin":"0.00000000",' '"openOrderInitialMargin":"0.00000000","updateTime":1625474304765}],"positions":[{"symbol":"BTCUSDT",' '"initialMargin":"0","maintMargin":"0","unrealizedProfit":"0.00000000","positionInitialMargin":"0",' '"openOrderInitialMargin":"0","leverage":"100","entryPrice":"0.00000","maxNotional":"250000",' '"bidNotional":"0","askNotional":"0","positionSide":"BOTH","positionAmt":"0","updateTime":0}]}'),
    (account.GET_UM_ACCOUNT_DETAIL_V2, '{"assets":[{"asset":"USDT","crossWalletBalance":"23.72469206","crossUnPnl":"0.00000000",' '"maintMargin":"0.00000000","initialMargin":"0.00000000","positionInitialMargin":"0.00000000",' '"openOrderInitialMargin":"0.00000000","updateTime":1625474304765}],"positions":[{"symbol":"BTCUSDT",' '"initialMargin":"0","maintMargin":"0","unrealizedProfit":"0.00000000","positionSide":"BOTH",' '"positionAmt":"0","updateTime":0,"notional":"86.98650000"}]}'),
    (account.GET_UM_CURRENT_POSITION_MODE, '{"dualSidePosition":true}'),
    (account.GET_UM_FUTURES_ORDER_DOWNLOAD_LINK_BY_ID, '{"downloadId":"545923594199212032","status":"completed","url":"www.binance.com","s3Link":null,' '"notified":true,"expirationTimestamp":1645009771000,"isExpired":null}'),
    (account.GET_UM_FUTURES_ORDER_DOWNLOAD_LINK_BY_ID, '{"downloadId":"545923594199212032","status":"processing","url":"","s3Link":null,"notified":false,' '"expirationTimestamp":-1,"isExpired":null}'),
    (account.GET_UM_FUTURES_TRADE_DOWNLOAD_LINK_BY_ID, '{"downloadId":"545923594199212032","status":"completed","url":"www.binance.com","s3Link":null,' '"notified":true,"expirationTimestamp":1645009771000,"isExpired":null}'),
    (account.GET_UM_FUTURES_TRADE_DOWNLOAD_LINK_BY_ID, '{"downloadId":"545923594199212032","status":"processing","url":"","s3Link":null,"notified":false,' '"expirationTimestamp":-1,"isExpired":null}'),
    (account.GET_UM_FUTURES_TRANSACTION_DOWNLOAD_LINK_BY_ID, '{"downloadId":"545923594199212032","status":"completed","url":"www.binance.com","s3Link":null,' '"notified":true,"expirationTimestamp":1645009771000,"isExpired":null}'),
    (account.GET_UM_FUTURES_TRANSACTION_DOWNLOAD_LINK_BY_ID, '{"downloadId":"545923594199212032","status":"processing","url":"","s3Link":null,"notified":false,' '"expirationTimestamp":-1,"isExpired":null}'),
    (account.GET_UM_INCOME_HISTORY, '[{"symbol":"","incomeType":"TRANSFER","income":"-0.37500000","asset":"USDT","info":"TRANSFER",' '"time":1570608000000,"tranId":"9689322392","tradeId":""},{"symbol":"BTCUSDT","incomeType":"COMMISSION",' '"income":"-0.01000000","asset":"USDT","info":"COMMISSION","time":1570636800000,"tranId":"9689322392",' '"tradeId":"2059192"}]'),
    (account.GET_USER_COMMISSION_RATE_FOR_CM, '{"symbol":"BTCUSD_PERP","makerCommissionRate":"0.00015","takerCommissionRate":"0.00040"}'),
    (account.GET_USER_COMMISSION_RATE_FOR_UM, '{"symbol":"BTCUSDT","makerCommissionRate":"0.0002","takerCommissionRate":"0.0004"}'),
    (account.MARGIN_MAX_BORROW, '{"amount":"1.69248805","borrowLimit":"60"}'),
    (account.PORTFOLIO_MARGIN_UM_TRADING_QUANTITATIVE_RULES_INDICATORS, '{"indicators":{"BTCUSDT":[{"isLocked":true,"plannedRecoverTime":1545741270000,"indicator":"UFR",' '"value":0.05,"triggerValue":0.995},{"isLocked":true,"plannedRecoverTime":1545741270000,' '"indicator":"IFER","value":0.99,"triggerValue":0.99},{"isLocked":true,' '"plannedRecoverTime":1545741270000,"indicator":"GCR","value":0.99,"triggerValue":0.99},{"isLocked":true,' ' "plannedRecoverTime":1545741270000,"indicator":"DR","value":0.99,"triggerValue":0.99}]},' '"updateTime":1545741270000}'),
    (account.PORTFOLIO_MARGIN_UM_TRADING_QUANTITATIVE_RULES_INDICATORS, '{"indicators":{"ACCOUNT":[{"indicator":"TMV","value":10,"triggerValue":1,' '"plannedRecoverTime":1644919865000,"isLocked":true}]},"updateTime":1644913304748}'),
    (account.QUERY_CM_POSITION_INFORMATION, '[{"symbol":"BTCUSD_201225","positionAmt":"1","entryPrice":"11707.70000003","markPrice":"11788.66626667",' '"unRealizedProfit":"0.00005866","liquidationPrice":"6170.20509059","leverage":"125",' '"positionSide":"LONG","updateTime":1627026881327,"maxQty":"50","notionalValue":"0.00084827"}]'),
    (account.QUERY_CM_POSITION_INFORMATION, '[{"symbol":"BTCUSD_201225","positionAmt":"1","entryPrice":"11707.70000003","markPrice":"11788.66626667",' '"unRealizedProfit":"0.00005866","liquidationPrice":"6170.20509059","leverage":"125",' '"positionSide":"LONG","updateTime":1627026881327,"maxQty":"50","notionalValue":"0.00084827"},' '{"symbol":"BTCUSD_201225","positionAmt":"1","entryPrice":"11707.70000003","markPrice":"11788.66626667",' '"unRealizedProfit":"0.00005866","liquidationPrice":"6170.20509059","leverage":"125",' '"positionSide":"LONG","updateTime":1627026881327,"maxQty":"50","notionalValue":"0.00084827"}]'),
    (account.QUERY_MARGIN_LOAN_RECORD, '{"rows":[{"txId":12807067523,"asset":"BNB","principal":"0.84624403","timestamp":1555056425000,' '"status":"CONFIRMED"}],"total":1}'),
    (account.QUERY_MARGIN_MAX_WITHDRAW, '{"amount":"60"}'),
    (account.QUERY_MARGIN_REPAY_RECORD, '{"rows":[{"amount":"14.00000000","asset":"BNB","interest":"0.01866667","principal":"13.98133333",' '"status":"CONFIRMED","timestamp":1563438204000,"txId":2970933056}],"total":1}'),
    (account.QUERY_PORTFOLIO_MARGIN_NEGATIVE_BALANCE_INTEREST_HISTORY, '[{"asset":"USDT","interest":"24.4440","interestAccuredTime":1670227200000,"interestRate":"0.0001164",' '"principal":"210000"}]'),
    (account.QUERY_UM_POSITION_INFORMATION, '[{"entryPrice":"0.00000","leverage":"10","markPrice":"6679.50671178","maxNotionalValue":"20000000",' '"positionAmt":"0.000","notional":"0","symbol":"BTCUSDT","unRealizedProfit":"0.00000000",' '"liquidationPrice":"6170.20509059","positionSide":"BOTH","updateTime":1625474304765}]'),
    (account.QUERY_UM_POSITION_INFORMATION, '[{"symbol":"BTCUSDT","positionAmt":"0.001","entryPrice":"22185.2","markPrice":"21123.05052574",' '"unRealizedProfit":"-1.06214947","liquidationPrice":"6170.20509059","leverage":"4",' '"maxNotionalValue":"100000000","positionSide":"LONG","notional":"21.12305052",' '"updateTime":1655217461579},{"symbol":"BTCUSDT","positionAmt":"0.000","entryPrice":"0.0",' '"markPrice":"21123.05052574","unRealizedProfit":"0.00000000","liquidationPrice":"6170.20509059",' '"leverage":"4","maxNotionalValue":"100000000","positionSide":"SHORT","notional":"0","updateTime":0}]'),
    (account.QUERY_USER_NEGATIVE_BALANCE_AUTO_EXCHANGE_RECORD, '{"total":2,"rows":[{"startTime":1736263046841,"endTime":1736263248179,"details":[{"asset":"ETH",' '"negativeBalance":18,"negativeMaxThreshold":5}]},{"startTime":1736184913252,"endTime":1736184965474,' '"details":[{"asset":"BNB","negativeBalance":1.10264488,"negativeMaxThreshold":0}]}]}'),
    (account.QUERY_USER_RATE_LIMIT, '[{"rateLimitType":"ORDERS","interval":"MINUTE","intervalNum":1,"limit":1200}]'),
    (account.REPAY_FUTURES_NEGATIVE_BALANCE, '{"msg":"success"}'),
    (account.UM_FUTURES_ACCOUNT_CONFIGURATION, '{"feeTier":0,"canTrade":true,"canDeposit":true,"canWithdraw":true,"dualSidePosition":true,' '"updateTime":1724416653850,"multiAssetsMargin":false,"tradeGroupId":-1}'),
    (account.UM_FUTURES_SYMBOL_CONFIGURATION, '[{"symbol":"BTCUSDT","marginType":"CROSSED","isAutoAddMargin":"false","leverage":21,' '"maxNotionalValue":"1000000"}]'),
    (account.UM_NOTIONAL_AND_LEVERAGE_BRACKETS, '[{"symbol":"ETHUSDT","notionalCoef":"4.0","brackets":[{"bracket":1,"initialLeverage":75,' '"notionalCap":10000,"notionalFloor":0,"maintMarginRatio":0.0065,"cum":0}]}]'),
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
