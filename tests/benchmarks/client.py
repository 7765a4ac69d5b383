"""What a call costs: the generated client beside bare libraries, raw sockets and the clients a user would pick instead.

    python tests/benchmarks/client.py [--without-peers] [--only blocking,ws] [--rounds 15] [--seconds 0.15]

Prints one table: medians of CPU microseconds per call of the client's process (min-max), against an exchange on 127.0.0.1 in a
process of its own; what each row is held to; and the versions of everything. Peers are installed from the package index when
they are first needed. Nothing but the client's CPU is in a figure: no network, no TLS, not the exchange.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from client_environments import python
from client_race import Entrant, Result, exchange, race

ROOT = Path(__file__).parents[2]
OURS, OWN = "ours", "exchange's own"
PACKAGES = {
    "websockets": "websockets",
    OWN: "binance-sdk-derivatives-trading-usds-futures",
    "connector": "binance-futures-connector",
    "python-binance": "python-binance",
    "ccxt": "ccxt",
}
"""The distribution behind each rival that has an environment of its own."""


@dataclass(frozen=True)
class Work:
    """One kind of work, and what is held against ours.

    Attributes:
        title: What is done.
        raw: The least that the machine allows.
        bare: Libraries without a client; the first is the one below ours.
        peers: Other clients.
        most: What ours may cost, as a multiple of the first bare library.
        within: What ours may cost, in microseconds.
    """

    title: str
    raw: str = ""
    bare: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()
    most: float | None = None
    within: float | None = None


WORKS: Mapping[str, Work] = {
    "blocking": Work(
        "signed REST call, blocking",
        "raw socket",
        ("urllib3", "http.client"),
        (OWN, "connector", "python-binance", "ccxt"),
        most=1.15,
    ),
    "awaiting": Work("signed REST call, awaiting", "raw asyncio", ("aiohttp",), ("python-binance", "ccxt"), most=1.15),
    "awaiting_50": Work("50 awaiting at once", "raw asyncio", ("aiohttp",), (OWN, "python-binance", "ccxt"), most=1.15),
    "sign": Work("validate + build + sign", "by hand", (), (OWN, "connector", "python-binance", "ccxt"), within=12),
    "ws_50": Work(
        "WS API, 50 in flight", "", ("picows", "aiohttp", "websockets"), (OWN, "python-binance", "ccxt"), most=2
    ),
    "ws": Work(
        "WS API, one at a time", "", ("picows", "aiohttp", "websockets"), (OWN, "python-binance", "ccxt"), most=1.3
    ),
    "symbols": Work(
        "exchangeInfo, 1 MB, typed",
        "undecoded",
        ("json", "msgspec untyped"),
        (OWN, "connector", "python-binance", "ccxt"),
        within=12_000,
    ),
}


def entrants(key: str, work: Work, environments: Path | None) -> dict[str, Entrant]:
    """List who does a kind of work; without environments, those that this interpreter has."""
    here = [name for name in (work.raw, *work.bare) if name and name not in PACKAGES]
    found = {name: Entrant("client_floors", f"{key}/{name}") for name in here}
    found[OURS] = Entrant("client_ours", f"{key}/{OURS}")
    if environments is not None:
        for name in (*(one for one in work.bare if one in PACKAGES), *work.peers):
            module = "client_peers" if name in work.peers else "client_floors"
            found[name] = Entrant(module, f"{key}/{name}", python(environments, name))
    return found


def row(work: Work, results: Mapping[str, Result]) -> list[str]:
    """Give the cells of one kind of work."""
    ours = results[OURS]
    others = [name for name in work.peers if name != OWN]
    cells = [work.title, cell(work.raw, results, named=False)]
    cells.append(", ".join(cell(name, results) for name in work.bare if name in results))
    cells += [cell(OURS, results, named=False), *verdict(work, ours, results)]
    cells.append(cell(OWN, results, named=False) if OWN in work.peers else "has none")
    cells.append(", ".join(cell(name, results) for name in others if name in results))
    return [one or "-" for one in cells]


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


def verdict(work: Work, ours: Result, results: Mapping[str, Result]) -> list[str]:
    """Give the ratio to the bare library, the target, and whether it is met."""
    below = results.get(work.bare[0]) if work.bare else results.get(work.raw)
    if not ours.costs or below is None or not below.costs:
        return ["", "", "failed"]
    ratios = ours.over(below)
    ratio = statistics.median(ratios)
    shown = f"{ratio:.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
    if work.most is not None:
        return [shown, f"≤ {work.most:g} × {work.bare[0]}", "met" if ratio <= work.most else "missed"]
    assert work.within is not None
    return [shown, f"≤ {work.within:,.0f}", "met" if ours.median <= work.within else "missed"]


def table(rows: Sequence[Sequence[str]]) -> str:
    """Lay cells out as Markdown."""
    head = [
        "work",
        "raw",
        "bare library",
        "ours",
        "ours ÷ bare",
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
    told = [f"{name} {ours[name]}" for name in ("urllib3", "aiohttp", "picows", "msgspec") if name in ours]
    peers = {
        f"{PACKAGES[name]} {result.versions.get(PACKAGES[name], '?')}"
        for one in results
        for name, result in one.items()
        if name in PACKAGES
    }
    return ", ".join(told + sorted(peers))


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--without-peers", action="store_true", help="only what this environment has; nothing is installed"
    )
    parser.add_argument(
        "--only", type=lambda words: words.split(","), default=list(WORKS), help="of " + ",".join(WORKS)
    )
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--seconds", type=float, default=0.15, help="length of one turn")
    parser.add_argument("--environments", type=Path, default=ROOT / ".bench", help="where peers are installed")
    asked = parser.parse_args()
    environments = None if asked.without_peers else asked.environments
    everyone = {key: entrants(key, WORKS[key], environments) for key in asked.only}
    with exchange() as at:
        results = {key: race(at, who, asked.rounds, asked.seconds) for key, who in everyone.items()}
    turns = f"median (min-max) of {asked.rounds} rounds of {asked.seconds:g} s"
    print(f"CPU of the client in µs per call: {turns}; ratios are those of a round\n")
    print(table([row(WORKS[key], of_one) for key, of_one in results.items()]))
    machine = " ".join(
        [platform.python_implementation(), platform.python_version(), platform.system(), platform.machine()]
    )
    print(f"\n{machine}, {os.cpu_count()} processors; {versions(list(results.values()))}")
    for key, of_one in results.items():
        for name, result in of_one.items():
            if result.failed:
                print(f"{key}/{name} failed: {result.failed}")


if __name__ == "__main__":
    main()
