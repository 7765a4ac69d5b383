"""What moves on the pages and not in what they say leaves every reviewed file as it was; ``why`` tells where all stands."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.test_cli import PAGE, pages, run, spec_of, specs

__all__ = ["pages", "specs"]  # Fixtures.

CORRECTION = """\
corrections:
  - spec: tide/rest/cancel_ticket
    path: parameters.label.required
    replaces: false
    sets: true
    why: Tried without.
    evidence: An answer.
"""


# A page with a cell that may be wrapped, and with one that has two lines.
ROUNDABOUT = PAGE.replace(
    "timestamp| LONG| YES|   \n", "floor| INT| NO| Default 7, max 10.<br>min 2  \ntimestamp| LONG| YES|   \n"
)


def texts(folder: Path) -> Mapping[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> set[str]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\n" + text,
        lambda text: text.replace("Cancel ticket\n", "\n\nCancel ticket\n\n"),
        lambda text: text.replace("2026-01-01T", "2027-02-03T"),
        lambda text: text.replace("ticketId| LONG| NO|   \n", "ticketId| LONG|\nNO|   \n"),
        lambda text: text.replace("10.<br>min", "10.  \nmin"),
        lambda text: text.replace("Default 7", "Default\n7"),
        lambda text: text.replace("Default 7", "Default \xa0  7"),
        lambda text: re.sub(r"(?m)^(.*\S)\| (.*?)\| (.*?)\| *(.*?) *$", r"|  \1  |\2  |  \3|  \4   |", text).replace(
            "---|---|---|---  \n", "|:--|:-:|--:|:---|\n"
        ),
        lambda text: "\ufeff" + text.replace("\n", "\r\n"),
        lambda text: "\n".join(line.rstrip() for line in text.split("\n")),
    ],
    ids=[
        "a blank line on top",
        "moved lines",
        "another crawl date",
        "a row in two lines",
        "a break in a cell",
        "a cell in two lines",
        "other blanks in a cell",
        "a table drawn otherwise",
        "other ends of lines",
        "no blanks at ends of lines",
    ],
)
def test_what_only_moves_changes_no_reviewed_line(specs: Path, pages: Path, change: Callable[[str], str]) -> None:
    page = pages / "Cancel-Ticket.md"
    page.write_text(ROUNDABOUT)
    assert run("transcribe", pages, "--specs", specs).exit_code == 0
    before = texts(specs)
    page.write_bytes(change(ROUNDABOUT).encode())
    assert page.read_bytes() != ROUNDABOUT.encode()
    result = run("transcribe", pages, "--specs", specs)
    assert result.exit_code == 0, result.output
    assert changed(before, texts(specs)) == {"tide/provenance/rest/cancel_ticket.json"}
    assert "nothing changed, 1 as before; provenance: 1 changed" in result.output
    assert run("check", "--documents", pages, "--specs", specs).exit_code == 2, "there are no words, only that is wrong"


def test_pages_in_another_folder_under_another_name_change_nothing_at_all(specs: Path, pages: Path) -> None:
    run("transcribe", pages, "--specs", specs)
    before = texts(specs)
    moved = pages.parent / "elsewhere" / "saved" / "page.md"
    moved.parent.mkdir(parents=True)
    (pages / "Cancel-Ticket.md").rename(moved)
    result = run("transcribe", moved.parents[1], "--specs", specs)
    assert result.exit_code == 0, result.output
    assert changed(before, texts(specs)) == set()


def test_a_fact_that_changes_is_one_reviewed_line(specs: Path, pages: Path) -> None:
    run("transcribe", pages, "--specs", specs)
    before = spec_of(specs).read_text().splitlines()
    (pages / "Cancel-Ticket.md").write_text(PAGE.replace("label| STRING| NO|", "\n\n\nlabel| STRING| YES|"))
    run("transcribe", pages, "--specs", specs)
    after = spec_of(specs).read_text().splitlines()
    assert [line for line in after if line not in before] == ["  - {name: label, type: string, required: true}"]
    assert len(after) == len(before)


def test_stale_provenance_is_drift_that_is_told_without_its_lines(specs: Path, pages: Path, tmp_path: Path) -> None:
    run("transcribe", pages, "--specs", specs)
    (pages / "Cancel-Ticket.md").write_text("\n" + PAGE)
    result = run("check", "--documents", pages, "--specs", specs, "--out", tmp_path / "out")
    assert "provenance of 1 specs is not what transcribe writes" in result.output
    assert "+++" not in result.output


def lines_of(name: str) -> int:
    return next(number for number, line in enumerate(PAGE.splitlines(), 1) if name in line)


def test_why_tells_page_language_line_and_correction(specs: Path, pages: Path) -> None:
    (specs / "corrections" / "tide").mkdir(parents=True)
    (specs / "corrections" / "tide" / "tickets.yaml").write_text(CORRECTION)
    run("transcribe", pages, "--specs", specs)
    result = run("why", "tide.cancel_ticket", "label", "--specs", specs)
    assert result.exit_code == 0, result.output
    assert result.output.splitlines() == [
        "tide/rest/cancel_ticket  https://docs.example.org/docs/tide/tickets/Cancel-Ticket",
        "  parameters.label: {name: label, type: string, required: true}",
        f"    English, line {lines_of('label| STRING')}",
        f"    corrected at {specs}/corrections/tide/tickets.yaml:2: Tried without.",
        "  rules.0: {rule: at_least_one, of: [ticketId, label]}",
        f"    English, line {lines_of('Either')}",
    ]
    fact, _ = json.loads(run("why", "tide.cancel_ticket", "label", "--specs", specs, "--json").stdout)["facts"]
    assert (fact["path"], fact["lines"], fact["corrected"]) == (
        "parameters.label",
        {"en": [str(lines_of("label| STRING"))]},
        True,
    )
    assert [one["evidence"] for one in fact["corrections"]] == ["An answer."]


def test_a_run_lists_what_facts_were_and_are_with_the_lines_of_both_pages(specs: Path, pages: Path) -> None:
    run("transcribe", pages, "--specs", specs)
    shutil.copytree(pages, earlier := pages.parent / "earlier")
    page, listed = pages / "Cancel-Ticket.md", pages.parent / "listed.md"
    row = next(line for line in PAGE.splitlines() if line.startswith("label|"))
    page.write_text("\n" + PAGE.replace(row, row.replace("NO", "YES").replace("label|", "label|")))
    result = run("transcribe", pages, "--specs", specs, "--differences", listed, "--earlier", earlier)
    assert result.exit_code == 0, result.output
    assert f"{listed}: 1 differences of 1 specs" in result.output
    line = lines_of("label| STRING")
    assert listed.read_text().splitlines() == [
        "tide/rest/cancel_ticket  parameters.label",
        f"  was {{name: label, type: string, required: false}}  @ {earlier}/Cancel-Ticket.md:{line}",
        f"  now {{name: label, type: string, required: true}}  @ {page}:{line + 1}",
    ]
    page.write_text(PAGE)
    found = json.loads(run("transcribe", pages, "--specs", specs, "--differences", listed, "--json").stdout)
    (told,) = found["differences"]
    assert (told["path"], told["was"]["places"]) == (
        "parameters.label",
        [f"https://docs.example.org/docs/tide/tickets/Cancel-Ticket (en):{line + 1}"],
    ), "without the earlier pages they are called by their address"


def test_a_member_that_only_moves_within_an_example_is_no_difference(specs: Path, pages: Path) -> None:
    page, listed = pages / "Cancel-Ticket.md", pages.parent / "listed.md"
    member = '       "ticketId": 9007199254740993,  \n'
    others = ['       "label": "a",  \n', '       "fee": 3,  \n']
    page.write_text(PAGE.replace(member, "".join([member, *others])))
    assert run("transcribe", pages, "--specs", specs).exit_code == 0
    page.write_text(PAGE.replace(member, "".join([*others, member]).replace(": 3", ": 4")))
    found = json.loads(run("transcribe", pages, "--specs", specs, "--differences", listed, "--json").stdout)
    assert [(one["path"], one["was"]["fact"], one["now"]["fact"]) for one in found["differences"]] == [
        ("examples.*.json", '"fee": 3', '"fee": 4,'),
        ("answer.fields", "in this order: ticketId, label, fee", "in this order: label, fee, ticketId"),
    ]


def test_specs_stay_where_the_list_of_differences_can_not_be_written(
    specs: Path, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("transcribe", pages, "--specs", specs)
    before = texts(specs)
    (pages / "Cancel-Ticket.md").write_text(PAGE.replace("label| STRING| NO|", "label| STRING| YES|"))
    closed, access = pages.parent / "closed", os.access
    closed.mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != closed and access(path, mode))
    result = run("transcribe", pages, "--specs", specs, "--differences", closed / "listed.md")
    assert (result.exit_code, changed(before, texts(specs))) == (2, set())
    assert f"{closed}: cannot be written to" in result.output


@pytest.mark.parametrize(
    "command",
    [
        *("lint", "generate", "check", "coverage", "calendar"),
        *("binding --documents {pages}", "why tide.x", "export openapi --product tide"),
    ],
)
def test_a_folder_without_a_product_is_told_alike_by_all_that_read_specs(
    tmp_path: Path, pages: Path, command: str
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    result = run(*command.format(pages=pages).split(), "--specs", empty)
    assert result.exit_code == 2
    assert f"{empty}: holds no product, expected <product>/product.yaml" in result.output


def test_why_tells_all_facts_of_a_thing_and_refuses_what_is_not_there(specs: Path, pages: Path) -> None:
    run("transcribe", pages, "--specs", specs)
    result = run("why", "tide.rest.cancel_ticket", "--specs", specs)
    for path in ("security", "request", "weight.0", "parameters.timestamp", "answer.fields.ticketId", "examples.0"):
        assert f"  {path}: " in result.output
    missing = run("why", "tide.cancel_tickt", "--specs", specs)
    assert missing.exit_code == 2
    assert "nothing is called tide.cancel_tickt, expected tide.cancel_ticket" in missing.output
    nothing = run("why", "tide.cancel_ticket", "colour", "--specs", specs)
    assert nothing.exit_code == 2
    expected = "no fact of tide.cancel_ticket speaks of colour, expected one of its facts, such as examples.0"
    assert expected in nothing.output
    alike = run("why", "tide.cancel_ticket", "lable", "--specs", specs)
    assert "speaks of lable, expected label" in alike.output


SPECS = Path(__file__).parents[1] / "specs"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (["usdm.order.cancel", "orderId"], "usdm/ws-api/cancel_order  "),
        (["usdm.ws_api.new_order", "weight"], "usdm/ws-api/new_order  "),
        (["usdm.agg_trade", "p"], "  payload.fields.p: "),
        (["usdm.ORDER_TRADE_UPDATE", "event"], "  event: ORDER_TRADE_UPDATE"),
        (["usdm.Order status", "FILLED"], "  enums.Order status.values.FILLED: "),
        (["usdm.order_types", "LIMIT"], "  enums.Order types.values.LIMIT: "),
        (["usdm.-1021"], "  errors.-1021: {code: -1021, name: INVALID_TIMESTAMP}"),
        (["usdm.INVALID_TIMESTAMP"], "  errors.-1021: "),
        (["usdm.errors", "-1021"], "  errors.-1021: "),
    ],
)
def test_why_answers_for_every_kind_of_thing(asked: list[str], expected: str) -> None:
    result = run("why", *asked, "--specs", SPECS)
    assert result.exit_code == 0, result.output
    assert any(line.startswith(expected) for line in result.output.splitlines())
    assert "English, line" in result.output


def test_why_names_the_page_and_the_line_of_a_twin() -> None:
    result = run("why", "usdm.basis", "annualizedBasisRate", "--specs", SPECS)
    assert result.exit_code == 0, result.output
    told = result.output.splitlines()[-1]
    assert told.startswith("    as coinm/rest/basis has answer.items.fields.annualizedBasisRate: https://")
    assert "coin-margined-futures/market-data/rest-api/Basis, English, line " in told
    [fact] = json.loads(run("why", "usdm.basis", "annualizedBasisRate", "--specs", SPECS, "--json").stdout)["facts"]
    assert fact["twin"]["spec"] == "coinm/rest/basis" and fact["twin"]["lines"]["en"]
