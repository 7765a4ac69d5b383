"""Each kind of book that there is, end to end: joined, followed, broken, joined again."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from book_talk import D, Market, OptionsMarket, quoted, trading
from stream_talk import QUICK
from waiting import HANG, leap_here, until

from binance_derivatives import options, usdm
from binance_derivatives.book import Broken, Resynchronised
from binance_derivatives.testing import Exchange

OPTION = "BTC-260327-100000-C"
KINDS: Any = pytest.mark.parametrize(
    ("product", "symbol", "given"),
    [
        pytest.param("usdm", "BTCUSDT", {}, id="usdm"),
        pytest.param("usdm", "BTCUSDT", {"rpi": True}, id="rpi"),
        pytest.param("coinm", "BTCUSD_PERP", {}, id="coinm"),
        pytest.param("options", OPTION, {}, id="options"),
    ],
)


@KINDS
def test_a_book_is_what_the_exchange_has_and_follows_it(product: str, symbol: str, given: Any) -> None:
    async def use(market: Market, client: Any) -> None:
        async with client.book(symbol, **given) as book:
            assert not book.synchronised and book.bid is None
            await quoted(market, book)
            await book.ready()
            for _ in range(20):
                await market.quote(symbol)
                await until(lambda: market.agrees(book))
            assert (book.snapshots, book.repeated, book.why) == (1, 0, "")
        assert not book.synchronised and book.why == "the book is closed"

    trading(use, product, {symbol: {}})


@KINDS
def test_a_book_breaks_when_an_update_never_comes_and_is_joined_with_a_new_snapshot(
    product: str, symbol: str, given: Any
) -> None:
    async def use(market: Market, client: Any) -> None:
        async with client.book(symbol, **given) as book:
            changes = aiter(book)
            await quoted(market, book)
            assert isinstance(await anext(changes), Resynchronised)
            await market.do(market.exchange.bend, book.subscription.name, "gap")
            await market.quote(symbol)
            await market.quote(symbol)
            broken = await anext(changes)
            assert isinstance(broken, Broken) and "an update is missing" in broken.reason
            # The next snapshot is not asked for at once.
            leap_here(1)
            told = await anext(changes)
            assert isinstance(told, Resynchronised) and told.from_snapshot
            await quoted(market, book)
            assert book.snapshots == 2

    trading(use, product, {symbol: {}})


@KINDS
def test_a_book_goes_on_over_a_new_connection(product: str, symbol: str, given: Any) -> None:
    async def use(market: Market, client: Any) -> None:
        async with client.book(symbol, **given) as book:
            await quoted(market, book)
            await market.do(market.exchange.reset_streams)
            await until(lambda: not book.synchronised)
            assert "connection" in book.why and book.bid is not None, "what it had is still there, and marked"
            await until(lambda: client._connections == 2)
            leap_here(300)
            await quoted(market, book)

    trading(use, product, {symbol: {}})


def test_orders_of_retail_price_improvement_are_in_their_book_alone() -> None:
    async def use(market: Market, client: Any) -> None:
        exchange = market.exchange
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        order = {"side": "BUY", "type": "LIMIT", "time_in_force": "RPI", "quantity": D("0.5"), "price": D("60000.0")}
        async with client.book("BTCUSDT", rpi=True) as rpi, client.book("BTCUSDT") as plain:
            await quoted(market, plain)
            await quoted(market, rpi)
            await market.do(exchange.book, "BTCUSDT", bids=[("59999", "1")], asks=[("60001", "1")])
            async with usdm.AsyncRest(account, timeout=HANG) as rest:
                await rest.new_order(symbol="BTCUSDT", **order)
                whole = await rest.rpi_depth(symbol="BTCUSDT")
                part = await rest.depth(symbol="BTCUSDT")
                assert [len(one.bids) for one in (whole, part)] == [2, 1]
            await until(lambda: market.agrees(rpi) and market.agrees(plain))
            assert (rpi.bid.price, rpi.bid.quantity, plain.bid.price) == (60_000, D("0.5"), 59_999)

    trading(use)


def test_programs_that_block_have_books_of_options_too() -> None:
    with Exchange("options") as exchange:
        market = OptionsMarket(exchange)
        with options.Streams(exchange.environment, timeout=HANG, backoff=QUICK, settle=0.05) as client:
            with client.book(OPTION.lower()) as book:
                while not market.agrees(book):
                    asyncio.run(market.quote(OPTION))
                assert book.ready() and book.complete_to("bids") is None
