"""The REST side of the exchange."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote_to_bytes

from aiohttp import web

from binance_derivatives.testing import refusal
from binance_derivatives.testing.authentication import check_key, check_rest_signature, check_time
from binance_derivatives.testing.catalog import Counter, Operation
from binance_derivatives.testing.checks import check_parameters
from binance_derivatives.testing.desk import Desk, pause
from binance_derivatives.testing.ledger import Received, Turn
from binance_derivatives.testing.refusal import Refusal

FORM: Final = "application/x-www-form-urlencoded"
SIGNED_PARAMETERS: Final = frozenset(("timestamp", "recvWindow", "signature"))
_WITH_FORM: Final = frozenset(("POST", "PUT", "DELETE"))
_NOT_ENCODED: Final = re.compile(rb"%(?![0-9A-Fa-f]{2})|[^\x21-\x7e]")


@dataclass(frozen=True)
class Form:
    """The parameters of a query string or of a form body."""

    values: dict[str, str]
    repeated: tuple[str, ...] = ()
    illegal: tuple[str, ...] = ()


def read_form(raw: bytes) -> Form:
    """Read ``name=value`` pairs, percent-encoded, joined by ``&``."""
    values: dict[str, str] = {}
    repeated: list[str] = []
    illegal: list[str] = []
    for segment in raw.split(b"&") if raw else ():
        name, value = (_decoded(part) for part in segment.partition(b"=")[::2])
        if name in values:
            repeated.append(name)
        if not name or "\ufffd" in name + value or _NOT_ENCODED.search(segment):
            illegal.append(name)
        values[name] = value
    return Form(values, tuple(repeated), tuple(illegal))


def _decoded(part: bytes) -> str:
    return unquote_to_bytes(part.replace(b"+", b" ")).decode("utf-8", "replace")


@dataclass(frozen=True)
class Arrival:
    """A REST request taken apart; ``unread`` says that it had a body which is no form the exchange reads."""

    query: bytes
    body: bytes
    key: str | None
    parameters: dict[str, str]
    repeated: tuple[str, ...]
    illegal: tuple[str, ...]
    unread: bool


async def _arrival(request: web.BaseRequest, query: bytes) -> Arrival:
    content = await request.read()
    readable = request.method in _WITH_FORM and request.content_type == FORM
    body = content if readable else b""
    in_query, in_body = read_form(query), read_form(body)
    return Arrival(
        query=query,
        body=body,
        key=request.headers.get("X-MBX-APIKEY"),
        # A name in both places counts as the query string has it.
        parameters=in_query.values | {n: v for n, v in in_body.values.items() if n not in in_query.values},
        repeated=in_query.repeated + in_body.repeated,
        illegal=in_query.illegal + in_body.illegal,
        unread=bool(content) and not readable,
    )


class RestDoor:
    """Answers REST requests."""

    def __init__(self, desk: Desk, stopping: asyncio.Event) -> None:
        self._desk = desk
        self._stopping = stopping
        self._operations = {
            (operation.method, operation.path): operation
            for operation in desk.catalog.operations
            if operation.kind == "rest"
        }

    async def __call__(self, request: web.BaseRequest) -> web.StreamResponse:
        target = request.raw_path.encode("utf-8", "surrogateescape")
        path, _, query = target.partition(b"?")
        arrival = await _arrival(request, query)
        operation = self._operations.get((request.method, path.decode("utf-8", "replace")))
        received = Received(
            key=operation.key if operation else "",
            transport="rest",
            method=request.method,
            path=path.decode("utf-8", "replace"),
            raw=arrival.query + arrival.body,
            parameters=arrival.parameters,
        )
        if operation is None:
            unknown = Refusal(refusal.NOT_FOUND, refusal.UNSUPPORTED_OPERATION, status=404)
            turn = self._desk.turn_away(received, unknown)
        else:
            turn = self._desk.settle(received, operation, lambda known: self._check(known, arrival))
        going_on = await pause(self._desk.ledger.delay_of(received.key), self._stopping)
        if turn.status is None or not going_on:
            _hang_up(request)
            return web.Response()
        return self._response(operation, turn, turn.status)

    def _check(self, operation: Operation, arrival: Arrival) -> None:
        if operation.needs_key:
            check_key(arrival.key, self._desk.api_key)
        if operation.signed:
            check_time(arrival.parameters, self._desk.clock())
            check_rest_signature(arrival.query, arrival.body, self._desk.api_secret)
        if arrival.unread:
            raise Refusal(refusal.UNREAD_PARAMETERS)
        if arrival.repeated:
            raise Refusal(refusal.TOO_MANY_PARAMETERS, about=arrival.repeated)
        if arrival.illegal:
            raise Refusal(refusal.ILLEGAL_CHARS, about=arrival.illegal)
        check_parameters(operation, arrival.parameters, SIGNED_PARAMETERS if operation.signed else frozenset())

    def _response(self, operation: Operation | None, turn: Turn, status: int) -> web.Response:
        body = turn.body if turn.body is not None else self._documented(operation)
        headers = self._counters(operation, turn)
        return web.Response(body=body, status=status, headers=headers, content_type="application/json")

    def _documented(self, operation: Operation | None) -> bytes:
        if operation is None:
            return b"{}"
        if operation.path == self._desk.catalog.time_path:
            return self._desk.server_time()
        return (operation.answer or "{}").encode()

    def _counters(self, operation: Operation | None, turn: Turn) -> dict[str, str]:
        used = self._desk.ledger.used
        counters = operation.counters if operation else frozenset[Counter]()
        sapi = operation is not None and (operation.path or "").startswith("/sapi/")
        headers = {"X-SAPI-USED-IP-WEIGHT-1M" if sapi else "X-MBX-USED-WEIGHT-1M": str(used("ip"))}
        if "uid" in counters:
            headers["X-SAPI-USED-UID-WEIGHT-1M"] = str(used("uid"))
        # Orders that were refused are answered without an order count.
        if "orders_10s" in counters and turn.executed:
            headers["X-MBX-ORDER-COUNT-10S"] = str(used("orders_10s"))
        if "orders_1m" in counters and turn.executed:
            headers["X-MBX-ORDER-COUNT-1M"] = str(used("orders_1m"))
        return headers


def _hang_up(request: web.BaseRequest) -> None:
    if request.transport is not None:
        request.transport.close()
