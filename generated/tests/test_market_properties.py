"""Whatever is asked for in whatever order: books balance, nothing trades beyond its limit, and a refusal changes nothing."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Mapping
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal
from typing import Any

import pytest

from binance_derivatives.testing.authentication import Keys
from binance_derivatives.testing.catalog import load
from binance_derivatives.testing.market.contract import contracts
from binance_derivatives.testing.market.listing import Level
from binance_derivatives.testing.refusal import Refusal
from binance_derivatives.testing.serving.dispatch import Dispatch

# So many in CI; the longer run is by hand, MARKET_OPERATIONS=100000.
OPERATIONS = int(os.environ.get("MARKET_OPERATIONS", "2500"))
START = Decimal(100_000)
PRODUCTS = {
    "usdm": ("BTCUSDT", "USDT", {"tick": "0.1", "step": "0.001", "min_notional": "5", "price": "100"}),
    "coinm": ("BTCUSD_PERP", "BTC", {"tick": "0.1", "step": "1", "price": "100"}),
}


def eight(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.00000001"), rounding=ROUND_HALF_EVEN)


class Trader:
    """Does things by lot, without a network, and keeps what was answered."""

    def __init__(self, product: str, seed: int, hedge: bool) -> None:
        self.symbol, self.asset, rules = PRODUCTS[product]
        self.now = 1_700_000_000_000
        self.draw = random.Random(seed)
        self.hedge = hedge
        self.dispatch = Dispatch(
            load(product),
            lambda: self.now,
            Keys(None),
            keeps_orders=False,
            remember=0,
            contracts=contracts(product, {self.symbol: rules}),
            wallets={self.asset: START},
        )
        self.operations = {one.key: one for one in self.dispatch.catalog.operations}
        self.orders: dict[int, dict[str, str]] = {}
        self.modified: set[int] = set()
        assert self.dispatch.trading.venue is not None and self.dispatch.answering is not None
        self.venue, self.answering = self.dispatch.trading.venue, self.dispatch.answering
        if hedge:
            self.ask("change_position_mode", dualSidePosition="true")

    def ask(self, name: str, **sent: str) -> Any:
        operation = self.operations[f"rest/{name}"]
        if self.dispatch.trading.knows(operation.key):
            return json.loads(self.dispatch.trading.carry_out(operation, sent, self.now).body)
        return json.loads(self.answering.to(operation, sent))

    def do_something(self) -> None:
        self.now += self.draw.randrange(3)
        match self.draw.choices(("place", "cancel", "modify", "trade", "book"), (10, 3, 2, 4, 2))[0]:
            case "place":
                self.place()
            case "cancel" if self.orders:
                self.attempt("cancel_order", symbol=self.symbol, orderId=str(self.draw.choice(list(self.orders))))
            case "modify" if self.orders:
                number = self.draw.choice(list(self.orders))
                change = {"side": self.orders[number]["side"], "price": self.price(), "quantity": self.quantity()}
                if self.attempt("modify_order", symbol=self.symbol, orderId=str(number), **change) is not None:
                    self.modified.add(number)
            case "book":
                middle = Decimal(self.price())
                self.venue.quote(self.symbol, self.levels(middle, -1), self.levels(middle, 1))
            case _:
                self.venue.trade(self.symbol, Decimal(self.price()), Decimal(self.quantity()))

    def place(self) -> None:
        said = {"symbol": self.symbol, "side": self.draw.choice(("BUY", "SELL")), "quantity": self.quantity()}
        if self.draw.random() < 0.2:
            said["type"] = "MARKET"
        else:
            in_force = self.draw.choice(("GTC", "GTC", "IOC", "FOK", "GTX"))
            said |= {"type": "LIMIT", "price": self.price(), "timeInForce": in_force}
        if self.hedge:
            said["positionSide"] = self.draw.choice(("LONG", "SHORT"))
        elif self.draw.random() < 0.2:
            said["reduceOnly"] = "true"
        modes = ("EXPIRE_MAKER", "EXPIRE_TAKER", "EXPIRE_BOTH")
        said["selfTradePreventionMode"] = self.draw.choice(modes)
        answer = self.attempt("new_order", **said)
        if answer is not None:
            self.orders[answer["orderId"]] = said

    def attempt(self, name: str, **sent: str) -> Any:
        """Ask for something that may be refused; then it must not have done anything."""
        before = self.state()
        try:
            return self.ask(name, **sent)
        except Refusal:
            assert self.state() == before, f"{name} {sent} was refused and did something"
            return None

    def state(self) -> Any:
        listing, account = self.venue.listings[self.symbol], self.venue.account
        orders = [(one.number, one.price, one.quantity, one.executed) for one in listing.resting.values()]
        positions = [(one.side, one.quantity, one.entry) for one in account.held()]
        return dict(account.wallets), positions, orders, dict(listing.bids), dict(listing.asks), listing.printed

    def price(self) -> str:
        return str(Decimal(1000 + round(self.draw.gauss(0, 20))) / 10)

    def quantity(self) -> str:
        return str(Decimal(self.draw.randrange(1, 3000)) / (1000 if self.asset == "USDT" else 1))

    def levels(self, middle: Decimal, direction: int) -> list[Level]:
        places = (middle + direction * Decimal(step) / 10 for step in self.draw.sample(range(1, 20), 4))
        return [Level(price, Decimal(self.quantity())) for price in places]


class Books:
    """What a list of fills comes to, reckoned from the documented formulas alone.

    The entry price is the average, weighted with quantities, of contracts in coins the harmonic one; profit is price less entry,
    times quantity, or of contracts in coins their number times their size times the difference of the reciprocals; the
    commission is a share of the value, of which nothing beyond eight digits is charged. Each to eight digits.
    """

    def __init__(self, coins: bool) -> None:
        self.coins = coins
        self.wallet = START
        self.held: dict[str, tuple[Decimal, Decimal]] = {}

    def value(self, fill: Mapping[str, Any]) -> Decimal:
        price, quantity = Decimal(fill["price"]), Decimal(fill["qty"])
        return eight(quantity * 100 / price) if self.coins else price * quantity

    def enter(self, fill: Mapping[str, Any]) -> None:
        price, quantity = Decimal(fill["price"]), Decimal(fill["qty"])
        signed = quantity if fill["side"] == "BUY" else -quantity
        held, entry = self.held.get(fill["positionSide"], (Decimal(0), Decimal(0)))
        profit = Decimal(0)
        if held * signed < 0:
            closed = min(abs(held), quantity)
            direction = 1 if held > 0 else -1
            per_unit = 100 * (price - entry) / (entry * price) if self.coins else price - entry
            profit = eight(closed * direction * per_unit)
            entry = entry if abs(held) > quantity else price
        elif self.coins:
            entry = (
                eight((abs(held) + quantity) * entry * price / (abs(held) * price + quantity * entry))
                if held
                else price
            )
        else:
            entry = eight((abs(held) * entry + quantity * price) / (abs(held) + quantity)) if held else price
        value = quantity * 100 / price if self.coins else quantity * price
        rate = Decimal("0.0002") if fill["maker"] else Decimal("0.0004")
        commission = (value * rate).quantize(Decimal("1E-8"), rounding=ROUND_DOWN)
        assert (Decimal(fill["realizedPnl"]), Decimal(fill["commission"])) == (profit, commission)
        self.wallet += profit - commission
        total = held + signed
        self.held[fill["positionSide"]] = (total, entry if total else Decimal(0))


def check_orders(trader: Trader, fills: list[Any]) -> None:
    """Every order is filled as far as its fills say, never beyond its limit, and stands only if it may."""
    shown = {one["orderId"]: one for one in trader.ask("all_orders", symbol=trader.symbol, limit="1000")}
    executed: dict[int, Decimal] = {}
    for fill in fills:
        executed[fill["orderId"]] = executed.get(fill["orderId"], Decimal(0)) + Decimal(fill["qty"])
    for number, order in shown.items():
        there, wanted = executed.get(number, Decimal(0)), Decimal(order["origQty"])
        assert Decimal(order["executedQty"]) == there <= wanted
        assert (order["status"] == "FILLED") == (there == wanted)
        assert order["status"] != "NEW" or there == 0
        if order["status"] in ("NEW", "PARTIALLY_FILLED"):
            assert order["type"] == "LIMIT" and order["timeInForce"] in ("GTC", "GTX")
        if order["type"] == "LIMIT" and there and number not in trader.modified:
            average, limit = Decimal(order["avgPrice"]), Decimal(order["price"])
            assert average <= limit if order["side"] == "BUY" else average >= limit
        if order["type"] == "LIMIT" and order["timeInForce"] == "FOK" and order["status"] != "EXPIRED_IN_MATCH":
            assert order["status"] == "FILLED"


@pytest.mark.parametrize("hedge", [False, True], ids=["one-way", "hedge"])
@pytest.mark.parametrize("product", PRODUCTS)
def test_books_balance_after_whatever_was_done(product: str, hedge: bool) -> None:
    trader = Trader(product, 20261128, hedge)
    books, seen = Books(product == "coinm"), 0
    for step in range(OPERATIONS):
        trader.do_something()
        listing = trader.venue.listings[trader.symbol]
        bid, ask = listing.best(True), listing.best(False)
        assert bid is None or ask is None or bid.price < ask.price, f"the book is crossed after step {step}"
        assert all(order.remaining > 0 for order in listing.resting.values())
        if step % 100 == 0 or step == OPERATIONS - 1:
            fills = trader.ask("user_trades", symbol=trader.symbol, fromId=str(seen + 1), limit="1000000")
            for fill in fills:
                books.enter(fill)
            seen = max((fill["id"] for fill in fills), default=seen)
            assert trader.venue.account.wallets[trader.asset] == books.wallet
            held = {one.side: (one.quantity, one.entry) for one in trader.venue.account.held()}
            assert held == {side: one for side, one in books.held.items() if one[0]}
    fills = trader.ask("user_trades", symbol=trader.symbol, fromId="1", limit="1000000")
    assert len(fills) > OPERATIONS / 20
    check_orders(trader, fills)
