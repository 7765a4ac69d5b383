"""Prices as whole numbers, known by their texts once they were read."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, InvalidOperation
from typing import Final, cast

from binance_derivatives._answers.numerals import MOST_DIGITS, is_numeral

EXACT: Final = Context(prec=3 * MOST_DIGITS, traps=[Inexact, InvalidOperation])
"""Calculates without losing a digit, whatever the program has set for its own calculations."""

EVERYTHING: Final = 1 << 256
"""A number of ticks beyond any price."""

LONGEST: Final = 30
"""The most characters that a price or a quantity may have."""

# Texts that are remembered; a stream must not fill the memory.
_MOST_PRICES: Final = 50_000


class FinerPrice(ValueError):
    """A price that is no multiple of the unit.

    Attributes:
        price: The price.
    """

    def __init__(self, price: Decimal, unit: Decimal) -> None:
        super().__init__(f"a price is {price}, expected a multiple of {unit}")
        self.price = price


def finer(unit: Decimal, price: Decimal) -> Decimal:
    """Give the largest power of ten that both are multiples of."""
    return Decimal(1).scaleb(min(0, *(exponent(one) for one in (unit, price))), EXACT)


def exponent(number: Decimal) -> int:
    """Give the exponent of the last digit that is not 0."""
    return cast("int", number.normalize(EXACT).as_tuple().exponent)


class Ticks:
    """Prices of one side by their texts: how many times the unit they are, below zero for asks.

    So on both sides the better of two prices is the larger number.

    Attributes:
        numbers: What texts of prices were read as; what reads many looks here first.
        unit: What every price is a multiple of.

    Args:
        unit: What every price is a multiple of.
        bids: Whether the side is that of the bids.
    """

    def __init__(self, unit: Decimal, *, bids: bool) -> None:
        self.numbers: dict[str, int] = {}
        self.unit = unit
        self._sign = 1 if bids else -1
        self._numerator, self._denominator = unit.as_integer_ratio()
        self._prices: dict[int, Decimal] = {}

    def number(self, text: str) -> int:
        """Read a price.

        Raises:
            FinerPrice: It is no multiple of the unit.
            ValueError: It is no price.
        """
        known = self.numbers.get(text)
        if known is not None:
            return known
        if not is_numeral(text) or len(text) > LONGEST:
            raise ValueError(f"a price is {text[:LONGEST]!r}, expected a number")
        ticks = self.read(Decimal(text))
        self.numbers[text] = ticks
        return ticks

    def read(self, price: Decimal) -> int:
        """Give how many times the unit a price is, and remember how it is written.

        Raises:
            FinerPrice: It is no multiple of the unit.
            ValueError: It is not above 0.
        """
        ticks, rest = self._parts(price) if price.is_finite() else (EVERYTHING, 0)
        if not 0 <= ticks < EVERYTHING or not price:
            raise ValueError(f"a price is {price}, expected a number above 0")
        if rest:
            raise FinerPrice(price, self.unit)
        if len(self._prices) >= _MOST_PRICES:
            self.numbers.clear()
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


def is_some(quantity: str) -> bool:
    """Tell whether a quantity is more than 0.

    Raises:
        ValueError: It is no number, or below 0.
    """
    if not is_numeral(quantity) or len(quantity) > LONGEST:
        raise ValueError(f"a quantity is {quantity[:LONGEST]!r}, expected a number from 0")
    return is_more(Decimal(quantity))


def is_more(quantity: Decimal) -> bool:
    """Tell whether a quantity is more than 0.

    Raises:
        ValueError: It is below 0, or not finite.
    """
    if not quantity.is_finite() or quantity < 0:
        raise ValueError(f"a quantity is {quantity}, expected a number from 0")
    return quantity > 0
