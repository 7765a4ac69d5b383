# Made by apiscribe from specs/coinm; not to be edited.
"""COIN-M Futures, streams: what to subscribe to."""

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
    from binance_derivatives.coinm.payloads.streams import (
        AggregateTradeUpdate,
        BookTickerUpdate,
        ContinuousKlineUpdate,
        ContractInfoUpdate,
        DepthUpdate,
        IndexPriceKlineUpdate,
        IndexPriceUpdate,
        KlineUpdate,
        LiquidationUpdate,
        MarkPriceKlineUpdate,
        MarkPriceUpdate,
        MarketLiquidationUpdate,
        MiniTickerUpdate,
        PairMarkPriceUpdate,
        PartialDepth,
        TickerUpdate,
    )
    from binance_derivatives.coinm.payloads.user_data import UserEvent

AGG_TRADE: Final[Stream[AggregateTradeUpdate]] = Stream(
    product="coinm",
    name="agg_trade",
    names=("<symbol>@aggTrade",),
    placeholders=(Parameter("symbol", "string", required=True),),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "AGG_TRADE"),
    continuity=Continuity(
        pace="trades",
        time="event_time",
        ids=Ids(last="aggregate_trade_id", first="aggregate_trade_id"),
        restored=Restored(
            module="binance_derivatives.coinm.rest.market_data", name="AGG_TRADES", by="id", event="aggTrade"
        ),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Aggregate-Trade-Streams",
)


def agg_trade(
    *,
    symbol: str,
) -> Subscription[AggregateTradeUpdate]:
    """Market trades of one symbol; those at one price and on one side within 100 ms are added up.

    Stream ``<symbol>@aggTrade``, 100ms.

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Aggregate-Trade-Streams
    """
    return AGG_TRADE.subscription(
        {
            "symbol": symbol,
        }
    )


ALL_BOOK_TICKERS: Final[Stream[BookTickerUpdate]] = Stream(
    product="coinm",
    name="all_book_tickers",
    names=("!bookTicker",),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "ALL_BOOK_TICKERS"),
    continuity=Continuity(
        pace="best",
        time="event_time",
        ids=Ids(last="last_update_id", by="symbol"),
        merged=Merged(member="symbol_type", own=2),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Book-Tickers-Stream",
)


def all_book_tickers() -> Subscription[BookTickerUpdate]:
    """Best bid and best ask of every symbol, when they change.

    Stream ``!bookTicker``, real-time.

    USDⓈ-M and COIN-M come together, on the hosts of both: ``st`` is 1 for USDⓈ-M and 2 for COIN-M, whose quantities and
    volumes are contracts; the ``q`` of a ticker is a volume in the quote asset for USDⓈ-M, in the base asset for
    COIN-M. A feed gives those of its own product, and all by ``with_all_products()``.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Book-Tickers-Stream
    """
    return ALL_BOOK_TICKERS.subscription({})


ALL_FORCE_ORDERS: Final[Stream[MarketLiquidationUpdate]] = Stream(
    product="coinm",
    name="all_force_orders",
    names=("!forceOrder@arr",),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "ALL_FORCE_ORDERS"),
    continuity=Continuity(
        pace="quiet",
        time="event_time",
        merged=Merged(member="symbol_type", own=2),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Market-Liquidation-Order-Streams",
)


def all_force_orders() -> Subscription[MarketLiquidationUpdate]:
    """Liquidations of every symbol, the largest of each symbol per second.

    Stream ``!forceOrder@arr``, 1000ms.

    USDⓈ-M and COIN-M come together, on the hosts of both: ``st`` is 1 for USDⓈ-M and 2 for COIN-M, whose quantities and
    volumes are contracts; the ``q`` of a ticker is a volume in the quote asset for USDⓈ-M, in the base asset for
    COIN-M. A feed gives those of its own product, and all by ``with_all_products()``.

    Of the liquidations of a second the largest is sent, not the latest.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Market-Liquidation-Order-Streams
    """
    return ALL_FORCE_ORDERS.subscription({})


ALL_MARK_PRICES: Final[Stream[list[MarkPriceUpdate]]] = Stream(
    product="coinm",
    name="all_mark_prices",
    names=("!markPrice@arr", "!markPrice@arr@<speed>"),
    placeholders=(Parameter("speed", "enum", values=("1s",)),),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "ALL_MARK_PRICES"),
    continuity=Continuity(
        pace="steady",
        every=(("", 3000), ("1s", 1000)),
        time="event_time",
        merged=Merged(member="symbol_type", own=2),
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
    product="coinm",
    name="all_mini_tickers",
    names=("!miniTicker@arr",),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "ALL_MINI_TICKERS"),
    continuity=Continuity(
        pace="steady",
        every=(("", 1000),),
        time="event_time",
        merged=Merged(member="symbol_type", own=2),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Market-Mini-Tickers-Stream",
)


