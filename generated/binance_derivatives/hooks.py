"""What a client tells its program besides values: for metrics, logs and alarms.

A hook is called where the event happens, before the call goes on, so it should be quick. A hook that raises is logged and
harms no call. No event holds a key, a secret or a signature.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from msgspec import Struct

from binance_derivatives._answers.lenient import Mismatch
from binance_derivatives._core.operation import Call
from binance_derivatives.errors import BinanceError, OutcomeUnknown

EventT = TypeVar("EventT")


class Requested(Struct, frozen=True):
    """A request is about to be sent; ``attempt`` counts from 1."""

    call: Call[Any]
    attempt: int


class Answered(Struct, frozen=True):
    """An answer has come, of success or not, ``seconds`` after its request."""

    call: Call[Any]
    attempt: int
    status: int
    seconds: float


class Retried(Struct, frozen=True):
    """An attempt came to nothing for certain, and the next one is made after ``seconds``."""

    call: Call[Any]
    attempt: int
    error: BinanceError
    seconds: float


class Abandoned(Struct, frozen=True):
    """A call was interrupted after its request may have left: ``outcome`` says what is not known, with the query that tells."""

    outcome: OutcomeUnknown


class MismatchReport(Struct, frozen=True):
    """An answer, or a message of a stream, that is not as documented; its values were kept as far as they fit.

    Attributes:
        source: The operation or the stream, ``usdm.new_order``.
        mismatches: What does not fit: path, what was expected, what was found.
        raw: The bytes; the values of an account may be in them, so they show in no repr.
    """

    source: str
    mismatches: tuple[Mismatch, ...]
    raw: bytes

    def __repr__(self) -> str:
        return f"MismatchReport(source={self.source!r}, mismatches={self.mismatches!r})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("source", self.source), ("mismatches", self.mismatches)]

    def __str__(self) -> str:
        return f"{self.source} is not as documented: {'; '.join(map(str, self.mismatches))}"


class ConnectionEvent(Struct, frozen=True):
    """A WebSocket connection has changed.

    Attributes:
        kind: ``connected``, ``lost``, ``dead peer``, ``reconnecting``, ``refused``, ``taken over``, ``closed``.
        cause: Why, in words; empty when there is nothing to say.
        seconds: Until the next attempt, when reconnecting.
    """

    kind: str
    cause: str = ""
    seconds: float = 0.0


def log_mismatches(report: MismatchReport) -> None:
    """Warn about an answer that is not as documented; the values of an account are kept out of the log."""
    import logging

    logging.getLogger("binance_derivatives").warning("%s", report)


class Hooks(Struct, frozen=True, kw_only=True):
    """Functions that a client calls; None is for nobody to be told."""

    request: Callable[[Requested], None] | None = None
    answer: Callable[[Answered], None] | None = None
    retry: Callable[[Retried], None] | None = None
    mismatch: Callable[[MismatchReport], None] | None = log_mismatches
    connection: Callable[[ConnectionEvent], None] | None = None
    abandoned: Callable[[Abandoned], None] | None = None


def tell(hook: Callable[[EventT], None] | None, event: EventT) -> None:
    """Call a hook; what it raises is logged, since an order must not fail on its report."""
    if hook is None:
        return
    try:
        hook(event)
    except Exception:
        import logging

        logging.getLogger("binance_derivatives").exception("a hook failed")


class Tally(Struct):
    """How often things happened to a client and to those made from it by ``with_options``."""

    requests: int = 0
    retries: int = 0
    mismatches: int = 0
    reconnects: int = 0
