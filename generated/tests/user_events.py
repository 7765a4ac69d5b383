"""Events of user data as the exchange writes them, decoded as the client decodes them."""

from __future__ import annotations

import json
from typing import Any

from binance_derivatives.usdm.streams import USER_DATA

NOW = 1_700_000_000_000


def event(kind: str, body: dict[str, Any], **more: Any) -> Any:
    """Give an event of usdm."""
    raw = json.dumps({"e": kind, "E": NOW, "T": NOW, **body, **more}).encode()
    return USER_DATA.events[kind].decoder().decode(raw, None, "user data")


def order(number: int, status: str = "NEW", cause: str | None = None, *, at: int = NOW, **more: Any) -> Any:
    """An event of an order in the book; ``more`` are its members on the wire."""
    inner = {
        "s": "BTCUSDT", "c": f"mine-{number}", "S": "BUY", "o": "LIMIT", "f": "GTC", "q": "1", "p": "100", "ap": "0",
        "sp": "0", "x": cause or status, "X": status, "i": number, "l": "0", "z": "0", "L": "0", "T": at, "t": 0,
        "b": "0", "a": "0", "m": False, "R": False, "wt": "CONTRACT_PRICE", "ot": "LIMIT", "ps": "BOTH", "pP": False,
        "si": 0, "ss": 0, "rp": "0", "V": "NONE", **more,
    }  # fmt: skip
    return event("ORDER_TRADE_UPDATE", {"o": inner}, T=at)


def fill(number: int, trade: int, filled: str, status: str = "PARTIALLY_FILLED", **more: Any) -> Any:
    return order(number, status, "TRADE", t=trade, z=filled, **more)


def algo(number: int, status: str = "NEW", became: str = "", **more: Any) -> Any:
    """An event of a conditional order."""
    inner = {
        "caid": f"guard-{number}", "aid": number, "at": "CONDITIONAL", "o": "STOP_MARKET", "s": "BTCUSDT", "S": "SELL",
        "ps": "BOTH", "f": "GTC", "q": "1", "X": status, "ai": became, "tp": "90", "p": "0", "V": "NONE",
        "wt": "CONTRACT_PRICE", "pm": "NONE", "pP": False, "R": False, "tt": 0, "gtd": 0, **more,
    }  # fmt: skip
    return event("ALGO_UPDATE", {"o": inner})
