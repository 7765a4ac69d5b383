# Made by apiscribe from specs/options/rest; not to be edited.
"""Options, REST: trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NotRequired, TypedDict

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
    distinct_by,
    exactly_one,
    given,
    is_one_of,
    required_if,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from decimal import Decimal

    from binance_derivatives._answers.decoders import Rejection, Unsettled
    from binance_derivatives.options.answers.trade import (
        AccountTrade,
        BatchCanceledOrder,
        BatchPlacedOrder,
        CanceledOrder,
        Commissions,
        Confirmation,
        HistoricalOrder,
        OpenOrder,
        Order,
        PlacedOrder,
        Position,
        SignedContract,
        UserExercise,
    )
    from binance_derivatives.options.values import NewOrderRespType, SelfTradePreventionMode, Side, TimeInForce

CANCEL_ALL_OPEN_ORDERS: Final[RestOperation[Confirmation]] = RestOperation(
    product="options",
    name="cancel_all_open_orders",
    method="DELETE",
    path="/eapi/v1/allOpenOrders",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome("binance_derivatives.options.rest.trade", "OPEN_ORDERS", (("symbol", "symbol"),)),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.trade", "CANCEL_ALL_OPEN_ORDERS"),
    proof=Proof("confirmation", code=0),
    source="https://developers.binance.com/docs/derivatives/options-trading/trade/Cancel-all-Option-orders-on-specific-symbol",
)


def cancel_all_open_orders(
    *,
    symbol: str,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Cancel every open order on one contract.

    DELETE /eapi/v1/allOpenOrders · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/trade/Cancel-all-Option-orders-on-specific-symbol
    """
    return CANCEL_ALL_OPEN_ORDERS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


