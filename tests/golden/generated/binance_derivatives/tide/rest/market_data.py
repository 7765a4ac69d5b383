# Made by apiscribe from specs/tide/rest; not to be edited.
"""Tide, REST: market data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from binance_derivatives.operation import Answer, Call, Cost, Parameter, RestOperation, Retry, Security

if TYPE_CHECKING:
    from binance_derivatives.tide.answers.market_data import LatestPrice, Levels

LATEST_PRICE: Final[RestOperation[LatestPrice | list[LatestPrice]]] = RestOperation(
    product="tide",
    name="latest_price",
    method="GET",
    path="/tide/v1/price",
    security=Security.MARKET_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.tide.answers.market_data", "LATEST_PRICE"),
    source="https://docs.example.org/docs/tide/Latest-Price",
)


def latest_price(
    *,
    symbol: str | None = None,
) -> Call[LatestPrice | list[LatestPrice]]:
    """Latest price of one or of every symbol.

    GET /tide/v1/price · MARKET_DATA, key only · weight 1

    Args:
        symbol: Symbol to trade.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://docs.example.org/docs/tide/Latest-Price
    """
    return LATEST_PRICE.call(
        {
            "symbol": symbol,
        }
    )


PING: Final[RestOperation[dict[str, Any]]] = RestOperation(
    product="tide",
    name="ping",
    method="GET",
    path="/tide/v1/ping",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.tide.answers.market_data", "PING"),
    source="https://docs.example.org/docs/tide/Ping",
)


def ping() -> Call[dict[str, Any]]:
    """Ask whether the exchange is there.

    GET /tide/v1/ping · no key · weight 1

    Source: https://docs.example.org/docs/tide/Ping
    """
    return PING.call({})


PRICE_LEVELS: Final[RestOperation[Levels]] = RestOperation(
    product="tide",
    name="price_levels",
    method="GET",
    path="/tide/v1/levels",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(),
    parameters=(Parameter("symbol", "string", required=True),),
    rules=(),
    answer=Answer("binance_derivatives.tide.answers.market_data", "PRICE_LEVELS"),
    source="https://docs.example.org/docs/tide/Price-Levels",
)


def price_levels(
    *,
    symbol: str,
) -> Call[Levels]:
    """Prices and quantities on offer.

    GET /tide/v1/levels · no key

    Args:
        symbol: Symbol to trade.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://docs.example.org/docs/tide/Price-Levels
    """
    return PRICE_LEVELS.call(
        {
            "symbol": symbol,
        }
    )
