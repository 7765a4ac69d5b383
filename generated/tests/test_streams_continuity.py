"""Feeds from the exchange on 127.0.0.1 say which streams are silent, what was lost and what was another product's; gaps are filled."""

from __future__ import annotations

import asyncio
from typing import Any, TypeVar

import msgspec
import pytest
from market_events import AGG_TRADE, BOOK_TICKER, DEPTH, FORCE_ORDER, KLINE, MARK_PRICE, kline
from stream_talk import Talk, depth, talking, ticker
from waiting import leap_here, turns, until

from binance_derivatives import AsyncFeed, Backoff, Hooks, Subscription, usdm
from binance_derivatives import __as_of__ as AS_OF
from binance_derivatives.errors import BinanceError
from binance_derivatives.streams import Connected, Disconnected, Foreign, Gap, Message, Stale
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm import streams

T = TypeVar("T")
SYMBOLS = {"BTCUSDT": {"tick": "0.1", "price": "100"}}
MINUTE = 60_000
# A client that stays away until the test has time pass.
AWAY = Backoff(first=1_000.0, most=1_000.0, jitter=0.0)
routed = pytest.mark.skipif((AS_OF or "9999-12-31") < "2026-04-23", reason="there are no routes yet")
merged = pytest.mark.skipif((AS_OF or "9999-12-31") < "2026-06-30", reason="the products are not merged yet")


class Reading:
    """Takes what comes in a feed until something has come."""

    def __init__(self, feed: AsyncFeed[Any]) -> None:
        self.items: list[Any] = []
        self._feed = feed
        self._task = asyncio.ensure_future(self._read())

    async def _read(self) -> None:
        async for item in self._feed:
            self.items.append(item)

    def of(self, kind: type[T]) -> list[T]:
        return [one for one in self.items if isinstance(one, kind)]

    async def have(self, kind: type[Any], count: int = 1) -> None:
        await until(lambda: len(self.of(kind)) >= count or self._task.done())
        assert not self._task.done()


def old_address(*subscriptions: Subscription[Any]) -> list[Subscription[Any]]:
    """Subscriptions as they were before streams had routes; the old address acknowledges all of them."""
    return [msgspec.structs.replace(one, route="") for one in subscriptions]


async def push_quotes(talk: Talk, first: int, count: int, *, deep: bool = False) -> None:
    """Have the best prices move, and the book with them where it is listened to."""

    def push() -> None:
        for number in range(first, first + count):
            talk.exchange.push(BOOK_TICKER.name, ticker(number))
            if deep:
                talk.exchange.push(DEPTH.name, depth(number, number, number - 1))

    await talk.do(push)


async def look(seconds: float) -> None:
    """Let time pass, and have silence looked for."""
    leap_here(seconds)
    await turns()


@routed
def test_on_the_old_address_exactly_the_silent_streams_are_stale() -> None:
    """Case 1."""

    async def use(talk: Talk) -> None:
        wanted = old_address(AGG_TRADE, BOOK_TICKER, DEPTH, KLINE, MARK_PRICE, FORCE_ORDER)
        async with talk.client.listen(*wanted) as feed:
            reading = Reading(feed)
            await reading.have(Connected)
            # The exchange has acknowledged all of them.
            assert set(reading.of(Connected)[0].subscriptions) == set(wanted)
            await push_quotes(talk, 1, 1, deep=True)
            await reading.have(Message, 2)
            await look(1.5)
            await talk.do(talk.exchange.trade, "BTCUSDT", "100.1", "1")
            await push_quotes(talk, 2, 1_000, deep=True)
            await reading.have(Message, 2_002)
            for _ in range(8):
                await look(5)
            await until(lambda: len(stale_in(reading)) >= 3)
            assert stale_in(reading) == set(old_address(AGG_TRADE, KLINE, MARK_PRICE))

    talking(use, Exchange("usdm", symbols=SYMBOLS))


def stale_in(reading: Reading) -> set[Subscription[Any]]:
    return {one for notice in reading.of(Stale) for one in notice.subscriptions}


def test_after_a_cut_nothing_is_recovered_before_its_first_event() -> None:
    """Case 2."""

    async def use(talk: Talk) -> None:
        async with talk.client.listen(BOOK_TICKER, MARK_PRICE) as feed:
            reading = Reading(feed)
            await reading.have(Connected, 2)
            await talk.do(talk.exchange.mark_price, "BTCUSDT", "100")
            await push_quotes(talk, 1, 1)
            await reading.have(Message, 2)
            await talk.do(talk.exchange.close_streams)
            await reading.have(Connected, 4)
            await push_quotes(talk, 2, 1)
            await reading.have(Message, 3)
            # The gap of the other one is open: it has brought nothing yet.
            assert [gap.subscriptions for gap in reading.of(Gap)] == [(BOOK_TICKER,)]
            await look(12)
            await reading.have(Stale)
            assert stale_in(reading) == {MARK_PRICE}
            await talk.do(talk.exchange.mark_price, "BTCUSDT", "101")
            await reading.have(Gap, 2)
            gap = reading.of(Gap)[1]
            assert gap.subscriptions == (MARK_PRICE,)
            place = reading.items.index(gap)
            assert MARK_PRICE.sent(reading.items[place + 1])

    if (AS_OF or "9999-12-31") < "2026-04-23":
        pytest.skip("both streams share one connection")
    talking(use, Exchange("usdm", symbols=SYMBOLS))


