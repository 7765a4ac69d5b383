"""Parameters that are for some types of order only."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import advisory, in_cell, is_one_of

from generator.specs.rules import Condition, Rule
from generator.transcribe.prose.rules import read_sentence
from generator.transcribe.prose.grammar import Found, Names, Row, Scope, Setting

NAMES = Names(("type", "speed", "rush", "label"))


def limited(parameter: str, when: tuple[Condition, ...]) -> Found:
    return Found(rules=(Rule("one_of_values", at="", parameter=parameter, values=("SEA", "AIR"), when=when),))


def test_available_for_some_types_only_limits_the_type() -> None:
    given = (Condition(given=("speed",)),)
    sentence = "only avaliable for `SEA`/`AIR` order;"
    assert read_sentence(sentence, in_cell("speed", names=NAMES)) == limited("type", given)
    strategies = Scope(Names(("strategyType", *NAMES)), Row("speed", "enum"))
    assert read_sentence(sentence, strategies) == limited("strategyType", given)


def test_without_a_type_in_the_table_the_sentence_is_left_to_a_reader() -> None:
    assert read_sentence("only available for `SEA` order", in_cell("label")) is None


def test_a_switch_that_supports_some_types_limits_the_type_while_it_is_on() -> None:
    found = read_sentence("触发后全部平仓，仅支持`SEA`和`AIR`", in_cell("rush", names=NAMES))
    assert found == limited("type", is_one_of("rush", "true"))


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Used with `SEA/AIR` or `RAIL` orders.", ("SEA", "AIR", "RAIL")),
        ("Close-All，used with `SEA` or `AIR`.", ("SEA", "AIR")),
        ("Used with `SEA` orders, default as the mark price", ("SEA",)),
        ("Used with `SEA`, and `AIR` to create an iceberg order", ("SEA", "AIR")),
        ("仅 `SEA`, `AIR` 需要此参数", ("SEA", "AIR")),
        ("`SEA` 单使用，默认标记价格", ("SEA",)),
        ("与 `SEA`, `AIR`，和 `RAIL` 订单一起使用", ("SEA", "AIR", "RAIL")),
    ],
)
def test_used_with_some_types_is_an_advisory_that_names_them(sentence: str, types: tuple[str, ...]) -> None:
    found = read_sentence(sentence, in_cell("speed", names=NAMES))
    assert found == advisory("order_type", "speed", "type", values=types)


@pytest.mark.parametrize(
    "sentence",
    [
        "Used with `SEA` orders, min 0.1, max 10 where 1 for 1%",
        "包裹的速度，可取值范围[0.1, 10],其中 1代表1% ,仅`SEA` 需要此参数",
        "`SEA` 单使用, 最小0.1, 最大10，1代表1%",
    ],
)
def test_bounds_beside_the_types_are_kept(sentence: str) -> None:
    found = read_sentence(sentence, in_cell("speed", "decimal", NAMES))
    assert found and [(one.about, one.values) for one in found.rules] == [("order_type", ("SEA",))]
    assert found.settings == (Setting("speed", "minimum", "0.1"), Setting("speed", "maximum", "10"))


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("`speed` is only effective when `rush` set to `A` or `B` or `C`.", ("A", "B", "C")),
        ("`speed` 仅在 `rush`为`A`或`B`时生效.", ("A", "B")),
    ],
)
def test_an_effect_beside_some_values_is_an_advisory_that_names_them(sentence: str, values: tuple[str, ...]) -> None:
    assert read_sentence(sentence, Scope(NAMES)) == advisory("only_effective", "speed", "rush", values=values)


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Order with type `SEA`, parameter `speed` can be sent ( default `FAST`).", ("SEA",)),
        ("条件单为`SEA/AIR`时, 参数`speed`可以使用(默认`FAST`)", ("SEA", "AIR")),
        ("类型为 `SEA` 的条件订单可以传入参数 `speed`（默认值为 `FAST`）。", ("SEA",)),
    ],
)
def test_a_parameter_that_some_types_may_have_is_an_advisory_of_its_own(sentence: str, types: tuple[str, ...]) -> None:
    assert read_sentence(sentence, Scope(NAMES)) == advisory("with_type", "speed", values=types)
