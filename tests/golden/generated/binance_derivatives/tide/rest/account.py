# Made by apiscribe from specs/tide/rest; not to be edited.
"""Tide, REST: account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._core.operation import Answer, Call, Cost, Parameter, Proof, RestOperation, Retry, Security

if TYPE_CHECKING:
    from binance_derivatives.tide.answers.account import Ticket

LIST_TICKETS: Final[RestOperation[list[Ticket]]] = RestOperation(
    product="tide",
    name="list_tickets",
    method="GET",
    path="/tide/v1/tickets",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("from", "long"),
        Parameter("limit", "int", minimum="1", maximum="100"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.tide.answers.account", "LIST_TICKETS"),
    proof=Proof("list"),
    source="https://docs.example.org/docs/tide/List-Tickets",
)


def list_tickets(
    *,
    from_: int | None = None,
    limit: int | None = None,
) -> Call[list[Ticket]]:
    """List the tickets that are open.

    GET /tide/v1/tickets · USER_DATA, signed · weight 5

    Args:
        from_: Id of the first ticket.
        limit: Number of tickets, from 1 to 100; ``50`` when left out.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://docs.example.org/docs/tide/List-Tickets
    """
    return LIST_TICKETS.call(
        {
            "from": from_,
            "limit": limit,
        }
    )
