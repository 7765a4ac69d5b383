# Made by apiscribe from specs/usdm; not to be edited.
"""Clients of USDⓈ-M Futures: every operation as a method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binance_derivatives._clients import rest, ws_api, streams
from binance_derivatives.methods import awaiting, awaiting_one_or_many, blocking, blocking_one_or_many, lazy
from binance_derivatives._protocol.session import Source

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
    time_source = Source("binance_derivatives.usdm.rest.market_data", "CHECK_SERVER_TIME", "server_time")
    limits_source = Source("binance_derivatives.usdm.rest.market_data", "EXCHANGE_INFORMATION", "rate_limits")

    account_information_v2 = awaiting(account.account_information_v2)
    account_information_v3 = awaiting(account.account_information_v3)
    futures_account_balance_v2 = awaiting(account.futures_account_balance_v2)
    futures_account_balance_v3 = awaiting(account.futures_account_balance_v3)
    futures_account_configuration = awaiting(account.futures_account_configuration)
    futures_trading_quantitative_rules_indicators = awaiting(account.futures_trading_quantitative_rules_indicators)
    get_bnb_burn_status = awaiting(account.get_bnb_burn_status)
    get_current_multi_assets_mode = awaiting(account.get_current_multi_assets_mode)
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
    notional_and_leverage_brackets = awaiting_one_or_many(account.notional_and_leverage_brackets)
    query_user_rate_limit = awaiting(account.query_user_rate_limit)
    symbol_configuration = awaiting(account.symbol_configuration)
    toggle_bnb_burn_on_futures_trade = awaiting(account.toggle_bnb_burn_on_futures_trade)
    user_commission_rate = awaiting(account.user_commission_rate)
    accept_the_offered_quote = awaiting(convert.accept_the_offered_quote)
    list_all_convert_pairs = awaiting(convert.list_all_convert_pairs)
    order_status = awaiting(convert.order_status)
    send_quote_request = awaiting(convert.send_quote_request)
    adl_risk = awaiting_one_or_many(market_data.adl_risk)
    basis = awaiting(market_data.basis)
    check_server_time = awaiting(market_data.check_server_time)
    composite_index_symbol_information = awaiting(market_data.composite_index_symbol_information)
    compressed_aggregate_trades_list = awaiting(market_data.compressed_aggregate_trades_list)
    continuous_contract_kline_candlestick_data = awaiting(market_data.continuous_contract_kline_candlestick_data)
    exchange_information = awaiting(market_data.exchange_information)
    get_funding_rate_history = awaiting(market_data.get_funding_rate_history)
    get_funding_rate_info = awaiting(market_data.get_funding_rate_info)
    index_price_kline_candlestick_data = awaiting(market_data.index_price_kline_candlestick_data)
    kline_candlestick_data = awaiting(market_data.kline_candlestick_data)
    long_short_ratio = awaiting(market_data.long_short_ratio)
    mark_price = awaiting_one_or_many(market_data.mark_price)
    mark_price_kline_candlestick_data = awaiting(market_data.mark_price_kline_candlestick_data)
    multi_assets_mode_asset_index = awaiting_one_or_many(market_data.multi_assets_mode_asset_index)
    old_trades_lookup = awaiting(market_data.old_trades_lookup)
    open_interest = awaiting(market_data.open_interest)
    open_interest_statistics = awaiting(market_data.open_interest_statistics)
    order_book = awaiting(market_data.order_book)
    premium_index_kline_data = awaiting(market_data.premium_index_kline_data)
    quarterly_contract_settlement_price = awaiting(market_data.quarterly_contract_settlement_price)
    query_index_price_constituents = awaiting(market_data.query_index_price_constituents)
    query_insurance_fund_balance_snapshot = awaiting_one_or_many(market_data.query_insurance_fund_balance_snapshot)
    recent_trades_list = awaiting(market_data.recent_trades_list)
    rpi_order_book = awaiting(market_data.rpi_order_book)
    symbol_order_book_ticker = awaiting_one_or_many(market_data.symbol_order_book_ticker)
    symbol_price_ticker = awaiting_one_or_many(market_data.symbol_price_ticker)
    symbol_price_ticker_v2 = awaiting_one_or_many(market_data.symbol_price_ticker_v2)
    taker_buy_sell_volume = awaiting(market_data.taker_buy_sell_volume)
    test_connectivity = awaiting(market_data.test_connectivity)
    ticker_24hr = awaiting_one_or_many(market_data.ticker_24hr)
    top_trader_long_short_ratio_accounts = awaiting(market_data.top_trader_long_short_ratio_accounts)
    top_trader_long_short_ratio_positions = awaiting(market_data.top_trader_long_short_ratio_positions)
    trading_schedule = awaiting(market_data.trading_schedule)
    classic_portfolio_margin_account_information = awaiting(
        portfolio_margin_endpoints.classic_portfolio_margin_account_information
    )
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
    change_multi_assets_mode = awaiting(trade.change_multi_assets_mode)
    change_position_mode = awaiting(trade.change_position_mode)
    current_all_algo_open_orders = awaiting(trade.current_all_algo_open_orders)
    current_all_open_orders = awaiting(trade.current_all_open_orders)
    futures_tradfi_perps_contract = awaiting(trade.futures_tradfi_perps_contract)
    get_order_modify_history = awaiting(trade.get_order_modify_history)
    get_position_margin_change_history = awaiting(trade.get_position_margin_change_history)
    modify_isolated_position_margin = awaiting(trade.modify_isolated_position_margin)
    modify_multiple_orders = awaiting(trade.modify_multiple_orders)
    modify_order = awaiting(trade.modify_order)
    new_algo_order = awaiting(trade.new_algo_order)
    new_order = awaiting(trade.new_order)
    place_multiple_orders = awaiting(trade.place_multiple_orders)
    position_adl_quantile_estimation = awaiting(trade.position_adl_quantile_estimation)
    position_information_v2 = awaiting(trade.position_information_v2)
    position_information_v3 = awaiting(trade.position_information_v3)
    query_algo_order = awaiting(trade.query_algo_order)
    query_all_algo_orders = awaiting(trade.query_all_algo_orders)
    query_current_open_order = awaiting(trade.query_current_open_order)
    query_order = awaiting(trade.query_order)
    test_order = awaiting(trade.test_order)
    users_force_orders = awaiting(trade.users_force_orders)
    close_user_data_stream = awaiting(user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = awaiting(user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = awaiting(user_data_streams.start_user_data_stream)


class Rest(rest.Rest):
    """USDⓈ-M Futures over REST; every method waits for the answer."""

    product = "usdm"
    time_source = Source("binance_derivatives.usdm.rest.market_data", "CHECK_SERVER_TIME", "server_time")
    limits_source = Source("binance_derivatives.usdm.rest.market_data", "EXCHANGE_INFORMATION", "rate_limits")

    account_information_v2 = blocking(account.account_information_v2)
    account_information_v3 = blocking(account.account_information_v3)
    futures_account_balance_v2 = blocking(account.futures_account_balance_v2)
    futures_account_balance_v3 = blocking(account.futures_account_balance_v3)
    futures_account_configuration = blocking(account.futures_account_configuration)
    futures_trading_quantitative_rules_indicators = blocking(account.futures_trading_quantitative_rules_indicators)
    get_bnb_burn_status = blocking(account.get_bnb_burn_status)
    get_current_multi_assets_mode = blocking(account.get_current_multi_assets_mode)
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
    notional_and_leverage_brackets = blocking_one_or_many(account.notional_and_leverage_brackets)
    query_user_rate_limit = blocking(account.query_user_rate_limit)
    symbol_configuration = blocking(account.symbol_configuration)
    toggle_bnb_burn_on_futures_trade = blocking(account.toggle_bnb_burn_on_futures_trade)
    user_commission_rate = blocking(account.user_commission_rate)
    accept_the_offered_quote = blocking(convert.accept_the_offered_quote)
    list_all_convert_pairs = blocking(convert.list_all_convert_pairs)
    order_status = blocking(convert.order_status)
    send_quote_request = blocking(convert.send_quote_request)
    adl_risk = blocking_one_or_many(market_data.adl_risk)
    basis = blocking(market_data.basis)
    check_server_time = blocking(market_data.check_server_time)
    composite_index_symbol_information = blocking(market_data.composite_index_symbol_information)
    compressed_aggregate_trades_list = blocking(market_data.compressed_aggregate_trades_list)
    continuous_contract_kline_candlestick_data = blocking(market_data.continuous_contract_kline_candlestick_data)
    exchange_information = blocking(market_data.exchange_information)
    get_funding_rate_history = blocking(market_data.get_funding_rate_history)
    get_funding_rate_info = blocking(market_data.get_funding_rate_info)
    index_price_kline_candlestick_data = blocking(market_data.index_price_kline_candlestick_data)
    kline_candlestick_data = blocking(market_data.kline_candlestick_data)
    long_short_ratio = blocking(market_data.long_short_ratio)
    mark_price = blocking_one_or_many(market_data.mark_price)
    mark_price_kline_candlestick_data = blocking(market_data.mark_price_kline_candlestick_data)
    multi_assets_mode_asset_index = blocking_one_or_many(market_data.multi_assets_mode_asset_index)
    old_trades_lookup = blocking(market_data.old_trades_lookup)
    open_interest = blocking(market_data.open_interest)
    open_interest_statistics = blocking(market_data.open_interest_statistics)
    order_book = blocking(market_data.order_book)
    premium_index_kline_data = blocking(market_data.premium_index_kline_data)
    quarterly_contract_settlement_price = blocking(market_data.quarterly_contract_settlement_price)
    query_index_price_constituents = blocking(market_data.query_index_price_constituents)
    query_insurance_fund_balance_snapshot = blocking_one_or_many(market_data.query_insurance_fund_balance_snapshot)
    recent_trades_list = blocking(market_data.recent_trades_list)
    rpi_order_book = blocking(market_data.rpi_order_book)
    symbol_order_book_ticker = blocking_one_or_many(market_data.symbol_order_book_ticker)
    symbol_price_ticker = blocking_one_or_many(market_data.symbol_price_ticker)
    symbol_price_ticker_v2 = blocking_one_or_many(market_data.symbol_price_ticker_v2)
    taker_buy_sell_volume = blocking(market_data.taker_buy_sell_volume)
    test_connectivity = blocking(market_data.test_connectivity)
    ticker_24hr = blocking_one_or_many(market_data.ticker_24hr)
    top_trader_long_short_ratio_accounts = blocking(market_data.top_trader_long_short_ratio_accounts)
    top_trader_long_short_ratio_positions = blocking(market_data.top_trader_long_short_ratio_positions)
    trading_schedule = blocking(market_data.trading_schedule)
    classic_portfolio_margin_account_information = blocking(
        portfolio_margin_endpoints.classic_portfolio_margin_account_information
    )
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
    change_multi_assets_mode = blocking(trade.change_multi_assets_mode)
    change_position_mode = blocking(trade.change_position_mode)
    current_all_algo_open_orders = blocking(trade.current_all_algo_open_orders)
    current_all_open_orders = blocking(trade.current_all_open_orders)
    futures_tradfi_perps_contract = blocking(trade.futures_tradfi_perps_contract)
    get_order_modify_history = blocking(trade.get_order_modify_history)
    get_position_margin_change_history = blocking(trade.get_position_margin_change_history)
    modify_isolated_position_margin = blocking(trade.modify_isolated_position_margin)
    modify_multiple_orders = blocking(trade.modify_multiple_orders)
    modify_order = blocking(trade.modify_order)
    new_algo_order = blocking(trade.new_algo_order)
    new_order = blocking(trade.new_order)
    place_multiple_orders = blocking(trade.place_multiple_orders)
    position_adl_quantile_estimation = blocking(trade.position_adl_quantile_estimation)
    position_information_v2 = blocking(trade.position_information_v2)
    position_information_v3 = blocking(trade.position_information_v3)
    query_algo_order = blocking(trade.query_algo_order)
    query_all_algo_orders = blocking(trade.query_all_algo_orders)
    query_current_open_order = blocking(trade.query_current_open_order)
    query_order = blocking(trade.query_order)
    test_order = blocking(trade.test_order)
    users_force_orders = blocking(trade.users_force_orders)
    close_user_data_stream = blocking(user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = blocking(user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = blocking(user_data_streams.start_user_data_stream)


class AsyncWsApi(ws_api.AsyncWsApi):
    """USDⓈ-M Futures over the WebSocket API; every method is awaited."""

    product = "usdm"
    time_source = Source("binance_derivatives.usdm.ws_api.session", "SESSION_STATUS", "server_time")

    account_information = awaiting(ws_account.account_information)
    account_information_v2 = awaiting(ws_account.account_information_v2)
    futures_account_balance = awaiting(ws_account.futures_account_balance)
    futures_account_balance_v2 = awaiting(ws_account.futures_account_balance_v2)
    order_book = awaiting(ws_market_data.order_book)
    symbol_order_book_ticker = awaiting_one_or_many(ws_market_data.symbol_order_book_ticker)
    symbol_price_ticker = awaiting_one_or_many(ws_market_data.symbol_price_ticker)
    session_logon = awaiting(ws_session.session_logon)
    session_logout = awaiting(ws_session.session_logout)
    session_status = awaiting(ws_session.session_status)
    cancel_algo_order = awaiting(ws_trade.cancel_algo_order)
    cancel_order = awaiting(ws_trade.cancel_order)
    modify_order = awaiting(ws_trade.modify_order)
    new_algo_order = awaiting(ws_trade.new_algo_order)
    new_order = awaiting(ws_trade.new_order)
    position_information = awaiting(ws_trade.position_information)
    position_information_v2 = awaiting(ws_trade.position_information_v2)
    query_order = awaiting(ws_trade.query_order)
    close_user_data_stream = awaiting(ws_user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = awaiting(ws_user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = awaiting(ws_user_data_streams.start_user_data_stream)


class WsApi(ws_api.WsApi):
    """USDⓈ-M Futures over the WebSocket API; every method waits for the answer."""

    product = "usdm"
    time_source = Source("binance_derivatives.usdm.ws_api.session", "SESSION_STATUS", "server_time")

    account_information = blocking(ws_account.account_information)
    account_information_v2 = blocking(ws_account.account_information_v2)
    futures_account_balance = blocking(ws_account.futures_account_balance)
    futures_account_balance_v2 = blocking(ws_account.futures_account_balance_v2)
    order_book = blocking(ws_market_data.order_book)
    symbol_order_book_ticker = blocking_one_or_many(ws_market_data.symbol_order_book_ticker)
    symbol_price_ticker = blocking_one_or_many(ws_market_data.symbol_price_ticker)
    session_logon = blocking(ws_session.session_logon)
    session_logout = blocking(ws_session.session_logout)
    session_status = blocking(ws_session.session_status)
    cancel_algo_order = blocking(ws_trade.cancel_algo_order)
    cancel_order = blocking(ws_trade.cancel_order)
    modify_order = blocking(ws_trade.modify_order)
    new_algo_order = blocking(ws_trade.new_algo_order)
    new_order = blocking(ws_trade.new_order)
    position_information = blocking(ws_trade.position_information)
    position_information_v2 = blocking(ws_trade.position_information_v2)
    query_order = blocking(ws_trade.query_order)
    close_user_data_stream = blocking(ws_user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = blocking(ws_user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = blocking(ws_user_data_streams.start_user_data_stream)


class AsyncStreams(streams.AsyncStreams):
    """USDⓈ-M Futures, streams: feeds of subscriptions, read by ``async for``."""

    product = "usdm"


class Streams(streams.Streams):
    """USDⓈ-M Futures, streams: feeds of subscriptions, read by ``for``."""

    product = "usdm"
