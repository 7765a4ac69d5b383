# Made by apiscribe from specs/portfolio; not to be edited.
"""Portfolio Margin, answers: trade."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import Struct

from binance_derivatives.answers import typed


class CanceledCmOrder(Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A coin-margined order as it stood when it was canceled.

    Attributes:
        avg_price: Average fill price.
        client_order_id: Your own id of the order.
        cum_qty: Filled quantity.
        cum_base: Filled amount in the base asset.
        executed_qty: Filled quantity.
        order_id: Order id given by the exchange.
        orig_qty: Quantity ordered.
        price: Limit price.
        reduce_only: Whether the order may only reduce a position.
        side: Side of the order.
        position_side: Side of the position the order belongs to.
        status: State of the order.
        symbol: Contract.
        pair: Underlying pair of the contract.
        time_in_force: How long the order stays in force.
        type: Order type.
        update_time: Milliseconds since 1970 of the last change.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-CM-Order
    """

    avg_price: Decimal
    client_order_id: str
    cum_qty: Decimal
    cum_base: Decimal
    executed_qty: Decimal
    order_id: int
    orig_qty: Decimal
    price: Decimal
    reduce_only: bool
    side: str
    position_side: str
    status: str
    symbol: str
    pair: str
    time_in_force: str
    type: str
    update_time: int


CANCEL_CM_ORDER: Final = typed(CanceledCmOrder)
