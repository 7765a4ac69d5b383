# Made by apiscribe from specs/coinm; not to be edited.
"""COIN-M Futures, answers: trade."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, Number, OrEmpty, list_or_rejections, typed
from binance_derivatives.coinm.values import (
    AnsweredOrderType,
    AnsweredPriceMatch,
    AnsweredTimeInForce,
    OrderStatus,
    PositionSide,
    SelfTradePreventionMode,
    Side,
    WorkingType,
)


class AdlEstimation(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``adl_quantile``.

    Attributes:
        symbol: Contract.
        adl_quantile: How near each side of the position is to auto-deleveraging, from 0 to 4; higher is nearer. For
            crossed positions of hedge mode LONG and SHORT have one number where both are held, and HEDGE comes in place
            of BOTH, with a number that is meaningless.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Position-ADL-Quantile-Estimation
    """

    symbol: str
    adl_quantile: dict[str, int]


class PastOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``all_orders``.

    Attributes:
        avg_price: Average fill price; 0 before a fill.
        client_order_id: Your own id of the order.
        cum_base: Filled amount in the base asset.
        executed_qty: Filled quantity, in contracts.
        order_id: Order id given by the exchange.
        orig_qty: Quantity ordered, in contracts.
        orig_type: Order type before it was triggered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        status: State of the order.
        stop_price: Trigger price; meaningless for trailing stops.
        close_position: Whether the order closes the whole position when triggered.
        symbol: Contract.
        pair: Underlying pair of the contract.
        time: Milliseconds since 1970 at which the order was placed.
        time_in_force: How long the order stays in force.
        type: Order type.
        activate_price: Price that arms a trailing stop. None when it is not sent.
        callback_rate: Callback rate of a trailing stop, in percent. None when it is not sent.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        price_match: Price-matching mode.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        cum_quote: Filled amount in the quote asset. None when it is not sent.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/All-Orders
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
    stop_price: Decimal
    close_position: bool
    symbol: str
    pair: str
    time: int
    time_in_force: AnsweredTimeInForce
    type: AnsweredOrderType
    activate_price: Decimal | None = None
    callback_rate: Decimal | None = field(default=None, name="priceRate")
    update_time: int
    working_type: WorkingType
    price_protect: bool
    price_match: AnsweredPriceMatch
    self_trade_prevention_mode: SelfTradePreventionMode
    cum_quote: Decimal | None = None
    good_till_date: int | None = None


class CanceledAlgoOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Confirmation that an algo order was canceled.

    Attributes:
        algo_id: Algo order id given by the exchange.
        client_algo_id: Your own id of the algo order.
        code: Result code, as text; 200 for success.
        msg: Result in words.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Algo-Order
    """

    algo_id: int
    client_algo_id: str
    code: str
    msg: str


class CanceledOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """An order as it stood when it was canceled.

    Attributes:
        avg_price: Average fill price; 0 before a fill. None when it is not sent.
        client_order_id: Your own id of the order.
        cum_qty: Filled quantity, in contracts.
        cum_base: Filled amount in the base asset. None when it is not sent.
        executed_qty: Filled quantity, in contracts.
        order_id: Order id given by the exchange.
        orig_qty: Quantity ordered, in contracts.
        orig_type: Order type before it was triggered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        status: State of the order.
        stop_price: Trigger price; meaningless for trailing stops.
        close_position: Whether the order closes the whole position when triggered.
        symbol: Contract.
        time_in_force: How long the order stays in force.
        type: Order type.
        activate_price: Price that arms a trailing stop. None when it is not sent.
        callback_rate: Callback rate of a trailing stop, in percent. None when it is not sent.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        price_match: Price-matching mode.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        pair: Underlying pair of the contract. None when it is not sent.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Cancel-Multiple-Orders
        https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Cancel-Order
    """

    avg_price: Decimal | None = None
    client_order_id: str
    cum_qty: Decimal
    cum_base: Decimal | None = None
    executed_qty: Decimal
    order_id: int
    orig_qty: Decimal
    orig_type: str
    price: Decimal
    reduce_only: bool
    side: Side
    position_side: PositionSide
    status: OrderStatus
    stop_price: Decimal
    close_position: bool
    symbol: str
    time_in_force: AnsweredTimeInForce
    type: AnsweredOrderType
    activate_price: Decimal | None = None
    callback_rate: Decimal | None = field(default=None, name="priceRate")
    working_type: WorkingType
    price_protect: bool
    price_match: AnsweredPriceMatch
    self_trade_prevention_mode: SelfTradePreventionMode
    update_time: int
    pair: str | None = None


class LeverageSetting(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``change_leverage``.

    Attributes:
        leverage: Leverage in force.
        max_qty: Largest quantity, of the base asset at the current leverage.
        symbol: Contract.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Change-Initial-Leverage
    """

    leverage: int
    max_qty: Decimal
    symbol: str


