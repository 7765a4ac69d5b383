"""One side of a book: its prices in order, and how much there is at each of them."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from itertools import islice
from typing import Final

from binance_derivatives._book.messages import ChangedLevel
from binance_derivatives._book.prices import EVERYTHING, LONGEST, Ticks, is_some
from binance_derivatives._book.sums import Sums

_ZERO: Final = Decimal(0)
# All ways to write it without a sign and an exponent, as far as they are no longer than what is looked at.
_ZEROS: Final = frozenset(
    f"{'0' * whole}{point}{'0' * fraction}"
    for whole in range(LONGEST + 1)
    for point in ("", ".")
    for fraction in range(LONGEST + 1 - whole - len(point))
    if whole or (point and fraction)
)
_MOST_GONE: Final = 64


class Levels:
    """The levels of one side, by their prices in ticks; larger is better.

    The best price is the last of a list: what changes most is near it, and a new price moves the better ones alone. A price that is gone
    stays in the list until it would be the best one, or there are too many of its kind: most come back soon.

    Attributes:
        quantities: How much there is at each price; as a text until it is asked for.
        known: The worst price up to which every level is known; what changes beyond is left out.
        best: The best price; None where there is none.
        is_thin: Whether so few levels are left that the side should be known deeper.
    """

    def __init__(self, quantities: Mapping[int, Decimal | str], known: int = -EVERYTHING) -> None:
        self.quantities: dict[int, Decimal | str] = dict(quantities)
        self.known = known
        self._prices = sorted(self.quantities)
        self._listed = set(self._prices)
        self._enough = 0 if known == -EVERYTHING else max(1, len(quantities) // 4)
        self._sums: Sums | None = None
        # Prices that changed since the sums were asked for; None where they never were.
        self._touched: set[int] | None = None
        self.best = self._prices[-1] if self._prices else None
        self.is_thin = False

    def __len__(self) -> int:
        return len(self.quantities)

    def first(self, count: int) -> list[int]:
        """Give the best prices, the best first: so many or fewer."""
        return list(islice(filter(self.quantities.__contains__, reversed(self._prices)), count))

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
        quantities, listed, known, touched = self.quantities, self._listed, self.known, self._touched
        numbers = ticks.numbers
        for level in changed:
            try:
                price = numbers[level.price]
            except KeyError:
                price = ticks.number(level.price)
            quantity = level.quantity
            if price < known:
                continue
            # Half of what comes is gone; a number with an exponent has never been seen.
            if quantity in _ZEROS or not (
                len(quantity) <= LONGEST
                and quantity.isascii()
                and quantity.replace(".", "", 1).isdecimal()
                or is_some(quantity)
            ):
                if price not in quantities:
                    # Nothing was there, or nothing that is known; the page on local order books says that this happens.
                    continue
                del quantities[price]
            else:
                if price not in listed:
                    insort(self._prices, price)
                    listed.add(price)
                quantities[price] = quantity
            if touched is not None:
                touched.add(price)
        if touched is not None and len(touched) > len(quantities):
            self._sums = self._touched = None
        prices = self._prices
        while prices and prices[-1] not in quantities:
            listed.discard(prices.pop())
        self.best = prices[-1] if prices else None
        self.is_thin = len(quantities) < self._enough
        if len(prices) > 2 * len(quantities) + _MOST_GONE:
            self._prices = sorted(quantities)
            self._listed = set(self._prices)

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
