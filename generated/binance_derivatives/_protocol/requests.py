"""What goes on the wire for a call: every character is settled here, and the signature covers them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from binance_derivatives._core.operation import Call, RestOperation, WsOperation
from binance_derivatives._core.plan import Plan
from binance_derivatives._core.wire import Value, query, quote
from binance_derivatives._protocol.session import Session
from binance_derivatives._protocol.signing import HmacSigner, Secret, Signer, proofs_in, redacted, ws_payload
from binance_derivatives.errors import MissingCredentials, SigningFailed

# Milliseconds that the exchange allows where a call does not say.
_DEFAULT_WINDOW: Final = 5000
_MOST_READY: Final = 1024

_encode: Final = msgspec.json.Encoder().encode
Sign: TypeAlias = Callable[[bytes], str]


class Send(Struct, frozen=True):
    """A REST request, complete to the last character; what proves who sends it stays out of the repr.

    ``final_at`` is the end of its time window by the exchange's clock: the timestamp that was signed and what may pass after it.
    ``built`` is when it was built, by this machine's.
    """

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None = None
    timeout: float | None = None
    final_at: int | None = None
    built: int = 0

    def __repr__(self) -> str:
        return f"Send(method={self.method!r})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        # A struct's own would show every field.
        return [("method", self.method)]


class Frame(Struct, frozen=True):
    """A WebSocket API request: the text of its frame, the id that the answer repeats, and whether it shows a key."""

    id: str
    text: bytes
    keyed: bool = False
    timeout: float | None = None
    final_at: int | None = None
    built: int = 0

    def __repr__(self) -> str:
        return f"Frame(id={self.id!r})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("id", self.id)]


class Ready:
    """What all requests of an operation have in common in one session, which keeps it.

    Attributes:
        operation: What is called.
        address: Where it is sent to, ``""`` on the connection of the WebSocket API.
        url: The same with the path.
        form: Whether the parameters go into the body.
        keyed: Whether the header fields show the key; here it would be found by who lists the attributes of objects.
        headers: Gives the header fields, with the key or not, for a form or not.
        sign: Signs a request; None where it needs no signature.
        proving: The key that goes into the parameters; None where it does not.
    """

    __slots__ = ("address", "form", "headers", "keyed", "operation", "proving", "sign", "url")

    def __init__(self, call: Call[Any], session: Session, address: str) -> None:
        operation, security = call.operation, call.operation.security
        if not isinstance(operation, RestOperation if address else WsOperation):
            raise TypeError(f"{operation} is not a {'REST' if address else 'WebSocket API'} operation")
        _check_credentials(call, session)
        self.operation, self.address = operation, address
        self.url = address + operation.path if isinstance(operation, RestOperation) else ""
        self.form = bool(address) and operation.method in ("POST", "PUT")
        self.keyed, self.headers = security.needs_key, session.headers
        self.sign = (
            _signing(operation, session.signer) if session.signer is not None and security.needs_signature else None
        )
        self.proving = session.api_key if security.needs_key and not session.logged_on else None


def _made_ready(call: Call[Any], session: Session, address: str) -> Ready:
    ready = Ready(call, session, address)
    if len(session.ready) >= _MOST_READY:
        # Operations that are not documented come and go.
        session.ready.clear()
    session.ready[id(call.operation)] = ready
    return ready


def rest_request(call: Call[Any], session: Session, address: str) -> Send:
    """Build and sign a REST request, as of now.

    Raises:
        MissingCredentials: The call needs a key or a secret that is not there.
    """
    operation: Any = call.operation
    ready = session.ready.get(id(operation))
    if ready is None or ready.operation is not operation or ready.address != address:
        ready = _made_ready(call, session, address)
    built, sent, final_at = session.clock(), query(call.parameters), None
    if ready.sign is not None:
        window, stamp = dict(call.parameters).get("recvWindow"), built + session.time.offset
        if window is None and session.recv_window is not None:
            window = session.recv_window
            sent += f"&recvWindow={window}"
        sent = f"{sent}&timestamp={stamp}".removeprefix("&")
        # REST: the signature is the last parameter, and covers exactly the characters before it.
        signature = ready.sign(sent.encode("ascii"))
        sent = f"{sent}&signature={signature if signature.isalnum() else quote(signature)}"
        final_at = stamp + (window if type(window) is int else _DEFAULT_WINDOW)
    headers = ready.headers(ready.keyed, ready.form)
    if ready.form:
        return Send(operation.method, ready.url, headers, sent.encode("ascii"), session.timeout, final_at, built)
    url = f"{ready.url}?{sent}" if sent else ready.url
    return Send(operation.method, url, headers, None, session.timeout, final_at, built)


def ws_request(call: Call[Any], session: Session, identity: str) -> Frame:
    """Build and sign a WebSocket API request, as of now.

    Raises:
        MissingCredentials: The call needs a key or a secret that is not there.
    """
    operation: Any = call.operation
    ready = session.ready.get(id(operation))
    if ready is None or ready.operation is not operation or ready.address:
        ready = _made_ready(call, session, "")
    built, params, final_at = session.clock(), dict(call.parameters), None
    if operation.security.needs_signature:
        window, stamp = params.get("recvWindow"), built + session.time.offset
        if window is None and session.recv_window is not None:
            window = params["recvWindow"] = session.recv_window
        params["timestamp"] = stamp
        final_at = stamp + (window if type(window) is int else _DEFAULT_WINDOW)
    if ready.proving is not None:
        _prove(ready.proving, ready.sign, params)
    message: dict[str, object] = {"id": identity, "method": operation.method}
    if params:
        message["params"] = params
    return Frame(identity, _encode(message), ready.keyed, session.timeout, final_at, built)


def proofs_of(request: Send | Frame) -> tuple[str, ...]:
    """Give what in a request proves who sends it, signatures above all, to be masked where a peer repeats it."""
    if isinstance(request, Frame):
        return proofs_in(request.text.decode())
    return proofs_in(f"{request.url} {(request.body or b'').decode('latin-1')}")


def rest_plan(call: Call[Any], session: Session, address: str) -> Plan:
    """Plan a REST call as a client would send it now; what proves who sends it is masked.

    Raises:
        MissingCredentials: The call needs a key or a secret that is not there.
    """
    request = rest_request(call, session, address)
    body = (request.body or b"").decode("ascii")
    return replace(call.plan(), call=call, target=redacted(request.url.removeprefix(address)), body=redacted(body))


def ws_plan(call: Call[Any], session: Session, identity: str) -> Plan:
    """Plan a WebSocket API call as a client would send it now; what proves who sends it is masked.

    Raises:
        MissingCredentials: The call needs a key or a secret that is not there.
    """
    frame = ws_request(call, session, identity)
    return replace(call.plan(), call=call, target="", body=redacted(frame.text.decode()))


def logon_request(session: Session, identity: str) -> Frame:
    """Build the ``session.logon`` request that proves key and secret once for a connection.

    Raises:
        MissingCredentials: The key or the secret is not there.
    """
    if session.api_key is None or session.signer is None:
        raise MissingCredentials(operation="session.logon", missing=("api_key", "secret"))
    params: dict[str, Value] = {"timestamp": session.time.now()}
    if session.recv_window is not None:
        params["recvWindow"] = session.recv_window
    _prove(session.api_key, _signing("session.logon", session.signer), params)
    message = {"id": identity, "method": "session.logon", "params": params}
    return Frame(identity, _encode(message), True, session.timeout)


def _prove(api_key: Secret, sign: Sign | None, params: dict[str, Value]) -> None:
    """Add the key, and the signature where there is one; until nothing can fail any more, no variable holds the key."""
    if sign is None:
        params["apiKey"] = api_key.reveal()
        return
    signature = sign(ws_payload({**params, "apiKey": api_key.reveal()}))
    params["apiKey"] = api_key.reveal()
    params["signature"] = signature


def _signing(operation: object, signer: Signer) -> Sign:
    """Give what signs, and says what was to be signed where that fails."""
    if type(signer) is HmacSigner:
        # Never fails; this is nearly everybody's.
        return signer.sign

    def sign(payload: bytes) -> str:
        try:
            return signer.sign(payload)
        except Exception as error:
            cause = redacted(f"{type(error).__name__}: {error}")
        # A traceback may show variables, and the frames of the signer hold what they were to sign.
        payload = b""
        raise SigningFailed(operation=str(operation), cause=cause)

    return sign


def _check_credentials(call: Call[Any], session: Session) -> None:
    security = call.operation.security
    if (session.api_key is not None or not security.needs_key) and (
        session.signer is not None or not security.needs_signature
    ):
        return
    missing: list[str] = []
    if security.needs_key and session.api_key is None:
        missing.append("api_key")
    if security.needs_signature and session.signer is None:
        missing.append("secret")
    if missing:
        raise MissingCredentials(operation=str(call.operation), missing=tuple(missing))
