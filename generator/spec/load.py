"""Everything below ``specs/``, read, checked and turned into values; every problem of every file at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, Final, TypeVar, cast

from generator.problems import Problem, Unusable
from generator.spec.codec import from_plain
from generator.spec.model import Operation
from generator.spec.places import DataPath, Places
from generator.spec.settings import (
    Acknowledgement,
    Acknowledgements,
    Correction,
    OperationWords,
    Product,
    Specs,
    Words,
)
from generator.spec.validate import SchemaName, Schemas
from generator.spec.yaml_reader import Document, read_yaml

T = TypeVar("T")

_WORDS: Final = ("operations", "parameters", "fields", "answers", "errors", "advisories")
_LAYOUT: Final = (
    "expected <product>/product.yaml, <product>/rest/<name>.yaml, <product>/ws-api/<name>.yaml, "
    f"words/<{'|'.join(_WORDS)}>.yaml, corrections/acknowledged.yaml or corrections/<product>/<name>.yaml"
)


def load_specs(directory: Path) -> tuple[Specs, list[Problem]]:
    """Load a whole directory of specs; with problems, the specs lack what could not be used.

    The JSON Schemas are those of ``directory/schema``, or the project's own where it has none.
    """
    loader = _Loader(directory)
    if not directory.is_dir():
        return loader.specs(), [Problem(str(directory), 0, 0, "no such directory, expected a directory of specs")]
    try:
        for path in sorted(directory.rglob("*")):
            loader.file(path)
    except Unusable as error:
        loader.problems += error.problems
    return loader.specs(), sorted(set(loader.problems))


def load_operation(path: Path, schemas: Schemas | None = None) -> tuple[Operation | None, list[Problem]]:
    """Load one operation's file, wherever it lies; there is no operation when there are problems.

    Raises:
        Unusable: The schema itself cannot be read.
    """
    document, problems = _read(path, schemas or Schemas(), "operation")
    return (_value(Operation, document.value) if document else None), problems


class _Loader:
    """Collects what the files hold, and the problems."""

    def __init__(self, directory: Path) -> None:
        self.problems: list[Problem] = []
        self._directory = directory
        self._schemas = Schemas(directory)
        self._operations: list[Operation] = []
        self._products: list[Product] = []
        self._words: dict[str, dict[str, Any]] = {}
        self._corrections: list[Correction] = []
        self._acknowledged: dict[tuple[str, str | None], Acknowledgement] = {}
        self._places: dict[str, Places] = {}

    def specs(self) -> Specs:
        return Specs(
            operations=tuple(sorted(self._operations, key=lambda operation: operation.key)),
            products=tuple(self._products),
            words=Words(**self._words),
            corrections=tuple(self._corrections),
            acknowledged=Acknowledgements(tuple(self._acknowledged.values())),
            places=self._places,
        )

    def file(self, path: Path) -> None:
        """Load one file by what its place in the layout says it is."""
        parts = path.relative_to(self._directory).parts
        if path.is_dir() or parts[0] == "schema" or path.name == "README.md" or any(p.startswith(".") for p in parts):
            return
        if path.suffix != ".yaml":
            self._unknown(path)
            return
        match (*parts[:-1], path.stem):
            case ("words", name) if name in _WORDS:
                self._load_words(path, name)
            case ("corrections", "acknowledged") | ("corrections", _, "acknowledged"):
                self._load_acknowledged(path)
            case ("corrections", product, _):
                self._load_corrections(path, product)
            case (product, "product") if product not in ("words", "corrections"):
                self._load_product(path, product)
            case (product, "rest" | "ws-api" as folder, name) if product not in ("words", "corrections"):
                self._load_operation(path, {"product": product, "kind": folder.replace("-", "_"), "name": name})
            case _:
                self._unknown(path)

    def _unknown(self, path: Path) -> None:
        self.problems.append(Problem(str(path), 0, 0, f"no file of the specs, {_LAYOUT}"))

    def _load_operation(self, path: Path, expected: dict[str, str]) -> None:
        document = self._document(path, "operation")
        if document and self._agrees(document, expected):
            self._operations.append(_value(Operation, document.value))

    def _load_product(self, path: Path, product: str) -> None:
        document = self._document(path, "product")
        if document and self._agrees(document, {"product": product}):
            self._products.append(_value(Product, document.value))

    def _load_words(self, path: Path, name: str) -> None:
        document = self._document(path, "words", (name,))
        if document:
            words = cast("dict[str, Any]", document.value)
            if name == "operations":
                words = {key: from_plain(OperationWords, entry) for key, entry in words.items()}
            self._words[name] = words

    def _load_corrections(self, path: Path, product: str) -> None:
        document = self._document(path, "corrections")
        for index, entry in _entries(document, "corrections"):
            assert document
            where: DataPath = ("corrections", index)
            if entry["spec"].partition("/")[0] != product:
                message = f"spec is {entry['spec']!r}, expected one that starts with {product}/, as the folder says"
                self.problems.append(document.places.value((*where, "spec"), message))
                continue
            place = document.places.values[where]
            self._corrections.append(Correction(**entry, file=str(path), line=place.line, column=place.column))

    def _load_acknowledged(self, path: Path) -> None:
        document = self._document(path, "acknowledged")
        for index, entry in _entries(document, "acknowledged"):
            assert document
            where: DataPath = ("acknowledged", index)
            line = document.places.values[where].line
            found = Acknowledgement(entry["hash"], entry["means"], entry.get("page"), str(path), line)
            first = self._acknowledged.setdefault((found.hash, found.page), found)
            if first is not found:
                message = f"{found.hash} is acknowledged twice, the first time at {first.file}:{first.line}"
                self.problems.append(document.places.value((*where, "hash"), message))

    def _document(self, path: Path, schema: SchemaName, below: DataPath = ()) -> Document | None:
        document, problems = _read(path, self._schemas, schema, below)
        self.problems += problems
        if document:
            key = PurePosixPath(*path.relative_to(self._directory).with_suffix("").parts)
            self._places[str(key)] = document.places
        return document

    def _agrees(self, document: Document, expected: dict[str, str]) -> bool:
        members = cast("dict[str, object]", document.value)
        wrong = [key for key, value in expected.items() if members[key] != value]
        for key in wrong:
            message = f"{key} is {members[key]!r}, expected {expected[key]!r}, as the file's path says"
            self.problems.append(document.places.value((key,), message))
        return not wrong


def _read(
    path: Path, schemas: Schemas, schema: SchemaName, below: DataPath = ()
) -> tuple[Document | None, list[Problem]]:
    document, problems = read_yaml(path)
    if document:
        problems = schemas.check(schema, document, below)
    return (None, problems) if problems else (document, [])


def _value(kind: type[T], plain: object) -> T:
    return from_plain(kind, cast("dict[str, object]", plain))


def _entries(document: Document | None, key: str) -> Iterator[tuple[int, dict[str, Any]]]:
    if document:
        yield from enumerate(cast("dict[str, list[dict[str, Any]]]", document.value)[key])