def all_mini_tickers() -> Subscription[list[MiniTickerUpdate]]:
    """Last 24 hours in brief of every symbol that changed.

    Stream ``!miniTicker@arr``, 1000ms.

    USDⓈ-M and COIN-M come together, on the hosts of both: ``st`` is 1 for USDⓈ-M and 2 for COIN-M, whose quantities and
    volumes are contracts; the ``q`` of a ticker is a volume in the quote asset for USDⓈ-M, in the base asset for
    COIN-M. A feed gives those of its own product, and all by ``with_all_products()``.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Market-Mini-Tickers-Stream
    """
    return ALL_MINI_TICKERS.subscription({})


ALL_TICKERS: Final[Stream[list[TickerUpdate]]] = Stream(
    product="coinm",
    name="all_tickers",
    names=("!ticker@arr",),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "ALL_TICKERS"),
    continuity=Continuity(
        pace="steady",
        every=(("", 1000),),
        time="event_time",
        merged=Merged(member="symbol_type", own=2),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Market-Tickers-Streams",
)


def all_tickers() -> Subscription[list[TickerUpdate]]:
    """Last 24 hours of every symbol that changed.

    Stream ``!ticker@arr``, 1000ms.

    USDⓈ-M and COIN-M come together, on the hosts of both: ``st`` is 1 for USDⓈ-M and 2 for COIN-M, whose quantities and
    volumes are contracts; the ``q`` of a ticker is a volume in the quote asset for USDⓈ-M, in the base asset for
    COIN-M. A feed gives those of its own product, and all by ``with_all_products()``.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Market-Tickers-Streams
    """
    return ALL_TICKERS.subscription({})


BOOK_TICKER: Final[Stream[BookTickerUpdate]] = Stream(
    product="coinm",
    name="book_ticker",
    names=("<symbol>@bookTicker",),
    placeholders=(Parameter("symbol", "string", required=True),),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "BOOK_TICKER"),
    continuity=Continuity(
        pace="best",
        time="event_time",
        ids=Ids(last="last_update_id"),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Individual-Symbol-Book-Ticker-Streams",
)


def book_ticker(
    *,
    symbol: str,
) -> Subscription[BookTickerUpdate]:
    """Best bid and best ask of one symbol, when they change.

    Stream ``<symbol>@bookTicker``, real-time.

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Individual-Symbol-Book-Ticker-Streams
    """
    return BOOK_TICKER.subscription(
        {
            "symbol": symbol,
        }
    )


CONTINUOUS_KLINE: Final[Stream[ContinuousKlineUpdate]] = Stream(
    product="coinm",
    name="continuous_kline",
    names=("<pair>_<contractType>@continuousKline_<interval>",),
    placeholders=(
        Parameter("pair", "string", required=True),
        Parameter("contractType", "enum", required=True, values=("perpetual", "current_quarter", "next_quarter")),
        Parameter(
            "interval",
            "enum",
            required=True,
            values=("1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"),
        ),
    ),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "CONTINUOUS_KLINE"),
    continuity=Continuity(
        pace="trades",
        time="event_time",
        klines=Klines(open="kline.open_time", closed="kline.is_closed"),
        restored=Restored(
            module="binance_derivatives.coinm.rest.market_data",
            name="CONTINUOUS_KLINES",
            by="time",
            event="continuous_kline",
        ),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Continuous-Contract-Kline-Candlestick-Streams",
)


def continuous_kline(
    *,
    pair: str,
    contract_type: Literal["perpetual", "current_quarter", "next_quarter"],
    interval: Literal["1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"],
) -> Subscription[ContinuousKlineUpdate]:
    """Current kline of a pair and contract type.

    Stream ``<pair>_<contractType>@continuousKline_<interval>``, 250ms.

    Args:
        pair: Underlying pair of the contracts.
        contract_type: Type of the contract, one of ``perpetual``, ``current_quarter``, ``next_quarter``.
        interval: Length of a kline, one of ``1m``, ``3m``, ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``8h``, ``12h``, ``1d``, ``3d``, ``1w``, ``1M``.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Continuous-Contract-Kline-Candlestick-Streams
    """
    return CONTINUOUS_KLINE.subscription(
        {
            "pair": pair,
            "contractType": contract_type,
            "interval": interval,
        }
    )


