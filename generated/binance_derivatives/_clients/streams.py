"""The clients of streams: subscriptions become feeds, which make and keep their own connections.

    async with usdm.AsyncStreams(usdm.PRODUCTION) as client:
        async with client.listen(usdm.streams.agg_trade(symbol="BTCUSDT")) as feed:
            async for item in feed:
                ...

Each feed has connections of its own, so that one that is slow keeps nothing from another; they share the count of attempts to
connect. The blocking client does the same on an event loop in a thread of its own.
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack, overload

from binance_derivatives._clients.books import AsyncBookClient, SyncBookClient
from binance_derivatives._clients.listening import Backpressure, StreamsClient
from binance_derivatives._clients.waiting import AsyncWaiting, Waiting
from binance_derivatives._streams.subscriptions import Subscription

if TYPE_CHECKING:
    from binance_derivatives._streams.blocking import Feed
    from binance_derivatives._streams.feed import AsyncFeed

T = TypeVar("T")
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
E = TypeVar("E")
F = TypeVar("F")
G = TypeVar("G")
H = TypeVar("H")


class AsyncStreams(AsyncWaiting, AsyncBookClient, StreamsClient):
    """Streams, awaiting: a feed belongs to the event loop it is first used in."""

    @overload
    def listen(self, a: Subscription[A], /, **how: Unpack[Backpressure]) -> AsyncFeed[A]: ...
    @overload
    def listen(self, a: Subscription[A], b: Subscription[B], /, **how: Unpack[Backpressure]) -> AsyncFeed[A | B]: ...
    @overload
    def listen(
        self, a: Subscription[A], b: Subscription[B], c: Subscription[C], /, **how: Unpack[Backpressure]
    ) -> AsyncFeed[A | B | C]: ...
    @overload
    def listen(
        self,
        a: Subscription[A],
        b: Subscription[B],
        c: Subscription[C],
        d: Subscription[D],
        /,
        **how: Unpack[Backpressure],
    ) -> AsyncFeed[A | B | C | D]: ...
    @overload
    def listen(
        self,
        a: Subscription[A],
        b: Subscription[B],
        c: Subscription[C],
        d: Subscription[D],
        e: Subscription[E],
        /,
        **how: Unpack[Backpressure],
    ) -> AsyncFeed[A | B | C | D | E]: ...
    @overload
    def listen(
        self,
        a: Subscription[A],
        b: Subscription[B],
        c: Subscription[C],
        d: Subscription[D],
        e: Subscription[E],
        f: Subscription[F],
        /,
        **how: Unpack[Backpressure],
    ) -> AsyncFeed[A | B | C | D | E | F]: ...
    @overload
    def listen(
        self,
        a: Subscription[A],
        b: Subscription[B],
        c: Subscription[C],
        d: Subscription[D],
        e: Subscription[E],
        f: Subscription[F],
        g: Subscription[G],
        /,
        **how: Unpack[Backpressure],
    ) -> AsyncFeed[A | B | C | D | E | F | G]: ...
    @overload
    def listen(
        self,
        a: Subscription[A],
        b: Subscription[B],
        c: Subscription[C],
        d: Subscription[D],
        e: Subscription[E],
        f: Subscription[F],
        g: Subscription[G],
        h: Subscription[H],
        /,
        **how: Unpack[Backpressure],
    ) -> AsyncFeed[A | B | C | D | E | F | G | H]: ...
    @overload
    def listen(self, *subscriptions: Subscription[T], **how: Unpack[Backpressure]) -> AsyncFeed[T]: ...
    def listen(self, *subscriptions: Subscription[Any], **how: Unpack[Backpressure]) -> AsyncFeed[Any]:
        """Make a feed of subscriptions; it connects when it is entered, with ``async with``, or first read.

        Args:
            subscriptions: What ``usdm.streams`` makes.
            how: ``waiting`` and ``overflow``, what becomes of messages that come faster than they are taken.

        Raises:
            ValueError: There are none, one is another product's, the environment lacks the address, or an option can not be used.
        """
        self._check(subscriptions)
        from binance_derivatives._streams.feed import AsyncFeed

        feed: AsyncFeed[Any] = AsyncFeed(self._keeper, self._check, **how)
        feed.add(subscriptions)
        self._feeds = [*(one for one in self._feeds if not one.closed), feed]
        return feed

    async def close(self) -> None:
        """Close every book and every feed."""
        await self.close_books()
        await self._end_waits()
        for feed in tuple(self._feeds):
            await feed.close()
        self._feeds = [one for one in self._feeds if not one.closed]

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


class Streams(Waiting, SyncBookClient, StreamsClient):
    """Streams, blocking: each feed has a thread of its own for its connections, and all books have one."""

    @overload
    def listen(self, a: Subscription[A], /, **how: Unpack[Backpressure]) -> Feed[A]: ...
    @overload
    def listen(self, a: Subscription[A], b: Subscription[B], /, **how: Unpack[Backpressure]) -> Feed[A | B]: ...
    @overload
    def listen(
        self, a: Subscription[A], b: Subscription[B], c: Subscription[C], /, **how: Unpack[Backpressure]
    ) -> Feed[A | B | C]: ...
    @overload
    def listen(
        self,
        a: Subscription[A],
        b: Subscription[B],
        c: Subscription[C],
        d: Subscription[D],
        /,
        **how: Unpack[Backpressure],
    ) -> Feed[A | B | C | D]: ...
    @overload
    def listen(
        self,
        a: Subscription[A],
        b: Subscription[B],
        c: Subscription[C],
        d: Subscription[D],
        e: Subscription[E],
        /,
        **how: Unpack[Backpressure],
    ) -> Feed[A | B | C | D | E]: ...
    @overload
    def listen(
        self,
        a: Subscription[A],
        b: Subscription[B],
        c: Subscription[C],
        d: Subscription[D],
        e: Subscription[E],
        f: Subscription[F],
        /,
        **how: Unpack[Backpressure],
    ) -> Feed[A | B | C | D | E | F]: ...
    @overload
    def listen(
        self,
        a: Subscription[A],
        b: Subscription[B],
        c: Subscription[C],
        d: Subscription[D],
        e: Subscription[E],
        f: Subscription[F],
        g: Subscription[G],
        /,
        **how: Unpack[Backpressure],
    ) -> Feed[A | B | C | D | E | F | G]: ...
    @overload
    def listen(
        self,
        a: Subscription[A],
        b: Subscription[B],
        c: Subscription[C],
        d: Subscription[D],
        e: Subscription[E],
        f: Subscription[F],
        g: Subscription[G],
        h: Subscription[H],
        /,
        **how: Unpack[Backpressure],
    ) -> Feed[A | B | C | D | E | F | G | H]: ...
    @overload
    def listen(self, *subscriptions: Subscription[T], **how: Unpack[Backpressure]) -> Feed[T]: ...
    def listen(self, *subscriptions: Subscription[Any], **how: Unpack[Backpressure]) -> Feed[Any]:
        """Make a feed of subscriptions; it connects when it is entered, with ``with``, or first read.

        Args:
            subscriptions: What ``usdm.streams`` makes.
            how: ``waiting`` and ``overflow``, what becomes of messages that come faster than they are taken.

        Raises:
            ValueError: There are none, one is another product's, the environment lacks the address, or an option can not be used.
        """
        self._check(subscriptions)
        from binance_derivatives._streams.blocking import Feed

        feed: Feed[Any] = Feed(self._keeper, self._check, **how)
        feed.add(subscriptions)
        self._feeds = [*(one for one in self._feeds if not one.closed), feed]
        return feed

    def close(self) -> None:
        """Close every book and every feed."""
        self.close_books()
        self._end_waits()
        for feed in tuple(self._feeds):
            feed.close()
        self._feeds = [one for one in self._feeds if not one.closed]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
