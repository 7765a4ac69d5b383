"""What positions and open orders take of a balance, at the mark price.

As the pages about accounts name it: initial margin of positions and of open orders, unrealised profit, what is available.
Positions and orders of one contract count together: in one-way mode the larger of what would be held if all orders to buy were
filled, or all orders to sell; in hedge mode each side for itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from msgspec import Struct

from binance_derivatives.testing.book import Order
from binance_derivatives.testing.market.account import BOTH, LONG, Account
from binance_derivatives.testing.market.amounts import NONE, rounded
from binance_derivatives.testing.market.feed import Position
from binance_derivatives.testing.market.listing import Listing


class Need(Struct, frozen=True):
    """What a position and the orders of its side come to, in the margin asset."""

    notional: Decimal
    profit: Decimal
    bids: Decimal
    asks: Decimal
    initial: Decimal
    orders: Decimal
    maintenance: Decimal


class Balance(Struct, frozen=True):
    """What there is of an asset."""

    asset: str
    wallet: Decimal
    cross: Decimal
    profit: Decimal
    cross_profit: Decimal
    initial: Decimal
    orders: Decimal
    maintenance: Decimal
    available: Decimal


class Margin:
    """Computes what an account needs.

    Args:
        account: Whose.
        listings: What is traded, by symbol.
    """

    def __init__(self, account: Account, listings: Mapping[str, Listing]) -> None:
        self._account = account
        self._listings = listings

    def need(self, position: Position, more: Order | None = None) -> Need:
        """What a position with its open orders comes to, and with one more order."""
        listing = self._listings[position.symbol]
        contract, mark = listing.contract, listing.mark or position.entry
        value = contract.value(mark, position.quantity) if position.quantity else NONE
        profit = contract.profit(position.entry, mark, position.quantity) if position.quantity else NONE
        bids, asks = self._orders(listing, position.side, more)
        leverage = self._account.leverage[position.symbol]
        initial = rounded(abs(value) / leverage)
        if position.side == BOTH:
            most = max(abs(value + bids), abs(value - asks))
        else:
            # Orders of the other direction take from the position of a side.
            most = abs(value) + (bids if position.side == LONG else asks)
        orders = max(NONE, rounded(most / leverage) - initial)
        return Need(value, profit, bids, asks, initial, orders, rounded(abs(value) * contract.maintenance))

    def balance(self, asset: str, more: Order | None = None) -> Balance:
        """How it stands with an asset, and with one more order."""
        account = self._account
        wallet = account.wallets.get(asset, NONE)
        cross = wallet
        profit = cross_profit = initial = cross_initial = orders = maintenance = NONE
        for position in self._concerned(asset, more):
            need = self.need(position, more if _is_of(more, position) else None)
            profit += need.profit
            initial += need.initial
            orders += need.orders
            maintenance += need.maintenance
            if position.symbol in account.isolated:
                cross -= position.isolated
            else:
                cross_profit += need.profit
                cross_initial += need.initial
        available = cross + cross_profit - cross_initial - orders
        return Balance(asset, wallet, cross, profit, cross_profit, initial, orders, maintenance, available)

    def _concerned(self, asset: str, more: Order | None) -> Iterable[Position]:
        """The positions in an asset of which there is something, or for which there are orders."""
        account = self._account
        busy = {order.symbol for order in (more,) if order is not None}
        busy |= {symbol for symbol, listing in self._listings.items() if listing.resting}
        busy |= {position.symbol for position in account.held()}
        symbols = (symbol for symbol in sorted(busy) if self._listings[symbol].contract.margin_asset == asset)
        return [position for symbol in symbols for position in account.of(symbol)]

    def _orders(self, listing: Listing, side: str, more: Order | None) -> tuple[Decimal, Decimal]:
        """What the orders of a side to buy, and those to sell, are worth; those that only reduce are not counted."""
        value, bids, asks = listing.contract.value, NONE, NONE
        for order in (*listing.resting.values(), *((more,) if more is not None else ())):
            if order.terms.get("positionSide", BOTH) != side or order.says("reduceOnly"):
                continue
            worth = value(order.price or _price(listing, order), order.quantity - order.executed)
            if order.buys:
                bids += worth
            else:
                asks += worth
        return bids, asks


def _is_of(order: Order | None, position: Position) -> bool:
    key = (position.symbol, position.side)
    return order is not None and (order.symbol, order.terms.get("positionSide", BOTH)) == key


def _price(listing: Listing, order: Order) -> Decimal:
    """What an order at any price may have to pay."""
    return listing.best_offer(order.buys) or listing.mark or NONE
