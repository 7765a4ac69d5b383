# Made by apiscribe from specs/usdm; not to be edited.
"""USDⓈ-M Futures, streams: what to subscribe to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from binance_derivatives._core.operation import Outcome
from binance_derivatives._streams.subscriptions import (
    Continuity,
    Ids,
    KeyCalls,
    Klines,
    Merged,
    OrderEvent,
    Parameter,
    Payload,
    Restored,
    Stream,
    Subscription,
    UserData,
)

if TYPE_CHECKING:
    from binance_derivatives.usdm.payloads.streams import (
        AggregateTradeUpdate,
        AssetIndexUpdate,
        BookTickerUpdate,
        CompositeIndexUpdate,
        ContinuousKlineUpdate,
        ContractInfoUpdate,
        DepthUpdate,
        KlineUpdate,
        LiquidationUpdate,
        MarkPriceUpdate,
        MarketLiquidationUpdate,
        MarketTickerUpdate,
        MiniTickerUpdate,
        PartialDepth,
        RpiDepthUpdate,
        TickerUpdate,
        TradingSessionUpdate,
    )
    from binance_derivatives.usdm.payloads.user_data import UserEvent

AGG_TRADE: Final[Stream[AggregateTradeUpdate]] = Stream(
    product="usdm",
    name="agg_trade",
    names=("<symbol>@aggTrade",),
    placeholders=(Parameter("symbol", "string", required=True),),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "AGG_TRADE"),
    route="market",
    continuity=Continuity(
        pace="trades",
        time="event_time",
        ids=Ids(last="aggregate_trade_id", first="aggregate_trade_id"),
        restored=Restored(
            module="binance_derivatives.usdm.rest.market_data", name="AGG_TRADES", by="id", event="aggTrade"
        ),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Aggregate-Trade-Streams",
)


def agg_trade(
    *,
    symbol: str,
) -> Subscription[AggregateTradeUpdate]:
    """Market trades of one symbol; those at one price and on one side within 100 ms are added up.

    Stream ``<symbol>@aggTrade``, 100ms.

    Trades of the insurance fund and of auto-deleveraging are left out.

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Aggregate-Trade-Streams
    """
    return AGG_TRADE.subscription(
        {
            "symbol": symbol,
        }
    )


ALL_BOOK_TICKERS: Final[Stream[BookTickerUpdate]] = Stream(
    product="usdm",
    name="all_book_tickers",
    names=("!bookTicker",),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "ALL_BOOK_TICKERS"),
    route="public",
    continuity=Continuity(
        pace="steady",
        every=(("", 5000),),
        time="event_time",
        ids=Ids(last="last_update_id", by="symbol"),
        merged=Merged(member="symbol_type", own=1),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Book-Tickers-Stream",
)


def all_book_tickers() -> Subscription[BookTickerUpdate]:
    """Best bid and best ask of every symbol, every five seconds.

    Stream ``!bookTicker``, 5s.

    Retail price improvement orders are left out.

    USDⓈ-M and COIN-M come together, on the hosts of both: ``st`` is 1 for USDⓈ-M and 2 for COIN-M, whose quantities and
    volumes are contracts; the ``q`` of a ticker is a volume in the quote asset for USDⓈ-M, in the base asset for
    COIN-M. A feed gives those of its own product, and all by ``with_all_products()``.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Book-Tickers-Stream
    """
    return ALL_BOOK_TICKERS.subscription({})


ALL_FORCE_ORDERS: Final[Stream[MarketLiquidationUpdate]] = Stream(
    product="usdm",
    name="all_force_orders",
    names=("!forceOrder@arr",),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "ALL_FORCE_ORDERS"),
    route="market",
    continuity=Continuity(
        pace="quiet",
        time="event_time",
        merged=Merged(member="symbol_type", own=1),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Market-Liquidation-Order-Streams",
)


def all_force_orders() -> Subscription[MarketLiquidationUpdate]:
    """Liquidations of every symbol, the largest of each symbol per second.

    Stream ``!forceOrder@arr``, 1000ms.

    USDⓈ-M and COIN-M come together, on the hosts of both: ``st`` is 1 for USDⓈ-M and 2 for COIN-M, whose quantities and
    volumes are contracts; the ``q`` of a ticker is a volume in the quote asset for USDⓈ-M, in the base asset for
    COIN-M. A feed gives those of its own product, and all by ``with_all_products()``.

    Of the liquidations of a second the largest is sent, not the latest.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Market-Liquidation-Order-Streams
    """
    return ALL_FORCE_ORDERS.subscription({})


ALL_MARK_PRICES: Final[Stream[list[MarkPriceUpdate]]] = Stream(
    product="usdm",
    name="all_mark_prices",
    names=("!markPrice@arr", "!markPrice@arr@<speed>"),
    placeholders=(Parameter("speed", "enum", values=("1s",)),),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "ALL_MARK_PRICES"),
    route="market",
    continuity=Continuity(
        pace="steady",
        every=(("", 3000), ("1s", 1000)),
        time="event_time",
        merged=Merged(member="symbol_type", own=1),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Mark-Price-Stream-for-All-market",
)


def all_mark_prices(
    *,
    speed: Literal["1s"] | None = None,
) -> Subscription[list[MarkPriceUpdate]]:
    """Mark price and funding rate of every symbol.

    Stream:
        ``!markPrice@arr``, 3000ms
        ``!markPrice@arr@1s``, 1000ms

    TradFi symbols come in messages of their own.

    USDⓈ-M and COIN-M come together, on the hosts of both: ``st`` is 1 for USDⓈ-M and 2 for COIN-M, whose quantities and
    volumes are contracts; the ``q`` of a ticker is a volume in the quote asset for USDⓈ-M, in the base asset for
    COIN-M. A feed gives those of its own product, and all by ``with_all_products()``.

    Args:
        speed: How often messages come, one of ``1s``; 3000ms when left out.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Mark-Price-Stream-for-All-market
    """
    return ALL_MARK_PRICES.subscription(
        {
            "speed": speed,
        }
    )


ALL_MINI_TICKERS: Final[Stream[list[MiniTickerUpdate]]] = Stream(
    product="usdm",
    name="all_mini_tickers",
    names=("!miniTicker@arr",),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "ALL_MINI_TICKERS"),
    route="market",
    continuity=Continuity(
        pace="steady",
        every=(("", 1000),),
        time="event_time",
        merged=Merged(member="symbol_type", own=1),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Market-Mini-Tickers-Stream",
)


def all_mini_tickers() -> Subscription[list[MiniTickerUpdate]]:
    """Last 24 hours in brief of every symbol that changed.

    Stream ``!miniTicker@arr``, 1000ms.

    USDⓈ-M and COIN-M come together, on the hosts of both: ``st`` is 1 for USDⓈ-M and 2 for COIN-M, whose quantities and
    volumes are contracts; the ``q`` of a ticker is a volume in the quote asset for USDⓈ-M, in the base asset for
    COIN-M. A feed gives those of its own product, and all by ``with_all_products()``.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Market-Mini-Tickers-Stream
    """
    return ALL_MINI_TICKERS.subscription({})


ALL_TICKERS: Final[Stream[list[MarketTickerUpdate]]] = Stream(
    product="usdm",
    name="all_tickers",
    names=("!ticker@arr",),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "ALL_TICKERS"),
    route="market",
    continuity=Continuity(
        pace="steady",
        every=(("", 1000),),
        time="event_time",
        merged=Merged(member="symbol_type", own=1),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Market-Tickers-Streams",
)


def all_tickers() -> Subscription[list[MarketTickerUpdate]]:
    """Last 24 hours of every symbol that changed.

    Stream ``!ticker@arr``, 1000ms.

    USDⓈ-M and COIN-M come together, on the hosts of both: ``st`` is 1 for USDⓈ-M and 2 for COIN-M, whose quantities and
    volumes are contracts; the ``q`` of a ticker is a volume in the quote asset for USDⓈ-M, in the base asset for
    COIN-M. A feed gives those of its own product, and all by ``with_all_products()``.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Market-Tickers-Streams
    """
    return ALL_TICKERS.subscription({})


ASSET_INDEX: Final[Stream[AssetIndexUpdate | list[AssetIndexUpdate]]] = Stream(
    product="usdm",
    name="asset_index",
    names=("!assetIndex@arr", "<assetSymbol>@assetIndex"),
    placeholders=(Parameter("assetSymbol", "string"),),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "ASSET_INDEX"),
    route="market",
    continuity=Continuity(
        pace="steady",
        every=(("", 1000),),
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Multi-Assets-Mode-Asset-Index",
)


def asset_index(
    *,
    asset_symbol: str | None = None,
) -> Subscription[AssetIndexUpdate | list[AssetIndexUpdate]]:
    """Index that values each asset as margin in multi-assets mode.

    Stream:
        ``!assetIndex@arr``, 1s
        ``<assetSymbol>@assetIndex``, 1s

    Assets of COIN-M come, too, BTCUSD and ETHUSD among them.

    Args:
        asset_symbol: Symbol of the asset index, such as ADAUSD.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Multi-Assets-Mode-Asset-Index
    """
    return ASSET_INDEX.subscription(
        {
            "assetSymbol": asset_symbol,
        }
    )


BOOK_TICKER: Final[Stream[BookTickerUpdate]] = Stream(
    product="usdm",
    name="book_ticker",
    names=("<symbol>@bookTicker",),
    placeholders=(Parameter("symbol", "string", required=True),),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "BOOK_TICKER"),
    route="public",
    continuity=Continuity(
        pace="best",
        time="event_time",
        ids=Ids(last="last_update_id"),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Individual-Symbol-Book-Ticker-Streams",
)


def book_ticker(
    *,
    symbol: str,
) -> Subscription[BookTickerUpdate]:
    """Best bid and best ask of one symbol, when they change.

    Stream ``<symbol>@bookTicker``, real-time.

    Retail price improvement orders are left out.

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Individual-Symbol-Book-Ticker-Streams
    """
    return BOOK_TICKER.subscription(
        {
            "symbol": symbol,
        }
    )


COMPOSITE_INDEX: Final[Stream[CompositeIndexUpdate]] = Stream(
    product="usdm",
    name="composite_index",
    names=("<symbol>@compositeIndex",),
    placeholders=(Parameter("symbol", "string", required=True),),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "COMPOSITE_INDEX"),
    route="market",
    continuity=Continuity(
        pace="steady",
        every=(("", 1000),),
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Composite-Index-Symbol-Information-Streams",
)


def composite_index(
    *,
    symbol: str,
) -> Subscription[CompositeIndexUpdate]:
    """Composition of a composite index symbol.

    Stream ``<symbol>@compositeIndex``, 1000ms.

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Composite-Index-Symbol-Information-Streams
    """
    return COMPOSITE_INDEX.subscription(
        {
            "symbol": symbol,
        }
    )


CONTINUOUS_KLINE: Final[Stream[ContinuousKlineUpdate]] = Stream(
    product="usdm",
    name="continuous_kline",
    names=("<pair>_<contractType>@continuousKline_<interval>",),
    placeholders=(
        Parameter("pair", "string", required=True),
        Parameter(
            "contractType",
            "enum",
            required=True,
            values=("perpetual", "current_quarter", "next_quarter", "tradifi_perpetual"),
        ),
        Parameter(
            "interval",
            "enum",
            required=True,
            values=("1s", "1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"),
        ),
    ),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "CONTINUOUS_KLINE"),
    route="market",
    continuity=Continuity(
        pace="trades",
        time="event_time",
        klines=Klines(open="kline.open_time", closed="kline.is_closed"),
        restored=Restored(
            module="binance_derivatives.usdm.rest.market_data",
            name="CONTINUOUS_KLINES",
            by="time",
            event="continuous_kline",
        ),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Continuous-Contract-Kline-Candlestick-Streams",
)


def continuous_kline(
    *,
    pair: str,
    contract_type: Literal["perpetual", "current_quarter", "next_quarter", "tradifi_perpetual"],
    interval: Literal[
        "1s", "1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"
    ],
) -> Subscription[ContinuousKlineUpdate]:
    """Current kline of a pair and contract type.

    Stream ``<pair>_<contractType>@continuousKline_<interval>``, 250ms.

    Args:
        pair: Underlying pair of the contracts.
        contract_type: Type of the contract, one of ``perpetual``, ``current_quarter``, ``next_quarter``,
            ``tradifi_perpetual``.
        interval: Length of a kline, one of ``1s``, ``1m``, ``3m``, ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``,
            ``6h``, ``8h``, ``12h``, ``1d``, ``3d``, ``1w``, ``1M``.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Continuous-Contract-Kline-Candlestick-Streams
    """
    return CONTINUOUS_KLINE.subscription(
        {
            "pair": pair,
            "contractType": contract_type,
            "interval": interval,
        }
    )


CONTRACT_INFO: Final[Stream[ContractInfoUpdate]] = Stream(
    product="usdm",
    name="contract_info",
    names=("!contractInfo",),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "CONTRACT_INFO"),
    route="market",
    continuity=Continuity(
        pace="quiet",
        time="event_time",
        merged=Merged(member="symbol_type", own=1),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Contract-Info-Stream",
)


def contract_info() -> Subscription[ContractInfoUpdate]:
    """Contracts as they are listed, settled or get other brackets.

    Stream ``!contractInfo``, real-time.

    USDⓈ-M and COIN-M come together, on the hosts of both: ``st`` is 1 for USDⓈ-M and 2 for COIN-M, whose quantities and
    volumes are contracts; the ``q`` of a ticker is a volume in the quote asset for USDⓈ-M, in the base asset for
    COIN-M. A feed gives those of its own product, and all by ``with_all_products()``.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Contract-Info-Stream
    """
    return CONTRACT_INFO.subscription({})


DIFF_DEPTH: Final[Stream[DepthUpdate]] = Stream(
    product="usdm",
    name="diff_depth",
    names=("<symbol>@depth", "<symbol>@depth@<speed>"),
    placeholders=(
        Parameter("symbol", "string", required=True),
        Parameter("speed", "enum", values=("500ms", "100ms")),
    ),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "DIFF_DEPTH"),
    route="public",
    continuity=Continuity(
        pace="book",
        time="event_time",
        ids=Ids(last="final_update_id", first="first_update_id", previous="previous_final_update_id"),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams",
)


def diff_depth(
    *,
    symbol: str,
    speed: Literal["500ms", "100ms"] | None = None,
) -> Subscription[DepthUpdate]:
    """Levels of the order book that changed.

    Stream:
        ``<symbol>@depth``, 250ms
        ``<symbol>@depth@500ms``, 500ms
        ``<symbol>@depth@100ms``, 100ms

    Retail price improvement orders are left out.

    Args:
        symbol: Contract to act on.
        speed: How often messages come, one of ``500ms``, ``100ms``; 250ms when left out.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams
    """
    return DIFF_DEPTH.subscription(
        {
            "symbol": symbol,
            "speed": speed,
        }
    )


FORCE_ORDER: Final[Stream[LiquidationUpdate]] = Stream(
    product="usdm",
    name="force_order",
    names=("<symbol>@forceOrder",),
    placeholders=(Parameter("symbol", "string", required=True),),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "FORCE_ORDER"),
    route="market",
    continuity=Continuity(
        pace="quiet",
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Liquidation-Order-Streams",
)


def force_order(
    *,
    symbol: str,
) -> Subscription[LiquidationUpdate]:
    """Liquidations of one symbol, the largest per second.

    Stream ``<symbol>@forceOrder``, 1000ms.

    Of the liquidations of a second the largest is sent, not the latest.

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Liquidation-Order-Streams
    """
    return FORCE_ORDER.subscription(
        {
            "symbol": symbol,
        }
    )


KLINE: Final[Stream[KlineUpdate]] = Stream(
    product="usdm",
    name="kline",
    names=("<symbol>@kline_<interval>",),
    placeholders=(
        Parameter("symbol", "string", required=True),
        Parameter(
            "interval",
            "enum",
            required=True,
            values=("1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"),
        ),
    ),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "KLINE"),
    route="market",
    continuity=Continuity(
        pace="trades",
        time="event_time",
        klines=Klines(open="kline.open_time", closed="kline.is_closed"),
        restored=Restored(module="binance_derivatives.usdm.rest.market_data", name="KLINES", by="time", event="kline"),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Kline-Candlestick-Streams",
)


def kline(
    *,
    symbol: str,
    interval: Literal["1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"],
) -> Subscription[KlineUpdate]:
    """Current kline of one symbol.

    Stream ``<symbol>@kline_<interval>``, 250ms.

    USDⓈ-M and COIN-M symbols can be had from the hosts of both.

    Args:
        symbol: Contract to act on.
        interval: Length of a kline, one of ``1m``, ``3m``, ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``8h``, ``12h``, ``1d``, ``3d``, ``1w``, ``1M``.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Kline-Candlestick-Streams
    """
    return KLINE.subscription(
        {
            "symbol": symbol,
            "interval": interval,
        }
    )


MARK_PRICE: Final[Stream[MarkPriceUpdate]] = Stream(
    product="usdm",
    name="mark_price",
    names=("<symbol>@markPrice", "<symbol>@markPrice@<speed>"),
    placeholders=(
        Parameter("symbol", "string", required=True),
        Parameter("speed", "enum", values=("1s",)),
    ),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "MARK_PRICE"),
    route="market",
    continuity=Continuity(
        pace="steady",
        every=(("", 3000), ("1s", 1000)),
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Mark-Price-Stream",
)


def mark_price(
    *,
    symbol: str,
    speed: Literal["1s"] | None = None,
) -> Subscription[MarkPriceUpdate]:
    """Mark price and funding rate of one symbol.

    Stream:
        ``<symbol>@markPrice``, 3000ms
        ``<symbol>@markPrice@1s``, 1000ms

    USDⓈ-M and COIN-M symbols can be had from the hosts of both.

    Args:
        symbol: Contract to act on.
        speed: How often messages come, one of ``1s``; 3000ms when left out.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Mark-Price-Stream
    """
    return MARK_PRICE.subscription(
        {
            "symbol": symbol,
            "speed": speed,
        }
    )


MINI_TICKER: Final[Stream[MiniTickerUpdate]] = Stream(
    product="usdm",
    name="mini_ticker",
    names=("<symbol>@miniTicker",),
    placeholders=(Parameter("symbol", "string", required=True),),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "MINI_TICKER"),
    route="market",
    continuity=Continuity(
        pace="trades",
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Individual-Symbol-Mini-Ticker-Stream",
)


def mini_ticker(
    *,
    symbol: str,
) -> Subscription[MiniTickerUpdate]:
    """Last 24 hours of one symbol in brief.

    Stream ``<symbol>@miniTicker``, 2s.

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Individual-Symbol-Mini-Ticker-Stream
    """
    return MINI_TICKER.subscription(
        {
            "symbol": symbol,
        }
    )


PARTIAL_DEPTH: Final[Stream[PartialDepth]] = Stream(
    product="usdm",
    name="partial_depth",
    names=("<symbol>@depth<levels>", "<symbol>@depth<levels>@<speed>"),
    placeholders=(
        Parameter("symbol", "string", required=True),
        Parameter("levels", "enum", required=True, values=("5", "10", "20")),
        Parameter("speed", "enum", values=("500ms", "100ms")),
    ),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "PARTIAL_DEPTH"),
    route="public",
    continuity=Continuity(
        pace="book",
        time="event_time",
        ids=Ids(last="final_update_id"),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Partial-Book-Depth-Streams",
)


def partial_depth(
    *,
    symbol: str,
    levels: Literal["5", "10", "20"],
    speed: Literal["500ms", "100ms"] | None = None,
) -> Subscription[PartialDepth]:
    """Top 5, 10 or 20 levels of the order book.

    Stream:
        ``<symbol>@depth<levels>``, 250ms
        ``<symbol>@depth<levels>@500ms``, 500ms
        ``<symbol>@depth<levels>@100ms``, 100ms

    Retail price improvement orders are left out.

    Args:
        symbol: Contract to act on.
        levels: Number of price levels a side, one of ``5``, ``10``, ``20``.
        speed: How often messages come, one of ``500ms``, ``100ms``; 250ms when left out.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Partial-Book-Depth-Streams
    """
    return PARTIAL_DEPTH.subscription(
        {
            "symbol": symbol,
            "levels": levels,
            "speed": speed,
        }
    )


RPI_DIFF_DEPTH: Final[Stream[RpiDepthUpdate]] = Stream(
    product="usdm",
    name="rpi_diff_depth",
    names=("<symbol>@rpiDepth@500ms",),
    placeholders=(Parameter("symbol", "string", required=True),),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "RPI_DIFF_DEPTH"),
    route="public",
    continuity=Continuity(
        pace="book",
        time="event_time",
        ids=Ids(last="final_update_id", first="first_update_id", previous="previous_final_update_id"),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams-RPI",
)


def rpi_diff_depth(
    *,
    symbol: str,
) -> Subscription[RpiDepthUpdate]:
    """Levels of the order book that changed, retail price improvement orders included.

    Stream ``<symbol>@rpiDepth@500ms``, 500ms.

    Levels that cross are hidden: a quantity of 0 may stand for one of them.

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams-RPI
    """
    return RPI_DIFF_DEPTH.subscription(
        {
            "symbol": symbol,
        }
    )


TICKER: Final[Stream[TickerUpdate]] = Stream(
    product="usdm",
    name="ticker",
    names=("<symbol>@ticker",),
    placeholders=(Parameter("symbol", "string", required=True),),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "TICKER"),
    route="market",
    continuity=Continuity(
        pace="trades",
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Individual-Symbol-Ticker-Streams",
)


def ticker(
    *,
    symbol: str,
) -> Subscription[TickerUpdate]:
    """Last 24 hours of one symbol.

    Stream ``<symbol>@ticker``, 2000ms.

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Individual-Symbol-Ticker-Streams
    """
    return TICKER.subscription(
        {
            "symbol": symbol,
        }
    )


TRADING_SESSION: Final[Stream[TradingSessionUpdate]] = Stream(
    product="usdm",
    name="trading_session",
    names=("tradingSession",),
    payload=Payload("binance_derivatives.usdm.payloads.streams", "TRADING_SESSION"),
    route="market",
    continuity=Continuity(
        pace="steady",
        every=(("", 1000),),
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Trading-Session-Stream",
)


def trading_session() -> Subscription[TradingSessionUpdate]:
    """Trading session that a market behind TradFi perpetual contracts is in.

    Stream ``tradingSession``, 1s.

    Each market comes in messages of its own.

    Events are EquityUpdate, CommodityUpdate, KR_EquityUpdate, HK_EquityUpdate, CN_EquityUpdate and FXUpdate.

    Changes:
        Since a day from 2026-01-01 to 2026-11-28: a note is new.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Trading-Session-Stream
    """
    return TRADING_SESSION.subscription({})


USER_DATA: Final[UserData[UserEvent]] = UserData(
    product="usdm",
    events={
        "ACCOUNT_CONFIG_UPDATE": Payload("binance_derivatives.usdm.payloads.user_data", "ACCOUNT_CONFIGURATION_UPDATE"),
        "ALGO_UPDATE": Payload("binance_derivatives.usdm.payloads.user_data", "ALGO_ORDER_UPDATE"),
        "ACCOUNT_UPDATE": Payload("binance_derivatives.usdm.payloads.user_data", "BALANCE_AND_POSITION_UPDATE"),
        "CONDITIONAL_ORDER_TRIGGER_REJECT": Payload(
            "binance_derivatives.usdm.payloads.user_data", "CONDITIONAL_ORDER_TRIGGER_REJECT"
        ),
        "GRID_UPDATE": Payload("binance_derivatives.usdm.payloads.user_data", "GRID_UPDATE"),
        "MARGIN_CALL": Payload("binance_derivatives.usdm.payloads.user_data", "MARGIN_CALL"),
        "ORDER_TRADE_UPDATE": Payload("binance_derivatives.usdm.payloads.user_data", "ORDER_UPDATE"),
        "STRATEGY_UPDATE": Payload("binance_derivatives.usdm.payloads.user_data", "STRATEGY_UPDATE"),
        "TRADE_LITE": Payload("binance_derivatives.usdm.payloads.user_data", "TRADE_LITE_UPDATE"),
        "listenKeyExpired": Payload("binance_derivatives.usdm.payloads.user_data", "USER_DATA_STREAM_EXPIRED"),
    },
    keys=(
        KeyCalls(
            "binance_derivatives.usdm.rest.user_data_streams", "START_USER_DATA_STREAM", "KEEPALIVE_USER_DATA_STREAM"
        ),
        KeyCalls(
            "binance_derivatives.usdm.ws_api.user_data_streams", "START_USER_DATA_STREAM", "KEEPALIVE_USER_DATA_STREAM"
        ),
    ),
    orders=(
        OrderEvent(
            event="ORDER_TRADE_UPDATE",
            inside="o",
            members=("i", "c", "X", ""),
            answer=("orderId", "clientOrderId", "status", ""),
            apart=("x", "X", "t", "z", "T", "M"),
            query=Outcome(
                "binance_derivatives.usdm.rest.trade", "QUERY_ORDER", (("symbol", "s"),), by=(("orderId", "i"),)
            ),
        ),
        OrderEvent(
            event="ALGO_UPDATE",
            inside="o",
            members=("aid", "caid", "X", "ai"),
            answer=("algoId", "clientAlgoId", "algoStatus", "actualOrderId"),
            apart=("X", "ia", "ai"),
            query=Outcome("binance_derivatives.usdm.rest.trade", "QUERY_ALGO_ORDER", by=(("algoId", "aid"),)),
        ),
        OrderEvent(
            event="TRADE_LITE",
            members=("i", "c", "", ""),
            answer=("orderId", "clientOrderId", "status", ""),
            apart=("t",),
            query=Outcome(
                "binance_derivatives.usdm.rest.trade", "QUERY_ORDER", (("symbol", "s"),), by=(("orderId", "i"),)
            ),
        ),
    ),
    path="/ws?listenKey={key}&events={events}",
)


def user_data(listen_key: str | None = None) -> Subscription[UserEvent]:
    """What happens to the account of the client.

    Args:
        listen_key: A key that you care for yourself; by itself the client creates one, keeps it alive and renews it.

    Raises:
        InvalidRequest: The listen key is empty; nothing is sent.
    """
    return USER_DATA.subscription(listen_key)
