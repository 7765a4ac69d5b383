"""Events of the user data stream: what the message says counts."""

from __future__ import annotations

import pytest
from tests.transcribe.invented_others import EVENT, chinese, code, english, messages, read, saved

from generator.specs.model import Event
from generator.transcribe.result import Result
from generator.transcribe.text.naming import name_of

MESSAGE = code("{", '  "e": "PARCEL_MOVED",  // Event Type', '  "E": 7,', '  "p": {"i": 5, "w": "1.5"}', "}")


def sections(**changes: list[str]) -> dict[str, list[str]]:
    found = {
        "Event Description": ["Parcel Moved"],
        "Event Name": ["`PARCEL_MOVED`"],
        "Response Example": MESSAGE,
    }
    return {**found, **{name.replace("_", " "): lines for name, lines in changes.items()}}


def event_of(result: Result) -> Event:
    [spec] = result.specs
    assert isinstance(spec, Event)
    return spec


def page(title: str = "Event: Parcel Moved", **changes: list[str]) -> list[str]:
    return english(title, sections(**changes), EVENT)


def test_an_event_is_named_by_its_message() -> None:
    result = read(saved(EVENT, page()), known=["Parcel Moved"])
    assert messages(result) == []
    event = event_of(result)
    assert (event.key, event.event) == ("parcels/user-data/parcel_moved", "PARCEL_MOVED")
    assert event.at == "en:15 en:22"


def test_a_heading_that_only_spells_it_otherwise_is_a_slip() -> None:
    result = read(saved(EVENT, page(Event_Name=["`ParcelMoved`"])), known=["Parcel Moved"])
    assert (event_of(result).event, result.disputes) == ("PARCEL_MOVED", ())


def test_a_heading_with_another_name_is_a_dispute() -> None:
    result = read(saved(EVENT, page(Event_Name=["`PARCEL_LOST`"])), known=["Parcel Moved"])
    assert [(one.spec, one.path) for one in result.disputes] == [("parcels/user-data/parcel_moved", "event")]
    assert "page names the event PARCEL_LOST, but the message says PARCEL_MOVED" in result.disputes[0].problem.message


def test_several_messages_make_one_payload() -> None:
    more = [*MESSAGE, "> **Or**", "", *code('{"e": "PARCEL_MOVED", "E": 7, "v": {"s": 3}}')]
    event = event_of(read(saved(EVENT, page(Response_Example=more)), known=["Parcel Moved"]))
    assert [(one.name, one.presence) for one in event.payload.fields] == [
        ("e", "always"),
        ("E", "always"),
        ("p", "conditional"),
        ("v", "conditional"),
    ]
    assert [example.role for example in event.examples] == ["payload", "payload"]


def test_the_other_language_adds_members_and_places() -> None:
    other = sections(Response_Example=code("{", '  "e": "PARCEL_MOVED",', '  "E": 7,', '  "z": true', "}"))
    pages = saved(EVENT, page(), chinese("包裹移动", other, EVENT))
    event = event_of(read(pages, known=["Parcel Moved"]))
    found = {one.name: (one.presence, one.at) for one in event.payload.fields}
    assert found == {
        "e": ("always", "en:22 zh:45"),
        "E": ("always", "en:23 zh:46"),
        "p": ("always", "en:24"),
        "z": ("conditional", "zh:47"),
    }


def test_languages_that_differ_on_a_type_are_a_dispute() -> None:
    other = sections(Response_Example=code('{"e": "PARCEL_MOVED", "E": [7]}'))
    result = read(saved(EVENT, page(), chinese("包裹移动", other, EVENT)), known=["Parcel Moved"])
    assert [dispute.path for dispute in result.disputes] == ["payload.fields.E.type"]
    assert event_of(result).payload.fields[1].shape.type == "integer"


def test_a_label_above_bullets_says_nothing_and_the_bullets_are_settled() -> None:
    described = ["**Van types**", "", "  * SMALL", "  * LARGE - for heavy parcels"]
    pages = saved(EVENT, page(Event_Description=described))
    assert [account.unexplained for account in read(pages).accounts] == [(13, 14)]
    result = read(pages, known=["SMALL", "LARGE - for heavy parcels"])
    assert [(account.unexplained, account.acknowledged) for account in result.accounts] == [((), 2)]


def test_a_page_without_a_message_is_reported() -> None:
    result = read(saved(EVENT, page(Response_Example=["Nothing."])), known=["Parcel Moved", "Nothing"])
    assert (result.specs, messages(result)) == ((), ["page shows no message with a member e, expected an example"])


def test_broken_json_is_reported_where_it_breaks() -> None:
    result = read(saved(EVENT, page(Response_Example=code('{"e": }'))), known=["Parcel Moved"])
    assert any(problem.line == 21 and "where a value was expected" in problem.message for problem in result.problems)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Event: Parcel Moved (Van Update)", "parcel_moved"),
        ("Event: OpenVan Update", "open_van_update"),
        ("Event: VAN_UPDATE", "van_update"),
        ("Event: 包裹", None),
        ("Event: 3 Parcels", None),
    ],
)
def test_names_are_made_of_titles(title: str, name: str | None) -> None:
    assert name_of("event", title) == name
