# Made by apiscribe from specs/usdm; not to be edited.
"""USDⓈ-M Futures, answers: market data."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import UNSET, UnsetType, field

from binance_derivatives._answers.decoders import Decoder, Documented, Number, OrEmpty, Unknown, typed
from binance_derivatives.usdm.values import AnsweredContractType, ContractStatus, RateLimitType, TimeInForce


class AdlRisk(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``adl_risk``.

    Attributes:
        symbol: Contract.
        adl_risk: Rating of the risk of auto-deleveraging: high, medium or low, every half hour anew.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/ADL-Risk
    """

    symbol: str
    adl_risk: str
    update_time: int


class AggregateTrade(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``agg_trades``.

    Attributes:
        aggregate_trade_id: Id of the aggregate trade.
        price: Price of the trade.
        qty: Quantity of the trade, retail price improvement orders included.
        first_id: Id of the first trade.
        last_id: Id of the last trade.
        time: Milliseconds since 1970 at which it happened.
        is_buyer_maker: Whether the buyer was the maker: the taker sold.
        normal_qty: Quantity of trades with orders that everybody sees, without those of RPI orders. None when it is not
            sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Compressed-Aggregate-Trades-List
    """

    aggregate_trade_id: int = field(name="a")
    price: Decimal = field(name="p")
    qty: Decimal = field(name="q")
    first_id: int = field(name="f")
    last_id: int = field(name="l")
    time: int = field(name="T")
    is_buyer_maker: bool = field(name="m")
    normal_qty: Decimal | None = field(default=None, name="nq")


class AssetIndex(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``asset_index``.

    Attributes:
        symbol: Pair of asset and USD, such as BTCUSD.
        time: Milliseconds since 1970 at which it happened.
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
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Multi-Assets-Mode-Asset-Index
    """

    symbol: str
    time: int
    index: Decimal
    bid_buffer: Decimal
    ask_buffer: Decimal
    bid_rate: Decimal
    ask_rate: Decimal
    auto_exchange_bid_buffer: Decimal
    auto_exchange_ask_buffer: Decimal
    auto_exchange_bid_rate: Decimal
    auto_exchange_ask_rate: Decimal


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

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Basis
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
        symbol: Contract.
        bid_price: Best bid price.
        bid_qty: Quantity at the best bid price.
        ask_price: Best ask price.
        ask_qty: Quantity at the best ask price.
        time: Milliseconds since 1970 at which it happened.
        last_update_id: Id of the last update the order book includes. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Symbol-Order-Book-Ticker
    """

    symbol: str
    bid_price: Decimal
    bid_qty: Decimal
    ask_price: Decimal
    ask_qty: Decimal
    time: int
    last_update_id: int | None = None


class ContinuousKline(Documented, frozen=True, array_like=True):
    """Answer of ``continuous_klines``.

    Attributes:
        open_time: Start of the period, in milliseconds since 1970.
        open: Opening price.
        high: Highest price.
        low: Lowest price.
        close: Closing price; the latest one of a candle that is not over.
        volume: Volume in the base asset.
        close_time: End of the period, in milliseconds since 1970.
        quote_volume: Volume in the quote asset.
        count: Number of trades.
        taker_buy_volume: Volume bought by takers, in the base asset.
        taker_buy_quote_volume: Volume bought by takers, in the quote asset.
        ignore: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Continuous-Contract-Kline-Candlestick-Data
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


class DeliveryPrice(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``delivery_price``.

    Attributes:
        delivery_time: Milliseconds since 1970 at which the contract was delivered.
        delivery_price: Price the contract was delivered at.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Delivery-Price
    """

    delivery_time: int
    delivery_price: Number


class ExchangeInformationRateLimits(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``exchange_info``.

    Attributes:
        interval: Unit of the period the limit holds for.
        interval_num: How many units the period has.
        limit: How many are allowed in the period.
        rate_limit_type: What the limit counts: REQUEST_WEIGHT weights of requests, ORDERS orders placed or changed;
            Chinese pages have those canceled as well, though no cancel is documented to count.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information
    """

    interval: str
    interval_num: int
    limit: int
    rate_limit_type: RateLimitType


class ExchangeInformationAssets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``exchange_info``.

    Attributes:
        asset: Asset.
        margin_available: Whether the asset counts as margin in multi-assets mode.
        auto_asset_exchange: Negative balance at which the asset is exchanged automatically, in multi-assets mode. None
            when it is null.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information
    """

    asset: str
    margin_available: bool
    auto_asset_exchange: Decimal | None


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
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information
    """

    max_price: Decimal
    min_price: Decimal
    tick_size: Decimal


class ExchangeInformationSymbolsFiltersLotSize(
    Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True, tag_field="filterType", tag="LOT_SIZE"
):
    """Part of the answer of ``exchange_info``.

    Attributes:
        max_qty: Largest quantity.
        min_qty: Smallest quantity.
        step_size: Step between quantities, counted from the smallest.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information
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
        max_qty: Largest quantity of a market order.
        min_qty: Smallest quantity of a market order.
        step_size: Step between quantities, counted from the smallest.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information
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
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information
    """

    limit: int


class ExchangeInformationSymbolsFiltersMinNotional(
    Documented,
    frozen=True,
    kw_only=True,
    rename="camel",
    omit_defaults=True,
    tag_field="filterType",
    tag="MIN_NOTIONAL",
):
    """Part of the answer of ``exchange_info``.

    Attributes:
        notional: Smallest notional of an order, price × quantity; of a market order at the mark price.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information
    """

    notional: Decimal


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
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information
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
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information
    """

    position_control_side: str


class ExchangeInformationSymbolsFiltersUnknown(Unknown, frozen=True, tag_field="filterType", tag=""):
    """Stands for an object whose ``filterType`` is none of those documented; ``members`` are all it has.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information
    """


class ExchangeInformationSymbols(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``exchange_info``.

    Attributes:
        symbol: Contract.
        pair: Underlying pair of the contract.
        contract_type: Type of the contract; one that ends in DELIVERING is being delivered, and can not be asked for.
        delivery_date: Milliseconds since 1970 at which the contract is delivered, or delisted once that is announced.
        onboard_date: Milliseconds since 1970 at which trading began.
        status: State of trading in the contract.
        maint_margin_percent: Not meaningful.
        required_margin_percent: Not meaningful.
        base_asset: Base asset.
        quote_asset: Quote asset.
        margin_asset: Asset the margin is held in.
        price_precision: Decimal places of prices; the tick size is in the filters.
        quantity_precision: Decimal places of quantities; the step size is in the filters.
        base_asset_precision: Decimal places of the base asset.
        quote_precision: Decimal places of the quote asset.
        underlying_type: Kind of the underlying.
        underlying_sub_type: Groups the underlying belongs to.
        settle_plan: Number of the settlement plan. None when it is not sent.
        trigger_protect: Distance of prices beyond which a protected trigger does not fire, as a fraction.
        filters: Limits on orders.
        time_in_force: How long orders may stay in force: what is taken.
        liquidation_fee: Fee of a liquidation, as a fraction.
        market_take_bound: How far from the mark price a market order may trade, as a fraction.
        order_types: Types of orders that are taken.
        max_move_order_limit: How many times an order can be modified. None when it is not sent.
        permission_sets: What the contract is open to. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information
    """

    symbol: str
    pair: str
    contract_type: AnsweredContractType
    delivery_date: int
    onboard_date: int
    status: ContractStatus
    maint_margin_percent: Decimal
    required_margin_percent: Decimal
    base_asset: str
    quote_asset: str
    margin_asset: str
    price_precision: int
    quantity_precision: int
    base_asset_precision: int
    quote_precision: int
    underlying_type: str
    underlying_sub_type: list[str]
    settle_plan: int | None = None
    trigger_protect: Decimal
    filters: list[
        ExchangeInformationSymbolsFiltersPriceFilter
        | ExchangeInformationSymbolsFiltersLotSize
        | ExchangeInformationSymbolsFiltersMarketLotSize
        | ExchangeInformationSymbolsFiltersMaxNumOrders
        | ExchangeInformationSymbolsFiltersMinNotional
        | ExchangeInformationSymbolsFiltersPercentPrice
        | ExchangeInformationSymbolsFiltersPositionRiskControl
        | ExchangeInformationSymbolsFiltersUnknown
    ]
    time_in_force: list[TimeInForce]
    liquidation_fee: Decimal
    market_take_bound: Decimal
    order_types: list[str]
    max_move_order_limit: int | None = None
    permission_sets: list[str] | None = None


class ExchangeInformation(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``exchange_info``.

    Attributes:
        exchange_filters: Filters that hold for every symbol.
        rate_limits: Limits on requests and orders.
        server_time: Clock of the exchange, in milliseconds since 1970; meaningless here: ``server_time`` has it.
        assets: Entry for each asset.
        symbols: Entry for each symbol.
        timezone: Time zone of the exchange.
        futures_type: Kind of futures. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information
    """

    exchange_filters: list[object]
    rate_limits: list[ExchangeInformationRateLimits]
    server_time: int
    assets: list[ExchangeInformationAssets]
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

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Get-Funding-Rate-Info
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
        funding_rate: Funding rate, as a fraction.
        funding_time: Milliseconds since 1970 of the funding.
        mark_price: Mark price. None when it is empty.
        rate_type: Kind of funding rate. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Get-Funding-Rate-History
    """

    symbol: str
    funding_rate: Decimal
    funding_time: int
    mark_price: OrEmpty[Decimal]
    rate_type: str | None = None


class CompositeIndexBaseAssetList(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``index_info``.

    Attributes:
        base_asset: Base asset.
        quote_asset: Quote asset.
        weight_in_quantity: Quantity in the index.
        weight_in_percentage: Weight in the index, as a fraction.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Composite-Index-Symbol-Information
    """

    base_asset: str
    quote_asset: str
    weight_in_quantity: Decimal
    weight_in_percentage: Decimal


class CompositeIndex(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``index_info``.

    Attributes:
        symbol: Contract.
        time: Milliseconds since 1970 at which it was asked for, by the clock of the exchange.
        component: What the index is composed of.
        base_asset_list: Components of the index.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Composite-Index-Symbol-Information
    """

    symbol: str
    time: int
    component: str
    base_asset_list: list[CompositeIndexBaseAssetList]


class PriceIndexConstituents(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``index_price_constituents``.

    Attributes:
        exchange: Exchange the price comes from.
        symbol: Name of the market at that exchange.
        price: Price at the exchange; -1 where it is hidden, as for TradFi contracts.
        weight: Weight of the exchange's price in the index, as a fraction.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Index-Constituents
    """

    exchange: str
    symbol: str
    price: Decimal
    weight: Decimal


class PriceIndex(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``index_price_constituents``.

    Attributes:
        symbol: Contract.
        time: Milliseconds since 1970 at which it happened.
        constituents: Exchanges whose prices make up the index.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Index-Constituents
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
        ignore_8: Not meaningful.
        ignore_9: Not meaningful.
        ignore_10: Not meaningful.
        ignore: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Index-Price-Kline-Candlestick-Data
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


class InsuranceFundAssets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``insurance_balance``.

    Attributes:
        asset: Asset.
        margin_balance: Balance of the fund in the asset.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Insurance-Fund-Balance
    """

    asset: str
    margin_balance: Decimal
    update_time: int


class InsuranceFund(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``insurance_balance``.

    Attributes:
        symbols: Contracts that the fund is for.
        assets: Entry for each asset.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Insurance-Fund-Balance
    """

    symbols: list[str]
    assets: list[InsuranceFundAssets]


class Kline(Documented, frozen=True, array_like=True):
    """Answer of ``klines``.

    Attributes:
        open_time: Start of the period, in milliseconds since 1970.
        open: Opening price.
        high: Highest price.
        low: Lowest price.
        close: Closing price; the latest one of a candle that is not over.
        volume: Volume in the base asset.
        close_time: End of the period, in milliseconds since 1970.
        quote_volume: Volume in the quote asset.
        count: Number of trades.
        taker_buy_volume: Volume bought by takers, in the base asset.
        taker_buy_quote_volume: Volume bought by takers, in the quote asset.
        ignore: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Kline-Candlestick-Data
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
        index_price: Index price.
        estimated_settle_price: Estimated settlement price, useful in the hour before settlement only.
        last_funding_rate: Latest funding rate, as a fraction.
        interest_rate: Interest rate within the funding rate, as a fraction.
        next_funding_time: Milliseconds since 1970 of the next funding.
        time: Milliseconds since 1970 at which it happened.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Mark-Price
    """

    symbol: str
    mark_price: Decimal
    index_price: Decimal
    estimated_settle_price: Decimal
    last_funding_rate: Decimal
    interest_rate: Decimal
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
        ignore_8: Not meaningful.
        ignore_9: Not meaningful.
        ignore_10: Not meaningful.
        ignore: Not meaningful.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Mark-Price-Kline-Candlestick-Data
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


class OpenInterest(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``open_interest``.

    Attributes:
        open_interest: Open interest, in the base asset.
        symbol: Contract.
        time: Milliseconds since 1970 at which it happened.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Open-Interest
    """

    open_interest: Decimal
    symbol: str
    time: int


class OpenInterestStatistics(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``open_interest_history``.

    Attributes:
        symbol: Contract.
        open_interest: Open interest, in the base asset.
        open_interest_value: Value of the open interest, in the quote asset.
        cmc_circulating_supply: Circulating supply as CoinMarketCap gives it.
        timestamp: Milliseconds since 1970 that the entry stands for.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Open-Interest-Statistics
    """

    symbol: str
    open_interest: Decimal = field(name="sumOpenInterest")
    open_interest_value: Decimal = field(name="sumOpenInterestValue")
    cmc_circulating_supply: Decimal = field(name="CMCCirculatingSupply")
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
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Premium-Index-Kline-Data
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


class RpiOrderBookBids(Documented, frozen=True, array_like=True):
    """Part of the answer of ``rpi_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Order-Book-RPI
    """

    price: Decimal
    quantity: Decimal


class RpiOrderBookAsks(Documented, frozen=True, array_like=True):
    """Part of the answer of ``rpi_depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Order-Book-RPI
    """

    price: Decimal
    quantity: Decimal


class RpiOrderBook(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``rpi_depth``.

    Attributes:
        last_update_id: Id of the last update the order book includes.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        bids: Price and quantity of each level of bids, the highest first.
        asks: Price and quantity of each level of asks, the lowest first.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Order-Book-RPI
    """

    last_update_id: int
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    bids: list[RpiOrderBookBids]
    asks: list[RpiOrderBookAsks]


class ServerTime(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``server_time``.

    Attributes:
        server_time: Clock of the exchange, in milliseconds since 1970.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Check-Server-Time
    """

    server_time: int


class TakerVolume(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``taker_long_short_ratio``.

    Attributes:
        buy_sell_ratio: Volume bought by takers divided by volume sold by them.
        taker_buy_volume: Volume bought by takers.
        taker_sell_volume: Volume sold by takers.
        timestamp: Milliseconds since 1970 that the entry stands for.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Taker-BuySell-Volume
    """

    buy_sell_ratio: Decimal
    taker_buy_volume: Decimal = field(name="buyVol")
    taker_sell_volume: Decimal = field(name="sellVol")
    timestamp: int


class Ticker24hr(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``ticker_24hr``.

    Attributes:
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
        open_time: Start of the period, in milliseconds since 1970: that of its first trade.
        close_time: End of the period, in milliseconds since 1970: that of its last trade.
        first_id: Id of the first trade.
        last_id: Id of the last trade.
        count: Number of trades.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/24hr-Ticker-Price-Change-Statistics
    """

    symbol: str
    price_change: Decimal
    price_change_percent: Decimal
    weighted_avg_price: Decimal
    last_price: Decimal
    last_qty: Decimal
    open_price: Decimal
    high_price: Decimal
    low_price: Decimal
    volume: Decimal
    quote_volume: Decimal
    open_time: int
    close_time: int
    first_id: int
    last_id: int
    count: int


class LongShortRatio(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``global_long_short_account_ratio``, ``top_long_short_account_ratio`` and
    ``top_long_short_position_ratio``.

    Attributes:
        symbol: Contract.
        long_short_ratio: Long divided by short.
        long_account: Share that is long, as a fraction: of accounts, or of positions where the ratio is one of
            positions.
        short_account: Share that is short, as a fraction: of accounts, or of positions where the ratio is one of
            positions.
        timestamp: Milliseconds since 1970 that the entry stands for.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Long-Short-Ratio
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Top-Long-Short-Account-Ratio
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Top-Trader-Long-Short-Ratio
    """

    symbol: str
    long_short_ratio: Decimal
    long_account: Decimal
    short_account: Decimal
    timestamp: int


class Trade(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``historical_trades`` and ``trades``.

    Attributes:
        id: Id of the trade.
        price: Price of the trade.
        qty: Quantity of the trade.
        quote_qty: Quantity in the quote asset.
        time: Milliseconds since 1970 at which it happened.
        is_buyer_maker: Whether the buyer was the maker: the taker sold.
        is_rpi_trade: Whether the maker's order was one of retail price improvement.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Old-Trades-Lookup
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Recent-Trades-List
    """

    id: int
    price: Decimal
    qty: Decimal
    quote_qty: Decimal
    time: int
    is_buyer_maker: bool
    is_rpi_trade: bool = field(name="isRPITrade")


class TradingScheduleMarketSchedulesSessions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``trading_schedule``.

    Attributes:
        start_time: Milliseconds since 1970 at which it begins.
        end_time: Milliseconds since 1970 at which it ends.
        session_type: Kind of session: PRE_MARKET, REGULAR, AFTER_MARKET, OVERNIGHT or NO_TRADING, of commodities
            REGULAR or NO_TRADING.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Trading-Schedule
    """

    start_time: int
    end_time: int
    session_type: str = field(name="type")


class TradingScheduleMarketSchedules(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``trading_schedule``.

    Attributes:
        sessions: Trading sessions in the order of time.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Trading-Schedule
    """

    sessions: list[TradingScheduleMarketSchedulesSessions]


class TradingSchedule(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``trading_schedule``.

    Attributes:
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        market_schedules: Sessions by market.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Trading-Schedule
    """

    update_time: int
    market_schedules: dict[str, TradingScheduleMarketSchedules]


class BookTickerSnapshot(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``book_ticker``.

    Attributes:
        last_update_id: Id of the last update the order book includes.
        symbol: Contract.
        bid_price: Best bid price.
        bid_qty: Quantity at the best bid price.
        ask_price: Best ask price.
        ask_qty: Quantity at the best ask price.
        time: Milliseconds since 1970 at which it happened.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/websocket-api/Symbol-Order-Book-Ticker
    """

    last_update_id: int
    symbol: str
    bid_price: Decimal
    bid_qty: Decimal
    ask_price: Decimal
    ask_qty: Decimal
    time: int


class OrderBookBids(Documented, frozen=True, array_like=True):
    """Part of the answer of ``depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Order-Book
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/websocket-api
    """

    price: Decimal
    quantity: Decimal


class OrderBookAsks(Documented, frozen=True, array_like=True):
    """Part of the answer of ``depth``.

    Attributes:
        price: Price of the level.
        quantity: Quantity at the price.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Order-Book
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/websocket-api
    """

    price: Decimal
    quantity: Decimal


class OrderBook(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``depth``.

    Attributes:
        last_update_id: Id of the last update the order book includes.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        bids: Price and quantity of each level of bids, the highest first.
        asks: Price and quantity of each level of asks, the lowest first.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Order-Book
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/websocket-api
    """

    last_update_id: int
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    bids: list[OrderBookBids]
    asks: list[OrderBookAsks]


class SymbolPrice(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``ticker_price_v2`` and ``ticker_price``.

    Attributes:
        symbol: Contract.
        price: Price of the last trade.
        time: Milliseconds since 1970 at which it happened.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Symbol-Price-Ticker
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Symbol-Price-Ticker-v2
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/websocket-api/Symbol-Price-Ticker
    """

    symbol: str
    price: Decimal
    time: int


ADL_RISK: Final[Decoder[AdlRisk | list[AdlRisk]]] = typed(AdlRisk | list[AdlRisk])
AGG_TRADES: Final = typed(list[AggregateTrade])
ASSET_INDEX: Final[Decoder[AssetIndex | list[AssetIndex]]] = typed(AssetIndex | list[AssetIndex])
BASIS: Final = typed(list[Basis])
BOOK_TICKER: Final[Decoder[BookTicker | list[BookTicker]]] = typed(BookTicker | list[BookTicker])
BOOK_TICKER_WS_API: Final[Decoder[BookTickerSnapshot | list[BookTickerSnapshot]]] = typed(
    BookTickerSnapshot | list[BookTickerSnapshot]
)
CONTINUOUS_KLINES: Final = typed(list[ContinuousKline])
DELIVERY_PRICE: Final = typed(list[DeliveryPrice])
DEPTH: Final = typed(OrderBook)
EXCHANGE_INFO: Final = typed(ExchangeInformation)
FUNDING_INFO: Final = typed(list[FundingInfo])
FUNDING_RATE: Final = typed(list[FundingRate])
GLOBAL_LONG_SHORT_ACCOUNT_RATIO: Final = typed(list[LongShortRatio])
HISTORICAL_TRADES: Final = typed(list[Trade])
INDEX_INFO: Final = typed(list[CompositeIndex])
INDEX_PRICE_CONSTITUENTS: Final = typed(PriceIndex)
INDEX_PRICE_KLINES: Final = typed(list[IndexPriceKline])
INSURANCE_BALANCE: Final[Decoder[InsuranceFund | list[InsuranceFund]]] = typed(InsuranceFund | list[InsuranceFund])
KLINES: Final = typed(list[Kline])
MARK_PRICE: Final[Decoder[MarkPrice | list[MarkPrice]]] = typed(MarkPrice | list[MarkPrice])
MARK_PRICE_KLINES: Final = typed(list[MarkPriceKline])
OPEN_INTEREST: Final = typed(OpenInterest)
OPEN_INTEREST_HISTORY: Final = typed(list[OpenInterestStatistics])
PING: Final = typed(dict[str, object])
PREMIUM_INDEX_KLINES: Final = typed(list[PremiumIndexKline])
RPI_DEPTH: Final = typed(RpiOrderBook)
SERVER_TIME: Final = typed(ServerTime)
TAKER_LONG_SHORT_RATIO: Final = typed(list[TakerVolume])
TICKER_24HR: Final[Decoder[Ticker24hr | list[Ticker24hr]]] = typed(Ticker24hr | list[Ticker24hr])
TICKER_PRICE: Final[Decoder[SymbolPrice | list[SymbolPrice]]] = typed(SymbolPrice | list[SymbolPrice])
TICKER_PRICE_V2: Final[Decoder[SymbolPrice | list[SymbolPrice]]] = typed(SymbolPrice | list[SymbolPrice])
TOP_LONG_SHORT_ACCOUNT_RATIO: Final = typed(list[LongShortRatio])
TOP_LONG_SHORT_POSITION_RATIO: Final = typed(list[LongShortRatio])
TRADES: Final = typed(list[Trade])
TRADING_SCHEDULE: Final = typed(TradingSchedule)
