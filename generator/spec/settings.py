"""What people write beside the transcribed operations: products, words, corrections, acknowledged sentences.

``Specs`` is everything below ``specs/`` together, as ``load.load_specs`` returns it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.spec.model import Operation
from generator.spec.places import Places


@dataclass(frozen=True)
class Environment:
    """The hosts of one environment of a product; ``ws_api`` is None where the product has no WS API."""

    name: str
    rest: str
    source: str
    at: str
    ws_api: str | None = None


@dataclass(frozen=True)
class ErrorCode:
    """A code the exchange refuses with, under the name the pages give it."""

    code: int
    name: str
    at: str


@dataclass(frozen=True)
class Product:
    """``address`` is the path below ``/docs/`` that the addresses of all of the product's pages share."""

    product: str
    title: str
    address: str
    environments: tuple[Environment, ...]
    errors: tuple[ErrorCode, ...] = ()
    errors_source: str | None = None


@dataclass(frozen=True)
class Acknowledgement:
    """A sentence a person has read: its hash, what it means in our words, and where that was written down.

    With ``page`` (the path below ``/docs/``) it holds on that page only, without it on every page.
    """

    hash: str
    means: str
    page: str | None
    file: str
    line: int


@dataclass(frozen=True)
class Acknowledgements:
    entries: tuple[Acknowledgement, ...] = ()

    def __iter__(self) -> Iterator[Acknowledgement]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def find(self, sentence_hash: str, address: str) -> Acknowledgement | None:
        """Return what settles a sentence on a page, preferring the entry for that page to the one for every page.

        ``address`` may be the page's whole address or its path below ``/docs/``.
        """
        return self._index.get((sentence_hash, page_path(address))) or self._index.get((sentence_hash, None))

    @cached_property
    def _index(self) -> dict[tuple[str, str | None], Acknowledgement]:
        return {(entry.hash, entry.page and page_path(entry.page)): entry for entry in self.entries}


@dataclass(frozen=True)
class Correction:
    """One fact set by a person against the pages; ``spec`` is an ``Operation.key``.

    ``path`` leads to the fact through names, as ``parameters.orderIdList.max_items``; ``replaces`` is what the pages
    say (None: nothing) and ``sets`` what shall hold instead (None: nothing).
    """

    spec: str
    path: str
    replaces: object
    sets: object
    why: str
    evidence: str
    file: str
    line: int
    column: int


@dataclass(frozen=True)
class OperationWords:
    """``summary`` is one line; ``answer`` the Python class name of the answer's object, of an element when a list."""

    summary: str
    answer: str


@dataclass(frozen=True)
class Words:
    """Our own descriptions; every look-up takes the most specific entry and returns None when there is none.

    Keys, the most specific first:

    * operations: ``usdm/ws-api/cancel_order``, ``usdm/cancel_order``, ``cancel_order``
    * parameters: any of these and a point before the wire name (``usdm/cancel_order.symbol``), ``usdm.symbol``, ``symbol``
    * fields: ``CanceledOrder.price``, ``price``
    * errors: ``usdm.INVALID_TIMESTAMP``, ``INVALID_TIMESTAMP``
    * answers: class name; advisories: the ``about`` of the rule
    """

    operations: Mapping[str, OperationWords] = field(default_factory=dict[str, OperationWords])
    parameters: Mapping[str, str] = field(default_factory=dict[str, str])
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    answers: Mapping[str, str] = field(default_factory=dict[str, str])
    errors: Mapping[str, str] = field(default_factory=dict[str, str])
    advisories: Mapping[str, str] = field(default_factory=dict[str, str])

    def operation(self, operation: Operation) -> OperationWords | None:
        found = (self.operations.get(scope) for scope in _scopes(operation))
        return next((words for words in found if words is not None), None)

    def parameter(self, operation: Operation, name: str) -> str | None:
        scopes = (*_scopes(operation), operation.product)
        return _first(self.parameters, *(f"{scope}.{name}" for scope in scopes), name)

    def field(self, answer: str, name: str) -> str | None:
        """Return the line for a member of the class ``answer``; ``name`` is the wire name."""
        return _first(self.fields, f"{answer}.{name}", name)

    def answer(self, name: str) -> str | None:
        return self.answers.get(name)

    def error(self, product: str, name: str) -> str | None:
        return _first(self.errors, f"{product}.{name}", name)

    def advisory(self, about: str) -> str | None:
        return self.advisories.get(about)


@dataclass(frozen=True)
class Specs:
    """All spec files, sorted by their paths; ``places`` has the positions of each operation's file by its key."""

    operations: tuple[Operation, ...]
    products: tuple[Product, ...]
    words: Words
    corrections: tuple[Correction, ...]
    acknowledged: Acknowledgements
    places: Mapping[str, Places] = field(default_factory=dict[str, Places])

    def product(self, name: str) -> Product | None:
        return next((product for product in self.products if product.product == name), None)


def page_path(address: str) -> str:
    """Return the path of a page below ``/docs/``, without slashes around it."""
    return address.rpartition("/docs/")[2].strip("/")


def _scopes(operation: Operation) -> tuple[str, str, str]:
    return operation.key, f"{operation.product}/{operation.name}", operation.name


def _first(words: Mapping[str, str], *keys: str) -> str | None:
    return next((words[key] for key in keys if key in words), None)
