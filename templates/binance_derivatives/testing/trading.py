"""Carrying out requests about orders."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from decimal import Decimal
from typing import Final

from msgspec import Struct

from binance_derivatives.testing.answers import Answers
from binance_derivatives.testing.book import CANCELED, Book, Numbers, Order
from binance_derivatives.testing.catalog import Catalog, Operation
from binance_derivatives.testing.checks import check_alone
from binance_derivatives.testing.ledger import Executed
from binance_derivatives.testing.market.admission import check_any_price
from binance_derivatives.testing.market.contract import Contract
from binance_derivatives.testing.market.venue import ALGO, Venue
from binance_derivatives.testing.orders import OWN_ID, Role, Verb, read_items, read_list, roles, without_protocol
from binance_derivatives.testing.refusal import Refusal

CHANGES: Final[frozenset[Verb]] = frozenset(("place", "modify", "cancel", "cancel_all"))
_LONGEST: Final = 1000


class Done(Struct, frozen=True):
    """What came of a request: its answer, and what was really done for it, if anything."""

    body: bytes
    executed: tuple[Executed, ...] = ()


class Listed(Struct, frozen=True):
    """What is traded, what the account has at first, and the time of the exchange."""

    contracts: Mapping[str, Contract]
    wallets: Mapping[str, Decimal]
    clock: Callable[[], int]


class Trading:
    """The order books of a product, and what its operations do to them.

    Args:
        catalog: The operations of the product.
        answers: What is answered where no book says anything.
        keeps_orders: Whether there are only orders that were placed. Otherwise one that a request names is taken to stand, an id may be
            in use, and while a book never had an order, its lists are those that are documented.
        listed: What the orders are traded for; None for an exchange where nothing is traded.

    Attributes:
        shown_after: Milliseconds for which the algo service does not know yet of an order that stands.
    """

    def __init__(self, catalog: Catalog, answers: Answers, *, keeps_orders: bool, listed: Listed | None = None) -> None:
        self._answers = answers
        self._keeps_orders = keeps_orders or listed is not None
        self.shown_after = 0
        self._numbers = Numbers()
        self._books: dict[str, Book] = {}
        self.follow(catalog)
        self.venue = Venue(listed.contracts, listed.wallets, self._books, listed.clock) if listed is not None else None

    def follow(self, catalog: Catalog) -> None:
        """Do what the operations of another catalog ask for from now on; the orders stay."""
        self._catalog = catalog
        self._roles = roles(catalog, self._numbers, unique_ids=self._keeps_orders, books=self._books)
        self._unknown = catalog.named("NO_SUCH_ORDER", "CANCEL_REJECTED")
        self._not_canceled = catalog.named("CANCEL_REJECTED", "NO_SUCH_ORDER")
        self.changing = frozenset(key for key, role in self._roles.items() if role.verb in CHANGES)

    def clear(self) -> None:
        """Forget all orders, and how late they are shown."""
        self.shown_after = 0
        self._numbers.restart()
        for book in self._books.values():
            book.clear()
        if self.venue is not None:
            self.venue.restart()

    @property
    def has_algo_orders(self) -> bool:
        return any(_is_algo(role) for role in self._roles.values())

    def knows(self, key: str) -> bool:
        return key in self._roles

    def carry_out(self, operation: Operation, sent: Mapping[str, str], now: int) -> Done:
        """Do what a request asks for.

        Raises:
            Refusal: The book does not allow it; nothing was done.
        """
        role = self._roles[operation.key]
        asked = without_protocol(sent)
        with self.venue.turn() if self.venue is not None else nullcontext():
            return self._do(operation, role, asked, now)

    def _do(self, operation: Operation, role: Role, asked: Mapping[str, str], now: int) -> Done:
        match role.verb:
            case "list_open" | "list_all":
                return Done(self._list(operation, role, asked, now))
            case "cancel_all":
                return self._cancel_all(operation, role, asked, now)
            case _ if role.many:
                return self._each(operation, role, asked, now)
            case _:
                order, executed = self._one(operation.key, role, asked, now)
                answer = role.blank.filled(order, asked)
                return Done((f"[{answer}]" if role.lists else answer).encode(), executed)

    def _one(self, key: str, role: Role, asked: Mapping[str, str], now: int) -> tuple[Order, tuple[Executed, ...]]:
        if role.verb == "try":
            return self._try(role, asked, now), ()
        if role.verb == "place":
            order = self._place(role, asked, now)
        else:
            order = self._standing(role, asked, now)
        if role.verb == "cancel":
            self._cancel(role, order, now)
        if role.verb == "modify":
            self._modify(order, asked, now)
        return order, (_executed(key, asked, order, now),) if role.verb in CHANGES else ()

    def _try(self, role: Role, asked: Mapping[str, str], now: int) -> Order:
        """Make an order that is not placed."""
        book, own_id = role.market.book, asked.get(role.own_id)
        if self.venue is None:
            return book.draft(own_id, asked, now)
        check_any_price(asked)
        order = book.sketch(own_id, asked, now)
        self.venue.check(ALGO, order, now)
        return order

    def _place(self, role: Role, asked: Mapping[str, str], now: int) -> Order:
        book, own_id = role.market.book, asked.get(role.own_id)
        if self.venue is None:
            return book.place(own_id, asked, now)
        self.venue.listing(asked.get("symbol", ""))
        book.check_id(own_id)
        check_any_price(asked)
        return self.venue.place(role.market.kind, book.sketch(own_id, {**role.unsaid, **asked}, now), now)

    def _cancel(self, role: Role, order: Order, now: int) -> None:
        if self.venue is None:
            role.market.book.end(order, CANCELED, now)
        else:
            self.venue.cancel(order, now)

    def _modify(self, order: Order, asked: Mapping[str, str], now: int) -> None:
        if self.venue is None:
            order.terms, order.changed = {**order.terms, **asked}, now
        else:
            self.venue.modify(order, asked, now)

    def _standing(self, role: Role, asked: Mapping[str, str], now: int) -> Order:
        """The order a request is about; it has to be open for all but a query."""
        number = int(asked[role.market.number]) if role.market.number in asked else None
        # So documented of a change alone: the number prevails if both are sent.
        prevails = self._keeps_orders and number is not None and role.verb == "modify"
        own_id = None if prevails else asked.get(role.own_id)
        order = role.market.book.find(number, own_id, asked.get("symbol"))
        late = order is not None and not self._is_shown(role, order, now)
        if not self._keeps_orders and not late:
            return order or self._taken_for_granted(role, asked, number, now)
        if order is None or late or (role.verb != "query" and not role.market.book.is_open(order)):
            raise Refusal(self._not_canceled if role.verb == "cancel" else self._unknown)
        return order

    def _taken_for_granted(self, role: Role, asked: Mapping[str, str], number: int | None, now: int) -> Order:
        """Enter an order that nobody placed, so that it is the same one when it is asked for again."""
        terms = role.market.terms.taken_for_granted()
        terms |= {name: value for name, value in asked.items() if name in role.market.terms.parameters}
        book = role.market.book
        return book.enter(book.draft(asked.get(role.own_id), terms, now, number))

    def _is_shown(self, role: Role, order: Order, now: int) -> bool:
        """Whether an order can be asked for, listed or canceled by what names it."""
        return not (_is_algo(role) and now - order.time < self.shown_after)

    def _list(self, operation: Operation, role: Role, asked: Mapping[str, str], now: int) -> bytes:
        book = role.market.book
        if book.is_new and not self._keeps_orders:
            return self._answers.to(operation, asked)
        orders = (book.open if role.verb == "list_open" else book.all)()
        orders = (order for order in orders if self._is_shown(role, order, now))
        return _listed(role, _selected(orders, role.market.number, asked), asked)

    def _each(self, operation: Operation, role: Role, asked: Mapping[str, str], now: int) -> Done:
        """Do what a batch asks for, one after the other; what cannot be done is an error in the list."""
        texts: list[str] = []
        executed: list[Executed] = []
        listed = [one for one in operation.parameters if one.items and one.name == role.items]
        for item in _items(role, asked):
            try:
                for parameter in listed:
                    check_alone(parameter, item)
                order, done = self._one(operation.key, role, item, now)
            except Refusal as found:
                code = self._catalog.code(*found.codes)
                texts.append(json.dumps({"code": code, "msg": self._catalog.message(code, found.about)}))
                continue
            texts.append(role.blank.filled(order, item))
            executed.extend(done)
        return Done(f"[{','.join(texts)}]".encode(), tuple(executed))

    def _cancel_all(self, operation: Operation, role: Role, asked: Mapping[str, str], now: int) -> Done:
        book = role.market.book
        if book.is_new and not self._keeps_orders:
            return Done(self._answers.to(operation, asked), (Executed(operation.key, asked, now),))
        orders = _selected(book.open(), role.market.number, asked)
        for order in orders:
            self._cancel(role, order, now)
        body = _listed(role, orders, asked) if role.lists else self._answers.to(operation, asked)
        return Done(body, tuple(_executed(operation.key, asked, order, now) for order in orders))


def _is_algo(role: Role) -> bool:
    return role.market.kind.rpartition("/")[2] == ALGO


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


def _listed(role: Role, orders: Iterable[Order], asked: Mapping[str, str]) -> bytes:
    return f"[{','.join(role.blank.filled(order, asked) for order in orders)}]".encode()
