"""How fast the exchange on loopback is: REST orders and stream events a second, on one core.

    python tests/benchmarks/exchange_speed.py [--orders N] [--events N]

It runs in a process of its own that has one processor to itself, where the system lets it; whoever sends and reads has the others.
Requests are written and signed before the clock starts, and answers and events are read as bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import hmac
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, TypeVar

GENERATED: Final = Path(__file__).parents[2] / "generated"
_Work = TypeVar("_Work")
SYMBOL: Final = "BTCUSDT"
# Connections that have a request under way at any time.
_AT_ONCE: Final = 16
_PATIENCE: Final = 60.0
_SERVING: Final = """
import os, sys, time
from binance_derivatives.testing import Exchange

if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {int(sys.argv[1])})
with Exchange("usdm", symbols={"BTCUSDT": {"tick": "0.1", "step": "0.001", "price": "60000"}}, remember=100) as exchange:
    exchange.book("BTCUSDT", bids=[("59999.9", "1000000")], asks=[("60000.0", "1000000")])
    print(exchange.environment.rest.rpartition(":")[2], exchange.api_key, exchange.api_secret, flush=True)
    for line in sys.stdin:
        for number in range(int(line)):
            exchange.trade("BTCUSDT", "60000.0" if number % 2 else "59999.9", "0.001")
        if line.strip() == "0":
            print(time.process_time(), flush=True)
"""


class Serving:
    """The exchange in its process."""

    def __init__(self, processor: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SERVING, str(processor)],
            env={**os.environ, "PYTHONPATH": str(GENERATED)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        port, self.key, self._secret = self._process.stdout.readline().split()
        self.port = int(port)

    def __enter__(self) -> Serving:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def trade(self, times: int) -> None:
        """Have others trade."""
        self._say(times)

    def busy(self) -> float:
        """Seconds of its processor that it has used so far."""
        self._say(0)
        assert self._process.stdout is not None
        return float(self._process.stdout.readline())

    def _say(self, number: int) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{number}\n")
        self._process.stdin.flush()

    def request(self, method: str, **sent: str) -> bytes:
        """Write a signed request about an order."""
        query = "&".join(f"{name}={value}" for name, value in sent.items())
        query += f"&recvWindow=60000&timestamp={time.time_ns() // 1_000_000}"
        signature = hmac.new(self._secret.encode(), query.encode(), hashlib.sha256).hexdigest()
        return (
            f"{method} /fapi/v1/order?{query}&signature={signature} HTTP/1.1\r\n"
            f"Host: 127.0.0.1\r\nX-MBX-APIKEY: {self.key}\r\n\r\n"
        ).encode()

    def connected(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=_PATIENCE)


def sent(serving: Serving, requests: Sequence[bytes]) -> float:
    """Send requests over several connections, each as soon as the one before it is answered, and return the seconds that took."""
    lines = [serving.connected() for _ in range(_AT_ONCE)]
    rounds = [requests[start : start + _AT_ONCE] for start in range(0, len(requests), _AT_ONCE)]
    begun = time.perf_counter()
    for batch in rounds:
        for line, request in zip(lines, batch, strict=False):
            line.sendall(request)
        for line, _ in zip(lines, batch, strict=False):
            answer = line.recv(65_536)
            if not answer.startswith(b"HTTP/1.1 200 "):
                raise RuntimeError(f"refused: {answer.decode(errors='replace')}")
    taken = time.perf_counter() - begun
    for line in lines:
        line.close()
    return taken


def market_orders(serving: Serving, orders: int) -> Iterator[bytes]:
    """Orders that are filled at once, one side after the other."""
    for number in range(orders):
        yield serving.request(
            "POST", symbol=SYMBOL, side="SELL" if number % 2 else "BUY", type="MARKET", quantity="0.001"
        )


def resting_orders(serving: Serving, orders: int) -> Iterator[bytes]:
    """Orders that rest in the book, sixteen at a time, and their cancels."""
    for start in range(0, orders, _AT_ONCE):
        names = [f"b-{number}" for number in range(start, min(orders, start + _AT_ONCE))]
        terms = {"symbol": SYMBOL, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "0.01"}
        for name in names:
            yield serving.request("POST", **terms, price="55000.0", newClientOrderId=name)
        for name in names:
            yield serving.request("DELETE", symbol=SYMBOL, origClientOrderId=name)


def received(serving: Serving, trades: int) -> float:
    """Read what is told of trades, and return the seconds until all of it was there."""
    with serving.connected() as line:
        line.sendall(
            f"GET /market/ws/{SYMBOL.lower()}@aggTrade HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n".encode()
        )
        head = line.recv(65_536)
        if not head.startswith(b"HTTP/1.1 101 "):
            raise RuntimeError(f"refused: {head.decode(errors='replace')}")
        begun, seen, rest = time.perf_counter(), 0, b""
        serving.trade(trades)
        while seen < trades:
            data = rest + line.recv(1 << 20)
            seen += data.count(b'"aggTrade"')
            rest = data[-9:] if not data.endswith(b'"aggTrade"') else b""
        return time.perf_counter() - begun


def apart() -> int:
    """Leave one processor to the exchange, and return which."""
    if not hasattr(os, "sched_setaffinity"):
        return 0
    processors = os.sched_getaffinity(0)
    os.sched_setaffinity(0, processors - {max(processors)} or processors)
    return max(processors)


def main() -> None:
    """Measure as the command line says, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--orders", type=int, default=5_000)
    parser.add_argument("--events", type=int, default=50_000)
    asked = parser.parse_args()
    with Serving(apart()) as serving:
        _tell("REST orders that are filled", asked.orders, serving, sent, list(market_orders(serving, asked.orders)))
        _tell("REST orders, each canceled", asked.orders, serving, sent, list(resting_orders(serving, asked.orders)))
        _tell("events over a connection", asked.events, serving, received, asked.events)


def _tell(what: str, count: int, serving: Serving, measured: Callable[[Serving, _Work], float], work: _Work) -> None:
    """Measure, and print what comes to a second, and to a second of the exchange's own processor time."""
    before = serving.busy()
    taken = measured(serving, work)
    busy = serving.busy() - before
    print(f"{what:28} {count / taken:8,.0f} a second, {count / busy:8,.0f} of its processor's time", flush=True)


if __name__ == "__main__":
    main()
