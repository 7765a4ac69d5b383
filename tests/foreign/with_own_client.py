"""The exchange's own client: REST blocks, streams await."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

from steps import SYMBOL, Loopback

_PACKAGE: Final = "binance_sdk_derivatives_trading_usds_futures.derivatives_trading_usds_futures"


class Client:
    def __init__(self, exchange: Loopback) -> None:
        self._exchange = exchange
        ready, configured = exchange.ready, import_module("binance_common.configuration")
        client = import_module(_PACKAGE).DerivativesTradingUsdsFutures(
            config_rest_api=configured.ConfigurationRestAPI(
                api_key=ready["api_key"], api_secret=ready["api_secret"], base_path=ready["rest"], timeout=30_000
            ),
            config_ws_streams=configured.ConfigurationWebSocketStreams(stream_url=ready["streams"]),
        )
        self._rest, self._streams = client.rest_api, client.websocket_streams

    def close(self) -> None:
        pass

    def markets(self) -> str:
        [market] = self._rest.exchange_information().data().symbols
        ticks = [one.tick_size for one in market.filters if one.filter_type == "PRICE_FILTER"]
        assert (market.symbol, ticks) == (SYMBOL, ["0.10"]), market
        return "tick 0.10"

    def order_book(self) -> str:
        book = self._rest.order_book(symbol=SYMBOL, limit=5).data()
        assert (book.bids[0][0], book.asks[0][0]) == ("59999.90", "60000.00"), book
        return "bid 59999.90, ask 60000.00"

    def place(self) -> str:
        self._order = self._rest.new_order(
            symbol=SYMBOL, side="BUY", type="LIMIT", time_in_force="GTC", quantity=0.01, price=50000
        ).data()
        assert self._order.status == "NEW", self._order
        return "NEW"

    def query(self) -> str:
        order = self._rest.query_order(symbol=SYMBOL, order_id=self._order.order_id).data()
        assert (order.status, float(order.price)) == ("NEW", 50000), order
        return "NEW at 50000"

    def cancel(self) -> str:
        order = self._rest.cancel_order(symbol=SYMBOL, order_id=self._order.order_id).data()
        assert order.status == "CANCELED", order
        return "CANCELED"

    def fill(self) -> str:
        order = self._rest.new_order(symbol=SYMBOL, side="BUY", type="MARKET", quantity=0.01).data()
        order = self._rest.query_order(symbol=SYMBOL, order_id=order.order_id).data()
        assert (order.status, order.avg_price) == ("FILLED", "60000.00"), order
        return "FILLED at 60000.00"

    def positions(self) -> str:
        [position] = self._rest.position_information_v3(symbol=SYMBOL).data()
        assert (float(position.position_amt), float(position.entry_price)) == (0.01, 60000), position
        return "0.01 at 60000"

    def balances(self) -> str:
        [balance] = [one for one in self._rest.futures_account_balance_v3().data() if one.asset == "USDT"]
        assert float(balance.balance) == 9999.76, balance
        return "9999.76 USDT"

    async def user_events(self) -> str:
        key = self._rest.start_user_data_stream().data().listen_key
        event = await self._seen(
            lambda connection: connection.user_data(key), self._place_elsewhere, "OrderTradeUpdate"
        )
        assert (event.o.X, float(event.o.p)) == ("NEW", 50000), event
        return "an order, NEW at 50000"

    async def ticker_stream(self) -> str:
        ticker = await self._seen(
            lambda connection: connection.individual_symbol_ticker_streams(symbol=SYMBOL.lower()),
            lambda: self._exchange.print("60000.00"),
            "24hrTicker",
        )
        assert ticker.c == "60000.00", ticker
        return "last 60000.00"

    async def depth_stream(self) -> str:
        depth = await self._seen(
            lambda connection: connection.diff_book_depth_streams(symbol=SYMBOL.lower()),
            self._exchange.offer_more,
            "depthUpdate",
        )
        assert depth.b[0][0] == "59999.90", depth
        return "bid 59999.90"

    async def _seen(self, listen: Callable[[Any], Any], cause: Callable[[], object], kind: str) -> Any:
        """Listen until an event of a kind has come."""
        seen: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

        def look(event: Any) -> None:
            event = getattr(event, "actual_instance", event)
            # Events of user data are told by their class alone.
            if kind in (getattr(event, "e", None), type(event).__name__) and not seen.done():
                seen.set_result(event)

        connection = await self._streams.create_connection()
        try:
            (await listen(connection)).on("message", look)
            return await self._exchange.until(seen, cause)
        finally:
            await connection.close_connection(close_session=True)

    def _place_elsewhere(self) -> None:
        self._exchange.place("50000.00", "0.01")
