"""What can be read of a local order book."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from decimal import Decimal

from binance_derivatives._book.changes import Level, Side, Top
from binance_derivatives._book.levels import Levels
from binance_derivatives._book.prices import EVERYTHING, EXACT, Ticks, finer


class BookReads:
    """The order book of a contract, as far as it is known.

    It may be read at any time. While ``synchronised`` is true, every level up to ``complete_to`` is what the exchange had after the
    update ``last_update_id``, and no other levels are told of; while it is false, the levels are those of the last moment when it was true,
    or none.

    Attributes:
        lock: Held while a level is read or changed; nothing where a single thread does both.
        symbol: The contract.
        synchronised: Whether the book is the exchange's own.
        why: Why it is not, in words; empty while it is.
        last_update_id: The update after which it is as it is; 0 before the first.
        event_time: When the exchange sent that update, in milliseconds since 1970; 0 before the first.
        repeated: How many differences came again and were left out.
        snapshots: How many snapshots were joined.
    """

    def __init__(self, symbol: str, *, tick: Decimal | None = None) -> None:
        """Make an empty book.

        Args:
            symbol: The contract.
            tick: What every price is a multiple of (the ``tickSize`` of the contract's ``PRICE_FILTER``), if prices are to be had as whole
                numbers.

        Raises:
            ValueError: The tick is not above 0.
        """
        if tick is not None and not (tick.is_finite() and tick > 0):
            raise ValueError(f"tick is {tick}, expected a number above 0")
        self.symbol = symbol
        self.lock: AbstractContextManager[object] = nullcontext()
        self.synchronised = False
        self.why = "no snapshot was joined yet"
        self.last_update_id = 0
        self.event_time = 0
        self.repeated = 0
        self.snapshots: int = 0
        self._tick = tick
        # Without a tick the prices that come say how fine they are.
        unit = Decimal(1) if tick is None else tick
        self._bid_ticks, self._ask_ticks = Ticks(unit, bids=True), Ticks(unit, bids=False)
        self._bids, self._asks = Levels({}), Levels({})

    def __repr__(self) -> str:
        state = "synchronised" if self.synchronised else f"not synchronised: {self.why}"
        return f"<{type(self).__name__} {self.symbol} at {self.last_update_id}, {state}>"

    @property
    def tick(self) -> Decimal | None:
        """What every price is a multiple of; None where it is not known, or a price was none."""
        return self._tick

    @property
    def bid(self) -> Level | None:
        """The highest bid, None where there is none."""
        return self._best("bids")

    @property
    def ask(self) -> Level | None:
        """The lowest ask, None where there is none."""
        return self._best("asks")

    @property
    def top(self) -> Top:
        """The highest bid and the lowest ask."""
        with self.lock:
            return Top(self.bid, self.ask)

    @property
    def spread(self) -> Decimal | None:
        """The lowest ask less the highest bid, None where there is no such level."""
        with self.lock:
            bid, ask = self.bid, self.ask
            return None if bid is None or ask is None else EXACT.subtract(ask.price, bid.price)

    def complete_to(self, side: Side) -> Decimal | None:
        """Give the worst price up to which every level of a side is known; None where all of the side is."""
        with self.lock:
            levels, ticks = self._side(side)
            return None if levels.known == -EVERYTHING else ticks.price(levels.known)

    def depth(self, side: Side, count: int) -> list[Level]:
        """Give the best levels of a side, so many or, where the book is known less deep, fewer."""
        with self.lock:
            levels, ticks = self._side(side)
            return [Level(side, ticks.price(one), levels.quantity(one)) for one in levels.first(count)]

    def quantity_at(self, side: Side, price: Decimal) -> Decimal | None:
        """Give how much there is at a price, 0 for nothing; None where the book does not know."""
        with self.lock:
            levels, ticks = self._side(side)
            at = ticks.within(price)
            if at < levels.known:
                return None
            return levels.quantity(at) if ticks.price(at) == price else Decimal(0)

    def quantity_to(self, side: Side, price: Decimal) -> Decimal | None:
        """Give how much there is at a price and better ones; None where the book does not know."""
        with self.lock:
            levels, ticks = self._side(side)
            at = ticks.within(price)
            return None if at < levels.known else levels.quantity_to(at)

    def price_for(self, side: Side, quantity: Decimal) -> Decimal | None:
        """Give the best price up to which there is so much: the limit of an order that takes it. None where the known levels hold less."""
        with self.lock:
            levels, ticks = self._side(side)
            at = levels.price_for(quantity)
            return None if at is None else ticks.price(at)

    def best_ticks(self, side: Side) -> int | None:
        """Give the best price of a side as how many ticks it is; None where the side is empty.

        Raises:
            ValueError: The book was made without a tick, or a price was no multiple of it.
        """
        with self.lock:
            best = self._in_ticks(side).best
            return None if best is None else abs(best)

    def depth_ticks(self, side: Side, count: int) -> list[tuple[int, Decimal]]:
        """Give the best levels of a side as ``depth`` does: how many ticks the price is, and the quantity.

        Raises:
            ValueError: The book was made without a tick, or a price was no multiple of it.
        """
        with self.lock:
            levels = self._in_ticks(side)
            return [(abs(one), levels.quantity(one)) for one in levels.first(count)]

    def _in_ticks(self, side: Side) -> Levels:
        if self._tick is None:
            raise ValueError(f"the tick of {self.symbol} is not known")
        return self._side(side)[0]

    def _best(self, side: Side) -> Level | None:
        with self.lock:
            levels, ticks = self._side(side)
            best = levels.best
            return None if best is None else Level(side, ticks.price(best), levels.quantity(best))

    def _side(self, side: Side) -> tuple[Levels, Ticks]:
        if side == "bids":
            return self._bids, self._bid_ticks
        if side == "asks":
            return self._asks, self._ask_ticks
        raise ValueError(f"side is {side!r}, expected 'bids' or 'asks'")

    def _refine(self, price: Decimal) -> None:
        """Count prices in a unit from now on that this one is a multiple of, too."""
        unit = finer(self._bid_ticks.unit, price)
        bid_ticks, ask_ticks = Ticks(unit, bids=True), Ticks(unit, bids=False)
        self._bids = self._bids.recounted(lambda one: bid_ticks.read(self._bid_ticks.price(one)))
        self._asks = self._asks.recounted(lambda one: ask_ticks.read(self._ask_ticks.price(one)))
        self._tick, self._bid_ticks, self._ask_ticks = None, bid_ticks, ask_ticks
