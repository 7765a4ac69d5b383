"""Exactly one of several parameters."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import NOTE, rule

from generator.transcribe.prose.rules import read_sentence
from generator.transcribe.prose.grammar import Found


@pytest.mark.parametrize(
    "sentence",
    [
        "Exactly one of `parcelId` and `label` must be sent.",
        "Either `parcelId` or `label` must be sent, but not both",
        "`parcelId` or `label` must be provided, but not both.",
        "One of parcelId and label is required but not both",
        "`parcelId` 与 `label` 必须至少发送一个，不可同时发送",
        "`parcelId` 与 `label` 必须至少发送一个,不可同时发送",
        "`parcelId` 或 `label`必须传一个，不能同时传",
    ],
)
def test_one_that_excludes_the_other_is_exactly_one(sentence: str) -> None:
    assert read_sentence(sentence, NOTE) == Found(rules=(rule("exactly_one", "parcelId", "label"),))
