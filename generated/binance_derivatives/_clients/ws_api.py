"""The clients of the WebSocket API: one connection, any number of calls in flight.

The connection is made at the first call, or by ``with``, and kept until the client is closed: when it is lost it is made again,
and before the exchange cuts it for its age a new one takes over. A call in flight on a connection that is lost ends as
``OutcomeUnknown``, or is made again if it is a read; calls made meanwhile wait for the next connection, up to their timeouts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count
from typing import Any, TypeVar, cast

from msgspec.structs import replace

from binance_derivatives._clients.client import AsyncClient, Client, SyncClient, takes
from binance_derivatives._core.operation import Call
from binance_derivatives._core.plan import Plan
from binance_derivatives._core.terms import Counter, Retry, Security
from binance_derivatives._core.undocumented import ws_call
from binance_derivatives._protocol.drive import AsyncTransport, Transport
from binance_derivatives._protocol.flow import Flow, ws_time_flow
from binance_derivatives._protocol.replies import Reply, read_refusal
from binance_derivatives._protocol.requests import Frame, logon_request, proofs_of, ws_plan, ws_request
from binance_derivatives._protocol.session import Session
from binance_derivatives._ws.options import Greeting, WsOptions
from binance_derivatives.account import Account, Environment
from binance_derivatives.errors import NotSent
from binance_derivatives.hooks import ConnectionEvent, tell

T = TypeVar("T")
TransportT = TypeVar("TransportT")
_OUTSIDE_TIME_WINDOW = -1021
# What the exchange takes from the weight of the address for every connection.
_HANDSHAKE: Mapping[Counter, int] = {"ip": 5}


class WsCalls(Client[TransportT, Frame]):
    """Calls over the WebSocket API."""

    _field = "ws_api"
    _folder = "ws-api"

    @takes(WsOptions)
    def __init__(self, account: Account | Environment, options: WsOptions) -> None:
        self._begin(account, options)
        if options.logon:
            _check_logon(self._session, options.transport)
            self._session = replace(self._session, logged_on=True)
        self._options = options
        self._ids = count(1)

    def new_id(self) -> str:
        """Give the id of the next request; no two in flight may be the same."""
        return str(next(self._ids))

    def plan(self, call: Call[object]) -> Plan:
        """Show what a call would send now, to the last character but for what proves who sends it; nothing is sent.

        Raises:
            MissingCredentials: The call needs a key or a secret that the client does not have.
        """
        return ws_plan(self._accept(call), self._session, self.new_id())

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
            The JSON, its fractions as Decimal; an awaiting client's is awaited.
        """
        return self.send(ws_call(self.product, method, parameters or {}, security, retry))

    def send(self, call: Call[T]) -> Any:
        raise NotImplementedError

    def _build(self, call: Call[Any]) -> Frame:
        return ws_request(call, self._session, self.new_id())

    def _time_flow(self) -> Flow[Frame, bool]:
        return ws_time_flow(self._session, self.new_id)

    def _greeting(self) -> Greeting | None:
        return (lambda: _logon(self._session, self.new_id)) if self._options.logon else None


class AsyncWsApi(AsyncClient[Frame], WsCalls[AsyncTransport[Frame]]):
    """The WebSocket API, awaiting: each method is a coroutine; a client belongs to the event loop it is first used in."""

    def _own_transport(self) -> AsyncTransport[Frame]:
        from binance_derivatives._ws.transport import PicowsTransport

        return PicowsTransport(
            self._address, self._options, greeting=self._greeting(), on_event=_Reporter(self._session)
        )


class WsApi(SyncClient[Frame], WsCalls[Transport[Frame]]):
    """The WebSocket API, blocking: any number of threads may share a client, and with it one connection.

    The connection lives in a background thread, which is started by the first call or by ``with`` and ended by ``close``. Hooks
    that tell of the connection are called in that thread: a call that is made there is ``NotSent``, and ``close`` does not wait. A
    client made before a fork can not be used after it.
    """

    def _accept(self, call: Call[T]) -> Call[T]:
        # Before its flow, which would have the thread pause and try again.
        if getattr(self._shared.transport, "is_here", False):
            from binance_derivatives._ws.room import IN_ITS_THREAD

            raise NotSent(call=call, cause=IN_ITS_THREAD)
        return super()._accept(call)

    def _own_transport(self) -> Transport[Frame]:
        from binance_derivatives._ws.background import BackgroundTransport

        return BackgroundTransport(
            self._address, self._options, greeting=self._greeting(), on_event=_Reporter(self._session)
        )


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
        tell(self._session.hooks.connection, replace(event, cause=self._session.masked(event.cause)))


def _logon(session: Session, new_id: Callable[[], str]) -> Flow[Frame, Reply]:
    """Prove the key for a connection; a clock that is off is set right, once."""
    reply = cast("Reply", (yield (request := logon_request(session, new_id()))))
    refusal = read_refusal(reply.status, {}, reply.body, session.time.now())
    if refusal.code == _OUTSIDE_TIME_WINDOW and (yield from ws_time_flow(session, new_id)):
        reply = cast("Reply", (yield (request := logon_request(session, new_id()))))
    if reply.status != 200:
        shown = session.masked(reply.body.decode("utf-8", "backslashreplace"), proofs_of(request))
        reply = replace(reply, body=shown.encode())
    if reply.limits is not None:
        session.budget.observe(reply.limits, session.time.now())
    return reply


def _check_logon(session: Session, transport: object) -> None:
    if session.api_key is None or session.signer is None or session.signer.kind != "ed25519":
        raise ValueError("logon is for accounts with an Ed25519 key; calls with other keys are signed one by one")
    if transport is not None:
        raise ValueError("logon is done by the client's own transport; give one or the other")
