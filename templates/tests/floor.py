"""An exchange that trades, and someone who trades on it with requests spelt out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from binance_derivatives.testing import Exchange

if TYPE_CHECKING:
    from conftest import Caller, Reply

RULES = {"tick": "0.10", "step": "0.001", "min_notional": "5"}
SYMBOL = "BTCUSDT"


class Floor:
    """Trades one contract.

    Args:
        caller: Who sends requests.
        prefix: What paths of the product begin with.
        symbol: The contract.
    """

    def __init__(self, caller: Caller, prefix: str = "/fapi", symbol: str = SYMBOL) -> None:
        self.caller = caller
        self.exchange: Exchange = caller.exchange
        self.prefix = prefix
        self.symbol = symbol

    def send(self, method: str, path: str, **sent: Any) -> Reply:
        """Send a signed request; a path without a version is one of the first."""
        versioned = path if path.startswith("v") else f"v1/{path}"
        query = "&".join(f"{name}={value}" for name, value in {"recvWindow": 5000, **sent}.items())
        return self.caller.send(method, f"{self.prefix}/{versioned}?{self.caller.signed(query)}")

    def look(self, path: str, **sent: Any) -> Reply:
        """Ask for what everybody may see."""
        query = "&".join(f"{name}={value}" for name, value in sent.items())
        return self.caller.send("GET", f"{self.prefix}/v1/{path}?{query}")

    def order(self, side: str = "BUY", quantity: str = "1", price: str | None = "100.00", **more: Any) -> Reply:
        """Place an order: a limit order, or one at any price when no price is given."""
        kind = {"type": "MARKET"} if price is None else {"type": "LIMIT", "price": price, "timeInForce": "GTC"}
        said = {"symbol": self.symbol, "side": side, "quantity": quantity, **kind, "newOrderRespType": "RESULT", **more}
        return self.send("POST", "order", **{name: value for name, value in said.items() if value is not None})

    def algo(self, side: str, kind: str, **more: Any) -> Reply:
        """Place a conditional order."""
        said = {"algoType": "CONDITIONAL", "symbol": self.symbol, "side": side, "type": kind, **more}
        return self.send("POST", "algoOrder", **said)

    def found(self, number: int) -> Any:
        """An order, as it is now."""
        return self.send("GET", "order", symbol=self.symbol, orderId=number).json

    def position(self, side: str = "BOTH") -> Any:
        """The position, as the second version of the operation shows it."""
        path = "v2/positionRisk" if self.prefix == "/fapi" else "positionRisk"
        return next(
            one for one in self.send("GET", path).json if one["symbol"] == self.symbol and one["positionSide"] == side
        )

    def wallet(self, asset: str = "USDT") -> str:
        path = "v2/balance" if self.prefix == "/fapi" else "balance"
        return str(next(one["balance"] for one in self.send("GET", path).json if one["asset"] == asset))
