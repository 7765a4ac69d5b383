"""What the pages leave open of the types of answers and events, all of it: what is not here is settled."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest
from tests.committed import committed

from generator.specs.authored import Specs
from generator.specs.codec import to_plain
from generator.specs.model import Operation
from generator.specs.provenance import spots
from generator.transcribe.examples.shapes import is_identifier
from generator.transcribe.twins.members import Documented, Member, members

# No page shows an element of the list; no filter of the exchange as a whole has been seen.
OPEN = {"coinm/rest/exchange_info exchangeFilters", "usdm/rest/exchange_info exchangeFilters"}
# Lengths of time in quotes, on the only pages that have them.
QUOTED = {"coinm/rest/countdown_cancel_all countdownTime", "usdm/rest/countdown_cancel_all countdownTime"}
# Texts that are empty in every example, and are texts: ids and types that are not numbers.
EMPTY = {"actualOrderId", "ai", "C", "N", "clientOrderId", "i", "tpOrderType"}
# Texts that are a number in the examples: why an order expired, what kind of order it became, and a price that stands where a
# pair is told.
NUMERALS = {"er", "act", "ps"}
_NUMBER = re.compile(r"-?[\d,]+(?:\.\d+)?", re.ASCII)
_MOMENT = re.compile(r"(?:.*(?:Time|Timestamp|Date)|time|timestamp|[ET])")


@pytest.fixture(scope="module")
def specs() -> Specs:
    return committed()


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


def test_a_number_in_quotes_is_a_number_however_it_is_grouped(specs: Specs) -> None:
    found = {
        name
        for name, one in documented(specs)
        if one.field.shape.type == "string"
        and not is_identifier(one.field.name)
        and one.values
        and all(isinstance(value, str) and _NUMBER.fullmatch(value) for value in one.values)
    }
    assert {name.rpartition(" ")[2] for name in found} == NUMERALS


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


# Where both pages show a value of their own, and no third one says which is right.
EACH_ITS_OWN = {
    "tranId": "a number in quotes for COIN-M and portfolio margin, without for USDⓈ-M, which was recorded so",
    "isAutoAddMargin": "a text in the settings of portfolio margin, a truth in those of USDⓈ-M",
}
_PATH = re.compile(r"/(?:[fd]api/v[0-9]+|papi/v1/(?:um|cm))/(.+)")


def calls(specs: Specs) -> Iterator[tuple[str, Operation]]:
    """What is asked of the exchange, alike in all products and in both APIs."""
    for one in specs.operations:
        tail = _PATH.fullmatch(one.request.path or "")
        if tail:
            yield f"{one.request.method} {tail[1]}", one
        yield f"{one.product} {one.name}", one


def test_twins_have_one_type(specs: Specs) -> None:
    types: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for call, one in calls(specs):
        for member in members(one):
            kind = member.field.shape.type
            # What is not one value has no type of its own; both kinds of numbers are Decimal.
            if kind not in ("object", "list", "union"):
                types[call, re.sub(r"\.of\.\w+|\.items", "", member.path)].add("decimal" if kind == "number" else kind)
    differing = {path.rpartition(".")[2] for (_, path), found in types.items() if len(found) > 1}
    assert differing == set(EACH_ITS_OWN)


def test_a_member_that_a_note_says_is_not_always_sent_is_so_in_both_apis(specs: Specs) -> None:
    by_key = {one.key: {member.path: member for member in members(one)} for one in specs.operations}
    for key, mine in by_key.items():
        theirs = by_key.get(key.replace("/rest/", "/ws-api/"), {}) if "/rest/" in key else {}
        for path in mine.keys() & theirs.keys():
            pair = mine[path], theirs[path]
            if all(member.everywhere and "corrected" not in member.field.at for member in pair):
                assert len({member.field.presence for member in pair}) == 1, (key, path)


def test_what_a_twin_tells_names_a_fact_that_is_there(specs: Specs) -> None:
    known = {one.key: one for one in (*specs.operations, *specs.streams, *specs.events)}
    named = [
        spot.members[spot.key] for one in known.values() for spot in spots(to_plain(one)) if spot.key in spot.members
    ]
    twins = {match.groups() for at in named if (match := re.search(r" as:(\S+)#(\S+)", at))}
    assert len(twins) > 20
    for key, path in twins:
        assert path in {spot.name for spot in spots(to_plain(known[key]))}, (key, path)
