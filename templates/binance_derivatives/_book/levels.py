"""One side of a book: its prices in order, and how much there is at each of them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Final

from binance_derivatives._book.messages import ChangedLevel
from binance_derivatives._book.prices import EVERYTHING, Ticks, is_some
from binance_derivatives._book.sums import Sums

_ZERO: Final = Decimal(0)
# As products write them.
_ZEROS: Final = frozenset(("0", *(f"0.{'0' * digits}" for digits in range(1, 13))))


class Levels:
    """The levels of one side, by their prices in ticks; larger is better.

    The best price is the last of the list: what changes most is near it, and a new price moves the better ones alone.

    Attributes:
        quantities: How much there is at each price; as a text until it is asked for.
        known: The worst price up to which every level is known; what changes beyond is left out.
    """

    def __init__(self, quantities: Mapping[int, Decimal | str], known: int = -EVERYTHING) -> None:
        self.quantities: dict[int, Decimal | str] = dict(quantities)
        self.known = known
        self._prices = sorted(self.quantities)
        self._enough = 0 if known == -EVERYTHING else max(1, len(quantities) // 4)
        self._sums: Sums | None = None
        # Prices that changed since the sums were asked for; None where they never were.
        self._touched: set[int] | None = None

    def __len__(self) -> int:
        return len(self.quantities)

    @property
    def is_thin(self) -> bool:
        """Whether so few levels are left that the side should be known deeper."""
        return len(self.quantities) < self._enough

    @property
    def best(self) -> int | None:
        return self._prices[-1] if self._prices else None

    def first(self, count: int) -> list[int]:
        """Give the best prices, the best first: so many or fewer."""
        return self._prices[: -count - 1 : -1]

    def quantity(self, price: int) -> Decimal:
        """Give how much there is at a price, 0 for none."""
        quantity = self.quantities.get(price, _ZERO)
        if isinstance(quantity, str):
            quantity = self.quantities[price] = Decimal(quantity)
        return quantity

    def change(self, changed: Iterable[ChangedLevel], ticks: Ticks) -> None:
        """Set new quantities.

        Raises:
            ValueError: A price or quantity is none; levels before it have been changed.
        """
        quantities, prices, known, touched = self.quantities, self._prices, self.known, self._touched
        for level in changed:
            price = ticks[level.price]
            quantity = level.quantity
            if price < known:
                continue
            # Half of what comes is gone; a number with an exponent has never been seen.
            if quantity in _ZEROS or not (
                digits.strip("0") if (digits := quantity.replace(".", "", 1)).isdecimal() else is_some(quantity)
            ):
                if price not in quantities:
                    # Nothing was there, or nothing that is known; the page on local order books says that this happens.
                    continue
                del quantities[price]
                del prices[bisect_left(prices, price)]
            else:
                if price not in quantities:
                    insort(prices, price)
                quantities[price] = quantity
            if touched is not None:
                touched.add(price)
        if touched is not None and len(touched) > len(quantities):
            self._sums = self._touched = None

    def recounted(self, number: Callable[[int], int]) -> Levels:
        """Give the same levels, with prices in another unit."""
        known = self.known if self.known == -EVERYTHING else number(self.known)
        return Levels({number(price): quantity for price, quantity in self.quantities.items()}, known)

    def quantity_to(self, price: int) -> Decimal:
        """Add up what there is at this price and better ones."""
        return self._added_up().quantity_to(price)

    def price_for(self, quantity: Decimal) -> int | None:
        """Give the best price up to which there is so much; None when there is less in all."""
        return self._added_up().price_for(quantity)

    def _added_up(self) -> Sums:
        if self._sums is None:
            self._sums = Sums(self.quantity, self.first(len(self._prices)))
        elif self._touched:
            self._sums.update(self._touched)
        self._touched = set()
        return self._sums
