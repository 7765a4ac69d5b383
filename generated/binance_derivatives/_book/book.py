"""A local order book, without I/O: differences and snapshots are handed in, what is to be done and told is handed out.

https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/How-to-manage-a-local-order-book-correctly

It is in one of three conditions:

* *without a snapshot*: differences are kept, a snapshot is asked for once there is one. Differences with ``u < lastUpdateId`` are left out,
  and the first that is not must have ``U <= lastUpdateId``: it is joined then, with all after it. Else the snapshot is older than the
  stream, and the next one is asked for later, while differences are kept on. If all are older than the snapshot, it waits for the next.
* *synchronised*: each difference has to name the one before in ``pu``, must not leave the best bid at or above the best ask, and
  must leave a known level on each side. Else the book is broken: its levels stay, and it is without a snapshot. When few known
  levels are left, a snapshot is asked for too, and joined like the first, while the book goes on.
* *cut off*, after ``lost``: nobody knows whether a difference is missing. The ``pu`` of the next one tells.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, Literal, TypeAlias

from binance_derivatives._book.changes import AskSnapshot, Broken, Effect, Level, Resynchronised, Side, Top
from binance_derivatives._book.levels import Levels
from binance_derivatives._book.messages import ChangedLevel, Difference, Snapshot
from binance_derivatives._book.pace import Pace
from binance_derivatives._book.prices import EVERYTHING, FinerPrice, Ticks, is_more
from binance_derivatives._book.reads import BookReads
from binance_derivatives._book.record import Entry, Head, Path, Recorded

Tell: TypeAlias = Literal["state", "top", "levels"]
# Seconds for which a snapshot may be newer than the stream.
_PATIENCE: Final = 30.0
# Depths at which an answer may end though the book goes on, whatever was asked for.
_CUTS: Final = frozenset((100, 500, 1000))


class Book(BookReads):
    """An order book that is fed by hand: ``receive``, ``join``, ``missed`` and ``lost`` return what is to be told and done.

    Attributes:
        limit: How many levels of a side snapshots are asked for.
        most_waiting: How many differences may wait for a snapshot.
    """

    def __init__(
        self,
        symbol: str,
        *,
        tick: Decimal | None = None,
        limit: int = 1000,
        tell: Tell = "state",
        most_waiting: int = 1000,
        pace: Pace | None = None,
    ) -> None:
        """Make an empty book.

        Args:
            symbol: The contract.
            tick: What every price is a multiple of (the ``tickSize`` of the contract's ``PRICE_FILTER``), if prices are to be had as whole
                numbers.
            limit: How many levels of a side snapshots are asked for.
            tell: Which changes are told: ``state`` for ``Broken`` and ``Resynchronised``, ``top`` for ``Top`` as well, ``levels`` for each
                ``Level`` too.
            most_waiting: How many differences may wait for a snapshot; of more the oldest go.
            pace: When snapshots are asked for.

        Raises:
            ValueError: The tick is not above 0, or a number is less than 1.
        """
        super().__init__(symbol, tick=tick)
        if limit < 1 or most_waiting < 1:
            raise ValueError(f"limit is {limit} and most_waiting {most_waiting}, expected at least 1")
        self.limit = limit
        self._tell = tell
        self._pace = pace or Pace()
        self.most_waiting = most_waiting
        self._waiting: deque[Difference] = deque(maxlen=most_waiting)
        self._snapshot: Snapshot | None = None
        # The last update of the chain of differences, and when it was sent.
        self._last: int | None = None
        self._last_time = 0
        # Whether the levels follow the chain, whether a difference may be missing, whether a snapshot is wanted, and was asked for.
        self._follows = False
        self._cut_off = False
        self._wants = True
        self._asked = False
        # Whether what was asked for is of no use any more, and how long a snapshot may wait for the stream to reach it.
        self._void = False
        self._joins_until = 0.0
        self._told_snapshots: int = 0

    @property
    def is_new(self) -> bool:
        """Whether the book was told nothing yet."""
        return self._last is None and self._wants and not (self._cut_off or self._asked or self._joins_until)

    @classmethod
    def replay(cls, path: Path, until: int | None = None) -> Book:
        """Give the book of a recording: as it was at its end, or before the first update after ``until``.

        Look at its ``synchronised``: it was broken at times. To follow it on the way, use ``recorded`` and ``take``.

        Raises:
            ValueError: The file is no recording, or a line of it is none.
            OSError: The file can not be read.
        """
        recorded = Recorded(path)
        book = Book.recorded(recorded.head)
        for entry in recorded.entries():
            told = entry.told
            if until is not None and isinstance(told, Difference) and told.final_update_id > until:
                break
            book.take(entry)
        return book

    @staticmethod
    def recorded(head: Head, *, tell: Tell = "state") -> Book:
        """Give an empty book like the one of a recording."""
        return Book(head.symbol, tick=head.tick, limit=head.limit, most_waiting=head.most_waiting, tell=tell)

    def head(self) -> Head:
        """Give what a recording of this book begins with.

        Raises:
            ValueError: The book was told something, which would be missing.
        """
        if not self.is_new:
            raise ValueError(f"{self!r} was told something before, which is missing in a recording that begins now")
        return Head(symbol=self.symbol, tick=self.tick, limit=self.limit, most_waiting=self.most_waiting)

    def take(self, entry: Entry) -> Sequence[Effect]:
        """Take what a recording says that the book was told."""
        match entry.told:
            case Difference():
                return self.receive(entry.told, entry.at)
            case Snapshot():
                return self.join(entry.told, entry.at)
            case str():
                return self.lost(entry.told)
            case None:
                return self.missed(entry.at)

    def receive(self, difference: Difference, now: float) -> Sequence[Effect]:
        """Take the next message of the stream.

        Args:
            difference: The message.
            now: Seconds of any clock that does not go back.

        Raises:
            ValueError: It is of another contract.
        """
        try:
            if difference.symbol != self.symbol:
                raise ValueError(f"a difference of {difference.symbol} was given to the book of {self.symbol}")
            first, final, previous, time = (
                difference.first_update_id,
                difference.final_update_id,
                difference.previous_final_update_id,
                difference.event_time,
            )
        except AttributeError as error:
            self._last = None
            return self._break(f"a difference can not be read: {error}", now)
        effects: Sequence[Effect] = ()
        if previous != self._last:
            if self._is_repeated(final, time):
                self.repeated += 1
                return ()
            effects = self._begin_chain(first, final, previous, now)
        self._last, self._last_time, self._cut_off = final, time, False
        if self._follows:
            effects = self._follow(difference, now)
        if self._wants:
            self._waiting.append(difference)
            effects = (*effects, *self._go_on(now))
        return effects

    def join(self, snapshot: Snapshot, now: float) -> Sequence[Effect]:
        """Take a snapshot that was asked for; one that was not is left out."""
        void, self._asked, self._void = self._void, False, False
        if self._wants and not void:
            self._snapshot, self._joins_until = snapshot, now + _PATIENCE
        return self._go_on(now)

    def missed(self, now: float) -> Sequence[Effect]:
        """Take it that there will be no answer to the snapshot that was asked for."""
        self._asked = self._void = False
        return self._go_on(now)

    def lost(self, reason: str) -> Sequence[Effect]:
        """Take it that differences may be missing: a connection ended, a stream is silent."""
        self._cut_off = True
        return self._mistrust(reason)

    def _is_repeated(self, final: int, time: int) -> bool:
        """Tell whether a difference came before; ids that begin anew, as after a maintenance, are of a later time."""
        return self._last is not None and (final == self._last or (final < self._last and time <= self._last_time))

    def _begin_chain(self, first: int, final: int, previous: int, now: float) -> Sequence[Effect]:
        """Go on with a difference that does not follow the one before; what waits can not be joined with what comes."""
        self._waiting.clear()
        if self._last is None:
            return ()
        if final < self._last:
            # Ids have begun anew: no snapshot from before then has anything to do with them.
            self._snapshot, self._void = None, self._asked
        return self._break(
            f"an update is missing: the difference from {first} follows {previous}, not {self._last}", now
        )

    def _follow(self, difference: Difference, now: float) -> Sequence[Effect]:
        """Change the levels as a difference says."""
        before = None if self._tell == "state" else self.top
        try:
            self._change(difference)
        except (ValueError, AttributeError) as error:
            self._drop_levels()
            return self._break_unreadable(error, now)
        if wrong := self._wrong(self._bids, self._asks):
            self._drop_levels()
            return self._break(wrong, now)
        self.last_update_id, self.event_time = difference.final_update_id, difference.event_time
        if self._bids.is_thin or self._asks.is_thin:
            self._wants = True
        # After a connection was lost nothing turned out to be missing.
        effects = () if self.synchronised else (self._resynchronised(),)
        return effects if before is None else (*effects, *self._wanted(difference, before))

    def _wanted(self, difference: Difference, before: Top) -> list[Effect]:
        """Give the changes that are wanted."""
        effects: list[Effect] = []
        if self._tell == "levels":
            effects += self._changes("bids", difference.bids)
            effects += self._changes("asks", difference.asks)
        if (top := self.top) != before:
            effects.append(top)
        return effects

    def _change(self, difference: Difference) -> None:
        """Change the levels; again from the beginning where prices turn out to be finer, which the same quantities do not harm."""
        while True:
            try:
                self._bids.change(difference.bids, self._bid_ticks)
                return self._asks.change(difference.asks, self._ask_ticks)
            except FinerPrice as fine:
                self._refine(fine.price)

    def _wrong(self, bids: Levels, asks: Levels) -> str:
        """Say what is wrong with levels; empty for nothing."""
        bid, ask = bids.best, asks.best
        if bid is not None and ask is not None:
            # Asks count below zero.
            if bid + ask < 0:
                return ""
            return f"the bid {self._bid_ticks.price(bid)} is not below the ask {self._ask_ticks.price(ask)}"
        for best, levels, name in ((bid, bids, "bid"), (ask, asks, "ask")):
            if best is None and levels.known != -EVERYTHING:
                return f"no {name} is left of those that the snapshot told of"
        return ""

    def _go_on(self, now: float) -> Sequence[Effect]:
        """Join the snapshot that is there, or ask for one."""
        if now > self._joins_until:
            self._snapshot = None
        if self._snapshot is not None:
            return self._try(self._snapshot, now)
        if not self._wants or self._asked or not self._waiting:
            return ()
        self._asked = True
        return (AskSnapshot(self._pace.next(now), urgent=not self._follows),)

    def _try(self, snapshot: Snapshot, now: float) -> Sequence[Effect]:
        waiting, update = self._waiting, snapshot.last_update_id
        # Older ones are in the snapshot already; the one that straddles its id is not, as a whole.
        while waiting and waiting[0].final_update_id < update:
            waiting.popleft()
        if not waiting:
            return ()
        self._snapshot = None
        # Else something between the snapshot and the first difference may be missing.
        if waiting[0].first_update_id > update:
            return self._go_on(now)
        try:
            bids = self._joined(snapshot.bids, [one.bids for one in waiting], self._bid_ticks)
            asks = self._joined(snapshot.asks, [one.asks for one in waiting], self._ask_ticks)
        except FinerPrice as fine:
            self._refine(fine.price)
            self._snapshot = snapshot
            return self._try(snapshot, now)
        except (ValueError, AttributeError) as error:
            return self._break_unreadable(error, now)
        if wrong := self._wrong(bids, asks):
            return self._break(wrong, now)
        return self._replace(bids, asks)

    def _joined(
        self, levels: Sequence[tuple[Decimal, Decimal]], changes: Sequence[Sequence[ChangedLevel]], ticks: Ticks
    ) -> Levels:
        """Give the levels of a side, from a snapshot and the changes after it."""
        quantities = {ticks.read(price): quantity for price, quantity in levels}
        cut = len(quantities) >= self.limit or len(quantities) in _CUTS
        known = min(quantities) if cut else -EVERYTHING
        joined = Levels({price: quantity for price, quantity in quantities.items() if is_more(quantity)}, known)
        for changed in changes:
            joined.change(changed, ticks)
        return joined

    def _replace(self, bids: Levels, asks: Levels) -> Sequence[Effect]:
        # What follows the chain is as good, where it goes deeper.
        self._bids = self._bids if self._follows and self._bids.known < bids.known else bids
        self._asks = self._asks if self._follows and self._asks.known < asks.known else asks
        latest = self._waiting[-1]
        self.last_update_id, self.event_time = latest.final_update_id, latest.event_time
        self.snapshots += 1
        self._waiting.clear()
        self._follows, self._wants = True, False
        return () if self._cut_off else (self._resynchronised(),)

    def _resynchronised(self) -> Resynchronised:
        self.synchronised, self.why = True, ""
        joined = self.snapshots > self._told_snapshots
        self._told_snapshots = self.snapshots
        return Resynchronised(self.last_update_id, joined)

    def _mistrust(self, reason: str) -> Sequence[Effect]:
        was, self.synchronised, self.why = self.synchronised, False, reason
        return (Broken(reason),) if was else ()

    def _break(self, reason: str, now: float) -> Sequence[Effect]:
        self._follows, self._wants = False, True
        return (*self._mistrust(reason), *self._go_on(now))

    def _drop_levels(self) -> None:
        """Forget levels that contradict themselves, or of which nobody knows how far they were changed."""
        self._bids, self._asks = Levels({}), Levels({})

    def _break_unreadable(self, error: Exception, now: float) -> Sequence[Effect]:
        self._waiting.clear()
        return self._break(f"a level can not be read: {error}", now)

    def _changes(self, side: Side, changed: Sequence[ChangedLevel]) -> list[Effect]:
        levels, ticks = self._side(side)
        found: list[Effect] = []
        for one in changed:
            at = ticks.number(one.price)
            if at >= levels.known:
                found.append(Level(side, ticks.price(at), Decimal(one.quantity)))
        return found
