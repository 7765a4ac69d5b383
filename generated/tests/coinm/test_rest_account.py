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
    (account.account_info(recv_window=5000), "recvWindow=5000"),
    (account.balance(recv_window=5000), "recvWindow=5000"),
    (account.commission_rate(symbol="BTCUSD_PERP", recv_window=5000), "symbol=BTCUSD_PERP&recvWindow=5000"),
    (account.income(), ""),
    (account.income(symbol="my_id_1", income_type="TRANSFER", start_time=1600000000000, end_time=1600000000000, limit=1, recv_window=5000), "symbol=my_id_1&incomeType=TRANSFER&startTime=1600000000000&endTime=1600000000000&limit=1&recvWindow=5000"),
    (account.leverage_brackets(), ""),
    (account.leverage_brackets(symbol="BTCUSD_PERP", recv_window=5000), "symbol=BTCUSD_PERP&recvWindow=5000"),
    (account.leverage_brackets_by_pair(), ""),
    (account.leverage_brackets_by_pair(pair="BTCUSD", recv_window=5000), "pair=BTCUSD&recvWindow=5000"),
    (account.order_history_download_id(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.order_history_download_link(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
    (account.position_mode(recv_window=5000), "recvWindow=5000"),
    (account.trade_history_download_id(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.trade_history_download_link(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
    (account.transaction_history_download_id(start_time=1600000000000, end_time=1600000000000, recv_window=5000), "startTime=1600000000000&endTime=1600000000000&recvWindow=5000"),
    (account.transaction_history_download_link(download_id="545923594199212032", recv_window=5000), "downloadId=545923594199212032&recvWindow=5000"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (account.ACCOUNT_INFO, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.BALANCE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.COMMISSION_RATE, {}, ["required symbol"]),
    (account.COMMISSION_RATE, {"symbol": "BTCUSD_PERP", "recvWindow": 60001}, ["range recvWindow"]),
    (account.INCOME, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.INCOME, {"incomeType": "NO_SUCH_VALUE", "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow", "values incomeType"]),
    (account.INCOME, {"limit": 1001}, ["range limit"]),
    (account.LEVERAGE_BRACKETS, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.LEVERAGE_BRACKETS_BY_PAIR, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.ORDER_HISTORY_DOWNLOAD_ID, {}, ["required endTime", "required startTime"]),
    (account.ORDER_HISTORY_DOWNLOAD_ID, {"startTime": 1600000000000, "endTime": 1631622400001}, ["window startTime endTime"]),
    (account.ORDER_HISTORY_DOWNLOAD_ID, {"startTime": 1600000000000, "endTime": 1600000000000, "recvWindow": 60001}, ["range recvWindow"]),
    (account.ORDER_HISTORY_DOWNLOAD_LINK, {}, ["required downloadId"]),
    (account.ORDER_HISTORY_DOWNLOAD_LINK, {"downloadId": "545923594199212032", "recvWindow": 60001}, ["range recvWindow"]),
    (account.POSITION_MODE, {"recvWindow": 60001}, ["range recvWindow"]),
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
    (account.ACCOUNT_INFO, {"recvWindow": "7", "noSuchParameter": 1}, ["type recvWindow", "unknown noSuchParameter"]),
    (account.COMMISSION_RATE, {"symbol": 7}, ["type symbol"]),
    (account.COMMISSION_RATE, {"symbol": ""}, ["empty symbol"]),
    (account.INCOME, {"limit": "7"}, ["type limit"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (account.ACCOUNT_INFO, '{"assets":[{"asset":"BTC","walletBalance":"0.00241969","unrealizedProfit":"0.00000000",' '"marginBalance":"0.00241969","maintMargin":"0.00000000","initialMargin":"0.00000000",' '"positionInitialMargin":"0.00000000","openOrderInitialMargin":"0.00000000",' '"maxWithdrawAmount":"0.00241969","crossWalletBalance":"0.00241969","crossUnPnl":"0.00000000",' '"availableBalance":"0.00241969","updateTime":1625474304765}],"positions":[{"symbol":"BTCUSD_201225",' '"positionAmt":"0","initialMargin":"0","maintMargin":"0","unrealizedProfit":"0.00000000",' '"positionInitialMargin":"0","openOrderInitialMargin":"0","leverage":"125","isolated":false,' '"positionSide":"BOTH","entryPrice":"0.0","breakEvenPrice":"0.0","maxQty":"50","updateTime":0},' '{"symbol":"BTCUSD_201225","positionAmt":"0","initialMargin":"0","maintMargin":"0",' '"unrealizedProfit":"0.00000000","positionInitialMargin":"0","openOrderInitialMargin":"0",' '"leverage":"125","isolated":false,"positionSide":"LONG","entryPrice":"0.0","breakEvenPrice":"0.0",' '"maxQty":"50","updateTime":0},{"symbol":"BTCUSD_201225","positionAmt":"0","initialMargin":"0",' '"maintMargin":"0","unrealizedProfit":"0.00000000","positionInitialMargin":"0",' '"openOrderInitialMargin":"0","leverage":"125","isolated":false,"positionSide":"SHORT",' '"entryPrice":"0.0","breakEvenPrice":"0.0","maxQty":"50","notionalValue":"0",' '"updateTime":1627026881327}],"canDeposit":true,"canTrade":true,"canWithdraw":true,"feeTier":2,' '"updateTime":0}'),
    (account.BALANCE, '[{"accountAlias":"SgsR","asset":"BTC","balance":"0.00250000","withdrawAvailable":"0.00250000",' '"crossWalletBalance":"0.00241969","crossUnPnl":"0.00000000","availableBalance":"0.00241969",' '"updateTime":1592468353979}]'),
    (account.COMMISSION_RATE, '{"symbol":"BTCUSD_PERP","makerCommissionRate":"0.00015","takerCommissionRate":"0.00040"}'),
    (account.INCOME, '[{"symbol":"","incomeType":"TRANSFER","income":"-0.37500000","asset":"BTC","info":"WITHDRAW",' '"time":1570608000000,"tranId":"9689322392","tradeId":""},{"symbol":"BTCUSD_200925",' '"incomeType":"COMMISSION","income":"-0.01000000","asset":"BTC","info":"","time":1570636800000,' '"tranId":"9689322392","tradeId":"2059192"}]'),
    (account.LEVERAGE_BRACKETS, '[{"symbol":"BTCUSD_PERP","notionalCoef":1.50,"brackets":[{"bracket":1,"initialLeverage":125,"qtyCap":50,' ' "qtylFloor":0,"maintMarginRatio":0.004,"cum":0.0}]}]'),
    (account.LEVERAGE_BRACKETS_BY_PAIR, '[{"pair":"BTCUSD","brackets":[{"bracket":1,"initialLeverage":125,"qtyCap":50,"qtylFloor":0,' '"maintMarginRatio":0.004,"cum":0.0}]}]'),
    (account.ORDER_HISTORY_DOWNLOAD_ID, '{"avgCostTimestampOfLast30d":7241837,"downloadId":"546975389218332672"}'),
    (account.ORDER_HISTORY_DOWNLOAD_LINK, '{"downloadId":"545923594199212032","status":"completed","url":"www.binance.com","notified":true,' '"expirationTimestamp":1645009771000,"isExpired":null}'),
    (account.ORDER_HISTORY_DOWNLOAD_LINK, '{"downloadId":"545923594199212032","status":"processing","url":"","notified":false,' '"expirationTimestamp":-1,"isExpired":null}'),
    (account.POSITION_MODE, '{"dualSidePosition":true}'),
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
