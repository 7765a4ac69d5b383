"""Limits that are really enforced: 429 beyond them, 418 for whoever goes on."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Collection, Mapping
from typing import Final

from msgspec import Struct

from binance_derivatives.testing.catalog import Catalog, Operation
from binance_derivatives.testing.conditions import Counter
from binance_derivatives.testing.ledger import SPAN, Ledger, costs
from binance_derivatives.testing.serving.reply import Answer

SHOWN: Final[dict[Counter, int]] = {"ip": 2400, "uid": 180_000, "orders_10s": 300, "orders_1m": 1200}
_TEXT: Final = b'{"rateLimitType":"%b","interval":"%b","intervalNum":%d,"limit":%%d,"count":%%d}'
_KIND: Final[dict[Counter, bytes]] = {
    "ip": _TEXT % (b"REQUEST_WEIGHT", b"MINUTE", 1),
    "orders_10s": _TEXT % (b"ORDERS", b"SECOND", 10),
    "orders_1m": _TEXT % (b"ORDERS", b"MINUTE", 1),
}
_SHOWN: Final[tuple[Counter, ...]] = ("ip", "orders_10s", "orders_1m")
_WEIGHTS: Final[tuple[Counter, ...]] = ("ip", "uid")


class Rules(Struct, frozen=True):
    """What is enforced; ``most`` holds the limits, ``header`` says whether ``Retry-After`` is sent."""

    most: Mapping[Counter, int]
    ban: float = 120.0
    patience: int = 1
    header: bool = False


class Limits:
    """What a client has used up, and whether it was told to stop.

    Args:
        catalog: Of the product, which says with what codes and whether a ``Retry-After`` is documented.
        ledger: Where the counters are.
        clock: The time of the exchange in milliseconds.
    """

    def __init__(self, catalog: Catalog, ledger: Ledger, clock: Callable[[], int]) -> None:
        self._ledger = ledger
        self._clock = clock
        self.follow(catalog)
        self.reset()

    def follow(self, catalog: Catalog) -> None:
        """Refuse with the codes of another catalog from now on."""
        self._catalog = catalog
        self._requests = catalog.named("TOO_MANY_REQUESTS")
        self._orders = catalog.named("TOO_MANY_ORDERS", "TOO_MANY_REQUESTS")

    def reset(self) -> None:
        """Enforce nothing, and forgive whoever was stopped."""
        self._rules: Rules | None = None
        self._warned = 0
        self._paused_until = 0
        self._banned_until = 0
        self._ban = 0.0
        self._header = False

    def enforce(self, rules: Rules) -> None:
        self._rules, self._ban, self._header = rules, rules.ban, rules.header

    def pause(self, seconds: float, ban: float, *, header: bool) -> None:
        """Ban whoever sends anything within some seconds from now."""
        self._paused_until = self._clock() + round(1000 * seconds)
        self._ban, self._header = ban, header

    def refused(self) -> Answer | None:
        """Refuse a request that comes during a pause or a ban, or whose weight was too much; weights are counted."""
        rules = self._rules
        if rules is None and not self._paused_until and not self._banned_until:
            return None
        now = self._clock()
        if now < self._banned_until:
            return self._banned(now)
        if now < self._paused_until:
            return self._ban_now(now)
        return self._over_weight(rules, now) if rules is not None else None

    def refused_order(self, operation: Operation, sent: Mapping[str, str]) -> Answer | None:
        """Refuse an order that would be one too many; nothing is counted."""
        rules = self._rules
        if rules is None:
            return None
        for counter, cost in costs(operation, sent, orders=True):
            if self._ledger.used(counter) + cost > rules.most.get(counter, math.inf):
                return self._answer(429, self._orders, f"{rules.most[counter]} orders", None)
        return None

    def shown(self, counters: Collection[Counter]) -> bytes:
        """The ``rateLimits`` of a WS API message: always the weight, and the order counters that the method counts on."""
        return b"[" + b",".join([self._shown(one) for one in _SHOWN if one == "ip" or one in counters]) + b"]"

    def _shown(self, counter: Counter) -> bytes:
        most = (self._rules.most if self._rules else SHOWN).get(counter, SHOWN[counter])
        return _KIND[counter] % (most, self._ledger.used(counter))

    def _over_weight(self, rules: Rules, now: int) -> Answer | None:
        over: list[Counter] = [
            counter for counter in _WEIGHTS if self._ledger.used(counter) > rules.most.get(counter, math.inf)
        ]
        if not over:
            self._warned = 0
            return None
        if self._warned >= rules.patience:
            return self._ban_now(now)
        self._warned += 1
        span = SPAN[over[0]]
        wait = (span - now % span) / 1000
        return self._answer(429, self._requests, f"a weight of {rules.most[over[0]]}", wait if rules.header else None)

    def _ban_now(self, now: int) -> Answer:
        self._warned = self._paused_until = 0
        self._banned_until = now + round(1000 * self._ban)
        return self._banned(now)

    def _banned(self, now: int) -> Answer:
        wait = (self._banned_until - now) / 1000
        return self._answer(418, self._requests, f"banned until {self._banned_until}", wait if self._header else None)

    def _answer(self, status: int, code: int, text: str, wait: float | None) -> Answer:
        body = json.dumps({"code": code, "msg": f"{self._catalog.message(code)}: {text}"}).encode()
        return Answer(status, body, code, headers=retry_after(wait))


def retry_after(seconds: float | None) -> dict[str, str]:
    """The header that says for how many seconds to wait, whole ones as HTTP has them."""
    return {} if seconds is None else {"Retry-After": str(max(1, math.ceil(seconds)))}
