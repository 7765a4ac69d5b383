"""The listen key of the account: there is one, whoever asks for it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from secrets import choice
from string import ascii_letters, digits
from typing import Final, Literal, TypeAlias, cast

from binance_derivatives.testing.catalog import Operation
from binance_derivatives.testing.refusal import Refusal

LIFE: Final = 3_600_000
NO_SUCH_KEY: Final = -1125
_LENGTH: Final = 64
MEMBER: Final = "listenKey"
Verb: TypeAlias = Literal["start", "keep", "close"]
_VERBS: Final[Mapping[str, Verb]] = {
    "POST": "start",
    "PUT": "keep",
    "DELETE": "close",
    "userDataStream.start": "start",
    "userDataStream.ping": "keep",
    "userDataStream.stop": "close",
}


def about_listen_keys(operation: Operation) -> bool:
    """Whether an operation creates, keeps or closes the key."""
    path = operation.path or ""
    return (path.endswith("/" + MEMBER) or not path) and operation.method in _VERBS


class ListenKeys:
    """Creates the key, keeps it alive and ends it.

    Args:
        clock: The time of the exchange in milliseconds.
        ended: Called with a key whose time is over.
    """

    def __init__(self, clock: Callable[[], int], ended: Callable[[str], None]) -> None:
        self._clock = clock
        self._ended = ended
        self._key: str | None = None
        self._until = 0
        self._lock = threading.RLock()

    @property
    def current(self) -> str | None:
        """The key whose events are sent; None when there is none."""
        self.look()
        return self._key

    def forget(self) -> None:
        self._key = None

    def expire(self, *, told: bool) -> None:
        """End the key before its time, with the event that says so or without."""
        with self._lock:
            key, self._key = self._key, None
        if key is not None and told:
            self._ended(key)

    def look(self) -> None:
        """End the key when its time is over."""
        if self._key is not None and self._clock() >= self._until:
            self.expire(told=True)

    def answer(self, operation: Operation, documented: bytes) -> bytes:
        """Do what a request asks for, and return its documented answer with the key in it.

        Raises:
            Refusal: There is no key that could be kept or closed.
        """
        with self._lock:
            self._act(_VERBS[operation.method])
        members = cast("dict[str, object]", json.loads(documented))
        if MEMBER in members:
            members[MEMBER] = self._key
        return json.dumps(members).encode()

    def _act(self, verb: Verb) -> None:
        self.look()
        match verb:
            case "start":
                self._key = self._key or "".join(choice(digits + ascii_letters) for _ in range(_LENGTH))
            case "keep" | "close" if self._key is None:
                raise Refusal(NO_SUCH_KEY)
            case "close":
                self._key = None
            case "keep":
                pass
        self._until = self._clock() + LIFE
