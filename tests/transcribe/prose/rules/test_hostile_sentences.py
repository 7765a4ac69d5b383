"""Sentences that are nearly a rule, and sentences made to take long."""

from __future__ import annotations

import pytest
from tests.cost import at_most
from tests.transcribe.prose.scopes import NOTE, in_cell

from generator.specs.rules import Condition
from generator.transcribe.prose.rules import read_governed, read_sentence
from generator.transcribe.prose.grammar import Names, Scope


@pytest.mark.parametrize(
    "sentence",
    [
        "Either `parcelId` and `label` must be sent",
        "`parcelId` and `label` must be sent",
        "Either `parcelId` or `label` must be sent in winter",
        "In winter either `parcelId` or `label` must be sent",
        "Either `parcelId` must be sent",
        "Both `from` or `to` must be sent",
        "Eitherparcel parcelId or label must be sent",
        "cannot be sent with `label`=`true` in winter",
        "`parcelId` 与 `label` 必须至少发送一个，冬季除外",
        "`parcelId` or `label` may be sent",
        "",
    ],
)
def test_near_misses_are_left_to_a_reader(sentence: str) -> None:
    assert read_sentence(sentence, NOTE) is None
    assert read_sentence(sentence, in_cell("weight")) is None


@pytest.mark.parametrize(
    "text",
    [
        "Either " + ", ".join(["label"] * 300) + " or",
        ", ".join(['"A"'] * 240) + " and",
        "`A`" + " : x," * 190,
        "label ," * 140,
        "max " + " " * 900 + "x",
        "x" * 100_000,
        "Used with " + "A or " * 200,
        "如果" + "label," * 150,
        "a, " * 300 + "mandatory when label",
        "LONG方向上不支持BUY;" * 50 + "x",
    ],
)
def test_hostile_sentences_are_given_up_soon(text: str) -> None:
    with at_most(10):
        assert read_sentence(text, in_cell("label", "enum")) is None


@pytest.mark.parametrize(
    "text",
    [
        "仅" + "A, " * 300,
        "used with " + "A and " * 150 + "x",
        "If " + "startTime, " * 80 + "x",
        "如果" + "startTime和" * 80,
        "startTime and " * 60,
        "cannot be sent with type" + "=" * 500,
        "only available for " + "A/" * 400,
        "order with type " + "A, " * 300,
    ],
)
def test_hostile_conditions_are_given_up_soon(text: str) -> None:
    names = ("type", "startTime", "endTime", "speed")
    with at_most(10):
        assert read_sentence(text, in_cell("speed", names=names)) is None
        assert read_sentence(text, Scope(Names(names))) is None
        assert read_governed(text, Scope(Names(names), premise=(Condition("type", one_of=("A",)),))) is None
