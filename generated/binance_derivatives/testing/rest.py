"""The REST side of the exchange."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Coroutine
from email.utils import formatdate
from typing import Final
from urllib.parse import unquote_to_bytes

from msgspec import Struct
from msgspec.structs import replace

from binance_derivatives.testing import refusal
from binance_derivatives.testing.authentication import check_rest_signature, check_time
from binance_derivatives.testing.catalog import Operation
from binance_derivatives.testing.conditions import Counter
from binance_derivatives.testing.checks import check_parameters
from binance_derivatives.testing.ledger import LetThrough, Received
from binance_derivatives.testing.leniency import documented_texts
from binance_derivatives.testing.refusal import Refusal
from binance_derivatives.testing.serving.dispatch import Dispatch, Pending, pause
from binance_derivatives.testing.serving.http_connection import HttpConnection, Request, start
from binance_derivatives.testing.serving.reply import Answer
from binance_derivatives.testing.serving.transfer import TRANSFERS, Reply

GARBAGE: Final = b"\x1f\x8b}{ not what was asked for \xff"
FORM: Final = "application/x-www-form-urlencoded"
SIGNED_PARAMETERS: Final = frozenset(("timestamp", "recvWindow", "signature"))
_NAMES: Final[dict[Counter, str]] = {
    "uid": "X-SAPI-USED-UID-WEIGHT-1M",
    "orders_10s": "X-MBX-ORDER-COUNT-10S",
    "orders_1m": "X-MBX-ORDER-COUNT-1M",
}
_COUNTS: Final = frozenset(("orders_10s", "orders_1m"))
_NEVER: Final = frozenset(("stall", "silence"))
_SLOWLY: Final = _NEVER.union(TRANSFERS)
_WITH_FORM: Final = frozenset(("POST", "PUT", "DELETE"))
# Most requests have nothing in them that is encoded.
_PLAIN: Final = re.compile(rb"[A-Za-z0-9_.,:/=&-]*")
_NOT_ENCODED: Final = re.compile(rb"%(?![0-9A-Fa-f]{2})|[^\x21-\x7e]")


class Form(Struct, frozen=True):
    """The parameters of a query string or of a form body."""

    values: dict[str, str]
    repeated: tuple[str, ...] = ()
    illegal: tuple[str, ...] = ()


_NO_FORM: Final = Form({})


def read_form(raw: bytes) -> Form:
    """Read ``name=value`` pairs, percent-encoded, joined by ``&``."""
    values: dict[str, str] = {}
    repeated: list[str] = []
    illegal: list[str] = []
    plain = _PLAIN.fullmatch(raw) is not None
    for segment in raw.split(b"&") if raw else ():
        first, _, second = segment.partition(b"=")
        name, value = (first.decode(), second.decode()) if plain else (_decoded(first), _decoded(second))
        if name in values:
            repeated.append(name)
        if not name or (not plain and ("\ufffd" in name + value or _NOT_ENCODED.search(segment))):
            illegal.append(name)
        values[name] = value
    return Form(values, tuple(repeated), tuple(illegal))


def _decoded(part: bytes) -> str:
    return unquote_to_bytes(part.replace(b"+", b" ")).decode("utf-8", "replace")


class Arrival(Struct, frozen=True):
    """A REST request taken apart; ``unread`` says that it had a body which is no form the exchange reads."""

    dispatch: Dispatch
    query: bytes
    body: bytes
    key: str | None
    parameters: dict[str, str]
    repeated: tuple[str, ...]
    illegal: tuple[str, ...]
    unread: bool

    def check(self, operation: Operation) -> None:
        keys = self.dispatch.keys
        if operation.needs_key:
            keys.check_key(self.key)
        if operation.signed:
            check_time(self.parameters, self.dispatch.clock())
            check_rest_signature(self.query, self.body, keys)
        if self.unread:
            raise Refusal(refusal.UNREAD_PARAMETERS)
        if self.repeated:
            raise Refusal(refusal.TOO_MANY_PARAMETERS, about=self.repeated)
        if self.illegal:
            raise Refusal(refusal.ILLEGAL_CHARS, about=self.illegal)
        check_parameters(operation, self.parameters, SIGNED_PARAMETERS if operation.signed else frozenset())

    def own_answer(self, operation: Operation) -> bytes | None:
        return self.dispatch.server_time() if operation.path == self.dispatch.catalog.time_path else None


def _arrival(dispatch: Dispatch, request: Request, query: bytes) -> Arrival:
    content = request.body
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    readable = request.method in _WITH_FORM and kind == FORM
    body = content if readable else b""
    in_query, in_body = read_form(query), read_form(body) if body else _NO_FORM
    parameters = in_query.values
    if in_body.values:
        # A name in both places counts as the query string has it.
        parameters = {**in_query.values, **{n: v for n, v in in_body.values.items() if n not in in_query.values}}
    return Arrival(
        dispatch=dispatch,
        query=query,
        body=body,
        key=request.headers.get("x-mbx-apikey"),
        parameters=parameters,
        repeated=in_query.repeated + in_body.repeated,
        illegal=in_query.illegal + in_body.illegal,
        unread=bool(content) and not readable,
    )


class RestDoor:
    """Answers REST requests."""

    def __init__(self, dispatch: Dispatch, stopping: asyncio.Event) -> None:
        self.lines: set[HttpConnection] = set()
        self._dispatch = dispatch
        self._stopping = stopping
        self._second = -1
        self._written = ""

    def take(self, request: Request, line: HttpConnection) -> Coroutine[object, object, None] | None:
        """Settle a request and answer it, or give what will."""
        head, _, query = request.target.partition(b"?")
        path = head.decode("utf-8", "replace")
        arrival = _arrival(self._dispatch, request, query)
        operation = self._dispatch.find("rest", request.method, path)
        deviations: tuple[LetThrough, ...] = ()
        if operation is not None and not self._dispatch.strict:
            parameters, deviations = documented_texts(operation, arrival.parameters)
            arrival = replace(arrival, parameters=parameters)
        received = Received(
            key=operation.key if operation else "",
            transport="rest",
            method=request.method,
            path=path,
            raw=arrival.query + arrival.body,
            parameters=arrival.parameters,
            let_through=deviations,
        )
        if operation is None:
            unknown = Refusal(refusal.NOT_FOUND, refusal.UNSUPPORTED_OPERATION, status=404)
            self._deliver(line, None, self._dispatch.turn_away(received, unknown))
            return None
        taken = self._dispatch.take(received, operation, arrival)
        if isinstance(taken, Pending):
            return self._later(line, received, operation, arrival, taken)
        if taken.after > 0 or taken.delivery in _SLOWLY:
            return self._deliver_later(line, operation, taken)
        self._deliver(line, operation, taken)
        return None

    def close(self) -> None:
        """Close every connection that is still open."""
        for line in tuple(self.lines):
            line.close()

    async def _later(
        self, line: HttpConnection, received: Received, operation: Operation, arrival: Arrival, pending: Pending
    ) -> None:
        if not await pause(pending.seconds, self._stopping):
            line.close()
            return
        answer = self._dispatch.take_up(received, operation, arrival, pending)
        await self._deliver_later(line, operation, answer)

    async def _deliver_later(self, line: HttpConnection, operation: Operation, answer: Answer) -> None:
        if answer.delivery in _NEVER:
            await line.gone()
        elif not await pause(answer.after, self._stopping):
            line.close()
        elif answer.delivery in TRANSFERS:
            begin = start(answer.status, self._headers(operation, answer))
            reply = Reply(answer.status, begin, answer.body, answer.pause, answer.at)
            await line.transfer(answer.delivery, reply, lambda seconds: pause(seconds, self._stopping))
        else:
            self._deliver(line, operation, answer)

    def _deliver(self, line: HttpConnection, operation: Operation | None, answer: Answer) -> None:
        match answer.delivery:
            case "drop" | "farewell":
                line.close()
            case "cut":
                line.send_half(answer.status, self._headers(operation, answer), answer.body)
            case "garbage":
                line.send(answer.status, self._headers(operation, answer), GARBAGE)
            case _:
                line.send(answer.status, self._headers(operation, answer), answer.body)

    def _headers(self, operation: Operation | None, answer: Answer) -> dict[str, str]:
        used = self._dispatch.ledger.used
        sapi = operation is not None and (operation.path or "").startswith("/sapi/")
        headers = {
            "Content-Type": "application/json",
            "Date": self._date(),
            "X-SAPI-USED-IP-WEIGHT-1M" if sapi else "X-MBX-USED-WEIGHT-1M": str(used("ip")),
        }
        for weight in operation.weight if operation is not None else ():
            # Orders that were refused are answered without an order count.
            if weight.counter == "uid" or (weight.counter in _COUNTS and answer.executed):
                headers[_NAMES[weight.counter]] = str(used(weight.counter))
        headers.update(answer.headers)
        return headers

    def _date(self) -> str:
        """The time of the exchange, as HTTP writes it."""
        seconds = self._dispatch.clock() // 1000
        if seconds != self._second:
            self._second, self._written = seconds, formatdate(seconds, usegmt=True)
        return self._written
