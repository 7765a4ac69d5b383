"""User data of options and of portfolio margin, end to end: each at its own address, with keys that end and orders over a break."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from stream_talk import QUICK
from waiting import HANG, hanging_ends, until

from binance_derivatives import Message, options, portfolio, portfolio_pro
from binance_derivatives.streams import Connected, Disconnected, Gap, Stale
from binance_derivatives.testing import Exchange
from raw_streams import RawStream

NOW = 1_700_000_000_000
INNER = {
    "c": "mine", "S": "BUY", "o": "LIMIT", "f": "GTC", "q": "1", "p": "100", "ap": "0", "sp": "0", "x": "NEW", "X": "NEW", "l": "0",
    "z": "0", "L": "0", "N": "USDT", "n": "0", "T": NOW, "t": 0, "b": "0", "a": "0", "m": False, "R": False, "ot": "LIMIT", "ps": "LONG",
    "rp": "0", "st": "LIMIT", "si": 0, "V": "NONE", "gtd": 0,
}  # fmt: skip
OPTIONS_LACK = ("sp", "ps", "st", "si", "gtd")


async def options_order(rest: Any) -> Any:
    return await rest.new_order(
        symbol="BTC-200730-9000-C", side="BUY", type="LIMIT", quantity=1, price=100, time_in_force="GTC"
    )


async def portfolio_order(rest: Any) -> Any:
    return await rest.new_um_order(
        symbol="BTCUSDT", side="BUY", type="LIMIT", quantity=1, price=100, time_in_force="GTC"
    )


class Case:
    """A product, how an order is placed there, and where its user data are."""

    def __init__(self, module: Any, order: Callable[[Any], Any], path: str, **more: str) -> None:
        self.module = module
        self.product: str = module.__name__.rpartition(".")[2]
        self.order = order
        self.path = path
        self._more = more

    def event(self, order_id: int, symbol: str, number: int = 0, **inner: Any) -> dict[str, Any]:
        lacks = OPTIONS_LACK if self.product == "options" else ()
        members = {name: value for name, value in INNER.items() if name not in lacks}
        told = {"e": "ORDER_TRADE_UPDATE", "E": NOW + number, "T": NOW + number, **self._more}
        return {**told, "o": {**members, "s": symbol, "i": order_id, "T": NOW + number, **inner}}


CASES = [
    Case(options, options_order, "/private"),
    Case(portfolio, portfolio_order, "/pm", fs="UM", i=""),
]


async def taken(feed: Any, kind: type[Any]) -> list[Any]:
    """Take items up to the first of a kind."""
    items: list[Any] = []
    async for item in feed:
        items.append(item)
        if isinstance(item, kind):
            return items
    raise AssertionError("the feed has ended")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.product)
def test_orders_over_a_break_are_named_with_the_queries_that_show_them(case: Case) -> None:
    async def use(exchange: Exchange, feed: Any, rest: Any) -> None:
        await taken(feed, Connected)
        placed = await case.order(rest)
        await asyncio.to_thread(exchange.push_user_data, case.event(placed.order_id, placed.symbol))
        [message] = await taken(feed, Message)
        assert message.event.order.order_id == placed.order_id
        assert [one.id for one in feed.orders.open] == [placed.order_id]
        await asyncio.to_thread(exchange.close_streams)
        lost, back, gap = await taken(feed, Gap)
        assert (type(lost), type(back)) == (Disconnected, Connected)
        [query] = gap.orders
        found = await rest.send(query)
        assert (found.order_id, gap.since) == (placed.order_id, NOW)
        gone = case.event(placed.order_id, placed.symbol, 5, x="CANCELED", X="CANCELED")
        await asyncio.to_thread(exchange.push_user_data, gone)
        await taken(feed, Message)
        assert feed.orders.open == ()

    listening(case, use)


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.product)
def test_a_key_that_ends_is_renewed_and_its_events_come_again(case: Case, told: bool) -> None:
    async def use(exchange: Exchange, feed: Any, rest: Any) -> None:
        await taken(feed, Connected)
        first = exchange._streams.keys.current
        await asyncio.to_thread(exchange.expire_listen_key, told=told)
        if not told:
            await asyncio.to_thread(exchange.close_streams)
        await taken(feed, Gap)
        second = exchange._streams.keys.current
        assert second is not None and second != first
        await asyncio.to_thread(exchange.push_user_data, case.event(7, "BTCUSDT"))
        assert isinstance((await taken(feed, Message))[-1].event.order.order_id, int)
        await until(lambda: list(exchange._streams.hub.names) == [second])

    listening(case, use)


def listening(case: Case, use: Callable[[Exchange, Any, Any], Any]) -> None:
    """Have something done with a feed of user data; the exchange has no other address for them than the product's own."""

    async def run(exchange: Exchange) -> None:
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        client = case.module.AsyncStreams(account, timeout=HANG, backoff=QUICK)
        rest = case.module.AsyncRest(account)
        async with hanging_ends(), rest, client, client.listen(case.module.streams.user_data()) as feed:
            await use(exchange, feed, rest)

    with Exchange(case.product, keeps_orders=True) as exchange:
        assert str(exchange.environment.user_data).endswith(case.path)
        asyncio.run(run(exchange))


def test_a_key_of_ones_own_is_enough_for_portfolio_margin_pro() -> None:
    async def run(exchange: Exchange) -> None:
        client = portfolio_pro.AsyncStreams(exchange.environment, timeout=HANG, backoff=QUICK)
        key = "a" * 64
        async with hanging_ends(), client, client.listen(portfolio_pro.streams.user_data(key)) as feed:
            # Whether it lives nobody can ask for it: no page documents how.
            assert [type(one) for one in await taken(feed, Connected)] == [Stale, Connected]
            event = {"e": "riskLevelChange", "E": NOW, "u": "1.5", "s": "MARGIN_CALL", "eq": "1", "ae": "1", "m": "1"}
            await asyncio.to_thread(exchange.push_user_data, event)
            assert (await taken(feed, Message))[-1].event.event_type == "riskLevelChange"

    with Exchange("portfolio_pro") as exchange:
        assert exchange.environment.streams is None
        asyncio.run(run(exchange))


@pytest.mark.parametrize(
    ("product", "path"),
    [
        ("options", "/ws/" + "a" * 64),
        ("options", "/pm/ws/" + "a" * 64),
        ("portfolio", "/ws/" + "a" * 64),
        ("portfolio", "/private/ws/" + "a" * 64),
        ("portfolio_pro", "/pm/ws/" + "a" * 64),
        ("coinm", "/private/ws/" + "a" * 64),
    ],
)
def test_nothing_is_streamed_at_the_address_of_another_product(product: str, path: str) -> None:
    with Exchange(product) as exchange, RawStream(exchange, path) as stream:
        assert stream.status == 404


def test_market_streams_of_options_come_by_their_routes() -> None:
    with Exchange("options") as exchange:
        public, market = "BTC-200730-9000-C@optionTicker", "BTC-200730-9000-C@kline_1m"
        for route, comes in (("public", public), ("market", market)):
            with RawStream(exchange, f"/{route}/stream?streams={public}/{market}") as stream:
                for name in (public, market):
                    exchange.push(name, {"e": "something"})
                assert stream.event()["stream"] == comes
                assert stream.quiet()
