# Made by apiscribe from specs/options/rest; not to be edited.
"""Options, REST: market maker block trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from binance_derivatives.options.answers.market_maker_block_trade import BlockOrder, BlockTrade, NewBlockOrder
    from binance_derivatives.options.values import Liquidity

ACCEPT_BLOCK_TRADE_ORDER: Final[RestOperation[BlockOrder]] = RestOperation(
    product="options",
    name="accept_block_trade_order",
    method="POST",
    path="/eapi/v1/block/order/execute",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.options.rest.market_maker_block_trade",
        "QUERY_BLOCK_TRADE_DETAILS",
        (("blockOrderMatchingKey", "blockOrderMatchingKey"),),
    ),
    weight=(Cost(5),),
    parameters=(
        Parameter("blockOrderMatchingKey", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_maker_block_trade", "ACCEPT_BLOCK_TRADE_ORDER"),
    proof=Proof(
        "object", repeats=(("blockOrderMatchingKey", "blockTradeSettlementKey"),), shows=("blockTradeSettlementKey",)
    ),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Accept-Block-Trade-Order",
)


def accept_block_trade_order(
    *,
    block_order_matching_key: str,
    recv_window: int | None = None,
) -> Call[BlockOrder]:
    """Accept a block trade order that the counterparty placed.

    POST /eapi/v1/block/order/execute · TRADE, signed · weight 5

    Args:
        block_order_matching_key: Key that identifies a block trade order.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Accept-Block-Trade-Order
    """
    return ACCEPT_BLOCK_TRADE_ORDER.call(
        {
            "blockOrderMatchingKey": block_order_matching_key,
            "recvWindow": recv_window,
        }
    )


BLOCK_TRADE_ORDERS: Final[RestOperation[list[BlockOrder]]] = RestOperation(
    product="options",
    name="block_trade_orders",
    method="GET",
    path="/eapi/v1/block/order/orders",
    security=Security.TRADE,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("blockOrderMatchingKey", "string"),
        Parameter("endTime", "time"),
        Parameter("startTime", "time"),
        Parameter("underlying", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_maker_block_trade", "BLOCK_TRADE_ORDERS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Query-Block-Trade-Order",
)


def block_trade_orders(
    *,
    block_order_matching_key: str | None = None,
    end_time: datetime | int | None = None,
    start_time: datetime | int | None = None,
    underlying: str | None = None,
    recv_window: int | None = None,
) -> Call[list[BlockOrder]]:
    """List your block trade orders.

    GET /eapi/v1/block/order/orders · TRADE, signed · weight 5

    Args:
        block_order_matching_key: Key of the one block trade order to list.
        end_time: End of the period, in milliseconds since 1970.
        start_time: Start of the period, in milliseconds since 1970.
        underlying: Underlying of the options, such as BTCUSDT.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Query-Block-Trade-Order
    """
    return BLOCK_TRADE_ORDERS.call(
        {
            "blockOrderMatchingKey": block_order_matching_key,
            "endTime": end_time,
            "startTime": start_time,
            "underlying": underlying,
            "recvWindow": recv_window,
        }
    )


CANCEL_BLOCK_TRADE_ORDER: Final[RestOperation[dict[str, object]]] = RestOperation(
    product="options",
    name="cancel_block_trade_order",
    method="DELETE",
    path="/eapi/v1/block/order/create",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.options.rest.market_maker_block_trade",
        "BLOCK_TRADE_ORDERS",
        (("blockOrderMatchingKey", "blockOrderMatchingKey"),),
    ),
    takes_away=True,
    weight=(Cost(5),),
    parameters=(
        Parameter("blockOrderMatchingKey", "string", required=True),
        Parameter("recvWindow", "int", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_maker_block_trade", "CANCEL_BLOCK_TRADE_ORDER"),
    proof=Proof("nothing"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Cancel-Block-Trade-Order",
)


def cancel_block_trade_order(
    *,
    block_order_matching_key: str,
    recv_window: int | None = None,
) -> Call[dict[str, object]]:
    """Cancel a block trade order.

    DELETE /eapi/v1/block/order/create · TRADE, signed · weight 5

    Args:
        block_order_matching_key: Key that identifies a block trade order.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Cancel-Block-Trade-Order
    """
    return CANCEL_BLOCK_TRADE_ORDER.call(
        {
            "blockOrderMatchingKey": block_order_matching_key,
            "recvWindow": recv_window,
        }
    )


EXTEND_BLOCK_TRADE_ORDER: Final[RestOperation[BlockOrder]] = RestOperation(
    product="options",
    name="extend_block_trade_order",
    method="PUT",
    path="/eapi/v1/block/order/create",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.options.rest.market_maker_block_trade",
        "BLOCK_TRADE_ORDERS",
        (("blockOrderMatchingKey", "blockOrderMatchingKey"),),
    ),
    weight=(Cost(5),),
    parameters=(
        Parameter("blockOrderMatchingKey", "string", required=True),
        Parameter("recvWindow", "int", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_maker_block_trade", "EXTEND_BLOCK_TRADE_ORDER"),
    proof=Proof(
        "object", repeats=(("blockOrderMatchingKey", "blockTradeSettlementKey"),), shows=("blockTradeSettlementKey",)
    ),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Extend-Block-Trade-Order",
)


def extend_block_trade_order(
    *,
    block_order_matching_key: str,
    recv_window: int | None = None,
) -> Call[BlockOrder]:
    """Put the expiry of a block trade order 30 minutes from now.

    PUT /eapi/v1/block/order/create · TRADE, signed · weight 5

    Args:
        block_order_matching_key: Key that identifies a block trade order.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The block trade then ends 30 minutes after the call.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Extend-Block-Trade-Order
    """
    return EXTEND_BLOCK_TRADE_ORDER.call(
        {
            "blockOrderMatchingKey": block_order_matching_key,
            "recvWindow": recv_window,
        }
    )


NEW_BLOCK_TRADE_ORDER: Final[RestOperation[NewBlockOrder]] = RestOperation(
    product="options",
    name="new_block_trade_order",
    method="POST",
    path="/eapi/v1/block/order/create",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(5),),
    parameters=(
        Parameter("liquidity", "enum", required=True, values=("TAKER", "MAKER")),
        Parameter("legs", "list<object>", required=True, max_items=1),
        Parameter("recvWindow", "int", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_maker_block_trade", "NEW_BLOCK_TRADE_ORDER"),
    proof=Proof("object", shows=("blockTradeSettlementKey",)),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade",
)


def new_block_trade_order(
    *,
    liquidity: Liquidity,
    legs: Sequence[Mapping[str, object]],
    recv_window: int | None = None,
) -> Call[NewBlockOrder]:
    """Place a block trade order.

    POST /eapi/v1/block/order/create · TRADE, signed · weight 5

    Args:
        liquidity: Role in the block trade, maker or taker, one of ``TAKER``, ``MAKER``.
        legs: Legs of the block trade, one at most: symbol, side, quantity, price and the type LIMIT, at most 1.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade
    """
    return NEW_BLOCK_TRADE_ORDER.call(
        {
            "liquidity": liquidity,
            "legs": legs,
            "recvWindow": recv_window,
        }
    )


QUERY_BLOCK_TRADE_DETAILS: Final[RestOperation[BlockOrder]] = RestOperation(
    product="options",
    name="query_block_trade_details",
    method="GET",
    path="/eapi/v1/block/order/execute",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("blockOrderMatchingKey", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_maker_block_trade", "QUERY_BLOCK_TRADE_DETAILS"),
    proof=Proof("object", repeats=(("blockOrderMatchingKey", "blockTradeSettlementKey"),)),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Query-Block-Trade-Detail",
)


def query_block_trade_details(
    *,
    block_order_matching_key: str,
    recv_window: int | None = None,
) -> Call[BlockOrder]:
    """Get one block trade order by its matching key.

    GET /eapi/v1/block/order/execute · USER_DATA, signed · weight 5

    Args:
        block_order_matching_key: Key that identifies a block trade order.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It is told from the other party's side.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Query-Block-Trade-Detail
    """
    return QUERY_BLOCK_TRADE_DETAILS.call(
        {
            "blockOrderMatchingKey": block_order_matching_key,
            "recvWindow": recv_window,
        }
    )


USER_BLOCK_TRADES: Final[RestOperation[list[BlockTrade]]] = RestOperation(
    product="options",
    name="user_block_trades",
    method="GET",
    path="/eapi/v1/block/user-trades",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("endTime", "time"),
        Parameter("startTime", "time"),
        Parameter("underlying", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_maker_block_trade", "USER_BLOCK_TRADES"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Account-Block-Trade-List",
)


def user_block_trades(
    *,
    end_time: datetime | int | None = None,
    start_time: datetime | int | None = None,
    underlying: str | None = None,
    recv_window: int | None = None,
) -> Call[list[BlockTrade]]:
    """List your block trades with the fills of their legs.

    GET /eapi/v1/block/user-trades · USER_DATA, signed · weight 5

    Args:
        end_time: End of the period, in milliseconds since 1970.
        start_time: Start of the period, in milliseconds since 1970.
        underlying: Underlying whose block trades to list.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Account-Block-Trade-List
    """
    return USER_BLOCK_TRADES.call(
        {
            "endTime": end_time,
            "startTime": start_time,
            "underlying": underlying,
            "recvWindow": recv_window,
        }
    )
