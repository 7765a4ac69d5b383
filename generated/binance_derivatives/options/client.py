# Made by apiscribe from specs/options; not to be edited.
"""Clients of Options: every operation as a method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binance_derivatives._clients import rest, streams
from binance_derivatives.methods import awaiting, blocking, lazy
from binance_derivatives._protocol.session import Source

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
    time_source = Source("binance_derivatives.options.rest.market_data", "CHECK_SERVER_TIME", "server_time")
    limits_source = Source("binance_derivatives.options.rest.market_data", "EXCHANGE_INFORMATION", "rate_limits")

    account_funding_flow = awaiting(account.account_funding_flow)
    option_margin_account_information = awaiting(account.option_margin_account_information)
    check_server_time = awaiting(market_data.check_server_time)
    exchange_information = awaiting(market_data.exchange_information)
    historical_exercise_records = awaiting(market_data.historical_exercise_records)
    index_price = awaiting(market_data.index_price)
    kline_candlestick_data = awaiting(market_data.kline_candlestick_data)
    open_interest = awaiting(market_data.open_interest)
    option_mark_price = awaiting(market_data.option_mark_price)
    order_book = awaiting(market_data.order_book)
    recent_block_trades_list = awaiting(market_data.recent_block_trades_list)
    recent_trades_list = awaiting(market_data.recent_trades_list)
    test_connectivity = awaiting(market_data.test_connectivity)
    ticker_24hr = awaiting(market_data.ticker_24hr)
    accept_block_trade_order = awaiting(market_maker_block_trade.accept_block_trade_order)
    account_block_trade_list = awaiting(market_maker_block_trade.account_block_trade_list)
    cancel_block_trade_order = awaiting(market_maker_block_trade.cancel_block_trade_order)
    extend_block_trade_order = awaiting(market_maker_block_trade.extend_block_trade_order)
    new_block_trade_order = awaiting(market_maker_block_trade.new_block_trade_order)
    query_block_trade_details = awaiting(market_maker_block_trade.query_block_trade_details)
    query_block_trade_order = awaiting(market_maker_block_trade.query_block_trade_order)
    auto_cancel_all_open_orders_kill_switch_heartbeat = awaiting(
        market_maker_endpoints.auto_cancel_all_open_orders_kill_switch_heartbeat
    )
    get_auto_cancel_all_open_orders_kill_switch_config = awaiting(
        market_maker_endpoints.get_auto_cancel_all_open_orders_kill_switch_config
    )
    get_market_maker_protection_config = awaiting(market_maker_endpoints.get_market_maker_protection_config)
    reset_market_maker_protection_config = awaiting(market_maker_endpoints.reset_market_maker_protection_config)
    set_auto_cancel_all_open_orders_kill_switch_config = awaiting(
        market_maker_endpoints.set_auto_cancel_all_open_orders_kill_switch_config
    )
    set_market_maker_protection_config = awaiting(market_maker_endpoints.set_market_maker_protection_config)
    account_trade_list = awaiting(trade.account_trade_list)
    cancel_all_option_orders_by_underlying = awaiting(trade.cancel_all_option_orders_by_underlying)
    cancel_all_option_orders_on_specific_symbol = awaiting(trade.cancel_all_option_orders_on_specific_symbol)
    cancel_multiple_option_orders = awaiting(trade.cancel_multiple_option_orders)
    cancel_option_order = awaiting(trade.cancel_option_order)
    new_order = awaiting(trade.new_order)
    option_position_information = awaiting(trade.option_position_information)
    place_multiple_orders = awaiting(trade.place_multiple_orders)
    query_current_open_option_orders = awaiting(trade.query_current_open_option_orders)
    query_option_order_history = awaiting(trade.query_option_order_history)
    query_single_order = awaiting(trade.query_single_order)
    stock_contract = awaiting(trade.stock_contract)
    user_commission = awaiting(trade.user_commission)
    user_exercise_record = awaiting(trade.user_exercise_record)
    close_user_data_stream = awaiting(user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = awaiting(user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = awaiting(user_data_streams.start_user_data_stream)


class Rest(rest.Rest):
    """Options over REST; every method waits for the answer."""

    product = "options"
    time_source = Source("binance_derivatives.options.rest.market_data", "CHECK_SERVER_TIME", "server_time")
    limits_source = Source("binance_derivatives.options.rest.market_data", "EXCHANGE_INFORMATION", "rate_limits")

    account_funding_flow = blocking(account.account_funding_flow)
    option_margin_account_information = blocking(account.option_margin_account_information)
    check_server_time = blocking(market_data.check_server_time)
    exchange_information = blocking(market_data.exchange_information)
    historical_exercise_records = blocking(market_data.historical_exercise_records)
    index_price = blocking(market_data.index_price)
    kline_candlestick_data = blocking(market_data.kline_candlestick_data)
    open_interest = blocking(market_data.open_interest)
    option_mark_price = blocking(market_data.option_mark_price)
    order_book = blocking(market_data.order_book)
    recent_block_trades_list = blocking(market_data.recent_block_trades_list)
    recent_trades_list = blocking(market_data.recent_trades_list)
    test_connectivity = blocking(market_data.test_connectivity)
    ticker_24hr = blocking(market_data.ticker_24hr)
    accept_block_trade_order = blocking(market_maker_block_trade.accept_block_trade_order)
    account_block_trade_list = blocking(market_maker_block_trade.account_block_trade_list)
    cancel_block_trade_order = blocking(market_maker_block_trade.cancel_block_trade_order)
    extend_block_trade_order = blocking(market_maker_block_trade.extend_block_trade_order)
    new_block_trade_order = blocking(market_maker_block_trade.new_block_trade_order)
    query_block_trade_details = blocking(market_maker_block_trade.query_block_trade_details)
    query_block_trade_order = blocking(market_maker_block_trade.query_block_trade_order)
    auto_cancel_all_open_orders_kill_switch_heartbeat = blocking(
        market_maker_endpoints.auto_cancel_all_open_orders_kill_switch_heartbeat
    )
    get_auto_cancel_all_open_orders_kill_switch_config = blocking(
        market_maker_endpoints.get_auto_cancel_all_open_orders_kill_switch_config
    )
    get_market_maker_protection_config = blocking(market_maker_endpoints.get_market_maker_protection_config)
    reset_market_maker_protection_config = blocking(market_maker_endpoints.reset_market_maker_protection_config)
    set_auto_cancel_all_open_orders_kill_switch_config = blocking(
        market_maker_endpoints.set_auto_cancel_all_open_orders_kill_switch_config
    )
    set_market_maker_protection_config = blocking(market_maker_endpoints.set_market_maker_protection_config)
    account_trade_list = blocking(trade.account_trade_list)
    cancel_all_option_orders_by_underlying = blocking(trade.cancel_all_option_orders_by_underlying)
    cancel_all_option_orders_on_specific_symbol = blocking(trade.cancel_all_option_orders_on_specific_symbol)
    cancel_multiple_option_orders = blocking(trade.cancel_multiple_option_orders)
    cancel_option_order = blocking(trade.cancel_option_order)
    new_order = blocking(trade.new_order)
    option_position_information = blocking(trade.option_position_information)
    place_multiple_orders = blocking(trade.place_multiple_orders)
    query_current_open_option_orders = blocking(trade.query_current_open_option_orders)
    query_option_order_history = blocking(trade.query_option_order_history)
    query_single_order = blocking(trade.query_single_order)
    stock_contract = blocking(trade.stock_contract)
    user_commission = blocking(trade.user_commission)
    user_exercise_record = blocking(trade.user_exercise_record)
    close_user_data_stream = blocking(user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = blocking(user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = blocking(user_data_streams.start_user_data_stream)


class AsyncStreams(streams.AsyncStreams):
    """Options, streams: feeds of subscriptions, read by ``async for``."""

    product = "options"


class Streams(streams.Streams):
    """Options, streams: feeds of subscriptions, read by ``for``."""

    product = "options"
