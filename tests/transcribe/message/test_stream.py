"""Streams: names, speeds, placeholders, routes and payloads."""

from __future__ import annotations

import pytest
from tests.transcribe.invented_others import STREAM, chinese, code, english, messages, read, saved

from generator.specs.dump import dump
from generator.specs.model import Stream
from generator.transcribe.examples.presence import conditional_member, is_conditional
from generator.transcribe.message.stream_names import paired, read_levels, read_names, read_speeds
from generator.transcribe.result import Result

MESSAGE = code("{", '  "e": "parcel",   // Event type', '  "E": 7,  // Event time', '  "w": "1.50"  // Weight', "}")


def sections(**changes: list[str]) -> dict[str, list[str]]:
    found = {
        "Stream Description": ["Parcel Streams"],
        "Stream Name": ["`<town>@parcel`"],
        "Update Speed": ["**250ms**"],
        "Response Example": MESSAGE,
    }
    return {**found, **{name.replace("_", " "): lines for name, lines in changes.items()}}


def stream_of(result: Result) -> Stream:
    [spec] = result.specs
    assert isinstance(spec, Stream)
    return spec


def test_a_stream_has_its_name_speed_placeholder_and_payload() -> None:
    result = read(saved(STREAM, english("Parcel Streams", sections())))
    assert messages(result) == []
    stream = stream_of(result)
    assert (stream.key, stream.title) == ("parcels/streams/parcel", "Parcel Streams")
    assert [(name.template, name.speed) for name in stream.names] == [("<town>@parcel", "250ms")]
    assert [(one.name, one.values) for one in stream.placeholders] == [("town", ())]
    assert [(one.name, one.shape.type) for one in stream.payload.fields] == [
        ("e", "string"),
        ("E", "integer"),
        ("w", "decimal"),
    ]
    assert all(account.unexplained == () for account in result.accounts)


def test_its_spec_file_names_the_lines() -> None:
    stream = stream_of(read(saved(STREAM, english("Parcel Streams", sections()))))
    facts, lines = dump(stream)
    assert '  - {template: "<town>@parcel", speed: 250ms}' in facts
    assert '"names.<town>@parcel": "en:15 en:19"' in lines


def test_alternative_names_have_the_speeds_in_their_order() -> None:
    changed = sections(
        Stream_Name=["` <town>@parcel` OR `<town>@parcel@500ms` or `<town>@parcel@1s`."],
        Update_Speed=["**250ms** , **500ms** or **1000ms**"],
    )
    stream = stream_of(read(saved(STREAM, english("Parcel Streams", changed))))
    assert [(name.template, name.speed) for name in stream.names] == [
        ("<town>@parcel", "250ms"),
        ("<town>@parcel@500ms", "500ms"),
        ("<town>@parcel@1s", "1000ms"),
    ]


def test_speeds_that_the_names_contradict_are_reported() -> None:
    changed = sections(
        Stream_Name=["`<town>@parcel@100ms` or `<town>@parcel@500ms`"], Update_Speed=["**500ms** or **100ms**"]
    )
    [problem] = read(saved(STREAM, english("Parcel Streams", changed))).problems
    assert problem.message.startswith("2 speeds for 2 names, expected one each, as the names say, or one")


def test_a_bold_label_may_stand_for_the_heading_of_the_name() -> None:
    changed = sections(Update_Speed=["**60s**"])
    del changed["Stream Name"]
    changed["Stream Description"] = ["Parcel Streams", "", "**Stream Name:**  ", "`!parcel@arr`"]
    stream = stream_of(read(saved(STREAM, english("Parcel Streams", changed), chinese("包裹", sections()))))
    assert [(name.template, name.speed) for name in stream.names] == [("!parcel@arr", "60s")]


def test_values_below_a_label_belong_to_the_placeholder_it_names() -> None:
    changed = sections(
        Stream_Description=[
            "**Van type:**",
            "",
            "  * small",
            "  * large_electric",
            "",
            "",
            "",
            "**Clock intervals:**",
            "",
            "m -> minutes; h -> hours",
            "",
            "  * 1m",
            "  * 1h",
        ],
        Stream_Name=["`<vanType>@clock_<interval>`", "", 'e.g. "small@clock_1m"'],
    )
    result = read(saved(STREAM, english("Clock Streams", changed)))
    assert messages(result) == []
    stream = stream_of(result)
    assert [(one.name, one.values) for one in stream.placeholders] == [
        ("vanType", ("small", "large_electric")),
        ("interval", ("1m", "1h")),
    ]


def test_an_example_that_fits_no_name_has_to_be_acknowledged() -> None:
    changed = sections(Stream_Name=["`<town>@parcel`", "", 'e.g. "ulm@letters"'])
    assert "unexplained" in messages(read(saved(STREAM, english("Parcel Streams", changed))))[0]


def test_a_route_is_read() -> None:
    changed = {**sections(), "URL PATH": ["`/market`"]}
    assert stream_of(read(saved(STREAM, english("Parcel Streams", changed)))).route == "market"


def test_a_name_of_another_page_is_a_dispute_and_its_facts_are_left_out() -> None:
    other = sections(Stream_Name=["`<town>@letters`"])
    result = read(saved(STREAM, english("Parcel Streams", sections()), chinese("Parcel Streams", other)))
    [dispute] = result.disputes
    assert (dispute.spec, dispute.path) == ("parcels/streams/parcel", "names")
    assert stream_of(result).names[0].at == "en:15 en:19"


