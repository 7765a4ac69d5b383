"""The real pages in part, or cut short, beside the committed specs: no reviewed line changes, nothing is lost in silence.

One language alone is read of all pages, for it is cheap; of the rest a seeded sample runs with the tests, and ``make memory``
runs all of it.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from generator.cache import Cache
from generator.pages.saved import SavedFile, saved_files
from generator.specs.file_kinds import is_spec
from generator.transcribe.absence import Accepted
from generator.transcribe.run import transcription
from generator.transcribe.run_result import Run

SPECS = Path(__file__).parents[2] / "specs"
ALL = bool(os.environ.get("APISCRIBE_ALL_PAGES"))
_SEPARATOR = b"\n---\n\n# "


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    return Cache(tmp_path_factory.mktemp("remembered"))


@pytest.fixture(scope="module")
def pages(documents: Path) -> list[SavedFile]:
    return saved_files([documents / "pages"])[0]


def sample(files: list[SavedFile], count: int) -> list[SavedFile]:
    return files if ALL else random.Random(13).sample(files, count)


def changed(run: Run) -> list[PurePosixPath]:
    return [path for path, text in run.tree.items() if is_spec(path) and (SPECS / path).read_bytes() != text]


def half(file: SavedFile, language: str) -> SavedFile:
    head, english, chinese = file.data.split(_SEPARATOR)
    if language == "zh":
        head, english = head.replace(b"/docs/", b"/docs/zh-CN/"), chinese
    return SavedFile(file.name, head + _SEPARATOR + english)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_one_language_alone_changes_no_reviewed_line_and_is_one_finding(
    pages: list[SavedFile], language: str, kept: Cache
) -> None:
    files = [half(file, language) for file in pages]
    run = transcription(files, SPECS, kept)
    assert changed(run) == []
    assert [str(one) for one in run.problems if f"--languages {language}" not in one.message] == []
    accepted = Accepted(languages=frozenset({language}))
    assert transcription(files, SPECS, kept, accepted).problems == ()


@pytest.mark.parametrize("language", ["en", "zh", None])
def test_what_is_made_from_a_twin_stays_while_its_page_lacks_a_language_or_is_not_there(
    pages: list[SavedFile], language: str | None, kept: Cache
) -> None:
    twins = [one for one in pages if one.name.endswith("rest-api/New-Algo-Order.md")]
    files = [half(one, language) for one in twins] if language else pages[:3]
    run = transcription(files, SPECS, kept)
    assert twins and changed(run) == []
    assert PurePosixPath("coinm/rest/new_algo_order.yaml") in run.staying


def test_a_page_alone_gives_the_facts_of_all_pages(pages: list[SavedFile], kept: Cache) -> None:
    for file in sample(pages, 12):
        run = transcription([SavedFile(f"elsewhere/{file.name}", file.data)], SPECS, kept)
        assert changed(run) == [], file.name
        assert [str(one) for one in run.problems] == [], file.name


def cuts(pages: list[SavedFile]) -> Iterator[tuple[SavedFile, int]]:
    chance = random.Random(31)
    files = [file for file in chance.sample(pages, 40) if len(file.data) < 12_000][:16]
    for file in files:
        lines = file.data.count(b"\n")
        for line in range(8, lines) if ALL else chance.sample(range(8, lines), 2):
            yield file, line


def test_a_page_that_is_cut_short_is_told_or_lost_nothing(pages: list[SavedFile], kept: Cache) -> None:
    silent: list[str] = []
    for file, line in cuts(pages):
        lines = file.data.split(b"\n")
        cut = SavedFile(file.name, b"\n".join(lines[:line]) + b"\n")
        try:
            run = transcription([cut], SPECS, kept)
        except Exception as error:
            assert type(error).__name__ == "Unusable"
            continue
        assert changed(run) == [], (file.name, line)
        if not run.problems and any(text.strip(b" \r") for text in lines[line:]):
            silent.append(f"{file.name}:{line}: {lines[line:][:3]!r}")
    assert silent == []
