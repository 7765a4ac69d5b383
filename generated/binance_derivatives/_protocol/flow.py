"""One call from its parameters to its value, without I/O.

A flow is a generator: it yields what to send and is sent the reply, or has a ``Failure`` thrown in; or it yields a ``Sleep``,
and is sent None when the time has passed. Clocks, ids and chance are handed in, so a test drives it by hand and a shell around
a socket is a few lines:

    request = next(flow)
    flow.send(reply)            # StopIteration.value is the answer; or an error of ``errors`` comes out

Every attempt is admitted by the rate budget, built and signed anew; every reply is read for what it says of limits and time.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import Any, Generic, Literal, TypeAlias, TypeVar, cast

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from binance_derivatives._answers.elements import Rejection, Unsettled
from binance_derivatives._answers.mismatches import Mismatch
from binance_derivatives._core.one_or_many import as_asked
from binance_derivatives._core.operation import Call, Retry
from binance_derivatives._core.outcomes import queries_of_items
from binance_derivatives._protocol.evidence import code_of, doubt, doubts_of_items
from binance_derivatives._protocol.headers import Headers
from binance_derivatives._protocol.replies import Failure, Reply, read_refusal, refused, unanswered
from binance_derivatives._protocol.requests import Frame, Send, proofs_of, rest_request, ws_request
from binance_derivatives._protocol.session import Session
from binance_derivatives.errors import (
    Banned,
    BinanceError,
    HeldBack,
    NotSent,
    OutcomeUnknown,
    OutsideTimeWindow,
    Overloaded,
    RateLimited,
)
from binance_derivatives.hooks import Abandoned, Answered, MismatchReport, Requested, Retried, tell
from binance_derivatives.limits import until_of

T = TypeVar("T")
RequestT = TypeVar("RequestT", Send, Frame)


class Sleep(Struct, frozen=True):
    """A wait before the flow goes on."""

    seconds: float


class Raw(Struct, Generic[T], frozen=True):
    """An answer with what it came in.

    Attributes:
        value: The typed value.
        status: The HTTP status, or that of the WebSocket API's message.
        headers: The headers; empty for the WebSocket API.
        body: The bytes of the JSON.
        mismatches: What of it is not as documented.
        call: The call as it was sent, with the ids that were added.
    """

    value: T
    status: int
    headers: Mapping[str, str]
    body: bytes
    mismatches: tuple[Mismatch, ...] = ()
    call: Call[T] | None = None

    def __repr__(self) -> str:
        # The bytes and the headers are as the peer sent them, whatever that is.
        return f"Raw(value={self.value!r}, status={self.status}, mismatches={self.mismatches!r})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("value", self.value), ("status", self.status), ("mismatches", self.mismatches)]


Flow: TypeAlias = Generator[RequestT | Sleep, Reply | None, T]
Build: TypeAlias = Callable[[Call[Any]], RequestT]


class First(Struct, Generic[RequestT]):
    """The first attempt at a call, made outside of its flow, and what came of it.

    Attributes:
        request: What was sent.
        begun: When, by the stopwatch.
        outcome: The reply, which was read for limits and time, or the failure.
    """

    request: RequestT
    begun: float
    outcome: Reply | Failure


def rest_flow(call: Call[T], session: Session, address: str) -> Flow[Send, Raw[T]]:
    """Run a REST call against an environment's REST address."""
    return attempts(call, session, lambda made: rest_request(made, session, address))


def ws_flow(call: Call[T], session: Session, new_id: Callable[[], str]) -> Flow[Frame, Raw[T]]:
    """Run a WebSocket API call; ``new_id`` gives ids that no other call in flight has."""
    return attempts(call, session, lambda made: ws_request(made, session, new_id()))


