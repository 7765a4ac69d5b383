"""A connection of a feed is replaced in the midst of everything: each event comes once, whatever numbers its stream has."""

from __future__ import annotations

import asyncio
from operator import attrgetter
from typing import Any, Final

import msgspec
import pytest
from market_events import AGG_TRADE, DEPTH, KLINE
from stream_talk import Talk, talking
from waiting import leap_here, turns, until

from binance_derivatives import Subscription
from binance_derivatives.streams import Connected, Disconnected, Gap
from binance_derivatives.testing import Exchange

SYMBOLS = {"BTCUSDT": {"tick": "0.1", "price": "100"}}
# What tells the events of each stream apart, on the wire and of an event.
APART: Final[dict[Subscription[Any], tuple[str, str]]] = {
    AGG_TRADE: ("a", "aggregate_trade_id"),
    DEPTH: ("u", "final_update_id"),
    KLINE: ("k.L", "kline.last_id"),
}


class Sent:
    """What an exchange sends on some streams, by the numbers in it."""

    def __init__(self, exchange: Exchange) -> None:
        self.numbers: dict[Subscription[Any], list[int]] = {one: [] for one in APART}
        self._names = {one.name: one for one in APART}
        self._publish = exchange._streams.hub.publish
        setattr(exchange._streams.hub, "publish", self._published)

    def _published(self, name: str, payload: bytes, kind: str = "") -> None:
        found: Any = msgspec.json.decode(payload)
        for member in APART[self._names[name]][0].split("."):
            found = found[member]
        self.numbers[self._names[name]].append(found)
        self._publish(name, payload, kind)


def happen(exchange: Exchange, times: int = 5) -> None:
    for number in range(times):
        exchange.trade("BTCUSDT", "100.1", "1")
        exchange.book("BTCUSDT", bids=[("99.0", str(number + 1))], asks=[("101.0", "1")])


def test_a_takeover_gives_interleaved_and_late_events_of_all_kinds_each_once() -> None:
    """Case 12, whole: numbered, chained and unnumbered streams on one connection, with repeats and late events, while it is replaced."""

    async def use(talk: Talk) -> None:
        items: list[Any] = []

        def given(one: Subscription[Any]) -> list[int]:
            return [attrgetter(APART[one][1])(item.event) for item in items if one.sent(item)]

        async def read() -> None:
            async for item in feed:
                items.append(item)

        async with talk.client.listen(AGG_TRADE, DEPTH, KLINE) as feed:
            reading = asyncio.ensure_future(read())
            await until(lambda: any(isinstance(one, Connected) for one in items))
            sent = Sent(talk.exchange)
            await talk.do(happen, talk.exchange)
            leap_here(100)
            while "taken over" not in talk.kinds:
                for one in (AGG_TRADE, DEPTH):
                    talk.exchange.bend(one.name, "late")
                    talk.exchange.bend(one.name, "repeat")
                await talk.do(happen, talk.exchange)
            # Nothing is late any more behind these.
            await talk.do(happen, talk.exchange)
            await until(lambda: all(given(one)[-1:] == sent.numbers[one][-1:] for one in APART))
            await turns()
        await reading
        for one in APART:
            assert sorted(given(one)) == sent.numbers[one], one
        # Without numbers they come in the order of the exchange.
        assert given(KLINE) == sent.numbers[KLINE]
        assert not any(isinstance(one, Disconnected) for one in items)
        # What comes late is missing until it comes.
        assert {one.reason for one in items if isinstance(one, Gap)} <= {"numbers are missing"}

    talking(use, Exchange("usdm", symbols=SYMBOLS), lifetime=100.0)


@pytest.mark.parametrize("dialling", [True, False])
def test_what_is_subscribed_to_while_a_connection_is_taken_over_comes_once(dialling: bool) -> None:
    async def use(talk: Talk) -> None:
        items: list[Any] = []

        async def read() -> None:
            async for item in feed:
                items.append(item)

        async with talk.client.listen(AGG_TRADE) as feed:
            reading = asyncio.ensure_future(read())
            await until(lambda: any(isinstance(one, Connected) for one in items))
            line = feed._keeper._lines[0][1]
            accept = talk.exchange._streams._door._accept  # type: ignore[union-attr]
            sinks, knocked = talk.exchange._streams.hub._sinks, asyncio.Event()
            loop = asyncio.get_running_loop()

            async def slowly(request: Any, place: Any) -> Any:
                loop.call_soon_threadsafe(knocked.set)
                while dialling and KLINE.name not in sinks:
                    await asyncio.sleep(0)
                return await accept(request, place)

            setattr(talk.exchange._streams._door, "_accept", slowly)
            leap_here(100)
            await until(lambda: knocked.is_set() and (dialling or line._next is not None))
            await feed.subscribe(KLINE)
            await until(lambda: len(sinks.get(KLINE.name, ())) == 2)
            sent = Sent(talk.exchange)
            await talk.do(happen, talk.exchange)
            await until(lambda: "taken over" in talk.kinds)
            await talk.do(happen, talk.exchange)
            await until(
                lambda: items[-1:]
                and KLINE.sent(items[-1])
                and items[-1].event.kline.last_id == sent.numbers[KLINE][-1]
            )
        await reading
        assert [one.event.kline.last_id for one in items if KLINE.sent(one)] == sent.numbers[KLINE]
        assert not any(isinstance(one, Disconnected | Gap) for one in items)

    talking(use, Exchange("usdm", symbols=SYMBOLS), lifetime=100.0, settle=50.0)
