"""Making a WebSocket connection: socket, proxy, handshake, greeting."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Awaitable, Callable, Mapping
from ssl import SSLCertVerificationError
from typing import Final, TypeVar, cast

from picows import (
    WSHandshakeError,
    WSUpgradeRequest,
    WSUpgradeResponse,
    ws_connect,  # pyright: ignore[reportUnknownVariableType]
)
from picows.url import WSParsedURL

from binance_derivatives._http.addresses import in_turn, spelled_out
from binance_derivatives._http.async_dial import connect
from binance_derivatives._protocol.drive import awaited
from binance_derivatives._protocol.replies import Failure, read_refusal
from binance_derivatives._protocol.signing import masked, proofs_in
from binance_derivatives._ws.connection import Connection
from binance_derivatives._ws.framed import Framed
from binance_derivatives._ws.log import MaskedLog
from binance_derivatives._ws.options import ConnectionOptions, Greeting

_log = MaskedLog()
# A backend that did not answer in time may do so next time.
_REQUEST_TIMEOUT: Final = 408
_TURNS: Final = 10
FramedT = TypeVar("FramedT", bound=Framed)


class Refused(Failure):
    """The exchange does not want this connection; asking again at once would be refused again.

    Attributes:
        seconds: How long the exchange told to wait, 0 when it did not.
    """

    def __init__(self, cause: str, seconds: float) -> None:
        super().__init__(cause, sent=False)
        self.seconds = seconds


async def dial(
    address: str,
    options: ConnectionOptions,
    new_connection: Callable[[], FramedT],
    greet: Callable[[FramedT], Awaitable[None]] | None = None,
) -> FramedT:
    """Make a connection that can be used: it was greeted, if there is something to say first.

    Raises:
        Refused: The exchange refused the handshake or the greeting.
        Failure: There is no connection for another reason; nothing was sent but the greeting.
    """
    connection, opener = new_connection(), _Opener()
    try:
        async with asyncio.timeout(options.connecting):
            await _shake_hands(address, options, connection, opener)
            if greet is not None:
                await greet(connection)
        if not connection.cause:
            return connection
        cause = Failure(connection.cause, sent=False)
    except Failure as failure:
        cause = failure
    except TimeoutError:
        cause = Failure(f"no connection within {options.connecting:g} s", sent=False)
    except asyncio.CancelledError:
        await opener.shut()
        connection.cut()
        raise
    await opener.shut()
    connection.cut()
    # Outside of the handler: the frames of the library hold a proxy's password, and go no further.
    raise cause


async def _shake_hands(address: str, options: ConnectionOptions, connection: Framed, opener: _Opener) -> None:
    proofs = proofs_in(address)

    def listen(_request: WSUpgradeRequest, response: WSUpgradeResponse) -> Framed:
        for granted in ("Sec-WebSocket-Extensions", "Sec-WebSocket-Protocol"):
            if response.headers.get(granted):
                # RFC 6455, 4.1: what was not asked for ends the connection.
                raise Failure(f"the handshake was answered with {granted}, which nobody asked for", sent=False)
        return connection

    try:
        _, listener = await ws_connect(
            listen,
            address,
            ssl_context=options.ssl_context,
            websocket_handshake_timeout=options.connecting,
            # The connection answers pings itself, no faster than allowed.
            enable_auto_pong=False,
            extra_headers={"User-Agent": options.user_agent},
            max_redirects=0,
            proxy=options.proxy_address(),
            socket_factory=opener.open,
            logger_name=_log,
        )
    except WSHandshakeError as error:
        failure = _handshake_failure(error, proofs)
    except (Failure, TimeoutError):
        raise
    except Exception as error:
        # Proxies, resolvers and TLS raise what they like; none of it may end the task that keeps the connection.
        text = masked(f"{type(error).__name__}: {error}", proofs)
        text = text.replace(options.proxy_address() or text, "the proxy") if options.proxy else text
        # A certificate does not get better by asking again.
        untrusted = isinstance(error, SSLCertVerificationError)
        failure = Refused(text, 0.0) if untrusted else Failure(text, sent=False)
    else:
        if cast("Framed | None", listener) is not None:
            return
        failure = Failure("the connection was lost during the handshake", sent=False)
    raise failure


async def greet(connection: Connection, greeting: Greeting) -> None:
    """Say what is said first on a connection of the WebSocket API.

    Raises:
        Refused: It was answered with another status than 200.
        Failure: It was not answered.
    """
    try:
        reply = await awaited(greeting(), connection.ask)
    except Failure as failure:
        raise Failure(f"the greeting of the connection came to nothing: {failure.cause}", sent=False) from None
    if reply.status != 200:
        raise _refusal("the greeting of the connection", reply.status, {}, reply.body)
    connection.logged_on()


class _Opener:
    """Opens the socket, so that an attempt that is given up leaves none open."""

    def __init__(self) -> None:
        self._socket: socket.socket | None = None

    async def open(self, where: WSParsedURL) -> socket.socket:
        """Connect to the address that answers first.

        Raises:
            OSError: None does.
        """
        loop, host, port = asyncio.get_running_loop(), where.host, where.port
        # An address that is spelled out needs no resolver, and no thread to wait for one.
        found = spelled_out(host, port) or in_turn(await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        self._socket = await connect(loop, found, None)
        return self._socket

    async def shut(self) -> None:
        """End the connection at once."""
        if self._socket is None or self._socket.fileno() < 0:
            return
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            # It never was connected, and nobody else has it.
            self._socket.close()
            return
        # Whoever holds it by now sees the end within a few turns of the loop, and closes it; it may be nobody.
        for _ in range(_TURNS):
            if self._socket.fileno() < 0:
                return
            await asyncio.sleep(0)
        self._socket.close()


def _handshake_failure(error: WSHandshakeError, proofs: tuple[str, ...]) -> Failure:
    if error.response is None:
        return Failure(masked(f"{type(error).__name__}: {error}", proofs), sent=False)
    headers = dict(error.response.headers)
    return _refusal("the handshake", int(error.response.status), headers, error.raw_body or b"", proofs)


def _refusal(what: str, status: int, headers: Mapping[str, str], body: bytes, proofs: tuple[str, ...] = ()) -> Failure:
    now = time.time_ns() // 1_000_000
    refusal = read_refusal(status, headers, body, now)
    code = "" if refusal.code is None else f", code {refusal.code}"
    said = f": {masked(refusal.message, proofs)}" if refusal.message else ""
    cause = f"{what} was refused (status {status}{code}){said}"
    if 300 <= status < 500 and status != _REQUEST_TIMEOUT:
        return Refused(cause, max(0.0, ((refusal.resume or now) - now) / 1000))
    return Failure(cause, sent=False)
