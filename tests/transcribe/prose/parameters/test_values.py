"""The only values a parameter takes."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import in_cell, setting

from generator.transcribe.prose.rules import read_sentence


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("`SEA`, `AIR`", ("SEA", "AIR")),
        ('"SEA" or "AIR"', ("SEA", "AIR")),
        ('"SEA", "AIR", and "RAIL"', ("SEA", "AIR", "RAIL")),
        ("SEA, AIR", ("SEA", "AIR")),
        ("SEA ; AIR", ("SEA", "AIR")),
        ("`SEA`:by boat/ `AIR`:by plane, quick/ `RAIL`:by train", ("SEA", "AIR", "RAIL")),
        ('"true": heavy parcels; "false": light parcels', ("true", "false")),
        ("`SEA`或`AIR`", ("SEA", "AIR")),
        ("`SEA`，`AIR`", ("SEA", "AIR")),
        ("can be set to `SEA`/`AIR`", ("SEA", "AIR")),
        ("Valid limits:[5, 10, 20]", ("5", "10", "20")),
        ("可选值:[1000]", ("1000",)),
        ("`SEA`(水路), `AIR`(空运)", ("SEA", "AIR")),
        ("SEA 水路, AIR 空运，RAIL 铁路", ("SEA", "AIR", "RAIL")),
        ("SEA或AIR", ("SEA", "AIR")),
        ("SEA(水路), AIR(空运)", ("SEA", "AIR")),
        ('"SEA" for boat orders, "AIR" for other orders', ("SEA", "AIR")),
        ("Valid values are `SEA/AIR`", ("SEA", "AIR")),
        ("`SEA`， `AIR`， 或 `RAIL`;", ("SEA", "AIR", "RAIL")),
        ("true, false", ("true", "false")),
        ("true/false", ("true", "false")),
        ("`true` to weigh it; `false` to leave it", ("true", "false")),
        ("`false` for leaving it", ("true", "false")),
        ("Set to `true` for weighing it", ("true", "false")),
        ('"TRUE" for weighing it', ("TRUE", "FALSE")),
        ("1: By boat,2: By plane", ("1", "2")),
        ("Only support `SEA`", ("SEA",)),
        ("仅支持 `SEA`", ("SEA",)),
        ("`SEA` only", ("SEA",)),
    ],
)
def test_a_parameter_has_values(text: str, values: tuple[str, ...]) -> None:
    assert setting(read_sentence(text, in_cell("label", "enum"))) == ("label", "values", values)


@pytest.mark.parametrize(
    "text", ["`SEA`", '"SEA","AIR",...', "`SEA` or `AIR` for boats", "Sea, Air", "`SEA` `AIR`", "`SEA`, AIR"]
)
def test_a_set_of_values_is_complete_and_of_one_form(text: str) -> None:
    assert read_sentence(text, in_cell("label", "enum")) is None
