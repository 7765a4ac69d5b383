"""One exchange with a script of faults, a feed that listens to it, and a program that trades there."""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Self

from proof_streams_exchange import MIDDLE, USER_DATA
from proof_streams_lists import Log, ToldGap, given

from binance_derivatives import Account, Hooks, Message, Rejected, Subscription
from binance_derivatives._streams import key_care
from binance_derivatives._ws.allowance import Allowance
from binance_derivatives._ws.options import Backoff
from binance_derivatives.account import Environment
from binance_derivatives.streams import Connected, Dropped, Gap, Lagging, Refused, Unknown

_SYMBOLS: Final = {"usdm": "BTCUSDT", "coinm": "BTCUSD_PERP"}
_QUICK: Final = Backoff(first=0.01, most=0.05, jitter=0.5)
_OPTIONS: Final[dict[str, Any]] = {
    "backoff": _QUICK,
    "timeout": 3.0,
    "connect_timeout": 1.0,
    "idle": 0.5,
    "patience": 0.5,
    "settle": 0.3,
    # So old a connection is when it is replaced, instead of 23.5 hours.
    "lifetime": 8.0,
}
_DAY: Final = 86_400_000
_MINUTE: Final = 60_000
# Nothing that works comes near it, however busy the machine is.
_HANG: Final = 90.0
# Of conditional orders and of the others, so that they come and go.
_MOST_OPEN: Final = 12
_SHUTDOWN: Final = b"serverShutdown"
_NUMBERED: Final = ("@aggTrade", "@depth")
_REPEATED: Final = (*_NUMBERED, "@bookTicker")


class Venue:
    """The exchange in its process, and the lines that it obeys."""

    def __init__(self, product: str, journal: Path, seed: str, names: Sequence[str]) -> None:
        self.product = product
        self._given = [product, _SYMBOLS[product], str(journal), str(random.Random(seed).getrandbits(32)), *names]
        self._turn = asyncio.Lock()
        self.skew = 0

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(Path(__file__).with_name("proof_streams_exchange.py")),
            *self._given,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            # The package is not always installed where it is tested.
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        told = await self._line()
        self._key, self._secret = told.pop("api_key"), told.pop("api_secret")
        self.environment = Environment(name="proof", **told)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        await self._process.wait()

    @property
    def account(self) -> Account:
        return self.environment.account(self._key, self._secret)

    @property
    def now(self) -> int:
        """The time of the exchange."""
        return time.time_ns() // 1_000_000 + self.skew

    async def do(self, call: str, **given: object) -> None:
        """Have the exchange do something, and wait until it is done."""
        assert self._process.stdin is not None
        async with self._turn:
            self._process.stdin.write(json.dumps({"call": call, **given}).encode() + b"\n")
            told = await self._line()
        assert "error" not in told, told

    async def pass_on(self, milliseconds: int) -> None:
        """Move its clock on, and have done what is due by it."""
        self.skew += milliseconds
        await self.do("skew_clock", milliseconds=self.skew)
        await self.do("look_at_clock")

    async def _line(self) -> Any:
        assert self._process.stdout is not None
        async with asyncio.timeout(_HANG):
            return json.loads(await self._process.stdout.readline())


class Trader:
    """Places and cancels orders by lot, as a program does that listens to user data.

    Attributes:
        placed: How many were placed.
    """

    def __init__(self, venue: Venue, rest: Any, feed: Any, dice: random.Random) -> None:
        self._venue = venue
        self._rest = rest
        self._feed = feed
        self._dice = dice
        self._symbol = _SYMBOLS[venue.product]
        self._calls = import_module(f"binance_derivatives.{venue.product}.rest.trade")
        self._asking: set[asyncio.Task[None]] = set()
        self.placed = 0

    async def trade(self, ended: asyncio.Event) -> None:
        own_ids: list[str] = []
        while not ended.is_set():
            await self.place(own_ids)
            if len(own_ids) > _MOST_OPEN:
                await self._send(self._calls.cancel_order(symbol=self._symbol, orig_client_order_id=own_ids.pop(0)))
            await asyncio.sleep(0.1 * self._dice.random())

    async def place(self, own_ids: list[str]) -> None:
        """Place an order; it is counted from before it is sent, as its events may come before the answer."""
        self.placed += 1
        own_id = f"own-{self.placed}"
        dice = self._dice
        call = self._calls.new_order(
            symbol=self._symbol,
            side=dice.choice(("BUY", "SELL")),
            type="LIMIT",
            time_in_force="GTC",
            quantity=dice.randint(1, 3),
            price=MIDDLE + dice.randint(-9, 9),
            new_client_order_id=own_id,
        )
        self._feed.orders.sent(call)
        if await self._send(call):
            own_ids.append(own_id)
        else:
            self._feed.orders.not_placed(call)

    def ask(self, gap: Gap) -> None:
        """Ask what became of the orders that a gap names."""
        for query in gap.orders:
            task = asyncio.ensure_future(self._look_up(query))
            self._asking.add(task)
            task.add_done_callback(self._asking.discard)

    async def answered(self) -> None:
        """Wait until all that was asked is answered."""
        while self._asking:
            await asyncio.wait(tuple(self._asking))

    async def open(self) -> set[str]:
        """The own ids of the orders that are open at the exchange."""
        orders = await self._rest.open_orders(symbol=self._symbol)
        return {one.client_order_id for one in orders}

    async def _look_up(self, query: Any) -> None:
        try:
            answer = await self._rest.send(query)
        except Rejected:
            # It was sent and is not there yet: its answer tells.
            return
        self._feed.orders.answered(answer)

    async def _send(self, call: Any) -> bool:
        try:
            answer = await self._rest.send(call)
        except Rejected:
            return False
        self._feed.orders.answered(answer)
        return True