def plain_success(call: Call[T], session: Session, request: Send | Frame, reply: Reply) -> Raw[T] | None:
    """Read the reply to a first attempt; None where the call has to go on in its flow."""
    operation, body = call.operation, reply.body
    _observe(session, call, reply, request.built)
    recognise = operation.recognise
    if reply.status == 200 and recognise is not None:
        value = operation.documented(body)
        if value is not None and recognise(call.parameters, value):
            return Raw(value, 200, reply.headers, body, (), call)
        # What says something of its outcome in words is left to the flow, which reads it without a type.
        if not (b'"code"' in body or b'"success"' in body or b'"complete"' in body or b"\\" in body):
            found: list[Mismatch] = []
            try:
                value = operation.decode(body, found.append, operation)
            except (ValueError, RecursionError):
                value = None
            if recognise(call.parameters, value):
                return _raw(call, session, reply, value, found)
    return None


def rest_time_flow(session: Session, address: str) -> Flow[Send, bool]:
    """Measure the exchange's clock; False when it can not be had."""
    return _measured(session, lambda made: rest_request(made, session, address))


def ws_time_flow(session: Session, new_id: Callable[[], str]) -> Flow[Frame, bool]:
    """Measure the exchange's clock; False when it can not be had."""
    return _measured(session, lambda made: ws_request(made, session, new_id()))


def attempts(
    call: Call[T], session: Session, build: Build[RequestT], begun: First[RequestT] | None = None
) -> Flow[RequestT, Raw[T]]:
    """Run a call; where its first attempt was made already, from what came of it on: nothing is sent twice."""
    start, attempt, measured = session.stopwatch() if begun is None else begun.begun, 0, False
    # What may have been carried out: an interruption keeps its outcome.
    sent: RequestT | None = None
    try:
        while True:
            attempt += 1
            if begun is not None:
                sent = request = begun.request
                outcome, begun = begun.outcome, None
            else:
                if session.budget.watching:
                    yield from _admitted(call, session, start)
                sent = request = build(call)
                session.tally.requests += 1
                outcome = yield from _exchanged(call, session, request, attempt)
            if isinstance(outcome, Failure):
                error = _unreplied(call, session, request, outcome)
            else:
                reply = outcome
                why = _in_the_way(call, session, request, reply)
                if why is None:
                    value = _value(call, session, reply, request)
                    if isinstance(value, Raw):
                        return value
                    why = value
                error = why or _refused(call, session, request, reply)
            if isinstance(error, OutsideTimeWindow) and not measured:
                # It was not carried out, so it may go out again under the right time.
                sent = None
                measured = yield from _measured(session, build)
                if measured:
                    continue
            pause = session.retries.pause(
                error, call.operation.retry, attempt, session.random, _wait(call, session, error)
            )
            if pause is None or session.stopwatch() + pause > start + session.retries.deadline:
                if isinstance(error, OutcomeUnknown):
                    error.final_at = _final(call, request)
                raise error
            sent = None
            session.tally.retries += 1
            tell(session.hooks.retry, Retried(call, attempt, error, pause))
            yield Sleep(pause)
    except BaseException as interruption:
        if sent is not None:
            abandon(call, session, sent, interruption)
        raise


def _exchanged(call: Call[Any], session: Session, request: RequestT, attempt: int) -> Flow[RequestT, Reply | Failure]:
    """Send a request, tell who wants to be told, and read what the reply says of limits and time."""
    hooks, left = session.hooks, 0.0
    if hooks.request is not None or hooks.answer is not None:
        tell(hooks.request, Requested(call, attempt))
        left = session.stopwatch()
    try:
        reply = cast("Reply", (yield request))
    except Failure as failure:
        return failure
    _observe(session, call, reply, request.built)
    if hooks.answer is not None:
        tell(hooks.answer, Answered(call, attempt, reply.status, session.stopwatch() - left))
    return reply


