# Made by apiscribe from specs/tide; not to be edited.
"""Tide, payloads: user data."""

from __future__ import annotations

from typing import Final, TypeAlias

from msgspec import field

from binance_derivatives._answers.decoders import Documented, typed


class TicketChange(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A ticket has changed.

    Nothing is sent at low water.

    Attributes:
        event: What the message is.
        event_time: Milliseconds since 1970 at which it was sent.
        ticket_id: Id of the ticket.

    Source: https://docs.example.org/docs/tide/Ticket-Change
    """

    event: str = field(name="e")
    event_time: int = field(name="E")
    ticket_id: int


TICKET_CHANGE: Final = typed(TicketChange)

UserEvent: TypeAlias = TicketChange
"""Everything that the user data stream sends."""
