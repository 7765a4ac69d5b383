# Made by apiscribe from specs/coinm/rest; not to be edited.
"""COIN-M Futures, REST: market data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, Never

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
from binance_derivatives._core.rules import absent, at_most_one, given, is_one_of, window, within

if TYPE_CHECKING:
    from datetime import datetime

    from binance_derivatives.coinm.answers.market_data import (
        AggregateTrade,
        Basis,
        BookTicker,
        ContinuousKline,
        ExchangeInformation,
        FundingInfo,
        FundingRate,
        IndexPriceKline,
        Kline,
        LongShortPositions,
        LongShortRatio,
        MarkPrice,
        MarkPriceKline,
        OpenInterest,
        OpenInterestStatistics,
        OrderBook,
        PremiumIndexKline,
        PriceIndex,
        ServerTime,
        SymbolPrice,
        TakerVolume,
        Ticker24hr,
        Trade,
    )
    from binance_derivatives.coinm.values import ContractType, Interval, Period

AGG_TRADES: Final[RestOperation[list[AggregateTrade]]] = RestOperation(
    product="coinm",
    name="agg_trades",
    method="GET",
    path="/dapi/v1/aggTrades",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(20),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("fromId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
    ),
    rules=(window("startTime", "endTime", longest="1h"),),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "AGG_TRADES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Compressed-Aggregate-Trades-List",
)


def agg_trades(
    *,
    symbol: str,
    from_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
) -> Call[list[AggregateTrade]]:
    """List market trades; those at one price and on one side within 100 ms are added up.

    GET /dapi/v1/aggTrades · no key · weight 20

    Args:
        symbol: Contract to act on.
        from_id: Aggregate trade id to start from, included.
        start_time: Start of the period, in milliseconds since 1970, included.
        end_time: End of the period, in milliseconds since 1970, included.
        limit: Most entries to answer with, from 1 to 1000; ``500`` when left out.

    Only the past 24 hours can be asked for. ``start_time`` to ``end_time`` is at most 1 hour. Without ``from_id``,
    ``start_time`` and ``end_time`` the latest are given. A query by id and by time at once may time out; send one of
    the two. Trades of the insurance fund and of auto-deleveraging are left out.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Compressed-Aggregate-Trades-List
    """
    return AGG_TRADES.call(
        {
            "symbol": symbol,
            "fromId": from_id,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
        }
    )


BASIS: Final[RestOperation[list[Basis]]] = RestOperation(
    product="coinm",
    name="basis",
    method="GET",
    path="/futures/data/basis",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("pair", "string", required=True),
        Parameter("contractType", "enum", required=True, values=("CURRENT_QUARTER", "NEXT_QUARTER", "PERPETUAL")),
        Parameter("period", "enum", required=True, values=("5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d")),
        Parameter("limit", "long", minimum="1", maximum="500"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "BASIS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Basis",
)


def basis(
    *,
    pair: str,
    contract_type: Literal["CURRENT_QUARTER", "NEXT_QUARTER", "PERPETUAL"],
    period: Period,
    limit: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
) -> Call[list[Basis]]:
    """Get the history of the basis between future and index price.

    GET /futures/data/basis · no key · weight 1

    Args:
        pair: Pair of the future and its index.
        contract_type: Type of the contract, one of ``CURRENT_QUARTER``, ``NEXT_QUARTER``, ``PERPETUAL``.
        period: Length of time one entry stands for, one of ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``12h``, ``1d``.
        limit: Most entries to answer with, from 1 to 500; ``30`` when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.

    Without ``start_time`` and ``end_time`` the latest are given. Only the past 30 days can be asked for.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Basis
    """
    return BASIS.call(
        {
            "pair": pair,
            "contractType": contract_type,
            "period": period,
            "limit": limit,
            "startTime": start_time,
            "endTime": end_time,
        }
    )


BOOK_TICKER: Final[RestOperation[list[BookTicker]]] = RestOperation(
    product="coinm",
    name="book_ticker",
    method="GET",
    path="/dapi/v1/ticker/bookTicker",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(2, when=(given("symbol"),)), Cost(5, when=(absent("symbol"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("pair", "string"),
    ),
    rules=(at_most_one("symbol", "pair"),),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "BOOK_TICKER"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Symbol-Order-Book-Ticker",
)


def book_ticker(
    *,
    symbol: str | None = None,
    pair: str | None = None,
) -> Call[list[BookTicker]]:
    """Get best bid and best ask of one symbol, of a pair or of all.

    GET /dapi/v1/ticker/bookTicker · no key · weight 2 with ``symbol``, or 5 without ``symbol``

    Args:
        symbol: Contract to act on.
        pair: Underlying pair of the contracts.

    Send at most one of ``symbol`` and ``pair``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Symbol-Order-Book-Ticker
    """
    return BOOK_TICKER.call(
        {
            "symbol": symbol,
            "pair": pair,
        }
    )


CONTINUOUS_KLINES: Final[RestOperation[list[ContinuousKline]]] = RestOperation(
    product="coinm",
    name="continuous_klines",
    method="GET",
    path="/dapi/v1/continuousKlines",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(
        Cost(1, when=(within("limit", minimum="1", below="100"),)),
        Cost(2, when=(within("limit", minimum="100", below="500"),)),
        Cost(5, when=(within("limit", minimum="500", maximum="1000"),)),
        Cost(10, when=(within("limit", above="1000"),)),
    ),
    parameters=(
        Parameter("pair", "string", required=True),
        Parameter("contractType", "enum", required=True, values=("PERPETUAL", "CURRENT_QUARTER", "NEXT_QUARTER")),
        Parameter(
            "interval",
            "enum",
            required=True,
            values=("1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"),
        ),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1500", default="500"),
    ),
    rules=(window("startTime", "endTime", longest="200d"),),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "CONTINUOUS_KLINES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Continuous-Contract-Kline-Candlestick-Data",
)


def continuous_klines(
    *,
    pair: str,
    contract_type: Literal["PERPETUAL", "CURRENT_QUARTER", "NEXT_QUARTER"],
    interval: Interval,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
) -> Call[list[ContinuousKline]]:
    """List klines of a pair across the successive contracts of one type.

    GET /dapi/v1/continuousKlines · no key · weight 1 when ``limit`` is at least 1 and less than 100, or 2 when
    ``limit`` is at least 100 and less than 500, or 5 when ``limit`` is at least 500 and at most 1000, or 10 when
    ``limit`` is more than 1000

    Args:
        pair: Underlying pair of the contracts.
        contract_type: Type of the contract, one of ``PERPETUAL``, ``CURRENT_QUARTER``, ``NEXT_QUARTER``.
        interval: Length of a kline, one of ``1m``, ``3m``, ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``8h``, ``12h``, ``1d``, ``3d``, ``1w``, ``1M``.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1500; ``500`` when left out.

    ``start_time`` to ``end_time`` is at most 200 days. Without ``start_time`` and ``end_time`` the latest are given.
    Without ``end_time`` what lies within 200 days after ``start_time`` is given, up to now. Without ``start_time`` what
    lies within 200 days before ``end_time`` is given. Without a start and an end the last 200 days are searched. Of a
    period that has more than ``limit`` entries the latest are given. Symbols and pairs of USDⓈ-M and of COIN-M are
    taken alike.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Continuous-Contract-Kline-Candlestick-Data
    """
    return CONTINUOUS_KLINES.call(
        {
            "pair": pair,
            "contractType": contract_type,
            "interval": interval,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
        }
    )


DEPTH: Final[RestOperation[OrderBook]] = RestOperation(
    product="coinm",
    name="depth",
    method="GET",
    path="/dapi/v1/depth",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(
        Cost(2, when=(is_one_of("limit", "5", "10", "20", "50"),)),
        Cost(5, when=(is_one_of("limit", "100"),)),
        Cost(10, when=(is_one_of("limit", "500"),)),
        Cost(20, when=(is_one_of("limit", "1000"),)),
    ),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("limit", "int", values=("5", "10", "20", "50", "100", "500", "1000"), minimum="1", default="500"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "DEPTH"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Order-Book",
)


def depth(
    *,
    symbol: str,
    limit: int | None = None,
) -> Call[OrderBook]:
    """Get bids and asks of one symbol.

    GET /dapi/v1/depth · no key · weight 2 when ``limit`` is ``5``, ``10``, ``20`` or ``50``, or 5 when ``limit`` is
    ``100``, or 10 when ``limit`` is ``500``, or 20 when ``limit`` is ``1000``

    Args:
        symbol: Contract to act on.
        limit: Number of price levels a side, one of ``5``, ``10``, ``20``, ``50``, ``100``, ``500``, ``1000``, at least
            1; ``500`` when left out.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Order-Book
    """
    return DEPTH.call(
        {
            "symbol": symbol,
            "limit": limit,
        }
    )


EXCHANGE_INFO: Final[RestOperation[ExchangeInformation]] = RestOperation(
    product="coinm",
    name="exchange_info",
    method="GET",
    path="/dapi/v1/exchangeInfo",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "EXCHANGE_INFO"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Exchange-Information",
)


def exchange_info() -> Call[ExchangeInformation]:
    """Get trading rules, filters and rate limits of every symbol.

    GET /dapi/v1/exchangeInfo · no key · weight 1

    Changes:
        Since a day from 2026-01-15 to 2026-10-07: ``futuresType`` is new.
        Since a day from 2026-01-15 to 2026-10-07: ``maxMoveOrderLimit`` is new.
        Since a day from 2026-01-15 to 2026-10-07: ``permissionSets`` is new.
        Since a day from 2026-01-15 to 2026-10-07: ``POSITION_RISK_CONTROL`` is new.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Exchange-Information
    """
    return EXCHANGE_INFO.call({})


FUNDING_INFO: Final[RestOperation[list[FundingInfo]]] = RestOperation(
    product="coinm",
    name="funding_info",
    method="GET",
    path="/dapi/v1/fundingInfo",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "FUNDING_INFO"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Get-Funding-Info",
)


def funding_info() -> Call[list[FundingInfo]]:
    """List symbols whose funding cap, floor or interval was adjusted.

    GET /dapi/v1/fundingInfo · no key

    Changes:
        Since a day from 2026-01-15 to 2026-10-07: ``updateTime`` is new.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Get-Funding-Info
    """
    return FUNDING_INFO.call({})


FUNDING_RATE: Final[RestOperation[list[FundingRate]]] = RestOperation(
    product="coinm",
    name="funding_rate",
    method="GET",
    path="/dapi/v1/fundingRate",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "FUNDING_RATE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Get-Funding-Rate-History-of-Perpetual-Futures",
)


def funding_rate(
    *,
    symbol: str,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
) -> Call[list[FundingRate]]:
    """List past funding rates of one perpetual symbol.

    GET /dapi/v1/fundingRate · no key · weight 1

    Args:
        symbol: Contract to act on.
        start_time: Start of the period, in milliseconds since 1970, included.
        end_time: End of the period, in milliseconds since 1970, included.
        limit: Most entries to answer with, from 1 to 1000; ``100`` when left out.

    Of a delivery contract there are none: the answer is empty.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Get-Funding-Rate-History-of-Perpetual-Futures
    """
    return FUNDING_RATE.call(
        {
            "symbol": symbol,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
        }
    )


GLOBAL_LONG_SHORT_ACCOUNT_RATIO: Final[RestOperation[list[LongShortRatio]]] = RestOperation(
    product="coinm",
    name="global_long_short_account_ratio",
    method="GET",
    path="/futures/data/globalLongShortAccountRatio",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    quotas=(Quota(1000, "5m", "ip"),),
    parameters=(
        Parameter("pair", "string", required=True),
        Parameter("period", "enum", required=True, values=("5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d")),
        Parameter("limit", "long", minimum="1", maximum="500"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("contractType", "enum", values=("ALL", "CURRENT_QUARTER", "NEXT_QUARTER", "PERPETUAL")),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "GLOBAL_LONG_SHORT_ACCOUNT_RATIO"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Long-Short-Ratio",
)


def global_long_short_account_ratio(
    *,
    pair: str,
    period: Period,
    limit: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    contract_type: ContractType | None = None,
) -> Call[list[LongShortRatio]]:
    """Get the history of the ratio of long to short accounts among all traders.

    GET /futures/data/globalLongShortAccountRatio · no key · weight 1

    At most 1000 calls in 5 minutes for each IP address.

    Args:
        pair: Underlying pair of the contracts.
        period: Length of time one entry stands for, one of ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``12h``, ``1d``.
        limit: Most entries to answer with, from 1 to 500; ``30`` when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        contract_type: Type of the contract, one of ``ALL``, ``CURRENT_QUARTER``, ``NEXT_QUARTER``, ``PERPETUAL``.

    Without ``start_time`` and ``end_time`` the latest are given. Only the past 30 days can be asked for.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Long-Short-Ratio
    """
    return GLOBAL_LONG_SHORT_ACCOUNT_RATIO.call(
        {
            "pair": pair,
            "period": period,
            "limit": limit,
            "startTime": start_time,
            "endTime": end_time,
            "contractType": contract_type,
        }
    )


HISTORICAL_TRADES: Final[RestOperation[list[Trade]]] = RestOperation(
    product="coinm",
    name="historical_trades",
    method="GET",
    path="/dapi/v1/historicalTrades",
    security=Security.MARKET_DATA,
    retry=Retry.READ,
    weight=(Cost(200),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("limit", "int", minimum="1", maximum="500"),
        Parameter("fromId", "long"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "HISTORICAL_TRADES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Old-Trades-Lookup",
)


def historical_trades(
    *,
    symbol: str,
    limit: int | None = None,
    from_id: int | None = None,
) -> Call[list[Trade]]:
    """List older market trades of one symbol.

    GET /dapi/v1/historicalTrades · MARKET_DATA, key only · weight 200

    Args:
        symbol: Contract to act on.
        limit: Most entries to answer with, from 1 to 500; ``100`` when left out.
        from_id: Trade id to start from; the latest trades when left out.

    Trades of the insurance fund and of auto-deleveraging are left out. Only the past month can be asked for.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Old-Trades-Lookup
    """
    return HISTORICAL_TRADES.call(
        {
            "symbol": symbol,
            "limit": limit,
            "fromId": from_id,
        }
    )


INDEX_PRICE_CONSTITUENTS: Final[RestOperation[PriceIndex]] = RestOperation(
    product="coinm",
    name="index_price_constituents",
    method="GET",
    path="/dapi/v1/constituents",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(Parameter("symbol", "string", required=True),),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "INDEX_PRICE_CONSTITUENTS"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Constituents",
)


def index_price_constituents(
    *,
    symbol: str,
) -> Call[PriceIndex]:
    """Get the exchanges an index price is made of.

    GET /dapi/v1/constituents · no key · weight 1

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Constituents
    """
    return INDEX_PRICE_CONSTITUENTS.call(
        {
            "symbol": symbol,
        }
    )


INDEX_PRICE_KLINES: Final[RestOperation[list[IndexPriceKline]]] = RestOperation(
    product="coinm",
    name="index_price_klines",
    method="GET",
    path="/dapi/v1/indexPriceKlines",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(
        Cost(1, when=(within("limit", minimum="1", below="100"),)),
        Cost(2, when=(within("limit", minimum="100", below="500"),)),
        Cost(5, when=(within("limit", minimum="500", maximum="1000"),)),
        Cost(10, when=(within("limit", above="1000"),)),
    ),
    parameters=(
        Parameter("pair", "string", required=True),
        Parameter(
            "interval",
            "enum",
            required=True,
            values=("1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"),
        ),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1500", default="500"),
    ),
    rules=(window("startTime", "endTime", longest="200d"),),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "INDEX_PRICE_KLINES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Price-Kline-Candlestick-Data",
)


def index_price_klines(
    *,
    pair: str,
    interval: Interval,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
) -> Call[list[IndexPriceKline]]:
    """List klines of the index price of a pair.

    GET /dapi/v1/indexPriceKlines · no key · weight 1 when ``limit`` is at least 1 and less than 100, or 2 when
    ``limit`` is at least 100 and less than 500, or 5 when ``limit`` is at least 500 and at most 1000, or 10 when
    ``limit`` is more than 1000

    Args:
        pair: Underlying pair of the contracts.
        interval: Length of a kline, one of ``1m``, ``3m``, ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``8h``, ``12h``, ``1d``, ``3d``, ``1w``, ``1M``.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1500; ``500`` when left out.

    ``start_time`` to ``end_time`` is at most 200 days. Without ``start_time`` and ``end_time`` the latest are given.
    Without ``end_time`` what lies within 200 days after ``start_time`` is given, up to now. Without ``start_time`` what
    lies within 200 days before ``end_time`` is given. Without a start and an end the last 200 days are searched. Of a
    period that has more than ``limit`` entries the latest are given. Symbols and pairs of USDⓈ-M and of COIN-M are
    taken alike.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Price-Kline-Candlestick-Data
    """
    return INDEX_PRICE_KLINES.call(
        {
            "pair": pair,
            "interval": interval,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
        }
    )


KLINES: Final[RestOperation[list[Kline]]] = RestOperation(
    product="coinm",
    name="klines",
    method="GET",
    path="/dapi/v1/klines",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(
        Cost(1, when=(within("limit", minimum="1", below="100"),)),
        Cost(2, when=(within("limit", minimum="100", below="500"),)),
        Cost(5, when=(within("limit", minimum="500", maximum="1000"),)),
        Cost(10, when=(within("limit", above="1000"),)),
    ),
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
        Parameter("limit", "int", minimum="1", maximum="1500", default="500"),
    ),
    rules=(window("startTime", "endTime", longest="200d"),),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "KLINES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Kline-Candlestick-Data",
)


def klines(
    *,
    symbol: str,
    interval: Interval,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
) -> Call[list[Kline]]:
    """List klines of one symbol.

    GET /dapi/v1/klines · no key · weight 1 when ``limit`` is at least 1 and less than 100, or 2 when ``limit`` is at
    least 100 and less than 500, or 5 when ``limit`` is at least 500 and at most 1000, or 10 when ``limit`` is more than
    1000

    Args:
        symbol: Contract to act on.
        interval: Length of a kline, one of ``1m``, ``3m``, ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``8h``, ``12h``, ``1d``, ``3d``, ``1w``, ``1M``.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1500; ``500`` when left out.

    ``start_time`` to ``end_time`` is at most 200 days. Without ``start_time`` and ``end_time`` the latest are given.
    Without ``end_time`` what lies within 200 days after ``start_time`` is given, up to now. Without ``start_time`` what
    lies within 200 days before ``end_time`` is given. Without a start and an end the last 200 days are searched. Of a
    period that has more than ``limit`` entries the latest are given. Symbols and pairs of USDⓈ-M and of COIN-M are
    taken alike.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Kline-Candlestick-Data
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
    product="coinm",
    name="mark_price",
    method="GET",
    path="/dapi/v1/premiumIndex",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(10),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("pair", "string"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "MARK_PRICE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Price-and-Mark-Price",
)


