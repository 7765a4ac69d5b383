"""Where a product's books come from: the stream of differences, and the query for a snapshot."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final, cast

from msgspec import Struct
from msgspec.structs import replace

from binance_derivatives._book.messages import Difference, Snapshot
from binance_derivatives._core.operation import Call, RestOperation
from binance_derivatives._streams.subscriptions import Payload, Stream, Subscription

_DIFFERENCE: Final = Payload("binance_derivatives._book.messages", "DIFFERENCE")


class BookSource(Struct, frozen=True):
    """A stream and a query that belong together; imported when they are first used.

    Attributes:
        product: The product's short name.
        stream: The stream's name in the product's ``streams``.
        module: Where the query is.
        operation: The query's name there.
        rpi: Whether orders of retail price improvement count.
    """

    product: str
    stream: str
    module: str
    operation: str
    rpi: bool

    def subscription(self, symbol: str) -> Subscription[Difference]:
        """Make the subscription to the differences of a contract, as often as they can be had.

        Raises:
            InvalidRequest: The symbol can not stand in the name of a stream.
        """
        stream: Stream[Any] = getattr(import_module(f"binance_derivatives.{self.product}.streams"), self.stream)
        values: dict[str, object] = {"symbol": symbol}
        for one in stream.placeholders:
            if one.name == "speed":
                values["speed"] = min(one.values, key=lambda speed: int(speed.removesuffix("ms")))
        made = stream.subscription(values)
        return cast("Subscription[Difference]", replace(made, payloads={"": _DIFFERENCE}))

    def call(self, symbol: str, limit: int) -> Call[Any]:
        """Make the query for a snapshot.

        Raises:
            InvalidRequest: The limit is none of those that are documented.
        """
        operation: RestOperation[Any] = getattr(import_module(self.module), self.operation)
        return operation.call({"symbol": symbol, "limit": limit})

    def client(self, account: Any) -> Any:
        """Make a client that asks."""
        return import_module(f"binance_derivatives.{self.product}").AsyncRest(account)


def snapshot_of(answer: Any) -> Snapshot:
    """Take an answer for a snapshot.

    Raises:
        AttributeError: It is not as documented.
    """
    sides = ([(level.price, level.quantity) for level in side] for side in (answer.bids, answer.asks))
    return Snapshot(answer.last_update_id, *sides)
