"""The proof that a feed does not grow: ten million events over a thousand connections, and what the process holds by then.

The exchange is a process of its own; it sends market streams and user data as fast as they are taken. Between two parts of the run the connections are ended,
in turn by a close, by a reset and by the announcement that begins a takeover.
What is held at the end is compared with what was held at the middle: objects, blocks of memory, tasks and open files.

    python proof_streams_growth.py --events 10000000 --reconnects 1000
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import logging
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from binance_derivatives import Message, usdm
from binance_derivatives._streams import open_orders
from binance_derivatives._ws.allowance import Allowance
from binance_derivatives._ws.options import Backoff
from binance_derivatives.account import Environment
from binance_derivatives.streams import Connected, Gap
from binance_derivatives.testing import Exchange
from binance_derivatives.testing.outside.lines import lines, obey
from binance_derivatives.usdm import streams

SERVE: Final = "--serve"
_HANG: Final = 120.0
_BOUND: Final = "_MOST_REMEMBERED"
_STATM: Final = Path("/proc/self/statm")
# Of what was held at the middle.
_MOST_GROWTH: Final = 0.01
_MARKET: Final = (
    streams.book_ticker(symbol="BTCUSDT"),
    streams.agg_trade(symbol="BTCUSDT"),
    streams.diff_depth(symbol="BTCUSDT"),
    streams.kline(symbol="BTCUSDT", interval="1m"),
)
_FORMS: Final = (
    b'{"e":"bookTicker","u":%(n)d,"s":"BTCUSDT","ps":"BTCUSDT","st":1,"b":"25.35","B":"31.21","a":"25.36","A":"40.66","T":%(t)d,"E":%(t)d}',
    b'{"e":"aggTrade","E":%(t)d,"s":"BTCUSDT","st":1,"a":%(n)d,"p":"0.001","q":"100","nq":"100","f":%(n)d,"l":%(n)d,"T":%(t)d,"m":true}',
    b'{"e":"depthUpdate","E":%(t)d,"T":%(t)d,"s":"BTCUSDT","ps":"BTCUSDT","U":%(n)d,"u":%(n)d,"pu":%(p)d,"b":[["0.0024","10"]],"a":[]}',
    b'{"e":"kline","E":%(t)d,"s":"BTCUSDT","k":{"t":%(m)d,"T":%(l)d,"s":"BTCUSDT","i":"1m","f":1,"L":%(n)d,"o":"1","c":"2","h":"3","l":"1",'
    b'"v":"1000","n":100,"x":%(x)s,"q":"1.0000","V":"500","Q":"0.500","B":"123456"}}',
)
_ORDER: Final = (
    b'{"e":"ORDER_TRADE_UPDATE","E":%(t)d,"T":%(t)d,"o":{"s":"BTCUSDT","c":"own-%(n)d","S":"SELL","o":"LIMIT","f":"GTC","q":"1","p":"9",'
    b'"ap":"0","sp":"0","x":"%(x)b","X":"%(x)b","i":%(n)d,"l":"0","z":"0","L":"0","N":"USDT","n":"0","T":%(t)d,"t":0,"b":"0","a":"9",'
    b'"m":false,"R":false,"wt":"CONTRACT_PRICE","ot":"LIMIT","ps":"BOTH","cp":false,"pP":false,"si":0,"ss":0,"rp":"0","V":"NONE","pm":"NONE",'
    b'"gtd":0,"er":"0"}}'
)
_START: Final = 1_700_000_000_000
_MINUTE: Final = 60_000
# One event in so many is one of user data.
_USER_DATA: Final = 20


def events(first: int, count: int) -> Iterator[tuple[str, bytes]]:
    """Give events by their number in the run, each with its stream, an empty name for user data."""
    for number in range(first, first + count):
        when, turn = _START + number, number // _USER_DATA
        if number % _USER_DATA == 0:
            # An order is open for the time of a few, and has ended then.
            order, cause = (turn // 2 + 10, b"NEW") if turn % 2 == 0 else (turn // 2, b"CANCELED")
            yield "", _ORDER % {b"t": when, b"n": order, b"x": cause}
            continue
        place = number % len(_MARKET)
        begun = when - when % _MINUTE
        closed = (when + len(_MARKET)) // _MINUTE > when // _MINUTE
        values = {b"n": number, b"p": number - len(_MARKET), b"t": when, b"m": begun, b"l": begun + _MINUTE - 1}
        yield _MARKET[place].name, _FORMS[place] % {**values, b"x": b"true" if closed else b"false"}


def serve() -> None:
    """Run the exchange; besides what it obeys always, {"call": "flood", "first": 0, "count": 1000} sends that many events."""
    with Exchange("usdm", remember=0) as exchange:
        place = exchange.environment
        told = {name: getattr(place, name) for name in ("product", "rest", "ws_api", "streams", "user_data")}
        print(json.dumps({**told, "api_key": exchange.api_key, "api_secret": exchange.api_secret}), flush=True)
        for line in lines(sys.stdin.fileno()):
            call = json.loads(line)
            if call["call"] != "flood":
                print(obey(exchange, line).decode(), flush=True)
                continue
            hub = exchange._dispatch.streams.hub
            for name, payload in events(call["first"], call["count"]):
                if name:
                    hub.publish(name, payload)
                else:
                    exchange._dispatch.streams.tell("ORDER_TRADE_UPDATE", payload)
            print(json.dumps({"call": "flood"}), flush=True)


class Held(Struct, frozen=True):
    """What the process held after so many events."""

    events: int
    reconnects: int
    objects: int
    blocks: int
    tasks: int
    files: int
    megabytes: float

    def __str__(self) -> str:
        counts = (
            f"{self.events:>10}{self.reconnects:>8}{self.objects:>10}{self.blocks:>10}{self.tasks:>7}{self.files:>7}"
        )
        return f"{counts}{self.megabytes:>8.1f}"


def held(events: int, reconnects: int) -> Held:
    """Look at the process, once everything that nobody needs is gone."""
    gc.collect()
    # Where the system does not tell they are 0.
    files = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    pages = int(_STATM.read_text().split()[1]) if _STATM.exists() else 0
    return Held(
        events=events,
        reconnects=reconnects,
        objects=len(gc.get_objects()),
        blocks=sys.getallocatedblocks(),
        tasks=len(asyncio.all_tasks()),
        files=files,
        megabytes=pages * os.sysconf("SC_PAGE_SIZE") / 2**20 if pages else 0.0,
    )


class Flood:
    """A feed that takes what an exchange sends.

    Attributes:
        taken: How many events have come.
        connected: How many subscriptions were told to be connected.
        gaps: How many gaps were told.
    """

    def __init__(self, feed: Any, process: asyncio.subprocess.Process) -> None:
        self._feed = feed
        self._process = process
        self.taken = self.connected = self.gaps = 0

    async def take(self) -> None:
        async for item in self._feed:
            if isinstance(item, Message):
                self.taken += 1
            elif isinstance(item, Connected):
                self.connected += len(item.subscriptions)
            elif isinstance(item, Gap):
                self.gaps += 1
            else:
                # What else comes is kept by nobody.
                del item

    async def do(self, call: str, **given: object) -> None:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps({"call": call, **given}).encode() + b"\n")
        told = json.loads(await self._process.stdout.readline())
        assert "error" not in told, told

    async def until(self, name: str, count: int) -> None:
        """Wait until one of the counts is reached."""
        end = time.monotonic() + _HANG
        while getattr(self, name) < count:
            assert time.monotonic() < end, f"{name} is {getattr(self, name)}, expected {count}"
            await asyncio.sleep(0.002)


async def run(total: int, reconnects: int) -> list[Held]:
    """Take so many events over so many connections; print what is held on the way, and give it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        __file__,
        SERVE,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    assert process.stdin is not None and process.stdout is not None
    place = json.loads(await process.stdout.readline())
    key, secret = place.pop("api_key"), place.pop("api_secret")
    account = Environment(name="growth", **place).account(key, secret)
    # What is remembered of orders is bounded; it is to be full before the middle.
    assert hasattr(open_orders, _BOUND), _BOUND
    setattr(open_orders, _BOUND, 500)
    quick = Backoff(first=0.001, most=0.01)
    try:
        async with usdm.AsyncStreams(account, backoff=quick, settle=0.02) as client:
            client._attempts[place["streams"].split("/")[2]] = Allowance(1, 0.0)
            async with client.listen(*_MARKET, streams.user_data()) as feed:
                flood = Flood(feed, process)
                taking = asyncio.ensure_future(flood.take())
                found = await _flood(flood, total, reconnects, client)
            await taking
    finally:
        process.stdin.close()
        await process.wait()
    return found


