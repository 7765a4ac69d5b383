"""The regular expression a text must match."""

from __future__ import annotations

from tests.transcribe.prose.scopes import in_cell, setting

from generator.transcribe.prose.rules import read_sentence


def test_a_pattern_keeps_its_backslashes() -> None:
    expected = ("label", "pattern", r"^[\.a-c\:/]{1,36}$")
    for text in (
        r"Can only be string following the rule: `^[\.a-c\:/]{1,36}$`",
        r"必须满足正则规则 `^[\.a-c\:/]{1,36}$`",
        r"`^[\.a-c\:/]{1,36}$`",
    ):
        assert setting(read_sentence(text, in_cell("label"))) == expected


def test_a_pattern_is_anchored_at_both_ends() -> None:
    assert read_sentence("`^[A-Z]+`", in_cell("label")) is None
