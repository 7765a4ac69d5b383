"""The awaiting transport, over aiohttp."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientHandlerType,
    ClientHttpProxyError,
    ClientRequest,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
)
from yarl import URL

from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Send
from binance_derivatives._protocol.signing import Secret, redacted, without_trace

if TYPE_CHECKING:
    from ssl import SSLContext


class AiohttpTransport:
    """Keeps connections open between requests; belongs to the event loop it is first used in.

    Args:
        address: The environment's REST address; every request goes below it.
        timeout: Seconds to wait for a connection, and for the exchange at each step of an answer.
        proxy: ``http://user:password@host:port``.
        ssl_context: Checks certificates instead of the default.
    """

    def __init__(
        self, address: str, timeout: float, proxy: str | None = None, ssl_context: SSLContext | None = None
    ) -> None:
        self._address = address
        origin = URL(address, encoded=True)
        # Taking each address apart, new as it is, would cost three times as much as putting it together.
        self._parts: dict[str, Any] = {
            "scheme": origin.scheme,
            "host": origin.raw_host or "",
            "port": origin.explicit_port,
            "encoded": True,
        }
        self._prefix = origin.raw_path.rstrip("/")
        self._timeout = _limits(timeout)
        self._more: dict[str, Any] = {}
        # Its address may hold a password.
        self._proxy = None if proxy is None else Secret(proxy)
        if ssl_context is not None:
            self._more["ssl"] = ssl_context
        self._session: ClientSession | None = None

    async def exchange(self, request: Send) -> Reply:
        """Send a request and wait for the reply.

        Raises:
            Failure: There is no reply; it says whether the request may have left.
        """
        failure: BaseException
        try:
            return await self._ask(request)
        except Failure as error:
            failure = Failure(error.cause, sent=error.sent)
        except (ClientError, OSError) as error:
            failure = _failure(error)
        except BaseException as error:
            failure = without_trace(error)
        # Outside of the handler: the frames below hold the key and the signature, and go no further.
        raise failure

    async def close(self) -> None:
        """Close every connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()
            # The loop closes the sockets when it next runs.
            await asyncio.sleep(0)

    async def _ask(self, request: Send) -> Reply:
        path, _, query = request.url[len(self._address) :].partition("?")
        more: dict[str, Any] = self._more
        if request.timeout is not None:
            more = {**more, "timeout": _limits(request.timeout)}
        if self._proxy is not None:
            more = {**more, "proxy": URL(self._proxy.reveal())}
        async with self._opened().request(
            request.method,
            # What is signed is what is sent: the address is encoded already and must not be touched.
            URL.build(path=self._prefix + path, query_string=query, **self._parts),
            data=request.body,
            headers=request.headers,
            allow_redirects=False,
            **more,
        ) as response:
            return Reply(response.status, await response.read(), dict(response.headers))

    def _opened(self) -> ClientSession:
        if self._session is None:
            self._session = ClientSession(timeout=self._timeout, cookie_jar=DummyCookieJar(), middlewares=(_only_once,))
        return self._session


def _limits(timeout: float) -> ClientTimeout:
    return ClientTimeout(total=None, connect=timeout, sock_connect=timeout, sock_read=timeout)


async def _only_once(request: ClientRequest, handler: ClientHandlerType) -> ClientResponse:
    """Keep aiohttp from sending a DELETE or PUT again when a kept connection turns out to be closed."""
    try:
        return await handler(request)
    except (ClientError, OSError) as error:
        failure = _failure(error)
    raise failure


def _failure(error: Exception) -> Failure:
    unsent = isinstance(error, ClientConnectorError | ConnectionTimeoutError | ClientHttpProxyError)
    return Failure(redacted(f"{type(error).__name__}: {error}"), sent=not unsent)
