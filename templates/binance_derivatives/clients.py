"""What the clients of all products have in common: credentials, address, and a shell that carries out flows."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Generator
from threading import Lock
from types import TracebackType
from typing import ClassVar, Generic, Protocol, Self, TypeVar

from binance_derivatives.environment import Environment
from binance_derivatives.flow import (
    Clock,
    Failure,
    Frame,
    OnMismatch,
    Reply,
    Send,
    Session,
    log_mismatches,
    rest_flow,
    ws_flow,
)
from binance_derivatives.operation import Call
from binance_derivatives.signing import HmacSigner, Signer

T = TypeVar("T")
RequestT = TypeVar("RequestT")
RequestT_contra = TypeVar("RequestT_contra", contravariant=True)
TransportT = TypeVar("TransportT")


class BlockingTransport(Protocol[RequestT_contra]):
    """Carries one request and waits for its reply."""

    def exchange(self, request: RequestT_contra, /) -> Reply:
        """Give the reply, or raise ``Failure``."""
        ...

    def close(self) -> None:
        """Free every connection."""
        ...


class AwaitingTransport(Protocol[RequestT_contra]):
    """Carries requests, many at a time."""

    async def exchange(self, request: RequestT_contra, /) -> Reply:
        """Give the reply, or raise ``Failure``."""
        ...

    async def close(self) -> None:
        """Free every connection."""
        ...


def now() -> int:
    """Give this machine's time in milliseconds UTC."""
    return time.time_ns() // 1_000_000


# Threads that share a client get one transport.
_loading = Lock()


class _Client(Generic[TransportT]):
    """Credentials, address and clock of one product in one environment."""

    product: ClassVar[str] = ""
    _field: ClassVar[str] = "rest"

    def __init__(
        self,
        *,
        environment: Environment,
        api_key: str | None = None,
        api_secret: str | None = None,
        signer: Signer | None = None,
        recv_window: int | None = None,
        timeout: float = 10.0,
        clock: Clock = now,
        on_mismatch: OnMismatch = log_mismatches,
        transport: TransportT | None = None,
    ) -> None:
        """Make a client; nothing is sent before the first call, and no network library is loaded before it or ``with``.

        Args:
            environment: Where to connect; there is no default, so that no order goes to a real account by accident.
            api_key: The key, for calls that need one.
            api_secret: The secret of an HMAC key.
            signer: Signs instead of ``api_secret``, for RSA and Ed25519 keys.
            recv_window: Milliseconds that a signed call stays valid; a call's own ``recv_window`` wins.
            timeout: Seconds to wait for the exchange.
            clock: Gives milliseconds UTC.
            on_mismatch: Told of answers that are not as documented; logs a warning by default.
            transport: Carries the requests instead of this client's own.

        Raises:
            ValueError: The environment is another product's or lacks the address, or an argument can not be used.
        """
        self.environment = environment
        self._address = environment.require(self.product, self._field)
        if api_secret is not None:
            if signer is not None or not api_secret:
                raise ValueError("api_secret is empty" if signer is None else "give api_secret or signer, not both")
            signer = HmacSigner(api_secret)
        if api_key is not None and not (api_key and api_key.isascii() and api_key.isprintable() and " " not in api_key):
            raise ValueError("api_key is empty, or holds characters that no key has")
        if recv_window is not None and not 1 <= recv_window <= 60_000:
            raise ValueError(f"recv_window is {recv_window}, expected 1 to 60000 milliseconds")
        if not 0 < timeout < float("inf"):
            raise ValueError(f"timeout is {timeout}, expected a number of seconds above 0")
        self._session = Session(clock, api_key, signer, recv_window, on_mismatch)
        self._timeout = timeout
        self._transport = transport
        self._closed = False

    def __repr__(self) -> str:
        return f"{type(self).__module__}.{type(self).__qualname__}(environment={self.environment.name!r})"

    def _carrier(self) -> TransportT:
        """Give the transport; one of its own, and the network library below it, are loaded when they are first needed."""
        if self._transport is None:
            with _loading:
                self._transport = self._transport or self._own_transport(self._timeout)
        return self._transport

    def _own_transport(self, timeout: float) -> TransportT:
        raise NotImplementedError

    def _accept(self, call: Call[object]) -> None:
        if self._closed:
            raise RuntimeError("the client is closed")
        if self.product not in ("", call.operation.product):
            raise ValueError(f"{call.operation} is not an operation of product {self.product}")


