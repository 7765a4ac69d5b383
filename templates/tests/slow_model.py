"""A slow model of an exchange of one contract in USDT, made from the documentation alone, to compare the real one with.

https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api, /error-code and /common-definition: an order trades with
the best of the other side first; IOC gives up what it can't get at once, FOK and GTX are refused when they can't be filled at once, or would
be; orders of one's own are not traded with, but expire as the order that comes upon them says, with GTC and IOC. Profit is price
less entry price, times quantity; the entry price is the average, weighted with quantities; commission is a share of the value.

It keeps lists and sorts them again each time, and shares no line with what it is compared to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final, TypeAlias

ZERO: Final = Decimal(0)
MAKER: Final = Decimal("0.0002")
TAKER: Final = Decimal("0.0004")
LEAST: Final = Decimal(5)

NO_DEPTH: Final = -1112
FOK_REJECT: Final = -5021
GTX_REJECT: Final = -5022
REDUCE_ONLY_REJECT: Final = -2022
CANCEL_REJECTED: Final = -2011
SIDE_MISMATCH: Final = -4061
SAME_MODE: Final = -4059
OPEN_ORDERS: Final = -4067
OPEN_POSITIONS: Final = -4068
MIN_NOTIONAL: Final = -4164

# Price and quantity.
Quote: TypeAlias = tuple[Decimal, Decimal]


class Refused(Exception):
    """The code of a documented refusal; nothing was done."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def eight(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.00000001"), rounding=ROUND_HALF_EVEN)


@dataclass
class Wish:
    """An order as it is asked for; no price is any price."""

    buys: bool
    quantity: Decimal
    price: Decimal | None = None
    in_force: str = "GTC"
    side: str = "BOTH"
    reduces: bool = False
    prevention: str = "EXPIRE_MAKER"


@dataclass
class Stand:
    """An order and what became of it."""

    wish: Wish
    arrival: int
    quantity: Decimal
    executed: Decimal = ZERO
    value: Decimal = ZERO
    status: str = "NEW"

    @property
    def left(self) -> Decimal:
        return self.quantity - self.executed

    @property
    def is_open(self) -> bool:
        return self.status in ("NEW", "PARTIALLY_FILLED")


@dataclass(frozen=True)
class Fill:
    arrival: int
    side: str
    price: Decimal
    quantity: Decimal
    maker: bool
    profit: Decimal
    commission: Decimal


