"""Parameters that must or must not be sent because of the value of another one."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import NAMES, NOTE, in_cell, is_one_of

from generator.specs.rules import Condition, Rule
from generator.transcribe.prose.rules import read_governed, read_sentence
from generator.transcribe.prose.grammar import Found, Names, Scope
from generator.transcribe.prose.rules.premise import read_premise

ORDERS = Scope(Names(("side", "positionSide", "close", "weight")), premise=is_one_of("close", "true"))


@pytest.mark.parametrize(
    "sentence",
    [
        "mandatory when `label` set to `HEAVY`",
        "weight of the parcel, mandatory when `Label` set to `HEAVY`;",
        "required if label = HEAVY",
        "当`label`为`HEAVY`时必传",
        "包裹的重量， 当`label`为`HEAVY`时必传；",
    ],
)
def test_a_value_of_another_parameter_makes_the_row_mandatory(sentence: str) -> None:
    needed = Rule("required_if", at="", of=("weight",), when=is_one_of("label", "HEAVY"))
    assert read_sentence(sentence, in_cell("weight")) == Found(rules=(needed,))
    assert read_sentence(sentence, NOTE) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "cannot be sent with `label`=`true`",
        "Cannot be sent with `label=true`",
        "Weight of the parcel, cannot be sent with `label`=`true` (Close-All)",
        "使用`label`不支持此参数。",
        "包裹的重量，使用`label`不支持此参数",
    ],
)
def test_a_value_of_another_parameter_forbids_the_row(sentence: str) -> None:
    forbidden = Rule("forbidden_if", at="", of=("weight",), when=is_one_of("label", "true"))
    assert read_sentence(sentence, in_cell("weight")) == Found(rules=(forbidden,))


@pytest.mark.parametrize("sentence", ["不与`weight`合用", "自带标签，不与`weight` 合用"])
def test_a_switch_forbids_others_while_it_is_on(sentence: str) -> None:
    forbidden = Rule("forbidden_if", at="", of=("weight",), when=is_one_of("label", "true"))
    assert read_sentence(sentence, in_cell("label")) == Found(rules=(forbidden,))


def test_a_value_of_a_parameter_the_table_lacks_is_left_to_a_reader() -> None:
    assert read_sentence("cannot be sent with `fragile`=`true`", in_cell("weight")) is None


@pytest.mark.parametrize("line", ["`SEA`, `AIR` with `label`=`true`:", "`SEA`, `AIR` 配合 `label`=`true`："])
def test_a_line_with_a_switch_is_the_premise_of_its_bullets(line: str) -> None:
    assert read_premise(line, NOTE) == is_one_of("label", "true")
    assert read_premise(line.rstrip(":："), NOTE) == ()
    assert read_premise(line, Scope(Names(("weight",)))) == ()


@pytest.mark.parametrize(
    "sentence", ["Cannot be used with `weight` parameter", "不支持 `weight` 参数", "自带重量，不支持`weight`参数"]
)
def test_what_a_bullet_forbids_is_forbidden_under_its_premise(sentence: str) -> None:
    forbidden = Rule("forbidden_if", at="", of=("weight",), when=is_one_of("close", "true"))
    assert read_governed(sentence, ORDERS) == Found(rules=(forbidden,))
    assert read_governed(sentence, Scope(NAMES)) is None
    assert read_sentence(sentence, NOTE) is None


def test_a_side_of_order_that_a_position_does_not_take_leaves_the_other_one() -> None:
    def only(side: str, position: str) -> Rule:
        when = (*ORDERS.premise, Condition("positionSide", one_of=(position,)))
        return Rule("one_of_values", at="", parameter="side", values=(side,), when=when)

    buy, sell, long, short = "`BUY`", "`SELL`", "`LONG`", "`SHORT`"
    first = read_governed(f"In Hedge Mode,cannot be used with {buy} orders in {long} position side.", ORDERS)
    second = read_governed(f"and cannot be used with {sell} orders in {short} position side", ORDERS)
    both = read_governed("双开模式下,`LONG`方向上不支持`BUY`; `SHORT` 方向上不支持SELL", ORDERS)
    assert first == Found(rules=(only("SELL", "LONG"),))
    assert second == Found(rules=(only("BUY", "SHORT"),))
    assert both == Found(rules=(only("SELL", "LONG"), only("BUY", "SHORT")))
