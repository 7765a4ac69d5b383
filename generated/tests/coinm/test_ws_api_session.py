# Made by apiscribe from specs/coinm/ws-api; not to be edited.
"""COIN-M Futures, WebSocket API: session, tested with the documented values."""

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
from binance_derivatives.coinm.ws_api import session

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (session.session_logon(recv_window=5000), '{"recvWindow":5000}'),
    (session.session_logout(), "{}"),
    (session.session_status(), "{}"),
)
"""Calls, and the parameters each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (session.SESSION_LOGON, {"recvWindow": 60001}, ["range recvWindow"]),
    (session.SESSION_LOGON, {"recvWindow": "7", "noSuchParameter": 1}, ["type recvWindow", "unknown noSuchParameter"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (session.SESSION_LOGON, '{"apiKey":"vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A",' '"authorizedSince":1649729878532,"connectedSince":1649729873021,"returnRateLimits":true,' '"serverTime":1649729878630}'),
    (session.SESSION_LOGOUT, '{"apiKey":null,"authorizedSince":null,"connectedSince":1649729873021,"returnRateLimits":false,' '"serverTime":1649730611671}'),
    (session.SESSION_STATUS, '{"apiKey":"vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A",' '"authorizedSince":1649729878532,"connectedSince":1649729873021,"returnRateLimits":true,' '"serverTime":1649730611671}'),
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
