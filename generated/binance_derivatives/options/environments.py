# Made by apiscribe from specs/options/product.yaml; not to be edited.
"""Where the product is reached; every client asks for one of these, so that none is chosen by accident."""

from __future__ import annotations

from typing import Final

from binance_derivatives.account import Environment

PRODUCTION: Final = Environment(
    name="production",
    product="options",
    limit_group="options",
    rest="https://eapi.binance.com",
    streams="wss://fstream.binance.com",
    user_data="wss://fstream.binance.com/private",
)
TESTNET: Final = Environment(
    name="testnet",
    product="options",
    limit_group="options",
    rest="https://demo-fapi.binance.com",
    streams="wss://demo-fstream.binance.com",
    user_data="wss://demo-fstream.binance.com/private",
)
