# Made by apiscribe from specs/options; not to be edited.
"""Options, answers: market data."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, Unknown, typed
from binance_derivatives.options.values import RateLimitType


class RecentBlockTrade(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``block_trades``.

    Attributes:
        id: Id of the entry.
        trade_id: Id of the trade.
        symbol: Contract.
        price: Price of the trade.
        qty: Quantity of the trade, negative when the taker sold.
        quote_qty: Quantity in the quote asset, negative when the taker sold.
        side: 1 when the taker bought, -1 when it sold.
        time: Milliseconds since 1970 at which it happened.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Recent-Block-Trade-List
    """

    id: int
    trade_id: int
    symbol: str
    price: Decimal
    qty: Decimal
    quote_qty: Decimal
    side: int
    time: int


class OrderBookBids(Documented, frozen=True, array_like=True):
    """Part of the answer of ``depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Order-Book
    """

    price: Decimal
    quantity: Decimal


class OrderBookAsks(Documented, frozen=True, array_like=True):
    """Part of the answer of ``depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Order-Book
    """

    price: Decimal
    quantity: Decimal


class OrderBook(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``depth``.

    Attributes:
        bids: Price and quantity of each level of bids, the highest first.
        asks: Price and quantity of each level of asks, the lowest first.
        transaction_time: Milliseconds since 1970 of the transaction.
        last_update_id: Id of the last update the order book includes.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Order-Book
    """

    bids: list[OrderBookBids]
    asks: list[OrderBookAsks]
    transaction_time: int = field(name="T")
    last_update_id: int


class ExchangeInformationOptionContracts(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``exchange_info``.

    Attributes:
        base_asset: Base asset.
        quote_asset: Quote asset.
        underlying: Underlying index.
        settle_asset: Asset of settlement.
        underlying_type: Kind of the underlying. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Exchange-Information
    """

    base_asset: str
    quote_asset: str
    underlying: str
    settle_asset: str
    underlying_type: str | None = None


class ExchangeInformationOptionAssets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``exchange_info``.

    Attributes:
        asset: Asset.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Exchange-Information
    """

    asset: str = field(name="name")


class ExchangeInformationOptionSymbolsFiltersPriceFilter(
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
        min_price: Lowest price of a sell; 0 for none.
        max_price: Highest price of a buy; 0 for none.
        tick_size: Step between prices, counted from the lowest; 0 for none.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Exchange-Information
    """

    min_price: Decimal
    max_price: Decimal
    tick_size: Decimal


class ExchangeInformationOptionSymbolsFiltersLotSize(
    Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True, tag_field="filterType", tag="LOT_SIZE"
):
    """Part of the answer of ``exchange_info``.

    Attributes:
        min_qty: Smallest quantity.
        max_qty: Largest quantity.
        step_size: Step between quantities, counted from the smallest.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Exchange-Information
    """

    min_qty: Decimal
    max_qty: Decimal
    step_size: Decimal


class ExchangeInformationOptionSymbolsFiltersUnknown(Unknown, frozen=True, tag_field="filterType", tag=""):
    """Stands for an object whose ``filterType`` is none of those documented; ``members`` are all it has.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Exchange-Information
    """


class ExchangeInformationOptionSymbols(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``exchange_info``.

    Attributes:
        expiry_date: Milliseconds since 1970 of expiry.
        filters: Limits on orders.
        symbol: Contract.
        option_side: CALL or PUT.
        strike_price: Strike price.
        underlying: Underlying index.
        unit: Quantity of the underlying in one contract.
        liquidation_fee_rate: Fee rate of liquidations.
        min_qty: Smallest quantity.
        max_qty: Largest quantity.
        initial_margin: Initial margin ratio.
        maintenance_margin: Maintenance margin ratio.
        min_initial_margin: Lowest initial margin ratio.
        min_maintenance_margin: Lowest maintenance margin ratio.
        price_precision: Decimal places of prices.
        quantity_precision: Decimal places of quantities.
        quote_asset: Quote asset.
        status: State of trading in the contract.
        contract_type: Type of the contract. None when it is not sent.
        naked_sell: Whether selling without a holding is allowed. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Exchange-Information
    """

    expiry_date: int
    filters: list[
        ExchangeInformationOptionSymbolsFiltersPriceFilter
        | ExchangeInformationOptionSymbolsFiltersLotSize
        | ExchangeInformationOptionSymbolsFiltersUnknown
    ]
    symbol: str
    option_side: str = field(name="side")
    strike_price: Decimal
    underlying: str
    unit: int
    liquidation_fee_rate: Decimal
    min_qty: Decimal
    max_qty: Decimal
    initial_margin: Decimal
    maintenance_margin: Decimal
    min_initial_margin: Decimal
    min_maintenance_margin: Decimal
    price_precision: int = field(name="priceScale")
    quantity_precision: int = field(name="quantityScale")
    quote_asset: str
    status: str
    contract_type: str | None = None
    naked_sell: bool | None = None


class ExchangeInformationRateLimits(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``exchange_info``.

    Attributes:
        rate_limit_type: What the limit counts: REQUEST_WEIGHT weights of requests, ORDERS orders placed or changed;
            Chinese pages have those canceled as well, though no cancel is documented to count.
        interval: Unit of the period the limit holds for.
        interval_num: How many units the period has.
        limit: How many are allowed in the period.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Exchange-Information
    """

    rate_limit_type: RateLimitType
    interval: str
    interval_num: int
    limit: int


class ExchangeInformation(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``exchange_info``.

    Attributes:
        timezone: Time zone of the exchange.
        server_time: Clock of the exchange, in milliseconds since 1970; meaningless here: ``server_time`` has it.
        option_contracts: Underlyings.
        option_assets: Assets of the options account.
        option_symbols: Contracts.
        rate_limits: Limits on requests and orders.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Exchange-Information
    """

    timezone: str
    server_time: int
    option_contracts: list[ExchangeInformationOptionContracts]
    option_assets: list[ExchangeInformationOptionAssets]
    option_symbols: list[ExchangeInformationOptionSymbols]
    rate_limits: list[ExchangeInformationRateLimits]


class ExerciseRecord(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``exercise_history``.

    Attributes:
        symbol: Contract.
        strike_price: Strike price.
        real_strike_price: Price at settlement.
        expiry_date: Milliseconds since 1970 of expiry.
        strike_result: How the contract ended: REALISTIC_VALUE_STRICKEN exercised, EXTRINSIC_VALUE_EXPIRED out of the
            money.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Historical-Exercise-Records
    """

    symbol: str
    strike_price: Decimal
    real_strike_price: Decimal
    expiry_date: int
    strike_result: str


class IndexPrice(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``index_price``.

    Attributes:
        time: Milliseconds since 1970 at which it happened.
        index_price: Index price.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Symbol-Price-Ticker
    """

    time: int
    index_price: Decimal


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
        quote_volume: Volume in the quote asset.
        count: Number of trades.
        taker_buy_volume: Number of contracts bought by takers.
        taker_buy_quote_volume: Volume bought by takers, in the quote asset.
        ignore: Not meaningful.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Kline-Candlestick-Data
    """

    open_time: int
    open: Decimal
    high: Decimal
    low: Decimal
    close: Decimal
    volume: Decimal
    close_time: int
    quote_volume: Decimal
    count: int
    taker_buy_volume: Decimal
    taker_buy_quote_volume: Decimal
    ignore: str


class MarkPrice(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``mark_price``.

    Attributes:
        symbol: Contract.
        mark_price: Mark price.
        bid_iv: Implied volatility of the best bid.
        ask_iv: Implied volatility of the best ask.
        mark_iv: Implied volatility of the mark price.
        delta: Delta, sensitivity to the price of the underlying.
        theta: Theta, sensitivity to time.
        gamma: Gamma, sensitivity of delta to the price of the underlying.
        vega: Vega, sensitivity to volatility.
        high_price_limit: Highest price a buy order may have.
        low_price_limit: Lowest price a sell order may have.
        risk_free_interest: Risk-free interest rate.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Option-Mark-Price
    """

    symbol: str
    mark_price: Decimal
    bid_iv: Decimal = field(name="bidIV")
    ask_iv: Decimal = field(name="askIV")
    mark_iv: Decimal = field(name="markIV")
    delta: Decimal
    theta: Decimal
    gamma: Decimal
    vega: Decimal
    high_price_limit: Decimal
    low_price_limit: Decimal
    risk_free_interest: Decimal


class OpenInterest(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``open_interest``.

    Attributes:
        symbol: Contract.
        open_interest: Open interest, in contracts.
        open_interest_usd: Value of the open interest, in USD.
        timestamp: Milliseconds since 1970 that the entry stands for.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Open-Interest
    """

    symbol: str
    open_interest: Decimal = field(name="sumOpenInterest")
    open_interest_usd: Decimal = field(name="sumOpenInterestUsd")
    timestamp: int


class ServerTime(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``server_time``.

    Attributes:
        server_time: Clock of the exchange, in milliseconds since 1970.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data
    """

    server_time: int


class Ticker24hr(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``ticker_24hr``.

    Attributes:
        symbol: Contract.
        price_change: Last price less first price.
        price_change_percent: Change of the price; in percent by the words of its page, a fraction by its example,
            -0.0162 for -1.62 %.
        last_price: Price of the last trade.
        last_qty: Quantity of the last trade.
        open: Opening price.
        high: Highest price.
        low: Lowest price.
        volume: Number of contracts traded.
        amount: Amount traded, in the quote asset.
        bid_price: Best bid price.
        ask_price: Best ask price.
        open_time: Start of the period, in milliseconds since 1970: that of its first trade.
        close_time: End of the period, in milliseconds since 1970: that of its last trade.
        first_id: Id of the first trade.
        count: Number of trades.
        strike_price: Strike price.
        exercise_price: Estimated settlement price in the last hour (by the Chinese page in the last half hour), index
            price before.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-data/24hr-Ticker-Price-Change-Statistics
    """

    symbol: str
    price_change: Decimal
    price_change_percent: Decimal
    last_price: Decimal
    last_qty: Decimal
    open: Decimal
    high: Decimal
    low: Decimal
    volume: Decimal
    amount: Decimal
    bid_price: Decimal
    ask_price: Decimal
    open_time: int
    close_time: int
    first_id: int = field(name="firstTradeId")
    count: int = field(name="tradeCount")
    strike_price: Decimal
    exercise_price: Decimal


class RecentTrade(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``trades``.

    Attributes:
        id: Id of the entry.
        trade_id: Id of the trade.
        symbol: Contract.
        price: Price of the trade.
        qty: Quantity of the trade.
        quote_qty: Quantity in the quote asset.
        side: 1 when the taker bought, -1 when it sold.
        time: Milliseconds since 1970 at which it happened.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-data/Recent-Trades-List
    """

    id: int
    trade_id: int
    symbol: str
    price: Decimal
    qty: Decimal
    quote_qty: Decimal
    side: int
    time: int


BLOCK_TRADES: Final = typed(list[RecentBlockTrade])
DEPTH: Final = typed(OrderBook)
EXCHANGE_INFO: Final = typed(ExchangeInformation)
EXERCISE_HISTORY: Final = typed(list[ExerciseRecord])
INDEX_PRICE: Final = typed(IndexPrice)
KLINES: Final = typed(list[Kline])
MARK_PRICE: Final = typed(list[MarkPrice])
OPEN_INTEREST: Final = typed(list[OpenInterest])
PING: Final = typed(dict[str, object])
SERVER_TIME: Final = typed(ServerTime)
TICKER_24HR: Final = typed(list[Ticker24hr])
TRADES: Final = typed(list[RecentTrade])
