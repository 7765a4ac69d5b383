"""Contracts: what a symbol stands for, and the rules its orders obey."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final, cast

from msgspec import Struct
from msgspec.structs import fields

from binance_derivatives.testing import arguments
from binance_derivatives.testing.market.amounts import Amount, charged, digits, read_amount, read_positive, rounded

START: Final = Decimal(10_000)
PRODUCTS: Final = ("usdm", "coinm")
_QUOTES: Final = ("USDT", "USDC", "BUSD", "BTC", "ETH", "USD")
# https://developers.binance.com/docs/derivatives/coin-margined-futures: a contract of BTC is 100 USD, of other coins 10 USD.
_SIZES: Final = {"BTC": Decimal(100)}
# https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Initial-Leverage
_MOST_LEVERAGE: Final = 125
_OTHER_SIZE: Final = Decimal(10)
_TEXTS: Final = frozenset(("symbol", "pair", "base", "quote", "margin_asset", "size"))
_MAY_BE_NONE: Final = frozenset(("min_price", "min_notional", "maker_fee", "taker_fee"))


class Contract(Struct, frozen=True, kw_only=True):
    """A contract and its rules.

    Attributes:
        symbol: Its name.
        pair: What it is of, without a date of delivery.
        base: The asset that is traded.
        quote: The asset prices are in.
        margin_asset: The asset that profit and fees are paid in.
        size: What one contract is worth in ``quote``; None where quantities are amounts of ``base``.
        tick: Step of prices; as many digits as it is written with are taken.
        step: Step of quantities, likewise.
        min_notional: Least value in ``quote`` of an order that is not reduce-only; 0 for any.
        multiplier_up: The highest price of a buy order, as a multiple of the mark price.
        multiplier_down: The lowest price of a sell order, likewise.
        max_orders: How many orders may be open.
        max_algo_orders: How many conditional orders may be open.
        maker_fee: Share of the value of a fill that is charged for an order that stood in the book.
        taker_fee: The same for one that came upon it.
        maintenance: Share of a position's value that has to be kept.
        max_leverage: The highest leverage.
        trigger_protect: How far the last price may be from the mark price, as a share of it, when an order with ``priceProtect`` is triggered.
        price: The last price when the exchange starts; None when nothing has been traded yet.
    """

    symbol: str
    pair: str
    base: str
    quote: str
    margin_asset: str
    size: Decimal | None = None
    tick: Decimal = Decimal("0.01")
    step: Decimal = Decimal("0.001")
    min_price: Decimal = Decimal("0.01")
    max_price: Decimal = Decimal(10_000_000)
    min_quantity: Decimal = Decimal("0.001")
    max_quantity: Decimal = Decimal(1_000_000)
    max_market_quantity: Decimal = Decimal(100_000)
    min_notional: Decimal = Decimal(5)
    multiplier_up: Decimal = Decimal("1.15")
    multiplier_down: Decimal = Decimal("0.85")
    max_orders: Decimal = Decimal(200)
    max_algo_orders: Decimal = Decimal(200)
    maker_fee: Decimal = Decimal("0.0002")
    taker_fee: Decimal = Decimal("0.0004")
    maintenance: Decimal = Decimal("0.004")
    max_leverage: Decimal = Decimal(125)
    trigger_protect: Decimal = Decimal("0.05")
    price: Decimal | None = None

    @property
    def price_digits(self) -> int:
        return digits(self.tick)

    @property
    def quantity_digits(self) -> int:
        return digits(self.step)

    def value(self, price: Decimal, quantity: Decimal) -> Decimal:
        """What a quantity is worth at a price, in the margin asset."""
        if self.size is None:
            return price * quantity
        return rounded(quantity * self.size / price)

    def commission(self, price: Decimal, quantity: Decimal, *, maker: bool) -> Decimal:
        """What a fill costs, in the margin asset."""
        rate = self.maker_fee if maker else self.taker_fee
        # Divided last, so that what comes out even is not charged less.
        return charged(quantity * rate * price if self.size is None else quantity * rate * self.size / price)

    def notional(self, price: Decimal, quantity: Decimal) -> Decimal:
        """What a quantity is worth at a price, in ``quote``."""
        return quantity * (price if self.size is None else self.size)

    def profit(self, entry: Decimal, price: Decimal, quantity: Decimal) -> Decimal:
        """What a quantity bought at ``entry`` has earned at ``price``; one below zero was sold."""
        if self.size is None:
            return rounded((price - entry) * quantity)
        return rounded(quantity * self.size * (price - entry) / (entry * price))

    def average(self, entry: Decimal, held: Decimal, price: Decimal, more: Decimal) -> Decimal:
        """The price at which a quantity has been entered, once there is more of it; of inverse contracts the harmonic mean."""
        if self.size is None:
            return rounded((entry * held + price * more) / (held + more))
        return rounded((held + more) * entry * price / (held * price + more * entry))


def contracts(product: str, symbols: Mapping[str, Mapping[str, Amount]] | Iterable[str]) -> dict[str, Contract]:
    """Read the contracts of an exchange, by symbol.

    Args:
        product: ``usdm`` or ``coinm``.
        symbols: Names, or the rules of each name by the attribute of a ``Contract``.

    Raises:
        ValueError: The product has no contracts here, there is no symbol, or a rule is none.
        TypeError: A rule is no exact number.
    """
    if product not in PRODUCTS:
        raise ValueError(f"nothing of {product} is traded here, only contracts of {' and '.join(PRODUCTS)}")
    rules = _rules(symbols)
    if not rules:
        raise ValueError("symbols is empty, expected at least one")
    made = {symbol: _contract(product, symbol, given) for symbol, given in rules.items()}
    for contract in made.values():
        _check(contract)
    return made


def wallets(traded: Mapping[str, Contract] | None, balances: Mapping[str, Amount] | None) -> dict[str, Decimal]:
    """Read what the account has at first.

    Raises:
        ValueError: A balance is below zero, or nothing is traded that it could be for.
        TypeError: A balance is no exact number.
    """
    if balances is None:
        return {contract.margin_asset: START for contract in (traded or {}).values()}
    if traded is None:
        raise ValueError("balances are for an exchange that trades: name the symbols too")
    arguments.mapping("balances", balances)
    for asset in balances:
        arguments.text("an asset of balances", asset)
    return {asset: _not_negative(f"balances[{asset!r}]", amount) for asset, amount in balances.items()}


def _rules(symbols: Mapping[str, Mapping[str, Amount]] | Iterable[str]) -> Mapping[str, Mapping[str, Amount]]:
    if isinstance(symbols, str):
        raise ValueError(f"symbols is the text {symbols!r}, expected several names, or rules by name")
    if isinstance(symbols, Mapping):
        named = cast("Mapping[str, Mapping[str, Amount]]", symbols)
        for symbol, given in named.items():
            arguments.mapping(f"symbols[{symbol!r}]", given)
        return named
    arguments.instance("symbols", symbols, Iterable, "several names, or rules by name")
    return {symbol: {} for symbol in symbols}


def _check(contract: Contract) -> None:
    """Refuse rules that do not go together, or that no contract has."""
    symbol = contract.symbol
    for name in ("max_orders", "max_algo_orders", "max_leverage"):
        if (number := getattr(contract, name)) % 1:
            raise ValueError(f"{symbol}.{name} is {number}, expected a whole number")
    if contract.max_leverage > _MOST_LEVERAGE:
        raise ValueError(f"{symbol}.max_leverage is {contract.max_leverage}, expected {_MOST_LEVERAGE} at most")
    for least, most in (
        ("min_price", "max_price"),
        ("min_quantity", "max_quantity"),
        ("min_quantity", "max_market_quantity"),
    ):
        if getattr(contract, least) > getattr(contract, most):
            raise ValueError(
                f"{symbol}.{least} is {getattr(contract, least)}, expected no more than {most}, {getattr(contract, most)}"
            )
    if contract.price is not None and contract.price % contract.tick:
        raise ValueError(f"{symbol}.price is {contract.price}, expected a multiple of the tick, {contract.tick}")


def _contract(product: str, symbol: str, given: Mapping[str, Amount]) -> Contract:
    if not arguments.text("a symbol", symbol) or symbol != symbol.upper() or not symbol.replace("_", "").isalnum():
        raise ValueError(f"{symbol!r} is no symbol, expected capitals and digits")
    names = [field.name for field in fields(Contract) if field.name not in _TEXTS]
    if unknown := sorted(set(given) - set(names)):
        raise ValueError(f"{symbol} has no rule {', '.join(unknown)}, there are: {', '.join(names)}")
    rules = {name: _rule(f"{symbol}.{name}", name, amount) for name, amount in given.items()}
    if "step" in rules:
        rules.setdefault("min_quantity", rules["step"])
    if "tick" in rules:
        rules.setdefault("min_price", rules["tick"])
    pair = symbol.partition("_")[0]
    if product == "coinm":
        base = pair.removesuffix("USD")
        whole = {"step": Decimal(1), "min_quantity": Decimal(1), "tick": Decimal("0.1"), "min_price": Decimal("0.1")}
        size = _SIZES.get(base, _OTHER_SIZE)
        rules = {**whole, "min_notional": Decimal(0), **rules}
        return Contract(symbol=symbol, pair=pair, base=base, quote="USD", margin_asset=base, size=size, **rules)
    quote = next((one for one in _QUOTES if pair.endswith(one) and pair != one), "USDT")
    base = pair.removesuffix(quote)
    return Contract(symbol=symbol, pair=pair, base=base, quote=quote, margin_asset=quote, **rules)


def _rule(label: str, name: str, amount: Amount) -> Decimal:
    if name not in _MAY_BE_NONE:
        return read_positive(label, amount)
    return _not_negative(label, amount)


def _not_negative(label: str, amount: Amount) -> Decimal:
    number = read_amount(label, amount)
    if number < 0:
        raise ValueError(f"{label} is {number}, expected at least 0")
    return number