CANCEL_ALL_OPEN_ORDERS_BY_UNDERLYING: Final[RestOperation[Confirmation]] = RestOperation(
    product="options",
    name="cancel_all_open_orders_by_underlying",
    method="DELETE",
    path="/eapi/v1/allOpenOrdersByUnderlying",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome("binance_derivatives.options.rest.trade", "OPEN_ORDERS"),
    takes_away=True,
    weight=(Cost(5),),
    parameters=(
        Parameter("underlying", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.trade", "CANCEL_ALL_OPEN_ORDERS_BY_UNDERLYING"),
    proof=Proof("confirmation", code=0),
    source="https://developers.binance.com/docs/derivatives/options-trading/trade/Cancel-All-Option-Orders-By-Underlying",
)


def cancel_all_open_orders_by_underlying(
    *,
    underlying: str,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Cancel every open order on one underlying.

    DELETE /eapi/v1/allOpenOrdersByUnderlying · TRADE, signed · weight 5

    Args:
        underlying: Underlying of the options, such as BTCUSDT.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Cancel-All-Option-Orders-By-Underlying
    """
    return CANCEL_ALL_OPEN_ORDERS_BY_UNDERLYING.call(
        {
            "underlying": underlying,
            "recvWindow": recv_window,
        }
    )


CANCEL_MULTIPLE_ORDERS: Final[RestOperation[list[BatchCanceledOrder | Rejection | Unsettled]]] = RestOperation(
    product="options",
    name="cancel_multiple_orders",
    method="DELETE",
    path="/eapi/v1/batchOrders",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.options.rest.trade",
        "QUERY_ORDER",
        (("symbol", "symbol"),),
        by=(("orderId", "orderIds"), ("clientOrderId", "clientOrderIds")),
        each=("orderIds", "clientOrderIds"),
    ),
    takes_away=True,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderIds", "list<long>"),
        Parameter("clientOrderIds", "list<string>"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(exactly_one("orderIds", "clientOrderIds"),),
    answer=Answer("binance_derivatives.options.answers.trade", "CANCEL_MULTIPLE_ORDERS"),
    proof=Proof(
        "batch",
        repeats=(("orderIds", "orderId"), ("clientOrderIds", "clientOrderId")),
        shows=("orderId", "clientOrderId"),
        each=("orderIds", "clientOrderIds"),
    ),
    source="https://developers.binance.com/docs/derivatives/options-trading/trade/Cancel-Multiple-Option-Orders",
)


def cancel_multiple_orders(
    *,
    symbol: str,
    order_ids: list[int] | None = None,
    client_order_ids: list[str] | None = None,
    recv_window: int | None = None,
) -> Call[list[BatchCanceledOrder | Rejection | Unsettled]]:
    """Cancel several open orders on one contract.

    DELETE /eapi/v1/batchOrders · TRADE, signed · weight 5

    Args:
        symbol: Contract to act on.
        order_ids: Order ids given by the exchange.
        client_order_ids: Your own ids of the orders.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send exactly one of ``order_ids`` and ``client_order_ids``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Cancel-Multiple-Option-Orders
    """
    return CANCEL_MULTIPLE_ORDERS.call(
        {
            "symbol": symbol,
            "orderIds": order_ids,
            "clientOrderIds": client_order_ids,
            "recvWindow": recv_window,
        }
    )


CANCEL_ORDER: Final[RestOperation[CanceledOrder]] = RestOperation(
    product="options",
    name="cancel_order",
    method="DELETE",
    path="/eapi/v1/order",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.options.rest.trade",
        "QUERY_ORDER",
        (("symbol", "symbol"),),
        by=(("orderId", "orderId"), ("clientOrderId", "clientOrderId")),
    ),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderId", "long"),
        Parameter("clientOrderId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("orderId", "clientOrderId"),),
    answer=Answer("binance_derivatives.options.answers.trade", "CANCEL_ORDER"),
    proof=Proof(
        "object",
        repeats=(("orderId", "orderId"), ("clientOrderId", "clientOrderId")),
        shows=("orderId", "clientOrderId"),
    ),
    source="https://developers.binance.com/docs/derivatives/options-trading/trade/Cancel-Option-Order",
)


def cancel_order(
    *,
    symbol: str,
    order_id: int | None = None,
    client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[CanceledOrder]:
    """Cancel one open order.

    DELETE /eapi/v1/order · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        client_order_id: Your own id of the order.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``order_id`` and ``client_order_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Cancel-Option-Order
    """
    return CANCEL_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "clientOrderId": client_order_id,
            "recvWindow": recv_window,
        }
    )


COMMISSION_RATE: Final[RestOperation[Commissions]] = RestOperation(
    product="options",
    name="commission_rate",
    method="GET",
    path="/eapi/v1/commission",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.trade", "COMMISSION_RATE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/options-trading/trade/User-Commission",
)


def commission_rate(
    *,
    recv_window: int | None = None,
) -> Call[Commissions]:
    """Get your maker and taker fees by underlying.

    GET /eapi/v1/commission · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/User-Commission
    """
    return COMMISSION_RATE.call(
        {
            "recvWindow": recv_window,
        }
    )


EXERCISE_RECORDS: Final[RestOperation[list[UserExercise]]] = RestOperation(
    product="options",
    name="exercise_records",
    method="GET",
    path="/eapi/v1/exerciseRecord",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.trade", "EXERCISE_RECORDS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/trade/User-Exercise-Record",
)


def exercise_records(
    *,
    symbol: str | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[UserExercise]]:
    """List exercises of your own positions.

    GET /eapi/v1/exerciseRecord · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1000; ``1000`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/User-Exercise-Record
    """
    return EXERCISE_RECORDS.call(
        {
            "symbol": symbol,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


NEW_ORDER: Final[RestOperation[PlacedOrder]] = RestOperation(
    product="options",
    name="new_order",
    method="POST",
    path="/eapi/v1/order",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.options.rest.trade",
        "QUERY_ORDER",
        (("symbol", "symbol"),),
        by=(("clientOrderId", "clientOrderId"),),
    ),
    weight=(Cost(0), Cost(1, "orders_10s"), Cost(1, "orders_1m")),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("side", "enum", required=True, values=("SELL", "BUY")),
        Parameter("type", "enum", required=True, values=("LIMIT",)),
        Parameter("quantity", "decimal", required=True, minimum="0"),
        Parameter("price", "decimal"),
        Parameter("timeInForce", "enum", values=("GTC", "IOC", "FOK", "GTX")),
        Parameter("reduceOnly", "boolean"),
        Parameter("postOnly", "boolean"),
        Parameter("newOrderRespType", "enum", values=("ACK", "RESULT")),
        Parameter("clientOrderId", "string"),
        Parameter("isMmp", "boolean"),
        Parameter("recvWindow", "long", maximum="60000"),
        Parameter("selfTradePreventionMode", "enum", values=("EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH")),
    ),
    rules=(required_if("quantity", "price", when=(is_one_of("type", "LIMIT"),)),),
    answer=Answer("binance_derivatives.options.answers.trade", "NEW_ORDER"),
    proof=Proof("object", repeats=(("clientOrderId", "clientOrderId"),), shows=("orderId", "clientOrderId")),
    client_ids=("clientOrderId",),
    source="https://developers.binance.com/docs/derivatives/options-trading/trade",
)


def new_order(
    *,
    symbol: str,
    side: Side,
    type: Literal["LIMIT"],
    quantity: Decimal | int | str,
    price: Decimal | int | str | None = None,
    time_in_force: TimeInForce | None = None,
    reduce_only: bool | None = None,
    post_only: bool | None = None,
    new_order_resp_type: NewOrderRespType | None = None,
    client_order_id: str | None = None,
    is_mmp: bool | None = None,
    recv_window: int | None = None,
    self_trade_prevention_mode: SelfTradePreventionMode | None = None,
) -> Call[PlacedOrder]:
    """Place one order.

    POST /eapi/v1/order · TRADE, signed · weight 0 · 1 of the orders in 10 s · 1 of the orders in a minute

    Args:
        symbol: Contract to act on.
        side: Side of the order, one of ``SELL``, ``BUY``.
        type: Type of the order, one of ``LIMIT``.
        quantity: Quantity to order, at least 0.
        price: Limit price.
        time_in_force: How long the order stays in force (IOC: what does not trade at once is canceled; FOK: refused
            unless all trades at once; GTX: post only, refused where it would take), one of ``GTC``, ``IOC``, ``FOK``,
            ``GTX``; ``GTC`` when left out.
        reduce_only: Whether the order may only reduce a position, ``False`` when left out.
        post_only: Whether the order may only add liquidity, ``False`` when left out.
        new_order_resp_type: How much to answer with: ACK at once, or RESULT, one of ``ACK``, ``RESULT``; ``ACK`` when
            left out.
        client_order_id: Your own id for the order, unique among open orders; made up by the exchange when left out.
        is_mmp: Whether the order is under market maker protection.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.
        self_trade_prevention_mode: What happens when the order would trade against one of your own, or of your trade
            group (EXPIRE_TAKER: what is left of the one that takes expires; EXPIRE_MAKER: of the one in the book;
            EXPIRE_BOTH: of both), one of ``EXPIRE_TAKER``, ``EXPIRE_MAKER``, ``EXPIRE_BOTH``; ``EXPIRE_MAKER`` when
            left out.

    No two open orders may have the same id. ``quantity`` and ``price`` are required when ``type`` is ``LIMIT``. What
    happens follows from the order that takes; the mode of one that is in the book is ignored.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade
    """
    return NEW_ORDER.call(
        {
            "symbol": symbol,
            "side": side,
            "type": type,
            "quantity": quantity,
            "price": price,
            "timeInForce": time_in_force,
            "reduceOnly": reduce_only,
            "postOnly": post_only,
            "newOrderRespType": new_order_resp_type,
            "clientOrderId": client_order_id,
            "isMmp": is_mmp,
            "recvWindow": recv_window,
            "selfTradePreventionMode": self_trade_prevention_mode,
        }
    )


OPEN_ORDERS: Final[RestOperation[list[OpenOrder]]] = RestOperation(
    product="options",
    name="open_orders",
    method="GET",
    path="/eapi/v1/openOrders",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1, when=(given("symbol"),)), Cost(40, when=(absent("symbol"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("orderId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.trade", "OPEN_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/trade/Query-Current-Open-Option-Orders",
)


def open_orders(
    *,
    symbol: str | None = None,
    order_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    recv_window: int | None = None,
) -> Call[list[OpenOrder]]:
    """List your open orders.

    GET /eapi/v1/openOrders · USER_DATA, signed · weight 1 with ``symbol``, or 40 without ``symbol``

    Args:
        symbol: Contract whose orders to list; every contract when left out.
        order_id: Order id to start from; the latest orders when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Query-Current-Open-Option-Orders
    """
    return OPEN_ORDERS.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "startTime": start_time,
            "endTime": end_time,
            "recvWindow": recv_window,
        }
    )


ORDER_HISTORY: Final[RestOperation[list[HistoricalOrder]]] = RestOperation(
    product="options",
    name="order_history",
    method="GET",
    path="/eapi/v1/historyOrders",
    security=Security.TRADE,
    retry=Retry.READ,
    weight=(Cost(3),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.trade", "ORDER_HISTORY"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/trade/Query-Option-Order-History",
)


def order_history(
    *,
    symbol: str,
    order_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[HistoricalOrder]]:
    """List orders of the last five days that are done: filled, canceled or rejected.

    GET /eapi/v1/historyOrders · TRADE, signed · weight 3

    Args:
        symbol: Contract to act on.
        order_id: Order id to start from; the latest orders when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1000; ``100`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Only the past five days can be asked for.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Query-Option-Order-History
    """
    return ORDER_HISTORY.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


class PlaceMultipleOrdersItem(TypedDict):
    """An element of ``orders`` of ``place_multiple_orders``.

    Attributes:
        symbol: Contract to act on.
        side: Side of the order, one of ``SELL``, ``BUY``.
        type: Type of the order, one of ``LIMIT``.
        quantity: Quantity to order, at least 0.
        price: Limit price.
        time_in_force: How long the order stays in force (IOC: what does not trade at once is canceled; FOK: refused
            unless all trades at once; GTX: post only, refused where it would take), one of ``GTC``, ``IOC``, ``FOK``,
            ``GTX``; ``GTC`` when left out.
        reduce_only: Whether the order may only reduce a position, ``False`` when left out.
        post_only: Whether the order may only add liquidity, ``False`` when left out.
        new_order_resp_type: How much to answer with: ACK at once, or RESULT, one of ``ACK``, ``RESULT``; ``ACK`` when
            left out.
        client_order_id: Your own id for the order, unique among open orders; made up by the exchange when left out,
            matching ``^[\\.A-Z\\:/a-z0-9_-]{1,36}$``.
        is_mmp: Whether the order is under market maker protection.
        self_trade_prevention_mode: What happens when the order would trade against one of your own, or of your trade
            group (EXPIRE_TAKER: what is left of the one that takes expires; EXPIRE_MAKER: of the one in the book;
            EXPIRE_BOTH: of both), one of ``EXPIRE_TAKER``, ``EXPIRE_MAKER``, ``EXPIRE_BOTH``; ``EXPIRE_MAKER`` when
            left out.

    No two open orders may have the same id. ``quantity`` and ``price`` are required when ``type`` is ``LIMIT``. What
    happens follows from the order that takes; the mode of one that is in the book is ignored.
    """

    symbol: str
    side: Side
    type: Literal["LIMIT"]
    quantity: Decimal | int | str
    price: NotRequired[Decimal | int | str]
    time_in_force: NotRequired[TimeInForce]
    reduce_only: NotRequired[bool]
    post_only: NotRequired[bool]
    new_order_resp_type: NotRequired[NewOrderRespType]
    client_order_id: NotRequired[str]
    is_mmp: NotRequired[bool]
    self_trade_prevention_mode: NotRequired[SelfTradePreventionMode]


PLACE_MULTIPLE_ORDERS: Final[RestOperation[list[BatchPlacedOrder | Rejection | Unsettled]]] = RestOperation(
    product="options",
    name="place_multiple_orders",
    method="POST",
    path="/eapi/v1/batchOrders",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.options.rest.trade",
        "QUERY_ORDER",
        (("symbol", "symbol"),),
        by=(("clientOrderId", "clientOrderId"),),
        each=("orders",),
    ),
    weight=(Cost(5),),
    parameters=(
        Parameter(
            "orders",
            "list<object>",
            required=True,
            max_items=10,
            items=(
                Parameter("symbol", "string", required=True),
                Parameter("side", "enum", required=True, values=("SELL", "BUY")),
                Parameter("type", "enum", required=True, values=("LIMIT",)),
                Parameter("quantity", "decimal", required=True, minimum="0"),
                Parameter("price", "decimal"),
                Parameter("timeInForce", "enum", values=("GTC", "IOC", "FOK", "GTX")),
                Parameter("reduceOnly", "boolean"),
                Parameter("postOnly", "boolean"),
                Parameter("newOrderRespType", "enum", values=("ACK", "RESULT")),
                Parameter("clientOrderId", "string", pattern="^[\\.A-Z\\:/a-z0-9_-]{1,36}$"),
                Parameter("isMmp", "boolean"),
                Parameter("selfTradePreventionMode", "enum", values=("EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH")),
            ),
            item_rules=(required_if("quantity", "price", when=(is_one_of("type", "LIMIT"),)),),
        ),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(distinct_by("orders", member="clientOrderId"),),
    answer=Answer("binance_derivatives.options.answers.trade", "PLACE_MULTIPLE_ORDERS"),
    proof=Proof(
        "batch", repeats=(("clientOrderId", "clientOrderId"),), shows=("orderId", "clientOrderId"), each=("orders",)
    ),
    client_ids=("clientOrderId",),
    source="https://developers.binance.com/docs/derivatives/options-trading/trade/Place-Multiple-Orders",
)


def place_multiple_orders(
    *,
    orders: Sequence[PlaceMultipleOrdersItem],
    recv_window: int | None = None,
) -> Call[list[BatchPlacedOrder | Rejection | Unsettled]]:
    """Place up to ten orders in one request.

    POST /eapi/v1/batchOrders · TRADE, signed · weight 5

    Args:
        orders: Orders to place, at most 10.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The orders are worked through side by side, and match in no order that can be told before. No two of ``orders`` may
    have the same ``client_order_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Place-Multiple-Orders
    """
    return PLACE_MULTIPLE_ORDERS.call(
        {
            "orders": orders,
            "recvWindow": recv_window,
        }
    )


POSITION_RISK: Final[RestOperation[list[Position]]] = RestOperation(
    product="options",
    name="position_risk",
    method="GET",
    path="/eapi/v1/position",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.trade", "POSITION_RISK"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/trade/Option-Position-Information",
)


def position_risk(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[Position]]:
    """List your open positions.

    GET /eapi/v1/position · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Option-Position-Information
    """
    return POSITION_RISK.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


QUERY_ORDER: Final[RestOperation[Order]] = RestOperation(
    product="options",
    name="query_order",
    method="GET",
    path="/eapi/v1/order",
    security=Security.TRADE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("orderId", "long"),
        Parameter("clientOrderId", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("orderId", "clientOrderId"),),
    answer=Answer("binance_derivatives.options.answers.trade", "QUERY_ORDER"),
    proof=Proof("object", repeats=(("orderId", "orderId"), ("clientOrderId", "clientOrderId"))),
    source="https://developers.binance.com/docs/derivatives/options-trading/trade/Query-Single-Order",
)


def query_order(
    *,
    symbol: str,
    order_id: int | None = None,
    client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[Order]:
    """Get one order.

    GET /eapi/v1/order · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        order_id: Order id given by the exchange.
        client_order_id: Your own id of the order.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    No two open orders may have the same id. An order that was canceled or rejected without a trade is not found any
    more 3 days after it was made. Send at least one of ``order_id`` and ``client_order_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Query-Single-Order
    """
    return QUERY_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "clientOrderId": client_order_id,
            "recvWindow": recv_window,
        }
    )


SIGN_TRADFI_CONTRACT: Final[RestOperation[SignedContract]] = RestOperation(
    product="options",
    name="sign_tradfi_contract",
    method="POST",
    path="/eapi/v1/stock/contract",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(50),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.trade", "SIGN_TRADFI_CONTRACT"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/TradFi-Perps",
)


def sign_tradfi_contract(
    *,
    recv_window: int | None = None,
) -> Call[SignedContract]:
    """Sign the agreement needed to trade TradFi options.

    POST /eapi/v1/stock/contract · USER_DATA, signed · weight 50

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


USER_TRADES: Final[RestOperation[list[AccountTrade]]] = RestOperation(
    product="options",
    name="user_trades",
    method="GET",
    path="/eapi/v1/userTrades",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("fromId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.trade", "USER_TRADES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/trade/Account-Trade-List",
)


def user_trades(
    *,
    symbol: str,
    from_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[AccountTrade]]:
    """List your own trades.

    GET /eapi/v1/userTrades · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        from_id: Trade id to start from; the latest trades when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1000; ``100`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Only the past three months can be asked for.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/trade/Account-Trade-List
    """
    return USER_TRADES.call(
        {
            "symbol": symbol,
            "fromId": from_id,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )
