"""An example value of a parameter."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import NOTE, in_cell, setting

from generator.transcribe.prose.rules import read_governed, read_sentence


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("e.g. P-77", "P-77"),
        ("e.g P-77", "P-77"),
        ("e.g. [1234,5678]", "[1234,5678]"),
        ('比如`["a","b"]`', '["a","b"]'),
        ("如P77", "P77"),
        ("e.g P77,P78", "P77,P78"),
        ("ABCUSDT", "ABCUSDT"),
    ],
)
def test_a_parameter_has_an_example(text: str, value: str) -> None:
    assert setting(read_sentence(text, in_cell("label"))) == ("label", "example", value)


@pytest.mark.parametrize("text", ["**Example:** /inv/v1/send?label=%s", "**例子:** /inv/v1/send?label=%s"])
def test_the_address_of_a_request_has_an_example_of_a_list(text: str) -> None:
    address = text % '[{"colour":"red",\n "weight": 2}]'
    found = '[{"colour":"red","weight":2}]'
    assert setting(read_sentence(address, NOTE)) == ("label", "example", found)
    assert setting(read_governed(address, NOTE)) == ("label", "example", found)
    for wrong in (address.replace("label", "colour"), address[:-1], address + " or so"):
        assert read_sentence(wrong, NOTE) is None


def test_facts_of_a_row_are_read_in_its_cell_only() -> None:
    for text in ("max 1000", "Default 500", "`SEA`, `AIR`", "e.g. P-77", "`^[A-Z]+$`"):
        assert read_sentence(text, NOTE) is None


def test_a_pair_alone_is_an_example_of_a_text_only() -> None:
    assert read_sentence("ABCUSDT", in_cell("label", "enum")) is None
    assert read_sentence("GTC", in_cell("label")) is None
