"""The package's own client of streams reads what its exchange sends, and finds all of it as documented."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from binance_derivatives import Hooks, Mismatch, MismatchReport
from binance_derivatives import __as_of__ as AS_OF
from binance_derivatives.streams import Connected, Message, Stale
from binance_derivatives.testing import Exchange
from floor import Floor
from waiting import hanging_ends, turns

if TYPE_CHECKING:
    from conftest import Caller, Clock

MARKET = {
    "agg_trade": {},
    "book_ticker": {},
    "diff_depth": {},
    "partial_depth": {"levels": "5"},
    "kline": {"interval": "1m"},
    "ticker": {},
    "mini_ticker": {},
    "mark_price": {},
}
SHARED = {
    "AggregateTradeUpdate",
    "PartialDepth",
    "BookTickerUpdate",
    "DepthUpdate",
    "KlineUpdate",
    "TickerUpdate",
    "MiniTickerUpdate",
    "MarkPriceUpdate",
}
USER = {"OrderUpdate", "AccountUpdate"}


@pytest.mark.parametrize(
    ("product", "prefix", "symbol", "more"),
    [("usdm", "/fapi", "BTCUSDT", {"TradeLite", "AlgoOrderUpdate"}), ("coinm", "/dapi", "BTCUSD_PERP", set[str]())],
)
def test_everything_is_decoded_as_documented(
    clock: Clock, caller_of: Callable[[Exchange], Caller], product: str, prefix: str, symbol: str, more: set[str]
) -> None:
    if (AS_OF or "9999-12-31") < "2026-06-30":
        pytest.skip("streams of the exchange are always those of today")
    mismatches: list[Mismatch] = []
    with Exchange(product, clock=clock, symbols={symbol: {"tick": "0.1", "price": "100"}}) as exchange:
        floor = Floor(caller_of(exchange), prefix, symbol)
        key = floor.caller.send("POST", f"{prefix}/v1/listenKey").json["listenKey"]
        streams = import_module(f"binance_derivatives.{product}.streams")
        subscriptions = [getattr(streams, name)(symbol=symbol, **sent) for name, sent in MARKET.items()]
        found = asyncio.run(
            kinds_until(floor, [*subscriptions, streams.user_data(key)], SHARED | USER | more, mismatches)
        )
    assert SHARED | USER | more <= found
    assert {one.path for one in mismatches} == set()


async def kinds_until(floor: Floor, subscriptions: list[Any], wanted: set[str], mismatches: list[Mismatch]) -> set[str]:
    """Have something happen on all streams until every kind of message has come."""
    product = import_module(f"binance_derivatives.{floor.exchange.product}")
    found: set[str] = set()

    def note(report: MismatchReport) -> None:
        mismatches.extend(report.mismatches)

    client = product.AsyncStreams(floor.exchange.environment, hooks=Hooks(mismatch=note))

    async def read() -> None:
        async for item in client.listen(*subscriptions):
            # Whether a key that was given lives is not known to a client without an API key, and told.
            assert isinstance(item, Message | Connected | Stale), item
            found.add(type(item.event).__name__ if isinstance(item, Message) else "")

    async with hanging_ends(), client:
        reading = asyncio.ensure_future(read())
        while not wanted <= found:
            assert not reading.done(), reading.exception()
            await asyncio.to_thread(happen, floor)
            await turns()
    await reading
    return found


def happen(floor: Floor) -> None:
    exchange, symbol = floor.exchange, floor.symbol
    exchange.book(symbol, bids=[("99.0", "4")], asks=[("101.0", "4")])
    floor.order("BUY", "1", "101.0")
    floor.order("BUY", "1", "98.0")
    if exchange.product == "usdm":
        floor.algo("SELL", "TAKE_PROFIT_MARKET", triggerPrice="150.0", quantity="1")
    exchange.trade(symbol, "98.0", "2")
    exchange.mark_price(symbol, "100")
    exchange.book(symbol, bids=[("97.0", "4")])