def test_no_liquidation_for_ten_minutes_is_nothing() -> None:
    """Case 3."""

    async def use(talk: Talk) -> None:
        async with talk.client.listen(FORCE_ORDER, BOOK_TICKER) as feed:
            reading = Reading(feed)
            await reading.have(Connected)
            for number in range(1, 31):
                await push_quotes(talk, number, 1)
                await reading.have(Message, number)
                await look(20)
            assert reading.of(Stale) == []

    talking(use, Exchange("usdm", symbols=SYMBOLS))


async def trade(talk: Talk, times: int) -> None:
    def happen() -> None:
        for _ in range(times):
            talk.exchange.trade("BTCUSDT", "100.1", "1")

    await talk.do(happen)


def test_trades_of_a_cut_are_named_and_filled_each_once_in_order() -> None:
    """Case 11."""

    async def use(talk: Talk) -> None:
        async with talk.client.listen(AGG_TRADE) as feed:
            reading = Reading(feed)
            await reading.have(Connected)
            await trade(talk, 3)
            await reading.have(Message, 3)
            last = reading.of(Message)[-1].event
            await talk.do(talk.exchange.close_streams, 1001, "maintenance")
            await reading.have(Disconnected)
            await trade(talk, 50)
            leap_here(AWAY.first)
            await reading.have(Connected, 2)
            await trade(talk, 2)
            await reading.have(Gap)
            await reading.have(Message, 5)
            gap = reading.of(Gap)[0]
            first = reading.of(Message)[3].event
            assert gap.ids == (last.aggregate_trade_id + 1, first.aggregate_trade_id - 1)
            assert (gap.since, gap.until) == (last.event_time, first.event_time)
            assert "maintenance" in gap.reason
            async with usdm.AsyncRest(talk.exchange.environment) as rest:
                filled = await gap.fill(rest)
            assert filled.complete, filled.reason
            assert filled.weight == gap.filling().weight == 20
            numbers = [one.event.aggregate_trade_id for one in filled.messages]
            assert numbers == list(range(gap.ids[0], gap.ids[1] + 1))
            assert len(numbers) == 50

    talking(use, Exchange("usdm", symbols=SYMBOLS), backoff=AWAY)


def test_events_that_the_exchange_leaves_out_repeats_and_sends_late_come_once() -> None:
    """Cases 12 and 18."""

    async def use(talk: Talk) -> None:
        async with talk.client.listen(AGG_TRADE) as feed:
            reading = Reading(feed)
            await reading.have(Connected)
            await trade(talk, 1)
            await reading.have(Message)
            begin = reading.of(Message)[0].event.aggregate_trade_id
            talk.exchange.bend(AGG_TRADE.name, "repeat")
            talk.exchange.bend(AGG_TRADE.name, "gap", times=2)
            talk.exchange.bend(AGG_TRADE.name, "late")
            await trade(talk, 6)
            await reading.have(Message, 5)
            # The second comes twice, the third and fourth never, the fifth behind the sixth.
            given = [one.event.aggregate_trade_id - begin for one in reading.of(Message)]
            assert given == [0, 1, 5, 4, 6]
            assert [gap.ids for gap in reading.of(Gap)] == [(begin + 2, begin + 4)]

    talking(use, Exchange("usdm", symbols=SYMBOLS))


def test_a_takeover_in_the_midst_of_trades_loses_and_repeats_nothing() -> None:
    """Case 12."""

    async def use(talk: Talk) -> None:
        async with talk.client.listen(AGG_TRADE) as feed:
            reading = Reading(feed)
            await reading.have(Connected)
            await trade(talk, 1)
            await reading.have(Message)
            leap_here(100)
            while "taken over" not in talk.kinds:
                await trade(talk, 5)
            await trade(talk, 20)
            numbers = [one.event.aggregate_trade_id for one in reading.of(Message)]
            every = list(range(numbers[0], (await recent(talk))[-1] + 1))
            await reading.have(Message, len(every))
            assert [one.event.aggregate_trade_id for one in reading.of(Message)] == every
            assert reading.of(Gap) == reading.of(Disconnected) == []

    talking(use, Exchange("usdm", symbols=SYMBOLS), lifetime=100.0)


async def recent(talk: Talk) -> list[int]:
    async with usdm.AsyncRest(talk.exchange.environment) as rest:
        return [one.aggregate_trade_id for one in await rest.agg_trades(symbol="BTCUSDT", limit=1000)]


