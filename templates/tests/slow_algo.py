"""What a slow model has besides orders: conditional ones, what happens by the clock, and settings.

https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/New-Algo-Order, /Auto-Cancel-All-Open-Orders,
/Change-Position-Mode, /Change-Margin-Type and /Change-Initial-Leverage, and the same of coin-margined-futures. A conditional order stands outside of the book until
the latest price, or the mark price, triggers it; then it is an order like others, and what refuses that one is the end of both.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from slow_model import Model, Stand, Wish
from slow_terms import REDUCE_ONLY_REJECT, Refused

WOULD_TRIGGER: Final = -2021
NO_SUCH_ALGO: Final = -2011
DUPLICATE_ALGO: Final = -4116
SAME_MODE: Final = -4059
MODE_ORDERS: Final = -4067
MODE_POSITIONS: Final = -4068
SAME_MARGIN: Final = -4046
MARGIN_ORDERS: Final = -4047
MARGIN_POSITIONS: Final = -4048
KEPT_LEVERAGE: Final = -4161


@dataclass
class Condition:
    """What an order waits for: a price, or a way back from the best price since then."""

    kind: str
    trigger: Decimal | None = None
    working: str = "CONTRACT_PRICE"
    closes: bool = False
    activation: Decimal | None = None
    rate: Decimal | None = None
    protects: bool = False


@dataclass
class Algo:
    """A conditional order and what became of it; ``best`` is the lowest price since it was placed, or the highest."""

    condition: Condition
    wish: Wish
    number: int
    best: Decimal
    status: str = "NEW"
    order: Stand | None = None


@dataclass
class Account(Model):
    """A model that also waits for prices, keeps time, and can be set otherwise."""

    now: int = 0
    leverage: int = 20
    isolated: bool = False
    ends: int | None = None
    algos: list[Algo] = field(default_factory=list)
    waiting: list[Algo] = field(default_factory=list)
    entered: list[Algo] = field(default_factory=list)

    def set_mode(self, hedge: bool) -> None:
        if hedge == self.hedge:
            raise Refused(SAME_MODE)
        self._check_unused(MODE_ORDERS, MODE_POSITIONS)
        self.hedge = hedge

    def set_margin(self, isolated: bool) -> None:
        if isolated == self.isolated:
            raise Refused(SAME_MARGIN)
        self._check_unused(MARGIN_ORDERS, MARGIN_POSITIONS)
        self.isolated = isolated

    def set_leverage(self, leverage: int) -> None:
        if self.isolated and leverage < self.leverage and self._holds():
            raise Refused(KEPT_LEVERAGE)
        self.leverage = leverage

    def cancel_all(self) -> None:
        for order in self.open():
            order.status = "CANCELED"

    def count_down(self, milliseconds: int) -> None:
        self.ends = self.now + milliseconds if milliseconds else None

    def tick(self, now: int) -> None:
        """What is due by the clock."""
        self.now = now
        if self.ends is not None and self.ends <= now:
            self.ends = None
            self.cancel_all()
            self.cancel_all_algos()
        for order in self.open():
            if order.wish.until is not None and order.wish.until // 1000 * 1000 <= now:
                order.status = "EXPIRED"

    def place_algo(self, wish: Wish, condition: Condition) -> Algo:
        if wish.name is not None and any(one.wish.name == wish.name for one in self.pending()):
            raise Refused(DUPLICATE_ALGO)
        self._check_side(wish)
        latest = self._latest(condition)
        if condition.trigger is not None and self._is_beyond(wish, condition, latest):
            raise Refused(WOULD_TRIGGER)
        start = latest if condition.activation is None else condition.activation
        if condition.activation is not None and (start >= latest if wish.buys else start <= latest):
            raise Refused(WOULD_TRIGGER)
        algo = Algo(condition, wish, len(self.algos), latest)
        self.algos.append(algo)
        self.waiting.append(algo)
        return algo

    def cancel_algo(self, algo: Algo) -> None:
        if algo.status != "NEW":
            raise Refused(NO_SUCH_ALGO)
        algo.status = "CANCELED"

    def cancel_all_algos(self) -> None:
        for algo in self.pending():
            algo.status = "CANCELED"

    def pending(self) -> list[Algo]:
        self.waiting = [one for one in self.waiting if one.status == "NEW"]
        return self.waiting

    def settle(self) -> None:
        """Have conditional orders see every price since the last time; those that wait no more come upon the book one after the other."""
        triggered: list[Algo] = []
        while self.prices or triggered:
            while self.prices:
                last, mark = self.prices.pop(0)
                for algo in self.pending():
                    if self._sees(algo, last, mark):
                        algo.status = "TRIGGERING"
                        triggered.append(algo)
            if triggered:
                self._trigger(triggered.pop(0))
        for algo in self.entered:
            if algo.order is not None and not algo.order.is_open:
                algo.status = "FINISHED"
        self.entered = [one for one in self.entered if one.status == "TRIGGERED"]

    def _check_unused(self, orders: int, positions: int) -> None:
        if self.open() or self.pending():
            raise Refused(orders)
        if self._holds():
            raise Refused(positions)

    def _holds(self) -> bool:
        return any(amount for amount, _ in self.positions.values())

    def _latest(self, condition: Condition) -> Decimal:
        return self.mark if condition.working == "MARK_PRICE" else self.last

    def _is_beyond(self, wish: Wish, condition: Condition, price: Decimal) -> bool:
        """Whether a price is at the trigger or past it, on the side where the order waits for it."""
        assert condition.trigger is not None
        rises = wish.buys == condition.kind.startswith("STOP")
        return price >= condition.trigger if rises else price <= condition.trigger

    def _sees(self, algo: Algo, last: Decimal, mark: Decimal) -> bool:
        condition, buys = algo.condition, algo.wish.buys
        price = mark if condition.working == "MARK_PRICE" else last
        if condition.trigger is not None:
            far = abs(last - mark) > self.terms.protect * mark
            return self._is_beyond(algo.wish, condition, price) and not (condition.protects and far)
        assert condition.rate is not None
        algo.best = min(algo.best, price) if buys else max(algo.best, price)
        if condition.activation is not None and (
            algo.best > condition.activation if buys else algo.best < condition.activation
        ):
            return False
        share = 1 + condition.rate / 100 if buys else 1 - condition.rate / 100
        return price >= algo.best * share if buys else price <= algo.best * share

    def _trigger(self, algo: Algo) -> None:
        wish = replace(algo.wish, prevention=algo.wish.prevention or "NONE")
        if algo.condition.closes:
            wish = replace(wish, quantity=self._closable(wish), reduces=True)
        if algo.condition.kind.endswith("MARKET"):
            wish = replace(wish, price=None, match=None, in_force="IOC")
        try:
            if not wish.quantity:
                raise Refused(REDUCE_ONLY_REJECT)
            algo.order = self._enter(wish)
            algo.status = "TRIGGERED"
            self.entered.append(algo)
        except Refused:
            algo.status = "REJECTED"
