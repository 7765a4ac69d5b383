# Made by apiscribe from specs/tide; not to be edited.
"""Tide, answers: trade."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, list_or_rejections, typed
from binance_derivatives.tide.answers.account import Ticket


class CanceledTicket(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cancel_tickets``.

    Attributes:
        ticket_id: Id of the ticket.
        price: Price per unit, as the ticket had it.
        from_: Id of the first ticket. None when it is not sent.

    Source: https://docs.example.org/docs/tide/Cancel-Tickets
    """

    ticket_id: int
    price: Decimal
    from_: int | None = None


class PlacedTicket(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``place_tickets`` and ``place_timed_ticket``.

    Attributes:
        ticket_id: Id of the ticket.
        symbol: What is traded.

    Sources:
        https://docs.example.org/docs/tide/Place-Tickets
        https://docs.example.org/docs/tide/Place-Timed-Ticket
    """

    ticket_id: int
    symbol: str = field(name="s")


CANCEL_TICKETS: Final = list_or_rejections(CanceledTicket)
PLACE_TICKET: Final = typed(Ticket)
PLACE_TICKETS: Final = list_or_rejections(PlacedTicket)
PLACE_TIMED_TICKET: Final = typed(PlacedTicket)
