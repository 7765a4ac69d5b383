# Made by apiscribe from specs/tide/rest; not to be edited.
"""Tide, REST: trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from binance_derivatives.operation import Answer, Call, Cost, Parameter, RestOperation, Retry, Security
from binance_derivatives.rules import exactly_one, requires

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from binance_derivatives.answers import Rejection
    from binance_derivatives.tide.answers.account import Ticket
    from binance_derivatives.tide.answers.trade import CanceledTicket

CANCEL_TICKETS: Final[RestOperation[list[CanceledTicket | Rejection]]] = RestOperation(
    product="tide",
    name="cancel_tickets",
    method="DELETE",
    path="/tide/v1/tickets",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(1),),
    parameters=(Parameter("ticketIdList", "list<long>", required=True, max_items=10),),
    rules=(),
    answer=Answer("binance_derivatives.tide.answers.trade", "CANCEL_TICKETS"),
    source="https://docs.example.org/docs/tide/Cancel-Tickets",
)


def cancel_tickets(
    *,
    ticket_id_list: list[int],
) -> Call[list[CanceledTicket | Rejection]]:
    """Cancel several tickets.

    DELETE /tide/v1/tickets · TRADE, signed · weight 1

    Args:
        ticket_id_list: Ids of the tickets, at most 10.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://docs.example.org/docs/tide/Cancel-Tickets
    """
    return CANCEL_TICKETS.call(
        {
            "ticketIdList": ticket_id_list,
        }
    )


PLACE_TICKET: Final[RestOperation[Ticket]] = RestOperation(
    product="tide",
    name="place_ticket",
    method="POST",
    path="/tide/v1/ticket",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(
        Cost(2),
        Cost(1, "orders_10s"),
    ),
    parameters=(
        Parameter("symbol", "string", required=True, pattern="^[A-Z]{3,12}$"),
        Parameter("side", "enum", required=True, values=("BUY", "SELL")),
        Parameter("quantity", "decimal", required=True, minimum="0.001"),
        Parameter("price", "decimal"),
        Parameter("pegTo", "enum"),
        Parameter("pegOffset", "int", minimum="-5", maximum="5"),
        Parameter("tags", "list<string>", max_items=3),
        Parameter("clientTicketId", "string", pattern="^[\\.A-Z:/a-z0-9_-]{1,36}$"),
        Parameter("postOnly", "boolean"),
        Parameter("legs", "list<object>", max_items=2),
        Parameter("recvWindow", "long"),
    ),
    rules=(
        exactly_one("price", "pegTo"),
        requires("pegOffset", "pegTo"),
    ),
    answer=Answer("binance_derivatives.tide.answers.trade", "PLACE_TICKET"),
    source="https://docs.example.org/docs/tide/Place-Ticket",
)


def place_ticket(
    *,
    symbol: str,
    side: Literal["BUY", "SELL"],
    quantity: Decimal | int | str,
    price: Decimal | int | str | None = None,
    peg_to: str | None = None,
    peg_offset: int | None = None,
    tags: list[str] | None = None,
    client_ticket_id: str | None = None,
    post_only: bool | None = None,
    legs: Sequence[Mapping[str, object]] | None = None,
    recv_window: int | None = None,
) -> Call[Ticket]:
    """Place a ticket.

    POST /tide/v1/ticket · TRADE, signed · weight 2 · 1 of the orders in 10 s

    Args:
        symbol: Symbol to trade, matching ``^[A-Z]{3,12}$``.
        side: Which way to trade, one of ``BUY``, ``SELL``.
        quantity: Units to trade, at least 0.001.
        price: Price per unit.
        peg_to: Price to follow in place of a price of your own.
        peg_offset: Distance from the price that is followed, from -5 to 5.
        tags: Words to find the ticket by, at most 3.
        client_ticket_id: Your own id of the ticket, matching ``^[\\.A-Z:/a-z0-9_-]{1,36}$``.
        post_only: Whether the ticket may only wait to be met, ``false`` when left out.
        legs: Parts of the ticket, each an object, at most 2.
        recv_window: Milliseconds for which the request is valid.

    Send exactly one of ``price`` and ``peg_to``.

    ``peg_offset`` requires ``peg_to``.

    Only accounts in hedge mode may send both sides.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://docs.example.org/docs/tide/Place-Ticket
    """
    return PLACE_TICKET.call(
        {
            "symbol": symbol,
            "side": side,
            "quantity": quantity,
            "price": price,
            "pegTo": peg_to,
            "pegOffset": peg_offset,
            "tags": tags,
            "clientTicketId": client_ticket_id,
            "postOnly": post_only,
            "legs": legs,
            "recvWindow": recv_window,
        }
    )
