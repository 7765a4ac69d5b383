# Made by apiscribe from specs/options; not to be edited.
"""Options: clients, environments and operations."""

from binance_derivatives.options.client import AsyncRest, Rest, AsyncStreams
from binance_derivatives.options.environments import PRODUCTION, TESTNET

__all__ = [
    "AsyncRest",
    "AsyncStreams",
    "PRODUCTION",
    "Rest",
    "TESTNET",
]
