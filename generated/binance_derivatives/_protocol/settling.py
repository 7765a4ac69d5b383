"""Finding out what became of a call whose outcome is not known: ask, wait until the answer is final, ask again."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any, Final, TypeVar, cast

import msgspec
from msgspec import Struct

from binance_derivatives._answers.elements import Unsettled
from binance_derivatives._core.operation import Call
from binance_derivatives._core.outcomes import queries_of_items
from binance_derivatives._core.wire import text
from binance_derivatives._protocol.flow import Build, Flow, Raw, Sleep, attempts
from binance_derivatives._protocol.replies import Reply
from binance_derivatives._protocol.requests import Frame, Send
from binance_derivatives._protocol.session import Session
from binance_derivatives.errors import BinanceError, OrderNotFound, OutcomeUnknown

RequestT = TypeVar("RequestT", Send, Frame)

# How long is waited at most; milliseconds.
_LONGEST: Final = 180_000
# Lists show no more than that unless they are asked to, and some only what is a few days old.
_MAY_BE_CUT: Final = 500
# Queries no longer find an order that ended without a trade so long after it was made (usds-margined-futures, Query-Order).
_SHOWN: Final = 3 * 24 * 3_600_000
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
    queries: tuple[Call[Any] | None, ...]
    call = None
    if isinstance(unknown, Unsettled):
        queries, places = (unknown.query,), unknown.places
    else:
        call = unknown.call
        queries, places = queries_of_items(call) or (None,), bool(call.operation.client_ids)
    settled: list[Settlement] = []
    for query in queries:
        if query is None:
            # It has its place all the same: settlements are told apart by their order.
            settled.append(Settlement(None, why="no query of the exchange tells what became of it"))
        elif can_ask(query):
            question = _Question(query, places, _open_only(call), () if call is None else _ids_to_find(call, query))
            settled.append((yield from _settled(question, unknown.final_at, session, build)))
        else:
            settled.append(Settlement(query, why=f"{query.operation} is not asked over this kind of client"))
    return tuple(settled)


class _Question(Struct, frozen=True):
    """What is asked, and how its answer is read.

    Attributes:
        query: What is asked.
        places: It is about an order that was to be placed.
        open_only: It shows no order that has ended.
        ids: The ids by which the order is found in a list that all are in.
    """

    query: Call[Any]
    places: bool
    open_only: bool
    ids: tuple[tuple[str, str], ...]


def _ids_to_find(call: Call[Any], query: Call[Any]) -> tuple[tuple[str, str], ...]:
    """Give the members of an order and the ids they have to show, where the query does not name the order itself."""
    sent, asked = dict(call.parameters), {value for _, value in query.parameters}
    pairs = [(member, sent[name]) for name, member in call.operation.proof.repeats if name in sent]
    return () if any(value in asked for _, value in pairs) else tuple((member, text(value)) for member, value in pairs)


def _settled(
    question: _Question, final_at: int | None, session: Session, build: Build[RequestT]
) -> Flow[RequestT, Settlement]:
    query, asked = question.query, session.clock()
    first = yield from _asked(question, session, build)
    # By the clock as it is known now: the answer may have shown that it was off.
    pause = _until_final(final_at, asked, session)
    if first is not None and (first.why or question.places or pause is None or pause <= 0 or _has_ended(first.found)):
        return first
    shown = "it is not there" if first is None else "it is not as it was to be"
    if pause is None:
        return Settlement(query, why=f"{shown}, and how long it may still come is not known")
    if pause > _LONGEST:
        return Settlement(query, why=f"{shown}, which is final in {pause / 1000:.0f} s only")
    if pause > 0:
        yield from _slept(pause)
        again = yield from _asked(question, session, build)
        if again is not None:
            return again
    elif pause < -_SHOWN:
        return Settlement(query, why="it is not there, and an order that ended days ago need not be shown any more")
    if question.open_only:
        return Settlement(query, why=f"{query.operation} shows what is open alone, and it is not there")
    return Settlement(query, absent=True)


def _open_only(call: Call[Any] | None) -> bool:
    return call is not None and call.operation.outcome is not None and call.operation.outcome.open_only


def _has_ended(found: Any) -> bool:
    """Whether an order is past all change; a cancel or a change of one that is not may still be on its way."""
    return getattr(found, "status", None) in _ENDED


def _until_final(final_at: int | None, asked: int, session: Session) -> int | None:
    """Give the milliseconds from when it was asked until an order that is not there never will be, by a clock that may be off."""
    if final_at is None:
        return None
    return final_at + session.time.may_be_off - (asked + session.time.offset)


def _slept(pause: int) -> Generator[Sleep, Reply | None, None]:
    yield Sleep(pause / 1000)


def _asked(question: _Question, session: Session, build: Build[RequestT]) -> Flow[RequestT, Settlement | None]:
    """Ask once, with the session's retries; None where the exchange knows of no such order."""
    try:
        raw = yield from attempts(question.query, session, build)
    except OrderNotFound:
        return None
    except BinanceError as error:
        return Settlement(question.query, why=str(error))
    if question.ids and isinstance(raw.value, list):
        return _picked(question, raw)
    return Settlement(question.query, found=raw.value)


def _picked(question: _Question, raw: Raw[Any]) -> Settlement | None:
    """Look for the order in a list; None where it would be in it."""
    query, shown = question.query, msgspec.json.decode(raw.body)
    for item, element in zip(raw.value, shown, strict=True):
        members = cast("dict[str, object]", element) if isinstance(element, dict) else {}
        if all(str(members.get(name)) == told for name, told in question.ids):
            return Settlement(query, found=item)
    if question.places and len(shown) < _MAY_BE_CUT:
        return None
    return Settlement(query, why=f"the list that {query.operation} gives does not show it, and need not show all")
