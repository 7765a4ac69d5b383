"""What the exchange has received and carried out, what it was told to do next, and what was used of its counters.

Everything here is shared between the thread of the exchange and those of the tests, under one lock.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from binance_derivatives.testing.catalog import Operation
from binance_derivatives.testing.conditions import Counter, charged
from binance_derivatives.testing.serving.reply import PlannedReply

HANDSHAKE: Final = 5
Deviation: TypeAlias = Literal[
    "integer_as_text",
    "decimal_as_number",
    "flag_as_boolean",
    "capital_boolean",
    "blanks",
    "listen_key",
    "recv_window_in_item",
    "signed_public_call",
    "id_as_text",
    "lower_case_name",
]
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
SPAN: Final[dict[Counter, int]] = {"ip": 60_000, "uid": 60_000, "orders_1m": 60_000, "orders_10s": 10_000}


class LetThrough(Struct, frozen=True):
    """Something that is not documented and that the real exchange takes, of a request that was taken all the same.

    Attributes:
        key: The operation, or the method of a request about streams.
        parameter: Its parameter; of an item of a list with the place, ``batchOrders[0].recvWindow``.
        deviation: What it is: JSON of another type, ``True`` for ``true``, blanks in a list, a listen key or a window where there
            is none, key, time and signature of a call that needs none, a text as the id of a request about streams, or
            ``orderidlist`` for ``orderIdList``.
    """

    key: str
    parameter: str
    deviation: Deviation


class Received(Struct, frozen=True):
    """One request, as it came and as it was settled.

    Attributes:
        key: The operation, ``rest/cancel_order``; empty when no operation was recognised.
        transport: Where it came in.
        method: The HTTP verb or the WS API method.
        path: The path of the HTTP request or of the connection.
        raw: The bytes as they came. For REST the query string directly followed by the form body, so the one of the
            two where there is only one; for the WS API the frame.
        parameters: Decoded text by wire name, with ``timestamp`` and ``signature``.
        status: The status decided upon; None when no whole answer was to go out.
        code: The error code; None when there was no error.
        executed: Whether the exchange carried the request out, no matter whether its answer arrives.
        let_through: What of it is not documented, and would have been refused by a strict exchange.
    """

    key: str
    transport: Literal["rest", "ws_api"]
    method: str
    path: str
    raw: bytes
    parameters: Mapping[str, str] = NOTHING
    status: int | None = None
    code: int | None = None
    executed: bool = False
    let_through: tuple[LetThrough, ...] = ()


class Executed(Struct, frozen=True):
    """One thing the exchange really did: an order placed, modified or canceled, or another request that is no read.

    Attributes:
        key: The operation that asked for it.
        parameters: What the request said, as text by wire name; of a batch, what its item said.
        time: When, in milliseconds of the exchange's clock.
        order_id: The number of the order; None when no order is kept.
        client_order_id: The id that the client, or else the exchange, gave the order; None when no order is kept.
    """

    key: str
    parameters: Mapping[str, str]
    time: int
    order_id: int | None = None
    client_order_id: str | None = None


class Ledger:
    """The books of one exchange.

    Args:
        clock: The time of the exchange in milliseconds; the counters start anew with each of its minutes.
        remember: How many requests are remembered, the latest; None for all.
    """

    def __init__(self, clock: Callable[[], int], remember: int | None = None) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._received: deque[Received] = deque(maxlen=remember)
        self._executed: list[Executed] = []
        self._let_through: deque[LetThrough] = deque(maxlen=remember)
        self._turns: dict[str, deque[PlannedReply]] = {}
        self._delays: dict[tuple[str, bool], float] = {}
        self._used: dict[Counter, tuple[int, int]] = {}

    def received(self) -> tuple[Received, ...]:
        with self._lock:
            return tuple(self._received)

    def record(self, received: Received) -> None:
        with self._lock:
            self._received.append(received)
            self._let_through.extend(received.let_through)

    def executed(self) -> tuple[Executed, ...]:
        with self._lock:
            return tuple(self._executed)

    def let(self, found: LetThrough) -> None:
        """Write down what was let through outside of a request."""
        with self._lock:
            self._let_through.append(found)

    def let_through(self) -> tuple[LetThrough, ...]:
        with self._lock:
            return tuple(self._let_through)

    def enter(self, executed: Iterable[Executed]) -> None:
        """Write down what was carried out."""
        with self._lock:
            self._executed.extend(executed)

    def reset(self) -> None:
        """Forget what was received, carried out and set; the counters go on."""
        with self._lock:
            self._received.clear()
            self._let_through.clear()
            self._executed.clear()
            self._turns.clear()
            self._delays.clear()

    def plan(self, key: str, turn: PlannedReply) -> None:
        """Put a turn behind those already set; one without an end gives way to it."""
        with self._lock:
            turns = self._turns.setdefault(key, deque())
            if turns and turns[-1].times is None:
                turns.pop()
            turns.append(turn)

    def delay(self, key: str, seconds: float, *, executed: bool) -> None:
        """Set how long every request of an operation waits, once carried out, or before it is."""
        with self._lock:
            self._delays[key, executed] = seconds

    def delay_of(self, key: str, *, executed: bool) -> float:
        return self._delays.get((key, executed), 0.0) if self._delays else 0.0

    def next_turn(self, key: str) -> PlannedReply | None:
        """Take what was set for the next request of an operation."""
        if key not in self._turns:
            return None
        with self._lock:
            turns = self._turns.get(key)
            if not turns:
                return None
            turn = turns[0]
            if turn.times == 1:
                turns.popleft()
            elif turn.times is not None:
                turns[0] = replace(turn, times=turn.times - 1)
            return turn

    def charge(self, operation: Operation, sent: Mapping[str, str], *, orders: bool) -> None:
        """Count the weight of a request, or, with ``orders``, the orders of one that was carried out."""
        for counter, cost in costs(operation, sent, orders=orders):
            self.count(counter, cost)

    def count(self, counter: Counter, cost: int) -> None:
        with self._lock:
            span = self._clock() // SPAN[counter]
            before = self._used.get(counter, (span, 0))
            self._used[counter] = (span, cost + (before[1] if before[0] == span else 0))

    def used(self, counter: Counter) -> int:
        """Units of a counter used in the current minute, or 10 seconds."""
        with self._lock:
            span, used = self._used.get(counter, (0, 0))
            return used if span == self._clock() // SPAN[counter] else 0


def costs(operation: Operation, sent: Mapping[str, str], *, orders: bool) -> list[tuple[Counter, int]]:
    """What a request takes from the weight counters, or, with ``orders``, from the order counters."""
    return [
        (weight.counter, weight.cost)
        for weight in charged(operation.weight, sent, operation.parameters)
        if weight.counter.startswith("orders_") == orders
    ]
