# Made by apiscribe from specs/tide; not to be edited.
"""Clients of Tide: every operation as a method."""

from __future__ import annotations

from binance_derivatives.clients import AwaitingRest, AwaitingWsApi, BlockingRest
from binance_derivatives.methods import awaiting, blocking
from binance_derivatives.tide.rest import account
from binance_derivatives.tide.rest import market_data
from binance_derivatives.tide.rest import trade
from binance_derivatives.tide.ws_api import trade as ws_trade


class AsyncRest(AwaitingRest):
    """Tide over REST; every method is awaited."""

    product = "tide"

    list_tickets = awaiting(account.list_tickets)
    latest_price = awaiting(market_data.latest_price)
    ping = awaiting(market_data.ping)
    price_levels = awaiting(market_data.price_levels)
    cancel_tickets = awaiting(trade.cancel_tickets)
    place_ticket = awaiting(trade.place_ticket)


class Rest(BlockingRest):
    """Tide over REST; every method waits for the answer."""

    product = "tide"

    list_tickets = blocking(account.list_tickets)
    latest_price = blocking(market_data.latest_price)
    ping = blocking(market_data.ping)
    price_levels = blocking(market_data.price_levels)
    cancel_tickets = blocking(trade.cancel_tickets)
    place_ticket = blocking(trade.place_ticket)


class WsApi(AwaitingWsApi):
    """Tide over the WebSocket API; every method is awaited."""

    product = "tide"

    place_ticket = awaiting(ws_trade.place_ticket)
