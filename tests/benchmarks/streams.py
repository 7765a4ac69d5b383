"""What a stream message costs: a feed of the generated client beside picows with msgspec, over a socket.

    python tests/benchmarks/streams.py [--events 100000] [--rounds 7] [--check]

Prints medians of CPU microseconds per event of the reading process, rounds in turns, against a server on 127.0.0.1 in a process of its
own; the ratio of ours to the floor, and what it is held to. The floor decodes each message in one pass into the documented type, in the
callback of the connection, and keeps nothing. With ``--check`` the exit status is 1 when a ratio is above what it is held to.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
from picows import WSFrame, WSListener, WSTransport, ws_connect

sys.path.insert(0, str(Path(__file__).parents[2] / "generated"))

from binance_derivatives import AsyncFeed, Environment, Message, usdm
from binance_derivatives._streams.subscriptions import Stream
from binance_derivatives.usdm import streams

TICKER = (
    b'{"e":"bookTicker","u":@now,"E":1568014460893,"T":1568014460891,"s":"BTCUSDT","b":"25.35190000","B":"31.21000000",'
    b'"a":"25.36520000","A":"40.66000000","st":1,"ps":"BTCUSDT"}'
)
_LEVELS = b",".join(b'["%d.10","%d.250"]' % (60_000 + n, n + 1) for n in range(100))
DEPTH = (
    b'{"e":"depthUpdate","E":123456789,"T":123456788,"s":"BTCUSDT","U":@now,"u":@now,"pu":@was,"b":[%b],"a":[%b]}'
    % (
        _LEVELS,
        _LEVELS,
    )
)
GONE = TICKER.replace(b'"b":"25.35190000",', b"")
SERVER = "--serve"
# A feed that never ends is a fault, not a slow one.
_LONGEST = 120.0


@dataclass(frozen=True)
class Row:
    """One kind of message, and how many times the floor it may cost."""

    name: str
    form: str
    payload: bytes
    most: float
    share: float = 1.0

    @property
    def subscription(self) -> Any:
        """The stream, by the form of its name."""
        found = (one for one in vars(streams).values() if isinstance(one, Stream) and self.form in one.names)
        return next(found).subscription({"symbol": "BTCUSDT"})


ROWS = (
    Row("bookTicker", "<symbol>@bookTicker", TICKER, 1.9),
    Row("depth, 200 levels", "<symbol>@depth", DEPTH, 1.5, 0.1),
    # Held to half as much again as what is documented: 1.5 times 1.9.
    Row("bookTicker, one member missing", "<symbol>@bookTicker", GONE, 2.85),
)


def whole(row: Row, number: int) -> bytes:
    """A message as it goes over the wire, frame and all, with an id that follows the one before: repeats are left out by a feed."""
    payload = row.payload.replace(b"@now", b"%d" % number).replace(b"@was", b"%d" % (number - 1))
    data = b'{"stream":"%b","data":%b}' % (row.subscription.name.encode(), payload)
    head = bytes((0x81, 126)) + len(data).to_bytes(2, "big") if len(data) < 65536 else b""
    return head + data


async def serve() -> None:
    """Answer handshakes, and each request with as many events of a kind as it names."""
    numbers = count(400_900_217)

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        import base64
        import hashlib

        head = await reader.readuntil(b"\r\n\r\n")
        key = next(line for line in head.split(b"\r\n") if line.lower().startswith(b"sec-websocket-key"))
        accept = base64.b64encode(
            hashlib.sha1(key.split(b":")[1].strip() + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest()
        )
        writer.write(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
            + accept
            + b"\r\n\r\n"
        )
        started.append(writer)
        await reader.read()

    started: list[asyncio.StreamWriter] = []
    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        place, events = json.loads(line)
        while not started:
            await asyncio.sleep(0.001)
        writer = started.pop()
        for _ in range(events // 50):
            writer.write(b"".join(whole(ROWS[place], next(numbers)) for _ in range(50)))
            await writer.drain()


class Floor(WSListener):
    """Decodes what comes, counts it, and keeps nothing."""

    def __init__(self, decode: Callable[[bytes], Any], count: int, done: asyncio.Future[None]) -> None:
        super().__init__()
        self._decode, self._left, self._done = decode, count, done

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        self._decode(frame.get_payload_as_bytes())
        self._left -= 1
        if not self._left:
            self._done.set_result(None)


Work = Callable[[], Awaitable[None]]


async def floor(port: int, row: Row, count: int, begin: Callable[[], None]) -> float:
    payload = row.subscription.payloads[""]
    kind: Any = payload.decoder().kind
    if row.payload is GONE:
        kind = msgspec.defstruct(
            "Loose", [("s", str), ("a", Decimal), ("A", Decimal), ("B", Decimal), ("u", int), ("E", int)]
        )
    wrapped = msgspec.defstruct("Wrapped", [("stream", str), ("data", kind)])
    decode = msgspec.json.Decoder(wrapped).decode
    done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    transport, _ = await ws_connect(lambda: Floor(decode, count, done), f"ws://127.0.0.1:{port}/")
    begun = time.process_time()
    begin()
    await done
    spent = time.process_time() - begun
    transport.disconnect()
    await transport.wait_disconnected()
    return spent / count * 1e6


async def ours(port: int, row: Row, count: int, begin: Callable[[], None]) -> float:
    async with usdm.AsyncStreams(Environment(streams=f"ws://127.0.0.1:{port}")) as client:
        async with client.listen(row.subscription) as feed:
            await anext(feed)
            begun = time.process_time()
            begin()
            await _read(feed, count)
            return (time.process_time() - begun) / count * 1e6


async def _read(feed: AsyncFeed[Any], count: int) -> None:
    async for item in feed:
        if isinstance(item, Message):
            count -= 1
            if not count:
                return


def measure(events: int, rounds: int) -> dict[str, tuple[float, float]]:
    """Give the medians of floor and ours for each row."""
    server = subprocess.Popen(
        [sys.executable, __file__, SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert server.stdin is not None and server.stdout is not None
    stdin = server.stdin
    found: dict[str, tuple[float, float]] = {}
    try:
        port = int(server.stdout.readline())
        for place, row in enumerate(ROWS):
            count = max(50, int(events * row.share) // 50 * 50)

            def begin(place: int = place, count: int = count) -> None:
                stdin.write(json.dumps([place, count]) + "\n")
                stdin.flush()

            times: dict[str, list[float]] = {"floor": [], "ours": []}
            for _ in range(rounds):
                for name, work in (("floor", floor), ("ours", ours)):
                    gc.collect()
                    times[name].append(asyncio.run(asyncio.wait_for(work(port, row, count, begin), _LONGEST)))
            found[row.name] = statistics.median(times["floor"]), statistics.median(times["ours"])
    finally:
        server.kill()
        server.wait()
    return found


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--events", type=int, default=100_000)
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--check", action="store_true")
    given = arguments.parse_args()
    measured = measure(given.events, given.rounds)
    print(f"{'':32} {'floor':>8} {'ours':>8} {'ratio':>7} {'at most':>8}   (CPU µs per event)")
    missed = 0
    for row in ROWS:
        base, own = measured[row.name]
        missed += own / base > row.most
        print(f"{row.name:32} {base:8.2f} {own:8.2f} {own / base:7.2f} {row.most:8.2f}")
    return int(given.check and missed > 0)


if __name__ == "__main__":
    if SERVER in sys.argv:
        asyncio.run(serve())
    else:
        sys.exit(main())
