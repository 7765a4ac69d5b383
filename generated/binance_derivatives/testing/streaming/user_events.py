"""Events of user data, made of the changes that the feed of the exchange tells.

Members as on the pages of the user data streams of each product; what nobody sent has its default there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, TypeAlias

from binance_derivatives.testing.book import Order
from binance_derivatives.testing.market.account import BOTH
from binance_derivatives.testing.market.amounts import NONE, plain
from binance_derivatives.testing.market.conditions import TRAILING, activation, trigger_price
from binance_derivatives.testing.market.feed import AccountChange, Change, Fill, OrderChange, SettingChange
from binance_derivatives.testing.market.venue import Venue

Event: TypeAlias = dict[str, object]
_ACCOUNT: Final = "SfsR"


class UserEvents:
    """Writes events.

    Args:
        venue: The state, as it is after the change.
        product: Name of the product; events of coinm say less about orders, and more about whose they are.
    """

    def __init__(self, venue: Venue, product: str) -> None:
        self._venue = venue
        self._inverse = product == "coinm"
        self._account = venue.account
        self._counted = 0
        self._earned: defaultdict[tuple[str, str], Decimal] = defaultdict(Decimal)

    def of(self, change: Change) -> Iterator[tuple[str, Event]]:
        """The events of a change, each with its kind."""
        match change:
            case OrderChange(market, order, cause, time, fill) if not market:
                yield "ORDER_TRADE_UPDATE", self._order(order, cause, time, fill)
                if fill is not None and not self._inverse:
                    yield "TRADE_LITE", _trade(order, fill, time)
            case OrderChange(_, order, _, time, _):
                yield "ALGO_UPDATE", self._condition(order, time)
            case AccountChange():
                yield "ACCOUNT_UPDATE", self._balance(change)
            case SettingChange("leverage", symbol, value, time):
                yield "ACCOUNT_CONFIG_UPDATE", _configured(time, {"ac": {"s": symbol, "l": int(value)}})
            case SettingChange("multiAssetsMargin", _, value, time):
                yield "ACCOUNT_CONFIG_UPDATE", _configured(time, {"ai": {"j": value == "true"}})
            case _:
                return

    def _head(self, kind: str, time: int) -> Event:
        return {"e": kind, "E": time, "T": time, **({"i": _ACCOUNT} if self._inverse else {})}

    def _order(self, order: Order, cause: str, time: int, fill: Fill | None) -> Event:
        terms = order.terms
        asset = self._venue.listings[order.symbol].contract.margin_asset
        inner: Event = {
            "s": order.symbol, "c": order.own_id, "S": terms["side"], "o": terms["type"],
            "f": terms.get("timeInForce", "GTC"), "q": plain(order.quantity), "p": plain(order.price),
            "ap": plain(order.average), "sp": plain(trigger_price(order)), "x": "EXPIRED" if cause == "REJECTED" else cause, "X": order.status,
            "i": order.number, "l": plain(fill.quantity if fill else NONE), "z": plain(order.executed),
            "L": plain(fill.price if fill else NONE),
        }  # fmt: skip
        if self._inverse:
            inner["ma"] = asset
        bids, asks = self._open(order.symbol)
        inner |= {
            "N": fill.asset if fill else asset, "n": plain(fill.commission if fill else NONE), "T": time,
            "t": fill.number if fill else 0, "b": plain(bids), "a": plain(asks), "m": fill is not None and fill.maker,
            **self._flags(order), "ot": terms.get("origType", terms["type"]), "ps": terms.get("positionSide", BOTH),
            "cp": order.says("closePosition"), "pP": order.says("priceProtect"),
        }  # fmt: skip
        if terms["type"] == TRAILING:
            inner |= {"AP": plain(activation(order) or NONE), "cr": terms.get("callbackRate", "0")}
        if not self._inverse:
            inner |= {"si": 0, "ss": 0, "gtd": int(terms.get("goodTillDate", "0"))}
        inner |= {"rp": plain(fill.realised if fill else NONE), **self._modes(order), "er": "0"}
        return {**self._head("ORDER_TRADE_UPDATE", time), "o": inner}

    def _condition(self, order: Order, time: int) -> Event:
        terms = order.terms
        inner: Event = {
            "caid": order.own_id, "aid": order.number, "at": terms.get("algoType", "CONDITIONAL"), "o": terms["type"],
            "s": order.symbol, "S": terms["side"], "ps": terms.get("positionSide", BOTH),
            "f": terms.get("timeInForce", "GTC"), "q": plain(order.quantity), "X": order.status,
            # The id of the order that it became is text here.
            "ai": str(order.became) if order.became else "", "ap": plain(order.average), "aq": plain(order.executed),
            "act": "0", "tp": plain(trigger_price(order)), "p": plain(order.price), **self._modes(order),
            **self._flags(order), "cp": order.says("closePosition"), "pP": order.says("priceProtect"),
            "tt": order.triggered, "gtd": int(terms.get("goodTillDate", "0")),
        }  # fmt: skip
        if order.became:
            inner["act"] = _kind_of_child(terms["type"])
        return {**self._head("ALGO_UPDATE", time), "o": inner}

    def _balance(self, change: AccountChange) -> Event:
        position = change.position
        balance = self._venue.margin.balance(change.asset)
        need = self._venue.margin.need(position)
        isolated = position.symbol in self._venue.account.isolated
        symbol, side, asset = position.symbol, position.side, change.asset
        realised = self._realised(symbol, side)
        # Profit and commission are not said to be a change of the balance.
        moved = NONE if change.reason == "ORDER" else change.change
        inner: Event = {
            "m": change.reason,
            "B": [{"a": asset, "wb": plain(change.wallet), "cw": plain(balance.cross), "bc": plain(moved)}],
            "P": [{
                "s": symbol, "pa": plain(position.quantity), "ep": plain(position.entry), "bep": plain(position.entry),
                "cr": plain(realised), "up": plain(need.profit), "mt": "isolated" if isolated else "cross",
                "iw": plain(position.isolated), "ps": side,
            }],
        }  # fmt: skip
        return {**self._head("ACCOUNT_UPDATE", change.time), "a": inner}

    def _realised(self, symbol: str, side: str) -> Decimal:
        """What a position has earned so far, before commission."""
        if self._account is not self._venue.account:
            self._account, self._counted = self._venue.account, 0
            self._earned.clear()
        for fill in self._account.fills[self._counted :]:
            self._earned[fill.symbol, fill.side] += fill.realised
        self._counted = len(self._account.fills)
        return self._earned[symbol, side]

    def _open(self, symbol: str) -> tuple[Decimal, Decimal]:
        """What the open orders of a contract are worth: those to buy, those to sell."""
        listing, sums = self._venue.listings[symbol], [NONE, NONE]
        for one in listing.resting.values():
            sums[not one.buys] += listing.contract.value(one.price, one.remaining)
        return sums[0], sums[1]

    def _flags(self, order: Order) -> Event:
        return {"R": order.says("reduceOnly"), "wt": order.terms.get("workingType", "CONTRACT_PRICE")}

    def _modes(self, order: Order) -> Event:
        mode = order.terms.get("selfTradePreventionMode", "EXPIRE_MAKER")
        return {"V": mode, "pm": order.terms.get("priceMatch", "NONE")}


def _trade(order: Order, fill: Fill, time: int) -> Event:
    return {
        "e": "TRADE_LITE", "E": time, "T": time, "s": order.symbol, "q": plain(order.quantity), "p": plain(order.price),
        "m": fill.maker, "c": order.own_id, "S": order.terms["side"], "L": plain(fill.price), "l": plain(fill.quantity),
        "t": fill.number, "i": order.number,
    }  # fmt: skip


def _configured(time: int, what: Event) -> Event:
    return {"e": "ACCOUNT_CONFIG_UPDATE", "E": time, "T": time, **what}


def _kind_of_child(kind: str) -> str:
    return "LIMIT" if kind in ("STOP", "TAKE_PROFIT") else "MARKET"
