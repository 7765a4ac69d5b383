"""Waiting for what becomes of an order, as a client of streams does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from msgspec.structs import asdict

from binance_derivatives._clients.account_calls import AccountCalls
from binance_derivatives._clients.account_side import order_events, user_data
from binance_derivatives._core.locks import new_lock
from binance_derivatives._core.times import moment
from binance_derivatives._streams.options import StreamOptions
from binance_derivatives._streams.subscriptions import Subscription
from binance_derivatives.account import Account

if TYPE_CHECKING:
    from binance_derivatives._streams.open_orders import OrderState
    from binance_derivatives._streams.order_watch import OrderWatch
    from binance_derivatives._ws.room import Room

_making = new_lock()


class AsyncWaiting:
    """A client of streams that awaits."""

    product: ClassVar[str]
    _account: Account
    _options: StreamOptions
    _watch: OrderWatch | None = None

    def listen(self, *subscriptions: Subscription[Any]) -> Any:
        """Make a feed."""
        raise NotImplementedError

    async def wait_for(
        self, order: object, status: str | Sequence[str], *, until: datetime | int | None = None
    ) -> OrderState:
        """Wait until an order has a status: by the events of the account, and by asking where events may be missing.

        The status of the order that a conditional order became counts as well: wait for ``FILLED`` of a stop loss.

        Args:
            order: What names the order: the answer to the request that placed it, the call that places it under an id of its own,
                or one of ``feed.orders.open``.
            status: The status that is waited for, or several.
            until: How long, as a ``datetime`` with a zone or in milliseconds since 1970 by the exchange's clock; None for as long as
                it takes.

        Returns:
            The order as it was told.

        Raises:
            StatusNotReached: It has ended with another status, the time is up, or the client was closed.
            ValueError: Nothing names an order, or the client has no account.
        """
        from binance_derivatives._streams.order_watch import OrderWatch

        if self._watch is None:
            stream = user_data(self.product)
            if stream is None:
                raise ValueError(f"{self.product} has no user data")
            subscription, calls = stream.subscription(), AccountCalls(self.product, self._account, self._options)
            self._watch = OrderWatch(lambda: self.listen(subscription), calls, order_events(self.product))
        return await self._watch.wait_for(order, [status] if isinstance(status, str) else status, moment(until))

    async def _end_waits(self) -> None:
        if self._watch is not None:
            await self._watch.close()


class Waiting:
    """A client of streams that blocks; the waiting itself is done on an event loop in a thread of its own."""

    product: ClassVar[str]
    _account: Account
    _options: StreamOptions
    _waiter: Any = None
    _room: Room | None = None

    def wait_for(
        self, order: object, status: str | Sequence[str], *, until: datetime | int | None = None
    ) -> OrderState:
        """Wait until an order has a status, as ``AsyncStreams.wait_for`` does; any number of threads may wait.

        Args:
            order: What names the order: the answer to the request that placed it, the call that places it under an id of its own,
                or one of ``feed.orders.open``.
            status: The status that is waited for, or several.
            until: How long, as a ``datetime`` with a zone or in milliseconds since 1970 by the exchange's clock; None for as long as
                it takes.

        Returns:
            The order as it was told.

        Raises:
            StatusNotReached: It has ended with another status, the time is up, or the client was closed.
            ValueError: Nothing names an order, or the client has no account.
        """
        # Making a client loads no event loop.
        from binance_derivatives._ws.room import Room

        with _making:
            if self._room is None:
                made = import_module(f"binance_derivatives.{self.product}.client").AsyncStreams
                self._waiter = made(self._account, **asdict(self._options))
                self._room = Room("binance-derivatives-orders", self._waiter.close)
            room = self._room
        found: OrderState = room.do(self._waiter.wait_for(order, status, until=until))
        return found

    def _end_waits(self) -> None:
        room, self._room = self._room, None
        if room is not None:
            room.end()
            room.join()
