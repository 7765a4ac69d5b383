"""What a program reads: the items of its subscriptions, awaited."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from types import TracebackType
from typing import Any, Final, Generic, Self, TypeVar

from binance_derivatives._streams.inbox import MOST_WAITING, Inbox, Overflowing
from binance_derivatives._streams.keeper import Keeper
from binance_derivatives._streams.open_orders import OpenOrders
from binance_derivatives._streams.subscriptions import Message, Subscription
from binance_derivatives.errors import StreamEnded
from binance_derivatives.streams import Notice

T = TypeVar("T")
_STREAK: Final = 256


class AsyncFeed(Generic[T]):
    """Messages and notices of some subscriptions, for ``async for``; it connects when it is entered or first read.

    It goes on when a connection is lost: what was missed is told, and the loop over it ends when it is closed.
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
        self._take = self._inbox.take
        self._keeper = keep(self._inbox)
        self._check = check
        self._loop: asyncio.AbstractEventLoop | None = None
        self._reader: asyncio.Future[None] | None = None
        self._closing: asyncio.Task[None] | None = None
        # How many more items are given before others have their turn; none before the feed has begun.
        self._streak = 0
        self._inbox.wake = self._wake
        self._inbox.judge = self._judge
        self._inbox.failed = self._fail

    @property
    def subscriptions(self) -> tuple[Subscription[T], ...]:
        """What is subscribed to now."""
        return self._keeper.subscriptions

    @property
    def orders(self) -> OpenOrders:
        """The orders of the account that are open, as the user data of this feed tells of them, where it is subscribed to."""
        return self._keeper.orders

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._inbox.closed

    def __aiter__(self) -> AsyncIterator[Message[T] | Notice]:
        return self

    async def __anext__(self) -> Message[T] | Notice:
        """Wait for the next item.

        Raises:
            Overflow: More messages came than may wait, and ``overflow`` is ``fail``; what came before was given out.
            RuntimeError: Somebody waits for the next item already.
        """
        self._streak -= 1
        if self._streak < 0:
            await self._breathe()
        take = self._take
        try:
            item = take()
            while item is None:
                await self._wait()
                item = take()
        except StreamEnded:
            if self._inbox.closed:
                raise StopAsyncIteration from None
            raise
        return item

    async def subscribe(self, *subscriptions: Subscription[T]) -> None:
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
        self._keeper.subscribe(subscriptions)

    async def unsubscribe(self, *subscriptions: Subscription[Any]) -> None:
        """End some; ``Disconnected`` tells when the exchange has done so.

        Raises:
            ValueError: One of them is not subscribed to.
        """
        self._keeper.unsubscribe(subscriptions)

    async def close(self) -> None:
        """Close the feed's connections; the loop over it ends."""
        self._inbox.end(None)
        if self._closing is not None:
            await asyncio.wait([self._closing])
        await self._keeper.close()

    async def __aenter__(self) -> Self:
        self._start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def _breathe(self) -> None:
        """Begin, or let others get on: to take what is there does not wait. What came in one piece is taken in one."""
        if self._loop is None:
            self._start()
        elif not self._inbox.overfull:
            self._streak = _STREAK
            await asyncio.sleep(0)

    async def _wait(self) -> None:
        if self._reader is not None:
            raise RuntimeError("the feed is being read already")
        self._streak = _STREAK
        self._reader = asyncio.get_running_loop().create_future()
        try:
            await self._reader
        finally:
            self._reader = None

    def _start(self) -> None:
        self._streak = _STREAK
        if self._loop is None and not self._inbox.ended:
            self._loop = asyncio.get_running_loop()
            self._keeper.start()

    def _hold(self, held: bool) -> None:
        self._keeper.hold(held)

    def _wake(self) -> None:
        if self._reader is not None and not self._reader.done():
            self._reader.set_result(None)

    def _judge(self) -> None:
        if self._loop is not None:
            # Who was woken runs first.
            self._loop.call_soon(self._loop.call_soon, self._inbox.judged)

    def _fail(self) -> None:
        if self._loop is not None:
            self._closing = self._loop.create_task(self._keeper.close())
