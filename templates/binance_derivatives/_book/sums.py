"""How much there is up to each price of a side.

Prices are in short sorted blocks, the best first, and a Fenwick tree adds up blocks. A change costs a search of log n, when the next sum is
asked for; so does the sum, and the search for the price up to which there is so much.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Final

from binance_derivatives._book.prices import EXACT

_MOST: Final = 32
_FEW: Final = 8
_ZERO: Final = Decimal(0)


class Sums:
    """The sums of the quantities of a side, which is looked at again as far as it is said to have changed.

    Args:
        quantity: Gives how much there is at a price, 0 for none; larger prices are better.
        prices: The prices, the best first.
    """

    def __init__(self, quantity: Callable[[int], Decimal], prices: Sequence[int]) -> None:
        self._quantity = quantity
        # Prices below zero, so that the best is the smallest; and what of each is added up.
        self._blocks: list[list[int]] = []
        self._added: dict[int, Decimal] = {-price: quantity(price) for price in prices}
        self._lasts: list[int] = []
        self._totals: list[Decimal] = []
        self._tree: list[Decimal] | None = None
        self._cut(0, 0, list(self._added))

    def update(self, touched: Iterable[int]) -> None:
        """Look at prices again."""
        for price in touched:
            before, after = self._added.get(-price, _ZERO), self._quantity(price)
            if before != after:
                self._add(-price, before, after)

    def quantity_to(self, price: int) -> Decimal:
        """Add up what there is at this price and better ones."""
        tree, number = self._added_up(), bisect_left(self._lasts, -price)
        total, here = _ZERO, number
        while here:
            total = EXACT.add(total, tree[here])
            here &= here - 1
        if number < len(self._blocks):
            block = self._blocks[number]
            total = EXACT.add(total, self._total(block[: bisect_right(block, -price)]))
        return total

    def price_for(self, quantity: Decimal) -> int | None:
        """Give the best price up to which there is so much; None when there is less in all."""
        tree, number, total = self._added_up(), 0, _ZERO
        step = 1 << len(self._blocks).bit_length()
        while step:
            if number + step < len(tree) and (more := EXACT.add(total, tree[number + step])) < quantity:
                number, total = number + step, more
            step >>= 1
        for at in self._blocks[number] if number < len(self._blocks) else ():
            total = EXACT.add(total, self._added[at])
            if total >= quantity:
                return -at
        return None

    def _add(self, at: int, before: Decimal, after: Decimal) -> None:
        """Have another quantity at a price, 0 for no such price."""
        if not self._blocks:
            self._added[at] = after
            return self._cut(0, 0, [at])
        # A price beyond all others goes into the last block.
        number = min(bisect_left(self._lasts, at), len(self._blocks) - 1)
        block = self._blocks[number]
        if not before:
            insort(block, at)
        elif not after:
            del block[bisect_left(block, at)]
        if after:
            self._added[at] = after
        else:
            del self._added[at]
        if len(block) > _MOST:
            return self._cut(number, number + 1, block)
        if len(block) < _FEW:
            number = max(0, min(number, len(self._blocks) - 2))
            return self._cut(number, number + 2, [one for two in self._blocks[number : number + 2] for one in two])
        self._lasts[number] = block[-1]
        self._add_to_total(number, EXACT.subtract(after, before))

    def _cut(self, start: int, end: int, prices: list[int]) -> None:
        """Put prices in place of some blocks, in new blocks with room for more."""
        size = _MOST // 2
        blocks = [prices[at : at + size] for at in range(0, len(prices), size)]
        if len(blocks) > 1 and len(blocks[-1]) < _FEW:
            rest = blocks.pop()
            blocks[-1] += rest
        self._blocks[start:end] = blocks
        self._lasts[start:end] = [block[-1] for block in blocks]
        self._totals[start:end] = [self._total(block) for block in blocks]
        self._tree = None

    def _total(self, prices: Iterable[int]) -> Decimal:
        total, add, added = _ZERO, EXACT.add, self._added
        for at in prices:
            total = add(total, added[at])
        return total

    def _add_to_total(self, number: int, more: Decimal) -> None:
        self._totals[number] = EXACT.add(self._totals[number], more)
        tree, here = self._tree, number + 1
        while tree is not None and here < len(tree):
            tree[here] = EXACT.add(tree[here], more)
            here += here & -here

    def _added_up(self) -> list[Decimal]:
        """Give the Fenwick tree of what blocks add up to."""
        if self._tree is None:
            tree = self._tree = [_ZERO, *self._totals]
            for here in range(1, len(tree)):
                above = here + (here & -here)
                if above < len(tree):
                    tree[above] = EXACT.add(tree[above], tree[here])
        return self._tree
