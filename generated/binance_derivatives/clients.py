"""What the clients of all products have in common: account and options; and those of REST."""

from __future__ import annotations

import time
from collections.abc import Mapping
from ipaddress import ip_address
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar

from msgspec.structs import replace

from binance_derivatives._http.limits import MOST_BODY, Limits
from binance_derivatives.account import Account
from binance_derivatives.budget import Budget
from binance_derivatives.building import Frame, Send, rest_request
from binance_derivatives.carrying import AwaitingTransport, BlockingTransport, Carrier, awaited, run
from binance_derivatives.environment import Environment
from binance_derivatives.flow import Raw, rest_flow, rest_time_flow
from binance_derivatives.hooks import Hooks, Tally
from binance_derivatives.operation import Call, Retry, Security
from binance_derivatives.plan import Plan
from binance_derivatives.retrying import Retries
from binance_derivatives.server_time import ServerTime
from binance_derivatives.session import Clock, Session, Source
from binance_derivatives.signing import Secret
from binance_derivatives.undocumented import rest_call

if TYPE_CHECKING:
    from ssl import SSLContext

T = TypeVar("T")
RequestT = TypeVar("RequestT", Send, Frame)
TransportT = TypeVar("TransportT")


def now() -> int:
    """Give this machine's time in milliseconds UTC."""
    return time.time_ns() // 1_000_000


class Client(Generic[TransportT]):
    """Account, address and options of one product."""

    product: ClassVar[str] = ""
    time_source: ClassVar[Source | None] = None
    limits_source: ClassVar[Source | None] = None
    _field: ClassVar[str] = "rest"

    def __init__(
        self,
        account: Account | Environment,
        *,
        timeout: float = 10.0,
        recv_window: int | None = None,
        retries: Retries | None = None,
        budget: Budget | None = None,
        hooks: Hooks | None = None,
        proxy: str | None = None,
        ssl_context: SSLContext | None = None,
        source_address: str | None = None,
        max_body: int = MOST_BODY,
        user_agent: str = "binance-derivatives",
        clock: Clock = now,
        transport: TransportT | None = None,
    ) -> None:
        """Make a client; nothing is sent before the first call, and no network library is loaded before it or ``with``.

        Args:
            account: Where to connect, with or without a key: ``TESTNET`` or ``TESTNET.account(api_key, secret)``. There is no
                default, so that no order goes to a real account by accident.
            timeout: Seconds for each attempt at a connection and, once it is made, for each step of an answer; an attempt as a
                whole ends after three times as long.
            recv_window: Milliseconds that a signed call stays valid, 1 to 60000; a call's own ``recv_window`` wins.
            retries: When calls are made again by themselves; ``NO_RETRIES`` for never.
            budget: What is known of the rate limits; give one to several clients of an IP address to share it.
            hooks: Functions to call on requests, answers, retries, mismatches and changes of a connection.
            proxy: ``http://user:password@host:port``, or with ``https``, ``socks5`` or ``socks5h``; the environment variables of
                proxies are not looked at.
            ssl_context: Checks certificates instead of the system's, for a proxy with a certificate authority of its own.
            source_address: The address of this machine to connect from, where it has several.
            max_body: Bytes that an answer may have, unpacked; what is larger is not read.
            user_agent: What the client calls itself.
            clock: Gives milliseconds UTC.
            transport: Carries the requests instead of this client's own.

        Raises:
            ValueError: The environment is another product's or lacks the address, or an argument can not be used.
        """
        if isinstance(account, Environment):
            account = Account(environment=account)
        self.environment = account.environment
        self._address = account.environment.require(self.product, self._field)
        self._session = Session(
            clock=clock,
            time=ServerTime(clock),
            api_key=account.api_key,
            signer=account.signer,
            recv_window=_window(recv_window),
            retries=retries or Retries(),
            budget=budget or Budget(),
            hooks=hooks or Hooks(),
            time_source=self.time_source,
            user_agent=_header(user_agent),
        )
        self._timeout = _seconds(timeout)
        # Its address may hold a password.
        self._proxy = None if proxy is None else Secret(_proxied(proxy))
        self._ssl_context = ssl_context
        self._network: dict[str, Any] = {
            "source_address": _address(source_address),
            "limits": Limits(body=_bytes(max_body)),
        }
        self._shared = Carrier(transport)

    def __repr__(self) -> str:
        return f"{type(self).__module__}.{type(self).__qualname__}(environment={self.environment.name!r})"

    @property
    def tally(self) -> Tally:
        """How many requests, retries, mismatches and reconnects there were."""
        return self._session.tally

    @property
    def budget(self) -> Budget:
        """What is known of the exchange's rate limits."""
        return self._session.budget

    def with_options(
        self,
        *,
        timeout: float | None = None,
        recv_window: int | None = None,
        retries: Retries | None = None,
        hooks: Hooks | None = None,
    ) -> Self:
        """Give a client like this one, with other options and the same connections: for one call, or for many.

        ``client.with_options(timeout=1, retries=NO_RETRIES).new_order(...)``. What is None stays as it is; closing either closes
        both.
        """
        session = self._session
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        made._session = replace(
            session,
            timeout=session.timeout if timeout is None else _seconds(timeout),
            recv_window=session.recv_window if recv_window is None else _window(recv_window),
            retries=retries or session.retries,
            hooks=hooks or session.hooks,
        )
        return made

    def _carrier(self) -> TransportT:
        """Give the transport; one of its own, and the network library below it, are loaded when they are first needed."""
        shared = self._shared
        if shared.transport is None:
            with shared.lock:
                shared.transport = shared.transport or self._own_transport()
        return shared.transport

    def _own_transport(self) -> TransportT:
        raise NotImplementedError

    def _accept(self, call: Call[object]) -> None:
        if self._shared.closed:
            raise RuntimeError("the client is closed")
        if self.product not in ("", call.operation.product):
            raise ValueError(f"{call.operation} is not an operation of product {self.product}")


