"""What a foreign client has to do on the exchange on loopback, step by step; runs in the client's own environment.

    python steps.py CLIENT PYTHON GENERATED [STEP ...]

CLIENT is a module beside this one with a class ``Client``, and STEP one of those below; all of them, unless named. The exchange runs in a process of its own, of another interpreter: PYTHON, with
the package below GENERATED. Each step is told as a line of JSON.
"""

from __future__ import annotations

import asyncio
import hmac
import inspect
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Final
from urllib.parse import urlencode
from urllib.request import Request, urlopen

SYMBOL: Final = "BTCUSDT"
SYMBOLS: Final = {SYMBOL: {"tick": "0.10", "step": "0.001", "price": "60000.00"}}
STEPS: Final = (
    "markets",
    "order book",
    "place",
    "query",
    "cancel",
    "fill",
    "positions",
    "balances",
    "user events",
    "ticker stream",
    "depth stream",
)
_LONGEST: Final = 30.0
_BETWEEN: Final = 0.1


class Loopback:
    """The exchange, and what others do on it.

    Attributes:
        ready: Its addresses and keys.
    """

    def __init__(self, python: str, generated: str) -> None:
        with tempfile.TemporaryDirectory() as folder:
            symbols = Path(folder) / "symbols.json"
            symbols.write_text(json.dumps(SYMBOLS), "utf-8")
            command = [python, "-m", "binance_derivatives.testing", "--product", "usdm", "--lenient"]
            self._process = subprocess.Popen(
                [*command, "--symbols", str(symbols)],
                env={**os.environ, "PYTHONPATH": generated},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            self._more = 0
            self.ready: dict[str, Any] = json.loads(self._line())

    def __enter__(self) -> Loopback:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.communicate()

    def call(self, name: str, **sent: object) -> Any:
        """Call the script of the exchange."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"call": name, **sent}) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._line())
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def offer(self, bid: str, ask: str, quantity: str = "1") -> None:
        self.call("book", symbol=SYMBOL, bids=[[bid, quantity]], asks=[[ask, quantity]])

    def offer_more(self) -> None:
        """Change how much is offered, not at which prices."""
        self._more += 1
        self.offer("59999.90", "60000.00", f"1.{self._more:03}")

    def place(self, price: str, quantity: str) -> None:
        """Place an order for the account, as if from another program."""
        sent = {
            "symbol": SYMBOL,
            "side": "BUY",
            "type": "LIMIT",
            "timeInForce": "GTC",
            "price": price,
            "quantity": quantity,
        }
        query = urlencode({**sent, "timestamp": self._now()})
        signature = hmac.new(self.ready["api_secret"].encode(), query.encode(), "sha256").hexdigest()
        address = f"{self.ready['rest']}/fapi/v1/order?{query}&signature={signature}"
        urlopen(
            Request(address, method="POST", headers={"X-MBX-APIKEY": self.ready["api_key"]}), timeout=_LONGEST
        ).close()

    def _now(self) -> int:
        with urlopen(f"{self.ready['rest']}/fapi/v1/time", timeout=_LONGEST) as answer:
            return int(json.load(answer)["serverTime"])

    def print(self, price: str) -> None:
        self.call("trade", symbol=SYMBOL, price=price, quantity="0.002")

    async def until(self, seen: Awaitable[Any], cause: Callable[[], object]) -> Any:
        """Let something happen on the exchange again and again, until a client that listens has seen what it waits for."""
        waiting = asyncio.ensure_future(seen)
        while not waiting.done():
            cause()
            await asyncio.wait((waiting,), timeout=_BETWEEN)
        return await waiting

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the exchange has ended"
        return line


async def play(kind: Any, exchange: Loopback, steps: Iterable[str], tell: Callable[[dict[str, object]], None]) -> None:
    """Have a client do all it can, and tell what came of each step."""
    # Some take the event loop that runs while they are made.
    client = kind(exchange)
    reasons: Mapping[str, str] = getattr(client, "CANNOT", {})
    for step in steps:
        if step in reasons:
            tell({"step": step, "done": False, "can": False, "said": reasons[step]})
            continue
        try:
            outcome = getattr(client, step.replace(" ", "_"))()
            said = await asyncio.wait_for(outcome, _LONGEST) if inspect.isawaitable(outcome) else outcome
        except Exception as error:
            # Whatever a client raises is what came of the step.
            tell({"step": step, "done": False, "can": True, "said": f"{type(error).__name__}: {error}"[:600]})
        else:
            tell({"step": step, "done": True, "can": True, "said": said})
    closed = client.close()
    if inspect.isawaitable(closed):
        with suppress(Exception):
            await asyncio.wait_for(closed, _LONGEST)


def main(name: str, python: str, generated: str, *steps: str) -> None:
    """Play the steps, then tell what the exchange let through, and what it refused."""
    with Loopback(python, generated) as exchange:
        exchange.offer("59999.90", "60000.00")
        client = import_module(name).Client
        asyncio.run(play(client, exchange, steps or STEPS, lambda told: print(json.dumps(told), flush=True)))
        through = sorted({f"{one['parameter']}: {one['deviation']}" for one in exchange.call("let_through")})
        refused = {
            f"{one['method']} {one['path']}: {one['code']}"
            for one in exchange.call("received")
            if one["code"] is not None
        }
        print(json.dumps({"let_through": through, "refused": sorted(refused)}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
