"""ccxt.pro's client of USDⓈ-M futures, which awaits, and has streams."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from steps import Loopback
from with_ccxt import SYMBOL, UNIFIED, directed


class Client:
    def __init__(self, exchange: Loopback) -> None:
        self._exchange = exchange
        self._client = directed(import_module("ccxt.pro").binanceusdm, exchange)

    async def close(self) -> None:
        await self._client.close()

    async def markets(self) -> str:
        market = (await self._client.load_markets())[UNIFIED]
        assert (market["id"], market["linear"], market["precision"]["price"]) == (SYMBOL, True, 0.1), market
        return f"tick {market['precision']['price']}"

    async def order_book(self) -> str:
        book = await self._client.fetch_order_book(UNIFIED)
        assert (book["bids"][0][0], book["asks"][0][0]) == (59999.9, 60000.0), book
        return "bid 59999.9, ask 60000.0"

    async def place(self) -> str:
        self._order = await self._client.create_order(UNIFIED, "limit", "buy", 0.01, 50000)
        assert self._order["status"] == "open", self._order
        return "open"

    async def query(self) -> str:
        order = await self._client.fetch_order(self._order["id"], UNIFIED)
        assert (order["status"], order["price"]) == ("open", 50000), order
        return "open at 50000"

    async def cancel(self) -> str:
        assert (await self._client.cancel_order(self._order["id"], UNIFIED))["status"] == "canceled"
        return "canceled"

    async def fill(self) -> str:
        order = await self._client.create_order(UNIFIED, "market", "buy", 0.01)
        order = await self._client.fetch_order(order["id"], UNIFIED)
        assert (order["status"], order["average"]) == ("closed", 60000), order
        return "filled at 60000"

    async def positions(self) -> str:
        [position] = await self._client.fetch_positions([UNIFIED])
        assert (position["contracts"], position["entryPrice"], position["side"]) == (0.01, 60000, "long"), position
        return "long 0.01 at 60000"

    async def balances(self) -> str:
        balance = (await self._client.fetch_balance())["USDT"]
        assert balance["total"] == 9999.76, balance
        return "9999.76 USDT"

    async def user_events(self) -> str:
        orders: list[dict[str, Any]] = await self._exchange.until(self._client.watch_orders(), self._place_elsewhere)
        assert (orders[0]["status"], orders[0]["price"]) == ("open", 50000), orders
        return "an order, open at 50000"

    async def ticker_stream(self) -> str:
        ticker = await self._exchange.until(
            self._client.watch_ticker(UNIFIED), lambda: self._exchange.print("60000.00")
        )
        assert ticker["last"] == 60000, ticker
        return "last 60000"

    async def depth_stream(self) -> str:
        book = await self._exchange.until(self._client.watch_order_book(UNIFIED), self._exchange.offer_more)
        assert book["bids"][0][0] == 59999.9, book
        return "bid 59999.9"

    def _place_elsewhere(self) -> None:
        """Whoever trades for the account, its events come."""
        self._exchange.place("50000.00", "0.01")
