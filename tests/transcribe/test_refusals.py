"""What is refused: hostile and misshapen pages, each with a located problem that says what was expected."""

from __future__ import annotations

import pytest
from tests.transcribe.invented_pages import PATH, Draft, bilingual, commented, messages, read_all

from generator.transcribe.text.ledger import sentence_hash

ZH = Draft(title="寄包裹 (TRADE)", description="寄包裹")


def test_an_unknown_type_is_underlined() -> None:
    [problem] = read_all(bilingual(Draft(rows=("ids| LIST<LONGS>| NO| ",)))).problems
    assert str(problem) == (
        "page1.md:25:6: unknown type, expected one of STRING, LONG, INT, DECIMAL, ENUM, BOOLEAN, LIST<...>"
        "\n    ids| LIST<LONGS>| NO|"
        "\n         ~~~~~~~~~~~"
    )


def test_an_unknown_mandatory_word_is_underlined() -> None:
    [problem] = read_all(bilingual(Draft(rows=("ids| LONG| MAYBE| ",)))).problems
    assert str(problem) == (
        "page1.md:25:12: unknown mandatory word, expected YES, NO or EITHER"
        "\n    ids| LONG| MAYBE|"
        "\n               ~~~~~"
    )


def test_a_name_that_the_table_lacks_is_underlined() -> None:
    transcription = read_all(bilingual(Draft(notes=("Either `parcelId` or `tag` must be sent.",))))
    [dispute] = transcription.disputes
    assert (dispute.spec, dispute.path) == ("parcels/rest/send_parcel", "rules")
    assert str(dispute.problem) == (
        "page1.md:29:29: no parameter is called tag, expected a name from the table of parameters"
        "\n    >   * Either `parcelId` or `tag` must be sent."
        "\n                                ~~~"
    )


def test_all_problems_of_all_pages_are_reported_at_once() -> None:
    other = f"{PATH}-Again"
    first = bilingual(Draft(rows=("ids| LONGS| MAYBE| ",), weight="**5 or 6**"))
    second = bilingual(Draft(title="Send Parcel Again", description="", http="FETCH `/x`"), path=other)
    assert [(problem.file, problem.line) for problem in read_all(first, second).problems] == [
        ("page1.md", 19),
        ("page1.md", 25),
        ("page1.md", 25),
        ("page2.md", 7),
        ("page2.md", 11),
    ]


@pytest.mark.parametrize(
    "title",
    [
        'Send"""; import os (TRADE)',
        "../../etc/passwd (TRADE)",
        "Send; Parcel",
        "24 Parcels",
        "Send\\nParcel",
        "import",
        "寄包裹",
    ],
)
def test_a_hostile_title_makes_no_operation(title: str) -> None:
    transcription = read_all(bilingual(Draft(title=title, description="")))
    assert transcription.operations == ()
    assert messages(transcription) == [
        "title makes no name, expected letters, digits, blanks and the marks ()/&',+:_-, a letter first"
    ]


@pytest.mark.parametrize("path", ["/parcel/../admin", "/parcel/v1?x=1", '/parcel"', "/parcel/{id}", "//évil"])
def test_a_hostile_path_makes_no_request(path: str) -> None:
    transcription = read_all(bilingual(Draft(http=f"POST `{path}`")))
    assert transcription.operations == ()
    assert messages(transcription) == [
        "page states no request, expected a verb and a path, or a WS API method",
        "request line is not understood, expected a verb and a path of letters, digits, / _ . -",
    ]


@pytest.mark.parametrize("name", ["parcel-id", "`__import__`", "a.b", "1st", "symbol[]", "名"])
def test_a_hostile_parameter_name_is_refused(name: str) -> None:
    transcription = read_all(bilingual(Draft(rows=(f"{name}| LONG| NO| ", "timestamp| LONG| YES| "))))
    assert messages(transcription) == ["not a parameter name, expected letters, digits and _"]
    assert [parameter.name for parameter in transcription.operations[0].parameters] == ["timestamp"]


def test_a_hostile_member_of_an_answer_is_refused() -> None:
    transcription = read_all(bilingual(Draft(answer=("{", '  "a\\"b": 1,', '  "state": 2', "}"))))
    assert messages(transcription) == ["member 'a\"b' is not a field name, expected letters, digits and _"]
    assert [field.name for field in transcription.operations[0].answer.fields] == ["state"]


def test_a_table_lists_a_parameter_once() -> None:
    assert messages(read_all(bilingual(Draft(rows=("a| LONG| NO| ", "a| LONG| NO| "))))) == [
        "parameter is listed twice"
    ]


def test_a_weight_by_circumstances_is_reported() -> None:
    transcription = read_all(bilingual(Draft(weight="**1** for one parcel; **40** for all")))
    assert messages(transcription) == [
        "weight not understood, expected one number, one for each counter, or one for each case"
    ]


def test_a_weight_by_a_parameter_that_is_not_there_is_reported() -> None:
    transcription = read_all(bilingual(Draft(weight="**1** with colour, **40** without colour")))
    assert messages(transcription) == ["no parameter is called colour, expected a name from the table of parameters"]


def test_a_page_of_another_kind_is_one_problem() -> None:
    text = bilingual(Draft(http="", title="Parcel Streams"))
    [problem] = read_all(text).problems
    assert problem.message.startswith("a page of prose has 1 sign of an operation, this the first; expected a page")


def test_a_page_outside_all_products_is_refused() -> None:
    path = "derivatives/letters/post/Send-Letter"
    [problem] = read_all(bilingual(path=path)).problems
    assert problem.message == (
        "page belongs to no product, expected an address below one of derivatives/parcel-market: "
        f"https://developers.binance.com/docs/{path}"
    )


def test_a_folder_page_without_english_asks_for_a_name() -> None:
    path = "derivatives/parcel-market/shipping/rest-api"
    [problem] = read_all(commented(ZH, path=path)).problems
    assert problem.message == f"address makes no name, expected a name in a correction: {path}"


def test_two_pages_of_one_name_are_both_named() -> None:
    other = PATH.replace("shipping", "returns")
    [problem] = read_all(bilingual(path=other), bilingual()).problems
    assert problem.message == (
        "second operation parcels/rest/send_parcel, expected another title or a correction: the first is "
        f"https://developers.binance.com/docs/{other}"
    )


def test_a_page_saved_twice_is_reported_once() -> None:
    transcription = read_all(bilingual(), bilingual())
    assert len(transcription.operations) == 1
    assert messages(transcription)[0].startswith("page is saved twice, expected only page1.md: ")


def test_a_word_in_place_of_an_example_is_one_thing_to_read_and_the_answer_one_to_settle() -> None:
    text = bilingual(Draft(answer=("SENT",)))
    transcription = read_all(text)
    lacking = "page shows no answer that is understood, expected an example, or a correction"
    assert messages(transcription) == [
        f"unexplained, expected a known phrase or an acknowledgement of {sentence_hash('SENT')}",
        lacking,
    ]
    assert [(one.spec, one.path) for one in transcription.disputes] == [("parcels/rest/send_parcel", "answer")]
    assert messages(read_all(text, known=("SENT",))) == [lacking]
