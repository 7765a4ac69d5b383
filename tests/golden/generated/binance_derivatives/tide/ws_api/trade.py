# Made by apiscribe from specs/tide/ws-api; not to be edited.
"""Tide, WebSocket API: trade."""

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

if TYPE_CHECKING:
    from decimal import Decimal

    from binance_derivatives.tide.answers.account import Ticket
    from binance_derivatives.tide.values import Side

PLACE_TICKET: Final[WsOperation[Ticket]] = WsOperation(
    product="tide",
    name="place_ticket",
    method="ticket.place",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.tide.rest.account", "LIST_TICKETS"),
    weight=(Cost(1, "uid"),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("side", "enum", required=True, values=("BUY", "SELL")),
        Parameter("price", "decimal"),
        Parameter("tags", "list<string>"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.tide.answers.trade", "PLACE_TICKET"),
    proof=Proof("object"),
    source="https://docs.example.org/docs/tide/Place-Ticket-WS",
)


def place_ticket(
    *,
    symbol: str,
    side: Side,
    price: Decimal | int | str | None = None,
    tags: list[str] | None = None,
) -> Call[Ticket]:
    """Place a ticket.

    ticket.place over the WebSocket API · TRADE, signed · weight 1 of the account

    Args:
        symbol: Symbol to trade.
        side: Which way to trade, one of ``BUY``, ``SELL``.
        price: Price per unit.
        tags: Words to find the ticket by.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://docs.example.org/docs/tide/Place-Ticket-WS
    """
    return PLACE_TICKET.call(
        {
            "symbol": symbol,
            "side": side,
            "price": price,
            "tags": tags,
        }
    )
