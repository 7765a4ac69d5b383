# Made by apiscribe from specs/usdm/ws-api; not to be edited.
"""USDⓈ-M Futures, WebSocket API: account, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import pytest
from documented import brief, broken_rules, exact, parameters_on_wire, sent_awaiting, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives._core.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm import AsyncWsApi
from binance_derivatives.usdm.ws_api import account

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (account.account_info_v2(recv_window=5000), '{"recvWindow":5000}'),
    (account.account_info_v3(recv_window=5000), '{"recvWindow":5000}'),
    (account.balance_v2(recv_window=5000), '{"recvWindow":5000}'),
    (account.balance_v3(recv_window=5000), '{"recvWindow":5000}'),
)
"""Calls, and the parameters each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (account.ACCOUNT_INFO_V2, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.ACCOUNT_INFO_V3, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.BALANCE_V2, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.BALANCE_V3, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.ACCOUNT_INFO_V2, {"recvWindow": "7", "noSuchParameter": 1}, ["type recvWindow", "unknown noSuchParameter"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (account.ACCOUNT_INFO_V2, '{"feeTier":0,"canTrade":true,"canDeposit":true,"canWithdraw":true,"updateTime":0,' '"multiAssetsMargin":false,"tradeGroupId":-1,"totalInitialMargin":"0.00000000",' '"totalMaintMargin":"0.00000000","totalWalletBalance":"23.72469206","totalUnrealizedProfit":"0.00000000",' '"totalMarginBalance":"23.72469206","totalPositionInitialMargin":"0.00000000",' '"totalOpenOrderInitialMargin":"0.00000000","totalCrossWalletBalance":"23.72469206",' '"totalCrossUnPnl":"0.00000000","availableBalance":"23.72469206","maxWithdrawAmount":"23.72469206",' '"assets":[{"asset":"USDT","walletBalance":"23.72469206","unrealizedProfit":"0.00000000",' '"marginBalance":"23.72469206","maintMargin":"0.00000000","initialMargin":"0.00000000",' '"positionInitialMargin":"0.00000000","openOrderInitialMargin":"0.00000000",' '"crossWalletBalance":"23.72469206","crossUnPnl":"0.00000000","availableBalance":"23.72469206",' '"maxWithdrawAmount":"23.72469206","marginAvailable":true,"updateTime":1625474304765},{"asset":"BUSD",' '"walletBalance":"103.12345678","unrealizedProfit":"0.00000000","marginBalance":"103.12345678",' '"maintMargin":"0.00000000","initialMargin":"0.00000000","positionInitialMargin":"0.00000000",' '"openOrderInitialMargin":"0.00000000","crossWalletBalance":"103.12345678","crossUnPnl":"0.00000000",' '"availableBalance":"103.12345678","maxWithdrawAmount":"103.12345678","marginAvailable":true,' '"updateTime":1625474304765}],"positions":[{"symbol":"BTCUSDT","initialMargin":"0","maintMargin":"0",' '"unrealizedProfit":"0.00000000","positionInitialMargin":"0","openOrderInitialMargin":"0",' '"leverage":"100","isolated":true,"entryPrice":"0.00000","maxNotional":"250000","bidNotional":"0",' '"askNotional":"0","positionSide":"BOTH","positionAmt":"0","updateTime":0}]}'),
    (account.ACCOUNT_INFO_V2, '{"feeTier":0,"canTrade":true,"canDeposit":true,"canWithdraw":true,"updateTime":0,' '"multiAssetsMargin":true,"tradeGroupId":-1,"totalInitialMargin":"0.00000000",' '"totalMaintMargin":"0.00000000","totalWalletBalance":"126.72469206","totalUnrealizedProfit":"0.00000000",' '"totalMarginBalance":"126.72469206","totalPositionInitialMargin":"0.00000000",' '"totalOpenOrderInitialMargin":"0.00000000","totalCrossWalletBalance":"126.72469206",' '"totalCrossUnPnl":"0.00000000","availableBalance":"126.72469206","maxWithdrawAmount":"126.72469206",' '"assets":[{"asset":"USDT","walletBalance":"23.72469206","unrealizedProfit":"0.00000000",' '"marginBalance":"23.72469206","maintMargin":"0.00000000","initialMargin":"0.00000000",' '"positionInitialMargin":"0.00000000","openOrderInitialMargin":"0.00000000",' '"crossWalletBalance":"23.72469206","crossUnPnl":"0.00000000","availableBalance":"126.72469206",' '"maxWithdrawAmount":"23.72469206","marginAvailable":true,"updateTime":1625474304765},{"asset":"BUSD",' '"walletBalance":"103.12345678","unrealizedProfit":"0.00000000","marginBalance":"103.12345678",' '"maintMargin":"0.00000000","initialMargin":"0.00000000","positionInitialMargin":"0.00000000",' '"openOrderInitialMargin":"0.00000000","crossWalletBalance":"103.12345678","crossUnPnl":"0.00000000",' '"availableBalance":"126.72469206","maxWithdrawAmount":"103.12345678","marginAvailable":true,' '"updateTime":1625474304765}],"positions":[{"symbol":"BTCUSDT","initialMargin":"0","maintMargin":"0",' '"unrealizedProfit":"0.00000000","positionInitialMargin":"0","openOrderInitialMargin":"0",' '"leverage":"100","isolated":true,"entryPrice":"0.00000","breakEvenPrice":"0.0","maxNotional":"250000",' '"bidNotional":"0","askNotional":"0","positionSide":"BOTH","positionAmt":"0","updateTime":0}]}'),
    (account.ACCOUNT_INFO_V3, '{"totalInitialMargin":"0.00000000","totalMaintMargin":"0.00000000","totalWalletBalance":"103.12345678",' '"totalUnrealizedProfit":"0.00000000","totalMarginBalance":"103.12345678",' '"totalPositionInitialMargin":"0.00000000","totalOpenOrderInitialMargin":"0.00000000",' '"totalCrossWalletBalance":"103.12345678","totalCrossUnPnl":"0.00000000","availableBalance":"103.12345678",' ' "maxWithdrawAmount":"103.12345678","assets":[{"asset":"USDT","walletBalance":"23.72469206",' '"unrealizedProfit":"0.00000000","marginBalance":"23.72469206","maintMargin":"0.00000000",' '"initialMargin":"0.00000000","positionInitialMargin":"0.00000000","openOrderInitialMargin":"0.00000000",' '"crossWalletBalance":"23.72469206","crossUnPnl":"0.00000000","availableBalance":"23.72469206",' '"maxWithdrawAmount":"23.72469206","updateTime":1625474304765},{"asset":"USDC",' '"walletBalance":"103.12345678","unrealizedProfit":"0.00000000","marginBalance":"103.12345678",' '"maintMargin":"0.00000000","initialMargin":"0.00000000","positionInitialMargin":"0.00000000",' '"openOrderInitialMargin":"0.00000000","crossWalletBalance":"103.12345678","crossUnPnl":"0.00000000",' '"availableBalance":"126.72469206","maxWithdrawAmount":"103.12345678","updateTime":1625474304765}],' '"positions":[{"symbol":"BTCUSDT","positionSide":"BOTH","positionAmt":"1.000",' '"unrealizedProfit":"0.00000000","isolatedMargin":"0.00000000","notional":"0","isolatedWallet":"0",' '"initialMargin":"0","maintMargin":"0","updateTime":0}]}'),
    (account.ACCOUNT_INFO_V3, '{"totalInitialMargin":"0.00000000","totalMaintMargin":"0.00000000","totalWalletBalance":"126.72469206",' '"totalUnrealizedProfit":"0.00000000","totalMarginBalance":"126.72469206",' '"totalPositionInitialMargin":"0.00000000","totalOpenOrderInitialMargin":"0.00000000",' '"totalCrossWalletBalance":"126.72469206","totalCrossUnPnl":"0.00000000","availableBalance":"126.72469206",' ' "maxWithdrawAmount":"126.72469206","assets":[{"asset":"USDT","walletBalance":"23.72469206",' '"unrealizedProfit":"0.00000000","marginBalance":"23.72469206","maintMargin":"0.00000000",' '"initialMargin":"0.00000000","positionInitialMargin":"0.00000000","openOrderInitialMargin":"0.00000000",' '"crossWalletBalance":"23.72469206","crossUnPnl":"0.00000000","availableBalance":"126.72469206",' '"maxWithdrawAmount":"23.72469206","marginAvailable":true,"updateTime":1625474304765},{"asset":"BUSD",' '"walletBalance":"103.12345678","unrealizedProfit":"0.00000000","marginBalance":"103.12345678",' '"maintMargin":"0.00000000","initialMargin":"0.00000000","positionInitialMargin":"0.00000000",' '"openOrderInitialMargin":"0.00000000","crossWalletBalance":"103.12345678","crossUnPnl":"0.00000000",' '"availableBalance":"126.72469206","maxWithdrawAmount":"103.12345678","marginAvailable":true,' '"updateTime":1625474304765}],"positions":[{"symbol":"BTCUSDT","positionSide":"BOTH",' '"positionAmt":"1.000","unrealizedProfit":"0.00000000","isolatedMargin":"0.00000000","notional":"0",' '"isolatedWallet":"0","initialMargin":"0","maintMargin":"0","updateTime":0}]}'),
    (account.BALANCE_V2, '[{"accountAlias":"SgsR","asset":"USDT","balance":"122607.35137903","crossWalletBalance":"23.72469206",' '"crossUnPnl":"0.00000000","availableBalance":"23.72469206","maxWithdrawAmount":"23.72469206",' '"marginAvailable":true,"updateTime":1617939110373}]'),
    (account.BALANCE_V3, '[{"accountAlias":"SgsR","asset":"USDT","balance":"122607.35137903","crossWalletBalance":"23.72469206",' '"crossUnPnl":"0.00000000","availableBalance":"23.72469206","maxWithdrawAmount":"23.72469206",' '"marginAvailable":true,"updateTime":1617939110373}]'),
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
