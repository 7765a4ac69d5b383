"""What is known of a stream that tells silence from loss: when it sends, how its events are numbered, what has them when they were missed.

Members are named as attributes of an event: ``aggregate_trade_id``, ``kline.open_time``.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from operator import attrgetter
from typing import Any, Literal, TypeAlias

from msgspec import Struct

from binance_derivatives._core.operation import Operation

Pace: TypeAlias = Literal["steady", "best", "book", "trades", "quiet"]


class Ids(Struct, frozen=True, kw_only=True, repr_omit_defaults=True):
    """Members that number the events of a stream.

    Attributes:
        last: The id of an event, or the last of its ids.
        first: The first of its ids, which follows the last one of the event before; empty where ids only grow.
        previous: The last id of the event before; empty where that is the one before ``first``.
        by: The member whose values have ids of their own; empty where the stream has one row of ids.
    """

    last: str
    first: str = ""
    previous: str = ""
    by: str = ""


class Klines(Struct, frozen=True, kw_only=True):
    """Members of an event that is the state of a kline.

    Attributes:
        open: The time at which it opens, in milliseconds.
        closed: Whether this is its last state.
    """

    open: str
    closed: str


class Restored(Struct, frozen=True, kw_only=True):
    """The REST operation that has the events of a stream.

    Attributes:
        module: Where it is defined; it is imported when it is first needed.
        name: What it is called there, ``AGG_TRADES``.
        by: What it is asked by.
        event: What the stream calls such an event, in its member ``e``.
    """

    module: str
    name: str
    by: Literal["id", "time"]
    event: str = ""

    def operation(self) -> Operation[Any]:
        """Import the operation."""
        operation: Operation[Any] = getattr(import_module(self.module), self.name)
        return operation


class Merged(Struct, frozen=True, kw_only=True):
    """The member that tells whose event it is, on a stream that two products share.

    Attributes:
        member: Its name.
        own: What it is in events of the stream's own product.
    """

    member: str
    own: int


class Continuity(Struct, frozen=True, kw_only=True, repr_omit_defaults=True):
    """What tells silence from loss on a stream, and what was lost.

    Attributes:
        pace: When it sends: ``steady`` as often as it is documented to, whatever happens; when the ``best`` prices or anything in the
            ``book`` change, or at ``trades``; ``quiet`` may be silent for hours.
        every: Of a steady one: milliseconds between two events, by the end of its name behind the last ``@``; ``""`` for any other.
        time: The event time, in milliseconds.
        ids: Its numbers; None when its events have none.
        klines: What tells its klines apart; None when its events are something else.
        restored: What has its events; None when nothing has.
        merged: What tells its own product's events from another's; None when there are no others.
    """

    pace: Pace = "quiet"
    every: tuple[tuple[str, int], ...] = ()
    time: str = ""
    ids: Ids | None = None
    klines: Klines | None = None
    restored: Restored | None = None
    merged: Merged | None = None


def reader(path: str) -> Callable[[Any], Any]:
    """Give what reads a member of an event; it raises ``AttributeError`` when the member did not come as documented."""
    return attrgetter(path)


def time_of(event: Any, path: str) -> int | None:
    """Give the event time; of a list that of its first element; None when there is none."""
    first: Any = event[0] if isinstance(event, list) and event else event
    try:
        time = attrgetter(path)(first) if path else None
    except AttributeError:
        return None
    return time if isinstance(time, int) else None
