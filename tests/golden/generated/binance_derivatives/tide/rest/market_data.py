# Made by apiscribe from specs/tide/rest; not to be edited.
"""Tide, REST: market data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._core.one_or_many import OneOrMany
from binance_derivatives._core.operation import (
    Answer,
    Call,
    Cost,
    Parameter,
    Proof,
    Quota,
    RestOperation,
    Retry,
    Security,
)
from binance_derivatives._core.rules import absent, window, within

if TYPE_CHECKING:
    from datetime import datetime

    from binance_derivatives.tide.answers.market_data import LatestPrice, Levels, PriceBar, TradingLimits

LATEST_PRICE: Final[RestOperation[LatestPrice | list[LatestPrice]]] = RestOperation(
    product="tide",
    name="latest_price",
    method="GET",
    path="/tide/v1/price",
    security=Security.MARKET_DATA,
    retry=Retry.READ,
    many_without="symbol",
    weight=(Cost(1),),
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.tide.answers.market_data", "LATEST_PRICE"),
    proof=Proof("either"),
    source="https://docs.example.org/docs/tide/Latest-Price",
)


if TYPE_CHECKING:

    def _one_latest_price(
        *,
        symbol: str,
    ) -> Call[LatestPrice]: ...
    def _all_latest_price(
        *,
        symbol: None = None,
    ) -> Call[list[LatestPrice]]: ...

    latest_price: Final = OneOrMany(_one_latest_price, _all_latest_price)
else:

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


PING: Final[RestOperation[dict[str, object]]] = RestOperation(
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
    proof=Proof("nothing"),
    source="https://docs.example.org/docs/tide/Ping",
)


def ping() -> Call[dict[str, object]]:
    """Ask whether the exchange is there.

    GET /tide/v1/ping · no key · weight 1

    Source: https://docs.example.org/docs/tide/Ping
    """
    return PING.call({})


PRICE_BARS: Final[RestOperation[list[PriceBar]]] = RestOperation(
    product="tide",
    name="price_bars",
    method="GET",
    path="/tide/v1/bars",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(
        Cost(1, when=(within("limit", maximum="99"),)),
        Cost(5, when=(within("limit", above="99"),)),
        Cost(40, "uid", when=(absent("symbol"),)),
        Cost(2, "uid"),
    ),
    quotas=(Quota(500, "5m", "ip", shared=("GET /tide/v1/price",)),),
    deprecated=True,
    parameters=(
        Parameter("symbol", "string"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000", default="50"),
    ),
    rules=(window("startTime", "endTime", longest="7d"),),
    answer=Answer("binance_derivatives.tide.answers.market_data", "PRICE_BARS"),
    proof=Proof("list"),
    source="https://docs.example.org/docs/tide/Price-Bars",
)


def price_bars(
    *,
    symbol: str | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
) -> Call[list[PriceBar]]:
    """Prices of equal spans of time.

    GET /tide/v1/bars · no key · weight 1 when ``limit`` is at most 99, or 5 when ``limit`` is more than 99 · weight 2,
    or 40 without ``symbol``, of the account

    Deprecated by the exchange.

    At most 500 calls in 5 minutes for each IP address, shared with GET /tide/v1/price.

    Args:
        symbol: Symbol to trade.
        start_time: Milliseconds UTC of the first span.
        end_time: Milliseconds UTC of the last span.
        limit: Number of tickets, from 1 to 1000; ``50`` when left out.

    ``start_time`` to ``end_time`` is at most 7 days.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://docs.example.org/docs/tide/Price-Bars
    """
    return PRICE_BARS.call(
        {
            "symbol": symbol,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
        }
    )


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
    proof=Proof("object"),
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


TRADING_LIMITS: Final[RestOperation[TradingLimits]] = RestOperation(
    product="tide",
    name="trading_limits",
    method="GET",
    path="/tide/v1/limits",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.tide.answers.market_data", "TRADING_LIMITS"),
    proof=Proof("object"),
    source="https://docs.example.org/docs/tide/Trading-Limits",
)


def trading_limits() -> Call[TradingLimits]:
    """What a ticket may be like.

    GET /tide/v1/limits · no key · weight 1

    Source: https://docs.example.org/docs/tide/Trading-Limits
    """
    return TRADING_LIMITS.call({})
