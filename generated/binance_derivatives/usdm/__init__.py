# Made by apiscribe from specs/usdm; not to be edited.
"""USDⓈ-M Futures: clients, environments and operations."""

from binance_derivatives.usdm.client import AsyncRest, Rest, AsyncWsApi, WsApi, AsyncStreams
from binance_derivatives.usdm.environments import PRODUCTION, TESTNET

__all__ = [
    "AsyncRest",
    "AsyncStreams",
    "AsyncWsApi",
    "PRODUCTION",
    "Rest",
    "TESTNET",
    "WsApi",
]
