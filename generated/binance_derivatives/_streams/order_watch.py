"""Waiting for what becomes of orders: by the events of the account, and by asking where events are missing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from binance_derivatives._clients.account_calls import AccountCalls
from binance_derivatives._streams.open_orders import OrderState
from binance_derivatives._streams.order_events import OrderEvent, news_of
from binance_derivatives._streams.order_wait import OrderWait
from binance_derivatives._streams.subscriptions import Message
from binance_derivatives.errors import BinanceError, StatusNotReached
from binance_derivatives.streams import Connected, Gap

if TYPE_CHECKING:
    from binance_derivatives._streams.feed import AsyncFeed

# Seconds between two questions about an order, doubled from one to the next; events come in between.
_FIRST: Final = 2.0
_LONGEST: Final = 30.0


class _Place:
    """One that waits: it is due to ask at first, and again where events may be missing."""

    def __init__(self, wait: OrderWait) -> None:
        self.wait = wait
        self.changed = asyncio.Event()
        self.left = asyncio.Event()
        self.is_due = True
        self.is_closed = False


class OrderWatch:
    """One feed of the account for all that is waited for; it is opened with the first and closed with the client.

    Args:
        listen: Opens the feed.
        calls: Asks for orders.
        known: The events and answers that tell of orders.
    """

    def __init__(
        self, listen: Callable[[], AsyncFeed[Any]], calls: AccountCalls, known: tuple[OrderEvent, ...]
    ) -> None:
        self._listen = listen
        self._calls = calls
        self._known = known
        self._places: list[_Place] = []
        self._feed: AsyncFeed[Any] | None = None
        self._reading: asyncio.Task[None] | None = None

    async def wait_for(self, order: object, wanted: Iterable[str], until: int | None) -> OrderState:
        """Wait until an order has one of the statuses; see the client's ``wait_for``."""
        place = _Place(OrderWait(order, wanted, self._known))
        self._places.append(place)
        self._start()
        seconds = None if until is None else max(0.0, (until - self._calls.now) / 1000)
        why = "its time is up"
        try:
            async with asyncio.timeout(seconds):
                await self._wait(place)
        except TimeoutError:
            pass
        else:
            if place.wait.has_reached:
                return place.wait.last
            why = "it has ended" if place.wait.has_ended else "the client is closed"
        finally:
            self._places.remove(place)
            place.left.set()
        raise StatusNotReached(order=place.wait.last, wanted=tuple(wanted), why=why)

    async def close(self) -> None:
        """Close the feed and the clients that ask; those that still wait are told so before this ends."""
        waiting = tuple(self._places)
        for place in waiting:
            place.is_closed = True
            place.changed.set()
        # A question that is on its way ends with its client.
        await self._calls.close()
        for place in waiting:
            await place.left.wait()
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.cancel()
            await asyncio.wait([reading])
        if self._feed is not None:
            await self._feed.close()

    async def _wait(self, place: _Place) -> None:
        wait, pause = place.wait, _FIRST
        while not (wait.has_reached or wait.has_ended or place.is_closed):
            if place.is_due:
                place.is_due = False
                await self._ask(wait)
                continue
            place.changed.clear()
            try:
                async with asyncio.timeout(pause):
                    await place.changed.wait()
            except TimeoutError:
                place.is_due, pause = True, min(_LONGEST, 2 * pause)

    async def _ask(self, wait: OrderWait) -> None:
        """Ask for the order; what can not be had is left to events, and asked for again."""
        query = wait.query
        if query is None or not self._calls.can_sign:
            return
        with suppress(BinanceError):
            wait.answered(await self._calls.send(query))

    def _start(self) -> None:
        if self._reading is None or self._reading.done():
            self._feed = self._listen()
            self._reading = asyncio.ensure_future(self._read(self._feed))

    async def _read(self, feed: AsyncFeed[Any]) -> None:
        async with feed:
            async for item in feed:
                news = news_of(item.event, self._known) if isinstance(item, Message) else None
                for place in tuple(self._places):
                    taken = news is not None and place.wait.take(news)
                    # From here on events come, or some were missed.
                    place.is_due = place.is_due or isinstance(item, Connected | Gap)
                    if taken or place.is_due:
                        place.changed.set()
