# Made by apiscribe from specs/usdm/ws-api; not to be edited.
"""USDⓈ-M Futures, WebSocket API: user data streams, tested with the documented values."""

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
from binance_derivatives.usdm.ws_api import user_data_streams

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (user_data_streams.close_user_data_stream(), "{}"),
    (user_data_streams.keepalive_user_data_stream(), "{}"),
    (user_data_streams.start_user_data_stream(), "{}"),
)
"""Calls, and the parameters each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (user_data_streams.CLOSE_USER_DATA_STREAM, {"noSuchParameter": 1}, ["unknown noSuchParameter"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (user_data_streams.CLOSE_USER_DATA_STREAM, "{}"),
    (user_data_streams.KEEPALIVE_USER_DATA_STREAM, '{"listenKey":"3HBntNTepshgEdjIwSUIBgB9keLyOCg5qv3n6bYAtktG8ejcaW5HXz9Vx1JgIieg"}'),
    (user_data_streams.START_USER_DATA_STREAM, '{"listenKey":"xs0mRXdAKlIPDRFrlPcw0qI41Eh3ixNntmymGyhrhgqo7L6FuLaWArTD7RLP"}'),
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
