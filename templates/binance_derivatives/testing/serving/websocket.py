"""The WS API side of the exchange: JSON requests in text frames, many on one connection."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Final

from aiohttp import WSCloseCode, WSMsgType, web

from binance_derivatives.testing import refusal
from binance_derivatives.testing.catalog import Operation
from binance_derivatives.testing.checks import check_parameters
from binance_derivatives.testing.ledger import HANDSHAKE, LetThrough, Received
from binance_derivatives.testing.leniency import documented_frame
from binance_derivatives.testing.refusal import Refusal
from binance_derivatives.testing.serving.dispatch import Dispatch, Pending, pause
from binance_derivatives.testing.serving.message import Frame, check_json_types, cut_frame, message, read_frame
from binance_derivatives.testing.serving.reply import Answer
from binance_derivatives.testing.session import SHOW_LIMITS, Session

GARBAGE: Final = b"}{ not what was asked for"
_CLOSING: Final = 0.5
_OVERTAKEN_WITHIN: Final = 0.05
_SILENCE: Final = 2.0
_LOOKS_EVERY: Final = 0.02


class WsApiDoor:
    """Answers WS API connections.

    Args:
        dispatch: Where requests are settled.
        stopping: Set when the exchange stops.
        life: Seconds after which a connection is closed; None for never.
    """

    def __init__(self, dispatch: Dispatch, stopping: asyncio.Event, life: float | None) -> None:
        self.dispatch = dispatch
        self.stopping = stopping
        self._life = life
        self._open: set[Connection] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def __call__(self, request: web.BaseRequest) -> web.StreamResponse:
        self.dispatch.ledger.count("ip", HANDSHAKE)
        if (refused := self.dispatch.limits.refused()) is not None:
            return web.Response(body=refused.body, status=refused.status, headers=refused.headers)
        socket = web.WebSocketResponse(timeout=_CLOSING, autoping=False, autoclose=False)
        # A client may send as soon as it has the answer: the connection begins before.
        connection = Connection(self, request, socket)
        try:
            await socket.prepare(request)
        except ConnectionResetError:
            # Whoever knocked has gone again; the end of a socket that never began would be an error.
            return web.Response()
        self._open.add(connection)
        loop = asyncio.get_running_loop()
        end = loop.call_later(self._life, self.start, connection.close()) if self._life is not None else None
        try:
            if self.stopping.is_set():
                # Too late to be among those that are closed together.
                await connection.close()
            await connection.serve()
        finally:
            self._open.discard(connection)
            if end is not None:
                end.cancel()
        return socket

    def start(self, work: Coroutine[object, object, None]) -> None:
        """Do something meanwhile; it goes on when the connection that asked for it has ended."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def fall_silent(self, seconds: float) -> None:
        """Take in nothing and say nothing for a while on the connections that are open."""
        for connection in self._open:
            connection.fall_silent(seconds)

    async def cut(self, *, abrupt: bool) -> None:
        """End every connection that is open."""
        connections = tuple(self._open)
        if abrupt:
            for connection in connections:
                connection.abort()
            return
        await asyncio.gather(*(connection.close() for connection in connections))

    async def close(self) -> None:
        """Close every connection that is still open, and end what goes on."""
        await self.cut(abrupt=False)
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


class Visit:
    """One frame on one connection: as it came, which is what was signed, and as it is read."""

    def __init__(self, session: Session, frame: Frame, read: Frame) -> None:
        self._session = session
        self._signed = frame.texts
        self._frame = read

    def check(self, operation: Operation) -> None:
        params, texts = self._frame.params, self._frame.texts
        implied = self._session.check(operation, params, self._signed)
        if params.repeated:
            raise Refusal(refusal.TOO_MANY_PARAMETERS, about=params.repeated)
        check_json_types(operation, params)
        check_parameters(operation, texts, implied)

    def own_answer(self, operation: Operation) -> bytes | None:
        return self._session.answer(operation)


