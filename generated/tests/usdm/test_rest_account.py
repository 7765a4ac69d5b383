# Made by apiscribe from specs/usdm/rest; not to be edited.
"""USDⓈ-M Futures, REST: account, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import pytest
from documented import brief, broken_rules, exact, sent_awaiting, sent_blocking, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives._core.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm import AsyncRest, Rest
from binance_derivatives.usdm.rest import account

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (account.account_config(recv_window=5000), "recvWindow=5000"),
    (account.account_info_v2(recv_window=5000), "recvWindow=5000"),
    (account.account_info_v3(recv_window=5000), "recvWindow=5000"),
    (account.api_trading_status(), ""),
    (account.api_trading_status(symbol="my_id_1", recv_window=5000), "symbol=my_id_1&recvWindow=5000"),
    (account.balance_v2(recv_window=5000), "recvWindow=5000"),
    (account.balance_v3(recv_window=5000), "recvWindow=5000"),
    (account.bnb_burn_status(recv_window=5000), "recvWindow=5000"),
    (account.commission_rate(symbol="BTCUSDT", recv_window=5000), "symbol=BTCUSDT&recvWindow=5000"),
    (account.income(), ""),
    (account.income(symbol="my_id_1", income_type="TRANSFER", start_time=1600000000000, end_time=1600000000000, limit=1, recv_window=5000), "symbol=my_id_1&incomeType=TRANSFER&startTime=1600000000000&endTime=1600000000000&limit=1&recvWindow=5000"),
    (account.leverage_brackets(), ""),
    (account.leverage_brackets(symbol="ETHUSDT", recv_window=5000), "symbol=ETHUSDT&recvWindow=5000"),
    (account.multi_assets_mode(recv_window=5000), "recvWindow=5000"),
    (account.order_history_download_id(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.order_history_download_link(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
    (account.order_rate_limit(recv_window=5000), "recvWindow=5000"),
    (account.position_mode(recv_window=5000), "recvWindow=5000"),
    (account.symbol_config(), ""),
    (account.symbol_config(symbol="BTCUSDT", recv_window=5000), "symbol=BTCUSDT&recvWindow=5000"),
    (account.toggle_bnb_burn(fee_burn=True, recv_window=5000), "feeBurn=true&recvWindow=5000"),
    (account.trade_history_download_id(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.trade_history_download_link(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
    (account.transaction_history_download_id(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.transaction_history_download_link(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (account.ACCOUNT_CONFIG, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.ACCOUNT_INFO_V2, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.ACCOUNT_INFO_V3, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.API_TRADING_STATUS, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.BALANCE_V2, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.BALANCE_V3, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.BNB_BURN_STATUS, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.COMMISSION_RATE, {}, ["required symbol"]),
    (account.COMMISSION_RATE, {"symbol": "BTCUSDT", "recvWindow": 60001}, ["range recvWindow"]),
    (account.INCOME, {"incomeType": "NO_SUCH_VALUE", "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow", "values incomeType"]),
    (account.INCOME, {"limit": 1001}, ["range limit"]),
    (account.LEVERAGE_BRACKETS, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.MULTI_ASSETS_MODE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.ORDER_HISTORY_DOWNLOAD_ID, {}, ["required endTime", "required startTime"]),
    (account.ORDER_HISTORY_DOWNLOAD_ID, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.ORDER_HISTORY_DOWNLOAD_ID, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.ORDER_HISTORY_DOWNLOAD_LINK, {}, ["required downloadId"]),
    (account.ORDER_HISTORY_DOWNLOAD_LINK, {"downloadId": "545923594199212032", "recvWindow": 60001}, ["range recvWindow"]),
    (account.ORDER_RATE_LIMIT, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.POSITION_MODE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.SYMBOL_CONFIG, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.TOGGLE_BNB_BURN, {}, ["required feeBurn"]),
    (account.TOGGLE_BNB_BURN, {"feeBurn": True, "recvWindow": 60001}, ["range recvWindow"]),
    (account.TRADE_HISTORY_DOWNLOAD_ID, {}, ["required endTime", "required startTime"]),
    (account.TRADE_HISTORY_DOWNLOAD_ID, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.TRADE_HISTORY_DOWNLOAD_ID, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.TRADE_HISTORY_DOWNLOAD_LINK, {}, ["required downloadId"]),
    (account.TRADE_HISTORY_DOWNLOAD_LINK, {"downloadId": "545923594199212032", "recvWindow": 60001}, ["range recvWindow"]),
    (account.TRANSACTION_HISTORY_DOWNLOAD_ID, {}, ["required endTime", "required startTime"]),
    (account.TRANSACTION_HISTORY_DOWNLOAD_ID, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.TRANSACTION_HISTORY_DOWNLOAD_ID, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.TRANSACTION_HISTORY_DOWNLOAD_LINK, {}, ["required downloadId"]),
    (account.TRANSACTION_HISTORY_DOWNLOAD_LINK, {"downloadId": "545923594199212032", "recvWindow": 60001}, ["range recvWindow"]),
    (account.ACCOUNT_CONFIG, {"recvWindow": "7", "noSuchParameter": 1}, ["type recvWindow", "unknown noSuchParameter"]),
    (account.API_TRADING_STATUS, {"symbol": 7}, ["type symbol"]),
    (account.API_TRADING_STATUS, {"symbol": ""}, ["empty symbol"]),
    (account.INCOME, {"limit": "7"}, ["type limit"]),
    (account.TOGGLE_BNB_BURN, {"feeBurn": 7}, ["type feeBurn"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (account.ACCOUNT_CONFIG, '{"feeTier":0,"canTrade":true,"canDeposit":true,"canWithdraw":true,"dualSidePosition":true,' '"updateTime":0,"multiAssetsMargin":false,"tradeGroupId":-1}'),
    (account.ACCOUNT_INFO_V2, '{"feeTier":0,"feeBurn":true,"canTrade":true,"canDeposit":true,"canWithdraw":true,"updateTime":0,' '"multiAssetsMargin":false,"tradeGroupId":-1,"totalInitialMargin":"0.00000000",' '"totalMaintMargin":"0.00000000","totalWalletBalance":"23.72469206","totalUnrealizedProfit":"0.00000000",' '"totalMarginBalance":"23.72469206","totalPositionInitialMargin":"0.00000000",' '"totalOpenOrderInitialMargin":"0.00000000","totalCrossWalletBalance":"23.72469206",' '"totalCrossUnPnl":"0.00000000","availableBalance":"23.72469206","maxWithdrawAmount":"23.72469206",' '"assets":[{"asset":"USDT","walletBalance":"23.72469206","unrealizedProfit":"0.00000000",' '"marginBalance":"23.72469206","maintMargin":"0.00000000","initialMargin":"0.00000000",' '"positionInitialMargin":"0.00000000","openOrderInitialMargin":"0.00000000",' '"crossWalletBalance":"23.72469206","crossUnPnl":"0.00000000","availableBalance":"23.72469206",' '"maxWithdrawAmount":"23.72469206","marginAvailable":true,"updateTime":1625474304765},{"asset":"BUSD",' '"walletBalance":"103.12345678","unrealizedProfit":"0.00000000","marginBalance":"103.12345678",' '"maintMargin":"0.00000000","initialMargin":"0.00000000","positionInitialMargin":"0.00000000",' '"openOrderInitialMargin":"0.00000000","crossWalletBalance":"103.12345678","crossUnPnl":"0.00000000",' '"availableBalance":"103.12345678","maxWithdrawAmount":"103.12345678","marginAvailable":true,' '"updateTime":1625474304765}],"positions":[{"symbol":"BTCUSDT","initialMargin":"0","maintMargin":"0",' '"unrealizedProfit":"0.00000000","positionInitialMargin":"0","openOrderInitialMargin":"0",' '"leverage":"100","isolated":true,"entryPrice":"0.00000","maxNotional":"250000","bidNotional":"0",' '"askNotional":"0","positionSide":"BOTH","positionAmt":"0","updateTime":0}]}'),
    (account.ACCOUNT_INFO_V2, '{"feeTier":0,"feeBurn":true,"canTrade":true,"canDeposit":true,"canWithdraw":true,"updateTime":0,' '"multiAssetsMargin":true,"tradeGroupId":-1,"totalInitialMargin":"0.00000000",' '"totalMaintMargin":"0.00000000","totalWalletBalance":"126.72469206","totalUnrealizedProfit":"0.00000000",' '"totalMarginBalance":"126.72469206","totalPositionInitialMargin":"0.00000000",' '"totalOpenOrderInitialMargin":"0.00000000","totalCrossWalletBalance":"126.72469206",' '"totalCrossUnPnl":"0.00000000","availableBalance":"126.72469206","maxWithdrawAmount":"126.72469206",' '"assets":[{"asset":"USDT","walletBalance":"23.72469206","unrealizedProfit":"0.00000000",' '"marginBalance":"23.72469206","maintMargin":"0.00000000","initialMargin":"0.00000000",' '"positionInitialMargin":"0.00000000","openOrderInitialMargin":"0.00000000",' '"crossWalletBalance":"23.72469206","crossUnPnl":"0.00000000","availableBalance":"126.72469206",' '"maxWithdrawAmount":"23.72469206","marginAvailable":true,"updateTime":1625474304765},{"asset":"BUSD",' '"walletBalance":"103.12345678","unrealizedProfit":"0.00000000","marginBalance":"103.12345678",' '"maintMargin":"0.00000000","initialMargin":"0.00000000","positionInitialMargin":"0.00000000",' '"openOrderInitialMargin":"0.00000000","crossWalletBalance":"103.12345678","crossUnPnl":"0.00000000",' '"availableBalance":"126.72469206","maxWithdrawAmount":"103.12345678","marginAvailable":true,' '"updateTime":1625474304765}],"positions":[{"symbol":"BTCUSDT","initialMargin":"0","maintMargin":"0",' '"unrealizedProfit":"0.00000000","positionInitialMargin":"0","openOrderInitialMargin":"0",' '"leverage":"100","isolated":true,"entryPrice":"0.00000","maxNotional":"250000","bidNotional":"0",' '"askNotional":"0","positionSide":"BOTH","positionAmt":"0","updateTime":0}]}'),
    (account.ACCOUNT_INFO_V3, '{"totalInitialMargin":"0.00000000","totalMaintMargin":"0.00000000","totalWalletBalance":"103.12345678",' '"totalUnrealizedProfit":"0.00000000","totalMarginBalance":"103.12345678",' '"totalPositionInitialMargin":"0.00000000","totalOpenOrderInitialMargin":"0.00000000",' '"totalCrossWalletBalance":"103.12345678","totalCrossUnPnl":"0.00000000","availableBalance":"103.12345678",' ' "maxWithdrawAmount":"103.12345678","assets":[{"asset":"USDT","walletBalance":"23.72469206",' '"unrealizedProfit":"0.00000000","marginBalance":"23.72469206","maintMargin":"0.00000000",' '"initialMargin":"0.00000000","positionInitialMargin":"0.00000000","openOrderInitialMargin":"0.00000000",' '"crossWalletBalance":"23.72469206","crossUnPnl":"0.00000000","availableBalance":"23.72469206",' '"maxWithdrawAmount":"23.72469206","updateTime":1625474304765},{"asset":"USDC",' '"walletBalance":"103.12345678","unrealizedProfit":"0.00000000","marginBalance":"103.12345678",' '"maintMargin":"0.00000000","initialMargin":"0.00000000","positionInitialMargin":"0.00000000",' '"openOrderInitialMargin":"0.00000000","crossWalletBalance":"103.12345678","crossUnPnl":"0.00000000",' '"availableBalance":"126.72469206","maxWithdrawAmount":"103.12345678","updateTime":1625474304765}],' '"positions":[{"symbol":"BTCUSDT","positionSide":"BOTH","positionAmt":"1.000",' '"unrealizedProfit":"0.00000000","isolatedMargin":"0.00000000","notional":"0","isolatedWallet":"0",' '"initialMargin":"0","maintMargin":"0","updateTime":0}]}'),
    (account.ACCOUNT_INFO_V3, '{"totalInitialMargin":"0.00000000","totalMaintMargin":"0.00000000","totalWalletBalance":"126.72469206",' '"totalUnrealizedProfit":"0.00000000","totalMarginBalance":"126.72469206",' '"totalPositionInitialMargin":"0.00000000","totalOpenOrderInitialMargin":"0.00000000",' '"totalCrossWalletBalance":"126.72469206","totalCrossUnPnl":"0.00000000","availableBalance":"126.72469206",' ' "maxWithdrawAmount":"126.72469206","assets":[{"asset":"USDT","walletBalance":"23.72469206",' '"unrealizedProfit":"0.00000000","marginBalance":"23.72469206","maintMargin":"0.00000000",' '"initialMargin":"0.00000000","positionInitialMargin":"0.00000000","openOrderInitialMargin":"0.00000000",' '"crossWalletBalance":"23.72469206","crossUnPnl":"0.00000000","availableBalance":"126.72469206",' '"maxWithdrawAmount":"23.72469206","updateTime":1625474304765},{"asset":"BUSD",' '"walletBalance":"103.12345678","unrealizedProfit":"0.00000000","marginBalance":"103.12345678",' '"maintMargin":"0.00000000","initialMargin":"0.00000000","positionInitialMargin":"0.00000000",' '"openOrderInitialMargin":"0.00000000","crossWalletBalance":"103.12345678","crossUnPnl":"0.00000000",' '"availableBalance":"126.72469206","maxWithdrawAmount":"103.12345678","updateTime":1625474304765}],' '"positions":[{"symbol":"BTCUSDT","positionSide":"BOTH","positionAmt":"1.000",' '"unrealizedProfit":"0.00000000","isolatedMargin":"0.00000000","notional":"0","isolatedWallet":"0",' '"initialMargin":"0","maintMargin":"0","updateTime":0}]}'),
    (account.API_TRADING_STATUS, '{"indicators":{"BTCUSDT":[{"isLocked":true,"plannedRecoverTime":1545741270000,"indicator":"UFR",' '"value":0.05,"triggerValue":0.995},{"isLocked":true,"plannedRecoverTime":1545741270000,' '"indicator":"IFER","value":0.99,"triggerValue":0.99},{"isLocked":true,' '"plannedRecoverTime":1545741270000,"indicator":"GCR","value":0.99,"triggerValue":0.99},{"isLocked":true,' ' "plannedRecoverTime":1545741270000,"indicator":"DR","value":0.99,"triggerValue":0.99}],' '"ETHUSDT":[{"isLocked":true,"plannedRecoverTime":1545741270000,"indicator":"UFR","value":0.05,' '"triggerValue":0.995},{"isLocked":true,"plannedRecoverTime":1545741270000,"indicator":"IFER",' '"value":0.99,"triggerValue":0.99},{"isLocked":true,"plannedRecoverTime":1545741270000,"indicator":"GCR",' ' "value":0.99,"triggerValue":0.99},{"isLocked":true,"plannedRecoverTime":1545741270000,"indicator":"DR",' ' "value":0.99,"triggerValue":0.99}]},"updateTime":1545741270000}'),
    (account.API_TRADING_STATUS, '{"indicators":{"ACCOUNT":[{"indicator":"TMV","value":10,"triggerValue":1,' '"plannedRecoverTime":1644919865000,"isLocked":true}]},"updateTime":1644913304748}'),
    (account.BALANCE_V2, '[{"accountAlias":"SgsR","asset":"USDT","balance":"122607.35137903","crossWalletBalance":"23.72469206",' '"crossUnPnl":"0.00000000","availableBalance":"23.72469206","maxWithdrawAmount":"23.72469206",' '"marginAvailable":true,"updateTime":1617939110373}]'),
    (account.BALANCE_V3, '[{"accountAlias":"SgsR","asset":"USDT","balance":"122607.35137903","crossWalletBalance":"23.72469206",' '"crossUnPnl":"0.00000000","availableBalance":"23.72469206","maxWithdrawAmount":"23.72469206",' '"marginAvailable":true,"updateTime":1617939110373}]'),
    (account.BNB_BURN_STATUS, '{"feeBurn":true}'),
    (account.COMMISSION_RATE, '{"symbol":"BTCUSDT","makerCommissionRate":"0.0002","takerCommissionRate":"0.0004",' '"rpiCommissionRate":"0.00005"}'),
    (account.INCOME, '[{"symbol":"","incomeType":"TRANSFER","income":"-0.37500000","asset":"USDT","info":"TRANSFER",' '"time":1570608000000,"tranId":9689322392,"tradeId":""},{"symbol":"BTCUSDT","incomeType":"COMMISSION",' '"income":"-0.01000000","asset":"USDT","info":"COMMISSION","time":1570636800000,"tranId":9689322392,' '"tradeId":"2059192"}]'),
    (account.LEVERAGE_BRACKETS, '[{"symbol":"ETHUSDT","notionalCoef":1.50,"brackets":[{"bracket":1,"initialLeverage":75,' '"notionalCap":10000,"notionalFloor":0,"maintMarginRatio":0.0065,"cum":0.0}]}]'),
    (account.LEVERAGE_BRACKETS, '{"symbol":"ETHUSDT","notionalCoef":1.50,"brackets":[{"bracket":1,"initialLeverage":75,' '"notionalCap":10000,"notionalFloor":0,"maintMarginRatio":0.0065,"cum":0}]}'),
    (account.MULTI_ASSETS_MODE, '{"multiAssetsMargin":true}'),
    (account.ORDER_HISTORY_DOWNLOAD_ID, '{"avgCostTimestampOfLast30d":7241837,"downloadId":"546975389218332672"}'),
    (account.ORDER_HISTORY_DOWNLOAD_LINK, '{"downloadId":"545923594199212032","status":"completed","url":"www.binance.com","notified":true,' '"expirationTimestamp":1645009771000,"isExpired":null}'),
    (account.ORDER_HISTORY_DOWNLOAD_LINK, '{"downloadId":"545923594199212032","status":"processing","url":"","notified":false,' '"expirationTimestamp":-1,"isExpired":null}'),
    (account.ORDER_RATE_LIMIT, '[{"rateLimitType":"ORDERS","interval":"SECOND","intervalNum":10,"limit":10000},' '{"rateLimitType":"ORDERS","interval":"MINUTE","intervalNum":1,"limit":20000}]'),
    (account.POSITION_MODE, '{"dualSidePosition":true}'),
    (account.SYMBOL_CONFIG, '[{"symbol":"BTCUSDT","marginType":"CROSSED","isAutoAddMargin":false,"leverage":21,' '"maxNotionalValue":"1000000"}]'),
    (account.TOGGLE_BNB_BURN, '{"code":200,"msg":"success"}'),
    (account.TRADE_HISTORY_DOWNLOAD_ID, '{"avgCostTimestampOfLast30d":7241837,"downloadId":"546975389218332672"}'),
    (account.TRADE_HISTORY_DOWNLOAD_LINK, '{"downloadId":"545923594199212032","status":"completed","url":"www.binance.com","notified":true,' '"expirationTimestamp":1645009771000,"isExpired":null}'),
    (account.TRADE_HISTORY_DOWNLOAD_LINK, '{"downloadId":"545923594199212032","status":"processing","url":"","notified":false,' '"expirationTimestamp":-1,"isExpired":null}'),
    (account.TRANSACTION_HISTORY_DOWNLOAD_ID, '{"avgCostTimestampOfLast30d":7241837,"downloadId":"546975389218332672"}'),
    (account.TRANSACTION_HISTORY_DOWNLOAD_LINK, '{"downloadId":"545923594199212032","status":"completed","url":"www.binance.com","notified":true,' '"expirationTimestamp":1645009771000,"isExpired":null}'),
    (account.TRANSACTION_HISTORY_DOWNLOAD_LINK, '{"downloadId":"545923594199212032","status":"processing","url":"","notified":false,' '"expirationTimestamp":-1,"isExpired":null}'),
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
