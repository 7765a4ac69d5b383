"""A contract that is traded: what others offer, the account's own resting orders, and what has happened."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from binance_derivatives.testing.book import Order
from binance_derivatives.testing.market.amounts import NONE
from binance_derivatives.testing.market.contract import Contract
from binance_derivatives.testing.market.feed import Print

RPI: Final = "RPI"
_REMEMBERED: Final = 100_000


class Level(NamedTuple):
    """A price and how much there is at it."""

    price: Decimal
    quantity: Decimal


class Listing:
    """One contract's market.

    Attributes:
        contract: The contract.
        bids: What others would buy, by price; ``asks`` what they would sell.
        resting: The account's orders that stand in the book, by number, the oldest first.
        waiting: Its orders whose condition has not come true yet, likewise.
        prints: The latest trades of everybody.
        last: The price of the latest; None before there was one.
        update: The number of the latest change of the book.
        deadline: When the countdown cancels all orders; None when none is set.
        moves: The last price and the mark price as they have been since waiting orders were last shown any.
    """

    def __init__(self, contract: Contract) -> None:
        self.contract = contract
        self.bids: dict[Decimal, Decimal] = {}
        self.asks: dict[Decimal, Decimal] = {}
        self.resting: dict[int, Order] = {}
        self.waiting: dict[int, Order] = {}
        self.prints: deque[Print] = deque(maxlen=_REMEMBERED)
        self.last: Decimal | None = contract.price
        self.printed = 0
        self.update = 0
        self.deadline: int | None = None
        self.moves: list[tuple[Decimal | None, Decimal | None]] = []
        self._mark: Decimal | None = None

    @property
    def mark(self) -> Decimal | None:
        """The mark price: the one that was set, or else the last price."""
        return self._mark if self._mark is not None else self.last

    @mark.setter
    def mark(self, price: Decimal) -> None:
        self._mark = price
        self.moves.append((self.last, price))

    def offers(self, buys: bool) -> dict[Decimal, Decimal]:
        """What others have for someone who buys, or sells."""
        return self.asks if buys else self.bids

    def best_offer(self, buys: bool) -> Decimal | None:
        """The best price that others have for someone who buys, or sells."""
        offers = self.offers(buys)
        return (min(offers) if buys else max(offers)) if offers else None

    def own(self, buys: bool) -> list[Order]:
        """The resting orders of one side, the best price first, the oldest first at a price."""
        orders = [order for order in self.resting.values() if order.buys == buys]
        return sorted(orders, key=lambda order: order.price, reverse=buys)

    def levels(self, buys: bool, *, rpi: bool = False) -> list[Level]:
        """What the book shows of those who buy, or sell, the best first: others and the account.

        Orders of retail price improvement are shown in the book of their own alone, which has all others too.
        """
        amounts = dict(self.bids if buys else self.asks)
        for order in self.resting.values():
            if order.buys == buys and (rpi or order.terms.get("timeInForce") != RPI):
                amounts[order.price] = amounts.get(order.price, NONE) + order.remaining
        return [Level(price, amounts[price]) for price in sorted(amounts, reverse=buys)]

    def best(self, buys: bool) -> Level | None:
        return next(iter(self.levels(buys)), None)

    def take_offer(self, buys: bool, price: Decimal, quantity: Decimal) -> None:
        """Take away some of what others have."""
        offers = self.offers(buys)
        offers[price] -= quantity
        if offers[price] <= 0:
            del offers[price]

    def print(self, price: Decimal, quantity: Decimal, now: int, *, sold: bool) -> Print:
        """Write a trade down."""
        self.printed += 1
        self.last = price
        self.moves.append((price, self.mark))
        trade = Print(self.printed, price, quantity, now, sold)
        self.prints.append(trade)
        return trade

    def since(self, time: int) -> Iterator[Print]:
        """The trades from a time on, the oldest first."""
        return (trade for trade in self.prints if trade.time >= time)


def reaches(limit: Decimal | None, price: Decimal, *, buys: bool) -> bool:
    """Whether an order with a limit, None for none, trades at a price."""
    return limit is None or (price <= limit if buys else price >= limit)


def totals(levels: Iterable[Level]) -> Decimal:
    return sum((level.quantity for level in levels), NONE)
