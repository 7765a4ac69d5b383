# Made by apiscribe from specs/options/rest; not to be edited.
"""Options, REST: market data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._core.operation import Answer, Call, Cost, Parameter, Proof, RestOperation, Retry, Security
from binance_derivatives._core.rules import absent, given, is_one_of

if TYPE_CHECKING:
    from datetime import datetime

    from binance_derivatives.options.answers.market_data import (
        ExchangeInformation,
        ExerciseRecord,
        IndexPrice,
        Kline,
        MarkPrice,
        OpenInterest,
        OrderBook,
        RecentBlockTrade,
        RecentTrade,
        ServerTime,
        Ticker24hr,
    )
    from binance_derivatives.options.values import Interval

BLOCK_TRADES: Final[RestOperation[list[RecentBlockTrade]]] = RestOperation(
    product="options",
    name="block_trades",
    method="GET",
    path="/eapi/v1/blockTrades",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("limit", "int", minimum="1", maximum="500"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_data", "BLOCK_TRADES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-data/Recent-Block-Trade-List",
)


def block_trades(
    *,
    symbol: str | None = None,
    limit: int | None = None,
) -> Call[list[RecentBlockTrade]]:
    """List the latest public block trades.

    GET /eapi/v1/blockTrades · no key · weight 5

    Args:
        symbol: Contract to act on.
        limit: Most entries to answer with, from 1 to 500; ``100`` when left out.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Recent-Block-Trade-List
    """
    return BLOCK_TRADES.call(
        {
            "symbol": symbol,
            "limit": limit,
        }
    )


DEPTH: Final[RestOperation[OrderBook]] = RestOperation(
    product="options",
    name="depth",
    method="GET",
    path="/eapi/v1/depth",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(
        Cost(1, when=(is_one_of("limit", "10", "20", "50"),)),
        Cost(5, when=(is_one_of("limit", "100"),)),
        Cost(10, when=(is_one_of("limit", "500"),)),
        Cost(20, when=(is_one_of("limit", "1000"),)),
    ),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter(
            "limit", "int", values=("10", "20", "50", "100", "500", "1000"), minimum="1", maximum="1000", default="100"
        ),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_data", "DEPTH"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-data/Order-Book",
)


def depth(
    *,
    symbol: str,
    limit: int | None = None,
) -> Call[OrderBook]:
    """Get the best bids and asks of one contract.

    GET /eapi/v1/depth · no key · weight 1 when ``limit`` is ``10``, ``20`` or ``50``, or 5 when ``limit`` is ``100``,
    or 10 when ``limit`` is ``500``, or 20 when ``limit`` is ``1000``

    Args:
        symbol: Contract to act on.
        limit: Number of price levels a side, one of ``10``, ``20``, ``50``, ``100``, ``500``, ``1000``, from 1 to 1000;
            ``100`` when left out.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Order-Book
    """
    return DEPTH.call(
        {
            "symbol": symbol,
            "limit": limit,
        }
    )


EXCHANGE_INFO: Final[RestOperation[ExchangeInformation]] = RestOperation(
    product="options",
    name="exchange_info",
    method="GET",
    path="/eapi/v1/exchangeInfo",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_data", "EXCHANGE_INFO"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-data/Exchange-Information",
)


def exchange_info() -> Call[ExchangeInformation]:
    """List contracts, assets, filters and rate limits.

    GET /eapi/v1/exchangeInfo · no key · weight 1

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Exchange-Information
    """
    return EXCHANGE_INFO.call({})


EXERCISE_HISTORY: Final[RestOperation[list[ExerciseRecord]]] = RestOperation(
    product="options",
    name="exercise_history",
    method="GET",
    path="/eapi/v1/exerciseHistory",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(3),),
    parameters=(
        Parameter("underlying", "string"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="100"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_data", "EXERCISE_HISTORY"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-data/Historical-Exercise-Records",
)


def exercise_history(
    *,
    underlying: str | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
) -> Call[list[ExerciseRecord]]:
    """List the settlements of expired contracts.

    GET /eapi/v1/exerciseHistory · no key · weight 3

    Args:
        underlying: Underlying of the options, such as BTCUSDT.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 100; ``100`` when left out.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Historical-Exercise-Records
    """
    return EXERCISE_HISTORY.call(
        {
            "underlying": underlying,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
        }
    )


INDEX_PRICE: Final[RestOperation[IndexPrice]] = RestOperation(
    product="options",
    name="index_price",
    method="GET",
    path="/eapi/v1/index",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(Parameter("underlying", "string", required=True),),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_data", "INDEX_PRICE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-data/Symbol-Price-Ticker",
)


def index_price(
    *,
    underlying: str,
) -> Call[IndexPrice]:
    """Get the spot index price of an underlying.

    GET /eapi/v1/index · no key · weight 1

    Args:
        underlying: Underlying of the options, such as BTCUSDT.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Symbol-Price-Ticker
    """
    return INDEX_PRICE.call(
        {
            "underlying": underlying,
        }
    )


KLINES: Final[RestOperation[list[Kline]]] = RestOperation(
    product="options",
    name="klines",
    method="GET",
    path="/eapi/v1/klines",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter(
            "interval",
            "enum",
            required=True,
            values=("1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"),
        ),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1500"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_data", "KLINES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-data/Kline-Candlestick-Data",
)


def klines(
    *,
    symbol: str,
    interval: Interval,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
) -> Call[list[Kline]]:
    """List candles of one contract.

    GET /eapi/v1/klines · no key · weight 1

    Args:
        symbol: Contract to act on.
        interval: Length of a kline, one of ``1m``, ``3m``, ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``8h``, ``12h``, ``1d``, ``3d``, ``1w``, ``1M``.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1500; ``500`` when left out.

    Without ``start_time`` and ``end_time`` the latest are given.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Kline-Candlestick-Data
    """
    return KLINES.call(
        {
            "symbol": symbol,
            "interval": interval,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
        }
    )


MARK_PRICE: Final[RestOperation[list[MarkPrice]]] = RestOperation(
    product="options",
    name="mark_price",
    method="GET",
    path="/eapi/v1/mark",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_data", "MARK_PRICE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-data/Option-Mark-Price",
)


def mark_price(
    *,
    symbol: str | None = None,
) -> Call[list[MarkPrice]]:
    """Get mark prices, implied volatilities and greeks.

    GET /eapi/v1/mark · no key · weight 5

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Option-Mark-Price
    """
    return MARK_PRICE.call(
        {
            "symbol": symbol,
        }
    )


OPEN_INTEREST: Final[RestOperation[list[OpenInterest]]] = RestOperation(
    product="options",
    name="open_interest",
    method="GET",
    path="/eapi/v1/openInterest",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(0),),
    parameters=(
        Parameter("underlyingAsset", "string", required=True),
        Parameter("expiration", "string", required=True),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_data", "OPEN_INTEREST"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-data/Open-Interest",
)


def open_interest(
    *,
    underlying_asset: str,
    expiration: str,
) -> Call[list[OpenInterest]]:
    """Get the open interest of an underlying's contracts with one expiry.

    GET /eapi/v1/openInterest · no key · weight 0

    Args:
        underlying_asset: Asset the options are on, such as ETH.
        expiration: Expiry date as YYMMDD.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Open-Interest
    """
    return OPEN_INTEREST.call(
        {
            "underlyingAsset": underlying_asset,
            "expiration": expiration,
        }
    )


PING: Final[RestOperation[dict[str, object]]] = RestOperation(
    product="options",
    name="ping",
    method="GET",
    path="/eapi/v1/ping",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_data", "PING"),
    proof=Proof("nothing"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-data/Test-Connectivity",
)


def ping() -> Call[dict[str, object]]:
    """Check that the exchange answers.

    GET /eapi/v1/ping · no key · weight 1

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Test-Connectivity
    """
    return PING.call({})


SERVER_TIME: Final[RestOperation[ServerTime]] = RestOperation(
    product="options",
    name="server_time",
    method="GET",
    path="/eapi/v1/time",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_data", "SERVER_TIME"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-data",
)


def server_time() -> Call[ServerTime]:
    """Get the clock of the exchange.

    GET /eapi/v1/time · no key · weight 1

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data
    """
    return SERVER_TIME.call({})


TICKER_24HR: Final[RestOperation[list[Ticker24hr]]] = RestOperation(
    product="options",
    name="ticker_24hr",
    method="GET",
    path="/eapi/v1/ticker",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1, when=(given("symbol"),)), Cost(40, when=(absent("symbol"),))),
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_data", "TICKER_24HR"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-data/24hr-Ticker-Price-Change-Statistics",
)


def ticker_24hr(
    *,
    symbol: str | None = None,
) -> Call[list[Ticker24hr]]:
    """Get price and volume statistics of the last 24 hours, of one contract or of all.

    GET /eapi/v1/ticker · no key · weight 1 with ``symbol``, or 40 without ``symbol``

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-data/24hr-Ticker-Price-Change-Statistics
    """
    return TICKER_24HR.call(
        {
            "symbol": symbol,
        }
    )


TRADES: Final[RestOperation[list[RecentTrade]]] = RestOperation(
    product="options",
    name="trades",
    method="GET",
    path="/eapi/v1/trades",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("limit", "int", minimum="1", maximum="500"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_data", "TRADES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-data/Recent-Trades-List",
)


def trades(
    *,
    symbol: str,
    limit: int | None = None,
) -> Call[list[RecentTrade]]:
    """List the latest public trades of one contract.

    GET /eapi/v1/trades · no key · weight 5

    Args:
        symbol: Contract to act on.
        limit: Most entries to answer with, from 1 to 500; ``100`` when left out.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Recent-Trades-List
    """
    return TRADES.call(
        {
            "symbol": symbol,
            "limit": limit,
        }
    )
