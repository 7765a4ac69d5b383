# Made by apiscribe from specs/usdm; not to be edited.
"""USDⓈ-M Futures, answers: trade."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import Struct

from binance_derivatives.answers import list_or_rejections, typed


class CanceledAlgoOrder(Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Confirmation that an algo order was canceled.

    Attributes:
        algo_id: Algo order id given by the exchange.
        client_algo_id: Your own id of the algo order.
        code: Result code as text.
        msg: Result in words.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Algo-Order
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Cancel-Algo-Order
    """

    algo_id: int
    client_algo_id: str
    code: str
    msg: str


class CanceledOrder(Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """An order as it stood when it was canceled.

    Attributes:
        client_order_id: Your own id of the order.
        cum_qty: Filled quantity.
        cum_quote: Filled amount in the quote asset.
        executed_qty: Filled quantity.
        order_id: Order id given by the exchange.
        orig_qty: Quantity ordered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position the order belongs to.
        status: State of the order.
        stop_price: Trigger price; meaningless for trailing stops.
        close_position: Whether the order closes the whole position when triggered.
        symbol: Contract.
        time_in_force: How long the order stays in force.
        orig_type: Order type before it was triggered.
        type: Order type.
        activate_price: Price that arms a trailing stop. None when it is not sent.
        price_rate: Callback rate of a trailing stop, in percent. None when it is not sent.
        update_time: Milliseconds since 1970 of the last change.
        working_type: Price that triggers the order.
        price_protect: Whether the trigger is protected against abnormal prices.
        price_match: Price-matching mode.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        good_till_date: Milliseconds since 1970 at which a GTD order ends.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Multiple-Orders
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Cancel-Order
    """

    client_order_id: str
    cum_qty: Decimal
    cum_quote: Decimal
    executed_qty: Decimal
    order_id: int
    orig_qty: Decimal
    price: Decimal
    reduce_only: bool
    side: str
    position_side: str
    status: str
    stop_price: Decimal
    close_position: bool
    symbol: str
    time_in_force: str
    orig_type: str
    type: str
    activate_price: Decimal | None = None
    price_rate: Decimal | None = None
    update_time: int
    working_type: str
    price_protect: bool
    price_match: str
    self_trade_prevention_mode: str
    good_till_date: int


CANCEL_ALGO_ORDER: Final = typed(CanceledAlgoOrder)
CANCEL_MULTIPLE_ORDERS: Final = list_or_rejections(CanceledOrder)
CANCEL_ORDER: Final = typed(CanceledOrder)
