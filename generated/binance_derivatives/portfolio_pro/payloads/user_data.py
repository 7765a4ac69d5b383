# Made by apiscribe from specs/portfolio_pro; not to be edited.
"""Portfolio Margin Pro, payloads: user data."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, TypeAlias

from msgspec import field

from binance_derivatives._answers.decoders import Documented, typed


class AccountUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """The state of the account, every five seconds.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the message was made.
        uni_mmr: Ratio of equity to maintenance margin.
        equity: Account equity after collateral rates, in USD.
        actual_equity: Account equity before collateral rates, in USD.
        initial_margin: Initial margin required at the current mark price.
        maintenance_margin: Maintenance margin ratio.
        available_balance: Balance free for new orders and positions.
        virtual_max_withdraw_amount: Most that can be transferred out, in USD.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/portfolio-margin-pro-user-data-stream/Event-riskLevelChange
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    uni_mmr: Decimal = field(name="u")
    equity: Decimal = field(name="eq")
    actual_equity: Decimal = field(name="ae")
    initial_margin: Decimal = field(name="im")
    maintenance_margin: Decimal = field(name="mm")
    available_balance: Decimal = field(name="avb")
    virtual_max_withdraw_amount: Decimal = field(name="vmw")


class RiskLevelChange(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """The risk level of the account changed.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the message was made.
        uni_mmr: Ratio of equity to maintenance margin.
        risk_level: Risk level.
        equity: Account equity after collateral rates, in USD.
        actual_equity: Account equity before collateral rates, in USD.
        maintenance_margin: Maintenance margin, in USD.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/portfolio-margin-pro-user-data-stream/Event-riskLevelChange
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    uni_mmr: Decimal = field(name="u")
    risk_level: str = field(name="s")
    equity: Decimal = field(name="eq")
    actual_equity: Decimal = field(name="ae")
    maintenance_margin: Decimal = field(name="m")


ACCOUNT_UPDATE: Final = typed(AccountUpdate)
RISK_LEVEL_CHANGE: Final = typed(RiskLevelChange)

UserEvent: TypeAlias = AccountUpdate | RiskLevelChange
"""Everything that the user data stream sends."""
