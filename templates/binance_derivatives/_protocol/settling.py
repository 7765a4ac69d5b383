"""Finding out what became of a call whose outcome is not known: ask, wait until the answer is final, ask again."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any, Final, TypeVar

from msgspec import Struct

from binance_derivatives._answers.decoders import Unsettled
from binance_derivatives._core.operation import Call
from binance_derivatives._protocol.flow import Build, Flow, Sleep, attempts
from binance_derivatives._protocol.replies import Reply
from binance_derivatives._protocol.requests import Frame, Send
from binance_derivatives._protocol.session import Session
from binance_derivatives.errors import BinanceError, OrderNotFound, OutcomeUnknown

RequestT = TypeVar("RequestT", Send, Frame)

# How far a clock may be off that was never measured, and how long is waited at most; milliseconds.
_UNMEASURED: Final = 1000
_LONGEST: Final = 180_000
_ENDED: Final = frozenset(("CANCELED", "FILLED", "REJECTED", "EXPIRED", "EXPIRED_IN_MATCH"))


class Settlement(Struct, frozen=True):
    """What became of one order, or of the state that a call was about.

    Attributes:
        query: What was asked; None where nothing tells.
        found: The answer to it: the order as it is now, or the state; None where there is none.
        absent: There is no such order and never will be.
        why: Why neither can be had, in words; empty when it is settled.
    """

    query: Call[Any] | None
    found: Any = None
    absent: bool = False
    why: str = ""


def settling(
    unknown: OutcomeUnknown | Unsettled, session: Session, build: Build[RequestT], can_ask: Callable[[Call[Any]], bool]
) -> Flow[RequestT, tuple[Settlement, ...]]:
    """Settle each order that an unknown outcome is about, or the state that it changed."""
    queries: tuple[Call[Any], ...]
    if isinstance(unknown, Unsettled):
        queries, places = () if unknown.query is None else (unknown.query,), unknown.places
    else:
        queries, places = unknown.queries, bool(unknown.call.operation.client_ids)
    if not queries:
        return (Settlement(None, why="no query of the exchange tells what became of it"),)
    settled: list[Settlement] = []
    for query in queries:
        if can_ask(query):
            settled.append((yield from _settled(query, unknown.final_at, places, session, build)))
        else:
            settled.append(Settlement(query, why=f"{query.operation} is not asked over this kind of client"))
    return tuple(settled)


def _settled(
    query: Call[Any], final_at: int | None, places: bool, session: Session, build: Build[RequestT]
) -> Flow[RequestT, Settlement]:
    pause = _until_final(final_at, session)
    first = yield from _asked(query, session, build)
    if first is not None and (first.why or places or pause is None or pause <= 0 or _has_ended(first.found)):
        return first
    shown = "it is not there" if first is None else "it is not as it was to be"
    if pause is None:
        return Settlement(query, why=f"{shown}, and how long it may still come is not known")
    if pause > _LONGEST:
        return Settlement(query, why=f"{shown}, which is final in {pause / 1000:.0f} s only")
    if pause > 0:
        yield from _slept(pause)
        again = yield from _asked(query, session, build)
        if again is not None:
            return again
    return Settlement(query, absent=True)


def _has_ended(found: Any) -> bool:
    """Whether an order is past all change; a cancel or a change of one that is not may still be on its way."""
    return getattr(found, "status", None) in _ENDED


def _until_final(final_at: int | None, session: Session) -> int | None:
    """Give the milliseconds until an order that is not there never will be, by a clock that may be off."""
    if final_at is None:
        return None
    time = session.time
    return final_at + (_UNMEASURED if time.uncertainty is None else time.uncertainty) - time.now()


def _slept(pause: int) -> Generator[Sleep, Reply | None, None]:
    yield Sleep(pause / 1000)


def _asked(query: Call[Any], session: Session, build: Build[RequestT]) -> Flow[RequestT, Settlement | None]:
    """Ask once, with the session's retries; None where the exchange knows of no such order."""
    try:
        raw = yield from attempts(query, session, build)
    except OrderNotFound:
        return None
    except BinanceError as error:
        return Settlement(query, why=str(error))
    return Settlement(query, found=raw.value)
