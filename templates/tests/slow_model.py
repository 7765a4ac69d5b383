"""A slow model of an exchange of one contract, made from the documentation alone, to compare the real one with.

https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api, /faq/stp-faq, /error-code and /common-definition, and
the same of coin-margined-futures: an order trades with the best of the other side first; IOC gives up what it can't get at once, FOK and
GTX are refused when they can't be filled at once, or would be; of two orders of the account that meet one or both expire as the one that
comes upon the other says, unless it says NONE or is FOK: then they trade. Profit is price less entry price, times quantity; the entry price is the average,
weighted with quantities; commission is a share of the value. A contract in coins is worth a sum in dollars, so that all these go by
the reciprocal of the price. An order that is changed stands in the queue anew.

It keeps lists and sorts them again each time, reckons in fractions, and shares no line with what it is compared to. What the documentation
leaves open stands in ``slow_terms.OPEN``: there the exchange decides, and the model follows.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from slow_terms import (
    ABOVE_CAP,
    BELOW_FLOOR,
    CANCEL_REJECTED,
    DUPLICATE_ID,
    FOK_REJECT,
    GTX_REJECT,
    NO_DEPTH,
    NO_LEVEL,
    NO_SUCH_ORDER,
    OFF_STEP,
    OFF_TICK,
    PRECISION,
    REDUCE_ONLY_REJECT,
    SAME_ORDER,
    SIDE_MISMATCH,
    SMALL_CHANGE,
    SMALL_ORDER,
    ZERO,
    Quote,
    Refused,
    Terms,
)


@dataclass
class Wish:
    """An order as it is asked for; no price is any price, or the one that is matched."""

    buys: bool
    quantity: Decimal
    price: Decimal | None = None
    in_force: str = "GTC"
    side: str = "BOTH"
    reduces: bool = False
    prevention: str | None = None
    match: str | None = None
    until: int | None = None
    name: str | None = None

    @property
    def at_any_price(self) -> bool:
        return self.price is None and self.match is None


@dataclass
class Stand:
    """An order and what became of it; ``rank`` is its place in the queue."""

    wish: Wish
    arrival: int
    rank: int
    quantity: Decimal
    price: Decimal | None = None
    executed: Decimal = ZERO
    value: Fraction = Fraction(0)
    status: str = "NEW"

    @property
    def at(self) -> Decimal:
        """The price of an order that stands."""
        assert self.price is not None
        return self.price

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

    terms: Terms
    wallet: Decimal
    last: Decimal
    marked: Decimal | None = None
    hedge: bool = False
    ranks: int = 0
    orders: list[Stand] = field(default_factory=list)
    standing: list[Stand] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    positions: dict[str, Quote] = field(default_factory=dict)
    bids: list[Quote] = field(default_factory=list)
    asks: list[Quote] = field(default_factory=list)
    prices: list[tuple[Decimal, Decimal]] = field(default_factory=list)

    @property
    def mark(self) -> Decimal:
        return self.last if self.marked is None else self.marked

    def held(self, side: str) -> Decimal:
        """How much is held, below zero for what is owed."""
        return self.positions.get(side, (ZERO, ZERO))[0]

    def open(self) -> list[Stand]:
        self.standing = [one for one in self.standing if one.is_open]
        return self.standing

    def own_in_reach(self, wish: Wish, price: Decimal | None) -> list[Stand]:
        """Orders of one's own on the other side that an order at a price would come upon, the best and oldest first."""
        return self._by_rank(
            [one for one in self.open() if one.wish.buys != wish.buys and _crosses(wish.buys, price, one.at)]
        )

    def place(self, wish: Wish, unsaid: str = "EXPIRE_MAKER") -> Stand:
        """Place an order; what it does not say about orders of its own account is as the operation has it."""
        if wish.name is not None and any(one.wish.name == wish.name for one in self.open()):
            raise Refused(DUPLICATE_ID)
        return self._enter(replace(wish, prevention=wish.prevention or unsaid))

    def modify(self, order: Stand, quantity: Decimal, price: Decimal) -> None:
        if not order.is_open:
            raise Refused(NO_SUCH_ORDER)
        if (quantity, price) == (order.quantity, order.price):
            raise Refused(SAME_ORDER)
        wish = order.wish
        self._check_filters(replace(wish, quantity=quantity), price, SMALL_CHANGE)
        if self.hedge and self._closes(wish) and self._closable(wish) < quantity - order.executed:
            raise Refused(REDUCE_ONLY_REJECT)
        self.ranks += 1
        order.price, order.quantity, order.rank = price, quantity, self.ranks
        if order.left <= 0 or (wish.in_force == "GTX" and self._would_take(wish, price)):
            order.status = "CANCELED"
        self._take(order)

    def cancel(self, order: Stand) -> None:
        if not order.is_open:
            raise Refused(CANCEL_REJECTED)
        order.status = "CANCELED"

    def trade(self, price: Decimal, quantity: Decimal) -> None:
        """Others trade: what stands at this price or a better one is filled first, each at its own price."""
        for order in self._by_rank([one for one in self.open() if _crosses(one.wish.buys, one.at, price)]):
            if quantity and order.is_open:
                quantity -= self._fill(order, order.at, quantity, maker=True)
        if quantity:
            self._tell(price)

    def set_mark(self, price: Decimal) -> None:
        self.marked = price
        self._tell(self.last)

    def quote(self, bids: list[Quote], asks: list[Quote]) -> None:
        """Others offer something else than before; what they offer to orders that stand is taken by these."""
        self.bids, self.asks = self._left_of(bids, buys=False), self._left_of(asks, buys=True)

    def _tell(self, last: Decimal) -> None:
        """Keep what conditional orders have not seen yet: the last price, and the mark price, which is the last one until it is set."""
        self.last = last
        self.prices.append((last, self.mark))

    def _check_side(self, wish: Wish) -> None:
        if (wish.side == "BOTH") == self.hedge:
            raise Refused(SIDE_MISMATCH)

    def _check_filters(self, wish: Wish, price: Decimal | None, small: int) -> None:
        terms = self.terms
        if _digits(wish.quantity) > _digits(terms.step) or (price is not None and _digits(price) > _digits(terms.tick)):
            raise Refused(PRECISION)
        if price is not None and price % terms.tick:
            raise Refused(OFF_TICK)
        if wish.quantity % terms.step:
            raise Refused(OFF_STEP)
        if price is not None and wish.buys and price > self.mark * terms.up:
            raise Refused(ABOVE_CAP)
        if price is not None and not wish.buys and price < self.mark * terms.down:
            raise Refused(BELOW_FLOOR)
        worth = wish.quantity * (terms.size or price or self.mark)
        if worth < terms.least and not self._closes(wish):
            raise Refused(small)

    def _enter(self, wish: Wish) -> Stand:
        """Have an order come upon the book, or refuse it for what it is or finds there."""
        price = self._matched(wish) if wish.match else wish.price
        self._check_side(wish)
        self._check_filters(wish, price, SMALL_ORDER)
        # In hedge mode a position can't be closed beyond what it is; reduceOnly is for as much as there is.
        least = wish.quantity if self.hedge else self.terms.step
        if self._closes(wish) and self._closable(wish) < least:
            raise Refused(REDUCE_ONLY_REJECT)
        if price is None and not self._others(wish) and not self.own_in_reach(wish, price):
            raise Refused(NO_DEPTH)
        if wish.in_force == "FOK" and self._to_be_had(wish, price) < wish.quantity:
            raise Refused(FOK_REJECT)
        if wish.in_force == "GTX" and self._would_take(wish, price):
            raise Refused(GTX_REJECT)
        self.ranks += 1
        order = Stand(wish, len(self.orders), self.ranks, wish.quantity, price)
        self.orders.append(order)
        self.standing.append(order)
        self._take(order)
        if order.is_open and (price is None or wish.in_force in ("IOC", "FOK")):
            order.status = "EXPIRED"
        return order

    def _matched(self, wish: Wish) -> Decimal:
        """The price at a place of the book, in which orders of one's own stand too."""
        assert wish.match is not None
        kind, _, place = wish.match.partition("_")
        buys = wish.buys == (kind == "QUEUE")
        prices = {price for price, _ in (self.bids if buys else self.asks)}
        prices |= {one.at for one in self.open() if one.wish.buys == buys}
        ranked = sorted(prices, reverse=buys)
        if len(ranked) < int(place or 1):
            raise Refused(NO_LEVEL)
        return ranked[int(place or 1) - 1]

    def _closes(self, wish: Wish) -> bool:
        return wish.reduces or (wish.side, wish.buys) in (("LONG", False), ("SHORT", True))

    def _closable(self, wish: Wish) -> Decimal:
        held = self.held(wish.side)
        return max(ZERO, -held if wish.buys else held)

    def _others(self, wish: Wish) -> list[Quote]:
        return sorted(self.asks) if wish.buys else sorted(self.bids, reverse=True)

    def _offered(self, wish: Wish, price: Decimal | None) -> Decimal:
        return sum((amount for at, amount in self._others(wish) if _crosses(wish.buys, price, at)), ZERO)

    def _to_be_had(self, wish: Wish, price: Decimal | None) -> Decimal:
        """What a FOK order can have at once, also of orders of its own account, of those that close a position no more than that."""
        own = self.own_in_reach(wish, price)
        offered = self._offered(wish, price) + sum((one.left for one in own if not self._closes(one.wish)), ZERO)
        for side in ("BOTH", "LONG", "SHORT"):
            closing = [one for one in own if one.wish.side == side and self._closes(one.wish)]
            if closing:
                offered += min(sum((one.left for one in closing), ZERO), self._closable(closing[0].wish))
        return min(offered, self._closable(wish)) if self._closes(wish) else offered

    def _would_take(self, wish: Wish, price: Decimal | None) -> bool:
        return bool(self._offered(wish, price) or self.own_in_reach(wish, price))

    def _take(self, order: Stand) -> None:
        """Trade with what others offer, the best price first, and meet orders of one's own on the way."""
        wish = order.wish
        while order.is_open and order.left:
            others = [quote for quote in self._others(wish) if _crosses(wish.buys, order.price, quote[0])][:1]
            own = self.own_in_reach(wish, order.price)[:1]
            if own and (not others or _crosses(wish.buys, others[0][0], own[0].at)):
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
        # FOK and GTX are not kept from trading with orders of one's own.
        if order.wish.prevention == "NONE" or order.wish.in_force == "FOK":
            self._trade_own(order, own)
            return
        if order.wish.prevention in ("EXPIRE_MAKER", "EXPIRE_BOTH"):
            own.status = "EXPIRED_IN_MATCH"
        if order.wish.prevention in ("EXPIRE_TAKER", "EXPIRE_BOTH"):
            order.status = "EXPIRED_IN_MATCH"

    def _trade_own(self, order: Stand, own: Stand) -> None:
        wanted = min(order.left, self._closable(order.wish)) if self._closes(order.wish) else order.left
        quantity = self._fill(own, own.at, wanted, maker=True)
        if quantity:
            self._fill(order, own.at, quantity, maker=False)

    def _left_of(self, quotes: list[Quote], *, buys: bool) -> list[Quote]:
        """Have orders that stand take what they reach of new quotes, and give what is left of these."""
        left: list[Quote] = []
        for price, amount in sorted(quotes, reverse=not buys):
            reached = [one for one in self.open() if one.wish.buys == buys and _crosses(buys, one.at, price)]
            for order in self._by_rank(reached):
                if amount and order.is_open:
                    amount -= self._fill(order, order.at, amount, maker=True)
            if amount:
                left.append((price, amount))
        return left

    def _by_rank(self, orders: list[Stand]) -> list[Stand]:
        """The best price first, and of the same price the earliest order."""
        return sorted(orders, key=lambda one: (-one.at if one.wish.buys else one.at, one.rank))

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
        wish, terms = order.wish, self.terms
        held, entry = self.positions.get(wish.side, (ZERO, ZERO))
        signed = quantity if wish.buys else -quantity
        profit = ZERO
        if held * signed < 0:
            profit = terms.profit(held > 0, min(abs(held), quantity), entry, price)
            entry = entry if abs(held) > quantity else price
        else:
            entry = terms.entry(abs(held), entry, quantity, price)
        value = terms.value(quantity, price)
        commission = terms.commission(value, maker)
        self.wallet += profit - commission
        self.positions[wish.side] = (held + signed, entry if held + signed else ZERO)
        self.fills.append(Fill(order.arrival, wish.side, price, quantity, maker, profit, commission))
        self._tell(price)
        order.executed += quantity
        order.value += value
        order.status = "PARTIALLY_FILLED" if order.left else "FILLED"


def _digits(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return -exponent


def _crosses(buys: bool, price: Decimal | None, other: Decimal) -> bool:
    """Whether an order at a price takes, or is reached by, another price."""
    return price is None or (price >= other if buys else price <= other)
