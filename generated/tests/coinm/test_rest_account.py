# Made by apiscribe from specs/coinm/rest; not to be edited.
"""COIN-M Futures, REST: account, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import pytest
from documented import brief, broken_rules, exact, sent_awaiting, sent_blocking, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives._core.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.coinm import AsyncRest, Rest
from binance_derivatives.coinm.rest import account

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (account.account_information(recv_window=5000), "recvWindow=5000"),
    (account.futures_account_balance(recv_window=5000), "recvWindow=5000"),
    (account.get_current_position_mode(recv_window=5000), "recvWindow=5000"),
    (account.get_download_id_for_futures_order_history(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.get_download_id_for_futures_trade_history(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.get_download_id_for_futures_transaction_history(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.get_futures_order_history_download_link_by_id(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
    (account.get_futures_trade_download_link_by_id(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
    (account.get_futures_transaction_history_download_link_by_id(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
    (account.get_income_history(), ""),
    (account.get_income_history(symbol="my_id_1", income_type="TRANSFER", start_time=1600000000000, end_time=1600000000000, limit=1, recv_window=5000), "symbol=my_id_1&incomeType=TRANSFER&startTime=1600000000000&endTime=1600000000000&limit=1&recvWindow=5000"),
    (account.notional_bracket_for_pair(), ""),
    (account.notional_bracket_for_pair(pair="BTCUSD", recv_window=5000), "pair=BTCUSD&recvWindow=5000"),
    (account.notional_bracket_for_symbol(), ""),
    (account.notional_bracket_for_symbol(symbol="BTCUSD_PERP", recv_window=5000), "symbol=BTCUSD_PERP&recvWindow=5000"),
    (account.user_commission_rate(symbol="BTCUSD_PERP", recv_window=5000), "symbol=BTCUSD_PERP&recvWindow=5000"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (account.ACCOUNT_INFORMATION, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.FUTURES_ACCOUNT_BALANCE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_CURRENT_POSITION_MODE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_DOWNLOAD_ID_FOR_FUTURES_ORDER_HISTORY, {}, ["required endTime", "required startTime"]),
    (account.GET_DOWNLOAD_ID_FOR_FUTURES_ORDER_HISTORY, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.GET_DOWNLOAD_ID_FOR_FUTURES_ORDER_HISTORY, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_DOWNLOAD_ID_FOR_FUTURES_TRADE_HISTORY, {}, ["required endTime", "required startTime"]),
    (account.GET_DOWNLOAD_ID_FOR_FUTURES_TRADE_HISTORY, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.GET_DOWNLOAD_ID_FOR_FUTURES_TRADE_HISTORY, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_DOWNLOAD_ID_FOR_FUTURES_TRANSACTION_HISTORY, {}, ["required endTime", "required startTime"]),
    (account.GET_DOWNLOAD_ID_FOR_FUTURES_TRANSACTION_HISTORY, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.GET_DOWNLOAD_ID_FOR_FUTURES_TRANSACTION_HISTORY, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_FUTURES_ORDER_HISTORY_DOWNLOAD_LINK_BY_ID, {}, ["required downloadId"]),
    (account.GET_FUTURES_ORDER_HISTORY_DOWNLOAD_LINK_BY_ID, {"downloadId": "545923594199212032", "recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_FUTURES_TRADE_DOWNLOAD_LINK_BY_ID, {}, ["required downloadId"]),
    (account.GET_FUTURES_TRADE_DOWNLOAD_LINK_BY_ID, {"downloadId": "545923594199212032", "recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_FUTURES_TRANSACTION_HISTORY_DOWNLOAD_LINK_BY_ID, {}, ["required downloadId"]),
    (account.GET_FUTURES_TRANSACTION_HISTORY_DOWNLOAD_LINK_BY_ID, {"downloadId": "545923594199212032", "recvWindow": 60001}, ["range recvWindow"]),
    (account.GET_INCOME_HISTORY, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.GET_INCOME_HISTORY, {"incomeType": "NO_SUCH_VALUE", "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow", "values incomeType"]),
    (account.GET_INCOME_HISTORY, {"limit": 1001}, ["range limit"]),
    (account.NOTIONAL_BRACKET_FOR_PAIR, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.NOTIONAL_BRACKET_FOR_SYMBOL, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.USER_COMMISSION_RATE, {}, ["required symbol"]),
    (account.USER_COMMISSION_RATE, {"symbol": "BTCUSD_PERP", "recvWindow": 60001}, ["range recvWindow"]),
    (account.ACCOUNT_INFORMATION, {"recvWindow": "7", "noSuchParameter": 1}, ["type recvWindow", "unknown noSuchParameter"]),
    (account.GET_FUTURES_ORDER_HISTORY_DOWNLOAD_LINK_BY_ID, {"downloadId": 7}, ["type downloadId"]),
    (account.GET_FUTURES_ORDER_HISTORY_DOWNLOAD_LINK_BY_ID, {"downloadId": ""}, ["empty downloadId"]),
    (account.GET_INCOME_HISTORY, {"limit": "7"}, ["type limit"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (account.ACCOUNT_INFORMATION, '{"assets":[{"asset":"BTC","walletBalance":"0.00241969","unrealizedProfit":"0.00000000",' '"marginBalance":"0.00241969","maintMargin":"0.00000000","initialMargin":"0.00000000",' '"positionInitialMargin":"0.00000000","openOrderInitialMargin":"0.00000000",' '"maxWithdrawAmount":"0.00241969","crossWalletBalance":"0.00241969","crossUnPnl":"0.00000000",' '"availableBalance":"0.00241969","updateTime":1625474304765}],"positions":[{"symbol":"BTCUSD_201225",' '"positionAmt":"0","initialMargin":"0","maintMargin":"0","unrealizedProfit":"0.00000000",' '"positionInitialMargin":"0","openOrderInitialMargin":"0","leverage":"125","isolated":false,' '"positionSide":"BOTH","entryPrice":"0.0","breakEvenPrice":"0.0","maxQty":"50","updateTime":0},' '{"symbol":"BTCUSD_201225","positionAmt":"0","initialMargin":"0","maintMargin":"0",' '"unrealizedProfit":"0.00000000","positionInitialMargin":"0","openOrderInitialMargin":"0",' '"leverage":"125","isolated":false,"positionSide":"LONG","entryPrice":"0.0","breakEvenPrice":"0.0",' '"maxQty":"50","updateTime":0},{"symbol":"BTCUSD_201225","positionAmt":"0","initialMargin":"0",' '"maintMargin":"0","unrealizedProfit":"0.00000000","positionInitialMargin":"0",' '"openOrderInitialMargin":"0","leverage":"125","isolated":false,"positionSide":"SHORT",' '"entryPrice":"0.0","breakEvenPrice":"0.0","maxQty":"50","notionalValue":"0",' '"updateTime":1627026881327}],"canDeposit":true,"canTrade":true,"canWithdraw":true,"feeTier":2,' '"updateTime":0}'),
    (account.FUTURES_ACCOUNT_BALANCE, '[{"accountAlias":"SgsR","asset":"BTC","balance":"0.00250000","withdrawAvailable":"0.00250000",' '"crossWalletBalance":"0.00241969","crossUnPnl":"0.00000000","availableBalance":"0.00241969",' '"updateTime":1592468353979}]'),
    (account.GET_CURRENT_POSITION_MODE, '{"dualSidePosition":true}'),
    (account.GET_DOWNLOAD_ID_FOR_FUTURES_ORDER_HISTORY, '{"avgCostTimestampOfLast30d":7241837,"downloadId":"546975389218332672"}'),
    (account.GET_DOWNLOAD_ID_FOR_FUTURES_TRADE_HISTORY, '{"avgCostTimestampOfLast30d":7241837,"downloadId":"546975389218332672"}'),
    (account.GET_DOWNLOAD_ID_FOR_FUTURES_TRANSACTION_HISTORY, '{"avgCostTimestampOfLast30d":7241837,"downloadId":"546975389218332672"}'),
    (account.GET_FUTURES_ORDER_HISTORY_DOWNLOAD_LINK_BY_ID, '{"downloadId":"545923594199212032","status":"completed","url":"www.binance.com","notified":true,' '"expirationTimestamp":1645009771000,"isExpired":null}'),
    (account.GET_FUTURES_ORDER_HISTORY_DOWNLOAD_LINK_BY_ID, '{"downloadId":"545923594199212032","status":"processing","url":"","notified":false,' '"expirationTimestamp":-1,"isExpired":null}'),
    (account.GET_FUTURES_TRADE_DOWNLOAD_LINK_BY_ID, '{"downloadId":"545923594199212032","status":"completed","url":"www.binance.com","notified":true,' '"expirationTimestamp":1645009771000,"isExpired":null}'),
    (account.GET_FUTURES_TRADE_DOWNLOAD_LINK_BY_ID, '{"downloadId":"545923594199212032","status":"processing","url":"","notified":false,' '"expirationTimestamp":-1,"isExpired":null}'),
    (account.GET_FUTURES_TRANSACTION_HISTORY_DOWNLOAD_LINK_BY_ID, '{"downloadId":"545923594199212032","status":"completed","url":"www.binance.com","notified":true,' '"expirationTimestamp":1645009771000,"isExpired":null}'),
    (account.GET_FUTURES_TRANSACTION_HISTORY_DOWNLOAD_LINK_BY_ID, '{"downloadId":"545923594199212032","status":"processing","url":"","notified":false,' '"expirationTimestamp":-1,"isExpired":null}'),
    (account.GET_INCOME_HISTORY, '[{"symbol":"","incomeType":"TRANSFER","income":"-0.37500000","asset":"BTC","info":"WITHDRAW",' '"time":1570608000000,"tranId":"9689322392","tradeId":""},{"symbol":"BTCUSD_200925",' '"incomeType":"COMMISSION","income":"-0.01000000","asset":"BTC","info":"","time":1570636800000,' '"tranId":"9689322392","tradeId":"2059192"}]'),
    (account.NOTIONAL_BRACKET_FOR_PAIR, '[{"pair":"BTCUSD","brackets":[{"bracket":1,"initialLeverage":125,"qtyCap":50,"qtylFloor":0,' '"maintMarginRatio":0.004,"cum":0.0}]}]'),
    (account.NOTIONAL_BRACKET_FOR_SYMBOL, '[{"symbol":"BTCUSD_PERP","notionalCoef":1.50,"brackets":[{"bracket":1,"initialLeverage":125,"qtyCap":50,' ' "qtylFloor":0,"maintMarginRatio":0.004,"cum":0.0}]}]'),
    (account.USER_COMMISSION_RATE, '{"symbol":"BTCUSD_PERP","makerCommissionRate":"0.00015","takerCommissionRate":"0.00040"}'),
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
    exchange = exchange_of("coinm")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert sent_blocking(Rest, exchange, call) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())


@pytest.mark.parametrize(("call", "wire"), ACCEPTED, ids=brief)
def test_an_awaited_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("coinm")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncRest, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())