CONTRACT_INFO: Final[Stream[ContractInfoUpdate]] = Stream(
    product="coinm",
    name="contract_info",
    names=("!contractInfo",),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "CONTRACT_INFO"),
    continuity=Continuity(
        pace="quiet",
        time="event_time",
        merged=Merged(member="symbol_type", own=2),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Contract-Info-Stream",
)


def contract_info() -> Subscription[ContractInfoUpdate]:
    """Contracts as they are listed, settled or get other brackets.

    Stream ``!contractInfo``, real-time.

    USDⓈ-M and COIN-M come together, on the hosts of both: ``st`` is 1 for USDⓈ-M and 2 for COIN-M, whose quantities and
    volumes are contracts; the ``q`` of a ticker is a volume in the quote asset for USDⓈ-M, in the base asset for
    COIN-M. A feed gives those of its own product, and all by ``with_all_products()``.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Contract-Info-Stream
    """
    return CONTRACT_INFO.subscription({})


DIFF_DEPTH: Final[Stream[DepthUpdate]] = Stream(
    product="coinm",
    name="diff_depth",
    names=("<symbol>@depth", "<symbol>@depth@<speed>"),
    placeholders=(
        Parameter("symbol", "string", required=True),
        Parameter("speed", "enum", values=("500ms", "100ms")),
    ),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "DIFF_DEPTH"),
    continuity=Continuity(
        pace="book",
        time="event_time",
        ids=Ids(last="final_update_id", first="first_update_id", previous="previous_final_update_id"),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams",
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

    Args:
        symbol: Contract to act on.
        speed: How often messages come, one of ``500ms``, ``100ms``; 250ms when left out.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams
    """
    return DIFF_DEPTH.subscription(
        {
            "symbol": symbol,
            "speed": speed,
        }
    )


FORCE_ORDER: Final[Stream[LiquidationUpdate]] = Stream(
    product="coinm",
    name="force_order",
    names=("<symbol>@forceOrder",),
    placeholders=(Parameter("symbol", "string", required=True),),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "FORCE_ORDER"),
    continuity=Continuity(
        pace="quiet",
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Liquidation-Order-Streams",
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
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Liquidation-Order-Streams
    """
    return FORCE_ORDER.subscription(
        {
            "symbol": symbol,
        }
    )


INDEX_PRICE: Final[Stream[IndexPriceUpdate]] = Stream(
    product="coinm",
    name="index_price",
    names=("<pair>@indexPrice",),
    placeholders=(Parameter("pair", "string", required=True),),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "INDEX_PRICE"),
    continuity=Continuity(
        pace="steady",
        every=(("", 1000),),
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Index-Price-Stream",
)


def index_price(
    *,
    pair: str,
) -> Subscription[IndexPriceUpdate]:
    """Index price of a pair.

    Stream ``<pair>@indexPrice``, 1000ms.

    Args:
        pair: Underlying pair of the contracts.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Index-Price-Stream
    """
    return INDEX_PRICE.subscription(
        {
            "pair": pair,
        }
    )


INDEX_PRICE_KLINE: Final[Stream[IndexPriceKlineUpdate]] = Stream(
    product="coinm",
    name="index_price_kline",
    names=("<pair>@indexPriceKline_<interval>",),
    placeholders=(
        Parameter("pair", "string", required=True),
        Parameter(
            "interval",
            "enum",
            required=True,
            values=("1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"),
        ),
    ),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "INDEX_PRICE_KLINE"),
    continuity=Continuity(
        pace="steady",
        every=(("", 250),),
        time="event_time",
        klines=Klines(open="kline.open_time", closed="kline.is_closed"),
        restored=Restored(
            module="binance_derivatives.coinm.rest.market_data",
            name="INDEX_PRICE_KLINES",
            by="time",
            event="indexPrice_kline",
        ),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Index-Kline-Candlestick-Streams",
)


def index_price_kline(
    *,
    pair: str,
    interval: Literal["1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"],
) -> Subscription[IndexPriceKlineUpdate]:
    """Current kline of the index price of a pair.

    Stream ``<pair>@indexPriceKline_<interval>``, 250ms.

    Args:
        pair: Underlying pair of the contracts.
        interval: Length of a kline, one of ``1m``, ``3m``, ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``8h``, ``12h``, ``1d``, ``3d``, ``1w``, ``1M``.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Index-Kline-Candlestick-Streams
    """
    return INDEX_PRICE_KLINE.subscription(
        {
            "pair": pair,
            "interval": interval,
        }
    )


KLINE: Final[Stream[KlineUpdate]] = Stream(
    product="coinm",
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
    payload=Payload("binance_derivatives.coinm.payloads.streams", "KLINE"),
    continuity=Continuity(
        pace="trades",
        time="event_time",
        klines=Klines(open="kline.open_time", closed="kline.is_closed"),
        restored=Restored(module="binance_derivatives.coinm.rest.market_data", name="KLINES", by="time", event="kline"),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Kline-Candlestick-Streams",
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
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Kline-Candlestick-Streams
    """
    return KLINE.subscription(
        {
            "symbol": symbol,
            "interval": interval,
        }
    )


MARK_PRICE: Final[Stream[MarkPriceUpdate]] = Stream(
    product="coinm",
    name="mark_price",
    names=("<symbol>@markPrice", "<symbol>@markPrice@<speed>"),
    placeholders=(
        Parameter("symbol", "string", required=True),
        Parameter("speed", "enum", values=("1s",)),
    ),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "MARK_PRICE"),
    continuity=Continuity(
        pace="steady",
        every=(("", 3000), ("1s", 1000)),
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Mark-Price-Stream",
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
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Mark-Price-Stream
    """
    return MARK_PRICE.subscription(
        {
            "symbol": symbol,
            "speed": speed,
        }
    )


MARK_PRICE_KLINE: Final[Stream[MarkPriceKlineUpdate]] = Stream(
    product="coinm",
    name="mark_price_kline",
    names=("<symbol>@markPriceKline_<interval>",),
    placeholders=(
        Parameter("symbol", "string", required=True),
        Parameter(
            "interval",
            "enum",
            required=True,
            values=("1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"),
        ),
    ),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "MARK_PRICE_KLINE"),
    continuity=Continuity(
        pace="steady",
        every=(("", 250),),
        time="event_time",
        klines=Klines(open="kline.open_time", closed="kline.is_closed"),
        restored=Restored(
            module="binance_derivatives.coinm.rest.market_data",
            name="MARK_PRICE_KLINES",
            by="time",
            event="markPrice_kline",
        ),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Mark-Price-Kline-Candlestick-Streams",
)


def mark_price_kline(
    *,
    symbol: str,
    interval: Literal["1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"],
) -> Subscription[MarkPriceKlineUpdate]:
    """Current kline of the mark price of one symbol.

    Stream ``<symbol>@markPriceKline_<interval>``, 250ms.

    Args:
        symbol: Contract to act on.
        interval: Length of a kline, one of ``1m``, ``3m``, ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``8h``, ``12h``, ``1d``, ``3d``, ``1w``, ``1M``.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Mark-Price-Kline-Candlestick-Streams
    """
    return MARK_PRICE_KLINE.subscription(
        {
            "symbol": symbol,
            "interval": interval,
        }
    )


MINI_TICKER: Final[Stream[MiniTickerUpdate]] = Stream(
    product="coinm",
    name="mini_ticker",
    names=("<symbol>@miniTicker",),
    placeholders=(Parameter("symbol", "string", required=True),),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "MINI_TICKER"),
    continuity=Continuity(
        pace="trades",
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Individual-Symbol-Mini-Ticker-Stream",
)


def mini_ticker(
    *,
    symbol: str,
) -> Subscription[MiniTickerUpdate]:
    """Last 24 hours of one symbol in brief.

    Stream ``<symbol>@miniTicker``, 500ms.

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Individual-Symbol-Mini-Ticker-Stream
    """
    return MINI_TICKER.subscription(
        {
            "symbol": symbol,
        }
    )


PAIR_MARK_PRICE: Final[Stream[list[PairMarkPriceUpdate]]] = Stream(
    product="coinm",
    name="pair_mark_price",
    names=("<pair>@markPrice", "<pair>@markPrice@<speed>"),
    placeholders=(
        Parameter("pair", "string", required=True),
        Parameter("speed", "enum", values=("1s",)),
    ),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "PAIR_MARK_PRICE"),
    continuity=Continuity(
        pace="steady",
        every=(("", 3000), ("1s", 1000)),
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Mark-Price-of-All-Symbols-of-a-Pair",
)


def pair_mark_price(
    *,
    pair: str,
    speed: Literal["1s"] | None = None,
) -> Subscription[list[PairMarkPriceUpdate]]:
    """Mark price and funding rate of every symbol of one pair.

    Stream:
        ``<pair>@markPrice``, 3000ms
        ``<pair>@markPrice@1s``, 1000ms

    Args:
        pair: Underlying pair of the contracts.
        speed: How often messages come, one of ``1s``; 3000ms when left out.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Mark-Price-of-All-Symbols-of-a-Pair
    """
    return PAIR_MARK_PRICE.subscription(
        {
            "pair": pair,
            "speed": speed,
        }
    )


PARTIAL_DEPTH: Final[Stream[PartialDepth]] = Stream(
    product="coinm",
    name="partial_depth",
    names=("<symbol>@depth<levels>", "<symbol>@depth<levels>@<speed>"),
    placeholders=(
        Parameter("symbol", "string", required=True),
        Parameter("levels", "enum", required=True, values=("5", "10", "20")),
        Parameter("speed", "enum", values=("500ms", "100ms")),
    ),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "PARTIAL_DEPTH"),
    continuity=Continuity(
        pace="book",
        time="event_time",
        ids=Ids(last="final_update_id"),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Partial-Book-Depth-Streams",
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

    Args:
        symbol: Contract to act on.
        levels: Number of price levels a side, one of ``5``, ``10``, ``20``.
        speed: How often messages come, one of ``500ms``, ``100ms``; 250ms when left out.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Partial-Book-Depth-Streams
    """
    return PARTIAL_DEPTH.subscription(
        {
            "symbol": symbol,
            "levels": levels,
            "speed": speed,
        }
    )


TICKER: Final[Stream[TickerUpdate]] = Stream(
    product="coinm",
    name="ticker",
    names=("<symbol>@ticker",),
    placeholders=(Parameter("symbol", "string", required=True),),
    payload=Payload("binance_derivatives.coinm.payloads.streams", "TICKER"),
    continuity=Continuity(
        pace="trades",
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Individual-Symbol-Ticker-Streams",
)


def ticker(
    *,
    symbol: str,
) -> Subscription[TickerUpdate]:
    """Last 24 hours of one symbol.

    Stream ``<symbol>@ticker``, 500ms.

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Individual-Symbol-Ticker-Streams
    """
    return TICKER.subscription(
        {
            "symbol": symbol,
        }
    )


USER_DATA: Final[UserData[UserEvent]] = UserData(
    product="coinm",
    events={
        "ACCOUNT_CONFIG_UPDATE": Payload(
            "binance_derivatives.coinm.payloads.user_data", "ACCOUNT_CONFIGURATION_UPDATE"
        ),
        "ACCOUNT_UPDATE": Payload("binance_derivatives.coinm.payloads.user_data", "BALANCE_AND_POSITION_UPDATE"),
        "GRID_UPDATE": Payload("binance_derivatives.coinm.payloads.user_data", "GRID_UPDATE"),
        "MARGIN_CALL": Payload("binance_derivatives.coinm.payloads.user_data", "MARGIN_CALL"),
        "ORDER_TRADE_UPDATE": Payload("binance_derivatives.coinm.payloads.user_data", "ORDER_UPDATE"),
        "STRATEGY_UPDATE": Payload("binance_derivatives.coinm.payloads.user_data", "STRATEGY_UPDATE"),
        "listenKeyExpired": Payload("binance_derivatives.coinm.payloads.user_data", "USER_DATA_STREAM_EXPIRED"),
    },
    keys=(
        KeyCalls(
            "binance_derivatives.coinm.rest.user_data_streams", "START_USER_DATA_STREAM", "KEEPALIVE_USER_DATA_STREAM"
        ),
        KeyCalls(
            "binance_derivatives.coinm.ws_api.user_data_streams", "START_USER_DATA_STREAM", "KEEPALIVE_USER_DATA_STREAM"
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
                "binance_derivatives.coinm.rest.trade", "QUERY_ORDER", (("symbol", "s"),), by=(("orderId", "i"),)
            ),
        ),
    ),
)


def user_data(listen_key: str | None = None) -> Subscription[UserEvent]:
    """What happens to the account of the client.

    Args:
        listen_key: A key that you care for yourself; by itself the client creates one, keeps it alive and renews it.

    Raises:
        InvalidRequest: The listen key is empty; nothing is sent.
    """
    return USER_DATA.subscription(listen_key)
