"""Sentences by hash, and text by place."""

from __future__ import annotations

import pytest

from generator.pages.blocks import Line, Page, Span
from generator.specs.authored import Acknowledgement, Acknowledgements
from generator.transcribe.text.ledger import Readings, sentence_hash
from generator.transcribe.text.passages import depths, passage_of
from generator.transcribe.text.provenance import at, both, extended, first_line, ranges


@pytest.mark.parametrize(
    "other",
    [
        "Parcels `travel` by **boat**.",
        " parcels  travel\tby boat ",
        "PARCELS TRAVEL BY BOAT：",
        "Parcels\u200b travel by boat。；",
        "Ｐarcels travel by boat,",
    ],
)
def test_prints_of_one_sentence_have_one_hash(other: str) -> None:
    assert sentence_hash(other) == sentence_hash("Parcels travel by boat")


def test_a_hash_is_the_start_of_a_sha256() -> None:
    # printf '%s' 'parcelstravelbyboat' | sha256sum
    assert sentence_hash("Parcels travel by boat.") == "35c944be91a340d6"


def test_blanks_beside_marks_are_not_part_of_a_sentence_but_those_between_digits_are() -> None:
    assert sentence_hash("**Where`boats` is** , the 包裹 list") == sentence_hash("**Where `boats` is**, the包裹list")
    assert sentence_hash("from 1 20 boats") != sentence_hash("from 12 0 boats")


def test_sentences_that_differ_in_a_word_differ_in_hash() -> None:
    assert sentence_hash("Parcels travel by boat") != sentence_hash("Parcels travel by goat")


def test_an_entry_for_every_page_is_stale_only_where_every_page_named_was_read() -> None:
    everywhere = Acknowledgement("0" * 16, "boats", None, "known.yaml", 1)
    here = Acknowledgement("1" * 16, "boats", "parcels/Send", "known.yaml", 2)
    there = Acknowledgement("2" * 16, "boats", "parcels/Track", "known.yaml", 3)
    readings = Readings(Acknowledgements((everywhere, here, there)))
    assert [problem.line for problem in readings.stale([("https://x/docs/parcels/Send", "en")])] == [2]
    both = [
        ("https://x/docs/parcels/Send", "en"),
        ("https://x/docs/parcels/Track", "en"),
    ]
    assert [problem.line for problem in readings.stale(both)] == [1, 2, 3]
    assert [problem.line for problem in readings.stale(both, [("0" * 16, None)])] == [2, 3]


def test_an_entry_of_later_pages_is_not_missed_on_older_ones() -> None:
    later = Acknowledgement("0" * 16, "boats", None, "known.yaml", 1, since="2026-05-28")
    new_page = Acknowledgement("1" * 16, "boats", "parcels/Send", "known.yaml", 2, since="2026-05-28")
    older = Acknowledgement("2" * 16, "boats", None, "known.yaml", 3)
    readings = Readings(Acknowledgements((later, new_page, older)))
    assert [problem.line for problem in readings.stale([("https://x/docs/parcels/Track", "en")])] == [3]


def test_an_entry_of_a_language_that_was_not_read_is_not_stale() -> None:
    english = Acknowledgement("0" * 16, "boats", None, "known.yaml", 1, "en")
    chinese = Acknowledgement("1" * 16, "boats", None, "known.yaml", 2, "zh")
    here = Acknowledgement("2" * 16, "boats", "parcels/Send", "known.yaml", 3, "zh")
    readings = Readings(Acknowledgements((english, chinese, here)))
    send = "https://x/docs/parcels/Send"
    assert [problem.line for problem in readings.stale([(send, "en")])] == [1]
    assert [problem.line for problem in readings.stale([(send, "zh")])] == [2, 3]
    assert [problem.line for problem in readings.stale([(send, "en"), (send, "zh")])] == [1, 2, 3]


def test_an_entry_covers_its_sentence_also_where_a_page_has_its_languages_exchanged() -> None:
    chinese = Acknowledgement(sentence_hash("USDT"), "an asset", None, "known.yaml", 1, "zh")
    assert Readings(Acknowledgements((chinese,))).covers("USDT", "https://x/docs/p")


def test_lines_become_ranges() -> None:
    assert ranges([7, 3, 4, 5, 7]) == ["3-5", "7"]
    assert at("zh", [91]) == "zh:91"
    assert at("en", [24, 25, 26, 30]) == "en:24-26 en:30"


def test_places_are_named_once() -> None:
    assert both("en:36", None, "zh:72", "en:36") == "en:36 zh:72"
    assert extended("zh:87-89", "zh:88 zh:95") == "zh:87-89 zh:95"
    assert first_line("zh:87-89 en:3") == ("zh", 87)


def test_a_passage_knows_the_place_of_every_letter() -> None:
    shown = ("| a | max 5", "", "  e.g. 3 |")
    page = Page("p.md", "en", "https://x/docs/p", "0", shown, Span(1, 3), ())
    text = passage_of(page, [Line(1, "max 5"), Line(2, ""), Line(3, "e.g. 3")], column=5)
    assert text.text == "max 5\n\ne.g. 3"
    assert text.lines == (1, 3)
    example = text.part(5, len(text.text))
    assert (example.text, example.places[0]) == ("e.g. 3", (3, 3))


def test_depth_counts_what_is_closed_only() -> None:
    assert depths("a(b)c") == [0, 0, 1, 1, 0, 0]
    assert depths("(0,5]") == [0] * 6
    assert depths("don't `x,y`") == [0] * 7 + [1] * 4 + [0]


def test_depth_of_hostile_text_is_found_soon() -> None:
    assert depths("(" * 100_000) == [0] * 100_001
    assert depths("([" * 50_000 + ")" * 50_000) == [0] * 150_001
