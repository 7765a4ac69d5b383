"""Carrying out requests about orders."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from msgspec import Struct

from binance_derivatives.testing.book import CANCELED, NEW, Order
from binance_derivatives.testing.catalog import Catalog, Operation
from binance_derivatives.testing.ledger import Executed
from binance_derivatives.testing.orders import OWN_ID, Role, Verb, read_items, read_list, roles, without_protocol
from binance_derivatives.testing.refusal import Refusal

CHANGES: Final[frozenset[Verb]] = frozenset(("place", "modify", "cancel", "cancel_all"))
_LONGEST: Final = 1000


class Done(Struct, frozen=True):
    """What came of a request: its answer, and what was really done for it, if anything."""

    body: bytes
    executed: tuple[Executed, ...] = ()


class Trading:
    """The order books of a product, and what its operations do to them."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._roles = roles(catalog)
        self._unknown = catalog.named("NO_SUCH_ORDER", "CANCEL_REJECTED")
        self._not_canceled = catalog.named("CANCEL_REJECTED", "NO_SUCH_ORDER")
        self.changing = frozenset(key for key, role in self._roles.items() if role.verb in CHANGES)

    def knows(self, key: str) -> bool:
        return key in self._roles

    def carry_out(self, operation: Operation, sent: Mapping[str, str], now: int) -> Done:
        """Do what a request asks for.

        Raises:
            Refusal: The book does not allow it; nothing was done.
        """
        role = self._roles[operation.key]
        asked = without_protocol(sent)
        match role.verb:
            case "list_open" | "list_all":
                orders = role.market.book.open() if role.verb == "list_open" else role.market.book.all()
                return Done(_listed(role, _selected(orders, role.market.number, sent)))
            case "cancel_all":
                return self._cancel_all(operation.key, role, asked, now)
            case _ if role.many:
                return self._each(operation.key, role, asked, now)
            case _:
                order, executed = self._one(operation.key, role, asked, now)
                return Done(role.blank.filled(order).encode(), executed)

    def _one(self, key: str, role: Role, asked: Mapping[str, str], now: int) -> tuple[Order, tuple[Executed, ...]]:
        if role.verb == "place":
            order = role.market.book.place(asked.get(role.own_id), asked, now)
        else:
            order = self._standing(role, asked)
        if role.verb == "cancel":
            role.market.book.end(order, CANCELED, now)
        if role.verb == "modify":
            order.terms, order.changed = {**order.terms, **asked}, now
        return order, (_executed(key, asked, order, now),) if role.verb in CHANGES else ()

    def _standing(self, role: Role, asked: Mapping[str, str]) -> Order:
        """The order a request is about; it has to be open for all but a query."""
        number = asked.get(role.market.number)
        own_id = asked.get(role.own_id)
        order = role.market.book.find(int(number) if number is not None else None, own_id, asked.get("symbol"))
        if order is None or (role.verb != "query" and order.status != NEW):
            raise Refusal(self._not_canceled if role.verb == "cancel" else self._unknown)
        return order

    def _each(self, key: str, role: Role, asked: Mapping[str, str], now: int) -> Done:
        """Do what a batch asks for, one after the other; what cannot be done is an error in the list."""
        texts: list[str] = []
        executed: list[Executed] = []
        for item in _items(role, asked):
            try:
                order, done = self._one(key, role, item, now)
            except Refusal as found:
                code = self._catalog.code(*found.codes)
                texts.append(json.dumps({"code": code, "msg": self._catalog.message(code, found.about)}))
                continue
            texts.append(role.blank.filled(order))
            executed.extend(done)
        return Done(f"[{','.join(texts)}]".encode(), tuple(executed))

    def _cancel_all(self, key: str, role: Role, asked: Mapping[str, str], now: int) -> Done:
        orders = _selected(role.market.book.open(), role.market.number, asked)
        for order in orders:
            role.market.book.end(order, CANCELED, now)
        body = _listed(role, orders) if role.answer.startswith("[") else role.answer.encode()
        return Done(body, tuple(_executed(key, asked, order, now) for order in orders))


def _executed(key: str, asked: Mapping[str, str], order: Order, now: int) -> Executed:
    return Executed(key, asked, now, order.number, order.own_id)


def _items(role: Role, asked: Mapping[str, str]) -> list[dict[str, str]]:
    if role.items is not None:
        return read_items(asked[role.items])
    symbol = {"symbol": asked["symbol"]} if "symbol" in asked else {}
    for listing, name in ((role.numbers, role.market.number), (role.own_ids, OWN_ID)):
        if listing is not None and listing in asked:
            return [{**symbol, name: element} for element in read_list(asked[listing])]
    return []


def _selected(orders: Iterable[Order], number: str, sent: Mapping[str, str]) -> list[Order]:
    """The orders a request asks for, the latest ones when there are too many."""
    tests: list[Callable[[Order], bool]] = []
    if "symbol" in sent:
        tests.append(lambda order: order.symbol == sent["symbol"])
    if "underlying" in sent:
        tests.append(lambda order: sent["underlying"].startswith(order.symbol.partition("-")[0]))
    if "pair" in sent:
        tests.append(lambda order: order.symbol.partition("_")[0] == sent["pair"])
    if number in sent:
        tests.append(lambda order: order.number >= int(sent[number]))
    if "startTime" in sent:
        tests.append(lambda order: order.time >= int(sent["startTime"]))
    if "endTime" in sent:
        tests.append(lambda order: order.time <= int(sent["endTime"]))
    chosen = [order for order in orders if all(test(order) for test in tests)]
    return chosen[-min(int(sent.get("limit", _LONGEST)), _LONGEST) :] if "limit" in sent else chosen


def _listed(role: Role, orders: Iterable[Order]) -> bytes:
    return f"[{','.join(role.blank.filled(order) for order in orders)}]".encode()
