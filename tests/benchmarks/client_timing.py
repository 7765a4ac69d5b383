"""How one kind of work is timed: CPU of this process, in slices short enough for rivals to take turns.

Standard library only, so that a rival's environment needs nothing but the rival.
"""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Protocol

KEY, SECRET = "benchmark-key", "benchmark-secret"
SYMBOL, ORDER = "BTCUSDT", 283194212
AT_ONCE = 50


@dataclass(frozen=True)
class Target:
    """Where the exchange of the benchmark listens.

    Attributes:
        host: Its address.
        port: Its port.
        certificate: File of the certificate to trust; TLS is used when there is one.
    """

    host: str
    port: int
    certificate: str | None = None

    @property
    def rest(self) -> str:
        return f"{'https' if self.certificate else 'http'}://{self.host}:{self.port}"

    @property
    def ws(self) -> str:
        return f"{'wss' if self.certificate else 'ws'}://{self.host}:{self.port}"


@dataclass(frozen=True)
class Slice:
    """What was measured in one turn.

    Attributes:
        calls: How many calls.
        cpu: CPU seconds of this process, user and system.
    """

    calls: int
    cpu: float


class Rival(Protocol):
    """One way to do the work, connected and warm."""

    def turn(self, seconds: float) -> Slice:
        """Call for about so many seconds."""
        ...

    def close(self) -> None:
        """Free every connection."""
        ...


class Blocking:
    """Calls one after the other.

    Args:
        call: One call.
        warm: Calls before the first that counts.
        batch: Calls between two looks at the clock.
        close: Frees what the call holds.
    """

    def __init__(
        self, call: Callable[[], object], *, warm: int = 100, batch: int = 20, close: Callable[[], object] | None = None
    ) -> None:
        self._call = call
        self._batch = batch
        self._close = close
        for _ in range(warm):
            call()

    def turn(self, seconds: float) -> Slice:
        call, batch, calls = self._call, range(self._batch), 0
        gc.collect()
        cpu, end = time.process_time(), time.perf_counter() + seconds
        while time.perf_counter() < end:
            for _ in batch:
                call()
            calls += len(batch)
        return Slice(calls, time.process_time() - cpu)

    def close(self) -> None:
        if self._close is not None:
            self._close()


Opened = AbstractAsyncContextManager[Callable[[], Awaitable[object]]]


class Awaiting:
    """Awaits calls, one at a time or ``at_once``; the event loop stands still between turns."""

    def __init__(self, opened: Callable[[], Opened], at_once: int = 1, *, runner: asyncio.Runner | None = None) -> None:
        self._runner = runner or asyncio.Runner()
        self._context = opened()
        self._call = self._runner.run(self._context.__aenter__())
        self._at_once = at_once
        self.turn(0.1)

    def turn(self, seconds: float) -> Slice:
        gc.collect()
        return self._runner.run(self._gathered(seconds))

    async def _gathered(self, seconds: float) -> Slice:
        call, calls = self._call, 0
        cpu, end = time.process_time(), time.perf_counter() + seconds

        async def work() -> None:
            nonlocal calls
            while time.perf_counter() < end:
                await call()
                calls += 1

        if self._at_once == 1:
            await work()
        else:
            await asyncio.gather(*(work() for _ in range(self._at_once)))
        return Slice(calls, time.process_time() - cpu)

    def close(self) -> None:
        self._runner.run(self._context.__aexit__(None, None, None))
        self._runner.close()


class Reached(GeneratorExit):
    """Raised in place of sending, where only the work before it is measured: of any other, ours would keep the outcome."""


def until_reached(call: Callable[[], object]) -> Callable[[], None]:
    """Make a call that must end at the network, and does not enter it."""

    def run() -> None:
        try:
            call()
        except Reached:
            return
        raise AssertionError("the call ended before it reached the network")

    return run


def reached(*_: Any, **__: Any) -> Any:
    """Stand in for the function that sends."""
    raise Reached
