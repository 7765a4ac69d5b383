"""The same page from two scrapers gives the same spec, or is refused with a place: never another spec in silence."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from tests.forms.__main__ import accepted
from tests.forms.compare import Sample, Trial, sampled, settings, tried
from tests.forms.style import KINDS, Style, combined

from generator.problems import Problem
from generator.transcribe.addresses import Settings

# Drawn anew whenever somebody changes it; `make forms` tries more pages and more combinations.
SEED = 7
PAGES = 6


@pytest.fixture(scope="module")
def written() -> Settings:
    return settings()


@pytest.fixture(scope="module")
def samples(documents: Path, written: Settings) -> list[Sample]:
    return sampled(documents / "pages", PAGES, Random(SEED), written)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_in_another_form_gives_the_same_spec(kind: str, samples: list[Sample], written: Settings) -> None:
    random = Random(f"{SEED} {kind}")
    found = [tried(sample, kind, KINDS[kind](Style(), random), written) for sample in samples]
    assert [(trial.file, trial.verdict) for trial in found] == [(sample.file, "same") for sample in samples]


def test_forms_together_never_give_another_spec_in_silence(samples: list[Sample], written: Settings) -> None:
    random = Random(SEED)
    found = [tried(sample, "combination", combined(random), written) for sample in samples for _ in range(3)]
    assert {trial.verdict for trial in found} <= {"same", "refused"}


def test_one_silent_difference_or_a_kind_that_is_often_refused_is_not_accepted() -> None:
    same = [Trial("br", "a.md", "", (), True)] * 10
    assert accepted(same)
    assert not accepted([])
    assert not accepted([*same, Trial("br", "a.md", "", (), False)])
    refused = Trial("br", "a.md", "", (Problem("a.md", 3, 0, "not understood"),), True)
    assert accepted([*same[1:], refused])
    assert not accepted([*same[2:], refused, refused])
