"""What a call would send, before it is sent."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from binance_derivatives._core.operation import Call, Counter, Operation, Retry, Security
from binance_derivatives._core.sources import Sources, sources_of
from binance_derivatives._protocol.requests import Frame, Send
from binance_derivatives._protocol.signing import redacted


class Plan(Struct, frozen=True):
    """What a call would send, what it would cost, and where that is documented.

    Attributes:
        operation: Product and name of the operation.
        method: The HTTP verb, or the method of the WebSocket API.
        target: The path with the encoded query, as on the wire; empty for the WebSocket API.
        body: The form, or the text of the frame, as on the wire; the key and the signature are masked.
        costs: Units taken from each of the exchange's counters.
        security: What the call must prove.
        retry: When it may be made again by itself.
        sources: The page and the lines behind the operation, its parameters and its rules.
    """

    operation: str
    method: str
    target: str
    body: str
    costs: dict[Counter, int]
    security: Security
    retry: Retry
    sources: Sources | None

    @classmethod
    def of_call(cls, call: Call[Any]) -> Plan:
        """Plan a call without a client: what a client adds, time and signature, is not there yet."""
        operation: Any = call.operation
        path = getattr(operation, "path", "")
        query = call.query
        in_query = path and operation.method in ("GET", "DELETE")
        target = f"{path}?{query}" if in_query and query else path
        return _plan(call, operation.method, target, "" if in_query else query)

    @classmethod
    def of_rest(cls, call: Call[Any], request: Send, address: str) -> Plan:
        """Plan the request that a client has built."""
        body = (request.body or b"").decode("ascii")
        return _plan(call, request.method, redacted(request.url.removeprefix(address)), redacted(body))

    @classmethod
    def of_ws(cls, call: Call[Any], method: str, frame: Frame) -> Plan:
        """Plan the frame that a client has built."""
        return _plan(call, method, "", redacted(frame.text.decode()))


def _plan(call: Call[Any], method: str, target: str, body: str) -> Plan:
    operation: Operation[Any] = call.operation
    return Plan(
        operation=str(operation),
        method=method,
        target=target,
        body=body,
        costs=call.costs,
        security=operation.security,
        retry=operation.retry,
        sources=sources_of(operation),
    )
