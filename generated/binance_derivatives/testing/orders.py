"""Which operations of a catalog are about orders, and what they do to a book.

Recognised by path and verb, whatever the product. The last word of a path, ``order``, ``batchOrders``, ``openOrders`` ..., says
what kind of request it is, and what stands before it after the version, such as ``um`` or ``um/conditional``, whose orders
are meant; ``algoOrder`` is an ``order`` of the market ``algo``. Methods of the WS API, ``order.place`` or
``algoOrder.cancel``, are about the same books as the paths.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from binance_derivatives.testing.answers import documented
from binance_derivatives.testing.blanks import Blank, Terms, asked
from binance_derivatives.testing.book import Book, Numbers
from binance_derivatives.testing.catalog import Catalog, Operation
from binance_derivatives.testing.conditions import Parameter

Verb: TypeAlias = Literal[
    "place", "try", "modify", "cancel", "query", "query_open", "list_open", "list_all", "cancel_all"
]
_REST: Final[dict[tuple[str, str], Verb]] = {
    ("POST", "order"): "place",
    ("POST", "order/test"): "try",
    ("PUT", "order"): "modify",
    ("DELETE", "order"): "cancel",
    ("GET", "order"): "query",
    ("GET", "orderHistory"): "query",
    ("GET", "openOrder"): "query_open",
    ("GET", "openOrders"): "list_open",
    ("GET", "allOrders"): "list_all",
    ("GET", "historyOrders"): "list_all",
    ("POST", "batchOrders"): "place",
    ("PUT", "batchOrders"): "modify",
    ("DELETE", "batchOrders"): "cancel",
    ("DELETE", "allOpenOrders"): "cancel_all",
    ("DELETE", "openOrders"): "cancel_all",
    ("DELETE", "allOpenOrdersByUnderlying"): "cancel_all",
}
_WS: Final[dict[str, Verb]] = {"place": "place", "modify": "modify", "cancel": "cancel", "status": "query"}
# What says how orders are placed, those of which nothing is answered but that they could be included.
_PLACING: Final[tuple[Verb, ...]] = ("place", "try", "modify")
_PATH: Final = re.compile(r"/[a-z]+/v[0-9]+/(?:(.+)/)?((?!test$)[A-Za-z]+(?:/test)?)")
_METHOD: Final = re.compile(r"(?:v[0-9]+/)?([A-Za-z]+)\.([a-z]+)")
_ALGO: Final = re.compile(r"[aA]lgo(?=O)")
# What the id in a list of ids is called here.
OWN_ID: Final = "own id"
_PREVENTION: Final = "selfTradePreventionMode"
_OWN_ID: Final = re.compile(r"(?:orig|new)?[cC]lient[A-Za-z]*Id")


class Market(Struct, frozen=True):
    """The orders of one kind, ``um/algo`` for example, what requests call their numbers, and what they can be placed with."""

    kind: str
    book: Book
    number: str
    terms: Terms


class Role(Struct, frozen=True):
    """What an operation does to the orders of a market.

    Attributes:
        blank: How it answers one order.
        own_id: The parameter that holds the client's own id.
        numbers: The parameter that lists numbers.
        own_ids: The parameter that lists own ids.
        items: The parameter that lists requests.
        lists: Whether it answers with a list.
        unsaid: What it takes for granted where a request does not say it, and another operation takes otherwise.
    """

    verb: Verb
    market: Market
    blank: Blank
    own_id: str
    numbers: str | None
    own_ids: str | None
    items: str | None
    lists: bool
    unsaid: Mapping[str, str]

    @property
    def many(self) -> bool:
        return bool(self.numbers or self.own_ids or self.items)


def roles(
    catalog: Catalog, numbers: Numbers | None = None, *, unique_ids: bool = True, books: dict[str, Book] | None = None
) -> dict[str, Role]:
    """Find the operations about orders, by key; only markets where an order can be placed count.

    Args:
        catalog: The operations of a product.
        numbers: Where the orders of all its markets get their numbers from.
        unique_ids: Whether an open order's id is refused to another one.
        books: The books that there are already, by the kind of their orders; those of other kinds are added.
    """
    found = {operation.key: _place(operation) for operation in catalog.operations}
    wanted = {key: place for key, place in found.items() if place is not None}
    of = {operation.key: operation for operation in catalog.operations}
    duplicate = catalog.named("DUPLICATED_CLIENT_ORDER_ID", "DUPLICATED_CLIENT_TRAN_ID", "NEW_ORDER_REJECTED")
    numbers = numbers or Numbers()
    books = {} if books is None else books
    markets: dict[str, Market] = {}
    for key, (market, verb) in wanted.items():
        name = _number_name(of[key], verb) if verb in ("query", "query_open", "cancel") else None
        placed = any(place == (market, "place") for place in wanted.values())
        if name is not None and placed and market not in markets:
            terms = Terms(
                [of[other] for done in _PLACING for other, place in wanted.items() if place == (market, done)]
            )
            book = books.setdefault(market, Book(numbers, (duplicate,) if unique_ids else ()))
            markets[market] = Market(market, book, name, terms)
    return {key: _role(of[key], markets[market], verb) for key, (market, verb) in wanted.items() if market in markets}


def _place(operation: Operation) -> tuple[str, Verb] | None:
    """The market and the verb, if the path or method has the form of one about orders."""
    if operation.kind == "ws_api":
        method = _METHOD.fullmatch(operation.method)
        noun, ws_verb = (method[1], _WS.get(method[2])) if method else ("", None)
        market, word = _without_algo("", noun)
        return (market, ws_verb) if ws_verb is not None and word == "order" else None
    path = _PATH.fullmatch(operation.path or "")
    if path is None:
        return None
    market, word = _without_algo(path[1] or "", path[2])
    verb = _REST.get((operation.method, word))
    return (market, verb) if verb is not None else None


def _without_algo(market: str, word: str) -> tuple[str, str]:
    plain = _ALGO.sub("", word)
    if plain == word:
        return market, word
    # Some paths say it twice.
    return f"{market.removesuffix('/algo')}/algo".lstrip("/"), plain[0].lower() + plain[1:]


def _number_name(operation: Operation, verb: Verb) -> str | None:
    if _listing(operation, "list<long>"):
        return None
    numbers = [one.name for one in operation.parameters if one.type == "long" and _is_number(one.name)]
    return numbers[0] if numbers and verb != "place" else None


def _is_number(name: str) -> bool:
    return name.endswith("Id") and not _OWN_ID.fullmatch(name)


def _role(operation: Operation, market: Market, verb: Verb) -> Role:
    answer = documented(operation).decode()
    return Role(
        verb=verb,
        market=market,
        blank=Blank(answer, market.number, market.terms, operation.conditional),
        own_id=_own_id_name(asked(operation)) or OWN_ID,
        numbers=_listing(operation, "list<long>"),
        own_ids=_listing(operation, "list<string>"),
        items=_listing(operation, "list<object>"),
        lists=answer.lstrip().startswith("["),
        unsaid={
            one.name: one.default for one in asked(operation) if one.name == _PREVENTION and one.default is not None
        },
    )


def _own_id_name(parameters: tuple[Parameter, ...]) -> str | None:
    names = [one.name for one in parameters if one.type == "string" and _OWN_ID.fullmatch(one.name)]
    # The one with "orig" names the order where "new" names the request.
    return min(names, key=lambda name: not name.startswith("orig"), default=None)


def _listing(operation: Operation, kind: str) -> str | None:
    return next((one.name for one in operation.parameters if one.type == kind), None)


def read_items(text: str) -> list[dict[str, str]]:
    """Read a list of requests, with every value as the text it would be in a query string."""
    items: list[dict[str, object]] = json.loads(text, parse_float=str, parse_int=str)
    return [{name: _text(value) for name, value in item.items()} for item in items]


def read_list(text: str) -> list[str]:
    """Read a list of numbers or ids."""
    elements: list[object] = json.loads(text, parse_int=str)
    return [_text(element) for element in elements]


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def without_protocol(sent: Mapping[str, str]) -> dict[str, str]:
    """What a request says, without what only proves who says it."""
    return {name: value for name, value in sent.items() if name not in _PROTOCOL}


_PROTOCOL: Final = frozenset(("apiKey", "signature", "recvWindow", "returnRateLimits"))
