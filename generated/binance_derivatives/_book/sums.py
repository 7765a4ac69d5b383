"""How much there is up to each price of a side.

Prices are in short sorted blocks, the best first. What the quantities of a block add up to is found out again when one of them has changed;
a Fenwick tree adds up blocks. So a change costs a search of log n, when the next sum is asked for, and so does the sum, and the search for the
price up to which there is so much.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from binance_derivatives._book.prices import EXACT

_MOST: Final = 64
_FEW: Final = 8
_ZERO: Final = Decimal(0)


class Sums:
    """The sums of the quantities of a side, which is looked at again as far as it is said to have changed.

    Args:
        quantities: How much there is at each price; larger prices are better.
        prices: The prices, the best first.
    """

    def __init__(self, quantities: Mapping[int, Decimal], prices: Sequence[int]) -> None:
        self._quantities = quantities
        # Prices below zero, so that the best is the smallest.
        self._blocks: list[list[int]] = []
        self._lasts: list[int] = []
        self._totals: list[Decimal] = []
        self._tree: list[Decimal] | None = None
        self._cut(0, 0, [-price for price in prices])

    def update(self, touched: Iterable[int]) -> None:
        """Look at prices again."""
        for price in touched:
            self._place(-price, price in self._quantities)
        for number in {bisect_left(self._lasts, -price) for price in touched}:
            if number < len(self._blocks):
                self._add_again(number)

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
            total = EXACT.add(total, self._quantities[-at])
            if total >= quantity:
                return -at
        return None

    def _place(self, at: int, stands: bool) -> None:
        """Have a price in its block, or not."""
        blocks = self._blocks
        number = bisect_left(self._lasts, at)
        if number == len(blocks):
            # Beyond all others.
            if not stands:
                return
            if not blocks:
                return self._cut(0, 0, [at])
            number -= 1
        block = blocks[number]
        place = bisect_left(block, at)
        stood = place < len(block) and block[place] == at
        if stands and not stood:
            block.insert(place, at)
        elif stood and not stands:
            del block[place]
        else:
            return
        if len(block) > _MOST:
            self._cut(number, number + 1, block)
        elif len(block) < _FEW:
            number = max(0, min(number, len(blocks) - 2))
            self._cut(number, number + 2, [one for block in blocks[number : number + 2] for one in block])
        else:
            self._lasts[number] = block[-1]
            # Of what was its last price, nobody finds the block any more.
            self._add_again(number)

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
        # What is gone by now is taken out next.
        total, add, quantities = _ZERO, EXACT.add, self._quantities
        for at in prices:
            total = add(total, quantities.get(-at, _ZERO))
        return total

    def _add_again(self, number: int) -> None:
        before, after = self._totals[number], self._total(self._blocks[number])
        self._totals[number] = after
        if self._tree is None:
            return
        more, here = EXACT.subtract(after, before), number + 1
        while here < len(self._tree):
            self._tree[here] = EXACT.add(self._tree[here], more)
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
