"""What is gone is told when it is asked for by its path, and what moved names the operation that takes it."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

import binance_derivatives
from binance_derivatives import usdm
from binance_derivatives._core.dated import ENDED, GONE
from binance_derivatives._core.naming import argument, named
from binance_derivatives._core.operation import Operation
from binance_derivatives._core.undocumented import rest_call
from binance_derivatives.errors import InvalidRequest
from binance_derivatives.testing import Exchange


def test_the_package_says_which_day_it_was_rendered_for() -> None:
    assert binance_derivatives.__as_of__ is None or len(binance_derivatives.__as_of__) == len("2026-01-15")


@pytest.mark.parametrize(("product", "call"), GONE)
def test_a_call_that_is_gone_is_refused_with_what_takes_its_place(product: str, call: str) -> None:
    method, _, path = call.partition(" ")
    since, instead = GONE[product, call]
    with pytest.raises(ValueError, match=f"{call} is gone since {since}") as refused:
        rest_call(product, method, path, {}, binance_derivatives.Security.NONE, None)
    assert instead is None or str(refused.value).endswith(f"{instead} takes its place")


def test_a_value_that_moved_is_refused_with_the_code_and_the_operation_that_takes_it() -> None:
    with pytest.raises(InvalidRequest) as refused:
        usdm.Rest.new_order(symbol="BTCUSDT", side="SELL", type="STOP_MARKET")
    message = str(refused.value)
    assert "type is 'STOP_MARKET', which the exchange refuses here with -4120; new_algo_order takes it" in message


def operation_of(key: str) -> Operation[Any]:
    """Find an operation by its spec, such as ``usdm/rest/new_order``."""
    product, kind, name = key.split("/")
    folder = f"binance_derivatives.{product}.{kind.replace('-', '_')}"
    modules = (import_module(f"{folder}.{one.name}") for one in iter_modules(import_module(folder).__path__))
    return next(found for one in modules if isinstance(found := getattr(one, name.upper(), None), Operation))


@pytest.mark.parametrize(("key", "within"), ENDED, ids=[f"{key} {within}".strip() for key, within in ENDED])
def test_a_parameter_that_ended_is_refused_with_the_day_and_with_what_takes_its_place(key: str, within: str) -> None:
    operation = operation_of(key)
    for wire, (since, instead) in ENDED[key, within].items():
        expected = f"{named(wire)} is gone since {since}" + (f", {instead} takes its place" if instead else "")
        for name in (wire, argument(wire)):
            given = {name: "1"}
            messages = [one.message for one in operation.violations({within: [given]} if within else given)]
            assert any(one.endswith(expected) for one in messages), messages


@pytest.mark.skipif(not ENDED, reason="nothing has ended")
def test_a_stop_of_old_names_the_operation_that_takes_it() -> None:
    order: dict[str, Any] = {
        "symbol": "BTCUSDT",
        "side": "SELL",
        "type": "STOP_MARKET",
        "quantity": "1",
        "stop_price": "9",
    }
    with pytest.raises(InvalidRequest) as refused:
        usdm.Rest.new_order(**order)
    taken = "usdm.new_algo_order (POST /fapi/v1/algoOrder) takes its place"
    assert f"stop_price (stopPrice) is gone since 2025-12-09, {taken}" in str(refused.value)
    with pytest.raises(InvalidRequest, match="stop_price .* is gone since 2025-12-09"):
        usdm.Rest.place_multiple_orders(batch_orders=[order])  # type: ignore[list-item]


def test_a_parameter_that_never_was_is_told_apart_from_one_that_ended() -> None:
    order: dict[str, Any] = {"symbol": "BTCUSDT", "side": "SELL", "type": "MARKET", "quantiti": "1"}
    with pytest.raises(InvalidRequest, match="no parameter quantiti; did you mean quantity"):
        usdm.Rest.new_order(**order)


def test_a_stop_goes_through_the_algo_service() -> None:
    with (
        Exchange("usdm") as exchange,
        usdm.Rest(exchange.environment.account(exchange.api_key, exchange.api_secret)) as client,
    ):
        placed = client.new_algo_order(
            algo_type="CONDITIONAL",
            symbol="BTCUSDT",
            side="SELL",
            type="STOP_MARKET",
            quantity="0.01",
            trigger_price="50000",
        )
        assert placed.algo_id
