"""What is wrong with one page costs that page: what was written of it stays, the others are written, all of it is told."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.cost import at_most
from tests.test_cli import PAGE, PRODUCT, run
from tests.transcribe.invented_pages import Draft, bilingual, messages, read_all

from generator.pages.blocks import Page
from generator.pages.saved import MOST_BYTES, saved_files
from generator.problems import Problem, printable
from generator.transcribe import addresses
from generator.transcribe.result import Context, Result

GOLDEN = Path(__file__).parents[1] / "golden" / "specs"
NOT_READ = "ticketId| LONG| NO|   \n"


class Workplace:
    def __init__(self, folder: Path) -> None:
        self.specs, self.pages, self.out = folder / "specs", folder / "pages", folder / "out"
        (self.specs / "tide").mkdir(parents=True)
        (self.specs / "tide" / "product.yaml").write_text(PRODUCT)
        shutil.copytree(GOLDEN / "words", self.specs / "words")
        self.pages.mkdir()
        for verb in ("Cancel", "Close", "Open"):
            self.write(f"{verb}.md", page(verb))

    def write(self, name: str, text: str) -> None:
        (self.pages / name).write_text(text)

    def transcribe(self) -> tuple[int, dict[str, Any]]:
        result = run("transcribe", self.pages, "--specs", self.specs, "--json", "--no-cache")
        return result.exit_code, json.loads(result.stdout)

    def texts(self) -> dict[str, str]:
        return {path.name: path.read_text() for path in (self.specs / "tide").rglob("*_ticket.*")}


def page(verb: str, text: str = PAGE) -> str:
    return text.replace("Cancel", verb).replace("/ticket`", f"/{verb.lower()}`")


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    made = Workplace(tmp_path)
    assert made.transcribe()[0] == 0
    return made


def test_a_held_page_keeps_its_spec_and_the_others_are_written(place: Workplace) -> None:
    before = place.texts()
    place.write("Close.md", page("Close").replace("ticketId| LONG", "ticketId| LONGS").replace("**1**", "**7**"))
    place.write("Open.md", page("Open").replace("**1**", "**7**"))
    status, told = place.transcribe()
    after = place.texts()
    assert status == 1
    assert told["held"] == [
        {"address": "https://docs.example.org/docs/tide/tickets/Close-Ticket", "file": "Close.md", "problems": 1}
    ]
    assert {name for name in after if after[name] != before[name]} == {"open_ticket.yaml", "open_ticket.json"}
    assert "cost: 7" in after["open_ticket.yaml"]


def test_check_finds_the_problem_of_a_held_page_and_no_difference(place: Workplace) -> None:
    place.write("Close.md", page("Close").replace("ticketId| LONG", "ticketId| LONGS"))
    result = run(
        "check", "--documents", place.pages, "--specs", place.specs, "--out", place.out, "--json", "--no-cache"
    )
    told = json.loads(result.stdout)
    assert [one for one in told["drift"] if one["path"].startswith(str(place.specs))] == []
    assert any("unknown type" in one["message"] for one in told["problems"])


def test_a_page_that_breaks_its_reader_is_a_problem_of_that_page(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = addresses.read_pages

    def breaking(pages: Sequence[Page], context: Context) -> Result:
        if pages[0].file == "Close.md":
            raise RecursionError("too deep")
        return read(pages, context)

    monkeypatch.setattr(addresses, "read_pages", breaking)
    before = place.texts()
    place.write("Open.md", page("Open").replace("**1**", "**7**"))
    status, told = place.transcribe()
    assert status == 1
    [problem] = told["problems"]
    assert problem["file"] == "Close.md" and problem["line"] == 1
    assert problem["message"].startswith("cannot be read: RecursionError in breaking (test_holding.py:")
    assert place.texts()["close_ticket.yaml"] == before["close_ticket.yaml"]
    assert "cost: 7" in place.texts()["open_ticket.yaml"]


def test_a_correction_of_a_held_page_is_not_stale(place: Workplace) -> None:
    correction = """\
corrections:
  - {spec: tide/rest/close_ticket, path: parameters.label.example, replaces: null, sets: note, why: So., evidence: Tried.}
"""
    (place.specs / "corrections" / "tide").mkdir(parents=True)
    (place.specs / "corrections" / "tide" / "tickets.yaml").write_text(correction)
    assert place.transcribe()[0] == 0
    before = place.texts()
    place.write("Close.md", page("Close").replace("label| STRING| NO|", "name| STRINGS| NO|"))
    told = place.transcribe()[1]
    assert not [one for one in told["problems"] if "stale" in one["message"]]
    assert place.texts() == before


def test_a_stale_correction_holds_its_page_alone(place: Workplace) -> None:
    (place.specs / "corrections" / "tide").mkdir(parents=True)
    (place.specs / "corrections" / "tide" / "tickets.yaml").write_text("""\
corrections:
  - {spec: tide/rest/close_ticket, path: parameters.label.required, replaces: true, sets: false, why: So., evidence: Tried.}
