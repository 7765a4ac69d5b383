# Made by apiscribe from specs/tide; not to be edited.
"""Clients of Tide: every operation as a method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binance_derivatives._clients import rest, ws_api, streams
from binance_derivatives.methods import awaiting, awaiting_one_or_many, blocking, blocking_one_or_many, lazy

if TYPE_CHECKING:
    from binance_derivatives.tide.rest import account, market_data, trade
    from binance_derivatives.tide.ws_api import trade as ws_trade
else:
    account = lazy("binance_derivatives.tide.rest.account")
    market_data = lazy("binance_derivatives.tide.rest.market_data")
    trade = lazy("binance_derivatives.tide.rest.trade")
    ws_trade = lazy("binance_derivatives.tide.ws_api.trade")


class AsyncRest(rest.AsyncRest):
    """Tide over REST; every method is awaited."""

    product = "tide"

    list_tickets = awaiting(account.list_tickets)
    latest_price = awaiting_one_or_many(market_data.latest_price)
    ping = awaiting(market_data.ping)
    price_bars = awaiting(market_data.price_bars)
    price_levels = awaiting(market_data.price_levels)
    trading_limits = awaiting(market_data.trading_limits)
    cancel_tickets = awaiting(trade.cancel_tickets)
    place_ticket = awaiting(trade.place_ticket)
    place_tickets = awaiting(trade.place_tickets)
    place_timed_ticket = awaiting(trade.place_timed_ticket)


class Rest(rest.Rest):
    """Tide over REST; every method waits for the answer."""

    product = "tide"

    list_tickets = blocking(account.list_tickets)
    latest_price = blocking_one_or_many(market_data.latest_price)
    ping = blocking(market_data.ping)
    price_bars = blocking(market_data.price_bars)
    price_levels = blocking(market_data.price_levels)
    trading_limits = blocking(market_data.trading_limits)
    cancel_tickets = blocking(trade.cancel_tickets)
    place_ticket = blocking(trade.place_ticket)
    place_tickets = blocking(trade.place_tickets)
    place_timed_ticket = blocking(trade.place_timed_ticket)


class AsyncWsApi(ws_api.AsyncWsApi):
    """Tide over the WebSocket API; every method is awaited."""

    product = "tide"

    place_ticket = awaiting(ws_trade.place_ticket)


class WsApi(ws_api.WsApi):
    """Tide over the WebSocket API; every method waits for the answer."""

    product = "tide"

    place_ticket = blocking(ws_trade.place_ticket)


class AsyncStreams(streams.AsyncStreams):
    """Tide, streams: feeds of subscriptions, read by ``async for``."""

    product = "tide"
    most_names = 16


class Streams(streams.Streams):
    """Tide, streams: feeds of subscriptions, read by ``for``."""

    product = "tide"
    most_names = 16
