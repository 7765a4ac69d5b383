"""python-binance's awaiting client, its futures part, and its socket manager."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from steps import SYMBOL, Loopback


class Client:
    def __init__(self, exchange: Loopback) -> None:
        self._exchange = exchange
        ready, package = exchange.ready, import_module("binance")
        self._client = package.AsyncClient(ready["api_key"], ready["api_secret"])
        self._client.FUTURES_URL = ready["rest"] + "/fapi"
        self._client.WS_FUTURES_URL = ready["ws_api"]
        self._sockets = package.BinanceSocketManager(self._client)
        self._sockets.FSTREAM_URL = ready["streams"] + "/"

    async def close(self) -> None:
        await self._client.close_connection()

    async def markets(self) -> str:
        [market] = (await self._client.futures_exchange_info())["symbols"]
        ticks = [one["tickSize"] for one in market["filters"] if one["filterType"] == "PRICE_FILTER"]
        assert (market["symbol"], ticks) == (SYMBOL, ["0.10"]), market
        return "tick 0.10"

    async def order_book(self) -> str:
        book = await self._client.futures_order_book(symbol=SYMBOL, limit=5)
        assert (book["bids"][0][0], book["asks"][0][0]) == ("59999.90", "60000.00"), book
        return "bid 59999.90, ask 60000.00"

    async def place(self) -> str:
        order = {"side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": 0.01, "price": 50000}
        self._order = await self._client.futures_create_order(symbol=SYMBOL, **order)
        assert self._order["status"] == "NEW", self._order
        return "NEW"

    async def query(self) -> str:
        order = await self._client.futures_get_order(symbol=SYMBOL, orderId=self._order["orderId"])
        assert (order["status"], float(order["price"])) == ("NEW", 50000), order
        return "NEW at 50000"

    async def cancel(self) -> str:
        order = await self._client.futures_cancel_order(symbol=SYMBOL, orderId=self._order["orderId"])
        assert order["status"] == "CANCELED", order
        return "CANCELED"

    async def fill(self) -> str:
        order = await self._client.futures_create_order(symbol=SYMBOL, side="BUY", type="MARKET", quantity=0.01)
        order = await self._client.futures_get_order(symbol=SYMBOL, orderId=order["orderId"])
        assert (order["status"], order["avgPrice"]) == ("FILLED", "60000.00"), order
        return "FILLED at 60000.00"

    async def positions(self) -> str:
        [position] = await self._client.futures_position_information(symbol=SYMBOL)
        amount, entry = float(position["positionAmt"]), float(position["entryPrice"])
        assert (amount, entry) == (0.01, 60000), position
        return "0.01 at 60000"

    async def balances(self) -> str:
        [balance] = [one for one in await self._client.futures_account_balance() if one["asset"] == "USDT"]
        assert float(balance["balance"]) == 9999.76, balance
        return "9999.76 USDT"

    async def user_events(self) -> str:
        order = await self._seen(self._sockets.futures_user_socket(), self._place_elsewhere, "ORDER_TRADE_UPDATE")
        assert (order["o"]["X"], float(order["o"]["p"])) == ("NEW", 50000), order
        return "an order, NEW at 50000"

    async def ticker_stream(self) -> str:
        socket = self._sockets.individual_symbol_ticker_futures_socket(SYMBOL)
        ticker = await self._seen(socket, lambda: self._exchange.print("60000.00"), "24hrTicker")
        assert ticker["c"] == "60000.00", ticker
        return "last 60000.00"

    async def depth_stream(self) -> str:
        depth = await self._seen(self._sockets.futures_depth_socket(SYMBOL), self._exchange.offer_more, "depthUpdate")
        assert depth["b"][0][0] == "59999.90", depth
        return "bid 59999.90"

    async def _seen(self, socket: Any, cause: Any, kind: str) -> Any:
        """Listen until an event of a kind has come."""

        async def listen() -> Any:
            while True:
                message = await stream.recv()
                message = message.get("data", message)
                if message.get("e") == kind:
                    return message
                assert message.get("e") != "error", message

        async with socket as stream:
            return await self._exchange.until(listen(), cause)

    def _place_elsewhere(self) -> None:
        self._exchange.place("50000.00", "0.01")