class Connection:
    """One connection; every frame is answered when its answer is ready, not in the order of arrival."""

    def __init__(self, door: WsApiDoor, request: web.BaseRequest, socket: web.WebSocketResponse) -> None:
        self._door = door
        self._dispatch = door.dispatch
        self._request = request
        self._socket = socket
        shown = request.query.get(SHOW_LIMITS, "true") != "false"
        self._session = Session(self._dispatch.keys, self._dispatch.clock, shows_limits=shown)
        self._silent_until = 0.0
        self._loop = asyncio.get_running_loop()
        self._held: list[bytes] = []

    async def serve(self) -> None:
        """Answer frames until the connection ends."""
        while True:
            arrived = await self._socket.receive()
            if self._silent:
                if arrived.type in _END:
                    await self._outlast()
                    return
                continue
            match arrived.type:
                case WSMsgType.TEXT:
                    await self._take(arrived.data)
                case WSMsgType.BINARY:
                    await self._close_on_garbage(arrived.data, WSCloseCode.UNSUPPORTED_DATA)
                case WSMsgType.PING:
                    await self._send(arrived.data, WSMsgType.PONG)
                case WSMsgType.PONG:
                    continue
                case _:
                    await self.close()
                    return

    async def close(self) -> None:
        await self._socket.close(code=WSCloseCode.GOING_AWAY)

    def abort(self) -> None:
        if self._request.transport is not None:
            self._request.transport.abort()

    def fall_silent(self, seconds: float) -> None:
        self._silent_until = self._loop.time() + seconds

    @property
    def _silent(self) -> bool:
        return self._loop.time() < self._silent_until

    async def _outlast(self) -> None:
        """Do not even say farewell: wait until the other side has had enough."""
        transport = self._request.transport
        while self._silent and transport is not None and not transport.is_closing():
            if not await pause(_LOOKS_EVERY, self._door.stopping):
                return
        self.abort()

    async def _take(self, text: str) -> None:
        raw = text.encode("utf-8", "surrogatepass")
        try:
            frame = read_frame(text)
        except ValueError:
            await self._close_on_garbage(raw, WSCloseCode.POLICY_VIOLATION)
            return
        operation = self._dispatch.find("ws_api", frame.method) if frame.fault is None else None
        key = operation.key if operation else ""
        read: Frame = frame
        deviations: tuple[LetThrough, ...] = ()
        if operation is not None and not self._dispatch.strict:
            read, deviations = documented_frame(operation, frame)
        received = Received(key, "ws_api", frame.method, self._request.path, raw, read.texts, let_through=deviations)
        if operation is None:
            found = frame.fault or Refusal(refusal.UNSUPPORTED_OPERATION, about=(frame.method,))
            await self._answer(frame, None, self._dispatch.turn_away(received, found))
            return
        visit = Visit(self._session, frame, read)
        taken = self._dispatch.take(received, operation, visit)
        if isinstance(taken, Pending):
            self._door.start(self._answer_later(frame, operation, received, visit, taken))
        else:
            await self._answer(frame, operation, taken)

    async def _answer_later(
        self, frame: Frame, operation: Operation, received: Received, visit: Visit, pending: Pending
    ) -> None:
        if await pause(pending.seconds, self._door.stopping):
            await self._answer(frame, operation, self._dispatch.take_up(received, operation, visit, pending))

    async def _close_on_garbage(self, raw: bytes, close_code: WSCloseCode) -> None:
        received = Received("", "ws_api", "", self._request.path, raw)
        answer = self._dispatch.turn_away(received, Refusal(refusal.INVALID_MESSAGE, refusal.UNKNOWN))
        await self._deliver(Frame(), None, answer)
        await self._socket.close(code=close_code)

    async def _answer(self, frame: Frame, operation: Operation | None, answer: Answer) -> None:
        if answer.after > 0:
            self._door.start(self._deliver_later(frame, operation, answer))
        else:
            await self._deliver(frame, operation, answer)

    async def _deliver_later(self, frame: Frame, operation: Operation | None, answer: Answer) -> None:
        if await pause(answer.after, self._door.stopping):
            await self._deliver(frame, operation, answer)

    async def _deliver(self, frame: Frame, operation: Operation | None, answer: Answer) -> None:
        if self._silent or answer.delivery == "stall":
            return
        match answer.delivery:
            case "drop":
                self.abort()
                return
            case "farewell":
                # Not waited for: the frames behind this one are to be read.
                self._door.start(self.close())
                return
            case "silence":
                self.fall_silent(_SILENCE)
                return
            case "cut":
                self._cut(self._message(frame, operation, answer))
                return
            case "garbage":
                await self._send(GARBAGE)
                return
            case "overtaken":
                self._held.append(self._message(frame, operation, answer))
                self._door.start(self._release_later())
                return
            case _:
                text = self._message(frame, operation, answer)
                await self._send(text)
        if answer.delivery == "twice":
            await self._send(text)
        if self._held:
            await self._release()

    async def _release(self) -> None:
        """Send the answers that were to be overtaken, the last one first."""
        while self._held:
            await self._send(self._held.pop())

    async def _release_later(self) -> None:
        await pause(_OVERTAKEN_WITHIN, self._door.stopping)
        await self._release()

    def _message(self, frame: Frame, operation: Operation | None, answer: Answer) -> bytes:
        wanted = frame.params.get(SHOW_LIMITS)
        shown = wanted if isinstance(wanted, bool) else self._session.shows_limits
        limits = None
        if shown:
            limits = self._dispatch.limits.shown([one.counter for one in operation.weight] if operation else ())
        return message(None if answer.anonymous else frame.id, answer.status, answer.body, limits)

    async def _send(self, data: bytes, kind: WSMsgType = WSMsgType.TEXT) -> None:
        try:
            await self._socket.send_frame(data, kind)
        except ConnectionError:
            # The client has gone; nobody is left to be told.
            return

    def _cut(self, text: bytes) -> None:
        """Send half of a frame, and end the connection."""
        transport = self._request.transport
        if transport is not None and not transport.is_closing():
            transport.write(cut_frame(text))
            transport.close()


_END: Final = frozenset((WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED, WSMsgType.ERROR))
