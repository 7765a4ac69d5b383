# Made by apiscribe from specs/usdm/ws-api; not to be edited.
"""USDⓈ-M Futures, WebSocket API: trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, Never

from binance_derivatives._core.operation import (
    Answer,
    Call,
    Cost,
    Outcome,
    Parameter,
    Proof,
    Retry,
    Security,
    WsOperation,
)
from binance_derivatives._core.rules import (
    at_least_one,
    at_most_one,
    exactly_one,
    forbidden_if,
    given,
    is_one_of,
    moved,
    one_of_values,
    required_if,
)

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

    from binance_derivatives.usdm.answers.trade import (
        AcceptedAlgoOrder,
        AmendedOrder,
        CanceledAlgoOrder,
        CanceledOrder,
        OrderDetails,
        PlacedOrder,
        PositionDetails,
        PositionRisk,
    )
    from binance_derivatives.usdm.values import (
        NewOrderRespType,
        PositionSide,
        PriceMatch,
        SelfTradePreventionMode,
        Side,
        TimeInForce,
        WorkingType,
    )

CANCEL_ALGO_ORDER: Final[WsOperation[CanceledAlgoOrder]] = WsOperation(
    product="usdm",
    name="cancel_algo_order",
    method="algoOrder.cancel",
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
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

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
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.usdm.ws_api.trade",
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
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

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


MODIFY_ORDER: Final[WsOperation[AmendedOrder]] = WsOperation(
    product="usdm",
    name="modify_order",
    method="order.modify",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.usdm.ws_api.trade",
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
    answer=Answer("binance_derivatives.usdm.answers.trade", "MODIFY_ORDER_WS_API"),
    proof=Proof(
        "object",
        repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId"), ("modifyId", "modifyId")),
        shows=("orderId", "clientOrderId"),
    ),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Modify-Order",
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
) -> Call[AmendedOrder]:
    """Change price or quantity of one open limit order.

    order.modify over the WebSocket API · TRADE, signed · 1 of the orders in 10 s · 1 of the orders in a minute · weight
    0

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
        Since a day from 2025-10-23 to 2026-11-28: ``OPPONENT_10`` and ``OPPONENT_20`` of ``price_match`` are gone.
        Since a day from 2026-08-01 to 2026-11-28: ``reduce_only`` is new.
        Since a day from 2026-08-01 to 2026-11-28: a note on ``reduce_only`` is new.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Modify-Order
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


NEW_ALGO_ORDER: Final[WsOperation[AcceptedAlgoOrder]] = WsOperation(
    product="usdm",
    name="new_algo_order",
    method="algoOrder.place",
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
        Parameter("timeInForce", "enum", values=("IOC", "GTC", "FOK", "GTD"), default="GTC"),
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
    answer=Answer("binance_derivatives.usdm.answers.trade", "NEW_ALGO_ORDER_WS_API"),
    proof=Proof("object", repeats=(("clientAlgoId", "clientAlgoId"),), shows=("algoId", "clientAlgoId")),
    client_ids=("clientAlgoId",),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/New-Algo-Order",
)


