# Made by apiscribe from specs/options; not to be edited.
"""Options, answers: trade."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, list_or_rejections, typed
from binance_derivatives.options.values import OrderStatus, PositionSide, Side, TimeInForce


class Confirmation(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cancel_all_open_orders_by_underlying`` and ``cancel_all_open_orders``.

    Attributes:
        code: Result code, 0 for success.
        msg: Result in words.

    Sources:
        https://developers.binance.com/docs/derivatives/options-trading/trade/Cancel-All-Option-Orders-By-Underlying
        https://developers.binance.com/docs/derivatives/options-trading/trade/Cancel-all-Option-orders-on-specific-symbol
    """

    code: int
    msg: str


class BatchCanceledOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cancel_multiple_orders``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        price: Limit price.
        quantity: Quantity ordered.
        executed_qty: Filled quantity.
        side: Side of the order.
        type: Order type.
        time_in_force: How long the order stays in force.
        reduce_only: Whether the order may only reduce a position.
        create_time: Milliseconds since 1970 at which it was created.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        status: State of the order; on some pages ACCEPTED stands for one in the book, on others NEW.
        avg_price: Average fill price; 0 before a fill.
        source: Where the order came from.
        client_order_id: Your own id of the order.
        price_precision: Decimal places of prices.
        quantity_precision: Decimal places of quantities.
        option_side: CALL or PUT.
        quote_asset: Quote asset.
        mmp: Whether the order is under market maker protection.
        fee: Fee. None when it is not sent.
        self_trade_prevention_mode: What happens when the order would trade against your own. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Cancel-Multiple-Option-Orders
    """

    order_id: int
    symbol: str
    price: Decimal
    quantity: Decimal
    executed_qty: Decimal
    side: Side
    type: str
    time_in_force: TimeInForce
    reduce_only: bool
    create_time: int
    update_time: int
    status: OrderStatus
    avg_price: Decimal
    source: str
    client_order_id: str
    price_precision: int = field(name="priceScale")
    quantity_precision: int = field(name="quantityScale")
    option_side: str
    quote_asset: str
    mmp: bool
    fee: Decimal | None = None
    self_trade_prevention_mode: str | None = None


class CanceledOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """An order as it stood when it was canceled.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        price: Limit price.
        quantity: Quantity ordered.
        executed_qty: Filled quantity.
        side: Side of the order.
        type: Order type.
        time_in_force: How long the order stays in force.
        reduce_only: Whether the order may only reduce a position.
        create_date: Milliseconds since 1970 of creation.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        status: State of the order; on some pages ACCEPTED stands for one in the book, on others NEW.
        avg_price: Average fill price; 0 before a fill.
        source: Where the order came from.
        client_order_id: Your own id of the order.
        price_precision: Decimal places of prices.
        quantity_precision: Decimal places of quantities.
        option_side: CALL or PUT.
        quote_asset: Quote asset.
        mmp: Whether the order is under market maker protection.
        self_trade_prevention_mode: What happens when the order would trade against your own. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Cancel-Option-Order
    """

    order_id: int
    symbol: str
    price: Decimal
    quantity: Decimal
    executed_qty: Decimal
    side: Side
    type: str
    time_in_force: TimeInForce
    reduce_only: bool
    create_date: int
    update_time: int
    status: OrderStatus
    avg_price: Decimal
    source: str
    client_order_id: str
    price_precision: int = field(name="priceScale")
    quantity_precision: int = field(name="quantityScale")
    option_side: str
    quote_asset: str
    mmp: bool
    self_trade_prevention_mode: str | None = None


class CommissionsCommissions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``commission_rate``.

    Attributes:
        underlying: Underlying index.
        maker_fee: Fee rate of a maker.
        taker_fee: Fee rate of a taker.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/User-Commission
    """

    underlying: str
    maker_fee: Decimal
    taker_fee: Decimal


