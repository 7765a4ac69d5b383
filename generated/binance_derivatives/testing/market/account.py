"""The account: balances, positions and settings, and what fills do to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from binance_derivatives.testing.book import Order
from binance_derivatives.testing.market.amounts import NONE, rounded
from binance_derivatives.testing.market.contract import Contract
from binance_derivatives.testing.market.feed import AccountChange, Feed, Fill, Position, Print, Reason

BOTH: Final = "BOTH"
LONG: Final = "LONG"
SHORT: Final = "SHORT"
LEVERAGE: Final = 20


class Income(Struct, frozen=True):
    """Something that changed a balance."""

    number: int
    symbol: str
    kind: str
    amount: Decimal
    asset: str
    time: int
    trade: str


class MarginTransfer(Struct, frozen=True):
    """Margin that was added to an isolated position (1), or taken from it (2)."""

    symbol: str
    kind: int
    amount: Decimal
    asset: str
    side: str
    time: int


class Account:
    """What belongs to the key of the exchange.

    Attributes:
        wallets: The balance of each asset, with what is set aside for isolated positions.
        hedge: Whether there are positions for both sides of a contract.
        multi_assets: Whether all assets are margin for all contracts; only remembered.
        leverage: By symbol; 20 where none was set.
        isolated: The symbols whose positions have margin of their own.
    """

    def __init__(self, wallets: Mapping[str, Decimal], feed: Feed) -> None:
        self.wallets = dict(wallets)
        self.hedge = False
        self.multi_assets = False
        self.leverage: defaultdict[str, int] = defaultdict(lambda: LEVERAGE)
        self.isolated: set[str] = set()
        self.fills: list[Fill] = []
        self.incomes: list[Income] = []
        self.transfers: list[MarginTransfer] = []
        self._positions: dict[tuple[str, str], Position] = {}
        self._feed = feed

    def position(self, symbol: str, side: str) -> Position:
        key = (symbol, side)
        if key not in self._positions:
            self._positions[key] = Position(symbol, side)
        return self._positions[key]

    def sides(self) -> tuple[str, ...]:
        """The sides on which positions are held."""
        return (LONG, SHORT) if self.hedge else (BOTH,)

    def held(self) -> Iterator[Position]:
        """The positions there are something of."""
        return (position for position in self._positions.values() if position.quantity)

    def of(self, symbol: str) -> list[Position]:
        """The positions of a contract that the mode has, also those there is nothing of."""
        return [self.position(symbol, side) for side in self.sides()]

    def reducible(self, symbol: str, side: str, buys: bool) -> Decimal:
        """How much an order could take from a position."""
        quantity = self.position(symbol, side).quantity
        return max(NONE, -quantity if buys else quantity)

    def set_aside(self, asset: str, symbols: frozenset[str]) -> Decimal:
        """What isolated positions in some symbols hold of an asset that is the margin of all of them."""
        return sum((one.isolated for one in self.held() if one.symbol in symbols), NONE)

    def settle(self, contract: Contract, order: Order, trade: Print, quantity: Decimal, *, maker: bool) -> Fill:
        """Book a fill: commission and profit on the balance, the quantity on the position."""
        side = order.terms.get("positionSide", BOTH)
        position = self.position(contract.symbol, side)
        value = contract.value(trade.price, quantity)
        commission = contract.commission(trade.price, quantity, maker=maker)
        signed = quantity if order.buys else -quantity
        realised = self._move(contract, position, signed, trade.price)
        position.changed = trade.time
        asset = contract.margin_asset
        fill = Fill(
            trade.number, order.number, contract.symbol, order.buys, side, trade.price, quantity, value,
            commission, asset, realised, maker, trade.time,
        )  # fmt: skip
        self.fills.append(fill)
        self.earn("COMMISSION", contract.symbol, -commission, asset, trade.time, trade.number)
        if realised:
            self.earn("REALIZED_PNL", contract.symbol, realised, asset, trade.time, trade.number)
        self.tell("ORDER", asset, position, realised - commission, trade.time)
        return fill

    def earn(self, kind: str, symbol: str, amount: Decimal, asset: str, time: int, trade: int) -> None:
        """Change a balance and write down why."""
        self.wallets[asset] = self.wallets.get(asset, NONE) + amount
        self.incomes.append(Income(len(self.incomes) + 1, symbol, kind, amount, asset, time, str(trade)))

    def tell(self, reason: Reason, asset: str, position: Position, change: Decimal, time: int) -> None:
        self._feed.announce(AccountChange(reason, asset, self.wallets[asset], change, replace(position), time))

    def _move(self, contract: Contract, position: Position, signed: Decimal, price: Decimal) -> Decimal:
        """Add to a position or take from it, and return the profit of what was taken."""
        held = position.quantity
        if held * signed >= 0:
            position.entry = contract.average(position.entry, abs(held), price, abs(signed)) if held else price
            position.quantity += signed
            self._isolate(contract, position, abs(signed), price)
            return NONE
        closed = min(abs(held), abs(signed))
        profit = contract.profit(position.entry, price, closed if held > 0 else -closed)
        if position.isolated:
            position.isolated -= rounded(position.isolated * closed / abs(held))
        position.quantity += closed if held < 0 else -closed
        if not position.quantity:
            position.entry = position.isolated = NONE
        if rest := abs(signed) - closed:
            position.quantity, position.entry = rest.copy_sign(signed), price
            self._isolate(contract, position, rest, price)
        return profit

    def _isolate(self, contract: Contract, position: Position, quantity: Decimal, price: Decimal) -> None:
        if contract.symbol in self.isolated:
            position.isolated += rounded(contract.value(price, quantity) / self.leverage[contract.symbol])
