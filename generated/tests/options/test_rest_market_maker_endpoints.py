# Made by apiscribe from specs/options/rest; not to be edited.
"""Options, REST: market maker endpoints, tested with the documented values."""

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
from binance_derivatives.options import AsyncRest, Rest
from binance_derivatives.options.rest import market_maker_endpoints

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (market_maker_endpoints.countdown_cancel_all_heartbeat(underlyings="BTCUSDT,ETHUSDT", recv_window=5000), "underlyings=BTCUSDT%2CETHUSDT&recvWindow=5000"),
    (market_maker_endpoints.get_countdown_cancel_all(), ""),
    (market_maker_endpoints.get_countdown_cancel_all(underlying="BTCUSDT", recv_window=5000), "underlying=BTCUSDT&recvWindow=5000"),
    (market_maker_endpoints.market_maker_protection(underlying="BTCUSDT", recv_window=5000), "underlying=BTCUSDT&recvWindow=5000"),
    (market_maker_endpoints.reset_market_maker_protection(underlying="BTCUSDT", recv_window=5000), "underlying=BTCUSDT&recvWindow=5000"),
    (market_maker_endpoints.set_countdown_cancel_all(underlying="BTCUSDT", countdown_time=30000, recv_window=5000), "underlying=BTCUSDT&countdownTime=30000&recvWindow=5000"),
    (market_maker_endpoints.set_market_maker_protection(underlying="BTCUSDT", window_time_in_milliseconds=3000, frozen_time_in_milliseconds=300000, qty_limit=Decimal("2"), delta_limit=Decimal("2.3"), recv_window=5000), "underlying=BTCUSDT&windowTimeInMilliseconds=3000&frozenTimeInMilliseconds=300000&qtyLimit=2&deltaLimit=2.3&recvWindow=5000"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (market_maker_endpoints.COUNTDOWN_CANCEL_ALL_HEARTBEAT, {}, ["required underlyings"]),
    (market_maker_endpoints.COUNTDOWN_CANCEL_ALL_HEARTBEAT, {"underlyings": "BTCUSDT,ETHUSDT", "recvWindow": 60001}, ["range recvWindow"]),
    (market_maker_endpoints.GET_COUNTDOWN_CANCEL_ALL, {"recvWindow": 60001}, ["range recvWindow"]),
    (market_maker_endpoints.MARKET_MAKER_PROTECTION, {}, ["required underlying"]),
    (market_maker_endpoints.MARKET_MAKER_PROTECTION, {"underlying": "BTCUSDT", "recvWindow": 60001}, ["range recvWindow"]),
    (market_maker_endpoints.RESET_MARKET_MAKER_PROTECTION, {}, ["required underlying"]),
    (market_maker_endpoints.RESET_MARKET_MAKER_PROTECTION, {"underlying": "BTCUSDT", "recvWindow": 60001}, ["range recvWindow"]),
    (market_maker_endpoints.SET_COUNTDOWN_CANCEL_ALL, {}, ["required countdownTime", "required underlying"]),
    (market_maker_endpoints.SET_COUNTDOWN_CANCEL_ALL, {"underlying": "BTCUSDT", "countdownTime": 1}, ["refused_if countdownTime"]),
    (market_maker_endpoints.SET_COUNTDOWN_CANCEL_ALL, {"underlying": "BTCUSDT", "countdownTime": -1, "recvWindow": 60001}, ["range countdownTime", "range recvWindow"]),
    (market_maker_endpoints.SET_MARKET_MAKER_PROTECTION, {}, ["required deltaLimit", "required frozenTimeInMilliseconds", "required qtyLimit", "required underlying", "required windowTimeInMilliseconds"]),
    (market_maker_endpoints.SET_MARKET_MAKER_PROTECTION, {"underlying": "BTCUSDT", "windowTimeInMilliseconds": 0, "frozenTimeInMilliseconds": 300000, "qtyLimit": "2", "deltaLimit": "2.3", "recvWindow": 60001}, ["range recvWindow", "range windowTimeInMilliseconds"]),
    (market_maker_endpoints.SET_MARKET_MAKER_PROTECTION, {"underlying": "BTCUSDT", "windowTimeInMilliseconds": 5001, "frozenTimeInMilliseconds": 300000, "qtyLimit": "2", "deltaLimit": "2.3"}, ["range windowTimeInMilliseconds"]),
    (market_maker_endpoints.COUNTDOWN_CANCEL_ALL_HEARTBEAT, {"recvWindow": "7", "underlyings": 7, "noSuchParameter": 1}, ["type recvWindow", "type underlyings", "unknown noSuchParameter"]),
    (market_maker_endpoints.COUNTDOWN_CANCEL_ALL_HEARTBEAT, {"underlyings": ""}, ["empty underlyings"]),
    (market_maker_endpoints.SET_MARKET_MAKER_PROTECTION, {"qtyLimit": 0.5}, ["required deltaLimit", "required frozenTimeInMilliseconds", "required underlying", "required windowTimeInMilliseconds", "type qtyLimit"]),
    (market_maker_endpoints.SET_MARKET_MAKER_PROTECTION, {"qtyLimit": ""}, ["empty qtyLimit", "required deltaLimit", "required frozenTimeInMilliseconds", "required underlying", "required windowTimeInMilliseconds"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (market_maker_endpoints.COUNTDOWN_CANCEL_ALL_HEARTBEAT, '{"underlyings":["BTCUSDT","ETHUSDT"]}'),
    (market_maker_endpoints.GET_COUNTDOWN_CANCEL_ALL, '{"underlying":"ETHUSDT","countdownTime":100000}'),
    (market_maker_endpoints.MARKET_MAKER_PROTECTION, '{"underlyingId":2,"underlying":"BTCUSDT","windowTimeInMilliseconds":3000,' '"frozenTimeInMilliseconds":300000,"qtyLimit":"2","deltaLimit":"2.3","lastTriggerTime":0}'),
    (market_maker_endpoints.RESET_MARKET_MAKER_PROTECTION, '{"underlyingId":2,"underlying":"BTCUSDT","windowTimeInMilliseconds":3000,' '"frozenTimeInMilliseconds":300000,"qtyLimit":"2","deltaLimit":"2.3","lastTriggerTime":0}'),
    (market_maker_endpoints.SET_COUNTDOWN_CANCEL_ALL, '{"underlying":"ETHUSDT","countdownTime":30000}'),
    (market_maker_endpoints.SET_MARKET_MAKER_PROTECTION, '{"underlyingId":2,"underlying":"BTCUSDT","windowTimeInMilliseconds":3000,' '"frozenTimeInMilliseconds":300000,"qtyLimit":"2","deltaLimit":"2.3","lastTriggerTime":0}'),
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
