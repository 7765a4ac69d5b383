"""From a saved page to an operation: facts and their places, two languages made one, and what is no fact."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.transcribe.invented_pages import (
    PARCELS,
    PATH,
    ROWS,
    Draft,
    bilingual,
    commented,
    messages,
    pages_of,
    read_all,
    whole_page,
)

from generator.specs.authored import Acknowledgement, Acknowledgements
from generator.specs.model import Field, Shape
from generator.specs.rules import Rule
from generator.transcribe.addresses import Transcription, transcribe
from generator.transcribe.text.ledger import sentence_hash

ZH = Draft(title="寄包裹 (TRADE)", description="寄包裹")
EITHER = "Either `parcelId` or `label` must be sent."
EITHER_ZH = "`parcelId` 与 `label` 必须至少发送一个"
ONE_ZH = "`parcelId` 与 `label` 必须至少发送一个，不可同时发送"
MIXED = (
    "[",
    '  {"parcelId": 7, // only returned with insurance',
    '   "cost": "1.50"},',
    '  {"code": -1, "msg": "no"}',
    "]",
)


def rules_of(transcription: Transcription) -> tuple[Rule, ...]:
    assert messages(transcription) == []
    [operation] = transcription.operations
    return operation.rules


@pytest.mark.parametrize("text", [whole_page(ZH), commented(ZH), bilingual(), bilingual(Draft(), ZH)])
def test_every_format_gives_the_same_operation(text: str) -> None:
    transcription = read_all(text)
    assert messages(transcription) == []
    [operation] = transcription.operations
    assert (operation.key, operation.title, operation.section) == (
        "parcels/rest/send_parcel",
        "Send Parcel",
        "shipping",
    )
    assert (operation.request.method, operation.request.path) == ("POST", "/parcel/v1/send")
    assert [(weight.counter, weight.cost) for weight in operation.weight] == [("ip", 3)]
    assert operation.security.type == "TRADE"
    assert [(p.name, p.type, p.required) for p in operation.parameters] == [
        ("parcelId", "long", False),
        ("label", "string", False),
        ("timestamp", "long", True),
    ]
    assert [(field.name, field.shape.type) for field in operation.answer.fields] == [
        ("parcelId", "integer"),
        ("state", "string"),
    ]
    assert operation.examples[0].json == '{\n  "parcelId": 7,\n  "state": "SENT"\n}'


def test_every_line_of_a_page_is_accounted_for() -> None:
    text = bilingual(Draft(notes=(EITHER, "Parcels travel by boat.")), ZH)
    transcription = read_all(text)
    lines = text.split("\n")
    for account in transcription.accounts:
        assert account.used
    total = sum(a.used + a.furniture + a.acknowledged + len(a.unexplained) for a in transcription.accounts)
    assert total == sum(1 for line in lines if line.strip(" >"))
    assert [lines[n - 1] for account in transcription.accounts for n in account.unexplained] == [
        ">   * Parcels travel by boat."
    ]


def test_an_unexplained_sentence_is_shown_with_its_hash() -> None:
    [problem] = read_all(bilingual(Draft(notes=("Parcels travel by boat.",)))).problems
    assert str(problem) == (
        "page1.md:29:7: unexplained, expected a known phrase or an acknowledgement of "
        + sentence_hash("parcels  travel by *boat*")
        + "\n    >   * Parcels travel by boat."
        + "\n          ~~~~~~~~~~~~~~~~~~~~~~~"
    )


def test_an_acknowledged_sentence_is_no_problem() -> None:
    transcription = read_all(bilingual(Draft(notes=("Parcels travel by boat.",))), known=("Parcels travel by boat",))
    assert messages(transcription) == []
    assert [account.acknowledged for account in transcription.accounts] == [1]


def test_an_acknowledgement_nothing_needs_is_stale() -> None:
    transcription = read_all(bilingual(), known=("Parcels travel by boat",))
    assert [str(problem) for problem in transcription.problems] == [
        f"known.yaml:1: stale acknowledgement {sentence_hash('parcels travel by boat')} (known), "
        "its sentence no longer stands on any page that was read"
    ]


def test_an_acknowledgement_for_one_page_holds_on_that_page_only() -> None:
    sentence = "Parcels travel by boat."
    pages = pages_of(bilingual(Draft(notes=(sentence,))))
    here = Acknowledgement(sentence_hash(sentence), "boat", PATH, "known.yaml", 3)
    elsewhere = Acknowledgement(sentence_hash(sentence), "boat", f"{PATH}-Again", "known.yaml", 3)
    assert messages(transcribe(pages, [PARCELS], Acknowledgements((here,)))) == []
    # The other page was not read, so that its entry is not stale, but of no use here either.
    [left] = messages(transcribe(pages, [PARCELS], Acknowledgements((elsewhere,))))
    assert left.startswith("unexplained")


def test_both_languages_are_named_as_places() -> None:
    [rule] = rules_of(read_all(bilingual(Draft(notes=(EITHER,)), Draft(ZH.title, ZH.description, notes=(EITHER_ZH,)))))
    assert rule == Rule("at_least_one", at="en:29 zh:66", of=("parcelId", "label"))


def test_chinese_makes_at_least_one_exactly_one() -> None:
    [rule] = rules_of(read_all(bilingual(Draft(notes=(EITHER,)), Draft(ZH.title, ZH.description, notes=(ONE_ZH,)))))
    assert rule == Rule("exactly_one", at="en:29 zh:66", of=("parcelId", "label"))


def test_at_least_and_at_most_one_of_the_same_names_are_exactly_one() -> None:
    notes = (EITHER, "label and parcelId cannot be sent together")
    assert rules_of(read_all(bilingual(Draft(notes=notes)))) == (
        Rule("exactly_one", at="en:29 en:30", of=("parcelId", "label")),
    )


def test_english_either_or_alone_is_at_least_one() -> None:
    assert [rule.rule for rule in rules_of(read_all(bilingual(Draft(notes=(EITHER,)))))] == ["at_least_one"]


def test_chinese_adds_what_english_lacks() -> None:
    rows = (
        "parcelId| LONG| NO| 最大值:9",
        "colour| ENUM| NO| `RED`, `BLUE`",
        "label| STRING| NO| ",
        "timestamp| LONG| YES| ",
    )
    transcription = read_all(bilingual(Draft(), Draft(ZH.title, ZH.description, rows=rows)))
    assert transcription.problems == ()
    [dispute] = transcription.disputes
    assert (dispute.path, dispute.problem.message) == (
        "parameters.colour.required",
        "only the Chinese page lists colour, expected both to, or a correction",
    )
    parameters = transcription.operations[0].parameters
    assert [parameter.name for parameter in parameters] == ["parcelId", "colour", "label", "timestamp"]
    assert (parameters[0].maximum, parameters[0].at) == ("9", "en:25 zh:59")
    assert (parameters[1].values, parameters[1].at) == (("RED", "BLUE"), "zh:60")


def test_what_is_mandatory_and_has_a_default_is_disputed() -> None:
    rows = ("parcelId| LONG| YES| Default 5", *ROWS[1:])
    transcription = read_all(bilingual(Draft(rows=rows)))
    [dispute] = [one for one in transcription.disputes if one.path == "parameters.parcelId.required"]
    assert dispute.problem.message == (
        "parcelId is mandatory and has the default 5, expected one of both, or a correction"
    )
    assert (transcription.operations[0].parameters[0].required, dispute.problem.line) == (True, 25)


@pytest.mark.parametrize(
    ("zh", "message"),
    [
        (
            Draft(http="PUT `/parcel/v1/send`"),
            "the request: en:15 says POST /parcel/v1/send, zh:45 says PUT /parcel/v1/send",
        ),
        (Draft(weight="**5**"), "the weight on ip: en:19 says 3, zh:49 says 5"),
        (Draft(title="寄包裹 (USER_DATA)"), "the security type: en:7 says TRADE, zh:41 says USER_DATA"),
        (Draft(rows=("parcelId| INT| NO| ", *ROWS[1:])), "type of parcelId: en:25 says long, zh:55 says int"),
        (Draft(rows=("parcelId| LONG| YES| ", *ROWS[1:])), "required of parcelId: en:25 says NO, zh:55 says YES"),
    ],
)
def test_contradictions_name_both_places_and_english_is_kept(zh: Draft, message: str) -> None:
    zh = replace(zh, description="", title=zh.title if zh.title != "Send Parcel (TRADE)" else ZH.title)
    transcription = read_all(bilingual(Draft(), zh))
    expected = f"the languages differ on {message}; expected the same, or a correction"
    assert messages(transcription) == [expected]
    [operation] = transcription.operations
    assert (operation.request.method, operation.weight[0].cost, operation.security.type) == ("POST", 3, "TRADE")
    assert (operation.parameters[0].type, operation.parameters[0].required) == ("long", False)


def test_the_sizes_of_a_list_may_not_differ() -> None:
    en = Draft(rows=("ids| LIST<LONG>| NO| max length 10",))
    zh = Draft(ZH.title, ZH.description, rows=("ids| LIST<LONG>| NO| 最多支持5个订单",))
    assert messages(read_all(bilingual(en, zh))) == [
        "the languages differ on max_items of ids: en:25 says 10, zh:57 says 5; expected the same, or a correction"
    ]


def test_a_cell_takes_several_lines_and_gives_several_facts() -> None:
    rows = ("ids| LIST<LONG>| NO| max length 10 \n  \ne.g. [12,34]", "timestamp| LONG| YES| ")
    transcription = read_all(bilingual(Draft(rows=rows)))
    assert messages(transcription) == []
    ids = transcription.operations[0].parameters[0]
    assert (ids.max_items, ids.example, ids.at) == (10, "[12,34]", "en:25-27")


def test_what_is_left_of_a_cell_is_reported_piece_by_piece() -> None:
    rows = ("limit| INT| NO| How many parcels, default 5; max 10",)
    [problem] = read_all(bilingual(Draft(rows=rows))).problems
    assert problem.excerpt[problem.column - 1 :][: problem.width] == "How many parcels,"


def test_a_value_under_a_condition_is_no_fact() -> None:
    rows = ("limit| INT| NO| If parcels are heavy, max 10",)
    transcription = read_all(bilingual(Draft(rows=rows)))
    assert transcription.operations[0].parameters[0].maximum is None
    assert len(transcription.problems) == 1


def test_a_set_of_values_may_touch_the_words_before_it() -> None:
    rows = ('size| ENUM| NO| 大小"S", "M"或"L"',)
    [operation] = read_all(bilingual(Draft(rows=rows)), known=("大小",)).operations
    assert operation.parameters[0].values == ("S", "M", "L")


def test_a_set_of_values_is_not_taken_apart() -> None:
    transcription = read_all(bilingual(Draft(rows=("size| ENUM| NO| either (`S`), `M`, `L`",))))
    assert transcription.operations[0].parameters[0].values == ()
    assert len(transcription.problems) == 1


def test_a_list_that_goes_on_in_dots_is_no_set_of_values() -> None:
    transcription = read_all(bilingual(Draft(rows=('size| ENUM| NO| "S","M",...',))))
    assert transcription.operations[0].parameters[0].values == ()
    assert len(transcription.problems) == 1


@pytest.mark.parametrize(
    "more",
    [("In winter:", "", f"  * {EITHER}", ""), ("  * In winter", f"    * {EITHER}", ""), ("In winter:", "", EITHER, "")],
)
def test_a_sentence_below_a_condition_is_no_rule(more: tuple[str, ...]) -> None:
    transcription = read_all(bilingual(Draft(more=more)))
    assert transcription.operations[0].rules == ()
    assert [message.split(",")[0] for message in messages(transcription)] == ["unexplained", "unexplained"]


def test_a_label_is_no_condition() -> None:
    transcription = read_all(bilingual(Draft(more=("**Notes:**", "", f"  * {EITHER}", ""))))
    assert [rule.rule for rule in rules_of(transcription)] == ["at_least_one"]


def test_several_counters_make_several_weights() -> None:
    weight = (
        "1 on short order rate limit(X-MBX-ORDER-COUNT-10S); 1 on long order rate limit(X-MBX-ORDER-COUNT-1M); "
        "0 on IP rate limit(x-mbx-used-weight-1m)"
    )
    [operation] = read_all(bilingual(Draft(weight=weight))).operations
    assert [(w.counter, w.cost) for w in operation.weight] == [("orders_10s", 1), ("orders_1m", 1), ("ip", 0)]


@pytest.mark.parametrize(
    "line",
    [
        "POST `/parcel/v1/send`",
        "`POST /parcel/v1/send`",
        "POST `parcel/v1/send`",
        "POST /`parcel/v1/send`",
        "POST `/parcel/v1/send` ",
        "`POST /parcel/v1/send (HMAC SHA256)`",
        "**POST** `/parcel/v1/send`",
    ],
)
def test_a_request_line_has_many_forms(line: str) -> None:
    [operation] = read_all(bilingual(Draft(http=line))).operations
    assert (operation.request.method, operation.request.path) == ("POST", "/parcel/v1/send")


def test_a_refused_element_makes_a_union() -> None:
    transcription = read_all(bilingual(Draft(answer=MIXED)))
    assert messages(transcription) == []
    fields = (
        Field("parcelId", Shape("integer"), "en:35", presence="conditional"),
        Field("cost", Shape("decimal"), "en:36"),
    )
    parts = (Shape("object", fields=fields), Shape("rejection", at="en:37"))
    assert transcription.operations[0].answer == Shape("list", items=Shape("union", of=parts))


def test_a_ws_page_takes_examples_from_its_request_and_the_shape_of_its_result() -> None:
    request = ('{"id": 1, "method": "parcel.send", "params": {', ' "apiKey": "k",', ' "label": "fragile"', "}}")
    answer = ('{"id": 1, "status": 200, "result": {', ' "parcelId": 7', "}}")
    draft = Draft(http="", method="parcel.send", request=request, answer=answer)
    transcription = read_all(bilingual(draft, path=PATH.replace("rest-api", "websocket-api")))
    assert messages(transcription) == []
    [operation] = transcription.operations
    assert (operation.kind, operation.request.method, operation.request.path) == ("ws_api", "parcel.send", None)
    assert [p.example for p in operation.parameters] == [None, "fragile", None]
    assert [field.name for field in operation.answer.fields] == ["parcelId"]
    assert [example.role for example in operation.examples] == ["request", "answer"]


def test_pages_in_another_order_give_the_same() -> None:
    texts = (bilingual(), bilingual(Draft(title="Lose Parcel", description=""), path=f"{PATH}-Not"))
    pages = pages_of(*texts)
    forward = transcribe(pages, [PARCELS], Acknowledgements())
    assert transcribe(pages[::-1], [PARCELS], Acknowledgements()) == forward
    assert [operation.name for operation in forward.operations] == ["lose_parcel", "send_parcel"]


def test_a_method_whose_example_sends_another_one_is_disputed() -> None:
    def told(sent: str) -> list[str]:
        request = (f'{{"id": 1, "method": "{sent}", "params": {{}}}}',)
        draft = Draft(http="", method="parcel.send", request=request, answer=('{"id": 1, "result": {"parcelId": 7}}',))
        return [one.problem.message for one in read_all(bilingual(draft)).disputes if one.path == "request.method"]

    assert told("parcel.send") == []
    (message,) = told("parcel.drop")
    assert message.startswith("page names the method parcel.send, but its request sends parcel.drop, expected the same")
