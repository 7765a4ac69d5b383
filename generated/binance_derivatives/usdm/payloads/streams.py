# Made by apiscribe from specs/usdm; not to be edited.
"""USDⓈ-M Futures, payloads: streams."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Decoder, Documented, Number, OrEmpty, typed
from binance_derivatives.usdm.values import AnsweredContractType, ContractStatus, OrderStatus, Side, TimeInForce


class AggregateTradeUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Market trades of one symbol; those at one price and on one side within 100 ms are added up.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        aggregate_trade_id: Id of the aggregate trade.
        price: Price of the trade.
        qty: Quantity of the trades, retail price improvement orders included.
        normal_qty: Quantity of trades with orders that everybody sees, without those of RPI orders.
        first_id: Id of the first trade.
        last_id: Id of the last trade.
        time: Milliseconds since 1970 at which it happened.
        is_buyer_maker: Whether the buyer was the maker: the taker sold.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Aggregate-Trade-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    aggregate_trade_id: int = field(name="a")
    price: Decimal = field(name="p")
    qty: Decimal = field(name="q")
    normal_qty: Decimal = field(name="nq")
    first_id: int = field(name="f")
    last_id: int = field(name="l")
    time: int = field(name="T")
    is_buyer_maker: bool = field(name="m")
    symbol_type: int | None = field(default=None, name="st")


class MarketLiquidationUpdateOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``all_force_orders``.

    Attributes:
        symbol: Contract.
        side: Side of the order.
        type: Order type.
        time_in_force: How long the order stays in force.
        orig_qty: Quantity ordered.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill.
        status: State of the order.
        last_filled_qty: Quantity of the last fill.
        executed_qty: Filled quantity.
        trade_time: Milliseconds since 1970 of the trade.
        pair: Underlying pair of the contract. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Market-Liquidation-Order-Streams
    """

    symbol: str = field(name="s")
    side: Side = field(name="S")
    type: str = field(name="o")
    time_in_force: TimeInForce = field(name="f")
    orig_qty: Decimal = field(name="q")
    price: Decimal = field(name="p")
    avg_price: Decimal = field(name="ap")
    status: OrderStatus = field(name="X")
    last_filled_qty: Decimal = field(name="l")
    executed_qty: Decimal = field(name="z")
    trade_time: int = field(name="T")
    pair: str | None = field(default=None, name="ps")


class MarketLiquidationUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Liquidations of every symbol, the largest of each symbol per second.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        order: The order.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Market-Liquidation-Order-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    order: MarketLiquidationUpdateOrder = field(name="o")
    symbol_type: int | None = field(default=None, name="st")


class MarketTickerUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Last 24 hours of every symbol that changed.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        price_change: Last price less first price.
        price_change_percent: Change of the price, in percent.
        weighted_avg_price: Average price, weighted by volume.
        last_price: Price of the last trade.
        last_qty: Quantity of the last trade.
        open_price: Price of the first trade.
        high_price: Highest price of a trade.
        low_price: Lowest price of a trade.
        volume: Volume in the base asset.
        quote_volume: Volume in the quote asset.
        open_time: Start of the period, in milliseconds since 1970.
        close_time: End of the period, in milliseconds since 1970.
        first_id: Id of the first trade.
        last_id: Id of the last trade.
        count: Number of trades.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.
        pair: Underlying pair of the contract. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Market-Tickers-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    price_change: Decimal = field(name="p")
    price_change_percent: Decimal = field(name="P")
    weighted_avg_price: Decimal = field(name="w")
    last_price: Decimal = field(name="c")
    last_qty: Decimal = field(name="Q")
    open_price: Decimal = field(name="o")
    high_price: Decimal = field(name="h")
    low_price: Decimal = field(name="l")
    volume: Decimal = field(name="v")
    quote_volume: Decimal = field(name="q")
    open_time: int = field(name="O")
    close_time: int = field(name="C")
    first_id: int = field(name="F")
    last_id: int = field(name="L")
    count: int = field(name="n")
    symbol_type: int | None = field(default=None, name="st")
    pair: str | None = field(default=None, name="ps")


class AssetIndexUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Index that values each asset as margin in multi-assets mode.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Pair of asset and USD, such as BTCUSD.
        index: Price of the asset in USD that its margin value is computed from.
        bid_buffer: Fraction taken off the index for the bid rate.
        ask_buffer: Fraction added to the index for the ask rate.
        bid_rate: Bid rate of the asset index.
        ask_rate: Ask rate of the asset index.
        auto_exchange_bid_buffer: Fraction taken off the index for the bid rate of automatic exchange.
        auto_exchange_ask_buffer: Fraction added to the index for the ask rate of automatic exchange.
        auto_exchange_bid_rate: Bid rate of automatic exchange.
        auto_exchange_ask_rate: Ask rate of automatic exchange.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Multi-Assets-Mode-Asset-Index
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    index: Decimal = field(name="i")
    bid_buffer: Decimal = field(name="b")
    ask_buffer: Decimal = field(name="a")
    bid_rate: Decimal = field(name="B")
    ask_rate: Decimal = field(name="A")
    auto_exchange_bid_buffer: Decimal = field(name="q")
    auto_exchange_ask_buffer: Decimal = field(name="g")
    auto_exchange_bid_rate: Decimal = field(name="Q")
    auto_exchange_ask_rate: Decimal = field(name="G")


class BookTickerUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Message of ``all_book_tickers`` and ``book_ticker``.

    Attributes:
        event_type: Kind of message.
        last_update_id: Id of the last update the order book includes.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        symbol: Contract.
        bid_price: Best bid price.
        bid_qty: Quantity at the best bid price.
        ask_price: Best ask price.
        ask_qty: Quantity at the best ask price.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.
        pair: Underlying pair of the contract. None when it is not sent.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Book-Tickers-Stream
        https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Individual-Symbol-Book-Ticker-Streams
    """

    event_type: str = field(name="e")
    last_update_id: int = field(name="u")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    symbol: str = field(name="s")
    bid_price: Decimal = field(name="b")
    bid_qty: Decimal = field(name="B")
    ask_price: Decimal = field(name="a")
    ask_qty: Decimal = field(name="A")
    symbol_type: int | None = field(default=None, name="st")
    pair: str | None = field(default=None, name="ps")


class CompositeIndexUpdateComposition(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``composite_index``.

    Attributes:
        base_asset: Base asset.
        quote_asset: Quote asset.
        weight_in_quantity: Quantity in the index.
        weight_in_percentage: Weight in the index, as a fraction.
        index_price: Index price.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Composite-Index-Symbol-Information-Streams
    """

    base_asset: str = field(name="b")
    quote_asset: str = field(name="q")
    weight_in_quantity: Decimal = field(name="w")
    weight_in_percentage: Decimal = field(name="W")
    index_price: Decimal = field(name="i")


class CompositeIndexUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Composition of a composite index symbol.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        price: Value of the index.
        component: What the index is composed of.
        composition: Assets of the index and their weights.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Composite-Index-Symbol-Information-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    price: Decimal = field(name="p")
    component: str = field(name="C")
    composition: list[CompositeIndexUpdateComposition] = field(name="c")


