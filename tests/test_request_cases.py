"""Requests that were judged wrongly once: valid ones go, wrong ones are refused before anything is sent."""

from __future__ import annotations

import json
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

SPECS = Path(__file__).parents[1] / "specs"
# By product, module and operation, wire names.
VALID: dict[str, tuple[str, dict[str, Any]]] = {
    "a default stands in for what the table demands": (
        "options.rest.trade.NEW_ORDER",
        {"symbol": "ETH-261225-4000-C", "side": "SELL", "type": "LIMIT", "quantity": "2", "price": "55"},
    ),
    "a default stands in for a limit": (
        "usdm.rest.market_data.BASIS",
        {"pair": "ETHUSDT", "contractType": "CURRENT_QUARTER", "period": "1h"},
    ),
    "no price match goes beside a price": (
        "usdm.ws_api.trade.MODIFY_ORDER",
        {"symbol": "ETHUSDT", "orderId": 9, "side": "BUY", "quantity": "1", "price": "3000", "priceMatch": "NONE"},
    ),
    "a stop above the price of a buy": (
        "portfolio.rest.trade.NEW_MARGIN_OCO_ORDER",
        {"symbol": "ETHUSDT", "side": "BUY", "quantity": "1", "price": "3000", "stopPrice": "3000.5"},
    ),
    "no prevention of self trades is what answers say": (
        "coinm.rest.trade.NEW_ORDER",
        {"symbol": "ETHUSD_PERP", "side": "BUY", "type": "MARKET", "quantity": "1", "selfTradePreventionMode": "NONE"},
    ),
}
ORDER = {"symbol": "ETHUSDT", "side": "SELL", "type": "LIMIT", "quantity": "1", "price": "3000", "timeInForce": "GTC"}
WRONG: dict[str, tuple[str, dict[str, Any]]] = {
    "reduceOnly in hedge mode": (
        "usdm.rest.trade.NEW_ORDER",
        {**ORDER, "positionSide": "SHORT", "reduceOnly": True},
    ),
    "a window above a minute": (
        "coinm.rest.trade.QUERY_ORDER",
        {"symbol": "ETHUSD_PERP", "orderId": 9, "recvWindow": 60001},
    ),
    "a limit below one": ("coinm.rest.trade.ALL_ORDERS", {"symbol": "ETHUSD_PERP", "limit": -1}),
    "less than nothing": ("coinm.rest.trade.NEW_ORDER", {**ORDER, "symbol": "ETHUSD_PERP", "quantity": "-0.5"}),
    "neither taker nor maker": (
        "options.rest.market_maker_block_trade.NEW_BLOCK_TRADE_ORDER",
        {"liquidity": "BOTH", "legs": [{"symbol": "ETH-261225-4000-C"}]},
    ),
    "an asset that is not moved": ("portfolio.rest.account.FUND_COLLECTION_BY_ASSET", {"asset": "BNB"}),
    "a countdown that is not 0 and too short": (
        "options.rest.market_maker_endpoints.SET_COUNTDOWN_CANCEL_ALL",
        {"underlying": "ETHUSDT", "countdownTime": 4999},
    ),
    "a stop above the price of a sell": (
        "portfolio.rest.trade.NEW_MARGIN_OCO_ORDER",
        {"symbol": "ETHUSDT", "side": "SELL", "quantity": "1", "price": "3000", "stopPrice": "3000.5"},
    ),
    "a stop where the algo service takes it": (
        "usdm.rest.trade.NEW_ORDER",
        {**ORDER, "type": "STOP", "stopPrice": "2900"},
    ),
}
# What no table of parameters has, though an example sends it: left as it is.
UNTOLD = {"origType", "positionSide"}


def violations(operation: str, parameters: dict[str, Any]) -> tuple[Any, ...]:
    module, _, name = operation.rpartition(".")
    found: tuple[Any, ...] = getattr(import_module(f"binance_derivatives.{module}"), name).violations(parameters)
    return found


@pytest.mark.parametrize(("operation", "parameters"), VALID.values(), ids=VALID)
def test_a_valid_request_is_not_refused(operation: str, parameters: dict[str, Any]) -> None:
    assert violations(operation, parameters) == ()


@pytest.mark.parametrize(("operation", "parameters"), WRONG.values(), ids=WRONG)
def test_a_wrong_request_is_refused_before_it_is_sent(operation: str, parameters: dict[str, Any]) -> None:
    assert violations(operation, parameters)


def test_the_recorded_requests_are_judged_as_the_exchange_judges_them(documents: Path) -> None:
    recorded = documents.parent / "cases" / "requests.json"
    if not recorded.is_file():
        pytest.skip("no file cases/requests.json lies beside the folder of saved pages")
    cases = json.loads(recorded.read_text("utf-8"))
    refused = [
        (one["operation"], str(found))
        for one in cases["valid_but_refused"]
        for found in judged(one)
        if found.rule != "unknown" or not set(found.parameters) <= UNTOLD
    ]
    assert refused == []
    assert [one for one in cases["wrong_but_accepted"] if not judged(one)] == []


def judged(case: dict[str, Any]) -> tuple[Any, ...]:
    """Judge a recorded request; where its operation was given another name since, the title of its page finds it."""
    product, transport, section, name = case["operation"].split(".")
    module = import_module(f"binance_derivatives.{product}.{transport}.{section}")
    if not hasattr(module, name):
        titles = {
            _constant(yaml.safe_load(spec.read_text("utf-8"))["title"]): spec.stem.upper()
            for spec in (SPECS / product / transport).glob("*.yaml")
        }
        name = titles[name]
    return violations(f"{product}.{transport}.{section}.{name}", case["parameters"])


def _constant(title: str) -> str:
    return re.sub("[^A-Z0-9]+", "_", title.upper()).strip("_")
