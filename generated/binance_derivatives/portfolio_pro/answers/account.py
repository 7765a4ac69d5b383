# Made by apiscribe from specs/portfolio_pro; not to be edited.
"""Portfolio Margin Pro, answers: account."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, OrEmpty, typed


class Account(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``account_info``.

    Attributes:
        uni_mmr: Ratio of equity to maintenance margin.
        account_equity: Account equity after collateral rates, in USD.
        actual_equity: Account equity before collateral rates, in USD.
        account_maint_margin: Maintenance margin of the account, in USD.
        account_initial_margin: Initial margin of the account; meaningless with PM PRO and PM PRO SPAN.
        total_available_balance: Amount available in the account; meaningless with PM PRO and PM PRO SPAN.
        account_status: State of the account: NORMAL, MARGIN_CALL, SUPPLY_MARGIN, REDUCE_ONLY, ACTIVE_LIQUIDATION,
            FORCE_LIQUIDATION or BANKRUPTED.
        account_type: Kind of account: PM_1 for PM PRO, PM_2 for PM, PM_3 for PM PRO SPAN.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account
    """

    uni_mmr: Decimal = field(name="uniMMR")
    account_equity: Decimal
    actual_equity: Decimal
    account_maint_margin: Decimal
    account_initial_margin: Decimal
    total_available_balance: Decimal
    account_status: str
    account_type: str


