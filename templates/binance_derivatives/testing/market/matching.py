"""Matching: which orders trade, at what price, and what becomes of the rest.

The account's own orders stand in the book beside what others have there. Whoever comes upon the book trades at the best price,
with the account's own orders first, the oldest first; a fill is at the price of the order that stood. Nothing is traded that
nobody offers.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal, TypeAlias

from binance_derivatives.testing.book import CANCELED, FILLED, PARTIALLY_FILLED, Book, Order
from binance_derivatives.testing.market.account import BOTH, Account
from binance_derivatives.testing.market.admission import reduces
from binance_derivatives.testing.market.amounts import NONE
from binance_derivatives.testing.market.feed import Feed, Print, Printed, QuotesChange
from binance_derivatives.testing.market.listing import Listing, reaches

EXPIRED: Final = "EXPIRED"
EXPIRED_IN_MATCH: Final = "EXPIRED_IN_MATCH"
_AT_ONCE: Final = frozenset(("IOC", "FOK"))
_PREVENTED: Final = frozenset(("GTC", "IOC", "GTD"))
End: TypeAlias = Literal["CANCELED", "EXPIRED", "EXPIRED_IN_MATCH"]


class Matching:
    """Has orders trade.

    Args:
        account: Whose orders stand in the book.
        book: Where they are looked up.
        feed: Where changes are told.
    """

    def __init__(self, account: Account, book: Book, feed: Feed) -> None:
        self._account = account
        self._book = book
        self._feed = feed

    def available(self, listing: Listing, order: Order) -> Decimal:
        """How much a FOK order could trade at once, also with the account's own orders."""
        limit, buys = _limit(order), order.buys
        there = sum(
            (amount for price, amount in listing.offers(buys).items() if reaches(limit, price, buys=buys)), NONE
        )
        reducing: dict[str, Decimal] = {}
        for own in listing.own(not buys):
            if reaches(limit, own.price, buys=buys):
                side = own.terms.get("positionSide", BOTH)
                # Together they can't trade more than the position that they reduce.
                left = reducing.get(side, self._reducible(own))
                taken = min(own.remaining, left) if reduces(own) else own.remaining
                there += taken
                reducing[side] = left - taken if reduces(own) else left
        return min(there, self._reducible(order)) if reduces(order) else there

    def crosses(self, listing: Listing, order: Order) -> bool:
        """Whether an order would trade at once, or meet one of the account's own."""
        prices = [one.price for one in listing.own(not order.buys)[:1]]
        best = listing.best_offer(order.buys)
        if best is not None:
            prices.append(best)
        return any(reaches(_limit(order), price, buys=order.buys) for price in prices)

    def enter(self, listing: Listing, order: Order, now: int) -> None:
        """Have an order that was let in trade, and stand with what is left of it."""
        self._book.enter(order)
        self._feed.order("", order, "NEW", now)
        self.trade(listing, order, now)

    def trade(self, listing: Listing, order: Order, now: int) -> None:
        """Have an order that is open come upon the book."""
        while order.remaining and self._step(listing, order, now):
            pass
        if self._book.is_open(order):
            self._capped(listing, order, now)
        if not self._book.is_open(order):
            return
        if order.price == 0 or order.terms.get("timeInForce") in _AT_ONCE:
            self.end(listing, order, EXPIRED, now)
            return
        listing.resting[order.number] = order
        self.tell_book(listing, now)

    def sweep(self, listing: Listing, price: Decimal, quantity: Decimal, now: int) -> None:
        """Have others trade at a price: the account's orders that it reaches are filled first, in part too."""
        buyers = [one for one in listing.own(True) if one.price >= price]
        sellers = [one for one in listing.own(False) if one.price <= price]
        sold = bool(buyers) or (not sellers and listing.last is not None and price < listing.last)
        for order in (*buyers, *sellers):
            if quantity and self._book.is_open(order):
                quantity -= self._fill_resting(listing, order, quantity, now)
        if quantity:
            self._print(listing, price, quantity, now, sold=sold)

    def meet_quotes(self, listing: Listing, now: int) -> None:
        """Have the account's orders trade with what others have just offered them."""
        for order in (*listing.own(True), *listing.own(False)):
            best = listing.best_offer(order.buys)
            while self._book.is_open(order) and best is not None and reaches(order.price, best, buys=order.buys):
                done = self._fill_resting(listing, order, listing.offers(order.buys)[best], now)
                listing.take_offer(order.buys, best, done)
                best = listing.best_offer(order.buys)

    def end(self, listing: Listing, order: Order, status: End, now: int) -> None:
        """Take an order off the book."""
        self._book.end(order, status, now)
        self._feed.order("", order, "CANCELED" if status == CANCELED else "EXPIRED", now)
        if listing.resting.pop(order.number, None) is not None:
            self.tell_book(listing, now)

    def tell_book(self, listing: Listing, now: int) -> None:
        before, listing.update = listing.update, listing.update + 1
        self._feed.announce(QuotesChange(listing.contract.symbol, listing.update, before, now))

    def _step(self, listing: Listing, order: Order, now: int) -> bool:
        """Trade once with the best there is; False when there is nothing more to be done."""
        limit, buys = _limit(order), order.buys
        own = next(iter(listing.own(not buys)), None)
        best = listing.best_offer(buys)
        if own is not None and (best is None or reaches(best, own.price, buys=buys)):
            return reaches(limit, own.price, buys=buys) and self._meet_own(listing, order, own, now)
        if best is None or not reaches(limit, best, buys=buys):
            return False
        quantity = min(self._capped(listing, order, now), listing.offers(buys)[best])
        if not quantity:
            return False
        listing.take_offer(buys, best, quantity)
        trade = self._print(listing, best, quantity, now, sold=not buys)
        self._book_fill(listing, order, trade, quantity, maker=False)
        self.tell_book(listing, now)
        return True

    def _meet_own(self, listing: Listing, taker: Order, maker: Order, now: int) -> bool:
        """What happens when two orders of the account meet: either expires, both do, or they trade."""
        match _prevention(taker):
            case "EXPIRE_TAKER":
                self.end(listing, taker, EXPIRED_IN_MATCH, now)
                return False
            case "EXPIRE_BOTH":
                self.end(listing, maker, EXPIRED_IN_MATCH, now)
                self.end(listing, taker, EXPIRED_IN_MATCH, now)
                return False
            case "EXPIRE_MAKER":
                self.end(listing, maker, EXPIRED_IN_MATCH, now)
                return True
            case _:
                return self._trade_own(listing, taker, maker, now)

    def _trade_own(self, listing: Listing, taker: Order, maker: Order, now: int) -> bool:
        wanted = self._capped(listing, taker, now)
        offered = self._capped(listing, maker, now)
        if not wanted or not offered:
            return bool(wanted)
        quantity = min(wanted, offered)
        trade = self._print(listing, maker.price, quantity, now, sold=not taker.buys)
        self._book_fill(listing, maker, trade, quantity, maker=True)
        self._book_fill(listing, taker, trade, quantity, maker=False)
        return True

    def _fill_resting(self, listing: Listing, order: Order, quantity: Decimal, now: int) -> Decimal:
        """Fill a resting order with as much of a quantity as it takes, and return how much that is."""
        quantity = min(self._capped(listing, order, now), quantity)
        if quantity:
            trade = self._print(listing, order.price, quantity, now, sold=order.buys)
            self._book_fill(listing, order, trade, quantity, maker=True)
            self.tell_book(listing, now)
        return quantity

    def _capped(self, listing: Listing, order: Order, now: int) -> Decimal:
        """How much of an order may trade; one that only reduces expires when there is nothing to reduce."""
        if not reduces(order):
            return order.remaining
        there = self._reducible(order)
        if not there:
            self.end(listing, order, EXPIRED, now)
        return min(order.remaining, there)

    def _reducible(self, order: Order) -> Decimal:
        return self._account.reducible(order.symbol, order.terms.get("positionSide", BOTH), order.buys)

    def _print(self, listing: Listing, price: Decimal, quantity: Decimal, now: int, *, sold: bool) -> Print:
        trade = listing.print(price, quantity, now, sold=sold)
        self._feed.announce(Printed(listing.contract.symbol, trade))
        return trade

    def _book_fill(self, listing: Listing, order: Order, trade: Print, quantity: Decimal, *, maker: bool) -> None:
        order.executed += quantity
        order.value += trade.price * quantity
        contract = listing.contract
        # Not rounded, so that the price on average is the one there was.
        order.base += quantity if contract.size is None else quantity * contract.size / trade.price
        order.changed = trade.time
        order.status = PARTIALLY_FILLED if order.remaining else FILLED
        if order.status == FILLED:
            self._book.end(order, FILLED, trade.time)
            listing.resting.pop(order.number, None)
        fill = self._account.settle(contract, order, trade, quantity, maker=maker)
        self._feed.order("", order, "TRADE", trade.time, fill)
        self._expire_reductions(listing, trade.time)

    def _expire_reductions(self, listing: Listing, now: int) -> None:
        """Expire resting orders that may only reduce and can't any more."""
        for order in tuple(listing.resting.values()):
            if reduces(order):
                self._capped(listing, order, now)


def _limit(order: Order) -> Decimal | None:
    return order.price or None


def _prevention(order: Order) -> str:
    """What becomes of two orders of the account that meet; FOK and post-only orders are not kept from it."""
    # https://developers.binance.com/docs/derivatives/usds-margined-futures/faq/stp-faq
    if order.terms.get("timeInForce", "GTC") not in _PREVENTED:
        return "NONE"
    return order.terms.get("selfTradePreventionMode", "EXPIRE_MAKER")
