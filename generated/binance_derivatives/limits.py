"""What is known of the exchange's rate limits, and whether a call may go.

The exchange counts weight for an IP address and orders for an account, in windows that begin with its own minutes and ten
seconds. Clients that are made without a budget share those of their environment's limit group: the stops and the weight if
they go out by one address, the orders as well if they have one key. Its answers tell the counts; what was let go and is not
answered yet is booked on top. A count that arrives late and is smaller than one of the same window is not believed: windows
only fill up.

A stop, after a 429 or 418, holds whatever the gate. The gate holds calls back before the exchange does, where limits are known;
a part of each limit is kept for calls that take orders away.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Final, Literal, TypeAlias, cast
from weakref import WeakValueDictionary

import msgspec
from msgspec import Struct

from binance_derivatives._core.locks import new_lock
from binance_derivatives._core.terms import Counter
from binance_derivatives._protocol.headers import Headers

_SPANS: Final = {"S": 1_000, "M": 60_000, "H": 3_600_000, "D": 86_400_000}
_INTERVALS: Final = {"SECOND": "S", "MINUTE": "M", "HOUR": "H", "DAY": "D"}
_header = re.compile(
    r"x-(?:mbx-used-(weight)|mbx-(order)-count|sapi-used-(ip|uid)-weight)-([1-9][0-9]{0,4})([smhd])", re.I
).fullmatch
# The parser refuses a line without a colon, so none is looked for beyond a line.
_counts: Final = re.compile(rb"\r\n(x-(?:mbx|sapi)-[^:]*):[ \t]*([0-9]{1,15})[ \t]*(?=\r)").findall
_DIGITS: Final = b"0123456789"
_SHORTEST_BAN: Final = 120_000
_TOO_MANY_ORDERS: Final = -1015
# Names of headers that are remembered; a server that makes up new ones must not fill the memory.
_MOST_NAMES: Final = 100
_MOST_DIGITS: Final = 15
_MOST_UNTOLD: Final = 64
_Key: TypeAlias = tuple[Counter, int]
ORDERS: Final[frozenset[Counter]] = frozenset(("orders_10s", "orders_1m"))


class Limit(Struct, frozen=True):
    """So many units of a counter in every span of milliseconds."""

    counter: Counter
    most: int
    span: int


class Stop(Struct, frozen=True):
    """Nothing goes before ``until``, milliseconds UTC by the exchange's clock; ``banned`` after going on too long."""

    until: int
    banned: bool


class _Window(Struct):
    """One counter over one span: what the exchange told last, and what went out since."""

    number: int = 0
    told: int = 0
    booked: int = 0


class _Meter:
    """What is known of the counters of an address, or of an account."""

    def __init__(self) -> None:
        self.limits: dict[_Key, int] = {}
        self.windows: dict[_Key, _Window] = {}
        self.stops: dict[frozenset[Counter] | None, Stop] = {}


class _Address(_Meter):
    """What is known of an address, and what answers to any account there told and nobody has read yet."""

    def __init__(self) -> None:
        super().__init__()
        self.lock = new_lock()
        self.untold: deque[tuple[Budget, Mapping[str, str] | bytes, int]] = deque()


_addresses: Final = WeakValueDictionary[Hashable, _Address]()
_accounts: Final[WeakValueDictionary[tuple[Hashable, Hashable], Budget]] = WeakValueDictionary()
_making: Final = new_lock()


