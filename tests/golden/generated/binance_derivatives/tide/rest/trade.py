# Made by apiscribe from specs/tide/rest; not to be edited.
"""Tide, REST: trade."""

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
    at_least_one,
    at_most_one,
    exactly_one,
    forbidden_if,
    given,
    is_one_of,
    one_of_values,
    required_if,
    requires,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from binance_derivatives._answers.decoders import Rejection, Unsettled
    from binance_derivatives.tide.answers.account import Ticket
    from binance_derivatives.tide.answers.trade import CanceledTicket, PlacedTicket
    from binance_derivatives.tide.values import PriceMatch, Side, TimeInForce

CANCEL_TICKETS: Final[RestOperation[list[CanceledTicket | Rejection | Unsettled]]] = RestOperation(
    product="tide",
    name="cancel_tickets",
    method="DELETE",
    path="/tide/v1/tickets",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.tide.rest.account", "LIST_TICKETS", by=(("from", "ticketIdList"),), each=("ticketIdList",)
    ),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(Parameter("ticketIdList", "list<long>", required=True, max_items=10),),
    rules=(),
    answer=Answer("binance_derivatives.tide.answers.trade", "CANCEL_TICKETS"),
    proof=Proof("batch", repeats=(("ticketIdList", "ticketId"),), each=("ticketIdList",)),
    source="https://docs.example.org/docs/tide/Cancel-Tickets",
)


def cancel_tickets(
    *,
    ticket_id_list: list[int],
) -> Call[list[CanceledTicket | Rejection | Unsettled]]:
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
    outcome=Outcome("binance_derivatives.tide.rest.account", "LIST_TICKETS"),
    weight=(Cost(2), Cost(1, "orders_10s")),
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
    rules=(exactly_one("price", "pegTo"), requires("pegOffset", "pegTo")),
    answer=Answer("binance_derivatives.tide.answers.trade", "PLACE_TICKET"),
    proof=Proof("object"),
    source="https://docs.example.org/docs/tide/Place-Ticket",
)


def place_ticket(
    *,
    symbol: str,
    side: Side,
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
        post_only: Whether the ticket may only wait to be met, ``False`` when left out.
        legs: Parts of the ticket, each an object, at most 2.
        recv_window: Milliseconds for which the request is valid.

    Send exactly one of ``price`` and ``peg_to``. ``peg_offset`` requires ``peg_to``. Only accounts in hedge mode may
    send both sides.

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


class PlaceTicketsItem(TypedDict):
    """An element of ``tickets`` of ``place_tickets``.

    Attributes:
        symbol: Symbol to trade.
        time_in_force: How long the ticket stays, one of ``KEEP``, ``UNTIL``.
        quantity: Units to trade.
        until: Milliseconds UTC at which the ticket ends, at most 253402300798999.
        post_only: Whether the ticket may only wait to be met.

    ``until`` is required when ``time_in_force`` is ``UNTIL``. Only accounts in hedge mode may send both sides.
    """

    symbol: str
    time_in_force: NotRequired[Literal["KEEP", "UNTIL"]]
    quantity: Decimal | int | str
    until: NotRequired[int]
    post_only: NotRequired[bool]


PLACE_TICKETS: Final[RestOperation[list[PlacedTicket | Rejection | Unsettled]]] = RestOperation(
    product="tide",
    name="place_tickets",
    method="POST",
    path="/tide/v1/tickets",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(5),),
    parameters=(
        Parameter(
            "tickets",
            "list<object>",
            required=True,
            max_items=2,
            items=(
                Parameter("symbol", "string", required=True),
                Parameter("timeInForce", "enum", values=("KEEP", "UNTIL")),
                Parameter("quantity", "decimal", required=True),
                Parameter("until", "long", maximum="253402300798999"),
                Parameter("postOnly", "flag", values=("TRUE", "FALSE")),
            ),
            item_rules=(required_if("until", when=(is_one_of("timeInForce", "UNTIL"),)),),
        ),
    ),
    rules=(),
    answer=Answer("binance_derivatives.tide.answers.trade", "PLACE_TICKETS"),
    proof=Proof("batch", each=("tickets",)),
    source="https://docs.example.org/docs/tide/Place-Tickets",
)


