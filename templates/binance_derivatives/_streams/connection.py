"""A connection of streams, over picows; pings of the exchange are answered by picows with their own payload."""

from __future__ import annotations

from typing import cast

from picows import (
    WSCloseCode,
    WSError,
    WSFrame,
    WSListener,
    WSMsgType,
    WSTransport,
    ws_connect,  # pyright: ignore[reportUnknownVariableType]
)

from binance_derivatives._protocol.signing import masked, proofs_in
from binance_derivatives._streams.queue import MessageQueue
from binance_derivatives._ws.log import MaskedLog
from binance_derivatives.errors import StreamEnded

_log = MaskedLog()
_IDLE = 30.0
_PATIENCE = 10.0


async def connect(address: str, queue: MessageQueue, timeout: float) -> StreamConnection:
    """Open a connection whose messages go into the queue.

    Raises:
        StreamEnded: The connection could not be made.
    """
    try:
        _, listener = await ws_connect(
            lambda: StreamConnection(queue, proofs_in(address)),
            address,
            websocket_handshake_timeout=timeout,
            # A quiet market and a dead connection look the same until the other side is asked.
            enable_auto_ping=True,
            auto_ping_idle_timeout=_IDLE,
            auto_ping_reply_timeout=_PATIENCE,
            max_redirects=0,
            logger_name=_log,
        )
    except (OSError, WSError, TimeoutError) as error:
        # What is raised by the library may show the address, and with it the listen key.
        cause = masked(f"no connection: {type(error).__name__}: {error}", proofs_in(address))
    else:
        return cast("StreamConnection", listener)
    raise StreamEnded(cause)


class StreamConnection(WSListener):
    """One connection; picows calls the ``on_ws`` methods."""

    def __init__(self, queue: MessageQueue, proofs: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._queue = queue
        self._proofs = proofs
        self._transport: WSTransport | None = None
        self._parts: list[bytes] = []
        self._cause = "the connection was lost"

    async def close(self) -> None:
        transport = self._transport
        if transport is not None and not transport.is_disconnected:
            transport.send_close(WSCloseCode.OK)
            transport.disconnect()
            await transport.wait_disconnected()

    def on_ws_connected(self, transport: WSTransport) -> None:
        self._transport = transport

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type == WSMsgType.CLOSE:
            code, message = frame.get_close_code(), frame.get_close_message()
            said = f": {masked(message.decode('utf-8', 'backslashreplace'), self._proofs)}" if message else ""
            self._cause = f"the exchange closed the connection (code {code:d}){said}"
            transport.send_close(code, message)
            transport.disconnect()
        elif frame.msg_type in (WSMsgType.TEXT, WSMsgType.CONTINUATION):
            self._parts.append(frame.get_payload_as_bytes())
            if frame.fin:
                text, self._parts = b"".join(self._parts), []
                if not self._queue.put(text):
                    transport.disconnect(graceful=False)

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        self._queue.end(StreamEnded(self._cause))
