"""The WebSocket API's transport, over picows: one connection, many requests in flight, matched by id."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, cast

import msgspec
from picows import (
    WSCloseCode,
    WSError,
    WSFrame,
    WSListener,
    WSMsgType,
    WSTransport,
    ws_connect,  # pyright: ignore[reportUnknownVariableType]
)

from binance_derivatives.flow import Failure, Frame, Reply

_log = logging.getLogger("binance_derivatives")
_IDLE = 30.0
_PATIENCE = 10.0
_UNAUTHORISED = 401


class _Message(msgspec.Struct):
    """A message of the exchange; ``id`` is whatever was sent, or null when the exchange could not tell."""

    status: int
    id: object = None
    result: msgspec.Raw = msgspec.Raw(b"null")
    error: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


_messages = msgspec.json.Decoder(_Message)


class PicowsTransport:
    """Connects at the first request, and again at the first one after the connection was lost.

    Args:
        address: The WebSocket API's address.
        timeout: Seconds that a request may take, from its start to its answer.
    """

    def __init__(self, address: str, timeout: float) -> None:
        self._address = address
        self._timeout = timeout
        self._connecting: asyncio.Task[_Connection] | None = None

    async def exchange(self, request: Frame) -> Reply:
        """Send a request and wait for the message that answers it.

        Raises:
            Failure: There is no answer; it says whether the request may have left.
        """
        answer: asyncio.Future[Reply] | None = None
        try:
            async with asyncio.timeout(self._timeout):
                connection = await self._connected()
                answer = connection.send(request)
                return await answer
        except TimeoutError as error:
            sent = answer is not None
            what = "no answer" if sent else "no connection"
            raise Failure(f"{what} within {self._timeout:g} s", sent=sent) from error

    async def close(self) -> None:
        """Close the connection; requests in flight end as failures."""
        connecting, self._connecting = self._connecting, None
        if connecting is None:
            return
        # A handshake that is cut off leaves its socket open; it ends by itself after the same time.
        await asyncio.wait([connecting], timeout=self._timeout)
        if connecting.cancel():
            await asyncio.wait([connecting])
        if not connecting.cancelled() and connecting.exception() is None:
            await connecting.result().close()
        # The loop closes the socket when it next runs.
        await asyncio.sleep(0)

    async def _connected(self) -> _Connection:
        """Give the connection; all who wait for it share one attempt, which outlives those who give up."""
        connecting = self._connecting
        if connecting is None or (connecting.done() and not _holds(connecting)):
            connecting = self._connecting = asyncio.create_task(_connect(self._address, self._timeout))
        return await asyncio.shield(connecting)


def _holds(connecting: asyncio.Task[_Connection]) -> bool:
    return not connecting.cancelled() and connecting.exception() is None and connecting.result().usable


async def _connect(address: str, timeout: float) -> _Connection:
    try:
        _, listener = await ws_connect(
            _Connection,
            address,
            websocket_handshake_timeout=timeout,
            # A dead connection looks like a quiet one until it is asked.
            enable_auto_ping=True,
            auto_ping_idle_timeout=_IDLE,
            auto_ping_reply_timeout=_PATIENCE,
            max_redirects=0,
            logger_name=_log,
        )
    except (OSError, WSError) as error:
        raise Failure(f"{type(error).__name__}: {error}", sent=False) from error
    return cast("_Connection", listener)


class _Connection(WSListener):
    """One connection and the requests in flight on it; picows calls the ``on_ws`` methods."""

    def __init__(self) -> None:
        super().__init__()
        self._transport: WSTransport | None = None
        self._in_flight: dict[str, asyncio.Future[Reply]] = {}
        # Requests with a key that were not answered, also those that nobody waits for any more.
        self._keyed: set[str] = set()
        self._nameless: list[Reply] = []
        self._parts: list[bytes] = []
        self._lost = "the connection was lost before the answer"

    @property
    def usable(self) -> bool:
        transport = self._transport
        return transport is not None and not (transport.is_disconnected or transport.is_close_frame_sent)

    def send(self, request: Frame) -> asyncio.Future[Reply]:
        """Put a request on the wire; the future is its answer."""
        if self._transport is None or not self.usable:
            raise Failure("the connection is closed", sent=False)
        if request.id in self._in_flight:
            raise ValueError(f"id {request.id} is in flight already")
        answer: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._in_flight[request.id] = answer
        answer.add_done_callback(lambda _: self._in_flight.pop(request.id, None))
        if request.keyed:
            self._keyed.add(request.id)
        self._transport.send(WSMsgType.TEXT, request.text)
        return answer

    async def close(self) -> None:
        transport = self._transport
        if transport is not None and not transport.is_disconnected:
            self._lost = "the client was closed before the answer"
            transport.send_close(WSCloseCode.OK)
            transport.disconnect()
            await transport.wait_disconnected()

    def on_ws_connected(self, transport: WSTransport) -> None:
        self._transport = transport

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type == WSMsgType.CLOSE:
            transport.send_close(frame.get_close_code(), frame.get_close_message())
            transport.disconnect()
        elif frame.msg_type in (WSMsgType.TEXT, WSMsgType.CONTINUATION):
            self._parts.append(frame.get_payload_as_bytes())
            if frame.fin:
                text, self._parts = b"".join(self._parts), []
                self._received(transport, text)

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        for answer in list(self._in_flight.values()):
            if not answer.done():
                answer.set_exception(Failure(self._lost, sent=True))

    def _received(self, transport: WSTransport, text: bytes) -> None:
        try:
            message = _messages.decode(text)
        except ValueError:
            if _is_json(text):
                _log.warning("a message of %d bytes is not an answer and was ignored", len(text))
            else:
                self._distrust(transport)
            return
        body = message.result if isinstance(message.error, msgspec.UnsetType) else message.error
        reply = Reply(message.status, bytes(cast("Any", body)))
        if message.id is None and message.status == _UNAUTHORISED:
            self._nameless.append(reply)
            self._name_the_nameless()
            return
        answer = self._in_flight.get(message.id) if isinstance(message.id, str) else None
        if isinstance(message.id, str):
            self._keyed.discard(message.id)
        if answer is None or answer.done():
            # Late answers come here, and errors with no id. None is given to another request: that could call an order
            # that stands a rejected one.
            _log.warning("an answer of status %d is to no request in flight and was ignored", message.status)
            return
        answer.set_result(reply)
        self._name_the_nameless()

    def _name_the_nameless(self) -> None:
        """Give the answers to a revoked key, which have no id, to their requests, once there are as many as requests."""
        if not self._nameless or len(self._nameless) < len(self._keyed):
            return
        for identity in self._keyed:
            answer = self._in_flight.get(identity)
            if answer is not None and not answer.done():
                answer.set_result(self._nameless[0])
        self._keyed.clear()
        self._nameless.clear()

    def _distrust(self, transport: WSTransport) -> None:
        """Leave an exchange that sends what is not JSON: it can not be trusted to match answers to requests either."""
        self._lost = "the exchange sent a message that is not JSON"
        transport.send_close(WSCloseCode.PROTOCOL_ERROR)
        transport.disconnect(graceful=False)


def _is_json(text: bytes) -> bool:
    try:
        msgspec.json.decode(text)
    except ValueError:
        return False
    return True