def mark_price(
    *,
    symbol: str | None = None,
    pair: str | None = None,
) -> Call[list[MarkPrice]]:
    """Get index price, mark price and funding rate by symbol, by pair or of all.

    GET /dapi/v1/premiumIndex · no key · weight 10

    Args:
        symbol: Contract to act on.
        pair: Underlying pair of the contracts.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Price-and-Mark-Price
    """
    return MARK_PRICE.call(
        {
            "symbol": symbol,
            "pair": pair,
        }
    )


MARK_PRICE_KLINES: Final[RestOperation[list[MarkPriceKline]]] = RestOperation(
    product="coinm",
    name="mark_price_klines",
    method="GET",
    path="/dapi/v1/markPriceKlines",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(
        Cost(1, when=(within("limit", minimum="1", below="100"),)),
        Cost(2, when=(within("limit", minimum="100", below="500"),)),
        Cost(5, when=(within("limit", minimum="500", maximum="1000"),)),
        Cost(10, when=(within("limit", above="1000"),)),
    ),
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
        Parameter("limit", "int", minimum="1", maximum="1500", default="500"),
    ),
    rules=(window("startTime", "endTime", longest="200d"),),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "MARK_PRICE_KLINES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Mark-Price-Kline-Candlestick-Data",
)


def mark_price_klines(
    *,
    symbol: str,
    interval: Interval,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
) -> Call[list[MarkPriceKline]]:
    """List klines of the mark price of one symbol.

    GET /dapi/v1/markPriceKlines · no key · weight 1 when ``limit`` is at least 1 and less than 100, or 2 when ``limit``
    is at least 100 and less than 500, or 5 when ``limit`` is at least 500 and at most 1000, or 10 when ``limit`` is
    more than 1000

    Args:
        symbol: Contract to act on.
        interval: Length of a kline, one of ``1m``, ``3m``, ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``8h``, ``12h``, ``1d``, ``3d``, ``1w``, ``1M``.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1500; ``500`` when left out.

    ``start_time`` to ``end_time`` is at most 200 days. Without ``start_time`` and ``end_time`` the latest are given.
    Without ``end_time`` what lies within 200 days after ``start_time`` is given, up to now. Without ``start_time`` what
    lies within 200 days before ``end_time`` is given. Without a start and an end the last 200 days are searched. Of a
    period that has more than ``limit`` entries the latest are given. Symbols and pairs of USDⓈ-M and of COIN-M are
    taken alike.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Mark-Price-Kline-Candlestick-Data
    """
    return MARK_PRICE_KLINES.call(
        {
            "symbol": symbol,
            "interval": interval,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
        }
    )


