"""Every change of the exchange's state, told in one place, in the order in which things happen."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from binance_derivatives.testing.book import Order

Cause: TypeAlias = Literal["NEW", "TRADE", "CANCELED", "EXPIRED", "AMENDMENT", "TRIGGERED", "FINISHED", "REJECTED"]
Reason: TypeAlias = Literal["ORDER", "MARGIN_TRANSFER"]


class Print(Struct, frozen=True):
    """A trade as everybody sees it; ``sold`` says that whoever came upon the book was the seller."""

    number: int
    price: Decimal
    quantity: Decimal
    time: int
    sold: bool


class Fill(Struct, frozen=True):
    """A trade as the account sees it; ``realised`` is its profit before the commission, ``base`` its value in coins."""

    number: int
    order: int
    symbol: str
    buys: bool
    side: str
    price: Decimal
    quantity: Decimal
    value: Decimal
    commission: Decimal
    asset: str
    realised: Decimal
    maker: bool
    time: int


class Position(Struct):
    """What is held of a contract: below zero when it was sold.

    Attributes:
        symbol: The contract.
        side: ``BOTH`` in one-way mode, ``LONG`` or ``SHORT`` in hedge mode.
        quantity: How much.
        entry: The average price.
        isolated: What was set aside for it, where its margin is isolated.
        changed: When it last changed, in milliseconds; 0 for never.
    """

    symbol: str
    side: str
    quantity: Decimal = Decimal(0)
    entry: Decimal = Decimal(0)
    isolated: Decimal = Decimal(0)
    changed: int = 0


class OrderChange(Struct, frozen=True):
    """An order, as it is after what happened to it; ``market`` is ``algo`` for a conditional one, else empty."""

    market: str
    order: Order
    cause: Cause
    time: int
    fill: Fill | None = None


class AccountChange(Struct, frozen=True):
    """A balance and a position, as they are after something changed them."""

    reason: Reason
    asset: str
    wallet: Decimal
    change: Decimal
    position: Position
    time: int


class SettingChange(Struct, frozen=True):
    """What a setting is from now on; ``symbol`` is None for one of the whole account."""

    name: Literal["leverage", "marginType", "dualSidePosition", "multiAssetsMargin"]
    symbol: str | None
    value: str
    time: int


class Printed(Struct, frozen=True):
    """A trade of a contract, whoever made it."""

    symbol: str
    print: Print


class QuotesChange(Struct, frozen=True):
    """New amounts at some prices of a book, ours included; ``update`` is its number, ``before`` the one of the update before."""

    symbol: str
    update: int
    before: int
    time: int


class MarkChange(Struct, frozen=True):
    """A new mark price."""

    symbol: str
    price: Decimal
    time: int


Change: TypeAlias = OrderChange | AccountChange | SettingChange | Printed | QuotesChange | MarkChange
Listener: TypeAlias = Callable[[Change], None]


class Feed:
    """Tells listeners of changes, while whoever makes them holds the lock of the state."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._untold: deque[Change] = deque()

    def subscribe(self, listener: Listener) -> None:
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        self._listeners.remove(listener)

    def announce(self, change: Change) -> None:
        """Tell of a change; one that a listener makes of it is told when everybody has heard of the first."""
        self._untold.append(change)
        if len(self._untold) > 1:
            return
        try:
            while self._untold:
                for listener in tuple(self._listeners):
                    listener(self._untold[0])
                self._untold.popleft()
        finally:
            self._untold.clear()

    def order(self, market: str, order: Order, cause: Cause, time: int, fill: Fill | None = None) -> None:
        """Tell of an order, as it is now; it may change afterwards, what was told does not."""
        if self._listeners:
            self.announce(OrderChange(market, replace(order), cause, time, fill))
