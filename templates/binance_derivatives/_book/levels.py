"""One side of a book: its prices in order, and how much there is up to each of them.

Prices are in short sorted blocks, so that a new one moves few others. What the quantities of a block add up to is found out when it is asked
for, and then again for blocks that were changed alone; a Fenwick tree adds up blocks. So a change costs a search of log n, and how
much there is up to a price, or up to which price there is so much, another one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import islice
from typing import Final

from binance_derivatives._book.messages import ChangedLevel
from binance_derivatives._book.prices import EVERYTHING, EXACT, QUANTITIES, Ticks

_MOST: Final = 64
_FEW: Final = 8
_ZERO: Final = Decimal(0)


class Levels:
    """The levels of one side, by their prices in ticks; smaller is better.

    Attributes:
        quantities: How much there is at each price.
        known: The worst price up to which every level is known; what changes beyond is left out.
    """

    def __init__(self, quantities: Mapping[int, Decimal], known: int = EVERYTHING) -> None:
        self.quantities = dict(quantities)
        self.known = known
        self._enough = 0 if known == EVERYTHING else max(1, len(quantities) // 4)
        self._blocks: list[list[int]] = []
        self._lasts: list[int] = []
        self._totals: list[Decimal | None] = []
        self._tree: list[Decimal] | None = None
        # Prices whose quantity changed since it was added up; None when nothing was.
        self._touched: set[int] | None = None
        self._cut(0, 0, sorted(self.quantities))

    def __len__(self) -> int:
        return len(self.quantities)

    def __iter__(self) -> Iterator[int]:
        """Give prices, the best first."""
        for block in self._blocks:
            yield from block

    @property
    def is_thin(self) -> bool:
        """Whether so few levels are left that the side should be known deeper."""
        return len(self.quantities) < self._enough

    @property
    def best(self) -> int | None:
        return self._blocks[0][0] if self._blocks else None

    def first(self, count: int) -> list[int]:
        """Give the best prices, so many or fewer."""
        return list(islice(self, count))

    def change(self, changed: Iterable[ChangedLevel], ticks: Ticks) -> None:
        """Set new quantities.

        Raises:
            ValueError: A price or quantity is none; levels before it have been changed.
        """
        quantities, known, touched = self.quantities, self.known, self._touched
        for level in changed:
            price = ticks[level.price]
            quantity = QUANTITIES[level.quantity]
            if price > known:
                continue
            if price in quantities:
                if quantity:
                    quantities[price] = quantity
                else:
                    self._remove(price)
            elif quantity:
                quantities[price] = quantity
                self._insert(price)
            else:
                # "Receiving an event that removes a price level that is not in your local order book can happen and is normal."
                continue
            if touched is not None:
                touched.add(price)
        if touched is not None and len(touched) > len(quantities):
            self._touched = self._tree = None

    def recounted(self, number: Callable[[int], int]) -> Levels:
        """Give the same levels, with prices in another unit."""
        known = self.known if self.known == EVERYTHING else number(self.known)
        return Levels({number(price): quantity for price, quantity in self.quantities.items()}, known)

    def quantity_to(self, price: int) -> Decimal:
        """Add up what there is at this price and better ones."""
        tree = self._added_up()
        number = bisect_left(self._lasts, price)
        total = _ZERO
        here = number
        while here:
            total = EXACT.add(total, tree[here])
            here &= here - 1
        if number < len(self._blocks):
            block = self._blocks[number]
            total = EXACT.add(total, self._total(block[: bisect_right(block, price)]))
        return total

    def price_for(self, quantity: Decimal) -> int | None:
        """Give the best price up to which there is so much; None when there is less in all."""
        tree, number, total = self._added_up(), 0, _ZERO
        step = 1 << len(self._blocks).bit_length()
        while step:
            if number + step < len(tree) and (more := EXACT.add(total, tree[number + step])) < quantity:
                number, total = number + step, more
            step >>= 1
        for price in self._blocks[number] if number < len(self._blocks) else ():
            total = EXACT.add(total, self.quantities[price])
            if total >= quantity:
                return price
        return None

    def _insert(self, price: int) -> None:
        lasts = self._lasts
        number = bisect_left(lasts, price)
        if number == len(lasts):
            if not lasts:
                return self._cut(0, 0, [price])
            number -= 1
            lasts[number] = price
        block = self._blocks[number]
        insort(block, price)
        if len(block) > _MOST:
            self._cut(number, number + 1, block)

    def _remove(self, price: int) -> None:
        del self.quantities[price]
        number = bisect_left(self._lasts, price)
        block = self._blocks[number]
        del block[bisect_left(block, price)]
        if block:
            self._lasts[number] = block[-1]
        if len(block) < _FEW and len(self._blocks) > 1:
            number = max(0, number - 1)
            self._cut(number, number + 2, self._blocks[number] + self._blocks[number + 1])
        elif not block:
            self._cut(0, 1, [])

    def _cut(self, start: int, end: int, prices: list[int]) -> None:
        """Put prices in place of some blocks, in new blocks with room for more."""
        size = _MOST // 2
        blocks = [prices[at : at + size] for at in range(0, len(prices), size)]
        if len(blocks) > 1 and len(blocks[-1]) < _FEW:
            rest = blocks.pop()
            blocks[-1] += rest
        self._blocks[start:end] = blocks
        self._lasts[start:end] = [block[-1] for block in blocks]
        self._totals[start:end] = [None] * len(blocks)
        self._tree = None

    def _total(self, prices: Iterable[int]) -> Decimal:
        total, add, quantities = _ZERO, EXACT.add, self.quantities
        for price in prices:
            total = add(total, quantities[price])
        return total

    def _added_up(self) -> list[Decimal]:
        """Give the Fenwick tree of what blocks add up to, after adding up again what changed."""
        totals, blocks = self._totals, self._blocks
        if self._touched is None:
            totals[:] = [None] * len(blocks)
            self._tree = None
            changed: Iterable[int] = ()
        else:
            changed = {bisect_left(self._lasts, price) for price in self._touched}
        self._touched = set()
        if self._tree is None:
            for number in changed:
                if number < len(totals):
                    totals[number] = None
            known = [
                self._total(block) if total is None else total for block, total in zip(blocks, totals, strict=True)
            ]
            totals[:] = known
            self._tree = _tree_of(known)
            return self._tree
        for number in changed:
            if number < len(totals):
                self._add_again(self._tree, number)
        return self._tree

    def _add_again(self, tree: list[Decimal], number: int) -> None:
        total = self._total(self._blocks[number])
        more = EXACT.subtract(total, self._totals[number] or _ZERO)
        self._totals[number] = total
        here = number + 1
        while here < len(tree):
            tree[here] = EXACT.add(tree[here], more)
            here += here & -here


def _tree_of(totals: list[Decimal]) -> list[Decimal]:
    tree = [_ZERO, *totals]
    for here in range(1, len(tree)):
        above = here + (here & -here)
        if above < len(tree):
            tree[above] = EXACT.add(tree[above], tree[here])
    return tree
