"""Prices on both sides of the market stand in the order of the side."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.transcribe.prose.scopes import is_one_of, rule

from generator.transcribe.prose.rules import read_sentence
from generator.transcribe.prose.grammar import Found, Names, Scope

NAMES = Names(("side", "price", "stopPrice"))


@pytest.mark.parametrize(
    ("sentence", "side", "order"),
    [
        ("`SELL`: Limit Price > Last Price > Stop Price", "SELL", ("stopPrice", "price")),
        ("`BUY`: Limit Price < Last Price < Stop Price", "BUY", ("price", "stopPrice")),
        ("`SELL`: 限价 > 最新成交价 >触发价", "SELL", ("stopPrice", "price")),
    ],
)
def test_the_limit_and_the_stop_ascend_as_the_side_has_it(sentence: str, side: str, order: tuple[str, str]) -> None:
    ascending = replace(rule("ascending", *order), when=is_one_of("side", side))
    advisory = rule("advisory", "price", "stopPrice", about="oco_prices")
    assert read_sentence(sentence, Scope(NAMES)) == Found(rules=(ascending, advisory))


def test_prices_that_do_not_run_one_way_or_are_not_sent_are_no_rule() -> None:
    assert read_sentence("`SELL`: Limit Price > Last Price < Stop Price", Scope(NAMES)) is None
    assert read_sentence("`SELL`: Limit Price > Last Price > Stop Price", Scope(Names(("side", "price")))) is None
