# Made by apiscribe from specs/usdm/rest; not to be edited.
"""USDⓈ-M Futures, REST: convert, tested with the documented values."""

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
from binance_derivatives.usdm import AsyncRest, Rest
from binance_derivatives.usdm.rest import convert

# fmt: off
ACCEPTED: Final[tuple[tuple[Call[object], str], ...]] = (
    (convert.accept_convert_quote(quote_id="my_id_1", recv_window=5000), "quoteId=my_id_1&recvWindow=5000"),
    (convert.convert_order_status(order_id="933256278426274426"), "orderId=933256278426274426"),
    (convert.convert_order_status(quote_id="my_id_1"), "quoteId=my_id_1"),
    (convert.convert_order_status(order_id="933256278426274426", quote_id="my_id_1"), "orderId=933256278426274426&quoteId=my_id_1"),
    (convert.convert_pairs(from_asset="BTC"), "fromAsset=BTC"),
    (convert.convert_pairs(to_asset="USDT"), "toAsset=USDT"),
    (convert.convert_pairs(from_asset="BTC", to_asset="USDT"), "fromAsset=BTC&toAsset=USDT"),
    (convert.request_convert_quote(from_asset="my_id_1", to_asset="my_id_1", from_amount=Decimal("0.1")), "fromAsset=my_id_1&toAsset=my_id_1&fromAmount=0.1"),
    (convert.request_convert_quote(from_asset="my_id_1", to_asset="my_id_1", to_amount=Decimal("3816.37")), "fromAsset=my_id_1&toAsset=my_id_1&toAmount=3816.37"),
    (convert.request_convert_quote(from_asset="my_id_1", to_asset="my_id_1", from_amount=Decimal("0.1"), to_amount=Decimal("3816.37"), valid_time="10s", recv_window=5000), "fromAsset=my_id_1&toAsset=my_id_1&fromAmount=0.1&toAmount=3816.37&validTime=10s&recvWindow=5000"),
)
"""Calls, and the query each puts on the wire."""

REFUSED: Final[tuple[tuple[Operation[object], dict[str, object], list[str]], ...]] = (
    (convert.ACCEPT_CONVERT_QUOTE, {}, ["required quoteId"]),
    (convert.ACCEPT_CONVERT_QUOTE, {"quoteId": "my_id_1", "recvWindow": 60001}, ["range recvWindow"]),
    (convert.CONVERT_ORDER_STATUS, {}, ["at_least_one orderId quoteId"]),
    (convert.CONVERT_PAIRS, {}, ["at_least_one fromAsset toAsset"]),
    (convert.REQUEST_CONVERT_QUOTE, {}, ["at_least_one fromAmount toAmount", "required fromAsset", "required toAsset"]),
    (convert.REQUEST_CONVERT_QUOTE, {"fromAsset": "my_id_1", "toAsset": "my_id_1"}, ["at_least_one fromAmount toAmount"]),
    (convert.REQUEST_CONVERT_QUOTE, {"fromAsset": "my_id_1", "toAsset": "my_id_1", "fromAmount": "0.1", "validTime": "NO_SUCH_VALUE", "recvWindow": 60001}, ["range recvWindow", "values validTime"]),
    (convert.ACCEPT_CONVERT_QUOTE, {"recvWindow": "7", "quoteId": 7, "noSuchParameter": 1}, ["type quoteId", "type recvWindow", "unknown noSuchParameter"]),
    (convert.ACCEPT_CONVERT_QUOTE, {"quoteId": ""}, ["empty quoteId"]),
    (convert.REQUEST_CONVERT_QUOTE, {"validTime": 7, "fromAmount": 0.5}, ["required fromAsset", "required toAsset", "type fromAmount", "type validTime"]),
    (convert.REQUEST_CONVERT_QUOTE, {"validTime": "", "fromAmount": ""}, ["empty fromAmount", "empty validTime", "required fromAsset", "required toAsset"]),
)
"""Parameters by wire name, and every rule that they break."""

ANSWERS: Final[tuple[tuple[Operation[object], str], ...]] = (
    (convert.ACCEPT_CONVERT_QUOTE, '{"orderId":"933256278426274426","createTime":1623381330472,"orderStatus":"PROCESS"}'),
    (convert.CONVERT_ORDER_STATUS, '{"orderId":933256278426274426,"orderStatus":"SUCCESS","fromAsset":"BTC","fromAmount":"0.00054414",' '"toAsset":"USDT","toAmount":"20","ratio":"36755","inverseRatio":"0.00002721","createTime":1623381330472}'),
    (convert.CONVERT_PAIRS, '[{"fromAsset":"BTC","toAsset":"USDT","fromAssetMinAmount":"0.0004","fromAssetMaxAmount":"50",' '"toAssetMinAmount":"20","toAssetMaxAmount":"2500000"}]'),
    (convert.REQUEST_CONVERT_QUOTE, '{"quoteId":"12415572564","ratio":"38163.7","inverseRatio":"0.0000262","validTimestamp":1623319461670,' '"toAmount":"3816.37","fromAmount":"0.1"}'),
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
    exchange = exchange_of("usdm")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert sent_blocking(Rest, exchange, call) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())


@pytest.mark.parametrize(("call", "wire"), ACCEPTED, ids=brief)
def test_an_awaited_call_arrives_and_is_answered_as_documented(
    exchange_of: Callable[[str], Exchange], call: Call[object], wire: str
) -> None:
    exchange = exchange_of("usdm")
    answer = set_answer(exchange, call, wire, ANSWERS)
    assert asyncio.run(sent_awaiting(AsyncRest, exchange, call)) == answer
    assert exchange.received[-1].executed
    assert exchange.received[-1].raw.startswith(wire.encode())
