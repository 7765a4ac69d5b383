"""The exchange agrees with a slow model made from the documentation, after each of many operations by lot, to the last digit.

``make agree`` does 100,000 of them.
"""

from __future__ import annotations

import json
import os
from decimal import Decimal

import pytest
from slow_model import Stand, Wish
from slow_pair import Pair

OPERATIONS = int(os.environ.get("MODEL_OPERATIONS", "2000"))
# A long run looks at everything now and then, and at every answer.
EVERY = max(1, OPERATIONS // 4000)
WEIGHTS = {
    "place": 10, "batch": 1, "cancel": 2, "cancel_many": 0.4, "cancel_all": 0.1, "modify": 2, "modify_many": 0.3, "trade": 4, "mark": 0.4,
    "book": 3, "countdown": 0.3, "wait": 0.3, "mode": 0.3, "margin": 0.3, "leverage": 0.3, "flat": 0.1, "algo": 3, "cancel_algo": 0.6,
    "cancel_all_algos": 0.1,
}  # fmt: skip


class Session:
    """A pair, and what may be done with it."""

    def __init__(self, product: str, seed: int) -> None:
        self.pair = Pair(product, seed)
        self.model, self.lots, self.draw = self.pair.model, self.pair.lots, self.pair.lots.draw
        self.symbol = self.pair.symbol
        self.names = [one for one in WEIGHTS if self.pair.has_algos or "algo" not in one]

    def step(self) -> str:
        """Do something by lot, and say what."""
        self.pair.pass_time(1)
        [name] = self.draw.choices(self.names, [WEIGHTS[one] for one in self.names])
        self.doing = name
        self.doing = f"{name} {getattr(self, name)()}"
        self.pair.settle()
        return self.doing

    def place(self) -> object:
        wish = self.lots.wish()
        self.pair.place(wish)
        return wish

    def batch(self) -> object:
        wishes = [self.lots.wish() for _ in range(self.draw.randrange(1, 6))]
        told = self.pair.ask("place_multiple_orders", batchOrders=json.dumps([self.pair.said(one) for one in wishes]))
        assert len(told) == len(wishes)
        for wish, item in zip(wishes, told, strict=True):
            self.pair.placed(wish, item.get("code", item), "EXPIRE_MAKER" if self.lots.in_coins else "NONE")
        return wishes

    def recent(self) -> Stand | None:
        orders = self.model.orders
        return orders[self.draw.randrange(max(0, len(orders) - 20), len(orders))] if orders else None

    def cancel(self) -> object:
        if (order := self.recent()) is not None:
            told = self.pair.outcome("cancel_order", symbol=self.symbol, orderId=str(self.pair.numbers[order.arrival]))
            self.pair.same(told, lambda: self.model.cancel(order), order)
        return order

    def cancel_many(self) -> object:
        orders = list({one.arrival: one for _ in range(4) if (one := self.recent()) is not None}.values())
        if orders:
            numbers = json.dumps([self.pair.numbers[one.arrival] for one in orders], separators=(",", ":"))
            told = self.pair.ask("cancel_multiple_orders", symbol=self.symbol, orderIdList=numbers)
            for order, item in zip(orders, told, strict=True):
                self.pair.same(item.get("code", item), lambda one=order: self.model.cancel(one), order)
        return orders

    def cancel_all(self) -> object:
        told = self.pair.outcome("cancel_all_open_orders", symbol=self.symbol)
        return self.pair.same(told, self.model.cancel_all)

    def change(self, order: Stand) -> tuple[dict[str, str], Decimal, Decimal]:
        quantity = order.quantity if self.lots.chance(0.3) else self.lots.quantity()
        price = order.at if order.price is not None and self.lots.chance(0.3) else self.lots.price()
        return {
            "symbol": self.symbol, "orderId": str(self.pair.numbers[order.arrival]), "side": "BUY" if order.wish.buys else "SELL",
            "quantity": str(quantity), "price": str(price),
        }, quantity, price  # fmt: skip

    def modify(self) -> object:
        order = self.recent()
        if self.model.open() and self.lots.chance(0.8):
            order = self.draw.choice(self.model.open())
        if order is not None:
            said, quantity, price = self.change(order)
            told = self.pair.outcome("modify_order", **said)
            self.changed(order, quantity, price, told)
            return said
        return None

    def changed(self, order: Stand, quantity: Decimal, price: Decimal, told: object) -> None:
        self.pair.same(told, lambda: self.model.modify(order, quantity, price), order, quantity, price)
        self.model.settle()
        if isinstance(told, dict):
            assert (told["status"], Decimal(told["executedQty"])) == (order.status, order.executed), (told, order)

    def modify_many(self) -> object:
        orders = self.draw.sample(self.model.open(), min(3, len(self.model.open())))
        if orders:
            changes = [self.change(one) for one in orders]
            told = self.pair.ask("modify_multiple_orders", batchOrders=json.dumps([said for said, _, _ in changes]))
            for order, (_, quantity, price), item in zip(orders, changes, told, strict=True):
                self.changed(order, quantity, price, item.get("code", item))
        return orders

    def trade(self) -> object:
        price, quantity = self.lots.price(), self.lots.quantity()
        self.pair.exchange.trade(self.symbol, price, quantity)
        self.model.trade(price, quantity)
        return price, quantity

    def mark(self) -> object:
        price = self.lots.price()
        self.pair.exchange.mark_price(self.symbol, price)
        self.model.set_mark(price)
        return price

    def book(self) -> object:
        middle = self.draw.randrange(480, 520)
        bids, asks = self.lots.quotes(middle, -1), self.lots.quotes(middle, 1)
        self.pair.exchange.book(self.symbol, bids, asks)
        self.model.quote(bids, asks)
        return bids, asks

    def countdown(self) -> object:
        milliseconds = self.draw.choice((0, 5, 20, 60_000))
        told = self.pair.outcome("countdown_cancel_all", symbol=self.symbol, countdownTime=str(milliseconds))
        self.pair.same(told, lambda: self.model.count_down(milliseconds))
        return milliseconds

    def wait(self) -> object:
        milliseconds = self.draw.choice((1, 10, 60_000, 900_000))
        self.pair.pass_time(milliseconds)
        return milliseconds

    def mode(self) -> object:
        hedge = self.lots.chance(0.5)
        told = self.pair.outcome("change_position_mode", dualSidePosition="true" if hedge else "false")
        return self.pair.same(told, lambda: self.model.set_mode(hedge), hedge)

    def margin(self) -> object:
        isolated = self.lots.chance(0.5)
        told = self.pair.outcome(
            "change_margin_type", symbol=self.symbol, marginType="ISOLATED" if isolated else "CROSSED"
        )
        return self.pair.same(told, lambda: self.model.set_margin(isolated), isolated)

    def leverage(self) -> object:
        leverage = self.draw.randrange(5, 40)
        told = self.pair.outcome("change_leverage", symbol=self.symbol, leverage=str(leverage))
        return self.pair.same(told, lambda: self.model.set_leverage(leverage), leverage)

    def flat(self) -> object:
        """Cancel and close everything, and change the mode."""
        self.cancel_all()
        if self.pair.has_algos:
            self.cancel_all_algos()
        for side, (amount, _) in tuple(self.model.positions.items()):
            if amount:
                quotes = [(Decimal("100.1"), abs(amount))]
                bids, asks = ([], quotes) if amount < 0 else (quotes, [])
                self.pair.exchange.book(self.symbol, bids, asks)
                self.model.quote(bids, asks)
                self.pair.place(Wish(amount < 0, abs(amount), None, "IOC", side, reduces=side == "BOTH"))
        hedge = not self.model.hedge
        told = self.pair.outcome("change_position_mode", dualSidePosition="true" if hedge else "false")
        self.pair.same(told, lambda: self.model.set_mode(hedge), hedge)
        return self.margin()

    def algo(self) -> object:
        wish, condition = self.lots.conditional()
        self.pair.place_algo(wish, condition)
        return wish, condition

    def cancel_algo(self) -> object:
        if not self.model.algos:
            return None
        algo = self.model.algos[self.draw.randrange(max(0, len(self.model.algos) - 12), len(self.model.algos))]
        told = self.pair.outcome("cancel_algo_order", algoId=str(self.pair.algo_numbers[algo.number]))
        self.pair.same(told, lambda: self.model.cancel_algo(algo), algo)
        return algo

    def cancel_all_algos(self) -> object:
        told = self.pair.outcome("cancel_all_open_algo_orders", symbol=self.symbol)
        return self.pair.same(told, self.model.cancel_all_algos)


@pytest.mark.parametrize(("product", "seed"), [("usdm", 1), ("coinm", 2)])
def test_the_exchange_agrees_with_a_model_made_from_the_documentation(product: str, seed: int) -> None:
    session = Session(product, seed)
    done: list[str] = []
    for number in range(OPERATIONS // 2):
        try:
            done.append(session.step())
            if number % EVERY == 0 or number == OPERATIONS // 2 - 1:
                session.pair.compare()
        except AssertionError as found:
            raise AssertionError(f"seed {seed}, operation {number}, after {done[-3:]}: {found}") from found
    assert len(session.model.fills) > OPERATIONS // 20
