# Made by apiscribe from specs/options; not to be edited.
"""Options, payloads: streams."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, typed
from binance_derivatives.options.values import Side


class BookTickerUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Best bid and ask of one contract, at every change.

    Attributes:
        event_type: Kind of message.
        update_id: Id of the change to the book.
        symbol: Contract.
        bid_price: Best bid.
        bid_quantity: Quantity at the best bid.
        ask_price: Best ask.
        ask_quantity: Quantity at the best ask.
        transaction_time: Milliseconds since 1970 of the transaction.
        event_time: Milliseconds since 1970 at which the message was made.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Bookticker
    """

    event_type: str = field(name="e")
    update_id: int = field(name="u")
    symbol: str = field(name="s")
    bid_price: Decimal = field(name="b")
    bid_quantity: Decimal = field(name="B")
    ask_price: Decimal = field(name="a")
    ask_quantity: Decimal = field(name="A")
    transaction_time: int = field(name="T")
    event_time: int = field(name="E")


class DepthUpdateBids(Documented, frozen=True, array_like=True):
    """Part of the message of ``diff_depth``.

    Attributes:
        price: Limit price.
        quantity: Quantity.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Diff-Book-Depth-Streams
    """

    price: Decimal
    quantity: Decimal


class DepthUpdateAsks(Documented, frozen=True, array_like=True):
    """Part of the message of ``diff_depth``.

    Attributes:
        price: Limit price.
        quantity: Quantity.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Diff-Book-Depth-Streams
    """

    price: Decimal
    quantity: Decimal


class DepthUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Changes to the order book of one contract.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the message was made.
        transaction_time: Milliseconds since 1970 of the transaction.
        symbol: Contract.
        first_update_id: Id of the first change in the message.
        final_update_id: Id of the last change in the message.
        previous_final_update_id: Id of the last change in the message before.
        bids: Bids that changed, as price and quantity; 0 means gone.
        asks: Asks that changed, as price and quantity; 0 means gone.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Diff-Book-Depth-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    symbol: str = field(name="s")
    first_update_id: int = field(name="U")
    final_update_id: int = field(name="u")
    previous_final_update_id: int = field(name="pu")
    bids: list[DepthUpdateBids] = field(name="b")
    asks: list[DepthUpdateAsks] = field(name="a")


class IndexPriceUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Index prices of all underlyings.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the message was made.
        symbol: Underlying.
        index_price: Index price.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Index-Price-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    index_price: Decimal = field(name="p")


