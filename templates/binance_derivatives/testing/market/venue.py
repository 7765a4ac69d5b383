"""The state of an exchange that trades, and everything that can be done to it, one thing at a time."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal, localcontext
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from binance_derivatives.testing.book import CANCELED, NEW, PARTIALLY_FILLED, Book, Order
from binance_derivatives.testing.market import prices
from binance_derivatives.testing.market.account import BOTH, Account
from binance_derivatives.testing.market.admission import BAD_SYMBOL, Admission, reject
from binance_derivatives.testing.market.amounts import EXACT
from binance_derivatives.testing.market.conditions import (
    CONDITIONAL,
    check_terms,
    check_trigger,
    comes_true,
)
from binance_derivatives.testing.market.contract import Contract
from binance_derivatives.testing.market.feed import Change, Feed, MarkChange, OrderChange
from binance_derivatives.testing.market.listing import RPI, Level, Listing
from binance_derivatives.testing.market.margin import Margin
from binance_derivatives.testing.market.matching import EXPIRED, End, Matching
from binance_derivatives.testing.refusal import CANCEL_REJECTED, NO_SUCH_ORDER, Refusal

ALGO: Final = "algo"
TRIGGERED: Final = "TRIGGERED"
FINISHED: Final = "FINISHED"
REJECTED: Final = "REJECTED"
FOK_REJECT: Final = -5021
GTX_REJECT: Final = -5022
# In the words of usdm, and of coinm.
LIMIT_ONLY: Final = (-5025, -4196)
SAME_ORDER: Final = (-5027, -4197)
TOO_MANY_CHANGES: Final = (-5026, -4198)
MOST_CHANGES: Final = 10_000
NO_DEPTH: Final = -1112


class Amendment(Struct, frozen=True):
    """A change of an order: price and quantity before and after, and how many there have been."""

    number: int
    order: Order
    prices: tuple[Decimal, Decimal]
    quantities: tuple[Decimal, Decimal]
    count: int
    time: int


class Venue:
    """What an exchange trades, for whom, and what stands in its books.

    Whatever reads or changes it does so within ``turn``, which first does what is due by the clock.

    Attributes:
        listings: What is traded, by symbol.
        account: Whose key it is.
        margin: What the account has and needs.
        feed: Where every change is told.
        amendments: The changes of orders, the oldest first.

    Args:
        contracts: What is traded.
        wallets: What the account has at first.
        books: Where orders are looked up; the one of conditional orders by the name ``algo``, the other by an empty one.
        clock: The time of the exchange in milliseconds.
    """

    def __init__(
        self,
        contracts: Mapping[str, Contract],
        wallets: Mapping[str, Decimal],
        books: Mapping[str, Book],
        clock: Callable[[], int],
    ) -> None:
        self.feed = Feed()
        self._contracts = contracts
        self._wallets = wallets
        self._books = books
        self._clock = clock
        self._lock = threading.RLock()
        self.feed.subscribe(self._tell_parent)
        self.restart()

    def restart(self) -> None:
        """Be as at the beginning."""
        with self._lock:
            self.listings = {symbol: Listing(contract) for symbol, contract in self._contracts.items()}
            self.account = Account(self._wallets, self.feed)
            self.margin = Margin(self.account, self.listings)
            self.amendments: list[Amendment] = []
            self._admission = Admission(self.account, self.margin)
            # By the number of the order that a conditional one became.
            self._parents: dict[int, Order] = {}
            self._matching = Matching(self.account, self._books[""], self.feed)

    @contextmanager
    def turn(self) -> Generator[int, None, None]:
        """Have the state to oneself, and amounts exact; gives the time."""
        with self._lock, localcontext(EXACT):
            now = self._clock()
            self._wake(now)
            yield now

    def listing(self, symbol: str) -> Listing:
        """Find a contract.

        Raises:
            Refusal: There is none.
        """
        if symbol not in self.listings:
            raise Refusal(BAD_SYMBOL)
        return self.listings[symbol]

    def check(self, market: str, order: Order, now: int) -> Listing:
        """Complete an order from its terms, and refuse it if it would not be accepted."""
        listing = self.listing(order.symbol)
        waits = order.terms["type"] in CONDITIONAL
        order.quantity = Decimal(order.terms.get("quantity", "0"))
        order.size = listing.contract.size
        if waits:
            check_terms(order)
        if order.terms["type"] in _PRICED and not (waits and "priceMatch" in order.terms):
            self._set_price(listing, order)
        if waits:
            self._admission.check_condition(listing, order, now)
            check_trigger(listing, order)
        else:
            self._check_now(listing, order, now)
        if order.terms.get("timeInForce") == "GTD":
            # So documented: milliseconds of the date are ignored.
            order.terms = {**order.terms, "goodTillDate": f"{order.terms['goodTillDate'][:-3]}000"}
        return listing

    def place(self, market: str, order: Order, now: int) -> Order:
        """Accept an order and have it trade, and return it as it was accepted, or, if it asks for the result, as it is then.

        Raises:
            Refusal: It is not accepted; nothing was done.
        """
        listing = self.check(market, order, now)
        accepted = replace(order)
        if order.terms["type"] in CONDITIONAL:
            self._books[market].enter(order)
            listing.waiting[order.number] = order
            self.feed.order(market, order, "NEW", now)
            comes_true(listing.contract, order, listing.last, listing.mark)
        else:
            self._matching.enter(listing, order, now)
            self._react(listing, now)
        return order if order.terms.get("newOrderRespType", "ACK") == "RESULT" else accepted

    def cancel(self, order: Order, now: int) -> None:
        """Take an order off the book, or have it wait no longer."""
        self._take_off(self.listing(order.symbol), order, CANCELED, now)

    def modify(self, order: Order, asked: Mapping[str, str], now: int) -> None:
        """Change price and quantity of an order; it stands behind the others at its price then.

        Raises:
            Refusal: It may not be changed so; nothing was done.
        """
        if order.terms["type"] != "LIMIT":
            raise reject(*LIMIT_ONLY)
        if order.changes >= MOST_CHANGES:
            raise reject(*TOO_MANY_CHANGES)
        if asked.get("side", order.terms["side"]) != order.terms["side"]:
            raise Refusal(NO_SUCH_ORDER, CANCEL_REJECTED)
        listing = self.listing(order.symbol)
        changed = {name: value for name, value in asked.items() if name in ("price", "quantity", "priceMatch")}
        if "price" in changed:
            changed.setdefault("priceMatch", "NONE")
        draft = replace(order, terms={**order.terms, **changed})
        draft.quantity = Decimal(draft.terms["quantity"])
        self._set_price(listing, draft)
        if (draft.price, draft.quantity) == (order.price, order.quantity):
            raise reject(*SAME_ORDER)
        self._check_change(listing, order, draft, now)
        self._amend(listing, order, draft, now)

    def trade(self, symbol: str, price: Decimal, quantity: Decimal) -> None:
        """Have others trade."""
        with self.turn() as now:
            listing = self.listings[symbol]
            self._matching.sweep(listing, price, quantity, now)
            self._react(listing, now)

    def quote(self, symbol: str, bids: Sequence[Level], asks: Sequence[Level]) -> None:
        """Replace what others have in the book."""
        with self.turn() as now:
            listing = self.listings[symbol]
            listing.bids = {level.price: level.quantity for level in bids if level.quantity}
            listing.asks = {level.price: level.quantity for level in asks if level.quantity}
            self._matching.tell_book(listing, now)
            self._matching.meet_quotes(listing, now)
            self._react(listing, now)

    def mark(self, symbol: str, price: Decimal) -> None:
        """Set the mark price."""
        with self.turn() as now:
            listing = self.listings[symbol]
            listing.mark = price
            self.feed.announce(MarkChange(symbol, price, now))
            self._react(listing, now)

    def count_down(self, listing: Listing, milliseconds: int, now: int) -> None:
        """Have all open orders of a contract canceled after a while; 0 for not at all."""
        listing.deadline = now + milliseconds if milliseconds else None

    def _set_price(self, listing: Listing, order: Order) -> None:
        mode = order.terms.get("priceMatch", "NONE")
        if mode == "NONE":
            order.price = Decimal(order.terms.get("price", "0"))
            if order.price <= 0:
                raise reject(-4001)
            return
        order.price = prices.matched(listing, mode, buys=order.buys)
        order.terms = {**order.terms, "price": f"{order.price:f}"}

    def _check_now(self, listing: Listing, order: Order, now: int) -> None:
        self._admission.check(listing, order, now)
        in_force = order.terms.get("timeInForce")
        if order.terms["type"] == "MARKET" and not self._matching.crosses(listing, order):
            raise reject(NO_DEPTH)
        if in_force in _POST_ONLY and self._matching.crosses(listing, order):
            raise reject(GTX_REJECT)
        if in_force == "FOK" and self._matching.available(listing, order) < order.quantity:
            raise reject(FOK_REJECT)

    def _check_change(self, listing: Listing, order: Order, draft: Order, now: int) -> None:
        """Look at a changed order as at a new one that has the place of the old one."""
        standing = listing.resting
        listing.resting = {number: one for number, one in standing.items() if one is not order}
        try:
            self._admission.check(listing, draft, now, changed=True)
        finally:
            listing.resting = standing

    def _amend(self, listing: Listing, order: Order, draft: Order, now: int) -> None:
        crosses = order.terms.get("timeInForce") in _POST_ONLY and self._matching.crosses(listing, draft)
        order.changes += 1
        number = len(self.amendments) + 1
        prices_, quantities = (order.price, draft.price), (order.quantity, draft.quantity)
        self.amendments.append(Amendment(number, order, prices_, quantities, order.changes, now))
        order.terms, order.price, order.quantity, order.changed = draft.terms, draft.price, draft.quantity, now
        if crosses or order.remaining <= 0:
            # So documented of both: a post-only order that would take, and one of which as much is filled already.
            self._matching.end(listing, order, CANCELED, now)
            return
        self.feed.order("", order, "AMENDMENT", now)
        del listing.resting[order.number]
        self._matching.trade(listing, order, now)
        self._react(listing, now)

    def _react(self, listing: Listing, now: int) -> None:
        """Show every price there has been to the orders that wait; those whose condition came true trade one after the other."""
        triggered: deque[Order] = deque()
        while listing.moves or triggered:
            moves, listing.moves = listing.moves, []
            for last, mark in moves:
                for order in [one for one in listing.waiting.values() if comes_true(listing.contract, one, last, mark)]:
                    del listing.waiting[order.number]
                    triggered.append(order)
            if triggered:
                self._trigger(listing, triggered.popleft(), now)

    def _trigger(self, listing: Listing, order: Order, now: int) -> None:
        """Make an order of a condition that came true."""
        market = self._market_of(order)
        order.triggered = order.changed = now
        child = self._child(market, order, now)
        if market:
            self._books[market].end(order, TRIGGERED, now)
            self.feed.order(market, order, "TRIGGERED", now)
        try:
            self.check("", child, now)
        except Refusal:
            self._books[market].end(order, REJECTED if market else EXPIRED, now)
            self.feed.order(market, order, "REJECTED", now)
            return
        if market:
            order.became = child.number
            self._parents[child.number] = order
        self._matching.enter(listing, child, now)

    def _market_of(self, order: Order) -> str:
        """The market that a conditional order waits in: the algo service, where it was placed there."""
        return ALGO if ALGO in self._books and self._books[ALGO].is_open(order) else ""

    def _child(self, market: str, order: Order, now: int) -> Order:
        """The order that a conditional one becomes; outside of the algo service it is the same one."""
        kind = "LIMIT" if order.terms["type"] in ("STOP", "TAKE_PROFIT") else "MARKET"
        terms = {name: value for name, value in order.terms.items() if name not in _ONLY_CONDITIONAL}
        terms |= {"type": kind, "origType": order.terms["type"] if not market else kind}
        if kind == "LIMIT":
            terms.setdefault("timeInForce", "GTC")
        if order.says("closePosition"):
            side = order.terms.get("positionSide", BOTH)
            held = self.account.reducible(order.symbol, side, order.buys)
            terms["quantity"] = f"{held:f}"
            if side == BOTH:
                terms["reduceOnly"] = "true"
        if market:
            return self._books[""].sketch(None, terms, now)
        order.terms = {**order.terms, **terms}
        return order

    def _tell_parent(self, change: Change) -> None:
        """Keep a conditional order up with the one it became; it is finished when that one is."""
        if not isinstance(change, OrderChange) or change.market or change.order.number not in self._parents:
            return
        child, parent = change.order, self._parents[change.order.number]
        parent.executed, parent.value, parent.base = child.executed, child.value, child.base
        parent.changed = change.time
        if child.status not in (NEW, PARTIALLY_FILLED):
            parent.status = FINISHED
            self.feed.order(ALGO, parent, "FINISHED", change.time)

    def _wake(self, now: int) -> None:
        """Do what is due: countdowns that have run out, orders whose time is over."""
        for listing in self.listings.values():
            if listing.deadline is not None and now >= listing.deadline:
                listing.deadline = None
                for order in (*listing.resting.values(), *listing.waiting.values()):
                    self._take_off(listing, order, CANCELED, now)
            for order in (*listing.resting.values(), *listing.waiting.values()):
                if order.terms.get("timeInForce") == "GTD" and now >= int(order.terms["goodTillDate"]):
                    self._take_off(listing, order, EXPIRED, now)

    def _take_off(self, listing: Listing, order: Order, status: End, now: int) -> None:
        if listing.waiting.get(order.number) is not order:
            self._matching.end(listing, order, status, now)
            return
        del listing.waiting[order.number]
        market = self._market_of(order)
        self._books[market].end(order, status, now)
        self.feed.order(market, order, "CANCELED" if status == CANCELED else "EXPIRED", now)


_POST_ONLY: Final = frozenset(("GTX", RPI))
_PRICED: Final = frozenset(("LIMIT", "STOP", "TAKE_PROFIT"))
_ONLY_CONDITIONAL: Final = frozenset(
    (
        "algoType",
        "triggerPrice",
        "activatePrice",
        "callbackRate",
        "clientAlgoId",
        "closePosition",
        "workingType",
        "priceProtect",
    )
)
