"""What the client is measured against: raw sockets and frames, and the bare libraries in their usual good use.

Each sends the same signed cancel, with the same headers over kept connections, and takes status and body out. The signed query
is made by hand, the cheapest way; nothing is validated and, but for the list of symbols, nothing is decoded.
"""

from __future__ import annotations

import asyncio
import hashlib
import http.client
import json
import socket
import ssl
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any, TypeAlias, cast

from client_timing import AT_ONCE, KEY, ORDER, SECRET, SYMBOL, Awaiting, Blocking, Rival, Target

HEADERS = {"Accept-Encoding": "gzip", "User-Agent": "benchmark", "X-MBX-APIKEY": KEY}
PATH, SYMBOLS_PATH, WS_PATH = "/fapi/v1/order", "/fapi/v1/exchangeInfo", "/ws-fapi/v1"
Call: TypeAlias = Callable[[], Awaitable[object]]

_block = SECRET.encode().ljust(64, b"\0")
_inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in _block))
_outer = hashlib.sha256(bytes(byte ^ 0x5C for byte in _block))


def signed(text: str) -> str:
    """Sign from the two states of the key that are hashed once."""
    inner, outer = _inner.copy(), _outer.copy()
    inner.update(text.encode())
    outer.update(inner.digest())
    return outer.hexdigest()


def target() -> str:
    """Give path and signed query of a cancel."""
    query = f"symbol={SYMBOL}&orderId={ORDER}&timestamp={time.time_ns() // 1_000_000}"
    return f"{PATH}?{query}&signature={signed(query)}"


def frame(identity: str) -> bytes:
    """Give the text of a WebSocket API cancel."""
    now = time.time_ns() // 1_000_000
    signature = signed(f"apiKey={KEY}&orderId={ORDER}&symbol={SYMBOL}&timestamp={now}")
    params = f'"apiKey":"{KEY}","orderId":{ORDER},"symbol":"{SYMBOL}","timestamp":{now},"signature":"{signature}"'
    return f'{{"id":"{identity}","method":"order.cancel","params":{{{params}}}}}'.encode()


def trusting(place: Target) -> ssl.SSLContext | None:
    """Give the TLS settings that trust the exchange's certificate."""
    return ssl.create_default_context(cafile=place.certificate) if place.certificate else None


