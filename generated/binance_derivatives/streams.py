"""What comes out of a feed: messages, and in the same iterator everything else that happens, each as a value of its own type.

    async with usdm.AsyncStreams(usdm.PRODUCTION) as client, client.listen(trades, depth) as feed:
        async for item in feed:
            match item:
                case Message(event=event):
                    ...
                case Gap(since=since, until=until):
                    ...

A feed swallows nothing: what is not a ``Message`` is a ``Notice``. Times are milliseconds UTC by the exchange's clock, None where they
are not known.
"""

from __future__ import annotations

from collections.abc import Awaitable
from inspect import iscoroutinefunction
from typing import Any, TypeAlias, overload

from msgspec import Struct

from binance_derivatives._core.operation import Call
from binance_derivatives._streams.filling import (
    MOST_CALLS,
    AsyncSender,
    Filled,
    Filling,
    Sender,
    fill,
    fill_awaited,
    planned,
)
from binance_derivatives._streams.subscriptions import Message, Subscription

__all__ = [
    "Connected",
    "Disconnected",
    "Dropped",
    "Filled",
    "Filling",
    "Foreign",
    "Gap",
    "Lagging",
    "Message",
    "Notice",
    "Refused",
    "Stale",
    "Subscriptions",
    "Unknown",
]

Subscriptions: TypeAlias = tuple[Subscription[Any], ...]


class Connected(Struct, frozen=True, kw_only=True):
    """A connection stands and the exchange has acknowledged these subscriptions; what they send comes from now on.

    Attributes:
        subscriptions: Which.
    """

    subscriptions: Subscriptions


class Disconnected(Struct, frozen=True, kw_only=True):
    """These subscriptions have no connection; the feed makes one again by itself, unless they were unsubscribed.

    It is told again when a next attempt fails for another reason. A connection that is replaced before its end, as planned, is none of this.

    Attributes:
        subscriptions: Which.
        reason: Why, in words.
    """

    subscriptions: Subscriptions
    reason: str


class Gap(Struct, frozen=True, kw_only=True):
    """Events are missing, or may be; told before the first event behind it.

    Attributes:
        subscriptions: Whose events.
        since: Event time of the last event before.
        until: Event time of the first event behind it.
        reason: Why, in words.
        ids: First and last id that is missing; None where events have none, or none is known to be missing.
        reload: What to load again, in words.
        orders: Of user data: the queries of the orders that were open, ready to be sent.
    """

    subscriptions: Subscriptions
    since: int | None
    until: int | None
    reason: str
    ids: tuple[int, int] | None = None
    reload: str = ""
    orders: tuple[Call[Any], ...] = ()

    def filling(self, *, calls: int = MOST_CALLS) -> Filling:
        """Say what it takes to fill the gap by REST, without sending anything.

        Args:
            calls: How many calls there may be at most; one brings up to 1,000 trades or 1,500 klines.

        Returns:
            The calls, their weight, and whether they ask for everything that is missing.
        """
        return planned(self, calls)

    @overload
    def fill(self, client: AsyncSender, *, calls: int = MOST_CALLS) -> Awaitable[Filled]: ...
    @overload
    def fill(self, client: Sender, *, calls: int = MOST_CALLS) -> Filled: ...
    def fill(self, client: Any, *, calls: int = MOST_CALLS) -> Any:
        """Restore by REST what it has: aggregate trades by their ids, klines by their times.

        A call that fails, or is refused for a limit, ends it: what came before it is given.

        Args:
            client: ``Rest``, or ``AsyncRest`` whose filling is to be awaited, of the same product and environment.
            calls: How many calls there may be at most.

        Returns:
            The messages that were missing, each once, in order, marked as ``filled``; and whether something still is.
        """
        awaited = iscoroutinefunction(client.send)
        return fill_awaited(self, client, calls) if awaited else fill(self, client, calls)


class Stale(Struct, frozen=True, kw_only=True):
    """These subscriptions should have sent something and are silent, on a connection that works; their next message ends it.

    Of user data it is also told when the listen key could not be kept, or could not be proved to live: they may be silent soon, or be
    so already.

    Attributes:
        subscriptions: Which.
        reason: What says so: how often they are documented to send, what else moves, or what became of the listen key.
    """

    subscriptions: Subscriptions
    reason: str


class Lagging(Struct, frozen=True, kw_only=True):
    """The program takes items more slowly than they come; told when half of the feed's room is used, and again once it was empty.

    Attributes:
        waiting: How many items wait.
    """

    waiting: int


class Dropped(Struct, frozen=True, kw_only=True):
    """Messages were left out, as ``overflow`` says; they would have come before the next message of this subscription.

    Attributes:
        subscription: Whose.
        count: How many.
    """

    subscription: Subscription[Any]
    count: int


class Unknown(Struct, frozen=True, kw_only=True):
    """Something came that the documentation does not know.

    Attributes:
        subscription: Whose; None for what belongs to none.
        raw: Its bytes; the values of an account may be in them, so they show in no repr.
        reason: What is unknown about it, in words.
    """

    subscription: Subscription[Any] | None
    raw: bytes
    reason: str

    def __repr__(self) -> str:
        return f"Unknown(subscription={self.subscription!r}, reason={self.reason!r})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("subscription", self.subscription), ("reason", self.reason)]


class Refused(Struct, frozen=True, kw_only=True):
    """The exchange does not take these subscriptions, or has said nothing about them.

    Attributes:
        subscriptions: Which; they are not asked for again.
        code: The exchange's code; None when there is none.
        message: What the exchange says, or that it says nothing.
    """

    subscriptions: Subscriptions
    code: int | None
    message: str


class Foreign(Struct, frozen=True, kw_only=True):
    """On a stream that two products share, events of the other product were left out.

    Attributes:
        subscription: Whose.
        count: How many, since this was last told.
    """

    subscription: Subscription[Any]
    count: int


Notice: TypeAlias = Connected | Disconnected | Gap | Stale | Lagging | Dropped | Unknown | Refused | Foreign
"""Everything in a feed that is no message."""
