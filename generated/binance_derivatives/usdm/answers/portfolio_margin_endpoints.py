# Made by apiscribe from specs/usdm; not to be edited.
"""USDⓈ-M Futures, answers: portfolio margin endpoints."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, typed


class PortfolioMarginAccount(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``portfolio_margin_account``.

    Attributes:
        max_withdraw_amount_usd: Largest virtual amount that may be transferred out, in USD.
        asset: Asset.
        max_withdraw_amount: Largest amount that may be transferred out.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/portfolio-margin-endpoints
    """

    max_withdraw_amount_usd: Decimal = field(name="maxWithdrawAmountUSD")
    asset: str
    max_withdraw_amount: Decimal


PORTFOLIO_MARGIN_ACCOUNT: Final = typed(PortfolioMarginAccount)
