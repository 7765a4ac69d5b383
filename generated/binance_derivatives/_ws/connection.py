"""One WebSocket API connection: what is in flight on it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from itertools import chain
from math import inf
from typing import Final

from picows import WSCloseCode, WSMsgType

from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Frame
from binance_derivatives._protocol.signing import proofs_in
from binance_derivatives._ws.allowance import Allowance
from binance_derivatives._ws.framed import NO_JSON, Framed
from binance_derivatives._ws.matching import Pending, Promise, Unanswered
from binance_derivatives._ws.options import WsOptions

# Looking a member up costs more than the rest of sending.
_TEXT: Final = WSMsgType.TEXT
_MOST_OVERDUE: Final = 1000


class Connection(Framed):
    """A connection that carries requests.

    Args:
        options: Patience, life and room.
        ended: Called once, when nothing can be carried any more.
        freed: Called when there is room again and ``wanted`` is set.

    Attributes:
        wanted: Requests wait for room.
    """

    def __init__(self, options: WsOptions, ended: Callable[[Connection], None], freed: Callable[[], None]) -> None:
        super().__init__(options, Allowance())
        self._ended = ended
        self._freed = freed
        self._most = options.most_in_flight
        self._unanswered = Unanswered()
        self._waiting = self._unanswered.waiting
        # The network takes no more for now; and: nothing can be carried, for that or any other reason.
        self._choked = False
        self._shut = False
        self.wanted = False

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
            self.spend()
        self._settle()
        return soonest

    def retire(self) -> None:
        """Take no more requests, and close when the last answer has come."""
        self.retiring = True
        self._settle()

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
            self.hang_up(NO_JSON, WSCloseCode.PROTOCOL_ERROR)
            return
        if self.wanted or self.retiring:
            self._settle()

    def _proofs(self) -> Iterable[str]:
        sent = [proofs_in(pending.request.text.decode()) for pending in self._waiting.values()]
        return chain.from_iterable(sent)

    def _settle(self) -> None:
        """See to what fewer requests in flight allow."""
        if self.retiring and not self._waiting:
            self.hang_up("the connection has lived out its life")
        elif self.wanted:
            self._freed()

    def _ending(self) -> None:
        self._shut = True
        self._unanswered.fail(f"no answer: {self.cause}")
        self._ended(self)
