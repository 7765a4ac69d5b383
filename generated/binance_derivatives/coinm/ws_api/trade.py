# Made by apiscribe from specs/coinm/ws-api; not to be edited.
"""COIN-M Futures, WebSocket API: trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
    one_of_values,
    required_if,
)

if TYPE_CHECKING:
    from decimal import Decimal

    from binance_derivatives.coinm.answers.trade import AmendedOrder, OrderDetails, OrderResult, PositionDetails
    from binance_derivatives.coinm.values import (
        NewOrderRespType,
        OrderType,
        PositionSide,
        PriceMatch,
        SelfTradePreventionMode,
        Side,
        TimeInForce,
        WorkingType,
    )

CANCEL_ORDER: Final[WsOperation[OrderResult]] = WsOperation(
    product="coinm",
    name="cancel_order",
    method="order.cancel",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.coinm.ws_api.trade",
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
    answer=Answer("binance_derivatives.coinm.answers.trade", "CANCEL_ORDER_WS_API"),
    proof=Proof(
        "object",
        repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId")),
        shows=("orderId", "clientOrderId"),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api/Cancel-Order",
)


def cancel_order(
    *,
    symbol: str,
    order_id: int | None = None,
    orig_client_order_id: str | None = None,
    recv_window: int | None = None,
) -> Call[OrderResult]:
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

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api/Cancel-Order
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
    product="coinm",
    name="modify_order",
    method="order.modify",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.coinm.ws_api.trade",
        "QUERY_ORDER",
        (("symbol", "symbol"),),
        by=(("orderId", "orderId"), ("origClientOrderId", "origClientOrderId")),
    ),
    weight=(Cost(1, "orders_10s"), Cost(1, "orders_1m"), Cost(1)),
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
    answer=Answer("binance_derivatives.coinm.answers.trade", "MODIFY_ORDER_WS_API"),
    proof=Proof(
        "object",
        repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId"), ("modifyId", "modifyId")),
        shows=("orderId", "clientOrderId"),
    ),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api/Modify-Order",
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
) -> Call[AmendedOrder]:
    """Change price or quantity of one open limit order.

    order.modify over the WebSocket API · TRADE, signed · 1 of the orders in 10 s · 1 of the orders in a minute · weight
    1

    Args:
        symbol: Contract to act on.
        side: Side of the order, one of ``SELL``, ``BUY``.
        quantity: New quantity of the whole order in contracts, what is filled already included, at least 0.
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
    than what was filled cancels the order. A change to a price at which a GTX order would trade at once cancels it. An
    order can be changed less than 10000 times, by Chinese pages 10000 times at most. A change that breaks a filter is
    refused, and the order stays as it was. Only limit orders can be changed; a changed order queues anew. Notices want
    a price in every change, as the page of the WebSocket API does, and beside one ``price_match`` can't be sent:
    without a price it may be refused with -1102.

    Changes:
        Since a day from 2025-10-23 to 2026-11-28: ``OPPONENT_10`` and ``OPPONENT_20`` of ``price_match`` are gone.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api/Modify-Order
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
        }
    )


