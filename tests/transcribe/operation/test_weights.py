"""Weights and quotas in all the forms that pages state them in."""

from __future__ import annotations

import pytest
from tests.transcribe.invented_pages import Draft, bilingual, messages, read_all

from generator.specs.model import Operation, Quota, Weight
from generator.specs.rules import Condition

LABEL = Condition(given=("label",))
NO_LABEL = Condition(absent=("label",))


def operation(draft: Draft, zh: Draft | None = None) -> Operation:
    transcription = read_all(bilingual(draft, zh), known=("handle with care", "小心"))
    assert [message for message in messages(transcription) if not message.startswith("stale")] == []
    [found] = transcription.operations
    return found


def costs(weights: tuple[Weight, ...]) -> list[tuple[str, int, tuple[Condition, ...]]]:
    return [(weight.counter, weight.cost, weight.when) for weight in weights]


@pytest.mark.parametrize(
    "text",
    [
        "**3** for a single label; **70** when the label parameter is omitted",
        "**3** for a single label, **70** for mutltiple labels",
        "**3** for a single label **70** when the label parameter is omitted",
        "**3** for a single label;  \n**70** when the label parameter is omitted",
        "  * **3** for a single label\n  * **70** when the label parameter is omitted",
        "**3** with label，**70** without label",
        "**3** if send label or **70** if not send label",
        "带label **3** ; 不带**70**",
        "带label为**3** ，不带为**70**",
        "传label为**3** 或不传label**70**",
        "带 label _**3**_ ; 不带 _**70**_",
        "带labels **3** \\- 不带 **70**",
    ],
)
def test_a_weight_may_depend_on_a_parameter_being_sent(text: str) -> None:
    assert costs(operation(Draft(weight=text)).weight) == [("ip", 3, (LABEL,)), ("ip", 70, (NO_LABEL,))]


def test_a_weight_may_depend_on_which_of_two_is_sent() -> None:
    found = operation(Draft(weight="**3** with label, **70** with parcelId"))
    assert costs(found.weight) == [("ip", 3, (LABEL,)), ("ip", 70, (Condition(given=("parcelId",)),))]


def test_a_sentence_behind_a_weight_is_read_for_itself() -> None:
    found = operation(Draft(weight="**3** with label, **70** without label **Handle** with care."))
    assert [weight.cost for weight in found.weight] == [3, 70]


@pytest.mark.parametrize("text", ["**3(UID)**", "3 (uid)"])
def test_a_number_may_name_its_counter(text: str) -> None:
    assert costs(operation(Draft(weight=text)).weight) == [("uid", 3, ())]


TABLE = "based on parameter `limit`\n\nLIMIT| weight  \n---|---  \n[1,100)| 1  \n[100, 500]| 2  \n> 500| 10"
LIMIT = ("limit| INT| NO| ",)


def test_a_table_gives_a_weight_for_each_range() -> None:
    found = operation(Draft(weight=TABLE, rows=LIMIT))
    assert costs(found.weight) == [
        ("ip", 1, (Condition("limit", minimum="1", below="100"),)),
        ("ip", 2, (Condition("limit", minimum="100", maximum="500"),)),
        ("ip", 10, (Condition("limit", above="500"),)),
    ]
    assert [weight.at for weight in found.weight] == ["en:23", "en:24", "en:25"]


def test_a_row_that_looks_quoted_may_stand_apart_from_its_table() -> None:
    text = TABLE.replace("\n> 500| 10", "  \n\n> 500 | 10")
    assert [weight.cost for weight in operation(Draft(weight=text, rows=LIMIT)).weight] == [1, 2, 10]


def test_a_table_gives_a_weight_for_each_value() -> None:
    text = "Limit| Weight  \n---|---  \n5, 10| 2  \n100| 5"
    found = operation(Draft(weight=text, rows=LIMIT))
    assert [weight.when for weight in found.weight] == [
        (Condition("limit", one_of=("5", "10")),),
        (Condition("limit", one_of=("100",)),),
    ]


def test_a_value_the_parameter_never_has_weighs_nothing() -> None:
    text = "Limit| Weight  \n---|---  \n5, 10| 2  \n100| 5"
    found = operation(Draft(weight=text, rows=("limit| INT| NO| Valid limits:[10, 100]",)))
    assert [weight.when[0].one_of for weight in found.weight] == [("10",), ("100",)]


def test_a_table_that_is_not_understood_is_one_problem() -> None:
    text = "Limit| Weight  \n---|---  \nmany| a lot"
    assert messages(read_all(bilingual(Draft(weight=text, rows=LIMIT)))) == [
        "weight not understood, expected one number, one for each counter, or one for each case"
    ]


def test_counters_may_be_parted_by_blanks_alone() -> None:
    text = "10s order rate limit(X-MBX-ORDER-COUNT-10S)为1 IP rate limit(x-mbx-used-weight-1m)为0"
    assert costs(operation(Draft(weight=text)).weight) == [("orders_10s", 1, ()), ("ip", 0, ())]


@pytest.mark.parametrize(
    ("text", "quota"),
    [
        ("**0** share 70/5min/IP rate limit with `GET /x/v1/y`", Quota(70, "5m", "ip", "en:19", ("GET /x/v1/y",))),
        ("**0** 和`GET /x/v1/y`共享70/5min/UID", Quota(70, "5m", "uid", "en:19", ("GET /x/v1/y",))),
        ("**0(UID)** **7/hour**", Quota(7, "1h", "uid", "en:19")),
        ("**0** **每天7次**", Quota(7, "1d", "ip", "en:19")),
    ],
)
def test_a_quota_may_stand_behind_the_weight(text: str, quota: Quota) -> None:
    found = operation(Draft(weight=text))
    assert (found.weight[0].cost, found.quotas) == (0, (quota,))


def test_a_quota_alone_is_a_statement_about_the_weight() -> None:
    found = operation(Draft(weight="**7/hour，9/day**"))
    assert found.weight == ()
    assert [(quota.limit, quota.per) for quota in found.quotas] == [(7, "1h"), (9, "1d")]


def test_a_label_outside_the_section_announces_the_weight_below_it() -> None:
    http = "POST `/parcel/v1/send`\n\n**Weight:**\n\n**3** with label, **70** without label"
    assert [weight.cost for weight in operation(Draft(http=http, weight="")).weight] == [3, 70]


def test_a_page_without_a_weight_is_a_dispute() -> None:
    transcription = read_all(bilingual(Draft(weight="")))
    assert [(dispute.path, dispute.problem.message) for dispute in transcription.disputes] == [
        ("weight", "page states no weight, expected one, or a correction")
    ]


def test_languages_that_tell_other_cases_apart_are_a_dispute() -> None:
    zh = Draft("寄包裹 (TRADE)", "寄包裹", weight="传label **3** ，不传parcelId **70**")
    transcription = read_all(bilingual(Draft(weight="**3** with label, **70** with parcelId"), zh))
    assert messages(transcription) == [
        "the languages differ on the cases of the weight on ip: en:19 says 3, zh:53 says 70; "
        "expected the same, or a correction"
    ]