class Commissions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``commission_rate``.

    Attributes:
        commissions: Fees by underlying.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/User-Commission
    """

    commissions: list[CommissionsCommissions]


class UserExercise(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``exercise_records``.

    Attributes:
        id: Id of the entry.
        currency: Asset of the settlement.
        symbol: Contract.
        exercise_price: Exercise price of the contract, its strike price.
        quantity: Quantity exercised.
        amount: Amount settled.
        fee: Fee.
        create_date: Milliseconds since 1970 of the exercise.
        price_precision: Decimal places of prices.
        quantity_precision: Decimal places of quantities.
        option_side: CALL or PUT.
        position_side: Side of the position: LONG or SHORT.
        quote_asset: Quote asset.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/User-Exercise-Record
    """

    id: str
    currency: str
    symbol: str
    exercise_price: Decimal
    quantity: Decimal
    amount: Decimal
    fee: Decimal
    create_date: int
    price_precision: int = field(name="priceScale")
    quantity_precision: int = field(name="quantityScale")
    option_side: str
    position_side: PositionSide
    quote_asset: str


class PlacedOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``new_order``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        price: Limit price.
        quantity: Quantity ordered.
        executed_qty: Filled quantity.
        side: Side of the order.
        type: Order type.
        time_in_force: How long the order stays in force.
        reduce_only: Whether the order may only reduce a position.
        create_time: Milliseconds since 1970 at which it was created.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        status: State of the order; on some pages ACCEPTED stands for one in the book, on others NEW.
        avg_price: Average fill price; 0 before a fill.
        source: Where the order came from.
        client_order_id: Your own id of the order.
        price_precision: Decimal places of prices.
        quantity_precision: Decimal places of quantities.
        option_side: CALL or PUT.
        quote_asset: Quote asset.
        mmp: Whether the order is under market maker protection.
        fee: Fee. None when it is not sent.
        post_only: Whether the order may only add liquidity. None when it is not sent.
        self_trade_prevention_mode: What happens when the order would trade against your own. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade
    """

    order_id: int
    symbol: str
    price: Decimal
    quantity: Decimal
    executed_qty: Decimal
    side: Side
    type: str
    time_in_force: TimeInForce
    reduce_only: bool
    create_time: int
    update_time: int
    status: OrderStatus
    avg_price: Decimal
    source: str
    client_order_id: str
    price_precision: int = field(name="priceScale")
    quantity_precision: int = field(name="quantityScale")
    option_side: str
    quote_asset: str
    mmp: bool
    fee: Decimal | None = None
    post_only: bool | None = None
    self_trade_prevention_mode: str | None = None


class OpenOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``open_orders``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        price: Limit price.
        quantity: Quantity ordered.
        executed_qty: Filled quantity.
        side: Side of the order.
        type: Order type.
        time_in_force: How long the order stays in force.
        reduce_only: Whether the order may only reduce a position.
        create_time: Milliseconds since 1970 at which it was created.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        status: State of the order; on some pages ACCEPTED stands for one in the book, on others NEW.
        avg_price: Average fill price; 0 before a fill.
        client_order_id: Your own id of the order.
        price_precision: Decimal places of prices.
        quantity_precision: Decimal places of quantities.
        option_side: CALL or PUT.
        quote_asset: Quote asset.
        mmp: Whether the order is under market maker protection.
        self_trade_prevention_mode: What happens when the order would trade against your own. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Query-Current-Open-Option-Orders
    """

    order_id: int
    symbol: str
    price: Decimal
    quantity: Decimal
    executed_qty: Decimal
    side: Side
    type: str
    time_in_force: TimeInForce
    reduce_only: bool
    create_time: int
    update_time: int
    status: OrderStatus
    avg_price: Decimal
    client_order_id: str
    price_precision: int = field(name="priceScale")
    quantity_precision: int = field(name="quantityScale")
    option_side: str
    quote_asset: str
    mmp: bool
    self_trade_prevention_mode: str | None = None


class HistoricalOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``order_history``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        price: Limit price.
        quantity: Quantity ordered; negative of a sell in the example of its page.
        executed_qty: Filled quantity; negative of a sell in the example of its page.
        side: Side of the order.
        type: Order type.
        time_in_force: How long the order stays in force.
        reduce_only: Whether the order may only reduce a position.
        create_time: Milliseconds since 1970 at which it was created.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        status: State of the order; on some pages ACCEPTED stands for one in the book, on others NEW.
        avg_price: Average fill price; 0 before a fill.
        client_order_id: Your own id of the order.
        price_precision: Decimal places of prices.
        quantity_precision: Decimal places of quantities.
        option_side: CALL or PUT.
        quote_asset: Quote asset.
        mmp: Whether the order is under market maker protection.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Query-Option-Order-History
    """

    order_id: int
    symbol: str
    price: Decimal
    quantity: Decimal
    executed_qty: Decimal
    side: Side
    type: str
    time_in_force: TimeInForce
    reduce_only: bool
    create_time: int
    update_time: int
    status: OrderStatus
    avg_price: Decimal
    client_order_id: str
    price_precision: int = field(name="priceScale")
    quantity_precision: int = field(name="quantityScale")
    option_side: str
    quote_asset: str
    mmp: bool


class BatchPlacedOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``place_multiple_orders``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        price: Limit price.
        quantity: Quantity ordered.
        executed_qty: Filled quantity.
        side: Side of the order.
        type: Order type.
        time_in_force: How long the order stays in force.
        reduce_only: Whether the order may only reduce a position.
        create_time: Milliseconds since 1970 at which it was created.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        status: State of the order; on some pages ACCEPTED stands for one in the book, on others NEW.
        avg_price: Average fill price; 0 before a fill.
        source: Where the order came from.
        client_order_id: Your own id of the order.
        price_precision: Decimal places of prices.
        quantity_precision: Decimal places of quantities.
        option_side: CALL or PUT.
        quote_asset: Quote asset.
        mmp: Whether the order is under market maker protection.
        fee: Fee. None when it is not sent.
        post_only: Whether the order may only add liquidity. None when it is not sent.
        self_trade_prevention_mode: What happens when the order would trade against your own. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Place-Multiple-Orders
    """

    order_id: int
    symbol: str
    price: Decimal
    quantity: Decimal
    executed_qty: Decimal
    side: Side
    type: str
    time_in_force: TimeInForce
    reduce_only: bool
    create_time: int
    update_time: int
    status: OrderStatus
    avg_price: Decimal
    source: str
    client_order_id: str
    price_precision: int = field(name="priceScale")
    quantity_precision: int = field(name="quantityScale")
    option_side: str
    quote_asset: str
    mmp: bool
    fee: Decimal | None = None
    post_only: bool | None = None
    self_trade_prevention_mode: str | None = None


