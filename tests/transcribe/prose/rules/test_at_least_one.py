"""At least one of several parameters, and which of them is used when more are sent."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import NOTE, rule

from generator.transcribe.prose.rules import read_sentence
from generator.transcribe.prose.grammar import Found, Names, Scope

AT_LEAST_ONE = [
    "Either `parcelId` or `label` must be sent.",
    "Either`parcelId` or `label` must be sent",
    "Either parcelId or label is required",
    "either `ParcelID` or `LABEL` must be provided",
    "Either `parcelId ` or `label` should be sent",
    "At least one instance of `parcelId` and `label` must be sent.",
    "parcelId or label must be sent",
    "Provide either `parcelId` or `label`.",
    "One of parcelId and label is mandatory.",
    "At least one of `parcelId`, `label` has to be specified",
    "`parcelId` 与 `label` 必须至少发送一个",
    "`parcelId` 或 `label` 中的一个为必填参数.",
    "parcelId 或 label 其中一个必传",
    "至少需要发送 `parcelId` 与 `label`中的一个",
    "至少需要发送 `parcelId` 或 `label`",
    "必须发送 parcelId 或 label 其中一个",
    "用户应当parcelId和label参数至少填一个。",
    "参数parcelId或者label只需要提供其中一个。",
    "parcelId 和label需要填其中一个",
]


@pytest.mark.parametrize("sentence", AT_LEAST_ONE)
def test_either_or_is_at_least_one(sentence: str) -> None:
    assert read_sentence(sentence, NOTE) == Found(rules=(rule("at_least_one", "parcelId", "label"),))


def test_either_or_takes_more_than_two_names() -> None:
    found = read_sentence("Either `parcelId`, `label` or `weight` must be sent.", NOTE)
    assert found == Found(rules=(rule("at_least_one", "parcelId", "label", "weight"),))


@pytest.mark.parametrize(
    "sentence",
    [
        "Either `parcelId` or `label` must be sent, and the `parcelId` will prevail if both are sent.",
        "parcelId or label must be sent. parcelId takes precedence.",
        "`parcelId` 与 `label` 必须至少发送一个，同时发送则以 order `parcelId`为准",
        "至少需要发送 `parcelId` 与 `label`中的一个，同时发送则以 `parcelId`为准",
        "必须发送parcelId 或 label，parcelId 优先",
    ],
)
def test_the_one_that_prevails_is_kept(sentence: str) -> None:
    prevails = rule("prevails", "label", parameter="parcelId")
    assert read_sentence(sentence, NOTE) == Found(rules=(rule("at_least_one", "parcelId", "label"), prevails))


def test_a_name_written_as_two_words_is_the_same_name() -> None:
    found = read_sentence("`parcelId` 与 `label` 必须至少发送一个，同时发送则以 parcel id为准", NOTE)
    assert found and found.rules[1].parameter == "parcelId"


def test_either_or_both_without_names_is_about_a_table_of_two() -> None:
    sentence = "User needs to supply one or all of the input parameters"
    both = Found(rules=(rule("at_least_one", "from", "to"),))
    assert read_sentence(sentence, Scope(Names(("from", "to", "recvWindow", "timestamp")))) == both
    assert read_sentence(sentence, NOTE) is None


def test_names_that_the_table_lacks_make_no_rule() -> None:
    found = read_sentence("Either `parcelId` or `tag` must be sent.", NOTE)
    assert found == Found(unknown=("tag",))
