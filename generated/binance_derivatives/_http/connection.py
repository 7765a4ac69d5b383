"""HTTP/1.1 of one client connection without its I/O: bytes in, an answer out, and whether the connection can be used again.

The parser of httptools (Node.js's) reads framing and is strict; what it accepts and a client of money can't, or does not limit, is
refused here. An answer belongs to the request that was sent last, so whatever makes that doubtful ends the connection.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, cast

from httptools import HttpParserCallbackError, HttpParserError, HttpResponseParser

from binance_derivatives._http.bodies import Unreadable, too_large, unpacked
from binance_derivatives._http.limits import Limits
from binance_derivatives._protocol.headers import Headers
from binance_derivatives._protocol.replies import Reply

# RFC 9112, 4. The parser would take HTTP/0.9 and 2.0, any three digits, and a NUL among the reason.
_status_line: Final = re.compile(rb"HTTP/1\.([01]) ([1-5][0-9][0-9])(?: [\t\x20-\x7e\x80-\xff]*)?\r\n").match
# What tells where the body ends, and whether it is packed; the parser checks the fields themselves.
_framing: Final = re.compile(rb"\r\n(content-length|content-encoding|transfer-encoding):([^\r]*)").findall
_START: Final = b"HTTP/1."
_SUCCESS: Final = b"HTTP/1.1 200 OK\r\n"
# A field has a name, a colon and its line end.
_SHORTEST_FIELD: Final = 4
_END: Final = b"\r\n\r\n"
# Bytes of a body where its size is not known beforehand.
_CHUNKED, _UNTIL_CLOSE = -1, -2
_MOST_DIGITS: Final = 18
_TAIL: Final = 5
_MOST_PIECES: Final = 64
_FRAMING: Final = 64 * 1024
_OUTWEIGHS: Final = 8


class _Ends:
    """Where a parser puts bodies, and whom it tells of the end of an answer."""

    __slots__ = ("on_body", "on_message_complete")

    def __init__(self, on_body: Callable[[bytes], None], on_message_complete: Callable[[], None]) -> None:
        self.on_body, self.on_message_complete = on_body, on_message_complete


class Connection:
    """Reads the answers of one connection, one at a time.

    ``keeps`` tells, after an answer, whether another request may go out on the connection: its answer was delimited, nothing
    followed it, and the server does not close.
    """

    __slots__ = (
        *("on_body", "on_message_begin", "keeps", "_limits", "_parser", "_pieces", "_alone", "_unread", "_body"),
        *(
            "_head",
            "_lowered",
            "_packed",
            "_status",
            "_size",
            "_fed",
            "_heads",
            "_interim",
            "_whole",
            "_last",
            "_lasting",
            "_farewell",
            "_tail",
            "_begun",
            "_short",
            "_open",
            "_whole_answers",
        ),
        "__weakref__",
    )

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._pieces: list[bytes] = []
        # The parser looks its callbacks up once, here; methods of lists spare a Python frame for each.
        self.on_body = self._pieces.append
        # Has an item from the end of an answer until the parser sees the beginning of another.
        self._alone: list[bool] = []
        self.on_message_begin = self._alone.clear
        self._parser: HttpResponseParser = HttpResponseParser(self)
        self._unread, self._body = bytearray(), bytearray()
        self._head = self._lowered = self._packed = b""
        self._status = self._size = self._fed = self._heads = self._interim = self._last = 0
        self._tail = b""
        self.keeps = self._whole = self._lasting = self._farewell = self._begun = False
        # Reads answers that come in one piece, and empties the list at their end; no callback of it is in Python.
        self._open = [True]
        self._whole_answers = HttpResponseParser(_Ends(self._pieces.append, self._open.clear))
        # A head below this has not too many fields.
        self._short = min(limits.head, _SHORTEST_FIELD * limits.fields)

    def feed(self, data: bytes) -> Reply | None:
        """Take bytes that came after a request; give the answer when it is whole.

        Raises:
            Unreadable: They are no answer to it.
        """
        if self._begun:
            return self._content(data) if self._head else self._opening(data)
        # What nearly every answer is, and all at once: 200, with a length, not packed, not the last one, in one piece. A search from
        # the end takes half of one from the start.
        end = data.find(_END)
        size, lowered = len(data) - end - 4, data[: end + 2].lower()
        if (
            0 < end < self._short
            and 0 < size <= self._limits.body
            and data.startswith(_SUCCESS)
            and lowered.rfind(b"\r\ncontent-length: %d\r\n" % size) > 0
            and lowered.rfind(b"-encoding:") < 0
            and lowered.rfind(b"close") < 0
        ):
            try:
                self._whole_answers.feed_data(data)
            except HttpParserError:
                # Is looked at once more, by the parser that says why.
                self._open.append(True)
            body = b"".join(self._pieces)
            self._pieces.clear()
            if not self._open:
                self._open.append(True)
                self.keeps = True
                return Reply(200, body, Headers(data[: end + 2], lowered))
        return self._opening(data)

    def _opening(self, data: bytes) -> Reply | None:
        """Take bytes that come before the head of the answer is complete."""
        self._begun = True
        while True:
            end = -1 if self._unread else data.find(_END)
            if end < 0:
                data = self._gathered(data)
                if not data:
                    return None
                end = data.find(_END)
            line = _status_line(data)
            if line is None:
                raise Unreadable("what came has no status line of HTTP/1.1")
            if self._heads + end > self._limits.head:
                raise self._too_long()
            self._status = int(line[2])
            if self._status >= 200:
                break
            self._pass(data[: end + 4])
            data = data[end + 4 :]
            if not data:
                return None
        head = data[: end + 2]
        self._lowered = lowered = head.lower()
        if lowered.count(b"\n") > self._limits.fields + 1:
            raise Unreadable(f"the answer has more than {self._limits.fields} header fields")
        self._size = self._measured(_framing(lowered), line[1] == b"0")
        self._head, self._fed = head, -4 - end
        return self._content(data)

    def ended(self, *, cleanly: bool) -> Reply:
        """Take the end of the connection: the answer is whole if nothing but the end delimits it (RFC 9112, 6.3 and 8).

        Args:
            cleanly: Whether the other side said so itself; over TLS, by its farewell (RFC 9112, 9.8).

        Raises:
            Unreadable: It is not.
        """
        if not (self._head or self._unread or self._interim):
            raise Unreadable("the connection ended without an answer")
        if not self._head or self._size != _UNTIL_CLOSE:
            raise Unreadable("the connection ended before the answer did")
        if not cleanly:
            raise Unreadable("the connection was cut, and nothing else says where the answer ends")
        self._last = len(self._pieces)
        return self._finished(alone=False)

    def close(self) -> None:
        """Part from the parser, which would be freed by the garbage collector only."""
        self._parser = cast("HttpResponseParser", None)

    def on_message_complete(self) -> None:
        """Note the first end of a message: what comes after it was not asked for."""
        if not self._whole:
            self._whole = True
            self._last = len(self._pieces)
            # Only here the parser knows.
            self._lasting = self._parser.should_keep_alive()
            self._alone.append(True)

    def _gathered(self, data: bytes) -> bytes:
        """Give what came so far once it has a head; the parser gets it as a whole, as it is slow to put one together."""
        unread = self._unread
        seen = len(unread)
        unread += data
        if unread.find(_END, max(0, seen - 3)) >= 0:
            data = bytes(unread)
            unread.clear()
            return data
        if not unread.startswith(_START[: len(unread)]):
            raise Unreadable("what came is no HTTP/1.1")
        if self._heads + len(unread) > self._limits.head:
            raise self._too_long()
        return b""

    def _too_long(self) -> Unreadable:
        return Unreadable(f"the head of the answer is larger than {self._limits.head} bytes")

    def _pass(self, interim: bytes) -> None:
        """Read past an interim answer: it ends with its head, and the one that counts follows (RFC 9110, 15.2)."""
        if self._status == 101:
            raise Unreadable("the server switches to another protocol, which nobody asked for")
        self._interim += 1
        self._heads += len(interim)
        if self._interim > self._limits.interim:
            raise Unreadable(f"more than {self._limits.interim} interim answers came before the one that counts")
        try:
            self._parser.feed_data(interim)
        except HttpParserError as error:
            self._refuse(error)
        if not self._whole or not self._alone:
            raise Unreadable("the head of an interim answer is not cleanly delimited")
        # An interim answer may say farewell too (RFC 9112, 9.6), behind which this parser would read no more.
        self._farewell = self._farewell or not self._lasting
        self._parser = HttpResponseParser(self)
        self._whole = False
        self._alone.clear()

    def _measured(self, fields: list[tuple[bytes, bytes]], old: bool) -> int:
        """Find out what delimits the body (RFC 9112, 6.3)."""
        size, self._packed = _UNTIL_CLOSE, b""
        for name, padded in fields:
            # A pattern that leaves blanks out tries each place among them.
            value = padded.strip(b" \t")
            if name == b"content-length":
                # The parser refuses two of them, and one beside a transfer coding.
                if not value.isdigit() or len(value) > _MOST_DIGITS:
                    raise Unreadable("the length of the body is no number")
                size = int(value)
            elif name == b"content-encoding":
                self._packed = b"%b,%b" % (self._packed, value)
            elif size == _CHUNKED or old or value != b"chunked":
                # Anything else is read until the connection ends, its chunks for the body; HTTP/1.0 has no chunks (6.1).
                raise Unreadable("the transfer coding is not chunked alone")
            else:
                size = _CHUNKED
        if size > self._limits.body:
            raise too_large(self._limits.body)
        return 0 if self._status in (204, 304) else size

    def _content(self, data: bytes) -> Reply | None:
        """Take bytes from the head of the answer on."""
        size, surplus = self._size, False
        self._fed = fed = self._fed + len(data)
        if 0 <= size < fed:
            # The first answer counts; what follows it was not asked for.
            data, surplus = data[: size - fed], True
        try:
            self._parser.feed_data(data)
        except HttpParserError as error:
            self._refuse(error)
        if size == _CHUNKED:
            self._tail = (self._tail + data[-_TAIL:])[-_TAIL:]
        if self._whole:
            # Lone line ends after the last chunk are passed over by the parser in silence.
            surplus = surplus or (size == _CHUNKED and _ends_twice(self._tail))
            return self._finished(alone=not surplus and bool(self._alone))
        if 0 <= size <= fed:
            raise Unreadable("the answer is not cleanly delimited")
        self._fold()
        return None

    def _refuse(self, error: HttpParserError) -> None:
        if isinstance(error, HttpParserCallbackError) and error.__context__ is not None:
            # Wraps everything that a callback raises, an interrupt too.
            raise error.__context__
        # After a whole answer the fault is that of what followed, and the answer counts.
        self._alone.clear()
        if not self._whole:
            raise Unreadable(f"what came is no answer of HTTP/1.1: {error}") from None

    def _fold(self) -> None:
        """Keep an unfinished body small, and below its limit."""
        held = len(self._body) + sum(map(len, self._pieces))
        if held > self._limits.body:
            raise too_large(self._limits.body)
        if self._size == _CHUNKED and self._fed - held > _FRAMING + _OUTWEIGHS * held:
            raise Unreadable("the framing of the answer outweighs its body")
        if len(self._pieces) > _MOST_PIECES:
            self._body += b"".join(self._pieces)
            self._pieces.clear()

    def _finished(self, *, alone: bool) -> Reply:
        pieces, count = self._pieces, self._last
        if count == 1 and not self._body:
            body = pieces[0]
        else:
            body = bytes(self._body) + b"".join(pieces[:count])
            self._body.clear()
        pieces.clear()
        if self._packed:
            body = unpacked(body, self._packed.decode("latin-1"), self._limits.body)
        elif len(body) > self._limits.body:
            raise too_large(self._limits.body)
        self.keeps = alone and self._lasting and not self._farewell
        reply = Reply(self._status, body, Headers(self._head, self._lowered))
        self._alone.clear()
        self._head, self._tail, self._heads, self._interim = b"", b"", 0, 0
        self._begun = self._whole = False
        return reply


def _ends_twice(tail: bytes) -> bool:
    """Whether something follows the empty line that ends chunks and trailers."""
    return not tail.endswith(_END) or tail[0] in b"\r\n"
