"""What is done with one request: how it is settled, and how its answer goes out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from binance_derivatives.testing.serving.transfer import Transfer

Delivery: TypeAlias = (
    Literal["whole", "drop", "farewell", "cut", "stall", "silence", "twice", "overtaken", "garbage"] | Transfer
)
Alteration: TypeAlias = Literal["wrong_type", "unknown_field", "unknown_value", "another_order", "open_items"]
NO_HEADERS: Final[Mapping[str, str]] = MappingProxyType({})


class PlannedReply(Struct, frozen=True):
    """What a test wants done with requests that pass every check.

    Attributes:
        status: Status of the answer.
        body: The answer, or the ``error`` of a WS API message; None for what the exchange answers by itself.
        code: The error code in it.
        executed: Whether the request is carried out.
        times: For how many requests; None for all until something else is set.
        delivery: How the answer goes out.
        before: Seconds to wait before the request is checked once more and carried out.
        after: Seconds to wait before the answer goes out.
        pause: Seconds to wait within the answer, where its delivery is slow.
        at: Where the answer is cut into pieces, in bytes.
        change: What is done to the answer the exchange gives by itself, and to which member.
        field: Name of that member; None for the first that will do.
        stop: Seconds for which the client has to pause after this answer, or else it is banned.
        ban: Seconds for which it is banned then.
        headers: More headers of a REST answer.
    """

    status: int = 200
    body: bytes | None = None
    code: int | None = None
    executed: bool = True
    times: int | None = None
    delivery: Delivery = "whole"
    before: float = 0.0
    after: float = 0.0
    pause: float = 0.0
    at: tuple[int, ...] = ()
    change: Alteration | None = None
    field: str | None = None
    stop: float | None = None
    ban: float = 0.0
    headers: Mapping[str, str] = NO_HEADERS


DOCUMENTED: Final = PlannedReply()


class Answer(Struct, frozen=True):
    """How one request was settled; ``body`` is the whole REST body, or the ``result`` or ``error`` of a message.

    ``anonymous`` is for messages that do not say which request they are about.
    """

    status: int
    body: bytes
    code: int | None = None
    executed: bool = False
    delivery: Delivery = "whole"
    after: float = 0.0
    pause: float = 0.0
    at: tuple[int, ...] = ()
    headers: Mapping[str, str] = NO_HEADERS
    anonymous: bool = False
