# Made by apiscribe from specs/usdm/ws-api; not to be edited.
"""USDⓈ-M Futures, WebSocket API: trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives.operation import Answer, Call, Cost, Parameter, Retry, Security, WsOperation
from binance_derivatives.rules import at_least_one

if TYPE_CHECKING:
    from binance_derivatives.usdm.answers.trade import CanceledAlgoOrder, CanceledOrder

CANCEL_ALGO_ORDER: Final[WsOperation[CanceledAlgoOrder]] = WsOperation(
    product="usdm",
    name="cancel_algo_order",
    method="algoOrder.cancel",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(1),),
    parameters=(
        Parameter("algoId", "long"),
        Parameter("clientAlgoId", "string"),
        Parameter("recvWindow", "long"),
    ),
    rules=(at_least_one("algoId", "clientAlgoId"),),
    answer=Answer("binance_derivatives.usdm.answers.trade", "CANCEL_ALGO_ORDER"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Cancel-Algo-Order",
)


def cancel_algo_order(
    *,
    algo_id: int | None = None,
    client_algo_id: str | None = None,
    recv_window: int | None = None,
) -> Call[CanceledAlgoOrder]:
    """Cancel one open algo (conditional) order.

    algoOrder.cancel over the WebSocket API · TRADE, signed · weight 1

    Args:
        algo_id: Algo order id given by the exchange.
        client_algo_id: Your own id of the algo order.
        recv_window: Milliseconds after its timestamp for which the request stays valid.

    Send at least one of ``algo_id`` and ``client_algo_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Cancel-Algo-Order
    """
    return CANCEL_ALGO_ORDER.call(
        {
            "algoId": algo_id,
            "clientAlgoId": client_algo_id,
            "recvWindow": recv_window,
        }
    )


CANCEL_ORDER: Final[WsOperation[CanceledOrder]] = WsOperation(
    product="usdm",
    name="cancel_order",
    method="order.cancel",
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
    answer=Answer("binance_derivatives.usdm.answers.trade", "CANCEL_ORDER"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Cancel-Order",
)


def cancel_order(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[CanceledOrder]:
    """Cancel one open order.

    order.cancel over the WebSocket API · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        recv_window: Milliseconds after its timestamp for which the request stays valid.

    Send at least one of ``order_id`` and ``orig_client_order_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Cancel-Order
    """
    return CANCEL_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "recvWindow": recv_window,
        }
    )
