"""One subscription on one connection."""

from __future__ import annotations

from typing import Any

from binance_derivatives._streams.reading import Reader
from binance_derivatives._streams.subscriptions import Subscription
from binance_derivatives._streams.tracking import Tracker


class Channel:
    """What arrives of a subscription on a connection, and how it is read.

    Attributes:
        subscription: Which.
        line: The number of the connection.
        since: When the exchange acknowledged it, in seconds of the loop; 0.0 when it has not.
        last: When its last event arrived; 0.0 when none has.
        count: How many have.
        read: Gives the event of a message.
        tracker: Follows the events, over all connections; None for nobody.
    """

    __slots__ = ("count", "last", "line", "read", "since", "subscription", "tracker")

    def __init__(self, subscription: Subscription[Any], line: int, reader: Reader, tracker: Tracker | None) -> None:
        self.subscription = subscription
        self.line = line
        self.since = 0.0
        self.last = 0.0
        self.count = 0
        self.read = reader.read
        self.tracker = tracker
