"""The command as people and CI use it: exit status, what is written, what is said."""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

SPECS = Path(__file__).parents[1] / "specs"
GOLDEN = Path(__file__).parent / "golden" / "specs"

PRODUCT = """\
product: tide
title: Tide
address: tide
environments:
  - {name: production, rest: "https://tide.example.org", source: "https://docs.example.org/docs/tide/general", at: "en:1"}
"""

PAGE = """\
---
exchange: tide
source_url: https://docs.example.org/docs/tide/tickets/Cancel-Ticket
api_type: Trading
updated_at: 2026-01-01T00:00:00
---

# Cancel Ticket (TRADE)

## API Description[](/docs/tide/tickets/Cancel-Ticket#api-description "Direct link to API Description")

Cancel ticket

## HTTP Request[](/docs/tide/tickets/Cancel-Ticket#http-request "Direct link to HTTP Request")

DELETE `/tide/v1/ticket`

## Request Weight[](/docs/tide/tickets/Cancel-Ticket#request-weight "Direct link to Request Weight")

**1**

## Request Parameters[](/docs/tide/tickets/Cancel-Ticket#request-parameters "Direct link to Request Parameters")

Name| Type| Mandatory| Description  
---|---|---|---  
ticketId| LONG| NO|   
label| STRING| NO|   
timestamp| LONG| YES|   
  
>   * Either `ticketId` or `label` must be sent.
> 


## Response Example[](/docs/tide/tickets/Cancel-Ticket#response-example "Direct link to Response Example")
    
    
    {  
       "ticketId": 9007199254740993,  
    }
"""


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    folder = tmp_path / "specs"
    (folder / "tide").mkdir(parents=True)
    (folder / "tide" / "product.yaml").write_text(PRODUCT)
    shutil.copytree(GOLDEN / "words", folder / "words")
    return folder


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "Cancel-Ticket.md").write_text(PAGE)
    return folder


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def spec_of(specs: Path) -> Path:
    return specs / "tide" / "rest" / "cancel_ticket.yaml"


def test_transcribing_writes_one_spec_a_page_and_accounts_for_every_line(specs: Path, pages: Path) -> None:
    result = run("transcribe", pages, "--specs", specs)
    assert result.exit_code == 0, result.output
    assert "{rule: at_least_one, of: [ticketId, label]}" in spec_of(specs).read_text()
    assert result.stdout.splitlines()[0].split() == [
        "page",
        "language",
        "used",
        "navigation",
        "acknowledged",
        "unexplained",
    ]
    assert result.stdout.splitlines()[1].split()[-1] == "0"


def test_transcribing_twice_changes_nothing(specs: Path, pages: Path) -> None:
    run("transcribe", pages, "--specs", specs)
    before = spec_of(specs).stat().st_mtime_ns
    result = run("transcribe", pages, "--specs", specs)
    assert "nothing changed, 1 as before" in result.output
    assert spec_of(specs).stat().st_mtime_ns == before


def test_one_bad_page_costs_one_page(specs: Path, pages: Path) -> None:
    bad = (
        PAGE.replace("Cancel-Ticket", "Move-Ticket")
        .replace("/v1/ticket", "/v1/move")
        .replace("ticketId| LONG", "ticketId| LONGS")
    )
    (pages / "Move-Ticket.md").write_text(
        bad.replace("Cancel Ticket", "Move Ticket").replace("Cancel ticket", "Move ticket")
    )
    result = run("transcribe", pages, "--specs", specs)
    assert result.exit_code == 1
    assert "held     Move-Ticket.md: 1 problem; nothing of https://docs.example.org/docs/tide/tickets/Move-Ticket" in (
        result.output
    )
    line = bad.splitlines().index("ticketId| LONGS| NO|   ") + 1
    assert f"Move-Ticket.md:{line}:11: unknown type" in result.output
    assert "    ticketId| LONGS| NO|\n              ~~~~~\n" in result.output
    assert [path.name for path in spec_of(specs).parent.iterdir()] == ["cancel_ticket.yaml"]


def test_a_page_saved_under_the_address_of_another_is_refused_with_both_addresses(specs: Path, pages: Path) -> None:
    text = PAGE.replace(
        "source_url: https://docs.example.org/docs/tide/tickets/Cancel-Ticket",
        "source_url: https://docs.example.org/docs/tide/tickets/New-Ticket",
    )
    (pages / "Cancel-Ticket.md").write_text(text)
    result = run("transcribe", pages, "--specs", specs)
    assert result.exit_code == 2
    assert "/docs/tide/tickets/Cancel-Ticket" in result.output
    assert "https://docs.example.org/docs/tide/tickets/New-Ticket" in result.output


