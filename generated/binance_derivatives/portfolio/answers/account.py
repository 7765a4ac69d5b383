# Made by apiscribe from specs/portfolio; not to be edited.
"""Portfolio Margin, answers: account."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Decoder, Documented, Number, OrEmpty, typed
from binance_derivatives.portfolio.values import PositionSide, RateLimitType


class AccountBalance(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``account_balance``.

    Attributes:
        asset: Asset.
        total_wallet_balance: Sum of all wallets.
        cross_margin_asset: Total in cross margin. None when it is not sent.
        cross_margin_borrowed: Principal of the cross margin loan.
        cross_margin_free: Amount free in cross margin.
        cross_margin_interest: Interest owed in cross margin.
        cross_margin_locked: Amount locked in cross margin.
        um_wallet_balance: Balance of the USDⓈ-margined wallet.
        um_unrealized_pnl: Unrealized profit of USDⓈ-margined positions.
        cm_wallet_balance: Balance of the coin-margined wallet.
        cm_unrealized_pnl: Unrealized profit of coin-margined positions. None when it is empty.
        update_time: Milliseconds since 1970 of the last change.
        negative_balance: Amount below zero.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account
    """

    asset: str
    total_wallet_balance: Decimal
    cross_margin_asset: Decimal | None = None
    cross_margin_borrowed: Decimal
    cross_margin_free: Decimal
    cross_margin_interest: Decimal
    cross_margin_locked: Decimal
    um_wallet_balance: Decimal
    um_unrealized_pnl: Decimal = field(name="umUnrealizedPNL")
    cm_wallet_balance: Decimal
    cm_unrealized_pnl: OrEmpty[Decimal] = field(name="cmUnrealizedPNL")
    update_time: int
    negative_balance: Decimal


