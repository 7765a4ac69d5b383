"""Transports of our own, for an experiment: around maintained parsers, and around http.client.

They stand behind the transport protocols of the package: ``Send`` in, ``Reply`` or ``Failure`` out. They keep connections,
notice one that was closed before they send on it, read bodies with a length and in chunks, plain and in gzip, limit the time of
each step, and tell what may have left from what certainly did not. They lack proxies, informational answers, bodies that end
with their connection, a limit on connections, addresses tried side by side, and the years of use that the libraries have.
"""

from __future__ import annotations

import asyncio
import http.client
import select
import socket
import ssl
from urllib.parse import urlsplit

from client_ours import Failure, Reply, Send
from client_parsers import H11, Httptools, Parser, plain, target_of

_PIECE = 262_144


class BlockingOverParser:
    """Keeps sockets; the one used last is used first."""

    def __init__(
        self, address: str, timeout: float, context: ssl.SSLContext | None, parser: type[Httptools | H11]
    ) -> None:
        parts = urlsplit(address)
        self._host, self._port = parts.hostname or "", parts.port or (443 if context else 80)
        self._netloc, self._timeout, self._context, self._parser = parts.netloc, timeout, context, parser
        self._idle: list[tuple[socket.socket, Parser]] = []

    def exchange(self, request: Send) -> Reply:
        connection, parser = self._taken()
        try:
            connection.sendall(parser.request(request))
            while (reply := parser.feed(connection.recv(_PIECE))) is None:
                pass
        except (OSError, ValueError) as error:
            connection.close()
            raise Failure(f"{type(error).__name__}: {error}", sent=True) from error
        if parser.keeps:
            self._idle.append((connection, parser))
        else:
            connection.close()
        return reply

    def _taken(self) -> tuple[socket.socket, Parser]:
        while self._idle:
            connection, parser = self._idle.pop()
            if not _readable(connection):
                return connection, parser
            connection.close()
        try:
            connection = socket.create_connection((self._host, self._port), self._timeout)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._context is not None:
                connection = self._context.wrap_socket(connection, server_hostname=self._host)
        except OSError as error:
            raise Failure(f"{type(error).__name__}: {error}", sent=False) from error
        return connection, self._parser(self._netloc)

    def close(self) -> None:
        while self._idle:
            self._idle.pop()[0].close()


def _readable(connection: socket.socket) -> bool:
    """Tell whether there is something to read where nothing was asked for: the end, for one."""
    poll = select.poll()
    poll.register(connection, select.POLLIN)
    return bool(poll.poll(0))


class OverHttpClient:
    """Around the standard library's http.client."""

    def __init__(self, address: str, timeout: float, context: ssl.SSLContext | None) -> None:
        parts = urlsplit(address)
        self._host, self._port = parts.hostname or "", parts.port
        self._timeout, self._context = timeout, context
        self._idle: list[http.client.HTTPConnection] = []

    def exchange(self, request: Send) -> Reply:
        connection = self._taken()
        try:
            connection.request(request.method, target_of(request), request.body, request.headers)
            response = connection.getresponse()
            body = response.read()
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            raise Failure(f"{type(error).__name__}: {error}", sent=True) from error
        headers = dict(response.headers.raw_items())
        if not response.will_close:
            self._idle.append(connection)
        return Reply(response.status, plain(body, headers), headers)

    def _taken(self) -> http.client.HTTPConnection:
        while self._idle:
            connection = self._idle.pop()
            if not _readable(connection.sock):
                return connection
            connection.close()
        connection = http.client.HTTPConnection(self._host, self._port, timeout=self._timeout)
        if self._context is not None:
            connection = http.client.HTTPSConnection(
                self._host, self._port, timeout=self._timeout, context=self._context
            )
        # A connection that ends between the look at it and the request must not be made again unseen.
        connection.auto_open = 0
        try:
            connection.connect()
        except OSError as error:
            raise Failure(f"{type(error).__name__}: {error}", sent=False) from error
        return connection

    def close(self) -> None:
        while self._idle:
            self._idle.pop().close()


class _Line(asyncio.Protocol):
    """A kept connection of the awaiting transport."""

    transport: asyncio.Transport

    def __init__(self, parser: Parser) -> None:
        self.parser = parser
        self.open = True
        self.answer: asyncio.Future[Reply] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        if self.answer is None or self.answer.done():
            self.open = False
            self.transport.abort()
            return
        try:
            reply = self.parser.feed(data)
        except ValueError as error:
            self.answer.set_exception(error)
            return
        if reply is not None:
            self.answer.set_result(reply)

    def connection_lost(self, exc: Exception | None) -> None:
        self.open = False
        if self.answer is not None and not self.answer.done():
            self.answer.set_exception(exc or ConnectionError("the connection ended before the answer did"))

    def expire(self) -> None:
        if self.answer is not None and not self.answer.done():
            self.answer.set_exception(TimeoutError("no answer in time"))


class AwaitingOverParser:
    """Keeps connections of the event loop; the one used last is used first."""

    def __init__(
        self, address: str, timeout: float, context: ssl.SSLContext | None, parser: type[Httptools | H11]
    ) -> None:
        parts = urlsplit(address)
        self._host, self._port = parts.hostname or "", parts.port or (443 if context else 80)
        self._netloc, self._timeout, self._context, self._parser = parts.netloc, timeout, context, parser
        self._idle: list[_Line] = []

    async def exchange(self, request: Send) -> Reply:
        line = await self._taken()
        loop = asyncio.get_running_loop()
        answer = line.answer = loop.create_future()
        timer = loop.call_later(self._timeout, line.expire)
        try:
            line.transport.write(line.parser.request(request))
            reply: Reply = await answer
        except (OSError, ValueError) as error:
            line.transport.abort()
            raise Failure(f"{type(error).__name__}: {error}", sent=True) from error
        except BaseException:
            line.transport.abort()
            raise
        finally:
            timer.cancel()
        if line.parser.keeps:
            self._idle.append(line)
        else:
            line.transport.close()
        return reply

    async def _taken(self) -> _Line:
        while self._idle:
            line = self._idle.pop()
            if line.open and not line.transport.is_closing():
                return line
        try:
            async with asyncio.timeout(self._timeout):
                _, line = await asyncio.get_running_loop().create_connection(
                    lambda: _Line(self._parser(self._netloc)), self._host, self._port, ssl=self._context
                )
        except OSError as error:
            raise Failure(f"{type(error).__name__}: {error}", sent=False) from error
        return line

    async def close(self) -> None:
        while self._idle:
            self._idle.pop().transport.close()
        await asyncio.sleep(0)
