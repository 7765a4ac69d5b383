"""A list of differences of an order book by lot, the same for all who are given it, and what the book is after them."""

from __future__ import annotations

import json
import random
from typing import Final, TypeAlias

Pair: TypeAlias = tuple[str, str]
LEVELS: Final = 20
# The first difference follows it.
START: Final = 100
MIDDLE: Final = 60_000


def messages(seed: int, count: int, after: int = START, symbol: str = "BTCUSDT") -> list[bytes]:
    """Write differences of ten bids and ten asks each: half of the changes set a level, half remove one, most near the best price.

    Quantities have eight digits: nothing, written with fewer, is a level to python-binance.
    """
    dice = random.Random(seed)

    def side(sign: int) -> str:
        return ",".join(f'["{MIDDLE + sign * near() / 10:.2f}","{much()}"]' for _ in range(LEVELS // 2))

    def near() -> int:
        return 1 + min(900, int(dice.expovariate(1 / 60)))

    def much() -> str:
        return f"{dice.choice((0, dice.lognormvariate(0, 2))):.8f}"

    return [
        f'{{"e":"depthUpdate","E":{n},"T":{n},"s":"{symbol}","U":{n},"u":{n},"pu":{n - 1},"b":[{side(-1)}],"a":[{side(1)}]}}'.encode()
        for n in range(after + 1, after + 1 + count)
    ]


def levels(sign: int) -> list[Pair]:
    """Give the levels of a side at first: the asks for 1, the bids for -1."""
    return [(f"{MIDDLE + sign * number / 10:.2f}", "1.00000000") for number in range(1, 1_001)]


class Truth:
    """The book as it has to be: dicts of floats."""

    def __init__(self) -> None:
        self._bids, self._asks = ({float(price): float(much) for price, much in levels(sign)} for sign in (-1, 1))

    def take(self, raw: list[bytes]) -> None:
        for one in raw:
            event = json.loads(one)
            for amounts, changed in ((self._bids, event["b"]), (self._asks, event["a"])):
                amounts.update((float(price), float(much)) for price, much in changed)

    def best(self, count: int) -> list[list[list[float]]]:
        """Give the best bids and asks as pairs of price and quantity."""
        bids, asks = ([[*level] for level in amounts.items() if level[1]] for amounts in (self._bids, self._asks))
        return [sorted(bids, reverse=True)[:count], sorted(asks)[:count]]