class AutoRepayStatus(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``auto_repay_futures_status``.

    Attributes:
        auto_repay: Whether negative balances are repaid automatically.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Auto-repay-futures-Status
    """

    auto_repay: bool


class AccountBalance(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``balance``.

    Attributes:
        asset: Asset.
        total_wallet_balance: Wallet balance: cross margin, free and locked, and the USDⓈ-margined and coin-margined
            wallets.
        cross_margin_asset: Total in cross margin.
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
        option_wallet_balance: Balance of the options wallet, with PM PRO SPAN only. None when it is not sent.
        option_equity: Equity of the options account, with PM PRO SPAN only. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Classic-Portfolio-Margin-Balance-Info
    """

    asset: str
    total_wallet_balance: Decimal
    cross_margin_asset: Decimal
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
    option_wallet_balance: Decimal | None = None
    option_equity: Decimal | None = None


class BankruptcyLoan(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``bankruptcy_loan_amount``.

    Attributes:
        asset: Asset.
        amount: Outstanding loan, in BUSD; 0 without one.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Query-Classic-Portfolio-Margin-Bankruptcy-Loan-Amount
    """

    asset: str
    amount: Decimal


class BankruptcyLoanRepaymentsRows(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``bankruptcy_loan_repay_history``.

    Attributes:
        asset: Asset.
        amount: Amount repaid.
        repay_time: Milliseconds since 1970 of the repayment.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Query-Portfolio-Margin-Pro-Bankruptcy-Loan-Repay-History
    """

    asset: str
    amount: Decimal
    repay_time: int


class BankruptcyLoanRepayments(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``bankruptcy_loan_repay_history``.

    Attributes:
        total: Number of entries, on all pages where there are pages.
        rows: Entries, of one page where there are pages.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Query-Portfolio-Margin-Pro-Bankruptcy-Loan-Repay-History
    """

    total: int
    rows: list[BankruptcyLoanRepaymentsRows]


class DeltaModeStatus(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``delta_mode``.

    Attributes:
        delta_enabled: Whether delta mode is on.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Delta-Mode-Status
    """

    delta_enabled: bool


class NegativeBalanceInterest(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``negative_balance_interest_history``.

    Attributes:
        asset: Asset.
        interest: Interest.
        interest_accrued_time: Milliseconds since 1970 at which interest was charged.
        interest_rate: Interest rate a day.
        principal: Principal.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Query-Classic-Portfolio-Margin-Negative-Balance-Interest-History
    """

    asset: str
    interest: Decimal
    interest_accrued_time: int
    interest_rate: Decimal
    principal: Decimal


class Transaction(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``bnb_transfer`` and ``repay_bankruptcy_loan``.

    Attributes:
        tran_id: Transaction id.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/BNB-transfer
        https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Classic-Portfolio-Margin-Bankruptcy-Loan-Repay
    """

    tran_id: int


class MarginCallLevel(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``margin_call_level`` and ``set_margin_call_level``.

    Attributes:
        margin_call_level: Margin ratio below which a margin call is sent. None when it is not sent.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Margin-Call-Level
        https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Set-Margin-Call-Level
    """

    margin_call_level: Decimal | None = None


class SpanAccountRiskUnitMMList(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``span_account_info``.

    Attributes:
        asset: Asset.
        uni_maintain_usd: Maintenance margin, in USD.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Classic-Portfolio-Margin-Account-Info-V2
    """

    asset: str
    uni_maintain_usd: Decimal


class SpanAccount(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``span_account_info``.

    Attributes:
        uni_mmr: Ratio of equity to maintenance margin.
        account_equity: Account equity after collateral rates, in USD.
        actual_equity: Account equity before collateral rates, in USD.
        account_maint_margin: Maintenance margin of the account, in USD.
        risk_unit_mm_list: Maintenance margin by risk unit.
        margin_mm: Maintenance margin of margin loans, in USD.
        other_mm: Other maintenance margin, in USD.
        account_status: State of the account: NORMAL, MARGIN_CALL, SUPPLY_MARGIN, REDUCE_ONLY, ACTIVE_LIQUIDATION,
            FORCE_LIQUIDATION or BANKRUPTED.
        account_type: Kind of account: PM_1 for classic PM, PM_2 for PM, PM_3 for PM PRO SPAN.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Classic-Portfolio-Margin-Account-Info-V2
    """

    uni_mmr: Decimal = field(name="uniMMR")
    account_equity: Decimal
    actual_equity: Decimal
    account_maint_margin: Decimal
    risk_unit_mm_list: list[SpanAccountRiskUnitMMList] = field(name="riskUnitMMList")
    margin_mm: Decimal = field(name="marginMM")
    other_mm: Decimal = field(name="otherMM")
    account_status: str
    account_type: str


class Confirmation(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``change_auto_repay_futures_status``, ``delete_margin_call_level``, ``fund_auto_collection``,
    ``fund_collection_by_asset``, ``repay_futures_negative_balance``, ``switch_delta_mode`` and ``transfer_earn_asset``.

    Attributes:
        msg: Result in words.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Change-Auto-repay-futures-Status
        https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Delete-Margin-Call-Level
        https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Fund-Auto-collection
        https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Fund-Collection-by-Asset
        https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Repay-futures-Negative-Balance
        https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Switch-Delta-Mode
        https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Transfer-LDUSDT-Portfolio-Margin
    """

    msg: str


class TransferableAsset(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``transferable_earn_balance``.

    Attributes:
        asset: Asset.
        amount: Amount that can be transferred.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Transferable-Earn-Asset-Balance-Portfolio-Margin
    """

    asset: str
    amount: Decimal


ACCOUNT_INFO: Final = typed(Account)
AUTO_REPAY_FUTURES_STATUS: Final = typed(AutoRepayStatus)
BALANCE: Final = typed(list[AccountBalance])
BANKRUPTCY_LOAN_AMOUNT: Final = typed(BankruptcyLoan)
BANKRUPTCY_LOAN_REPAY_HISTORY: Final = typed(BankruptcyLoanRepayments)
BNB_TRANSFER: Final = typed(Transaction)
CHANGE_AUTO_REPAY_FUTURES_STATUS: Final = typed(Confirmation)
DELETE_MARGIN_CALL_LEVEL: Final = typed(Confirmation)
DELTA_MODE: Final = typed(DeltaModeStatus)
FUND_AUTO_COLLECTION: Final = typed(Confirmation)
FUND_COLLECTION_BY_ASSET: Final = typed(Confirmation)
MARGIN_CALL_LEVEL: Final = typed(MarginCallLevel)
NEGATIVE_BALANCE_INTEREST_HISTORY: Final = typed(list[NegativeBalanceInterest])
REPAY_BANKRUPTCY_LOAN: Final = typed(Transaction)
REPAY_FUTURES_NEGATIVE_BALANCE: Final = typed(Confirmation)
SET_MARGIN_CALL_LEVEL: Final = typed(MarginCallLevel)
SPAN_ACCOUNT_INFO: Final = typed(SpanAccount)
SWITCH_DELTA_MODE: Final = typed(Confirmation)
TRANSFERABLE_EARN_BALANCE: Final = typed(TransferableAsset)
TRANSFER_EARN_ASSET: Final = typed(Confirmation)