class BlockingRest(_Client[BlockingTransport[Send]]):
    """REST, blocking: each method sends its call and returns the value; threads may share a client."""

    def send(self, call: Call[T]) -> T:
        """Send a call and wait for its value.

        Raises:
            BinanceError: One of its kinds, by what happened to the call.
        """
        self._accept(call)
        return _run(rest_flow(call, self._session, self._address), self._carrier().exchange)

    def close(self) -> None:
        """Close every connection; the client can not be used after it."""
        self._closed = True
        if self._transport is not None:
            self._transport.close()

    def __enter__(self) -> Self:
        # The first call does not wait for a library to be loaded.
        self._carrier()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _own_transport(self, timeout: float) -> BlockingTransport[Send]:
        from binance_derivatives.over_urllib3 import Urllib3Transport

        return Urllib3Transport(self._address, timeout)


class _Awaiting(_Client[AwaitingTransport[RequestT]]):
    async def close(self) -> None:
        """Close every connection; the client can not be used after it."""
        self._closed = True
        if self._transport is not None:
            await self._transport.close()

    async def __aenter__(self) -> Self:
        self._carrier()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


class AwaitingRest(_Awaiting[Send]):
    """REST, awaiting: each method is a coroutine; a client belongs to the event loop it is first used in."""

    async def send(self, call: Call[T]) -> T:
        """Send a call; awaiting gives its value.

        Raises:
            BinanceError: One of its kinds, by what happened to the call.
        """
        self._accept(call)
        return await _awaited(rest_flow(call, self._session, self._address), self._carrier().exchange)

    def _own_transport(self, timeout: float) -> AwaitingTransport[Send]:
        from binance_derivatives.over_aiohttp import AiohttpTransport

        return AiohttpTransport(timeout)


class AwaitingWsApi(_Awaiting[Frame]):
    """The WebSocket API: one connection, made at the first call, with any number of calls in flight."""

    _field: ClassVar[str] = "ws_api"

    def new_id(self) -> str:
        """Give the id of the next request; no two in flight may be the same."""
        from uuid import uuid4

        return uuid4().hex

    async def send(self, call: Call[T]) -> T:
        """Send a call; awaiting gives its value. Any number may be in flight.

        Raises:
            BinanceError: One of its kinds, by what happened to the call.
        """
        self._accept(call)
        return await _awaited(ws_flow(call, self._session, self.new_id()), self._carrier().exchange)

    def _own_transport(self, timeout: float) -> AwaitingTransport[Frame]:
        from binance_derivatives.over_picows import PicowsTransport

        return PicowsTransport(self._address, timeout)


def _run(flow: Generator[RequestT, Reply, T], exchange: Callable[[RequestT], Reply]) -> T:
    try:
        request = next(flow)
        while True:
            try:
                reply = exchange(request)
            except Failure as failure:
                request = flow.throw(failure)
            else:
                request = flow.send(reply)
    except StopIteration as done:
        answer: T = done.value
        return answer


async def _awaited(flow: Generator[RequestT, Reply, T], exchange: Callable[[RequestT], Awaitable[Reply]]) -> T:
    try:
        request = next(flow)
        while True:
            try:
                reply = await exchange(request)
            except Failure as failure:
                request = flow.throw(failure)
            else:
                request = flow.send(reply)
    except StopIteration as done:
        answer: T = done.value
        return answer
