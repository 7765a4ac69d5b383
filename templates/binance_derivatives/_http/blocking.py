"""The blocking transport: sockets that wait for nothing, and one wait for each answer."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from binance_derivatives._http.bodies import Unreadable
from binance_derivatives._http.connection import Connection
from binance_derivatives._http.dial import dial
from binance_derivatives._http.limits import STEPS, Keeping, Limits
from binance_derivatives._http.route import Link, Route
from binance_derivatives._http.watch import either, reading, refused_by_system
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Send
from binance_derivatives._protocol.signing import Secret, redacted, without_trace

if TYPE_CHECKING:
    from ssl import SSLContext

_PIECE: Final = 65_536
Clock = Callable[[], float]


class HttpTransport:
    """Keeps connections open between requests; may be used by several threads, and after a fork.

    Args:
        address: The environment's REST address; every request goes below its origin.
        timeout: Seconds for a connection to be made and, once it is, for each step of an answer; an attempt as a whole takes three
            times as long at most. Only the system's resolver can not be hurried.
        proxy: ``http://user:password@host:port``, or ``https``, ``socks5``.
        ssl_context: Checks certificates instead of the system's.
        source_address: An address of this machine to connect from.
        limits: Of answers.
        keeping: Of idle connections.
        clock: Gives seconds that only go forward.

    Raises:
        ValueError: An address can not be used.
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
        # Threads share it without a lock: to append and to pop is one step each.
        self._idle: list[_SocketConnection] = []
        self._busy: set[_SocketConnection] = set()
        self._pid = os.getpid()
        self._closed = False

    def exchange(self, request: Send) -> Reply:
        """Send a request and wait for the reply.

        Raises:
            Failure: There is no reply; it says whether a byte of the request may have left.
        """
        failure: BaseException
        connection: _SocketConnection | None = None
        kept = False
        try:
            data = self._spell(request)
            now = self._clock()
            step = self._timeout if request.timeout is None else request.timeout
            connection = self._taken(now) or self._dialed(step, now)
            self._busy.add(connection)
            if self._closed:
                raise Failure("the client was closed", sent=False)
            reply = connection.ask(data, step, now + STEPS * step, self._clock)
            self._busy.discard(connection)
            if connection.keeps:
                connection.since = now
                # Among the idle ones it is any thread's, and an interruption neither closes it nor asks it anything.
                kept = True
                self._idle.append(connection)
                self._limit_idle()
            else:
                connection.hang_up()
            return reply if self._unrepeated is None else self._unrepeated(reply)
        except Failure as error:
            failure = Failure(error.cause, sent=error.sent)
        except Exception as error:
            # Resolvers, threads and encryption raise what they like: what was written counts, and not what went wrong.
            written = kept or (connection is not None and connection.wrote)
            failure = (
                without_trace(error) if written else Failure(redacted(f"{type(error).__name__}: {error}"), sent=False)
            )
        except BaseException as error:
            failure = without_trace(error)
        data = b""
        if connection is not None and not kept:
            self._busy.discard(connection)
            connection.drop()
        # Outside of the handler: the frames below hold the key and the signature, and go no further.
        raise failure

    def close(self) -> None:
        """Close every connection; requests of other threads that are in flight end as failures."""
        self._closed = True
        self._hang_up()
        for connection in tuple(self._busy):
            connection.interrupt()

    def _taken(self, now: float) -> _SocketConnection | None:
        """Give an idle connection on which nothing has come since its last answer, its end least of all."""
        if self._pid != os.getpid():
            self._forget()
        idle = self._idle
        while idle:
            try:
                connection = idle.pop()
            except IndexError:
                # Another thread was faster.
                return None
            if now - connection.since < self._keeping.seconds and not connection.look(0):
                connection.wrote = False
                return connection
            connection.hang_up()
        return None

    def _limit_idle(self) -> None:
        if self._closed:
            self._hang_up()
        elif len(self._idle) > self._keeping.most:
            with suppress(IndexError):
                self._idle.pop(0).hang_up()

    def _hang_up(self) -> None:
        # In a process that was forked, what is in use is in use by the other one.
        if self._pid != os.getpid():
            self._forget()
        with suppress(IndexError):
            while True:
                self._idle.pop().hang_up()

    def _forget(self) -> None:
        """Leave the connections to the process that made them; closing a copy of a socket says nothing on it."""
        idle, self._idle, self._pid = self._idle, [], os.getpid()
        for connection in idle:
            connection.drop()
        self._busy.clear()

    def _dialed(self, step: float, now: float) -> _SocketConnection:
        clock, until = self._clock, now + step

        def left() -> float:
            rest = until - clock()
            if rest <= 0:
                raise TimeoutError(f"no connection within {step:g} s")
            return rest

        sock, link = dial(self._route, self._source, left)
        return _SocketConnection(sock, link, self._limits)