class Position(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``position_risk``.

    Attributes:
        entry_price: Average entry price of the position; 0 without one.
        symbol: Contract.
        side: LONG or SHORT.
        quantity: Quantity, negative when short.
        mark_value: Value at the mark price.
        unrealized_profit: Unrealized profit.
        mark_price: Mark price.
        strike_price: Strike price.
        expiry_date: Milliseconds since 1970 of expiry.
        price_precision: Decimal places of prices.
        quantity_precision: Decimal places of quantities.
        option_side: CALL or PUT.
        quote_asset: Quote asset.
        time: Milliseconds since 1970 at which it happened: the last change.
        bid_quantity: Quantity in open buy orders.
        ask_quantity: Quantity in open sell orders.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Option-Position-Information
    """

    entry_price: Decimal
    symbol: str
    side: str
    quantity: Decimal
    mark_value: Decimal
    unrealized_profit: Decimal = field(name="unrealizedPNL")
    mark_price: Decimal
    strike_price: Decimal
    expiry_date: int
    price_precision: int = field(name="priceScale")
    quantity_precision: int = field(name="quantityScale")
    option_side: str
    quote_asset: str
    time: int
    bid_quantity: Decimal
    ask_quantity: Decimal


class Order(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``query_order``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        price: Limit price.
        quantity: Quantity ordered.
        executed_qty: Filled quantity.
        side: Side of the order.
        type: Order type.
        time_in_force: How long the order stays in force.
        reduce_only: Whether the order may only reduce a position.
        create_time: Milliseconds since 1970 at which it was created.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        status: State of the order; on some pages ACCEPTED stands for one in the book, on others NEW.
        avg_price: Average fill price; 0 before a fill.
        client_order_id: Your own id of the order.
        price_precision: Decimal places of prices.
        quantity_precision: Decimal places of quantities.
        option_side: CALL or PUT.
        quote_asset: Quote asset.
        mmp: Whether the order is under market maker protection.
        post_only: Whether the order may only add liquidity. None when it is not sent.
        self_trade_prevention_mode: What happens when the order would trade against your own. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Query-Single-Order
    """

    order_id: int
    symbol: str
    price: Decimal
    quantity: Decimal
    executed_qty: Decimal
    side: Side
    type: str
    time_in_force: TimeInForce
    reduce_only: bool
    create_time: int
    update_time: int
    status: OrderStatus
    avg_price: Decimal
    client_order_id: str
    price_precision: int = field(name="priceScale")
    quantity_precision: int = field(name="quantityScale")
    option_side: str
    quote_asset: str
    mmp: bool
    post_only: bool | None = None
    self_trade_prevention_mode: str | None = None


class SignedContract(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``sign_tradfi_contract``.

    Attributes:
        code: Result code, 200 for success.
        msg: Result in words.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/TradFi-Perps
    """

    code: int
    msg: str


class AccountTrade(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``user_trades``.

    Attributes:
        id: Id of the entry.
        trade_id: Id of the trade.
        order_id: Order id given by the exchange.
        symbol: Contract.
        price: Price of the trade.
        qty: Quantity of the trade.
        fee: Fee, negative when you pay.
        realized_pnl: Profit realized by the trade.
        side: Side of the order.
        type: Order type.
        liquidity: MAKER or TAKER.
        time: Milliseconds since 1970 at which it happened.
        price_precision: Decimal places of prices.
        quantity_precision: Decimal places of quantities.
        option_side: CALL or PUT.
        quote_asset: Quote asset.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Account-Trade-List
    """

    id: int
    trade_id: int
    order_id: int
    symbol: str
    price: Decimal
    qty: Decimal = field(name="quantity")
    fee: Decimal
    realized_pnl: Decimal = field(name="realizedProfit")
    side: Side
    type: str
    liquidity: str
    time: int
    price_precision: int = field(name="priceScale")
    quantity_precision: int = field(name="quantityScale")
    option_side: str
    quote_asset: str


CANCEL_ALL_OPEN_ORDERS: Final = typed(Confirmation)
CANCEL_ALL_OPEN_ORDERS_BY_UNDERLYING: Final = typed(Confirmation)
CANCEL_MULTIPLE_ORDERS: Final = list_or_rejections(BatchCanceledOrder)
CANCEL_ORDER: Final = typed(CanceledOrder)
COMMISSION_RATE: Final = typed(Commissions)
EXERCISE_RECORDS: Final = typed(list[UserExercise])
NEW_ORDER: Final = typed(PlacedOrder)
OPEN_ORDERS: Final = typed(list[OpenOrder])
ORDER_HISTORY: Final = typed(list[HistoricalOrder])
PLACE_MULTIPLE_ORDERS: Final = list_or_rejections(BatchPlacedOrder)
POSITION_RISK: Final = typed(list[Position])
QUERY_ORDER: Final = typed(Order)
SIGN_TRADFI_CONTRACT: Final = typed(SignedContract)
USER_TRADES: Final = typed(list[AccountTrade])
