"""One of the connections of a feed, over its whole life: dialled, replaced before its end, made again when it was lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Final
from urllib.parse import quote

from binance_derivatives._protocol.replies import Failure
from binance_derivatives._streams.channel import Channel
from binance_derivatives._streams.connection import StreamConnection
from binance_derivatives._streams.control import SUBSCRIBE, Acknowledged, Declined, Stray, in_address
from binance_derivatives._streams.options import Surroundings
from binance_derivatives._streams.reading import Reader
from binance_derivatives._streams.subscriptions import Subscription
from binance_derivatives._streams.tracking import Item, Key, Tracker
from binance_derivatives._ws.dial import Refused as HandshakeRefused
from binance_derivatives._ws.dial import dial
from binance_derivatives.errors import StreamEnded
from binance_derivatives.hooks import ConnectionEvent
from binance_derivatives.streams import Connected, Disconnected, Refused, Stale, Unknown

_LOOKS_EVERY: Final = 0.1
_LONGEST_OVERLAP: Final = 60.0


class Line:
    """Keeps one connection for some names, which are the same from connection to connection, to the last byte.

    Args:
        root: The address of streams, with the route.
        around: What it shares with the others.
        key: Cares for the key of user data, for a line of those; it has one subscription.
    """

    def __init__(self, root: str, around: Surroundings, key: Key | None = None) -> None:
        self._root = root
        self._around = around
        self._options = around.options
        self._inbox = around.inbox
        self._key = key
        self._unfollow: Callable[[], None] | None = None
        self._used_key = ""
        self._wanted: dict[str, Subscription[Any]] = {}
        self._readers: dict[str, tuple[Reader, Tracker | None]] = {}
        self._connection: StreamConnection | None = None
        self._next: StreamConnection | None = None
        self._all: set[StreamConnection] = set()
        self._task: asyncio.Task[None] | None = None
        self._tries = 0
        self._told_down = ""
        self._closed = False

    @property
    def names(self) -> Mapping[str, Subscription[Any]]:
        """What it keeps, by the name on the wire."""
        return self._wanted

    @property
    def heard(self) -> Iterable[Channel]:
        """What the exchange has acknowledged on the connection that there is."""
        return () if self._connection is None else self._connection.heard

    def subscribe(self, subscriptions: Sequence[Subscription[Any]]) -> None:
        """Keep more names."""
        new = {one.name: one for one in subscriptions if one.name not in self._wanted}
        self._wanted.update(new)
        for connection in self._live:
            connection.open(self._channels(new, connection.number))
            connection.subscribe(list(new))
        if self._next is not None:
            self._tell_overlap(self._next, list(new))

    def unsubscribe(self, names: Sequence[str]) -> None:
        """Keep some names no longer."""
        left = [name for name in names if self._wanted.pop(name, None) is not None]
        for connection in self._live:
            connection.unsubscribe(left)

    def start(self) -> None:
        """Begin to keep a connection."""
        if (self._task is None or self._task.done()) and not self._closed:
            if self._key is not None:
                self._unfollow = self._key.follow(
                    self._rekey,
                    lambda reason, _: self._tell(
                        lambda: (Stale(subscriptions=tuple(self._wanted.values()), reason=reason),)
                    ),
                )
            self._task = self._inbox.watch(asyncio.get_running_loop().create_task(self._keep()))

    def end(self) -> None:
        """Begin to close."""
        self._closed = True
        if self._unfollow is not None:
            self._unfollow()
        if self._task is not None:
            self._task.cancel()
        for connection in tuple(self._all):
            connection.hang_up("the feed was closed")

    async def close(self) -> None:
        """Leave nothing open."""
        self.end()
        if self._task is not None:
            await asyncio.wait([self._task])
            self.end()
        if self._all:
            await asyncio.wait([connection.closed for connection in self._all])
        # The loop closes sockets when it next runs.
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    def doubt(self, stale: Stale) -> None:
        """Have the key proved where user data that were due did not come."""
        if self._key is not None and not set(stale.subscriptions).isdisjoint(self._wanted.values()):
            self._key.refused(self._used_key, stale.reason)

    def hold(self, held: bool) -> None:
        """Take nothing in for a while, or go on."""
        for connection in tuple(self._all):
            connection.hold() if held else connection.go_on()

    def opened(self, connection: StreamConnection) -> None:
        """Note that a connection stands: the names in its address are acknowledged by that, but for user data."""
        self._all.add(connection)
        connection.closed.add_done_callback(lambda _: self._all.discard(connection))
        self._tell_overlap(connection, list(connection.channels))
        if self._key is None:
            names = tuple(connection.channels)
            self._acknowledge(connection, names[: in_address(names)])
            self._hold_if_full(connection)

    def acknowledged(self, connection: StreamConnection, outcome: Acknowledged) -> None:
        """Note the answer to a request."""
        if outcome.method == SUBSCRIBE:
            self._acknowledge(connection, outcome.names)
            return
        gone = [name for name in outcome.names if name not in self._wanted and name in connection.channels]
        subscriptions = tuple(connection.channels[name].subscription for name in gone)
        connection.shut(gone)
        if gone and connection is self._connection:
            self._tell(lambda: (Disconnected(subscriptions=subscriptions, reason="unsubscribed"),))
        for name in gone:
            self._readers.pop(name, None)

    def declined(self, connection: StreamConnection, outcome: Declined | Stray) -> None:
        """Note an error; names that the exchange refuses are not asked for again."""
        names = outcome.names if isinstance(outcome, Declined) else ()
        subscriptions = tuple(connection.channels[name].subscription for name in names if name in connection.channels)
        if outcome.code is not None and names:
            for name in names:
                self._wanted.pop(name, None)
            connection.shut(names)
        told = Refused(subscriptions=subscriptions, code=outcome.code, message=outcome.message)
        self._tell(lambda: (told,))

    def user_event(self, connection: StreamConnection, channel: Channel, kind: str, data: bytes) -> None:
        """Note an event of user data at once when it arrives."""
        if self._key is not None:
            self._key.came(self._used_key, kind)
        if self._around.liveness is not None:
            self._around.liveness.event(channel.subscription, data, channel.last)

    def unknown(self, connection: StreamConnection, raw: bytes, reason: str) -> None:
        """Tell of a message that nobody knows what to do with."""
        self._tell(lambda: (Unknown(subscription=None, raw=raw, reason=reason),))

    def lost(self, connection: StreamConnection) -> None:
        """Note that a connection has ended, whatever for."""
        if self._closed:
            return
        now = asyncio.get_running_loop().time()
        if connection.retiring and connection.parted:
            self._tell(partial(self._each, connection, lambda one: one.retired(connection.number, now)))
            return
        if connection is self._connection:
            self._connection = None
            for one in [other for other in self._all if other.retiring]:
                # What it would still bring is held against one that has ended: both are missing from here on.
                one.abandon(connection.cause)
            self._around.report(ConnectionEvent("dead peer" if connection.dead else "lost", connection.cause))
            if self._next is None:
                self._tell_down(connection.cause, connection.channels)
        cause = connection.cause
        self._tell(partial(self._each, connection, lambda one: one.broken(connection.number, cause, now)))
        for other in self._live:
            # An account may be silent for hours, so that what is missing is told at once where another one stands already.
            self._tell_connected(other, [channel.subscription.name for channel in other.heard])

    @property
    def _live(self) -> list[StreamConnection]:
        return [one for one in (self._connection, self._next) if one is not None and not one.cause]

    async def _keep(self) -> None:
        """Keep a connection until the line is closed, or the exchange has refused all that is left."""
        while self._wanted:
            try:
                connection = await self._dial()
            except Failure as failure:
                await self._pause(failure)
                continue
            old = self._connection
            self._next = connection
            if old is not None and not await self._taken_over(old, connection):
                connection.hang_up("it did not bring what the connection before it brings")
                self._next = None
                await self._pause(Failure("the new connection brings nothing", sent=True))
                continue
            self._connection, self._next = connection, None
            await self._live_through(connection, old)

    async def _live_through(self, connection: StreamConnection, old: StreamConnection | None) -> None:
        loop = asyncio.get_running_loop()
        self._around.report(ConnectionEvent("connected" if old is None else "taken over"))
        if old is not None:
            old.retire()
        self._told_down = ""
        await connection.spent
        if old is not None:
            # Events of three connections at a time nobody could put in order.
            await asyncio.wait([old.closed])
        lasted = loop.time() - connection.begun >= self._options.backoff.most
        if lasted:
            self._tries = 0
        if connection.cause and self._connection is connection:
            self._connection = None
        if connection.cause or not lasted:
            # An exchange that ends each connection soon after it stands is not asked for the next one at once.
            await self._pause(Failure(connection.cause or "the connection is to be replaced", sent=True))

    async def _dial(self) -> StreamConnection:
        """Make a connection for all names.

        Raises:
            Failure: There is none.
        """
        loop = asyncio.get_running_loop()
        names = tuple(self._wanted)
        address, proofs = await self._address(names)
        while pause := self._around.attempts(self._root).take(loop.time()):
            await asyncio.sleep(pause)

        def made() -> StreamConnection:
            connection = StreamConnection(self._options, self._inbox, self, next(self._around.numbers), proofs)
            connection.open(self._channels({name: self._wanted[name] for name in names}, connection.number))
            return connection

        try:
            connection = await dial(address, self._options, made, None if self._key is None else self._prove)
        except HandshakeRefused as refused:
            if self._key is not None:
                self._key.refused(self._used_key, refused.cause)
            raise
        # Names may have come and gone meanwhile.
        late = [name for name in self._wanted if name not in connection.channels]
        connection.open(self._channels({name: self._wanted[name] for name in late}, connection.number))
        self._tell_overlap(connection, late)
        rest = [] if self._key is not None else [*names[in_address(names) :], *late]
        if rest:
            connection.subscribe(rest)
        gone = [name for name in names if name not in self._wanted]
        if gone:
            connection.unsubscribe(gone)
        return connection

    async def _address(self, names: Sequence[str]) -> tuple[str, tuple[str, ...]]:
        if self._key is None:
            spelt = "/".join(quote(name, safe="!@:._~-") for name in names[: in_address(names)])
            return f"{self._root}/stream?streams={spelt}", ()
        try:
            self._used_key = await self._key.current()
        except StreamEnded as error:
            raise Failure(f"there is no listen key: {error.cause}", sent=False) from None
        [subscription] = self._wanted.values()
        return self._root + subscription.target(self._used_key), (self._used_key,)

    async def _prove(self, connection: StreamConnection) -> None:
        """Have the key of a new connection proved before it counts.

        Raises:
            Failure: The key is no good.
        """
        if self._key is None:
            return
        reason = await self._key.prove(self._used_key, connection.ask)
        if reason:
            self._key.refused(self._used_key, reason)
            raise Failure(reason, sent=True)
        if not connection.cause:
            # One that has ended meanwhile never stood: who were told so would take its events for had.
            self._acknowledge(connection, tuple(connection.channels))
            self._hold_if_full(connection)

    def _hold_if_full(self, connection: StreamConnection) -> None:
        if self._inbox.full:
            connection.hold()

    def _rekey(self, reason: str) -> None:
        """Connect anew, with another key; what happened since the last one ended is lost."""
        for connection in tuple(self._all):
            connection.hang_up(reason)

    async def _pause(self, failure: Failure) -> None:
        backoff, old = self._options.backoff, self._connection
        pause = backoff.pause(self._tries, self._options.random())
        self._tries += 1
        if isinstance(failure, HandshakeRefused):
            pause = max(pause, failure.seconds, backoff.most)
        self._around.report(ConnectionEvent("reconnecting", failure.cause, pause))
        if old is not None:
            # The one that should be replaced goes on, but when it ends there is no time to lose.
            await asyncio.wait([old.closed], timeout=pause)
            return
        self._tell_down(failure.cause, self._wanted)
        await asyncio.sleep(pause)
        while self._inbox.crowded:
            await asyncio.sleep(backoff.most)

    async def _taken_over(self, old: StreamConnection, new: StreamConnection) -> bool:
        """Wait until a new connection has brought what the old one brings; False when it does not."""
        loop = asyncio.get_running_loop()
        begun = loop.time()
        before = {name: channel.count for name, channel in old.channels.items()}
        while not (new.cause or old.cause):
            now = loop.time()
            # Nothing can arrive while the program is slow.
            begun = now if self._inbox.full else begun
            if new.settled and all(self._brings(one, old, before, now) for one in new.channels.items()):
                return True
            if now - begun > _LONGEST_OVERLAP:
                return False
            await asyncio.wait([old.closed, new.closed], timeout=_LOOKS_EVERY)
        return not new.cause

    def _brings(self, one: tuple[str, Channel], old: StreamConnection, before: Mapping[str, int], now: float) -> bool:
        name, channel = one
        if channel.count and name:
            return True
        earlier = old.channels.get(name)
        moves = earlier is not None and earlier.count > before.get(name, 0)
        # What happens to an account comes once, and may come late over the old one: there is no hurry.
        return (channel.count > 0 or not moves) and channel.since > 0.0 and now >= channel.since + self._options.settle

    def _channels(self, wanted: Mapping[str, Subscription[Any]], number: int) -> dict[str, Channel]:
        made: dict[str, Channel] = {}
        for name, subscription in wanted.items():
            if name not in self._readers:
                self._readers[name] = self._around.reader(subscription), self._around.tracker(subscription)
            reader, tracker = self._readers[name]
            made[name] = Channel(subscription, number, reader, tracker)
        return made

    def _acknowledge(self, connection: StreamConnection, names: Sequence[str]) -> None:
        now = asyncio.get_running_loop().time()
        channels = [connection.channels[name] for name in names if name in connection.channels]
        for channel in channels:
            channel.since = now
        subscriptions = tuple(channel.subscription for channel in channels)
        if self._connection in (None, connection) and channels:
            self._tell(lambda: (Connected(subscriptions=subscriptions),))
        self._tell_connected(connection, names)

    def _tell_connected(self, connection: StreamConnection, names: Sequence[str]) -> None:
        number, now = connection.number, asyncio.get_running_loop().time()
        self._tell(partial(self._each, connection, lambda one: one.connected(number, now), names))

    def _tell_overlap(self, connection: StreamConnection, names: Sequence[str]) -> None:
        """Have the events of some names expected on both connections, if there is another one that this one is to take over from."""
        if self._connection is None:
            return
        old, new, now = self._connection.number, connection.number, asyncio.get_running_loop().time()

        def overlap(one: Tracker) -> Sequence[Item]:
            one.overlap(old, new, now)
            return ()

        self._tell(partial(self._each, connection, overlap, names))

    def _each(
        self, connection: StreamConnection, act: Callable[[Tracker], Sequence[Item]], names: Sequence[str] | None = None
    ) -> list[Item]:
        """Have something done by every tracker, and give what they give."""
        items: list[Item] = []
        for name, channel in tuple(connection.channels.items()):
            if channel.tracker is not None and (names is None or name in names):
                items += act(channel.tracker)
        return items

    def _tell_down(self, cause: str, names: Iterable[str]) -> None:
        subscriptions = tuple(self._wanted[name] for name in names if name in self._wanted)
        if self._told_down != cause and subscriptions:
            self._told_down = cause
            self._tell(lambda: (Disconnected(subscriptions=subscriptions, reason=cause),))

    def _tell(self, news: Callable[[], Sequence[Item]]) -> None:
        self._inbox.tell(news)
