"""What a test has others do on the market."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import cast

from binance_derivatives.testing.market.amounts import EXACT, Amount, read_positive
from binance_derivatives.testing.market.listing import Level
from binance_derivatives.testing.market.venue import Venue

Quote = tuple[Amount, Amount]


class MarketScript:
    """Has others trade and quote; only for an exchange that was given ``symbols``, else ``RuntimeError``.

    All methods raise ``ValueError`` for a symbol that is not traded and for a price or quantity that no order could have, and
    ``TypeError`` for an amount that is no ``Decimal``, ``int`` or ``str``.

    Attributes:
        venue: The state of an exchange that trades, whose ``feed`` tells of every change; None where nothing is traded.
    """

    def __init__(self, venue: Venue | None) -> None:
        self.venue = venue

    def trade(self, symbol: str, price: Amount, quantity: Amount) -> None:
        """Have others trade at a price, which becomes the last one if something is left for it.

        Orders of the account that stand at this price or a better one are filled first, each at its own price, in part when the
        quantity does not suffice; then the last price is that of the last of them. Conditional orders see all these prices.

        Args:
            symbol: The contract.
            price: At which price.
            quantity: How much, or how many contracts.
        """
        venue = self._traded()
        at, amount = self._price(venue, symbol, price), self._quantity(venue, symbol, quantity)
        venue.trade(symbol, at, amount)

    def book(self, symbol: str, bids: Iterable[Quote] = (), asks: Iterable[Quote] = ()) -> None:
        """Set what others have in the book, in place of what they had; it is what orders of the account trade with.

        What the account takes is gone from the book. Orders of the account that the new quotes reach are filled.

        Args:
            symbol: The contract.
            bids: Price and quantity of what others would buy, in any order.
            asks: What they would sell.

        Raises:
            ValueError: The highest bid is not below the lowest ask.
        """
        venue = self._traded()
        self._listed(venue, symbol)
        buying, selling = self._levels(venue, symbol, "bids", bids), self._levels(venue, symbol, "asks", asks)
        if buying and selling and max(buying).price >= min(selling).price:
            raise ValueError(f"a bid at {max(buying).price} meets an ask at {min(selling).price}")
        venue.quote(symbol, buying, selling)

    def mark_price(self, symbol: str, price: Amount) -> None:
        """Set the mark price, which is the last price until then."""
        venue = self._traded()
        self._listed(venue, symbol)
        venue.mark(symbol, read_positive("price", price))

    def _traded(self) -> Venue:
        if self.venue is None:
            raise RuntimeError("nothing is traded on this exchange: name the symbols, Exchange(..., symbols=[...])")
        return self.venue

    def _levels(self, venue: Venue, symbol: str, name: str, quotes: Iterable[Quote]) -> list[Level]:
        levels: dict[Decimal, Level] = {}
        for place, quote in enumerate(_pairs(name, quotes)):
            price, quantity = self._price(venue, symbol, quote[0]), self._quantity(venue, symbol, quote[1])
            if price in levels:
                raise ValueError(f"{name}[{place}] is at {price}, where there is another one")
            levels[price] = Level(price, quantity)
        return list(levels.values())

    def _price(self, venue: Venue, symbol: str, price: Amount) -> Decimal:
        self._listed(venue, symbol)
        return _stepped("price", read_positive("price", price), venue.listings[symbol].contract.tick)

    def _quantity(self, venue: Venue, symbol: str, quantity: Amount) -> Decimal:
        return _stepped("quantity", read_positive("quantity", quantity), venue.listings[symbol].contract.step)

    def _listed(self, venue: Venue, symbol: str) -> None:
        if symbol not in venue.listings:
            raise ValueError(f"{symbol!r} is not traded here, only {', '.join(venue.listings)}")


def _pairs(name: str, quotes: object) -> list[tuple[Amount, Amount]]:
    if isinstance(quotes, str | bytes | Mapping) or not isinstance(quotes, Iterable):
        raise TypeError(f"{name} is {quotes!r}, expected pairs of a price and a quantity")
    pairs = list(cast("Iterable[object]", quotes))
    for place, pair in enumerate(pairs):
        if not isinstance(pair, tuple | list) or len(cast("list[object]", pair)) != 2:
            raise ValueError(f"{name}[{place}] is {pair!r}, expected a price and a quantity")
    return cast("list[tuple[Amount, Amount]]", pairs)


def _stepped(name: str, amount: Decimal, step: Decimal) -> Decimal:
    if EXACT.remainder(amount, step):
        raise ValueError(f"{name} is {amount}, expected a multiple of {step}")
    return amount
