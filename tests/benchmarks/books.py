"""What a change of a local order book costs, beside a dict and the books of other clients.

    python tests/benchmarks/books.py [--once] [--peers]

Prints one table: CPU nanoseconds for each changed level, from the bytes of a message of ten bids and ten asks to a book that can be read,
measured by turns; half of the changes set a level, half remove one, near the best price. The dicts know no order, no ids and no depth.
Then the part of a core that 100 books take at 20,000 changes a second. With --peers the books of other clients are measured in
environments of their own, fed with what the same decoder gives. Exit status: 0 when ours is within its bounds, else 1; 0 with --once, where
the figures mean nothing.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from statistics import median
from time import process_time_ns
from typing import Final, TypeAlias

Work: TypeAlias = Callable[[list[bytes]], object]
Pair: TypeAlias = tuple[str, str]
MOST: Final = 2.0
MESSAGES, LEVELS, BOOKS, RATE = 1_000, 20, 100, 20_000
_SUMS: Final = "ours, and a price for a quantity after each message"
_ODD: Final = "ours, no quantity twice"
PEERS: Final = ("python-binance", "ccxt")


def messages(
    dice: random.Random, count: int, symbol: str = "BTCUSDT", digits: int = 3, after: int = 100
) -> list[bytes]:
    """Write differences around 60000, the first of which follows an update."""

    def side(sign: int) -> str:
        return ",".join(f'["{60_000 + sign * near() / 10:.2f}","{much()}"]' for _ in range(LEVELS // 2))

    def near() -> int:
        return 1 + min(900, int(dice.expovariate(1 / 60)))

    def much() -> str:
        return f"{dice.choice((0, dice.lognormvariate(0, 2))):.{digits}f}"

    return [
        f'{{"e":"depthUpdate","E":{n},"T":{n},"s":"{symbol}","U":{n},"u":{n},"pu":{n - 1},"b":[{side(-1)}],"a":[{side(1)}]}}'.encode()
        for n in range(after + 1, after + 1 + count)
    ]


def levels(sign: int) -> list[Pair]:
    return [(f"{60_000 + sign * number / 10:.2f}", "1.000") for number in range(1, 1_001)]


def ours(symbol: str = "BTCUSDT", *, sums: bool = False) -> Work:
    """A book of the generated client."""
    from binance_derivatives.book import DIFFERENCE, Book, Snapshot

    book, decode = Book(symbol), DIFFERENCE.decode
    start = f'{{"e":"depthUpdate","E":1,"T":1,"s":"{symbol}","U":100,"u":100,"pu":99,"b":[],"a":[]}}'
    book.receive(decode(start.encode()), 0)
    book.join(Snapshot(100, *([(Decimal(p), Decimal(q)) for p, q in levels(sign)] for sign in (-1, 1))), 0)

    def work(raw: list[bytes]) -> None:
        for one in raw:
            book.receive(decode(one), 0)
            if sums:
                book.price_for("bids", Decimal(50))
        assert book.synchronised, book.why

    return work


def texts() -> Work:
    """Texts in dicts, from the least decoder that there is."""
    import msgspec

    class Event(msgspec.Struct):
        bids: list[tuple[str, str]] = msgspec.field(name="b")
        asks: list[tuple[str, str]] = msgspec.field(name="a")

    bids, asks, decode = dict(levels(-1)), dict(levels(1)), msgspec.json.Decoder(Event).decode

    def work(raw: list[bytes]) -> None:
        for one in raw:
            event = decode(one)
            for amounts, changed in ((bids, event.bids), (asks, event.asks)):
                for price, quantity in changed:
                    if float(quantity):
                        amounts[price] = quantity
                    else:
                        amounts.pop(price, None)

    return work


def decimals() -> Work:
    """Decimals in dicts, from the decoder of the stream."""
    import msgspec

    from binance_derivatives.usdm.payloads.streams import DepthUpdate

    decode = msgspec.json.Decoder(DepthUpdate).decode
    bids, asks = ({Decimal(price): Decimal(quantity) for price, quantity in levels(sign)} for sign in (-1, 1))

    def work(raw: list[bytes]) -> None:
        for one in raw:
            event = decode(one)
            for amounts, changed in ((bids, event.bids), (asks, event.asks)):
                for level in changed:
                    if level.quantity:
                        amounts[level.price] = level.quantity
                    else:
                        amounts.pop(level.price, None)

    return work


def peer(name: str) -> Work:
    """The levels of another client's book, fed one by one."""
    json = import_module("json")
    if name == "python-binance":
        cache = import_module("binance.ws.depthcache").DepthCache("BTCUSDT")
        bid, ask = cache.add_bid, cache.add_ask
    else:
        book = import_module("ccxt.async_support.base.ws.order_book").OrderBook({})
        bid, ask = (lambda one, side=book[side]: side.store(float(one[0]), float(one[1])) for side in ("bids", "asks"))
    for add, sign in ((bid, -1), (ask, 1)):
        for level in levels(sign):
            add(list(level))

    def work(raw: list[bytes]) -> None:
        for one in raw:
            event = json.loads(one)
            for add, changed in ((bid, event["b"]), (ask, event["a"])):
                for level in changed:
                    add(level)

    return work


