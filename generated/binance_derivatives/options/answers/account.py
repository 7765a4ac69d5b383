# Made by apiscribe from specs/options; not to be edited.
"""Options, answers: account."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, typed


class FundingFlow(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``funding_flow``.

    Attributes:
        id: Id of the entry.
        asset: Asset.
        amount: Amount, negative when it left the account.
        type: Cause of the flow: FEE, CONTRACT where options were bought or sold, or TRANSFER.
        create_date: Milliseconds since 1970 of creation.
        symbol: Contract. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/account/Account-Funding-Flow
    """

    id: int
    asset: str
    amount: Decimal
    type: str
    create_date: int
    symbol: str | None = None


class MarginAccountAsset(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``margin_account``.

    Attributes:
        asset: Asset.
        margin_balance: Margin balance: the account balance, without unrealized profit.
        equity: Account equity: balance and unrealized profit together.
        available: Amount available.
        initial_margin: Initial margin required.
        maint_margin: Maintenance margin required.
        unrealized_profit: Unrealized profit.
        adjusted_equity: Margin balance and the value of qualified long positions.

    Source: https://developers.binance.com/docs/derivatives/options-trading/account
    """

    asset: str
    margin_balance: Decimal
    equity: Decimal
    available: Decimal
    initial_margin: Decimal
    maint_margin: Decimal
    unrealized_profit: Decimal = field(name="unrealizedPNL")
    adjusted_equity: Decimal


class MarginAccountGreek(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``margin_account``.

    Attributes:
        underlying: Underlying index.
        delta: Delta, sensitivity to the price of the underlying.
        theta: Theta, sensitivity to time.
        gamma: Gamma, sensitivity of delta to the price of the underlying.
        vega: Vega, sensitivity to volatility.

    Source: https://developers.binance.com/docs/derivatives/options-trading/account
    """

    underlying: str
    delta: Decimal
    theta: Decimal
    gamma: Decimal
    vega: Decimal


class MarginAccount(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``margin_account``.

    Attributes:
        asset: Balances by asset.
        greek: Greeks by underlying.
        time: Milliseconds since 1970 at which it happened.
        can_trade: Whether the account may trade. None when it is not sent.
        can_deposit: Whether assets may be transferred in. None when it is not sent.
        can_withdraw: Whether assets may be transferred out. None when it is not sent.
        reduce_only: Whether the account may only reduce positions. None when it is not sent.
        risk_level: Risk level: NORMAL or REDUCE_ONLY. None when it is not sent.
        trade_group_id: Trade group of the account for self-trade prevention; -1 for none. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/account
    """

    asset: list[MarginAccountAsset]
    greek: list[MarginAccountGreek]
    time: int
    can_trade: bool | None = None
    can_deposit: bool | None = None
    can_withdraw: bool | None = None
    reduce_only: bool | None = None
    risk_level: str | None = None
    trade_group_id: int | None = None


FUNDING_FLOW: Final = typed(list[FundingFlow])
MARGIN_ACCOUNT: Final = typed(MarginAccount)
