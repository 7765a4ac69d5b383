"""A correction that settles a dispute records who said what, and is stale as soon as that has changed or is over."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.test_cli import PAGE
from tests.transcribe.test_holding import page
from tests.transcribe.test_memory import BOTH, Bilingual

PREMISE = "the languages differ on the weight on ip: en says 1, zh says 5"
CORRECTION = """\
corrections:
  - spec: tide/rest/close_ticket
    path: weight
    replaces: {counter: ip, cost: 1}
    sets: {counter: ip, cost: 1}
    premise: [PREMISE]
    why: The English page is right.
    evidence: Tried.
"""


def saying(chinese: int) -> str:
    english, _, rest = BOTH.rpartition("**1**")
    return f"{english}**{chinese}**{rest}"


@pytest.fixture
def place(tmp_path: Path) -> Bilingual:
    made = Bilingual(tmp_path)
    for verb in ("Cancel", "Close", "Open"):
        made.write(f"{verb}.md", page(verb, BOTH))
    assert made.told().status == 0
    return made


def settle(place: Bilingual, text: str = CORRECTION) -> None:
    folder = place.specs / "corrections" / "tide"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "disputes.yaml").write_text(text.replace("PREMISE", f'"{PREMISE}"'))


def test_a_dispute_is_settled_by_a_correction_that_records_who_says_what(place: Bilingual) -> None:
    place.write("Close.md", page("Close", saying(5)))
    [message] = place.told().messages
    assert message.startswith("the languages differ on the weight on ip") and message.endswith("or a correction")
    settle(place)
    told = place.told()
    assert (told.status, told.messages) == (0, [])


def test_what_is_settled_without_its_premise_is_told_with_the_premise(place: Bilingual) -> None:
    place.write("Close.md", page("Close", saying(5)))
    settle(place, CORRECTION.replace("    premise: [PREMISE]\n", ""))
    told = place.told()
    assert told.held == ["Close.md"]
    assert told.messages == [f"weight settles what is not in its premise, expected in it: {PREMISE}"]


def test_a_correction_is_stale_when_the_dispute_that_it_settles_is_over(place: Bilingual) -> None:
    settle(place)
    told = place.told()
    assert told.held == ["Close.md"]
    assert told.messages == [
        f"stale: the premise of weight is gone: {PREMISE}; nothing of that is in dispute any more",
    ]


def test_a_correction_is_stale_when_one_language_says_something_else(place: Bilingual) -> None:
    place.write("Close.md", page("Close", saying(7)))
    settle(place)
    now = PREMISE.replace("5", "7")
    assert place.told().messages == [f"stale: the premise of weight is gone: {PREMISE}; they dispute now: {now}"]


def test_of_a_page_that_lacks_a_language_nothing_is_said_about_premises(place: Bilingual) -> None:
    place.write("Close.md", page("Close", saying(5)))
    settle(place)
    assert place.told().status == 0
    for verb in ("Cancel", "Close", "Open"):
        place.write(f"{verb}.md", page(verb, PAGE))
    told = place.told("--languages", "en")
    assert (told.status, told.messages) == (0, [])
