# Made by apiscribe from specs/coinm/ws-api; not to be edited.
"""COIN-M Futures, WebSocket API: account, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import pytest
from documented import brief, broken_rules, exact, parameters_on_wire, sent_awaiting, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives._core.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.coinm import AsyncWsApi
from binance_derivatives.coinm.ws_api import account

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (account.account_info(recv_window=5000), '{"recvWindow":5000}'),
    (account.balance(recv_window=5000), '{"recvWindow":5000}'),
)
"""Calls, and the parameters each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (account.ACCOUNT_INFO, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.BALANCE, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.ACCOUNT_INFO, {"recvWindow": "7", "noSuchParameter": 1}, ["type recvWindow", "unknown noSuchParameter"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (account.ACCOUNT_INFO, '{"feeTier":0,"canTrade":true,"canDeposit":true,"canWithdraw":true,"updateTime":0,' '"assets":[{"asset":"WLD","walletBalance":"0.00000000","unrealizedProfit":"0.00000000",' '"marginBalance":"0.00000000","maintMargin":"0.00000000","initialMargin":"0.00000000",' '"positionInitialMargin":"0.00000000","openOrderInitialMargin":"0.00000000",' '"maxWithdrawAmount":"0.00000000","crossWalletBalance":"0.00000000","crossUnPnl":"0.00000000",' '"availableBalance":"0.00000000","updateTime":0}],"positions":[{"symbol":"ETHUSD_220930",' '"initialMargin":"0","maintMargin":"0","unrealizedProfit":"0.00000000","positionInitialMargin":"0",' '"openOrderInitialMargin":"0","leverage":"7","isolated":false,"positionSide":"BOTH",' '"entryPrice":"0.00000000","maxQty":"1000","notionalValue":"0","isolatedWallet":"0","updateTime":0,' '"positionAmt":"0","breakEvenPrice":"0.00000000"}]}'),
    (account.BALANCE, '[{"accountAlias":"fWAuTiuXoCuXmY","asset":"WLD","balance":"0.00000000","withdrawAvailable":"0.00000000",' '"crossWalletBalance":"0.00000000","crossUnPnl":"0.00000000","availableBalance":"0.00000000",' '"updateTime":0}]'),
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
