# Made by apiscribe from specs/usdm; not to be edited.
"""USDⓈ-M Futures, answers: trade."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, Number, OrEmpty, list_or_rejections, typed
from binance_derivatives.usdm.answers.account import Confirmation
from binance_derivatives.usdm.values import (
    AnsweredPriceMatch,
    OrderStatus,
    PositionSide,
    SelfTradePreventionMode,
    Side,
    TimeInForce,
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
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Position-ADL-Quantile-Estimation
    """

    symbol: str
    adl_quantile: dict[str, int]


class PastOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``all_orders``.

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
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.
        pair: Underlying pair of the contract. None when it is not sent.
        cum_base: Filled amount in the base asset. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/All-Orders
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
    stop_price: Decimal
    close_position: bool
    symbol: str
    time: int
    time_in_force: TimeInForce
    type: str
    activate_price: Decimal | None = None
    callback_rate: Decimal | None = field(default=None, name="priceRate")
    update_time: int
    working_type: WorkingType
    price_protect: bool
    price_match: AnsweredPriceMatch
    self_trade_prevention_mode: SelfTradePreventionMode
    good_till_date: int
    pair: str | None = None
    cum_base: Decimal | None = None


class LeverageSetting(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``change_leverage``.

    Attributes:
        leverage: Leverage in force.
        max_notional: Largest notional at the current leverage.
        symbol: Contract.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Initial-Leverage
    """

    leverage: int
    max_notional: Decimal = field(name="maxNotionalValue")
    symbol: str


class MarginModification(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``change_position_margin``.

    Attributes:
        amount: Amount of margin moved.
        code: Result code, 200 for success.
        msg: Result in words.
        type: 1 for margin added, 2 for margin taken out.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Modify-Isolated-Position-Margin
    """

    amount: Number
    code: int
    msg: str
    type: int


class Countdown(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``countdown_cancel_all``.

    Attributes:
        symbol: Contract.
        countdown_time: Milliseconds until the orders are canceled.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Auto-Cancel-All-Open-Orders
    """

    symbol: str
    countdown_time: Decimal


class LiquidationOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``force_orders``.

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
        close_position: Whether the order closes the whole position when triggered.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        stop_price: Trigger price; meaningless for trailing stops.
        working_type: Kind of price that triggers the order.
        orig_type: Order type before it was triggered.
        time: Milliseconds since 1970 at which the order was placed.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        pair: Underlying pair of the contract. None when it is not sent.
        cum_base: Filled amount in the base asset. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Users-Force-Orders
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
    type: str
    reduce_only: bool
    close_position: bool
    side: Side
    position_side: PositionSide
    stop_price: Decimal
    working_type: WorkingType
    orig_type: str
    time: int
    update_time: int
    pair: str | None = None
    cum_base: Decimal | None = None


class ModifiedOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``modify_multiple_orders`` and ``modify_order``.

    Attributes:
        order_id: Order id given by the exchange.
        symbol: Contract.
        pair: Underlying pair of the contract. None when it is not sent.
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
        close_position: Whether the order closes the whole position when triggered.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        stop_price: Trigger price; meaningless for trailing stops.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        orig_type: Order type before it was triggered.
        price_match: Price-matching mode.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        modify_id: Number of the modification that the caller gave. None when it is not sent.
        cum_quote: Filled amount in the quote asset. None when it is not sent.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Modify-Multiple-Orders
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Modify-Order
    """

    order_id: int
    symbol: str
    pair: str | None = None
    status: OrderStatus
    client_order_id: str
    price: Decimal
    avg_price: Decimal | None = None
    orig_qty: Decimal
    executed_qty: Decimal
    cum_qty: Decimal
    cum_base: Decimal | None = None
    time_in_force: TimeInForce
    type: str
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
    good_till_date: int
    update_time: int
    modify_id: int | None = None
    cum_quote: Decimal | None = None


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
    order_type: str
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
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Current-All-Algo-Open-Orders
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-All-Algo-Orders
    """

    algo_id: int
    client_algo_id: str
    algo_type: str
    order_type: str
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


class OrderModificationAmendmentPrice(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``order_modify_history``.

    Attributes:
        before: Value before the modification.
        after: Value after the modification.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Get-Order-Modify-History
    """

    before: Decimal
    after: Decimal


class OrderModificationAmendmentOrigQty(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``order_modify_history``.

    Attributes:
        before: Value before the modification.
        after: Value after the modification.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Get-Order-Modify-History
    """

    before: Decimal
    after: Decimal


class OrderModificationAmendment(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``order_modify_history``.

    Attributes:
        price: Limit price.
        orig_qty: Quantity ordered.
        count: Which change of the order this was, counted from 1.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Get-Order-Modify-History
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
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Get-Order-Modify-History
    """

    amendment_id: int
    symbol: str
    pair: str
    order_id: int
    client_order_id: str
    time: int
    amendment: OrderModificationAmendment
    modify_id: int | None = None


class PositionMarginChange(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``position_margin_history``.

    Attributes:
        symbol: Contract.
        type: 1 for margin added, 2 for margin taken out.
        delta_type: How the margin was moved; USER_ADJUST, by yourself, is the one value that a page shows.
        amount: Amount of margin moved.
        asset: Asset.
        time: Milliseconds since 1970 at which it happened.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Get-Position-Margin-Change-History
    """

    symbol: str
    type: int
    delta_type: str
    amount: Decimal
    asset: str
    time: int
    position_side: PositionSide


class Position(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``position_risk_v3``.

    Attributes:
        symbol: Contract.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        position_amt: Size of the position, negative when short.
        entry_price: Average entry price of the position; 0 without one.
        break_even_price: Price at which the position ends without profit or loss; 0 without one.
        mark_price: Mark price.
        unrealized_profit: Unrealized profit.
        liquidation_price: Estimate of the mark price at which the position is liquidated; 0 where there is none.
        isolated_margin: Margin of the isolated position.
        notional: Notional of the position, negative when short.
        margin_asset: Asset the margin is held in.
        isolated_wallet: Wallet balance set aside for the isolated position.
        initial_margin: Initial margin required at the current mark price.
        maint_margin: Maintenance margin required.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        adl: How near the position is to auto-deleveraging; higher is nearer.
        bid_notional: Notional of buy orders; meaningless here.
        ask_notional: Notional of sell orders; meaningless here.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Position-Information-V3
    """

    symbol: str
    position_side: PositionSide
    position_amt: Decimal
    entry_price: Decimal
    break_even_price: Decimal
    mark_price: Decimal
    unrealized_profit: Decimal = field(name="unRealizedProfit")
    liquidation_price: Decimal
    isolated_margin: Decimal
    notional: Decimal
    margin_asset: str
    isolated_wallet: Decimal
    initial_margin: Decimal
    maint_margin: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    adl: int
    bid_notional: Decimal
    ask_notional: Decimal
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
        quantity: Quantity ordered.
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
    order_type: str
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
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Current-All-Open-Orders
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-Current-Open-Order
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-Order
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
    stop_price: Decimal
    close_position: bool
    symbol: str
    time: int
    time_in_force: TimeInForce
    type: str
    activate_price: Decimal | None = None
    callback_rate: Decimal | None = field(default=None, name="priceRate")
    update_time: int
    working_type: WorkingType
    price_protect: bool
    price_match: AnsweredPriceMatch
    self_trade_prevention_mode: SelfTradePreventionMode
    good_till_date: int


class TestedOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``test_order``.

    Attributes:
        client_order_id: Your own id of the order.
        cum_qty: Filled quantity.
        cum_quote: Filled amount in the quote asset.
        executed_qty: Filled quantity.
        order_id: Order id given by the exchange.
        avg_price: Average fill price; 0 before a fill.
        orig_qty: Quantity ordered.
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
        orig_type: Order type before it was triggered.
        activate_price: Price that arms a trailing stop. None when it is not sent.
        callback_rate: Callback rate of a trailing stop, in percent. None when it is not sent.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        price_match: Price-matching mode.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/New-Order-Test
    """

    client_order_id: str
    cum_qty: Decimal
    cum_quote: Decimal
    executed_qty: Decimal
    order_id: int
    avg_price: Decimal
    orig_qty: Decimal
    price: Decimal
    reduce_only: bool
    side: Side
    position_side: PositionSide
    status: OrderStatus
    stop_price: Decimal
    close_position: bool
    symbol: str
    time_in_force: TimeInForce
    type: str
    orig_type: str
    activate_price: Decimal | None = None
    callback_rate: Decimal | None = field(default=None, name="priceRate")
    update_time: int
    working_type: WorkingType
    price_protect: bool
    price_match: AnsweredPriceMatch
    self_trade_prevention_mode: SelfTradePreventionMode
    good_till_date: int


class AccountTrade(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``user_trades``.

    Attributes:
        buyer: Whether you were the buyer.
        commission: Fee paid.
        commission_asset: Asset the fee was paid in.
        id: Id of the trade.
        maker: Whether you were the maker.
        order_id: Order id given by the exchange.
        price: Price of the trade.
        qty: Quantity of the trade.
        quote_qty: Quantity in the quote asset.
        realized_pnl: Profit realized by the trade.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        symbol: Contract.
        time: Milliseconds since 1970 at which it happened.
        base_qty: Quantity in the base asset. None when it is not sent.
        margin_asset: Asset the margin is held in. None when it is not sent.
        pair: Underlying pair of the contract. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Account-Trade-List
    """

    buyer: bool
    commission: Decimal
    commission_asset: str
    id: int
    maker: bool
    order_id: int
    price: Decimal
    qty: Decimal
    quote_qty: Decimal
    realized_pnl: Decimal
    side: Side
    position_side: PositionSide
    symbol: str
    time: int
    base_qty: Decimal | None = None
    margin_asset: str | None = None
    pair: str | None = None


class CanceledAlgoOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Confirmation that an algo order was canceled.

    Attributes:
        algo_id: Algo order id given by the exchange.
        client_algo_id: Your own id of the algo order.
        code: Result code, as text; 200 for success.
        msg: Result in words.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Algo-Order
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Cancel-Algo-Order
    """

    algo_id: int
    client_algo_id: str
    code: str
    msg: str


class CanceledOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """An order as it stood when it was canceled.

    Attributes:
        client_order_id: Your own id of the order.
        cum_qty: Filled quantity.
        cum_quote: Filled amount in the quote asset. None when it is not sent.
        executed_qty: Filled quantity.
        order_id: Order id given by the exchange.
        orig_qty: Quantity ordered.
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
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        price_match: Price-matching mode.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Multiple-Orders
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Order
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Cancel-Order
    """

    client_order_id: str
    cum_qty: Decimal
    cum_quote: Decimal | None = None
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
    time_in_force: TimeInForce
    type: str
    activate_price: Decimal | None = None
    callback_rate: Decimal | None = field(default=None, name="priceRate")
    update_time: int
    working_type: WorkingType
    price_protect: bool
    price_match: AnsweredPriceMatch
    self_trade_prevention_mode: SelfTradePreventionMode
    good_till_date: int


class AmendedOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``modify_order``.

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
        close_position: Whether the order closes the whole position when triggered.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        stop_price: Trigger price; meaningless for trailing stops.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        orig_type: Order type before it was triggered.
        price_match: Price-matching mode.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        modify_id: Number of the modification that the caller gave. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Modify-Order
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
    type: str
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
    good_till_date: int
    update_time: int
    modify_id: int | None = None


class AcceptedAlgoOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
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
        close_position: Whether the order closes the whole position when triggered.
        price_protect: Whether the trigger is protected against abnormal prices.
        reduce_only: Whether the order may only reduce a position.
        create_time: Milliseconds since 1970 at which it was created.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        trigger_time: Milliseconds since 1970 at which the order was triggered; 0 before.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/New-Algo-Order
    """

    algo_id: int
    client_algo_id: str
    algo_type: str
    order_type: str
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
    close_position: bool
    price_protect: bool
    reduce_only: bool
    create_time: int
    update_time: int
    trigger_time: int
    good_till_date: int


class PlacedOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``new_order`` and ``place_multiple_orders``.

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
        stop_price: Trigger price; meaningless for trailing stops.
        close_position: Whether the order closes the whole position when triggered. None when it is not sent.
        symbol: Contract.
        time_in_force: How long the order stays in force.
        type: Order type.
        orig_type: Order type before it was triggered.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        working_type: Kind of price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        price_match: Price-matching mode.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Place-Multiple-Orders
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api
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
    stop_price: Decimal
    close_position: bool | None = None
    symbol: str
    time_in_force: TimeInForce
    type: str
    orig_type: str
    update_time: int
    working_type: WorkingType
    price_protect: bool
    price_match: AnsweredPriceMatch
    self_trade_prevention_mode: SelfTradePreventionMode
    good_till_date: int


class PositionRisk(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``position_risk_v2``.

    Attributes:
        entry_price: Average entry price of the position; 0 without one.
        break_even_price: Price at which the position ends without profit or loss; 0 without one.
        margin_type: Margin type: isolated or cross.
        is_auto_add_margin: Whether margin is added to the isolated position automatically, as text: true or false.
        isolated_margin: Margin of the isolated position.
        leverage: Leverage in force.
        liquidation_price: Estimate of the mark price at which the position is liquidated; 0 where there is none.
        mark_price: Mark price.
        max_notional: Largest notional at the current leverage.
        position_amt: Size of the position, negative when short.
        notional: Notional of the position, negative when short.
        isolated_wallet: Wallet balance set aside for the isolated position.
        symbol: Contract.
        unrealized_profit: Unrealized profit.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Position-Information-V2
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Position-Information
    """

    entry_price: Decimal
    break_even_price: Decimal
    margin_type: str
    is_auto_add_margin: str
    isolated_margin: Decimal
    leverage: Decimal
    liquidation_price: Decimal
    mark_price: Decimal
    max_notional: Decimal = field(name="maxNotionalValue")
    position_amt: Decimal
    notional: Decimal
    isolated_wallet: Decimal
    symbol: str
    unrealized_profit: Decimal = field(name="unRealizedProfit")
    position_side: PositionSide
    update_time: int


class PositionDetails(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``position_risk_v3``.

    Attributes:
        symbol: Contract.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        position_amt: Size of the position, negative when short.
        entry_price: Average entry price of the position; 0 without one.
        break_even_price: Price at which the position ends without profit or loss; 0 without one.
        mark_price: Mark price.
        liquidation_price: Estimate of the mark price at which the position is liquidated; 0 where there is none.
        isolated_margin: Margin of the isolated position.
        notional: Notional of the position, negative when short.
        margin_asset: Asset the margin is held in.
        isolated_wallet: Wallet balance set aside for the isolated position.
        initial_margin: Initial margin required at the current mark price.
        maint_margin: Maintenance margin required.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        adl: How near the position is to auto-deleveraging; higher is nearer.
        bid_notional: Notional of buy orders; meaningless here.
        ask_notional: Notional of sell orders; meaningless here.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        unrealized_profit: Unrealized profit.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Position-Info-V2
    """

    symbol: str
    position_side: PositionSide
    position_amt: Decimal
    entry_price: Decimal
    break_even_price: Decimal
    mark_price: Decimal
    liquidation_price: Decimal
    isolated_margin: Decimal
    notional: Decimal
    margin_asset: str
    isolated_wallet: Decimal
    initial_margin: Decimal
    maint_margin: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    adl: int
    bid_notional: Decimal
    ask_notional: Decimal
    update_time: int
    unrealized_profit: Decimal = field(name="unRealizedProfit")


class OrderDetails(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``query_order``.

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
        price_match: Price-matching mode. None when it is not sent.
        self_trade_prevention_mode: What happens when the order would trade against your own. None when it is not sent.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Query-Order
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
    stop_price: Decimal
    close_position: bool
    symbol: str
    time: int
    time_in_force: TimeInForce
    type: str
    activate_price: Decimal | None = None
    callback_rate: Decimal | None = field(default=None, name="priceRate")
    update_time: int
    working_type: WorkingType
    price_protect: bool
    price_match: str | None = None
    self_trade_prevention_mode: str | None = None
    good_till_date: int | None = None


ADL_QUANTILE: Final = typed(list[AdlEstimation])
ALL_ALGO_ORDERS: Final = typed(list[AlgoOrder])
ALL_ORDERS: Final = typed(list[PastOrder])
CANCEL_ALGO_ORDER: Final = typed(CanceledAlgoOrder)
CANCEL_ALL_OPEN_ALGO_ORDERS: Final = typed(Confirmation)
CANCEL_ALL_OPEN_ORDERS: Final = typed(Confirmation)
CANCEL_MULTIPLE_ORDERS: Final = list_or_rejections(CanceledOrder)
CANCEL_ORDER: Final = typed(CanceledOrder)
CHANGE_LEVERAGE: Final = typed(LeverageSetting)
CHANGE_MARGIN_TYPE: Final = typed(Confirmation)
CHANGE_MULTI_ASSETS_MODE: Final = typed(Confirmation)
CHANGE_POSITION_MARGIN: Final = typed(MarginModification)
CHANGE_POSITION_MODE: Final = typed(Confirmation)
COUNTDOWN_CANCEL_ALL: Final = typed(Countdown)
FORCE_ORDERS: Final = typed(list[LiquidationOrder])
MODIFY_MULTIPLE_ORDERS: Final = list_or_rejections(ModifiedOrder)
MODIFY_ORDER: Final = typed(ModifiedOrder)
MODIFY_ORDER_WS_API: Final = typed(AmendedOrder)
NEW_ALGO_ORDER: Final = typed(PlacedAlgoOrder)
NEW_ALGO_ORDER_WS_API: Final = typed(AcceptedAlgoOrder)
NEW_ORDER: Final = typed(PlacedOrder)
OPEN_ALGO_ORDERS: Final = typed(list[AlgoOrder])
OPEN_ORDERS: Final = typed(list[Order])
ORDER_MODIFY_HISTORY: Final = typed(list[OrderModification])
PLACE_MULTIPLE_ORDERS: Final = list_or_rejections(PlacedOrder)
POSITION_MARGIN_HISTORY: Final = typed(list[PositionMarginChange])
POSITION_RISK_V2: Final = typed(list[PositionRisk])
POSITION_RISK_V3: Final = typed(list[Position])
POSITION_RISK_V3_WS_API: Final = typed(list[PositionDetails])
QUERY_ALGO_ORDER: Final = typed(QueriedAlgoOrder)
QUERY_OPEN_ORDER: Final = typed(Order)
QUERY_ORDER: Final = typed(Order)
QUERY_ORDER_WS_API: Final = typed(OrderDetails)
SIGN_TRADFI_CONTRACT: Final = typed(Confirmation)
TEST_ORDER: Final = typed(TestedOrder)
USER_TRADES: Final = typed(list[AccountTrade])
