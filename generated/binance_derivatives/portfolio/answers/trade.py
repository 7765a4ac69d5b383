# Made by apiscribe from specs/portfolio; not to be edited.
"""Portfolio Margin, answers: trade."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, OrEmpty, typed
from binance_derivatives.portfolio.answers.account import Result, Transaction
from binance_derivatives.portfolio.values import (
    AnsweredOrderType,
    AnsweredPriceMatch,
    OrderStatus,
    PositionSide,
    SelfTradePreventionMode,
    Side,
    StrategyStatus,
    StrategyType,
    TimeInForce,
    WorkingType,
)


class CmConditionalOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``all_cm_conditional_orders``.

    Attributes:
        new_client_strategy_id: Your own id of the conditional order.
        strategy_id: Id of the conditional order given by the exchange.
        strategy_status: State of the conditional order: NEW, CANCELED, EXPIRED, TRIGGERED, or FINISHED once the order
            that the trigger placed is filled.
        strategy_type: Type of the conditional order.
        orig_qty: Quantity ordered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        stop_price: Trigger price; meaningless for trailing stops.
        symbol: Contract.
        order_id: Order id given by the exchange, of the order that the trigger placed. None when it is not sent.
        status: State of the order that the trigger placed. None when it is not sent.
        book_time: Milliseconds since 1970 at which the order was placed.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        trigger_time: Milliseconds since 1970 at which the order was triggered.
        time_in_force: How long the order stays in force.
        type: Order type, of the order that the trigger placed. None when it is not sent.
        activate_price: Price that arms a trailing stop. None when it is not sent.
        callback_rate: Callback rate of a trailing stop, in percent. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-CM-Conditional-Orders
    """

    new_client_strategy_id: str
    strategy_id: int
    strategy_status: StrategyStatus
    strategy_type: StrategyType
    orig_qty: Decimal
    price: Decimal
    reduce_only: bool
    side: Side
    position_side: PositionSide
    stop_price: Decimal
    symbol: str
    order_id: int | None = None
    status: OrderStatus | None = None
    book_time: int
    update_time: int
    trigger_time: int
    time_in_force: TimeInForce
    type: AnsweredOrderType | None = None
    activate_price: Decimal | None = None
    callback_rate: Decimal | None = field(default=None, name="priceRate")


