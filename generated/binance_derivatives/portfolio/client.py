# Made by apiscribe from specs/portfolio; not to be edited.
"""Clients of Portfolio Margin: every operation as a method."""

from __future__ import annotations

from binance_derivatives.clients import AwaitingRest, BlockingRest
from binance_derivatives.methods import awaiting, blocking
from binance_derivatives.portfolio.rest import trade


class AsyncRest(AwaitingRest):
    """Portfolio Margin over REST; every method is awaited."""

    product = "portfolio"

    cancel_cm_order = awaiting(trade.cancel_cm_order)


class Rest(BlockingRest):
    """Portfolio Margin over REST; every method waits for the answer."""

    product = "portfolio"

    cancel_cm_order = blocking(trade.cancel_cm_order)
