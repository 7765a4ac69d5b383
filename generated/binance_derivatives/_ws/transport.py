"""The WebSocket API's transport, over picows: one connection, many requests in flight, matched by id.

A connection is made when it is first needed and made again when it was lost; meanwhile requests wait, up to their timeouts.
Before the exchange cuts a connection for its age, a new one takes over: new requests go to it, and the old one is closed when
its last answer has come. A request is sent once at most, on one connection.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from functools import partial
from math import inf

from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Frame
from binance_derivatives._ws.connection import Connection
from binance_derivatives._ws.dial import Refused, dial, greet
from binance_derivatives._ws.matching import Pending, Promise
from binance_derivatives._ws.options import Greeting, WsOptions
from binance_derivatives.hooks import ConnectionEvent, tell

_SLACK = 0.001
_ELSEWHERE = "a client of the WebSocket API belongs to the event loop it was first used in"


class PicowsTransport:
    """Carries requests; belongs to the event loop it is first used in.

    Args:
        address: The WebSocket API's address.
        options: How the connection is kept.
        greeting: What is said first on every connection, built anew for each, such as a logon; None is for nothing. No request
            is carried before it was answered with status 200.
        on_event: Told when the connection changes; what it raises is logged.
    """

    def __init__(
        self,
        address: str,
        options: WsOptions,
        *,
        greeting: Greeting | None = None,
        on_event: Callable[[ConnectionEvent], None] | None = None,
    ) -> None:
        self._address = address
        self._options = options
        self._greeting = greeting
        self._on_event = on_event
        self._timeout = options.timeout
        self._loop: asyncio.AbstractEventLoop | None = None
        self._keeper: asyncio.Task[None] | None = None
        # New requests go to this one; the other connections wait for their last answers.
        self._connection: Connection | None = None
        self._connections: set[Connection] = set()
        self._queue: deque[Pending] = deque()
        self._alarm: asyncio.TimerHandle | None = None
        self._alarm_at = inf
        self._tries = 0
        self._why = ""
        self._not_before = 0.0
        self._closed = False

    async def exchange(self, request: Frame) -> Reply:
        """Send a request and wait for the message that answers it.

        Raises:
            Failure: There is no answer; it says whether the request may have left.
        """
        loop = asyncio.get_running_loop()
        if loop is not self._loop:
            self._settle_in()
        answer: asyncio.Future[Reply] = loop.create_future()
        self.begin(request, answer)
        try:
            return await answer
        except asyncio.CancelledError:
            self.give_up(request, answer)
            raise

    def begin(self, request: Frame, answer: Promise) -> None:
        """Send a request, or let it wait until it can be sent; its reply or its failure goes into ``answer``."""
        loop = self._loop or self._settle_in()
        timeout = self._timeout if request.timeout is None else request.timeout
        deadline = loop.time() + timeout
        pending = Pending(request, answer, timeout, deadline)
        if deadline < self._alarm_at:
            self._set_alarm(loop, deadline)
        connection = self._connection
        if connection is None or not connection.carry(pending):
            self._enqueue(loop, connection, pending)

    def give_up(self, request: Frame, answer: Promise) -> None:
        """Wait no more for an answer; whether the request was carried out is not known."""
        for connection in self._connections:
            if connection.give_up(request.id, answer):
                return
        for pending in self._queue:
            if pending.answer is answer:
                self._queue.remove(pending)
                return

    def start(self) -> None:
        """Connect already, without a request."""
        self._keep_connected(self._settle_in())

    async def close(self) -> None:
        """Close every connection; requests in flight end as failures.

        Raises:
            RuntimeError: This is not the event loop that the client was first used in.
        """
        used = self._loop is not None and not self._loop.is_closed()
        if used and self._loop is not asyncio.get_running_loop():
            raise RuntimeError(_ELSEWHERE)
        closed_before, self._closed = self._closed, True
        keeper, self._keeper = self._keeper, None
        self._fail_queue("the client was closed")
        # No alarm is set after this one.
        self._alarm_at = -inf
        if self._alarm is not None:
            self._alarm.cancel()
        if not used:
            # Never used, or its event loop has taken everything along.
            return
        if keeper is not None:
            keeper.cancel()
            await asyncio.wait([keeper])
        closing = [connection.closed for connection in self._connections]
        for connection in tuple(self._connections):
            connection.hang_up("the client was closed")
        if closing:
            await asyncio.wait(closing)
        # The loop closes sockets when it next runs.
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        if not closed_before:
            self._tell("closed")

    def _settle_in(self) -> asyncio.AbstractEventLoop:
        loop = asyncio.get_running_loop()
        if self._loop not in (None, loop):
            raise Failure(_ELSEWHERE, sent=False)
        self._loop = loop
        return loop

    def _enqueue(self, loop: asyncio.AbstractEventLoop, connection: Connection | None, pending: Pending) -> None:
        if self._closed:
            pending.fail("the client is closed", sent=False)
            return
        if self._options.when_full == "refuse" and self._is_full(connection):
            pending.fail("too many requests wait for their answers", sent=False)
            return
        if connection is not None:
            connection.wanted = True
        elif self._not_before > pending.deadline and not self._keeping:
            pending.fail(self._why, sent=False)
            return
        else:
            self._keep_connected(loop)
        self._queue.append(pending)

    def _is_full(self, connection: Connection | None) -> bool:
        return connection.full if connection is not None else len(self._queue) >= self._options.most_in_flight

    @property
    def _keeping(self) -> bool:
        return self._keeper is not None and not self._keeper.done()

    def _keep_connected(self, loop: asyncio.AbstractEventLoop) -> None:
        if not self._keeping and not self._closed:
            self._keeper = loop.create_task(self._keep(loop))

    async def _keep(self, loop: asyncio.AbstractEventLoop) -> None:
        """Keep a connection, until the transport is closed or the exchange refuses one."""
        greeting = None if self._greeting is None else partial(greet, greeting=self._greeting)
        await asyncio.sleep(max(0.0, self._not_before - loop.time()))
        while True:
            try:
                connection = await dial(self._address, self._options, self._new_connection, greeting)
            except Failure as failure:
                if self._gives_up(loop, failure):
                    return
                await self._pause(failure)
                continue
            self._take(connection)
            begun = loop.time()
            await connection.spent
            if loop.time() - begun >= self._options.backoff.most:
                self._tries = 0
            if connection.cause:
                await self._pause(Failure(connection.cause, sent=True))

    def _take(self, connection: Connection) -> None:
        """Give new requests to a connection, and let the one before it, if there still is one, run out."""
        old, self._connection = self._connection, connection
        self._connections.add(connection)
        connection.closed.add_done_callback(lambda _: self._connections.discard(connection))
        self._why = ""
        self._tell("connected" if old is None else "taken over")
        if old is not None:
            old.retire()
        self._carry_queue()

    def _gives_up(self, loop: asyncio.AbstractEventLoop, failure: Failure) -> bool:
        """Whether to try no more until the next request: the exchange wants no connection, and there is none."""
        self._why = failure.cause
        if not isinstance(failure, Refused) or self._connection is not None:
            return False
        pause = max(failure.seconds, self._next_pause())
        self._not_before = loop.time() + pause
        self._tell("refused", failure.cause, pause)
        self._fail_queue(failure.cause)
        return True

    async def _pause(self, failure: Failure) -> None:
        pause, connection = self._next_pause(), self._connection
        if isinstance(failure, Refused):
            pause = max(pause, failure.seconds, self._options.backoff.most)
        self._tell("reconnecting", failure.cause, pause)
        if connection is None:
            await asyncio.sleep(pause)
        else:
            # The one that should be replaced goes on, but when it ends there is no time to lose.
            await asyncio.wait([connection.closed], timeout=pause)

    def _next_pause(self) -> float:
        self._tries += 1
        return self._options.backoff.pause(self._tries - 1, self._options.random())

    def _new_connection(self) -> Connection:
        return Connection(self._options, self._ended, self._carry_queue)

    def _ended(self, connection: Connection) -> None:
        if connection is self._connection:
            self._connection = None
            self._why = connection.cause
        if connection in self._connections and not (connection.retiring or self._closed):
            self._tell("dead peer" if connection.dead else "lost", connection.cause)

    def _carry_queue(self) -> None:
        """Carry what waits, first come, first served, as far as there is room."""
        connection, queue = self._connection, self._queue
        if connection is None:
            return
        while queue and connection.carry(queue[0]):
            queue.popleft()
        connection.wanted = bool(queue)

    def _fail_queue(self, cause: str) -> None:
        while self._queue:
            self._queue.popleft().fail(cause, sent=False)

    def _set_alarm(self, loop: asyncio.AbstractEventLoop, moment: float) -> None:
        """Look for requests that waited too long at the earliest deadline; one timer for all is cheaper than one each."""
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm_at = moment
        self._alarm = loop.call_at(moment, self._sweep, loop)

    def _sweep(self, loop: asyncio.AbstractEventLoop) -> None:
        now, self._alarm_at = loop.time(), inf
        soonest = min([connection.expire(now) for connection in tuple(self._connections)], default=inf)
        waiting: deque[Pending] = deque()
        for pending in self._queue:
            if pending.deadline > now:
                waiting.append(pending)
                soonest = min(soonest, pending.deadline)
            else:
                what = "room among the requests in flight" if self._connection is not None else "connection"
                why = f": {self._why}" if self._why else ""
                pending.fail(f"no {what} within {pending.timeout:g} s{why}", sent=False)
        self._queue = waiting
        if soonest < inf:
            self._set_alarm(loop, max(soonest, now + _SLACK))

    def _tell(self, kind: str, cause: str = "", seconds: float = 0.0) -> None:
        tell(self._on_event, ConnectionEvent(kind, cause, seconds))