NEW_ORDER: Final[WsOperation[OrderResult]] = WsOperation(
    product="coinm",
    name="new_order",
    method="order.place",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.coinm.ws_api.trade",
        "QUERY_ORDER",
        (("symbol", "symbol"),),
        by=(("origClientOrderId", "newClientOrderId"),),
    ),
    weight=(Cost(0), Cost(1, "orders_1m"), Cost(1, "orders_10s")),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("side", "enum", required=True, values=("BUY", "SELL")),
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
        Parameter("timeInForce", "enum", values=("GTC", "IOC", "FOK", "GTX")),
        Parameter("quantity", "decimal", minimum="0"),
        Parameter("reduceOnly", "flag", values=("true", "false")),
        Parameter("price", "decimal"),
        Parameter("newClientOrderId", "string", pattern="^[\\.A-Z\\:/a-z0-9_-]{1,36}$"),
        Parameter("stopPrice", "decimal"),
        Parameter("closePosition", "flag", values=("true", "false")),
        Parameter("activationPrice", "decimal"),
        Parameter("callbackRate", "decimal", minimum="0.1", maximum="10"),
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
        Parameter("recvWindow", "int", maximum="60000"),
    ),
    rules=(
        forbidden_if("quantity", when=(is_one_of("closePosition", "true"),)),
        forbidden_if("reduceOnly", when=(is_one_of("closePosition", "true"),)),
        one_of_values("type", values=("LIMIT", "STOP", "TAKE_PROFIT"), when=(given("priceMatch"),)),
        at_most_one("priceMatch", "price"),
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
    answer=Answer("binance_derivatives.coinm.answers.trade", "NEW_ORDER_WS_API"),
    proof=Proof("object", repeats=(("newClientOrderId", "clientOrderId"),), shows=("orderId", "clientOrderId")),
    client_ids=("newClientOrderId",),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api",
)


