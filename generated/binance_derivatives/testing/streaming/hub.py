"""Who is sent which events: subscriptions by name, and events on their way."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from typing import Final, Literal, Protocol, TypeAlias

Bend: TypeAlias = Literal["gap", "repeat", "late"]
Timing: TypeAlias = Literal["before", "after"]
BENDS: Final[tuple[Bend, ...]] = ("gap", "repeat", "late")


class Sink(Protocol):
    """Someone who is sent events."""

    def wants(self, name: str, kind: str) -> bool: ...

    def deliver(self, events: list[tuple[str, bytes]]) -> None: ...


class Hub:
    """Sends events to those who have subscribed to their stream, in the order in which they happen.

    Events may be published in any thread; they go out in that of the loop. Subscriptions change only there.

    Attributes:
        timing: Whether the events that a request causes go out before its answer or after it.
    """

    def __init__(self) -> None:
        self.timing: Timing = "after"
        self._sinks: dict[str, tuple[Sink, ...]] = {}
        self._bends: dict[str, deque[Bend]] = {}
        self._held: dict[str, list[bytes]] = {}
        self._outbox: deque[tuple[Sink, str, bytes]] = deque()
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: int | None = None
        self._woken = False

    def open(self, loop: asyncio.AbstractEventLoop) -> None:
        """Send events in the running thread from now on."""
        self._loop, self._thread, self._woken = loop, threading.get_ident(), False

    def close(self) -> None:
        """Send nothing any more, and forget who was to be sent something."""
        with self._lock:
            self._loop = self._thread = None
            self._sinks.clear()
            self._outbox.clear()

    def reset(self) -> None:
        """Forget how sequences were to be bent; subscriptions stay."""
        with self._lock:
            self.timing = "after"
            self._bends.clear()
            self._held.clear()

    @property
    def names(self) -> tuple[str, ...]:
        """The streams that somebody has subscribed to."""
        return tuple(self._sinks)

    def wanted(self, name: str) -> bool:
        return name in self._sinks

    def subscribe(self, name: str, sink: Sink) -> None:
        self._sinks[name] = (*self._sinks.get(name, ()), sink)

    def unsubscribe(self, name: str, sink: Sink) -> None:
        rest = tuple(one for one in self._sinks.get(name, ()) if one is not sink)
        if rest:
            self._sinks[name] = rest
        else:
            self._sinks.pop(name, None)

    def bend(self, sequence: str, how: Bend, times: int) -> None:
        """Have the next events of a stream, or of a kind of user data, not come, come twice, or come behind the one after them."""
        with self._lock:
            self._bends.setdefault(sequence, deque()).extend(how for _ in range(times))

    def publish(self, name: str, payload: bytes, kind: str = "") -> None:
        """Send an event of a stream; ``kind`` is that of user data."""
        sinks = self._sinks.get(name, ())
        if not sinks:
            return
        with self._lock:
            payloads = self._bent(kind or name, payload) if self._bends or self._held else [payload]
            self._outbox.extend((sink, name, one) for one in payloads for sink in sinks if sink.wants(name, kind))
            at_once = self.timing == "before" and threading.get_ident() == self._thread
            if self._loop is not None and not self._woken and not at_once:
                self._woken = True
                self._loop.call_soon_threadsafe(self.flush)
        if at_once:
            self.flush()

    def flush(self) -> None:
        """Send what is on its way."""
        with self._lock:
            taken, self._outbox = self._outbox, deque()
            self._woken = False
        by_sink: dict[int, tuple[Sink, list[tuple[str, bytes]]]] = {}
        for sink, name, payload in taken:
            by_sink.setdefault(id(sink), (sink, []))[1].append((name, payload))
        for sink, events in by_sink.values():
            sink.deliver(events)

    def _bent(self, sequence: str, payload: bytes) -> list[bytes]:
        plan = self._bends.get(sequence)
        how = plan.popleft() if plan else None
        if plan is not None and not plan:
            del self._bends[sequence]
        if how == "gap":
            return []
        if how == "late":
            self._held.setdefault(sequence, []).append(payload)
            return []
        held = self._held.pop(sequence, [])
        return [payload, *([payload] if how == "repeat" else []), *held]
