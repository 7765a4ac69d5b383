"""The value taken when a parameter is not sent."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import in_cell, setting

from generator.transcribe.prose.rules import read_sentence


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Default 500;", "500"),
        ("Default:100", "100"),
        ("default 30, ", "30"),
        ('default "ACK"', "ACK"),
        ("默认`EXPIRE_MAKER`", "EXPIRE_MAKER"),
        ("默认值：1", "1"),
        ("（Default GTC）", "GTC"),
        ("default `false`.", "false"),
        ("默认为 NO_SIDE_EFFECT", "NO_SIDE_EFFECT"),
        ("Quick Only（Default false）", "false"),
        ("Default: 100 and", "100"),
        ("The default is true", "true"),
    ],
)
def test_a_parameter_has_a_default(text: str, value: str) -> None:
    assert setting(read_sentence(text, in_cell("label"))) == ("label", "default", value)


@pytest.mark.parametrize(
    "text",
    [
        "default as the mark",
        "Default gets most of them",
        "默认100最大500",
        "(Default GTC",
        "Sent for free (Default GTC)",
    ],
)
def test_a_default_is_one_value(text: str) -> None:
    assert read_sentence(text, in_cell("label")) is None