def new_algo_order(
    *,
    algo_type: Literal["CONDITIONAL"],
    symbol: str,
    side: Side,
    type: Literal["STOP_MARKET", "TAKE_PROFIT_MARKET", "STOP", "TAKE_PROFIT", "TRAILING_STOP_MARKET"],
    position_side: PositionSide | None = None,
    time_in_force: Literal["IOC", "GTC", "FOK", "GTD"] | None = None,
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
) -> Call[AcceptedAlgoOrder]:
    """Place an algo (conditional) order, such as a stop or a trailing stop.

    algoOrder.place over the WebSocket API · TRADE, signed · weight 0 · 1 of the orders in 10 s · 1 of the orders in a
    minute

    Args:
        algo_type: Kind of algo order, one of ``CONDITIONAL``.
        symbol: Contract to act on.
        side: Side of the order, one of ``SELL``, ``BUY``.
        type: Type of the order, one of ``STOP_MARKET``, ``TAKE_PROFIT_MARKET``, ``STOP``, ``TAKE_PROFIT``,
            ``TRAILING_STOP_MARKET``.
        position_side: Side of the position: BOTH in one-way mode, also when left out; LONG or SHORT in hedge mode, one
            of ``BOTH``, ``LONG``, ``SHORT``.
        time_in_force: How long the order stays in force (IOC: what does not trade at once is canceled; FOK: canceled
            unless all trades at once), one of ``IOC``, ``GTC``, ``FOK``, ``GTD``; ``GTC`` when left out.
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
    ``time_in_force`` is ``GTD``. The expiry lies more than ten minutes ahead, counted in whole seconds. A trailing buy
    is activated below the latest price, a trailing sell above it; else it would trigger at once and is refused with
    -2021. ``side`` must be ``SELL`` when ``close_position`` is ``True`` and ``position_side`` is ``LONG``. ``side``
    must be ``BUY`` when ``close_position`` is ``True`` and ``position_side`` is ``SHORT``.
    ``self_trade_prevention_mode`` has an effect only where ``time_in_force`` is ``IOC``, ``GTC`` or ``GTD``.
    ``reduce_only`` cannot be sent when ``position_side`` is ``LONG`` or ``SHORT``. With ``price_protect`` the order
    triggers only while mark price and last price differ by no more than the symbol's ``trigger_protect`` in
    ``exchange_info``. A trailing buy triggers once the lowest price since it was placed is ``activate_price`` or less
    and the price has risen from it by ``callback_rate``; a sell once the highest is ``activate_price`` or more and the
    price has fallen from it by ``callback_rate``. A stop triggers for a buy once the price has risen to
    ``trigger_price``, for a sell once it has fallen to it; a take-profit the other way round. An order that
    ``trigger_price`` would trigger at once is refused with -2021, or -4142. ``time_in_force`` can be given for orders
    of type ``STOP`` or ``TAKE_PROFIT``. What happens follows from the order that takes; the mode of one that is in the
    book is ignored. A GTC order of which nothing was filled is canceled a year after it was placed, unless it is of
    strategy or copy trading. Margin is checked when the order triggers, not when it is placed. It can't be changed
    before it triggers: cancel it and place another. At most 200 conditional orders may be open, those of all symbols
    together. For up to 40 seconds after the order was accepted a query may be answered with -2013, and a cancel with
    -2011.

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

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/New-Algo-Order
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


NEW_ORDER: Final[WsOperation[PlacedOrder]] = WsOperation(
    product="usdm",
    name="new_order",
    method="order.place",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.usdm.ws_api.trade",
        "QUERY_ORDER",
        (("symbol", "symbol"),),
        by=(("origClientOrderId", "newClientOrderId"),),
    ),
    weight=(Cost(0), Cost(1, "orders_10s"), Cost(1, "orders_1m")),
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
        at_least_one("price", "priceMatch", when=(is_one_of("type", "LIMIT"),)),
        required_if("quantity", when=(is_one_of("type", "MARKET"),)),
        forbidden_if("reduceOnly", when=(is_one_of("positionSide", "LONG", "SHORT"),)),
        moved(
            "type",
            values=("STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET"),
            to="new_algo_order",
            error=-4120,
        ),
    ),
    answer=Answer("binance_derivatives.usdm.answers.trade", "NEW_ORDER"),
    proof=Proof("object", repeats=(("newClientOrderId", "clientOrderId"),), shows=("orderId", "clientOrderId")),
    client_ids=("newClientOrderId",),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api",
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

    order.place over the WebSocket API · TRADE, signed · weight 0 · 1 of the orders in 10 s · 1 of the orders in a
    minute

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
            EXPIRE_BOTH: of both), one of ``NONE``, ``EXPIRE_TAKER``, ``EXPIRE_MAKER``, ``EXPIRE_BOTH``; ``NONE`` when
            left out.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; whole seconds count, at most 253402300798999.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    In hedge mode ``position_side`` is needed, LONG or SHORT; in one-way mode it can only be BOTH. In hedge mode
    ``reduce_only`` is refused. No two open orders may have the same id. ``type`` must be ``LIMIT`` when ``price_match``
    is sent. Send at most one of ``price_match`` and ``price``. ``good_till_date`` is required when ``time_in_force`` is
    ``GTD``. The expiry lies more than ten minutes ahead, counted in whole seconds. ``reduce_only`` cannot be sent when
    ``position_side`` is ``LONG`` or ``SHORT``. When markets are wild a GTD order may be canceled later than it should
    be. ``self_trade_prevention_mode`` has an effect only where ``time_in_force`` is ``IOC``, ``GTC`` or ``GTD``. What
    happens follows from the order that takes; the mode of one that is in the book is ignored. A GTC order of which
    nothing was filled is canceled a year after it was placed, unless it is of strategy or copy trading. A FOK order
    that can't be filled at once is refused with -5021, a GTX order that would take with -5022: no event tells of it,
    and no query finds it. Under overload orders are refused with -1008, but none that makes a position smaller: one
    that is reduce-only or closes a position, and in hedge mode LONG with SELL or SHORT with BUY. Cancels are not
    refused so either. ``type`` cannot be ``STOP``, ``STOP_MARKET``, ``TAKE_PROFIT``, ``TAKE_PROFIT_MARKET`` or
    ``TRAILING_STOP_MARKET``, which ``new_algo_order`` takes.

    When ``type`` is:
        ``LIMIT``: ``time_in_force`` and ``quantity`` are required; send at least one of ``price`` and ``price_match``.
        ``MARKET``: ``quantity`` is required.

    Changes:
        Since a day from 2025-10-23 to 2026-11-28: ``OPPONENT_10`` and ``OPPONENT_20`` of ``price_match`` are gone.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api
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


POSITION_RISK_V2: Final[WsOperation[list[PositionRisk]]] = WsOperation(
    product="usdm",
    name="position_risk_v2",
    method="account.position",
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
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Position-Information",
)


def position_risk_v2(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[PositionRisk]]:
    """Get your positions and their risk, symbols without a position included.

    account.position over the WebSocket API · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It was announced to end, on a day that is not told yet: the method of the same name that ends in ``_v3`` takes its
    place.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Position-Information
    """
    return POSITION_RISK_V2.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


POSITION_RISK_V3: Final[WsOperation[list[PositionDetails]]] = WsOperation(
    product="usdm",
    name="position_risk_v3",
    method="v2/account.position",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.trade", "POSITION_RISK_V3_WS_API"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Position-Info-V2",
)


def position_risk_v3(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[PositionDetails]]:
    """Get your positions and their risk, where there is a position or an open order.

    v2/account.position over the WebSocket API · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Only symbols with a position or an open order come.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Position-Info-V2
    """
    return POSITION_RISK_V3.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


QUERY_ORDER: Final[WsOperation[OrderDetails]] = WsOperation(
    product="usdm",
    name="query_order",
    method="order.status",
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
    answer=Answer("binance_derivatives.usdm.answers.trade", "QUERY_ORDER_WS_API"),
    proof=Proof("object", repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId"))),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Query-Order",
)


def query_order(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[OrderDetails]:
    """Get one order in whatever state.

    order.status over the WebSocket API · USER_DATA, signed · weight 1

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

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/websocket-api/Query-Order
    """
    return QUERY_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "recvWindow": recv_window,
        }
    )
