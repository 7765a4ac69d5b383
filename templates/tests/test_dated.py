"""What is gone is told when it is asked for by its path, and what moved names the operation that takes it."""

from __future__ import annotations

import pytest

import binance_derivatives
from binance_derivatives import usdm
from binance_derivatives._core.dated import GONE
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
