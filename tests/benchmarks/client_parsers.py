"""HTTP/1.1 of one client connection without its I/O, around maintained parsers; for the experiment with transports."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from importlib import import_module
from typing import Any, Protocol

from client_ours import Reply, Send


class Parser(Protocol):
    """The protocol of one connection without its I/O; one request and its reply at a time."""

    keeps: bool
    """Whether the connection can be used again."""

    def request(self, request: Send) -> bytes:
        """Give the bytes of a request."""
        ...

    def feed(self, data: bytes) -> Reply | None:
        """Take bytes; give the reply when it is whole. Empty bytes are the end of the connection.

        Raises:
            ValueError: They are no reply.
        """
        ...


class Httptools:
    """Around httptools, which is the parser of Node.js."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._parser: Any = import_module("httptools").HttpResponseParser(self)
        self._headers: dict[str, str] = {}
        self._body: list[bytes] = []
        self._whole = False
        self.keeps = False

    def request(self, request: Send) -> bytes:
        self._headers, self._body, self._whole, self.keeps = {}, [], False, False
        return written(request, self._host)

    def feed(self, data: bytes) -> Reply | None:
        if not data:
            raise ValueError("the connection ended before the answer did")
        try:
            self._parser.feed_data(data)
        except import_module("httptools").HttpParserError as error:
            raise ValueError(f"not an answer: {error}") from error
        if not self._whole:
            return None
        body = self._body[0] if len(self._body) == 1 else b"".join(self._body)
        return Reply(self._parser.get_status_code(), plain(body, self._headers), self._headers)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._headers[name.decode("latin-1")] = value.decode("latin-1")

    def on_body(self, body: bytes) -> None:
        self._body.append(body)

    def on_message_complete(self) -> None:
        self._whole = True
        # It knows only until it begins to look for the next answer.
        self.keeps = self._parser.should_keep_alive()


class H11:
    """Around h11, which is pure Python and strict."""

    def __init__(self, host: str) -> None:
        self._h11 = import_module("h11")
        self._connection: Any = self._h11.Connection(self._h11.CLIENT)
        self._host = host
        self._response: Any = None
        self._body: list[bytes] = []
        self.keeps = False

    def request(self, request: Send) -> bytes:
        if self._connection.our_state is self._h11.DONE:
            self._connection.start_next_cycle()
        self._body, self.keeps = [], False
        headers = [("Host", self._host), *request.headers.items()]
        if request.body is not None:
            headers.append(("Content-Length", str(len(request.body))))
        begun = self._h11.Request(method=request.method, target=target_of(request), headers=headers)
        pieces = [self._connection.send(begun)]
        if request.body is not None:
            pieces.append(self._connection.send(self._h11.Data(request.body)))
        return b"".join([*pieces, self._connection.send(self._h11.EndOfMessage())])

    def feed(self, data: bytes) -> Reply | None:
        self._connection.receive_data(data)
        while True:
            try:
                event = self._connection.next_event()
            except self._h11.RemoteProtocolError as error:
                raise ValueError(f"not an answer: {error}") from error
            if event is self._h11.NEED_DATA:
                return None
            if isinstance(event, self._h11.Response):
                self._response = event
            elif isinstance(event, self._h11.Data):
                self._body.append(bytes(event.data))
            elif isinstance(event, self._h11.EndOfMessage):
                return self._reply()

    def _reply(self) -> Reply:
        self.keeps = self._connection.our_state is self._h11.DONE and self._connection.their_state is self._h11.DONE
        spelt = self._response.headers.raw_items()
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in spelt}
        return Reply(self._response.status_code, plain(b"".join(self._body), headers), headers)


def written(request: Send, host: str) -> bytes:
    """Spell a request; the exchange's addresses, keys and signatures are all ASCII."""
    lines = [f"{request.method} {target_of(request)} HTTP/1.1", f"Host: {host}"]
    lines += [f"{name}: {value}" for name, value in request.headers.items()]
    if request.body is not None:
        lines.append(f"Content-Length: {len(request.body)}")
    return "\r\n".join([*lines, "", ""]).encode("ascii") + (request.body or b"")


def plain(body: bytes, headers: Mapping[str, str]) -> bytes:
    """Undo gzip."""
    packed = headers.get("Content-Encoding") or headers.get("content-encoding")
    return zlib.decompress(body, 31) if packed == "gzip" else body


def target_of(request: Send) -> str:
    return request.url[request.url.index("/", 8) :]
