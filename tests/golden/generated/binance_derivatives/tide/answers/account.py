# Made by apiscribe from specs/tide; not to be edited.
"""Tide, answers: account."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import UNSET, UnsetType, field

from binance_derivatives._answers.decoders import Documented, Number, typed


class TicketFee(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``list_tickets`` and ``place_ticket``.

    Attributes:
        asset: Asset of the amount.
        rate: Rate of the fee.

    Sources:
        https://docs.example.org/docs/tide/List-Tickets
        https://docs.example.org/docs/tide/Place-Ticket
        https://docs.example.org/docs/tide/Place-Ticket-WS
    """

    asset: str
    rate: Number


class TicketFills(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``list_tickets`` and ``place_ticket``.

    Attributes:
        price: Price per unit.
        trade_time: Milliseconds since 1970 of the trade.

    Sources:
        https://docs.example.org/docs/tide/List-Tickets
        https://docs.example.org/docs/tide/Place-Ticket
        https://docs.example.org/docs/tide/Place-Ticket-WS
    """

    price: Decimal
    trade_time: int = field(name="T")


class Ticket(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A ticket as the exchange keeps it.

    Attributes:
        ticket_id: Id of the ticket.
        symbol: What is traded.
        price: Price per unit. None when it is not sent.
        trigger: Price that sets it off. None when it is not sent.
        note: Remark on the ticket. None when it is null.
        label: Your own name of the ticket. None when it is null, ``msgspec.UNSET`` when it is not sent.
        bnb_burn: Whether fees are paid in another asset.
        fee: Fee of the ticket.
        fills: Trades of the ticket.

    Sources:
        https://docs.example.org/docs/tide/List-Tickets
        https://docs.example.org/docs/tide/Place-Ticket
        https://docs.example.org/docs/tide/Place-Ticket-WS
    """

    ticket_id: int
    symbol: str
    price: Decimal | None = None
    trigger: Decimal | None = None
    note: str | None
    label: str | None | UnsetType = UNSET
    bnb_burn: bool = field(name="BNBBurn")
    fee: TicketFee
    fills: list[TicketFills]


LIST_TICKETS: Final = typed(list[Ticket])
