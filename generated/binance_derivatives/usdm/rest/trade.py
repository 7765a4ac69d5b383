# Made by apiscribe from specs/usdm/rest; not to be edited.
"""USDⓈ-M Futures, REST: trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, Never, NotRequired, TypedDict

from binance_derivatives._core.operation import (
    Answer,
    Call,
    Cost,
    Outcome,
    Parameter,
    Proof,
    RestOperation,
    Retry,
    Security,
)
from binance_derivatives._core.rules import (
    absent,
    at_least_one,
    at_most_one,
    distinct_by,
    exactly_one,
    forbidden_if,
    given,
    is_one_of,
    moved,
    one_of_values,
    required_if,
    requires,
    window,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from decimal import Decimal

    from binance_derivatives._answers.decoders import Rejection, Unsettled
    from binance_derivatives.usdm.answers.account import Confirmation
    from binance_derivatives.usdm.answers.trade import (
        AccountTrade,
        AdlEstimation,
        AlgoOrder,
        CanceledAlgoOrder,
        CanceledOrder,
        Countdown,
        LeverageSetting,
        LiquidationOrder,
        MarginModification,
        ModifiedOrder,
        Order,
        OrderModification,
        PastOrder,
        PlacedAlgoOrder,
        PlacedOrder,
        Position,
        PositionMarginChange,
        PositionRisk,
        QueriedAlgoOrder,
        TestedOrder,
    )
    from binance_derivatives.usdm.values import (
        AutoCloseType,
        MarginType,
        NewOrderRespType,
        OrderType,
        PositionSide,
        PriceMatch,
        SelfTradePreventionMode,
        Side,
        TimeInForce,
        WorkingType,
    )

ADL_QUANTILE: Final[RestOperation[list[AdlEstimation]]] = RestOperation(
    product="usdm",
    name="adl_quantile",
    method="GET",
    path="/fapi/v1/adlQuantile",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "ADL_QUANTILE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Position-ADL-Quantile-Estimation",
)


def adl_quantile(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[AdlEstimation]]:
    """Get how near your positions are to auto-deleveraging.

    GET /fapi/v1/adlQuantile · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    What is told is renewed every 30 seconds. Of crossed positions in hedge mode LONG and SHORT have one number,
    computed from both where both are held; HEDGE then stands in place of BOTH.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Position-ADL-Quantile-Estimation
    """
    return ADL_QUANTILE.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


ALL_ALGO_ORDERS: Final[RestOperation[list[AlgoOrder]]] = RestOperation(
    product="usdm",
    name="all_algo_orders",
    method="GET",
    path="/fapi/v1/allAlgoOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("algoId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="7d"),),
    answer=Answer("binance_derivatives.usdm.answers.trade", "ALL_ALGO_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-All-Algo-Orders",
)


def all_algo_orders(
    *,
    symbol: str,
    algo_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
    **_ended: Never,
) -> Call[list[AlgoOrder]]:
    """List algo (conditional) orders on one symbol in any state.

    GET /fapi/v1/allAlgoOrders · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        algo_id: List algo orders from this id on; the latest when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1000; ``500`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    An order that was canceled or expired without a trade is not found any more 3 days after it was made. An order is
    not found any more 90 days after it was made. ``start_time`` to ``end_time`` is at most 7 days. Without a start and
    an end the last 7 days are searched.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-All-Algo-Orders
    """
    return ALL_ALGO_ORDERS.call(
        {
            "symbol": symbol,
            "algoId": algo_id,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
            **_ended,
        }
    )


ALL_ORDERS: Final[RestOperation[list[PastOrder]]] = RestOperation(
    product="usdm",
    name="all_orders",
    method="GET",
    path="/fapi/v1/allOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("orderId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="7d"),),
    answer=Answer("binance_derivatives.usdm.answers.trade", "ALL_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/All-Orders",
)


def all_orders(
    *,
    symbol: str | None = None,
    order_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[PastOrder]]:
    """List orders in any state, open, canceled, filled or expired, on one symbol or on all.

    GET /fapi/v1/allOrders · USER_DATA, signed · weight 5

    Args:
        symbol: List only orders on this contract; those of all when left out.
        order_id: List orders from this id on; the latest orders when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1000; ``500`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    An order that was canceled or expired without a trade is not found any more 3 days after it was made. An order is
    not found any more 90 days after it was made. ``start_time`` to ``end_time`` is at most 7 days. Without a start and
    an end the last 7 days are searched.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/All-Orders
    """
    return ALL_ORDERS.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


CANCEL_ALGO_ORDER: Final[RestOperation[CanceledAlgoOrder]] = RestOperation(
    product="usdm",
    name="cancel_algo_order",
    method="DELETE",
    path="/fapi/v1/algoOrder",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.usdm.rest.trade",
        "QUERY_ALGO_ORDER",
        by=(("algoId", "algoId"), ("clientAlgoId", "clientAlgoId")),
        visible_after=40000,
    ),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(
        Parameter("algoId", "long"),
        Parameter("clientAlgoId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("algoId", "clientAlgoId"),),
    answer=Answer("binance_derivatives.usdm.answers.trade", "CANCEL_ALGO_ORDER"),
    proof=Proof(
        "object", repeats=(("algoId", "algoId"), ("clientAlgoId", "clientAlgoId")), shows=("algoId", "clientAlgoId")
    ),
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
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

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


CANCEL_ALL_OPEN_ALGO_ORDERS: Final[RestOperation[Confirmation]] = RestOperation(
    product="usdm",
    name="cancel_all_open_algo_orders",
    method="DELETE",
    path="/fapi/v1/algoOpenOrders",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome("binance_derivatives.usdm.rest.trade", "OPEN_ALGO_ORDERS", (("symbol", "symbol"),)),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "CANCEL_ALL_OPEN_ALGO_ORDERS"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-All-Algo-Open-Orders",
)


def cancel_all_open_algo_orders(
    *,
    symbol: str,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Cancel every open algo (conditional) order on one symbol.

    DELETE /fapi/v1/algoOpenOrders · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-All-Algo-Open-Orders
    """
    return CANCEL_ALL_OPEN_ALGO_ORDERS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


CANCEL_ALL_OPEN_ORDERS: Final[RestOperation[Confirmation]] = RestOperation(
    product="usdm",
    name="cancel_all_open_orders",
    method="DELETE",
    path="/fapi/v1/allOpenOrders",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome("binance_derivatives.usdm.rest.trade", "OPEN_ORDERS", (("symbol", "symbol"),)),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "CANCEL_ALL_OPEN_ORDERS"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-All-Open-Orders",
)


