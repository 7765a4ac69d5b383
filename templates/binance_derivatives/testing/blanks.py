"""Documented answers as blanks, into which the facts about an order are filled.

A member keeps the JSON type it is documented with. What an order was placed with, it is answered with; what it was not placed
with is answered as nothing of the kind: a default, no amount, ``false``, ``NONE``. A member that is not always sent, and about
which there is nothing to say, is left out; one that has nothing to do with what is placed stays as documented.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from typing import Final

from binance_derivatives.testing.book import Order, given_id, shortened
from binance_derivatives.testing.catalog import Operation
from binance_derivatives.testing.conditions import Parameter
from binance_derivatives.testing.exact import nothing, read, spelt, write
from binance_derivatives.testing.serving.message import split_elements, split_members

_OWN_ID: Final = re.compile(r"(?:new)?[cC]lient[A-Za-z]*Id")
_CREATED: Final = frozenset(("time", "createTime", "createDate", "bookTime"))
_CHANGED: Final = frozenset(("updateTime", "transactTime", "updateDate"))
_PLAIN: Final = re.compile(r"[A-Za-z0-9_.-]*")
# What an enumerated parameter is when it is not sent, and the specs name no default.
_UNSENT: Final = {
    "positionSide": "BOTH",
    "timeInForce": "GTC",
    "workingType": "CONTRACT_PRICE",
    "priceMatch": "NONE",
    "selfTradePreventionMode": "NONE",
}
_TRIGGERS: Final = ("stopPrice", "triggerPrice")
_Sent = Mapping[str, str]
_Fill = Callable[[Order, _Sent], str | None]


class Terms:
    """What an order of a market can be placed with, and what answers call it.

    Args:
        operations: Those that place or modify orders of the market; what the first one says of a parameter counts.
    """

    def __init__(self, operations: Collection[Operation]) -> None:
        self.parameters: dict[str, Parameter] = {}
        for operation in operations:
            for one in asked(operation):
                self.parameters.setdefault(one.name, one)
        self._called: dict[str, str] = {}
        for operation in operations:
            for label, paths in operation.repeats.items():
                for path in paths:
                    self._called.setdefault(path.rpartition(".")[2], label.rpartition(".")[2])

    def parameter(self, member: str) -> Parameter | None:
        """The parameter that a member of an answer repeats; ``origType`` is what ``type`` was at first."""
        name = self._called.get(member, member)
        if name not in self.parameters and member.startswith("orig"):
            return self.parameter(member[4:5].lower() + member[5:])
        return self.parameters.get(name)

    def taken_for_granted(self) -> dict[str, str]:
        """Return the terms of an order of which nothing is known: the first of the values there are, one of everything."""
        terms: dict[str, str] = {}
        for name, one in self.parameters.items():
            if one.required and one.values:
                terms[name] = one.values[0]
        amounts = ("quantity", "price", *(_TRIGGERS if any("STOP" in value for value in terms.values()) else ()))
        return terms | {name: "1" for name in amounts if name in self.parameters}


def asked(operation: Operation) -> tuple[Parameter, ...]:
    """The parameters of one request, also of one in a list of requests."""
    return next((one.items for one in operation.parameters if one.type == "list<object>"), operation.parameters)


class Blank:
    """One order as an operation answers it.

    Args:
        answer: The documented answer: an object, or a list whose first object is taken.
        number: What the answer calls the order's number, such as ``orderId``.
        terms: What orders of the market are placed with.
        sometimes: Members that the answer does not always have.
    """

    def __init__(self, answer: str, number: str, terms: Terms, sometimes: Collection[str]) -> None:
        self._number = number
        self._terms = terms
        self._sometimes = sometimes
        self._members = _order_members(answer)
        status = f"{number.removesuffix('Id')}Status"
        self._status = status if status in self._members else "status"
        self._parts = [(f'"{name}":', self._fill_of(name, text)) for name, text in self._members.items()]

    def filled(self, order: Order, sent: _Sent) -> str:
        """The answer about an order to a request, as JSON."""
        parts: list[str] = []
        for name, fill in self._parts:
            value = fill if isinstance(fill, str) else fill(order, sent)
            if value is not None:
                parts.append(name + value)
        return "{" + ",".join(parts) + "}"

    def _fill_of(self, name: str, text: str) -> str | _Fill:
        if (known := self._known(name, text)) is not None:
            return known
        parameter = self._terms.parameter(name)
        if parameter is not None:
            return _term(parameter, read(text), optional=name in self._sometimes, member=name)
        return _left_out if name in self._sometimes else text

    def _known(self, name: str, text: str) -> _Fill | None:
        """What the book knows of an order, whatever it was placed with."""
        if name == "origClientOrderId" or _OWN_ID.fullmatch(name):
            return _this_request if name == "clientOrderId" and "origClientOrderId" in self._members else _own_id
        if name in (self._number, self._status):
            return _number if name == self._number else _status
        if name in _CREATED or name in _CHANGED:
            return _created if name in _CREATED else _changed
        if name in _FROM_SYMBOL:
            of_symbol = _FROM_SYMBOL[name]
            return lambda order, sent: _quoted(of_symbol(order.symbol))
        if name in _OF_A_CONDITION:
            return _OF_A_CONDITION[name]
        if name == "fills":
            return _fills(next(iter(split_elements(text)), "{}"))
        amount = _AMOUNTS.get(name)
        if amount is None:
            return None
        value = read(text)
        none = write(nothing(value)).decode()
        return lambda order, sent: _spell(value, amount(order)) if order.executed else none


def _order_members(answer: str) -> dict[str, str]:
    text = answer.strip()
    if text.startswith("["):
        text = next((element for element in split_elements(text) if element.startswith("{")), "{}")
    return split_members(text) if text.startswith("{") else {}


def _term(parameter: Parameter, documented: object, *, optional: bool, member: str) -> _Fill:
    """Spell what an order was placed with in the JSON type that is documented."""
    name = parameter.name
    unsent = None if optional and parameter.default is None else write(_unsent(parameter, documented)).decode()

    def fill(order: Order, sent: _Sent) -> str | None:
        value = order.terms.get(member) if member in order.terms else order.terms.get(name)
        return unsent if value is None else _spell(documented, value)

    return fill


def _unsent(parameter: Parameter, documented: object) -> object:
    default = parameter.default if parameter.default is not None else _UNSENT.get(parameter.name)
    return nothing(documented) if default is None else spelt(documented, default)


def _spell(documented: object, value: str) -> str:
    return _quoted(value) if isinstance(documented, str) else write(spelt(documented, value)).decode()


def _quoted(text: str) -> str:
    return f'"{text}"' if _PLAIN.fullmatch(text) else write(text).decode()


def _left_out(order: Order, sent: _Sent) -> None:
    return None


def _number(order: Order, sent: _Sent) -> str:
    return str(order.number)


def _own_id(order: Order, sent: _Sent) -> str:
    return _quoted(order.own_id)


def _this_request(order: Order, sent: _Sent) -> str:
    """An id for what is done to an order, not for the order itself."""
    return _quoted(sent.get("newClientOrderId", given_id(-order.number)))


def _status(order: Order, sent: _Sent) -> str:
    return f'"{order.status}"'


def _created(order: Order, sent: _Sent) -> str:
    return str(order.time)


def _changed(order: Order, sent: _Sent) -> str:
    return str(order.changed)


def _triggered(order: Order, sent: _Sent) -> str:
    return str(order.triggered)


def _became(order: Order, sent: _Sent) -> str:
    return f'"{order.became}"' if order.became else '""'


# Members of a conditional order that it has only once its condition came true.
_OF_A_CONDITION: Final[Mapping[str, _Fill]] = {"triggerTime": _triggered, "actualOrderId": _became}


def _fills(documented: str) -> _Fill:
    """A filled order is filled at once by another one, without a fee."""
    fill = {name: read(text) for name, text in split_members(documented).items()}

    def fills(order: Order, sent: _Sent) -> str:
        if not order.executed:
            return "[]"
        told = {"price": _plain(order.average), "qty": _AMOUNTS["executedQty"](order), "commission": "0"}
        return write([{**fill, **{name: value for name, value in told.items() if name in fill}}]).decode()

    return fills


def _plain(number: Decimal) -> str:
    """Write an amount, to eight digits where it is the outcome of a division."""
    return f"{shortened(number):f}"


# Members that say how much of an order is filled.
_AMOUNTS: Final[Mapping[str, Callable[[Order], str]]] = {
    "executedQty": lambda order: _plain(order.executed),
    "cumQty": lambda order: _plain(order.executed),
    "avgPrice": lambda order: _plain(order.average),
    "actualPrice": lambda order: _plain(order.average),
    "cumQuote": lambda order: _plain(order.value),
    "cummulativeQuoteQty": lambda order: _plain(order.value),
    "cumBase": lambda order: _plain(order.base),
}
# Members that follow from the symbol, such as BTCUSD_200925 or BTC-200730-9000-C.
_FROM_SYMBOL: Final[Mapping[str, Callable[[str], str]]] = {
    "pair": lambda symbol: symbol.partition("_")[0],
    "optionSide": lambda symbol: "PUT" if symbol.endswith("-P") else "CALL",
}
