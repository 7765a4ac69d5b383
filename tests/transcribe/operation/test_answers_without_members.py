"""An answer that has no members has the place where each language shows it, for nothing in it has lines."""

from __future__ import annotations

from tests.transcribe.invented_pages import Draft, bilingual, read_all


def test_the_place_of_an_empty_answer_is_that_of_its_heading_in_each_language() -> None:
    empty = Draft(answer=("{}",))
    [operation] = read_all(bilingual(empty, empty)).operations
    places = [place.partition(":")[0] for place in (operation.answer.at or "").split()]
    assert places == ["en", "zh"]
    [english] = read_all(bilingual(empty)).operations
    assert (english.answer.at or "").startswith("en:") and "zh" not in (english.answer.at or "")


def test_an_answer_with_members_has_their_places_alone() -> None:
    [operation] = read_all(bilingual(Draft())).operations
    assert operation.answer.fields and operation.answer.at is None
