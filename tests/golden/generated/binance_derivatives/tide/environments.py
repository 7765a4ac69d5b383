# Made by apiscribe from specs/tide/product.yaml; not to be edited.
"""Where the product is reached; every client asks for one of these, so that none is chosen by accident."""

from __future__ import annotations

from typing import Final

from binance_derivatives.account import Environment

PRODUCTION: Final = Environment(
    name="production",
    product="tide",
    limit_group="tide",
    rest="https://api.tide.example.org",
    ws_api="wss://ws.tide.example.org/ws/v1",
)
TESTNET: Final = Environment(
    name="testnet",
    product="tide",
    limit_group="tide",
    rest="https://test.tide.example.org",
)
