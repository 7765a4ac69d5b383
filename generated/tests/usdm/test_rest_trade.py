# Made by apiscribe from specs/usdm/rest; not to be edited.
"""USDⓈ-M Futures, REST: trade, tested with the documented values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import pytest
from documented import brief, broken_rules, exact, sent_awaiting, sent_blocking, set_answer

from binance_derivatives import Call, InvalidRequest, Mismatch
from binance_derivatives.operation import Operation
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm import AsyncRest, Rest
from binance_derivatives.usdm.rest import trade

ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (trade.cancel_algo_order(algo_id=2146760), "algoId=2146760"),
    (trade.cancel_algo_order(client_algo_id="6B2I9XVcJpCjqPAJ4YoFX7"), "clientAlgoId=6B2I9XVcJpCjqPAJ4YoFX7"),
    (
        trade.cancel_algo_order(algo_id=2146760, client_algo_id="6B2I9XVcJpCjqPAJ4YoFX7", recv_window=5000),
        "algoId=2146760&clientAlgoId=6B2I9XVcJpCjqPAJ4YoFX7&recvWindow=5000",
    ),
    (
        trade.cancel_multiple_orders(symbol="BTCUSDT", order_id_list=[1234567, 2345678]),
        "symbol=BTCUSDT&orderIdList=%5B1234567%2C2345678%5D",
    ),
    (
        trade.cancel_multiple_orders(symbol="BTCUSDT", orig_client_order_id_list=["my_id_1", "my_id_2"]),
        "symbol=BTCUSDT&origClientOrderIdList=%5B%22my_id_1%22%2C%22my_id_2%22%5D",
    ),
    (
        trade.cancel_multiple_orders(symbol="BTCUSDT", order_id_list=[1234567, 2345678], recv_window=5000),
        "symbol=BTCUSDT&orderIdList=%5B1234567%2C2345678%5D&recvWindow=5000",
    ),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (trade.CANCEL_ALGO_ORDER, {"algoId": "7"}, ["type algoId"]),
    (trade.CANCEL_ALGO_ORDER, {"algoId": 2146760, "clientAlgoId": 7}, ["type clientAlgoId"]),
    (trade.CANCEL_ALGO_ORDER, {"algoId": 2146760, "clientAlgoId": ""}, ["empty clientAlgoId"]),
    (trade.CANCEL_ALGO_ORDER, {"algoId": 2146760, "recvWindow": "7"}, ["type recvWindow"]),
    (trade.CANCEL_ALGO_ORDER, {}, ["at_least_one algoId clientAlgoId"]),
    (trade.CANCEL_ALGO_ORDER, {"algoId": 2146760, "noSuchParameter": 1}, ["unknown noSuchParameter"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"orderIdList": [1234567, 2345678]}, ["required symbol"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"symbol": 7, "orderIdList": [1234567, 2345678]}, ["type symbol"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"symbol": "", "orderIdList": [1234567, 2345678]}, ["empty symbol"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"symbol": "BTCUSDT", "orderIdList": ["7"]}, ["type orderIdList"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"symbol": "BTCUSDT", "orderIdList": []}, ["empty orderIdList"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"symbol": "BTCUSDT", "orderIdList": [1234567] * 11}, ["max_items orderIdList"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"symbol": "BTCUSDT", "origClientOrderIdList": [7]}, ["type origClientOrderIdList"]),
    (trade.CANCEL_MULTIPLE_ORDERS, {"symbol": "BTCUSDT", "origClientOrderIdList": []}, ["empty origClientOrderIdList"]),
    (
        trade.CANCEL_MULTIPLE_ORDERS,
        {"symbol": "BTCUSDT", "origClientOrderIdList": ["my_id_1"] * 11},
        ["max_items origClientOrderIdList"],
    ),
    (
        trade.CANCEL_MULTIPLE_ORDERS,
        {"symbol": "BTCUSDT", "orderIdList": [1234567, 2345678], "recvWindow": "7"},
        ["type recvWindow"],
    ),
    (trade.CANCEL_MULTIPLE_ORDERS, {"symbol": "BTCUSDT"}, ["exactly_one orderIdList origClientOrderIdList"]),
    (
        trade.CANCEL_MULTIPLE_ORDERS,
        {"symbol": "BTCUSDT", "orderIdList": [1234567, 2345678], "origClientOrderIdList": ["my_id_1", "my_id_2"]},
        ["exactly_one orderIdList origClientOrderIdList"],
    ),
    (
        trade.CANCEL_MULTIPLE_ORDERS,
        {"symbol": "BTCUSDT", "orderIdList": [1234567, 2345678], "noSuchParameter": 1},
        ["unknown noSuchParameter"],
    ),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (
        trade.CANCEL_ALGO_ORDER,
        '{"algoId":2146760,"clientAlgoId":"6B2I9XVcJpCjqPAJ4YoFX7","code":"200","msg":"success"}',
    ),
    (
        trade.CANCEL_MULTIPLE_ORDERS,
        '[{"clientOrderId":"myOrder1","cumQty":"0","cumQuote":"0","executedQty":"0","orderId":283194212,'
        '"origQty":"11","price":"0","reduceOnly":false,"side":"BUY","positionSide":"SHORT",'
        '"status":"CANCELED","stopPrice":"9300","closePosition":false,"symbol":"BTCUSDT",'
        '"timeInForce":"GTC","origType":"TRAILING_STOP_MARKET","type":"TRAILING_STOP_MARKET",'
        '"activatePrice":"9020","priceRate":"0.3","updateTime":1571110484038,'
        '"workingType":"CONTRACT_PRICE","priceProtect":false,"priceMatch":"NONE",'
        '"selfTradePreventionMode":"NONE","goodTillDate":0},{"code":-2011,"msg":"Unknown order sent."}]',
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
def test_a_blocking_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("usdm")
    answer = set_answer(exchange, call, ANSWERS)
    assert sent_blocking(Rest, exchange, call) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())


@pytest.mark.parametrize(("call", "wire"), ACCEPTED, ids=brief)
def test_an_awaited_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("usdm")
    answer = set_answer(exchange, call, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncRest, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())