""")
    place.write("Close.md", page("Close").replace("**1**", "**7**"))
    place.write("Open.md", page("Open").replace("**1**", "**7**"))
    status, told = place.transcribe()
    assert status == 1 and [one["file"] for one in told["held"]] == ["Close.md"]
    assert "cost: 1" in place.texts()["close_ticket.yaml"] and "cost: 7" in place.texts()["open_ticket.yaml"]


def test_a_page_that_cannot_be_read_at_all_keeps_its_spec(place: Workplace) -> None:
    before = place.texts()
    (place.pages / "Close.md").write_bytes(page("Close").encode() + b"\xff")
    status, told = place.transcribe()
    assert status == 1 and [one["file"] for one in told["held"]] == ["Close.md"]
    assert place.texts() == before


def test_what_is_no_page_is_refused_in_words_and_at_once(tmp_path: Path) -> None:
    (tmp_path / "large.md").write_bytes(b"x" * (5 * MOST_BYTES))
    (tmp_path / "long.md").write_bytes(b"a| b| c\n" * 100_000)
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / os.fsdecode(b"n\xffme.md")).write_bytes(b"x")
    with at_most(20):
        files, problems = saved_files([tmp_path, Path("/dev/zero")])
    assert files == []
    told = {Path(problem.file).name: problem.message for problem in problems}
    assert told == {
        "large.md": "holds more than 4,000,000 bytes, expected one page",
        "long.md": "holds 100,000 lines, expected one page of at most 40,000",
        "pipe.md": "cannot be read: is a pipe, a device or the like, expected a regular file",
        "n\\xffme.md": "the file's name is not UTF-8, expected one that can be printed",
        "zero": "cannot be read: is a pipe, a device or the like, expected a regular file",
    }


def test_a_damaged_separator_is_one_problem_in_the_line_of_the_table() -> None:
    text = bilingual(Draft(notes=("Either `parcelId` or `label` must be sent.",)))
    assert "---|---|---|---" in text
    transcription = read_all(text.replace("---|---|---|---", "---|- -|---|---"))
    assert transcription.disputes == ()
    [problem] = transcription.problems
    assert "rows are no table, expected a line of --- in as many cells below the first one" in problem.message
    assert problem.excerpt.startswith("Name|")


def test_what_speaks_of_a_name_in_rows_that_are_no_table_is_no_problem_of_its_own() -> None:
    text = bilingual(Draft(notes=("The `label` shines brightly.", "It rains."))).replace(
        "---|---|---|---", "---|- -|---|---"
    )
    assert [problem.excerpt for problem in read_all(text).problems] == [
        "Name| Type| Mandatory| Description  ",
        ">   * It rains.",
    ]


def test_descriptions_of_neighbours_in_a_table_that_are_not_understood_are_told_where_they_stand() -> None:
    rows = ("parcelId| LONG| NO| shines brightly", "label| STRING| NO| shines darkly")
    told = read_all(bilingual(Draft(rows=rows))).problems
    assert all(problem.message.startswith("unexplained") and problem.column > 1 for problem in told), told
    assert len({problem.line for problem in told}) == 2


def test_many_bad_rows_are_a_few_and_a_count() -> None:
    rows = tuple(f"name{number}| LONGS| NO| " for number in range(2_000))
    told = messages(read_all(bilingual(Draft(rows=rows))))
    assert len(told) == 6
    assert any(message.startswith("1995 more like it down to line 20") for message in told)


def test_control_characters_of_a_page_do_not_reach_the_terminal(place: Workplace) -> None:
    place.write("Close.md", page("Close").replace("label| STRING", "label\x1b[2J\u202e\x9b| STRINGS"))
    told = run("transcribe", place.pages, "--specs", place.specs).output
    assert "\\u001b[2J\\u202e\\u009b" in told
    assert not set(told) & {"\x1b", "\u202e", "\x9b"}
    in_json = run("transcribe", place.pages, "--specs", place.specs, "--json").stdout
    assert not set(in_json) & {"\x1b", "\u202e", "\x9b"}


def test_what_is_marked_below_a_line_stays_below_it_when_escapes_take_more_room() -> None:
    shown = str(Problem("a\nb.md", 1, 3, "odd", "\x1bxyz", 1))
    assert shown == "a\\nb.md:1:3: odd\n    \\u001bxyz\n           ~"
    assert printable("\ud800") == "\\ud800"


@pytest.mark.parametrize("expression", ["^(a+)+$", "^[a-z]+$", "^(a|aa)+$", "^[a-z]{1,9}[0-9]{1,9}$", "^[z-a]{1,9}$"])
def test_a_pattern_that_is_not_one_class_with_a_count_is_no_pattern(expression: str) -> None:
    found = read_all(
        bilingual(Draft(rows=(f"label| STRING| NO| Can only be string following the rule: `{expression}`",)))
    )
    assert found.operations[0].parameters[0].pattern is None
    assert any("unexplained" in message for message in messages(found))