class _SocketConnection:
    """One connection, and one request on it at a time.

    Attributes:
        look: Waits for something to read.
        since: When its last request began.
        keeps: Whether another request may go out; not if the other side says farewell behind its answer.
        wrote: Whether a byte of the request it carries was written.
    """

    __slots__ = ("_http", "_interrupted", "_link", "_owed", "_sending", "_sock", "keeps", "look", "since", "wrote")

    def __init__(self, sock: socket.socket, link: Link | None, limits: Limits) -> None:
        self._sock, self._link, self._http = sock, link, Connection(limits)
        self.look = reading(sock)
        self.since, self.keeps, self.wrote = 0.0, False, False
        self._owed, self._sending = b"", False
        self._interrupted = False

    def ask(self, data: bytes, step: float, until: float, clock: Clock) -> Reply:
        """Send a request and wait for its answer, ``step`` seconds each time and no longer than ``until``."""
        link = self._link
        if link is not None:
            data = link.seal(data)
        self.wrote = True
        try:
            sent = self._sock.send(data)
        except OSError as error:
            # That there is no room on a connection without a request is a fault as well.
            self.wrote = not refused_by_system(error)
            raise
        wait = step
        try:
            reply = None if sent == len(data) else self._send(data, sent, step, until, clock)
            while reply is None:
                if not self.look(wait * 1000):
                    # What was left of the whole attempt may have been shorter than a step.
                    _rest(step, until, clock)
                    raise Failure(f"no answer within {step:g} s", sent=True)
                reply = self._read()
                if reply is None:
                    wait = _rest(step, until, clock)
        except (Unreadable, OSError) as error:
            cause = str(error) if isinstance(error, Unreadable) else f"{type(error).__name__}: {error}"
            raise Failure(redacted(cause), sent=True) from None
        self.keeps = self._http.keeps and (link is None or not (link.ended or link.torn or self._owed))
        return reply

    def _read(self) -> Reply | None:
        try:
            data = self._sock.recv(_PIECE)
        except BlockingIOError:
            return None
        if self._interrupted:
            # The end that shows now is none of the server's, and ends no body.
            raise Failure("the client was closed", sent=True)
        link = self._link
        if link is None or not data:
            return self._http.feed(data) if data else self._http.ended(cleanly=link is None)
        plain = link.open(data)
        reply = self._http.feed(plain) if plain else None
        self._owed += link.flush()
        if self._owed and not self._sending:
            self._pay()
        return self._http.ended(cleanly=link.whole) if reply is None and link.ended else reply

    def _pay(self) -> None:
        """Send what the encryption itself has to say, such as to a change of keys (RFC 8446, 4.6.3).

        What finds no room waits for the next look: it is no part of the request, and an answer is not given up for it.
        """
        with suppress(OSError):
            self._owed = self._owed[self._sock.send(self._owed) :]

    def _send(self, data: bytes, sent: int, step: float, until: float, clock: Clock) -> Reply | None:
        """Send the rest, and listen meanwhile: an answer that comes before the end of a request counts (RFC 9112, 9.5)."""
        look, left, heard = either(self._sock), memoryview(data)[sent:], False
        # Until the last of its records is out, nothing may come between them.
        self._sending = True
        while left:
            if not look(_rest(step, until, clock) * 1000):
                _rest(step, until, clock)
                raise Failure(f"the request could not be sent within {step:g} s", sent=True)
            if self.look(0):
                reply = self._read()
                if reply is not None:
                    self._http.keeps = False
                    return reply
            try:
                done = self._sock.send(left)
            except BlockingIOError:
                continue
            except OSError as error:
                # The server may have refused before it closed, and said why.
                if heard or not self.look(0):
                    raise Failure(f"{type(error).__name__}: {error}", sent=True) from None
                heard = True
                continue
            left = left[done:]
        self._sending = False
        return None

    def interrupt(self) -> None:
        """End the wait of another thread, which then closes the connection."""
        self._interrupted = True
        with suppress(OSError):
            self._sock.shutdown(socket.SHUT_RDWR)

    def drop(self) -> None:
        """Close at once."""
        self._http.close()
        self._sock.close()

    def hang_up(self) -> None:
        """Close, and say so."""
        if self._link is not None and not (self._owed or self._sending):
            with suppress(OSError):
                self._sock.send(self._link.farewell())
        self.drop()


def _rest(step: float, until: float, clock: Clock) -> float:
    rest = until - clock()
    if rest <= 0:
        raise Failure(f"no whole answer within {STEPS * step:g} s", sent=True)
    return min(step, rest)
