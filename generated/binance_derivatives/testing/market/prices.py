"""Prices that orders take from the book: ``priceMatch``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from binance_derivatives.testing.market.admission import reject
from binance_derivatives.testing.market.listing import Listing

NO_PRICE: Final = -5041
NOT_OFFERED: Final = -5037
# Refused for the time being, though listed: change log, 2025-10-23.
_REFUSED: Final = frozenset(("OPPONENT_10", "OPPONENT_20"))
_MODE: Final = re.compile(r"(OPPONENT|QUEUE)(?:_([0-9]+))?")


def matched(listing: Listing, mode: str, *, buys: bool) -> Decimal:
    """The price of the first, or so many-th, level of the other side (OPPONENT) or of the own one (QUEUE).

    Raises:
        Refusal: The mode is not offered, or the book has no such level.
    """
    found = _MODE.fullmatch(mode)
    if found is None or mode in _REFUSED:
        raise reject(NOT_OFFERED)
    levels = listing.levels(buys if found[1] == "QUEUE" else not buys)
    position = int(found[2] or 1) - 1
    if position >= len(levels):
        raise reject(NO_PRICE)
    return levels[position].price
