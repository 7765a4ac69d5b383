"""Which operations the state answers, and how: by path and method, whatever the product."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from msgspec import Struct

from binance_derivatives.testing.answers import documented
from binance_derivatives.testing.catalog import Catalog, Operation
from binance_derivatives.testing.exact import as_object, read, write
from binance_derivatives.testing.market import account_facts as account
from binance_derivatives.testing.market import contract_facts as contract
from binance_derivatives.testing.market import market_facts as market
from binance_derivatives.testing.market.adjusting import Adjusting
from binance_derivatives.testing.market.admission import BAD_SYMBOL
from binance_derivatives.testing.market.shown import shown
from binance_derivatives.testing.market.venue import Venue
from binance_derivatives.testing.refusal import Refusal

Adjust: TypeAlias = Callable[[Mapping[str, str], int], None]
INVALID_PAIR: Final = -4144
_PATH: Final = re.compile(r"/[a-z]+/v[0-9]+/(.+)")
_READS: Final[Mapping[str, account.Answerer]] = MappingProxyType(
    {
        "account": account.account,
        "account.status": account.account,
        "balance": account.balances,
        "account.balance": account.balances,
        "positionRisk": account.positions,
        "account.position": account.positions,
        "accountConfig": account.configuration,
        "symbolConfig": account.symbol_configurations,
        "positionSide/dual": account.position_mode,
        "multiAssetsMargin": account.assets_mode,
        "commissionRate": account.commission_rate,
        "userTrades": account.fills,
        "income": account.incomes,
        "positionMargin/history": account.margin_transfers,
        "orderAmendment": account.amendments,
        "forceOrders": account.nobody_was_liquidated,
        "exchangeInfo": contract.exchange_info,
        "leverageBracket": contract.brackets,
        "depth": market.depth,
        "rpiDepth": market.depth,
        "trades": market.trades,
        "historicalTrades": market.trades,
        "aggTrades": market.aggregate_trades,
        "klines": market.klines,
        "continuousKlines": market.klines,
        "markPriceKlines": market.klines,
        "indexPriceKlines": market.klines,
        "ticker/price": market.prices,
        "ticker.price": market.prices,
        "ticker/bookTicker": market.best_quotes,
        "ticker.book": market.best_quotes,
        "ticker/24hr": market.day_tickers,
        "premiumIndex": market.mark_prices,
        "openInterest": market.open_interest,
        "fundingRate": market.no_funding_yet,
    }
)
# Names of indices, not of contracts.
_OTHER_SYMBOLS: Final = frozenset(("assetIndex", "indexInfo", "constituents", "insuranceBalance"))


class _Form(Struct, frozen=True):
    """A documented answer; ``sometimes`` are the members that it does not always have."""

    value: object
    sometimes: Collection[str]


class Answering:
    """Answers operations from the state.

    Args:
        catalog: The operations of the product.
        venue: The state.
    """

    def __init__(self, catalog: Catalog, venue: Venue) -> None:
        self._venue = venue
        adjusting = Adjusting(venue)
        self._changes: Mapping[str, Adjust] = {
            "leverage": adjusting.leverage,
            "marginType": adjusting.margin_type,
            "positionSide/dual": adjusting.position_mode,
            "multiAssetsMargin": adjusting.assets_mode,
            "positionMargin": adjusting.position_margin,
            "countdownCancelAll": self._count_down,
        }
        self._forms: dict[str, _Form] = {}
        self._names: dict[str, str] = {}
        for operation in catalog.operations:
            name = _name(operation)
            if name in (self._changes if operation.method == "POST" else _READS):
                self._names[operation.key] = name
                self._forms[operation.key] = _Form(read(documented(operation)), operation.conditional)

    def knows(self, key: str) -> bool:
        return key in self._forms

    def check(self, operation: Operation, sent: Mapping[str, str]) -> None:
        """Refuse a contract that is not traded.

        Raises:
            Refusal: There is no such symbol, or pair.
        """
        if _name(operation) in _OTHER_SYMBOLS:
            return
        listings = self._venue.listings
        if sent.get("symbol") is not None and sent["symbol"] not in listings:
            raise Refusal(BAD_SYMBOL)
        if sent.get("pair") is not None and all(sent["pair"] != one.contract.pair for one in listings.values()):
            raise Refusal(INVALID_PAIR, BAD_SYMBOL)

    def to(self, operation: Operation, sent: Mapping[str, str]) -> bytes:
        """Do what a request asks for, and answer it.

        Raises:
            Refusal: The state forbids it; nothing was done.
        """
        form, name = self._forms[operation.key], self._names[operation.key]
        with self._venue.turn() as now:
            if operation.method == "POST":
                self._changes[name](sent, now)
                return write(self._confirmed(form, name, operation, sent, now))
            return write(shown(form.value, _READS[name](self._venue, operation, sent, now), form.sometimes))

    def _confirmed(self, form: _Form, name: str, operation: Operation, sent: Mapping[str, str], now: int) -> object:
        if name == "leverage":
            return shown(form.value, account.leverage(self._venue, operation, sent, now))
        said = {name: str(value) for name, value in as_object(form.value).items() if name in ("code", "msg")}
        return shown(form.value, {**said, **sent})

    def _count_down(self, sent: Mapping[str, str], now: int) -> None:
        self._venue.count_down(self._venue.listing(sent["symbol"]), int(sent["countdownTime"]), now)


def _name(operation: Operation) -> str:
    if operation.kind == "ws_api":
        return operation.method.rpartition("/")[2]
    found = _PATH.fullmatch(operation.path or "")
    return found[1] if found else ""