class Play:
    """Plays a script of faults by lot, and keeps what the feed tells.

    Attributes:
        logs: What was told of each stream, user data among them.
        faults: How often each was played.
        notices: How often each kind was told.
        wrong: What must not be.
    """

    def __init__(self, product: str, journal: Path, seed: str, kinds: Sequence[str]) -> None:
        streams, symbol = import_module(f"binance_derivatives.{product}.streams"), _SYMBOLS[product]
        market: list[Subscription[Any]] = [
            streams.agg_trade(symbol=symbol),
            streams.book_ticker(symbol=symbol),
            streams.diff_depth(symbol=symbol),
            streams.kline(symbol=symbol, interval="1m"),
        ]
        self.product = product
        self.journal = journal
        self.dice = random.Random(seed)
        self.logs = {one.name or USER_DATA: Log() for one in (*market, streams.user_data())}
        self.faults: Counter[str] = Counter()
        self.notices: Counter[str] = Counter()
        self.wrong: list[str] = []
        self.venue = Venue(product, journal, seed, [one.name for one in market])
        self._subscriptions = (*market, streams.user_data())
        self._kinds = list(kinds)
        # When the last event of each stream came, by the clock of the exchange.
        self._heard: dict[str, float] = {}

    async def play(self, faults: int) -> None:
        """Play so many faults."""
        product = import_module(f"binance_derivatives.{self.product}")
        async with self.venue as venue:
            client = product.AsyncStreams(venue.account, **_OPTIONS)
            rest = product.AsyncRest(venue.account, hooks=Hooks(answer=client.answered))
            # A key that ends every few seconds would be asked for once a minute, and 300 attempts in five minutes make it an hour: both have
            # tests of their own.
            setattr(key_care, "LONGEST_PAUSE", 0.5)
            client._attempts[venue.environment.streams.split("/")[2]] = Allowance(1, 0.0)
            async with rest, client, client.listen(*self._subscriptions) as feed:
                self.trader = Trader(venue, rest, feed, self.dice)
                await self._play(faults, feed)

    async def _play(self, faults: int, feed: Any) -> None:
        ended = asyncio.Event()
        self._tasks = [asyncio.ensure_future(one) for one in (self._read(feed), self.trader.trade(ended))]
        reading, trading = self._tasks
        await self._recovered()
        for _ in range(faults):
            kind = self.dice.choice(self._kinds)
            self.faults[kind] += 1
            await FAULTS[kind](self)
            if self.dice.random() < 0.7:
                await self._recovered()
            else:
                await asyncio.sleep(0.3 * self.dice.random())
        await self._recovered()
        ended.set()
        await trading
        log = self.logs[USER_DATA].told
        # A key that ended in silence is found by an order that has no event.
        count = len(log)
        await self.trader.place([])
        await self._until(lambda: len(log) > count)
        await self.venue.do("rest")
        await self._settled()
        await self.trader.answered()
        there, known = await self.trader.open(), {one.own_id for one in feed.orders.open}
        if there != known:
            self.wrong.append(f"taken for open: {sorted(known - there)}, not known to be open: {sorted(there - known)}")
        await feed.close()
        await reading

    async def _read(self, feed: Any) -> None:
        async for item in feed:
            if isinstance(item, Message):
                name = item.subscription.name or USER_DATA
                # The end of a key is no part of the account's story.
                if type(item.event).__name__ != "ListenKeyExpired":
                    self.logs[name].told.append(given(item.event))
                    self._heard[name] = time.monotonic()
                continue
            self.notices[type(item).__name__] += 1
            if isinstance(item, Refused | Lagging | Dropped) or (
                isinstance(item, Unknown) and _SHUTDOWN not in item.raw
            ):
                self.wrong.append(f"told: {item}")
            elif isinstance(item, Gap):
                for one in item.subscriptions:
                    self.logs[one.name or USER_DATA].told.append(ToldGap(self.venue.now, item))
                self.trader.ask(item)
            elif isinstance(item, Connected):
                for one in item.subscriptions:
                    log = self.logs[one.name or USER_DATA]
                    log.begun = log.begun or self.venue.now

    async def _recovered(self) -> None:
        """Wait until every stream has brought something again."""
        begun = time.monotonic()
        await self._until(lambda: all(self._heard.get(name, 0.0) > begun for name in self.logs))

    async def _until(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + _HANG
        while not condition():
            failed = [task for task in self._tasks if task.done() and task.exception() is not None]
            assert not failed, failed[0].exception()
            assert time.monotonic() < end, f"after {self.faults} nothing comes any more; heard: {self._heard}"
            await asyncio.sleep(0.02)

    async def _settled(self) -> None:
        """Wait until nothing comes any more: what was sent last has come, or never will."""
        count = -1
        while count != (count := sum(len(log.told) for log in self.logs.values())):
            # Long enough for a connection that just broke to be noticed, and made again.
            await asyncio.sleep(3.0)


async def _close(play: Play) -> None:
    await play.venue.do("close_streams", code=play.dice.choice((1000, 1001, 1008, 1011, 1012, 4000)), reason="by lot")


async def _reset(play: Play) -> None:
    await play.venue.do("reset_streams")


async def _half_open(play: Play) -> None:
    await play.venue.do("half_open_streams")


async def _black_out(play: Play) -> None:
    """Long enough to be noticed: a network that is gone for a moment loses nothing."""
    await play.venue.do("black_out_streams", seconds=2.5 + play.dice.random())


async def _cut_after_a_day(play: Play) -> None:
    await play.venue.pass_on(_DAY)


async def _shutdown(play: Play) -> None:
    """Announce the end of all connections, and end them a while later."""
    await play.venue.do("announce_shutdown")
    await asyncio.sleep(play.dice.random())
    await play.venue.do("close_streams", code=1001, reason="shutdown")


async def _refuse(play: Play) -> None:
    status = play.dice.choice((403, 410, 429, 500, 503, "hang"))
    await play.venue.do("refuse_upgrades", status=status, times=play.dice.randint(1, 4))
    await _close(play)


async def _bend(play: Play, how: str, forms: Sequence[str]) -> None:
    names = [name for name in play.logs if name.endswith(tuple(forms))]
    await play.venue.do("bend", sequence=play.dice.choice(names), how=how, times=play.dice.randint(1, 3))


async def _leave_out(play: Play) -> None:
    await _bend(play, "gap", _NUMBERED)


async def _repeat(play: Play) -> None:
    if play.dice.random() < 0.5:
        await play.venue.do("bend", sequence="ORDER_TRADE_UPDATE", how="repeat", times=play.dice.randint(1, 3))
    else:
        await _bend(play, "repeat", _REPEATED)


async def _delay(play: Play) -> None:
    await _bend(play, "late", _NUMBERED)


async def _end_key(play: Play) -> None:
    await play.venue.do("expire_listen_key")


async def _end_key_and_connections(play: Play) -> None:
    await play.venue.do("expire_listen_key", told=False)
    await asyncio.sleep(0.3 * play.dice.random())
    await _close(play)


async def _end_key_in_silence(play: Play) -> None:
    """Nothing but one's own orders shows it."""
    await play.venue.do("expire_listen_key", told=False)


async def _pass_a_minute(play: Play) -> None:
    """Let candles close while connections end."""
    await play.venue.do("half_open_streams" if play.dice.random() < 0.3 else "reset_streams")
    await play.venue.pass_on(_MINUTE * play.dice.randint(1, 3))


FAULTS: Final = MappingProxyType[str, Callable[[Play], Awaitable[None]]](
    {
        "closed": _close,
        "reset": _reset,
        "half-open": _half_open,
        "blackout": _black_out,
        "cut after a day": _cut_after_a_day,
        "shutdown": _shutdown,
        "upgrade refused": _refuse,
        "left out": _leave_out,
        "repeated": _repeat,
        "late": _delay,
        "key ended": _end_key,
        "key ended and closed": _end_key_and_connections,
        "key ended in silence": _end_key_in_silence,
        "closed while candles close": _pass_a_minute,
    }
)
