# Made by apiscribe from specs/usdm/rest; not to be edited.
"""USDⓈ-M Futures, REST: market data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

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
from binance_derivatives._core.rules import absent, given, is_one_of, window, within

if TYPE_CHECKING:
    from datetime import datetime

    from binance_derivatives.usdm.answers.market_data import (
        AdlRisk,
        AggregateTrade,
        AssetIndex,
        Basis,
        BookTicker,
        CompositeIndex,
        ContinuousKline,
        DeliveryPrice,
        ExchangeInformation,
        FundingInfo,
        FundingRate,
        IndexPriceKline,
        InsuranceFund,
        Kline,
        LongShortRatio,
        MarkPrice,
        MarkPriceKline,
        OpenInterest,
        OpenInterestStatistics,
        OrderBook,
        PremiumIndexKline,
        PriceIndex,
        RpiOrderBook,
        ServerTime,
        SymbolPrice,
        TakerVolume,
        Ticker24hr,
        Trade,
        TradingSchedule,
    )
    from binance_derivatives.usdm.values import ContractType, Interval, Period

ADL_RISK: Final[RestOperation[AdlRisk | list[AdlRisk]]] = RestOperation(
    product="usdm",
    name="adl_risk",
    method="GET",
    path="/fapi/v1/symbolAdlRisk",
    security=Security.NONE,
    retry=Retry.READ,
    many_without="symbol",
    weight=(Cost(1),),
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "ADL_RISK"),
    proof=Proof("either"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/ADL-Risk",
)


if TYPE_CHECKING:

    def _one_adl_risk(
        *,
        symbol: str,
    ) -> Call[AdlRisk]: ...
    def _all_adl_risk(
        *,
        symbol: None = None,
    ) -> Call[list[AdlRisk]]: ...

    adl_risk: Final = OneOrMany(_one_adl_risk, _all_adl_risk)
else:

    def adl_risk(
        *,
        symbol: str | None = None,
    ) -> Call[AdlRisk | list[AdlRisk]]:
        """Get the auto-deleveraging risk rating of one symbol or of all.

        GET /fapi/v1/symbolAdlRisk · no key · weight 1

        Args:
            symbol: Contract to act on.

        What is told is renewed every 30 minutes.

        Raises:
            InvalidRequest: A rule above is broken; nothing is sent.

        Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/ADL-Risk
        """
        return ADL_RISK.call(
            {
                "symbol": symbol,
            }
        )


AGG_TRADES: Final[RestOperation[list[AggregateTrade]]] = RestOperation(
    product="usdm",
    name="agg_trades",
    method="GET",
    path="/fapi/v1/aggTrades",
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
    answer=Answer("binance_derivatives.usdm.answers.market_data", "AGG_TRADES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Compressed-Aggregate-Trades-List",
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

    GET /fapi/v1/aggTrades · no key · weight 20

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
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Compressed-Aggregate-Trades-List
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


ASSET_INDEX: Final[RestOperation[AssetIndex | list[AssetIndex]]] = RestOperation(
    product="usdm",
    name="asset_index",
    method="GET",
    path="/fapi/v1/assetIndex",
    security=Security.NONE,
    retry=Retry.READ,
    many_without="symbol",
    weight=(Cost(1, when=(given("symbol"),)), Cost(10, when=(absent("symbol"),))),
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "ASSET_INDEX"),
    proof=Proof("either"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Multi-Assets-Mode-Asset-Index",
)


if TYPE_CHECKING:

    def _one_asset_index(
        *,
        symbol: str,
    ) -> Call[AssetIndex]: ...
    def _all_asset_index(
        *,
        symbol: None = None,
    ) -> Call[list[AssetIndex]]: ...

    asset_index: Final = OneOrMany(_one_asset_index, _all_asset_index)
else:

    def asset_index(
        *,
        symbol: str | None = None,
    ) -> Call[AssetIndex | list[AssetIndex]]:
        """Get the index that values an asset as margin in multi-assets mode, of one asset or of all.

        GET /fapi/v1/assetIndex · no key · weight 1 with ``symbol``, or 10 without ``symbol``

        Args:
            symbol: Pair of asset and USD, such as BTCUSD.

        Assets of COIN-M come, too, BTCUSD and ETHUSD among them.

        Raises:
            InvalidRequest: A rule above is broken; nothing is sent.

        Source:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Multi-Assets-Mode-Asset-Index
        """
        return ASSET_INDEX.call(
            {
                "symbol": symbol,
            }
        )


BASIS: Final[RestOperation[list[Basis]]] = RestOperation(
    product="usdm",
    name="basis",
    method="GET",
    path="/futures/data/basis",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(0),),
    parameters=(
        Parameter("pair", "string", required=True),
        Parameter("contractType", "enum", required=True, values=("CURRENT_QUARTER", "NEXT_QUARTER", "PERPETUAL")),
        Parameter("period", "enum", required=True, values=("5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d")),
        Parameter("limit", "long", minimum="1", maximum="500"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "BASIS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Basis",
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

    GET /futures/data/basis · no key · weight 0

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

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Basis
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


BOOK_TICKER: Final[RestOperation[BookTicker | list[BookTicker]]] = RestOperation(
    product="usdm",
    name="book_ticker",
    method="GET",
    path="/fapi/v1/ticker/bookTicker",
    security=Security.NONE,
    retry=Retry.READ,
    misstates_weight=True,
    many_without="symbol",
    weight=(Cost(2, when=(given("symbol"),)), Cost(5, when=(absent("symbol"),))),
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "BOOK_TICKER"),
    proof=Proof("either"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Symbol-Order-Book-Ticker",
)


if TYPE_CHECKING:

    def _one_book_ticker(
        *,
        symbol: str,
    ) -> Call[BookTicker]: ...
    def _all_book_ticker(
        *,
        symbol: None = None,
    ) -> Call[list[BookTicker]]: ...

    book_ticker: Final = OneOrMany(_one_book_ticker, _all_book_ticker)
else:

    def book_ticker(
        *,
        symbol: str | None = None,
    ) -> Call[BookTicker | list[BookTicker]]:
        """Get best bid and best ask of one symbol or of all.

        GET /fapi/v1/ticker/bookTicker · no key · weight 2 with ``symbol``, or 5 without ``symbol``

        Args:
            symbol: Contract to act on.

        Retail price improvement orders are left out. The used weight that comes with the answer is not accurate.

        Raises:
            InvalidRequest: A rule above is broken; nothing is sent.

        Source:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Symbol-Order-Book-Ticker
        """
        return BOOK_TICKER.call(
            {
                "symbol": symbol,
            }
        )


CONTINUOUS_KLINES: Final[RestOperation[list[ContinuousKline]]] = RestOperation(
    product="usdm",
    name="continuous_klines",
    method="GET",
    path="/fapi/v1/continuousKlines",
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
            "contractType",
            "enum",
            required=True,
            values=("PERPETUAL", "CURRENT_QUARTER", "NEXT_QUARTER", "TRADIFI_PERPETUAL"),
        ),
        Parameter(
            "interval",
            "enum",
            required=True,
            values=("1s", "1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"),
        ),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1500", default="500"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "CONTINUOUS_KLINES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Continuous-Contract-Kline-Candlestick-Data",
)


def continuous_klines(
    *,
    pair: str,
    contract_type: ContractType,
    interval: Literal[
        "1s", "1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"
    ],
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
) -> Call[list[ContinuousKline]]:
    """List klines of a pair across the successive contracts of one type.

    GET /fapi/v1/continuousKlines · no key · weight 1 when ``limit`` is at least 1 and less than 100, or 2 when
    ``limit`` is at least 100 and less than 500, or 5 when ``limit`` is at least 500 and at most 1000, or 10 when
    ``limit`` is more than 1000

    Args:
        pair: Underlying pair of the contracts.
        contract_type: Type of the contract, one of ``PERPETUAL``, ``CURRENT_QUARTER``, ``NEXT_QUARTER``,
            ``TRADIFI_PERPETUAL``.
        interval: Length of a kline, one of ``1s``, ``1m``, ``3m``, ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``,
            ``6h``, ``8h``, ``12h``, ``1d``, ``3d``, ``1w``, ``1M``.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1500; ``500`` when left out.

    Without ``start_time`` and ``end_time`` the latest are given. Symbols and pairs of USDⓈ-M and of COIN-M are taken
    alike.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Continuous-Contract-Kline-Candlestick-Data
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


