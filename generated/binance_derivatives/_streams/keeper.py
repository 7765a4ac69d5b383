"""The connections of one feed: which names share one, and what becomes of them together."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from itertools import chain
from math import inf
from typing import Any, Final

from binance_derivatives._streams.channel import Channel
from binance_derivatives._streams.line import Line
from binance_derivatives._streams.open_orders import OpenOrders
from binance_derivatives._streams.options import Surroundings
from binance_derivatives._streams.subscriptions import Subscription
from binance_derivatives._streams.tracking import Key
from binance_derivatives.streams import Disconnected, Stale

_LOOKS_EVERY: Final = 1.0


class Keeper:
    """Spreads subscriptions over as few connections as routes and limits allow.

    Args:
        around: What the connections have in common.
        root: Gives the address of a subscription's streams, with the route.
        key: Gives who cares for the key of user data.
        most: How many names a connection may have; None for any number.
        end: Closes what the key was had by.
    """

    def __init__(
        self,
        around: Surroundings,
        root: Callable[[Subscription[Any]], str],
        key: Callable[[Subscription[Any]], Key],
        most: int | None,
        end: Callable[[], Awaitable[None]],
    ) -> None:
        self._around = around
        self._root = root
        self._key = key
        self._most = inf if most is None else most
        self._end = end
        self._lines: list[tuple[str, Line]] = []
        self._closing: set[asyncio.Task[None]] = set()
        self._look: asyncio.TimerHandle | None = None
        self._started = False

    @property
    def subscriptions(self) -> tuple[Subscription[Any], ...]:
        """What is subscribed to."""
        return tuple(one for _, line in self._lines for one in line.names.values())

    @property
    def orders(self) -> OpenOrders:
        """The orders of the account."""
        return self._around.orders

    def subscribe(self, subscriptions: Sequence[Subscription[Any]]) -> None:
        """Keep more; what is kept already is left as it is."""
        kept = set(self.subscriptions)
        batches: dict[Line, list[Subscription[Any]]] = {}
        for one in dict.fromkeys(subscriptions):
            if one not in kept:
                line = self._line_for(one, batches)
                batches.setdefault(line, []).append(one)
        for line, batch in batches.items():
            line.subscribe(batch)
            if self._started:
                line.start()

    def unsubscribe(self, subscriptions: Sequence[Subscription[Any]]) -> None:
        """Keep some no longer.

        Raises:
            ValueError: One of them is not kept.
        """
        kept = set(self.subscriptions)
        strange = [str(one) for one in subscriptions if one not in kept]
        if strange:
            raise ValueError(f"{', '.join(strange)} is not subscribed to")
        leaving = set(subscriptions)
        for place in tuple(self._lines):
            line = place[1]
            gone = tuple(one for one in line.names.values() if one in leaving)
            if len(gone) < len(line.names):
                line.unsubscribe([one.name for one in gone])
            elif gone:
                self._lines.remove(place)
                self._close_later(line, gone)

    def start(self) -> None:
        """Begin to connect."""
        if not self._started:
            self._started = True
            for _, line in self._lines:
                line.start()
            self._look_later()

    def hold(self, held: bool) -> None:
        """Take nothing in for a while, or go on."""
        for _, line in self._lines:
            line.hold(held)
        if not held and self._around.liveness is not None:
            self._around.liveness.resumed(asyncio.get_running_loop().time())

    async def close(self) -> None:
        """Leave nothing open."""
        if self._look is not None:
            self._look.cancel()
        # Who is cancelled while he waits has ended everything all the same.
        for _, line in self._lines:
            line.end()
        try:
            for _, line in self._lines:
                await line.close()
            if self._closing:
                await asyncio.wait(self._closing)
            self._lines = []
        finally:
            await self._end()

    def _line_for(self, one: Subscription[Any], batches: dict[Line, list[Subscription[Any]]]) -> Line:
        root = self._root(one)
        if not one.path:
            for kept, line in self._lines:
                if kept == root and len(line.names) + len(batches.get(line, ())) < self._most:
                    return line
        # User data have a connection of their own, which goes by no name.
        line = Line(root, self._around, self._key(one) if one.path else None)
        self._lines.append((f"{root} {one.path}" if one.path else root, line))
        return line

    def _close_later(self, line: Line, gone: tuple[Subscription[Any], ...]) -> None:
        self._around.inbox.tell(lambda: (Disconnected(subscriptions=gone, reason="unsubscribed"),))
        task = asyncio.get_running_loop().create_task(line.close())
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)

    def _look_later(self) -> None:
        if self._around.liveness is not None:
            self._look = asyncio.get_running_loop().call_later(_LOOKS_EVERY, self._look_at_all)

    def _look_at_all(self) -> None:
        liveness, inbox = self._around.liveness, self._around.inbox
        if liveness is not None and not inbox.full:
            heard: Iterable[Channel] = chain.from_iterable(line.heard for _, line in self._lines)
            found = liveness.look(heard, asyncio.get_running_loop().time())
            if found:
                inbox.tell(lambda: found)
            for stale in (one for one in found if isinstance(one, Stale)):
                for _, line in self._lines:
                    line.doubt(stale)
        self._look_later()
