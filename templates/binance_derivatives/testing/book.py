"""Orders that really stand: a book by order number and by the client's own id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from string import ascii_letters, digits
from typing import Final

from msgspec import Struct

from binance_derivatives.testing.refusal import Refusal

NEW: Final = "NEW"
PARTIALLY_FILLED: Final = "PARTIALLY_FILLED"
FILLED: Final = "FILLED"
CANCELED: Final = "CANCELED"
_TRUE: Final = frozenset(("true", "TRUE"))
_ALPHABET: Final = digits + ascii_letters
# Prime to the number of ids there are, so that no two orders are given the same.
_SPREAD: Final = 0x9E3779B97F4A7C15F39CC0605CEDC835
_ID_LENGTH: Final = 22
_DIGITS: Final = 8
# Far beyond what is shown, and far before what divisions leave unexact.
_EXACT_DIGITS: Final = 30


class Order(Struct):
    """An order; ``terms`` is what it was placed with, or modified to, as text by wire name.

    Attributes:
        executed: How much of it is filled.
        value: What that cost, price times quantity; ``base`` in coins.
        size: What one contract is worth in dollars, where it is paid in coins.
        price: Its limit, and ``quantity`` how much it is for, where the exchange trades.
        triggered: When its condition came true; 0 for never.
        became: The number of the order that a conditional one became.
        changes: How often it was modified.
        peak: The best price since a trailing order is active; None before.
    """

    number: int
    own_id: str
    terms: Mapping[str, str]
    time: int
    changed: int
    status: str = NEW
    executed: Decimal = Decimal(0)
    value: Decimal = Decimal(0)
    base: Decimal = Decimal(0)
    size: Decimal | None = None
    price: Decimal = Decimal(0)
    quantity: Decimal = Decimal(0)
    triggered: int = 0
    became: int = 0
    changes: int = 0
    peak: Decimal | None = None

    @property
    def symbol(self) -> str:
        return self.terms.get("symbol", "")

    @property
    def buys(self) -> bool:
        return self.terms["side"] == "BUY"

    @property
    def remaining(self) -> Decimal:
        return self.quantity - self.executed

    @property
    def average(self) -> Decimal:
        """The price of what is filled, on average, to eight digits where it has more; 0 for nothing."""
        if not self.executed:
            return self.value
        mean = self.value / self.executed if self.size is None else self.executed * self.size / self.base
        return shortened(mean)

    def says(self, name: str) -> bool:
        """Whether it was placed with a flag."""
        return self.terms.get(name) in _TRUE


def shortened(number: Decimal) -> Decimal:
    """Return an amount as it is, or to eight digits, half to even, where it has more because it was divided."""
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent >= -_DIGITS:
        return number
    return round(round(number, _EXACT_DIGITS), _DIGITS).normalize()


class Numbers:
    """Where orders get their numbers from, 1 and up."""

    def __init__(self) -> None:
        self._last = 0

    def take(self) -> int:
        self._last += 1
        return self._last

    def restart(self) -> None:
        self._last = 0


class Book:
    """The orders of one market of a product.

    An id of the client's may be used again once its order is no longer open; a look-up finds the latest. An order at any price
    is filled at once, at the price that was last named for its symbol, 1 for want of one.

    Args:
        numbers: Where new orders get their numbers from; the books of a product share it.
        duplicate: The error codes for an id that an open order has, in order of preference; none to take it all the same.
    """

    def __init__(self, numbers: Numbers, duplicate: tuple[int, ...]) -> None:
        self._numbers = numbers
        self._duplicate = duplicate
        self._by_number: dict[int, Order] = {}
        self._by_own_id: dict[str, Order] = {}
        self._open: dict[int, Order] = {}
        self._prices: dict[str, Decimal] = {}

    @property
    def is_new(self) -> bool:
        """Whether it never had an order."""
        return not self._by_number

    def clear(self) -> None:
        for orders in (self._by_number, self._by_own_id, self._open, self._prices):
            orders.clear()

    def place(self, own_id: str | None, terms: Mapping[str, str], now: int) -> Order:
        """Enter a new order; one that goes at any price is filled at once.

        Raises:
            Refusal: An open order has the id.
        """
        self.check_id(own_id)
        order = self.enter(self.draft(own_id, terms, now))
        if price := Decimal(terms.get("price", "0")):
            self._prices[order.symbol] = price
        return order

    def check_id(self, own_id: str | None) -> None:
        """Refuse an id that an open order has."""
        twin = self._by_own_id.get(own_id) if own_id is not None else None
        if self._duplicate and twin is not None and self.is_open(twin):
            raise Refusal(*self._duplicate)

    def draft(self, own_id: str | None, terms: Mapping[str, str], now: int, number: int | None = None) -> Order:
        """Make an order as it would be placed, under a number that is free unless one is given, and do not enter it."""
        order = self.sketch(own_id, terms, now, number)
        if terms.get("type") == "MARKET":
            _fill_at_once(order, self._prices.get(order.symbol, Decimal(1)))
        return order

    def sketch(self, own_id: str | None, terms: Mapping[str, str], now: int, number: int | None = None) -> Order:
        """Make the same order with nothing of it filled."""
        if number is None:
            number = next(one for one in iter(self._numbers.take, None) if one not in self._by_number)
        return Order(number, own_id if own_id is not None else given_id(number), terms, now, now)

    def enter(self, order: Order) -> Order:
        """Have an order stand; it takes the place of one of the same number."""
        self._by_number[order.number] = self._by_own_id[order.own_id] = order
        if order.status == NEW:
            self._open[order.number] = order
        return order

    def find(self, number: int | None, own_id: str | None, symbol: str | None) -> Order | None:
        """Look an order up by its number, its client's id, or both, which then have to be of the same order."""
        order = self._by_number.get(number) if number is not None else self._by_own_id.get(own_id or "")
        if order is None or symbol not in (None, order.symbol) or own_id not in (None, order.own_id):
            return None
        return order

    def end(self, order: Order, status: str, now: int) -> None:
        """Take an order off the book."""
        order.status, order.changed = status, now
        self._open.pop(order.number, None)

    def is_open(self, order: Order) -> bool:
        return order.number in self._open

    def open(self) -> Iterator[Order]:
        """The open orders, the oldest first."""
        return iter(tuple(self._open.values()))

    def all(self) -> Iterator[Order]:
        """All orders there ever were, the oldest first."""
        return iter(tuple(self._by_number.values()))


def _fill_at_once(order: Order, price: Decimal) -> None:
    amount = order.terms.get("quoteOrderQty")
    if "quantity" not in order.terms and amount is not None:
        order.executed = Decimal(amount) / price
    else:
        order.executed = Decimal(order.terms.get("quantity", "0"))
    order.status = FILLED
    order.value = order.executed * price
    # The size of a contract is known to nobody here.
    order.base = round(order.executed / price, 8)


def given_id(number: int) -> str:
    """The id that the exchange gives an order whose client gives none: letters and digits without meaning."""
    value, letters = (number * _SPREAD) % 62**_ID_LENGTH, ""
    for _ in range(_ID_LENGTH):
        value, digit = divmod(value, 62)
        letters += _ALPHABET[digit]
    return letters