class Budget:
    """The limits of one IP address and account; clients that share both share one budget. Threads may use it together."""

    def __init__(
        self, *, gate: Literal["off", "wait", "refuse"] = "off", reserve: float = 0.1, limits: Sequence[Limit] = ()
    ) -> None:
        """Make a budget.

        Args:
            gate: What a client does with a call that would break a limit: send it, wait with it, or refuse it.
            reserve: The part of each limit that is kept for calls that take orders away.
            limits: Limits known beforehand; a client's ``learn_limits`` and the WebSocket API tell them too.

        Raises:
            ValueError: The gate is none of the three, or the reserve is outside 0 to 1.
        """
        if gate not in ("off", "wait", "refuse") or not 0 <= reserve < 1:
            raise ValueError(f"gate is {gate!r} and reserve {reserve}, expected off, wait or refuse, and 0 up to 1")
        self.gate = gate
        self._reserve = reserve
        self._address = _Address()
        self._account = _Meter()
        self._meanings: dict[str | bytes, tuple[_Key, _Window] | None] = {}
        self._kinds: dict[tuple[str, str, int], tuple[dict[_Key, int], _Key, _Window] | None] = {}
        for one in limits:
            self._set(one)

    @classmethod
    def shared(cls, address: Hashable, account: Hashable) -> Budget:
        """Give the budget of an account at an address, the same one for as long as somebody has it.

        The budgets of several accounts at one address share what is counted and stopped for the address.
        """
        with _making:
            budget = _accounts.get((address, account))
            if budget is None:
                budget = _accounts[address, account] = cls()
                budget._address = _addresses.setdefault(address, budget._address)
        return budget

    @property
    def watching(self) -> bool:
        """Whether ``admit`` can say anything but yes."""
        return self.gate != "off" or bool(self._address.stops) or bool(self._account.stops)

    def admit(self, costs: Mapping[Counter, int], now: int, *, takes_away: bool = False) -> int:
        """Book a call and give 0, or give from when it may be tried again and book nothing; milliseconds UTC.

        A call that costs more than a limit allows at all is let go: waiting would not help, and the exchange decides.
        """
        with self._address.lock:
            self._catch_up()
            stop = self._stop_of(now, costs)
            if stop is not None:
                return stop.until
            if self.gate == "off":
                return 0
            later = max((self._full(costs, key, most, now, takes_away) for key, most in self._limits()), default=0)
            if not later:
                self._book(costs, now, 1)
            return later

    def book(self, costs: Mapping[Counter, int], now: int) -> None:
        """Book what was spent without being asked for, such as the handshake of a connection."""
        with self._address.lock:
            self._catch_up()
            self._book(costs, now, 1)

    def release(self, costs: Mapping[Counter, int], now: int) -> None:
        """Take back what was booked for a call that never left."""
        with self._address.lock:
            self._catch_up()
            self._book(costs, now, -1)

    def observe(self, told: Mapping[str, str] | bytes, now: int) -> None:
        """Take what an answer tells: its header fields, or the list ``rateLimits`` of a WebSocket API message.

        It is read when somebody asks, or when much of it has come together, as reading it costs as much as the rest of a call.
        """
        untold = self._address.untold
        untold.append((self, told, now))
        if len(untold) > _MOST_UNTOLD:
            with self._address.lock:
                self._catch_up()

    def _catch_up(self) -> None:
        """Read what answers told, in the order they came; the lock is held."""
        untold = self._address.untold
        # Whether anything is left is not asked beforehand: the handler of a signal may read it meanwhile, in this thread.
        with suppress(IndexError):
            while True:
                budget, told, now = untold.popleft()
                # Those of one second fall into the same windows, and the largest of their counts is what they tell together.
                second, kind, together = now // 1000, type(told), [told]
                try:
                    while untold[0][0] is budget and untold[0][2] // 1000 == second and type(untold[0][1]) is kind:
                        together.append(untold.popleft()[1])
                finally:
                    budget._read(together, now)

    def _read(self, together: Sequence[Mapping[str, str] | bytes], now: int) -> None:
        if isinstance(together[0], Headers):
            # Taking all fields of an answer apart would cost ten times as much.
            heads = cast("Sequence[Headers]", together)
            self._read_counts(_counts(b"".join([one.lowered for one in heads])), now)
        elif isinstance(together[0], bytes):
            # Counts only grow: of lists that differ in digits alone, the last one in order has the largest.
            lists = sorted(cast("Sequence[bytes]", together))
            for last in {(len(one), one.translate(None, _DIGITS)): one for one in lists}.values():
                self._read_limits(last, now)
        else:
            for fields in cast("Sequence[Mapping[str, str]]", together):
                self._read_counts(filter(_is_count, fields.items()), now)

    def _read_counts(self, counts: Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]], now: int) -> None:
        """Read counts by the names of their header fields; any other field is passed over."""
        most: dict[str | bytes, int] = {}
        for name, value in counts:
            count = int(value)
            if count > most.get(name, -1):
                most[name] = count
        for name, count in most.items():
            meaning = self._meanings[name] if name in self._meanings else self._meaning(name, now)
            if meaning is not None:
                self._reported(*meaning, count, now)

    def _read_limits(self, raw: bytes, now: int) -> None:
        try:
            limits = _limits.decode(raw)
        except ValueError:
            return
        for one in limits:
            kind = one.rate_limit_type, one.interval, one.interval_num
            try:
                meaning = self._kinds[kind]
            except KeyError:
                meaning = self._kind(kind, now)
            if meaning is None or one.limit < 1:
                continue
            most_of, key, window = meaning
            most_of[key], count = one.limit, one.count
            if count is None:
                continue
            if window.booked or window.number != now // key[1]:
                self._reported(key, window, count, now)
            elif count > window.told:
                # What nearly every message comes to.
                window.told = count

    def _kind(self, kind: tuple[str, str, int], now: int) -> tuple[dict[_Key, int], _Key, _Window] | None:
        """Give what a limit of the WebSocket API's list is of: the limits that it belongs to, and its window."""
        known, meaning = _RateLimit(*kind, 1).limit_of(), None
        if known is not None:
            key = known.counter, known.span
            meaning = self._meter(known.counter).limits, key, self._window(key, now)
        if len(self._kinds) < _MOST_NAMES:
            self._kinds[kind] = meaning
        return meaning

    def learn(self, rate_limits: object) -> None:
        """Read limits, or the list ``rateLimits`` of ``exchange_info``; what is not understood is passed over."""
        items = cast("Sequence[object]", rate_limits) if isinstance(rate_limits, (list, tuple)) else ()
        for item in items:
            try:
                known = (
                    item
                    if isinstance(item, Limit)
                    else msgspec.convert(msgspec.to_builtins(item), _RateLimit).limit_of()
                )
            except (msgspec.ValidationError, TypeError):
                continue
            if known is not None:
                with self._address.lock:
                    self._catch_up()
                    self._set(known)

    def stop(self, until: int, *, counters: frozenset[Counter] | None = None, banned: bool = False) -> None:
        """Let nothing go before ``until`` that uses one of ``counters``, or nothing at all; the later stop wins."""
        with self._address.lock:
            stops = (self._account if counters == ORDERS else self._address).stops
            known = stops.get(counters)
            if known is None or until > known.until:
                stops[counters] = Stop(until, banned)

    def stopped(self, now: int, counters: Collection[Counter] = ()) -> Stop | None:
        """Give the stop that holds for a call which uses these counters, None when it may go."""
        with self._address.lock:
            return self._stop_of(now, counters)

    def used(self, counter: Counter, now: int) -> int:
        """Give the units used of a counter in its present window, the fullest if there are several spans."""
        with self._address.lock:
            self._catch_up()
            windows = [(key, window) for key, window in self._meter(counter).windows.items() if key[0] == counter]
            return max((w.told + w.booked for (_, span), w in windows if w.number == now // span), default=0)

    def limits(self, counter: Counter) -> tuple[Limit, ...]:
        """Give what is known of a counter's limits."""
        with self._address.lock:
            self._catch_up()
            return tuple(Limit(name, most, span) for (name, span), most in self._limits() if name == counter)

    def _meter(self, counter: Counter) -> _Meter:
        return self._address if counter == "ip" else self._account

    def _limits(self) -> Iterator[tuple[_Key, int]]:
        yield from tuple(self._address.limits.items())
        yield from tuple(self._account.limits.items())

    def _set(self, limit: Limit) -> None:
        self._meter(limit.counter).limits[limit.counter, limit.span] = limit.most

    def _stop_of(self, now: int, counters: Collection[Counter]) -> Stop | None:
        held: list[Stop] = []
        for stops in (self._address.stops, self._account.stops):
            for scope, stop in tuple(stops.items()):
                if stop.until <= now:
                    stops.pop(scope, None)
                elif scope is None or not scope.isdisjoint(counters):
                    held.append(stop)
        return max(held, key=lambda stop: stop.until, default=None)

    def _full(self, costs: Mapping[Counter, int], key: _Key, most: int, now: int, takes_away: bool) -> int:
        counter, span = key
        cost = costs.get(counter, 0)
        allowed = most if takes_away else int(most * (1 - self._reserve))
        if not cost or cost > most:
            return 0
        # A call that costs more than is ever left beside the reserve needs an empty window.
        allowed = max(allowed, cost)
        window = self._window(key, now)
        return 0 if window.told + window.booked + cost <= allowed else (window.number + 1) * span

    def _book(self, costs: Mapping[Counter, int], now: int, sign: int) -> None:
        for key, _ in self._limits():
            if costs.get(key[0]):
                window = self._window(key, now)
                window.booked = max(0, window.booked + sign * costs[key[0]])

    def _meaning(self, name: str | bytes, now: int) -> tuple[_Key, _Window] | None:
        """Give what a header counts; names come as the server spells them, so each is taken apart once."""
        found = _header(name if isinstance(name, str) else name.decode("latin-1"))
        meaning: tuple[_Key, _Window] | None = None
        if found:
            span = int(found[4]) * _SPANS[found[5].upper()]
            counter = "uid" if (found[3] or "").lower() == "uid" else _counter(bool(found[2]), span)
            meaning = (counter, span), self._window((counter, span), now)
        if len(self._meanings) < _MOST_NAMES:
            self._meanings[name] = meaning
        return meaning

    def _reported(self, key: _Key, window: _Window, count: int, now: int) -> None:
        self._window(key, now)
        if count > window.told:
            # What the exchange counts now it had not counted before: it was booked, or is somebody else's.
            window.booked = max(0, window.booked - (count - window.told))
            window.told = count

    def _window(self, key: _Key, now: int) -> _Window:
        windows = self._meter(key[0]).windows
        window = windows.get(key)
        if window is None:
            window = windows[key] = _Window()
        number = now // key[1]
        if number > window.number:
            window.number, window.told, window.booked = number, 0, 0
        elif number < window.number - 1:
            # The clock was far ahead and has been put right; what is counted goes with the window that is now.
            window.number = number
        return window


class _RateLimit(Struct, rename="camel"):
    rate_limit_type: str = ""
    interval: str = ""
    interval_num: int = 1
    limit: int = 0
    count: int | None = None

    def limit_of(self) -> Limit | None:
        letter = _INTERVALS.get(self.interval)
        if (
            letter is None
            or self.interval_num < 1
            or self.limit < 1
            or self.rate_limit_type not in ("REQUEST_WEIGHT", "ORDERS")
        ):
            return None
        span = self.interval_num * _SPANS[letter]
        return Limit(_counter(self.rate_limit_type == "ORDERS", span), self.limit, span)


_limits = msgspec.json.Decoder(list[_RateLimit])


def _is_count(field: tuple[str, str]) -> bool:
    value = field[1]
    return value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS


def _counter(orders: bool, span: int) -> Counter:
    if not orders:
        return "ip"
    return "orders_10s" if span <= 10_000 else "orders_1m"


def until_of(
    status: int, code: int | None, resume: int | None, now: int, left: int
) -> tuple[int, frozenset[Counter] | None]:
    """Give when to go on after a 429 or 418 to a request that left at ``left``, and which counters are meant, None for everything.

    What held when it was answered did not end before it left: an end before that is by a clock that is not this one, and says nothing.
    """
    counters = ORDERS if code == _TOO_MANY_ORDERS and status != 418 else None
    if resume is not None and resume >= left:
        return resume, counters
    if status == 418:
        return now + _SHORTEST_BAN, None
    span = 10_000 if counters else 60_000
    return (now // span + 1) * span, counters
