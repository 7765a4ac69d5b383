"""A WebSocket API on 127.0.0.1 that behaves as a test tells it to, and runs that leave nothing behind."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import socket
import ssl
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from aiohttp import WSMsgType, web
from waiting import HANG, hanging_ends, leap_here, turns, until

from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Frame
from binance_derivatives._ws.options import Backoff, WsOptions
from binance_derivatives._ws.transport import PicowsTransport
from binance_derivatives.hooks import ConnectionEvent
from binance_derivatives.testing.serving.server import Listener

QUICK = Backoff(first=0.01, most=0.05, jitter=0.0)
# Longer than any test lives, so that it ends only where a test moves the time on.
LONG = 300.0


class Channel(web.WebSocketResponse):
    """The server's end, with the transport below it for bytes that aiohttp does not send."""

    __slots__ = ("frames", "headers_seen", "wire")

    wire: asyncio.Transport
    frames: list[tuple[WSMsgType, Any]]
    headers_seen: Any

    async def say(self, message: dict[str, Any] | str) -> None:
        await self.send_str(message if isinstance(message, str) else json.dumps(message))


Behaviour = Callable[[Channel, dict[str, Any]], Awaitable[None]]


class Server:
    """Where it listens, its connections, and the requests that came."""

    def __init__(self, behave: Behaviour) -> None:
        self.behave = behave
        self.address = ""
        self.channels: list[Channel] = []
        self.requests: list[dict[str, Any]] = []
        self.refusals: list[web.Response] = []
        self.handshakes = 0
        self.alive = True

    async def serve(self, request: web.Request) -> web.StreamResponse:
        self.handshakes += 1
        if self.refusals:
            return self.refusals.pop(0)
        channel = Channel(autoping=False)
        assert isinstance(request.transport, asyncio.Transport)
        channel.wire, channel.frames, channel.headers_seen = request.transport, [], request.headers
        await channel.prepare(request)
        self.channels.append(channel)
        async for message in channel:
            channel.frames.append((message.type, message.data))
            if message.type is WSMsgType.TEXT:
                self.requests.append(json.loads(message.data))
                await self.behave(channel, self.requests[-1])
            elif message.type is WSMsgType.PING and self.alive:
                await channel.pong(message.data)
        return channel


@asynccontextmanager
async def listening(
    behave: Behaviour, ssl_context: ssl.SSLContext | None = None, port: int = 0
) -> AsyncIterator[Server]:
    """Serve ``behave(channel, request)`` for each text frame."""
    server = Server(behave)
    app = web.Application()
    app.router.add_get("/ws-fapi/v1", server.serve)
    async with hosting(app, ssl_context, port) as bound:
        scheme = "ws" if ssl_context is None else "wss"
        server.address = f"{scheme}://127.0.0.1:{bound}/ws-fapi/v1"
        yield server


@asynccontextmanager
async def hosting(app: web.Application, tls: ssl.SSLContext | None = None, port: int = 0) -> AsyncIterator[int]:
    """Run an application; gives the port."""
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    assert runner.server is not None
    async with at_port(runner.server, runner.cleanup, tls, port) as bound:
        yield bound


@asynccontextmanager
async def conversing(
    talk: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]],
) -> AsyncIterator[int]:
    """Talk to each connection by hand; gives the port."""

    def protocol() -> asyncio.Protocol:
        return asyncio.StreamReaderProtocol(asyncio.StreamReader(), talk)

    async with at_port(protocol, turns) as port:
        yield port


@asynccontextmanager
async def at_port(
    protocol: Callable[[], asyncio.Protocol],
    end: Callable[[], Awaitable[None]],
    tls: ssl.SSLContext | None = None,
    port: int = 0,
) -> AsyncIterator[int]:
    """Serve at a port; afterwards no connection is left, not one that was made in the very moment of closing, nor one that nobody reads."""
    listener = socket.create_server(("127.0.0.1", port))
    listener.setblocking(False)
    door = Listener(asyncio.get_running_loop(), listener, protocol, tls)
    try:
        yield listener.getsockname()[1]
    finally:
        await door.close()
        await end()
        door.hang_up()
        await turns(3)