class ContinuousKlineUpdateKline(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``continuous_kline``.

    Attributes:
        open_time: Start of the period, in milliseconds since 1970.
        close_time: End of the period, in milliseconds since 1970.
        interval: Length of the candle.
        first_update_id: Id of the first update in the period.
        last_update_id: Id of the last update in the period.
        open: Opening price.
        close: Closing price; the latest one of a candle that is not over.
        high: Highest price.
        low: Lowest price.
        volume: Volume in the base asset.
        count: Number of trades.
        is_closed: Whether the candle is final; one that is not is sent again.
        quote_volume: Volume in the quote asset.
        taker_buy_volume: Volume bought by takers, in the base asset.
        taker_buy_quote_volume: Volume bought by takers, in the quote asset.
        ignore: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Continuous-Contract-Kline-Candlestick-Streams
    """

    open_time: int = field(name="t")
    close_time: int = field(name="T")
    interval: str = field(name="i")
    first_update_id: int = field(name="f")
    last_update_id: int = field(name="L")
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
    ignore: Decimal = field(name="B")


class ContinuousKlineUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Current kline of a pair and contract type.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        pair: Underlying pair of the contract.
        contract_type: Type of the contract.
        kline: The candle.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Continuous-Contract-Kline-Candlestick-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    pair: str = field(name="ps")
    contract_type: AnsweredContractType = field(name="ct")
    kline: ContinuousKlineUpdateKline = field(name="k")


class ContractInfoUpdateBks(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``contract_info``.

    Attributes:
        bracket: Number of the bracket.
        notional_floor: Notional from which the bracket begins.
        notional_cap: Notional up to which the bracket reaches.
        maint_margin_ratio: Maintenance margin as a fraction of the notional.
        cum: Amount that makes the tiers continuous: to subtract when maintenance margin is computed from this bracket's
            ratio.
        min_leverage: Lowest leverage in the bracket.
        initial_leverage: Highest leverage in this bracket.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Contract-Info-Stream
    """

    bracket: int = field(name="bs")
    notional_floor: int = field(name="bnf")
    notional_cap: int = field(name="bnc")
    maint_margin_ratio: Number = field(name="mmr")
    cum: Number = field(name="cf")
    min_leverage: int = field(name="mi")
    initial_leverage: int = field(name="ma")


class ContractInfoUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Contracts as they are listed, settled or get other brackets.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        pair: Underlying pair of the contract. None when it is not sent.
        contract_type: Type of the contract; one that ends in DELIVERING is being delivered, and can not be asked for.
        delivery_date: Milliseconds since 1970 at which the contract is delivered, or delisted once that is announced.
        onboard_date: Milliseconds since 1970 at which trading began.
        contract_status: State of trading in the contract.
        brackets: Brackets of position size, each with its leverage and margin; sent where they changed. None when it is
            not sent.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Contract-Info-Stream
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    pair: str | None = field(default=None, name="ps")
    contract_type: AnsweredContractType = field(name="ct")
    delivery_date: int = field(name="dt")
    onboard_date: int = field(name="ot")
    contract_status: ContractStatus = field(name="cs")
    brackets: list[ContractInfoUpdateBks] | None = field(default=None, name="bks")
    symbol_type: int | None = field(default=None, name="st")


class DepthUpdateBids(Documented, frozen=True, array_like=True):
    """Part of the message of ``diff_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams
    """

    price: Decimal
    quantity: Decimal


class DepthUpdateAsks(Documented, frozen=True, array_like=True):
    """Part of the message of ``diff_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams
    """

    price: Decimal
    quantity: Decimal


class DepthUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Levels of the order book that changed.

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
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams
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


class LiquidationUpdateOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``force_order``.

    Attributes:
        symbol: Contract.
        side: Side of the order.
        type: Order type.
        time_in_force: How long the order stays in force.
        orig_qty: Quantity ordered.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill.
        status: State of the order.
        last_filled_qty: Quantity of the last fill.
        executed_qty: Filled quantity.
        trade_time: Milliseconds since 1970 of the trade.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Liquidation-Order-Streams
    """

    symbol: str = field(name="s")
    side: Side = field(name="S")
    type: str = field(name="o")
    time_in_force: TimeInForce = field(name="f")
    orig_qty: Decimal = field(name="q")
    price: Decimal = field(name="p")
    avg_price: Decimal = field(name="ap")
    status: OrderStatus = field(name="X")
    last_filled_qty: Decimal = field(name="l")
    executed_qty: Decimal = field(name="z")
    trade_time: int = field(name="T")


class LiquidationUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Liquidations of one symbol, the largest per second.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        order: The order.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Liquidation-Order-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    order: LiquidationUpdateOrder = field(name="o")


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
        volume: Volume in the base asset.
        count: Number of trades.
        is_closed: Whether the candle is final; one that is not is sent again.
        quote_volume: Volume in the quote asset.
        taker_buy_volume: Volume bought by takers, in the base asset.
        taker_buy_quote_volume: Volume bought by takers, in the quote asset.
        ignore: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Kline-Candlestick-Streams
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
    ignore: Decimal = field(name="B")


class KlineUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Current kline of one symbol.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        kline: The candle.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Kline-Candlestick-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    kline: KlineUpdateKline = field(name="k")


class MarkPriceUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Message of ``all_mark_prices`` and ``mark_price``.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        mark_price: Mark price.
        index_price: Index price.
        estimated_settle_price: Estimated settlement price, useful in the hour before settlement only.
        last_funding_rate: Latest funding rate, as a fraction. None when it is empty.
        next_funding_time: Milliseconds since 1970 of the next funding.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.
        avg_mark_price: Moving average of the mark price. None when it is not sent.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Mark-Price-Stream
        https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Mark-Price-Stream-for-All-market
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    mark_price: Decimal = field(name="p")
    index_price: Decimal = field(name="i")
    estimated_settle_price: Decimal = field(name="P")
    last_funding_rate: OrEmpty[Decimal] = field(name="r")
    next_funding_time: int = field(name="T")
    symbol_type: int | None = field(default=None, name="st")
    avg_mark_price: Decimal | None = field(default=None, name="ap")


class MiniTickerUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Message of ``all_mini_tickers`` and ``mini_ticker``.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        last_price: Price of the last trade.
        open_price: Price of the first trade.
        high_price: Highest price of a trade.
        low_price: Lowest price of a trade.
        volume: Volume in the base asset.
        quote_volume: Volume in the quote asset.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.
        pair: Underlying pair of the contract. None when it is not sent.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/All-Market-Mini-Tickers-Stream
        https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Individual-Symbol-Mini-Ticker-Stream
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    last_price: Decimal = field(name="c")
    open_price: Decimal = field(name="o")
    high_price: Decimal = field(name="h")
    low_price: Decimal = field(name="l")
    volume: Decimal = field(name="v")
    quote_volume: Decimal = field(name="q")
    symbol_type: int | None = field(default=None, name="st")
    pair: str | None = field(default=None, name="ps")


class PartialDepthBids(Documented, frozen=True, array_like=True):
    """Part of the message of ``partial_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Partial-Book-Depth-Streams
    """

    price: Decimal
    quantity: Decimal


class PartialDepthAsks(Documented, frozen=True, array_like=True):
    """Part of the message of ``partial_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Partial-Book-Depth-Streams
    """

    price: Decimal
    quantity: Decimal


class PartialDepth(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Top 5, 10 or 20 levels of the order book.

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
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.
        pair: Underlying pair of the contract. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Partial-Book-Depth-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    symbol: str = field(name="s")
    first_update_id: int = field(name="U")
    final_update_id: int = field(name="u")
    previous_final_update_id: int = field(name="pu")
    bids: list[PartialDepthBids] = field(name="b")
    asks: list[PartialDepthAsks] = field(name="a")
    symbol_type: int | None = field(default=None, name="st")
    pair: str | None = field(default=None, name="ps")


class RpiDepthUpdateBids(Documented, frozen=True, array_like=True):
    """Part of the message of ``rpi_diff_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams-RPI
    """

    price: Decimal
    quantity: Decimal


class RpiDepthUpdateAsks(Documented, frozen=True, array_like=True):
    """Part of the message of ``rpi_diff_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams-RPI
    """

    price: Decimal
    quantity: Decimal


class RpiDepthUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Levels of the order book that changed, retail price improvement orders included.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        symbol: Contract.
        first_update_id: Id of the first change in the message.
        final_update_id: Id of the last change in the message.
        previous_final_update_id: Id of the last change in the message before, by which a lost one is noticed.
        bids: Price and quantity of each level of bids; those that changed, with a quantity of 0 where one is gone, or
            where its RPI orders cross and are hidden.
        asks: Price and quantity of each level of asks; those that changed, with a quantity of 0 where one is gone, or
            where its RPI orders cross and are hidden.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.
        pair: Underlying pair of the contract. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams-RPI
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    symbol: str = field(name="s")
    first_update_id: int = field(name="U")
    final_update_id: int = field(name="u")
    previous_final_update_id: int = field(name="pu")
    bids: list[RpiDepthUpdateBids] = field(name="b")
    asks: list[RpiDepthUpdateAsks] = field(name="a")
    symbol_type: int | None = field(default=None, name="st")
    pair: str | None = field(default=None, name="ps")


class TickerUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Last 24 hours of one symbol.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        price_change: Last price less first price.
        price_change_percent: Change of the price, in percent.
        weighted_avg_price: Average price, weighted by volume.
        last_price: Price of the last trade.
        last_qty: Quantity of the last trade.
        open_price: Price of the first trade.
        high_price: Highest price of a trade.
        low_price: Lowest price of a trade.
        volume: Volume in the base asset.
        quote_volume: Volume in the quote asset.
        open_time: Start of the period, in milliseconds since 1970.
        close_time: End of the period, in milliseconds since 1970.
        first_id: Id of the first trade.
        last_id: Id of the last trade.
        count: Number of trades.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Individual-Symbol-Ticker-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    price_change: Decimal = field(name="p")
    price_change_percent: Decimal = field(name="P")
    weighted_avg_price: Decimal = field(name="w")
    last_price: Decimal = field(name="c")
    last_qty: Decimal = field(name="Q")
    open_price: Decimal = field(name="o")
    high_price: Decimal = field(name="h")
    low_price: Decimal = field(name="l")
    volume: Decimal = field(name="v")
    quote_volume: Decimal = field(name="q")
    open_time: int = field(name="O")
    close_time: int = field(name="C")
    first_id: int = field(name="F")
    last_id: int = field(name="L")
    count: int = field(name="n")
    symbol_type: int | None = field(default=None, name="st")


class TradingSessionUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Trading session that a market behind TradFi perpetual contracts is in.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        session_start_time: Milliseconds since 1970 at which the session begins.
        session_end_time: Milliseconds since 1970 at which the session ends.
        session_type: Kind of session: PRE_MARKET, REGULAR, AFTER_MARKET, OVERNIGHT or NO_TRADING, of commodities
            REGULAR or NO_TRADING.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Trading-Session-Stream
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    session_start_time: int = field(name="t")
    session_end_time: int = field(name="T")
    session_type: str = field(name="S")


AGG_TRADE: Final = typed(AggregateTradeUpdate)
ALL_BOOK_TICKERS: Final = typed(BookTickerUpdate)
ALL_FORCE_ORDERS: Final = typed(MarketLiquidationUpdate)
ALL_MARK_PRICES: Final = typed(list[MarkPriceUpdate])
ALL_MINI_TICKERS: Final = typed(list[MiniTickerUpdate])
ALL_TICKERS: Final = typed(list[MarketTickerUpdate])
ASSET_INDEX: Final[Decoder[AssetIndexUpdate | list[AssetIndexUpdate]]] = typed(
    AssetIndexUpdate | list[AssetIndexUpdate]
)
BOOK_TICKER: Final = typed(BookTickerUpdate)
COMPOSITE_INDEX: Final = typed(CompositeIndexUpdate)
CONTINUOUS_KLINE: Final = typed(ContinuousKlineUpdate)
CONTRACT_INFO: Final = typed(ContractInfoUpdate)
DIFF_DEPTH: Final = typed(DepthUpdate)
FORCE_ORDER: Final = typed(LiquidationUpdate)
KLINE: Final = typed(KlineUpdate)
MARK_PRICE: Final = typed(MarkPriceUpdate)
MINI_TICKER: Final = typed(MiniTickerUpdate)
PARTIAL_DEPTH: Final = typed(PartialDepth)
RPI_DIFF_DEPTH: Final = typed(RpiDepthUpdate)
TICKER: Final = typed(TickerUpdate)
TRADING_SESSION: Final = typed(TradingSessionUpdate)
