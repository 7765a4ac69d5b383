"""An experiment: what a transport of our own around a maintained parser would gain over the libraries, with TLS and without.

    python tests/benchmarks/client_transport_race.py [--rounds 40] [--seconds 0.06] [--environments .bench]

Each carries the same signed cancel. The libraries' transports are the package's own; ``client_transports`` says what the others
lack. Before the race each must read the same answer in all its forms, and get over a connection that was closed meanwhile.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from client_environments import python
from client_floors import HEADERS, PATH, target, trusting
from client_ours import AwaitingTransport, BlockingTransport, Reply, Send
from client_parsers import H11, Httptools
from client_race import Entrant, Result, exchange, race
from client_timing import AT_ONCE, Awaiting, Blocking, Rival, Target
from client_transports import AwaitingOverParser, BlockingOverParser, OverHttpClient

Blocks: TypeAlias = Callable[[Target], BlockingTransport[Send]]
Awaits: TypeAlias = Callable[[Target], AwaitingTransport[Send]]
ROOT = Path(__file__).parents[2]
SECONDS = 10.0


def _urllib3(place: Target) -> BlockingTransport[Send]:
    transport = import_module("binance_derivatives.over_urllib3").Urllib3Transport
    made: BlockingTransport[Send] = transport(place.rest, SECONDS, None, trusting(place))
    return made


def _aiohttp(place: Target) -> AwaitingTransport[Send]:
    transport = import_module("binance_derivatives.over_aiohttp").AiohttpTransport
    made: AwaitingTransport[Send] = transport(place.rest, SECONDS, None, trusting(place))
    return made


BLOCKING: Mapping[str, Blocks] = {
    "urllib3": _urllib3,
    "http.client": lambda place: OverHttpClient(place.rest, SECONDS, trusting(place)),
    "httptools": lambda place: BlockingOverParser(place.rest, SECONDS, trusting(place), Httptools),
    "h11": lambda place: BlockingOverParser(place.rest, SECONDS, trusting(place), H11),
}
AWAITING: Mapping[str, Awaits] = {
    "aiohttp": _aiohttp,
    "httptools": lambda place: AwaitingOverParser(place.rest, SECONDS, trusting(place), Httptools),
    "h11": lambda place: AwaitingOverParser(place.rest, SECONDS, trusting(place), H11),
}


def _send(place: Target) -> Send:
    return Send("DELETE", place.rest + target(), HEADERS)


def _forms(place: Target) -> list[Send]:
    """The same answer as it is, in chunks, in gzip, before the connection is closed, and after."""
    return [Send("DELETE", place.rest + form + PATH, HEADERS) for form in ("", "/chunked", "/gzip", "/close", "")]


def _check(replies: list[Reply]) -> None:
    assert len({reply.body for reply in replies}) == 1 and {reply.status for reply in replies} == {200}


def blocking(place: Target, make: Blocks) -> Rival:
    transport = make(place)
    replies: list[Reply] = []
    for form in _forms(place):
        replies.append(transport.exchange(form))
        time.sleep(0.01)
    _check(replies)
    return Blocking(lambda: transport.exchange(_send(place)), close=transport.close)


@asynccontextmanager
async def _opened(place: Target, make: Awaits) -> AsyncGenerator[Callable[[], Awaitable[object]], None]:
    transport = make(place)
    replies: list[Reply] = []
    for form in _forms(place):
        replies.append(await transport.exchange(form))
        await asyncio.sleep(0.01)
    _check(replies)
    yield lambda: transport.exchange(_send(place))
    await transport.close()


def awaiting(place: Target, make: Awaits, at_once: int) -> Rival:
    return Awaiting(lambda: _opened(place, make), at_once)


RIVALS: Mapping[str, Callable[[Target], Rival]] = {
    **{f"blocking/{name}": partial(blocking, make=make) for name, make in BLOCKING.items()},
    **{f"awaiting/{name}": partial(awaiting, make=make, at_once=1) for name, make in AWAITING.items()},
    **{f"awaiting_50/{name}": partial(awaiting, make=make, at_once=AT_ONCE) for name, make in AWAITING.items()},
}


def told(name: str, result: Result, default: Result) -> str:
    """Give one line of the table."""
    if not result.costs or not default.costs:
        return f"| {name:<32} | failed: {result.failed} |"
    ratios = result.over(default)
    cost = f"{result.median:6.0f} ({min(result.costs):.0f}-{max(result.costs):.0f})"
    return f"| {name:<32} | {cost:<20} | {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f}) |"


def main() -> None:
    """Race what stands behind the two protocols, plain and over TLS."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--seconds", type=float, default=0.06, help="length of one turn")
    parser.add_argument("--environments", type=Path, default=ROOT / ".bench", help="where the parsers are installed")
    asked = parser.parse_args()
    interpreter = python(asked.environments, "transports")
    print(f"| {'transport':<32} | {'CPU, µs per call':<20} | ÷ first of its kind |\n|---|---|---|")
    versions: Mapping[str, str] = {}
    failed: list[str] = []
    with exchange(tls=True) as at:
        for kind in ("blocking", "awaiting", "awaiting_50"):
            for tls in (False, True):
                names = [name for name in RIVALS if name.startswith(f"{kind}/")]
                who = {name: Entrant("client_transport_race", name, interpreter, tls) for name in names}
                results = race(at, who, asked.rounds, asked.seconds)
                versions = results[names[0]].versions
                failed += [name for name in names if results[name].failed]
                for name in names:
                    print(told(name + (", TLS" if tls else ""), results[name], results[names[0]]), flush=True)
    print(
        ", ".join(f"{name} {versions[name]}" for name in ("urllib3", "aiohttp", "httptools", "h11") if name in versions)
    )
    if failed:
        raise SystemExit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
