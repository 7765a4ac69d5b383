"""The promises about orders, kept by the package that is generated from the real specs."""

from __future__ import annotations

import asyncio
import re
import socket
from decimal import Decimal
from typing import NoReturn

import pytest

from binance_derivatives import InvalidRequest, Rejection, portfolio, usdm
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm.answers.trade import CanceledOrder

BREAKING = (
    ({"symbol": "BTCUSDT"}, "none is given"),
    ({"symbol": "BTCUSDT", "order_id_list": [1], "orig_client_order_id_list": ["a"]}, "both are given"),
    (
        {"symbol": "BTCUSDT", "order_id_list": list(range(1, 12))},
        "order_id_list (orderIdList) holds 11 items, at most 10",
    ),
)


@pytest.mark.parametrize(("arguments", "message"), BREAKING)
def test_a_cancel_that_breaks_a_rule_of_the_page_opens_no_socket(
    arguments: dict[str, object], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a socket was opened")

    with usdm.Rest(usdm.TESTNET.account("k" * 64, "s" * 64)) as client:
        monkeypatch.setattr(socket, "socket", opened)
        with pytest.raises(InvalidRequest, match=re.escape(message)):
            client.cancel_multiple_orders(**arguments)  # type: ignore[arg-type]


def test_a_cancel_of_two_orders_goes_out_as_the_page_shows_it_and_comes_back_typed() -> None:
    with Exchange("usdm") as exchange:
        with usdm.Rest(exchange.environment.account(exchange.api_key, exchange.api_secret)) as client:
            canceled = client.cancel_multiple_orders(symbol="BTCUSDT", order_id_list=[1234567, 2345678])
        (received,) = exchange.received
    assert received.raw.startswith(b"symbol=BTCUSDT&orderIdList=%5B1234567%2C2345678%5D&")
    # Where other answers have drifted in this process, it is a class made for that, which is one of these.
    assert [(one.order_id, one.status) for one in canceled if isinstance(one, CanceledOrder)] == [
        (1234567, "CANCELED"),
        (2345678, "CANCELED"),
    ]


def test_of_a_cancel_of_two_orders_the_one_that_is_not_there_comes_back_as_a_rejection() -> None:
    order = {
        "symbol": "BTCUSDT",
        "side": "BUY",
        "type": "LIMIT",
        "quantity": "11",
        "price": "9",
        "time_in_force": "GTC",
    }
    with Exchange("usdm", keeps_orders=True) as exchange:
        with usdm.Rest(exchange.environment.account(exchange.api_key, exchange.api_secret)) as client:
            placed = client.new_order(**order)  # type: ignore[arg-type]
            canceled, rejected = client.cancel_multiple_orders(symbol="BTCUSDT", order_id_list=[placed.order_id, 99])
    assert isinstance(canceled, CanceledOrder)
    assert (canceled.order_id, canceled.orig_qty, canceled.status) == (placed.order_id, Decimal("11"), "CANCELED")
    assert isinstance(rejected, Rejection)
    assert rejected.code == -2011


def test_an_order_is_canceled_over_the_websocket_api_and_over_awaiting_rest() -> None:
    async def cancel(exchange: Exchange) -> tuple[int, str]:
        async with usdm.AsyncWsApi(exchange.environment.account(exchange.api_key, exchange.api_secret)) as ws_api:
            many = await asyncio.gather(*(ws_api.cancel_order(symbol="BTCUSDT", order_id=n) for n in range(1, 51)))
        async with usdm.AsyncRest(exchange.environment.account(exchange.api_key, exchange.api_secret)) as rest:
            algo = await rest.cancel_algo_order(client_algo_id="6B2I9XVcJpCjqPAJ4YoFX7")
        return len({id(order) for order in many}), algo.code

    with Exchange("usdm") as exchange:
        assert asyncio.run(cancel(exchange)) == (50, "200")
        assert [one.code for one in exchange.received] == [None] * 51


def test_a_wrong_secret_is_found_out_by_the_exchange() -> None:
    from binance_derivatives import Rejected

    with Exchange("portfolio") as exchange:
        with portfolio.Rest(exchange.environment.account(exchange.api_key, exchange.api_secret[::-1])) as client:
            with pytest.raises(Rejected) as rejected:
                client.cancel_cm_order(symbol="BTCUSD_200925", order_id=1)
    assert (rejected.value.status, rejected.value.code) == (400, -1022)