def spent(work: Work, raw: list[bytes]) -> float:
    """Give the CPU nanoseconds of each changed level."""
    begun = process_time_ns()
    work(raw)
    return (process_time_ns() - begun) / len(raw) / LEVELS


def hundred_books(count: int) -> Iterator[float]:
    """Give the part of a core that many books take, message by message in turns, some times over."""
    symbols = [f"S{number}USDT" for number in range(BOOKS)]
    for turn in range(3):
        dice = random.Random(turn)
        books = {symbol: (ours(symbol), messages(dice, max(1, count // BOOKS), symbol)) for symbol in symbols}
        begun = process_time_ns()
        for number in range(max(1, count // BOOKS)):
            for work, raw in books.values():
                work(raw[number : number + 1])
        each = (process_time_ns() - begun) / 1e9 / (max(1, count // BOOKS) * BOOKS * LEVELS)
        yield each * RATE


def measured_elsewhere(name: str, rounds: int) -> str:
    """Measure another client's book in an environment of its own, where it is installed when it is first needed."""
    from client_environments import python

    where = python(Path(__file__).parents[2] / ".bench", name)
    command = [where, __file__, "--peer", name, "--rounds", str(rounds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() if not done.returncode else f"failed: {done.stderr.strip().splitlines()[-1]}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--once", action="store_true")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--peer", choices=PEERS, help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    rounds, count = (1, 10) if arguments.once else (arguments.rounds, MESSAGES)
    if arguments.peer:
        raw, work = messages(random.Random(1), count), peer(arguments.peer)
        print(f"{median(spent(work, raw) for _ in range(rounds)):,.0f}")
        return
    sys.path.insert(0, str(Path(__file__).parents[2] / "generated"))
    works = {
        "texts in dicts": texts(),
        "decimals in dicts": decimals(),
        "ours": ours(),
        _SUMS: ours(sums=True),
        _ODD: ours(),
    }
    costs: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(rounds):
        for name, work in works.items():
            dice = random.Random(turn)
            raw = messages(dice, count, digits=12 if name == _ODD else 3, after=100 + turn * count)
            costs[name].append(spent(work, raw))
    report(costs, list(hundred_books(count * 10)), arguments)


def report(costs: dict[str, list[float]], parts: list[float], arguments: argparse.Namespace) -> None:
    ratios = {
        name: median(one / floor for one, floor in zip(found, costs["texts in dicts"], strict=True))
        for name, found in costs.items()
    }
    print("| ns a changed level | median | least | ÷ texts in dicts |\n| --- | --- | --- | --- |")
    for name, found in costs.items():
        print(f"| {name} | {median(found):,.0f} | {min(found):,.0f} | {ratios[name]:.2f} |")
    for name in PEERS if arguments.peers else ():
        print(f"| {name} | {measured_elsewhere(name, arguments.rounds)} | | |")
    print(f"{BOOKS} books at {RATE:,} changes a second: {100 * median(parts):.1f} % of a core")
    raise SystemExit(0 if arguments.once or (ratios["ours"] <= MOST and median(parts) < 1) else 1)


if __name__ == "__main__":
    main()
