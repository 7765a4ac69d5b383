"""Values of a parameter as bullets."""

from __future__ import annotations

import pytest

from generator.transcribe.prose.grammar import Found, Names, Scope, Setting
from generator.transcribe.prose.parameters.listed_values import read_bullets

KLINES = Scope(Names(("contractType", "interval")))


@pytest.mark.parametrize(
    ("line", "bullets", "name", "values"),
    [
        ("Contract type:", ["NEAR", "FAR_AWAY"], "contractType", ("NEAR", "FAR_AWAY")),
        ("合约类型:", ["NEAR 近的", "FAR_AWAY 远的"], "contractType", ("NEAR", "FAR_AWAY")),
        ("chart intervals:", ["1m", "3d", "1M"], "interval", ("1m", "3d", "1M")),
    ],
)
def test_bullets_are_the_values_of_what_the_line_names(
    line: str, bullets: list[str], name: str, values: tuple[str, ...]
) -> None:
    assert read_bullets(line, bullets, KLINES) == Found(settings=(Setting(name, "values", values),))


@pytest.mark.parametrize(
    ("line", "bullets"),
    [
        ("Contract type:", ["NEAR"]),
        ("Contract type:", ["NEAR", "Anything else"]),
        ("Other:", ["NEAR", "FAR_AWAY"]),
        ("Contract type:", []),
    ],
)
def test_other_bullets_are_sentences(line: str, bullets: list[str]) -> None:
    assert read_bullets(line, bullets, KLINES) is None


def test_the_table_must_have_the_parameter() -> None:
    assert read_bullets("Contract type:", ["NEAR", "FAR_AWAY"], Scope(Names(("symbol",)))) is None
