"""A slow model of one contract's market: its book as dicts, its stream of differences, and snapshots of any moment.

https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/How-to-manage-a-local-order-book-correctly

It sorts its levels again each time, and shares no line with the book that is compared to it.
"""

from __future__ import annotations

import random
from collections import deque
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, TypeAlias

import msgspec

from binance_derivatives._book.messages import Difference, Snapshot

Amounts: TypeAlias = dict[Decimal, Decimal]
TICK: Final = Decimal("0.1")
_decode: Final = msgspec.json.Decoder(Difference).decode
_REMEMBERED: Final = 40


@dataclass
class Moment:
    """The book after an update; ``number`` counts moments, which ids of updates do not when they begin anew."""

    number: int
    update: int
    bids: Amounts
    asks: Amounts

    def levels(self, side: str) -> list[tuple[Decimal, Decimal]]:
        """The levels of a side, the best first."""
        amounts = self.bids if side == "bids" else self.asks
        return sorted(amounts.items(), reverse=side == "bids")

    def snapshot(self, limit: int) -> Snapshot:
        return Snapshot(self.update, self.levels("bids")[:limit], self.levels("asks")[:limit])


@dataclass
class Market:
    """The market, which changes by lot; ``moments`` are its latest, the present one last."""

    dice: random.Random
    levels: int = 60
    middle: int = 600_000
    update: int = 1_000
    time: int = 1_700_000_000_000
    moments: deque[Moment] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))

    def __post_init__(self) -> None:
        now = Moment(0, self.update, {}, {})
        for number in range(1, self.levels + 1):
            now.bids[(self.middle - number) * TICK] = self._amount()
            now.asks[(self.middle + number) * TICK] = self._amount()
        self.moments.append(now)

    @property
    def now(self) -> Moment:
        return self.moments[-1]

    def move(self, changes: int) -> Difference:
        """Change the book at so many places and give the difference; several updates may be in it, and ids may be left out."""
        before = self.now
        bids, asks = dict(before.bids), dict(before.asks)
        self.middle += self.dice.choice((0, 0, 0, 0, 1, -1, 2, -2))
        if self.dice.random() < 0.002:
            self.middle += self.dice.randrange(-40, 41)
        written: dict[str, dict[str, str]] = {"b": {}, "a": {}}
        for side, amounts in (("b", bids), ("a", asks)):
            for price in [one for one in amounts if (one >= self.middle * TICK) == (side == "b")]:
                # What the middle has passed is gone.
                self._set(amounts, written[side], price, Decimal(0))
        for _ in range(changes):
            side = self.dice.choice("ba")
            away = 1 + min(int(self.dice.expovariate(1 / 12)), 2 * self.levels)
            price = (self.middle + (away if side == "a" else -away)) * TICK
            amount = Decimal(0) if self.dice.random() < 0.4 else self._amount()
            self._set(bids if side == "b" else asks, written[side], price, amount)
        first = self.update + 1 + self.dice.choice((0, 0, 3))
        self.update = first + self.dice.randrange(6)
        self.time += self.dice.randrange(1, 200)
        self._keep(bids, asks)
        return self._difference(before.update, first, written)

    def stay(self) -> Difference:
        """Give the difference of something that changed nothing here."""
        before = self.now
        self.update += 1
        self.time += 1
        self._keep(before.bids, before.asks)
        return self._difference(before.update, self.update, {"b": {}, "a": {}})

    def restart(self) -> None:
        """Begin to count updates anew, as after a maintenance."""
        self.update = self.dice.randrange(1, 900)
        now = self.now
        self.moments.clear()
        self.moments.append(Moment(now.number + 1, self.update, now.bids, now.asks))

    def _keep(self, bids: Amounts, asks: Amounts) -> None:
        self.moments.append(Moment(self.now.number + 1, self.update, bids, asks))

    def _amount(self) -> Decimal:
        return Decimal(self.dice.randrange(1, 5_000)) / 1000

    def _set(self, amounts: Amounts, written: dict[str, str], price: Decimal, amount: Decimal) -> None:
        if amount:
            amounts[price] = amount
        else:
            amounts.pop(price, None)
        # The same price may be spelled in several ways.
        spelling = str(price) + self.dice.choice(("", "", "0", "000"))
        for other in [one for one in written if Decimal(one) == price]:
            del written[other]
        written[spelling] = str(amount) if amount else self.dice.choice(("0", "0.000", "0.00000000"))

    def _difference(self, previous: int, first: int, written: dict[str, dict[str, str]]) -> Difference:
        sides = {side: list(map(list, changed.items())) for side, changed in written.items()}
        event = {"e": "depthUpdate", "E": self.time, "T": self.time, "s": "BTCUSDT"}
        return _decode(msgspec.json.encode(event | {"U": first, "u": self.update, "pu": previous} | sides))
