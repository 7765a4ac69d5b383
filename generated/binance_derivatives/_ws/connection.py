"""One WebSocket API connection, over picows: what is in flight on it, and whether the other side is there."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from itertools import chain
from math import inf
from typing import Final

from picows import WSCloseCode, WSFrame, WSListener, WSMsgType, WSTransport

from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Frame
from binance_derivatives._protocol.signing import masked, proofs_in
from binance_derivatives._ws.matching import Pending, Promise, Unanswered
from binance_derivatives._ws.options import WsOptions

# Looking a member up costs more than the rest of a comparison.
_TEXT: Final = WSMsgType.TEXT
_CONTINUATION: Final = WSMsgType.CONTINUATION
_PING: Final = WSMsgType.PING
_CLOSE: Final = WSMsgType.CLOSE
_PONG: Final = WSMsgType.PONG
_LONGEST: Final = 10 * 1024 * 1024
_MOST_FRAGMENTS: Final = 10_000
_FAREWELL: Final = 1.0
_MOST_OVERDUE: Final = 1000


class Allowance:
    """Lets ``most`` things happen in any ``span`` seconds; the exchange cuts those who send more control frames."""

    def __init__(self, most: int = 5, span: float = 1.0) -> None:
        self._span = span
        self._times: deque[float] = deque(maxlen=most)

    def take(self, now: float) -> float:
        """Give 0 when it may happen now, and count it; otherwise the seconds to wait."""
        times = self._times
        if len(times) == times.maxlen and now < times[0] + self._span:
            return times[0] + self._span - now
        times.append(now)
        return 0.0


class Connection(WSListener):
    """A connection; picows calls the ``on_ws`` methods.

    Args:
        options: Patience, life and room.
        ended: Called once, when nothing can be carried any more.
        freed: Called when there is room again and ``wanted`` is set.

    Attributes:
        wanted: Requests wait for room.
        cause: Why it ended, in words.
        dead: It ended because the other side showed no sign of life.
        retiring: It takes no more requests, and ends with its last answer.
        spent: Done when the connection should be replaced, or has ended.
        closed: Done when its socket is closed.
    """

    def __init__(self, options: WsOptions, ended: Callable[[Connection], None], freed: Callable[[], None]) -> None:
        super().__init__()
        self._loop = asyncio.get_running_loop()
        self._options = options
        self._ended = ended
        self._freed = freed
        self._most = options.most_in_flight
        self._transport: WSTransport | None = None
        self._unanswered = Unanswered()
        self._waiting = self._unanswered.waiting
        self._parts, self._fragments = bytearray(), 0
        # The network takes no more for now; and: nothing can be carried, for that or any other reason.
        self._choked = False
        self._shut = False
        self._heard = 0.0
        self._allowance = Allowance()
        self._owed: bytes | None = None
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self.wanted = False
        self.cause = ""
        self.dead = False
        self.retiring = False
        self.spent: asyncio.Future[None] = self._loop.create_future()
        self.closed: asyncio.Future[None] = self._loop.create_future()

    @property
    def full(self) -> bool:
        """Whether a request must wait for answers to others, or for the network to take more."""
        return self._choked or len(self._waiting) >= self._most

    def carry(self, pending: Pending) -> bool:
        """Put a request on the wire; False when that can not be done now."""
        transport = self._transport
        if transport is None or self._shut or len(self._waiting) >= self._most or transport.is_close_frame_sent:
            return False
        if self._unanswered.add(pending):
            transport.send(_TEXT, pending.request.text)
        return True

    async def ask(self, request: Frame) -> Reply:
        """Carry one request of the connection's own and wait for its answer; there is no time limit."""
        answer: asyncio.Future[Reply] = self._loop.create_future()
        if not self.carry(Pending(request, answer, inf, inf)):
            raise Failure(self.cause or "the connection is closed", sent=False)
        return await answer

    def logged_on(self) -> None:
        """Note that the connection itself has proved a key."""
        self._unanswered.logged_on()

    def give_up(self, identity: str, answer: Promise) -> bool:
        """Wait no more for one request; False when it is not here."""
        found = self._unanswered.give_up(identity, answer)
        if found:
            self._settle()
        return found

    def expire(self, now: float) -> float:
        """Fail requests that waited too long; give the earliest deadline of the rest."""
        soonest = self._unanswered.expire(now)
        if self._unanswered.overdue >= _MOST_OVERDUE:
            self._spend()
        self._settle()
        return soonest

    def retire(self) -> None:
        """Take no more requests, and close when the last answer has come."""
        self.retiring = True
        self._settle()

    def hang_up(self, cause: str, code: WSCloseCode = WSCloseCode.OK) -> None:
        """Close the connection; requests in flight end as failures."""
        transport = self._transport
        if transport is None or transport.is_disconnected:
            return
        self._end(cause)
        transport.send_close(code)
        transport.disconnect()
        # The rest of what was written is not worth a long wait.
        self._later("farewell", _FAREWELL, self.cut)

    def cut(self) -> None:
        """Close the connection without a word."""
        if self._transport is not None:
            self._transport.disconnect(graceful=False)

    def on_ws_connected(self, transport: WSTransport) -> None:
        self._transport = transport
        self._heard = self._loop.time()
        self._later("watch", self._options.idle, self._watch)
        self._later("life", self._options.lifetime, self._spend)

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
            reason = (frame.get_close_message() or b"").decode("utf-8", "backslashreplace")
            said = f": {self._masked(reason)}" if reason else ""
            code = frame.get_close_code()
            self.hang_up(f"the exchange closed the connection (code {code:d}){said}", code)
        elif kind is not _PONG:
            self._put_together(frame)

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        self._end("the connection was lost")
        for timer in self._timers.values():
            timer.cancel()
        self.closed.set_result(None)

    def pause_writing(self) -> None:
        self._choked = self._shut = True

    def resume_writing(self) -> None:
        self._choked, self._shut = False, bool(self.cause)
        self._settle()

    def _read(self, text: bytes) -> None:
        try:
            self._unanswered.read(text)
        except (ValueError, RecursionError):
            # It can not be trusted to match answers to requests either.
            self.hang_up("the exchange sent a message that is not JSON", WSCloseCode.PROTOCOL_ERROR)
            return
        if self.wanted or self.retiring:
            self._settle()

    def _masked(self, reason: str) -> str:
        """Mask what a peer repeats of the requests that it does not answer."""
        sent = [proofs_in(pending.request.text.decode()) for pending in self._waiting.values()]
        return masked(reason, chain.from_iterable(sent))

    def _put_together(self, frame: WSFrame) -> None:
        """Join the fragments of a message; a first one is text, the others go on (RFC 6455, 5.4)."""
        goes_on = self._fragments > 0
        self._fragments += 1
        self._parts += frame.get_payload_as_memoryview()
        if frame.msg_type is not (_CONTINUATION if goes_on else _TEXT):
            self.hang_up("the exchange sent a message that is not JSON", WSCloseCode.UNSUPPORTED_DATA)
        elif len(self._parts) > _LONGEST or self._fragments > _MOST_FRAGMENTS:
            self.hang_up("the exchange sent a message without end", WSCloseCode.MESSAGE_TOO_BIG)
        elif frame.fin:
            text = bytes(self._parts)
            self._parts.clear()
            self._fragments = 0
            self._read(text)

    def _settle(self) -> None:
        """See to what fewer requests in flight allow."""
        if self.retiring and not self._waiting:
            self.hang_up("the connection has lived out its life")
        elif self.wanted:
            self._freed()

    def _spend(self) -> None:
        if not self.spent.done():
            self.spent.set_result(None)

    def _end(self, cause: str) -> None:
        if self.cause:
            return
        self.cause, self._shut = cause, True
        self._unanswered.fail(f"no answer: {cause}")
        self._ended(self)
        self._spend()

    def _watch(self) -> None:
        """Ask whether the other side is there, once nothing has come for a while."""
        asked = self._loop.time()
        silent = asked - self._heard
        if silent < self._options.idle:
            self._later("watch", self._options.idle - silent, self._watch)
            return
        self._allowance.take(asked)
        if self._transport is not None:
            self._transport.send_ping()
        self._later("watch", self._options.patience, lambda: self._judge(asked))

    def _judge(self, asked: float) -> None:
        if self._heard >= asked:
            self._watch()
            return
        self.dead = True
        self._end(f"the exchange gave no sign of life for {self._options.idle + self._options.patience:g} s")
        self.cut()

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