def test_unusable_input_is_exit_status_2(specs: Path, tmp_path: Path) -> None:
    assert run("transcribe", tmp_path / "nowhere", "--specs", specs).exit_code == 2
    (specs / "tide" / "product.yaml").write_text("product: [tide\n")
    result = run("generate", "--specs", specs, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "product.yaml:2" in result.output
    assert not (tmp_path / "out").exists()


USELESS = {
    "transcribe": ["{folder}"],
    "generate": ["--out", "{folder}/out"],
    "check": ["--documents", "{folder}"],
    "propose": ["{folder}/bytes"],
    "lint": ["--specs", "{folder}"],
    "coverage": ["--documents", "{folder}"],
    "binding": [],
    "why": ["tide.nothing"],
    "calendar": ["--specs", "{folder}"],
    "export": ["openapi", "--product", "none"],
}


@pytest.mark.parametrize("command", list(main.commands))
def test_a_command_that_can_do_nothing_says_why(command: str, specs: Path, tmp_path: Path) -> None:
    folder = tmp_path / "none"
    folder.mkdir()
    (folder / "bytes").write_bytes(b"\xff")
    result = run(command, "--specs", specs, *(one.format(folder=folder) for one in USELESS[command]))
    assert result.exit_code == 2
    assert result.stderr.strip()


@pytest.mark.parametrize("given", [("--accept", "tide"), ("--languages", "zh")])
def test_what_is_said_of_pages_is_not_passed_over_where_there_are_none(given: tuple[str, str], specs: Path) -> None:
    result = run("check", "--specs", specs, *given)
    assert (result.exit_code, "--documents names none" in result.stderr) == (2, True)


@pytest.mark.parametrize("command", ["check", "transcribe"])
def test_a_language_that_no_page_is_in_is_refused(command: str, specs: Path, pages: Path) -> None:
    where = ["--documents", pages] if command == "check" else [pages]
    result = run(command, *where, "--specs", specs, "--languages", "en,fr")
    assert (result.exit_code, "en,fr, expected en, zh or en,zh" in result.stderr) == (2, True)


def test_where_there_is_nothing_to_correct_that_is_said_as_a_comment_of_the_file(specs: Path, tmp_path: Path) -> None:
    drift = tmp_path / "drift.jsonl"
    drift.write_text("")
    result = run("propose", drift, "--specs", specs)
    assert (result.exit_code, result.stdout) == (0, "# There is nothing to correct.\n")


def test_sentences_that_bind_are_those_of_pages_which_have_to_be_named(specs: Path, pages: Path) -> None:
    assert "Missing option '--documents'" in run("binding", "--specs", specs).stderr
    assert "without it the specs are taken as they are" not in run("binding", "--help").output
    result = run("binding", "--documents", pages, "--specs", specs)
    assert (result.exit_code, result.stdout.count(" bind: none")) == (0, 2), result.output


@pytest.mark.parametrize(("name", "left"), [("py.typed", None), ("py.typed", b"\n"), ("LICENSE", b"\r\n")])
def test_check_names_a_file_whatever_it_differs_in(tmp_path: Path, name: str, left: bytes | None) -> None:
    out = tmp_path / "out"
    assert run("generate", "--specs", GOLDEN, "--out", out).exit_code == 0
    [changed] = out.rglob(name)
    if left is None:
        changed.unlink()
    else:
        changed.write_bytes(changed.read_bytes().replace(b"\n", left) or left)
    result = run("check", "--specs", GOLDEN, "--out", out)
    assert result.exit_code == 1
    assert str(changed.relative_to(out)) in result.stdout


def test_a_correction_is_applied_and_reported_once_the_page_has_changed(specs: Path, pages: Path) -> None:
    folder = specs / "corrections" / "tide"
    folder.mkdir(parents=True)
    (folder / "tickets.yaml").write_text(
        "corrections:\n"
        "  - spec: tide/rest/cancel_ticket\n"
        "    path: parameters.label.required\n"
        "    replaces: false\n"
        "    sets: true\n"
        "    why: the exchange refuses a cancel without a label\n"
        "    evidence: seen on the test environment\n"
    )
    assert run("transcribe", pages, "--specs", specs).exit_code == 0
    assert "{name: label, type: string, required: true}" in spec_of(specs).read_text()
    (pages / "Cancel-Ticket.md").write_text(PAGE.replace("label| STRING| NO", "label| STRING| YES"))
    result = run("transcribe", pages, "--specs", specs)
    assert result.exit_code == 1
    assert f"{folder / 'tickets.yaml'}:2:5: stale: " in result.output


def test_a_report_for_programs_is_one_json_document(specs: Path, pages: Path) -> None:
    result = run("transcribe", pages, "--specs", specs, "--json")
    report = json.loads(result.stdout)
    assert report["status"] == 0
    assert report["added"] == ["tide/rest/cancel_ticket.yaml"]
    assert [account["unexplained"] for account in report["accounts"]] == [[]]
    again = json.loads(run("transcribe", specs, "--specs", specs, "--json").stdout)
    assert again["status"] == 2
    assert again["problems"][0]["file"] == str(specs)


def test_check_finds_an_edited_spec_and_an_edited_module_and_prints_what_differs(tmp_path: Path) -> None:
    specs, out = tmp_path / "specs", tmp_path / "out"
    shutil.copytree(GOLDEN, specs)
    assert run("generate", "--specs", specs, "--out", out).exit_code == 0
    assert run("check", "--specs", specs, "--out", out).exit_code == 0
    module = out / "binance_derivatives" / "tide" / "rest" / "trade.py"
    module.write_text(module.read_text().replace('path="/tide/v1/tickets"', 'path="/tide/v2/tickets"'))
    (out / "stray.py").write_text("")
    result = run("check", "--specs", specs, "--out", out)
    assert result.exit_code == 1
    assert "1 changed, 1 surplus" in result.output
    assert '-    path="/tide/v2/tickets",' in result.output
    assert '+    path="/tide/v1/tickets",' in result.output
    shutil.rmtree(out)
    assert run("generate", "--specs", specs, "--out", out).exit_code == 0
    assert run("check", "--specs", specs, "--out", out).exit_code == 0


def test_what_an_answer_proves_is_a_reviewed_file_that_check_compares(tmp_path: Path) -> None:
    specs, out = tmp_path / "specs", tmp_path / "out"
    shutil.copytree(GOLDEN, specs)
    outcomes, proofs = specs / "tide" / "outcomes.yaml", specs / "tide" / "proofs.yaml"
    before = proofs.read_text()
    named, line = "rest/place_timed_ticket: {", "  rest/place_timed_ticket: {proof: nothing}\n"
    assert line not in before
    outcomes.write_text(outcomes.read_text().replace(named, f"{named}proof: nothing, "))
    result = run("check", "--specs", specs, "--out", out, "--json")
    assert result.exit_code == 1
    assert {"path": str(proofs), "change": "changed"} in json.loads(result.stdout)["drift"]
    # Another day than the specs' own says nothing of what is reviewed.
    run("generate", "--specs", specs, "--out", out, "--as-of", "2026-01-01")
    assert proofs.read_text() == before
    assert f"written  {proofs}" in run("generate", "--specs", specs, "--out", out).output
    assert line in proofs.read_text()
    assert run("check", "--specs", specs, "--out", out).exit_code == 0


def test_check_with_pages_finds_specs_that_the_pages_no_longer_give(specs: Path, pages: Path, tmp_path: Path) -> None:
    run("transcribe", pages, "--specs", specs)
    spec_of(specs).write_text(spec_of(specs).read_text().replace("cost: 1", "cost: 2"))
    out = tmp_path / "out"
    result = run("check", "--documents", pages, "--specs", specs, "--out", out, "--json")
    assert result.exit_code == 2, "the words do not know this operation, so nothing can be rendered"
    assert json.loads(result.stdout)["drift"] == [{"path": str(spec_of(specs)), "change": "changed"}]
    (specs / "words" / "operations.yaml").write_text("cancel_ticket: {summary: Cancel one ticket., answer: TicketId}\n")
    (specs / "words" / "parameters.yaml").write_text("label: A label.\nticketId: An id.\ntimestamp: A time.\n")
    (specs / "tide" / "outcomes.yaml").write_text(
        'product: tide\noutcomes:\n  rest/cancel_ticket: {none: "Nothing tells."}\n'
    )
    assert run("generate", "--specs", specs, "--out", out).exit_code == 0
    result = run("check", "--documents", pages, "--specs", specs, "--out", out, "--json")
    assert result.exit_code == 1, result.output
    assert json.loads(result.stdout)["drift"] == [{"path": str(spec_of(specs)), "change": "changed"}]


def test_lint_says_all_that_is_wrong_at_once(specs: Path, pages: Path) -> None:
    run("transcribe", pages, "--specs", specs)
    (specs / "words" / "operations.yaml").write_text("{}\n")
    (specs / "words" / "parameters.yaml").write_text("{}\n")
    result = run("lint", "--specs", specs)
    assert result.exit_code == 1
    for name in ("cancel_ticket", "ticketId", "label", "timestamp"):
        assert name in result.output


def test_the_calendar_lists_what_changed_with_its_evidence_and_only_what_is_near_if_asked(tmp_path: Path) -> None:
    every, near = run("calendar", "--specs", str(SPECS)), run("calendar", "--within", "60", "--specs", str(SPECS))
    line = '2026-10-23             usdm/rest/new_algo_order parameters.callbackRate.maximum: "10" becomes "20"'
    old = "2025-12-09             usdm/rest/new_order rules"
    assert (line in every.output, old in every.output) == (True, True)
    assert (line in near.output, old in near.output) == (True, False)
    assert "Change log of the exchange, entry of 2026-10-23." in near.output


def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    result = run("generate", "--as-of", "2026-02-30", "--specs", str(GOLDEN), "--out", str(tmp_path / "out"))
    assert result.exit_code == 2
    assert "'2026-02-30' is no day, expected one such as 2026-01-15" in result.output
    assert not (tmp_path / "out").exists()


def test_a_reader_of_the_output_that_has_enough_is_no_problem() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-c", "from generator.cli import main; main()", "lint", "--specs", str(GOLDEN)]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


def test_what_a_command_leaves_behind_is_not_looked_through_for_garbage(specs: Path, pages: Path) -> None:
    before = gc.get_freeze_count()
    run("transcribe", pages, "--specs", specs)
    assert gc.isenabled() and gc.get_freeze_count() > before
