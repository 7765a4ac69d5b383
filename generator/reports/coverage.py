"""What the specs hold, counted and listed: per product, per page, and fact by fact beside its page and line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.reports.calendar import Dated
from generator.specs.authored import Correction, Specs, page_path
from generator.specs.codec import to_plain
from generator.specs.dump import flow
from generator.specs.model import Enums, Event, Field, Operation, Shape, Source, SpecFile, Stream
from generator.specs.rules import Rule
from generator.specs.provenance import TWIN
from generator.transcribe.run_result import PageAccount

KINDS = ("rest", "ws_api", "stream", "event", "enums", "errors")


@dataclass(frozen=True)
class Fact:
    """One fact of a spec: its kind, what it says in the words of the spec file, and the pages' lines that say so."""

    kind: str
    text: str
    at: str

    @property
    def is_corrected(self) -> bool:
        return self.at.endswith("corrected")

    @property
    def is_of_a_twin(self) -> bool:
        return TWIN.search(self.at) is not None


@dataclass(frozen=True)
class Entry:
    """One spec file with its facts."""

    key: str
    product: str
    kind: str
    title: str
    address: str
    facts: tuple[Fact, ...]


def entries(specs: Specs) -> list[Entry]:
    """List every transcribed spec file with its facts, in the order of the keys."""
    files: list[SpecFile] = [*specs.operations, *specs.streams, *specs.events, *specs.enums, *specs.errors]
    return sorted((_entry(one) for one in files), key=lambda entry: entry.key)


def summary(
    listed: Sequence[Entry],
    corrections: Iterable[Correction],
    accounts: Iterable[PageAccount],
    dated: Iterable[Dated] = (),
) -> dict[str, Any]:
    """Count, for each product, what it has: facts by kind, rules, corrections, what twins tell, facts with a day, lines of its pages."""
    products = sorted({entry.product for entry in listed})
    set_right = Counter((one.spec or "").partition("/")[0] for one in corrections)
    pages = _pages_of(listed, accounts)
    days = Counter(one.spec.partition("/")[0] for one in dated)
    return {
        product: _product(product, listed, pages.get(product, []))
        | {"corrections": set_right[product], "dated": days[product]}
        for product in products
    }


def _product(product: str, listed: Sequence[Entry], pages: Sequence[PageAccount]) -> dict[str, Any]:
    mine = [entry for entry in listed if entry.product == product]
    facts = [fact for entry in mine for fact in entry.facts]
    kinds = Counter(fact.kind for fact in facts)
    return {
        **{kind: sum(entry.kind == kind for entry in mine) for kind in KINDS[:4]},
        "enums": kinds["enum"],
        "errors": kinds["error"],
        "facts": dict(sorted(kinds.items())),
        "rules": dict(sorted(Counter(_rule(fact) for fact in facts if fact.kind == "rule").items())),
        "corrected": sum(fact.is_corrected for fact in facts),
        "twins": sum(fact.is_of_a_twin for fact in facts),
        "pages": len({page.address for page in pages}),
        "lines": {
            "used": sum(page.used for page in pages),
            "navigation": sum(page.furniture for page in pages),
            "acknowledged": sum(page.acknowledged for page in pages),
            "unexplained": sum(len(page.unexplained) for page in pages),
        },
    }


def _pages_of(listed: Iterable[Entry], accounts: Iterable[PageAccount]) -> Mapping[str, list[PageAccount]]:
    """Group accounts by product: by the spec made of the page, else by the folder its neighbours share."""
    folders: dict[str, str] = {}
    known = {entry.address: entry.product for entry in listed}
    for address, product in known.items():
        folders.setdefault(_folder(address), product)
    grouped: dict[str, list[PageAccount]] = {}
    for account in accounts:
        product = known.get(account.address) or folders.get(_folder(account.address), "")
        grouped.setdefault(product, []).append(account)
    return grouped


