# Made by apiscribe from specs/coinm/product.yaml; not to be edited.
"""Where the product is reached; every client asks for one of these, so that none is chosen by accident."""

from __future__ import annotations

from typing import Final

from binance_derivatives.account import Environment

PRODUCTION: Final = Environment(
    name="production",
    product="coinm",
    limit_group="futures",
    rest="https://dapi.binance.com",
    ws_api="wss://ws-dapi.binance.com/ws-dapi/v1",
    streams="wss://dstream.binance.com",
    user_data="wss://dstream.binance.com",
)
TESTNET: Final = Environment(
    name="testnet",
    product="coinm",
    limit_group="coinm",
    rest="https://testnet.binancefuture.com",
    ws_api="wss://testnet.binancefuture.com/ws-dapi/v1",
    streams="wss://dstream.binancefuture.com",
    user_data="wss://dstream.binancefuture.com",
)
