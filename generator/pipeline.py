"""The two directions of the tool, computed without writing anything: pages to spec files, spec files to the package."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Any

from generator.cache import Cache
from generator.coverage import Entry, entries, summary
from generator.export.asyncapi import asyncapi
from generator.export.openapi import openapi
from generator.generate import built
from generator.incremental import Documents
from generator.pages.read import saved_files
from generator.problems import Problem, Unusable
from generator.spec import corrections
from generator.spec.dump import dump_spec
from generator.spec.lint import lint
from generator.spec.load import load_specs
from generator.spec.settings import Product, Specs
from generator.transcribe.account import PageAccount
from generator.transcribe.disputes import unsettled
from generator.transcribe.transcribe import Settings

TEMPLATES = Path(__file__).parents[1] / "templates"
EXPORTS: Mapping[str, Callable[[Specs, Product, str], dict[str, Any]]] = {"asyncapi": asyncapi, "openapi": openapi}
_FOLDERS = ("rest", "ws-api", "streams", "user-data")
_FILES = ("enums.yaml", "errors.yaml")
_OURS = ("corrections", "schema", "words")


@dataclass(frozen=True)
class Transcribed:
    """Spec files by their path below the folder of specs, what became of every page, and everything that is wrong."""

    tree: Mapping[PurePosixPath, bytes]
    accounts: tuple[PageAccount, ...]
    problems: tuple[Problem, ...]


def transcribed(documents: Sequence[Path], specs: Path, cache: Cache | None = None) -> Transcribed:
    """Read pages into spec files.

    Raises:
        Unusable: No page could be read, or the products, words or corrections below ``specs`` could not.
    """
    settings, problems = load_specs(specs, cache)
    # The operations found there are about to be written anew, so what is wrong with them does not matter.
    broken = [problem for problem in problems if not is_operation_file(_below(problem.file, specs))]
    if broken:
        raise Unusable(broken)
    files, unread = saved_files(documents)
    pages = Documents(files, cache)
    unread += pages.problems
    if pages.is_empty:
        raise Unusable(unread)
    read = pages.transcribed(
        Settings(settings.products, settings.acknowledged, dict(settings.names()), settings.guides)
    )
    # A correction waits when its spec stands in the folder but its page is not among those of this run.
    waiting = {path.with_suffix("").as_posix() for path in operation_files(specs)} - {spec.key for spec in read.specs}
    applicable = [one for one in settings.corrections if one.page is None and one.spec not in waiting]
    corrected, stale = corrections.apply(read.specs, applicable)
    tree = {PurePosixPath(f"{spec.key}.yaml"): dump_spec(spec).encode() for spec in corrected}
    disputed = unsettled(read.disputes, settings.corrections)
    return Transcribed(tree, read.accounts, tuple(sorted({*unread, *read.problems, *disputed, *stale})))


@dataclass(frozen=True)
class Covered:
    entries: Sequence[Entry]
    summary: dict[str, Any]
    problems: tuple[Problem, ...]


def covered(documents: Sequence[Path], specs: Path, cache: Cache | None = None) -> Covered:
    """Count the facts of the specs, and with ``documents`` the lines of their pages.

    Raises:
        Unusable: The specs cannot be loaded.
    """
    read, problems = load_specs(specs, cache)
    if problems:
        raise Unusable(problems)
    pages = transcribed(documents, specs, cache) if documents else Transcribed({}, (), ())
    listed = entries(read)
    return Covered(listed, summary(listed, read.corrections, pages.accounts), pages.problems)


def generated(specs: Path, templates: Path = TEMPLATES, cache: Cache | None = None) -> Mapping[PurePosixPath, bytes]:
    """Render the package from spec files.

    Raises:
        Unusable: The specs cannot be loaded, do not make sense, or do not render; carries every problem.
    """

    def sound() -> Specs:
        read, findings = loaded(specs, cache)
        if findings:
            raise Unusable(findings)
        return read

    return built(specs, templates, cache, sound)


def loaded(specs: Path, cache: Cache | None = None) -> tuple[Specs, list[Problem]]:
    """Load the specs, and say what in them does not make sense.

    Raises:
        Unusable: Files cannot be read or break their schemas; findings about the rest would only follow from that.
    """
    read, problems = load_specs(specs, cache)
    if problems:
        raise Unusable(problems)
    return read, lint(read)


def exported(form: str, product: str, specs: Path) -> dict[str, Any]:
    """Return a product in one of the formats of ``EXPORTS``.

    Raises:
        Unusable: The specs cannot be loaded or do not make sense, or have no such product.
    """
    read, findings = loaded(specs)
    if findings:
        raise Unusable(findings)
    found = read.product(product)
    if found is None:
        known = ", ".join(sorted(one.product for one in read.products))
        raise Unusable([Problem(str(specs), 0, 0, f"no product {product}, expected one of {known}")])
    return EXPORTS[form](read, found, version("apiscribe"))


def operation_files(specs: Path) -> list[PurePosixPath]:
    """Return the spec files written by ``transcribe``, by their path below the folder of specs."""
    below = (PurePosixPath(path.relative_to(specs).as_posix()) for path in specs.rglob("*.yaml"))
    return sorted(path for path in below if is_operation_file(path))


def is_operation_file(path: PurePosixPath) -> bool:
    """Say whether a path below the folder of specs is that of a file ``transcribe`` writes."""
    if len(path.parts) == 2:
        return path.name in _FILES and path.parts[0] not in _OURS
    return len(path.parts) == 3 and path.parts[1] in _FOLDERS and path.parts[0] not in _OURS


def _below(file: str, specs: Path) -> PurePosixPath:
    path = Path(file)
    return PurePosixPath((path.relative_to(specs) if path.is_relative_to(specs) else path).as_posix())
