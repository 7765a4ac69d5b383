"""What is agreed about the contract of a slow model, the refusals it knows, and what the documentation leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

ZERO: Final = Decimal(0)

# Here the exchange decides, and the model follows.
OPEN: Final = (
    "Entry prices, profits and averages have eight digits, rounded half to even.",
    "At one price, orders of the account trade before what others have there.",
    "A level of the book that a price is matched with may be of the account alone.",
    "A trade of others is the last price only if orders of the account leave something of it.",
    "The mark price is the last price until it is set; how far the last one is from it is a share of the mark price.",
    "An order at any price on an empty book is refused (-1112).",
    "A stop or take-profit order that would be triggered at once is refused as a trailing one is (-2021).",
    "Conditional orders of one price come upon the book the oldest first, once the trading that made it is done.",
    "The orders of a batch are placed one after the other, with what each of them triggers.",
    "An order that a condition makes has to pass what any other has to, or the conditional order is REJECTED.",
    "Conditional orders count as open where a setting may not change, and are canceled by a countdown.",
    "An order that may only reduce ends when there is nothing to reduce.",
    "An order that closes a side of hedge mode is for no more than there is (-2022).",
    "A FOK order counts of orders that reduce no more than the position that these reduce.",
    "A change that cancels its order is shown in it; an order whose date has come is EXPIRED.",
    "Of several reasons to refuse an order the first is told: its id, level, side, digits, step, percent, value, position.",
)

PRECISION: Final = -1111
NO_DEPTH: Final = -1112
CANCEL_REJECTED: Final = -2011
NO_SUCH_ORDER: Final = -2013
REDUCE_ONLY_REJECT: Final = -2022
ABOVE_CAP: Final = -4016
OFF_TICK: Final = -4014
OFF_STEP: Final = -4023
BELOW_FLOOR: Final = -4024
DUPLICATE_ID: Final = -4116
SIDE_MISMATCH: Final = -4061
SMALL_ORDER: Final = -4164
FOK_REJECT: Final = -5021
GTX_REJECT: Final = -5022
SAME_ORDER: Final = -5027
SMALL_CHANGE: Final = -5029
NO_LEVEL: Final = -5041

# Price and quantity.
Quote: TypeAlias = tuple[Decimal, Decimal]


class Refused(Exception):
    """The code of a documented refusal; nothing was done."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def eight(amount: Fraction) -> Decimal:
    return Decimal(round(amount * 10**8)).scaleb(-8)


@dataclass(frozen=True)
class Terms:
    """What is agreed about a contract; ``size`` is what one is worth in dollars, where it is paid in coins."""

    size: Decimal | None = None
    tick: Decimal = Decimal("0.10")
    step: Decimal = Decimal("0.0010")
    least: Decimal = Decimal(5)
    up: Decimal = Decimal("1.05")
    down: Decimal = Decimal("0.95")
    maker: Decimal = Decimal("0.0002")
    taker: Decimal = Decimal("0.0004")
    protect: Decimal = Decimal("0.01")

    def value(self, quantity: Decimal, price: Decimal) -> Fraction:
        if self.size is None:
            return Fraction(quantity) * Fraction(price)
        return Fraction(quantity) * Fraction(self.size) / Fraction(price)

    def profit(self, long: bool, quantity: Decimal, entry: Decimal, price: Decimal) -> Decimal:
        gain = self.value(quantity, price) - self.value(quantity, entry)
        return eight(gain if long == (self.size is None) else -gain)

    def commission(self, value: Fraction, maker: bool) -> Decimal:
        """So in the documented example of coins, 0.00000454 of 0.01136364 at 0.04 %: what lies beyond eight digits is not charged."""
        return Decimal(int(value * Fraction(self.maker if maker else self.taker) * 10**8)).scaleb(-8)

    def average(self, executed: Decimal, value: Fraction) -> Decimal:
        """The price of what is filled, which is what a position that it opened would be entered at."""
        if not executed:
            return ZERO
        amount = Fraction(executed)
        return eight(value / amount if self.size is None else amount * Fraction(self.size) / value)

    def entry(self, held: Decimal, entry: Decimal, quantity: Decimal, price: Decimal) -> Decimal:
        """The entry price of a position that grows by a quantity."""
        if not held:
            return price
        together, value = Fraction(held + quantity), self.value(held, entry) + self.value(quantity, price)
        return eight(value / together if self.size is None else together * Fraction(self.size) / value)
