# Made by apiscribe from specs/portfolio_pro; not to be edited.
"""Portfolio Margin Pro, payloads: user data."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, TypeAlias

from msgspec import field

from binance_derivatives._answers.decoders import Documented, typed


class AccountUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """The state of the account, every five seconds.

    The listen key of its stream is one of USDⓈ-M: ``usdm.start_user_data_stream`` gives it.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        uni_mmr: Ratio of equity to maintenance margin.
        account_equity: Account equity after collateral rates, in USD.
        actual_equity: Account equity before collateral rates, in USD.
        account_initial_margin: Initial margin of the account.
        account_maint_margin: Maintenance margin of the account, in USD.
        total_available_balance: Amount available in the account.
        virtual_max_withdraw_amount: Most that can be transferred out, in USD.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/portfolio-margin-pro-user-data-stream/Event-pmProAccountUpdate
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    uni_mmr: Decimal = field(name="u")
    account_equity: Decimal = field(name="eq")
    actual_equity: Decimal = field(name="ae")
    account_initial_margin: Decimal = field(name="im")
    account_maint_margin: Decimal = field(name="mm")
    total_available_balance: Decimal = field(name="avb")
    virtual_max_withdraw_amount: Decimal = field(name="vmw")


class RiskLevelChange(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """The risk of the positions is too high.

    A hint about risk, and nothing to trade by: when markets are wild the position may be liquidated by then.

    The listen key of its stream is one of USDⓈ-M: ``usdm.start_user_data_stream`` gives it.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        uni_mmr: Ratio of equity to maintenance margin.
        risk_level: Risk level: MARGIN_CALL, REDUCE_ONLY or FORCE_LIQUIDATION.
        account_equity: Account equity after collateral rates, in USD.
        actual_equity: Account equity before collateral rates, in USD.
        account_maint_margin: Maintenance margin of the account, in USD.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/portfolio-margin-pro-user-data-stream/Event-riskLevelChange
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    uni_mmr: Decimal = field(name="u")
    risk_level: str = field(name="s")
    account_equity: Decimal = field(name="eq")
    actual_equity: Decimal = field(name="ae")
    account_maint_margin: Decimal = field(name="m")


ACCOUNT_UPDATE: Final = typed(AccountUpdate)
RISK_LEVEL_CHANGE: Final = typed(RiskLevelChange)

UserEvent: TypeAlias = AccountUpdate | RiskLevelChange
"""Everything that the user data stream sends."""
