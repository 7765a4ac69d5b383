"""What a call would send, before it is sent."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from binance_derivatives._core.sources import Sources
from binance_derivatives._core.terms import Counter, Retry, Security


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
        adds: Ids that a client gives to the order, as the call has none of them.
        call: The call as a client would send it, with the ids it adds; None without a client.
    """

    operation: str
    method: str
    target: str
    body: str
    costs: dict[Counter, int]
    security: Security
    retry: Retry
    sources: Sources | None
    adds: tuple[str, ...] = ()
    call: Any = None
