# Made by apiscribe from specs/options/rest; not to be edited.
"""Options, REST: account, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import pytest
from documented import brief, broken_rules, exact, sent_awaiting, sent_blocking, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives._core.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.options import AsyncRest, Rest
from binance_derivatives.options.rest import account

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (account.funding_flow(currency="USDT"), "currency=USDT"),
    (account.funding_flow(currency="USDT", record_id=100000, start_time=1593511200000, end_time=1593512200000, limit=1, recv_window=5000), "currency=USDT&recordId=100000&startTime=1593511200000&endTime=1593512200000&limit=1&recvWindow=5000"),
    (account.margin_account(recv_window=5000), "recvWindow=5000"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (account.FUNDING_FLOW, {}, ["required currency"]),
    (account.FUNDING_FLOW, {"currency": "NO_SUCH_VALUE", "limit": 0, "recvWindow": 60001}, ["range limit", "range recvWindow", "values currency"]),
    (account.FUNDING_FLOW, {"currency": "USDT", "limit": 1001}, ["range limit"]),
    (account.MARGIN_ACCOUNT, {"recvWindow": 60001}, ["range recvWindow"]),
    (account.FUNDING_FLOW, {"recordId": "7", "limit": "7", "currency": 7, "noSuchParameter": 1}, ["type currency", "type limit", "type recordId", "unknown noSuchParameter"]),
    (account.FUNDING_FLOW, {"currency": ""}, ["empty currency"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (account.FUNDING_FLOW, '[{"id":1125899906842624000,"asset":"USDT","amount":"-0.552","type":"FEE","createDate":1592449456000},' '{"id":1125899906842624000,"asset":"USDT","amount":"100","type":"CONTRACT","createDate":1592449456000},' '{"id":1125899906842624000,"asset":"USDT","amount":"10000","type":"TRANSFER","createDate":1592448410000}]'),
    (account.MARGIN_ACCOUNT, '{"asset":[{"asset":"USDT","marginBalance":"99998.87365244","equity":"99998.87365244",' '"available":"96883.72734374","initialMargin":"3115.14630870","maintMargin":"0.00000000",' '"unrealizedPNL":"0.00000000","adjustedEquity":"99998.87365244"}],"greek":[{"underlying":"BTCUSDT",' '"delta":"0","theta":"0","gamma":"0","vega":"0"}],"time":1762843368098,"canTrade":true,' '"canDeposit":true,"canWithdraw":true,"reduceOnly":false}'),
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
    exchange = exchange_of("options")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert sent_blocking(Rest, exchange, call) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())


@pytest.mark.parametrize(("call", "wire"), ACCEPTED, ids=brief)
def test_an_awaited_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("options")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncRest, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())