class KlineUpdateKline(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``kline``.

    Attributes:
        start_time: Milliseconds since 1970 at which the candle begins.
        close_time: Milliseconds since 1970 at which the candle ends.
        symbol: Contract.
        interval: Length of the candle.
        first_trade_id: Id of the first trade.
        last_trade_id: Id of the last trade.
        open_price: First price.
        close_price: Last price so far.
        high_price: Highest price.
        low_price: Lowest price.
        volume: Quantity traded, in contracts.
        trade_count: Number of trades.
        closed: Whether the candle is complete.
        quote_volume: Amount traded, in the quote asset.
        taker_volume: Quantity bought by takers, in contracts.
        taker_quote_volume: Amount bought by takers, in the quote asset.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Kline-Candlestick-Streams
    """

    start_time: int = field(name="t")
    close_time: int = field(name="T")
    symbol: str = field(name="s")
    interval: str = field(name="i")
    first_trade_id: int = field(name="f")
    last_trade_id: int = field(name="L")
    open_price: Decimal = field(name="o")
    close_price: Decimal = field(name="c")
    high_price: Decimal = field(name="h")
    low_price: Decimal = field(name="l")
    volume: Decimal = field(name="v")
    trade_count: int = field(name="n")
    closed: bool = field(name="x")
    quote_volume: Decimal = field(name="q")
    taker_volume: Decimal = field(name="V")
    taker_quote_volume: Decimal = field(name="Q")


class KlineUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """The current candle of one contract, as it changes.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the message was made.
        symbol: Contract.
        kline: The candle.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Kline-Candlestick-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    kline: KlineUpdateKline = field(name="k")


class MarkPriceUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Mark prices and greeks of all contracts on one underlying.

    Attributes:
        symbol: Contract.
        mark_price: Mark price.
        event_time: Milliseconds since 1970 at which the message was made.
        event_type: Kind of message.
        index_price: Index price.
        estimated_settlement_price: Estimated settlement price, of use in the last half hour only.
        bid_price: Best bid.
        ask_price: Best ask.
        bid_quantity: Quantity at the best bid.
        ask_quantity: Quantity at the best ask.
        bid_iv: Implied volatility of the best bid.
        ask_iv: Implied volatility of the best ask.
        high_price_limit: Highest price a buy order may have.
        low_price_limit: Lowest price a sell order may have.
        mark_iv: Implied volatility of the mark price.
        risk_free_rate: Risk-free interest rate.
        delta: Delta, sensitivity to the price of the underlying.
        theta: Theta, sensitivity to time.
        gamma: Gamma, sensitivity of delta to the price of the underlying.
        vega: Vega, sensitivity to volatility.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Mark-Price
    """

    symbol: str = field(name="s")
    mark_price: Decimal = field(name="mp")
    event_time: int = field(name="E")
    event_type: str = field(name="e")
    index_price: Decimal = field(name="i")
    estimated_settlement_price: Decimal = field(name="P")
    bid_price: Decimal = field(name="bo")
    ask_price: Decimal = field(name="ao")
    bid_quantity: Decimal = field(name="bq")
    ask_quantity: Decimal = field(name="aq")
    bid_iv: Decimal = field(name="b")
    ask_iv: Decimal = field(name="a")
    high_price_limit: Decimal = field(name="hl")
    low_price_limit: Decimal = field(name="ll")
    mark_iv: Decimal = field(name="vo")
    risk_free_rate: Decimal = field(name="rf")
    delta: Decimal = field(name="d")
    theta: Decimal = field(name="t")
    gamma: Decimal = field(name="g")
    vega: Decimal = field(name="v")


class NewSymbol(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Contracts that are newly listed.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the message was made.
        symbol: Contract.
        underlying: Underlying index.
        quote_asset: Quote asset.
        option_side: Call or put.
        strike_price: Strike price.
        expiry_time: Milliseconds since 1970 of expiry.
        unit: Quantity of the underlying in one contract.
        onboard_time: Milliseconds since 1970 of listing.
        contract_status: State of the contract.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/New-Symbol-Info
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    underlying: str = field(name="ps")
    quote_asset: str = field(name="qa")
    option_side: str = field(name="d")
    strike_price: Decimal = field(name="sp")
    expiry_time: int = field(name="dt")
    unit: int = field(name="u")
    onboard_time: int = field(name="ot")
    contract_status: str = field(name="cs")


class OpenInterestUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Open interest of an underlying's contracts with one expiry.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the message was made.
        symbol: Contract.
        open_interest: Open interest in contracts.
        open_interest_usdt: Open interest in USDT.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Open-Interest
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    open_interest: Decimal = field(name="o")
    open_interest_usdt: Decimal = field(name="h")


class PartialDepthUpdateBids(Documented, frozen=True, array_like=True):
    """Part of the message of ``partial_depth``.

    Attributes:
        price: Limit price.
        quantity: Quantity.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Partial-Book-Depth-Streams
    """

    price: Decimal
    quantity: Decimal


class PartialDepthUpdateAsks(Documented, frozen=True, array_like=True):
    """Part of the message of ``partial_depth``.

    Attributes:
        price: Limit price.
        quantity: Quantity.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Partial-Book-Depth-Streams
    """

    price: Decimal
    quantity: Decimal


class PartialDepthUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Best levels of the order book of one contract.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the message was made.
        transaction_time: Milliseconds since 1970 of the transaction.
        symbol: Contract.
        first_update_id: Id of the first change in the message.
        final_update_id: Id of the last change in the message.
        previous_final_update_id: Id of the last change in the message before.
        bids: Best bids, as price and quantity.
        asks: Best asks, as price and quantity.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Partial-Book-Depth-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    symbol: str = field(name="s")
    first_update_id: int = field(name="U")
    final_update_id: int = field(name="u")
    previous_final_update_id: int = field(name="pu")
    bids: list[PartialDepthUpdateBids] = field(name="b")
    asks: list[PartialDepthUpdateAsks] = field(name="a")


class Ticker24hrUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Price and volume statistics of the last 24 hours, as they change.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the message was made.
        symbol: Contract.
        price_change: Change of price.
        price_change_percent: Change of price, in percent.
        average_price: Average price, weighted by volume.
        last_price: Price of the last trade.
        last_quantity: Quantity of the last trade.
        open_price: First price.
        high_price: Highest price.
        low_price: Lowest price.
        volume: Quantity traded, in contracts.
        quote_volume: Amount traded, in the quote asset.
        open_time: Milliseconds since 1970 at which the period begins.
        close_time: Milliseconds since 1970 at which the period ends.
        first_trade_id: Id of the first trade.
        last_trade_id: Id of the last trade.
        trade_count: Number of trades.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/24-hour-TICKER
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    price_change: Decimal = field(name="p")
    price_change_percent: Decimal = field(name="P")
    average_price: Decimal = field(name="w")
    last_price: Decimal = field(name="c")
    last_quantity: Decimal = field(name="Q")
    open_price: Decimal = field(name="o")
    high_price: Decimal = field(name="h")
    low_price: Decimal = field(name="l")
    volume: Decimal = field(name="v")
    quote_volume: Decimal = field(name="q")
    open_time: int = field(name="O")
    close_time: int = field(name="C")
    first_trade_id: int = field(name="F")
    last_trade_id: int = field(name="L")
    trade_count: int = field(name="n")


class TradeUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Public trades of one contract or of all contracts on an underlying.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the message was made.
        trade_time: Milliseconds since 1970 of the trade.
        symbol: Contract.
        trade_id: Trade id.
        price: Price.
        quantity: Quantity.
        trade_type: MARKET for the order book, BLOCK for block trades.
        side: Side of the taker.
        buyer_is_maker: Whether the buyer was the maker.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Trade-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    trade_time: int = field(name="T")
    symbol: str = field(name="s")
    trade_id: int = field(name="t")
    price: Decimal = field(name="p")
    quantity: Decimal = field(name="q")
    trade_type: str = field(name="X")
    side: Side = field(name="S")
    buyer_is_maker: bool = field(name="m")


BOOK_TICKER: Final = typed(BookTickerUpdate)
DIFF_DEPTH: Final = typed(DepthUpdate)
INDEX_PRICE: Final = typed(list[IndexPriceUpdate])
KLINE: Final = typed(KlineUpdate)
MARK_PRICE: Final = typed(list[MarkPriceUpdate])
NEW_SYMBOL_INFO: Final = typed(NewSymbol)
OPEN_INTEREST: Final = typed(list[OpenInterestUpdate])
PARTIAL_DEPTH: Final = typed(PartialDepthUpdate)
TICKER: Final = typed(Ticker24hrUpdate)
TRADE: Final = typed(TradeUpdate)
