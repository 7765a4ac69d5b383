"""What the state answers is of the state: nothing of a documented answer's values is left in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import pytest

from binance_derivatives.testing.answers import documented
from binance_derivatives.testing.authentication import Keys
from binance_derivatives.testing.catalog import Operation, load
from binance_derivatives.testing.exact import as_list, as_object
from binance_derivatives.testing.market.contract import contracts
from binance_derivatives.testing.serving.dispatch import Dispatch

SYMBOLS = {"usdm": "QQQUSDT", "coinm": "QQQUSD_PERP"}
NOW = 1_800_000_000_000
# Long enough to be somebody's, such as a price, an id or a symbol.
OWN = re.compile(r"(?=.*[0-9]).{6,}|[A-Z]{2,}(?:USDT?|BUSD)(?:_[0-9A-Z]+)?")
# Said of every contract and every order, whatever stands in the example.
GENERAL = {"4133404800000", "0.0500", "0.010000", "0.00000000", "0.00000", "2147483647"}


def leaves(value: Any) -> Iterator[str]:
    """The texts and numbers in an answer, as text."""
    for element in (*as_object(value).values(), *as_list(value)):
        yield from leaves(element)
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        yield str(value)


def sent_to(operation: Operation, symbol: str) -> dict[str, str]:
    """A request with what is mandatory, and the order that stands."""
    known = {
        "symbol": symbol,
        "pair": symbol.partition("_")[0],
        "interval": "1m",
        "contractType": "PERPETUAL",
        "orderId": "1",
        "algoId": "2",
    }
    return {
        one.name: known[one.name]
        for one in operation.parameters
        if one.name in known and not _other(one.name, operation)
    }


def _other(name: str, operation: Operation) -> bool:
    """Of a symbol and a pair only one may be named, and lists are asked for as a whole."""
    names = {one.name for one in operation.parameters}
    return (name == "pair" and "symbol" in names) or (name in ("orderId", "algoId") and "limit" in names)


def stage(product: str) -> Dispatch:
    """An exchange with an order that is filled in part, one that waits, a book and trades."""
    symbol = SYMBOLS[product]
    rules = {"tick": "0.1", "step": "1", "price": "50", "maker_fee": "0.00021", "taker_fee": "0.00043"}
    rules |= {"max_price": "8888888", "max_quantity": "777777", "max_market_quantity": "77777"}
    table = contracts(product, {symbol: rules})
    wallets = {one.margin_asset: one.max_price for one in table.values()}
    dispatch = Dispatch(
        load(product, as_of="2026-11-28"),
        lambda: NOW,
        Keys(None),
        keeps_orders=False,
        remember=0,
        contracts=table,
        wallets=wallets,
    )
    order = {"symbol": symbol, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "price": "50.1", "quantity": "3"}
    carry_out(dispatch, "rest/new_order", order)
    stop = {"symbol": symbol, "side": "SELL", "type": "STOP_MARKET", "quantity": "2"}
    carry_out(dispatch, "rest/new_algo_order", {**stop, "algoType": "CONDITIONAL", "triggerPrice": "44.4"})
    venue = dispatch.trading.venue
    assert venue is not None
    venue.trade(symbol, Decimal("50.1"), Decimal(1))
    return dispatch


def carry_out(dispatch: Dispatch, key: str, sent: Mapping[str, str]) -> Any:
    operation = next(one for one in dispatch.catalog.operations if one.key == key)
    if dispatch.trading.knows(key):
        return json.loads(dispatch.trading.carry_out(operation, sent, NOW).body)
    assert dispatch.answering is not None
    return json.loads(dispatch.answering.to(operation, sent))


@pytest.mark.parametrize("product", SYMBOLS)
def test_no_value_of_a_documented_answer_is_answered(product: str) -> None:
    dispatch = stage(product)
    assert dispatch.answering is not None
    found: dict[str, set[str]] = {}
    asked = 0
    for operation in dispatch.catalog.operations:
        mine = dispatch.answering.knows(operation.key) or dispatch.trading.knows(operation.key)
        reads = operation.method == "GET" or operation.method.endswith(("status", "balance", "position", "depth"))
        if not mine or not reads:
            continue
        asked += 1
        answer = set(leaves(carry_out(dispatch, operation.key, sent_to(operation, SYMBOLS[product]))))
        example = {leaf for leaf in leaves(json.loads(documented(operation))) if OWN.fullmatch(leaf)}
        if left := (answer & example) - GENERAL:
            found[operation.key] = left
    assert found == {}
    assert asked >= 30
