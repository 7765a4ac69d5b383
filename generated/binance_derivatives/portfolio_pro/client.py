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

    account_info = awaiting(account.account_info)
    auto_repay_futures_status = awaiting(account.auto_repay_futures_status)
    balance = awaiting(account.balance)
    bankruptcy_loan_amount = awaiting(account.bankruptcy_loan_amount)
    bankruptcy_loan_repay_history = awaiting(account.bankruptcy_loan_repay_history)
    bnb_transfer = awaiting(account.bnb_transfer)
    change_auto_repay_futures_status = awaiting(account.change_auto_repay_futures_status)
    delete_margin_call_level = awaiting(account.delete_margin_call_level)
    delta_mode = awaiting(account.delta_mode)
    fund_auto_collection = awaiting(account.fund_auto_collection)
    fund_collection_by_asset = awaiting(account.fund_collection_by_asset)
    margin_call_level = awaiting(account.margin_call_level)
    negative_balance_interest_history = awaiting(account.negative_balance_interest_history)
    repay_bankruptcy_loan = awaiting(account.repay_bankruptcy_loan)
    repay_futures_negative_balance = awaiting(account.repay_futures_negative_balance)
    set_margin_call_level = awaiting(account.set_margin_call_level)
    span_account_info = awaiting(account.span_account_info)
    switch_delta_mode = awaiting(account.switch_delta_mode)
    transfer_earn_asset = awaiting(account.transfer_earn_asset)
    transferable_earn_balance = awaiting(account.transferable_earn_balance)
    asset_index_price = awaiting(market_data.asset_index_price)
    asset_leverage = awaiting(market_data.asset_leverage)
    collateral_rate = awaiting(market_data.collateral_rate)
    tiered_collateral_rate = awaiting(market_data.tiered_collateral_rate)


class Rest(rest.Rest):
    """Portfolio Margin Pro over REST; every method waits for the answer."""

    product = "portfolio_pro"

    account_info = blocking(account.account_info)
    auto_repay_futures_status = blocking(account.auto_repay_futures_status)
    balance = blocking(account.balance)
    bankruptcy_loan_amount = blocking(account.bankruptcy_loan_amount)
    bankruptcy_loan_repay_history = blocking(account.bankruptcy_loan_repay_history)
    bnb_transfer = blocking(account.bnb_transfer)
    change_auto_repay_futures_status = blocking(account.change_auto_repay_futures_status)
    delete_margin_call_level = blocking(account.delete_margin_call_level)
    delta_mode = blocking(account.delta_mode)
    fund_auto_collection = blocking(account.fund_auto_collection)
    fund_collection_by_asset = blocking(account.fund_collection_by_asset)
    margin_call_level = blocking(account.margin_call_level)
    negative_balance_interest_history = blocking(account.negative_balance_interest_history)
    repay_bankruptcy_loan = blocking(account.repay_bankruptcy_loan)
    repay_futures_negative_balance = blocking(account.repay_futures_negative_balance)
    set_margin_call_level = blocking(account.set_margin_call_level)
    span_account_info = blocking(account.span_account_info)
    switch_delta_mode = blocking(account.switch_delta_mode)
    transfer_earn_asset = blocking(account.transfer_earn_asset)
    transferable_earn_balance = blocking(account.transferable_earn_balance)
    asset_index_price = blocking(market_data.asset_index_price)
    asset_leverage = blocking(market_data.asset_leverage)
    collateral_rate = blocking(market_data.collateral_rate)
    tiered_collateral_rate = blocking(market_data.tiered_collateral_rate)


class AsyncStreams(streams.AsyncStreams):
    """Portfolio Margin Pro, streams: feeds of subscriptions, read by ``async for``."""

    product = "portfolio_pro"


class Streams(streams.Streams):
    """Portfolio Margin Pro, streams: feeds of subscriptions, read by ``for``."""

    product = "portfolio_pro"
