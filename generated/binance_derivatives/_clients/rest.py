"""The clients of REST."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, TypeVar

from binance_derivatives._clients.countdown import CountdownCalls
from binance_derivatives._clients.client import AsyncClient, Client, SyncClient, takes
from binance_derivatives._core.operation import Call
from binance_derivatives._core.plan import Plan
from binance_derivatives._core.terms import Retry, Security
from binance_derivatives._core.undocumented import rest_call
from binance_derivatives._http.limits import Limits
from binance_derivatives._http.options import RestOptions
from binance_derivatives._protocol.drive import AsyncTransport, Transport
from binance_derivatives._protocol.flow import Flow, rest_time_flow
from binance_derivatives._protocol.requests import Send, rest_plan, rest_request
from binance_derivatives.account import Account, Environment

T = TypeVar("T")
TransportT = TypeVar("TransportT")


class RestCalls(Client[TransportT, Send]):
    """Calls over REST."""

    _field = "rest"
    _folder = "rest"
    countdown_calls: ClassVar[CountdownCalls | None] = None

    @takes(RestOptions)
    def __init__(self, account: Account | Environment, options: RestOptions) -> None:
        self._begin(account, options)
        self._options = options

    def plan(self, call: Call[object]) -> Plan:
        """Show what a call would send now, to the last character but for what proves who sends it; nothing is sent.

        Raises:
            MissingCredentials: The call needs a key or a secret that the client does not have.
        """
        return rest_plan(self._accept(call), self._session, self._address)

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
            The JSON, its fractions as Decimal; an awaiting client's is awaited.
        """
        return self.send(rest_call(self.product, method, path, parameters or {}, security, retry))

    def send(self, call: Call[T]) -> Any:
        raise NotImplementedError

    def _build(self, call: Call[Any]) -> Send:
        return rest_request(call, self._session, self._address)

    def _over(self, kind: Callable[..., TransportT]) -> TransportT:
        """Make the transport that the options describe."""
        options = self._options
        return kind(
            self._address,
            options.timeout,
            options.secret_proxy(),
            options.ssl_context,
            source_address=options.source_address,
            limits=Limits(body=options.max_body),
        )

    def _time_flow(self) -> Flow[Send, bool]:
        return rest_time_flow(self._session, self._address)


class Rest(SyncClient[Send], RestCalls[Transport[Send]]):
    """REST, blocking: each method sends its call and returns the value; threads may share a client."""

    def _own_transport(self) -> Transport[Send]:
        from binance_derivatives._http.blocking import HttpTransport

        return self._over(HttpTransport)


class AsyncRest(AsyncClient[Send], RestCalls[AsyncTransport[Send]]):
    """REST, awaiting: each method is a coroutine; a client belongs to the event loop it is first used in."""

    def _own_transport(self) -> AsyncTransport[Send]:
        from binance_derivatives._http.awaiting import AsyncHttpTransport

        return self._over(AsyncHttpTransport)
