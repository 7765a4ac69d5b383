"""What a book tells: of its levels, and of how far it is to be trusted."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import Struct

Side: TypeAlias = Literal["bids", "asks"]


class Level(Struct, frozen=True):
    """The quantity at a price; as a change the new one, 0 for a level that is gone.

    Attributes:
        side: ``bids`` or ``asks``.
        price: The price.
        quantity: How much there is, in contracts or in the base asset, as the product counts.
    """

    side: Side
    price: Decimal
    quantity: Decimal


class Top(Struct, frozen=True):
    """The best levels, as they are since a change of price or quantity; None for a side without any.

    Attributes:
        bid: The highest bid.
        ask: The lowest ask.
    """

    bid: Level | None
    ask: Level | None


class Resynchronised(Struct, frozen=True):
    """The book is the exchange's own again, or is known deeper now: what was concluded from single changes has to be read anew.

    Attributes:
        last_update_id: The update up to which it is.
        from_snapshot: Whether a snapshot was joined; else the differences went on without a gap after a broken connection.
    """

    last_update_id: int
    from_snapshot: bool


class Broken(Struct, frozen=True):
    """The book is not to be trusted until it is resynchronised; its levels stay as they were, unless they contradict themselves.

    Attributes:
        reason: What happened, in words.
    """

    reason: str


Change: TypeAlias = Top | Level | Resynchronised | Broken


class AskSnapshot(Struct, frozen=True):
    """To whoever feeds the book: get a snapshot of so many levels and hand it in, or say that there is none.

    Attributes:
        not_before: The earliest time for it, in seconds of the clock that the book was given.
        urgent: Whether the book is no use without it; else it only wants to be known deeper.
    """

    not_before: float
    urgent: bool


Effect: TypeAlias = Change | AskSnapshot
