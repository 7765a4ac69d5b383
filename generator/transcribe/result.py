"""What reading the pages of one address is given, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from generator.problems import Problem
from generator.specs.authored import Product
from generator.specs.model import SpecFile
from generator.transcribe.run_result import PageAccount
from generator.transcribe.text.ledger import Readings


@dataclass(frozen=True)
class Dispute:
    """A contradiction within a page or between its languages; ``spec`` and ``path`` are those a correction settles it with.

    One that ``is_older`` is what a language that was saved long before the other says otherwise: it is told, and nothing has to be settled.
    """

    spec: str
    path: str
    problem: Problem
    is_older: bool = False


class GuideEntry(Protocol):
    """One language of a page of prose that a person has read, under the hashes of its text and of each section; ``page`` is below ``/docs/``."""

    @property
    def hash(self) -> str: ...
    @property
    def page(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def since(self) -> str | None: ...
    @property
    def means(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def line(self) -> int: ...
    @property
    def sections(self) -> Sequence[str]: ...


@dataclass(frozen=True)
class Context:
    """What all pages of a run share; ``names`` are the names given by corrections, by the page's path below ``/docs/``."""

    products: tuple[Product, ...]
    readings: Readings
    guides: Sequence[GuideEntry] = ()
    names: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Result:
    """The spec files of one address, the account of each of its languages, and what is wrong."""

    specs: tuple[SpecFile, ...]
    accounts: tuple[PageAccount, ...]
    problems: tuple[Problem, ...]
    disputes: tuple[Dispute, ...]


def result_of(
    spec: SpecFile | None,
    accounts: Iterable[PageAccount],
    problems: Iterable[Problem],
    differing: Iterable[tuple[str, Problem]],
    older: Iterable[tuple[str, Problem]],
) -> Result:
    """Return what one address documents; ``differing`` is what its languages dispute, ``older`` what one said once, by the fact's path."""
    if spec is None:
        # Nothing can be corrected that is not there.
        return Result((), tuple(accounts), (*problems, *(problem for _, problem in differing)), ())
    disputes = [Dispute(spec.key, path, problem) for path, problem in differing]
    disputes += [Dispute(spec.key, path, problem, is_older=True) for path, problem in older]
    return Result((spec,), tuple(accounts), tuple(problems), tuple(disputes))


def joined(results: Iterable[Result]) -> Result:
    """Return several results as one."""
    kept = list(results)
    return Result(
        specs=tuple(spec for result in kept for spec in result.specs),
        accounts=tuple(account for result in kept for account in result.accounts),
        problems=tuple(problem for result in kept for problem in result.problems),
        disputes=tuple(dispute for result in kept for dispute in result.disputes),
    )
