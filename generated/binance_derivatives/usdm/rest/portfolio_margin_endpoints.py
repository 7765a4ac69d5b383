# Made by apiscribe from specs/usdm/rest; not to be edited.
"""USDⓈ-M Futures, REST: portfolio margin endpoints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._core.operation import Answer, Call, Cost, Parameter, Proof, RestOperation, Retry, Security

if TYPE_CHECKING:
    from binance_derivatives.usdm.answers.portfolio_margin_endpoints import PortfolioMarginAccount

PORTFOLIO_MARGIN_ACCOUNT: Final[RestOperation[PortfolioMarginAccount]] = RestOperation(
    product="usdm",
    name="portfolio_margin_account",
    method="GET",
    path="/fapi/v1/pmAccountInfo",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("asset", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.portfolio_margin_endpoints", "PORTFOLIO_MARGIN_ACCOUNT"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/portfolio-margin-endpoints",
)


def portfolio_margin_account(
    *,
    asset: str,
    recv_window: int | None = None,
) -> Call[PortfolioMarginAccount]:
    """Get how much of an asset a classic portfolio margin account may transfer out to the spot wallet.

    GET /fapi/v1/pmAccountInfo · USER_DATA, signed · weight 5

    Args:
        asset: Asset to ask about.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/portfolio-margin-endpoints
    """
    return PORTFOLIO_MARGIN_ACCOUNT.call(
        {
            "asset": asset,
            "recvWindow": recv_window,
        }
    )
