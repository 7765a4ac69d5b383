"""A value that is excluded is refused before anything is sent."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import Names

from generator.specs.rules import Condition, Rule
from generator.transcribe.prose.rules import read_sentence
from generator.transcribe.prose.grammar import Found, Scope


@pytest.mark.parametrize("sentence", ["The XYZ transfer is not be supported", "本接口不支持划转XYZ资产"])
def test_an_asset_that_is_not_moved_is_refused_where_there_is_an_asset(sentence: str) -> None:
    rule = Rule("refused_if", at="", when=(Condition("asset", one_of=("XYZ",)),))
    assert read_sentence(sentence, Scope(Names(("asset",)))) == Found((rule,))
    assert read_sentence(sentence, Scope(Names(("amount",)))) is None
