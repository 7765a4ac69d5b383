"""Amounts of money: exact decimals, eight digits behind the point where something is divided or charged."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from typing import Final, TypeAlias

Amount: TypeAlias = Decimal | int | str
NONE: Final = Decimal(0)
# Wide enough for any product of amounts of eight digits; the context of whoever calls is not asked.
EXACT: Final = Context(prec=60, rounding=ROUND_HALF_EVEN)
# So that no product of two amounts is rounded.
_DIGITS: Final = 15
_LAST: Final = Decimal("1E-8")


def rounded(amount: Decimal) -> Decimal:
    """Return an amount with eight digits behind the point, half to even."""
    return amount.quantize(_LAST, context=EXACT)


def charged(amount: Decimal) -> Decimal:
    """Return a commission with eight digits behind the point; what lies beyond them is not charged.

    So documented by example, https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Account-Trade-List: one
    contract of 100 USD at 8800 costs 0.00000454 at 0.04 %, of 0.01136364 coins.
    """
    return amount.quantize(_LAST, rounding=ROUND_DOWN, context=EXACT)


def plain(amount: Decimal) -> str:
    """Write an amount without an exponent."""
    return f"{amount:f}"


def read_amount(name: str, amount: object) -> Decimal:
    """Read what a script says; no floats, which are not what they are written as.

    Raises:
        ValueError: It is no finite number.
        TypeError: It is none of Decimal, int and str.
    """
    if isinstance(amount, bool) or not isinstance(amount, Decimal | int | str):
        raise TypeError(f"{name} is {amount!r}, expected a Decimal, an int or a str")
    try:
        number = Decimal(amount)
    except InvalidOperation:
        raise ValueError(f"{name} is {amount!r}, expected a number") from None
    if not number.is_finite():
        raise ValueError(f"{name} is {amount!r}, expected a finite number")
    if number and (number.adjusted() >= _DIGITS or digits(number) > _DIGITS):
        raise ValueError(f"{name} is {amount!r}, expected {_DIGITS} digits at most before the point and behind it")
    return number


def read_positive(name: str, amount: object) -> Decimal:
    """Read what has to be more than nothing."""
    number = read_amount(name, amount)
    if number <= 0:
        raise ValueError(f"{name} is {number}, expected more than 0")
    return number


def digits(number: Decimal) -> int:
    """Count the digits behind the point, as the number is written."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
