"""What the exchange has received, what it was told to answer, and what was used of its counters.

Everything here is shared between the thread of the exchange and those of the tests, under one lock.
"""

from __future__ import annotations

import threading
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from binance_derivatives.testing.catalog import Counter, Operation
from binance_derivatives.testing.conditions import charged

HANDSHAKE: Final = 5
_SPAN: Final[dict[Counter, int]] = {"ip": 60_000, "uid": 60_000, "orders_1m": 60_000, "orders_10s": 10_000}


@dataclass(frozen=True)
class Received:
    """One request, as it came and as it was settled.

    Attributes:
        key: The operation, ``rest/cancel_order``; empty when no operation was recognised.
        transport: Where it came in.
        method: The HTTP verb or the WS API method.
        path: The path of the HTTP request or of the connection.
        raw: The bytes as they came. For REST the query string directly followed by the form body, so the one of the
            two where there is only one; for the WS API the frame.
        parameters: Decoded text by wire name, with ``timestamp`` and ``signature``.
        status: The status decided upon; None when the connection was dropped instead.
        code: The error code; None when there was no error.
        executed: Whether the exchange carried the request out, no matter whether its answer arrives.
    """

    key: str
    transport: Literal["rest", "ws_api"]
    method: str
    path: str
    raw: bytes
    parameters: Mapping[str, str] = field(default_factory=dict[str, str])
    status: int | None = None
    code: int | None = None
    executed: bool = False


@dataclass(frozen=True)
class Turn:
    """What a test wants done with requests that pass every check; ``times`` is None for all until something else is set.

    ``body`` None stands for the documented answer, ``status`` None for a connection that is dropped.
    """

    status: int | None = 200
    body: bytes | None = None
    code: int | None = None
    executed: bool = True
    times: int | None = None


DOCUMENTED: Final = Turn()


class Ledger:
    """The books of one exchange.

    Args:
        clock: The time of the exchange in milliseconds; the counters start anew with each of its minutes.
    """

    def __init__(self, clock: Callable[[], int]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._received: list[Received] = []
        self._turns: dict[str, deque[Turn]] = defaultdict(deque)
        self._delays: dict[str, float] = {}
        self._used: dict[Counter, tuple[int, int]] = {}

    def received(self) -> tuple[Received, ...]:
        with self._lock:
            return tuple(self._received)

    def record(self, received: Received) -> None:
        with self._lock:
            self._received.append(received)

    def reset(self) -> None:
        """Forget what was received and what was set; the counters go on."""
        with self._lock:
            self._received.clear()
            self._turns.clear()
            self._delays.clear()

    def plan(self, key: str, turn: Turn) -> None:
        """Put a turn behind those already set; one without an end gives way to it."""
        with self._lock:
            turns = self._turns[key]
            if turns and turns[-1].times is None:
                turns.pop()
            turns.append(turn)

    def delay(self, key: str, seconds: float) -> None:
        with self._lock:
            self._delays[key] = seconds

    def delay_of(self, key: str) -> float:
        with self._lock:
            return self._delays.get(key, 0.0)

    def next_turn(self, key: str) -> Turn:
        """Take what was set for the next request of an operation."""
        with self._lock:
            turns = self._turns.get(key)
            if not turns:
                return DOCUMENTED
            turn = turns[0]
            if turn.times == 1:
                turns.popleft()
            elif turn.times is not None:
                turns[0] = replace(turn, times=turn.times - 1)
            return turn

    def charge(self, operation: Operation, sent: Mapping[str, str], *, orders: bool) -> None:
        """Count the weight of a request, or, with ``orders``, the orders of one that was carried out."""
        for weight in charged(operation.weight, sent, operation.parameters):
            if weight.counter.startswith("orders_") == orders:
                self.count(weight.counter, weight.cost)

    def count(self, counter: Counter, cost: int) -> None:
        with self._lock:
            span = self._clock() // _SPAN[counter]
            before = self._used.get(counter, (span, 0))
            self._used[counter] = (span, cost + (before[1] if before[0] == span else 0))

    def used(self, counter: Counter) -> int:
        """Units of a counter used in the current minute, or 10 seconds."""
        with self._lock:
            span, used = self._used.get(counter, (0, 0))
            return used if span == self._clock() // _SPAN[counter] else 0
