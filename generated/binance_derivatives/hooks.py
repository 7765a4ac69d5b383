"""What a client tells its program besides values: for metrics, logs and alarms.

A hook is called where the event happens, before the call goes on, so it should be quick. A hook that raises is logged and
harms no call. No event holds a key, a secret or a signature.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from msgspec import Struct

from binance_derivatives._answers.mismatches import Mismatch
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
    """Answers of an operation are not as documented: told of the first one, of the 10th, the 100th and the 1,000th with a mismatch.

    Attributes:
        source: The operation, ``usdm.new_order``.
        mismatches: What does not fit: path, what was expected, what was found.
        raw: The bytes of the answer; the values of an account may be in them, so they show in no repr.
        times: How many answers had these mismatches so far.
    """

    source: str
    mismatches: tuple[Mismatch, ...]
    raw: bytes
    times: int = 1

    def __repr__(self) -> str:
        return f"MismatchReport(source={self.source!r}, mismatches={self.mismatches!r}, times={self.times})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("source", self.source), ("mismatches", self.mismatches), ("times", self.times)]

    def __str__(self) -> str:
        often = "" if self.times == 1 else f" {self.times} times"
        return f"{self.source} is not as documented{often}: {'; '.join(map(str, self.mismatches))}"

    def evidence(self) -> str:
        """Give the report as a line for ``apiscribe propose``: what was found where, and nothing of the answer's values."""
        import json

        return json.dumps(
            {"source": self.source, "times": self.times, "mismatches": [_plain(one) for one in self.mismatches]}
        )


def _plain(mismatch: Mismatch) -> dict[str, str]:
    return {"path": mismatch.path, "kind": mismatch.kind, "expected": mismatch.expected, "found": mismatch.found}


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
    """Warn of a mismatch once, and count on as information; the values of an account are kept out of the log."""
    import logging

    level = logging.WARNING if report.times == 1 else logging.INFO
    logging.getLogger("binance_derivatives").log(level, "%s", report)


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
