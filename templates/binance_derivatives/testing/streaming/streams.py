"""What an exchange streams: market data and user data, to whom, and what was set about connections."""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import Callable, Coroutine, Mapping
from typing import Final, Literal, Protocol, TypeAlias

import msgspec
from msgspec import Struct

from binance_derivatives.testing.ledger import LetThrough
from binance_derivatives.testing.market.feed import Change
from binance_derivatives.testing.market.venue import Venue
from binance_derivatives.testing.serving.days import Days
from binance_derivatives.testing.streaming import places
from binance_derivatives.testing.streaming.hub import Hub, Sink
from binance_derivatives.testing.streaming.listen_keys import ListenKeys
from binance_derivatives.testing.streaming.market_events import MarketEvents
from binance_derivatives.testing.streaming.user_events import UserEvents

HANG: Final = "hang"
Status: TypeAlias = int | Literal["hang"]
_DONE_WITHIN: Final = 10.0


class StreamLimits(Struct, frozen=True):
    """How many streams a connection may have, and how many messages, pings and pongs a second may come over it.

    https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams
    """

    names: float = math.inf
    messages: int = 10


class UpgradeRefusal(Struct, frozen=True):
    """What a handshake is answered with; ``hang`` for nothing at all."""

    status: Status
    headers: Mapping[str, str] = {}


class Door(Protocol):
    """Where connections come in, while the exchange runs; what it does, it does in the thread of its loop."""

    @property
    def loop(self) -> asyncio.AbstractEventLoop: ...

    async def end(self, code: int, reason: str) -> None: ...

    async def reset(self) -> None: ...

    async def half_open(self) -> None: ...

    async def delay(self, seconds: float) -> None: ...

    async def black_out(self, seconds: float) -> None: ...

    async def say(self, text: bytes) -> None: ...

    async def look(self) -> None: ...


class Streams:
    """The streams of an exchange, which outlast its connections.

    Attributes:
        keeps_keys: Whether there are only listen keys that were asked for.
        hub: Who has subscribed to what.
        keys: The listen key of the account.
        limits: What connections may do.
        let_through: Told of what is not documented; None where that is refused.

    Args:
        product: Name of the product.
        clock: The time of the exchange in milliseconds.
        venue: What is traded; None where nothing is, so that all events are pushed by a test.
        keeps_keys: Whether there are only listen keys that were asked for, as there are where something is traded.
    """

    def __init__(
        self,
        product: str,
        clock: Callable[[], int],
        venue: Venue | None,
        days: Days,
        let_through: Callable[[LetThrough], None] | None = None,
        *,
        keeps_keys: bool = False,
    ) -> None:
        self.keeps_keys = keeps_keys or venue is not None
        self.let_through = let_through
        self.product = product
        self.days = days
        self.clock = clock
        self.hub = Hub()
        self.keys = ListenKeys(clock, self._tell_expired)
        self.limits = self._documented()
        self._venue = venue
        self._refusals: deque[UpgradeRefusal] = deque()
        self._door: Door | None = None
        self._market: MarketEvents | None = None
        if venue is not None:
            self._market = MarketEvents(venue, self.hub, days)
            self._user = UserEvents(venue, product)
            venue.feed.subscribe(self._hear)

    def open(self, door: Door) -> None:
        self._door = door
        self.hub.open(door.loop)

    def close(self, door: Door) -> None:
        if self._door is door:
            self._door = None
            self.hub.close()

    def reset(self) -> None:
        """Forget what was set, and the listen key; connections and subscriptions stay."""
        self.limits = self._documented()
        self._refusals.clear()
        self.keys.forget()
        self.hub.reset()
        if self._venue is not None and self._market is not None:
            with self._venue.turn():
                self._market.restart()

    def subscribe(self, name: str, sink: Sink) -> None:
        """Send someone the events of a stream, from what stands now on."""
        if self._venue is None or self._market is None:
            self.hub.subscribe(name, sink)
            return
        with self._venue.turn():
            self._market.watch(name)
            self.hub.subscribe(name, sink)

    def look(self) -> None:
        """Do what is due by the clock."""
        self.keys.look()

    def refuse(self, refusal: UpgradeRefusal, times: int) -> None:
        self._refusals.extend([refusal] * times)

    def next_refusal(self) -> UpgradeRefusal | None:
        return self._refusals.popleft() if self._refusals else None

    def tell(self, kind: str, payload: bytes) -> None:
        """Send an event of user data to all who listen with the key of the account, or, where none is kept, with any."""
        for name in self.hub.names:
            if name == self.keys.current if self.keeps_keys else places.kind(name) == places.PRIVATE:
                self.hub.publish(name, payload, kind)

    def do(self, work: Callable[[Door], Coroutine[object, object, None]]) -> None:
        """Have something done with the connections, and wait for it.

        Raises:
            RuntimeError: The exchange is not running.
        """
        door = self._door
        if door is None:
            raise RuntimeError("the exchange is not running: use it in a with statement, or call start() first")
        asyncio.run_coroutine_threadsafe(work(door), door.loop).result(_DONE_WITHIN)

    def _documented(self) -> StreamLimits:
        names = self.days.catalog().stream_names
        return StreamLimits() if names is None else StreamLimits(names)

    def _hear(self, change: Change) -> None:
        if not self.hub.names or self._market is None:
            return
        self._market.hear(change)
        key = self.keys.current
        if key is not None and self.hub.wanted(key):
            for kind, event in self._user.of(change):
                self.hub.publish(key, msgspec.json.encode(event), kind)

    def _tell_expired(self, key: str) -> None:
        event = {"e": "listenKeyExpired", "E": self.clock(), "listenKey": key}
        self.hub.publish(key, msgspec.json.encode(event), "listenKeyExpired")
