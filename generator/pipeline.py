"""The two directions of the tool, computed without writing anything: pages to spec files, spec files to the package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.generate import build
from generator.pages.read import read_pages
from generator.problems import Problem, Unusable
from generator.spec import corrections
from generator.spec.dump import dump_operation
from generator.spec.lint import lint
from generator.spec.load import load_specs
from generator.spec.settings import Correction, Specs
from generator.transcribe.account import PageAccount
from generator.transcribe.transcribe import transcribe

TEMPLATES = Path(__file__).parents[1] / "templates"
_FOLDERS = ("rest", "ws-api")


@dataclass(frozen=True)
class Transcribed:
    """Spec files by their path below the folder of specs, what became of every page, and everything that is wrong."""

    tree: Mapping[PurePosixPath, bytes]
    accounts: tuple[PageAccount, ...]
    problems: tuple[Problem, ...]


def transcribed(documents: Sequence[Path], specs: Path) -> Transcribed:
    """Read pages into spec files.

    Raises:
        Unusable: No page could be read, or the products, words or corrections below ``specs`` could not.
    """
    settings, problems = load_specs(specs)
    # The operations found there are about to be written anew, so what is wrong with them does not matter.
    broken = [problem for problem in problems if not is_operation_file(_below(problem.file, specs))]
    if broken:
        raise Unusable(broken)
    pages, unread = read_pages(documents)
    if not pages:
        raise Unusable(unread)
    read = transcribe(pages, settings.products, settings.acknowledged)
    keys = {operation.key for operation in read.operations}
    elsewhere = {operation.key for operation in settings.operations} - keys
    applicable = [correction for correction in settings.corrections if not _waits(correction, elsewhere)]
    operations, stale = corrections.apply(read.operations, applicable)
    tree = {PurePosixPath(f"{operation.key}.yaml"): dump_operation(operation).encode() for operation in operations}
    return Transcribed(tree, read.accounts, tuple(sorted({*unread, *read.problems, *stale})))


def generated(specs: Path, templates: Path = TEMPLATES) -> Mapping[PurePosixPath, bytes]:
    """Render the package from spec files.

    Raises:
        Unusable: The specs cannot be loaded, do not make sense, or do not render; carries every problem.
    """
    read, findings = loaded(specs)
    if findings:
        raise Unusable(findings)
    return build(read, templates)


def loaded(specs: Path) -> tuple[Specs, list[Problem]]:
    """Load the specs, and say what in them does not make sense.

    Raises:
        Unusable: Files cannot be read or break their schemas; findings about the rest would only follow from that.
    """
    read, problems = load_specs(specs)
    if problems:
        raise Unusable(problems)
    return read, lint(read)


def operation_files(specs: Path) -> list[PurePosixPath]:
    """Return the spec files written by ``transcribe``, by their path below the folder of specs."""
    below = (PurePosixPath(path.relative_to(specs).as_posix()) for path in specs.rglob("*.yaml"))
    return sorted(path for path in below if is_operation_file(path))


def is_operation_file(path: PurePosixPath) -> bool:
    return len(path.parts) == 3 and path.parts[1] in _FOLDERS


def _waits(correction: Correction, elsewhere: set[str]) -> bool:
    """Say whether a correction is of an operation that stands in the specs but not among the pages of this run."""
    return correction.spec in elsewhere


def _below(file: str, specs: Path) -> PurePosixPath:
    path = Path(file)
    return PurePosixPath((path.relative_to(specs) if path.is_relative_to(specs) else path).as_posix())