def new_order(
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
    recv_window: int | None = None,
) -> Call[OrderResult]:
    """Place an order.

    order.place over the WebSocket API · TRADE, signed · weight 0 · 1 of the orders in a minute · 1 of the orders in 10
    s

    Args:
        symbol: Contract to act on.
        side: Side of the order, one of ``BUY``, ``SELL``.
        type: Type of the order, one of ``LIMIT``, ``MARKET``, ``STOP``, ``STOP_MARKET``, ``TAKE_PROFIT``,
            ``TAKE_PROFIT_MARKET``, ``TRAILING_STOP_MARKET``.
        position_side: Side of the position: BOTH in one-way mode, also when left out; LONG or SHORT in hedge mode, one
            of ``BOTH``, ``LONG``, ``SHORT``.
        time_in_force: How long the order stays in force (IOC: what does not trade at once is canceled; FOK: canceled
            unless all trades at once; GTX: post only, canceled where it would take); of a stop or a take-profit GTC
            when left out, one of ``GTC``, ``IOC``, ``FOK``, ``GTX``.
        quantity: Number of contracts to order, at least 0.
        reduce_only: Whether the order may only reduce a position, ``False`` when left out.
        price: Limit price.
        new_client_order_id: Your own id for the order, unique among open orders; made up by the exchange when left out,
            matching ``^[\\.A-Z\\:/a-z0-9_-]{1,36}$``.
        stop_price: Price that triggers the order.
        close_position: Whether the trigger closes the whole position, a sell the long one and a buy the short one; goes
            without a quantity.
        activation_price: Price at which a trailing stop starts to trail; the latest price of the working type when left
            out.
        callback_rate: Distance by which a trailing stop trails, in percent: 1 is 1 %, from 0.1 to 10.
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
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    In hedge mode ``position_side`` is needed, LONG or SHORT; in one-way mode it can only be BOTH. In hedge mode
    ``reduce_only`` is refused. No two open orders may have the same id. ``stop_price`` is meant for orders of type
    ``STOP``, ``STOP_MARKET``, ``TAKE_PROFIT`` or ``TAKE_PROFIT_MARKET`` only. ``close_position`` is meant for orders of
    type ``STOP_MARKET`` or ``TAKE_PROFIT_MARKET`` only. ``activation_price`` is meant for orders of type
    ``TRAILING_STOP_MARKET`` only. ``callback_rate`` is meant for orders of type ``TRAILING_STOP_MARKET`` only.
    ``price_protect`` is meant for orders of type ``STOP``, ``STOP_MARKET``, ``TAKE_PROFIT`` or ``TAKE_PROFIT_MARKET``
    only. ``type`` must be ``LIMIT``, ``STOP`` or ``TAKE_PROFIT`` when ``price_match`` is sent. Send at most one of
    ``price_match`` and ``price``. ``time_in_force`` can be given for orders of type ``STOP`` or ``TAKE_PROFIT``. A
    trailing buy is activated below the latest price, a trailing sell above it; else it would trigger at once and is
    refused with -2021. ``side`` must be ``SELL`` when ``close_position`` is ``True`` and ``position_side`` is ``LONG``.
    ``side`` must be ``BUY`` when ``close_position`` is ``True`` and ``position_side`` is ``SHORT``.
    ``self_trade_prevention_mode`` has an effect only where ``time_in_force`` is ``IOC`` or ``GTC``. ``reduce_only``
    cannot be sent when ``position_side`` is ``LONG`` or ``SHORT``. With ``price_protect`` the order triggers only while
    mark price and last price differ by no more than the symbol's ``trigger_protect`` in ``exchange_info``. A trailing
    buy triggers once the lowest price since it was placed is ``activation_price`` or less and the price has risen from
    it by ``callback_rate``; a sell once the highest is ``activation_price`` or more and the price has fallen from it by
    ``callback_rate``. A stop triggers for a buy once the price has risen to ``stop_price``, for a sell once it has
    fallen to it; a take-profit the other way round. An order that ``stop_price`` would trigger at once is refused with
    -2021, or -4142. A GTC order of which nothing was filled is canceled a year after it was placed, unless it is of
    strategy or copy trading. Under overload orders are refused with -1008, but none that makes a position smaller: one
    that is reduce-only or closes a position, and in hedge mode LONG with SELL or SHORT with BUY. Cancels are not
    refused so either. Self-trade prevention is that of USDⓈ-M.

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
        On a day after 2026-06-24 that is not announced: ``new_algo_order`` takes ``STOP``, ``STOP_MARKET``,
            ``TAKE_PROFIT``, ``TAKE_PROFIT_MARKET`` and ``TRAILING_STOP_MARKET``, which are refused here with -4120.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api
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
            "stopPrice": stop_price,
            "closePosition": close_position,
            "activationPrice": activation_price,
            "callbackRate": callback_rate,
            "workingType": working_type,
            "priceProtect": price_protect,
            "newOrderRespType": new_order_resp_type,
            "priceMatch": price_match,
            "selfTradePreventionMode": self_trade_prevention_mode,
            "recvWindow": recv_window,
        }
    )


POSITION_RISK: Final[WsOperation[list[PositionDetails]]] = WsOperation(
    product="coinm",
    name="position_risk",
    method="account.position",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("marginAsset", "string"),
        Parameter("pair", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_most_one("marginAsset", "pair"),),
    answer=Answer("binance_derivatives.coinm.answers.trade", "POSITION_RISK_WS_API"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api/Position-Information",
)


def position_risk(
    *,
    margin_asset: str | None = None,
    pair: str | None = None,
    recv_window: int | None = None,
) -> Call[list[PositionDetails]]:
    """Get your positions and their risk.

    account.position over the WebSocket API · USER_DATA, signed · weight 5

    Args:
        margin_asset: List only positions with this margin asset; in place of a pair.
        pair: List only positions on contracts of this pair; in place of a margin asset.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at most one of ``margin_asset`` and ``pair``. Without ``margin_asset`` and ``pair`` the positions of all
    symbols that are traded are given, by the Chinese page of those being settled as well. In one-way mode positions are
    those of BOTH alone, in hedge mode those of BOTH, LONG and SHORT.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api/Position-Information
    """
    return POSITION_RISK.call(
        {
            "marginAsset": margin_asset,
            "pair": pair,
            "recvWindow": recv_window,
        }
    )


QUERY_ORDER: Final[WsOperation[OrderDetails]] = WsOperation(
    product="coinm",
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
    answer=Answer("binance_derivatives.coinm.answers.trade", "QUERY_ORDER_WS_API"),
    proof=Proof("object", repeats=(("orderId", "orderId"), ("origClientOrderId", "clientOrderId"))),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api/Query-Order",
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

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/websocket-api/Query-Order
    """
    return QUERY_ORDER.call(
        {
            "symbol": symbol,
            "orderId": order_id,
            "origClientOrderId": orig_client_order_id,
            "recvWindow": recv_window,
        }
    )
