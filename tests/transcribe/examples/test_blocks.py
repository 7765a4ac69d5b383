"""Answers in several cases, and arrays and objects that are more than lists and structures."""

from __future__ import annotations

import pytest
from tests.transcribe.invented_pages import Draft, bilingual, messages, read_all

from generator.specs.model import Operation, Shape
from generator.transcribe.text.labels import is_answer_label

ONE = ("{", '  "parcelId": 7,', '  "state": "SENT"', "}")
ALL = ("[{", '  "parcelId": 8,', '  "weight": "1.5"', "}]")


def operation(*answers: tuple[str, ...], label: str = "**OR** (when label sent)") -> Operation:
    blocks = [line for answer in answers[:-1] for line in (*_code(answer), "", label, "")]
    transcription = read_all(bilingual(Draft(more=tuple(blocks), answer=answers[-1])))
    assert messages(transcription) == []
    [found] = transcription.operations
    return found


def _code(answer: tuple[str, ...]) -> tuple[str, ...]:
    return ("    ", "    ", *(f"    {line}  " for line in answer))


def fields(shape: Shape | None) -> list[tuple[str, str, str]]:
    assert shape is not None
    return [(field.name, field.shape.type, field.presence) for field in shape.fields]


COMMON = [
    ("parcelId", "integer", "always"),
    ("state", "string", "conditional"),
    ("weight", "decimal", "conditional"),
]


def test_an_object_or_a_list_of_it_is_a_union_of_one_shape() -> None:
    found = operation(ONE, ALL)
    assert found.answer.type == "union"
    single, several = found.answer.of
    assert (single.type, several.type) == ("object", "list")
    assert fields(single) == fields(several.items) == COMMON
    assert [example.role for example in found.examples] == ["answer", "answer"]


def test_the_shape_that_is_shown_first_comes_first() -> None:
    assert [shape.type for shape in operation(ALL, ONE).answer.of] == ["list", "object"]


def test_two_cases_of_one_shape_are_merged() -> None:
    found = operation(ALL, ("[" + ONE[0], *ONE[1:-1], "}]"), label="For Hedge position mode:")
    assert fields(found.answer.items) == [COMMON[0], COMMON[2], COMMON[1]]


def test_an_error_beside_answers_is_no_answer() -> None:
    found = operation(ONE, ("{", '  "code": -2013,', '  "msg": "none"', "}"), label="**No Order Response:**")
    assert fields(found.answer) == [("parcelId", "integer", "always"), ("state", "string", "always")]
    assert len(found.examples) == 1


def test_an_answer_of_code_and_message_alone_is_an_answer() -> None:
    found = operation(("{", '  "code": 200,', '  "msg": "done"', "}"))
    assert fields(found.answer) == [("code", "integer", "always"), ("msg", "string", "always")]


def test_two_documents_in_one_block_are_two_cases() -> None:
    found = operation((*ONE, "{", '  "parcelId": 9', "}"))
    assert fields(found.answer) == [("parcelId", "integer", "always"), ("state", "string", "conditional")]
    assert [example.at for example in found.examples] == ["en:34-37", "en:38-40"]


def test_an_example_in_the_wrong_section_is_the_answer_of_a_page_without() -> None:
    stray = "\n".join(["None", *_code(ONE)])
    transcription = read_all(bilingual(Draft(weight="3\n\n" + stray, answer=(), more=("NONE", ""), rows=())))
    assert transcription.operations[0].answer.fields[0].name == "parcelId"


@pytest.mark.parametrize(
    "label",
    [
        "OR",
        "**OR** (if label sent)",
        "**Response:**",
        "with label",
        "or not pass label",
        "For One-way position mode:",
        "OR multi-assets mode",
        "**OR** (Response when server is processing)",
        "或(当不发送label)",
        "传label",
        "单向持仓模式下：",
        "多资产模式",
    ],
)
def test_a_line_that_names_a_case_is_a_label(label: str) -> None:
    assert is_answer_label(label)


@pytest.mark.parametrize("text", ["Labels are sent", "with label and care", "if parcels travel by boat", "or else"])
def test_another_line_is_no_label(text: str) -> None:
    assert not is_answer_label(text)


CANDLE = ("1700000000000", '"1.0"', '"2"', '"0.5"', '"1.5"', '"10"', "1700000059999", '"15"', "3", '"4"', '"6"', '"0"')