def raw_socket(place: Target) -> Rival:
    connection = socket.create_connection((place.host, place.port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    context = trusting(place)
    if context is not None:
        connection = context.wrap_socket(connection, server_hostname=place.host)
    head = _head(place)

    def call() -> tuple[bytes, bytes]:
        connection.sendall(f"DELETE {target()} {head}".encode())
        data = connection.recv(65_536)
        while (answer := _whole(data)) is None:
            data += connection.recv(65_536)
        return answer

    return Blocking(call, close=connection.close)


def _head(place: Target) -> str:
    lines = "".join(f"{name}: {value}\r\n" for name, value in HEADERS.items())
    return f"HTTP/1.1\r\nHost: {place.host}:{place.port}\r\n{lines}\r\n"


def _whole(data: bytes) -> tuple[bytes, bytes] | None:
    """Give status and body once they are there; of the headers only the length is looked at."""
    end = data.find(b"\r\n\r\n")
    if end < 0:
        return None
    start = data.index(b"Content-Length: ") + 16
    size = int(data[start : data.index(b"\r", start)])
    return (data[9:12], data[end + 4 :]) if len(data) >= end + 4 + size else None


def bare_http_client(place: Target) -> Rival:
    context = trusting(place)
    connection = http.client.HTTPConnection(place.host, place.port, timeout=10)
    if context is not None:
        connection = http.client.HTTPSConnection(place.host, place.port, timeout=10, context=context)

    def call() -> tuple[int, bytes]:
        connection.request("DELETE", target(), headers=HEADERS)
        response = connection.getresponse()
        return response.status, response.read()

    return Blocking(call, close=connection.close)


def bare_urllib3(place: Target) -> Rival:
    urllib3 = import_module("urllib3")
    pool = urllib3.HTTPConnectionPool(place.host, place.port, timeout=10)
    if place.certificate:
        pool = urllib3.HTTPSConnectionPool(place.host, place.port, timeout=10, ca_certs=place.certificate)

    def call() -> tuple[int, bytes]:
        response = pool.urlopen("DELETE", target(), headers=HEADERS)
        return response.status, response.data

    return Blocking(call, close=pool.close)


class _Http(asyncio.Protocol):
    """One kept connection with one request in flight."""

    answer: asyncio.Future[tuple[bytes, bytes]]
    transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # Not every loop's transports are of asyncio's classes.
        self.transport = cast("asyncio.Transport", transport)
        self.unread = b""

    def data_received(self, data: bytes) -> None:
        self.unread += data
        answer = _whole(self.unread)
        if answer is not None:
            self.unread = b""
            self.answer.set_result(answer)


@asynccontextmanager
async def _raw_asyncio(place: Target) -> AsyncGenerator[Call, None]:
    loop, context, head = asyncio.get_running_loop(), trusting(place), _head(place)
    connections = [
        (await loop.create_connection(_Http, place.host, place.port, ssl=context))[1] for _ in range(AT_ONCE)
    ]
    idle = list(connections)

    async def call() -> tuple[bytes, bytes]:
        connection = idle.pop()
        connection.answer = loop.create_future()
        connection.transport.write(f"DELETE {target()} {head}".encode())
        answer = await connection.answer
        idle.append(connection)
        return answer

    yield call
    for connection in connections:
        connection.transport.close()


@asynccontextmanager
async def _bare_aiohttp(place: Target) -> AsyncGenerator[Call, None]:
    aiohttp, url = import_module("aiohttp"), import_module("yarl").URL
    context = trusting(place)
    connector = aiohttp.TCPConnector(ssl=context) if context else None
    async with aiohttp.ClientSession(headers=HEADERS, connector=connector) as session:

        async def call() -> tuple[int, bytes]:
            async with session.delete(url(place.rest + target(), encoded=True)) as response:
                return response.status, await response.read()

        yield call


def hand_written_signing(place: Target) -> Rival:
    return Blocking(target, warm=1_000, batch=1_000)


class _Pending:
    """Requests in flight on one WebSocket connection, by id."""

    def __init__(self) -> None:
        self._last = 0
        self._futures: dict[str, asyncio.Future[Any]] = {}
        self._loop = asyncio.get_running_loop()

    def request(self) -> tuple[bytes, asyncio.Future[Any]]:
        self._last += 1
        identity = str(self._last)
        future = self._futures[identity] = self._loop.create_future()
        return frame(identity), future

    def answered(self, identity: str, message: object) -> None:
        future = self._futures.pop(identity, None)
        if future is not None and not future.done():
            future.set_result(message)


def _messages() -> Callable[[object], Any]:
    """Make the decoder of messages: id and status, the result as its bytes."""
    msgspec = import_module("msgspec")
    fields = [("id", str), ("status", int), ("result", msgspec.Raw)]
    decode: Callable[[object], Any] = msgspec.json.Decoder(msgspec.defstruct("Message", fields)).decode
    return decode


@asynccontextmanager
async def _bare_picows(place: Target) -> AsyncGenerator[Call, None]:
    picows, decode, pending = import_module("picows"), _messages(), _Pending()

    def on_ws_frame(self: object, transport: object, received: Any) -> None:
        message = decode(received.get_payload_as_bytes())
        pending.answered(message.id, message)

    listener = type("Listener", (picows.WSListener,), {"on_ws_frame": on_ws_frame})
    transport, _ = await picows.ws_connect(listener, place.ws + WS_PATH)

    async def call() -> object:
        text, answer = pending.request()
        transport.send(picows.WSMsgType.TEXT, text)
        return await answer

    yield call
    transport.disconnect()


@asynccontextmanager
async def _bare_aiohttp_ws(place: Target) -> AsyncGenerator[Call, None]:
    aiohttp = import_module("aiohttp")
    async with aiohttp.ClientSession() as session, session.ws_connect(place.ws + WS_PATH) as socket_:
        async with _reading(socket_, lambda message: message.data) as pending:

            async def call() -> object:
                text, answer = pending.request()
                await socket_.send_str(text.decode())
                return await answer

            yield call


@asynccontextmanager
async def _bare_websockets(place: Target) -> AsyncGenerator[Call, None]:
    connect = import_module("websockets.asyncio.client").connect
    async with connect(place.ws + WS_PATH, compression=None, max_queue=None) as socket_:
        async with _reading(socket_, lambda message: message) as pending:

            async def call() -> object:
                text, answer = pending.request()
                await socket_.send(text, text=True)
                return await answer

            yield call


@asynccontextmanager
async def _reading(messages: Any, text_of: Callable[[Any], object]) -> AsyncGenerator[_Pending, None]:
    pending, decode = _Pending(), _messages()

    async def read() -> None:
        async for received in messages:
            message = decode(text_of(received))
            pending.answered(message.id, message)

    reader = asyncio.create_task(read())
    yield pending
    reader.cancel()


def symbols_undecoded(place: Target) -> Rival:
    return _symbols(place, lambda body: body)


def symbols_json(place: Target) -> Rival:
    return _symbols(place, json.loads)


def symbols_msgspec(place: Target) -> Rival:
    decode: Callable[[bytes], object] = import_module("msgspec").json.Decoder().decode
    return _symbols(place, decode)


def _symbols(place: Target, decode: Callable[[bytes], object]) -> Rival:
    connection = http.client.HTTPConnection(place.host, place.port, timeout=10)

    def call() -> object:
        connection.request("GET", SYMBOLS_PATH, headers={"User-Agent": "benchmark"})
        return decode(connection.getresponse().read())

    return Blocking(call, warm=2, batch=1, close=connection.close)


RIVALS: Mapping[str, Callable[[Target], Rival]] = {
    "blocking/raw socket": raw_socket,
    "blocking/http.client": bare_http_client,
    "blocking/urllib3": bare_urllib3,
    "awaiting/raw asyncio": lambda place: Awaiting(lambda: _raw_asyncio(place)),
    "awaiting/aiohttp": lambda place: Awaiting(lambda: _bare_aiohttp(place)),
    "awaiting_50/raw asyncio": lambda place: Awaiting(lambda: _raw_asyncio(place), AT_ONCE),
    "awaiting_50/aiohttp": lambda place: Awaiting(lambda: _bare_aiohttp(place), AT_ONCE),
    "sign/by hand": hand_written_signing,
    "ws/picows": lambda place: Awaiting(lambda: _bare_picows(place)),
    "ws/aiohttp": lambda place: Awaiting(lambda: _bare_aiohttp_ws(place)),
    "ws/websockets": lambda place: Awaiting(lambda: _bare_websockets(place)),
    "ws_50/picows": lambda place: Awaiting(lambda: _bare_picows(place), AT_ONCE),
    "ws_50/aiohttp": lambda place: Awaiting(lambda: _bare_aiohttp_ws(place), AT_ONCE),
    "ws_50/websockets": lambda place: Awaiting(lambda: _bare_websockets(place), AT_ONCE),
    "symbols/undecoded": symbols_undecoded,
    "symbols/json": symbols_json,
    "symbols/msgspec untyped": symbols_msgspec,
}
