# Made by apiscribe from specs/options; not to be edited.
"""Clients of Options: every operation as a method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binance_derivatives._clients import rest, streams
from binance_derivatives._clients.countdown import CountdownCalls
from binance_derivatives.methods import awaiting, blocking, lazy
from binance_derivatives._protocol.session import Source
from binance_derivatives._book.source import BookSource

if TYPE_CHECKING:
    from binance_derivatives.options.rest import (
        account,
        market_data,
        market_maker_block_trade,
        market_maker_endpoints,
        trade,
        user_data_streams,
    )
else:
    account = lazy("binance_derivatives.options.rest.account")
    market_data = lazy("binance_derivatives.options.rest.market_data")
    market_maker_block_trade = lazy("binance_derivatives.options.rest.market_maker_block_trade")
    market_maker_endpoints = lazy("binance_derivatives.options.rest.market_maker_endpoints")
    trade = lazy("binance_derivatives.options.rest.trade")
    user_data_streams = lazy("binance_derivatives.options.rest.user_data_streams")


class AsyncRest(rest.AsyncRest):
    """Options over REST; every method is awaited."""

    product = "options"
    time_source = Source("binance_derivatives.options.rest.market_data", "SERVER_TIME", "server_time")
    limits_source = Source("binance_derivatives.options.rest.market_data", "EXCHANGE_INFO", "rate_limits")
    countdown_calls = CountdownCalls(
        "binance_derivatives.options.rest.market_maker_endpoints",
        "SET_COUNTDOWN_CANCEL_ALL",
        "underlying",
        "COUNTDOWN_CANCEL_ALL_HEARTBEAT",
        "underlyings",
    )

    funding_flow = awaiting(account.funding_flow)
    margin_account = awaiting(account.margin_account)
    block_trades = awaiting(market_data.block_trades)
    depth = awaiting(market_data.depth)
    exchange_info = awaiting(market_data.exchange_info)
    exercise_history = awaiting(market_data.exercise_history)
    index_price = awaiting(market_data.index_price)
    klines = awaiting(market_data.klines)
    mark_price = awaiting(market_data.mark_price)
    open_interest = awaiting(market_data.open_interest)
    ping = awaiting(market_data.ping)
    server_time = awaiting(market_data.server_time)
    ticker_24hr = awaiting(market_data.ticker_24hr)
    trades = awaiting(market_data.trades)
    accept_block_trade_order = awaiting(market_maker_block_trade.accept_block_trade_order)
    block_trade_orders = awaiting(market_maker_block_trade.block_trade_orders)
    cancel_block_trade_order = awaiting(market_maker_block_trade.cancel_block_trade_order)
    extend_block_trade_order = awaiting(market_maker_block_trade.extend_block_trade_order)
    new_block_trade_order = awaiting(market_maker_block_trade.new_block_trade_order)
    query_block_trade_details = awaiting(market_maker_block_trade.query_block_trade_details)
    user_block_trades = awaiting(market_maker_block_trade.user_block_trades)
    countdown_cancel_all_heartbeat = awaiting(market_maker_endpoints.countdown_cancel_all_heartbeat)
    get_countdown_cancel_all = awaiting(market_maker_endpoints.get_countdown_cancel_all)
    market_maker_protection = awaiting(market_maker_endpoints.market_maker_protection)
    reset_market_maker_protection = awaiting(market_maker_endpoints.reset_market_maker_protection)
    set_countdown_cancel_all = awaiting(market_maker_endpoints.set_countdown_cancel_all)
    set_market_maker_protection = awaiting(market_maker_endpoints.set_market_maker_protection)
    cancel_all_open_orders = awaiting(trade.cancel_all_open_orders)
    cancel_all_open_orders_by_underlying = awaiting(trade.cancel_all_open_orders_by_underlying)
    cancel_multiple_orders = awaiting(trade.cancel_multiple_orders)
    cancel_order = awaiting(trade.cancel_order)
    commission_rate = awaiting(trade.commission_rate)
    exercise_records = awaiting(trade.exercise_records)
    new_order = awaiting(trade.new_order)
    open_orders = awaiting(trade.open_orders)
    order_history = awaiting(trade.order_history)
    place_multiple_orders = awaiting(trade.place_multiple_orders)
    position_risk = awaiting(trade.position_risk)
    query_order = awaiting(trade.query_order)
    sign_tradfi_contract = awaiting(trade.sign_tradfi_contract)
    user_trades = awaiting(trade.user_trades)
    close_user_data_stream = awaiting(user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = awaiting(user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = awaiting(user_data_streams.start_user_data_stream)


class Rest(rest.Rest):
    """Options over REST; every method waits for the answer."""

    product = "options"
    time_source = Source("binance_derivatives.options.rest.market_data", "SERVER_TIME", "server_time")
    limits_source = Source("binance_derivatives.options.rest.market_data", "EXCHANGE_INFO", "rate_limits")
    countdown_calls = CountdownCalls(
        "binance_derivatives.options.rest.market_maker_endpoints",
        "SET_COUNTDOWN_CANCEL_ALL",
        "underlying",
        "COUNTDOWN_CANCEL_ALL_HEARTBEAT",
        "underlyings",
    )

    funding_flow = blocking(account.funding_flow)
    margin_account = blocking(account.margin_account)
    block_trades = blocking(market_data.block_trades)
    depth = blocking(market_data.depth)
    exchange_info = blocking(market_data.exchange_info)
    exercise_history = blocking(market_data.exercise_history)
    index_price = blocking(market_data.index_price)
    klines = blocking(market_data.klines)
    mark_price = blocking(market_data.mark_price)
    open_interest = blocking(market_data.open_interest)
    ping = blocking(market_data.ping)
    server_time = blocking(market_data.server_time)
    ticker_24hr = blocking(market_data.ticker_24hr)
    trades = blocking(market_data.trades)
    accept_block_trade_order = blocking(market_maker_block_trade.accept_block_trade_order)
    block_trade_orders = blocking(market_maker_block_trade.block_trade_orders)
    cancel_block_trade_order = blocking(market_maker_block_trade.cancel_block_trade_order)
    extend_block_trade_order = blocking(market_maker_block_trade.extend_block_trade_order)
    new_block_trade_order = blocking(market_maker_block_trade.new_block_trade_order)
    query_block_trade_details = blocking(market_maker_block_trade.query_block_trade_details)
    user_block_trades = blocking(market_maker_block_trade.user_block_trades)
    countdown_cancel_all_heartbeat = blocking(market_maker_endpoints.countdown_cancel_all_heartbeat)
    get_countdown_cancel_all = blocking(market_maker_endpoints.get_countdown_cancel_all)
    market_maker_protection = blocking(market_maker_endpoints.market_maker_protection)
    reset_market_maker_protection = blocking(market_maker_endpoints.reset_market_maker_protection)
    set_countdown_cancel_all = blocking(market_maker_endpoints.set_countdown_cancel_all)
    set_market_maker_protection = blocking(market_maker_endpoints.set_market_maker_protection)
    cancel_all_open_orders = blocking(trade.cancel_all_open_orders)
    cancel_all_open_orders_by_underlying = blocking(trade.cancel_all_open_orders_by_underlying)
    cancel_multiple_orders = blocking(trade.cancel_multiple_orders)
    cancel_order = blocking(trade.cancel_order)
    commission_rate = blocking(trade.commission_rate)
    exercise_records = blocking(trade.exercise_records)
    new_order = blocking(trade.new_order)
    open_orders = blocking(trade.open_orders)
    order_history = blocking(trade.order_history)
    place_multiple_orders = blocking(trade.place_multiple_orders)
    position_risk = blocking(trade.position_risk)
    query_order = blocking(trade.query_order)
    sign_tradfi_contract = blocking(trade.sign_tradfi_contract)
    user_trades = blocking(trade.user_trades)
    close_user_data_stream = blocking(user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = blocking(user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = blocking(user_data_streams.start_user_data_stream)


_BOOK_SOURCES = (
    BookSource("options", "DIFF_DEPTH", "binance_derivatives.options.rest.market_data", "DEPTH", rpi=False),
)


class AsyncStreams(streams.AsyncStreams):
    """Options, streams: feeds of subscriptions, read by ``async for``."""

    product = "options"
    most_names = 200
    book_sources = _BOOK_SOURCES


class Streams(streams.Streams):
    """Options, streams: feeds of subscriptions, read by ``for``."""

    product = "options"
    most_names = 200
    book_sources = _BOOK_SOURCES
