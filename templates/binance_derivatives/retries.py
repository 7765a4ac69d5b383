"""When a call is made again by itself, and after how long.

Only where nothing can happen twice. A read may be repeated whatever became of it. A call whose class is ``REFUSED``, such as a
cancel, is repeated when the exchange certainly did not carry it out. A call whose class is ``UNSENT``, such as an order, is
repeated only if it certainly never left: once sent, its market may have moved on. ``OutcomeUnknown`` is never repeated.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from binance_derivatives._core.terms import Retry
from binance_derivatives.errors import BinanceError, NoAnswer, NotSent, Overloaded, RateLimited

_AGAIN: dict[Retry, tuple[type[BinanceError], ...]] = {
    Retry.READ: (NotSent, NoAnswer, Overloaded, RateLimited),
    Retry.REFUSED: (NotSent, Overloaded, RateLimited),
    Retry.UNSENT: (NotSent,),
}


def drawn() -> float:
    """Draw a number from 0 to 1, for the jitter of pauses."""
    # Few clients ever make a pause, and it loads a library of hashes.
    from random import random

    return random()


class Retries(Struct, frozen=True, kw_only=True):
    """How often and how patiently calls are repeated; the pauses are those the exchange recommends: 200, 400, 800 ms.

    Attributes:
        attempts: How often a call is made at most, the first time included; 1 is for never again.
        first: Seconds before the second attempt; each pause is twice the one before.
        longest: Seconds that a pause never exceeds.
        jitter: The part of a pause that is drawn at random, so that many clients don't come back together.
        deadline: Seconds from the first attempt after which none is started.

    Raises:
        ValueError: A number can not be used.
    """

    attempts: int = 4
    first: float = 0.2
    longest: float = 10.0
    jitter: float = 0.25
    deadline: float = 30.0

    def __post_init__(self) -> None:
        if self.attempts < 1:
            raise ValueError(f"attempts is {self.attempts}, at least 1")
        if not (self.first >= 0 and self.longest >= 0 and self.deadline >= 0 and 0 <= self.jitter <= 1):
            raise ValueError(f"{self} has a pause below 0 or a jitter outside 0 to 1")

    def pause(
        self, error: BinanceError, retry: Retry, attempt: int, random: Callable[[], float], wait: float = 0.0
    ) -> float | None:
        """Give the seconds to wait before a call that failed is made again; None when it is not.

        Args:
            error: What became of the attempt.
            retry: The class of the call.
            attempt: Which attempt it was, from 1.
            random: Draws from 0 to 1.
            wait: Seconds that the exchange told to wait at least.
        """
        if attempt >= self.attempts or not isinstance(error, _AGAIN[retry]):
            return None
        step: float = min(self.longest, self.first * 2.0 ** (attempt - 1))
        return max(wait, step * (1 - self.jitter * random()))


NO_RETRIES = Retries(attempts=1)
"""Every call is made once."""
