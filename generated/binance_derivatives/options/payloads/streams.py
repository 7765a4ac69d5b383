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
        last_update_id: Id of the last update the order book includes.
        symbol: Contract.
        bid_price: Best bid price.
        bid_qty: Quantity at the best bid price.
        ask_price: Best ask price.
        ask_qty: Quantity at the best ask price.
        transaction_time: Milliseconds since 1970 of the transaction.
        event_time: Milliseconds since 1970 at which the exchange sent this.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Bookticker
    """

    event_type: str = field(name="e")
    last_update_id: int = field(name="u")
    symbol: str = field(name="s")
    bid_price: Decimal = field(name="b")
    bid_qty: Decimal = field(name="B")
    ask_price: Decimal = field(name="a")
    ask_qty: Decimal = field(name="A")
    transaction_time: int = field(name="T")
    event_time: int = field(name="E")


class DepthUpdateBids(Documented, frozen=True, array_like=True):
    """Part of the message of ``diff_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Diff-Book-Depth-Streams
    """

    price: Decimal
    quantity: Decimal


class DepthUpdateAsks(Documented, frozen=True, array_like=True):
    """Part of the message of ``diff_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Diff-Book-Depth-Streams
    """

    price: Decimal
    quantity: Decimal


class DepthUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Changes to the order book of one contract.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        symbol: Contract.
        first_update_id: Id of the first change in the message.
        final_update_id: Id of the last change in the message.
        previous_final_update_id: Id of the last change in the message before, by which a lost one is noticed.
        bids: Price and quantity of each level of bids; those that changed, with a quantity of 0 where one is gone.
        asks: Price and quantity of each level of asks; those that changed, with a quantity of 0 where one is gone.

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
        event_time: Milliseconds since 1970 at which the exchange sent this.
        underlying: Underlying index.
        index_price: Index price.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Index-Price-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    underlying: str = field(name="s")
    index_price: Decimal = field(name="p")


class KlineUpdateKline(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``kline``.

    Attributes:
        open_time: Start of the period, in milliseconds since 1970.
        close_time: End of the period, in milliseconds since 1970.
        symbol: Contract.
        interval: Length of the candle.
        first_id: Id of the first trade.
        last_id: Id of the last trade.
        open: Opening price.
        close: Closing price; the latest one of a candle that is not over.
        high: Highest price.
        low: Lowest price.
        volume: Number of contracts traded.
        count: Number of trades.
        is_closed: Whether the candle is final; one that is not is sent again.
        quote_volume: Volume in the quote asset.
        taker_buy_volume: Number of contracts bought by takers.
        taker_buy_quote_volume: Volume bought by takers, in the quote asset.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Kline-Candlestick-Streams
    """

    open_time: int = field(name="t")
    close_time: int = field(name="T")
    symbol: str = field(name="s")
    interval: str = field(name="i")
    first_id: int = field(name="f")
    last_id: int = field(name="L")
    open: Decimal = field(name="o")
    close: Decimal = field(name="c")
    high: Decimal = field(name="h")
    low: Decimal = field(name="l")
    volume: Decimal = field(name="v")
    count: int = field(name="n")
    is_closed: bool = field(name="x")
    quote_volume: Decimal = field(name="q")
    taker_buy_volume: Decimal = field(name="V")
    taker_buy_quote_volume: Decimal = field(name="Q")


class KlineUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """The current candle of one contract, as it changes.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
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
        event_time: Milliseconds since 1970 at which the exchange sent this.
        event_type: Kind of message.
        index_price: Index price.
        estimated_settle_price: Estimated settlement price, useful in the half hour before settlement only.
        bid_price: Best bid price.
        ask_price: Best ask price.
        bid_qty: Quantity at the best bid price.
        ask_qty: Quantity at the best ask price.
        bid_iv: Implied volatility of the best bid.
        ask_iv: Implied volatility of the best ask.
        high_price_limit: Highest price a buy order may have.
        low_price_limit: Lowest price a sell order may have.
        mark_iv: Implied volatility of the mark price.
        risk_free_interest: Risk-free interest rate.
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
    estimated_settle_price: Decimal = field(name="P")
    bid_price: Decimal = field(name="bo")
    ask_price: Decimal = field(name="ao")
    bid_qty: Decimal = field(name="bq")
    ask_qty: Decimal = field(name="aq")
    bid_iv: Decimal = field(name="b")
    ask_iv: Decimal = field(name="a")
    high_price_limit: Decimal = field(name="hl")
    low_price_limit: Decimal = field(name="ll")
    mark_iv: Decimal = field(name="vo")
    risk_free_interest: Decimal = field(name="rf")
    delta: Decimal = field(name="d")
    theta: Decimal = field(name="t")
    gamma: Decimal = field(name="g")
    vega: Decimal = field(name="v")


class NewSymbol(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Contracts that are newly listed.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        underlying: Underlying index.
        quote_asset: Quote asset.
        option_side: CALL or PUT.
        strike_price: Strike price.
        expiry_date: Milliseconds since 1970 of expiry.
        unit: Quantity of the underlying in one contract.
        onboard_date: Milliseconds since 1970 at which trading began.
        contract_status: State of trading in the contract.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/New-Symbol-Info
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    underlying: str = field(name="ps")
    quote_asset: str = field(name="qa")
    option_side: str = field(name="d")
    strike_price: Decimal = field(name="sp")
    expiry_date: int = field(name="dt")
    unit: int = field(name="u")
    onboard_date: int = field(name="ot")
    contract_status: str = field(name="cs")


class OpenInterestUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Open interest of an underlying's contracts with one expiry.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        open_interest: Open interest, in contracts.
        open_interest_usd: Value of the open interest, in USDT.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Open-Interest
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    open_interest: Decimal = field(name="o")
    open_interest_usd: Decimal = field(name="h")


class PartialDepthUpdateBids(Documented, frozen=True, array_like=True):
    """Part of the message of ``partial_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Partial-Book-Depth-Streams
    """

    price: Decimal
    quantity: Decimal


class PartialDepthUpdateAsks(Documented, frozen=True, array_like=True):
    """Part of the message of ``partial_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Partial-Book-Depth-Streams
    """

    price: Decimal
    quantity: Decimal


class PartialDepthUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Best levels of the order book of one contract.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        symbol: Contract.
        first_update_id: Id of the first change in the message.
        final_update_id: Id of the last change in the message.
        previous_final_update_id: Id of the last change in the message before, by which a lost one is noticed.
        bids: Price and quantity of each level of bids, the highest first.
        asks: Price and quantity of each level of asks, the lowest first.

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
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        price_change: Last price less first price.
        price_change_percent: Change of the price, in percent.
        weighted_avg_price: Average price, weighted by volume.
        last_price: Price of the last trade.
        last_qty: Quantity of the last trade.
        open: Opening price.
        high: Highest price.
        low: Lowest price.
        volume: Number of contracts traded.
        amount: Amount traded, in the quote asset.
        open_time: Start of the period, in milliseconds since 1970.
        close_time: End of the period, in milliseconds since 1970.
        first_id: Id of the first trade.
        last_id: Id of the last trade.
        count: Number of trades.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/24-hour-TICKER
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    price_change: Decimal = field(name="p")
    price_change_percent: Decimal = field(name="P")
    weighted_avg_price: Decimal = field(name="w")
    last_price: Decimal = field(name="c")
    last_qty: Decimal = field(name="Q")
    open: Decimal = field(name="o")
    high: Decimal = field(name="h")
    low: Decimal = field(name="l")
    volume: Decimal = field(name="v")
    amount: Decimal = field(name="q")
    open_time: int = field(name="O")
    close_time: int = field(name="C")
    first_id: int = field(name="F")
    last_id: int = field(name="L")
    count: int = field(name="n")


class TradeUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Public trades of one contract or of all contracts on an underlying.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        time: Milliseconds since 1970 at which it happened.
        symbol: Contract.
        trade_id: Id of the trade.
        price: Price of the trade.
        qty: Quantity of the trade.
        trade_type: MARKET for the order book, BLOCK for block trades.
        side: Side of the order, of the taker.
        is_buyer_maker: Whether the buyer was the maker: the taker sold.

    Source: https://developers.binance.com/docs/derivatives/options-trading/websocket-market-streams/Trade-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    time: int = field(name="T")
    symbol: str = field(name="s")
    trade_id: int = field(name="t")
    price: Decimal = field(name="p")
    qty: Decimal = field(name="q")
    trade_type: str = field(name="X")
    side: Side = field(name="S")
    is_buyer_maker: bool = field(name="m")


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
