# Made by apiscribe from specs/portfolio/rest; not to be edited.
"""Portfolio Margin, REST: trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

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
    ascending,
    at_least_one,
    at_most_one,
    exactly_one,
    forbidden_if,
    given,
    is_one_of,
    one_of_values,
    required_if,
    requires,
    window,
)

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

    from binance_derivatives.portfolio.answers.account import Result, Transaction
    from binance_derivatives.portfolio.answers.trade import (
        CanceledCmConditionalOrder,
        CanceledCmOrder,
        CanceledMarginEntry,
        CanceledMarginOco,
        CanceledMarginOrder,
        CanceledUmAlgoOrder,
        CanceledUmOrder,
        CmAdlEstimate,
        CmConditionalOrder,
        CmForceOrder,
        CmOrder,
        CmOrderModification,
        CmTrade,
        ConditionalConfirmation,
        FeeBurnStatus,
        HistoricalCmConditionalOrder,
        MarginForceOrders,
        MarginOco,
        MarginOrder,
        MarginTrade,
        ModifiedCmOrder,
        ModifiedUmOrder,
        OpenCmConditionalOrder,
        PlacedCmConditionalOrder,
        PlacedCmOrder,
        PlacedMarginOco,
        PlacedMarginOrder,
        PlacedUmAlgoOrder,
        PlacedUmOrder,
        RepaidDebt,
        SignedContract,
        UmAdlEstimate,
        UmAlgoOrder,
        UmForceOrder,
        UmOrder,
        UmOrderModification,
        UmTrade,
    )
    from binance_derivatives.portfolio.values import (
        AutoCloseType,
        NewOrderRespType,
        OrderType,
        PositionSide,
        PriceMatch,
        SelfTradePreventionMode,
        Side,
        SideEffectType,
        StopLimitTimeInForce,
        StrategyType,
        TimeInForce,
        WorkingType,
    )

ALL_CM_CONDITIONAL_ORDERS: Final[RestOperation[list[CmConditionalOrder]]] = RestOperation(
    product="portfolio",
    name="all_cm_conditional_orders",
    method="GET",
    path="/papi/v1/cm/conditional/allOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1, when=(given("symbol"),)), Cost(40, when=(absent("symbol"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("strategyId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="7d"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "ALL_CM_CONDITIONAL_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-CM-Conditional-Orders",
)


def all_cm_conditional_orders(
    *,
    symbol: str | None = None,
    strategy_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[CmConditionalOrder]]:
    """List conditional orders on coin-margined contracts, open or not.

    GET /papi/v1/cm/conditional/allOrders · USER_DATA, signed · weight 1 with ``symbol``, or 40 without ``symbol``

    Args:
        symbol: Contract to act on.
        strategy_id: Id of the conditional order given by the exchange.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1000; ``500`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``start_time`` to ``end_time`` is at most 7 days. Without a start and an end the last 7 days are searched. An order
    that was canceled or expired without a trade is not found any more 3 days after it was made.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-CM-Conditional-Orders
    """
    return ALL_CM_CONDITIONAL_ORDERS.call(
        {
            "symbol": symbol,
            "strategyId": strategy_id,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


ALL_CM_ORDERS: Final[RestOperation[list[CmOrder]]] = RestOperation(
    product="portfolio",
    name="all_cm_orders",
    method="GET",
    path="/papi/v1/cm/allOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(20, when=(given("symbol"),)), Cost(40, when=(given("pair"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("pair", "string"),
        Parameter("orderId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="100"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(exactly_one("symbol", "pair"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "ALL_CM_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-CM-Orders",
)


def all_cm_orders(
    *,
    symbol: str | None = None,
    pair: str | None = None,
    order_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[CmOrder]]:
    """List orders on a coin-margined contract or pair, open or not.

    GET /papi/v1/cm/allOrders · USER_DATA, signed · weight 20 with ``symbol``, or 40 with ``pair``

    Args:
        symbol: Contract to act on.
        pair: Underlying pair of the contracts.
        order_id: Order id to start from; the latest orders when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 100; ``50`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send exactly one of ``symbol`` and ``pair``. An order that was canceled or expired without a trade is not found any
    more 3 days after it was made.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-CM-Orders
    """
    return ALL_CM_ORDERS.call(
        {
            "symbol": symbol,
            "pair": pair,
            "orderId": order_id,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


ALL_MARGIN_OCO_ORDERS: Final[RestOperation[list[MarginOco]]] = RestOperation(
    product="portfolio",
    name="all_margin_oco_orders",
    method="GET",
    path="/papi/v1/margin/allOrderList",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(100),),
    parameters=(
        Parameter("fromId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="500"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_most_one("fromId", "startTime"), at_most_one("fromId", "endTime")),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "ALL_MARGIN_OCO_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-all-OCO",
)


def all_margin_oco_orders(
    *,
    from_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[MarginOco]]:
    """List margin OCO orders, open or not.

    GET /papi/v1/margin/allOrderList · USER_DATA, signed · weight 100

    Args:
        from_id: OCO id to start from.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 500; ``500`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at most one of ``from_id`` and ``start_time``. Send at most one of ``from_id`` and ``end_time``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-all-OCO
    """
    return ALL_MARGIN_OCO_ORDERS.call(
        {
            "fromId": from_id,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


ALL_MARGIN_ORDERS: Final[RestOperation[list[MarginOrder]]] = RestOperation(
    product="portfolio",
    name="all_margin_orders",
    method="GET",
    path="/papi/v1/margin/allOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(100),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="500"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "ALL_MARGIN_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Margin-Account-Orders",
)


def all_margin_orders(
    *,
    symbol: str,
    order_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[MarginOrder]]:
    """List margin orders on one symbol, open or not.

    GET /papi/v1/margin/allOrders · USER_DATA, signed · weight 100

    Args:
        symbol: Pair to act on.
        order_id: Order id to start from; the latest orders when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 500; ``500`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Margin-Account-Orders
    """
    return ALL_MARGIN_ORDERS.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


ALL_UM_ORDERS: Final[RestOperation[list[UmOrder]]] = RestOperation(
    product="portfolio",
    name="all_um_orders",
    method="GET",
    path="/papi/v1/um/allOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="7d"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "ALL_UM_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-UM-Orders",
)


def all_um_orders(
    *,
    symbol: str,
    order_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[UmOrder]]:
    """List orders on a USDⓈ-margined contract, open or not.

    GET /papi/v1/um/allOrders · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        order_id: Order id to start from; the latest orders when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1000; ``500`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    An order that was canceled or expired without a trade is not found any more 3 days after it was made. ``start_time``
    to ``end_time`` is at most 7 days. Without a start and an end the last 7 days are searched.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-UM-Orders
    """
    return ALL_UM_ORDERS.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


CANCEL_ALL_OPEN_CM_CONDITIONAL_ORDERS: Final[RestOperation[ConditionalConfirmation]] = RestOperation(
    product="portfolio",
    name="cancel_all_open_cm_conditional_orders",
    method="DELETE",
    path="/papi/v1/cm/conditional/allOpenOrders",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome("binance_derivatives.portfolio.rest.trade", "OPEN_CM_CONDITIONAL_ORDERS", (("symbol", "symbol"),)),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CANCEL_ALL_OPEN_CM_CONDITIONAL_ORDERS"),
    proof=Proof("confirmation", code="200"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-CM-Open-Conditional-Orders",
)


def cancel_all_open_cm_conditional_orders(
    *,
    symbol: str,
    recv_window: int | None = None,
) -> Call[ConditionalConfirmation]:
    """Cancel every open conditional order on a coin-margined contract.

    DELETE /papi/v1/cm/conditional/allOpenOrders · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-CM-Open-Conditional-Orders
    """
    return CANCEL_ALL_OPEN_CM_CONDITIONAL_ORDERS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


CANCEL_ALL_OPEN_CM_ORDERS: Final[RestOperation[Result]] = RestOperation(
    product="portfolio",
    name="cancel_all_open_cm_orders",
    method="DELETE",
    path="/papi/v1/cm/allOpenOrders",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome("binance_derivatives.portfolio.rest.trade", "OPEN_CM_ORDERS", (("symbol", "symbol"),)),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CANCEL_ALL_OPEN_CM_ORDERS"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-CM-Open-Orders",
)


def cancel_all_open_cm_orders(
    *,
    symbol: str,
    recv_window: int | None = None,
) -> Call[Result]:
    """Cancel every open order on a coin-margined contract, conditional ones apart.

    DELETE /papi/v1/cm/allOpenOrders · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-CM-Open-Orders
    """
    return CANCEL_ALL_OPEN_CM_ORDERS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


CANCEL_ALL_OPEN_MARGIN_ORDERS: Final[RestOperation[list[CanceledMarginEntry]]] = RestOperation(
    product="portfolio",
    name="cancel_all_open_margin_orders",
    method="DELETE",
    path="/papi/v1/margin/allOpenOrders",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome("binance_derivatives.portfolio.rest.trade", "OPEN_MARGIN_ORDERS", (("symbol", "symbol"),)),
    takes_away=True,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CANCEL_ALL_OPEN_MARGIN_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-All-Open-Orders-on-a-Symbol",
)


def cancel_all_open_margin_orders(
    *,
    symbol: str,
    recv_window: int | None = None,
) -> Call[list[CanceledMarginEntry]]:
    """Cancel every open margin order on one symbol, OCO orders included.

    DELETE /papi/v1/margin/allOpenOrders · TRADE, signed · weight 5

    Args:
        symbol: Pair to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-All-Open-Orders-on-a-Symbol
    """
    return CANCEL_ALL_OPEN_MARGIN_ORDERS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


CANCEL_ALL_OPEN_UM_ALGO_ORDERS: Final[RestOperation[Result]] = RestOperation(
    product="portfolio",
    name="cancel_all_open_um_algo_orders",
    method="DELETE",
    path="/papi/v1/um/algo/allOpenOrders",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome("binance_derivatives.portfolio.rest.trade", "OPEN_UM_ALGO_ORDERS", (("symbol", "symbol"),)),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CANCEL_ALL_OPEN_UM_ALGO_ORDERS"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-UM-Open-Algo-Orders",
)


def cancel_all_open_um_algo_orders(
    *,
    symbol: str,
    recv_window: int | None = None,
) -> Call[Result]:
    """Cancel every open algo (conditional) order on a USDⓈ-margined contract.

    DELETE /papi/v1/um/algo/allOpenOrders · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-UM-Open-Algo-Orders
    """
    return CANCEL_ALL_OPEN_UM_ALGO_ORDERS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


CANCEL_ALL_OPEN_UM_ORDERS: Final[RestOperation[Result]] = RestOperation(
    product="portfolio",
    name="cancel_all_open_um_orders",
    method="DELETE",
    path="/papi/v1/um/allOpenOrders",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome("binance_derivatives.portfolio.rest.trade", "OPEN_UM_ORDERS", (("symbol", "symbol"),)),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CANCEL_ALL_OPEN_UM_ORDERS"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-UM-Open-Orders",
)


def cancel_all_open_um_orders(
    *,
    symbol: str,
    recv_window: int | None = None,
) -> Call[Result]:
    """Cancel every open order on a USDⓈ-margined contract, conditional ones apart.

    DELETE /papi/v1/um/allOpenOrders · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-All-UM-Open-Orders
    """
    return CANCEL_ALL_OPEN_UM_ORDERS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


CANCEL_CM_CONDITIONAL_ORDER: Final[RestOperation[CanceledCmConditionalOrder]] = RestOperation(
    product="portfolio",
    name="cancel_cm_conditional_order",
    method="DELETE",
    path="/papi/v1/cm/conditional/order",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome("binance_derivatives.portfolio.rest.trade", "ALL_CM_CONDITIONAL_ORDERS", (("symbol", "symbol"),)),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("strategyId", "long"),
        Parameter("newClientStrategyId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("strategyId", "newClientStrategyId"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CANCEL_CM_CONDITIONAL_ORDER"),
    proof=Proof(
        "object",
        repeats=(("strategyId", "strategyId"), ("newClientStrategyId", "newClientStrategyId")),
        shows=("newClientStrategyId", "strategyId"),
    ),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-CM-Conditional-Order",
)


def cancel_cm_conditional_order(
    *,
    symbol: str,
    strategy_id: int | None = None,
    new_client_strategy_id: str | None = None,
    recv_window: int | None = None,
) -> Call[CanceledCmConditionalOrder]:
    """Cancel one open conditional order on a coin-margined contract.

    DELETE /papi/v1/cm/conditional/order · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        strategy_id: Id of the conditional order given by the exchange.
        new_client_strategy_id: Your own id of the conditional order.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``strategy_id`` and ``new_client_strategy_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-CM-Conditional-Order
    """
    return CANCEL_CM_CONDITIONAL_ORDER.call(
        {
            "symbol": symbol,
            "strategyId": strategy_id,
            "newClientStrategyId": new_client_strategy_id,
            "recvWindow": recv_window,
        }
    )


CANCEL_CM_ORDER: Final[RestOperation[CanceledCmOrder]] = RestOperation(
    product="portfolio",
    name="cancel_cm_order",
    method="DELETE",
    path="/papi/v1/cm/order",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.portfolio.rest.trade",
        "QUERY_CM_ORDER",
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
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CANCEL_CM_ORDER"),
    proof=Proof(
        "object",
        repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId")),
        shows=("clientOrderId", "orderId"),
    ),
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
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

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


CANCEL_MARGIN_OCO_ORDER: Final[RestOperation[CanceledMarginOco]] = RestOperation(
    product="portfolio",
    name="cancel_margin_oco_order",
    method="DELETE",
    path="/papi/v1/margin/orderList",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.portfolio.rest.trade",
        "QUERY_MARGIN_OCO_ORDER",
        by=(("orderListId", "orderListId"), ("origClientOrderId", "listClientOrderId")),
    ),
    takes_away=True,
    weight=(Cost(2),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderListId", "long"),
        Parameter("listClientOrderId", "string"),
        Parameter("newClientOrderId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("orderListId", "listClientOrderId"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CANCEL_MARGIN_OCO_ORDER"),
    proof=Proof(
        "object",
        repeats=(
            ("orderListId", "orderListId"),
            ("orderListId", "orderReports[].orderListId"),
            ("listClientOrderId", "listClientOrderId"),
            ("newClientOrderId", "orderReports[].clientOrderId"),
        ),
        shows=("orderListId", "listClientOrderId"),
    ),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-OCO-Orders",
)


def cancel_margin_oco_order(
    *,
    symbol: str,
    order_list_id: int | None = None,
    list_client_order_id: str | None = None,
    new_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[CanceledMarginOco]:
    """Cancel both orders of one margin OCO.

    DELETE /papi/v1/margin/orderList · TRADE, signed · weight 2

    Args:
        symbol: Pair to act on.
        order_list_id: Id of the OCO given by the exchange.
        list_client_order_id: Your own id of the OCO.
        new_client_order_id: Your own id for this cancellation, made by the exchange if left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_list_id`` and ``list_client_order_id``. A cancel of one of its orders cancels the whole
    OCO.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-OCO-Orders
    """
    return CANCEL_MARGIN_OCO_ORDER.call(
        {
            "symbol": symbol,
            "orderListId": order_list_id,
            "listClientOrderId": list_client_order_id,
            "newClientOrderId": new_client_order_id,
            "recvWindow": recv_window,
        }
    )


CANCEL_MARGIN_ORDER: Final[RestOperation[CanceledMarginOrder]] = RestOperation(
    product="portfolio",
    name="cancel_margin_order",
    method="DELETE",
    path="/papi/v1/margin/order",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.portfolio.rest.trade",
        "QUERY_MARGIN_ORDER",
        (("symbol", "symbol"),),
        by=(("orderId", "orderId"), ("origClientOrderId", "origClientOrderId")),
    ),
    takes_away=True,
    weight=(Cost(2),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderId", "long"),
        Parameter("origClientOrderId", "string"),
        Parameter("newClientOrderId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("orderId", "origClientOrderId"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CANCEL_MARGIN_ORDER"),
    proof=Proof(
        "object",
        repeats=(
            ("orderId", "orderId"),
            ("origClientOrderId", "origClientOrderId"),
            ("newClientOrderId", "clientOrderId"),
        ),
        shows=("orderId", "clientOrderId"),
    ),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-Order",
)


def cancel_margin_order(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    new_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[CanceledMarginOrder]:
    """Cancel one open margin order.

    DELETE /papi/v1/margin/order · TRADE, signed · weight 2

    Args:
        symbol: Pair to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        new_client_order_id: Your own id for this cancellation, made by the exchange if left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_id`` and ``orig_client_order_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-Margin-Account-Order
    """
    return CANCEL_MARGIN_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "newClientOrderId": new_client_order_id,
            "recvWindow": recv_window,
        }
    )


CANCEL_UM_ALGO_ORDER: Final[RestOperation[CanceledUmAlgoOrder]] = RestOperation(
    product="portfolio",
    name="cancel_um_algo_order",
    method="DELETE",
    path="/papi/v1/um/algo/order",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.portfolio.rest.trade",
        "QUERY_OPEN_UM_ALGO_ORDER",
        by=(("algoId", "algoId"), ("clientAlgoId", "clientAlgoId")),
        visible_after=40000,
        open_only=True,
    ),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(
        Parameter("algoId", "long"),
        Parameter("clientAlgoId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("algoId", "clientAlgoId"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CANCEL_UM_ALGO_ORDER"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-UM-Algo-Order",
)


def cancel_um_algo_order(
    *,
    algo_id: int | None = None,
    client_algo_id: str | None = None,
    recv_window: int | None = None,
) -> Call[CanceledUmAlgoOrder]:
    """Cancel one open algo (conditional) order on a USDⓈ-margined contract.

    DELETE /papi/v1/um/algo/order · TRADE, signed · weight 1

    Args:
        algo_id: Algo order id given by the exchange.
        client_algo_id: Your own id of the algo order.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``algo_id`` and ``client_algo_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-UM-Algo-Order
    """
    return CANCEL_UM_ALGO_ORDER.call(
        {
            "algoId": algo_id,
            "clientAlgoId": client_algo_id,
            "recvWindow": recv_window,
        }
    )


CANCEL_UM_ORDER: Final[RestOperation[CanceledUmOrder]] = RestOperation(
    product="portfolio",
    name="cancel_um_order",
    method="DELETE",
    path="/papi/v1/um/order",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.portfolio.rest.trade",
        "QUERY_UM_ORDER",
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
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CANCEL_UM_ORDER"),
    proof=Proof(
        "object",
        repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId")),
        shows=("clientOrderId", "orderId"),
    ),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-UM-Order",
)


def cancel_um_order(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[CanceledUmOrder]:
    """Cancel one open order on a USDⓈ-margined contract.

    DELETE /papi/v1/um/order · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_id`` and ``orig_client_order_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Cancel-UM-Order
    """
    return CANCEL_UM_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "recvWindow": recv_window,
        }
    )


CM_ADL_QUANTILE: Final[RestOperation[list[CmAdlEstimate]]] = RestOperation(
    product="portfolio",
    name="cm_adl_quantile",
    method="GET",
    path="/papi/v1/cm/adlQuantile",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CM_ADL_QUANTILE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/CM-Position-ADL-Quantile-Estimation",
)


def cm_adl_quantile(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[CmAdlEstimate]]:
    """Tell how near your coin-margined positions are to auto-deleveraging.

    GET /papi/v1/cm/adlQuantile · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    What is told is renewed every 30 seconds. Of crossed positions in hedge mode LONG and SHORT have one number,
    computed from both where both are held; HEDGE then stands in place of BOTH.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/CM-Position-ADL-Quantile-Estimation
    """
    return CM_ADL_QUANTILE.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


CM_CONDITIONAL_ORDER_HISTORY: Final[RestOperation[HistoricalCmConditionalOrder]] = RestOperation(
    product="portfolio",
    name="cm_conditional_order_history",
    method="GET",
    path="/papi/v1/cm/conditional/orderHistory",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("strategyId", "long"),
        Parameter("newClientStrategyId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("strategyId", "newClientStrategyId"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CM_CONDITIONAL_ORDER_HISTORY"),
    proof=Proof("object", repeats=(("strategyId", "strategyId"), ("newClientStrategyId", "newClientStrategyId"))),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-CM-Conditional-Order-History",
)


def cm_conditional_order_history(
    *,
    symbol: str,
    strategy_id: int | None = None,
    new_client_strategy_id: str | None = None,
    recv_window: int | None = None,
) -> Call[HistoricalCmConditionalOrder]:
    """Get one conditional order on a coin-margined contract that is no longer new: triggered, finished, canceled or
    expired.

    GET /papi/v1/cm/conditional/orderHistory · USER_DATA, signed · weight 1

    Args:
        symbol: Contract to act on.
        strategy_id: Id of the conditional order given by the exchange.
        new_client_strategy_id: Your own id of the conditional order.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``strategy_id`` and ``new_client_strategy_id``. An order that was canceled or expired without a
    trade is not found any more 3 days after it was made.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-CM-Conditional-Order-History
    """
    return CM_CONDITIONAL_ORDER_HISTORY.call(
        {
            "symbol": symbol,
            "strategyId": strategy_id,
            "newClientStrategyId": new_client_strategy_id,
            "recvWindow": recv_window,
        }
    )


CM_FORCE_ORDERS: Final[RestOperation[list[CmForceOrder]]] = RestOperation(
    product="portfolio",
    name="cm_force_orders",
    method="GET",
    path="/papi/v1/cm/forceOrders",
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
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CM_FORCE_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Users-CM-Force-Orders",
)


def cm_force_orders(
    *,
    symbol: str | None = None,
    auto_close_type: AutoCloseType | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[CmForceOrder]]:
    """List liquidation and auto-deleveraging orders on coin-margined contracts.

    GET /papi/v1/cm/forceOrders · USER_DATA, signed · weight 20 with ``symbol``, or 50 without ``symbol``

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

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Users-CM-Force-Orders
    """
    return CM_FORCE_ORDERS.call(
        {
            "symbol": symbol,
            "autoCloseType": auto_close_type,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


CM_ORDER_MODIFY_HISTORY: Final[RestOperation[list[CmOrderModification]]] = RestOperation(
    product="portfolio",
    name="cm_order_modify_history",
    method="GET",
    path="/papi/v1/cm/orderAmendment",
    security=Security.TRADE,
    retry=Retry.READ,
    weight=(Cost(1, "orders_1m"),),
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
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CM_ORDER_MODIFY_HISTORY"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-CM-Modify-Order-History",
)


def cm_order_modify_history(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[CmOrderModification]]:
    """List changes made to an order on a coin-margined contract.

    GET /papi/v1/cm/orderAmendment · TRADE, signed · 1 of the orders in a minute

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        start_time: Start of the period, in milliseconds since 1970, included.
        end_time: End of the period, in milliseconds since 1970, included.
        limit: Most entries to answer with, from 1 to 100; ``50`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_id`` and ``orig_client_order_id``. ``order_id`` counts and ``orig_client_order_id`` is
    ignored when both are sent.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-CM-Modify-Order-History
    """
    return CM_ORDER_MODIFY_HISTORY.call(
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


CM_USER_TRADES: Final[RestOperation[list[CmTrade]]] = RestOperation(
    product="portfolio",
    name="cm_user_trades",
    method="GET",
    path="/papi/v1/cm/userTrades",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(20, when=(given("symbol"),)), Cost(40, when=(given("pair"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("pair", "string"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("fromId", "long"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(
        exactly_one("symbol", "pair"),
        at_most_one("pair", "fromId"),
        at_most_one("fromId", "startTime"),
        at_most_one("fromId", "endTime"),
        window("startTime", "endTime", longest="24h"),
        requires("fromId", "symbol"),
    ),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "CM_USER_TRADES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/CM-Account-Trade-List",
)


def cm_user_trades(
    *,
    symbol: str | None = None,
    pair: str | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    from_id: int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[CmTrade]]:
    """List your trades on coin-margined contracts.

    GET /papi/v1/cm/userTrades · USER_DATA, signed · weight 20 with ``symbol``, or 40 with ``pair``

    Args:
        symbol: Contract to act on.
        pair: Underlying pair, whose contracts are all asked for.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        from_id: Trade id to start from, with a symbol only; the latest trades when left out.
        limit: Most entries to answer with, from 1 to 1000; ``50`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send exactly one of ``symbol`` and ``pair``. Send at most one of ``pair`` and ``from_id``. Send at most one of
    ``from_id`` and ``start_time``. Send at most one of ``from_id`` and ``end_time``. Without a start and an end the
    last 24 hours are searched. ``start_time`` to ``end_time`` is at most 24 hours. ``from_id`` requires ``symbol``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/CM-Account-Trade-List
    """
    return CM_USER_TRADES.call(
        {
            "symbol": symbol,
            "pair": pair,
            "startTime": start_time,
            "endTime": end_time,
            "fromId": from_id,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


MARGIN_BORROW: Final[RestOperation[Transaction]] = RestOperation(
    product="portfolio",
    name="margin_borrow",
    method="POST",
    path="/papi/v1/marginLoan",
    security=Security.MARGIN,
    retry=Retry.UNSENT,
    weight=(Cost(100),),
    parameters=(
        Parameter("asset", "string", required=True),
        Parameter("amount", "decimal", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "MARGIN_BORROW"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Borrow",
)


def margin_borrow(
    *,
    asset: str,
    amount: Decimal | int | str,
    recv_window: int | None = None,
) -> Call[Transaction]:
    """Borrow an asset into the margin account.

    POST /papi/v1/marginLoan · MARGIN, signed · weight 100

    Args:
        asset: Asset, such as USDT.
        amount: Amount to borrow.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Borrow
    """
    return MARGIN_BORROW.call(
        {
            "asset": asset,
            "amount": amount,
            "recvWindow": recv_window,
        }
    )


MARGIN_FORCE_ORDERS: Final[RestOperation[MarginForceOrders]] = RestOperation(
    product="portfolio",
    name="margin_force_orders",
    method="GET",
    path="/papi/v1/margin/forceOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("current", "long", minimum="1"),
        Parameter("size", "long", maximum="100"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "MARGIN_FORCE_ORDERS"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Users-Margin-Force-Orders",
)


def margin_force_orders(
    *,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    current: int | None = None,
    size: int | None = None,
    recv_window: int | None = None,
) -> Call[MarginForceOrders]:
    """List liquidation orders of the margin account.

    GET /papi/v1/margin/forceOrders · USER_DATA, signed · weight 1

    Args:
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        current: Number of the page, at least 1; ``1`` when left out.
        size: Greatest number of entries on a page, at most 100; ``10`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Users-Margin-Force-Orders
    """
    return MARGIN_FORCE_ORDERS.call(
        {
            "startTime": start_time,
            "endTime": end_time,
            "current": current,
            "size": size,
            "recvWindow": recv_window,
        }
    )


MARGIN_REPAY: Final[RestOperation[Transaction]] = RestOperation(
    product="portfolio",
    name="margin_repay",
    method="POST",
    path="/papi/v1/repayLoan",
    security=Security.MARGIN,
    retry=Retry.UNSENT,
    weight=(Cost(100),),
    parameters=(
        Parameter("asset", "string", required=True),
        Parameter("amount", "decimal", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "MARGIN_REPAY"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Repay",
)


def margin_repay(
    *,
    asset: str,
    amount: Decimal | int | str,
    recv_window: int | None = None,
) -> Call[Transaction]:
    """Repay a margin loan.

    POST /papi/v1/repayLoan · MARGIN, signed · weight 100

    Args:
        asset: Asset, such as USDT.
        amount: Amount to repay.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Repay
    """
    return MARGIN_REPAY.call(
        {
            "asset": asset,
            "amount": amount,
            "recvWindow": recv_window,
        }
    )


MARGIN_REPAY_DEBT: Final[RestOperation[RepaidDebt]] = RestOperation(
    product="portfolio",
    name="margin_repay_debt",
    method="POST",
    path="/papi/v1/margin/repay-debt",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(3000),),
    parameters=(
        Parameter("asset", "string", required=True),
        Parameter("amount", "string"),
        Parameter("specifyRepayAssets", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "MARGIN_REPAY_DEBT"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Repay-Debt",
)


def margin_repay_debt(
    *,
    asset: str,
    amount: str | None = None,
    specify_repay_assets: str | None = None,
    recv_window: int | None = None,
) -> Call[RepaidDebt]:
    """Repay a margin debt, with other assets if need be.

    POST /papi/v1/margin/repay-debt · TRADE, signed · weight 3000

    Args:
        asset: Asset, such as USDT.
        amount: Amount of the loan to repay, the whole loan when left out; repaid if the assets suffice.
        specify_repay_assets: Assets to repay with, separated by commas.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    What is repaid at once is worth USD 50000 at most. The borrowed asset itself is used first, whether
    ``specify_repay_assets`` has it or not.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Repay-Debt
    """
    return MARGIN_REPAY_DEBT.call(
        {
            "asset": asset,
            "amount": amount,
            "specifyRepayAssets": specify_repay_assets,
            "recvWindow": recv_window,
        }
    )


MARGIN_USER_TRADES: Final[RestOperation[list[MarginTrade]]] = RestOperation(
    product="portfolio",
    name="margin_user_trades",
    method="GET",
    path="/papi/v1/margin/myTrades",
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
    rules=(window("startTime", "endTime", longest="24h"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "MARGIN_USER_TRADES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Trade-List",
)


def margin_user_trades(
    *,
    symbol: str,
    order_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    from_id: int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[MarginTrade]]:
    """List your margin trades on one symbol.

    GET /papi/v1/margin/myTrades · USER_DATA, signed · weight 5

    Args:
        symbol: Pair to act on.
        order_id: Order whose trades to list.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        from_id: Trade id to start from; the latest trades when left out.
        limit: Most entries to answer with, from 1 to 1000; ``500`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``start_time`` to ``end_time`` is at most 24 hours.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-Trade-List
    """
    return MARGIN_USER_TRADES.call(
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


MODIFY_CM_ORDER: Final[RestOperation[ModifiedCmOrder]] = RestOperation(
    product="portfolio",
    name="modify_cm_order",
    method="PUT",
    path="/papi/v1/cm/order",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.portfolio.rest.trade",
        "QUERY_CM_ORDER",
        (("symbol", "symbol"),),
        by=(("orderId", "orderId"), ("origClientOrderId", "origClientOrderId")),
    ),
    weight=(Cost(1, "orders_1m"),),
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
    ),
    rules=(exactly_one("priceMatch", "price"), at_least_one("orderId", "origClientOrderId")),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "MODIFY_CM_ORDER"),
    proof=Proof(
        "object",
        repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId"), ("modifyId", "modifyId")),
        shows=("orderId", "clientOrderId"),
    ),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Modify-CM-Order",
)


def modify_cm_order(
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
) -> Call[ModifiedCmOrder]:
    """Change price or quantity of an open coin-margined limit order.

    PUT /papi/v1/cm/order · TRADE, signed · 1 of the orders in a minute

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

    Send exactly one of ``price_match`` and ``price``. Send at least one of ``order_id`` and ``orig_client_order_id``.
    ``order_id`` counts and ``orig_client_order_id`` is ignored when both are sent. A change to a quantity of no more
    than what was filled cancels the order. A change to a price at which a GTX order would trade at once cancels it.
    ``side`` has to be what the order that is changed has. An order can be changed 10000 times at most. A change that
    breaks a filter is refused, and the order stays as it was. Only limit orders can be changed; a changed order queues
    anew. The page wants a price in every change, and beside one ``price_match`` can't be sent: without a price it may
    be refused.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Modify-CM-Order
    """
    return MODIFY_CM_ORDER.call(
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
        }
    )


MODIFY_UM_ORDER: Final[RestOperation[ModifiedUmOrder]] = RestOperation(
    product="portfolio",
    name="modify_um_order",
    method="PUT",
    path="/papi/v1/um/order",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.portfolio.rest.trade",
        "QUERY_UM_ORDER",
        (("symbol", "symbol"),),
        by=(("orderId", "orderId"), ("origClientOrderId", "origClientOrderId")),
    ),
    weight=(Cost(1, "orders_1m"),),
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
    ),
    rules=(exactly_one("priceMatch", "price"), at_least_one("orderId", "origClientOrderId")),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "MODIFY_UM_ORDER"),
    proof=Proof(
        "object",
        repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId"), ("modifyId", "modifyId")),
        shows=("orderId", "clientOrderId"),
    ),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Modify-UM-Order",
)


def modify_um_order(
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
) -> Call[ModifiedUmOrder]:
    """Change price or quantity of an open USDⓈ-margined limit order.

    PUT /papi/v1/um/order · TRADE, signed · 1 of the orders in a minute

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

    Send exactly one of ``price_match`` and ``price``. Send at least one of ``order_id`` and ``orig_client_order_id``.
    ``order_id`` counts and ``orig_client_order_id`` is ignored when both are sent. A change to a quantity of no more
    than what was filled cancels the order. A change to a price at which a GTX order would trade at once cancels it.
    ``side`` has to be what the order that is changed has. An order can be changed 10000 times at most. A change that
    breaks a filter is refused, and the order stays as it was. Only limit orders can be changed; a changed order queues
    anew. The page wants a price in every change, and beside one ``price_match`` can't be sent: without a price it may
    be refused. A change keeps the self-trade prevention of the order.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Modify-UM-Order
    """
    return MODIFY_UM_ORDER.call(
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
        }
    )


NEW_CM_CONDITIONAL_ORDER: Final[RestOperation[PlacedCmConditionalOrder]] = RestOperation(
    product="portfolio",
    name="new_cm_conditional_order",
    method="POST",
    path="/papi/v1/cm/conditional/order",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.portfolio.rest.trade", "ALL_CM_CONDITIONAL_ORDERS", (("symbol", "symbol"),)),
    weight=(Cost(1), Cost(1, "orders_1m")),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("side", "enum", required=True, values=("BUY", "SELL")),
        Parameter("positionSide", "enum", values=("BOTH", "LONG", "SHORT")),
        Parameter(
            "strategyType",
            "enum",
            required=True,
            values=("STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET"),
        ),
        Parameter("timeInForce", "enum", values=("GTC", "IOC", "FOK", "GTX")),
        Parameter("quantity", "decimal", minimum="0"),
        Parameter("reduceOnly", "flag", values=("true", "false")),
        Parameter("price", "decimal"),
        Parameter("workingType", "enum", values=("MARK_PRICE", "CONTRACT_PRICE")),
        Parameter("priceProtect", "flag", values=("true", "false")),
        Parameter("newClientStrategyId", "string", pattern="^[\\.A-Z\\:/a-z0-9_-]{1,32}$"),
        Parameter("stopPrice", "decimal"),
        Parameter("activationPrice", "decimal"),
        Parameter("callbackRate", "decimal", minimum="0.1", maximum="5"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(
        required_if("quantity", "price", "stopPrice", when=(is_one_of("strategyType", "STOP", "TAKE_PROFIT"),)),
        required_if("stopPrice", when=(is_one_of("strategyType", "STOP_MARKET", "TAKE_PROFIT_MARKET"),)),
        required_if("callbackRate", when=(is_one_of("strategyType", "TRAILING_STOP_MARKET"),)),
        forbidden_if("reduceOnly", when=(is_one_of("positionSide", "LONG", "SHORT"),)),
    ),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "NEW_CM_CONDITIONAL_ORDER"),
    proof=Proof(
        "object", repeats=(("newClientStrategyId", "newClientStrategyId"),), shows=("newClientStrategyId", "strategyId")
    ),
    client_ids=("newClientStrategyId",),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-CM-Conditional-Order",
)


def new_cm_conditional_order(
    *,
    symbol: str,
    side: Side,
    strategy_type: StrategyType,
    position_side: PositionSide | None = None,
    time_in_force: Literal["GTC", "IOC", "FOK", "GTX"] | None = None,
    quantity: Decimal | int | str | None = None,
    reduce_only: bool | None = None,
    price: Decimal | int | str | None = None,
    working_type: WorkingType | None = None,
    price_protect: bool | None = None,
    new_client_strategy_id: str | None = None,
    stop_price: Decimal | int | str | None = None,
    activation_price: Decimal | int | str | None = None,
    callback_rate: Decimal | int | str | None = None,
    recv_window: int | None = None,
) -> Call[PlacedCmConditionalOrder]:
    """Place a conditional order on a coin-margined contract.

    POST /papi/v1/cm/conditional/order · TRADE, signed · weight 1 · 1 of the orders in a minute

    Args:
        symbol: Contract to act on.
        side: Side of the order, one of ``BUY``, ``SELL``.
        strategy_type: Type of the conditional order, one of ``STOP``, ``STOP_MARKET``, ``TAKE_PROFIT``,
            ``TAKE_PROFIT_MARKET``, ``TRAILING_STOP_MARKET``.
        position_side: Side of the position: BOTH in one-way mode, also when left out; LONG or SHORT in hedge mode, one
            of ``BOTH``, ``LONG``, ``SHORT``.
        time_in_force: How long the order stays in force (IOC: what does not trade at once is canceled; FOK: canceled
            unless all trades at once; GTX: post only, canceled where it would take); of a stop or a take-profit GTC
            when left out, one of ``GTC``, ``IOC``, ``FOK``, ``GTX``.
        quantity: Number of contracts to order, at least 0.
        reduce_only: Whether the order may only reduce a position, ``False`` when left out.
        price: Limit price.
        working_type: Price that is compared with the trigger price, one of ``MARK_PRICE``, ``CONTRACT_PRICE``;
            ``CONTRACT_PRICE`` when left out.
        price_protect: Whether to protect the trigger against abnormal prices, ``False`` when left out.
        new_client_strategy_id: Your own id for the conditional order, unique among open orders; made up by the exchange
            when left out, matching ``^[\\.A-Z\\:/a-z0-9_-]{1,32}$``.
        stop_price: Price that triggers the order.
        activation_price: Price that arms a trailing stop; the mark price when left out.
        callback_rate: Distance by which a trailing stop trails, in percent: 1 is 1 %, from 0.1 to 5.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    In hedge mode ``position_side`` is needed, LONG or SHORT; in one-way mode it can only be BOTH. In hedge mode
    ``reduce_only`` is refused. ``price_protect`` is meant for orders of type ``STOP``, ``STOP_MARKET``, ``TAKE_PROFIT``
    or ``TAKE_PROFIT_MARKET`` only. No two open orders may have the same id. ``stop_price`` is meant for orders of type
    ``STOP``, ``STOP_MARKET``, ``TAKE_PROFIT`` or ``TAKE_PROFIT_MARKET`` only. ``activation_price`` is meant for orders
    of type ``TRAILING_STOP_MARKET`` only. ``callback_rate`` is meant for orders of type ``TRAILING_STOP_MARKET`` only.
    ``time_in_force`` can be given for orders of type ``STOP`` or ``TAKE_PROFIT``. A trailing buy is activated below the
    latest mark price, a trailing sell above it; else it would trigger at once and is refused with -2021.
    ``reduce_only`` cannot be sent when ``position_side`` is ``LONG`` or ``SHORT``. With ``price_protect`` the order
    triggers only while mark price and last price differ by no more than the symbol's ``trigger_protect`` in
    ``exchange_info`` of ``usdm`` or ``coinm``. A trailing buy triggers once the lowest price since it was placed is
    ``activation_price`` or less and the price has risen from it by ``callback_rate``; a sell once the highest is
    ``activation_price`` or more and the price has fallen from it by ``callback_rate``. A stop triggers for a buy once
    the price has risen to ``stop_price``, for a sell once it has fallen to it; a take-profit the other way round. An
    order that ``stop_price`` would trigger at once is refused with -2021, or -4142. A GTC order of which nothing was
    filled is canceled a year after it was placed, unless it is of strategy or copy trading.

    When ``strategy_type`` is:
        ``STOP`` or ``TAKE_PROFIT``: ``quantity``, ``price`` and ``stop_price`` are required.
        ``STOP_MARKET`` or ``TAKE_PROFIT_MARKET``: ``stop_price`` is required.
        ``TRAILING_STOP_MARKET``: ``callback_rate`` is required.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-CM-Conditional-Order
    """
    return NEW_CM_CONDITIONAL_ORDER.call(
        {
            "symbol": symbol,
            "side": side,
            "positionSide": position_side,
            "strategyType": strategy_type,
            "timeInForce": time_in_force,
            "quantity": quantity,
            "reduceOnly": reduce_only,
            "price": price,
            "workingType": working_type,
            "priceProtect": price_protect,
            "newClientStrategyId": new_client_strategy_id,
            "stopPrice": stop_price,
            "activationPrice": activation_price,
            "callbackRate": callback_rate,
            "recvWindow": recv_window,
        }
    )


NEW_CM_ORDER: Final[RestOperation[PlacedCmOrder]] = RestOperation(
    product="portfolio",
    name="new_cm_order",
    method="POST",
    path="/papi/v1/cm/order",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.portfolio.rest.trade",
        "QUERY_CM_ORDER",
        (("symbol", "symbol"),),
        by=(("origClientOrderId", "newClientOrderId"),),
    ),
    weight=(Cost(1), Cost(1, "orders_1m")),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("side", "enum", required=True, values=("BUY", "SELL")),
        Parameter("positionSide", "enum", values=("BOTH", "LONG", "SHORT")),
        Parameter("type", "enum", required=True, values=("LIMIT", "MARKET")),
        Parameter("timeInForce", "enum", values=("GTC", "IOC", "FOK", "GTX")),
        Parameter("quantity", "decimal", minimum="0"),
        Parameter("reduceOnly", "flag", values=("true", "false")),
        Parameter("price", "decimal"),
        Parameter(
            "priceMatch",
            "enum",
            values=("OPPONENT", "OPPONENT_5", "QUEUE", "QUEUE_5", "QUEUE_10", "QUEUE_20", "NONE"),
            default="NONE",
        ),
        Parameter("newClientOrderId", "string", pattern="^[\\.A-Z\\:/a-z0-9_-]{1,32}$"),
        Parameter("newOrderRespType", "enum", values=("ACK", "RESULT")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(
        one_of_values("type", values=("LIMIT",), when=(given("priceMatch"),)),
        at_most_one("priceMatch", "price"),
        required_if("timeInForce", "quantity", when=(is_one_of("type", "LIMIT"),)),
        required_if("quantity", when=(is_one_of("type", "MARKET"),)),
        forbidden_if("reduceOnly", when=(is_one_of("positionSide", "LONG", "SHORT"),)),
        at_least_one("price", "priceMatch", when=(is_one_of("type", "LIMIT"),)),
    ),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "NEW_CM_ORDER"),
    proof=Proof("object", repeats=(("newClientOrderId", "clientOrderId"),), shows=("clientOrderId", "orderId")),
    client_ids=("newClientOrderId",),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-CM-Order",
)


def new_cm_order(
    *,
    symbol: str,
    side: Side,
    type: OrderType,
    position_side: PositionSide | None = None,
    time_in_force: Literal["GTC", "IOC", "FOK", "GTX"] | None = None,
    quantity: Decimal | int | str | None = None,
    reduce_only: bool | None = None,
    price: Decimal | int | str | None = None,
    price_match: PriceMatch | None = None,
    new_client_order_id: str | None = None,
    new_order_resp_type: NewOrderRespType | None = None,
    recv_window: int | None = None,
) -> Call[PlacedCmOrder]:
    """Place an order on a coin-margined contract.

    POST /papi/v1/cm/order · TRADE, signed · weight 1 · 1 of the orders in a minute

    Args:
        symbol: Contract to act on.
        side: Side of the order, one of ``BUY``, ``SELL``.
        type: Type of the order, one of ``LIMIT``, ``MARKET``.
        position_side: Side of the position: BOTH in one-way mode, also when left out; LONG or SHORT in hedge mode, one
            of ``BOTH``, ``LONG``, ``SHORT``.
        time_in_force: How long the order stays in force (IOC: what does not trade at once is canceled; FOK: canceled
            unless all trades at once; GTX: post only, canceled where it would take), one of ``GTC``, ``IOC``, ``FOK``,
            ``GTX``.
        quantity: Number of contracts to order, at least 0.
        reduce_only: Whether the order may only reduce a position, ``False`` when left out.
        price: Limit price.
        price_match: Have the limit price taken from the order book, in place of a price (OPPONENT: the best of the
            other side; QUEUE: of the order's own side; a number: the so many-th best), one of ``OPPONENT``,
            ``OPPONENT_5``, ``QUEUE``, ``QUEUE_5``, ``QUEUE_10``, ``QUEUE_20``, ``NONE``; ``NONE`` when left out.
        new_client_order_id: Your own id for the order, unique among open orders; made up by the exchange when left out,
            matching ``^[\\.A-Z\\:/a-z0-9_-]{1,32}$``.
        new_order_resp_type: How much to answer with: ACK at once, RESULT with the final state of a market order, or of
            a limit order that may not rest, one of ``ACK``, ``RESULT``; ``ACK`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    In hedge mode ``position_side`` is needed, LONG or SHORT; in one-way mode it can only be BOTH. In hedge mode
    ``reduce_only`` is refused. ``type`` must be ``LIMIT`` when ``price_match`` is sent. Send at most one of
    ``price_match`` and ``price``. No two open orders may have the same id. ``reduce_only`` cannot be sent when
    ``position_side`` is ``LONG`` or ``SHORT``. A GTC order of which nothing was filled is canceled a year after it was
    placed, unless it is of strategy or copy trading. Under overload orders are refused with -1008, but none that makes
    a position smaller: one that is reduce-only or closes a position, and in hedge mode LONG with SELL or SHORT with
    BUY. Cancels are not refused so either.

    When ``type`` is:
        ``LIMIT``: ``time_in_force`` and ``quantity`` are required; send at least one of ``price`` and ``price_match``.
        ``MARKET``: ``quantity`` is required.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-CM-Order
    """
    return NEW_CM_ORDER.call(
        {
            "symbol": symbol,
            "side": side,
            "positionSide": position_side,
            "type": type,
            "timeInForce": time_in_force,
            "quantity": quantity,
            "reduceOnly": reduce_only,
            "price": price,
            "priceMatch": price_match,
            "newClientOrderId": new_client_order_id,
            "newOrderRespType": new_order_resp_type,
            "recvWindow": recv_window,
        }
    )


NEW_MARGIN_OCO_ORDER: Final[RestOperation[PlacedMarginOco]] = RestOperation(
    product="portfolio",
    name="new_margin_oco_order",
    method="POST",
    path="/papi/v1/margin/order/oco",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.portfolio.rest.trade",
        "QUERY_MARGIN_OCO_ORDER",
        by=(("origClientOrderId", "listClientOrderId"),),
    ),
    weight=(Cost(2, "orders_1m"), Cost(1)),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("listClientOrderId", "string"),
        Parameter("side", "enum", required=True, values=("BUY", "SELL")),
        Parameter("quantity", "decimal", required=True, minimum="0"),
        Parameter("limitClientOrderId", "string"),
        Parameter("price", "decimal", required=True),
        Parameter("limitIcebergQty", "decimal"),
        Parameter("stopClientOrderId", "string"),
        Parameter("stopPrice", "decimal", required=True),
        Parameter("stopLimitPrice", "decimal"),
        Parameter("stopIcebergQty", "decimal"),
        Parameter("stopLimitTimeInForce", "enum", values=("GTC", "FOK", "IOC")),
        Parameter("newOrderRespType", "enum", values=("ACK", "RESULT", "FULL")),
        Parameter("sideEffectType", "enum", values=("NO_SIDE_EFFECT", "MARGIN_BUY", "AUTO_REPAY")),
        Parameter("recvWindow", "long", maximum="60000"),
        Parameter("selfTradePreventionMode", "enum", values=("NONE", "EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH")),
    ),
    rules=(
        requires("stopLimitPrice", "stopLimitTimeInForce"),
        ascending("stopPrice", "price", when=(is_one_of("side", "SELL"),)),
        ascending("price", "stopPrice", when=(is_one_of("side", "BUY"),)),
    ),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "NEW_MARGIN_OCO_ORDER"),
    proof=Proof(
        "object",
        repeats=(
            ("listClientOrderId", "listClientOrderId"),
            ("limitClientOrderId", "orders[1].clientOrderId"),
            ("limitClientOrderId", "orderReports[1].clientOrderId"),
            ("stopClientOrderId", "orders[0].clientOrderId"),
            ("stopClientOrderId", "orderReports[0].clientOrderId"),
        ),
        shows=("orderListId", "listClientOrderId"),
    ),
    client_ids=("listClientOrderId", "limitClientOrderId", "stopClientOrderId"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-New-OCO",
)


def new_margin_oco_order(
    *,
    symbol: str,
    side: Side,
    quantity: Decimal | int | str,
    price: Decimal | int | str,
    stop_price: Decimal | int | str,
    list_client_order_id: str | None = None,
    limit_client_order_id: str | None = None,
    limit_iceberg_qty: Decimal | int | str | None = None,
    stop_client_order_id: str | None = None,
    stop_limit_price: Decimal | int | str | None = None,
    stop_iceberg_qty: Decimal | int | str | None = None,
    stop_limit_time_in_force: StopLimitTimeInForce | None = None,
    new_order_resp_type: Literal["ACK", "RESULT", "FULL"] | None = None,
    side_effect_type: Literal["NO_SIDE_EFFECT", "MARGIN_BUY", "AUTO_REPAY"] | None = None,
    recv_window: int | None = None,
    self_trade_prevention_mode: SelfTradePreventionMode | None = None,
) -> Call[PlacedMarginOco]:
    """Place a margin OCO of a limit order and a stop order.

    POST /papi/v1/margin/order/oco · TRADE, signed · 2 of the orders in a minute · weight 1

    Args:
        symbol: Pair to act on.
        side: Side of the order, one of ``BUY``, ``SELL``.
        quantity: Quantity to order, at least 0.
        price: Limit price of the limit order.
        stop_price: Trigger price of the stop order.
        list_client_order_id: Your own id for the OCO, unique.
        limit_client_order_id: Your own id for the limit order of an OCO, unique.
        limit_iceberg_qty: Quantity that the limit order of an OCO shows at a time.
        stop_client_order_id: Your own id for the stop order of an OCO, unique.
        stop_limit_price: Limit price of the stop order once triggered.
        stop_iceberg_qty: Quantity that the stop order of an OCO shows at a time.
        stop_limit_time_in_force: How long the stop order of an OCO stays in force (IOC: what does not trade at once is
            canceled; FOK: canceled unless all trades at once), one of ``GTC``, ``FOK``, ``IOC``.
        new_order_resp_type: How much to answer with: ACK, RESULT, or FULL with every fill, one of ``ACK``, ``RESULT``,
            ``FULL``.
        side_effect_type: Whether the order borrows or repays by itself, one of ``NO_SIDE_EFFECT``, ``MARGIN_BUY``,
            ``AUTO_REPAY``; ``NO_SIDE_EFFECT`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.
        self_trade_prevention_mode: What happens when the order would trade against one of your own, or of your trade
            group (EXPIRE_TAKER: what is left of the one that takes expires; EXPIRE_MAKER: of the one in the book;
            EXPIRE_BOTH: of both), one of ``NONE``, ``EXPIRE_TAKER``, ``EXPIRE_MAKER``, ``EXPIRE_BOTH``.

    ``stop_limit_price`` requires ``stop_limit_time_in_force``. For a sell the limit price is above the last price and
    the stop price below it, for a buy the other way round. Which values of ``self_trade_prevention_mode`` are taken
    depends on the symbol. Filters of cross margin bound a price by multiples of the average price of the last minutes,
    and take the notional of a market order at that average; over no minutes it is the last price. A limit sell more
    than 15 % below the index price is refused with -51113, and a limit buy as far above it.

    When ``side`` is:
        ``SELL``: ``stop_price`` must be less than ``price``.
        ``BUY``: ``price`` must be less than ``stop_price``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Margin-Account-New-OCO
    """
    return NEW_MARGIN_OCO_ORDER.call(
        {
            "symbol": symbol,
            "listClientOrderId": list_client_order_id,
            "side": side,
            "quantity": quantity,
            "limitClientOrderId": limit_client_order_id,
            "price": price,
            "limitIcebergQty": limit_iceberg_qty,
            "stopClientOrderId": stop_client_order_id,
            "stopPrice": stop_price,
            "stopLimitPrice": stop_limit_price,
            "stopIcebergQty": stop_iceberg_qty,
            "stopLimitTimeInForce": stop_limit_time_in_force,
            "newOrderRespType": new_order_resp_type,
            "sideEffectType": side_effect_type,
            "recvWindow": recv_window,
            "selfTradePreventionMode": self_trade_prevention_mode,
        }
    )


NEW_MARGIN_ORDER: Final[RestOperation[PlacedMarginOrder]] = RestOperation(
    product="portfolio",
    name="new_margin_order",
    method="POST",
    path="/papi/v1/margin/order",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.portfolio.rest.trade",
        "QUERY_MARGIN_ORDER",
        (("symbol", "symbol"),),
        by=(("origClientOrderId", "newClientOrderId"),),
    ),
    weight=(Cost(1), Cost(1, "orders_1m")),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("side", "enum", required=True, values=("BUY", "SELL")),
        Parameter(
            "type",
            "enum",
            required=True,
            values=(
                "LIMIT",
                "MARKET",
                "LIMIT_MAKER",
                "STOP_LOSS",
                "STOP_LOSS_LIMIT",
                "TAKE_PROFIT",
                "TAKE_PROFIT_LIMIT",
            ),
        ),
        Parameter("quantity", "decimal", minimum="0"),
        Parameter("quoteOrderQty", "decimal"),
        Parameter("price", "decimal"),
        Parameter("stopPrice", "decimal"),
        Parameter("newClientOrderId", "string"),
        Parameter("newOrderRespType", "enum", values=("ACK", "RESULT", "FULL")),
        Parameter("icebergQty", "decimal"),
        Parameter("sideEffectType", "enum", values=("NO_SIDE_EFFECT", "MARGIN_BUY", "AUTO_REPAY", "AUTO_BORROW_REPAY")),
        Parameter("timeInForce", "enum", values=("GTC", "IOC", "FOK")),
        Parameter("selfTradePreventionMode", "enum", values=("NONE", "EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH")),
        Parameter("autoRepayAtCancel", "boolean"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "NEW_MARGIN_ORDER"),
    proof=Proof("object", repeats=(("newClientOrderId", "clientOrderId"),), shows=("orderId", "clientOrderId")),
    client_ids=("newClientOrderId",),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-Margin-Order",
)


def new_margin_order(
    *,
    symbol: str,
    side: Side,
    type: Literal["LIMIT", "MARKET", "LIMIT_MAKER", "STOP_LOSS", "STOP_LOSS_LIMIT", "TAKE_PROFIT", "TAKE_PROFIT_LIMIT"],
    quantity: Decimal | int | str | None = None,
    quote_order_qty: Decimal | int | str | None = None,
    price: Decimal | int | str | None = None,
    stop_price: Decimal | int | str | None = None,
    new_client_order_id: str | None = None,
    new_order_resp_type: Literal["ACK", "RESULT", "FULL"] | None = None,
    iceberg_qty: Decimal | int | str | None = None,
    side_effect_type: SideEffectType | None = None,
    time_in_force: Literal["GTC", "IOC", "FOK"] | None = None,
    self_trade_prevention_mode: SelfTradePreventionMode | None = None,
    auto_repay_at_cancel: bool | None = None,
    recv_window: int | None = None,
) -> Call[PlacedMarginOrder]:
    """Place a margin order.

    POST /papi/v1/margin/order · TRADE, signed · weight 1 · 1 of the orders in a minute

    Args:
        symbol: Pair to act on.
        side: Side of the order, one of ``BUY``, ``SELL``.
        type: Type of the order, one of ``LIMIT``, ``MARKET``, ``LIMIT_MAKER``, ``STOP_LOSS``, ``STOP_LOSS_LIMIT``,
            ``TAKE_PROFIT``, ``TAKE_PROFIT_LIMIT``.
        quantity: Quantity to order, at least 0.
        quote_order_qty: Amount to spend or receive, in the quote asset.
        price: Limit price.
        stop_price: Price that triggers the order.
        new_client_order_id: Your own id for the order, unique among open orders; made up by the exchange when left out.
        new_order_resp_type: How much to answer with: ACK, RESULT, or FULL with every fill; left out FULL for MARKET and
            LIMIT, ACK for others, one of ``ACK``, ``RESULT``, ``FULL``.
        iceberg_qty: Quantity that an iceberg order shows at a time.
        side_effect_type: Whether the order borrows or repays by itself, one of ``NO_SIDE_EFFECT``, ``MARGIN_BUY``,
            ``AUTO_REPAY``, ``AUTO_BORROW_REPAY``; ``NO_SIDE_EFFECT`` when left out.
        time_in_force: How long the order stays in force (IOC: what does not trade at once is canceled; FOK: canceled
            unless all trades at once), one of ``GTC``, ``IOC``, ``FOK``.
        self_trade_prevention_mode: What happens when the order would trade against one of your own, or of your trade
            group (EXPIRE_TAKER: what is left of the one that takes expires; EXPIRE_MAKER: of the one in the book;
            EXPIRE_BOTH: of both), one of ``NONE``, ``EXPIRE_TAKER``, ``EXPIRE_MAKER``, ``EXPIRE_BOTH``.
        auto_repay_at_cancel: Whether canceling the order repays what it borrowed, ``True`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``stop_price`` is meant for orders of type ``STOP_LOSS``, ``STOP_LOSS_LIMIT``, ``TAKE_PROFIT`` or
    ``TAKE_PROFIT_LIMIT`` only. No two open orders may have the same id. ``iceberg_qty`` is meant for orders of type
    ``LIMIT``, ``STOP_LOSS_LIMIT`` or ``TAKE_PROFIT_LIMIT`` only. Filters of cross margin bound a price by multiples of
    the average price of the last minutes, and take the notional of a market order at that average; over no minutes it
    is the last price. A limit sell more than 15 % below the index price is refused with -51113, and a limit buy as far
    above it. Which values of ``self_trade_prevention_mode`` are taken depends on the symbol. ``auto_repay_at_cancel``
    has an effect only where ``side_effect_type`` is ``MARGIN_BUY`` or ``AUTO_BORROW_REPAY``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-Margin-Order
    """
    return NEW_MARGIN_ORDER.call(
        {
            "symbol": symbol,
            "side": side,
            "type": type,
            "quantity": quantity,
            "quoteOrderQty": quote_order_qty,
            "price": price,
            "stopPrice": stop_price,
            "newClientOrderId": new_client_order_id,
            "newOrderRespType": new_order_resp_type,
            "icebergQty": iceberg_qty,
            "sideEffectType": side_effect_type,
            "timeInForce": time_in_force,
            "selfTradePreventionMode": self_trade_prevention_mode,
            "autoRepayAtCancel": auto_repay_at_cancel,
            "recvWindow": recv_window,
        }
    )


NEW_UM_ALGO_ORDER: Final[RestOperation[PlacedUmAlgoOrder]] = RestOperation(
    product="portfolio",
    name="new_um_algo_order",
    method="POST",
    path="/papi/v1/um/algo/order",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.portfolio.rest.trade",
        "QUERY_OPEN_UM_ALGO_ORDER",
        by=(("clientAlgoId", "clientAlgoId"),),
        visible_after=40000,
        open_only=True,
    ),
    weight=(Cost(1),),
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
        Parameter("closePosition", "flag", values=("true", "false")),
    ),
    rules=(
        one_of_values("type", values=("STOP", "TAKE_PROFIT"), when=(given("priceMatch"),)),
        at_most_one("priceMatch", "price"),
        required_if("goodTillDate", when=(is_one_of("timeInForce", "GTD"),)),
        forbidden_if("reduceOnly", when=(is_one_of("positionSide", "LONG", "SHORT"),)),
        required_if(
            "triggerPrice", when=(is_one_of("type", "STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET"),)
        ),
        required_if("quantity", when=(is_one_of("type", "STOP", "TAKE_PROFIT", "TRAILING_STOP_MARKET"),)),
        at_least_one("price", "priceMatch", when=(is_one_of("type", "STOP", "TAKE_PROFIT"),)),
        required_if("callbackRate", when=(is_one_of("type", "TRAILING_STOP_MARKET"),)),
        at_least_one("quantity", "closePosition", when=(is_one_of("type", "STOP_MARKET", "TAKE_PROFIT_MARKET"),)),
        forbidden_if("quantity", when=(is_one_of("closePosition", "true"),)),
        forbidden_if("reduceOnly", when=(is_one_of("closePosition", "true"),)),
        one_of_values(
            "side", values=("SELL",), when=(is_one_of("closePosition", "true"), is_one_of("positionSide", "LONG"))
        ),
        one_of_values(
            "side", values=("BUY",), when=(is_one_of("closePosition", "true"), is_one_of("positionSide", "SHORT"))
        ),
        one_of_values("type", values=("STOP_MARKET", "TAKE_PROFIT_MARKET"), when=(is_one_of("closePosition", "true"),)),
    ),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "NEW_UM_ALGO_ORDER"),
    proof=Proof("object", repeats=(("clientAlgoId", "clientAlgoId"),), shows=("algoId", "clientAlgoId")),
    client_ids=("clientAlgoId",),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-UM-Algo-Order",
)


def new_um_algo_order(
    *,
    algo_type: Literal["CONDITIONAL"],
    symbol: str,
    side: Side,
    type: Literal["STOP_MARKET", "TAKE_PROFIT_MARKET", "STOP", "TAKE_PROFIT", "TRAILING_STOP_MARKET"],
    position_side: PositionSide | None = None,
    time_in_force: TimeInForce | None = None,
    quantity: Decimal | int | str | None = None,
    price: Decimal | int | str | None = None,
    trigger_price: Decimal | int | str | None = None,
    working_type: WorkingType | None = None,
    price_match: PriceMatch | None = None,
    price_protect: bool | None = None,
    reduce_only: bool | None = None,
    activate_price: Decimal | int | str | None = None,
    callback_rate: Decimal | int | str | None = None,
    client_algo_id: str | None = None,
    new_order_resp_type: NewOrderRespType | None = None,
    self_trade_prevention_mode: SelfTradePreventionMode | None = None,
    good_till_date: datetime | int | None = None,
    recv_window: int | None = None,
    close_position: bool | None = None,
) -> Call[PlacedUmAlgoOrder]:
    """Place an algo (conditional) order on a USDⓈ-margined contract, such as a stop or a trailing stop.

    POST /papi/v1/um/algo/order · TRADE, signed · weight 1

    Args:
        algo_type: Kind of algo order, one of ``CONDITIONAL``.
        symbol: Contract to act on.
        side: Side of the order, one of ``SELL``, ``BUY``.
        type: Type of the order, one of ``STOP_MARKET``, ``TAKE_PROFIT_MARKET``, ``STOP``, ``TAKE_PROFIT``,
            ``TRAILING_STOP_MARKET``.
        position_side: Side of the position: BOTH in one-way mode, also when left out; LONG or SHORT in hedge mode, one
            of ``BOTH``, ``LONG``, ``SHORT``.
        time_in_force: How long the order stays in force (IOC: what does not trade at once is canceled; FOK: canceled
            unless all trades at once; GTX: post only, canceled where it would take); of a stop or a take-profit GTC
            when left out, one of ``IOC``, ``GTC``, ``FOK``, ``GTX``, ``GTD``; ``GTC`` when left out.
        quantity: Quantity to order, at least 0.
        price: Limit price.
        trigger_price: Price that triggers the order.
        working_type: Price that is compared with the trigger price, one of ``MARK_PRICE``, ``CONTRACT_PRICE``;
            ``CONTRACT_PRICE`` when left out.
        price_match: Have the limit price taken from the order book, in place of a price (OPPONENT: the best of the
            other side; QUEUE: of the order's own side; a number: the so many-th best), one of ``OPPONENT``,
            ``OPPONENT_5``, ``QUEUE``, ``QUEUE_5``, ``QUEUE_10``, ``QUEUE_20``, ``NONE``; ``NONE`` when left out.
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
        close_position: Whether the trigger closes the whole position, a sell the long one and a buy the short one; goes
            without a quantity.

    In hedge mode ``position_side`` is needed, LONG or SHORT; in one-way mode it can only be BOTH. ``type`` must be
    ``STOP`` or ``TAKE_PROFIT`` when ``price_match`` is sent. Send at most one of ``price_match`` and ``price``.
    ``price_protect`` is meant for orders of type ``STOP_MARKET`` or ``TAKE_PROFIT_MARKET`` only. In hedge mode
    ``reduce_only`` is refused. ``activate_price`` is meant for orders of type ``TRAILING_STOP_MARKET`` only.
    ``callback_rate`` is meant for orders of type ``TRAILING_STOP_MARKET`` only. No two open orders may have the same
    id. ``good_till_date`` is required when ``time_in_force`` is ``GTD``. The expiry lies more than ten minutes ahead,
    counted in whole seconds. ``time_in_force`` can be given for orders of type ``STOP`` or ``TAKE_PROFIT``. A trailing
    buy is activated below the latest price, a trailing sell above it; else it would trigger at once and is refused with
    -2021. ``self_trade_prevention_mode`` has an effect only where ``time_in_force`` is ``IOC``, ``GTC`` or ``GTD``.
    ``reduce_only`` cannot be sent when ``position_side`` is ``LONG`` or ``SHORT``. With ``price_protect`` the order
    triggers only while mark price and last price differ by no more than the symbol's ``trigger_protect`` in
    ``exchange_info`` of ``usdm`` or ``coinm``. A trailing buy triggers once the lowest price since it was placed is
    ``activate_price`` or less and the price has risen from it by ``callback_rate``; a sell once the highest is
    ``activate_price`` or more and the price has fallen from it by ``callback_rate``. A stop triggers for a buy once the
    price has risen to ``trigger_price``, for a sell once it has fallen to it; a take-profit the other way round. An
    order that ``trigger_price`` would trigger at once is refused with -2021, or -4142. What happens follows from the
    order that takes; the mode of one that is in the book is ignored. A GTC order of which nothing was filled is
    canceled a year after it was placed, unless it is of strategy or copy trading. Margin is checked when the order
    triggers, not when it is placed. It can't be changed before it triggers: cancel it and place another. For up to 40
    seconds after the order was accepted a query may be answered with -2013, and a cancel with -2011. ``close_position``
    is meant for orders of type ``STOP_MARKET`` or ``TAKE_PROFIT_MARKET`` only. ``side`` must be ``SELL`` when
    ``close_position`` is ``True`` and ``position_side`` is ``LONG``. ``side`` must be ``BUY`` when ``close_position``
    is ``True`` and ``position_side`` is ``SHORT``.

    When ``type`` is:
        ``STOP``, ``STOP_MARKET``, ``TAKE_PROFIT`` or ``TAKE_PROFIT_MARKET``: ``trigger_price`` is required.
        ``STOP``, ``TAKE_PROFIT`` or ``TRAILING_STOP_MARKET``: ``quantity`` is required.
        ``STOP`` or ``TAKE_PROFIT``: send at least one of ``price`` and ``price_match``.
        ``TRAILING_STOP_MARKET``: ``callback_rate`` is required.
        ``STOP_MARKET`` or ``TAKE_PROFIT_MARKET``: send at least one of ``quantity`` and ``close_position``.

    When ``close_position`` is:
        ``True``: ``quantity`` and ``reduce_only`` cannot be sent; ``type`` must be ``STOP_MARKET`` or
            ``TAKE_PROFIT_MARKET``.

    Changes:
        Since a day from 2025-10-23 to 2026-11-28: ``OPPONENT_10`` of ``price_match`` is gone.
        Since a day from 2025-10-23 to 2026-11-28: ``OPPONENT_20`` of ``price_match`` is gone.
        Since a day from 2026-05-28 to 2026-11-28: ``close_position`` is new.
        Since a day from 2026-05-28 to 2026-11-28: a rule is new.
        Since a day from 2026-05-28 to 2026-11-28: a note on ``close_position`` and ``type`` is new.
        Since a day from 2026-05-28 to 2026-11-28: ``quantity`` need not be sent.
        Since 2026-10-23: ``callback_rate`` is at most 20, was 10.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/New-UM-Algo-Order
    """
    return NEW_UM_ALGO_ORDER.call(
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
            "priceProtect": price_protect,
            "reduceOnly": reduce_only,
            "activatePrice": activate_price,
            "callbackRate": callback_rate,
            "clientAlgoId": client_algo_id,
            "newOrderRespType": new_order_resp_type,
            "selfTradePreventionMode": self_trade_prevention_mode,
            "goodTillDate": good_till_date,
            "recvWindow": recv_window,
            "closePosition": close_position,
        }
    )


NEW_UM_ORDER: Final[RestOperation[PlacedUmOrder]] = RestOperation(
    product="portfolio",
    name="new_um_order",
    method="POST",
    path="/papi/v1/um/order",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.portfolio.rest.trade",
        "QUERY_UM_ORDER",
        (("symbol", "symbol"),),
        by=(("origClientOrderId", "newClientOrderId"),),
    ),
    weight=(Cost(1, "orders_1m"),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("side", "enum", required=True, values=("BUY", "SELL")),
        Parameter("positionSide", "enum", values=("BOTH", "LONG", "SHORT")),
        Parameter("type", "enum", required=True, values=("LIMIT", "MARKET")),
        Parameter("timeInForce", "enum", values=("GTC", "IOC", "FOK", "GTX", "GTD")),
        Parameter("quantity", "decimal", minimum="0"),
        Parameter("reduceOnly", "flag", values=("true", "false")),
        Parameter("price", "decimal"),
        Parameter("newClientOrderId", "string", pattern="^[\\.A-Z\\:/a-z0-9_-]{1,32}$"),
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
        one_of_values("type", values=("LIMIT",), when=(given("priceMatch"),)),
        at_most_one("priceMatch", "price"),
        required_if("goodTillDate", when=(is_one_of("timeInForce", "GTD"),)),
        required_if("timeInForce", "quantity", when=(is_one_of("type", "LIMIT"),)),
        required_if("quantity", when=(is_one_of("type", "MARKET"),)),
        forbidden_if("reduceOnly", when=(is_one_of("positionSide", "LONG", "SHORT"),)),
        at_least_one("price", "priceMatch", when=(is_one_of("type", "LIMIT"),)),
    ),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "NEW_UM_ORDER"),
    proof=Proof("object", repeats=(("newClientOrderId", "clientOrderId"),), shows=("clientOrderId", "orderId")),
    client_ids=("newClientOrderId",),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade",
)


def new_um_order(
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
    new_order_resp_type: NewOrderRespType | None = None,
    price_match: PriceMatch | None = None,
    self_trade_prevention_mode: SelfTradePreventionMode | None = None,
    good_till_date: datetime | int | None = None,
    recv_window: int | None = None,
) -> Call[PlacedUmOrder]:
    """Place an order on a USDⓈ-margined contract.

    POST /papi/v1/um/order · TRADE, signed · 1 of the orders in a minute

    Args:
        symbol: Contract to act on.
        side: Side of the order, one of ``BUY``, ``SELL``.
        type: Type of the order, one of ``LIMIT``, ``MARKET``.
        position_side: Side of the position: BOTH in one-way mode, also when left out; LONG or SHORT in hedge mode, one
            of ``BOTH``, ``LONG``, ``SHORT``.
        time_in_force: How long the order stays in force (IOC: what does not trade at once is canceled; FOK: refused
            unless all trades at once; GTX: post only, refused where it would take), one of ``GTC``, ``IOC``, ``FOK``,
            ``GTX``, ``GTD``.
        quantity: Quantity to order, at least 0.
        reduce_only: Whether the order may only reduce a position, ``False`` when left out.
        price: Limit price.
        new_client_order_id: Your own id for the order, unique among open orders; made up by the exchange when left out,
            matching ``^[\\.A-Z\\:/a-z0-9_-]{1,32}$``.
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
    ``reduce_only`` is refused. No two open orders may have the same id. ``type`` must be ``LIMIT`` when ``price_match``
    is sent. Send at most one of ``price_match`` and ``price``. ``good_till_date`` is required when ``time_in_force`` is
    ``GTD``. The expiry lies more than ten minutes ahead, counted in whole seconds. ``self_trade_prevention_mode`` has
    an effect only where ``time_in_force`` is ``IOC``, ``GTC`` or ``GTD``. ``reduce_only`` cannot be sent when
    ``position_side`` is ``LONG`` or ``SHORT``. When markets are wild a GTD order may be canceled later than it should
    be. A GTC order of which nothing was filled is canceled a year after it was placed, unless it is of strategy or copy
    trading. Under overload orders are refused with -1008, but none that makes a position smaller: one that is
    reduce-only or closes a position, and in hedge mode LONG with SELL or SHORT with BUY. Cancels are not refused so
    either.

    When ``type`` is:
        ``LIMIT``: ``time_in_force`` and ``quantity`` are required; send at least one of ``price`` and ``price_match``.
        ``MARKET``: ``quantity`` is required.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade
    """
    return NEW_UM_ORDER.call(
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
        }
    )


OPEN_CM_CONDITIONAL_ORDERS: Final[RestOperation[list[OpenCmConditionalOrder]]] = RestOperation(
    product="portfolio",
    name="open_cm_conditional_orders",
    method="GET",
    path="/papi/v1/cm/conditional/openOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1, when=(given("symbol"),)), Cost(40, when=(absent("symbol"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "OPEN_CM_CONDITIONAL_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-CM-Open-Conditional-Orders",
)


def open_cm_conditional_orders(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[OpenCmConditionalOrder]]:
    """List open conditional orders on coin-margined contracts.

    GET /papi/v1/cm/conditional/openOrders · USER_DATA, signed · weight 1 with ``symbol``, or 40 without ``symbol``

    Args:
        symbol: Contract whose orders to list; every contract when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-CM-Open-Conditional-Orders
    """
    return OPEN_CM_CONDITIONAL_ORDERS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


OPEN_CM_ORDERS: Final[RestOperation[list[CmOrder]]] = RestOperation(
    product="portfolio",
    name="open_cm_orders",
    method="GET",
    path="/papi/v1/cm/openOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1, when=(given("symbol"),)), Cost(40, when=(absent("symbol"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("pair", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "OPEN_CM_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-CM-Open-Orders",
)


def open_cm_orders(
    *,
    symbol: str | None = None,
    pair: str | None = None,
    recv_window: int | None = None,
) -> Call[list[CmOrder]]:
    """List open orders on coin-margined contracts.

    GET /papi/v1/cm/openOrders · USER_DATA, signed · weight 1 with ``symbol``, or 40 without ``symbol``

    Args:
        symbol: Contract to act on.
        pair: Underlying pair of the contracts.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Without ``symbol`` those of all symbols are given.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-CM-Open-Orders
    """
    return OPEN_CM_ORDERS.call(
        {
            "symbol": symbol,
            "pair": pair,
            "recvWindow": recv_window,
        }
    )


OPEN_MARGIN_OCO_ORDERS: Final[RestOperation[list[MarginOco]]] = RestOperation(
    product="portfolio",
    name="open_margin_oco_orders",
    method="GET",
    path="/papi/v1/margin/openOrderList",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "OPEN_MARGIN_OCO_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-Open-OCO",
)


def open_margin_oco_orders(
    *,
    recv_window: int | None = None,
) -> Call[list[MarginOco]]:
    """List open margin OCO orders.

    GET /papi/v1/margin/openOrderList · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-Open-OCO
    """
    return OPEN_MARGIN_OCO_ORDERS.call(
        {
            "recvWindow": recv_window,
        }
    )


OPEN_MARGIN_ORDERS: Final[RestOperation[list[MarginOrder]]] = RestOperation(
    product="portfolio",
    name="open_margin_orders",
    method="GET",
    path="/papi/v1/margin/openOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "OPEN_MARGIN_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-Margin-Open-Order",
)


def open_margin_orders(
    *,
    symbol: str,
    recv_window: int | None = None,
) -> Call[list[MarginOrder]]:
    """List open margin orders on one symbol.

    GET /papi/v1/margin/openOrders · USER_DATA, signed · weight 5

    Args:
        symbol: Pair to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-Margin-Open-Order
    """
    return OPEN_MARGIN_ORDERS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


OPEN_UM_ALGO_ORDERS: Final[RestOperation[list[UmAlgoOrder]]] = RestOperation(
    product="portfolio",
    name="open_um_algo_orders",
    method="GET",
    path="/papi/v1/um/algo/openAlgoOrders",
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
    answer=Answer("binance_derivatives.portfolio.answers.trade", "OPEN_UM_ALGO_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-UM-Open-Algo-Orders",
)


def open_um_algo_orders(
    *,
    algo_type: str | None = None,
    symbol: str | None = None,
    algo_id: int | None = None,
    recv_window: int | None = None,
) -> Call[list[UmAlgoOrder]]:
    """List open algo (conditional) orders, on one USDⓈ-margined contract or on all.

    GET /papi/v1/um/algo/openAlgoOrders · USER_DATA, signed · weight 1 with ``symbol``, or 40 without ``symbol``

    Args:
        algo_type: Kind of algo order.
        symbol: Contract to act on.
        algo_id: List only the algo order with this id.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-UM-Open-Algo-Orders
    """
    return OPEN_UM_ALGO_ORDERS.call(
        {
            "algoType": algo_type,
            "symbol": symbol,
            "algoId": algo_id,
            "recvWindow": recv_window,
        }
    )


OPEN_UM_ORDERS: Final[RestOperation[list[UmOrder]]] = RestOperation(
    product="portfolio",
    name="open_um_orders",
    method="GET",
    path="/papi/v1/um/openOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1, when=(given("symbol"),)), Cost(40, when=(absent("symbol"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "OPEN_UM_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-UM-Open-Orders",
)


def open_um_orders(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[UmOrder]]:
    """List open orders on USDⓈ-margined contracts.

    GET /papi/v1/um/openOrders · USER_DATA, signed · weight 1 with ``symbol``, or 40 without ``symbol``

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Without ``symbol`` those of all symbols are given.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-All-Current-UM-Open-Orders
    """
    return OPEN_UM_ORDERS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


QUERY_CM_ORDER: Final[RestOperation[CmOrder]] = RestOperation(
    product="portfolio",
    name="query_cm_order",
    method="GET",
    path="/papi/v1/cm/order",
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
    answer=Answer("binance_derivatives.portfolio.answers.trade", "QUERY_CM_ORDER"),
    proof=Proof("object", repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId"))),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-CM-Order",
)


def query_cm_order(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[CmOrder]:
    """Get one order on a coin-margined contract.

    GET /papi/v1/cm/order · USER_DATA, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_id`` and ``orig_client_order_id``. An order that was canceled or expired without a
    trade is not found any more 3 days after it was made.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-CM-Order
    """
    return QUERY_CM_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "recvWindow": recv_window,
        }
    )


QUERY_MARGIN_OCO_ORDER: Final[RestOperation[MarginOco]] = RestOperation(
    product="portfolio",
    name="query_margin_oco_order",
    method="GET",
    path="/papi/v1/margin/orderList",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("orderListId", "long"),
        Parameter("origClientOrderId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("orderListId", "origClientOrderId"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "QUERY_MARGIN_OCO_ORDER"),
    proof=Proof("object", repeats=(("orderListId", "orderListId"), ("origClientOrderId", "listClientOrderId"))),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-OCO",
)


def query_margin_oco_order(
    *,
    order_list_id: int | None = None,
    orig_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[MarginOco]:
    """Get one margin OCO.

    GET /papi/v1/margin/orderList · USER_DATA, signed · weight 5

    Args:
        order_list_id: Id of the OCO given by the exchange.
        orig_client_order_id: Your own id of the OCO.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_list_id`` and ``orig_client_order_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-OCO
    """
    return QUERY_MARGIN_OCO_ORDER.call(
        {
            "orderListId": order_list_id,
            "origClientOrderId": orig_client_order_id,
            "recvWindow": recv_window,
        }
    )


QUERY_MARGIN_ORDER: Final[RestOperation[MarginOrder]] = RestOperation(
    product="portfolio",
    name="query_margin_order",
    method="GET",
    path="/papi/v1/margin/order",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(10),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderId", "long"),
        Parameter("origClientOrderId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("orderId", "origClientOrderId"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "QUERY_MARGIN_ORDER"),
    proof=Proof("object", repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId"))),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-Order",
)


def query_margin_order(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[MarginOrder]:
    """Get one margin order.

    GET /papi/v1/margin/order · USER_DATA, signed · weight 10

    Args:
        symbol: Pair to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_id`` and ``orig_client_order_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Margin-Account-Order
    """
    return QUERY_MARGIN_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "recvWindow": recv_window,
        }
    )


QUERY_OPEN_CM_CONDITIONAL_ORDER: Final[RestOperation[OpenCmConditionalOrder]] = RestOperation(
    product="portfolio",
    name="query_open_cm_conditional_order",
    method="GET",
    path="/papi/v1/cm/conditional/openOrder",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("strategyId", "long"),
        Parameter("newClientStrategyId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("strategyId", "newClientStrategyId"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "QUERY_OPEN_CM_CONDITIONAL_ORDER"),
    proof=Proof("object", repeats=(("strategyId", "strategyId"), ("newClientStrategyId", "newClientStrategyId"))),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-CM-Open-Conditional-Order",
)


def query_open_cm_conditional_order(
    *,
    symbol: str,
    strategy_id: int | None = None,
    new_client_strategy_id: str | None = None,
    recv_window: int | None = None,
) -> Call[OpenCmConditionalOrder]:
    """Get one open conditional order on a coin-margined contract.

    GET /papi/v1/cm/conditional/openOrder · USER_DATA, signed · weight 1

    Args:
        symbol: Contract to act on.
        strategy_id: Id of the conditional order given by the exchange.
        new_client_strategy_id: Your own id of the conditional order.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``strategy_id`` and ``new_client_strategy_id``. An order that is not open any more is not
    found: -2013.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-CM-Open-Conditional-Order
    """
    return QUERY_OPEN_CM_CONDITIONAL_ORDER.call(
        {
            "symbol": symbol,
            "strategyId": strategy_id,
            "newClientStrategyId": new_client_strategy_id,
            "recvWindow": recv_window,
        }
    )


QUERY_OPEN_CM_ORDER: Final[RestOperation[list[CmOrder]]] = RestOperation(
    product="portfolio",
    name="query_open_cm_order",
    method="GET",
    path="/papi/v1/cm/openOrder",
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
    answer=Answer("binance_derivatives.portfolio.answers.trade", "QUERY_OPEN_CM_ORDER"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-CM-Open-Order",
)


def query_open_cm_order(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[list[CmOrder]]:
    """Get one open order on a coin-margined contract.

    GET /papi/v1/cm/openOrder · USER_DATA, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_id`` and ``orig_client_order_id``. An order that is not open any more is not found:
    -2013.

    Changes:
        Since a day from 2026-01-01 to 2026-11-28: the answer is of the type list, was object.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-CM-Open-Order
    """
    return QUERY_OPEN_CM_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "recvWindow": recv_window,
        }
    )


QUERY_OPEN_UM_ALGO_ORDER: Final[RestOperation[UmAlgoOrder]] = RestOperation(
    product="portfolio",
    name="query_open_um_algo_order",
    method="GET",
    path="/papi/v1/um/algo/algoOrder",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("algoId", "long"),
        Parameter("clientAlgoId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("algoId", "clientAlgoId"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "QUERY_OPEN_UM_ALGO_ORDER"),
    proof=Proof("object", repeats=(("algoId", "algoId"), ("clientAlgoId", "clientAlgoId"))),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Algo-Order",
)


def query_open_um_algo_order(
    *,
    algo_id: int | None = None,
    client_algo_id: str | None = None,
    recv_window: int | None = None,
) -> Call[UmAlgoOrder]:
    """Get one algo (conditional) order on a USDⓈ-margined contract.

    GET /papi/v1/um/algo/algoOrder · USER_DATA, signed · weight 1

    Args:
        algo_id: Algo order id given by the exchange.
        client_algo_id: Your own id of the algo order.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    An order that was canceled or expired without a trade is not found any more 3 days after it was made. An order is
    not found any more 90 days after it was made. Send at least one of ``algo_id`` and ``client_algo_id``. Later orders
    of a symbol have greater ids.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Algo-Order
    """
    return QUERY_OPEN_UM_ALGO_ORDER.call(
        {
            "algoId": algo_id,
            "clientAlgoId": client_algo_id,
            "recvWindow": recv_window,
        }
    )


QUERY_OPEN_UM_ORDER: Final[RestOperation[UmOrder]] = RestOperation(
    product="portfolio",
    name="query_open_um_order",
    method="GET",
    path="/papi/v1/um/openOrder",
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
    answer=Answer("binance_derivatives.portfolio.answers.trade", "QUERY_OPEN_UM_ORDER"),
    proof=Proof("object", repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId"))),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-UM-Open-Order",
)


def query_open_um_order(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[UmOrder]:
    """Get one open order on a USDⓈ-margined contract.

    GET /papi/v1/um/openOrder · USER_DATA, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_id`` and ``orig_client_order_id``. An order that is not open any more is not found:
    -2013.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Current-UM-Open-Order
    """
    return QUERY_OPEN_UM_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "recvWindow": recv_window,
        }
    )


QUERY_UM_ORDER: Final[RestOperation[UmOrder]] = RestOperation(
    product="portfolio",
    name="query_um_order",
    method="GET",
    path="/papi/v1/um/order",
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
    answer=Answer("binance_derivatives.portfolio.answers.trade", "QUERY_UM_ORDER"),
    proof=Proof("object", repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId"))),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Order",
)


def query_um_order(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[UmOrder]:
    """Get one order on a USDⓈ-margined contract.

    GET /papi/v1/um/order · USER_DATA, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_id`` and ``orig_client_order_id``. An order that was canceled or expired without a
    trade is not found any more 3 days after it was made.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Order
    """
    return QUERY_UM_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "recvWindow": recv_window,
        }
    )


SIGN_UM_TRADFI_CONTRACT: Final[RestOperation[SignedContract]] = RestOperation(
    product="portfolio",
    name="sign_um_tradfi_contract",
    method="POST",
    path="/papi/v1/um/stock/contract",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "SIGN_UM_TRADFI_CONTRACT"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/PM-TradFi-Perps",
)


def sign_um_tradfi_contract(
    *,
    recv_window: int | None = None,
) -> Call[SignedContract]:
    """Sign the agreement needed to trade TradFi perpetual contracts of USDⓈ-M.

    POST /papi/v1/um/stock/contract · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/PM-TradFi-Perps
    """
    return SIGN_UM_TRADFI_CONTRACT.call(
        {
            "recvWindow": recv_window,
        }
    )


TOGGLE_UM_BNB_BURN: Final[RestOperation[Result]] = RestOperation(
    product="portfolio",
    name="toggle_um_bnb_burn",
    method="POST",
    path="/papi/v1/um/feeBurn",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.portfolio.rest.trade", "UM_BNB_BURN_STATUS"),
    weight=(Cost(1),),
    parameters=(
        Parameter("feeBurn", "flag", required=True, values=("true", "false")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "TOGGLE_UM_BNB_BURN"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Toggle-BNB-Burn-On-UM-Futures-Trade",
)


def toggle_um_bnb_burn(
    *,
    fee_burn: bool,
    recv_window: int | None = None,
) -> Call[Result]:
    """Choose whether BNB pays the fees of USDⓈ-margined trading.

    POST /papi/v1/um/feeBurn · TRADE, signed · weight 1

    Args:
        fee_burn: Whether to pay fees in BNB at a discount.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    BNB is not collected from the USDⓈ-M wallet into the margin account.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Toggle-BNB-Burn-On-UM-Futures-Trade
    """
    return TOGGLE_UM_BNB_BURN.call(
        {
            "feeBurn": fee_burn,
            "recvWindow": recv_window,
        }
    )


UM_ADL_QUANTILE: Final[RestOperation[list[UmAdlEstimate]]] = RestOperation(
    product="portfolio",
    name="um_adl_quantile",
    method="GET",
    path="/papi/v1/um/adlQuantile",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "UM_ADL_QUANTILE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/UM-Position-ADL-Quantile-Estimation",
)


def um_adl_quantile(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[UmAdlEstimate]]:
    """Tell how near your USDⓈ-margined positions are to auto-deleveraging.

    GET /papi/v1/um/adlQuantile · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    What is told is renewed every 30 seconds. Of crossed positions in hedge mode LONG and SHORT have one number,
    computed from both where both are held; HEDGE then stands in place of BOTH.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/UM-Position-ADL-Quantile-Estimation
    """
    return UM_ADL_QUANTILE.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


UM_ALGO_ORDER_HISTORY: Final[RestOperation[list[UmAlgoOrder]]] = RestOperation(
    product="portfolio",
    name="um_algo_order_history",
    method="GET",
    path="/papi/v1/um/algo/allAlgoOrders",
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
    answer=Answer("binance_derivatives.portfolio.answers.trade", "UM_ALGO_ORDER_HISTORY"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Algo-Order-History",
)


def um_algo_order_history(
    *,
    symbol: str,
    algo_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[UmAlgoOrder]]:
    """List algo (conditional) orders on one USDⓈ-margined contract in any state.

    GET /papi/v1/um/algo/allAlgoOrders · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        algo_id: Algo order id to start from; the latest orders when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1000; ``500`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    An order that was canceled or expired without a trade is not found any more 3 days after it was made. An order is
    not found any more 90 days after it was made. ``start_time`` to ``end_time`` is at most 7 days. Without a start and
    an end the last 7 days are searched.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Algo-Order-History
    """
    return UM_ALGO_ORDER_HISTORY.call(
        {
            "symbol": symbol,
            "algoId": algo_id,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


UM_BNB_BURN_STATUS: Final[RestOperation[FeeBurnStatus]] = RestOperation(
    product="portfolio",
    name="um_bnb_burn_status",
    method="GET",
    path="/papi/v1/um/feeBurn",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(30),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "UM_BNB_BURN_STATUS"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Get-UM-Futures-BNB-Burn-Status",
)


def um_bnb_burn_status(
    *,
    recv_window: int | None = None,
) -> Call[FeeBurnStatus]:
    """Tell whether BNB pays the fees of USDⓈ-margined trading.

    GET /papi/v1/um/feeBurn · USER_DATA, signed · weight 30

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Get-UM-Futures-BNB-Burn-Status
    """
    return UM_BNB_BURN_STATUS.call(
        {
            "recvWindow": recv_window,
        }
    )


UM_FORCE_ORDERS: Final[RestOperation[list[UmForceOrder]]] = RestOperation(
    product="portfolio",
    name="um_force_orders",
    method="GET",
    path="/papi/v1/um/forceOrders",
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
    answer=Answer("binance_derivatives.portfolio.answers.trade", "UM_FORCE_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Users-UM-Force-Orders",
)


def um_force_orders(
    *,
    symbol: str | None = None,
    auto_close_type: AutoCloseType | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[UmForceOrder]]:
    """List liquidation and auto-deleveraging orders on USDⓈ-margined contracts.

    GET /papi/v1/um/forceOrders · USER_DATA, signed · weight 20 with ``symbol``, or 50 without ``symbol``

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

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-Users-UM-Force-Orders
    """
    return UM_FORCE_ORDERS.call(
        {
            "symbol": symbol,
            "autoCloseType": auto_close_type,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


UM_ORDER_MODIFY_HISTORY: Final[RestOperation[list[UmOrderModification]]] = RestOperation(
    product="portfolio",
    name="um_order_modify_history",
    method="GET",
    path="/papi/v1/um/orderAmendment",
    security=Security.TRADE,
    retry=Retry.READ,
    weight=(Cost(1, "orders_1m"),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderId", "long"),
        Parameter("origClientOrderId", "string"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("orderId", "origClientOrderId"),),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "UM_ORDER_MODIFY_HISTORY"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Modify-Order-History",
)


def um_order_modify_history(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[UmOrderModification]]:
    """List changes made to an order on a USDⓈ-margined contract.

    GET /papi/v1/um/orderAmendment · TRADE, signed · 1 of the orders in a minute

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        orig_client_order_id: Your own id of the order, as it was placed.
        start_time: Start of the period, in milliseconds since 1970, included.
        end_time: End of the period, in milliseconds since 1970, included.
        limit: Most entries to answer with, from 1 to 1000; ``500`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_id`` and ``orig_client_order_id``. ``order_id`` counts and ``orig_client_order_id`` is
    ignored when both are sent.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/Query-UM-Modify-Order-History
    """
    return UM_ORDER_MODIFY_HISTORY.call(
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


UM_USER_TRADES: Final[RestOperation[list[UmTrade]]] = RestOperation(
    product="portfolio",
    name="um_user_trades",
    method="GET",
    path="/papi/v1/um/userTrades",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("fromId", "long"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(
        window("startTime", "endTime", longest="7d"),
        at_most_one("fromId", "startTime"),
        at_most_one("fromId", "endTime"),
    ),
    answer=Answer("binance_derivatives.portfolio.answers.trade", "UM_USER_TRADES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/trade/UM-Account-Trade-List",
)


def um_user_trades(
    *,
    symbol: str,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    from_id: int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[UmTrade]]:
    """List your trades on a USDⓈ-margined contract.

    GET /papi/v1/um/userTrades · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        from_id: Trade id to start from; the latest trades when left out.
        limit: Most entries to answer with, from 1 to 1000; ``500`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Without a start and an end the last 7 days are searched. ``start_time`` to ``end_time`` is at most 7 days. Send at
    most one of ``from_id`` and ``start_time``. Send at most one of ``from_id`` and ``end_time``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/trade/UM-Account-Trade-List
    """
    return UM_USER_TRADES.call(
        {
            "symbol": symbol,
            "startTime": start_time,
            "endTime": end_time,
            "fromId": from_id,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )
