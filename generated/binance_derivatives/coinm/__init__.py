# Made by apiscribe from specs/coinm; not to be edited.
"""COIN-M Futures: clients, environments and operations."""

from binance_derivatives.coinm.client import AsyncRest, Rest, AsyncWsApi, WsApi, AsyncStreams
from binance_derivatives.coinm.environments import PRODUCTION, TESTNET

__all__ = [
    "AsyncRest",
    "AsyncStreams",
    "AsyncWsApi",
    "PRODUCTION",
    "Rest",
    "TESTNET",
    "WsApi",
]
