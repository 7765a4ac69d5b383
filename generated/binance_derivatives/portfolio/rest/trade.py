# Made by apiscribe from specs/portfolio/rest; not to be edited.
"""Portfolio Margin, REST: trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives.operation import Answer, Call, Cost, Parameter, RestOperation, Retry, Security
from binance_derivatives.rules import at_least_one

if TYPE_CHECKING:
    from binance_derivatives.portfolio.answers.trade import CanceledCmOrder

CANCEL_CM_ORDER: Final[RestOperation[CanceledCmOrder]] = RestOperation(
    product="portfolio",
    name="cancel_cm_order",
    method="DELETE",
    path="/papi/v1/cm/order",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderId", "long"),
        Parameter("origClientOrderId", "string"),
        Parameter("recvWindow", "long"),
    ),
    rules=(at_least_one("orderId", "origClientOrderId"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CANCEL_CM_ORDER"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-CM-Order",
)


def cancel_cm_order(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[CanceledCmOrder]:
    """Cancel one open order on a coin-margined contract.

    DELETE /papi/v1/cm/order · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        recv_window: Milliseconds after its timestamp for which the request stays valid.

    Send at least one of ``order_id`` and ``orig_client_order_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-CM-Order
    """
    return CANCEL_CM_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "recvWindow": recv_window,
        }
    )