def test_a_kline_that_closed_during_a_cut_is_named_and_filled(clock: Any) -> None:
    """Case 13."""

    async def use(talk: Talk) -> None:
        async with talk.client.listen(KLINE) as feed:
            reading = Reading(feed)
            await reading.have(Connected)
            await trade(talk, 1)
            await reading.have(Message)
            opens = reading.of(Message)[0].event.kline.open_time
            await talk.do(talk.exchange.close_streams)
            await reading.have(Disconnected)
            clock.now += MINUTE
            await trade(talk, 1)
            clock.now += MINUTE
            await trade(talk, 1)
            leap_here(AWAY.first)
            await reading.have(Connected, 2)
            await talk.do(talk.exchange.push, KLINE.name, msgspec.json.encode(kline_at(opens + 2 * MINUTE)))
            await reading.have(Gap)
            gap = reading.of(Gap)[0]
            assert gap.ids == (opens, opens + MINUTE)
            with usdm.Rest(talk.exchange.environment) as rest:
                filled = await asyncio.to_thread(gap.fill, rest)
            assert filled.complete, filled.reason
            assert [one.event.kline.open_time for one in filled.messages] == [opens, opens + MINUTE]
            assert all(one.filled and one.event.kline.is_closed for one in filled.messages)

    talking(use, Exchange("usdm", symbols=SYMBOLS, clock=clock), backoff=AWAY)


def kline_at(opens: int) -> Any:
    """The event of a kline that has just opened."""
    event = kline(0)
    return msgspec.structs.replace(event, kline=msgspec.structs.replace(event.kline, open_time=opens))


def all_tickers(own: int, others: int) -> list[dict[str, Any]]:
    numbers = {"p": "1", "P": "1", "w": "1", "c": "1", "Q": "1", "o": "1", "h": "1", "l": "1", "v": "1", "q": "1"}
    rest = {"O": 1, "C": 2, "F": 1, "L": 2, "n": 2}
    return [
        {
            "e": "24hrTicker",
            "E": 5,
            "s": f"COIN{number}",
            "ps": f"COIN{number}",
            **numbers,
            **rest,
            "st": 1 + (number >= own),
        }
        for number in range(own + others)
    ]


@merged
def test_of_a_shared_stream_no_other_products_event_comes_unasked() -> None:
    """Case 28."""

    async def use(talk: Talk) -> None:
        shared: Subscription[Any] = streams.all_tickers()
        async with talk.client.listen(shared) as feed:
            reading = Reading(feed)
            await reading.have(Connected)
            for _ in range(2):
                await talk.do(talk.exchange.push, shared.name, all_tickers(715, 30))
            await talk.do(talk.exchange.push, shared.name, all_tickers(0, 30))
            await talk.do(talk.exchange.push, shared.name, all_tickers(1, 0))
            await reading.have(Message, 3)
            given = [one.event for one in reading.of(Message)]
            assert [len(one) for one in given] == [715, 715, 1]
            assert {one.symbol_type for event in given for one in event} == {1}
            # The first are told at once, those after them once a minute.
            assert reading.of(Foreign) == [Foreign(subscription=shared, count=30)]
            leap_here(60)
            await talk.do(talk.exchange.push, shared.name, all_tickers(1, 0))
            await reading.have(Foreign, 2)
            assert reading.of(Foreign)[1].count == 60

    talking(use, Exchange("usdm", symbols=SYMBOLS))


@merged
def test_who_asks_for_all_products_gets_them() -> None:
    async def use(talk: Talk) -> None:
        shared: Subscription[Any] = streams.all_tickers().with_all_products()
        async with talk.client.listen(shared) as feed:
            reading = Reading(feed)
            await reading.have(Connected)
            await talk.do(talk.exchange.push, shared.name, all_tickers(715, 30))
            await reading.have(Message)
            assert len(reading.of(Message)[0].event) == 745
            assert reading.of(Foreign) == []

    talking(use, Exchange("usdm", symbols=SYMBOLS))


def test_an_order_without_an_event_makes_user_data_stale() -> None:
    """The third proof: the own orders."""

    async def use(talk: Talk) -> None:
        exchange = talk.exchange
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        async with usdm.AsyncRest(account, hooks=Hooks(answer=talk.client.answered)) as rest:
            key = (await rest.start_user_data_stream()).listen_key
            user: Subscription[Any] = streams.user_data(key)
            async with talk.client.listen(user) as feed:
                reading = Reading(feed)
                await reading.have(Connected)
                await order(rest)
                await reading.have(Message)
                for _ in range(4):
                    await look(5)
                # A client without an API key can not ask whether a given listen key lives, and says so.
                assert [one.reason.startswith("whether the listen key lives") for one in reading.of(Stale)] == [True]
                for kind in ("ORDER_TRADE_UPDATE", "TRADE_LITE", "ACCOUNT_UPDATE"):
                    exchange.bend(kind, "gap", times=10)
                await order(rest)
                for _ in range(4):
                    await look(5)
                await reading.have(Stale, 2)
                assert stale_in(reading) == {user}

    talking(use, Exchange("usdm", symbols=SYMBOLS))


async def order(rest: usdm.AsyncRest) -> None:
    try:
        await rest.new_order(
            symbol="BTCUSDT", side="BUY", type="LIMIT", time_in_force="GTC", quantity="1", price="90.0"
        )
    except BinanceError as error:
        raise AssertionError(str(error)) from error
