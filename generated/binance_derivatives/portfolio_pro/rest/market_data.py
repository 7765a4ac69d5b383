# Made by apiscribe from specs/portfolio_pro/rest; not to be edited.
"""Portfolio Margin Pro, REST: market data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._core.operation import Answer, Call, Cost, Parameter, Proof, RestOperation, Retry, Security
from binance_derivatives._core.rules import absent, given

if TYPE_CHECKING:
    from binance_derivatives.portfolio_pro.answers.market_data import (
        AssetIndexPrice,
        AssetLeverage,
        CollateralRate,
        TieredCollateralRate,
    )

ASSET_INDEX_PRICE: Final[RestOperation[list[AssetIndexPrice]]] = RestOperation(
    product="portfolio_pro",
    name="asset_index_price",
    method="GET",
    path="/sapi/v1/portfolio/asset-index-price",
    security=Security.MARKET_DATA,
    retry=Retry.READ,
    weight=(Cost(1, when=(given("asset"),)), Cost(50, when=(absent("asset"),))),
    parameters=(Parameter("asset", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.market_data", "ASSET_INDEX_PRICE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/market-data",
)


def asset_index_price(
    *,
    asset: str | None = None,
) -> Call[list[AssetIndexPrice]]:
    """Get index prices of margin assets.

    GET /sapi/v1/portfolio/asset-index-price · MARKET_DATA, key only · weight 1 with ``asset``, or 50 without ``asset``

    Args:
        asset: Asset, such as USDT.

    It has a limit of its own, a weight of 12000 a minute for an address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/market-data
    """
    return ASSET_INDEX_PRICE.call(
        {
            "asset": asset,
        }
    )


ASSET_LEVERAGE: Final[RestOperation[list[AssetLeverage]]] = RestOperation(
    product="portfolio_pro",
    name="asset_leverage",
    method="GET",
    path="/sapi/v1/portfolio/margin-asset-leverage",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(50),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.market_data", "ASSET_LEVERAGE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/market-data/Get-Portfolio-Margin-Asset-Leverage",
)


def asset_leverage() -> Call[list[AssetLeverage]]:
    """List the leverage that each margin asset supports.

    GET /sapi/v1/portfolio/margin-asset-leverage · USER_DATA, signed · weight 50

    It has a limit of its own, a weight of 12000 a minute for an address.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/market-data/Get-Portfolio-Margin-Asset-Leverage
    """
    return ASSET_LEVERAGE.call({})


COLLATERAL_RATE: Final[RestOperation[list[CollateralRate]]] = RestOperation(
    product="portfolio_pro",
    name="collateral_rate",
    method="GET",
    path="/sapi/v1/portfolio/collateralRate",
    security=Security.MARKET_DATA,
    retry=Retry.READ,
    weight=(Cost(50),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.market_data", "COLLATERAL_RATE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/market-data/Classic-Portfolio-Margin-Collateral-Rate",
)


def collateral_rate() -> Call[list[CollateralRate]]:
    """List the collateral rate of each asset.

    GET /sapi/v1/portfolio/collateralRate · MARKET_DATA, key only · weight 50

    It has a limit of its own, a weight of 12000 a minute for an address.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/market-data/Classic-Portfolio-Margin-Collateral-Rate
    """
    return COLLATERAL_RATE.call({})


TIERED_COLLATERAL_RATE: Final[RestOperation[list[TieredCollateralRate]]] = RestOperation(
    product="portfolio_pro",
    name="tiered_collateral_rate",
    method="GET",
    path="/sapi/v2/portfolio/collateralRate",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(50),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.market_data", "TIERED_COLLATERAL_RATE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/market-data/Portfolio-Margin-Pro-Tiered-Collateral-Rate",
)


def tiered_collateral_rate(
    *,
    recv_window: int | None = None,
) -> Call[list[TieredCollateralRate]]:
    """List the collateral rate of each asset by tier.

    GET /sapi/v2/portfolio/collateralRate · USER_DATA, signed · weight 50

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 12000 a minute for an address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/market-data/Portfolio-Margin-Pro-Tiered-Collateral-Rate
    """
    return TIERED_COLLATERAL_RATE.call(
        {
            "recvWindow": recv_window,
        }
    )