class Account(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``account_information``.

    Attributes:
        uni_mmr: Ratio of equity to maintenance margin.
        account_equity: Account equity after collateral rates, in USD.
        actual_equity: Account equity before collateral rates, in USD.
        account_initial_margin: Initial margin of the account, in USD.
        account_maint_margin: Maintenance margin of the account, in USD.
        account_status: State of the account.
        virtual_max_withdraw_amount: Most that can be transferred out, in USD.
        total_available_balance: Amount available, in USD. None when it is empty.
        total_margin_open_loss: Loss reserved for open margin orders, in USD. None when it is empty.
        update_time: Milliseconds since 1970 of the last change.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Account-Information
    """

    uni_mmr: Decimal = field(name="uniMMR")
    account_equity: Decimal
    actual_equity: Decimal
    account_initial_margin: Decimal
    account_maint_margin: Decimal
    account_status: str
    virtual_max_withdraw_amount: Decimal
    total_available_balance: OrEmpty[Decimal]
    total_margin_open_loss: OrEmpty[Decimal]
    update_time: int


class CmLeverage(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``change_cm_initial_leverage``.

    Attributes:
        leverage: Leverage in force.
        max_qty: Largest quantity at this leverage.
        symbol: Contract.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-CM-Initial-Leverage
    """

    leverage: int
    max_qty: Decimal
    symbol: str


class UmLeverage(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``change_um_initial_leverage``.

    Attributes:
        leverage: Leverage in force.
        max_notional_value: Largest notional at the current leverage.
        symbol: Contract.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-UM-Initial-Leverage
    """

    leverage: int
    max_notional_value: Decimal
    symbol: str


class CmLeverageTiersBrackets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``cm_notional_and_leverage_brackets``.

    Attributes:
        bracket: Number of the bracket.
        initial_leverage: Highest leverage in this bracket.
        qty_cap: Base asset quantity up to which the bracket reaches.
        qty_floor: Lower bound of the bracket, quantity.
        maint_margin_ratio: Maintenance margin as a fraction of the notional.
        cum: Amount to subtract when maintenance margin is computed from this bracket's ratio.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/CM-Notional-and-Leverage-Brackets
    """

    bracket: int
    initial_leverage: int
    qty_cap: int
    qty_floor: int
    maint_margin_ratio: Number
    cum: Number


class CmLeverageTiers(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cm_notional_and_leverage_brackets``.

    Attributes:
        symbol: Contract.
        brackets: Brackets of position size, each with its leverage and margin.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/CM-Notional-and-Leverage-Brackets
    """

    symbol: str
    brackets: list[CmLeverageTiersBrackets]


class AutoRepayStatus(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``get_auto_repay_futures_status``.

    Attributes:
        auto_repay: Whether negative balances are repaid automatically.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Auto-repay-futures-Status
    """

    auto_repay: bool


class CmAccountAssets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``get_cm_account_detail``.

    Attributes:
        asset: Asset.
        cross_wallet_balance: Wallet balance that backs cross positions.
        cross_un_pnl: Unrealized profit of cross positions.
        maint_margin: Maintenance margin required.
        initial_margin: Initial margin required at the current mark price.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        update_time: Milliseconds since 1970 of the last change.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Account-Detail
    """

    asset: str
    cross_wallet_balance: Decimal
    cross_un_pnl: Decimal
    maint_margin: Decimal
    initial_margin: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    update_time: int


class CmAccountPositions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``get_cm_account_detail``.

    Attributes:
        symbol: Contract.
        position_amt: Size of the position, negative when short in one-way mode.
        initial_margin: Initial margin required at the current mark price.
        maint_margin: Maintenance margin required.
        unrealized_profit: Unrealized profit.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        leverage: Leverage in force.
        position_side: Side of the position the order belongs to.
        entry_price: Average entry price of the position.
        max_qty: Largest quantity.
        update_time: Milliseconds since 1970 of the last change.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Account-Detail
    """

    symbol: str
    position_amt: Decimal
    initial_margin: Decimal
    maint_margin: Decimal
    unrealized_profit: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    leverage: Decimal
    position_side: PositionSide
    entry_price: Decimal
    max_qty: Decimal
    update_time: int


class CmAccount(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``get_cm_account_detail``.

    Attributes:
        assets: Entry for each asset.
        positions: Entry for each position.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Account-Detail
    """

    assets: list[CmAccountAssets]
    positions: list[CmAccountPositions]


class CmIncome(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``get_cm_income_history``.

    Attributes:
        symbol: Contract. None when it is not sent.
        income_type: Kind of income.
        income: Change of the balance, negative when it fell.
        asset: Asset.
        info: Further detail, which depends on the kind of income.
        time: Milliseconds since 1970 of the entry.
        tran_id: Transaction id.
        trade_id: Trade id. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Income-History
    """

    symbol: str | None = None
    income_type: str
    income: Decimal
    asset: str
    info: str
    time: int
    tran_id: str
    trade_id: str | None = None


class DownloadId(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``get_download_id_for_um_futures_order_history``, ``get_download_id_for_um_futures_trade_history`` and
    ``get_download_id_for_um_futures_transaction_history``.

    Attributes:
        avg_cost_timestamp_of_last30d: Average time the preparation of a file took in the last 30 days, in milliseconds.
        download_id: Id to ask for the link with.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Download-Id-For-UM-Futures-Order-History
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Download-Id-For-UM-Futures-Trade-History
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Download-Id-For-UM-Futures-Transaction-History
    """

    avg_cost_timestamp_of_last30d: int = field(name="avgCostTimestampOfLast30d")
    download_id: str


class MarginInterestHistoryRows(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``get_margin_borrow_loan_interest_history``.

    Attributes:
        tx_id: Transaction id.
        interest_accured_time: Milliseconds since 1970 at which interest was charged.
        asset: Asset.
        raw_asset: Asset that was borrowed.
        principal: Principal.
        interest: Interest.
        interest_rate: Interest rate a day.
        type: Order type.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Margin-BorrowLoan-Interest-History
    """

    tx_id: int
    interest_accured_time: int
    asset: str
    raw_asset: str
    principal: Decimal
    interest: Decimal
    interest_rate: Decimal
    type: str


class MarginInterestHistory(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``get_margin_borrow_loan_interest_history``.

    Attributes:
        rows: Entries of the page.
        total: Number of entries on all pages.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Margin-BorrowLoan-Interest-History
    """

    rows: list[MarginInterestHistoryRows]
    total: int


class UmAccountAssets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``get_um_account_detail``.

    Attributes:
        asset: Asset.
        cross_wallet_balance: Wallet balance that backs cross positions.
        cross_un_pnl: Unrealized profit of cross positions.
        maint_margin: Maintenance margin required.
        initial_margin: Initial margin required at the current mark price.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        update_time: Milliseconds since 1970 of the last change.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Account-Detail
    """

    asset: str
    cross_wallet_balance: Decimal
    cross_un_pnl: Decimal
    maint_margin: Decimal
    initial_margin: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    update_time: int


class UmAccountPositions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``get_um_account_detail``.

    Attributes:
        symbol: Contract.
        initial_margin: Initial margin required at the current mark price.
        maint_margin: Maintenance margin required.
        unrealized_profit: Unrealized profit.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        leverage: Leverage in force.
        entry_price: Average entry price of the position.
        max_notional: Largest notional at the current leverage.
        bid_notional: Notional of buy orders.
        ask_notional: Notional of sell orders.
        position_side: Side of the position the order belongs to.
        position_amt: Size of the position, negative when short in one-way mode.
        update_time: Milliseconds since 1970 of the last change.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Account-Detail
    """

    symbol: str
    initial_margin: Decimal
    maint_margin: Decimal
    unrealized_profit: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    leverage: Decimal
    entry_price: Decimal
    max_notional: Decimal
    bid_notional: Decimal
    ask_notional: Decimal
    position_side: PositionSide
    position_amt: Decimal
    update_time: int


class UmAccount(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``get_um_account_detail``.

    Attributes:
        assets: Entry for each asset.
        positions: Entry for each position.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Account-Detail
    """

    assets: list[UmAccountAssets]
    positions: list[UmAccountPositions]


class UmAccountV2Assets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``get_um_account_detail_v2``.

    Attributes:
        asset: Asset.
        cross_wallet_balance: Wallet balance that backs cross positions.
        cross_un_pnl: Unrealized profit of cross positions.
        maint_margin: Maintenance margin required.
        initial_margin: Initial margin required at the current mark price.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        update_time: Milliseconds since 1970 of the last change.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Account-Detail-V2
    """

    asset: str
    cross_wallet_balance: Decimal
    cross_un_pnl: Decimal
    maint_margin: Decimal
    initial_margin: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    update_time: int


class UmAccountV2Positions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``get_um_account_detail_v2``.

    Attributes:
        symbol: Contract.
        initial_margin: Initial margin required at the current mark price.
        maint_margin: Maintenance margin required.
        unrealized_profit: Unrealized profit.
        position_side: Side of the position the order belongs to.
        position_amt: Size of the position, negative when short in one-way mode.
        update_time: Milliseconds since 1970 of the last change.
        notional: Notional.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Account-Detail-V2
    """

    symbol: str
    initial_margin: Decimal
    maint_margin: Decimal
    unrealized_profit: Decimal
    position_side: PositionSide
    position_amt: Decimal
    update_time: int
    notional: Decimal


class UmAccountV2(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``get_um_account_detail_v2``.

    Attributes:
        assets: Entry for each asset.
        positions: Entry for each position.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Account-Detail-V2
    """

    assets: list[UmAccountV2Assets]
    positions: list[UmAccountV2Positions]


class PositionMode(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``get_cm_current_position_mode`` and ``get_um_current_position_mode``.

    Attributes:
        dual_side_position: True in hedge mode, false in one-way mode.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Current-Position-Mode
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Current-Position-Mode
    """

    dual_side_position: bool


class DownloadLink(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``get_um_futures_order_download_link_by_id``, ``get_um_futures_trade_download_link_by_id`` and
    ``get_um_futures_transaction_download_link_by_id``.

    Attributes:
        download_id: Id to ask for the link with.
        status: State of the order.
        url: Address of the file; empty while it is being prepared.
        s3_link: Without meaning.
        notified: Not meaningful.
        expiration_timestamp: Milliseconds since 1970 at which the link ends; -1 while the file is being prepared.
        is_expired: Whether the link has ended.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Order-Download-Link-by-Id
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Trade-Download-Link-by-Id
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Transaction-Download-Link-by-Id
    """

    download_id: str
    status: str
    url: str
    s3_link: str | None
    notified: bool
    expiration_timestamp: int
    is_expired: bool | None


class UmIncome(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``get_um_income_history``.

    Attributes:
        symbol: Contract. None when it is not sent.
        income_type: Kind of income.
        income: Change of the balance, negative when it fell.
        asset: Asset.
        info: Further detail, which depends on the kind of income.
        time: Milliseconds since 1970 of the entry.
        tran_id: Transaction id.
        trade_id: Trade id. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Income-History
    """

    symbol: str | None = None
    income_type: str
    income: Decimal
    asset: str
    info: str
    time: int
    tran_id: str
    trade_id: str | None = None


class CmCommissionRate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``get_user_commission_rate_for_cm``.

    Attributes:
        symbol: Contract.
        maker_commission_rate: Fee of a maker, as a fraction.
        taker_commission_rate: Fee of a taker, as a fraction.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-User-Commission-Rate-for-CM
    """

    symbol: str
    maker_commission_rate: Decimal
    taker_commission_rate: Decimal


class UmCommissionRate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``get_user_commission_rate_for_um``.

    Attributes:
        symbol: Contract.
        maker_commission_rate: Fee of a maker, as a fraction.
        taker_commission_rate: Fee of a taker, as a fraction.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-User-Commission-Rate-for-UM
    """

    symbol: str
    maker_commission_rate: Decimal
    taker_commission_rate: Decimal


class Transaction(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``bnb_transfer``, ``margin_account_borrow`` and ``margin_account_repay``.

    Attributes:
        tran_id: Transaction id.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/BNB-transfer
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Borrow
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Repay
    """

    tran_id: int


class MaxBorrow(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``margin_max_borrow``.

    Attributes:
        amount: Most that can be borrowed now.
        borrow_limit: Most the account's level permits to borrow.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Margin-Max-Borrow
    """

    amount: Decimal
    borrow_limit: Decimal


class UmTradingStatusIndicators(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``portfolio_margin_um_trading_quantitative_rules_indicators``.

    Attributes:
        is_locked: Whether trading is restricted.
        planned_recover_time: Milliseconds since 1970 at which the restriction is to end.
        indicator: Short name of the indicator.
        value: Value as it stands.
        trigger_value: Value at which the restriction begins.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Portfolio-Margin-UM-Trading-Quantitative-Rules-Indicators
    """

    is_locked: bool
    planned_recover_time: int
    indicator: str
    value: Number
    trigger_value: Number


class UmTradingStatus(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``portfolio_margin_um_trading_quantitative_rules_indicators``.

    Attributes:
        indicators: Indicators by symbol.
        update_time: Milliseconds since 1970 of the last change.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Portfolio-Margin-UM-Trading-Quantitative-Rules-Indicators
    """

    indicators: dict[str, list[UmTradingStatusIndicators]]
    update_time: int


class CmPosition(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``query_cm_position_information``.

    Attributes:
        symbol: Contract.
        position_amt: Size of the position, negative when short in one-way mode.
        entry_price: Average entry price of the position.
        mark_price: Mark price.
        un_realized_profit: Unrealized profit.
        liquidation_price: Mark price at which the position is liquidated.
        leverage: Leverage in force.
        position_side: Side of the position the order belongs to.
        update_time: Milliseconds since 1970 of the last change.
        max_qty: Largest quantity.
        notional_value: Notional of the position, in the margin asset.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-CM-Position-Information
    """

    symbol: str
    position_amt: Decimal
    entry_price: Decimal
    mark_price: Decimal
    un_realized_profit: Decimal
    liquidation_price: Decimal
    leverage: Decimal
    position_side: PositionSide
    update_time: int
    max_qty: Decimal
    notional_value: Decimal


class MarginLoansRows(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``query_margin_loan_record``.

    Attributes:
        tx_id: Transaction id.
        asset: Asset.
        principal: Principal.
        timestamp: Milliseconds since 1970 of the loan.
        status: State of the loan.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-Loan-Record
    """

    tx_id: int
    asset: str
    principal: Decimal
    timestamp: int
    status: str


class MarginLoans(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``query_margin_loan_record``.

    Attributes:
        rows: Entries of the page.
        total: Number of entries on all pages.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-Loan-Record
    """

    rows: list[MarginLoansRows]
    total: int


class MaxWithdraw(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``query_margin_max_withdraw``.

    Attributes:
        amount: Most that can be transferred out.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-Max-Withdraw
    """

    amount: Decimal


class MarginRepaymentsRows(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``query_margin_repay_record``.

    Attributes:
        amount: Amount repaid, interest included.
        asset: Asset.
        interest: Interest.
        principal: Principal.
        status: State of the repayment.
        timestamp: Milliseconds since 1970 of the repayment.
        tx_id: Transaction id.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-repay-Record
    """

    amount: Decimal
    asset: str
    interest: Decimal
    principal: Decimal
    status: str
    timestamp: int
    tx_id: int


class MarginRepayments(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``query_margin_repay_record``.

    Attributes:
        rows: Entries of the page.
        total: Number of entries on all pages.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-repay-Record
    """

    rows: list[MarginRepaymentsRows]
    total: int


class NegativeBalanceInterest(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``query_portfolio_margin_negative_balance_interest_history``.

    Attributes:
        asset: Asset.
        interest: Interest.
        interest_accured_time: Milliseconds since 1970 at which interest was charged.
        interest_rate: Interest rate a day.
        principal: Principal.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Portfolio-Margin-Negative-Balance-Interest-History
    """

    asset: str
    interest: Decimal
    interest_accured_time: int
    interest_rate: Decimal
    principal: Decimal


class UmPosition(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``query_um_position_information``.

    Attributes:
        entry_price: Average entry price of the position.
        leverage: Leverage in force.
        mark_price: Mark price.
        max_notional_value: Largest notional at the current leverage.
        position_amt: Size of the position, negative when short in one-way mode.
        notional: Notional.
        symbol: Contract.
        un_realized_profit: Unrealized profit.
        liquidation_price: Mark price at which the position is liquidated.
        position_side: Side of the position the order belongs to.
        update_time: Milliseconds since 1970 of the last change.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-UM-Position-Information
    """

    entry_price: Decimal
    leverage: Decimal
    mark_price: Decimal
    max_notional_value: Decimal
    position_amt: Decimal
    notional: Decimal
    symbol: str
    un_realized_profit: Decimal
    liquidation_price: Decimal
    position_side: PositionSide
    update_time: int


class NegativeBalanceExchangesRowsDetails(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``query_user_negative_balance_auto_exchange_record``.

    Attributes:
        asset: Asset.
        negative_balance: Amount below zero.
        negative_max_threshold: Amount below zero that is tolerated.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-User-Negative-Balance-Auto-Exchange-Record
    """

    asset: str
    negative_balance: Number
    negative_max_threshold: int


class NegativeBalanceExchangesRows(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``query_user_negative_balance_auto_exchange_record``.

    Attributes:
        start_time: Milliseconds since 1970 at which it begins.
        end_time: Milliseconds since 1970 at which it ends.
        details: Parts of the exchange by asset.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-User-Negative-Balance-Auto-Exchange-Record
    """

    start_time: int
    end_time: int
    details: list[NegativeBalanceExchangesRowsDetails]


class NegativeBalanceExchanges(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``query_user_negative_balance_auto_exchange_record``.

    Attributes:
        total: Number of entries on all pages.
        rows: Entries of the page.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-User-Negative-Balance-Auto-Exchange-Record
    """

    total: int
    rows: list[NegativeBalanceExchangesRows]


class RateLimit(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``query_user_rate_limit``.

    Attributes:
        rate_limit_type: What the limit counts.
        interval: Unit of the period the limit holds for.
        interval_num: How many units the period has.
        limit: How many are allowed in the period.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-User-Rate-Limit
    """

    rate_limit_type: RateLimitType
    interval: str
    interval_num: int
    limit: int


class Confirmation(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``change_auto_repay_futures_status``, ``fund_auto_collection``, ``fund_collection_by_asset`` and
    ``repay_futures_negative_balance``.

    Attributes:
        msg: Result in words.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-Auto-repay-futures-Status
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Fund-Auto-collection
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Fund-Collection-by-Asset
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Repay-futures-Negative-Balance
    """

    msg: str


class Result(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cancel_all_cm_open_orders``, ``cancel_all_um_algo_open_orders``, ``cancel_all_um_open_orders``,
    ``change_cm_position_mode``, ``change_um_position_mode`` and ``toggle_bnb_burn_on_um_futures_trade``.

    Attributes:
        code: Result code, 200 for success.
        msg: Result in words.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-CM-Position-Mode
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-UM-Position-Mode
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-CM-Open-Orders
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-UM-Open-Orders
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Toggle-BNB-Burn-On-UM-Futures-Trade
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-All-Algo-Open-Orders
    """

    code: int
    msg: str


class UmAccountConfig(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_futures_account_configuration``.

    Attributes:
        fee_tier: Fee tier of the account.
        can_trade: Whether the account may trade.
        can_deposit: Whether assets may be transferred in.
        can_withdraw: Whether assets may be transferred out.
        dual_side_position: True in hedge mode, false in one-way mode.
        update_time: Without meaning.
        multi_assets_margin: True in multi-assets mode, false in single-asset mode.
        trade_group_id: Trade group of the account for self-trade prevention; -1 for none.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Account-Config
    """

    fee_tier: int
    can_trade: bool
    can_deposit: bool
    can_withdraw: bool
    dual_side_position: bool
    update_time: int
    multi_assets_margin: bool
    trade_group_id: int


class UmSymbolConfig(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_futures_symbol_configuration``.

    Attributes:
        symbol: Contract.
        margin_type: Margin type: isolated or cross.
        is_auto_add_margin: Whether margin is added to the isolated position automatically.
        leverage: Leverage in force.
        max_notional_value: Largest notional at the current leverage.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Symbol-Config
    """

    symbol: str
    margin_type: str
    is_auto_add_margin: str
    leverage: int
    max_notional_value: Decimal


class UmLeverageTiersBrackets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``um_notional_and_leverage_brackets``.

    Attributes:
        bracket: Number of the bracket.
        initial_leverage: Highest leverage in this bracket.
        notional_cap: Notional up to which the bracket reaches.
        notional_floor: Notional from which the bracket begins.
        maint_margin_ratio: Maintenance margin as a fraction of the notional.
        cum: Amount to subtract when maintenance margin is computed from this bracket's ratio.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/UM-Notional-and-Leverage-Brackets
    """

    bracket: int
    initial_leverage: int
    notional_cap: int
    notional_floor: int
    maint_margin_ratio: Number
    cum: Number


class UmLeverageTiers(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_notional_and_leverage_brackets``.

    Attributes:
        symbol: Contract.
        notional_coef: Multiplier of your own brackets, where they were adjusted.
        brackets: Brackets of position size, each with its leverage and margin.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/UM-Notional-and-Leverage-Brackets
    """

    symbol: str
    notional_coef: Decimal
    brackets: list[UmLeverageTiersBrackets]


ACCOUNT_BALANCE: Final[Decoder[AccountBalance | list[AccountBalance]]] = typed(AccountBalance | list[AccountBalance])
ACCOUNT_INFORMATION: Final = typed(Account)
BNB_TRANSFER: Final = typed(Transaction)
CHANGE_AUTO_REPAY_FUTURES_STATUS: Final = typed(Confirmation)
CHANGE_CM_INITIAL_LEVERAGE: Final = typed(CmLeverage)
CHANGE_CM_POSITION_MODE: Final = typed(Result)
CHANGE_UM_INITIAL_LEVERAGE: Final = typed(UmLeverage)
CHANGE_UM_POSITION_MODE: Final = typed(Result)
CM_NOTIONAL_AND_LEVERAGE_BRACKETS: Final = typed(list[CmLeverageTiers])
FUND_AUTO_COLLECTION: Final = typed(Confirmation)
FUND_COLLECTION_BY_ASSET: Final = typed(Confirmation)
GET_AUTO_REPAY_FUTURES_STATUS: Final = typed(AutoRepayStatus)
GET_CM_ACCOUNT_DETAIL: Final = typed(CmAccount)
GET_CM_CURRENT_POSITION_MODE: Final = typed(PositionMode)
GET_CM_INCOME_HISTORY: Final = typed(list[CmIncome])
GET_DOWNLOAD_ID_FOR_UM_FUTURES_ORDER_HISTORY: Final = typed(DownloadId)
GET_DOWNLOAD_ID_FOR_UM_FUTURES_TRADE_HISTORY: Final = typed(DownloadId)
GET_DOWNLOAD_ID_FOR_UM_FUTURES_TRANSACTION_HISTORY: Final = typed(DownloadId)
GET_MARGIN_BORROW_LOAN_INTEREST_HISTORY: Final = typed(MarginInterestHistory)
GET_UM_ACCOUNT_DETAIL: Final = typed(UmAccount)
GET_UM_ACCOUNT_DETAIL_V2: Final = typed(UmAccountV2)
GET_UM_CURRENT_POSITION_MODE: Final = typed(PositionMode)
GET_UM_FUTURES_ORDER_DOWNLOAD_LINK_BY_ID: Final = typed(DownloadLink)
GET_UM_FUTURES_TRADE_DOWNLOAD_LINK_BY_ID: Final = typed(DownloadLink)
GET_UM_FUTURES_TRANSACTION_DOWNLOAD_LINK_BY_ID: Final = typed(DownloadLink)
GET_UM_INCOME_HISTORY: Final = typed(list[UmIncome])
GET_USER_COMMISSION_RATE_FOR_CM: Final = typed(CmCommissionRate)
GET_USER_COMMISSION_RATE_FOR_UM: Final = typed(UmCommissionRate)
MARGIN_MAX_BORROW: Final = typed(MaxBorrow)
PORTFOLIO_MARGIN_UM_TRADING_QUANTITATIVE_RULES_INDICATORS: Final = typed(UmTradingStatus)
QUERY_CM_POSITION_INFORMATION: Final = typed(list[CmPosition])
QUERY_MARGIN_LOAN_RECORD: Final = typed(MarginLoans)
QUERY_MARGIN_MAX_WITHDRAW: Final = typed(MaxWithdraw)
QUERY_MARGIN_REPAY_RECORD: Final = typed(MarginRepayments)
QUERY_PORTFOLIO_MARGIN_NEGATIVE_BALANCE_INTEREST_HISTORY: Final = typed(list[NegativeBalanceInterest])
QUERY_UM_POSITION_INFORMATION: Final = typed(list[UmPosition])
QUERY_USER_NEGATIVE_BALANCE_AUTO_EXCHANGE_RECORD: Final = typed(NegativeBalanceExchanges)
QUERY_USER_RATE_LIMIT: Final = typed(list[RateLimit])
REPAY_FUTURES_NEGATIVE_BALANCE: Final = typed(Confirmation)
UM_FUTURES_ACCOUNT_CONFIGURATION: Final = typed(UmAccountConfig)
UM_FUTURES_SYMBOL_CONFIGURATION: Final = typed(list[UmSymbolConfig])
UM_NOTIONAL_AND_LEVERAGE_BRACKETS: Final = typed(list[UmLeverageTiers])