def place_tickets(
    *,
    tickets: Sequence[PlaceTicketsItem],
) -> Call[list[PlacedTicket | Rejection | Unsettled]]:
    """Place several tickets at once.

    POST /tide/v1/tickets · TRADE, signed · weight 5

    Args:
        tickets: Tickets to place, at most 2.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://docs.example.org/docs/tide/Place-Tickets
    """
    return PLACE_TICKETS.call(
        {
            "tickets": tickets,
        }
    )


PLACE_TIMED_TICKET: Final[RestOperation[PlacedTicket]] = RestOperation(
    product="tide",
    name="place_timed_ticket",
    method="POST",
    path="/tide/v1/timedTicket",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(1, "orders_1m"), Cost(0)),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("type", "enum", required=True, values=("FIXED", "LOOSE", "GUARDED")),
        Parameter("timeInForce", "enum", values=("KEEP", "NOW", "UNTIL"), default="KEEP"),
        Parameter("until", "long"),
        Parameter("quantity", "decimal"),
        Parameter("price", "decimal"),
        Parameter("priceMatch", "enum", values=("BEST", "WORST")),
        Parameter("guard", "decimal"),
        Parameter("closeAll", "flag", values=("true", "false"), default="false"),
    ),
    rules=(
        required_if("until", when=(is_one_of("timeInForce", "UNTIL"),)),
        at_most_one("price", "priceMatch"),
        forbidden_if("quantity", when=(is_one_of("closeAll", "true"),)),
        required_if("quantity", when=(is_one_of("type", "FIXED"),)),
        at_least_one("price", "priceMatch", when=(is_one_of("type", "FIXED"),)),
        required_if("guard", when=(is_one_of("type", "GUARDED"),)),
        one_of_values(
            "timeInForce", values=("NOW", "UNTIL"), when=(is_one_of("type", "LOOSE", "GUARDED"), given("guard"))
        ),
    ),
    answer=Answer("binance_derivatives.tide.answers.trade", "PLACE_TIMED_TICKET"),
    proof=Proof("object"),
    source="https://docs.example.org/docs/tide/Place-Timed-Ticket",
)


def place_timed_ticket(
    *,
    symbol: str,
    type: Literal["FIXED", "LOOSE", "GUARDED"],
    time_in_force: TimeInForce | None = None,
    until: int | None = None,
    quantity: Decimal | int | str | None = None,
    price: Decimal | int | str | None = None,
    price_match: PriceMatch | None = None,
    guard: Decimal | int | str | None = None,
    close_all: bool | None = None,
) -> Call[PlacedTicket]:
    """Place a ticket that may end by itself.

    POST /tide/v1/timedTicket · TRADE, signed · 1 of the orders in a minute · weight 0

    Args:
        symbol: Symbol to trade.
        type: What sort of ticket, one of ``FIXED``, ``LOOSE``, ``GUARDED``.
        time_in_force: How long the ticket stays, one of ``KEEP``, ``NOW``, ``UNTIL``; ``KEEP`` when left out.
        until: Milliseconds UTC at which the ticket ends.
        quantity: Units to trade.
        price: Price per unit.
        price_match: Price to take in place of one of your own, one of ``BEST``, ``WORST``.
        guard: Price at which the ticket wakes.
        close_all: Whether everything is given back, ``False`` when left out.

    ``until`` is required when ``time_in_force`` is ``UNTIL``. Send at most one of ``price`` and ``price_match``.
    ``quantity`` cannot be sent when ``close_all`` is ``True``. ``guard`` counts and ``price_match`` is ignored when
    both are sent. ``time_in_force`` must be ``NOW`` or ``UNTIL`` when ``type`` is ``LOOSE`` or ``GUARDED`` and
    ``guard`` is sent.

    When ``type`` is:
        ``FIXED``: ``quantity`` is required; send at least one of ``price`` and ``price_match``.
        ``GUARDED``: ``guard`` is required.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://docs.example.org/docs/tide/Place-Timed-Ticket
    """
    return PLACE_TIMED_TICKET.call(
        {
            "symbol": symbol,
            "type": type,
            "timeInForce": time_in_force,
            "until": until,
            "quantity": quantity,
            "price": price,
            "priceMatch": price_match,
            "guard": guard,
            "closeAll": close_all,
        }
    )
