"""The awaiting transport, over aiohttp."""

from __future__ import annotations

import asyncio

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientHandlerType,
    ClientRequest,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
)
from yarl import URL

from binance_derivatives.flow import Failure, Reply, Send


class AiohttpTransport:
    """Keeps connections open between requests; belongs to the event loop it is first used in.

    Args:
        timeout: Seconds to wait for a connection, and for the exchange at each step of an answer.
    """

    def __init__(self, timeout: float) -> None:
        self._timeout = ClientTimeout(total=None, connect=timeout, sock_connect=timeout, sock_read=timeout)
        self._session: ClientSession | None = None

    async def exchange(self, request: Send) -> Reply:
        """Send a request and wait for the reply.

        Raises:
            Failure: There is no reply; it says whether the request may have left.
        """
        try:
            async with self._opened().request(
                request.method,
                # What is signed is what is sent: the address is encoded already and must not be touched.
                URL(request.url, encoded=True),
                data=request.body,
                headers=request.headers,
                allow_redirects=False,
            ) as response:
                return Reply(response.status, await response.read(), dict(response.headers))
        except (ClientError, OSError) as error:
            raise _failure(error) from error

    async def close(self) -> None:
        """Close every connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()
            # The loop closes the sockets when it next runs.
            await asyncio.sleep(0)

    def _opened(self) -> ClientSession:
        if self._session is None:
            self._session = ClientSession(timeout=self._timeout, cookie_jar=DummyCookieJar(), middlewares=(_only_once,))
        return self._session


async def _only_once(request: ClientRequest, handler: ClientHandlerType) -> ClientResponse:
    """Keep aiohttp from sending a DELETE or PUT again when a kept connection turns out to be closed."""
    try:
        return await handler(request)
    except (ClientError, OSError) as error:
        raise _failure(error) from error


def _failure(error: Exception) -> Failure:
    unsent = isinstance(error, ClientConnectorError | ConnectionTimeoutError)
    return Failure(f"{type(error).__name__}: {error}", sent=not unsent)
