# Made by apiscribe from specs/portfolio_pro/product.yaml; not to be edited.
"""Where the product is reached; every client asks for one of these, so that none is chosen by accident."""

from __future__ import annotations

from typing import Final

from binance_derivatives.account import Environment

PRODUCTION: Final = Environment(
    name="production",
    product="portfolio_pro",
    limit_group="portfolio_pro",
    rest="https://api.binance.com",
    user_data="wss://fstream.binance.com/pm-classic",
)