@dataclass
class Model:
    """The contract, the account, and what others offer."""

    wallet: Decimal
    last: Decimal
    hedge: bool = False
    orders: list[Stand] = field(default_factory=list)
    standing: list[Stand] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    positions: dict[str, Quote] = field(default_factory=dict)
    bids: list[Quote] = field(default_factory=list)
    asks: list[Quote] = field(default_factory=list)

    def held(self, side: str) -> Decimal:
        """How much is held, below zero for what is owed."""
        return self.positions.get(side, (ZERO, ZERO))[0]

    def open(self) -> list[Stand]:
        self.standing = [one for one in self.standing if one.is_open]
        return self.standing

    def set_mode(self, hedge: bool) -> None:
        if hedge == self.hedge:
            raise Refused(SAME_MODE)
        if self.open():
            raise Refused(OPEN_ORDERS)
        if any(amount for amount, _ in self.positions.values()):
            raise Refused(OPEN_POSITIONS)
        self.hedge = hedge

    def place(self, wish: Wish) -> Stand:
        self._check(wish)
        if wish.price is None and not self._others(wish):
            raise Refused(NO_DEPTH)
        order = Stand(wish, len(self.orders), wish.quantity)
        if wish.in_force == "FOK" and self._to_be_had(wish) < wish.quantity:
            raise Refused(FOK_REJECT)
        if wish.in_force == "GTX" and (self._offered(wish) or self.own_in_reach(wish)):
            raise Refused(GTX_REJECT)
        self.orders.append(order)
        self.standing.append(order)
        self._take(order)
        if order.is_open and order.left and (wish.price is None or wish.in_force in ("IOC", "FOK")):
            order.status = "EXPIRED"
        return order

    def cancel(self, order: Stand) -> None:
        if not order.is_open:
            raise Refused(CANCEL_REJECTED)
        order.status = "CANCELED"

    def trade(self, price: Decimal, quantity: Decimal) -> None:
        """Others trade: what stands at this price or a better one is filled first, each at its own price."""
        for order in self._by_rank([one for one in self.open() if _reaches(one.wish, price)]):
            if quantity and order.is_open:
                assert order.wish.price is not None
                quantity -= self._fill(order, order.wish.price, quantity, maker=True)
        self.last = price

    def quote(self, bids: list[Quote], asks: list[Quote]) -> None:
        """Others offer something else than before; what they offer to orders that stand is taken by these."""
        self.bids, self.asks = self._left_of(bids, buys=False), self._left_of(asks, buys=True)

    def own_in_reach(self, wish: Wish) -> list[Stand]:
        """Orders of one's own on the other side that an order would come upon."""
        return [one for one in self.open() if one.wish.buys != wish.buys and _crosses(wish, one.wish.price)]

    def _check(self, wish: Wish) -> None:
        if (wish.side == "BOTH") == self.hedge:
            raise Refused(SIDE_MISMATCH)
        value = (wish.price or self.last) * wish.quantity
        if value < LEAST and not self._closes(wish):
            raise Refused(MIN_NOTIONAL)
        # In hedge mode a position can't be closed beyond what it is; reduceOnly is for as much as there is.
        least = wish.quantity if self.hedge else Decimal("0.001")
        if self._closes(wish) and self._closable(wish) < least:
            raise Refused(REDUCE_ONLY_REJECT)

    def _closes(self, wish: Wish) -> bool:
        return wish.reduces or (wish.side, wish.buys) in (("LONG", False), ("SHORT", True))

    def _closable(self, wish: Wish) -> Decimal:
        held = self.held(wish.side)
        return max(ZERO, -held if wish.buys else held)

    def _others(self, wish: Wish) -> list[Quote]:
        return sorted(self.asks) if wish.buys else sorted(self.bids, reverse=True)

    def _offered(self, wish: Wish) -> Decimal:
        return sum((amount for price, amount in self._others(wish) if _crosses(wish, price)), ZERO)

    def _to_be_had(self, wish: Wish) -> Decimal:
        offered = self._offered(wish)
        return min(offered, self._closable(wish)) if self._closes(wish) else offered

    def _take(self, order: Stand) -> None:
        """Trade with what others offer, the best price first, and meet orders of one's own on the way."""
        wish = order.wish
        while order.is_open and order.left:
            others = [quote for quote in self._others(wish) if _crosses(wish, quote[0])][:1]
            own = self._by_rank(self.own_in_reach(wish))[:1]
            if own and (not others or _is_better(wish, own[0].wish.price, others[0][0])):
                self._meet(order, own[0])
            elif others:
                [(price, amount)] = others
                taken = self._fill(order, price, amount, maker=False)
                side = self.asks if wish.buys else self.bids
                side.remove((price, amount))
                if amount > taken:
                    side.append((price, amount - taken))
            else:
                return

    def _meet(self, order: Stand, own: Stand) -> None:
        if order.wish.prevention in ("EXPIRE_MAKER", "EXPIRE_BOTH"):
            own.status = "EXPIRED_IN_MATCH"
        if order.wish.prevention in ("EXPIRE_TAKER", "EXPIRE_BOTH"):
            order.status = "EXPIRED_IN_MATCH"

    def _left_of(self, quotes: list[Quote], *, buys: bool) -> list[Quote]:
        """Have orders that stand take what they reach of new quotes, and give what is left of these."""
        left: list[Quote] = []
        for price, amount in sorted(quotes, reverse=not buys):
            reached = [one for one in self.open() if one.wish.buys == buys and _crosses(one.wish, price)]
            for order in self._by_rank(reached):
                if amount and order.is_open:
                    assert order.wish.price is not None
                    amount -= self._fill(order, order.wish.price, amount, maker=True)
            if amount:
                left.append((price, amount))
        return left

    def _by_rank(self, orders: list[Stand]) -> list[Stand]:
        """The best price first, and of the same price the earliest order."""
        return sorted(orders, key=lambda one: ((one.wish.price or ZERO) * (-1 if one.wish.buys else 1), one.arrival))

    def _fill(self, order: Stand, price: Decimal, quantity: Decimal, *, maker: bool) -> Decimal:
        """Fill an order with as much of a quantity as it can have, and say how much that is."""
        wish, quantity = order.wish, min(quantity, order.left)
        if self._closes(wish):
            quantity = min(quantity, self._closable(wish))
        if quantity:
            self._account(order, price, quantity, maker=maker)
        for one in self.open():
            # What could only close a position ends with it.
            if self._closes(one.wish) and not self._closable(one.wish):
                one.status = "EXPIRED"
        return quantity

    def _account(self, order: Stand, price: Decimal, quantity: Decimal, *, maker: bool) -> None:
        wish = order.wish
        held, entry = self.positions.get(wish.side, (ZERO, ZERO))
        signed = quantity if wish.buys else -quantity
        profit = ZERO
        if held * signed < 0:
            closed = min(abs(held), quantity)
            profit = eight(closed * (price - entry) * (1 if held > 0 else -1))
            entry = entry if abs(held) > quantity else price
        else:
            entry = eight((abs(held) * entry + quantity * price) / (abs(held) + quantity))
        commission = eight(price * quantity * (MAKER if maker else TAKER))
        self.wallet += profit - commission
        self.positions[wish.side] = (held + signed, entry if held + signed else ZERO)
        self.fills.append(Fill(order.arrival, wish.side, price, quantity, maker, profit, commission))
        self.last = price
        order.executed += quantity
        order.value += price * quantity
        order.status = "PARTIALLY_FILLED" if order.left else "FILLED"


def _crosses(wish: Wish, price: Decimal | None) -> bool:
    """Whether an order takes a price of the other side."""
    assert price is not None
    return wish.price is None or (wish.price >= price if wish.buys else wish.price <= price)


def _reaches(wish: Wish, price: Decimal) -> bool:
    """Whether an order that stands is at a price or a better one."""
    assert wish.price is not None
    return wish.price >= price if wish.buys else wish.price <= price


def _is_better(wish: Wish, one: Decimal | None, other: Decimal) -> bool:
    assert one is not None
    return one < other if wish.buys else one > other
