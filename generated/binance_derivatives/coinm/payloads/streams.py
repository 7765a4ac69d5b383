# Made by apiscribe from specs/coinm; not to be edited.
"""COIN-M Futures, payloads: streams."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, Number, OrEmpty, typed
from binance_derivatives.coinm.values import (
    AnsweredContractType,
    AnsweredOrderType,
    AnsweredTimeInForce,
    ContractStatus,
    OrderStatus,
    Side,
)


class AggregateTradeUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Market trades of one symbol; those at one price and on one side within 100 ms are added up.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        aggregate_trade_id: Id of the aggregate trade.
        symbol: Contract.
        price: Price of the trade.
        qty: Number of contracts.
        first_id: Id of the first trade.
        last_id: Id of the last trade.
        time: Milliseconds since 1970 at which it happened.
        is_buyer_maker: Whether the buyer was the maker: the taker sold.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Aggregate-Trade-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    aggregate_trade_id: int = field(name="a")
    symbol: str = field(name="s")
    price: Decimal = field(name="p")
    qty: Decimal = field(name="q")
    first_id: int = field(name="f")
    last_id: int = field(name="l")
    time: int = field(name="T")
    is_buyer_maker: bool = field(name="m")
    symbol_type: int | None = field(default=None, name="st")


class MarketLiquidationUpdateOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``all_force_orders``.

    Attributes:
        symbol: Contract.
        pair: Underlying pair of the contract.
        side: Side of the order.
        type: Order type.
        time_in_force: How long the order stays in force.
        orig_qty: Quantity ordered, in contracts.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill.
        status: State of the order.
        last_filled_qty: Quantity of the last fill, in contracts.
        executed_qty: Filled quantity, in contracts.
        trade_time: Milliseconds since 1970 of the trade.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Market-Liquidation-Order-Streams
    """

    symbol: str = field(name="s")
    pair: str = field(name="ps")
    side: Side = field(name="S")
    type: AnsweredOrderType = field(name="o")
    time_in_force: AnsweredTimeInForce = field(name="f")
    orig_qty: Decimal = field(name="q")
    price: Decimal = field(name="p")
    avg_price: Decimal = field(name="ap")
    status: OrderStatus = field(name="X")
    last_filled_qty: Decimal = field(name="l")
    executed_qty: Decimal = field(name="z")
    trade_time: int = field(name="T")


class MarketLiquidationUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Liquidations of every symbol, the largest of each symbol per second.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        order: The order.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Market-Liquidation-Order-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    order: MarketLiquidationUpdateOrder = field(name="o")
    symbol_type: int | None = field(default=None, name="st")


class BookTickerUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Message of ``all_book_tickers`` and ``book_ticker``.

    Attributes:
        event_type: Kind of message.
        last_update_id: Id of the last update the order book includes.
        symbol: Contract.
        pair: Underlying pair of the contract.
        bid_price: Best bid price.
        bid_qty: Quantity at the best bid price.
        ask_price: Best ask price.
        ask_qty: Quantity at the best ask price.
        transaction_time: Milliseconds since 1970 of the transaction.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Book-Tickers-Stream
        https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Individual-Symbol-Book-Ticker-Streams
    """

    event_type: str = field(name="e")
    last_update_id: int = field(name="u")
    symbol: str = field(name="s")
    pair: str = field(name="ps")
    bid_price: Decimal = field(name="b")
    bid_qty: Decimal = field(name="B")
    ask_price: Decimal = field(name="a")
    ask_qty: Decimal = field(name="A")
    transaction_time: int = field(name="T")
    event_time: int = field(name="E")
    symbol_type: int | None = field(default=None, name="st")


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
        volume: Number of contracts traded.
        count: Number of trades.
        is_closed: Whether the candle is final; one that is not is sent again.
        base_volume: Volume in the base asset.
        taker_buy_volume: Number of contracts bought by takers.
        taker_buy_base_volume: Volume bought by takers, in the base asset.
        ignore: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Continuous-Contract-Kline-Candlestick-Streams
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
    base_volume: Decimal = field(name="q")
    taker_buy_volume: Decimal = field(name="V")
    taker_buy_base_volume: Decimal = field(name="Q")
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
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Continuous-Contract-Kline-Candlestick-Streams
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
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Contract-Info-Stream
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
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Contract-Info-Stream
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
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams
    """

    price: Decimal
    quantity: Decimal


