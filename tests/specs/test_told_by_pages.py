"""What readers found on pages and nothing told: at which requests it holds, and that texts of parameters say it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.specs.authored import Specs, page_path
from generator.specs.lint.stated import facts_of
from generator.specs.load import load_specs


@pytest.fixture(scope="module")
def specs() -> Specs:
    loaded, problems = load_specs(Path(__file__).parents[2] / "specs")
    assert problems == []
    return loaded


def test_positions_that_are_held_come_alone_from_the_newer_requests(specs: Specs) -> None:
    told = {one.request.path or one.request.method for one in specs.operations if "held_only" in facts_of(one)}
    assert told == {
        *("/fapi/v3/account", "/fapi/v3/positionRisk", "/papi/v2/um/account"),
        *("v2/account.status", "v2/account.position"),
    }


def test_a_request_tells_of_positions_what_the_comment_of_its_page_says(specs: Specs, documents: Path) -> None:
    every, held = set[str](), set[str]()
    for one in specs.operations:
        page = documents / "pages" / f"{page_path(one.source.address)}.md"
        text = page.read_text(encoding="utf-8") if page.is_file() else ""
        held |= {one.key} if "positions of all symbols user had position" in text else set()
        every |= {one.key} if "positions of all symbols in the market" in text else set()
    # Of the account of portfolio margin the change log says otherwise than its page.
    every.discard("portfolio/rest/um_account_info_v2")
    told = {one.key for one in specs.operations if "held_only" in facts_of(one)}
    assert len(held) > 1 and len(every) > 2
    assert held <= told and not every & told


def test_a_quantile_may_be_of_a_crossed_position(specs: Specs) -> None:
    keys = {
        one.key: set(field.shape.keys)
        for one in specs.operations
        if one.answer.items is not None
        for field in one.answer.items.fields
        if field.name == "adlQuantile"
    }
    assert len(keys) == 4
    assert [key for key, said in keys.items() if said != {"LONG", "SHORT", "BOTH", "HEDGE"}] == []


def test_a_bound_of_a_period_that_is_included_is_said_to_be(specs: Specs, documents: Path) -> None:
    silent, found = list[str](), 0
    for one in specs.operations:
        page = documents / "pages" / f"{page_path(one.source.address)}.md"
        text = page.read_text(encoding="utf-8") if page.is_file() else ""
        for name in re.findall(r"^(\w+)\|.*\bINCLUSIVE\b", text, re.MULTILINE):
            found += 1
            if "included" not in (specs.words.parameter(one, name) or ""):
                silent.append(f"{one.key} {name}")
    assert found > 20
    assert silent == []
