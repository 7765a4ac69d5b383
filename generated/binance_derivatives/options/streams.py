# Made by apiscribe from specs/options; not to be edited.
"""Options, streams: what to subscribe to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from binance_derivatives._core.operation import Outcome
from binance_derivatives._streams.subscriptions import (
    Continuity,
    Ids,
    KeyCalls,
    Klines,
    OrderEvent,
    Parameter,
    Payload,
    Restored,
    Stream,
    Subscription,
    UserData,
)

if TYPE_CHECKING:
    from binance_derivatives.options.payloads.streams import (
        BookTickerUpdate,
        DepthUpdate,
        IndexPriceUpdate,
        KlineUpdate,
        MarkPriceUpdate,
        NewSymbol,
        OpenInterestUpdate,
        PartialDepthUpdate,
        Ticker24hrUpdate,
        TradeUpdate,
    )
    from binance_derivatives.options.payloads.user_data import UserEvent

BOOK_TICKER: Final[Stream[BookTickerUpdate]] = Stream(
    product="options",
    name="book_ticker",
    names=("<symbol>@bookTicker",),
    placeholders=(Parameter("symbol", "string", required=True),),
    payload=Payload("binance_derivatives.options.payloads.streams", "BOOK_TICKER"),
    route="public",
    continuity=Continuity(
        pace="best",
        time="event_time",
        ids=Ids(last="last_update_id"),
    ),
    source="https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Bookticker",
)


def book_ticker(
    *,
    symbol: str,
) -> Subscription[BookTickerUpdate]:
    """Best bid and ask of one contract, at every change.

    Stream ``<symbol>@bookTicker``, real-time.

    Args:
        symbol: Contract to act on.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Bookticker
    """
    return BOOK_TICKER.subscription(
        {
            "symbol": symbol,
        }
    )


DIFF_DEPTH: Final[Stream[DepthUpdate]] = Stream(
    product="options",
    name="diff_depth",
    names=("<symbol>@depth@<speed>",),
    placeholders=(
        Parameter("symbol", "string", required=True),
        Parameter("speed", "enum", required=True, values=("100ms", "500ms")),
    ),
    payload=Payload("binance_derivatives.options.payloads.streams", "DIFF_DEPTH"),
    route="public",
    continuity=Continuity(
        pace="book",
        time="event_time",
        ids=Ids(last="final_update_id", first="first_update_id", previous="previous_final_update_id"),
    ),
    source="https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Diff-Book-Depth-Streams",
)


def diff_depth(
    *,
    symbol: str,
    speed: Literal["100ms", "500ms"],
) -> Subscription[DepthUpdate]:
    """Changes to the order book of one contract.

    Stream:
        ``<symbol>@depth@100ms``, 100ms
        ``<symbol>@depth@500ms``, 500ms

    Args:
        symbol: Contract to act on.
        speed: How often messages come, one of ``100ms``, ``500ms``.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Diff-Book-Depth-Streams
    """
    return DIFF_DEPTH.subscription(
        {
            "symbol": symbol,
            "speed": speed,
        }
    )


INDEX_PRICE: Final[Stream[list[IndexPriceUpdate]]] = Stream(
    product="options",
    name="index_price",
    names=("!index@arr",),
    payload=Payload("binance_derivatives.options.payloads.streams", "INDEX_PRICE"),
    route="market",
    continuity=Continuity(
        pace="steady",
        every=(("", 1000),),
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Index-Price-Streams",
)


def index_price() -> Subscription[list[IndexPriceUpdate]]:
    """Index prices of all underlyings.

    Stream ``!index@arr``, 1000ms.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Index-Price-Streams
    """
    return INDEX_PRICE.subscription({})


KLINE: Final[Stream[KlineUpdate]] = Stream(
    product="options",
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
    payload=Payload("binance_derivatives.options.payloads.streams", "KLINE"),
    route="market",
    continuity=Continuity(
        pace="quiet",
        time="event_time",
        klines=Klines(open="kline.open_time", closed="kline.is_closed"),
        restored=Restored(
            module="binance_derivatives.options.rest.market_data", name="KLINES", by="time", event="kline"
        ),
    ),
    source="https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Kline-Candlestick-Streams",
)


def kline(
    *,
    symbol: str,
    interval: Literal["1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"],
) -> Subscription[KlineUpdate]:
    """The current candle of one contract, as it changes.

    Stream ``<symbol>@kline_<interval>``, 1000ms.

    Args:
        symbol: Contract to act on.
        interval: Length of a kline, one of ``1m``, ``3m``, ``5m``, ``15m``, ``30m``, ``1h``, ``2h``, ``4h``, ``6h``,
            ``8h``, ``12h``, ``1d``, ``3d``, ``1w``, ``1M``.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Kline-Candlestick-Streams
    """
    return KLINE.subscription(
        {
            "symbol": symbol,
            "interval": interval,
        }
    )


MARK_PRICE: Final[Stream[list[MarkPriceUpdate]]] = Stream(
    product="options",
    name="mark_price",
    names=("<underlying>@optionMarkPrice",),
    placeholders=(Parameter("underlying", "string", required=True),),
    payload=Payload("binance_derivatives.options.payloads.streams", "MARK_PRICE"),
    route="market",
    continuity=Continuity(
        pace="steady",
        every=(("", 1000),),
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Mark-Price",
)


def mark_price(
    *,
    underlying: str,
) -> Subscription[list[MarkPriceUpdate]]:
    """Mark prices and greeks of all contracts on one underlying.

    Stream ``<underlying>@optionMarkPrice``, 1000ms.

    Args:
        underlying: Underlying of the options, such as BTCUSDT.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Mark-Price
    """
    return MARK_PRICE.subscription(
        {
            "underlying": underlying,
        }
    )


NEW_SYMBOL_INFO: Final[Stream[NewSymbol]] = Stream(
    product="options",
    name="new_symbol_info",
    names=("!optionSymbol",),
    payload=Payload("binance_derivatives.options.payloads.streams", "NEW_SYMBOL_INFO"),
    route="market",
    continuity=Continuity(
        pace="quiet",
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/New-Symbol-Info",
)


def new_symbol_info() -> Subscription[NewSymbol]:
    """Contracts that are newly listed.

    Stream ``!optionSymbol``, 50ms.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/New-Symbol-Info
    """
    return NEW_SYMBOL_INFO.subscription({})


OPEN_INTEREST: Final[Stream[list[OpenInterestUpdate]]] = Stream(
    product="options",
    name="open_interest",
    names=("<underlying>@openInterest@<expirationDate>",),
    placeholders=(
        Parameter("underlying", "string", required=True),
        Parameter("expirationDate", "string", required=True),
    ),
    payload=Payload("binance_derivatives.options.payloads.streams", "OPEN_INTEREST"),
    route="market",
    continuity=Continuity(
        pace="steady",
        every=(("", 60000),),
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Open-Interest",
)


def open_interest(
    *,
    underlying: str,
    expiration_date: str,
) -> Subscription[list[OpenInterestUpdate]]:
    """Open interest of an underlying's contracts with one expiry.

    Stream ``<underlying>@openInterest@<expirationDate>``, 60s.

    Args:
        underlying: Underlying of the options, such as BTCUSDT.
        expiration_date: Expiry date as YYMMDD.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Open-Interest
    """
    return OPEN_INTEREST.subscription(
        {
            "underlying": underlying,
            "expirationDate": expiration_date,
        }
    )


PARTIAL_DEPTH: Final[Stream[PartialDepthUpdate]] = Stream(
    product="options",
    name="partial_depth",
    names=("<symbol>@depth<level>@<speed>",),
    placeholders=(
        Parameter("symbol", "string", required=True),
        Parameter("level", "enum", required=True, values=("5", "10", "20")),
        Parameter("speed", "enum", required=True, values=("100ms", "500ms")),
    ),
    payload=Payload("binance_derivatives.options.payloads.streams", "PARTIAL_DEPTH"),
    route="public",
    continuity=Continuity(
        pace="book",
        time="event_time",
        ids=Ids(last="final_update_id"),
    ),
    source="https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Partial-Book-Depth-Streams",
)


def partial_depth(
    *,
    symbol: str,
    level: Literal["5", "10", "20"],
    speed: Literal["100ms", "500ms"],
) -> Subscription[PartialDepthUpdate]:
    """Best levels of the order book of one contract.

    Stream:
        ``<symbol>@depth<level>@100ms``, 100ms
        ``<symbol>@depth<level>@500ms``, 500ms

    Args:
        symbol: Contract to act on.
        level: Number of price levels a side, one of ``5``, ``10``, ``20``.
        speed: How often messages come, one of ``100ms``, ``500ms``.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Partial-Book-Depth-Streams
    """
    return PARTIAL_DEPTH.subscription(
        {
            "symbol": symbol,
            "level": level,
            "speed": speed,
        }
    )


TICKER: Final[Stream[Ticker24hrUpdate]] = Stream(
    product="options",
    name="ticker",
    names=("<symbol>@optionTicker", "<underlying>@optionTicker@<expirationDate>"),
    placeholders=(
        Parameter("symbol", "string"),
        Parameter("underlying", "string"),
        Parameter("expirationDate", "string"),
    ),
    payload=Payload("binance_derivatives.options.payloads.streams", "TICKER"),
    route="public",
    continuity=Continuity(
        pace="quiet",
        time="event_time",
    ),
    source="https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/24-hour-TICKER",
)


def ticker(
    *,
    symbol: str | None = None,
    underlying: str | None = None,
    expiration_date: str | None = None,
) -> Subscription[Ticker24hrUpdate]:
    """Price and volume statistics of the last 24 hours, as they change.

    Stream:
        ``<symbol>@optionTicker``, 1000ms
        ``<underlying>@optionTicker@<expirationDate>``, 1000ms

    Args:
        symbol: Contract to act on.
        underlying: Underlying of the options, such as BTCUSDT.
        expiration_date: Expiry date as YYMMDD.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/24-hour-TICKER
    """
    return TICKER.subscription(
        {
            "symbol": symbol,
            "underlying": underlying,
            "expirationDate": expiration_date,
        }
    )


TRADE: Final[Stream[TradeUpdate]] = Stream(
    product="options",
    name="trade",
    names=("<symbol>@optionTrade", "<underlying>@optionTrade"),
    placeholders=(
        Parameter("symbol", "string"),
        Parameter("underlying", "string"),
    ),
    payload=Payload("binance_derivatives.options.payloads.streams", "TRADE"),
    route="public",
    continuity=Continuity(
        pace="quiet",
        time="event_time",
        ids=Ids(last="trade_id", by="symbol"),
    ),
    source="https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Trade-Streams",
)


def trade(
    *,
    symbol: str | None = None,
    underlying: str | None = None,
) -> Subscription[TradeUpdate]:
    """Public trades of one contract or of all contracts on an underlying.

    Stream:
        ``<symbol>@optionTrade``, 50ms
        ``<underlying>@optionTrade``, 50ms

    Args:
        symbol: Contract to act on.
        underlying: Underlying of the options, such as BTCUSDT.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Trade-Streams
    """
    return TRADE.subscription(
        {
            "symbol": symbol,
            "underlying": underlying,
        }
    )


USER_DATA: Final[UserData[UserEvent]] = UserData(
    product="options",
    events={
        "ACCOUNT_UPDATE": Payload("binance_derivatives.options.payloads.user_data", "ACCOUNT_DATA"),
        "BALANCE_POSITION_UPDATE": Payload(
            "binance_derivatives.options.payloads.user_data", "BALANCE_AND_POSITION_UPDATE"
        ),
        "GREEK_UPDATE": Payload("binance_derivatives.options.payloads.user_data", "GREEK_UPDATE"),
        "ORDER_TRADE_UPDATE": Payload("binance_derivatives.options.payloads.user_data", "ORDER_UPDATE"),
        "RISK_LEVEL_CHANGE": Payload("binance_derivatives.options.payloads.user_data", "RISK_LEVEL_CHANGE"),
        "listenKeyExpired": Payload("binance_derivatives.options.payloads.user_data", "USER_DATA_STREAM_EXPIRED"),
    },
    keys=(
        KeyCalls(
            "binance_derivatives.options.rest.user_data_streams", "START_USER_DATA_STREAM", "KEEPALIVE_USER_DATA_STREAM"
        ),
    ),
    orders=(
        OrderEvent(
            event="ORDER_TRADE_UPDATE",
            inside="o",
            members=("i", "c", "X", ""),
            answer=("orderId", "clientOrderId", "status", ""),
            apart=("x", "X", "t", "z", "T"),
            query=Outcome(
                "binance_derivatives.options.rest.trade", "QUERY_ORDER", (("symbol", "s"),), by=(("orderId", "i"),)
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
