# Made by apiscribe from specs/options; not to be edited.
"""Options, answers: market maker block trade."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, Number, typed
from binance_derivatives.options.values import OrderStatus, Side


class NewBlockOrderLegs(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``new_block_trade_order``.

    Attributes:
        symbol: Contract.
        side: Side of the order.
        quantity: Quantity ordered.
        price: Price of the leg.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade
    """

    symbol: str
    side: Side
    quantity: Decimal
    price: Decimal


class NewBlockOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``new_block_trade_order``.

    Attributes:
        block_trade_settlement_key: Key that identifies the block trade.
        expire_time: Milliseconds since 1970 at which the block order ends.
        liquidity: MAKER or TAKER.
        status: State of the block order.
        legs: Legs of the block trade.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade
    """

    block_trade_settlement_key: str
    expire_time: int
    liquidity: str
    status: str
    legs: list[NewBlockOrderLegs]


class BlockOrderLegs(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``accept_block_trade_order``, ``block_trade_orders``, ``extend_block_trade_order`` and
    ``query_block_trade_details``.

    Attributes:
        symbol: Contract.
        side: Side of the order.
        quantity: Quantity ordered.
        price: Price of the leg.

    Sources:
        https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Accept-Block-Trade-Order
        https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Extend-Block-Trade-Order
        https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Query-Block-Trade-Detail
        https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Query-Block-Trade-Order
    """

    symbol: str
    side: Side
    quantity: Decimal
    price: Decimal


class BlockOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``accept_block_trade_order``, ``block_trade_orders``, ``extend_block_trade_order`` and
    ``query_block_trade_details``.

    Attributes:
        block_trade_settlement_key: Key that identifies the block trade.
        expire_time: Milliseconds since 1970 at which the block order ends.
        liquidity: MAKER or TAKER.
        status: State of the block order.
        create_time: Milliseconds since 1970 at which it was created.
        legs: Legs of the block trade.

    Sources:
        https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Accept-Block-Trade-Order
        https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Extend-Block-Trade-Order
        https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Query-Block-Trade-Detail
        https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Query-Block-Trade-Order
    """

    block_trade_settlement_key: str
    expire_time: int
    liquidity: str
    status: str
    create_time: int
    legs: list[BlockOrderLegs]


class BlockTradeLegs(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``user_block_trades``.

    Attributes:
        create_time: Milliseconds since 1970 at which it was created.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        symbol: Contract.
        order_id: Order id given by the exchange.
        order_price: Price of the order.
        order_quantity: Quantity of the order.
        order_status: State of the order.
        executed_qty: Filled quantity.
        cum_quote: Filled amount in the quote asset.
        fee: Fee, of the order.
        order_type: Order type.
        order_side: Side of the order.
        id: Id of the entry.
        trade_id: Id of the trade.
        trade_price: Price of the trade.
        trade_qty: Quantity of the trade.
        trade_time: Milliseconds since 1970 of the trade.
        liquidity: MAKER or TAKER.
        commission: Fee, of the trade.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Account-Block-Trade-List
    """

    create_time: int
    update_time: int
    symbol: str
    order_id: str
    order_price: Number
    order_quantity: Number
    order_status: OrderStatus
    executed_qty: Number
    cum_quote: Number = field(name="executedAmount")
    fee: Number
    order_type: str
    order_side: str
    id: str
    trade_id: int
    trade_price: Number
    trade_qty: Number
    trade_time: int
    liquidity: str
    commission: Number


class BlockTrade(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``user_block_trades``.

    Attributes:
        parent_order_id: Id of the block trade order.
        cross_type: How the trade came about.
        legs: Legs of the block trade.
        block_trade_settlement_key: Key that identifies the block trade.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-block-trade/Account-Block-Trade-List
    """

    parent_order_id: str
    cross_type: str
    legs: list[BlockTradeLegs]
    block_trade_settlement_key: str


ACCEPT_BLOCK_TRADE_ORDER: Final = typed(BlockOrder)
BLOCK_TRADE_ORDERS: Final = typed(list[BlockOrder])
CANCEL_BLOCK_TRADE_ORDER: Final = typed(dict[str, object])
EXTEND_BLOCK_TRADE_ORDER: Final = typed(BlockOrder)
NEW_BLOCK_TRADE_ORDER: Final = typed(NewBlockOrder)
QUERY_BLOCK_TRADE_DETAILS: Final = typed(BlockOrder)
USER_BLOCK_TRADES: Final = typed(list[BlockTrade])
