# Made by apiscribe from specs/portfolio; not to be edited.
"""Portfolio Margin, answers: account."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Decoder, Documented, Number, OrEmpty, typed
from binance_derivatives.portfolio.values import PositionSide, RateLimitType


class Account(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``account_info``.

    Attributes:
        uni_mmr: Ratio of equity to maintenance margin.
        account_equity: Account equity after collateral rates, in USD.
        actual_equity: Account equity before collateral rates, in USD.
        account_initial_margin: Initial margin of the account.
        account_maint_margin: Maintenance margin of the account, in USD.
        account_status: State of the account: NORMAL, MARGIN_CALL, SUPPLY_MARGIN, REDUCE_ONLY, ACTIVE_LIQUIDATION,
            FORCE_LIQUIDATION or BANKRUPTED.
        virtual_max_withdraw_amount: Most that can be transferred out, in USD.
        total_available_balance: Amount available in the account. None when it is empty.
        total_margin_open_loss: Loss reserved for open margin orders, in USD. None when it is empty.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

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


class AutoRepayStatus(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``auto_repay_futures_status``.

    Attributes:
        auto_repay: Whether negative balances are repaid automatically.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Auto-repay-futures-Status
    """

    auto_repay: bool


class AccountBalance(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``balance``.

    Attributes:
        asset: Asset.
        total_wallet_balance: Wallet balance: cross margin, free and locked, and the USDⓈ-margined and coin-margined
            wallets.
        cross_margin_asset: Total in cross margin. None when it is not sent.
        cross_margin_borrowed: Principal of the cross margin loan.
        cross_margin_free: Amount free in cross margin.
        cross_margin_interest: Interest owed in cross margin.
        cross_margin_locked: Amount locked in cross margin.
        um_wallet_balance: Balance of the USDⓈ-margined wallet.
        um_unrealized_pnl: Unrealized profit of USDⓈ-margined positions.
        cm_wallet_balance: Balance of the coin-margined wallet.
        cm_unrealized_pnl: Unrealized profit of coin-margined positions. None when it is empty.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
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


class CmLeverage(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``change_cm_leverage``.

    Attributes:
        leverage: Leverage in force.
        max_qty: Largest quantity, of the base asset at this leverage.
        symbol: Contract.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-CM-Initial-Leverage
    """

    leverage: int
    max_qty: Decimal
    symbol: str


class UmLeverage(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``change_um_leverage``.

    Attributes:
        leverage: Leverage in force.
        max_notional: Largest notional at the current leverage.
        symbol: Contract.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-UM-Initial-Leverage
    """

    leverage: int
    max_notional: Decimal = field(name="maxNotionalValue")
    symbol: str


class CmAccountAssets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``cm_account_info``.

    Attributes:
        asset: Asset.
        cross_wallet_balance: Wallet balance that backs cross positions.
        cross_un_pnl: Unrealized profit of cross positions.
        maint_margin: Maintenance margin required.
        initial_margin: Initial margin required at the current mark price.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

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
    """Part of the answer of ``cm_account_info``.

    Attributes:
        symbol: Contract.
        position_amt: Size of the position, negative when short.
        initial_margin: Initial margin required at the current mark price.
        maint_margin: Maintenance margin required.
        unrealized_profit: Unrealized profit.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        leverage: Leverage in force.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        entry_price: Average entry price of the position; 0 without one.
        max_qty: Largest quantity, of the base asset at the current leverage.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        break_even_price: Price at which the position ends without profit or loss; 0 without one. None when it is not
            sent.

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
    break_even_price: Decimal | None = None


class CmAccount(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cm_account_info``.

    Attributes:
        assets: Entry for each asset.
        positions: Entry for each position.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Account-Detail
    """

    assets: list[CmAccountAssets]
    positions: list[CmAccountPositions]


class CmCommissionRate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cm_commission_rate``.

    Attributes:
        symbol: Contract.
        maker_commission_rate: Fee of a maker, as a fraction.
        taker_commission_rate: Fee of a taker, as a fraction.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-User-Commission-Rate-for-CM
    """

    symbol: str
    maker_commission_rate: Decimal
    taker_commission_rate: Decimal


class CmIncome(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cm_income``.

    Attributes:
        symbol: Contract; empty where the income is of none. None when it is not sent.
        income_type: Kind of income.
        income: Change of the balance, negative when it fell.
        asset: Asset.
        info: Further detail, which depends on the kind of income.
        time: Milliseconds since 1970 at which it happened.
        tran_id: Transaction id, unique within an account and kind of income.
        trade_id: Id of the trade; empty where the income came from none. None when it is not sent.

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


class CmLeverageTiersBrackets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``cm_leverage_brackets``.

    Attributes:
        bracket: Number of the bracket.
        initial_leverage: Highest leverage in this bracket.
        qty_cap: Base asset quantity up to which the bracket reaches.
        qty_floor: Base asset quantity from which the bracket begins.
        maint_margin_ratio: Maintenance margin as a fraction of the notional.
        cum: Amount that makes the tiers continuous: to subtract when maintenance margin is computed from this bracket's
            ratio.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/CM-Notional-and-Leverage-Brackets
    """

    bracket: int
    initial_leverage: int
    qty_cap: int
    qty_floor: int
    maint_margin_ratio: Number
    cum: Number


class CmLeverageTiers(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cm_leverage_brackets``.

    Attributes:
        symbol: Contract.
        brackets: Brackets of position size, each with its leverage and margin.
        notional_coef: Multiplier of your own brackets, where they were adjusted. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/CM-Notional-and-Leverage-Brackets
    """

    symbol: str
    brackets: list[CmLeverageTiersBrackets]
    notional_coef: Number | None = None


class CmPosition(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cm_position_risk``.

    Attributes:
        symbol: Contract.
        position_amt: Size of the position, negative when short.
        entry_price: Average entry price of the position; 0 without one.
        mark_price: Mark price.
        unrealized_profit: Unrealized profit.
        liquidation_price: Estimate of the mark price at which the position is liquidated; 0 where there is none.
        leverage: Leverage in force.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        max_qty: Largest quantity, of the base asset at the current leverage.
        notional_value: Notional of the position, in the margin asset.
        break_even_price: Price at which the position ends without profit or loss; 0 without one. None when it is not
            sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-CM-Position-Information
    """

    symbol: str
    position_amt: Decimal
    entry_price: Decimal
    mark_price: Decimal
    unrealized_profit: Decimal = field(name="unRealizedProfit")
    liquidation_price: Decimal
    leverage: Decimal
    position_side: PositionSide
    update_time: int
    max_qty: Decimal
    notional_value: Decimal
    break_even_price: Decimal | None = None


class MarginInterestHistoryRows(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``margin_interest_history``.

    Attributes:
        tran_id: Transaction id.
        interest_accrued_time: Milliseconds since 1970 at which interest was charged.
        asset: Asset.
        raw_asset: Asset that was borrowed.
        principal: Principal.
        interest: Interest.
        interest_rate: Interest rate a day.
        type: Kind of interest: PERIODIC hourly, ON_BORROW the first, the same with _CONVERTED in BNB, PORTFOLIO daily
            on a negative balance.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Margin-BorrowLoan-Interest-History
    """

    tran_id: int = field(name="txId")
    interest_accrued_time: int = field(name="interestAccuredTime")
    asset: str
    raw_asset: str
    principal: Decimal
    interest: Decimal
    interest_rate: Decimal
    type: str


class MarginInterestHistory(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``margin_interest_history``.

    Attributes:
        rows: Entries, of one page where there are pages.
        total: Number of entries, on all pages where there are pages.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Margin-BorrowLoan-Interest-History
    """

    rows: list[MarginInterestHistoryRows]
    total: int


class MarginLoansRows(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``margin_loan_records``.

    Attributes:
        tran_id: Transaction id.
        asset: Asset.
        principal: Principal.
        timestamp: Milliseconds since 1970 that the entry stands for.
        status: State of the loan: PENDING, CONFIRMED, or FAILED, which changed nothing.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-Loan-Record
    """

    tran_id: int = field(name="txId")
    asset: str
    principal: Decimal
    timestamp: int
    status: str


class MarginLoans(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``margin_loan_records``.

    Attributes:
        rows: Entries, of one page where there are pages.
        total: Number of entries, on all pages where there are pages.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-Loan-Record
    """

    rows: list[MarginLoansRows]
    total: int


class MaxBorrow(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``margin_max_borrow``.

    Attributes:
        amount: Most that can be borrowed now, as far as the exchange has enough to lend.
        borrow_limit: Most the account's level permits to borrow.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Margin-Max-Borrow
    """

    amount: Decimal
    borrow_limit: Decimal


class MaxWithdraw(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``margin_max_withdraw``.

    Attributes:
        amount: Most that can be transferred out.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-Max-Withdraw
    """

    amount: Decimal


class Transaction(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``bnb_transfer``, ``margin_borrow`` and ``margin_repay``.

    Attributes:
        tran_id: Transaction id.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/BNB-transfer
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Borrow
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Repay
    """

    tran_id: int


class MarginRepaymentsRows(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``margin_repay_records``.

    Attributes:
        amount: Amount repaid, interest included.
        asset: Asset.
        interest: Interest.
        principal: Principal.
        status: State of the repayment: PENDING, CONFIRMED, or FAILED, which changed nothing.
        timestamp: Milliseconds since 1970 that the entry stands for.
        tran_id: Transaction id.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-repay-Record
    """

    amount: Decimal
    asset: str
    interest: Decimal
    principal: Decimal
    status: str
    timestamp: int
    tran_id: int = field(name="txId")


class MarginRepayments(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``margin_repay_records``.

    Attributes:
        rows: Entries, of one page where there are pages.
        total: Number of entries, on all pages where there are pages.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-repay-Record
    """

    rows: list[MarginRepaymentsRows]
    total: int


class NegativeBalanceExchangesRowsDetails(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``negative_balance_exchange_records``.

    Attributes:
        asset: Asset.
        negative_balance: Amount below zero.
        negative_max_threshold: Amount below zero that is tolerated.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-User-Negative-Balance-Auto-Exchange-Record
    """

    asset: str
    negative_balance: Number
    negative_max_threshold: Number


class NegativeBalanceExchangesRows(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``negative_balance_exchange_records``.

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
    """Answer of ``negative_balance_exchange_records``.

    Attributes:
        total: Number of entries, on all pages where there are pages.
        rows: Entries, of one page where there are pages.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-User-Negative-Balance-Auto-Exchange-Record
    """

    total: int
    rows: list[NegativeBalanceExchangesRows]


class NegativeBalanceInterest(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``negative_balance_interest_history``.

    Attributes:
        asset: Asset.
        interest: Interest.
        interest_accrued_time: Milliseconds since 1970 at which interest was charged.
        interest_rate: Interest rate a day.
        principal: Principal.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Portfolio-Margin-Negative-Balance-Interest-History
    """

    asset: str
    interest: Decimal
    interest_accrued_time: int = field(name="interestAccuredTime")
    interest_rate: Decimal
    principal: Decimal


class RateLimit(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``order_rate_limit``.

    Attributes:
        rate_limit_type: What the limit counts: REQUEST_WEIGHT weights of requests, ORDERS orders placed or changed, and
            the queries whose page counts them so; Chinese pages have orders canceled as well.
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
    """Answer of ``cancel_all_open_cm_orders``, ``cancel_all_open_um_algo_orders``, ``cancel_all_open_um_orders``,
    ``change_cm_position_mode``, ``change_um_position_mode`` and ``toggle_um_bnb_burn``.

    Attributes:
        code: Result code, 200 for success.
        msg: Result in words.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-CM-Position-Mode
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-UM-Position-Mode
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-CM-Open-Orders
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-UM-Open-Algo-Orders
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-UM-Open-Orders
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Toggle-BNB-Burn-On-UM-Futures-Trade
    """

    code: int
    msg: str


class UmAccountConfig(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_account_config``.

    Attributes:
        fee_tier: Fee tier of the account.
        can_trade: Whether the account may trade.
        can_deposit: Whether assets may be transferred in.
        can_withdraw: Whether assets may be transferred out.
        dual_side_position: True in hedge mode, false in one-way mode.
        update_time: Milliseconds since 1970 of the last change; meaningless here.
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


class UmAccountAssets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``um_account_info``.

    Attributes:
        asset: Asset.
        cross_wallet_balance: Wallet balance that backs cross positions.
        cross_un_pnl: Unrealized profit of cross positions.
        maint_margin: Maintenance margin required.
        initial_margin: Initial margin required at the current mark price.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

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
    """Part of the answer of ``um_account_info``.

    Attributes:
        symbol: Contract.
        initial_margin: Initial margin required at the current mark price.
        maint_margin: Maintenance margin required.
        unrealized_profit: Unrealized profit.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        leverage: Leverage in force.
        entry_price: Average entry price of the position; 0 without one.
        max_notional: Largest notional at the current leverage.
        bid_notional: Notional of buy orders; meaningless here.
        ask_notional: Notional of sell orders; meaningless here.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        position_amt: Size of the position, negative when short.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        break_even_price: Price at which the position ends without profit or loss; 0 without one. None when it is not
            sent.

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
    break_even_price: Decimal | None = None


class UmAccount(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_account_info``.

    Attributes:
        assets: Entry for each asset.
        positions: Entry for each position.
        trade_group_id: Trade group of the account for self-trade prevention; -1 for none. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Account-Detail
    """

    assets: list[UmAccountAssets]
    positions: list[UmAccountPositions]
    trade_group_id: int | None = None


class UmAccountV2Assets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``um_account_info_v2``.

    Attributes:
        asset: Asset.
        cross_wallet_balance: Wallet balance that backs cross positions.
        cross_un_pnl: Unrealized profit of cross positions.
        maint_margin: Maintenance margin required.
        initial_margin: Initial margin required at the current mark price.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

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
    """Part of the answer of ``um_account_info_v2``.

    Attributes:
        symbol: Contract.
        initial_margin: Initial margin required at the current mark price.
        maint_margin: Maintenance margin required.
        unrealized_profit: Unrealized profit.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        position_amt: Size of the position, negative when short.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        notional: Notional of the position, negative when short.

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
    """Answer of ``um_account_info_v2``.

    Attributes:
        assets: Entry for each asset.
        positions: Entry for each position.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Account-Detail-V2
    """

    assets: list[UmAccountV2Assets]
    positions: list[UmAccountV2Positions]


class UmTradingStatusIndicators(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``um_api_trading_status``.

    Attributes:
        is_locked: Whether trading is restricted.
        planned_recover_time: Milliseconds since 1970 at which the restriction is to end; empty once it has. None when
            it is empty.
        indicator: Short name of the indicator: UFR share unfilled, IFER share of IOC and FOK that expired, GCR share of
            GTC canceled, DR share of tiny orders, TMV too many violations, of the whole account.
        value: Value as it stands.
        trigger_value: Value at which the restriction begins.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Portfolio-Margin-UM-Trading-Quantitative-Rules-Indicators
    """

    is_locked: bool
    planned_recover_time: OrEmpty[int]
    indicator: str
    value: Number
    trigger_value: Number


class UmTradingStatus(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_api_trading_status``.

    Attributes:
        indicators: Indicators by symbol, or by ACCOUNT where those of many symbols restrict the account, where they
            have come to be worth recording.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Portfolio-Margin-UM-Trading-Quantitative-Rules-Indicators
    """

    indicators: dict[str, list[UmTradingStatusIndicators]]
    update_time: int


class UmCommissionRate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_commission_rate``.

    Attributes:
        symbol: Contract.
        maker_commission_rate: Fee of a maker, as a fraction.
        taker_commission_rate: Fee of a taker, as a fraction.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-User-Commission-Rate-for-UM
    """

    symbol: str
    maker_commission_rate: Decimal
    taker_commission_rate: Decimal


class UmIncome(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_income``.

    Attributes:
        symbol: Contract; empty where the income is of none. None when it is not sent.
        income_type: Kind of income.
        income: Change of the balance, negative when it fell.
        asset: Asset.
        info: Further detail, which depends on the kind of income.
        time: Milliseconds since 1970 at which it happened.
        tran_id: Transaction id, unique within an account and kind of income.
        trade_id: Id of the trade; empty where the income came from none. None when it is not sent.

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


class UmLeverageTiersBrackets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``um_leverage_brackets``.

    Attributes:
        bracket: Number of the bracket.
        initial_leverage: Highest leverage in this bracket.
        notional_cap: Notional up to which the bracket reaches.
        notional_floor: Notional from which the bracket begins.
        maint_margin_ratio: Maintenance margin as a fraction of the notional.
        cum: Amount that makes the tiers continuous: to subtract when maintenance margin is computed from this bracket's
            ratio.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/UM-Notional-and-Leverage-Brackets
    """

    bracket: int
    initial_leverage: int
    notional_cap: int
    notional_floor: int
    maint_margin_ratio: Number
    cum: Number


class UmLeverageTiers(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_leverage_brackets``.

    Attributes:
        symbol: Contract.
        notional_coef: Multiplier of your own brackets, where they were adjusted. None when it is not sent.
        brackets: Brackets of position size, each with its leverage and margin.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/UM-Notional-and-Leverage-Brackets
    """

    symbol: str
    notional_coef: Decimal | None = None
    brackets: list[UmLeverageTiersBrackets]


class PositionMode(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cm_position_mode`` and ``um_position_mode``.

    Attributes:
        dual_side_position: True in hedge mode, false in one-way mode.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Current-Position-Mode
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Current-Position-Mode
    """

    dual_side_position: bool


class UmPosition(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_position_risk``.

    Attributes:
        entry_price: Average entry price of the position; 0 without one.
        leverage: Leverage in force.
        mark_price: Mark price.
        max_notional: Largest notional at the current leverage.
        position_amt: Size of the position, negative when short.
        notional: Notional of the position, negative when short.
        symbol: Contract.
        unrealized_profit: Unrealized profit.
        liquidation_price: Estimate of the mark price at which the position is liquidated; 0 where there is none.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        break_even_price: Price at which the position ends without profit or loss; 0 without one. None when it is not
            sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-UM-Position-Information
    """

    entry_price: Decimal
    leverage: Decimal
    mark_price: Decimal
    max_notional: Decimal = field(name="maxNotionalValue")
    position_amt: Decimal
    notional: Decimal
    symbol: str
    unrealized_profit: Decimal = field(name="unRealizedProfit")
    liquidation_price: Decimal
    position_side: PositionSide
    update_time: int
    break_even_price: Decimal | None = None


class UmSymbolConfig(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_symbol_config``.

    Attributes:
        symbol: Contract.
        margin_type: Margin type: ISOLATED or CROSSED.
        is_auto_add_margin: Whether margin is added to the isolated position automatically, as text: true or false.
        leverage: Leverage in force.
        max_notional: Largest notional at the current leverage.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Symbol-Config
    """

    symbol: str
    margin_type: str
    is_auto_add_margin: str
    leverage: int
    max_notional: Decimal = field(name="maxNotionalValue")


class DownloadId(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_order_history_download_id``, ``um_trade_history_download_id`` and
    ``um_transaction_history_download_id``.

    Attributes:
        avg_cost_timestamp_of_last30d: Average time the download of data took in the last 30 days.
        download_id: Id to ask for the link with.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Download-Id-For-UM-Futures-Order-History
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Download-Id-For-UM-Futures-Trade-History
        https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Download-Id-For-UM-Futures-Transaction-History
    """

    avg_cost_timestamp_of_last30d: int = field(name="avgCostTimestampOfLast30d")
    download_id: str


class DownloadLink(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_order_history_download_link``, ``um_trade_history_download_link`` and
    ``um_transaction_history_download_link``.

    Attributes:
        download_id: Id to ask for the link with.
        status: completed, or processing while the file is being prepared.
        url: Address of the file; empty while it is being prepared.
        s3_link: Without meaning. None when it is null.
        notified: Not meaningful.
        expiration_timestamp: Milliseconds since 1970 at which the link ends; -1 while the file is being prepared.
        is_expired: Whether the link has ended. None when it is null.

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


ACCOUNT_INFO: Final = typed(Account)
AUTO_REPAY_FUTURES_STATUS: Final = typed(AutoRepayStatus)
BALANCE: Final[Decoder[AccountBalance | list[AccountBalance]]] = typed(AccountBalance | list[AccountBalance])
BNB_TRANSFER: Final = typed(Transaction)
CHANGE_AUTO_REPAY_FUTURES_STATUS: Final = typed(Confirmation)
CHANGE_CM_LEVERAGE: Final = typed(CmLeverage)
CHANGE_CM_POSITION_MODE: Final = typed(Result)
CHANGE_UM_LEVERAGE: Final = typed(UmLeverage)
CHANGE_UM_POSITION_MODE: Final = typed(Result)
CM_ACCOUNT_INFO: Final = typed(CmAccount)
CM_COMMISSION_RATE: Final = typed(CmCommissionRate)
CM_INCOME: Final = typed(list[CmIncome])
CM_LEVERAGE_BRACKETS: Final = typed(list[CmLeverageTiers])
CM_POSITION_MODE: Final = typed(PositionMode)
CM_POSITION_RISK: Final = typed(list[CmPosition])
FUND_AUTO_COLLECTION: Final = typed(Confirmation)
FUND_COLLECTION_BY_ASSET: Final = typed(Confirmation)
MARGIN_INTEREST_HISTORY: Final = typed(MarginInterestHistory)
MARGIN_LOAN_RECORDS: Final = typed(MarginLoans)
MARGIN_MAX_BORROW: Final = typed(MaxBorrow)
MARGIN_MAX_WITHDRAW: Final = typed(MaxWithdraw)
MARGIN_REPAY_RECORDS: Final = typed(MarginRepayments)
NEGATIVE_BALANCE_EXCHANGE_RECORDS: Final = typed(NegativeBalanceExchanges)
NEGATIVE_BALANCE_INTEREST_HISTORY: Final = typed(list[NegativeBalanceInterest])
ORDER_RATE_LIMIT: Final = typed(list[RateLimit])
REPAY_FUTURES_NEGATIVE_BALANCE: Final = typed(Confirmation)
UM_ACCOUNT_CONFIG: Final = typed(UmAccountConfig)
UM_ACCOUNT_INFO: Final = typed(UmAccount)
UM_ACCOUNT_INFO_V2: Final = typed(UmAccountV2)
UM_API_TRADING_STATUS: Final = typed(UmTradingStatus)
UM_COMMISSION_RATE: Final = typed(UmCommissionRate)
UM_INCOME: Final = typed(list[UmIncome])
UM_LEVERAGE_BRACKETS: Final = typed(list[UmLeverageTiers])
UM_ORDER_HISTORY_DOWNLOAD_ID: Final = typed(DownloadId)
UM_ORDER_HISTORY_DOWNLOAD_LINK: Final = typed(DownloadLink)
UM_POSITION_MODE: Final = typed(PositionMode)
UM_POSITION_RISK: Final = typed(list[UmPosition])
UM_SYMBOL_CONFIG: Final = typed(list[UmSymbolConfig])
UM_TRADE_HISTORY_DOWNLOAD_ID: Final = typed(DownloadId)
UM_TRADE_HISTORY_DOWNLOAD_LINK: Final = typed(DownloadLink)
UM_TRANSACTION_HISTORY_DOWNLOAD_ID: Final = typed(DownloadId)
UM_TRANSACTION_HISTORY_DOWNLOAD_LINK: Final = typed(DownloadLink)
