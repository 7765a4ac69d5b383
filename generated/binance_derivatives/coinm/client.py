# Made by apiscribe from specs/coinm; not to be edited.
"""Clients of COIN-M Futures: every operation as a method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binance_derivatives._clients import rest, ws_api, streams
from binance_derivatives._clients.countdown import CountdownCalls
from binance_derivatives.methods import awaiting, blocking, lazy
from binance_derivatives._protocol.session import Source
from binance_derivatives._book.source import BookSource

if TYPE_CHECKING:
    from binance_derivatives.coinm.rest import account, market_data, trade, user_data_streams
    from binance_derivatives.coinm.ws_api import account as ws_account
    from binance_derivatives.coinm.ws_api import session as ws_session
    from binance_derivatives.coinm.ws_api import trade as ws_trade
    from binance_derivatives.coinm.ws_api import user_data_streams as ws_user_data_streams
else:
    account = lazy("binance_derivatives.coinm.rest.account")
    market_data = lazy("binance_derivatives.coinm.rest.market_data")
    trade = lazy("binance_derivatives.coinm.rest.trade")
    user_data_streams = lazy("binance_derivatives.coinm.rest.user_data_streams")
    ws_account = lazy("binance_derivatives.coinm.ws_api.account")
    ws_session = lazy("binance_derivatives.coinm.ws_api.session")
    ws_trade = lazy("binance_derivatives.coinm.ws_api.trade")
    ws_user_data_streams = lazy("binance_derivatives.coinm.ws_api.user_data_streams")


class AsyncRest(rest.AsyncRest):
    """COIN-M Futures over REST; every method is awaited."""

    product = "coinm"
    time_source = Source("binance_derivatives.coinm.rest.market_data", "SERVER_TIME", "server_time")
    limits_source = Source("binance_derivatives.coinm.rest.market_data", "EXCHANGE_INFO", "rate_limits")
    countdown_calls = CountdownCalls("binance_derivatives.coinm.rest.trade", "COUNTDOWN_CANCEL_ALL", "symbol")

    account_info = awaiting(account.account_info)
    balance = awaiting(account.balance)
    commission_rate = awaiting(account.commission_rate)
    income = awaiting(account.income)
    leverage_brackets = awaiting(account.leverage_brackets)
    leverage_brackets_by_pair = awaiting(account.leverage_brackets_by_pair)
    order_history_download_id = awaiting(account.order_history_download_id)
    order_history_download_link = awaiting(account.order_history_download_link)
    position_mode = awaiting(account.position_mode)
    trade_history_download_id = awaiting(account.trade_history_download_id)
    trade_history_download_link = awaiting(account.trade_history_download_link)
    transaction_history_download_id = awaiting(account.transaction_history_download_id)
    transaction_history_download_link = awaiting(account.transaction_history_download_link)
    agg_trades = awaiting(market_data.agg_trades)
    basis = awaiting(market_data.basis)
    book_ticker = awaiting(market_data.book_ticker)
    continuous_klines = awaiting(market_data.continuous_klines)
    depth = awaiting(market_data.depth)
    exchange_info = awaiting(market_data.exchange_info)
    funding_info = awaiting(market_data.funding_info)
    funding_rate = awaiting(market_data.funding_rate)
    global_long_short_account_ratio = awaiting(market_data.global_long_short_account_ratio)
    historical_trades = awaiting(market_data.historical_trades)
    index_price_constituents = awaiting(market_data.index_price_constituents)
    index_price_klines = awaiting(market_data.index_price_klines)
    klines = awaiting(market_data.klines)
    mark_price = awaiting(market_data.mark_price)
    mark_price_klines = awaiting(market_data.mark_price_klines)
    open_interest = awaiting(market_data.open_interest)
    open_interest_history = awaiting(market_data.open_interest_history)
    ping = awaiting(market_data.ping)
    premium_index_klines = awaiting(market_data.premium_index_klines)
    server_time = awaiting(market_data.server_time)
    taker_buy_sell_volume = awaiting(market_data.taker_buy_sell_volume)
    ticker_24hr = awaiting(market_data.ticker_24hr)
    ticker_price = awaiting(market_data.ticker_price)
    top_long_short_account_ratio = awaiting(market_data.top_long_short_account_ratio)
    top_long_short_position_ratio = awaiting(market_data.top_long_short_position_ratio)
    trades = awaiting(market_data.trades)
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
    position_risk = awaiting(trade.position_risk)
    query_algo_order = awaiting(trade.query_algo_order)
    query_open_order = awaiting(trade.query_open_order)
    query_order = awaiting(trade.query_order)
    user_trades = awaiting(trade.user_trades)
    close_user_data_stream = awaiting(user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = awaiting(user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = awaiting(user_data_streams.start_user_data_stream)


class Rest(rest.Rest):
    """COIN-M Futures over REST; every method waits for the answer."""

    product = "coinm"
    time_source = Source("binance_derivatives.coinm.rest.market_data", "SERVER_TIME", "server_time")
    limits_source = Source("binance_derivatives.coinm.rest.market_data", "EXCHANGE_INFO", "rate_limits")
    countdown_calls = CountdownCalls("binance_derivatives.coinm.rest.trade", "COUNTDOWN_CANCEL_ALL", "symbol")

    account_info = blocking(account.account_info)
    balance = blocking(account.balance)
    commission_rate = blocking(account.commission_rate)
    income = blocking(account.income)
    leverage_brackets = blocking(account.leverage_brackets)
    leverage_brackets_by_pair = blocking(account.leverage_brackets_by_pair)
    order_history_download_id = blocking(account.order_history_download_id)
    order_history_download_link = blocking(account.order_history_download_link)
    position_mode = blocking(account.position_mode)
    trade_history_download_id = blocking(account.trade_history_download_id)
    trade_history_download_link = blocking(account.trade_history_download_link)
    transaction_history_download_id = blocking(account.transaction_history_download_id)
    transaction_history_download_link = blocking(account.transaction_history_download_link)
    agg_trades = blocking(market_data.agg_trades)
    basis = blocking(market_data.basis)
    book_ticker = blocking(market_data.book_ticker)
    continuous_klines = blocking(market_data.continuous_klines)
    depth = blocking(market_data.depth)
    exchange_info = blocking(market_data.exchange_info)
    funding_info = blocking(market_data.funding_info)
    funding_rate = blocking(market_data.funding_rate)
    global_long_short_account_ratio = blocking(market_data.global_long_short_account_ratio)
    historical_trades = blocking(market_data.historical_trades)
    index_price_constituents = blocking(market_data.index_price_constituents)
    index_price_klines = blocking(market_data.index_price_klines)
    klines = blocking(market_data.klines)
    mark_price = blocking(market_data.mark_price)
    mark_price_klines = blocking(market_data.mark_price_klines)
    open_interest = blocking(market_data.open_interest)
    open_interest_history = blocking(market_data.open_interest_history)
    ping = blocking(market_data.ping)
    premium_index_klines = blocking(market_data.premium_index_klines)
    server_time = blocking(market_data.server_time)
    taker_buy_sell_volume = blocking(market_data.taker_buy_sell_volume)
    ticker_24hr = blocking(market_data.ticker_24hr)
    ticker_price = blocking(market_data.ticker_price)
    top_long_short_account_ratio = blocking(market_data.top_long_short_account_ratio)
    top_long_short_position_ratio = blocking(market_data.top_long_short_position_ratio)
    trades = blocking(market_data.trades)
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
    position_risk = blocking(trade.position_risk)
    query_algo_order = blocking(trade.query_algo_order)
    query_open_order = blocking(trade.query_open_order)
    query_order = blocking(trade.query_order)
    user_trades = blocking(trade.user_trades)
    close_user_data_stream = blocking(user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = blocking(user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = blocking(user_data_streams.start_user_data_stream)


class AsyncWsApi(ws_api.AsyncWsApi):
    """COIN-M Futures over the WebSocket API; every method is awaited."""

    product = "coinm"
    time_source = Source("binance_derivatives.coinm.ws_api.session", "SESSION_STATUS", "server_time")

    account_info = awaiting(ws_account.account_info)
    balance = awaiting(ws_account.balance)
    session_logon = awaiting(ws_session.session_logon)
    session_logout = awaiting(ws_session.session_logout)
    session_status = awaiting(ws_session.session_status)
    cancel_order = awaiting(ws_trade.cancel_order)
    modify_order = awaiting(ws_trade.modify_order)
    new_order = awaiting(ws_trade.new_order)
    position_risk = awaiting(ws_trade.position_risk)
    query_order = awaiting(ws_trade.query_order)
    close_user_data_stream = awaiting(ws_user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = awaiting(ws_user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = awaiting(ws_user_data_streams.start_user_data_stream)


class WsApi(ws_api.WsApi):
    """COIN-M Futures over the WebSocket API; every method waits for the answer."""

    product = "coinm"
    time_source = Source("binance_derivatives.coinm.ws_api.session", "SESSION_STATUS", "server_time")

    account_info = blocking(ws_account.account_info)
    balance = blocking(ws_account.balance)
    session_logon = blocking(ws_session.session_logon)
    session_logout = blocking(ws_session.session_logout)
    session_status = blocking(ws_session.session_status)
    cancel_order = blocking(ws_trade.cancel_order)
    modify_order = blocking(ws_trade.modify_order)
    new_order = blocking(ws_trade.new_order)
    position_risk = blocking(ws_trade.position_risk)
    query_order = blocking(ws_trade.query_order)
    close_user_data_stream = blocking(ws_user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = blocking(ws_user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = blocking(ws_user_data_streams.start_user_data_stream)


_BOOK_SOURCES = (BookSource("coinm", "DIFF_DEPTH", "binance_derivatives.coinm.rest.market_data", "DEPTH", rpi=False),)


class AsyncStreams(streams.AsyncStreams):
    """COIN-M Futures, streams: feeds of subscriptions, read by ``async for``."""

    product = "coinm"
    most_names = 1024
    book_sources = _BOOK_SOURCES


class Streams(streams.Streams):
    """COIN-M Futures, streams: feeds of subscriptions, read by ``for``."""

    product = "coinm"
    most_names = 1024
    book_sources = _BOOK_SOURCES
