"""What is asked for on one stream connection, sans I/O: names into the address, then requests, each matched with its answer.

https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Live-Subscribing-Unsubscribing-to-streams
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from math import inf
from typing import Final, Protocol

import msgspec
from msgspec import Raw, Struct, UnsetType

CHUNK: Final = 100
"""Names in one request, and at most in an address."""

_LONGEST_ADDRESS: Final = 2000
SUBSCRIBE: Final = "SUBSCRIBE"
UNSUBSCRIBE: Final = "UNSUBSCRIBE"
_MOST_ASKED: Final = 1000


class Allowed(Protocol):
    """How often a control frame may be sent."""

    def take(self, now: float) -> float: ...


class Acknowledged(Struct, frozen=True):
    """The exchange has subscribed to these names, or ended them."""

    method: str
    names: tuple[str, ...]


class Declined(Struct, frozen=True):
    """The exchange has answered with an error, or not in time; ``code`` is None where it gave none."""

    method: str
    names: tuple[str, ...]
    code: int | None
    message: str


class Answered(Struct, frozen=True):
    """An answer to a request with a number of its own, from ``ask``; an error has a message."""

    number: int
    result: object
    code: int | None = None
    message: str = ""


class Stray(Struct, frozen=True):
    """An error of the exchange that answers nothing that was asked."""

    code: int | None
    message: str


Outcome = Acknowledged | Declined | Answered | Stray


class _Reply(Struct):
    """An answer: errors are documented beside ``id``, and were seen in a member ``error``."""

    id: int | str | None | UnsetType = msgspec.UNSET
    result: Raw | UnsetType = msgspec.UNSET
    code: int | UnsetType = msgspec.UNSET
    msg: str = ""
    error: _Error | UnsetType = msgspec.UNSET


class _Error(Struct):
    code: int | None = None
    msg: str = ""


class _Asked(Struct):
    number: int
    method: str
    names: tuple[str, ...]
    deadline: float
    tries: int = 1


class _Waiting(Struct):
    method: str
    names: tuple[str, ...]
    number: int | None = None
    params: Sequence[object] = ()
    tries: int = 0


_decode = msgspec.json.Decoder(_Reply).decode


def in_address(names: Sequence[str]) -> int:
    """Tell how many names, from the first, go into the address of a connection; the rest is asked for on it."""
    length, count = 0, 0
    for name in names[:CHUNK]:
        length += len(name) + 1
        if length > _LONGEST_ADDRESS:
            break
        count += 1
    return count


class Control:
    """The requests of one connection.

    Args:
        allowed: How often a control frame may be sent, pings and pongs counted.
        patience: Seconds that an answer may take. A request that has none by then is made once more.
    """

    def __init__(self, allowed: Allowed, patience: float) -> None:
        self._allowed = allowed
        self._patience = patience
        self._waiting: deque[_Waiting] = deque()
        self._asked: dict[int, _Asked] = {}
        self._number = 0

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is answered."""
        return not self._waiting and not self._asked

    def subscribe(self, names: Sequence[str]) -> None:
        self._enqueue(SUBSCRIBE, names)

    def unsubscribe(self, names: Sequence[str]) -> None:
        self._enqueue(UNSUBSCRIBE, names)

    def ask(self, method: str, params: Sequence[object]) -> int:
        """Ask anything else; give the number of the request, which its ``Answered`` has as well.

        Raises:
            ValueError: Too many requests wait.
        """
        if len(self._waiting) + len(self._asked) >= _MOST_ASKED:
            raise ValueError(f"{_MOST_ASKED} requests wait for their answers")
        number = self._next()
        self._waiting.append(_Waiting(method, (), number, params))
        return number

    def due(self, now: float) -> tuple[list[bytes], float]:
        """Give the requests to send now, and the moment to ask again."""
        frames: list[bytes] = []
        while self._waiting:
            pause = self._allowed.take(now)
            if pause:
                return frames, min(now + pause, self._soonest())
            frames.append(self._sent(self._waiting.popleft(), now))
        return frames, self._soonest()

    def overdue(self, now: float) -> list[Outcome]:
        """Ask once more for what was not answered in time; give what was not answered twice."""
        given_up: list[Outcome] = []
        for number, one in list(self._asked.items()):
            if one.deadline > now:
                continue
            if one.tries == 1 and one.names:
                del self._asked[number]
                self._waiting.append(_Waiting(one.method, one.names, tries=1))
                continue
            del self._asked[number]
            told = f"the exchange has not acknowledged it within {self._patience:g} s"
            answered = Answered(number, None, None, told)
            given_up.append(Declined(one.method, one.names, None, told) if one.names else answered)
        return given_up

    def excuse(self, now: float) -> None:
        """Begin to wait anew: for a while nothing could be taken in."""
        for one in self._asked.values():
            one.deadline = now + self._patience

    def read(self, text: bytes) -> Outcome | None:
        """Take an answer; None for what is still to be asked in parts.

        Raises:
            ValueError: It is no answer.
        """
        reply = _decode(text)
        code, message, failed = _error_of(reply)
        if reply.id is msgspec.UNSET and not failed:
            raise ValueError("neither an id nor an error")
        asked = self._asked.pop(reply.id, None) if isinstance(reply.id, int) else None
        if asked is None:
            if failed:
                return Stray(code, message)
            raise ValueError("an answer to nothing that was asked")
        if not failed:
            result: object = None if reply.result is msgspec.UNSET else msgspec.json.decode(reply.result)
            return Acknowledged(asked.method, asked.names) if asked.names else Answered(asked.number, result)
        if not asked.names:
            return Answered(asked.number, None, code, message)
        if len(asked.names) == 1:
            return Declined(asked.method, asked.names, code, message)
        # One name that is refused takes those beside it with it: find it, and let the others have what they are due.
        half = len(asked.names) // 2
        self._waiting.extend(_Waiting(asked.method, names) for names in (asked.names[:half], asked.names[half:]))
        return None

    def _enqueue(self, method: str, names: Sequence[str]) -> None:
        for start in range(0, len(names), CHUNK):
            self._waiting.append(_Waiting(method, tuple(names[start : start + CHUNK])))

    def _sent(self, one: _Waiting, now: float) -> bytes:
        number = self._next() if one.number is None else one.number
        self._asked[number] = _Asked(number, one.method, one.names, now + self._patience, one.tries + 1)
        params = list(one.names or one.params)
        request = {"method": one.method, "params": params, "id": number} if params else _bare(one.method, number)
        return msgspec.json.encode(request)

    def _next(self) -> int:
        self._number += 1
        return self._number

    def _soonest(self) -> float:
        return min((one.deadline for one in self._asked.values()), default=inf)


def _bare(method: str, number: int) -> dict[str, object]:
    return {"method": method, "id": number}


def _error_of(reply: _Reply) -> tuple[int | None, str, bool]:
    if not isinstance(reply.error, UnsetType):
        return reply.error.code, reply.error.msg, True
    if not isinstance(reply.code, UnsetType):
        return reply.code, reply.msg, True
    return None, "", False