def abandon(call: Call[Any], session: Session, request: Send | Frame, interruption: BaseException) -> None:
    """Keep the outcome of a call that is interrupted: on the interruption, where Python keeps attributes, and for the hook."""
    if call.operation.retry is Retry.READ or isinstance(interruption, BinanceError | GeneratorExit):
        return
    outcome = OutcomeUnknown(call=call, cause=f"interrupted by {type(interruption).__name__}")
    outcome.final_at = _final(call, request)
    setattr(interruption, "outcome", outcome)
    tell(session.hooks.abandoned, Abandoned(outcome))


def _final(call: Call[Any], request: Send | Frame) -> int | None:
    """Give from when an order that is not there never will be: its time window is over, and its query would show it."""
    outcome = call.operation.outcome
    visible_after = 0 if outcome is None else outcome.visible_after
    return None if request.final_at is None else request.final_at + visible_after


def _admitted(call: Call[Any], session: Session, begun: float) -> Generator[Sleep, Reply | None, None]:
    """Wait for the budget to let a call go, or hold it back."""
    costs, takes_away = call.costs, call.operation.takes_away
    while True:
        now = session.time.now()
        until = session.budget.admit(costs, now, takes_away=takes_away)
        if not until:
            return
        pause = max(0.001, (until - now) / 1000)
        if session.budget.gate != "wait" or session.stopwatch() + pause > begun + session.retries.deadline:
            stop = session.budget.stopped(now, costs)
            raise HeldBack(call=call, until=until, banned=stop is not None and stop.banned)
        yield Sleep(pause)


def _measured(session: Session, build: Build[RequestT]) -> Flow[RequestT, bool]:
    source = session.time_source
    if source is None:
        return session.time.centred()
    call = source.call()
    request = build(call)
    try:
        reply = cast("Reply", (yield request))
    except Failure:
        return False
    received = session.clock()
    _observe(session, call, reply, request.built)
    try:
        told = source.read(call.operation.decode(reply.body, None, ""))
    except (ValueError, RecursionError):
        return False
    if reply.status != 200 or not isinstance(told, int):
        return False
    session.time.measured(told, request.built, received)
    return True


def _observe(session: Session, call: Call[Any], reply: Reply, sent: int) -> None:
    """Read what every reply says of the exchange's limits and clock."""
    headers, received, time = reply.headers, session.clock(), session.time
    observe = _pass_over if call.operation.misstates_weight else session.budget.observe
    if reply.limits is not None:
        observe(reply.limits, received + time.offset)
    if type(headers) is Headers:
        observe(headers, received + time.offset)
        time.shown(headers, sent, received)
    elif headers:
        observe(headers, received + time.offset)
        if headers.get("Age") is None:
            time.seen(headers.get("Date", ""), sent, received)


def _pass_over(told: Mapping[str, str] | bytes, now: int) -> None:
    """Leave counts out that are wrong, as the documentation of the operation says."""


def _unreplied(call: Call[Any], session: Session, request: Send | Frame, failure: Failure) -> BinanceError:
    # Peers say why they close a connection, in words of their own.
    cause = session.masked(failure.cause, proofs_of(request))
    if failure.sent:
        return unanswered(call, cause)
    if session.budget.watching:
        session.budget.release(call.costs, session.time.now())
    return NotSent(call=call, cause=cause)


def _refused(call: Call[Any], session: Session, request: Send | Frame, reply: Reply) -> BinanceError:
    now = session.time.now()
    identity = request.id if isinstance(request, Frame) else None
    refusal = read_refusal(reply.status, reply.headers, reply.body, now, identity)
    known = proofs_of(request)
    shown = {session.masked(name, known): session.masked(value, known) for name, value in refusal.headers.items()}
    refusal = replace(refusal, message=session.masked(refusal.message, known), headers=shown)
    error = refused(call, refusal)
    if isinstance(error, RateLimited | Banned):
        banned = isinstance(error, Banned)
        left = request.built + session.time.offset - session.time.may_be_off
        until, counters = until_of(refusal.status, refusal.code, refusal.resume, now, left)
        session.budget.stop(until, counters=counters, banned=banned)
    return error


