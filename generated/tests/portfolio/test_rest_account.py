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
    (account.account_info(recv_window=5000), "recvWindow=5000"),
    (account.auto_repay_futures_status(recv_window=5000), "recvWindow=5000"),
    (account.balance(), ""),
    (account.balance(asset="USDT", recv_window=5000), "asset=USDT&recvWindow=5000"),
    (account.bnb_transfer(amount=Decimal("1"), transfer_side="TO_UM", recv_window=5000), "amount=1&transferSide=TO_UM&recvWindow=5000"),
    (account.change_auto_repay_futures_status(auto_repay=True, recv_window=5000), "autoRepay=true&recvWindow=5000"),
    (account.change_cm_leverage(symbol="BTCUSD_200925", leverage=21, recv_window=5000), "symbol=BTCUSD_200925&leverage=21&recvWindow=5000"),
    (account.change_cm_position_mode(dual_side_position=True, recv_window=5000), "dualSidePosition=true&recvWindow=5000"),
    (account.change_um_leverage(symbol="BTCUSDT", leverage=21, recv_window=5000), "symbol=BTCUSDT&leverage=21&recvWindow=5000"),
    (account.change_um_position_mode(dual_side_position=True, recv_window=5000), "dualSidePosition=true&recvWindow=5000"),
    (account.cm_account_info(recv_window=5000), "recvWindow=5000"),
    (account.cm_commission_rate(symbol="BTCUSD_PERP", recv_window=5000), "symbol=BTCUSD_PERP&recvWindow=5000"),
    (account.cm_income(), ""),
    (account.cm_income(symbol="my_id_1", income_type="TRANSFER", start_time=1600000000000, end_time=1600000000000, limit=1, recv_window=5000), "symbol=my_id_1&incomeType=TRANSFER&startTime=1600000000000&endTime=1600000000000&limit=1&recvWindow=5000"),
    (account.cm_leverage_brackets(), ""),
    (account.cm_leverage_brackets(symbol="BTCUSD_PERP", recv_window=5000), "symbol=BTCUSD_PERP&recvWindow=5000"),
    (account.cm_position_mode(recv_window=5000), "recvWindow=5000"),
    (account.cm_position_risk(), ""),
    (account.cm_position_risk(margin_asset="my_id_1", recv_window=5000), "marginAsset=my_id_1&recvWindow=5000"),
    (account.cm_position_risk(pair="my_id_1"), "pair=my_id_1"),
    (account.fund_auto_collection(recv_window=5000), "recvWindow=5000"),
    (account.fund_collection_by_asset(asset="my_id_1"), "asset=my_id_1"),
    (account.fund_collection_by_asset(asset="my_id_1", recv_window=5000, amount=Decimal("1"), future_type="UM"), "asset=my_id_1&recvWindow=5000&amount=1&futureType=UM"),
    (account.margin_interest_history(), ""),
    (account.margin_interest_history(asset="my_id_1", start_time=1600000000000, end_time=1600000000000, current=1, size=100, archived=True, recv_window=5000), "asset=my_id_1&startTime=1600000000000&endTime=1600000000000&current=1&size=100&archived=true&recvWindow=5000"),
    (account.margin_loan_records(asset="my_id_1", tx_id=1), "asset=my_id_1&txId=1"),
    (account.margin_loan_records(asset="my_id_1", start_time=1600000000000), "asset=my_id_1&startTime=1600000000000"),
    (account.margin_loan_records(asset="my_id_1", tx_id=1, start_time=1600000000000, end_time=1600000000000, current=1, size=100, archived=True, recv_window=5000), "asset=my_id_1&txId=1&startTime=1600000000000&endTime=1600000000000&current=1&size=100&archived=true&recvWindow=5000"),
    (account.margin_max_borrow(asset="my_id_1", recv_window=5000), "asset=my_id_1&recvWindow=5000"),
    (account.margin_max_withdraw(asset="my_id_1", recv_window=5000), "asset=my_id_1&recvWindow=5000"),
    (account.margin_repay_records(asset="my_id_1", tx_id=1), "asset=my_id_1&txId=1"),
    (account.margin_repay_records(asset="my_id_1", start_time=1600000000000), "asset=my_id_1&startTime=1600000000000"),
    (account.margin_repay_records(asset="my_id_1", tx_id=1, start_time=1600000000000, end_time=1600000000000, current=1, size=100, archived=True, recv_window=5000), "asset=my_id_1&txId=1&startTime=1600000000000&endTime=1600000000000&current=1&size=100&archived=true&recvWindow=5000"),
    (account.negative_balance_exchange_records(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.negative_balance_interest_history(), ""),
    (account.negative_balance_interest_history(asset="USDT", start_time=1600000000000, end_time=1600000000000, size=100, recv_window=5000), "asset=USDT&startTime=1600000000000&endTime=1600000000000&size=100&recvWindow=5000"),
    (account.order_rate_limit(recv_window=5000), "recvWindow=5000"),
    (account.repay_futures_negative_balance(recv_window=5000), "recvWindow=5000"),
    (account.um_account_config(recv_window=5000), "recvWindow=5000"),
    (account.um_account_info(recv_window=5000), "recvWindow=5000"),
    (account.um_account_info_v2(recv_window=5000), "recvWindow=5000"),
    (account.um_api_trading_status(), ""),
    (account.um_api_trading_status(symbol="my_id_1", recv_window=5000), "symbol=my_id_1&recvWindow=5000"),
    (account.um_commission_rate(symbol="BTCUSDT", recv_window=5000), "symbol=BTCUSDT&recvWindow=5000"),
    (account.um_income(), ""),
    (account.um_income(symbol="my_id_1", income_type="TRANSFER", start_time=1600000000000, end_time=1600000000000, limit=1, recv_window=5000), "symbol=my_id_1&incomeType=TRANSFER&startTime=1600000000000&endTime=1600000000000&limit=1&recvWindow=5000"),
    (account.um_leverage_brackets(), ""),
    (account.um_leverage_brackets(symbol="ETHUSDT", recv_window=5000), "symbol=ETHUSDT&recvWindow=5000"),
    (account.um_order_history_download_id(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.um_order_history_download_link(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
    (account.um_position_mode(recv_window=5000), "recvWindow=5000"),
    (account.um_position_risk(), ""),
    (account.um_position_risk(symbol="BTCUSDT", recv_window=5000), "symbol=BTCUSDT&recvWindow=5000"),
    (account.um_symbol_config(), ""),
    (account.um_symbol_config(symbol="BTCUSDT", recv_window=5000), "symbol=BTCUSDT&recvWindow=5000"),
    (account.um_trade_history_download_id(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.um_trade_history_download_link(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
    (account.um_transaction_history_download_id(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.um_transaction_history_download_link(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (account.ACCOUNT_INFO, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.AUTO_REPAY_FUTURES_STATUS, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.BALANCE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.BNB_TRANSFER, {}, ["required amount", "required transferSide"]),
    (account.BNB_TRANSFER, {"amount": "1", "transferSide": "NO_SUCH_VALUE", "recvWindow": 60001}, ["range recvWindow", "values transferSide"]),
    (account.CHANGE_AUTO_REPAY_FUTURES_STATUS, {}, ["required autoRepay"]),
    (account.CHANGE_AUTO_REPAY_FUTURES_STATUS, {"autoRepay": True, "recvWindow": 60001}, ["range recvWindow"]),
    (account.CHANGE_CM_LEVERAGE, {}, ["required leverage", "required symbol"]),
    (account.CHANGE_CM_LEVERAGE, {"symbol": "BTCUSD_200925", "leverage": 0, "recvWindow": 60001}, ["range leverage", "range recvWindow"]),
    (account.CHANGE_CM_LEVERAGE, {"symbol": "BTCUSD_200925", "leverage": 126}, ["range leverage"]),
    (account.CHANGE_CM_POSITION_MODE, {}, ["required dualSidePosition"]),
    (account.CHANGE_CM_POSITION_MODE, {"dualSidePosition": True, "recvWindow": 60001}, ["range recvWindow"]),
    (account.CHANGE_UM_LEVERAGE, {}, ["required leverage", "required symbol"]),
    (account.CHANGE_UM_LEVERAGE, {"symbol": "BTCUSDT", "leverage": 0, "recvWindow": 60001}, ["range leverage", "range recvWindow"]),
    (account.CHANGE_UM_LEVERAGE, {"symbol": "BTCUSDT", "leverage": 126}, ["range leverage"]),
    (account.CHANGE_UM_POSITION_MODE, {}, ["required dualSidePosition"]),
    (account.CHANGE_UM_POSITION_MODE, {"dualSidePosition": True, "recvWindow": 60001}, ["range recvWindow"]),
    (account.CM_ACCOUNT_INFO, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.CM_COMMISSION_RATE, {}, ["required symbol"]),
    (account.CM_COMMISSION_RATE, {"symbol": "BTCUSD_PERP", "recvWindow": 60001}, ["range recvWindow"]),
    (account.CM_INCOME, {"startTime": 1600000000000, "endTime": 1617280000001}, ["window startTime endTime"]),
    (account.CM_INCOME, {"incomeType": "NO_SUCH_VALUE", "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow", "values incomeType"]),
    (account.CM_INCOME, {"limit": 1001}, ["range limit"]),
    (account.CM_LEVERAGE_BRACKETS, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.CM_POSITION_MODE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.CM_POSITION_RISK, {"marginAsset": "my_id_1", "pair": "my_id_1"}, ["at_most_one marginAsset pair"]),
    (account.CM_POSITION_RISK, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.FUND_AUTO_COLLECTION, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.FUND_COLLECTION_BY_ASSET, {}, ["required asset"]),
    (account.FUND_COLLECTION_BY_ASSET, {"asset": "BNB"}, ["refused_if asset"]),
    (account.FUND_COLLECTION_BY_ASSET, {"asset": "my_id_1", "recvWindow": 60001, "futureType": "NO_SUCH_VALUE"}, ["range recvWindow", "values futureType"]),
    (account.MARGIN_INTEREST_HISTORY, {"startTime": 1600000000000, "endTime": 1602592000001}, ["window startTime endTime"]),
    (account.MARGIN_INTEREST_HISTORY, {"current": 0, "size": 101, "recvWindow": 60001}, ["range current", "range recvWindow", "range size"]),
    (account.MARGIN_LOAN_RECORDS, {}, ["at_least_one txId startTime", "required asset"]),
    (account.MARGIN_LOAN_RECORDS, {"asset": "my_id_1"}, ["at_least_one txId startTime"]),
    (account.MARGIN_LOAN_RECORDS, {"asset": "my_id_1", "txId": 1, "startTime": 1600000000000, "endTime": 1602592000001}, ["window startTime endTime"]),
    (account.MARGIN_LOAN_RECORDS, {"asset": "my_id_1", "txId": 1, "current": 0, "size": 101, "recvWindow": 60001}, ["range current", "range recvWindow", "range size"]),
    (account.MARGIN_MAX_BORROW, {}, ["required asset"]),
    (account.MARGIN_MAX_BORROW, {"asset": "my_id_1", "recvWindow": 60001}, ["range recvWindow"]),
    (account.MARGIN_MAX_WITHDRAW, {}, ["required asset"]),
    (account.MARGIN_MAX_WITHDRAW, {"asset": "my_id_1", "recvWindow": 60001}, ["range recvWindow"]),
    (account.MARGIN_REPAY_RECORDS, {}, ["at_least_one txId startTime", "required asset"]),
    (account.MARGIN_REPAY_RECORDS, {"asset": "my_id_1"}, ["at_least_one txId startTime"]),
    (account.MARGIN_REPAY_RECORDS, {"asset": "my_id_1", "txId": 1, "startTime": 1600000000000, "endTime": 1602592000001}, ["window startTime endTime"]),
    (account.MARGIN_REPAY_RECORDS, {"asset": "my_id_1", "txId": 1, "current": 0, "size": 101, "recvWindow": 60001}, ["range current", "range recvWindow", "range size"]),
    (account.NEGATIVE_BALANCE_EXCHANGE_RECORDS, {}, ["required endTime", "required startTime"]),
    (account.NEGATIVE_BALANCE_EXCHANGE_RECORDS, {"startTime": 1600000000000, "endTime": 1608035200001}, ["window startTime endTime"]),
    (account.NEGATIVE_BALANCE_EXCHANGE_RECORDS, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.NEGATIVE_BALANCE_INTEREST_HISTORY, {"startTime": 1600000000000, "endTime": 1602592000001}, ["window startTime endTime"]),
    (account.NEGATIVE_BALANCE_INTEREST_HISTORY, {"size": 101, "recvWindow": 60001}, ["range recvWindow", "range size"]),
    (account.ORDER_RATE_LIMIT, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.REPAY_FUTURES_NEGATIVE_BALANCE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_ACCOUNT_CONFIG, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_ACCOUNT_INFO, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_ACCOUNT_INFO_V2, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_API_TRADING_STATUS, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_COMMISSION_RATE, {}, ["required symbol"]),
    (account.UM_COMMISSION_RATE, {"symbol": "BTCUSDT", "recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_INCOME, {"incomeType": "NO_SUCH_VALUE", "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow", "values incomeType"]),
    (account.UM_INCOME, {"limit": 1001}, ["range limit"]),
    (account.UM_LEVERAGE_BRACKETS, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_ORDER_HISTORY_DOWNLOAD_ID, {}, ["required endTime", "required startTime"]),
    (account.UM_ORDER_HISTORY_DOWNLOAD_ID, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.UM_ORDER_HISTORY_DOWNLOAD_ID, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_ORDER_HISTORY_DOWNLOAD_LINK, {}, ["required downloadId"]),
    (account.UM_ORDER_HISTORY_DOWNLOAD_LINK, {"downloadId": "545923594199212032", "recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_POSITION_MODE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_POSITION_RISK, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_SYMBOL_CONFIG, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_TRADE_HISTORY_DOWNLOAD_ID, {}, ["required endTime", "required startTime"]),
    (account.UM_TRADE_HISTORY_DOWNLOAD_ID, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.UM_TRADE_HISTORY_DOWNLOAD_ID, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_TRADE_HISTORY_DOWNLOAD_LINK, {}, ["required downloadId"]),
    (account.UM_TRADE_HISTORY_DOWNLOAD_LINK, {"downloadId": "545923594199212032", "recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_TRANSACTION_HISTORY_DOWNLOAD_ID, {}, ["required endTime", "required startTime"]),
    (account.UM_TRANSACTION_HISTORY_DOWNLOAD_ID, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.UM_TRANSACTION_HISTORY_DOWNLOAD_ID, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.UM_TRANSACTION_HISTORY_DOWNLOAD_LINK, {}, ["required downloadId"]),
    (account.UM_TRANSACTION_HISTORY_DOWNLOAD_LINK, {"downloadId": "545923594199212032", "recvWindow": 60001}, ["range recvWindow"]),
    (account.ACCOUNT_INFO, {"recvWindow": "7", "noSuchParameter": 1}, ["type recvWindow", "unknown noSuchParameter"]),
    (account.BALANCE, {"asset": 7}, ["type asset"]),
    (account.BALANCE, {"asset": ""}, ["empty asset"]),
    (account.BNB_TRANSFER, {"amount": 0.5}, ["required transferSide", "type amount"]),
    (account.BNB_TRANSFER, {"amount": ""}, ["empty amount", "required transferSide"]),
    (account.CHANGE_AUTO_REPAY_FUTURES_STATUS, {"autoRepay": 7}, ["type autoRepay"]),
    (account.CHANGE_CM_LEVERAGE, {"leverage": "7"}, ["required symbol", "type leverage"]),
    (account.FUND_COLLECTION_BY_ASSET, {"futureType": 7}, ["required asset", "type futureType"]),
    (account.FUND_COLLECTION_BY_ASSET, {"futureType": ""}, ["empty futureType", "required asset"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (account.ACCOUNT_INFO, '{"uniMMR":"5167.92171923","accountEquity":"122607.35137903","actualEquity":"73.47428058",' '"accountInitialMargin":"23.72469206","accountMaintMargin":"23.72469206","accountStatus":"NORMAL",' '"virtualMaxWithdrawAmount":"1627523.32459208","totalAvailableBalance":"","totalMarginOpenLoss":"",' '"updateTime":1657707212154}'),
    (account.AUTO_REPAY_FUTURES_STATUS, '{"autoRepay":true}'),
    (account.BALANCE, '[{"asset":"USDT","totalWalletBalance":"122607.35137903","crossMarginAsset":"92.27530794",' '"crossMarginBorrowed":"10.00000000","crossMarginFree":"100.00000000","crossMarginInterest":"0.72469206",' '"crossMarginLocked":"3.00000000","umWalletBalance":"0.00000000","umUnrealizedPNL":"23.72469206",' '"cmWalletBalance":"23.72469206","cmUnrealizedPNL":"","updateTime":1617939110373,"negativeBalance":"0"}]'),
    (account.BALANCE, '{"asset":"USDT","totalWalletBalance":"122607.35137903","crossMarginBorrowed":"10.00000000",' '"crossMarginFree":"100.00000000","crossMarginInterest":"0.72469206","crossMarginLocked":"3.00000000",' '"umWalletBalance":"0.00000000","umUnrealizedPNL":"23.72469206","cmWalletBalance":"23.72469206",' '"cmUnrealizedPNL":"","updateTime":1617939110373,"negativeBalance":"0"}'),
    (account.BNB_TRANSFER, '{"tranId":100000001}'),
    (account.CHANGE_AUTO_REPAY_FUTURES_STATUS, '{"msg":"success"}'),
    (account.CHANGE_CM_LEVERAGE, '{"leverage":21,"maxQty":"1000","symbol":"BTCUSD_200925"}'),
    (account.CHANGE_CM_POSITION_MODE, '{"code":200,"msg":"success"}'),
    (account.CHANGE_UM_LEVERAGE, '{"leverage":21,"maxNotionalValue":"1000000","symbol":"BTCUSDT"}'),
    (account.CHANGE_UM_POSITION_MODE, '{"code":200,"msg":"success"}'),
    (account.CM_ACCOUNT_INFO, '{"assets":[{"asset":"BTC","crossWalletBalance":"0.00241969","crossUnPnl":"0.00000000",' '"maintMargin":"0.00000000","initialMargin":"0.00000000","positionInitialMargin":"0.00000000",' '"openOrderInitialMargin":"0.00000000","updateTime":1625474304765}],"positions":[{"symbol":"BTCUSD_201225",' ' "positionAmt":"0","initialMargin":"0","maintMargin":"0","unrealizedProfit":"0.00000000",' '"positionInitialMargin":"0","openOrderInitialMargin":"0","leverage":"125","positionSide":"BOTH",' '"entryPrice":"0.0","maxQty":"50","updateTime":0}]}'),
    (account.CM_COMMISSION_RATE, '{"symbol":"BTCUSD_PERP","makerCommissionRate":"0.00015","takerCommissionRate":"0.00040"}'),
    (account.CM_INCOME, '[{"symbol":"","incomeType":"TRANSFER","income":"-0.37500000","asset":"BTC","info":"WITHDRAW",' '"time":1570608000000,"tranId":"9689322392","tradeId":""},{"symbol":"BTCUSD_200925",' '"incomeType":"COMMISSION","income":"-0.01000000","asset":"BTC","info":"","time":1570636800000,' '"tranId":"9689322392","tradeId":"2059192"}]'),
    (account.CM_LEVERAGE_BRACKETS, '[{"symbol":"BTCUSD_PERP","brackets":[{"bracket":1,"initialLeverage":125,"qtyCap":50,"qtyFloor":0,' '"maintMarginRatio":0.004,"cum":0.0}]}]'),
    (account.CM_POSITION_MODE, '{"dualSidePosition":true}'),
    (account.CM_POSITION_RISK, '[{"symbol":"BTCUSD_201225","positionAmt":"1","entryPrice":"11707.70000003","markPrice":"11788.66626667",' '"unRealizedProfit":"0.00005866","liquidationPrice":"6170.20509059","leverage":"125",' '"positionSide":"LONG","updateTime":1627026881327,"maxQty":"50","notionalValue":"0.00084827"}]'),
    (account.CM_POSITION_RISK, '[{"symbol":"BTCUSD_201225","positionAmt":"1","entryPrice":"11707.70000003","markPrice":"11788.66626667",' '"unRealizedProfit":"0.00005866","liquidationPrice":"6170.20509059","leverage":"125",' '"positionSide":"LONG","updateTime":1627026881327,"maxQty":"50","notionalValue":"0.00084827"},' '{"symbol":"BTCUSD_201225","positionAmt":"1","entryPrice":"11707.70000003","markPrice":"11788.66626667",' '"unRealizedProfit":"0.00005866","liquidationPrice":"6170.20509059","leverage":"125",' '"positionSide":"LONG","updateTime":1627026881327,"maxQty":"50","notionalValue":"0.00084827"}]'),
    (account.FUND_AUTO_COLLECTION, '{"msg":"success"}'),
    (account.FUND_COLLECTION_BY_ASSET, '{"msg":"success"}'),
    (account.MARGIN_INTEREST_HISTORY, '{"rows":[{"txId":1352286576452864727,"interestAccuredTime":1672160400000,"asset":"USDT",' '"rawAsset":"USDT","principal":"45.3313","interest":"0.00024995","interestRate":"0.00013233",' '"type":"ON_BORROW"}],"total":1}'),
    (account.MARGIN_LOAN_RECORDS, '{"rows":[{"txId":12807067523,"asset":"BNB","principal":"0.84624403","timestamp":1555056425000,' '"status":"CONFIRMED"}],"total":1}'),
    (account.MARGIN_MAX_BORROW, '{"amount":"1.69248805","borrowLimit":"60"}'),
    (account.MARGIN_MAX_WITHDRAW, '{"amount":"60"}'),
    (account.MARGIN_REPAY_RECORDS, '{"rows":[{"amount":"14.00000000","asset":"BNB","interest":"0.01866667","principal":"13.98133333",' '"status":"CONFIRMED","timestamp":1563438204000,"txId":2970933056}],"total":1}'),
    (account.NEGATIVE_BALANCE_EXCHANGE_RECORDS, '{"total":2,"rows":[{"startTime":1736263046841,"endTime":1736263248179,"details":[{"asset":"ETH",' '"negativeBalance":18,"negativeMaxThreshold":5}]},{"startTime":1736184913252,"endTime":1736184965474,' '"details":[{"asset":"BNB","negativeBalance":1.10264488,"negativeMaxThreshold":0}]}]}'),
    (account.NEGATIVE_BALANCE_INTEREST_HISTORY, '[{"asset":"USDT","interest":"24.4440","interestAccuredTime":1670227200000,"interestRate":"0.0001164",' '"principal":"210000"}]'),
    (account.ORDER_RATE_LIMIT, '[{"rateLimitType":"ORDERS","interval":"MINUTE","intervalNum":1,"limit":1200}]'),
    (account.REPAY_FUTURES_NEGATIVE_BALANCE, '{"msg":"success"}'),
    (account.UM_ACCOUNT_CONFIG, '{"feeTier":0,"canTrade":true,"canDeposit":true,"canWithdraw":true,"dualSidePosition":true,' '"updateTime":1724416653850,"multiAssetsMargin":false,"tradeGroupId":-1}'),
    (account.UM_ACCOUNT_INFO, '{"assets":[{"asset":"USDT","crossWalletBalance":"23.72469206","crossUnPnl":"0.00000000",' '"maintMargin":"0.00000000","initialMargin":"0.00000000","positionInitialMargin":"0.00000000",' '"openOrderInitialMargin":"0.00000000","updateTime":1625474304765}],"positions":[{"symbol":"BTCUSDT",' '"initialMargin":"0","maintMargin":"0","unrealizedProfit":"0.00000000","positionInitialMargin":"0",' '"openOrderInitialMargin":"0","leverage":"100","entryPrice":"0.00000","maxNotional":"250000",' '"bidNotional":"0","askNotional":"0","positionSide":"BOTH","positionAmt":"0","updateTime":0}]}'),
    (account.UM_ACCOUNT_INFO_V2, '{"assets":[{"asset":"USDT","crossWalletBalance":"23.72469206","crossUnPnl":"0.00000000",' '"maintMargin":"0.00000000","initialMargin":"0.00000000","positionInitialMargin":"0.00000000",' '"openOrderInitialMargin":"0.00000000","updateTime":1625474304765}],"positions":[{"symbol":"BTCUSDT",' '"initialMargin":"0","maintMargin":"0","unrealizedProfit":"0.00000000","positionSide":"BOTH",' '"positionAmt":"0","updateTime":0,"notional":"86.98650000"}]}'),
    (account.UM_API_TRADING_STATUS, '{"indicators":{"BTCUSDT":[{"isLocked":true,"plannedRecoverTime":1545741270000,"indicator":"UFR",' '"value":0.05,"triggerValue":0.995},{"isLocked":true,"plannedRecoverTime":1545741270000,' '"indicator":"IFER","value":0.99,"triggerValue":0.99},{"isLocked":true,' '"plannedRecoverTime":1545741270000,"indicator":"GCR","value":0.99,"triggerValue":0.99},{"isLocked":true,' ' "plannedRecoverTime":1545741270000,"indicator":"DR","value":0.99,"triggerValue":0.99}]},' '"updateTime":1545741270000}'),
    (account.UM_API_TRADING_STATUS, '{"indicators":{"ACCOUNT":[{"indicator":"TMV","value":10,"triggerValue":1,' '"plannedRecoverTime":1644919865000,"isLocked":true}]},"updateTime":1644913304748}'),
    (account.UM_COMMISSION_RATE, '{"symbol":"BTCUSDT","makerCommissionRate":"0.0002","takerCommissionRate":"0.0004"}'),
    (account.UM_INCOME, '[{"symbol":"","incomeType":"TRANSFER","income":"-0.37500000","asset":"USDT","info":"TRANSFER",' '"time":1570608000000,"tranId":"9689322392","tradeId":""},{"symbol":"BTCUSDT","incomeType":"COMMISSION",' '"income":"-0.01000000","asset":"USDT","info":"COMMISSION","time":1570636800000,"tranId":"9689322392",' '"tradeId":"2059192"}]'),
    (account.UM_LEVERAGE_BRACKETS, '[{"symbol":"ETHUSDT","notionalCoef":"4.0","brackets":[{"bracket":1,"initialLeverage":75,' '"notionalCap":10000,"notionalFloor":0,"maintMarginRatio":0.0065,"cum":0}]}]'),
    (account.UM_ORDER_HISTORY_DOWNLOAD_ID, '{"avgCostTimestampOfLast30d":7241837,"downloadId":"546975389218332672"}'),
    (account.UM_ORDER_HISTORY_DOWNLOAD_LINK, '{"downloadId":"545923594199212032","status":"completed","url":"www.binance.com","s3Link":null,' '"notified":true,"expirationTimestamp":1645009771000,"isExpired":null}'),
    (account.UM_ORDER_HISTORY_DOWNLOAD_LINK, '{"downloadId":"545923594199212032","status":"processing","url":"","s3Link":null,"notified":false,' '"expirationTimestamp":-1,"isExpired":null}'),
    (account.UM_POSITION_MODE, '{"dualSidePosition":true}'),
    (account.UM_POSITION_RISK, '[{"entryPrice":"0.00000","leverage":"10","markPrice":"6679.50671178","maxNotionalValue":"20000000",' '"positionAmt":"0.000","notional":"0","symbol":"BTCUSDT","unRealizedProfit":"0.00000000",' '"liquidationPrice":"6170.20509059","positionSide":"BOTH","updateTime":1625474304765}]'),
    (account.UM_POSITION_RISK, '[{"symbol":"BTCUSDT","positionAmt":"0.001","entryPrice":"22185.2","markPrice":"21123.05052574",' '"unRealizedProfit":"-1.06214947","liquidationPrice":"6170.20509059","leverage":"4",' '"maxNotionalValue":"100000000","positionSide":"LONG","notional":"21.12305052",' '"updateTime":1655217461579},{"symbol":"BTCUSDT","positionAmt":"0.000","entryPrice":"0.0",' '"markPrice":"21123.05052574","unRealizedProfit":"0.00000000","liquidationPrice":"6170.20509059",' '"leverage":"4","maxNotionalValue":"100000000","positionSide":"SHORT","notional":"0","updateTime":0}]'),
    (account.UM_SYMBOL_CONFIG, '[{"symbol":"BTCUSDT","marginType":"CROSSED","isAutoAddMargin":"false","leverage":21,' '"maxNotionalValue":"1000000"}]'),
    (account.UM_TRADE_HISTORY_DOWNLOAD_ID, '{"avgCostTimestampOfLast30d":7241837,"downloadId":"546975389218332672"}'),
    (account.UM_TRADE_HISTORY_DOWNLOAD_LINK, '{"downloadId":"545923594199212032","status":"completed","url":"www.binance.com","s3Link":null,' '"notified":true,"expirationTimestamp":1645009771000,"isExpired":null}'),
    (account.UM_TRADE_HISTORY_DOWNLOAD_LINK, '{"downloadId":"545923594199212032","status":"processing","url":"","s3Link":null,"notified":false,' '"expirationTimestamp":-1,"isExpired":null}'),
    (account.UM_TRANSACTION_HISTORY_DOWNLOAD_ID, '{"avgCostTimestampOfLast30d":7241837,"downloadId":"546975389218332672"}'),
    (account.UM_TRANSACTION_HISTORY_DOWNLOAD_LINK, '{"downloadId":"545923594199212032","status":"completed","url":"www.binance.com","s3Link":null,' '"notified":true,"expirationTimestamp":1645009771000,"isExpired":null}'),
    (account.UM_TRANSACTION_HISTORY_DOWNLOAD_LINK, '{"downloadId":"545923594199212032","status":"processing","url":"","s3Link":null,"notified":false,' '"expirationTimestamp":-1,"isExpired":null}'),
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
