"""What a change of a local order book costs, beside a dict and the books of other clients.

    python tests/benchmarks/books.py [--once] [--peers]

All are given the same list of differences, each in a process of its own, by turns in one run. Prints one table: CPU nanoseconds for each changed
level, from the bytes of a message of ten bids and ten asks to a book that can be read, and what it comes to when the best bid and ask are read
after each message; half of the changes set a level, half remove one, near the best price. The dicts know no order, no ids and no depth.
Then the part of a core that 100 books take at 20,000 changes a second. With --peers the books of other clients are measured too, installed
from the index into environments of their own. None of them can be fed without a network by its own documentation: they open their
connections themselves. So they are told by the functions that take what has come over these. Exit status: 0 when ours is within its bounds
and shows the right levels, else 1; with --once the figures mean nothing, and the bounds do not count.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile
from typing import Any, Final

from book_contenders import BOOKS, CONTENDERS, RATE
from book_feed import START, Truth, messages
from client_environments import python

MOST: Final = 2.0
FLOOR, OURS = "texts in dicts", "ours"
# Peers, and their environments.
PEERS: Final = {"python-binance": "python-binance", "ccxt.pro": "ccxt", "unicorn": "unicorn"}
_COUNT: Final = 1_000
_ROOT: Final = Path(__file__).parents[2]


class Worker:
    """A process with a book."""

    def __init__(self, name: str) -> None:
        interpreter = python(_ROOT / ".bench", PEERS[name]) if name in PEERS else sys.executable
        command = [interpreter, str(Path(__file__).with_name("book_contenders.py")), name]
        # A pipe that nobody reads would be full some time.
        self._said = TemporaryFile()  # noqa: SIM115
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said, text=True
        )

    def ask(self, **asked: object) -> Any:
        """Have it do something.

        Raises:
            RuntimeError: It has ended.
        """
        assert self._process.stdin is not None and self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps(asked) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            line = ""
        else:
            line = self._process.stdout.readline()
        if not line:
            self.close()
            self._said.seek(0)
            said = self._said.read().decode("utf-8", "replace").strip().splitlines()
            raise RuntimeError(said[-1] if said else f"ended with {self._process.returncode}")
        return json.loads(line)

    def close(self) -> None:
        """End it."""
        with suppress(BrokenPipeError):
            self._process.communicate()


@dataclass
class Row:
    """What came of a contender.

    Attributes:
        change: Nanoseconds of each changed level, by round.
        read: The same, with the best bid and ask read after each message.
        wrong: Why the figures are worth nothing; empty where they are.
    """

    change: list[float] = field(default_factory=list)
    read: list[float] = field(default_factory=list)
    wrong: str = ""


def measured(names: Sequence[str], rounds: int, count: int) -> dict[str, Row]:
    """Measure contenders by turns."""
    rows, workers, truth = {name: Row() for name in names}, dict[str, Worker](), Truth()
    try:
        for turn in range(rounds):
            given: dict[str, Any] = {"seed": turn, "count": count, "after": START + turn * count}
            truth.take(messages(**given))
            for name in [name for name in names if not rows[name].wrong]:
                _measure(rows[name], workers, name, given, truth.best(10))
    finally:
        for worker in workers.values():
            worker.close()
    return rows


def _measure(
    row: Row, workers: dict[str, Worker], name: str, given: Mapping[str, Any], best: list[list[list[float]]]
) -> None:
    try:
        if name not in workers:
            workers[name] = Worker(name)
        found = workers[name].ask(**given)
    except (OSError, RuntimeError, subprocess.CalledProcessError) as error:
        workers.pop(name, None)
        row.wrong = f"failed: {error}"
        return
    row.change.append(found["change"])
    row.read.append(found["read"])
    if found["best"] != best:
        row.wrong = f"shows other levels after {given['after'] + given['count'] - START} messages"


def table(rows: Mapping[str, Row]) -> str:
    """Show what each costs."""
    lines = ["| ns a changed level | median | least | ÷ texts in dicts | best read after each message |"]
    lines.append("| --- | --- | --- | --- | --- |")
    for name, row in rows.items():
        if row.wrong:
            lines.append(f"| {name} | {row.wrong} | | | |")
        else:
            figures = f"{median(row.change):,.0f} | {min(row.change):,.0f} | {ratio(rows, name):.2f}"
            lines.append(f"| {name} | {figures} | {median(row.read):,.0f} |")
    return "\n".join(lines)


def ratio(rows: Mapping[str, Row], name: str) -> float:
    """Give how many times the floor a change costs, in the median of rounds."""
    return median(one / floor for one, floor in zip(rows[name].change, rows[FLOOR].change, strict=True))


def hundred(rounds: int, count: int) -> float:
    """Give the part of a core that 100 books take."""
    worker = Worker(OURS)
    try:
        return median(worker.ask(hundred=count) for _ in range(rounds))
    finally:
        worker.close()


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--once", action="store_true")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--rounds", type=int, default=15)
    asked = parser.parse_args()
    rounds, count = (1, 10) if asked.once else (asked.rounds, _COUNT)
    rows = measured([name for name in CONTENDERS if asked.peers or name not in PEERS], rounds, count)
    print(table(rows))
    part = hundred(1 if asked.once else 3, count * 10)
    print(f"{BOOKS} books at {RATE:,} changes a second: {100 * part:.1f} % of a core")
    if any(row.wrong for name, row in rows.items() if name not in PEERS):
        return 1
    return 0 if asked.once or (ratio(rows, OURS) <= MOST and part < 1) else 1


if __name__ == "__main__":
    sys.exit(main())
