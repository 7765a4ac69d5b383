"""What an order has to be like before it reaches the book: the filters of its contract, the mode and margin of the account.

Codes: https://developers.binance.com/docs/derivatives/usds-margined-futures/error-code; filters:
https://developers.binance.com/docs/derivatives/usds-margined-futures/common-definition. Where a product does not document a code,
its general refusal of an order stands in.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from binance_derivatives.testing.book import Order
from binance_derivatives.testing.market.account import BOTH, LONG, Account
from binance_derivatives.testing.market.amounts import digits
from binance_derivatives.testing.market.contract import Contract
from binance_derivatives.testing.market.listing import Listing
from binance_derivatives.testing.market.margin import Margin
from binance_derivatives.testing.refusal import ORDER_REJECTED, PARAM_NOT_REQUIRED, Refusal

BAD_PRECISION: Final = -1111
TIF_NOT_REQUIRED: Final = -1114
BAD_SYMBOL: Final = -1121
MARGIN_NOT_SUFFICIENT: Final = -2019
WOULD_TRIGGER: Final = -2021
REDUCE_ONLY_REJECT: Final = -2022
MAX_OPEN_ORDERS: Final = -2025
POSITION_SIDE_NOT_MATCH: Final = -4061
# In the words of usdm, and of coinm; usdm has others for an order that is changed.
MIN_NOTIONAL: Final = (-4164, -4178)
CHANGED_NOTIONAL: Final = (-5029,)
MAX_ALGO_ORDERS: Final = -4045
GOOD_TILL_DATE: Final = -5040
_LEAST_LIFE: Final = 600_000
_LAST_DATE: Final = 253_402_300_799_000


def reject(*codes: int) -> Refusal:
    """The refusal of an order, in the product's own words."""
    return Refusal(*codes, ORDER_REJECTED)


def check_price(contract: Contract, price: Decimal) -> None:
    """Refuse a limit price that no order of the contract may have (PRICE_FILTER)."""
    _check_price(contract, price, low=-4001, least=-4013, high=-4002)


def check_trigger_price(contract: Contract, price: Decimal) -> None:
    _check_price(contract, price, low=-4006, least=-4006, high=-4007)


def is_price(contract: Contract, price: Decimal) -> bool:
    """Whether an order of the contract could have a price."""
    try:
        check_price(contract, price)
    except Refusal:
        return False
    return True


def _check_price(contract: Contract, price: Decimal, *, low: int, least: int, high: int) -> None:
    if price <= 0:
        raise reject(low)
    if digits(price.normalize()) > contract.price_digits:
        raise reject(BAD_PRECISION)
    if price < contract.min_price:
        raise reject(least)
    if price > contract.max_price:
        raise reject(high)
    if (price - contract.min_price) % contract.tick:
        raise reject(-4014)


def check_quantity(contract: Contract, quantity: Decimal, *, market: bool) -> None:
    """Refuse a quantity that no order of the contract may have (LOT_SIZE, MARKET_LOT_SIZE)."""
    if quantity <= 0:
        raise reject(-4003)
    if digits(quantity.normalize()) > contract.quantity_digits:
        raise reject(BAD_PRECISION)
    if quantity < contract.min_quantity:
        raise reject(-4004)
    if quantity > (contract.max_market_quantity if market else contract.max_quantity):
        raise reject(-4005)
    if (quantity - contract.min_quantity) % contract.step:
        raise reject(-4023)


def check_percent(listing: Listing, price: Decimal, *, buys: bool) -> None:
    """Refuse a price too far from the mark price (PERCENT_PRICE); without a mark price there is nothing to compare with."""
    mark = listing.mark
    if mark is None:
        return
    if buys and price > mark * listing.contract.multiplier_up:
        raise reject(-4016)
    if not buys and price < mark * listing.contract.multiplier_down:
        raise reject(-4024)


def check_any_price(terms: Mapping[str, str]) -> None:
    """Refuse what an order at any price has no use for."""
    if terms.get("type") == "MARKET":
        for name, codes in (("timeInForce", (TIF_NOT_REQUIRED,)), ("price", ())):
            if name in terms:
                raise Refusal(*codes, PARAM_NOT_REQUIRED, about=(name,))


class Admission:
    """Lets orders in.

    Args:
        account: Whose orders they are.
        margin: What it has.
    """

    def __init__(self, account: Account, margin: Margin) -> None:
        self._account = account
        self._margin = margin

    def check(self, listing: Listing, order: Order, now: int, *, changed: bool = False) -> None:
        """Refuse an order that goes to the book, if the rules do not let it in; ``changed`` for one that stood there before."""
        self.check_mode(order)
        if not changed:
            self.check_date(order, now)
        contract, market = listing.contract, order.price == 0
        if not market:
            check_price(contract, order.price)
        check_quantity(contract, order.quantity, market=market)
        if not market:
            check_percent(listing, order.price, buys=order.buys)
        price = order.price or listing.mark or listing.best_offer(order.buys)
        if (
            not reduces(order)
            and price is not None
            and contract.notional(price, order.quantity) < contract.min_notional
        ):
            raise reject(*(CHANGED_NOTIONAL if changed else ()), *MIN_NOTIONAL)
        if not market and len(listing.resting) >= contract.max_orders:
            raise reject(MAX_OPEN_ORDERS)
        self.check_reduction(order)
        self.check_margin(listing, order)

    def check_condition(self, listing: Listing, order: Order, now: int) -> None:
        """Refuse an order that waits for a condition, if it could never be let in, or the condition is true already."""
        self.check_mode(order)
        self.check_date(order, now)
        if order.price:
            check_price(listing.contract, order.price)
        if not order.says("closePosition"):
            check_quantity(listing.contract, order.quantity, market=not order.price)
        if len(listing.waiting) >= listing.contract.max_algo_orders:
            raise reject(MAX_ALGO_ORDERS)

    def check_mode(self, order: Order) -> None:
        """Refuse a side that does not go with the position mode, and ``reduceOnly`` where the side says it."""
        if (order.terms.get("positionSide", BOTH) == BOTH) == self._account.hedge:
            raise reject(POSITION_SIDE_NOT_MATCH)
        if self._account.hedge and "reduceOnly" in order.terms:
            raise Refusal(PARAM_NOT_REQUIRED, about=("reduceOnly",))

    def check_date(self, order: Order, now: int) -> None:
        if order.terms.get("timeInForce") != "GTD":
            return
        if not now + _LEAST_LIFE < int(order.terms.get("goodTillDate", "0")) < _LAST_DATE:
            raise reject(GOOD_TILL_DATE)

    def check_reduction(self, order: Order) -> None:
        """Refuse to reduce what is not there; one that closes a side of hedge mode can't be for more than there is."""
        if not reduces(order):
            return
        there = self._account.reducible(order.symbol, order.terms.get("positionSide", BOTH), order.buys)
        if not there or (self._account.hedge and order.remaining > there):
            raise reject(REDUCE_ONLY_REJECT)

    def check_margin(self, listing: Listing, order: Order) -> None:
        """Refuse an order that needs more than is available; one that needs nothing is let in whatever there is."""
        if reduces(order):
            return
        asset = listing.contract.margin_asset
        after = self._margin.balance(asset, order)
        if after.available < 0 and after.orders > self._margin.balance(asset).orders:
            raise reject(MARGIN_NOT_SUFFICIENT)


def reduces(order: Order) -> bool:
    """Whether an order may only take from a position: it says so, or it goes against its side of hedge mode."""
    side = order.terms.get("positionSide", BOTH)
    return order.says("reduceOnly") if side == BOTH else order.buys != (side == LONG)