class ConditionalConfirmation(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cancel_all_open_cm_conditional_orders``.

    Attributes:
        code: Result code, as text; 200 for success.
        msg: Result in words.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-CM-Open-Conditional-Orders
    """

    code: str
    msg: str


class CanceledMarginEntryOrders(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``cancel_all_open_margin_orders``.

    Attributes:
        symbol: Pair.
        order_id: Order id given by the exchange.
        client_order_id: Your own id of the order.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-All-Open-Orders-on-a-Symbol
    """

    symbol: str
    order_id: int
    client_order_id: str


class CanceledMarginEntryOrderReports(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``cancel_all_open_margin_orders``.

    Attributes:
        symbol: Pair.
        orig_client_order_id: Your own id of the order, as it was placed.
        order_id: Order id given by the exchange.
        order_list_id: Id of the order list.
        client_order_id: Id of the cancellation; the order's own is the original one.
        price: Limit price.
        orig_qty: Quantity ordered.
        executed_qty: Filled quantity.
        cum_quote: Filled amount in the quote asset.
        status: State of the order.
        time_in_force: How long the order stays in force.
        type: Order type.
        side: Side of the order.
        stop_price: Trigger price. None when it is not sent.
        iceberg_qty: Quantity an iceberg order shows at a time; others have 0 or null.
        self_trade_prevention_mode: What happens when the order would trade against your own. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-All-Open-Orders-on-a-Symbol
    """

    symbol: str
    orig_client_order_id: str
    order_id: int
    order_list_id: int
    client_order_id: str
    price: Decimal
    orig_qty: Decimal
    executed_qty: Decimal
    cum_quote: Decimal = field(name="cummulativeQuoteQty")
    status: OrderStatus
    time_in_force: TimeInForce
    type: AnsweredOrderType
    side: Side
    stop_price: Decimal | None = None
    iceberg_qty: Decimal
    self_trade_prevention_mode: str | None = None


class CanceledMarginEntry(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cancel_all_open_margin_orders``.

    Attributes:
        symbol: Pair.
        orig_client_order_id: Your own id of the order, as it was placed. None when it is not sent.
        order_id: Order id given by the exchange. None when it is not sent.
        order_list_id: Id of the order list; -1 for an order outside any list.
        client_order_id: Id of the cancellation; the order's own is the original one. None when it is not sent.
        price: Limit price. None when it is not sent.
        orig_qty: Quantity ordered. None when it is not sent.
        executed_qty: Filled quantity. None when it is not sent.
        cum_quote: Filled amount in the quote asset. None when it is not sent.
        status: State of the order. None when it is not sent.
        time_in_force: How long the order stays in force. None when it is not sent.
        type: Order type. None when it is not sent.
        side: Side of the order. None when it is not sent.
        contingency_type: How the orders of the list depend on each other. None when it is not sent.
        list_status_type: State of the order list. None when it is not sent.
        list_order_status: State of the orders of the list. None when it is not sent.
        list_client_order_id: Your own id of the order list. None when it is not sent.
        transaction_time: Milliseconds since 1970 of the transaction. None when it is not sent.
        orders: Orders of the list. None when it is not sent.
        order_reports: Orders of the list in full. None when it is not sent.
        self_trade_prevention_mode: What happens when the order would trade against your own. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-All-Open-Orders-on-a-Symbol
    """

    symbol: str
    orig_client_order_id: str | None = None
    order_id: int | None = None
    order_list_id: int
    client_order_id: str | None = None
    price: Decimal | None = None
    orig_qty: Decimal | None = None
    executed_qty: Decimal | None = None
    cum_quote: Decimal | None = field(default=None, name="cummulativeQuoteQty")
    status: OrderStatus | None = None
    time_in_force: TimeInForce | None = None
    type: AnsweredOrderType | None = None
    side: Side | None = None
    contingency_type: str | None = None
    list_status_type: str | None = None
    list_order_status: str | None = None
    list_client_order_id: str | None = None
    transaction_time: int | None = None
    orders: list[CanceledMarginEntryOrders] | None = None
    order_reports: list[CanceledMarginEntryOrderReports] | None = None
    self_trade_prevention_mode: str | None = None


class CanceledCmConditionalOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cancel_cm_conditional_order``.

    Attributes:
        new_client_strategy_id: Your own id of the conditional order.
        strategy_id: Id of the conditional order given by the exchange.
        strategy_status: State of the conditional order: NEW, CANCELED, EXPIRED, TRIGGERED, or FINISHED once the order
            that the trigger placed is filled.
        strategy_type: Type of the conditional order.
        orig_qty: Quantity ordered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        stop_price: Trigger price; meaningless for trailing stops.
        symbol: Contract.
        time_in_force: How long the order stays in force.
        activate_price: Price that arms a trailing stop. None when it is not sent.
        callback_rate: Callback rate of a trailing stop, in percent. None when it is not sent.
        book_time: Milliseconds since 1970 at which the order was placed.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-CM-Conditional-Order
    """

    new_client_strategy_id: str
    strategy_id: int
    strategy_status: StrategyStatus
    strategy_type: StrategyType
    orig_qty: Decimal
    price: Decimal
    reduce_only: bool
    side: Side
    position_side: PositionSide
    stop_price: Decimal
    symbol: str
    time_in_force: TimeInForce
    activate_price: Decimal | None = None
    callback_rate: Decimal | None = field(default=None, name="priceRate")
    book_time: int
    update_time: int
    working_type: WorkingType
    price_protect: bool


class CanceledCmOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A coin-margined order as it stood when it was canceled.

    Attributes:
        avg_price: Average fill price; 0 before a fill. None when it is not sent.
        client_order_id: Your own id of the order.
        cum_qty: Filled quantity.
        cum_base: Filled amount in the base asset. None when it is not sent.
        executed_qty: Filled quantity.
        order_id: Order id given by the exchange.
        orig_qty: Quantity ordered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        status: State of the order.
        symbol: Contract.
        pair: Underlying pair of the contract.
        time_in_force: How long the order stays in force.
        type: Order type.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-CM-Order
    """

    avg_price: Decimal | None = None
    client_order_id: str
    cum_qty: Decimal
    cum_base: Decimal | None = None
    executed_qty: Decimal
    order_id: int
    orig_qty: Decimal
    price: Decimal
    reduce_only: bool
    side: Side
    position_side: PositionSide
    status: OrderStatus
    symbol: str
    pair: str
    time_in_force: TimeInForce
    type: AnsweredOrderType
    update_time: int


class CanceledMarginOcoOrders(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``cancel_margin_oco_order``.

    Attributes:
        symbol: Pair.
        order_id: Order id given by the exchange.
        client_order_id: Your own id of the order.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-OCO-Orders
    """

    symbol: str
    order_id: int
    client_order_id: str


class CanceledMarginOcoOrderReports(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``cancel_margin_oco_order``.

    Attributes:
        symbol: Pair.
        orig_client_order_id: Your own id of the order, as it was placed.
        order_id: Order id given by the exchange.
        order_list_id: Id of the order list.
        client_order_id: Id of the cancellation; the order's own is the original one.
        price: Limit price.
        orig_qty: Quantity ordered.
        executed_qty: Filled quantity.
        cum_quote: Filled amount in the quote asset.
        status: State of the order.
        time_in_force: How long the order stays in force.
        type: Order type.
        side: Side of the order.
        stop_price: Trigger price. None when it is not sent.
        self_trade_prevention_mode: What happens when the order would trade against your own. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-OCO-Orders
    """

    symbol: str
    orig_client_order_id: str
    order_id: int
    order_list_id: int
    client_order_id: str
    price: Decimal
    orig_qty: Decimal
    executed_qty: Decimal
    cum_quote: Decimal = field(name="cummulativeQuoteQty")
    status: OrderStatus
    time_in_force: TimeInForce
    type: AnsweredOrderType
    side: Side
    stop_price: Decimal | None = None
    self_trade_prevention_mode: str | None = None


class CanceledMarginOco(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cancel_margin_oco_order``.

    Attributes:
        order_list_id: Id of the order list.
        contingency_type: How the orders of the list depend on each other.
        list_status_type: State of the order list.
        list_order_status: State of the orders of the list.
        list_client_order_id: Your own id of the order list.
        transaction_time: Milliseconds since 1970 of the transaction.
        symbol: Pair.
        orders: Orders of the list.
        order_reports: Orders of the list in full.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-OCO-Orders
    """

    order_list_id: int
    contingency_type: str
    list_status_type: str
    list_order_status: str
    list_client_order_id: str
    transaction_time: int
    symbol: str
    orders: list[CanceledMarginOcoOrders]
    order_reports: list[CanceledMarginOcoOrderReports]


class CanceledMarginOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cancel_margin_order``.

    Attributes:
        symbol: Pair.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        client_order_id: Id of the cancellation; the order's own is the original one.
        price: Limit price.
        orig_qty: Quantity ordered.
        executed_qty: Filled quantity.
        cum_quote: Filled amount in the quote asset.
        status: State of the order.
        time_in_force: How long the order stays in force.
        type: Order type.
        side: Side of the order.
        self_trade_prevention_mode: What happens when the order would trade against your own. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-Order
    """

    symbol: str
    order_id: int
    orig_client_order_id: str
    client_order_id: str
    price: Decimal
    orig_qty: Decimal
    executed_qty: Decimal
    cum_quote: Decimal = field(name="cummulativeQuoteQty")
    status: OrderStatus
    time_in_force: TimeInForce
    type: AnsweredOrderType
    side: Side
    self_trade_prevention_mode: str | None = None


class CanceledUmAlgoOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cancel_um_algo_order``.

    Attributes:
        complete: Whether the order was canceled.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-UM-Algo-Order
    """

    complete: bool


class CanceledUmOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cancel_um_order``.

    Attributes:
        avg_price: Average fill price; 0 before a fill. None when it is not sent.
        client_order_id: Your own id of the order.
        cum_qty: Filled quantity.
        cum_quote: Filled amount in the quote asset. None when it is not sent.
        executed_qty: Filled quantity.
        order_id: Order id given by the exchange.
        orig_qty: Quantity ordered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        status: State of the order.
        symbol: Contract.
        time_in_force: How long the order stays in force.
        type: Order type.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.
        price_match: Price-matching mode.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-UM-Order
    """

    avg_price: Decimal | None = None
    client_order_id: str
    cum_qty: Decimal
    cum_quote: Decimal | None = None
    executed_qty: Decimal
    order_id: int
    orig_qty: Decimal
    price: Decimal
    reduce_only: bool
    side: Side
    position_side: PositionSide
    status: OrderStatus
    symbol: str
    time_in_force: TimeInForce
    type: AnsweredOrderType
    update_time: int
    self_trade_prevention_mode: SelfTradePreventionMode
    good_till_date: int
    price_match: AnsweredPriceMatch


class CmAdlEstimate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cm_adl_quantile``.

    Attributes:
        symbol: Contract.
        adl_quantile: How near each side of the position is to auto-deleveraging, from 0 to 4; higher is nearer. For
            crossed positions of hedge mode LONG and SHORT have one number where both are held, and HEDGE comes in place
            of BOTH, with a number that is meaningless.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/CM-Position-ADL-Quantile-Estimation
    """

    symbol: str
    adl_quantile: dict[str, int]


class HistoricalCmConditionalOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cm_conditional_order_history``.

    Attributes:
        new_client_strategy_id: Your own id of the conditional order.
        strategy_id: Id of the conditional order given by the exchange.
        strategy_status: State of the conditional order: CANCELED, EXPIRED, TRIGGERED, or FINISHED once the order that
            the trigger placed is filled.
        strategy_type: Type of the conditional order.
        orig_qty: Quantity ordered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        stop_price: Trigger price; meaningless for trailing stops.
        symbol: Contract.
        order_id: Order id given by the exchange, of the order that the trigger placed. None when it is not sent.
        status: State of the order that the trigger placed. None when it is not sent.
        book_time: Milliseconds since 1970 at which the order was placed.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        trigger_time: Milliseconds since 1970 at which the order was triggered.
        time_in_force: How long the order stays in force.
        type: Order type, of the order that the trigger placed. None when it is not sent.
        activate_price: Price that arms a trailing stop. None when it is not sent.
        callback_rate: Callback rate of a trailing stop, in percent. None when it is not sent.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        price_match: Price-matching mode.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-CM-Conditional-Order-History
    """

    new_client_strategy_id: str
    strategy_id: int
    strategy_status: StrategyStatus
    strategy_type: StrategyType
    orig_qty: Decimal
    price: Decimal
    reduce_only: bool
    side: Side
    position_side: PositionSide
    stop_price: Decimal
    symbol: str
    order_id: int | None = None
    status: OrderStatus | None = None
    book_time: int
    update_time: int
    trigger_time: int
    time_in_force: TimeInForce
    type: AnsweredOrderType | None = None
    activate_price: Decimal | None = None
    callback_rate: Decimal | None = field(default=None, name="priceRate")
    working_type: WorkingType
    price_protect: bool
    price_match: AnsweredPriceMatch


class CmForceOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cm_force_orders``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        pair: Underlying pair of the contract.
        status: State of the order.
        client_order_id: Id that the exchange gave the order: ``autoclose-`` begins that of a liquidation,
            ``adl_autoclose`` that of an auto-deleveraging.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill.
        orig_qty: Quantity ordered.
        executed_qty: Filled quantity.
        cum_base: Filled amount in the base asset.
        time_in_force: How long the order stays in force.
        type: Order type.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        orig_type: Order type before it was triggered.
        time: Milliseconds since 1970 at which the order was placed.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Users-CM-Force-Orders
    """

    order_id: int
    symbol: str
    pair: str
    status: OrderStatus
    client_order_id: str
    price: Decimal
    avg_price: Decimal
    orig_qty: Decimal
    executed_qty: Decimal
    cum_base: Decimal
    time_in_force: TimeInForce
    type: AnsweredOrderType
    reduce_only: bool
    side: Side
    position_side: PositionSide
    orig_type: str
    time: int
    update_time: int


class CmOrderModificationAmendmentPrice(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``cm_order_modify_history``.

    Attributes:
        before: Value before the modification.
        after: Value after the modification.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-CM-Modify-Order-History
    """

    before: Decimal
    after: Decimal


class CmOrderModificationAmendmentOrigQty(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``cm_order_modify_history``.

    Attributes:
        before: Value before the modification.
        after: Value after the modification.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-CM-Modify-Order-History
    """

    before: Decimal
    after: Decimal


class CmOrderModificationAmendment(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``cm_order_modify_history``.

    Attributes:
        price: Limit price.
        orig_qty: Quantity ordered.
        count: Which change of the order this was, counted from 1.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-CM-Modify-Order-History
    """

    price: CmOrderModificationAmendmentPrice
    orig_qty: CmOrderModificationAmendmentOrigQty
    count: int


class CmOrderModification(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cm_order_modify_history``.

    Attributes:
        amendment_id: Id of the modification.
        symbol: Contract.
        pair: Underlying pair of the contract.
        order_id: Order id given by the exchange.
        client_order_id: Your own id of the order.
        time: Milliseconds since 1970 at which it happened.
        amendment: What was modified.
        modify_id: Number of the modification that the caller gave. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-CM-Modify-Order-History
    """

    amendment_id: int
    symbol: str
    pair: str
    order_id: int
    client_order_id: str
    time: int
    amendment: CmOrderModificationAmendment
    modify_id: int | None = None


class CmTrade(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cm_user_trades``.

    Attributes:
        symbol: Contract.
        id: Id of the trade.
        order_id: Order id given by the exchange.
        pair: Underlying pair of the contract.
        side: Side of the order.
        price: Price of the trade.
        qty: Quantity of the trade, in contracts.
        realized_pnl: Profit realized by the trade.
        margin_asset: Asset the margin is held in.
        base_qty: Quantity in the base asset.
        commission: Fee paid.
        commission_asset: Asset the fee was paid in.
        time: Milliseconds since 1970 at which it happened.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        buyer: Whether you were the buyer.
        maker: Whether you were the maker.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/CM-Account-Trade-List
    """

    symbol: str
    id: int
    order_id: int
    pair: str
    side: Side
    price: Decimal
    qty: Decimal
    realized_pnl: Decimal
    margin_asset: str
    base_qty: Decimal
    commission: Decimal
    commission_asset: str
    time: int
    position_side: PositionSide
    buyer: bool
    maker: bool


class MarginForceOrdersRows(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``margin_force_orders``.

    Attributes:
        avg_price: Average fill price; 0 before a fill.
        executed_qty: Filled quantity.
        order_id: Order id given by the exchange.
        price: Limit price.
        orig_qty: Quantity ordered.
        side: Side of the order.
        symbol: Pair.
        time_in_force: How long the order stays in force.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Users-Margin-Force-Orders
    """

    avg_price: Decimal
    executed_qty: Decimal
    order_id: int
    price: Decimal
    orig_qty: Decimal = field(name="qty")
    side: Side
    symbol: str
    time_in_force: TimeInForce
    update_time: int = field(name="updatedTime")


class MarginForceOrders(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``margin_force_orders``.

    Attributes:
        rows: Entries, of one page where there are pages.
        total: Number of entries, on all pages where there are pages.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Users-Margin-Force-Orders
    """

    rows: list[MarginForceOrdersRows]
    total: int


class RepaidDebt(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``margin_repay_debt``.

    Attributes:
        amount: Amount repaid.
        asset: Asset.
        specify_repay_assets: Assets used to repay.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        success: Whether it succeeded.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Repay-Debt
    """

    amount: Decimal
    asset: str
    specify_repay_assets: list[str]
    update_time: int
    success: bool


class MarginTrade(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``margin_user_trades``.

    Attributes:
        commission: Fee paid.
        commission_asset: Asset the fee was paid in.
        id: Id of the trade.
        is_best_match: Whether the price was the best one.
        buyer: Whether you were the buyer.
        maker: Whether you were the maker.
        order_id: Order id given by the exchange.
        price: Price of the trade.
        qty: Quantity of the trade.
        symbol: Pair.
        time: Milliseconds since 1970 at which it happened.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Trade-List
    """

    commission: Decimal
    commission_asset: str
    id: int
    is_best_match: bool
    buyer: bool = field(name="isBuyer")
    maker: bool = field(name="isMaker")
    order_id: int
    price: Decimal
    qty: Decimal
    symbol: str
    time: int


class ModifiedCmOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``modify_cm_order``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        pair: Underlying pair of the contract.
        status: State of the order.
        client_order_id: Your own id of the order.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill. None when it is not sent.
        orig_qty: Quantity ordered.
        executed_qty: Filled quantity.
        cum_qty: Filled quantity.
        cum_base: Filled amount in the base asset. None when it is not sent.
        time_in_force: How long the order stays in force.
        type: Order type.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        orig_type: Order type before it was triggered.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        modify_id: Number of the modification that the caller gave. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Modify-CM-Order
    """

    order_id: int
    symbol: str
    pair: str
    status: OrderStatus
    client_order_id: str
    price: Decimal
    avg_price: Decimal | None = None
    orig_qty: Decimal
    executed_qty: Decimal
    cum_qty: Decimal
    cum_base: Decimal | None = None
    time_in_force: TimeInForce
    type: AnsweredOrderType
    reduce_only: bool
    side: Side
    position_side: PositionSide
    orig_type: str
    update_time: int
    modify_id: int | None = None


class ModifiedUmOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``modify_um_order``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        status: State of the order.
        client_order_id: Your own id of the order.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill. None when it is not sent.
        orig_qty: Quantity ordered.
        executed_qty: Filled quantity.
        cum_qty: Filled quantity.
        cum_quote: Filled amount in the quote asset. None when it is not sent.
        time_in_force: How long the order stays in force.
        type: Order type.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        orig_type: Order type before it was triggered.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        price_match: Price-matching mode.
        modify_id: Number of the modification that the caller gave. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Modify-UM-Order
    """

    order_id: int
    symbol: str
    status: OrderStatus
    client_order_id: str
    price: Decimal
    avg_price: Decimal | None = None
    orig_qty: Decimal
    executed_qty: Decimal
    cum_qty: Decimal
    cum_quote: Decimal | None = None
    time_in_force: TimeInForce
    type: AnsweredOrderType
    reduce_only: bool
    side: Side
    position_side: PositionSide
    orig_type: str
    self_trade_prevention_mode: SelfTradePreventionMode
    good_till_date: int
    update_time: int
    price_match: AnsweredPriceMatch
    modify_id: int | None = None


class PlacedCmConditionalOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``new_cm_conditional_order``.

    Attributes:
        new_client_strategy_id: Your own id of the conditional order.
        strategy_id: Id of the conditional order given by the exchange.
        strategy_status: State of the conditional order: NEW, CANCELED, EXPIRED, TRIGGERED, or FINISHED once the order
            that the trigger placed is filled.
        strategy_type: Type of the conditional order.
        orig_qty: Quantity ordered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        stop_price: Trigger price; meaningless for trailing stops.
        symbol: Contract.
        pair: Underlying pair of the contract.
        time_in_force: How long the order stays in force.
        activate_price: Price that arms a trailing stop. None when it is not sent.
        callback_rate: Callback rate of a trailing stop, in percent. None when it is not sent.
        book_time: Milliseconds since 1970 at which the order was placed.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-CM-Conditional-Order
    """

    new_client_strategy_id: str
    strategy_id: int
    strategy_status: StrategyStatus
    strategy_type: StrategyType
    orig_qty: Decimal
    price: Decimal
    reduce_only: bool
    side: Side
    position_side: PositionSide
    stop_price: Decimal
    symbol: str
    pair: str
    time_in_force: TimeInForce
    activate_price: Decimal | None = None
    callback_rate: Decimal | None = field(default=None, name="priceRate")
    book_time: int
    update_time: int
    working_type: WorkingType
    price_protect: bool


class PlacedCmOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``new_cm_order``.

    Attributes:
        client_order_id: Your own id of the order.
        cum_qty: Filled quantity.
        cum_base: Filled amount in the base asset. None when it is not sent.
        executed_qty: Filled quantity.
        order_id: Order id given by the exchange.
        avg_price: Average fill price; 0 before a fill. None when it is not sent.
        orig_qty: Quantity ordered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        status: State of the order.
        symbol: Contract.
        pair: Underlying pair of the contract.
        time_in_force: How long the order stays in force.
        type: Order type.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-CM-Order
    """

    client_order_id: str
    cum_qty: Decimal
    cum_base: Decimal | None = None
    executed_qty: Decimal
    order_id: int
    avg_price: Decimal | None = None
    orig_qty: Decimal
    price: Decimal
    reduce_only: bool
    side: Side
    position_side: PositionSide
    status: OrderStatus
    symbol: str
    pair: str
    time_in_force: TimeInForce
    type: AnsweredOrderType
    update_time: int


class PlacedMarginOcoOrders(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``new_margin_oco_order``.

    Attributes:
        symbol: Pair.
        order_id: Order id given by the exchange.
        client_order_id: Your own id of the order.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-New-OCO
    """

    symbol: str
    order_id: int
    client_order_id: str


class PlacedMarginOcoOrderReports(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``new_margin_oco_order``.

    Attributes:
        symbol: Pair.
        order_id: Order id given by the exchange.
        order_list_id: Id of the order list.
        client_order_id: Your own id of the order.
        transaction_time: Milliseconds since 1970 of the transaction.
        price: Limit price.
        orig_qty: Quantity ordered.
        executed_qty: Filled quantity.
        cum_quote: Filled amount in the quote asset.
        status: State of the order.
        time_in_force: How long the order stays in force.
        type: Order type.
        side: Side of the order.
        stop_price: Trigger price. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-New-OCO
    """

    symbol: str
    order_id: int
    order_list_id: int
    client_order_id: str
    transaction_time: int = field(name="transactTime")
    price: Decimal
    orig_qty: Decimal
    executed_qty: Decimal
    cum_quote: Decimal = field(name="cummulativeQuoteQty")
    status: OrderStatus
    time_in_force: TimeInForce
    type: AnsweredOrderType
    side: Side
    stop_price: Decimal | None = None


class PlacedMarginOco(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``new_margin_oco_order``.

    Attributes:
        order_list_id: Id of the order list.
        contingency_type: How the orders of the list depend on each other.
        list_status_type: State of the order list.
        list_order_status: State of the orders of the list.
        list_client_order_id: Your own id of the order list.
        transaction_time: Milliseconds since 1970 of the transaction.
        symbol: Pair.
        margin_buy_borrow_amount: Amount borrowed for the order. None when it is not sent.
        margin_buy_borrow_asset: Asset borrowed for the order. None when it is not sent.
        orders: Orders of the list.
        order_reports: Orders of the list in full.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-New-OCO
    """

    order_list_id: int
    contingency_type: str
    list_status_type: str
    list_order_status: str
    list_client_order_id: str
    transaction_time: int
    symbol: str
    margin_buy_borrow_amount: Decimal | None = None
    margin_buy_borrow_asset: str | None = None
    orders: list[PlacedMarginOcoOrders]
    order_reports: list[PlacedMarginOcoOrderReports]


class PlacedMarginOrderFills(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``new_margin_order``.

    Attributes:
        price: Price of the trade.
        qty: Quantity of the trade.
        commission: Fee paid.
        commission_asset: Asset the fee was paid in.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-Margin-Order
    """

    price: Decimal
    qty: Decimal
    commission: Decimal
    commission_asset: str


class PlacedMarginOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``new_margin_order``.

    Attributes:
        symbol: Pair.
        order_id: Order id given by the exchange.
        client_order_id: Your own id of the order.
        transaction_time: Milliseconds since 1970 of the transaction.
        price: Limit price. None when it is not sent.
        orig_qty: Quantity ordered. None when it is not sent.
        executed_qty: Filled quantity. None when it is not sent.
        cum_quote: Filled amount in the quote asset. None when it is not sent.
        status: State of the order. None when it is not sent.
        time_in_force: How long the order stays in force. None when it is not sent.
        type: Order type. None when it is not sent.
        side: Side of the order. None when it is not sent.
        margin_buy_borrow_amount: Amount borrowed for the order. None when it is not sent.
        margin_buy_borrow_asset: Asset borrowed for the order. None when it is not sent.
        fills: Single fills of the order. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-Margin-Order
    """

    symbol: str
    order_id: int
    client_order_id: str
    transaction_time: int = field(name="transactTime")
    price: Decimal | None = None
    orig_qty: Decimal | None = None
    executed_qty: Decimal | None = None
    cum_quote: Decimal | None = field(default=None, name="cummulativeQuoteQty")
    status: OrderStatus | None = None
    time_in_force: TimeInForce | None = None
    type: AnsweredOrderType | None = None
    side: Side | None = None
    margin_buy_borrow_amount: Decimal | None = None
    margin_buy_borrow_asset: str | None = None
    fills: list[PlacedMarginOrderFills] | None = None


class PlacedUmAlgoOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``new_um_algo_order``.

    Attributes:
        algo_id: Algo order id given by the exchange.
        client_algo_id: Your own id of the algo order.
        algo_type: Kind of algo order.
        order_type: Order type, of the conditional order itself.
        symbol: Contract.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        time_in_force: How long the order stays in force.
        quantity: Quantity ordered.
        algo_status: State of the algo order: NEW until it triggers, TRIGGERING, TRIGGERED once its order is placed,
            FINISHED once that is filled or canceled, REJECTED in the order book, CANCELED, EXPIRED when the exchange
            ends it.
        trigger_price: Price that triggers the order.
        price: Limit price.
        iceberg_qty: Quantity an iceberg order shows at a time; others have 0 or null. None when it is null.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        working_type: Kind of price that triggers the order.
        price_match: Price-matching mode.
        close_position: Whether the order closes the whole position when triggered. None when it is not sent.
        price_protect: Whether the trigger is protected against abnormal prices.
        reduce_only: Whether the order may only reduce a position.
        activate_price: Price that arms a trailing stop. None when it is empty.
        callback_rate: Callback rate of a trailing stop, in percent. None when it is empty.
        create_time: Milliseconds since 1970 at which it was created.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        trigger_time: Milliseconds since 1970 at which the order was triggered; 0 before.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-UM-Algo-Order
    """

    algo_id: int
    client_algo_id: str
    algo_type: str
    order_type: AnsweredOrderType
    symbol: str
    side: Side
    position_side: PositionSide
    time_in_force: TimeInForce
    quantity: Decimal
    algo_status: str
    trigger_price: Decimal
    price: Decimal
    iceberg_qty: Decimal | None = field(name="icebergQuantity")
    self_trade_prevention_mode: SelfTradePreventionMode
    working_type: WorkingType
    price_match: AnsweredPriceMatch
    close_position: bool | None = None
    price_protect: bool
    reduce_only: bool
    activate_price: OrEmpty[Decimal]
    callback_rate: OrEmpty[Decimal]
    create_time: int
    update_time: int
    trigger_time: int
    good_till_date: int


class PlacedUmOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``new_um_order``.

    Attributes:
        client_order_id: Your own id of the order.
        cum_qty: Filled quantity.
        cum_quote: Filled amount in the quote asset. None when it is not sent.
        executed_qty: Filled quantity.
        order_id: Order id given by the exchange.
        avg_price: Average fill price; 0 before a fill. None when it is not sent.
        orig_qty: Quantity ordered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        status: State of the order.
        symbol: Contract.
        time_in_force: How long the order stays in force.
        type: Order type.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        price_match: Price-matching mode.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade
    """

    client_order_id: str
    cum_qty: Decimal
    cum_quote: Decimal | None = None
    executed_qty: Decimal
    order_id: int
    avg_price: Decimal | None = None
    orig_qty: Decimal
    price: Decimal
    reduce_only: bool
    side: Side
    position_side: PositionSide
    status: OrderStatus
    symbol: str
    time_in_force: TimeInForce
    type: AnsweredOrderType
    self_trade_prevention_mode: SelfTradePreventionMode
    good_till_date: int
    update_time: int
    price_match: AnsweredPriceMatch


class MarginOcoOrders(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``all_margin_oco_orders``, ``open_margin_oco_orders`` and ``query_margin_oco_order``.

    Attributes:
        symbol: Pair.
        order_id: Order id given by the exchange.
        client_order_id: Your own id of the order.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-OCO
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-Open-OCO
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-all-OCO
    """

    symbol: str
    order_id: int
    client_order_id: str


class MarginOco(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``all_margin_oco_orders``, ``open_margin_oco_orders`` and ``query_margin_oco_order``.

    Attributes:
        order_list_id: Id of the order list.
        contingency_type: How the orders of the list depend on each other.
        list_status_type: State of the order list.
        list_order_status: State of the orders of the list.
        list_client_order_id: Your own id of the order list.
        transaction_time: Milliseconds since 1970 of the transaction.
        symbol: Pair.
        orders: Orders of the list.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-OCO
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-Open-OCO
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-all-OCO
    """

    order_list_id: int
    contingency_type: str
    list_status_type: str
    list_order_status: str
    list_client_order_id: str
    transaction_time: int
    symbol: str
    orders: list[MarginOcoOrders]


class MarginOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``all_margin_orders``, ``open_margin_orders`` and ``query_margin_order``.

    Attributes:
        client_order_id: Your own id of the order.
        cum_quote: Filled amount in the quote asset; below 0 where that of an old order is not known.
        executed_qty: Filled quantity.
        iceberg_qty: Quantity an iceberg order shows at a time; others have 0 or null.
        is_working: Whether the order is on the book.
        order_id: Order id given by the exchange.
        orig_qty: Quantity ordered.
        price: Limit price.
        side: Side of the order.
        status: State of the order.
        stop_price: Trigger price; 0 without one.
        symbol: Pair.
        time: Milliseconds since 1970 at which the order was placed.
        time_in_force: How long the order stays in force.
        type: Order type.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        account_id: Account id.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        prevented_match_id: Id of the self-trade that was prevented. None when it is null.
        prevented_quantity: Quantity ended by self-trade prevention. None when it is null.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Margin-Account-Orders
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-Margin-Open-Order
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-Order
    """

    client_order_id: str
    cum_quote: Decimal = field(name="cummulativeQuoteQty")
    executed_qty: Decimal
    iceberg_qty: Decimal
    is_working: bool
    order_id: int
    orig_qty: Decimal
    price: Decimal
    side: Side
    status: OrderStatus
    stop_price: Decimal
    symbol: str
    time: int
    time_in_force: TimeInForce
    type: AnsweredOrderType
    update_time: int
    account_id: int
    self_trade_prevention_mode: SelfTradePreventionMode
    prevented_match_id: int | None
    prevented_quantity: Decimal | None


class OpenCmConditionalOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``open_cm_conditional_orders`` and ``query_open_cm_conditional_order``.

    Attributes:
        new_client_strategy_id: Your own id of the conditional order.
        strategy_id: Id of the conditional order given by the exchange.
        strategy_status: State of the conditional order: NEW, CANCELED, EXPIRED, TRIGGERED, or FINISHED once the order
            that the trigger placed is filled.
        strategy_type: Type of the conditional order.
        orig_qty: Quantity ordered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        stop_price: Trigger price; meaningless for trailing stops.
        symbol: Contract.
        book_time: Milliseconds since 1970 at which the order was placed.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        time_in_force: How long the order stays in force.
        activate_price: Price that arms a trailing stop. None when it is not sent.
        callback_rate: Callback rate of a trailing stop, in percent. None when it is not sent.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-CM-Open-Conditional-Orders
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-CM-Open-Conditional-Order
    """

    new_client_strategy_id: str
    strategy_id: int
    strategy_status: StrategyStatus
    strategy_type: StrategyType
    orig_qty: Decimal
    price: Decimal
    reduce_only: bool
    side: Side
    position_side: PositionSide
    stop_price: Decimal
    symbol: str
    book_time: int
    update_time: int
    time_in_force: TimeInForce
    activate_price: Decimal | None = None
    callback_rate: Decimal | None = field(default=None, name="priceRate")


class CmOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``all_cm_orders``, ``open_cm_orders``, ``query_cm_order`` and ``query_open_cm_order``.

    Attributes:
        avg_price: Average fill price; 0 before a fill.
        client_order_id: Your own id of the order.
        cum_base: Filled amount in the base asset.
        executed_qty: Filled quantity.
        order_id: Order id given by the exchange.
        orig_qty: Quantity ordered.
        orig_type: Order type before it was triggered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        status: State of the order.
        symbol: Contract.
        pair: Underlying pair of the contract.
        time: Milliseconds since 1970 at which the order was placed.
        time_in_force: How long the order stays in force.
        type: Order type.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-CM-Orders
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-CM-Open-Orders
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-CM-Order
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-CM-Open-Order
    """

    avg_price: Decimal
    client_order_id: str
    cum_base: Decimal
    executed_qty: Decimal
    order_id: int
    orig_qty: Decimal
    orig_type: str
    price: Decimal
    reduce_only: bool
    side: Side
    position_side: PositionSide
    status: OrderStatus
    symbol: str
    pair: str
    time: int
    time_in_force: TimeInForce
    type: AnsweredOrderType
    update_time: int


class UmOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``all_um_orders``, ``open_um_orders``, ``query_open_um_order`` and ``query_um_order``.

    Attributes:
        avg_price: Average fill price; 0 before a fill.
        client_order_id: Your own id of the order.
        cum_quote: Filled amount in the quote asset.
        executed_qty: Filled quantity.
        order_id: Order id given by the exchange.
        orig_qty: Quantity ordered.
        orig_type: Order type before it was triggered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        status: State of the order.
        symbol: Contract.
        time: Milliseconds since 1970 at which the order was placed.
        time_in_force: How long the order stays in force.
        type: Order type.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.
        price_match: Price-matching mode. None when it is not sent.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-UM-Open-Orders
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-UM-Orders
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-UM-Open-Order
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Order
    """

    avg_price: Decimal
    client_order_id: str
    cum_quote: Decimal
    executed_qty: Decimal
    order_id: int
    orig_qty: Decimal
    orig_type: str
    price: Decimal
    reduce_only: bool
    side: Side
    position_side: PositionSide
    status: OrderStatus
    symbol: str
    time: int
    time_in_force: TimeInForce
    type: AnsweredOrderType
    update_time: int
    self_trade_prevention_mode: SelfTradePreventionMode
    good_till_date: int
    price_match: AnsweredPriceMatch | None = None


class SignedContract(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``sign_um_tradfi_contract``.

    Attributes:
        code: Result code, 200 for success.
        msg: Result in words.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/PM-TradFi-Perps
    """

    code: int
    msg: str


class UmAdlEstimate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_adl_quantile``.

    Attributes:
        symbol: Contract.
        adl_quantile: How near each side of the position is to auto-deleveraging, from 0 to 4; higher is nearer. For
            crossed positions of hedge mode LONG and SHORT have one number where both are held, and HEDGE comes in place
            of BOTH, with a number that is meaningless.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/UM-Position-ADL-Quantile-Estimation
    """

    symbol: str
    adl_quantile: dict[str, int]


class UmAlgoOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``open_um_algo_orders``, ``query_open_um_algo_order`` and ``um_algo_order_history``.

    Attributes:
        algo_id: Algo order id given by the exchange.
        client_algo_id: Your own id of the algo order.
        algo_type: Kind of algo order.
        order_type: Order type, of the conditional order itself.
        symbol: Contract.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        time_in_force: How long the order stays in force.
        quantity: Quantity ordered.
        algo_status: State of the algo order: NEW until it triggers, TRIGGERING, TRIGGERED once its order is placed,
            FINISHED once that is filled or canceled, REJECTED in the order book, CANCELED, EXPIRED when the exchange
            ends it.
        actual_order_id: Exchange id of the order that the trigger placed; empty before.
        actual_price: Average fill price of the order that the trigger placed; 0 before.
        trigger_price: Price that triggers the order.
        price: Limit price.
        iceberg_qty: Quantity an iceberg order shows at a time; others have 0 or null. None when it is null.
        tp_trigger_price: Trigger price of the take profit; 0 without one.
        tp_price: Limit price of the take profit; 0 without one.
        sl_trigger_price: Trigger price of the stop loss; 0 without one.
        sl_price: Limit price of the stop loss; 0 without one.
        tp_order_type: Type of the take-profit order; empty without one.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        working_type: Kind of price that triggers the order.
        price_match: Price-matching mode.
        close_position: Whether the order closes the whole position when triggered.
        price_protect: Whether the trigger is protected against abnormal prices.
        reduce_only: Whether the order may only reduce a position.
        create_time: Milliseconds since 1970 at which it was created.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        trigger_time: Milliseconds since 1970 at which the order was triggered; 0 before.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.

    Sources:
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-UM-Open-Algo-Orders
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Algo-Order
        https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Algo-Order-History
    """

    algo_id: int
    client_algo_id: str
    algo_type: str
    order_type: AnsweredOrderType
    symbol: str
    side: Side
    position_side: PositionSide
    time_in_force: TimeInForce
    quantity: Decimal
    algo_status: str
    actual_order_id: str
    actual_price: Decimal
    trigger_price: Decimal
    price: Decimal
    iceberg_qty: Decimal | None = field(name="icebergQuantity")
    tp_trigger_price: Decimal
    tp_price: Decimal
    sl_trigger_price: Decimal
    sl_price: Decimal
    tp_order_type: str
    self_trade_prevention_mode: SelfTradePreventionMode
    working_type: WorkingType
    price_match: AnsweredPriceMatch
    close_position: bool
    price_protect: bool
    reduce_only: bool
    create_time: int
    update_time: int
    trigger_time: int
    good_till_date: int


class FeeBurnStatus(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_bnb_burn_status``.

    Attributes:
        fee_burn: Whether fees are paid in BNB at a discount.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Get-UM-Futures-BNB-Burn-Status
    """

    fee_burn: bool


class UmForceOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_force_orders``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        status: State of the order.
        client_order_id: Id that the exchange gave the order: ``autoclose-`` begins that of a liquidation,
            ``adl_autoclose`` that of an auto-deleveraging.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill.
        orig_qty: Quantity ordered.
        executed_qty: Filled quantity.
        cum_quote: Filled amount in the quote asset.
        time_in_force: How long the order stays in force.
        type: Order type.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        orig_type: Order type before it was triggered.
        time: Milliseconds since 1970 at which the order was placed.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Users-UM-Force-Orders
    """

    order_id: int
    symbol: str
    status: OrderStatus
    client_order_id: str
    price: Decimal
    avg_price: Decimal
    orig_qty: Decimal
    executed_qty: Decimal
    cum_quote: Decimal
    time_in_force: TimeInForce
    type: AnsweredOrderType
    reduce_only: bool
    side: Side
    position_side: PositionSide
    orig_type: str
    time: int
    update_time: int


class UmOrderModificationAmendmentPrice(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``um_order_modify_history``.

    Attributes:
        before: Value before the modification.
        after: Value after the modification.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Modify-Order-History
    """

    before: Decimal
    after: Decimal


class UmOrderModificationAmendmentOrigQty(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``um_order_modify_history``.

    Attributes:
        before: Value before the modification.
        after: Value after the modification.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Modify-Order-History
    """

    before: Decimal
    after: Decimal


class UmOrderModificationAmendment(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``um_order_modify_history``.

    Attributes:
        price: Limit price.
        orig_qty: Quantity ordered.
        count: Which change of the order this was, counted from 1.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Modify-Order-History
    """

    price: UmOrderModificationAmendmentPrice
    orig_qty: UmOrderModificationAmendmentOrigQty
    count: int


class UmOrderModification(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_order_modify_history``.

    Attributes:
        amendment_id: Id of the modification.
        symbol: Contract.
        pair: Underlying pair of the contract.
        order_id: Order id given by the exchange.
        client_order_id: Your own id of the order.
        time: Milliseconds since 1970 at which it happened.
        amendment: What was modified.
        price_match: Price-matching mode.
        modify_id: Number of the modification that the caller gave. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Modify-Order-History
    """

    amendment_id: int
    symbol: str
    pair: str
    order_id: int
    client_order_id: str
    time: int
    amendment: UmOrderModificationAmendment
    price_match: AnsweredPriceMatch
    modify_id: int | None = None


class UmTrade(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``um_user_trades``.

    Attributes:
        symbol: Contract.
        id: Id of the trade.
        order_id: Order id given by the exchange.
        side: Side of the order.
        price: Price of the trade.
        qty: Quantity of the trade.
        realized_pnl: Profit realized by the trade.
        quote_qty: Quantity in the quote asset.
        commission: Fee paid.
        commission_asset: Asset the fee was paid in.
        time: Milliseconds since 1970 at which it happened.
        buyer: Whether you were the buyer.
        maker: Whether you were the maker.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/UM-Account-Trade-List
    """

    symbol: str
    id: int
    order_id: int
    side: Side
    price: Decimal
    qty: Decimal
    realized_pnl: Decimal
    quote_qty: Decimal
    commission: Decimal
    commission_asset: str
    time: int
    buyer: bool
    maker: bool
    position_side: PositionSide


ALL_CM_CONDITIONAL_ORDERS: Final = typed(list[CmConditionalOrder])
ALL_CM_ORDERS: Final = typed(list[CmOrder])
ALL_MARGIN_OCO_ORDERS: Final = typed(list[MarginOco])
ALL_MARGIN_ORDERS: Final = typed(list[MarginOrder])
ALL_UM_ORDERS: Final = typed(list[UmOrder])
CANCEL_ALL_OPEN_CM_CONDITIONAL_ORDERS: Final = typed(ConditionalConfirmation)
CANCEL_ALL_OPEN_CM_ORDERS: Final = typed(Result)
CANCEL_ALL_OPEN_MARGIN_ORDERS: Final = typed(list[CanceledMarginEntry])
CANCEL_ALL_OPEN_UM_ALGO_ORDERS: Final = typed(Result)
CANCEL_ALL_OPEN_UM_ORDERS: Final = typed(Result)
CANCEL_CM_CONDITIONAL_ORDER: Final = typed(CanceledCmConditionalOrder)
CANCEL_CM_ORDER: Final = typed(CanceledCmOrder)
CANCEL_MARGIN_OCO_ORDER: Final = typed(CanceledMarginOco)
CANCEL_MARGIN_ORDER: Final = typed(CanceledMarginOrder)
CANCEL_UM_ALGO_ORDER: Final = typed(CanceledUmAlgoOrder)
CANCEL_UM_ORDER: Final = typed(CanceledUmOrder)
CM_ADL_QUANTILE: Final = typed(list[CmAdlEstimate])
CM_CONDITIONAL_ORDER_HISTORY: Final = typed(HistoricalCmConditionalOrder)
CM_FORCE_ORDERS: Final = typed(list[CmForceOrder])
CM_ORDER_MODIFY_HISTORY: Final = typed(list[CmOrderModification])
CM_USER_TRADES: Final = typed(list[CmTrade])
MARGIN_BORROW: Final = typed(Transaction)
MARGIN_FORCE_ORDERS: Final = typed(MarginForceOrders)
MARGIN_REPAY: Final = typed(Transaction)
MARGIN_REPAY_DEBT: Final = typed(RepaidDebt)
MARGIN_USER_TRADES: Final = typed(list[MarginTrade])
MODIFY_CM_ORDER: Final = typed(ModifiedCmOrder)
MODIFY_UM_ORDER: Final = typed(ModifiedUmOrder)
NEW_CM_CONDITIONAL_ORDER: Final = typed(PlacedCmConditionalOrder)
NEW_CM_ORDER: Final = typed(PlacedCmOrder)
NEW_MARGIN_OCO_ORDER: Final = typed(PlacedMarginOco)
NEW_MARGIN_ORDER: Final = typed(PlacedMarginOrder)
NEW_UM_ALGO_ORDER: Final = typed(PlacedUmAlgoOrder)
NEW_UM_ORDER: Final = typed(PlacedUmOrder)
OPEN_CM_CONDITIONAL_ORDERS: Final = typed(list[OpenCmConditionalOrder])
OPEN_CM_ORDERS: Final = typed(list[CmOrder])
OPEN_MARGIN_OCO_ORDERS: Final = typed(list[MarginOco])
OPEN_MARGIN_ORDERS: Final = typed(list[MarginOrder])
OPEN_UM_ALGO_ORDERS: Final = typed(list[UmAlgoOrder])
OPEN_UM_ORDERS: Final = typed(list[UmOrder])
QUERY_CM_ORDER: Final = typed(CmOrder)
QUERY_MARGIN_OCO_ORDER: Final = typed(MarginOco)
QUERY_MARGIN_ORDER: Final = typed(MarginOrder)
QUERY_OPEN_CM_CONDITIONAL_ORDER: Final = typed(OpenCmConditionalOrder)
QUERY_OPEN_CM_ORDER: Final = typed(list[CmOrder])
QUERY_OPEN_UM_ALGO_ORDER: Final = typed(UmAlgoOrder)
QUERY_OPEN_UM_ORDER: Final = typed(UmOrder)
QUERY_UM_ORDER: Final = typed(UmOrder)
SIGN_UM_TRADFI_CONTRACT: Final = typed(SignedContract)
TOGGLE_UM_BNB_BURN: Final = typed(Result)
UM_ADL_QUANTILE: Final = typed(list[UmAdlEstimate])
UM_ALGO_ORDER_HISTORY: Final = typed(list[UmAlgoOrder])
UM_BNB_BURN_STATUS: Final = typed(FeeBurnStatus)
UM_FORCE_ORDERS: Final = typed(list[UmForceOrder])
UM_ORDER_MODIFY_HISTORY: Final = typed(list[UmOrderModification])
UM_USER_TRADES: Final = typed(list[UmTrade])