async def _flood(flood: Flood, total: int, reconnects: int, client: usdm.AsyncStreams) -> list[Held]:
    found: list[Held] = []
    parts, everything = reconnects + 1, len(_MARKET) + 1
    each = total // parts
    await flood.until("connected", everything)
    for part in range(parts):
        await flood.do("flood", first=part * each, count=each)
        await flood.until("taken", (part + 1) * each)
        if part % max(1, parts // 20) == 0:
            found.append(held(flood.taken, part))
            print(found[-1], flush=True)
        if part < reconnects:
            await _end_connections(flood, part, client)
    found.append(held(flood.taken, reconnects))
    print(found[-1], flush=True)
    return found


async def _end_connections(flood: Flood, part: int, client: usdm.AsyncStreams) -> None:
    if part % 10 == 9:
        before = client.tally.reconnects
        await flood.do("announce_shutdown")
        end = time.monotonic() + _HANG
        # The three connections: public, market and private.
        while client.tally.reconnects < before + 3:
            assert time.monotonic() < end, "no connection has taken over"
            await asyncio.sleep(0.002)
        return
    connected = flood.connected
    await flood.do("reset_streams" if part % 2 else "close_streams")
    await flood.until("connected", connected + len(_MARKET) + 1)


def grown(found: list[Held]) -> list[str]:
    """Tell what was more at the end than at the middle."""
    middle, last = found[len(found) // 2], found[-1]
    counts = ("objects", "blocks", "tasks", "files")
    more = [name for name in counts if getattr(last, name) > getattr(middle, name) * (1 + _MOST_GROWTH) + 5]
    return [f"{name}: {getattr(middle, name)} at the middle, {getattr(last, name)} at the end" for name in more]


def main() -> None:
    """Print what is held; the exit status is 1 when it grows."""
    if sys.argv[1:] == [SERVE]:
        return serve()
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--events", type=int, default=10_000_000)
    parser.add_argument("--reconnects", type=int, default=1000)
    arguments = parser.parse_args()
    logging.disable(logging.WARNING)
    print(f"{'events':>10}{'broken':>8}{'objects':>10}{'blocks':>10}{'tasks':>7}{'files':>7}{'MiB':>8}")
    found = grown(asyncio.run(run(arguments.events, arguments.reconnects)))
    print("\n".join(found) or "nothing has grown")
    raise SystemExit(1 if found else 0)


if __name__ == "__main__":
    main()
