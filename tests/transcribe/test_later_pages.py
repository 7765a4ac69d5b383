"""A later scrape of the whole site, in another form and in English alone, over the specs that are committed."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from generator.pages.saved import saved_files
from generator.transcribe.absence import Accepted
from generator.reports.differences import differences
from generator.specs.file_kinds import is_spec
from generator.specs.load import load_specs
from generator.transcribe.run import transcription

SPECS = Path(__file__).parents[2] / "specs"


def test_the_pages_of_may_are_read_beside_what_january_said(documents: Path, tmp_path: Path) -> None:
    folder = documents.parent / "later" / "2026-05"
    if not folder.is_dir():
        pytest.skip(f"there is no later scrape beside {documents.name}")
    files, unread = saved_files([folder])
    english = Accepted(languages=frozenset({"en"}))
    run = transcription(files, SPECS, None, english)
    assert unread == [] and len(files) > 400
    # All that is told is what was made from twins until now and is not on the pages that have come since.
    assert all("made from its twin until now, and its page does not say it" in str(one) for one in run.problems)
    assert {one.address.rpartition("/")[2] for one in run.held} == {
        *("New-UM-Algo-Order", "Query-UM-Algo-Order", "Query-UM-Algo-Order-History"),
        # What general information says of each operation stands on no page of one.
        *("Get-Margin-Call-Level", "Set-Margin-Call-Level", "Delete-Margin-Call-Level"),
    }
    gone = {
        *(
            "lost:portfolio/new_um_algo_order",
            "lost:portfolio/query_open_um_algo_order",
            "lost:portfolio/um_algo_order_history",
        ),
        *(f"lost:portfolio_pro/{one}margin_call_level:rules.advisory" for one in ("", "set_", "delete_")),
    }
    run = transcription(files, SPECS, None, replace(english, names=frozenset(gone)))
    assert (run.held, run.problems) == ((), ())
    assert {line for account in run.accounts for line in account.unexplained} == set()
    # What English pages do not say any more is told, each with the days of both.
    assert len(run.older) > 20
    assert all(
        "the Chinese page is older, of 2026-01-15, the English one of 2026-05-28" in str(one) for one in run.older
    )

    # Written beside all that stays, they are specs that fit their schemas, and each is called once.
    shutil.copytree(SPECS, tmp_path / "specs")
    for path, text in run.tree.items():
        (tmp_path / "specs" / path).write_bytes(text)
    again = transcription(files, tmp_path / "specs", None, english)
    assert (again.problems, {path for path in run.tree if again.tree[path] != run.tree[path]}) == ((), set())
    specs, problems = load_specs(tmp_path / "specs")
    assert problems == []
    calls = Counter((one.product, one.kind, one.request) for one in specs.operations)
    assert [call for call, times in calls.items() if times > 1] == []
    # An operation that was added by hand gives way to its page and keeps its name and its day.
    algo = next(one for one in specs.operations if one.key == "portfolio/rest/open_um_algo_orders")
    assert algo.since == "2026-04-28"
    assert algo.source.address.endswith("/Query-All-Current-UM-Open-Algo-Orders")
    # "(Deprecated)" stands where titles said who may call these.
    old = [one for one in specs.operations if one.request.path and "/um/conditional/" in one.request.path]
    assert len(old) == 7 and {one.security.type for one in old} == {"TRADE", "USER_DATA"}

    # Every spec that changed has a difference that says what, with the lines of both pages.
    named = [*files, *saved_files([documents / "pages"])[0]]
    told = differences(load_specs(SPECS)[0], specs, named)
    changed = {
        path.with_suffix("").as_posix()
        for path, text in run.tree.items()
        if is_spec(path) and ((SPECS / path).read_bytes() if (SPECS / path).is_file() else b"") != text
    }
    assert {one.spec for one in told} == changed
    code = next(one for one in told if one.path == "answer.fields.code")
    assert (code.spec, code.was.text) == ("options/rest/cancel_all_open_orders", "{name: code, type: integer}")
    assert code.now.text == "{name: code, type: string}"
    assert all(":" in place and not place.startswith("https") for side in (code.was, code.now) for place in side.places)
