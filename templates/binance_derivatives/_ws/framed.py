"""One WebSocket connection over picows, whatever is said on it: frames, pings, signs of life, farewell."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Final, cast

from picows import WSCloseCode, WSFrame, WSListener, WSMsgType, WSTransport

from binance_derivatives._protocol.signing import masked
from binance_derivatives._ws.allowance import Allowance
from binance_derivatives._ws.options import ConnectionOptions

if TYPE_CHECKING:
    from picows.picows import WSCloseHandshake

# Looking a member up costs more than the rest of a comparison.
_TEXT: Final = WSMsgType.TEXT
_CONTINUATION: Final = WSMsgType.CONTINUATION
_PING: Final = WSMsgType.PING
_CLOSE: Final = WSMsgType.CLOSE
_PONG: Final = WSMsgType.PONG
_LONGEST: Final = 10 * 1024 * 1024
_MOST_FRAGMENTS: Final = 10_000
_FAREWELL: Final = 1.0
_LATE: Final = 1.0
NO_JSON: Final = "the exchange sent a message that is not JSON"


class Framed(WSListener):
    """A connection; picows calls the ``on_ws`` methods.

    Args:
        options: Patience and life.
        allowance: Of control frames: pings, pongs, and whatever else the exchange counts with them.

    Attributes:
        cause: Why it ended, in words.
        dead: It ended because the other side showed no sign of life.
        retiring: Another one has taken over.
        parted: The other side has said farewell, so that all that it had sent has come.
        spent: Done when the connection should be replaced, or has ended.
        closed: Done when its socket is closed.
        begun: When the handshake was done, in seconds of the loop.
    """

    def __init__(self, options: ConnectionOptions, allowance: Allowance) -> None:
        super().__init__()
        self._loop = asyncio.get_running_loop()
        self._idle, self._patience, self._lifetime = options.idle, options.patience, options.lifetime
        self._transport: WSTransport | None = None
        self._parts, self._fragments = bytearray(), 0
        self._heard = 0.0
        self._held = False
        self._allowance = allowance
        self._owed: bytes | None = None
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._farewell: asyncio.Task[None] | None = None
        self.cause = ""
        self.dead = False
        self.retiring = self.parted = False
        self.begun = 0.0
        self.spent: asyncio.Future[None] = self._loop.create_future()
        self.closed: asyncio.Future[None] = self._loop.create_future()

    def hang_up(self, cause: str, code: WSCloseCode = WSCloseCode.OK) -> None:
        """Close the connection; what was not answered never will be."""
        transport = self._transport
        if transport is None or transport.is_disconnected:
            return
        self._end(cause)
        if code == WSCloseCode.NO_INFO:
            # What came without a code is answered without one (RFC 6455, 7.4.1); the library would say 0.
            transport.send(_CLOSE, b"")
        else:
            transport.send_close(code)
        transport.disconnect()
        # The rest of what was written is not worth a long wait.
        self._later("farewell", _FAREWELL, self.cut)

    def part(self) -> None:
        """Say farewell, and take in what still comes until the other side has said it, too, which may take its ``patience``."""
        if self._transport is not None and not self.cause:
            self._transport.send_close(WSCloseCode.OK)
            self._await_farewell(self._loop.time() + self._patience)

    def abandon(self, cause: str) -> None:
        """Take in nothing more, and close the connection without a word."""
        self._end(cause)
        self.cut()

    def cut(self) -> None:
        """Close the connection without a word."""
        if self._transport is not None:
            self._transport.disconnect(graceful=False)

    def hold(self) -> None:
        """Take nothing in until ``go_on``; what the other side sends waits in the network."""
        if self._transport is not None and not self._held and not self._transport.is_disconnected:
            self._held = True
            self._transport.underlying_transport.pause_reading()

    def go_on(self) -> None:
        """Take in again what comes."""
        if self._transport is not None and self._held:
            self._held = False
            self._heard = self._loop.time()
            if not self._transport.is_disconnected:
                self._transport.underlying_transport.resume_reading()

    def spend(self) -> None:
        """Ask for another connection in the place of this one."""
        if not self.spent.done():
            self.spent.set_result(None)

    def on_ws_connected(self, transport: WSTransport) -> None:
        self._transport = transport
        self.begun = self._heard = self._loop.time()
        self._later("watch", self._idle, self._watch)
        self._later("life", self._lifetime, self.spend)

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        self._heard = self._loop.time()
        kind = frame.msg_type
        if frame.rsv1 or frame.rsv2 or frame.rsv3:
            # No extension was asked for, so none may set them (RFC 6455, 5.2).
            self.hang_up("the exchange uses an extension that nobody asked for", WSCloseCode.PROTOCOL_ERROR)
        elif kind is _TEXT and frame.fin and not self._fragments:
            self._read(frame.get_payload_as_bytes())
        elif kind is _PING:
            self._pong(frame.get_payload_as_bytes())
        elif kind is _CLOSE:
            self.parted = True
            reason = (frame.get_close_message() or b"").decode("utf-8", "backslashreplace")
            said = f": {masked(reason, self._proofs())}" if reason else ""
            code = frame.get_close_code()
            numbered = "no code" if code == WSCloseCode.NO_INFO else f"code {code:d}"
            self.hang_up(f"the exchange closed the connection ({numbered}){said}", code)
        elif kind is not _PONG:
            self._put_together(frame)

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        said = cast("WSCloseHandshake | None", transport.close_handshake)
        # Of a frame that can't be read the library takes leave by itself.
        sent = None if said is None or self.retiring else said.sent
        self._end("the connection was lost" if sent is None else f"the exchange broke the protocol: {sent.reason}")
        for timer in self._timers.values():
            timer.cancel()
        self._farewell = self._loop.create_task(self._forget(transport))

    async def _forget(self, transport: WSTransport) -> None:
        # What ended it is known; where nobody asks the library for it, it is logged as forgotten.
        with suppress(Exception):
            await transport.wait_disconnected()
        self.closed.set_result(None)

    def _read(self, text: bytes) -> None:
        """Take a message."""
        raise NotImplementedError

    def _proofs(self) -> Iterable[str]:
        """Give what is to be masked in what a peer repeats."""
        return ()

    def _ending(self) -> None:
        """Note that nothing comes any more, for ``cause``; called once."""

    def _put_together(self, frame: WSFrame) -> None:
        """Join the fragments of a message; a first one is text, the others go on (RFC 6455, 5.4)."""
        goes_on = self._fragments > 0
        self._fragments += 1
        self._parts += frame.get_payload_as_memoryview()
        if frame.msg_type is not (_CONTINUATION if goes_on else _TEXT):
            self.hang_up(NO_JSON, WSCloseCode.UNSUPPORTED_DATA)
        elif len(self._parts) > _LONGEST or self._fragments > _MOST_FRAGMENTS:
            self.hang_up("the exchange sent a message without end", WSCloseCode.MESSAGE_TOO_BIG)
        elif frame.fin:
            text = bytes(self._parts)
            self._parts.clear()
            self._fragments = 0
            self._read(text)

    def _end(self, cause: str) -> None:
        if self.cause:
            return
        self.cause = cause
        self._ending()
        self.spend()

    def _watch(self) -> None:
        """Ask whether the other side is there, once nothing has come for a while."""
        asked = self._loop.time()
        silent = 0.0 if self._held else asked - self._heard
        if silent < self._idle:
            self._later("watch", self._idle - silent, self._watch)
            return
        pause = self._allowance.take(asked)
        if pause:
            self._later("watch", pause, self._watch)
            return
        if self._transport is not None:
            self._transport.send_ping()
        self._later("watch", self._patience, lambda: self._judge(asked, asked + self._patience))

    def _judge(self, asked: float, due: float) -> None:
        now = self._loop.time()
        if self._heard >= asked or self._held:
            self._watch()
        elif now > due + _LATE:
            # The loop stood still: what came meanwhile is still to be read.
            self._later("watch", _LATE, lambda: self._judge(asked, now + _LATE))
        else:
            self.dead = True
            self.abandon(f"the exchange gave no sign of life for {self._idle + self._patience:g} s")

    def _await_farewell(self, due: float) -> None:
        now = self._loop.time()
        if now < due:
            self._later("parting", due - now, lambda: self._await_farewell(due))
        elif self._held or now > due + _LATE:
            # Nothing was taken in meanwhile: what came is still to be read.
            self._later("parting", self._patience, lambda: self._await_farewell(now + self._patience))
        else:
            self.abandon(f"the exchange has not ended a connection that was replaced within {self._patience:g} s")

    def _pong(self, payload: bytes) -> None:
        """Answer a ping with its payload; of those that come too fast, the last one alone."""
        waiting, self._owed = self._owed is not None, payload
        if not waiting:
            self._pay()

    def _pay(self) -> None:
        pause = self._allowance.take(self._loop.time())
        if pause:
            self._later("pong", pause, self._pay)
            return
        payload, self._owed = self._owed, None
        if self._transport is not None and not self.cause:
            self._transport.send_pong(payload)

    def _later(self, name: str, seconds: float, act: Callable[[], None]) -> None:
        self._timers[name] = self._loop.call_later(seconds, act)
