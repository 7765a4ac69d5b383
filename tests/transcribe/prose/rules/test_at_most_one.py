"""Parameters that exclude each other."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import NOTE, in_cell, rule

from generator.transcribe.prose.rules import read_sentence
from generator.transcribe.prose.grammar import Found


@pytest.mark.parametrize(
    "sentence",
    [
        "parcelId and label cannot be sent together",
        "`ParcelId` and label can not be sent together",
        "`parcelId` can't be sent with `label`",
        "parcelId 和 label 不接受同时发送",
        "`parcelId` 或 `label` 不能同时传",
        "parcelId和label不能一起传",
        "参数parcelId不能和label一起发送",
    ],
)
def test_parameters_that_exclude_each_other_are_at_most_one(sentence: str) -> None:
    assert read_sentence(sentence, NOTE) == Found(rules=(rule("at_most_one", "parcelId", "label"),))


def test_the_first_parameter_excludes_each_of_the_others() -> None:
    expected = Found(rules=(rule("at_most_one", "parcelId", "from"), rule("at_most_one", "parcelId", "to")))
    assert read_sentence("The parameter `parcelId` cannot be sent with `from` or `to`", NOTE) == expected
    assert read_sentence("参数 parcelId 不能和from 与 to一起发送", NOTE) == expected


@pytest.mark.parametrize(
    "sentence", ["Can't be passed together with `label`", "Cannot be sent with label", "不能与label同时传"]
)
def test_a_cell_excludes_what_it_names(sentence: str) -> None:
    assert read_sentence(sentence, in_cell("parcelId")) == Found(rules=(rule("at_most_one", "parcelId", "label"),))
    assert read_sentence(sentence, NOTE) is None


@pytest.mark.parametrize(
    "sentence", ["If supplied, neither `from` or `to` can be provided", "提供该项后，from 和 to 都不可提供"]
)
def test_a_cell_may_exclude_several(sentence: str) -> None:
    expected = Found(rules=(rule("at_most_one", "parcelId", "from"), rule("at_most_one", "parcelId", "to")))
    assert read_sentence(sentence, in_cell("parcelId")) == expected