def test_a_candlestick_has_named_positions() -> None:
    found = operation(("[", f"  [{', '.join(CANDLE)}]", "]"))
    assert found.answer.items is not None
    assert [(name, kind) for name, kind, _ in fields(found.answer.items)][:3] == [
        ("open_time", "integer"),
        ("open", "decimal"),
        ("high", "decimal"),
    ]
    assert (found.answer.items.type, found.answer.items.fields[-1].shape.type) == ("tuple", "string")


def test_a_position_to_be_ignored_is_called_so() -> None:
    lines = [f"    {value}, // {'Ignore' if n in (5, 8, 11) else 'x'}" for n, value in enumerate(CANDLE)]
    found = operation(("[", "  [", *lines, "  ]", "]"))
    assert [(name, kind) for name, kind, _ in fields(found.answer.items) if "ignore" in name] == [
        ("ignore_5", "string"),
        ("ignore_8", "integer"),
        ("ignore", "string"),
    ]


def test_a_quantity_of_the_base_asset_is_called_so() -> None:
    said = {7: "Base asset volume", 9: "Taker buy base asset volume", 10: "主动买入成交额(标的数量)"}
    lines = [f"    {value}, // {said.get(n, 'x')}" for n, value in enumerate(CANDLE)]
    found = operation(("[", "  [", *lines, "  ]", "]"))
    names = [name for name, _, _ in fields(found.answer.items)]
    assert [names[n] for n in said] == ["base_volume", "taker_buy_volume", "taker_buy_base_volume"]


def test_what_is_no_number_of_trades_is_not_called_so() -> None:
    for said in ("Number of basic data", "构成记录数"):
        lines = [f"    {value}, // {said if n == 8 else 'x'}" for n, value in enumerate(CANDLE)]
        found = operation(("[", "  [", *lines, "  ]", "]"))
        assert [name for name, _, _ in fields(found.answer.items)][8] == "update_count"


def test_a_level_of_a_book_is_a_price_and_a_quantity() -> None:
    found = operation(("{", '  "bids": [["1.5", "20"], ["1.4", "3"]],', '  "tags": [["a", "b"]]', "}"))
    bids, tags = found.answer.fields
    assert fields(bids.shape.items) == [("price", "decimal", "always"), ("quantity", "decimal", "always")]
    assert tags.shape.items is not None
    assert tags.shape.items.type == "list"


def test_an_object_keyed_by_data_is_a_map() -> None:
    found = operation(("{", '  "sizes": {"SMALL": {"cost": "1"}, "LARGE": {"cost": "2", "extra": true}}', "}"))
    [sizes] = found.answer.fields
    assert (sizes.shape.type, sizes.shape.keys) == ("map", ("SMALL", "LARGE"))
    assert fields(sizes.shape.items) == [("cost", "decimal", "always"), ("extra", "boolean", "conditional")]


def test_an_object_of_different_things_is_no_map() -> None:
    found = operation(("{", '  "size": {"NAME": "x", "COST": 2}', "}"))
    assert found.answer.fields[0].shape.type == "object"


def test_maps_of_two_cases_have_the_keys_of_both() -> None:
    found = operation(("{", '  "sizes": {"SMALL": 1}', "}"), ("{", '  "sizes": {"LARGE": 2}', "}"))
    assert found.answer.fields[0].shape.keys == ("SMALL", "LARGE")


def test_a_ws_answer_may_be_shown_without_its_message() -> None:
    path = "derivatives/parcel-market/shipping/websocket-api/Send-Parcel"
    draft = Draft(http="", method="parcel.send", request=('{"id": 1, "params": {}}',), answer=ONE)
    transcription = read_all(bilingual(draft, path=path))
    assert fields(transcription.operations[0].answer) == [
        ("parcelId", "integer", "always"),
        ("state", "string", "always"),
    ]


def test_types_that_differ_by_language_keep_the_english_one_and_name_the_field() -> None:
    zh = Draft("寄包裹 (TRADE)", "寄包裹", answer=("{", '  "parcelId": "x7",', '  "state": "SENT"', "}"))
    transcription = read_all(bilingual(Draft(), zh))
    [dispute] = transcription.disputes
    assert dispute.path == "answer.fields.parcelId.type"
    assert transcription.operations[0].answer.fields[0].shape.type == "integer"
