# Made by apiscribe from specs/tide; not to be edited.
"""Tide: clients, environments and operations."""

from binance_derivatives.tide.client import AsyncRest, Rest, AsyncWsApi, WsApi, AsyncStreams
from binance_derivatives.tide.environments import PRODUCTION, TESTNET

__all__ = [
    "AsyncRest",
    "AsyncStreams",
    "AsyncWsApi",
    "PRODUCTION",
    "Rest",
    "TESTNET",
    "WsApi",
]
