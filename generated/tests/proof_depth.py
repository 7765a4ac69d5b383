"""The proof that a local order book is the exchange's own whenever it says so.

A slow model of a market changes by lot. What it tells goes to a book over a line that loses, repeats, swaps and spoils differences, is cut
off and goes on; snapshots come late, old, from before the first difference, or not at all. After each thing that the book is told it is compared with what the market
was after the last difference that the book was given: while it is synchronised every level that it claims to know has to be there, with
its quantity, and no other; and it may never be crossed.

    python proof_depth.py --changes 1000000 --seed 1
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, deque
from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate
from typing import Final

from msgspec.structs import replace
from slow_depth import TICK, Market, Moment

from binance_derivatives._book.book import Book
from binance_derivatives._book.changes import AskSnapshot, Broken, Effect, Resynchronised, Side
from binance_derivatives._book.messages import ChangedLevel, Difference, Snapshot
from binance_derivatives._book.pace import Pace

_SIDES: Final[tuple[Side, Side]] = ("bids", "asks")
_LIMIT: Final = 25
# How often something goes wrong, for each difference and each snapshot.
_FAULTY: Final = 0.01
_EVERYTHING: Final = 10**6


class Proof:
    """A market, a book, and what is between them.

    Attributes:
        seen: How often each thing happened.
        wrong: What was found wrong.
    """

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.market = Market(random.Random(seed + 1))
        tick = TICK if seed % 2 else None
        self.book = Book("BTCUSDT", tick=tick, limit=_LIMIT, most_waiting=200, pace=Pace(0.1, 1.0), tell="levels")
        self.seen: Counter[str] = Counter()
        self.wrong: list[str] = []
        self._now = 0.0
        # What the market was after the last difference that was handed on.
        self._given = self.market.now
        self._held: deque[tuple[Difference, Moment]] = deque()
        self._latest: deque[Difference] = deque(maxlen=10)
        self._asked_for: float | None = None
        self._coming: tuple[float, Snapshot | None] | None = None
        self._effects: dict[type[object], int] = {}

    def run(self, changes: int) -> None:
        """Let the market change at so many places."""
        left = changes
        while left > 0 and len(self.wrong) < 10:
            self._now += 0.1
            count = min(left, self.dice.randrange(9))
            left -= count
            self._hand_on(self.market.move(count) if count else self.market.stay())
            self._snapshots()

    def _hand_on(self, difference: Difference) -> None:
        fault = self.dice.choice(_LINE) if self.dice.random() < _FAULTY else ""
        self.seen[fault or "handed on"] += 1
        moment = self.market.now
        if fault == "lost":
            return
        if fault == "held back":
            # The next one comes first.
            self._held.append((difference, moment))
            return
        if fault == "restarted":
            self.market.restart()
        if fault in ("cut off", "cut off and lost"):
            self._take(self.book.lost("the connection was lost"))
            self._latest.clear()
            if self.book.synchronised:
                self.wrong.append("a book that was cut off is synchronised")
            if fault == "cut off and lost":
                return
        if fault == "spoilt":
            difference = replace(difference, bids=[*difference.bids, ChangedLevel("59999.9", "1,5")])
        if fault == "repeated":
            for one in list(self._latest)[-self.dice.randrange(1, 10) :]:
                self._take(self.book.receive(one, self._now))
        self._give(difference, moment)
        while self._held:
            self._give(*self._held.popleft())

    def _give(self, difference: Difference, moment: Moment) -> None:
        if moment.number > self._given.number:
            self._given = moment
        self._latest.append(difference)
        self._take(self.book.receive(difference, self._now))

    def _snapshots(self) -> None:
        if self._asked_for is not None and self._now >= self._asked_for and self._coming is None:
            self._asked_for = None
            self._coming = self._answer()
        if self._coming is not None and self._now >= self._coming[0]:
            snapshot, self._coming = self._coming[1], None
            if snapshot is None:
                self._take(self.book.missed(self._now))
            else:
                self._take(self.book.join(snapshot, self._now))

    def _answer(self) -> tuple[float, Snapshot | None]:
        fault = self.dice.choice(_ANSWERS) if self.dice.random() < 0.3 else ""
        self.seen[f"snapshot {fault}".strip()] += 1
        moments = self.market.moments
        moment = moments[self.dice.randrange(len(moments))] if fault == "old" else moments[-1]
        late = self.dice.randrange(8) / 10 if fault == "late" else 0.0
        return self._now + late, None if fault == "missed" else moment.snapshot(_LIMIT)

    def _take(self, effects: Sequence[Effect]) -> None:
        for effect in effects:
            self.seen[f"told {type(effect).__name__}"] += 1
            match effect:
                case AskSnapshot():
                    if self._asked_for is not None or self._coming is not None:
                        self.wrong.append("a snapshot is asked for while another one is on its way")
                    self._asked_for = effect.not_before
                case Broken(reason):
                    self.seen[f"broken: {reason.split(':')[0].rstrip('0123456789.')}"[:40]] += 1
                case Resynchronised():
                    self.seen["from a snapshot" if effect.from_snapshot else "without a snapshot"] += 1
                case _:
                    pass
        self._compare()

    def _compare(self) -> None:
        book = self.book
        bid, ask = book.bid, book.ask
        if bid is not None and ask is not None and bid.price >= ask.price:
            self.wrong.append(f"crossed: {book!r} has a bid at {bid.price} and an ask at {ask.price}")
        if not book.synchronised:
            self.seen["compared: not synchronised"] += 1
            return
        self.seen["compared: synchronised"] += 1
        if book.last_update_id != self._given.update:
            self.wrong.append(f"{book!r} is not at {self._given.update}")
        for side in _SIDES:
            claimed = [(level.price, level.quantity) for level in book.depth(side, _EVERYTHING)]
            truth = within(self._given.levels(side), side, book.complete_to(side))
            if claimed != truth:
                self.wrong.append(f"{book!r} has other {side}: {set(claimed) ^ set(truth)}"[:300])
            elif self.dice.random() < 0.05 and truth:
                self._compare_sums(side, truth)

    def _compare_sums(self, side: Side, truth: list[tuple[Decimal, Decimal]]) -> None:
        place = self.dice.randrange(len(truth))
        sums = list(accumulate(quantity for _, quantity in truth))
        if self.book.quantity_to(side, truth[place][0]) != sums[place]:
            self.wrong.append(f"{self.book!r} adds up {side} in another way")
        wanted = sums[place] - self.dice.choice((Decimal(0), Decimal("0.0005")))
        if self.book.price_for(side, wanted) != truth[place][0]:
            self.wrong.append(f"{self.book!r} has {wanted} of {side} elsewhere")
        if self.book.price_for(side, sums[-1] + 1) is not None:
            self.wrong.append(f"{self.book!r} has more {side} than there are")


def within(levels: list[tuple[Decimal, Decimal]], side: Side, worst: Decimal | None) -> list[tuple[Decimal, Decimal]]:
    """Give the levels up to a price, all where there is none."""
    if worst is None:
        return levels
    return [one for one in levels if (one[0] >= worst if side == "bids" else one[0] <= worst)]


_LINE: Final = ("lost", "held back", "restarted", "cut off", "cut off and lost", "spoilt", "repeated")
_ANSWERS: Final = ("old", "late", "missed")


def prove(changes: int, seed: int) -> Proof:
    """Run the proof: in parts, each with a market of its own, with a tick and without."""
    whole = Proof(seed)
    part = max(1, min(50_000, changes // 2))
    for number, done in enumerate(range(0, changes, part)):
        proof = Proof(seed + number)
        proof.run(min(part, changes - done))
        whole.seen.update(proof.seen)
        whole.wrong += proof.wrong
    return whole


def main() -> None:
    """Print what happened; the exit status is 1 when a book was not what it said."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--changes", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    proof = prove(arguments.changes, arguments.seed)
    for name, count in sorted(proof.seen.items()):
        print(f"{count:>9,}  {name}")
    print(f"{arguments.changes:,} changes, wrong: {len(proof.wrong)}", *proof.wrong[:10], sep="\n")
    raise SystemExit(1 if proof.wrong else 0)


if __name__ == "__main__":
    main()
