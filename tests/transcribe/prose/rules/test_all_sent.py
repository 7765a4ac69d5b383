"""Parameters that must all be sent."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import NOTE

from generator.transcribe.prose.rules import read_sentence
from generator.transcribe.prose.grammar import Found, Setting


@pytest.mark.parametrize(
    "sentence",
    [
        "Both `from` and `to` must be sent",
        "from 与 to 均必须发送",
        "`from` 与 `to` 必须全部发送",
        "Both `from` and `to` must be sent, which is different from boat parcels",
        "`from` 与 `to` 均必须发送，这点和 boat 不同",
    ],
)
def test_parameters_that_must_all_be_sent_are_mandatory(sentence: str) -> None:
    expected = Found(settings=(Setting("from", "required", True), Setting("to", "required", True)))
    assert read_sentence(sentence, NOTE) == expected
