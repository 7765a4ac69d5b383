"""What people write beside the transcribed specs: products, outcomes, corrections, acknowledged sentences and guides.

``Specs`` is everything below ``specs/`` together, as ``load.load_specs`` returns it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

from generator.specs import model
from generator.specs.model import Counter, Enums, Errors, Event, Operation, Stream
from generator.specs.order_events import OrderEvent
from generator.specs.outcomes import Outcome
from generator.specs.words import OperationWords, PayloadWords, Words
from generator.specs.yaml.places import Places

__all__ = [
    "Acknowledgement",
    "Acknowledgements",
    "Correction",
    "Environment",
    "ErrorCode",
    "GuideAcknowledgement",
    "Host",
    "LimitGroup",
    "OperationWords",
    "Outcome",
    "PayloadWords",
    "Product",
    "Settlement",
    "Specs",
    "Use",
    "Words",
    "page_path",
]

Use: TypeAlias = Literal["rest", "ws_api", "streams", "user_data"]


@dataclass(frozen=True)
class Host:
    """One address of one environment, and the line of the page ``source`` that names it.

    ``since`` and ``until`` are given, with what shows them, where an address came or went.
    """

    environment: str
    use: Use
    address: str
    source: str
    at: str
    since: str | None = None
    until: str | None = None
    evidence: str | None = None


@dataclass(frozen=True)
class LimitGroup:
    """The addresses of an environment, of several products perhaps, whose rate limits the exchange counts together.

    ``was`` is the group that they were in before the day ``since``.
    """

    environment: str
    group: str
    since: str
    evidence: str
    was: str


@dataclass(frozen=True)
class DocumentedLimit:
    """A rate limit that the general pages name: so many units of a counter in a time such as ``1m``."""

    counter: Counter
    most: int
    per: str
    source: str
    at: str


@dataclass(frozen=True)
class StreamLimit:
    """How many streams one connection may have, as the general pages say."""

    most_names: int
    source: str
    at: str


@dataclass(frozen=True)
class Environment:
    """The hosts of one environment of a product; None where the product has no such API there."""

    name: str
    rest: str
    source: str
    at: str
    limit_group: str
    ws_api: str | None = None
    streams: str | None = None
    user_data: str | None = None


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
    hosts: tuple[Host, ...]
    errors: tuple[ErrorCode, ...] = ()
    errors_source: str | None = None
    limits: tuple[LimitGroup, ...] = ()
    rates: tuple[DocumentedLimit, ...] = ()
    stream_limit: StreamLimit | None = None

    @property
    def environments(self) -> tuple[Environment, ...]:
        """The environments that have REST, in order; ``source`` and ``at`` are those of the REST host."""
        groups = {one.environment: one.group for one in self.limits}
        found: list[Environment] = []
        for host in {one.environment: one for one in self.hosts if one.use == "rest"}.values():
            addresses = {one.use: one.address for one in self.hosts if one.environment == host.environment}
            sockets = (addresses.get(use) for use in ("ws_api", "streams", "user_data"))
            group = groups.get(host.environment, self.product)
            found.append(Environment(host.environment, host.address, host.source, host.at, group, *sockets))
        return tuple(found)


@dataclass(frozen=True)
class Acknowledgement:
    """A sentence a person has read: its hash, what it means in our words, and where that was written down.

    With ``page`` (the path below ``/docs/``) it holds on that page only, without it on every page. ``language`` is the one
    whose pages have it, None if those of both do: pages of the other say nothing about whether it still stands there. ``since`` is
    the day of the pages that were the first to have it, where older ones are read as well: they say nothing about it.
    ``because`` is why no spec states it though it has words that bind, or ``states:`` and the fact that does.
    """

    hash: str
    means: str
    page: str | None
    file: str
    line: int
    language: Literal["en", "zh"] | None = None
    since: str | None = None
    because: str | None = None


@dataclass(frozen=True)
class GuideAcknowledgement:
    """One language of a page that a person has read whole; ``hash`` is that of its body, ``page`` the path below ``/docs/``.

    ``since`` is as in ``Acknowledgement``: a page that was saved again later has an entry for each text. ``sections`` are the
    hashes of what stands under each heading, so that a change names its section.
    """

    hash: str
    page: str
    language: Literal["en", "zh"]
    means: str
    file: str
    line: int
    since: str | None = None
    sections: tuple[str, ...] = ()


@dataclass(frozen=True)
class Settlement:
    """What became of sections of guides that have words that bind: the facts that ``states`` names, and ``because`` for the rest."""

    sections: tuple[str, ...]
    means: str
    file: str
    line: int
    states: tuple[str, ...] = ()
    because: str | None = None


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
    """One fact set by a person against the pages; ``spec`` is the ``key`` of a spec.

    ``path`` leads to the fact through names, as ``parameters.orderIdList.max_items``; ``replaces`` is what the pages
    say (None: nothing) and ``sets`` what shall hold instead (None: nothing). In place of ``spec`` there may be ``page``, the
    path below ``/docs/`` of a page that makes no name or a wrong one; ``sets`` is the name. With ``since`` the pages were right
    until then, and ``replaced_by`` says what took the place of a parameter that ended, as in ``Change``. ``premise`` has who said what
    in the disputes that it settles; it does not outlive them.
    """

    spec: str | None
    path: str
    replaces: object
    sets: object
    why: str
    evidence: str
    file: str
    line: int
    column: int
    page: str | None = None
    since: str | None = None
    replaced_by: str | None = None
    premise: tuple[str, ...] = ()


@dataclass(frozen=True)
class Addition:
    """An operation, stream or event that no page has: ``spec`` is its key, ``like`` that of what it is made from, with corrections.

    An operation has its ``request``, a stream its ``names``, an event the ``event`` that tells it apart where that is another one. ``page``
    is the path below ``/docs/`` of a page that later crawls have: it gives way to that page, and the page keeps its name and its day.
    """

    spec: str
    like: str
    title: str
    since: str
    why: str
    evidence: str
    file: str
    line: int
    column: int
    request: Mapping[str, str] | None = None
    section: str | None = None
    names: Sequence[Mapping[str, str]] = ()
    event: str | None = None
    page: str | None = None

    @property
    def name(self) -> str:
        return self.spec.rpartition("/")[2]


@dataclass(frozen=True)
class Specs:
    """All spec files, sorted by their paths.

    ``places`` has the positions of each file by its path without ``.yaml``, ``outcomes`` the entries by the operation's key,
    ``orders`` those about events of orders.
    ``as_of`` is the day that is rendered, as ``as_of.yaml`` says; ``gone`` are the operations that ended before it, and ``whole``
    the specs with all days, of which these are one.
    """

    operations: tuple[Operation, ...]
    products: tuple[Product, ...]
    words: Words
    corrections: tuple[Correction, ...]
    acknowledged: Acknowledgements
    places: Mapping[str, Places] = field(default_factory=dict[str, Places])
    streams: tuple[Stream, ...] = ()
    events: tuple[Event, ...] = ()
    enums: tuple[Enums, ...] = ()
    errors: tuple[Errors, ...] = ()
    guides: tuple[GuideAcknowledgement, ...] = ()
    settled: tuple[Settlement, ...] = ()
    outcomes: Mapping[str, Outcome] = field(default_factory=dict[str, Outcome])
    orders: tuple[OrderEvent, ...] = ()
    as_of: str | None = None
    gone: tuple[Operation, ...] = ()
    whole: Specs | None = None
    additions: tuple[Addition, ...] = ()

    def product(self, name: str) -> Product | None:
        return next((product for product in self.products if product.product == name), None)

    def operation(self, key: str) -> Operation | None:
        return self._operations.get(key)

    def names(self) -> Mapping[str, str]:
        """Return the names that people gave to what pages describe, by the pages' paths below ``/docs/``."""
        later = {page_path(one.page): one.name for one in self.additions if one.page is not None}
        return later | {page_path(one.page): str(one.sets) for one in self.corrections if one.page is not None}

    def page_of(self, spec: Operation | Stream | Event) -> str:
        """Return the address of the page that describes a spec: of what was made from a twin, that of the later page where there is one."""
        own = next((one.page for one in self.additions if one.spec == spec.key and one.page is not None), None)
        before, docs, _ = spec.source.address.rpartition("/docs/")
        return spec.source.address if own is None else f"{before}{docs}{page_path(own)}"

    def error_codes(self, product: str) -> tuple[model.ErrorCode, ...]:
        """Return the codes a product documents, each once: those of its errors.yaml, then those of its product.yaml."""
        found: dict[int, model.ErrorCode] = {}
        for errors in self.errors:
            for code in errors.errors if errors.product == product else ():
                found.setdefault(code.code, code)
        by_hand = self.product(product)
        for old in by_hand.errors if by_hand else ():
            found.setdefault(old.code, model.ErrorCode(old.code, old.at, old.name))
        return tuple(found.values())

    @cached_property
    def _operations(self) -> Mapping[str, Operation]:
        return {operation.key: operation for operation in self.operations}


def page_path(address: str) -> str:
    """Return the path of a page below ``/docs/``, without slashes around it."""
    return address.rpartition("/docs/")[2].strip("/")
