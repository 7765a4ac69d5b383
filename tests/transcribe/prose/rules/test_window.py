"""How long a query's period may be, and which period is searched when it is not whole."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import NOTE, advisory

from generator.specs.rules import Rule
from generator.transcribe.prose.rules import read_sentence
from generator.transcribe.prose.grammar import Found, Names, Scope

# Names are put in by value: a sentence of these tests is a phrase of a grammar and names, no text of any page.
RECENT, PERIOD, END = "as the recent", "time period", "`endTime`"
START, BOTH, NEITHER = "`startTime`", "`startTime` and `endTime`", "`startTime` nor `endTime`"
TIMES = Scope(Names(("symbol", "startTime", "endTime", "fromId")))
DAYS = ("startTime", "endTime")


def window(longest: str) -> Rule:
    return Rule("window", at="", of=("startTime", "endTime"), longest=longest)


@pytest.mark.parametrize(
    ("sentence", "longest"),
    [
        (f"The time between {BOTH} can not be longer than 1 year", "1y"),
        (f"The difference between {BOTH} can only be up to 200 days:", "200d"),
        (f"The max interval between {BOTH} is 3 months.", "3mo"),
        (f"The time between {BOTH}can't be more than 30 days", "30d"),
        (f"{BOTH} cannot be longer than 360 days", "360d"),
        (f"Less than 24 hours between {BOTH}.", "24h"),
        ("`startTime`与`endTime`间隔不能超过1年", "1y"),
        ("startTime 与 endTime 之间最多只可以相差200天", "200d"),
        ("`startTime`和`endTime`的最大间隔为24小时。", "24h"),
        ("`startTime` 和 `endTime`的间隔需要小于24小时", "24h"),
        ("如果同时发送`startTime`和`endTime`，间隔必须小于一小时", "1h"),
        ("查询时间范围最大不得超过3个月。", "3mo"),
        ("查询时间范围最大不得超过30天，这是确保数据正确性必须的。", "30d"),
    ],
)
def test_a_period_has_a_greatest_length(sentence: str, longest: str) -> None:
    assert read_sentence(sentence, TIMES) == Found(rules=(window(longest),))


@pytest.mark.parametrize(
    "sentence",
    [
        f"The query {PERIOD} must be less then 7 days( default {RECENT} 7 days).",
        f"The query {PERIOD} must be less than 7 days( default {RECENT} 7 days).",
        "查询时间范围最大不得超过 7 天(默认查询最近 7 天内的数据).",
    ],
)
def test_a_default_in_parentheses_is_an_advisory_beside_the_length(sentence: str) -> None:
    assert read_sentence(sentence, TIMES) == Found(
        rules=(window("7d"), *advisory("default_period", *DAYS, longest="7d").rules)
    )


@pytest.mark.parametrize(
    ("sentence", "about", "longest"),
    [
        (f"If {BOTH} are not sent, what is newest is returned.", "default_window", None),
        (f"If {START} is sent only, the day after it will be set as `endTime`", "default_window", None),
        (f"If {START} is sent only, what is 9 days later will be set as `endTime`", "without_end", "9d"),
        (f"If {END} is sent only, what is 9 days before will be set as `startTime`", "without_start", "9d"),
        (f"If {START} is not sent and {END} is sent, parcels of the 9 days before are returned", "without_start", "9d"),
        (f"If {END} is not sent and {START} is sent, parcels of 9 days are returned", "without_end", "9d"),
        (f"If neither {NEITHER} is sent, the newest week will be returned", "default_window", None),
        (f"If neither {NEITHER} is sent, the newest 7-day parcels will be returned", "default_period", "7d"),
        (f"If {START}is sent and {END} is not sent, return parcels of [startTime, +3d].", "without_end", "3d"),
        (
            f"If {START} is sent and {END} is not sent, all to the present is returned, of 3 days",
            "to_now",
            "3d",
        ),
        ("如果发送了`startTime`且未发送`endTime`，则返回到现在的; 超过3天则返回过去3天的", "to_now", "3d"),
        ("如果没有发送`startTime`而发送了`endTime`，则返回之前3天的", "without_start", "3d"),
        ("若`startTime`和`endTime`没传，则默认返回最近3天数据。", "default_period", "3d"),
        ("若无 startime 和 endtime 限制， 则默认返回最近的", "default_latest", None),
        ("仅提供 startTime 的, 将会使用 startTime 之后3天", "without_end", "3d"),
        (f"If {START} is not sent, data within 9 days before {END} can be queried", "without_start", "9d"),
        ("如果没有传`startTime`, 只会返回`endTime`之前 9 天内的数据", "without_start", "9d"),
        ("如果传了 `startTime` 但没有传 `endTime`, 返回记录", "default_window", None),
        ("默认查询最近3天内的数据", "default_period", "3d"),
    ],
)
def test_what_is_searched_without_a_whole_period_is_an_advisory_with_its_length(
    sentence: str, about: str, longest: str | None
) -> None:
    assert read_sentence(sentence, TIMES) == advisory(about, *DAYS, longest=longest)


@pytest.mark.parametrize(
    "sentence",
    [
        "If `fromId`, `startTime`, and `endTime` are not sent, most recent parcels are returned.",
        "如果没有发送任何筛选参数(`fromId`, `startTime`, `endTime`),默认返回最近的",
    ],
)
def test_the_latest_are_given_without_an_id_as_well_where_the_sentence_names_it(sentence: str) -> None:
    assert read_sentence(sentence, TIMES) == advisory("default_latest", "fromId", *DAYS)


@pytest.mark.parametrize(
    "sentence",
    [
        f"If neither {NEITHER} is sent, return the most recent 9 records",
        "如果`startTime`和`endTime`都未发送,返回最近9条",
    ],
)
def test_how_many_the_latest_are_is_kept(sentence: str) -> None:
    assert read_sentence(sentence, TIMES) == advisory("latest_counted", *DAYS, values=("9",))


@pytest.mark.parametrize(
    "sentence",
    [
        f"If {BOTH} are not sent, symbol must be sent and all is returned",
        "If symbol is not sent, all is returned",
        f"The time between {BOTH} cannot be longer than it was",
        "Only the newest 30 days are there",
    ],
)
def test_other_sentences_about_time_are_left_to_a_reader(sentence: str) -> None:
    assert read_sentence(sentence, TIMES) is None


def test_a_period_needs_its_two_ends_in_the_table() -> None:
    assert read_sentence("查询时间范围最大不得超过7天", NOTE) is None
    assert read_sentence("Less than 24 hours between `startTime` and `endTime`.", NOTE) is None
