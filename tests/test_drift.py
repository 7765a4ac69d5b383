"""Answers that are not as documented: production's own, and corrections made of what a client saw."""

from __future__ import annotations

import importlib.util
import json
import logging
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from binance_derivatives import Mismatch, Unknown
from binance_derivatives._answers.counts import Counts
from binance_derivatives._answers.decoders import typed
from binance_derivatives.hooks import MismatchReport, log_mismatches
from binance_derivatives.usdm.answers.market_data import ExchangeInformation
from tests.test_cli import run

SPECS = Path(__file__).parents[1] / "specs"


def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("drift", Path(__file__).parent / "benchmarks" / "drift.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def seen_in_production() -> tuple[ExchangeInformation, tuple[Mismatch, ...]]:
    drift = benchmark()
    raw = drift.packed(drift.exchange_info(drift.produced()))
    found: list[Mismatch] = []
    again: list[Mismatch] = []
    decoder = typed(ExchangeInformation)
    value = decoder.decode(raw, found.append, "usdm.exchange_info")
    assert decoder.decode(raw, again.append) == value and again == found
    return value, tuple(found)


def report(*mismatches: Mismatch, times: int = 1) -> MismatchReport:
    return MismatchReport("usdm.exchange_info", mismatches, b'{"apiKey":"a secret"}', times)


def test_exchange_information_of_production_is_read_and_each_difference_told_once() -> None:
    value, found = seen_in_production()
    assert sorted(map(str, found)) == [
        "$.symbols[*].OrderTypes is list, expected nothing",
        "$.symbols[*].audiences is list, expected nothing",
        "$.symbols[*].filters[*] is NET_EXPOSURE, expected a documented kind",
        "$.symbols[*].maxGridLimit is number, expected nothing",
        "$.symbols[*].orderTypes is nothing, expected list[str]",
        "$.symbols[*].triggerProtect is nothing, expected Decimal",
        "$.symbols[*].venue is text, expected nothing",
    ]
    symbol = value.symbols[699]
    assert symbol.extra["maxGridLimit"] == 10000 and "LIMIT" in str(symbol.extra["OrderTypes"])
    assert not hasattr(symbol, "trigger_protect") and symbol.price_precision == 5
    strange = symbol.filters[-1]
    assert isinstance(strange, Unknown) and strange.members["exposureSide"] == "NONE"


def test_seven_differences_are_one_line_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    _, found = seen_in_production()
    counts = Counts()
    with caplog.at_level(logging.WARNING):
        for _ in range(2000):
            for times, due in counts.due("usdm.exchange_info", found).items():
                log_mismatches(report(*due, times=times))
    assert len(caplog.records) == 1 and "maxGridLimit" in caplog.text


def test_a_report_becomes_corrections_with_their_evidence_and_without_values(tmp_path: Path) -> None:
    _, found = seen_in_production()
    drift = tmp_path / "drift.jsonl"
    drift.write_text(report(*found, times=100).evidence() + "\n")
    assert "a secret" not in drift.read_text()
    result = run("propose", drift, "--specs", SPECS)
    assert result.exit_code == 1, "the filter is settled by hand"
    assert "filters[*]: it is no member of an object" in result.output
    assert (
        "      sets: {name: OrderTypes, type: list, items: {type: string}, presence: conditional}".strip()
        in result.output
    )
    assert "path: answer.fields.symbols.items.fields.triggerProtect.presence" in result.output
    assert "Seen by the client in 100 answers of usdm.exchange_info" in result.output


def test_what_is_proposed_is_taken_as_it_was_printed(documents: Path, tmp_path: Path) -> None:
    drift = tmp_path / "drift.jsonl"
    symbol = "$.symbols[*]"
    found = (
        Mismatch(f"{symbol}.triggerProtect", "Decimal", "nothing", "missing"),
        Mismatch(f"{symbol}.triggerProtect", "Decimal", "empty text", "missing"),
        # Another correction, of a file that comes after this one, adds it.
        Mismatch(f"{symbol}.orderTypes", "list[str]", "nothing", "missing"),
        Mismatch(f"{symbol}.venue", "nothing", "text", "new"),
        Mismatch(f"{symbol}.pricePrecision", "int", "text", "type"),
        Mismatch(f"{symbol}.marketTakeBound", "Decimal", "null", "null"),
    )
    drift.write_text(report(*found).evidence())
    specs = tmp_path / "specs"
    shutil.copytree(SPECS, specs)
    proposed = run("propose", drift, "--specs", specs)
    (specs / "corrections" / "usdm" / "drift.yaml").write_text(proposed.output)
    page = "derivatives/usds-margined-futures/market-data/rest-api/Exchange-Information.md"
    transcribed = run("transcribe", documents / "pages" / page, "--specs", specs)
    assert (proposed.exit_code, transcribed.exit_code) == (0, 0), transcribed.output
    facts = (specs / "usdm" / "rest" / "exchange_info.yaml").read_text()
    for member in (
        "{name: triggerProtect, type: decimal, presence: conditional, empty: true}",
        "{name: venue, type: string, presence: conditional}",
        "{name: pricePrecision, type: string}",
        "{name: marketTakeBound, type: decimal, nullable: true}",
    ):
        assert member in facts
    assert facts.count("presence: conditional") == (
        (SPECS / "usdm" / "rest" / "exchange_info.yaml").read_text().count("presence: conditional") + 3
    )


@pytest.mark.parametrize(
    ("path", "kind", "found", "told"),
    [
        ("$.q", "null", "null", "path: payload.fields.q.nullable"),
        ("$.q", "type", "number", "path: payload.fields.q.type"),
        ("$.q", "missing", "empty text", "path: payload.fields.q.empty"),
        ("$.s", "missing", "empty text", "can not be told from the report"),
        ("$.q.deep", "new", "text", "no member of an object"),
        ("$.gone.deep", "new", "text", "the specs have no such place"),
        ("$.brandNew", "new", "text", "sets: {name: brandNew, type: string, presence: conditional}"),
    ],
)
def test_what_can_be_told_is_proposed_and_the_rest_located(
    tmp_path: Path, path: str, kind: Any, found: str, told: str
) -> None:
    drift = tmp_path / "drift.jsonl"
    drift.write_text(MismatchReport("usdm.agg_trade", (Mismatch(path, "Decimal", found, kind),), b"").evidence())
    result = run("propose", drift, "--specs", SPECS)
    assert told in result.output
    assert (result.exit_code == 0) is ("corrections:" in result.output)


@pytest.mark.parametrize("kind", ["LOT_SIZE", "MAX_NUM_ORDERS"])
def test_what_is_proposed_of_one_kind_is_of_no_other(tmp_path: Path, kind: str) -> None:
    drift = tmp_path / "drift.jsonl"
    found = Mismatch(f"$.symbols[*].filters[*]({kind}).step", "nothing", "text", "new")
    drift.write_text(report(found).evidence())
    result = run("propose", drift, "--specs", SPECS)
    assert result.exit_code == 0
    assert f"path: answer.fields.symbols.items.fields.filters.items.of.{kind}.fields" in result.output


def test_a_kind_that_the_specs_do_not_have_is_settled_by_hand(tmp_path: Path) -> None:
    drift = tmp_path / "drift.jsonl"
    drift.write_text(report(Mismatch("$.symbols[*].filters[*](ODD).step", "nothing", "text", "new")).evidence())
    result = run("propose", drift, "--specs", SPECS)
    assert result.exit_code == 1 and "the specs have no such place" in result.output


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "7",
        json.dumps({"source": "a secret\n", "mismatches": []}),
        json.dumps({"source": "usdm.agg_trade", "mismatches": [{"path": "$.a b", "kind": "new", "found": "text"}]}),
        json.dumps({"source": "usdm.agg_trade", "mismatches": [{"path": "$"}]}),
    ],
)
def test_what_is_no_report_is_located_and_never_repeated(tmp_path: Path, line: str) -> None:
    drift = tmp_path / "drift.jsonl"
    drift.write_text(f"\n{line}\n")
    result = run("propose", drift, "--specs", SPECS)
    assert result.exit_code == 1
    assert "drift.jsonl:2:1: no report, expected a line of MismatchReport.evidence()" in result.output
    assert "secret" not in result.output and "a b" not in result.output