def test_languages_that_differ_on_a_speed_are_a_dispute() -> None:
    other = sections(Update_Speed=["**实时**"])
    result = read(saved(STREAM, english("Parcel Streams", sections()), chinese("Parcel Streams", other)))
    [dispute] = result.disputes
    assert dispute.path == "names.<town>@parcel.speed"


def test_one_of_several_names_that_sends_no_list_sends_one_element() -> None:
    changed = sections(
        Stream_Name=["`!parcel@arr` OR `<town>@parcel`"], Response_Example=code("[", '  {"e": "parcel"}', "]")
    )
    payload = stream_of(read(saved(STREAM, english("Parcel Streams", changed)))).payload
    assert (payload.type, [one.type for one in payload.of]) == ("union", ["list", "object"])


def test_the_wrapper_of_a_combined_connection_is_taken_off() -> None:
    changed = sections(Response_Example=code('{"stream": "x", "data": {"e": "parcel"}}'))
    stream = stream_of(read(saved(STREAM, english("Parcel Streams", changed))))
    assert [one.name for one in stream.payload.fields] == ["e"]
    assert stream.examples[0].json == '{\n  "e": "parcel"\n}'


def test_digits_that_identify_something_are_text() -> None:
    changed = sections(Response_Example=code("{", '  "t": "12",  // Parcel ID', '  "q": "12"  // Bid quantity', "}"))
    stream = stream_of(read(saved(STREAM, english("Parcel Streams", changed))))
    assert [one.shape.type for one in stream.payload.fields] == ["string", "decimal"]


def test_a_sentence_may_make_a_member_conditional() -> None:
    changed = sections(Stream_Description=["`w` field only shows up when the parcel was weighed."])
    result = read(saved(STREAM, english("Parcel Streams", changed)))
    assert messages(result) == []
    assert [one.name for one in stream_of(result).payload.fields if one.presence == "conditional"] == ["w"]


def test_a_title_that_begins_with_a_digit_needs_a_correction() -> None:
    pages = saved(STREAM, english("24-hour PARCEL", sections()))
    assert messages(read(pages, known=["Parcel Streams"])) == [
        f"title makes no name, expected a name in a correction: {STREAM}"
    ]
    named = read(pages, known=["Parcel Streams"], names={STREAM: "parcel_24hr"})
    assert stream_of(named).name == "parcel_24hr"


def test_prose_has_to_be_acknowledged() -> None:
    pages = saved(STREAM, english("Parcel Streams", sections(Stream_Description=["Vans drive slowly."])))
    assert [account.unexplained for account in read(pages).accounts] == [(11,)]
    [account] = read(pages, known=["Vans drive slowly"]).accounts
    assert (account.unexplained, account.acknowledged) == ((), 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`<a>@x` 或 `<a>@x@1s`", (["<a>@x", "<a>@x@1s"], "")),
        ("`!x@arr`OR `<a>@x`", (["!x@arr", "<a>@x"], "")),
        ("`<a>@x` e.g: b@x", (["<a>@x"], "e.g: b@x")),
        ("the `<a>@x` stream", None),
        ("`two words`", None),
    ],
)
def test_a_line_of_names_begins_with_a_name(text: str, expected: tuple[list[str], str] | None) -> None:
    assert read_names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**250ms** 或 **500ms** 或 **100ms**", ["250ms", "500ms", "100ms"]),
        ("`Real-time`", ["real-time"]),
        ("**Real-Time**", ["real-time"]),
        ("**实时**", ["real-time"]),
        ("soon", None),
        ("10 minutes", None),
    ],
)
def test_speeds_are_lengths_of_time_or_real_time(text: str, expected: list[str] | None) -> None:
    assert read_speeds(text) == expected


def test_fewer_speeds_than_names_fit_only_if_there_is_one() -> None:
    assert paired(["a", "b"], ["1s"]) == ["1s", "1s"]
    assert paired(["a", "b", "c"], ["1s", "2s"]) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Valid **< levels>** are 6, 12, or 24.", ("levels", ["6", "12", "24"])),
        ("Valid levels are **< levels>** are 6, 12, 24.", ("levels", ["6", "12", "24"])),
        ("levels表示架子, 可选 5/10档", ("levels", ["5", "10"])),
        ("Valid **< shelves>** are 5.", None),
    ],
)
def test_numbers_of_levels_are_values_of_a_placeholder(text: str, expected: tuple[str, list[str]] | None) -> None:
    assert read_levels(text, ["town", "levels"]) == expected


@pytest.mark.parametrize(
    "comment",
    [
        "Weight, only pushed with heavy parcels",
        "Weight, will not push if there is none",
        "Van; This is only visible if the parcel left",
        "重量, 仅在重包裹时会推送此字段",
    ],
)
def test_a_comment_may_say_that_a_member_is_not_always_there(comment: str) -> None:
    assert is_conditional(comment)


def test_a_comment_about_use_says_nothing_of_presence() -> None:
    assert not is_conditional("Weight, only useful in the last hour")
    assert conditional_member("`w` is only useful in the last hour") is None
