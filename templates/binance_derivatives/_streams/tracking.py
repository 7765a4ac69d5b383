"""What a feed is joined to: protocols of what follows its events, watches for silence, and cares for the key of user data.

None of them reads a clock or holds a socket or task but ``Key``, which is a shell. ``now`` is in seconds and only ever grows.

The order of things is that in which the program takes them. Events wait in a feed's inbox as bytes; they are decoded and shown to the
tracker of their subscription when they are taken, and so is the news of connections that came between them. Only a ``Key`` is told
at once, when an event arrives.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, Protocol, TypeAlias

from binance_derivatives._streams.subscriptions import Message, Subscription
from binance_derivatives.streams import Notice

Item: TypeAlias = Message[Any] | Notice
Ask: TypeAlias = Callable[[str, Sequence[object]], Awaitable[object]]
"""Sends a request on a stream connection, ``await ask("LIST_SUBSCRIPTIONS", [])``, and gives its result.

Raises ``AskFailed`` when it is answered with an error or not at all.
"""


class AskFailed(Exception):
    """A request on a stream connection was answered with an error, or not at all.

    Attributes:
        code: The exchange's code; None when there is none.
    """

    def __init__(self, message: str, code: int | None = None) -> None:
        super().__init__(message)
        self.code = code


class Tracker(Protocol):
    """Follows the events of one subscription over all its connections; ``line`` is the number of a connection, later ones are greater.

    While a connection is taken over by the next one, events of both come, those of each in their order. A takeover is told by
    ``overlap``; its end by ``retired``, after the last event of the old one. ``broken`` is for connections that ended otherwise.
    """

    def follows(self, event: Any, line: int) -> bool:
        """Tell whether the program is to get just the event, as it is, and note it; of any other ``seen`` tells what becomes of it."""
        ...

    def seen(self, event: Any, line: int, now: float) -> Sequence[Item] | None:
        """Take an event; give what the program is to get in its place, in order, or None for just the event as it is.

        An empty sequence is for an event that is left out or held back; what was held back is given by a later ``seen``, by ``retired``
        or by ``broken``.
        """
        ...

    def connected(self, line: int, now: float) -> Sequence[Item]:
        """Note that the exchange has acknowledged the subscription on a connection."""
        ...

    def overlap(self, old: int, new: int, now: float) -> None:
        """Note that events of both connections come from now on, until ``retired``."""
        ...

    def retired(self, line: int, now: float) -> Sequence[Item]:
        """Note that a connection has ended as planned: another one has taken over."""
        ...

    def broken(self, line: int, reason: str, now: float) -> Sequence[Item]:
        """Note that a connection has ended and events may be lost; a ``Gap`` is told with the first event after it."""
        ...

    def dropped(self, count: int) -> None:
        """Note that events were left out since the program is slow; the feed tells ``Dropped`` itself."""
        ...


class Heard(Protocol):
    """What is known of the arrivals of one subscription on the connection it has now."""

    @property
    def subscription(self) -> Subscription[Any]: ...

    @property
    def since(self) -> float:
        """When the exchange acknowledged it on this connection."""
        ...

    @property
    def last(self) -> float:
        """When its last event arrived on this connection; 0.0 when none has."""
        ...

    @property
    def count(self) -> int:
        """How many events have arrived on this connection."""
        ...


class Liveness(Protocol):
    """Watches for subscriptions that are silent and should not be."""

    def look(self, heard: Iterable[Heard], now: float) -> Sequence[Notice]:
        """Look at all subscriptions that stand, about once a second; give ``Stale`` for those newly found silent.

        It is not asked while nothing can arrive: when the program is slow and the feed takes nothing in, ``resumed`` comes first.
        """
        ...

    def resumed(self, now: float) -> None:
        """Note that nothing was taken in for a while, for which no stream is to blame."""
        ...

    def event(self, subscription: Subscription[Any], data: bytes, now: float) -> None:
        """Take the bytes of an event of user data, at once when it arrives: evidence that they are not silent."""
        ...


class Key(Protocol):
    """Cares for the key of user data; one for all feeds of a client that listen to the same account."""

    async def current(self) -> str:
        """Give the listen key to connect with; it is created when there is none.

        Raises:
            StreamEnded: There is none to be had now; the feed asks again, after a pause.
        """
        ...

    async def prove(self, key: str, ask: Ask) -> str:
        """Tell whether a connection that was made with a key will bring events, before ``Connected`` is told.

        Returns:
            Why not, in words; empty when it will.
        """
        ...

    def came(self, key: str, kind: str) -> None:
        """Note an event of user data that arrived on a connection with this key, ``listenKeyExpired`` among them."""
        ...

    def refused(self, key: str, reason: str) -> None:
        """Note that a connection with this key was refused or proved of no use."""
        ...

    def follow(self, changed: Callable[[str], None], troubled: Callable[[str, int | None], None]) -> Callable[[], None]:
        """Have a feed told, with the reason, when another key is to be used; it connects anew with ``current``.

        ``troubled`` is told, with the exchange's code, when the key could not be kept, or whether it lives is not known.

        Returns:
            What ends it: to be called when the feed is closed. It never deletes the key, which is the account's.
        """
        ...
