"""How a client of streams is made, and what the connections of a feed have in common."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any, Literal

from msgspec import Struct, field

from binance_derivatives._protocol.options import check_seconds
from binance_derivatives._streams.inbox import Inbox
from binance_derivatives._streams.open_orders import OpenOrders
from binance_derivatives._streams.reading import Reader
from binance_derivatives._streams.subscriptions import Subscription
from binance_derivatives._streams.tracking import Liveness, Tracker
from binance_derivatives._ws.allowance import Allowance
from binance_derivatives._ws.options import ConnectionOptions
from binance_derivatives.hooks import ConnectionEvent


class StreamOptions(ConnectionOptions, frozen=True, kw_only=True):
    """What a client of streams can be told besides; ``timeout`` is for an answer to a request on a connection.

    Attributes:
        names: How many streams a connection may have; None for as many as the exchange allows.
        keys_over: What the listen key of user data is asked for and kept over: ``rest`` or ``ws_api``.
        snapshot_weight: What the snapshots of all local order books may cost in a minute.
        settle: Seconds after which a stream that sends nothing no longer keeps a new connection from taking over.

    Raises:
        ValueError: A value can not be used.
    """

    names: int | None = None
    keys_over: Literal["rest", "ws_api"] = "rest"
    settle: float = 5.0
    snapshot_weight: int = 1_000

    def __post_init__(self) -> None:
        super().__post_init__()
        check_seconds("settle", self.settle)
        if self.keys_over not in ("rest", "ws_api"):
            raise ValueError(f"keys_over is {self.keys_over!r}, expected 'rest' or 'ws_api'")
        if self.names is not None and self.names < 1:
            raise ValueError(f"names is {self.names}, expected at least 1")
        if self.snapshot_weight < 1:
            raise ValueError(f"snapshot_weight is {self.snapshot_weight}, expected at least 1")


class Surroundings(Struct, kw_only=True):
    """What the lines of a feed have in common.

    Attributes:
        options: Patience and life of connections.
        inbox: Where everything goes.
        report: Told when a connection changes.
        attempts: How often may be dialled, by host; one for all feeds of a client.
        reader: Makes what reads the messages of a subscription.
        tracker: Makes what follows its events; None for nobody.
        liveness: Watches for silence; None for nobody.
        orders: The orders of the account, as user data tells of them.
        numbers: Of connections.
    """

    options: StreamOptions
    inbox: Inbox
    report: Callable[[ConnectionEvent], None]
    attempts: Callable[[str], Allowance]
    reader: Callable[[Subscription[Any]], Reader]
    tracker: Callable[[Subscription[Any]], Tracker | None]
    liveness: Liveness | None = None
    orders: OpenOrders
    numbers: Any = field(default_factory=lambda: count(1))
