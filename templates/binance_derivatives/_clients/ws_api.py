"""The clients of the WebSocket API: one connection, any number of calls in flight.

The connection is made at the first call, or by ``with``, and kept until the client is closed: when it is lost it is made again,
and before the exchange cuts it for its age a new one takes over. A call in flight on a connection that is lost ends as
``OutcomeUnknown``, or is made again if it is a read; calls made meanwhile wait for the next connection, up to their timeouts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Protocol, Self, TypeVar, cast, runtime_checkable

from msgspec.structs import replace

from binance_derivatives._clients.rest import Client, now
from binance_derivatives._core.operation import Call
from binance_derivatives._core.plan import Plan
from binance_derivatives._core.terms import Counter, Retry, Security
from binance_derivatives._core.undocumented import ws_call
from binance_derivatives._protocol.drive import AsyncTransport, Transport, awaited, run
from binance_derivatives._protocol.flow import Flow, Raw, ws_flow, ws_time_flow
from binance_derivatives._protocol.replies import Reply, read_refusal
from binance_derivatives._protocol.requests import Frame, logon_request, ws_plan
from binance_derivatives._protocol.session import Clock, Session
from binance_derivatives._ws.options import Backoff, WsOptions
from binance_derivatives.account import Account, Environment
from binance_derivatives.hooks import ConnectionEvent, Hooks, tell
from binance_derivatives.limits import Budget
from binance_derivatives.retries import Retries

if TYPE_CHECKING:
    from ssl import SSLContext

T = TypeVar("T")
TransportT = TypeVar("TransportT")
WhenFull = Literal["wait", "refuse"]
_OUTSIDE_TIME_WINDOW = -1021
# What the exchange takes from the weight of the address for every connection.
_HANDSHAKE: Mapping[Counter, int] = {"ip": 5}
_DAY_BUT_HALF_AN_HOUR = 23.5 * 3600


@runtime_checkable
class Startable(Protocol):
    """A transport that can connect before there is a request."""

    def start(self) -> None:
        """Begin to connect; nothing is waited for."""
        ...


class WsClient(Client[TransportT]):
    """Account, address and options of one product's WebSocket API."""

    _field = "ws_api"

    def __init__(
        self,
        account: Account | Environment,
        *,
        logon: bool = False,
        timeout: float = 10.0,
        lifetime: float = _DAY_BUT_HALF_AN_HOUR,
        most_in_flight: int = 1000,
        when_full: WhenFull = "wait",
        backoff: Backoff | None = None,
        recv_window: int | None = None,
        retries: Retries | None = None,
        budget: Budget | None = None,
        hooks: Hooks | None = None,
        proxy: str | None = None,
        ssl_context: SSLContext | None = None,
        user_agent: str = "binance-derivatives",
        clock: Clock = now,
        transport: TransportT | None = None,
    ) -> None:
        """Make a client; nothing is sent before the first call, and no network library is loaded before it or ``with``.

        Args:
            account: Where to connect, with or without a key: ``TESTNET`` or ``TESTNET.account(api_key, secret)``. There is no
                default, so that no order goes to a real account by accident.
            logon: Prove the key once for each connection instead of in every call; for Ed25519 keys alone.
            timeout: Seconds for each attempt at a call, from its start to its answer.
            lifetime: Seconds after which a new connection takes over; the exchange cuts connections after 24 hours.
            most_in_flight: How many calls may wait for their answers on the connection.
            when_full: What becomes of calls beyond that: they ``wait``, first come, first served, or the client is to
                ``refuse`` them with ``NotSent``.
            backoff: Pauses between attempts to connect again.
            recv_window: Milliseconds that a signed call stays valid, 1 to 60000; a call's own ``recv_window`` wins.
            retries: When calls are made again by themselves; ``NO_RETRIES`` for never.
            budget: What is known of the rate limits; give one to several clients of an IP address to share it.
            hooks: Functions to call on requests, answers, retries, mismatches and changes of the connection.
            proxy: ``http://user:password@host:port``, or with ``https``, ``socks4`` or ``socks5``; the environment variables
                of proxies are not looked at.
            ssl_context: Checks certificates instead of the default.
            user_agent: What the client calls itself.
            clock: Gives milliseconds UTC.
            transport: Carries the requests instead of this client's own.

        Raises:
            ValueError: The environment is another product's or lacks the address, or an argument can not be used.
        """
        super().__init__(
            account,
            timeout=timeout,
            recv_window=recv_window,
            retries=retries,
            budget=budget,
            hooks=hooks,
            proxy=proxy,
            ssl_context=ssl_context,
            user_agent=user_agent,
            clock=clock,
            transport=transport,
        )
        if logon:
            _check_logon(self._session, transport)
            self._session = replace(self._session, logged_on=True)
        self._ids = count(1)
        self._options = WsOptions(
            timeout=self._timeout,
            connect_timeout=self._timeout,
            greeting=(lambda: _logon(self._session, self.new_id)) if logon else None,
            lifetime=lifetime,
            most_in_flight=most_in_flight,
            when_full=when_full,
            backoff=backoff or Backoff(),
            proxy=proxy,
            user_agent=user_agent,
            ssl_context=ssl_context,
            on_event=_Reporter(self._session),
        )

    def new_id(self) -> str:
        """Give the id of the next request; no two in flight may be the same."""
        return str(next(self._ids))

    def plan(self, call: Call[object]) -> Plan:
        """Show what a call would send now, to the last character but for what proves who sends it; nothing is sent.

        Raises:
            MissingCredentials: The call needs a key or a secret that the client does not have.
        """
        self._accept(call)
        return ws_plan(call, self._session, self.new_id())

    def _flow(self, call: Call[T]) -> Flow[Frame, Raw[T]]:
        self._accept(call)
        return ws_flow(call, self._session, self.new_id)

    def _undocumented(
        self, method: str, parameters: Mapping[str, object] | None, security: Security, retry: Retry
    ) -> Call[Any]:
        return ws_call(self.product, method, parameters or {}, security, retry)


