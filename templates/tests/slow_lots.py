"""What the exchange and its slow model are told, by lot.

What others offer is at odd prices, orders of the account are at even ones: nothing documented says which of two orders of one price
came first when one of them is of others.
"""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Final

from slow_algo import Account, Condition
from slow_model import Wish
from slow_terms import Quote

IN_FORCE: Final = ("GTC", "GTC", "GTC", "IOC", "FOK", "GTX")
PREVENTIONS: Final = ("EXPIRE_MAKER", "EXPIRE_TAKER", "EXPIRE_BOTH", "NONE", None)
MATCHES: Final = ("OPPONENT", "OPPONENT_5", "QUEUE", "QUEUE_5", "QUEUE_10")
KINDS: Final = ("STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET")
MINUTE: Final = 60_000


class Lots:
    """Draws for a model, within what its state makes likely to be refused for one reason at most."""

    def __init__(self, draw: random.Random, model: Account) -> None:
        self.draw, self.model = draw, model
        self.in_coins = model.terms.size is not None

    def chance(self, share: float) -> bool:
        return self.draw.random() < share

    def price(self) -> Decimal:
        """An even price."""
        return Decimal(2 * round(self.draw.gauss(500, 8))) / 10

    def quantity(self) -> Decimal:
        return Decimal(self.draw.randrange(1, 200)) if self.in_coins else Decimal(self.draw.randrange(1, 2000)) / 1000

    def quotes(self, middle: int, direction: int) -> list[Quote]:
        steps = self.draw.sample(range(14), self.draw.randrange(9))
        return [(Decimal(2 * (middle + direction * step) + direction) / 10, self.quantity()) for step in steps]

    def wish(self) -> Wish:
        draw, hedge = self.draw, self.model.hedge
        wish = Wish(self.chance(0.5), self.quantity(), side=self._side(), prevention=draw.choice(PREVENTIONS))
        kind = draw.random()
        if kind < 0.2:
            wish.in_force = "IOC"
        else:
            wish.in_force = draw.choice(IN_FORCE)
            if kind < 0.3:
                wish.match = draw.choice(MATCHES)
            else:
                wish.price = self.price()
            if wish.in_force == "GTC" and not self.in_coins and self.chance(0.1):
                wish.in_force, wish.until = "GTD", self.model.now + draw.randrange(11 * MINUTE, 60 * MINUTE)
        wish.reduces = not hedge and wish.side == "BOTH" and self.chance(0.2)
        if self.chance(0.2):
            wish.name = f"name-{draw.randrange(20)}"
        if self.chance(0.02):
            self._spoil(wish)
        return wish

    def conditional(self) -> tuple[Wish, Condition]:
        draw, model = self.draw, self.model
        wish = Wish(self.chance(0.5), self.quantity(), side=self._side(), prevention=draw.choice(PREVENTIONS))
        condition = Condition(draw.choice(KINDS), working="MARK_PRICE" if self.chance(0.2) else "CONTRACT_PRICE")
        if condition.kind == "TRAILING_STOP_MARKET":
            condition.rate = Decimal(draw.randrange(1, 30)) / 10
            condition.activation = self.price() if self.chance(0.6) else None
        else:
            condition.trigger = self.price()
            condition.protects = self.chance(0.3)
        if condition.kind in ("STOP", "TAKE_PROFIT"):
            wish.in_force = draw.choice(IN_FORCE)
            if self.chance(0.2):
                wish.match = draw.choice(MATCHES)
            else:
                wish.price = self.price()
        elif (
            condition.trigger is not None
            and self.chance(0.3)
            and (wish.side, wish.buys) not in (("LONG", True), ("SHORT", False))
        ):
            condition.closes = True
        wish.reduces = not (condition.closes or model.hedge) and wish.side == "BOTH" and self.chance(0.2)
        if self.chance(0.2):
            wish.name = f"algo-{draw.randrange(20)}"
        return wish, condition

    def _side(self) -> str:
        """Where an order belongs to, now and then of the other mode."""
        return self.draw.choice(("LONG", "SHORT")) if self.model.hedge != self.chance(0.02) else "BOTH"

    def _spoil(self, wish: Wish) -> None:
        """Have an order break a rule of the contract."""
        part = self.draw.choice((2, 200))
        if self.chance(0.5):
            wish.quantity += self.model.terms.step / part
        elif wish.price is not None:
            wish.price += self.model.terms.tick / part