class _Rest(Client[TransportT]):
    def plan(self, call: Call[object]) -> Plan:
        """Show what a call would send now, to the last character but for what proves who sends it; nothing is sent.

        Raises:
            MissingCredentials: The call needs a key or a secret that the client does not have.
        """
        self._accept(call)
        return Plan.of_rest(call, rest_request(call, self._session, self._address), self._address)

    def _undocumented(
        self, method: str, path: str, parameters: Mapping[str, object], security: Security, retry: Retry | None
    ) -> Call[Any]:
        return rest_call(self.product, method, path, parameters, security, retry)


class BlockingRest(_Rest[BlockingTransport[Send]]):
    """REST, blocking: each method sends its call and returns the value; threads may share a client."""

    def send(self, call: Call[T]) -> T:
        """Send a call and wait for its value.

        Raises:
            BinanceError: One of its kinds, by what happened to the call.
        """
        return self.with_raw(call).value

    def with_raw(self, call: Call[T]) -> Raw[T]:
        """Send a call, made by the method of the class: ``client.with_raw(Rest.query_order(...))``.

        Returns:
            The value with the status, the headers and the bytes it came in.
        """
        self._accept(call)
        return run(rest_flow(call, self._session, self._address), self._carrier().exchange)

    def request(
        self,
        method: str,
        path: str,
        parameters: Mapping[str, object] | None = None,
        *,
        security: Security = Security.NONE,
        retry: Retry | None = None,
    ) -> Any:
        """Send what is not documented: any path, signed if its security says so, its parameters as they are.

        Args:
            method: ``GET``, ``POST``, ``PUT``, ``DELETE``.
            path: Below the environment's address, ``/fapi/v1/something``.
            parameters: By their names on the wire; None is left out.
            security: What the call must prove.
            retry: When it may be made again; a GET whenever it came to nothing, anything else only if it never left.

        Returns:
            The JSON, its fractions as Decimal.
        """
        return self.send(self._undocumented(method, path, parameters or {}, security, retry))

    def sync_time(self) -> bool:
        """Measure the exchange's clock; False when it can not be had. It is done by itself when a call needs it."""
        return run(rest_time_flow(self._session, self._address), self._carrier().exchange)

    def learn_limits(self) -> None:
        """Read the exchange's rate limits, for the budget's gate."""
        if self.limits_source is not None:
            self.budget.learn(self.limits_source.read(self.send(self.limits_source.call())))

    def close(self) -> None:
        """Close every connection; the client can not be used after it."""
        self._shared.closed = True
        if self._shared.transport is not None:
            self._shared.transport.close()

    def __enter__(self) -> Self:
        # The first call does not wait for a library to be loaded.
        self._carrier()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _own_transport(self) -> BlockingTransport[Send]:
        from binance_derivatives._http.blocking import HttpTransport

        return HttpTransport(self._address, self._timeout, self._proxy, self._ssl_context, **self._network)