class AsyncWsApi(WsClient[AsyncTransport[Frame]]):
    """The WebSocket API, awaiting: each method is a coroutine; a client belongs to the event loop it is first used in."""

    async def send(self, call: Call[T]) -> T:
        """Send a call; awaiting gives its value. Any number may be in flight.

        Raises:
            BinanceError: One of its kinds, by what happened to the call.
        """
        return (await awaited(self._flow(call), self._carrier().exchange)).value

    async def with_raw(self, call: Call[T]) -> Raw[T]:
        """Send a call, made by the method of the class: ``await client.with_raw(AsyncWsApi.query_order(...))``.

        Returns:
            The value with the status and the bytes it came in.
        """
        return await awaited(self._flow(call), self._carrier().exchange)

    async def request(
        self,
        method: str,
        parameters: Mapping[str, object] | None = None,
        *,
        security: Security = Security.NONE,
        retry: Retry = Retry.UNSENT,
    ) -> Any:
        """Send what is not documented, as ``WsApi.request`` does."""
        return await self.send(self._undocumented(method, parameters, security, retry))

    async def sync_time(self) -> bool:
        """Measure the exchange's clock; False when it can not be had. It is done by itself when a call needs it."""
        return await awaited(ws_time_flow(self._session, self.new_id), self._carrier().exchange)

    async def close(self) -> None:
        """Close the connection; the client can not be used after it, and calls in flight end as ``OutcomeUnknown``."""
        self._shared.closed = True
        if self._shared.transport is not None:
            await self._shared.transport.close()

    async def __aenter__(self) -> Self:
        transport = self._carrier()
        if isinstance(transport, Startable):
            transport.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def _own_transport(self) -> AsyncTransport[Frame]:
        from binance_derivatives._ws.transport import PicowsTransport

        return PicowsTransport(self._address, self._options)


class WsApi(WsClient[Transport[Frame]]):
    """The WebSocket API, blocking: any number of threads may share a client, and with it one connection.

    The connection lives in a background thread, which is started by the first call or by ``with`` and ended by ``close``. Hooks
    that tell of the connection are called in that thread. A client made before a fork can not be used after it.
    """

    def send(self, call: Call[T]) -> T:
        """Send a call and wait for its value.

        Raises:
            BinanceError: One of its kinds, by what happened to the call.
        """
        return run(self._flow(call), self._carrier().exchange).value

    def with_raw(self, call: Call[T]) -> Raw[T]:
        """Send a call, made by the method of the class: ``client.with_raw(AsyncWsApi.query_order(...))``.

        Returns:
            The value with the status and the bytes it came in.
        """
        return run(self._flow(call), self._carrier().exchange)

    def request(
        self,
        method: str,
        parameters: Mapping[str, object] | None = None,
        *,
        security: Security = Security.NONE,
        retry: Retry = Retry.UNSENT,
    ) -> Any:
        """Send what is not documented: any method, signed if its security says so, its parameters as they are.

        Args:
            method: ``order.place``.
            parameters: By their names on the wire; None is left out.
            security: What the call must prove.
            retry: When it may be made again by itself.

        Returns:
            The JSON, its fractions as Decimal.
        """
        return self.send(self._undocumented(method, parameters, security, retry))

    def sync_time(self) -> bool:
        """Measure the exchange's clock; False when it can not be had. It is done by itself when a call needs it."""
        return run(ws_time_flow(self._session, self.new_id), self._carrier().exchange)

    def close(self) -> None:
        """Close the connection; the client can not be used after it, and calls in flight end as ``OutcomeUnknown``."""
        self._shared.closed = True
        if self._shared.transport is not None:
            self._shared.transport.close()

    def __enter__(self) -> Self:
        transport = self._carrier()
        if isinstance(transport, Startable):
            transport.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _own_transport(self) -> Transport[Frame]:
        from binance_derivatives._ws.background import BackgroundTransport

        return BackgroundTransport(self._address, self._options)


class _Reporter:
    """Counts how often a connection was made again, and tells the client's hook of every change."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connections = 0

    def __call__(self, event: ConnectionEvent) -> None:
        if event.kind in ("connected", "taken over"):
            self._session.budget.book(_HANDSHAKE, self._session.time.now())
            self._session.tally.reconnects += self._connections > 0
            self._connections += 1
        tell(self._session.hooks.connection, event)


def _logon(session: Session, new_id: Callable[[], str]) -> Flow[Frame, Reply]:
    """Prove the key for a connection; a clock that is off is set right, once."""
    reply = cast("Reply", (yield logon_request(session, new_id())))
    refusal = read_refusal(reply.status, {}, reply.body, session.time.now())
    if refusal.code == _OUTSIDE_TIME_WINDOW and (yield from ws_time_flow(session, new_id)):
        reply = cast("Reply", (yield logon_request(session, new_id())))
    if reply.limits is not None:
        session.budget.observe_limits(reply.limits, session.time.now())
    return reply


def _check_logon(session: Session, transport: object) -> None:
    if session.api_key is None or session.signer is None or session.signer.kind != "ed25519":
        raise ValueError("logon is for accounts with an Ed25519 key; calls with other keys are signed one by one")
    if transport is not None:
        raise ValueError("logon is done by the client's own transport; give one or the other")
