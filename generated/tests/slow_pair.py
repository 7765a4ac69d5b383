"""The exchange and its slow model side by side: they are told the same, and have to say the same."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from slow_algo import Account, Algo, Condition
from slow_lots import Lots
from slow_model import Stand, Wish
from slow_terms import Refused, Terms, eight

from binance_derivatives.testing import Exchange
from binance_derivatives.testing.refusal import Refusal

START: Final = Decimal(100_000_000)
RULES: Final = {
    "tick": "0.10", "step": "0.0010", "min_notional": "5", "price": "100", "max_orders": "100000", "max_algo_orders": "100000",
    "multiplier_up": "1.05", "multiplier_down": "0.95", "maker_fee": "0.0002", "taker_fee": "0.0004", "trigger_protect": "0.01",
}  # fmt: skip
IN_COINS: Final = Terms(
    size=Decimal(100),
    step=Decimal("1.0"),
    least=Decimal(1000),
)
# The same refusals in the words of coinm; for some it has none, and then an order is just rejected.
CODES_IN_COINS: Final = {
    -4116: -4111, -4161: -4150, -4164: -4178, -5021: -2010, -5022: -2010, -5027: -4197, -5029: -4178, -5041: -2010,
}  # fmt: skip
PRODUCTS: Final = {
    "usdm": ("BTCUSDT", "USDT", RULES, Terms(), "balance_v3", "position_risk_v3", "cumQuote"),
    "coinm": (
        "BTCUSD_PERP", "BTC", RULES | {"step": "1.0", "min_notional": "1000"}, IN_COINS, "balance", "position_risk", "cumBase",
    ),
}  # fmt: skip


class Pair:
    """An exchange, its model, and what either calls an order."""

    def __init__(self, product: str, seed: int) -> None:
        self.symbol, asset, rules, terms, self.balances, self.positions, self.value = PRODUCTS[product]
        self.now = 1_700_000_000_000
        self.exchange = Exchange(product, clock=lambda: self.now, symbols={self.symbol: rules}, balances={asset: START})
        self.dispatch = self.exchange._dispatch
        self.operations = {one.key: one for one in self.dispatch.catalog.operations}
        self.codes = CODES_IN_COINS if product == "coinm" else {}
        self.has_algos = "rest/new_algo_order" in self.operations
        self.model = Account(terms, START, Decimal(RULES["price"]), now=self.now)
        self.lots = Lots(random.Random(seed), self.model)
        self.numbers: dict[int, int] = {}
        self.algo_numbers: dict[int, int] = {}
        self.unsettled: list[Stand] = []
        self.waiting: list[Algo] = []
        self.seen = self.last = self.known = 0

    def pass_time(self, milliseconds: int) -> None:
        self.now += milliseconds
        self.model.tick(self.now)

    def ask(self, name: str, **sent: str) -> Any:
        operation = self.operations[f"rest/{name}"]
        if self.dispatch.trading.knows(operation.key):
            return json.loads(self.dispatch.trading.carry_out(operation, sent, self.now).body)
        assert self.dispatch.answering is not None
        return json.loads(self.dispatch.answering.to(operation, sent))

    def spelt_true(self, name: str, flag: str) -> str:
        """How a flag is sent when it is set: another text on an earlier day."""
        return next(one.values[0] for one in self.operations[f"rest/{name}"].parameters if one.name == flag)

    def outcome(self, name: str, **said: str) -> Any:
        """What is answered, or the code of the refusal."""
        try:
            return self.ask(name, **said)
        except Refusal as found:
            return self.dispatch.catalog.code(*found.codes)

    def same(self, told: Any, act: Callable[[], object], *said: object) -> Any:
        """Have the model do what the exchange did: both refuse it, by the same code, or neither."""
        try:
            done = act()
        except Refused as found:
            _alike(f"{said}", told, self.codes.get(found.code, found.code))
            return None
        assert not isinstance(told, int), f"told {told}, expected none: {said}"
        return done

    def place(self, wish: Wish) -> None:
        said = self.said(wish)
        self.placed(wish, self.outcome("new_order", **said))

    def placed(self, wish: Wish, told: Any, unsaid: str = "EXPIRE_MAKER") -> None:
        order = self.same(told, lambda: self.model.place(wish, unsaid), wish)
        if order is not None:
            self.numbers[order.arrival] = told["orderId"]
            self.model.settle()
            # What placing answers tells no value.
            shown = (
                told["status"],
                Decimal(told["executedQty"]),
                Decimal(told["price"]),
                told["selfTradePreventionMode"],
            )
            _alike(f"{wish}", shown, (order.status, order.executed, order.price or 0, order.wish.prevention))

    def place_algo(self, wish: Wish, condition: Condition) -> None:
        said = self.said(wish) | {"algoType": "CONDITIONAL", "type": condition.kind, "workingType": condition.working}
        del said["newOrderRespType"]
        if "newClientOrderId" in said:
            said["clientAlgoId"] = said.pop("newClientOrderId")
        if condition.closes:
            del said["quantity"]
            said["closePosition"] = "true"
        if condition.protects:
            said["priceProtect"] = self.spelt_true("new_algo_order", "priceProtect")
        named = (
            ("triggerPrice", condition.trigger),
            ("activatePrice", condition.activation),
            ("callbackRate", condition.rate),
        )
        said |= {name: str(value) for name, value in named if value is not None}
        told = self.outcome("new_algo_order", **said)
        algo = self.same(told, lambda: self.model.place_algo(wish, condition), wish, condition)
        if algo is not None:
            self.algo_numbers[algo.number] = told["algoId"]
            self.waiting.append(algo)
            assert told["algoStatus"] == "NEW"

    def said(self, wish: Wish) -> dict[str, str]:
        said = {
            "symbol": self.symbol, "side": "BUY" if wish.buys else "SELL", "quantity": str(wish.quantity), "positionSide": wish.side,
            "type": "MARKET" if wish.at_any_price else "LIMIT", "newOrderRespType": "RESULT",
        }  # fmt: skip
        if not wish.at_any_price:
            said["timeInForce"] = wish.in_force
        named = (
            ("price", wish.price),
            ("priceMatch", wish.match),
            ("goodTillDate", wish.until),
            ("newClientOrderId", wish.name),
            ("selfTradePreventionMode", wish.prevention),
        )
        said |= {name: str(value) for name, value in named if value is not None}
        return said | ({"reduceOnly": "true"} if wish.reduces else {})

    def settle(self) -> None:
        """Have prices do what they do, and learn which orders came of it."""
        self.model.settle()
        for algo in self.waiting:
            if algo.order is not None and algo.order.arrival not in self.numbers:
                shown = self.ask("query_algo_order", algoId=str(self.algo_numbers[algo.number]))
                assert shown["actualOrderId"], f"{algo} was triggered, and is {shown['algoStatus']}"
                self.numbers[algo.order.arrival] = int(shown["actualOrderId"])

    def compare(self) -> None:
        """The wallet, the positions, every order that is or was open, and every fill since the last time."""
        model = self.model
        [balance] = self.ask(self.balances)
        _alike("wallet", Decimal(balance["balance"]), model.wallet)
        positions = [one for one in self.ask(self.positions) if Decimal(one["positionAmt"])]
        shown = {one["positionSide"]: (Decimal(one["positionAmt"]), Decimal(one["entryPrice"])) for one in positions}
        _alike("positions", shown, {side: pair for side, pair in model.positions.items() if pair[0]})
        listed = {one["orderId"] for one in self.ask("open_orders", symbol=self.symbol)}
        _alike("open orders", listed, {self.numbers[one.arrival] for one in model.open()})
        self._compare_orders()
        if self.has_algos:
            self._compare_algos()
        self._compare_fills()

    def _compare_orders(self) -> None:
        self.unsettled += self.model.orders[self.known :]
        self.known = len(self.model.orders)
        for order in self.unsettled:
            shown = self.ask("query_order", symbol=self.symbol, orderId=str(self.numbers[order.arrival]))
            numbers = tuple(
                Decimal(shown[name]) for name in ("origQty", "price", "executedQty", self.value, "avgPrice")
            )
            expected = (
                order.quantity,
                order.price or 0,
                order.executed,
                eight(order.value),
                self.model.terms.average(order.executed, order.value),
            )
            _alike(f"{order}", (shown["status"], *numbers), (order.status, *expected))
        self.unsettled = [one for one in self.unsettled if one.is_open]

    def _compare_algos(self) -> None:
        listed = {one["algoId"] for one in self.ask("open_algo_orders", symbol=self.symbol)}
        _alike("open algo orders", listed, {self.algo_numbers[one.number] for one in self.model.pending()})
        for algo in self.waiting:
            shown = self.ask("query_algo_order", algoId=str(self.algo_numbers[algo.number]))
            became = "" if algo.order is None else str(self.numbers[algo.order.arrival])
            _alike(f"{algo}", (shown["algoStatus"], shown["actualOrderId"]), (algo.status, became))
        self.waiting = [one for one in self.waiting if one.status in ("NEW", "TRIGGERED")]

    def _compare_fills(self) -> None:
        told = self.ask("user_trades", symbol=self.symbol, limit="1000", fromId=str(self.last + 1))
        fills = [
            (one["orderId"], one["positionSide"], one["maker"])
            + tuple(Decimal(one[name]) for name in ("price", "qty", "realizedPnl", "commission"))
            for one in told
        ]
        expected = [
            (self.numbers[one.arrival], one.side, one.maker, one.price, one.quantity, one.profit, one.commission)
            for one in self.model.fills[self.seen :]
        ]
        _alike("fills", fills, expected)
        self.seen = len(self.model.fills)
        self.last = max([self.last, *(one["id"] for one in told)])


def _alike(what: str, told: object, expected: object) -> None:
    assert told == expected, f"{what}: told {told}, expected {expected}"
