# Made by apiscribe from specs/usdm/rest; not to be edited.
"""USDⓈ-M Futures, REST: trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives.operation import Answer, Call, Cost, Parameter, RestOperation, Retry, Security
from binance_derivatives.rules import at_least_one, exactly_one

if TYPE_CHECKING:
    from binance_derivatives.answers import Rejection
    from binance_derivatives.usdm.answers.trade import CanceledAlgoOrder, CanceledOrder

CANCEL_ALGO_ORDER: Final[RestOperation[CanceledAlgoOrder]] = RestOperation(
    product="usdm",
    name="cancel_algo_order",
    method="DELETE",
    path="/fapi/v1/algoOrder",
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
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Algo-Order",
)


def cancel_algo_order(
    *,
    algo_id: int | None = None,
    client_algo_id: str | None = None,
    recv_window: int | None = None,
) -> Call[CanceledAlgoOrder]:
    """Cancel one open algo (conditional) order.

    DELETE /fapi/v1/algoOrder · TRADE, signed · weight 1

    Args:
        algo_id: Algo order id given by the exchange.
        client_algo_id: Your own id of the algo order.
        recv_window: Milliseconds after its timestamp for which the request stays valid.

    Send at least one of ``algo_id`` and ``client_algo_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Algo-Order
    """
    return CANCEL_ALGO_ORDER.call(
        {
            "algoId": algo_id,
            "clientAlgoId": client_algo_id,
            "recvWindow": recv_window,
        }
    )


CANCEL_MULTIPLE_ORDERS: Final[RestOperation[list[CanceledOrder | Rejection]]] = RestOperation(
    product="usdm",
    name="cancel_multiple_orders",
    method="DELETE",
    path="/fapi/v1/batchOrders",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderIdList", "list<long>", max_items=10),
        Parameter("origClientOrderIdList", "list<string>", max_items=10),
        Parameter("recvWindow", "long"),
    ),
    rules=(exactly_one("orderIdList", "origClientOrderIdList"),),
    answer=Answer("binance_derivatives.usdm.answers.trade", "CANCEL_MULTIPLE_ORDERS"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Multiple-Orders",
)


def cancel_multiple_orders(
    *,
    symbol: str,
    order_id_list: list[int] | None = None,
    orig_client_order_id_list: list[str] | None = None,
    recv_window: int | None = None,
) -> Call[list[CanceledOrder | Rejection]]:
    """Cancel up to ten open orders on one symbol.

    DELETE /fapi/v1/batchOrders · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id_list: Order ids given by the exchange, at most 10.
        orig_client_order_id_list: Your own ids of the orders, as they were placed, at most 10.
        recv_window: Milliseconds after its timestamp for which the request stays valid.

    Send exactly one of ``order_id_list`` and ``orig_client_order_id_list``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Multiple-Orders
    """
    return CANCEL_MULTIPLE_ORDERS.call(
        {
            "symbol": symbol,
            "orderIdList": order_id_list,
            "origClientOrderIdList": orig_client_order_id_list,
            "recvWindow": recv_window,
        }
    )
