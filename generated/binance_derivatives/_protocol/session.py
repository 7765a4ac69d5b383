"""What a client adds to its calls: who it is, the time, the budget, how patient it is and whom it tells."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from random import random as drawn
from time import monotonic
from typing import Any, TypeAlias

from msgspec import Struct, field

from binance_derivatives._core.operation import Call
from binance_derivatives._protocol.clock import ServerTime
from binance_derivatives._protocol.signing import Secret, Signer
from binance_derivatives.hooks import Hooks, Tally
from binance_derivatives.limits import Budget
from binance_derivatives.retries import Retries

Clock: TypeAlias = Callable[[], int]


class Source(Struct, frozen=True):
    """A call without parameters, and the attribute of its answer that is of interest; imported when it is first used."""

    module: str
    operation: str
    attribute: str

    def call(self) -> Call[Any]:
        """Make the call."""
        made: Call[Any] = getattr(import_module(self.module), self.operation).call({})
        return made

    def read(self, value: object) -> object:
        """Give the attribute of the answer; None where it is missing."""
        return getattr(value, self.attribute, None)


class Session(Struct, frozen=True, kw_only=True):
    """What a client adds to its calls.

    Attributes:
        clock: This machine's time in milliseconds UTC.
        time: The exchange's time, as far as it is known.
        api_key: The key, for calls that need one.
        signer: Signs, for calls that are signed.
        recv_window: Milliseconds that a signed call stays valid; a call's own wins, None leaves it to the exchange.
        timeout: Seconds for one attempt; None is for the transport's own.
        retries: When calls are made again.
        budget: What is known of the exchange's rate limits.
        hooks: Whom to tell.
        tally: How often things happened.
        time_source: Where the exchange's time is asked; None where the product has no such call.
        logged_on: Calls need no key and no signature of their own, since their connection has proved both.
        user_agent: What the client calls itself.
        stopwatch: Seconds that only go forward, for deadlines.
        random: Draws from 0 to 1, for pauses.
    """

    clock: Clock
    time: ServerTime
    api_key: Secret | None = None
    signer: Signer | None = None
    recv_window: int | None = None
    timeout: float | None = None
    retries: Retries = Retries()
    budget: Budget = field(default_factory=Budget)
    hooks: Hooks = Hooks()
    tally: Tally = field(default_factory=Tally)
    time_source: Source | None = None
    logged_on: bool = False
    user_agent: str = "binance-derivatives"
    stopwatch: Callable[[], float] = monotonic
    random: Callable[[], float] = drawn

    def __repr__(self) -> str:
        return f"Session(signer={self.signer!r}, recv_window={self.recv_window!r}, retries={self.retries!r})"
