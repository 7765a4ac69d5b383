"""What a program reads that blocks: the same feed, whose connections live on an event loop in a thread of its own.

Messages are taken, decoded and followed in the thread that reads; the other one only receives.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from types import TracebackType
from typing import Any, Final, Generic, Self, TypeVar, cast

from binance_derivatives._core.locks import new_lock
from binance_derivatives._streams.inbox import MOST_WAITING, Inbox, Overflowing
from binance_derivatives._streams.keeper import Keeper
from binance_derivatives._streams.open_orders import OpenOrders
from binance_derivatives._streams.subscriptions import Message, Subscription
from binance_derivatives._ws.room import GONE, IN_ITS_THREAD, Bell, Room, is_anywhere
from binance_derivatives.errors import StreamEnded
from binance_derivatives.streams import Notice

T = TypeVar("T")
R = TypeVar("R")
_TURN: Final = 0.01


class Feed(Generic[T]):
    """Messages and notices of some subscriptions, for ``for``; it connects when it is entered or first read.

    It goes on when a connection is lost: what was missed is told, and the loop over it ends when it is closed, in whatever thread. One
    thread reads it at a time. A feed made before a fork can not be used after it.
    """

    def __init__(
        self,
        keep: Callable[[Inbox], Keeper],
        check: Callable[[Sequence[Subscription[Any]]], None],
        *,
        waiting: int = MOST_WAITING,
        overflow: Overflowing = "wait",
    ) -> None:
        self._inbox = Inbox(waiting, overflow, self._hold)
        self._lock = self._inbox.lock = new_lock()
        self._bell = Bell()
        self._keeper = keep(self._inbox)
        self._check = check
        self._room: Room | None = None
        self._starting = new_lock()
        self._begun = False
        self._inbox.wake = self._bell.ring
        self._inbox.judge = self._judge
        self._inbox.failed = self._fail

    @property
    def subscriptions(self) -> tuple[Subscription[T], ...]:
        """What is subscribed to now."""
        return self._do(lambda: self._keeper.subscriptions)

    @property
    def orders(self) -> OpenOrders:
        """The orders of the account that are open, as the user data of this feed tells of them, where it is subscribed to."""
        return self._keeper.orders

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._inbox.closed

    def __iter__(self) -> Iterator[Message[T] | Notice]:
        return self

    def __next__(self) -> Message[T] | Notice:
        """Wait for the next item.

        Raises:
            Overflow: More messages came than may wait, and ``overflow`` is ``fail``; what came before was given out.
        """
        item = self.take()
        if item is None:
            raise StopIteration
        return item

    def take(self, timeout: float | None = None) -> Message[T] | Notice | None:
        """Wait for the next item, for so many seconds; None when none has come, or the feed is closed.

        Raises:
            Overflow: As for ``next``.
            RuntimeError: A hook waits in the thread of a feed, or this process was forked and has no such thread.
        """
        if is_anywhere():
            raise RuntimeError(IN_ITS_THREAD)
        self._start()
        item = self._next()
        if item is None and not self._inbox.closed:
            item = self._wait(timeout)
        return cast("Message[T] | Notice | None", item)

    def subscribe(self, *subscriptions: Subscription[T]) -> None:
        """Subscribe to more; ``Connected`` or ``Refused`` tells what the exchange has said to it.

        Raises:
            ValueError: One is another product's, or the environment lacks the address.
            StreamEnded: The feed is closed, or has failed.
        """
        self._check(subscriptions)
        self.add(subscriptions)

    def add(self, subscriptions: Sequence[Subscription[Any]]) -> None:
        """Subscribe to what was checked."""
        self._inbox.check()
        self._do(lambda: self._keeper.subscribe(subscriptions))

    def unsubscribe(self, *subscriptions: Subscription[Any]) -> None:
        """End some; ``Disconnected`` tells when the exchange has done so.

        Raises:
            ValueError: One of them is not subscribed to.
        """
        self._do(lambda: self._keeper.unsubscribe(subscriptions))

    def close(self) -> None:
        """Close the feed's connections and end its thread; the loop over it ends."""
        with self._starting:
            self._inbox.end(None)
            room = self._room
        if room is not None:
            room.end()
            room.join()

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        room: Room | None = getattr(self, "_room", None)
        if room is not None and not self._inbox.closed and room.lives:
            warnings.warn("a feed was not closed", ResourceWarning, stacklevel=2)
            room.end()

    def _next(self) -> Any:
        try:
            with self._lock:
                return self._inbox.take()
        except StreamEnded:
            if self._inbox.closed:
                return None
            raise

    def _wait(self, timeout: float | None) -> Any:
        item = None
        if self._room is not None and not self._room.lives and not self._inbox.ended:
            raise RuntimeError(GONE)

        def is_there() -> bool:
            nonlocal item
            item = self._next()
            return item is not None or self._inbox.closed

        self._bell.wait_for(is_there, timeout)
        return item

    def _start(self) -> None:
        with self._starting:
            if self._room is None and not self._inbox.ended:
                self._room = Room("binance-derivatives-streams", partial(_end, self._keeper, self._inbox))
            if not self._begun and self._room is not None and self._room.lives:
                # An interrupt may come before and behind it: to begin twice is to begin once.
                self._room.loop.call_soon_threadsafe(self._keeper.start)
                self._begun = True

    def _do(self, act: Callable[[], R]) -> R:
        """Have something done where the connections live, if they live."""
        room = self._room
        if room is None or room.is_here or (self._inbox.ended and not room.lives):
            return act()

        async def done() -> R:
            return act()

        return room.do(done())

    def _hold(self, held: bool) -> None:
        room = self._room
        if room is None:
            return
        if room.is_here:
            self._keeper.hold(held)
        elif room.lives:
            # The loop may close at any moment.
            with suppress(RuntimeError):
                room.loop.call_soon_threadsafe(self._keeper.hold, held)

    def _judge(self) -> None:
        if self._room is not None:
            # Who was woken takes what came before it is judged.
            self._room.loop.call_later(_TURN, self._inbox.judged)

    def _fail(self) -> None:
        if self._room is not None:
            self._room.end()


async def _end(keeper: Keeper, inbox: Inbox) -> None:
    try:
        await keeper.close()
    finally:
        # Where a hook has ended the loop (SystemExit), somebody may wait for what comes no more.
        inbox.end(StreamEnded("the thread of the feed has ended"))
