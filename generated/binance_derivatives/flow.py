"""One call from its parameters to its value, without I/O.

A flow is a generator: it yields what to send, and is sent the reply, or has a ``Failure`` thrown in. The clock and the ids are
handed in, so a test drives it by hand and a shell around a socket is a few lines:

    request = next(flow)
    flow.send(reply)            # StopIteration.value is the answer; or an error of ``errors`` comes out
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import Any, TypeAlias, TypeVar, cast

import msgspec
from msgspec import Struct, field

from binance_derivatives.answers import Mismatch
from binance_derivatives.errors import AnswerUnreadable, MissingCredentials, NotSent
from binance_derivatives.operation import Call, RestOperation, WsOperation
from binance_derivatives.signing import Signer, rest_payload, ws_payload
from binance_derivatives.verdict import read_refusal, refused, unanswered
from binance_derivatives.wire import Value, query, quote

T = TypeVar("T")
Clock: TypeAlias = Callable[[], int]
OnMismatch: TypeAlias = "Callable[[Call[Any], bytes, tuple[Mismatch, ...]], None]"

_SHORT = 512


class Send(Struct, frozen=True):
    """A REST request, complete to the last character; what proves who sends it stays out of the repr."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None = None

    def __repr__(self) -> str:
        return f"Send(method={self.method!r})"


class Frame(Struct, frozen=True):
    """A WebSocket API request: the text of its frame, the id that the answer repeats, and whether it shows a key."""

    id: str
    text: bytes
    keyed: bool = False

    def __repr__(self) -> str:
        return f"Frame(id={self.id!r})"


class Reply(Struct, frozen=True):
    """An answer: status, headers, and the bytes of the JSON (of ``result`` or ``error`` for the WebSocket API)."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


class Failure(Exception):
    """No reply came.

    Attributes:
        sent: Whether a byte of the request may have left.
        cause: What happened, in words.
    """

    def __init__(self, cause: str, *, sent: bool) -> None:
        super().__init__(cause)
        self.cause = cause
        self.sent = sent


def log_mismatches(call: Call[Any], raw: bytes, mismatches: tuple[Mismatch, ...]) -> None:
    """Warn about an answer that is not as documented; the values of an account are kept out of the log."""
    import logging

    log = logging.getLogger("binance_derivatives")
    log.warning("the answer of %s is not as documented: %s", call.operation, "; ".join(map(str, mismatches)))


class Session(Struct, frozen=True):
    """What a client adds to its calls: who it is, the time, and whom to tell of odd answers.

    ``clock`` gives milliseconds UTC; ``recv_window`` is in milliseconds.
    """

    clock: Clock
    api_key: str | None = None
    signer: Signer | None = None
    recv_window: int | None = None
    on_mismatch: OnMismatch = log_mismatches

    def __repr__(self) -> str:
        return f"Session(signer={self.signer!r}, recv_window={self.recv_window!r})"

    def authorised(self, call: Call[Any]) -> list[tuple[str, Value]]:
        """Give the parameters with what a signed call needs besides the signature.

        Raises:
            MissingCredentials: The call needs a key or a secret that is not there.
        """
        security = call.operation.security
        lacking = [("api_key", security.needs_key and self.api_key is None)]
        lacking.append(("api_secret", security.needs_signature and self.signer is None))
        missing = tuple(name for name, lacks in lacking if lacks)
        if missing:
            raise MissingCredentials(operation=str(call.operation), missing=missing)
        parameters = list(call.parameters)
        if security.needs_signature:
            if self.recv_window is not None and all(name != "recvWindow" for name, _ in parameters):
                parameters.append(("recvWindow", self.recv_window))
            parameters.append(("timestamp", self.clock()))
        return parameters


def rest_flow(call: Call[T], session: Session, address: str) -> Generator[Send, Reply, T]:
    """Run a REST call against an environment's REST address."""
    request = _rest_request(call, session, address)
    try:
        reply = yield request
    except Failure as failure:
        raise _unreplied(call, failure) from failure.__cause__
    return _value(call, session, reply)


def ws_flow(call: Call[T], session: Session, identity: str) -> Generator[Frame, Reply, T]:
    """Run a WebSocket API call under an id that no other call in flight has."""
    frame = _ws_request(call, session, identity)
    try:
        reply = yield frame
    except Failure as failure:
        raise _unreplied(call, failure) from failure.__cause__
    return _value(call, session, reply)


def _rest_request(call: Call[Any], session: Session, address: str) -> Send:
    operation = call.operation
    if not isinstance(operation, RestOperation):
        raise TypeError(f"{operation} is not a REST operation")
    sent = query(session.authorised(call))
    if operation.security.needs_signature and session.signer is not None:
        # REST: the signature is the last parameter, and covers exactly the characters before it.
        signature = quote(session.signer.sign(rest_payload(sent)))
        sent = f"{sent}&signature={signature}"
    headers = {"Accept-Encoding": "gzip", "User-Agent": "binance-derivatives"}
    if operation.security.needs_key and session.api_key is not None:
        headers["X-MBX-APIKEY"] = session.api_key
    url = address + operation.path
    if operation.method in ("POST", "PUT"):
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        return Send(operation.method, url, headers, sent.encode("ascii"))
    return Send(operation.method, f"{url}?{sent}" if sent else url, headers)


def _ws_request(call: Call[Any], session: Session, identity: str) -> Frame:
    operation = call.operation
    if not isinstance(operation, WsOperation):
        raise TypeError(f"{operation} is not a WebSocket API operation")
    params = dict(session.authorised(call))
    if operation.security.needs_key and session.api_key is not None:
        params["apiKey"] = session.api_key
    if operation.security.needs_signature and session.signer is not None:
        params["signature"] = session.signer.sign(ws_payload(params))
    message: dict[str, object] = {"id": identity, "method": operation.method}
    if params:
        message["params"] = params
    return Frame(identity, msgspec.json.encode(message), operation.security.needs_key)


def _unreplied(call: Call[Any], failure: Failure) -> Exception:
    return unanswered(call, failure.cause) if failure.sent else NotSent(call=call, cause=failure.cause)


def _value(call: Call[T], session: Session, reply: Reply) -> T:
    if not 200 <= reply.status < 300 or _is_error(reply.body):
        raise refused(call, read_refusal(reply.status, reply.headers, reply.body, session.clock()))
    found: list[Mismatch] = []
    try:
        value = call.operation.answer.decoder().decode(reply.body, found.append)
    except ValueError as error:
        raise AnswerUnreadable(call=call, status=reply.status, raw=reply.body) from error
    if found:
        session.on_mismatch(call, reply.body, tuple(found))
    return cast("T", value)


def _is_error(body: bytes) -> bool:
    """Recognise an error that came with a status of success; its code is below zero, which no success has."""
    if len(body) > _SHORT or not body.lstrip().startswith(b"{") or b'"code"' not in body:
        return False
    try:
        return _error.decode(body).code < 0
    except ValueError:
        return False


class _ErrorBody(msgspec.Struct):
    code: int
    msg: str


_error = msgspec.json.Decoder(_ErrorBody)
