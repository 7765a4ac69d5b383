"""Two languages of a page that were not saved in one crawl: what the older one says otherwise was said once, and is no dispute."""

from __future__ import annotations

import pytest
from tests.transcribe.invented_pages import Draft, bilingual, messages, read_all

from generator.transcribe.addresses import Transcription

ROW = "gentle| BOOLEAN| NO| "
_BEGIN = "\n---\n\n# "


def saved(day: str, zh_day: str, english: Draft, chinese: Draft) -> Transcription:
    """Read a page whose languages lie in two files, each with its day."""
    head, en, zh = bilingual(english, chinese).split(_BEGIN)
    heads = {one: head.replace("api_type:", f"updated_at: {one}T23:45:48.67\napi_type:") for one in (day, zh_day)}
    there = heads[zh_day].replace("/docs/", "/docs/zh-CN/")
    return read_all(heads[day] + _BEGIN + en, there + _BEGIN + zh)


@pytest.mark.parametrize(
    ("day", "zh_day", "disputed"),
    [
        ("2026-05-28", "2026-01-15", False),
        ("2026-05-28", "2026-05-22", True),
        ("2026-01-15", "2026-05-28", True),
        ("2026-99-99", "2026-01-15", True),
    ],
)
def test_an_older_chinese_page_disputes_nothing_and_english_stands(day: str, zh_day: str, disputed: bool) -> None:
    found = saved(day, zh_day, Draft(weight="**3**"), Draft(weight="**5**"))
    assert [weight.cost for weight in found.operations[0].weight] == [3]
    assert [(dispute.path, dispute.is_older) for dispute in found.disputes] == [("weight", not disputed)]


def test_what_an_older_language_says_otherwise_is_told_as_older_with_the_day_of_each() -> None:
    [told] = saved("2026-05-28", "2026-01-15", Draft(weight="**3**"), Draft(weight="**5**")).disputes
    assert told.problem.message == (
        "the languages differ on the weight on ip: en:20 says 3, zh:20 says 5; "
        "the Chinese page is older, of 2026-01-15, the English one of 2026-05-28, which holds"
    )


def test_a_dispute_says_which_language_is_older() -> None:
    [told] = messages(saved("2026-01-15", "2026-05-28", Draft(weight="**3**"), Draft(weight="**5**")))
    assert told.endswith("or a correction; the English page is older, of 2026-01-15, the Chinese one of 2026-05-28")
    more = Draft(rows=(*Draft().rows, ROW))
    [told] = messages(saved("2026-05-28", "2026-01-15", Draft(), more))
    assert (
        told.startswith("only the Chinese page lists gentle, expected both to") and "the Chinese page is older" in told
    )


def test_a_row_that_only_the_newer_page_has_is_new_and_one_that_only_the_older_has_is_for_a_person() -> None:
    without = Draft()
    more = Draft(rows=(*without.rows, ROW))
    new = saved("2026-05-28", "2026-01-15", more, without)
    assert messages(new) == [] and new.operations[0].parameters[-1].name == "gentle"
    gone = saved("2026-05-28", "2026-01-15", without, more)
    assert [dispute.path for dispute in gone.disputes] == ["parameters.gentle.required"]
