"""Prices as whole numbers, and numbers that were read before."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, InvalidOperation
from typing import Final

from binance_derivatives._answers.numerals import MOST_DIGITS, is_numeral

EXACT: Final = Context(prec=3 * MOST_DIGITS, traps=[Inexact, InvalidOperation])
"""Calculates without losing a digit, whatever the program has set for its own calculations."""

FINEST: Final = Decimal("1e-12")
"""What prices are multiples of where no tick is given."""

EVERYTHING: Final = 1 << 256
"""A number of ticks beyond any price."""

_LONGEST: Final = 30
# Texts that are remembered; a stream must not fill the memory.
_MOST_PRICES: Final = 50_000
_MOST_QUANTITIES: Final = 20_000


class Ticks(dict[str, int]):
    """Prices of one side by their texts: how many times the unit they are, below zero for asks.

    So on both sides the better of two prices is the larger number.

    Args:
        unit: What every price is a multiple of.
        bids: Whether the side is that of the bids.
    """

    def __init__(self, unit: Decimal, *, bids: bool) -> None:
        super().__init__()
        self.unit = unit
        self._sign = 1 if bids else -1
        self._numerator, self._denominator = unit.as_integer_ratio()
        self._prices: dict[int, Decimal] = {}

    def __missing__(self, text: str) -> int:
        """Read a price that was not read before.

        Raises:
            ValueError: It is no price, or no multiple of the unit.
        """
        if not is_numeral(text) or len(text) > _LONGEST:
            raise ValueError(f"a price is {text[:_LONGEST]!r}, expected a number")
        ticks = self.read(Decimal(text))
        self[text] = ticks
        return ticks

    def read(self, price: Decimal) -> int:
        """Give how many times the unit a price is, and remember how it is written.

        Raises:
            ValueError: It is not above 0, or no multiple of the unit.
        """
        ticks, rest = self._parts(price)
        if rest or not 0 < ticks < EVERYTHING:
            raise ValueError(f"a price is {price}, expected a multiple of {self.unit} above 0")
        if len(self._prices) >= _MOST_PRICES:
            self.clear()
            self._prices.clear()
        self._prices[ticks * self._sign] = price
        return ticks * self._sign

    def within(self, price: Decimal) -> int:
        """Give the number of the worst price that is not worse than this one."""
        ticks, rest = self._parts(price)
        return ticks + bool(rest) if self._sign > 0 else -ticks

    def price(self, ticks: int) -> Decimal:
        """Give the price of a number, as it was read last."""
        known = self._prices.get(ticks)
        return EXACT.multiply(Decimal(ticks * self._sign), self.unit) if known is None else known

    def _parts(self, price: Decimal) -> tuple[int, int]:
        numerator, denominator = price.as_integer_ratio()
        return divmod(numerator * self._denominator, denominator * self._numerator)


class _Quantities(dict[str, Decimal]):
    """Quantities by their texts; most are written again and again."""

    def __missing__(self, text: str) -> Decimal:
        if not is_numeral(text) or text.startswith("-") or len(text) > _LONGEST:
            raise ValueError(f"a quantity is {text[:_LONGEST]!r}, expected a number from 0")
        if len(self) >= _MOST_QUANTITIES:
            self.clear()
        quantity = self[text] = Decimal(text)
        return quantity


QUANTITIES: Final = _Quantities()
"""Shared by all books."""