def _wait(call: Call[Any], session: Session, error: BinanceError) -> float:
    """Give the seconds that the exchange told to wait, 0 when it did not."""
    now = session.time.now()
    if isinstance(error, RateLimited):
        stop = session.budget.stopped(now, call.costs)
        return max(0.0, (stop.until - now) / 1000) if stop is not None else 0.0
    told = error.retry_at if isinstance(error, Overloaded) else None
    return 0.0 if told is None else max(0.0, (told - now) / 1000)


def _in_the_way(
    call: Call[Any], session: Session, request: Send | Frame, reply: Reply
) -> BinanceError | Literal[False] | None:
    """Say why a reply is no success; False where it says so itself, None where it is one."""
    if not 200 <= reply.status < 300 or _is_error(reply.body):
        return False
    if reply.status != 200:
        return unanswered(call, f"status {reply.status}, which is documented for no answer", reply.status)
    why = doubt(call, reply.body)
    return None if why is None else unanswered(call, session.masked(why, proofs_of(request)), reply.status)


def _value(call: Call[T], session: Session, reply: Reply, request: Send | Frame) -> Raw[T] | BinanceError:
    """Read an answer; of a read it was not looked at before whether it is JSON to its end."""
    found: list[Mismatch] = []
    try:
        value = call.operation.decode(reply.body, found.append, call.operation)
    except (ValueError, RecursionError):
        return unanswered(call, "the answer is not JSON", reply.status)
    if call.operation.proof.kind == "batch":
        _settle_items(call, session, request, reply.body, cast("list[object]", value))
    return _raw(call, session, reply, value, found)


def _raw(call: Call[T], session: Session, reply: Reply, value: Any, found: list[Mismatch]) -> Raw[T]:
    """Give a value as it was asked for, and tell what of it is not as documented."""
    if call.operation.many_without is not None:
        value = as_asked(value, call.asks_for_one)
    if found:
        session.tally.mismatches += 1
        for times, due in session.counts.due(str(call.operation), found).items():
            tell(session.hooks.mismatch, MismatchReport(str(call.operation), due, reply.body, times))
    return Raw(value, reply.status, reply.headers, reply.body, tuple(found), call)


def _settle_items(call: Call[Any], session: Session, request: Send | Frame, body: bytes, items: list[object]) -> None:
    """Put an ``Unsettled`` where an element proves nothing, and mask what a rejection repeats of the request."""
    doubts = doubts_of_items(call, body)
    queries, final_at = queries_of_items(call) if doubts else (), _final(call, request)
    for index, item in enumerate(items):
        if index in doubts:
            query = queries[index] if index < len(queries) else None
            item = _unsettled(body, index, doubts[index], query, final_at)
            cause, places = session.masked(item.cause, proofs_of(request)), bool(call.operation.client_ids)
            item = replace(item, cause=cause, places=places)
        if isinstance(item, Rejection | Unsettled):
            msg = item.msg and session.masked(item.msg, proofs_of(request))
            item = replace(item, msg=msg)
        items[index] = item


def _unsettled(body: bytes, index: int, why: str, query: Call[Any] | None, final_at: int | None) -> Unsettled:
    element = msgspec.json.decode(body)[index]
    members = cast("dict[str, object]", element) if isinstance(element, dict) else {}
    code, message = code_of(members.get("code")), members.get("msg")
    return Unsettled(why, code, message if isinstance(message, str) else None, query, final_at)


def _is_error(body: bytes) -> bool:
    """Recognise an error that came with a status of success; its code is below zero, which no success has."""
    # With a stroke it may be spelt otherwise.
    if not (b'"code"' in body or b"\\" in body) or not body.lstrip().startswith(b"{"):
        return False
    try:
        code = code_of(_error.decode(body).code)
    except (ValueError, RecursionError):
        return False
    return code is not None and code < 0


class _ErrorBody(msgspec.Struct):
    code: int | str


_error = msgspec.json.Decoder(_ErrorBody)