DELIVERY_PRICE: Final[RestOperation[list[DeliveryPrice]]] = RestOperation(
    product="usdm",
    name="delivery_price",
    method="GET",
    path="/futures/data/delivery-price",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(0),),
    parameters=(Parameter("pair", "string", required=True),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "DELIVERY_PRICE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Delivery-Price",
)


def delivery_price(
    *,
    pair: str,
) -> Call[list[DeliveryPrice]]:
    """List past delivery prices of quarterly contracts on a pair.

    GET /futures/data/delivery-price · no key · weight 0

    Args:
        pair: Underlying pair of the contracts.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Delivery-Price
    """
    return DELIVERY_PRICE.call(
        {
            "pair": pair,
        }
    )


DEPTH: Final[RestOperation[OrderBook]] = RestOperation(
    product="usdm",
    name="depth",
    method="GET",
    path="/fapi/v1/depth",
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
    answer=Answer("binance_derivatives.usdm.answers.market_data", "DEPTH"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Order-Book",
)


def depth(
    *,
    symbol: str,
    limit: int | None = None,
) -> Call[OrderBook]:
    """Get bids and asks of one symbol.

    GET /fapi/v1/depth · no key · weight 2 when ``limit`` is ``5``, ``10``, ``20`` or ``50``, or 5 when ``limit`` is
    ``100``, or 10 when ``limit`` is ``500``, or 20 when ``limit`` is ``1000``

    Args:
        symbol: Contract to act on.
        limit: Number of price levels a side, one of ``5``, ``10``, ``20``, ``50``, ``100``, ``500``, ``1000``, at least
            1; ``500`` when left out.

    Retail price improvement orders are left out.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Order-Book
    """
    return DEPTH.call(
        {
            "symbol": symbol,
            "limit": limit,
        }
    )


EXCHANGE_INFO: Final[RestOperation[ExchangeInformation]] = RestOperation(
    product="usdm",
    name="exchange_info",
    method="GET",
    path="/fapi/v1/exchangeInfo",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "EXCHANGE_INFO"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information",
)


def exchange_info() -> Call[ExchangeInformation]:
    """Get trading rules, filters and rate limits of every symbol.

    GET /fapi/v1/exchangeInfo · no key · weight 1

    Changes:
        Since a day from 2026-01-15 to 2026-10-07: ``settlePlan`` need not come.
        Since a day from 2026-01-15 to 2026-10-07: ``futuresType`` is new.
        Since a day from 2026-01-15 to 2026-10-07: ``maxMoveOrderLimit`` is new.
        Since a day from 2026-01-15 to 2026-10-07: ``permissionSets`` is new.
        Since a day from 2026-01-15 to 2026-10-07: ``POSITION_RISK_CONTROL`` is new.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information
    """
    return EXCHANGE_INFO.call({})


FUNDING_INFO: Final[RestOperation[list[FundingInfo]]] = RestOperation(
    product="usdm",
    name="funding_info",
    method="GET",
    path="/fapi/v1/fundingInfo",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(0),),
    quotas=(Quota(500, "5m", "ip", shared=("GET /fapi/v1/fundingRate",)),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "FUNDING_INFO"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Get-Funding-Rate-Info",
)


def funding_info() -> Call[list[FundingInfo]]:
    """List symbols whose funding cap, floor or interval was adjusted.

    GET /fapi/v1/fundingInfo · no key · weight 0

    At most 500 calls in 5 minutes for each IP address, shared with GET /fapi/v1/fundingRate.

    Changes:
        Since a day from 2026-01-15 to 2026-10-07: ``updateTime`` is new.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Get-Funding-Rate-Info
    """
    return FUNDING_INFO.call({})


FUNDING_RATE: Final[RestOperation[list[FundingRate]]] = RestOperation(
    product="usdm",
    name="funding_rate",
    method="GET",
    path="/fapi/v1/fundingRate",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(),
    quotas=(Quota(500, "5m", "ip", shared=("GET /fapi/v1/fundingInfo",)),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "FUNDING_RATE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Get-Funding-Rate-History",
)


def funding_rate(
    *,
    symbol: str | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
) -> Call[list[FundingRate]]:
    """List past funding rates of one symbol or of all.

    GET /fapi/v1/fundingRate · no key

    At most 500 calls in 5 minutes for each IP address, shared with GET /fapi/v1/fundingInfo.

    Args:
        symbol: Contract to act on.
        start_time: Start of the period, in milliseconds since 1970, included.
        end_time: End of the period, in milliseconds since 1970, included.
        limit: Most entries to answer with, from 1 to 1000; ``100`` when left out.

    Without ``start_time`` and ``end_time`` the latest 200 are given, the page says, whatever it has for the limit: send
    one to be sure. Of a period that has more than ``limit`` entries the earliest are given. The oldest come first.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Get-Funding-Rate-History
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
    product="usdm",
    name="global_long_short_account_ratio",
    method="GET",
    path="/futures/data/globalLongShortAccountRatio",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(0),),
    quotas=(Quota(1000, "5m", "ip"),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("period", "enum", required=True, values=("5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d")),
        Parameter("limit", "long", minimum="1", maximum="500"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "GLOBAL_LONG_SHORT_ACCOUNT_RATIO"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Long-Short-Ratio",
)


def global_long_short_account_ratio(
    *,
    symbol: str,
    period: Period,
    limit: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
) -> Call[list[LongShortRatio]]:
    """Get the history of the ratio of long to short accounts among all traders.

    GET /futures/data/globalLongShortAccountRatio · no key · weight 0

    At most 1000 calls in 5 minutes for each IP address.

    Args:
        symbol: Contract to act on.
        period: Length of time one entry stands for, one of ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``12h``, ``1d``.
        limit: Most entries to answer with, from 1 to 500; ``30`` when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.

    Without ``start_time`` and ``end_time`` the latest are given. Only the past 30 days can be asked for.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Long-Short-Ratio
    """
    return GLOBAL_LONG_SHORT_ACCOUNT_RATIO.call(
        {
            "symbol": symbol,
            "period": period,
            "limit": limit,
            "startTime": start_time,
            "endTime": end_time,
        }
    )


HISTORICAL_TRADES: Final[RestOperation[list[Trade]]] = RestOperation(
    product="usdm",
    name="historical_trades",
    method="GET",
    path="/fapi/v1/historicalTrades",
    security=Security.MARKET_DATA,
    retry=Retry.READ,
    weight=(Cost(200),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("limit", "int", minimum="1", maximum="500"),
        Parameter("fromId", "long"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "HISTORICAL_TRADES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Old-Trades-Lookup",
)


def historical_trades(
    *,
    symbol: str,
    limit: int | None = None,
    from_id: int | None = None,
) -> Call[list[Trade]]:
    """List older market trades of one symbol.

    GET /fapi/v1/historicalTrades · MARKET_DATA, key only · weight 200

    Args:
        symbol: Contract to act on.
        limit: Most entries to answer with, from 1 to 500; ``100`` when left out.
        from_id: Trade id to start from; the latest trades when left out.

    Only the past month can be asked for. Trades of the insurance fund and of auto-deleveraging are left out.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Old-Trades-Lookup
    """
    return HISTORICAL_TRADES.call(
        {
            "symbol": symbol,
            "limit": limit,
            "fromId": from_id,
        }
    )


INDEX_INFO: Final[RestOperation[list[CompositeIndex]]] = RestOperation(
    product="usdm",
    name="index_info",
    method="GET",
    path="/fapi/v1/indexInfo",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "INDEX_INFO"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Composite-Index-Symbol-Information",
)


def index_info(
    *,
    symbol: str | None = None,
) -> Call[list[CompositeIndex]]:
    """Get the composition of one composite index symbol or of all.

    GET /fapi/v1/indexInfo · no key · weight 1

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Composite-Index-Symbol-Information
    """
    return INDEX_INFO.call(
        {
            "symbol": symbol,
        }
    )


INDEX_PRICE_CONSTITUENTS: Final[RestOperation[PriceIndex]] = RestOperation(
    product="usdm",
    name="index_price_constituents",
    method="GET",
    path="/fapi/v1/constituents",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(2),),
    parameters=(Parameter("symbol", "string", required=True),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "INDEX_PRICE_CONSTITUENTS"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Index-Constituents",
)


def index_price_constituents(
    *,
    symbol: str,
) -> Call[PriceIndex]:
    """Get the exchanges and weights an index price is made of.

    GET /fapi/v1/constituents · no key · weight 2

    Args:
        symbol: Contract to act on.

    Prices behind TradFi perpetuals are hidden: they come as -1.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Index-Constituents
    """
    return INDEX_PRICE_CONSTITUENTS.call(
        {
            "symbol": symbol,
        }
    )


INDEX_PRICE_KLINES: Final[RestOperation[list[IndexPriceKline]]] = RestOperation(
    product="usdm",
    name="index_price_klines",
    method="GET",
    path="/fapi/v1/indexPriceKlines",
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
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "INDEX_PRICE_KLINES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Index-Price-Kline-Candlestick-Data",
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

    GET /fapi/v1/indexPriceKlines · no key · weight 1 when ``limit`` is at least 1 and less than 100, or 2 when
    ``limit`` is at least 100 and less than 500, or 5 when ``limit`` is at least 500 and at most 1000, or 10 when
    ``limit`` is more than 1000

    Args:
        pair: Underlying pair of the contracts.
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
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Index-Price-Kline-Candlestick-Data
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


INSURANCE_BALANCE: Final[RestOperation[InsuranceFund | list[InsuranceFund]]] = RestOperation(
    product="usdm",
    name="insurance_balance",
    method="GET",
    path="/fapi/v1/insuranceBalance",
    security=Security.NONE,
    retry=Retry.READ,
    many_without="symbol",
    weight=(Cost(1),),
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "INSURANCE_BALANCE"),
    proof=Proof("either"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Insurance-Fund-Balance",
)


if TYPE_CHECKING:

    def _one_insurance_balance(
        *,
        symbol: str,
    ) -> Call[InsuranceFund]: ...
    def _all_insurance_balance(
        *,
        symbol: None = None,
    ) -> Call[list[InsuranceFund]]: ...

    insurance_balance: Final = OneOrMany(_one_insurance_balance, _all_insurance_balance)
else:

    def insurance_balance(
        *,
        symbol: str | None = None,
    ) -> Call[InsuranceFund | list[InsuranceFund]]:
        """Get balances of the insurance fund.

        GET /fapi/v1/insuranceBalance · no key · weight 1

        Args:
            symbol: Contract whose fund to show; every fund when left out.

        Raises:
            InvalidRequest: A rule above is broken; nothing is sent.

        Source:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Insurance-Fund-Balance
        """
        return INSURANCE_BALANCE.call(
            {
                "symbol": symbol,
            }
        )


KLINES: Final[RestOperation[list[Kline]]] = RestOperation(
    product="usdm",
    name="klines",
    method="GET",
    path="/fapi/v1/klines",
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
    answer=Answer("binance_derivatives.usdm.answers.market_data", "KLINES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Kline-Candlestick-Data",
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

    GET /fapi/v1/klines · no key · weight 1 when ``limit`` is at least 1 and less than 100, or 2 when ``limit`` is at
    least 100 and less than 500, or 5 when ``limit`` is at least 500 and at most 1000, or 10 when ``limit`` is more than
    1000

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
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Kline-Candlestick-Data
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


MARK_PRICE: Final[RestOperation[MarkPrice | list[MarkPrice]]] = RestOperation(
    product="usdm",
    name="mark_price",
    method="GET",
    path="/fapi/v1/premiumIndex",
    security=Security.NONE,
    retry=Retry.READ,
    many_without="symbol",
    weight=(Cost(1, when=(given("symbol"),)), Cost(10, when=(absent("symbol"),))),
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "MARK_PRICE"),
    proof=Proof("either"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Mark-Price",
)


if TYPE_CHECKING:

    def _one_mark_price(
        *,
        symbol: str,
    ) -> Call[MarkPrice]: ...
    def _all_mark_price(
        *,
        symbol: None = None,
    ) -> Call[list[MarkPrice]]: ...

    mark_price: Final = OneOrMany(_one_mark_price, _all_mark_price)
else:

    def mark_price(
        *,
        symbol: str | None = None,
    ) -> Call[MarkPrice | list[MarkPrice]]:
        """Get mark price, index price and funding rate of one symbol or of all.

        GET /fapi/v1/premiumIndex · no key · weight 1 with ``symbol``, or 10 without ``symbol``

        Args:
            symbol: Contract to act on.

        Raises:
            InvalidRequest: A rule above is broken; nothing is sent.

        Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Mark-Price
        """
        return MARK_PRICE.call(
            {
                "symbol": symbol,
            }
        )


MARK_PRICE_KLINES: Final[RestOperation[list[MarkPriceKline]]] = RestOperation(
    product="usdm",
    name="mark_price_klines",
    method="GET",
    path="/fapi/v1/markPriceKlines",
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
    answer=Answer("binance_derivatives.usdm.answers.market_data", "MARK_PRICE_KLINES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Mark-Price-Kline-Candlestick-Data",
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

    GET /fapi/v1/markPriceKlines · no key · weight 1 when ``limit`` is at least 1 and less than 100, or 2 when ``limit``
    is at least 100 and less than 500, or 5 when ``limit`` is at least 500 and at most 1000, or 10 when ``limit`` is
    more than 1000

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
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Mark-Price-Kline-Candlestick-Data
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
    product="usdm",
    name="open_interest",
    method="GET",
    path="/fapi/v1/openInterest",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(Parameter("symbol", "string", required=True),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "OPEN_INTEREST"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Open-Interest",
)


def open_interest(
    *,
    symbol: str,
) -> Call[OpenInterest]:
    """Get the open interest of one symbol.

    GET /fapi/v1/openInterest · no key · weight 1

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Open-Interest
    """
    return OPEN_INTEREST.call(
        {
            "symbol": symbol,
        }
    )


OPEN_INTEREST_HISTORY: Final[RestOperation[list[OpenInterestStatistics]]] = RestOperation(
    product="usdm",
    name="open_interest_history",
    method="GET",
    path="/futures/data/openInterestHist",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(0),),
    quotas=(Quota(1000, "5m", "ip"),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("period", "enum", required=True, values=("5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d")),
        Parameter("limit", "long", minimum="1", maximum="500"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "OPEN_INTEREST_HISTORY"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Open-Interest-Statistics",
)


def open_interest_history(
    *,
    symbol: str,
    period: Period,
    limit: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
) -> Call[list[OpenInterestStatistics]]:
    """Get the history of the open interest of one symbol.

    GET /futures/data/openInterestHist · no key · weight 0

    At most 1000 calls in 5 minutes for each IP address.

    Args:
        symbol: Contract to act on.
        period: Length of time one entry stands for, one of ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``12h``, ``1d``.
        limit: Most entries to answer with, from 1 to 500; ``30`` when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.

    Without ``start_time`` and ``end_time`` the latest are given. Only the past month can be asked for.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Open-Interest-Statistics
    """
    return OPEN_INTEREST_HISTORY.call(
        {
            "symbol": symbol,
            "period": period,
            "limit": limit,
            "startTime": start_time,
            "endTime": end_time,
        }
    )


PING: Final[RestOperation[dict[str, object]]] = RestOperation(
    product="usdm",
    name="ping",
    method="GET",
    path="/fapi/v1/ping",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "PING"),
    proof=Proof("nothing"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api",
)


def ping() -> Call[dict[str, object]]:
    """Check that the exchange answers.

    GET /fapi/v1/ping · no key · weight 1

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api
    """
    return PING.call({})


PREMIUM_INDEX_KLINES: Final[RestOperation[list[PremiumIndexKline]]] = RestOperation(
    product="usdm",
    name="premium_index_klines",
    method="GET",
    path="/fapi/v1/premiumIndexKlines",
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
    answer=Answer("binance_derivatives.usdm.answers.market_data", "PREMIUM_INDEX_KLINES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Premium-Index-Kline-Data",
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

    GET /fapi/v1/premiumIndexKlines · no key · weight 1 when ``limit`` is at least 1 and less than 100, or 2 when
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
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Premium-Index-Kline-Data
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


RPI_DEPTH: Final[RestOperation[RpiOrderBook]] = RestOperation(
    product="usdm",
    name="rpi_depth",
    method="GET",
    path="/fapi/v1/rpiDepth",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(20, when=(is_one_of("limit", "1000"),)),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("limit", "int", values=("1000",), minimum="1", default="1000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "RPI_DEPTH"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Order-Book-RPI",
)


def rpi_depth(
    *,
    symbol: str,
    limit: int | None = None,
) -> Call[RpiOrderBook]:
    """Get bids and asks of one symbol with retail price improvement orders included.

    GET /fapi/v1/rpiDepth · no key · weight 20 when ``limit`` is ``1000``

    Args:
        symbol: Contract to act on.
        limit: Number of price levels a side, one of ``1000``, at least 1; ``1000`` when left out.

    Levels at which retail price improvement orders cross are hidden.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Order-Book-RPI
    """
    return RPI_DEPTH.call(
        {
            "symbol": symbol,
            "limit": limit,
        }
    )


SERVER_TIME: Final[RestOperation[ServerTime]] = RestOperation(
    product="usdm",
    name="server_time",
    method="GET",
    path="/fapi/v1/time",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "SERVER_TIME"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Check-Server-Time",
)


def server_time() -> Call[ServerTime]:
    """Get the clock of the exchange.

    GET /fapi/v1/time · no key · weight 1

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Check-Server-Time
    """
    return SERVER_TIME.call({})


TAKER_LONG_SHORT_RATIO: Final[RestOperation[list[TakerVolume]]] = RestOperation(
    product="usdm",
    name="taker_long_short_ratio",
    method="GET",
    path="/futures/data/takerlongshortRatio",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(0),),
    quotas=(Quota(1000, "5m", "ip"),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("period", "enum", required=True, values=("5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d")),
        Parameter("limit", "long", minimum="1", maximum="500"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "TAKER_LONG_SHORT_RATIO"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Taker-BuySell-Volume",
)


def taker_long_short_ratio(
    *,
    symbol: str,
    period: Period,
    limit: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
) -> Call[list[TakerVolume]]:
    """Get the history of volumes that takers bought and sold and of the ratio between them.

    GET /futures/data/takerlongshortRatio · no key · weight 0

    At most 1000 calls in 5 minutes for each IP address.

    Args:
        symbol: Contract to act on.
        period: Length of time one entry stands for, one of ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``12h``, ``1d``.
        limit: Most entries to answer with, from 1 to 500; ``30`` when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.

    Without ``start_time`` and ``end_time`` the latest are given. Only the past 30 days can be asked for.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Taker-BuySell-Volume
    """
    return TAKER_LONG_SHORT_RATIO.call(
        {
            "symbol": symbol,
            "period": period,
            "limit": limit,
            "startTime": start_time,
            "endTime": end_time,
        }
    )


TICKER_24HR: Final[RestOperation[Ticker24hr | list[Ticker24hr]]] = RestOperation(
    product="usdm",
    name="ticker_24hr",
    method="GET",
    path="/fapi/v1/ticker/24hr",
    security=Security.NONE,
    retry=Retry.READ,
    many_without="symbol",
    weight=(Cost(1, when=(given("symbol"),)), Cost(40, when=(absent("symbol"),))),
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "TICKER_24HR"),
    proof=Proof("either"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/24hr-Ticker-Price-Change-Statistics",
)


if TYPE_CHECKING:

    def _one_ticker_24hr(
        *,
        symbol: str,
    ) -> Call[Ticker24hr]: ...
    def _all_ticker_24hr(
        *,
        symbol: None = None,
    ) -> Call[list[Ticker24hr]]: ...

    ticker_24hr: Final = OneOrMany(_one_ticker_24hr, _all_ticker_24hr)
else:

    def ticker_24hr(
        *,
        symbol: str | None = None,
    ) -> Call[Ticker24hr | list[Ticker24hr]]:
        """Get what the price did over the last 24 hours, for one symbol or for all.

        GET /fapi/v1/ticker/24hr · no key · weight 1 with ``symbol``, or 40 without ``symbol``

        Args:
            symbol: Contract to act on.

        Raises:
            InvalidRequest: A rule above is broken; nothing is sent.

        Source:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/24hr-Ticker-Price-Change-Statistics
        """
        return TICKER_24HR.call(
            {
                "symbol": symbol,
            }
        )


TICKER_PRICE: Final[RestOperation[SymbolPrice | list[SymbolPrice]]] = RestOperation(
    product="usdm",
    name="ticker_price",
    method="GET",
    path="/fapi/v1/ticker/price",
    security=Security.NONE,
    retry=Retry.READ,
    many_without="symbol",
    weight=(Cost(1, when=(given("symbol"),)), Cost(2, when=(absent("symbol"),))),
    deprecated=True,
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "TICKER_PRICE"),
    proof=Proof("either"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Symbol-Price-Ticker",
)


if TYPE_CHECKING:

    def _one_ticker_price(
        *,
        symbol: str,
    ) -> Call[SymbolPrice]: ...
    def _all_ticker_price(
        *,
        symbol: None = None,
    ) -> Call[list[SymbolPrice]]: ...

    ticker_price: Final = OneOrMany(_one_ticker_price, _all_ticker_price)
else:

    def ticker_price(
        *,
        symbol: str | None = None,
    ) -> Call[SymbolPrice | list[SymbolPrice]]:
        """Get the last price of one symbol or of all.

        GET /fapi/v1/ticker/price · no key · weight 1 with ``symbol``, or 2 without ``symbol``

        Deprecated by the exchange.

        Args:
            symbol: Contract to act on.

        Raises:
            InvalidRequest: A rule above is broken; nothing is sent.

        Source:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Symbol-Price-Ticker
        """
        return TICKER_PRICE.call(
            {
                "symbol": symbol,
            }
        )


TICKER_PRICE_V2: Final[RestOperation[SymbolPrice | list[SymbolPrice]]] = RestOperation(
    product="usdm",
    name="ticker_price_v2",
    method="GET",
    path="/fapi/v2/ticker/price",
    security=Security.NONE,
    retry=Retry.READ,
    misstates_weight=True,
    many_without="symbol",
    weight=(Cost(1, when=(given("symbol"),)), Cost(2, when=(absent("symbol"),))),
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "TICKER_PRICE_V2"),
    proof=Proof("either"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Symbol-Price-Ticker-v2",
)


if TYPE_CHECKING:

    def _one_ticker_price_v2(
        *,
        symbol: str,
    ) -> Call[SymbolPrice]: ...
    def _all_ticker_price_v2(
        *,
        symbol: None = None,
    ) -> Call[list[SymbolPrice]]: ...

    ticker_price_v2: Final = OneOrMany(_one_ticker_price_v2, _all_ticker_price_v2)
else:

    def ticker_price_v2(
        *,
        symbol: str | None = None,
    ) -> Call[SymbolPrice | list[SymbolPrice]]:
        """Get the last price of one symbol or of all.

        GET /fapi/v2/ticker/price · no key · weight 1 with ``symbol``, or 2 without ``symbol``

        Args:
            symbol: Contract to act on.

        The used weight that comes with the answer is not accurate.

        Raises:
            InvalidRequest: A rule above is broken; nothing is sent.

        Source:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Symbol-Price-Ticker-v2
        """
        return TICKER_PRICE_V2.call(
            {
                "symbol": symbol,
            }
        )


TOP_LONG_SHORT_ACCOUNT_RATIO: Final[RestOperation[list[LongShortRatio]]] = RestOperation(
    product="usdm",
    name="top_long_short_account_ratio",
    method="GET",
    path="/futures/data/topLongShortAccountRatio",
    security=Security.MARKET_DATA,
    retry=Retry.READ,
    weight=(Cost(0),),
    quotas=(Quota(1000, "5m", "ip"),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("period", "enum", required=True, values=("5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d")),
        Parameter("limit", "long", minimum="1", maximum="500"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "TOP_LONG_SHORT_ACCOUNT_RATIO"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Top-Long-Short-Account-Ratio",
)


def top_long_short_account_ratio(
    *,
    symbol: str,
    period: Period,
    limit: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
) -> Call[list[LongShortRatio]]:
    """Get the history of the ratio of long to short accounts among top traders, the 20 % with the most margin; each
    account counts once.

    GET /futures/data/topLongShortAccountRatio · MARKET_DATA, key only · weight 0

    At most 1000 calls in 5 minutes for each IP address.

    Args:
        symbol: Contract to act on.
        period: Length of time one entry stands for, one of ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``12h``, ``1d``.
        limit: Most entries to answer with, from 1 to 500; ``30`` when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.

    Without ``start_time`` and ``end_time`` the latest are given. Only the past 30 days can be asked for. Top traders
    are the 20 % of accounts with the highest margin balance.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Top-Long-Short-Account-Ratio
    """
    return TOP_LONG_SHORT_ACCOUNT_RATIO.call(
        {
            "symbol": symbol,
            "period": period,
            "limit": limit,
            "startTime": start_time,
            "endTime": end_time,
        }
    )


TOP_LONG_SHORT_POSITION_RATIO: Final[RestOperation[list[LongShortRatio]]] = RestOperation(
    product="usdm",
    name="top_long_short_position_ratio",
    method="GET",
    path="/futures/data/topLongShortPositionRatio",
    security=Security.MARKET_DATA,
    retry=Retry.READ,
    weight=(Cost(0),),
    quotas=(Quota(1000, "5m", "ip"),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("period", "enum", required=True, values=("5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1d")),
        Parameter("limit", "long", minimum="1", maximum="500"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "TOP_LONG_SHORT_POSITION_RATIO"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Top-Trader-Long-Short-Ratio",
)


def top_long_short_position_ratio(
    *,
    symbol: str,
    period: Period,
    limit: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
) -> Call[list[LongShortRatio]]:
    """Get the history of the ratio of long to short positions of top traders, the 20 % with the most margin.

    GET /futures/data/topLongShortPositionRatio · MARKET_DATA, key only · weight 0

    At most 1000 calls in 5 minutes for each IP address.

    Args:
        symbol: Contract to act on.
        period: Length of time one entry stands for, one of ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``12h``, ``1d``.
        limit: Most entries to answer with, from 1 to 500; ``30`` when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.

    Without ``start_time`` and ``end_time`` the latest are given. Only the past 30 days can be asked for. Top traders
    are the 20 % of accounts with the highest margin balance.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Top-Trader-Long-Short-Ratio
    """
    return TOP_LONG_SHORT_POSITION_RATIO.call(
        {
            "symbol": symbol,
            "period": period,
            "limit": limit,
            "startTime": start_time,
            "endTime": end_time,
        }
    )


TRADES: Final[RestOperation[list[Trade]]] = RestOperation(
    product="usdm",
    name="trades",
    method="GET",
    path="/fapi/v1/trades",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("limit", "int", minimum="1", maximum="1000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "TRADES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Recent-Trades-List",
)


def trades(
    *,
    symbol: str,
    limit: int | None = None,
) -> Call[list[Trade]]:
    """List the latest market trades of one symbol.

    GET /fapi/v1/trades · no key · weight 5

    Args:
        symbol: Contract to act on.
        limit: Most entries to answer with, from 1 to 1000; ``500`` when left out.

    Trades of the insurance fund and of auto-deleveraging are left out. Trades with retail price improvement orders are
    marked; the Chinese page says beside it that they are left out.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Recent-Trades-List
    """
    return TRADES.call(
        {
            "symbol": symbol,
            "limit": limit,
        }
    )


TRADING_SCHEDULE: Final[RestOperation[TradingSchedule]] = RestOperation(
    product="usdm",
    name="trading_schedule",
    method="GET",
    path="/fapi/v1/tradingSchedule",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "TRADING_SCHEDULE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Trading-Schedule",
)


def trading_schedule() -> Call[TradingSchedule]:
    """Get trading sessions of the markets behind TradFi perpetual contracts.

    GET /fapi/v1/tradingSchedule · no key · weight 5

    Sessions of seven days back and seven days ahead are given.

    Changes:
        Since a day from 2026-01-01 to 2026-11-28: ``CN_EQUITY``, ``HK_EQUITY``, ``KR_EQUITY`` and ``FX`` of
            ``marketSchedules`` are new.
        Since a day from 2026-01-01 to 2026-11-28: a note is new.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Trading-Schedule
    """
    return TRADING_SCHEDULE.call({})
