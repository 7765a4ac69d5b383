"""What the files of a folder of specs are, by their places in it, and what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final, TypeVar, cast

from generator.cache import Cache
from generator.problems import Problem
from generator.specs.authored import (
    Acknowledgement,
    Acknowledgements,
    Addition,
    Correction,
    GuideAcknowledgement,
    Product,
    Settlement,
    Specs,
)
from generator.specs.codec import from_plain
from generator.specs.file_kinds import is_provenance
from generator.specs.model import Enums, Errors, Event, Operation, SpecFile, Stream
from generator.specs.order_events import OrderEvent, order_event_of
from generator.specs.outcomes import Outcome, outcome_of
from generator.specs.provenance import file_of, key_of_file
from generator.specs.schema.sound_files import SoundFiles
from generator.specs.schema.validate import SchemaName
from generator.specs.spec_files import read_spec
from generator.specs.words import OperationWords, PayloadWords, Words
from generator.specs.yaml.places import DataPath, Place, Places
from generator.specs.yaml.reader import Document
from generator.stored import Form

T = TypeVar("T")

_WORDS: Final[dict[str, type[Any] | None]] = {
    "operations": OperationWords,
    "parameters": None,
    "fields": None,
    "answers": None,
    "errors": None,
    "advisories": None,
    "aliases": None,
    "synonyms": None,
    "homonyms": None,
    "letters": None,
    "streams": PayloadWords,
    "events": PayloadWords,
}
_FOLDERS: Final[dict[str, tuple[SchemaName, str]]] = {
    "rest": ("operation", "rest"),
    "ws-api": ("operation", "ws_api"),
    "streams": ("stream", "stream"),
    "user-data": ("event", "event"),
}
_LAYOUT: Final = (
    f"expected as_of.yaml, <product>/<product|enums|errors|outcomes|proofs>.yaml, <product>/<{'|'.join(_FOLDERS)}>/<name>.yaml, "
    f"words/<{'|'.join(_WORDS)}>.yaml or words/<product>/ of the same, corrections/<acknowledged|guides>.yaml, corrections/settled.yaml "
    "or corrections/<product>/<name>.yaml"
)
_OTHERS: Final = ("words", "corrections")
_ENTRIES: Final = Form[list[tuple[dict[str, Any], Place]]](list[tuple[dict[str, Any], Place]])
_LISTS: Final = Form[dict[str, list[tuple[dict[str, Any], Place]]]](dict[str, list[tuple[dict[str, Any], Place]]])
_PLAIN: Final = Form[Any](object)


class Folder:
    """Collects what the files hold, and the problems."""

    def __init__(self, directory: Path, cache: Cache | None = None) -> None:
        self.problems: list[Problem] = []
        self._directory = directory
        self._reader = SoundFiles(directory, cache)
        self._specs: list[SpecFile] = []
        self._products: list[Product] = []
        self._words: dict[str | None, dict[str, Any]] = {}
        self._corrections: list[Correction] = []
        self._acknowledged: dict[tuple[str, str | None], Acknowledgement] = {}
        self._guides: dict[tuple[str, str, str | None], GuideAcknowledgement] = {}
        self._settled: list[Settlement] = []
        self._outcomes: dict[str, Outcome] = {}
        self._orders: list[OrderEvent] = []
        self._as_of: str | None = None
        self._additions: list[Addition] = []
        self._documents: dict[str, Document] = {}

    def specs(self) -> Specs:
        common = self._words.get(None, {})
        return Specs(
            operations=self._of(Operation),
            products=tuple(self._products),
            words=Words(**common, products={name: Words(**words) for name, words in self._words.items() if name}),
            corrections=tuple(self._corrections),
            acknowledged=Acknowledgements(tuple(self._acknowledged.values())),
            places=_Places(self._documents),
            streams=self._of(Stream),
            events=self._of(Event),
            enums=self._of(Enums),
            errors=self._of(Errors),
            guides=tuple(self._guides.values()),
            settled=tuple(self._settled),
            outcomes=self._outcomes,
            orders=tuple(self._orders),
            as_of=self._as_of,
            additions=tuple(self._additions),
        )

    def finish(self) -> None:
        """Look at what no file shows alone."""
        dated = next((one for one in self._specs if one.changes), None)
        if dated is not None and self._as_of is None and not self.problems:
            message = f"is missing, expected the day that is rendered: facts of {dated.key} have dates"
            self.problems.append(Problem(str(self._directory / "as_of.yaml"), 0, 0, message))

    def close(self) -> None:
        """Keep what was read of the files for the next run."""
        self._reader.close()

    def file(self, path: Path) -> None:
        """Load one file by what its place in the layout says it is."""
        parts = path.relative_to(self._directory).parts
        if path.is_dir() or parts[0] == "schema" or path.name == "README.md" or any(p.startswith(".") for p in parts):
            return
        if is_provenance(PurePosixPath(*parts)):
            self._check_provenance(path, key_of_file(PurePosixPath(*parts)))
            return
        if path.suffix != ".yaml":
            self._unknown(path)
            return
        match (*parts[:-1], path.stem):
            case ("as_of",):
                document = self._document(path, "as_of")
                self._as_of = _members(document)["as_of"] if document else None
            case ("words", name) if name in _WORDS:
                self._load_words(path, name, None)
            case ("words", product, name) if name in _WORDS:
                self._load_words(path, name, product)
            case ("corrections", "acknowledged") | ("corrections", _, "acknowledged"):
                self._load_acknowledged(path)
            case ("corrections", "guides") | ("corrections", _, "guides"):
                self._load_guides(path)
            case ("corrections", "settled"):
                self._load_settled(path)
            case ("corrections", product, _):
                self._load_corrections(path, product)
            case (product, *rest) if product not in _OTHERS:
                self._load_product_file(path, product, rest)
            case _:
                self._unknown(path)

    def _of(self, kind: type[T]) -> tuple[T, ...]:
        return tuple(spec for spec in sorted(self._specs, key=lambda spec: spec.key) if isinstance(spec, kind))

    def _unknown(self, path: Path) -> None:
        self.problems.append(Problem(str(path), 0, 0, f"no file of the specs, {_LAYOUT}"))

    def _load_product_file(self, path: Path, product: str, rest: list[str]) -> None:
        match rest:
            case ["product"]:
                self._load_product(path, product)
            case ["outcomes"]:
                self._load_outcomes(path, product)
            case ["proofs"]:
                # For people: ``generate`` writes it, and ``check`` compares it whole.
                pass
            case ["enums"]:
                self._load_spec(path, Enums, "enums", {"product": product, "kind": "enums"})
            case ["errors"]:
                self._load_spec(path, Errors, "errors", {"product": product, "kind": "errors"})
            case [folder, name] if folder in _FOLDERS:
                schema, kind = _FOLDERS[folder]
                model = {"operation": Operation, "stream": Stream, "event": Event}[schema]
                self._load_spec(path, model, schema, {"product": product, "kind": kind, "name": name})
            case _:
                self._unknown(path)

    def _load_spec(self, path: Path, model: type[SpecFile], schema: SchemaName, expected: dict[str, str]) -> None:
        key = path.relative_to(self._directory).with_suffix("").as_posix()
        document, problems = read_spec(self._reader, path, self._directory / file_of(key), model, schema)
        self.problems += problems
        if document is None:
            return
        self._documents[key] = document
        if self._agrees(document, {key: getattr(document.value, key) for key in expected}, expected):
            self._specs.append(cast(SpecFile, document.value))

    def _check_provenance(self, path: Path, key: str) -> None:
        # It is read with its spec; here is only told what no spec would read.
        if not (self._directory / f"{key}.yaml").is_file():
            self.problems.append(Problem(str(path), 0, 0, f"stale: there is no spec {key}.yaml"))

    def _load_product(self, path: Path, product: str) -> None:
        document = self._document(path, "product")
        if document and self._agrees(document, _members(document), {"product": product}):
            members = dict(_members(document))
            for short in members.pop("environments", ()):
                members["hosts"] = [*members.get("hosts", ()), *_hosts(short)]
            self._products.append(from_plain(Product, members))

    def _load_outcomes(self, path: Path, product: str) -> None:
        document = self._document(path, "outcomes")
        if document and self._agrees(document, _members(document), {"product": product}):
            entries: dict[str, Any] = _members(document)["outcomes"]
            found = (outcome_of(product, name, members) for name, members in entries.items())
            self._outcomes |= {outcome.operation: outcome for outcome in found}
            orders: list[dict[str, Any]] = _members(document).get("orders", [])
            self._orders += [order_event_of(product, place, entry) for place, entry in enumerate(orders)]

    def _load_words(self, path: Path, name: str, product: str | None) -> None:
        document = self._document(path, "words", (name,))
        if document:
            kind = _WORDS[name]
            members = _members(document)
            words = {key: from_plain(kind, entry) for key, entry in members.items()} if kind else members
            self._words.setdefault(product, {})[name] = words

    def _load_corrections(self, path: Path, product: str) -> None:
        document = self._document(path, "corrections", convert=_corrections, form=_LISTS)
        for kind, entries in _lists(document).items():
            for index, (entry, place) in enumerate(entries):
                assert document
                if entry.get("spec", product).partition("/")[0] != product:
                    message = f"spec is {entry['spec']!r}, expected one that starts with {product}/, as the folder says"
                    self.problems.append(document.places.value((kind, index, "spec"), message))
                    continue
                where: dict[str, Any] = {"file": str(path), "line": place.line, "column": place.column}
                if kind == "additions":
                    self._additions.append(Addition(**entry, **where))
                else:
                    premise = {"premise": tuple(entry.get("premise", ()))}
                    self._corrections.append(Correction(**({"spec": None} | entry | premise), **where))

    def _load_acknowledged(self, path: Path) -> None:
        document = self._document(
            path, "acknowledged", convert=lambda found: _placed(found, "acknowledged"), form=_ENTRIES
        )
        for index, (entry, place) in enumerate(_entries(document)):
            assert document
            where: DataPath = ("acknowledged", index)
            members: dict[str, Any] = {"page": None, **entry}
            found = Acknowledgement(**members, file=str(path), line=place.line)
            first = self._acknowledged.setdefault((found.hash, found.page), found)
            if first is not found:
                message = f"{found.hash} is acknowledged twice, the first time at {first.file}:{first.line}"
                self.problems.append(document.places.value((*where, "hash"), message))

    def _load_guides(self, path: Path) -> None:
        document = self._document(path, "guides", convert=lambda found: _placed(found, "guides"), form=_ENTRIES)
        for index, (entry, place) in enumerate(_entries(document)):
            assert document
            where: DataPath = ("guides", index)
            members: dict[str, Any] = {**entry, "sections": tuple(entry.get("sections", ()))}
            found = GuideAcknowledgement(**members, file=str(path), line=place.line)
            first = self._guides.setdefault((found.page, found.language, found.since), found)
            if first is not found:
                named = f"{found.language} page of {found.page}"
                message = f"the {named} is acknowledged twice, the first time at {first.file}:{first.line}"
                self.problems.append(document.places.value((*where, "page"), message))

    def _load_settled(self, path: Path) -> None:
        document = self._document(path, "settled", convert=lambda found: _placed(found, "settled"), form=_ENTRIES)
        for entry, place in _entries(document):
            members: dict[str, Any] = {**entry, "states": tuple(entry.get("states", ()))}
            members["sections"] = tuple(entry["sections"])
            self._settled.append(Settlement(**members, file=str(path), line=place.line))

    def _document(
        self,
        path: Path,
        schema: SchemaName,
        below: DataPath = (),
        convert: Callable[[Document], object] | None = None,
        form: Form[Any] = _PLAIN,
    ) -> Document | None:
        document, problems = self._reader.read(path, schema, below, convert, form)
        self.problems += problems
        if document is not None:
            key = PurePosixPath(*path.relative_to(self._directory).with_suffix("").parts)
            self._documents[str(key)] = document
        return document

    def _agrees(self, document: Document, members: Mapping[str, Any], expected: Mapping[str, str]) -> bool:
        wrong = [key for key, value in expected.items() if members[key] != value]
        for key in wrong:
            message = f"{key} is {members[key]!r}, expected {expected[key]!r}, as the file's path says"
            self.problems.append(document.places.value((key,), message))
        return not wrong


class _Places(Mapping[str, Places]):
    """The places of each file, found when they are asked for: mostly there is nothing to tell about a file."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents

    def __getitem__(self, key: str) -> Places:
        return self._documents[key].places

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)


def _hosts(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """Return the hosts of an environment that is given in short."""
    for use in ("rest", "ws_api"):
        if use in environment:
            shared = {key: environment[key] for key in ("source", "at")}
            yield {"environment": environment["name"], "use": use, "address": environment[use], **shared}


def _members(document: Document) -> dict[str, Any]:
    return cast("dict[str, Any]", document.value)


def _placed(document: Document, key: str) -> list[tuple[dict[str, Any], Place]]:
    """Return the entries of a list, each with where it stands."""
    entries = cast("list[dict[str, Any]]", _members(document)[key])
    return [(entry, document.places.values[key, index]) for index, entry in enumerate(entries)]


def _corrections(document: Document) -> dict[str, list[tuple[dict[str, Any], Place]]]:
    return {kind: _placed(document, kind) for kind in ("additions", "corrections") if kind in _members(document)}


def _lists(document: Document | None) -> dict[str, list[tuple[dict[str, Any], Place]]]:
    return cast("dict[str, list[tuple[dict[str, Any], Place]]]", document.value) if document else {}


def _entries(document: Document | None) -> list[tuple[dict[str, Any], Place]]:
    return cast("list[tuple[dict[str, Any], Place]]", document.value) if document else []