class DepthUpdateAsks(Documented, frozen=True, array_like=True):
    """Part of the message of ``diff_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams
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
        pair: Underlying pair of the contract.
        first_update_id: Id of the first change in the message.
        final_update_id: Id of the last change in the message.
        previous_final_update_id: Id of the last change in the message before, by which a lost one is noticed.
        bids: Price and quantity of each level of bids; those that changed, with a quantity of 0 where one is gone.
        asks: Price and quantity of each level of asks; those that changed, with a quantity of 0 where one is gone.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    symbol: str = field(name="s")
    pair: str = field(name="ps")
    first_update_id: int = field(name="U")
    final_update_id: int = field(name="u")
    previous_final_update_id: int = field(name="pu")
    bids: list[DepthUpdateBids] = field(name="b")
    asks: list[DepthUpdateAsks] = field(name="a")


class LiquidationUpdateOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``force_order``.

    Attributes:
        symbol: Contract.
        pair: Underlying pair of the contract.
        side: Side of the order.
        type: Order type.
        time_in_force: How long the order stays in force.
        orig_qty: Quantity ordered, in contracts.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill.
        status: State of the order.
        last_filled_qty: Quantity of the last fill, in contracts.
        executed_qty: Filled quantity, in contracts.
        trade_time: Milliseconds since 1970 of the trade.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Liquidation-Order-Streams
    """

    symbol: str = field(name="s")
    pair: str = field(name="ps")
    side: Side = field(name="S")
    type: AnsweredOrderType = field(name="o")
    time_in_force: AnsweredTimeInForce = field(name="f")
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
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Liquidation-Order-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    order: LiquidationUpdateOrder = field(name="o")


class IndexPriceUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Index price of a pair.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        pair: Underlying pair of the contract, under its name until 2026-06-30. None when it is not sent.
        index_price: Index price.
        symbol: Underlying pair of the contract, under its name since 2026-06-30. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Index-Price-Stream
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    pair: str | None = field(default=None, name="i")
    index_price: Decimal = field(name="p")
    symbol: str | None = field(default=None, name="s")


