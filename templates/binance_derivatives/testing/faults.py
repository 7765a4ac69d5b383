"""Faults drawn by lot, for long runs."""

from __future__ import annotations

import json
import random
import threading
import time
from collections.abc import Callable, Mapping
from email.utils import formatdate
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, cast, get_args

from binance_derivatives.testing import refusal
from binance_derivatives.testing.catalog import Catalog, Operation
from binance_derivatives.testing.ledger import Received
from binance_derivatives.testing.serving.reply import NO_HEADERS, PlannedReply
from binance_derivatives.testing.serving.transfer import TRANSFERS, Transfer

Variant: TypeAlias = Literal["unknown", "unavailable", "internal", "throttled"]
Mishap: TypeAlias = Literal[
    "refused",
    "dropped_before",
    "dropped_after",
    "farewell",
    "cut",
    "stalled",
    "silent",
    "late",
    "slow",
    "unknown",
    "unavailable",
    "internal",
    "throttled",
    "too_many",
    "wrong_type",
    "unknown_field",
    "unknown_value",
    "garbage",
    "twice",
    "overtaken",
    "late_body",
    "another_order",
    "no_evidence",
    "open_code",
    "cached",
]
Fault: TypeAlias = Mishap | Transfer
VARIANTS: Final[tuple[Variant, ...]] = get_args(Variant)
FAULTS: Final[tuple[Fault, ...]] = (*get_args(Mishap), *TRANSFERS)
# A product's own words are told apart by how they begin.
_OVERLOAD: Final[Mapping[Variant, tuple[int | None, str]]] = MappingProxyType(
    {
        "unknown": (refusal.UNKNOWN, "Unknown error"),
        "unavailable": (None, "Service Unavailable."),
        "internal": (refusal.DISCONNECTED, "Internal error; unable to process"),
        "throttled": (refusal.THROTTLED, "Request throttled"),
    }
)
RATES: Final[Mapping[Fault, float]] = MappingProxyType(
    {
        "refused": 0.01,
        "dropped_before": 0.003,
        "dropped_after": 0.003,
        "farewell": 0.002,
        "cut": 0.003,
        "stalled": 0.003,
        "late": 0.01,
        "slow": 0.01,
        "unknown": 0.01,
        "unavailable": 0.01,
        "internal": 0.01,
        "throttled": 0.01,
        "wrong_type": 0.005,
        "unknown_field": 0.005,
        "unknown_value": 0.005,
        "garbage": 0.002,
        "twice": 0.005,
        "overtaken": 0.005,
        "late_body": 0.003,
        "another_order": 0.005,
        "no_evidence": 0.005,
        "open_code": 0.005,
        "cached": 0.005,
        # Half of the requests go over WebSockets, where there is no such thing.
        **dict.fromkeys(TRANSFERS, 0.005),
    }
)
_WS_ONLY: Final = frozenset(("twice", "overtaken"))
_REST_ONLY: Final = frozenset(("late_body", "cached", *TRANSFERS))
# What says nothing of an order, though its status is one of success.
_NO_EVIDENCE: Final = (
    (200, b"{}"),
    (200, b"[]"),
    (200, b'"ok"'),
    (200, b""),
    (200, b'{"code":0,"msg":"success"}'),
    (200, b'{"success":false}'),
    (202, b"{}"),
    (204, b""),
)
_MESSAGES: Final = 3
# An answer that a cache has kept for so many seconds.
_AGE: Final = 10
# What is slow and should still come in time waits for so much of the longest time.
_IN_TIME: Final = 0.1
_CUTS: Final = 4


def overload(catalog: Catalog, variant: Variant, *, executed: bool = False) -> PlannedReply:
    """The turn of a 503.

    Raises:
        ValueError: There is no such variant, the product does not document it, or it is never carried out.
    """
    if variant not in _OVERLOAD:
        raise ValueError(f"there is no 503 variant {variant!r}, there are: {', '.join(VARIANTS)}")
    if executed and variant != "unknown":
        raise ValueError(
            f"a request answered with the 503 variant {variant} is never executed, only one of unknown may be"
        )
    if variant == "throttled" and catalog.named("REQUEST_THROTTLED") != refusal.THROTTLED:
        raise ValueError(f"{catalog.product} documents no throttling with {refusal.THROTTLED}")
    code, msg = _OVERLOAD[variant]
    body = json.dumps({"msg": msg} if code is None else {"code": code, "msg": msg}).encode()
    return PlannedReply(status=503, body=body, code=code, executed=executed)


