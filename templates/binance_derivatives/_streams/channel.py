"""One subscription on one connection."""

from __future__ import annotations

from typing import Any

from binance_derivatives._streams.reading import OPENING, Reader
from binance_derivatives._streams.subscriptions import Subscription
from binance_derivatives._streams.tracking import Tracker


class Channel:
    """What arrives of a subscription on a connection, and how it is read.

    Attributes:
        subscription: Which.
        line: The number of the connection.
        opening: How its messages begin, with the name of the stream.
        since: When the exchange acknowledged it, in seconds of the loop; 0.0 when it has not.
        last: When its last event arrived; 0.0 when none has.
        count: How many have.
        documented: Gives the event of a message that is as documented, None of any other.
        read: Gives the event of any message.
        tracker: Follows the events, over all connections; None for nobody.
        follows: Tells of an event that is passed on as it is.
    """

    __slots__ = (
        "count",
        "documented",
        "follows",
        "last",
        "line",
        "opening",
        "read",
        "since",
        "subscription",
        "tracker",
    )

    def __init__(self, subscription: Subscription[Any], line: int, reader: Reader, tracker: Tracker | None) -> None:
        self.subscription = subscription
        self.line = line
        self.opening = OPENING + subscription.name.encode() + b'"'
        self.since = 0.0
        self.last = 0.0
        self.count = 0
        self.documented = reader.documented
        self.read = reader.read
        self.tracker = tracker
        self.follows = _everything if tracker is None else tracker.follows


def _everything(event: Any, line: int) -> bool:
    """Tell of every event that it is passed on: nobody follows them."""
    return True
