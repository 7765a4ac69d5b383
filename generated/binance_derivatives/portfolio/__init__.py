# Made by apiscribe from specs/portfolio; not to be edited.
"""Portfolio Margin: clients, environments and operations."""

from binance_derivatives.portfolio.client import AsyncRest, Rest, AsyncStreams
from binance_derivatives.portfolio.environments import PRODUCTION

__all__ = [
    "AsyncRest",
    "AsyncStreams",
    "PRODUCTION",
    "Rest",
]
