"""The proof that a feed loses nothing without saying so: what an exchange had to send, beside what the feed gave and which gaps it told.

The exchange is a process of its own, on which others trade; it writes down every event. A script by lot ends its connections in each way that
there is, refuses handshakes, falls silent, leaves out, repeats and delays events, and ends the listen key, again and again while the feed is
still recovering. An own program trades there and hears of it by user data. Afterwards each event that is missing has to lie in a gap that the feed
has told of that subscription, none may have come twice, and the orders that the feed takes for open have to be those that are.

    python proof_streams.py --faults 1000 --seed 1
"""

from __future__ import annotations

import argparse
import asyncio
import logging

import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct
from proof_streams_lists import Compared, compared, read
from proof_streams_play import FAULTS, Play

_SIDE_BY_SIDE: Final = 4
_PRODUCTS: Final = ("usdm", "coinm")


class Report(Struct, frozen=True):
    """What a run came to; ``wrong`` is what must be empty."""

    faults: Counter[str]
    notices: Counter[str]
    orders: int
    streams: dict[str, Compared]
    wrong: tuple[str, ...]
    seconds: float

    def __str__(self) -> str:
        lines = [f"{self.faults.total()} faults and {self.orders} own orders in {self.seconds:.0f} s"]
        lines += [f"  {count:>6} {kind}" for kind, count in sorted(self.faults.items())]
        lines += ["told: " + ", ".join(f"{count} {kind}" for kind, count in sorted(self.notices.items()))]
        lines += [
            f"{'stream':<30}{'sent':>9}{'given':>9}{'gaps':>7}{'empty':>7}{'missing':>9}{'unreported':>12}{'twice':>7}"
        ]
        for name, one in sorted(self.streams.items()):
            counts = f"{one.sent:>9}{one.given:>9}{one.gaps:>7}{one.empty:>7}{one.missing:>9}"
            lines.append(f"{name:<30}{counts}{len(one.unreported):>12}{len(one.twice):>7}")
        return "\n".join([*lines, *self.wrong[:20]])


async def prove(faults: int, seed: int, kinds: Sequence[str] = tuple(FAULTS)) -> Report:
    """Play some exchanges side by side, each with its share of the faults, and compare."""
    begun = time.monotonic()
    plays: list[Play] = []
    with tempfile.TemporaryDirectory() as folder:
        shares = [faults // _SIDE_BY_SIDE + (number < faults % _SIDE_BY_SIDE) for number in range(_SIDE_BY_SIDE)]
        plays = [
            Play(_PRODUCTS[number % 2], Path(folder) / str(number), f"{seed}.{number}", kinds)
            for number in range(_SIDE_BY_SIDE)
        ]
        await asyncio.gather(*(one.play(share) for one, share in zip(plays, shares, strict=True) if share))
        return _report([one for one, share in zip(plays, shares, strict=True) if share], time.monotonic() - begun)


def _report(plays: Sequence[Play], seconds: float) -> Report:
    streams: dict[str, Compared] = {}
    wrong: list[str] = []
    for number, play in enumerate(plays):
        sent = read(play.journal)
        for name, log in play.logs.items():
            one = streams[f"{number} {play.product} {name}"] = compared(sent.get(name, []), log)
            wrong += [f"{number} {name}: not reported: {event.decode()}" for event in one.unreported]
            wrong += [f"{number} {name}: twice: {event.decode()}" for event in one.twice]
        wrong += [f"{number}: {what}" for what in play.wrong]
    return Report(
        faults=sum((one.faults for one in plays), Counter()),
        notices=sum((one.notices for one in plays), Counter()),
        orders=sum(one.trader.placed for one in plays),
        streams=streams,
        wrong=tuple(wrong),
        seconds=seconds,
    )


def main() -> None:
    """Print the report; the exit status is 1 when anything was lost in silence, or came twice."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--faults", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", default=",".join(FAULTS), help="names of faults, joined by commas")
    arguments = parser.parse_args()
    # What the package logs of broken connections is made on purpose here.
    logging.disable(logging.WARNING)
    report = asyncio.run(prove(arguments.faults, arguments.seed, arguments.kinds.split(",")))
    print(report)
    raise SystemExit(1 if report.wrong else 0)


if __name__ == "__main__":
    main()
