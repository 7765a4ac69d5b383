"""The WS API side of the exchange: JSON requests in text frames, many on one connection."""

from __future__ import annotations

import asyncio
import json
from typing import Final

from aiohttp import WSCloseCode, WSMsgType, web

from binance_derivatives.testing import refusal
from binance_derivatives.testing.authentication import check_key, check_time, check_ws_signature
from binance_derivatives.testing.catalog import Counter, Operation
from binance_derivatives.testing.checks import check_parameters
from binance_derivatives.testing.desk import Desk, pause
from binance_derivatives.testing.ledger import HANDSHAKE, Received, Turn
from binance_derivatives.testing.message import (
    Frame,
    Id,
    check_json_types,
    check_protocol_types,
    join_members,
    read_frame,
    split_members,
)
from binance_derivatives.testing.refusal import Refusal

SHOW_LIMITS: Final = "returnRateLimits"
_KEYED: Final = frozenset((SHOW_LIMITS, "apiKey"))
_SIGNED: Final = _KEYED | {"timestamp", "recvWindow", "signature"}
_CLOSING: Final = 0.5


class WsApiDoor:
    """Answers WS API connections."""

    def __init__(self, desk: Desk, stopping: asyncio.Event) -> None:
        self._desk = desk
        self._stopping = stopping
        self._operations = {
            operation.method: operation for operation in desk.catalog.operations if operation.kind == "ws_api"
        }
        self._open: set[Connection] = set()

    async def __call__(self, request: web.BaseRequest) -> web.StreamResponse:
        # Pings are answered by aiohttp, with their payload.
        socket = web.WebSocketResponse(timeout=_CLOSING)
        await socket.prepare(request)
        self._desk.ledger.count("ip", HANDSHAKE)
        connection = Connection(self._desk, self._stopping, self._operations, request, socket)
        self._open.add(connection)
        try:
            if self._stopping.is_set():
                # Too late to be among those that are closed together.
                await connection.close()
            await connection.serve()
        finally:
            self._open.discard(connection)
        return socket

    async def close(self) -> None:
        """Close every connection that is still open."""
        await asyncio.gather(*(connection.close() for connection in tuple(self._open)))


class Connection:
    """One connection; every frame is answered when its answer is ready, not in the order of arrival."""

    def __init__(
        self,
        desk: Desk,
        stopping: asyncio.Event,
        operations: dict[str, Operation],
        request: web.BaseRequest,
        socket: web.WebSocketResponse,
    ) -> None:
        self._desk = desk
        self._stopping = stopping
        self._operations = operations
        self._request = request
        self._socket = socket
        self._shows_limits = request.query.get(SHOW_LIMITS, "true") != "false"
        self._tasks: set[asyncio.Task[None]] = set()

    async def serve(self) -> None:
        """Answer frames until the connection ends."""
        try:
            async for message in self._socket:
                if message.type is WSMsgType.TEXT:
                    await self._take(message.data)
                else:
                    await self._close_on_garbage(message.data, WSCloseCode.UNSUPPORTED_DATA)
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def close(self) -> None:
        await self._socket.close(code=WSCloseCode.GOING_AWAY)

    async def _take(self, text: str) -> None:
        raw = text.encode("utf-8", "surrogatepass")
        try:
            frame = read_frame(text)
        except ValueError:
            await self._close_on_garbage(raw, WSCloseCode.POLICY_VIOLATION)
            return
        task = asyncio.create_task(self._handle(frame, raw))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _close_on_garbage(self, raw: bytes, close_code: WSCloseCode) -> None:
        received = Received("", "ws_api", "", self._request.path, raw)
        turn = self._desk.turn_away(received, Refusal(refusal.INVALID_MESSAGE, refusal.UNKNOWN))
        await self._send(self._message(None, None, turn, shows_limits=self._shows_limits))
        await self._socket.close(code=close_code)

    async def _handle(self, frame: Frame, raw: bytes) -> None:
        operation = self._operations.get(frame.method) if frame.fault is None else None
        key = operation.key if operation else ""
        received = Received(key, "ws_api", frame.method, self._request.path, raw, frame.texts)
        turn = self._settle(received, operation, frame)
        going_on = await pause(self._desk.ledger.delay_of(key), self._stopping)
        if turn.status is None or not going_on:
            self._hang_up()
            return
        wanted = frame.params.get(SHOW_LIMITS)
        shows_limits = wanted if isinstance(wanted, bool) else self._shows_limits
        await self._send(self._message(frame.id, operation, turn, shows_limits=shows_limits))

    def _settle(self, received: Received, operation: Operation | None, frame: Frame) -> Turn:
        if operation is not None:
            return self._desk.settle(received, operation, lambda known: self._check(known, frame))
        found = frame.fault or Refusal(refusal.UNSUPPORTED_OPERATION, about=(frame.method,))
        return self._desk.turn_away(received, found)

    def _check(self, operation: Operation, frame: Frame) -> None:
        params, texts = frame.params, frame.texts
        implied = frozenset((SHOW_LIMITS,))
        if operation.needs_key:
            implied = _KEYED
            check_key(texts.get("apiKey"), self._desk.api_key)
        if operation.signed:
            implied = _SIGNED
            check_protocol_types(params)
            check_time(texts, self._desk.clock())
            check_ws_signature(texts, self._desk.api_secret)
        if params.repeated:
            raise Refusal(refusal.TOO_MANY_PARAMETERS, about=params.repeated)
        check_json_types(operation, params)
        check_parameters(operation, texts, implied)

    def _message(self, number: Id, operation: Operation | None, turn: Turn, *, shows_limits: bool) -> bytes:
        members = {"id": json.dumps(number), "status": str(turn.status)}
        if turn.body is None:
            members = _documented(operation) | members
        else:
            content = "error" if turn.status is not None and turn.status >= 400 else "result"
            members[content] = turn.body.decode("utf-8", "surrogateescape")
        if not shows_limits:
            members.pop("rateLimits", None)
        elif "rateLimits" not in members:
            members["rateLimits"] = json.dumps(self._limits(operation))
        return join_members(members).encode("utf-8", "surrogateescape")

    def _limits(self, operation: Operation | None) -> list[dict[str, str | int]]:
        used = self._desk.ledger.used
        limits = [_limit("REQUEST_WEIGHT", "MINUTE", 1, 2400, used("ip"))]
        counters = operation.counters if operation else frozenset[Counter]()
        if "orders_10s" in counters:
            limits.append(_limit("ORDERS", "SECOND", 10, 300, used("orders_10s")))
        if "orders_1m" in counters:
            limits.append(_limit("ORDERS", "MINUTE", 1, 1200, used("orders_1m")))
        return limits

    async def _send(self, message: bytes) -> None:
        try:
            await self._socket.send_frame(message, WSMsgType.TEXT)
        except ConnectionError:
            # The client has gone; nobody is left to be told.
            return

    def _hang_up(self) -> None:
        if self._request.transport is not None:
            self._request.transport.abort()


def _documented(operation: Operation | None) -> dict[str, str]:
    if operation is None or operation.answer is None:
        return {"result": "{}"}
    return split_members(operation.answer)


def _limit(kind: str, interval: str, number: int, limit: int, count: int) -> dict[str, str | int]:
    return {"rateLimitType": kind, "interval": interval, "intervalNum": number, "limit": limit, "count": count}
