"""Orders that wait for a price: stop, take-profit and trailing stop orders.

https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/New-Algo-Order: a stop order to buy is triggered when
the price has risen to its trigger price, one to sell when it has fallen to it; take-profit orders the other way round. A
trailing stop order follows the best price since it is active, and is triggered when the price has come back by its rate.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from binance_derivatives.testing.book import Order
from binance_derivatives.testing.market.admission import WOULD_TRIGGER, check_trigger_price, is_price, reject
from binance_derivatives.testing.market.amounts import NONE
from binance_derivatives.testing.market.contract import Contract
from binance_derivatives.testing.market.listing import Listing
from binance_derivatives.testing.refusal import MANDATORY_PARAM_EMPTY_OR_MALFORMED, Refusal

TRAILING: Final = "TRAILING_STOP_MARKET"
CONDITIONAL: Final = frozenset(("STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", TRAILING))
INVALID_ACTIVATION: Final = -4135
_PERCENT: Final = Decimal(100)


def trigger_price(order: Order) -> Decimal:
    """The price that an order waits for; 0 for none."""
    return Decimal(order.terms.get("triggerPrice", order.terms.get("stopPrice", "0")))


def activation(order: Order) -> Decimal | None:
    """The price from which a trailing stop order is active; None for at once."""
    text = order.terms.get("activatePrice", order.terms.get("activationPrice"))
    return None if text is None else Decimal(text)


def check_terms(order: Order) -> None:
    """Refuse an order that lacks what its type has to have."""
    missing = [names[0] for names in _needs(order) if not any(name in order.terms for name in names)]
    if missing:
        raise Refusal(MANDATORY_PARAM_EMPTY_OR_MALFORMED, about=tuple(missing[:1]))


def _needs(order: Order) -> Iterator[tuple[str, ...]]:
    kind = order.terms["type"]
    if not order.says("closePosition"):
        yield ("quantity",)
    if kind == TRAILING:
        yield ("callbackRate",)
    else:
        yield ("triggerPrice", "stopPrice")
    if kind in ("STOP", "TAKE_PROFIT"):
        yield ("price", "priceMatch")


def check_trigger(listing: Listing, order: Order) -> None:
    """Refuse a condition that is no price of the contract, or is true already."""
    price = listing.mark if order.terms.get("workingType") == "MARK_PRICE" else listing.last
    if order.terms["type"] == TRAILING:
        start = activation(order)
        if start is not None and not is_price(listing.contract, start):
            raise reject(INVALID_ACTIVATION)
        if start is not None and price is not None and (start >= price if order.buys else start <= price):
            raise reject(WOULD_TRIGGER)
        return
    check_trigger_price(listing.contract, trigger_price(order))
    if price is not None and _reached(order, price):
        raise reject(WOULD_TRIGGER)


def comes_true(contract: Contract, order: Order, last: Decimal | None, mark: Decimal | None) -> bool:
    """Show an order new prices, and tell whether its condition came true."""
    price = mark if order.terms.get("workingType") == "MARK_PRICE" else last
    if price is None:
        return False
    if order.terms["type"] == TRAILING:
        return _follows(order, price)
    return _reached(order, price) and not (order.says("priceProtect") and _is_far(contract, last, mark))


def _is_far(contract: Contract, last: Decimal | None, mark: Decimal | None) -> bool:
    """Whether the last price is farther from the mark price than an order with ``priceProtect`` is triggered at."""
    return last is not None and mark is not None and abs(last - mark) > contract.trigger_protect * mark


def _reached(order: Order, price: Decimal) -> bool:
    rising = order.buys == order.terms["type"].startswith("STOP")
    return price >= trigger_price(order) if rising else price <= trigger_price(order)


def _follows(order: Order, price: Decimal) -> bool:
    start = activation(order)
    if order.peak is None:
        if start is not None and (price > start if order.buys else price < start):
            return False
        order.peak = price
        return False
    order.peak = min(order.peak, price) if order.buys else max(order.peak, price)
    back = order.peak * Decimal(order.terms.get("callbackRate", "0")) / _PERCENT
    if back == NONE:
        return False
    return price >= order.peak + back if order.buys else price <= order.peak - back