def _folder(address: str) -> str:
    return "/".join(page_path(address).split("/")[:2])


def _rule(fact: Fact) -> str:
    return fact.text.removeprefix("{rule: ").split(",")[0].rstrip("}")


def _entry(spec: SpecFile) -> Entry:
    title = spec.title if isinstance(spec, Operation | Stream | Event) else spec.kind
    source: Source = spec.source
    return Entry(spec.key, spec.product, spec.kind, title, source.address, tuple(_facts(spec)))


def _facts(spec: SpecFile) -> Iterator[Fact]:
    if isinstance(spec, Operation):
        yield from _operation_facts(spec)
    elif isinstance(spec, Stream):
        yield from (Fact("name", flow_of(one), one.at) for one in spec.names)
        yield from (Fact("placeholder", flow_of(one), one.at) for one in spec.placeholders)
        yield from _notes(spec.notes)
        yield from _fields(spec.payload)
    elif isinstance(spec, Event):
        yield Fact("event", spec.event, spec.at)
        yield from _notes(spec.notes)
        yield from _fields(spec.payload)
    elif isinstance(spec, Enums):
        for enum in spec.enums:
            yield Fact("enum", f"{enum.name} ({', '.join(enum.parameters)})" if enum.parameters else enum.name, enum.at)
            yield from (Fact("enum value", f"{enum.name}: {one.value}", one.at) for one in enum.values)
    else:
        yield from (Fact("error", f"{one.code} {one.name or ''}".rstrip(), one.at) for one in spec.errors)
        yield from _notes(spec.notes)


def _operation_facts(spec: Operation) -> Iterator[Fact]:
    yield Fact("request", f"{spec.request.method} {spec.request.path or ''}".rstrip(), spec.request.at)
    yield Fact("security", spec.security.type, spec.security.at)
    yield from (Fact("weight", flow_of(one), one.at) for one in spec.weight)
    yield from (Fact("quota", flow_of(one), one.at) for one in spec.quotas)
    for parameter in spec.parameters:
        yield Fact("parameter", flow_of(parameter, "items", "item_rules"), parameter.at)
        yield from (Fact("item", f"{parameter.name}: {flow_of(one)}", one.at) for one in parameter.items)
        yield from (Fact(_kind(one), flow_of(one), one.at) for one in parameter.item_rules)
    yield from (Fact(_kind(rule), flow_of(rule), rule.at) for rule in spec.rules)
    yield from _fields(spec.answer)
    for example in spec.examples:
        mended = ", ".join(f"{one.repair} on {one.lines}" for one in example.repairs)
        yield Fact("example", f"{example.role}{', mended: ' + mended if mended else ''}", example.at)


def _kind(rule: Rule) -> str:
    if rule.rule != "advisory":
        return "rule"
    return "advisory with data" if rule.values or rule.longest else "advisory"


def _notes(notes: Iterable[str]) -> Iterator[Fact]:
    # No page has them as they are: people add them.
    yield from (Fact("note", note, "corrected") for note in notes)


def _fields(shape: Shape, path: str = "") -> Iterator[Fact]:
    for field in shape.fields:
        yield Fact("field", f"{path}{field.name}: {_type(field)}", field.at)
        yield from _fields(field.shape, f"{path}{field.name}.")
    if shape.items:
        yield from _fields(shape.items, f"{path}[].")
    for choice in shape.of:
        yield from _fields(choice, path)


def _type(field: Field) -> str:
    marks: list[str] = [field.presence] if field.presence != "always" else []
    marks += [mark for mark, holds in (("nullable", field.nullable), ("may be empty", field.empty)) if holds]
    return ", ".join([field.shape.type, *marks])


def flow_of(fact: Any, *without: str) -> str:
    """Write a small fact as the spec file does, on one line, without where it stands."""
    return flow({name: member for name, member in to_plain(fact).items() if name not in ("at", *without)})
