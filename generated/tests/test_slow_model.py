"""The exchange agrees with a slow model made from the documentation, after each of many operations by lot, to the last digit.

``make agree`` does 100,000 of them.
"""

from __future__ import annotations

import json
import os
import random
from decimal import Decimal
from typing import Any

import pytest
from slow_model import Model, Quote, Refused, Stand, Wish

from binance_derivatives.testing import Exchange
from binance_derivatives.testing.refusal import Refusal

OPERATIONS = int(os.environ.get("MODEL_OPERATIONS", "2000"))
# A long run looks at everything now and then, and at every answer.
EVERY = max(1, OPERATIONS // 4000)
SYMBOL = "BTCUSDT"
START = Decimal(100_000_000)
RULES = {"tick": "0.1", "step": "0.001", "min_notional": "5", "price": "100", "max_orders": "100000"}
PREVENTIONS = ("EXPIRE_MAKER", "EXPIRE_TAKER", "EXPIRE_BOTH")


class Pair:
    """The exchange and the model, which are told the same.

    What others offer is at odd prices, orders of the account are at even ones: nothing documented says which of two orders of one price
    came first when one of them is of others.
    """

    def __init__(self, seed: int) -> None:
        self.now = 1_700_000_000_000
        self.draw = random.Random(seed)
        self.exchange = Exchange("usdm", clock=lambda: self.now, symbols={SYMBOL: RULES}, balances={"USDT": START})
        self.dispatch = self.exchange._dispatch
        self.operations = {one.key: one for one in self.dispatch.catalog.operations}
        self.model = Model(START, Decimal(RULES["price"]))
        self.numbers: list[int] = []
        self.seen = self.last = 0

    def ask(self, name: str, **sent: str) -> Any:
        operation = self.operations[f"rest/{name}"]
        if self.dispatch.trading.knows(operation.key):
            return json.loads(self.dispatch.trading.carry_out(operation, sent, self.now).body)
        assert self.dispatch.answering is not None
        return json.loads(self.dispatch.answering.to(operation, sent))

    def step(self) -> str:
        """Do something by lot, and say what."""
        self.now += 1
        match self.draw.choices(("place", "cancel", "trade", "book", "mode", "flat"), (12, 3, 4, 3, 0.3, 0.1))[0]:
            case "place":
                return self.place(self.wish())
            case "cancel" if self.model.orders:
                return self.cancel(self.draw.randrange(max(0, len(self.model.orders) - 20), len(self.model.orders)))
            case "book":
                return self.book()
            case "mode":
                return self.mode()
            case "flat":
                return self.go_flat()
            case _:
                price, quantity = self.price(), self.quantity()
                self.exchange.trade(SYMBOL, price, quantity)
                self.model.trade(price, quantity)
                return f"trade {quantity} at {price}"

    def wish(self) -> Wish:
        """An order of a kind about which the documentation leaves nothing open."""
        draw, hedge = self.draw, self.model.hedge
        in_force = draw.choice(("GTC", "GTC", "GTC", "IOC", "FOK", "GTX"))
        price = None if draw.random() < 0.2 else self.price()
        side = draw.choice(("LONG", "SHORT")) if hedge != (draw.random() < 0.02) else "BOTH"
        wish = Wish(draw.random() < 0.5, self.quantity(), price, in_force, side, prevention=draw.choice(PREVENTIONS))
        at_once = price is None or in_force in ("IOC", "FOK")
        if price is None:
            wish.in_force = "IOC"
        wish.reduces = not hedge and at_once and side == "BOTH" and draw.random() < 0.3
        if (price is None or in_force == "FOK") and self.model.own_in_reach(wish):
            wish.price, wish.in_force, wish.reduces = price or self.price(), "GTC", False
        return wish

    def place(self, wish: Wish) -> str:
        said = {
            "symbol": SYMBOL, "side": "BUY" if wish.buys else "SELL", "quantity": str(wish.quantity), "positionSide": wish.side,
            "type": "LIMIT" if wish.price else "MARKET", "selfTradePreventionMode": wish.prevention, "newOrderRespType": "RESULT",
        }  # fmt: skip
        said |= {"price": str(wish.price), "timeInForce": wish.in_force} if wish.price else {}
        said |= {"reduceOnly": "true"} if wish.reduces else {}
        told, expected = self.outcome("new_order", said), self.expected(lambda: self.model.place(wish))
        if isinstance(expected, Stand) and isinstance(told, dict):
            self.numbers.append(told["orderId"])
            # What placing answers tells no value.
            told, expected = (told["status"], Decimal(told["executedQty"])), (expected.status, expected.executed)
        assert told == expected, said
        return f"place {said}"

    def cancel(self, place: int) -> str:
        order, number = self.model.orders[place], self.numbers[place]
        told = self.outcome("cancel_order", {"symbol": SYMBOL, "orderId": str(number)})
        expected = self.expected(lambda: self.model.cancel(order))
        assert (told if isinstance(told, int) else None) == expected, place
        return f"cancel {number}"

    def book(self) -> str:
        middle = self.draw.randrange(480, 520)
        bids, asks = self.quotes(middle, -1), self.quotes(middle, 1)
        self.exchange.book(SYMBOL, bids, asks)
        self.model.quote(bids, asks)
        return f"book {bids} {asks}"

    def mode(self) -> str:
        hedge = self.draw.random() < 0.5
        told = self.outcome("change_position_mode", {"dualSidePosition": "true" if hedge else "false"})
        expected = self.expected(lambda: self.model.set_mode(hedge))
        assert (told if isinstance(told, int) else None) == expected
        return f"hedge {hedge}"

    def go_flat(self) -> str:
        """Cancel and close everything, and change the mode."""
        for order in self.model.open():
            self.cancel(order.arrival)
        for side, (amount, _) in tuple(self.model.positions.items()):
            if amount:
                quotes = [(Decimal("100.1"), abs(amount))]
                bids, asks = ([], quotes) if amount < 0 else (quotes, [])
                self.exchange.book(SYMBOL, bids, asks)
                self.model.quote(bids, asks)
                self.place(Wish(amount < 0, abs(amount), None, "IOC", side, reduces=side == "BOTH"))
        hedge = not self.model.hedge
        self.ask("change_position_mode", dualSidePosition="true" if hedge else "false")
        self.model.set_mode(hedge)
        return f"flat, hedge {hedge}"

    def outcome(self, name: str, said: dict[str, str]) -> Any:
        """What is answered, or the code of the refusal."""
        try:
            return self.ask(name, **said)
        except Refusal as found:
            return self.dispatch.catalog.code(*found.codes)

    def expected(self, act: Any) -> Any:
        try:
            return act()
        except Refused as found:
            return found.code

    def shown(self, order: dict[str, Any]) -> tuple[str, Decimal, Decimal]:
        return order["status"], Decimal(order["executedQty"]), Decimal(order["cumQuote"])

    def modelled(self, order: Stand) -> tuple[str, Decimal, Decimal]:
        return order.status, order.executed, order.value

    def compare(self) -> None:
        """The wallet, the positions, every order that is open, and every fill since the last time."""
        [balance] = self.ask("balance_v3")
        assert Decimal(balance["balance"]) == self.model.wallet
        positions = self.ask("position_risk_v3")
        shown = {one["positionSide"]: (Decimal(one["positionAmt"]), Decimal(one["entryPrice"])) for one in positions}
        held = {side: pair for side, pair in self.model.positions.items() if pair[0]}
        assert {side: pair for side, pair in shown.items() if pair[0]} == held
        standing = {one["orderId"]: self.shown(one) for one in self.ask("open_orders", symbol=SYMBOL)}
        assert standing == {self.numbers[one.arrival]: self.modelled(one) for one in self.model.open()}
        told = self.ask("user_trades", symbol=SYMBOL, limit="1000", fromId=str(self.last + 1))
        fills = [
            (one["orderId"], one["positionSide"], one["maker"])
            + tuple(Decimal(one[name]) for name in ("price", "qty", "realizedPnl", "commission"))
            for one in told
        ]
        expected = [
            (self.numbers[one.arrival], one.side, one.maker, one.price, one.quantity, one.profit, one.commission)
            for one in self.model.fills[self.seen :]
        ]
        assert fills == expected
        self.seen = len(self.model.fills)
        self.last = max([self.last, *(one["id"] for one in told)])

    def price(self) -> Decimal:
        """An even price."""
        return Decimal(2 * round(self.draw.gauss(500, 8))) / 10

    def quantity(self) -> Decimal:
        return Decimal(self.draw.randrange(1, 2000)) / 1000

    def quotes(self, middle: int, direction: int) -> list[Quote]:
        steps = self.draw.sample(range(10), self.draw.randrange(5))
        return [(Decimal(2 * (middle + direction * step) + direction) / 10, self.quantity()) for step in steps]


@pytest.mark.parametrize("seed", [1, 2])
def test_the_exchange_agrees_with_a_model_made_from_the_documentation(seed: int) -> None:
    pair = Pair(seed)
    done: list[str] = []
    for number in range(OPERATIONS // 2):
        try:
            done.append(pair.step())
            if number % EVERY == 0 or number == OPERATIONS // 2 - 1:
                pair.compare()
        except AssertionError as found:
            raise AssertionError(f"seed {seed}, operation {number}, after {done[-3:]}: {found}") from found
    assert len(pair.model.fills) > OPERATIONS // 20
