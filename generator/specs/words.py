"""Our own descriptions of what the pages are about, and how the most specific one is found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Generic, Literal, NamedTuple, TypeVar

from generator.specs.model import Operation

T = TypeVar("T")
# Names on the wire as short as this say nothing, apart from these.
_SHORT: Final = 2
_TELLING: Final = frozenset({"by", "id", "ip", "no", "or", "to"})


def is_telling(wire: str) -> bool:
    """Tell whether a member's name on the wire says what it is, unlike a letter or two, which mean another thing in another message."""
    return len(wire) > _SHORT or wire in _TELLING


@dataclass(frozen=True)
class OperationWords:
    """``summary`` is one line; ``answer`` the Python class name of the answer's object, of an element when a list."""

    summary: str
    answer: str


@dataclass(frozen=True)
class PayloadWords:
    """Of a stream or an event: one line, and the Python class name of its messages, of an element when they are lists."""

    summary: str
    payload: str


class Entry(NamedTuple, Generic[T]):
    """What people wrote, and where: the file by its path below the folder of specs, without ``.yaml``, and the key in it."""

    file: str
    key: str
    value: T


@dataclass(frozen=True)
class Words:
    """Every look-up takes the most specific entry and returns None when there is none.

    ``products`` holds the words of single products; there the keys leave the product out, and they come before the words
    for all products, however specific those are. Keys, the most specific first:

    * operations: ``usdm/ws-api/cancel_order``, ``usdm/cancel_order``, ``cancel_order``
    * parameters: any of these and a point before the wire name (``usdm/cancel_order.symbol``), ``usdm.symbol``, ``symbol``
    * fields: ``CanceledOrder.price``, ``price``; with an alias ``AggTrade.T``, ``AggTrade.tradeTime``, ``tradeTime``, in camel case
    * aliases: any scope and a point before the wire name (``agg_trade.E``, ``AggTrade.E``), ``E``
    * streams and events: ``usdm/agg_trade``, ``agg_trade``
    * errors: ``usdm.INVALID_TIMESTAMP``, ``INVALID_TIMESTAMP``
    * answers: class name; advisories: the ``about`` of the rule
    * synonyms: names of members with a blank between, kept for one thing; homonyms: a name of several things; letters: names
      of members that stand for one letter in messages of one name; all with why
    """

    operations: Mapping[str, OperationWords] = field(default_factory=dict[str, OperationWords])
    parameters: Mapping[str, str] = field(default_factory=dict[str, str])
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    answers: Mapping[str, str] = field(default_factory=dict[str, str])
    errors: Mapping[str, str] = field(default_factory=dict[str, str])
    advisories: Mapping[str, str] = field(default_factory=dict[str, str])
    aliases: Mapping[str, str] = field(default_factory=dict[str, str])
    synonyms: Mapping[str, str] = field(default_factory=dict[str, str])
    homonyms: Mapping[str, str] = field(default_factory=dict[str, str])
    letters: Mapping[str, str] = field(default_factory=dict[str, str])
    streams: Mapping[str, PayloadWords] = field(default_factory=dict[str, PayloadWords])
    events: Mapping[str, PayloadWords] = field(default_factory=dict[str, PayloadWords])
    products: Mapping[str, Words] = field(default_factory=dict[str, "Words"])

    def operation(self, operation: Operation) -> OperationWords | None:
        return _value(self.operation_entry(operation))

    def operation_entry(self, operation: Operation) -> Entry[OperationWords] | None:
        own, file = self._of(operation.product).operations, f"words/{operation.product}/operations"
        return _entry(own, _scopes(operation), file) or _entry(
            self.operations, _full_scopes(operation), "words/operations"
        )

    def parameter(self, operation: Operation, name: str) -> str | None:
        """Return the line for a parameter, or for a member of a parameter's elements, by its wire name."""
        own = self._of(operation.product)
        scopes = (*_full_scopes(operation), operation.product)
        return _first(own.parameters, _scoped(_scopes(operation), name)) or _first(
            self.parameters, _scoped(scopes, name)
        )

    def field(self, answer: str, wire: str, product: str | None = None, named: str = "") -> str | None:
        """Return the line for a member of the class ``answer``.

        ``wire`` is its name on the wire; ``named`` its name in Python, in camel case, where people chose another: a letter or two mean
        another thing in another message.
        """
        keys = [f"{answer}.{wire}", *_scoped([answer], named or wire), *([wire] if is_telling(wire) else ())]
        return _first(self._of(product).fields, keys) or _first(self.fields, keys)

    def alias(self, scopes: Sequence[str], wire: str, product: str | None = None) -> str | None:
        """Return the Python name that people chose for a member.

        ``scopes`` are the names of the operation, stream or event and of the class it stands in, the most telling first;
        a scope may begin with the product, as ``usdm/agg_trade``.
        """
        named = product or next((scope.partition("/")[0] for scope in scopes if "/" in scope), None)
        relative = [scope.rpartition("/")[2] for scope in scopes]
        own = _first(self._of(named).aliases, _scoped([*scopes, *relative], wire))
        return own or _first(
            self.aliases, _scoped([*scopes, *(f"{named}/{scope}" for scope in relative), *relative], wire)
        )

    def answer(self, name: str, product: str | None = None) -> str | None:
        return _first(self._of(product).answers, [name]) or self.answers.get(name)

    def error(self, product: str, name: str) -> str | None:
        return _first(self._of(product).errors, [name]) or _first(self.errors, [f"{product}.{name}", name])

    def advisory(self, about: str, product: str | None = None) -> str | None:
        return _first(self._of(product).advisories, [about]) or self.advisories.get(about)

    def stream(self, product: str, name: str) -> PayloadWords | None:
        return _value(self.payload_entry("streams", product, name))

    def event(self, product: str, name: str) -> PayloadWords | None:
        return _value(self.payload_entry("events", product, name))

    def payload_entry(self, kind: Literal["streams", "events"], product: str, name: str) -> Entry[PayloadWords] | None:
        own: Mapping[str, PayloadWords] = getattr(self._of(product), kind)
        of_all: Mapping[str, PayloadWords] = getattr(self, kind)
        keys = (f"{product}/{name}", name)
        return _entry(own, [name], f"words/{product}/{kind}") or _entry(of_all, keys, f"words/{kind}")

    def _of(self, product: str | None) -> Words:
        return self.products.get(product or "", _NONE)


_NONE = Words()


def _scopes(operation: Operation) -> tuple[str, ...]:
    return operation.key.partition("/")[2], operation.name


def _full_scopes(operation: Operation) -> tuple[str, ...]:
    return operation.key, f"{operation.product}/{operation.name}", operation.name


def _scoped(scopes: Iterable[str], name: str) -> list[str]:
    return [*(f"{scope}.{name}" for scope in scopes), name]


def _entry(words: Mapping[str, T], keys: Iterable[str], file: str) -> Entry[T] | None:
    return next((Entry(file, key, words[key]) for key in keys if key in words), None)


def _value(entry: Entry[T] | None) -> T | None:
    return None if entry is None else entry.value


def _first(words: Mapping[str, T], keys: Iterable[str]) -> T | None:
    return next((words[key] for key in keys if key in words), None)
