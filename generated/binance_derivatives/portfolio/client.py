# Made by apiscribe from specs/portfolio; not to be edited.
"""Clients of Portfolio Margin: every operation as a method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binance_derivatives._clients import rest, streams
from binance_derivatives.methods import awaiting, awaiting_one_or_many, blocking, blocking_one_or_many, lazy

if TYPE_CHECKING:
    from binance_derivatives.portfolio.rest import account, market_data, trade, user_data_streams
else:
    account = lazy("binance_derivatives.portfolio.rest.account")
    market_data = lazy("binance_derivatives.portfolio.rest.market_data")
    trade = lazy("binance_derivatives.portfolio.rest.trade")
    user_data_streams = lazy("binance_derivatives.portfolio.rest.user_data_streams")


class AsyncRest(rest.AsyncRest):
    """Portfolio Margin over REST; every method is awaited."""

    product = "portfolio"

    account_balance = awaiting_one_or_many(account.account_balance)
    account_information = awaiting(account.account_information)
    bnb_transfer = awaiting(account.bnb_transfer)
    change_auto_repay_futures_status = awaiting(account.change_auto_repay_futures_status)
    change_cm_initial_leverage = awaiting(account.change_cm_initial_leverage)
    change_cm_position_mode = awaiting(account.change_cm_position_mode)
    change_um_initial_leverage = awaiting(account.change_um_initial_leverage)
    change_um_position_mode = awaiting(account.change_um_position_mode)
    cm_notional_and_leverage_brackets = awaiting(account.cm_notional_and_leverage_brackets)
    fund_auto_collection = awaiting(account.fund_auto_collection)
    fund_collection_by_asset = awaiting(account.fund_collection_by_asset)
    get_auto_repay_futures_status = awaiting(account.get_auto_repay_futures_status)
    get_cm_account_detail = awaiting(account.get_cm_account_detail)
    get_cm_current_position_mode = awaiting(account.get_cm_current_position_mode)
    get_cm_income_history = awaiting(account.get_cm_income_history)
    get_download_id_for_um_futures_order_history = awaiting(account.get_download_id_for_um_futures_order_history)
    get_download_id_for_um_futures_trade_history = awaiting(account.get_download_id_for_um_futures_trade_history)
    get_download_id_for_um_futures_transaction_history = awaiting(
        account.get_download_id_for_um_futures_transaction_history
    )
    get_margin_borrow_loan_interest_history = awaiting(account.get_margin_borrow_loan_interest_history)
    get_um_account_detail = awaiting(account.get_um_account_detail)
    get_um_account_detail_v2 = awaiting(account.get_um_account_detail_v2)
    get_um_current_position_mode = awaiting(account.get_um_current_position_mode)
    get_um_futures_order_download_link_by_id = awaiting(account.get_um_futures_order_download_link_by_id)
    get_um_futures_trade_download_link_by_id = awaiting(account.get_um_futures_trade_download_link_by_id)
    get_um_futures_transaction_download_link_by_id = awaiting(account.get_um_futures_transaction_download_link_by_id)
    get_um_income_history = awaiting(account.get_um_income_history)
    get_user_commission_rate_for_cm = awaiting(account.get_user_commission_rate_for_cm)
    get_user_commission_rate_for_um = awaiting(account.get_user_commission_rate_for_um)
    margin_max_borrow = awaiting(account.margin_max_borrow)
    portfolio_margin_um_trading_quantitative_rules_indicators = awaiting(
        account.portfolio_margin_um_trading_quantitative_rules_indicators
    )
    query_cm_position_information = awaiting(account.query_cm_position_information)
    query_margin_loan_record = awaiting(account.query_margin_loan_record)
    query_margin_max_withdraw = awaiting(account.query_margin_max_withdraw)
    query_margin_repay_record = awaiting(account.query_margin_repay_record)
    query_portfolio_margin_negative_balance_interest_history = awaiting(
        account.query_portfolio_margin_negative_balance_interest_history
    )
    query_um_position_information = awaiting(account.query_um_position_information)
    query_user_negative_balance_auto_exchange_record = awaiting(
        account.query_user_negative_balance_auto_exchange_record
    )
    query_user_rate_limit = awaiting(account.query_user_rate_limit)
    repay_futures_negative_balance = awaiting(account.repay_futures_negative_balance)
    um_futures_account_configuration = awaiting(account.um_futures_account_configuration)
    um_futures_symbol_configuration = awaiting(account.um_futures_symbol_configuration)
    um_notional_and_leverage_brackets = awaiting(account.um_notional_and_leverage_brackets)
    test_connectivity = awaiting(market_data.test_connectivity)
    cancel_all_cm_open_conditional_orders = awaiting(trade.cancel_all_cm_open_conditional_orders)
    cancel_all_cm_open_orders = awaiting(trade.cancel_all_cm_open_orders)
    cancel_all_um_algo_open_orders = awaiting(trade.cancel_all_um_algo_open_orders)
    cancel_all_um_open_orders = awaiting(trade.cancel_all_um_open_orders)
    cancel_cm_conditional_order = awaiting(trade.cancel_cm_conditional_order)
    cancel_cm_order = awaiting(trade.cancel_cm_order)
    cancel_margin_account_all_open_orders_on_a_symbol = awaiting(
        trade.cancel_margin_account_all_open_orders_on_a_symbol
    )
    cancel_margin_account_oco_orders = awaiting(trade.cancel_margin_account_oco_orders)
    cancel_margin_account_order = awaiting(trade.cancel_margin_account_order)
    cancel_um_algo_order = awaiting(trade.cancel_um_algo_order)
    cancel_um_order = awaiting(trade.cancel_um_order)
    cm_account_trade_list = awaiting(trade.cm_account_trade_list)
    cm_position_adl_quantile_estimation = awaiting(trade.cm_position_adl_quantile_estimation)
    get_um_futures_bnb_burn_status = awaiting(trade.get_um_futures_bnb_burn_status)
    margin_account_borrow = awaiting(trade.margin_account_borrow)
    margin_account_new_oco = awaiting(trade.margin_account_new_oco)
    margin_account_repay = awaiting(trade.margin_account_repay)
    margin_account_repay_debt = awaiting(trade.margin_account_repay_debt)
    margin_account_trade_list = awaiting(trade.margin_account_trade_list)
    modify_cm_order = awaiting(trade.modify_cm_order)
    modify_um_order = awaiting(trade.modify_um_order)
    new_cm_conditional_order = awaiting(trade.new_cm_conditional_order)
    new_cm_order = awaiting(trade.new_cm_order)
    new_margin_order = awaiting(trade.new_margin_order)
    new_um_algo_order = awaiting(trade.new_um_algo_order)
    new_um_order = awaiting(trade.new_um_order)
    query_all_cm_conditional_orders = awaiting(trade.query_all_cm_conditional_orders)
    query_all_cm_orders = awaiting(trade.query_all_cm_orders)
    query_all_current_cm_open_conditional_orders = awaiting(trade.query_all_current_cm_open_conditional_orders)
    query_all_current_cm_open_orders = awaiting(trade.query_all_current_cm_open_orders)
    query_all_current_um_open_algo_orders = awaiting(trade.query_all_current_um_open_algo_orders)
    query_all_current_um_open_orders = awaiting(trade.query_all_current_um_open_orders)
    query_all_margin_account_orders = awaiting(trade.query_all_margin_account_orders)
    query_all_um_orders = awaiting(trade.query_all_um_orders)
    query_cm_conditional_order_history = awaiting(trade.query_cm_conditional_order_history)
    query_cm_modify_order_history = awaiting(trade.query_cm_modify_order_history)
    query_cm_order = awaiting(trade.query_cm_order)
    query_current_cm_open_conditional_order = awaiting(trade.query_current_cm_open_conditional_order)
    query_current_cm_open_order = awaiting(trade.query_current_cm_open_order)
    query_current_margin_open_order = awaiting(trade.query_current_margin_open_order)
    query_current_um_open_algo_order = awaiting(trade.query_current_um_open_algo_order)
    query_current_um_open_order = awaiting(trade.query_current_um_open_order)
    query_margin_account_order = awaiting(trade.query_margin_account_order)
    query_margin_accounts_all_oco = awaiting(trade.query_margin_accounts_all_oco)
    query_margin_accounts_oco = awaiting(trade.query_margin_accounts_oco)
    query_margin_accounts_open_oco = awaiting(trade.query_margin_accounts_open_oco)
    query_um_algo_order_history = awaiting(trade.query_um_algo_order_history)
    query_um_modify_order_history = awaiting(trade.query_um_modify_order_history)
    query_um_order = awaiting(trade.query_um_order)
    query_users_cm_force_orders = awaiting(trade.query_users_cm_force_orders)
    query_users_margin_force_orders = awaiting(trade.query_users_margin_force_orders)
    query_users_um_force_orders = awaiting(trade.query_users_um_force_orders)
    toggle_bnb_burn_on_um_futures_trade = awaiting(trade.toggle_bnb_burn_on_um_futures_trade)
    um_account_trade_list = awaiting(trade.um_account_trade_list)
    um_position_adl_quantile_estimation = awaiting(trade.um_position_adl_quantile_estimation)
    um_stock_contract = awaiting(trade.um_stock_contract)
    close_user_data_stream = awaiting(user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = awaiting(user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = awaiting(user_data_streams.start_user_data_stream)


class Rest(rest.Rest):
    """Portfolio Margin over REST; every method waits for the answer."""

    product = "portfolio"

    account_balance = blocking_one_or_many(account.account_balance)
    account_information = blocking(account.account_information)
    bnb_transfer = blocking(account.bnb_transfer)
    change_auto_repay_futures_status = blocking(account.change_auto_repay_futures_status)
    change_cm_initial_leverage = blocking(account.change_cm_initial_leverage)
    change_cm_position_mode = blocking(account.change_cm_position_mode)
    change_um_initial_leverage = blocking(account.change_um_initial_leverage)
    change_um_position_mode = blocking(account.change_um_position_mode)
    cm_notional_and_leverage_brackets = blocking(account.cm_notional_and_leverage_brackets)
    fund_auto_collection = blocking(account.fund_auto_collection)
    fund_collection_by_asset = blocking(account.fund_collection_by_asset)
    get_auto_repay_futures_status = blocking(account.get_auto_repay_futures_status)
    get_cm_account_detail = blocking(account.get_cm_account_detail)
    get_cm_current_position_mode = blocking(account.get_cm_current_position_mode)
    get_cm_income_history = blocking(account.get_cm_income_history)
    get_download_id_for_um_futures_order_history = blocking(account.get_download_id_for_um_futures_order_history)
    get_download_id_for_um_futures_trade_history = blocking(account.get_download_id_for_um_futures_trade_history)
    get_download_id_for_um_futures_transaction_history = blocking(
        account.get_download_id_for_um_futures_transaction_history
    )
    get_margin_borrow_loan_interest_history = blocking(account.get_margin_borrow_loan_interest_history)
    get_um_account_detail = blocking(account.get_um_account_detail)
    get_um_account_detail_v2 = blocking(account.get_um_account_detail_v2)
    get_um_current_position_mode = blocking(account.get_um_current_position_mode)
    get_um_futures_order_download_link_by_id = blocking(account.get_um_futures_order_download_link_by_id)
    get_um_futures_trade_download_link_by_id = blocking(account.get_um_futures_trade_download_link_by_id)
    get_um_futures_transaction_download_link_by_id = blocking(account.get_um_futures_transaction_download_link_by_id)
    get_um_income_history = blocking(account.get_um_income_history)
    get_user_commission_rate_for_cm = blocking(account.get_user_commission_rate_for_cm)
    get_user_commission_rate_for_um = blocking(account.get_user_commission_rate_for_um)
    margin_max_borrow = blocking(account.margin_max_borrow)
    portfolio_margin_um_trading_quantitative_rules_indicators = blocking(
        account.portfolio_margin_um_trading_quantitative_rules_indicators
    )
    query_cm_position_information = blocking(account.query_cm_position_information)
    query_margin_loan_record = blocking(account.query_margin_loan_record)
    query_margin_max_withdraw = blocking(account.query_margin_max_withdraw)
    query_margin_repay_record = blocking(account.query_margin_repay_record)
    query_portfolio_margin_negative_balance_interest_history = blocking(
        account.query_portfolio_margin_negative_balance_interest_history
    )
    query_um_position_information = blocking(account.query_um_position_information)
    query_user_negative_balance_auto_exchange_record = blocking(
        account.query_user_negative_balance_auto_exchange_record
    )
    query_user_rate_limit = blocking(account.query_user_rate_limit)
    repay_futures_negative_balance = blocking(account.repay_futures_negative_balance)
    um_futures_account_configuration = blocking(account.um_futures_account_configuration)
    um_futures_symbol_configuration = blocking(account.um_futures_symbol_configuration)
    um_notional_and_leverage_brackets = blocking(account.um_notional_and_leverage_brackets)
    test_connectivity = blocking(market_data.test_connectivity)
    cancel_all_cm_open_conditional_orders = blocking(trade.cancel_all_cm_open_conditional_orders)
    cancel_all_cm_open_orders = blocking(trade.cancel_all_cm_open_orders)
    cancel_all_um_algo_open_orders = blocking(trade.cancel_all_um_algo_open_orders)
    cancel_all_um_open_orders = blocking(trade.cancel_all_um_open_orders)
    cancel_cm_conditional_order = blocking(trade.cancel_cm_conditional_order)
    cancel_cm_order = blocking(trade.cancel_cm_order)
    cancel_margin_account_all_open_orders_on_a_symbol = blocking(
        trade.cancel_margin_account_all_open_orders_on_a_symbol
    )
    cancel_margin_account_oco_orders = blocking(trade.cancel_margin_account_oco_orders)
    cancel_margin_account_order = blocking(trade.cancel_margin_account_order)
    cancel_um_algo_order = blocking(trade.cancel_um_algo_order)
    cancel_um_order = blocking(trade.cancel_um_order)
    cm_account_trade_list = blocking(trade.cm_account_trade_list)
    cm_position_adl_quantile_estimation = blocking(trade.cm_position_adl_quantile_estimation)
    get_um_futures_bnb_burn_status = blocking(trade.get_um_futures_bnb_burn_status)
    margin_account_borrow = blocking(trade.margin_account_borrow)
    margin_account_new_oco = blocking(trade.margin_account_new_oco)
    margin_account_repay = blocking(trade.margin_account_repay)
    margin_account_repay_debt = blocking(trade.margin_account_repay_debt)
    margin_account_trade_list = blocking(trade.margin_account_trade_list)
    modify_cm_order = blocking(trade.modify_cm_order)
    modify_um_order = blocking(trade.modify_um_order)
    new_cm_conditional_order = blocking(trade.new_cm_conditional_order)
    new_cm_order = blocking(trade.new_cm_order)
    new_margin_order = blocking(trade.new_margin_order)
    new_um_algo_order = blocking(trade.new_um_algo_order)
    new_um_order = blocking(trade.new_um_order)
    query_all_cm_conditional_orders = blocking(trade.query_all_cm_conditional_orders)
    query_all_cm_orders = blocking(trade.query_all_cm_orders)
    query_all_current_cm_open_conditional_orders = blocking(trade.query_all_current_cm_open_conditional_orders)
    query_all_current_cm_open_orders = blocking(trade.query_all_current_cm_open_orders)
    query_all_current_um_open_algo_orders = blocking(trade.query_all_current_um_open_algo_orders)
    query_all_current_um_open_orders = blocking(trade.query_all_current_um_open_orders)
    query_all_margin_account_orders = blocking(trade.query_all_margin_account_orders)
    query_all_um_orders = blocking(trade.query_all_um_orders)
    query_cm_conditional_order_history = blocking(trade.query_cm_conditional_order_history)
    query_cm_modify_order_history = blocking(trade.query_cm_modify_order_history)
    query_cm_order = blocking(trade.query_cm_order)
    query_current_cm_open_conditional_order = blocking(trade.query_current_cm_open_conditional_order)
    query_current_cm_open_order = blocking(trade.query_current_cm_open_order)
    query_current_margin_open_order = blocking(trade.query_current_margin_open_order)
    query_current_um_open_algo_order = blocking(trade.query_current_um_open_algo_order)
    query_current_um_open_order = blocking(trade.query_current_um_open_order)
    query_margin_account_order = blocking(trade.query_margin_account_order)
    query_margin_accounts_all_oco = blocking(trade.query_margin_accounts_all_oco)
    query_margin_accounts_oco = blocking(trade.query_margin_accounts_oco)
    query_margin_accounts_open_oco = blocking(trade.query_margin_accounts_open_oco)
    query_um_algo_order_history = blocking(trade.query_um_algo_order_history)
    query_um_modify_order_history = blocking(trade.query_um_modify_order_history)
    query_um_order = blocking(trade.query_um_order)
    query_users_cm_force_orders = blocking(trade.query_users_cm_force_orders)
    query_users_margin_force_orders = blocking(trade.query_users_margin_force_orders)
    query_users_um_force_orders = blocking(trade.query_users_um_force_orders)
    toggle_bnb_burn_on_um_futures_trade = blocking(trade.toggle_bnb_burn_on_um_futures_trade)
    um_account_trade_list = blocking(trade.um_account_trade_list)
    um_position_adl_quantile_estimation = blocking(trade.um_position_adl_quantile_estimation)
    um_stock_contract = blocking(trade.um_stock_contract)
    close_user_data_stream = blocking(user_data_streams.close_user_data_stream)
    keepalive_user_data_stream = blocking(user_data_streams.keepalive_user_data_stream)
    start_user_data_stream = blocking(user_data_streams.start_user_data_stream)


class AsyncStreams(streams.AsyncStreams):
    """Portfolio Margin, streams: feeds of subscriptions, read by ``async for``."""

    product = "portfolio"


class Streams(streams.Streams):
    """Portfolio Margin, streams: feeds of subscriptions, read by ``for``."""

    product = "portfolio"
