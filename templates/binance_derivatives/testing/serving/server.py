"""The exchange's own thread, event loop and socket."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Final, TypeAlias
from weakref import WeakSet

from aiohttp import web

from binance_derivatives.testing.rest import RestDoor
from binance_derivatives.testing.serving.dispatch import Dispatch
from binance_derivatives.testing.serving.http_connection import LONGEST_HEAD, HttpConnection
from binance_derivatives.testing.serving.websocket import WsApiDoor
from binance_derivatives.testing.streaming.door import StreamDoor

HOST: Final = "127.0.0.1"
_STOPPED_WITHIN: Final = 10.0
_SHUTDOWN: Final = 1.0
Started: TypeAlias = "Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]]"


class Server:
    """A web server on 127.0.0.1, running from construction until ``stop``.

    Args:
        dispatch: Where requests are settled.
        tls: For https and wss; None for http and ws.
        life: Seconds after which a WS API connection is closed; None for never.
        port: Where to listen; 0 for a free one.
    """

    def __init__(
        self, dispatch: Dispatch, tls: ssl.SSLContext | None = None, life: float | None = None, port: int = 0
    ) -> None:
        listener = socket.create_server((HOST, port))
        listener.setblocking(False)
        self.port: int = listener.getsockname()[1]
        self._dispatch = dispatch
        self._tls = tls
        self._life = life
        started: Started = Future()
        self._thread = threading.Thread(
            target=self._run,
            args=(listener, started),
            name=f"exchange-{dispatch.catalog.product}-{self.port}",
            daemon=True,
        )
        self._thread.start()
        self._loop, self._stopping = started.result()

    def stop(self) -> None:
        """Stop serving and wait for the thread to end.

        Raises:
            RuntimeError: The thread did not end in time.
        """
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join(_STOPPED_WITHIN)
        if self._thread.is_alive():
            raise RuntimeError(f"the exchange on port {self.port} did not stop within {_STOPPED_WITHIN:g} s")

    def cut(self, *, abrupt: bool) -> None:
        """End every WS API connection, with or without a farewell, and wait until that is done."""
        self._do(self._ws_api.cut(abrupt=abrupt))

    def fall_silent(self, seconds: float) -> None:
        """Neither answer nor execute anything for a while on the WS API connections that are open."""

        async def fall_silent() -> None:
            self._ws_api.fall_silent(seconds)

        self._do(fall_silent())

    def refuse_connections(self, seconds: float) -> None:
        """Let nobody connect for a while."""
        self._do(self._door.shut(seconds))

    def _do(self, work: Coroutine[object, object, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(_STOPPED_WITHIN)

    def _run(self, listener: socket.socket, started: Started) -> None:
        try:
            # The kind of loop that can watch a socket on every system.
            with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
                runner.run(self._serve(listener, started))
        except BaseException as error:
            if started.done():
                raise
            started.set_exception(error)

    async def _serve(self, listener: socket.socket, started: Started) -> None:
        stopping = asyncio.Event()
        rest, self._ws_api = RestDoor(self._dispatch, stopping), WsApiDoor(self._dispatch, stopping, self._life)
        streams = StreamDoor(self._dispatch.streams, stopping)

        async def upgrade(request: web.BaseRequest) -> web.StreamResponse:
            is_ws_api = request.path == self._dispatch.catalog.ws_api_path
            answer = await (self._ws_api if is_ws_api else streams)(request)
            # A handshake that is refused ends its connection; one that is accepted has it to itself anyway.
            answer.force_close()
            return answer

        loop = asyncio.get_running_loop()
        server = web.Server(upgrade, access_log=None, max_line_size=LONGEST_HEAD)
        self._door = Listener(loop, listener, lambda: HttpConnection(rest, server), self._tls)
        started.set_result((loop, stopping))
        await stopping.wait()
        await self._door.close()
        rest.close()
        await self._ws_api.close()
        await streams.close()
        server.pre_shutdown()
        await server.shutdown(_SHUTDOWN)
        self._door.hang_up()


class Listener:
    """Hands new connections on, and knows which of them nobody has yet.

    ``loop.create_server`` and ``loop.sock_accept`` both lose a connection that is made in the very moment of stopping.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        listener: socket.socket,
        protocol: Callable[[], asyncio.Protocol],
        tls: ssl.SSLContext | None,
    ) -> None:
        self._loop = loop
        self._listener = listener
        self._protocol = protocol
        self._tls = tls
        self._handing_over: set[asyncio.Task[tuple[asyncio.Transport, asyncio.Protocol]]] = set()
        self._made: WeakSet[asyncio.Transport] = WeakSet()
        self._reopening: asyncio.TimerHandle | None = None
        loop.add_reader(listener, self._accept)

    def _accept(self) -> None:
        try:
            connection, _ = self._listener.accept()
        except (BlockingIOError, ConnectionAbortedError):
            # Whoever knocked has gone again.
            return
        connection.setblocking(False)
        task = self._loop.create_task(self._loop.connect_accepted_socket(self._protocol, connection, ssl=self._tls))
        self._handing_over.add(task)
        task.add_done_callback(self._handed_over)

    def _handed_over(self, task: asyncio.Task[tuple[asyncio.Transport, asyncio.Protocol]]) -> None:
        self._handing_over.discard(task)
        # A client that does not trust the certificate goes away in the middle; that is its affair.
        if not task.cancelled() and task.exception() is None:
            self._made.add(task.result()[0])

    async def shut(self, seconds: float) -> None:
        """Refuse connections for a while; the port is kept by a socket that does not listen."""
        address = self._listener.getsockname()
        self._loop.remove_reader(self._listener)
        self._listener.close()
        self._listener = socket.socket()
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._listener.setblocking(False)
        self._listener.bind(address)
        if self._reopening is not None:
            self._reopening.cancel()
        self._reopening = self._loop.call_later(seconds, self._open)

    def _open(self) -> None:
        self._reopening = None
        self._listener.listen()
        self._loop.add_reader(self._listener, self._accept)

    async def close(self) -> None:
        if self._reopening is not None:
            self._reopening.cancel()
        self._loop.remove_reader(self._listener)
        self._listener.close()
        await asyncio.gather(*self._handing_over, return_exceptions=True)

    def hang_up(self) -> None:
        """End what is left, whatever still waits to be sent: of clients that do not read, a farewell would wait for ever."""
        for transport in tuple(self._made):
            transport.abort()
