"""The exchange's own thread, event loop and socket."""

from __future__ import annotations

import asyncio
import socket
import threading
from concurrent.futures import Future
from typing import Final, TypeAlias

from aiohttp import web

from binance_derivatives.testing.desk import Desk
from binance_derivatives.testing.rest import RestDoor
from binance_derivatives.testing.websocket import WsApiDoor

HOST: Final = "127.0.0.1"
_STOPPED_WITHIN: Final = 10.0
_SHUTDOWN: Final = 1.0
Started: TypeAlias = "Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]]"


class Server:
    """A web server on a free port of 127.0.0.1, running from construction until ``stop``."""

    def __init__(self, desk: Desk) -> None:
        listener = socket.create_server((HOST, 0))
        listener.setblocking(False)
        self.port: int = listener.getsockname()[1]
        self._desk = desk
        started: Started = Future()
        self._thread = threading.Thread(
            target=self._run,
            args=(listener, started),
            name=f"exchange-{desk.catalog.product}-{self.port}",
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

    def _run(self, listener: socket.socket, started: Started) -> None:
        with listener:
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
        rest, ws_api = RestDoor(self._desk, stopping), WsApiDoor(self._desk, stopping)

        async def answer(request: web.BaseRequest) -> web.StreamResponse:
            upgrade = request.headers.get("Upgrade", "").lower() == "websocket"
            if upgrade and request.path == self._desk.catalog.ws_api_path:
                return await ws_api(request)
            return await rest(request)

        loop = asyncio.get_running_loop()
        server = web.Server(answer, access_log=None)
        door = Listener(loop, listener, server)
        started.set_result((loop, stopping))
        await stopping.wait()
        await door.close()
        await ws_api.close()
        server.pre_shutdown()
        await server.shutdown(_SHUTDOWN)


class Listener:
    """Hands new connections to the server, and knows which of them the server does not have yet.

    ``loop.create_server`` and ``loop.sock_accept`` both lose a connection that is made in the very moment of stopping.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, listener: socket.socket, server: web.Server) -> None:
        self._loop = loop
        self._listener = listener
        self._server = server
        self._handing_over: set[asyncio.Task[object]] = set()
        loop.add_reader(listener, self._accept)

    def _accept(self) -> None:
        try:
            connection, _ = self._listener.accept()
        except (BlockingIOError, ConnectionAbortedError):
            # Whoever knocked has gone again.
            return
        connection.setblocking(False)
        task = self._loop.create_task(self._loop.connect_accepted_socket(self._server, connection))
        self._handing_over.add(task)
        task.add_done_callback(self._handing_over.discard)

    async def close(self) -> None:
        self._loop.remove_reader(self._listener)
        self._listener.close()
        await asyncio.gather(*self._handing_over, return_exceptions=True)
