"""What carries requests, and the two loops that carry out a flow over it."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

from binance_derivatives._core.operation import Call
from binance_derivatives._protocol.flow import Build, First, Flow, Raw, Sleep, abandon, attempts, plain_success
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Frame, Send
from binance_derivatives._protocol.session import Session

T = TypeVar("T")
RequestT = TypeVar("RequestT", Send, Frame)
RequestT_contra = TypeVar("RequestT_contra", contravariant=True)


class Transport(Protocol[RequestT_contra]):
    """Carries one request and waits for its reply."""

    def exchange(self, request: RequestT_contra, /) -> Reply:
        """Give the reply, or raise ``Failure``."""
        ...

    def close(self) -> None:
        """Free every connection."""
        ...


class AsyncTransport(Protocol[RequestT_contra]):
    """Carries requests, many at a time."""

    async def exchange(self, request: RequestT_contra, /) -> Reply:
        """Give the reply, or raise ``Failure``."""
        ...

    async def close(self) -> None:
        """Free every connection."""
        ...


def failure_of(error: Exception) -> Failure:
    """Take whatever a transport raises for a failure: where it does not say that nothing left, the request may have."""
    return error if isinstance(error, Failure) else Failure(f"{type(error).__name__}: {error}", sent=True)


def sent(call: Call[T], session: Session, build: Build[RequestT], exchange: Callable[[RequestT], Reply]) -> Raw[T]:
    """Carry out a call, blocking; its flow begins only where the first attempt was no plain success."""
    hooks = session.hooks
    if session.budget.watching or hooks.request is not None or hooks.answer is not None:
        return run(attempts(call, session, build), exchange)
    request, begun = build(call), session.stopwatch()
    session.tally.requests += 1
    outcome: Reply | Failure
    try:
        try:
            outcome = exchange(request)
        except Exception as error:
            outcome = failure_of(error)
        else:
            value = plain_success(call, session, request, outcome)
            if value is not None:
                return value
    except BaseException as interruption:
        abandon(call, session, request, interruption)
        raise
    return run(attempts(call, session, build, First(request, begun, outcome)), exchange)


async def sent_awaited(
    call: Call[T], session: Session, build: Build[RequestT], exchange: Callable[[RequestT], Awaitable[Reply]]
) -> Raw[T]:
    """Carry out a call, awaiting; its flow begins only where the first attempt was no plain success."""
    hooks = session.hooks
    if session.budget.watching or hooks.request is not None or hooks.answer is not None:
        return await awaited(attempts(call, session, build), exchange)
    request, begun = build(call), session.stopwatch()
    session.tally.requests += 1
    outcome: Reply | Failure
    try:
        try:
            outcome = await exchange(request)
        except Exception as error:
            outcome = failure_of(error)
        else:
            value = plain_success(call, session, request, outcome)
            if value is not None:
                return value
    except BaseException as interruption:
        abandon(call, session, request, interruption)
        raise
    return await awaited(attempts(call, session, build, First(request, begun, outcome)), exchange)


def run(flow: Flow[RequestT, T], exchange: Callable[[RequestT], Reply]) -> T:
    """Carry out a flow, blocking."""
    try:
        request = next(flow)
        while True:
            if isinstance(request, Sleep):
                time.sleep(request.seconds)
                request = flow.send(None)
                continue
            try:
                reply = exchange(request)
            except Exception as error:
                request = flow.throw(failure_of(error))
            else:
                request = flow.send(reply)
    except StopIteration as done:
        answer: T = done.value
        return answer
    except BaseException as interruption:
        # Wherever it came, the flow keeps the outcome, and lets it go on.
        flow.throw(interruption)
        raise


async def awaited(flow: Flow[RequestT, T], exchange: Callable[[RequestT], Awaitable[Reply]]) -> T:
    """Carry out a flow, awaiting."""
    try:
        request = next(flow)
        while True:
            if isinstance(request, Sleep):
                await _sleep(request.seconds)
                request = flow.send(None)
                continue
            try:
                reply = await exchange(request)
            except Exception as error:
                request = flow.throw(failure_of(error))
            else:
                request = flow.send(reply)
    except StopIteration as done:
        answer: T = done.value
        return answer
    except BaseException as interruption:
        # Wherever it came, the flow keeps the outcome, and lets it go on.
        flow.throw(interruption)
        raise


async def _sleep(seconds: float) -> None:
    # Making a client loads no event loop.
    from asyncio import sleep

    await sleep(seconds)
