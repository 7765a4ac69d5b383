# Made by apiscribe from specs/portfolio/rest; not to be edited.
"""Portfolio Margin, REST: market data."""

from __future__ import annotations

from typing import Final

from binance_derivatives._core.operation import Answer, Call, Cost, Proof, RestOperation, Retry, Security

PING: Final[RestOperation[dict[str, object]]] = RestOperation(
    product="portfolio",
    name="ping",
    method="GET",
    path="/papi/v1/ping",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.market_data", "PING"),
    proof=Proof("nothing"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/market-data",
)


def ping() -> Call[dict[str, object]]:
    """Check that the exchange answers.

    GET /papi/v1/ping · no key · weight 1

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/market-data
    """
    return PING.call({})
