"""ccxt's client of USDⓈ-M futures, as its users write it; it has no streams."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final
from urllib.parse import urlsplit

from steps import SYMBOL, Loopback

UNIFIED: Final = "BTC/USDT:USDT"


def directed(kind: Any, exchange: Loopback) -> Any:
    """Make a client that knows no host but the exchange's."""
    ready = exchange.ready
    options = {"fetchMarkets": {"types": ["linear"]}, "fetchCurrencies": False, "fetchMargins": False}
    client = kind({"apiKey": ready["api_key"], "secret": ready["api_secret"], "options": options})
    client.urls["api"] = _moved(client.urls["api"], ready)
    return client


def _moved(addresses: dict[str, Any], ready: dict[str, Any]) -> dict[str, Any]:
    moved: dict[str, Any] = {}
    for name, address in addresses.items():
        if isinstance(address, dict):
            moved[name] = _moved(address, ready)
        else:
            root = ready["streams"] if address.startswith("ws") else ready["rest"]
            moved[name] = root + urlsplit(address).path
    return moved


class Client:
    CANNOT: Final = dict.fromkeys(("user events", "ticker stream", "depth stream"), "has no streams; ccxt.pro has")

    def __init__(self, exchange: Loopback) -> None:
        self._client = directed(import_module("ccxt").binanceusdm, exchange)

    def close(self) -> None:
        pass

    def markets(self) -> str:
        market = self._client.load_markets()[UNIFIED]
        assert (market["id"], market["linear"], market["precision"]["price"]) == (SYMBOL, True, 0.1), market
        return f"tick {market['precision']['price']}"

    def order_book(self) -> str:
        book = self._client.fetch_order_book(UNIFIED)
        assert (book["bids"][0][0], book["asks"][0][0]) == (59999.9, 60000.0), book
        return "bid 59999.9, ask 60000.0"

    def place(self) -> str:
        self._order = self._client.create_order(UNIFIED, "limit", "buy", 0.01, 50000)
        assert self._order["status"] == "open", self._order
        return "open"

    def query(self) -> str:
        order = self._client.fetch_order(self._order["id"], UNIFIED)
        assert (order["status"], order["price"]) == ("open", 50000), order
        return "open at 50000"

    def cancel(self) -> str:
        assert self._client.cancel_order(self._order["id"], UNIFIED)["status"] == "canceled"
        return "canceled"

    def fill(self) -> str:
        order = self._client.create_order(UNIFIED, "market", "buy", 0.01)
        order = self._client.fetch_order(order["id"], UNIFIED)
        assert (order["status"], order["average"]) == ("closed", 60000), order
        return "filled at 60000"

    def positions(self) -> str:
        [position] = self._client.fetch_positions([UNIFIED])
        assert (position["contracts"], position["entryPrice"], position["side"]) == (0.01, 60000, "long"), position
        return "long 0.01 at 60000"

    def balances(self) -> str:
        balance = self._client.fetch_balance()["USDT"]
        assert balance["total"] == 9999.76, balance
        return "9999.76 USDT"
