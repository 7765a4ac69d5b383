"""User data of a client, end to end: keys that end, orders that were open over a break, repeats, takeovers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import Any, TypeVar

import pytest
from conftest import Clock
from stream_talk import QUICK
from waiting import HANG, hanging_ends, leap_here, leap_of, turns, until

from binance_derivatives import NO_RETRIES, AsyncFeed, Hooks, Message, coinm, portfolio_pro, usdm
from binance_derivatives._streams.key_care import EVERY
from binance_derivatives.streams import Connected, Disconnected, Gap, Stale
from binance_derivatives.portfolio_pro import streams as pro_streams
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm import streams as usdm_streams

T = TypeVar("T")
PRODUCTS = {"usdm": (usdm, "BTCUSDT"), "coinm": (coinm, "BTCUSD_PERP")}
START, KEEP = "rest/start_user_data_stream", "rest/keepalive_user_data_stream"


class Desk:
    """An exchange that trades, a client of its streams and one that places orders.

    Attributes:
        exchange: It runs in a thread of its own.
        streams: The client of streams.
        rest: The client of REST.
    """

    def __init__(self, exchange: Exchange, clock: Clock, **options: Any) -> None:
        module, self.symbol = PRODUCTS[exchange.product]
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        given: dict[str, Any] = {
            "timeout": HANG,
            "backoff": QUICK,
            "settle": 0.05,
            "retries": NO_RETRIES,
            "clock": clock,
        }
        self.exchange = exchange
        self.clock = clock
        self.streams: usdm.AsyncStreams = module.AsyncStreams(account, **given | options)  # type: ignore[attr-defined]
        self.rest: usdm.AsyncRest = module.AsyncRest(account, clock=clock)  # type: ignore[attr-defined]
        self.user_data: Any = import_module(f"binance_derivatives.{exchange.product}.streams").user_data

    async def do(self, act: Callable[..., T], *given: Any, **more: Any) -> T:
        """Have the exchange do something, from another thread."""
        return await asyncio.to_thread(act, *given, **more)

    async def order(self, price: str = "90.0", own_id: str | None = None, side: Any = "BUY") -> Any:
        return await self.rest.new_order(
            symbol=self.symbol, side=side, type="LIMIT", quantity=1, price=price, time_in_force="GTC",
            new_client_order_id=own_id,
        )  # fmt: skip

    async def next(self, feed: AsyncFeed[Any], kind: type[T]) -> T:
        """Take items until one of a kind comes."""
        async for item in feed:
            if isinstance(item, kind):
                return item
        raise AssertionError("the feed has ended")

    async def status(self, feed: AsyncFeed[Any]) -> str:
        """Take items until an event of an order comes, and give the status in it."""
        while True:
            message = await self.next(feed, Message)
            if type(message.event).__name__ == "OrderUpdate":
                return str(message.event.order.status)

    def asked(self) -> list[str]:
        names = (one.key.partition("/")[2] for one in self.exchange.received if "user_data_stream" in one.key)
        return [name.partition("_")[0] for name in names]


def at_a_desk(use: Callable[[Desk], Awaitable[T]], clock: Clock, product: str = "usdm", **options: Any) -> T:
    """Give what ``use(desk)`` gives; afterwards no task is left, and no key was ended."""

    async def run(exchange: Exchange) -> T:
        desk = Desk(exchange, clock, **options)
        async with hanging_ends():
            async with desk.streams, desk.rest:
                result = await use(desk)
            await until(lambda: asyncio.all_tasks() == {asyncio.current_task()})
        assert "close" not in desk.asked()
        return result

    symbol = PRODUCTS[product][1]
    with Exchange(product, clock=clock, symbols={symbol: {"tick": "0.1", "price": "100"}}) as exchange:
        return asyncio.run(run(exchange))


@pytest.fixture(params=PRODUCTS)
def product(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def test_the_events_of_the_account_come_without_a_word_about_keys(product: str, clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            assert await desk.next(feed, Connected) == Connected(subscriptions=feed.subscriptions)
            await desk.order()
            assert await desk.status(feed) == "NEW"
            assert [one.id for one in feed.orders.open] == [1]
        assert desk.asked() == ["start", "start"], "for the key, and for its proof"

    at_a_desk(use, clock, product)


def test_a_key_is_had_over_the_websocket_api_where_that_is_wanted(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.order()
            assert await desk.status(feed) == "NEW"
        assert {one.transport for one in desk.exchange.received if "user_data" in one.key} == {"ws_api"}

    at_a_desk(use, clock, keys_over="ws_api")


def test_a_key_that_ends_twice_in_a_moment_is_renewed_once(product: str, clock: Clock) -> None:
    """Case 14."""

    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.order()
            assert await desk.status(feed) == "NEW"
            before = len(desk.asked())
            await desk.do(desk.exchange.bend, "listenKeyExpired", "repeat")
            await desk.do(desk.exchange.expire_listen_key)
            assert (await desk.next(feed, Disconnected)).reason == "the listen key has ended"
            gap = await desk.next(feed, Gap)
            assert gap.reason == "the listen key has ended" and len(gap.orders) == 1
            await desk.order("91.0")
            assert await desk.status(feed) == "NEW"
            await turns()
            assert desk.asked()[before:] == ["start", "start"], "for the new key, and for its proof"

    at_a_desk(use, clock, product)


@pytest.mark.parametrize("how", ["silent", "cut"])
def test_a_key_that_died_in_silence_is_renewed_and_the_break_told(product: str, clock: Clock, how: str) -> None:
    """Case 15: despite care, with no event; found when it is kept, or when the connection is cut after 24 hours."""

    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.order()
            assert await desk.status(feed) == "NEW"
            await desk.do(desk.exchange.expire_listen_key, told=False)
            await desk.order("91.0")
            if how == "silent":
                await until(lambda: feed._keeper._lines[0][1]._key._care.due != float("inf"))
                leap_here(EVERY + 1)
            else:
                await desk.do(desk.exchange.close_streams, 1001, "24 hours are over")
            gap = await desk.next(feed, Gap)
            assert gap.since is not None and list(map(repr, gap.orders)) == [
                f"{product}.query_order(symbol={desk.symbol!r}, orderId=1)"
            ]
            await desk.order("92.0")
            assert await desk.status(feed) == "NEW"

    at_a_desk(use, clock, product)


def test_an_order_whose_fill_was_lost_is_named_by_the_gap_with_its_query(clock: Clock) -> None:
    """Case 17: NEW, PARTIALLY_FILLED, cut, FILLED lost."""

    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.order("90.0", "mine")
            await desk.do(desk.exchange.trade, desk.symbol, "90.0", "0.4")
            assert [await desk.status(feed), await desk.status(feed)] == ["NEW", "PARTIALLY_FILLED"]
            await desk.do(desk.exchange.half_open_streams)
            await desk.do(desk.exchange.trade, desk.symbol, "90.0", "0.6")
            leap_here(31.0)
            await turns()
            leap_here(11.0)
            assert "no sign of life" in (await desk.next(feed, Disconnected)).reason
            gap = await desk.next(feed, Gap)
            [query] = gap.orders
            assert (await desk.rest.send(query)).status == "FILLED"
            assert gap.subscriptions == feed.subscriptions and "open orders" in gap.reload

    at_a_desk(use, clock)


def test_an_event_that_comes_twice_is_given_once(product: str, clock: Clock) -> None:
    """Case 18."""

    async def use(desk: Desk) -> list[str]:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.do(desk.exchange.bend, "ORDER_TRADE_UPDATE", "repeat", times=2)
            for price in ("90.0", "91.0", "92.0"):
                await desk.order(price)
            return [str((await desk.next(feed, Message)).event.order.price) for _ in range(3)]

    assert at_a_desk(use, clock, product) == ["90.0", "91.0", "92.0"]


def test_an_order_that_was_sent_counts_before_its_answer_and_its_fill_ends_it(clock: Clock) -> None:
    """Case 19: the fill is told before the answer to the order."""

    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.do(desk.exchange.book, desk.symbol, asks=[("101.0", "5")])
            desk.exchange.time_events("before")
            call = usdm.AsyncRest.new_order(
                symbol=desk.symbol, side="BUY", type="LIMIT", quantity=1, price="101.0", time_in_force="GTC",
                new_client_order_id="mine",
            )  # fmt: skip
            feed.orders.sent(call)
            assert [one.own_id for one in feed.orders.open] == ["mine"]
            sending = asyncio.ensure_future(desk.rest.send(call))
            while await desk.status(feed) != "FILLED":
                pass
            assert feed.orders.open == ()
            feed.orders.answered(await sending)
            assert feed.orders.open == ()

    at_a_desk(use, clock)


def test_a_conditional_order_is_linked_with_the_order_it_became(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.do(desk.exchange.book, desk.symbol, bids=[("90.0", "5")])
            placed = await desk.rest.new_algo_order(
                algo_type="CONDITIONAL", symbol=desk.symbol, side="SELL", type="STOP_MARKET", trigger_price="95.0", quantity=1
            )  # fmt: skip
            await desk.do(desk.exchange.trade, desk.symbol, "95.0", "1")
            while (message := await desk.next(feed, Message)).event.event_type != "ALGO_UPDATE" or (
                message.event.order.algo_status != "FINISHED"
            ):
                pass
            became = int(message.event.order.actual_order_id)
            assert feed.orders.origin(desk.symbol, became) == placed.algo_id

    at_a_desk(use, clock)


def test_of_two_clients_of_an_account_one_closes_and_the_other_goes_on(product: str, clock: Clock) -> None:
    """Case 25."""

    async def use(desk: Desk) -> None:
        other = Desk(desk.exchange, clock)
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            async with other.rest, other.streams, other.streams.listen(other.user_data()) as second:
                await other.next(second, Connected)
                await desk.order()
                assert await desk.status(feed) == await other.status(second) == "NEW"
            await desk.order("91.0")
            assert await desk.status(feed) == "NEW"

    at_a_desk(use, clock, product)


def test_a_key_that_was_made_up_is_told_and_never_connected(product: str, clock: Clock) -> None:
    """Case 26."""

    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data("nobodys")) as feed:
            first = await anext(feed)
            assert isinstance(first, Disconnected)
            assert first.reason.startswith("the listen key that was given is not the one of the account")

    at_a_desk(use, clock, product)


def test_a_key_that_has_ended_is_told_and_never_connected(product: str, clock: Clock) -> None:
    """Case 26."""

    async def use(desk: Desk) -> None:
        key = (await desk.rest.start_user_data_stream()).listen_key
        await desk.do(desk.exchange.expire_listen_key, told=False)
        async with desk.streams.listen(desk.user_data(key)) as feed:
            assert isinstance(await anext(feed), Disconnected)

    at_a_desk(use, clock, product)


def test_care_that_fails_is_told_and_events_go_on(product: str, clock: Clock) -> None:
    """Case 16."""

    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            desk.exchange.refuse(KEEP, -2014, times=1)
            await until(lambda: feed._keeper._lines[0][1]._key._care.is_settled)
            leap_here(EVERY + 1)
            stale = await desk.next(feed, Stale)
            assert stale.subscriptions == feed.subscriptions
            assert stale.reason.startswith("the listen key could not be kept: ") and "-2014" in stale.reason
            await desk.order()
            assert await desk.status(feed) == "NEW"

    at_a_desk(use, clock, product)


def test_a_takeover_brings_each_event_once(clock: Clock) -> None:
    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.do(desk.exchange.book, desk.symbol, asks=[("101.0", "100000")])
            await until(lambda: feed._keeper._lines[0][1]._connection is not None)
            first = feed._keeper._lines[0][1]._connection
            leap_here(24 * 3600.0)
            placed, told = 0, list[Any]()
            while feed._keeper._lines[0][1]._connection in (first, None) or placed < 6:
                await desk.order("101.0")
                placed += 1
            await desk.order("90.0")
            async for item in feed:
                assert not isinstance(item, Gap | Disconnected)
                if isinstance(item, Message):
                    told.append(item.event)
                    if getattr(getattr(item.event, "order", None), "price", None) == 90:
                        break
        kinds = [one.event_type for one in told]
        assert kinds.count("ORDER_TRADE_UPDATE") == 2 * placed + 1
        assert kinds.count("ACCOUNT_UPDATE") == kinds.count("TRADE_LITE") == placed

    at_a_desk(use, clock)


def test_a_connection_that_ends_while_its_key_is_proved_never_stood(product: str, clock: Clock) -> None:
    async def use(desk: Desk) -> list[type[Any]]:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.order("89.0")
            assert await desk.status(feed) == "NEW"
            asked = len(desk.asked())
            desk.exchange.delay(START, 1000.0, times=1)
            await desk.do(desk.exchange.close_streams)
            await until(lambda: len(desk.asked()) > asked and desk.exchange._streams.hub.names)
            await desk.do(desk.exchange.close_streams)
            # Whose event nobody gets.
            await desk.order("90.0")
            leap_of(desk.exchange, 1000.0)
            told: list[Any] = []
            async for item in feed:
                told.append(item)
                if isinstance(item, Gap):
                    break
            await desk.order("91.0")
            while not isinstance(told[-1], Message):
                told.append(await anext(feed))
        return [type(one) for one in told]

    assert at_a_desk(use, clock, product) == [Disconnected, Connected, Gap, Message]


def test_what_can_not_be_listened_to_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="needs an account"):
        usdm.AsyncStreams(usdm.PRODUCTION).listen(usdm_streams.user_data())
    with pytest.raises(ValueError, match="portfolio_pro documents no way to have a listen key over rest"):
        portfolio_pro.AsyncStreams(portfolio_pro.PRODUCTION).listen(pro_streams.user_data())
    assert "has to be given" in str(pro_streams.user_data.__doc__)
    assert "by itself the client creates one" in str(usdm_streams.user_data.__doc__)
    with pytest.raises(ValueError, match="keys_over is 'mail'"):
        usdm.AsyncStreams(usdm.PRODUCTION, keys_over="mail")  # type: ignore[arg-type]


def test_an_order_without_an_event_has_the_key_proved(clock: Clock) -> None:
    """Case 15: found by one's own orders, long before the key is kept again."""

    async def use(desk: Desk) -> None:
        async with desk.streams.listen(desk.user_data()) as feed:
            await desk.next(feed, Connected)
            await desk.do(desk.exchange.expire_listen_key, told=False)
            answered = Hooks(answer=desk.streams.answered)
            await desk.rest.with_options(hooks=answered).new_order(
                symbol=desk.symbol, side="BUY", type="LIMIT", quantity=1, price="90.0", time_in_force="GTC"
            )
            seen = list[Any]()
            while not isinstance(seen[-1:] and seen[-1], Gap):
                leap_here(5.0)
                seen += [one for one in [await next_or_none(feed)] if one is not None]
            assert [type(one) for one in seen] == [Stale, Disconnected, Connected, Gap]

    at_a_desk(use, clock)


async def next_or_none(feed: AsyncFeed[Any]) -> Any:
    """Give the next item that is there after some turns of the loop; None where there is none."""
    taking = asyncio.ensure_future(anext(feed))
    await turns(2000)
    if taking.done():
        return taking.result()
    taking.cancel()
    await asyncio.wait([taking])
    return None
