"""Orders that really stand: a book by order number and by the client's own id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Final

from msgspec import Struct

from binance_derivatives.testing.refusal import Refusal

NEW: Final = "NEW"
FILLED: Final = "FILLED"
CANCELED: Final = "CANCELED"


class Order(Struct):
    """An order; ``terms`` is what it was placed with, or modified to, as text by wire name."""

    number: int
    own_id: str
    terms: Mapping[str, str]
    time: int
    changed: int
    status: str = NEW

    @property
    def symbol(self) -> str:
        return self.terms.get("symbol", "")


class Book:
    """The orders of one market of a product.

    An id of the client's may be used again once its order is no longer open; a look-up finds the latest.

    Args:
        numbers: Where new orders get their numbers from; the books of a product share it.
        duplicate: The error codes for an id that an open order has, in order of preference.
    """

    def __init__(self, numbers: count[int], duplicate: tuple[int, ...]) -> None:
        self._numbers = numbers
        self._duplicate = duplicate
        self._by_number: dict[int, Order] = {}
        self._by_own_id: dict[str, Order] = {}
        self._open: dict[int, Order] = {}

    def place(self, own_id: str | None, terms: Mapping[str, str], now: int) -> Order:
        """Enter a new order; one that goes at any price is filled at once.

        Raises:
            Refusal: An open order has the id.
        """
        if own_id is not None and (twin := self._by_own_id.get(own_id)) is not None and twin.status == NEW:
            raise Refusal(*self._duplicate)
        number = next(self._numbers)
        order = Order(number, own_id if own_id is not None else f"given-{number}", terms, now, now)
        self._by_number[number] = self._by_own_id[order.own_id] = order
        if terms.get("type") == "MARKET":
            order.status = FILLED
        else:
            self._open[number] = order
        return order

    def find(self, number: int | None, own_id: str | None, symbol: str | None) -> Order | None:
        """Look an order up by its number, or else by the client's id."""
        order = self._by_number.get(number) if number is not None else self._by_own_id.get(own_id or "")
        return order if order is not None and symbol in (None, order.symbol) else None

    def end(self, order: Order, status: str, now: int) -> None:
        """Take an order off the book."""
        order.status, order.changed = status, now
        self._open.pop(order.number, None)

    def open(self) -> Iterator[Order]:
        """The open orders, the oldest first."""
        return iter(tuple(self._open.values()))

    def all(self) -> Iterator[Order]:
        """All orders there ever were, the oldest first."""
        return iter(tuple(self._by_number.values()))
