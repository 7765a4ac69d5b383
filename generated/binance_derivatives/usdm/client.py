# Made by apiscribe from specs/usdm; not to be edited.
"""Clients of USDⓈ-M Futures: every operation as a method."""

from __future__ import annotations

from binance_derivatives.clients import AwaitingRest, AwaitingWsApi, BlockingRest
from binance_derivatives.methods import awaiting, blocking
from binance_derivatives.usdm.rest import trade
from binance_derivatives.usdm.ws_api import trade as ws_trade


class AsyncRest(AwaitingRest):
    """USDⓈ-M Futures over REST; every method is awaited."""

    product = "usdm"

    cancel_algo_order = awaiting(trade.cancel_algo_order)
    cancel_multiple_orders = awaiting(trade.cancel_multiple_orders)


class Rest(BlockingRest):
    """USDⓈ-M Futures over REST; every method waits for the answer."""

    product = "usdm"

    cancel_algo_order = blocking(trade.cancel_algo_order)
    cancel_multiple_orders = blocking(trade.cancel_multiple_orders)


class WsApi(AwaitingWsApi):
    """USDⓈ-M Futures over the WebSocket API; every method is awaited."""

    product = "usdm"

    cancel_algo_order = awaiting(ws_trade.cancel_algo_order)
    cancel_order = awaiting(ws_trade.cancel_order)
