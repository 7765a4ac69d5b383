# Made by apiscribe from specs/coinm; not to be edited.
"""Clients of COIN-M Futures: every operation as a method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binance_derivatives._clients import rest, ws_api, streams
from binance_derivatives.methods import awaiting, blocking, lazy
from binance_derivatives._protocol.session import Source

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
    time_source = Source("binance_derivatives.coinm.rest.market_data", "CHECK_SERVER_TIME", "server_time")
    limits_source = Source("binance_derivatives.coinm.rest.market_data", "EXCHANGE_INFORMATION", "rate_limits")

    account_information = awaiting(account.account_information)
    futures_account_balance = awaiting(account.futures_account_balance)
    get_current_position_mode = awaiting(account.get_current_position_mode)
    get_download_id_for_futures_order_history = awaiting(account.get_download_id_for_futures_order_history)
    get_download_id_for_futures_trade_history = awaiting(account.get_download_id_for_futures_trade_history)
    get_download_id_for_futures_transaction_history = awaiting(account.get_download_id_for_futures_transaction_history)
    get_futures_order_history_download_link_by_id = awaiting(account.get_futures_order_history_download_link_by_id)
    get_futures_trade_download_link_by_id = awaiting(account.get_futures_trade_download_link_by_id)
    get_futures_transaction_history_download_link_by_id = awaiting(
        account.get_futures_transaction_history_download_link_by_id
    )
    get_income_history = awaiting(account.get_income_history)
    notional_bracket_for_pair = awaiting(account.notional_bracket_for_pair)
    notional_bracket_for_symbol = awaiting(account.notional_bracket_for_symbol)
    user_commission_rate = awaiting(account.user_commission_rate)
    basis = awaiting(market_data.basis)
    check_server_time = awaiting(market_data.check_server_time)
    compressed_aggregate_trades_list = awaiting(market_data.compressed_aggregate_trades_list)
    continuous_contract_kline_candlestick_data = awaiting(market_data.continuous_contract_kline_candlestick_data)
    exchange_information = awaiting(market_data.exchange_information)
    get_funding_rate_history_of_perpetual_futures = awaiting(market_data.get_funding_rate_history_of_perpetual_futures)
    get_funding_rate_info = awaiting(market_data.get_funding_rate_info)
    index_price_and_mark_price = awaiting(market_data.index_price_and_mark_price)
    index_price_kline_candlestick_data = awaiting(market_data.index_price_kline_candlestick_data)
    kline_candlestick_data = awaiting(market_data.kline_candlestick_data)
    long_short_ratio = awaiting(market_data.long_short_ratio)
    mark_price_kline_candlestick_data = awaiting(market_data.mark_price_kline_candlestick_data)
    old_trades_lookup = awaiting(market_data.old_trades_lookup)
    open_interest = awaiting(market_data.open_interest)
    open_interest_statistics = awaiting(market_data.open_interest_statistics)
    order_book = awaiting(market_data.order_book)
    premium_index_kline_data = awaiting(market_data.premium_index_kline_data)
    query_index_price_constituents = awaiting(market_data.query_index_price_constituents)
    recent_trades_list = awaiting(market_data.recent_trades_list)
    symbol_order_book_ticker = awaiting(market_data.symbol_order_book_ticker)
    symbol_price_ticker = awaiting(market_data.symbol_price_ticker)
    taker_buy_sell_volume = awaiting(market_data.taker_buy_sell_volume)
    test_connectivity = awaiting(market_data.test_connectivity)
    ticker_24hr = awaiting(market_data.ticker_24hr)
    top_trader_long_short_ratio_accounts = awaiting(market_data.top_trader_long_short_ratio_accounts)
    top_trader_long_short_ratio_positions = awaiting(market_data.top_trader_long_short_ratio_positions)
    account_trade_list = awaiting(trade.account_trade_list)
    all_orders = awaiting(trade.all_orders)
    auto_cancel_all_open_orders = awaiting(trade.auto_cancel_all_open_orders)
    cancel_algo_order = awaiting(trade.cancel_algo_order)
    cancel_all_algo_open_orders = awaiting(trade.cancel_all_algo_open_orders)
    cancel_all_open_orders = awaiting(trade.cancel_all_open_orders)
    cancel_multiple_orders = awaiting(trade.cancel_multiple_orders)
    cancel_order = awaiting(trade.cancel_order)
    change_initial_leverage = awaiting(trade.change_initial_leverage)
    change_margin_type = awaiting(trade.change_margin_type)
    change_position_mode = awaiting(trade.change_position_mode)
    current_all_algo_open_orders = awaiting(trade.current_all_algo_open_orders)
    current_all_open_orders = awaiting(trade.current_all_open_orders)
    get_order_modify_history = awaiting(trade.get_order_modify_history)
    get_position_margin_change_history = awaiting(trade.get_position_margin_change_history)
    modify_isolated_position_margin = awaiting(trade.modify_isolated_position_margin)
    modify_multiple_orders = awaiting(trade.modify_multiple_orders)
    modify_order = awaiting(trade.modify_order)
    new_algo_order = awaiting(trade.new_algo_order)
    new_order = awaiting(trade.new_order)
    place_multiple_orders = awaiting(trade.place_multiple_orders)
    position_adl_quantile_estimation = awaiting(trade.position_adl_quantile_estimation)
    position_information = awaiting(trade.position_information)
    query_algo_order = awaiting(trade.query_algo_order)
    query_all_algo_orders = awaiting(trade.query_all_algo_orders)
    query_current_open_order = awaiting(trade.query_current_open_order)
    query_order = awaiting(trade.query_order)
    users_force_orders = awaiting(trade.users_force_orders)
    close_user_data_stream = awaiting(user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = awaiting(user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = awaiting(user_data_streams.start_user_data_stream)


class Rest(rest.Rest):
    """COIN-M Futures over REST; every method waits for the answer."""

    product = "coinm"
    time_source = Source("binance_derivatives.coinm.rest.market_data", "CHECK_SERVER_TIME", "server_time")
    limits_source = Source("binance_derivatives.coinm.rest.market_data", "EXCHANGE_INFORMATION", "rate_limits")

    account_information = blocking(account.account_information)
    futures_account_balance = blocking(account.futures_account_balance)
    get_current_position_mode = blocking(account.get_current_position_mode)
    get_download_id_for_futures_order_history = blocking(account.get_download_id_for_futures_order_history)
    get_download_id_for_futures_trade_history = blocking(account.get_download_id_for_futures_trade_history)
    get_download_id_for_futures_transaction_history = blocking(account.get_download_id_for_futures_transaction_history)
    get_futures_order_history_download_link_by_id = blocking(account.get_futures_order_history_download_link_by_id)
    get_futures_trade_download_link_by_id = blocking(account.get_futures_trade_download_link_by_id)
    get_futures_transaction_history_download_link_by_id = blocking(
        account.get_futures_transaction_history_download_link_by_id
    )
    get_income_history = blocking(account.get_income_history)
    notional_bracket_for_pair = blocking(account.notional_bracket_for_pair)
    notional_bracket_for_symbol = blocking(account.notional_bracket_for_symbol)
    user_commission_rate = blocking(account.user_commission_rate)
    basis = blocking(market_data.basis)
    check_server_time = blocking(market_data.check_server_time)
    compressed_aggregate_trades_list = blocking(market_data.compressed_aggregate_trades_list)
    continuous_contract_kline_candlestick_data = blocking(market_data.continuous_contract_kline_candlestick_data)
    exchange_information = blocking(market_data.exchange_information)
    get_funding_rate_history_of_perpetual_futures = blocking(market_data.get_funding_rate_history_of_perpetual_futures)
    get_funding_rate_info = blocking(market_data.get_funding_rate_info)
    index_price_and_mark_price = blocking(market_data.index_price_and_mark_price)
    index_price_kline_candlestick_data = blocking(market_data.index_price_kline_candlestick_data)
    kline_candlestick_data = blocking(market_data.kline_candlestick_data)
    long_short_ratio = blocking(market_data.long_short_ratio)
    mark_price_kline_candlestick_data = blocking(market_data.mark_price_kline_candlestick_data)
    old_trades_lookup = blocking(market_data.old_trades_lookup)
    open_interest = blocking(market_data.open_interest)
    open_interest_statistics = blocking(market_data.open_interest_statistics)
    order_book = blocking(market_data.order_book)
    premium_index_kline_data = blocking(market_data.premium_index_kline_data)
    query_index_price_constituents = blocking(market_data.query_index_price_constituents)
    recent_trades_list = blocking(market_data.recent_trades_list)
    symbol_order_book_ticker = blocking(market_data.symbol_order_book_ticker)
    symbol_price_ticker = blocking(market_data.symbol_price_ticker)
    taker_buy_sell_volume = blocking(market_data.taker_buy_sell_volume)
    test_connectivity = blocking(market_data.test_connectivity)
    ticker_24hr = blocking(market_data.ticker_24hr)
    top_trader_long_short_ratio_accounts = blocking(market_data.top_trader_long_short_ratio_accounts)
    top_trader_long_short_ratio_positions = blocking(market_data.top_trader_long_short_ratio_positions)
    account_trade_list = blocking(trade.account_trade_list)
    all_orders = blocking(trade.all_orders)
    auto_cancel_all_open_orders = blocking(trade.auto_cancel_all_open_orders)
    cancel_algo_order = blocking(trade.cancel_algo_order)
    cancel_all_algo_open_orders = blocking(trade.cancel_all_algo_open_orders)
    cancel_all_open_orders = blocking(trade.cancel_all_open_orders)
    cancel_multiple_orders = blocking(trade.cancel_multiple_orders)
    cancel_order = blocking(trade.cancel_order)
    change_initial_leverage = blocking(trade.change_initial_leverage)
    change_margin_type = blocking(trade.change_margin_type)
    change_position_mode = blocking(trade.change_position_mode)
    current_all_algo_open_orders = blocking(trade.current_all_algo_open_orders)
    current_all_open_orders = blocking(trade.current_all_open_orders)
    get_order_modify_history = blocking(trade.get_order_modify_history)
    get_position_margin_change_history = blocking(trade.get_position_margin_change_history)
    modify_isolated_position_margin = blocking(trade.modify_isolated_position_margin)
    modify_multiple_orders = blocking(trade.modify_multiple_orders)
    modify_order = blocking(trade.modify_order)
    new_algo_order = blocking(trade.new_algo_order)
    new_order = blocking(trade.new_order)
    place_multiple_orders = blocking(trade.place_multiple_orders)
    position_adl_quantile_estimation = blocking(trade.position_adl_quantile_estimation)
    position_information = blocking(trade.position_information)
    query_algo_order = blocking(trade.query_algo_order)
    query_all_algo_orders = blocking(trade.query_all_algo_orders)
    query_current_open_order = blocking(trade.query_current_open_order)
    query_order = blocking(trade.query_order)
    users_force_orders = blocking(trade.users_force_orders)
    close_user_data_stream = blocking(user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = blocking(user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = blocking(user_data_streams.start_user_data_stream)


class AsyncWsApi(ws_api.AsyncWsApi):
    """COIN-M Futures over the WebSocket API; every method is awaited."""

    product = "coinm"
    time_source = Source("binance_derivatives.coinm.ws_api.session", "SESSION_STATUS", "server_time")

    account_information = awaiting(ws_account.account_information)
    futures_account_balance = awaiting(ws_account.futures_account_balance)
    session_logon = awaiting(ws_session.session_logon)
    session_logout = awaiting(ws_session.session_logout)
    session_status = awaiting(ws_session.session_status)
    cancel_order = awaiting(ws_trade.cancel_order)
    modify_order = awaiting(ws_trade.modify_order)
    new_order = awaiting(ws_trade.new_order)
    position_information = awaiting(ws_trade.position_information)
    query_order = awaiting(ws_trade.query_order)
    close_user_data_stream = awaiting(ws_user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = awaiting(ws_user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = awaiting(ws_user_data_streams.start_user_data_stream)


class WsApi(ws_api.WsApi):
    """COIN-M Futures over the WebSocket API; every method waits for the answer."""

    product = "coinm"
    time_source = Source("binance_derivatives.coinm.ws_api.session", "SESSION_STATUS", "server_time")

    account_information = blocking(ws_account.account_information)
    futures_account_balance = blocking(ws_account.futures_account_balance)
    session_logon = blocking(ws_session.session_logon)
    session_logout = blocking(ws_session.session_logout)
    session_status = blocking(ws_session.session_status)
    cancel_order = blocking(ws_trade.cancel_order)
    modify_order = blocking(ws_trade.modify_order)
    new_order = blocking(ws_trade.new_order)
    position_information = blocking(ws_trade.position_information)
    query_order = blocking(ws_trade.query_order)
    close_user_data_stream = blocking(ws_user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = blocking(ws_user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = blocking(ws_user_data_streams.start_user_data_stream)


class AsyncStreams(streams.AsyncStreams):
    """COIN-M Futures, streams: feeds of subscriptions, read by ``async for``."""

    product = "coinm"


class Streams(streams.Streams):
    """COIN-M Futures, streams: feeds of subscriptions, read by ``for``."""

    product = "coinm"
