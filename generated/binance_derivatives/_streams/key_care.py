"""The life of a listen key: when it is asked for, kept, doubted and renewed.

An account has one key, whoever asks for it. It lives for an hour from the last time that it was asked for or kept, ends with an event
or without, and somebody else may end it at any time. To start a stream gives the key that is alive, prolongs it, or makes a new one, so
that its answer is the proof of a key; to keep the stream prolongs it, and not every product says in the answer which key that was.

Without I/O: the time is handed in, in seconds that only go forward, and what is to be sent is returned. Nothing here ever closes a
stream, since the key is that of all programs of the account.

    care.step(now)              "start", "keep", or None: send it, one at a time
    care.answered(now, key)     the answer came; True: connections have to change to another key
    care.failed(now, gone=...)  it did not

https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Start-User-Data-Stream
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from math import inf
from typing import Any, Final, Literal, TypeAlias

from msgspec import Struct

from binance_derivatives._core.operation import Call, Operation

Step: TypeAlias = Literal["start", "keep"]

EXPIRED: Final = "listenKeyExpired"
"""The event that tells of the end of a key."""

# Seconds: a key lives for an hour, and half of it is what the documentation recommends at most between two times that it is kept.
LIFE: Final = 3600.0
EVERY: Final = 1800.0
# Between two steps in a row that settle nothing, doubled from one to the next; and after how long without any it is calm again.
FIRST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 60.0
CALM: Final = 120.0


class KeyCalls(Struct, frozen=True):
    """Where the calls about the listen key of a product are defined, over one transport; they are imported when they are first sent.

    Attributes:
        module: The module of both operations.
        start: What gives the key that is alive, or a new one.
        keep: What prolongs its life.
    """

    module: str
    start: str
    keep: str

    def call(self, step: Literal["start", "keep"]) -> Call[Any]:
        """Give the call of a step."""
        operation: Operation[Any] = getattr(import_module(self.module), self.start if step == "start" else self.keep)
        return operation.call({})


class KeyCare:
    """Decides what is sent about the key of an account, and when.

    Attributes:
        key: The key that was alive when it was last asked for; None before that, and from when it is known to have ended.
        proved_at: When the exchange last said that a key lives.

    Args:
        random: Draws from 0 to 1; pauses are cut by up to half, so that programs that fail together do not come back together.
        every: Seconds from one keeping to the next.
    """

    def __init__(self, random: Callable[[], float], *, every: float = EVERY) -> None:
        if not 0 < every < LIFE:
            raise ValueError(
                f"every is {every}, expected a number of seconds above 0 and below {LIFE:.0f}, the life of a key"
            )
        self._random = random
        self._every = every
        self._asking: Step | None = None
        self._next: Step = "start"
        self._due = -inf
        self.proved_at = -inf
        self._troubles = 0
        self._troubled_at = -inf
        self._doubts = self._begun = False
        self.key: str | None = None

    @property
    def due(self) -> float:
        """When there is something to be sent; never, while an answer is awaited."""
        return inf if self._asking else self._due

    @property
    def is_settled(self) -> bool:
        """Whether the exchange has said which key is alive since there was last a reason to ask."""
        return self.key is not None and not self._doubts and self._next == "keep"

    def step(self, now: float) -> Step | None:
        """Give what has to be sent now; until it is answered or has failed, there is nothing else."""
        if now < self.due:
            return None
        self._asking, self._doubts = self._next, False
        return self._asking

    def answered(self, now: float, key: str | None) -> bool:
        """Take the answer to a step.

        Args:
            now: When it came.
            key: The key in it; None where the answer names none.

        Returns:
            Whether the key is another one than before, or was known to have ended: what listens has to connect anew.
        """
        asked, self._asking = self._asking, None
        if key is None and asked == "start":
            self.failed(now)
            return False
        if key is None or self._doubts:
            # Which key was kept, or what is true since something came up after the step was sent, only to start the stream tells.
            self._plan("start", now if self._is_calm(now) else now + self._pause())
            return False
        moved, first = key != self.key, not self._begun
        self.key, self.proved_at, self._begun = key, now, True
        self._plan("keep", now + self._every)
        if moved and not first:
            self._trouble(now)
        return moved

    def failed(self, now: float, *, gone: bool = False) -> None:
        """Take it that a step came to nothing, or that the exchange knows of no key (``gone``)."""
        asked, self._asking = self._asking, None
        if gone:
            self.key = None
        if gone and asked == "keep" and self._is_calm(now):
            self._plan("start", now)
        else:
            self._trouble(now)
            self._plan("start", now + self._pause())

    def given_up(self, now: float) -> None:
        """Take it that nobody waits for the answer to a step any more."""
        self._asking = None
        self._plan("start", now)

    def ended(self, now: float, key: str | None = None) -> bool:
        """Take the event that a key has ended.

        Args:
            now: When it came.
            key: The key that the event names, or the one of the connection that it came over.

        Returns:
            Whether that is news: two such events mean one renewal, and one about an earlier key means none.
        """
        if self.key is None or (key is not None and key != self.key):
            return False
        self.key = None
        self.doubt(now)
        return True

    def doubt(self, now: float) -> None:
        """Have the key proved: a connection was lost or is new, or events that were due did not come."""
        self._doubts = True
        if self._asking is None:
            due = now if self._is_calm(now) else max(now, self._troubled_at + self._pause())
            self._plan("start", min(due, self._due) if self._next == "start" else due)

    def _plan(self, step: Step, due: float) -> None:
        self._next, self._due = step, due

    def _is_calm(self, now: float) -> bool:
        return now >= self._troubled_at + CALM

    def _trouble(self, now: float) -> None:
        self._troubles = 1 if self._is_calm(now) else self._troubles + 1
        self._troubled_at = now

    def _pause(self) -> float:
        longest = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(self._troubles - 1, 16))
        return longest * (1 - 0.5 * self._random())
