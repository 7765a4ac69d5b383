"""An operation, stream or event that no page has is made from its twin, and gives way as soon as a page has it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest
from tests.specs.invented import EVENT, STREAM, WIDGETS, spec_of

from generator.specs.authored import Addition, Correction
from generator.specs.codec import to_plain
from generator.specs.model import Event, Operation, Stream
from generator.specs.remembered import Memory
from generator.specs.schema.validate import Schemas
from generator.transcribe.absence import EVERYTHING, Accepted
from generator.transcribe.additions import added, dated, described_by_pages, passed_over, unsaid, written_by_hand

TWIN = cast(Operation, spec_of(WIDGETS))
ADDITION = Addition(
    "coinm/rest/freeze_gears", "usdm/rest/freeze_widgets", "Freeze Gears",
    "2026-06-24..2026-06-30", "why", "seen", "specs/corrections/coinm/x.yaml", 3, 5,
    {"method": "DELETE", "path": "/dapi/v1/gears"},
)  # fmt: skip


def correction(since: str | None = None) -> Correction:
    parts: tuple[Any, ...] = ("parameters.widgetNames.max_items", 3, 5, "why", "seen", "x.yaml", 1, 1)
    return Correction("usdm/rest/freeze_widgets", *parts, since=since)


def test_it_is_its_twin_under_another_name_and_request_from_its_day_on() -> None:
    (made,), _, problems = added([TWIN], [TWIN], [ADDITION], [])
    assert isinstance(made, Operation)
    assert (made.key, made.title, made.request.path, made.since) == (
        "coinm/rest/freeze_gears",
        "Freeze Gears",
        "/dapi/v1/gears",
        "2026-06-24..2026-06-30",
    )
    assert (made.answer, made.rules, made.weight) == (TWIN.answer, TWIN.rules, TWIN.weight)
    assert problems == []


def test_what_was_wrong_with_the_twins_page_is_wrong_with_it_too_and_what_changed_there_is_not() -> None:
    _, shared, _ = added([TWIN], [TWIN], [ADDITION], [correction(), correction("2026-10-23")])
    assert shared == [replace(correction(), spec="coinm/rest/freeze_gears")]


def test_it_waits_where_its_twin_is_not_among_the_pages() -> None:
    assert added([], [], [ADDITION], [correction()]) == ([], [], [])


def test_it_gives_way_to_a_page_that_describes_the_same_request() -> None:
    page = replace(TWIN, product="coinm", name="stop_gears", request=replace(TWIN.request, path="/dapi/v1/gears"))
    made, shared, (problem,) = added([TWIN, page], [TWIN, page], [ADDITION], [correction()])
    assert (made, shared) == ([], [])
    assert problem.message.startswith("stale: https://example.org/docs/derivatives/widgets/Freeze-Widgets describes")


def test_what_differs_from_the_twin_is_not_said_of_a_page() -> None:
    page = replace(TWIN, product="coinm", name="freeze_gears")
    assert described_by_pages([TWIN, page], [ADDITION]) == {"coinm/rest/freeze_gears"}
    assert described_by_pages([TWIN], [ADDITION]) == frozenset()


def test_an_event_that_no_page_has_is_made_from_its_twin_under_another_name_and_word() -> None:
    twin = cast(Event, spec_of(EVENT))
    addition = replace(
        ADDITION, spec="coinm/user-data/gear_stop", like=twin.key, request=None, event="GEAR_STOP", title="Gears"
    )
    (made,), _, problems = added([twin], [twin], [addition], [])
    assert isinstance(made, Event)
    assert (made.key, made.event, made.payload, problems) == (
        "coinm/user-data/gear_stop",
        "GEAR_STOP",
        twin.payload,
        [],
    )
    page = replace(made, name="gears_stopped")
    assert added([twin, page], [twin, page], [addition], [])[2], "a page tells of this event by now"


def test_a_stream_that_no_page_has_is_made_from_its_twin_under_names_of_its_own_until_a_page_has_one_of_them() -> None:
    twin = cast(Stream, spec_of(STREAM))
    names = [{"template": "<symbol>@gears<levels>", "speed": "1s"}, {"template": "<symbol>@gears"}]
    addition = replace(
        ADDITION, spec="coinm/streams/gear_depth", like=twin.key, request=None, names=names, title="Gear Depth"
    )
    (made,), _, problems = added([twin], [twin], [addition], [])
    assert isinstance(made, Stream)
    assert (made.key, made.title, made.since) == ("coinm/streams/gear_depth", "Gear Depth", ADDITION.since)
    assert [(one.template, one.speed, one.at) for one in made.names] == [
        ("<symbol>@gears<levels>", "1s", "corrected"),
        ("<symbol>@gears", None, "corrected"),
    ]
    assert (made.payload, made.placeholders, problems) == (twin.payload, twin.placeholders, [])
    page = replace(made, name="gears", names=made.names[1:])
    assert added([twin, page], [twin, page], [addition], [])[2], "a page tells of this stream by now"
    (dated_page,) = dated([replace(made, since=None)], [addition])
    assert isinstance(dated_page, Stream) and dated_page.since == ADDITION.since


_ABOUT = {"title": "Gears", "since": "2026-06-24", "why": "why", "evidence": "seen"}
_NAMES = {"names": [{"template": "!gears"}]}
_REQUEST = {"request": {"method": "GET", "path": "/dapi/v1/gears"}}


@pytest.mark.parametrize(
    ("kind", "like", "more", "wrong"),
    [
        ("streams", "streams", _NAMES, False),
        ("streams", "streams", {}, True),
        ("streams", "user-data", _NAMES, True),
        ("streams", "streams", _NAMES | _REQUEST, True),
        ("streams", "streams", _NAMES | {"event": "GEARS"}, True),
        ("rest", "ws-api", _REQUEST | {"section": "trade"}, False),
        ("rest", "rest", {}, True),
        ("rest", "streams", _REQUEST, True),
        ("rest", "rest", _REQUEST | _NAMES, True),
        ("user-data", "user-data", {}, False),
        ("user-data", "user-data", {"event": "GEARS"}, False),
        ("user-data", "user-data", _NAMES, True),
        ("user-data", "user-data", {"section": "trade"}, True),
        ("user-data", "rest", {}, True),
    ],
)
def test_what_is_added_is_called_as_its_kind_is(kind: str, like: str, more: dict[str, Any], wrong: bool) -> None:
    addition = {"spec": f"coinm/{kind}/gears", "like": f"usdm/{like}/widgets", **_ABOUT, **more}
    assert bool(Schemas().findings("corrections", {"additions": [addition]})) == wrong


PAGE = replace(TWIN, product="coinm", name="freeze_gears")
KNOWN = replace(ADDITION, page="derivatives/widgets/Freeze-Widgets")


def test_one_whose_page_is_known_gives_way_to_it_without_complaint_and_the_page_keeps_its_day() -> None:
    assert added([TWIN, PAGE], [TWIN], [KNOWN], [correction()]) == ([], [], [])
    assert [one.since for one in dated([TWIN, PAGE], [KNOWN]) if isinstance(one, Operation)] == [None, KNOWN.since]


def test_it_gives_way_where_its_twin_lacks_a_language() -> None:
    assert added([TWIN, PAGE], [], [ADDITION], [])[2], "a page describes this by now"


def test_what_a_run_has_read_of_its_page_is_remembered_and_what_was_made_from_its_twin_is_not() -> None:
    memory = Memory({PAGE.key: PAGE})
    assert written_by_hand(memory, [KNOWN]) == frozenset()
    assert written_by_hand(memory, [ADDITION]) == {PAGE.key}
    assert written_by_hand(Memory({}), [KNOWN]) == {PAGE.key}


def test_what_was_made_from_a_twin_is_told_where_its_page_does_not_say_it_and_accepted_by_name() -> None:
    bare = to_plain(replace(PAGE, rules=PAGE.rules[1:]))
    (problem,) = unsaid(PAGE, bare, KNOWN, EVERYTHING, "Gears.md")
    assert (problem.file, problem.message) == (
        "Gears.md",
        "made from its twin until now, and its page does not say it: rule rules.exactly_one (of usdm/rest/freeze_widgets);"
        " expected again, or accepted with --accept lost:coinm/freeze_gears:rules.exactly_one",
    )
    by_name = Accepted(frozenset({"lost:coinm/freeze_gears:rules.exactly_one"}))
    assert unsaid(PAGE, bare, KNOWN, by_name, "Gears.md") == []
    assert unsaid(PAGE, to_plain(PAGE), KNOWN, EVERYTHING, "Gears.md") == []


def test_a_correction_without_a_day_that_fits_the_page_of_an_addition_is_told_and_not_passed_over() -> None:
    mine = replace(correction(), spec=PAGE.key)
    (problem,) = passed_over([PAGE], [KNOWN], [mine])
    assert (problem.file, problem.line) == ("x.yaml", 1)
    assert (
        "describes coinm/rest/freeze_gears now, and says what this replaces; expected a day in since" in problem.message
    )
    assert passed_over([PAGE], [KNOWN], [replace(mine, replaces=11)]) == [], "it speaks of the twin"
    assert passed_over([PAGE], [KNOWN], [replace(mine, since="2026-07-01")]) == []
    assert passed_over([TWIN], [KNOWN], [mine]) == []
