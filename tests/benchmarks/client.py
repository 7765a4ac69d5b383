"""What a call costs: the generated client beside bare libraries, raw sockets and the clients a user would pick instead.

    python tests/benchmarks/client.py [--without-peers] [--only blocking,ws] [--rounds 15] [--seconds 0.15]

Prints one table: medians of CPU microseconds per call of the client's process (min-max), against an exchange on 127.0.0.1 in a
process of its own, plain and over TLS; what each row is held to; and the versions of everything. Peers are installed from the
package index when they are first needed. Nothing but the client's CPU is in a figure: no network, not the exchange. Exit status: 0
when all of them came to the end, else 1, with who failed and why.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from client_environments import python
from client_race import Entrant, Result, exchange, race
from client_start import start

ROOT = Path(__file__).parents[2]
OURS, OWN = "ours", "exchange's own"
ALONE = "transport"
START = "start"
PACKAGES = {
    "urllib3": "urllib3",
    "websockets": "websockets",
    OWN: "binance-sdk-derivatives-trading-usds-futures",
    "connector": "binance-futures-connector",
    "python-binance": "python-binance",
    "ccxt": "ccxt",
}
"""The distribution behind each rival that has an environment of its own."""
_BLOCKING, _AWAITING = ("http.client", "urllib3"), ("aiohttp",)
_FRAMES = ("picows", "aiohttp", "websockets")
_EVERYONE = (OWN, "connector", "python-binance", "ccxt")


@dataclass(frozen=True)
class Work:
    """One kind of work, and what is held against ours.

    Attributes:
        title: What is done.
        kind: What each rival has a function for.
        floor: What ours is divided by: the least that the machine allows, or the library below ours.
        bare: Libraries without a client.
        peers: Other clients.
        must: What ours may cost, as a multiple of the floor; or in microseconds, if ``absolute``.
        aim: What would be better still.
        alone: What our transport alone may cost, as a multiple of the floor; None where it has no row.
        tls: Whether it goes over TLS.
        absolute: Whether the targets are microseconds.
    """

    title: str
    kind: str
    floor: str
    bare: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()
    must: float = 1
    aim: float | None = None
    alone: float | None = None
    tls: bool = False
    absolute: bool = False


_SOCKET, _ASYNCIO, _PICOWS = "raw socket", "raw asyncio", "picows"
WORKS: Mapping[str, Work] = {
    "blocking": Work("signed REST call, blocking", "blocking", _SOCKET, _BLOCKING, _EVERYONE, 2.6, 2.3, 1.3),
    "blocking_tls": Work("the same over TLS", "blocking", _SOCKET, _BLOCKING, (), 2.2, 1.9, 1.3, tls=True),
    "awaiting": Work("awaiting", "awaiting", _ASYNCIO, _AWAITING, ("python-binance", "ccxt"), 2.1, 1.9, 1.2),
    "awaiting_tls": Work("awaiting, TLS", "awaiting", _ASYNCIO, _AWAITING, (), 1.6, 1.3, 1.2, tls=True),
    "awaiting_50": Work(
        "50 awaiting at once", "awaiting_50", _ASYNCIO, _AWAITING, (OWN, "python-binance", "ccxt"), 3.2, 2.8, 1.5
    ),
    "awaiting_50_tls": Work("50 awaiting, TLS", "awaiting_50", _ASYNCIO, _AWAITING, (), 2.2, 1.6, 1.5, tls=True),
    "sign": Work("validate + build + sign", "sign", "by hand", (), _EVERYONE, 9, 7.5, absolute=True),
    "ws_50": Work("WS API, 50 in flight", "ws_50", _PICOWS, _FRAMES[1:], (OWN, "python-binance", "ccxt"), 2.8, 2.5),
    "ws": Work("WS API, one at a time", "ws", _PICOWS, _FRAMES[1:], (OWN, "python-binance", "ccxt"), 1.5, 1.4),
    "symbols": Work(
        *("exchangeInfo, 1 MB, typed", "symbols", "undecoded", ("json", "msgspec untyped"), _EVERYONE, 12_000),
        absolute=True,
    ),
}


def entrants(work: Work, environments: Path | None) -> dict[str, Entrant]:
    """List who does a kind of work; without environments, those that this interpreter has."""

    def entrant(module: str, name: str, interpreter: Path = Path(sys.executable)) -> Entrant:
        return Entrant(module, f"{work.kind}/{name}", interpreter, work.tls)

    found = {name: entrant("client_floors", name) for name in (work.floor, *work.bare) if name not in PACKAGES}
    if work.alone is not None:
        found[ALONE] = entrant("client_ours", ALONE)
    found[OURS] = entrant("client_ours", OURS)
    if environments is not None:
        for name in (*(one for one in work.bare if one in PACKAGES), *work.peers):
            module = "client_peers" if name in work.peers else "client_floors"
            found[name] = entrant(module, name, python(environments, name))
    return found


def row(work: Work, results: Mapping[str, Result]) -> list[str]:
    """Give the cells of one kind of work."""
    floor, others = results[work.floor], [name for name in work.peers if name != OWN]
    cells = [work.title, cell(work.floor, results)]
    cells.append(", ".join(cell(name, results) for name in work.bare if name in results))
    cells += [against(results[ALONE], floor, work.alone) if work.alone is not None else ""]
    cells += [cell(OURS, results, named=False), *verdict(work, results[OURS], floor)]
    cells.append(cell(OWN, results, named=False))
    cells.append(", ".join(cell(name, results) for name in others if name in results))
    return [one or "-" for one in cells]


def start_row(title: str, floor: str, ours: str, target: str, met: str) -> list[str]:
    """Lay the cost of a beginning out in the columns of the others."""
    return [title, floor, "-", "-", ours, "-", target, met, "-", "-"]


def cell(name: str, results: Mapping[str, Result], *, named: bool = True) -> str:
    """Give median, least and most, and after a name, so that several fit in one cell."""
    if name not in results:
        return ""
    result = results[name]
    told = f"{name} " if named else ""
    if not result.costs:
        return f"{told}failed"
    return f"{told}{amount(result.median)} ({amount(min(result.costs))}-{amount(max(result.costs))})"


def amount(microseconds: float) -> str:
    """Give three digits or so."""
    return f"{microseconds:.1f}" if microseconds < 100 else f"{microseconds:,.0f}"


def against(one: Result, floor: Result, most: float | None = None) -> str:
    """Give the ratio to the floor, and whether it is within a limit."""
    if not one.costs or not floor.costs:
        return "failed"
    ratios = one.over(floor)
    ratio = statistics.median(ratios)
    shown = f"{ratio:.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
    return shown if most is None else f"{shown} {'≤' if ratio <= most else '>'} {most:g}"


def verdict(work: Work, ours: Result, floor: Result) -> list[str]:
    """Give the ratio to the floor, the targets, and whether they are met."""
    if not ours.costs or not floor.costs:
        return ["failed", "", ""]
    reached = ours.median if work.absolute else statistics.median(ours.over(floor))
    target = (
        f"≤ {work.must:,g}" + ("" if work.aim is None else f", aim {work.aim:g}") + (" µs" if work.absolute else "")
    )
    met = "missed" if reached > work.must else "met" if work.aim is None or reached > work.aim else "aim met"
    return [against(ours, floor), target, met]


def table(rows: Sequence[Sequence[str]]) -> str:
    """Lay cells out as Markdown."""
    head = [
        "work",
        "floor",
        "bare library",
        "our transport ÷ floor",
        "ours",
        "ours ÷ floor",
        "target",
        "",
        "exchange's own client",
        "other clients",
    ]
    widths = [max(len(cells[index]) for cells in (head, *rows)) for index in range(len(head))]
    lines = [head, ["-" * width for width in widths], *rows]
    return "\n".join(f"| {' | '.join(map(str.ljust, cells, widths))} |" for cells in lines)


def versions(results: Sequence[Mapping[str, Result]]) -> str:
    """Tell what was measured, on what."""
    ours = {name: found for one in results for name, found in one[OURS].versions.items()}
    told = [f"{name} {ours[name]}" for name in ("httptools", "aiohttp", "picows", "msgspec") if name in ours]
    peers = {
        f"{PACKAGES[name]} {result.versions.get(PACKAGES[name], '?')}"
        for one in results
        for name, result in one.items()
        if name in PACKAGES
    }
    return ", ".join(told + sorted(peers))


def failures(results: Mapping[str, Mapping[str, Result]]) -> list[str]:
    """Tell who failed at what, and why."""
    return [
        f"{key}/{name} failed: {result.failed}"
        for key, of_one in results.items()
        for name, result in of_one.items()
        if result.failed
    ]


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--without-peers", action="store_true", help="only what this environment has; nothing is installed"
    )
    all_works = [*WORKS, START]
    parser.add_argument(
        "--only", type=lambda words: words.split(","), default=all_works, help="of " + ",".join(all_works)
    )
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--seconds", type=float, default=0.15, help="length of one turn")
    parser.add_argument("--environments", type=Path, default=ROOT / ".bench", help="where peers are installed")
    asked = parser.parse_args()
    environments = None if asked.without_peers else asked.environments
    everyone = {key: entrants(WORKS[key], environments) for key in asked.only if key != START}
    with exchange(tls=any(WORKS[key].tls for key in everyone)) as at:
        results = {key: race(at, who, asked.rounds, asked.seconds) for key, who in everyone.items()}
    turns = f"median (min-max) of {asked.rounds} rounds of {asked.seconds:g} s"
    print(f"CPU of the client in µs per call: {turns}; ratios are those of a round\n")
    rows = [row(WORKS[key], of_one) for key, of_one in results.items()]
    failed = failures(results)
    if START in asked.only:
        cells, why = start(asked.rounds)
        failed += [f"{START} failed: {why}"] if why else []
        rows += [start_row(*cells)] if cells else []
    print(table(rows))
    machine = " ".join(
        [platform.python_implementation(), platform.python_version(), platform.system(), platform.machine()]
    )
    print(f"\n{machine}, {os.cpu_count()} processors; {versions(list(results.values()))}")
    if failed:
        # On standard error, and the exit status says so: half a table is no measurement.
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    main()