class Dice:
    """Draws a fault for some of the requests.

    Args:
        catalog: Of the product.
        draw: Where chance comes from.
        keys: The operations concerned.
        rates: For each fault the share of the requests that get it, from 0 to 1; what is left out never happens.
            ``farewell`` ends the connection with a close frame, ``silent`` leaves it dead for two seconds; a REST
            connection, which has neither, is dropped, or the answer never comes.
        longest: Seconds that a late request or a slow answer waits at most; a ``late_body`` waits twice as long, ``slow_head``,
            ``slow_body`` and pieces a tenth of it at most.
        told: Called with each fault that is drawn and the request that gets it.

    Attributes:
        drawn: How often each fault was drawn.

    Raises:
        ValueError: There is no such fault, or the rates come to more than 1.
    """

    def __init__(
        self,
        catalog: Catalog,
        draw: random.Random,
        keys: frozenset[str],
        rates: Mapping[Fault, float],
        longest: float,
        told: Callable[[Fault, Received], None] | None = None,
    ) -> None:
        unknown = sorted(set(rates) - set(FAULTS))
        if unknown:
            raise ValueError(f"there is no fault {', '.join(unknown)}, there are: {', '.join(FAULTS)}")
        if min(rates.values(), default=0) < 0 or sum(rates.values()) > 1:
            raise ValueError("rates are at least 0 and come to at most 1")
        self.drawn: dict[str, int] = {}
        self._catalog = catalog
        self._draw = draw
        self._keys = keys
        self._rates = dict(rates)
        self._longest = longest
        self._told = told
        self._lock = threading.Lock()

    def draw(self, operation: Operation, request: Received) -> PlannedReply | None:
        """The fault of one request; None for most."""
        if operation.key not in self._keys:
            return None
        with self._lock:
            point = self._draw.random()
            for fault, rate in self._rates.items():
                point -= rate
                if point < 0:
                    return self._turn(fault, operation, request)
        return None

    def _turn(self, fault: Fault, operation: Operation, request: Received) -> PlannedReply | None:
        if fault in (_WS_ONLY if operation.kind == "rest" else _REST_ONLY):
            return None
        self.drawn[fault] = self.drawn.get(fault, 0) + 1
        if self._told is not None:
            self._told(fault, request)
        turn = _PLAIN.get(fault)
        return turn if turn is not None else self._drawn_turn(fault, operation)

    def _drawn_turn(self, fault: Fault, operation: Operation) -> PlannedReply:
        seconds = self._draw.uniform(0, self._longest)
        even = self._draw.random() < 0.5
        match fault:
            case "late":
                return PlannedReply(before=seconds)
            case "slow":
                return PlannedReply(after=seconds)
            case "cut" | "garbage" | "stalled":
                # A stalled request may have been carried out or not; the others were.
                return PlannedReply(
                    delivery="stall" if fault == "stalled" else fault, executed=even or fault != "stalled"
                )
            case "late_body":
                return PlannedReply(delivery="slow_body", pause=2 * self._longest)
            case "no_evidence":
                # Every result of a WebSocket API is JSON, under the one status of success.
                choice = _NO_EVIDENCE[:_MESSAGES] if self._is_message(operation) else _NO_EVIDENCE
                status, body = self._draw.choice(choice)
                return PlannedReply(status=status, body=body, executed=even)
            case "open_code":
                return self._open(operation, executed=even)
            case "cached":
                seen = formatdate(time.time() - _AGE, usegmt=True)
                return PlannedReply(headers={"Date": seen, "Age": str(_AGE)})
            case "refused" | "too_many":
                return self._refusal(fault)
            case _ if fault in TRANSFERS:
                at = tuple(self._draw.randrange(4096) for _ in range(self._draw.randint(1, _CUTS)))
                return PlannedReply(delivery=fault, pause=seconds * _IN_TIME, at=at)
            case _:
                variant = cast(Variant, fault if self._has(cast(Variant, fault)) else "unavailable")
                return overload(self._catalog, variant, executed=even and variant == "unknown")

    @staticmethod
    def _is_message(operation: Operation) -> bool:
        return operation.kind != "rest"

    def _open(self, operation: Operation, *, executed: bool) -> PlannedReply:
        """The turn of a code that leaves open what became of a request, or of each item of a batch."""
        if (operation.answer or "").lstrip().startswith("["):
            return PlannedReply(change="open_items")
        code = self._draw.choice((refusal.UNKNOWN, refusal.UNEXPECTED, refusal.TIMEOUT))
        body = json.dumps({"code": code, "msg": "Unknown, please check."}).encode()
        status = self._draw.choice((200, 400, 500)) if operation.kind == "rest" else 400
        return PlannedReply(status=status, body=body, code=code, executed=executed)

    def _refusal(self, fault: Fault) -> PlannedReply:
        many = fault == "too_many"
        code = self._catalog.named("TOO_MANY_REQUESTS" if many else "NEW_ORDER_REJECTED")
        body = json.dumps({"code": code, "msg": self._catalog.message(code)}).encode()
        return PlannedReply(
            status=429 if many else 400,
            body=body,
            code=code,
            executed=False,
            headers={"Retry-After": "1"} if many else NO_HEADERS,
        )

    def _has(self, variant: Variant) -> bool:
        return variant != "throttled" or self._catalog.named("REQUEST_THROTTLED") == refusal.THROTTLED


_PLAIN: Final[Mapping[Fault, PlannedReply]] = MappingProxyType(
    {
        "dropped_before": PlannedReply(delivery="drop", executed=False),
        "dropped_after": PlannedReply(delivery="drop"),
        "wrong_type": PlannedReply(change="wrong_type"),
        "unknown_field": PlannedReply(change="unknown_field"),
        "unknown_value": PlannedReply(change="unknown_value"),
        "another_order": PlannedReply(change="another_order"),
        "farewell": PlannedReply(delivery="farewell"),
        "silent": PlannedReply(delivery="silence"),
        "twice": PlannedReply(delivery="twice"),
        "overtaken": PlannedReply(delivery="overtaken"),
    }
)
