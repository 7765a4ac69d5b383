"""Whether a page in another form gives the spec it gave before: the same, refused with a place, or another one in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.forms.render import rendered
from tests.forms.style import KINDS, Style, combined

from generator.pages.blocks import Page
from generator.pages.read import read_page
from generator.pages.saved import saved_files
from generator.problems import Problem
from generator.specs.dump import dump
from generator.specs.model import SpecFile
from generator.specs.written import written_by_people
from generator.transcribe.addresses import Settings, grouped, read_address

SPECS = Path(__file__).parents[2] / "specs"

_REPAIRS = re.compile(r"^ *repairs:\n(?: *- \{repair: .*\}\n)+", re.MULTILINE)


@dataclass(frozen=True)
class Trial:
    """One page in one form; ``problems`` are those that it has only in this form."""

    kind: str
    file: str
    text: str
    problems: tuple[Problem, ...]
    same: bool

    @property
    def verdict(self) -> str:
        if self.problems:
            return "refused" if all(problem.line for problem in self.problems) else "refused without a place"
        return "same" if self.same else "silent"


@dataclass(frozen=True)
class Sample:
    """A page as it was saved, what it documents, and the kinds of problems it has anyhow."""

    file: str
    pages: tuple[Page, ...]
    facts: tuple[str, ...]
    known: frozenset[str]


def settings() -> Settings:
    written = written_by_people(SPECS, None)
    return Settings(written.products, written.acknowledged, dict(written.names()), written.guides)


def sampled(folder: Path, number: int, random: Random, settings: Settings) -> list[Sample]:
    """Return pages that make a spec, drawn from those below a folder."""
    files, _ = saved_files([folder])
    random.shuffle(files)
    samples: list[Sample] = []
    for file in files:
        pages, problems = read_page(file.name, file.data)
        if len(samples) < number and pages and not problems:
            specs, found = _read(pages, settings)
            if specs:
                messages = frozenset(map(_said, found))
                samples.append(Sample(file.name, tuple(pages), _facts(specs), messages))
    return samples


def trials(samples: Sequence[Sample], seed: int, combinations: int, settings: Settings) -> list[Trial]:
    """Try every kind on every page, and so many combinations on each."""
    found: list[Trial] = []
    for sample in samples:
        random = Random(f"{seed} {sample.file}")
        for kind, change in KINDS.items():
            found.append(tried(sample, kind, change(Style(), random), settings))
        found += [tried(sample, "combination", combined(random), settings) for _ in range(combinations)]
    return found


def tried(sample: Sample, kind: str, style: Style, settings: Settings) -> Trial:
    text = rendered(sample.pages, style)
    pages, problems = read_page(sample.file, text.encode())
    specs, found = _read(pages, settings)
    new = [problem for problem in [*problems, *found] if _said(problem) not in sample.known]
    return Trial(kind, sample.file, text, tuple(new), _facts(specs) == sample.facts)


def _said(problem: Problem) -> str:
    """Return what a problem says, without the lines that it names."""
    return re.sub(r"(en|zh):[\d-]+", r"\1", problem.message)


def _read(pages: Sequence[Page], settings: Settings) -> tuple[list[SpecFile], list[Problem]]:
    addresses, problems = grouped(pages)
    results = [read_address(languages, settings) for languages in addresses.values()]
    disputes = [dispute.problem for result in results for dispute in result.disputes]
    return (
        [spec for result in results for spec in result.specs],
        [*problems, *disputes, *(problem for result in results for problem in result.problems)],
    )


def _facts(specs: Iterable[SpecFile]) -> tuple[str, ...]:
    """Return the facts of specs, without where they stand and what was mended in examples: a page written anew has other slips, or none."""
    return tuple(_REPAIRS.sub("", dump(spec)[0]) for spec in specs)
