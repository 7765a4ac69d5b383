"""What a book is made from: differences of a stream, and snapshots.

https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Diff-Book-Depth-Streams
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct, field

from binance_derivatives._answers.decoders import Documented, typed


class ChangedLevel(Documented, frozen=True, array_like=True, gc=False):
    """The new quantity at a price, both as they are written: reading them as numbers would cost more than all the rest."""

    price: str
    quantity: str


class Difference(Documented, frozen=True, kw_only=True, omit_defaults=True):
    """The levels of a book that changed since the difference before, with their new quantities; 0 for no level any more.

    Attributes:
        event_type: ``depthUpdate``.
        event_time: When it was sent, in milliseconds since 1970.
        transaction_time: When it took place in the matching engine, likewise.
        symbol: The contract.
        first_update_id: The id of its first update.
        final_update_id: The id of its last update.
        previous_final_update_id: The id of the last update of the difference before.
        bids: The bids that changed.
        asks: The asks that changed.
        symbol_type: 1 for USDⓈ-M, 2 for COIN-M, where it comes.
        pair: The pair, where it comes.
    """

    event_type: str = field(default="", name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(default=0, name="T")
    symbol: str = field(name="s")
    first_update_id: int = field(name="U")
    final_update_id: int = field(name="u")
    previous_final_update_id: int = field(name="pu")
    bids: list[ChangedLevel] = field(name="b")
    asks: list[ChangedLevel] = field(name="a")
    symbol_type: int | None = field(default=None, name="st")
    pair: str | None = field(default=None, name="ps")


class Snapshot(Struct, frozen=True):
    """The best levels of a book, as pairs of price and quantity.

    Attributes:
        last_update_id: The update it was taken after.
        bids: The bids, in any order.
        asks: The asks, in any order.
    """

    last_update_id: int
    bids: Sequence[tuple[Decimal, Decimal]]
    asks: Sequence[tuple[Decimal, Decimal]]


DIFFERENCE: Final = typed(Difference)