class MarginModification(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``change_position_margin``.

    Attributes:
        amount: Amount of margin moved.
        code: Result code, 200 for success.
        msg: Result in words.
        type: 1 for margin added, 2 for margin taken out.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Modify-Isolated-Position-Margin
    """

    amount: Number
    code: int
    msg: str
    type: int


class Confirmation(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cancel_all_open_algo_orders``, ``cancel_all_open_orders``, ``change_margin_type`` and
    ``change_position_mode``.

    Attributes:
        code: Result code, 200 for success.
        msg: Result in words.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Cancel-All-Open-Orders
        https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Change-Margin-Type
        https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Change-Position-Mode
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-All-Algo-Open-Orders
    """

    code: int
    msg: str


class Countdown(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``countdown_cancel_all``.

    Attributes:
        symbol: Contract.
        countdown_time: Milliseconds until the orders are canceled.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Auto-Cancel-All-Open-Orders
    """

    symbol: str
    countdown_time: Decimal


class LiquidationOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``force_orders``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        pair: Underlying pair of the contract.
        status: State of the order.
        client_order_id: Id that the exchange gave the order: ``autoclose-`` begins that of a liquidation,
            ``adl_autoclose`` that of an auto-deleveraging.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill.
        orig_qty: Quantity ordered, in contracts.
        executed_qty: Filled quantity, in contracts.
        cum_base: Filled amount in the base asset.
        time_in_force: How long the order stays in force.
        type: Order type.
        reduce_only: Whether the order may only reduce a position.
        close_position: Whether the order closes the whole position when triggered.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        stop_price: Trigger price; meaningless for trailing stops.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        orig_type: Order type before it was triggered.
        time: Milliseconds since 1970 at which the order was placed.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        cum_quote: Filled amount in the quote asset. None when it is not sent.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Users-Force-Orders
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
    time_in_force: AnsweredTimeInForce
    type: AnsweredOrderType
    reduce_only: bool
    close_position: bool
    side: Side
    position_side: PositionSide
    stop_price: Decimal
    working_type: WorkingType
    price_protect: bool
    orig_type: str
    time: int
    update_time: int
    cum_quote: Decimal | None = None
    good_till_date: int | None = None


class ModifiedOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``modify_multiple_orders`` and ``modify_order``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        pair: Underlying pair of the contract.
        status: State of the order.
        client_order_id: Your own id of the order.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill. None when it is not sent.
        orig_qty: Quantity ordered, in contracts.
        executed_qty: Filled quantity, in contracts.
        cum_qty: Filled quantity, in contracts.
        cum_base: Filled amount in the base asset. None when it is not sent.
        time_in_force: How long the order stays in force.
        type: Order type.
        reduce_only: Whether the order may only reduce a position.
        close_position: Whether the order closes the whole position when triggered.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        stop_price: Trigger price; meaningless for trailing stops.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        orig_type: Order type before it was triggered.
        price_match: Price-matching mode.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        modify_id: Number of the modification that the caller gave. None when it is not sent.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Modify-Multiple-Orders
        https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Modify-Order
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
    time_in_force: AnsweredTimeInForce
    type: AnsweredOrderType
    reduce_only: bool
    close_position: bool
    side: Side
    position_side: PositionSide
    stop_price: Decimal
    working_type: WorkingType
    price_protect: bool
    orig_type: str
    price_match: AnsweredPriceMatch
    self_trade_prevention_mode: SelfTradePreventionMode
    update_time: int
    modify_id: int | None = None


class PlacedAlgoOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``new_algo_order``.

    Attributes:
        algo_id: Algo order id given by the exchange.
        client_algo_id: Your own id of the algo order.
        algo_type: Kind of algo order.
        order_type: Order type, of the conditional order itself.
        symbol: Contract.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        time_in_force: How long the order stays in force.
        quantity: Quantity ordered, in contracts.
        algo_status: State of the algo order: NEW until it triggers, TRIGGERING, TRIGGERED once its order is placed,
            FINISHED once that is filled or canceled, REJECTED in the order book, CANCELED, EXPIRED when the exchange
            ends it.
        trigger_price: Price that triggers the order.
        price: Limit price.
        iceberg_qty: Quantity an iceberg order shows at a time; others have 0 or null. None when it is null.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        working_type: Kind of price that triggers the order.
        price_match: Price-matching mode.
        close_position: Whether the order closes the whole position when triggered.
        price_protect: Whether the trigger is protected against abnormal prices.
        reduce_only: Whether the order may only reduce a position.
        activate_price: Price that arms a trailing stop. None when it is empty.
        callback_rate: Callback rate of a trailing stop, in percent. None when it is empty.
        create_time: Milliseconds since 1970 at which it was created.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        trigger_time: Milliseconds since 1970 at which the order was triggered; 0 before.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/New-Algo-Order
    """

    algo_id: int
    client_algo_id: str
    algo_type: str
    order_type: AnsweredOrderType
    symbol: str
    side: Side
    position_side: PositionSide
    time_in_force: AnsweredTimeInForce
    quantity: Decimal
    algo_status: str
    trigger_price: Decimal
    price: Decimal
    iceberg_qty: Decimal | None = field(name="icebergQuantity")
    self_trade_prevention_mode: SelfTradePreventionMode
    working_type: WorkingType
    price_match: AnsweredPriceMatch
    close_position: bool
    price_protect: bool
    reduce_only: bool
    activate_price: OrEmpty[Decimal]
    callback_rate: OrEmpty[Decimal]
    create_time: int
    update_time: int
    trigger_time: int
    good_till_date: int


class AlgoOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``all_algo_orders`` and ``open_algo_orders``.

    Attributes:
        algo_id: Algo order id given by the exchange.
        client_algo_id: Your own id of the algo order.
        algo_type: Kind of algo order.
        order_type: Order type, of the conditional order itself.
        symbol: Contract.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        time_in_force: How long the order stays in force.
        quantity: Quantity ordered, in contracts.
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
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Current-All-Algo-Open-Orders
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-All-Algo-Orders
    """

    algo_id: int
    client_algo_id: str
    algo_type: str
    order_type: AnsweredOrderType
    symbol: str
    side: Side
    position_side: PositionSide
    time_in_force: AnsweredTimeInForce
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


class OrderModificationAmendmentPrice(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``order_modify_history``.

    Attributes:
        before: Value before the modification.
        after: Value after the modification.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Get-Order-Modify-History
    """

    before: Decimal
    after: Decimal


class OrderModificationAmendmentOrigQty(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``order_modify_history``.

    Attributes:
        before: Value before the modification.
        after: Value after the modification.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Get-Order-Modify-History
    """

    before: Decimal
    after: Decimal


class OrderModificationAmendment(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``order_modify_history``.

    Attributes:
        price: Limit price.
        orig_qty: Quantity ordered, in contracts.
        count: Which change of the order this was, counted from 1.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Get-Order-Modify-History
    """

    price: OrderModificationAmendmentPrice
    orig_qty: OrderModificationAmendmentOrigQty
    count: int


class OrderModification(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``order_modify_history``.

    Attributes:
        amendment_id: Id of the modification.
        symbol: Contract.
        pair: Underlying pair of the contract.
        order_id: Order id given by the exchange.
        client_order_id: Your own id of the order.
        time: Milliseconds since 1970 at which it happened.
        amendment: What was modified.
        modify_id: Number of the modification that the caller gave. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Get-Order-Modify-History
    """

    amendment_id: int
    symbol: str
    pair: str
    order_id: int
    client_order_id: str
    time: int
    amendment: OrderModificationAmendment
    modify_id: int | None = None


class PlacedOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``new_order`` and ``place_multiple_orders``.

    Attributes:
        client_order_id: Your own id of the order.
        cum_qty: Filled quantity, in contracts.
        cum_base: Filled amount in the base asset. None when it is not sent.
        executed_qty: Filled quantity, in contracts.
        order_id: Order id given by the exchange.
        avg_price: Average fill price; 0 before a fill. None when it is not sent.
        orig_qty: Quantity ordered, in contracts.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        status: State of the order.
        stop_price: Trigger price; meaningless for trailing stops.
        close_position: Whether the order closes the whole position when triggered. None when it is not sent.
        symbol: Contract.
        pair: Underlying pair of the contract.
        time_in_force: How long the order stays in force.
        type: Order type.
        orig_type: Order type before it was triggered.
        activate_price: Price that arms a trailing stop. None when it is not sent.
        callback_rate: Callback rate of a trailing stop, in percent. None when it is not sent.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        price_match: Price-matching mode.
        self_trade_prevention_mode: What happens when the order would trade against your own.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api
        https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Place-Multiple-Orders
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
    stop_price: Decimal
    close_position: bool | None = None
    symbol: str
    pair: str
    time_in_force: AnsweredTimeInForce
    type: AnsweredOrderType
    orig_type: str
    activate_price: Decimal | None = None
    callback_rate: Decimal | None = field(default=None, name="priceRate")
    update_time: int
    working_type: WorkingType
    price_protect: bool
    price_match: AnsweredPriceMatch
    self_trade_prevention_mode: SelfTradePreventionMode


class PositionMarginChange(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``position_margin_history``.

    Attributes:
        amount: Amount of margin moved.
        asset: Asset.
        symbol: Contract.
        time: Milliseconds since 1970 at which it happened.
        type: 1 for margin added, 2 for margin taken out.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Get-Position-Margin-Change-History
    """

    amount: Decimal
    asset: str
    symbol: str
    time: int
    type: int
    position_side: PositionSide


class Position(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``position_risk``.

    Attributes:
        symbol: Contract.
        position_amt: Size of the position, negative when short.
        entry_price: Average entry price of the position; 0 without one.
        break_even_price: Price at which the position ends without profit or loss; 0 without one.
        mark_price: Mark price.
        unrealized_profit: Unrealized profit.
        liquidation_price: Estimate of the mark price at which the position is liquidated; 0 where there is none.
        leverage: Leverage in force.
        max_qty: Largest quantity, of the base asset at the current leverage.
        margin_type: Margin type: isolated or cross.
        isolated_margin: Margin of the isolated position.
        is_auto_add_margin: Whether margin is added to the isolated position automatically, as text: true or false.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Position-Information
    """

    symbol: str
    position_amt: Decimal
    entry_price: Decimal
    break_even_price: Decimal
    mark_price: Decimal
    unrealized_profit: Decimal = field(name="unRealizedProfit")
    liquidation_price: Decimal
    leverage: Decimal
    max_qty: Decimal
    margin_type: str
    isolated_margin: Decimal
    is_auto_add_margin: str
    position_side: PositionSide
    update_time: int


class QueriedAlgoOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``query_algo_order``.

    Attributes:
        algo_id: Algo order id given by the exchange.
        client_algo_id: Your own id of the algo order.
        algo_type: Kind of algo order.
        order_type: Order type, of the conditional order itself.
        symbol: Contract.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        time_in_force: How long the order stays in force.
        quantity: Quantity ordered, in contracts.
        algo_status: State of the algo order: NEW until it triggers, TRIGGERING, TRIGGERED once its order is placed,
            FINISHED once that is filled or canceled, REJECTED in the order book, CANCELED, EXPIRED when the exchange
            ends it.
        actual_order_id: Exchange id of the order that the trigger placed; empty before.
        actual_price: Average fill price of the order that the trigger placed; 0 before.
        trigger_price: Price that triggers the order.
        price: Limit price.
        iceberg_qty: Quantity an iceberg order shows at a time; others have 0 or null. None when it is null.
        tp_trigger_price: Trigger price of the take profit; 0 without one. None when it is not sent.
        tp_price: Limit price of the take profit; 0 without one. None when it is not sent.
        sl_trigger_price: Trigger price of the stop loss; 0 without one. None when it is not sent.
        sl_price: Limit price of the stop loss; 0 without one. None when it is not sent.
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
        actual_qty: Quantity filled of the order that the trigger placed; 0 before. None when it is not sent.
        actual_type: Type of the order that the trigger placed; 0 before. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-Algo-Order
    """

    algo_id: int
    client_algo_id: str
    algo_type: str
    order_type: AnsweredOrderType
    symbol: str
    side: Side
    position_side: PositionSide
    time_in_force: AnsweredTimeInForce
    quantity: Decimal
    algo_status: str
    actual_order_id: str
    actual_price: Decimal
    trigger_price: Decimal
    price: Decimal
    iceberg_qty: Decimal | None = field(name="icebergQuantity")
    tp_trigger_price: Decimal | None = None
    tp_price: Decimal | None = None
    sl_trigger_price: Decimal | None = None
    sl_price: Decimal | None = None
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
    actual_qty: Decimal | None = None
    actual_type: str | None = None


class Order(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``open_orders``, ``query_open_order`` and ``query_order``.

    Attributes:
        avg_price: Average fill price; 0 before a fill.
        client_order_id: Your own id of the order.
        cum_base: Filled amount in the base asset.
        executed_qty: Filled quantity, in contracts.
        order_id: Order id given by the exchange.
        orig_qty: Quantity ordered, in contracts.
        orig_type: Order type before it was triggered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        status: State of the order.
        stop_price: Trigger price; meaningless for trailing stops.
        close_position: Whether the order closes the whole position when triggered.
        symbol: Contract.
        time: Milliseconds since 1970 at which the order was placed.
        time_in_force: How long the order stays in force.
        type: Order type.
        activate_price: Price that arms a trailing stop. None when it is not sent.
        callback_rate: Callback rate of a trailing stop, in percent. None when it is not sent.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        price_match: Price-matching mode.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        pair: Underlying pair of the contract. None when it is not sent.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Current-All-Open-Orders
        https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Query-Current-Open-Order
        https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Query-Order
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
    stop_price: Decimal
    close_position: bool
    symbol: str
    time: int
    time_in_force: AnsweredTimeInForce
    type: AnsweredOrderType
    activate_price: Decimal | None = None
    callback_rate: Decimal | None = field(default=None, name="priceRate")
    update_time: int
    working_type: WorkingType
    price_protect: bool
    price_match: AnsweredPriceMatch
    self_trade_prevention_mode: SelfTradePreventionMode
    pair: str | None = None


class AccountTrade(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``user_trades``.

    Attributes:
        symbol: Contract.
        id: Id of the trade.
        order_id: Order id given by the exchange.
        pair: Underlying pair of the contract.
        side: Side of the order.
        price: Price of the trade.
        qty: Number of contracts.
        realized_pnl: Profit realized by the trade.
        margin_asset: Asset the margin is held in.
        base_qty: Quantity in the base asset.
        commission: Fee paid.
        commission_asset: Asset the fee was paid in.
        time: Milliseconds since 1970 at which it happened.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        buyer: Whether you were the buyer.
        maker: Whether you were the maker.
        quote_qty: Quantity in the quote asset. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Account-Trade-List
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
    quote_qty: Decimal | None = None


class AmendedOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``modify_order``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        pair: Underlying pair of the contract.
        status: State of the order.
        client_order_id: Your own id of the order.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill. None when it is not sent.
        orig_qty: Quantity ordered, in contracts.
        executed_qty: Filled quantity, in contracts.
        cum_qty: Filled quantity, in contracts.
        cum_base: Filled amount in the base asset. None when it is not sent.
        time_in_force: How long the order stays in force.
        type: Order type.
        reduce_only: Whether the order may only reduce a position.
        close_position: Whether the order closes the whole position when triggered.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        stop_price: Trigger price; meaningless for trailing stops.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        orig_type: Order type before it was triggered.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        modify_id: Number of the modification that the caller gave. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api/Modify-Order
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
    time_in_force: AnsweredTimeInForce
    type: AnsweredOrderType
    reduce_only: bool
    close_position: bool
    side: Side
    position_side: PositionSide
    stop_price: Decimal
    working_type: WorkingType
    price_protect: bool
    orig_type: str
    update_time: int
    modify_id: int | None = None


class OrderResult(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cancel_order`` and ``new_order``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        pair: Underlying pair of the contract.
        status: State of the order.
        client_order_id: Your own id of the order.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill. None when it is not sent.
        orig_qty: Quantity ordered, in contracts.
        executed_qty: Filled quantity, in contracts.
        cum_qty: Filled quantity, in contracts.
        cum_base: Filled amount in the base asset. None when it is not sent.
        time_in_force: How long the order stays in force.
        type: Order type.
        reduce_only: Whether the order may only reduce a position.
        close_position: Whether the order closes the whole position when triggered.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        stop_price: Trigger price; meaningless for trailing stops.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        orig_type: Order type before it was triggered.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api
        https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api/Cancel-Order
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
    time_in_force: AnsweredTimeInForce
    type: AnsweredOrderType
    reduce_only: bool
    close_position: bool
    side: Side
    position_side: PositionSide
    stop_price: Decimal
    working_type: WorkingType
    price_protect: bool
    orig_type: str
    update_time: int


class PositionDetails(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``position_risk``.

    Attributes:
        symbol: Contract.
        position_amt: Size of the position, negative when short.
        entry_price: Average entry price of the position; 0 without one.
        mark_price: Mark price.
        unrealized_profit: Unrealized profit.
        liquidation_price: Estimate of the mark price at which the position is liquidated; 0 where there is none.
        leverage: Leverage in force.
        max_qty: Largest quantity, of the base asset at the current leverage.
        margin_type: Margin type: isolated or cross.
        isolated_margin: Margin of the isolated position.
        is_auto_add_margin: Whether margin is added to the isolated position automatically, as text: true or false.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        notional_value: Notional of the position, in the margin asset.
        isolated_wallet: Wallet balance set aside for the isolated position.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        break_even_price: Price at which the position ends without profit or loss; 0 without one.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api/Position-Information
    """

    symbol: str
    position_amt: Decimal
    entry_price: Decimal
    mark_price: Decimal
    unrealized_profit: Decimal = field(name="unRealizedProfit")
    liquidation_price: Decimal
    leverage: Decimal
    max_qty: Decimal
    margin_type: str
    isolated_margin: Decimal
    is_auto_add_margin: str
    position_side: PositionSide
    notional_value: Decimal
    isolated_wallet: Decimal
    update_time: int
    break_even_price: Decimal


class OrderDetails(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``query_order``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        pair: Underlying pair of the contract.
        status: State of the order.
        client_order_id: Your own id of the order.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill.
        orig_qty: Quantity ordered, in contracts.
        executed_qty: Filled quantity, in contracts.
        cum_base: Filled amount in the base asset.
        time_in_force: How long the order stays in force.
        type: Order type.
        reduce_only: Whether the order may only reduce a position.
        close_position: Whether the order closes the whole position when triggered.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        stop_price: Trigger price; meaningless for trailing stops.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        orig_type: Order type before it was triggered.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        time: Milliseconds since 1970 at which the order was placed.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        price_match: Price-matching mode.
        cum_qty: Filled quantity, in contracts. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api/Query-Order
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
    time_in_force: AnsweredTimeInForce
    type: AnsweredOrderType
    reduce_only: bool
    close_position: bool
    side: Side
    position_side: PositionSide
    stop_price: Decimal
    working_type: WorkingType
    price_protect: bool
    orig_type: str
    self_trade_prevention_mode: SelfTradePreventionMode
    time: int
    update_time: int
    price_match: AnsweredPriceMatch
    cum_qty: Decimal | None = None


ADL_QUANTILE: Final = typed(list[AdlEstimation])
ALL_ALGO_ORDERS: Final = typed(list[AlgoOrder])
ALL_ORDERS: Final = typed(list[PastOrder])
CANCEL_ALGO_ORDER: Final = typed(CanceledAlgoOrder)
CANCEL_ALL_OPEN_ALGO_ORDERS: Final = typed(Confirmation)
CANCEL_ALL_OPEN_ORDERS: Final = typed(Confirmation)
CANCEL_MULTIPLE_ORDERS: Final = list_or_rejections(CanceledOrder)
CANCEL_ORDER: Final = typed(CanceledOrder)
CANCEL_ORDER_WS_API: Final = typed(OrderResult)
CHANGE_LEVERAGE: Final = typed(LeverageSetting)
CHANGE_MARGIN_TYPE: Final = typed(Confirmation)
CHANGE_POSITION_MARGIN: Final = typed(MarginModification)
CHANGE_POSITION_MODE: Final = typed(Confirmation)
COUNTDOWN_CANCEL_ALL: Final = typed(Countdown)
FORCE_ORDERS: Final = typed(list[LiquidationOrder])
MODIFY_MULTIPLE_ORDERS: Final = list_or_rejections(ModifiedOrder)
MODIFY_ORDER: Final = typed(ModifiedOrder)
MODIFY_ORDER_WS_API: Final = typed(AmendedOrder)
NEW_ALGO_ORDER: Final = typed(PlacedAlgoOrder)
NEW_ORDER: Final = typed(PlacedOrder)
NEW_ORDER_WS_API: Final = typed(OrderResult)
OPEN_ALGO_ORDERS: Final = typed(list[AlgoOrder])
OPEN_ORDERS: Final = typed(list[Order])
ORDER_MODIFY_HISTORY: Final = typed(list[OrderModification])
PLACE_MULTIPLE_ORDERS: Final = list_or_rejections(PlacedOrder)
POSITION_MARGIN_HISTORY: Final = typed(list[PositionMarginChange])
POSITION_RISK: Final = typed(list[Position])
POSITION_RISK_WS_API: Final = typed(list[PositionDetails])
QUERY_ALGO_ORDER: Final = typed(QueriedAlgoOrder)
QUERY_OPEN_ORDER: Final = typed(Order)
QUERY_ORDER: Final = typed(Order)
QUERY_ORDER_WS_API: Final = typed(OrderDetails)
USER_TRADES: Final = typed(list[AccountTrade])
