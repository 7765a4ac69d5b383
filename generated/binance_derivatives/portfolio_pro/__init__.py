# Made by apiscribe from specs/portfolio_pro; not to be edited.
"""Portfolio Margin Pro: clients, environments and operations."""

from binance_derivatives.portfolio_pro.client import AsyncRest, Rest, AsyncStreams
from binance_derivatives.portfolio_pro.environments import PRODUCTION

__all__ = [
    "AsyncRest",
    "AsyncStreams",
    "PRODUCTION",
    "Rest",
]
