"""How far back something can be asked for, in both languages."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import in_cell

from generator.specs.rules import Rule
from generator.transcribe.prose.rules import read_sentence
from generator.transcribe.prose.grammar import Found, Names, Scope

TIMES = ("startTime", "endTime")
LATEST, WITHIN, PAST = "data of the latest", "data from within", "in the past"
OLDER, LAST = "that are not older", "for the last three months"


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        (f"Only the {LATEST} 30 days is available.", "reach_30_days"),
        (f"Only the {LATEST} 1 month is available.", "reach_1_month"),
        (f"Only supports {WITHIN} the last three months", "reach_3_months"),
        (f"Only support querying tickets {PAST} 6 months", "reach_6_months"),
        (f"Only support querying data {PAST} 90 days", "reach_90_days"),
        (f"support querying old ticket histories {OLDER} than one year", "reach_1_year"),
        (f"Ticket history only contains data {LAST}", "reach_3_months"),
        ("Ticket history longer than 3 month is not avaliable", "reach_3_months"),
        (f"support querying old ticket histories {OLDER} than 24 hours", "reach_24_hours"),
        ("仅支持最近30天的数据", "reach_30_days"),
        ("仅支持最近 30 天的数据", "reach_30_days"),
        ("接口仅支持查询最近1年的数据", "reach_1_year"),
        ("本接口仅支持最近6个月历史的查询", "reach_6_months"),
        ("仅支持返回最近3个月的数据。", "reach_3_months"),
        ("接口仅保留最近三个月历史", "reach_3_months"),
    ],
)
def test_what_is_kept_for_a_time_is_an_advisory_named_for_the_time(sentence: str, about: str) -> None:
    with_times = Scope(Names(("symbol", *TIMES)))
    assert read_sentence(sentence, with_times) == Found((Rule("advisory", at="", of=TIMES, about=about),))
    assert read_sentence(sentence, Scope(Names(("symbol",)))) == Found((Rule("advisory", at="", about=about),))


@pytest.mark.parametrize(
    "sentence",
    [
        f"Only the {LATEST} days is available.",
        f"Only support querying tickets {PAST} 6 months, which must be named",
        "默认查询最近7天内的票",
    ],
)
def test_what_says_something_else_is_left(sentence: str) -> None:
    assert read_sentence(sentence, Scope(Names(("symbol",)))) is None


def test_a_cell_is_about_its_parameter() -> None:
    assert read_sentence(f"Only the {LATEST} 30 days is available.", in_cell("label")) is None
