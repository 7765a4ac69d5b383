"""Clients of streams: connections, and the messages on them as typed values."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from types import TracebackType
from typing import Any, ClassVar, Final, Generic, Protocol, Self, TypeAlias, TypeVar, cast

import msgspec

from binance_derivatives._answers.counts import Counts
from binance_derivatives._answers.decoders import Mismatch
from binance_derivatives._streams.queue import MessageQueue
from binance_derivatives._streams.subscriptions import Payload, Subscription
from binance_derivatives.account import Environment
from binance_derivatives.errors import StreamEnded

T = TypeVar("T")
OnStreamMismatch: TypeAlias = Callable[[str, bytes, tuple[Mismatch, ...]], None]
"""Told of the name of a stream, a message, and what of it is not as documented: of the first, the 10th, 100th and 1,000th with it."""

_MOST_WAITING: Final = 10_000
_NO_EVENT: Final = Mismatch("$.e", "the name of a documented event", "another")


def log_mismatches(stream: str, raw: bytes, mismatches: tuple[Mismatch, ...]) -> None:
    """Warn about a message that is not as documented; the values of an account are kept out of the log."""
    import logging

    log = logging.getLogger("binance_derivatives")
    log.warning("a message of %s is not as documented: %s", stream, "; ".join(map(str, mismatches)))


class Closeable(Protocol):
    """A connection that fills a queue."""

    async def close(self) -> None:
        """Close the connection."""
        ...


class Connect(Protocol):
    """Opens a connection whose messages go into a queue, which is told when it ends."""

    async def __call__(self, address: str, queue: MessageQueue, timeout: float, /) -> Closeable:
        """Give the connection, or raise ``StreamEnded``."""
        ...


class _Wrapped(msgspec.Struct):
    stream: str
    data: msgspec.Raw


class _Named(msgspec.Struct):
    e: str = ""


_wrapped = msgspec.json.Decoder(_Wrapped)
_named = msgspec.json.Decoder(_Named)


class Feed(Generic[T]):
    """The messages of some subscriptions, for ``async for``; it connects when the first message is asked for.

    A feed that has ended stays ended: what was missed in between is unknown, so that going on is the program's decision.
    """

    def __init__(
        self,
        addresses: Sequence[str],
        subscriptions: Sequence[Subscription[T]],
        connect: Connect,
        *,
        most_waiting: int,
        timeout: float,
        on_mismatch: OnStreamMismatch,
        counts: Counts,
    ) -> None:
        self._addresses = addresses
        self._payloads = {one.name: one.payloads for one in subscriptions}
        self._connect = connect
        self._queue = MessageQueue(most_waiting)
        self._timeout = timeout
        self._on_mismatch = on_mismatch
        self._counts = counts
        self._connections: list[Closeable] = []
        self._started = False
        self.closed = False

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        """Wait for the next message.

        Raises:
            Overflow: More messages came than were taken.
            StreamEnded: A connection was lost or never made, or a message is not JSON; what came before was given out.
        """
        try:
            if not self._started:
                await self._start()
            while not self.closed:
                stream, payload, raw = self._opened(await self._queue.take())
                if payload is not None:
                    return self._decoded(stream, payload, raw)
        except StreamEnded as error:
            # One connection without the others would be a feed with gaps.
            await self._hang_up(error)
            if not self.closed:
                raise
        raise StopAsyncIteration

    async def close(self) -> None:
        """Close the feed's connections; the loop over it ends."""
        self.closed = True
        await self._hang_up(StreamEnded("the feed was closed"))

    async def _hang_up(self, reason: StreamEnded) -> None:
        self._queue.end(reason)
        connections, self._connections = self._connections, []
        for connection in connections:
            await connection.close()

    async def _start(self) -> None:
        self._started = True
        for address in self._addresses:
            self._connections.append(await self._connect(address, self._queue, self._timeout))

    def _opened(self, raw: bytes) -> tuple[str, Payload | None, bytes]:
        try:
            wrapped = _wrapped.decode(raw)
        except msgspec.ValidationError:
            # User data come bare.
            return self._chosen("", raw)
        except (ValueError, RecursionError) as error:
            raise StreamEnded("a message is not JSON") from error
        name = wrapped.stream if wrapped.stream in self._payloads else ""
        return self._chosen(name, bytes(cast("Any", wrapped.data)))

    def _chosen(self, stream: str, raw: bytes) -> tuple[str, Payload | None, bytes]:
        payloads = self._payloads.get(stream, {})
        if "" in payloads:
            return stream, payloads[""], raw
        try:
            event = _named.decode(raw).e
        except msgspec.ValidationError:
            event = ""
        except (ValueError, RecursionError) as error:
            raise StreamEnded("a message is not JSON") from error
        if event not in payloads:
            self._tell(stream or "user data", "", raw, [_NO_EVENT])
        return stream or "user data", payloads.get(event), raw

    def _decoded(self, stream: str, payload: Payload, raw: bytes) -> T:
        found: list[Mismatch] = []
        try:
            value = payload.decoder().decode(raw, found.append, payload)
        except (ValueError, RecursionError) as error:
            raise StreamEnded("a message can not be read") from error
        if found:
            self._tell(stream, payload, raw, found)
        return cast("T", value)

    def _tell(self, stream: str, source: object, raw: bytes, found: list[Mismatch]) -> None:
        for due in self._counts.due(source, found).values():
            self._on_mismatch(stream, raw, due)


