"""The least and the greatest value of a number."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import in_cell, setting

from generator.specs.rules import Condition, Rule
from generator.transcribe.prose.rules import read_sentence
from generator.transcribe.prose.grammar import Found, Setting


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("max 1000.", "maximum", "1000"),
        ("Max:100", "maximum", "100"),
        ("The value cannot be greater than `60000`", "maximum", "60000"),
        ("赋值不能超过 60000", "maximum", "60000"),
        ("此值不能大于 60000", "maximum", "60000"),
        ("最大值:1500", "maximum", "1500"),
        ("min 0.1", "minimum", "0.1"),
        ("最小 0.1", "minimum", "0.1"),
        ("Start from 1", "minimum", "1"),
        ("开始值 1。", "minimum", "1"),
    ],
)
def test_a_number_has_bounds(text: str, attribute: str, value: str) -> None:
    assert setting(read_sentence(text, in_cell("weight", "decimal"))) == ("weight", attribute, value)


@pytest.mark.parametrize(
    "text",
    [
        "int from 1 to 125",
        "1 到 125 整数",
        "[1, 125]",
        "min 1, max 125",
        "可取值范围[1, 125]",
        "The value of weight must be within the range [1, 125].",
    ],
)
def test_a_range_has_both_bounds(text: str) -> None:
    expected = Found(settings=(Setting("weight", "minimum", "1"), Setting("weight", "maximum", "125")))
    assert read_sentence(text, in_cell("weight", "int")) == expected


@pytest.mark.parametrize("text", ["Range (0,5000]", "max 5 parcels", "greater than 5", "max"])
def test_bounds_that_cannot_be_expressed_are_left_to_a_reader(text: str) -> None:
    assert read_sentence(text, in_cell("weight", "decimal")) is None


@pytest.mark.parametrize("text", ["Range (0,5000]", "在(0,5000]之间"])
def test_a_range_that_is_open_below_begins_one_higher_for_whole_numbers(text: str) -> None:
    expected = Found(settings=(Setting("weight", "minimum", "1"), Setting("weight", "maximum", "5000")))
    assert read_sentence(text, in_cell("weight", "long")) == expected


@pytest.mark.parametrize("text", ["Minimum acceptable value is 5,000", "最小设为5000（负值无效）"])
def test_what_lies_between_0_and_the_least_value_beside_it_is_refused(text: str) -> None:
    between = Condition("weight", above="0", below="5000")
    zero = Setting("weight", "minimum", "0")
    assert read_sentence(text, in_cell("weight", "long")) == Found((Rule("refused_if", "", when=(between,)),), (zero,))