@contextmanager
def in_a_thread(behave: Behaviour) -> Iterator[Server]:
    """Serve in a thread of its own, for callers that block."""
    loop, ready, servers = asyncio.new_event_loop(), threading.Event(), []
    closing = asyncio.Event()

    async def run() -> None:
        async with listening(behave) as server:
            servers.append(server)
            ready.set()
            await closing.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(run()))
    thread.start()
    ready.wait(HANG)
    try:
        yield servers[0]
    finally:
        loop.call_soon_threadsafe(closing.set)
        thread.join(HANG)
        loop.close()


def answer(request: dict[str, Any], result: Any = None, status: int = 200, **more: Any) -> dict[str, Any]:
    return {"id": request["id"], "status": status, "result": result} | more


def refusal(request: dict[str, Any], status: int, code: int, text: str = "no") -> dict[str, Any]:
    return {"id": request["id"], "status": status, "error": {"code": code, "msg": text}}


async def at_once(channel: Channel, request: dict[str, Any]) -> None:
    await channel.say(answer(request, request["method"]))


async def never(channel: Channel, request: dict[str, Any]) -> None:
    pass


def frame(identity: str, method: str = "look", *, keyed: bool = False, timeout: float | None = None) -> Frame:
    return Frame(identity, json.dumps({"id": identity, "method": method}).encode(), keyed, timeout)


class Talk:
    """A transport and the server that it talks to."""

    def __init__(self, server: Server, transport: PicowsTransport, events: list[ConnectionEvent]) -> None:
        self.server = server
        self.transport = transport
        self.events = events
        self._ids = 0

    async def ask(self, method: str = "look", *, keyed: bool = False, timeout: float | None = None) -> Reply:
        self._ids += 1
        return await self.transport.exchange(frame(str(self._ids), method, keyed=keyed, timeout=timeout))

    async def fails(self, method: str = "look", *, keyed: bool = False, timeout: float | None = None) -> Failure:
        """Ask, and give the failure that it comes to."""
        try:
            reply = await self.ask(method, keyed=keyed, timeout=timeout)
        except Failure as failure:
            return failure
        raise AssertionError(f"{method} was answered: {reply}")

    async def overdue(self, method: str = "look", *, timeout: float, keyed: bool = False) -> Failure:
        """Ask, let the timeout pass once the exchange has the request, and give the failure that it comes to."""
        before = len(self.server.requests)
        asking = asyncio.ensure_future(self.fails(method, keyed=keyed, timeout=timeout))
        await until(lambda: len(self.server.requests) > before)
        leap_here(timeout)
        return await asking

    @property
    def kinds(self) -> list[str]:
        return [event.kind for event in self.events]


def talking(behave: Behaviour, use: Callable[[Talk], Coroutine[Any, Any, Any]], **options: Any) -> Any:
    """Give what ``use(talk)`` gives; afterwards no task, descriptor or thread of the transport is left."""

    async def run() -> Any:
        before = descriptors()
        events: list[ConnectionEvent] = []
        async with hanging_ends(), listening(behave) as server:
            told: dict[str, Any] = {"on_event": events.append, "greeting": None}
            told |= {name: options.pop(name) for name in told if name in options}
            given: dict[str, Any] = {"timeout": LONG, "backoff": QUICK} | options
            transport = PicowsTransport(server.address, WsOptions(**given), **told)
            try:
                result = await use(Talk(server, transport, events))
            finally:
                await transport.close()
            # It is the transport that ends the connections, before the server does.
            await until(lambda: all(channel.closed for channel in server.channels))
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert descriptors() == before
        return result

    threads = threading.active_count()
    result = asyncio.run(run(), debug=False)
    assert threading.active_count() == threads
    gc.collect()
    return result


def descriptors() -> int:
    """How many files and sockets this process has open; 0 where the system does not tell."""
    return len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
