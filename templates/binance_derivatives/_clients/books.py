"""What clients of streams have for local order books."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from binance_derivatives._streams.inbox import Inbox
from binance_derivatives._streams.options import StreamOptions
from binance_derivatives._streams.subscriptions import Subscription
from binance_derivatives.account import Account

if TYPE_CHECKING:
    from decimal import Decimal

    from binance_derivatives._book.blocking import BooksRoom, LiveBook
    from binance_derivatives._book.book import Tell
    from binance_derivatives._book.books import Books
    from binance_derivatives._book.live import AsyncBook
    from binance_derivatives._book.messages import Difference
    from binance_derivatives._book.source import BookSource
    from binance_derivatives._streams.feed import AsyncFeed
    from binance_derivatives._streams.keeper import Keeper


class BookClient:
    """What books are made from, of a client that keeps feeds."""

    product: ClassVar[str] = ""
    book_sources: ClassVar[tuple[BookSource, ...]] = ()
    _account: Account
    _options: StreamOptions

    def _keeper(self, inbox: Inbox) -> Keeper:
        raise NotImplementedError

    def _check(self, subscriptions: Sequence[Subscription[Any]]) -> None:
        raise NotImplementedError

    def _book_source(self, rpi: bool) -> BookSource:
        for one in self.book_sources:
            if one.rpi is rpi:
                return one
        raise ValueError(f"{self.product or 'this client'} has no stream that {'rpi ' * rpi}books are made from")

    def _depth_feed(self, subscription: Subscription[Difference]) -> AsyncFeed[Difference]:
        from binance_derivatives._streams.feed import AsyncFeed

        self._check((subscription,))
        feed: AsyncFeed[Difference] = AsyncFeed(self._keeper, self._check)
        feed.add((subscription,))
        return feed


class AsyncBookClient(BookClient):
    """Books for programs that await."""

    _books: Books | None = None

    def book(
        self,
        symbol: str,
        *,
        tick: Decimal | None = None,
        limit: int = 1000,
        rpi: bool = False,
        tell: Tell = "state",
    ) -> AsyncBook:
        """Make the local order book of a contract; it is kept from ``async with`` until its end.

        All books of a client share connections, and a queue for snapshots, which they ask for over REST.

        Args:
            symbol: The contract.
            tick: What every price is a multiple of (the ``tickSize`` of its ``PRICE_FILTER``), if prices are to be had as whole numbers.
            limit: How many levels of a side snapshots are asked for.
            rpi: Whether orders of retail price improvement count.
            tell: Which changes ``async for`` gives: ``state`` for ``Broken`` and ``Resynchronised``, ``top`` for ``Top`` as well, ``levels`` for
                each ``Level`` too.

        Raises:
            InvalidRequest: The exchange takes no such symbol or limit.
            ValueError: The product has no such books, or the environment lacks an address.
        """
        from binance_derivatives._book.books import Books
        from binance_derivatives._book.live import AsyncBook

        source = self._book_source(rpi)
        if self._books is None:
            self._books = Books(self._depth_feed, lambda: source.client(self._account), self._options.snapshot_weight)
        return AsyncBook(self._books, source, symbol, tick=tick, limit=limit, tell=tell)

    async def close_books(self) -> None:
        """Close every book."""
        if self._books is not None:
            await self._books.close_all()


class SyncBookClient(BookClient):
    """Books for programs that block; all of a client live in one thread."""

    _book_room: BooksRoom | None = None

    def book(
        self,
        symbol: str,
        *,
        tick: Decimal | None = None,
        limit: int = 1000,
        rpi: bool = False,
        tell: Tell = "state",
    ) -> LiveBook:
        """Make the local order book of a contract; it is kept from ``with`` until its end.

        All books of a client share connections, and a queue for snapshots, which they ask for over REST.

        Args:
            symbol: The contract.
            tick: What every price is a multiple of (the ``tickSize`` of its ``PRICE_FILTER``), if prices are to be had as whole numbers.
            limit: How many levels of a side snapshots are asked for.
            rpi: Whether orders of retail price improvement count.
            tell: Which changes ``for`` gives: ``state`` for ``Broken`` and ``Resynchronised``, ``top`` for ``Top`` as well, ``levels`` for
                each ``Level`` too.

        Raises:
            InvalidRequest: The exchange takes no such symbol or limit.
            ValueError: The product has no such books, or the environment lacks an address.
        """
        from binance_derivatives._book.blocking import BooksRoom, LiveBook

        source = self._book_source(rpi)
        if self._book_room is None:
            self._book_room = BooksRoom(
                self._depth_feed, lambda: source.client(self._account), self._options.snapshot_weight
            )
        return LiveBook(self._book_room, source, symbol, tick=tick, limit=limit, tell=tell)

    def close_books(self) -> None:
        """Close every book."""
        if self._book_room is not None:
            self._book_room.close_all()