class IndexPriceKlineUpdateKline(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``index_price_kline``.

    Attributes:
        open_time: Start of the period, in milliseconds since 1970.
        close_time: End of the period, in milliseconds since 1970.
        ignored_symbol: Not meaningful.
        interval: Length of the candle.
        ignored_first_id: Not meaningful.
        ignored_last_id: Not meaningful.
        open: Opening price.
        close: Closing price; the latest one of a candle that is not over.
        high: Highest price.
        low: Lowest price.
        ignored_volume: Not meaningful.
        update_count: How many prices the kline is made of.
        is_closed: Whether the candle is final; one that is not is sent again.
        ignored_base_volume: Not meaningful.
        ignored_taker_buy_volume: Not meaningful.
        ignored_taker_buy_base_volume: Not meaningful.
        ignored: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Index-Kline-Candlestick-Streams
    """

    open_time: int = field(name="t")
    close_time: int = field(name="T")
    ignored_symbol: Decimal = field(name="s")
    interval: str = field(name="i")
    ignored_first_id: int = field(name="f")
    ignored_last_id: int = field(name="L")
    open: Decimal = field(name="o")
    close: Decimal = field(name="c")
    high: Decimal = field(name="h")
    low: Decimal = field(name="l")
    ignored_volume: Decimal = field(name="v")
    update_count: int = field(name="n")
    is_closed: bool = field(name="x")
    ignored_base_volume: Decimal = field(name="q")
    ignored_taker_buy_volume: Decimal = field(name="V")
    ignored_taker_buy_base_volume: Decimal = field(name="Q")
    ignored: Decimal = field(name="B")


class IndexPriceKlineUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Current kline of the index price of a pair.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        pair: Underlying pair of the contract.
        kline: The candle.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Index-Kline-Candlestick-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    pair: str = field(name="ps")
    kline: IndexPriceKlineUpdateKline = field(name="k")


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
        base_volume: Volume in the base asset.
        taker_buy_volume: Number of contracts bought by takers.
        taker_buy_base_volume: Volume bought by takers, in the base asset.
        ignore: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Kline-Candlestick-Streams
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
    base_volume: Decimal = field(name="q")
    taker_buy_volume: Decimal = field(name="V")
    taker_buy_base_volume: Decimal = field(name="Q")
    ignore: Decimal = field(name="B")


class KlineUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Current kline of one symbol.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        kline: The candle.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Kline-Candlestick-Streams
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
        last_funding_rate: Latest funding rate, as a fraction; none for a delivery contract. None when it is empty.
        next_funding_time: Milliseconds since 1970 of the next funding; 0 for a delivery contract.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.
        avg_mark_price: Moving average of the mark price. None when it is not sent.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Mark-Price-Stream
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


class MarkPriceKlineUpdateKline(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``mark_price_kline``.

    Attributes:
        open_time: Start of the period, in milliseconds since 1970.
        close_time: End of the period, in milliseconds since 1970.
        symbol: Contract.
        interval: Length of the candle.
        ignored_first_id: Not meaningful.
        ignored_last_id: Not meaningful.
        open: Opening price.
        close: Closing price; the latest one of a candle that is not over.
        high: Highest price.
        low: Lowest price.
        ignored_volume: Not meaningful.
        update_count: How many prices the kline is made of.
        is_closed: Whether the candle is final; one that is not is sent again.
        ignored_base_volume: Not meaningful.
        ignored_taker_buy_volume: Not meaningful.
        ignored_taker_buy_base_volume: Not meaningful.
        ignored: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Mark-Price-Kline-Candlestick-Streams
    """

    open_time: int = field(name="t")
    close_time: int = field(name="T")
    symbol: str = field(name="s")
    interval: str = field(name="i")
    ignored_first_id: int = field(name="f")
    ignored_last_id: int = field(name="L")
    open: Decimal = field(name="o")
    close: Decimal = field(name="c")
    high: Decimal = field(name="h")
    low: Decimal = field(name="l")
    ignored_volume: Decimal = field(name="v")
    update_count: int = field(name="n")
    is_closed: bool = field(name="x")
    ignored_base_volume: Decimal = field(name="q")
    ignored_taker_buy_volume: Decimal = field(name="V")
    ignored_taker_buy_base_volume: Decimal = field(name="Q")
    ignored: Decimal = field(name="B")


class MarkPriceKlineUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Current kline of the mark price of one symbol.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        pair: Underlying pair of the contract.
        kline: The candle.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Mark-Price-Kline-Candlestick-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    pair: str = field(name="ps")
    kline: MarkPriceKlineUpdateKline = field(name="k")


class MiniTickerUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Message of ``all_mini_tickers`` and ``mini_ticker``.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        pair: Underlying pair of the contract.
        last_price: Price of the last trade.
        open_price: Price of the first trade.
        high_price: Highest price of a trade.
        low_price: Lowest price of a trade.
        volume: Number of contracts traded.
        base_volume: Volume in the base asset.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Market-Mini-Tickers-Stream
        https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Individual-Symbol-Mini-Ticker-Stream
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    pair: str = field(name="ps")
    last_price: Decimal = field(name="c")
    open_price: Decimal = field(name="o")
    high_price: Decimal = field(name="h")
    low_price: Decimal = field(name="l")
    volume: Decimal = field(name="v")
    base_volume: Decimal = field(name="q")
    symbol_type: int | None = field(default=None, name="st")


class PairMarkPriceUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Mark price and funding rate of every symbol of one pair.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        mark_price: Mark price.
        estimated_settle_price: Estimated settlement price, useful in the hour before settlement only.
        index_price: Index price.
        last_funding_rate: Latest funding rate, as a fraction; none for a delivery contract. None when it is empty.
        next_funding_time: Milliseconds since 1970 of the next funding; 0 for a delivery contract.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Mark-Price-of-All-Symbols-of-a-Pair
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    mark_price: Decimal = field(name="p")
    estimated_settle_price: Decimal = field(name="P")
    index_price: Decimal = field(name="i")
    last_funding_rate: OrEmpty[Decimal] = field(name="r")
    next_funding_time: int = field(name="T")


class PartialDepthBids(Documented, frozen=True, array_like=True):
    """Part of the message of ``partial_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Partial-Book-Depth-Streams
    """

    price: Decimal
    quantity: Decimal


class PartialDepthAsks(Documented, frozen=True, array_like=True):
    """Part of the message of ``partial_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Partial-Book-Depth-Streams
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
        pair: Underlying pair of the contract.
        first_update_id: Id of the first change in the message.
        final_update_id: Id of the last change in the message.
        previous_final_update_id: Id of the last change in the message before, by which a lost one is noticed.
        bids: Price and quantity of each level of bids, the highest first.
        asks: Price and quantity of each level of asks, the lowest first.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Partial-Book-Depth-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    symbol: str = field(name="s")
    pair: str = field(name="ps")
    first_update_id: int = field(name="U")
    final_update_id: int = field(name="u")
    previous_final_update_id: int = field(name="pu")
    bids: list[PartialDepthBids] = field(name="b")
    asks: list[PartialDepthAsks] = field(name="a")
    symbol_type: int | None = field(default=None, name="st")


class TickerUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Message of ``all_tickers`` and ``ticker``.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Contract.
        pair: Underlying pair of the contract.
        price_change: Last price less first price.
        price_change_percent: Change of the price, in percent.
        weighted_avg_price: Average price, weighted by volume.
        last_price: Price of the last trade.
        last_qty: Quantity of the last trade.
        open_price: Price of the first trade.
        high_price: Highest price of a trade.
        low_price: Lowest price of a trade.
        volume: Number of contracts traded.
        base_volume: Volume in the base asset.
        open_time: Start of the period, in milliseconds since 1970.
        close_time: End of the period, in milliseconds since 1970.
        first_id: Id of the first trade.
        last_id: Id of the last trade.
        count: Number of trades.
        symbol_type: 1 for a contract of USDⓈ-M, 2 for one of COIN-M. None when it is not sent.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/All-Market-Tickers-Streams
        https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-market-streams/Individual-Symbol-Ticker-Streams
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    pair: str = field(name="ps")
    price_change: Decimal = field(name="p")
    price_change_percent: Decimal = field(name="P")
    weighted_avg_price: Decimal = field(name="w")
    last_price: Decimal = field(name="c")
    last_qty: Decimal = field(name="Q")
    open_price: Decimal = field(name="o")
    high_price: Decimal = field(name="h")
    low_price: Decimal = field(name="l")
    volume: Decimal = field(name="v")
    base_volume: Decimal = field(name="q")
    open_time: int = field(name="O")
    close_time: int = field(name="C")
    first_id: int = field(name="F")
    last_id: int = field(name="L")
    count: int = field(name="n")
    symbol_type: int | None = field(default=None, name="st")


AGG_TRADE: Final = typed(AggregateTradeUpdate)
ALL_BOOK_TICKERS: Final = typed(BookTickerUpdate)
ALL_FORCE_ORDERS: Final = typed(MarketLiquidationUpdate)
ALL_MARK_PRICES: Final = typed(list[MarkPriceUpdate])
ALL_MINI_TICKERS: Final = typed(list[MiniTickerUpdate])
ALL_TICKERS: Final = typed(list[TickerUpdate])
BOOK_TICKER: Final = typed(BookTickerUpdate)
CONTINUOUS_KLINE: Final = typed(ContinuousKlineUpdate)
CONTRACT_INFO: Final = typed(ContractInfoUpdate)
DIFF_DEPTH: Final = typed(DepthUpdate)
FORCE_ORDER: Final = typed(LiquidationUpdate)
INDEX_PRICE: Final = typed(IndexPriceUpdate)
INDEX_PRICE_KLINE: Final = typed(IndexPriceKlineUpdate)
KLINE: Final = typed(KlineUpdate)
MARK_PRICE: Final = typed(MarkPriceUpdate)
MARK_PRICE_KLINE: Final = typed(MarkPriceKlineUpdate)
MINI_TICKER: Final = typed(MiniTickerUpdate)
PAIR_MARK_PRICE: Final = typed(list[PairMarkPriceUpdate])
PARTIAL_DEPTH: Final = typed(PartialDepth)
TICKER: Final = typed(TickerUpdate)