class AsyncStreams:
    """The streams of one product in one environment."""

    product: ClassVar[str] = ""

    def __init__(
        self,
        *,
        environment: Environment,
        timeout: float = 10.0,
        most_waiting: int = _MOST_WAITING,
        on_mismatch: OnStreamMismatch = log_mismatches,
        connect: Connect | None = None,
    ) -> None:
        """Make a client; nothing is connected before the first message is asked for.

        Args:
            environment: Where to connect.
            timeout: Seconds to wait for a connection.
            most_waiting: How many messages of a feed may wait to be taken; one more ends it with ``Overflow``.
            on_mismatch: Told of messages that are not as documented, once for each mismatch and at 10, 100, 1,000 of them; logs a
                warning by default.
            connect: Opens connections instead of this client's own way.
        """
        if most_waiting < 1:
            raise ValueError(f"most_waiting is {most_waiting}, at least 1")
        if not 0 < timeout < float("inf"):
            raise ValueError(f"timeout is {timeout}, expected a number of seconds above 0")
        self.environment = environment
        self._timeout = timeout
        self._most_waiting = most_waiting
        self._on_mismatch = on_mismatch
        self._counts = Counts()
        self._connect = connect
        self._feeds: list[Feed[Any]] = []

    def subscribe(self, *subscriptions: Subscription[T]) -> Feed[T]:
        """Give the messages of subscriptions, on one connection for each route.

        Raises:
            ValueError: There are none, one is another product's, or the environment lacks the address.
        """
        if not subscriptions:
            raise ValueError("no subscription is given")
        strange = [str(one) for one in subscriptions if self.product not in ("", one.product)]
        if strange:
            raise ValueError(f"{', '.join(strange)} is not of product {self.product}")
        feed = Feed(
            _addresses(self.environment, self.product or subscriptions[0].product, subscriptions),
            subscriptions,
            self._connect or _own_connect(),
            most_waiting=self._most_waiting,
            timeout=self._timeout,
            on_mismatch=self._on_mismatch,
            counts=self._counts,
        )
        self._feeds = [*(one for one in self._feeds if not one.closed), feed]
        return feed

    async def close(self) -> None:
        """Close every feed."""
        feeds, self._feeds = self._feeds, []
        for feed in feeds:
            await feed.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


def _addresses(environment: Environment, product: str, subscriptions: Sequence[Subscription[Any]]) -> list[str]:
    routes: dict[str, list[str]] = {}
    addresses: list[str] = []
    for one in subscriptions:
        if one.path:
            addresses.append(environment.require(product, "user_data") + one.target(one.listen_key))
        elif one.name not in routes.setdefault(one.route, []):
            routes[one.route].append(one.name)
    for route, names in routes.items():
        root = environment.require(product, "streams")
        addresses.append(f"{root}{'/' if route else ''}{route}/stream?streams={'/'.join(names)}")
    return addresses


def _own_connect() -> Connect:
    from binance_derivatives._streams.connection import connect

    return connect
