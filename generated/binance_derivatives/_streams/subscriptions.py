"""Streams as tables, and subscriptions as values.

A stream is what the exchange documents: how its name is made, on which route it is sent, what its messages are like. Asking for
one checks what the name is made from and gives a ``Subscription``: nothing is connected. ``usdm.AsyncStreams`` turns subscriptions
into messages:

    async with usdm.AsyncStreams(environment=usdm.PRODUCTION) as streams:
        async for trade in streams.subscribe(aggregate_trades(symbol="BTCUSDT")):
            ...
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Final, Generic, TypeGuard, TypeVar, cast
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from binance_derivatives._core.checklist import Checklist
from binance_derivatives._core.invalid import InvalidRequest
from binance_derivatives._core.operation import Answer
from binance_derivatives._core.parameter import Parameter
from binance_derivatives._core.rules import Violation
from binance_derivatives._core.wire import text
from binance_derivatives._streams.continuity import Continuity, Ids, Klines, Merged, Restored
from binance_derivatives._streams.key_care import KeyCalls
from binance_derivatives._streams.order_events import OrderEvent

__all__ = [
    "Continuity",
    "Ids",
    "KeyCalls",
    "Klines",
    "Merged",
    "Message",
    "OrderEvent",
    "Parameter",
    "Payload",
    "Restored",
    "Stream",
    "Subscription",
    "UserData",
]

T_co = TypeVar("T_co", covariant=True)
Payload = Answer
"""Where the decoder of a message is defined; it is imported when the first message arrives."""

_placeholder = re.compile(r"<([A-Za-z_]\w*)>")
# What would end the name in an address, or begin another one.
_fit = re.compile(r"[^\s/?#&%<>@]+").fullmatch
_EVENTS: Final = "/"
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class Message(Struct, Generic[T_co], frozen=True):
    """An event of a subscription.

    Attributes:
        subscription: Which one.
        event: What came.
        filled: It did not come by the stream: ``Gap.fill`` has had it from REST.
    """

    subscription: Subscription[T_co]
    event: T_co
    filled: bool = False


class Subscription(Struct, Generic[T_co], frozen=True, eq=False):
    """A stream to be listened to; those of one product, name and listen key are equal.

    Attributes:
        product: The product's short name.
        name: The stream's name on the wire; empty for user data.
        route: What its address begins with, ``public``; empty when streams are not routed.
        payloads: Where the decoders are, by the member ``e`` of a message; one under an empty name is for all messages.
        path: Of user data, which have a connection of their own: path and query, ``{key}`` in the place of the listen key.
        listen_key: Of user data: a key of one's own, which one cares for oneself; empty for the account's, which is cared for.
        stream: What it was made from; None when it was made by hand.
        values: What stands in the placeholders of the name, by placeholder, as it stands there.
        of_all_products: On a stream that products share, events of the others come as well.
    """

    product: str
    name: str
    route: str
    payloads: Mapping[str, Payload]
    path: str = ""
    listen_key: str = ""
    stream: Stream[T_co] | UserData[T_co] | None = None
    values: Mapping[str, str] = NOTHING
    of_all_products: bool = False

    def with_all_products(self) -> Subscription[T_co]:
        """Give the same subscription that on a shared stream leaves out nothing: the member ``st`` tells whose an event is."""
        return replace(self, of_all_products=True)

    def sent(self, item: object) -> TypeGuard[Message[T_co]]:
        """Tell whether something that came out of a feed is a message of this subscription; type checkers then know its type."""
        return isinstance(item, Message) and cast("Message[object]", item).subscription == self

    def target(self, listen_key: str) -> str:
        """Give path and query of user data with a listen key in its place."""
        return self.path.replace("{key}", quote(listen_key, safe=""))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Subscription):
            return NotImplemented
        return self is other or self._identity == cast("Subscription[object]", other)._identity

    def __hash__(self) -> int:
        return hash(self._identity)

    @property
    def _identity(self) -> tuple[str, str, str, str, str]:
        return self.product, self.route, self.name, self.path, self.listen_key

    def __repr__(self) -> str:
        return f"{self.product}.{self.name or 'user data'}"

    def __rich_repr__(self) -> list[tuple[str, str]]:
        # A struct's own would show every field.
        return [("product", self.product), ("name", self.name or "user data")]


class Stream(Struct, Generic[T_co], frozen=True, kw_only=True, dict=True):
    """A market data stream.

    Attributes:
        product: The product's short name, ``usdm``.
        name: The function's name.
        names: The forms its name may have, with placeholders: ``<symbol>@depth<levels>``.
        placeholders: What may stand in them.
        lower: Placeholders that are put in lower case, as symbols are in names of streams.
        payload: Where the decoder of its messages is.
        route: What its address begins with, ``public``; empty when streams are not routed.
        continuity: What tells silence from loss on it, and what has its events when they were missed.
        source: Address of the page that documents the stream.
    """

    product: str
    name: str
    names: tuple[str, ...]
    placeholders: tuple[Parameter, ...] = ()
    lower: tuple[str, ...] = ("symbol", "pair", "underlying", "assetSymbol")
    payload: Payload
    route: str = ""
    continuity: Continuity = Continuity()
    source: str = ""

    def subscription(self, values: Mapping[str, object]) -> Subscription[T_co]:
        """Check what stands in the name's placeholders and make the subscription; a value that is None is not given.

        The form of the name is the one whose placeholders are exactly the ones given.

        Raises:
            InvalidRequest: A value can not stand in a name, or no form of the name has just these placeholders.
        """
        found: list[Violation] = []
        checked = dict(self._checklist.examine(values, found))
        spelt = {name: text(value).lower() if name in self.lower else text(value) for name, value in checked.items()}
        refused = {name for violation in found for name in violation.parameters}
        for name, value in spelt.items():
            if name not in refused and not _fit(value):
                found.append(Violation((name,), "pattern", f"{name} is {value!r}, which no name of a stream can hold"))
        template = next((one for one in self.names if set(_placeholder.findall(one)) == set(spelt)), None)
        if template is None and not found:
            forms = " or ".join(self.names)
            found.append(Violation(tuple(spelt), "unknown", f"the name is {forms}, which does not fit what is given"))
        if found or template is None:
            raise InvalidRequest(operation=f"{self.product}.{self.name}", violations=tuple(found))
        name = _placeholder.sub(lambda match: spelt[match[1]], template)
        return Subscription(self.product, name, self.route, {"": self.payload}, stream=self, values=spelt)

    @cached_property
    def _checklist(self) -> Checklist:
        return Checklist(self.placeholders, ())


class UserData(Struct, Generic[T_co], frozen=True, kw_only=True):
    """The user data stream: what happens to orders, positions and the account.

    Attributes:
        product: The product's short name.
        events: Where the decoders are, by the event's name, the member ``e``.
        keys: The calls about the listen key, those of REST first.
        orders: What events and answers tell of orders.
        path: Path and query below the address of user data: ``{key}`` is the listen key, ``{events}`` the wanted events.
        source: Address of the page that documents the stream.
    """

    product: str
    events: Mapping[str, Payload]
    keys: tuple[KeyCalls, ...] = ()
    orders: tuple[OrderEvent, ...] = ()
    path: str = "/ws/{key}"
    source: str = ""

    def subscription(self, listen_key: str | None = None) -> Subscription[T_co]:
        """Make the subscription to all events of the client's account, or of the one that a listen key belongs to.

        Raises:
            InvalidRequest: The listen key is empty.
        """
        if listen_key == "":
            violation = Violation(("listenKey",), "empty", "listenKey is empty")
            raise InvalidRequest(operation=f"{self.product}.user_data", violations=(violation,))
        path = self.path.format(key="{key}", events=_EVENTS.join(self.events))
        return Subscription(self.product, "", "", self.events, path, listen_key or "", self)
