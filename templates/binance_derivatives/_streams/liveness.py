"""Which streams are silent though they should not be, on a connection that works.

On a wrong or old address a connection stands, names are acknowledged, pings are answered, and single streams stay silent. Three things
prove it:

    documented pace     a stream that sends at a fixed rate has missed several of its turns
    cross-evidence      another stream of the symbol moves, so that this one would have to move as well
    own orders          an order was answered, and user data have brought nothing since

A trade changes the best prices, and they are a part of the book, so that what moves less often proves something of what moves more often
at once; the other way round it takes a lot of movement. A stream that is quiet by nature is never found silent.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, cast

import msgspec

from binance_derivatives._streams.continuity import Continuity, Pace
from binance_derivatives._streams.subscriptions import Stream, Subscription, UserData
from binance_derivatives._streams.tracking import Heard
from binance_derivatives.streams import Notice, Stale

# Seconds; turns of a steady stream; movements of another stream.
_PATIENCE: Final = 10.0
_TURNS: Final = 3
_PROOF: Final = 20
_LONG_PATIENCE: Final = 30.0
_HINT: Final = 1_000
_RANKS: Final[dict[Pace, int]] = {"book": 0, "best": 1, "trades": 2}
_MOST_ORDERS: Final = 1_000
# Where events have the own ids of orders: of those in the book, of conditional ones, of options.
_OWN_IDS: Final = ("c", "caid", "cid")
_event = msgspec.json.Decoder(dict[str, msgspec.Raw])
_any = msgspec.json.Decoder(Any)


class Silence:
    """Watches for silent subscriptions, as ``Liveness`` says."""

    def __init__(self) -> None:
        self._told: dict[Subscription[Any], float] = {}
        self._quiet: dict[Subscription[Any], _Quiet] = {}
        self._resumed = 0.0
        # By product and own id: answers that were not looked at yet, when an order was answered of which no event has told, and
        # what events have told of.
        self._answered: deque[tuple[str, str]] = deque(maxlen=_MOST_ORDERS)
        self._orders: dict[tuple[str, str], float] = {}
        self._seen: dict[tuple[str, str], None] = {}

    def look(self, heard: Iterable[Heard], now: float) -> Sequence[Notice]:
        every = list(heard)
        self._take_answers(now)
        reasons: dict[str, list[Subscription[Any]]] = {}
        for one in every:
            subscription = one.subscription
            if self._told.get(subscription, math.inf) < max(one.last, one.since):
                del self._told[subscription]
            reason = self._reason(one, every, now)
            if reason and subscription not in self._told:
                self._told[subscription] = now
                reasons.setdefault(reason, []).append(subscription)
        standing = {one.subscription for one in every}
        self._told = {one: told for one, told in self._told.items() if one in standing}
        self._quiet = {one: quiet for one, quiet in self._quiet.items() if one in standing}
        return [Stale(subscriptions=tuple(silent), reason=reason) for reason, silent in reasons.items()]

    def resumed(self, now: float) -> None:
        self._resumed = now
        self._quiet.clear()

    def ordered(self, product: str, own_ids: Iterable[str]) -> None:
        """Note that orders were answered, in whatever thread; it is told of them when it next looks."""
        self._answered.extend((product, one) for one in own_ids)

    def event(self, subscription: Subscription[Any], data: bytes, now: float) -> None:
        for one in own_ids(data):
            key = (subscription.product, one)
            self._orders.pop(key, None)
            _keep(self._seen, key, None)

    def _take_answers(self, now: float) -> None:
        while self._answered:
            key = self._answered.popleft()
            if key not in self._seen:
                _keep(self._orders, key, now)

    def _reason(self, one: Heard, every: Sequence[Heard], now: float) -> str:
        told = one.subscription.stream
        if isinstance(told, UserData):
            return self._orders_without_events(one, now)
        known = told.continuity if isinstance(told, Stream) else Continuity()
        since = max(one.last, one.since, self._resumed)
        if known.pace == "steady":
            every_ms = _cadence(known, one.subscription.name)
            patience = max(_PATIENCE, _TURNS * every_ms / 1000)
            silent = every_ms > 0 and now - since > patience
            return f"documented to send every {every_ms} ms" if silent else ""
        return self._others_move(one, every, now) if known.pace in _RANKS else ""

    def _others_move(self, one: Heard, every: Sequence[Heard], now: float) -> str:
        quiet = self._quiet.get(one.subscription)
        if quiet is None or not quiet.is_of(one):
            quiet = self._quiet[one.subscription] = _Quiet(one, now)
        moved = [(other, quiet.moved(other)) for other in every if _tells_of(other, one)]
        rank = _rank(one)
        proof = sum(count for other, count in moved if _rank(other) > rank or _rank(other) == rank == 2)
        hint = sum(count for _, count in moved)
        if not (
            (proof >= _PROOF and now - quiet.since >= _PATIENCE)
            or (hint >= _HINT and now - quiet.since >= _LONG_PATIENCE)
        ):
            return ""
        names = ", ".join(sorted(other.subscription.name for other, count in moved if count))
        return f"the same market moves on {names}"

    def _orders_without_events(self, one: Heard, now: float) -> str:
        product = one.subscription.product
        for key, answered in self._orders.items():
            due = answered + _PATIENCE < now and answered > max(self._resumed, one.since)
            if key[0] == product and due and one.last < answered:
                return "an order was answered, and no event has come since"
        return ""


class _Quiet:
    """A stream that is silent: since when, and how many events others had sent by then."""

    def __init__(self, one: Heard, now: float) -> None:
        self.since = now
        self._state = one.count, one.since
        self._counts: dict[Subscription[Any], int] = {}

    def is_of(self, one: Heard) -> bool:
        return self._state == (one.count, one.since)

    def moved(self, other: Heard) -> int:
        """Count the events that another stream has sent meanwhile; on a new connection it counts anew."""
        before = self._counts.setdefault(other.subscription, other.count)
        if other.count < before:
            self._counts[other.subscription] = before = 0
        return other.count - before


def _tells_of(other: Heard, one: Heard) -> bool:
    """Tell whether what another stream sends says something of this one: it is of the same symbol, or this one is of all."""
    mine, others = one.subscription, other.subscription
    if other is one or mine.product != others.product or _rank(other) < 0:
        return False
    symbol = mine.values.get("symbol")
    return symbol == others.values.get("symbol") if symbol else not mine.values


def _rank(one: Heard) -> int:
    told = one.subscription.stream
    return _RANKS.get(told.continuity.pace, -1) if isinstance(told, Stream) else -1


def _cadence(known: Continuity, name: str) -> int:
    """Give the milliseconds between two events of a steady stream, 0 when it is not documented."""
    speeds = dict(known.every)
    return speeds.get(name.rpartition("@")[2], speeds.get("", 0))


def _keep(kept: dict[Any, Any], key: Any, value: Any) -> None:
    kept[key] = value
    if len(kept) > _MOST_ORDERS:
        del kept[next(iter(kept))]


def own_ids(data: bytes) -> Iterator[str]:
    """Give the own ids of the orders that an event of user data is about."""
    try:
        event = _event.decode(data)
        inside: Any = _any.decode(event["o"]) if "o" in event else None
        found: Any = {name: _any.decode(event[name]) for name in _OWN_IDS if name in event}
    except (ValueError, RecursionError):
        return
    for one in (found, *(cast("list[Any]", inside) if isinstance(inside, list) else [inside])):
        if isinstance(one, dict):
            order = cast("dict[str, Any]", one)
            yield from (order[name] for name in _OWN_IDS if isinstance(order.get(name), str))
