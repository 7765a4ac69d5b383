# Made by apiscribe from specs/portfolio_pro; not to be edited.
"""Portfolio Margin Pro, answers: market data."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from binance_derivatives._answers.decoders import Documented, typed


class AssetIndexPrice(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``asset_index_price``.

    Attributes:
        asset: Asset.
        asset_index_price: Index price of the asset, in USD.
        time: Milliseconds since 1970 at which it happened.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/market-data
    """

    asset: str
    asset_index_price: Decimal
    time: int


class AssetLeverage(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``asset_leverage``.

    Attributes:
        asset: Asset.
        leverage: Leverage that the asset supports.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/market-data/Get-Portfolio-Margin-Asset-Leverage
    """

    asset: str
    leverage: int


class CollateralRate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``collateral_rate``.

    Attributes:
        asset: Asset.
        collateral_rate: Share of the asset that counts as collateral.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/market-data/Classic-Portfolio-Margin-Collateral-Rate
    """

    asset: str
    collateral_rate: Decimal


class TieredCollateralRateCollateralInfo(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``tiered_collateral_rate``.

    Attributes:
        tier_floor: Lower bound of the tier.
        tier_cap: Upper bound of the tier.
        collateral_rate: Share of the asset that counts as collateral.
        cum: Amount that makes the tiers continuous: to add when the equity of an amount is computed.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/market-data/Portfolio-Margin-Pro-Tiered-Collateral-Rate
    """

    tier_floor: Decimal
    tier_cap: Decimal
    collateral_rate: Decimal
    cum: Decimal


class TieredCollateralRate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``tiered_collateral_rate``.

    Attributes:
        asset: Asset.
        collateral_info: Tiers of the collateral rate.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/market-data/Portfolio-Margin-Pro-Tiered-Collateral-Rate
    """

    asset: str
    collateral_info: list[TieredCollateralRateCollateralInfo]


ASSET_INDEX_PRICE: Final = typed(list[AssetIndexPrice])
ASSET_LEVERAGE: Final = typed(list[AssetLeverage])
COLLATERAL_RATE: Final = typed(list[CollateralRate])
TIERED_COLLATERAL_RATE: Final = typed(list[TieredCollateralRate])
