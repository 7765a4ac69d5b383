# Made by apiscribe from specs/coinm; not to be edited.
"""COIN-M Futures, answers: market data."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import UNSET, UnsetType, field

from binance_derivatives._answers.decoders import Documented, OrEmpty, Unknown, typed
from binance_derivatives.coinm.values import AnsweredContractType, AnsweredTimeInForce, ContractStatus, RateLimitType


class AggregateTrade(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``agg_trades``.

    Attributes:
        aggregate_trade_id: Id of the aggregate trade.
        price: Price of the trade.
        qty: Number of contracts.
        first_id: Id of the first trade.
        last_id: Id of the last trade.
        time: Milliseconds since 1970 at which it happened.
        is_buyer_maker: Whether the buyer was the maker: the taker sold.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Compressed-Aggregate-Trades-List
    """

    aggregate_trade_id: int = field(name="a")
    price: Decimal = field(name="p")
    qty: Decimal = field(name="q")
    first_id: int = field(name="f")
    last_id: int = field(name="l")
    time: int = field(name="T")
    is_buyer_maker: bool = field(name="m")


class Basis(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``basis``.

    Attributes:
        index_price: Index price.
        contract_type: Type of the contract.
        basis_rate: Basis as a fraction of the index price.
        futures_price: Price of the future.
        annualized_basis_rate: Basis as a fraction of the index price, over a year; perpetual contracts have none. None
            when it is empty.
        basis: Future price less index price.
        pair: Underlying pair of the contract.
        timestamp: Milliseconds since 1970 that the entry stands for.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Basis
    """

    index_price: Decimal
    contract_type: AnsweredContractType
    basis_rate: Decimal
    futures_price: Decimal
    annualized_basis_rate: OrEmpty[Decimal]
    basis: Decimal
    pair: str
    timestamp: int


class BookTicker(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``book_ticker``.

    Attributes:
        last_update_id: Id of the last update the order book includes.
        symbol: Contract.
        pair: Underlying pair of the contract.
        bid_price: Best bid price.
        bid_qty: Quantity at the best bid price.
        ask_price: Best ask price.
        ask_qty: Quantity at the best ask price.
        time: Milliseconds since 1970 at which it happened.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Symbol-Order-Book-Ticker
    """

    last_update_id: int
    symbol: str
    pair: str
    bid_price: Decimal
    bid_qty: Decimal
    ask_price: Decimal
    ask_qty: Decimal
    time: int


class ContinuousKline(Documented, frozen=True, array_like=True):
    """Answer of ``continuous_klines``.

    Attributes:
        open_time: Start of the period, in milliseconds since 1970.
        open: Opening price.
        high: Highest price.
        low: Lowest price.
        close: Closing price; the latest one of a candle that is not over.
        volume: Number of contracts traded.
        close_time: End of the period, in milliseconds since 1970.
        base_volume: Volume in the base asset.
        count: Number of trades.
        taker_buy_volume: Number of contracts bought by takers.
        taker_buy_base_volume: Volume bought by takers, in the base asset.
        ignore: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Continuous-Contract-Kline-Candlestick-Data
    """

    open_time: int
    open: Decimal
    high: Decimal
    low: Decimal
    close: Decimal
    volume: Decimal
    close_time: int
    base_volume: Decimal
    count: int
    taker_buy_volume: Decimal
    taker_buy_base_volume: Decimal
    ignore: str


class OrderBookBids(Documented, frozen=True, array_like=True):
    """Part of the answer of ``depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Order-Book
    """

    price: Decimal
    quantity: Decimal


class OrderBookAsks(Documented, frozen=True, array_like=True):
    """Part of the answer of ``depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Order-Book
    """

    price: Decimal
    quantity: Decimal


class OrderBook(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``depth``.

    Attributes:
        last_update_id: Id of the last update the order book includes.
        symbol: Contract.
        pair: Underlying pair of the contract.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        bids: Price and quantity of each level of bids, the highest first.
        asks: Price and quantity of each level of asks, the lowest first.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Order-Book
    """

    last_update_id: int
    symbol: str
    pair: str
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    bids: list[OrderBookBids]
    asks: list[OrderBookAsks]


class ExchangeInformationRateLimits(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``exchange_info``.

    Attributes:
        interval: Unit of the period the limit holds for.
        interval_num: How many units the period has.
        limit: How many are allowed in the period.
        rate_limit_type: What the limit counts: REQUEST_WEIGHT weights of requests, ORDERS orders placed or changed;
            Chinese pages have those canceled as well, though no cancel is documented to count.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Exchange-Information
    """

    interval: str
    interval_num: int
    limit: int
    rate_limit_type: RateLimitType


class ExchangeInformationSymbolsFiltersPriceFilter(
    Documented,
    frozen=True,
    kw_only=True,
    rename="camel",
    omit_defaults=True,
    tag_field="filterType",
    tag="PRICE_FILTER",
):
    """Part of the answer of ``exchange_info``.

    Attributes:
        max_price: Highest price an order may have, or be triggered by; 0 for none.
        min_price: Lowest price an order may have, or be triggered by; 0 for none.
        tick_size: Step between prices, counted from the lowest; 0 for none.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Exchange-Information
    """

    max_price: Decimal
    min_price: Decimal
    tick_size: Decimal


class ExchangeInformationSymbolsFiltersLotSize(
    Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True, tag_field="filterType", tag="LOT_SIZE"
):
    """Part of the answer of ``exchange_info``.

    Attributes:
        max_qty: Largest quantity, in contracts.
        min_qty: Smallest quantity.
        step_size: Step between quantities, counted from the smallest.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Exchange-Information
    """

    max_qty: Decimal
    min_qty: Decimal
    step_size: Decimal


class ExchangeInformationSymbolsFiltersMarketLotSize(
    Documented,
    frozen=True,
    kw_only=True,
    rename="camel",
    omit_defaults=True,
    tag_field="filterType",
    tag="MARKET_LOT_SIZE",
):
    """Part of the answer of ``exchange_info``.

    Attributes:
        max_qty: Largest quantity of a market order, in contracts.
        min_qty: Smallest quantity of a market order.
        step_size: Step between quantities, counted from the smallest.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Exchange-Information
    """

    max_qty: Decimal
    min_qty: Decimal
    step_size: Decimal


class ExchangeInformationSymbolsFiltersMaxNumOrders(
    Documented,
    frozen=True,
    kw_only=True,
    rename="camel",
    omit_defaults=True,
    tag_field="filterType",
    tag="MAX_NUM_ORDERS",
):
    """Part of the answer of ``exchange_info``.

    Attributes:
        limit: Orders that may be open on the symbol at once, algo orders counted as well.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Exchange-Information
    """

    limit: int


class ExchangeInformationSymbolsFiltersPercentPrice(
    Documented,
    frozen=True,
    kw_only=True,
    rename="camel",
    omit_defaults=True,
    tag_field="filterType",
    tag="PERCENT_PRICE",
):
    """Part of the answer of ``exchange_info``.

    Attributes:
        multiplier_up: Highest price of a buy, as a multiple of the mark price.
        multiplier_down: Lowest price of a sell, as a multiple of the mark price.
        multiplier_decimal: Decimal places of the two multipliers.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Exchange-Information
    """

    multiplier_up: Decimal
    multiplier_down: Decimal
    multiplier_decimal: Decimal


class ExchangeInformationSymbolsFiltersPositionRiskControl(
    Documented,
    frozen=True,
    kw_only=True,
    rename="camel",
    omit_defaults=True,
    tag_field="filterType",
    tag="POSITION_RISK_CONTROL",
):
    """Part of the answer of ``exchange_info``.

    Attributes:
        position_control_side: Side of the position that is limited.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Exchange-Information
    """

    position_control_side: str


class ExchangeInformationSymbolsFiltersUnknown(Unknown, frozen=True, tag_field="filterType", tag=""):
    """Stands for an object whose ``filterType`` is none of those documented; ``members`` are all it has.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Exchange-Information
    """


class ExchangeInformationSymbols(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``exchange_info``.

    Attributes:
        filters: Limits on orders.
        time_in_force: How long orders may stay in force: what is taken.
        liquidation_fee: Fee of a liquidation, as a fraction.
        market_take_bound: How far from the mark price a market order may trade, as a fraction.
        symbol: Contract.
        pair: Underlying pair of the contract.
        contract_type: Type of the contract; one that ends in DELIVERING is being delivered, and can not be asked for.
        delivery_date: Milliseconds since 1970 at which the contract is delivered, or delisted once that is announced.
        onboard_date: Milliseconds since 1970 at which trading began.
        contract_status: State of trading in the contract.
        contract_size: Value of one contract, in the quote asset.
        quote_asset: Quote asset.
        base_asset: Base asset.
        margin_asset: Asset the margin is held in.
        price_precision: Decimal places of prices; the tick size is in the filters.
        quantity_precision: Decimal places of quantities; the step size is in the filters.
        base_asset_precision: Decimal places of the base asset.
        quote_precision: Decimal places of the quote asset.
        equal_qty_precision: Not meaningful.
        trigger_protect: Distance of prices beyond which a protected trigger does not fire, as a fraction.
        maint_margin_percent: Not meaningful.
        required_margin_percent: Not meaningful.
        underlying_type: Kind of the underlying.
        underlying_sub_type: Groups the underlying belongs to.
        order_types: Types of orders that are taken.
        max_move_order_limit: How many times an order can be modified. None when it is not sent.
        permission_sets: What the contract is open to. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Exchange-Information
    """

    filters: list[
        ExchangeInformationSymbolsFiltersPriceFilter
        | ExchangeInformationSymbolsFiltersLotSize
        | ExchangeInformationSymbolsFiltersMarketLotSize
        | ExchangeInformationSymbolsFiltersMaxNumOrders
        | ExchangeInformationSymbolsFiltersPercentPrice
        | ExchangeInformationSymbolsFiltersPositionRiskControl
        | ExchangeInformationSymbolsFiltersUnknown
    ]
    time_in_force: list[AnsweredTimeInForce]
    liquidation_fee: Decimal
    market_take_bound: Decimal
    symbol: str
    pair: str
    contract_type: AnsweredContractType
    delivery_date: int
    onboard_date: int
    contract_status: ContractStatus
    contract_size: int
    quote_asset: str
    base_asset: str
    margin_asset: str
    price_precision: int
    quantity_precision: int
    base_asset_precision: int
    quote_precision: int
    equal_qty_precision: int
    trigger_protect: Decimal
    maint_margin_percent: Decimal
    required_margin_percent: Decimal
    underlying_type: str
    underlying_sub_type: list[str]
    order_types: list[str]
    max_move_order_limit: int | None = None
    permission_sets: list[str] | None = None


class ExchangeInformation(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``exchange_info``.

    Attributes:
        exchange_filters: Filters that hold for every symbol.
        rate_limits: Limits on requests and orders.
        server_time: Clock of the exchange, in milliseconds since 1970; meaningless here: ``server_time`` has it.
        symbols: Entry for each symbol.
        timezone: Time zone of the exchange.
        futures_type: Kind of futures. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Exchange-Information
    """

    exchange_filters: list[object]
    rate_limits: list[ExchangeInformationRateLimits]
    server_time: int
    symbols: list[ExchangeInformationSymbols]
    timezone: str
    futures_type: str | None = None


class FundingInfo(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``funding_info``.

    Attributes:
        symbol: Contract.
        adjusted_funding_rate_cap: Highest funding rate, as a fraction.
        adjusted_funding_rate_floor: Lowest funding rate, as a fraction.
        funding_interval_hours: Hours between fundings.
        disclaimer: Not meaningful.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told. None when it is null,
            ``msgspec.UNSET`` when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Get-Funding-Info
    """

    symbol: str
    adjusted_funding_rate_cap: Decimal
    adjusted_funding_rate_floor: Decimal
    funding_interval_hours: int
    disclaimer: bool
    update_time: int | None | UnsetType = UNSET


class FundingRate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``funding_rate``.

    Attributes:
        symbol: Contract.
        funding_time: Milliseconds since 1970 of the funding.
        funding_rate: Funding rate, as a fraction.
        mark_price: Mark price. None when it is not sent or empty.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Get-Funding-Rate-History-of-Perpetual-Futures
    """

    symbol: str
    funding_time: int
    funding_rate: Decimal
    mark_price: OrEmpty[Decimal] = None


class PriceIndexConstituents(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``index_price_constituents``.

    Attributes:
        exchange: Exchange the price comes from.
        symbol: Name of the market at that exchange.
        price: Price at the exchange. None when it is not sent.
        weight: Weight of the exchange's price in the index, as a fraction. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Constituents
    """

    exchange: str
    symbol: str
    price: Decimal | None = None
    weight: Decimal | None = None


class PriceIndex(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``index_price_constituents``.

    Attributes:
        symbol: Pair that the index is of.
        time: Milliseconds since 1970 at which it happened.
        constituents: Exchanges whose prices make up the index.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Constituents
    """

    symbol: str
    time: int
    constituents: list[PriceIndexConstituents]


class IndexPriceKline(Documented, frozen=True, array_like=True):
    """Answer of ``index_price_klines``.

    Attributes:
        open_time: Start of the period, in milliseconds since 1970.
        open: Opening price.
        high: Highest price.
        low: Lowest price.
        close: Closing price; the latest one of a candle that is not over.
        ignore_5: Not meaningful.
        close_time: End of the period, in milliseconds since 1970.
        ignore_7: Not meaningful.
        update_count: How many prices the kline is made of.
        ignore_9: Not meaningful.
        ignore_10: Not meaningful.
        ignore: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Price-Kline-Candlestick-Data
    """

    open_time: int
    open: Decimal
    high: Decimal
    low: Decimal
    close: Decimal
    ignore_5: str
    close_time: int
    ignore_7: str
    update_count: int
    ignore_9: str
    ignore_10: str
    ignore: str


class Kline(Documented, frozen=True, array_like=True):
    """Answer of ``klines``.

    Attributes:
        open_time: Start of the period, in milliseconds since 1970.
        open: Opening price.
        high: Highest price.
        low: Lowest price.
        close: Closing price; the latest one of a candle that is not over.
        volume: Number of contracts traded.
        close_time: End of the period, in milliseconds since 1970.
        base_volume: Volume in the base asset.
        count: Number of trades.
        taker_buy_volume: Number of contracts bought by takers.
        taker_buy_base_volume: Volume bought by takers, in the base asset.
        ignore: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Kline-Candlestick-Data
    """

    open_time: int
    open: Decimal
    high: Decimal
    low: Decimal
    close: Decimal
    volume: Decimal
    close_time: int
    base_volume: Decimal
    count: int
    taker_buy_volume: Decimal
    taker_buy_base_volume: Decimal
    ignore: str


class MarkPrice(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``mark_price``.

    Attributes:
        symbol: Contract.
        pair: Underlying pair of the contract.
        mark_price: Mark price.
        index_price: Index price.
        estimated_settle_price: Estimated settlement price, useful in the hour before settlement only.
        last_funding_rate: Latest funding rate, as a fraction; none for a delivery contract. None when it is empty.
        interest_rate: Interest rate within the funding rate, as a fraction; none for a delivery contract. None when it
            is empty.
        next_funding_time: Milliseconds since 1970 of the next funding; 0 for a delivery contract.
        time: Milliseconds since 1970 at which it happened.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Index-Price-and-Mark-Price
    """

    symbol: str
    pair: str
    mark_price: Decimal
    index_price: Decimal
    estimated_settle_price: Decimal
    last_funding_rate: OrEmpty[Decimal]
    interest_rate: OrEmpty[Decimal]
    next_funding_time: int
    time: int


class MarkPriceKline(Documented, frozen=True, array_like=True):
    """Answer of ``mark_price_klines``.

    Attributes:
        open_time: Start of the period, in milliseconds since 1970.
        open: Opening price.
        high: Highest price.
        low: Lowest price.
        close: Closing price; the latest one of a candle that is not over.
        ignore_5: Not meaningful.
        close_time: End of the period, in milliseconds since 1970.
        ignore_7: Not meaningful.
        update_count: How many prices the kline is made of.
        ignore_9: Not meaningful.
        ignore_10: Not meaningful.
        ignore: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Mark-Price-Kline-Candlestick-Data
    """

    open_time: int
    open: Decimal
    high: Decimal
    low: Decimal
    close: Decimal
    ignore_5: str
    close_time: int
    ignore_7: str
    update_count: int
    ignore_9: str
    ignore_10: str
    ignore: str


class OpenInterest(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``open_interest``.

    Attributes:
        symbol: Contract.
        pair: Underlying pair of the contract.
        open_interest: Open interest, in contracts.
        contract_type: Type of the contract.
        time: Milliseconds since 1970 at which it happened.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Open-Interest
    """

    symbol: str
    pair: str
    open_interest: Decimal
    contract_type: AnsweredContractType
    time: int


class OpenInterestStatistics(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``open_interest_history``.

    Attributes:
        pair: Underlying pair of the contract.
        contract_type: Type of the contract.
        open_interest: Open interest, in contracts.
        open_interest_value: Value of the open interest, in the base asset.
        timestamp: Milliseconds since 1970 that the entry stands for.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Open-Interest-Statistics
    """

    pair: str
    contract_type: AnsweredContractType
    open_interest: Decimal = field(name="sumOpenInterest")
    open_interest_value: Decimal = field(name="sumOpenInterestValue")
    timestamp: int


class PremiumIndexKline(Documented, frozen=True, array_like=True):
    """Answer of ``premium_index_klines``.

    Attributes:
        open_time: Start of the period, in milliseconds since 1970.
        open: Opening price.
        high: Highest price.
        low: Lowest price.
        close: Closing price; the latest one of a candle that is not over.
        ignore_5: Not meaningful.
        close_time: End of the period, in milliseconds since 1970.
        ignore_7: Not meaningful.
        ignore_8: Not meaningful.
        ignore_9: Not meaningful.
        ignore_10: Not meaningful.
        ignore: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Premium-Index-Kline-Data
    """

    open_time: int
    open: Decimal
    high: Decimal
    low: Decimal
    close: Decimal
    ignore_5: str
    close_time: int
    ignore_7: str
    ignore_8: int
    ignore_9: str
    ignore_10: str
    ignore: str


class ServerTime(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``server_time``.

    Attributes:
        server_time: Clock of the exchange, in milliseconds since 1970.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Check-Server-time
    """

    server_time: int


class TakerVolume(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``taker_buy_sell_volume``.

    Attributes:
        pair: Underlying pair of the contract.
        contract_type: Type of the contract.
        taker_buy_volume: Number of contracts bought by takers.
        taker_sell_volume: Volume sold by takers, in contracts.
        taker_buy_base_volume: Volume bought by takers, in the base asset.
        taker_sell_base_volume: Volume sold by takers, in the base asset.
        timestamp: Milliseconds since 1970 that the entry stands for.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Taker-Buy-Sell-Volume
    """

    pair: str
    contract_type: AnsweredContractType
    taker_buy_volume: Decimal = field(name="takerBuyVol")
    taker_sell_volume: Decimal = field(name="takerSellVol")
    taker_buy_base_volume: Decimal = field(name="takerBuyVolValue")
    taker_sell_base_volume: Decimal = field(name="takerSellVolValue")
    timestamp: int


class Ticker24hr(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``ticker_24hr``.

    Attributes:
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
        open_time: Start of the period, in milliseconds since 1970: that of its first trade.
        close_time: End of the period, in milliseconds since 1970: that of its last trade.
        first_id: Id of the first trade.
        last_id: Id of the last trade.
        count: Number of trades.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/24hr-Ticker-Price-Change-Statistics
    """

    symbol: str
    pair: str
    price_change: Decimal
    price_change_percent: Decimal
    weighted_avg_price: Decimal
    last_price: Decimal
    last_qty: Decimal
    open_price: Decimal
    high_price: Decimal
    low_price: Decimal
    volume: Decimal
    base_volume: Decimal
    open_time: int
    close_time: int
    first_id: int
    last_id: int
    count: int


class SymbolPrice(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``ticker_price``.

    Attributes:
        symbol: Contract.
        pair: Underlying pair of the contract.
        price: Price of the last trade.
        time: Milliseconds since 1970 at which it happened.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Symbol-Price-Ticker
    """

    symbol: str
    pair: str = field(name="ps")
    price: Decimal
    time: int


class LongShortRatio(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``global_long_short_account_ratio`` and ``top_long_short_account_ratio``.

    Attributes:
        pair: Underlying pair of the contract.
        long_short_ratio: Long divided by short.
        long_account: Share that is long, of accounts, as a fraction.
        short_account: Share that is short, of accounts, as a fraction.
        timestamp: Milliseconds since 1970 that the entry stands for.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Long-Short-Ratio
        https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Top-Long-Short-Account-Ratio
    """

    pair: str
    long_short_ratio: Decimal
    long_account: Decimal
    short_account: Decimal
    timestamp: int


class LongShortPositions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``top_long_short_position_ratio``.

    Attributes:
        pair: Underlying pair of the contract.
        long_short_ratio: Long divided by short.
        long_position: Share of positions that are long, as a fraction.
        short_position: Share of positions that are short, as a fraction.
        timestamp: Milliseconds since 1970 that the entry stands for.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Top-Trader-Long-Short-Ratio
    """

    pair: str
    long_short_ratio: Decimal
    long_position: Decimal
    short_position: Decimal
    timestamp: int


class Trade(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``historical_trades`` and ``trades``.

    Attributes:
        id: Id of the trade.
        price: Price of the trade.
        qty: Number of contracts.
        base_qty: Quantity in the base asset.
        time: Milliseconds since 1970 at which it happened.
        is_buyer_maker: Whether the buyer was the maker: the taker sold.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Old-Trades-Lookup
        https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Recent-Trades-List
    """

    id: int
    price: Decimal
    qty: Decimal
    base_qty: Decimal
    time: int
    is_buyer_maker: bool


AGG_TRADES: Final = typed(list[AggregateTrade])
BASIS: Final = typed(list[Basis])
BOOK_TICKER: Final = typed(list[BookTicker])
CONTINUOUS_KLINES: Final = typed(list[ContinuousKline])
DEPTH: Final = typed(OrderBook)
EXCHANGE_INFO: Final = typed(ExchangeInformation)
FUNDING_INFO: Final = typed(list[FundingInfo])
FUNDING_RATE: Final = typed(list[FundingRate])
GLOBAL_LONG_SHORT_ACCOUNT_RATIO: Final = typed(list[LongShortRatio])
HISTORICAL_TRADES: Final = typed(list[Trade])
INDEX_PRICE_CONSTITUENTS: Final = typed(PriceIndex)
INDEX_PRICE_KLINES: Final = typed(list[IndexPriceKline])
KLINES: Final = typed(list[Kline])
MARK_PRICE: Final = typed(list[MarkPrice])
MARK_PRICE_KLINES: Final = typed(list[MarkPriceKline])
OPEN_INTEREST: Final = typed(OpenInterest)
OPEN_INTEREST_HISTORY: Final = typed(list[OpenInterestStatistics])
PING: Final = typed(dict[str, object])
PREMIUM_INDEX_KLINES: Final = typed(list[PremiumIndexKline])
SERVER_TIME: Final = typed(ServerTime)
TAKER_BUY_SELL_VOLUME: Final = typed(list[TakerVolume])
TICKER_24HR: Final = typed(list[Ticker24hr])
TICKER_PRICE: Final = typed(list[SymbolPrice])
TOP_LONG_SHORT_ACCOUNT_RATIO: Final = typed(list[LongShortRatio])
TOP_LONG_SHORT_POSITION_RATIO: Final = typed(list[LongShortPositions])
TRADES: Final = typed(list[Trade])
