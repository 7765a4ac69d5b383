"""The table of kinds of rules, and of spans of time."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args

import pytest

from generator.specs import spans
from generator.specs.rules import ALL, KINDS, RuleKind

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "specs" / "schema" / "operation.schema.json"
# A kind that is about conditions alone counts nothing.
COUNTED = [name for name, kind in KINDS.items() if kind.allows and not kind.alone]


def test_model_schema_and_table_have_the_same_kinds() -> None:
    schema = json.loads(SCHEMA.read_text())["$defs"]["rule"]["properties"]["rule"]["enum"]
    assert list(KINDS) == list(get_args(RuleKind)) == schema


@pytest.mark.parametrize("kind", ["refused_if", "distinct_by"])
def test_a_kind_is_known_to_five_files(kind: str) -> None:
    # A new kind touches them, and what reads it: what CONTRIBUTING says.
    runtime = ROOT / "templates" / "binance_derivatives"
    paths = [*(ROOT / "specs" / "schema").glob("*.json"), *runtime.rglob("*.py"), *(ROOT / "generator").rglob("*.py")]
    naming = {path for path in paths if re.search(rf"\b{kind}\b", path.read_text(encoding="utf-8"))}
    assert {path.relative_to(ROOT).as_posix() for path in naming if "transcribe" not in path.parts} == {
        "specs/schema/operation.schema.json",
        "generator/specs/rules.py",
        "templates/binance_derivatives/_core/rules.py",
        "templates/binance_derivatives/_core/rulebook.py",
        "templates/binance_derivatives/testing/conditions.py",
    }


@pytest.mark.parametrize("name", COUNTED)
def test_what_is_said_to_break_a_rule_is_not_allowed_by_it(name: RuleKind) -> None:
    kind = KINDS[name]
    assert kind.allows is not None and kind.broken_by
    for there in (2, 3):
        assert not any(kind.allows(there if count is ALL else count, there) for count in kind.broken_by)
        assert any(kind.allows(count, there) for count in range(there + 1))


@pytest.mark.parametrize("name", COUNTED)
def test_alternatives_are_ways_to_keep_a_rule_that_sending_nothing_breaks(name: RuleKind) -> None:
    kind = KINDS[name]
    assert kind.allows is not None
    assert kind.alternatives == (kind.allows(1, 2) and not kind.allows(0, 2))


def test_spans_are_stated_measured_and_said_by_one_table() -> None:
    assert [spans.span_of(3, name) for name in ("Month", "个月", "月")] == ["3mo"] * 3
    assert (spans.milliseconds("2m"), spans.milliseconds(None)) == (120_000, None)
    assert (spans.said("1d"), spans.said("3mo")) == ("1 day", "3 months")