OPEN_INTEREST: Final[RestOperation[OpenInterest]] = RestOperation(
    product="coinm",
    name="open_interest",
    method="GET",
    path="/dapi/v1/openInterest",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(Parameter("symbol", "string", required=True),),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "OPEN_INTEREST"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Open-Interest",
)


def open_interest(
    *,
    symbol: str,
) -> Call[OpenInterest]:
    """Get the open interest of one symbol.

    GET /dapi/v1/openInterest · no key · weight 1

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Open-Interest
    """
    return OPEN_INTEREST.call(
        {
            "symbol": symbol,
        }
    )


OPEN_INTEREST_HISTORY: Final[RestOperation[list[OpenInterestStatistics]]] = RestOperation(
    product="coinm",
    name="open_interest_history",
    method="GET",
    path="/futures/data/openInterestHist",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    quotas=(Quota(1000, "5m", "ip"),),
    parameters=(
        Parameter("pair", "string", required=True),
        Parameter("contractType", "enum", values=("ALL", "CURRENT_QUARTER", "NEXT_QUARTER", "PERPETUAL")),
        Parameter("period", "enum", required=True, values=("5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d")),
        Parameter("limit", "long", minimum="1", maximum="500"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "OPEN_INTEREST_HISTORY"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Open-Interest-Statistics",
)


def open_interest_history(
    *,
    pair: str,
    period: Period,
    contract_type: ContractType | None = None,
    limit: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
) -> Call[list[OpenInterestStatistics]]:
    """Get the history of the open interest of one pair.

    GET /futures/data/openInterestHist · no key · weight 1

    At most 1000 calls in 5 minutes for each IP address.

    Args:
        pair: Underlying pair of the contracts.
        period: Length of time one entry stands for, one of ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``12h``, ``1d``.
        contract_type: Type of the contract, ALL for every one; no page says which when left out, one of ``ALL``,
            ``CURRENT_QUARTER``, ``NEXT_QUARTER``, ``PERPETUAL``.
        limit: Most entries to answer with, from 1 to 500; ``30`` when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.

    Without ``start_time`` and ``end_time`` the latest are given. Only the past 30 days can be asked for.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Open-Interest-Statistics
    """
    return OPEN_INTEREST_HISTORY.call(
        {
            "pair": pair,
            "contractType": contract_type,
            "period": period,
            "limit": limit,
            "startTime": start_time,
            "endTime": end_time,
        }
    )


PING: Final[RestOperation[dict[str, object]]] = RestOperation(
    product="coinm",
    name="ping",
    method="GET",
    path="/dapi/v1/ping",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "PING"),
    proof=Proof("nothing"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api",
)


def ping() -> Call[dict[str, object]]:
    """Check that the exchange answers.

    GET /dapi/v1/ping · no key · weight 1

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api
    """
    return PING.call({})


PREMIUM_INDEX_KLINES: Final[RestOperation[list[PremiumIndexKline]]] = RestOperation(
    product="coinm",
    name="premium_index_klines",
    method="GET",
    path="/dapi/v1/premiumIndexKlines",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(
        Cost(1, when=(within("limit", minimum="1", below="100"),)),
        Cost(2, when=(within("limit", minimum="100", below="500"),)),
        Cost(5, when=(within("limit", minimum="500", maximum="1000"),)),
        Cost(10, when=(within("limit", above="1000"),)),
    ),
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
        Parameter("limit", "int", minimum="1", maximum="1500", default="500"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "PREMIUM_INDEX_KLINES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Premium-Index-Kline-Data",
)


def premium_index_klines(
    *,
    symbol: str,
    interval: Interval,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
) -> Call[list[PremiumIndexKline]]:
    """List klines of the premium index of one symbol.

    GET /dapi/v1/premiumIndexKlines · no key · weight 1 when ``limit`` is at least 1 and less than 100, or 2 when
    ``limit`` is at least 100 and less than 500, or 5 when ``limit`` is at least 500 and at most 1000, or 10 when
    ``limit`` is more than 1000

    Args:
        symbol: Contract to act on.
        interval: Length of a kline, one of ``1m``, ``3m``, ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``8h``, ``12h``, ``1d``, ``3d``, ``1w``, ``1M``.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1500; ``500`` when left out.

    Without ``start_time`` and ``end_time`` the latest are given. Symbols and pairs of USDⓈ-M and of COIN-M are taken
    alike.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Premium-Index-Kline-Data
    """
    return PREMIUM_INDEX_KLINES.call(
        {
            "symbol": symbol,
            "interval": interval,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
        }
    )


SERVER_TIME: Final[RestOperation[ServerTime]] = RestOperation(
    product="coinm",
    name="server_time",
    method="GET",
    path="/dapi/v1/time",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "SERVER_TIME"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Check-Server-time",
)


def server_time() -> Call[ServerTime]:
    """Get the clock of the exchange.

    GET /dapi/v1/time · no key · weight 1

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Check-Server-time
    """
    return SERVER_TIME.call({})


TAKER_BUY_SELL_VOLUME: Final[RestOperation[list[TakerVolume]]] = RestOperation(
    product="coinm",
    name="taker_buy_sell_volume",
    method="GET",
    path="/futures/data/takerBuySellVol",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("pair", "string", required=True),
        Parameter(
            "contractType", "enum", required=True, values=("ALL", "CURRENT_QUARTER", "NEXT_QUARTER", "PERPETUAL")
        ),
        Parameter("period", "enum", required=True, values=("5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d")),
        Parameter("limit", "long", minimum="1", maximum="500"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "TAKER_BUY_SELL_VOLUME"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Taker-Buy-Sell-Volume",
)


def taker_buy_sell_volume(
    *,
    pair: str,
    contract_type: ContractType,
    period: Period,
    limit: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
) -> Call[list[TakerVolume]]:
    """Get the history of volumes that takers bought and sold.

    GET /futures/data/takerBuySellVol · no key · weight 1

    Args:
        pair: Underlying pair of the contracts.
        contract_type: Type of the contract, one of ``ALL``, ``CURRENT_QUARTER``, ``NEXT_QUARTER``, ``PERPETUAL``.
        period: Length of time one entry stands for, one of ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``12h``, ``1d``.
        limit: Most entries to answer with, from 1 to 500; ``30`` when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.

    Without ``start_time`` and ``end_time`` the latest are given. Only the past 30 days can be asked for.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Taker-Buy-Sell-Volume
    """
    return TAKER_BUY_SELL_VOLUME.call(
        {
            "pair": pair,
            "contractType": contract_type,
            "period": period,
            "limit": limit,
            "startTime": start_time,
            "endTime": end_time,
        }
    )


TICKER_24HR: Final[RestOperation[list[Ticker24hr]]] = RestOperation(
    product="coinm",
    name="ticker_24hr",
    method="GET",
    path="/dapi/v1/ticker/24hr",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1, when=(given("symbol"),)), Cost(40, when=(absent("symbol"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("pair", "string"),
    ),
    rules=(at_most_one("symbol", "pair"),),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "TICKER_24HR"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/24hr-Ticker-Price-Change-Statistics",
)


def ticker_24hr(
    *,
    symbol: str | None = None,
    pair: str | None = None,
) -> Call[list[Ticker24hr]]:
    """Get what the price did over the last 24 hours, by symbol, by pair or of all.

    GET /dapi/v1/ticker/24hr · no key · weight 1 with ``symbol``, or 40 without ``symbol``

    Args:
        symbol: Contract to act on.
        pair: Answer for every contract of this pair, by the Chinese page for those still traded; in place of a symbol.

    Send at most one of ``symbol`` and ``pair``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/24hr-Ticker-Price-Change-Statistics
    """
    return TICKER_24HR.call(
        {
            "symbol": symbol,
            "pair": pair,
        }
    )


TICKER_PRICE: Final[RestOperation[list[SymbolPrice]]] = RestOperation(
    product="coinm",
    name="ticker_price",
    method="GET",
    path="/dapi/v1/ticker/price",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1, when=(given("symbol"),)), Cost(2, when=(absent("symbol"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("pair", "string"),
    ),
    rules=(at_most_one("symbol", "pair"),),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "TICKER_PRICE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Symbol-Price-Ticker",
)


def ticker_price(
    *,
    symbol: str | None = None,
    pair: str | None = None,
) -> Call[list[SymbolPrice]]:
    """Get the last price by symbol, by pair or of all.

    GET /dapi/v1/ticker/price · no key · weight 1 with ``symbol``, or 2 without ``symbol``

    Args:
        symbol: Contract to act on.
        pair: Answer for every contract of this pair, by the Chinese page for those still traded; in place of a symbol.

    Send at most one of ``symbol`` and ``pair``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Symbol-Price-Ticker
    """
    return TICKER_PRICE.call(
        {
            "symbol": symbol,
            "pair": pair,
        }
    )


TOP_LONG_SHORT_ACCOUNT_RATIO: Final[RestOperation[list[LongShortRatio]]] = RestOperation(
    product="coinm",
    name="top_long_short_account_ratio",
    method="GET",
    path="/futures/data/topLongShortAccountRatio",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    quotas=(Quota(1000, "5m", "ip"),),
    parameters=(
        Parameter("period", "enum", required=True, values=("5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d")),
        Parameter("limit", "long", minimum="1", maximum="500"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("pair", "string", required=True),
        Parameter("contractType", "enum", values=("ALL", "CURRENT_QUARTER", "NEXT_QUARTER", "PERPETUAL")),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "TOP_LONG_SHORT_ACCOUNT_RATIO"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Top-Long-Short-Account-Ratio",
)


def top_long_short_account_ratio(
    *,
    period: Period,
    pair: str,
    limit: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    contract_type: ContractType | None = None,
    **_ended: Never,
) -> Call[list[LongShortRatio]]:
    """Get the history of the ratio of long to short accounts among top traders, the 20 % with the most margin; each
    account counts once.

    GET /futures/data/topLongShortAccountRatio · no key · weight 1

    At most 1000 calls in 5 minutes for each IP address.

    Args:
        period: Length of time one entry stands for, one of ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``12h``, ``1d``.
        pair: Underlying pair of the contracts.
        limit: Most entries to answer with, from 1 to 500; ``30`` when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        contract_type: Type of the contract, one of ``ALL``, ``CURRENT_QUARTER``, ``NEXT_QUARTER``, ``PERPETUAL``.

    Without ``start_time`` and ``end_time`` the latest are given. Only the past 30 days can be asked for. Top traders
    are the 20 % of accounts with the highest margin balance.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Top-Long-Short-Account-Ratio
    """
    return TOP_LONG_SHORT_ACCOUNT_RATIO.call(
        {
            "period": period,
            "limit": limit,
            "startTime": start_time,
            "endTime": end_time,
            "pair": pair,
            "contractType": contract_type,
            **_ended,
        }
    )


TOP_LONG_SHORT_POSITION_RATIO: Final[RestOperation[list[LongShortPositions]]] = RestOperation(
    product="coinm",
    name="top_long_short_position_ratio",
    method="GET",
    path="/futures/data/topLongShortPositionRatio",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    quotas=(Quota(1000, "5m", "ip"),),
    parameters=(
        Parameter("pair", "string", required=True),
        Parameter("period", "enum", required=True, values=("5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d")),
        Parameter("limit", "long", minimum="1", maximum="500"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("contractType", "enum", values=("ALL", "CURRENT_QUARTER", "NEXT_QUARTER", "PERPETUAL")),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "TOP_LONG_SHORT_POSITION_RATIO"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Top-Trader-Long-Short-Ratio",
)


def top_long_short_position_ratio(
    *,
    pair: str,
    period: Period,
    limit: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    contract_type: ContractType | None = None,
) -> Call[list[LongShortPositions]]:
    """Get the history of the ratio of long to short positions of top traders, the 20 % with the most margin.

    GET /futures/data/topLongShortPositionRatio · no key · weight 1

    At most 1000 calls in 5 minutes for each IP address.

    Args:
        pair: Underlying pair of the contracts.
        period: Length of time one entry stands for, one of ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``12h``, ``1d``.
        limit: Most entries to answer with, from 1 to 500; ``30`` when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        contract_type: Type of the contract, one of ``ALL``, ``CURRENT_QUARTER``, ``NEXT_QUARTER``, ``PERPETUAL``.

    Without ``start_time`` and ``end_time`` the latest are given. Only the past 30 days can be asked for. Top traders
    are the 20 % of accounts with the highest margin balance.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Top-Trader-Long-Short-Ratio
    """
    return TOP_LONG_SHORT_POSITION_RATIO.call(
        {
            "pair": pair,
            "period": period,
            "limit": limit,
            "startTime": start_time,
            "endTime": end_time,
            "contractType": contract_type,
        }
    )


TRADES: Final[RestOperation[list[Trade]]] = RestOperation(
    product="coinm",
    name="trades",
    method="GET",
    path="/dapi/v1/trades",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("limit", "int", minimum="1", maximum="1000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.market_data", "TRADES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Recent-Trades-List",
)


def trades(
    *,
    symbol: str,
    limit: int | None = None,
) -> Call[list[Trade]]:
    """List the latest market trades of one symbol.

    GET /dapi/v1/trades · no key · weight 5

    Args:
        symbol: Contract to act on.
        limit: Most entries to answer with, from 1 to 1000; ``500`` when left out.

    Trades of the insurance fund and of auto-deleveraging are left out.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Recent-Trades-List
    """
    return TRADES.call(
        {
            "symbol": symbol,
            "limit": limit,
        }
    )
