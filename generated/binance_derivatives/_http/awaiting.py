"""The awaiting transport: asyncio reads, and requests are written to the socket itself, so that it is known what left."""

from __future__ import annotations

import asyncio
import os
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from math import inf
from typing import TYPE_CHECKING, Final

from binance_derivatives._http.addresses import in_turn, spelled_out
from binance_derivatives._http.async_dial import connect, open_link
from binance_derivatives._http.bodies import Unreadable
from binance_derivatives._http.connection import Connection
from binance_derivatives._http.limits import STEPS, Keeping, Limits
from binance_derivatives._http.route import Link, Route
from binance_derivatives._http.watch import reading, refused_by_system, says_nothing, unasked
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Send
from binance_derivatives._protocol.signing import Secret, redacted, without_trace

if TYPE_CHECKING:
    from ssl import SSLContext

_PIECE: Final = 65_536
_SLACK: Final = 0.001
# Seconds for the event loop to close what was cut; a silent peer keeps nobody waiting.
_CLOSING: Final = 1.0
Clock = Callable[[], float]


class AsyncHttpTransport:
    """Keeps connections open between requests; belongs to its event loop, and moves on to another when that one is closed.

    The arguments are those of ``HttpTransport``.
    """

    def __init__(
        self,
        address: str,
        timeout: float,
        proxy: Secret | None = None,
        ssl_context: SSLContext | None = None,
        *,
        source_address: str | None = None,
        limits: Limits = Limits(),
        keeping: Keeping = Keeping(),
        clock: Clock = time.monotonic,
    ) -> None:
        self._route = Route(address, proxy, ssl_context)
        self._spell, self._unrepeated = self._route.spell, self._route.unrepeated
        self._timeout, self._source, self._limits, self._keeping = timeout, source_address, limits, keeping
        self._clock = clock
        self._loop: asyncio.AbstractEventLoop | None = None
        self._pid = os.getpid()
        self._idle: list[_SocketConnection] = []
        self._connections: set[_SocketConnection] = set()
        self._alarm: asyncio.TimerHandle | None = None
        self._alarm_at = inf
        self._closed = False
        # One for all: a loop fills it and has it read before it does anything else.
        self._buffer = memoryview(bytearray(_PIECE))

    async def exchange(self, request: Send) -> Reply:
        """Send a request and wait for the reply.

        Raises:
            Failure: There is no reply; it says whether a byte of the request may have left.
        """
        failure: BaseException
        connection: _SocketConnection | None = None
        try:
            loop = asyncio.get_running_loop()
            if loop is not self._loop or self._pid != os.getpid():
                self._settle_in(loop)
            data = self._spell(request)
            step = self._timeout if request.timeout is None else request.timeout
            now = self._clock()
            until = now + STEPS * step
            connection = self._taken(now)
            if connection is None:
                connection = await self._dialed(loop, step)
                # The way there is a step of its own.
                now = self._clock()
            if now + step < self._alarm_at:
                self._set_alarm(loop, now + step, step)
            reply = await connection.ask(data, step, now, until, loop.create_future())
            self._keep(connection, now)
            return reply if self._unrepeated is None else self._unrepeated(reply)
        except Failure as error:
            failure = Failure(error.cause, sent=error.sent)
        except Exception as error:
            # Resolvers, threads and encryption raise what they like: what was written counts, and not what went wrong.
            written = connection is not None and connection.wrote
            failure = (
                without_trace(error) if written else Failure(redacted(f"{type(error).__name__}: {error}"), sent=False)
            )
        except BaseException as error:
            failure = without_trace(error)
        data = b""
        if connection is not None:
            connection.drop()
        # Outside of the handler: the frames below hold the key and the signature, and go no further.
        raise failure

    async def close(self) -> None:
        """Close every connection; requests in flight end as failures."""
        self._closed = True
        loop = self._loop
        if loop is None or loop.is_closed() or self._pid != os.getpid():
            self._leave()
            return
        if loop is not asyncio.get_running_loop():
            raise RuntimeError(_ELSEWHERE)
        if self._alarm is not None:
            self._alarm.cancel()
        connections = tuple(self._connections)
        for connection in connections:
            connection.hang_up("the client was closed")
        if connections:
            await asyncio.wait([connection.gone for connection in connections], timeout=_CLOSING)

    def _settle_in(self, loop: asyncio.AbstractEventLoop) -> None:
        if loop is self._loop:
            # Its selector is still the parent's as well: each would wake for what the other waits for.
            raise Failure(_FORKED, sent=False)
        if (
            self._pid == os.getpid()
            and self._loop is not None
            and self._loop is not loop
            and not self._loop.is_closed()
        ):
            raise Failure(_ELSEWHERE, sent=False)
        self._leave()
        self._loop, self._pid, self._alarm, self._alarm_at = loop, os.getpid(), None, inf

    def _leave(self) -> None:
        """Leave behind the connections of a loop that is gone, or of the process that made them, and say nothing on them."""
        connections, self._connections, self._idle = self._connections, set(), []
        while connections:
            connections.pop().forget()

    def _taken(self, now: float) -> _SocketConnection | None:
        """Give an idle connection on which nothing has come since its last answer, its end least of all."""
        if self._closed:
            raise Failure("the client is closed", sent=False)
        idle = self._idle
        while idle:
            connection = idle.pop()
            # What came while the loop stood still is known to the system only.
            if connection.open and now - connection.since < self._keeping.seconds and not connection.look(0):
                connection.wrote = False
                return connection
            connection.hang_up("it was idle")
        return None

    def _keep(self, connection: _SocketConnection, now: float) -> None:
        if not connection.keeps:
            connection.hang_up("its answer was the last")
            return
        connection.since = now
        self._idle.append(connection)
        if len(self._idle) > self._keeping.most:
            self._idle.pop(0).hang_up("too many are idle")

    async def _dialed(self, loop: asyncio.AbstractEventLoop, step: float) -> _SocketConnection:
        try:
            async with asyncio.timeout(step):
                connection = await self._dial(loop)
        except TimeoutError:
            raise Failure(f"no connection within {step:g} s", sent=False) from None
        if self._closed:
            connection.drop()
            raise Failure("the client was closed", sent=False)
        return connection

    async def _dial(self, loop: asyncio.AbstractEventLoop) -> _SocketConnection:
        host, port = self._route.dialed
        addresses = spelled_out(host, port)
        if addresses is None:
            addresses = in_turn(await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        sock = await connect(loop, addresses, self._source)
        try:
            link = await open_link(loop, self._route, sock)
        except BaseException:
            sock.close()
            raise
        connection = _SocketConnection(sock, link, self._limits, self._buffer, self._clock, self._connections.discard)
        self._connections.add(connection)
        try:
            await loop.create_connection(lambda: connection, sock=sock)
        except BaseException:
            self._connections.discard(connection)
            sock.close()
            raise
        try:
            unasked(sock, link)
        except BaseException:
            connection.drop()
            raise
        return connection

    def _set_alarm(self, loop: asyncio.AbstractEventLoop, moment: float, seconds: float) -> None:
        """Look for answers that are late at the earliest deadline; one timer for all is cheaper than one each."""
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm_at = moment
        self._alarm = loop.call_later(seconds, self._sweep, loop)

    def _sweep(self, loop: asyncio.AbstractEventLoop) -> None:
        now, self._alarm_at = self._clock(), inf
        soonest = min((connection.expire(now) for connection in tuple(self._connections)), default=inf)
        if soonest < inf:
            self._set_alarm(loop, soonest, max(soonest - now, _SLACK))


_ELSEWHERE: Final = "an awaiting client belongs to the event loop it was first used in, until that is closed"
_FORKED: Final = (
    "the event loop is that of the process this one was forked from; an awaiting client needs one of its own"
)


class _SocketConnection(asyncio.BufferedProtocol):
    """One connection, and one request on it at a time."""

    def __init__(
        self,
        sock: socket.socket,
        link: Link | None,
        limits: Limits,
        buffer: memoryview,
        clock: Clock,
        lost: Callable[[_SocketConnection], None],
    ) -> None:
        self._sock, self._link, self._http, self._buffer, self._clock = sock, link, Connection(limits), buffer, clock
        self._transport: asyncio.WriteTransport | None = None
        self._lost = lost
        self._answer: asyncio.Future[Reply] | None = None
        self._step = 0.0
        self._due = self._last = inf
        self.look = reading(sock)
        self.open, self.wrote = True, False
        self.since = 0.0
        self.gone: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @property
    def keeps(self) -> bool:
        """Whether another request may go out; not if the other side says farewell behind its answer."""
        return self.open and self._http.keeps and (self._link is None or not (self._link.ended or self._link.torn))

    def ask(
        self, data: bytes, step: float, now: float, until: float, answer: asyncio.Future[Reply]
    ) -> asyncio.Future[Reply]:
        """Send a request; its answer or its failure goes into the future."""
        transport = self._transport
        if not self.open or transport is None:
            raise Failure("the connection was lost before anything was sent", sent=False)
        if self._link is not None:
            data = self._link.seal(data)
        self.wrote = True
        try:
            sent = self._sock.send(data)
        except OSError as error:
            # That there is no room on a connection without a request is a fault as well.
            self.wrote = not refused_by_system(error)
            raise
        self._answer, self._step, self._due, self._last = answer, step, min(now + step, until), until
        if sent < len(data):
            transport.write(data[sent:])
        return answer

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # Not every loop's transports are of asyncio's classes.
        self._transport = transport  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]

    def get_buffer(self, sizehint: int) -> memoryview:
        """Give the loop where to put what it reads."""
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        """Take what came: a piece of an answer, or what nobody asked for."""
        answer, link = self._answer, self._link
        if answer is None:
            # Some loops read once more before they go on with whoever dialed.
            if self.wrote or not says_nothing(self._sock, link, self._buffer[:nbytes]):
                self.drop()
            return
        try:
            if link is None:
                reply = self._http.feed(bytes(self._buffer[:nbytes]))
            else:
                plain = link.open(self._buffer[:nbytes])
                reply = self._http.feed(plain) if plain else None
                left = link.flush()
                if left and self._transport is not None:
                    # What the encryption itself has to say, such as to a change of keys (RFC 8446, 4.6.3).
                    self._transport.write(left)
                if reply is None and link.ended:
                    reply = self._http.ended(cleanly=link.whole)
        except (Unreadable, OSError) as error:
            self._fail(str(error) if isinstance(error, Unreadable) else f"{type(error).__name__}: {error}")
            return
        except Exception as error:
            # The loop would report it; whoever waits should know.
            self._answer = None
            if not answer.done():
                answer.set_exception(error)
            self.drop()
            return
        if reply is not None:
            self._settle(answer, reply)
            return
        now = self._clock()
        self._due = min(now + self._step, self._last)
        if now >= self._last:
            self._late()

    def eof_received(self) -> None:
        """Take the end of the connection; some transports leave it out and only lose the connection."""
        self._end(None)

    def connection_lost(self, exc: Exception | None) -> None:
        """Settle what is still open."""
        self._end(exc)
        self._lost(self)
        self._http.close()
        self._transport = None
        if not self.gone.done():
            self.gone.set_result(None)

    def expire(self, now: float) -> float:
        """Give up on an answer that is late; give when the next look is due."""
        if self._answer is None:
            return inf
        if now >= self._due:
            self._late()
            return inf
        return self._due

    def drop(self) -> None:
        """Close at once."""
        self.open = False
        if self._transport is not None:
            self._transport.abort()

    def hang_up(self, why: str) -> None:
        """Close, and say so; the farewell of TLS waits for nobody."""
        if self._link is not None and self.open:
            with suppress(OSError):
                self._sock.send(self._link.farewell())
        self._fail(why)

    def forget(self) -> None:
        """Free the socket without a word to the loop."""
        self.open, self._answer = False, None
        self._sock.close()
        # Its loop can do no more what a loop does last, so that a transport of asyncio would complain when it is freed. Who
        # still waits in such a loop waits for ever.
        with suppress(RuntimeError):
            getattr(self._transport, "_call_connection_lost", self.connection_lost)(None)

    def _end(self, error: Exception | None) -> None:
        answer, self.open = self._answer, False
        if answer is None:
            return
        if error is not None:
            self._fail(f"{type(error).__name__}: {error}")
            return
        try:
            reply = self._http.ended(cleanly=self._link is None)
        except Unreadable as fault:
            self._fail(str(fault))
        else:
            self._settle(answer, reply)

    def _settle(self, answer: asyncio.Future[Reply], reply: Reply) -> None:
        self._answer = None
        if self._transport is not None and self._transport.get_write_buffer_size():
            # The answer came before the end of the request (RFC 9112, 9.5).
            self._http.keeps = False
        if not answer.done():
            answer.set_result(reply)

    def _late(self) -> None:
        if self._clock() >= self._last:
            self._fail(f"no whole answer within {STEPS * self._step:g} s")
        elif self._transport is not None and self._transport.get_write_buffer_size():
            self._fail(f"the request could not be sent within {self._step:g} s")
        else:
            self._fail(f"no answer within {self._step:g} s")

    def _fail(self, cause: str) -> None:
        answer, self._answer = self._answer, None
        if answer is not None and not answer.done():
            answer.set_exception(Failure(redacted(cause), sent=True))
        self.drop()