class Awaiting(Client[AwaitingTransport[RequestT]]):
    """What awaiting clients have in common."""

    async def close(self) -> None:
        """Close every connection; the client can not be used after it."""
        self._shared.closed = True
        if self._shared.transport is not None:
            await self._shared.transport.close()

    async def __aenter__(self) -> Self:
        self._carrier()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


class AwaitingRest(_Rest[AwaitingTransport[Send]], Awaiting[Send]):
    """REST, awaiting: each method is a coroutine; a client belongs to the event loop it is first used in."""

    async def send(self, call: Call[T]) -> T:
        """Send a call; awaiting gives its value.

        Raises:
            BinanceError: One of its kinds, by what happened to the call.
        """
        return (await self.with_raw(call)).value

    async def with_raw(self, call: Call[T]) -> Raw[T]:
        """Send a call, made by the method of the class: ``await client.with_raw(AsyncRest.query_order(...))``.

        Returns:
            The value with the status, the headers and the bytes it came in.
        """
        self._accept(call)
        return await awaited(rest_flow(call, self._session, self._address), self._carrier().exchange)

    async def request(
        self,
        method: str,
        path: str,
        parameters: Mapping[str, object] | None = None,
        *,
        security: Security = Security.NONE,
        retry: Retry | None = None,
    ) -> Any:
        """Send what is not documented, as ``BlockingRest.request`` does."""
        return await self.send(self._undocumented(method, path, parameters or {}, security, retry))

    async def sync_time(self) -> bool:
        """Measure the exchange's clock; False when it can not be had. It is done by itself when a call needs it."""
        return await awaited(rest_time_flow(self._session, self._address), self._carrier().exchange)

    async def learn_limits(self) -> None:
        """Read the exchange's rate limits, for the budget's gate."""
        if self.limits_source is not None:
            self.budget.learn(self.limits_source.read(await self.send(self.limits_source.call())))

    def _own_transport(self) -> AwaitingTransport[Send]:
        from binance_derivatives._http.awaiting import AsyncHttpTransport

        return AsyncHttpTransport(self._address, self._timeout, self._proxy, self._ssl_context, **self._network)


def _window(recv_window: int | None) -> int | None:
    if recv_window is not None and not 1 <= recv_window <= 60_000:
        raise ValueError(f"recv_window is {recv_window}, expected 1 to 60000 milliseconds")
    return recv_window


def _seconds(timeout: float) -> float:
    if not 0 < timeout < float("inf"):
        raise ValueError(f"timeout is {timeout}, expected a number of seconds above 0")
    return timeout


def _proxied(proxy: str) -> str:
    from binance_derivatives._http.proxies import Proxy

    Proxy.of(proxy)
    return proxy


def _address(source: str | None) -> str | None:
    if source is not None:
        ip_address(source)
    return source


def _bytes(most: int) -> int:
    if most < 1:
        raise ValueError(f"max_body is {most}, expected a number of bytes above 0")
    return most


def _header(user_agent: str) -> str:
    if not user_agent or not user_agent.isascii() or not user_agent.isprintable():
        raise ValueError("user_agent is empty, or holds characters that no header has")
    return user_agent