def cancel_all_open_orders(
    *,
    symbol: str,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Cancel every open order on one symbol.

    DELETE /fapi/v1/allOpenOrders · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-All-Open-Orders
    """
    return CANCEL_ALL_OPEN_ORDERS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


CANCEL_MULTIPLE_ORDERS: Final[RestOperation[list[CanceledOrder | Rejection | Unsettled]]] = RestOperation(
    product="usdm",
    name="cancel_multiple_orders",
    method="DELETE",
    path="/fapi/v1/batchOrders",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.usdm.rest.trade",
        "QUERY_ORDER",
        (("symbol", "symbol"),),
        by=(("orderId", "orderIdList"), ("origClientOrderId", "origClientOrderIdList")),
        each=("orderIdList", "origClientOrderIdList"),
    ),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderIdList", "list<long>", max_items=10),
        Parameter("origClientOrderIdList", "list<string>", max_items=10),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(exactly_one("orderIdList", "origClientOrderIdList"),),
    answer=Answer("binance_derivatives.usdm.answers.trade", "CANCEL_MULTIPLE_ORDERS"),
    proof=Proof(
        "batch",
        repeats=(("orderIdList", "orderId"), ("origClientOrderIdList", "clientOrderId")),
        shows=("clientOrderId", "orderId"),
        each=("orderIdList", "origClientOrderIdList"),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Multiple-Orders",
)


def cancel_multiple_orders(
    *,
    symbol: str,
    order_id_list: list[int] | None = None,
    orig_client_order_id_list: list[str] | None = None,
    recv_window: int | None = None,
) -> Call[list[CanceledOrder | Rejection | Unsettled]]:
    """Cancel up to ten open orders on one symbol.

    DELETE /fapi/v1/batchOrders · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id_list: Order ids given by the exchange, at most 10.
        orig_client_order_id_list: Your own ids of the orders, as they were placed, at most 10.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

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


CANCEL_ORDER: Final[RestOperation[CanceledOrder]] = RestOperation(
    product="usdm",
    name="cancel_order",
    method="DELETE",
    path="/fapi/v1/order",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.usdm.rest.trade",
        "QUERY_ORDER",
        (("symbol", "symbol"),),
        by=(("orderId", "orderId"), ("origClientOrderId", "origClientOrderId")),
    ),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderId", "long"),
        Parameter("origClientOrderId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("orderId", "origClientOrderId"),),
    answer=Answer("binance_derivatives.usdm.answers.trade", "CANCEL_ORDER"),
    proof=Proof(
        "object",
        repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId")),
        shows=("clientOrderId", "orderId"),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Order",
)


def cancel_order(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[CanceledOrder]:
    """Cancel one open order.

    DELETE /fapi/v1/order · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_id`` and ``orig_client_order_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-Order
    """
    return CANCEL_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "recvWindow": recv_window,
        }
    )


CHANGE_LEVERAGE: Final[RestOperation[LeverageSetting]] = RestOperation(
    product="usdm",
    name="change_leverage",
    method="POST",
    path="/fapi/v1/leverage",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.usdm.rest.account", "SYMBOL_CONFIG", (("symbol", "symbol"),)),
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("leverage", "int", required=True, minimum="1", maximum="125"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "CHANGE_LEVERAGE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Initial-Leverage",
)


def change_leverage(
    *,
    symbol: str,
    leverage: int,
    recv_window: int | None = None,
) -> Call[LeverageSetting]:
    """Set the leverage of one symbol.

    POST /fapi/v1/leverage · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        leverage: Leverage to set, from 1 to 125.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Initial-Leverage
    """
    return CHANGE_LEVERAGE.call(
        {
            "symbol": symbol,
            "leverage": leverage,
            "recvWindow": recv_window,
        }
    )


CHANGE_MARGIN_TYPE: Final[RestOperation[Confirmation]] = RestOperation(
    product="usdm",
    name="change_margin_type",
    method="POST",
    path="/fapi/v1/marginType",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.usdm.rest.account", "SYMBOL_CONFIG", (("symbol", "symbol"),)),
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("marginType", "enum", required=True, values=("ISOLATED", "CROSSED")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "CHANGE_MARGIN_TYPE"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Margin-Type",
)


def change_margin_type(
    *,
    symbol: str,
    margin_type: MarginType,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Switch one symbol between isolated and cross margin.

    POST /fapi/v1/marginType · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        margin_type: Margin type to switch to, one of ``ISOLATED``, ``CROSSED``.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Margin-Type
    """
    return CHANGE_MARGIN_TYPE.call(
        {
            "symbol": symbol,
            "marginType": margin_type,
            "recvWindow": recv_window,
        }
    )


CHANGE_MULTI_ASSETS_MODE: Final[RestOperation[Confirmation]] = RestOperation(
    product="usdm",
    name="change_multi_assets_mode",
    method="POST",
    path="/fapi/v1/multiAssetsMargin",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.usdm.rest.account", "MULTI_ASSETS_MODE"),
    weight=(Cost(1),),
    parameters=(
        Parameter("multiAssetsMargin", "flag", required=True, values=("true", "false")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "CHANGE_MULTI_ASSETS_MODE"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Multi-Assets-Mode",
)


def change_multi_assets_mode(
    *,
    multi_assets_margin: bool,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Switch multi-assets margin on or off for every symbol.

    POST /fapi/v1/multiAssetsMargin · TRADE, signed · weight 1

    Args:
        multi_assets_margin: True for multi-assets mode, false for single-asset mode.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Multi-Assets-Mode
    """
    return CHANGE_MULTI_ASSETS_MODE.call(
        {
            "multiAssetsMargin": multi_assets_margin,
            "recvWindow": recv_window,
        }
    )


CHANGE_POSITION_MARGIN: Final[RestOperation[MarginModification]] = RestOperation(
    product="usdm",
    name="change_position_margin",
    method="POST",
    path="/fapi/v1/positionMargin",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("positionSide", "enum", values=("BOTH", "LONG", "SHORT")),
        Parameter("amount", "decimal", required=True),
        Parameter("type", "int", required=True, values=("1", "2")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "CHANGE_POSITION_MARGIN"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Modify-Isolated-Position-Margin",
)


def change_position_margin(
    *,
    symbol: str,
    amount: Decimal | int | str,
    type: int,
    position_side: PositionSide | None = None,
    recv_window: int | None = None,
) -> Call[MarginModification]:
    """Add margin to an isolated position or take some out.

    POST /fapi/v1/positionMargin · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        amount: Amount of margin, in the margin asset.
        type: 1 to add margin, 2 to take it out, one of ``1``, ``2``.
        position_side: Side of the position: BOTH in one-way mode, also when left out; LONG or SHORT in hedge mode, one
            of ``BOTH``, ``LONG``, ``SHORT``.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    In hedge mode ``position_side`` is needed, LONG or SHORT; in one-way mode it can only be BOTH. Only for symbols
    whose margin is isolated.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Modify-Isolated-Position-Margin
    """
    return CHANGE_POSITION_MARGIN.call(
        {
            "symbol": symbol,
            "positionSide": position_side,
            "amount": amount,
            "type": type,
            "recvWindow": recv_window,
        }
    )


CHANGE_POSITION_MODE: Final[RestOperation[Confirmation]] = RestOperation(
    product="usdm",
    name="change_position_mode",
    method="POST",
    path="/fapi/v1/positionSide/dual",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.usdm.rest.account", "POSITION_MODE"),
    weight=(Cost(1),),
    parameters=(
        Parameter("dualSidePosition", "flag", required=True, values=("true", "false")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "CHANGE_POSITION_MODE"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Position-Mode",
)


def change_position_mode(
    *,
    dual_side_position: bool,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Switch every symbol between hedge mode and one-way mode.

    POST /fapi/v1/positionSide/dual · TRADE, signed · weight 1

    Args:
        dual_side_position: True for hedge mode, false for one-way mode.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The mode is one setting for USDⓈ-M and COIN-M, whichever it is set for. It can't change while there are orders
    (-4067) or positions (-4068) of either.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Position-Mode
    """
    return CHANGE_POSITION_MODE.call(
        {
            "dualSidePosition": dual_side_position,
            "recvWindow": recv_window,
        }
    )


COUNTDOWN_CANCEL_ALL: Final[RestOperation[Countdown]] = RestOperation(
    product="usdm",
    name="countdown_cancel_all",
    method="POST",
    path="/fapi/v1/countdownCancelAll",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    takes_away=True,
    weight=(Cost(10),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("countdownTime", "long", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "COUNTDOWN_CANCEL_ALL"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Auto-Cancel-All-Open-Orders",
)


def countdown_cancel_all(
    *,
    symbol: str,
    countdown_time: int,
    recv_window: int | None = None,
) -> Call[Countdown]:
    """Start, restart or stop the countdown that cancels every open order on one symbol.

    POST /fapi/v1/countdownCancelAll · TRADE, signed · weight 10

    Args:
        symbol: Contract to act on.
        countdown_time: Milliseconds until the orders are canceled; 0 stops the countdown.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Countdowns are looked at about every 10 milliseconds: leave room for it. Has to be called again and again, before
    each countdown is over.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Auto-Cancel-All-Open-Orders
    """
    return COUNTDOWN_CANCEL_ALL.call(
        {
            "symbol": symbol,
            "countdownTime": countdown_time,
            "recvWindow": recv_window,
        }
    )


FORCE_ORDERS: Final[RestOperation[list[LiquidationOrder]]] = RestOperation(
    product="usdm",
    name="force_orders",
    method="GET",
    path="/fapi/v1/forceOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(20, when=(given("symbol"),)), Cost(50, when=(absent("symbol"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("autoCloseType", "enum", values=("LIQUIDATION", "ADL")),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="100"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "FORCE_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Users-Force-Orders",
)


def force_orders(
    *,
    symbol: str | None = None,
    auto_close_type: AutoCloseType | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[LiquidationOrder]]:
    """List your liquidation and auto-deleveraging orders.

    GET /fapi/v1/forceOrders · USER_DATA, signed · weight 20 with ``symbol``, or 50 without ``symbol``

    Args:
        symbol: Contract to act on.
        auto_close_type: Kind of forced orders, both when left out: liquidations or auto-deleveraging, one of
            ``LIQUIDATION``, ``ADL``.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 100; ``50`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Without ``start_time`` what lies within 7 days before ``end_time`` is given. Only the past 90 days can be asked for.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Users-Force-Orders
    """
    return FORCE_ORDERS.call(
        {
            "symbol": symbol,
            "autoCloseType": auto_close_type,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


class ModifyMultipleOrdersItem(TypedDict):
    """An element of ``batch_orders`` of ``modify_multiple_orders``.

    Attributes:
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        symbol: Contract to act on.
        side: Side of the order, one of ``SELL``, ``BUY``.
        quantity: New quantity of the whole order, what is filled already included, at least 0.
        price: New limit price.
        price_match: Have the limit price taken from the order book, in place of a price (OPPONENT: the best of the
            other side; QUEUE: of the order's own side; a number: the so many-th best), one of ``OPPONENT``,
            ``OPPONENT_5``, ``QUEUE``, ``QUEUE_5``, ``QUEUE_10``, ``QUEUE_20``, ``NONE``; ``NONE`` when left out.
        modify_id: Id of your own for this modification, which the order's events repeat.

    Send exactly one of ``price_match`` and ``price``. An order can be changed less than 10000 times, by Chinese pages
    10000 times at most. Send at least one of ``order_id`` and ``orig_client_order_id``. ``order_id`` counts and
    ``orig_client_order_id`` is ignored when both are sent. A change to a quantity of no more than what was filled
    cancels the order. A change to a price at which a GTX order would trade at once cancels it. A change that breaks a
    filter is refused, and the order stays as it was. Only limit orders can be changed; a changed order queues anew. The
    page wants a price in every change, and beside one ``price_match`` can't be sent: without a price it may be refused.
    """

    order_id: NotRequired[int]
    orig_client_order_id: NotRequired[str]
    symbol: str
    side: Side
    quantity: Decimal | int | str
    price: NotRequired[Decimal | int | str]
    price_match: NotRequired[PriceMatch]
    modify_id: NotRequired[int]


MODIFY_MULTIPLE_ORDERS: Final[RestOperation[list[ModifiedOrder | Rejection | Unsettled]]] = RestOperation(
    product="usdm",
    name="modify_multiple_orders",
    method="PUT",
    path="/fapi/v1/batchOrders",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.usdm.rest.trade",
        "QUERY_ORDER",
        (("symbol", "symbol"),),
        by=(("orderId", "orderId"), ("origClientOrderId", "origClientOrderId")),
        each=("batchOrders",),
    ),
    weight=(Cost(5, "orders_10s"), Cost(1, "orders_1m"), Cost(5)),
    parameters=(
        Parameter(
            "batchOrders",
            "list<object>",
            required=True,
            max_items=5,
            items=(
                Parameter("orderId", "long"),
                Parameter("origClientOrderId", "string"),
                Parameter("symbol", "string", required=True),
                Parameter("side", "enum", required=True, values=("SELL", "BUY")),
                Parameter("quantity", "decimal", required=True, minimum="0"),
                Parameter("price", "decimal"),
                Parameter(
                    "priceMatch",
                    "enum",
                    values=("OPPONENT", "OPPONENT_5", "QUEUE", "QUEUE_5", "QUEUE_10", "QUEUE_20", "NONE"),
                    default="NONE",
                ),
                Parameter("modifyId", "long"),
            ),
            item_rules=(exactly_one("priceMatch", "price"), at_least_one("orderId", "origClientOrderId")),
        ),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "MODIFY_MULTIPLE_ORDERS"),
    proof=Proof(
        "batch",
        repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId"), ("modifyId", "modifyId")),
        shows=("orderId", "clientOrderId"),
        each=("batchOrders",),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Modify-Multiple-Orders",
)


def modify_multiple_orders(
    *,
    batch_orders: Sequence[ModifyMultipleOrdersItem],
    recv_window: int | None = None,
) -> Call[list[ModifiedOrder | Rejection | Unsettled]]:
    """Modify up to five open limit orders.

    PUT /fapi/v1/batchOrders · TRADE, signed · 5 of the orders in 10 s · 1 of the orders in a minute · weight 5

    Args:
        batch_orders: The orders, at most 5.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The orders are worked through side by side, and match in no order that can be told before. Of its self-trade
    prevention pages say that a change sets it to NONE, and the change log since January 2024 that it stays: look at
    ``self_trade_prevention_mode`` of the answer. The answers stand in the order of the orders.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Modify-Multiple-Orders
    """
    return MODIFY_MULTIPLE_ORDERS.call(
        {
            "batchOrders": batch_orders,
            "recvWindow": recv_window,
        }
    )


MODIFY_ORDER: Final[RestOperation[ModifiedOrder]] = RestOperation(
    product="usdm",
    name="modify_order",
    method="PUT",
    path="/fapi/v1/order",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.usdm.rest.trade",
        "QUERY_ORDER",
        (("symbol", "symbol"),),
        by=(("orderId", "orderId"), ("origClientOrderId", "origClientOrderId")),
    ),
    weight=(Cost(1, "orders_10s"), Cost(1, "orders_1m"), Cost(0)),
    parameters=(
        Parameter("orderId", "long"),
        Parameter("origClientOrderId", "string"),
        Parameter("symbol", "string", required=True),
        Parameter("side", "enum", required=True, values=("SELL", "BUY")),
        Parameter("quantity", "decimal", required=True, minimum="0"),
        Parameter("price", "decimal"),
        Parameter(
            "priceMatch",
            "enum",
            values=("OPPONENT", "OPPONENT_5", "QUEUE", "QUEUE_5", "QUEUE_10", "QUEUE_20", "NONE"),
            default="NONE",
        ),
        Parameter("recvWindow", "long", maximum="60000"),
        Parameter("modifyId", "long"),
        Parameter("reduceOnly", "flag", values=("true", "false")),
    ),
    rules=(exactly_one("priceMatch", "price"), at_least_one("orderId", "origClientOrderId")),
    answer=Answer("binance_derivatives.usdm.answers.trade", "MODIFY_ORDER"),
    proof=Proof(
        "object",
        repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId"), ("modifyId", "modifyId")),
        shows=("orderId", "clientOrderId"),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Modify-Order",
)


def modify_order(
    *,
    symbol: str,
    side: Side,
    quantity: Decimal | int | str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    price: Decimal | int | str | None = None,
    price_match: PriceMatch | None = None,
    recv_window: int | None = None,
    modify_id: int | None = None,
    reduce_only: bool | None = None,
) -> Call[ModifiedOrder]:
    """Change price or quantity of one open limit order.

    PUT /fapi/v1/order · TRADE, signed · 1 of the orders in 10 s · 1 of the orders in a minute · weight 0

    Args:
        symbol: Contract to act on.
        side: Side of the order, one of ``SELL``, ``BUY``.
        quantity: New quantity of the whole order, what is filled already included, at least 0.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        price: New limit price.
        price_match: Have the limit price taken from the order book, in place of a price (OPPONENT: the best of the
            other side; QUEUE: of the order's own side; a number: the so many-th best), one of ``OPPONENT``,
            ``OPPONENT_5``, ``QUEUE``, ``QUEUE_5``, ``QUEUE_10``, ``QUEUE_20``, ``NONE``; ``NONE`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.
        modify_id: Id of your own for this modification, which the order's events repeat.
        reduce_only: Check that the order is reduce-only; true is refused when it is not.

    Send exactly one of ``price_match`` and ``price``. Send at least one of ``order_id`` and ``orig_client_order_id``.
    ``order_id`` counts and ``orig_client_order_id`` is ignored when both are sent. A change to a quantity of no more
    than what was filled cancels the order. A change to a price at which a GTX order would trade at once cancels it. An
    order can be changed less than 10000 times, by Chinese pages 10000 times at most. A change that breaks a filter is
    refused, and the order stays as it was. Only limit orders can be changed; a changed order queues anew. Of its
    self-trade prevention pages say that a change sets it to NONE, and the change log since January 2024 that it stays:
    look at ``self_trade_prevention_mode`` of the answer. The page wants a price in every change, and beside one
    ``price_match`` can't be sent: without a price it may be refused. ``reduce_only`` changes nothing of an order: true
    is refused with -5047 unless it is reduce-only, and skips the minimum notional.

    Changes:
        Since a day from 2026-08-01 to 2026-11-28: ``reduce_only`` is new.
        Since a day from 2026-08-01 to 2026-11-28: a note on ``reduce_only`` is new.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Modify-Order
    """
    return MODIFY_ORDER.call(
        {
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "symbol": symbol,
            "side": side,
            "quantity": quantity,
            "price": price,
            "priceMatch": price_match,
            "recvWindow": recv_window,
            "modifyId": modify_id,
            "reduceOnly": reduce_only,
        }
    )


NEW_ALGO_ORDER: Final[RestOperation[PlacedAlgoOrder]] = RestOperation(
    product="usdm",
    name="new_algo_order",
    method="POST",
    path="/fapi/v1/algoOrder",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.usdm.rest.trade",
        "QUERY_ALGO_ORDER",
        by=(("clientAlgoId", "clientAlgoId"),),
        visible_after=40000,
    ),
    weight=(Cost(0), Cost(1, "orders_10s"), Cost(1, "orders_1m")),
    parameters=(
        Parameter("algoType", "enum", required=True, values=("CONDITIONAL",)),
        Parameter("symbol", "string", required=True),
        Parameter("side", "enum", required=True, values=("SELL", "BUY")),
        Parameter("positionSide", "enum", values=("BOTH", "LONG", "SHORT")),
        Parameter(
            "type",
            "enum",
            required=True,
            values=("STOP_MARKET", "TAKE_PROFIT_MARKET", "STOP", "TAKE_PROFIT", "TRAILING_STOP_MARKET"),
        ),
        Parameter("timeInForce", "enum", values=("IOC", "GTC", "FOK", "GTX", "GTD"), default="GTC"),
        Parameter("quantity", "decimal", minimum="0"),
        Parameter("price", "decimal"),
        Parameter("triggerPrice", "decimal"),
        Parameter("workingType", "enum", values=("MARK_PRICE", "CONTRACT_PRICE")),
        Parameter(
            "priceMatch",
            "enum",
            values=("OPPONENT", "OPPONENT_5", "QUEUE", "QUEUE_5", "QUEUE_10", "QUEUE_20", "NONE"),
            default="NONE",
        ),
        Parameter("closePosition", "flag", values=("true", "false")),
        Parameter("priceProtect", "flag", values=("true", "false")),
        Parameter("reduceOnly", "flag", values=("true", "false")),
        Parameter("activatePrice", "decimal"),
        Parameter("callbackRate", "decimal", minimum="0.1", maximum="20"),
        Parameter("clientAlgoId", "string", pattern="^[\\.A-Z\\:/a-z0-9_-]{1,36}$"),
        Parameter("newOrderRespType", "enum", values=("ACK", "RESULT")),
        Parameter(
            "selfTradePreventionMode",
            "enum",
            values=("EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH", "NONE"),
            default="NONE",
        ),
        Parameter("goodTillDate", "time", maximum="253402300798999"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(
        forbidden_if("quantity", when=(is_one_of("closePosition", "true"),)),
        one_of_values("type", values=("STOP", "TAKE_PROFIT"), when=(given("priceMatch"),)),
        at_most_one("priceMatch", "price"),
        forbidden_if("reduceOnly", when=(is_one_of("closePosition", "true"),)),
        required_if("goodTillDate", when=(is_one_of("timeInForce", "GTD"),)),
        one_of_values(
            "side", values=("SELL",), when=(is_one_of("closePosition", "true"), is_one_of("positionSide", "LONG"))
        ),
        one_of_values(
            "side", values=("BUY",), when=(is_one_of("closePosition", "true"), is_one_of("positionSide", "SHORT"))
        ),
        one_of_values("type", values=("STOP_MARKET", "TAKE_PROFIT_MARKET"), when=(is_one_of("closePosition", "true"),)),
        forbidden_if("reduceOnly", when=(is_one_of("positionSide", "LONG", "SHORT"),)),
        required_if(
            "triggerPrice", when=(is_one_of("type", "STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET"),)
        ),
        required_if("quantity", when=(is_one_of("type", "STOP", "TAKE_PROFIT", "TRAILING_STOP_MARKET"),)),
        at_least_one("price", "priceMatch", when=(is_one_of("type", "STOP", "TAKE_PROFIT"),)),
        required_if("callbackRate", when=(is_one_of("type", "TRAILING_STOP_MARKET"),)),
        at_least_one("quantity", "closePosition", when=(is_one_of("type", "STOP_MARKET", "TAKE_PROFIT_MARKET"),)),
    ),
    answer=Answer("binance_derivatives.usdm.answers.trade", "NEW_ALGO_ORDER"),
    proof=Proof("object", repeats=(("clientAlgoId", "clientAlgoId"),), shows=("algoId", "clientAlgoId")),
    client_ids=("clientAlgoId",),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/New-Algo-Order",
)


def new_algo_order(
    *,
    algo_type: Literal["CONDITIONAL"],
    symbol: str,
    side: Side,
    type: Literal["STOP_MARKET", "TAKE_PROFIT_MARKET", "STOP", "TAKE_PROFIT", "TRAILING_STOP_MARKET"],
    position_side: PositionSide | None = None,
    time_in_force: Literal["IOC", "GTC", "FOK", "GTX", "GTD"] | None = None,
    quantity: Decimal | int | str | None = None,
    price: Decimal | int | str | None = None,
    trigger_price: Decimal | int | str | None = None,
    working_type: WorkingType | None = None,
    price_match: PriceMatch | None = None,
    close_position: bool | None = None,
    price_protect: bool | None = None,
    reduce_only: bool | None = None,
    activate_price: Decimal | int | str | None = None,
    callback_rate: Decimal | int | str | None = None,
    client_algo_id: str | None = None,
    new_order_resp_type: NewOrderRespType | None = None,
    self_trade_prevention_mode: SelfTradePreventionMode | None = None,
    good_till_date: datetime | int | None = None,
    recv_window: int | None = None,
) -> Call[PlacedAlgoOrder]:
    """Place an algo (conditional) order, such as a stop or a trailing stop.

    POST /fapi/v1/algoOrder · TRADE, signed · weight 0 · 1 of the orders in 10 s · 1 of the orders in a minute

    Args:
        algo_type: Kind of algo order, one of ``CONDITIONAL``.
        symbol: Contract to act on.
        side: Side of the order, one of ``SELL``, ``BUY``.
        type: Type of the order, one of ``STOP_MARKET``, ``TAKE_PROFIT_MARKET``, ``STOP``, ``TAKE_PROFIT``,
            ``TRAILING_STOP_MARKET``.
        position_side: Side of the position: BOTH in one-way mode, also when left out; LONG or SHORT in hedge mode, one
            of ``BOTH``, ``LONG``, ``SHORT``.
        time_in_force: How long the order stays in force (IOC: what does not trade at once is canceled; FOK: canceled
            unless all trades at once; GTX: post only, canceled where it would take), one of ``IOC``, ``GTC``, ``FOK``,
            ``GTX``, ``GTD``; ``GTC`` when left out.
        quantity: Quantity to order, at least 0.
        price: Limit price.
        trigger_price: Price that triggers the order.
        working_type: Price that is compared with the trigger price, one of ``MARK_PRICE``, ``CONTRACT_PRICE``;
            ``CONTRACT_PRICE`` when left out.
        price_match: Have the limit price taken from the order book, in place of a price (OPPONENT: the best of the
            other side; QUEUE: of the order's own side; a number: the so many-th best), one of ``OPPONENT``,
            ``OPPONENT_5``, ``QUEUE``, ``QUEUE_5``, ``QUEUE_10``, ``QUEUE_20``, ``NONE``; ``NONE`` when left out.
        close_position: Whether the trigger closes the whole position, a sell the long one and a buy the short one; goes
            without a quantity.
        price_protect: Whether to protect the trigger against abnormal prices, ``False`` when left out.
        reduce_only: Whether the order may only reduce a position, ``False`` when left out.
        activate_price: Price at which a trailing stop starts to trail; the latest price of the working type when left
            out.
        callback_rate: Distance by which a trailing stop trails, in percent: 1 is 1 %, from 0.1 to 20.
        client_algo_id: Your own id for the algo order, unique among open orders; made up by the exchange when left out,
            matching ``^[\\.A-Z\\:/a-z0-9_-]{1,36}$``.
        new_order_resp_type: How much to answer with: ACK or RESULT, one of ``ACK``, ``RESULT``; ``ACK`` when left out.
        self_trade_prevention_mode: What happens when the order would trade against one of your own, or of your trade
            group (EXPIRE_TAKER: what is left of the one that takes expires; EXPIRE_MAKER: of the one in the book;
            EXPIRE_BOTH: of both), one of ``EXPIRE_TAKER``, ``EXPIRE_MAKER``, ``EXPIRE_BOTH``, ``NONE``; ``NONE`` when
            left out.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; whole seconds count, at most 253402300798999.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    In hedge mode ``position_side`` is needed, LONG or SHORT; in one-way mode it can only be BOTH. ``type`` must be
    ``STOP`` or ``TAKE_PROFIT`` when ``price_match`` is sent. Send at most one of ``price_match`` and ``price``.
    ``close_position`` is meant for orders of type ``STOP_MARKET`` or ``TAKE_PROFIT_MARKET`` only. ``price_protect`` is
    meant for orders of type ``STOP_MARKET`` or ``TAKE_PROFIT_MARKET`` only. In hedge mode ``reduce_only`` is refused.
    ``activate_price`` is meant for orders of type ``TRAILING_STOP_MARKET`` only. ``callback_rate`` is meant for orders
    of type ``TRAILING_STOP_MARKET`` only. No two open orders may have the same id. ``good_till_date`` is required when
    ``time_in_force`` is ``GTD``. The expiry lies more than ten minutes ahead, counted in whole seconds.
    ``time_in_force`` can be given for orders of type ``STOP`` or ``TAKE_PROFIT``. A trailing buy is activated below the
    latest price, a trailing sell above it; else it would trigger at once and is refused with -2021. ``side`` must be
    ``SELL`` when ``close_position`` is ``True`` and ``position_side`` is ``LONG``. ``side`` must be ``BUY`` when
    ``close_position`` is ``True`` and ``position_side`` is ``SHORT``. ``self_trade_prevention_mode`` has an effect only
    where ``time_in_force`` is ``IOC``, ``GTC`` or ``GTD``. ``reduce_only`` cannot be sent when ``position_side`` is
    ``LONG`` or ``SHORT``. With ``price_protect`` the order triggers only while mark price and last price differ by no
    more than the symbol's ``trigger_protect`` in ``exchange_info``. A trailing buy triggers once the lowest price since
    it was placed is ``activate_price`` or less and the price has risen from it by ``callback_rate``; a sell once the
    highest is ``activate_price`` or more and the price has fallen from it by ``callback_rate``. A stop triggers for a
    buy once the price has risen to ``trigger_price``, for a sell once it has fallen to it; a take-profit the other way
    round. An order that ``trigger_price`` would trigger at once is refused with -2021, or -4142. What happens follows
    from the order that takes; the mode of one that is in the book is ignored. A GTC order of which nothing was filled
    is canceled a year after it was placed, unless it is of strategy or copy trading. Margin is checked when the order
    triggers, not when it is placed. It can't be changed before it triggers: cancel it and place another. At most 200
    conditional orders may be open, those of all symbols together. For up to 40 seconds after the order was accepted a
    query may be answered with -2013, and a cancel with -2011.

    When ``close_position`` is:
        ``True``: ``quantity`` and ``reduce_only`` cannot be sent; ``type`` must be ``STOP_MARKET`` or
            ``TAKE_PROFIT_MARKET``.

    When ``type`` is:
        ``STOP``, ``STOP_MARKET``, ``TAKE_PROFIT`` or ``TAKE_PROFIT_MARKET``: ``trigger_price`` is required.
        ``STOP``, ``TAKE_PROFIT`` or ``TRAILING_STOP_MARKET``: ``quantity`` is required.
        ``STOP`` or ``TAKE_PROFIT``: send at least one of ``price`` and ``price_match``.
        ``TRAILING_STOP_MARKET``: ``callback_rate`` is required.
        ``STOP_MARKET`` or ``TAKE_PROFIT_MARKET``: send at least one of ``quantity`` and ``close_position``.

    Changes:
        Since a day from 2025-10-23 to 2026-11-28: ``OPPONENT_10`` and ``OPPONENT_20`` of ``price_match`` are gone.
        Since 2026-10-23: ``callback_rate`` is at most 20, was 10.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/New-Algo-Order
    """
    return NEW_ALGO_ORDER.call(
        {
            "algoType": algo_type,
            "symbol": symbol,
            "side": side,
            "positionSide": position_side,
            "type": type,
            "timeInForce": time_in_force,
            "quantity": quantity,
            "price": price,
            "triggerPrice": trigger_price,
            "workingType": working_type,
            "priceMatch": price_match,
            "closePosition": close_position,
            "priceProtect": price_protect,
            "reduceOnly": reduce_only,
            "activatePrice": activate_price,
            "callbackRate": callback_rate,
            "clientAlgoId": client_algo_id,
            "newOrderRespType": new_order_resp_type,
            "selfTradePreventionMode": self_trade_prevention_mode,
            "goodTillDate": good_till_date,
            "recvWindow": recv_window,
        }
    )


NEW_ORDER: Final[RestOperation[PlacedOrder]] = RestOperation(
    product="usdm",
    name="new_order",
    method="POST",
    path="/fapi/v1/order",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.usdm.rest.trade",
        "QUERY_ORDER",
        (("symbol", "symbol"),),
        by=(("origClientOrderId", "newClientOrderId"),),
    ),
    weight=(Cost(1, "orders_10s"), Cost(1, "orders_1m"), Cost(0)),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("side", "enum", required=True, values=("SELL", "BUY")),
        Parameter("positionSide", "enum", values=("BOTH", "LONG", "SHORT")),
        Parameter(
            "type",
            "enum",
            required=True,
            values=(
                "LIMIT",
                "MARKET",
                "STOP",
                "TAKE_PROFIT",
                "STOP_MARKET",
                "TAKE_PROFIT_MARKET",
                "TRAILING_STOP_MARKET",
            ),
        ),
        Parameter("timeInForce", "enum", values=("GTC", "IOC", "FOK", "GTX", "GTD", "RPI")),
        Parameter("quantity", "decimal", minimum="0"),
        Parameter("reduceOnly", "flag", values=("true", "false")),
        Parameter("price", "decimal"),
        Parameter("newClientOrderId", "string", pattern="^[\\.A-Z\\:/a-z0-9_-]{1,36}$"),
        Parameter("newOrderRespType", "enum", values=("ACK", "RESULT")),
        Parameter(
            "priceMatch",
            "enum",
            values=("OPPONENT", "OPPONENT_5", "QUEUE", "QUEUE_5", "QUEUE_10", "QUEUE_20", "NONE"),
            default="NONE",
        ),
        Parameter("selfTradePreventionMode", "enum", values=("EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH", "NONE")),
        Parameter("goodTillDate", "time", maximum="253402300798999"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(
        one_of_values("type", values=("LIMIT",), when=(given("priceMatch"),)),
        at_most_one("priceMatch", "price"),
        required_if("goodTillDate", when=(is_one_of("timeInForce", "GTD"),)),
        required_if("timeInForce", "quantity", when=(is_one_of("type", "LIMIT"),)),
        required_if("quantity", when=(is_one_of("type", "MARKET"),)),
        forbidden_if("reduceOnly", when=(is_one_of("positionSide", "LONG", "SHORT"),)),
        at_least_one("price", "priceMatch", when=(is_one_of("type", "LIMIT"),)),
        moved(
            "type",
            values=("STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET"),
            to="new_algo_order",
            error=-4120,
        ),
    ),
    answer=Answer("binance_derivatives.usdm.answers.trade", "NEW_ORDER"),
    proof=Proof("object", repeats=(("newClientOrderId", "clientOrderId"),), shows=("clientOrderId", "orderId")),
    client_ids=("newClientOrderId",),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api",
)


def new_order(
    *,
    symbol: str,
    side: Side,
    type: Literal["LIMIT", "MARKET"],
    position_side: PositionSide | None = None,
    time_in_force: TimeInForce | None = None,
    quantity: Decimal | int | str | None = None,
    reduce_only: bool | None = None,
    price: Decimal | int | str | None = None,
    new_client_order_id: str | None = None,
    new_order_resp_type: NewOrderRespType | None = None,
    price_match: PriceMatch | None = None,
    self_trade_prevention_mode: SelfTradePreventionMode | None = None,
    good_till_date: datetime | int | None = None,
    recv_window: int | None = None,
    **_ended: Never,
) -> Call[PlacedOrder]:
    """Place an order.

    POST /fapi/v1/order · TRADE, signed · 1 of the orders in 10 s · 1 of the orders in a minute · weight 0

    Args:
        symbol: Contract to act on.
        side: Side of the order, one of ``SELL``, ``BUY``.
        type: Type of the order, one of ``LIMIT``, ``MARKET``.
        position_side: Side of the position: BOTH in one-way mode, also when left out; LONG or SHORT in hedge mode, one
            of ``BOTH``, ``LONG``, ``SHORT``.
        time_in_force: How long the order stays in force (IOC: what does not trade at once is canceled; FOK: refused
            unless all trades at once; GTX: post only, refused where it would take; RPI: post only, and matched with
            orders of app and website alone), one of ``GTC``, ``IOC``, ``FOK``, ``GTX``, ``GTD``, ``RPI``.
        quantity: Quantity to order, at least 0.
        reduce_only: Whether the order may only reduce a position, ``False`` when left out.
        price: Limit price.
        new_client_order_id: Your own id for the order, unique among open orders; made up by the exchange when left out,
            matching ``^[\\.A-Z\\:/a-z0-9_-]{1,36}$``.
        new_order_resp_type: How much to answer with: ACK at once, RESULT with the final state of a market order, or of
            a limit order that may not rest, one of ``ACK``, ``RESULT``; ``ACK`` when left out.
        price_match: Have the limit price taken from the order book, in place of a price (OPPONENT: the best of the
            other side; QUEUE: of the order's own side; a number: the so many-th best), one of ``OPPONENT``,
            ``OPPONENT_5``, ``QUEUE``, ``QUEUE_5``, ``QUEUE_10``, ``QUEUE_20``, ``NONE``; ``NONE`` when left out.
        self_trade_prevention_mode: What happens when the order would trade against one of your own, or of your trade
            group (EXPIRE_TAKER: what is left of the one that takes expires; EXPIRE_MAKER: of the one in the book;
            EXPIRE_BOTH: of both), one of ``EXPIRE_TAKER``, ``EXPIRE_MAKER``, ``EXPIRE_BOTH``, ``NONE``;
            ``EXPIRE_MAKER`` when left out.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; whole seconds count, at most 253402300798999.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    In hedge mode ``position_side`` is needed, LONG or SHORT; in one-way mode it can only be BOTH. In hedge mode
    ``reduce_only`` is refused. No two open orders may have the same id. ``type`` must be ``LIMIT`` when ``price_match``
    is sent. Send at most one of ``price_match`` and ``price``. ``good_till_date`` is required when ``time_in_force`` is
    ``GTD``. The expiry lies more than ten minutes ahead, counted in whole seconds. ``self_trade_prevention_mode`` has
    an effect only where ``time_in_force`` is ``IOC``, ``GTC`` or ``GTD``. ``reduce_only`` cannot be sent when
    ``position_side`` is ``LONG`` or ``SHORT``. When markets are wild a GTD order may be canceled later than it should
    be. What happens follows from the order that takes; the mode of one that is in the book is ignored. A GTC order of
    which nothing was filled is canceled a year after it was placed, unless it is of strategy or copy trading. A FOK
    order that can't be filled at once is refused with -5021, a GTX order that would take with -5022: no event tells of
    it, and no query finds it. Under overload orders are refused with -1008, but none that makes a position smaller: one
    that is reduce-only or closes a position, and in hedge mode LONG with SELL or SHORT with BUY. Cancels are not
    refused so either. ``type`` cannot be ``STOP``, ``STOP_MARKET``, ``TAKE_PROFIT``, ``TAKE_PROFIT_MARKET`` or
    ``TRAILING_STOP_MARKET``, which ``new_algo_order`` takes.

    When ``type`` is:
        ``LIMIT``: ``time_in_force`` and ``quantity`` are required; send at least one of ``price`` and ``price_match``.
        ``MARKET``: ``quantity`` is required.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api
    """
    return NEW_ORDER.call(
        {
            "symbol": symbol,
            "side": side,
            "positionSide": position_side,
            "type": type,
            "timeInForce": time_in_force,
            "quantity": quantity,
            "reduceOnly": reduce_only,
            "price": price,
            "newClientOrderId": new_client_order_id,
            "newOrderRespType": new_order_resp_type,
            "priceMatch": price_match,
            "selfTradePreventionMode": self_trade_prevention_mode,
            "goodTillDate": good_till_date,
            "recvWindow": recv_window,
            **_ended,
        }
    )


OPEN_ALGO_ORDERS: Final[RestOperation[list[AlgoOrder]]] = RestOperation(
    product="usdm",
    name="open_algo_orders",
    method="GET",
    path="/fapi/v1/openAlgoOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1, when=(given("symbol"),)), Cost(40, when=(absent("symbol"),))),
    parameters=(
        Parameter("algoType", "string"),
        Parameter("symbol", "string"),
        Parameter("algoId", "long"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "OPEN_ALGO_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Current-All-Algo-Open-Orders",
)


def open_algo_orders(
    *,
    algo_type: str | None = None,
    symbol: str | None = None,
    algo_id: int | None = None,
    recv_window: int | None = None,
) -> Call[list[AlgoOrder]]:
    """List open algo (conditional) orders, on one symbol or on all.

    GET /fapi/v1/openAlgoOrders · USER_DATA, signed · weight 1 with ``symbol``, or 40 without ``symbol``

    Args:
        algo_type: Kind of algo order.
        symbol: Contract to act on.
        algo_id: List only the algo order with this id.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Current-All-Algo-Open-Orders
    """
    return OPEN_ALGO_ORDERS.call(
        {
            "algoType": algo_type,
            "symbol": symbol,
            "algoId": algo_id,
            "recvWindow": recv_window,
        }
    )


OPEN_ORDERS: Final[RestOperation[list[Order]]] = RestOperation(
    product="usdm",
    name="open_orders",
    method="GET",
    path="/fapi/v1/openOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1, when=(given("symbol"),)), Cost(40, when=(absent("symbol"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "OPEN_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Current-All-Open-Orders",
)


def open_orders(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[Order]]:
    """List open orders on one symbol or on all.

    GET /fapi/v1/openOrders · USER_DATA, signed · weight 1 with ``symbol``, or 40 without ``symbol``

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Current-All-Open-Orders
    """
    return OPEN_ORDERS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


ORDER_MODIFY_HISTORY: Final[RestOperation[list[OrderModification]]] = RestOperation(
    product="usdm",
    name="order_modify_history",
    method="GET",
    path="/fapi/v1/orderAmendment",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderId", "long"),
        Parameter("origClientOrderId", "string"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="100"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("orderId", "origClientOrderId"),),
    answer=Answer("binance_derivatives.usdm.answers.trade", "ORDER_MODIFY_HISTORY"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Get-Order-Modify-History",
)


def order_modify_history(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[OrderModification]]:
    """List the modifications made to an order.

    GET /fapi/v1/orderAmendment · USER_DATA, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        start_time: Start of the period of modifications, in milliseconds since 1970, included.
        end_time: End of the period of modifications, in milliseconds since 1970, included.
        limit: Most entries to answer with, from 1 to 100; ``50`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_id`` and ``orig_client_order_id``. ``order_id`` counts and ``orig_client_order_id`` is
    ignored when both are sent. Only the past three months can be asked for.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Get-Order-Modify-History
    """
    return ORDER_MODIFY_HISTORY.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


class PlaceMultipleOrdersItem(TypedDict):
    """An element of ``batch_orders`` of ``place_multiple_orders``.

    Attributes:
        symbol: Contract to act on.
        side: Side of the order, one of ``SELL``, ``BUY``.
        position_side: Side of the position: BOTH in one-way mode, also when left out; LONG or SHORT in hedge mode, one
            of ``BOTH``, ``LONG``, ``SHORT``.
        type: Type of the order, one of ``LIMIT``, ``MARKET``.
        time_in_force: How long the order stays in force (IOC: what does not trade at once is canceled; FOK: refused
            unless all trades at once; GTX: post only, refused where it would take; RPI: post only, and matched with
            orders of app and website alone), one of ``GTC``, ``IOC``, ``FOK``, ``GTX``, ``GTD``, ``RPI``.
        quantity: Quantity to order, at least 0.
        reduce_only: Whether the order may only reduce a position, ``False`` when left out.
        price: Limit price.
        new_client_order_id: Your own id for the order, unique among open orders; made up by the exchange when left out,
            matching ``^[\\.A-Z\\:/a-z0-9_-]{1,36}$``.
        new_order_resp_type: How much to answer with: ACK at once, RESULT with the final state of a market order, or of
            a limit order that may not rest, one of ``ACK``, ``RESULT``; ``ACK`` when left out.
        price_match: Have the limit price taken from the order book, in place of a price (OPPONENT: the best of the
            other side; QUEUE: of the order's own side; a number: the so many-th best), one of ``OPPONENT``,
            ``OPPONENT_5``, ``QUEUE``, ``QUEUE_5``, ``QUEUE_10``, ``QUEUE_20``, ``NONE``; ``NONE`` when left out.
        self_trade_prevention_mode: What happens when the order would trade against one of your own, or of your trade
            group (EXPIRE_TAKER: what is left of the one that takes expires; EXPIRE_MAKER: of the one in the book;
            EXPIRE_BOTH: of both), one of ``EXPIRE_TAKER``, ``EXPIRE_MAKER``, ``EXPIRE_BOTH``, ``NONE``; ``NONE`` when
            left out.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; whole seconds count, at most 253402300798999.

    In hedge mode ``position_side`` is needed, LONG or SHORT; in one-way mode it can only be BOTH. No two open orders
    may have the same id. ``type`` must be ``LIMIT`` when ``price_match`` is sent. Send at most one of ``price_match``
    and ``price``. ``good_till_date`` is required when ``time_in_force`` is ``GTD``. The expiry lies more than ten
    minutes ahead, counted in whole seconds. In hedge mode ``reduce_only`` is refused. ``reduce_only`` cannot be sent
    when ``position_side`` is ``LONG`` or ``SHORT``. What happens follows from the order that takes; the mode of one
    that is in the book is ignored. ``self_trade_prevention_mode`` has an effect only where ``time_in_force`` is
    ``IOC``, ``GTC`` or ``GTD``. A GTC order of which nothing was filled is canceled a year after it was placed, unless
    it is of strategy or copy trading. A FOK order that can't be filled at once is refused with -5021, a GTX order that
    would take with -5022: no event tells of it, and no query finds it. When markets are wild a GTD order may be
    canceled later than it should be. ``type`` cannot be ``STOP``, ``STOP_MARKET``, ``TAKE_PROFIT``,
    ``TAKE_PROFIT_MARKET`` or ``TRAILING_STOP_MARKET``, which ``new_algo_order`` takes.

    When ``type`` is:
        ``LIMIT``: ``time_in_force`` is required; send at least one of ``price`` and ``price_match``.
    """

    symbol: str
    side: Side
    position_side: NotRequired[PositionSide]
    type: Literal["LIMIT", "MARKET"]
    time_in_force: NotRequired[TimeInForce]
    quantity: Decimal | int | str
    reduce_only: NotRequired[bool]
    price: NotRequired[Decimal | int | str]
    new_client_order_id: NotRequired[str]
    new_order_resp_type: NotRequired[NewOrderRespType]
    price_match: NotRequired[PriceMatch]
    self_trade_prevention_mode: NotRequired[SelfTradePreventionMode]
    good_till_date: NotRequired[datetime | int]


PLACE_MULTIPLE_ORDERS: Final[RestOperation[list[PlacedOrder | Rejection | Unsettled]]] = RestOperation(
    product="usdm",
    name="place_multiple_orders",
    method="POST",
    path="/fapi/v1/batchOrders",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.usdm.rest.trade",
        "QUERY_ORDER",
        (("symbol", "symbol"),),
        by=(("origClientOrderId", "newClientOrderId"),),
        each=("batchOrders",),
    ),
    weight=(Cost(5, "orders_10s"), Cost(1, "orders_1m"), Cost(5)),
    parameters=(
        Parameter(
            "batchOrders",
            "list<object>",
            required=True,
            max_items=5,
            items=(
                Parameter("symbol", "string", required=True),
                Parameter("side", "enum", required=True, values=("SELL", "BUY")),
                Parameter("positionSide", "enum", values=("BOTH", "LONG", "SHORT")),
                Parameter(
                    "type",
                    "enum",
                    required=True,
                    values=(
                        "LIMIT",
                        "MARKET",
                        "STOP",
                        "STOP_MARKET",
                        "TAKE_PROFIT",
                        "TAKE_PROFIT_MARKET",
                        "TRAILING_STOP_MARKET",
                    ),
                ),
                Parameter("timeInForce", "enum", values=("GTC", "IOC", "FOK", "GTX", "GTD", "RPI")),
                Parameter("quantity", "decimal", required=True, minimum="0"),
                Parameter("reduceOnly", "flag", values=("true", "false")),
                Parameter("price", "decimal"),
                Parameter("newClientOrderId", "string", pattern="^[\\.A-Z\\:/a-z0-9_-]{1,36}$"),
                Parameter("newOrderRespType", "enum", values=("ACK", "RESULT")),
                Parameter(
                    "priceMatch",
                    "enum",
                    values=("OPPONENT", "OPPONENT_5", "QUEUE", "QUEUE_5", "QUEUE_10", "QUEUE_20", "NONE"),
                    default="NONE",
                ),
                Parameter(
                    "selfTradePreventionMode",
                    "enum",
                    values=("EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH", "NONE"),
                    default="NONE",
                ),
                Parameter("goodTillDate", "time", maximum="253402300798999"),
            ),
            item_rules=(
                one_of_values("type", values=("LIMIT",), when=(given("priceMatch"),)),
                at_most_one("priceMatch", "price"),
                required_if("goodTillDate", when=(is_one_of("timeInForce", "GTD"),)),
                forbidden_if("reduceOnly", when=(is_one_of("positionSide", "LONG", "SHORT"),)),
                required_if("timeInForce", when=(is_one_of("type", "LIMIT"),)),
                at_least_one("price", "priceMatch", when=(is_one_of("type", "LIMIT"),)),
                moved(
                    "type",
                    values=("STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET"),
                    to="new_algo_order",
                    error=-4120,
                ),
            ),
        ),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(distinct_by("batchOrders", member="newClientOrderId"),),
    answer=Answer("binance_derivatives.usdm.answers.trade", "PLACE_MULTIPLE_ORDERS"),
    proof=Proof(
        "batch",
        repeats=(("newClientOrderId", "clientOrderId"),),
        shows=("clientOrderId", "orderId"),
        each=("batchOrders",),
    ),
    client_ids=("newClientOrderId",),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Place-Multiple-Orders",
)


def place_multiple_orders(
    *,
    batch_orders: Sequence[PlaceMultipleOrdersItem],
    recv_window: int | None = None,
) -> Call[list[PlacedOrder | Rejection | Unsettled]]:
    """Place up to five orders at once.

    POST /fapi/v1/batchOrders · TRADE, signed · 5 of the orders in 10 s · 1 of the orders in a minute · weight 5

    Args:
        batch_orders: The orders, at most 5.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The orders are worked through side by side, and match in no order that can be told before. No two of
    ``batch_orders`` may have the same ``new_client_order_id``. Under overload orders are refused with -1008, but none
    that makes a position smaller: one that is reduce-only or closes a position, and in hedge mode LONG with SELL or
    SHORT with BUY. Cancels are not refused so either. The answers stand in the order of the orders.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Place-Multiple-Orders
    """
    return PLACE_MULTIPLE_ORDERS.call(
        {
            "batchOrders": batch_orders,
            "recvWindow": recv_window,
        }
    )


POSITION_MARGIN_HISTORY: Final[RestOperation[list[PositionMarginChange]]] = RestOperation(
    product="usdm",
    name="position_margin_history",
    method="GET",
    path="/fapi/v1/positionMargin/history",
    security=Security.TRADE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("type", "int", values=("1", "2")),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="30d"),),
    answer=Answer("binance_derivatives.usdm.answers.trade", "POSITION_MARGIN_HISTORY"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Get-Position-Margin-Change-History",
)


def position_margin_history(
    *,
    symbol: str,
    type: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[PositionMarginChange]]:
    """List margin added to and taken from isolated positions on one symbol.

    GET /fapi/v1/positionMargin/history · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        type: Direction to list: 1 for margin added, 2 for margin taken out; both when left out, one of ``1``, ``2``.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970; now when left out.
        limit: Most entries to answer with, at least 1; ``500`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Only the past 30 days can be asked for. ``start_time`` to ``end_time`` is at most 30 days.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Get-Position-Margin-Change-History
    """
    return POSITION_MARGIN_HISTORY.call(
        {
            "symbol": symbol,
            "type": type,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


POSITION_RISK_V2: Final[RestOperation[list[PositionRisk]]] = RestOperation(
    product="usdm",
    name="position_risk_v2",
    method="GET",
    path="/fapi/v2/positionRisk",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "POSITION_RISK_V2"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Position-Information-V2",
)


def position_risk_v2(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[PositionRisk]]:
    """Get your positions and their risk, symbols without a position included.

    GET /fapi/v2/positionRisk · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It was announced to end, on a day that is not told yet: the method of the same name that ends in ``_v3`` takes its
    place.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Position-Information-V2
    """
    return POSITION_RISK_V2.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


POSITION_RISK_V3: Final[RestOperation[list[Position]]] = RestOperation(
    product="usdm",
    name="position_risk_v3",
    method="GET",
    path="/fapi/v3/positionRisk",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "POSITION_RISK_V3"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Position-Information-V3",
)


def position_risk_v3(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[Position]]:
    """Get your positions and their risk, where there is a position or an open order.

    GET /fapi/v3/positionRisk · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Only symbols with a position or an open order come.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Position-Information-V3
    """
    return POSITION_RISK_V3.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


QUERY_ALGO_ORDER: Final[RestOperation[QueriedAlgoOrder]] = RestOperation(
    product="usdm",
    name="query_algo_order",
    method="GET",
    path="/fapi/v1/algoOrder",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("algoId", "long"),
        Parameter("clientAlgoId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("algoId", "clientAlgoId"),),
    answer=Answer("binance_derivatives.usdm.answers.trade", "QUERY_ALGO_ORDER"),
    proof=Proof("object", repeats=(("algoId", "algoId"), ("clientAlgoId", "clientAlgoId"))),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-Algo-Order",
)


def query_algo_order(
    *,
    algo_id: int | None = None,
    client_algo_id: str | None = None,
    recv_window: int | None = None,
) -> Call[QueriedAlgoOrder]:
    """Get one algo (conditional) order.

    GET /fapi/v1/algoOrder · USER_DATA, signed · weight 1

    Args:
        algo_id: Algo order id given by the exchange.
        client_algo_id: Your own id of the algo order.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    An order that was canceled or expired without a trade is not found any more 3 days after it was made. An order is
    not found any more 90 days after it was made. Send at least one of ``algo_id`` and ``client_algo_id``. Later orders
    of a symbol have greater ids.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-Algo-Order
    """
    return QUERY_ALGO_ORDER.call(
        {
            "algoId": algo_id,
            "clientAlgoId": client_algo_id,
            "recvWindow": recv_window,
        }
    )


QUERY_OPEN_ORDER: Final[RestOperation[Order]] = RestOperation(
    product="usdm",
    name="query_open_order",
    method="GET",
    path="/fapi/v1/openOrder",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderId", "long"),
        Parameter("origClientOrderId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("orderId", "origClientOrderId"),),
    answer=Answer("binance_derivatives.usdm.answers.trade", "QUERY_OPEN_ORDER"),
    proof=Proof("object", repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId"))),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-Current-Open-Order",
)


def query_open_order(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[Order]:
    """Get one order if it is still open.

    GET /fapi/v1/openOrder · USER_DATA, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_id`` and ``orig_client_order_id``. An order that is not open any more is not found:
    -2013.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-Current-Open-Order
    """
    return QUERY_OPEN_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "recvWindow": recv_window,
        }
    )


QUERY_ORDER: Final[RestOperation[Order]] = RestOperation(
    product="usdm",
    name="query_order",
    method="GET",
    path="/fapi/v1/order",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderId", "long"),
        Parameter("origClientOrderId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("orderId", "origClientOrderId"),),
    answer=Answer("binance_derivatives.usdm.answers.trade", "QUERY_ORDER"),
    proof=Proof("object", repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId"))),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-Order",
)


def query_order(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[Order]:
    """Get one order in whatever state.

    GET /fapi/v1/order · USER_DATA, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    An order that was canceled or expired without a trade is not found any more 3 days after it was made. An order is
    not found any more 90 days after it was made. Send at least one of ``order_id`` and ``orig_client_order_id``. Later
    orders of a symbol have greater ids.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Query-Order
    """
    return QUERY_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "recvWindow": recv_window,
        }
    )


SIGN_TRADFI_CONTRACT: Final[RestOperation[Confirmation]] = RestOperation(
    product="usdm",
    name="sign_tradfi_contract",
    method="POST",
    path="/fapi/v1/stock/contract",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(50),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "SIGN_TRADFI_CONTRACT"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/TradFi-Perps",
)


def sign_tradfi_contract(
    *,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Sign the agreement needed to trade TradFi perpetual contracts.

    POST /fapi/v1/stock/contract · USER_DATA, signed · weight 50

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/TradFi-Perps
    """
    return SIGN_TRADFI_CONTRACT.call(
        {
            "recvWindow": recv_window,
        }
    )


TEST_ORDER: Final[RestOperation[TestedOrder]] = RestOperation(
    product="usdm",
    name="test_order",
    method="POST",
    path="/fapi/v1/order/test",
    security=Security.TRADE,
    retry=Retry.READ,
    weight=(),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("side", "enum", required=True, values=("SELL", "BUY")),
        Parameter("positionSide", "enum", values=("BOTH", "LONG", "SHORT")),
        Parameter(
            "type",
            "enum",
            required=True,
            values=(
                "LIMIT",
                "MARKET",
                "STOP",
                "TAKE_PROFIT",
                "STOP_MARKET",
                "TAKE_PROFIT_MARKET",
                "TRAILING_STOP_MARKET",
            ),
        ),
        Parameter("timeInForce", "enum", values=("GTC", "IOC", "FOK", "GTX", "GTD", "RPI")),
        Parameter("quantity", "decimal", minimum="0"),
        Parameter("reduceOnly", "flag", values=("true", "false")),
        Parameter("price", "decimal"),
        Parameter("newClientOrderId", "string", pattern="^[\\.A-Z\\:/a-z0-9_-]{1,36}$"),
        Parameter("stopPrice", "decimal"),
        Parameter("closePosition", "flag", values=("true", "false")),
        Parameter("activationPrice", "decimal"),
        Parameter("callbackRate", "decimal", minimum="0.1", maximum="5"),
        Parameter("workingType", "enum", values=("MARK_PRICE", "CONTRACT_PRICE")),
        Parameter("priceProtect", "flag", values=("true", "false")),
        Parameter("newOrderRespType", "enum", values=("ACK", "RESULT")),
        Parameter(
            "priceMatch",
            "enum",
            values=("OPPONENT", "OPPONENT_5", "QUEUE", "QUEUE_5", "QUEUE_10", "QUEUE_20", "NONE"),
            default="NONE",
        ),
        Parameter(
            "selfTradePreventionMode",
            "enum",
            values=("NONE", "EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH"),
            default="NONE",
        ),
        Parameter("goodTillDate", "time", maximum="253402300798999"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(
        forbidden_if("quantity", when=(is_one_of("closePosition", "true"),)),
        forbidden_if("reduceOnly", when=(is_one_of("closePosition", "true"),)),
        one_of_values("type", values=("LIMIT", "STOP", "TAKE_PROFIT"), when=(given("priceMatch"),)),
        at_most_one("priceMatch", "price"),
        required_if("goodTillDate", when=(is_one_of("timeInForce", "GTD"),)),
        one_of_values(
            "side", values=("SELL",), when=(is_one_of("closePosition", "true"), is_one_of("positionSide", "LONG"))
        ),
        one_of_values(
            "side", values=("BUY",), when=(is_one_of("closePosition", "true"), is_one_of("positionSide", "SHORT"))
        ),
        one_of_values("type", values=("STOP_MARKET", "TAKE_PROFIT_MARKET"), when=(is_one_of("closePosition", "true"),)),
        required_if("timeInForce", "quantity", when=(is_one_of("type", "LIMIT"),)),
        required_if("quantity", when=(is_one_of("type", "MARKET"),)),
        required_if("quantity", "stopPrice", when=(is_one_of("type", "STOP", "TAKE_PROFIT"),)),
        required_if("stopPrice", when=(is_one_of("type", "STOP_MARKET", "TAKE_PROFIT_MARKET"),)),
        required_if("callbackRate", when=(is_one_of("type", "TRAILING_STOP_MARKET"),)),
        forbidden_if("reduceOnly", when=(is_one_of("positionSide", "LONG", "SHORT"),)),
        at_least_one("price", "priceMatch", when=(is_one_of("type", "LIMIT"),)),
        at_least_one("price", "priceMatch", when=(is_one_of("type", "STOP", "TAKE_PROFIT"),)),
    ),
    answer=Answer("binance_derivatives.usdm.answers.trade", "TEST_ORDER"),
    proof=Proof("object", repeats=(("newClientOrderId", "clientOrderId"),)),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/New-Order-Test",
)


def test_order(
    *,
    symbol: str,
    side: Side,
    type: OrderType,
    position_side: PositionSide | None = None,
    time_in_force: TimeInForce | None = None,
    quantity: Decimal | int | str | None = None,
    reduce_only: bool | None = None,
    price: Decimal | int | str | None = None,
    new_client_order_id: str | None = None,
    stop_price: Decimal | int | str | None = None,
    close_position: bool | None = None,
    activation_price: Decimal | int | str | None = None,
    callback_rate: Decimal | int | str | None = None,
    working_type: WorkingType | None = None,
    price_protect: bool | None = None,
    new_order_resp_type: NewOrderRespType | None = None,
    price_match: PriceMatch | None = None,
    self_trade_prevention_mode: SelfTradePreventionMode | None = None,
    good_till_date: datetime | int | None = None,
    recv_window: int | None = None,
) -> Call[TestedOrder]:
    """Have an order checked without placing it.

    POST /fapi/v1/order/test · TRADE, signed

    Args:
        symbol: Contract to act on.
        side: Side of the order, one of ``SELL``, ``BUY``.
        type: Type of the order, one of ``LIMIT``, ``MARKET``, ``STOP``, ``TAKE_PROFIT``, ``STOP_MARKET``,
            ``TAKE_PROFIT_MARKET``, ``TRAILING_STOP_MARKET``.
        position_side: Side of the position: BOTH in one-way mode, also when left out; LONG or SHORT in hedge mode, one
            of ``BOTH``, ``LONG``, ``SHORT``.
        time_in_force: How long the order stays in force (IOC: what does not trade at once is canceled; FOK: refused
            unless all trades at once; GTX: post only, refused where it would take; RPI: post only, and matched with
            orders of app and website alone); of a stop or a take-profit GTC when left out, one of ``GTC``, ``IOC``,
            ``FOK``, ``GTX``, ``GTD``, ``RPI``.
        quantity: Quantity to order, at least 0.
        reduce_only: Whether the order may only reduce a position, ``False`` when left out.
        price: Limit price.
        new_client_order_id: Your own id for the order, unique among open orders; made up by the exchange when left out,
            matching ``^[\\.A-Z\\:/a-z0-9_-]{1,36}$``.
        stop_price: Price that triggers the order.
        close_position: Whether the trigger closes the whole position, a sell the long one and a buy the short one; goes
            without a quantity.
        activation_price: Price at which a trailing stop starts to trail; the latest price of the working type when left
            out.
        callback_rate: Distance by which a trailing stop trails, in percent: 1 is 1 %, from 0.1 to 5.
        working_type: Price that is compared with the trigger price, one of ``MARK_PRICE``, ``CONTRACT_PRICE``;
            ``CONTRACT_PRICE`` when left out.
        price_protect: Whether to protect the trigger against abnormal prices, ``False`` when left out.
        new_order_resp_type: How much to answer with: ACK at once, RESULT with the final state of a market order, or of
            a limit order that may not rest, one of ``ACK``, ``RESULT``; ``ACK`` when left out.
        price_match: Have the limit price taken from the order book, in place of a price (OPPONENT: the best of the
            other side; QUEUE: of the order's own side; a number: the so many-th best), one of ``OPPONENT``,
            ``OPPONENT_5``, ``QUEUE``, ``QUEUE_5``, ``QUEUE_10``, ``QUEUE_20``, ``NONE``; ``NONE`` when left out.
        self_trade_prevention_mode: What happens when the order would trade against one of your own, or of your trade
            group (EXPIRE_TAKER: what is left of the one that takes expires; EXPIRE_MAKER: of the one in the book;
            EXPIRE_BOTH: of both), one of ``NONE``, ``EXPIRE_TAKER``, ``EXPIRE_MAKER``, ``EXPIRE_BOTH``; ``NONE`` when
            left out.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; whole seconds count, at most 253402300798999.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    In hedge mode ``position_side`` is needed, LONG or SHORT; in one-way mode it can only be BOTH. In hedge mode
    ``reduce_only`` is refused. No two open orders may have the same id. ``stop_price`` is meant for orders of type
    ``STOP``, ``STOP_MARKET``, ``TAKE_PROFIT`` or ``TAKE_PROFIT_MARKET`` only. ``close_position`` is meant for orders of
    type ``STOP_MARKET`` or ``TAKE_PROFIT_MARKET`` only. ``activation_price`` is meant for orders of type
    ``TRAILING_STOP_MARKET`` only. ``callback_rate`` is meant for orders of type ``TRAILING_STOP_MARKET`` only.
    ``price_protect`` is meant for orders of type ``STOP``, ``STOP_MARKET``, ``TAKE_PROFIT`` or ``TAKE_PROFIT_MARKET``
    only. ``type`` must be ``LIMIT``, ``STOP`` or ``TAKE_PROFIT`` when ``price_match`` is sent. Send at most one of
    ``price_match`` and ``price``. ``good_till_date`` is required when ``time_in_force`` is ``GTD``. The expiry lies
    more than ten minutes ahead, counted in whole seconds. ``time_in_force`` can be given for orders of type ``STOP`` or
    ``TAKE_PROFIT``. A trailing buy is activated below the latest price, a trailing sell above it; else it would trigger
    at once and is refused with -2021. ``side`` must be ``SELL`` when ``close_position`` is ``True`` and
    ``position_side`` is ``LONG``. ``side`` must be ``BUY`` when ``close_position`` is ``True`` and ``position_side`` is
    ``SHORT``. ``self_trade_prevention_mode`` has an effect only where ``time_in_force`` is ``IOC``, ``GTC`` or ``GTD``.
    ``reduce_only`` cannot be sent when ``position_side`` is ``LONG`` or ``SHORT``. When markets are wild a GTD order
    may be canceled later than it should be. With ``price_protect`` the order triggers only while mark price and last
    price differ by no more than the symbol's ``trigger_protect`` in ``exchange_info``. A trailing buy triggers once the
    lowest price since it was placed is ``activation_price`` or less and the price has risen from it by
    ``callback_rate``; a sell once the highest is ``activation_price`` or more and the price has fallen from it by
    ``callback_rate``. A stop triggers for a buy once the price has risen to ``stop_price``, for a sell once it has
    fallen to it; a take-profit the other way round. An order that ``stop_price`` would trigger at once is refused with
    -2021, or -4142. What happens follows from the order that takes; the mode of one that is in the book is ignored. A
    GTC order of which nothing was filled is canceled a year after it was placed, unless it is of strategy or copy
    trading. What comes of an order whose ``type`` is ``STOP``, ``STOP_MARKET``, ``TAKE_PROFIT``, ``TAKE_PROFIT_MARKET``
    or ``TRAILING_STOP_MARKET`` says nothing here: ``new_order`` refuses it with -4120, and ``new_algo_order`` takes it.

    When ``close_position`` is:
        ``True``: ``quantity`` and ``reduce_only`` cannot be sent; ``type`` must be ``STOP_MARKET`` or
            ``TAKE_PROFIT_MARKET``.

    When ``type`` is:
        ``LIMIT``: ``time_in_force`` and ``quantity`` are required; send at least one of ``price`` and ``price_match``.
        ``MARKET``: ``quantity`` is required.
        ``STOP`` or ``TAKE_PROFIT``: ``quantity`` and ``stop_price`` are required; send at least one of ``price`` and
            ``price_match``.
        ``STOP_MARKET`` or ``TAKE_PROFIT_MARKET``: ``stop_price`` is required.
        ``TRAILING_STOP_MARKET``: ``callback_rate`` is required.

    Changes:
        Since a day from 2025-10-23 to 2026-11-28: ``OPPONENT_10`` and ``OPPONENT_20`` of ``price_match`` are gone.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/New-Order-Test
    """
    return TEST_ORDER.call(
        {
            "symbol": symbol,
            "side": side,
            "positionSide": position_side,
            "type": type,
            "timeInForce": time_in_force,
            "quantity": quantity,
            "reduceOnly": reduce_only,
            "price": price,
            "newClientOrderId": new_client_order_id,
            "stopPrice": stop_price,
            "closePosition": close_position,
            "activationPrice": activation_price,
            "callbackRate": callback_rate,
            "workingType": working_type,
            "priceProtect": price_protect,
            "newOrderRespType": new_order_resp_type,
            "priceMatch": price_match,
            "selfTradePreventionMode": self_trade_prevention_mode,
            "goodTillDate": good_till_date,
            "recvWindow": recv_window,
        }
    )


USER_TRADES: Final[RestOperation[list[AccountTrade]]] = RestOperation(
    product="usdm",
    name="user_trades",
    method="GET",
    path="/fapi/v1/userTrades",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("fromId", "long"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(
        requires("orderId", "symbol"),
        window("startTime", "endTime", longest="7d"),
        at_most_one("fromId", "startTime"),
        at_most_one("fromId", "endTime"),
    ),
    answer=Answer("binance_derivatives.usdm.answers.trade", "USER_TRADES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Account-Trade-List",
)


def user_trades(
    *,
    symbol: str,
    order_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    from_id: int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[AccountTrade]]:
    """List your own trades on one symbol.

    GET /fapi/v1/userTrades · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        order_id: List only trades of this order, by the id given by the exchange.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        from_id: Trade id to start from; the latest trades when left out.
        limit: Most entries to answer with, from 1 to 1000; ``500`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``order_id`` requires ``symbol``. Without a start and an end the last 7 days are searched. ``start_time`` to
    ``end_time`` is at most 7 days. Send at most one of ``from_id`` and ``start_time``. Send at most one of ``from_id``
    and ``end_time``. Only the past three months can be asked for.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Account-Trade-List
    """
    return USER_TRADES.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "startTime": start_time,
            "endTime": end_time,
            "fromId": from_id,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )
