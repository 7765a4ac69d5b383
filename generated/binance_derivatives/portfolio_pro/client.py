# Made by apiscribe from specs/portfolio_pro; not to be edited.
"""Clients of Portfolio Margin Pro: every operation as a method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binance_derivatives._clients import rest, streams
from binance_derivatives.methods import awaiting, blocking, lazy

if TYPE_CHECKING:
    from binance_derivatives.portfolio_pro.rest import account, market_data
else:
    account = lazy("binance_derivatives.portfolio_pro.rest.account")
    market_data = lazy("binance_derivatives.portfolio_pro.rest.market_data")


class AsyncRest(rest.AsyncRest):
    """Portfolio Margin Pro over REST; every method is awaited."""

    product = "portfolio_pro"

    bnb_transfer = awaiting(account.bnb_transfer)
    change_auto_repay_futures_status = awaiting(account.change_auto_repay_futures_status)
    delete_margin_call_level = awaiting(account.delete_margin_call_level)
    fund_auto_collection = awaiting(account.fund_auto_collection)
    fund_collection_by_asset = awaiting(account.fund_collection_by_asset)
    get_auto_repay_futures_status = awaiting(account.get_auto_repay_futures_status)
    get_delta_mode_status = awaiting(account.get_delta_mode_status)
    get_margin_call_level = awaiting(account.get_margin_call_level)
    get_portfolio_margin_pro_account_balance = awaiting(account.get_portfolio_margin_pro_account_balance)
    get_portfolio_margin_pro_account_info = awaiting(account.get_portfolio_margin_pro_account_info)
    get_portfolio_margin_pro_span_account_info = awaiting(account.get_portfolio_margin_pro_span_account_info)
    get_transferable_earn_asset_balance_for_portfolio_margin = awaiting(
        account.get_transferable_earn_asset_balance_for_portfolio_margin
    )
    portfolio_margin_pro_bankruptcy_loan_repay = awaiting(account.portfolio_margin_pro_bankruptcy_loan_repay)
    query_portfolio_margin_pro_bankruptcy_loan_amount = awaiting(
        account.query_portfolio_margin_pro_bankruptcy_loan_amount
    )
    query_portfolio_margin_pro_bankruptcy_loan_repay_history = awaiting(
        account.query_portfolio_margin_pro_bankruptcy_loan_repay_history
    )
    query_portfolio_margin_pro_negative_balance_interest_history = awaiting(
        account.query_portfolio_margin_pro_negative_balance_interest_history
    )
    repay_futures_negative_balance = awaiting(account.repay_futures_negative_balance)
    set_margin_call_level = awaiting(account.set_margin_call_level)
    switch_delta_mode = awaiting(account.switch_delta_mode)
    transfer_ldusdt_rwusd_for_portfolio_margin = awaiting(account.transfer_ldusdt_rwusd_for_portfolio_margin)
    get_portfolio_margin_asset_leverage = awaiting(market_data.get_portfolio_margin_asset_leverage)
    portfolio_margin_collateral_rate = awaiting(market_data.portfolio_margin_collateral_rate)
    portfolio_margin_pro_tiered_collateral_rate = awaiting(market_data.portfolio_margin_pro_tiered_collateral_rate)
    query_portfolio_margin_asset_index_price = awaiting(market_data.query_portfolio_margin_asset_index_price)


class Rest(rest.Rest):
    """Portfolio Margin Pro over REST; every method waits for the answer."""

    product = "portfolio_pro"

    bnb_transfer = blocking(account.bnb_transfer)
    change_auto_repay_futures_status = blocking(account.change_auto_repay_futures_status)
    delete_margin_call_level = blocking(account.delete_margin_call_level)
    fund_auto_collection = blocking(account.fund_auto_collection)
    fund_collection_by_asset = blocking(account.fund_collection_by_asset)
    get_auto_repay_futures_status = blocking(account.get_auto_repay_futures_status)
    get_delta_mode_status = blocking(account.get_delta_mode_status)
    get_margin_call_level = blocking(account.get_margin_call_level)
    get_portfolio_margin_pro_account_balance = blocking(account.get_portfolio_margin_pro_account_balance)
    get_portfolio_margin_pro_account_info = blocking(account.get_portfolio_margin_pro_account_info)
    get_portfolio_margin_pro_span_account_info = blocking(account.get_portfolio_margin_pro_span_account_info)
    get_transferable_earn_asset_balance_for_portfolio_margin = blocking(
        account.get_transferable_earn_asset_balance_for_portfolio_margin
    )
    portfolio_margin_pro_bankruptcy_loan_repay = blocking(account.portfolio_margin_pro_bankruptcy_loan_repay)
    query_portfolio_margin_pro_bankruptcy_loan_amount = blocking(
        account.query_portfolio_margin_pro_bankruptcy_loan_amount
    )
    query_portfolio_margin_pro_bankruptcy_loan_repay_history = blocking(
        account.query_portfolio_margin_pro_bankruptcy_loan_repay_history
    )
    query_portfolio_margin_pro_negative_balance_interest_history = blocking(
        account.query_portfolio_margin_pro_negative_balance_interest_history
    )
    repay_futures_negative_balance = blocking(account.repay_futures_negative_balance)
    set_margin_call_level = blocking(account.set_margin_call_level)
    switch_delta_mode = blocking(account.switch_delta_mode)
    transfer_ldusdt_rwusd_for_portfolio_margin = blocking(account.transfer_ldusdt_rwusd_for_portfolio_margin)
    get_portfolio_margin_asset_leverage = blocking(market_data.get_portfolio_margin_asset_leverage)
    portfolio_margin_collateral_rate = blocking(market_data.portfolio_margin_collateral_rate)
    portfolio_margin_pro_tiered_collateral_rate = blocking(market_data.portfolio_margin_pro_tiered_collateral_rate)
    query_portfolio_margin_asset_index_price = blocking(market_data.query_portfolio_margin_asset_index_price)


class AsyncStreams(streams.AsyncStreams):
    """Portfolio Margin Pro, streams: feeds of subscriptions, read by ``async for``."""

    product = "portfolio_pro"


class Streams(streams.Streams):
    """Portfolio Margin Pro, streams: feeds of subscriptions, read by ``for``."""

    product = "portfolio_pro"
