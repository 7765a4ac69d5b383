# Made by apiscribe from the product.yaml of every product in specs; not to be edited.
"""The hosts that the documentation names: each with a product and the environment of it that is found there."""

from __future__ import annotations

from typing import Final

HOSTS: Final = (
    ("dapi.binance.com", "coinm", "production"),
    ("dstream.binance.com", "coinm", "production"),
    ("ws-dapi.binance.com", "coinm", "production"),
    ("dstream.binancefuture.com", "coinm", "testnet"),
    ("testnet.binancefuture.com", "coinm", "testnet"),
    ("eapi.binance.com", "options", "production"),
    ("fstream.binance.com", "options", "production"),
    ("demo-fapi.binance.com", "options", "testnet"),
    ("demo-fstream.binance.com", "options", "testnet"),
    ("fstream.binance.com", "portfolio", "production"),
    ("papi.binance.com", "portfolio", "production"),
    ("api.binance.com", "portfolio_pro", "production"),
    ("fstream.binance.com", "portfolio_pro", "production"),
    ("fapi.binance.com", "usdm", "production"),
    ("fstream.binance.com", "usdm", "production"),
    ("ws-fapi.binance.com", "usdm", "production"),
    ("demo-fapi.binance.com", "usdm", "testnet"),
    ("demo-fstream.binance.com", "usdm", "testnet"),
    ("testnet.binancefuture.com", "usdm", "testnet"),
)
