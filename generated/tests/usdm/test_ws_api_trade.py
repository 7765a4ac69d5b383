# Made by apiscribe from specs/usdm/ws-api; not to be edited.
"""USDⓈ-M Futures, WebSocket API: trade, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import pytest
from documented import brief, broken_rules, exact, parameters_on_wire, sent_awaiting, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm import WsApi
from binance_derivatives.usdm.ws_api import trade

ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (trade.cancel_algo_order(algo_id=283194212), '{"algoId":283194212}'),
    (trade.cancel_algo_order(client_algo_id="DolwRKnQNjoc1E9Bbh03ER"), '{"clientAlgoId":"DolwRKnQNjoc1E9Bbh03ER"}'),
    (
        trade.cancel_algo_order(algo_id=283194212, client_algo_id="DolwRKnQNjoc1E9Bbh03ER", recv_window=5000),
        '{"algoId":283194212,"clientAlgoId":"DolwRKnQNjoc1E9Bbh03ER","recvWindow":5000}',
    ),
    (trade.cancel_order(symbol="BTCUSDT", order_id=283194212), '{"symbol":"BTCUSDT","orderId":283194212}'),
    (
        trade.cancel_order(symbol="BTCUSDT", orig_client_order_id="my_id_1"),
        '{"symbol":"BTCUSDT","origClientOrderId":"my_id_1"}',
    ),
    (
        trade.cancel_order(symbol="BTCUSDT", order_id=283194212, orig_client_order_id="my_id_1", recv_window=5000),
        '{"symbol":"BTCUSDT","orderId":283194212,"origClientOrderId":"my_id_1","recvWindow":5000}',
    ),
)
"""Calls, and the parameters each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (trade.CANCEL_ALGO_ORDER, {"algoId": "7"}, ["type algoId"]),
    (trade.CANCEL_ALGO_ORDER, {"algoId": 283194212, "clientAlgoId": 7}, ["type clientAlgoId"]),
    (trade.CANCEL_ALGO_ORDER, {"algoId": 283194212, "clientAlgoId": ""}, ["empty clientAlgoId"]),
    (trade.CANCEL_ALGO_ORDER, {"algoId": 283194212, "recvWindow": "7"}, ["type recvWindow"]),
    (trade.CANCEL_ALGO_ORDER, {}, ["at_least_one algoId clientAlgoId"]),
    (trade.CANCEL_ALGO_ORDER, {"algoId": 283194212, "noSuchParameter": 1}, ["unknown noSuchParameter"]),
    (trade.CANCEL_ORDER, {"orderId": 283194212}, ["required symbol"]),
    (trade.CANCEL_ORDER, {"symbol": 7, "orderId": 283194212}, ["type symbol"]),
    (trade.CANCEL_ORDER, {"symbol": "", "orderId": 283194212}, ["empty symbol"]),
    (trade.CANCEL_ORDER, {"symbol": "BTCUSDT", "orderId": "7"}, ["type orderId"]),
    (
        trade.CANCEL_ORDER,
        {"symbol": "BTCUSDT", "orderId": 283194212, "origClientOrderId": 7},
        ["type origClientOrderId"],
    ),
    (
        trade.CANCEL_ORDER,
        {"symbol": "BTCUSDT", "orderId": 283194212, "origClientOrderId": ""},
        ["empty origClientOrderId"],
    ),
    (trade.CANCEL_ORDER, {"symbol": "BTCUSDT", "orderId": 283194212, "recvWindow": "7"}, ["type recvWindow"]),
    (trade.CANCEL_ORDER, {"symbol": "BTCUSDT"}, ["at_least_one orderId origClientOrderId"]),
    (
        trade.CANCEL_ORDER,
        {"symbol": "BTCUSDT", "orderId": 283194212, "noSuchParameter": 1},
        ["unknown noSuchParameter"],
    ),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (
        trade.CANCEL_ALGO_ORDER,
        '{"algoId":2000000002162519,"clientAlgoId":"rDMG8WSde6LkyMNtk6s825","code":"200","msg":"success"}',
    ),
    (
        trade.CANCEL_ORDER,
        '{"clientOrderId":"myOrder1","cumQty":"0","cumQuote":"0","executedQty":"0","orderId":283194212,'
        '"origQty":"11","origType":"TRAILING_STOP_MARKET","price":"0","reduceOnly":false,"side":"BUY",'
        '"positionSide":"SHORT","status":"CANCELED","stopPrice":"9300","closePosition":false,'
        '"symbol":"BTCUSDT","timeInForce":"GTC","type":"TRAILING_STOP_MARKET","activatePrice":"9020",'
        '"priceRate":"0.3","updateTime":1571110484038,"workingType":"CONTRACT_PRICE","priceProtect":false,'
        ' "priceMatch":"NONE","selfTradePreventionMode":"NONE","goodTillDate":0}',
    ),
)
"""Answers as they are documented."""


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
    answer = set_answer(exchange, call, ANSWERS)
    assert asyncio.run(sent_awaiting(WsApi, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert parameters_on_wire(exchange.received[-1].raw) == wire
