# Made by apiscribe from specs/usdm; not to be edited.
"""Clients of USDⓈ-M Futures: every operation as a method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binance_derivatives._clients import rest, ws_api, streams
from binance_derivatives._clients.countdown import CountdownCalls
from binance_derivatives.methods import awaiting, awaiting_one_or_many, blocking, blocking_one_or_many, lazy
from binance_derivatives._protocol.session import Source
from binance_derivatives._book.source import BookSource

if TYPE_CHECKING:
    from binance_derivatives.usdm.rest import (
        account,
        convert,
        market_data,
        portfolio_margin_endpoints,
        trade,
        user_data_streams,
    )
    from binance_derivatives.usdm.ws_api import account as ws_account
    from binance_derivatives.usdm.ws_api import market_data as ws_market_data
    from binance_derivatives.usdm.ws_api import session as ws_session
    from binance_derivatives.usdm.ws_api import trade as ws_trade
    from binance_derivatives.usdm.ws_api import user_data_streams as ws_user_data_streams
else:
    account = lazy("binance_derivatives.usdm.rest.account")
    convert = lazy("binance_derivatives.usdm.rest.convert")
    market_data = lazy("binance_derivatives.usdm.rest.market_data")
    portfolio_margin_endpoints = lazy("binance_derivatives.usdm.rest.portfolio_margin_endpoints")
    trade = lazy("binance_derivatives.usdm.rest.trade")
    user_data_streams = lazy("binance_derivatives.usdm.rest.user_data_streams")
    ws_account = lazy("binance_derivatives.usdm.ws_api.account")
    ws_market_data = lazy("binance_derivatives.usdm.ws_api.market_data")
    ws_session = lazy("binance_derivatives.usdm.ws_api.session")
    ws_trade = lazy("binance_derivatives.usdm.ws_api.trade")
    ws_user_data_streams = lazy("binance_derivatives.usdm.ws_api.user_data_streams")


class AsyncRest(rest.AsyncRest):
    """USDⓈ-M Futures over REST; every method is awaited."""

    product = "usdm"
    time_source = Source("binance_derivatives.usdm.rest.market_data", "SERVER_TIME", "server_time")
    limits_source = Source("binance_derivatives.usdm.rest.market_data", "EXCHANGE_INFO", "rate_limits")
    countdown_calls = CountdownCalls("binance_derivatives.usdm.rest.trade", "COUNTDOWN_CANCEL_ALL", "symbol")

    account_config = awaiting(account.account_config)
    account_info_v2 = awaiting(account.account_info_v2)
    account_info_v3 = awaiting(account.account_info_v3)
    api_trading_status = awaiting(account.api_trading_status)
    balance_v2 = awaiting(account.balance_v2)
    balance_v3 = awaiting(account.balance_v3)
    bnb_burn_status = awaiting(account.bnb_burn_status)
    commission_rate = awaiting(account.commission_rate)
    income = awaiting(account.income)
    leverage_brackets = awaiting_one_or_many(account.leverage_brackets)
    multi_assets_mode = awaiting(account.multi_assets_mode)
    order_history_download_id = awaiting(account.order_history_download_id)
    order_history_download_link = awaiting(account.order_history_download_link)
    order_rate_limit = awaiting(account.order_rate_limit)
    position_mode = awaiting(account.position_mode)
    symbol_config = awaiting(account.symbol_config)
    toggle_bnb_burn = awaiting(account.toggle_bnb_burn)
    trade_history_download_id = awaiting(account.trade_history_download_id)
    trade_history_download_link = awaiting(account.trade_history_download_link)
    transaction_history_download_id = awaiting(account.transaction_history_download_id)
    transaction_history_download_link = awaiting(account.transaction_history_download_link)
    accept_convert_quote = awaiting(convert.accept_convert_quote)
    convert_order_status = awaiting(convert.convert_order_status)
    convert_pairs = awaiting(convert.convert_pairs)
    request_convert_quote = awaiting(convert.request_convert_quote)
    adl_risk = awaiting_one_or_many(market_data.adl_risk)
    agg_trades = awaiting(market_data.agg_trades)
    asset_index = awaiting_one_or_many(market_data.asset_index)
    basis = awaiting(market_data.basis)
    book_ticker = awaiting_one_or_many(market_data.book_ticker)
    continuous_klines = awaiting(market_data.continuous_klines)
    delivery_price = awaiting(market_data.delivery_price)
    depth = awaiting(market_data.depth)
    exchange_info = awaiting(market_data.exchange_info)
    funding_info = awaiting(market_data.funding_info)
    funding_rate = awaiting(market_data.funding_rate)
    global_long_short_account_ratio = awaiting(market_data.global_long_short_account_ratio)
    historical_trades = awaiting(market_data.historical_trades)
    index_info = awaiting(market_data.index_info)
    index_price_constituents = awaiting(market_data.index_price_constituents)
    index_price_klines = awaiting(market_data.index_price_klines)
    insurance_balance = awaiting_one_or_many(market_data.insurance_balance)
    klines = awaiting(market_data.klines)
    mark_price = awaiting_one_or_many(market_data.mark_price)
    mark_price_klines = awaiting(market_data.mark_price_klines)
    open_interest = awaiting(market_data.open_interest)
    open_interest_history = awaiting(market_data.open_interest_history)
    ping = awaiting(market_data.ping)
    premium_index_klines = awaiting(market_data.premium_index_klines)
    rpi_depth = awaiting(market_data.rpi_depth)
    server_time = awaiting(market_data.server_time)
    taker_long_short_ratio = awaiting(market_data.taker_long_short_ratio)
    ticker_24hr = awaiting_one_or_many(market_data.ticker_24hr)
    ticker_price = awaiting_one_or_many(market_data.ticker_price)
    ticker_price_v2 = awaiting_one_or_many(market_data.ticker_price_v2)
    top_long_short_account_ratio = awaiting(market_data.top_long_short_account_ratio)
    top_long_short_position_ratio = awaiting(market_data.top_long_short_position_ratio)
    trades = awaiting(market_data.trades)
    trading_schedule = awaiting(market_data.trading_schedule)
    portfolio_margin_account = awaiting(portfolio_margin_endpoints.portfolio_margin_account)
    adl_quantile = awaiting(trade.adl_quantile)
    all_algo_orders = awaiting(trade.all_algo_orders)
    all_orders = awaiting(trade.all_orders)
    cancel_algo_order = awaiting(trade.cancel_algo_order)
    cancel_all_open_algo_orders = awaiting(trade.cancel_all_open_algo_orders)
    cancel_all_open_orders = awaiting(trade.cancel_all_open_orders)
    cancel_multiple_orders = awaiting(trade.cancel_multiple_orders)
    cancel_order = awaiting(trade.cancel_order)
    change_leverage = awaiting(trade.change_leverage)
    change_margin_type = awaiting(trade.change_margin_type)
    change_multi_assets_mode = awaiting(trade.change_multi_assets_mode)
    change_position_margin = awaiting(trade.change_position_margin)
    change_position_mode = awaiting(trade.change_position_mode)
    countdown_cancel_all = awaiting(trade.countdown_cancel_all)
    force_orders = awaiting(trade.force_orders)
    modify_multiple_orders = awaiting(trade.modify_multiple_orders)
    modify_order = awaiting(trade.modify_order)
    new_algo_order = awaiting(trade.new_algo_order)
    new_order = awaiting(trade.new_order)
    open_algo_orders = awaiting(trade.open_algo_orders)
    open_orders = awaiting(trade.open_orders)
    order_modify_history = awaiting(trade.order_modify_history)
    place_multiple_orders = awaiting(trade.place_multiple_orders)
    position_margin_history = awaiting(trade.position_margin_history)
    position_risk_v2 = awaiting(trade.position_risk_v2)
    position_risk_v3 = awaiting(trade.position_risk_v3)
    query_algo_order = awaiting(trade.query_algo_order)
    query_open_order = awaiting(trade.query_open_order)
    query_order = awaiting(trade.query_order)
    sign_tradfi_contract = awaiting(trade.sign_tradfi_contract)
    test_order = awaiting(trade.test_order)
    user_trades = awaiting(trade.user_trades)
    close_user_data_stream = awaiting(user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = awaiting(user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = awaiting(user_data_streams.start_user_data_stream)


class Rest(rest.Rest):
    """USDⓈ-M Futures over REST; every method waits for the answer."""

    product = "usdm"
    time_source = Source("binance_derivatives.usdm.rest.market_data", "SERVER_TIME", "server_time")
    limits_source = Source("binance_derivatives.usdm.rest.market_data", "EXCHANGE_INFO", "rate_limits")
    countdown_calls = CountdownCalls("binance_derivatives.usdm.rest.trade", "COUNTDOWN_CANCEL_ALL", "symbol")

    account_config = blocking(account.account_config)
    account_info_v2 = blocking(account.account_info_v2)
    account_info_v3 = blocking(account.account_info_v3)
    api_trading_status = blocking(account.api_trading_status)
    balance_v2 = blocking(account.balance_v2)
    balance_v3 = blocking(account.balance_v3)
    bnb_burn_status = blocking(account.bnb_burn_status)
    commission_rate = blocking(account.commission_rate)
    income = blocking(account.income)
    leverage_brackets = blocking_one_or_many(account.leverage_brackets)
    multi_assets_mode = blocking(account.multi_assets_mode)
    order_history_download_id = blocking(account.order_history_download_id)
    order_history_download_link = blocking(account.order_history_download_link)
    order_rate_limit = blocking(account.order_rate_limit)
    position_mode = blocking(account.position_mode)
    symbol_config = blocking(account.symbol_config)
    toggle_bnb_burn = blocking(account.toggle_bnb_burn)
    trade_history_download_id = blocking(account.trade_history_download_id)
    trade_history_download_link = blocking(account.trade_history_download_link)
    transaction_history_download_id = blocking(account.transaction_history_download_id)
    transaction_history_download_link = blocking(account.transaction_history_download_link)
    accept_convert_quote = blocking(convert.accept_convert_quote)
    convert_order_status = blocking(convert.convert_order_status)
    convert_pairs = blocking(convert.convert_pairs)
    request_convert_quote = blocking(convert.request_convert_quote)
    adl_risk = blocking_one_or_many(market_data.adl_risk)
    agg_trades = blocking(market_data.agg_trades)
    asset_index = blocking_one_or_many(market_data.asset_index)
    basis = blocking(market_data.basis)
    book_ticker = blocking_one_or_many(market_data.book_ticker)
    continuous_klines = blocking(market_data.continuous_klines)
    delivery_price = blocking(market_data.delivery_price)
    depth = blocking(market_data.depth)
    exchange_info = blocking(market_data.exchange_info)
    funding_info = blocking(market_data.funding_info)
    funding_rate = blocking(market_data.funding_rate)
    global_long_short_account_ratio = blocking(market_data.global_long_short_account_ratio)
    historical_trades = blocking(market_data.historical_trades)
    index_info = blocking(market_data.index_info)
    index_price_constituents = blocking(market_data.index_price_constituents)
    index_price_klines = blocking(market_data.index_price_klines)
    insurance_balance = blocking_one_or_many(market_data.insurance_balance)
    klines = blocking(market_data.klines)
    mark_price = blocking_one_or_many(market_data.mark_price)
    mark_price_klines = blocking(market_data.mark_price_klines)
    open_interest = blocking(market_data.open_interest)
    open_interest_history = blocking(market_data.open_interest_history)
    ping = blocking(market_data.ping)
    premium_index_klines = blocking(market_data.premium_index_klines)
    rpi_depth = blocking(market_data.rpi_depth)
    server_time = blocking(market_data.server_time)
    taker_long_short_ratio = blocking(market_data.taker_long_short_ratio)
    ticker_24hr = blocking_one_or_many(market_data.ticker_24hr)
    ticker_price = blocking_one_or_many(market_data.ticker_price)
    ticker_price_v2 = blocking_one_or_many(market_data.ticker_price_v2)
    top_long_short_account_ratio = blocking(market_data.top_long_short_account_ratio)
    top_long_short_position_ratio = blocking(market_data.top_long_short_position_ratio)
    trades = blocking(market_data.trades)
    trading_schedule = blocking(market_data.trading_schedule)
    portfolio_margin_account = blocking(portfolio_margin_endpoints.portfolio_margin_account)
    adl_quantile = blocking(trade.adl_quantile)
    all_algo_orders = blocking(trade.all_algo_orders)
    all_orders = blocking(trade.all_orders)
    cancel_algo_order = blocking(trade.cancel_algo_order)
    cancel_all_open_algo_orders = blocking(trade.cancel_all_open_algo_orders)
    cancel_all_open_orders = blocking(trade.cancel_all_open_orders)
    cancel_multiple_orders = blocking(trade.cancel_multiple_orders)
    cancel_order = blocking(trade.cancel_order)
    change_leverage = blocking(trade.change_leverage)
    change_margin_type = blocking(trade.change_margin_type)
    change_multi_assets_mode = blocking(trade.change_multi_assets_mode)
    change_position_margin = blocking(trade.change_position_margin)
    change_position_mode = blocking(trade.change_position_mode)
    countdown_cancel_all = blocking(trade.countdown_cancel_all)
    force_orders = blocking(trade.force_orders)
    modify_multiple_orders = blocking(trade.modify_multiple_orders)
    modify_order = blocking(trade.modify_order)
    new_algo_order = blocking(trade.new_algo_order)
    new_order = blocking(trade.new_order)
    open_algo_orders = blocking(trade.open_algo_orders)
    open_orders = blocking(trade.open_orders)
    order_modify_history = blocking(trade.order_modify_history)
    place_multiple_orders = blocking(trade.place_multiple_orders)
    position_margin_history = blocking(trade.position_margin_history)
    position_risk_v2 = blocking(trade.position_risk_v2)
    position_risk_v3 = blocking(trade.position_risk_v3)
    query_algo_order = blocking(trade.query_algo_order)
    query_open_order = blocking(trade.query_open_order)
    query_order = blocking(trade.query_order)
    sign_tradfi_contract = blocking(trade.sign_tradfi_contract)
    test_order = blocking(trade.test_order)
    user_trades = blocking(trade.user_trades)
    close_user_data_stream = blocking(user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = blocking(user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = blocking(user_data_streams.start_user_data_stream)


class AsyncWsApi(ws_api.AsyncWsApi):
    """USDⓈ-M Futures over the WebSocket API; every method is awaited."""

    product = "usdm"
    time_source = Source("binance_derivatives.usdm.ws_api.session", "SESSION_STATUS", "server_time")

    account_info_v2 = awaiting(ws_account.account_info_v2)
    account_info_v3 = awaiting(ws_account.account_info_v3)
    balance_v2 = awaiting(ws_account.balance_v2)
    balance_v3 = awaiting(ws_account.balance_v3)
    book_ticker = awaiting_one_or_many(ws_market_data.book_ticker)
    depth = awaiting(ws_market_data.depth)
    ticker_price = awaiting_one_or_many(ws_market_data.ticker_price)
    session_logon = awaiting(ws_session.session_logon)
    session_logout = awaiting(ws_session.session_logout)
    session_status = awaiting(ws_session.session_status)
    cancel_algo_order = awaiting(ws_trade.cancel_algo_order)
    cancel_order = awaiting(ws_trade.cancel_order)
    modify_order = awaiting(ws_trade.modify_order)
    new_algo_order = awaiting(ws_trade.new_algo_order)
    new_order = awaiting(ws_trade.new_order)
    position_risk_v2 = awaiting(ws_trade.position_risk_v2)
    position_risk_v3 = awaiting(ws_trade.position_risk_v3)
    query_order = awaiting(ws_trade.query_order)
    close_user_data_stream = awaiting(ws_user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = awaiting(ws_user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = awaiting(ws_user_data_streams.start_user_data_stream)


class WsApi(ws_api.WsApi):
    """USDⓈ-M Futures over the WebSocket API; every method waits for the answer."""

    product = "usdm"
    time_source = Source("binance_derivatives.usdm.ws_api.session", "SESSION_STATUS", "server_time")

    account_info_v2 = blocking(ws_account.account_info_v2)
    account_info_v3 = blocking(ws_account.account_info_v3)
    balance_v2 = blocking(ws_account.balance_v2)
    balance_v3 = blocking(ws_account.balance_v3)
    book_ticker = blocking_one_or_many(ws_market_data.book_ticker)
    depth = blocking(ws_market_data.depth)
    ticker_price = blocking_one_or_many(ws_market_data.ticker_price)
    session_logon = blocking(ws_session.session_logon)
    session_logout = blocking(ws_session.session_logout)
    session_status = blocking(ws_session.session_status)
    cancel_algo_order = blocking(ws_trade.cancel_algo_order)
    cancel_order = blocking(ws_trade.cancel_order)
    modify_order = blocking(ws_trade.modify_order)
    new_algo_order = blocking(ws_trade.new_algo_order)
    new_order = blocking(ws_trade.new_order)
    position_risk_v2 = blocking(ws_trade.position_risk_v2)
    position_risk_v3 = blocking(ws_trade.position_risk_v3)
    query_order = blocking(ws_trade.query_order)
    close_user_data_stream = blocking(ws_user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = blocking(ws_user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = blocking(ws_user_data_streams.start_user_data_stream)


_BOOK_SOURCES = (
    BookSource("usdm", "DIFF_DEPTH", "binance_derivatives.usdm.rest.market_data", "DEPTH", rpi=False),
    BookSource("usdm", "RPI_DIFF_DEPTH", "binance_derivatives.usdm.rest.market_data", "RPI_DEPTH", rpi=True),
)


class AsyncStreams(streams.AsyncStreams):
    """USDⓈ-M Futures, streams: feeds of subscriptions, read by ``async for``."""

    product = "usdm"
    most_names = 1024
    book_sources = _BOOK_SOURCES


class Streams(streams.Streams):
    """USDⓈ-M Futures, streams: feeds of subscriptions, read by ``for``."""

    product = "usdm"
    most_names = 1024
    book_sources = _BOOK_SOURCES
