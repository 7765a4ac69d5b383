"""Which request a message of the WebSocket API answers.

Requests are matched by their ids. Whatever comes twice, late, or under an id that nobody waits for is given to no request: an
order that stands must never be called rejected. The one answer without an id that counts is the one to a revoked key, and it
counts only when it is certain whose it is.
"""

from __future__ import annotations

import logging
from math import inf
from types import MappingProxyType
from typing import Final, Protocol

import msgspec
from msgspec import Raw, Struct

from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Frame

_log = logging.getLogger("binance_derivatives")
_NULL: Final = Raw(b"null")
_CONTRADICTS: Final = "the answer contradicts itself: it says both that the request was carried out and that it was not"
_UNAUTHORISED: Final = 401
_NO_HEADERS: Final = MappingProxyType[str, str]({})


class Promise(Protocol):
    """What a reply is put into; futures of asyncio and of concurrent.futures are promises."""

    def done(self) -> bool: ...

    def set_result(self, result: Reply, /) -> None: ...

    def set_exception(self, exception: BaseException, /) -> None: ...


class Pending(Struct, eq=False):
    """A request that was not answered yet; ``deadline`` is a time of the event loop, ``timeout`` the seconds it allows."""

    request: Frame
    answer: Promise
    timeout: float
    deadline: float

    def fail(self, cause: str, *, sent: bool) -> None:
        """End it without a reply, unless it has ended."""
        if not self.answer.done():
            self.answer.set_exception(Failure(cause, sent=sent))


class _Message(Struct):
    """A message of the exchange; ``id`` is what was sent, or null when the exchange could not tell."""

    status: int
    id: str | None = None
    result: Raw = _NULL
    # Empty where there is none.
    error: Raw = Raw()
    rateLimits: Raw = Raw()


_decode = msgspec.json.Decoder(_Message).decode


class Unanswered:
    """The requests that were sent on one connection and not answered."""

    def __init__(self) -> None:
        self.waiting: dict[str, Pending] = {}
        # Nobody waits for these any more, but their answers can still come; the value is whether an answer to a revoked key
        # can be theirs.
        self._given_up: dict[str, bool] = {}
        self._nameless: list[Reply] = []
        self._named = False
        self._all_keyed = False

    @property
    def overdue(self) -> int:
        """How many answers can still come that nobody waits for."""
        return len(self._given_up)

    def logged_on(self) -> None:
        """From now on every request counts as one with a key, since the connection has proved one for all."""
        self._all_keyed = True

    def add(self, pending: Pending) -> bool:
        """Wait for the answer of a request; False, and the request has failed, when its id can not be told apart."""
        identity = pending.request.id
        if identity in self.waiting or identity in self._given_up:
            pending.answer.set_exception(ValueError(f"id {identity} is in use by a request that was not answered"))
            return False
        self.waiting[identity] = pending
        return True

    def read(self, text: bytes) -> None:
        """Give a message to the request that it answers.

        Raises:
            ValueError: It is not JSON.
        """
        try:
            message = _decode(text)
        except ValueError:
            msgspec.json.decode(text)
            _log.warning("a message of %d bytes is not an answer and was ignored", len(text))
            return
        limits, identity = message.rateLimits, message.id
        body: Raw | None = message.result
        if message.status != 200 or message.error:
            body = _body_of(message)
        reply = None
        if body is not None:
            reply = Reply(message.status, bytes(body), _NO_HEADERS, bytes(limits) if limits else None)
        if identity is None:
            self._keep_nameless(message.status, reply)
            return
        pending = self.waiting.pop(identity, None)
        if pending is None:
            self._note_late(identity, message.status)
        elif reply is None:
            pending.fail(_CONTRADICTS, sent=True)
        elif not pending.answer.done():
            pending.answer.set_result(reply)
        if self._nameless:
            self._name_the_nameless()

    def give_up(self, identity: str, answer: Promise) -> bool:
        """Wait no more for one request; False when it is not here."""
        pending = self.waiting.get(identity)
        if pending is None or pending.answer is not answer:
            return False
        del self.waiting[identity]
        self._given_up[identity] = pending.request.keyed
        return True

    def expire(self, now: float) -> float:
        """Fail what has waited too long; give the earliest deadline of the rest."""
        soonest = inf
        for pending in list(self.waiting.values()):
            if pending.deadline > now:
                soonest = min(soonest, pending.deadline)
                continue
            self.give_up(pending.request.id, pending.answer)
            pending.fail(f"no answer within {pending.timeout:g} s", sent=True)
        return soonest

    def fail(self, cause: str) -> None:
        """Fail all that is waited for: no more answers come."""
        for pending in self.waiting.values():
            pending.fail(cause, sent=True)
        self.waiting.clear()

    def _note_late(self, identity: str, status: int) -> None:
        self._given_up.pop(identity, None)
        _log.warning("an answer of status %d is to no request that is waited for and was ignored", status)

    def _keep_nameless(self, status: int, reply: Reply | None) -> None:
        """Keep an answer without an id until it is certain whose it is.

        Raises:
            ValueError: Such answers were given away before, so that this one may be another copy, or the next request's own.
        """
        if status != _UNAUTHORISED or reply is None:
            _log.warning("an answer of status %d without an id was ignored", status)
            return
        if self._named and self.waiting:
            raise ValueError("a second answer to a revoked key without an id")
        self._nameless.append(reply)
        self._name_the_nameless()

    def _name_the_nameless(self) -> None:
        """Give the answers to a revoked key to their requests, once there are as many as requests that can be meant."""
        everyone = self._all_keyed
        keyed = [pending for pending in self.waiting.values() if everyone or pending.request.keyed]
        given_up = [identity for identity, shows_key in self._given_up.items() if everyone or shows_key]
        if len(self._nameless) < len(keyed) + len(given_up):
            return
        reply = self._nameless[0]
        self._nameless.clear()
        for identity in given_up:
            del self._given_up[identity]
        self._named = self._named or bool(keyed)
        for pending in keyed:
            del self.waiting[pending.request.id]
            if not pending.answer.done():
                pending.answer.set_result(reply)


def _body_of(message: _Message) -> Raw | None:
    """Give the result or the error of a message that is no plain success; None where both the order may stand and it may not."""
    result, error = message.result, message.error
    if error and error != _NULL:
        # Of status 200 it is an error all the same, as over REST: nothing shows that anything was done.
        return error if result == _NULL else None
    return result if message.status == 200 or result == _NULL else None
