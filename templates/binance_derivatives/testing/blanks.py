"""Documented answers as blanks, into which the facts about an order are filled.

A member keeps the JSON type it is documented with; what nothing is known about stays as documented.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Final

from binance_derivatives.testing.book import FILLED, Order
from binance_derivatives.testing.message import split_elements, split_members

_OWN_ID: Final = re.compile(r"(?:new)?[cC]lient[A-Za-z]*Id")
_CREATED: Final = frozenset(("time", "createTime", "createDate", "bookTime"))
_CHANGED: Final = frozenset(("updateTime", "transactTime", "updateDate"))
# What an answer calls otherwise than the request.
_SAID: Final = {
    "origQty": "quantity",
    "origType": "type",
    "activatePrice": "activationPrice",
    "priceRate": "callbackRate",
}
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_TRUTH: Final = re.compile("true|false")
_Fill = Callable[[Order], str]


class Blank:
    """One order as an operation answers it.

    Args:
        answer: The documented answer: an object, or a list whose first object is taken.
        number: What the answer calls the order's number, such as ``orderId``.
        asked: Names of all that can be said about an order when it is placed or modified.
    """

    def __init__(self, answer: str, number: str, asked: Collection[str]) -> None:
        members = _order_members(answer)
        status = f"{number.removesuffix('Id')}Status"
        known: dict[str, _Fill] = {number: _number, status if status in members else "status": _status}
        self._parts: list[str | _Fill] = []
        for position, (name, text) in enumerate(members.items()):
            self._add(("," if position else "{") + json.dumps(name) + ":")
            self._add(known.get(name) or _fill_of(name, text, members, asked))
        self._add("}" if members else "{}")

    def _add(self, part: str | _Fill) -> None:
        if isinstance(part, str) and self._parts and isinstance(last := self._parts[-1], str):
            self._parts[-1] = last + part
        else:
            self._parts.append(part)

    def filled(self, order: Order) -> str:
        """The answer about an order, as JSON."""
        return "".join([part if isinstance(part, str) else part(order) for part in self._parts])


def _order_members(answer: str) -> dict[str, str]:
    text = answer.strip()
    if text.startswith("["):
        text = next((element for element in split_elements(text) if element.startswith("{")), "{}")
    return split_members(text) if text.startswith("{") else {}


def _fill_of(name: str, text: str, members: Mapping[str, str], asked: Collection[str]) -> str | _Fill:
    if name == "origClientOrderId" or (_OWN_ID.fullmatch(name) and "origClientOrderId" not in members):
        return _own_id
    if name in _CREATED or name in _CHANGED:
        return _created if name in _CREATED else _changed
    if name == "pair":
        return _pair
    if name == "executedQty":
        nothing, all_of_it = _said("", text, "0"), _said("quantity", text)
        return lambda order: (all_of_it if order.status == FILLED else nothing)(order)
    said = _SAID.get(name, name)
    return _said(said, text) if said in asked else text


def _said(name: str, documented: str, otherwise: str | None = None) -> _Fill:
    """Spell what a request said under a name, in the JSON type that is documented."""
    if documented.startswith('"'):
        spelt: Callable[[str], str] = _quoted
    elif documented in ("true", "false"):
        spelt = partial(_if_like, _TRUTH, documented)
    else:
        spelt = partial(_if_like, _NUMBER, documented)
    unsaid = documented if otherwise is None else spelt(otherwise)

    def fill(order: Order) -> str:
        value = order.terms.get(name)
        return unsaid if value is None else spelt(value)

    return fill


def _if_like(pattern: re.Pattern[str], otherwise: str, value: str) -> str:
    return value.lower() if pattern.fullmatch(value.lower()) else otherwise


def _quoted(text: str) -> str:
    return f'"{text}"' if text.isalnum() else json.dumps(text)


def _number(order: Order) -> str:
    return str(order.number)


def _pair(order: Order) -> str:
    return json.dumps(order.symbol.partition("_")[0])


def _own_id(order: Order) -> str:
    return json.dumps(order.own_id)


def _status(order: Order) -> str:
    return f'"{order.status}"'


def _created(order: Order) -> str:
    return str(order.time)


def _changed(order: Order) -> str:
    return str(order.changed)
