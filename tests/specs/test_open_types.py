"""What the pages leave open of the types of answers and events, all of it: what is not here is settled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.specs.authored import Specs
from generator.specs.load import load_specs
from generator.transcribe.twins.members import Documented, Member, members

# No page shows an element of the list; no filter of the exchange as a whole has been seen.
OPEN = {"coinm/rest/exchange_information exchangeFilters", "usdm/rest/exchange_information exchangeFilters"}
# Lengths of time in quotes, on the only pages that have them.
QUOTED = {"coinm/rest/auto_cancel_all_open_orders countdownTime", "usdm/rest/auto_cancel_all_open_orders countdownTime"}
# Texts that are empty in every example, and are texts: ids and types that are not numbers.
EMPTY = {"actualOrderId", "ai", "C", "N", "clientOrderId", "i", "tpOrderType"}
_MOMENT = re.compile(r"(?:.*(?:Time|Timestamp|Date)|time|timestamp|[ET])")


@pytest.fixture(scope="module")
def specs() -> Specs:
    read, problems = load_specs(Path(__file__).parents[2] / "specs")
    assert problems == []
    return read


def documented(specs: Specs) -> Iterator[tuple[str, Member]]:
    spec: Documented
    for spec in (*specs.operations, *specs.streams, *specs.events):
        for member in members(spec):
            yield f"{spec.key} {member.field.name}", member


def test_no_type_is_open_that_a_page_could_tell(specs: Specs) -> None:
    found = {
        name
        for name, one in documented(specs)
        if one.field.shape.type == "any" or (one.field.shape.items and one.field.shape.items.type == "any")
    }
    assert found == OPEN


def test_an_empty_text_is_no_type(specs: Specs) -> None:
    found = {
        one.field.name
        for _, one in documented(specs)
        if one.field.shape.type == "string" and one.values and set(one.values) <= {"", None} and not one.field.nullable
    }
    assert found <= EMPTY


def test_moments_are_integers(specs: Specs) -> None:
    found = {
        name
        for name, one in documented(specs)
        if _MOMENT.fullmatch(one.field.name) and one.field.shape.type in ("decimal", "number")
    }
    assert found == QUOTED


def test_fees_are_no_integers(specs: Specs) -> None:
    assert [
        name for name, one in documented(specs) if name.endswith(" fee") and one.field.shape.type == "integer"
    ] == []
