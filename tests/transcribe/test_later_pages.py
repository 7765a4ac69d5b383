"""A later scrape of the whole site, in another form and in English alone, over the specs that are committed."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from generator.pages.saved import saved_files
from generator.transcribe.absence import Accepted
from generator.transcribe.run import transcription

SPECS = Path(__file__).parents[2] / "specs"
# A page whose answer is shown as a bare word waits for a person, as CONTRIBUTING says.
_WAITING: Final = {"derivatives/usds-margined-futures/trade/rest-api/TradFi-Perps.md"}


def test_the_pages_of_may_are_read_beside_what_january_said(documents: Path) -> None:
    folder = documents.parent / "later" / "2026-05"
    if not folder.is_dir():
        pytest.skip(f"there is no later scrape beside {documents.name}")
    files, unread = saved_files([folder])
    run = transcription(files, SPECS, None, Accepted(languages=frozenset({"en"})))
    held = {one.file for one in run.held}
    assert unread == [] and len(files) > 400
    assert held == _WAITING
    assert {problem.file for problem in run.problems} == held
    assert len(held) * 20 < len(files)
